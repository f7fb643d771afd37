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

// ---- faults of accesses through a translation (rr2: region 0x2000; the page at 0x4000000000004000 is `data`)
//: case loads
    ld8 r8 = [r9], 8
//: set r9=0x4000000000004010 rr2=0x200038 psr.dt=1 mem8[data+16]=0x1234
//: with tlb14[0x4000000000004000]=data|0x661 -> r8=0x1234 r9=0x4000000000004010+8
//: with tlb14[0x4000000000004000]=data|0x7e1 psr.cpl=3 tlb14[code]=code|0x7e1 -> r8=0x1234 r9=0x4000000000004010+8
//: with tlb14[0x4000000000004000]=data|0x660  -> fault=not_present isr.r=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x67d  -> fault=nat_page isr.r=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x661 psr.cpl=3 -> fault=daccess_rights isr.r=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x641  -> fault=daccess isr.r=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14.key5[0x4000000000004000]=data|0x661 psr.pk=1 -> fault=dkey_miss isr.r=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14.key5[0x4000000000004000]=data|0x661 psr.pk=1 pkr0=0x505 -> fault=key_permission isr.r=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14.key5[0x4000000000004000]=data|0x661 psr.pk=1 pkr0=0x503 -> r8=0x1234 r9=0x4000000000004010+8
//: with tlb14[0x4000000000004000]=data|0x641 psr.da=1 -> r8=0x1234 r9=0x4000000000004010+8 psr.da=0
//: with tlb14[0x4000000000004000]=data|0x661 psr.db=1 dbr0=0x4000000000004010 dbr1=0x81ffffffffffffff -> fault=debug isr.r=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x661 psr.db=1 dbr0=0x4000000000004010 dbr1=0x41ffffffffffffff -> r8=0x1234 r9=0x4000000000004010+8
//: with tlb14[0x4000000000004000]=data|0x661 psr.db=1 psr.dd=1 dbr0=0x4000000000004010 dbr1=0x81ffffffffffffff -> r8=0x1234 r9=0x4000000000004010+8 psr.dd=0
//: with r9=0x4000000000009000 pta=0x800000000000813d rr2=0x200039 -> fault=vhpt isr.r=1 ignore=ifa,itir,iha
//: with r9=0x4000000000009000 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000009000 itir=0x200038
//: case stores
    st8 [r9] = r8, 8
//: set r9=0x4000000000004010 r8=5 rr2=0x200038 psr.dt=1
//: with tlb14[0x4000000000004000]=data|0x661 -> mem8[data+16]=5 r9=0x4000000000004010+8
//: with tlb14[0x4000000000004000]=data|0x660  -> fault=not_present isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x67d  -> fault=nat_page isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x661 psr.cpl=3 -> fault=daccess_rights isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x641 -> fault=daccess isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x621 -> fault=dirty isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x601 -> fault=dirty isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x601 psr.da=1 -> mem8[data+16]=5 r9=0x4000000000004010+8 psr.da=0
//: with tlb14[0x4000000000004000]=data|0x61 -> fault=daccess_rights isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14.key5[0x4000000000004000]=data|0x661 psr.pk=1 pkr3=0x503 -> fault=key_permission isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: case semaphores
    xchg8 r8 = [r9], r8
//: set r9=0x4000000000004010 r8=5 rr2=0x200038 psr.dt=1 mem8[data+16]=9
//: with tlb14[0x4000000000004000]=data|0x661 -> mem8[data+16]=5 r8=9
//: with tlb14[0x4000000000004000]=data|0x660  -> fault=not_present isr.r=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x67d  -> fault=nat_page isr.r=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x661 psr.cpl=3 -> fault=daccess_rights isr.r=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x641  -> fault=daccess isr.r=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x621 -> fault=dirty isr.r=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x61 -> fault=daccess_rights isr.r=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x671 -> fault=unsupported isr.r=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: case cmpxchg checks for write even when it does not store
    cmpxchg8.acq r8 = [r9], r8, ar.ccv
//: with r9=0x4000000000004010 rr2=0x200038 psr.dt=1 tlb14[0x4000000000004000]=data|0x621 ccv=1 -> fault=dirty isr.r=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038

// ---- deferral: PSR.it = 1, the code page has the ed bit (0x1000000 is mapped by rr0)
//: case speculative loads
    ld8.s r8 = [r9], 8
