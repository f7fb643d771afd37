// Instructions of two slots (formats X1 to X5).

//: case movl
(p6) movl r8 = 0x123456789abcdef0 ;;
//: with p6=1 r8=nat -> r8=0x123456789abcdef0
//: with p6=0 r8=nat -> same
//: case movl of every field
    movl r8 = 0x8000000000000000 ;;
    movl r9 = 0x7fffffffffffffff ;;
    movl r10 = 0x00000000003fffff ;;
    movl r11 = 0x7fffffffffc00000 ;;
    movl r12 = 0x0000000000200000 ;;
    movl r13 = 0x00000000001f0000 ;;
    movl r14 = 0x000000000000ff80 ;;
    movl r15 = 0x000000000000007f ;;
    movl r40 = -2 ;;
//: with -> r8=1<<63 r9=(1<<63)-1 r10=0x3fffff r11=0x7fffffffffc00000 r12=0x200000 r13=0x1f0000 r14=0xff80 r15=0x7f r40=-2
//: case movl target r0
{ .mlx
    nop.m 0
(p6) movl r8 = 5 ;;
}
//: patch slot=2 r1=0
//: with p6=1 -> fault=illegal slot=1
//: with p6=0 -> same
//: case movl beyond the frame
//: set sof=8 sol=8
{ .mlx
    nop.m 0
    movl r40 = 5 ;;
}
//: with -> fault=illegal slot=1
//: case nop.x and hint.x
    nop.x 0x3fffffffffffffff ;;
    hint.x 5 ;;
//: with -> same
//: case break.x
{ .mlx
    nop.m 0
(p6) break.x 0x1234567abcdef ;;
}
//: with p6=1 -> fault=break iim=0xabcdef&0x1fffff slot=1
//: with p6=0 -> same
//: case brl.cond
{ .mlx
    nop.m 0
(p6) brl.cond.sptk.few long_target ;;
}
    add r8 = 1, r0 ;;
long_target:
//: with p6=1 -> same
//: with p6=0 -> r8=1
//: case brl.cond backwards
    br.few long_back_start ;;
long_back:
    add r8 = 1, r0
    br.few long_back_end ;;
long_back_start:
    brl.cond.sptk.few long_back ;;
long_back_end:
//: with -> r8=1
//: case brl.call
//: set sof=20 sol=12 ec=5
{ .mlx
    nop.m 0
(p6) brl.call.sptk.few b3 = long_call_target ;;
}
long_call_next:
    add r8 = 1, r0 ;;
long_call_target:
//: with p6=0 -> r8=1
//: with p6=1 -> b3=long_call_next bsp=stack+96 sof=8 sol=0 pfs=20|12<<7|5<<52 r32=was(44) r33=was(45) r38=was(50) r39=was(51) ignore=r34,r35,r36,r37
//: case taken branch trap of brl
//: set psr.tb=1
//: mode step
{ .mlx
    nop.m 0
    brl.cond.sptk.few long_trap ;;
}
    nop.m 0 ;;
long_trap:
//: with -> fault=taken_branch at=long_trap code=4 slot=1
