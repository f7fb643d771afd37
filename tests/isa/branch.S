// Branches and the other instructions of the B unit (formats B1 to B9).

// ---- conditional branches
//: case br.cond
{ .bbb
(p6) br.cond.sptk.few cond_target
    nop.b 0
    nop.b 0 ;;
}
    add r8 = 1, r0 ;;
cond_target:
//: with p6=1 -> same
//: with p6=0 -> r8=1
//: case br.cond in the second slot skips the third
{ .mbb
    add r9 = 1, r0
(p6) br.cond.dptk.many cond2_target
    break.b 0 ;;
}
    nop.m 0 ;;
cond2_target:
//: with p6=1 -> r9=1
//: with p6=0 r9=1 -> fault=break slot=2 iim=0
//: case br.cond backwards
    br.cond.sptk.few back_start ;;
back_target:
    add r8 = 1, r0
    br.cond.sptk.few back_end ;;
back_start:
    br.cond.spnt.few.clr back_target ;;
back_end:
//: with -> r8=1
//: case br.cond on a predicate of the same group
    cmp.eq p6, p7 = r9, r10
(p6) br.cond.dpnt.few same_group ;;
    add r8 = 1, r0 ;;
same_group:
//: with r9=1 r10=1 -> p6=1
//: with r9=1 r10=2 -> p7=1 r8=1
//: case br.cond indirect
{ .mib
    nop.m 0
    nop.i 0
(p6) br.cond.sptk.few b6 ;;
}
    add r8 = 1, r0 ;;
indirect_target:
//: with p6=1 b6=indirect_target -> same
//: with p6=1 b6=indirect_target+15 -> same
//: with p6=0 -> r8=1
//: case mov to b and branch in one group
    mov b6 = r9
    br.cond.sptk.few b6 ;;
    add r8 = 1, r0 ;;
group_target:
//: with r9=group_target -> b6=group_target
//: case taken branch trap
//: set psr.tb=1
//: mode step
{ .mib
    nop.m 0
    nop.i 0
(p6) br.cond.sptk.few trap_target ;;
}
    nop.m 0 ;;
trap_target:
//: with p6=1 -> fault=taken_branch at=trap_target slot=2
//: case taken branch and single step
//: set psr.tb=1 psr.ss=1
{ .bbb
    br.cond.sptk.few trap2_target
    nop.b 0
    nop.b 0 ;;
}
    nop.m 0 ;;
trap2_target:
//: with -> fault=taken_branch code=12 at=trap2_target slot=0
//: case single step
//: set psr.ss=1
{ .mib
    add r8 = 1, r0
    nop.i 0
    nop.b 0 ;;
}
//: with -> fault=single_step slot=0 r8=1

// ---- brp, nop, hint, break
//: case brp and nop
brp_here:
{ .mbb
    nop.m 0
    brp.sptk brp_target, brp_here
    brp.loop.imp brp_target, brp_here ;;
}
{ .bbb
    brp.sptk b6, brp_here
    brp.ret.sptk.imp b0, brp_here
    nop.b 0x1fffff ;;
}
brp_target:
{ .bbb
    nop.b 5
    nop.b 0
    nop.b 0 ;;
}
//: patch bundle=2 slot=0 32:27=1
//: patch bundle=2 slot=2 32:27=1
//: with -> same
//: case break.b leaves 0 in IIM
{ .bbb
    nop.b 0
(p6) break.b 0x1234
    nop.b 0 ;;
}
//: with p6=1 iim=7 -> fault=break iim=0 slot=1
//: with p6=0 -> same

// ---- calls and returns
//: case br.call
//: set sof=20 sol=12 ec=5
{ .mib
    nop.m 0
    nop.i 0
(p6) br.call.sptk.few b3 = call_target ;;
}
call_next:
    add r8 = 1, r0 ;;
call_target:
//: with p6=0 -> r8=1
//: with p6=1 psr.cpl=2 -> b3=call_next bsp=stack+96 sof=8 sol=0 pfs=20|12<<7|5<<52|2<<62 r32=was(44) r33=was(45) r38=was(50) r39=was(51) ignore=r34,r35,r36,r37
//: case br.call passes NaTs and clears rotation
//: set sof=16 sol=16 sor=1 rrb.gr=3 rrb.pr=2 rrb.fr=0 pr=0x30001
    br.call.sptk.few b0 = call2_target ;;
call2_next:
    nop.m 0 ;;
call2_target:
//: with ec=0 -> b0=call2_next bsp=stack+128 sof=0 sol=0 sor=0 rrb.gr=0 rrb.pr=0 pfs=16|16<<7|1<<14|3<<18|2<<32 pr=0xc0001
//: case br.call indirect
//: set sof=8 sol=4 ec=0
{ .mib
    nop.m 0
    nop.i 0
(p6) br.call.sptk.few b7 = b7 ;;
}
icall_next:
    add r8 = 1, r0 ;;
