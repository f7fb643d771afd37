// Moves to and from application, control, status and indirect registers (formats M29 to M36, M42 to M44).

// ---- application registers
//: case mov to kernel register
    mov.m ar.k3 = r8
//: with r8=0x8123456789abcdef -> k3=0x8123456789abcdef
//: with r8=1 psr.cpl=1 -> fault=privileged_register
//: with r8=nat(1) psr.cpl=1 -> fault=nat
//: with r8=nat(1) -> fault=nat
//: case mov from kernel register
    mov.m r8 = ar.k7
//: with k7=5 psr.cpl=3 r8=nat(1) -> r8=5
//: case mov to ar predicate off
    (p6) mov.m ar.k3 = r8 ;;
    (p6) mov.m ar.unat = 5 ;;
    (p6) mov.m r9 = ar.k3 ;;
//: with p6=0 r8=nat(1) -> same
//: case mov to ar immediate
    mov.m ar.unat = -128
//: with -> unat=-128
//: case mov to ccv
    mov.m ar.ccv = r8
//: with r8=-1 psr.cpl=3 -> ccv=-1
//: case mov from ccv
    mov.m r8 = ar.ccv
//: with ccv=7 -> r8=7
//: case mov csd
    mov.m ar.csd = r8
    mov.m r9 = ar25 ;;
    mov.m r10 = ar.csd
//: with r8=0x55 csd=3 -> csd=0x55 r9=0x55 r10=0x55
//: case mov to rsc
    mov.m ar.rsc = r8
//: with r8=0x3fff001f -> rsc=0x3fff001f
//: with r8=0 psr.cpl=3 -> rsc=0xc
//: with r8=4 psr.cpl=2 -> rsc=8
//: with r8=12 psr.cpl=2 -> rsc=12
//: with r8=0x20 -> fault=reserved_field
//: with r8=0x40000000 -> fault=reserved_field
//: with r8=1<<63 -> fault=reserved_field
//: case mov to rsc immediate
    mov.m ar.rsc = 3
//: with -> rsc=3
//: with psr.cpl=3 -> rsc=0xf
//: case mov to rsc immediate, reserved
    mov.m ar.rsc = -1
//: with -> fault=reserved_field
//: case mov from rsc
    mov.m r8 = ar.rsc
//: with rsc=7 -> r8=7
//: case mov from bsp
    mov.m r8 = ar.bsp
//: with rsc=3 -> r8=stack
//: case mov to bsp
    mov.m ar.bspstore = r8
//: patch slot=0 r3=17
//: with r8=stack -> fault=illegal
//: case mov to bspstore
    mov.m ar.bspstore = r8
//: with r8=stack+0x405 rsc=0 -> bspstore=stack+0x400 bsp=stack+0x400
//: with r8=stack rsc=1 -> fault=illegal
//: with r8=nat(stack) rsc=3 -> fault=illegal
//: with r8=nat(stack) rsc=0 -> fault=nat
//: case mov from bspstore
    mov.m r8 = ar.bspstore
//: with rsc=0 -> r8=stack
//: with rsc=2 -> fault=illegal
//: case mov to rnat
    mov.m ar.rnat = r8
//: with r8=-1 rsc=0 -> rnat=0x7fffffffffffffff
//: with r8=-1 rsc=3 -> fault=illegal
//: case mov from rnat
    mov.m r8 = ar.rnat
//: with rnat=0x7123 rsc=0 -> r8=0x7123
//: with rnat=0x7123 rsc=3 -> fault=illegal
//: case mov to fpsr
    mov.m ar.fpsr = r8
//: with r8=0x0009804c0270033f -> fpsr=0x0009804c0270033f
//: with r8=0x0009804c0270133f -> fault=reserved_field
//: with r8=0x0409804c0270033f -> fault=reserved_field
//: with r8=0x0009804c0270013f -> fault=reserved_field
//: case mov from fpsr
    mov.m r8 = ar.fpsr
