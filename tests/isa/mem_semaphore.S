// Semaphores: xchg, cmpxchg, cmp8xchg16, fetchadd (formats M16, M17).
//: case xchg1
    xchg1 r8 = [r9], r10
//: set mem8[data+32]=0x8182838485868788 r10=0x1112131415161718 r8=nat(1)
//: with r9=data+32 -> r8=0x88 mem1[data+32]=0x18
//: with r9=data+32 psr.be=1 -> r8=0x88 mem1[data+32]=0x18
//: with r9=nat(data+32) -> fault=nat isr.r=1 isr.w=1
//: with r9=data+32 r10=nat(1) -> fault=nat isr.r=1 isr.w=1
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 isr.w=1 ifa=0x8000000000000020+data itir=0
//: case xchg1 predicate off
    (p6) xchg1 r8 = [r9], r10
//: with r9=nat(1) p6=0 -> same
//: case xchg1 target is the source
    xchg1 r10 = [r9], r10
//: with r9=data+32 r10=5 mem8[data+32]=7 -> r10=7 mem8[data+32]=5
//: case xchg1 target r0
    xchg1 r8 = [r9], r10
//: patch slot=0 r1=0
//: with r9=data -> fault=illegal
//: case cmpxchg1.acq
    cmpxchg1.acq r8 = [r9], r10, ar.ccv
//: set mem8[data+32]=0x8182838485868788 r10=0x1112131415161718 r8=nat(1)
//: with r9=data+32 ccv=0x88 -> r8=0x88 mem1[data+32]=0x18
//: with r9=data+32 ccv=0x89 -> r8=0x88
//: with r9=data+32 ccv=0x188 -> r8=0x88
//: with r9=data+32 ccv=0x88 psr.be=1 -> r8=0x88 mem1[data+32]=0x18
//: with r9=data+32 ccv=0x89 psr.be=1 -> r8=0x88
//: with r9=nat(data+32) -> fault=nat isr.r=1 isr.w=1
//: with r9=data+32 r10=nat(1) -> fault=nat isr.r=1 isr.w=1
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 isr.w=1 ifa=0x8000000000000020+data itir=0
//: case cmpxchg1.rel
    cmpxchg1.rel r8 = [r9], r10, ar.ccv
//: set mem8[data+32]=0x8182838485868788 r10=0x1112131415161718 r8=nat(1)
//: with r9=data+32 ccv=0x88 -> r8=0x88 mem1[data+32]=0x18
//: with r9=data+32 ccv=0x89 -> r8=0x88
//: with r9=data+32 ccv=0x188 -> r8=0x88
//: with r9=data+32 ccv=0x88 psr.be=1 -> r8=0x88 mem1[data+32]=0x18
//: with r9=data+32 ccv=0x89 psr.be=1 -> r8=0x88
//: with r9=nat(data+32) -> fault=nat isr.r=1 isr.w=1
//: with r9=data+32 r10=nat(1) -> fault=nat isr.r=1 isr.w=1
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 isr.w=1 ifa=0x8000000000000020+data itir=0
//: case xchg2
    xchg2 r8 = [r9], r10
//: set mem8[data+32]=0x8182838485868788 r10=0x1112131415161718 r8=nat(1)
//: with r9=data+32 -> r8=0x8788 mem2[data+32]=0x1718
//: with r9=data+32 psr.be=1 -> r8=0x8887 mem2[data+32]=0x1817
//: with r9=nat(data+32) -> fault=nat isr.r=1 isr.w=1
//: with r9=data+32 r10=nat(1) -> fault=nat isr.r=1 isr.w=1
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 isr.w=1 ifa=0x8000000000000020+data itir=0
//: with r9=data+33 -> fault=unaligned isr.r=1 isr.w=1 ifa=data+33 itir=0
//: case xchg2 predicate off
    (p6) xchg2 r8 = [r9], r10
//: with r9=nat(1) p6=0 -> same
//: case xchg2 target is the source
    xchg2 r10 = [r9], r10
