// Fences, prefetch, cache and register stack instructions (formats M13 to M15, M24, M25, M28, M34, M37, M48).

// ---- without effect on registers
//: case fences
    mf
    mf.a
    fwb
    srlz.d
    srlz.i
    sync.i
    invala
    invala.e r8
    invala.e r127
    invala.e f8
    invala.e f127
    nop.m 0x1fffff
    hint.m 0x7ffff
//: with r8=nat(1) f8=natval psr.dfl=1 psr.dfh=1 psr.cpl=3 -> same
//: case fences, predicate off
    (p6) mf
    (p6) mf.a
    (p6) fwb
    (p6) srlz.d
    (p6) srlz.i
    (p6) sync.i
    (p6) invala
    (p6) invala.e r8
    (p6) invala.e f8
    (p6) nop.m 0
    (p6) hint.m 0
//: with p6=0 -> same

// ---- break
//: case break.m
    break.m 0x1fffff
//: with -> fault=break iim=0x1fffff
//: with psr.cpl=3 -> fault=break iim=0x1fffff
//: with psr.ic=0 -> fault=break
//: case break.m in slot 1
{ .mmi
    nop.m 0
    break.m 5
    nop.i 0
}
//: with -> fault=break iim=5 slot=1
//: case break.m predicate off
    (p6) break.m 5
//: with p6=0 -> same

// ---- fc
//: case fc
    fc r9
//: with r9=data -> same
//: with r9=nat(data) -> fault=nat code=0x11 isr.na=1 isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb code=1 isr.na=1 isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case fc.i
    fc.i r9
//: with r9=data+77 psr.cpl=3 -> same
//: with r9=nat(data) -> fault=nat code=0x11 isr.na=1 isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb code=1 isr.na=1 isr.r=1 ifa=0x4000000000000010 itir=0x38
//: case fc predicate off
    (p6) fc r9
    (p6) fc.i r9
//: with r9=nat(data) p6=0 -> same

// ---- lfetch
//: case lfetch
    lfetch.nt1 [r9]
    lfetch.excl [r9]
//: with r9=data -> same
//: with r9=nat(data) -> same
//: with r9=0x4000000000000010 psr.dt=1 -> same
//: with r9=0x0004000000000000 -> same
//: case lfetch by register
    lfetch [r9], r10
//: with r9=data r10=-1 -> r9=data-1
//: with r9=nat(data) r10=4 -> r9=nat(data+4)
//: with r9=data r10=nat(4) -> r9=nat(data+4)
//: case lfetch.excl by register
    lfetch.excl [r9], r10
//: with r9=data r10=-1 -> r9=data-1
//: case lfetch by immediate
    lfetch [r9], -256
//: with r9=data -> r9=data-256
//: case lfetch.excl by immediate
    lfetch.excl [r9], 255
//: with r9=0x4000000000000010 psr.dt=1 -> r9=0x400000000000010f
//: case lfetch base r0
    lfetch [r9], 8
//: patch slot=0 r3=0
//: with -> fault=illegal
//: case lfetch predicate off
    (p6) lfetch [r9], 8
    (p6) lfetch.fault [r10], 8
//: with p6=0 r10=nat(0) -> same
//: case lfetch.fault
    lfetch.fault [r9]
//: with r9=data -> same
//: with r9=nat(data) -> fault=nat code=0x14 isr.na=1 isr.r=1
//: with r9=0x4000000000000010 psr.dt=1 rr2=0x38 -> fault=alt_dtlb code=4 isr.na=1 isr.r=1 ifa=0x4000000000000010 itir=0x38
//: with r9=0x4000000000000010 psr.dt=1 psr.ed=1 -> psr.ed=0
//: case lfetch.fault.excl
    lfetch.fault.excl [r9]
//: with r9=data -> same
//: with r9=nat(data) -> fault=nat code=0x14 isr.na=1 isr.r=1
//: case lfetch.fault by register
    lfetch.fault [r9], r10
