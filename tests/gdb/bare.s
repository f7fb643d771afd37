// A guest without an operating system for the debugger to look at: every label is named in the tests.
        .explicit
        .text
        .global _start, sums, long_slot, rotating, rotated, callee, inside, checks, loop, results
_start:
        alloc   r32 = ar.pfs, 0, 10, 2, 8
        movl    r2 = 0x1122334455667788
        ;;
sums:   { .mii
        adds    r33 = 0, r2
        adds    r34 = 1, r2
        mov     r3 = 7 ;;
        }
        { .mii
        add     r4 = r3, r3
        addl    r5 = 100, r3
        sub     r6 = r3, r0 ;;
        }
        cmp.eq  p6, p7 = r3, r6
        ;;
long_slot:
        { .mlx
        setf.sig f6 = r2
        movl    r15 = cell ;;
        }
        mov     r42 = 5
        mov     r40 = 0x40
        nop.i   0
        ;;
// Two rotations: then r32 is what was written to r40, two registers back.
rotating:
        { .mii
        mov     r32 = 0x320
        mov     ar.ec = 1
        nop.i   0 ;;
        }
        { .mii
        mov     r33 = 0x330
        mov     pr.rot = 0x10000
        nop.i   0 ;;
        }
        { .mii
        mov     r16 = 1
        nop.i   0
        nop.i   0 ;;
        }
        { .mii
        nop.m   0
        mov     ar.lc = r16
        nop.i   0 ;;
        }
        { .mib
        nop.m   0
        nop.i   0
        br.ctop.sptk rotated ;;
        }
rotated:
        { .mib
        nop.m   0
        nop.i   0
        br.call.sptk b0 = callee ;;
        }
// What the debugger wrote, as the guest sees it.
checks: { .mmi
        getf.sig r20 = f8
        getf.exp r21 = f8
        tnat.nz p8, p9 = r41 ;;
        }
        { .mmi
  (p8)  mov     r22 = 1
  (p9)  mov     r22 = 2
        mov     r23 = r35 ;;
        }
results:
        { .mii
        nop.m   0
        nop.i   0
        nop.i   0 ;;
        }
        mov     r3 = 7
        ;;
loop:   { .mib
        st8     [r15] = r3
        adds    r3 = 1, r3
        br.sptk loop ;;
        }

callee: alloc   r34 = ar.pfs, 2, 3, 0, 0
        mov     r33 = b0
        ;;
        add     r35 = 2, r32
        ;;
inside: { .mii
        nop.m   0
        mov     ar.pfs = r34
        mov     b0 = r33 ;;
        }
        { .mib
        nop.m   0
        nop.i   0
        br.ret.sptk b0 ;;
        }

        .data
        .align  16
        .global cell, other
other:  data8   0x1111
cell:   data8   0
