// Order and atomicity between processors (manual volume 2, section 2.1): message passing, store buffering,
// load buffering, independent readers and causality chains, with fences, acquire and release, and with
// semaphores as flags; then semaphores of every size on contended words.
//
// A litmus test runs over many pairs of places; its threads are on different processors and start together.
// Outcomes that the manual forbids are complaints; how often the interesting allowed ones came is printed.
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>

#include "torture.h"

#define PLACES      800
#define THREADS_MAX 8

struct place {
    _Alignas(128) volatile uint64_t x;
    _Alignas(128) volatile uint64_t y;
    _Alignas(128) uint64_t seen[4][2]; // by thread
};
static struct place places[PLACES];
static unsigned threads_used, processors;
static pthread_barrier_t barrier;
static uint64_t both_zero_without_fence, both_zero_late, outcomes, semaphore_operations;

#define LOAD(name, instruction)                                                                              \
    static inline uint64_t name(volatile uint64_t *at)                                                       \
    {                                                                                                        \
        uint64_t value;                                                                                      \
        asm volatile(instruction " %0 = [%1]" : "=r"(value) : "r"(at) : "memory");                           \
        return value;                                                                                        \
    }
#define STORE(name, instruction)                                                                             \
    static inline void name(volatile uint64_t *at, uint64_t value)                                           \
    {                                                                                                        \
        asm volatile(instruction " [%0] = %1" : : "r"(at), "r"(value) : "memory");                           \
    }
LOAD(plain_load, "ld8")
LOAD(load_acquire, "ld8.acq")
STORE(plain_store, "st8")
STORE(store_release, "st8.rel")
static inline void fence(void)
{
    asm volatile("mf" : : : "memory");
}

// --- the tests: what thread `self` does at one pair of places ---

typedef void body_function(unsigned self, struct place *p);
typedef bool forbidden_function(const struct place *p);

static void sb_fenced(unsigned self, struct place *p)
{
    volatile uint64_t *mine = self ? &p->y : &p->x, *other = self ? &p->x : &p->y;
    plain_store(mine, 1);
    fence();
    p->seen[self][0] = plain_load(other);
}
static void sb_plain(unsigned self, struct place *p)
{
    volatile uint64_t *mine = self ? &p->y : &p->x, *other = self ? &p->x : &p->y;
    plain_store(mine, 1);
    p->seen[self][0] = plain_load(other);
}

// The same behind stores to lines that are in no cache: the store that counts waits for them in its
// processor, long enough to be noticed through an instruction that ought to be a fence.
#define FAR_SIZE (64ul << 20)
#define FAR_PAGE 4096ul
static uint8_t *far_memory;
static _Thread_local uint8_t
    *far_page; // one whose translation is there, but not the lines that are stored to

#define SB_LATE(name, between)                                                                               \
    static void name(unsigned self, struct place *p)                                                         \
    {                                                                                                        \
        volatile uint64_t *mine = self ? &p->y : &p->x, *other = self ? &p->x : &p->y;                       \
        uint64_t seen;                                                                                       \
        asm volatile("st8 [%3] = %1\n"                                                                       \
                     "st8 [%4] = %1 ;;\n"                                                                    \
                     "st8 [%1] = %5\n" between "ld8 %0 = [%2]"                                               \
                     : "=r"(seen)                                                                            \
                     : "r"(mine), "r"(other), "r"(far_page + FAR_PAGE / 4),                                  \
                       "r"(far_page + FAR_PAGE / 4 * 3), "r"(1ul)                                            \
                     : "memory");                                                                            \
        p->seen[self][0] = seen;                                                                             \
    }
SB_LATE(sb_late_fenced, "mf ;;\n")
SB_LATE(sb_late, ";;\n")

static bool both_zero(const struct place *p)
{
    return p->seen[0][0] == 0 && p->seen[1][0] == 0;
}
static bool count_both_zero(const struct place *p)
{
    both_zero_without_fence += both_zero(p);
    return false;
}

static bool count_both_zero_late(const struct place *p)
{
    both_zero_late += both_zero(p);
    return false;
}

