// Storms of faults: unaligned accesses of every size and kind, in both of Linux's modes, and accesses to
// pages whose protection several threads change all the time.
//
// Unaligned: with PSR.ac the processor must fault; the kernel emulates the access (the result is compared
// with a copy byte by byte), or with PR_UNALIGN_SIGBUS the handler gets SIGBUS with the right address.
// Without PSR.ac the processor may do it itself. Protection: every thread keeps what its own pages allow; an
// access must fault exactly when the page does not allow it, with the right signal, code and address, also
// right after another processor has had the translation.
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>

#include "torture.h"

#define THREADS 4
#define PAGES   16 // of each thread
#define AREA    64 // bytes that unaligned accesses are in

static __thread sigjmp_buf after_fault;
static __thread volatile bool fault_expected;
static __thread volatile int fault_signal, fault_code;
static __thread void *volatile fault_address;
static _Atomic uint64_t faults, emulated, accesses;
static size_t page_size;

static void on_fault(int number, siginfo_t *info, void *context)
{
    (void)context;
    if (!fault_expected) {
        static const char text[] = "FAULT-TORTURE-WRONG unexpected fault\n";
        if (write(1, text, sizeof text - 1) < 0)
            _exit(2);
        signal(number, SIG_DFL);
        return;
    }
    fault_expected = false;
    fault_signal = number;
    fault_code = info->si_code;
    fault_address = info->si_addr;
    siglongjmp(after_fault, 1);
}

// --- unaligned ---

enum access {
    LD2,
    LD4,
    LD8,
    LD2_ACQ,
    LD4_ACQ,
    LD8_ACQ,
    LD8_INC,
    LD4_REG,
    ST2,
    ST4,
    ST8,
    ST8_REL,
    ST4_INC,
    LDFS,
    LDFD,
    LDF8,
    LDFE,
    STFS,
    STFD,
    STF8,
    STFE,
    LDFD_INC,
    ACCESSES
};
static const struct {
    uint8_t size;
    bool store;
    const char *name;
} kinds[ACCESSES] = {
    {2, false, "ld2"},     {4, false, "ld4"},     {8, false, "ld8"},    {2, false, "ld2.acq"},
    {4, false, "ld4.acq"}, {8, false, "ld8.acq"}, {8, false, "ld8 ++"}, {4, false, "ld4 +r"},
    {2, true, "st2"},      {4, true, "st4"},      {8, true, "st8"},     {8, true, "st8.rel"},
    {4, true, "st4 ++"},   {4, false, "ldfs"},    {8, false, "ldfd"},   {8, false, "ldf8"},
    {10, false, "ldfe"},   {4, true, "stfs"},     {8, true, "stfd"},    {8, true, "stf8"},
    {10, true, "stfe"},    {8, false, "ldfd ++"},
};

