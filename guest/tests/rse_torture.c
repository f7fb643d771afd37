// The register stack against a model: deep recursion with frames of 3 to 88 locals, some of them NaT, in all
// modes of the register stack engine, while signals arrive.
//
// Every frame fills its locals from its seed, calls on, and checks them when it is back. At random points the
// whole backing store is compared with the model (values and NaT collections), rewritten and loaded again;
// frames in C catch longjmps from far below them. Runs in threads with fresh stacks, so that the register
// stack engine itself takes the page faults, and in signal handlers on top of it all.
#include <pthread.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/time.h>

#include "torture.h"

#define FIRST_LOCALS 3
#define LAST_LOCALS  88
#define DEPTH_MAX    400
#define FACTOR       0x9e3779b97f4a7c15u // the locals are seed, seed + FACTOR, seed + 2 * FACTOR, ...
#define THREADS      4
#define STACK_SIZE   (2u << 20) // for the memory stack and the backing store

struct step {
    uint64_t code, seed;
};
struct frame {
    unsigned locals; // 0: rse_catch
    uint64_t seed;
    uint64_t bsp; // of rse_catch
    jmp_buf back;
};
struct walk {
    uint64_t random;
    unsigned depth_max, calls_left, jump_to; // jump_to: the depth that a longjmp goes to
    bool in_handler;
    unsigned compared, rewritten, jumps, deepest;
    struct frame frame[DEPTH_MAX + 1];
};

typedef struct step frame_function(struct walk *walk, uint64_t depth, uint64_t seed);

// The registers of a frame: r32 walk, r33 depth, r34 seed, r36 ar.pfs, r37 b0, the others filled.
asm(".altmacro\n"
    ".macro FILL_ONE reg\n"
    "    .set bit, (\\reg - 36) & 63\n"
    "    tbit.nz p6, p7 = r16, bit ;;\n"
    "    (p7) mov r\\reg = r14\n"
    "    (p6) mov r\\reg = r17\n"
    "    add r14 = r14, r15 ;;\n"
    ".endm\n"
    ".macro CHECK_ONE reg\n"
    "    .set bit, (\\reg - 36) & 63\n"
    "    tbit.nz p6, p7 = r16, bit ;;\n"
    "    (p6) tnat.z.or p10, p0 = r\\reg\n"
    "    (p7) xor r19 = r\\reg, r14\n"
    "    add r14 = r14, r15 ;;\n"
    "    (p7) or r18 = r18, r19 ;;\n"
    ".endm\n"
    ".macro ALL what, locals\n"
    "    .set number, 38\n"
    "    .rept \\locals - 2\n"
    "    \\what %number\n"
    "    .set number, number + 1\n"
    "    .endr\n"
    ".endm\n"
    // r14 first value, r15 factor, r16 which ones are NaT
    ".macro PREPARE\n"
    "    mov r14 = r34\n"
    "    movl r15 = 0x9e3779b97f4a7c15\n"
    "    shr.u r18 = r34, 17\n"
    "    shr.u r19 = r34, 31 ;;\n"
    "    and r16 = r34, r18 ;;\n"
    "    and r16 = r16, r19 ;;\n"
    ".endm\n"
    ".macro FRAME locals\n"
    "frame_\\locals:\n"
    "    .set first_out, 36 + \\locals\n"
    "    .set second_out, first_out + 1\n"
    "    .set third_out, first_out + 2\n"
    "    FRAME_BODY \\locals, %first_out, %second_out, %third_out\n"
    ".endm\n"
    ".macro FRAME_BODY locals, o0, o1, o2\n"
    "    alloc r36 = ar.pfs, 4, \\locals, 4, 0\n"
    "    mov r37 = b0\n"
    "    mov r20 = ar.unat\n"
    "    mov r21 = -1 ;;\n"
    "    mov ar.unat = r21 ;;\n"
    "    ld8.fill r17 = [r12] ;;\n" // NaT
    "    mov ar.unat = r20\n"
    "    PREPARE\n"
    "    ALL FILL_ONE, \\locals\n"
    "1:  mov r\\o0 = r32\n"
    "    mov r\\o1 = r33\n"
    "    mov r\\o2 = r34\n"
    "    br.call.sptk.many b0 = rse_step# ;;\n"
    "    cmp.eq p6, p7 = r8, r0\n"
    "    mov b6 = r8\n"
    "    (p6) br.cond.spnt.few 2f ;;\n"
    "    mov r\\o0 = r32\n"
    "    adds r\\o1 = 1, r33\n"
    "    mov r\\o2 = r9\n"
    "    br.call.sptk.many b0 = b6 ;;\n"
    "    PREPARE\n"
    "    mov r18 = 0\n"
    "    cmp.ne p10, p0 = r0, r0 ;;\n"
    "    ALL CHECK_ONE, \\locals\n"
    "    tnat.nz.or p10, p0 = r18\n"
    "    cmp.ne.or p10, p0 = r18, r0 ;;\n"
    "    (p10) mov r\\o0 = r32\n"
    "    (p10) mov r\\o1 = r33\n"
    "    (p10) br.call.spnt.many b0 = rse_wrong# ;;\n"
    "    br.cond.sptk.few 1b ;;\n"
    "2:  mov b0 = r37\n"
    "    mov ar.pfs = r36 ;;\n"
    "    br.ret.sptk.many b0 ;;\n"
    ".endm\n"
    ".text\n"
    ".set size, 3\n"
    ".rept 88 - 3 + 1\n"
    "    .align 16\n"
    "    FRAME %size\n"
    "    .set size, size + 1\n"
    ".endr\n"
    ".macro ENTRY locals\n"
    "    data8 frame_\\locals\n"
    ".endm\n"
    ".section .data.rel.ro, \"aw\"\n"
    "    .align 8\n"
    "frame_table:\n"
    ".set size, 3\n"
    ".rept 88 - 3 + 1\n"
    "    ENTRY %size\n"
    "    .set size, size + 1\n"
    ".endr\n"
    ".noaltmacro\n"
    ".text\n");
