// All processors at once: compute, remap memory that the others are reading, pass messages, count; everything
// is checked.
//
// usage: smp_torture [-c CPUS] [-n THREADS] [-r ROUNDS]
// -c fails unless that many processors are online. Each thread is bound to one processor, in turn. One round
// is one pass of every part. Prints SMP-TORTURE-OK and exits with 0, or says what was wrong and exits with 1.
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum {
    MAX_THREADS = 64,
    REMAPS = 8,         // per thread and round
    MESSAGES = 200,     // per thread and round
    QUEUE = 16,         // messages between neighbours
    COUNTS = 300,       // per thread, round and counter
    LITMUS_TRIES = 100, // per pair and round
};

struct message {
    uint64_t from, number, sum;
};

// One writer, one reader.
struct queue {
    _Alignas(128) _Atomic uint64_t written;
    _Alignas(128) _Atomic uint64_t read;
    struct message slots[QUEUE];
};

// A page of addresses that its owner maps to one page of the file after the other; page g of the file holds
// g.
struct window {
    _Alignas(128) _Atomic uint64_t generation; // at least this is mapped
    volatile uint64_t *address;
};

struct pair {
    _Alignas(128) _Atomic int x;
    _Alignas(128) _Atomic int y;
    _Atomic int seen_by_first, seen_by_second;
    _Alignas(128) _Atomic int turn_first;
    _Alignas(128) _Atomic int turn_second;
};

static int thread_count, rounds = 3;
static long online_cpus;
static size_t page_size;
static pthread_barrier_t barrier;
static _Atomic int failures;
static struct queue queues[MAX_THREADS];
static struct window windows[MAX_THREADS];
static struct pair pairs[MAX_THREADS / 2];
static _Atomic uint64_t shootdowns, stale_checks, faults_taken;

// Counters: the four sizes of xchg and cmpxchg, fetchadd, and one that only a mutex protects.
static _Atomic uint8_t count8;
static _Atomic uint16_t count16;
static _Atomic uint32_t count32;
static _Atomic uint64_t count64, count_cmpxchg;
static uint64_t count_locked;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

__attribute__((format(printf, 1, 2))) static void fail(const char *format, ...)
{
    if (atomic_fetch_add(&failures, 1) >= 20)
        return;
    char text[200];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    printf("SMP-TORTURE-WRONG %s\n", text);
    fflush(stdout);
}

__attribute__((noreturn)) static void stop(const char *what)
{
    printf("SMP-TORTURE-WRONG %s: %s\n", what, strerror(errno));
    exit(1);
}

// With more virtual processors than real ones, the one that is waited for may not be running.
static void pause_a_little(unsigned *spins)
{
    if (++*spins % 64 == 0)
        sched_yield();
}

static void meet(void)
{
    pthread_barrier_wait(&barrier);
}

// --- computing ---

static unsigned count_primes(unsigned limit)
{
    unsigned found = 0;
    for (unsigned candidate = 2; candidate < limit; candidate++) {
        bool prime = true;
        for (unsigned divisor = 2; divisor * divisor <= candidate && prime; divisor++)
            prime = candidate % divisor != 0;
        found += prime;
    }
    return found;
}

// Primes, odd numbers' inverses modulo 2^64 by Newton's steps, a harmonic sum: values that are known or check
// themselves.
static void compute(int self, int round)
{
    unsigned primes = count_primes(2000);
    if (primes != 303)
        fail("thread %d: %u primes below 2000, not 303", self, primes);
    for (uint64_t number = 2 * self + 1; number < (uint64_t)2 * self + 2000; number += 2) {
        uint64_t value = number * 0x9e3779b97f4a7c15u | 1, inverse = value;
        for (int step = 0; step < 6; step++)
            inverse *= 2 - value * inverse;
        if (inverse * value != 1)
            fail("thread %d round %d: inverse of %llx", self, round, (unsigned long long)value);
    }
    volatile double one = 1.0;
    double sum = 0;
    for (int term = 1000; term > 0; term--)
        sum += one / term;
    // Every step is rounded to double: no other value is right.
    if (sum != 7.4854708605503406)
        fail("thread %d: harmonic sum %.17g", self, sum);
}

