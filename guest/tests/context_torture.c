// All of a thread's registers across context switches, signals, migrations and system calls.
//
// hold() loads every general register that is not the ABI's own (with NaT bits), all 126 floating-point
// registers, all predicates, the branch and the application registers with random values, waits, and writes
// down what is there then. Eight threads do that on fewer processors, while timer signals run a handler that
// does the same on top, and the first thread moves the others from processor to processor. Some threads use
// only the lower floating-point registers, some make system calls while they wait: those must keep the
// registers that the calling convention preserves.
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <sys/time.h>

#include "torture.h"

#define THREADS 8
#define STACKED 90 // r38 and up

// The assembly below knows the offsets.
struct registers {
    _Alignas(512) uint64_t gr[32];                  // of these r2-r11 and r14-r31
    uint64_t stacked[STACKED];                      // 256
    uint64_t br[8];                                 // 976: b7 is hold()'s
    uint64_t pr, ccv, unat, lc, ec, fpsr, csd, ssd; // 1040
    uint64_t nat[2];                                // 1104: r0-r69, r70-r127
    uint64_t pad[4];
    uint64_t fr[128][2];     // 1152: of these f2-f127
    uint64_t save[32];       // 3200: what hold() keeps for its caller
    uint64_t save_fr[20][2]; // 3456
};
_Static_assert(offsetof(struct registers, br) == 976 && offsetof(struct registers, nat) == 1104 &&
                   offsetof(struct registers, fr) == 1152 && offsetof(struct registers, save_fr) == 3456,
               "the assembly knows the offsets");

enum { ALL_REGISTERS = 0, LOW_FP = 1, SYSTEM_CALL = 2 };

