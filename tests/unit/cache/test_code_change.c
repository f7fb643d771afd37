// Code that changes while it runs, by whomever: the vCPU itself with and without fc.i, a device, another
// vCPU; and code whose translation another vCPU purges. Each with the interpreter and with translated blocks
// that are linked to each other.
#include "code_fixture.h"

#include <sched.h>

#define DEVICE 0xfc000000u // not RAM
#define NEW    100         // what changed code adds

// What the first half of bundle { adds r8 = value, r8 ; nop.i ; br.cond .. } is.
static uint64_t first_half(int value)
{
    uint64_t half[2];
    pack(half, adds(8, value, 8), NOP_I, branch(0, 1));
    return half[0];
}

// ---- one vCPU ----------------------------------------------------------------------------------------
// A ring of four blocks that are linked to each other; the first one stores.
enum { RING = 4, TARGET = 2 };

static void ring(uint64_t page, uint64_t store, uint64_t next)
{
    put(page, store, NOP_I, branch(0, 1));
    for (int n = 1; n < RING; n++)
        put(page + 16u * (unsigned)n, adds(8, 1, 8), next && n == 1 ? next : NOP_I,
            branch(0, n + 1 < RING ? 1 : 1 - RING));
}

// `rounds` rounds before the store goes to `target`; in that round already the new code runs.
static void changes_at_once(uint64_t target)
{
    cpu->gr[9] = DATA;
    CHECK_EQ(hpvm__interp_run(cpu, 50 * 3 * RING), VCPU_BUDGET);
    CHECK_EQ(cpu->gr[8], 50 * (RING - 1));
    CHECK_EQ(cpu->ip, CODE);
    if (cpu->translator)
        CHECK(cpu->stats.blocks_translated >= RING);
    cpu->gr[9] = target;
    CHECK_EQ(hpvm__interp_run(cpu, 3 * RING), VCPU_BUDGET);
    CHECK_EQ(cpu->gr[8], 50 * (RING - 1) + (RING - 2) + NEW);
    cpu->gr[9] = DATA;
    CHECK_EQ(hpvm__interp_run(cpu, 50 * 3 * RING), VCPU_BUDGET);
    CHECK_EQ(cpu->gr[8], 100 * (RING - 1) + (RING - 2) + NEW + 50 * (NEW - 1));
}

static void own_store(bool translate)
{
    set_up(translate, 1);
    ring(CODE, row(ROW_st8, 0, 0, 10, 9), 0);
    cpu->gr[10] = first_half(NEW);
    changes_at_once(CODE + 16 * TARGET);
    tear_down();
}

static void own_floating_store(bool translate)
{
    set_up(translate, 1);
    ring(CODE, row(ROW_stf8, 0, 0, 6, 9), 0);
    cpu->fr[6] = FPREG(0, 0x1003e, first_half(NEW));
    changes_at_once(CODE + 16 * TARGET);
    tear_down();
}

static void own_semaphore(bool translate)
{
    set_up(translate, 1);
    ring(CODE, row(ROW_xchg8, 0, 11, 10, 9), 0);
    cpu->gr[10] = first_half(NEW);
    changes_at_once(CODE + 16 * TARGET);
    tear_down();
}

// The store was made before, by way of a translation that let it through; fc.i tells.
static uint64_t dma_address;
static void flush_line(bool translate)
{
    set_up(translate, 1);
    ring(CODE, row(ROW_fc_i, 0, 0, 0, 9), 0);
    cpu->gr[9] = DATA;
    CHECK_EQ(hpvm__interp_run(cpu, 50 * 3 * RING), VCPU_BUDGET);
    store64(at(CODE + 16 * TARGET), first_half(NEW)); // nobody was told
    cpu->gr[9] = CODE + 16 * TARGET;
    CHECK_EQ(hpvm__interp_run(cpu, 3 * RING), VCPU_BUDGET);
    CHECK_EQ(cpu->gr[8], 50 * (RING - 1) + (RING - 2) + NEW);
    tear_down();
}

// ---- devices and others ------------------------------------------------------------------------------
static uint64_t device_read(void *opaque, uint64_t offset, unsigned size)
{
    (void)opaque, (void)offset, (void)size;
    return 0;
}

