// Storms of TLB shootdowns: pages are dropped, moved, unmapped and copied on write by some threads while all
// the others read and write them; no processor may go on with a translation that is gone.
//
// Dropped: what was thrown away with madvise must read as zero or as something newer. Moved: what mremap took
// away faults, and is found at the new place. Copied: after a fork the child's memory stands still, though
// the parent's threads, with their translations from before, go on writing.
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>
#include <setjmp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include "torture.h"

#define THREADS 8
#define PAGES   8 // of each thread

static size_t page_size;
static _Atomic uint64_t drops, moves, reads, forks;

// --- dropped ---

struct owner {
    volatile uint64_t *pages;
    _Alignas(128) _Atomic uint64_t dropped; // generation of what was last thrown away
};
static struct owner owners[THREADS];

static volatile uint64_t *word(const struct owner *owner, unsigned page, unsigned number)
{
    return owner->pages + page * page_size / 8 + number;
}

static void drop(struct owner *owner, uint64_t *random)
{
    uint64_t generation = atomic_load(&owner->dropped) + 1;
    for (unsigned page = 0; page < PAGES; page++)
        *word(owner, page, 3 + page * 16) = generation;
    unsigned first = random_below(random, 2);
    // All of it at once, or in two parts.
    size_t part = first ? PAGES * page_size : PAGES / 2 * page_size;
    if (madvise((void *)owner->pages, part, MADV_DONTNEED) != 0 ||
        (!first && madvise((char *)owner->pages + part, part, MADV_DONTNEED) != 0))
        stop("madvise");
    atomic_store_explicit(&owner->dropped, generation, memory_order_release);
    atomic_fetch_add(&drops, 1);
}

static void look_for_dropped(unsigned self, uint64_t *random)
{
    for (unsigned n = 0; n < THREADS; n++) {
        struct owner *owner = &owners[n];
        unsigned page = random_below(random, PAGES);
        uint64_t dropped = atomic_load_explicit(&owner->dropped, memory_order_acquire);
        uint64_t seen = *word(owner, page, 3 + page * 16);
        if (seen != 0 && seen <= dropped)
            wrong("thread %u sees generation %llu in page %u of thread %u, which has dropped %llu", self,
                  (ull)seen, page, n, (ull)dropped);
        atomic_fetch_add(&reads, 1);
    }
}

// --- moved ---

static __thread sigjmp_buf after_fault;
static __thread volatile bool fault_expected;

static void on_fault(int number)
{
    if (!fault_expected) {
        static const char text[] = "TLB-TORTURE-WRONG unexpected fault\n";
        if (write(1, text, sizeof text - 1) < 0)
            _exit(2);
        signal(number, SIG_DFL);
        return;
    }
    fault_expected = false;
    siglongjmp(after_fault, 1);
}

static bool readable(volatile uint64_t *at, uint64_t *value)
{
    if (sigsetjmp(after_fault, 1) != 0)
        return false;
    fault_expected = true;
    *value = *at;
    fault_expected = false;
    return true;
}

static void move(unsigned self)
{
    uint64_t value;
    volatile uint64_t *here =
        mmap(NULL, 2 * page_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    volatile uint64_t *there = mmap(NULL, 2 * page_size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (here == MAP_FAILED || there == MAP_FAILED)
        stop("mmap");
    here[5] = 1000 + self;
    here[page_size / 8 + 5] = 2000 + self;
    if (mremap((void *)here, 2 * page_size, 2 * page_size, MREMAP_MAYMOVE | MREMAP_FIXED, (void *)there) !=
        (void *)there)
        stop("mremap");
    if (there[5] != 1000 + self || there[page_size / 8 + 5] != 2000 + self)
        wrong("thread %u: mremap lost what was in the pages", self);
    // Another thread's mmap may have got the place: then it is readable and its own.
    if (readable(here + 5, &value) && value == 1000 + self)
        wrong("thread %u still reads where mremap took a page away", self);
    if (mprotect((void *)there, page_size, PROT_NONE) != 0)
        stop("mprotect");
    if (readable(there + 5, &value))
        wrong("thread %u reads a page that mprotect forbids", self);
    munmap((void *)there, 2 * page_size);
    atomic_fetch_add(&moves, 1);
}

// --- copied ---

static volatile uint64_t *copied;
static atomic_bool finished;

static void fork_and_look(void)
{
    pid_t pid = fork();
    if (pid < 0)
        stop("fork");
    if (pid == 0) {
        // This process has one thread: nothing may change.
        uint64_t first[THREADS];
        for (unsigned n = 0; n < THREADS; n++)
            first[n] = copied[n * page_size / 8];
        for (unsigned look = 0; look < 20; look++) {
            sched_yield();
            for (unsigned n = 0; n < THREADS; n++)
                if (copied[n * page_size / 8] != first[n])
                    _exit(7);
        }
        _exit(0);
    }
    int status;
    if (waitpid(pid, &status, 0) != pid || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        wrong("a fork's memory changes while the parent writes (status %x)", status);
    atomic_fetch_add(&forks, 1);
}

static void *run_thread(void *argument)
{
    unsigned self = (unsigned)(uintptr_t)argument;
    uint64_t random = torture_seed * 99 + self;
    volatile uint64_t *mine = copied + self * page_size / 8;
    for (uint64_t n = 1; !atomic_load_explicit(&finished, memory_order_relaxed); n++) {
        if (*mine != n - 1)
            wrong("thread %u: its counter is %llu, not %llu", self, (ull)*mine, (ull)(n - 1));
        *mine = n;
        look_for_dropped(self, &random);
        if (n % 4 == 0)
            drop(&owners[self], &random);
        if (n % 16 == 0)
            move(self);
        if (n % 64 == 0)
            sched_yield();
    }
    return NULL;
}

int main(int argc, char **argv)
{
    torture_begin("TLB-TORTURE", argc, argv, 12);
    page_size = (size_t)sysconf(_SC_PAGESIZE);
    struct sigaction action = {.sa_handler = on_fault, .sa_flags = SA_NODEFER};
    sigaction(SIGSEGV, &action, NULL);
    copied = mmap(NULL, THREADS * page_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    for (unsigned n = 0; n < THREADS; n++) {
        owners[n].pages =
            mmap(NULL, PAGES * page_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (owners[n].pages == MAP_FAILED || copied == MAP_FAILED)
            stop("mmap");
    }
    pthread_t threads[THREADS];
    for (uintptr_t n = 0; n < THREADS; n++)
        if (pthread_create(&threads[n], NULL, run_thread, (void *)n) != 0)
            stop("pthread_create");
    for (unsigned round = 0; round < torture_rounds; round++) {
        fork_and_look();
        usleep(50000);
    }
    atomic_store(&finished, true);
    for (unsigned n = 0; n < THREADS; n++)
        pthread_join(threads[n], NULL);
    if (!drops || !moves)
        wrong("not everything was tried");
    return torture_end("%llu drops, %llu moves, %llu reads, %llu forks", (ull)drops, (ull)moves, (ull)reads,
                       (ull)forks);
}
