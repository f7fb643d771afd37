// Tests of a bit, a NaT bit and a processor feature: formats I16, I17, I30.

//: case tbit.z 0
(p6) tbit.z p7, p8 = r10, 0 ;;
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0xfffffffffffffffe -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x5555555555555555 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0xaaaaaaaaaaaaaaaa -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0x1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(0x1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case tbit.z 0 rotating predicates
tbit.z p16, p63 = r10, 0 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0xffffffffffffffff -> p16=0 p63=1
//: case tbit.z 0 p0 is not written
tbit.z p0, p8 = r10, 0 ;;
//: with r10=0x0 -> p8=0
//: with r10=0xffffffffffffffff -> p8=1
//: with r10=nat(0) -> p8=0
//: case tbit.z 0 p0 as the second target
tbit.z p7, p0 = r10, 0 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0xffffffffffffffff -> p7=0
//: with p7=1 r10=nat(0) -> p7=0
//: case tbit.z 0 same targets
{ .mii
nop.m 0
(p6) tbit.z p7, p8 = r10, 0
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tbit.z 0 both targets p0
{ .mii
nop.m 0
(p6) tbit.z p7, p8 = r10, 0
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tbit.z 31
(p6) tbit.z p7, p8 = r10, 31 ;;
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x80000000 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0xffffffff7fffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x5555555555555555 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xaaaaaaaaaaaaaaaa -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0x80000000) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(0x80000000) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> same

//: case tbit.z 63
(p6) tbit.z p7, p8 = r10, 63 ;;
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x8000000000000000 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x7fffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x5555555555555555 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xaaaaaaaaaaaaaaaa -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0x8000000000000000) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(0x8000000000000000) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> same

//: case tnat.z
(p6) tnat.z p7, p8 = r10 ;;
//: with p6=1 p7=0 p8=1 r10=0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=-1 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=-1 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=nat(0) -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tnat.z rotating predicates
tnat.z p16, p63 = r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=-1 -> p16=1 p63=0
//: case tnat.z p0 is not written
tnat.z p0, p8 = r10 ;;
//: with r10=0 -> p8=0
//: with r10=-1 -> p8=0
//: with r10=nat(-1) -> p8=1
//: case tnat.z p0 as the second target
tnat.z p7, p0 = r10 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=-1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=0
//: case tnat.z same targets
{ .mii
nop.m 0
(p6) tnat.z p7, p8 = r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tnat.z both targets p0
{ .mii
nop.m 0
(p6) tnat.z p7, p8 = r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tnat.z r0
tnat.z p7, p8 = r0 ;;
//: with -> p7=1 p8=0

//: case tf.z 32 is not there
(p6) tf.z p7, p8 = 32 ;;
//: with p6=1 p7=0 p8=1 r10=0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0 -> p7=1 p8=0
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.z 32 is not there rotating predicates
tf.z p16, p63 = 32 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: case tf.z 32 is not there p0 is not written
tf.z p0, p8 = 32 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.z 32 is not there p0 as the second target
tf.z p7, p0 = 32 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.z 32 is not there same targets
{ .mii
nop.m 0
(p6) tf.z p7, p8 = 32
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.z 32 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.z p7, p8 = 32
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tf.z 33 is not there
(p6) tf.z p7, p8 = 33 ;;
//: with p6=1 p7=0 p8=1 r10=0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0 -> p7=1 p8=0
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.z 33 is not there rotating predicates
tf.z p16, p63 = 33 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: case tf.z 33 is not there p0 is not written
tf.z p0, p8 = 33 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.z 33 is not there p0 as the second target
tf.z p7, p0 = 33 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.z 33 is not there same targets
{ .mii
nop.m 0
(p6) tf.z p7, p8 = 33
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.z 33 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.z p7, p8 = 33
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tf.z 63 is not there
(p6) tf.z p7, p8 = 63 ;;
//: with p6=1 p7=0 p8=1 r10=0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0 -> p7=1 p8=0
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.z 63 is not there rotating predicates
tf.z p16, p63 = 63 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: case tf.z 63 is not there p0 is not written
tf.z p0, p8 = 63 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.z 63 is not there p0 as the second target
tf.z p7, p0 = 63 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.z 63 is not there same targets
{ .mii
nop.m 0
(p6) tf.z p7, p8 = 63
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.z 63 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.z p7, p8 = 63
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tbit.z.unc 0
(p6) tbit.z.unc p7, p8 = r10, 0 ;;
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x1 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0xfffffffffffffffe -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x5555555555555555 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0xaaaaaaaaaaaaaaaa -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0x1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(0x1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> p7=0 p8=0
//: case tbit.z.unc 0 rotating predicates
tbit.z.unc p16, p63 = r10, 0 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0xffffffffffffffff -> p16=0 p63=1
//: case tbit.z.unc 0 p0 is not written
tbit.z.unc p0, p8 = r10, 0 ;;
//: with r10=0x0 -> p8=0
//: with r10=0xffffffffffffffff -> p8=1
//: with r10=nat(0) -> p8=0
//: case tbit.z.unc 0 p0 as the second target
tbit.z.unc p7, p0 = r10, 0 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0xffffffffffffffff -> p7=0
//: with p7=1 r10=nat(0) -> p7=0
//: case tbit.z.unc 0 same targets
{ .mii
nop.m 0
(p6) tbit.z.unc p7, p8 = r10, 0
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case tbit.z.unc 0 both targets p0
{ .mii
nop.m 0
(p6) tbit.z.unc p7, p8 = r10, 0
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1

//: case tbit.z.unc 31
(p6) tbit.z.unc p7, p8 = r10, 31 ;;
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x80000000 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0xffffffff7fffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x5555555555555555 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xaaaaaaaaaaaaaaaa -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0x80000000) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(0x80000000) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> p7=0 p8=0

//: case tbit.z.unc 63
(p6) tbit.z.unc p7, p8 = r10, 63 ;;
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=0x8000000000000000 -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=0x7fffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0x5555555555555555 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xaaaaaaaaaaaaaaaa -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0x8000000000000000) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(0x8000000000000000) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> p7=0 p8=0

//: case tnat.z.unc
(p6) tnat.z.unc p7, p8 = r10 ;;
//: with p6=1 p7=0 p8=1 r10=0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=-1 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=-1 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=nat(0) -> p7=0 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=1 p7=1 p8=0 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0 -> p7=0 p8=0
//: case tnat.z.unc rotating predicates
tnat.z.unc p16, p63 = r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=-1 -> p16=1 p63=0
//: case tnat.z.unc p0 is not written
tnat.z.unc p0, p8 = r10 ;;
//: with r10=0 -> p8=0
//: with r10=-1 -> p8=0
//: with r10=nat(-1) -> p8=1
//: case tnat.z.unc p0 as the second target
tnat.z.unc p7, p0 = r10 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=-1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=0
//: case tnat.z.unc same targets
{ .mii
nop.m 0
(p6) tnat.z.unc p7, p8 = r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case tnat.z.unc both targets p0
{ .mii
nop.m 0
(p6) tnat.z.unc p7, p8 = r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case tnat.z.unc r0
tnat.z.unc p7, p8 = r0 ;;
//: with -> p7=1 p8=0

//: case tf.z.unc 32 is not there
(p6) tf.z.unc p7, p8 = 32 ;;
//: with p6=1 p7=0 p8=1 r10=0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0 -> p7=1 p8=0
//: with p6=0 p7=1 p8=1 r10=0 -> p7=0 p8=0
//: case tf.z.unc 32 is not there rotating predicates
tf.z.unc p16, p63 = 32 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: case tf.z.unc 32 is not there p0 is not written
tf.z.unc p0, p8 = 32 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.z.unc 32 is not there p0 as the second target
tf.z.unc p7, p0 = 32 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.z.unc 32 is not there same targets
{ .mii
nop.m 0
(p6) tf.z.unc p7, p8 = 32
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case tf.z.unc 32 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.z.unc p7, p8 = 32
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1

//: case tf.z.unc 33 is not there
(p6) tf.z.unc p7, p8 = 33 ;;
//: with p6=1 p7=0 p8=1 r10=0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0 -> p7=1 p8=0
//: with p6=0 p7=1 p8=1 r10=0 -> p7=0 p8=0
//: case tf.z.unc 33 is not there rotating predicates
tf.z.unc p16, p63 = 33 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: case tf.z.unc 33 is not there p0 is not written
tf.z.unc p0, p8 = 33 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.z.unc 33 is not there p0 as the second target
tf.z.unc p7, p0 = 33 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.z.unc 33 is not there same targets
{ .mii
nop.m 0
(p6) tf.z.unc p7, p8 = 33
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case tf.z.unc 33 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.z.unc p7, p8 = 33
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1

//: case tf.z.unc 63 is not there
(p6) tf.z.unc p7, p8 = 63 ;;
//: with p6=1 p7=0 p8=1 r10=0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=0 r10=0 -> p7=1 p8=0
//: with p6=0 p7=1 p8=1 r10=0 -> p7=0 p8=0
//: case tf.z.unc 63 is not there rotating predicates
tf.z.unc p16, p63 = 63 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: case tf.z.unc 63 is not there p0 is not written
tf.z.unc p0, p8 = 63 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.z.unc 63 is not there p0 as the second target
tf.z.unc p7, p0 = 63 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.z.unc 63 is not there same targets
{ .mii
nop.m 0
(p6) tf.z.unc p7, p8 = 63
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case tf.z.unc 63 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.z.unc p7, p8 = 63
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1

//: case tbit.z.and 0
(p6) tbit.z.and p7, p8 = r10, 0 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xfffffffffffffffe -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x5555555555555555 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xaaaaaaaaaaaaaaaa -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0x1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0x1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0x1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case tbit.z.and 0 rotating predicates
tbit.z.and p16, p63 = r10, 0 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0xffffffffffffffff -> p16=0 p63=0
//: case tbit.z.and 0 p0 is not written
tbit.z.and p0, p8 = r10, 0 ;;
//: with r10=0x0 -> p8=0
//: with r10=0xffffffffffffffff -> p8=0
//: with r10=nat(0) -> p8=0
//: case tbit.z.and 0 p0 as the second target
tbit.z.and p7, p0 = r10, 0 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0xffffffffffffffff -> p7=0
//: with p7=1 r10=nat(0) -> p7=0
//: case tbit.z.and 0 same targets
{ .mii
nop.m 0
(p6) tbit.z.and p7, p8 = r10, 0
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tbit.z.and 0 both targets p0
{ .mii
nop.m 0
(p6) tbit.z.and p7, p8 = r10, 0
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tbit.z.and 31
(p6) tbit.z.and p7, p8 = r10, 31 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffff7fffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x5555555555555555 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xaaaaaaaaaaaaaaaa -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0x80000000) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0x80000000) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0x80000000) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> same

//: case tbit.z.and 63
(p6) tbit.z.and p7, p8 = r10, 63 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x5555555555555555 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xaaaaaaaaaaaaaaaa -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0x8000000000000000) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0x8000000000000000) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0x8000000000000000) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> same

//: case tnat.z.and
(p6) tnat.z.and p7, p8 = r10 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=-1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=-1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=-1 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tnat.z.and rotating predicates
tnat.z.and p16, p63 = r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=-1 -> p16=1 p63=0
//: case tnat.z.and p0 is not written
tnat.z.and p0, p8 = r10 ;;
//: with r10=0 -> p8=0
//: with r10=-1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case tnat.z.and p0 as the second target
tnat.z.and p7, p0 = r10 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=-1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=0
//: case tnat.z.and same targets
{ .mii
nop.m 0
(p6) tnat.z.and p7, p8 = r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tnat.z.and both targets p0
{ .mii
nop.m 0
(p6) tnat.z.and p7, p8 = r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tnat.z.and r0
tnat.z.and p7, p8 = r0 ;;
//: with -> p7=0 p8=0

//: case tf.z.and 32 is not there
(p6) tf.z.and p7, p8 = 32 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0 -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.z.and 32 is not there rotating predicates
tf.z.and p16, p63 = 32 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: case tf.z.and 32 is not there p0 is not written
tf.z.and p0, p8 = 32 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.z.and 32 is not there p0 as the second target
tf.z.and p7, p0 = 32 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.z.and 32 is not there same targets
{ .mii
nop.m 0
(p6) tf.z.and p7, p8 = 32
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.z.and 32 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.z.and p7, p8 = 32
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tf.z.and 33 is not there
(p6) tf.z.and p7, p8 = 33 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0 -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.z.and 33 is not there rotating predicates
tf.z.and p16, p63 = 33 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: case tf.z.and 33 is not there p0 is not written
tf.z.and p0, p8 = 33 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.z.and 33 is not there p0 as the second target
tf.z.and p7, p0 = 33 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.z.and 33 is not there same targets
{ .mii
nop.m 0
(p6) tf.z.and p7, p8 = 33
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.z.and 33 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.z.and p7, p8 = 33
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tf.z.and 63 is not there
(p6) tf.z.and p7, p8 = 63 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0 -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.z.and 63 is not there rotating predicates
tf.z.and p16, p63 = 63 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: case tf.z.and 63 is not there p0 is not written
tf.z.and p0, p8 = 63 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.z.and 63 is not there p0 as the second target
tf.z.and p7, p0 = 63 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.z.and 63 is not there same targets
{ .mii
nop.m 0
(p6) tf.z.and p7, p8 = 63
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.z.and 63 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.z.and p7, p8 = 63
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tbit.nz.and 0
(p6) tbit.nz.and p7, p8 = r10, 0 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xfffffffffffffffe -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x5555555555555555 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xaaaaaaaaaaaaaaaa -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0x1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0x1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0x1) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case tbit.nz.and 0 rotating predicates
tbit.nz.and p16, p63 = r10, 0 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=0 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0xffffffffffffffff -> p16=1 p63=0
//: case tbit.nz.and 0 p0 is not written
tbit.nz.and p0, p8 = r10, 0 ;;
//: with r10=0x0 -> p8=0
//: with r10=0xffffffffffffffff -> p8=0
//: with r10=nat(0) -> p8=0
//: case tbit.nz.and 0 p0 as the second target
tbit.nz.and p7, p0 = r10, 0 ;;
//: with p7=1 r10=0x0 -> p7=0
//: with p7=1 r10=0xffffffffffffffff -> p7=1
//: with p7=1 r10=nat(0) -> p7=0
//: case tbit.nz.and 0 same targets
{ .mii
nop.m 0
(p6) tbit.nz.and p7, p8 = r10, 0
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tbit.nz.and 0 both targets p0
{ .mii
nop.m 0
(p6) tbit.nz.and p7, p8 = r10, 0
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tbit.nz.and 31
(p6) tbit.nz.and p7, p8 = r10, 31 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffff7fffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x5555555555555555 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xaaaaaaaaaaaaaaaa -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0x80000000) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0x80000000) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0x80000000) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> same

//: case tbit.nz.and 63
(p6) tbit.nz.and p7, p8 = r10, 63 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x5555555555555555 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0xaaaaaaaaaaaaaaaa -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0x8000000000000000) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0x8000000000000000) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0x8000000000000000) -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0x0 -> same

//: case tnat.nz.and
(p6) tnat.nz.and p7, p8 = r10 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=-1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=-1 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=-1 -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tnat.nz.and rotating predicates
tnat.nz.and p16, p63 = r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=0 p63=0
//: with pr=0x0000ffffa5a55a5b r10=-1 -> p16=0 p63=0
//: case tnat.nz.and p0 is not written
tnat.nz.and p0, p8 = r10 ;;
//: with r10=0 -> p8=0
//: with r10=-1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case tnat.nz.and p0 as the second target
tnat.nz.and p7, p0 = r10 ;;
//: with p7=1 r10=0 -> p7=0
//: with p7=1 r10=-1 -> p7=0
//: with p7=1 r10=nat(-1) -> p7=1
//: case tnat.nz.and same targets
{ .mii
nop.m 0
(p6) tnat.nz.and p7, p8 = r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tnat.nz.and both targets p0
{ .mii
nop.m 0
(p6) tnat.nz.and p7, p8 = r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tnat.nz.and r0
tnat.nz.and p7, p8 = r0 ;;
//: with -> p7=0 p8=0

//: case tf.nz.and 32 is not there
(p6) tf.nz.and p7, p8 = 32 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0 -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.nz.and 32 is not there rotating predicates
tf.nz.and p16, p63 = 32 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=0 p63=0
//: case tf.nz.and 32 is not there p0 is not written
tf.nz.and p0, p8 = 32 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.nz.and 32 is not there p0 as the second target
tf.nz.and p7, p0 = 32 ;;
//: with p7=1 r10=0 -> p7=0
//: with p7=1 r10=0 -> p7=0
//: case tf.nz.and 32 is not there same targets
{ .mii
nop.m 0
(p6) tf.nz.and p7, p8 = 32
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.nz.and 32 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.nz.and p7, p8 = 32
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tf.nz.and 33 is not there
(p6) tf.nz.and p7, p8 = 33 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0 -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.nz.and 33 is not there rotating predicates
tf.nz.and p16, p63 = 33 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=0 p63=0
//: case tf.nz.and 33 is not there p0 is not written
tf.nz.and p0, p8 = 33 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.nz.and 33 is not there p0 as the second target
tf.nz.and p7, p0 = 33 ;;
//: with p7=1 r10=0 -> p7=0
//: with p7=1 r10=0 -> p7=0
//: case tf.nz.and 33 is not there same targets
{ .mii
nop.m 0
(p6) tf.nz.and p7, p8 = 33
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.nz.and 33 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.nz.and p7, p8 = 33
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tf.nz.and 63 is not there
(p6) tf.nz.and p7, p8 = 63 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=0 p8=0
//: with p6=1 p7=0 p8=1 r10=0 -> p7=0 p8=0
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.nz.and 63 is not there rotating predicates
tf.nz.and p16, p63 = 63 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=0 p63=0
//: case tf.nz.and 63 is not there p0 is not written
tf.nz.and p0, p8 = 63 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.nz.and 63 is not there p0 as the second target
tf.nz.and p7, p0 = 63 ;;
//: with p7=1 r10=0 -> p7=0
//: with p7=1 r10=0 -> p7=0
//: case tf.nz.and 63 is not there same targets
{ .mii
nop.m 0
(p6) tf.nz.and p7, p8 = 63
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.nz.and 63 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.nz.and p7, p8 = 63
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tbit.z.or 0
(p6) tbit.z.or p7, p8 = r10, 0 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xfffffffffffffffe -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x5555555555555555 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xaaaaaaaaaaaaaaaa -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0x1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0x1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0x1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case tbit.z.or 0 rotating predicates
tbit.z.or p16, p63 = r10, 0 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=1
//: with pr=0x0000ffffa5a55a5b r10=0xffffffffffffffff -> p16=1 p63=0
//: case tbit.z.or 0 p0 is not written
tbit.z.or p0, p8 = r10, 0 ;;
//: with r10=0x0 -> p8=1
//: with r10=0xffffffffffffffff -> p8=0
//: with r10=nat(0) -> p8=0
//: case tbit.z.or 0 p0 as the second target
tbit.z.or p7, p0 = r10, 0 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0xffffffffffffffff -> p7=1
//: with p7=1 r10=nat(0) -> p7=1
//: case tbit.z.or 0 same targets
{ .mii
nop.m 0
(p6) tbit.z.or p7, p8 = r10, 0
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tbit.z.or 0 both targets p0
{ .mii
nop.m 0
(p6) tbit.z.or p7, p8 = r10, 0
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tbit.z.or 31
(p6) tbit.z.or p7, p8 = r10, 31 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffff7fffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x5555555555555555 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0xaaaaaaaaaaaaaaaa -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0x80000000) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0x80000000) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0x80000000) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same

//: case tbit.z.or 63
(p6) tbit.z.or p7, p8 = r10, 63 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x5555555555555555 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0xaaaaaaaaaaaaaaaa -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0x8000000000000000) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0x8000000000000000) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0x8000000000000000) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same

//: case tnat.z.or
(p6) tnat.z.or p7, p8 = r10 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=-1 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=-1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=-1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tnat.z.or rotating predicates
tnat.z.or p16, p63 = r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=1
//: with pr=0x0000ffffa5a55a5b r10=-1 -> p16=1 p63=1
//: case tnat.z.or p0 is not written
tnat.z.or p0, p8 = r10 ;;
//: with r10=0 -> p8=1
//: with r10=-1 -> p8=1
//: with r10=nat(-1) -> p8=0
//: case tnat.z.or p0 as the second target
tnat.z.or p7, p0 = r10 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=-1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case tnat.z.or same targets
{ .mii
nop.m 0
(p6) tnat.z.or p7, p8 = r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tnat.z.or both targets p0
{ .mii
nop.m 0
(p6) tnat.z.or p7, p8 = r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tnat.z.or r0
tnat.z.or p7, p8 = r0 ;;
//: with -> p7=1 p8=1

//: case tf.z.or 32 is not there
(p6) tf.z.or p7, p8 = 32 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0 -> p7=1 p8=1
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.z.or 32 is not there rotating predicates
tf.z.or p16, p63 = 32 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=1
//: case tf.z.or 32 is not there p0 is not written
tf.z.or p0, p8 = 32 ;;
//: with r10=0 -> p8=1
//: with r10=0 -> p8=1
//: case tf.z.or 32 is not there p0 as the second target
tf.z.or p7, p0 = 32 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.z.or 32 is not there same targets
{ .mii
nop.m 0
(p6) tf.z.or p7, p8 = 32
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.z.or 32 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.z.or p7, p8 = 32
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tf.z.or 33 is not there
(p6) tf.z.or p7, p8 = 33 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0 -> p7=1 p8=1
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.z.or 33 is not there rotating predicates
tf.z.or p16, p63 = 33 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=1
//: case tf.z.or 33 is not there p0 is not written
tf.z.or p0, p8 = 33 ;;
//: with r10=0 -> p8=1
//: with r10=0 -> p8=1
//: case tf.z.or 33 is not there p0 as the second target
tf.z.or p7, p0 = 33 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.z.or 33 is not there same targets
{ .mii
nop.m 0
(p6) tf.z.or p7, p8 = 33
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.z.or 33 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.z.or p7, p8 = 33
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tf.z.or 63 is not there
(p6) tf.z.or p7, p8 = 63 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0 -> p7=1 p8=1
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.z.or 63 is not there rotating predicates
tf.z.or p16, p63 = 63 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=1
//: case tf.z.or 63 is not there p0 is not written
tf.z.or p0, p8 = 63 ;;
//: with r10=0 -> p8=1
//: with r10=0 -> p8=1
//: case tf.z.or 63 is not there p0 as the second target
tf.z.or p7, p0 = 63 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.z.or 63 is not there same targets
{ .mii
nop.m 0
(p6) tf.z.or p7, p8 = 63
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.z.or 63 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.z.or p7, p8 = 63
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tbit.nz.or 0
(p6) tbit.nz.or p7, p8 = r10, 0 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0xfffffffffffffffe -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x5555555555555555 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0xaaaaaaaaaaaaaaaa -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0x1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0x1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0x1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case tbit.nz.or 0 rotating predicates
tbit.nz.or p16, p63 = r10, 0 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0xffffffffffffffff -> p16=1 p63=1
//: case tbit.nz.or 0 p0 is not written
tbit.nz.or p0, p8 = r10, 0 ;;
//: with r10=0x0 -> p8=0
//: with r10=0xffffffffffffffff -> p8=1
//: with r10=nat(0) -> p8=0
//: case tbit.nz.or 0 p0 as the second target
tbit.nz.or p7, p0 = r10, 0 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0xffffffffffffffff -> p7=1
//: with p7=1 r10=nat(0) -> p7=1
//: case tbit.nz.or 0 same targets
{ .mii
nop.m 0
(p6) tbit.nz.or p7, p8 = r10, 0
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tbit.nz.or 0 both targets p0
{ .mii
nop.m 0
(p6) tbit.nz.or p7, p8 = r10, 0
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tbit.nz.or 31
(p6) tbit.nz.or p7, p8 = r10, 31 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x80000000 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0xffffffff7fffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x5555555555555555 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xaaaaaaaaaaaaaaaa -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0x80000000) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0x80000000) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0x80000000) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same

//: case tbit.nz.or 63
(p6) tbit.nz.or p7, p8 = r10, 63 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=0x8000000000000000 -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x5555555555555555 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xaaaaaaaaaaaaaaaa -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0x8000000000000000) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0x8000000000000000) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0x8000000000000000) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same

//: case tnat.nz.or
(p6) tnat.nz.or p7, p8 = r10 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=-1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=-1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=-1 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tnat.nz.or rotating predicates
tnat.nz.or p16, p63 = r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=-1 -> p16=1 p63=0
//: case tnat.nz.or p0 is not written
tnat.nz.or p0, p8 = r10 ;;
//: with r10=0 -> p8=0
//: with r10=-1 -> p8=0
//: with r10=nat(-1) -> p8=1
//: case tnat.nz.or p0 as the second target
tnat.nz.or p7, p0 = r10 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=-1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case tnat.nz.or same targets
{ .mii
nop.m 0
(p6) tnat.nz.or p7, p8 = r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tnat.nz.or both targets p0
{ .mii
nop.m 0
(p6) tnat.nz.or p7, p8 = r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tnat.nz.or r0
tnat.nz.or p7, p8 = r0 ;;
//: with -> p7=0 p8=0

//: case tf.nz.or 32 is not there
(p6) tf.nz.or p7, p8 = 32 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0 -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.nz.or 32 is not there rotating predicates
tf.nz.or p16, p63 = 32 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: case tf.nz.or 32 is not there p0 is not written
tf.nz.or p0, p8 = 32 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.nz.or 32 is not there p0 as the second target
tf.nz.or p7, p0 = 32 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.nz.or 32 is not there same targets
{ .mii
nop.m 0
(p6) tf.nz.or p7, p8 = 32
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.nz.or 32 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.nz.or p7, p8 = 32
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tf.nz.or 33 is not there
(p6) tf.nz.or p7, p8 = 33 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0 -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.nz.or 33 is not there rotating predicates
tf.nz.or p16, p63 = 33 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: case tf.nz.or 33 is not there p0 is not written
tf.nz.or p0, p8 = 33 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.nz.or 33 is not there p0 as the second target
tf.nz.or p7, p0 = 33 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.nz.or 33 is not there same targets
{ .mii
nop.m 0
(p6) tf.nz.or p7, p8 = 33
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.nz.or 33 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.nz.or p7, p8 = 33
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tf.nz.or 63 is not there
(p6) tf.nz.or p7, p8 = 63 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0 -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.nz.or 63 is not there rotating predicates
tf.nz.or p16, p63 = 63 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: case tf.nz.or 63 is not there p0 is not written
tf.nz.or p0, p8 = 63 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.nz.or 63 is not there p0 as the second target
tf.nz.or p7, p0 = 63 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.nz.or 63 is not there same targets
{ .mii
nop.m 0
(p6) tf.nz.or p7, p8 = 63
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.nz.or 63 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.nz.or p7, p8 = 63
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tbit.z.or.andcm 0
(p6) tbit.z.or.andcm p7, p8 = r10, 0 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xfffffffffffffffe -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x5555555555555555 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xaaaaaaaaaaaaaaaa -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0x1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0x1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0x1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case tbit.z.or.andcm 0 rotating predicates
tbit.z.or.andcm p16, p63 = r10, 0 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0xffffffffffffffff -> p16=1 p63=0
//: case tbit.z.or.andcm 0 p0 is not written
tbit.z.or.andcm p0, p8 = r10, 0 ;;
//: with r10=0x0 -> p8=0
//: with r10=0xffffffffffffffff -> p8=0
//: with r10=nat(0) -> p8=0
//: case tbit.z.or.andcm 0 p0 as the second target
tbit.z.or.andcm p7, p0 = r10, 0 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0xffffffffffffffff -> p7=1
//: with p7=1 r10=nat(0) -> p7=1
//: case tbit.z.or.andcm 0 same targets
{ .mii
nop.m 0
(p6) tbit.z.or.andcm p7, p8 = r10, 0
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tbit.z.or.andcm 0 both targets p0
{ .mii
nop.m 0
(p6) tbit.z.or.andcm p7, p8 = r10, 0
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tbit.z.or.andcm 31
(p6) tbit.z.or.andcm p7, p8 = r10, 31 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x80000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffff7fffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x5555555555555555 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0xaaaaaaaaaaaaaaaa -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0x80000000) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0x80000000) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0x80000000) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same

//: case tbit.z.or.andcm 63
(p6) tbit.z.or.andcm p7, p8 = r10, 63 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0x8000000000000000 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x7fffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x5555555555555555 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0xaaaaaaaaaaaaaaaa -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0x8000000000000000) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0x8000000000000000) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0x8000000000000000) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same

//: case tnat.z.or.andcm
(p6) tnat.z.or.andcm p7, p8 = r10 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=-1 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=-1 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=-1 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tnat.z.or.andcm rotating predicates
tnat.z.or.andcm p16, p63 = r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=-1 -> p16=1 p63=0
//: case tnat.z.or.andcm p0 is not written
tnat.z.or.andcm p0, p8 = r10 ;;
//: with r10=0 -> p8=0
//: with r10=-1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case tnat.z.or.andcm p0 as the second target
tnat.z.or.andcm p7, p0 = r10 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=-1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case tnat.z.or.andcm same targets
{ .mii
nop.m 0
(p6) tnat.z.or.andcm p7, p8 = r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tnat.z.or.andcm both targets p0
{ .mii
nop.m 0
(p6) tnat.z.or.andcm p7, p8 = r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tnat.z.or.andcm r0
tnat.z.or.andcm p7, p8 = r0 ;;
//: with -> p7=1 p8=0

//: case tf.z.or.andcm 32 is not there
(p6) tf.z.or.andcm p7, p8 = 32 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0 -> p7=1 p8=0
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.z.or.andcm 32 is not there rotating predicates
tf.z.or.andcm p16, p63 = 32 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: case tf.z.or.andcm 32 is not there p0 is not written
tf.z.or.andcm p0, p8 = 32 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.z.or.andcm 32 is not there p0 as the second target
tf.z.or.andcm p7, p0 = 32 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.z.or.andcm 32 is not there same targets
{ .mii
nop.m 0
(p6) tf.z.or.andcm p7, p8 = 32
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.z.or.andcm 32 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.z.or.andcm p7, p8 = 32
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tf.z.or.andcm 33 is not there
(p6) tf.z.or.andcm p7, p8 = 33 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0 -> p7=1 p8=0
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.z.or.andcm 33 is not there rotating predicates
tf.z.or.andcm p16, p63 = 33 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: case tf.z.or.andcm 33 is not there p0 is not written
tf.z.or.andcm p0, p8 = 33 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.z.or.andcm 33 is not there p0 as the second target
tf.z.or.andcm p7, p0 = 33 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.z.or.andcm 33 is not there same targets
{ .mii
nop.m 0
(p6) tf.z.or.andcm p7, p8 = 33
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.z.or.andcm 33 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.z.or.andcm p7, p8 = 33
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tf.z.or.andcm 63 is not there
(p6) tf.z.or.andcm p7, p8 = 63 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0 -> p7=1 p8=0
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.z.or.andcm 63 is not there rotating predicates
tf.z.or.andcm p16, p63 = 63 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: case tf.z.or.andcm 63 is not there p0 is not written
tf.z.or.andcm p0, p8 = 63 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.z.or.andcm 63 is not there p0 as the second target
tf.z.or.andcm p7, p0 = 63 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.z.or.andcm 63 is not there same targets
{ .mii
nop.m 0
(p6) tf.z.or.andcm p7, p8 = 63
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.z.or.andcm 63 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.z.or.andcm p7, p8 = 63
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tbit.nz.or.andcm 0
(p6) tbit.nz.or.andcm p7, p8 = r10, 0 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x1 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0xfffffffffffffffe -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x5555555555555555 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0xaaaaaaaaaaaaaaaa -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0x1) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0x1) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0x1) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same
//: case tbit.nz.or.andcm 0 rotating predicates
tbit.nz.or.andcm p16, p63 = r10, 0 ;;
//: with pr=0x0000ffffa5a55a5b r10=0x0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=0xffffffffffffffff -> p16=1 p63=0
//: case tbit.nz.or.andcm 0 p0 is not written
tbit.nz.or.andcm p0, p8 = r10, 0 ;;
//: with r10=0x0 -> p8=0
//: with r10=0xffffffffffffffff -> p8=0
//: with r10=nat(0) -> p8=0
//: case tbit.nz.or.andcm 0 p0 as the second target
tbit.nz.or.andcm p7, p0 = r10, 0 ;;
//: with p7=1 r10=0x0 -> p7=1
//: with p7=1 r10=0xffffffffffffffff -> p7=1
//: with p7=1 r10=nat(0) -> p7=1
//: case tbit.nz.or.andcm 0 same targets
{ .mii
nop.m 0
(p6) tbit.nz.or.andcm p7, p8 = r10, 0
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tbit.nz.or.andcm 0 both targets p0
{ .mii
nop.m 0
(p6) tbit.nz.or.andcm p7, p8 = r10, 0
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tbit.nz.or.andcm 31
(p6) tbit.nz.or.andcm p7, p8 = r10, 31 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x80000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0xffffffff7fffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x5555555555555555 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xaaaaaaaaaaaaaaaa -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0x80000000) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0x80000000) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0x80000000) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same

//: case tbit.nz.or.andcm 63
(p6) tbit.nz.or.andcm p7, p8 = r10, 63 ;;
//: with p6=1 p7=0 p8=0 r10=0x0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0x0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0x0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=0xffffffffffffffff -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=0x8000000000000000 -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=0x7fffffffffffffff -> p7=0 p8=0
//: with p6=1 p7=0 p8=0 r10=0x5555555555555555 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0xaaaaaaaaaaaaaaaa -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(0x8000000000000000) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0x8000000000000000) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0x8000000000000000) -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0x0 -> same

//: case tnat.nz.or.andcm
(p6) tnat.nz.or.andcm p7, p8 = r10 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=-1 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=-1 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=-1 -> p7=0 p8=1
//: with p6=1 p7=0 p8=0 r10=nat(0) -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(0) -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(0) -> p7=1 p8=0
//: with p6=1 p7=0 p8=0 r10=nat(-1) -> p7=1 p8=0
//: with p6=1 p7=1 p8=1 r10=nat(-1) -> p7=1 p8=0
//: with p6=1 p7=0 p8=1 r10=nat(-1) -> p7=1 p8=0
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tnat.nz.or.andcm rotating predicates
tnat.nz.or.andcm p16, p63 = r10 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: with pr=0x0000ffffa5a55a5b r10=-1 -> p16=1 p63=0
//: case tnat.nz.or.andcm p0 is not written
tnat.nz.or.andcm p0, p8 = r10 ;;
//: with r10=0 -> p8=0
//: with r10=-1 -> p8=0
//: with r10=nat(-1) -> p8=0
//: case tnat.nz.or.andcm p0 as the second target
tnat.nz.or.andcm p7, p0 = r10 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=-1 -> p7=1
//: with p7=1 r10=nat(-1) -> p7=1
//: case tnat.nz.or.andcm same targets
{ .mii
nop.m 0
(p6) tnat.nz.or.andcm p7, p8 = r10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tnat.nz.or.andcm both targets p0
{ .mii
nop.m 0
(p6) tnat.nz.or.andcm p7, p8 = r10
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tnat.nz.or.andcm r0
tnat.nz.or.andcm p7, p8 = r0 ;;
//: with -> p7=0 p8=0

//: case tf.nz.or.andcm 32 is not there
(p6) tf.nz.or.andcm p7, p8 = 32 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0 -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.nz.or.andcm 32 is not there rotating predicates
tf.nz.or.andcm p16, p63 = 32 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: case tf.nz.or.andcm 32 is not there p0 is not written
tf.nz.or.andcm p0, p8 = 32 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.nz.or.andcm 32 is not there p0 as the second target
tf.nz.or.andcm p7, p0 = 32 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.nz.or.andcm 32 is not there same targets
{ .mii
nop.m 0
(p6) tf.nz.or.andcm p7, p8 = 32
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.nz.or.andcm 32 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.nz.or.andcm p7, p8 = 32
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tf.nz.or.andcm 33 is not there
(p6) tf.nz.or.andcm p7, p8 = 33 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0 -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.nz.or.andcm 33 is not there rotating predicates
tf.nz.or.andcm p16, p63 = 33 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: case tf.nz.or.andcm 33 is not there p0 is not written
tf.nz.or.andcm p0, p8 = 33 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.nz.or.andcm 33 is not there p0 as the second target
tf.nz.or.andcm p7, p0 = 33 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.nz.or.andcm 33 is not there same targets
{ .mii
nop.m 0
(p6) tf.nz.or.andcm p7, p8 = 33
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.nz.or.andcm 33 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.nz.or.andcm p7, p8 = 33
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same

//: case tf.nz.or.andcm 63 is not there
(p6) tf.nz.or.andcm p7, p8 = 63 ;;
//: with p6=1 p7=0 p8=0 r10=0 -> p7=0 p8=0
//: with p6=1 p7=1 p8=1 r10=0 -> p7=1 p8=1
//: with p6=1 p7=0 p8=1 r10=0 -> p7=0 p8=1
//: with p6=0 p7=1 p8=1 r10=0 -> same
//: case tf.nz.or.andcm 63 is not there rotating predicates
tf.nz.or.andcm p16, p63 = 63 ;;
//: with pr=0x0000ffffa5a55a5b r10=0 -> p16=1 p63=0
//: case tf.nz.or.andcm 63 is not there p0 is not written
tf.nz.or.andcm p0, p8 = 63 ;;
//: with r10=0 -> p8=0
//: with r10=0 -> p8=0
//: case tf.nz.or.andcm 63 is not there p0 as the second target
tf.nz.or.andcm p7, p0 = 63 ;;
//: with p7=1 r10=0 -> p7=1
//: with p7=1 r10=0 -> p7=1
//: case tf.nz.or.andcm 63 is not there same targets
{ .mii
nop.m 0
(p6) tf.nz.or.andcm p7, p8 = 63
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case tf.nz.or.andcm 63 is not there both targets p0
{ .mii
nop.m 0
(p6) tf.nz.or.andcm p7, p8 = 63
nop.i 0 ;;
}
//: patch slot=1 p1=0 p2=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