//: with r9=data r10=8 -> r9=data+8
//: with r9=0x4000000000000010 r10=1 psr.dt=1 rr2=0x38 -> fault=alt_dtlb code=4 isr.na=1 isr.r=1 ifa=0x4000000000000010 itir=0x38
//: with r9=0x4000000000000010 r10=1 psr.dt=1 psr.ed=1 -> r9=0x4000000000000011 psr.ed=0
//: case lfetch.fault.excl by register
    lfetch.fault.excl [r9], r10
//: with r9=data r10=8 -> r9=data+8
//: case lfetch.fault by immediate
    lfetch.fault [r9], 8
//: with r9=data -> r9=data+8
//: with r9=nat(data) -> fault=nat code=0x14 isr.na=1 isr.r=1
//: case lfetch.fault.excl by immediate
    lfetch.fault.excl [r9], 8
//: with r9=data -> r9=data+8

// ---- alloc
//: case alloc
    alloc r40 = ar.pfs, 3, 4, 5, 8
//: with sof=20 sol=8 pfs=0x1234 r40=nat(7) -> sof=12 sol=7 sor=1 r40=0x1234
//: with sof=20 sol=8 sor=2 pfs=0x1234 -> sof=12 sol=7 sor=1 r40=0x1234
//: with sof=20 sol=8 sor=2 rrb.gr=1 -> fault=reserved_field
//: with sof=20 sol=8 sor=2 rrb.fr=1 -> fault=reserved_field
//: with sof=20 sol=8 sor=2 rrb.pr=1 -> fault=reserved_field
//: with sof=20 sol=8 sor=1 rrb.gr=1 rrb.pr=2 pfs=9 -> sof=12 sol=7 sor=1 r40=9
//: case alloc grows
    alloc r8 = ar.pfs, 0, 96, 0, 0
//: with sof=1 sol=0 pfs=7 r32=5 -> sof=96 sol=96 r8=7
//: case alloc empty
    alloc r8 = ar.pfs, 0, 0, 0, 0
//: with pfs=7 -> sof=0 sol=0 r8=7
//: with pfs=7 psr.cpl=3 r8=nat(1) -> sof=0 sol=0 r8=7
//: case alloc target outside the new frame
    alloc r40 = ar.pfs, 0, 8, 0, 0
//: with -> fault=illegal
//: case alloc target r0
    alloc r8 = ar.pfs, 0, 8, 0, 0
//: patch slot=0 r1=0
//: with -> fault=illegal
//: case alloc too many
    alloc r8 = ar.pfs, 0, 8, 0, 0
//: patch slot=0 r2=97
//: with -> fault=illegal
//: case alloc more locals than registers
    alloc r8 = ar.pfs, 0, 8, 0, 0
//: patch slot=0 r3=9
//: with -> fault=illegal
//: case alloc more rotating than registers
    alloc r8 = ar.pfs, 0, 8, 0, 0
//: patch slot=0 30:27=2
//: with -> fault=illegal
//: case alloc with a predicate
    alloc r8 = ar.pfs, 0, 8, 0, 0
//: patch slot=0 qp=6
//: with p6=1 -> fault=illegal
//: with p6=0 -> fault=illegal

// ---- flushrs, loadrs
//: case flushrs
    flushrs
//: with psr.cpl=3 -> same
//: case flushrs with a predicate
    flushrs
//: patch slot=0 qp=6
//: with p6=1 -> fault=illegal
//: case loadrs
    loadrs
//: with rsc=0 sof=10 -> same
//: with rsc=3 sof=0 sol=0 -> fault=illegal
//: with rsc=0x80000 sof=1 sol=0 -> fault=illegal
//: with rsc=(97*8+16)<<16 sof=0 sol=0 bsp=stack bspstore=stack -> fault=illegal
//: case loadrs with a predicate
    loadrs
//: patch slot=0 qp=6
//: with p6=1 rsc=0 -> fault=illegal