//: with r9=data+32 r10=5 mem8[data+32]=7 -> r10=7 mem8[data+32]=5
//: case xchg2 target r0
    xchg2 r8 = [r9], r10
//: patch slot=0 r1=0
//: with r9=data -> fault=illegal
//: case cmpxchg2.acq
    cmpxchg2.acq r8 = [r9], r10, ar.ccv
//: set mem8[data+32]=0x8182838485868788 r10=0x1112131415161718 r8=nat(1)
//: with r9=data+32 ccv=0x8788 -> r8=0x8788 mem2[data+32]=0x1718
//: with r9=data+32 ccv=0x8789 -> r8=0x8788
//: with r9=data+32 ccv=0x18788 -> r8=0x8788
//: with r9=data+32 ccv=0x8887 psr.be=1 -> r8=0x8887 mem2[data+32]=0x1817
//: with r9=data+32 ccv=0x8886 psr.be=1 -> r8=0x8887
//: with r9=nat(data+32) -> fault=nat isr.r=1 isr.w=1
//: with r9=data+32 r10=nat(1) -> fault=nat isr.r=1 isr.w=1
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 isr.w=1 ifa=0x8000000000000020+data itir=0
//: with r9=data+33 -> fault=unaligned isr.r=1 isr.w=1 ifa=data+33 itir=0
//: case cmpxchg2.rel
    cmpxchg2.rel r8 = [r9], r10, ar.ccv
//: set mem8[data+32]=0x8182838485868788 r10=0x1112131415161718 r8=nat(1)
//: with r9=data+32 ccv=0x8788 -> r8=0x8788 mem2[data+32]=0x1718
//: with r9=data+32 ccv=0x8789 -> r8=0x8788
//: with r9=data+32 ccv=0x18788 -> r8=0x8788
//: with r9=data+32 ccv=0x8887 psr.be=1 -> r8=0x8887 mem2[data+32]=0x1817
//: with r9=data+32 ccv=0x8886 psr.be=1 -> r8=0x8887
//: with r9=nat(data+32) -> fault=nat isr.r=1 isr.w=1
//: with r9=data+32 r10=nat(1) -> fault=nat isr.r=1 isr.w=1
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 isr.w=1 ifa=0x8000000000000020+data itir=0
//: with r9=data+33 -> fault=unaligned isr.r=1 isr.w=1 ifa=data+33 itir=0
//: case xchg4
    xchg4 r8 = [r9], r10
//: set mem8[data+32]=0x8182838485868788 r10=0x1112131415161718 r8=nat(1)
//: with r9=data+32 -> r8=0x85868788 mem4[data+32]=0x15161718
//: with r9=data+32 psr.be=1 -> r8=0x88878685 mem4[data+32]=0x18171615
//: with r9=nat(data+32) -> fault=nat isr.r=1 isr.w=1
//: with r9=data+32 r10=nat(1) -> fault=nat isr.r=1 isr.w=1
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 isr.w=1 ifa=0x8000000000000020+data itir=0
//: with r9=data+33 -> fault=unaligned isr.r=1 isr.w=1 ifa=data+33 itir=0
//: case xchg4 predicate off
    (p6) xchg4 r8 = [r9], r10
//: with r9=nat(1) p6=0 -> same
//: case xchg4 target is the source
    xchg4 r10 = [r9], r10
//: with r9=data+32 r10=5 mem8[data+32]=7 -> r10=7 mem8[data+32]=5
//: case xchg4 target r0
    xchg4 r8 = [r9], r10
//: patch slot=0 r1=0
//: with r9=data -> fault=illegal
//: case cmpxchg4.acq
    cmpxchg4.acq r8 = [r9], r10, ar.ccv
