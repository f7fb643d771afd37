// Control and data speculation: ld.s, ld.a, ld.sa, chk.s, chk.a, ld.c, invala (manual volume 1,
// section 4.4.4).
//
// Random programs advance loads of all sizes over random stores into the same 64 bytes and check them, with
// ld.c or with chk.a and code that loads again: what the registers end with must be what memory holds. After
// invala.e a chk.a must fail, and what was never stored into memory must never be seen. Fixed parts:
// speculative loads from good, forbidden and absent pages, NaTs that travel and are consumed, and an advanced
// load whose place another processor writes.
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>

#include "torture.h"

#include "encode.h"

#define TARGETS   8 // r16 - r23, f6 - f13
#define STEPS_MAX 40
#define REPEATS   40

static _Alignas(64) uint8_t buffer[64], model[64];
static uint64_t results[3 * TARGETS + 2], checks_run, failed_checks, sure_failures, programs_run;

struct target {
    bool advanced, fp, dead;
    unsigned log_size, at;
};

static uint64_t model_load(unsigned at, unsigned log_size)
{
    uint64_t value = 0;
    memcpy(&value, model + at, (size_t)1 << log_size);
    return value;
}

// One program: r2 buffer, r3 values to store, r14 results, r15 how often a check failed, r24-r31 values,
// r9 a place that must not be read.
struct plan {
    struct {
        unsigned at, log_size, value;
        bool fp;
    } store[STEPS_MAX];
    unsigned stores, sure;
    uint64_t final[2 * TARGETS];
    bool known[2 * TARGETS];
};

static void emit_address(struct code *code, unsigned r1, unsigned at)
{
    emit(code, bundle_m(adds(0, r1, (int)at, 2)));
}

// chk.a with recovery code in line: chk.a to +2, branch over, load, count.
static void emit_check(struct code *code, uint64_t random, const struct target *t, unsigned number)
{
    bool clear = random & 1;
    unsigned reg = t->fp ? 6 + number : 16 + number;
    unsigned kind = t->fp ? (clear ? CHK_A_CLR_FP : CHK_A_NC_FP) : clear ? CHK_A_CLR : CHK_A_NC;
    emit(code, bundle_m(chk_a(kind, reg, 2)));
    emit(code, bundle_b(br(BR_COND, 0, 3)));
    emit(code, bundle_m(t->fp ? load_fp(LD, FP_8, 0, reg, 8) : load(LD, t->log_size, 0, reg, 8)));
    emit(code, bundle_m(adds(0, 15, 1, 15)));
}

