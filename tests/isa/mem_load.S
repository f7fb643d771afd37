// Integer loads: every size, type and form; deferral, NaT sources, illegal targets (formats M1, M2, M3).
//: case ld1
    ld1 r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x81
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x81
//: with r9=data+16 psr.cpl=3 -> r8=0x81
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld1 predicate off
    (p6) ld1 r8 = [r9]
//: with r9=nat(data+16) r8=nat(3) p6=0 -> same
//: with r9=data+16 p6=1 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r8=0x81
//: case ld1 by register
    ld1 r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x81 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x81 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld1 by immediate
    ld1 r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x81 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld1 by immediate, stacked
    ld1 r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x81 r33=data+271
//: case ld1.acq
    ld1.acq r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x81
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x81
//: with r9=data+16 psr.cpl=3 -> r8=0x81
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld1.acq by register
    ld1.acq r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x81 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x81 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld1.acq by immediate
    ld1.acq r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x81 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld1.acq by immediate, stacked
    ld1.acq r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x81 r33=data+271
//: case ld1.bias
    ld1.bias r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x81
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x81
//: with r9=data+16 psr.cpl=3 -> r8=0x81
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld1.bias by register
    ld1.bias r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x81 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x81 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld1.bias by immediate
    ld1.bias r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x81 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld1.bias by immediate, stacked
    ld1.bias r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x81 r33=data+271
//: case ld1.a
    ld1.a r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x81
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x81
//: with r9=data+16 psr.cpl=3 -> r8=0x81
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld1.a predicate off
    (p6) ld1.a r8 = [r9]
//: with r9=nat(data+16) r8=nat(3) p6=0 -> same
//: with r9=data+16 p6=1 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r8=0x81
//: case ld1.a by register
    ld1.a r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x81 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x81 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld1.a by immediate
    ld1.a r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x81 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld1.a by immediate, stacked
    ld1.a r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x81 r33=data+271
//: case ld1.c.clr
    ld1.c.clr r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x81
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x81
//: with r9=data+16 psr.cpl=3 -> r8=0x81
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld1.c.clr by register
    ld1.c.clr r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x81 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x81 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld1.c.clr by immediate
    ld1.c.clr r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x81 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld1.c.clr by immediate, stacked
    ld1.c.clr r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x81 r33=data+271
//: case ld1.c.nc
    ld1.c.nc r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x81
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x81
//: with r9=data+16 psr.cpl=3 -> r8=0x81
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld1.c.nc by register
    ld1.c.nc r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x81 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x81 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld1.c.nc by immediate
    ld1.c.nc r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x81 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld1.c.nc by immediate, stacked
    ld1.c.nc r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x81 r33=data+271
//: case ld1.c.clr.acq
    ld1.c.clr.acq r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x81
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x81
//: with r9=data+16 psr.cpl=3 -> r8=0x81
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld1.c.clr.acq by register
    ld1.c.clr.acq r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x81 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x81 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld1.c.clr.acq by immediate
    ld1.c.clr.acq r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x81 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld1.c.clr.acq by immediate, stacked
    ld1.c.clr.acq r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x81 r33=data+271
//: case ld1.s
    ld1.s r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x81
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x81
//: with r9=data+16 psr.cpl=3 -> r8=0x81
//: with r9=nat(data+16) r8=5 -> r8=nat(0)
//: with r9=data+16 r8=5 psr.ed=1 -> r8=nat(0) psr.ed=0
//: case ld1.s predicate off
    (p6) ld1.s r8 = [r9]
//: with r9=nat(data+16) r8=nat(3) p6=0 -> same
//: with r9=data+16 p6=1 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r8=0x81
//: case ld1.s by register
    ld1.s r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x81 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x81 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> r8=nat(0) r9=nat(data+24)
//: with r9=data+16 r10=8 psr.ed=1 -> r8=nat(0) r9=data+24 psr.ed=0
//: case ld1.s by immediate
    ld1.s r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x81 r9=data-240