//: set mem8[data+32]=0x8182838485868788 r10=0x1112131415161718 r8=nat(1)
//: with r9=data+32 ccv=0x85868788 -> r8=0x85868788 mem4[data+32]=0x15161718
//: with r9=data+32 ccv=0x85868789 -> r8=0x85868788
//: with r9=data+32 ccv=0x185868788 -> r8=0x85868788
//: with r9=data+32 ccv=0x88878685 psr.be=1 -> r8=0x88878685 mem4[data+32]=0x18171615
//: with r9=data+32 ccv=0x88878684 psr.be=1 -> r8=0x88878685
//: with r9=nat(data+32) -> fault=nat isr.r=1 isr.w=1
//: with r9=data+32 r10=nat(1) -> fault=nat isr.r=1 isr.w=1
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 isr.w=1 ifa=0x8000000000000020+data itir=0
//: with r9=data+33 -> fault=unaligned isr.r=1 isr.w=1 ifa=data+33 itir=0
//: case cmpxchg4.rel
    cmpxchg4.rel r8 = [r9], r10, ar.ccv
//: set mem8[data+32]=0x8182838485868788 r10=0x1112131415161718 r8=nat(1)
//: with r9=data+32 ccv=0x85868788 -> r8=0x85868788 mem4[data+32]=0x15161718
//: with r9=data+32 ccv=0x85868789 -> r8=0x85868788
//: with r9=data+32 ccv=0x185868788 -> r8=0x85868788
//: with r9=data+32 ccv=0x88878685 psr.be=1 -> r8=0x88878685 mem4[data+32]=0x18171615
//: with r9=data+32 ccv=0x88878684 psr.be=1 -> r8=0x88878685
//: with r9=nat(data+32) -> fault=nat isr.r=1 isr.w=1
//: with r9=data+32 r10=nat(1) -> fault=nat isr.r=1 isr.w=1
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 isr.w=1 ifa=0x8000000000000020+data itir=0
//: with r9=data+33 -> fault=unaligned isr.r=1 isr.w=1 ifa=data+33 itir=0
//: case xchg8
    xchg8 r8 = [r9], r10
//: set mem8[data+32]=0x8182838485868788 r10=0x1112131415161718 r8=nat(1)
//: with r9=data+32 -> r8=0x8182838485868788 mem8[data+32]=0x1112131415161718
//: with r9=data+32 psr.be=1 -> r8=0x8887868584838281 mem8[data+32]=0x1817161514131211
//: with r9=nat(data+32) -> fault=nat isr.r=1 isr.w=1
//: with r9=data+32 r10=nat(1) -> fault=nat isr.r=1 isr.w=1
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 isr.w=1 ifa=0x8000000000000020+data itir=0
//: with r9=data+33 -> fault=unaligned isr.r=1 isr.w=1 ifa=data+33 itir=0
//: case xchg8 predicate off
    (p6) xchg8 r8 = [r9], r10
//: with r9=nat(1) p6=0 -> same
//: case xchg8 target is the source
    xchg8 r10 = [r9], r10
//: with r9=data+32 r10=5 mem8[data+32]=7 -> r10=7 mem8[data+32]=5
//: case xchg8 target r0
    xchg8 r8 = [r9], r10
//: patch slot=0 r1=0
//: with r9=data -> fault=illegal
//: case cmpxchg8.acq
    cmpxchg8.acq r8 = [r9], r10, ar.ccv
//: set mem8[data+32]=0x8182838485868788 r10=0x1112131415161718 r8=nat(1)
//: with r9=data+32 ccv=0x8182838485868788 -> r8=0x8182838485868788 mem8[data+32]=0x1112131415161718
//: with r9=data+32 ccv=0x8182838485868789 -> r8=0x8182838485868788
//: with r9=data+32 ccv=0x8887868584838281 psr.be=1 -> r8=0x8887868584838281 mem8[data+32]=0x1817161514131211
//: with r9=data+32 ccv=0x8887868584838280 psr.be=1 -> r8=0x8887868584838281
//: with r9=nat(data+32) -> fault=nat isr.r=1 isr.w=1
//: with r9=data+32 r10=nat(1) -> fault=nat isr.r=1 isr.w=1
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 isr.w=1 ifa=0x8000000000000020+data itir=0
//: with r9=data+33 -> fault=unaligned isr.r=1 isr.w=1 ifa=data+33 itir=0
//: case cmpxchg8.rel
    cmpxchg8.rel r8 = [r9], r10, ar.ccv
