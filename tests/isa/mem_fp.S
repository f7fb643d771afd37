// Floating-point loads and stores: every format, type and form (formats M6 to M12), setf and getf (M18, M19).
//: case ldfs
    ldfs f8 = [r9]
//: with r9=data+32 mem4[data+32]=0xc0200000 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 mem4[data+32]=0x000020c0 psr.be=1 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfh=1 mem4[data+32]=0xc0200000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case ldfs by register
    ldfs f100 = [r9], r10
//: with r9=data+32 r10=-5 mem4[data+32]=0xc0200000 -> f100=-2.5 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem4[data+32]=0xc0200000 -> f100=-2.5 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1
//: case ldfs by immediate
    ldfs f8 = [r9], 16
//: with r9=data+32 mem4[data+32]=0xc0200000 -> f8=-2.5 psr.mfl=1 r9=data+48
//: case ldfs predicate off
    (p6) ldfs f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfs.s
    ldfs.s f8 = [r9]
//: with r9=data+32 mem4[data+32]=0xc0200000 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 mem4[data+32]=0x000020c0 psr.be=1 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1 isr.sp=1
//: with r9=data+32 psr.dfh=1 mem4[data+32]=0xc0200000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(data+32) -> f8=natval psr.mfl=1
//: with r9=data+32 psr.ed=1 -> f8=natval psr.mfl=1 psr.ed=0
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 isr.sp=1 ifa=0x4000000000000010 itir=0x38
//: with r9=0x4000000000000010 psr.dt=1 psr.ic=0 -> f8=natval psr.mfl=1
//: case ldfs.s by register
    ldfs.s f100 = [r9], r10
//: with r9=data+32 r10=-5 mem4[data+32]=0xc0200000 -> f100=-2.5 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem4[data+32]=0xc0200000 -> f100=-2.5 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1 isr.sp=1
//: case ldfs.s by immediate
    ldfs.s f8 = [r9], 16
//: with r9=data+32 mem4[data+32]=0xc0200000 -> f8=-2.5 psr.mfl=1 r9=data+48
//: with r9=nat(data+32) -> f8=natval psr.mfl=1 r9=nat(data+48)
//: case ldfs.s predicate off
    (p6) ldfs.s f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfs.a
    ldfs.a f8 = [r9]
//: with r9=data+32 mem4[data+32]=0xc0200000 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 mem4[data+32]=0x000020c0 psr.be=1 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfh=1 mem4[data+32]=0xc0200000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case ldfs.a by register
    ldfs.a f100 = [r9], r10
//: with r9=data+32 r10=-5 mem4[data+32]=0xc0200000 -> f100=-2.5 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem4[data+32]=0xc0200000 -> f100=-2.5 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1
//: case ldfs.a by immediate
    ldfs.a f8 = [r9], 16
//: with r9=data+32 mem4[data+32]=0xc0200000 -> f8=-2.5 psr.mfl=1 r9=data+48
//: case ldfs.a predicate off
    (p6) ldfs.a f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfs.sa
    ldfs.sa f8 = [r9]
//: with r9=data+32 mem4[data+32]=0xc0200000 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 mem4[data+32]=0x000020c0 psr.be=1 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1 isr.sp=1
//: with r9=data+32 psr.dfh=1 mem4[data+32]=0xc0200000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(data+32) -> f8=natval psr.mfl=1
//: with r9=data+32 psr.ed=1 -> f8=natval psr.mfl=1 psr.ed=0
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 isr.sp=1 ifa=0x4000000000000010 itir=0x38
//: with r9=0x4000000000000010 psr.dt=1 psr.ic=0 -> f8=natval psr.mfl=1
//: case ldfs.sa by register
    ldfs.sa f100 = [r9], r10
//: with r9=data+32 r10=-5 mem4[data+32]=0xc0200000 -> f100=-2.5 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem4[data+32]=0xc0200000 -> f100=-2.5 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1 isr.sp=1
//: case ldfs.sa by immediate
    ldfs.sa f8 = [r9], 16
//: with r9=data+32 mem4[data+32]=0xc0200000 -> f8=-2.5 psr.mfl=1 r9=data+48
//: with r9=nat(data+32) -> f8=natval psr.mfl=1 r9=nat(data+48)
//: case ldfs.sa predicate off
    (p6) ldfs.sa f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfs.c.clr
    ldfs.c.clr f8 = [r9]
//: with r9=data+32 mem4[data+32]=0xc0200000 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 mem4[data+32]=0x000020c0 psr.be=1 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfh=1 mem4[data+32]=0xc0200000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case ldfs.c.clr by register
    ldfs.c.clr f100 = [r9], r10
//: with r9=data+32 r10=-5 mem4[data+32]=0xc0200000 -> f100=-2.5 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem4[data+32]=0xc0200000 -> f100=-2.5 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1
//: case ldfs.c.clr by immediate
    ldfs.c.clr f8 = [r9], 16
//: with r9=data+32 mem4[data+32]=0xc0200000 -> f8=-2.5 psr.mfl=1 r9=data+48
//: case ldfs.c.clr predicate off
    (p6) ldfs.c.clr f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfs.c.nc
    ldfs.c.nc f8 = [r9]
//: with r9=data+32 mem4[data+32]=0xc0200000 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 mem4[data+32]=0x000020c0 psr.be=1 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfh=1 mem4[data+32]=0xc0200000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case ldfs.c.nc by register
    ldfs.c.nc f100 = [r9], r10
//: with r9=data+32 r10=-5 mem4[data+32]=0xc0200000 -> f100=-2.5 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem4[data+32]=0xc0200000 -> f100=-2.5 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1
//: case ldfs.c.nc by immediate
    ldfs.c.nc f8 = [r9], 16
//: with r9=data+32 mem4[data+32]=0xc0200000 -> f8=-2.5 psr.mfl=1 r9=data+48
//: case ldfs.c.nc predicate off
    (p6) ldfs.c.nc f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfd
    ldfd f8 = [r9]
//: with r9=data+32 mem8[data+32]=0xc004000000000000 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 mem8[data+32]=0x00000000000004c0 psr.be=1 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfh=1 mem8[data+32]=0xc004000000000000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case ldfd by register
    ldfd f100 = [r9], r10
//: with r9=data+32 r10=-5 mem8[data+32]=0xc004000000000000 -> f100=-2.5 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem8[data+32]=0xc004000000000000 -> f100=-2.5 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1
//: case ldfd by immediate
    ldfd f8 = [r9], 16
//: with r9=data+32 mem8[data+32]=0xc004000000000000 -> f8=-2.5 psr.mfl=1 r9=data+48
//: case ldfd predicate off
    (p6) ldfd f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfd.s
    ldfd.s f8 = [r9]
//: with r9=data+32 mem8[data+32]=0xc004000000000000 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 mem8[data+32]=0x00000000000004c0 psr.be=1 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1 isr.sp=1
//: with r9=data+32 psr.dfh=1 mem8[data+32]=0xc004000000000000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(data+32) -> f8=natval psr.mfl=1
//: with r9=data+32 psr.ed=1 -> f8=natval psr.mfl=1 psr.ed=0
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 isr.sp=1 ifa=0x4000000000000010 itir=0x38
//: with r9=0x4000000000000010 psr.dt=1 psr.ic=0 -> f8=natval psr.mfl=1
//: case ldfd.s by register
    ldfd.s f100 = [r9], r10