static void mp_acquire_release(unsigned self, struct place *p)
{
    if (self == 0) {
        plain_store(&p->x, 1);
        store_release(&p->y, 1);
    } else {
        p->seen[1][0] = load_acquire(&p->y);
        p->seen[1][1] = plain_load(&p->x);
    }
}
static void mp_fenced(unsigned self, struct place *p)
{
    if (self == 0) {
        plain_store(&p->x, 1);
        fence();
        plain_store(&p->y, 1);
    } else {
        p->seen[1][0] = plain_load(&p->y);
        fence();
        p->seen[1][1] = plain_load(&p->x);
    }
}
static void mp_fetchadd(unsigned self, struct place *p)
{
    uint64_t old;
    if (self == 0) {
        plain_store(&p->x, 1);
        asm volatile("fetchadd8.rel %0 = [%1], 1" : "=r"(old) : "r"(&p->y) : "memory");
    } else {
        asm volatile("fetchadd8.acq %0 = [%1], 8" : "=r"(old) : "r"(&p->y) : "memory");
        p->seen[1][0] = old & 1;
        p->seen[1][1] = plain_load(&p->x);
    }
}
static void mp_cmpxchg(unsigned self, struct place *p)
{
    uint64_t old;
    if (self == 0) {
        plain_store(&p->x, 1);
        asm volatile("mov ar.ccv = r0 ;;\n"
                     "cmpxchg8.rel %0 = [%1], %2, ar.ccv"
                     : "=r"(old)
                     : "r"(&p->y), "r"(1ul)
                     : "memory");
    } else {
        asm volatile("mov ar.ccv = %2 ;;\n"
                     "cmpxchg8.acq %0 = [%1], r0, ar.ccv"
                     : "=r"(old)
                     : "r"(&p->y), "r"(77ul)
                     : "memory");
        p->seen[1][0] = old;
        p->seen[1][1] = plain_load(&p->x);
    }
}
static void mp_xchg(unsigned self, struct place *p)
{
    uint64_t old;
    if (self == 0) {
        plain_store(&p->x, 1);
        store_release(&p->y, 1);
    } else {
        asm volatile("xchg8 %0 = [%1], %2" : "=r"(old) : "r"(&p->y), "r"(5ul) : "memory");
        p->seen[1][0] = old;
        p->seen[1][1] = plain_load(&p->x);
    }
}
static bool message_lost(const struct place *p)
{
    return p->seen[1][0] == 1 && p->seen[1][1] == 0;
}

static void lb(unsigned self, struct place *p)
{
    p->seen[self][0] = load_acquire(self ? &p->y : &p->x);
    store_release(self ? &p->x : &p->y, 1);
}
static bool both_one(const struct place *p)
{
    return p->seen[0][0] == 1 && p->seen[1][0] == 1;
}

// Two write, two read in different orders: all agree on which release came first.
static void iriw(unsigned self, struct place *p)
{
    switch (self) {
    case 0:
        store_release(&p->x, 1);
        break;
    case 1:
        store_release(&p->y, 1);
        break;
    default:
        p->seen[self][0] = load_acquire(self == 2 ? &p->x : &p->y);
        p->seen[self][1] = load_acquire(self == 2 ? &p->y : &p->x);
    }
}
static bool disagree(const struct place *p)
{
    return p->seen[2][0] == 1 && p->seen[2][1] == 0 && p->seen[3][0] == 1 && p->seen[3][1] == 0;
}

// One writes, the next has seen it and says so, the third has heard that.
static void causality(unsigned self, struct place *p)
{
    if (self == 0) {
        store_release(&p->x, 1);
    } else if (self == 1) {
        if (load_acquire(&p->x) == 1)
            store_release(&p->y, 1);
    } else {
        p->seen[2][0] = load_acquire(&p->y);
        p->seen[2][1] = plain_load(&p->x);
    }
}
static bool cause_lost(const struct place *p)
{
    return p->seen[2][0] == 1 && p->seen[2][1] == 0;
}