//: set r9=0x4000000000004010 r8=5 rr2=0x200038 psr.dt=1
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 tlb14[0x4000000000004000]=data|0x661 -> r8=0 r9=0x4000000000004010+8
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661  dcr=0 -> fault=alt_dtlb isr.r=1 isr.sp=1 isr.ed=1 ifa=0x4000000000004010 itir=0x200038 
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661  dcr=1<<8 -> r8=nat(0) r9=0x4000000000004010+8
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661  dcr=0x7f00^1<<8 -> fault=alt_dtlb isr.r=1 isr.sp=1 isr.ed=1 ifa=0x4000000000004010 itir=0x200038 
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|0x661 tlb14[code+0x4000]=(code+0x4000)|0x661 tlb14[code+0x8000]=(code+0x8000)|0x661  dcr=0x7f00 -> fault=alt_dtlb isr.r=1 isr.sp=1 ifa=0x4000000000004010 itir=0x200038 
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 tlb14[0x4000000000004000]=data|0x660 dcr=0 -> fault=not_present isr.r=1 isr.sp=1 isr.ed=1 ifa=0x4000000000004010 itir=0x200038 
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 tlb14[0x4000000000004000]=data|0x660 dcr=1<<9 -> r8=nat(0) r9=0x4000000000004010+8
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 tlb14[0x4000000000004000]=data|0x660 dcr=0x7f00^1<<9 -> fault=not_present isr.r=1 isr.sp=1 isr.ed=1 ifa=0x4000000000004010 itir=0x200038 
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|0x661 tlb14[code+0x4000]=(code+0x4000)|0x661 tlb14[code+0x8000]=(code+0x8000)|0x661 tlb14[0x4000000000004000]=data|0x660 dcr=0x7f00 -> fault=not_present isr.r=1 isr.sp=1 ifa=0x4000000000004010 itir=0x200038 
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 tlb14.key5[0x4000000000004000]=data|0x661 psr.pk=1 pkr0=1 dcr=0 -> fault=dkey_miss isr.r=1 isr.sp=1 isr.ed=1 ifa=0x4000000000004010 itir=0x200038 
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 tlb14.key5[0x4000000000004000]=data|0x661 psr.pk=1 pkr0=1 dcr=1<<10 -> r8=nat(0) r9=0x4000000000004010+8
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 tlb14.key5[0x4000000000004000]=data|0x661 psr.pk=1 pkr0=1 dcr=0x7f00^1<<10 -> fault=dkey_miss isr.r=1 isr.sp=1 isr.ed=1 ifa=0x4000000000004010 itir=0x200038 
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|0x661 tlb14[code+0x4000]=(code+0x4000)|0x661 tlb14[code+0x8000]=(code+0x8000)|0x661 tlb14.key5[0x4000000000004000]=data|0x661 psr.pk=1 pkr0=1 dcr=0x7f00 -> fault=dkey_miss isr.r=1 isr.sp=1 ifa=0x4000000000004010 itir=0x200038 
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 tlb14.key5[0x4000000000004000]=data|0x661 psr.pk=1 pkr0=1 pkr1=0x505 dcr=0 -> fault=key_permission isr.r=1 isr.sp=1 isr.ed=1 ifa=0x4000000000004010 itir=0x200038 
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 tlb14.key5[0x4000000000004000]=data|0x661 psr.pk=1 pkr0=1 pkr1=0x505 dcr=1<<11 -> r8=nat(0) r9=0x4000000000004010+8
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 tlb14.key5[0x4000000000004000]=data|0x661 psr.pk=1 pkr0=1 pkr1=0x505 dcr=0x7f00^1<<11 -> fault=key_permission isr.r=1 isr.sp=1 isr.ed=1 ifa=0x4000000000004010 itir=0x200038 
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|0x661 tlb14[code+0x4000]=(code+0x4000)|0x661 tlb14[code+0x8000]=(code+0x8000)|0x661 tlb14.key5[0x4000000000004000]=data|0x661 psr.pk=1 pkr0=1 pkr1=0x505 dcr=0x7f00 -> fault=key_permission isr.r=1 isr.sp=1 ifa=0x4000000000004010 itir=0x200038 
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 tlb14[0x4000000000004000]=data|0x641 dcr=0 -> fault=daccess isr.r=1 isr.sp=1 isr.ed=1 ifa=0x4000000000004010 itir=0x200038 
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 tlb14[0x4000000000004000]=data|0x641 dcr=1<<13 -> r8=nat(0) r9=0x4000000000004010+8
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 tlb14[0x4000000000004000]=data|0x641 dcr=0x7f00^1<<13 -> fault=daccess isr.r=1 isr.sp=1 isr.ed=1 ifa=0x4000000000004010 itir=0x200038 
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|0x661 tlb14[code+0x4000]=(code+0x4000)|0x661 tlb14[code+0x8000]=(code+0x8000)|0x661 tlb14[0x4000000000004000]=data|0x641 dcr=0x7f00 -> fault=daccess isr.r=1 isr.sp=1 ifa=0x4000000000004010 itir=0x200038 
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 tlb14[0x4000000000004000]=data|0x661 psr.db=1 dbr0=0x4000000000004010 dbr1=0x81ffffffffffffff dcr=0 -> fault=debug isr.r=1 isr.sp=1 isr.ed=1 ifa=0x4000000000004010 itir=0x200038 
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 tlb14[0x4000000000004000]=data|0x661 psr.db=1 dbr0=0x4000000000004010 dbr1=0x81ffffffffffffff dcr=1<<14 -> r8=nat(0) r9=0x4000000000004010+8
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 tlb14[0x4000000000004000]=data|0x661 psr.db=1 dbr0=0x4000000000004010 dbr1=0x81ffffffffffffff dcr=0x7f00^1<<14 -> fault=debug isr.r=1 isr.sp=1 isr.ed=1 ifa=0x4000000000004010 itir=0x200038 
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|0x661 tlb14[code+0x4000]=(code+0x4000)|0x661 tlb14[code+0x8000]=(code+0x8000)|0x661 tlb14[0x4000000000004000]=data|0x661 psr.db=1 dbr0=0x4000000000004010 dbr1=0x81ffffffffffffff dcr=0x7f00 -> fault=debug isr.r=1 isr.sp=1 ifa=0x4000000000004010 itir=0x200038 
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|0x661 tlb14[code+0x4000]=(code+0x4000)|0x661 tlb14[code+0x8000]=(code+0x8000)|0x661 tlb14[0x4000000000004000]=data|0x67d -> r8=nat(0) r9=0x4000000000004010+8
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|0x661 tlb14[code+0x4000]=(code+0x4000)|0x661 tlb14[code+0x8000]=(code+0x8000)|0x661 tlb14[0x4000000000004000]=data|0x671 -> r8=nat(0) r9=0x4000000000004010+8
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 r9=0x4000000000004010+1 psr.ac=1 tlb14[0x4000000000004000]=data|0x661 -> r8=nat(0) r9=0x4000000000004010+9
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|0x661 tlb14[code+0x4000]=(code+0x4000)|0x661 tlb14[code+0x8000]=(code+0x8000)|0x661 r9=0x4000000000004010+1 psr.ac=1 tlb14[0x4000000000004000]=data|0x661 -> fault=unaligned isr.r=1 isr.sp=1 ifa=0x4000000000004010+1 itir=0x200038
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|0x661 tlb14[code+0x4000]=(code+0x4000)|0x661 tlb14[code+0x8000]=(code+0x8000)|0x661 psr.ic=0 tlb14[0x4000000000004000]=data|0x641 -> r8=nat(0) r9=0x4000000000004010+8
//: case speculative floating-point loads
    ldfd.s f8 = [r9], 8
