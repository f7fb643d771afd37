// Single-stepping: ptrace steps over a function that has an instruction of every format that a program may
// execute (privileged ones with a false predicate). Every step must go to the next instruction or to the
// target of a branch, no instruction may be left out or run twice, and the registers and memory at the end
// must be those of a run without stepping; likewise with stops at taken branches.
#define _GNU_SOURCE
#include <asm/ptrace_offsets.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/wait.h>

#include "torture.h"

#define MEMORY_SIZE 16384
#define STEPS_MAX   4000

// In: r32 memory with random bytes. Registers go to memory + 8192.
extern void forms(void *memory), forms_end(void);
asm(".altmacro\n"
    ".macro EACH what, first, last\n"
    "    .set number, \\first\n"
    "    .rept \\last - \\first + 1\n"
    "    \\what %number\n"
    "    .set number, number + 1\n"
    "    .endr\n"
    ".endm\n"
    ".macro LOAD_GR n\n"
    "    ld8 r\\n = [r33], 8 ;;\n"
    ".endm\n"
    ".macro STORE_GR n\n"
    "    st8.spill [r33] = r\\n, 8 ;;\n"
    ".endm\n"
    ".macro LOAD_FR n\n"
    "    ldfd f\\n = [r33], 8 ;;\n"
    ".endm\n"
    ".macro STORE_FR n\n"
    "    stf.spill [r33] = f\\n, 16 ;;\n"
    ".endm\n"
    ".noaltmacro\n"
    ".text\n"
    ".align 32\n"
    ".global forms, forms_end\n"
    ".proc forms\n"
    "forms:\n"
    "    alloc r55 = ar.pfs, 1, 23, 8, 16\n" // M34; r32-r47 rotate
    "    mov r48 = b0\n"
    "    mov r49 = pr\n"
    "    mov r50 = ar.lc\n"
    "    mov r51 = ar.unat\n"
    "    mov r52 = ar.fpsr\n"
    "    mov r53 = r32 ;;\n" // does not rotate
    "    mov r15 = 1042\n"   // getppid
    "    break.i 0x100000 ;;\n"
    "    mov r54 = r8\n"
    "    mov r33 = r53 ;;\n"
    ".altmacro\n"
    "    EACH LOAD_GR, 14, 31\n"
    "    EACH LOAD_FR, 6, 15\n"
    "    EACH LOAD_FR, 32, 47\n"
    ".noaltmacro\n"
    "    mov r2 = 0x5a5a ;;\n"
    "    mov pr = r2, 0x1fffe ;;\n"
    "    cmp.eq p6, p7 = r0, r0\n"
    "    mov r3 = 0\n"
    "    mov r9 = 0\n"
    "    mov r10 = 0\n"
    "    mov r11 = 0 ;;\n"
    // A
    "    add r3 = r14, r15 ;;\n"
    "    add r3 = r3, r16, 1 ;;\n"
    "    sub r3 = r3, r17 ;;\n"
    "    sub r3 = r3, r18, 1 ;;\n"
    "    addp4 r9 = r3, r19 ;;\n"
    "    and r10 = r9, r20 ;;\n"
    "    andcm r10 = r10, r21 ;;\n"
    "    or r10 = r10, r22 ;;\n"
    "    xor r10 = r10, r23 ;;\n"
    "    shladd r11 = r10, 3, r3 ;;\n"
    "    shladdp4 r11 = r11, 2, r3 ;;\n"
    "    sub r11 = 77, r11 ;;\n"
    "    and r14 = -4, r14 ;;\n"
    "    andcm r15 = 99, r15 ;;\n"
    "    or r16 = 5, r16 ;;\n"
    "    xor r17 = -100, r17 ;;\n"
    "    adds r18 = -8000, r18 ;;\n"
    "    addp4 r19 = 1234, r19 ;;\n"
    "    addl r20 = -2000000, r3 ;;\n"
    "    cmp.lt p8, p9 = r3, r9 ;;\n"
    "    cmp.ltu.unc p10, p11 = r3, r9 ;;\n"
    "    cmp.eq.and p12, p13 = r3, r9 ;;\n"
    "    cmp.eq.or.andcm p12, p13 = r3, r3 ;;\n"
    "    cmp.gt.or p14, p15 = r0, r9 ;;\n"
    "    cmp.ge.and p14, p15 = r0, r9 ;;\n"
    "    cmp.lt p8, p9 = 5, r9 ;;\n"
    "    cmp4.ltu p10, p11 = -5, r9 ;;\n"
    "    cmp4.eq.or p10, p11 = 7, r9 ;;\n"
    "    padd1.sss r21 = r14, r15 ;;\n"
    "    padd2.uus r21 = r21, r15 ;;\n"
    "    padd4 r21 = r21, r16 ;;\n"
    "    psub2 r22 = r21, r16 ;;\n"
    "    pavg1.raz r22 = r22, r17 ;;\n"
    "    pavgsub2 r22 = r22, r17 ;;\n"
    "    pcmp1.gt r23 = r22, r17 ;;\n"
    "    pshladd2 r23 = r23, 2, r14 ;;\n"
    "    pshradd2 r23 = r23, 1, r14 ;;\n"
    // I
    "    pmpyshr2.u r24 = r23, r14, 7 ;;\n"
    "    pmpy2.l r24 = r24, r15 ;;\n"
    "    mix4.r r24 = r24, r15 ;;\n"
    "    pack4.sss r25 = r24, r15 ;;\n"
    "    unpack1.h r25 = r25, r16 ;;\n"
    "    pmin1.u r25 = r25, r17 ;;\n"
    "    psad1 r26 = r25, r17 ;;\n"
    "    mux1 r26 = r25, @rev ;;\n"
    "    mux2 r27 = r26, 0x4e ;;\n"
    "    and r2 = 31, r27 ;;\n"
    "    pshr4.u r27 = r26, r2 ;;\n"
    "    shr r28 = r27, r2 ;;\n"
    "    pshr2 r28 = r28, 3 ;;\n"
    "    shl r29 = r27, r2 ;;\n"
    "    pshl4 r29 = r29, r2 ;;\n"
    "    pshl2 r29 = r29, 4 ;;\n"
    "    popcnt r30 = r29 ;;\n"
    "    shrp r30 = r29, r28, 13 ;;\n"
    "    extr r31 = r30, 5, 20 ;;\n"
    "    extr.u r31 = r31, 3, 30 ;;\n"
    "    dep.z r14 = r31, 8, 20 ;;\n"
    "    dep.z r15 = -3, 8, 20 ;;\n"
    "    dep r16 = -1, r15, 40, 5 ;;\n"
    "    dep r17 = r14, r16, 4, 12 ;;\n"
    "    tbit.nz p8, p9 = r17, 9 ;;\n"
    "    tbit.z.or p10, p11 = r17, 10 ;;\n"
    "    tnat.z p12, p13 = r17 ;;\n"
    "    tf.nz p8, p9 = 33 ;;\n"
    "    tf.z.or p10, p11 = 32 ;;\n"
    "    nop.i 0x12345\n"
    "    hint.i 5 ;;\n"
    "    (p7) break.i 0x777 ;;\n"
    "    chk.s.i r17, forms_wrong ;;\n"
    "    mov b6 = r17 ;;\n"
    "    mov r18 = b6 ;;\n"
    "    mov pr = r18, 0x700 ;;\n"
    "    cmp.eq p6, p7 = r0, r0 ;;\n"
    "    mov pr.rot = 0x5550000 ;;\n"
    "    mov r19 = pr ;;\n"
    "    mov r20 = ip ;;\n"
    "    mov.i ar.lc = r19 ;;\n"
    "    mov.i r21 = ar.lc ;;\n"
    "    mov.i ar.ec = 9 ;;\n"
    "    mov.i r22 = ar.ec ;;\n"
    "    zxt2 r23 = r23 ;;\n"
    "    sxt4 r24 = r24 ;;\n"
    "    czx1.r r25 = r25 ;;\n"
    // M
    "    movl r2 = 0x400 ;;\n"
    "    add r33 = r53, r2 ;;\n"
    "    adds r35 = 64, r33\n"
    "    mov r36 = 16 ;;\n"
    "    ld1 r14 = [r33] ;;\n"
    "    ld2.acq r15 = [r33], r36 ;;\n"
    "    ld4.bias r16 = [r33], 8 ;;\n"
    "    ld8.s r17 = [r33], 8 ;;\n"
    "    ld8.a r18 = [r33] ;;\n"
    "    ld8.c.nc r18 = [r33] ;;\n"
    "    chk.a.clr r18, 1f ;;\n"
    "1:  ld8.c.clr.acq r19 = [r33] ;;\n"
    "    ld8.fill r20 = [r33], 8 ;;\n"
    "    st1 [r35] = r14 ;;\n"
    "    st2.rel [r35] = r15, 2 ;;\n"
    "    st4 [r35] = r16, 6 ;;\n"
    "    st8.spill [r35] = r17, 8 ;;\n"
    "    ldfs f6 = [r33] ;;\n"
    "    ldfd.s f7 = [r33], r36 ;;\n"
    "    ldf8.a f8 = [r33], 8 ;;\n"
    "    chk.a.nc f8, 1f ;;\n"
    "1:  ldfe f9 = [r33] ;;\n"
    "    ldf.fill f10 = [r53] ;;\n"
    "    chk.s f7, forms_wrong ;;\n"
    "    ldfpd f12, f13 = [r53] ;;\n"
    "    ldfp8 f32, f33 = [r53] ;;\n"
    "    ldfps f14, f15 = [r53], 8 ;;\n"
    "    adds r53 = -8, r53\n"
    "    adds r35 = 16, r35 ;;\n"
    "    stfs [r35] = f6 ;;\n"
    "    stfd [r35] = f7, 16 ;;\n"
    "    stf8 [r35] = f8, 16 ;;\n"
    "    and r35 = -16, r35 ;;\n"
    "    stf.spill [r35] = f10, 16 ;;\n"
    "    stfe [r35] = f12, 16 ;;\n"
    "    lfetch [r33] ;;\n"
    "    lfetch.excl.nt1 [r33], r36 ;;\n"
    "    lfetch.fault [r33], -16 ;;\n"
    "    mov.m ar.ccv = r14 ;;\n"
    "    xchg8 r14 = [r35], r15 ;;\n"
    "    cmpxchg4.acq r15 = [r35], r16, ar.ccv ;;\n"
    "    cmpxchg1.rel r16 = [r35], r17, ar.ccv ;;\n"
    "    fetchadd8.acq r17 = [r35], -16 ;;\n"
    "    fetchadd4.rel r18 = [r35], 4 ;;\n"
    "    setf.sig f34 = r18 ;;\n"
    "    setf.exp f35 = r17 ;;\n"
    "    setf.s f36 = r16 ;;\n"
    "    setf.d f37 = r15 ;;\n"
    "    getf.sig r26 = f34 ;;\n"
    "    getf.exp r27 = f37 ;;\n"
    "    getf.s r28 = f36 ;;\n"
    "    getf.d r29 = f37 ;;\n"
    "    chk.s.m r26, forms_wrong ;;\n"
    "    invala ;;\n"
    "    invala.e r26 ;;\n"
    "    invala.e f34 ;;\n"
    "    fwb ;;\n"
    "    mf ;;\n"
    "    mf.a ;;\n"
    "    srlz.d ;;\n"
    "    srlz.i ;;\n"
    "    sync.i ;;\n"
    "    flushrs ;;\n"
    "    fc r33 ;;\n"
    "    fc.i r33 ;;\n"
    "    mov.m ar.csd = r14 ;;\n"
    "    st16 [r35] = r15, ar.csd ;;\n"
    "    ld16 r16, ar.csd = [r35] ;;\n"
    "    mov.m ar.ccv = r16 ;;\n"
    "    cmp8xchg16.acq r17 = [r35], r20, ar.csd, ar.ccv ;;\n"
    "    mov.m r18 = ar.csd ;;\n"
    "    mov.m r30 = ar.rsc ;;\n"
    "    mov.m ar.unat = r30 ;;\n"
    "    mov.m r31 = ar.unat ;;\n"
    "    mov.m ar.unat = 33 ;;\n"
    "    mov r14 = psr.um ;;\n"
    "    mov psr.um = r14 ;;\n"
    "    srlz.i ;;\n"
    "    sum 8 ;;\n"
    "    srlz.i ;;\n"
    "    rum 8 ;;\n"
    "    srlz.i ;;\n"
    "    probe.r r15 = r53, r0 ;;\n"
    "    probe.w r16 = r53, 3 ;;\n"
    "    probe.rw.fault r53, 3 ;;\n"
    "    mov r2 = 3 ;;\n"
    "    mov r17 = cpuid[r2] ;;\n"
    "    thash r18 = r53 ;;\n"
    "    ttag r19 = r53 ;;\n"
    "    mov r2 = 4 ;;\n"
    "    mov r2 = pmd[r2] ;;\n"
    "    mov r14 = 0\n" // these differ from process to process
    "    mov r18 = 0\n"
    "    mov r19 = 0 ;;\n"
    "    nop.m 0x12345\n"
    "    hint.m 0 ;;\n"
    "    (p7) break.m 0x777 ;;\n"
    "    (p7) mov cr.iva = r2 ;;\n"
    "    srlz.i ;;\n"
    "    (p7) mov r2 = cr.ivr ;;\n"
    "    srlz.i ;;\n"
    "    (p7) mov psr.l = r2 ;;\n"
    "    srlz.i ;;\n"
    "    (p7) mov r2 = psr ;;\n"
    "    (p7) itc.d r2 ;;\n"
    "    srlz.i ;;\n"
    "    (p7) itr.i itr[r2] = r3 ;;\n"
    "    srlz.i ;;\n"
    "    (p7) mov rr[r2] = r3 ;;\n"
    "    srlz.i ;;\n"
    "    (p7) mov r2 = rr[r3] ;;\n"
    "    (p7) mov pmc[r2] = r3 ;;\n"
    "    (p7) mov pmd[r2] = r3 ;;\n"
    "    (p7) mov r2 = pmc[r3] ;;\n"
    "    (p7) mov dbr[r2] = r3 ;;\n"
    "    (p7) mov r2 = ibr[r3] ;;\n"
    "    (p7) mov pkr[r2] = r3 ;;\n"
    "    (p7) mov ar.itc = r2 ;;\n"
    "    (p7) rsm 0x2000 ;;\n"
    "    (p7) ptr.i r2, r3 ;;\n"
    "    srlz.i ;;\n"
    "    (p7) ptc.ga r2, r3 ;;\n"
    "    srlz.i ;;\n"
    "    (p7) ssm 0x2000 ;;\n"
    "    srlz.i ;;\n"
    "    (p7) ptc.l r2, r3 ;;\n"
    "    srlz.i ;;\n"
    "    (p7) ptc.e r2 ;;\n"
    "    srlz.i ;;\n"
    "    (p7) tpa r2 = r3 ;;\n"
    "    (p7) tak r2 = r3 ;;\n"
    // F
    "    fma.s1 f38 = f6, f7, f12 ;;\n"
    "    fms.d.s0 f39 = f38, f7, f12 ;;\n"
    "    fnma.s.s2 f40 = f38, f7, f12 ;;\n"
    "    fpma f41 = f32, f33, f34 ;;\n"
    "    xma.hu f42 = f32, f33, f34 ;;\n"
    "    fselect f43 = f32, f33, f34 ;;\n"
    "    fcmp.lt.s1 p8, p9 = f38, f39 ;;\n"
    "    fclass.m p10, p11 = f40, 0x1e7 ;;\n"
    "    frcpa.s1 f44, p12 = f38, f39 ;;\n"
    "    frsqrta.s2 f45, p13 = f39 ;;\n"
    "    fmin f46 = f38, f39 ;;\n"
    "    fpmax f47 = f32, f33 ;;\n"
    "    fmerge.ns f6 = f38, f39 ;;\n"
    "    fmix.lr f7 = f32, f33 ;;\n"
    "    fswap f8 = f32, f33 ;;\n"
    "    fpack f9 = f38, f39 ;;\n"
    "    fcvt.fx.trunc f10 = f39 ;;\n"
    "    fpcvt.fxu f11 = f33 ;;\n"
    "    fcvt.xf f12 = f33 ;;\n"
    "    fsetc.s2 0x7f, 0x40 ;;\n"
    "    fclrf.s2 ;;\n"
    "    fchkf.s3 forms_flags ;;\n"
    "forms_flags:\n"
    "    nop.f 0x12345\n"
    "    hint.f 3 ;;\n"
    "    (p7) break.f 0x777 ;;\n"
    // X
    "    movl r20 = 0x123456789abcdef0 ;;\n"
    "    nop.x 0x1234567890 ;;\n"
    "    hint.x 7 ;;\n"
    "    (p7) break.x 0x777 ;;\n"
    "    brl.sptk.few 1f ;;\n"
    "    br.sptk.few forms_wrong ;;\n"
    "1:  brl.call.sptk.few b6 = forms_leaf ;;\n"
    // B
    "    br.call.sptk.few b7 = forms_leaf2 ;;\n"
    "    addl r2 = @ltoff(forms_leaf), gp ;;\n"
    "    ld8 r2 = [r2] ;;\n"
    "    mov b7 = r2 ;;\n"
    "    br.call.sptk.few b6 = b7 ;;\n"
    "    br.call.sptk.few b6 = forms_cover ;;\n"
    "    (p7) br.cond.sptk.few forms_wrong ;;\n"
    "    (p6) br.cond.spnt.few 1f ;;\n"
    "    br.sptk.few forms_wrong ;;\n"
    "1:  brp.loop.imp 1b, 1b ;;\n"
    "    brp.sptk b7, 1b ;;\n"
    "    brp.ret.sptk b0, 1b ;;\n"
    "    data8 0x100000011, 0x2004000060000200\n" // nop.m, nop.i, hint.b 3 ;; which as does not write
    "    epc ;;\n" // the page does not promote, and the caller has the same level
    "    mov.i ar.lc = 3\n"
    "    mov r21 = 0 ;;\n"
    "1:  adds r21 = 1, r21\n"
    "    br.cloop.sptk.few 1b ;;\n"
    "    clrrrb ;;\n"
    "    mov pr.rot = 0x10000\n"
    "    mov.i ar.lc = 4\n"
    "    mov.i ar.ec = 3 ;;\n"
    "1:  (p16) adds r37 = 3, r21\n"
    "    (p18) add r22 = r39, r22\n"
    "    br.ctop.sptk.few 1b ;;\n"
    "    mov.i ar.lc = 2\n"
    "    mov.i ar.ec = 2 ;;\n"
    "1:  br.cexit.spnt.few 2f ;;\n"
    "    (p16) adds r23 = 5, r23\n"
    "    br.sptk.few 1b ;;\n"
    "2:  mov.i ar.ec = 3\n"
    "    cmp.lt p17, p16 = r0, r0 ;;\n"
    "1:  (p17) br.wtop.sptk.few 1b ;;\n"
    "    mov.i ar.ec = 2 ;;\n"
    "1:  (p17) br.wexit.spnt.few 2f ;;\n"
    "    br.sptk.few 1b ;;\n"
    "2:  clrrrb.pr ;;\n"
    "    clrrrb ;;\n"
    "    nop.b 0x12345\n"
    "    (p7) break.b 0x777 ;;\n"
    // write down; ar.lc, ar.ec and the predicates, too
    "    movl r33 = 8192 ;;\n"
    "    add r33 = r53, r33 ;;\n"
    "    st8 [r33] = r3, 8\n"
    "    mov r2 = pr ;;\n"
    "    st8 [r33] = r2, 8\n"
    "    mov.i r2 = ar.lc ;;\n"
    "    st8 [r33] = r2, 8\n"
    "    mov.i r2 = ar.ec ;;\n"
    "    st8 [r33] = r2, 8\n"
    "    mov.m r2 = ar.fpsr ;;\n"
    "    st8 [r33] = r2, 8 ;;\n"
    "    st8 [r33] = r54, 8 ;;\n"
    ".altmacro\n"
    "    EACH STORE_GR, 9, 11\n"
    "    EACH STORE_GR, 14, 31\n"
    "    EACH STORE_GR, 35, 47\n"
    "    and r33 = -16, r33 ;;\n"
    "    adds r33 = 16, r33 ;;\n"
    "    EACH STORE_FR, 6, 15\n"
    "    EACH STORE_FR, 32, 47\n"
    ".noaltmacro\n"
    "    mov.m r2 = ar.unat ;;\n"
    "    st8 [r33] = r2, 8 ;;\n"
    "    mov r2 = 1 ;;\n"
    "    st8 [r33] = r2 ;;\n" // the end was reached
    "forms_wrong:\n"
    "    mov ar.fpsr = r52\n"
    "    mov ar.unat = r51\n"
    "    mov.i ar.lc = r50\n"
    "    mov pr = r49, 0x1fffe\n"
    "    mov b0 = r48\n"
    "    mov.i ar.pfs = r55 ;;\n"
    "    br.ret.sptk.many b0 ;;\n"
    ".endp forms\n"
    "forms_leaf:\n"
    "    alloc r8 = ar.pfs, 8, 2, 0, 8 ;;\n"
    "    mov r40 = b6\n"
    "    br.sptk.few 1f ;;\n"
    "1:  mov ar.pfs = r8 ;;\n"
    "    br.ret.sptk.few b6 ;;\n"
    // cover ends the frame; what follows gets the caller's back from memory, as longjmp does.
    "forms_cover:\n"
    "    alloc r2 = ar.pfs, 8, 3, 0, 0 ;;\n"
    "    mov.m r9 = ar.bsp\n"
    "    mov r40 = r2 ;;\n"
    "    cover ;;\n"
    "    flushrs ;;\n"
    "    mov.m r10 = ar.rsc\n"
    "    mov.m ar.rsc = 0 ;;\n"
    "    loadrs ;;\n"
    "    mov.m ar.bspstore = r9 ;;\n"
    "    mov.m ar.rnat = r0 ;;\n" // no register of the callers holds a NaT
    "    mov.m ar.rsc = r10 ;;\n"
    "    mov.m r11 = ar.bsp ;;\n"
    "    sub r11 = r11, r9 ;;\n"
    "    mov r9 = 0\n" // where the stack is differs from process to process
    "    br.ret.sptk.few b6 ;;\n"
    "forms_leaf2:\n"
    "    nop.m 0\n"
    "    br.ret.sptk.few b7 ;;\n"
    "forms_end:\n"
    "    nop.m 0 ;;\n");