// --- remapping ---

static int file;
static volatile uint64_t *file_pages;
static uint64_t file_page_count;

static void map_window(int owner, uint64_t generation)
{
    uint64_t page = (uint64_t)owner * (rounds * REMAPS + 1) + generation;
    file_pages[page * page_size / sizeof(uint64_t)] = generation;
    void *address = (void *)windows[owner].address;
    if (mmap(address, page_size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, file, page * page_size) ==
        MAP_FAILED)
        stop("mmap");
    atomic_store_explicit(&windows[owner].generation, generation, memory_order_release);
}

// After the owner's mmap, no processor may have the old page any more.
static void look_at_windows(int self)
{
    for (int other = 0; other < thread_count; other++) {
        uint64_t published = atomic_load_explicit(&windows[other].generation, memory_order_acquire);
        uint64_t seen = windows[other].address[0];
        if (seen < published)
            fail("thread %d sees page %llu of thread %d, which has mapped %llu", self,
                 (unsigned long long)seen, other, (unsigned long long)published);
    }
    atomic_fetch_add(&stale_checks, thread_count);
}

static void remap(int self, int round)
{
    for (int step = 0; step < REMAPS; step++) {
        map_window(self, (uint64_t)round * REMAPS + step + 1);
        atomic_fetch_add(&shootdowns, 1);
        look_at_windows(self);
    }
}

// A page is made inaccessible by one thread; all the others must fault, also those that have just used it.
static __thread sigjmp_buf fault_return;
static __thread volatile bool fault_expected;
static volatile uint64_t *forbidden;

static void on_fault(int number)
{
    if (!fault_expected) {
        static const char text[] = "SMP-TORTURE-WRONG unexpected fault\n";
        if (write(1, text, sizeof text - 1) < 0)
            _exit(2);
        signal(number, SIG_DFL);
        raise(number);
        return;
    }
    fault_expected = false;
    siglongjmp(fault_return, 1);
}

static void expect_fault(int self, bool write)
{
    if (sigsetjmp(fault_return, 1) == 0) {
        fault_expected = true;
        if (write)
            *forbidden = self;
        else
            (void)*forbidden;
        fault_expected = false;
        fail("thread %d %s a page that is gone", self, write ? "writes" : "reads");
    } else {
        atomic_fetch_add(&faults_taken, 1);
    }
}