//: set mem8[data+32]=0x8182838485868788 r10=0x1112131415161718 r8=nat(1)
//: with r9=data+32 ccv=0x8182838485868788 -> r8=0x8182838485868788 mem8[data+32]=0x1112131415161718
//: with r9=data+32 ccv=0x8182838485868789 -> r8=0x8182838485868788
//: with r9=data+32 ccv=0x8887868584838281 psr.be=1 -> r8=0x8887868584838281 mem8[data+32]=0x1817161514131211
//: with r9=data+32 ccv=0x8887868584838280 psr.be=1 -> r8=0x8887868584838281
//: with r9=nat(data+32) -> fault=nat isr.r=1 isr.w=1
//: with r9=data+32 r10=nat(1) -> fault=nat isr.r=1 isr.w=1
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 isr.w=1 ifa=0x8000000000000020+data itir=0
//: with r9=data+33 -> fault=unaligned isr.r=1 isr.w=1 ifa=data+33 itir=0
//: case fetchadd4.acq -16
    fetchadd4.acq r8 = [r9], -16
//: set mem8[data+8]=0x7fffffff00000000 r8=nat(1)
//: with r9=data+8 -> r8=0x0 mem4[data+8]=0xfffffff0
//: with r9=data+8 mem8[data+8]=-1 -> r8=0xffffffff mem4[data+8]=0xffffffef
//: with r9=data+8 psr.be=1 mem8[data+8]=0xff800000 -> r8=0x80ff mem4[data+8]=0xef800000
//: case fetchadd4.acq -8
    fetchadd4.acq r8 = [r9], -8
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=92
//: case fetchadd4.acq -4
    fetchadd4.acq r8 = [r9], -4
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=96
//: case fetchadd4.acq -1
    fetchadd4.acq r8 = [r9], -1
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=99
//: case fetchadd4.acq 1
    fetchadd4.acq r8 = [r9], 1
//: set mem8[data+8]=0x7fffffff00000000 r8=nat(1)
//: with r9=data+8 -> r8=0x0 mem4[data+8]=0x1
//: with r9=data+8 mem8[data+8]=-1 -> r8=0xffffffff mem4[data+8]=0x0
//: with r9=data+8 psr.be=1 mem8[data+8]=0xff800000 -> r8=0x80ff mem4[data+8]=0x810000
//: case fetchadd4.acq 4
    fetchadd4.acq r8 = [r9], 4
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=104
//: case fetchadd4.acq 8
    fetchadd4.acq r8 = [r9], 8
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=108
//: case fetchadd4.acq 16
    fetchadd4.acq r8 = [r9], 16
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=116
//: case fetchadd4.rel -16
    fetchadd4.rel r8 = [r9], -16
//: set mem8[data+8]=0x7fffffff00000000 r8=nat(1)
//: with r9=data+8 -> r8=0x0 mem4[data+8]=0xfffffff0
//: with r9=data+8 mem8[data+8]=-1 -> r8=0xffffffff mem4[data+8]=0xffffffef
//: with r9=data+8 psr.be=1 mem8[data+8]=0xff800000 -> r8=0x80ff mem4[data+8]=0xef800000
//: case fetchadd4.rel -8
    fetchadd4.rel r8 = [r9], -8
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=92
//: case fetchadd4.rel -4
    fetchadd4.rel r8 = [r9], -4
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=96
//: case fetchadd4.rel -1
    fetchadd4.rel r8 = [r9], -1
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=99
//: case fetchadd4.rel 1
    fetchadd4.rel r8 = [r9], 1