// ar.lc counts the waiting down.
void hold(struct registers *in, struct registers *out, uint64_t call, uint64_t kind);
asm(".altmacro\n"
    ".macro EACH what, first, last\n"
    "    .set number, \\first\n"
    "    .rept \\last - \\first + 1\n"
    "    \\what %number\n"
    "    .set number, number + 1\n"
    "    .endr\n"
    ".endm\n"
    ".macro LOAD_GR n\n"
    "    ld8.fill r\\n = [r37], 8 ;;\n"
    ".endm\n"
    ".macro STORE_GR n\n"
    "    st8.spill [r37] = r\\n, 8 ;;\n"
    ".endm\n"
    ".macro LOAD_FR n\n"
    "    ldf.fill f\\n = [r37], 16 ;;\n"
    ".endm\n"
    ".macro STORE_FR n\n"
    "    stf.spill [r37] = f\\n, 16 ;;\n"
    ".endm\n"
    ".macro LOAD_BR n\n"
    "    ld8 r2 = [r37], 8 ;;\n"
    "    mov b\\n = r2\n"
    ".endm\n"
    ".macro STORE_BR n\n"
    "    mov r2 = b\\n ;;\n"
    "    st8 [r37] = r2, 8 ;;\n"
    ".endm\n"
    ".macro STORE_AR name\n"
    "    mov r2 = ar.\\name ;;\n"
    "    st8 [r37] = r2, 8 ;;\n"
    ".endm\n"
    ".macro LOAD_AR name\n"
    "    ld8 r2 = [r37], 8 ;;\n"
    "    mov ar.\\name = r2 ;;\n"
    ".endm\n"
    ".macro ADDRESS base, offset\n"
    "    movl r37 = \\offset ;;\n"
    "    add r37 = \\base, r37 ;;\n"
    ".endm\n"
    ".text\n"
    ".align 32\n"
    ".global hold\n"
    ".proc hold\n"
    "hold:\n"
    "    alloc r16 = ar.pfs, 4, 92, 0, 0\n"
    // keep what the caller wants back
    "    mov r17 = ar.unat\n"
    "    ADDRESS r32, 3200\n"
    "    st8 [r37] = r16, 8 ;;\n"
    "    st8 [r37] = r17, 8 ;;\n"
    "    st8 [r37] = r35, 8 ;;\n"
    "    EACH STORE_GR, 4, 7\n"
    "    STORE_AR unat\n"
    "    STORE_AR lc\n"
    "    STORE_AR fpsr\n"
    "    mov r2 = pr ;;\n"
    "    st8 [r37] = r2, 8 ;;\n"
    "    EACH STORE_BR, 0, 5\n"
    "    ADDRESS r32, 3456\n"
    "    EACH STORE_FR, 2, 5\n"
    "    EACH STORE_FR, 16, 31\n"
    // load; the address of what waits goes to b7
    "    cmp.eq p6, p0 = 1, r35\n"
    "    cmp.eq p7, p8 = 2, r35\n"
    "    ADDRESS r32, 1184\n"
    "    EACH LOAD_FR, 2, 31\n"
    "    (p6) br.cond.spnt.few 1f ;;\n"
    "    EACH LOAD_FR, 32, 127\n"
    "1:  ADDRESS r32, 976\n"
    "    EACH LOAD_BR, 0, 6\n"
    ".pred.rel \"mutex\", p7, p8\n"
    "    (p8) addl r36 = @ltoff(hold_spin), gp\n"
    "    (p7) addl r36 = @ltoff(hold_call), gp ;;\n"
    "    ld8 r36 = [r36]\n"
    "    adds r37 = 8, r37 ;;\n"
    "    mov b7 = r36\n"
    "    mov r36 = r34\n" // the system call
    "    ld8 r2 = [r37], 8 ;;\n"
    "    mov pr = r2, -1\n"
    "    LOAD_AR ccv\n"
    "    ld8 r34 = [r37], 8 ;;\n" // ar.unat, later
    "    LOAD_AR lc\n"
    "    LOAD_AR ec\n"
    "    LOAD_AR fpsr\n"
    "    LOAD_AR csd\n"
    "    LOAD_AR ssd\n"
    "    ld8 r35 = [r37], 8 ;;\n"
    "    LOAD_AR unat\n"
    "    ADDRESS r32, 512\n"
    "    EACH LOAD_GR, 70, 127\n"
    "    mov ar.unat = r35\n"
    "    ADDRESS r32, 256\n"
    "    EACH LOAD_GR, 38, 69\n"
    "    ADDRESS r32, 16\n"
    "    EACH LOAD_GR, 2, 11\n"
    "    adds r37 = 16, r37 ;;\n"
    "    EACH LOAD_GR, 14, 31\n"
    "    mov ar.unat = r34\n"
    "    br.sptk.few b7 ;;\n"
    "hold_call:\n"
    "    mov r15 = r36\n"
    "    break.i 0x100000 ;;\n"
    "hold_spin:\n"
    "    nop.m 0\n"
    "    br.cloop.sptk.few hold_spin ;;\n"
    // write down
    "    mov r34 = ar.unat\n"
    "    ADDRESS r33, 16\n"
    "    EACH STORE_GR, 2, 11\n"
    "    adds r37 = 16, r37 ;;\n"
    "    EACH STORE_GR, 14, 31\n"
    "    EACH STORE_GR, 38, 69\n"
    "    mov r35 = ar.unat\n"
    "    EACH STORE_GR, 70, 127\n"
    "    mov r36 = ar.unat\n"
    "    EACH STORE_BR, 0, 7\n"
    "    mov r2 = pr ;;\n"
    "    st8 [r37] = r2, 8 ;;\n"
    "    STORE_AR ccv\n"
    "    st8 [r37] = r34, 8 ;;\n"
    "    STORE_AR lc\n"
    "    STORE_AR ec\n"
    "    STORE_AR fpsr\n"
    "    STORE_AR csd\n"
    "    STORE_AR ssd\n"
    "    st8 [r37] = r35, 8 ;;\n"
    "    st8 [r37] = r36, 8 ;;\n"
    "    ADDRESS r32, 3216\n"
    "    ld8 r2 = [r37] ;;\n"
    "    cmp.eq p6, p0 = 1, r2\n"
    "    ADDRESS r33, 1184\n"
    "    EACH STORE_FR, 2, 31\n"
    "    (p6) br.cond.spnt.few 2f ;;\n"
    "    EACH STORE_FR, 32, 127\n"
    // as the caller had it
    "2:  ADDRESS r32, 3456\n"
    "    EACH LOAD_FR, 2, 5\n"
    "    EACH LOAD_FR, 16, 31\n"
    "    ADDRESS r32, 3200\n"
    "    ld8 r16 = [r37], 8 ;;\n"
    "    ld8 r17 = [r37], 16 ;;\n"
    "    adds r18 = 32, r37 ;;\n"
    "    ld8 r18 = [r18] ;;\n"
    "    mov ar.unat = r18 ;;\n"
    "    EACH LOAD_GR, 4, 7\n"
    "    adds r37 = 8, r37\n"
    "    mov ar.unat = r17 ;;\n"
    "    LOAD_AR lc\n"
    "    LOAD_AR fpsr\n"
    "    ld8 r2 = [r37], 8 ;;\n"
    "    mov pr = r2, -1\n"
    "    EACH LOAD_BR, 0, 5\n"
    "    mov ar.pfs = r16 ;;\n"
    "    br.ret.sptk.many b0 ;;\n"
    ".endp hold\n"
    ".noaltmacro\n");