//: with r9=data+32 r10=-5 mem8[data+32]=0xc004000000000000 -> f100=-2.5 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem8[data+32]=0xc004000000000000 -> f100=-2.5 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1 isr.sp=1
//: case ldfd.s by immediate
    ldfd.s f8 = [r9], 16
//: with r9=data+32 mem8[data+32]=0xc004000000000000 -> f8=-2.5 psr.mfl=1 r9=data+48
//: with r9=nat(data+32) -> f8=natval psr.mfl=1 r9=nat(data+48)
//: case ldfd.s predicate off
    (p6) ldfd.s f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfd.a
    ldfd.a f8 = [r9]
//: with r9=data+32 mem8[data+32]=0xc004000000000000 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 mem8[data+32]=0x00000000000004c0 psr.be=1 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfh=1 mem8[data+32]=0xc004000000000000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case ldfd.a by register
    ldfd.a f100 = [r9], r10
//: with r9=data+32 r10=-5 mem8[data+32]=0xc004000000000000 -> f100=-2.5 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem8[data+32]=0xc004000000000000 -> f100=-2.5 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1
//: case ldfd.a by immediate
    ldfd.a f8 = [r9], 16
//: with r9=data+32 mem8[data+32]=0xc004000000000000 -> f8=-2.5 psr.mfl=1 r9=data+48
//: case ldfd.a predicate off
    (p6) ldfd.a f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfd.sa
    ldfd.sa f8 = [r9]
//: with r9=data+32 mem8[data+32]=0xc004000000000000 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 mem8[data+32]=0x00000000000004c0 psr.be=1 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1 isr.sp=1
//: with r9=data+32 psr.dfh=1 mem8[data+32]=0xc004000000000000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(data+32) -> f8=natval psr.mfl=1
//: with r9=data+32 psr.ed=1 -> f8=natval psr.mfl=1 psr.ed=0
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 isr.sp=1 ifa=0x4000000000000010 itir=0x38
//: with r9=0x4000000000000010 psr.dt=1 psr.ic=0 -> f8=natval psr.mfl=1
//: case ldfd.sa by register
    ldfd.sa f100 = [r9], r10
//: with r9=data+32 r10=-5 mem8[data+32]=0xc004000000000000 -> f100=-2.5 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem8[data+32]=0xc004000000000000 -> f100=-2.5 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1 isr.sp=1
//: case ldfd.sa by immediate
    ldfd.sa f8 = [r9], 16
//: with r9=data+32 mem8[data+32]=0xc004000000000000 -> f8=-2.5 psr.mfl=1 r9=data+48
//: with r9=nat(data+32) -> f8=natval psr.mfl=1 r9=nat(data+48)
//: case ldfd.sa predicate off
    (p6) ldfd.sa f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfd.c.clr
    ldfd.c.clr f8 = [r9]
//: with r9=data+32 mem8[data+32]=0xc004000000000000 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 mem8[data+32]=0x00000000000004c0 psr.be=1 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfh=1 mem8[data+32]=0xc004000000000000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case ldfd.c.clr by register
    ldfd.c.clr f100 = [r9], r10
//: with r9=data+32 r10=-5 mem8[data+32]=0xc004000000000000 -> f100=-2.5 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem8[data+32]=0xc004000000000000 -> f100=-2.5 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1
//: case ldfd.c.clr by immediate
    ldfd.c.clr f8 = [r9], 16
//: with r9=data+32 mem8[data+32]=0xc004000000000000 -> f8=-2.5 psr.mfl=1 r9=data+48
//: case ldfd.c.clr predicate off
    (p6) ldfd.c.clr f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfd.c.nc
    ldfd.c.nc f8 = [r9]
//: with r9=data+32 mem8[data+32]=0xc004000000000000 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 mem8[data+32]=0x00000000000004c0 psr.be=1 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfh=1 mem8[data+32]=0xc004000000000000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case ldfd.c.nc by register
    ldfd.c.nc f100 = [r9], r10
//: with r9=data+32 r10=-5 mem8[data+32]=0xc004000000000000 -> f100=-2.5 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem8[data+32]=0xc004000000000000 -> f100=-2.5 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1
//: case ldfd.c.nc by immediate
    ldfd.c.nc f8 = [r9], 16
//: with r9=data+32 mem8[data+32]=0xc004000000000000 -> f8=-2.5 psr.mfl=1 r9=data+48
//: case ldfd.c.nc predicate off
    (p6) ldfd.c.nc f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldf8
    ldf8 f8 = [r9]
//: with r9=data+32 mem8[data+32]=0x8182838485868788 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1
//: with r9=data+32 mem8[data+32]=0x8887868584838281 psr.be=1 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfh=1 mem8[data+32]=0x8182838485868788 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case ldf8 by register
    ldf8 f100 = [r9], r10
//: with r9=data+32 r10=-5 mem8[data+32]=0x8182838485868788 -> f100=0:0x1003e:0x8182838485868788 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem8[data+32]=0x8182838485868788 -> f100=0:0x1003e:0x8182838485868788 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1
//: case ldf8 by immediate
    ldf8 f8 = [r9], 16
//: with r9=data+32 mem8[data+32]=0x8182838485868788 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1 r9=data+48
//: case ldf8 predicate off
    (p6) ldf8 f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldf8.s
    ldf8.s f8 = [r9]
//: with r9=data+32 mem8[data+32]=0x8182838485868788 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1
//: with r9=data+32 mem8[data+32]=0x8887868584838281 psr.be=1 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1 isr.sp=1
//: with r9=data+32 psr.dfh=1 mem8[data+32]=0x8182838485868788 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1
//: with r9=nat(data+32) -> f8=natval psr.mfl=1
//: with r9=data+32 psr.ed=1 -> f8=natval psr.mfl=1 psr.ed=0
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 isr.sp=1 ifa=0x4000000000000010 itir=0x38
//: with r9=0x4000000000000010 psr.dt=1 psr.ic=0 -> f8=natval psr.mfl=1
//: case ldf8.s by register
    ldf8.s f100 = [r9], r10
//: with r9=data+32 r10=-5 mem8[data+32]=0x8182838485868788 -> f100=0:0x1003e:0x8182838485868788 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem8[data+32]=0x8182838485868788 -> f100=0:0x1003e:0x8182838485868788 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1 isr.sp=1
//: case ldf8.s by immediate
    ldf8.s f8 = [r9], 16
//: with r9=data+32 mem8[data+32]=0x8182838485868788 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1 r9=data+48
//: with r9=nat(data+32) -> f8=natval psr.mfl=1 r9=nat(data+48)
//: case ldf8.s predicate off
    (p6) ldf8.s f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldf8.a
    ldf8.a f8 = [r9]