static void make_program(uint64_t *random, struct code *code, struct plan *plan)
{
    struct target target[2 * TARGETS] = {{0}};
    *plan = (struct plan){.stores = 0};
    code->count = 0;
    emit(code, bundle_m(alloc(11, 4, 4, 0)));
    emit(code, make_bundle(MMI, adds(0, 2, 0, 32), adds(0, 3, 0, 33), adds(0, 14, 0, 34)));
    emit(code, make_bundle(MMI, adds(0, 9, 0, 35), adds(0, 15, 0, 0), NOP_I));
    for (unsigned n = 0; n < 8; n++)
        emit(code, bundle_m(load8_inc(24 + n, 3, 8)));
    unsigned steps = 8 + random_below(random, STEPS_MAX - 8);
    for (unsigned step = 0; step < steps; step++) {
        unsigned number = random_below(random, 2 * TARGETS);
        struct target *t = &target[number];
        unsigned index = number % TARGETS;
        bool fp = number >= TARGETS;
        unsigned reg = fp ? 6 + index : 16 + index, size, at;
        switch (random_below(random, 8)) {
        case 0:
        case 1: // a store
        case 2:
            size = random_below(random, 4);
            at = random_below(random, 64 >> size) << size;
            emit_address(code, 10, at);
            plan->store[plan->stores].at = at;
            plan->store[plan->stores].log_size = size;
            plan->store[plan->stores++].value = index;
            emit(code, bundle_m(store(random_below(random, 4) ? ST : ST_REL, size, 0, 10, 24 + index)));
            memcpy(model + at, (uint64_t *)results + index, (size_t)1 << size);
            break;
        case 3: // invalidate
            if (random_below(random, 3) == 0) {
                emit(code, bundle_m(INVALA));
                for (unsigned n = 0; n < 2 * TARGETS; n++)
                    target[n].dead = true;
            } else {
                emit(code, bundle_m(invala_e(fp, reg)));
                t->dead = true;
            }
            break;
        default: // an advanced load, or the check of one
            if (!t->advanced) {
                t->fp = fp;
                t->log_size = fp ? 3 : random_below(random, 4);
                t->at = random_below(random, 64 >> t->log_size) << t->log_size;
                t->advanced = true;
                unsigned kind = random_below(random, 3) ? LD_A : LD_SA;
                t->dead = kind == LD_SA && random_below(random, 3) == 0; // from the forbidden place: NaT
                unsigned base = 10;
                if (t->dead)
                    base = 9;
                else
                    emit_address(code, 10, t->at);
                emit(code, bundle_m(fp ? load_fp(kind, FP_8, 0, reg, base)
                                       : load(kind, t->log_size, 0, reg, base)));
                break;
            }
            emit_address(code, 8, t->at);
            plan->sure += t->dead;
            if (t->dead || random_below(random, 2)) {
                emit_check(code, next_random(random), t, index);
            } else {
                unsigned kind = random_below(random, 2) ? LD_C_CLR : LD_C_NC;
                emit(code,
                     bundle_m(fp ? load_fp(kind, FP_8, 0, reg, 8) : load(kind, t->log_size, 0, reg, 8)));
            }
            plan->final[number] = model_load(t->at, t->log_size);
            plan->known[number] = true;
            t->advanced = t->dead = false;
        }
    }
    for (unsigned number = 0; number < 2 * TARGETS; number++) {
        struct target *t = &target[number];
        if (!t->advanced)
            continue;
        emit_address(code, 8, t->at);
        plan->sure += t->dead;
        emit_check(code, next_random(random), t, number % TARGETS);
        plan->final[number] = model_load(t->at, t->log_size);
        plan->known[number] = true;
    }
    for (unsigned number = 0; number < 2 * TARGETS; number++) {
        if (!plan->known[number])
            emit(code, bundle_m(adds(0, 14, 8, 14)));
        else if (number < TARGETS)
            emit(code, bundle_m(store8_inc(14, 16 + number, 8)));
        else
            emit(code, bundle_m(store_fp_inc(ST + FP_8, 14, 6 + number - TARGETS, 8)));
    }
    emit(code, bundle_m(store8_inc(14, 15, 8)));
    emit(code, bundle_b(br_ret(0, 0)));
}

static uint64_t *forbidden;

static void random_programs(void)
{
    static struct code code;
    static struct plan plan;
    static uint64_t values[TARGETS], out[2 * TARGETS + 1];
    if (!code_new(&code, 512))
        stop("mmap");
    for (unsigned number = 0; number < torture_rounds && !torture_failures; number++) {
        uint64_t random = torture_seed * 7919 + number;
        uint8_t start[64];
        for (unsigned n = 0; n < 64; n++)
            start[n] = model[n] = (uint8_t)next_random(&random);
        for (unsigned n = 0; n < TARGETS; n++)
            results[n] = values[n] = next_random(&random);
        make_program(&random, &code, &plan);
        code_function *run = code_entry(&code);
        for (unsigned repeat = 0; repeat < REPEATS; repeat++, programs_run++) {
            memcpy(buffer, start, 64);
            memset(out, 0xee, sizeof out);
            run((uint64_t)buffer, (uint64_t)values, (uint64_t)out, (uint64_t)forbidden);
            if (memcmp(buffer, model, 64) != 0)
                wrong("program %u: memory differs", number);
            for (unsigned n = 0; n < 2 * TARGETS; n++)
                if (plan.known[n] && out[n] != plan.final[n])
                    wrong("program %u: target %u is %llx, not %llx", number, n, (ull)out[n],
                          (ull)plan.final[n]);
            if (out[2 * TARGETS] < plan.sure)
                wrong("program %u: %llu checks failed, at least %u must", number, (ull)out[2 * TARGETS],
                      plan.sure);
            failed_checks += out[2 * TARGETS];
            sure_failures += plan.sure;
        }
    }
}

// --- speculative loads ---

