// Shifts, extracts and deposits: formats I5 to I8 and I10 to I15.

//: case shl
(p6) shl r8 = r9, r10 ;;
//: set p6=1
//: with r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000001
//: with r9=0x8000000000000001 r10=0x1 -> r8=0x2
//: with r9=0x8000000000000001 r10=0xf -> r8=0x8000
//: with r9=0x8000000000000001 r10=0x10 -> r8=0x10000
//: with r9=0x8000000000000001 r10=0x1f -> r8=0x80000000
//: with r9=0x8000000000000001 r10=0x20 -> r8=0x100000000
//: with r9=0x8000000000000001 r10=0x3f -> r8=0x8000000000000000
//: with r9=0x8000000000000001 r10=0x40 -> r8=0x0
//: with r9=0x8000000000000001 r10=0x8000000000000000 -> r8=0x0
//: with r9=0x8000000000000001 r10=0x100000000 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x0 -> r8=0xfedcba9876543210
//: with r9=0xfedcba9876543210 r10=0x1 -> r8=0xfdb97530eca86420
//: with r9=0xfedcba9876543210 r10=0xf -> r8=0x5d4c3b2a19080000
//: with r9=0xfedcba9876543210 r10=0x10 -> r8=0xba98765432100000
//: with r9=0xfedcba9876543210 r10=0x1f -> r8=0x3b2a190800000000
//: with r9=0xfedcba9876543210 r10=0x20 -> r8=0x7654321000000000
//: with r9=0xfedcba9876543210 r10=0x3f -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x40 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x8000000000000000 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x100000000 -> r8=0x0
//: with r9=nat(0x8000000000000001) r10=0x0 -> r8=nat
//: with r9=0x8000000000000001 r10=nat(0x0) -> r8=nat
//: with r8=nat r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000001
//: with p6=0 r8=nat(5) -> same
//: case shl target r0
{ .mii
nop.m 0
(p6) shl r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case shl target beyond the frame
{ .mii
nop.m 0
(p6) shl r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case shl stacked operands
//: set sof=8 sol=8
shl r35 = r32, r39 ;;
//: with r32=0xfedcba9876543210 r39=0x100000000 -> r35=0x0
//: with r32=nat(0xfedcba9876543210) r39=nat(0x100000000) -> r35=nat

//: case shr.u
(p6) shr.u r8 = r9, r10 ;;
//: set p6=1
//: with r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000001
//: with r9=0x8000000000000001 r10=0x1 -> r8=0x4000000000000000
//: with r9=0x8000000000000001 r10=0xf -> r8=0x1000000000000
//: with r9=0x8000000000000001 r10=0x10 -> r8=0x800000000000
//: with r9=0x8000000000000001 r10=0x1f -> r8=0x100000000
//: with r9=0x8000000000000001 r10=0x20 -> r8=0x80000000
//: with r9=0x8000000000000001 r10=0x3f -> r8=0x1
//: with r9=0x8000000000000001 r10=0x40 -> r8=0x0
//: with r9=0x8000000000000001 r10=0x8000000000000000 -> r8=0x0
//: with r9=0x8000000000000001 r10=0x100000000 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x0 -> r8=0xfedcba9876543210
//: with r9=0xfedcba9876543210 r10=0x1 -> r8=0x7f6e5d4c3b2a1908
//: with r9=0xfedcba9876543210 r10=0xf -> r8=0x1fdb97530eca8
//: with r9=0xfedcba9876543210 r10=0x10 -> r8=0xfedcba987654
//: with r9=0xfedcba9876543210 r10=0x1f -> r8=0x1fdb97530
//: with r9=0xfedcba9876543210 r10=0x20 -> r8=0xfedcba98
//: with r9=0xfedcba9876543210 r10=0x3f -> r8=0x1
//: with r9=0xfedcba9876543210 r10=0x40 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x8000000000000000 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x100000000 -> r8=0x0
//: with r9=nat(0x8000000000000001) r10=0x0 -> r8=nat
//: with r9=0x8000000000000001 r10=nat(0x0) -> r8=nat
//: with r8=nat r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000001
//: with p6=0 r8=nat(5) -> same
//: case shr.u target r0
{ .mii
nop.m 0
(p6) shr.u r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case shr.u target beyond the frame
{ .mii
nop.m 0
(p6) shr.u r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case shr.u stacked operands
//: set sof=8 sol=8
shr.u r35 = r32, r39 ;;
//: with r32=0xfedcba9876543210 r39=0x100000000 -> r35=0x0
//: with r32=nat(0xfedcba9876543210) r39=nat(0x100000000) -> r35=nat

//: case shr
(p6) shr r8 = r9, r10 ;;
//: set p6=1
//: with r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000001
//: with r9=0x8000000000000001 r10=0x1 -> r8=0xc000000000000000
//: with r9=0x8000000000000001 r10=0xf -> r8=0xffff000000000000
//: with r9=0x8000000000000001 r10=0x10 -> r8=0xffff800000000000
//: with r9=0x8000000000000001 r10=0x1f -> r8=0xffffffff00000000
//: with r9=0x8000000000000001 r10=0x20 -> r8=0xffffffff80000000
//: with r9=0x8000000000000001 r10=0x3f -> r8=0xffffffffffffffff
//: with r9=0x8000000000000001 r10=0x40 -> r8=0xffffffffffffffff
//: with r9=0x8000000000000001 r10=0x8000000000000000 -> r8=0xffffffffffffffff
//: with r9=0x8000000000000001 r10=0x100000000 -> r8=0xffffffffffffffff
//: with r9=0xfedcba9876543210 r10=0x0 -> r8=0xfedcba9876543210
//: with r9=0xfedcba9876543210 r10=0x1 -> r8=0xff6e5d4c3b2a1908
//: with r9=0xfedcba9876543210 r10=0xf -> r8=0xfffffdb97530eca8
//: with r9=0xfedcba9876543210 r10=0x10 -> r8=0xfffffedcba987654
//: with r9=0xfedcba9876543210 r10=0x1f -> r8=0xfffffffffdb97530
//: with r9=0xfedcba9876543210 r10=0x20 -> r8=0xfffffffffedcba98
//: with r9=0xfedcba9876543210 r10=0x3f -> r8=0xffffffffffffffff
//: with r9=0xfedcba9876543210 r10=0x40 -> r8=0xffffffffffffffff
//: with r9=0xfedcba9876543210 r10=0x8000000000000000 -> r8=0xffffffffffffffff
//: with r9=0xfedcba9876543210 r10=0x100000000 -> r8=0xffffffffffffffff
//: with r9=nat(0x8000000000000001) r10=0x0 -> r8=nat
//: with r9=0x8000000000000001 r10=nat(0x0) -> r8=nat
//: with r8=nat r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000001
//: with p6=0 r8=nat(5) -> same
//: case shr target r0
{ .mii
nop.m 0
(p6) shr r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case shr target beyond the frame
{ .mii
nop.m 0
(p6) shr r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case shr stacked operands
//: set sof=8 sol=8
shr r35 = r32, r39 ;;
//: with r32=0xfedcba9876543210 r39=0x100000000 -> r35=0xffffffffffffffff
//: with r32=nat(0xfedcba9876543210) r39=nat(0x100000000) -> r35=nat

//: case pshl2
(p6) pshl2 r8 = r9, r10 ;;
//: set p6=1
//: with r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000001
//: with r9=0x8000000000000001 r10=0x1 -> r8=0x2
//: with r9=0x8000000000000001 r10=0xf -> r8=0x8000
//: with r9=0x8000000000000001 r10=0x10 -> r8=0x0
//: with r9=0x8000000000000001 r10=0x1f -> r8=0x0
//: with r9=0x8000000000000001 r10=0x20 -> r8=0x0
//: with r9=0x8000000000000001 r10=0x3f -> r8=0x0
//: with r9=0x8000000000000001 r10=0x40 -> r8=0x0
//: with r9=0x8000000000000001 r10=0x8000000000000000 -> r8=0x0
//: with r9=0x8000000000000001 r10=0x100000000 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x0 -> r8=0xfedcba9876543210
//: with r9=0xfedcba9876543210 r10=0x1 -> r8=0xfdb87530eca86420
//: with r9=0xfedcba9876543210 r10=0xf -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x10 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x1f -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x20 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x3f -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x40 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x8000000000000000 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x100000000 -> r8=0x0
//: with r9=nat(0x8000000000000001) r10=0x0 -> r8=nat
//: with r9=0x8000000000000001 r10=nat(0x0) -> r8=nat
//: with r8=nat r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000001
//: with p6=0 r8=nat(5) -> same
//: case pshl2 target r0
{ .mii
nop.m 0
(p6) pshl2 r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshl2 target beyond the frame
{ .mii
nop.m 0
(p6) pshl2 r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshl2 stacked operands
//: set sof=8 sol=8
pshl2 r35 = r32, r39 ;;
//: with r32=0xfedcba9876543210 r39=0x100000000 -> r35=0x0
//: with r32=nat(0xfedcba9876543210) r39=nat(0x100000000) -> r35=nat

//: case pshr2.u
(p6) pshr2.u r8 = r9, r10 ;;
//: set p6=1
//: with r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000001
//: with r9=0x8000000000000001 r10=0x1 -> r8=0x4000000000000000
//: with r9=0x8000000000000001 r10=0xf -> r8=0x1000000000000
//: with r9=0x8000000000000001 r10=0x10 -> r8=0x0
//: with r9=0x8000000000000001 r10=0x1f -> r8=0x0
//: with r9=0x8000000000000001 r10=0x20 -> r8=0x0
//: with r9=0x8000000000000001 r10=0x3f -> r8=0x0
//: with r9=0x8000000000000001 r10=0x40 -> r8=0x0
//: with r9=0x8000000000000001 r10=0x8000000000000000 -> r8=0x0
//: with r9=0x8000000000000001 r10=0x100000000 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x0 -> r8=0xfedcba9876543210
//: with r9=0xfedcba9876543210 r10=0x1 -> r8=0x7f6e5d4c3b2a1908
//: with r9=0xfedcba9876543210 r10=0xf -> r8=0x1000100000000
//: with r9=0xfedcba9876543210 r10=0x10 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x1f -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x20 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x3f -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x40 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x8000000000000000 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x100000000 -> r8=0x0
//: with r9=nat(0x8000000000000001) r10=0x0 -> r8=nat
//: with r9=0x8000000000000001 r10=nat(0x0) -> r8=nat
//: with r8=nat r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000001
//: with p6=0 r8=nat(5) -> same
//: case pshr2.u target r0
{ .mii
nop.m 0
(p6) pshr2.u r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshr2.u target beyond the frame
{ .mii
nop.m 0
(p6) pshr2.u r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshr2.u stacked operands
//: set sof=8 sol=8
pshr2.u r35 = r32, r39 ;;
//: with r32=0xfedcba9876543210 r39=0x100000000 -> r35=0x0
//: with r32=nat(0xfedcba9876543210) r39=nat(0x100000000) -> r35=nat

//: case pshr2
(p6) pshr2 r8 = r9, r10 ;;
//: set p6=1
//: with r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000001
//: with r9=0x8000000000000001 r10=0x1 -> r8=0xc000000000000000
//: with r9=0x8000000000000001 r10=0xf -> r8=0xffff000000000000
//: with r9=0x8000000000000001 r10=0x10 -> r8=0xffff000000000000
//: with r9=0x8000000000000001 r10=0x1f -> r8=0xffff000000000000
//: with r9=0x8000000000000001 r10=0x20 -> r8=0xffff000000000000
//: with r9=0x8000000000000001 r10=0x3f -> r8=0xffff000000000000
//: with r9=0x8000000000000001 r10=0x40 -> r8=0xffff000000000000
//: with r9=0x8000000000000001 r10=0x8000000000000000 -> r8=0xffff000000000000
//: with r9=0x8000000000000001 r10=0x100000000 -> r8=0xffff000000000000
//: with r9=0xfedcba9876543210 r10=0x0 -> r8=0xfedcba9876543210
//: with r9=0xfedcba9876543210 r10=0x1 -> r8=0xff6edd4c3b2a1908
//: with r9=0xfedcba9876543210 r10=0xf -> r8=0xffffffff00000000
//: with r9=0xfedcba9876543210 r10=0x10 -> r8=0xffffffff00000000
//: with r9=0xfedcba9876543210 r10=0x1f -> r8=0xffffffff00000000
//: with r9=0xfedcba9876543210 r10=0x20 -> r8=0xffffffff00000000
//: with r9=0xfedcba9876543210 r10=0x3f -> r8=0xffffffff00000000
//: with r9=0xfedcba9876543210 r10=0x40 -> r8=0xffffffff00000000
//: with r9=0xfedcba9876543210 r10=0x8000000000000000 -> r8=0xffffffff00000000
//: with r9=0xfedcba9876543210 r10=0x100000000 -> r8=0xffffffff00000000
//: with r9=nat(0x8000000000000001) r10=0x0 -> r8=nat
//: with r9=0x8000000000000001 r10=nat(0x0) -> r8=nat
//: with r8=nat r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000001
//: with p6=0 r8=nat(5) -> same
//: case pshr2 target r0
{ .mii
nop.m 0
(p6) pshr2 r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshr2 target beyond the frame
{ .mii
nop.m 0
(p6) pshr2 r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshr2 stacked operands
//: set sof=8 sol=8
pshr2 r35 = r32, r39 ;;
//: with r32=0xfedcba9876543210 r39=0x100000000 -> r35=0xffffffff00000000
//: with r32=nat(0xfedcba9876543210) r39=nat(0x100000000) -> r35=nat

//: case pshl2 0
(p6) pshl2 r8 = r9, 0 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x8001fffe7fff1234
//: with r9=0x80000001fffffffe -> r8=0x80000001fffffffe
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x8001fffe7fff1234
//: with p6=0 r8=nat(5) -> same
//: case pshl2 0 target r0
{ .mii
nop.m 0
(p6) pshl2 r8 = r9, 0
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshl2 0 target beyond the frame
{ .mii
nop.m 0
(p6) pshl2 r40 = r9, 0
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshl2 0 stacked operands
//: set sof=8 sol=8
pshl2 r35 = r32, 0 ;;
//: with r32=0x123456789abcdef0 -> r35=0x123456789abcdef0
//: with r32=nat(0x123456789abcdef0) -> r35=nat

//: case pshr2 0
(p6) pshr2 r8 = r9, 0 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x8001fffe7fff1234
//: with r9=0x80000001fffffffe -> r8=0x80000001fffffffe
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x8001fffe7fff1234
//: with p6=0 r8=nat(5) -> same
//: case pshr2 0 target r0
{ .mii
nop.m 0
(p6) pshr2 r8 = r9, 0
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshr2 0 target beyond the frame
{ .mii
nop.m 0
(p6) pshr2 r40 = r9, 0
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshr2 0 stacked operands
//: set sof=8 sol=8
pshr2 r35 = r32, 0 ;;
//: with r32=0x123456789abcdef0 -> r35=0x123456789abcdef0
//: with r32=nat(0x123456789abcdef0) -> r35=nat

//: case pshr2.u 0
(p6) pshr2.u r8 = r9, 0 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x8001fffe7fff1234
//: with r9=0x80000001fffffffe -> r8=0x80000001fffffffe
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x8001fffe7fff1234
//: with p6=0 r8=nat(5) -> same
//: case pshr2.u 0 target r0
{ .mii
nop.m 0
(p6) pshr2.u r8 = r9, 0
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshr2.u 0 target beyond the frame
{ .mii
nop.m 0
(p6) pshr2.u r40 = r9, 0
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshr2.u 0 stacked operands
//: set sof=8 sol=8
pshr2.u r35 = r32, 0 ;;
//: with r32=0x123456789abcdef0 -> r35=0x123456789abcdef0
//: with r32=nat(0x123456789abcdef0) -> r35=nat

//: case pshl2 7
(p6) pshl2 r8 = r9, 7 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x80ff00ff801a00
//: with r9=0x80000001fffffffe -> r8=0x80ff80ff00
//: with r9=0xffffffffffffffff -> r8=0xff80ff80ff80ff80
//: with r9=0x123456789abcdef0 -> r8=0x1a003c005e007800
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x80ff00ff801a00
//: with p6=0 r8=nat(5) -> same

//: case pshr2 7
(p6) pshr2 r8 = r9, 7 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0xff00ffff00ff0024
//: with r9=0x80000001fffffffe -> r8=0xff000000ffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x2400acff35ffbd
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0xff00ffff00ff0024
//: with p6=0 r8=nat(5) -> same

//: case pshr2.u 7
(p6) pshr2.u r8 = r9, 7 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x10001ff00ff0024
//: with r9=0x80000001fffffffe -> r8=0x100000001ff01ff
//: with r9=0xffffffffffffffff -> r8=0x1ff01ff01ff01ff
//: with r9=0x123456789abcdef0 -> r8=0x2400ac013501bd
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x10001ff00ff0024
//: with p6=0 r8=nat(5) -> same

//: case pshl2 15
(p6) pshl2 r8 = r9, 15 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x8000000080000000
//: with r9=0x80000001fffffffe -> r8=0x800080000000
//: with r9=0xffffffffffffffff -> r8=0x8000800080008000
//: with r9=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x8000000080000000
//: with p6=0 r8=nat(5) -> same

//: case pshr2 15
(p6) pshr2 r8 = r9, 15 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0xffffffff00000000
//: with r9=0x80000001fffffffe -> r8=0xffff0000ffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0xffffffff
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0xffffffff00000000
//: with p6=0 r8=nat(5) -> same

//: case pshr2.u 15
(p6) pshr2.u r8 = r9, 15 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x1000100000000
//: with r9=0x80000001fffffffe -> r8=0x1000000010001
//: with r9=0xffffffffffffffff -> r8=0x1000100010001
//: with r9=0x123456789abcdef0 -> r8=0x10001
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x1000100000000
//: with p6=0 r8=nat(5) -> same

//: case pshl2 16
(p6) pshl2 r8 = r9, 16 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x0
//: with r9=0x80000001fffffffe -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0x0
//: with r9=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x0
//: with p6=0 r8=nat(5) -> same

//: case pshr2 16
(p6) pshr2 r8 = r9, 16 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0xffffffff00000000
//: with r9=0x80000001fffffffe -> r8=0xffff0000ffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0xffffffff
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0xffffffff00000000
//: with p6=0 r8=nat(5) -> same

//: case pshr2.u 16
(p6) pshr2.u r8 = r9, 16 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x0
//: with r9=0x80000001fffffffe -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0x0
//: with r9=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x0
//: with p6=0 r8=nat(5) -> same

//: case pshl2 31
(p6) pshl2 r8 = r9, 31 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x0
//: with r9=0x80000001fffffffe -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0x0
//: with r9=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x0
//: with p6=0 r8=nat(5) -> same

//: case pshr2 31
(p6) pshr2 r8 = r9, 31 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0xffffffff00000000
//: with r9=0x80000001fffffffe -> r8=0xffff0000ffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0xffffffff
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0xffffffff00000000
//: with p6=0 r8=nat(5) -> same

//: case pshr2.u 31
(p6) pshr2.u r8 = r9, 31 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x0
//: with r9=0x80000001fffffffe -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0x0
//: with r9=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x0
//: with p6=0 r8=nat(5) -> same

//: case pshl4
(p6) pshl4 r8 = r9, r10 ;;
//: set p6=1
//: with r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000001
//: with r9=0x8000000000000001 r10=0x1 -> r8=0x2
//: with r9=0x8000000000000001 r10=0xf -> r8=0x8000
//: with r9=0x8000000000000001 r10=0x10 -> r8=0x10000
//: with r9=0x8000000000000001 r10=0x1f -> r8=0x80000000
//: with r9=0x8000000000000001 r10=0x20 -> r8=0x0
//: with r9=0x8000000000000001 r10=0x3f -> r8=0x0
//: with r9=0x8000000000000001 r10=0x40 -> r8=0x0
//: with r9=0x8000000000000001 r10=0x8000000000000000 -> r8=0x0
//: with r9=0x8000000000000001 r10=0x100000000 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x0 -> r8=0xfedcba9876543210
//: with r9=0xfedcba9876543210 r10=0x1 -> r8=0xfdb97530eca86420
//: with r9=0xfedcba9876543210 r10=0xf -> r8=0x5d4c000019080000
//: with r9=0xfedcba9876543210 r10=0x10 -> r8=0xba98000032100000
//: with r9=0xfedcba9876543210 r10=0x1f -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x20 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x3f -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x40 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x8000000000000000 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x100000000 -> r8=0x0
//: with r9=nat(0x8000000000000001) r10=0x0 -> r8=nat
//: with r9=0x8000000000000001 r10=nat(0x0) -> r8=nat
//: with r8=nat r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000001
//: with p6=0 r8=nat(5) -> same
//: case pshl4 target r0
{ .mii
nop.m 0
(p6) pshl4 r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshl4 target beyond the frame
{ .mii
nop.m 0
(p6) pshl4 r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshl4 stacked operands
//: set sof=8 sol=8
pshl4 r35 = r32, r39 ;;
//: with r32=0xfedcba9876543210 r39=0x100000000 -> r35=0x0
//: with r32=nat(0xfedcba9876543210) r39=nat(0x100000000) -> r35=nat

//: case pshr4.u
(p6) pshr4.u r8 = r9, r10 ;;
//: set p6=1
//: with r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000001
//: with r9=0x8000000000000001 r10=0x1 -> r8=0x4000000000000000
//: with r9=0x8000000000000001 r10=0xf -> r8=0x1000000000000
//: with r9=0x8000000000000001 r10=0x10 -> r8=0x800000000000
//: with r9=0x8000000000000001 r10=0x1f -> r8=0x100000000
//: with r9=0x8000000000000001 r10=0x20 -> r8=0x0
//: with r9=0x8000000000000001 r10=0x3f -> r8=0x0
//: with r9=0x8000000000000001 r10=0x40 -> r8=0x0
//: with r9=0x8000000000000001 r10=0x8000000000000000 -> r8=0x0
//: with r9=0x8000000000000001 r10=0x100000000 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x0 -> r8=0xfedcba9876543210
//: with r9=0xfedcba9876543210 r10=0x1 -> r8=0x7f6e5d4c3b2a1908
//: with r9=0xfedcba9876543210 r10=0xf -> r8=0x1fdb90000eca8
//: with r9=0xfedcba9876543210 r10=0x10 -> r8=0xfedc00007654
//: with r9=0xfedcba9876543210 r10=0x1f -> r8=0x100000000
//: with r9=0xfedcba9876543210 r10=0x20 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x3f -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x40 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x8000000000000000 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0x100000000 -> r8=0x0
//: with r9=nat(0x8000000000000001) r10=0x0 -> r8=nat
//: with r9=0x8000000000000001 r10=nat(0x0) -> r8=nat
//: with r8=nat r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000001
//: with p6=0 r8=nat(5) -> same
//: case pshr4.u target r0
{ .mii
nop.m 0
(p6) pshr4.u r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshr4.u target beyond the frame
{ .mii
nop.m 0
(p6) pshr4.u r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshr4.u stacked operands
//: set sof=8 sol=8
pshr4.u r35 = r32, r39 ;;
//: with r32=0xfedcba9876543210 r39=0x100000000 -> r35=0x0
//: with r32=nat(0xfedcba9876543210) r39=nat(0x100000000) -> r35=nat

//: case pshr4
(p6) pshr4 r8 = r9, r10 ;;
//: set p6=1
//: with r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000001
//: with r9=0x8000000000000001 r10=0x1 -> r8=0xc000000000000000
//: with r9=0x8000000000000001 r10=0xf -> r8=0xffff000000000000
//: with r9=0x8000000000000001 r10=0x10 -> r8=0xffff800000000000
//: with r9=0x8000000000000001 r10=0x1f -> r8=0xffffffff00000000
//: with r9=0x8000000000000001 r10=0x20 -> r8=0xffffffff00000000
//: with r9=0x8000000000000001 r10=0x3f -> r8=0xffffffff00000000
//: with r9=0x8000000000000001 r10=0x40 -> r8=0xffffffff00000000
//: with r9=0x8000000000000001 r10=0x8000000000000000 -> r8=0xffffffff00000000
//: with r9=0x8000000000000001 r10=0x100000000 -> r8=0xffffffff00000000
//: with r9=0xfedcba9876543210 r10=0x0 -> r8=0xfedcba9876543210
//: with r9=0xfedcba9876543210 r10=0x1 -> r8=0xff6e5d4c3b2a1908
//: with r9=0xfedcba9876543210 r10=0xf -> r8=0xfffffdb90000eca8
//: with r9=0xfedcba9876543210 r10=0x10 -> r8=0xfffffedc00007654
//: with r9=0xfedcba9876543210 r10=0x1f -> r8=0xffffffff00000000
//: with r9=0xfedcba9876543210 r10=0x20 -> r8=0xffffffff00000000
//: with r9=0xfedcba9876543210 r10=0x3f -> r8=0xffffffff00000000
//: with r9=0xfedcba9876543210 r10=0x40 -> r8=0xffffffff00000000
//: with r9=0xfedcba9876543210 r10=0x8000000000000000 -> r8=0xffffffff00000000
//: with r9=0xfedcba9876543210 r10=0x100000000 -> r8=0xffffffff00000000
//: with r9=nat(0x8000000000000001) r10=0x0 -> r8=nat
//: with r9=0x8000000000000001 r10=nat(0x0) -> r8=nat
//: with r8=nat r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000001
//: with p6=0 r8=nat(5) -> same
//: case pshr4 target r0
{ .mii
nop.m 0
(p6) pshr4 r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshr4 target beyond the frame
{ .mii
nop.m 0
(p6) pshr4 r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshr4 stacked operands
//: set sof=8 sol=8
pshr4 r35 = r32, r39 ;;
//: with r32=0xfedcba9876543210 r39=0x100000000 -> r35=0xffffffff00000000
//: with r32=nat(0xfedcba9876543210) r39=nat(0x100000000) -> r35=nat

//: case pshl4 0
(p6) pshl4 r8 = r9, 0 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x8001fffe7fff1234
//: with r9=0x80000001fffffffe -> r8=0x80000001fffffffe
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x8001fffe7fff1234
//: with p6=0 r8=nat(5) -> same
//: case pshl4 0 target r0
{ .mii
nop.m 0
(p6) pshl4 r8 = r9, 0
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshl4 0 target beyond the frame
{ .mii
nop.m 0
(p6) pshl4 r40 = r9, 0
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshl4 0 stacked operands
//: set sof=8 sol=8
pshl4 r35 = r32, 0 ;;
//: with r32=0x123456789abcdef0 -> r35=0x123456789abcdef0
//: with r32=nat(0x123456789abcdef0) -> r35=nat

//: case pshr4 0
(p6) pshr4 r8 = r9, 0 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x8001fffe7fff1234
//: with r9=0x80000001fffffffe -> r8=0x80000001fffffffe
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x8001fffe7fff1234
//: with p6=0 r8=nat(5) -> same
//: case pshr4 0 target r0
{ .mii
nop.m 0
(p6) pshr4 r8 = r9, 0
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshr4 0 target beyond the frame
{ .mii
nop.m 0
(p6) pshr4 r40 = r9, 0
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshr4 0 stacked operands
//: set sof=8 sol=8
pshr4 r35 = r32, 0 ;;
//: with r32=0x123456789abcdef0 -> r35=0x123456789abcdef0
//: with r32=nat(0x123456789abcdef0) -> r35=nat

//: case pshr4.u 0
(p6) pshr4.u r8 = r9, 0 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x8001fffe7fff1234
//: with r9=0x80000001fffffffe -> r8=0x80000001fffffffe
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x8001fffe7fff1234
//: with p6=0 r8=nat(5) -> same
//: case pshr4.u 0 target r0
{ .mii
nop.m 0
(p6) pshr4.u r8 = r9, 0
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshr4.u 0 target beyond the frame
{ .mii
nop.m 0
(p6) pshr4.u r40 = r9, 0
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case pshr4.u 0 stacked operands
//: set sof=8 sol=8
pshr4.u r35 = r32, 0 ;;
//: with r32=0x123456789abcdef0 -> r35=0x123456789abcdef0
//: with r32=nat(0x123456789abcdef0) -> r35=nat

//: case pshl4 7
(p6) pshl4 r8 = r9, 7 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0xffff00ff891a00
//: with r9=0x80000001fffffffe -> r8=0x80ffffff00
//: with r9=0xffffffffffffffff -> r8=0xffffff80ffffff80
//: with r9=0x123456789abcdef0 -> r8=0x1a2b3c005e6f7800
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0xffff00ff891a00
//: with p6=0 r8=nat(5) -> same

//: case pshr4 7
(p6) pshr4 r8 = r9, 7 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0xff0003ff00fffe24
//: with r9=0x80000001fffffffe -> r8=0xff000000ffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x2468acff3579bd
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0xff0003ff00fffe24
//: with p6=0 r8=nat(5) -> same

//: case pshr4.u 7
(p6) pshr4.u r8 = r9, 7 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x10003ff00fffe24
//: with r9=0x80000001fffffffe -> r8=0x100000001ffffff
//: with r9=0xffffffffffffffff -> r8=0x1ffffff01ffffff
//: with r9=0x123456789abcdef0 -> r8=0x2468ac013579bd
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x10003ff00fffe24
//: with p6=0 r8=nat(5) -> same

//: case pshl4 15
(p6) pshl4 r8 = r9, 15 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0xffff0000891a0000
//: with r9=0x80000001fffffffe -> r8=0x8000ffff0000
//: with r9=0xffffffffffffffff -> r8=0xffff8000ffff8000
//: with r9=0x123456789abcdef0 -> r8=0x2b3c00006f780000
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0xffff0000891a0000
//: with p6=0 r8=nat(5) -> same

//: case pshr4 15
(p6) pshr4 r8 = r9, 15 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0xffff00030000fffe
//: with r9=0x80000001fffffffe -> r8=0xffff0000ffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x2468ffff3579
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0xffff00030000fffe
//: with p6=0 r8=nat(5) -> same

//: case pshr4.u 15
(p6) pshr4.u r8 = r9, 15 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x100030000fffe
//: with r9=0x80000001fffffffe -> r8=0x100000001ffff
//: with r9=0xffffffffffffffff -> r8=0x1ffff0001ffff
//: with r9=0x123456789abcdef0 -> r8=0x246800013579
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x100030000fffe
//: with p6=0 r8=nat(5) -> same

//: case pshl4 16
(p6) pshl4 r8 = r9, 16 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0xfffe000012340000
//: with r9=0x80000001fffffffe -> r8=0x10000fffe0000
//: with r9=0xffffffffffffffff -> r8=0xffff0000ffff0000
//: with r9=0x123456789abcdef0 -> r8=0x56780000def00000
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0xfffe000012340000
//: with p6=0 r8=nat(5) -> same

//: case pshr4 16
(p6) pshr4 r8 = r9, 16 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0xffff800100007fff
//: with r9=0x80000001fffffffe -> r8=0xffff8000ffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x1234ffff9abc
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0xffff800100007fff
//: with p6=0 r8=nat(5) -> same

//: case pshr4.u 16
(p6) pshr4.u r8 = r9, 16 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x800100007fff
//: with r9=0x80000001fffffffe -> r8=0x80000000ffff
//: with r9=0xffffffffffffffff -> r8=0xffff0000ffff
//: with r9=0x123456789abcdef0 -> r8=0x123400009abc
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x800100007fff
//: with p6=0 r8=nat(5) -> same

//: case pshl4 31
(p6) pshl4 r8 = r9, 31 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x0
//: with r9=0x80000001fffffffe -> r8=0x8000000000000000
//: with r9=0xffffffffffffffff -> r8=0x8000000080000000
//: with r9=0x123456789abcdef0 -> r8=0x0
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x0
//: with p6=0 r8=nat(5) -> same

//: case pshr4 31
(p6) pshr4 r8 = r9, 31 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0xffffffff00000000
//: with r9=0x80000001fffffffe -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0xffffffff
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0xffffffff00000000
//: with p6=0 r8=nat(5) -> same

//: case pshr4.u 31
(p6) pshr4.u r8 = r9, 31 ;;
//: set p6=1
//: with r9=0x8001fffe7fff1234 -> r8=0x100000000
//: with r9=0x80000001fffffffe -> r8=0x100000001
//: with r9=0xffffffffffffffff -> r8=0x100000001
//: with r9=0x123456789abcdef0 -> r8=0x1
//: with r9=nat(0x8001fffe7fff1234) -> r8=nat
//: with r8=nat r9=0x8001fffe7fff1234 -> r8=0x100000000
//: with p6=0 r8=nat(5) -> same

//: case shrp 0
(p6) shrp r8 = r9, r10, 0 ;;
//: set p6=1
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0xfedcba987654321
//: with r9=0x0 r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff r10=0x0 -> r8=0x0
//: with r9=0x1 r10=0x8000000000000000 -> r8=0x8000000000000000
//: with r9=nat(0x123456789abcdef0) r10=0xfedcba987654321 -> r8=nat
//: with r9=0x123456789abcdef0 r10=nat(0xfedcba987654321) -> r8=nat
//: with r8=nat r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0xfedcba987654321
//: with p6=0 r8=nat(5) -> same
//: case shrp 0 target r0
{ .mii
nop.m 0
(p6) shrp r8 = r9, r10, 0
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case shrp 0 target beyond the frame
{ .mii
nop.m 0
(p6) shrp r40 = r9, r10, 0
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case shrp 0 stacked operands
//: set sof=8 sol=8
shrp r35 = r32, r39, 0 ;;
//: with r32=0x1 r39=0x8000000000000000 -> r35=0x8000000000000000
//: with r32=nat(0x1) r39=nat(0x8000000000000000) -> r35=nat

//: case shrp 1
(p6) shrp r8 = r9, r10, 1 ;;
//: set p6=1
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x7f6e5d4c3b2a190
//: with r9=0x0 r10=0xffffffffffffffff -> r8=0x7fffffffffffffff
//: with r9=0xffffffffffffffff r10=0x0 -> r8=0x8000000000000000
//: with r9=0x1 r10=0x8000000000000000 -> r8=0xc000000000000000
//: with r9=nat(0x123456789abcdef0) r10=0xfedcba987654321 -> r8=nat
//: with r9=0x123456789abcdef0 r10=nat(0xfedcba987654321) -> r8=nat
//: with r8=nat r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x7f6e5d4c3b2a190
//: with p6=0 r8=nat(5) -> same

//: case shrp 31
(p6) shrp r8 = r9, r10, 31 ;;
//: set p6=1
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x3579bde01fdb9753
//: with r9=0x0 r10=0xffffffffffffffff -> r8=0x1ffffffff
//: with r9=0xffffffffffffffff r10=0x0 -> r8=0xfffffffe00000000
//: with r9=0x1 r10=0x8000000000000000 -> r8=0x300000000
//: with r9=nat(0x123456789abcdef0) r10=0xfedcba987654321 -> r8=nat
//: with r9=0x123456789abcdef0 r10=nat(0xfedcba987654321) -> r8=nat
//: with r8=nat r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x3579bde01fdb9753
//: with p6=0 r8=nat(5) -> same

//: case shrp 32
(p6) shrp r8 = r9, r10, 32 ;;
//: set p6=1
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x9abcdef00fedcba9
//: with r9=0x0 r10=0xffffffffffffffff -> r8=0xffffffff
//: with r9=0xffffffffffffffff r10=0x0 -> r8=0xffffffff00000000
//: with r9=0x1 r10=0x8000000000000000 -> r8=0x180000000
//: with r9=nat(0x123456789abcdef0) r10=0xfedcba987654321 -> r8=nat
//: with r9=0x123456789abcdef0 r10=nat(0xfedcba987654321) -> r8=nat
//: with r8=nat r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x9abcdef00fedcba9
//: with p6=0 r8=nat(5) -> same

//: case shrp 63
(p6) shrp r8 = r9, r10, 63 ;;
//: set p6=1
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x2468acf13579bde0
//: with r9=0x0 r10=0xffffffffffffffff -> r8=0x1
//: with r9=0xffffffffffffffff r10=0x0 -> r8=0xfffffffffffffffe
//: with r9=0x1 r10=0x8000000000000000 -> r8=0x3
//: with r9=nat(0x123456789abcdef0) r10=0xfedcba987654321 -> r8=nat
//: with r9=0x123456789abcdef0 r10=nat(0xfedcba987654321) -> r8=nat
//: with r8=nat r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x2468acf13579bde0
//: with p6=0 r8=nat(5) -> same

//: case extr.u 0 1
(p6) extr.u r8 = r9, 0, 1 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x1
//: with r9=0x7fffffffffffffff -> r8=0x1
//: with r9=0xffffffffffffffff -> r8=0x1
//: with r9=0x123456789abcdef0 -> r8=0x0
//: with r9=0xfedcba9876543210 -> r8=0x0
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x1
//: with p6=0 r8=nat(5) -> same
//: case extr.u 0 1 target r0
{ .mii
nop.m 0
(p6) extr.u r8 = r9, 0, 1
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case extr.u 0 1 target beyond the frame
{ .mii
nop.m 0
(p6) extr.u r40 = r9, 0, 1
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case extr.u 0 1 stacked operands
//: set sof=8 sol=8
extr.u r35 = r32, 0, 1 ;;
//: with r32=0xfedcba9876543210 -> r35=0x0
//: with r32=nat(0xfedcba9876543210) -> r35=nat

//: case extr 0 1
(p6) extr r8 = r9, 0, 1 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0xffffffffffffffff
//: with r9=0x7fffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x0
//: with r9=0xfedcba9876543210 -> r8=0x0
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0xffffffffffffffff
//: with p6=0 r8=nat(5) -> same
//: case extr 0 1 target r0
{ .mii
nop.m 0
(p6) extr r8 = r9, 0, 1
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case extr 0 1 target beyond the frame
{ .mii
nop.m 0
(p6) extr r40 = r9, 0, 1
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case extr 0 1 stacked operands
//: set sof=8 sol=8
extr r35 = r32, 0, 1 ;;
//: with r32=0xfedcba9876543210 -> r35=0x0
//: with r32=nat(0xfedcba9876543210) -> r35=nat

//: case dep.z 0 1
(p6) dep.z r8 = r9, 0, 1 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x1
//: with r9=0x7fffffffffffffff -> r8=0x1
//: with r9=0xffffffffffffffff -> r8=0x1
//: with r9=0x123456789abcdef0 -> r8=0x0
//: with r9=0xfedcba9876543210 -> r8=0x0
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x1
//: with p6=0 r8=nat(5) -> same
//: case dep.z 0 1 target r0
{ .mii
nop.m 0
(p6) dep.z r8 = r9, 0, 1
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case dep.z 0 1 target beyond the frame
{ .mii
nop.m 0
(p6) dep.z r40 = r9, 0, 1
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case dep.z 0 1 stacked operands
//: set sof=8 sol=8
dep.z r35 = r32, 0, 1 ;;
//: with r32=0xfedcba9876543210 -> r35=0x0
//: with r32=nat(0xfedcba9876543210) -> r35=nat
//: case dep.z imm -1 0 1
(p6) dep.z r8 = -1, 0, 1 ;;
//: with p6=1 r8=nat -> r8=0x1
//: with p6=0 -> same
//: case dep.z imm 127 0 1
(p6) dep.z r8 = 127, 0, 1 ;;
//: with p6=1 r8=nat -> r8=0x1
//: with p6=0 -> same
//: case dep.z imm -128 0 1
(p6) dep.z r8 = -128, 0, 1 ;;
//: with p6=1 r8=nat -> r8=0x0
//: with p6=0 -> same

//: case dep 0 0 1
(p6) dep r8 = 0, r9, 0, 1 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x8000000000000000
//: with r9=0x7fffffffffffffff -> r8=0x7ffffffffffffffe
//: with r9=0xffffffffffffffff -> r8=0xfffffffffffffffe
//: with r9=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=0xfedcba9876543210 -> r8=0xfedcba9876543210
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x8000000000000000
//: with p6=0 r8=nat(5) -> same
//: case dep 0 0 1 target r0
{ .mii
nop.m 0
(p6) dep r8 = 0, r9, 0, 1
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case dep 0 0 1 target beyond the frame
{ .mii
nop.m 0
(p6) dep r40 = 0, r9, 0, 1
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case dep 0 0 1 stacked operands
//: set sof=8 sol=8
dep r35 = 0, r32, 0, 1 ;;
//: with r32=0xfedcba9876543210 -> r35=0xfedcba9876543210
//: with r32=nat(0xfedcba9876543210) -> r35=nat

//: case dep -1 0 1
(p6) dep r8 = -1, r9, 0, 1 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x8000000000000001
//: with r9=0x7fffffffffffffff -> r8=0x7fffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x123456789abcdef1
//: with r9=0xfedcba9876543210 -> r8=0xfedcba9876543211
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x8000000000000001
//: with p6=0 r8=nat(5) -> same

//: case dep 0 1
(p6) dep r8 = r9, r10, 0, 1 ;;
//: set p6=1
//: with r9=0x8000000000000001 r10=0x0 -> r8=0x1
//: with r9=0x8000000000000001 r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x7fffffffffffffff r10=0x0 -> r8=0x1
//: with r9=0x7fffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff r10=0x0 -> r8=0x1
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xffffffffffffffff -> r8=0xfffffffffffffffe
//: with r9=0xfedcba9876543210 r10=0x0 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0xffffffffffffffff -> r8=0xfffffffffffffffe
//: with r9=nat(0x8000000000000001) r10=0x0 -> r8=nat
//: with r9=0x8000000000000001 r10=nat(0x0) -> r8=nat
//: with r8=nat r9=0x8000000000000001 r10=0x0 -> r8=0x1
//: with p6=0 r8=nat(5) -> same
//: case dep 0 1 target r0
{ .mii
nop.m 0
(p6) dep r8 = r9, r10, 0, 1
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case dep 0 1 target beyond the frame
{ .mii
nop.m 0
(p6) dep r40 = r9, r10, 0, 1
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case dep 0 1 stacked operands
//: set sof=8 sol=8
dep r35 = r32, r39, 0, 1 ;;
//: with r32=0xfedcba9876543210 r39=0xffffffffffffffff -> r35=0xfffffffffffffffe
//: with r32=nat(0xfedcba9876543210) r39=nat(0xffffffffffffffff) -> r35=nat

//: case extr.u 0 64
(p6) extr.u r8 = r9, 0, 64 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x8000000000000001
//: with r9=0x7fffffffffffffff -> r8=0x7fffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=0xfedcba9876543210 -> r8=0xfedcba9876543210
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x8000000000000001
//: with p6=0 r8=nat(5) -> same

//: case extr 0 64
(p6) extr r8 = r9, 0, 64 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x8000000000000001
//: with r9=0x7fffffffffffffff -> r8=0x7fffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=0xfedcba9876543210 -> r8=0xfedcba9876543210
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x8000000000000001
//: with p6=0 r8=nat(5) -> same

//: case dep.z 0 64
(p6) dep.z r8 = r9, 0, 64 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x8000000000000001
//: with r9=0x7fffffffffffffff -> r8=0x7fffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=0xfedcba9876543210 -> r8=0xfedcba9876543210
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x8000000000000001
//: with p6=0 r8=nat(5) -> same
//: case dep.z imm -1 0 64
(p6) dep.z r8 = -1, 0, 64 ;;
//: with p6=1 r8=nat -> r8=0xffffffffffffffff
//: with p6=0 -> same
//: case dep.z imm 127 0 64
(p6) dep.z r8 = 127, 0, 64 ;;
//: with p6=1 r8=nat -> r8=0x7f
//: with p6=0 -> same
//: case dep.z imm -128 0 64
(p6) dep.z r8 = -128, 0, 64 ;;
//: with p6=1 r8=nat -> r8=0xffffffffffffff80
//: with p6=0 -> same

//: case dep 0 0 64
(p6) dep r8 = 0, r9, 0, 64 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x0
//: with r9=0x7fffffffffffffff -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0x0
//: with r9=0x123456789abcdef0 -> r8=0x0
//: with r9=0xfedcba9876543210 -> r8=0x0
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x0
//: with p6=0 r8=nat(5) -> same

//: case dep -1 0 64
(p6) dep r8 = -1, r9, 0, 64 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0xffffffffffffffff
//: with r9=0x7fffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0xffffffffffffffff
//: with r9=0xfedcba9876543210 -> r8=0xffffffffffffffff
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0xffffffffffffffff
//: with p6=0 r8=nat(5) -> same

//: case extr.u 5 9
(p6) extr.u r8 = r9, 5, 9 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x0
//: with r9=0x7fffffffffffffff -> r8=0x1ff
//: with r9=0xffffffffffffffff -> r8=0x1ff
//: with r9=0x123456789abcdef0 -> r8=0xf7
//: with r9=0xfedcba9876543210 -> r8=0x190
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x0
//: with p6=0 r8=nat(5) -> same

//: case extr 5 9
(p6) extr r8 = r9, 5, 9 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x0
//: with r9=0x7fffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0xf7
//: with r9=0xfedcba9876543210 -> r8=0xffffffffffffff90
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x0
//: with p6=0 r8=nat(5) -> same

//: case dep.z 5 9
(p6) dep.z r8 = r9, 5, 9 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x20
//: with r9=0x7fffffffffffffff -> r8=0x3fe0
//: with r9=0xffffffffffffffff -> r8=0x3fe0
//: with r9=0x123456789abcdef0 -> r8=0x1e00
//: with r9=0xfedcba9876543210 -> r8=0x200
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x20
//: with p6=0 r8=nat(5) -> same
//: case dep.z imm -1 5 9
(p6) dep.z r8 = -1, 5, 9 ;;
//: with p6=1 r8=nat -> r8=0x3fe0
//: with p6=0 -> same
//: case dep.z imm 127 5 9
(p6) dep.z r8 = 127, 5, 9 ;;
//: with p6=1 r8=nat -> r8=0xfe0
//: with p6=0 -> same
//: case dep.z imm -128 5 9
(p6) dep.z r8 = -128, 5, 9 ;;
//: with p6=1 r8=nat -> r8=0x3000
//: with p6=0 -> same

//: case dep 0 5 9
(p6) dep r8 = 0, r9, 5, 9 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x8000000000000001
//: with r9=0x7fffffffffffffff -> r8=0x7fffffffffffc01f
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffc01f
//: with r9=0x123456789abcdef0 -> r8=0x123456789abcc010
//: with r9=0xfedcba9876543210 -> r8=0xfedcba9876540010
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x8000000000000001
//: with p6=0 r8=nat(5) -> same

//: case dep -1 5 9
(p6) dep r8 = -1, r9, 5, 9 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x8000000000003fe1
//: with r9=0x7fffffffffffffff -> r8=0x7fffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x123456789abcfff0
//: with r9=0xfedcba9876543210 -> r8=0xfedcba9876543ff0
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x8000000000003fe1
//: with p6=0 r8=nat(5) -> same

//: case dep 5 9
(p6) dep r8 = r9, r10, 5, 9 ;;
//: set p6=1
//: with r9=0x8000000000000001 r10=0x0 -> r8=0x20
//: with r9=0x8000000000000001 r10=0xffffffffffffffff -> r8=0xffffffffffffc03f
//: with r9=0x7fffffffffffffff r10=0x0 -> r8=0x3fe0
//: with r9=0x7fffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff r10=0x0 -> r8=0x3fe0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 r10=0x0 -> r8=0x1e00
//: with r9=0x123456789abcdef0 r10=0xffffffffffffffff -> r8=0xffffffffffffde1f
//: with r9=0xfedcba9876543210 r10=0x0 -> r8=0x200
//: with r9=0xfedcba9876543210 r10=0xffffffffffffffff -> r8=0xffffffffffffc21f
//: with r9=nat(0x8000000000000001) r10=0x0 -> r8=nat
//: with r9=0x8000000000000001 r10=nat(0x0) -> r8=nat
//: with r8=nat r9=0x8000000000000001 r10=0x0 -> r8=0x20
//: with p6=0 r8=nat(5) -> same

//: case extr.u 63 1
(p6) extr.u r8 = r9, 63, 1 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x1
//: with r9=0x7fffffffffffffff -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0x1
//: with r9=0x123456789abcdef0 -> r8=0x0
//: with r9=0xfedcba9876543210 -> r8=0x1
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x1
//: with p6=0 r8=nat(5) -> same

//: case extr 63 1
(p6) extr r8 = r9, 63, 1 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0xffffffffffffffff
//: with r9=0x7fffffffffffffff -> r8=0x0
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x0
//: with r9=0xfedcba9876543210 -> r8=0xffffffffffffffff
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0xffffffffffffffff
//: with p6=0 r8=nat(5) -> same

//: case dep.z 63 1
(p6) dep.z r8 = r9, 63, 1 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x8000000000000000
//: with r9=0x7fffffffffffffff -> r8=0x8000000000000000
//: with r9=0xffffffffffffffff -> r8=0x8000000000000000
//: with r9=0x123456789abcdef0 -> r8=0x0
//: with r9=0xfedcba9876543210 -> r8=0x0
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x8000000000000000
//: with p6=0 r8=nat(5) -> same
//: case dep.z imm -1 63 1
(p6) dep.z r8 = -1, 63, 1 ;;
//: with p6=1 r8=nat -> r8=0x8000000000000000
//: with p6=0 -> same
//: case dep.z imm 127 63 1
(p6) dep.z r8 = 127, 63, 1 ;;
//: with p6=1 r8=nat -> r8=0x8000000000000000
//: with p6=0 -> same
//: case dep.z imm -128 63 1
(p6) dep.z r8 = -128, 63, 1 ;;
//: with p6=1 r8=nat -> r8=0x0
//: with p6=0 -> same

//: case dep 0 63 1
(p6) dep r8 = 0, r9, 63, 1 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x1
//: with r9=0x7fffffffffffffff -> r8=0x7fffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0x7fffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x123456789abcdef0
//: with r9=0xfedcba9876543210 -> r8=0x7edcba9876543210
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x1
//: with p6=0 r8=nat(5) -> same

//: case dep -1 63 1
(p6) dep r8 = -1, r9, 63, 1 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x8000000000000001
//: with r9=0x7fffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x923456789abcdef0
//: with r9=0xfedcba9876543210 -> r8=0xfedcba9876543210
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x8000000000000001
//: with p6=0 r8=nat(5) -> same

//: case dep 63 1
(p6) dep r8 = r9, r10, 63, 1 ;;
//: set p6=1
//: with r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000000
//: with r9=0x8000000000000001 r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x7fffffffffffffff r10=0x0 -> r8=0x8000000000000000
//: with r9=0x7fffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff r10=0x0 -> r8=0x8000000000000000
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xffffffffffffffff -> r8=0x7fffffffffffffff
//: with r9=0xfedcba9876543210 r10=0x0 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0xffffffffffffffff -> r8=0x7fffffffffffffff
//: with r9=nat(0x8000000000000001) r10=0x0 -> r8=nat
//: with r9=0x8000000000000001 r10=nat(0x0) -> r8=nat
//: with r8=nat r9=0x8000000000000001 r10=0x0 -> r8=0x8000000000000000
//: with p6=0 r8=nat(5) -> same

//: case extr.u 32 32
(p6) extr.u r8 = r9, 32, 32 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x80000000
//: with r9=0x7fffffffffffffff -> r8=0x7fffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffff
//: with r9=0x123456789abcdef0 -> r8=0x12345678
//: with r9=0xfedcba9876543210 -> r8=0xfedcba98
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x80000000
//: with p6=0 r8=nat(5) -> same

//: case extr 32 32
(p6) extr r8 = r9, 32, 32 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0xffffffff80000000
//: with r9=0x7fffffffffffffff -> r8=0x7fffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x12345678
//: with r9=0xfedcba9876543210 -> r8=0xfffffffffedcba98
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0xffffffff80000000
//: with p6=0 r8=nat(5) -> same

//: case dep.z 32 32
(p6) dep.z r8 = r9, 32, 32 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x100000000
//: with r9=0x7fffffffffffffff -> r8=0xffffffff00000000
//: with r9=0xffffffffffffffff -> r8=0xffffffff00000000
//: with r9=0x123456789abcdef0 -> r8=0x9abcdef000000000
//: with r9=0xfedcba9876543210 -> r8=0x7654321000000000
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x100000000
//: with p6=0 r8=nat(5) -> same
//: case dep.z imm -1 32 32
(p6) dep.z r8 = -1, 32, 32 ;;
//: with p6=1 r8=nat -> r8=0xffffffff00000000
//: with p6=0 -> same
//: case dep.z imm 127 32 32
(p6) dep.z r8 = 127, 32, 32 ;;
//: with p6=1 r8=nat -> r8=0x7f00000000
//: with p6=0 -> same
//: case dep.z imm -128 32 32
(p6) dep.z r8 = -128, 32, 32 ;;
//: with p6=1 r8=nat -> r8=0xffffff8000000000
//: with p6=0 -> same

//: case dep 0 32 32
(p6) dep r8 = 0, r9, 32, 32 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x1
//: with r9=0x7fffffffffffffff -> r8=0xffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffff
//: with r9=0x123456789abcdef0 -> r8=0x9abcdef0
//: with r9=0xfedcba9876543210 -> r8=0x76543210
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x1
//: with p6=0 r8=nat(5) -> same

//: case dep -1 32 32
(p6) dep r8 = -1, r9, 32, 32 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0xffffffff00000001
//: with r9=0x7fffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0xffffffff9abcdef0
//: with r9=0xfedcba9876543210 -> r8=0xffffffff76543210
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0xffffffff00000001
//: with p6=0 r8=nat(5) -> same

//: case extr.u 1 63
(p6) extr.u r8 = r9, 1, 63 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x4000000000000000
//: with r9=0x7fffffffffffffff -> r8=0x3fffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0x7fffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x91a2b3c4d5e6f78
//: with r9=0xfedcba9876543210 -> r8=0x7f6e5d4c3b2a1908
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x4000000000000000
//: with p6=0 r8=nat(5) -> same

//: case extr 1 63
(p6) extr r8 = r9, 1, 63 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0xc000000000000000
//: with r9=0x7fffffffffffffff -> r8=0x3fffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x91a2b3c4d5e6f78
//: with r9=0xfedcba9876543210 -> r8=0xff6e5d4c3b2a1908
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0xc000000000000000
//: with p6=0 r8=nat(5) -> same

//: case dep.z 1 63
(p6) dep.z r8 = r9, 1, 63 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x2
//: with r9=0x7fffffffffffffff -> r8=0xfffffffffffffffe
//: with r9=0xffffffffffffffff -> r8=0xfffffffffffffffe
//: with r9=0x123456789abcdef0 -> r8=0x2468acf13579bde0
//: with r9=0xfedcba9876543210 -> r8=0xfdb97530eca86420
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x2
//: with p6=0 r8=nat(5) -> same
//: case dep.z imm -1 1 63
(p6) dep.z r8 = -1, 1, 63 ;;
//: with p6=1 r8=nat -> r8=0xfffffffffffffffe
//: with p6=0 -> same
//: case dep.z imm 127 1 63
(p6) dep.z r8 = 127, 1, 63 ;;
//: with p6=1 r8=nat -> r8=0xfe
//: with p6=0 -> same
//: case dep.z imm -128 1 63
(p6) dep.z r8 = -128, 1, 63 ;;
//: with p6=1 r8=nat -> r8=0xffffffffffffff00
//: with p6=0 -> same

//: case dep 0 1 63
(p6) dep r8 = 0, r9, 1, 63 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x1
//: with r9=0x7fffffffffffffff -> r8=0x1
//: with r9=0xffffffffffffffff -> r8=0x1
//: with r9=0x123456789abcdef0 -> r8=0x0
//: with r9=0xfedcba9876543210 -> r8=0x0
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x1
//: with p6=0 r8=nat(5) -> same

//: case dep -1 1 63
(p6) dep r8 = -1, r9, 1, 63 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0xffffffffffffffff
//: with r9=0x7fffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0xfffffffffffffffe
//: with r9=0xfedcba9876543210 -> r8=0xfffffffffffffffe
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0xffffffffffffffff
//: with p6=0 r8=nat(5) -> same

//: case extr.u 31 2
(p6) extr.u r8 = r9, 31, 2 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x0
//: with r9=0x7fffffffffffffff -> r8=0x3
//: with r9=0xffffffffffffffff -> r8=0x3
//: with r9=0x123456789abcdef0 -> r8=0x1
//: with r9=0xfedcba9876543210 -> r8=0x0
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x0
//: with p6=0 r8=nat(5) -> same

//: case extr 31 2
(p6) extr r8 = r9, 31, 2 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x0
//: with r9=0x7fffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x1
//: with r9=0xfedcba9876543210 -> r8=0x0
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x0
//: with p6=0 r8=nat(5) -> same

//: case dep.z 31 2
(p6) dep.z r8 = r9, 31, 2 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x80000000
//: with r9=0x7fffffffffffffff -> r8=0x180000000
//: with r9=0xffffffffffffffff -> r8=0x180000000
//: with r9=0x123456789abcdef0 -> r8=0x0
//: with r9=0xfedcba9876543210 -> r8=0x0
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x80000000
//: with p6=0 r8=nat(5) -> same
//: case dep.z imm -1 31 2
(p6) dep.z r8 = -1, 31, 2 ;;
//: with p6=1 r8=nat -> r8=0x180000000
//: with p6=0 -> same
//: case dep.z imm 127 31 2
(p6) dep.z r8 = 127, 31, 2 ;;
//: with p6=1 r8=nat -> r8=0x180000000
//: with p6=0 -> same
//: case dep.z imm -128 31 2
(p6) dep.z r8 = -128, 31, 2 ;;
//: with p6=1 r8=nat -> r8=0x0
//: with p6=0 -> same

//: case dep 0 31 2
(p6) dep r8 = 0, r9, 31, 2 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x8000000000000001
//: with r9=0x7fffffffffffffff -> r8=0x7ffffffe7fffffff
//: with r9=0xffffffffffffffff -> r8=0xfffffffe7fffffff
//: with r9=0x123456789abcdef0 -> r8=0x123456781abcdef0
//: with r9=0xfedcba9876543210 -> r8=0xfedcba9876543210
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x8000000000000001
//: with p6=0 r8=nat(5) -> same

//: case dep -1 31 2
(p6) dep r8 = -1, r9, 31, 2 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x8000000180000001
//: with r9=0x7fffffffffffffff -> r8=0x7fffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x123456799abcdef0
//: with r9=0xfedcba9876543210 -> r8=0xfedcba99f6543210
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x8000000180000001
//: with p6=0 r8=nat(5) -> same

//: case dep 31 2
(p6) dep r8 = r9, r10, 31, 2 ;;
//: set p6=1
//: with r9=0x8000000000000001 r10=0x0 -> r8=0x80000000
//: with r9=0x8000000000000001 r10=0xffffffffffffffff -> r8=0xfffffffeffffffff
//: with r9=0x7fffffffffffffff r10=0x0 -> r8=0x180000000
//: with r9=0x7fffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff r10=0x0 -> r8=0x180000000
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xffffffffffffffff -> r8=0xfffffffe7fffffff
//: with r9=0xfedcba9876543210 r10=0x0 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0xffffffffffffffff -> r8=0xfffffffe7fffffff
//: with r9=nat(0x8000000000000001) r10=0x0 -> r8=nat
//: with r9=0x8000000000000001 r10=nat(0x0) -> r8=nat
//: with r8=nat r9=0x8000000000000001 r10=0x0 -> r8=0x80000000
//: with p6=0 r8=nat(5) -> same

//: case extr.u 60 4
(p6) extr.u r8 = r9, 60, 4 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x8
//: with r9=0x7fffffffffffffff -> r8=0x7
//: with r9=0xffffffffffffffff -> r8=0xf
//: with r9=0x123456789abcdef0 -> r8=0x1
//: with r9=0xfedcba9876543210 -> r8=0xf
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x8
//: with p6=0 r8=nat(5) -> same

//: case extr 60 4
(p6) extr r8 = r9, 60, 4 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0xfffffffffffffff8
//: with r9=0x7fffffffffffffff -> r8=0x7
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x1
//: with r9=0xfedcba9876543210 -> r8=0xffffffffffffffff
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0xfffffffffffffff8
//: with p6=0 r8=nat(5) -> same

//: case dep.z 60 4
(p6) dep.z r8 = r9, 60, 4 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x1000000000000000
//: with r9=0x7fffffffffffffff -> r8=0xf000000000000000
//: with r9=0xffffffffffffffff -> r8=0xf000000000000000
//: with r9=0x123456789abcdef0 -> r8=0x0
//: with r9=0xfedcba9876543210 -> r8=0x0
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x1000000000000000
//: with p6=0 r8=nat(5) -> same
//: case dep.z imm -1 60 4
(p6) dep.z r8 = -1, 60, 4 ;;
//: with p6=1 r8=nat -> r8=0xf000000000000000
//: with p6=0 -> same
//: case dep.z imm 127 60 4
(p6) dep.z r8 = 127, 60, 4 ;;
//: with p6=1 r8=nat -> r8=0xf000000000000000
//: with p6=0 -> same
//: case dep.z imm -128 60 4
(p6) dep.z r8 = -128, 60, 4 ;;
//: with p6=1 r8=nat -> r8=0x0
//: with p6=0 -> same

//: case dep 0 60 4
(p6) dep r8 = 0, r9, 60, 4 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0x1
//: with r9=0x7fffffffffffffff -> r8=0xfffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xfffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0x23456789abcdef0
//: with r9=0xfedcba9876543210 -> r8=0xedcba9876543210
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0x1
//: with p6=0 r8=nat(5) -> same

//: case dep -1 60 4
(p6) dep r8 = -1, r9, 60, 4 ;;
//: set p6=1
//: with r9=0x8000000000000001 -> r8=0xf000000000000001
//: with r9=0x7fffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 -> r8=0xf23456789abcdef0
//: with r9=0xfedcba9876543210 -> r8=0xfedcba9876543210
//: with r9=nat(0x8000000000000001) -> r8=nat
//: with r8=nat r9=0x8000000000000001 -> r8=0xf000000000000001
//: with p6=0 r8=nat(5) -> same

//: case dep 60 4
(p6) dep r8 = r9, r10, 60, 4 ;;
//: set p6=1
//: with r9=0x8000000000000001 r10=0x0 -> r8=0x1000000000000000
//: with r9=0x8000000000000001 r10=0xffffffffffffffff -> r8=0x1fffffffffffffff
//: with r9=0x7fffffffffffffff r10=0x0 -> r8=0xf000000000000000
//: with r9=0x7fffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff r10=0x0 -> r8=0xf000000000000000
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xffffffffffffffff -> r8=0xfffffffffffffff
//: with r9=0xfedcba9876543210 r10=0x0 -> r8=0x0
//: with r9=0xfedcba9876543210 r10=0xffffffffffffffff -> r8=0xfffffffffffffff
//: with r9=nat(0x8000000000000001) r10=0x0 -> r8=nat
//: with r9=0x8000000000000001 r10=nat(0x0) -> r8=nat
//: with r8=nat r9=0x8000000000000001 r10=0x0 -> r8=0x1000000000000000
//: with p6=0 r8=nat(5) -> same

//: case dep 20 16
(p6) dep r8 = r9, r10, 20, 16 ;;
//: set p6=1
//: with r9=0x8000000000000001 r10=0x0 -> r8=0x100000
//: with r9=0x8000000000000001 r10=0xffffffffffffffff -> r8=0xfffffff0001fffff
//: with r9=0x7fffffffffffffff r10=0x0 -> r8=0xffff00000
//: with r9=0x7fffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff r10=0x0 -> r8=0xffff00000
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 r10=0x0 -> r8=0xdef000000
//: with r9=0x123456789abcdef0 r10=0xffffffffffffffff -> r8=0xfffffffdef0fffff
//: with r9=0xfedcba9876543210 r10=0x0 -> r8=0x321000000
//: with r9=0xfedcba9876543210 r10=0xffffffffffffffff -> r8=0xfffffff3210fffff
//: with r9=nat(0x8000000000000001) r10=0x0 -> r8=nat
//: with r9=0x8000000000000001 r10=nat(0x0) -> r8=nat
//: with r8=nat r9=0x8000000000000001 r10=0x0 -> r8=0x100000
//: with p6=0 r8=nat(5) -> same

// Fields that go beyond bit 63 end there. The assembler refuses them: the length is changed to 64 (16 for dep).
//: case extr.u cut off at bit 63
{ .mii
nop.m 0
extr.u r8 = r9, 60, 4
nop.i 0 ;;
}
//: patch slot=1 32:27=63
//: with r9=0xa000000000000000 -> r8=0xa
//: case extr cut off at bit 63
{ .mii
nop.m 0
extr r8 = r9, 60, 4
nop.i 0 ;;
}
//: patch slot=1 32:27=63
//: with r9=0xa000000000000000 -> r8=-6
//: with r9=0x7000000000000000 -> r8=7
//: case dep.z cut off at bit 63
{ .mii
nop.m 0
dep.z r8 = r9, 60, 4
nop.i 0 ;;
}
//: patch slot=1 32:27=63
//: with r9=-1 -> r8=0xf000000000000000
//: case dep.z imm cut off at bit 63
{ .mii
nop.m 0
dep.z r8 = -1, 60, 4
nop.i 0 ;;
}
//: patch slot=1 32:27=63
//: with -> r8=0xf000000000000000
//: case dep imm cut off at bit 63
{ .mii
nop.m 0
dep r8 = -1, r9, 60, 4
nop.i 0 ;;
}
//: patch slot=1 32:27=63
//: with r9=0x123 -> r8=0xf000000000000123
//: case dep cut off at bit 63
{ .mii
nop.m 0
dep r8 = r10, r9, 60, 4
nop.i 0 ;;
}
//: patch slot=1 30:27=15
//: with r9=0x123 r10=0xff5 -> r8=0x5000000000000123
//: case dep.z imm target r0
{ .mii
nop.m 0
(p6) dep.z r8 = 1, 2, 3
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case dep.z imm target beyond the frame
//: set sof=8 sol=8
{ .mii
nop.m 0
(p6) dep.z r40 = 1, 2, 3
nop.i 0 ;;
}
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