extern const uint64_t frame_table[];

static uint64_t mask_of(uint64_t seed)
{
    return seed & seed >> 17 & seed >> 31;
}

// --- the backing store, as the manual says (volume 2, section 6.1) ---

static uint64_t slot_of(uint64_t address)
{
    return address >> 3 & 63;
}

// The address `count` registers below `address`; every 64th slot is a NaT collection.
static uint64_t below(uint64_t address, unsigned count)
{
    while (count) {
        address -= 8;
        count -= slot_of(address) != 63;
    }
    return address;
}
static uint64_t above(uint64_t address)
{
    address += 8;
    return slot_of(address) == 63 ? address + 8 : address;
}

struct store {
    uint64_t bspstore, rnat;
};

static bool nat_at(const struct store *store, uint64_t address)
{
    uint64_t collection = address | 0x1f8;
    uint64_t bits = collection >= store->bspstore ? store->rnat : *(uint64_t *)collection;
    return bits >> slot_of(address) & 1;
}

static struct store flush(void)
{
    struct store store;
    uint64_t mode;
    asm volatile("flushrs ;;\n"
                 "mov %2 = ar.rsc ;;\n"
                 "mov ar.rsc = 0xc ;;\n"
                 "mov %0 = ar.bspstore\n"
                 "mov %1 = ar.rnat ;;\n"
                 "mov ar.rsc = %2"
                 : "=r"(store.bspstore), "=r"(store.rnat), "=r"(mode)
                 :
                 : "memory");
    return store;
}

// Everything but the current frame is loaded again when it is needed.
static void forget(void)
{
    uint64_t mode;
    asm volatile("mov %0 = ar.rsc ;;\n"
                 "mov ar.rsc = 0xc ;;\n"
                 "loadrs ;;\n"
                 "mov ar.rsc = %0"
                 : "=r"(mode)
                 :
                 : "memory");
}

static void compare_frame(const struct store *store, const struct walk *walk, unsigned depth, uint64_t bsp)
{
    const struct frame *frame = &walk->frame[depth];
    uint64_t at = bsp, value = frame->seed, mask = mask_of(frame->seed);
    for (unsigned number = 32; number < 36 + frame->locals; number++, at = above(at)) {
        uint64_t found = *(uint64_t *)at;
        bool nat = nat_at(store, at);
        if (number == 33 && (found != depth || nat))
            wrong("backing store of depth %u: its depth is %llx", depth, (ull)found);
        if (number == 34 && (found != frame->seed || nat))
            wrong("backing store of depth %u: its seed is %llx, not %llx", depth, (ull)found,
                  (ull)frame->seed);
        if (number < 38)
            continue;
        if (nat != (mask >> ((number - 36) & 63) & 1) || (!nat && found != value))
            wrong("backing store of depth %u, r%u: %llx NaT %d, not %llx", depth, number, (ull)found, nat,
                  (ull)value);
        value += FACTOR;
    }
}

