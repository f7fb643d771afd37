// Purges and write protections that one vCPU asks of the others. Nobody is stopped: the asking vCPU posts a
// message to every other one and, for purges, waits until each has taken it. A vCPU that does not execute
// guest code counts as having taken everything: it empties its queue before it executes guest code again.
// A waiting vCPU keeps serving its own queue, so two that ask each other at once both go on.
#include <sched.h>
#include <stdlib.h>

#include "ia64/cpu/alat.h"
#include "ia64/cpu/tlb_state.h"

#define QUEUE_LENGTH 64

struct message {
    uint8_t *host_page; // not NULL: end direct stores to this page; else purge the range
    uint64_t va;
    uint32_t rid;
    uint8_t page_shift;
    bool alat;
};

struct shootdown_slot {
    pthread_mutex_t lock;
    // Guarded by lock.
    struct message queue[QUEUE_LENGTH];
    unsigned count;
    bool everything, everything_written; // the queue was too short: purge, unwrite all there is
    bool alat;
    uint64_t posted;
    // Read by others without the lock.
    _Atomic bool inside;    // executing guest code
    _Atomic bool pending;   // queue not empty
    _Atomic uint64_t taken; // messages up to this number are done
};

hpvm_status hpvm__shootdown_create(struct cpu *cpu)
{
    struct shootdown_slot *slot = calloc(1, sizeof *slot);
    if (!slot)
        return hpvm__fail(HPVM_E_NOMEM, 0, "no memory for the purge queue of vCPU %u", cpu->index);
    pthread_mutex_init(&slot->lock, NULL);
    cpu->shootdown = slot;
    return HPVM_OK;
}

void hpvm__shootdown_destroy(struct cpu *cpu)
{
    if (!cpu->shootdown)
        return;
    pthread_mutex_destroy(&cpu->shootdown->lock);
    free(cpu->shootdown);
    cpu->shootdown = NULL;
}

// Does what the queue asks; the lock is held.
static void drain(struct cpu *cpu, struct shootdown_slot *slot)
{
    if (slot->everything)
        hpvm__tlb_purge_all(cpu);
    if (slot->everything_written)
        hpvm__softtlb_unwrite_all(cpu);
    bool alat = slot->alat;
    for (unsigned n = 0; n < slot->count; n++) {
        const struct message *m = &slot->queue[n];
        if (m->host_page)
            hpvm__softtlb_unwrite(cpu, m->host_page);
        else
            hpvm__tlb_purge(cpu, m->rid, m->va, m->page_shift);
        alat |= m->alat;
    }
    // Entries hold physical addresses; dropping all of them is allowed and this is rare.
    if (alat)
        hpvm__alat_clear(cpu);
    slot->count = 0;
    slot->everything = slot->everything_written = slot->alat = false;
    atomic_store(&slot->pending, false);
    atomic_store(&slot->taken, slot->posted);
}

void hpvm__shootdown_service(struct cpu *cpu)
{
    struct shootdown_slot *slot = cpu->shootdown;
    if (!atomic_load(&slot->pending))
        return;
    pthread_mutex_lock(&slot->lock);
    drain(cpu, slot);
    pthread_mutex_unlock(&slot->lock);
}

void hpvm__shootdown_enter(struct cpu *cpu)
{
    struct shootdown_slot *slot = cpu->shootdown;
    pthread_mutex_lock(&slot->lock);
    drain(cpu, slot);
    atomic_store(&slot->inside, true);
    pthread_mutex_unlock(&slot->lock);
}

void hpvm__shootdown_leave(struct cpu *cpu)
{
    atomic_store(&cpu->shootdown->inside, false);
}

// Gives the number to wait for, 0 when the target does not execute guest code.
static uint64_t post(struct cpu *target, const struct message *message)
{
    struct shootdown_slot *slot = target->shootdown;
    pthread_mutex_lock(&slot->lock);
    if (slot->count < QUEUE_LENGTH) {
        slot->queue[slot->count++] = *message;
    } else if (message->host_page) {
        slot->everything_written = true;
    } else {
        slot->everything = true;
        slot->alat |= message->alat;
    }
    uint64_t number = ++slot->posted;
    atomic_store(&slot->pending, true);
    bool inside = atomic_load(&slot->inside);
    pthread_mutex_unlock(&slot->lock);
    if (inside)
        atomic_store(&target->exit_request, 1);
    return inside ? number : 0;
}

static struct cpu *other(const struct cpu *cpu, unsigned n)
{
    struct cpu *target = cpu->cpus ? cpu->cpus->cpu[n] : NULL;
    return target && target != cpu && target->shootdown ? target : NULL;
}

void hpvm__shootdown_protect(struct cpu *cpu, uint8_t *host_page)
{
    const struct message message = {.host_page = host_page};
    for (unsigned n = 0; cpu->cpus && n < cpu->cpus->count; n++) {
        struct cpu *target = other(cpu, n);
        if (target)
            post(target, &message);
    }
}

// Stores into pages that code was made from are rare. Links between translated blocks do not look at the
// page's generation, so every vCPU leaves its links at the next block entry and looks there. Nobody waits:
// the request is visible before anything that the writer does afterwards, so a vCPU that learns of the change
// from the writer and executes srlz.i finds both (manual volume 2, section 4.4.6.2 and volume 3, "srlz").
void hpvm__shootdown_code_changed(void *opaque)
{
    struct cpus *cpus = opaque;
    for (unsigned n = 0; n < cpus->count; n++)
        if (cpus->cpu[n])
            atomic_store(&cpus->cpu[n]->exit_request, 1);
}

static void wait_for(struct cpu *cpu, const struct cpu *target, uint64_t number)
{
    struct shootdown_slot *slot = target->shootdown;
    for (unsigned spins = 0; atomic_load(&slot->inside) && atomic_load(&slot->taken) < number; spins++) {
        hpvm__shootdown_service(cpu);
        if (spins >= 200)
            sched_yield(); // there may be fewer host processors than vCPUs
    }
}

void hpvm__shootdown_purge(struct cpu *cpu, uint32_t rid, uint64_t va, unsigned page_shift, bool alat)
{
    const struct message message = {.va = va, .rid = rid, .page_shift = (uint8_t)page_shift, .alat = alat};
    uint64_t number[PLATFORM_MAX_VCPUS] = {0};
    for (unsigned n = 0; cpu->cpus && n < cpu->cpus->count; n++) {
        struct cpu *target = other(cpu, n);
        if (target)
            number[n] = post(target, &message);
    }
    for (unsigned n = 0; cpu->cpus && n < cpu->cpus->count; n++)
        if (number[n])
            wait_for(cpu, cpu->cpus->cpu[n], number[n]);
}