//: set r9=0x4000000000004010 rr2=0x200038 psr.dt=1
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 tlb14[0x4000000000004000]=data|0x660 dcr=1<<9 -> f8=natval psr.mfl=1 r9=0x4000000000004010+8
//: with tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 tlb14[0x4000000000004000]=data|0x660 dcr=0 -> fault=not_present isr.r=1 isr.sp=1 isr.ed=1 ifa=0x4000000000004010 itir=0x200038
//: case advanced loads do not defer
    ld8.a r8 = [r9], 8
//: with rr2=0x200038 psr.dt=1 tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x661 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x661 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x661 r9=0x4000000000004010 tlb14[0x4000000000004000]=data|0x660 dcr=0x7f00 -> fault=not_present isr.r=1 ifa=0x4000000000004010 itir=0x200038
//: case speculative loads at user level
    ld8.s r8 = [r9], 8
//: with rr2=0x200038 psr.dt=1 tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x7e1 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x7e1 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x7e1 psr.cpl=3 r9=0x4000000000004010 tlb14[0x4000000000004000]=data|0x661 dcr=1<<12 -> r8=nat(0) r9=0x4000000000004010+8
//: with rr2=0x200038 psr.dt=1 tlb16[0]=0x661 psr.it=1 rr0=0x38 tlb14[code]=code|1<<52|0x7e1 tlb14[code+0x4000]=(code+0x4000)|1<<52|0x7e1 tlb14[code+0x8000]=(code+0x8000)|1<<52|0x7e1 psr.cpl=3 r9=0x4000000000004010 tlb14[0x4000000000004000]=data|0x661 dcr=0 -> fault=daccess_rights isr.r=1 isr.sp=1 isr.ed=1 ifa=0x4000000000004010 itir=0x200038

// ---- purges
//: case ptc.l
    ptc.l r9, r10 ;;
    srlz.d ;;
code_ptc_l:
{ .mmi
    ld8 r8 = [r9]
    nop.m 0
    nop.i 0 ;;
}
//: set r9=0x4000000000004010 rr2=0x200038 psr.dt=1 tlb14[0x4000000000004000]=data|0x661
//: with r10=14<<2 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000004010 itir=0x200038 isr.r=1 at=code_ptc_l
//: with r10=14<<2 psr.cpl=3 tlb14[0x4000000000004000]=0x661 -> fault=privileged_operation
//: with r10=nat(14<<2) -> fault=nat
//: with r10=12<<2 r9=nat(0) -> fault=nat
//: case ptc.g
    ptc.g r9, r10 ;;
    srlz.d ;;
code_ptc_g:
{ .mmi
    ld8 r8 = [r9]
    nop.m 0
    nop.i 0 ;;
}
//: set r9=0x4000000000004010 rr2=0x200038 psr.dt=1 tlb14[0x4000000000004000]=data|0x661
//: with r10=14<<2 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000004010 itir=0x200038 isr.r=1 at=code_ptc_g
//: with r10=14<<2 psr.cpl=3 tlb14[0x4000000000004000]=0x661 -> fault=privileged_operation
//: with r10=nat(14<<2) -> fault=nat
//: with r10=12<<2 r9=nat(0) -> fault=nat
//: case ptc.ga
    ptc.ga r9, r10 ;;
    srlz.d ;;
code_ptc_ga:
{ .mmi
    ld8 r8 = [r9]
    nop.m 0
    nop.i 0 ;;
}
//: set r9=0x4000000000004010 rr2=0x200038 psr.dt=1 tlb14[0x4000000000004000]=data|0x661
//: with r10=14<<2 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000004010 itir=0x200038 isr.r=1 at=code_ptc_ga
//: with r10=14<<2 psr.cpl=3 tlb14[0x4000000000004000]=0x661 -> fault=privileged_operation
//: with r10=nat(14<<2) -> fault=nat
//: with r10=12<<2 r9=nat(0) -> fault=nat
//: case ptr.d
    ptr.d r9, r10 ;;
    srlz.d ;;