//: with r9=nat(data+16) -> r8=nat(0) r9=nat(data-240)
//: case ld1.s by immediate, stacked
    ld1.s r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x81 r33=data+271
//: case ld1.sa
    ld1.sa r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x81
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x81
//: with r9=data+16 psr.cpl=3 -> r8=0x81
//: with r9=nat(data+16) r8=5 -> r8=nat(0)
//: with r9=data+16 r8=5 psr.ed=1 -> r8=nat(0) psr.ed=0
//: case ld1.sa by register
    ld1.sa r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x81 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x81 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> r8=nat(0) r9=nat(data+24)
//: with r9=data+16 r10=8 psr.ed=1 -> r8=nat(0) r9=data+24 psr.ed=0
//: case ld1.sa by immediate
    ld1.sa r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x81 r9=data-240
//: with r9=nat(data+16) -> r8=nat(0) r9=nat(data-240)
//: case ld1.sa by immediate, stacked
    ld1.sa r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x81 r33=data+271
//: case ld2
    ld2 r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x8281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x8182
//: with r9=data+16 psr.cpl=3 -> r8=0x8281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld2 predicate off
    (p6) ld2 r8 = [r9]
//: with r9=nat(data+16) r8=nat(3) p6=0 -> same
//: with r9=data+16 p6=1 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r8=0x8281
//: case ld2 by register
    ld2 r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x8281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x8281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld2 by immediate
    ld2 r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x8281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld2 by immediate, stacked
    ld2 r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x8281 r33=data+271
//: case ld2.acq
    ld2.acq r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x8281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x8182
//: with r9=data+16 psr.cpl=3 -> r8=0x8281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld2.acq by register
    ld2.acq r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x8281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x8281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld2.acq by immediate
    ld2.acq r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x8281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld2.acq by immediate, stacked
    ld2.acq r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x8281 r33=data+271
//: case ld2.bias
    ld2.bias r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x8281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x8182
//: with r9=data+16 psr.cpl=3 -> r8=0x8281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld2.bias by register
    ld2.bias r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x8281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x8281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld2.bias by immediate
    ld2.bias r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x8281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld2.bias by immediate, stacked
    ld2.bias r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x8281 r33=data+271
//: case ld2.a
    ld2.a r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x8281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x8182
//: with r9=data+16 psr.cpl=3 -> r8=0x8281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld2.a predicate off
    (p6) ld2.a r8 = [r9]
//: with r9=nat(data+16) r8=nat(3) p6=0 -> same
//: with r9=data+16 p6=1 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r8=0x8281
//: case ld2.a by register
    ld2.a r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x8281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x8281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld2.a by immediate
    ld2.a r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x8281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld2.a by immediate, stacked
    ld2.a r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x8281 r33=data+271
//: case ld2.c.clr
    ld2.c.clr r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x8281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x8182
//: with r9=data+16 psr.cpl=3 -> r8=0x8281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld2.c.clr by register
    ld2.c.clr r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x8281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x8281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld2.c.clr by immediate
    ld2.c.clr r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x8281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld2.c.clr by immediate, stacked
    ld2.c.clr r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x8281 r33=data+271
//: case ld2.c.nc
    ld2.c.nc r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x8281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x8182
//: with r9=data+16 psr.cpl=3 -> r8=0x8281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld2.c.nc by register
    ld2.c.nc r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x8281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x8281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld2.c.nc by immediate
    ld2.c.nc r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x8281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld2.c.nc by immediate, stacked
    ld2.c.nc r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x8281 r33=data+271
//: case ld2.c.clr.acq
    ld2.c.clr.acq r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x8281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x8182
//: with r9=data+16 psr.cpl=3 -> r8=0x8281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld2.c.clr.acq by register
    ld2.c.clr.acq r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x8281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x8281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld2.c.clr.acq by immediate
    ld2.c.clr.acq r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x8281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld2.c.clr.acq by immediate, stacked
    ld2.c.clr.acq r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x8281 r33=data+271
