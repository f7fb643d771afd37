// The register stack across calls: spills and fills at their own time, NaT collections, incomplete frames.

// Adds 1 .. n by recursion; every level keeps a value and a NaT in its locals and looks at them afterwards.
//: case recursion deeper than the physical registers
//: set sof=2 sol=1
    br.call.sptk.few b0 = recursive ;;
recursion_return:
    br.cond.sptk.few recursion_end ;;
recursive:
    alloc r33 = ar.pfs, 1, 8, 1, 0
    mov r34 = b0
    cmp.eq p6, p7 = 0, r32 ;;
(p6) mov r8 = 0
(p6) br.cond.sptk.few recursion_bottom ;;
    adds r41 = -1, r32
    shladd r35 = r32, 4, r32
    mov r36 = r9
    mov r40 = r32
    br.call.sptk.few b0 = recursive ;;
    add r8 = r8, r32
    shladd r37 = r32, 4, r32
    tnat.nz p8, p9 = r36 ;;
(p8) adds r10 = 1, r10
    cmp.ne.or p10, p11 = r35, r37
    cmp.ne.or p10, p11 = r40, r32 ;;
recursion_bottom:
    mov.i ar.pfs = r33
    mov b0 = r34 ;;
    br.ret.sptk.few b0 ;;
recursion_end:
//: with r33=30 r9=nat r10=0 -> r8=465 r10=30 p8=1 b0=recursion_return pfs=2|1<<7|0x2c<<52 p6=1 ignore=bspstore,rnat
//: with r33=30 r9=5 r10=0 rsc=3 -> r8=465 r10=0 p9=1 b0=recursion_return pfs=2|1<<7|0x2c<<52 p6=1 ignore=bspstore,rnat
//: with r33=60 r9=nat r10=0 bsp=stack+0x1f0 bspstore=stack+0x1f0 -> r8=1830 r10=60 p8=1 b0=recursion_return pfs=2|1<<7|0x2c<<52 p6=1 ignore=bspstore,rnat
//: with r33=5 r9=nat r10=0 -> r8=15 r10=5 p8=1 b0=recursion_return pfs=2|1<<7|0x2c<<52 p6=1

//: case alloc stores what does not fit
//: set sof=90 sol=90 ec=0
    br.call.sptk.few b0 = spilling ;;
spilling:
    alloc r32 = ar.pfs, 0, 20, 0, 0 ;;
//: with r32=1 r33=nat(2) r45=14 -> b0=spilling pfs=90|90<<7 sof=20 sol=20 bsp=stack+91*8 bspstore=stack+14*8 r32=90|90<<7 mem8[stack]=1 mem8[stack+8]=2 mem8[stack+13*8]=14 rnat=2 ignore=r33,r34,r35,r36,r37,r38,r39,r40,r41,r42,r43,r44,r45,r46,r47,r48,r49,r50,r51
//: case alloc whose stores fault
//: set sof=90 sol=90 ec=0 psr.rt=1
    br.call.sptk.few b0 = faulting ;;
faulting:
    alloc r32 = ar.pfs, 0, 20, 0, 0 ;;
//: with -> fault=alt_dtlb isr.w=1 isr.rs=1 at=faulting ifa=stack b0=faulting pfs=90|90<<7 sof=0 sol=0 bsp=stack+91*8 slot=0 ipsr=1<<13|1<<44|1<<27 ignore=iha
//: case return to a frame in memory
//: set sof=8 sol=0
    br.ret.sptk.few b2 ;;
    nop.m 0 ;;
returned:
//: with b2=returned pfs=3|3<<7|5<<52 mem8[stack-8]=1<<61 mem8[stack-16]=3 mem8[stack-24]=2 mem8[stack-32]=1 -> sof=3 sol=3 ec=5 bsp=stack-32 bspstore=stack-32 r32=1 r33=nat(2) r34=3 ignore=rnat
//: case return to a frame whose loads fault
//: set sof=8 sol=0 psr.rt=1
    br.ret.sptk.few b2 ;;
    nop.m 0 ;;
incomplete:
    nop.m 0 ;;
//: with b2=incomplete pfs=3|3<<7|5<<52 -> fault=alt_dtlb isr.r=1 isr.rs=1 isr.ir=1 at=incomplete ifa=stack-8 sof=3 sol=3 ec=5 bsp=stack-32 slot=0 ignore=r32,r33,r34,iha
//: case flushrs and loadrs bring the same registers back
//: set sof=40 sol=40 ec=0
    br.call.sptk.few b0 = flushing ;;
    br.cond.sptk.few flushed ;;
flushing:
    flushrs ;;
    mov.m r8 = ar.rnat
    mov.m r9 = ar.bspstore ;;
    mov.m ar.rsc = r11 ;;
    loadrs ;;
    mov.m r12 = ar.bspstore
    br.ret.sptk.few b0 ;;
flushed:
//: with r32=nat(7) r71=nat r11=320<<16 -> b0=flushing-0x10 pfs=40|40<<7 r8=1|1<<39 r9=stack+320 r12=stack rsc=320<<16 ignore=rnat,bspstore