code_ptr_d:
{ .mmi
    ld8 r8 = [r9]
    nop.m 0
    nop.i 0 ;;
}
//: set r9=0x4000000000004010 rr2=0x200038 psr.dt=1 tlb14[0x4000000000004000]=data|0x661
//: with r10=14<<2 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000004010 itir=0x200038 isr.r=1 at=code_ptr_d
//: with r10=14<<2 psr.cpl=3 tlb14[0x4000000000004000]=0x661 -> fault=privileged_operation
//: with r10=nat(14<<2) -> fault=nat
//: with r10=12<<2 r9=nat(0) -> fault=nat
//: case ptr.i leaves the data side alone
    ptr.i r9, r10 ;;
    ld8 r8 = [r9]
//: with r9=0x4000000000004010 rr2=0x200038 psr.dt=1 tlb14[0x4000000000004000]=data|0x661 r10=14<<2 mem8[data+16]=7 -> r8=7
//: with r9=0x4000000000004010 rr2=0x200038 psr.dt=1 r10=14<<2 psr.cpl=3 -> fault=privileged_operation
//: case ptc.e
    ptc.e r0 ;;
    srlz.d ;;
code_ptc_e:
{ .mmi
    ld8 r8 = [r9]
    nop.m 0
    nop.i 0 ;;
}
//: with r9=0x4000000000004010 rr2=0x200038 psr.dt=1 tlb14[0x4000000000004000]=data|0x661 -> fault=alt_dtlb isr.r=1 ifa=0x4000000000004010 itir=0x200038 at=code_ptc_e
//: with r9=0x4000000000004010 psr.cpl=3 -> fault=privileged_operation
//: case ptc.e of a NaT
    ptc.e r9 ;;
//: with r9=nat(0) -> fault=nat
//: case purge of another page
    ptc.l r9, r10 ;;
    ld8 r8 = [r11]
//: with rr2=0x200038 psr.dt=1 tlb14[0x4000000000004000]=data|0x661 r9=0x4000000000008000 r10=14<<2 r11=0x4000000000004010 -> r8=0
//: case purges predicate off
    (p6) ptc.l r9, r10 ;;
    (p6) ptc.g r9, r10 ;;
    (p6) ptc.ga r9, r10 ;;
    (p6) ptr.d r9, r10 ;;
    (p6) ptr.i r9, r10 ;;
    (p6) ptc.e r9 ;;
    ld8 r8 = [r9]
//: with p6=0 rr2=0x200038 psr.dt=1 tlb14[0x4000000000004000]=data|0x661 r9=0x4000000000004010 -> r8=0

// ---- probe
//: case probe.r reg
    probe.r r8 = r9, r10
//: set r9=0x4000000000004010 rr2=0x200038 psr.dt=1
//: with r10=0x7f tlb14[0x4000000000004000]=data|0x7e1 r8=nat(5) -> r8=1
//: with r10=0x7f tlb14[0x4000000000004000]=data|0x761 -> r8=0
//: with r10=0x7f tlb14[0x4000000000004000]=data|0x1e1 -> r8=1
//: with r10=0x7f tlb14[0x4000000000004000]=data|0x781 -> r8=1
//: with r10=0x7f tlb14[0x4000000000004000]=data|0x660 -> fault=not_present code=2 isr.na=1 isr.r=1 ifa=0x4000000000004010 itir=0x200038
//: with r10=0x7f -> fault=alt_dtlb code=2 isr.na=1 isr.r=1 ifa=0x4000000000004010 itir=0x200038
//: with r10=0x7f r9=nat(0) -> fault=nat code=0x12 isr.na=1 isr.r=1
//: with r10=nat(3) -> fault=nat code=0x12 isr.na=1 isr.r=1
//: with r10=0x7c tlb14[0x4000000000004000]=data|0x761 psr.cpl=3 tlb14[code]=code|0x7e1 -> r8=0
//: with r10=0x7c tlb14[0x4000000000004000]=data|0x661 -> r8=1
//: case probe.r reg predicate off and r0
    (p6) probe.r r8 = r9, r10
//: with p6=0 r9=nat(0) -> same
//: case probe.r imm
    probe.r r8 = r9, 3
//: set r9=0x4000000000004010 rr2=0x200038 psr.dt=1
//: with tlb14[0x4000000000004000]=data|0x7e1 r8=nat(5) -> r8=1
//: with tlb14[0x4000000000004000]=data|0x761 -> r8=0
//: with tlb14[0x4000000000004000]=data|0x1e1 -> r8=1
//: with tlb14[0x4000000000004000]=data|0x781 -> r8=1
//: with tlb14[0x4000000000004000]=data|0x660 -> fault=not_present code=2 isr.na=1 isr.r=1 ifa=0x4000000000004010 itir=0x200038
//: with -> fault=alt_dtlb code=2 isr.na=1 isr.r=1 ifa=0x4000000000004010 itir=0x200038
//: with r9=nat(0) -> fault=nat code=0x12 isr.na=1 isr.r=1
//: case probe.r imm predicate off and r0
    (p6) probe.r r8 = r9, 3
//: with p6=0 r9=nat(0) -> same
//: case probe.w reg
    probe.w r8 = r9, r10
