// Entry of the hostile guest: a stack, the global pointer, then main(boot parameters); calls of SAL.
        .text
        .global _start
        .proc _start
_start: alloc   r32 = ar.pfs, 0, 0, 8, 0
        movl    gp = __gp
        movl    sp = stack_end - 16
        ;;
        mov     out0 = r28
        br.call.sptk.many b0 = main
        ;;
1:      br.sptk 1b
        .endp _start

// int64_t sal_call(entry, gp, function, a1, a2, a3, uint64_t *value)
        .global sal_call
        .proc sal_call
sal_call:
        alloc   loc0 = ar.pfs, 7, 3, 8, 0
        mov     loc1 = b0
        mov     loc2 = gp
        mov     b6 = in0
        mov     out0 = in2
        mov     out1 = in3
        mov     out2 = in4
        mov     out3 = in5
        mov     out4 = r0
        mov     out5 = r0
        mov     out6 = r0
        mov     out7 = r0
        mov     gp = in1
        ;;
        br.call.sptk.many b0 = b6
        ;;
        st8     [in6] = r9
        mov     gp = loc2
        mov     b0 = loc1
        mov     ar.pfs = loc0
        ;;
        br.ret.sptk.many b0
        .endp sal_call

        .bss
        .align  16
        .skip   65536
stack_end:
