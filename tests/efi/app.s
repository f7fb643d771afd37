// An EFI application that checks what firmware does around guest code: timers with notification functions while
// WaitForEvent sleeps, files, LoadImage, StartImage, and Exit from deep inside the image that was started.
//
// It starts itself a second time: with load options 0x1234 it is the child, which leaves with Exit.
// The runner puts .text at image offset 0x1000 and .data at 0x4000, gp points at .data, and the first two
// bundles of .text are the entry points of the image and of the notification function.

// Offsets in .data.
D_EVENT = 0
D_COUNT = 8
D_TIMER = 16
D_INDEX = 24
D_HANDLE = 32
D_OUT = 40
D_SIZE = 48
D_ROOT = 56
D_FILE = 64
D_NOTIFY = 80          // descriptor of the notification function; relocated
D_GUID_LOADED = 96
D_GUID_FILES = 112
D_NAME = 128
D_TIMER_OK = 256
D_EXIT_OK = 320
D_CHILD = 384
D_BAD = 448

// Calls the function whose descriptor's address is at `offset` from the table or interface in `register`.
.macro SERVICE register, offset
    adds r14 = \offset, \register ;;
    ld8 r14 = [r14] ;;
    ld8 r15 = [r14], 8 ;;
    ld8 gp = [r14]
    mov b6 = r15 ;;
    br.call.sptk.many b0 = b6 ;;
    mov gp = loc3 ;;
.endm
.macro ADDRESS register, offset
    adds \register = \offset, gp
.endm
.macro LOAD register, offset
    adds r14 = \offset, gp ;;
    ld8 \register = [r14] ;;
.endm
.macro PRINT offset
    mov out0 = loc4
    ADDRESS out1, \offset ;;
    SERVICE loc4, 8
.endm

BS_ALLOCATE_POOL = 64
BS_CREATE_EVENT = 80
BS_SET_TIMER = 88
BS_WAIT_FOR_EVENT = 96
BS_HANDLE_PROTOCOL = 152
BS_LOAD_IMAGE = 200
BS_START_IMAGE = 208
BS_EXIT = 216

    .text
    br.sptk.many entry ;;
    .align 16
    br.sptk.many notify ;;
    .align 16

// (event, context): counts in memory; uses many registers, so that the caller's are spilled.
notify:
    alloc loc0 = ar.pfs, 2, 80, 0, 0 ;;
    ld8 r14 = [in1] ;;
    adds r14 = 1, r14 ;;
    st8 [in1] = r14
    mov loc70 = -1
    mov ar.pfs = loc0 ;;
    br.ret.sptk.many b0 ;;

entry:
    alloc loc0 = ar.pfs, 2, 14, 6, 0
    mov loc1 = b0
    mov loc3 = gp
    mov loc9 = r4
    adds r14 = 96, in1
    adds r15 = 64, in1 ;;
    ld8 loc2 = [r14]            // boot services
    ld8 loc4 = [r15]            // console output
    mov out0 = in0
    ADDRESS out1, D_GUID_LOADED
    ADDRESS out2, D_OUT ;;
    SERVICE loc2, BS_HANDLE_PROTOCOL
    LOAD loc5, D_OUT            // Loaded Image
    adds r14 = 56, loc5 ;;
    ld8 r14 = [r14]
    mov r15 = 0x1234 ;;
    cmp.eq p6, p7 = r14, r15
    (p6) br.cond.spnt.many child ;;

    // A periodic timer with a notification function, and one to wait for.
    movl out0 = 0x80000200
    mov out1 = 8
    ADDRESS out2, D_NOTIFY
    ADDRESS out3, D_COUNT
    ADDRESS out4, D_EVENT ;;
    SERVICE loc2, BS_CREATE_EVENT
    LOAD out0, D_EVENT
    mov out1 = 1
    mov out2 = 10000 ;;         // 1 ms
    SERVICE loc2, BS_SET_TIMER
    movl out0 = 0x80000000
    mov out1 = 0
    mov out2 = 0
    mov out3 = 0
    ADDRESS out4, D_TIMER ;;
    SERVICE loc2, BS_CREATE_EVENT
    LOAD out0, D_TIMER
    mov out1 = 2
    movl out2 = 200000 ;;       // 20 ms
    SERVICE loc2, BS_SET_TIMER
    mov loc8 = 0x888
    mov r4 = 0x44
    mov out0 = 1
    ADDRESS out1, D_TIMER
    ADDRESS out2, D_INDEX ;;
    SERVICE loc2, BS_WAIT_FOR_EVENT
    LOAD r20, D_COUNT
    mov r21 = 0x888 ;;
    cmp.eq p6, p7 = r8, r0 ;;
    (p6) cmp.eq p6, p7 = loc8, r21 ;;
    (p6) cmp.leu p6, p7 = 10, r20 ;;
    (p7) br.cond.spnt.many bad ;;
    LOAD out0, D_EVENT
    mov out1 = 0
    mov out2 = 0 ;;
    SERVICE loc2, BS_SET_TIMER
    PRINT D_TIMER_OK

    // Reads its own file and starts it as the child.
    adds r14 = 24, loc5 ;;
    ld8 out0 = [r14]
    ADDRESS out1, D_GUID_FILES
    ADDRESS out2, D_OUT ;;
    SERVICE loc2, BS_HANDLE_PROTOCOL
    LOAD loc6, D_OUT
    mov out0 = loc6
    ADDRESS out1, D_ROOT ;;
    SERVICE loc6, 8             // OpenVolume
    LOAD loc6, D_ROOT
    mov out0 = loc6
    ADDRESS out1, D_FILE
    ADDRESS out2, D_NAME
    mov out3 = 1
    mov out4 = 0 ;;
    SERVICE loc6, 8             // Open
    cmp.ne p6, p7 = r8, r0
    (p6) br.cond.spnt.many bad ;;
    mov out0 = 2
    movl out1 = 0x10000
    ADDRESS out2, D_OUT ;;
    SERVICE loc2, BS_ALLOCATE_POOL
    LOAD loc7, D_OUT
    adds r14 = D_SIZE, gp
    movl r15 = 0x10000 ;;
    st8 [r14] = r15
    LOAD loc6, D_FILE
    mov out0 = loc6
    ADDRESS out1, D_SIZE
    mov out2 = loc7 ;;
    SERVICE loc6, 32            // Read
    mov out0 = 0
    mov out1 = in0
    mov out2 = 0
    mov out3 = loc7
    LOAD out4, D_SIZE
    ADDRESS out5, D_HANDLE ;;
    SERVICE loc2, BS_LOAD_IMAGE
    cmp.ne p6, p7 = r8, r0
    (p6) br.cond.spnt.many bad ;;
    LOAD out0, D_HANDLE
    ADDRESS out1, D_GUID_LOADED
    ADDRESS out2, D_OUT ;;
    SERVICE loc2, BS_HANDLE_PROTOCOL
    LOAD r14, D_OUT
    mov r15 = 0x1234
    adds r14 = 56, r14 ;;
    st8 [r14] = r15
    mov loc8 = 0x777
    mov r4 = 0x45 ;;
    LOAD out0, D_HANDLE
    ADDRESS out1, D_SIZE
    ADDRESS out2, D_ROOT ;;
    SERVICE loc2, BS_START_IMAGE
    movl r20 = 0x8000000000000012
    mov r21 = 0x777
    mov r22 = 0x45 ;;
    cmp.eq p6, p7 = r8, r20 ;;
    (p6) cmp.eq p6, p7 = loc8, r21 ;;
    (p6) cmp.eq p6, p7 = r4, r22 ;;
    (p7) br.cond.spnt.many bad ;;
    PRINT D_EXIT_OK
    movl r8 = 0x8000000000000015 ;;
    br.sptk.many leave ;;
bad:
    PRINT D_BAD
    mov r8 = 1 ;;
leave:
    mov r4 = loc9
    mov b0 = loc1
    mov ar.pfs = loc0 ;;
    br.ret.sptk.many b0 ;;

child:
    PRINT D_CHILD
    mov out0 = in0
    mov out1 = loc2
    mov out2 = 30 ;;
    br.call.sptk.many b0 = deep ;;
    br.sptk.many bad ;;

// (handle, boot services, depth): thirty frames of fifty registers, then Exit.
deep:
    alloc loc0 = ar.pfs, 3, 45, 4, 0
    mov loc1 = b0
    mov loc3 = gp
    mov loc40 = in2
    mov r4 = -1
    cmp.eq p6, p7 = in2, r0
    mov out0 = in0 ;;
    (p6) br.cond.spnt.many 1f ;;
    mov out1 = in1
    adds out2 = -1, in2 ;;
    br.call.sptk.many b0 = deep ;;
1:  movl out1 = 0x8000000000000012
    mov out2 = 0
    mov out3 = 0 ;;
    SERVICE in1, BS_EXIT
    break.m 0 ;;                // Exit does not come back

    .data
    .fill D_NOTIFY
    data8 0x1010, 0x4000
    data4 0x5b1b31a1
    data2 0x9562, 0x11d2
    data1 0x8e, 0x3f, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b
    data4 0x964e5b22
    data2 0x6459, 0x11d2
    data1 0x8e, 0x39, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b
    .string16 "\\EFI\\BOOT\\BOOTIA64.EFI"
    .org D_TIMER_OK
    .string16 "timer ok\r\n"
    .org D_EXIT_OK
    .string16 "exit ok\r\n"
    .org D_CHILD
    .string16 "child\r\n"
    .org D_BAD
    .string16 "bad\r\n"