// Gives a frame another seed, in memory only.
static bool rewrite_frame(const struct store *store, struct walk *walk, unsigned depth, uint64_t bsp)
{
    struct frame *frame = &walk->frame[depth];
    if (((bsp + 8 * (frame->locals + 8)) | 0x1f8) >= store->bspstore)
        return false; // a NaT collection is still in ar.rnat
    frame->seed = next_random(&walk->random);
    uint64_t at = bsp, value = frame->seed, mask = mask_of(frame->seed);
    for (unsigned number = 32; number < 36 + frame->locals; number++, at = above(at)) {
        if (number == 34)
            *(uint64_t *)at = frame->seed;
        if (number < 38)
            continue;
        uint64_t *collection = (uint64_t *)(at | 0x1f8), bit = 1ull << slot_of(at);
        if (mask >> ((number - 36) & 63) & 1)
            *collection |= bit;
        else
            *collection &= ~bit;
        *(uint64_t *)at = value;
        value += FACTOR;
    }
    return true;
}

// Called by the function whose frame begins at `bsp`, which the frame of `depth` called.
static __attribute__((noinline)) void compare(struct walk *walk, unsigned depth, uint64_t bsp)
{
    struct store store = flush();
    bool rewrite = random_below(&walk->random, 3) == 0;
    for (unsigned d = depth + 1; d-- > 0;) {
        struct frame *frame = &walk->frame[d];
        if (frame->locals == 0) {
            if (frame->bsp >= bsp)
                wrong("depth %u begins at %llx, above %llx", d, (ull)frame->bsp, (ull)bsp);
            bsp = frame->bsp;
            continue;
        }
        bsp = below(bsp, 4 + frame->locals);
        compare_frame(&store, walk, d, bsp);
        walk->compared++;
        if (rewrite && random_below(&walk->random, 4) == 0 && rewrite_frame(&store, walk, d, bsp))
            walk->rewritten++;
    }
    if (rewrite)
        forget();
}

// --- going down ---

void rse_wrong(struct walk *walk, uint64_t depth);
void rse_wrong(struct walk *walk, uint64_t depth)
{
    wrong("the frame of depth %llu with %u locals changed (seed %llx)", (ull)depth, walk->frame[depth].locals,
          (ull)walk->frame[depth].seed);
}

struct step rse_step(struct walk *walk, uint64_t depth, uint64_t seed);

// A frame of C that a longjmp may come back to.
static struct step rse_catch(struct walk *walk, uint64_t depth, uint64_t seed)
{
    struct frame *frame = &walk->frame[depth];
    frame->bsp = (uint64_t)__builtin_ia64_bsp();
    volatile uint64_t keep = seed * 3;
    int jumped = setjmp(frame->back);
    if (jumped) {
        if (jumped != 77 || walk->jump_to != depth || keep != frame->seed * 3)
            wrong("longjmp to depth %llu arrives at %u with %d", (ull)depth, walk->jump_to, jumped);
        walk->jumps++;
    }
    while (1) {
        struct step step = rse_step(walk, depth, seed);
        if (step.code == 0)
            break;
        volatile uint64_t descriptor[2] = {step.code, ((uint64_t *)rse_catch)[1]};
        ((frame_function *)descriptor)(walk, depth + 1, step.seed);
    }
    if (frame->bsp != (uint64_t)__builtin_ia64_bsp() || keep != seed * 3)
        wrong("the C frame of depth %llu changed", (ull)depth);
    return (struct step){0, 0};
}

static void disturb(struct walk *walk, unsigned depth, uint64_t bsp)
{
    unsigned what = random_below(&walk->random, 64);
    uint64_t rsc = 0xc | random_below(&walk->random, 4); // lazy, store-intensive, load-intensive, eager
    if (what < 24)
        asm volatile("mov ar.rsc = %0" : : "r"(rsc));
    else if (what < 27)
        compare(walk, depth, bsp);
    else if (what == 27)
        sched_yield();
    else if (what == 28)
        (void)flush();
}

