// Extensions and byte searches: format I29.

//: case zxt1
(p6) zxt1 r8 = r9 ;;
//: set p6=1
//: with r9=0x80 -> r8=0x80
//: with r9=0x7f -> r8=0x7f
//: with r9=0x8000 -> r8=0x0
//: with r9=0x7fff -> r8=0xff
//: with r9=0x80000000 -> r8=0x0
//: with r9=0x7fffffff -> r8=0xff
//: with r9=0xffffffffffffffff -> r8=0xff
//: with r9=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 -> r8=0xf0
//: with r9=0xffffffff7fff7f7f -> r8=0x7f
//: with r9=nat(0x80) -> r8=nat
//: with r8=nat r9=0x80 -> r8=0x80
//: with p6=0 r8=nat(5) -> same
//: case zxt1 target r0
{ .mii
nop.m 0
(p6) zxt1 r8 = r9
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case zxt1 target beyond the frame
{ .mii
nop.m 0
(p6) zxt1 r40 = r9
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case zxt1 stacked operands
//: set sof=8 sol=8
zxt1 r35 = r32 ;;
//: with r32=0xffffffff7fff7f7f -> r35=0x7f
//: with r32=nat(0xffffffff7fff7f7f) -> r35=nat

//: case sxt1
(p6) sxt1 r8 = r9 ;;
//: set p6=1
//: with r9=0x80 -> r8=0xffffffffffffff80
//: with r9=0x7f -> r8=0x7f
//: with r9=0x8000 -> r8=0x0
//: with r9=0x7fff -> r8=0xffffffffffffffff
//: with r9=0x80000000 -> r8=0x0
//: with r9=0x7fffffff -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 -> r8=0xfffffffffffffff0
//: with r9=0xffffffff7fff7f7f -> r8=0x7f
//: with r9=nat(0x80) -> r8=nat
//: with r8=nat r9=0x80 -> r8=0xffffffffffffff80
//: with p6=0 r8=nat(5) -> same
//: case sxt1 target r0
{ .mii
nop.m 0
(p6) sxt1 r8 = r9
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case sxt1 target beyond the frame
{ .mii
nop.m 0
(p6) sxt1 r40 = r9
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case sxt1 stacked operands
//: set sof=8 sol=8
sxt1 r35 = r32 ;;
//: with r32=0xffffffff7fff7f7f -> r35=0x7f
//: with r32=nat(0xffffffff7fff7f7f) -> r35=nat

//: case zxt2
(p6) zxt2 r8 = r9 ;;
//: set p6=1
//: with r9=0x80 -> r8=0x80
//: with r9=0x7f -> r8=0x7f
//: with r9=0x8000 -> r8=0x8000
//: with r9=0x7fff -> r8=0x7fff
//: with r9=0x80000000 -> r8=0x0
//: with r9=0x7fffffff -> r8=0xffff
//: with r9=0xffffffffffffffff -> r8=0xffff
//: with r9=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 -> r8=0xdef0
//: with r9=0xffffffff7fff7f7f -> r8=0x7f7f
//: with r9=nat(0x80) -> r8=nat
//: with r8=nat r9=0x80 -> r8=0x80
//: with p6=0 r8=nat(5) -> same
//: case zxt2 target r0
{ .mii
nop.m 0
(p6) zxt2 r8 = r9
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case zxt2 target beyond the frame
{ .mii
nop.m 0
(p6) zxt2 r40 = r9
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case zxt2 stacked operands
//: set sof=8 sol=8
zxt2 r35 = r32 ;;
//: with r32=0xffffffff7fff7f7f -> r35=0x7f7f
//: with r32=nat(0xffffffff7fff7f7f) -> r35=nat

//: case sxt2
(p6) sxt2 r8 = r9 ;;
//: set p6=1
//: with r9=0x80 -> r8=0x80
//: with r9=0x7f -> r8=0x7f
//: with r9=0x8000 -> r8=0xffffffffffff8000
//: with r9=0x7fff -> r8=0x7fff
//: with r9=0x80000000 -> r8=0x0
//: with r9=0x7fffffff -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 -> r8=0xffffffffffffdef0
//: with r9=0xffffffff7fff7f7f -> r8=0x7f7f
//: with r9=nat(0x80) -> r8=nat
//: with r8=nat r9=0x80 -> r8=0x80
//: with p6=0 r8=nat(5) -> same
//: case sxt2 target r0
{ .mii
nop.m 0
(p6) sxt2 r8 = r9
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case sxt2 target beyond the frame
{ .mii
nop.m 0
(p6) sxt2 r40 = r9
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case sxt2 stacked operands
//: set sof=8 sol=8
sxt2 r35 = r32 ;;
//: with r32=0xffffffff7fff7f7f -> r35=0x7f7f
//: with r32=nat(0xffffffff7fff7f7f) -> r35=nat

//: case zxt4
(p6) zxt4 r8 = r9 ;;
//: set p6=1
//: with r9=0x80 -> r8=0x80
//: with r9=0x7f -> r8=0x7f
//: with r9=0x8000 -> r8=0x8000
//: with r9=0x7fff -> r8=0x7fff
//: with r9=0x80000000 -> r8=0x80000000
//: with r9=0x7fffffff -> r8=0x7fffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffff
//: with r9=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 -> r8=0x9abcdef0
//: with r9=0xffffffff7fff7f7f -> r8=0x7fff7f7f
//: with r9=nat(0x80) -> r8=nat
//: with r8=nat r9=0x80 -> r8=0x80
//: with p6=0 r8=nat(5) -> same
//: case zxt4 target r0
{ .mii
nop.m 0
(p6) zxt4 r8 = r9
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case zxt4 target beyond the frame
{ .mii
nop.m 0
(p6) zxt4 r40 = r9
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case zxt4 stacked operands
//: set sof=8 sol=8
zxt4 r35 = r32 ;;
//: with r32=0xffffffff7fff7f7f -> r35=0x7fff7f7f
//: with r32=nat(0xffffffff7fff7f7f) -> r35=nat

//: case sxt4
(p6) sxt4 r8 = r9 ;;
//: set p6=1
//: with r9=0x80 -> r8=0x80
//: with r9=0x7f -> r8=0x7f
//: with r9=0x8000 -> r8=0x8000
//: with r9=0x7fff -> r8=0x7fff
//: with r9=0x80000000 -> r8=0xffffffff80000000
//: with r9=0x7fffffff -> r8=0x7fffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 -> r8=0xffffffff9abcdef0
//: with r9=0xffffffff7fff7f7f -> r8=0x7fff7f7f
//: with r9=nat(0x80) -> r8=nat
//: with r8=nat r9=0x80 -> r8=0x80
//: with p6=0 r8=nat(5) -> same
//: case sxt4 target r0
{ .mii
nop.m 0
(p6) sxt4 r8 = r9
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case sxt4 target beyond the frame
{ .mii
nop.m 0
(p6) sxt4 r40 = r9
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case sxt4 stacked operands
//: set sof=8 sol=8
sxt4 r35 = r32 ;;
//: with r32=0xffffffff7fff7f7f -> r35=0x7fff7f7f
//: with r32=nat(0xffffffff7fff7f7f) -> r35=nat

//: case czx1.l
(p6) czx1.l r8 = r9 ;;
//: set p6=1
//: with r9=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0x8
//: with r9=0x101010101010101 -> r8=0x8
//: with r9=0x100000000000000 -> r8=0x1
//: with r9=0x1010101010101 -> r8=0x0
//: with r9=0x101010101010100 -> r8=0x7
//: with r9=0x8080808080808080 -> r8=0x8
//: with r9=0x8000800080008000 -> r8=0x1
//: with r9=0x100010001000100 -> r8=0x1
//: with r9=0x1000100010001 -> r8=0x0
//: with r9=0x1111111111001111 -> r8=0x5
//: with r9=0x1111001111111111 -> r8=0x2
//: with r9=0x1100001111111111 -> r8=0x1
//: with r9=0x1111111100001111 -> r8=0x4
//: with r9=0x111111111111 -> r8=0x0
//: with r9=0x1111111111110000 -> r8=0x6
//: with r9=0x7f80ff0180017fff -> r8=0x8
//: with r9=0x100ffffffff0100 -> r8=0x1
//: with r9=nat(0x0) -> r8=nat
//: with r8=nat r9=0x0 -> r8=0x0
//: with p6=0 r8=nat(5) -> same
//: case czx1.l target r0
{ .mii
nop.m 0
(p6) czx1.l r8 = r9
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case czx1.l target beyond the frame
{ .mii
nop.m 0
(p6) czx1.l r40 = r9
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case czx1.l stacked operands
//: set sof=8 sol=8
czx1.l r35 = r32 ;;
//: with r32=0x100ffffffff0100 -> r35=0x1
//: with r32=nat(0x100ffffffff0100) -> r35=nat

//: case czx1.r
(p6) czx1.r r8 = r9 ;;
//: set p6=1
//: with r9=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0x8
//: with r9=0x101010101010101 -> r8=0x8
//: with r9=0x100000000000000 -> r8=0x0
//: with r9=0x1010101010101 -> r8=0x7
//: with r9=0x101010101010100 -> r8=0x0
//: with r9=0x8080808080808080 -> r8=0x8
//: with r9=0x8000800080008000 -> r8=0x0
//: with r9=0x100010001000100 -> r8=0x0
//: with r9=0x1000100010001 -> r8=0x1
//: with r9=0x1111111111001111 -> r8=0x2
//: with r9=0x1111001111111111 -> r8=0x5
//: with r9=0x1100001111111111 -> r8=0x5
//: with r9=0x1111111100001111 -> r8=0x2
//: with r9=0x111111111111 -> r8=0x6
//: with r9=0x1111111111110000 -> r8=0x0
//: with r9=0x7f80ff0180017fff -> r8=0x8
//: with r9=0x100ffffffff0100 -> r8=0x0
//: with r9=nat(0x0) -> r8=nat
//: with r8=nat r9=0x0 -> r8=0x0
//: with p6=0 r8=nat(5) -> same
//: case czx1.r target r0
{ .mii
nop.m 0
(p6) czx1.r r8 = r9
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case czx1.r target beyond the frame
{ .mii
nop.m 0
(p6) czx1.r r40 = r9
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case czx1.r stacked operands
//: set sof=8 sol=8
czx1.r r35 = r32 ;;
//: with r32=0x100ffffffff0100 -> r35=0x0
//: with r32=nat(0x100ffffffff0100) -> r35=nat

//: case czx2.l
(p6) czx2.l r8 = r9 ;;
//: set p6=1
//: with r9=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0x4
//: with r9=0x101010101010101 -> r8=0x4
//: with r9=0x100000000000000 -> r8=0x1
//: with r9=0x1010101010101 -> r8=0x4
//: with r9=0x101010101010100 -> r8=0x4
//: with r9=0x8080808080808080 -> r8=0x4
//: with r9=0x8000800080008000 -> r8=0x4
//: with r9=0x100010001000100 -> r8=0x4
//: with r9=0x1000100010001 -> r8=0x4
//: with r9=0x1111111111001111 -> r8=0x4
//: with r9=0x1111001111111111 -> r8=0x4
//: with r9=0x1100001111111111 -> r8=0x4
//: with r9=0x1111111100001111 -> r8=0x2
//: with r9=0x111111111111 -> r8=0x0
//: with r9=0x1111111111110000 -> r8=0x3
//: with r9=0x7f80ff0180017fff -> r8=0x4
//: with r9=0x100ffffffff0100 -> r8=0x4
//: with r9=nat(0x0) -> r8=nat
//: with r8=nat r9=0x0 -> r8=0x0
//: with p6=0 r8=nat(5) -> same
//: case czx2.l target r0
{ .mii
nop.m 0
(p6) czx2.l r8 = r9
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case czx2.l target beyond the frame
{ .mii
nop.m 0
(p6) czx2.l r40 = r9
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case czx2.l stacked operands
//: set sof=8 sol=8
czx2.l r35 = r32 ;;
//: with r32=0x100ffffffff0100 -> r35=0x4
//: with r32=nat(0x100ffffffff0100) -> r35=nat

//: case czx2.r
(p6) czx2.r r8 = r9 ;;
//: set p6=1
//: with r9=0x0 -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0x4
//: with r9=0x101010101010101 -> r8=0x4
//: with r9=0x100000000000000 -> r8=0x0
//: with r9=0x1010101010101 -> r8=0x4
//: with r9=0x101010101010100 -> r8=0x4
//: with r9=0x8080808080808080 -> r8=0x4
//: with r9=0x8000800080008000 -> r8=0x4
//: with r9=0x100010001000100 -> r8=0x4
//: with r9=0x1000100010001 -> r8=0x4
//: with r9=0x1111111111001111 -> r8=0x4
//: with r9=0x1111001111111111 -> r8=0x4
//: with r9=0x1100001111111111 -> r8=0x4
//: with r9=0x1111111100001111 -> r8=0x1
//: with r9=0x111111111111 -> r8=0x3
//: with r9=0x1111111111110000 -> r8=0x0
//: with r9=0x7f80ff0180017fff -> r8=0x4
//: with r9=0x100ffffffff0100 -> r8=0x4
//: with r9=nat(0x0) -> r8=nat
//: with r8=nat r9=0x0 -> r8=0x0
//: with p6=0 r8=nat(5) -> same
//: case czx2.r target r0
{ .mii
nop.m 0
(p6) czx2.r r8 = r9
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case czx2.r target beyond the frame
{ .mii
nop.m 0
(p6) czx2.r r40 = r9
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case czx2.r stacked operands
//: set sof=8 sol=8
czx2.r r35 = r32 ;;
//: with r32=0x100ffffffff0100 -> r35=0x4
//: with r32=nat(0x100ffffffff0100) -> r35=nat