static _Atomic unsigned holds, handler_holds;
static _Atomic int thread_ids[THREADS];
static struct registers thread_registers[THREADS][4];
static __thread struct registers *handler_registers;
static __thread bool in_handler;

static uint64_t random_fpsr(uint64_t *random)
{
    static const uint8_t precisions[3] = {0, 2, 3};
    uint64_t fpsr = 0x3f; // no traps
    for (unsigned field = 0; field < 4; field++) {
        uint64_t bits = next_random(random) & (field ? 0x1ff3 : 0x1fb3);
        bits |= (uint64_t)precisions[random_below(random, 3)] << 2;
        fpsr |= bits << (6 + 13 * field);
    }
    return fpsr;
}

static void randomize(struct registers *r, uint64_t *random, uint64_t spins)
{
    for (unsigned n = 0; n < 32; n++)
        r->gr[n] = next_random(random);
    for (unsigned n = 0; n < STACKED; n++)
        r->stacked[n] = next_random(random);
    for (unsigned n = 0; n < 8; n++)
        r->br[n] = next_random(random);
    r->pr = next_random(random) | 1;
    r->ccv = next_random(random);
    r->unat = next_random(random);
    r->lc = spins;
    r->ec = next_random(random) & 63;
    r->fpsr = random_fpsr(random);
    r->csd = next_random(random);
    r->ssd = next_random(random);
    r->nat[0] = next_random(random) & next_random(random);
    r->nat[1] = next_random(random) & next_random(random);
    for (unsigned n = 0; n < 128; n++) {
        r->fr[n][0] = next_random(random);
        r->fr[n][1] = next_random(random) & 0x3ffff;
        if (random_below(random, 16) == 0) { // NaTVal
            r->fr[n][0] = 0;
            r->fr[n][1] = 0x1fffe;
        }
    }
}

static void look(const char *where, const char *what, unsigned number, uint64_t wanted, uint64_t found)
{
    if (wanted != found)
        wrong("%s: %s%u is %llx, not %llx", where, what, number, (ull)found, (ull)wanted);
}

static void look_gr(const char *where, unsigned number, const struct registers *in,
                    const struct registers *out)
{
    const uint64_t *wanted = number < 38 ? &in->gr[number] : &in->stacked[number - 38];
    const uint64_t *found = number < 38 ? &out->gr[number] : &out->stacked[number - 38];
    unsigned word = number >= 70, bit = number < 38 ? number : number < 70 ? number - 6 : number - 70;
    bool wanted_nat = in->nat[word] >> bit & 1, found_nat = out->nat[word] >> bit & 1;
    if (wanted_nat != found_nat)
        wrong("%s: r%u's NaT bit is %d", where, number, found_nat);
    else if (!wanted_nat)
        look(where, "r", number, *wanted, *found);
}