//: with fpsr=0x0009804c0270033f -> r8=0x0009804c0270033f
//: case mov itc at user level
    mov.m r8 = ar.itc
//: with psr.cpl=3 psr.si=1 -> fault=privileged_register
//: with psr.cpl=0 psr.si=1 -> ignore=r8
//: case mov to itc
    mov.m ar.itc = r8
//: with psr.cpl=3 r8=0 -> fault=privileged_register
//: with psr.cpl=0 r8=0 -> same
//: case mov of an ignored register
    mov.m ar48 = r8
    mov.m r9 = ar63
//: with psr.cpl=3 r8=5 r9=nat(1) -> r9=0
//: case mov to a reserved register
    mov.m ar.k0 = r8
//: patch slot=0 r3=8
//: with r8=nat(1) -> fault=illegal
//: case mov from a reserved register
    mov.m r8 = ar.k0
//: patch slot=0 r3=20
//: with -> fault=illegal
//: case mov to an I-unit register
    mov.m ar.k0 = r8
//: patch slot=0 r3=65
//: with r8=1 -> fault=illegal
//: case mov from an I-unit register
    mov.m r8 = ar.k0
//: patch slot=0 r3=64
//: with -> fault=illegal
//: case mov from ar target r0
    mov.m r8 = ar.k0
//: patch slot=0 r1=0
//: with -> fault=illegal

// ---- control registers
//: case mov to dcr
    mov cr.dcr = r8
//: with r8=0x7f07 -> dcr=0x7f07
//: with r8=0x8000 -> fault=reserved_field
//: with r8=8 -> fault=reserved_field
//: with r8=1 psr.cpl=1 -> fault=privileged_operation
//: with r8=nat(1) -> fault=nat
//: with r8=nat(1) psr.cpl=3 -> fault=privileged_operation
//: case mov from dcr
    mov r8 = cr.dcr
//: with dcr=5 r8=nat(1) -> r8=5
//: with dcr=5 psr.cpl=3 -> fault=privileged_operation
//: case mov cr predicate off
    (p6) mov cr.dcr = r8 ;;
    (p6) mov r9 = cr.dcr ;;
//: with p6=0 psr.cpl=3 -> same
//: case mov to iva
    mov cr.iva = r8
//: with r8=0x123456789fff -> iva=0x123456788000
//: case mov to pta
    mov cr.pta = r8
//: with r8=0x800000000000813d -> pta=0x800000000000813d
//: with r8=0x800000000000803f -> fault=reserved_field
//: with r8=0x8200 -> fault=reserved_field
//: with r8=0x8001 -> fault=reserved_field
//: case mov to ipsr
    mov cr.ipsr = r8
//: with r8=0x00003ffffffffffe psr.ic=1 -> fault=illegal
//: with r8=0x0000100000002000 psr.ic=0 -> ipsr=0x0000100000002000
//: with r8=0x0000100000002001 psr.ic=0 -> fault=reserved_field
//: with r8=0x0000400000002000 psr.ic=0 -> fault=reserved_field
//: case mov to isr
    mov cr.isr = r8
//: with r8=0x00000fff00ffffff psr.ic=0 -> cr.isr=0x00000fff00ffffff
//: with r8=0x01000000 psr.ic=0 -> fault=reserved_field
//: case mov to iip, ifa, iipa, iim
    mov cr.iip = r8
    mov cr.ifa = r8
    mov cr.iipa = r8
    mov cr.iim = r8
//: with r8=-1 psr.ic=0 -> iip=-1 ifa=-1 iipa=-1 iim=-1
//: with r8=-1 -> fault=illegal
//: case mov to iha
    mov cr.iha = r8
//: with r8=-1 psr.ic=0 -> iha=-4
//: case mov to itir
    mov cr.itir = r8
