// The vCPU threads' side: ask for a processor, wait for it, notice when it is wanted back. When the scheduler
// does not answer (it ended, or is stopped), everybody runs without it until it is heard of again.
#include "sched/gate.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "core/machine.h"
#include "sched/futex.h"
#include "sched/segment.h"

#define ANSWER_NS 100000000ull // the scheduler looks at a message within this time, or it is gone
#define WATCHERS  8u           // where more wait, they look for its signs of life less often,
#define WATCH_MAX 20u          // but not less often than this times ANSWER_NS
#define REPORT_NS 500000ull    // how often a running vCPU writes down what it used

struct gate_vcpu {
    _Alignas(64) uint64_t reported_at;
    uint32_t taken; // number of the grant that it was asked to give back
    bool leaves, spins, known;
    _Atomic bool off;
    _Atomic uint64_t spent; // processor time
};

struct gate {
    struct segment *segment;
    const struct segment_host *host;
    int event;
    unsigned vcpu_count;
    _Atomic bool alone;          // the scheduler does not answer
    _Atomic uint64_t heard_last; // its heartbeat when that was found
    struct gate_vcpu vcpu[PLATFORM_MAX_VCPUS];
};

static hpvm_status map(void **out, int fd, size_t size, int protection, const char *what)
{
    struct stat info;
    void *memory = MAP_FAILED;
    if (fstat(fd, &info) == 0 && info.st_size == (off_t)size)
        memory = mmap(NULL, size, protection, MAP_SHARED, fd, 0);
    else
        errno = EINVAL;
    if (memory == MAP_FAILED)
        return hpvm__fail(HPVM_E_INVAL, errno, "the scheduler's %s cannot be used: %s", what,
                          strerror(errno));
    *out = memory;
    return HPVM_OK;
}

hpvm_status hpvm__gate_open(struct gate **out, const int descriptors[GATE_DESCRIPTORS], unsigned vcpu_count)
{
    struct gate *gate = aligned_alloc(64, (sizeof *gate + 63) / 64 * 64);
    void *host = NULL, *segment = NULL;
    if (!gate)
        return hpvm__fail(HPVM_E_NOMEM, 0, "no memory for the way to the scheduler");
    memset(gate, 0, sizeof *gate);
    hpvm_status status = map(&host, descriptors[GATE_HOST], HOST_SIZE, PROT_READ, "page");
    if (status == HPVM_OK)
        status = map(&segment, descriptors[GATE_SEGMENT], SEGMENT_SIZE, PROT_READ | PROT_WRITE, "segment");
    gate->host = host;
    gate->segment = segment;
    gate->vcpu_count = vcpu_count;
    gate->event = status == HPVM_OK ? dup(descriptors[GATE_EVENT]) : -1;
    if (status == HPVM_OK && gate->event < 0)
        status = hpvm__fail(HPVM_E_INVAL, errno, "the scheduler's event cannot be used: %s", strerror(errno));
    if (status == HPVM_OK && (gate->host->magic != SEGMENT_MAGIC || gate->segment->magic != SEGMENT_MAGIC ||
                              gate->host->size != SEGMENT_SIZE))
        status = hpvm__fail(HPVM_E_VERSION, 0, "the scheduler is of another version");
    if (status == HPVM_OK && gate->segment->vcpu_count != vcpu_count)
        status = hpvm__fail(HPVM_E_INVAL, 0, "the scheduler expects %u vCPUs, the VM has %u",
                            gate->segment->vcpu_count, vcpu_count);
    if (status != HPVM_OK) {
        hpvm__gate_close(gate);
        return status;
    }
    *out = gate;
    return HPVM_OK;
}

void hpvm__gate_close(struct gate *gate)
{
    if (!gate)
        return;
    if (gate->segment)
        munmap(gate->segment, SEGMENT_SIZE);
    if (gate->host)
        munmap((void *)(uintptr_t)gate->host, HOST_SIZE);
    if (gate->event >= 0)
        close(gate->event);
    free(gate);
}

static uint64_t thread_time(void)
{
    struct timespec used;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return (uint64_t)used.tv_sec * 1000000000u + (uint64_t)used.tv_nsec;
}

static void tell(struct gate *gate, unsigned vcpu)
{
    const uint64_t one = 1;
    atomic_fetch_or(&gate->segment->changed, 1u << vcpu);
    ssize_t done = write(gate->event, &one, sizeof one);
    (void)done; // full: it is readable already
}

// No sign of life since we asked.
static bool gone(struct gate *gate, uint64_t asked)
{
    uint64_t heard = atomic_load(&gate->host->heartbeat);
    if (heard >= asked)
        return false;
    atomic_store(&gate->heard_last, heard);
    atomic_store(&gate->alone, true);
    return true;
}

// How long to wait for the bell before a look at whether the scheduler lives. As many looks a second by all
// who wait on this host, whether few or many do.
static uint64_t patience(const struct gate *gate)
{
    uint32_t times = 1 + atomic_load_explicit(&gate->host->ready, memory_order_relaxed) / WATCHERS;
    return ANSWER_NS * (times < WATCH_MAX ? times : WATCH_MAX);
}

static bool still_alone(struct gate *gate)
{
    if (atomic_load_explicit(&gate->segment->closed, memory_order_relaxed))
        return true;
    if (!atomic_load_explicit(&gate->alone, memory_order_relaxed))
        return false;
    if (atomic_load(&gate->host->heartbeat) == atomic_load(&gate->heard_last))
        return true;
    atomic_store(&gate->alone, false);
    return false;
}