static uint8_t *memory;

struct place {
    uint64_t ip;
    unsigned slot;
};

static uint64_t code_of(void (*function)(void))
{
    return *(uint64_t *)function;
}
// The label behind the functions has no descriptor that C could name.
static uint64_t end_of_forms(void)
{
    uint64_t end;
    asm("addl %0 = @ltoff(forms_end), gp ;;\n"
        "ld8 %0 = [%0]"
        : "=r"(end));
    return end;
}

static bool long_template(uint64_t ip)
{
    return (*(uint8_t *)ip & 0x1e) == 4;
}

// Is the instruction one that may go elsewhere: a branch, chk, or fchkf?
static bool may_branch(struct place at)
{
    uint64_t low = ((uint64_t *)at.ip)[0], high = ((uint64_t *)at.ip)[1];
    uint64_t slots[3] = {low >> 5 & 0x1ffffffffff, (low >> 46 | high << 18) & 0x1ffffffffff, high >> 23};
    unsigned template = low & 0x1e, op = slots[at.slot] >> 37 & 15;
    if (long_template(at.ip) && at.slot == 1)
        return slots[2] >> 37 >= 12;
    bool branch_unit =
        template >= 0x10 && (at.slot == 2 || (template == 0x12 && at.slot == 1) || template == 0x16);
    return branch_unit || op < 2;
}

