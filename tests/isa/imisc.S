// The rest of the I unit: no-operations, break, speculation check, moves between the register files (formats I18
// to I28).

//: case nop and hint
{ .mii
    nop.m 0x1fffff
    nop.i 0x155555
    hint.i @pause ;;
}
{ .mii
    nop.m 0
    hint.i 0x1fffff
    nop.i 0 ;;
}
//: with -> same

//: case break
{ .mii
    nop.m 0
    nop.i 0
(p6) break.i 0x12345 ;;
}
//: with p6=1 -> fault=break iim=0x12345 slot=2
//: with p6=1 psr.cpl=3 psr.i=1 -> fault=break iim=0x12345 slot=2
//: with p6=1 psr.ic=0 iim=7 -> fault=break slot=2
//: with p6=0 -> same
//: case break with the largest immediate
{ .mii
    nop.m 0
    break.i 0x1fffff
    nop.i 0 ;;
}
//: with -> fault=break iim=0x1fffff slot=1

// ---- chk.s
//: case chk.s
{ .mii
    nop.m 0
(p6) chk.s.i r9, chk_recovery
    add r8 = 1, r0 ;;
}
    br.few chk_end ;;
chk_recovery:
    add r10 = 2, r0 ;;
chk_end:
//: with p6=1 r9=5 -> r8=1
//: with p6=1 r9=nat -> r10=2
//: with p6=0 r9=nat -> r8=1
//: case chk.s backwards
    br.few chk_back_start ;;
chk_back_recovery:
    add r10 = 2, r0
    br.few chk_back_end ;;
chk_back_start:
    chk.s.i r40, chk_back_recovery ;;
chk_back_end:
//: with r40=5 -> same
//: with r40=nat -> r10=2
//: case chk.s with the taken branch trap
//: set psr.tb=1
{ .mii
    nop.m 0
    nop.i 0
    chk.s.i r9, chk_trap ;;
}
    nop.m 0 ;;
chk_trap:
//: mode step
//: with r9=nat -> fault=taken_branch at=chk_trap code=4

// ---- branch registers
//: case mov to b
(p6) mov b3 = r9 ;;
//: with p6=1 r9=0x123456789abcdef1 -> b3=0x123456789abcdef1
//: with p6=0 -> same
//: case mov to b0 and b7
    mov b0 = r9
    mov b7 = r40 ;;
//: with r9=1 r40=-1 -> b0=1 b7=-1
//: case mov to b of a NaT
{ .mii
    nop.m 0
(p6) mov b3 = r9
    nop.i 0 ;;
}
//: with p6=1 r9=nat(5) -> fault=nat slot=1
//: with p6=0 r9=nat(5) -> same
//: case mov to b with hints
hinted:
    mov.sptk b1 = r9, hinted + 0x20
    mov.dptk.imp b2 = r10, hinted + 0x20 ;;
    nop.i 0 ;;