//: set mem8[data+8]=0x7fffffff00000000 r8=nat(1)
//: with r9=data+8 -> r8=0x0 mem4[data+8]=0x1
//: with r9=data+8 mem8[data+8]=-1 -> r8=0xffffffff mem4[data+8]=0x0
//: with r9=data+8 psr.be=1 mem8[data+8]=0xff800000 -> r8=0x80ff mem4[data+8]=0x810000
//: case fetchadd4.rel 4
    fetchadd4.rel r8 = [r9], 4
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=104
//: case fetchadd4.rel 8
    fetchadd4.rel r8 = [r9], 8
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=108
//: case fetchadd4.rel 16
    fetchadd4.rel r8 = [r9], 16
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=116
//: case fetchadd4 faults
    fetchadd4.acq r8 = [r9], 1
//: with r9=nat(data+8) -> fault=nat isr.r=1 isr.w=1
//: with r9=data+2 -> fault=unaligned isr.r=1 isr.w=1 ifa=data+2 itir=0
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 isr.w=1 ifa=0x8000000000000020+data itir=0
//: with psr.dt=1 r9=0x4000000000000010 rr2=0x12345038 -> fault=alt_dtlb isr.r=1 isr.w=1 ifa=0x4000000000000010 itir=0x12345038
//: case fetchadd4 predicate off
    (p6) fetchadd4.acq r8 = [r9], 1
//: with r9=nat(1) p6=0 -> same
//: case fetchadd8.acq -16
    fetchadd8.acq r8 = [r9], -16
//: set mem8[data+8]=0x7fffffff00000000 r8=nat(1)
//: with r9=data+8 -> r8=0x7fffffff00000000 mem8[data+8]=0x7ffffffefffffff0
//: with r9=data+8 mem8[data+8]=-1 -> r8=0xffffffffffffffff mem8[data+8]=0xffffffffffffffef
//: with r9=data+8 psr.be=1 mem8[data+8]=0xff80000000000000 -> r8=0x80ff mem8[data+8]=0xef80000000000000
//: case fetchadd8.acq -8
    fetchadd8.acq r8 = [r9], -8
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=92
//: case fetchadd8.acq -4
    fetchadd8.acq r8 = [r9], -4
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=96
//: case fetchadd8.acq -1
    fetchadd8.acq r8 = [r9], -1
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=99
//: case fetchadd8.acq 1
    fetchadd8.acq r8 = [r9], 1
//: set mem8[data+8]=0x7fffffff00000000 r8=nat(1)
//: with r9=data+8 -> r8=0x7fffffff00000000 mem8[data+8]=0x7fffffff00000001
//: with r9=data+8 mem8[data+8]=-1 -> r8=0xffffffffffffffff mem8[data+8]=0x0
//: with r9=data+8 psr.be=1 mem8[data+8]=0xff80000000000000 -> r8=0x80ff mem8[data+8]=0x81000000000000
//: case fetchadd8.acq 4
    fetchadd8.acq r8 = [r9], 4
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=104
//: case fetchadd8.acq 8
    fetchadd8.acq r8 = [r9], 8
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=108
//: case fetchadd8.acq 16
    fetchadd8.acq r8 = [r9], 16
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=116
//: case fetchadd8.rel -16
    fetchadd8.rel r8 = [r9], -16
//: set mem8[data+8]=0x7fffffff00000000 r8=nat(1)
//: with r9=data+8 -> r8=0x7fffffff00000000 mem8[data+8]=0x7ffffffefffffff0
//: with r9=data+8 mem8[data+8]=-1 -> r8=0xffffffffffffffff mem8[data+8]=0xffffffffffffffef
//: with r9=data+8 psr.be=1 mem8[data+8]=0xff80000000000000 -> r8=0x80ff mem8[data+8]=0xef80000000000000
//: case fetchadd8.rel -8
    fetchadd8.rel r8 = [r9], -8
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=92
//: case fetchadd8.rel -4
    fetchadd8.rel r8 = [r9], -4
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=96
//: case fetchadd8.rel -1
    fetchadd8.rel r8 = [r9], -1
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=99
//: case fetchadd8.rel 1
    fetchadd8.rel r8 = [r9], 1
