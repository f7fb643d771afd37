// Operations on the elements of registers: formats A9, A10 and I1 to I4, popcnt.

//: case pshladd2 by a reserved count
{ .mii
nop.m 0
(p6) pshladd2 r8 = r9, 1, r10
nop.i 0 ;;
}
//: patch slot=1 28:27=3
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshradd2 by a reserved count
{ .mii
nop.m 0
(p6) pshradd2 r8 = r9, 1, r10
nop.i 0 ;;
}
//: patch slot=1 28:27=3
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case mux1 of reserved type 1
{ .mii
nop.m 0
(p6) mux1 r8 = r9, @rev
nop.i 0 ;;
}
//: patch slot=1 23:20=1
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mux1 of reserved type 7
{ .mii
nop.m 0
(p6) mux1 r8 = r9, @rev
nop.i 0 ;;
}
//: patch slot=1 23:20=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mux1 of reserved type 12
{ .mii
nop.m 0
(p6) mux1 r8 = r9, @rev
nop.i 0 ;;
}
//: patch slot=1 23:20=12
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mux1 of reserved type 15
{ .mii
nop.m 0
(p6) mux1 r8 = r9, @rev
nop.i 0 ;;
}
//: patch slot=1 23:20=15
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case clz does not exist on this processor
{ .mii
nop.m 0
(p6) clz r8 = r9
nop.i 0 ;;
}
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mpy4 does not exist on this processor
{ .mii
nop.m 0
(p6) mpy4 r8 = r9, r10
nop.i 0 ;;
}
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mpyshl4 does not exist on this processor
{ .mii
nop.m 0
(p6) mpyshl4 r8 = r9, r10
nop.i 0 ;;
}
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case examples
unpack1.h r8 = r9, r10
mix1.l r11 = r9, r10
pack4.sss r12 = r13, r14 ;;
//: with r9=0x8877665544332211 r10=0x0807060504030201 r13=0x0001000000008000 r14=0xffff7fff00000005 -> r8=0x8808770766065505 r11=0x8808660644042202 r12=0x800000057fff7fff