// Offset 0: DMA into the code. Offset 8: another vCPU stores there and flushes, at this very moment.
static void device_write(void *opaque, uint64_t offset, unsigned size, uint64_t value)
{
    (void)opaque, (void)size;
    if (offset == 0)
        CHECK(hpvm__dma_write(&machine, dma_address, &value, 8));
    if (offset == 8) {
        CHECK(hpvm__store(cpus->cpu[1], dma_address, 8, 0, value));
        CHECK(hpvm__fc(cpus->cpu[1], dma_address));
    }
}

static void by_device(bool translate, unsigned store_row, uint64_t offset)
{
    static const struct region_ops ops = {.read = device_read, .write = device_write, .lockless = true};
    const struct region region = {"test", DEVICE, 16, &ops, NULL};
    set_up(translate, 2);
    CHECK_EQ(hpvm__region_add(&machine, false, &region), HPVM_OK);
    ring(CODE, row(store_row, 0, 0, store_row == ROW_st8 ? 10 : 6, 9), 0);
    cpu->gr[10] = first_half(NEW);
    cpu->fr[6] = FPREG(0, 0x1003e, first_half(NEW));
    dma_address = CODE + 16 * TARGET;
    changes_at_once(BIT(63) | (DEVICE + offset));
    hpvm__region_remove(&machine, false, DEVICE);
    tear_down();
}

static void dma(bool translate)
{
    by_device(translate, ROW_st8, 0);
    by_device(translate, ROW_stf8, 0);
}

static void other_cpu(bool translate)
{
    by_device(translate, ROW_st8, 8);
    by_device(translate, ROW_stf8, 8);
}

// ---- two vCPUs at the same time ----------------------------------------------------------------------
#define ROUNDS 400

static void *run_thread(void *opaque)
{
    struct cpu *c = opaque;
    CHECK_EQ(hpvm__interp_run(c, 0), VCPU_STOPPED);
    return NULL;
}

static uint64_t read_data(unsigned n)
{
    return __atomic_load_n((uint64_t *)at(DATA + 64 * n), __ATOMIC_ACQUIRE);
}

static void stop_thread(pthread_t thread)
{
    machine.cpu_ops->stop(cpus, 0, true);
    pthread_join(thread, NULL);
}

// One waits for a number, executes srlz.i and then the code that the other has written and flushed before.
static void protocol(bool translate)
{
    set_up(translate, 2);
    put(CODE, row(ROW_ld8, 0, 10, 0, 9), NOP_I, NOP_B);                       // the number
    put(CODE + 16, NOP_M, row(ROW_cmp_eq, 0, 6, 10, 11), branch(6, -1));      // still the last one
    put(CODE + 32, row(ROW_srlz_i, 0, 0, 0, 0), NOP_I, branch(0, 1));         //
    put(CODE + 48, adds(8, 0, 0), NOP_I, branch(0, 1));                       // changes
    put(CODE + 64, row(ROW_st8, 0, 0, 8, 12), adds(11, 0, 10), branch(0, 1)); // what it gave
    put(CODE + 80, row(ROW_st8, 0, 0, 11, 13), NOP_I, branch(0, -5));         // done
    cpu->gr[9] = DATA;
    cpu->gr[12] = DATA + 64;
    cpu->gr[13] = DATA + 128;
    pthread_t thread;
    struct cpu *writer = cpus->cpu[1];
    CHECK_EQ(pthread_create(&thread, NULL, run_thread, cpu), 0);
    hpvm__shootdown_enter(writer);
    unsigned wrong = 0;
    for (unsigned n = 1; n <= ROUNDS; n++) {
        uint64_t half[2];
        pack(half, adds(8, (int)n, 0), NOP_I, branch(0, 1));
        atomic_store(&writer->exit_request, 0);
        hpvm__shootdown_service(writer);
        CHECK(hpvm__store(writer, CODE + 48, 8, 0, half[0]));
        CHECK(hpvm__store(writer, CODE + 56, 8, 0, half[1]));
        CHECK(hpvm__fc(writer, CODE + 48));
        CHECK(hpvm__store(writer, DATA, 8, 0, n));
        while (read_data(2) != n)
            sched_yield();
        wrong += read_data(1) != n;
    }
    CHECK_EQ(wrong, 0);
    hpvm__shootdown_leave(writer);
    stop_thread(thread);
    tear_down();
}