//: case ld2.s
    ld2.s r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x8281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x8182
//: with r9=data+16 psr.cpl=3 -> r8=0x8281
//: with r9=nat(data+16) r8=5 -> r8=nat(0)
//: with r9=data+16 r8=5 psr.ed=1 -> r8=nat(0) psr.ed=0
//: case ld2.s predicate off
    (p6) ld2.s r8 = [r9]
//: with r9=nat(data+16) r8=nat(3) p6=0 -> same
//: with r9=data+16 p6=1 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r8=0x8281
//: case ld2.s by register
    ld2.s r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x8281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x8281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> r8=nat(0) r9=nat(data+24)
//: with r9=data+16 r10=8 psr.ed=1 -> r8=nat(0) r9=data+24 psr.ed=0
//: case ld2.s by immediate
    ld2.s r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x8281 r9=data-240
//: with r9=nat(data+16) -> r8=nat(0) r9=nat(data-240)
//: case ld2.s by immediate, stacked
    ld2.s r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x8281 r33=data+271
//: case ld2.sa
    ld2.sa r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x8281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x8182
//: with r9=data+16 psr.cpl=3 -> r8=0x8281
//: with r9=nat(data+16) r8=5 -> r8=nat(0)
//: with r9=data+16 r8=5 psr.ed=1 -> r8=nat(0) psr.ed=0
//: case ld2.sa by register
    ld2.sa r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x8281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x8281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> r8=nat(0) r9=nat(data+24)
//: with r9=data+16 r10=8 psr.ed=1 -> r8=nat(0) r9=data+24 psr.ed=0
//: case ld2.sa by immediate
    ld2.sa r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x8281 r9=data-240
//: with r9=nat(data+16) -> r8=nat(0) r9=nat(data-240)
//: case ld2.sa by immediate, stacked
    ld2.sa r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x8281 r33=data+271
//: case ld2 misaligned by 1
    ld2 r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16+1 -> r8=0x8382
//: with r9=data+16+1 psr.ac=1 -> fault=unaligned isr.r=1 ifa=data+16+1 itir=0
//: case ld2.s misaligned by 1
    ld2.s r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16+1 psr.ac=1 -> fault=unaligned isr.r=1 isr.sp=1 ifa=data+16+1 itir=0
//: with r9=data+16+1 psr.ac=1 psr.ic=0 r8=1 -> r8=nat(0)
//: case ld4
    ld4 r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x84838281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x81828384
//: with r9=data+16 psr.cpl=3 -> r8=0x84838281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld4 predicate off
    (p6) ld4 r8 = [r9]
//: with r9=nat(data+16) r8=nat(3) p6=0 -> same
//: with r9=data+16 p6=1 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r8=0x84838281
//: case ld4 by register
    ld4 r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x84838281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x84838281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld4 by immediate
    ld4 r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x84838281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld4 by immediate, stacked
    ld4 r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x84838281 r33=data+271
//: case ld4.acq
    ld4.acq r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x84838281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x81828384
//: with r9=data+16 psr.cpl=3 -> r8=0x84838281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld4.acq by register
    ld4.acq r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x84838281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x84838281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld4.acq by immediate
    ld4.acq r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x84838281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld4.acq by immediate, stacked
    ld4.acq r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x84838281 r33=data+271
//: case ld4.bias
    ld4.bias r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x84838281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x81828384
//: with r9=data+16 psr.cpl=3 -> r8=0x84838281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld4.bias by register
    ld4.bias r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x84838281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x84838281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld4.bias by immediate
    ld4.bias r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x84838281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld4.bias by immediate, stacked
    ld4.bias r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x84838281 r33=data+271
//: case ld4.a
    ld4.a r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x84838281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x81828384
//: with r9=data+16 psr.cpl=3 -> r8=0x84838281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld4.a predicate off
    (p6) ld4.a r8 = [r9]
//: with r9=nat(data+16) r8=nat(3) p6=0 -> same
//: with r9=data+16 p6=1 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r8=0x84838281
//: case ld4.a by register
    ld4.a r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x84838281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x84838281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld4.a by immediate
    ld4.a r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x84838281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld4.a by immediate, stacked
    ld4.a r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x84838281 r33=data+271
//: case ld4.c.clr
    ld4.c.clr r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x84838281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x81828384
//: with r9=data+16 psr.cpl=3 -> r8=0x84838281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld4.c.clr by register
    ld4.c.clr r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x84838281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x84838281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld4.c.clr by immediate
    ld4.c.clr r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x84838281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld4.c.clr by immediate, stacked
    ld4.c.clr r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x84838281 r33=data+271
//: case ld4.c.nc
    ld4.c.nc r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x84838281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x81828384
//: with r9=data+16 psr.cpl=3 -> r8=0x84838281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld4.c.nc by register
    ld4.c.nc r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x84838281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x84838281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld4.c.nc by immediate
    ld4.c.nc r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x84838281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld4.c.nc by immediate, stacked
    ld4.c.nc r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x84838281 r33=data+271
//: case ld4.c.clr.acq
    ld4.c.clr.acq r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x84838281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x81828384
//: with r9=data+16 psr.cpl=3 -> r8=0x84838281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld4.c.clr.acq by register
    ld4.c.clr.acq r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x84838281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x84838281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld4.c.clr.acq by immediate
    ld4.c.clr.acq r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x84838281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld4.c.clr.acq by immediate, stacked
    ld4.c.clr.acq r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x84838281 r33=data+271
//: case ld4.s
    ld4.s r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x84838281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x81828384
//: with r9=data+16 psr.cpl=3 -> r8=0x84838281
//: with r9=nat(data+16) r8=5 -> r8=nat(0)
//: with r9=data+16 r8=5 psr.ed=1 -> r8=nat(0) psr.ed=0
//: case ld4.s predicate off
    (p6) ld4.s r8 = [r9]
//: with r9=nat(data+16) r8=nat(3) p6=0 -> same
//: with r9=data+16 p6=1 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r8=0x84838281
//: case ld4.s by register
    ld4.s r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x84838281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x84838281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> r8=nat(0) r9=nat(data+24)
//: with r9=data+16 r10=8 psr.ed=1 -> r8=nat(0) r9=data+24 psr.ed=0
//: case ld4.s by immediate
    ld4.s r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x84838281 r9=data-240
//: with r9=nat(data+16) -> r8=nat(0) r9=nat(data-240)
//: case ld4.s by immediate, stacked
    ld4.s r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x84838281 r33=data+271
//: case ld4.sa
    ld4.sa r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x84838281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x81828384
//: with r9=data+16 psr.cpl=3 -> r8=0x84838281
//: with r9=nat(data+16) r8=5 -> r8=nat(0)
//: with r9=data+16 r8=5 psr.ed=1 -> r8=nat(0) psr.ed=0
//: case ld4.sa by register
    ld4.sa r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x84838281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x84838281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> r8=nat(0) r9=nat(data+24)
//: with r9=data+16 r10=8 psr.ed=1 -> r8=nat(0) r9=data+24 psr.ed=0
//: case ld4.sa by immediate
    ld4.sa r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x84838281 r9=data-240
//: with r9=nat(data+16) -> r8=nat(0) r9=nat(data-240)
//: case ld4.sa by immediate, stacked
    ld4.sa r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x84838281 r33=data+271
//: case ld4 misaligned by 1
    ld4 r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16+1 -> r8=0x85848382
//: with r9=data+16+1 psr.ac=1 -> fault=unaligned isr.r=1 ifa=data+16+1 itir=0
//: case ld4.s misaligned by 1
    ld4.s r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16+1 psr.ac=1 -> fault=unaligned isr.r=1 isr.sp=1 ifa=data+16+1 itir=0
//: with r9=data+16+1 psr.ac=1 psr.ic=0 r8=1 -> r8=nat(0)
//: case ld4 misaligned by 2
    ld4 r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16+2 -> r8=0x86858483
//: with r9=data+16+2 psr.ac=1 -> fault=unaligned isr.r=1 ifa=data+16+2 itir=0
//: case ld4.s misaligned by 2
    ld4.s r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16+2 psr.ac=1 -> fault=unaligned isr.r=1 isr.sp=1 ifa=data+16+2 itir=0
//: with r9=data+16+2 psr.ac=1 psr.ic=0 r8=1 -> r8=nat(0)
//: case ld4 misaligned by 3
    ld4 r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16+3 -> r8=0x87868584
//: with r9=data+16+3 psr.ac=1 -> fault=unaligned isr.r=1 ifa=data+16+3 itir=0
//: case ld4.s misaligned by 3
    ld4.s r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16+3 psr.ac=1 -> fault=unaligned isr.r=1 isr.sp=1 ifa=data+16+3 itir=0
//: with r9=data+16+3 psr.ac=1 psr.ic=0 r8=1 -> r8=nat(0)
//: case ld8
    ld8 r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x8887868584838281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x8182838485868788
//: with r9=data+16 psr.cpl=3 -> r8=0x8887868584838281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld8 predicate off
    (p6) ld8 r8 = [r9]
//: with r9=nat(data+16) r8=nat(3) p6=0 -> same
//: with r9=data+16 p6=1 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r8=0x8887868584838281
//: case ld8 by register
    ld8 r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x8887868584838281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x8887868584838281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld8 by immediate
    ld8 r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x8887868584838281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld8 by immediate, stacked
    ld8 r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x8887868584838281 r33=data+271
//: case ld8.acq
    ld8.acq r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x8887868584838281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x8182838485868788
//: with r9=data+16 psr.cpl=3 -> r8=0x8887868584838281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld8.acq by register
    ld8.acq r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x8887868584838281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x8887868584838281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld8.acq by immediate
    ld8.acq r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x8887868584838281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld8.acq by immediate, stacked
    ld8.acq r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x8887868584838281 r33=data+271
//: case ld8.bias
    ld8.bias r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x8887868584838281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x8182838485868788
//: with r9=data+16 psr.cpl=3 -> r8=0x8887868584838281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld8.bias by register
    ld8.bias r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x8887868584838281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x8887868584838281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld8.bias by immediate
    ld8.bias r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x8887868584838281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld8.bias by immediate, stacked
    ld8.bias r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x8887868584838281 r33=data+271
//: case ld8.a
    ld8.a r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x8887868584838281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x8182838485868788
//: with r9=data+16 psr.cpl=3 -> r8=0x8887868584838281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld8.a predicate off
    (p6) ld8.a r8 = [r9]
//: with r9=nat(data+16) r8=nat(3) p6=0 -> same
//: with r9=data+16 p6=1 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r8=0x8887868584838281
//: case ld8.a by register
    ld8.a r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x8887868584838281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x8887868584838281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld8.a by immediate
    ld8.a r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x8887868584838281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld8.a by immediate, stacked
    ld8.a r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x8887868584838281 r33=data+271
//: case ld8.c.clr
    ld8.c.clr r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x8887868584838281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x8182838485868788
//: with r9=data+16 psr.cpl=3 -> r8=0x8887868584838281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld8.c.clr by register
    ld8.c.clr r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x8887868584838281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x8887868584838281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld8.c.clr by immediate
    ld8.c.clr r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x8887868584838281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld8.c.clr by immediate, stacked
    ld8.c.clr r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x8887868584838281 r33=data+271
//: case ld8.c.nc
    ld8.c.nc r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x8887868584838281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x8182838485868788
//: with r9=data+16 psr.cpl=3 -> r8=0x8887868584838281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld8.c.nc by register
    ld8.c.nc r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x8887868584838281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x8887868584838281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld8.c.nc by immediate
    ld8.c.nc r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x8887868584838281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld8.c.nc by immediate, stacked
    ld8.c.nc r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x8887868584838281 r33=data+271