// Loads to `value` (floating point: as the bits in memory), or stores it. Returns the address afterwards.
static uint64_t do_access(enum access kind, uint8_t *at, uint8_t value[16])
{
    uint64_t address = (uint64_t)at, v = 0, w;
    memcpy(&v, value, 8);
#define LOAD(text)  asm volatile(text : "=r"(v), "+r"(address) : : "memory")
#define STORE(text) asm volatile(text : "+r"(address) : "r"(v) : "memory")
    // By way of a place that is aligned.
#define LOAD_FP(load, store, more)                                                                           \
    asm volatile(load " f6 = [%0]" more " ;;\n" store " [%1] = f6"                                           \
                 : "+r"(address)                                                                             \
                 : "r"(aligned)                                                                              \
                 : "f6", "memory")
#define STORE_FP(load, store)                                                                                \
    asm volatile(load " f6 = [%1] ;;\n" store " [%0] = f6" : "+r"(address) : "r"(aligned) : "f6", "memory")
    _Alignas(16) uint8_t aligned[16] = {0};
    bool fp = kind >= LDFS;
    if (fp)
        memcpy(aligned, value, 16);
    switch (kind) {
    case LD2:
        LOAD("ld2 %0 = [%1]");
        break;
    case LD4:
        LOAD("ld4 %0 = [%1]");
        break;
    case LD8:
        LOAD("ld8 %0 = [%1]");
        break;
    case LD2_ACQ:
        LOAD("ld2.acq %0 = [%1]");
        break;
    case LD4_ACQ:
        LOAD("ld4.acq %0 = [%1]");
        break;
    case LD8_ACQ:
        LOAD("ld8.acq %0 = [%1]");
        break;
    case LD8_INC:
        asm volatile("ld8 %0 = [%1], 24" : "=r"(v), "+r"(address) : : "memory");
        break;
    case LD4_REG:
        w = 1000;
        asm volatile("ld4 %0 = [%1], %2" : "=&r"(v), "+r"(address) : "r"(w) : "memory");
        break;
    case ST2:
        STORE("st2 [%0] = %1");
        break;
    case ST4:
        STORE("st4 [%0] = %1");
        break;
    case ST8:
        STORE("st8 [%0] = %1");
        break;
    case ST8_REL:
        STORE("st8.rel [%0] = %1");
        break;
    case ST4_INC:
        STORE("st4 [%0] = %1, -12");
        break;
    case LDFS:
        LOAD_FP("ldfs", "stfs", "");
        break;
    case LDFD:
        LOAD_FP("ldfd", "stfd", "");
        break;
    case LDF8:
        LOAD_FP("ldf8", "stf8", "");
        break;
    case LDFE:
        LOAD_FP("ldfe", "stfe", "");
        break;
    case LDFD_INC:
        LOAD_FP("ldfd", "stfd", ", 40");
        break;
    case STFS:
        STORE_FP("ldfs", "stfs");
        break;
    case STFD:
        STORE_FP("ldfd", "stfd");
        break;
    case STF8:
        STORE_FP("ldf8", "stf8");
        break;
    default:
        STORE_FP("ldfe", "stfe");
        break;
    }
    if (fp)
        memcpy(value, aligned, 16);
    else
        memcpy(value, &v, 8);
    return address - (uint64_t)at;
}

static int64_t increment(enum access kind)
{
    return kind == LD8_INC ? 24 : kind == LD4_REG ? 1000 : kind == ST4_INC ? -12 : kind == LDFD_INC ? 40 : 0;
}

static void one_unaligned(uint64_t *random, uint8_t *area, bool signalled)
{
    enum access kind = random_below(random, ACCESSES);
    unsigned size = kinds[kind].size, at = random_below(random, AREA - 16);
    uint8_t before[AREA], value[16], expected[AREA];
    for (unsigned n = 0; n < AREA; n++)
        before[n] = (uint8_t)next_random(random);
    for (unsigned n = 0; n < 16; n++)
        value[n] = (uint8_t)next_random(random);
    // Numbers that every format keeps: no NaN is made quiet, no unnormal normalised on the way.
    uint8_t *number = kinds[kind].store ? value : before + at;
    if (size == 10)
        number[7] |= 0x80, number[9] = 0x3f;
    else if (kind >= LDFS)
        number[size - 1] = 0x41;
    memcpy(area, before, AREA);
    memcpy(expected, before, AREA);
    if (kinds[kind].store)
        memcpy(expected + at, value, size);
    bool aligned = (at & (size == 10 ? 15 : size - 1)) == 0;
    uint64_t moved = (uint64_t)increment(kind);
    atomic_fetch_add(&accesses, 1);
    if (signalled && !aligned) {
        fault_signal = 0;
        if (sigsetjmp(after_fault, 1) == 0) {
            fault_expected = true;
            do_access(kind, area + at, value);
            fault_expected = false;
        }
        if (fault_signal != SIGBUS || fault_code != BUS_ADRALN || fault_address != area + at)
            wrong("%s at +%u: signal %d code %d address %p, not SIGBUS at %p", kinds[kind].name, at,
                  fault_signal, fault_code, fault_address, (void *)(area + at));
        if (memcmp(area, before, AREA) != 0)
            wrong("%s at +%u: memory changed and SIGBUS came", kinds[kind].name, at);
        atomic_fetch_add(&faults, 1);
        return;
    }
    moved = do_access(kind, area + at, value);
    atomic_fetch_add(&emulated, !aligned);
    if (moved != (uint64_t)increment(kind))
        wrong("%s at +%u: the address moved by %lld", kinds[kind].name, at, (long long)moved);
    if (memcmp(area, expected, AREA) != 0)
        wrong("%s at +%u: memory differs", kinds[kind].name, at);
    if (!kinds[kind].store && memcmp(value, before + at, size) != 0)
        wrong("%s at +%u: another value", kinds[kind].name, at);
    if (!kinds[kind].store && size < 8 && kind < LDFS)
        for (unsigned n = size; n < 8; n++)
            if (value[n])
                wrong("%s at +%u: not extended with zeros", kinds[kind].name, at);
}

