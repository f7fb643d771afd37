// Guests of the scheduler tests, without firmware or system. guest.h has them assembled:
//     ia64-linux-gnu-as -o guest.o guest.s && ia64-linux-gnu-objcopy -O binary -j .text guest.o guest.bin
        .text
        .explicit

// Counts in r8, for ever.
busy:
        adds r8 = 1, r8
        br.sptk busy
        ;;

        .org 0x100
// Sleeps for r21 ticks of the interval timer, notes in the table at r20 (1024 entries) how many ticks late it
// woke up, and the number of entries so far at r23; works for r24 rounds; again. b7: PAL.
sleeper:
        mov r14 = ar.itc
        ;;
        add r15 = r21, r14
        ;;
        mov cr.itm = r15
        ;;
        srlz.d
        ;;
halt:
        mov r28 = 29            // PAL_HALT_LIGHT
        mov r29 = r0
        mov r30 = r0
        mov r31 = r0
        ;;
here:
        mov r14 = ip
        ;;
        adds r14 = back - here, r14
        ;;
        mov b0 = r14
        br.sptk b7              // static procedures return without touching the register stack
        ;;
back:
        mov r14 = ar.itc
        ;;
        cmp.ltu p6, p7 = r14, r15
        (p6) br.cond.sptk halt
        ;;
        mov r16 = cr.ivr
        ;;
        srlz.d
        ;;
        mov cr.eoi = r0
        sub r17 = r14, r15
        ;;
        srlz.d
        dep.z r18 = r22, 3, 10
        ;;
        add r18 = r18, r20
        adds r22 = 1, r22
        ;;
        st8 [r18] = r17
        ;;
        st8.rel [r23] = r22
        mov ar.lc = r24
        ;;
work:
        br.cloop.sptk work
        ;;
        br.sptk sleeper
        ;;

        .org 0x300
// Takes the lock at r20, holds it for r24 rounds, counts at r23; again.
locker:
        ld4.acq r14 = [r20]
        ;;
        cmp4.eq p6, p7 = r14, r0
        (p6) br.cond.sptk try
        ;;
        hint.m @pause
        br.sptk locker
        ;;
try:
        mov ar.ccv = r0
        mov r15 = 1
        ;;
        cmpxchg4.acq r16 = [r20], r15, ar.ccv
        ;;
        cmp.ne p6, p7 = r16, r0
        (p6) br.cond.sptk locker
        mov ar.lc = r24
        ;;
hold:
        br.cloop.sptk hold
        ;;
        st4.rel [r20] = r0
        adds r22 = 1, r22
        ;;
        st8 [r23] = r22
        br.sptk locker
        ;;