//: case ld8.c.clr.acq
    ld8.c.clr.acq r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x8887868584838281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x8182838485868788
//: with r9=data+16 psr.cpl=3 -> r8=0x8887868584838281
//: with r9=nat(data+16) r8=5 -> fault=nat isr.r=1
//: case ld8.c.clr.acq by register
    ld8.c.clr.acq r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x8887868584838281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x8887868584838281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> fault=nat isr.r=1
//: case ld8.c.clr.acq by immediate
    ld8.c.clr.acq r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x8887868584838281 r9=data-240
//: with r9=nat(data+16) -> fault=nat isr.r=1
//: case ld8.c.clr.acq by immediate, stacked
    ld8.c.clr.acq r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x8887868584838281 r33=data+271
//: case ld8.s
    ld8.s r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x8887868584838281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x8182838485868788
//: with r9=data+16 psr.cpl=3 -> r8=0x8887868584838281
//: with r9=nat(data+16) r8=5 -> r8=nat(0)
//: with r9=data+16 r8=5 psr.ed=1 -> r8=nat(0) psr.ed=0
//: case ld8.s predicate off
    (p6) ld8.s r8 = [r9]
//: with r9=nat(data+16) r8=nat(3) p6=0 -> same
//: with r9=data+16 p6=1 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r8=0x8887868584838281
//: case ld8.s by register
    ld8.s r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x8887868584838281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x8887868584838281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> r8=nat(0) r9=nat(data+24)
//: with r9=data+16 r10=8 psr.ed=1 -> r8=nat(0) r9=data+24 psr.ed=0
//: case ld8.s by immediate
    ld8.s r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x8887868584838281 r9=data-240
//: with r9=nat(data+16) -> r8=nat(0) r9=nat(data-240)
//: case ld8.s by immediate, stacked
    ld8.s r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x8887868584838281 r33=data+271
//: case ld8.sa
    ld8.sa r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r8=-1 -> r8=0x8887868584838281
//: with r9=data+16 r8=nat(7) psr.be=1 -> r8=0x8182838485868788
//: with r9=data+16 psr.cpl=3 -> r8=0x8887868584838281
//: with r9=nat(data+16) r8=5 -> r8=nat(0)
//: with r9=data+16 r8=5 psr.ed=1 -> r8=nat(0) psr.ed=0
//: case ld8.sa by register
    ld8.sa r8 = [r9], r10
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 r10=-3 -> r8=0x8887868584838281 r9=data+13
//: with r9=data+16 r10=nat(0x100) -> r8=0x8887868584838281 r9=nat(data+0x110)
//: with r9=nat(data+16) r10=8 -> r8=nat(0) r9=nat(data+24)
//: with r9=data+16 r10=8 psr.ed=1 -> r8=nat(0) r9=data+24 psr.ed=0
//: case ld8.sa by immediate
    ld8.sa r8 = [r9], -256
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16 -> r8=0x8887868584838281 r9=data-240
//: with r9=nat(data+16) -> r8=nat(0) r9=nat(data-240)
//: case ld8.sa by immediate, stacked
    ld8.sa r127 = [r33], 255
//: with r33=data+16 mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211 -> r127=0x8887868584838281 r33=data+271
//: case ld8 misaligned by 1
    ld8 r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16+1 -> r8=0x1188878685848382
//: with r9=data+16+1 psr.ac=1 -> fault=unaligned isr.r=1 ifa=data+16+1 itir=0
//: case ld8.s misaligned by 1
    ld8.s r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16+1 psr.ac=1 -> fault=unaligned isr.r=1 isr.sp=1 ifa=data+16+1 itir=0
//: with r9=data+16+1 psr.ac=1 psr.ic=0 r8=1 -> r8=nat(0)
//: case ld8 misaligned by 4
    ld8 r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16+4 -> r8=0x1413121188878685
//: with r9=data+16+4 psr.ac=1 -> fault=unaligned isr.r=1 ifa=data+16+4 itir=0
//: case ld8.s misaligned by 4
    ld8.s r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16+4 psr.ac=1 -> fault=unaligned isr.r=1 isr.sp=1 ifa=data+16+4 itir=0