icall_target:
//: with p6=0 -> r8=1
//: with p6=1 b7=icall_target -> b7=icall_next bsp=stack+32 sof=4 sol=0 pfs=8|4<<7 r32=was(36) r33=was(37) r34=was(38) r35=was(39)
//: case call and return
//: set sof=20 sol=12 ec=5
    br.call.sptk.few b0 = round_trip
    ;;
    add r9 = r32, r0
    br.cond.sptk.few round_end ;;
round_trip:
    mov.i ar.ec = 0
    add r8 = r32, r39 ;;
    add r32 = 7, r0
    br.ret.sptk.few b0 ;;
round_end:
//: with r44=3 r51=nat(4) -> b0=code_of_return r8=nat r9=was(32) r44=7 pfs=20|12<<7|5<<52
code_of_return = round_trip - 0x10 - 0
//: case return that keeps the privilege level
//: set sof=8 sol=0 ec=7
    br.ret.sptk.few b2 ;;
    nop.m 0 ;;
ret_target:
//: with pfs=0x20<<52 b2=ret_target+3 -> ec=0x20 sof=0
//: with pfs=3<<62 b2=ret_target -> ec=0 psr.cpl=3 sof=0
//: with pfs=1<<62 psr.cpl=2 b2=ret_target -> ec=0 sof=0
//: case return not taken
(p6) br.ret.sptk.few b2 ;;
//: with p6=0 -> same
//: case return to a lower privilege level with the trap
//: set sof=8 sol=0 psr.lp=1
//: mode step
{ .mib
    nop.m 0
    nop.i 0
    br.ret.sptk.few b2 ;;
}
    nop.m 0 ;;
lower_target:
//: with pfs=2<<62 b2=lower_target -> fault=lower_privilege at=lower_target ec=0 sof=0 slot=2 ipsr=1<<13|1<<44|1<<25|2<<32
//: case IA-32 does not exist
{ .bbb
    br.ia.sptk.few b2
    nop.b 0
    nop.b 0 ;;
}
//: with psr.di=1 -> fault=0x5400 code=0x40 slot=0
//: with psr.di=0 -> fault=illegal slot=0

// ---- counted loops: LC, EC, what becomes of p63 and the rotation
//: case br.cloop
{ .mib
    nop.m 0
    nop.i 0
    br.cloop.sptk.few cloop_target ;;
}
    add r8 = 1, r0 ;;
cloop_target:
//: with lc=5 -> lc=4
//: with lc=1 ec=0 -> lc=0
//: with lc=0 -> r8=1
//: with lc=-1 -> lc=-2
//: case br.cloop is for slot 2
{ .bbb
    br.cond.sptk.few cloop2
    nop.b 0
    nop.b 0 ;;
}
cloop2:
//: patch slot=0 8:6=5
//: with -> fault=illegal slot=0
//: case a loop of br.cloop
    mov r8 = 0 ;;
cloop3:
{ .mib
    add r8 = 3, r8
    nop.i 0
    br.cloop.sptk.few cloop3 ;;
}
//: with lc=9 -> lc=0 r8=30
//: case br.ctop
//: set sof=8 sol=8 sor=1
{ .mib
    nop.m 0
    nop.i 0
    br.ctop.sptk.few ctop_target ;;
}
    add r1 = 1, r0 ;;
ctop_target:
//: with lc=5 ec=3 p63=1 p20=1 -> lc=4 ec=3 p16=1 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot
//: with lc=1 ec=0 p63=1 p20=1 -> lc=0 ec=0 p16=1 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot
//: with lc=0 ec=3 p63=1 p20=1 -> lc=0 ec=2 p16=0 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot
//: with lc=0 ec=2 p63=1 p20=1 -> lc=0 ec=1 p16=0 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot
//: with lc=0 ec=1 p63=1 p20=1 -> lc=0 ec=0 p16=0 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot r1=1
//: with lc=0 ec=0 p63=1 p20=1 -> lc=0 ec=0 p63=0 r1=1
//: case br.cexit
//: set sof=8 sol=8 sor=1
{ .mib
    nop.m 0
    nop.i 0
    br.cexit.sptk.few cexit_target ;;
}
    add r1 = 1, r0 ;;
cexit_target:
//: with lc=5 ec=3 p63=1 p20=1 -> lc=4 ec=3 p16=1 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot r1=1
//: with lc=1 ec=0 p63=1 p20=1 -> lc=0 ec=0 p16=1 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot r1=1
//: with lc=0 ec=3 p63=1 p20=1 -> lc=0 ec=2 p16=0 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot r1=1
//: with lc=0 ec=2 p63=1 p20=1 -> lc=0 ec=1 p16=0 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot r1=1
//: with lc=0 ec=1 p63=1 p20=1 -> lc=0 ec=0 p16=0 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot
//: with lc=0 ec=0 p63=1 p20=1 -> lc=0 ec=0 p63=0 
//: case br.wtop
//: set sof=8 sol=8 sor=1
{ .mib
    nop.m 0
    nop.i 0
(p6) br.wtop.sptk.few wtop_target ;;
}
    add r1 = 1, r0 ;;