// Reads of one place never go back.
static void coherence(unsigned self, struct place *p)
{
    if (self == 0) {
        plain_store(&p->x, 1);
        plain_store(&p->x, 2);
    } else {
        p->seen[1][0] = load_acquire(&p->x);
        p->seen[1][1] = load_acquire(&p->x);
    }
}
static bool went_back(const struct place *p)
{
    return p->seen[1][1] < p->seen[1][0];
}

static const struct test {
    const char *name;
    unsigned threads;
    body_function *body;
    forbidden_function *forbidden;
    unsigned apart; // places from one start together to the next
} tests[] = {
    {"store buffering, mf", 2, sb_fenced, both_zero, 16},
    {"store buffering", 2, sb_plain, count_both_zero, 16},
    {"late store buffering, mf", 2, sb_late_fenced, both_zero, 1},
    {"late store buffering", 2, sb_late, count_both_zero_late, 1},
    {"message passing, st.rel and ld.acq", 2, mp_acquire_release, message_lost, 16},
    {"message passing, mf", 2, mp_fenced, message_lost, 16},
    {"message passing, fetchadd", 2, mp_fetchadd, message_lost, 16},
    {"message passing, cmpxchg", 2, mp_cmpxchg, message_lost, 16},
    {"message passing, xchg", 2, mp_xchg, message_lost, 16},
    {"load buffering, ld.acq and st.rel", 2, lb, both_one, 16},
    {"independent readers, st.rel and ld.acq", 4, iriw, disagree, 16},
    {"causality", 3, causality, cause_lost, 16},
    {"coherence", 2, coherence, went_back, 16},
};

static _Alignas(128) _Atomic uint64_t arrived;

// All begin within some instructions of each other, later ones after a varying time. That is drawn before
// they meet: the division in it would be longer than all that it decides.
static void start_together(unsigned self, unsigned count, uint64_t round, unsigned later, uint64_t *random)
{
    unsigned wait = self ? random_below(random, later) : 0;
    atomic_fetch_add(&arrived, 1);
    for (unsigned spins = 1; atomic_load(&arrived) < round * count; spins++)
        if (spins % 512 == 0)
            sched_yield();
    for (volatile unsigned n = wait; n > 0; n--)
        ;
}

static void run_litmus(unsigned self, uint64_t *random)
{
    for (unsigned n = 0; n < sizeof tests / sizeof *tests; n++) {
        const struct test *test = &tests[n];
        if (self == 0) {
            memset(places, 0, sizeof places);
            atomic_store(&arrived, 0);
        }
        pthread_barrier_wait(&barrier);
        // Several groups of threads share the places' pairs; threads that are too many wait.
        if (self < test->threads && test->threads <= threads_used) {
            for (unsigned at = 0; at < PLACES; at++) {
                if (test->apart == 1) { // what the test uses is near, but for what shall be far
                    far_page = far_memory + random_below(random, FAR_SIZE / FAR_PAGE) * FAR_PAGE;
                    plain_load((volatile uint64_t *)far_page);
                    plain_load(&places[at].x);
                    plain_load(&places[at].y);
                }
                if (at % test->apart == 0)
                    start_together(self, test->threads, at / test->apart + 1, test->apart == 1 ? 2 : 64,
                                   random);
                test->body(self, &places[at]);
            }
        }
        pthread_barrier_wait(&barrier);
        if (self == 0 && test->threads <= threads_used)
            for (unsigned at = 0; at < PLACES; at++, outcomes++)
                if (test->forbidden(&places[at]))
                    wrong("%s: forbidden outcome at %u: %llu %llu, %llu %llu, %llu %llu, %llu %llu",
                          test->name, at, (ull)places[at].seen[0][0], (ull)places[at].seen[0][1],
                          (ull)places[at].seen[1][0], (ull)places[at].seen[1][1], (ull)places[at].seen[2][0],
                          (ull)places[at].seen[2][1], (ull)places[at].seen[3][0], (ull)places[at].seen[3][1]);
        pthread_barrier_wait(&barrier);
    }
}

// --- semaphores ---

