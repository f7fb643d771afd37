// Checks and the ALAT: predicates off, which register, what the entry says (manual volume 3, "chk", "invala").
//: case chk.s.m predicate off
    (p6) chk.s.m r9, 1f
    nop.i 0 ;;
    mov r8 = 1 ;;
1:
//: with r9=nat(1) p6=0 -> r8=1
//: with r9=nat(1) p6=1 -> same
//: with r9=1 p6=1 -> r8=1
//: case chk.s.i predicate off
{ .mii
    nop.m 0
    (p6) chk.s.i r9, 1f
    nop.i 0 ;;
}
    mov r8 = 1 ;;
1:
//: with r9=nat(1) p6=0 -> r8=1
//: with r9=nat(1) p6=1 -> same
//: with r9=1 r8=nat(1) p6=1 -> r8=1
//: case chk.s f predicate off
    (p6) chk.s f9, 1f
    nop.i 0 ;;
    mov r8 = 1 ;;
1:
//: with f9=natval p6=0 -> r8=1
//: with f9=natval p6=0 psr.dfl=1 -> r8=1
//: with f9=natval p6=1 -> same
//: with f9=1 f8=natval p6=1 -> r8=1
//: with f9=nan p6=1 -> r8=1
//: case chk.s f high partition
    chk.s f99, 1f
    nop.i 0 ;;
    mov r8 = 1 ;;
1:
//: with f99=natval -> same
//: with f99=natval psr.dfl=1 -> same
//: with f99=natval psr.dfh=1 -> fault=disabled_fp code=2
//: with f98=natval -> r8=1
//: case chk.a.nc
    ld8.a r9 = [r10] ;;
    (p6) chk.a.nc r9, 1f
    nop.i 0 ;;
    mov r8 = 1 ;;
1:
    chk.a.nc r9, 2f
    nop.i 0 ;;
    mov r11 = 1 ;;
2:
//: set r10=data
//: with p6=1 alat=1 -> r9=0 r8=1 r11=1
//: with p6=0 alat=1 -> r9=0 r8=1 r11=1
//: with p6=1 alat=0 -> r9=0
//: with p6=0 alat=0 -> r9=0 r8=1
//: case chk.a.clr
    ld8.a r9 = [r10] ;;
    (p6) chk.a.clr r9, 1f
    nop.i 0 ;;
    mov r8 = 1 ;;
1:
    chk.a.nc r9, 2f
    nop.i 0 ;;
    mov r11 = 1 ;;
2:
//: set r10=data
//: with p6=1 alat=1 -> r9=0 r8=1
//: with p6=0 alat=1 -> r9=0 r8=1 r11=1
//: with p6=1 alat=0 -> r9=0
//: with p6=0 alat=0 -> r9=0 r8=1
//: case chk.a.nc f
    ldf8.a f9 = [r10] ;;
    (p6) chk.a.nc f9, 1f
    nop.i 0 ;;
    mov r8 = 1 ;;
1:
    chk.a.nc f9, 2f
    nop.i 0 ;;
    mov r11 = 1 ;;
2:
//: set r10=data
//: expect f9=0:0x1003e:0 psr.mfl=1
//: with p6=1 alat=1 -> r8=1 r11=1
//: with p6=0 alat=1 -> r8=1 r11=1
//: with p6=1 alat=0 -> same
//: with p6=0 alat=0 -> r8=1
//: case chk.a.clr f
    ldf8.a f9 = [r10] ;;
    (p6) chk.a.clr f9, 1f
    nop.i 0 ;;
    mov r8 = 1 ;;
1:
    chk.a.nc f9, 2f
    nop.i 0 ;;
    mov r11 = 1 ;;
2:
//: set r10=data
//: expect f9=0:0x1003e:0 psr.mfl=1
//: with p6=1 alat=1 -> r8=1
//: with p6=0 alat=1 -> r8=1 r11=1
//: with p6=1 alat=0 -> same
//: with p6=0 alat=0 -> r8=1
//: case invala predicate off
    ld8.a r9 = [r10] ;;
    (p6) invala ;;
    chk.a.nc r9, 2f
    nop.i 0 ;;
    mov r8 = 1 ;;
2:
//: set r10=data alat=1
//: with p6=1 -> r9=0
//: with p6=0 -> r9=0 r8=1
//: case invala.e predicate off
    ld8.a r9 = [r10]
    ld8.a r12 = [r10] ;;
    (p6) invala.e r9 ;;
    chk.a.nc r9, 2f
    nop.i 0 ;;
    mov r8 = 1 ;;
2:
    chk.a.nc r12, 3f
    nop.i 0 ;;
    mov r11 = 1 ;;
3:
//: set r10=data alat=1
//: with p6=1 -> r9=0 r12=0 r11=1
//: with p6=0 -> r9=0 r12=0 r8=1 r11=1
//: case invala.e f
    ldf8.a f9 = [r10]
    ldf8.a f12 = [r10] ;;
    (p6) invala.e f9 ;;
    chk.a.nc f9, 2f
    nop.i 0 ;;
    mov r8 = 1 ;;
2:
    chk.a.nc f12, 3f
    nop.i 0 ;;
    mov r11 = 1 ;;
3:
//: set r10=data alat=1
//: expect f9=0:0x1003e:0 f12=0:0x1003e:0 psr.mfl=1
//: with p6=1 -> r11=1
//: with p6=0 -> r8=1 r11=1