//: with r8=0xfffffffc psr.ic=0 -> itir=0xfffffffc
//: with r8=0x100000038 psr.ic=0 -> fault=reserved_field
//: with r8=0x39 psr.ic=0 -> fault=reserved_field
//: case mov to ifs
    mov cr.ifs = r8
//: with r8=0x8000003fffffffff psr.ic=0 -> ifs=0x8000003fffffffff
//: with r8=0x8000004000000000 psr.ic=0 -> fault=reserved_field
//: case mov from interruption registers
    mov r8 = cr.ipsr
    mov r9 = cr.isr
    mov r10 = cr.iip
    mov r11 = cr.ifa
    mov r14 = cr.itir
    mov r15 = cr.iipa
    mov r16 = cr.ifs
    mov r17 = cr.iim
    mov r18 = cr.iha
//: with ipsr=1 isr=2 iip=3 ifa=4 itir=5 iipa=6 ifs=7 iim=8 iha=9 psr.ic=0 -> r8=1 r9=2 r10=3 r11=4 r14=5 r15=6 r16=7 r17=8 r18=9
//: with -> fault=illegal
//: case mov to lid
    mov cr.lid = r8
//: with r8=0xff12340000 -> lid=0x12340000
//: with r8=1 -> fault=reserved_field
//: case mov to tpr
    mov cr.tpr = r8
//: with r8=0xfffffffffffe00ff -> tpr=0xf0
//: with r8=0x10050 -> tpr=0x10050
//: with r8=0x100 -> fault=reserved_field
//: case mov to tpr lets an interrupt through
    mov cr.tpr = r8
//: with tpr=0x10000 irr3=1<<48 psr.i=1 r8=0 -> fault=extint slot=1 tpr=0
//: with tpr=0x10000 irr3=1<<48 psr.i=0 r8=0 -> tpr=0
//: case mov to itv
    mov cr.itv = r8
//: with r8=0x100ef -> itv=0x100ef
//: with r8=0x10f0 -> itv=0xf0
//: with r8=0x100 -> fault=reserved_field
//: case mov to pmv and cmcv
    mov cr.pmv = r8
    mov cr.cmcv = r9
//: with r8=0x100ee r9=0xed -> pmv=0x100ee cmcv=0xed
//: case mov to lrr
    mov cr.lrr0 = r8
    mov cr.lrr1 = r9
//: with r8=0x1a7ff r9=0x10000 -> lrr0=0x1a7ff lrr1=0x10000
//: with r8=0x800 r9=0 -> fault=reserved_field
//: case mov to ivr
    mov cr.itv = r8
//: patch slot=0 r3=65
//: with r8=1 -> fault=illegal
//: case mov to irr2
    mov cr.itv = r8
//: patch slot=0 r3=70
//: with r8=nat(1) psr.cpl=3 -> fault=illegal
//: case mov to a reserved control register
    mov cr.itv = r8
//: patch slot=0 r3=3
//: with r8=1 -> fault=illegal
//: case mov from a reserved control register
    mov r8 = cr.itv
//: patch slot=0 r3=18
//: with psr.ic=0 -> fault=illegal
//: case mov from cr target outside the frame
    mov r8 = cr.itv
//: patch slot=0 r1=100
//: with sof=10 sol=0 psr.cpl=3 -> fault=illegal

// ---- external interrupts by way of the registers
//: case ivr with nothing pending
    mov r8 = cr.ivr ;;
    mov cr.eoi = r0
//: with tpr=0 -> r8=15
//: case ivr order and in service
    mov r8 = cr.ivr ;;
    mov r9 = cr.ivr ;;
    mov r10 = cr.irr3 ;;
    mov cr.eoi = r0 ;;
    srlz.d ;;
    mov r11 = cr.ivr ;;
    mov cr.eoi = r0