#define SPECULATIVE(type, instruction)                                                                       \
    static bool speculative_##type(const void *address, uint64_t *value)                                     \
    {                                                                                                        \
        uint64_t nat, taken;                                                                                 \
        asm volatile("mov %2 = 0 ;;\n" instruction " %0 = [%3] ;;\n"                                         \
                     "tnat.nz p6, p7 = %0 ;;\n"                                                              \
                     "(p6) mov %1 = 1\n"                                                                     \
                     "(p7) mov %1 = 0\n"                                                                     \
                     "chk.s.m %0, 1f ;;\n"                                                                   \
                     "br.cond.sptk.few 2f ;;\n"                                                              \
                     "1: mov %2 = 1\n"                                                                       \
                     "mov %0 = 0x55 ;;\n"                                                                    \
                     "2:\n"                                                                                  \
                     : "=&r"(*value), "=&r"(nat), "=&r"(taken)                                               \
                     : "r"(address)                                                                          \
                     : "p6", "p7", "memory");                                                                \
        if (nat != taken)                                                                                    \
            wrong("%s: NaT %llu, but chk.s goes to its recovery code: %llu", instruction, (ull)nat,          \
                  (ull)taken);                                                                               \
        return nat;                                                                                          \
    }
SPECULATIVE(1, "ld1.s")
SPECULATIVE(2, "ld2.s")
SPECULATIVE(4, "ld4.s")
SPECULATIVE(8, "ld8.s")
SPECULATIVE(a1, "ld1.sa")
SPECULATIVE(a8, "ld8.sa")

static bool speculative_fp(const double *address, double *value)
{
    uint64_t nat, taken;
    asm volatile("mov %2 = 0 ;;\n"
                 "ldfd.s %0 = [%3] ;;\n"
                 "fclass.m p6, p7 = %0, @nat ;;\n"
                 "(p6) mov %1 = 1\n"
                 "(p7) mov %1 = 0\n"
                 "chk.s %0, 1f ;;\n"
                 "br.cond.sptk.few 2f ;;\n"
                 "1: mov %2 = 1\n"
                 "mov %0 = f1 ;;\n"
                 "2:\n"
                 : "=&f"(*value), "=&r"(nat), "=&r"(taken)
                 : "r"(address)
                 : "p6", "p7", "memory");
    if (nat != taken)
        wrong("ldfd.s: NaTVal %llu, but chk.s goes to its recovery code: %llu", (ull)nat, (ull)taken);
    return nat;
}