static void protect(int self, int round)
{
    bool owner = self == round % thread_count;
    if (owner && mmap((void *)forbidden, page_size, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED)
        stop("mmap");
    meet();
    // Everybody has the translation now, and may write.
    ((volatile uint8_t *)forbidden)[page_size - 1 - self] = self + 1;
    meet();
    if (owner && mprotect((void *)forbidden, page_size, PROT_READ) != 0)
        stop("mprotect");
    meet();
    if (((volatile uint8_t *)forbidden)[page_size - 1 - self] != self + 1)
        fail("thread %d: its byte is lost", self);
    expect_fault(self, true);
    meet();
    if (owner && munmap((void *)forbidden, page_size) != 0)
        stop("munmap");
    meet();
    expect_fault(self, false);
    meet();
}

// --- messages ---

static void send_message(struct queue *queue, struct message message, unsigned *spins)
{
    uint64_t at = atomic_load_explicit(&queue->written, memory_order_relaxed);
    while (at - atomic_load_explicit(&queue->read, memory_order_acquire) == QUEUE)
        pause_a_little(spins);
    queue->slots[at % QUEUE] = message;
    atomic_store_explicit(&queue->written, at + 1, memory_order_release);
}

static bool receive_message(struct queue *queue, struct message *message)
{
    uint64_t at = atomic_load_explicit(&queue->read, memory_order_relaxed);
    if (at == atomic_load_explicit(&queue->written, memory_order_acquire))
        return false;
    *message = queue->slots[at % QUEUE];
    atomic_store_explicit(&queue->read, at + 1, memory_order_release);
    return true;
}

// Each thread sends to the next and receives from the one before.
static void pass_messages(int self, int round)
{
    int before = (self + thread_count - 1) % thread_count;
    struct queue *out = &queues[self], *in = &queues[before];
    int sent = 0, received = 0;
    unsigned spins = 0;
    while (sent < MESSAGES || received < MESSAGES) {
        uint64_t number = (uint64_t)round * MESSAGES + sent;
        // Never more in flight than fit, so that nobody waits for somebody who waits.
        if (sent < MESSAGES && sent - received < QUEUE / 2) {
            send_message(out, (struct message){self, number, self * 1000003u + number * 7}, &spins);
            sent++;
        }
        struct message message;
        if (received < MESSAGES && receive_message(in, &message)) {
            number = (uint64_t)round * MESSAGES + received;
            if (message.from != (uint64_t)before || message.number != number ||
                message.sum != before * 1000003u + number * 7)
                fail("thread %d: message %llu from %d came as %llu from %llu", self,
                     (unsigned long long)number, before, (unsigned long long)message.number,
                     (unsigned long long)message.from);
            received++;
        } else {
            pause_a_little(&spins);
        }
    }
}

// --- counting ---

static void count(void)
{
    for (int step = 0; step < COUNTS; step++) {
        atomic_fetch_add(&count8, 3);
        atomic_fetch_add(&count16, 5);
        atomic_fetch_add(&count32, 1);
        atomic_fetch_add(&count64, 16);
        uint64_t old = atomic_load(&count_cmpxchg);
        while (!atomic_compare_exchange_weak(&count_cmpxchg, &old, old + 7))
            ;
        if (step % 8 == 0) {
            pthread_mutex_lock(&lock);
            count_locked++;
            pthread_mutex_unlock(&lock);
        }
    }
}

static void check_counts(void)
{
    uint64_t all = (uint64_t)thread_count * rounds * COUNTS;
    uint64_t locked = (uint64_t)thread_count * rounds * ((COUNTS + 7) / 8);
    if (count8 != (uint8_t)(all * 3) || count16 != (uint16_t)(all * 5) || count32 != (uint32_t)all ||
        count64 != all * 16 || count_cmpxchg != all * 7 || count_locked != locked)
        fail("counters: %u %u %u %llu %llu %llu of %llu", count8, count16, count32,
             (unsigned long long)count64, (unsigned long long)count_cmpxchg, (unsigned long long)count_locked,
             (unsigned long long)all);
}

// --- order of memory ---

// Two threads each store to one place, fence, and load the other: at least one must see the other's store.
static void order(int self)
{
    struct pair *pair = &pairs[self / 2];
    if ((self | 1) >= thread_count)
        return;
    bool first = self % 2 == 0;
    unsigned spins = 0;
    for (int attempt = 1; attempt <= LITMUS_TRIES; attempt++) {
        // turn 3k+1: cleared and ready; 3k+2: done; 3k+3: judged
        _Atomic int *mine = first ? &pair->turn_first : &pair->turn_second;
        _Atomic int *theirs = first ? &pair->turn_second : &pair->turn_first;
        int turn = atomic_load(mine);
        atomic_store(first ? &pair->x : &pair->y, 0);
        atomic_store(mine, turn + 1);
        while (atomic_load(theirs) < turn + 1)
            pause_a_little(&spins);
        int seen;
        if (first) {
            atomic_store_explicit(&pair->x, 1, memory_order_relaxed);
            atomic_thread_fence(memory_order_seq_cst);
            seen = atomic_load_explicit(&pair->y, memory_order_relaxed);
            atomic_store(&pair->seen_by_first, seen);
        } else {
            atomic_store_explicit(&pair->y, 1, memory_order_relaxed);
            atomic_thread_fence(memory_order_seq_cst);
            seen = atomic_load_explicit(&pair->x, memory_order_relaxed);
            atomic_store(&pair->seen_by_second, seen);
        }
        atomic_store(mine, turn + 2);
        while (atomic_load(theirs) < turn + 2)
            pause_a_little(&spins);
        if (first && !atomic_load(&pair->seen_by_first) && !atomic_load(&pair->seen_by_second))
            fail("threads %d and %d: neither sees the other's store behind a fence", self, self + 1);
        atomic_store(mine, turn + 3);
        while (atomic_load(theirs) < turn + 3)
            pause_a_little(&spins);
    }
}

// --- threads ---

static void *run_thread(void *argument)
{
    int self = (int)(intptr_t)argument;
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(self % online_cpus, &set);
    if (sched_setaffinity(0, sizeof set, &set) != 0)
        stop("sched_setaffinity");
    if (sched_getcpu() != self % online_cpus)
        fail("thread %d is on processor %d", self, sched_getcpu());
    meet();
    for (int round = 0; round < rounds; round++) {
        compute(self, round);
        remap(self, round);
        pass_messages(self, round);
        count();
        order(self);
        look_at_windows(self);
        meet();
        protect(self, round);
    }
    return NULL;
}

static void set_up_memory(void)
{
    page_size = sysconf(_SC_PAGESIZE);
    file = memfd_create("windows", 0);
    file_page_count = (uint64_t)thread_count * (rounds * REMAPS + 1);
    if (file < 0 || ftruncate(file, file_page_count * page_size) != 0)
        stop("memfd");
    file_pages = mmap(NULL, file_page_count * page_size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    uint8_t *area = mmap(NULL, (thread_count + 1) * page_size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (file_pages == MAP_FAILED || area == MAP_FAILED)
        stop("mmap");
    for (int owner = 0; owner < thread_count; owner++) {
        windows[owner].address = (uint64_t *)(area + owner * page_size);
        map_window(owner, 0);
    }
    forbidden = (uint64_t *)(area + thread_count * page_size);
}

int main(int argc, char **argv)
{
    long expected_cpus = 0;
    online_cpus = sysconf(_SC_NPROCESSORS_ONLN);
    for (int option; (option = getopt(argc, argv, "c:n:r:")) != -1;) {
        switch (option) {
        case 'c':
            expected_cpus = atol(optarg);
            break;
        case 'n':
            thread_count = atoi(optarg);
            break;
        case 'r':
            rounds = atoi(optarg);
            break;
        default:
            return 2;
        }
    }
    if (thread_count == 0)
        thread_count = (int)online_cpus < 2 ? 2 : (int)online_cpus;
    if (thread_count < 2 || thread_count > MAX_THREADS || rounds < 1) {
        printf("smp_torture: 2 to %d threads, at least one round\n", MAX_THREADS);
        return 2;
    }
    if (expected_cpus && expected_cpus != online_cpus)
        fail("%ld processors are online, not %ld", online_cpus, expected_cpus);
    set_up_memory();
    signal(SIGSEGV, on_fault);
    signal(SIGBUS, on_fault);
    pthread_barrier_init(&barrier, NULL, thread_count);
    pthread_t threads[MAX_THREADS];
    for (intptr_t self = 0; self < thread_count; self++)
        if ((errno = pthread_create(&threads[self], NULL, run_thread, (void *)self)) != 0)
            stop("pthread_create");
    for (int self = 0; self < thread_count; self++)
        pthread_join(threads[self], NULL);
    check_counts();
    if (shootdowns != (uint64_t)thread_count * rounds * REMAPS ||
        faults_taken != (uint64_t)thread_count * rounds * 2)
        fail("%llu remaps, %llu faults", (unsigned long long)shootdowns, (unsigned long long)faults_taken);
    if (failures)
        return 1;
    printf("SMP-TORTURE-OK cpus=%ld threads=%d rounds=%d shootdowns=%llu checks=%llu faults=%llu\n",
           online_cpus, thread_count, rounds, (unsigned long long)shootdowns,
           (unsigned long long)stale_checks, (unsigned long long)faults_taken);
    return 0;
}