//: with tpr=0 irr3=1<<48|1<<16 -> r8=240 r9=15 r10=1<<16 r11=208 irr3=0
//: with tpr=0xe0 irr3=1<<48|1<<16 -> r8=240 r9=15 r10=1<<16 r11=15 irr3=1<<16
//: with tpr=0xf0 irr3=1<<48|1<<16 -> r8=15 r9=15 r10=1<<48|1<<16 r11=15
//: with tpr=0x10000 irr3=1<<48|1<<16 -> r8=15 r9=15 r10=1<<48|1<<16 r11=15
//: with tpr=0x100f0 irr0=4 irr3=1<<48 -> r8=2 r9=15 r10=1<<48 r11=15 irr0=0
//: with tpr=0xf0 irr0=5 irr3=1<<48 -> r8=2 r9=15 r10=1<<48 r11=0 irr0=0
//: case mov from eoi
    mov r8 = cr.eoi
//: with -> r8=0
//: case ssm psr.i takes a pending interrupt at once
{ .mmi
    ssm 0x4000
    mov r8 = 1
    nop.i 0 ;;
}
//: with tpr=0 irr3=1<<48 -> fault=extint slot=1 ipsr=0x0000120000006000
//: with tpr=0x10000 irr3=1<<48 -> psr.i=1 r8=1
//: with tpr=0 -> psr.i=1 r8=1

// ---- processor status
//: case ssm
    ssm 0x22 ;;
    ssm 0x300000
//: with -> psr.be=1 psr.mfh=1 psr.sp=1 psr.pp=1
//: with psr.cpl=1 -> fault=privileged_operation
//: case ssm reserved
    ssm 0x40
//: with -> fault=reserved_field
//: with psr.cpl=3 -> fault=privileged_operation
//: case rsm
    rsm 0x2000 ;;
    rsm 0x1c
//: with psr.up=1 psr.ac=1 psr.mfl=1 psr.mfh=1 -> psr.ic=0 psr.up=0 psr.ac=0 psr.mfl=0
//: with psr.cpl=2 -> fault=privileged_operation
//: case rsm reserved
    rsm 0x10000
//: with -> fault=reserved_field
//: case sum and rum
    sum 0x3e ;;
    rum 0x28
//: with psr.cpl=3 -> psr.be=1 psr.up=1 psr.mfl=1
//: with psr.cpl=3 psr.sp=1 -> psr.be=1 psr.mfl=1
//: case rum with psr.sp
    rum 0x3e
//: with psr.cpl=3 psr.sp=1 psr.up=1 psr.be=1 psr.mfh=1 -> psr.be=0 psr.mfh=0
//: case sum reserved
    sum 0x40
//: with -> fault=reserved_field
//: case sum reserved bit 0
    sum 1
//: with -> fault=reserved_field
//: case rum reserved
    rum 0x2000
//: with -> fault=reserved_field
//: case masks predicate off
    (p6) ssm 0x40 ;;
    (p6) rsm 0x2000 ;;
    (p6) sum 0x40 ;;
    (p6) rum 0x3e ;;
    (p6) mov psr.l = r8 ;;
    (p6) mov psr.um = r8 ;;
    (p6) mov r8 = psr ;;
    (p6) mov r8 = psr.um ;;
//: with p6=0 psr.cpl=3 r8=nat(1) -> same
//: case mov to psr.um
    mov psr.um = r8
//: with r8=0x3e psr.cpl=3 -> psr.be=1 psr.up=1 psr.ac=1 psr.mfl=1 psr.mfh=1
//: with r8=0x3e psr.cpl=3 psr.sp=1 -> psr.be=1 psr.ac=1 psr.mfl=1 psr.mfh=1
//: with r8=0 psr.sp=1 psr.up=1 psr.be=1 -> psr.be=0
//: with r8=0x40 -> fault=reserved_field
//: with r8=1 -> fault=reserved_field
//: with r8=nat(0) -> fault=nat
//: case mov from psr.um
    mov r8 = psr.um
//: with psr.be=1 psr.mfh=1 psr.cpl=3 psr.sp=1 -> r8=0x22
//: case mov to psr.l
    mov psr.l = r8
