// Purges across vCPUs: after ptc.ga returns nobody uses the old translation any more, vCPUs that wait for
// each other go on, vCPUs outside of guest code are not waited for.
#include "mmu_fixture.h"

#include <sched.h>

#define VCPUS  4
#define ROUNDS 300
#define VA     0x8000000000010000ull
#define PA(n)  (0x400000ull + (n)*0x4000ull)

static void open_all(void)
{
    fixture_open();
    for (unsigned n = 1; n < VCPUS; n++)
        fixture_cpu(n);
    cpus.count = VCPUS;
}

// What an engine does at every block entry.
static void block_entry(struct cpu *cpu)
{
    if (atomic_load(&cpu->exit_request)) {
        atomic_store(&cpu->exit_request, 0);
        hpvm__shootdown_service(cpu);
    }
}

static _Atomic uint64_t frame; // the page table of the test: where VA is, 0 while it is nowhere
static _Atomic bool stop;
static _Atomic unsigned stale, loads, faults;

static void *reader(void *opaque)
{
    struct cpu *cpu = opaque;
    hpvm__shootdown_enter(cpu);
    for (unsigned n = 0; !atomic_load(&stop); n++) {
        uint64_t value;
        if (n % 64 == 0) // blocks of some length, so that an answer takes a while
            block_entry(cpu);
        if (n % 1000 == 999) { // e.g. halted for a moment
            hpvm__shootdown_leave(cpu);
            sched_yield();
            hpvm__shootdown_enter(cpu);
        }
        if (hpvm__load(cpu, VA, 8, 0, &value)) {
            atomic_fetch_add(&loads, 1);
            if (value == ~0ull) // a page that was given up
                atomic_fetch_add(&stale, 1);
            continue;
        }
        atomic_fetch_add(&faults, 1);
        // The handler reads the page table and inserts. An entry that was purged in between would be
        // inserted anew, so handlers look a second time, as operating systems do.
        uint64_t pa = atomic_load(&frame);
        if (!pa) {
            sched_yield();
            continue;
        }
        insert(cpu, VA, 14, pa | PTE_RW);
        if (atomic_load(&frame) != pa)
            hpvm__ptc_local(cpu, VA, 14);
    }
    hpvm__shootdown_leave(cpu);
    return NULL;
}

static void mark(unsigned n, uint64_t value)
{
    __atomic_store_n((uint64_t *)(machine.ram.host + PA(n)), value, __ATOMIC_RELEASE);
}

static void nobody_keeps_a_purged_page(void)
{
    pthread_t thread[VCPUS];
    open_all();
    atomic_store(&stop, false);
    atomic_store(&stale, 0);
    atomic_store(&loads, 0);
    mark(0, 1);
    atomic_store(&frame, PA(0));
    for (unsigned n = 1; n < VCPUS; n++)
        pthread_create(&thread[n], NULL, reader, cpus.cpu[n]);
    struct cpu *cpu = cpus.cpu[0];
    hpvm__shootdown_enter(cpu);
    for (unsigned n = 0; n < ROUNDS; n++) {
        unsigned before = atomic_load(&loads);
        while (atomic_load(&loads) < before + 20) // let them use the page
            sched_yield();
        atomic_store(&frame, 0);
        hpvm__ptc_global(cpu, VA, 14, n & 1);
        // Whoever still has the page sees this.
        mark(n % 8, ~0ull);
        for (int wait = 0; wait < 50; wait++)
            sched_yield();
        mark((n + 1) % 8, n);
        atomic_store(&frame, PA((n + 1) % 8));
        block_entry(cpu);
    }
    atomic_store(&stop, true);
    hpvm__shootdown_leave(cpu);
    for (unsigned n = 1; n < VCPUS; n++)
        pthread_join(thread[n], NULL);
    CHECK_EQ(atomic_load(&stale), 0);
    CHECK(atomic_load(&faults) >= ROUNDS);
    fixture_close();
}

static pthread_barrier_t start;

static void *purger(void *opaque)
{
    struct cpu *cpu = opaque;
    for (unsigned n = 0; n < ROUNDS; n++) {
        hpvm__shootdown_enter(cpu);
        pthread_barrier_wait(&start); // all are inside, and ask all others now
        insert(cpu, VA + cpu->index * 0x4000, 14, PA(cpu->index) | PTE_RW);
        hpvm__ptc_global(cpu, VA + cpu->index * 0x4000, 14, false);
        block_entry(cpu);
        hpvm__shootdown_leave(cpu);
    }
    return NULL;
}