// Without any protocol a change is seen soon, too: a loop of linked blocks ends when its way back is changed.
static void soon(bool translate)
{
    set_up(translate, 2);
    for (int n = 0; n < 3; n++)
        put(CODE + 16u * (unsigned)n, adds(8, 1, 8), NOP_I, branch(0, n < 2 ? 1 : -2));
    put(CODE + 48, row(ROW_st8, 0, 0, 8, 12), NOP_I, branch(0, 0));
    cpu->gr[12] = DATA;
    pthread_t thread;
    CHECK_EQ(pthread_create(&thread, NULL, run_thread, cpu), 0);
    uint64_t half[2];
    pack(half, adds(8, 1, 8), NOP_I, branch(0, 1));
    for (unsigned n = 0; n < 50; n++)
        sched_yield();
    for (unsigned n = 0; n < 2; n++) // single stores: the thread sanitizer looks on
        CHECK(hpvm__store(cpus->cpu[1], CODE + 32 + 8 * n, 8, 0, half[n]));
    while (read_data(0) == 0)
        sched_yield();
    stop_thread(thread);
    tear_down();
}

// ---- ptc.ga ------------------------------------------------------------------------------------------
#define VIRTUAL   0x2000000000100000ull
#define VECTORS   0x300000u
#define PTE(pa)   ((pa) | 1 | 1 << 5 | 1 << 6 | 2 << 9 | BIT(52)) // privilege level 0, read, write
#define PTE_X(pa) ((pa) | 1 | 1 << 5 | 1 << 6 | 3 << 9 | BIT(52))

static void insert(struct cpu *c, bool instruction, uint64_t va, uint64_t pte)
{
    c->ifa = va;
    c->itir = 14 << 2;
    CHECK(hpvm__itc(c, instruction, pte));
}

// A loop counts in memory; once its page is purged by another vCPU it counts no more.
static void purged(bool translate)
{
    set_up(translate, 2);
    put(CODE, adds(8, 1, 8), NOP_I, branch(0, 1));
    put(CODE + 16, row(ROW_st8, 0, 0, 8, 9), NOP_I, branch(0, -1));
    for (unsigned offset = 0; offset < 0x8000; offset += 0x400)
        put(VECTORS + offset, NOP_M, NOP_I, branch(0, 0));
    for (unsigned n = 0; n < 2; n++) {
        struct cpu *c = cpus->cpu[n];
        CHECK(hpvm__rr_write(c, 1, 77 << 8 | 14 << 2));
        c->iva = VECTORS;
    }
    pthread_t thread;
    for (unsigned n = 0; n < 20; n++) {
        insert(cpu, true, VIRTUAL, PTE_X(CODE));
        cpu->ip = VIRTUAL;
        cpu->gr[9] = DATA;
        machine.cpu_ops->stop(cpus, 0, false);
        hpvm__psr_write(cpu, PSR_BN | PSR_IT);
        CHECK_EQ(pthread_create(&thread, NULL, run_thread, cpu), 0);
        uint64_t before = read_data(0);
        while (read_data(0) < before + 1000)
            sched_yield();
        hpvm__shootdown_enter(cpus->cpu[1]);
        hpvm__ptc_global(cpus->cpu[1], VIRTUAL, 14, false);
        hpvm__shootdown_leave(cpus->cpu[1]);
        before = read_data(0);
        for (unsigned k = 0; k < 20; k++)
            sched_yield();
        CHECK_EQ(read_data(0), before);
        stop_thread(thread);
        CHECK(cpu->ip >= VECTORS && cpu->ip < VECTORS + 0x8000);
    }
    tear_down();
}

BOTH(own_store)
BOTH(own_floating_store)
BOTH(own_semaphore)
BOTH(flush_line)
BOTH(dma)
BOTH(other_cpu)
BOTH(protocol)
BOTH(soon)
BOTH(purged)

CHECK_MAIN("cache/code_change", TESTS(own_store), TESTS(own_floating_store), TESTS(own_semaphore),
           TESTS(flush_line), TESTS(dma), TESTS(other_cpu), TESTS(protocol), TESTS(soon), TESTS(purged))