//: with r9=1 r10=2 -> b1=1 b2=2
//: case mov.ret to b
{ .mii
    nop.m 0
(p6) mov.ret.sptk b0 = r9, ret_hint
    nop.i 0 ;;
}
ret_hint:
//: with p6=1 r9=0x1000 -> b0=0x1000
//: with p6=1 r9=0x123456789abcdef1 -> b0=0x123456789abcdef1
//: with p6=1 r9=nat -> fault=nat slot=1
//: with p6=0 r9=nat -> same
//: case mov from b
(p6) mov r8 = b3 ;;
//: with p6=1 b3=0x123456789abcdef1 r8=nat -> r8=0x123456789abcdef1
//: with p6=0 r8=nat -> same
//: case mov from b target r0
{ .mii
    nop.m 0
(p6) mov r8 = b3
    nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mov from b beyond the frame
//: set sof=8 sol=8
{ .mii
    nop.m 0
    mov r40 = b0
    nop.i 0 ;;
}
//: with -> fault=illegal slot=1

// ---- predicates: moves of all of them see the file as if rrb.pr were 0
//: case mov from pr
(p6) mov r8 = pr ;;
//: with p6=1 -> r8=0x41
//: with pr=0x8000000000010041 r8=nat -> r8=0x8000000000010041
//: with p6=0 -> same
//: with pr=0x10041 rrb.pr=1 -> r8=0x20041
//: with pr=0x8000000000000041 rrb.pr=1 -> r8=0x10041
//: with pr=0x123456789abcdef1 rrb.pr=47 p6=1 -> r8=0x091a2b3c4d5edef1
//: with pr=0x000000000003fff1 rrb.pr=46 p6=1 -> r8=0xc00000000000fff1
//: case mov from pr target r0
{ .mii
    nop.m 0
(p6) mov r8 = pr
    nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mov from pr beyond the frame
//: set sof=8 sol=8
{ .mii
    nop.m 0
    mov r40 = pr
    nop.i 0 ;;
}
//: with -> fault=illegal slot=1
//: case mov to pr of everything
    mov pr = r9, -1 ;;
//: with r9=0 pr=-1 -> pr=1
//: with r9=-1 -> pr=-1
//: with r9=0x123456789abcdef0 pr=0xffff -> pr=0x123456789abcdef1
//: with r9=0x20041 rrb.pr=1 -> pr=0x10041
//: with r9=0x10001 rrb.pr=1 -> pr=0x8000000000000001
//: with r9=0x091a2b3c4d5edef1 rrb.pr=47 -> pr=0x123456789abcdef1
//: case mov to pr of the static predicates
    mov pr = r9, 0xfffe ;;
//: with r9=0 pr=-1 -> pr=0xffffffffffff0001
//: with r9=-1 pr=1 -> pr=0xffff
//: with r9=-1 pr=0x8000000000000001 rrb.pr=5 -> pr=0x800000000000ffff
//: case mov to pr of the rotating predicates
    mov pr = r9, -0x10000 ;;
//: with r9=0 pr=-1 -> pr=0xffff
//: with r9=-1 pr=1 -> pr=0xffffffffffff0001
//: with r9=0x30000 rrb.pr=1 pr=0xff -> pr=0x80000000000100ff
//: case mov to pr by mask
    mov pr = r9, 0x8a ;;
//: with r9=-1 -> pr=0x8b
//: with r9=0 pr=-1 -> pr=0xffffffffffffff75
//: with r9=0x82 pr=0x78 -> pr=0xf3
//: case mov to pr predicated by a target
(p6) mov pr = r9, 0x1fe ;;
//: with p6=1 r9=0 -> p6=0
//: with p6=0 r9=-1 -> same
//: case mov to pr of a NaT
{ .mii
    nop.m 0
(p6) mov pr = r9, -1
    nop.i 0 ;;
}
//: with p6=1 r9=nat -> fault=nat slot=1
//: with p6=0 r9=nat -> same
//: case mov to pr.rot
(p6) mov pr.rot = 0x123450000 ;;
//: with p6=1 -> pr=0x123450041
//: with p6=1 pr=-1 -> pr=0x12345ffff
//: with p6=0 -> same
//: with pr=0x41 rrb.pr=4 -> pr=0x5000000012340041
//: case mov to pr.rot sign
    mov pr.rot = -0x80000000000 ;;
//: with pr=0xffff0001 -> pr=0xfffff80000000001
//: case mov to pr.rot of -1
    mov pr.rot = -0x10000 ;;
//: with rrb.pr=7 -> pr=0xffffffffffff0001

// ---- ip
//: case mov from ip
{ .mii
    nop.m 0
    nop.i 0
    nop.i 0 ;;
}
ip_here:
{ .mii
    nop.m 0
(p6) mov r8 = ip
    mov r40 = ip ;;
}
//: with p6=1 r8=nat -> r8=ip_here r40=ip_here
//: with p6=0 -> r40=ip_here
//: case mov from ip target r0
{ .mii
    nop.m 0
(p6) mov r8 = ip
    nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mov from ip beyond the frame
//: set sof=8 sol=8
{ .mii
    nop.m 0
    mov r40 = ip
    nop.i 0 ;;
}
//: with -> fault=illegal slot=1

// ---- application registers
//: case mov to ar
(p6) mov.i ar.lc = r9 ;;
//: with p6=1 r9=0x123456789abcdef0 -> lc=0x123456789abcdef0
//: with p6=1 r9=5 psr.cpl=3 -> lc=5
//: with p6=0 r9=5 -> same
//: case mov to ar.ec
    mov.i ar.ec = r9 ;;
//: with r9=0x3f -> ec=0x3f
//: with r9=0xffffffffffffffc1 -> ec=1
//: case mov to ar.pfs
{ .mii
    nop.m 0
    mov.i ar.pfs = r9
    nop.i 0 ;;
}
//: with r9=0xc3f0003fffffffff psr.cpl=3 -> pfs=0xc3f0003fffffffff
//: with r9=0 -> pfs=0
//: with r9=0x0000004000000000 -> fault=reserved_field slot=1
//: with r9=0x0008000000000000 -> fault=reserved_field slot=1
//: with r9=0x0400000000000000 -> fault=reserved_field slot=1
//: with r9=0x2000000000000000 -> fault=reserved_field slot=1
//: case mov to ar of a NaT
{ .mii
    nop.m 0
(p6) mov.i ar.lc = r9
    nop.i 0 ;;
}
//: with p6=1 r9=nat(5) -> fault=nat slot=1
//: with p6=0 r9=nat(5) -> same
//: case mov to ar immediate
(p6) mov.i ar.lc = 127
    mov.i ar.ec = 5 ;;
//: with p6=1 -> lc=127 ec=5
//: with p6=0 -> ec=5
//: case mov to ar immediate negative
    mov.i ar.lc = -128 ;;
//: with -> lc=-128
//: case mov to ar.pfs immediate
{ .mii
    nop.m 0
    mov.i ar.pfs = 100
    nop.i 0 ;;
}
//: with -> pfs=100
//: case mov to ar.pfs negative immediate has reserved bits
{ .mii
    nop.m 0
    mov.i ar.pfs = -1
    nop.i 0 ;;
}
//: with -> fault=reserved_field slot=1
//: case mov from ar
(p6) mov.i r8 = ar.lc
    mov.i r9 = ar.ec
    mov.i r40 = ar.pfs ;;
//: with p6=1 lc=0x123456789abcdef0 ec=0x21 pfs=0x8000000000000083 r8=nat -> r8=0x123456789abcdef0 r9=0x21 r40=0x8000000000000083
//: with p6=0 lc=1 ec=2 pfs=3 r8=nat psr.cpl=3 -> r9=2 r40=3
//: case mov from ar target r0
{ .mii
    nop.m 0
(p6) mov.i r8 = ar.lc
    nop.i 0 ;;
}
//: patch slot=1 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mov from ar beyond the frame
//: set sof=8 sol=8
{ .mii
    nop.m 0
    mov.i r40 = ar.lc
    nop.i 0 ;;
}
//: with -> fault=illegal slot=1

// Registers of the M unit, and the reserved ones, are illegal here. The fault comes before NaT consumption.
//: case mov to ar0 in the I unit
{ .mii
    nop.m 0
(p6) mov.i ar.lc = r9
    nop.i 0 ;;
}
//: patch slot=1 r3=0
//: with p6=1 r9=1 -> fault=illegal slot=1
//: with p6=1 r9=nat -> fault=illegal slot=1
//: with p6=0 -> same
//: case mov to ar63 in the I unit
{ .mii
    nop.m 0
(p6) mov.i ar.lc = r9
    nop.i 0 ;;
}
//: patch slot=1 r3=63
//: with p6=1 r9=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mov immediate to ar.ccv in the I unit
{ .mii
    nop.m 0
(p6) mov.i ar.lc = 1
    nop.i 0 ;;
}
//: patch slot=1 r3=32
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mov from ar.ccv in the I unit
{ .mii
    nop.m 0
(p6) mov.i r8 = ar.lc
    nop.i 0 ;;
}
//: patch slot=1 r3=32
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case mov to a reserved ar
{ .mii
    nop.m 0
(p6) mov.i ar.lc = r9
    nop.i 0 ;;
}
//: patch slot=1 r3=67
//: with p6=1 r9=nat -> fault=illegal slot=1
//: with p6=0 -> same
//: case mov immediate to a reserved ar
{ .mii
    nop.m 0
    mov.i ar.lc = 0
    nop.i 0 ;;
}
//: patch slot=1 r3=111
//: with -> fault=illegal slot=1
//: case mov from a reserved ar
{ .mii
    nop.m 0
    mov.i r8 = ar.lc
    nop.i 0 ;;
}
//: patch slot=1 r3=111
//: with -> fault=illegal slot=1
//: case mov to an ignored ar
{ .mii
    nop.m 0
    mov.i ar.lc = r9
    nop.i 0 ;;
}
//: patch slot=1 r3=112
//: with r9=5 -> same
//: with r9=nat -> fault=nat slot=1
//: case mov from an ignored ar
{ .mii
    nop.m 0
    mov.i r8 = ar.lc
    nop.i 0 ;;
}
//: patch slot=1 r3=127
//: with -> r8=0

// ---- reserved encodings fault when their predicate is true
//: case reserved opcode of the I unit
{ .mii
    nop.m 0
(p6) break.i 0
    nop.i 0 ;;
}
//: patch slot=1 32:27=2
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case reserved template
{ .mii
    nop.m 0
    nop.i 0
    nop.i 0 ;;
}
//: patch slot=0 template=6
//: with -> fault=illegal slot=0