//: with r8=0xffffffff0830203e psr.ic=1 -> psr.be=1 psr.up=1 psr.ac=1 psr.mfl=1 psr.mfh=1 psr.sp=1 psr.pp=1 psr.rt=1
//: with r8=0 -> psr.ic=0
//: with r8=0x10000000 -> fault=reserved_field
//: with r8=0x10000 -> fault=reserved_field
//: with r8=nat(0) -> fault=nat
//: with r8=nat(0) psr.cpl=3 -> fault=privileged_operation
//: case mov from psr
    mov r8 = psr
//: with psr.bn=1 psr.mc=1 psr.be=1 psr.ia=1 -> r8=0x0000000800002002 psr.ia=0
//: with psr.cpl=3 -> fault=privileged_operation

// ---- indirect registers
//: case mov rr
    mov rr[r9] = r8 ;;
    mov r10 = rr[r9]
//: with r9=0x5fffffffffffffff r8=0x12345039 -> rr2=0x12345039 r10=0x12345039
//: with r9=0x4000000000000000 r8=0x12345000 -> fault=reserved_field
//: with r9=0x4000000000000000 r8=0x3a -> fault=reserved_field
//: with r9=0x4000000000000000 r8=0x100000038 -> fault=reserved_field
//: with r9=0 r8=0x38 psr.cpl=3 -> fault=privileged_operation
//: with r9=nat(0) r8=0x38 -> fault=nat
//: with r9=0 r8=nat(0x38) -> fault=nat
//: case mov from rr
    mov r8 = rr[r9]
//: with r9=nat(0) -> fault=nat
//: with r9=0 psr.cpl=3 -> fault=privileged_operation
//: case mov pkr
    mov pkr[r9] = r8 ;;
    srlz.d ;;
    mov r10 = pkr[r9]
//: with r9=0x10f r8=0xffffff0f -> pkr15=0xffffff0f r10=0xffffff0f
//: with r9=16 r8=1 -> fault=reserved_field
//: with r9=0 r8=0x10 -> fault=reserved_field
//: with r9=0 r8=0x100000001 -> fault=reserved_field
//: case mov dbr and ibr
    mov dbr[r9] = r8
    mov ibr[r9] = r8 ;;
    mov r10 = dbr[r9]
    mov r11 = ibr[r9]
//: with r9=7 r8=0x0fffffffffffffff -> dbr7=0x0fffffffffffffff ibr7=0x0fffffffffffffff r10=0x0fffffffffffffff r11=0x0fffffffffffffff
//: with r9=16 r8=0 -> fault=reserved_field
//: with r9=0 r8=0 psr.cpl=1 -> fault=privileged_operation
//: case mov pmc and pmd
    mov pmc[r9] = r8 ;;
    mov pmd[r9] = r8 ;;
    srlz.d ;;
    mov r10 = pmc[r9]
    mov r11 = pmd[r9]
//: with r9=5 r8=0x1200 -> r10=0x1200 r11=0x1200
//: with r9=200 r8=0x1200 -> r10=0 r11=0
//: with r9=5 r8=0 psr.cpl=3 -> fault=privileged_operation
//: with r9=nat(5) r8=0 -> fault=nat
//: case mov from pmd at user level
    mov r8 = pmd[r9]
//: with r9=4 psr.cpl=3 -> r8=0
//: with r9=nat(4) psr.cpl=3 -> fault=nat
//: case mov from pmc at user level
    mov r8 = pmc[r9]
//: with r9=4 psr.cpl=3 -> fault=privileged_operation
//: case mov from cpuid
    mov r8 = cpuid[r9]
