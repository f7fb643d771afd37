// Compares, all relations and completers: formats A6 to A8.

//: case cmp.lt
(p6) cmp.lt p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x2 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0xffffffffffffffff r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x0 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x8000000000000000 r10=0x7fffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x7fffffffffffffff r10=0x8000000000000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x100000005 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> same
//: case cmp.lt rotating predicates
cmp.lt p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=1 p63=0
//: case cmp.lt p0 is not written
cmp.lt p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=1
//: with r9=0x1 r10=0x2 -> p8=0
//: with r9=5 r10=nat(5) -> p8=0
//: case cmp.lt p0 as the second target
cmp.lt p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=0
//: with p7=1 r9=0x1 r10=0x2 -> p7=1
//: with p7=1 r9=5 r10=nat(5) -> p7=0
//: case cmp.lt same targets
{ .mii
nop.m 0
(p6) cmp.lt p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.lt both targets p0
{ .mii
nop.m 0
(p6) cmp.lt p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.lt 5
(p6) cmp.lt p7, p8 = 5, r10 ;;
//: with p6=1 p7=0 p8=1 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x6 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x80000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x8000000000000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x100000005 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x100000005 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x4 -> same
//: case cmp.lt 5 rotating predicates
cmp.lt p16, p63 = 5, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x4 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0x5 -> p16=0 p63=1
//: case cmp.lt 5 p0 is not written
cmp.lt p0, p8 = 5, r10 ;;
//: with r10=0x4 -> p8=1
//: with r10=0x5 -> p8=1
//: with r10=nat(5) -> p8=0
//: case cmp.lt 5 p0 as the second target
cmp.lt p7, p0 = 5, r10 ;;
//: with p7=1 r10=0x4 -> p7=0
//: with p7=1 r10=0x5 -> p7=0
//: with p7=1 r10=nat(5) -> p7=0
//: case cmp.lt 5 same targets
{ .mii
nop.m 0
(p6) cmp.lt p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.lt 5 both targets p0
{ .mii
nop.m 0
(p6) cmp.lt p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.lt -128
cmp.lt p7, p8 = -128, r10 ;;
//: with r10=0xffffffffffffff7f -> p7=0 p8=1
//: with r10=0xffffffffffffff80 -> p7=0 p8=1
//: with r10=0xffffffffffffff81 -> p7=1 p8=0
//: with r10=0x0 -> p7=1 p8=0
//: with r10=0x7fffffffffffffff -> p7=1 p8=0
//: case cmp.lt 127
cmp.lt p7, p8 = 127, r10 ;;
//: with r10=0x7e -> p7=0 p8=1
//: with r10=0x7f -> p7=0 p8=1
//: with r10=0x80 -> p7=1 p8=0
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=1 p8=0
//: case cmp.lt -1
cmp.lt p7, p8 = -1, r10 ;;
//: with r10=0xfffffffffffffffe -> p7=0 p8=1
//: with r10=0xffffffffffffffff -> p7=0 p8=1
//: with r10=0x0 -> p7=1 p8=0
//: with r10=0x0 -> p7=1 p8=0
//: with r10=0x7fffffffffffffff -> p7=1 p8=0

//: case cmp.lt.unc
(p6) cmp.lt.unc p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x2 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0xffffffffffffffff r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x0 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x8000000000000000 r10=0x7fffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x7fffffffffffffff r10=0x8000000000000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x100000005 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=0
//: case cmp.lt.unc rotating predicates
cmp.lt.unc p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=1 p63=0
//: case cmp.lt.unc p0 is not written
cmp.lt.unc p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=1
//: with r9=0x1 r10=0x2 -> p8=0
//: with r9=5 r10=nat(5) -> p8=0
//: case cmp.lt.unc p0 as the second target
cmp.lt.unc p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=0
//: with p7=1 r9=0x1 r10=0x2 -> p7=1
//: with p7=1 r9=5 r10=nat(5) -> p7=0
//: case cmp.lt.unc same targets
{ .mii
nop.m 0
(p6) cmp.lt.unc p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case cmp.lt.unc both targets p0
{ .mii
nop.m 0
(p6) cmp.lt.unc p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1

//: case cmp.lt.unc 5
(p6) cmp.lt.unc p7, p8 = 5, r10 ;;
//: with p6=1 p7=0 p8=1 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x6 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x80000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x8000000000000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x100000005 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x100000005 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x4 -> p7=0 p8=0
//: case cmp.lt.unc 5 rotating predicates
cmp.lt.unc p16, p63 = 5, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x4 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0x5 -> p16=0 p63=1
//: case cmp.lt.unc 5 p0 is not written
cmp.lt.unc p0, p8 = 5, r10 ;;
//: with r10=0x4 -> p8=1
//: with r10=0x5 -> p8=1
//: with r10=nat(5) -> p8=0
//: case cmp.lt.unc 5 p0 as the second target
cmp.lt.unc p7, p0 = 5, r10 ;;
//: with p7=1 r10=0x4 -> p7=0
//: with p7=1 r10=0x5 -> p7=0
//: with p7=1 r10=nat(5) -> p7=0
//: case cmp.lt.unc 5 same targets
{ .mii
nop.m 0
(p6) cmp.lt.unc p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case cmp.lt.unc 5 both targets p0
{ .mii
nop.m 0
(p6) cmp.lt.unc p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case cmp.lt.unc -128
cmp.lt.unc p7, p8 = -128, r10 ;;
//: with r10=0xffffffffffffff7f -> p7=0 p8=1
//: with r10=0xffffffffffffff80 -> p7=0 p8=1
//: with r10=0xffffffffffffff81 -> p7=1 p8=0
//: with r10=0x0 -> p7=1 p8=0
//: with r10=0x7fffffffffffffff -> p7=1 p8=0
//: case cmp.lt.unc 127
cmp.lt.unc p7, p8 = 127, r10 ;;
//: with r10=0x7e -> p7=0 p8=1
//: with r10=0x7f -> p7=0 p8=1
//: with r10=0x80 -> p7=1 p8=0
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=1 p8=0
//: case cmp.lt.unc -1
cmp.lt.unc p7, p8 = -1, r10 ;;
//: with r10=0xfffffffffffffffe -> p7=0 p8=1
//: with r10=0xffffffffffffffff -> p7=0 p8=1
//: with r10=0x0 -> p7=1 p8=0
//: with r10=0x0 -> p7=1 p8=0
//: with r10=0x7fffffffffffffff -> p7=1 p8=0

//: case cmp.ltu
(p6) cmp.ltu p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x2 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0xffffffffffffffff r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x0 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x8000000000000000 r10=0x7fffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x7fffffffffffffff r10=0x8000000000000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x100000005 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> same
//: case cmp.ltu rotating predicates
cmp.ltu p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=1 p63=0
//: case cmp.ltu p0 is not written
cmp.ltu p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=1
//: with r9=0x1 r10=0x2 -> p8=0
//: with r9=5 r10=nat(5) -> p8=0
//: case cmp.ltu p0 as the second target
cmp.ltu p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=0
//: with p7=1 r9=0x1 r10=0x2 -> p7=1
//: with p7=1 r9=5 r10=nat(5) -> p7=0
//: case cmp.ltu same targets
{ .mii
nop.m 0
(p6) cmp.ltu p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.ltu both targets p0
{ .mii
nop.m 0
(p6) cmp.ltu p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.ltu 5
(p6) cmp.ltu p7, p8 = 5, r10 ;;
//: with p6=1 p7=0 p8=1 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x6 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x80000000 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x8000000000000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x100000005 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x100000005 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x4 -> same
//: case cmp.ltu 5 rotating predicates
cmp.ltu p16, p63 = 5, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x4 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0x5 -> p16=0 p63=1
//: case cmp.ltu 5 p0 is not written
cmp.ltu p0, p8 = 5, r10 ;;
//: with r10=0x4 -> p8=1
//: with r10=0x5 -> p8=1
//: with r10=nat(5) -> p8=0
//: case cmp.ltu 5 p0 as the second target
cmp.ltu p7, p0 = 5, r10 ;;
//: with p7=1 r10=0x4 -> p7=0
//: with p7=1 r10=0x5 -> p7=0
//: with p7=1 r10=nat(5) -> p7=0
//: case cmp.ltu 5 same targets
{ .mii
nop.m 0
(p6) cmp.ltu p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.ltu 5 both targets p0
{ .mii
nop.m 0
(p6) cmp.ltu p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.ltu -128
cmp.ltu p7, p8 = -128, r10 ;;
//: with r10=0xffffffffffffff7f -> p7=0 p8=1
//: with r10=0xffffffffffffff80 -> p7=0 p8=1
//: with r10=0xffffffffffffff81 -> p7=1 p8=0
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=0 p8=1
//: case cmp.ltu 127
cmp.ltu p7, p8 = 127, r10 ;;
//: with r10=0x7e -> p7=0 p8=1
//: with r10=0x7f -> p7=0 p8=1
//: with r10=0x80 -> p7=1 p8=0
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=1 p8=0
//: case cmp.ltu -1
cmp.ltu p7, p8 = -1, r10 ;;
//: with r10=0xfffffffffffffffe -> p7=0 p8=1
//: with r10=0xffffffffffffffff -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=0 p8=1

//: case cmp.ltu.unc
(p6) cmp.ltu.unc p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x2 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0xffffffffffffffff r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x0 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x8000000000000000 r10=0x7fffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x7fffffffffffffff r10=0x8000000000000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x100000005 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=0
//: case cmp.ltu.unc rotating predicates
cmp.ltu.unc p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=1 p63=0
//: case cmp.ltu.unc p0 is not written
cmp.ltu.unc p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=1
//: with r9=0x1 r10=0x2 -> p8=0
//: with r9=5 r10=nat(5) -> p8=0
//: case cmp.ltu.unc p0 as the second target
cmp.ltu.unc p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=0
//: with p7=1 r9=0x1 r10=0x2 -> p7=1
//: with p7=1 r9=5 r10=nat(5) -> p7=0
//: case cmp.ltu.unc same targets
{ .mii
nop.m 0
(p6) cmp.ltu.unc p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case cmp.ltu.unc both targets p0
{ .mii
nop.m 0
(p6) cmp.ltu.unc p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1

//: case cmp.ltu.unc 5
(p6) cmp.ltu.unc p7, p8 = 5, r10 ;;
//: with p6=1 p7=0 p8=1 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x6 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x80000000 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x8000000000000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x100000005 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x100000005 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x4 -> p7=0 p8=0
//: case cmp.ltu.unc 5 rotating predicates
cmp.ltu.unc p16, p63 = 5, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x4 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0x5 -> p16=0 p63=1
//: case cmp.ltu.unc 5 p0 is not written
cmp.ltu.unc p0, p8 = 5, r10 ;;
//: with r10=0x4 -> p8=1
//: with r10=0x5 -> p8=1
//: with r10=nat(5) -> p8=0
//: case cmp.ltu.unc 5 p0 as the second target
cmp.ltu.unc p7, p0 = 5, r10 ;;
//: with p7=1 r10=0x4 -> p7=0
//: with p7=1 r10=0x5 -> p7=0
//: with p7=1 r10=nat(5) -> p7=0
//: case cmp.ltu.unc 5 same targets
{ .mii
nop.m 0
(p6) cmp.ltu.unc p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case cmp.ltu.unc 5 both targets p0
{ .mii
nop.m 0
(p6) cmp.ltu.unc p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case cmp.ltu.unc -128
cmp.ltu.unc p7, p8 = -128, r10 ;;
//: with r10=0xffffffffffffff7f -> p7=0 p8=1
//: with r10=0xffffffffffffff80 -> p7=0 p8=1
//: with r10=0xffffffffffffff81 -> p7=1 p8=0
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=0 p8=1
//: case cmp.ltu.unc 127
cmp.ltu.unc p7, p8 = 127, r10 ;;
//: with r10=0x7e -> p7=0 p8=1
//: with r10=0x7f -> p7=0 p8=1
//: with r10=0x80 -> p7=1 p8=0
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=1 p8=0
//: case cmp.ltu.unc -1
cmp.ltu.unc p7, p8 = -1, r10 ;;
//: with r10=0xfffffffffffffffe -> p7=0 p8=1
//: with r10=0xffffffffffffffff -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=0 p8=1

//: case cmp.eq
(p6) cmp.eq p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r9=0x5 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x1 r10=0x2 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x2 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0xffffffffffffffff r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x0 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x8000000000000000 r10=0x7fffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x7fffffffffffffff r10=0x8000000000000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x100000005 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> same
//: case cmp.eq rotating predicates
cmp.eq p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=0 p63=1
//: case cmp.eq p0 is not written
cmp.eq p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=0
//: with r9=0x1 r10=0x2 -> p8=1
//: with r9=5 r10=nat(5) -> p8=0
//: case cmp.eq p0 as the second target
cmp.eq p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=1
//: with p7=1 r9=0x1 r10=0x2 -> p7=0
//: with p7=1 r9=5 r10=nat(5) -> p7=0
//: case cmp.eq same targets
{ .mii
nop.m 0
(p6) cmp.eq p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.eq both targets p0
{ .mii
nop.m 0
(p6) cmp.eq p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.eq 5
(p6) cmp.eq p7, p8 = 5, r10 ;;
//: with p6=1 p7=0 p8=1 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x6 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x80000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x8000000000000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x100000005 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x100000005 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x4 -> same
//: case cmp.eq 5 rotating predicates
cmp.eq p16, p63 = 5, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x4 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0x5 -> p16=1 p63=0
//: case cmp.eq 5 p0 is not written
cmp.eq p0, p8 = 5, r10 ;;
//: with r10=0x4 -> p8=1
//: with r10=0x5 -> p8=0
//: with r10=nat(5) -> p8=0
//: case cmp.eq 5 p0 as the second target
cmp.eq p7, p0 = 5, r10 ;;
//: with p7=1 r10=0x4 -> p7=0
//: with p7=1 r10=0x5 -> p7=1
//: with p7=1 r10=nat(5) -> p7=0
//: case cmp.eq 5 same targets
{ .mii
nop.m 0
(p6) cmp.eq p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.eq 5 both targets p0
{ .mii
nop.m 0
(p6) cmp.eq p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.eq -128
cmp.eq p7, p8 = -128, r10 ;;
//: with r10=0xffffffffffffff7f -> p7=0 p8=1
//: with r10=0xffffffffffffff80 -> p7=1 p8=0
//: with r10=0xffffffffffffff81 -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=0 p8=1
//: case cmp.eq 127
cmp.eq p7, p8 = 127, r10 ;;
//: with r10=0x7e -> p7=0 p8=1
//: with r10=0x7f -> p7=1 p8=0
//: with r10=0x80 -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=0 p8=1
//: case cmp.eq -1
cmp.eq p7, p8 = -1, r10 ;;
//: with r10=0xfffffffffffffffe -> p7=0 p8=1
//: with r10=0xffffffffffffffff -> p7=1 p8=0
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=0 p8=1

//: case cmp.eq.unc
(p6) cmp.eq.unc p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r9=0x5 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x1 r10=0x2 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x2 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0xffffffffffffffff r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x0 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x8000000000000000 r10=0x7fffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x7fffffffffffffff r10=0x8000000000000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x100000005 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=0
//: case cmp.eq.unc rotating predicates
cmp.eq.unc p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=0 p63=1
//: case cmp.eq.unc p0 is not written
cmp.eq.unc p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=0
//: with r9=0x1 r10=0x2 -> p8=1
//: with r9=5 r10=nat(5) -> p8=0
//: case cmp.eq.unc p0 as the second target
cmp.eq.unc p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=1
//: with p7=1 r9=0x1 r10=0x2 -> p7=0
//: with p7=1 r9=5 r10=nat(5) -> p7=0
//: case cmp.eq.unc same targets
{ .mii
nop.m 0
(p6) cmp.eq.unc p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case cmp.eq.unc both targets p0
{ .mii
nop.m 0
(p6) cmp.eq.unc p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1

//: case cmp.eq.unc 5
(p6) cmp.eq.unc p7, p8 = 5, r10 ;;
//: with p6=1 p7=0 p8=1 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x6 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x80000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x8000000000000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x100000005 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x100000005 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x4 -> p7=0 p8=0
//: case cmp.eq.unc 5 rotating predicates
cmp.eq.unc p16, p63 = 5, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x4 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0x5 -> p16=1 p63=0
//: case cmp.eq.unc 5 p0 is not written
cmp.eq.unc p0, p8 = 5, r10 ;;
//: with r10=0x4 -> p8=1
//: with r10=0x5 -> p8=0
//: with r10=nat(5) -> p8=0
//: case cmp.eq.unc 5 p0 as the second target
cmp.eq.unc p7, p0 = 5, r10 ;;
//: with p7=1 r10=0x4 -> p7=0
//: with p7=1 r10=0x5 -> p7=1
//: with p7=1 r10=nat(5) -> p7=0
//: case cmp.eq.unc 5 same targets
{ .mii
nop.m 0
(p6) cmp.eq.unc p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case cmp.eq.unc 5 both targets p0
{ .mii
nop.m 0
(p6) cmp.eq.unc p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case cmp.eq.unc -128
cmp.eq.unc p7, p8 = -128, r10 ;;
//: with r10=0xffffffffffffff7f -> p7=0 p8=1
//: with r10=0xffffffffffffff80 -> p7=1 p8=0
//: with r10=0xffffffffffffff81 -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=0 p8=1
//: case cmp.eq.unc 127
cmp.eq.unc p7, p8 = 127, r10 ;;
//: with r10=0x7e -> p7=0 p8=1
//: with r10=0x7f -> p7=1 p8=0
//: with r10=0x80 -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=0 p8=1
//: case cmp.eq.unc -1
cmp.eq.unc p7, p8 = -1, r10 ;;
//: with r10=0xfffffffffffffffe -> p7=0 p8=1
//: with r10=0xffffffffffffffff -> p7=1 p8=0
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=0 p8=1

//: case cmp.eq.and
(p6) cmp.eq.and p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=0 r9=0x5 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x5 r10=0x5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=0x1 r10=0x2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x1 r10=0x2 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x2 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0xffffffffffffffff r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x8000000000000000 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x7fffffffffffffff r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x100000005 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> same
//: case cmp.eq.and rotating predicates
cmp.eq.and p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=0 p63=0
//: case cmp.eq.and p0 is not written
cmp.eq.and p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=0
//: with r9=0x1 r10=0x2 -> p8=0
//: with r9=5 r10=nat(6) -> p8=0
//: case cmp.eq.and p0 as the second target
cmp.eq.and p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=1
//: with p7=1 r9=0x1 r10=0x2 -> p7=0
//: with p7=1 r9=5 r10=nat(6) -> p7=0
//: case cmp.eq.and same targets
{ .mii
nop.m 0
(p6) cmp.eq.and p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.eq.and both targets p0
{ .mii
nop.m 0
(p6) cmp.eq.and p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.eq.and -3
(p6) cmp.eq.and p7, p8 = -3, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0xfffffffffffffffd -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xfffffffffffffffd -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xfffffffffffffffd -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x3 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x3 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0x3 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xfffffffd -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1fffffffd -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(-3) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-3) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(-3) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0xfffffffffffffffd -> same
//: case cmp.eq.and -3 rotating predicates
cmp.eq.and p16, p63 = -3, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0xfffffffffffffffd -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x3 -> p16=0 p63=0
//: case cmp.eq.and -3 p0 is not written
cmp.eq.and p0, p8 = -3, r10 ;;
//: with r10=0xfffffffffffffffd -> p8=0
//: with r10=0x3 -> p8=0
//: with r10=nat(-3) -> p8=0
//: case cmp.eq.and -3 p0 as the second target
cmp.eq.and p7, p0 = -3, r10 ;;
//: with p7=1 r10=0xfffffffffffffffd -> p7=1
//: with p7=1 r10=0x3 -> p7=0
//: with p7=1 r10=nat(-3) -> p7=0
//: case cmp.eq.and -3 same targets
{ .mii
nop.m 0
(p6) cmp.eq.and p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.eq.and -3 both targets p0
{ .mii
nop.m 0
(p6) cmp.eq.and p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.eq.or
(p6) cmp.eq.or p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=0 r9=0x5 r10=0x5 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r9=0x5 r10=0x5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r9=0x1 r10=0x2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=0x2 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0xffffffffffffffff r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x8000000000000000 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x7fffffffffffffff r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x100000005 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=nat(5) r10=5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=nat(5) r10=5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=5 r10=nat(6) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(6) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> same
//: case cmp.eq.or rotating predicates
cmp.eq.or p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=1 p63=1
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=1 p63=0
//: case cmp.eq.or p0 is not written
cmp.eq.or p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=1
//: with r9=0x1 r10=0x2 -> p8=0
//: with r9=5 r10=nat(6) -> p8=0
//: case cmp.eq.or p0 as the second target
cmp.eq.or p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=1
//: with p7=1 r9=0x1 r10=0x2 -> p7=1
//: with p7=1 r9=5 r10=nat(6) -> p7=1
//: case cmp.eq.or same targets
{ .mii
nop.m 0
(p6) cmp.eq.or p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.eq.or both targets p0
{ .mii
nop.m 0
(p6) cmp.eq.or p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.eq.or -3
(p6) cmp.eq.or p7, p8 = -3, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0xfffffffffffffffd -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0xfffffffffffffffd -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xfffffffffffffffd -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x3 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x3 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x3 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xfffffffd -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x1fffffffd -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(5) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-3) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-3) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-3) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0xfffffffffffffffd -> same
//: case cmp.eq.or -3 rotating predicates
cmp.eq.or p16, p63 = -3, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0xfffffffffffffffd -> p16=1 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0x3 -> p16=1 p63=0
//: case cmp.eq.or -3 p0 is not written
cmp.eq.or p0, p8 = -3, r10 ;;
//: with r10=0xfffffffffffffffd -> p8=1
//: with r10=0x3 -> p8=0
//: with r10=nat(-3) -> p8=0
//: case cmp.eq.or -3 p0 as the second target
cmp.eq.or p7, p0 = -3, r10 ;;
//: with p7=1 r10=0xfffffffffffffffd -> p7=1
//: with p7=1 r10=0x3 -> p7=1
//: with p7=1 r10=nat(-3) -> p7=1
//: case cmp.eq.or -3 same targets
{ .mii
nop.m 0
(p6) cmp.eq.or p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.eq.or -3 both targets p0
{ .mii
nop.m 0
(p6) cmp.eq.or p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.eq.or.andcm
(p6) cmp.eq.or.andcm p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=0 r9=0x5 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r9=0x5 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r9=0x1 r10=0x2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=0x2 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0xffffffffffffffff r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x8000000000000000 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x7fffffffffffffff r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x100000005 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=nat(5) r10=5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=nat(5) r10=5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=5 r10=nat(6) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(6) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> same
//: case cmp.eq.or.andcm rotating predicates
cmp.eq.or.andcm p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=1 p63=0
//: case cmp.eq.or.andcm p0 is not written
cmp.eq.or.andcm p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=0
//: with r9=0x1 r10=0x2 -> p8=0
//: with r9=5 r10=nat(6) -> p8=0
//: case cmp.eq.or.andcm p0 as the second target
cmp.eq.or.andcm p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=1
//: with p7=1 r9=0x1 r10=0x2 -> p7=1
//: with p7=1 r9=5 r10=nat(6) -> p7=1
//: case cmp.eq.or.andcm same targets
{ .mii
nop.m 0
(p6) cmp.eq.or.andcm p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.eq.or.andcm both targets p0
{ .mii
nop.m 0
(p6) cmp.eq.or.andcm p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.eq.or.andcm -3
(p6) cmp.eq.or.andcm p7, p8 = -3, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0xfffffffffffffffd -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0xfffffffffffffffd -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xfffffffffffffffd -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x3 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x3 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x3 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xfffffffd -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x1fffffffd -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(5) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-3) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-3) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-3) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0xfffffffffffffffd -> same
//: case cmp.eq.or.andcm -3 rotating predicates
cmp.eq.or.andcm p16, p63 = -3, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0xfffffffffffffffd -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x3 -> p16=1 p63=0
//: case cmp.eq.or.andcm -3 p0 is not written
cmp.eq.or.andcm p0, p8 = -3, r10 ;;
//: with r10=0xfffffffffffffffd -> p8=0
//: with r10=0x3 -> p8=0
//: with r10=nat(-3) -> p8=0
//: case cmp.eq.or.andcm -3 p0 as the second target
cmp.eq.or.andcm p7, p0 = -3, r10 ;;
//: with p7=1 r10=0xfffffffffffffffd -> p7=1
//: with p7=1 r10=0x3 -> p7=1
//: with p7=1 r10=nat(-3) -> p7=1
//: case cmp.eq.or.andcm -3 same targets
{ .mii
nop.m 0
(p6) cmp.eq.or.andcm p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.eq.or.andcm -3 both targets p0
{ .mii
nop.m 0
(p6) cmp.eq.or.andcm p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.ne.and
(p6) cmp.ne.and p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=0 r9=0x5 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x1 r10=0x2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=0x2 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0xffffffffffffffff r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x8000000000000000 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x7fffffffffffffff r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x100000005 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> same
//: case cmp.ne.and rotating predicates
cmp.ne.and p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=0 p63=0
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=1 p63=0
//: case cmp.ne.and p0 is not written
cmp.ne.and p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=0
//: with r9=0x1 r10=0x2 -> p8=0
//: with r9=5 r10=nat(6) -> p8=0
//: case cmp.ne.and p0 as the second target
cmp.ne.and p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=0
//: with p7=1 r9=0x1 r10=0x2 -> p7=1
//: with p7=1 r9=5 r10=nat(6) -> p7=0
//: case cmp.ne.and same targets
{ .mii
nop.m 0
(p6) cmp.ne.and p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.ne.and both targets p0
{ .mii
nop.m 0
(p6) cmp.ne.and p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.ne.and -3
(p6) cmp.ne.and p7, p8 = -3, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0xfffffffffffffffd -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xfffffffffffffffd -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0xfffffffffffffffd -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x3 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x3 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x3 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xfffffffd -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x1fffffffd -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(-3) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-3) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(-3) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0xfffffffffffffffd -> same
//: case cmp.ne.and -3 rotating predicates
cmp.ne.and p16, p63 = -3, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0xfffffffffffffffd -> p16=0 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x3 -> p16=1 p63=0
//: case cmp.ne.and -3 p0 is not written
cmp.ne.and p0, p8 = -3, r10 ;;
//: with r10=0xfffffffffffffffd -> p8=0
//: with r10=0x3 -> p8=0
//: with r10=nat(-3) -> p8=0
//: case cmp.ne.and -3 p0 as the second target
cmp.ne.and p7, p0 = -3, r10 ;;
//: with p7=1 r10=0xfffffffffffffffd -> p7=0
//: with p7=1 r10=0x3 -> p7=1
//: with p7=1 r10=nat(-3) -> p7=0
//: case cmp.ne.and -3 same targets
{ .mii
nop.m 0
(p6) cmp.ne.and p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.ne.and -3 both targets p0
{ .mii
nop.m 0
(p6) cmp.ne.and p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.ne.or
(p6) cmp.ne.or p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=0 r9=0x5 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x5 r10=0x5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=0x1 r10=0x2 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r9=0x2 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r9=0xffffffffffffffff r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r9=0x0 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r9=0x8000000000000000 r10=0x7fffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r9=0x7fffffffffffffff r10=0x8000000000000000 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r9=0x100000005 r10=0x5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=nat(5) r10=5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=nat(5) r10=5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=5 r10=nat(6) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(6) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> same
//: case cmp.ne.or rotating predicates
cmp.ne.or p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=1 p63=1
//: case cmp.ne.or p0 is not written
cmp.ne.or p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=0
//: with r9=0x1 r10=0x2 -> p8=1
//: with r9=5 r10=nat(6) -> p8=0
//: case cmp.ne.or p0 as the second target
cmp.ne.or p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=1
//: with p7=1 r9=0x1 r10=0x2 -> p7=1
//: with p7=1 r9=5 r10=nat(6) -> p7=1
//: case cmp.ne.or same targets
{ .mii
nop.m 0
(p6) cmp.ne.or p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.ne.or both targets p0
{ .mii
nop.m 0
(p6) cmp.ne.or p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.ne.or -3
(p6) cmp.ne.or p7, p8 = -3, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0xfffffffffffffffd -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xfffffffffffffffd -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xfffffffffffffffd -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x3 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x3 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x3 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0xfffffffd -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x1fffffffd -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(5) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-3) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-3) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-3) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0xfffffffffffffffd -> same
//: case cmp.ne.or -3 rotating predicates
cmp.ne.or p16, p63 = -3, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0xfffffffffffffffd -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x3 -> p16=1 p63=1
//: case cmp.ne.or -3 p0 is not written
cmp.ne.or p0, p8 = -3, r10 ;;
//: with r10=0xfffffffffffffffd -> p8=0
//: with r10=0x3 -> p8=1
//: with r10=nat(-3) -> p8=0
//: case cmp.ne.or -3 p0 as the second target
cmp.ne.or p7, p0 = -3, r10 ;;
//: with p7=1 r10=0xfffffffffffffffd -> p7=1
//: with p7=1 r10=0x3 -> p7=1
//: with p7=1 r10=nat(-3) -> p7=1
//: case cmp.ne.or -3 same targets
{ .mii
nop.m 0
(p6) cmp.ne.or p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.ne.or -3 both targets p0
{ .mii
nop.m 0
(p6) cmp.ne.or p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.ne.or.andcm
(p6) cmp.ne.or.andcm p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=0 r9=0x5 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x5 r10=0x5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r9=0x2 r10=0x1 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r9=0xffffffffffffffff r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r9=0x0 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r9=0x8000000000000000 r10=0x7fffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r9=0x7fffffffffffffff r10=0x8000000000000000 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r9=0x100000005 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=nat(5) r10=5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=nat(5) r10=5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=5 r10=nat(6) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(6) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> same
//: case cmp.ne.or.andcm rotating predicates
cmp.ne.or.andcm p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=1 p63=0
//: case cmp.ne.or.andcm p0 is not written
cmp.ne.or.andcm p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=0
//: with r9=0x1 r10=0x2 -> p8=0
//: with r9=5 r10=nat(6) -> p8=0
//: case cmp.ne.or.andcm p0 as the second target
cmp.ne.or.andcm p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=1
//: with p7=1 r9=0x1 r10=0x2 -> p7=1
//: with p7=1 r9=5 r10=nat(6) -> p7=1
//: case cmp.ne.or.andcm same targets
{ .mii
nop.m 0
(p6) cmp.ne.or.andcm p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.ne.or.andcm both targets p0
{ .mii
nop.m 0
(p6) cmp.ne.or.andcm p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.ne.or.andcm -3
(p6) cmp.ne.or.andcm p7, p8 = -3, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0xfffffffffffffffd -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xfffffffffffffffd -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xfffffffffffffffd -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x3 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x3 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x3 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0xfffffffd -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1fffffffd -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(5) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-3) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-3) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-3) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0xfffffffffffffffd -> same
//: case cmp.ne.or.andcm -3 rotating predicates
cmp.ne.or.andcm p16, p63 = -3, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0xfffffffffffffffd -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x3 -> p16=1 p63=0
//: case cmp.ne.or.andcm -3 p0 is not written
cmp.ne.or.andcm p0, p8 = -3, r10 ;;
//: with r10=0xfffffffffffffffd -> p8=0
//: with r10=0x3 -> p8=0
//: with r10=nat(-3) -> p8=0
//: case cmp.ne.or.andcm -3 p0 as the second target
cmp.ne.or.andcm p7, p0 = -3, r10 ;;
//: with p7=1 r10=0xfffffffffffffffd -> p7=1
//: with p7=1 r10=0x3 -> p7=1
//: with p7=1 r10=nat(-3) -> p7=1
//: case cmp.ne.or.andcm -3 same targets
{ .mii
nop.m 0
(p6) cmp.ne.or.andcm p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.ne.or.andcm -3 both targets p0
{ .mii
nop.m 0
(p6) cmp.ne.or.andcm p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.gt.and r0
(p6) cmp.gt.and p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x100000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp.gt.and r0 rotating predicates
cmp.gt.and p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=0 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=0 p63=0
//: case cmp.gt.and r0 p0 is not written
cmp.gt.and p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp.gt.and r0 p0 as the second target
cmp.gt.and p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=0
//: with p7=1 r10=0x1 -> p7=0
//: with p7=1 r10=nat(-1) -> p7=0
//: case cmp.gt.and r0 same targets
{ .mii
nop.m 0
(p6) cmp.gt.and p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.gt.and r0 both targets p0
{ .mii
nop.m 0
(p6) cmp.gt.and p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.gt.or r0
(p6) cmp.gt.or p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x8000000000000000 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x100000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp.gt.or r0 rotating predicates
cmp.gt.or p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=0
//: case cmp.gt.or r0 p0 is not written
cmp.gt.or p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp.gt.or r0 p0 as the second target
cmp.gt.or p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case cmp.gt.or r0 same targets
{ .mii
nop.m 0
(p6) cmp.gt.or p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.gt.or r0 both targets p0
{ .mii
nop.m 0
(p6) cmp.gt.or p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.gt.or.andcm r0
(p6) cmp.gt.or.andcm p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x8000000000000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x100000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp.gt.or.andcm r0 rotating predicates
cmp.gt.or.andcm p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=0
//: case cmp.gt.or.andcm r0 p0 is not written
cmp.gt.or.andcm p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp.gt.or.andcm r0 p0 as the second target
cmp.gt.or.andcm p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case cmp.gt.or.andcm r0 same targets
{ .mii
nop.m 0
(p6) cmp.gt.or.andcm p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.gt.or.andcm r0 both targets p0
{ .mii
nop.m 0
(p6) cmp.gt.or.andcm p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.le.and r0
(p6) cmp.le.and p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x100000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp.le.and r0 rotating predicates
cmp.le.and p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=0
//: case cmp.le.and r0 p0 is not written
cmp.le.and p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp.le.and r0 p0 as the second target
cmp.le.and p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=0
//: case cmp.le.and r0 same targets
{ .mii
nop.m 0
(p6) cmp.le.and p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.le.and r0 both targets p0
{ .mii
nop.m 0
(p6) cmp.le.and p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.le.or r0
(p6) cmp.le.or p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x80000000 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x7fffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x100000000 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp.le.or r0 rotating predicates
cmp.le.or p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=1
//: case cmp.le.or r0 p0 is not written
cmp.le.or p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=1
//: with r10=0x1 -> p8=1
//: with r10=nat(-1) -> p8=0
//: case cmp.le.or r0 p0 as the second target
cmp.le.or p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case cmp.le.or r0 same targets
{ .mii
nop.m 0
(p6) cmp.le.or p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.le.or r0 both targets p0
{ .mii
nop.m 0
(p6) cmp.le.or p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.le.or.andcm r0
(p6) cmp.le.or.andcm p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x80000000 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x100000000 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp.le.or.andcm r0 rotating predicates
cmp.le.or.andcm p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=0
//: case cmp.le.or.andcm r0 p0 is not written
cmp.le.or.andcm p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp.le.or.andcm r0 p0 as the second target
cmp.le.or.andcm p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case cmp.le.or.andcm r0 same targets
{ .mii
nop.m 0
(p6) cmp.le.or.andcm p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.le.or.andcm r0 both targets p0
{ .mii
nop.m 0
(p6) cmp.le.or.andcm p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.ge.and r0
(p6) cmp.ge.and p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x100000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp.ge.and r0 rotating predicates
cmp.ge.and p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=0 p63=0
//: case cmp.ge.and r0 p0 is not written
cmp.ge.and p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp.ge.and r0 p0 as the second target
cmp.ge.and p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=0
//: with p7=1 r10=nat(-1) -> p7=0
//: case cmp.ge.and r0 same targets
{ .mii
nop.m 0
(p6) cmp.ge.and p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.ge.and r0 both targets p0
{ .mii
nop.m 0
(p6) cmp.ge.and p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.ge.or r0
(p6) cmp.ge.or p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x8000000000000000 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x100000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp.ge.or r0 rotating predicates
cmp.ge.or p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=0
//: case cmp.ge.or r0 p0 is not written
cmp.ge.or p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=1
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp.ge.or r0 p0 as the second target
cmp.ge.or p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case cmp.ge.or r0 same targets
{ .mii
nop.m 0
(p6) cmp.ge.or p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.ge.or r0 both targets p0
{ .mii
nop.m 0
(p6) cmp.ge.or p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.ge.or.andcm r0
(p6) cmp.ge.or.andcm p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x8000000000000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x100000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp.ge.or.andcm r0 rotating predicates
cmp.ge.or.andcm p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=0
//: case cmp.ge.or.andcm r0 p0 is not written
cmp.ge.or.andcm p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp.ge.or.andcm r0 p0 as the second target
cmp.ge.or.andcm p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case cmp.ge.or.andcm r0 same targets
{ .mii
nop.m 0
(p6) cmp.ge.or.andcm p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.ge.or.andcm r0 both targets p0
{ .mii
nop.m 0
(p6) cmp.ge.or.andcm p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.lt.and r0
(p6) cmp.lt.and p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x100000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp.lt.and r0 rotating predicates
cmp.lt.and p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=0 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=0
//: case cmp.lt.and r0 p0 is not written
cmp.lt.and p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp.lt.and r0 p0 as the second target
cmp.lt.and p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=0
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=0
//: case cmp.lt.and r0 same targets
{ .mii
nop.m 0
(p6) cmp.lt.and p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.lt.and r0 both targets p0
{ .mii
nop.m 0
(p6) cmp.lt.and p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.lt.or r0
(p6) cmp.lt.or p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x80000000 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x7fffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x100000000 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp.lt.or r0 rotating predicates
cmp.lt.or p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=1
//: case cmp.lt.or r0 p0 is not written
cmp.lt.or p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=1
//: with r10=nat(-1) -> p8=0
//: case cmp.lt.or r0 p0 as the second target
cmp.lt.or p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case cmp.lt.or r0 same targets
{ .mii
nop.m 0
(p6) cmp.lt.or p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.lt.or r0 both targets p0
{ .mii
nop.m 0
(p6) cmp.lt.or p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp.lt.or.andcm r0
(p6) cmp.lt.or.andcm p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x80000000 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x100000000 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp.lt.or.andcm r0 rotating predicates
cmp.lt.or.andcm p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=0
//: case cmp.lt.or.andcm r0 p0 is not written
cmp.lt.or.andcm p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp.lt.or.andcm r0 p0 as the second target
cmp.lt.or.andcm p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case cmp.lt.or.andcm r0 same targets
{ .mii
nop.m 0
(p6) cmp.lt.or.andcm p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp.lt.or.andcm r0 both targets p0
{ .mii
nop.m 0
(p6) cmp.lt.or.andcm p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.lt
(p6) cmp4.lt p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x2 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0xffffffff r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x0 r10=0xffffffff -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x80000000 r10=0x7fffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x7fffffff r10=0x80000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x100000005 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0xaaaaaaaa00000001 r10=0x5555555500000002 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x100000000 r10=0xffffffff00000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> same
//: case cmp4.lt rotating predicates
cmp4.lt p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=1 p63=0
//: case cmp4.lt p0 is not written
cmp4.lt p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=1
//: with r9=0x1 r10=0x2 -> p8=0
//: with r9=5 r10=nat(5) -> p8=0
//: case cmp4.lt p0 as the second target
cmp4.lt p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=0
//: with p7=1 r9=0x1 r10=0x2 -> p7=1
//: with p7=1 r9=5 r10=nat(5) -> p7=0
//: case cmp4.lt same targets
{ .mii
nop.m 0
(p6) cmp4.lt p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.lt both targets p0
{ .mii
nop.m 0
(p6) cmp4.lt p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.lt 5
(p6) cmp4.lt p7, p8 = 5, r10 ;;
//: with p6=1 p7=0 p8=1 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x6 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x80000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x8000000000000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x100000005 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x100000005 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x4 -> same
//: case cmp4.lt 5 rotating predicates
cmp4.lt p16, p63 = 5, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x4 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0x5 -> p16=0 p63=1
//: case cmp4.lt 5 p0 is not written
cmp4.lt p0, p8 = 5, r10 ;;
//: with r10=0x4 -> p8=1
//: with r10=0x5 -> p8=1
//: with r10=nat(5) -> p8=0
//: case cmp4.lt 5 p0 as the second target
cmp4.lt p7, p0 = 5, r10 ;;
//: with p7=1 r10=0x4 -> p7=0
//: with p7=1 r10=0x5 -> p7=0
//: with p7=1 r10=nat(5) -> p7=0
//: case cmp4.lt 5 same targets
{ .mii
nop.m 0
(p6) cmp4.lt p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.lt 5 both targets p0
{ .mii
nop.m 0
(p6) cmp4.lt p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.lt -128
cmp4.lt p7, p8 = -128, r10 ;;
//: with r10=0xffffffffffffff7f -> p7=0 p8=1
//: with r10=0xffffffffffffff80 -> p7=0 p8=1
//: with r10=0xffffffffffffff81 -> p7=1 p8=0
//: with r10=0x0 -> p7=1 p8=0
//: with r10=0x7fffffffffffffff -> p7=1 p8=0
//: case cmp4.lt 127
cmp4.lt p7, p8 = 127, r10 ;;
//: with r10=0x7e -> p7=0 p8=1
//: with r10=0x7f -> p7=0 p8=1
//: with r10=0x80 -> p7=1 p8=0
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=0 p8=1
//: case cmp4.lt -1
cmp4.lt p7, p8 = -1, r10 ;;
//: with r10=0xfffffffffffffffe -> p7=0 p8=1
//: with r10=0xffffffffffffffff -> p7=0 p8=1
//: with r10=0x0 -> p7=1 p8=0
//: with r10=0x0 -> p7=1 p8=0
//: with r10=0x7fffffffffffffff -> p7=0 p8=1

//: case cmp4.lt.unc
(p6) cmp4.lt.unc p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x2 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0xffffffff r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x0 r10=0xffffffff -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x80000000 r10=0x7fffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x7fffffff r10=0x80000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x100000005 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0xaaaaaaaa00000001 r10=0x5555555500000002 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x100000000 r10=0xffffffff00000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=0
//: case cmp4.lt.unc rotating predicates
cmp4.lt.unc p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=1 p63=0
//: case cmp4.lt.unc p0 is not written
cmp4.lt.unc p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=1
//: with r9=0x1 r10=0x2 -> p8=0
//: with r9=5 r10=nat(5) -> p8=0
//: case cmp4.lt.unc p0 as the second target
cmp4.lt.unc p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=0
//: with p7=1 r9=0x1 r10=0x2 -> p7=1
//: with p7=1 r9=5 r10=nat(5) -> p7=0
//: case cmp4.lt.unc same targets
{ .mii
nop.m 0
(p6) cmp4.lt.unc p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case cmp4.lt.unc both targets p0
{ .mii
nop.m 0
(p6) cmp4.lt.unc p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1

//: case cmp4.lt.unc 5
(p6) cmp4.lt.unc p7, p8 = 5, r10 ;;
//: with p6=1 p7=0 p8=1 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x6 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x80000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x8000000000000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x100000005 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x100000005 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x4 -> p7=0 p8=0
//: case cmp4.lt.unc 5 rotating predicates
cmp4.lt.unc p16, p63 = 5, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x4 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0x5 -> p16=0 p63=1
//: case cmp4.lt.unc 5 p0 is not written
cmp4.lt.unc p0, p8 = 5, r10 ;;
//: with r10=0x4 -> p8=1
//: with r10=0x5 -> p8=1
//: with r10=nat(5) -> p8=0
//: case cmp4.lt.unc 5 p0 as the second target
cmp4.lt.unc p7, p0 = 5, r10 ;;
//: with p7=1 r10=0x4 -> p7=0
//: with p7=1 r10=0x5 -> p7=0
//: with p7=1 r10=nat(5) -> p7=0
//: case cmp4.lt.unc 5 same targets
{ .mii
nop.m 0
(p6) cmp4.lt.unc p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case cmp4.lt.unc 5 both targets p0
{ .mii
nop.m 0
(p6) cmp4.lt.unc p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case cmp4.lt.unc -128
cmp4.lt.unc p7, p8 = -128, r10 ;;
//: with r10=0xffffffffffffff7f -> p7=0 p8=1
//: with r10=0xffffffffffffff80 -> p7=0 p8=1
//: with r10=0xffffffffffffff81 -> p7=1 p8=0
//: with r10=0x0 -> p7=1 p8=0
//: with r10=0x7fffffffffffffff -> p7=1 p8=0
//: case cmp4.lt.unc 127
cmp4.lt.unc p7, p8 = 127, r10 ;;
//: with r10=0x7e -> p7=0 p8=1
//: with r10=0x7f -> p7=0 p8=1
//: with r10=0x80 -> p7=1 p8=0
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=0 p8=1
//: case cmp4.lt.unc -1
cmp4.lt.unc p7, p8 = -1, r10 ;;
//: with r10=0xfffffffffffffffe -> p7=0 p8=1
//: with r10=0xffffffffffffffff -> p7=0 p8=1
//: with r10=0x0 -> p7=1 p8=0
//: with r10=0x0 -> p7=1 p8=0
//: with r10=0x7fffffffffffffff -> p7=0 p8=1

//: case cmp4.ltu
(p6) cmp4.ltu p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x2 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0xffffffff r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x0 r10=0xffffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x80000000 r10=0x7fffffff -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x7fffffff r10=0x80000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x100000005 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0xaaaaaaaa00000001 r10=0x5555555500000002 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x100000000 r10=0xffffffff00000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> same
//: case cmp4.ltu rotating predicates
cmp4.ltu p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=1 p63=0
//: case cmp4.ltu p0 is not written
cmp4.ltu p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=1
//: with r9=0x1 r10=0x2 -> p8=0
//: with r9=5 r10=nat(5) -> p8=0
//: case cmp4.ltu p0 as the second target
cmp4.ltu p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=0
//: with p7=1 r9=0x1 r10=0x2 -> p7=1
//: with p7=1 r9=5 r10=nat(5) -> p7=0
//: case cmp4.ltu same targets
{ .mii
nop.m 0
(p6) cmp4.ltu p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.ltu both targets p0
{ .mii
nop.m 0
(p6) cmp4.ltu p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.ltu 5
(p6) cmp4.ltu p7, p8 = 5, r10 ;;
//: with p6=1 p7=0 p8=1 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x6 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x80000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x8000000000000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x100000005 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x100000005 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x4 -> same
//: case cmp4.ltu 5 rotating predicates
cmp4.ltu p16, p63 = 5, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x4 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0x5 -> p16=0 p63=1
//: case cmp4.ltu 5 p0 is not written
cmp4.ltu p0, p8 = 5, r10 ;;
//: with r10=0x4 -> p8=1
//: with r10=0x5 -> p8=1
//: with r10=nat(5) -> p8=0
//: case cmp4.ltu 5 p0 as the second target
cmp4.ltu p7, p0 = 5, r10 ;;
//: with p7=1 r10=0x4 -> p7=0
//: with p7=1 r10=0x5 -> p7=0
//: with p7=1 r10=nat(5) -> p7=0
//: case cmp4.ltu 5 same targets
{ .mii
nop.m 0
(p6) cmp4.ltu p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.ltu 5 both targets p0
{ .mii
nop.m 0
(p6) cmp4.ltu p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.ltu -128
cmp4.ltu p7, p8 = -128, r10 ;;
//: with r10=0xffffffffffffff7f -> p7=0 p8=1
//: with r10=0xffffffffffffff80 -> p7=0 p8=1
//: with r10=0xffffffffffffff81 -> p7=1 p8=0
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=1 p8=0
//: case cmp4.ltu 127
cmp4.ltu p7, p8 = 127, r10 ;;
//: with r10=0x7e -> p7=0 p8=1
//: with r10=0x7f -> p7=0 p8=1
//: with r10=0x80 -> p7=1 p8=0
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=1 p8=0
//: case cmp4.ltu -1
cmp4.ltu p7, p8 = -1, r10 ;;
//: with r10=0xfffffffffffffffe -> p7=0 p8=1
//: with r10=0xffffffffffffffff -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=0 p8=1

//: case cmp4.ltu.unc
(p6) cmp4.ltu.unc p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x2 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0xffffffff r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x0 r10=0xffffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x80000000 r10=0x7fffffff -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x7fffffff r10=0x80000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x100000005 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0xaaaaaaaa00000001 r10=0x5555555500000002 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x100000000 r10=0xffffffff00000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=0
//: case cmp4.ltu.unc rotating predicates
cmp4.ltu.unc p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=1 p63=0
//: case cmp4.ltu.unc p0 is not written
cmp4.ltu.unc p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=1
//: with r9=0x1 r10=0x2 -> p8=0
//: with r9=5 r10=nat(5) -> p8=0
//: case cmp4.ltu.unc p0 as the second target
cmp4.ltu.unc p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=0
//: with p7=1 r9=0x1 r10=0x2 -> p7=1
//: with p7=1 r9=5 r10=nat(5) -> p7=0
//: case cmp4.ltu.unc same targets
{ .mii
nop.m 0
(p6) cmp4.ltu.unc p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case cmp4.ltu.unc both targets p0
{ .mii
nop.m 0
(p6) cmp4.ltu.unc p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1

//: case cmp4.ltu.unc 5
(p6) cmp4.ltu.unc p7, p8 = 5, r10 ;;
//: with p6=1 p7=0 p8=1 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x6 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x80000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x8000000000000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x100000005 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x100000005 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x4 -> p7=0 p8=0
//: case cmp4.ltu.unc 5 rotating predicates
cmp4.ltu.unc p16, p63 = 5, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x4 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0x5 -> p16=0 p63=1
//: case cmp4.ltu.unc 5 p0 is not written
cmp4.ltu.unc p0, p8 = 5, r10 ;;
//: with r10=0x4 -> p8=1
//: with r10=0x5 -> p8=1
//: with r10=nat(5) -> p8=0
//: case cmp4.ltu.unc 5 p0 as the second target
cmp4.ltu.unc p7, p0 = 5, r10 ;;
//: with p7=1 r10=0x4 -> p7=0
//: with p7=1 r10=0x5 -> p7=0
//: with p7=1 r10=nat(5) -> p7=0
//: case cmp4.ltu.unc 5 same targets
{ .mii
nop.m 0
(p6) cmp4.ltu.unc p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case cmp4.ltu.unc 5 both targets p0
{ .mii
nop.m 0
(p6) cmp4.ltu.unc p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case cmp4.ltu.unc -128
cmp4.ltu.unc p7, p8 = -128, r10 ;;
//: with r10=0xffffffffffffff7f -> p7=0 p8=1
//: with r10=0xffffffffffffff80 -> p7=0 p8=1
//: with r10=0xffffffffffffff81 -> p7=1 p8=0
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=1 p8=0
//: case cmp4.ltu.unc 127
cmp4.ltu.unc p7, p8 = 127, r10 ;;
//: with r10=0x7e -> p7=0 p8=1
//: with r10=0x7f -> p7=0 p8=1
//: with r10=0x80 -> p7=1 p8=0
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=1 p8=0
//: case cmp4.ltu.unc -1
cmp4.ltu.unc p7, p8 = -1, r10 ;;
//: with r10=0xfffffffffffffffe -> p7=0 p8=1
//: with r10=0xffffffffffffffff -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=0 p8=1

//: case cmp4.eq
(p6) cmp4.eq p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r9=0x5 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x1 r10=0x2 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x2 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0xffffffff r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x0 r10=0xffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x80000000 r10=0x7fffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x7fffffff r10=0x80000000 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x100000005 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0xaaaaaaaa00000001 r10=0x5555555500000002 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x100000000 r10=0xffffffff00000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> same
//: case cmp4.eq rotating predicates
cmp4.eq p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=0 p63=1
//: case cmp4.eq p0 is not written
cmp4.eq p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=0
//: with r9=0x1 r10=0x2 -> p8=1
//: with r9=5 r10=nat(5) -> p8=0
//: case cmp4.eq p0 as the second target
cmp4.eq p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=1
//: with p7=1 r9=0x1 r10=0x2 -> p7=0
//: with p7=1 r9=5 r10=nat(5) -> p7=0
//: case cmp4.eq same targets
{ .mii
nop.m 0
(p6) cmp4.eq p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.eq both targets p0
{ .mii
nop.m 0
(p6) cmp4.eq p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.eq 5
(p6) cmp4.eq p7, p8 = 5, r10 ;;
//: with p6=1 p7=0 p8=1 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x6 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x80000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x8000000000000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x100000005 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x100000005 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x4 -> same
//: case cmp4.eq 5 rotating predicates
cmp4.eq p16, p63 = 5, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x4 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0x5 -> p16=1 p63=0
//: case cmp4.eq 5 p0 is not written
cmp4.eq p0, p8 = 5, r10 ;;
//: with r10=0x4 -> p8=1
//: with r10=0x5 -> p8=0
//: with r10=nat(5) -> p8=0
//: case cmp4.eq 5 p0 as the second target
cmp4.eq p7, p0 = 5, r10 ;;
//: with p7=1 r10=0x4 -> p7=0
//: with p7=1 r10=0x5 -> p7=1
//: with p7=1 r10=nat(5) -> p7=0
//: case cmp4.eq 5 same targets
{ .mii
nop.m 0
(p6) cmp4.eq p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.eq 5 both targets p0
{ .mii
nop.m 0
(p6) cmp4.eq p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.eq -128
cmp4.eq p7, p8 = -128, r10 ;;
//: with r10=0xffffffffffffff7f -> p7=0 p8=1
//: with r10=0xffffffffffffff80 -> p7=1 p8=0
//: with r10=0xffffffffffffff81 -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=0 p8=1
//: case cmp4.eq 127
cmp4.eq p7, p8 = 127, r10 ;;
//: with r10=0x7e -> p7=0 p8=1
//: with r10=0x7f -> p7=1 p8=0
//: with r10=0x80 -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=0 p8=1
//: case cmp4.eq -1
cmp4.eq p7, p8 = -1, r10 ;;
//: with r10=0xfffffffffffffffe -> p7=0 p8=1
//: with r10=0xffffffffffffffff -> p7=1 p8=0
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=1 p8=0

//: case cmp4.eq.unc
(p6) cmp4.eq.unc p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r9=0x5 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x1 r10=0x2 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x2 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0xffffffff r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x0 r10=0xffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x80000000 r10=0x7fffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r9=0x7fffffff r10=0x80000000 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x100000005 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0xaaaaaaaa00000001 r10=0x5555555500000002 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r9=0x100000000 r10=0xffffffff00000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=nat(1) r10=2 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r9=5 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=0
//: case cmp4.eq.unc rotating predicates
cmp4.eq.unc p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=0 p63=1
//: case cmp4.eq.unc p0 is not written
cmp4.eq.unc p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=0
//: with r9=0x1 r10=0x2 -> p8=1
//: with r9=5 r10=nat(5) -> p8=0
//: case cmp4.eq.unc p0 as the second target
cmp4.eq.unc p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=1
//: with p7=1 r9=0x1 r10=0x2 -> p7=0
//: with p7=1 r9=5 r10=nat(5) -> p7=0
//: case cmp4.eq.unc same targets
{ .mii
nop.m 0
(p6) cmp4.eq.unc p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case cmp4.eq.unc both targets p0
{ .mii
nop.m 0
(p6) cmp4.eq.unc p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1

//: case cmp4.eq.unc 5
(p6) cmp4.eq.unc p7, p8 = 5, r10 ;;
//: with p6=1 p7=0 p8=1 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x4 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x6 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x80000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x8000000000000000 -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x100000005 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x100000005 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x4 -> p7=0 p8=0
//: case cmp4.eq.unc 5 rotating predicates
cmp4.eq.unc p16, p63 = 5, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x4 -> p16=0 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0x5 -> p16=1 p63=0
//: case cmp4.eq.unc 5 p0 is not written
cmp4.eq.unc p0, p8 = 5, r10 ;;
//: with r10=0x4 -> p8=1
//: with r10=0x5 -> p8=0
//: with r10=nat(5) -> p8=0
//: case cmp4.eq.unc 5 p0 as the second target
cmp4.eq.unc p7, p0 = 5, r10 ;;
//: with p7=1 r10=0x4 -> p7=0
//: with p7=1 r10=0x5 -> p7=1
//: with p7=1 r10=nat(5) -> p7=0
//: case cmp4.eq.unc 5 same targets
{ .mii
nop.m 0
(p6) cmp4.eq.unc p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case cmp4.eq.unc 5 both targets p0
{ .mii
nop.m 0
(p6) cmp4.eq.unc p7, p8 = 5, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case cmp4.eq.unc -128
cmp4.eq.unc p7, p8 = -128, r10 ;;
//: with r10=0xffffffffffffff7f -> p7=0 p8=1
//: with r10=0xffffffffffffff80 -> p7=1 p8=0
//: with r10=0xffffffffffffff81 -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=0 p8=1
//: case cmp4.eq.unc 127
cmp4.eq.unc p7, p8 = 127, r10 ;;
//: with r10=0x7e -> p7=0 p8=1
//: with r10=0x7f -> p7=1 p8=0
//: with r10=0x80 -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=0 p8=1
//: case cmp4.eq.unc -1
cmp4.eq.unc p7, p8 = -1, r10 ;;
//: with r10=0xfffffffffffffffe -> p7=0 p8=1
//: with r10=0xffffffffffffffff -> p7=1 p8=0
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x0 -> p7=0 p8=1
//: with r10=0x7fffffffffffffff -> p7=1 p8=0

//: case cmp4.eq.and
(p6) cmp4.eq.and p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=0 r9=0x5 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x5 r10=0x5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=0x1 r10=0x2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x1 r10=0x2 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x2 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0xffffffff r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x0 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x80000000 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x7fffffff r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x100000005 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0xaaaaaaaa00000001 r10=0x5555555500000002 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x100000000 r10=0xffffffff00000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> same
//: case cmp4.eq.and rotating predicates
cmp4.eq.and p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=0 p63=0
//: case cmp4.eq.and p0 is not written
cmp4.eq.and p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=0
//: with r9=0x1 r10=0x2 -> p8=0
//: with r9=5 r10=nat(6) -> p8=0
//: case cmp4.eq.and p0 as the second target
cmp4.eq.and p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=1
//: with p7=1 r9=0x1 r10=0x2 -> p7=0
//: with p7=1 r9=5 r10=nat(6) -> p7=0
//: case cmp4.eq.and same targets
{ .mii
nop.m 0
(p6) cmp4.eq.and p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.eq.and both targets p0
{ .mii
nop.m 0
(p6) cmp4.eq.and p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.eq.and -3
(p6) cmp4.eq.and p7, p8 = -3, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0xfffffffffffffffd -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xfffffffffffffffd -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xfffffffffffffffd -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x3 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x3 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0x3 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xfffffffd -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x1fffffffd -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(-3) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-3) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(-3) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0xfffffffffffffffd -> same
//: case cmp4.eq.and -3 rotating predicates
cmp4.eq.and p16, p63 = -3, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0xfffffffffffffffd -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x3 -> p16=0 p63=0
//: case cmp4.eq.and -3 p0 is not written
cmp4.eq.and p0, p8 = -3, r10 ;;
//: with r10=0xfffffffffffffffd -> p8=0
//: with r10=0x3 -> p8=0
//: with r10=nat(-3) -> p8=0
//: case cmp4.eq.and -3 p0 as the second target
cmp4.eq.and p7, p0 = -3, r10 ;;
//: with p7=1 r10=0xfffffffffffffffd -> p7=1
//: with p7=1 r10=0x3 -> p7=0
//: with p7=1 r10=nat(-3) -> p7=0
//: case cmp4.eq.and -3 same targets
{ .mii
nop.m 0
(p6) cmp4.eq.and p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.eq.and -3 both targets p0
{ .mii
nop.m 0
(p6) cmp4.eq.and p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.eq.or
(p6) cmp4.eq.or p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=0 r9=0x5 r10=0x5 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r9=0x5 r10=0x5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r9=0x1 r10=0x2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=0x2 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0xffffffff r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x0 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x80000000 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x7fffffff r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x100000005 r10=0x5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r9=0xaaaaaaaa00000001 r10=0x5555555500000002 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x100000000 r10=0xffffffff00000000 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=nat(5) r10=5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=nat(5) r10=5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=5 r10=nat(6) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(6) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> same
//: case cmp4.eq.or rotating predicates
cmp4.eq.or p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=1 p63=1
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=1 p63=0
//: case cmp4.eq.or p0 is not written
cmp4.eq.or p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=1
//: with r9=0x1 r10=0x2 -> p8=0
//: with r9=5 r10=nat(6) -> p8=0
//: case cmp4.eq.or p0 as the second target
cmp4.eq.or p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=1
//: with p7=1 r9=0x1 r10=0x2 -> p7=1
//: with p7=1 r9=5 r10=nat(6) -> p7=1
//: case cmp4.eq.or same targets
{ .mii
nop.m 0
(p6) cmp4.eq.or p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.eq.or both targets p0
{ .mii
nop.m 0
(p6) cmp4.eq.or p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.eq.or -3
(p6) cmp4.eq.or p7, p8 = -3, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0xfffffffffffffffd -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0xfffffffffffffffd -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xfffffffffffffffd -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x3 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x3 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x3 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xfffffffd -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x1fffffffd -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(5) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-3) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-3) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-3) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0xfffffffffffffffd -> same
//: case cmp4.eq.or -3 rotating predicates
cmp4.eq.or p16, p63 = -3, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0xfffffffffffffffd -> p16=1 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0x3 -> p16=1 p63=0
//: case cmp4.eq.or -3 p0 is not written
cmp4.eq.or p0, p8 = -3, r10 ;;
//: with r10=0xfffffffffffffffd -> p8=1
//: with r10=0x3 -> p8=0
//: with r10=nat(-3) -> p8=0
//: case cmp4.eq.or -3 p0 as the second target
cmp4.eq.or p7, p0 = -3, r10 ;;
//: with p7=1 r10=0xfffffffffffffffd -> p7=1
//: with p7=1 r10=0x3 -> p7=1
//: with p7=1 r10=nat(-3) -> p7=1
//: case cmp4.eq.or -3 same targets
{ .mii
nop.m 0
(p6) cmp4.eq.or p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.eq.or -3 both targets p0
{ .mii
nop.m 0
(p6) cmp4.eq.or p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.eq.or.andcm
(p6) cmp4.eq.or.andcm p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=0 r9=0x5 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r9=0x5 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r9=0x1 r10=0x2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=0x2 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0xffffffff r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x0 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x80000000 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x7fffffff r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x100000005 r10=0x5 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r9=0xaaaaaaaa00000001 r10=0x5555555500000002 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x100000000 r10=0xffffffff00000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=nat(5) r10=5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=nat(5) r10=5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=5 r10=nat(6) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(6) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> same
//: case cmp4.eq.or.andcm rotating predicates
cmp4.eq.or.andcm p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=1 p63=0
//: case cmp4.eq.or.andcm p0 is not written
cmp4.eq.or.andcm p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=0
//: with r9=0x1 r10=0x2 -> p8=0
//: with r9=5 r10=nat(6) -> p8=0
//: case cmp4.eq.or.andcm p0 as the second target
cmp4.eq.or.andcm p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=1
//: with p7=1 r9=0x1 r10=0x2 -> p7=1
//: with p7=1 r9=5 r10=nat(6) -> p7=1
//: case cmp4.eq.or.andcm same targets
{ .mii
nop.m 0
(p6) cmp4.eq.or.andcm p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.eq.or.andcm both targets p0
{ .mii
nop.m 0
(p6) cmp4.eq.or.andcm p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.eq.or.andcm -3
(p6) cmp4.eq.or.andcm p7, p8 = -3, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0xfffffffffffffffd -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0xfffffffffffffffd -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xfffffffffffffffd -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x3 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x3 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x3 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xfffffffd -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1fffffffd -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(5) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-3) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-3) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-3) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0xfffffffffffffffd -> same
//: case cmp4.eq.or.andcm -3 rotating predicates
cmp4.eq.or.andcm p16, p63 = -3, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0xfffffffffffffffd -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x3 -> p16=1 p63=0
//: case cmp4.eq.or.andcm -3 p0 is not written
cmp4.eq.or.andcm p0, p8 = -3, r10 ;;
//: with r10=0xfffffffffffffffd -> p8=0
//: with r10=0x3 -> p8=0
//: with r10=nat(-3) -> p8=0
//: case cmp4.eq.or.andcm -3 p0 as the second target
cmp4.eq.or.andcm p7, p0 = -3, r10 ;;
//: with p7=1 r10=0xfffffffffffffffd -> p7=1
//: with p7=1 r10=0x3 -> p7=1
//: with p7=1 r10=nat(-3) -> p7=1
//: case cmp4.eq.or.andcm -3 same targets
{ .mii
nop.m 0
(p6) cmp4.eq.or.andcm p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.eq.or.andcm -3 both targets p0
{ .mii
nop.m 0
(p6) cmp4.eq.or.andcm p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.ne.and
(p6) cmp4.ne.and p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=0 r9=0x5 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x1 r10=0x2 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=0x2 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0xffffffff r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x0 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x80000000 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0x7fffffff r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x100000005 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=0xaaaaaaaa00000001 r10=0x5555555500000002 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x100000000 r10=0xffffffff00000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> same
//: case cmp4.ne.and rotating predicates
cmp4.ne.and p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=0 p63=0
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=1 p63=0
//: case cmp4.ne.and p0 is not written
cmp4.ne.and p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=0
//: with r9=0x1 r10=0x2 -> p8=0
//: with r9=5 r10=nat(6) -> p8=0
//: case cmp4.ne.and p0 as the second target
cmp4.ne.and p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=0
//: with p7=1 r9=0x1 r10=0x2 -> p7=1
//: with p7=1 r9=5 r10=nat(6) -> p7=0
//: case cmp4.ne.and same targets
{ .mii
nop.m 0
(p6) cmp4.ne.and p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.ne.and both targets p0
{ .mii
nop.m 0
(p6) cmp4.ne.and p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.ne.and -3
(p6) cmp4.ne.and p7, p8 = -3, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0xfffffffffffffffd -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xfffffffffffffffd -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0xfffffffffffffffd -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x3 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x3 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x3 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xfffffffd -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1fffffffd -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(-3) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-3) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(-3) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0xfffffffffffffffd -> same
//: case cmp4.ne.and -3 rotating predicates
cmp4.ne.and p16, p63 = -3, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0xfffffffffffffffd -> p16=0 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x3 -> p16=1 p63=0
//: case cmp4.ne.and -3 p0 is not written
cmp4.ne.and p0, p8 = -3, r10 ;;
//: with r10=0xfffffffffffffffd -> p8=0
//: with r10=0x3 -> p8=0
//: with r10=nat(-3) -> p8=0
//: case cmp4.ne.and -3 p0 as the second target
cmp4.ne.and p7, p0 = -3, r10 ;;
//: with p7=1 r10=0xfffffffffffffffd -> p7=0
//: with p7=1 r10=0x3 -> p7=1
//: with p7=1 r10=nat(-3) -> p7=0
//: case cmp4.ne.and -3 same targets
{ .mii
nop.m 0
(p6) cmp4.ne.and p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.ne.and -3 both targets p0
{ .mii
nop.m 0
(p6) cmp4.ne.and p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.ne.or
(p6) cmp4.ne.or p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=0 r9=0x5 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x5 r10=0x5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=0x1 r10=0x2 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r9=0x2 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r9=0xffffffff r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r9=0x0 r10=0xffffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r9=0x80000000 r10=0x7fffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r9=0x7fffffff r10=0x80000000 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r9=0x100000005 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0xaaaaaaaa00000001 r10=0x5555555500000002 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r9=0x100000000 r10=0xffffffff00000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=nat(5) r10=5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=nat(5) r10=5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=5 r10=nat(6) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(6) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> same
//: case cmp4.ne.or rotating predicates
cmp4.ne.or p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=1 p63=1
//: case cmp4.ne.or p0 is not written
cmp4.ne.or p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=0
//: with r9=0x1 r10=0x2 -> p8=1
//: with r9=5 r10=nat(6) -> p8=0
//: case cmp4.ne.or p0 as the second target
cmp4.ne.or p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=1
//: with p7=1 r9=0x1 r10=0x2 -> p7=1
//: with p7=1 r9=5 r10=nat(6) -> p7=1
//: case cmp4.ne.or same targets
{ .mii
nop.m 0
(p6) cmp4.ne.or p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.ne.or both targets p0
{ .mii
nop.m 0
(p6) cmp4.ne.or p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.ne.or -3
(p6) cmp4.ne.or p7, p8 = -3, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0xfffffffffffffffd -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xfffffffffffffffd -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xfffffffffffffffd -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x3 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x3 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x3 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0xfffffffd -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x1fffffffd -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(5) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-3) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-3) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-3) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0xfffffffffffffffd -> same
//: case cmp4.ne.or -3 rotating predicates
cmp4.ne.or p16, p63 = -3, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0xfffffffffffffffd -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x3 -> p16=1 p63=1
//: case cmp4.ne.or -3 p0 is not written
cmp4.ne.or p0, p8 = -3, r10 ;;
//: with r10=0xfffffffffffffffd -> p8=0
//: with r10=0x3 -> p8=1
//: with r10=nat(-3) -> p8=0
//: case cmp4.ne.or -3 p0 as the second target
cmp4.ne.or p7, p0 = -3, r10 ;;
//: with p7=1 r10=0xfffffffffffffffd -> p7=1
//: with p7=1 r10=0x3 -> p7=1
//: with p7=1 r10=nat(-3) -> p7=1
//: case cmp4.ne.or -3 same targets
{ .mii
nop.m 0
(p6) cmp4.ne.or p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.ne.or -3 both targets p0
{ .mii
nop.m 0
(p6) cmp4.ne.or p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.ne.or.andcm
(p6) cmp4.ne.or.andcm p7, p8 = r9, r10 ;;
//: with p6=1 p7=0 p8=0 r9=0x5 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0x5 r10=0x5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=0x5 r10=0x5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r9=0x1 r10=0x2 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r9=0x2 r10=0x1 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r9=0xffffffff r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r9=0x0 r10=0xffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r9=0x80000000 r10=0x7fffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r9=0x7fffffff r10=0x80000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r9=0x100000005 r10=0x5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=0xaaaaaaaa00000001 r10=0x5555555500000002 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r9=0x100000000 r10=0xffffffff00000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r9=nat(5) r10=5 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=nat(5) r10=5 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=nat(5) r10=5 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r9=5 r10=nat(6) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r9=5 r10=nat(6) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r9=5 r10=nat(6) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r9=0x5 r10=0x5 -> same
//: case cmp4.ne.or.andcm rotating predicates
cmp4.ne.or.andcm p16, p63 = r9, r10 ;;
//: with pr=0x0000ffffa5a55a5b r9=0x5 r10=0x5 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r9=0x1 r10=0x2 -> p16=1 p63=0
//: case cmp4.ne.or.andcm p0 is not written
cmp4.ne.or.andcm p0, p8 = r9, r10 ;;
//: with r9=0x5 r10=0x5 -> p8=0
//: with r9=0x1 r10=0x2 -> p8=0
//: with r9=5 r10=nat(6) -> p8=0
//: case cmp4.ne.or.andcm p0 as the second target
cmp4.ne.or.andcm p7, p0 = r9, r10 ;;
//: with p7=1 r9=0x5 r10=0x5 -> p7=1
//: with p7=1 r9=0x1 r10=0x2 -> p7=1
//: with p7=1 r9=5 r10=nat(6) -> p7=1
//: case cmp4.ne.or.andcm same targets
{ .mii
nop.m 0
(p6) cmp4.ne.or.andcm p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.ne.or.andcm both targets p0
{ .mii
nop.m 0
(p6) cmp4.ne.or.andcm p7, p8 = r9, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.ne.or.andcm -3
(p6) cmp4.ne.or.andcm p7, p8 = -3, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0xfffffffffffffffd -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xfffffffffffffffd -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xfffffffffffffffd -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x3 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x3 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x3 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0xfffffffd -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x1fffffffd -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(5) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(5) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(5) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-3) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-3) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-3) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0xfffffffffffffffd -> same
//: case cmp4.ne.or.andcm -3 rotating predicates
cmp4.ne.or.andcm p16, p63 = -3, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0xfffffffffffffffd -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x3 -> p16=1 p63=0
//: case cmp4.ne.or.andcm -3 p0 is not written
cmp4.ne.or.andcm p0, p8 = -3, r10 ;;
//: with r10=0xfffffffffffffffd -> p8=0
//: with r10=0x3 -> p8=0
//: with r10=nat(-3) -> p8=0
//: case cmp4.ne.or.andcm -3 p0 as the second target
cmp4.ne.or.andcm p7, p0 = -3, r10 ;;
//: with p7=1 r10=0xfffffffffffffffd -> p7=1
//: with p7=1 r10=0x3 -> p7=1
//: with p7=1 r10=nat(-3) -> p7=1
//: case cmp4.ne.or.andcm -3 same targets
{ .mii
nop.m 0
(p6) cmp4.ne.or.andcm p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.ne.or.andcm -3 both targets p0
{ .mii
nop.m 0
(p6) cmp4.ne.or.andcm p7, p8 = -3, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.gt.and r0
(p6) cmp4.gt.and p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x100000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp4.gt.and r0 rotating predicates
cmp4.gt.and p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=0 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=0 p63=0
//: case cmp4.gt.and r0 p0 is not written
cmp4.gt.and p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp4.gt.and r0 p0 as the second target
cmp4.gt.and p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=0
//: with p7=1 r10=0x1 -> p7=0
//: with p7=1 r10=nat(-1) -> p7=0
//: case cmp4.gt.and r0 same targets
{ .mii
nop.m 0
(p6) cmp4.gt.and p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.gt.and r0 both targets p0
{ .mii
nop.m 0
(p6) cmp4.gt.and p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.gt.or r0
(p6) cmp4.gt.or p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x7fffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x80000000 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x100000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp4.gt.or r0 rotating predicates
cmp4.gt.or p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=0
//: case cmp4.gt.or r0 p0 is not written
cmp4.gt.or p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp4.gt.or r0 p0 as the second target
cmp4.gt.or p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case cmp4.gt.or r0 same targets
{ .mii
nop.m 0
(p6) cmp4.gt.or p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.gt.or r0 both targets p0
{ .mii
nop.m 0
(p6) cmp4.gt.or p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.gt.or.andcm r0
(p6) cmp4.gt.or.andcm p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x80000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x100000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp4.gt.or.andcm r0 rotating predicates
cmp4.gt.or.andcm p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=0
//: case cmp4.gt.or.andcm r0 p0 is not written
cmp4.gt.or.andcm p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp4.gt.or.andcm r0 p0 as the second target
cmp4.gt.or.andcm p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case cmp4.gt.or.andcm r0 same targets
{ .mii
nop.m 0
(p6) cmp4.gt.or.andcm p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.gt.or.andcm r0 both targets p0
{ .mii
nop.m 0
(p6) cmp4.gt.or.andcm p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.le.and r0
(p6) cmp4.le.and p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x100000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp4.le.and r0 rotating predicates
cmp4.le.and p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=0
//: case cmp4.le.and r0 p0 is not written
cmp4.le.and p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp4.le.and r0 p0 as the second target
cmp4.le.and p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=0
//: case cmp4.le.and r0 same targets
{ .mii
nop.m 0
(p6) cmp4.le.and p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.le.and r0 both targets p0
{ .mii
nop.m 0
(p6) cmp4.le.and p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.le.or r0
(p6) cmp4.le.or p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x8000000000000000 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x100000000 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp4.le.or r0 rotating predicates
cmp4.le.or p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=1
//: case cmp4.le.or r0 p0 is not written
cmp4.le.or p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=1
//: with r10=0x1 -> p8=1
//: with r10=nat(-1) -> p8=0
//: case cmp4.le.or r0 p0 as the second target
cmp4.le.or p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case cmp4.le.or r0 same targets
{ .mii
nop.m 0
(p6) cmp4.le.or p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.le.or r0 both targets p0
{ .mii
nop.m 0
(p6) cmp4.le.or p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.le.or.andcm r0
(p6) cmp4.le.or.andcm p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x8000000000000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x100000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp4.le.or.andcm r0 rotating predicates
cmp4.le.or.andcm p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=0
//: case cmp4.le.or.andcm r0 p0 is not written
cmp4.le.or.andcm p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp4.le.or.andcm r0 p0 as the second target
cmp4.le.or.andcm p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case cmp4.le.or.andcm r0 same targets
{ .mii
nop.m 0
(p6) cmp4.le.or.andcm p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.le.or.andcm r0 both targets p0
{ .mii
nop.m 0
(p6) cmp4.le.or.andcm p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.ge.and r0
(p6) cmp4.ge.and p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x100000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp4.ge.and r0 rotating predicates
cmp4.ge.and p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=0 p63=0
//: case cmp4.ge.and r0 p0 is not written
cmp4.ge.and p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp4.ge.and r0 p0 as the second target
cmp4.ge.and p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=0
//: with p7=1 r10=nat(-1) -> p7=0
//: case cmp4.ge.and r0 same targets
{ .mii
nop.m 0
(p6) cmp4.ge.and p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.ge.and r0 both targets p0
{ .mii
nop.m 0
(p6) cmp4.ge.and p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.ge.or r0
(p6) cmp4.ge.or p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x7fffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x8000000000000000 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x80000000 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x100000000 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp4.ge.or r0 rotating predicates
cmp4.ge.or p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=0
//: case cmp4.ge.or r0 p0 is not written
cmp4.ge.or p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=1
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp4.ge.or r0 p0 as the second target
cmp4.ge.or p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case cmp4.ge.or r0 same targets
{ .mii
nop.m 0
(p6) cmp4.ge.or p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.ge.or r0 both targets p0
{ .mii
nop.m 0
(p6) cmp4.ge.or p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.ge.or.andcm r0
(p6) cmp4.ge.or.andcm p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x8000000000000000 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x80000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x100000000 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp4.ge.or.andcm r0 rotating predicates
cmp4.ge.or.andcm p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=0
//: case cmp4.ge.or.andcm r0 p0 is not written
cmp4.ge.or.andcm p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp4.ge.or.andcm r0 p0 as the second target
cmp4.ge.or.andcm p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case cmp4.ge.or.andcm r0 same targets
{ .mii
nop.m 0
(p6) cmp4.ge.or.andcm p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.ge.or.andcm r0 both targets p0
{ .mii
nop.m 0
(p6) cmp4.ge.or.andcm p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.lt.and r0
(p6) cmp4.lt.and p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x100000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp4.lt.and r0 rotating predicates
cmp4.lt.and p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=0 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=0
//: case cmp4.lt.and r0 p0 is not written
cmp4.lt.and p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp4.lt.and r0 p0 as the second target
cmp4.lt.and p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=0
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=0
//: case cmp4.lt.and r0 same targets
{ .mii
nop.m 0
(p6) cmp4.lt.and p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.lt.and r0 both targets p0
{ .mii
nop.m 0
(p6) cmp4.lt.and p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.lt.or r0
(p6) cmp4.lt.or p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x100000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp4.lt.or r0 rotating predicates
cmp4.lt.or p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=1
//: case cmp4.lt.or r0 p0 is not written
cmp4.lt.or p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=1
//: with r10=nat(-1) -> p8=0
//: case cmp4.lt.or r0 p0 as the second target
cmp4.lt.or p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case cmp4.lt.or r0 same targets
{ .mii
nop.m 0
(p6) cmp4.lt.or p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.lt.or r0 both targets p0
{ .mii
nop.m 0
(p6) cmp4.lt.or p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case cmp4.lt.or.andcm r0
(p6) cmp4.lt.or.andcm p7, p8 = r0, r10 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x100000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case cmp4.lt.or.andcm r0 rotating predicates
cmp4.lt.or.andcm p16, p63 = r0, r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0x1 -> p16=1 p63=0
//: case cmp4.lt.or.andcm r0 p0 is not written
cmp4.lt.or.andcm p0, p8 = r0, r10 ;;
//: with r10=0x0 -> p8=0
//: with r10=0x1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case cmp4.lt.or.andcm r0 p0 as the second target
cmp4.lt.or.andcm p7, p0 = r0, r10 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0x1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case cmp4.lt.or.andcm r0 same targets
{ .mii
nop.m 0
(p6) cmp4.lt.or.andcm p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case cmp4.lt.or.andcm r0 both targets p0
{ .mii
nop.m 0
(p6) cmp4.lt.or.andcm p7, p8 = r0, r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
