// Conversions, merges, logical operations, status fields, break (formats F9 to F16).
//: case fcvt.fx.s0
{ .mfi
nop.m 0
(p6) fcvt.fx.s0 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=inf -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1ffff:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1ffff:0x0000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:5 -> f8=0:0x1003e:0x5 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=-zero -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003f:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=2.5 -> f8=0:0x1003e:0x2 psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=-1.75 -> f8=0:0x1003e:0xfffffffffffffffe psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=1:0x1003e:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=1:0x1003e:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=-5 -> f8=0:0x1003e:0xfffffffffffffffb psr.mfl=1
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=nan fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=0:0x1003e:4 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with f9=1.75 fpsr=0x1800c0270031f -> fault=fp_trap code=0x6001 slot=1 f8=0:0x1003e:2 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fcvt.fx.s1
{ .mfi
nop.m 0
(p6) fcvt.fx.s1 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=inf -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1ffff:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1ffff:0x0000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:5 -> f8=0:0x1003e:0x5 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=-zero -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003f:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=2.5 -> f8=0:0x1003e:0x2 psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=-1.75 -> f8=0:0x1003e:0xfffffffffffffffe psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=1:0x1003e:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=1:0x1003e:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=-5 -> f8=0:0x1003e:0xfffffffffffffffb psr.mfl=1
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fcvt.fx.s2
{ .mfi
nop.m 0
(p6) fcvt.fx.s2 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=inf -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1ffff:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1ffff:0x0000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:5 -> f8=0:0x1003e:0x5 psr.mfl=1 fpsr=0x9814c0270033f
//: with f9=-zero -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003f:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=2.5 -> f8=0:0x1003e:0x2 psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=-1.75 -> f8=0:0x1003e:0xfffffffffffffffe psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=1:0x1003e:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=1:0x1003e:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=-5 -> f8=0:0x1003e:0xfffffffffffffffb psr.mfl=1
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=nan fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=0:0x1003e:4 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with f9=1.75 fpsr=0x1800c0270031f -> fault=fp_trap code=0x6001 slot=1 f8=0:0x1003e:2 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fcvt.fx.s3
{ .mfi
nop.m 0
(p6) fcvt.fx.s3 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=inf -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1ffff:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1ffff:0x0000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:5 -> f8=0:0x1003e:0x5 psr.mfl=1 fpsr=0x29804c0270033f
//: with f9=-zero -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003f:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=2.5 -> f8=0:0x1003e:0x2 psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=-1.75 -> f8=0:0x1003e:0xfffffffffffffffe psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=1:0x1003e:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=1:0x1003e:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=-5 -> f8=0:0x1003e:0xfffffffffffffffb psr.mfl=1
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=nan fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=0:0x1003e:4 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with f9=1.75 fpsr=0x1800c0270031f -> fault=fp_trap code=0x6001 slot=1 f8=0:0x1003e:2 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fcvt.fx high registers
{ .mfi
nop.m 0
fcvt.fx.s0 f100 = f9
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fcvt.fx f0 is no target
{ .mfi
nop.m 0
(p6) fcvt.fx.s0 f8 = f9
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fcvt.fx f1 is no target
{ .mfi
nop.m 0
(p6) fcvt.fx.s0 f8 = f9
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fcvt.fxu.s0
{ .mfi
nop.m 0
(p6) fcvt.fxu.s0 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=inf -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1ffff:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1ffff:0x0000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:5 -> f8=0:0x1003e:0x5 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=-zero -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003f:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=2.5 -> f8=0:0x1003e:0x2 psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=-1.75 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=-0.25 -> f8=0:0x1003e:0x0 psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=0:0x1003e:0xffffffffffffffff -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=nan fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=0:0x1003e:4 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with f9=1.75 fpsr=0x1800c0270031f -> fault=fp_trap code=0x6001 slot=1 f8=0:0x1003e:2 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fcvt.fxu.s1
{ .mfi
nop.m 0
(p6) fcvt.fxu.s1 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=inf -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1ffff:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1ffff:0x0000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:5 -> f8=0:0x1003e:0x5 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=-zero -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003f:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=2.5 -> f8=0:0x1003e:0x2 psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=-1.75 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=-0.25 -> f8=0:0x1003e:0x0 psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=0:0x1003e:0xffffffffffffffff -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fcvt.fxu.s2
{ .mfi
nop.m 0
(p6) fcvt.fxu.s2 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=inf -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1ffff:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1ffff:0x0000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:5 -> f8=0:0x1003e:0x5 psr.mfl=1 fpsr=0x9814c0270033f
//: with f9=-zero -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003f:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=2.5 -> f8=0:0x1003e:0x2 psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=-1.75 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=-0.25 -> f8=0:0x1003e:0x0 psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=0:0x1003e:0xffffffffffffffff -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=nan fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=0:0x1003e:4 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with f9=1.75 fpsr=0x1800c0270031f -> fault=fp_trap code=0x6001 slot=1 f8=0:0x1003e:2 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fcvt.fxu.s3
{ .mfi
nop.m 0
(p6) fcvt.fxu.s3 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=inf -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1ffff:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1ffff:0x0000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:5 -> f8=0:0x1003e:0x5 psr.mfl=1 fpsr=0x29804c0270033f
//: with f9=-zero -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003f:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=2.5 -> f8=0:0x1003e:0x2 psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=-1.75 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=-0.25 -> f8=0:0x1003e:0x0 psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=0:0x1003e:0xffffffffffffffff -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=nan fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=0:0x1003e:4 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with f9=1.75 fpsr=0x1800c0270031f -> fault=fp_trap code=0x6001 slot=1 f8=0:0x1003e:2 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fcvt.fxu high registers
{ .mfi
nop.m 0
fcvt.fxu.s0 f100 = f9
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fcvt.fxu f0 is no target
{ .mfi
nop.m 0
(p6) fcvt.fxu.s0 f8 = f9
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fcvt.fxu f1 is no target
{ .mfi
nop.m 0
(p6) fcvt.fxu.s0 f8 = f9
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fcvt.fx.trunc.s0
{ .mfi
nop.m 0
(p6) fcvt.fx.trunc.s0 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=inf -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1ffff:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1ffff:0x0000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:5 -> f8=0:0x1003e:0x5 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=-zero -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003f:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=2.9375 -> f8=0:0x1003e:0x2 psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=-1.75 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=0:0x1003e:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=nan fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=0:0x1003e:4 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with f9=1.75 fpsr=0x1800c0270031f -> fault=fp_trap code=0x2001 slot=1 f8=0:0x1003e:1 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fcvt.fx.trunc.s1
{ .mfi
nop.m 0
(p6) fcvt.fx.trunc.s1 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=inf -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1ffff:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1ffff:0x0000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:5 -> f8=0:0x1003e:0x5 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=-zero -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003f:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=2.9375 -> f8=0:0x1003e:0x2 psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=-1.75 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=0:0x1003e:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fcvt.fx.trunc.s2
{ .mfi
nop.m 0
(p6) fcvt.fx.trunc.s2 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=inf -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1ffff:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1ffff:0x0000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:5 -> f8=0:0x1003e:0x5 psr.mfl=1 fpsr=0x9814c0270033f
//: with f9=-zero -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003f:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=2.9375 -> f8=0:0x1003e:0x2 psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=-1.75 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=0:0x1003e:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=nan fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=0:0x1003e:4 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with f9=1.75 fpsr=0x1800c0270031f -> fault=fp_trap code=0x2001 slot=1 f8=0:0x1003e:1 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fcvt.fx.trunc.s3
{ .mfi
nop.m 0
(p6) fcvt.fx.trunc.s3 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=inf -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1ffff:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1ffff:0x0000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:5 -> f8=0:0x1003e:0x5 psr.mfl=1 fpsr=0x29804c0270033f
//: with f9=-zero -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003f:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=2.9375 -> f8=0:0x1003e:0x2 psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=-1.75 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=0:0x1003e:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=nan fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=0:0x1003e:4 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with f9=1.75 fpsr=0x1800c0270031f -> fault=fp_trap code=0x2001 slot=1 f8=0:0x1003e:1 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fcvt.fx.trunc high registers
{ .mfi
nop.m 0
fcvt.fx.trunc.s0 f100 = f9
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fcvt.fx.trunc f0 is no target
{ .mfi
nop.m 0
(p6) fcvt.fx.trunc.s0 f8 = f9
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fcvt.fx.trunc f1 is no target
{ .mfi
nop.m 0
(p6) fcvt.fx.trunc.s0 f8 = f9
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fcvt.fxu.trunc.s0
{ .mfi
nop.m 0
(p6) fcvt.fxu.trunc.s0 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=inf -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1ffff:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1ffff:0x0000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:5 -> f8=0:0x1003e:0x5 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=-zero -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003f:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=2.9375 -> f8=0:0x1003e:0x2 psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=-0.75 -> f8=0:0x1003e:0x0 psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=-1 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:0xffffffffffffffff -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=nan fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=0:0x1003e:4 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with f9=1.75 fpsr=0x1800c0270031f -> fault=fp_trap code=0x2001 slot=1 f8=0:0x1003e:1 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fcvt.fxu.trunc.s1
{ .mfi
nop.m 0
(p6) fcvt.fxu.trunc.s1 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=inf -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1ffff:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1ffff:0x0000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:5 -> f8=0:0x1003e:0x5 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=-zero -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003f:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=2.9375 -> f8=0:0x1003e:0x2 psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=-0.75 -> f8=0:0x1003e:0x0 psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=-1 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:0xffffffffffffffff -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fcvt.fxu.trunc.s2
{ .mfi
nop.m 0
(p6) fcvt.fxu.trunc.s2 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=inf -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1ffff:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1ffff:0x0000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:5 -> f8=0:0x1003e:0x5 psr.mfl=1 fpsr=0x9814c0270033f
//: with f9=-zero -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003f:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=2.9375 -> f8=0:0x1003e:0x2 psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=-0.75 -> f8=0:0x1003e:0x0 psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=-1 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:0xffffffffffffffff -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=nan fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=0:0x1003e:4 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with f9=1.75 fpsr=0x1800c0270031f -> fault=fp_trap code=0x2001 slot=1 f8=0:0x1003e:1 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fcvt.fxu.trunc.s3
{ .mfi
nop.m 0
(p6) fcvt.fxu.trunc.s3 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=inf -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1ffff:0x8000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1ffff:0x0000000000000001 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:5 -> f8=0:0x1003e:0x5 psr.mfl=1 fpsr=0x29804c0270033f
//: with f9=-zero -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003f:0x8000000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=2.9375 -> f8=0:0x1003e:0x2 psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=-0.75 -> f8=0:0x1003e:0x0 psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=-1 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:0xffffffffffffffff -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=nan fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=0:0x1003e:4 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with f9=1.75 fpsr=0x1800c0270031f -> fault=fp_trap code=0x2001 slot=1 f8=0:0x1003e:1 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fcvt.fxu.trunc high registers
{ .mfi
nop.m 0
fcvt.fxu.trunc.s0 f100 = f9
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fcvt.fxu.trunc f0 is no target
{ .mfi
nop.m 0
(p6) fcvt.fxu.trunc.s0 f8 = f9
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fcvt.fxu.trunc f1 is no target
{ .mfi
nop.m 0
(p6) fcvt.fxu.trunc.s0 f8 = f9
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcvt.fx.s0
{ .mfi
nop.m 0
(p6) fpcvt.fx.s0 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f800000c0000000 -> f8=0:0x1003e:0x00000001fffffffe psr.mfl=1
//: with f9=0:0x1003e:0x40200000c0600000 -> f8=0:0x1003e:0x00000002fffffffc psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=0:0x1003e:0x4f000000cf000000 -> f8=0:0x1003e:0x8000000080000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:0x7f8000003f800000 -> f8=0:0x1003e:0x8000000000000001 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x000000017fc00000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with f9=0:0x1003e:0x3f8000003fe00000 fpsr=0x1800c0270031f -> fault=fp_trap code=0x601 slot=1 f8=0:0x1003e:0x0000000100000002 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fpcvt.fx.s1
{ .mfi
nop.m 0
(p6) fpcvt.fx.s1 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f800000c0000000 -> f8=0:0x1003e:0x00000001fffffffe psr.mfl=1
//: with f9=0:0x1003e:0x40200000c0600000 -> f8=0:0x1003e:0x00000002fffffffc psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=0:0x1003e:0x4f000000cf000000 -> f8=0:0x1003e:0x8000000080000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:0x7f8000003f800000 -> f8=0:0x1003e:0x8000000000000001 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fpcvt.fx.s2
{ .mfi
nop.m 0
(p6) fpcvt.fx.s2 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f800000c0000000 -> f8=0:0x1003e:0x00000001fffffffe psr.mfl=1
//: with f9=0:0x1003e:0x40200000c0600000 -> f8=0:0x1003e:0x00000002fffffffc psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=0:0x1003e:0x4f000000cf000000 -> f8=0:0x1003e:0x8000000080000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:0x7f8000003f800000 -> f8=0:0x1003e:0x8000000000000001 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x000000017fc00000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with f9=0:0x1003e:0x3f8000003fe00000 fpsr=0x1800c0270031f -> fault=fp_trap code=0x601 slot=1 f8=0:0x1003e:0x0000000100000002 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fpcvt.fx.s3
{ .mfi
nop.m 0
(p6) fpcvt.fx.s3 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f800000c0000000 -> f8=0:0x1003e:0x00000001fffffffe psr.mfl=1
//: with f9=0:0x1003e:0x40200000c0600000 -> f8=0:0x1003e:0x00000002fffffffc psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=0:0x1003e:0x4f000000cf000000 -> f8=0:0x1003e:0x8000000080000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:0x7f8000003f800000 -> f8=0:0x1003e:0x8000000000000001 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x000000017fc00000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with f9=0:0x1003e:0x3f8000003fe00000 fpsr=0x1800c0270031f -> fault=fp_trap code=0x601 slot=1 f8=0:0x1003e:0x0000000100000002 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fpcvt.fx high registers
{ .mfi
nop.m 0
fpcvt.fx.s0 f100 = f9
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fpcvt.fx f0 is no target
{ .mfi
nop.m 0
(p6) fpcvt.fx.s0 f8 = f9
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcvt.fx f1 is no target
{ .mfi
nop.m 0
(p6) fpcvt.fx.s0 f8 = f9
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcvt.fxu.s0
{ .mfi
nop.m 0
(p6) fpcvt.fxu.s0 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f8000004f32d05e -> f8=0:0x1003e:0x00000001b2d05e00 psr.mfl=1
//: with f9=0:0x1003e:0xbf80000040200000 -> f8=0:0x1003e:0x8000000000000002 psr.mfl=1 fpsr=0x9804c0274233f
//: with f9=0:0x1003e:0x4f80000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x000000017fc00000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with f9=0:0x1003e:0x3f8000003fe00000 fpsr=0x1800c0270031f -> fault=fp_trap code=0x601 slot=1 f8=0:0x1003e:0x0000000100000002 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fpcvt.fxu.s1
{ .mfi
nop.m 0
(p6) fpcvt.fxu.s1 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f8000004f32d05e -> f8=0:0x1003e:0x00000001b2d05e00 psr.mfl=1
//: with f9=0:0x1003e:0xbf80000040200000 -> f8=0:0x1003e:0x8000000000000002 psr.mfl=1 fpsr=0x9804c8670033f
//: with f9=0:0x1003e:0x4f80000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fpcvt.fxu.s2
{ .mfi
nop.m 0
(p6) fpcvt.fxu.s2 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f8000004f32d05e -> f8=0:0x1003e:0x00000001b2d05e00 psr.mfl=1
//: with f9=0:0x1003e:0xbf80000040200000 -> f8=0:0x1003e:0x8000000000000002 psr.mfl=1 fpsr=0x990cc0270033f
//: with f9=0:0x1003e:0x4f80000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x000000017fc00000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with f9=0:0x1003e:0x3f8000003fe00000 fpsr=0x1800c0270031f -> fault=fp_trap code=0x601 slot=1 f8=0:0x1003e:0x0000000100000002 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fpcvt.fxu.s3
{ .mfi
nop.m 0
(p6) fpcvt.fxu.s3 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f8000004f32d05e -> f8=0:0x1003e:0x00000001b2d05e00 psr.mfl=1
//: with f9=0:0x1003e:0xbf80000040200000 -> f8=0:0x1003e:0x8000000000000002 psr.mfl=1 fpsr=0x219804c0270033f
//: with f9=0:0x1003e:0x4f80000000000000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x000000017fc00000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with f9=0:0x1003e:0x3f8000003fe00000 fpsr=0x1800c0270031f -> fault=fp_trap code=0x601 slot=1 f8=0:0x1003e:0x0000000100000002 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fpcvt.fxu high registers
{ .mfi
nop.m 0
fpcvt.fxu.s0 f100 = f9
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fpcvt.fxu f0 is no target
{ .mfi
nop.m 0
(p6) fpcvt.fxu.s0 f8 = f9
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcvt.fxu f1 is no target
{ .mfi
nop.m 0
(p6) fpcvt.fxu.s0 f8 = f9
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcvt.fx.trunc.s0
{ .mfi
nop.m 0
(p6) fpcvt.fx.trunc.s0 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x40300000c0700000 -> f8=0:0x1003e:0x00000002fffffffd psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=0:0x1003e:0xcf0000004effffff -> f8=0:0x1003e:0x800000007fffff80 psr.mfl=1
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x000000017fc00000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with f9=0:0x1003e:0x3f8000003fe00000 fpsr=0x1800c0270031f -> fault=fp_trap code=0x201 slot=1 f8=0:0x1003e:0x0000000100000001 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fpcvt.fx.trunc.s1
{ .mfi
nop.m 0
(p6) fpcvt.fx.trunc.s1 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x40300000c0700000 -> f8=0:0x1003e:0x00000002fffffffd psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=0:0x1003e:0xcf0000004effffff -> f8=0:0x1003e:0x800000007fffff80 psr.mfl=1
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fpcvt.fx.trunc.s2
{ .mfi
nop.m 0
(p6) fpcvt.fx.trunc.s2 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x40300000c0700000 -> f8=0:0x1003e:0x00000002fffffffd psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=0:0x1003e:0xcf0000004effffff -> f8=0:0x1003e:0x800000007fffff80 psr.mfl=1
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x000000017fc00000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with f9=0:0x1003e:0x3f8000003fe00000 fpsr=0x1800c0270031f -> fault=fp_trap code=0x201 slot=1 f8=0:0x1003e:0x0000000100000001 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fpcvt.fx.trunc.s3
{ .mfi
nop.m 0
(p6) fpcvt.fx.trunc.s3 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x40300000c0700000 -> f8=0:0x1003e:0x00000002fffffffd psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=0:0x1003e:0xcf0000004effffff -> f8=0:0x1003e:0x800000007fffff80 psr.mfl=1
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x000000017fc00000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with f9=0:0x1003e:0x3f8000003fe00000 fpsr=0x1800c0270031f -> fault=fp_trap code=0x201 slot=1 f8=0:0x1003e:0x0000000100000001 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fpcvt.fx.trunc high registers
{ .mfi
nop.m 0
fpcvt.fx.trunc.s0 f100 = f9
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fpcvt.fx.trunc f0 is no target
{ .mfi
nop.m 0
(p6) fpcvt.fx.trunc.s0 f8 = f9
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcvt.fx.trunc f1 is no target
{ .mfi
nop.m 0
(p6) fpcvt.fx.trunc.s0 f8 = f9
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcvt.fxu.trunc.s0
{ .mfi
nop.m 0
(p6) fpcvt.fxu.trunc.s0 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x40300000bf400000 -> f8=0:0x1003e:0x0000000200000000 psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=0:0x1003e:0x4f7fffffbfc00000 -> f8=0:0x1003e:0xffffff0080000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x000000017fc00000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with f9=0:0x1003e:0x3f8000003fe00000 fpsr=0x1800c0270031f -> fault=fp_trap code=0x201 slot=1 f8=0:0x1003e:0x0000000100000001 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fpcvt.fxu.trunc.s1
{ .mfi
nop.m 0
(p6) fpcvt.fxu.trunc.s1 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x40300000bf400000 -> f8=0:0x1003e:0x0000000200000000 psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=0:0x1003e:0x4f7fffffbfc00000 -> f8=0:0x1003e:0xffffff0080000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fpcvt.fxu.trunc.s2
{ .mfi
nop.m 0
(p6) fpcvt.fxu.trunc.s2 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x40300000bf400000 -> f8=0:0x1003e:0x0000000200000000 psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=0:0x1003e:0x4f7fffffbfc00000 -> f8=0:0x1003e:0xffffff0080000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x000000017fc00000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with f9=0:0x1003e:0x3f8000003fe00000 fpsr=0x1800c0270031f -> fault=fp_trap code=0x201 slot=1 f8=0:0x1003e:0x0000000100000001 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fpcvt.fxu.trunc.s3
{ .mfi
nop.m 0
(p6) fpcvt.fxu.trunc.s3 f8 = f9
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x40300000bf400000 -> f8=0:0x1003e:0x0000000200000000 psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=0:0x1003e:0x4f7fffffbfc00000 -> f8=0:0x1003e:0xffffff0080000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=natval fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x000000017fc00000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with f9=0:0x1003e:0x3f8000003fe00000 fpsr=0x1800c0270031f -> fault=fp_trap code=0x201 slot=1 f8=0:0x1003e:0x0000000100000001 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: case fpcvt.fxu.trunc high registers
{ .mfi
nop.m 0
fpcvt.fxu.trunc.s0 f100 = f9
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fpcvt.fxu.trunc f0 is no target
{ .mfi
nop.m 0
(p6) fpcvt.fxu.trunc.s0 f8 = f9
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcvt.fxu.trunc f1 is no target
{ .mfi
nop.m 0
(p6) fpcvt.fxu.trunc.s0 f8 = f9
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fcvt.xf
{ .mfi
nop.m 0
(p6) fcvt.xf f8 = f9
nop.i 0 ;;
}
//: set p6=1
//: with f9=0:0x1003e:0x0 -> f8=zero psr.mfl=1
//: with f9=0:0x1003e:0x1 -> f8=1 psr.mfl=1
//: with f9=0:0x1003e:0xffffffffffffffff -> f8=-1 psr.mfl=1
//: with f9=0:0x1003e:0x8000000000000000 -> f8=1:0x1003e:0x8000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x7fffffffffffffff -> f8=0:0x1003d:0xfffffffffffffffe psr.mfl=1
//: with f9=0:0x1003e:0x2dfdc1c35 -> f8=12345678901 psr.mfl=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fcvt.xf high registers
{ .mfi
nop.m 0
fcvt.xf f100 = f101
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 f101=0:0x1003e:3 -> f100=3 psr.mfh=1
//: case fcvt.xf f0 is no target
{ .mfi
nop.m 0
(p6) fcvt.xf f8 = f9
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fcvt.xf f1 is no target
{ .mfi
nop.m 0
(p6) fcvt.xf f8 = f9
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fmix.lr
{ .mfi
nop.m 0
(p6) fmix.lr f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=1:0x12345:0x8123456789abcdef f10=1:0x1ffff:0x0fedcba9f6543210 -> f8=0:0x1003e:0x81234567f6543210 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case fmix.lr high registers
{ .mfi
nop.m 0
fmix.lr f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case fmix.lr f0 is no target
{ .mfi
nop.m 0
(p6) fmix.lr f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fmix.lr f1 is no target
{ .mfi
nop.m 0
(p6) fmix.lr f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fmix.r
{ .mfi
nop.m 0
(p6) fmix.r f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=1:0x12345:0x8123456789abcdef f10=1:0x1ffff:0x0fedcba9f6543210 -> f8=0:0x1003e:0x89abcdeff6543210 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case fmix.r high registers
{ .mfi
nop.m 0
fmix.r f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case fmix.r f0 is no target
{ .mfi
nop.m 0
(p6) fmix.r f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fmix.r f1 is no target
{ .mfi
nop.m 0
(p6) fmix.r f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fmix.l
{ .mfi
nop.m 0
(p6) fmix.l f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=1:0x12345:0x8123456789abcdef f10=1:0x1ffff:0x0fedcba9f6543210 -> f8=0:0x1003e:0x812345670fedcba9 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case fmix.l high registers
{ .mfi
nop.m 0
fmix.l f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case fmix.l f0 is no target
{ .mfi
nop.m 0
(p6) fmix.l f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fmix.l f1 is no target
{ .mfi
nop.m 0
(p6) fmix.l f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fsxt.r
{ .mfi
nop.m 0
(p6) fsxt.r f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=1:0x12345:0x8123456789abcdef f10=1:0x1ffff:0x0fedcba9f6543210 -> f8=0:0x1003e:0xfffffffff6543210 psr.mfl=1
//: with f9=0:0x1003e:0x0fedcba976543210 f10=0:0x1003e:0x8123456789abcdef -> f8=0:0x1003e:0x0000000089abcdef psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case fsxt.r high registers
{ .mfi
nop.m 0
fsxt.r f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case fsxt.r f0 is no target
{ .mfi
nop.m 0
(p6) fsxt.r f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fsxt.r f1 is no target
{ .mfi
nop.m 0
(p6) fsxt.r f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fsxt.l
{ .mfi
nop.m 0
(p6) fsxt.l f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=1:0x12345:0x8123456789abcdef f10=1:0x1ffff:0x0fedcba9f6543210 -> f8=0:0x1003e:0xffffffff0fedcba9 psr.mfl=1
//: with f9=0:0x1003e:0x0fedcba976543210 f10=0:0x1003e:0x8123456789abcdef -> f8=0:0x1003e:0x0000000081234567 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case fsxt.l high registers
{ .mfi
nop.m 0
fsxt.l f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case fsxt.l f0 is no target
{ .mfi
nop.m 0
(p6) fsxt.l f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fsxt.l f1 is no target
{ .mfi
nop.m 0
(p6) fsxt.l f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fswap
{ .mfi
nop.m 0
(p6) fswap f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=1:0x12345:0x8123456789abcdef f10=1:0x1ffff:0x0fedcba9f6543210 -> f8=0:0x1003e:0xf654321081234567 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case fswap high registers
{ .mfi
nop.m 0
fswap f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case fswap f0 is no target
{ .mfi
nop.m 0
(p6) fswap f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fswap f1 is no target
{ .mfi
nop.m 0
(p6) fswap f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fswap.nl
{ .mfi
nop.m 0
(p6) fswap.nl f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=1:0x12345:0x8123456789abcdef f10=1:0x1ffff:0x0fedcba9f6543210 -> f8=0:0x1003e:0x7654321081234567 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case fswap.nl high registers
{ .mfi
nop.m 0
fswap.nl f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case fswap.nl f0 is no target
{ .mfi
nop.m 0
(p6) fswap.nl f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fswap.nl f1 is no target
{ .mfi
nop.m 0
(p6) fswap.nl f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fswap.nr
{ .mfi
nop.m 0
(p6) fswap.nr f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=1:0x12345:0x8123456789abcdef f10=1:0x1ffff:0x0fedcba9f6543210 -> f8=0:0x1003e:0xf654321001234567 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case fswap.nr high registers
{ .mfi
nop.m 0
fswap.nr f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case fswap.nr f0 is no target
{ .mfi
nop.m 0
(p6) fswap.nr f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fswap.nr f1 is no target
{ .mfi
nop.m 0
(p6) fswap.nr f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fand
{ .mfi
nop.m 0
(p6) fand f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=1:0x12345:0x8123456789abcdef f10=1:0x1ffff:0x0fedcba9f6543210 -> f8=0:0x1003e:0x0121412180000000 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case fand high registers
{ .mfi
nop.m 0
fand f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case fand f0 is no target
{ .mfi
nop.m 0
(p6) fand f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fand f1 is no target
{ .mfi
nop.m 0
(p6) fand f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fandcm
{ .mfi
nop.m 0
(p6) fandcm f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=1:0x12345:0x8123456789abcdef f10=1:0x1ffff:0x0fedcba9f6543210 -> f8=0:0x1003e:0x8002044609abcdef psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case fandcm high registers
{ .mfi
nop.m 0
fandcm f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case fandcm f0 is no target
{ .mfi
nop.m 0
(p6) fandcm f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fandcm f1 is no target
{ .mfi
nop.m 0
(p6) fandcm f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case for
{ .mfi
nop.m 0
(p6) for f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=1:0x12345:0x8123456789abcdef f10=1:0x1ffff:0x0fedcba9f6543210 -> f8=0:0x1003e:0x8fefcfefffffffff psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case for high registers
{ .mfi
nop.m 0
for f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case for f0 is no target
{ .mfi
nop.m 0
(p6) for f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case for f1 is no target
{ .mfi
nop.m 0
(p6) for f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fxor
{ .mfi
nop.m 0
(p6) fxor f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=1:0x12345:0x8123456789abcdef f10=1:0x1ffff:0x0fedcba9f6543210 -> f8=0:0x1003e:0x8ece8ece7fffffff psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case fxor high registers
{ .mfi
nop.m 0
fxor f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case fxor f0 is no target
{ .mfi
nop.m 0
(p6) fxor f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fxor f1 is no target
{ .mfi
nop.m 0
(p6) fxor f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpmerge.s
{ .mfi
nop.m 0
(p6) fpmerge.s f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=1:0x12345:0x8123456789abcdef f10=1:0x1ffff:0x0fedcba9f6543210 -> f8=0:0x1003e:0x8fedcba9f6543210 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case fpmerge.s high registers
{ .mfi
nop.m 0
fpmerge.s f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case fpmerge.s f0 is no target
{ .mfi
nop.m 0
(p6) fpmerge.s f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpmerge.s f1 is no target
{ .mfi
nop.m 0
(p6) fpmerge.s f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpmerge.ns
{ .mfi
nop.m 0
(p6) fpmerge.ns f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=1:0x12345:0x8123456789abcdef f10=1:0x1ffff:0x0fedcba9f6543210 -> f8=0:0x1003e:0x0fedcba976543210 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case fpmerge.ns high registers
{ .mfi
nop.m 0
fpmerge.ns f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case fpmerge.ns f0 is no target
{ .mfi
nop.m 0
(p6) fpmerge.ns f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpmerge.ns f1 is no target
{ .mfi
nop.m 0
(p6) fpmerge.ns f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpmerge.se
{ .mfi
nop.m 0
(p6) fpmerge.se f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=1:0x12345:0x8123456789abcdef f10=1:0x1ffff:0x0fedcba9f6543210 -> f8=0:0x1003e:0x816dcba989d43210 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case fpmerge.se high registers
{ .mfi
nop.m 0
fpmerge.se f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case fpmerge.se f0 is no target
{ .mfi
nop.m 0
(p6) fpmerge.se f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpmerge.se f1 is no target
{ .mfi
nop.m 0
(p6) fpmerge.se f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpack
{ .mfi
nop.m 0
(p6) fpack f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=1 f10=-2.5 -> f8=0:0x1003e:0x3f800000c0200000 psr.mfl=1
//: with f9=inf f10=0:0xffff:0xffffffffffffffff -> f8=0:0x1003e:0x7f8000003fffffff psr.mfl=1
//: with f9=0:0xff81:0x0000010000000000 f10=-zero -> f8=0:0x1003e:0x0000000180000000 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case fpack high registers
{ .mfi
nop.m 0
fpack f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case fpack f0 is no target
{ .mfi
nop.m 0
(p6) fpack f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpack f1 is no target
{ .mfi
nop.m 0
(p6) fpack f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fmerge.s
{ .mfi
nop.m 0
(p6) fmerge.s f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=0:0x10005:0x8123456789abcdef f10=1:0xfff0:0xfedcba9f6543210 -> f8=0:0xfff0:0xfedcba9f6543210 psr.mfl=1
//: with f9=1:0x1ffff:0x8123456789abcdef f10=0:0x0:0xfedcba9f6543210 -> f8=1:0x0:0xfedcba9f6543210 psr.mfl=1
//: with f9=1:0x0:0x8123456789abcdef f10=1:0x1fffe:0xfedcba9f6543210 -> f8=1:0x1fffe:0xfedcba9f6543210 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case fmerge.s high registers
{ .mfi
nop.m 0
fmerge.s f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case fmerge.s f0 is no target
{ .mfi
nop.m 0
(p6) fmerge.s f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fmerge.s f1 is no target
{ .mfi
nop.m 0
(p6) fmerge.s f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fmerge.ns
{ .mfi
nop.m 0
(p6) fmerge.ns f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=0:0x10005:0x8123456789abcdef f10=1:0xfff0:0xfedcba9f6543210 -> f8=1:0xfff0:0xfedcba9f6543210 psr.mfl=1
//: with f9=1:0x1ffff:0x8123456789abcdef f10=0:0x0:0xfedcba9f6543210 -> f8=0:0x0:0xfedcba9f6543210 psr.mfl=1
//: with f9=1:0x0:0x8123456789abcdef f10=1:0x1fffe:0xfedcba9f6543210 -> f8=0:0x1fffe:0xfedcba9f6543210 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case fmerge.ns high registers
{ .mfi
nop.m 0
fmerge.ns f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case fmerge.ns f0 is no target
{ .mfi
nop.m 0
(p6) fmerge.ns f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fmerge.ns f1 is no target
{ .mfi
nop.m 0
(p6) fmerge.ns f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fmerge.se
{ .mfi
nop.m 0
(p6) fmerge.se f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1
//: with f9=0:0x10005:0x8123456789abcdef f10=1:0xfff0:0xfedcba9f6543210 -> f8=0:0x10005:0xfedcba9f6543210 psr.mfl=1
//: with f9=1:0x1ffff:0x8123456789abcdef f10=0:0x0:0xfedcba9f6543210 -> f8=1:0x1ffff:0xfedcba9f6543210 psr.mfl=1
//: with f9=1:0x0:0x8123456789abcdef f10=1:0x1fffe:0xfedcba9f6543210 -> f8=1:0x0:0xfedcba9f6543210 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: case fmerge.se high registers
{ .mfi
nop.m 0
fmerge.se f100 = f9, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 slot=1
//: with f9=natval -> f100=natval psr.mfh=1
//: case fmerge.se f0 is no target
{ .mfi
nop.m 0
(p6) fmerge.se f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fmerge.se f1 is no target
{ .mfi
nop.m 0
(p6) fmerge.se f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fmerge.s of f0 and f1
{ .mfi
nop.m 0
(p6) fmerge.s f8 = f0, f1
nop.i 0 ;;
}
//: with p6=1 -> f8=1 psr.mfl=1
//: case fclrf.s0
{ .mfi
nop.m 0
(p6) fclrf.s0
nop.i 0 ;;
}
//: with p6=1 fpsr=0x3f99fccfe77e33f -> fpsr=0x3f99fccfe70033f
//: with p6=1 psr.dfl=1 psr.dfh=1 fpsr=0x3f99fccfe77e33f -> fpsr=0x3f99fccfe70033f
//: with p6=0 fpsr=0x3f99fccfe77e33f -> same
//: case fsetc.s0 0x7f, 0x0
{ .mfi
nop.m 0
(p6) fsetc.s0 0x7f, 0x0
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x9804c0270033f
//: with fpsr=0x9804c0277e37f -> fpsr=0x9804c0277e37f
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s0 0x33, 0x0
{ .mfi
nop.m 0
(p6) fsetc.s0 0x33, 0x0
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x9804c0270003f
//: with fpsr=0x9804c0277e37f -> fpsr=0x9804c0277e07f
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s0 0xf, 0x30
{ .mfi
nop.m 0
(p6) fsetc.s0 0xf, 0x30
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x9804c02700f3f
//: with fpsr=0x9804c0277e37f -> fpsr=0x9804c0277ef7f
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s0 0x0, 0xa
{ .mfi
nop.m 0
(p6) fsetc.s0 0x0, 0xa
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x9804c027002bf
//: with fpsr=0x9804c0277e37f -> fpsr=0x9804c0277e2bf
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s0 0x73, 0x2
{ .mfi
nop.m 0
(p6) fsetc.s0 0x73, 0x2
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x9804c027000bf
//: with fpsr=0x9804c0277e37f -> fpsr=0x9804c0277e0ff
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s0 reserved values
{ .mfi
nop.m 0
(p6) fsetc.s0 0x00, 0x44
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with  -> fault=reserved_field slot=1
//: case fsetc.s0 trap disable
{ .mfi
nop.m 0
(p6) fsetc.s0 0x7f, 0x40
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with  -> fault=reserved_field slot=1
//: case fchkf.s0
{ .mfi
nop.m 0
(p6) fchkf.s0 fchkf_target_0
nop.i 0 ;;
}
{ .mfi
add r8 = 1, r0
nop.f 0
nop.i 0 ;;
}
fchkf_target_0:
//: stop fchkf_target_0
//: set p6=1
//: with fpsr=0x9804c0270033f -> r8=1
//: with fpsr=0x9804c0274033f -> r8=1
//: with fpsr=0x1800c0274031f -> same
//: with fpsr=0x1800c0274032f -> r8=1
//: with p6=0 fpsr=0x1800c0274031f -> r8=1
//: case fclrf.s1
{ .mfi
nop.m 0
(p6) fclrf.s1
nop.i 0 ;;
}
//: with p6=1 fpsr=0x3f99fccfe77e33f -> fpsr=0x3f99fcc0277e33f
//: with p6=1 psr.dfl=1 psr.dfh=1 fpsr=0x3f99fccfe77e33f -> fpsr=0x3f99fcc0277e33f
//: with p6=0 fpsr=0x3f99fccfe77e33f -> same
//: case fsetc.s1 0x7f, 0x0
{ .mfi
nop.m 0
(p6) fsetc.s1 0x7f, 0x0
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x9804c0060033f
//: with fpsr=0x9804c0277e37f -> fpsr=0x9804c006fe37f
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s1 0x33, 0x40
{ .mfi
nop.m 0
(p6) fsetc.s1 0x33, 0x40
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x9804c0200033f
//: with fpsr=0x9804c0277e37f -> fpsr=0x9804c020fe37f
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s1 0xf, 0x30
{ .mfi
nop.m 0
(p6) fsetc.s1 0xf, 0x30
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x9804c01e0033f
//: with fpsr=0x9804c0277e37f -> fpsr=0x9804c01efe37f
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s1 0x0, 0xa
{ .mfi
nop.m 0
(p6) fsetc.s1 0x0, 0xa
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x9804c0050033f
//: with fpsr=0x9804c0277e37f -> fpsr=0x9804c0057e37f
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s1 0x73, 0x2
{ .mfi
nop.m 0
(p6) fsetc.s1 0x73, 0x2
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x9804c0010033f
//: with fpsr=0x9804c0277e37f -> fpsr=0x9804c001fe37f
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s1 reserved values
{ .mfi
nop.m 0
(p6) fsetc.s1 0x00, 0x44
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with  -> fault=reserved_field slot=1
//: case fsetc.s1 trap disable
{ .mfi
nop.m 0
(p6) fsetc.s1 0x7f, 0x40
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with  -> fpsr=0x9804c0260033f
//: case fchkf.s1
{ .mfi
nop.m 0
(p6) fchkf.s1 fchkf_target_1
nop.i 0 ;;
}
{ .mfi
add r8 = 1, r0
nop.f 0
nop.i 0 ;;
}
fchkf_target_1:
//: stop fchkf_target_1
//: set p6=1
//: with fpsr=0x9804c0270033f -> r8=1
//: with fpsr=0x9804c8270033f -> same
//: with fpsr=0x9804c8274033f -> r8=1
//: with fpsr=0x9804c8674033f -> same
//: with fpsr=0x1800c8274031f -> same
//: with fpsr=0x1800c8274032f -> r8=1
//: with p6=0 fpsr=0x1800c8274031f -> r8=1
//: case fclrf.s2
{ .mfi
nop.m 0
(p6) fclrf.s2
nop.i 0 ;;
}
//: with p6=1 fpsr=0x3f99fccfe77e33f -> fpsr=0x3f9804cfe77e33f
//: with p6=1 psr.dfl=1 psr.dfh=1 fpsr=0x3f99fccfe77e33f -> fpsr=0x3f9804cfe77e33f
//: with p6=0 fpsr=0x3f99fccfe77e33f -> same
//: case fsetc.s2 0x7f, 0x0
{ .mfi
nop.m 0
(p6) fsetc.s2 0x7f, 0x0
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x9800c0270033f
//: with fpsr=0x9804c0277e37f -> fpsr=0x9800d0277e37f
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s2 0x33, 0x40
{ .mfi
nop.m 0
(p6) fsetc.s2 0x33, 0x40
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x980400270033f
//: with fpsr=0x9804c0277e37f -> fpsr=0x980410277e37f
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s2 0xf, 0x30
{ .mfi
nop.m 0
(p6) fsetc.s2 0xf, 0x30
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x9803c0270033f
//: with fpsr=0x9804c0277e37f -> fpsr=0x9803d0277e37f
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s2 0x0, 0xa
{ .mfi
nop.m 0
(p6) fsetc.s2 0x0, 0xa
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x9800a0270033f
//: with fpsr=0x9804c0277e37f -> fpsr=0x9800a0277e37f
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s2 0x73, 0x2
{ .mfi
nop.m 0
(p6) fsetc.s2 0x73, 0x2
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x980020270033f
//: with fpsr=0x9804c0277e37f -> fpsr=0x980030277e37f
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s2 reserved values
{ .mfi
nop.m 0
(p6) fsetc.s2 0x00, 0x44
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with  -> fault=reserved_field slot=1
//: case fsetc.s2 trap disable
{ .mfi
nop.m 0
(p6) fsetc.s2 0x7f, 0x40
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with  -> fpsr=0x9804c0270033f
//: case fchkf.s2
{ .mfi
nop.m 0
(p6) fchkf.s2 fchkf_target_2
nop.i 0 ;;
}
{ .mfi
add r8 = 1, r0
nop.f 0
nop.i 0 ;;
}
fchkf_target_2:
//: stop fchkf_target_2
//: set p6=1
//: with fpsr=0x9804c0270033f -> r8=1
//: with fpsr=0x9904c0270033f -> same
//: with fpsr=0x9904c0274033f -> r8=1
//: with fpsr=0x990cc0274033f -> same
//: with fpsr=0x1900c0274031f -> same
//: with fpsr=0x1900c0274032f -> r8=1
//: with p6=0 fpsr=0x1900c0274031f -> r8=1
//: case fclrf.s3
{ .mfi
nop.m 0
(p6) fclrf.s3
nop.i 0 ;;
}
//: with p6=1 fpsr=0x3f99fccfe77e33f -> fpsr=0x99fccfe77e33f
//: with p6=1 psr.dfl=1 psr.dfh=1 fpsr=0x3f99fccfe77e33f -> fpsr=0x99fccfe77e33f
//: with p6=0 fpsr=0x3f99fccfe77e33f -> same
//: case fsetc.s3 0x7f, 0x0
{ .mfi
nop.m 0
(p6) fsetc.s3 0x7f, 0x0
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x1804c0270033f
//: with fpsr=0x9804c0277e37f -> fpsr=0x1a04c0277e37f
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s3 0x33, 0x40
{ .mfi
nop.m 0
(p6) fsetc.s3 0x33, 0x40
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x8004c0270033f
//: with fpsr=0x9804c0277e37f -> fpsr=0x8204c0277e37f
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s3 0xf, 0x30
{ .mfi
nop.m 0
(p6) fsetc.s3 0xf, 0x30
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x7804c0270033f
//: with fpsr=0x9804c0277e37f -> fpsr=0x7a04c0277e37f
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s3 0x0, 0xa
{ .mfi
nop.m 0
(p6) fsetc.s3 0x0, 0xa
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x1404c0270033f
//: with fpsr=0x9804c0277e37f -> fpsr=0x1404c0277e37f
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s3 0x73, 0x2
{ .mfi
nop.m 0
(p6) fsetc.s3 0x73, 0x2
nop.i 0 ;;
}
//: set p6=1
//: with fpsr=0x9804c0270033f -> fpsr=0x404c0270033f
//: with fpsr=0x9804c0277e37f -> fpsr=0x604c0277e37f
//: with p6=0 fpsr=0x9804c0270033f -> same
//: case fsetc.s3 reserved values
{ .mfi
nop.m 0
(p6) fsetc.s3 0x00, 0x44
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with  -> fault=reserved_field slot=1
//: case fsetc.s3 trap disable
{ .mfi
nop.m 0
(p6) fsetc.s3 0x7f, 0x40
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with  -> fpsr=0x9804c0270033f
//: case fchkf.s3
{ .mfi
nop.m 0
(p6) fchkf.s3 fchkf_target_3
nop.i 0 ;;
}
{ .mfi
add r8 = 1, r0
nop.f 0
nop.i 0 ;;
}
fchkf_target_3:
//: stop fchkf_target_3
//: set p6=1
//: with fpsr=0x9804c0270033f -> r8=1
//: with fpsr=0x209804c0270033f -> same
//: with fpsr=0x209804c0274033f -> r8=1
//: with fpsr=0x219804c0274033f -> same
//: with fpsr=0x201800c0274031f -> same
//: with fpsr=0x201800c0274032f -> r8=1
//: with p6=0 fpsr=0x201800c0274031f -> r8=1
//: case break.f
{ .mfi
nop.m 0
(p6) break.f 0x12345
nop.i 0 ;;
}
//: with p6=1 -> fault=break iim=0x12345 slot=1
//: with p6=0 -> same
//: case break.f largest
{ .mfi
nop.m 0
(p6) break.f 0x1fffff
nop.i 0 ;;
}
//: with p6=1 psr.dfl=1 -> fault=break iim=0x1fffff slot=1
//: case nop.f
{ .mfi
nop.m 0
(p6) nop.f 0x1fffff
nop.i 0 ;;
}
//: with p6=1 psr.dfl=1 -> same
//: with p6=0 -> same
//: case hint.f
{ .mfi
nop.m 0
(p6) hint.f 0x5
nop.i 0 ;;
}
//: with p6=1 psr.dfl=1 -> same
//: with p6=0 -> same
//: case reserved x6
{ .mfi
nop.m 0
(p6) nop.f 0
nop.i 0 ;;
}
//: patch slot=1 32:27=0x3f
//: with p6=1 -> fault=illegal slot=1