//: with r9=data+32 mem8[data+32]=0x8182838485868788 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1
//: with r9=data+32 mem8[data+32]=0x8887868584838281 psr.be=1 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfh=1 mem8[data+32]=0x8182838485868788 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case ldf8.a by register
    ldf8.a f100 = [r9], r10
//: with r9=data+32 r10=-5 mem8[data+32]=0x8182838485868788 -> f100=0:0x1003e:0x8182838485868788 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem8[data+32]=0x8182838485868788 -> f100=0:0x1003e:0x8182838485868788 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1
//: case ldf8.a by immediate
    ldf8.a f8 = [r9], 16
//: with r9=data+32 mem8[data+32]=0x8182838485868788 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1 r9=data+48
//: case ldf8.a predicate off
    (p6) ldf8.a f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldf8.sa
    ldf8.sa f8 = [r9]
//: with r9=data+32 mem8[data+32]=0x8182838485868788 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1
//: with r9=data+32 mem8[data+32]=0x8887868584838281 psr.be=1 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1 isr.sp=1
//: with r9=data+32 psr.dfh=1 mem8[data+32]=0x8182838485868788 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1
//: with r9=nat(data+32) -> f8=natval psr.mfl=1
//: with r9=data+32 psr.ed=1 -> f8=natval psr.mfl=1 psr.ed=0
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 isr.sp=1 ifa=0x4000000000000010 itir=0x38
//: with r9=0x4000000000000010 psr.dt=1 psr.ic=0 -> f8=natval psr.mfl=1
//: case ldf8.sa by register
    ldf8.sa f100 = [r9], r10
//: with r9=data+32 r10=-5 mem8[data+32]=0x8182838485868788 -> f100=0:0x1003e:0x8182838485868788 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem8[data+32]=0x8182838485868788 -> f100=0:0x1003e:0x8182838485868788 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1 isr.sp=1
//: case ldf8.sa by immediate
    ldf8.sa f8 = [r9], 16
//: with r9=data+32 mem8[data+32]=0x8182838485868788 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1 r9=data+48
//: with r9=nat(data+32) -> f8=natval psr.mfl=1 r9=nat(data+48)
//: case ldf8.sa predicate off
    (p6) ldf8.sa f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldf8.c.clr
    ldf8.c.clr f8 = [r9]
//: with r9=data+32 mem8[data+32]=0x8182838485868788 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1
//: with r9=data+32 mem8[data+32]=0x8887868584838281 psr.be=1 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfh=1 mem8[data+32]=0x8182838485868788 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case ldf8.c.clr by register
    ldf8.c.clr f100 = [r9], r10
//: with r9=data+32 r10=-5 mem8[data+32]=0x8182838485868788 -> f100=0:0x1003e:0x8182838485868788 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem8[data+32]=0x8182838485868788 -> f100=0:0x1003e:0x8182838485868788 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1
//: case ldf8.c.clr by immediate
    ldf8.c.clr f8 = [r9], 16
//: with r9=data+32 mem8[data+32]=0x8182838485868788 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1 r9=data+48
//: case ldf8.c.clr predicate off
    (p6) ldf8.c.clr f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldf8.c.nc
    ldf8.c.nc f8 = [r9]
//: with r9=data+32 mem8[data+32]=0x8182838485868788 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1
//: with r9=data+32 mem8[data+32]=0x8887868584838281 psr.be=1 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfh=1 mem8[data+32]=0x8182838485868788 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case ldf8.c.nc by register
    ldf8.c.nc f100 = [r9], r10
//: with r9=data+32 r10=-5 mem8[data+32]=0x8182838485868788 -> f100=0:0x1003e:0x8182838485868788 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem8[data+32]=0x8182838485868788 -> f100=0:0x1003e:0x8182838485868788 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1
//: case ldf8.c.nc by immediate
    ldf8.c.nc f8 = [r9], 16
//: with r9=data+32 mem8[data+32]=0x8182838485868788 -> f8=0:0x1003e:0x8182838485868788 psr.mfl=1 r9=data+48
//: case ldf8.c.nc predicate off
    (p6) ldf8.c.nc f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfe
    ldfe f8 = [r9]
//: with r9=data+32 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 mem8[data+32]=0xa000c0 mem8[data+40]=0 psr.be=1 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfh=1 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case ldfe by register
    ldfe f100 = [r9], r10
//: with r9=data+32 r10=-5 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f100=-2.5 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f100=-2.5 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1
//: case ldfe by immediate
    ldfe f8 = [r9], 16
//: with r9=data+32 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f8=-2.5 psr.mfl=1 r9=data+48
//: case ldfe predicate off
    (p6) ldfe f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfe.s
    ldfe.s f8 = [r9]
//: with r9=data+32 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 mem8[data+32]=0xa000c0 mem8[data+40]=0 psr.be=1 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1 isr.sp=1
//: with r9=data+32 psr.dfh=1 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(data+32) -> f8=natval psr.mfl=1
//: with r9=data+32 psr.ed=1 -> f8=natval psr.mfl=1 psr.ed=0
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 isr.sp=1 ifa=0x4000000000000010 itir=0x38
//: with r9=0x4000000000000010 psr.dt=1 psr.ic=0 -> f8=natval psr.mfl=1
//: case ldfe.s by register
    ldfe.s f100 = [r9], r10
//: with r9=data+32 r10=-5 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f100=-2.5 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f100=-2.5 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1 isr.sp=1
//: case ldfe.s by immediate
    ldfe.s f8 = [r9], 16
//: with r9=data+32 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f8=-2.5 psr.mfl=1 r9=data+48
//: with r9=nat(data+32) -> f8=natval psr.mfl=1 r9=nat(data+48)
//: case ldfe.s predicate off
    (p6) ldfe.s f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfe.a
    ldfe.a f8 = [r9]
//: with r9=data+32 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 mem8[data+32]=0xa000c0 mem8[data+40]=0 psr.be=1 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfh=1 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case ldfe.a by register
    ldfe.a f100 = [r9], r10
//: with r9=data+32 r10=-5 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f100=-2.5 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f100=-2.5 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1
//: case ldfe.a by immediate
    ldfe.a f8 = [r9], 16
//: with r9=data+32 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f8=-2.5 psr.mfl=1 r9=data+48
//: case ldfe.a predicate off
    (p6) ldfe.a f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfe.sa
    ldfe.sa f8 = [r9]
//: with r9=data+32 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 mem8[data+32]=0xa000c0 mem8[data+40]=0 psr.be=1 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1 isr.sp=1
//: with r9=data+32 psr.dfh=1 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(data+32) -> f8=natval psr.mfl=1
//: with r9=data+32 psr.ed=1 -> f8=natval psr.mfl=1 psr.ed=0
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 isr.sp=1 ifa=0x4000000000000010 itir=0x38
//: with r9=0x4000000000000010 psr.dt=1 psr.ic=0 -> f8=natval psr.mfl=1
//: case ldfe.sa by register
    ldfe.sa f100 = [r9], r10