wtop_target:
//: with p6=1 lc=9 ec=3 p63=1 p20=1 -> ec=3 p16=0 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot
//: with p6=1 lc=9 ec=0 p63=1 p20=1 -> ec=0 p16=0 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot
//: with p6=0 lc=9 ec=3 p63=1 p20=1 -> ec=2 p16=0 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot
//: with p6=0 lc=9 ec=2 p63=1 p20=1 -> ec=1 p16=0 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot
//: with p6=0 lc=9 ec=1 p63=1 p20=1 -> ec=0 p16=0 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot r1=1
//: with p6=0 lc=9 ec=0 p63=1 p20=1 -> ec=0 p63=0 r1=1
//: case br.wexit
//: set sof=8 sol=8 sor=1
{ .mib
    nop.m 0
    nop.i 0
(p6) br.wexit.sptk.few wexit_target ;;
}
    add r1 = 1, r0 ;;
wexit_target:
//: with p6=1 lc=9 ec=3 p63=1 p20=1 -> ec=3 p16=0 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot r1=1
//: with p6=1 lc=9 ec=0 p63=1 p20=1 -> ec=0 p16=0 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot r1=1
//: with p6=0 lc=9 ec=3 p63=1 p20=1 -> ec=2 p16=0 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot r1=1
//: with p6=0 lc=9 ec=2 p63=1 p20=1 -> ec=1 p16=0 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot r1=1
//: with p6=0 lc=9 ec=1 p63=1 p20=1 -> ec=0 p16=0 p20=0 p21=1 p63=0 r32=was(39) r33=was(32) r34=was(33) r35=was(34) r36=was(35) r37=was(36) r38=was(37) r39=was(38) rrb.gr=7 rrb.fr=95 rrb.pr=47 ignore=frot
//: with p6=0 lc=9 ec=0 p63=1 p20=1 -> ec=0 p63=0 
//: case br.ctop is for slot 2
{ .bbb
    nop.b 0
    br.cond.sptk.few br_ctop_bad
    nop.b 0 ;;
}
br_ctop_bad:
//: patch slot=1 8:6=7
//: with -> fault=illegal slot=1
//: case br.cexit is for slot 2
{ .bbb
    nop.b 0
    br.cond.sptk.few br_cexit_bad
    nop.b 0 ;;
}
br_cexit_bad:
//: patch slot=1 8:6=6
//: with -> fault=illegal slot=1
//: case br.wtop is for slot 2
{ .bbb
    nop.b 0
    br.cond.sptk.few br_wtop_bad
    nop.b 0 ;;
}
br_wtop_bad:
//: patch slot=1 8:6=3
//: with -> fault=illegal slot=1
//: case br.wexit is for slot 2
{ .bbb
    nop.b 0
    br.cond.sptk.few br_wexit_bad
    nop.b 0 ;;
}
br_wexit_bad:
//: patch slot=1 8:6=2
//: with -> fault=illegal slot=1
//: case br.cloop cannot be predicated
{ .mib
    nop.m 0
    nop.i 0
    br.cloop.sptk.few br_cloop_qp ;;
}
br_cloop_qp:
//: patch slot=2 qp=6
//: with p6=1 -> fault=illegal slot=2
//: with p6=0 -> fault=illegal slot=2
//: case br.ctop cannot be predicated
{ .mib
    nop.m 0
    nop.i 0
    br.ctop.sptk.few br_ctop_qp ;;
}
br_ctop_qp:
//: patch slot=2 qp=6
//: with p6=1 -> fault=illegal slot=2
//: with p6=0 -> fault=illegal slot=2
//: case br.cexit cannot be predicated
{ .mib
    nop.m 0
    nop.i 0
    br.cexit.sptk.few br_cexit_qp ;;
}
br_cexit_qp:
//: patch slot=2 qp=6
//: with p6=1 -> fault=illegal slot=2
//: with p6=0 -> fault=illegal slot=2
//: case rotating registers of a loop
//: set sof=16 sol=16 sor=2 pr=0x10001
rotate_loop:
{ .mii
(p16) add r32 = 1, r46
(p17) add r8 = r33, r8
    nop.i 0 ;;
}
{ .mib
    add r46 = 2, r46
    nop.i 0
    br.ctop.sptk.few rotate_loop ;;
}
//: with lc=1 ec=2 r46=10 r8=0 -> lc=0 ec=0 pr=0xc0001 rrb.gr=13 rrb.fr=93 rrb.pr=45 r8=was(45)+12 ignore=frot,r32,r33,r34,r35,r36,r37,r38,r39,r40,r41,r42,r43,r44,r45,r46,r47

