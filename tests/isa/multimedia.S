// Operations on the elements of registers: formats A9, A10 and I1 to I4, popcnt.

//: case padd1
(p6) padd1 r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x100808181fd00fe
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7f007fff7fff7f00
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xffffffffffffffff
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfefefefefefefefe
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xffffffff00000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xffffffffffffffff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x80007f0000000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x2468acf03478bce0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x100808181fd00fe
//: with p6=0 r8=nat(5) -> same
//: case padd1 target r0
{ .mii
nop.m 0
(p6) padd1 r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case padd1 target beyond the frame
{ .mii
nop.m 0
(p6) padd1 r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case padd1 stacked operands
//: set sof=8 sol=8
padd1 r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x2468acf03478bce0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case padd1.sss
(p6) padd1.sss r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1007f8181fd80fe
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7f0080ff80ff7f00
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xffffffffffffffff
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfefefefefefefefe
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xffffffff80000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xffffffffffffffff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7f007f0000008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x24687f7f8080bce0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1007f8181fd80fe
//: with p6=0 r8=nat(5) -> same
//: case padd1.sss target r0
{ .mii
nop.m 0
(p6) padd1.sss r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case padd1.sss target beyond the frame
{ .mii
nop.m 0
(p6) padd1.sss r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case padd1.sss stacked operands
//: set sof=8 sol=8
padd1.sss r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x24687f7f8080bce0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case padd1.uuu
(p6) padd1.uuu r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1ff808181ffffff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7fffffffffff7fff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xffffffffffffffff
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xffffffffff000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xffffffffffffffff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x80007fffff00ff00
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x2468acf0ffffffff
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1ff808181ffffff
//: with p6=0 r8=nat(5) -> same
//: case padd1.uuu target r0
{ .mii
nop.m 0
(p6) padd1.uuu r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case padd1.uuu target beyond the frame
{ .mii
nop.m 0
(p6) padd1.uuu r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case padd1.uuu stacked operands
//: set sof=8 sol=8
padd1.uuu r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x2468acf0ffffffff
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case padd1.uus
(p6) padd1.uus r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1ff808100fd00fe
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7fff7f007fff7f00
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xffffffff
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfefefefefefefefe
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xff00000000000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff00ff00ff00ff00
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x80007fffff000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x2468acf03478bce0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1ff808100fd00fe
//: with p6=0 r8=nat(5) -> same
//: case padd1.uus target r0
{ .mii
nop.m 0
(p6) padd1.uus r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case padd1.uus target beyond the frame
{ .mii
nop.m 0
(p6) padd1.uus r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case padd1.uus stacked operands
//: set sof=8 sol=8
padd1.uus r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x2468acf03478bce0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case psub1
(p6) psub1 r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xfffe7e7f81ff0000
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7ffe81017fff8102
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x3478bcf13579bdf
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x101010100000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff01ff01ff01ff01
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7ffe80000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xfffe7e7f81ff0000
//: with p6=0 r8=nat(5) -> same
//: case psub1 target r0
{ .mii
nop.m 0
(p6) psub1 r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psub1 target beyond the frame
{ .mii
nop.m 0
(p6) psub1 r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psub1 stacked operands
//: set sof=8 sol=8
psub1 r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case psub1.sss
(p6) psub1.sss r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xfffe7e807fff0000
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7ffe81017fff8102
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x3477f7f80809bdf
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x8001010100000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff01ff01ff01ff01
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7ffe80000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xfffe7e807fff0000
//: with p6=0 r8=nat(5) -> same
//: case psub1.sss target r0
{ .mii
nop.m 0
(p6) psub1.sss r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psub1.sss target beyond the frame
{ .mii
nop.m 0
(p6) psub1.sss r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psub1.sss stacked operands
//: set sof=8 sol=8
psub1.sss r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case psub1.uuu
(p6) psub1.uuu r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xfe7e7f00000000
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7ffe00007fff0000
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x13579bdf
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x100000000000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff00ff00ff00ff00
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7ffe80000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xfe7e7f00000000
//: with p6=0 r8=nat(5) -> same
//: case psub1.uuu target r0
{ .mii
nop.m 0
(p6) psub1.uuu r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psub1.uuu target beyond the frame
{ .mii
nop.m 0
(p6) psub1.uuu r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psub1.uuu stacked operands
//: set sof=8 sol=8
psub1.uuu r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case psub1.uus
(p6) psub1.uus r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xfe7e7f81ffffff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7ffe8101ffff0002
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x3478bcf13579bdf
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x1010101ff000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff01ff01ff01ff01
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7ffe8000ff00
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0xffffffff
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xfe7e7f81ffffff
//: with p6=0 r8=nat(5) -> same
//: case psub1.uus target r0
{ .mii
nop.m 0
(p6) psub1.uus r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psub1.uus target beyond the frame
{ .mii
nop.m 0
(p6) psub1.uus r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psub1.uus stacked operands
//: set sof=8 sol=8
psub1.uus r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0xffffffff
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pavg1
(p6) pavg1 r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x180404141ff80ff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x3f80bf7fbf7f3f80
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x7f7f7f7f7f7f7f7f
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x7f7f7f7f80000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x7f7f7f7f7f7f7f7f
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x40003f8080008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x180404141ff80ff
//: with p6=0 r8=nat(5) -> same
//: case pavg1 target r0
{ .mii
nop.m 0
(p6) pavg1 r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pavg1 target beyond the frame
{ .mii
nop.m 0
(p6) pavg1 r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pavg1 stacked operands
//: set sof=8 sol=8
pavg1 r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x123456789abcdef0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pavg1.raz
(p6) pavg1.raz r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x180404141ff80ff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x4080c080c0804080
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x8080808080808080
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x8080808080000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x8080808080808080
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x4000408080008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x180404141ff80ff
//: with p6=0 r8=nat(5) -> same
//: case pavg1.raz target r0
{ .mii
nop.m 0
(p6) pavg1.raz r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pavg1.raz target beyond the frame
{ .mii
nop.m 0
(p6) pavg1.raz r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pavg1.raz stacked operands
//: set sof=8 sol=8
pavg1.raz r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x123456789abcdef0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pavgsub1
(p6) pavgsub1 r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xff7f3f3fc1ff0000
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x3f7fc1813f7fc181
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x81a3c5e7092b4d6f
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x181818100000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x7f817f817f817f81
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x3f7f40000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xff7f3f3fc1ff0000
//: with p6=0 r8=nat(5) -> same
//: case pavgsub1 target r0
{ .mii
nop.m 0
(p6) pavgsub1 r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pavgsub1 target beyond the frame
{ .mii
nop.m 0
(p6) pavgsub1 r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pavgsub1 stacked operands
//: set sof=8 sol=8
pavgsub1 r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pcmp1.eq
(p6) pcmp1.eq r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xffff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x0
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x0
//: with r9=0x0 r10=0x0 -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xffffffff
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x0
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0xffff000000ffffff
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0xffffffffffffffff
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xffff
//: with p6=0 r8=nat(5) -> same
//: case pcmp1.eq target r0
{ .mii
nop.m 0
(p6) pcmp1.eq r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pcmp1.eq target beyond the frame
{ .mii
nop.m 0
(p6) pcmp1.eq r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pcmp1.eq stacked operands
//: set sof=8 sol=8
pcmp1.eq r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0xffffffffffffffff
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pcmp1.gt
(p6) pcmp1.gt r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xff00ff000000
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0xff0000ffff0000ff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xffffffff00000000
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xffffff00000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff00ff00ff00ff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0xff0000000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xff00ff000000
//: with p6=0 r8=nat(5) -> same
//: case pcmp1.gt target r0
{ .mii
nop.m 0
(p6) pcmp1.gt r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pcmp1.gt target beyond the frame
{ .mii
nop.m 0
(p6) pcmp1.gt r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pcmp1.gt stacked operands
//: set sof=8 sol=8
pcmp1.gt r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case padd2
(p6) padd2 r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x200808182fd01fe
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x80007fff7fff8000
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xffffffffffffffff
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfffefffefffefffe
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xffffffff00000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xffffffffffffffff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x8000800000000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x2468acf03578bde0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x200808182fd01fe
//: with p6=0 r8=nat(5) -> same
//: case padd2 target r0
{ .mii
nop.m 0
(p6) padd2 r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case padd2 target beyond the frame
{ .mii
nop.m 0
(p6) padd2 r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case padd2 stacked operands
//: set sof=8 sol=8
padd2 r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x2468acf03578bde0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case padd2.sss
(p6) padd2.sss r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x2007fff82fd8000
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7fff800080007fff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xffffffffffffffff
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfffefffefffefffe
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xffffffff80000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xffffffffffffffff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7fff7fff00008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x24687fff8000bde0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x2007fff82fd8000
//: with p6=0 r8=nat(5) -> same
//: case padd2.sss target r0
{ .mii
nop.m 0
(p6) padd2.sss r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case padd2.sss target beyond the frame
{ .mii
nop.m 0
(p6) padd2.sss r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case padd2.sss stacked operands
//: set sof=8 sol=8
padd2.sss r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x24687fff8000bde0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case padd2.uuu
(p6) padd2.uuu r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x200808182fdffff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x8000ffffffff8000
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xffffffffffffffff
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xffffffffffff0000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xffffffffffffffff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x80008000ffffffff
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x2468acf0ffffffff
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x200808182fdffff
//: with p6=0 r8=nat(5) -> same
//: case padd2.uuu target r0
{ .mii
nop.m 0
(p6) padd2.uuu r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case padd2.uuu target beyond the frame
{ .mii
nop.m 0
(p6) padd2.uuu r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case padd2.uuu stacked operands
//: set sof=8 sol=8
padd2.uuu r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x2468acf0ffffffff
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case padd2.uus
(p6) padd2.uus r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x2008081000001fe
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x80007fff7fff8000
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xffffffff
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfffefffefffefffe
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xffff000000000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xffffffffffffffff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x80008000ffff0000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x2468acf03578bde0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x2008081000001fe
//: with p6=0 r8=nat(5) -> same
//: case padd2.uus target r0
{ .mii
nop.m 0
(p6) padd2.uus r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case padd2.uus target beyond the frame
{ .mii
nop.m 0
(p6) padd2.uus r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case padd2.uus stacked operands
//: set sof=8 sol=8
padd2.uus r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x2468acf03578bde0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case psub2
(p6) psub2 r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xfffe7e7f80ff0000
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7ffe80017fff8002
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x2478acf13579bdf
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x1000100000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xfe01fe01fe01fe01
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7ffe80000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xfffe7e7f80ff0000
//: with p6=0 r8=nat(5) -> same
//: case psub2 target r0
{ .mii
nop.m 0
(p6) psub2 r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psub2 target beyond the frame
{ .mii
nop.m 0
(p6) psub2 r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psub2 stacked operands
//: set sof=8 sol=8
psub2 r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case psub2.sss
(p6) psub2.sss r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xfffe7e7f7fff0000
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7ffe80017fff8002
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x2477fff80009bdf
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x8000000100000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xfe01fe01fe01fe01
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7ffe80000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xfffe7e7f7fff0000
//: with p6=0 r8=nat(5) -> same
//: case psub2.sss target r0
{ .mii
nop.m 0
(p6) psub2.sss r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psub2.sss target beyond the frame
{ .mii
nop.m 0
(p6) psub2.sss r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psub2.sss stacked operands
//: set sof=8 sol=8
psub2.sss r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case psub2.uuu
(p6) psub2.uuu r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x7e7f00000000
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7ffe00007fff0000
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x13579bdf
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x1000000000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xfe01fe01fe01fe01
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7ffe80000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x7e7f00000000
//: with p6=0 r8=nat(5) -> same
//: case psub2.uuu target r0
{ .mii
nop.m 0
(p6) psub2.uuu r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psub2.uuu target beyond the frame
{ .mii
nop.m 0
(p6) psub2.uuu r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psub2.uuu stacked operands
//: set sof=8 sol=8
psub2.uuu r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case psub2.uus
(p6) psub2.uus r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x7e7f80ffffff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7ffe8001ffff0000
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x2478acf13579bdf
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x10001ffff0000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xfe01fe01fe01fe01
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7ffe8000ffff
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0xffffffff
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x7e7f80ffffff
//: with p6=0 r8=nat(5) -> same
//: case psub2.uus target r0
{ .mii
nop.m 0
(p6) psub2.uus r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psub2.uus target beyond the frame
{ .mii
nop.m 0
(p6) psub2.uus r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psub2.uus stacked operands
//: set sof=8 sol=8
psub2.uus r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0xffffffff
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pavg2
(p6) pavg2 r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1004041417f80ff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x4000bfffbfff4000
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x7fff7fff7fff7fff
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x7fff7fff80000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x7fff7fff7fff7fff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x4000400080008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1004041417f80ff
//: with p6=0 r8=nat(5) -> same
//: case pavg2 target r0
{ .mii
nop.m 0
(p6) pavg2 r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pavg2 target beyond the frame
{ .mii
nop.m 0
(p6) pavg2 r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pavg2 stacked operands
//: set sof=8 sol=8
pavg2 r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x123456789abcdef0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pavg2.raz
(p6) pavg2.raz r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1004041417f80ff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x4000c000c0004000
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x8000800080008000
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x8000800080000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x8000800080008000
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x4000400080008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1004041417f80ff
//: with p6=0 r8=nat(5) -> same
//: case pavg2.raz target r0
{ .mii
nop.m 0
(p6) pavg2.raz r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pavg2.raz target beyond the frame
{ .mii
nop.m 0
(p6) pavg2.raz r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pavg2.raz stacked operands
//: set sof=8 sol=8
pavg2.raz r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x123456789abcdef0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pavgsub2
(p6) pavgsub2 r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xffff3f3fc07f0000
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x3fffc0013fffc001
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x8123c56709ab4def
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x1800100000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x7f017f017f017f01
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x3fff40000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xffff3f3fc07f0000
//: with p6=0 r8=nat(5) -> same
//: case pavgsub2 target r0
{ .mii
nop.m 0
(p6) pavgsub2 r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pavgsub2 target beyond the frame
{ .mii
nop.m 0
(p6) pavgsub2 r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pavgsub2 stacked operands
//: set sof=8 sol=8
pavgsub2 r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pcmp2.eq
(p6) pcmp2.eq r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xffff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x0
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x0
//: with r9=0x0 r10=0x0 -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xffffffff
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x0
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0xffff00000000ffff
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0xffffffffffffffff
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xffff
//: with p6=0 r8=nat(5) -> same
//: case pcmp2.eq target r0
{ .mii
nop.m 0
(p6) pcmp2.eq r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pcmp2.eq target beyond the frame
{ .mii
nop.m 0
(p6) pcmp2.eq r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pcmp2.eq stacked operands
//: set sof=8 sol=8
pcmp2.eq r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0xffffffffffffffff
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pcmp2.gt
(p6) pcmp2.gt r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xffffffff0000
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0xffff0000ffff0000
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xffffffff00000000
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xffff00000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x0
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0xffff00000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xffffffff0000
//: with p6=0 r8=nat(5) -> same
//: case pcmp2.gt target r0
{ .mii
nop.m 0
(p6) pcmp2.gt r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pcmp2.gt target beyond the frame
{ .mii
nop.m 0
(p6) pcmp2.gt r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pcmp2.gt stacked operands
//: set sof=8 sol=8
pcmp2.gt r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case padd4
(p6) padd4 r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x200808182fe01fe
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x80017fff7fff8000
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xffffffffffffffff
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfffffffefffffffe
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xffffffff00000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xffffffffffffffff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x8000800000010000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x2468acf03579bde0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x200808182fe01fe
//: with p6=0 r8=nat(5) -> same
//: case padd4 target r0
{ .mii
nop.m 0
(p6) padd4 r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case padd4 target beyond the frame
{ .mii
nop.m 0
(p6) padd4 r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case padd4 stacked operands
//: set sof=8 sol=8
padd4 r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x2468acf03579bde0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case psub4
(p6) psub4 r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xfffe7e7f80ff0000
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7ffd80017ffe8002
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x2468acf13579bdf
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x100000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xfe01fe01fe01fe01
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7ffe80000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xfffe7e7f80ff0000
//: with p6=0 r8=nat(5) -> same
//: case psub4 target r0
{ .mii
nop.m 0
(p6) psub4 r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psub4 target beyond the frame
{ .mii
nop.m 0
(p6) psub4 r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psub4 stacked operands
//: set sof=8 sol=8
psub4 r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pcmp4.eq
(p6) pcmp4.eq r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x0
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x0
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x0
//: with r9=0x0 r10=0x0 -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xffffffff
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x0
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0xffffffffffffffff
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x0
//: with p6=0 r8=nat(5) -> same
//: case pcmp4.eq target r0
{ .mii
nop.m 0
(p6) pcmp4.eq r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pcmp4.eq target beyond the frame
{ .mii
nop.m 0
(p6) pcmp4.eq r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pcmp4.eq stacked operands
//: set sof=8 sol=8
pcmp4.eq r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0xffffffffffffffff
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pcmp4.gt
(p6) pcmp4.gt r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xffffffff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xffffffff00000000
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x0
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x0
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0xffffffff00000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xffffffff
//: with p6=0 r8=nat(5) -> same
//: case pcmp4.gt target r0
{ .mii
nop.m 0
(p6) pcmp4.gt r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pcmp4.gt target beyond the frame
{ .mii
nop.m 0
(p6) pcmp4.gt r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pcmp4.gt stacked operands
//: set sof=8 sol=8
pcmp4.gt r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pshladd2 1
(p6) pshladd2 r8 = r9, 1, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x2ff7fff84fb8000
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7fff800080007fff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x1227fff8000cdee
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfffdfffdfffdfffd
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x8000ffff80000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xfefffefffefffeff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7fff7fffc0008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x369c7fff80009cd0
//: with r9=0xfff100017ff2000 r10=0xffff800080007fff -> r8=0x1ffda000affe7fff
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x2ff7fff84fb8000
//: with p6=0 r8=nat(5) -> same
//: case pshladd2 1 target r0
{ .mii
nop.m 0
(p6) pshladd2 r8 = r9, 1, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshladd2 1 target beyond the frame
{ .mii
nop.m 0
(p6) pshladd2 r40 = r9, 1, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshladd2 1 stacked operands
//: set sof=8 sol=8
pshladd2 r35 = r32, 1, r39 ;;
//: with r32=0xfff100017ff2000 r39=0xffff800080007fff -> r35=0x1ffda000affe7fff
//: with r32=nat(0xfff100017ff2000) r39=nat(0xffff800080007fff) -> r35=nat

//: case pshradd2 1
(p6) pshradd2 r8 = r9, 1, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x18040c181fe8000
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x4000bfff80007fff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xff6ddd4b3b291907
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfffefffefffefffe
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x3fffffff80000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x7f007f007f007f
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x6000400020008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x1b4e7fff8000ce68
//: with r9=0xfffe80007fff0007 r10=0x7fff80007fff0001 -> r8=0x7ffe80007fff0004
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x18040c181fe8000
//: with p6=0 r8=nat(5) -> same
//: case pshradd2 1 target r0
{ .mii
nop.m 0
(p6) pshradd2 r8 = r9, 1, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshradd2 1 target beyond the frame
{ .mii
nop.m 0
(p6) pshradd2 r40 = r9, 1, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshradd2 1 stacked operands
//: set sof=8 sol=8
pshradd2 r35 = r32, 1, r39 ;;
//: with r32=0xfffe80007fff0007 r39=0x7fff80007fff0001 -> r35=0x7ffe80007fff0004
//: with r32=nat(0xfffe80007fff0007) r39=nat(0x7fff80007fff0001) -> r35=nat

//: case pshladd2 2
(p6) pshladd2 r8 = r9, 2, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x4fd7fff88f78000
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7fff800080007fff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x3687fff80008000
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfffbfffbfffbfffb
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x8000ffff80000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xfcfffcfffcfffcff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7fff7fff80008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x5b047fff80008000
//: with r9=0xfff100017ff2000 r10=0xffff800080007fff -> r8=0x3ffbc000dffc7fff
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x4fd7fff88f78000
//: with p6=0 r8=nat(5) -> same

//: case pshradd2 2
(p6) pshradd2 r8 = r9, 2, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x14020e1817e8000
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x2000dfff80007fff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xff24cbf158be258b
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfffefffefffefffe
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x5fffffff80000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xbf00bf00bf00bf
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x5000200030008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x16c16c16816bd6ac
//: with r9=0xfffe80007fff0007 r10=0x7fff80007fff0001 -> r8=0x7ffe80007fff0002
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x14020e1817e8000
//: with p6=0 r8=nat(5) -> same

//: case pshladd2 3
(p6) pshladd2 r8 = r9, 3, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x8f97fff90ef8000
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7fff800080007fff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x7f47fff80008000
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfff7fff7fff7fff7
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x8000ffff80000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xf8fff8fff8fff8ff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7fff7fff80008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x7fff7fff80008000
//: with r9=0xfff100017ff2000 r10=0xffff800080007fff -> r8=0x7ff77fff7fff7fff
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x8f97fff90ef8000
//: with p6=0 r8=nat(5) -> same

//: case pshradd2 3
(p6) pshradd2 r8 = r9, 3, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x12010f1813e8000
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x1000efff80007fff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xff00c34467892bcd
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfffefffefffefffe
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x6fffffff80000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xdf00df00df00df
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x4800100038008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x147a61478e13dace
//: with r9=0xfffe80007fff0007 r10=0x7fff80007fff0001 -> r8=0x7ffe80007fff0001
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x12010f1813e8000
//: with p6=0 r8=nat(5) -> same
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

//: case pmpyshr2 0
(p6) pmpyshr2 r8 = r9, r10, 0 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xffffff80fc02fe01
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7fff800080007fff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xb4140b28fe1c8cf0
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x1000100010001
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x8000000000000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x100010001000100
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7fff00000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x5a90d840ba102100
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xffffff80fc02fe01
//: with p6=0 r8=nat(5) -> same
//: case pmpyshr2 0 target r0
{ .mii
nop.m 0
(p6) pmpyshr2 r8 = r9, r10, 0
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pmpyshr2 0 target beyond the frame
{ .mii
nop.m 0
(p6) pmpyshr2 r40 = r9, r10, 0
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pmpyshr2 0 stacked operands
//: set sof=8 sol=8
pmpyshr2 r35 = r32, r39, 0 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x5a90d840ba102100
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pmpyshr2.u 0
(p6) pmpyshr2.u r8 = r9, r10, 0 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xffffff80fc02fe01
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7fff800080007fff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xb4140b28fe1c8cf0
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x1000100010001
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x8000000000000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x100010001000100
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7fff00000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x5a90d840ba102100
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xffffff80fc02fe01
//: with p6=0 r8=nat(5) -> same
//: case pmpyshr2.u 0 target r0
{ .mii
nop.m 0
(p6) pmpyshr2.u r8 = r9, r10, 0
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pmpyshr2.u 0 target beyond the frame
{ .mii
nop.m 0
(p6) pmpyshr2.u r40 = r9, r10, 0
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pmpyshr2.u 0 stacked operands
//: set sof=8 sol=8
pmpyshr2.u r35 = r32, r39, 0 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x5a90d840ba102100
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pmpyshr2 7
(p6) pmpyshr2 r8 = r9, r10, 7 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1ffffff05f803fc
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0xff0100010000ff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xfd685e169bfc6b19
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x100000000000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xfe02fe02fe02fe02
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0xff00000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x96b569b01d748a42
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1ffffff05f803fc
//: with p6=0 r8=nat(5) -> same

//: case pmpyshr2.u 7
(p6) pmpyshr2.u r8 = r9, r10, 7 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1ffffff01f8fffc
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0xffff00ff0000ff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x43682c1643fc8b19
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfc00fc00fc00fc00
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xff00000000000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xfc02fc02fc02fc02
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0xff00000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x96b569b00d744a42
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1ffffff01f8fffc
//: with p6=0 r8=nat(5) -> same

//: case pmpyshr2 15
(p6) pmpyshr2 r8 = r9, r10, 15 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x100fffe057e03
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x100010000
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xfffdda5e929bec6b
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x8001000080000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xfffefffefffefffe
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x20000000e0008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x2963a69501d088a
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x100fffe057e03
//: with p6=0 r8=nat(5) -> same

//: case pmpyshr2.u 15
(p6) pmpyshr2.u r8 = r9, r10, 15 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x100ff020181ff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0xffffffff0000
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x243652c7f43508b
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfffcfffcfffcfffc
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x7fff000080000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x1fc01fc01fc01fc
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x2000000060008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x2963a69bb0d844a
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x100ff020181ff
//: with p6=0 r8=nat(5) -> same

//: case pmpyshr2 16
(p6) pmpyshr2 r8 = r9, r10, 16 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x7fff023f01
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x0
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xfffeed2fc94df635
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xc000000040000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xffffffffffffffff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x10000000f0004000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x14b1d34280e0445
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x7fff023f01
//: with p6=0 r8=nat(5) -> same

//: case pmpyshr2.u 16
(p6) pmpyshr2.u r8 = r9, r10, 16 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x7f010040ff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7fff7fff0000
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x12132963fa12845
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfffefffefffefffe
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x3fff000040000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xfe00fe00fe00fe
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x1000000030004000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x14b1d345d86c225
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x7f010040ff
//: with p6=0 r8=nat(5) -> same

//: case pmpy2.r
(p6) pmpy2.r r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x7fff803f01fe01
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x800000007fff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xed2f0b28f6358cf0
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x100000001
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x0
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xffff0100ffff0100
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7fff40000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x1d34d84004452100
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x7fff803f01fe01
//: with p6=0 r8=nat(5) -> same
//: case pmpy2.r target r0
{ .mii
nop.m 0
(p6) pmpy2.r r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pmpy2.r target beyond the frame
{ .mii
nop.m 0
(p6) pmpy2.r r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pmpy2.r stacked operands
//: set sof=8 sol=8
pmpy2.r r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x1d34d84004452100
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pmpy2.l
(p6) pmpy2.l r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xffffff02fc02
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7fff00008000
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xfffeb414c94dfe1c
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x100000001
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xc000800040000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xffff0100ffff0100
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x10000000f0000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x14b5a90280eba10
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xffffff02fc02
//: with p6=0 r8=nat(5) -> same
//: case pmpy2.l target r0
{ .mii
nop.m 0
(p6) pmpy2.l r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pmpy2.l target beyond the frame
{ .mii
nop.m 0
(p6) pmpy2.l r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pmpy2.l stacked operands
//: set sof=8 sol=8
pmpy2.l r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x14b5a90280eba10
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case mix1.r
(p6) mix1.r r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xff018001feffffff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0xff0100ffff0001ff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x23dc6798ab54ef10
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xff00ff00000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff00ff00ff00ff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0xff0100000000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x34347878bcbcf0f0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xff018001feffffff
//: with p6=0 r8=nat(5) -> same
//: case mix1.r target r0
{ .mii
nop.m 0
(p6) mix1.r r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mix1.r target beyond the frame
{ .mii
nop.m 0
(p6) mix1.r r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mix1.r stacked operands
//: set sof=8 sol=8
mix1.r r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x34347878bcbcf0f0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case mix1.l
(p6) mix1.l r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x17f0101808080
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7f0080ffff80007f
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x1fe45ba8976cd32
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x807f00ff80800000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff00ff00ff00ff00
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x40407f00c0408080
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x121256569a9adede
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x17f0101808080
//: with p6=0 r8=nat(5) -> same
//: case mix1.l target r0
{ .mii
nop.m 0
(p6) mix1.l r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mix1.l target beyond the frame
{ .mii
nop.m 0
(p6) mix1.l r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mix1.l stacked operands
//: set sof=8 sol=8
mix1.l r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x121256569a9adede
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case unpack1.l
(p6) unpack1.l r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x180feff8080ffff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0xff80ff00007f01ff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x8976ab54cd32ef10
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x8080000000000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff0000ffff0000ff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0xc040000080800000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x9a9abcbcdedef0f0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x180feff8080ffff
//: with p6=0 r8=nat(5) -> same
//: case unpack1.l target r0
{ .mii
nop.m 0
(p6) unpack1.l r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case unpack1.l target beyond the frame
{ .mii
nop.m 0
(p6) unpack1.l r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case unpack1.l stacked operands
//: set sof=8 sol=8
unpack1.l r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x9a9abcbcdedef0f0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case unpack1.h
(p6) unpack1.h r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1ff017f018001
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7f00ff0180ff00ff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x1fe23dc45ba6798
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x807f00ff00ff00ff
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff0000ffff0000ff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x404000007f00ff01
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x1212343456567878
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1ff017f018001
//: with p6=0 r8=nat(5) -> same
//: case unpack1.h target r0
{ .mii
nop.m 0
(p6) unpack1.h r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case unpack1.h target beyond the frame
{ .mii
nop.m 0
(p6) unpack1.h r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case unpack1.h stacked operands
//: set sof=8 sol=8
unpack1.h r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x1212343456567878
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case mix2.r
(p6) mix2.r r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x7f80010180ff80ff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x8000ffff00017fff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x4567ba98cdef3210
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xffff00000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff0000ffff0000ff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7fff000180008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x56785678def0def0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x7f80010180ff80ff
//: with p6=0 r8=nat(5) -> same
//: case mix2.r target r0
{ .mii
nop.m 0
(p6) mix2.r r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mix2.r target beyond the frame
{ .mii
nop.m 0
(p6) mix2.r r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mix2.r stacked operands
//: set sof=8 sol=8
mix2.r r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x56785678def0def0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case mix2.l
(p6) mix2.l r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xff010101fe80ff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7fff0001ffff8000
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x123fedc89ab7654
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x80007fff80008000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff0000ffff0000ff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x40004000c0004000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x123412349abc9abc
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xff010101fe80ff
//: with p6=0 r8=nat(5) -> same
//: case mix2.l target r0
{ .mii
nop.m 0
(p6) mix2.l r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mix2.l target beyond the frame
{ .mii
nop.m 0
(p6) mix2.l r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mix2.l stacked operands
//: set sof=8 sol=8
mix2.l r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x123412349abc9abc
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case unpack2.l
(p6) unpack2.l r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1fe80ff80ff80ff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0xffff800000017fff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x89ab7654cdef3210
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x8000800000000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff0000ffff0000ff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0xc000400080008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x9abc9abcdef0def0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1fe80ff80ff80ff
//: with p6=0 r8=nat(5) -> same
//: case unpack2.l target r0
{ .mii
nop.m 0
(p6) unpack2.l r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case unpack2.l target beyond the frame
{ .mii
nop.m 0
(p6) unpack2.l r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case unpack2.l stacked operands
//: set sof=8 sol=8
unpack2.l r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x9abc9abcdef0def0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case unpack2.h
(p6) unpack2.h r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xff01017f800101
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7fff00018000ffff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x123fedc4567ba98
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x80007fff0000ffff
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff0000ffff0000ff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x400040007fff0001
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x1234123456785678
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xff01017f800101
//: with p6=0 r8=nat(5) -> same
//: case unpack2.h target r0
{ .mii
nop.m 0
(p6) unpack2.h r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case unpack2.h target beyond the frame
{ .mii
nop.m 0
(p6) unpack2.h r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case unpack2.h stacked operands
//: set sof=8 sol=8
unpack2.h r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x1234123456785678
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case mix4.r
(p6) mix4.r r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1fe80ff80ff80ff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0xffff000180007fff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x89abcdef76543210
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x8000000080000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff00ff0000ff00ff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0xc000800040008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x9abcdef09abcdef0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1fe80ff80ff80ff
//: with p6=0 r8=nat(5) -> same
//: case mix4.r target r0
{ .mii
nop.m 0
(p6) mix4.r r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mix4.r target beyond the frame
{ .mii
nop.m 0
(p6) mix4.r r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mix4.r stacked operands
//: set sof=8 sol=8
mix4.r r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x9abcdef09abcdef0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case mix4.l
(p6) mix4.l r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xff7f8001010101
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7fff80000001ffff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x1234567fedcba98
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x800000007fffffff
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff00ff0000ff00ff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x40007fff40000001
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x1234567812345678
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xff7f8001010101
//: with p6=0 r8=nat(5) -> same
//: case mix4.l target r0
{ .mii
nop.m 0
(p6) mix4.l r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mix4.l target beyond the frame
{ .mii
nop.m 0
(p6) mix4.l r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mix4.l stacked operands
//: set sof=8 sol=8
mix4.l r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x1234567812345678
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case unpack4.l
(p6) unpack4.l r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1fe80ff80ff80ff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0xffff000180007fff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x89abcdef76543210
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x8000000080000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff00ff0000ff00ff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0xc000800040008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x9abcdef09abcdef0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1fe80ff80ff80ff
//: with p6=0 r8=nat(5) -> same
//: case unpack4.l target r0
{ .mii
nop.m 0
(p6) unpack4.l r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case unpack4.l target beyond the frame
{ .mii
nop.m 0
(p6) unpack4.l r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case unpack4.l stacked operands
//: set sof=8 sol=8
unpack4.l r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x9abcdef09abcdef0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case unpack4.h
(p6) unpack4.h r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xff7f8001010101
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7fff80000001ffff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x1234567fedcba98
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x800000007fffffff
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff00ff0000ff00ff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x40007fff40000001
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x1234567812345678
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xff7f8001010101
//: with p6=0 r8=nat(5) -> same
//: case unpack4.h target r0
{ .mii
nop.m 0
(p6) unpack4.h r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case unpack4.h target beyond the frame
{ .mii
nop.m 0
(p6) unpack4.h r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case unpack4.h stacked operands
//: set sof=8 sol=8
unpack4.h r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x1234567812345678
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pack2.sss
(p6) pack2.sss r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x7f7f80807f7f7f80
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x1ff807f7f80ff01
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x80807f7f7f7f8080
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x7fff800080008000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x7f7f7f7f80808080
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7f017f807f7f8080
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x7f7f80807f7f8080
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x7f7f80807f7f7f80
//: with p6=0 r8=nat(5) -> same
//: case pack2.sss target r0
{ .mii
nop.m 0
(p6) pack2.sss r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pack2.sss target beyond the frame
{ .mii
nop.m 0
(p6) pack2.sss r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pack2.sss stacked operands
//: set sof=8 sol=8
pack2.sss r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x7f7f80807f7f8080
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pack2.uss
(p6) pack2.uss r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xffff0000ffffff00
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x10000ffff000001
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xffffffff0000
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0xff00000000000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xffffffff00000000
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0xff01ff00ffff0000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0xffff0000ffff0000
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xffff0000ffffff00
//: with p6=0 r8=nat(5) -> same
//: case pack2.uss target r0
{ .mii
nop.m 0
(p6) pack2.uss r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pack2.uss target beyond the frame
{ .mii
nop.m 0
(p6) pack2.uss r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pack2.uss stacked operands
//: set sof=8 sol=8
pack2.uss r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0xffff0000ffff0000
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pack4.sss
(p6) pack4.sss r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x7fff80007fff7fff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7fff80007fff8000
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x80007fff7fff8000
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x7fff800080008000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x7fff7fff80008000
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x7fff7fff7fff8000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x7fff80007fff8000
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x7fff80007fff7fff
//: with p6=0 r8=nat(5) -> same
//: case pack4.sss target r0
{ .mii
nop.m 0
(p6) pack4.sss r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pack4.sss target beyond the frame
{ .mii
nop.m 0
(p6) pack4.sss r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pack4.sss stacked operands
//: set sof=8 sol=8
pack4.sss r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x7fff80007fff8000
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pmin1.u
(p6) pmin1.u r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1010101fe80ff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x1800080000001
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x123456776543210
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x7f00000080000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x0
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x4000000140008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1010101fe80ff
//: with p6=0 r8=nat(5) -> same
//: case pmin1.u target r0
{ .mii
nop.m 0
(p6) pmin1.u r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pmin1.u target beyond the frame
{ .mii
nop.m 0
(p6) pmin1.u r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pmin1.u stacked operands
//: set sof=8 sol=8
pmin1.u r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x123456789abcdef0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pmax1.u
(p6) pmax1.u r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1ff7f8080ff80ff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7fffffffffff7fff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xfedcba9889abcdef
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x80ffffff80000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xffffffffffffffff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x40007fffc0008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1ff7f8080ff80ff
//: with p6=0 r8=nat(5) -> same
//: case pmax1.u target r0
{ .mii
nop.m 0
(p6) pmax1.u r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pmax1.u target beyond the frame
{ .mii
nop.m 0
(p6) pmax1.u r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pmax1.u stacked operands
//: set sof=8 sol=8
pmax1.u r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x123456789abcdef0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pmin2
(p6) pmin2 r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xff010180ff80ff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x1800080000001
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0xfedcba9889abcdef
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x8000ffff80000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff00ff00ff00ff00
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x40000001c0008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0xff010180ff80ff
//: with p6=0 r8=nat(5) -> same
//: case pmin2 target r0
{ .mii
nop.m 0
(p6) pmin2 r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pmin2 target beyond the frame
{ .mii
nop.m 0
(p6) pmin2 r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pmin2 stacked operands
//: set sof=8 sol=8
pmin2 r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x123456789abcdef0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case pmax2
(p6) pmax2 r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1017f8001fe80ff
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x7fffffffffff7fff
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x123456776543210
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x7fff000080000000
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0xff00ff00ff00ff
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x40007fff40008000
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x1017f8001fe80ff
//: with p6=0 r8=nat(5) -> same
//: case pmax2 target r0
{ .mii
nop.m 0
(p6) pmax2 r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pmax2 target beyond the frame
{ .mii
nop.m 0
(p6) pmax2 r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pmax2 stacked operands
//: set sof=8 sol=8
pmax2 r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x123456789abcdef0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case psad1
(p6) psad1 r8 = r9, r10 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x27c
//: with r9=0x7fff8000ffff0001 r10=0x1ffff80007fff -> r8=0x5f6
//: with r9=0x123456789abcdef r10=0xfedcba9876543210 -> r8=0x440
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=0x8000000080000000 r10=0x7fffffff80000000 -> r8=0x2fe
//: with r9=0xff00ff00ff00ff00 r10=0xff00ff00ff00ff -> r8=0x7f8
//: with r9=0x40007fffc0008000 r10=0x4000000140008000 -> r8=0x1fd
//: with r9=0x123456789abcdef0 r10=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0xff7f8001fe80ff) r10=0x101010180ff80ff -> r8=nat
//: with r9=0xff7f8001fe80ff r10=nat(0x101010180ff80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff r10=0x101010180ff80ff -> r8=0x27c
//: with p6=0 r8=nat(5) -> same
//: case psad1 target r0
{ .mii
nop.m 0
(p6) psad1 r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psad1 target beyond the frame
{ .mii
nop.m 0
(p6) psad1 r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case psad1 stacked operands
//: set sof=8 sol=8
psad1 r35 = r32, r39 ;;
//: with r32=0x123456789abcdef0 r39=0x123456789abcdef0 -> r35=0x0
//: with r32=nat(0x123456789abcdef0) r39=nat(0x123456789abcdef0) -> r35=nat

//: case mux1 @rev
(p6) mux1 r8 = r9, @rev ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff -> r8=0xff80fe01807fff00
//: with r9=0x7fff8000ffff0001 -> r8=0x100ffff0080ff7f
//: with r9=0x123456789abcdef -> r8=0xefcdab8967452301
//: with r9=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 -> r8=0x8000000080
//: with r9=0xff00ff00ff00ff00 -> r8=0xff00ff00ff00ff
//: with r9=0x40007fffc0008000 -> r8=0x8000c0ff7f0040
//: with r9=0x123456789abcdef0 -> r8=0xf0debc9a78563412
//: with r9=0x8877665544332211 -> r8=0x1122334455667788
//: with r9=nat(0xff7f8001fe80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff -> r8=0xff80fe01807fff00
//: with p6=0 r8=nat(5) -> same
//: case mux1 @rev target r0
{ .mii
nop.m 0
(p6) mux1 r8 = r9, @rev
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mux1 @rev target beyond the frame
{ .mii
nop.m 0
(p6) mux1 r40 = r9, @rev
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mux1 @rev stacked operands
//: set sof=8 sol=8
mux1 r35 = r32, @rev ;;
//: with r32=0x8877665544332211 -> r35=0x1122334455667788
//: with r32=nat(0x8877665544332211) -> r35=nat

//: case mux1 @mix
(p6) mux1 r8 = r9, @mix ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff -> r8=0x17f80fffe80ff
//: with r9=0x7fff8000ffff0001 -> r8=0x7fff8000ffff0001
//: with r9=0x123456789abcdef -> r8=0x18945cd23ab67ef
//: with r9=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 -> r8=0x8080000000000000
//: with r9=0xff00ff00ff00ff00 -> r8=0xffffffff00000000
//: with r9=0x40007fffc0008000 -> r8=0x40c07f800000ff00
//: with r9=0x123456789abcdef0 -> r8=0x129a56de34bc78f0
//: with r9=0x8877665544332211 -> r8=0x8844662277335511
//: with r9=nat(0xff7f8001fe80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff -> r8=0x17f80fffe80ff
//: with p6=0 r8=nat(5) -> same

//: case mux1 @shuf
(p6) mux1 r8 = r9, @shuf ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff -> r8=0x1fffe7f8080ff
//: with r9=0x7fff8000ffff0001 -> r8=0x7fffffff80000001
//: with r9=0x123456789abcdef -> r8=0x18923ab45cd67ef
//: with r9=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 -> r8=0x8080000000000000
//: with r9=0xff00ff00ff00ff00 -> r8=0xffff0000ffff0000
//: with r9=0x40007fffc0008000 -> r8=0x40c000007f80ff00
//: with r9=0x123456789abcdef0 -> r8=0x129a34bc56de78f0
//: with r9=0x8877665544332211 -> r8=0x8844773366225511
//: with r9=nat(0xff7f8001fe80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff -> r8=0x1fffe7f8080ff
//: with p6=0 r8=nat(5) -> same

//: case mux1 @alt
(p6) mux1 r8 = r9, @alt ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff -> r8=0x7f0180ff80feff
//: with r9=0x7fff8000ffff0001 -> r8=0x7f80ff00ff00ff01
//: with r9=0x123456789abcdef -> r8=0x14589cd2367abef
//: with r9=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 -> r8=0x8000800000000000
//: with r9=0xff00ff00ff00ff00 -> r8=0xffffffff00000000
//: with r9=0x40007fffc0008000 -> r8=0x407fc08000ff0000
//: with r9=0x123456789abcdef0 -> r8=0x12569ade3478bcf0
//: with r9=0x8877665544332211 -> r8=0x8866442277553311
//: with r9=nat(0xff7f8001fe80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff -> r8=0x7f0180ff80feff
//: with p6=0 r8=nat(5) -> same

//: case mux1 @brcst
(p6) mux1 r8 = r9, @brcst ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff -> r8=0xffffffffffffffff
//: with r9=0x7fff8000ffff0001 -> r8=0x101010101010101
//: with r9=0x123456789abcdef -> r8=0xefefefefefefefef
//: with r9=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 -> r8=0x0
//: with r9=0xff00ff00ff00ff00 -> r8=0x0
//: with r9=0x40007fffc0008000 -> r8=0x0
//: with r9=0x123456789abcdef0 -> r8=0xf0f0f0f0f0f0f0f0
//: with r9=0x8877665544332211 -> r8=0x1111111111111111
//: with r9=nat(0xff7f8001fe80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff -> r8=0xffffffffffffffff
//: with p6=0 r8=nat(5) -> same
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

//: case mux2 0x1b
(p6) mux2 r8 = r9, 0x1b ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff -> r8=0x80ff01fe7f8000ff
//: with r9=0x7fff8000ffff0001 -> r8=0x1ffff80007fff
//: with r9=0x123456789abcdef -> r8=0xcdef89ab45670123
//: with r9=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 -> r8=0x800000008000
//: with r9=0xff00ff00ff00ff00 -> r8=0xff00ff00ff00ff00
//: with r9=0x40007fffc0008000 -> r8=0x8000c0007fff4000
//: with r9=0x123456789abcdef0 -> r8=0xdef09abc56781234
//: with r9=0x8877665544332211 -> r8=0x2211443366558877
//: with r9=nat(0xff7f8001fe80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff -> r8=0x80ff01fe7f8000ff
//: with p6=0 r8=nat(5) -> same
//: case mux2 0x1b target r0
{ .mii
nop.m 0
(p6) mux2 r8 = r9, 0x1b
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mux2 0x1b target beyond the frame
{ .mii
nop.m 0
(p6) mux2 r40 = r9, 0x1b
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mux2 0x1b stacked operands
//: set sof=8 sol=8
mux2 r35 = r32, 0x1b ;;
//: with r32=0x8877665544332211 -> r35=0x2211443366558877
//: with r32=nat(0x8877665544332211) -> r35=nat

//: case mux2 0xe4
(p6) mux2 r8 = r9, 0xe4 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff -> r8=0xff7f8001fe80ff
//: with r9=0x7fff8000ffff0001 -> r8=0x7fff8000ffff0001
//: with r9=0x123456789abcdef -> r8=0x123456789abcdef
//: with r9=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 -> r8=0x8000000080000000
//: with r9=0xff00ff00ff00ff00 -> r8=0xff00ff00ff00ff00
//: with r9=0x40007fffc0008000 -> r8=0x40007fffc0008000
//: with r9=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=0x8877665544332211 -> r8=0x8877665544332211
//: with r9=nat(0xff7f8001fe80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff -> r8=0xff7f8001fe80ff
//: with p6=0 r8=nat(5) -> same

//: case mux2 0x0
(p6) mux2 r8 = r9, 0x0 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff -> r8=0x80ff80ff80ff80ff
//: with r9=0x7fff8000ffff0001 -> r8=0x1000100010001
//: with r9=0x123456789abcdef -> r8=0xcdefcdefcdefcdef
//: with r9=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 -> r8=0x0
//: with r9=0xff00ff00ff00ff00 -> r8=0xff00ff00ff00ff00
//: with r9=0x40007fffc0008000 -> r8=0x8000800080008000
//: with r9=0x123456789abcdef0 -> r8=0xdef0def0def0def0
//: with r9=0x8877665544332211 -> r8=0x2211221122112211
//: with r9=nat(0xff7f8001fe80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff -> r8=0x80ff80ff80ff80ff
//: with p6=0 r8=nat(5) -> same

//: case mux2 0xff
(p6) mux2 r8 = r9, 0xff ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff -> r8=0xff00ff00ff00ff
//: with r9=0x7fff8000ffff0001 -> r8=0x7fff7fff7fff7fff
//: with r9=0x123456789abcdef -> r8=0x123012301230123
//: with r9=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 -> r8=0x8000800080008000
//: with r9=0xff00ff00ff00ff00 -> r8=0xff00ff00ff00ff00
//: with r9=0x40007fffc0008000 -> r8=0x4000400040004000
//: with r9=0x123456789abcdef0 -> r8=0x1234123412341234
//: with r9=0x8877665544332211 -> r8=0x8877887788778877
//: with r9=nat(0xff7f8001fe80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff -> r8=0xff00ff00ff00ff
//: with p6=0 r8=nat(5) -> same

//: case mux2 0x8d
(p6) mux2 r8 = r9, 0x8d ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff -> r8=0x7f8080ff00ff01fe
//: with r9=0x7fff8000ffff0001 -> r8=0x800000017fffffff
//: with r9=0x123456789abcdef -> r8=0x4567cdef012389ab
//: with r9=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 -> r8=0x80008000
//: with r9=0xff00ff00ff00ff00 -> r8=0xff00ff00ff00ff00
//: with r9=0x40007fffc0008000 -> r8=0x7fff80004000c000
//: with r9=0x123456789abcdef0 -> r8=0x5678def012349abc
//: with r9=0x8877665544332211 -> r8=0x6655221188774433
//: with r9=nat(0xff7f8001fe80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff -> r8=0x7f8080ff00ff01fe
//: with p6=0 r8=nat(5) -> same

//: case mux2 0x72
(p6) mux2 r8 = r9, 0x72 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff -> r8=0x1fe00ff80ff7f80
//: with r9=0x7fff8000ffff0001 -> r8=0xffff7fff00018000
//: with r9=0x123456789abcdef -> r8=0x89ab0123cdef4567
//: with r9=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x8000000080000000 -> r8=0x8000800000000000
//: with r9=0xff00ff00ff00ff00 -> r8=0xff00ff00ff00ff00
//: with r9=0x40007fffc0008000 -> r8=0xc000400080007fff
//: with r9=0x123456789abcdef0 -> r8=0x9abc1234def05678
//: with r9=0x8877665544332211 -> r8=0x4433887722116655
//: with r9=nat(0xff7f8001fe80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff -> r8=0x1fe00ff80ff7f80
//: with p6=0 r8=nat(5) -> same

//: case popcnt
(p6) popcnt r8 = r9 ;;
//: set p6=1
//: with r9=0xff7f8001fe80ff -> r8=0x21
//: with r9=0x7fff8000ffff0001 -> r8=0x21
//: with r9=0x123456789abcdef -> r8=0x20
//: with r9=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0x40
//: with r9=0x8000000080000000 -> r8=0x2
//: with r9=0xff00ff00ff00ff00 -> r8=0x20
//: with r9=0x40007fffc0008000 -> r8=0x13
//: with r9=0x123456789abcdef0 -> r8=0x20
//: with r9=0x8877665544332211 -> r8=0x1a
//: with r9=0x1 -> r8=0x1
//: with r9=0x8000000000000000 -> r8=0x1
//: with r9=nat(0xff7f8001fe80ff) -> r8=nat
//: with r8=nat r9=0xff7f8001fe80ff -> r8=0x21
//: with p6=0 r8=nat(5) -> same
//: case popcnt target r0
{ .mii
nop.m 0
(p6) popcnt r8 = r9
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case popcnt target beyond the frame
{ .mii
nop.m 0
(p6) popcnt r40 = r9
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case popcnt stacked operands
//: set sof=8 sol=8
popcnt r35 = r32 ;;
//: with r32=0x8000000000000000 -> r35=0x1
//: with r32=nat(0x8000000000000000) -> r35=nat
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