static void speculative_loads(void)
{
    static uint64_t data[2] = {0x1122334455667788, 0x8877665544332211};
    static double real = 2.5;
    typedef bool function(const void *, uint64_t *);
    static const struct {
        function *run;
        unsigned size;
    } functions[] = {{speculative_1, 1}, {speculative_2, 2},  {speculative_4, 4},
                     {speculative_8, 8}, {speculative_a1, 1}, {speculative_a8, 8}};
    long page = sysconf(_SC_PAGESIZE);
    uint8_t *absent = mmap(NULL, (size_t)page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    munmap(absent, (size_t)page);
    const void *bad[] = {forbidden,
                         absent,
                         NULL,
                         (void *)0x1234567812345678,
                         (void *)0xe000000000000000,
                         (void *)0x0fffffffffffff00};
    for (unsigned n = 0; n < sizeof functions / sizeof *functions; n++) {
        for (unsigned at = 0; at < 16; at += functions[n].size, checks_run++) {
            uint64_t value, expected = 0;
            memcpy(&expected, (uint8_t *)data + at, functions[n].size);
            if (functions[n].run((uint8_t *)data + at, &value) || value != expected)
                wrong("speculative load of %u bytes: %llx, not %llx", functions[n].size, (ull)value,
                      (ull)expected);
        }
        for (unsigned b = 0; b < sizeof bad / sizeof *bad; b++, checks_run++) {
            uint64_t value;
            if (!functions[n].run(bad[b], &value))
                wrong("speculative load of %u bytes from %p is no NaT", functions[n].size, bad[b]);
            else if (value != 0x55)
                wrong("the recovery code of chk.s left %llx", (ull)value);
        }
    }
    double value;
    if (speculative_fp(&real, &value) || value != 2.5)
        wrong("ldfd.s from good memory");
    for (unsigned b = 0; b < sizeof bad / sizeof *bad; b++, checks_run++)
        if (!speculative_fp(bad[b], &value) || value != 1.0)
            wrong("ldfd.s from %p: %g", bad[b], value);
}

// --- NaTs that travel ---

static void travelling_nats(void)
{
    uint64_t nats, spilled, unat;
    asm volatile("ld8.s r14 = [%3] ;;\n"
                 "mov %0 = 0\n"
                 "add r15 = r14, r0\n"
                 "shladd r16 = r0, 2, r14\n"
                 "sxt1 r17 = r14\n"
                 "dep r18 = r14, r0, 3, 4\n"
                 "popcnt r19 = r14\n"
                 "setf.sig f6 = r14 ;;\n"
                 "getf.sig r20 = f6\n"
                 "cmp.eq p6, p7 = r14, r0 ;;\n"
                 "tnat.nz p8, p0 = r15\n"
                 "tnat.nz p9, p0 = r16\n"
                 "tnat.nz p10, p0 = r17 ;;\n"
                 "(p8) add %0 = 1, %0\n"
                 "tnat.nz p8, p0 = r18 ;;\n"
                 "(p9) add %0 = 2, %0\n"
                 "tnat.nz p9, p0 = r19 ;;\n"
                 "(p10) add %0 = 4, %0\n"
                 "tnat.nz p10, p0 = r20 ;;\n"
                 "(p8) add %0 = 8, %0 ;;\n"
                 "(p9) add %0 = 16, %0 ;;\n"
                 "(p10) add %0 = 32, %0 ;;\n"
                 "(p6) add %0 = 64, %0 ;;\n"
                 "(p7) add %0 = 128, %0\n"
                 "mov r21 = ar.unat ;;\n"
                 "st8.spill [%4] = r15 ;;\n"
                 "mov %2 = ar.unat ;;\n"
                 "ld8.fill r22 = [%4] ;;\n"
                 "mov ar.unat = r21\n"
                 "tnat.nz p8, p9 = r22 ;;\n"
                 "(p8) mov %1 = 1\n"
                 "(p9) mov %1 = 0\n"
                 : "=&r"(nats), "=&r"(spilled), "=&r"(unat)
                 : "r"(forbidden), "r"(&results[0])
                 : "r14", "r15", "r16", "r17", "r18", "r19", "r20", "r21", "r22", "f6", "p6", "p7", "p8",
                   "p9", "p10", "memory");
    if (nats != 63) // all NaT, and both predicates of the comparison cleared
        wrong("NaTs travel: %llx, not 3f", (ull)nats);
    if (!spilled || !(unat >> ((uintptr_t)&results[0] >> 3 & 63) & 1))
        wrong("a NaT does not survive st8.spill and ld8.fill");
    checks_run += 10;
}

static sigjmp_buf after_fault;
static volatile int fault_signal, fault_code;
static void on_fault(int number, siginfo_t *info, void *context)
{
    (void)context;
    fault_signal = number;
    fault_code = info->si_code;
    siglongjmp(after_fault, 1);
}

// Consuming a NaT is a fault, and nothing is changed.
static void consumed_nats(void)
{
    static uint64_t data = 77;
    for (volatile int kind = 0; kind < 6; kind++, checks_run++) {
        fault_signal = 0;
        if (sigsetjmp(after_fault, 1) == 0) {
            switch (kind) {
            case 0:
                asm volatile("ld8.s r14 = [%0] ;; st8 [%1] = r14" ::"r"(forbidden), "r"(&data)
                             : "r14", "memory");
                break;
            case 1:
                asm volatile("ld8.s r14 = [%0] ;; st8 [r14] = r0" ::"r"(forbidden) : "r14", "memory");
                break;
            case 2:
                asm volatile("ld8.s r14 = [%0] ;; ld8 r15 = [r14]" ::"r"(forbidden) : "r14", "r15", "memory");
                break;
            case 3:
                asm volatile("ld8.s r14 = [%0] ;; mov b6 = r14" ::"r"(forbidden) : "r14", "b6", "memory");
                break;
            case 4:
                asm volatile("ld8.s r14 = [%0] ;; mov ar.ccv = r14" ::"r"(forbidden) : "r14", "memory");
                break;
            default:
                asm volatile("ldf8.s f6 = [%0] ;; stf8 [%1] = f6" ::"r"(forbidden), "r"(&data)
                             : "f6", "memory");
            }
        }
        if (fault_signal != SIGILL)
            wrong("consumption %d of a NaT gives signal %d, not SIGILL", kind, fault_signal);
    }
    // A failing ld.sa leaves no entry behind: ld.c loads, and that faults.
    fault_signal = 0;
    if (sigsetjmp(after_fault, 1) == 0)
        asm volatile("ld8.sa r14 = [%0] ;; ld8.c.nc r14 = [%0] ;;" ::"r"(forbidden) : "r14", "memory");
    if (fault_signal != SIGSEGV)
        wrong("ld8.c behind a failed ld8.sa gives signal %d, not SIGSEGV", fault_signal);
    if (data != 77)
        wrong("a store of a NaT changed memory to %llx", (ull)data);
}

// --- another processor stores ---

static _Alignas(128) volatile uint64_t shared;
static atomic_bool writing;

static void run_on(int processor)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(processor, &set);
    if (sched_setaffinity(0, sizeof set, &set) != 0)
        stop("sched_setaffinity");
}