// What the frame of this depth does next; code 0: return.
struct step rse_step(struct walk *walk, uint64_t depth, uint64_t seed)
{
    struct frame *frame = &walk->frame[depth];
    if (frame->locals && seed != frame->seed)
        wrong("depth %llu: the seed is %llx, not %llx", (ull)depth, (ull)seed, (ull)frame->seed);
    if (frame->locals)
        disturb(walk, depth, (uint64_t)__builtin_ia64_bsp());
    if (walk->calls_left == 0)
        return (struct step){0, 0};
    if (depth > 20 && random_below(&walk->random, 100) == 0) {
        unsigned target = random_below(&walk->random, depth);
        while (target > 0 && walk->frame[target].locals)
            target--;
        if (walk->frame[target].locals == 0) {
            walk->jump_to = target;
            longjmp(walk->frame[target].back, 77);
        }
    }
    // Runs of calls and of returns, as programs make them.
    unsigned deeper = (next_random(&walk->random) >> 60) ? 13 : 3;
    if (depth + 1 >= walk->depth_max || random_below(&walk->random, 16) >= deeper)
        return (struct step){0, 0};
    walk->calls_left--;
    if (depth + 1 > walk->deepest)
        walk->deepest = (unsigned)depth + 1;
    struct frame *next = &walk->frame[depth + 1];
    next->seed = next_random(&walk->random);
    if (random_below(&walk->random, 24) == 0) {
        next->locals = 0;
        return (struct step){((uint64_t *)rse_catch)[0], next->seed};
    }
    next->locals = FIRST_LOCALS + random_below(&walk->random, LAST_LOCALS - FIRST_LOCALS + 1);
    return (struct step){frame_table[next->locals - FIRST_LOCALS], next->seed};
}

static void run_walk(struct walk *walk, unsigned depth_max, unsigned calls)
{
    walk->depth_max = depth_max;
    walk->calls_left = calls;
    while (walk->calls_left) {
        walk->frame[0].locals = 0;
        walk->frame[0].seed = next_random(&walk->random);
        rse_catch(walk, 0, walk->frame[0].seed);
    }
}

static _Atomic unsigned signals, total_compared, total_rewritten, total_jumps, deepest;

static void on_alarm(int number)
{
    (void)number;
    uint64_t rsc;
    asm volatile("mov %0 = ar.rsc" : "=r"(rsc));
    struct walk *walk = malloc(sizeof(struct walk)); // never in malloc: the threads do not call it then
    if (walk) {
        memset(walk, 0, sizeof *walk);
        walk->random = atomic_fetch_add(&signals, 1);
        run_walk(walk, 30, 60);
        free(walk);
    }
    asm volatile("mov ar.rsc = %0" : : "r"(rsc));
}

static void *run_thread(void *argument)
{
    struct walk *walk = argument;
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGALRM);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    run_walk(walk, DEPTH_MAX, 6000);
    pthread_sigmask(SIG_BLOCK, &set, NULL);
    return NULL;
}

int main(int argc, char **argv)
{
    torture_begin("RSE-TORTURE", argc, argv, 2);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGALRM);
    sigprocmask(SIG_BLOCK, &set, NULL);
    signal(SIGALRM, on_alarm);
    setitimer(ITIMER_REAL, &(struct itimerval){{0, 7000}, {0, 7000}}, NULL);
    struct walk *walks[THREADS];
    for (int n = 0; n < THREADS; n++)
        walks[n] = calloc(1, sizeof(struct walk));
    for (unsigned round = 0; round < torture_rounds; round++) {
        pthread_t threads[THREADS];
        void *stacks[THREADS];
        for (int n = 0; n < THREADS; n++) {
            walks[n]->random = torture_seed + round * THREADS + n;
            stacks[n] = mmap(NULL, STACK_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
            if (stacks[n] == MAP_FAILED)
                stop("mmap");
            pthread_attr_t attributes;
            pthread_attr_init(&attributes);
            pthread_attr_setstack(&attributes, stacks[n], STACK_SIZE);
            if (pthread_create(&threads[n], &attributes, run_thread, walks[n]) != 0)
                stop("pthread_create");
        }
        for (int n = 0; n < THREADS; n++) {
            pthread_join(threads[n], NULL);
            munmap(stacks[n], STACK_SIZE);
        }
    }
    for (int n = 0; n < THREADS; n++) {
        total_compared += walks[n]->compared;
        total_rewritten += walks[n]->rewritten;
        total_jumps += walks[n]->jumps;
        if (walks[n]->deepest > deepest)
            deepest = walks[n]->deepest;
    }
    if (!total_compared || !total_rewritten || !total_jumps || !signals || deepest < 40)
        wrong("not everything was tried: %u %u %u %u %u", total_compared, total_rewritten, total_jumps,
              signals, deepest);
    return torture_end("%u frames compared, %u rewritten, %u longjmps, %u signals, %u deep", total_compared,
                       total_rewritten, total_jumps, signals, deepest);
}
