// Integer arithmetic and logic: formats A1 to A5.

//: case add
(p6) add r8 = r9, r10 ;;
//: set p6=1
//: with r9=0x1 r10=0x2 -> r8=0x3
//: with r9=0xffffffffffffffff r10=0x1 -> r8=0x0
//: with r9=0x7fffffffffffffff r10=0x1 -> r8=0x8000000000000000
//: with r9=0x8000000000000000 r10=0x8000000000000000 -> r8=0x0
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x2222222222222211
//: with r9=0xffffffff r10=0x80000000 -> r8=0x17fffffff
//: with r9=0x100000000 r10=0xc0000001 -> r8=0x1c0000001
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfffffffffffffffe
//: with r9=nat(0x1) r10=0x2 -> r8=nat
//: with r9=0x1 r10=nat(0x2) -> r8=nat
//: with r8=nat r9=0x1 r10=0x2 -> r8=0x3
//: with p6=0 r8=nat(5) -> same
//: case add target r0
{ .mii
nop.m 0
(p6) add r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case add target beyond the frame
{ .mii
nop.m 0
(p6) add r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case add stacked operands
//: set sof=8 sol=8
add r35 = r32, r39 ;;
//: with r32=0xffffffffffffffff r39=0xffffffffffffffff -> r35=0xfffffffffffffffe
//: with r32=nat(0xffffffffffffffff) r39=nat(0xffffffffffffffff) -> r35=nat

//: case add 1
(p6) add r8 = r9, r10, 1 ;;
//: set p6=1
//: with r9=0x1 r10=0x2 -> r8=0x4
//: with r9=0xffffffffffffffff r10=0x1 -> r8=0x1
//: with r9=0x7fffffffffffffff r10=0x1 -> r8=0x8000000000000001
//: with r9=0x8000000000000000 r10=0x8000000000000000 -> r8=0x1
//: with r9=0x0 r10=0x0 -> r8=0x1
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x2222222222222212
//: with r9=0xffffffff r10=0x80000000 -> r8=0x180000000
//: with r9=0x100000000 r10=0xc0000001 -> r8=0x1c0000002
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=nat(0x1) r10=0x2 -> r8=nat
//: with r9=0x1 r10=nat(0x2) -> r8=nat
//: with r8=nat r9=0x1 r10=0x2 -> r8=0x4
//: with p6=0 r8=nat(5) -> same
//: case add 1 target r0
{ .mii
nop.m 0
(p6) add r8 = r9, r10, 1
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case add 1 target beyond the frame
{ .mii
nop.m 0
(p6) add r40 = r9, r10, 1
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case add 1 stacked operands
//: set sof=8 sol=8
add r35 = r32, r39, 1 ;;
//: with r32=0xffffffffffffffff r39=0xffffffffffffffff -> r35=0xffffffffffffffff
//: with r32=nat(0xffffffffffffffff) r39=nat(0xffffffffffffffff) -> r35=nat

//: case sub
(p6) sub r8 = r9, r10 ;;
//: set p6=1
//: with r9=0x1 r10=0x2 -> r8=0xffffffffffffffff
//: with r9=0xffffffffffffffff r10=0x1 -> r8=0xfffffffffffffffe
//: with r9=0x7fffffffffffffff r10=0x1 -> r8=0x7ffffffffffffffe
//: with r9=0x8000000000000000 r10=0x8000000000000000 -> r8=0x0
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x2468acf13579bcf
//: with r9=0xffffffff r10=0x80000000 -> r8=0x7fffffff
//: with r9=0x100000000 r10=0xc0000001 -> r8=0x3fffffff
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=nat(0x1) r10=0x2 -> r8=nat
//: with r9=0x1 r10=nat(0x2) -> r8=nat
//: with r8=nat r9=0x1 r10=0x2 -> r8=0xffffffffffffffff
//: with p6=0 r8=nat(5) -> same
//: case sub target r0
{ .mii
nop.m 0
(p6) sub r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case sub target beyond the frame
{ .mii
nop.m 0
(p6) sub r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case sub stacked operands
//: set sof=8 sol=8
sub r35 = r32, r39 ;;
//: with r32=0xffffffffffffffff r39=0xffffffffffffffff -> r35=0x0
//: with r32=nat(0xffffffffffffffff) r39=nat(0xffffffffffffffff) -> r35=nat

//: case sub 1
(p6) sub r8 = r9, r10, 1 ;;
//: set p6=1
//: with r9=0x1 r10=0x2 -> r8=0xfffffffffffffffe
//: with r9=0xffffffffffffffff r10=0x1 -> r8=0xfffffffffffffffd
//: with r9=0x7fffffffffffffff r10=0x1 -> r8=0x7ffffffffffffffd
//: with r9=0x8000000000000000 r10=0x8000000000000000 -> r8=0xffffffffffffffff
//: with r9=0x0 r10=0x0 -> r8=0xffffffffffffffff
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x2468acf13579bce
//: with r9=0xffffffff r10=0x80000000 -> r8=0x7ffffffe
//: with r9=0x100000000 r10=0xc0000001 -> r8=0x3ffffffe
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=nat(0x1) r10=0x2 -> r8=nat
//: with r9=0x1 r10=nat(0x2) -> r8=nat
//: with r8=nat r9=0x1 r10=0x2 -> r8=0xfffffffffffffffe
//: with p6=0 r8=nat(5) -> same
//: case sub 1 target r0
{ .mii
nop.m 0
(p6) sub r8 = r9, r10, 1
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case sub 1 target beyond the frame
{ .mii
nop.m 0
(p6) sub r40 = r9, r10, 1
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case sub 1 stacked operands
//: set sof=8 sol=8
sub r35 = r32, r39, 1 ;;
//: with r32=0xffffffffffffffff r39=0xffffffffffffffff -> r35=0xffffffffffffffff
//: with r32=nat(0xffffffffffffffff) r39=nat(0xffffffffffffffff) -> r35=nat

//: case addp4
(p6) addp4 r8 = r9, r10 ;;
//: set p6=1
//: with r9=0x1 r10=0x2 -> r8=0x3
//: with r9=0xffffffffffffffff r10=0x1 -> r8=0x0
//: with r9=0x7fffffffffffffff r10=0x1 -> r8=0x0
//: with r9=0x8000000000000000 r10=0x8000000000000000 -> r8=0x0
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x4000000022222211
//: with r9=0xffffffff r10=0x80000000 -> r8=0x400000007fffffff
//: with r9=0x100000000 r10=0xc0000001 -> r8=0x60000000c0000001
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x60000000fffffffe
//: with r9=0x40000000 r10=0x40000000 -> r8=0x2000000080000000
//: with r9=0x1 r10=0xffffffff -> r8=0x6000000000000000
//: with r9=nat(0x1) r10=0x2 -> r8=nat
//: with r9=0x1 r10=nat(0x2) -> r8=nat
//: with r8=nat r9=0x1 r10=0x2 -> r8=0x3
//: with p6=0 r8=nat(5) -> same
//: case addp4 target r0
{ .mii
nop.m 0
(p6) addp4 r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case addp4 target beyond the frame
{ .mii
nop.m 0
(p6) addp4 r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case addp4 stacked operands
//: set sof=8 sol=8
addp4 r35 = r32, r39 ;;
//: with r32=0x1 r39=0xffffffff -> r35=0x6000000000000000
//: with r32=nat(0x1) r39=nat(0xffffffff) -> r35=nat

//: case and
(p6) and r8 = r9, r10 ;;
//: set p6=1
//: with r9=0x1 r10=0x2 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0x1 -> r8=0x1
//: with r9=0x7fffffffffffffff r10=0x1 -> r8=0x1
//: with r9=0x8000000000000000 r10=0x8000000000000000 -> r8=0x8000000000000000
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x224422882244220
//: with r9=0xffffffff r10=0x80000000 -> r8=0x80000000
//: with r9=0x100000000 r10=0xc0000001 -> r8=0x0
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=nat(0x1) r10=0x2 -> r8=nat
//: with r9=0x1 r10=nat(0x2) -> r8=nat
//: with r8=nat r9=0x1 r10=0x2 -> r8=0x0
//: with p6=0 r8=nat(5) -> same
//: case and target r0
{ .mii
nop.m 0
(p6) and r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case and target beyond the frame
{ .mii
nop.m 0
(p6) and r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case and stacked operands
//: set sof=8 sol=8
and r35 = r32, r39 ;;
//: with r32=0xffffffffffffffff r39=0xffffffffffffffff -> r35=0xffffffffffffffff
//: with r32=nat(0xffffffffffffffff) r39=nat(0xffffffffffffffff) -> r35=nat

//: case andcm
(p6) andcm r8 = r9, r10 ;;
//: set p6=1
//: with r9=0x1 r10=0x2 -> r8=0x1
//: with r9=0xffffffffffffffff r10=0x1 -> r8=0xfffffffffffffffe
//: with r9=0x7fffffffffffffff r10=0x1 -> r8=0x7ffffffffffffffe
//: with r9=0x8000000000000000 r10=0x8000000000000000 -> r8=0x0
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x1010145018989cd0
//: with r9=0xffffffff r10=0x80000000 -> r8=0x7fffffff
//: with r9=0x100000000 r10=0xc0000001 -> r8=0x100000000
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=nat(0x1) r10=0x2 -> r8=nat
//: with r9=0x1 r10=nat(0x2) -> r8=nat
//: with r8=nat r9=0x1 r10=0x2 -> r8=0x1
//: with p6=0 r8=nat(5) -> same
//: case andcm target r0
{ .mii
nop.m 0
(p6) andcm r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case andcm target beyond the frame
{ .mii
nop.m 0
(p6) andcm r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case andcm stacked operands
//: set sof=8 sol=8
andcm r35 = r32, r39 ;;
//: with r32=0xffffffffffffffff r39=0xffffffffffffffff -> r35=0x0
//: with r32=nat(0xffffffffffffffff) r39=nat(0xffffffffffffffff) -> r35=nat

//: case or
(p6) or r8 = r9, r10 ;;
//: set p6=1
//: with r9=0x1 r10=0x2 -> r8=0x3
//: with r9=0xffffffffffffffff r10=0x1 -> r8=0xffffffffffffffff
//: with r9=0x7fffffffffffffff r10=0x1 -> r8=0x7fffffffffffffff
//: with r9=0x8000000000000000 r10=0x8000000000000000 -> r8=0x8000000000000000
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x1ffddff99ffddff1
//: with r9=0xffffffff r10=0x80000000 -> r8=0xffffffff
//: with r9=0x100000000 r10=0xc0000001 -> r8=0x1c0000001
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r9=nat(0x1) r10=0x2 -> r8=nat
//: with r9=0x1 r10=nat(0x2) -> r8=nat
//: with r8=nat r9=0x1 r10=0x2 -> r8=0x3
//: with p6=0 r8=nat(5) -> same
//: case or target r0
{ .mii
nop.m 0
(p6) or r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case or target beyond the frame
{ .mii
nop.m 0
(p6) or r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case or stacked operands
//: set sof=8 sol=8
or r35 = r32, r39 ;;
//: with r32=0xffffffffffffffff r39=0xffffffffffffffff -> r35=0xffffffffffffffff
//: with r32=nat(0xffffffffffffffff) r39=nat(0xffffffffffffffff) -> r35=nat

//: case xor
(p6) xor r8 = r9, r10 ;;
//: set p6=1
//: with r9=0x1 r10=0x2 -> r8=0x3
//: with r9=0xffffffffffffffff r10=0x1 -> r8=0xfffffffffffffffe
//: with r9=0x7fffffffffffffff r10=0x1 -> r8=0x7ffffffffffffffe
//: with r9=0x8000000000000000 r10=0x8000000000000000 -> r8=0x0
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x1dd99dd11dd99dd1
//: with r9=0xffffffff r10=0x80000000 -> r8=0x7fffffff
//: with r9=0x100000000 r10=0xc0000001 -> r8=0x1c0000001
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x0
//: with r9=nat(0x1) r10=0x2 -> r8=nat
//: with r9=0x1 r10=nat(0x2) -> r8=nat
//: with r8=nat r9=0x1 r10=0x2 -> r8=0x3
//: with p6=0 r8=nat(5) -> same
//: case xor target r0
{ .mii
nop.m 0
(p6) xor r8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case xor target beyond the frame
{ .mii
nop.m 0
(p6) xor r40 = r9, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case xor stacked operands
//: set sof=8 sol=8
xor r35 = r32, r39 ;;
//: with r32=0xffffffffffffffff r39=0xffffffffffffffff -> r35=0x0
//: with r32=nat(0xffffffffffffffff) r39=nat(0xffffffffffffffff) -> r35=nat

//: case shladd 1
(p6) shladd r8 = r9, 1, r10 ;;
//: set p6=1
//: with r9=0x1 r10=0x2 -> r8=0x4
//: with r9=0xffffffffffffffff r10=0x1 -> r8=0xffffffffffffffff
//: with r9=0x7fffffffffffffff r10=0x1 -> r8=0xffffffffffffffff
//: with r9=0x8000000000000000 r10=0x8000000000000000 -> r8=0x8000000000000000
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x3456789abcdf0101
//: with r9=0xffffffff r10=0x80000000 -> r8=0x27ffffffe
//: with r9=0x100000000 r10=0xc0000001 -> r8=0x2c0000001
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfffffffffffffffd
//: with r9=nat(0x1) r10=0x2 -> r8=nat
//: with r9=0x1 r10=nat(0x2) -> r8=nat
//: with r8=nat r9=0x1 r10=0x2 -> r8=0x4
//: with p6=0 r8=nat(5) -> same
//: case shladd 1 target r0
{ .mii
nop.m 0
(p6) shladd r8 = r9, 1, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case shladd 1 target beyond the frame
{ .mii
nop.m 0
(p6) shladd r40 = r9, 1, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case shladd 1 stacked operands
//: set sof=8 sol=8
shladd r35 = r32, 1, r39 ;;
//: with r32=0xffffffffffffffff r39=0xffffffffffffffff -> r35=0xfffffffffffffffd
//: with r32=nat(0xffffffffffffffff) r39=nat(0xffffffffffffffff) -> r35=nat

//: case shladdp4 1
(p6) shladdp4 r8 = r9, 1, r10 ;;
//: set p6=1
//: with r9=0x1 r10=0x2 -> r8=0x4
//: with r9=0xffffffffffffffff r10=0x1 -> r8=0xffffffff
//: with r9=0x7fffffffffffffff r10=0x1 -> r8=0xffffffff
//: with r9=0x8000000000000000 r10=0x8000000000000000 -> r8=0x0
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x40000000bcdf0101
//: with r9=0xffffffff r10=0x80000000 -> r8=0x400000007ffffffe
//: with r9=0x100000000 r10=0xc0000001 -> r8=0x60000000c0000001
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x60000000fffffffd
//: with r9=nat(0x1) r10=0x2 -> r8=nat
//: with r9=0x1 r10=nat(0x2) -> r8=nat
//: with r8=nat r9=0x1 r10=0x2 -> r8=0x4
//: with p6=0 r8=nat(5) -> same
//: case shladdp4 1 target r0
{ .mii
nop.m 0
(p6) shladdp4 r8 = r9, 1, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case shladdp4 1 target beyond the frame
{ .mii
nop.m 0
(p6) shladdp4 r40 = r9, 1, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case shladdp4 1 stacked operands
//: set sof=8 sol=8
shladdp4 r35 = r32, 1, r39 ;;
//: with r32=0xffffffffffffffff r39=0xffffffffffffffff -> r35=0x60000000fffffffd
//: with r32=nat(0xffffffffffffffff) r39=nat(0xffffffffffffffff) -> r35=nat

//: case shladd 2
(p6) shladd r8 = r9, 2, r10 ;;
//: set p6=1
//: with r9=0x1 r10=0x2 -> r8=0x6
//: with r9=0xffffffffffffffff r10=0x1 -> r8=0xfffffffffffffffd
//: with r9=0x7fffffffffffffff r10=0x1 -> r8=0xfffffffffffffffd
//: with r9=0x8000000000000000 r10=0x8000000000000000 -> r8=0x8000000000000000
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x58bf258bf258bee1
//: with r9=0xffffffff r10=0x80000000 -> r8=0x47ffffffc
//: with r9=0x100000000 r10=0xc0000001 -> r8=0x4c0000001
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfffffffffffffffb
//: with r9=nat(0x1) r10=0x2 -> r8=nat
//: with r9=0x1 r10=nat(0x2) -> r8=nat
//: with r8=nat r9=0x1 r10=0x2 -> r8=0x6
//: with p6=0 r8=nat(5) -> same

//: case shladdp4 2
(p6) shladdp4 r8 = r9, 2, r10 ;;
//: set p6=1
//: with r9=0x1 r10=0x2 -> r8=0x6
//: with r9=0xffffffffffffffff r10=0x1 -> r8=0xfffffffd
//: with r9=0x7fffffffffffffff r10=0x1 -> r8=0xfffffffd
//: with r9=0x8000000000000000 r10=0x8000000000000000 -> r8=0x0
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x40000000f258bee1
//: with r9=0xffffffff r10=0x80000000 -> r8=0x400000007ffffffc
//: with r9=0x100000000 r10=0xc0000001 -> r8=0x60000000c0000001
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x60000000fffffffb
//: with r9=nat(0x1) r10=0x2 -> r8=nat
//: with r9=0x1 r10=nat(0x2) -> r8=nat
//: with r8=nat r9=0x1 r10=0x2 -> r8=0x6
//: with p6=0 r8=nat(5) -> same

//: case shladd 3
(p6) shladd r8 = r9, 3, r10 ;;
//: set p6=1
//: with r9=0x1 r10=0x2 -> r8=0xa
//: with r9=0xffffffffffffffff r10=0x1 -> r8=0xfffffffffffffff9
//: with r9=0x7fffffffffffffff r10=0x1 -> r8=0xfffffffffffffff9
//: with r9=0x8000000000000000 r10=0x8000000000000000 -> r8=0x8000000000000000
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0xa1907f6e5d4c3aa1
//: with r9=0xffffffff r10=0x80000000 -> r8=0x87ffffff8
//: with r9=0x100000000 r10=0xc0000001 -> r8=0x8c0000001
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xfffffffffffffff7
//: with r9=nat(0x1) r10=0x2 -> r8=nat
//: with r9=0x1 r10=nat(0x2) -> r8=nat
//: with r8=nat r9=0x1 r10=0x2 -> r8=0xa
//: with p6=0 r8=nat(5) -> same

//: case shladdp4 3
(p6) shladdp4 r8 = r9, 3, r10 ;;
//: set p6=1
//: with r9=0x1 r10=0x2 -> r8=0xa
//: with r9=0xffffffffffffffff r10=0x1 -> r8=0xfffffff9
//: with r9=0x7fffffffffffffff r10=0x1 -> r8=0xfffffff9
//: with r9=0x8000000000000000 r10=0x8000000000000000 -> r8=0x0
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x400000005d4c3aa1
//: with r9=0xffffffff r10=0x80000000 -> r8=0x400000007ffffff8
//: with r9=0x100000000 r10=0xc0000001 -> r8=0x60000000c0000001
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x60000000fffffff7
//: with r9=nat(0x1) r10=0x2 -> r8=nat
//: with r9=0x1 r10=nat(0x2) -> r8=nat
//: with r8=nat r9=0x1 r10=0x2 -> r8=0xa
//: with p6=0 r8=nat(5) -> same

//: case shladd 4
(p6) shladd r8 = r9, 4, r10 ;;
//: set p6=1
//: with r9=0x1 r10=0x2 -> r8=0x12
//: with r9=0xffffffffffffffff r10=0x1 -> r8=0xfffffffffffffff1
//: with r9=0x7fffffffffffffff r10=0x1 -> r8=0xfffffffffffffff1
//: with r9=0x8000000000000000 r10=0x8000000000000000 -> r8=0x8000000000000000
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x3333333333333221
//: with r9=0xffffffff r10=0x80000000 -> r8=0x107ffffff0
//: with r9=0x100000000 r10=0xc0000001 -> r8=0x10c0000001
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0xffffffffffffffef
//: with r9=nat(0x1) r10=0x2 -> r8=nat
//: with r9=0x1 r10=nat(0x2) -> r8=nat
//: with r8=nat r9=0x1 r10=0x2 -> r8=0x12
//: with p6=0 r8=nat(5) -> same

//: case shladdp4 4
(p6) shladdp4 r8 = r9, 4, r10 ;;
//: set p6=1
//: with r9=0x1 r10=0x2 -> r8=0x12
//: with r9=0xffffffffffffffff r10=0x1 -> r8=0xfffffff1
//: with r9=0x7fffffffffffffff r10=0x1 -> r8=0xfffffff1
//: with r9=0x8000000000000000 r10=0x8000000000000000 -> r8=0x0
//: with r9=0x0 r10=0x0 -> r8=0x0
//: with r9=0x123456789abcdef0 r10=0xfedcba987654321 -> r8=0x4000000033333221
//: with r9=0xffffffff r10=0x80000000 -> r8=0x400000007ffffff0
//: with r9=0x100000000 r10=0xc0000001 -> r8=0x60000000c0000001
//: with r9=0xffffffffffffffff r10=0xffffffffffffffff -> r8=0x60000000ffffffef
//: with r9=nat(0x1) r10=0x2 -> r8=nat
//: with r9=0x1 r10=nat(0x2) -> r8=nat
//: with r8=nat r9=0x1 r10=0x2 -> r8=0x12
//: with p6=0 r8=nat(5) -> same

//: case sub 0
(p6) sub r8 = 0, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0xfffffffffffffffe
//: with r10=0x1 -> r8=0xffffffffffffffff
//: with r10=0x1 -> r8=0xffffffffffffffff
//: with r10=0x8000000000000000 -> r8=0x8000000000000000
//: with r10=0x0 -> r8=0x0
//: with r10=0xfedcba987654321 -> r8=0xf0123456789abcdf
//: with r10=0x80000000 -> r8=0xffffffff80000000
//: with r10=0xc0000001 -> r8=0xffffffff3fffffff
//: with r10=0xffffffffffffffff -> r8=0x1
//: with r10=0x5555aaaa5555aaaa -> r8=0xaaaa5555aaaa5556
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0xfffffffffffffffe
//: with p6=0 r8=nat(5) -> same
//: case sub 0 target r0
{ .mii
nop.m 0
(p6) sub r8 = 0, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case sub 0 target beyond the frame
{ .mii
nop.m 0
(p6) sub r40 = 0, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case sub 0 stacked operands
//: set sof=8 sol=8
sub r35 = 0, r32 ;;
//: with r32=0x5555aaaa5555aaaa -> r35=0xaaaa5555aaaa5556
//: with r32=nat(0x5555aaaa5555aaaa) -> r35=nat

//: case and 0
(p6) and r8 = 0, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x0
//: with r10=0x1 -> r8=0x0
//: with r10=0x1 -> r8=0x0
//: with r10=0x8000000000000000 -> r8=0x0
//: with r10=0x0 -> r8=0x0
//: with r10=0xfedcba987654321 -> r8=0x0
//: with r10=0x80000000 -> r8=0x0
//: with r10=0xc0000001 -> r8=0x0
//: with r10=0xffffffffffffffff -> r8=0x0
//: with r10=0x5555aaaa5555aaaa -> r8=0x0
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x0
//: with p6=0 r8=nat(5) -> same
//: case and 0 target r0
{ .mii
nop.m 0
(p6) and r8 = 0, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case and 0 target beyond the frame
{ .mii
nop.m 0
(p6) and r40 = 0, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case and 0 stacked operands
//: set sof=8 sol=8
and r35 = 0, r32 ;;
//: with r32=0x5555aaaa5555aaaa -> r35=0x0
//: with r32=nat(0x5555aaaa5555aaaa) -> r35=nat

//: case andcm 0
(p6) andcm r8 = 0, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x0
//: with r10=0x1 -> r8=0x0
//: with r10=0x1 -> r8=0x0
//: with r10=0x8000000000000000 -> r8=0x0
//: with r10=0x0 -> r8=0x0
//: with r10=0xfedcba987654321 -> r8=0x0
//: with r10=0x80000000 -> r8=0x0
//: with r10=0xc0000001 -> r8=0x0
//: with r10=0xffffffffffffffff -> r8=0x0
//: with r10=0x5555aaaa5555aaaa -> r8=0x0
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x0
//: with p6=0 r8=nat(5) -> same
//: case andcm 0 target r0
{ .mii
nop.m 0
(p6) andcm r8 = 0, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case andcm 0 target beyond the frame
{ .mii
nop.m 0
(p6) andcm r40 = 0, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case andcm 0 stacked operands
//: set sof=8 sol=8
andcm r35 = 0, r32 ;;
//: with r32=0x5555aaaa5555aaaa -> r35=0x0
//: with r32=nat(0x5555aaaa5555aaaa) -> r35=nat

//: case or 0
(p6) or r8 = 0, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x2
//: with r10=0x1 -> r8=0x1
//: with r10=0x1 -> r8=0x1
//: with r10=0x8000000000000000 -> r8=0x8000000000000000
//: with r10=0x0 -> r8=0x0
//: with r10=0xfedcba987654321 -> r8=0xfedcba987654321
//: with r10=0x80000000 -> r8=0x80000000
//: with r10=0xc0000001 -> r8=0xc0000001
//: with r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r10=0x5555aaaa5555aaaa -> r8=0x5555aaaa5555aaaa
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x2
//: with p6=0 r8=nat(5) -> same
//: case or 0 target r0
{ .mii
nop.m 0
(p6) or r8 = 0, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case or 0 target beyond the frame
{ .mii
nop.m 0
(p6) or r40 = 0, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case or 0 stacked operands
//: set sof=8 sol=8
or r35 = 0, r32 ;;
//: with r32=0x5555aaaa5555aaaa -> r35=0x5555aaaa5555aaaa
//: with r32=nat(0x5555aaaa5555aaaa) -> r35=nat

//: case xor 0
(p6) xor r8 = 0, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x2
//: with r10=0x1 -> r8=0x1
//: with r10=0x1 -> r8=0x1
//: with r10=0x8000000000000000 -> r8=0x8000000000000000
//: with r10=0x0 -> r8=0x0
//: with r10=0xfedcba987654321 -> r8=0xfedcba987654321
//: with r10=0x80000000 -> r8=0x80000000
//: with r10=0xc0000001 -> r8=0xc0000001
//: with r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r10=0x5555aaaa5555aaaa -> r8=0x5555aaaa5555aaaa
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x2
//: with p6=0 r8=nat(5) -> same
//: case xor 0 target r0
{ .mii
nop.m 0
(p6) xor r8 = 0, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case xor 0 target beyond the frame
{ .mii
nop.m 0
(p6) xor r40 = 0, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case xor 0 stacked operands
//: set sof=8 sol=8
xor r35 = 0, r32 ;;
//: with r32=0x5555aaaa5555aaaa -> r35=0x5555aaaa5555aaaa
//: with r32=nat(0x5555aaaa5555aaaa) -> r35=nat

//: case sub 1
(p6) sub r8 = 1, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0xffffffffffffffff
//: with r10=0x1 -> r8=0x0
//: with r10=0x1 -> r8=0x0
//: with r10=0x8000000000000000 -> r8=0x8000000000000001
//: with r10=0x0 -> r8=0x1
//: with r10=0xfedcba987654321 -> r8=0xf0123456789abce0
//: with r10=0x80000000 -> r8=0xffffffff80000001
//: with r10=0xc0000001 -> r8=0xffffffff40000000
//: with r10=0xffffffffffffffff -> r8=0x2
//: with r10=0x5555aaaa5555aaaa -> r8=0xaaaa5555aaaa5557
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0xffffffffffffffff
//: with p6=0 r8=nat(5) -> same
//: case sub 1 target r0
{ .mii
nop.m 0
(p6) sub r8 = 1, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case sub 1 target beyond the frame
{ .mii
nop.m 0
(p6) sub r40 = 1, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case sub 1 stacked operands
//: set sof=8 sol=8
sub r35 = 1, r32 ;;
//: with r32=0x5555aaaa5555aaaa -> r35=0xaaaa5555aaaa5557
//: with r32=nat(0x5555aaaa5555aaaa) -> r35=nat

//: case and 1
(p6) and r8 = 1, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x0
//: with r10=0x1 -> r8=0x1
//: with r10=0x1 -> r8=0x1
//: with r10=0x8000000000000000 -> r8=0x0
//: with r10=0x0 -> r8=0x0
//: with r10=0xfedcba987654321 -> r8=0x1
//: with r10=0x80000000 -> r8=0x0
//: with r10=0xc0000001 -> r8=0x1
//: with r10=0xffffffffffffffff -> r8=0x1
//: with r10=0x5555aaaa5555aaaa -> r8=0x0
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x0
//: with p6=0 r8=nat(5) -> same

//: case andcm 1
(p6) andcm r8 = 1, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x1
//: with r10=0x1 -> r8=0x0
//: with r10=0x1 -> r8=0x0
//: with r10=0x8000000000000000 -> r8=0x1
//: with r10=0x0 -> r8=0x1
//: with r10=0xfedcba987654321 -> r8=0x0
//: with r10=0x80000000 -> r8=0x1
//: with r10=0xc0000001 -> r8=0x0
//: with r10=0xffffffffffffffff -> r8=0x0
//: with r10=0x5555aaaa5555aaaa -> r8=0x1
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x1
//: with p6=0 r8=nat(5) -> same

//: case or 1
(p6) or r8 = 1, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x3
//: with r10=0x1 -> r8=0x1
//: with r10=0x1 -> r8=0x1
//: with r10=0x8000000000000000 -> r8=0x8000000000000001
//: with r10=0x0 -> r8=0x1
//: with r10=0xfedcba987654321 -> r8=0xfedcba987654321
//: with r10=0x80000000 -> r8=0x80000001
//: with r10=0xc0000001 -> r8=0xc0000001
//: with r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r10=0x5555aaaa5555aaaa -> r8=0x5555aaaa5555aaab
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x3
//: with p6=0 r8=nat(5) -> same

//: case xor 1
(p6) xor r8 = 1, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x3
//: with r10=0x1 -> r8=0x0
//: with r10=0x1 -> r8=0x0
//: with r10=0x8000000000000000 -> r8=0x8000000000000001
//: with r10=0x0 -> r8=0x1
//: with r10=0xfedcba987654321 -> r8=0xfedcba987654320
//: with r10=0x80000000 -> r8=0x80000001
//: with r10=0xc0000001 -> r8=0xc0000000
//: with r10=0xffffffffffffffff -> r8=0xfffffffffffffffe
//: with r10=0x5555aaaa5555aaaa -> r8=0x5555aaaa5555aaab
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x3
//: with p6=0 r8=nat(5) -> same

//: case sub -1
(p6) sub r8 = -1, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0xfffffffffffffffd
//: with r10=0x1 -> r8=0xfffffffffffffffe
//: with r10=0x1 -> r8=0xfffffffffffffffe
//: with r10=0x8000000000000000 -> r8=0x7fffffffffffffff
//: with r10=0x0 -> r8=0xffffffffffffffff
//: with r10=0xfedcba987654321 -> r8=0xf0123456789abcde
//: with r10=0x80000000 -> r8=0xffffffff7fffffff
//: with r10=0xc0000001 -> r8=0xffffffff3ffffffe
//: with r10=0xffffffffffffffff -> r8=0x0
//: with r10=0x5555aaaa5555aaaa -> r8=0xaaaa5555aaaa5555
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0xfffffffffffffffd
//: with p6=0 r8=nat(5) -> same

//: case and -1
(p6) and r8 = -1, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x2
//: with r10=0x1 -> r8=0x1
//: with r10=0x1 -> r8=0x1
//: with r10=0x8000000000000000 -> r8=0x8000000000000000
//: with r10=0x0 -> r8=0x0
//: with r10=0xfedcba987654321 -> r8=0xfedcba987654321
//: with r10=0x80000000 -> r8=0x80000000
//: with r10=0xc0000001 -> r8=0xc0000001
//: with r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r10=0x5555aaaa5555aaaa -> r8=0x5555aaaa5555aaaa
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x2
//: with p6=0 r8=nat(5) -> same

//: case andcm -1
(p6) andcm r8 = -1, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0xfffffffffffffffd
//: with r10=0x1 -> r8=0xfffffffffffffffe
//: with r10=0x1 -> r8=0xfffffffffffffffe
//: with r10=0x8000000000000000 -> r8=0x7fffffffffffffff
//: with r10=0x0 -> r8=0xffffffffffffffff
//: with r10=0xfedcba987654321 -> r8=0xf0123456789abcde
//: with r10=0x80000000 -> r8=0xffffffff7fffffff
//: with r10=0xc0000001 -> r8=0xffffffff3ffffffe
//: with r10=0xffffffffffffffff -> r8=0x0
//: with r10=0x5555aaaa5555aaaa -> r8=0xaaaa5555aaaa5555
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0xfffffffffffffffd
//: with p6=0 r8=nat(5) -> same

//: case or -1
(p6) or r8 = -1, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0xffffffffffffffff
//: with r10=0x1 -> r8=0xffffffffffffffff
//: with r10=0x1 -> r8=0xffffffffffffffff
//: with r10=0x8000000000000000 -> r8=0xffffffffffffffff
//: with r10=0x0 -> r8=0xffffffffffffffff
//: with r10=0xfedcba987654321 -> r8=0xffffffffffffffff
//: with r10=0x80000000 -> r8=0xffffffffffffffff
//: with r10=0xc0000001 -> r8=0xffffffffffffffff
//: with r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r10=0x5555aaaa5555aaaa -> r8=0xffffffffffffffff
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0xffffffffffffffff
//: with p6=0 r8=nat(5) -> same

//: case xor -1
(p6) xor r8 = -1, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0xfffffffffffffffd
//: with r10=0x1 -> r8=0xfffffffffffffffe
//: with r10=0x1 -> r8=0xfffffffffffffffe
//: with r10=0x8000000000000000 -> r8=0x7fffffffffffffff
//: with r10=0x0 -> r8=0xffffffffffffffff
//: with r10=0xfedcba987654321 -> r8=0xf0123456789abcde
//: with r10=0x80000000 -> r8=0xffffffff7fffffff
//: with r10=0xc0000001 -> r8=0xffffffff3ffffffe
//: with r10=0xffffffffffffffff -> r8=0x0
//: with r10=0x5555aaaa5555aaaa -> r8=0xaaaa5555aaaa5555
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0xfffffffffffffffd
//: with p6=0 r8=nat(5) -> same

//: case sub 127
(p6) sub r8 = 127, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x7d
//: with r10=0x1 -> r8=0x7e
//: with r10=0x1 -> r8=0x7e
//: with r10=0x8000000000000000 -> r8=0x800000000000007f
//: with r10=0x0 -> r8=0x7f
//: with r10=0xfedcba987654321 -> r8=0xf0123456789abd5e
//: with r10=0x80000000 -> r8=0xffffffff8000007f
//: with r10=0xc0000001 -> r8=0xffffffff4000007e
//: with r10=0xffffffffffffffff -> r8=0x80
//: with r10=0x5555aaaa5555aaaa -> r8=0xaaaa5555aaaa55d5
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x7d
//: with p6=0 r8=nat(5) -> same

//: case and 127
(p6) and r8 = 127, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x2
//: with r10=0x1 -> r8=0x1
//: with r10=0x1 -> r8=0x1
//: with r10=0x8000000000000000 -> r8=0x0
//: with r10=0x0 -> r8=0x0
//: with r10=0xfedcba987654321 -> r8=0x21
//: with r10=0x80000000 -> r8=0x0
//: with r10=0xc0000001 -> r8=0x1
//: with r10=0xffffffffffffffff -> r8=0x7f
//: with r10=0x5555aaaa5555aaaa -> r8=0x2a
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x2
//: with p6=0 r8=nat(5) -> same

//: case andcm 127
(p6) andcm r8 = 127, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x7d
//: with r10=0x1 -> r8=0x7e
//: with r10=0x1 -> r8=0x7e
//: with r10=0x8000000000000000 -> r8=0x7f
//: with r10=0x0 -> r8=0x7f
//: with r10=0xfedcba987654321 -> r8=0x5e
//: with r10=0x80000000 -> r8=0x7f
//: with r10=0xc0000001 -> r8=0x7e
//: with r10=0xffffffffffffffff -> r8=0x0
//: with r10=0x5555aaaa5555aaaa -> r8=0x55
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x7d
//: with p6=0 r8=nat(5) -> same

//: case or 127
(p6) or r8 = 127, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x7f
//: with r10=0x1 -> r8=0x7f
//: with r10=0x1 -> r8=0x7f
//: with r10=0x8000000000000000 -> r8=0x800000000000007f
//: with r10=0x0 -> r8=0x7f
//: with r10=0xfedcba987654321 -> r8=0xfedcba98765437f
//: with r10=0x80000000 -> r8=0x8000007f
//: with r10=0xc0000001 -> r8=0xc000007f
//: with r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r10=0x5555aaaa5555aaaa -> r8=0x5555aaaa5555aaff
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x7f
//: with p6=0 r8=nat(5) -> same

//: case xor 127
(p6) xor r8 = 127, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x7d
//: with r10=0x1 -> r8=0x7e
//: with r10=0x1 -> r8=0x7e
//: with r10=0x8000000000000000 -> r8=0x800000000000007f
//: with r10=0x0 -> r8=0x7f
//: with r10=0xfedcba987654321 -> r8=0xfedcba98765435e
//: with r10=0x80000000 -> r8=0x8000007f
//: with r10=0xc0000001 -> r8=0xc000007e
//: with r10=0xffffffffffffffff -> r8=0xffffffffffffff80
//: with r10=0x5555aaaa5555aaaa -> r8=0x5555aaaa5555aad5
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x7d
//: with p6=0 r8=nat(5) -> same

//: case sub -128
(p6) sub r8 = -128, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0xffffffffffffff7e
//: with r10=0x1 -> r8=0xffffffffffffff7f
//: with r10=0x1 -> r8=0xffffffffffffff7f
//: with r10=0x8000000000000000 -> r8=0x7fffffffffffff80
//: with r10=0x0 -> r8=0xffffffffffffff80
//: with r10=0xfedcba987654321 -> r8=0xf0123456789abc5f
//: with r10=0x80000000 -> r8=0xffffffff7fffff80
//: with r10=0xc0000001 -> r8=0xffffffff3fffff7f
//: with r10=0xffffffffffffffff -> r8=0xffffffffffffff81
//: with r10=0x5555aaaa5555aaaa -> r8=0xaaaa5555aaaa54d6
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0xffffffffffffff7e
//: with p6=0 r8=nat(5) -> same

//: case and -128
(p6) and r8 = -128, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x0
//: with r10=0x1 -> r8=0x0
//: with r10=0x1 -> r8=0x0
//: with r10=0x8000000000000000 -> r8=0x8000000000000000
//: with r10=0x0 -> r8=0x0
//: with r10=0xfedcba987654321 -> r8=0xfedcba987654300
//: with r10=0x80000000 -> r8=0x80000000
//: with r10=0xc0000001 -> r8=0xc0000000
//: with r10=0xffffffffffffffff -> r8=0xffffffffffffff80
//: with r10=0x5555aaaa5555aaaa -> r8=0x5555aaaa5555aa80
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x0
//: with p6=0 r8=nat(5) -> same

//: case andcm -128
(p6) andcm r8 = -128, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0xffffffffffffff80
//: with r10=0x1 -> r8=0xffffffffffffff80
//: with r10=0x1 -> r8=0xffffffffffffff80
//: with r10=0x8000000000000000 -> r8=0x7fffffffffffff80
//: with r10=0x0 -> r8=0xffffffffffffff80
//: with r10=0xfedcba987654321 -> r8=0xf0123456789abc80
//: with r10=0x80000000 -> r8=0xffffffff7fffff80
//: with r10=0xc0000001 -> r8=0xffffffff3fffff80
//: with r10=0xffffffffffffffff -> r8=0x0
//: with r10=0x5555aaaa5555aaaa -> r8=0xaaaa5555aaaa5500
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0xffffffffffffff80
//: with p6=0 r8=nat(5) -> same

//: case or -128
(p6) or r8 = -128, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0xffffffffffffff82
//: with r10=0x1 -> r8=0xffffffffffffff81
//: with r10=0x1 -> r8=0xffffffffffffff81
//: with r10=0x8000000000000000 -> r8=0xffffffffffffff80
//: with r10=0x0 -> r8=0xffffffffffffff80
//: with r10=0xfedcba987654321 -> r8=0xffffffffffffffa1
//: with r10=0x80000000 -> r8=0xffffffffffffff80
//: with r10=0xc0000001 -> r8=0xffffffffffffff81
//: with r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r10=0x5555aaaa5555aaaa -> r8=0xffffffffffffffaa
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0xffffffffffffff82
//: with p6=0 r8=nat(5) -> same

//: case xor -128
(p6) xor r8 = -128, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0xffffffffffffff82
//: with r10=0x1 -> r8=0xffffffffffffff81
//: with r10=0x1 -> r8=0xffffffffffffff81
//: with r10=0x8000000000000000 -> r8=0x7fffffffffffff80
//: with r10=0x0 -> r8=0xffffffffffffff80
//: with r10=0xfedcba987654321 -> r8=0xf0123456789abca1
//: with r10=0x80000000 -> r8=0xffffffff7fffff80
//: with r10=0xc0000001 -> r8=0xffffffff3fffff81
//: with r10=0xffffffffffffffff -> r8=0x7f
//: with r10=0x5555aaaa5555aaaa -> r8=0xaaaa5555aaaa552a
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0xffffffffffffff82
//: with p6=0 r8=nat(5) -> same

//: case adds 0
(p6) adds r8 = 0, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x2
//: with r10=0x1 -> r8=0x1
//: with r10=0x1 -> r8=0x1
//: with r10=0x8000000000000000 -> r8=0x8000000000000000
//: with r10=0x0 -> r8=0x0
//: with r10=0xfedcba987654321 -> r8=0xfedcba987654321
//: with r10=0x80000000 -> r8=0x80000000
//: with r10=0xc0000001 -> r8=0xc0000001
//: with r10=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r10=0x5555aaaa5555aaaa -> r8=0x5555aaaa5555aaaa
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x2
//: with p6=0 r8=nat(5) -> same
//: case adds 0 target r0
{ .mii
nop.m 0
(p6) adds r8 = 0, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case adds 0 target beyond the frame
{ .mii
nop.m 0
(p6) adds r40 = 0, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case adds 0 stacked operands
//: set sof=8 sol=8
adds r35 = 0, r32 ;;
//: with r32=0x5555aaaa5555aaaa -> r35=0x5555aaaa5555aaaa
//: with r32=nat(0x5555aaaa5555aaaa) -> r35=nat

//: case addp4 0
(p6) addp4 r8 = 0, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x2
//: with r10=0x1 -> r8=0x1
//: with r10=0x1 -> r8=0x1
//: with r10=0x8000000000000000 -> r8=0x0
//: with r10=0x0 -> r8=0x0
//: with r10=0xfedcba987654321 -> r8=0x4000000087654321
//: with r10=0x80000000 -> r8=0x4000000080000000
//: with r10=0xc0000001 -> r8=0x60000000c0000001
//: with r10=0xffffffffffffffff -> r8=0x60000000ffffffff
//: with r10=0x5555aaaa5555aaaa -> r8=0x200000005555aaaa
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x2
//: with p6=0 r8=nat(5) -> same
//: case addp4 0 target r0
{ .mii
nop.m 0
(p6) addp4 r8 = 0, r10
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case addp4 0 target beyond the frame
{ .mii
nop.m 0
(p6) addp4 r40 = 0, r10
nop.i 0 ;;
}
//: set sof=8 sol=8
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case addp4 0 stacked operands
//: set sof=8 sol=8
addp4 r35 = 0, r32 ;;
//: with r32=0x5555aaaa5555aaaa -> r35=0x200000005555aaaa
//: with r32=nat(0x5555aaaa5555aaaa) -> r35=nat

//: case adds 1
(p6) adds r8 = 1, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x3
//: with r10=0x1 -> r8=0x2
//: with r10=0x1 -> r8=0x2
//: with r10=0x8000000000000000 -> r8=0x8000000000000001
//: with r10=0x0 -> r8=0x1
//: with r10=0xfedcba987654321 -> r8=0xfedcba987654322
//: with r10=0x80000000 -> r8=0x80000001
//: with r10=0xc0000001 -> r8=0xc0000002
//: with r10=0xffffffffffffffff -> r8=0x0
//: with r10=0x5555aaaa5555aaaa -> r8=0x5555aaaa5555aaab
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x3
//: with p6=0 r8=nat(5) -> same

//: case addp4 1
(p6) addp4 r8 = 1, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x3
//: with r10=0x1 -> r8=0x2
//: with r10=0x1 -> r8=0x2
//: with r10=0x8000000000000000 -> r8=0x1
//: with r10=0x0 -> r8=0x1
//: with r10=0xfedcba987654321 -> r8=0x4000000087654322
//: with r10=0x80000000 -> r8=0x4000000080000001
//: with r10=0xc0000001 -> r8=0x60000000c0000002
//: with r10=0xffffffffffffffff -> r8=0x6000000000000000
//: with r10=0x5555aaaa5555aaaa -> r8=0x200000005555aaab
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x3
//: with p6=0 r8=nat(5) -> same

//: case adds -1
(p6) adds r8 = -1, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x1
//: with r10=0x1 -> r8=0x0
//: with r10=0x1 -> r8=0x0
//: with r10=0x8000000000000000 -> r8=0x7fffffffffffffff
//: with r10=0x0 -> r8=0xffffffffffffffff
//: with r10=0xfedcba987654321 -> r8=0xfedcba987654320
//: with r10=0x80000000 -> r8=0x7fffffff
//: with r10=0xc0000001 -> r8=0xc0000000
//: with r10=0xffffffffffffffff -> r8=0xfffffffffffffffe
//: with r10=0x5555aaaa5555aaaa -> r8=0x5555aaaa5555aaa9
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x1
//: with p6=0 r8=nat(5) -> same

//: case addp4 -1
(p6) addp4 r8 = -1, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x1
//: with r10=0x1 -> r8=0x0
//: with r10=0x1 -> r8=0x0
//: with r10=0x8000000000000000 -> r8=0xffffffff
//: with r10=0x0 -> r8=0xffffffff
//: with r10=0xfedcba987654321 -> r8=0x4000000087654320
//: with r10=0x80000000 -> r8=0x400000007fffffff
//: with r10=0xc0000001 -> r8=0x60000000c0000000
//: with r10=0xffffffffffffffff -> r8=0x60000000fffffffe
//: with r10=0x5555aaaa5555aaaa -> r8=0x200000005555aaa9
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x1
//: with p6=0 r8=nat(5) -> same

//: case adds 8191
(p6) adds r8 = 8191, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x2001
//: with r10=0x1 -> r8=0x2000
//: with r10=0x1 -> r8=0x2000
//: with r10=0x8000000000000000 -> r8=0x8000000000001fff
//: with r10=0x0 -> r8=0x1fff
//: with r10=0xfedcba987654321 -> r8=0xfedcba987656320
//: with r10=0x80000000 -> r8=0x80001fff
//: with r10=0xc0000001 -> r8=0xc0002000
//: with r10=0xffffffffffffffff -> r8=0x1ffe
//: with r10=0x5555aaaa5555aaaa -> r8=0x5555aaaa5555caa9
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x2001
//: with p6=0 r8=nat(5) -> same

//: case addp4 8191
(p6) addp4 r8 = 8191, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x2001
//: with r10=0x1 -> r8=0x2000
//: with r10=0x1 -> r8=0x2000
//: with r10=0x8000000000000000 -> r8=0x1fff
//: with r10=0x0 -> r8=0x1fff
//: with r10=0xfedcba987654321 -> r8=0x4000000087656320
//: with r10=0x80000000 -> r8=0x4000000080001fff
//: with r10=0xc0000001 -> r8=0x60000000c0002000
//: with r10=0xffffffffffffffff -> r8=0x6000000000001ffe
//: with r10=0x5555aaaa5555aaaa -> r8=0x200000005555caa9
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x2001
//: with p6=0 r8=nat(5) -> same

//: case adds -8192
(p6) adds r8 = -8192, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0xffffffffffffe002
//: with r10=0x1 -> r8=0xffffffffffffe001
//: with r10=0x1 -> r8=0xffffffffffffe001
//: with r10=0x8000000000000000 -> r8=0x7fffffffffffe000
//: with r10=0x0 -> r8=0xffffffffffffe000
//: with r10=0xfedcba987654321 -> r8=0xfedcba987652321
//: with r10=0x80000000 -> r8=0x7fffe000
//: with r10=0xc0000001 -> r8=0xbfffe001
//: with r10=0xffffffffffffffff -> r8=0xffffffffffffdfff
//: with r10=0x5555aaaa5555aaaa -> r8=0x5555aaaa55558aaa
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0xffffffffffffe002
//: with p6=0 r8=nat(5) -> same

//: case addp4 -8192
(p6) addp4 r8 = -8192, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0xffffe002
//: with r10=0x1 -> r8=0xffffe001
//: with r10=0x1 -> r8=0xffffe001
//: with r10=0x8000000000000000 -> r8=0xffffe000
//: with r10=0x0 -> r8=0xffffe000
//: with r10=0xfedcba987654321 -> r8=0x4000000087652321
//: with r10=0x80000000 -> r8=0x400000007fffe000
//: with r10=0xc0000001 -> r8=0x60000000bfffe001
//: with r10=0xffffffffffffffff -> r8=0x60000000ffffdfff
//: with r10=0x5555aaaa5555aaaa -> r8=0x2000000055558aaa
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0xffffe002
//: with p6=0 r8=nat(5) -> same

//: case adds 128
(p6) adds r8 = 128, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x82
//: with r10=0x1 -> r8=0x81
//: with r10=0x1 -> r8=0x81
//: with r10=0x8000000000000000 -> r8=0x8000000000000080
//: with r10=0x0 -> r8=0x80
//: with r10=0xfedcba987654321 -> r8=0xfedcba9876543a1
//: with r10=0x80000000 -> r8=0x80000080
//: with r10=0xc0000001 -> r8=0xc0000081
//: with r10=0xffffffffffffffff -> r8=0x7f
//: with r10=0x5555aaaa5555aaaa -> r8=0x5555aaaa5555ab2a
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x82
//: with p6=0 r8=nat(5) -> same

//: case addp4 128
(p6) addp4 r8 = 128, r10 ;;
//: set p6=1
//: with r10=0x2 -> r8=0x82
//: with r10=0x1 -> r8=0x81
//: with r10=0x1 -> r8=0x81
//: with r10=0x8000000000000000 -> r8=0x80
//: with r10=0x0 -> r8=0x80
//: with r10=0xfedcba987654321 -> r8=0x40000000876543a1
//: with r10=0x80000000 -> r8=0x4000000080000080
//: with r10=0xc0000001 -> r8=0x60000000c0000081
//: with r10=0xffffffffffffffff -> r8=0x600000000000007f
//: with r10=0x5555aaaa5555aaaa -> r8=0x200000005555ab2a
//: with r10=nat(0x2) -> r8=nat
//: with r8=nat r10=0x2 -> r8=0x82
//: with p6=0 r8=nat(5) -> same

//: case addl 0
(p6) addl r8 = 0, r3 ;;
//: set p6=1
//: with r3=0x2 -> r8=0x2
//: with r3=0x1 -> r8=0x1
//: with r3=0x1 -> r8=0x1
//: with r3=0x8000000000000000 -> r8=0x8000000000000000
//: with r3=0x0 -> r8=0x0
//: with r3=0xfedcba987654321 -> r8=0xfedcba987654321
//: with r3=0x80000000 -> r8=0x80000000
//: with r3=0xc0000001 -> r8=0xc0000001
//: with r3=0xffffffffffffffff -> r8=0xffffffffffffffff
//: with r3=0x5555aaaa5555aaaa -> r8=0x5555aaaa5555aaaa
//: with r3=nat -> r8=nat
//: with p6=0 -> same
//: case addl 0 to r0 base
addl r8 = 0, r0 ;;
//: with -> r8=0x0

//: case addl 1
(p6) addl r8 = 1, r3 ;;
//: set p6=1
//: with r3=0x2 -> r8=0x3
//: with r3=0x1 -> r8=0x2
//: with r3=0x1 -> r8=0x2
//: with r3=0x8000000000000000 -> r8=0x8000000000000001
//: with r3=0x0 -> r8=0x1
//: with r3=0xfedcba987654321 -> r8=0xfedcba987654322
//: with r3=0x80000000 -> r8=0x80000001
//: with r3=0xc0000001 -> r8=0xc0000002
//: with r3=0xffffffffffffffff -> r8=0x0
//: with r3=0x5555aaaa5555aaaa -> r8=0x5555aaaa5555aaab
//: with r3=nat -> r8=nat
//: with p6=0 -> same
//: case addl 1 to r0 base
addl r8 = 1, r0 ;;
//: with -> r8=0x1

//: case addl -1
(p6) addl r8 = -1, r3 ;;
//: set p6=1
//: with r3=0x2 -> r8=0x1
//: with r3=0x1 -> r8=0x0
//: with r3=0x1 -> r8=0x0
//: with r3=0x8000000000000000 -> r8=0x7fffffffffffffff
//: with r3=0x0 -> r8=0xffffffffffffffff
//: with r3=0xfedcba987654321 -> r8=0xfedcba987654320
//: with r3=0x80000000 -> r8=0x7fffffff
//: with r3=0xc0000001 -> r8=0xc0000000
//: with r3=0xffffffffffffffff -> r8=0xfffffffffffffffe
//: with r3=0x5555aaaa5555aaaa -> r8=0x5555aaaa5555aaa9
//: with r3=nat -> r8=nat
//: with p6=0 -> same
//: case addl -1 to r0 base
addl r8 = -1, r0 ;;
//: with -> r8=0xffffffffffffffff

//: case addl 8192
(p6) addl r8 = 8192, r3 ;;
//: set p6=1
//: with r3=0x2 -> r8=0x2002
//: with r3=0x1 -> r8=0x2001
//: with r3=0x1 -> r8=0x2001
//: with r3=0x8000000000000000 -> r8=0x8000000000002000
//: with r3=0x0 -> r8=0x2000
//: with r3=0xfedcba987654321 -> r8=0xfedcba987656321
//: with r3=0x80000000 -> r8=0x80002000
//: with r3=0xc0000001 -> r8=0xc0002001
//: with r3=0xffffffffffffffff -> r8=0x1fff
//: with r3=0x5555aaaa5555aaaa -> r8=0x5555aaaa5555caaa
//: with r3=nat -> r8=nat
//: with p6=0 -> same
//: case addl 8192 to r0 base
addl r8 = 8192, r0 ;;
//: with -> r8=0x2000

//: case addl -8193
(p6) addl r8 = -8193, r3 ;;
//: set p6=1
//: with r3=0x2 -> r8=0xffffffffffffe001
//: with r3=0x1 -> r8=0xffffffffffffe000
//: with r3=0x1 -> r8=0xffffffffffffe000
//: with r3=0x8000000000000000 -> r8=0x7fffffffffffdfff
//: with r3=0x0 -> r8=0xffffffffffffdfff
//: with r3=0xfedcba987654321 -> r8=0xfedcba987652320
//: with r3=0x80000000 -> r8=0x7fffdfff
//: with r3=0xc0000001 -> r8=0xbfffe000
//: with r3=0xffffffffffffffff -> r8=0xffffffffffffdffe
//: with r3=0x5555aaaa5555aaaa -> r8=0x5555aaaa55558aa9
//: with r3=nat -> r8=nat
//: with p6=0 -> same
//: case addl -8193 to r0 base
addl r8 = -8193, r0 ;;
//: with -> r8=0xffffffffffffdfff

//: case addl 2097151
(p6) addl r8 = 2097151, r3 ;;
//: set p6=1
//: with r3=0x2 -> r8=0x200001
//: with r3=0x1 -> r8=0x200000
//: with r3=0x1 -> r8=0x200000
//: with r3=0x8000000000000000 -> r8=0x80000000001fffff
//: with r3=0x0 -> r8=0x1fffff
//: with r3=0xfedcba987654321 -> r8=0xfedcba987854320
//: with r3=0x80000000 -> r8=0x801fffff
//: with r3=0xc0000001 -> r8=0xc0200000
//: with r3=0xffffffffffffffff -> r8=0x1ffffe
//: with r3=0x5555aaaa5555aaaa -> r8=0x5555aaaa5575aaa9
//: with r3=nat -> r8=nat
//: with p6=0 -> same
//: case addl 2097151 to r0 base
addl r8 = 2097151, r0 ;;
//: with -> r8=0x1fffff

//: case addl -2097152
(p6) addl r8 = -2097152, r3 ;;
//: set p6=1
//: with r3=0x2 -> r8=0xffffffffffe00002
//: with r3=0x1 -> r8=0xffffffffffe00001
//: with r3=0x1 -> r8=0xffffffffffe00001
//: with r3=0x8000000000000000 -> r8=0x7fffffffffe00000
//: with r3=0x0 -> r8=0xffffffffffe00000
//: with r3=0xfedcba987654321 -> r8=0xfedcba987454321
//: with r3=0x80000000 -> r8=0x7fe00000
//: with r3=0xc0000001 -> r8=0xbfe00001
//: with r3=0xffffffffffffffff -> r8=0xffffffffffdfffff
//: with r3=0x5555aaaa5555aaaa -> r8=0x5555aaaa5535aaaa
//: with r3=nat -> r8=nat
//: with p6=0 -> same
//: case addl -2097152 to r0 base
addl r8 = -2097152, r0 ;;
//: with -> r8=0xffffffffffe00000

//: case addl 1398101
(p6) addl r8 = 1398101, r3 ;;
//: set p6=1
//: with r3=0x2 -> r8=0x155557
//: with r3=0x1 -> r8=0x155556
//: with r3=0x1 -> r8=0x155556
//: with r3=0x8000000000000000 -> r8=0x8000000000155555
//: with r3=0x0 -> r8=0x155555
//: with r3=0xfedcba987654321 -> r8=0xfedcba9877a9876
//: with r3=0x80000000 -> r8=0x80155555
//: with r3=0xc0000001 -> r8=0xc0155556
//: with r3=0xffffffffffffffff -> r8=0x155554
//: with r3=0x5555aaaa5555aaaa -> r8=0x5555aaaa556affff
//: with r3=nat -> r8=nat
//: with p6=0 -> same
//: case addl 1398101 to r0 base
addl r8 = 1398101, r0 ;;
//: with -> r8=0x155555
//: case addl r1 r2
 addl r8 = 5, r1
addl r9 = 6, r2 ;;
//: with r1=0x10 r2=0x20 -> r8=0x15 r9=0x26
//: case addl target r0
{ .mii
nop.m 0
(p6) addl r8 = 5, r3
nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case addl target beyond the frame
//: set sof=0 sol=0
{ .mii
(p6) addl r32 = 5, r3
nop.i 0
nop.i 0 ;;
}
//: with p6=1 -> fault=illegal slot=0
//: with p6=0 -> same
//: case target of the last frame register
//: set sof=1 sol=1
addl r32 = 5, r0 ;;
//: with -> r32=5
//: case fault with interruption collection off
//: set psr.ic=0 sof=0 sol=0
{ .mii
nop.m 0
nop.i 0
addl r32 = 5, r3 ;;
}
//: with -> fault=illegal slot=2
//: case bank 0
//: set psr.bn=0
add r16 = r17, r31 ;;
//: with r17=1 r31=2 other16=7 -> r16=3