static void look_at_all(const char *where, int kind, const struct registers *in, const struct registers *out)
{
    bool scratch = kind != SYSTEM_CALL;
    for (unsigned n = 2; n < 128; n++) {
        bool preserved = (n >= 4 && n <= 7) || n >= 38;
        if (n == 12 || n == 13 || (n >= 32 && n < 38) || (!scratch && !preserved))
            continue;
        look_gr(where, n, in, out);
    }
    for (unsigned n = 0; n < 7; n++)
        if (scratch || (n >= 1 && n <= 5))
            look(where, "b", n, in->br[n], out->br[n]);
    uint64_t predicates = scratch ? ~0ull : 0xffffffffffff003full;
    look(where, "predicates ", 0, in->pr & predicates, out->pr & predicates);
    look(where, "ar.unat ", 0, in->unat, out->unat);
    look(where, "ar.lc ", 0, 0, out->lc);
    look(where, "ar.ec ", 0, in->ec, out->ec);
    look(where, "ar.fpsr ", 0, in->fpsr, out->fpsr);
    if (scratch) {
        look(where, "ar.ccv ", 0, in->ccv, out->ccv);
        look(where, "ar.csd ", 0, in->csd, out->csd);
        look(where, "ar.ssd ", 0, in->ssd, out->ssd);
    }
    for (unsigned n = 2; n < (kind == LOW_FP ? 32 : 128); n++)
        if (scratch || n < 6 || (n >= 16 && n < 32)) {
            look(where, "significand of f", n, in->fr[n][0], out->fr[n][0]);
            look(where, "exponent of f", n, in->fr[n][1], out->fr[n][1]);
        }
}

static void on_alarm(int number)
{
    (void)number;
    struct registers *in = handler_registers, *out = in + 1;
    if (!in || in_handler)
        return;
    in_handler = true;
    uint64_t random = atomic_fetch_add(&handler_holds, 1);
    int kind = random_below(&random, 4) ? ALL_REGISTERS : LOW_FP;
    randomize(in, &random, 100 + random_below(&random, 1000));
    hold(in, out, 0, kind);
    look_at_all("in a signal handler", kind, in, out);
    in_handler = false;
}

static void *run_thread(void *argument)
{
    unsigned self = (unsigned)(uintptr_t)argument;
    uint64_t random = torture_seed * 1000 + self;
    struct registers *in = thread_registers[self], *out = in + 1;
    static const char *const names[] = {"waiting", "waiting with f2-f31", "over a system call"};
    handler_registers = in + 2;
    thread_ids[self] = (int)syscall(SYS_gettid);
    for (unsigned n = 0; n < torture_rounds * 40; n++) {
        int kind = self == 0 ? LOW_FP : self % 3 == 1 && n % 2 ? SYSTEM_CALL : ALL_REGISTERS;
        randomize(in, &random, random_below(&random, 60000));
        hold(in, out, SYS_sched_yield, kind);
        look_at_all(names[kind], kind, in, out);
        atomic_fetch_add(&holds, 1);
    }
    handler_registers = NULL;
    return NULL;
}

int main(int argc, char **argv)
{
    torture_begin("CONTEXT-TORTURE", argc, argv, 15);
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    uint64_t random = torture_seed;
    unsigned moves = 0;
    pthread_t threads[THREADS];
    // SA_RESTART: the main thread's calls go on.
    sigaction(SIGALRM, &(struct sigaction){.sa_handler = on_alarm, .sa_flags = SA_RESTART}, NULL);
    for (uintptr_t n = 0; n < THREADS; n++)
        if (pthread_create(&threads[n], NULL, run_thread, (void *)n) != 0)
            stop("pthread_create");
    while (holds < THREADS * torture_rounds * 40 && !torture_failures) {
        int thread = thread_ids[random_below(&random, THREADS)];
        cpu_set_t set;
        CPU_ZERO(&set);
        CPU_SET(random_below(&random, (unsigned)processors), &set);
        if (thread && sched_setaffinity(thread, sizeof set, &set) == 0)
            moves++;
        thread = thread_ids[random_below(&random, THREADS)];
        if (thread)
            syscall(SYS_tgkill, getpid(), thread, SIGALRM);
        usleep(1000);
    }
    for (unsigned n = 0; n < THREADS && !torture_failures; n++)
        pthread_join(threads[n], NULL);
    if (!handler_holds || !moves)
        wrong("not everything was tried: %u %u", handler_holds, moves);
    return torture_end("%u times waited, %u in a signal handler, %u moves", holds, handler_holds, moves);
}