#define STEPS 1000

// The words of all sizes lie next to each other: what is done to one must not touch its neighbours.
static struct {
    _Alignas(16) volatile uint8_t b[4];
    volatile uint16_t h[2];
    volatile uint32_t w[2];
    volatile uint64_t d[2];
} words;
static _Alignas(16) volatile uint64_t pair[2]; // cmp8xchg16: the second is always the complement of the first
static volatile uint64_t tokens[4];            // xchg: values change places and none is lost
static volatile uint32_t tokens4[2];
static volatile uint16_t tokens2[2];
static volatile uint8_t tokens1[2];
static _Atomic uint64_t token_sum, token_sum4, token_sum2, token_sum1;

#define ADD_BY_CMPXCHG(name, type, instruction)                                                              \
    static void name(volatile type *at, uint64_t more)                                                       \
    {                                                                                                        \
        uint64_t old, found, new;                                                                            \
        do {                                                                                                 \
            old = *at;                                                                                       \
            new = old + more;                                                                                \
            asm volatile("mov ar.ccv = %2 ;;\n" instruction " %0 = [%1], %3, ar.ccv"                         \
                         : "=r"(found)                                                                       \
                         : "r"(at), "r"(old), "r"(new)                                                       \
                         : "memory");                                                                        \
        } while (found != old);                                                                              \
    }
ADD_BY_CMPXCHG(add1, uint8_t, "cmpxchg1.acq")
ADD_BY_CMPXCHG(add2, uint16_t, "cmpxchg2.rel")
ADD_BY_CMPXCHG(add4, uint32_t, "cmpxchg4.acq")
ADD_BY_CMPXCHG(add8, uint64_t, "cmpxchg8.rel")

// Counts the pair up: cmp8xchg16 stores both words when the first is still the same.
static void add_pair(void)
{
    uint64_t old, second, found;
    do {
        asm volatile("ld16 %0, ar.csd = [%2] ;;\n"
                     "mov %1 = ar.csd"
                     : "=r"(old), "=r"(second)
                     : "r"(pair)
                     : "memory");
        if (second != ~old)
            wrong("ld16 gives %llx and %llx, which were never stored together", (ull)old, (ull)second);
        uint64_t new = old + 1;
        asm volatile("mov ar.ccv = %2\n"
                     "mov ar.csd = %4 ;;\n"
                     "cmp8xchg16.acq %0 = [%1], %3, ar.csd, ar.ccv"
                     : "=r"(found)
                     : "r"(pair), "r"(old), "r"(new), "r"(~new)
                     : "memory");
    } while (found != old);
}

static uint64_t exchange(unsigned size, volatile void *at, uint64_t value)
{
    uint64_t old;
    switch (size) {
    case 1:
        asm volatile("xchg1 %0 = [%1], %2" : "=r"(old) : "r"(at), "r"(value) : "memory");
        break;
    case 2:
        asm volatile("xchg2 %0 = [%1], %2" : "=r"(old) : "r"(at), "r"(value) : "memory");
        break;
    case 4:
        asm volatile("xchg4 %0 = [%1], %2" : "=r"(old) : "r"(at), "r"(value) : "memory");
        break;
    default:
        asm volatile("xchg8 %0 = [%1], %2" : "=r"(old) : "r"(at), "r"(value) : "memory");
    }
    return old;
}