//: set mem8[data+8]=0x7fffffff00000000 r8=nat(1)
//: with r9=data+8 -> r8=0x7fffffff00000000 mem8[data+8]=0x7fffffff00000001
//: with r9=data+8 mem8[data+8]=-1 -> r8=0xffffffffffffffff mem8[data+8]=0x0
//: with r9=data+8 psr.be=1 mem8[data+8]=0xff80000000000000 -> r8=0x80ff mem8[data+8]=0x81000000000000
//: case fetchadd8.rel 4
    fetchadd8.rel r8 = [r9], 4
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=104
//: case fetchadd8.rel 8
    fetchadd8.rel r8 = [r9], 8
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=108
//: case fetchadd8.rel 16
    fetchadd8.rel r8 = [r9], 16
//: with r9=data+8 mem8[data+8]=100 -> r8=100 mem8[data+8]=116
//: case fetchadd8 faults
    fetchadd8.acq r8 = [r9], 1
//: with r9=nat(data+8) -> fault=nat isr.r=1 isr.w=1
//: with r9=data+2 -> fault=unaligned isr.r=1 isr.w=1 ifa=data+2 itir=0
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 isr.w=1 ifa=0x8000000000000020+data itir=0
//: with psr.dt=1 r9=0x4000000000000010 rr2=0x12345038 -> fault=alt_dtlb isr.r=1 isr.w=1 ifa=0x4000000000000010 itir=0x12345038
//: case fetchadd8 predicate off
    (p6) fetchadd8.acq r8 = [r9], 1
//: with r9=nat(1) p6=0 -> same
//: case cmp8xchg16.acq
    cmp8xchg16.acq r8 = [r9], r10, ar.csd, ar.ccv
//: set mem8[data+32]=0x8182838485868788 mem8[data+40]=0x1112131415161718 r10=3 csd=4 r8=nat(1)
//: with r9=data+32 ccv=0x8182838485868788 -> r8=0x8182838485868788 mem8[data+32]=3 mem8[data+40]=4
//: with r9=data+40 ccv=0x1112131415161718 -> r8=0x1112131415161718 mem8[data+32]=3 mem8[data+40]=4
//: with r9=data+32 ccv=0 -> r8=0x8182838485868788
//: with r9=data+40 ccv=0 -> r8=0x1112131415161718
//: with r9=data+40 ccv=0x1817161514131211 psr.be=1 -> r8=0x1817161514131211 mem8[data+32]=3<<56 mem8[data+40]=4<<56
//: with r9=data+36 -> fault=unaligned isr.r=1 isr.w=1 ifa=data+36 itir=0
//: with r9=nat(data+32) -> fault=nat isr.r=1 isr.w=1
//: with r9=data+32 r10=nat(3) -> fault=nat isr.r=1 isr.w=1
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 isr.w=1 ifa=0x8000000000000020+data itir=0
//: case cmp8xchg16.rel
    cmp8xchg16.rel r8 = [r9], r10, ar.csd, ar.ccv
//: set mem8[data+32]=0x8182838485868788 mem8[data+40]=0x1112131415161718 r10=3 csd=4 r8=nat(1)
//: with r9=data+32 ccv=0x8182838485868788 -> r8=0x8182838485868788 mem8[data+32]=3 mem8[data+40]=4
//: with r9=data+40 ccv=0x1112131415161718 -> r8=0x1112131415161718 mem8[data+32]=3 mem8[data+40]=4
//: with r9=data+32 ccv=0 -> r8=0x8182838485868788
//: with r9=data+40 ccv=0 -> r8=0x1112131415161718
//: with r9=data+40 ccv=0x1817161514131211 psr.be=1 -> r8=0x1817161514131211 mem8[data+32]=3<<56 mem8[data+40]=4<<56
//: with r9=data+36 -> fault=unaligned isr.r=1 isr.w=1 ifa=data+36 itir=0
//: with r9=nat(data+32) -> fault=nat isr.r=1 isr.w=1
//: with r9=data+32 r10=nat(3) -> fault=nat isr.r=1 isr.w=1
//: with r9=0x8000000000000020+data -> fault=unsupported isr.r=1 isr.w=1 ifa=0x8000000000000020+data itir=0