//: with r9=data+32 r10=-5 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f100=-2.5 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f100=-2.5 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1 isr.sp=1
//: case ldfe.sa by immediate
    ldfe.sa f8 = [r9], 16
//: with r9=data+32 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f8=-2.5 psr.mfl=1 r9=data+48
//: with r9=nat(data+32) -> f8=natval psr.mfl=1 r9=nat(data+48)
//: case ldfe.sa predicate off
    (p6) ldfe.sa f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfe.c.clr
    ldfe.c.clr f8 = [r9]
//: with r9=data+32 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 mem8[data+32]=0xa000c0 mem8[data+40]=0 psr.be=1 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfh=1 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case ldfe.c.clr by register
    ldfe.c.clr f100 = [r9], r10
//: with r9=data+32 r10=-5 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f100=-2.5 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f100=-2.5 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1
//: case ldfe.c.clr by immediate
    ldfe.c.clr f8 = [r9], 16
//: with r9=data+32 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f8=-2.5 psr.mfl=1 r9=data+48
//: case ldfe.c.clr predicate off
    (p6) ldfe.c.clr f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfe.c.nc
    ldfe.c.nc f8 = [r9]
//: with r9=data+32 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 mem8[data+32]=0xa000c0 mem8[data+40]=0 psr.be=1 -> f8=-2.5 psr.mfl=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfh=1 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case ldfe.c.nc by register
    ldfe.c.nc f100 = [r9], r10
//: with r9=data+32 r10=-5 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f100=-2.5 psr.mfh=1 r9=data+27
//: with r9=data+32 r10=nat(1) mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f100=-2.5 psr.mfh=1 r9=nat(data+33)
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.r=1
//: case ldfe.c.nc by immediate
    ldfe.c.nc f8 = [r9], 16
//: with r9=data+32 mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 -> f8=-2.5 psr.mfl=1 r9=data+48
//: case ldfe.c.nc predicate off
    (p6) ldfe.c.nc f8 = [r9], 16
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfs values
    ldfs f8 = [r9]
//: with r9=data mem8[data]=0x0 -> f8=zero psr.mfl=1
//: with r9=data mem8[data]=0x80000000 -> f8=-zero psr.mfl=1
//: with r9=data mem8[data]=0x1 -> f8=0:0xff81:0x0000010000000000 psr.mfl=1
//: with r9=data mem8[data]=0x7f800000 -> f8=inf psr.mfl=1
//: with r9=data mem8[data]=0x7f800001 -> f8=0:0x1ffff:0x8000010000000000 psr.mfl=1
//: with r9=data mem8[data]=0xffc00000 -> f8=nan psr.mfl=1
//: with r9=data mem8[data]=0x3f800000 -> f8=1 psr.mfl=1
//: case ldfd values
    ldfd f8 = [r9]
//: with r9=data mem8[data]=0x0 -> f8=zero psr.mfl=1
//: with r9=data mem8[data]=0x8000000000000000 -> f8=-zero psr.mfl=1
//: with r9=data mem8[data]=0x1 -> f8=0:0xfc01:0x800 psr.mfl=1
//: with r9=data mem8[data]=0x7ff0000000000000 -> f8=inf psr.mfl=1
//: with r9=data mem8[data]=0xfff8000000000000 -> f8=nan psr.mfl=1
//: case ldfe values
    ldfe f8 = [r9]
//: with r9=data mem8[data]=1 mem2[data+8]=0 -> f8=0:0:1 psr.mfl=1
//: with r9=data mem8[data]=0xc000000000000000 mem2[data+8]=0xffff -> f8=nan psr.mfl=1
//: with r9=data+1 psr.ac=1 -> fault=unaligned isr.r=1 ifa=data+1 itir=0
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 ifa=0x8000000000000020+data itir=0
//: case ldfs target f0
    ldfs f8 = [r9]
//: patch slot=0 f1=0
//: with r9=data -> fault=illegal
//: case ldfd target f1
    ldfd f8 = [r9]
//: patch slot=0 f1=1
//: with r9=nat(data) -> fault=illegal
//: case ldfd base r0
    ldfd f8 = [r9], 8
//: patch slot=0 r3=0
//: with -> fault=illegal
//: case ldfd misaligned
    ldfd f8 = [r9]
//: with r9=data+4 mem8[data]=0 mem8[data+8]=0x40040000 -> f8=2.5 psr.mfl=1
//: with r9=data+4 psr.ac=1 -> fault=unaligned isr.r=1 ifa=data+4 itir=0
//: case ldf8.s from uncacheable memory
    ldf8.s f8 = [r9]
//: with r9=0x8000000000000000+data mem8[data]=3 -> f8=natval psr.mfl=1
//: case ldf8.a from uncacheable memory
    ldf8.a f8 = [r9]
//: with r9=0x8000000000000000+data mem8[data]=3 -> f8=0:0x1003e:0 psr.mfl=1
//: case ldfd.a from uncacheable memory
    ldfd.a f8 = [r9]
//: with r9=0x8000000000000000+data mem8[data]=3 -> f8=zero psr.mfl=1

// ---- fill and spill
//: case ldf.fill
    ldf.fill f8 = [r9]
//: with r9=data+16 mem8[data+16]=0x8123456789abcdef mem8[data+24]=0x30001 -> f8=1:0x10001:0x8123456789abcdef psr.mfl=1
//: with r9=data+16 mem8[data+16]=0 mem8[data+24]=0x1fffe -> f8=natval psr.mfl=1
//: with r9=data+16 mem8[data+16]=0x0100030000000000 mem8[data+24]=0xefcdab8967452381 psr.be=1 -> f8=1:0x10001:0x8123456789abcdef psr.mfl=1 // same register, other order
//: with r9=nat(data) -> fault=nat isr.r=1
//: with r9=data+8 -> fault=unaligned isr.r=1 ifa=data+8 itir=0
//: with r9=data psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: case ldf.fill by register
    ldf.fill f127 = [r9], r10
//: with r9=data r10=32 mem8[data]=1 mem8[data+8]=2 -> f127=0:2:1 psr.mfh=1 r9=data+32
//: case ldf.fill by immediate
    ldf.fill f127 = [r9], -32
//: with r9=data+32 mem8[data+32]=1 mem8[data+40]=2 -> f127=0:2:1 psr.mfh=1 r9=data
//: case stf.spill
    stf.spill [r9] = f8
//: with r9=data+16 f8=1:0x10001:0x8123456789abcdef -> mem8[data+16]=0x8123456789abcdef mem8[data+24]=0x30001
//: with r9=data+16 f8=natval -> mem8[data+24]=0x1fffe
//: with r9=data+16 f8=1:0x10001:0x8123456789abcdef psr.be=1 -> mem8[data+16]=0x0100030000000000 mem8[data+24]=0xefcdab8967452381
//: with r9=nat(data) -> fault=nat isr.w=1
//: with r9=data+8 -> fault=unaligned isr.w=1 ifa=data+8 itir=0
//: with r9=data psr.dfl=1 -> fault=disabled_fp code=1 isr.w=1
//: case stf.spill by immediate
    stf.spill [r9] = f100, 16
