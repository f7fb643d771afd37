// Comparisons, classes, minimum and maximum, approximations (formats F4 to F8).
//: case fcmp.eq.s0
{ .mfi
nop.m 0
(p6) fcmp.eq.s0 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=0 p8=1
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=0 p8=1
//: with f9=1.5 f10=1.5 -> p7=1 p8=0
//: with f9=zero f10=-zero -> p7=1 p8=0
//: with f9=-inf f10=inf -> p7=0 p8=1
//: with f9=inf f10=inf -> p7=1 p8=0
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:5 f10=5 -> p7=1 p8=0 fpsr=0x9804c0270433f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> same
//: case fcmp.eq.s1
{ .mfi
nop.m 0
(p6) fcmp.eq.s1 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=0 p8=1
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=0 p8=1
//: with f9=1.5 f10=1.5 -> p7=1 p8=0
//: with f9=zero f10=-zero -> p7=1 p8=0
//: with f9=-inf f10=inf -> p7=0 p8=1
//: with f9=inf f10=inf -> p7=1 p8=0
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:5 f10=5 -> p7=1 p8=0 fpsr=0x9804c0a70033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> same
//: case fcmp.eq.s2
{ .mfi
nop.m 0
(p6) fcmp.eq.s2 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=0 p8=1
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=0 p8=1
//: with f9=1.5 f10=1.5 -> p7=1 p8=0
//: with f9=zero f10=-zero -> p7=1 p8=0
//: with f9=-inf f10=inf -> p7=0 p8=1
//: with f9=inf f10=inf -> p7=1 p8=0
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:5 f10=5 -> p7=1 p8=0 fpsr=0x9814c0270033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> same
//: case fcmp.eq.s3
{ .mfi
nop.m 0
(p6) fcmp.eq.s3 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=0 p8=1
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=0 p8=1
//: with f9=1.5 f10=1.5 -> p7=1 p8=0
//: with f9=zero f10=-zero -> p7=1 p8=0
//: with f9=-inf f10=inf -> p7=0 p8=1
//: with f9=inf f10=inf -> p7=1 p8=0
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:5 f10=5 -> p7=1 p8=0 fpsr=0x29804c0270033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> same
//: case fcmp.eq high registers
{ .mfi
nop.m 0
fcmp.eq.s0 p7, p8 = f32, f127
nop.i 0 ;;
}
//: set fpsr=0x9804c0270033f p7=0 p8=0
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 f32=3 f127=4 -> p7=0 p8=1
//: case fcmp.eq same targets
{ .mfi
nop.m 0
(p6) fcmp.eq.s0 p7, p8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fcmp.lt.s0
{ .mfi
nop.m 0
(p6) fcmp.lt.s0 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=1 p8=0
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=1 p8=0
//: with f9=1.5 f10=1.5 -> p7=0 p8=1
//: with f9=zero f10=-zero -> p7=0 p8=1
//: with f9=-inf f10=inf -> p7=1 p8=0
//: with f9=inf f10=inf -> p7=0 p8=1
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:5 f10=5 -> p7=0 p8=1 fpsr=0x9804c0270433f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> same
//: case fcmp.lt.s1
{ .mfi
nop.m 0
(p6) fcmp.lt.s1 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=1 p8=0
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=1 p8=0
//: with f9=1.5 f10=1.5 -> p7=0 p8=1
//: with f9=zero f10=-zero -> p7=0 p8=1
//: with f9=-inf f10=inf -> p7=1 p8=0
//: with f9=inf f10=inf -> p7=0 p8=1
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:5 f10=5 -> p7=0 p8=1 fpsr=0x9804c0a70033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> same
//: case fcmp.lt.s2
{ .mfi
nop.m 0
(p6) fcmp.lt.s2 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=1 p8=0
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=1 p8=0
//: with f9=1.5 f10=1.5 -> p7=0 p8=1
//: with f9=zero f10=-zero -> p7=0 p8=1
//: with f9=-inf f10=inf -> p7=1 p8=0
//: with f9=inf f10=inf -> p7=0 p8=1
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:5 f10=5 -> p7=0 p8=1 fpsr=0x9814c0270033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> same
//: case fcmp.lt.s3
{ .mfi
nop.m 0
(p6) fcmp.lt.s3 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=1 p8=0
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=1 p8=0
//: with f9=1.5 f10=1.5 -> p7=0 p8=1
//: with f9=zero f10=-zero -> p7=0 p8=1
//: with f9=-inf f10=inf -> p7=1 p8=0
//: with f9=inf f10=inf -> p7=0 p8=1
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:5 f10=5 -> p7=0 p8=1 fpsr=0x29804c0270033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> same
//: case fcmp.lt high registers
{ .mfi
nop.m 0
fcmp.lt.s0 p7, p8 = f32, f127
nop.i 0 ;;
}
//: set fpsr=0x9804c0270033f p7=0 p8=0
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 f32=3 f127=4 -> p7=1 p8=0
//: case fcmp.lt same targets
{ .mfi
nop.m 0
(p6) fcmp.lt.s0 p7, p8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fcmp.le.s0
{ .mfi
nop.m 0
(p6) fcmp.le.s0 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=1 p8=0
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=1 p8=0
//: with f9=1.5 f10=1.5 -> p7=1 p8=0
//: with f9=zero f10=-zero -> p7=1 p8=0
//: with f9=-inf f10=inf -> p7=1 p8=0
//: with f9=inf f10=inf -> p7=1 p8=0
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:5 f10=5 -> p7=1 p8=0 fpsr=0x9804c0270433f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> same
//: case fcmp.le.s1
{ .mfi
nop.m 0
(p6) fcmp.le.s1 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=1 p8=0
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=1 p8=0
//: with f9=1.5 f10=1.5 -> p7=1 p8=0
//: with f9=zero f10=-zero -> p7=1 p8=0
//: with f9=-inf f10=inf -> p7=1 p8=0
//: with f9=inf f10=inf -> p7=1 p8=0
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:5 f10=5 -> p7=1 p8=0 fpsr=0x9804c0a70033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> same
//: case fcmp.le.s2
{ .mfi
nop.m 0
(p6) fcmp.le.s2 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=1 p8=0
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=1 p8=0
//: with f9=1.5 f10=1.5 -> p7=1 p8=0
//: with f9=zero f10=-zero -> p7=1 p8=0
//: with f9=-inf f10=inf -> p7=1 p8=0
//: with f9=inf f10=inf -> p7=1 p8=0
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:5 f10=5 -> p7=1 p8=0 fpsr=0x9814c0270033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> same
//: case fcmp.le.s3
{ .mfi
nop.m 0
(p6) fcmp.le.s3 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=1 p8=0
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=1 p8=0
//: with f9=1.5 f10=1.5 -> p7=1 p8=0
//: with f9=zero f10=-zero -> p7=1 p8=0
//: with f9=-inf f10=inf -> p7=1 p8=0
//: with f9=inf f10=inf -> p7=1 p8=0
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:5 f10=5 -> p7=1 p8=0 fpsr=0x29804c0270033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> same
//: case fcmp.le high registers
{ .mfi
nop.m 0
fcmp.le.s0 p7, p8 = f32, f127
nop.i 0 ;;
}
//: set fpsr=0x9804c0270033f p7=0 p8=0
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 f32=3 f127=4 -> p7=1 p8=0
//: case fcmp.le same targets
{ .mfi
nop.m 0
(p6) fcmp.le.s0 p7, p8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fcmp.unord.s0
{ .mfi
nop.m 0
(p6) fcmp.unord.s0 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=0 p8=1
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=0 p8=1
//: with f9=1.5 f10=1.5 -> p7=0 p8=1
//: with f9=zero f10=-zero -> p7=0 p8=1
//: with f9=-inf f10=inf -> p7=0 p8=1
//: with f9=inf f10=inf -> p7=0 p8=1
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=1 p8=0
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=1 p8=0 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=1 p8=0 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:5 f10=5 -> p7=0 p8=1 fpsr=0x9804c0270433f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> same
//: case fcmp.unord.s1
{ .mfi
nop.m 0
(p6) fcmp.unord.s1 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=0 p8=1
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=0 p8=1
//: with f9=1.5 f10=1.5 -> p7=0 p8=1
//: with f9=zero f10=-zero -> p7=0 p8=1
//: with f9=-inf f10=inf -> p7=0 p8=1
//: with f9=inf f10=inf -> p7=0 p8=1
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=1 p8=0
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=1 p8=0 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=1 p8=0 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:5 f10=5 -> p7=0 p8=1 fpsr=0x9804c0a70033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> same
//: case fcmp.unord.s2
{ .mfi
nop.m 0
(p6) fcmp.unord.s2 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=0 p8=1
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=0 p8=1
//: with f9=1.5 f10=1.5 -> p7=0 p8=1
//: with f9=zero f10=-zero -> p7=0 p8=1
//: with f9=-inf f10=inf -> p7=0 p8=1
//: with f9=inf f10=inf -> p7=0 p8=1
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=1 p8=0
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=1 p8=0 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=1 p8=0 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:5 f10=5 -> p7=0 p8=1 fpsr=0x9814c0270033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> same
//: case fcmp.unord.s3
{ .mfi
nop.m 0
(p6) fcmp.unord.s3 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=0 p8=1
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=0 p8=1
//: with f9=1.5 f10=1.5 -> p7=0 p8=1
//: with f9=zero f10=-zero -> p7=0 p8=1
//: with f9=-inf f10=inf -> p7=0 p8=1
//: with f9=inf f10=inf -> p7=0 p8=1
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=1 p8=0
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=1 p8=0 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=1 p8=0 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:5 f10=5 -> p7=0 p8=1 fpsr=0x29804c0270033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> same
//: case fcmp.unord high registers
{ .mfi
nop.m 0
fcmp.unord.s0 p7, p8 = f32, f127
nop.i 0 ;;
}
//: set fpsr=0x9804c0270033f p7=0 p8=0
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 f32=3 f127=4 -> p7=0 p8=1
//: case fcmp.unord same targets
{ .mfi
nop.m 0
(p6) fcmp.unord.s0 p7, p8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fcmp.eq.unc.s0
{ .mfi
nop.m 0
(p6) fcmp.eq.unc.s0 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=0 p8=1
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=0 p8=1
//: with f9=1.5 f10=1.5 -> p7=1 p8=0
//: with f9=zero f10=-zero -> p7=1 p8=0
//: with f9=-inf f10=inf -> p7=0 p8=1
//: with f9=inf f10=inf -> p7=1 p8=0
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:5 f10=5 -> p7=1 p8=0 fpsr=0x9804c0270433f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> p7=0 p8=0
//: case fcmp.eq.unc.s1
{ .mfi
nop.m 0
(p6) fcmp.eq.unc.s1 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=0 p8=1
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=0 p8=1
//: with f9=1.5 f10=1.5 -> p7=1 p8=0
//: with f9=zero f10=-zero -> p7=1 p8=0
//: with f9=-inf f10=inf -> p7=0 p8=1
//: with f9=inf f10=inf -> p7=1 p8=0
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:5 f10=5 -> p7=1 p8=0 fpsr=0x9804c0a70033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> p7=0 p8=0
//: case fcmp.eq.unc.s2
{ .mfi
nop.m 0
(p6) fcmp.eq.unc.s2 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=0 p8=1
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=0 p8=1
//: with f9=1.5 f10=1.5 -> p7=1 p8=0
//: with f9=zero f10=-zero -> p7=1 p8=0
//: with f9=-inf f10=inf -> p7=0 p8=1
//: with f9=inf f10=inf -> p7=1 p8=0
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:5 f10=5 -> p7=1 p8=0 fpsr=0x9814c0270033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> p7=0 p8=0
//: case fcmp.eq.unc.s3
{ .mfi
nop.m 0
(p6) fcmp.eq.unc.s3 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=0 p8=1
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=0 p8=1
//: with f9=1.5 f10=1.5 -> p7=1 p8=0
//: with f9=zero f10=-zero -> p7=1 p8=0
//: with f9=-inf f10=inf -> p7=0 p8=1
//: with f9=inf f10=inf -> p7=1 p8=0
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:5 f10=5 -> p7=1 p8=0 fpsr=0x29804c0270033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> p7=0 p8=0
//: case fcmp.eq.unc high registers
{ .mfi
nop.m 0
fcmp.eq.unc.s0 p7, p8 = f32, f127
nop.i 0 ;;
}
//: set fpsr=0x9804c0270033f p7=0 p8=0
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 f32=3 f127=4 -> p7=0 p8=1
//: case fcmp.eq.unc same targets
{ .mfi
nop.m 0
(p6) fcmp.eq.unc.s0 p7, p8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case fcmp.lt.unc.s0
{ .mfi
nop.m 0
(p6) fcmp.lt.unc.s0 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=1 p8=0
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=1 p8=0
//: with f9=1.5 f10=1.5 -> p7=0 p8=1
//: with f9=zero f10=-zero -> p7=0 p8=1
//: with f9=-inf f10=inf -> p7=1 p8=0
//: with f9=inf f10=inf -> p7=0 p8=1
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:5 f10=5 -> p7=0 p8=1 fpsr=0x9804c0270433f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> p7=0 p8=0
//: case fcmp.lt.unc.s1
{ .mfi
nop.m 0
(p6) fcmp.lt.unc.s1 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=1 p8=0
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=1 p8=0
//: with f9=1.5 f10=1.5 -> p7=0 p8=1
//: with f9=zero f10=-zero -> p7=0 p8=1
//: with f9=-inf f10=inf -> p7=1 p8=0
//: with f9=inf f10=inf -> p7=0 p8=1
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:5 f10=5 -> p7=0 p8=1 fpsr=0x9804c0a70033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> p7=0 p8=0
//: case fcmp.lt.unc.s2
{ .mfi
nop.m 0
(p6) fcmp.lt.unc.s2 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=1 p8=0
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=1 p8=0
//: with f9=1.5 f10=1.5 -> p7=0 p8=1
//: with f9=zero f10=-zero -> p7=0 p8=1
//: with f9=-inf f10=inf -> p7=1 p8=0
//: with f9=inf f10=inf -> p7=0 p8=1
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:5 f10=5 -> p7=0 p8=1 fpsr=0x9814c0270033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> p7=0 p8=0
//: case fcmp.lt.unc.s3
{ .mfi
nop.m 0
(p6) fcmp.lt.unc.s3 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=1 p8=0
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=1 p8=0
//: with f9=1.5 f10=1.5 -> p7=0 p8=1
//: with f9=zero f10=-zero -> p7=0 p8=1
//: with f9=-inf f10=inf -> p7=1 p8=0
//: with f9=inf f10=inf -> p7=0 p8=1
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:5 f10=5 -> p7=0 p8=1 fpsr=0x29804c0270033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> p7=0 p8=0
//: case fcmp.lt.unc high registers
{ .mfi
nop.m 0
fcmp.lt.unc.s0 p7, p8 = f32, f127
nop.i 0 ;;
}
//: set fpsr=0x9804c0270033f p7=0 p8=0
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 f32=3 f127=4 -> p7=1 p8=0
//: case fcmp.lt.unc same targets
{ .mfi
nop.m 0
(p6) fcmp.lt.unc.s0 p7, p8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case fcmp.le.unc.s0
{ .mfi
nop.m 0
(p6) fcmp.le.unc.s0 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=1 p8=0
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=1 p8=0
//: with f9=1.5 f10=1.5 -> p7=1 p8=0
//: with f9=zero f10=-zero -> p7=1 p8=0
//: with f9=-inf f10=inf -> p7=1 p8=0
//: with f9=inf f10=inf -> p7=1 p8=0
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:5 f10=5 -> p7=1 p8=0 fpsr=0x9804c0270433f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> p7=0 p8=0
//: case fcmp.le.unc.s1
{ .mfi
nop.m 0
(p6) fcmp.le.unc.s1 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=1 p8=0
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=1 p8=0
//: with f9=1.5 f10=1.5 -> p7=1 p8=0
//: with f9=zero f10=-zero -> p7=1 p8=0
//: with f9=-inf f10=inf -> p7=1 p8=0
//: with f9=inf f10=inf -> p7=1 p8=0
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:5 f10=5 -> p7=1 p8=0 fpsr=0x9804c0a70033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> p7=0 p8=0
//: case fcmp.le.unc.s2
{ .mfi
nop.m 0
(p6) fcmp.le.unc.s2 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=1 p8=0
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=1 p8=0
//: with f9=1.5 f10=1.5 -> p7=1 p8=0
//: with f9=zero f10=-zero -> p7=1 p8=0
//: with f9=-inf f10=inf -> p7=1 p8=0
//: with f9=inf f10=inf -> p7=1 p8=0
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:5 f10=5 -> p7=1 p8=0 fpsr=0x9814c0270033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> p7=0 p8=0
//: case fcmp.le.unc.s3
{ .mfi
nop.m 0
(p6) fcmp.le.unc.s3 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=1 p8=0
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=1 p8=0
//: with f9=1.5 f10=1.5 -> p7=1 p8=0
//: with f9=zero f10=-zero -> p7=1 p8=0
//: with f9=-inf f10=inf -> p7=1 p8=0
//: with f9=inf f10=inf -> p7=1 p8=0
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=0 p8=1 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:5 f10=5 -> p7=1 p8=0 fpsr=0x29804c0270033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> p7=0 p8=0
//: case fcmp.le.unc high registers
{ .mfi
nop.m 0
fcmp.le.unc.s0 p7, p8 = f32, f127
nop.i 0 ;;
}
//: set fpsr=0x9804c0270033f p7=0 p8=0
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 f32=3 f127=4 -> p7=1 p8=0
//: case fcmp.le.unc same targets
{ .mfi
nop.m 0
(p6) fcmp.le.unc.s0 p7, p8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case fcmp.unord.unc.s0
{ .mfi
nop.m 0
(p6) fcmp.unord.unc.s0 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=0 p8=1
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=0 p8=1
//: with f9=1.5 f10=1.5 -> p7=0 p8=1
//: with f9=zero f10=-zero -> p7=0 p8=1
//: with f9=-inf f10=inf -> p7=0 p8=1
//: with f9=inf f10=inf -> p7=0 p8=1
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=1 p8=0
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=1 p8=0 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=1 p8=0 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:5 f10=5 -> p7=0 p8=1 fpsr=0x9804c0270433f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> p7=0 p8=0
//: case fcmp.unord.unc.s1
{ .mfi
nop.m 0
(p6) fcmp.unord.unc.s1 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=0 p8=1
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=0 p8=1
//: with f9=1.5 f10=1.5 -> p7=0 p8=1
//: with f9=zero f10=-zero -> p7=0 p8=1
//: with f9=-inf f10=inf -> p7=0 p8=1
//: with f9=inf f10=inf -> p7=0 p8=1
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=1 p8=0
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=1 p8=0 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=1 p8=0 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:5 f10=5 -> p7=0 p8=1 fpsr=0x9804c0a70033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> p7=0 p8=0
//: case fcmp.unord.unc.s2
{ .mfi
nop.m 0
(p6) fcmp.unord.unc.s2 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=0 p8=1
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=0 p8=1
//: with f9=1.5 f10=1.5 -> p7=0 p8=1
//: with f9=zero f10=-zero -> p7=0 p8=1
//: with f9=-inf f10=inf -> p7=0 p8=1
//: with f9=inf f10=inf -> p7=0 p8=1
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=1 p8=0
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=1 p8=0 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=1 p8=0 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:5 f10=5 -> p7=0 p8=1 fpsr=0x9814c0270033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> p7=0 p8=0
//: case fcmp.unord.unc.s3
{ .mfi
nop.m 0
(p6) fcmp.unord.unc.s3 p7, p8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> p7=0 p8=1
//: with f9=2 f10=1 -> p7=0 p8=1
//: with f9=-2 f10=1 -> p7=0 p8=1
//: with f9=1.5 f10=1.5 -> p7=0 p8=1
//: with f9=zero f10=-zero -> p7=0 p8=1
//: with f9=-inf f10=inf -> p7=0 p8=1
//: with f9=inf f10=inf -> p7=0 p8=1
//: with f9=-1 f10=-2 -> p7=0 p8=1
//: with f9=1 f10=inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> p7=1 p8=0
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> p7=1 p8=0 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> p7=1 p8=0 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:5 f10=5 -> p7=0 p8=1 fpsr=0x29804c0270033f
//: with f9=natval f10=1 fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=natval fpsr=0x1800c02700300 -> p7=0 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 f9=0:0x1ffff:0x8000000000000001 f10=1 -> p7=0 p8=0
//: case fcmp.unord.unc high registers
{ .mfi
nop.m 0
fcmp.unord.unc.s0 p7, p8 = f32, f127
nop.i 0 ;;
}
//: set fpsr=0x9804c0270033f p7=0 p8=0
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 f32=3 f127=4 -> p7=0 p8=1
//: case fcmp.unord.unc same targets
{ .mfi
nop.m 0
(p6) fcmp.unord.unc.s0 p7, p8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 p1=7 p2=7
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case fclass.m 0x1ff
{ .mfi
nop.m 0
(p6) fclass.m p7, p8 = f9, 0x1ff
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1
//: with f9=zero -> p7=1 p8=0
//: with f9=-zero -> p7=1 p8=0
//: with f9=1 -> p7=1 p8=0
//: with f9=-1 -> p7=1 p8=0
//: with f9=0:0x1003e:1 -> p7=1 p8=0
//: with f9=1:0:1 -> p7=1 p8=0
//: with f9=1:0x1fffe:0 -> p7=1 p8=0
//: with f9=0:0x5:0 -> p7=1 p8=0
//: with f9=inf -> p7=1 p8=0
//: with f9=-inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 -> p7=1 p8=0
//: with f9=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1
//: with f9=natval -> p7=1 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fclass.m 0x7
{ .mfi
nop.m 0
(p6) fclass.m p7, p8 = f9, 0x7
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1
//: with f9=zero -> p7=1 p8=0
//: with f9=-zero -> p7=1 p8=0
//: with f9=1 -> p7=0 p8=1
//: with f9=-1 -> p7=0 p8=1
//: with f9=0:0x1003e:1 -> p7=0 p8=1
//: with f9=1:0:1 -> p7=0 p8=1
//: with f9=1:0x1fffe:0 -> p7=0 p8=1
//: with f9=0:0x5:0 -> p7=0 p8=1
//: with f9=inf -> p7=0 p8=1
//: with f9=-inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 -> p7=0 p8=1
//: with f9=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1
//: with f9=natval -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fclass.m 0x11
{ .mfi
nop.m 0
(p6) fclass.m p7, p8 = f9, 0x11
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1
//: with f9=zero -> p7=0 p8=1
//: with f9=-zero -> p7=0 p8=1
//: with f9=1 -> p7=1 p8=0
//: with f9=-1 -> p7=0 p8=1
//: with f9=0:0x1003e:1 -> p7=0 p8=1
//: with f9=1:0:1 -> p7=0 p8=1
//: with f9=1:0x1fffe:0 -> p7=0 p8=1
//: with f9=0:0x5:0 -> p7=0 p8=1
//: with f9=inf -> p7=0 p8=1
//: with f9=-inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 -> p7=0 p8=1
//: with f9=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1
//: with f9=natval -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fclass.m 0xa
{ .mfi
nop.m 0
(p6) fclass.m p7, p8 = f9, 0xa
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1
//: with f9=zero -> p7=0 p8=1
//: with f9=-zero -> p7=0 p8=1
//: with f9=1 -> p7=0 p8=1
//: with f9=-1 -> p7=0 p8=1
//: with f9=0:0x1003e:1 -> p7=0 p8=1
//: with f9=1:0:1 -> p7=1 p8=0
//: with f9=1:0x1fffe:0 -> p7=1 p8=0
//: with f9=0:0x5:0 -> p7=0 p8=1
//: with f9=inf -> p7=0 p8=1
//: with f9=-inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 -> p7=0 p8=1
//: with f9=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1
//: with f9=natval -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fclass.m 0x23
{ .mfi
nop.m 0
(p6) fclass.m p7, p8 = f9, 0x23
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1
//: with f9=zero -> p7=0 p8=1
//: with f9=-zero -> p7=0 p8=1
//: with f9=1 -> p7=0 p8=1
//: with f9=-1 -> p7=0 p8=1
//: with f9=0:0x1003e:1 -> p7=0 p8=1
//: with f9=1:0:1 -> p7=0 p8=1
//: with f9=1:0x1fffe:0 -> p7=0 p8=1
//: with f9=0:0x5:0 -> p7=0 p8=1
//: with f9=inf -> p7=1 p8=0
//: with f9=-inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 -> p7=0 p8=1
//: with f9=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1
//: with f9=natval -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fclass.m 0x40
{ .mfi
nop.m 0
(p6) fclass.m p7, p8 = f9, 0x40
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1
//: with f9=zero -> p7=0 p8=1
//: with f9=-zero -> p7=0 p8=1
//: with f9=1 -> p7=0 p8=1
//: with f9=-1 -> p7=0 p8=1
//: with f9=0:0x1003e:1 -> p7=0 p8=1
//: with f9=1:0:1 -> p7=0 p8=1
//: with f9=1:0x1fffe:0 -> p7=0 p8=1
//: with f9=0:0x5:0 -> p7=0 p8=1
//: with f9=inf -> p7=0 p8=1
//: with f9=-inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0x8000000000000001 -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 -> p7=0 p8=1
//: with f9=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1
//: with f9=natval -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fclass.m 0x80
{ .mfi
nop.m 0
(p6) fclass.m p7, p8 = f9, 0x80
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1
//: with f9=zero -> p7=0 p8=1
//: with f9=-zero -> p7=0 p8=1
//: with f9=1 -> p7=0 p8=1
//: with f9=-1 -> p7=0 p8=1
//: with f9=0:0x1003e:1 -> p7=0 p8=1
//: with f9=1:0:1 -> p7=0 p8=1
//: with f9=1:0x1fffe:0 -> p7=0 p8=1
//: with f9=0:0x5:0 -> p7=0 p8=1
//: with f9=inf -> p7=0 p8=1
//: with f9=-inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 -> p7=1 p8=0
//: with f9=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1
//: with f9=natval -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fclass.m 0x1c0
{ .mfi
nop.m 0
(p6) fclass.m p7, p8 = f9, 0x1c0
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1
//: with f9=zero -> p7=0 p8=1
//: with f9=-zero -> p7=0 p8=1
//: with f9=1 -> p7=0 p8=1
//: with f9=-1 -> p7=0 p8=1
//: with f9=0:0x1003e:1 -> p7=0 p8=1
//: with f9=1:0:1 -> p7=0 p8=1
//: with f9=1:0x1fffe:0 -> p7=0 p8=1
//: with f9=0:0x5:0 -> p7=0 p8=1
//: with f9=inf -> p7=0 p8=1
//: with f9=-inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0x8000000000000001 -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 -> p7=1 p8=0
//: with f9=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1
//: with f9=natval -> p7=1 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fclass.m 0x100
{ .mfi
nop.m 0
(p6) fclass.m p7, p8 = f9, 0x100
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1
//: with f9=zero -> p7=0 p8=1
//: with f9=-zero -> p7=0 p8=1
//: with f9=1 -> p7=0 p8=1
//: with f9=-1 -> p7=0 p8=1
//: with f9=0:0x1003e:1 -> p7=0 p8=1
//: with f9=1:0:1 -> p7=0 p8=1
//: with f9=1:0x1fffe:0 -> p7=0 p8=1
//: with f9=0:0x5:0 -> p7=0 p8=1
//: with f9=inf -> p7=0 p8=1
//: with f9=-inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 -> p7=0 p8=1
//: with f9=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1
//: with f9=natval -> p7=1 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fclass.m same targets
{ .mfi
nop.m 0
(p6) fclass.m p7, p8 = f9, 1
nop.i 0 ;;
}
//: patch slot=1 p1=8 p2=8
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fclass.m high register
{ .mfi
nop.m 0
fclass.m p7, p8 = f100, 0x11
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 f100=1 -> p7=1 p8=0
//: case fclass.m.unc 0x1ff
{ .mfi
nop.m 0
(p6) fclass.m.unc p7, p8 = f9, 0x1ff
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1
//: with f9=zero -> p7=1 p8=0
//: with f9=-zero -> p7=1 p8=0
//: with f9=1 -> p7=1 p8=0
//: with f9=-1 -> p7=1 p8=0
//: with f9=0:0x1003e:1 -> p7=1 p8=0
//: with f9=1:0:1 -> p7=1 p8=0
//: with f9=1:0x1fffe:0 -> p7=1 p8=0
//: with f9=0:0x5:0 -> p7=1 p8=0
//: with f9=inf -> p7=1 p8=0
//: with f9=-inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 -> p7=1 p8=0
//: with f9=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1
//: with f9=natval -> p7=1 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> p7=0 p8=0
//: case fclass.m.unc 0x7
{ .mfi
nop.m 0
(p6) fclass.m.unc p7, p8 = f9, 0x7
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1
//: with f9=zero -> p7=1 p8=0
//: with f9=-zero -> p7=1 p8=0
//: with f9=1 -> p7=0 p8=1
//: with f9=-1 -> p7=0 p8=1
//: with f9=0:0x1003e:1 -> p7=0 p8=1
//: with f9=1:0:1 -> p7=0 p8=1
//: with f9=1:0x1fffe:0 -> p7=0 p8=1
//: with f9=0:0x5:0 -> p7=0 p8=1
//: with f9=inf -> p7=0 p8=1
//: with f9=-inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 -> p7=0 p8=1
//: with f9=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1
//: with f9=natval -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> p7=0 p8=0
//: case fclass.m.unc 0x11
{ .mfi
nop.m 0
(p6) fclass.m.unc p7, p8 = f9, 0x11
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1
//: with f9=zero -> p7=0 p8=1
//: with f9=-zero -> p7=0 p8=1
//: with f9=1 -> p7=1 p8=0
//: with f9=-1 -> p7=0 p8=1
//: with f9=0:0x1003e:1 -> p7=0 p8=1
//: with f9=1:0:1 -> p7=0 p8=1
//: with f9=1:0x1fffe:0 -> p7=0 p8=1
//: with f9=0:0x5:0 -> p7=0 p8=1
//: with f9=inf -> p7=0 p8=1
//: with f9=-inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 -> p7=0 p8=1
//: with f9=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1
//: with f9=natval -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> p7=0 p8=0
//: case fclass.m.unc 0xa
{ .mfi
nop.m 0
(p6) fclass.m.unc p7, p8 = f9, 0xa
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1
//: with f9=zero -> p7=0 p8=1
//: with f9=-zero -> p7=0 p8=1
//: with f9=1 -> p7=0 p8=1
//: with f9=-1 -> p7=0 p8=1
//: with f9=0:0x1003e:1 -> p7=0 p8=1
//: with f9=1:0:1 -> p7=1 p8=0
//: with f9=1:0x1fffe:0 -> p7=1 p8=0
//: with f9=0:0x5:0 -> p7=0 p8=1
//: with f9=inf -> p7=0 p8=1
//: with f9=-inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 -> p7=0 p8=1
//: with f9=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1
//: with f9=natval -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> p7=0 p8=0
//: case fclass.m.unc 0x23
{ .mfi
nop.m 0
(p6) fclass.m.unc p7, p8 = f9, 0x23
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1
//: with f9=zero -> p7=0 p8=1
//: with f9=-zero -> p7=0 p8=1
//: with f9=1 -> p7=0 p8=1
//: with f9=-1 -> p7=0 p8=1
//: with f9=0:0x1003e:1 -> p7=0 p8=1
//: with f9=1:0:1 -> p7=0 p8=1
//: with f9=1:0x1fffe:0 -> p7=0 p8=1
//: with f9=0:0x5:0 -> p7=0 p8=1
//: with f9=inf -> p7=1 p8=0
//: with f9=-inf -> p7=1 p8=0
//: with f9=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 -> p7=0 p8=1
//: with f9=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1
//: with f9=natval -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> p7=0 p8=0
//: case fclass.m.unc 0x40
{ .mfi
nop.m 0
(p6) fclass.m.unc p7, p8 = f9, 0x40
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1
//: with f9=zero -> p7=0 p8=1
//: with f9=-zero -> p7=0 p8=1
//: with f9=1 -> p7=0 p8=1
//: with f9=-1 -> p7=0 p8=1
//: with f9=0:0x1003e:1 -> p7=0 p8=1
//: with f9=1:0:1 -> p7=0 p8=1
//: with f9=1:0x1fffe:0 -> p7=0 p8=1
//: with f9=0:0x5:0 -> p7=0 p8=1
//: with f9=inf -> p7=0 p8=1
//: with f9=-inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0x8000000000000001 -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 -> p7=0 p8=1
//: with f9=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1
//: with f9=natval -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> p7=0 p8=0
//: case fclass.m.unc 0x80
{ .mfi
nop.m 0
(p6) fclass.m.unc p7, p8 = f9, 0x80
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1
//: with f9=zero -> p7=0 p8=1
//: with f9=-zero -> p7=0 p8=1
//: with f9=1 -> p7=0 p8=1
//: with f9=-1 -> p7=0 p8=1
//: with f9=0:0x1003e:1 -> p7=0 p8=1
//: with f9=1:0:1 -> p7=0 p8=1
//: with f9=1:0x1fffe:0 -> p7=0 p8=1
//: with f9=0:0x5:0 -> p7=0 p8=1
//: with f9=inf -> p7=0 p8=1
//: with f9=-inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 -> p7=1 p8=0
//: with f9=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1
//: with f9=natval -> p7=0 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> p7=0 p8=0
//: case fclass.m.unc 0x1c0
{ .mfi
nop.m 0
(p6) fclass.m.unc p7, p8 = f9, 0x1c0
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1
//: with f9=zero -> p7=0 p8=1
//: with f9=-zero -> p7=0 p8=1
//: with f9=1 -> p7=0 p8=1
//: with f9=-1 -> p7=0 p8=1
//: with f9=0:0x1003e:1 -> p7=0 p8=1
//: with f9=1:0:1 -> p7=0 p8=1
//: with f9=1:0x1fffe:0 -> p7=0 p8=1
//: with f9=0:0x5:0 -> p7=0 p8=1
//: with f9=inf -> p7=0 p8=1
//: with f9=-inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0x8000000000000001 -> p7=1 p8=0
//: with f9=0:0x1ffff:0xc000000000000000 -> p7=1 p8=0
//: with f9=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1
//: with f9=natval -> p7=1 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> p7=0 p8=0
//: case fclass.m.unc 0x100
{ .mfi
nop.m 0
(p6) fclass.m.unc p7, p8 = f9, 0x100
nop.i 0 ;;
}
//: set p6=1 p7=1 p8=1
//: with f9=zero -> p7=0 p8=1
//: with f9=-zero -> p7=0 p8=1
//: with f9=1 -> p7=0 p8=1
//: with f9=-1 -> p7=0 p8=1
//: with f9=0:0x1003e:1 -> p7=0 p8=1
//: with f9=1:0:1 -> p7=0 p8=1
//: with f9=1:0x1fffe:0 -> p7=0 p8=1
//: with f9=0:0x5:0 -> p7=0 p8=1
//: with f9=inf -> p7=0 p8=1
//: with f9=-inf -> p7=0 p8=1
//: with f9=0:0x1ffff:0x8000000000000001 -> p7=0 p8=1
//: with f9=0:0x1ffff:0xc000000000000000 -> p7=0 p8=1
//: with f9=0:0x1ffff:0x0000000000000001 -> p7=0 p8=1
//: with f9=natval -> p7=1 p8=0
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> p7=0 p8=0
//: case fclass.m.unc same targets
{ .mfi
nop.m 0
(p6) fclass.m.unc p7, p8 = f9, 1
nop.i 0 ;;
}
//: patch slot=1 p1=8 p2=8
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> fault=illegal slot=1
//: case fclass.m.unc high register
{ .mfi
nop.m 0
fclass.m.unc p7, p8 = f100, 0x11
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 f100=1 -> p7=1 p8=0
//: case fclass.nm
{ .mfi
nop.m 0
(p6) fclass.nm p7, p8 = f9, @nat
nop.i 0 ;;
}
//: set p6=1
//: with f9=1 -> p7=1 p8=0
//: with f9=natval -> p7=0 p8=1
//: case fmin.s0
{ .mfi
nop.m 0
(p6) fmin.s0 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> f8=1 psr.mfl=1
//: with f9=2 f10=1 -> f8=1 psr.mfl=1
//: with f9=-2 f10=1 -> f8=-2 psr.mfl=1
//: with f9=1.5 f10=1.5 -> f8=1.5 psr.mfl=1
//: with f9=zero f10=-zero -> f8=-zero psr.mfl=1
//: with f9=-inf f10=inf -> f8=-inf psr.mfl=1
//: with f9=inf f10=inf -> f8=inf psr.mfl=1
//: with f9=-1 f10=-2 -> f8=-2 psr.mfl=1
//: with f9=1 f10=inf -> f8=1 psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> f8=1 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> f8=0:0x1ffff:0x8000000000000001 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> f8=0:0x1ffff:0x0000000000000001 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:5 f10=5 -> f8=5 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=natval f10=0:0x1ffff:0x8000000000000001 fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fmin.s1
{ .mfi
nop.m 0
(p6) fmin.s1 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> f8=1 psr.mfl=1
//: with f9=2 f10=1 -> f8=1 psr.mfl=1
//: with f9=-2 f10=1 -> f8=-2 psr.mfl=1
//: with f9=1.5 f10=1.5 -> f8=1.5 psr.mfl=1
//: with f9=zero f10=-zero -> f8=-zero psr.mfl=1
//: with f9=-inf f10=inf -> f8=-inf psr.mfl=1
//: with f9=inf f10=inf -> f8=inf psr.mfl=1
//: with f9=-1 f10=-2 -> f8=-2 psr.mfl=1
//: with f9=1 f10=inf -> f8=1 psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> f8=1 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> f8=0:0x1ffff:0x8000000000000001 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> f8=0:0x1ffff:0x0000000000000001 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:5 f10=5 -> f8=5 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=natval f10=0:0x1ffff:0x8000000000000001 fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fmin.s2
{ .mfi
nop.m 0
(p6) fmin.s2 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> f8=1 psr.mfl=1
//: with f9=2 f10=1 -> f8=1 psr.mfl=1
//: with f9=-2 f10=1 -> f8=-2 psr.mfl=1
//: with f9=1.5 f10=1.5 -> f8=1.5 psr.mfl=1
//: with f9=zero f10=-zero -> f8=-zero psr.mfl=1
//: with f9=-inf f10=inf -> f8=-inf psr.mfl=1
//: with f9=inf f10=inf -> f8=inf psr.mfl=1
//: with f9=-1 f10=-2 -> f8=-2 psr.mfl=1
//: with f9=1 f10=inf -> f8=1 psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> f8=1 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> f8=0:0x1ffff:0x8000000000000001 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> f8=0:0x1ffff:0x0000000000000001 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:5 f10=5 -> f8=5 psr.mfl=1 fpsr=0x9814c0270033f
//: with f9=natval f10=0:0x1ffff:0x8000000000000001 fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fmin.s3
{ .mfi
nop.m 0
(p6) fmin.s3 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> f8=1 psr.mfl=1
//: with f9=2 f10=1 -> f8=1 psr.mfl=1
//: with f9=-2 f10=1 -> f8=-2 psr.mfl=1
//: with f9=1.5 f10=1.5 -> f8=1.5 psr.mfl=1
//: with f9=zero f10=-zero -> f8=-zero psr.mfl=1
//: with f9=-inf f10=inf -> f8=-inf psr.mfl=1
//: with f9=inf f10=inf -> f8=inf psr.mfl=1
//: with f9=-1 f10=-2 -> f8=-2 psr.mfl=1
//: with f9=1 f10=inf -> f8=1 psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> f8=1 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> f8=0:0x1ffff:0x8000000000000001 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> f8=0:0x1ffff:0x0000000000000001 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:5 f10=5 -> f8=5 psr.mfl=1 fpsr=0x29804c0270033f
//: with f9=natval f10=0:0x1ffff:0x8000000000000001 fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fmin high registers
{ .mfi
nop.m 0
fmin.s0 f100 = f101, f102
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 f101=1 f102=2 fpsr=0x9804c0270033f -> f100=1 psr.mfh=1
//: case fmin f0 is no target
{ .mfi
nop.m 0
(p6) fmin.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fmin f1 is no target
{ .mfi
nop.m 0
(p6) fmin.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fmax.s0
{ .mfi
nop.m 0
(p6) fmax.s0 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> f8=2 psr.mfl=1
//: with f9=2 f10=1 -> f8=2 psr.mfl=1
//: with f9=-2 f10=1 -> f8=1 psr.mfl=1
//: with f9=1.5 f10=1.5 -> f8=1.5 psr.mfl=1
//: with f9=zero f10=-zero -> f8=-zero psr.mfl=1
//: with f9=-inf f10=inf -> f8=inf psr.mfl=1
//: with f9=inf f10=inf -> f8=inf psr.mfl=1
//: with f9=-1 f10=-2 -> f8=-1 psr.mfl=1
//: with f9=1 f10=inf -> f8=inf psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> f8=1 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> f8=0:0x1ffff:0x8000000000000001 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> f8=0:0x1ffff:0x0000000000000001 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:5 f10=5 -> f8=5 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=natval f10=0:0x1ffff:0x8000000000000001 fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fmax.s1
{ .mfi
nop.m 0
(p6) fmax.s1 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> f8=2 psr.mfl=1
//: with f9=2 f10=1 -> f8=2 psr.mfl=1
//: with f9=-2 f10=1 -> f8=1 psr.mfl=1
//: with f9=1.5 f10=1.5 -> f8=1.5 psr.mfl=1
//: with f9=zero f10=-zero -> f8=-zero psr.mfl=1
//: with f9=-inf f10=inf -> f8=inf psr.mfl=1
//: with f9=inf f10=inf -> f8=inf psr.mfl=1
//: with f9=-1 f10=-2 -> f8=-1 psr.mfl=1
//: with f9=1 f10=inf -> f8=inf psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> f8=1 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> f8=0:0x1ffff:0x8000000000000001 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> f8=0:0x1ffff:0x0000000000000001 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:5 f10=5 -> f8=5 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=natval f10=0:0x1ffff:0x8000000000000001 fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fmax.s2
{ .mfi
nop.m 0
(p6) fmax.s2 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> f8=2 psr.mfl=1
//: with f9=2 f10=1 -> f8=2 psr.mfl=1
//: with f9=-2 f10=1 -> f8=1 psr.mfl=1
//: with f9=1.5 f10=1.5 -> f8=1.5 psr.mfl=1
//: with f9=zero f10=-zero -> f8=-zero psr.mfl=1
//: with f9=-inf f10=inf -> f8=inf psr.mfl=1
//: with f9=inf f10=inf -> f8=inf psr.mfl=1
//: with f9=-1 f10=-2 -> f8=-1 psr.mfl=1
//: with f9=1 f10=inf -> f8=inf psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> f8=1 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> f8=0:0x1ffff:0x8000000000000001 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> f8=0:0x1ffff:0x0000000000000001 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:5 f10=5 -> f8=5 psr.mfl=1 fpsr=0x9814c0270033f
//: with f9=natval f10=0:0x1ffff:0x8000000000000001 fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fmax.s3
{ .mfi
nop.m 0
(p6) fmax.s3 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> f8=2 psr.mfl=1
//: with f9=2 f10=1 -> f8=2 psr.mfl=1
//: with f9=-2 f10=1 -> f8=1 psr.mfl=1
//: with f9=1.5 f10=1.5 -> f8=1.5 psr.mfl=1
//: with f9=zero f10=-zero -> f8=-zero psr.mfl=1
//: with f9=-inf f10=inf -> f8=inf psr.mfl=1
//: with f9=inf f10=inf -> f8=inf psr.mfl=1
//: with f9=-1 f10=-2 -> f8=-1 psr.mfl=1
//: with f9=1 f10=inf -> f8=inf psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> f8=1 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> f8=0:0x1ffff:0x8000000000000001 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> f8=0:0x1ffff:0x0000000000000001 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:5 f10=5 -> f8=5 psr.mfl=1 fpsr=0x29804c0270033f
//: with f9=natval f10=0:0x1ffff:0x8000000000000001 fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fmax high registers
{ .mfi
nop.m 0
fmax.s0 f100 = f101, f102
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 f101=1 f102=2 fpsr=0x9804c0270033f -> f100=2 psr.mfh=1
//: case fmax f0 is no target
{ .mfi
nop.m 0
(p6) fmax.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fmax f1 is no target
{ .mfi
nop.m 0
(p6) fmax.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case famin.s0
{ .mfi
nop.m 0
(p6) famin.s0 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> f8=1 psr.mfl=1
//: with f9=2 f10=1 -> f8=1 psr.mfl=1
//: with f9=-2 f10=1 -> f8=1 psr.mfl=1
//: with f9=1.5 f10=1.5 -> f8=1.5 psr.mfl=1
//: with f9=zero f10=-zero -> f8=-zero psr.mfl=1
//: with f9=-inf f10=inf -> f8=inf psr.mfl=1
//: with f9=inf f10=inf -> f8=inf psr.mfl=1
//: with f9=-1 f10=-2 -> f8=-1 psr.mfl=1
//: with f9=1 f10=inf -> f8=1 psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> f8=1 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> f8=0:0x1ffff:0x8000000000000001 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> f8=0:0x1ffff:0x0000000000000001 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:5 f10=5 -> f8=5 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=natval f10=0:0x1ffff:0x8000000000000001 fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case famin.s1
{ .mfi
nop.m 0
(p6) famin.s1 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> f8=1 psr.mfl=1
//: with f9=2 f10=1 -> f8=1 psr.mfl=1
//: with f9=-2 f10=1 -> f8=1 psr.mfl=1
//: with f9=1.5 f10=1.5 -> f8=1.5 psr.mfl=1
//: with f9=zero f10=-zero -> f8=-zero psr.mfl=1
//: with f9=-inf f10=inf -> f8=inf psr.mfl=1
//: with f9=inf f10=inf -> f8=inf psr.mfl=1
//: with f9=-1 f10=-2 -> f8=-1 psr.mfl=1
//: with f9=1 f10=inf -> f8=1 psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> f8=1 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> f8=0:0x1ffff:0x8000000000000001 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> f8=0:0x1ffff:0x0000000000000001 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:5 f10=5 -> f8=5 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=natval f10=0:0x1ffff:0x8000000000000001 fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case famin.s2
{ .mfi
nop.m 0
(p6) famin.s2 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> f8=1 psr.mfl=1
//: with f9=2 f10=1 -> f8=1 psr.mfl=1
//: with f9=-2 f10=1 -> f8=1 psr.mfl=1
//: with f9=1.5 f10=1.5 -> f8=1.5 psr.mfl=1
//: with f9=zero f10=-zero -> f8=-zero psr.mfl=1
//: with f9=-inf f10=inf -> f8=inf psr.mfl=1
//: with f9=inf f10=inf -> f8=inf psr.mfl=1
//: with f9=-1 f10=-2 -> f8=-1 psr.mfl=1
//: with f9=1 f10=inf -> f8=1 psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> f8=1 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> f8=0:0x1ffff:0x8000000000000001 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> f8=0:0x1ffff:0x0000000000000001 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:5 f10=5 -> f8=5 psr.mfl=1 fpsr=0x9814c0270033f
//: with f9=natval f10=0:0x1ffff:0x8000000000000001 fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case famin.s3
{ .mfi
nop.m 0
(p6) famin.s3 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> f8=1 psr.mfl=1
//: with f9=2 f10=1 -> f8=1 psr.mfl=1
//: with f9=-2 f10=1 -> f8=1 psr.mfl=1
//: with f9=1.5 f10=1.5 -> f8=1.5 psr.mfl=1
//: with f9=zero f10=-zero -> f8=-zero psr.mfl=1
//: with f9=-inf f10=inf -> f8=inf psr.mfl=1
//: with f9=inf f10=inf -> f8=inf psr.mfl=1
//: with f9=-1 f10=-2 -> f8=-1 psr.mfl=1
//: with f9=1 f10=inf -> f8=1 psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> f8=1 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> f8=0:0x1ffff:0x8000000000000001 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> f8=0:0x1ffff:0x0000000000000001 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:5 f10=5 -> f8=5 psr.mfl=1 fpsr=0x29804c0270033f
//: with f9=natval f10=0:0x1ffff:0x8000000000000001 fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case famin high registers
{ .mfi
nop.m 0
famin.s0 f100 = f101, f102
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 f101=1 f102=2 fpsr=0x9804c0270033f -> f100=1 psr.mfh=1
//: case famin f0 is no target
{ .mfi
nop.m 0
(p6) famin.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case famin f1 is no target
{ .mfi
nop.m 0
(p6) famin.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case famax.s0
{ .mfi
nop.m 0
(p6) famax.s0 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> f8=2 psr.mfl=1
//: with f9=2 f10=1 -> f8=2 psr.mfl=1
//: with f9=-2 f10=1 -> f8=-2 psr.mfl=1
//: with f9=1.5 f10=1.5 -> f8=1.5 psr.mfl=1
//: with f9=zero f10=-zero -> f8=-zero psr.mfl=1
//: with f9=-inf f10=inf -> f8=inf psr.mfl=1
//: with f9=inf f10=inf -> f8=inf psr.mfl=1
//: with f9=-1 f10=-2 -> f8=-2 psr.mfl=1
//: with f9=1 f10=inf -> f8=inf psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> f8=1 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> f8=0:0x1ffff:0x8000000000000001 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> f8=0:0x1ffff:0x0000000000000001 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:5 f10=5 -> f8=5 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=natval f10=0:0x1ffff:0x8000000000000001 fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case famax.s1
{ .mfi
nop.m 0
(p6) famax.s1 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> f8=2 psr.mfl=1
//: with f9=2 f10=1 -> f8=2 psr.mfl=1
//: with f9=-2 f10=1 -> f8=-2 psr.mfl=1
//: with f9=1.5 f10=1.5 -> f8=1.5 psr.mfl=1
//: with f9=zero f10=-zero -> f8=-zero psr.mfl=1
//: with f9=-inf f10=inf -> f8=inf psr.mfl=1
//: with f9=inf f10=inf -> f8=inf psr.mfl=1
//: with f9=-1 f10=-2 -> f8=-2 psr.mfl=1
//: with f9=1 f10=inf -> f8=inf psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> f8=1 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> f8=0:0x1ffff:0x8000000000000001 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> f8=0:0x1ffff:0x0000000000000001 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:5 f10=5 -> f8=5 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=natval f10=0:0x1ffff:0x8000000000000001 fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case famax.s2
{ .mfi
nop.m 0
(p6) famax.s2 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> f8=2 psr.mfl=1
//: with f9=2 f10=1 -> f8=2 psr.mfl=1
//: with f9=-2 f10=1 -> f8=-2 psr.mfl=1
//: with f9=1.5 f10=1.5 -> f8=1.5 psr.mfl=1
//: with f9=zero f10=-zero -> f8=-zero psr.mfl=1
//: with f9=-inf f10=inf -> f8=inf psr.mfl=1
//: with f9=inf f10=inf -> f8=inf psr.mfl=1
//: with f9=-1 f10=-2 -> f8=-2 psr.mfl=1
//: with f9=1 f10=inf -> f8=inf psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> f8=1 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> f8=0:0x1ffff:0x8000000000000001 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> f8=0:0x1ffff:0x0000000000000001 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:5 f10=5 -> f8=5 psr.mfl=1 fpsr=0x9814c0270033f
//: with f9=natval f10=0:0x1ffff:0x8000000000000001 fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case famax.s3
{ .mfi
nop.m 0
(p6) famax.s3 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=1 f10=2 -> f8=2 psr.mfl=1
//: with f9=2 f10=1 -> f8=2 psr.mfl=1
//: with f9=-2 f10=1 -> f8=-2 psr.mfl=1
//: with f9=1.5 f10=1.5 -> f8=1.5 psr.mfl=1
//: with f9=zero f10=-zero -> f8=-zero psr.mfl=1
//: with f9=-inf f10=inf -> f8=inf psr.mfl=1
//: with f9=inf f10=inf -> f8=inf psr.mfl=1
//: with f9=-1 f10=-2 -> f8=-2 psr.mfl=1
//: with f9=1 f10=inf -> f8=inf psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 -> f8=1 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x8000000000000001 -> f8=0:0x1ffff:0x8000000000000001 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=1 f10=0:0x1ffff:0x0000000000000001 -> f8=0:0x1ffff:0x0000000000000001 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:5 f10=5 -> f8=5 psr.mfl=1 fpsr=0x29804c0270033f
//: with f9=natval f10=0:0x1ffff:0x8000000000000001 fpsr=0x1800c02700300 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1ffff:0xc000000000000000 f10=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:5 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case famax high registers
{ .mfi
nop.m 0
famax.s0 f100 = f101, f102
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfl=1 f101=1 f102=2 fpsr=0x9804c0270033f -> f100=2 psr.mfh=1
//: case famax f0 is no target
{ .mfi
nop.m 0
(p6) famax.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case famax f1 is no target
{ .mfi
nop.m 0
(p6) famax.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpmin.s0
{ .mfi
nop.m 0
(p6) fpmin.s0 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xbf800000ff800000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x8000000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007fc00000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033e -> fault=fp_fault code=0x10 slot=1
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpmin.s1
{ .mfi
nop.m 0
(p6) fpmin.s1 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xbf800000ff800000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x8000000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpmin.s2
{ .mfi
nop.m 0
(p6) fpmin.s2 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xbf800000ff800000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x8000000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007fc00000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033e -> fault=fp_fault code=0x10 slot=1
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpmin.s3
{ .mfi
nop.m 0
(p6) fpmin.s3 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xbf800000ff800000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x8000000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007fc00000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033e -> fault=fp_fault code=0x10 slot=1
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpmin high registers
{ .mfi
nop.m 0
fpmin.s0 f100 = f101, f102
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fpmin f0 is no target
{ .mfi
nop.m 0
(p6) fpmin.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpmin f1 is no target
{ .mfi
nop.m 0
(p6) fpmin.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpmax.s0
{ .mfi
nop.m 0
(p6) fpmax.s0 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x4000000040000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x3f8000007f800000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x8000000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007fc00000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033e -> fault=fp_fault code=0x10 slot=1
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpmax.s1
{ .mfi
nop.m 0
(p6) fpmax.s1 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x4000000040000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x3f8000007f800000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x8000000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpmax.s2
{ .mfi
nop.m 0
(p6) fpmax.s2 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x4000000040000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x3f8000007f800000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x8000000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007fc00000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033e -> fault=fp_fault code=0x10 slot=1
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpmax.s3
{ .mfi
nop.m 0
(p6) fpmax.s3 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x4000000040000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x3f8000007f800000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x8000000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007fc00000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033e -> fault=fp_fault code=0x10 slot=1
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpmax high registers
{ .mfi
nop.m 0
fpmax.s0 f100 = f101, f102
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fpmax f0 is no target
{ .mfi
nop.m 0
(p6) fpmax.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpmax f1 is no target
{ .mfi
nop.m 0
(p6) fpmax.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpamin.s0
{ .mfi
nop.m 0
(p6) fpamin.s0 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x3f800000ff800000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x8000000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007fc00000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033e -> fault=fp_fault code=0x10 slot=1
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpamin.s1
{ .mfi
nop.m 0
(p6) fpamin.s1 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x3f800000ff800000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x8000000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpamin.s2
{ .mfi
nop.m 0
(p6) fpamin.s2 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x3f800000ff800000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x8000000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007fc00000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033e -> fault=fp_fault code=0x10 slot=1
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpamin.s3
{ .mfi
nop.m 0
(p6) fpamin.s3 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x3f800000ff800000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x8000000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007fc00000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033e -> fault=fp_fault code=0x10 slot=1
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpamin high registers
{ .mfi
nop.m 0
fpamin.s0 f100 = f101, f102
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fpamin f0 is no target
{ .mfi
nop.m 0
(p6) fpamin.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpamin f1 is no target
{ .mfi
nop.m 0
(p6) fpamin.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpamax.s0
{ .mfi
nop.m 0
(p6) fpamax.s0 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x4000000040000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x3f800000ff800000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x8000000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007fc00000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033e -> fault=fp_fault code=0x10 slot=1
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpamax.s1
{ .mfi
nop.m 0
(p6) fpamax.s1 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x4000000040000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x3f800000ff800000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x8000000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpamax.s2
{ .mfi
nop.m 0
(p6) fpamax.s2 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x4000000040000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x3f800000ff800000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x8000000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007fc00000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033e -> fault=fp_fault code=0x10 slot=1
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpamax.s3
{ .mfi
nop.m 0
(p6) fpamax.s3 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x4000000040000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x3f800000ff800000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x8000000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x3f8000003f800000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007fc00000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033e -> fault=fp_fault code=0x10 slot=1
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpamax high registers
{ .mfi
nop.m 0
fpamax.s0 f100 = f101, f102
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fpamax f0 is no target
{ .mfi
nop.m 0
(p6) fpamax.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpamax f1 is no target
{ .mfi
nop.m 0
(p6) fpamax.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcmp.eq.s0
{ .mfi
nop.m 0
(p6) fpcmp.eq.s0 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.eq.s1
{ .mfi
nop.m 0
(p6) fpcmp.eq.s1 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.eq.s2
{ .mfi
nop.m 0
(p6) fpcmp.eq.s2 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.eq.s3
{ .mfi
nop.m 0
(p6) fpcmp.eq.s3 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.eq high registers
{ .mfi
nop.m 0
fpcmp.eq.s0 f100 = f101, f102
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fpcmp.eq f0 is no target
{ .mfi
nop.m 0
(p6) fpcmp.eq.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcmp.eq f1 is no target
{ .mfi
nop.m 0
(p6) fpcmp.eq.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcmp.lt.s0
{ .mfi
nop.m 0
(p6) fpcmp.lt.s0 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.lt.s1
{ .mfi
nop.m 0
(p6) fpcmp.lt.s1 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.lt.s2
{ .mfi
nop.m 0
(p6) fpcmp.lt.s2 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.lt.s3
{ .mfi
nop.m 0
(p6) fpcmp.lt.s3 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.lt high registers
{ .mfi
nop.m 0
fpcmp.lt.s0 f100 = f101, f102
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fpcmp.lt f0 is no target
{ .mfi
nop.m 0
(p6) fpcmp.lt.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcmp.lt f1 is no target
{ .mfi
nop.m 0
(p6) fpcmp.lt.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcmp.le.s0
{ .mfi
nop.m 0
(p6) fpcmp.le.s0 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.le.s1
{ .mfi
nop.m 0
(p6) fpcmp.le.s1 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.le.s2
{ .mfi
nop.m 0
(p6) fpcmp.le.s2 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.le.s3
{ .mfi
nop.m 0
(p6) fpcmp.le.s3 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.le high registers
{ .mfi
nop.m 0
fpcmp.le.s0 f100 = f101, f102
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fpcmp.le f0 is no target
{ .mfi
nop.m 0
(p6) fpcmp.le.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcmp.le f1 is no target
{ .mfi
nop.m 0
(p6) fpcmp.le.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcmp.unord.s0
{ .mfi
nop.m 0
(p6) fpcmp.unord.s0 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.unord.s1
{ .mfi
nop.m 0
(p6) fpcmp.unord.s1 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.unord.s2
{ .mfi
nop.m 0
(p6) fpcmp.unord.s2 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.unord.s3
{ .mfi
nop.m 0
(p6) fpcmp.unord.s3 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.unord high registers
{ .mfi
nop.m 0
fpcmp.unord.s0 f100 = f101, f102
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fpcmp.unord f0 is no target
{ .mfi
nop.m 0
(p6) fpcmp.unord.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcmp.unord f1 is no target
{ .mfi
nop.m 0
(p6) fpcmp.unord.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcmp.neq.s0
{ .mfi
nop.m 0
(p6) fpcmp.neq.s0 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.neq.s1
{ .mfi
nop.m 0
(p6) fpcmp.neq.s1 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.neq.s2
{ .mfi
nop.m 0
(p6) fpcmp.neq.s2 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.neq.s3
{ .mfi
nop.m 0
(p6) fpcmp.neq.s3 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.neq high registers
{ .mfi
nop.m 0
fpcmp.neq.s0 f100 = f101, f102
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fpcmp.neq f0 is no target
{ .mfi
nop.m 0
(p6) fpcmp.neq.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcmp.neq f1 is no target
{ .mfi
nop.m 0
(p6) fpcmp.neq.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcmp.nlt.s0
{ .mfi
nop.m 0
(p6) fpcmp.nlt.s0 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.nlt.s1
{ .mfi
nop.m 0
(p6) fpcmp.nlt.s1 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.nlt.s2
{ .mfi
nop.m 0
(p6) fpcmp.nlt.s2 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.nlt.s3
{ .mfi
nop.m 0
(p6) fpcmp.nlt.s3 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.nlt high registers
{ .mfi
nop.m 0
fpcmp.nlt.s0 f100 = f101, f102
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fpcmp.nlt f0 is no target
{ .mfi
nop.m 0
(p6) fpcmp.nlt.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcmp.nlt f1 is no target
{ .mfi
nop.m 0
(p6) fpcmp.nlt.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcmp.nle.s0
{ .mfi
nop.m 0
(p6) fpcmp.nle.s0 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.nle.s1
{ .mfi
nop.m 0
(p6) fpcmp.nle.s1 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.nle.s2
{ .mfi
nop.m 0
(p6) fpcmp.nle.s2 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.nle.s3
{ .mfi
nop.m 0
(p6) fpcmp.nle.s3 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0x0000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0xffffffff00000000 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.nle high registers
{ .mfi
nop.m 0
fpcmp.nle.s0 f100 = f101, f102
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fpcmp.nle f0 is no target
{ .mfi
nop.m 0
(p6) fpcmp.nle.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcmp.nle f1 is no target
{ .mfi
nop.m 0
(p6) fpcmp.nle.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcmp.ord.s0
{ .mfi
nop.m 0
(p6) fpcmp.ord.s0 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.ord.s1
{ .mfi
nop.m 0
(p6) fpcmp.ord.s1 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.ord.s2
{ .mfi
nop.m 0
(p6) fpcmp.ord.s2 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.ord.s3
{ .mfi
nop.m 0
(p6) fpcmp.ord.s3 f8 = f9, f10
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f80000040000000 f10=0:0x1003e:0x400000003f800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0xbf8000007f800000 f10=0:0x1003e:0x3f800000ff800000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x0000000040400000 f10=0:0x1003e:0x8000000040400000 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x7fc000003f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1
//: with f9=0:0x1003e:0xff8000013f800000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x00000000ffffffff psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=natval f10=1 -> f8=natval psr.mfl=1
//: with f9=1 f10=natval -> f8=natval psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800001 f10=0:0x1003e:0x000000013f800000 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 psr.dfl=1 -> same
//: case fpcmp.ord high registers
{ .mfi
nop.m 0
fpcmp.ord.s0 f100 = f101, f102
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fpcmp.ord f0 is no target
{ .mfi
nop.m 0
(p6) fpcmp.ord.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpcmp.ord f1 is no target
{ .mfi
nop.m 0
(p6) fpcmp.ord.s0 f8 = f9, f10
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case frcpa.s0
{ .mfi
nop.m 0
(p6) frcpa.s0 f8, p7 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=0 fpsr=0x9804c0270033f
//: with f9=1 f10=1 -> f8=0:0xfffe:0xff80000000000000 p7=1 psr.mfl=1
//: with f9=1 f10=-3 -> f8=1:0xfffd:0xaa80000000000000 p7=1 psr.mfl=1
//: with f9=1 f10=0:0x1003e:1 -> f8=0:0xfffe:0xff80000000000000 p7=1 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=-1 f10=inf p7=1 -> f8=-zero p7=0 psr.mfl=1
//: with f9=zero f10=-2 p7=1 -> f8=-zero p7=0 psr.mfl=1
//: with f9=inf f10=2 p7=1 -> f8=inf p7=0 psr.mfl=1
//: with f9=1 f10=-zero p7=1 -> f8=-inf p7=0 psr.mfl=1 fpsr=0x9804c0270833f
//: with f9=zero f10=zero p7=1 -> f8=nan p7=0 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 p7=1 -> f8=0:0x1ffff:0xc000000000000001 p7=0 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=natval f10=zero p7=1 fpsr=0x1800c02700300 -> f8=natval p7=0 psr.mfl=1
//: with f9=1 f10=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with f9=0:0x1fffd:0x8000000000000000 f10=0:0x1fffd:0x8000000000000000 p7=1 -> f8=1 p7=0 psr.mfl=1
//: with f9=1 f10=zero p7=1 fpsr=0x1800c0270033b -> fault=fp_fault code=4 slot=1
//: with f9=inf f10=inf p7=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:1 p7=1 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with p7=1 psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 p7=1 psr.dfl=1 -> p7=0
//: case frsqrta.s0
{ .mfi
nop.m 0
(p6) frsqrta.s0 f8, p7 = f10
nop.i 0 ;;
}
//: set p6=1 p7=0 fpsr=0x9804c0270033f
//: with f10=4 -> f8=0:0xfffd:0xff80000000000000 p7=1 psr.mfl=1
//: with f10=2 -> f8=0:0xfffe:0xb4a0000000000000 p7=1 psr.mfl=1
//: with f10=-zero p7=1 -> f8=-zero p7=0 psr.mfl=1
//: with f10=inf p7=1 -> f8=inf p7=0 psr.mfl=1
//: with f10=-4 p7=1 -> f8=nan p7=0 psr.mfl=1 fpsr=0x9804c0270233f
//: with f10=-inf p7=1 -> f8=nan p7=0 psr.mfl=1 fpsr=0x9804c0270233f
//: with f10=0:0x1ffff:0xc000000000000000 p7=1 -> f8=0:0x1ffff:0xc000000000000000 p7=0 psr.mfl=1
//: with f10=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with f10=0:0x1003e:4 -> f8=0:0xfffd:0xff80000000000000 p7=1 psr.mfl=1 fpsr=0x9804c0270433f
//: with f10=-4 p7=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f10=0:0x1003e:4 p7=1 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with p7=1 psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 p7=1 psr.dfl=1 -> p7=0
//: case fprcpa.s0
{ .mfi
nop.m 0
(p6) fprcpa.s0 f8, p7 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=0 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f8000003f800000 f10=0:0x1003e:0x3f800000c0000000 -> f8=0:0x1003e:0x3f7f8000beff8000 p7=1 psr.mfl=1
//: with f9=0:0x1003e:0x3f8000003f800000 f10=0:0x1003e:0x3f80000000000000 p7=1 -> f8=0:0x1003e:0x3f7f80007f800000 p7=0 psr.mfl=1 fpsr=0x9804c0270833f
//: with f9=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with f10=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with f9=0:0x1003e:0x3f80000000000000 f10=0:0x1003e:0x0000000000000000 p7=1 fpsr=0x1800c0270033a -> fault=fp_fault code=0x14 slot=1
//: with p7=1 psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 p7=1 psr.dfl=1 -> p7=0
//: case fprsqrta.s0
{ .mfi
nop.m 0
(p6) fprsqrta.s0 f8, p7 = f10
nop.i 0 ;;
}
//: set p6=1 p7=0 fpsr=0x9804c0270033f
//: with f10=0:0x1003e:0x408000003f800000 -> f8=0:0x1003e:0x3eff80003f7f8000 p7=1 psr.mfl=1
//: with f10=0:0x1003e:0x40800000bf800000 p7=1 -> f8=0:0x1003e:0x3eff8000ffc00000 p7=0 psr.mfl=1 fpsr=0x9804c0270233f
//: with f10=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with f10=0:0x1003e:0x00000001bf800000 p7=1 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with p7=1 psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 p7=1 psr.dfl=1 -> p7=0
//: case frcpa.s1
{ .mfi
nop.m 0
(p6) frcpa.s1 f8, p7 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=0 fpsr=0x9804c0270033f
//: with f9=1 f10=1 -> f8=0:0xfffe:0xff80000000000000 p7=1 psr.mfl=1
//: with f9=1 f10=-3 -> f8=1:0xfffd:0xaa80000000000000 p7=1 psr.mfl=1
//: with f9=1 f10=0:0x1003e:1 -> f8=0:0xfffe:0xff80000000000000 p7=1 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=-1 f10=inf p7=1 -> f8=-zero p7=0 psr.mfl=1
//: with f9=zero f10=-2 p7=1 -> f8=-zero p7=0 psr.mfl=1
//: with f9=inf f10=2 p7=1 -> f8=inf p7=0 psr.mfl=1
//: with f9=1 f10=-zero p7=1 -> f8=-inf p7=0 psr.mfl=1 fpsr=0x9804c1270033f
//: with f9=zero f10=zero p7=1 -> f8=nan p7=0 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 p7=1 -> f8=0:0x1ffff:0xc000000000000001 p7=0 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=natval f10=zero p7=1 fpsr=0x1800c02700300 -> f8=natval p7=0 psr.mfl=1
//: with f9=1 f10=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with f9=1 f10=0:0x1fffc:0x8000000000000000 p7=1 -> f8=0:0x2:0x8000000000000000 p7=0 psr.mfl=1
//: with p7=1 psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 p7=1 psr.dfl=1 -> p7=0
//: case frsqrta.s1
{ .mfi
nop.m 0
(p6) frsqrta.s1 f8, p7 = f10
nop.i 0 ;;
}
//: set p6=1 p7=0 fpsr=0x9804c0270033f
//: with f10=4 -> f8=0:0xfffd:0xff80000000000000 p7=1 psr.mfl=1
//: with f10=2 -> f8=0:0xfffe:0xb4a0000000000000 p7=1 psr.mfl=1
//: with f10=-zero p7=1 -> f8=-zero p7=0 psr.mfl=1
//: with f10=inf p7=1 -> f8=inf p7=0 psr.mfl=1
//: with f10=-4 p7=1 -> f8=nan p7=0 psr.mfl=1 fpsr=0x9804c0670033f
//: with f10=-inf p7=1 -> f8=nan p7=0 psr.mfl=1 fpsr=0x9804c0670033f
//: with f10=0:0x1ffff:0xc000000000000000 p7=1 -> f8=0:0x1ffff:0xc000000000000000 p7=0 psr.mfl=1
//: with f10=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with f10=0:0x1003e:4 -> f8=0:0xfffd:0xff80000000000000 p7=1 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f10=0:0x3f:0x8000000000000000 p7=1 -> f8=0:0x801f:0x8000000000000000 p7=0 psr.mfl=1
//: with p7=1 psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 p7=1 psr.dfl=1 -> p7=0
//: case fprcpa.s1
{ .mfi
nop.m 0
(p6) fprcpa.s1 f8, p7 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=0 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f8000003f800000 f10=0:0x1003e:0x3f800000c0000000 -> f8=0:0x1003e:0x3f7f8000beff8000 p7=1 psr.mfl=1
//: with f9=0:0x1003e:0x3f8000003f800000 f10=0:0x1003e:0x3f80000000000000 p7=1 -> f8=0:0x1003e:0x3f7f80007f800000 p7=0 psr.mfl=1 fpsr=0x9804c1270033f
//: with f9=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with f10=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with p7=1 psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 p7=1 psr.dfl=1 -> p7=0
//: case fprsqrta.s1
{ .mfi
nop.m 0
(p6) fprsqrta.s1 f8, p7 = f10
nop.i 0 ;;
}
//: set p6=1 p7=0 fpsr=0x9804c0270033f
//: with f10=0:0x1003e:0x408000003f800000 -> f8=0:0x1003e:0x3eff80003f7f8000 p7=1 psr.mfl=1
//: with f10=0:0x1003e:0x40800000bf800000 p7=1 -> f8=0:0x1003e:0x3eff8000ffc00000 p7=0 psr.mfl=1 fpsr=0x9804c0670033f
//: with f10=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with p7=1 psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 p7=1 psr.dfl=1 -> p7=0
//: case frcpa.s2
{ .mfi
nop.m 0
(p6) frcpa.s2 f8, p7 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=0 fpsr=0x9804c0270033f
//: with f9=1 f10=1 -> f8=0:0xfffe:0xff80000000000000 p7=1 psr.mfl=1
//: with f9=1 f10=-3 -> f8=1:0xfffd:0xaa80000000000000 p7=1 psr.mfl=1
//: with f9=1 f10=0:0x1003e:1 -> f8=0:0xfffe:0xff80000000000000 p7=1 psr.mfl=1 fpsr=0x9814c0270033f
//: with f9=-1 f10=inf p7=1 -> f8=-zero p7=0 psr.mfl=1
//: with f9=zero f10=-2 p7=1 -> f8=-zero p7=0 psr.mfl=1
//: with f9=inf f10=2 p7=1 -> f8=inf p7=0 psr.mfl=1
//: with f9=1 f10=-zero p7=1 -> f8=-inf p7=0 psr.mfl=1 fpsr=0x9824c0270033f
//: with f9=zero f10=zero p7=1 -> f8=nan p7=0 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 p7=1 -> f8=0:0x1ffff:0xc000000000000001 p7=0 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=natval f10=zero p7=1 fpsr=0x1800c02700300 -> f8=natval p7=0 psr.mfl=1
//: with f9=1 f10=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with f9=1 f10=zero p7=1 fpsr=0x1800c0270033b -> fault=fp_fault code=4 slot=1
//: with f9=inf f10=inf p7=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:1 p7=1 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with p7=1 psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 p7=1 psr.dfl=1 -> p7=0
//: case frsqrta.s2
{ .mfi
nop.m 0
(p6) frsqrta.s2 f8, p7 = f10
nop.i 0 ;;
}
//: set p6=1 p7=0 fpsr=0x9804c0270033f
//: with f10=4 -> f8=0:0xfffd:0xff80000000000000 p7=1 psr.mfl=1
//: with f10=2 -> f8=0:0xfffe:0xb4a0000000000000 p7=1 psr.mfl=1
//: with f10=-zero p7=1 -> f8=-zero p7=0 psr.mfl=1
//: with f10=inf p7=1 -> f8=inf p7=0 psr.mfl=1
//: with f10=-4 p7=1 -> f8=nan p7=0 psr.mfl=1 fpsr=0x980cc0270033f
//: with f10=-inf p7=1 -> f8=nan p7=0 psr.mfl=1 fpsr=0x980cc0270033f
//: with f10=0:0x1ffff:0xc000000000000000 p7=1 -> f8=0:0x1ffff:0xc000000000000000 p7=0 psr.mfl=1
//: with f10=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with f10=0:0x1003e:4 -> f8=0:0xfffd:0xff80000000000000 p7=1 psr.mfl=1 fpsr=0x9814c0270033f
//: with f10=-4 p7=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f10=0:0x1003e:4 p7=1 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with p7=1 psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 p7=1 psr.dfl=1 -> p7=0
//: case fprcpa.s2
{ .mfi
nop.m 0
(p6) fprcpa.s2 f8, p7 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=0 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f8000003f800000 f10=0:0x1003e:0x3f800000c0000000 -> f8=0:0x1003e:0x3f7f8000beff8000 p7=1 psr.mfl=1
//: with f9=0:0x1003e:0x3f8000003f800000 f10=0:0x1003e:0x3f80000000000000 p7=1 -> f8=0:0x1003e:0x3f7f80007f800000 p7=0 psr.mfl=1 fpsr=0x9824c0270033f
//: with f9=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with f10=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with f9=0:0x1003e:0x3f80000000000000 f10=0:0x1003e:0x0000000000000000 p7=1 fpsr=0x1800c0270033a -> fault=fp_fault code=0x14 slot=1
//: with p7=1 psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 p7=1 psr.dfl=1 -> p7=0
//: case fprsqrta.s2
{ .mfi
nop.m 0
(p6) fprsqrta.s2 f8, p7 = f10
nop.i 0 ;;
}
//: set p6=1 p7=0 fpsr=0x9804c0270033f
//: with f10=0:0x1003e:0x408000003f800000 -> f8=0:0x1003e:0x3eff80003f7f8000 p7=1 psr.mfl=1
//: with f10=0:0x1003e:0x40800000bf800000 p7=1 -> f8=0:0x1003e:0x3eff8000ffc00000 p7=0 psr.mfl=1 fpsr=0x980cc0270033f
//: with f10=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with f10=0:0x1003e:0x00000001bf800000 p7=1 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with p7=1 psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 p7=1 psr.dfl=1 -> p7=0
//: case frcpa.s3
{ .mfi
nop.m 0
(p6) frcpa.s3 f8, p7 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=0 fpsr=0x9804c0270033f
//: with f9=1 f10=1 -> f8=0:0xfffe:0xff80000000000000 p7=1 psr.mfl=1
//: with f9=1 f10=-3 -> f8=1:0xfffd:0xaa80000000000000 p7=1 psr.mfl=1
//: with f9=1 f10=0:0x1003e:1 -> f8=0:0xfffe:0xff80000000000000 p7=1 psr.mfl=1 fpsr=0x29804c0270033f
//: with f9=-1 f10=inf p7=1 -> f8=-zero p7=0 psr.mfl=1
//: with f9=zero f10=-2 p7=1 -> f8=-zero p7=0 psr.mfl=1
//: with f9=inf f10=2 p7=1 -> f8=inf p7=0 psr.mfl=1
//: with f9=1 f10=-zero p7=1 -> f8=-inf p7=0 psr.mfl=1 fpsr=0x49804c0270033f
//: with f9=zero f10=zero p7=1 -> f8=nan p7=0 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1ffff:0x8000000000000001 f10=1 p7=1 -> f8=0:0x1ffff:0xc000000000000001 p7=0 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=natval f10=zero p7=1 fpsr=0x1800c02700300 -> f8=natval p7=0 psr.mfl=1
//: with f9=1 f10=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with f9=1 f10=zero p7=1 fpsr=0x1800c0270033b -> fault=fp_fault code=4 slot=1
//: with f9=inf f10=inf p7=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f9=1 f10=0:0x1003e:1 p7=1 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with p7=1 psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 p7=1 psr.dfl=1 -> p7=0
//: case frsqrta.s3
{ .mfi
nop.m 0
(p6) frsqrta.s3 f8, p7 = f10
nop.i 0 ;;
}
//: set p6=1 p7=0 fpsr=0x9804c0270033f
//: with f10=4 -> f8=0:0xfffd:0xff80000000000000 p7=1 psr.mfl=1
//: with f10=2 -> f8=0:0xfffe:0xb4a0000000000000 p7=1 psr.mfl=1
//: with f10=-zero p7=1 -> f8=-zero p7=0 psr.mfl=1
//: with f10=inf p7=1 -> f8=inf p7=0 psr.mfl=1
//: with f10=-4 p7=1 -> f8=nan p7=0 psr.mfl=1 fpsr=0x19804c0270033f
//: with f10=-inf p7=1 -> f8=nan p7=0 psr.mfl=1 fpsr=0x19804c0270033f
//: with f10=0:0x1ffff:0xc000000000000000 p7=1 -> f8=0:0x1ffff:0xc000000000000000 p7=0 psr.mfl=1
//: with f10=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with f10=0:0x1003e:4 -> f8=0:0xfffd:0xff80000000000000 p7=1 psr.mfl=1 fpsr=0x29804c0270033f
//: with f10=-4 p7=1 fpsr=0x1800c0270033e -> fault=fp_fault code=1 slot=1
//: with f10=0:0x1003e:4 p7=1 fpsr=0x1800c0270033d -> fault=fp_fault code=2 slot=1
//: with p7=1 psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 p7=1 psr.dfl=1 -> p7=0
//: case fprcpa.s3
{ .mfi
nop.m 0
(p6) fprcpa.s3 f8, p7 = f9, f10
nop.i 0 ;;
}
//: set p6=1 p7=0 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x3f8000003f800000 f10=0:0x1003e:0x3f800000c0000000 -> f8=0:0x1003e:0x3f7f8000beff8000 p7=1 psr.mfl=1
//: with f9=0:0x1003e:0x3f8000003f800000 f10=0:0x1003e:0x3f80000000000000 p7=1 -> f8=0:0x1003e:0x3f7f80007f800000 p7=0 psr.mfl=1 fpsr=0x49804c0270033f
//: with f9=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with f10=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with f9=0:0x1003e:0x3f80000000000000 f10=0:0x1003e:0x0000000000000000 p7=1 fpsr=0x1800c0270033a -> fault=fp_fault code=0x14 slot=1
//: with p7=1 psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 p7=1 psr.dfl=1 -> p7=0
//: case fprsqrta.s3
{ .mfi
nop.m 0
(p6) fprsqrta.s3 f8, p7 = f10
nop.i 0 ;;
}
//: set p6=1 p7=0 fpsr=0x9804c0270033f
//: with f10=0:0x1003e:0x408000003f800000 -> f8=0:0x1003e:0x3eff80003f7f8000 p7=1 psr.mfl=1
//: with f10=0:0x1003e:0x40800000bf800000 p7=1 -> f8=0:0x1003e:0x3eff8000ffc00000 p7=0 psr.mfl=1 fpsr=0x19804c0270033f
//: with f10=natval p7=1 -> f8=natval p7=0 psr.mfl=1
//: with f10=0:0x1003e:0x00000001bf800000 p7=1 fpsr=0x1800c0270033c -> fault=fp_fault code=0x12 slot=1
//: with p7=1 psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with p6=0 p7=1 psr.dfl=1 -> p7=0
//: case frcpa high registers
{ .mfi
nop.m 0
frcpa.s0 f100, p7 = f33, f34
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case frcpa f0 is no target
{ .mfi
nop.m 0
(p6) frcpa.s0 f8, p7 = f33, f34
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 p7=1 -> p7=0
//: case frcpa f1 is no target
{ .mfi
nop.m 0
(p6) frcpa.s0 f8, p7 = f33, f34
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 p7=1 -> p7=0
//: case fprcpa high registers
{ .mfi
nop.m 0
fprcpa.s0 f100, p7 = f33, f34
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fprcpa f0 is no target
{ .mfi
nop.m 0
(p6) fprcpa.s0 f8, p7 = f33, f34
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 p7=1 -> p7=0
//: case fprcpa f1 is no target
{ .mfi
nop.m 0
(p6) fprcpa.s0 f8, p7 = f33, f34
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 p7=1 -> p7=0
//: case frsqrta high registers
{ .mfi
nop.m 0
frsqrta.s0 f100, p7 = f34
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case frsqrta f0 is no target
{ .mfi
nop.m 0
(p6) frsqrta.s0 f8, p7 = f34
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 p7=1 -> p7=0
//: case frsqrta f1 is no target
{ .mfi
nop.m 0
(p6) frsqrta.s0 f8, p7 = f34
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 p7=1 -> p7=0
//: case fprsqrta high registers
{ .mfi
nop.m 0
fprsqrta.s0 f100, p7 = f34
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: case fprsqrta f0 is no target
{ .mfi
nop.m 0
(p6) fprsqrta.s0 f8, p7 = f34
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 p7=1 -> p7=0
//: case fprsqrta f1 is no target
{ .mfi
nop.m 0
(p6) fprsqrta.s0 f8, p7 = f34
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 p7=1 -> p7=0