static struct place following(struct place at)
{
    unsigned last = long_template(at.ip) ? 1 : 2;
    return at.slot >= last ? (struct place){at.ip + 16, 0} : (struct place){at.ip, at.slot + 1};
}

static void child(const uint8_t *start, bool traced)
{
    memcpy(memory, start, MEMORY_SIZE);
    if (traced) {
        if (ptrace(PTRACE_TRACEME, 0, 0, 0) != 0)
            _exit(3);
        raise(SIGSTOP);
    }
    forms(memory);
    _exit(0);
}

static pid_t start_child(const uint8_t *start, bool traced)
{
    pid_t pid = fork();
    if (pid < 0)
        stop("fork");
    if (pid == 0)
        child(start, traced);
    return pid;
}

static struct place where(pid_t pid)
{
    errno = 0;
    uint64_t ip = (uint64_t)ptrace(PTRACE_PEEKUSER, pid, PT_CR_IIP, 0);
    uint64_t psr = (uint64_t)ptrace(PTRACE_PEEKUSER, pid, PT_CR_IPSR, 0);
    if (errno)
        stop("PTRACE_PEEKUSER");
    return (struct place){ip, psr >> 41 & 3};
}

static void wait_end(pid_t pid, const char *how)
{
    int status;
    if (waitpid(pid, &status, 0) != pid || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        wrong("%s: the child ended with status %x", how, status);
}

// Steps to the end; returns how many steps were inside of the functions.
static unsigned step_through(pid_t pid, bool by_blocks)
{
    uint64_t begin = code_of((void (*)(void))forms), end = end_of_forms();
    static uint8_t seen[STEPS_MAX];
    unsigned inside = 0, visited = 0;
    struct place last = {0, 0};
    memset(seen, 0, sizeof seen);
    for (unsigned steps = 0;; steps++) {
        int status;
        if (waitpid(pid, &status, 0) != pid || !WIFSTOPPED(status)) {
            wrong("the child stopped with status %x after %u steps", status, steps);
            return inside;
        }
        if (steps && WSTOPSIG(status) != SIGTRAP) {
            struct place at = where(pid);
            wrong("signal %d at %llx slot %u", WSTOPSIG(status), (ull)at.ip, at.slot);
            kill(pid, SIGKILL);
            return inside;
        }
        struct place now = where(pid);
        bool is_inside = now.ip >= begin && now.ip < end;
        if (is_inside) {
            struct place next = inside ? following(last) : now;
            if (!by_blocks && inside && (now.ip != next.ip || now.slot != next.slot) &&
                (!may_branch(last) || now.slot != 0))
                wrong("a step from +%llx slot %u to +%llx slot %u", (ull)(last.ip - begin), last.slot,
                      (ull)(now.ip - begin), now.slot);
            unsigned number = (unsigned)((now.ip - begin) / 16 * 3 + now.slot);
            if (number < STEPS_MAX && !seen[number])
                visited++, seen[number] = 1;
            inside++;
            last = now;
        } else if (inside) {
            break; // it has returned
        }
        if (ptrace(by_blocks ? PTRACE_SINGLEBLOCK : PTRACE_SINGLESTEP, pid, 0, 0) != 0)
            stop("PTRACE_SINGLESTEP");
    }
    if (!by_blocks) {
        // What must not be reached: the branches to forms_wrong, and slots behind taken branches.
        unsigned all = 0;
        for (uint64_t ip = begin; ip < end; ip += 16)
            all += long_template(ip) ? 2 : 3;
        if (visited + 24 < all)
            wrong("only %u of %u instructions were stepped over", visited, all);
    }
    if (ptrace(PTRACE_CONT, pid, 0, 0) != 0)
        stop("PTRACE_CONT");
    wait_end(pid, by_blocks ? "stopping at branches" : "stepping");
    return inside;
}

static void compare(const char *how, const uint8_t *expected)
{
    for (unsigned n = 0; n < MEMORY_SIZE; n += 8)
        if (memcmp(memory + n, expected + n, 8) != 0)
            wrong("%s: memory at %u is %llx, not %llx", how, n, *(ull *)(memory + n), *(ull *)(expected + n));
}

int main(int argc, char **argv)
{
    torture_begin("STEP-TORTURE", argc, argv, 2);
    static uint8_t start[MEMORY_SIZE], expected[MEMORY_SIZE];
    unsigned steps = 0, blocks = 0;
    memory = mmap(NULL, MEMORY_SIZE, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        stop("mmap");
    for (unsigned round = 0; round < torture_rounds; round++) {
        uint64_t random = torture_seed * 100 + round;
        for (unsigned n = 0; n < 8192; n += 8) {
            uint64_t value = next_random(&random);
            // Doubles of a moderate size, so that arithmetic gives more than infinities.
            value = (value & ~(0x7ffull << 52)) | (0x3f0ull + (value >> 40 & 31)) << 52;
            memcpy(start + n, &value, 8);
        }
        wait_end(start_child(start, false), "running");
        memcpy(expected, memory, MEMORY_SIZE);
        bool reached = false;
        for (unsigned n = 8192; n < MEMORY_SIZE; n += 8)
            reached = reached || *(uint64_t *)(expected + n) == 1;
        if (!reached)
            wrong("the function did not reach its end");
        steps += step_through(start_child(start, true), false);
        compare("stepped", expected);
        blocks += step_through(start_child(start, true), true);
        compare("stopped at branches", expected);
        if (torture_failures)
            break;
    }
    return torture_end("%u steps, %u branches", steps, blocks);
}