//: with r9=data f100=0:2:1 -> mem8[data]=1 mem8[data+8]=2 r9=data+16
//: with r9=data psr.dfh=1 -> fault=disabled_fp code=2 isr.w=1

//: case stfs
    stfs [r9] = f8
//: set f8=-2.5
//: with r9=data+32 -> mem4[data+32]=0xc0200000
//: with r9=data+32 psr.be=1 -> mem4[data+32]=0x000020c0
//: with r9=nat(data+32) -> fault=nat isr.w=1
//: with r9=data+32 f8=natval -> fault=nat isr.w=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.w=1
//: with r9=data+33 psr.ac=1 -> fault=unaligned isr.w=1 ifa=data+33 itir=0
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.w=1 ifa=0x4000000000000010 itir=0x38
//: case stfs by immediate
    stfs [r9] = f100, -16
//: with r9=data+32 f100=-2.5 -> mem4[data+32]=0xc0200000 r9=data+16
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.w=1
//: case stfs of f0 and predicate off
    (p6) stfs [r9] = f1, 8
//: with r9=data p6=1 psr.dfl=1 psr.dfh=1 -> mem4[data]=0x3f800000 r9=data+8
//: with r9=nat(data) p6=0 -> same
//: case stfd
    stfd [r9] = f8
//: set f8=-2.5
//: with r9=data+32 -> mem8[data+32]=0xc004000000000000
//: with r9=data+32 psr.be=1 -> mem8[data+32]=0x00000000000004c0
//: with r9=nat(data+32) -> fault=nat isr.w=1
//: with r9=data+32 f8=natval -> fault=nat isr.w=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.w=1
//: with r9=data+33 psr.ac=1 -> fault=unaligned isr.w=1 ifa=data+33 itir=0
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.w=1 ifa=0x4000000000000010 itir=0x38
//: case stfd by immediate
    stfd [r9] = f100, -16
//: with r9=data+32 f100=-2.5 -> mem8[data+32]=0xc004000000000000 r9=data+16
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.w=1
//: case stfd of f0 and predicate off
    (p6) stfd [r9] = f1, 8
//: with r9=data p6=1 psr.dfl=1 psr.dfh=1 -> mem8[data]=0x3ff<<52 r9=data+8
//: with r9=nat(data) p6=0 -> same
//: case stf8
    stf8 [r9] = f8
//: set f8=0:0x1003e:0x8182838485868788
//: with r9=data+32 -> mem8[data+32]=0x8182838485868788
//: with r9=data+32 psr.be=1 -> mem8[data+32]=0x8887868584838281
//: with r9=nat(data+32) -> fault=nat isr.w=1
//: with r9=data+32 f8=natval -> fault=nat isr.w=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.w=1
//: with r9=data+33 psr.ac=1 -> fault=unaligned isr.w=1 ifa=data+33 itir=0
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.w=1 ifa=0x4000000000000010 itir=0x38
//: case stf8 by immediate
    stf8 [r9] = f100, -16
//: with r9=data+32 f100=0:0x1003e:0x8182838485868788 -> mem8[data+32]=0x8182838485868788 r9=data+16
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.w=1
//: case stf8 of f0 and predicate off
    (p6) stf8 [r9] = f1, 8
//: with r9=data p6=1 psr.dfl=1 psr.dfh=1 -> mem8[data]=1<<63 r9=data+8
//: with r9=nat(data) p6=0 -> same
//: case stfe
    stfe [r9] = f8
//: set f8=-2.5
//: with r9=data+32 -> mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000
//: with r9=data+32 psr.be=1 -> mem8[data+32]=0xa000c0 mem8[data+40]=0
//: with r9=nat(data+32) -> fault=nat isr.w=1
//: with r9=data+32 f8=natval -> fault=nat isr.w=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.w=1
//: with r9=data+33 psr.ac=1 -> fault=unaligned isr.w=1 ifa=data+33 itir=0
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb isr.w=1 ifa=0x4000000000000010 itir=0x38
//: case stfe by immediate
    stfe [r9] = f100, -16
//: with r9=data+32 f100=-2.5 -> mem8[data+32]=0xa000000000000000 mem8[data+40]=0xc000 r9=data+16
//: with r9=data+32 psr.dfh=1 -> fault=disabled_fp code=2 isr.w=1
//: case stfe of f0 and predicate off
    (p6) stfe [r9] = f1, 8
//: with r9=data p6=1 psr.dfl=1 psr.dfh=1 -> mem8[data]=1<<63 mem8[data+8]=0x3fff r9=data+8
//: with r9=nat(data) p6=0 -> same
//: case stfe to uncacheable memory
    stfe [r9] = f8
//: with r9=0x8000000000000020+data f8=1 -> fault=unsupported isr.w=1 ifa=0x8000000000000020+data itir=0
//: case stfd base r0
    stfd [r9] = f8, 8
//: patch slot=0 r3=0
//: with -> fault=illegal

// ---- pairs
//: case ldfps
    ldfps f8, f101 = [r9]
//: with r9=data+32 mem4[data+32]=0xc0200000 mem4[data+36]=0x3f800000 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 mem4[data+32]=0x000020c0 mem4[data+36]=0x0000803f psr.be=1 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 isr.r=1
//: with r9=data+32 sor=1 rrb.fr=1 -> fault=illegal
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: case ldfps by immediate
    ldfps f9, f10 = [r9], 8
//: with r9=data+32 mem4[data+32]=0xc0200000 mem4[data+36]=0x3f800000 -> f9=-2.5 f10=1 psr.mfl=1 r9=data+32+8
//: case ldfps predicate off
    (p6) ldfps f9, f10 = [r9]
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfps.s
    ldfps.s f8, f101 = [r9]
//: with r9=data+32 mem4[data+32]=0xc0200000 mem4[data+36]=0x3f800000 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 mem4[data+32]=0x000020c0 mem4[data+36]=0x0000803f psr.be=1 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1 isr.sp=1
//: with r9=data+32 psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 isr.r=1 isr.sp=1
//: with r9=data+32 sor=1 rrb.fr=1 -> fault=illegal
//: with r9=nat(data+32) -> f8=natval f101=natval psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.ed=1 -> f8=natval f101=natval psr.mfl=1 psr.mfh=1 psr.ed=0
//: case ldfps.s by immediate
    ldfps.s f9, f10 = [r9], 8
//: with r9=data+32 mem4[data+32]=0xc0200000 mem4[data+36]=0x3f800000 -> f9=-2.5 f10=1 psr.mfl=1 r9=data+32+8
//: with r9=nat(data+32) -> f9=natval f10=natval psr.mfl=1 r9=nat(data+32+8)
//: case ldfps.s predicate off
    (p6) ldfps.s f9, f10 = [r9]
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfps.a
    ldfps.a f8, f101 = [r9]
//: with r9=data+32 mem4[data+32]=0xc0200000 mem4[data+36]=0x3f800000 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 mem4[data+32]=0x000020c0 mem4[data+36]=0x0000803f psr.be=1 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 isr.r=1
//: with r9=data+32 sor=1 rrb.fr=1 -> fault=illegal
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: case ldfps.a by immediate
    ldfps.a f9, f10 = [r9], 8
