// Integer loads: every size, type and form; deferral, NaT sources, illegal targets (formats M1, M2, M3).
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
//: with r9=0x4000000000000010 psr.ic=0 isr=0x77 -> fault=nested_dtlb isr=any cr.isr=0x77
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
