// Translation instructions: inserts, purges, probe, tpa, tak, thash, ttag (formats M38 to M42, M45 to M47).
//
// Cases insert what they need (PSR.ic = 0, PSR.dt = 0) and then look at it with PSR.dt = 1. RR 2 is region 0x2000.

// ---- itc.d, itr.d and accesses through them
//: case itc.d, load and store
    mov cr.ifa = r9
    mov cr.itir = r10 ;;
    itc.d r11 ;;
    ssm 0x20000 ;;
    srlz.d ;;
    ld8 r8 = [r9] ;;
    st8 [r12] = r13
//: set psr.ic=0 rr2=0x200038 r9=0x4000000000004000 r10=14<<2 r11=data|0x661 r12=0x4000000000007ff8 r13=0x77 mem8[data]=0x1234
//: with -> ifa=0x4000000000004000 itir=14<<2 psr.dt=1 r8=0x1234 mem8[data+0x3ff8]=0x77
//: case itr.d, load
    mov cr.ifa = r9
    mov cr.itir = r10 ;;
    itr.d dtr[r13] = r11 ;;
    ssm 0x20000 ;;
    srlz.d ;;
    ld8 r8 = [r9]
//: set psr.ic=0 rr2=0x200038 r9=0x4000000000004000 r10=14<<2 r11=data|0x661 mem8[data]=0x1234
//: with r13=0x11f -> ifa=0x4000000000004000 itir=14<<2 psr.dt=1 r8=0x1234
//: case itr.d register that does not exist
    itr.d dtr[r13] = r11
//: set psr.ic=0 ifa=0x4000000000004000 itir=14<<2 r11=data|0x661
//: with r13=32 -> fault=reserved_field
//: with r13=0 r11=nat(0) -> fault=nat
//: with r13=nat(0) -> fault=nat
//: with r13=32 psr.cpl=3 -> fault=privileged_operation
//: with r13=0 r11=data|0x663 -> fault=reserved_field
//: with r13=0 itir=15<<2 -> fault=reserved_field
//: with r13=0 psr.ic=1 psr.cpl=3 r11=nat(1) -> fault=illegal
//: case itr.i faults
    itr.i itr[r13] = r11
//: set psr.ic=0 ifa=0x4000000000004000 itir=14<<2 r11=data|0x661
//: with r13=32 -> fault=reserved_field
//: with r13=31 -> same
//: with r13=0 r11=nat(0) -> fault=nat
//: with r13=0 psr.cpl=3 -> fault=privileged_operation
//: with r13=0 psr.ic=1 -> fault=illegal
//: case itc.d faults
    itc.d r11 ;;
//: set psr.ic=0 ifa=0x4000000000004000 itir=14<<2 r11=data|0x661
//: with r11=data|0x665 -> fault=reserved_field
//: with r11=data|0x661|1<<50 -> fault=reserved_field
//: with r11=0xfffffffffffffffe -> same
//: with itir=15<<2 -> fault=reserved_field
//: with r11=nat(0) -> fault=nat
//: with r11=nat(0) psr.cpl=1 -> fault=privileged_operation
//: with psr.ic=1 psr.cpl=1 -> fault=illegal
//: case itc.i faults
    itc.i r11 ;;
//: set psr.ic=0 ifa=0x4000000000004000 itir=14<<2 r11=data|0x661
//: with -> same
//: with r11=data|0x665 -> fault=reserved_field
//: with r11=nat(0) -> fault=nat
//: with psr.cpl=1 -> fault=privileged_operation
//: with psr.ic=1 -> fault=illegal
//: case inserts predicate off
    (p6) itc.d r11 ;;
    (p6) itc.i r11 ;;
    (p6) itr.d dtr[r13] = r11 ;;
    (p6) itr.i itr[r13] = r11
//: with p6=0 psr.cpl=3 -> same

// ---- rights, access, dirty, keys: the faults of loads and stores
//: case load through an entry
    mov cr.ifa = r9
    mov cr.itir = r10 ;;
    itc.d r11 ;;
    mov psr.l = r14 ;;
    srlz.d ;;
{ .mmi
    nop.m 1
    nop.m 2
    nop.i 3
}
load_here:
{ .mmi
    ld8 r8 = [r9]
    nop.m 0
    nop.i 0 ;;
}
//: set psr.ic=0 rr2=0x200038 r9=0x4000000000004000 r10=14<<2 mem8[data]=0x1234 r14=0x22000
//: with r11=data|0x661 -> ifa=r9v itir=14<<2 psr.dt=1 psr.ic=1 r8=0x1234
//: expect ignore=ifa,itir,iipa
//: case load faults through an entry
    mov cr.ifa = r9
    mov cr.itir = r10 ;;
    itc.d r11 ;;
    mov psr.l = r14 ;;
    srlz.d ;;
    ld8.s r16 = [r9]
    ld8 r8 = [r9]
//: set psr.ic=0 rr2=0x200038 r9=0x4000000000004000 r10=14<<2 mem8[data]=0x1234 r14=0x20000
//: with r11=data|0x641 -> fault=daccess isr.r=1 ignore=iipa
//: expect ignore=ifa,itir,r16