//: with r9=data+32 mem4[data+32]=0xc0200000 mem4[data+36]=0x3f800000 -> f9=-2.5 f10=1 psr.mfl=1 r9=data+32+8
//: case ldfps.a predicate off
    (p6) ldfps.a f9, f10 = [r9]
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfps.sa
    ldfps.sa f8, f101 = [r9]
//: with r9=data+32 mem4[data+32]=0xc0200000 mem4[data+36]=0x3f800000 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 mem4[data+32]=0x000020c0 mem4[data+36]=0x0000803f psr.be=1 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1 isr.sp=1
//: with r9=data+32 psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 isr.r=1 isr.sp=1
//: with r9=data+32 sor=1 rrb.fr=1 -> fault=illegal
//: with r9=nat(data+32) -> f8=natval f101=natval psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.ed=1 -> f8=natval f101=natval psr.mfl=1 psr.mfh=1 psr.ed=0
//: case ldfps.sa by immediate
    ldfps.sa f9, f10 = [r9], 8
//: with r9=data+32 mem4[data+32]=0xc0200000 mem4[data+36]=0x3f800000 -> f9=-2.5 f10=1 psr.mfl=1 r9=data+32+8
//: with r9=nat(data+32) -> f9=natval f10=natval psr.mfl=1 r9=nat(data+32+8)
//: case ldfps.sa predicate off
    (p6) ldfps.sa f9, f10 = [r9]
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfps.c.clr
    ldfps.c.clr f8, f101 = [r9]
//: with r9=data+32 mem4[data+32]=0xc0200000 mem4[data+36]=0x3f800000 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 mem4[data+32]=0x000020c0 mem4[data+36]=0x0000803f psr.be=1 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 isr.r=1
//: with r9=data+32 sor=1 rrb.fr=1 -> fault=illegal
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: case ldfps.c.clr by immediate
    ldfps.c.clr f9, f10 = [r9], 8
//: with r9=data+32 mem4[data+32]=0xc0200000 mem4[data+36]=0x3f800000 -> f9=-2.5 f10=1 psr.mfl=1 r9=data+32+8
//: case ldfps.c.clr predicate off
    (p6) ldfps.c.clr f9, f10 = [r9]
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfps.c.nc
    ldfps.c.nc f8, f101 = [r9]
//: with r9=data+32 mem4[data+32]=0xc0200000 mem4[data+36]=0x3f800000 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 mem4[data+32]=0x000020c0 mem4[data+36]=0x0000803f psr.be=1 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 isr.r=1
//: with r9=data+32 sor=1 rrb.fr=1 -> fault=illegal
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: case ldfps.c.nc by immediate
    ldfps.c.nc f9, f10 = [r9], 8
//: with r9=data+32 mem4[data+32]=0xc0200000 mem4[data+36]=0x3f800000 -> f9=-2.5 f10=1 psr.mfl=1 r9=data+32+8
//: case ldfps.c.nc predicate off
    (p6) ldfps.c.nc f9, f10 = [r9]
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfps both even
    ldfps f8, f9 = [r9]
//: patch slot=0 f2=10
//: with r9=data -> fault=illegal
//: case ldfps target f0
    ldfps f8, f9 = [r9]
//: patch slot=0 f1=0
//: with r9=data -> fault=illegal
//: case ldfps target f1
    ldfps f8, f9 = [r9]
//: patch slot=0 f2=1
//: with r9=data -> fault=illegal
//: case ldfps base r0
    ldfps f8, f9 = [r9], 8
//: patch slot=0 r3=0
//: with -> fault=illegal
//: case ldfps misaligned
    ldfps f8, f9 = [r9]
//: with r9=data+4 psr.ac=1 -> fault=unaligned isr.r=1 ifa=data+4 itir=0
//: case ldfpd
    ldfpd f8, f101 = [r9]
//: with r9=data+32 mem8[data+32]=0xc004000000000000 mem8[data+40]=0x3ff<<52 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 mem8[data+32]=0x04c0 mem8[data+40]=0xf03f psr.be=1 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 isr.r=1
//: with r9=data+32 sor=1 rrb.fr=1 -> fault=illegal
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: case ldfpd by immediate
    ldfpd f9, f10 = [r9], 16
//: with r9=data+32 mem8[data+32]=0xc004000000000000 mem8[data+40]=0x3ff<<52 -> f9=-2.5 f10=1 psr.mfl=1 r9=data+32+16
//: case ldfpd predicate off
    (p6) ldfpd f9, f10 = [r9]
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfpd.s
    ldfpd.s f8, f101 = [r9]
//: with r9=data+32 mem8[data+32]=0xc004000000000000 mem8[data+40]=0x3ff<<52 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 mem8[data+32]=0x04c0 mem8[data+40]=0xf03f psr.be=1 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1 isr.sp=1
//: with r9=data+32 psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 isr.r=1 isr.sp=1
//: with r9=data+32 sor=1 rrb.fr=1 -> fault=illegal
//: with r9=nat(data+32) -> f8=natval f101=natval psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.ed=1 -> f8=natval f101=natval psr.mfl=1 psr.mfh=1 psr.ed=0
//: case ldfpd.s by immediate
    ldfpd.s f9, f10 = [r9], 16
//: with r9=data+32 mem8[data+32]=0xc004000000000000 mem8[data+40]=0x3ff<<52 -> f9=-2.5 f10=1 psr.mfl=1 r9=data+32+16
//: with r9=nat(data+32) -> f9=natval f10=natval psr.mfl=1 r9=nat(data+32+16)
//: case ldfpd.s predicate off
    (p6) ldfpd.s f9, f10 = [r9]
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfpd.a
    ldfpd.a f8, f101 = [r9]
//: with r9=data+32 mem8[data+32]=0xc004000000000000 mem8[data+40]=0x3ff<<52 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 mem8[data+32]=0x04c0 mem8[data+40]=0xf03f psr.be=1 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 isr.r=1
//: with r9=data+32 sor=1 rrb.fr=1 -> fault=illegal
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: case ldfpd.a by immediate
    ldfpd.a f9, f10 = [r9], 16
//: with r9=data+32 mem8[data+32]=0xc004000000000000 mem8[data+40]=0x3ff<<52 -> f9=-2.5 f10=1 psr.mfl=1 r9=data+32+16
//: case ldfpd.a predicate off
    (p6) ldfpd.a f9, f10 = [r9]
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfpd.sa
    ldfpd.sa f8, f101 = [r9]
//: with r9=data+32 mem8[data+32]=0xc004000000000000 mem8[data+40]=0x3ff<<52 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 mem8[data+32]=0x04c0 mem8[data+40]=0xf03f psr.be=1 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1 isr.sp=1
//: with r9=data+32 psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 isr.r=1 isr.sp=1
//: with r9=data+32 sor=1 rrb.fr=1 -> fault=illegal
//: with r9=nat(data+32) -> f8=natval f101=natval psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.ed=1 -> f8=natval f101=natval psr.mfl=1 psr.mfh=1 psr.ed=0
//: case ldfpd.sa by immediate
    ldfpd.sa f9, f10 = [r9], 16