static void *write_shared(void *argument)
{
    (void)argument;
    run_on(1);
    for (uint64_t n = 1; atomic_load(&writing); n++) {
        shared = n;
        if (n % 1024 == 0)
            sched_yield();
    }
    return NULL;
}

// An advanced load; then loads until the other processor has stored, at most `spins`; then the check.
#define CHECK_AFTER_WAIT(check)                                                                              \
    asm volatile("mov r15 = ar.lc\n"                                                                         \
                 "ld8.a %0 = [%3] ;;\n"                                                                      \
                 "mov r14 = %0\n"                                                                            \
                 "mov ar.lc = %4 ;;\n"                                                                       \
                 "1: ld8.acq %1 = [%3] ;;\n"                                                                 \
                 "cmp.eq p6, p7 = %1, r14 ;;\n"                                                              \
                 "(p7) br.cond.spnt.few 4f ;;\n"                                                             \
                 "br.cloop.sptk.few 1b ;;\n"                                                                 \
                 "4:\n"                                                                                      \
                 "mov %2 = %0\n" check "mov %2 = %0\n"                                                       \
                 "mov %0 = r14\n"                                                                            \
                 "mov ar.lc = r15"                                                                           \
                 : "=&r"(first), "=&r"(between), "=&r"(last)                                                 \
                 : "r"(&shared), "r"(spins)                                                                  \
                 : "r14", "r15", "p6", "p7", "memory")

// What a check leaves must not be older than what was seen before it.
static uint64_t stores_of_others(void)
{
    uint64_t moved = 0;
    pthread_t thread;
    if (sysconf(_SC_NPROCESSORS_ONLN) < 2)
        return 0;
    run_on(0);
    atomic_store(&writing, true);
    if (pthread_create(&thread, NULL, write_shared, NULL) != 0)
        stop("pthread_create");
    for (unsigned n = 0; n < 1000 * torture_rounds && moved < 20 * torture_rounds; n++) {
        uint64_t first, between, last;
        uint64_t spins = 2000; // at most, until the other processor has stored
        if (n & 1)
            CHECK_AFTER_WAIT("ld8.c.clr %0 = [%3] ;;\n");
        else
            CHECK_AFTER_WAIT("chk.a.nc %0, 2f ;;\n"
                             "br.sptk.few 3f ;;\n"
                             "2: ld8 %0 = [%3] ;;\n"
                             "3:\n");
        if (between < first || last < between)
            wrong("ld8.a %llu, ld8.acq %llu, then checked %llu", (ull)first, (ull)between, (ull)last);
        moved += last != first;
    }
    atomic_store(&writing, false);
    pthread_join(thread, NULL);
    return moved;
}

int main(int argc, char **argv)
{
    torture_begin("SPEC-TORTURE", argc, argv, 400);
    long page = sysconf(_SC_PAGESIZE);
    forbidden = mmap(NULL, (size_t)page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO};
    sigaction(SIGILL, &action, NULL);
    sigaction(SIGSEGV, &action, NULL);
    sigaction(SIGBUS, &action, NULL);
    for (unsigned n = 0; n < 20; n++) {
        speculative_loads();
        travelling_nats();
        consumed_nats();
    }
    random_programs();
    uint64_t moved = stores_of_others();
    if (!sure_failures || failed_checks == sure_failures)
        wrong("no check failed because of a store");
    return torture_end(
        "%llu programs, %llu failed checks (%llu for sure), %llu fixed checks, %llu stores of others",
        (ull)programs_run, (ull)failed_checks, (ull)sure_failures, (ull)checks_run, (ull)moved);
}
