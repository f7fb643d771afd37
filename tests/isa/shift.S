// Shifts, extracts and deposits: formats I5 to I8 and I10 to I15.

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