//: with r9=0x100 psr.cpl=3 -> r8=0x49656e69756e6547
//: with r9=1 -> r8=0x6c65746e
//: with r9=2 -> r8=0
//: with r9=3 -> r8=0x20000704
//: with r9=4 -> r8=5
//: with r9=5 -> fault=reserved_field
//: with r9=nat(0) -> fault=nat
//: case indirect predicate off
    (p6) mov rr[r9] = r8 ;;
    (p6) mov pkr[r9] = r8 ;;
    (p6) srlz.d ;;
    (p6) mov dbr[r9] = r8 ;;
    (p6) mov ibr[r9] = r8 ;;
    (p6) mov pmc[r9] = r8 ;;
    (p6) srlz.d ;;
    (p6) mov pmd[r9] = r8 ;;
    (p6) mov r10 = rr[r9] ;;
    (p6) mov r10 = pkr[r9] ;;
    (p6) mov r10 = dbr[r9] ;;
    (p6) mov r10 = ibr[r9] ;;
    (p6) mov r10 = pmc[r9] ;;
    (p6) mov r10 = pmd[r9] ;;
    (p6) mov r10 = cpuid[r9] ;;
//: with p6=0 r9=nat(99) psr.cpl=3 -> same
//: case mov from cpuid target r0
    mov r8 = cpuid[r9]
//: patch slot=0 r1=0
//: with r9=nat(0) -> fault=illegal