static void unaligned_storm(uint64_t *random, unsigned count)
{
    // On one page, and over the border between two pages.
    static __thread _Alignas(16) uint8_t area[AREA];
    uint8_t *two = mmap(NULL, 2 * page_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (two == MAP_FAILED)
        stop("mmap");
    for (unsigned n = 0; n < count; n++) {
        bool signalled = n / 16 % 2, checked = signalled || n / 32 % 2;
        if (checked)
            asm volatile("sum 8 ;;" : : : "memory"); // PSR.ac
        else
            asm volatile("rum 8 ;;" : : : "memory");
        if (n % 16 == 0 && prctl(PR_SET_UNALIGN, signalled ? PR_UNALIGN_SIGBUS : PR_UNALIGN_NOPRINT) != 0)
            stop("prctl");
        one_unaligned(random, n & 1 ? area : two + page_size - AREA / 2, signalled);
    }
    asm volatile("rum 8 ;;" : : : "memory");
    prctl(PR_SET_UNALIGN, PR_UNALIGN_NOPRINT);
    munmap(two, 2 * page_size);
}

// --- protection ---

static uint8_t *pages;
static int allowed[THREADS][PAGES];

static void expect(unsigned owner, unsigned page, bool store, bool faulty)
{
    volatile uint64_t *place = (uint64_t *)(pages + (owner * PAGES + page) * page_size) + 5;
    fault_signal = 0;
    atomic_fetch_add(&accesses, 1);
    if (sigsetjmp(after_fault, 1) == 0) {
        fault_expected = true;
        if (store)
            *place = page;
        else
            (void)*place;
        fault_expected = false;
    }
    if (!faulty && fault_signal)
        wrong("%s of page %u: signal %d", store ? "a store" : "a load", page, fault_signal);
    if (faulty && (fault_signal != SIGSEGV || fault_code != SEGV_ACCERR || fault_address != (void *)place))
        wrong("%s of page %u: signal %d code %d address %p, not SIGSEGV at %p", store ? "a store" : "a load",
              page, fault_signal, fault_code, fault_address, (void *)place);
    atomic_fetch_add(&faults, faulty);
}

static void protection_storm(unsigned self, uint64_t *random, unsigned count)
{
    static const int protections[] = {PROT_NONE, PROT_READ, PROT_READ | PROT_WRITE, PROT_READ | PROT_EXEC};
    for (unsigned n = 0; n < count; n++) {
        unsigned page = random_below(random, PAGES), run = 1 + random_below(random, 3);
        int protection = protections[random_below(random, 4)];
        if (page + run > PAGES)
            run = PAGES - page;
        if (mprotect(pages + (self * PAGES + page) * page_size, run * page_size, protection) != 0)
            stop("mprotect");
        for (unsigned k = 0; k < run; k++)
            allowed[self][page + k] = protection;
        for (unsigned k = 0; k < 4; k++) {
            page = random_below(random, PAGES);
            bool store = random_below(random, 2);
            expect(self, page, store, !(allowed[self][page] & (store ? PROT_WRITE : PROT_READ)));
        }
    }
}

static void *run_thread(void *argument)
{
    unsigned self = (unsigned)(uintptr_t)argument;
    uint64_t random = torture_seed * 77 + self;
    for (unsigned round = 0; round < torture_rounds; round++) {
        unaligned_storm(&random, 400);
        protection_storm(self, &random, 400);
    }
    return NULL;
}

int main(int argc, char **argv)
{
    torture_begin("FAULT-TORTURE", argc, argv, 3);
    page_size = (size_t)sysconf(_SC_PAGESIZE);
    struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_NODEFER};
    sigaction(SIGSEGV, &action, NULL);
    sigaction(SIGBUS, &action, NULL);
    pages = mmap(NULL, THREADS * PAGES * page_size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
        stop("mmap");
    pthread_t threads[THREADS];
    for (uintptr_t n = 0; n < THREADS; n++)
        if (pthread_create(&threads[n], NULL, run_thread, (void *)n) != 0)
            stop("pthread_create");
    for (unsigned n = 0; n < THREADS; n++)
        pthread_join(threads[n], NULL);
    if (!faults || !emulated)
        wrong("not everything was tried");
    return torture_end("%llu accesses, %llu signals, %llu unaligned ones emulated", (ull)accesses,
                       (ull)faults, (ull)emulated);
}
