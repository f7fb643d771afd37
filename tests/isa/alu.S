// Integer arithmetic and logic: formats A1 to A5.

//: case addl 0 to r0 base
addl r8 = 0, r0 ;;
//: with -> r8=0x0

//: case addl 1 to r0 base
addl r8 = 1, r0 ;;
//: with -> r8=0x1

//: case addl -1 to r0 base
addl r8 = -1, r0 ;;
//: with -> r8=0xffffffffffffffff

//: case addl 8192 to r0 base
addl r8 = 8192, r0 ;;
//: with -> r8=0x2000

//: case addl -8193 to r0 base
addl r8 = -8193, r0 ;;
//: with -> r8=0xffffffffffffdfff

//: case addl 2097151 to r0 base
addl r8 = 2097151, r0 ;;
//: with -> r8=0x1fffff

//: case addl -2097152 to r0 base
addl r8 = -2097152, r0 ;;
//: with -> r8=0xffffffffffe00000

//: case addl 1398101 to r0 base
addl r8 = 1398101, r0 ;;
//: with -> r8=0x155555
//: case addl r1 r2
 addl r8 = 5, r1
addl r9 = 6, r2 ;;
//: with r1=0x10 r2=0x20 -> r8=0x15 r9=0x26
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