// ---- each of them by itself, so that another one does not raise the same
//: case mov to rr, slot 0
{ .mmi
    mov rr[r9] = r8
    nop.m 0
    nop.i 0 ;;
}
//: with r9=0x4000000000000000 r8=0x12345039 -> rr2=0x12345039
//: with r9=0x4000000000000000 r8=0x12345039 psr.cpl=1 -> fault=privileged_operation slot=0
//: with r9=nat(0x4000000000000000) r8=0x12345039 psr.cpl=2 -> fault=privileged_operation slot=0
//: with r9=nat(0x4000000000000000) r8=0x12345039 -> fault=nat slot=0
//: with r9=0x4000000000000000 r8=nat(0x12345039) -> fault=nat slot=0
//: with r9=0x4000000000000000 r8=3<<2 -> fault=reserved_field slot=0
//: case mov to pkr, slot 0
{ .mmi
    mov pkr[r9] = r8
    nop.m 0
    nop.i 0 ;;
}
//: with r9=3 r8=0x501 -> pkr3=0x501
//: with r9=3 r8=0x501 psr.cpl=1 -> fault=privileged_operation slot=0
//: with r9=nat(3) r8=0x501 psr.cpl=2 -> fault=privileged_operation slot=0
//: with r9=nat(3) r8=0x501 -> fault=nat slot=0
//: with r9=3 r8=nat(0x501) -> fault=nat slot=0
//: with r9=0x1234567800000000|16 r8=0 -> fault=reserved_field slot=0
//: case mov to dbr, slot 0
{ .mmi
    mov dbr[r9] = r8
    nop.m 0
    nop.i 0 ;;
}
//: with r9=4 r8=0x123456789abcdef0 -> dbr4=0x123456789abcdef0
//: with r9=4 r8=0x123456789abcdef0 psr.cpl=1 -> fault=privileged_operation slot=0
//: with r9=nat(4) r8=0x123456789abcdef0 psr.cpl=2 -> fault=privileged_operation slot=0
//: with r9=nat(4) r8=0x123456789abcdef0 -> fault=nat slot=0
//: with r9=4 r8=nat(0x123456789abcdef0) -> fault=nat slot=0
//: with r9=0x1234567800000000|16 r8=0 -> fault=reserved_field slot=0
//: case mov to ibr, slot 0
{ .mmi
    mov ibr[r9] = r8
    nop.m 0
    nop.i 0 ;;
}
//: with r9=4 r8=0x123456789abcdef0 -> ibr4=0x123456789abcdef0
//: with r9=4 r8=0x123456789abcdef0 psr.cpl=1 -> fault=privileged_operation slot=0
//: with r9=nat(4) r8=0x123456789abcdef0 psr.cpl=2 -> fault=privileged_operation slot=0
//: with r9=nat(4) r8=0x123456789abcdef0 -> fault=nat slot=0
//: with r9=4 r8=nat(0x123456789abcdef0) -> fault=nat slot=0
//: with r9=0x1234567800000000|16 r8=0 -> fault=reserved_field slot=0
//: case mov to pmc, slot 0
{ .mmi
    mov pmc[r9] = r8
    nop.m 0
    nop.i 0 ;;
}
//: with r9=200 r8=5 -> same
//: with r9=200 r8=5 psr.cpl=1 -> fault=privileged_operation slot=0
//: with r9=nat(200) r8=5 psr.cpl=2 -> fault=privileged_operation slot=0
//: with r9=nat(200) r8=5 -> fault=nat slot=0
//: with r9=200 r8=nat(5) -> fault=nat slot=0
//: case mov to pmd, slot 0
{ .mmi
    mov pmd[r9] = r8
    nop.m 0
    nop.i 0 ;;
}
//: with r9=200 r8=5 -> same
//: with r9=200 r8=5 psr.cpl=1 -> fault=privileged_operation slot=0
//: with r9=nat(200) r8=5 psr.cpl=2 -> fault=privileged_operation slot=0
//: with r9=nat(200) r8=5 -> fault=nat slot=0
//: with r9=200 r8=nat(5) -> fault=nat slot=0
//: case mov from rr, slot 0
{ .mmi
    mov r8 = rr[r9]
    nop.m 0
    nop.i 0 ;;
}
//: with rr2=0x12345039 r9=0x4000000000000000 -> r8=0x12345039
//: with rr2=0x12345039 r9=nat(0x4000000000000000) -> fault=nat slot=0
//: with rr2=0x12345039 r9=nat(0x4000000000000000) psr.cpl=3 -> fault=privileged_operation slot=0
//: case mov from pkr, slot 0
{ .mmi
    mov r8 = pkr[r9]
    nop.m 0
    nop.i 0 ;;
}
//: with pkr3=0x501 r9=3 -> r8=0x501
//: with pkr3=0x501 r9=nat(3) -> fault=nat slot=0
//: with pkr3=0x501 r9=nat(3) psr.cpl=3 -> fault=privileged_operation slot=0
//: case mov from dbr, slot 0
{ .mmi
    mov r8 = dbr[r9]
    nop.m 0
    nop.i 0 ;;
}
//: with dbr4=7 r9=4 -> r8=7
//: with dbr4=7 r9=nat(4) -> fault=nat slot=0
//: with dbr4=7 r9=nat(4) psr.cpl=3 -> fault=privileged_operation slot=0
//: case mov from ibr, slot 0
{ .mmi
    mov r8 = ibr[r9]
    nop.m 0
    nop.i 0 ;;
}
//: with ibr4=7 r9=4 -> r8=7
//: with ibr4=7 r9=nat(4) -> fault=nat slot=0
//: with ibr4=7 r9=nat(4) psr.cpl=3 -> fault=privileged_operation slot=0
//: case mov from pmc, slot 0
{ .mmi
    mov r8 = pmc[r9]
    nop.m 0
    nop.i 0 ;;
}
//: with  r9=200 -> r8=0
//: with  r9=nat(200) -> fault=nat slot=0
//: with  r9=nat(200) psr.cpl=3 -> fault=privileged_operation slot=0
//: case rsm of everything
{ .mmi
    rsm 0x203e
    nop.m 0
    nop.i 0 ;;
}
//: with psr.be=1 psr.up=1 psr.ac=1 psr.mfl=1 psr.mfh=1 -> psr.be=0 psr.up=0 psr.ac=0 psr.mfl=0 psr.mfh=0 psr.ic=0
//: with psr.cpl=1 -> fault=privileged_operation slot=0
//: case mov pmd, all bits
    mov pmd[r9] = r8 ;;
    srlz.d ;;
    mov r10 = pmd[r9]
//: with r9=5 r8=0x7edcba987654 -> r10=0xfffffedcba987654