//: with r9=data+16+4 psr.ac=1 psr.ic=0 r8=1 -> r8=nat(0)
//: case ld8 misaligned by 7
    ld8 r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16+7 -> r8=0x1716151413121188
//: with r9=data+16+7 psr.ac=1 -> fault=unaligned isr.r=1 ifa=data+16+7 itir=0
//: case ld8.s misaligned by 7
    ld8.s r8 = [r9]
//: set mem8[data+16]=0x8887868584838281 mem8[data+24]=0x1817161514131211
//: with r9=data+16+7 psr.ac=1 -> fault=unaligned isr.r=1 isr.sp=1 ifa=data+16+7 itir=0
//: with r9=data+16+7 psr.ac=1 psr.ic=0 r8=1 -> r8=nat(0)

// ---- targets
//: case ld8 target r0
    ld8 r1 = [r9]
//: patch slot=0 r1=0
//: with r9=data -> fault=illegal
//: case ld8 target outside the frame
    ld8 r1 = [r9]
//: patch slot=0 r1=40
//: with r9=data sof=8 sol=0 -> fault=illegal
//: with r9=data sof=9 sol=0 -> r40=0
//: case ld8 equal targets
    ld8 r8 = [r9], 8
//: patch slot=0 r1=9
//: with r9=data -> fault=illegal
//: case ld8 equal targets, by register
    ld8 r8 = [r9], r10
//: patch slot=0 r1=9
//: with r9=data -> fault=illegal
//: case ld8 base r0 is an illegal target
    ld8 r8 = [r9], 8
//: patch slot=0 r3=0
//: set
//: with -> fault=illegal
//: case ld8 base outside the frame
    ld8 r8 = [r9], r10
//: patch slot=0 r3=50
//: with sof=10 sol=0 -> fault=illegal
//: case ld8 illegal target before NaT
    ld8 r1 = [r9]
//: patch slot=0 r1=0
//: with r9=nat(0) -> fault=illegal
//: case ld8 target is the index
    ld8 r10 = [r9], r10
//: with r9=data+8 r10=16 mem8[data+8]=77 -> r10=77 r9=data+24
//: case ld8 target is the base
    ld8 r9 = [r9]
//: with r9=data+8 mem8[data+8]=77 -> r9=77
//: case ld8 in slot 1 faults there
{ .mmi
    nop.m 0
    ld8 r8 = [r9]
    nop.i 0
}
//: with r9=nat(1) -> fault=nat isr.r=1 slot=1

// ---- addresses
//: case ld8 unimplemented physical address
    ld8 r8 = [r9]
//: with r9=0x0004000000000000 -> fault=unimplemented_address isr.r=1 ifa=0x0004000000000000 itir=0
//: with r9=0x0004000000000000 psr.ic=0 -> fault=unimplemented_address isr.r=1
//: case ld8.s unimplemented physical address
    ld8.s r8 = [r9], 8
//: with r9=0x0004000000000000 r8=1 -> r8=nat(0) r9=0x0004000000000008
//: case ld8.sa from uncacheable memory
    ld8.sa r8 = [r9]
//: with r9=0x8000000000000000+data r8=1 mem8[data]=3 -> r8=nat(0)
//: case ld8.s from uncacheable memory
    ld8.s r8 = [r9], r10
//: with r9=0x8000000000000000+data r10=1 r8=1 mem8[data]=3 -> r8=nat(0) r9=0x8000000000000001+data
//: case ld8.a from uncacheable memory
    ld8.a r8 = [r9]
//: with r9=0x8000000000000000+data r8=1 mem8[data]=3 -> r8=0
//: case ld8 from uncacheable memory
    ld8 r8 = [r9]
//: with r9=0x8000000000000000+data r8=1 mem8[data]=3 -> r8=3
//: case ld4 from where nothing is
    ld4 r8 = [r9]
//: with r9=0x7000000000 -> r8=0xffffffff
//: case ld8 across a page
    ld8 r8 = [r9]