static void all_at_once(void)
{
    pthread_t thread[VCPUS];
    open_all();
    pthread_barrier_init(&start, NULL, VCPUS);
    for (unsigned n = 0; n < VCPUS; n++)
        pthread_create(&thread[n], NULL, purger, cpus.cpu[n]);
    for (unsigned n = 0; n < VCPUS; n++)
        pthread_join(thread[n], NULL); // a deadlock is what the time limit of the test finds
    for (unsigned n = 0; n < VCPUS; n++)
        CHECK(cpus.cpu[n]->stats.purges >= ROUNDS);
    pthread_barrier_destroy(&start);
    fixture_close();
}

static _Atomic bool inside, answered;

static void *slow_to_answer(void *opaque)
{
    struct cpu *cpu = opaque;
    hpvm__shootdown_enter(cpu);
    atomic_store(&inside, true);
    while (!atomic_load(&cpu->exit_request))
        sched_yield();
    uint64_t asked = hpvm__host_ns();
    while (hpvm__host_ns() < asked + 20000000)
        sched_yield();
    atomic_store(&answered, true);
    block_entry(cpu);
    hpvm__shootdown_leave(cpu);
    return NULL;
}

static void purge_waits_for_the_slowest(void)
{
    pthread_t thread;
    open_all();
    pthread_create(&thread, NULL, slow_to_answer, cpus.cpu[VCPUS - 1]);
    while (!atomic_load(&inside))
        sched_yield();
    hpvm__ptc_global(cpus.cpu[0], VA, 14, false);
    CHECK(atomic_load(&answered));
    pthread_join(thread, NULL);
    fixture_close();
}

static void outside_counts_as_done(void)
{
    uint64_t value;
    open_all();
    struct cpu *cpu = cpus.cpu[0], *away = cpus.cpu[1];
    insert(away, VA, 14, PA(0) | PTE_RW);
    away->alat[3].valid = true;
    hpvm__shootdown_enter(cpu);
    hpvm__ptc_global(cpu, VA, 14, true); // returns although nobody answers
    CHECK(away->alat[3].valid);
    hpvm__shootdown_enter(away);
    CHECK(!hpvm__load(away, VA, 8, 0, &value));
    CHECK(!away->alat[3].valid);
    hpvm__shootdown_leave(away);
    // More than the queue holds: everything goes, nothing is forgotten.
    insert(away, VA, 14, PA(0) | PTE_RW);
    insert(away, VA + 0x4000, 14, PA(1) | PTE_RW);
    CHECK(hpvm__load(away, VA, 8, 0, &value));
    for (unsigned n = 0; n < 1000; n++)
        hpvm__ptc_global(cpu, VA + 0x100000 + n * 0x4000, 14, false);
    hpvm__ptc_global(cpu, VA, 14, false);
    hpvm__shootdown_enter(away);
    CHECK(!hpvm__load(away, VA, 8, 0, &value));
    // ptc.l stays at home.
    insert(away, VA, 14, PA(0) | PTE_RW);
    hpvm__ptc_local(cpu, VA, 14);
    hpvm__shootdown_service(away);
    CHECK(hpvm__load(away, VA, 8, 0, &value));
    hpvm__shootdown_leave(away);
    fixture_close();
}

static void code_protection_reaches_all(void)
{
    open_all();
    struct cpu *cpu = cpus.cpu[0], *other = cpus.cpu[1];
    _Atomic uint32_t *generation = hpvm__ram_generation(&machine.ram, machine.ram.host + PA(0));
    for (unsigned n = 0; n < VCPUS; n++)
        hpvm__shootdown_enter(cpus.cpu[n]);
    for (unsigned many = 0; many < 2; many++) {
        insert(other, VA, 14, PA(0) | PTE_RW);
        CHECK(hpvm__store(other, VA, 8, 0, 1));
        atomic_fetch_or(generation, 1);
        hpvm__mmu_protect_code(cpu, machine.ram.host + PA(0)); // does not wait
        for (unsigned n = 0; many && n < 200; n++)             // queue too short
            hpvm__mmu_protect_code(cpu, machine.ram.host + PA(2) + n * 0x1000);
        CHECK(atomic_load(&other->exit_request));
        uint32_t before = atomic_load(generation);
        block_entry(other);
        CHECK(hpvm__store(other, VA, 8, 0, 2));
        CHECK_EQ(atomic_load(generation), before + 1);
    }
    fixture_close();
}

CHECK_MAIN("shootdown", CHECK_TEST(nobody_keeps_a_purged_page), CHECK_TEST(all_at_once),
           CHECK_TEST(purge_waits_for_the_slowest), CHECK_TEST(outside_counts_as_done),
           CHECK_TEST(code_protection_reaches_all))