//: set r9=0x4000000000004010 rr2=0x200038 psr.dt=1
//: with r10=0x7f tlb14[0x4000000000004000]=data|0x7e1 r8=nat(5) -> r8=1
//: with r10=0x7f tlb14[0x4000000000004000]=data|0x761 -> r8=0
//: with r10=0x7f tlb14[0x4000000000004000]=data|0x1e1 -> r8=0
//: with r10=0x7f tlb14[0x4000000000004000]=data|0x781 -> r8=1
//: with r10=0x7f tlb14[0x4000000000004000]=data|0x660 -> fault=not_present code=2 isr.na=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with r10=0x7f -> fault=alt_dtlb code=2 isr.na=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with r10=0x7f r9=nat(0) -> fault=nat code=0x12 isr.na=1 isr.w=1
//: with r10=nat(3) -> fault=nat code=0x12 isr.na=1 isr.w=1
//: with r10=0x7c tlb14[0x4000000000004000]=data|0x761 psr.cpl=3 tlb14[code]=code|0x7e1 -> r8=0
//: with r10=0x7c tlb14[0x4000000000004000]=data|0x661 -> r8=1
//: case probe.w reg predicate off and r0
    (p6) probe.w r8 = r9, r10
//: with p6=0 r9=nat(0) -> same
//: case probe.w imm
    probe.w r8 = r9, 3
//: set r9=0x4000000000004010 rr2=0x200038 psr.dt=1
//: with tlb14[0x4000000000004000]=data|0x7e1 r8=nat(5) -> r8=1
//: with tlb14[0x4000000000004000]=data|0x761 -> r8=0
//: with tlb14[0x4000000000004000]=data|0x1e1 -> r8=0
//: with tlb14[0x4000000000004000]=data|0x781 -> r8=1
//: with tlb14[0x4000000000004000]=data|0x660 -> fault=not_present code=2 isr.na=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with -> fault=alt_dtlb code=2 isr.na=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with r9=nat(0) -> fault=nat code=0x12 isr.na=1 isr.w=1
//: case probe.w imm predicate off and r0
    (p6) probe.w r8 = r9, 3
//: with p6=0 r9=nat(0) -> same
//: case probe.r.fault
    probe.r.fault r9, 3
//: set r9=0x4000000000004010 rr2=0x200038 psr.dt=1
//: with tlb14[0x4000000000004000]=data|0x7e1 -> same
//: with tlb14[0x4000000000004000]=data|0x761 -> fault=daccess_rights code=5 isr.na=1 isr.r=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x7c1 -> fault=daccess code=5 isr.na=1 isr.r=1 ifa=0x4000000000004010 itir=0x200038
//: with -> fault=alt_dtlb code=5 isr.na=1 isr.r=1 ifa=0x4000000000004010 itir=0x200038
//: with r9=nat(0) -> fault=nat code=0x15 isr.na=1 isr.r=1
//: case probe.r.fault predicate off
    (p6) probe.r.fault r9, 3
//: with p6=0 r9=nat(0) -> same
//: case probe.w.fault
    probe.w.fault r9, 3
//: set r9=0x4000000000004010 rr2=0x200038 psr.dt=1
//: with tlb14[0x4000000000004000]=data|0x7e1 -> same
//: with tlb14[0x4000000000004000]=data|0x761 -> fault=daccess_rights code=5 isr.na=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x7c1 -> fault=daccess code=5 isr.na=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x7a1 -> fault=dirty code=5 isr.na=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with -> fault=alt_dtlb code=5 isr.na=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with r9=nat(0) -> fault=nat code=0x15 isr.na=1 isr.w=1
//: case probe.w.fault predicate off
    (p6) probe.w.fault r9, 3
//: with p6=0 r9=nat(0) -> same
//: case probe.rw.fault
    probe.rw.fault r9, 3
//: set r9=0x4000000000004010 rr2=0x200038 psr.dt=1
//: with tlb14[0x4000000000004000]=data|0x7e1 -> same
//: with tlb14[0x4000000000004000]=data|0x761 -> fault=daccess_rights code=5 isr.na=1 isr.r=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x7c1 -> fault=daccess code=5 isr.na=1 isr.r=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with tlb14[0x4000000000004000]=data|0x7a1 -> fault=dirty code=5 isr.na=1 isr.r=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with -> fault=alt_dtlb code=5 isr.na=1 isr.r=1 isr.w=1 ifa=0x4000000000004010 itir=0x200038
//: with r9=nat(0) -> fault=nat code=0x15 isr.na=1 isr.r=1 isr.w=1
//: case probe.rw.fault predicate off
    (p6) probe.rw.fault r9, 3
//: with p6=0 r9=nat(0) -> same

// ---- tpa, tak, thash, ttag
//: case tpa
    tpa r8 = r9
//: set r9=0x4000000000004010 rr2=0x200038 psr.dt=1
//: with tlb14[0x4000000000004000]=data|0x661 r8=nat(1) -> r8=data+16
//: with tlb14[0x4000000000004000]=data|0x661 psr.dt=0 -> r8=data+16
//: with tlb14[0x4000000000004000]=data|0x660 -> fault=not_present isr.na=1 ifa=0x4000000000004010 itir=0x200038
//: with -> fault=alt_dtlb isr.na=1 ifa=0x4000000000004010 itir=0x200038
//: with r9=nat(0) -> fault=nat isr.na=1
//: with r9=nat(0) psr.cpl=1 -> fault=privileged_operation isr.na=1
//: case tpa predicate off
    (p6) tpa r8 = r9
//: with p6=0 psr.cpl=3 -> same
//: case tpa target r0
    tpa r8 = r9
//: patch slot=0 r1=0
//: with psr.cpl=3 -> fault=illegal
//: case tak
    tak r8 = r9
