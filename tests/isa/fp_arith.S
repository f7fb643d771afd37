// Multiply-add: fma, fms, fnma, their parallel forms, xma and fselect (formats F1 to F3).
// fpsr=0x9804c0270033f is what operating systems start programs with: nothing enabled, sf0 64 bits, sf1 wide and untrapped.
//: case fma.s0
fma_bundle_0:
{ .mfi
nop.m 0
(p6) fma.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=inf f10=1 f11=-inf -> f8=nan psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=0:0x13ffe:0x8000000000000000 f10=2 f11=zero -> f8=inf psr.mfl=1 fpsr=0x9804c0275033f
//: with f9=0:0xc001:0x8000000000000000 f10=0.5 f11=zero -> f8=0:0x0:0x4000000000000000 psr.mfl=1
//: with fpsr=0x9804c0270037f f9=0:0xc001:0x8000000000000000 f10=0.5 f11=zero -> f8=zero psr.mfl=1 fpsr=0x9804c0276037f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x13ffe:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=0:0x13fff:0x8000000000000000 fpsr=0x1800c02710337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xc001:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=0:0xc000:0x8000000000000000 fpsr=0x1800c0272032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f ri=1 psr.ss=1 psr.id=1 psr.dd=1 psr.ed=1 f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2009 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x1800c0274031f ipsr=0x150000002010 iipa=fma_bundle_0
//: with fpsr=0x1800c0270031f psr.ic=0 f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x1800c0274031f
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=0:0xffbf:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=0:0xffff:0x8000000000000001 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x13ffe:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=0:0x13fff:0x8000000000000002 fpsr=0x1800c02750317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fma.s1
fma_bundle_1:
{ .mfi
nop.m 0
(p6) fma.s1 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=inf f10=1 f11=-inf -> f8=nan psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=0:0x13ffe:0x8000000000000000 f10=2 f11=zero -> f8=0:0x13fff:0x8000000000000000 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x1800c06700300
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fma.s2
fma_bundle_2:
{ .mfi
nop.m 0
(p6) fma.s2 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=inf f10=1 f11=-inf -> f8=nan psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x9814c0270033f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x13ffe:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=0:0x13fff:0x8000000000000000 fpsr=0x1840c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xc001:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=0:0xc000:0x8000000000000000 fpsr=0x1880c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f ri=1 psr.ss=1 psr.id=1 psr.dd=1 psr.ed=1 f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2009 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x1900c0270031f ipsr=0x150000002010 iipa=fma_bundle_2
//: with fpsr=0x1800c0270031f psr.ic=0 f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x1900c0270031f
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=0:0xffbf:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=0:0xffff:0x8000000000000001 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x13ffe:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=0:0x13fff:0x8000000000000002 fpsr=0x1940c02700317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fma.s3
fma_bundle_3:
{ .mfi
nop.m 0
(p6) fma.s3 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=inf f10=1 f11=-inf -> f8=nan psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x29804c0270033f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x13ffe:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=0:0x13fff:0x8000000000000000 fpsr=0x81800c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xc001:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=0:0xc000:0x8000000000000000 fpsr=0x101800c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f ri=1 psr.ss=1 psr.id=1 psr.dd=1 psr.ed=1 f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2009 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x201800c0270031f ipsr=0x150000002010 iipa=fma_bundle_3
//: with fpsr=0x1800c0270031f psr.ic=0 f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x201800c0270031f
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=0:0xffbf:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=0:0xffff:0x8000000000000001 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x13ffe:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=0:0x13fff:0x8000000000000002 fpsr=0x281800c02700317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fma without an addend
{ .mfi
nop.m 0
(p6) fma.s0 f8 = f9, f10, f0
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=-zero f10=1 -> f8=-zero psr.mfl=1
//: with f9=zero f10=1 -> f8=zero psr.mfl=1
//: case fma with a zero addend
{ .mfi
nop.m 0
(p6) fma.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=-zero f10=1 f11=zero -> f8=zero psr.mfl=1
//: with fpsr=0x9804c0270073f f9=-zero f10=1 f11=zero -> f8=-zero psr.mfl=1
//: case fma high registers
{ .mfi
nop.m 0
fma.s0 f100 = f9, f10, f127
nop.i 0 ;;
}
//: set fpsr=0x9804c0270033f
//: with f9=3 f10=4 f127=5 -> f100=17 psr.mfh=1
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfh=1 psr.dfl=1 -> fault=disabled_fp code=3 slot=1
//: case fma f0 is no target
{ .mfi
nop.m 0
(p6) fma.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fma f1 is no target
{ .mfi
nop.m 0
(p6) fma.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fma.s.s0
{ .mfi
nop.m 0
(p6) fma.s.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=inf f10=1 f11=-inf -> f8=nan psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=0:0x1007e:0x8000000000000000 f10=2 f11=zero -> f8=inf psr.mfl=1 fpsr=0x9804c0275033f
//: with f9=0:0xff81:0x8000000000000000 f10=0.5 f11=zero -> f8=0:0xff81:0x4000000000000000 psr.mfl=1
//: with fpsr=0x9804c0270037f f9=0:0xff81:0x8000000000000000 f10=0.5 f11=zero -> f8=zero psr.mfl=1 fpsr=0x9804c0276037f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x1007e:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=0:0x1007f:0x8000000000000000 fpsr=0x1800c02710337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xff81:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=0:0xff80:0x8000000000000000 fpsr=0x1800c0272032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=0:0xffe7:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=0:0xffff:0x8000010000000000 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x1007e:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=0:0x1007f:0x8000000000000000 fpsr=0x1800c02750317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fma.s.s1
{ .mfi
nop.m 0
(p6) fma.s.s1 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=inf f10=1 f11=-inf -> f8=nan psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=0:0x1007e:0x8000000000000000 f10=2 f11=zero -> f8=0:0x1007f:0x8000000000000000 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x1800c06700300
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fma.s.s2
{ .mfi
nop.m 0
(p6) fma.s.s2 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=inf f10=1 f11=-inf -> f8=nan psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x9814c0270033f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x1007e:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=0:0x1007f:0x8000000000000000 fpsr=0x1840c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xff81:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=0:0xff80:0x8000000000000000 fpsr=0x1880c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=0:0xffe7:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=0:0xffff:0x8000010000000000 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x1007e:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=0:0x1007f:0x8000000000000000 fpsr=0x1940c02700317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fma.s.s3
{ .mfi
nop.m 0
(p6) fma.s.s3 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=inf f10=1 f11=-inf -> f8=nan psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x29804c0270033f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x1007e:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=0:0x1007f:0x8000000000000000 fpsr=0x81800c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xff81:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=0:0xff80:0x8000000000000000 fpsr=0x101800c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=0:0xffe7:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=0:0xffff:0x8000010000000000 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x1007e:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=0:0x1007f:0x8000000000000000 fpsr=0x281800c02700317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fma.s without an addend
{ .mfi
nop.m 0
(p6) fma.s.s0 f8 = f9, f10, f0
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=-zero f10=1 -> f8=-zero psr.mfl=1
//: with f9=zero f10=1 -> f8=zero psr.mfl=1
//: case fma.s with a zero addend
{ .mfi
nop.m 0
(p6) fma.s.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=-zero f10=1 f11=zero -> f8=zero psr.mfl=1
//: with fpsr=0x9804c0270073f f9=-zero f10=1 f11=zero -> f8=-zero psr.mfl=1
//: case fma.s high registers
{ .mfi
nop.m 0
fma.s.s0 f100 = f9, f10, f127
nop.i 0 ;;
}
//: set fpsr=0x9804c0270033f
//: with f9=3 f10=4 f127=5 -> f100=17 psr.mfh=1
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfh=1 psr.dfl=1 -> fault=disabled_fp code=3 slot=1
//: case fma.s f0 is no target
{ .mfi
nop.m 0
(p6) fma.s.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fma.s f1 is no target
{ .mfi
nop.m 0
(p6) fma.s.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fma.d.s0
{ .mfi
nop.m 0
(p6) fma.d.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=inf f10=1 f11=-inf -> f8=nan psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=0:0x103fe:0x8000000000000000 f10=2 f11=zero -> f8=inf psr.mfl=1 fpsr=0x9804c0275033f
//: with f9=0:0xfc01:0x8000000000000000 f10=0.5 f11=zero -> f8=0:0xfc01:0x4000000000000000 psr.mfl=1
//: with fpsr=0x9804c0270037f f9=0:0xfc01:0x8000000000000000 f10=0.5 f11=zero -> f8=zero psr.mfl=1 fpsr=0x9804c0276037f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x103fe:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=0:0x103ff:0x8000000000000000 fpsr=0x1800c02710337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xfc01:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=0:0xfc00:0x8000000000000000 fpsr=0x1800c0272032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=0:0xffca:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=0:0xffff:0x8000000000000800 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x103fe:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=0:0x103ff:0x8000000000000000 fpsr=0x1800c02750317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fma.d.s1
{ .mfi
nop.m 0
(p6) fma.d.s1 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=inf f10=1 f11=-inf -> f8=nan psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=0:0x103fe:0x8000000000000000 f10=2 f11=zero -> f8=0:0x103ff:0x8000000000000000 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x1800c06700300
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fma.d.s2
{ .mfi
nop.m 0
(p6) fma.d.s2 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=inf f10=1 f11=-inf -> f8=nan psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x9814c0270033f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x103fe:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=0:0x103ff:0x8000000000000000 fpsr=0x1840c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xfc01:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=0:0xfc00:0x8000000000000000 fpsr=0x1880c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=0:0xffca:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=0:0xffff:0x8000000000000800 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x103fe:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=0:0x103ff:0x8000000000000000 fpsr=0x1940c02700317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fma.d.s3
{ .mfi
nop.m 0
(p6) fma.d.s3 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=inf f10=1 f11=-inf -> f8=nan psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x29804c0270033f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x103fe:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=0:0x103ff:0x8000000000000000 fpsr=0x81800c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xfc01:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=0:0xfc00:0x8000000000000000 fpsr=0x101800c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=0:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=0:0xffca:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=0:0xffff:0x8000000000000800 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x103fe:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=0:0x103ff:0x8000000000000000 fpsr=0x281800c02700317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=17 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fma.d without an addend
{ .mfi
nop.m 0
(p6) fma.d.s0 f8 = f9, f10, f0
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=-zero f10=1 -> f8=-zero psr.mfl=1
//: with f9=zero f10=1 -> f8=zero psr.mfl=1
//: case fma.d with a zero addend
{ .mfi
nop.m 0
(p6) fma.d.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=-zero f10=1 f11=zero -> f8=zero psr.mfl=1
//: with fpsr=0x9804c0270073f f9=-zero f10=1 f11=zero -> f8=-zero psr.mfl=1
//: case fma.d high registers
{ .mfi
nop.m 0
fma.d.s0 f100 = f9, f10, f127
nop.i 0 ;;
}
//: set fpsr=0x9804c0270033f
//: with f9=3 f10=4 f127=5 -> f100=17 psr.mfh=1
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfh=1 psr.dfl=1 -> fault=disabled_fp code=3 slot=1
//: case fma.d f0 is no target
{ .mfi
nop.m 0
(p6) fma.d.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fma.d f1 is no target
{ .mfi
nop.m 0
(p6) fma.d.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fms.s0
{ .mfi
nop.m 0
(p6) fms.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=0:0x13ffe:0x8000000000000000 f10=2 f11=zero -> f8=inf psr.mfl=1 fpsr=0x9804c0275033f
//: with f9=0:0xc001:0x8000000000000000 f10=0.5 f11=zero -> f8=0:0x0:0x4000000000000000 psr.mfl=1
//: with fpsr=0x9804c0270037f f9=0:0xc001:0x8000000000000000 f10=0.5 f11=zero -> f8=zero psr.mfl=1 fpsr=0x9804c0276037f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x13ffe:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=0:0x13fff:0x8000000000000000 fpsr=0x1800c02710337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xc001:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=0:0xc000:0x8000000000000000 fpsr=0x1800c0272032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffbf:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=0:0xffff:0x8000000000000001 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x13ffe:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=0:0x13fff:0x8000000000000002 fpsr=0x1800c02750317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fms.s1
{ .mfi
nop.m 0
(p6) fms.s1 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=0:0x13ffe:0x8000000000000000 f10=2 f11=zero -> f8=0:0x13fff:0x8000000000000000 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x1800c06700300
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fms.s2
{ .mfi
nop.m 0
(p6) fms.s2 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x9814c0270033f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x13ffe:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=0:0x13fff:0x8000000000000000 fpsr=0x1840c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xc001:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=0:0xc000:0x8000000000000000 fpsr=0x1880c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffbf:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=0:0xffff:0x8000000000000001 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x13ffe:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=0:0x13fff:0x8000000000000002 fpsr=0x1940c02700317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fms.s3
{ .mfi
nop.m 0
(p6) fms.s3 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x29804c0270033f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x13ffe:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=0:0x13fff:0x8000000000000000 fpsr=0x81800c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xc001:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=0:0xc000:0x8000000000000000 fpsr=0x101800c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffbf:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=0:0xffff:0x8000000000000001 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x13ffe:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=0:0x13fff:0x8000000000000002 fpsr=0x281800c02700317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fms without an addend
{ .mfi
nop.m 0
(p6) fms.s0 f8 = f9, f10, f0
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=-zero f10=1 -> f8=-zero psr.mfl=1
//: with f9=zero f10=1 -> f8=zero psr.mfl=1
//: case fms with a zero addend
{ .mfi
nop.m 0
(p6) fms.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=-zero f10=1 f11=-zero -> f8=zero psr.mfl=1
//: with fpsr=0x9804c0270073f f9=-zero f10=1 f11=-zero -> f8=-zero psr.mfl=1
//: case fms high registers
{ .mfi
nop.m 0
fms.s0 f100 = f9, f10, f127
nop.i 0 ;;
}
//: set fpsr=0x9804c0270033f
//: with f9=3 f10=4 f127=5 -> f100=7 psr.mfh=1
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfh=1 psr.dfl=1 -> fault=disabled_fp code=3 slot=1
//: case fms f0 is no target
{ .mfi
nop.m 0
(p6) fms.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fms f1 is no target
{ .mfi
nop.m 0
(p6) fms.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fms.s.s0
{ .mfi
nop.m 0
(p6) fms.s.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=0:0x1007e:0x8000000000000000 f10=2 f11=zero -> f8=inf psr.mfl=1 fpsr=0x9804c0275033f
//: with f9=0:0xff81:0x8000000000000000 f10=0.5 f11=zero -> f8=0:0xff81:0x4000000000000000 psr.mfl=1
//: with fpsr=0x9804c0270037f f9=0:0xff81:0x8000000000000000 f10=0.5 f11=zero -> f8=zero psr.mfl=1 fpsr=0x9804c0276037f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x1007e:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=0:0x1007f:0x8000000000000000 fpsr=0x1800c02710337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xff81:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=0:0xff80:0x8000000000000000 fpsr=0x1800c0272032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffe7:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=0:0xffff:0x8000010000000000 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x1007e:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=0:0x1007f:0x8000000000000000 fpsr=0x1800c02750317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fms.s.s1
{ .mfi
nop.m 0
(p6) fms.s.s1 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=0:0x1007e:0x8000000000000000 f10=2 f11=zero -> f8=0:0x1007f:0x8000000000000000 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x1800c06700300
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fms.s.s2
{ .mfi
nop.m 0
(p6) fms.s.s2 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x9814c0270033f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x1007e:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=0:0x1007f:0x8000000000000000 fpsr=0x1840c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xff81:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=0:0xff80:0x8000000000000000 fpsr=0x1880c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffe7:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=0:0xffff:0x8000010000000000 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x1007e:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=0:0x1007f:0x8000000000000000 fpsr=0x1940c02700317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fms.s.s3
{ .mfi
nop.m 0
(p6) fms.s.s3 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x29804c0270033f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x1007e:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=0:0x1007f:0x8000000000000000 fpsr=0x81800c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xff81:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=0:0xff80:0x8000000000000000 fpsr=0x101800c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffe7:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=0:0xffff:0x8000010000000000 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x1007e:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=0:0x1007f:0x8000000000000000 fpsr=0x281800c02700317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fms.s without an addend
{ .mfi
nop.m 0
(p6) fms.s.s0 f8 = f9, f10, f0
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=-zero f10=1 -> f8=-zero psr.mfl=1
//: with f9=zero f10=1 -> f8=zero psr.mfl=1
//: case fms.s with a zero addend
{ .mfi
nop.m 0
(p6) fms.s.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=-zero f10=1 f11=-zero -> f8=zero psr.mfl=1
//: with fpsr=0x9804c0270073f f9=-zero f10=1 f11=-zero -> f8=-zero psr.mfl=1
//: case fms.s high registers
{ .mfi
nop.m 0
fms.s.s0 f100 = f9, f10, f127
nop.i 0 ;;
}
//: set fpsr=0x9804c0270033f
//: with f9=3 f10=4 f127=5 -> f100=7 psr.mfh=1
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfh=1 psr.dfl=1 -> fault=disabled_fp code=3 slot=1
//: case fms.s f0 is no target
{ .mfi
nop.m 0
(p6) fms.s.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fms.s f1 is no target
{ .mfi
nop.m 0
(p6) fms.s.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fms.d.s0
{ .mfi
nop.m 0
(p6) fms.d.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=0:0x103fe:0x8000000000000000 f10=2 f11=zero -> f8=inf psr.mfl=1 fpsr=0x9804c0275033f
//: with f9=0:0xfc01:0x8000000000000000 f10=0.5 f11=zero -> f8=0:0xfc01:0x4000000000000000 psr.mfl=1
//: with fpsr=0x9804c0270037f f9=0:0xfc01:0x8000000000000000 f10=0.5 f11=zero -> f8=zero psr.mfl=1 fpsr=0x9804c0276037f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x103fe:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=0:0x103ff:0x8000000000000000 fpsr=0x1800c02710337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xfc01:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=0:0xfc00:0x8000000000000000 fpsr=0x1800c0272032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffca:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=0:0xffff:0x8000000000000800 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x103fe:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=0:0x103ff:0x8000000000000000 fpsr=0x1800c02750317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fms.d.s1
{ .mfi
nop.m 0
(p6) fms.d.s1 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=0:0x103fe:0x8000000000000000 f10=2 f11=zero -> f8=0:0x103ff:0x8000000000000000 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x1800c06700300
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fms.d.s2
{ .mfi
nop.m 0
(p6) fms.d.s2 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x9814c0270033f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x103fe:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=0:0x103ff:0x8000000000000000 fpsr=0x1840c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xfc01:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=0:0xfc00:0x8000000000000000 fpsr=0x1880c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffca:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=0:0xffff:0x8000000000000800 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x103fe:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=0:0x103ff:0x8000000000000000 fpsr=0x1940c02700317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fms.d.s3
{ .mfi
nop.m 0
(p6) fms.d.s3 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=0:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=1 psr.mfl=1 fpsr=0x29804c0270033f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x103fe:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=0:0x103ff:0x8000000000000000 fpsr=0x81800c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xfc01:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=0:0xfc00:0x8000000000000000 fpsr=0x101800c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=0:0xffff:0x8000000000000000 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffca:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=0:0xffff:0x8000000000000800 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x103fe:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=0:0x103ff:0x8000000000000000 fpsr=0x281800c02700317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fms.d without an addend
{ .mfi
nop.m 0
(p6) fms.d.s0 f8 = f9, f10, f0
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=-zero f10=1 -> f8=-zero psr.mfl=1
//: with f9=zero f10=1 -> f8=zero psr.mfl=1
//: case fms.d with a zero addend
{ .mfi
nop.m 0
(p6) fms.d.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=-zero f10=1 f11=-zero -> f8=zero psr.mfl=1
//: with fpsr=0x9804c0270073f f9=-zero f10=1 f11=-zero -> f8=-zero psr.mfl=1
//: case fms.d high registers
{ .mfi
nop.m 0
fms.d.s0 f100 = f9, f10, f127
nop.i 0 ;;
}
//: set fpsr=0x9804c0270033f
//: with f9=3 f10=4 f127=5 -> f100=7 psr.mfh=1
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfh=1 psr.dfl=1 -> fault=disabled_fp code=3 slot=1
//: case fms.d f0 is no target
{ .mfi
nop.m 0
(p6) fms.d.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fms.d f1 is no target
{ .mfi
nop.m 0
(p6) fms.d.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fnma.s0
{ .mfi
nop.m 0
(p6) fnma.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=1:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=-1 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=0:0x13ffe:0x8000000000000000 f10=2 f11=zero -> f8=-inf psr.mfl=1 fpsr=0x9804c0275033f
//: with f9=0:0xc001:0x8000000000000000 f10=0.5 f11=zero -> f8=1:0x0:0x4000000000000000 psr.mfl=1
//: with fpsr=0x9804c0270037f f9=0:0xc001:0x8000000000000000 f10=0.5 f11=zero -> f8=-zero psr.mfl=1 fpsr=0x9804c0276037f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x13ffe:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=1:0x13fff:0x8000000000000000 fpsr=0x1800c02710337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xc001:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=1:0xc000:0x8000000000000000 fpsr=0x1800c0272032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=1:0xffff:0x8000000000000000 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffbf:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=1:0xffff:0x8000000000000001 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x13ffe:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=1:0x13fff:0x8000000000000002 fpsr=0x1800c02750317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fnma.s1
{ .mfi
nop.m 0
(p6) fnma.s1 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=1:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=-1 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=0:0x13ffe:0x8000000000000000 f10=2 f11=zero -> f8=1:0x13fff:0x8000000000000000 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x1800c06700300
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fnma.s2
{ .mfi
nop.m 0
(p6) fnma.s2 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=1:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=-1 psr.mfl=1 fpsr=0x9814c0270033f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x13ffe:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=1:0x13fff:0x8000000000000000 fpsr=0x1840c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xc001:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=1:0xc000:0x8000000000000000 fpsr=0x1880c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=1:0xffff:0x8000000000000000 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffbf:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=1:0xffff:0x8000000000000001 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x13ffe:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=1:0x13fff:0x8000000000000002 fpsr=0x1940c02700317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fnma.s3
{ .mfi
nop.m 0
(p6) fnma.s3 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=1:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=-1 psr.mfl=1 fpsr=0x29804c0270033f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x13ffe:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=1:0x13fff:0x8000000000000000 fpsr=0x81800c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xc001:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=1:0xc000:0x8000000000000000 fpsr=0x101800c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=1:0xffff:0x8000000000000000 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffbf:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=1:0xffff:0x8000000000000001 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x13ffe:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=1:0x13fff:0x8000000000000002 fpsr=0x281800c02700317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fnma without an addend
{ .mfi
nop.m 0
(p6) fnma.s0 f8 = f9, f10, f0
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=-zero f10=1 -> f8=zero psr.mfl=1
//: with f9=zero f10=1 -> f8=-zero psr.mfl=1
//: case fnma with a zero addend
{ .mfi
nop.m 0
(p6) fnma.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=zero f10=1 f11=zero -> f8=zero psr.mfl=1
//: with fpsr=0x9804c0270073f f9=zero f10=1 f11=zero -> f8=-zero psr.mfl=1
//: case fnma high registers
{ .mfi
nop.m 0
fnma.s0 f100 = f9, f10, f127
nop.i 0 ;;
}
//: set fpsr=0x9804c0270033f
//: with f9=3 f10=4 f127=5 -> f100=-7 psr.mfh=1
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfh=1 psr.dfl=1 -> fault=disabled_fp code=3 slot=1
//: case fnma f0 is no target
{ .mfi
nop.m 0
(p6) fnma.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fnma f1 is no target
{ .mfi
nop.m 0
(p6) fnma.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fnma.s.s0
{ .mfi
nop.m 0
(p6) fnma.s.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=1:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=-1 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=0:0x1007e:0x8000000000000000 f10=2 f11=zero -> f8=-inf psr.mfl=1 fpsr=0x9804c0275033f
//: with f9=0:0xff81:0x8000000000000000 f10=0.5 f11=zero -> f8=1:0xff81:0x4000000000000000 psr.mfl=1
//: with fpsr=0x9804c0270037f f9=0:0xff81:0x8000000000000000 f10=0.5 f11=zero -> f8=-zero psr.mfl=1 fpsr=0x9804c0276037f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x1007e:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=1:0x1007f:0x8000000000000000 fpsr=0x1800c02710337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xff81:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=1:0xff80:0x8000000000000000 fpsr=0x1800c0272032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=1:0xffff:0x8000000000000000 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffe7:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=1:0xffff:0x8000010000000000 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x1007e:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=1:0x1007f:0x8000000000000000 fpsr=0x1800c02750317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fnma.s.s1
{ .mfi
nop.m 0
(p6) fnma.s.s1 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=1:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=-1 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=0:0x1007e:0x8000000000000000 f10=2 f11=zero -> f8=1:0x1007f:0x8000000000000000 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x1800c06700300
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fnma.s.s2
{ .mfi
nop.m 0
(p6) fnma.s.s2 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=1:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=-1 psr.mfl=1 fpsr=0x9814c0270033f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x1007e:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=1:0x1007f:0x8000000000000000 fpsr=0x1840c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xff81:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=1:0xff80:0x8000000000000000 fpsr=0x1880c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=1:0xffff:0x8000000000000000 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffe7:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=1:0xffff:0x8000010000000000 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x1007e:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=1:0x1007f:0x8000000000000000 fpsr=0x1940c02700317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fnma.s.s3
{ .mfi
nop.m 0
(p6) fnma.s.s3 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=1:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=-1 psr.mfl=1 fpsr=0x29804c0270033f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x1007e:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=1:0x1007f:0x8000000000000000 fpsr=0x81800c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xff81:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=1:0xff80:0x8000000000000000 fpsr=0x101800c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=1:0xffff:0x8000000000000000 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffe7:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=1:0xffff:0x8000010000000000 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x1007e:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=1:0x1007f:0x8000000000000000 fpsr=0x281800c02700317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fnma.s without an addend
{ .mfi
nop.m 0
(p6) fnma.s.s0 f8 = f9, f10, f0
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=-zero f10=1 -> f8=zero psr.mfl=1
//: with f9=zero f10=1 -> f8=-zero psr.mfl=1
//: case fnma.s with a zero addend
{ .mfi
nop.m 0
(p6) fnma.s.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=zero f10=1 f11=zero -> f8=zero psr.mfl=1
//: with fpsr=0x9804c0270073f f9=zero f10=1 f11=zero -> f8=-zero psr.mfl=1
//: case fnma.s high registers
{ .mfi
nop.m 0
fnma.s.s0 f100 = f9, f10, f127
nop.i 0 ;;
}
//: set fpsr=0x9804c0270033f
//: with f9=3 f10=4 f127=5 -> f100=-7 psr.mfh=1
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfh=1 psr.dfl=1 -> fault=disabled_fp code=3 slot=1
//: case fnma.s f0 is no target
{ .mfi
nop.m 0
(p6) fnma.s.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fnma.s f1 is no target
{ .mfi
nop.m 0
(p6) fnma.s.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fnma.d.s0
{ .mfi
nop.m 0
(p6) fnma.d.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=1:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9804c0274033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=-1 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=0:0x103fe:0x8000000000000000 f10=2 f11=zero -> f8=-inf psr.mfl=1 fpsr=0x9804c0275033f
//: with f9=0:0xfc01:0x8000000000000000 f10=0.5 f11=zero -> f8=1:0xfc01:0x4000000000000000 psr.mfl=1
//: with fpsr=0x9804c0270037f f9=0:0xfc01:0x8000000000000000 f10=0.5 f11=zero -> f8=-zero psr.mfl=1 fpsr=0x9804c0276037f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x103fe:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=1:0x103ff:0x8000000000000000 fpsr=0x1800c02710337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xfc01:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=1:0xfc00:0x8000000000000000 fpsr=0x1800c0272032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=1:0xffff:0x8000000000000000 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffca:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=1:0xffff:0x8000000000000800 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x103fe:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=1:0x103ff:0x8000000000000000 fpsr=0x1800c02750317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fnma.d.s1
{ .mfi
nop.m 0
(p6) fnma.d.s1 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=1:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9804c8270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=-1 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=0:0x103fe:0x8000000000000000 f10=2 f11=zero -> f8=1:0x103ff:0x8000000000000000 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x1800c06700300
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fnma.d.s2
{ .mfi
nop.m 0
(p6) fnma.d.s2 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=1:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x9904c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=-1 psr.mfl=1 fpsr=0x9814c0270033f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x103fe:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=1:0x103ff:0x8000000000000000 fpsr=0x1840c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xfc01:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=1:0xfc00:0x8000000000000000 fpsr=0x1880c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=1:0xffff:0x8000000000000000 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffca:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=1:0xffff:0x8000000000000800 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x103fe:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=1:0x103ff:0x8000000000000000 fpsr=0x1940c02700317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fnma.d.s3
{ .mfi
nop.m 0
(p6) fnma.d.s3 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> f8=1:0xffff:0x8000000000000000 psr.mfl=1 fpsr=0x209804c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> f8=0:0x1ffff:0xc000000000000005 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1ffff:0x8000000000000005 f10=1:0x1ffff:0xc000000000000007 f11=1 -> f8=1:0x1ffff:0xc000000000000007 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=zero f10=inf f11=1 -> f8=nan psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=inf f10=1 f11=inf -> f8=nan psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:1 f10=1 f11=zero -> f8=-1 psr.mfl=1 fpsr=0x29804c0270033f
//: with fpsr=0x1800c0270033e f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 -> fault=fp_fault code=1 slot=1
//: with fpsr=0x1800c0270033d f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700300 psr.ic=0 f9=0:0x1003e:1 f10=1 f11=1 -> fault=fp_fault code=2 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x103fe:0x8000000000000000 f10=2 f11=zero -> fault=fp_trap code=0x801 slot=1 f8=1:0x103ff:0x8000000000000000 fpsr=0x81800c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0xfc01:0x8000000000000000 f10=0.5 f11=zero -> fault=fp_trap code=0x1001 slot=1 f8=1:0xfc00:0x8000000000000000 fpsr=0x101800c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffaf:0x8000000000000000 -> fault=fp_trap code=0x2001 slot=1 f8=1:0xffff:0x8000000000000000 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=1 f10=1 f11=1:0xffca:0xc000000000000000 -> fault=fp_trap code=0x6001 slot=1 f8=1:0xffff:0x8000000000000800 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with fpsr=0x1800c02700317 f9=0:0x103fe:0x8000000000000001 f10=0:0x10000:0x8000000000000001 f11=zero -> fault=fp_trap code=0x2801 slot=1 f8=1:0x103ff:0x8000000000000000 fpsr=0x281800c02700317 ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with psr.dfh=1 f9=3 f10=4 f11=5 -> f8=-7 psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1ffff:0x8000000000000005 f10=1 f11=1 f11=natval -> f8=natval psr.mfl=1
//: case fnma.d without an addend
{ .mfi
nop.m 0
(p6) fnma.d.s0 f8 = f9, f10, f0
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=-zero f10=1 -> f8=zero psr.mfl=1
//: with f9=zero f10=1 -> f8=-zero psr.mfl=1
//: case fnma.d with a zero addend
{ .mfi
nop.m 0
(p6) fnma.d.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=zero f10=1 f11=zero -> f8=zero psr.mfl=1
//: with fpsr=0x9804c0270073f f9=zero f10=1 f11=zero -> f8=-zero psr.mfl=1
//: case fnma.d high registers
{ .mfi
nop.m 0
fnma.d.s0 f100 = f9, f10, f127
nop.i 0 ;;
}
//: set fpsr=0x9804c0270033f
//: with f9=3 f10=4 f127=5 -> f100=-7 psr.mfh=1
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with psr.dfh=1 psr.dfl=1 -> fault=disabled_fp code=3 slot=1
//: case fnma.d f0 is no target
{ .mfi
nop.m 0
(p6) fnma.d.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fnma.d f1 is no target
{ .mfi
nop.m 0
(p6) fnma.d.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpma.s0
{ .mfi
nop.m 0
(p6) fpma.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x4040000040000000 f10=0:0x1003e:0x4080000040000000 f11=0:0x1003e:0x40a000003f800000 -> f8=0:0x1003e:0x4188000040a00000 psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x3f8000007fc00005 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x000000013f800000 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x7f8000003f800000 psr.mfl=1 fpsr=0x9804c0275033f
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x7f8000053f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x1 slot=1
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x10 slot=1
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x7f80000500000001 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x21 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x801 slot=1 f8=0:0x1003e:0x7f8000003f800000 fpsr=0x1800c02710337 ipsr=0x140000002010
//: with fpsr=0x1800c02700337 f9=0:0x1003e:0x3f8000007f000000 f10=0:0x1003e:0x3f80000040800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x81 slot=1 f8=0:0x1003e:0x3f80000000000000 fpsr=0x1800c02710337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0x1003e:0x0080000000800000 f10=0:0x1003e:0x3e8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x1001 slot=1 f8=0:0x1003e:0x7f80000000800000 fpsr=0x1800c0272032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=0:0x1003e:0x3f8000003f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x33c0000033000000 -> fault=fp_trap code=0x6201 slot=1 f8=0:0x1003e:0x3f8000013f800000 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f11=natval -> f8=natval psr.mfl=1
//: case fpma.s1
{ .mfi
nop.m 0
(p6) fpma.s1 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x4040000040000000 f10=0:0x1003e:0x4080000040000000 f11=0:0x1003e:0x40a000003f800000 -> f8=0:0x1003e:0x4188000040a00000 psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x3f8000007fc00005 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x000000013f800000 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x7f8000003f800000 psr.mfl=1 fpsr=0x9804ca270033f
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f11=natval -> f8=natval psr.mfl=1
//: case fpma.s2
{ .mfi
nop.m 0
(p6) fpma.s2 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x4040000040000000 f10=0:0x1003e:0x4080000040000000 f11=0:0x1003e:0x40a000003f800000 -> f8=0:0x1003e:0x4188000040a00000 psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x3f8000007fc00005 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x000000013f800000 psr.mfl=1 fpsr=0x9814c0270033f
//: with f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x7f8000003f800000 psr.mfl=1 fpsr=0x9944c0270033f
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x7f8000053f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x1 slot=1
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x10 slot=1
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x7f80000500000001 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x21 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x801 slot=1 f8=0:0x1003e:0x7f8000003f800000 fpsr=0x1840c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c02700337 f9=0:0x1003e:0x3f8000007f000000 f10=0:0x1003e:0x3f80000040800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x81 slot=1 f8=0:0x1003e:0x3f80000000000000 fpsr=0x1840c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0x1003e:0x0080000000800000 f10=0:0x1003e:0x3e8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x1001 slot=1 f8=0:0x1003e:0x7f80000000800000 fpsr=0x1880c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=0:0x1003e:0x3f8000003f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x33c0000033000000 -> fault=fp_trap code=0x6201 slot=1 f8=0:0x1003e:0x3f8000013f800000 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f11=natval -> f8=natval psr.mfl=1
//: case fpma.s3
{ .mfi
nop.m 0
(p6) fpma.s3 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x4040000040000000 f10=0:0x1003e:0x4080000040000000 f11=0:0x1003e:0x40a000003f800000 -> f8=0:0x1003e:0x4188000040a00000 psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x3f8000007fc00005 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x000000013f800000 psr.mfl=1 fpsr=0x29804c0270033f
//: with f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x7f8000003f800000 psr.mfl=1 fpsr=0x289804c0270033f
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x7f8000053f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x1 slot=1
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x10 slot=1
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x7f80000500000001 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x21 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x801 slot=1 f8=0:0x1003e:0x7f8000003f800000 fpsr=0x81800c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c02700337 f9=0:0x1003e:0x3f8000007f000000 f10=0:0x1003e:0x3f80000040800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x81 slot=1 f8=0:0x1003e:0x3f80000000000000 fpsr=0x81800c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0x1003e:0x0080000000800000 f10=0:0x1003e:0x3e8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x1001 slot=1 f8=0:0x1003e:0x7f80000000800000 fpsr=0x101800c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=0:0x1003e:0x3f8000003f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x33c0000033000000 -> fault=fp_trap code=0x6201 slot=1 f8=0:0x1003e:0x3f8000013f800000 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f11=natval -> f8=natval psr.mfl=1
//: case fpma without an addend
{ .mfi
nop.m 0
(p6) fpma.s0 f8 = f9, f10, f0
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x8000000000000000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1
//: case fpma high registers
{ .mfi
nop.m 0
fpma.s0 f100 = f9, f10, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with f9=0:0x1003e:0x0000000000000000 f10=0:0x1003e:0x0000000000000000 f127=0:0x1003e:0x3f80000040000000 -> f100=0:0x1003e:0x3f80000040000000 psr.mfh=1
//: case fpma f0 is no target
{ .mfi
nop.m 0
(p6) fpma.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpma f1 is no target
{ .mfi
nop.m 0
(p6) fpma.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpms.s0
{ .mfi
nop.m 0
(p6) fpms.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x4040000040000000 f10=0:0x1003e:0x4080000040000000 f11=0:0x1003e:0x40a000003f800000 -> f8=0:0x1003e:0x40e0000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x3f8000007fc00005 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x000000013f800000 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x7f8000003f800000 psr.mfl=1 fpsr=0x9804c0275033f
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x7f8000053f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x1 slot=1
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x10 slot=1
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x7f80000500000001 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x21 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x801 slot=1 f8=0:0x1003e:0x7f8000003f800000 fpsr=0x1800c02710337 ipsr=0x140000002010
//: with fpsr=0x1800c02700337 f9=0:0x1003e:0x3f8000007f000000 f10=0:0x1003e:0x3f80000040800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x81 slot=1 f8=0:0x1003e:0x3f80000000000000 fpsr=0x1800c02710337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0x1003e:0x0080000000800000 f10=0:0x1003e:0x3e8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x1001 slot=1 f8=0:0x1003e:0x7f80000000800000 fpsr=0x1800c0272032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=0:0x1003e:0x3f8000003f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0xb3c00000b3000000 -> fault=fp_trap code=0x6201 slot=1 f8=0:0x1003e:0x3f8000013f800000 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f11=natval -> f8=natval psr.mfl=1
//: case fpms.s1
{ .mfi
nop.m 0
(p6) fpms.s1 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x4040000040000000 f10=0:0x1003e:0x4080000040000000 f11=0:0x1003e:0x40a000003f800000 -> f8=0:0x1003e:0x40e0000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x3f8000007fc00005 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x000000013f800000 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x7f8000003f800000 psr.mfl=1 fpsr=0x9804ca270033f
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f11=natval -> f8=natval psr.mfl=1
//: case fpms.s2
{ .mfi
nop.m 0
(p6) fpms.s2 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x4040000040000000 f10=0:0x1003e:0x4080000040000000 f11=0:0x1003e:0x40a000003f800000 -> f8=0:0x1003e:0x40e0000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x3f8000007fc00005 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x000000013f800000 psr.mfl=1 fpsr=0x9814c0270033f
//: with f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x7f8000003f800000 psr.mfl=1 fpsr=0x9944c0270033f
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x7f8000053f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x1 slot=1
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x10 slot=1
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x7f80000500000001 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x21 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x801 slot=1 f8=0:0x1003e:0x7f8000003f800000 fpsr=0x1840c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c02700337 f9=0:0x1003e:0x3f8000007f000000 f10=0:0x1003e:0x3f80000040800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x81 slot=1 f8=0:0x1003e:0x3f80000000000000 fpsr=0x1840c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0x1003e:0x0080000000800000 f10=0:0x1003e:0x3e8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x1001 slot=1 f8=0:0x1003e:0x7f80000000800000 fpsr=0x1880c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=0:0x1003e:0x3f8000003f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0xb3c00000b3000000 -> fault=fp_trap code=0x6201 slot=1 f8=0:0x1003e:0x3f8000013f800000 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f11=natval -> f8=natval psr.mfl=1
//: case fpms.s3
{ .mfi
nop.m 0
(p6) fpms.s3 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x4040000040000000 f10=0:0x1003e:0x4080000040000000 f11=0:0x1003e:0x40a000003f800000 -> f8=0:0x1003e:0x40e0000040400000 psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x3f8000007fc00005 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x000000013f800000 psr.mfl=1 fpsr=0x29804c0270033f
//: with f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x7f8000003f800000 psr.mfl=1 fpsr=0x289804c0270033f
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x7f8000053f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x1 slot=1
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x10 slot=1
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x7f80000500000001 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x21 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x801 slot=1 f8=0:0x1003e:0x7f8000003f800000 fpsr=0x81800c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c02700337 f9=0:0x1003e:0x3f8000007f000000 f10=0:0x1003e:0x3f80000040800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x81 slot=1 f8=0:0x1003e:0x3f80000000000000 fpsr=0x81800c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0x1003e:0x0080000000800000 f10=0:0x1003e:0x3e8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x1001 slot=1 f8=0:0x1003e:0x7f80000000800000 fpsr=0x101800c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=0:0x1003e:0x3f8000003f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0xb3c00000b3000000 -> fault=fp_trap code=0x6201 slot=1 f8=0:0x1003e:0x3f8000013f800000 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f11=natval -> f8=natval psr.mfl=1
//: case fpms without an addend
{ .mfi
nop.m 0
(p6) fpms.s0 f8 = f9, f10, f0
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x8000000000000000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1
//: case fpms high registers
{ .mfi
nop.m 0
fpms.s0 f100 = f9, f10, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with f9=0:0x1003e:0x0000000000000000 f10=0:0x1003e:0x0000000000000000 f127=0:0x1003e:0x3f80000040000000 -> f100=0:0x1003e:0xbf800000c0000000 psr.mfh=1
//: case fpms f0 is no target
{ .mfi
nop.m 0
(p6) fpms.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpms f1 is no target
{ .mfi
nop.m 0
(p6) fpms.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpnma.s0
{ .mfi
nop.m 0
(p6) fpnma.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x4040000040000000 f10=0:0x1003e:0x4080000040000000 f11=0:0x1003e:0x40a000003f800000 -> f8=0:0x1003e:0xc0e00000c0400000 psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0xbf8000007fc00005 psr.mfl=1 fpsr=0x9804c0270233f
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x80000001bf800000 psr.mfl=1 fpsr=0x9804c0270433f
//: with f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0xff800000bf800000 psr.mfl=1 fpsr=0x9804c0275033f
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x7f8000053f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x1 slot=1
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x10 slot=1
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x7f80000500000001 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x21 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x801 slot=1 f8=0:0x1003e:0xff800000bf800000 fpsr=0x1800c02710337 ipsr=0x140000002010
//: with fpsr=0x1800c02700337 f9=0:0x1003e:0x3f8000007f000000 f10=0:0x1003e:0x3f80000040800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x81 slot=1 f8=0:0x1003e:0xbf80000080000000 fpsr=0x1800c02710337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0x1003e:0x0080000000800000 f10=0:0x1003e:0x3e8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x1001 slot=1 f8=0:0x1003e:0xff80000080800000 fpsr=0x1800c0272032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=0:0x1003e:0x3f8000003f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0xb3c00000b3000000 -> fault=fp_trap code=0x6201 slot=1 f8=0:0x1003e:0xbf800001bf800000 fpsr=0x1800c0274031f ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f11=natval -> f8=natval psr.mfl=1
//: case fpnma.s1
{ .mfi
nop.m 0
(p6) fpnma.s1 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x4040000040000000 f10=0:0x1003e:0x4080000040000000 f11=0:0x1003e:0x40a000003f800000 -> f8=0:0x1003e:0xc0e00000c0400000 psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0xbf8000007fc00005 psr.mfl=1 fpsr=0x9804c0670033f
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x80000001bf800000 psr.mfl=1 fpsr=0x9804c0a70033f
//: with f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0xff800000bf800000 psr.mfl=1 fpsr=0x9804ca270033f
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f11=natval -> f8=natval psr.mfl=1
//: case fpnma.s2
{ .mfi
nop.m 0
(p6) fpnma.s2 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x4040000040000000 f10=0:0x1003e:0x4080000040000000 f11=0:0x1003e:0x40a000003f800000 -> f8=0:0x1003e:0xc0e00000c0400000 psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0xbf8000007fc00005 psr.mfl=1 fpsr=0x980cc0270033f
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x80000001bf800000 psr.mfl=1 fpsr=0x9814c0270033f
//: with f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0xff800000bf800000 psr.mfl=1 fpsr=0x9944c0270033f
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x7f8000053f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x1 slot=1
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x10 slot=1
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x7f80000500000001 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x21 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x801 slot=1 f8=0:0x1003e:0xff800000bf800000 fpsr=0x1840c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c02700337 f9=0:0x1003e:0x3f8000007f000000 f10=0:0x1003e:0x3f80000040800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x81 slot=1 f8=0:0x1003e:0xbf80000080000000 fpsr=0x1840c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0x1003e:0x0080000000800000 f10=0:0x1003e:0x3e8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x1001 slot=1 f8=0:0x1003e:0xff80000080800000 fpsr=0x1880c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=0:0x1003e:0x3f8000003f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0xb3c00000b3000000 -> fault=fp_trap code=0x6201 slot=1 f8=0:0x1003e:0xbf800001bf800000 fpsr=0x1900c0270031f ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f11=natval -> f8=natval psr.mfl=1
//: case fpnma.s3
{ .mfi
nop.m 0
(p6) fpnma.s3 f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x4040000040000000 f10=0:0x1003e:0x4080000040000000 f11=0:0x1003e:0x40a000003f800000 -> f8=0:0x1003e:0xc0e00000c0400000 psr.mfl=1
//: with f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0xbf8000007fc00005 psr.mfl=1 fpsr=0x19804c0270033f
//: with f9=0:0x1003e:0x000000013f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0x80000001bf800000 psr.mfl=1 fpsr=0x29804c0270033f
//: with f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> f8=0:0x1003e:0xff800000bf800000 psr.mfl=1 fpsr=0x289804c0270033f
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x7f8000053f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x1 slot=1
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x3f8000007f800005 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x10 slot=1
//: with fpsr=0x1800c0270033c f9=0:0x1003e:0x7f80000500000001 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_fault code=0x21 slot=1
//: with fpsr=0x1800c02700337 f9=0:0x1003e:0x7f0000003f800000 f10=0:0x1003e:0x400000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x801 slot=1 f8=0:0x1003e:0xff800000bf800000 fpsr=0x81800c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c02700337 f9=0:0x1003e:0x3f8000007f000000 f10=0:0x1003e:0x3f80000040800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x81 slot=1 f8=0:0x1003e:0xbf80000080000000 fpsr=0x81800c02700337 ipsr=0x140000002010
//: with fpsr=0x1800c0270032f f9=0:0x1003e:0x0080000000800000 f10=0:0x1003e:0x3e8000003f800000 f11=0:0x1003e:0x0000000000000000 -> fault=fp_trap code=0x1001 slot=1 f8=0:0x1003e:0xff80000080800000 fpsr=0x101800c0270032f ipsr=0x140000002010
//: with fpsr=0x1800c0270031f f9=0:0x1003e:0x3f8000003f800000 f10=0:0x1003e:0x3f8000003f800000 f11=0:0x1003e:0xb3c00000b3000000 -> fault=fp_trap code=0x6201 slot=1 f8=0:0x1003e:0xbf800001bf800000 fpsr=0x201800c0270031f ipsr=0x140000002010
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f9=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f10=natval -> f8=natval psr.mfl=1
//: with fpsr=0x1800c02700300 f9=0:0x1003e:0x7f8000057f800005 f10=0:0x1003e:0x0000000100000001 f11=0:0x1003e:0x0000000000000000 f11=natval -> f8=natval psr.mfl=1
//: case fpnma without an addend
{ .mfi
nop.m 0
(p6) fpnma.s0 f8 = f9, f10, f0
nop.i 0 ;;
}
//: set p6=1 fpsr=0x9804c0270033f
//: with f9=0:0x1003e:0x8000000000000000 f10=0:0x1003e:0x3f8000003f800000 -> f8=0:0x1003e:0x0000000080000000 psr.mfl=1
//: case fpnma high registers
{ .mfi
nop.m 0
fpnma.s0 f100 = f9, f10, f127
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with f9=0:0x1003e:0x0000000000000000 f10=0:0x1003e:0x0000000000000000 f127=0:0x1003e:0x3f80000040000000 -> f100=0:0x1003e:0x3f80000040000000 psr.mfh=1
//: case fpnma f0 is no target
{ .mfi
nop.m 0
(p6) fpnma.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fpnma f1 is no target
{ .mfi
nop.m 0
(p6) fpnma.s0 f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case xma.l
{ .mfi
nop.m 0
(p6) xma.l f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1
//: with f9=0:0x1003e:0x3 f10=0:0x1003e:0x4 f11=0:0x1003e:0x5 -> f8=0:0x1003e:0x11 psr.mfl=1
//: with f9=0:0x1003e:0xffffffffffffffff f10=0:0x1003e:0xffffffffffffffff f11=0:0x1003e:0xffffffffffffffff -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003e:0x8000000000000000 f10=0:0x1003e:0x8000000000000000 f11=0:0x1003e:0x0 -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003e:0x123456789abcdef0 f10=0:0x1003e:0xfedcba9876543210 f11=0:0x1003e:0x8000000000000001 -> f8=0:0x1003e:0xa36d88fe5618cf01 psr.mfl=1
//: with f9=0:0x1003e:0xffffffffffffffff f10=0:0x1003e:0x1 f11=0:0x1003e:0x1 -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003e:0xffffffffffffffff f10=0:0x1003e:0x2 f11=0:0x1003e:0x0 -> f8=0:0x1003e:0xfffffffffffffffe psr.mfl=1
//: with f9=0:0x1003e:0x8000000000000000 f10=0:0x1003e:0xffffffffffffffff f11=0:0x1003e:0xffffffffffffffff -> f8=0:0x1003e:0x7fffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x0 f10=0:0x1003e:0xffffffffffffffff f11=0:0x1003e:0x7 -> f8=0:0x1003e:0x7 psr.mfl=1
//: with f9=1:0x12345:0x123456789abcdef0 f10=1:0x1ffff:0xfedcba9876543210 f11=1:0:0x8000000000000001 -> f8=0:0x1003e:0xa36d88fe5618cf01 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: with f11=natval -> f8=natval psr.mfl=1
//: case xma.l high registers
{ .mfi
nop.m 0
xma.l f32 = f33, f34, f0
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with f33=0:0x1003e:0x123456789abcdef0 f34=0:0x1003e:0xfedcba9876543210 -> f32=0:0x1003e:0x236d88fe5618cf00 psr.mfh=1
//: case xma.l f0 is no target
{ .mfi
nop.m 0
(p6) xma.l f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case xma.l f1 is no target
{ .mfi
nop.m 0
(p6) xma.l f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case xma.h
{ .mfi
nop.m 0
(p6) xma.h f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1
//: with f9=0:0x1003e:0x3 f10=0:0x1003e:0x4 f11=0:0x1003e:0x5 -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003e:0xffffffffffffffff f10=0:0x1003e:0xffffffffffffffff f11=0:0x1003e:0xffffffffffffffff -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=0:0x1003e:0x8000000000000000 f10=0:0x1003e:0x8000000000000000 f11=0:0x1003e:0x0 -> f8=0:0x1003e:0x4000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x123456789abcdef0 f10=0:0x1003e:0xfedcba9876543210 f11=0:0x1003e:0x8000000000000001 -> f8=0:0x1003e:0xffeb49923cc09532 psr.mfl=1
//: with f9=0:0x1003e:0xffffffffffffffff f10=0:0x1003e:0x1 f11=0:0x1003e:0x1 -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003e:0xffffffffffffffff f10=0:0x1003e:0x2 f11=0:0x1003e:0x0 -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x8000000000000000 f10=0:0x1003e:0xffffffffffffffff f11=0:0x1003e:0xffffffffffffffff -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=0:0x1003e:0x0 f10=0:0x1003e:0xffffffffffffffff f11=0:0x1003e:0x7 -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=1:0x12345:0x123456789abcdef0 f10=1:0x1ffff:0xfedcba9876543210 f11=1:0:0x8000000000000001 -> f8=0:0x1003e:0xffeb49923cc09532 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: with f11=natval -> f8=natval psr.mfl=1
//: case xma.h high registers
{ .mfi
nop.m 0
xma.h f32 = f33, f34, f0
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with f33=0:0x1003e:0x123456789abcdef0 f34=0:0x1003e:0xfedcba9876543210 -> f32=0:0x1003e:0xffeb49923cc09532 psr.mfh=1
//: case xma.h f0 is no target
{ .mfi
nop.m 0
(p6) xma.h f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case xma.h f1 is no target
{ .mfi
nop.m 0
(p6) xma.h f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case xma.hu
{ .mfi
nop.m 0
(p6) xma.hu f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1
//: with f9=0:0x1003e:0x3 f10=0:0x1003e:0x4 f11=0:0x1003e:0x5 -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=0:0x1003e:0xffffffffffffffff f10=0:0x1003e:0xffffffffffffffff f11=0:0x1003e:0xffffffffffffffff -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x8000000000000000 f10=0:0x1003e:0x8000000000000000 f11=0:0x1003e:0x0 -> f8=0:0x1003e:0x4000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x123456789abcdef0 f10=0:0x1003e:0xfedcba9876543210 f11=0:0x1003e:0x8000000000000001 -> f8=0:0x1003e:0x121fa00ad77d7422 psr.mfl=1
//: with f9=0:0x1003e:0xffffffffffffffff f10=0:0x1003e:0x1 f11=0:0x1003e:0x1 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=0:0x1003e:0xffffffffffffffff f10=0:0x1003e:0x2 f11=0:0x1003e:0x0 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=0:0x1003e:0x8000000000000000 f10=0:0x1003e:0xffffffffffffffff f11=0:0x1003e:0xffffffffffffffff -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x0 f10=0:0x1003e:0xffffffffffffffff f11=0:0x1003e:0x7 -> f8=0:0x1003e:0x0 psr.mfl=1
//: with f9=1:0x12345:0x123456789abcdef0 f10=1:0x1ffff:0xfedcba9876543210 f11=1:0:0x8000000000000001 -> f8=0:0x1003e:0x121fa00ad77d7422 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: with f11=natval -> f8=natval psr.mfl=1
//: case xma.hu high registers
{ .mfi
nop.m 0
xma.hu f32 = f33, f34, f0
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with f33=0:0x1003e:0x123456789abcdef0 f34=0:0x1003e:0xfedcba9876543210 -> f32=0:0x1003e:0x121fa00ad77d7422 psr.mfh=1
//: case xma.hu f0 is no target
{ .mfi
nop.m 0
(p6) xma.hu f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case xma.hu f1 is no target
{ .mfi
nop.m 0
(p6) xma.hu f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fselect
{ .mfi
nop.m 0
(p6) fselect f8 = f9, f10, f11
nop.i 0 ;;
}
//: set p6=1
//: with f9=0:0x1003e:0x3 f10=0:0x1003e:0x4 f11=0:0x1003e:0x5 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=0:0x1003e:0xffffffffffffffff f10=0:0x1003e:0xffffffffffffffff f11=0:0x1003e:0xffffffffffffffff -> f8=0:0x1003e:0xffffffffffffffff psr.mfl=1
//: with f9=0:0x1003e:0x8000000000000000 f10=0:0x1003e:0x8000000000000000 f11=0:0x1003e:0x0 -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x123456789abcdef0 f10=0:0x1003e:0xfedcba9876543210 f11=0:0x1003e:0x8000000000000001 -> f8=0:0x1003e:0x7edcba9876543210 psr.mfl=1
//: with f9=0:0x1003e:0xffffffffffffffff f10=0:0x1003e:0x1 f11=0:0x1003e:0x1 -> f8=0:0x1003e:0x1 psr.mfl=1
//: with f9=0:0x1003e:0xffffffffffffffff f10=0:0x1003e:0x2 f11=0:0x1003e:0x0 -> f8=0:0x1003e:0x2 psr.mfl=1
//: with f9=0:0x1003e:0x8000000000000000 f10=0:0x1003e:0xffffffffffffffff f11=0:0x1003e:0xffffffffffffffff -> f8=0:0x1003e:0x8000000000000000 psr.mfl=1
//: with f9=0:0x1003e:0x0 f10=0:0x1003e:0xffffffffffffffff f11=0:0x1003e:0x7 -> f8=0:0x1003e:0xfffffffffffffff8 psr.mfl=1
//: with f9=1:0x12345:0x123456789abcdef0 f10=1:0x1ffff:0xfedcba9876543210 f11=1:0:0x8000000000000001 -> f8=0:0x1003e:0x7edcba9876543210 psr.mfl=1
//: with p6=0 psr.dfl=1 f9=natval -> same
//: with psr.dfl=1 -> fault=disabled_fp code=1 slot=1
//: with f9=natval -> f8=natval psr.mfl=1
//: with f10=natval -> f8=natval psr.mfl=1
//: with f11=natval -> f8=natval psr.mfl=1
//: case fselect high registers
{ .mfi
nop.m 0
fselect f32 = f33, f34, f0
nop.i 0 ;;
}
//: with psr.dfh=1 -> fault=disabled_fp code=2 slot=1
//: with f33=0:0x1003e:0x123456789abcdef0 f34=0:0x1003e:0xfedcba9876543210 -> f32=0:0x1003e:0xfedcba9876543210 psr.mfh=1
//: case fselect f0 is no target
{ .mfi
nop.m 0
(p6) fselect f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=0
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case fselect f1 is no target
{ .mfi
nop.m 0
(p6) fselect f8 = f9, f10, f11
nop.i 0 ;;
}
//: patch slot=1 f1=1
//: with p6=1 psr.dfl=1 -> fault=illegal slot=1
//: with p6=0 -> same