// ---- frames
//: case cover
//: set sof=20 sol=12 sor=1 rrb.gr=2 rrb.fr=0 rrb.pr=1 pr=0x20001
    cover ;;
//: with -> bsp=stack+160 cfm=0 pr=0x40001
//: with psr.ic=0 -> bsp=stack+160 cfm=0 pr=0x40001 ifs=1<<63|20|12<<7|1<<14|2<<18|1<<32
//: case cover across a collection
    cover ;;
//: with sof=64 bsp=stack+8 bspstore=stack+8 -> bsp=stack+8+65*8 cfm=0
//: with sof=62 bsp=stack+8 bspstore=stack+8 -> bsp=stack+64*8 cfm=0
//: with sof=61 bsp=stack+8 bspstore=stack+8 -> bsp=stack+62*8 cfm=0
//: case clrrrb
//: set sof=16 sol=16 sor=2 rrb.gr=3 rrb.pr=2 pr=0x30001
    clrrrb ;;
//: with -> rrb.gr=0 rrb.pr=0 pr=0xc0001 r35=was(32) r36=was(33) r32=was(45) r33=was(46) r34=was(47) r37=was(34) r38=was(35) r39=was(36) r40=was(37) r41=was(38) r42=was(39) r43=was(40) r44=was(41) r45=was(42) r46=was(43) r47=was(44)
//: case clrrrb.pr
//: set sof=16 sol=16 sor=2 rrb.gr=3 rrb.pr=2 pr=0x30001
    clrrrb.pr ;;
//: with -> rrb.pr=0 pr=0xc0001

// ---- modes
//: case bsw.0
    bsw.0 ;;
//: with -> psr.bn=0
//: with psr.bn=0 -> same
//: with psr.cpl=1 -> fault=privileged_operation
//: case bsw.1
    bsw.1 ;;
    add r16 = 5, r0 ;;
//: with psr.bn=0 -> psr.bn=1 other16=5
//: with psr.bn=1 -> r16=5
//: case bsw.1, all registers
    bsw.1 ;;
//: with psr.bn=0 -> psr.bn=1
//: case bsw.1 not privileged
    bsw.1 ;;
//: with psr.cpl=3 -> fault=privileged_operation
//: case rfi
    rfi ;;
    nop.m 0 ;;
rfi_target:
//: with ipsr=1<<13|1<<44|1<<14 iip=rfi_target+7 -> psr.i=1
//: with ipsr=1<<44|3<<32 iip=rfi_target -> psr=1<<44|3<<32
//: with ipsr=1<<44 iip=rfi_target psr.cpl=3 -> fault=privileged_operation
//: with ipsr=1<<13 iip=rfi_target psr.ic=0 psr.bn=0 -> psr.ic=1
//: case rfi to a slot
    rfi ;;
rfi_slots:
{ .mii
    add r8 = 1, r0
    add r9 = 2, r0
    add r10 = 3, r0 ;;
}
//: with ipsr=1<<13|1<<44 iip=rfi_slots -> r8=1 r9=2 r10=3
//: with ipsr=1<<13|1<<44|1<<41 iip=rfi_slots -> r9=2 r10=3
//: with ipsr=1<<13|1<<44|2<<41 iip=rfi_slots -> r10=3
//: case rfi with a frame
//: set sof=0 sol=0 rsc=0
    nop.m 0 ;;
    rfi ;;
rfi_frame:
//: with ipsr=1<<13|1<<44 iip=rfi_frame ifs=5|3<<7 -> same
//: with ipsr=1<<13|1<<44 iip=rfi_frame ifs=1<<63|2|1<<7 mem8[stack-8]=1<<0x3d mem8[stack-16]=6 mem8[stack-24]=5 -> sof=2 sol=1 bsp=stack-24 bspstore=stack-24 ignore=rnat r32=nat(5) r33=6
//: case epc
    epc ;;
//: with psr.cpl=3 pfs=3<<62 -> psr.cpl=0
//: with psr.cpl=0 pfs=0 -> same
//: with psr.cpl=3 pfs=2<<62 -> fault=illegal
//: case vmsw
    vmsw.0 ;;
//: with -> fault=illegal
//: case vmsw.1
    vmsw.1 ;;
//: with -> fault=illegal

// ---- reserved
//: case reserved encoding of the B unit
{ .bbb
    nop.b 0
    nop.b 0
    nop.b 0 ;;
}
//: patch slot=1 bits=0x0f8000006
//: with p6=0 -> fault=illegal slot=1