//: set r9=0x4000000000004010 rr2=0x200038 psr.dt=1
//: with tlb14.key21[0x4000000000004000]=data|0x661 r8=nat(0) -> r8=0x1500
//: with -> r8=1
//: with r9=nat(0) -> fault=nat code=0x13 isr.na=1
//: with psr.cpl=2 -> fault=privileged_operation code=0x13 isr.na=1
//: case tak predicate off
    (p6) tak r8 = r9
//: with p6=0 psr.cpl=3 -> same
//: case thash short format
    thash r8 = r9
//: set rr2=0x200039 pta=0x400000008000003d+0x1fc0-0x1fc0
//: with r9=0x4000000000004010 psr.cpl=3 -> r8=0x4000000080000008
//: with r9=nat(0x4000000000004010) -> r8=nat
//: case ttag
    ttag r8 = r9
//: with r9=nat(5) -> r8=nat
//: with r9=0x4000000004004010 rr2=0x200039 psr.cpl=3 -> r8=0x2000<<39|4
//: with r9=0x5c00000004004010 rr2=0x200039 -> r8=0x2000<<39|4|0x1c00000000000000>>24
//: case thash and ttag predicate off
    (p6) thash r8 = r9
    (p6) ttag r8 = r9 ;;
//: with p6=0 r9=nat(1) -> same

// ---- a working ALAT
//: case ld.a, ld.c hits
    ld8.a r8 = [r9] ;;
    mov r8 = 5 ;;
    ld8.c.nc r8 = [r9] ;;
//: set r9=data mem8[data]=0x77
//: with alat=1 -> r8=5 // the register keeps what it holds: the entry says that memory did not change
//: with alat=0 -> r8=0x77
//: case ld.c.clr removes
    ld8.a r8 = [r9] ;;
    ld8.c.clr r8 = [r9] ;;
    mov r8 = 5 ;;
    ld8.c.nc r8 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> r8=0x77
//: case ld.c.nc keeps
    ld8.a r8 = [r9] ;;
    ld8.c.nc r8 = [r9] ;;
    mov r8 = 5 ;;
    ld8.c.nc r8 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> r8=5
//: case store removes
    ld8.a r8 = [r9] ;;
    mov r8 = 5 ;;
    st8 [r10] = r11 ;;
    ld8.c.nc r8 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> r8=0x99 mem8[data]=0x99
//: case store of the same value removes
    ld8.a r8 = [r9] ;;
    mov r8 = 5 ;;
    mov r11 = 0x77 ;;
    st1 [r10] = r11 ;;
    ld8.c.nc r8 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> r8=0x77 r11=0x77
//: case store elsewhere keeps
    ld8.a r8 = [r9], 0 ;;
    mov r8 = 5 ;;
    adds r10 = 8, r10 ;;
    st8 [r10] = r11 ;;
    ld8.c.nc r8 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> r8=5 r10=data+8 mem8[data+8]=0x99
//: case spill removes
    ld8.a r8 = [r9] ;;
    mov r8 = 5 ;;
    st8.spill [r10] = r11 ;;
    ld8.c.nc r8 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> r8=0x99 mem8[data]=0x99
//: case semaphore removes
    ld8.a r8 = [r9] ;;
    mov r8 = 5 ;;
    xchg8 r12 = [r10], r11 ;;
    ld8.c.nc r8 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> r8=0x99 r12=0x77 mem8[data]=0x99
//: case fetchadd removes
    ld8.a r8 = [r9] ;;
    mov r8 = 5 ;;
    fetchadd8.acq r12 = [r10], 1 ;;
    ld8.c.nc r8 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> r8=0x78 r12=0x77 mem8[data]=0x78
//: case stf removes
    ld8.a r8 = [r9] ;;
    mov r8 = 5 ;;
    stf8 [r10] = f9 ;;
    ld8.c.nc r8 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> r8=0xa000000000000000 mem8[data]=0xa000000000000000
//: case invala removes
    ld8.a r8 = [r9] ;;
    mov r8 = 5 ;;
    invala ;;
    ld8.c.nc r8 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> r8=0x77
//: case invala.e removes
    ld8.a r8 = [r9] ;;
    mov r8 = 5 ;;
    invala.e r8 ;;
    ld8.c.nc r8 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> r8=0x77
//: case invala.e of another keeps
    ld8.a r8 = [r9] ;;
    mov r8 = 5 ;;
    invala.e r12 ;;
    ld8.c.nc r8 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> r8=5
//: case another register misses
    ld8.a r8 = [r9] ;;
    ld8.c.nc r12 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> r8=0x77 r12=0x77
//: case ld.sa enters
    ld8.sa r8 = [r9] ;;
    mov r8 = 5 ;;
    ld8.c.clr.acq r8 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> r8=5
//: case ptc.ga removes
    ld8.a r8 = [r9] ;;
    mov r8 = 5 ;;
    mov r12 = 48 ;;
    ptc.ga r9, r12 ;;
    ld8.c.nc r8 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> r8=0x77 r12=48
//: case entries of r8 and f8 differ
    ld8.a r8 = [r9] ;;
    ldf8.c.nc f8 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> r8=0x77 f8=0:0x1003e:0x77 psr.mfl=1
//: case ldf.a, ldf.c
    ldf8.a f8 = [r9] ;;
    setf.sig f8 = r11 ;;
    ldf8.c.nc f8 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> f8=0:0x1003e:0x99 psr.mfl=1
//: case ldf.a, ldf.c after a store
    ldf8.a f8 = [r9] ;;
    setf.sig f8 = r11 ;;
    st1 [r10] = r0 ;;
    ldf8.c.nc f8 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> f8=0:0x1003e:0 psr.mfl=1 mem8[data]=0
