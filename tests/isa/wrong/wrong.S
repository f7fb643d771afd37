// Every run here has one wrong expectation: isa/wrong passes when all of them are noticed.

//: case wrong value
    add r8 = r9, r10 ;;
//: with r9=1 r10=2 -> r8=4
//: case missing NaT
    add r8 = r9, r10 ;;
//: with r9=nat r10=2 -> ignore=f6 r8=3
//: case NaT expected
    add r8 = r9, r10 ;;
//: with r9=1 r10=2 -> r8=nat
//: case change of a general register not expected
    add r8 = r9, r10 ;;
//: with -> same
//: case change of a stacked register not expected
    add r127 = r9, r10 ;;
//: with -> same
//: case change of a predicate not expected
    cmp.eq p6, p7 = r9, r9 ;;
//: with -> same
//: case change of a branch register not expected
    mov b7 = r9 ;;
//: with -> same
//: case change of an application register not expected
    mov.i ar.lc = r9 ;;
//: with -> same
//: case wrong predicate
    cmp.eq p6, p7 = r9, r9 ;;
//: with -> p6=0 p7=0
//: case wrong bank
    mov r16 = 5 ;;
//: with psr.bn=0 -> other16=5
//: case wrong psr
    nop.i 0 ;;
//: with -> psr.i=1
//: case wrong frame
    nop.i 0 ;;
//: with -> sof=95
//: case wrong memory
    nop.i 0 ;;
//: with mem8[data]=5 -> mem8[data]=6
//: case wrong memory elsewhere
    nop.i 0 ;;
//: with mem8[stack]=5 -> mem8[stack]=6
//: case fault not expected
    break.i 0 ;;
//: with -> same
//: case fault expected
    nop.i 0 ;;
//: with -> fault=break
//: case wrong vector
    break.i 0 ;;
//: with -> fault=illegal iim=0
//: case wrong code
    mov b0 = r9 ;;
//: with r9=nat -> fault=nat code=0
//: case wrong iim
    break.i 5 ;;
//: with -> fault=break iim=6
//: case wrong slot
{ .mii
    nop.m 0
    break.i 5
    nop.i 0 ;;
}
//: with -> fault=break iim=5 slot=2
//: case wrong iip
    nop.i 0 ;;
wrong_iip:
    break.i 5 ;;
//: with -> fault=break iim=5 at=wrong_iip+16
//: case register changed in front of the fault
{ .mii
    nop.m 0
    mov r8 = r9
    break.i 5 ;;
}
//: with -> fault=break iim=5
//: case wrong end
    br.few wrong_end ;;
wrong_end:
    br.few wrong_end ;;
//: with -> same
//: case iim written with collection off expected
    break.i 5 ;;
//: with psr.ic=0 -> fault=break iim=5
//: case unknown item expected
    nop.i 0 ;;
//: with -> nonsense=0
//: case unknown item ignored
    nop.i 0 ;;
//: with -> ignore=nonsense
//: case register beyond the frame expected
    nop.i 0 ;;
//: with sof=5 sol=5 -> r37=0