static bool enter(struct gate *gate, unsigned vcpu, uint64_t began, uint64_t *capped)
{
    struct segment_vcpu *shared = &gate->segment->vcpu[vcpu];
    struct gate_vcpu *own = &gate->vcpu[vcpu];
    uint64_t capped_before = atomic_load(&shared->capped), asked = hpvm__host_ns();
    *capped = 0;
    atomic_store(&shared->used, began);
    if (!own->known)
        atomic_store(&shared->thread, (uint32_t)gettid());
    own->known = true;
    own->reported_at = asked;
    // When its processor was taken back, the scheduler knows that it wants another one: the one that it gave
    // meanwhile is good. Else one that it still has is given back now.
    bool known = own->leaves && !own->spins && !atomic_load(&shared->lost);
    uint32_t done = known ? own->taken : atomic_load(&shared->grant);
    if (own->spins)
        atomic_fetch_add(&shared->spins, 1);
    own->leaves = own->spins = false;
    // In this order: the scheduler reads `done` first.
    atomic_store(&shared->want, WANT_RUN);
    atomic_store(&shared->done, done);
    if (still_alone(gate))
        return !atomic_load(&own->off);
    if (!known)
        tell(gate, vcpu);
    uint64_t wait = ANSWER_NS; // for the answer to a message; it was heard before otherwise
    if (known)
        wait = patience(gate);
    for (;;) {
        uint32_t bell = atomic_load(&shared->bell);
        if (atomic_load(&own->off)) {
            hpvm__gate_leave(gate, vcpu);
            return false;
        }
        if (atomic_load(&shared->grant) != done)
            break;
        if (atomic_load(&gate->segment->closed))
            return true;
        hpvm__futex_wait(&shared->bell, bell, wait);
        uint64_t now = hpvm__host_ns();
        if (now - asked < wait || atomic_load(&shared->grant) != done)
            continue;
        if (still_alone(gate) || gone(gate, asked))
            return !atomic_load(&own->off);
        asked = now; // it lives; ask again in case that the message was lost
        wait = patience(gate);
        tell(gate, vcpu);
    }
    *capped = atomic_load(&shared->capped) - capped_before;
    return true;
}

bool hpvm__gate_enter(struct gate *gate, unsigned vcpu, uint64_t *capped)
{
    uint64_t began = thread_time();
    bool given = enter(gate, vcpu, began, capped);
    atomic_fetch_add(&gate->vcpu[vcpu].spent, thread_time() - began);
    return given;
}

void hpvm__gate_leave(struct gate *gate, unsigned vcpu)
{
    struct segment_vcpu *shared = &gate->segment->vcpu[vcpu];
    gate->vcpu[vcpu].leaves = gate->vcpu[vcpu].spins = false;
    atomic_store(&shared->used, thread_time());
    atomic_store(&shared->want, WANT_IDLE);
    atomic_store(&shared->done, atomic_load(&shared->grant));
    if (atomic_load(&gate->host->full))
        tell(gate, vcpu);
    else
        atomic_fetch_or(&gate->segment->changed, 1u << vcpu);
}

bool hpvm__gate_poll(struct gate *gate, unsigned vcpu)
{
    struct segment_vcpu *shared = &gate->segment->vcpu[vcpu];
    struct gate_vcpu *own = &gate->vcpu[vcpu];
    if (own->spins)
        return true;
    if (atomic_load_explicit(&gate->segment->closed, memory_order_relaxed))
        return false;
    if (atomic_load_explicit(&gate->alone, memory_order_relaxed))
        return !still_alone(gate); // back again: ask for a processor
    uint32_t grant = atomic_load(&shared->grant);
    if (grant == atomic_load(&shared->taken)) {
        own->taken = grant;
        own->leaves = true;
        return true;
    }
    uint64_t now = hpvm__host_ns();
    if (now - own->reported_at >= REPORT_NS) {
        own->reported_at = now;
        atomic_store_explicit(&shared->used, thread_time(), memory_order_relaxed);
    }
    return false;
}

bool hpvm__gate_spinning(struct gate *gate, unsigned vcpu)
{
    if (!atomic_load_explicit(&gate->segment->waiting, memory_order_relaxed) ||
        atomic_load_explicit(&gate->alone, memory_order_relaxed))
        return false;
    gate->vcpu[vcpu].spins = true;
    return true;
}

void hpvm__gate_call_off(struct gate *gate, unsigned vcpu, bool off)
{
    struct segment_vcpu *shared = &gate->segment->vcpu[vcpu];
    atomic_store(&gate->vcpu[vcpu].off, off);
    if (!off)
        return;
    atomic_fetch_add(&shared->bell, 1);
    hpvm__futex_wake(&shared->bell);
}

void hpvm__gate_other_time(struct gate *gate, uint64_t ns)
{
    atomic_store(&gate->segment->other, ns);
}

uint64_t hpvm__gate_spent(const struct gate *gate, unsigned vcpu)
{
    return atomic_load(&gate->vcpu[vcpu].spent);
}

void hpvm__gate_share(const struct gate *gate, uint32_t *entitlement, uint32_t *cap)
{
    *entitlement = atomic_load(&gate->segment->entitlement);
    *cap = atomic_load(&gate->segment->cap);
}