//: case ldfp.a, ldfp.c
    ldfp8.a f8, f9 = [r9] ;;
    setf.sig f8 = r11 ;;
    ldfp8.c.clr f8, f9 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> f8=0:0x1003e:0x99 f9=0:0x1003e:0 psr.mfl=1
//: case ldfp.a, store to the second half
    ldfp8.a f8, f9 = [r9] ;;
    setf.sig f8 = r11 ;;
    adds r10 = 15, r10 ;;
    st1 [r10] = r11 ;;
    ldfp8.c.clr f8, f9 = [r9] ;;
//: with r9=data r10=data r11=0x99 f9=2.5 mem8[data]=0x77 alat=1 -> f8=0:0x1003e:0x77 f9=0:0x1003e:0x9900000000000000 psr.mfl=1 r10=data+15 mem8[data+8]=0x9900000000000000
//: case chk.a.nc r8 with an entry
    ld8.a r8 = [r9] ;;
    chk.a.nc r8, recover_chk_a_ncr8 ;;
    mov r12 = 1 ;;
    chk.a.nc r8, recover_chk_a_ncr8 ;;
    mov r12 = 2 ;;
recover_chk_a_ncr8:
    nop.m 0
//: stop recover_chk_a_ncr8
//: with r9=data r12=0 alat=1 -> ip=recover_chk_a_ncr8 r12=2 r8=0
//: with r9=data r12=0 alat=0 -> ip=recover_chk_a_ncr8 r12=0 r8=0
//: case chk.a.clr r8 with an entry
    ld8.a r8 = [r9] ;;
    chk.a.clr r8, recover_chk_a_clrr8 ;;
    mov r12 = 1 ;;
    chk.a.clr r8, recover_chk_a_clrr8 ;;
    mov r12 = 2 ;;
recover_chk_a_clrr8:
    nop.m 0
//: stop recover_chk_a_clrr8
//: with r9=data r12=0 alat=1 -> ip=recover_chk_a_clrr8 r12=1 r8=0
//: with r9=data r12=0 alat=0 -> ip=recover_chk_a_clrr8 r12=0 r8=0
//: case chk.a.nc f8 with an entry
    ldfd.a f8 = [r9] ;;
    chk.a.nc f8, recover_chk_a_ncf8 ;;
    mov r12 = 1 ;;
    chk.a.nc f8, recover_chk_a_ncf8 ;;
    mov r12 = 2 ;;
recover_chk_a_ncf8:
    nop.m 0
//: stop recover_chk_a_ncf8
//: with r9=data r12=0 alat=1 -> ip=recover_chk_a_ncf8 r12=2 f8=zero psr.mfl=1
//: with r9=data r12=0 alat=0 -> ip=recover_chk_a_ncf8 r12=0 f8=zero psr.mfl=1
//: case chk.a.clr f8 with an entry
    ldfd.a f8 = [r9] ;;
    chk.a.clr f8, recover_chk_a_clrf8 ;;
    mov r12 = 1 ;;
    chk.a.clr f8, recover_chk_a_clrf8 ;;
    mov r12 = 2 ;;
recover_chk_a_clrf8:
    nop.m 0
//: stop recover_chk_a_clrf8
//: with r9=data r12=0 alat=1 -> ip=recover_chk_a_clrf8 r12=1 f8=zero psr.mfl=1
//: with r9=data r12=0 alat=0 -> ip=recover_chk_a_clrf8 r12=0 f8=zero psr.mfl=1

// ---- the instruction side, seen by a fetch
//: case itr.i, fetch
    mov cr.ifa = r9
    mov cr.itir = r10 ;;
    itr.i itr[r13] = r11 ;;
    srlz.i ;;
{ .mib
    nop.m 0
    nop.i 0
    rfi ;;
}
itr_i_landing:
{ .mii
    break.m 0x55
    nop.i 0
    nop.i 0 ;;
}
//: set psr.ic=0 rr0=0x38 rr2=0x200038 tlb16[0]=0x661 r9=0x4000000000000000 r10=14<<2 r11=code&~0x3fff|0x661|(itr_i_landing&0xfffc000) ipsr=1<<13|1<<44|1<<36 iip=0x4000000000000000|(itr_i_landing&0x3fff)
//: expect itir=14<<2
//: with r13=0x105 -> fault=break iim=0x55 at=0x4000000000000000|(itr_i_landing&0x3fff) ipsr=1<<13|1<<44|1<<36 ifa=0x4000000000000000 isr=any cr.isr=0
//: case itr.i, ptr.i, fetch
    mov cr.ifa = r9
    mov cr.itir = r10 ;;
    itr.i itr[r13] = r11 ;;
    (p6) ptr.i r12, r10 ;;
    srlz.i ;;
{ .mib
    nop.m 0
    nop.i 0
    rfi ;;
}
ptr_i_landing:
{ .mii
    break.m 0x55
    nop.i 0
    nop.i 0 ;;
}
//: set psr.ic=0 rr0=0x38 rr2=0x200038 tlb16[0]=0x661 r9=0x4000000000000000 r10=14<<2 r11=code&~0x3fff|0x661|(ptr_i_landing&0xfffc000) ipsr=1<<13|1<<44|1<<36 iip=0x4000000000000000|(ptr_i_landing&0x3fff) r13=1
//: with p6=0 r12=0x4000000000000000 -> fault=break iim=0x55 at=0x4000000000000000|(ptr_i_landing&0x3fff) ipsr=1<<13|1<<44|1<<36 ifa=0x4000000000000000 itir=14<<2 isr=any cr.isr=0
//: with p6=1 r12=0x4000000000008000 -> fault=break iim=0x55 at=0x4000000000000000|(ptr_i_landing&0x3fff) ipsr=1<<13|1<<44|1<<36 ifa=0x4000000000000000 itir=14<<2 isr=any cr.isr=0
//: with p6=1 r12=0x4000000000000000 -> fault=alt_itlb isr=any cr.isr=1<<32 at=0x4000000000000000|(ptr_i_landing&0x3fff) ipsr=1<<13|1<<44|1<<36 ifa=0x4000000000000000|(ptr_i_landing&0x3fff) itir=0x200038
//: case ptr.i faults
{ .mmi
    ptr.i r9, r10
    nop.m 0
    nop.i 0 ;;
}
//: with r9=nat(0) r10=14<<2 -> fault=nat slot=0
//: with r9=0 r10=nat(14<<2) -> fault=nat slot=0
//: with r9=nat(0) r10=14<<2 psr.cpl=2 -> fault=privileged_operation slot=0
//: case itr.i faults, by itself
{ .mmi
    itr.i itr[r13] = r11
    nop.m 0
    nop.i 0 ;;
}
//: set psr.ic=0 ifa=0x4000000000004000 itir=14<<2 r11=0x661
//: with r13=nat(0) -> fault=nat slot=0
//: with r13=0 r11=nat(0x661) -> fault=nat slot=0
//: case itr.d, tpa: all bits of the physical address
    itr.d dtr[r13] = r11 ;;
    srlz.d ;;
    tpa r8 = r9