static void run_semaphores(unsigned self, uint64_t *random)
{
    uint64_t t8 = (self + 1) * 0x100000001ull, t4 = self + 10, t2 = self + 20, t1 = self + 30, old;
    atomic_fetch_add(&token_sum, t8);
    atomic_fetch_add(&token_sum4, t4);
    atomic_fetch_add(&token_sum2, t2);
    atomic_fetch_add(&token_sum1, t1);
    pthread_barrier_wait(&barrier);
    for (unsigned n = 0; n < STEPS; n++) {
        add1(&words.b[1], 3);
        add2(&words.h[0], 5);
        add4(&words.w[1], 7);
        add8(&words.d[0], 11);
        asm volatile("fetchadd4.acq %0 = [%1], 16" : "=r"(old) : "r"(&words.w[0]) : "memory");
        asm volatile("fetchadd8.rel %0 = [%1], -8" : "=r"(old) : "r"(&words.d[1]) : "memory");
        asm volatile("fetchadd8.acq %0 = [%1], 1" : "=r"(old) : "r"(&words.d[1]) : "memory");
        add_pair();
        t8 = exchange(8, &tokens[random_below(random, 4)], t8);
        t4 = exchange(4, &tokens4[n & 1], t4);
        t2 = exchange(2, &tokens2[n & 1], t2);
        t1 = exchange(1, &tokens1[n & 1], t1);
        if (words.b[0] || words.b[2] || words.b[3] || words.h[1])
            wrong("a semaphore changed its neighbour: %u %u %u %u", words.b[0], words.b[2], words.b[3],
                  words.h[1]);
    }
    atomic_fetch_sub(&token_sum, t8);
    atomic_fetch_sub(&token_sum4, t4);
    atomic_fetch_sub(&token_sum2, t2);
    atomic_fetch_sub(&token_sum1, t1);
    pthread_barrier_wait(&barrier);
}

static void check_semaphores(uint64_t rounds)
{
    uint64_t all = (uint64_t)threads_used * STEPS * rounds;
    semaphore_operations = all * 12;
    if (words.b[1] != (uint8_t)(all * 3) || words.h[0] != (uint16_t)(all * 5) ||
        words.w[1] != (uint32_t)(all * 7) || words.d[0] != all * 11 || words.w[0] != (uint32_t)(all * 16) ||
        words.d[1] != -all * 7)
        wrong("counters of %llu steps: %x %x %x %llx %x %llx", (ull)all, words.b[1], words.h[0], words.w[1],
              (ull)words.d[0], words.w[0], (ull)words.d[1]);
    if (pair[0] != all || pair[1] != ~all)
        wrong("cmp8xchg16 counted to %llx and %llx, not %llx", (ull)pair[0], (ull)pair[1], (ull)all);
    if (token_sum != tokens[0] + tokens[1] + tokens[2] + tokens[3] || token_sum4 != tokens4[0] + tokens4[1] ||
        token_sum2 != (uint64_t)tokens2[0] + tokens2[1] || token_sum1 != (uint64_t)tokens1[0] + tokens1[1])
        wrong("xchg lost a value");
}

static void *run_thread(void *argument)
{
    unsigned self = (unsigned)(uintptr_t)argument;
    uint64_t random = torture_seed * 31 + self;
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(self % processors, &set);
    if (sched_setaffinity(0, sizeof set, &set) != 0)
        stop("sched_setaffinity");
    for (unsigned round = 0; round < torture_rounds; round++) {
        run_litmus(self, &random);
        run_semaphores(self, &random);
    }
    return NULL;
}

int main(int argc, char **argv)
{
    torture_begin("LITMUS-TORTURE", argc, argv, 2);
    processors = (unsigned)sysconf(_SC_NPROCESSORS_ONLN);
    threads_used = processors < 2 ? 2 : processors > THREADS_MAX ? THREADS_MAX : processors;
    pthread_barrier_init(&barrier, NULL, threads_used);
    pair[1] = ~0ull;
    far_memory = malloc(FAR_SIZE);
    if (!far_memory)
        stop("malloc");
    memset(far_memory, 1, FAR_SIZE);
    pthread_t threads[THREADS_MAX];
    for (uintptr_t n = 0; n < threads_used; n++)
        if (pthread_create(&threads[n], NULL, run_thread, (void *)n) != 0)
            stop("pthread_create");
    for (unsigned n = 0; n < threads_used; n++)
        pthread_join(threads[n], NULL);
    check_semaphores(torture_rounds);
    return torture_end("%u threads, %llu outcomes, %llu and %llu (late) times neither saw the other without "
                       "a fence, %llu semaphore operations",
                       threads_used, (ull)outcomes, (ull)both_zero_without_fence, (ull)both_zero_late,
                       (ull)semaphore_operations);
}