//: with r9=data+32 mem8[data+32]=0xc004000000000000 mem8[data+40]=0x3ff<<52 -> f9=-2.5 f10=1 psr.mfl=1 r9=data+32+16
//: with r9=nat(data+32) -> f9=natval f10=natval psr.mfl=1 r9=nat(data+32+16)
//: case ldfpd.sa predicate off
    (p6) ldfpd.sa f9, f10 = [r9]
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfpd.c.clr
    ldfpd.c.clr f8, f101 = [r9]
//: with r9=data+32 mem8[data+32]=0xc004000000000000 mem8[data+40]=0x3ff<<52 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 mem8[data+32]=0x04c0 mem8[data+40]=0xf03f psr.be=1 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 isr.r=1
//: with r9=data+32 sor=1 rrb.fr=1 -> fault=illegal
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: case ldfpd.c.clr by immediate
    ldfpd.c.clr f9, f10 = [r9], 16
//: with r9=data+32 mem8[data+32]=0xc004000000000000 mem8[data+40]=0x3ff<<52 -> f9=-2.5 f10=1 psr.mfl=1 r9=data+32+16
//: case ldfpd.c.clr predicate off
    (p6) ldfpd.c.clr f9, f10 = [r9]
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfpd.c.nc
    ldfpd.c.nc f8, f101 = [r9]
//: with r9=data+32 mem8[data+32]=0xc004000000000000 mem8[data+40]=0x3ff<<52 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 mem8[data+32]=0x04c0 mem8[data+40]=0xf03f psr.be=1 -> f8=-2.5 f101=1 psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 isr.r=1
//: with r9=data+32 sor=1 rrb.fr=1 -> fault=illegal
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: case ldfpd.c.nc by immediate
    ldfpd.c.nc f9, f10 = [r9], 16
//: with r9=data+32 mem8[data+32]=0xc004000000000000 mem8[data+40]=0x3ff<<52 -> f9=-2.5 f10=1 psr.mfl=1 r9=data+32+16
//: case ldfpd.c.nc predicate off
    (p6) ldfpd.c.nc f9, f10 = [r9]
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfpd both even
    ldfpd f8, f9 = [r9]
//: patch slot=0 f2=10
//: with r9=data -> fault=illegal
//: case ldfpd target f0
    ldfpd f8, f9 = [r9]
//: patch slot=0 f1=0
//: with r9=data -> fault=illegal
//: case ldfpd target f1
    ldfpd f8, f9 = [r9]
//: patch slot=0 f2=1
//: with r9=data -> fault=illegal
//: case ldfpd base r0
    ldfpd f8, f9 = [r9], 16
//: patch slot=0 r3=0
//: with -> fault=illegal
//: case ldfpd misaligned
    ldfpd f8, f9 = [r9]
//: with r9=data+4 psr.ac=1 -> fault=unaligned isr.r=1 ifa=data+4 itir=0
//: case ldfp8
    ldfp8 f8, f101 = [r9]
//: with r9=data+32 mem8[data+32]=0x0102030405060708 mem8[data+40]=5 -> f8=0:0x1003e:0x0102030405060708 f101=0:0x1003e:5 psr.mfl=1 psr.mfh=1
//: with r9=data+32 mem8[data+32]=0x0807060504030201 mem8[data+40]=5<<56 psr.be=1 -> f8=0:0x1003e:0x0102030405060708 f101=0:0x1003e:5 psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 isr.r=1
//: with r9=data+32 sor=1 rrb.fr=1 -> fault=illegal
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: case ldfp8 by immediate
    ldfp8 f9, f10 = [r9], 16
//: with r9=data+32 mem8[data+32]=0x0102030405060708 mem8[data+40]=5 -> f9=0:0x1003e:0x0102030405060708 f10=0:0x1003e:5 psr.mfl=1 r9=data+32+16
//: case ldfp8 predicate off
    (p6) ldfp8 f9, f10 = [r9]
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfp8.s
    ldfp8.s f8, f101 = [r9]
//: with r9=data+32 mem8[data+32]=0x0102030405060708 mem8[data+40]=5 -> f8=0:0x1003e:0x0102030405060708 f101=0:0x1003e:5 psr.mfl=1 psr.mfh=1
//: with r9=data+32 mem8[data+32]=0x0807060504030201 mem8[data+40]=5<<56 psr.be=1 -> f8=0:0x1003e:0x0102030405060708 f101=0:0x1003e:5 psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1 isr.sp=1
//: with r9=data+32 psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 isr.r=1 isr.sp=1
//: with r9=data+32 sor=1 rrb.fr=1 -> fault=illegal
//: with r9=nat(data+32) -> f8=natval f101=natval psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.ed=1 -> f8=natval f101=natval psr.mfl=1 psr.mfh=1 psr.ed=0
//: case ldfp8.s by immediate
    ldfp8.s f9, f10 = [r9], 16
//: with r9=data+32 mem8[data+32]=0x0102030405060708 mem8[data+40]=5 -> f9=0:0x1003e:0x0102030405060708 f10=0:0x1003e:5 psr.mfl=1 r9=data+32+16
//: with r9=nat(data+32) -> f9=natval f10=natval psr.mfl=1 r9=nat(data+32+16)
//: case ldfp8.s predicate off
    (p6) ldfp8.s f9, f10 = [r9]
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfp8.a
    ldfp8.a f8, f101 = [r9]
//: with r9=data+32 mem8[data+32]=0x0102030405060708 mem8[data+40]=5 -> f8=0:0x1003e:0x0102030405060708 f101=0:0x1003e:5 psr.mfl=1 psr.mfh=1
//: with r9=data+32 mem8[data+32]=0x0807060504030201 mem8[data+40]=5<<56 psr.be=1 -> f8=0:0x1003e:0x0102030405060708 f101=0:0x1003e:5 psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 isr.r=1
//: with r9=data+32 sor=1 rrb.fr=1 -> fault=illegal
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: case ldfp8.a by immediate
    ldfp8.a f9, f10 = [r9], 16
//: with r9=data+32 mem8[data+32]=0x0102030405060708 mem8[data+40]=5 -> f9=0:0x1003e:0x0102030405060708 f10=0:0x1003e:5 psr.mfl=1 r9=data+32+16
//: case ldfp8.a predicate off
    (p6) ldfp8.a f9, f10 = [r9]
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfp8.sa
    ldfp8.sa f8, f101 = [r9]