//: with psr.ic=0 r13=3 r9=0x4000000000004010 ifa=0x4000000000004000 itir=14<<2 rr2=0x38 r11=0x2bcde00014661 -> r8=0x2bcde00014010
//: case itc.d, tpa: all bits of the physical address
    itc.d r11 ;;
    srlz.d ;;
    tpa r8 = r9
//: with psr.ic=0 r13=3 r9=0x4000000000004010 ifa=0x4000000000004000 itir=14<<2 rr2=0x38 r11=0x2bcde00014661 -> r8=0x2bcde00014010
//: case itr.d over another translation register: what overlaps is purged first (manual volume 3, "itr")
    itr.d dtr[r12] = r10 ;;
    itr.d dtr[r13] = r11 ;;
    srlz.d ;;
    tpa r8 = r9
//: set psr.ic=0 r9=0x4000000000004010 ifa=0x4000000000004000 itir=14<<2 rr2=0x38 r10=0x661 r11=0x14661
//: with r12=3 r13=4 -> r8=0x14010
//: with r12=4 r13=3 -> r8=0x14010
//: with r12=3 r13=3 -> r8=0x14010
//: case itc.i, fetch, ptc.l or ptr.d
    mov cr.ifa = r9
    mov cr.itir = r10 ;;
    itc.i r11 ;;
    (p6) ptc.l r9, r10 ;;
    (p7) ptr.d r9, r10 ;;
    (p8) ptc.g r9, r10 ;;
    srlz.i ;;
{ .mib
    nop.m 0
    nop.i 0
    rfi ;;
}
itc_i_landing:
{ .mii
    break.m 0x55
    nop.i 0
    nop.i 0 ;;
}
//: set psr.ic=0 rr0=0x38 rr2=0x200038 tlb16[0]=0x661 r9=0x4000000000000000 r10=14<<2 r11=code&~0x3fff|0x661|(itc_i_landing&0xfffc000) ipsr=1<<13|1<<44|1<<36 iip=0x4000000000000000|(itc_i_landing&0x3fff)
//: with p6=0 p7=0 -> fault=break iim=0x55 at=0x4000000000000000|(itc_i_landing&0x3fff) ipsr=1<<13|1<<44|1<<36 ifa=0x4000000000000000 itir=14<<2 isr=any cr.isr=0
//: with p6=0 p7=1 -> fault=break iim=0x55 at=0x4000000000000000|(itc_i_landing&0x3fff) ipsr=1<<13|1<<44|1<<36 ifa=0x4000000000000000 itir=14<<2 isr=any cr.isr=0
//: with p6=0 p7=0 p8=1 -> fault=alt_itlb isr=any cr.isr=1<<32 at=0x4000000000000000|(itc_i_landing&0x3fff) ipsr=1<<13|1<<44|1<<36 ifa=0x4000000000000000|(itc_i_landing&0x3fff) itir=0x200038
//: with p6=1 p7=0 -> fault=alt_itlb isr=any cr.isr=1<<32 at=0x4000000000000000|(itc_i_landing&0x3fff) ipsr=1<<13|1<<44|1<<36 ifa=0x4000000000000000|(itc_i_landing&0x3fff) itir=0x200038
//: case itr.d, ptr.d: the translation register goes
    itr.d dtr[r13] = r11 ;;
    (p6) ptr.d r9, r10 ;;
    srlz.d ;;
    probe.r r8 = r9, 0
//: set psr.ic=0 r13=3 r9=0x4000000000004010 ifa=0x4000000000004000 itir=14<<2 rr2=0x38 r10=14<<2 r11=0x14661
//: with p6=0 -> r8=1
//: with p6=1 isr=0x77 -> fault=nested_dtlb isr=any cr.isr=0x77