//: with r9=data+0xffd mem8[data+0xff8]=0x1122334455667788 mem8[data+0x1000]=0x99aabbccddeeff00 -> r8=0xccddeeff00112233

// ---- translation misses: data translation on, nothing mapped
//: case ld8 alternate TLB miss
    ld8 r8 = [r9], 8
//: set psr.dt=1 r8=5 rr2=0x12345038
//: with r9=0x4000000000000010 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x12345038
//: with r9=0x4000000000000010 psr.ic=0 -> fault=nested_dtlb isr=any
//: case ld8.s alternate TLB miss
    ld8.s r8 = [r9], 8
//: set psr.dt=1 r8=5 rr2=0x12345038
//: with r9=0x4000000000000010 -> fault=alt_dtlb isr.r=1 isr.sp=1 ifa=0x4000000000000010 itir=0x12345038
//: with r9=0x4000000000000010 dcr=0x100 -> fault=alt_dtlb isr.r=1 isr.sp=1 ifa=0x4000000000000010 itir=0x12345038
//: with r9=0x4000000000000010 psr.ic=0 -> r8=nat(0) r9=0x4000000000000018
//: with r9=0x4000000000000010 psr.ed=1 -> r8=nat(0) r9=0x4000000000000018 psr.ed=0
//: case ld8.a alternate TLB miss
    ld8.a r8 = [r9]
//: with psr.dt=1 r9=0x4000000000000010 rr2=0x38 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case ld8.c.clr alternate TLB miss
    ld8.c.clr r8 = [r9]
//: with psr.dt=1 r9=0x4000000000000010 rr2=0x38 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x38

// ---- ld8.fill
//: case ld8.fill
    ld8.fill r8 = [r9]
//: set mem8[data+0x18]=0x1234 mem8[data+0x1f8]=0x5678 mem8[data+0x200]=9
//: with r9=data+0x18 unat=8 -> r8=nat(0x1234)
//: with r9=data+0x18 unat=~8 r8=nat(1) -> r8=0x1234
//: with r9=data+0x1f8 unat=1<<63 -> r8=nat(0x5678)
//: with r9=data+0x200 unat=1 -> r8=nat(9)
//: with r9=data+0x18 unat=8 psr.be=1 -> r8=nat(0x3412000000000000)
//: with r9=nat(data) -> fault=nat isr.r=1
//: with r9=data+0x19 psr.ac=1 -> fault=unaligned isr.r=1 ifa=data+0x19 itir=0
//: case ld8.fill by register
    ld8.fill r8 = [r9], r10
//: with r9=data+0x18 r10=-8 unat=8 mem8[data+0x18]=4 -> r8=nat(4) r9=data+0x10
//: case ld8.fill by immediate
    ld8.fill r8 = [r9], 16
//: with r9=data+0x18 unat=0 mem8[data+0x18]=4 -> r8=4 r9=data+0x28

// ---- ld16
//: case ld16
    ld16 r8, ar.csd = [r9]
//: set mem8[data+0x20]=0x1122334455667788 mem8[data+0x28]=0x99aabbccddeeff00
//: with r9=data+0x20 -> r8=0x1122334455667788 csd=0x99aabbccddeeff00
//: with r9=data+0x20 psr.be=1 -> r8=0x8877665544332211 csd=0x00ffeeddccbbaa99
//: with r9=data+0x28 -> fault=unaligned isr.r=1 ifa=data+0x28 itir=0
//: with r9=data+0x21 -> fault=unaligned isr.r=1 ifa=data+0x21 itir=0
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 ifa=0x8000000000000020+data itir=0
//: with r9=nat(data+0x20) -> fault=nat isr.r=1
//: case ld16.acq
    ld16.acq r8, ar.csd = [r9]
//: with r9=data+0x20 mem8[data+0x20]=1 mem8[data+0x28]=2 -> r8=1 csd=2
//: case ld16 predicate off
    (p6) ld16 r8, ar.csd = [r9]
//: with r9=nat(0) p6=0 -> same
