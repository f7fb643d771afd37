// Integer arithmetic and logic: formats A1 to A5.
//: case add
    add r8 = r9, r10
//: with r9=1 r10=2 -> r8=3
//: with r9=-1 r10=1 -> r8=0
//: with r9=0x7fffffffffffffff r10=1 -> r8=0x8000000000000000
//: with r9=nat(1) r10=2 -> r8=nat(3)
//: with r9=1 r10=nat(2) -> r8=nat(3)
//: case add stacked
    add r32 = r33, r127
//: with r33=5 r127=6 -> r32=11
//: with r33=5 r127=nat(6) -> r32=nat
//: case add target r0
{ .mii
    nop.m 0
    add r1 = r2, r3
    nop.i 0
}
//: patch slot=1 r1=0
//: expect fault=illegal slot=1