//: with r9=data+32 mem8[data+32]=0x0102030405060708 mem8[data+40]=5 -> f8=0:0x1003e:0x0102030405060708 f101=0:0x1003e:5 psr.mfl=1 psr.mfh=1
//: with r9=data+32 mem8[data+32]=0x0807060504030201 mem8[data+40]=5<<56 psr.be=1 -> f8=0:0x1003e:0x0102030405060708 f101=0:0x1003e:5 psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1 isr.sp=1
//: with r9=data+32 psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 isr.r=1 isr.sp=1
//: with r9=data+32 sor=1 rrb.fr=1 -> fault=illegal
//: with r9=nat(data+32) -> f8=natval f101=natval psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.ed=1 -> f8=natval f101=natval psr.mfl=1 psr.mfh=1 psr.ed=0
//: case ldfp8.sa by immediate
    ldfp8.sa f9, f10 = [r9], 16
//: with r9=data+32 mem8[data+32]=0x0102030405060708 mem8[data+40]=5 -> f9=0:0x1003e:0x0102030405060708 f10=0:0x1003e:5 psr.mfl=1 r9=data+32+16
//: with r9=nat(data+32) -> f9=natval f10=natval psr.mfl=1 r9=nat(data+32+16)
//: case ldfp8.sa predicate off
    (p6) ldfp8.sa f9, f10 = [r9]
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfp8.c.clr
    ldfp8.c.clr f8, f101 = [r9]
//: with r9=data+32 mem8[data+32]=0x0102030405060708 mem8[data+40]=5 -> f8=0:0x1003e:0x0102030405060708 f101=0:0x1003e:5 psr.mfl=1 psr.mfh=1
//: with r9=data+32 mem8[data+32]=0x0807060504030201 mem8[data+40]=5<<56 psr.be=1 -> f8=0:0x1003e:0x0102030405060708 f101=0:0x1003e:5 psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 isr.r=1
//: with r9=data+32 sor=1 rrb.fr=1 -> fault=illegal
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: case ldfp8.c.clr by immediate
    ldfp8.c.clr f9, f10 = [r9], 16
//: with r9=data+32 mem8[data+32]=0x0102030405060708 mem8[data+40]=5 -> f9=0:0x1003e:0x0102030405060708 f10=0:0x1003e:5 psr.mfl=1 r9=data+32+16
//: case ldfp8.c.clr predicate off
    (p6) ldfp8.c.clr f9, f10 = [r9]
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfp8.c.nc
    ldfp8.c.nc f8, f101 = [r9]
//: with r9=data+32 mem8[data+32]=0x0102030405060708 mem8[data+40]=5 -> f8=0:0x1003e:0x0102030405060708 f101=0:0x1003e:5 psr.mfl=1 psr.mfh=1
//: with r9=data+32 mem8[data+32]=0x0807060504030201 mem8[data+40]=5<<56 psr.be=1 -> f8=0:0x1003e:0x0102030405060708 f101=0:0x1003e:5 psr.mfl=1 psr.mfh=1
//: with r9=data+32 psr.dfl=1 -> fault=disabled_fp code=1 isr.r=1
//: with r9=data+32 psr.dfl=1 psr.dfh=1 -> fault=disabled_fp code=3 isr.r=1
//: with r9=data+32 sor=1 rrb.fr=1 -> fault=illegal
//: with r9=nat(data+32) -> fault=nat isr.r=1
//: case ldfp8.c.nc by immediate
    ldfp8.c.nc f9, f10 = [r9], 16
//: with r9=data+32 mem8[data+32]=0x0102030405060708 mem8[data+40]=5 -> f9=0:0x1003e:0x0102030405060708 f10=0:0x1003e:5 psr.mfl=1 r9=data+32+16
//: case ldfp8.c.nc predicate off
    (p6) ldfp8.c.nc f9, f10 = [r9]
//: with r9=nat(data+32) p6=0 psr.dfl=1 -> same
//: case ldfp8 both even
    ldfp8 f8, f9 = [r9]
//: patch slot=0 f2=10
//: with r9=data -> fault=illegal
//: case ldfp8 target f0
    ldfp8 f8, f9 = [r9]
//: patch slot=0 f1=0
//: with r9=data -> fault=illegal
//: case ldfp8 target f1
    ldfp8 f8, f9 = [r9]
//: patch slot=0 f2=1
//: with r9=data -> fault=illegal
//: case ldfp8 base r0
    ldfp8 f8, f9 = [r9], 16
//: patch slot=0 r3=0
//: with -> fault=illegal
//: case ldfp8 misaligned
    ldfp8 f8, f9 = [r9]
//: with r9=data+4 psr.ac=1 -> fault=unaligned isr.r=1 ifa=data+4 itir=0

// ---- setf, getf
//: case setf.sig
    setf.sig f8 = r9
//: with r9=0x8123 -> f8=0:0x1003e:0x8123 psr.mfl=1
//: with r9=nat(1) -> f8=natval psr.mfl=1
//: with r9=1 psr.dfl=1 -> fault=disabled_fp code=1
//: case setf.exp
    setf.exp f100 = r9
//: with r9=0x2ffff -> f100=-1 psr.mfh=1
//: with r9=0xffffffffffcffff -> f100=1 psr.mfh=1
//: with r9=nat(1) -> f100=natval psr.mfh=1
//: with r9=1 psr.dfh=1 -> fault=disabled_fp code=2
//: case setf.s
    setf.s f8 = r9
//: with r9=0xffffffffc0200000 -> f8=-2.5 psr.mfl=1
//: with r9=1 -> f8=0:0xff81:0x0000010000000000 psr.mfl=1
//: with r9=nat(1) -> f8=natval psr.mfl=1
//: case setf.d
    setf.d f8 = r9
//: with r9=0xc004000000000000 -> f8=-2.5 psr.mfl=1
//: with r9=nat(1) -> f8=natval psr.mfl=1
//: case setf target f1
    setf.d f8 = r9
//: patch slot=0 f1=1
//: with r9=nat(1) -> fault=illegal
//: case setf predicate off
    (p6) setf.sig f8 = r9
//: with p6=0 r9=5 -> same
//: case getf.sig
    getf.sig r8 = f9
//: with f9=1:0x1234:0x8000000000000007 -> r8=0x8000000000000007
//: with f9=natval r8=5 -> r8=nat
//: with f9=1 psr.dfl=1 -> fault=disabled_fp code=1
//: case getf.exp
    getf.exp r8 = f100
//: with f100=1:0x1234:7 -> r8=0x21234
//: with f100=natval -> r8=nat
//: with f100=1 psr.dfh=1 -> fault=disabled_fp code=2
//: case getf.s
    getf.s r8 = f9
//: with f9=-2.5 r8=-1 -> r8=0xc0200000
//: with f9=inf -> r8=0x7f800000
//: with f9=natval -> r8=nat
//: case getf.d
    getf.d r8 = f9
//: with f9=-2.5 -> r8=0xc004000000000000
//: with f9=0:0xfc01:0x800 -> r8=1
//: with f9=natval -> r8=nat
//: case getf of f1
    getf.exp r8 = f1
//: with psr.dfl=1 psr.dfh=1 -> r8=0xffff
//: case getf target outside the frame
    getf.sig r8 = f9
//: patch slot=0 r1=127
//: with sof=95 sol=0 psr.dfl=1 -> fault=illegal
//: case getf predicate off
    (p6) getf.sig r8 = f9
//: with p6=0 f9=natval -> same
