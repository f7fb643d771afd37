// Blocks that go on into the next page (hpvm__block_extend): what happens to the second page is seen by the
// next round at the latest, and whoever has another page there runs that one. Each with the interpreter,
// which makes no such blocks, and with translated ones.
#include "code_fixture.h"

#include <sched.h>

#include "ia64/cpu/rse.h"

#define PAGE    0x1000u
#define VIRTUAL 0x2000000000000000ull
#define OTHER   0x2000000000100000ull // a second address of the same code
#define VECTORS 0x300000u
#define NEW     60
#define PTE_CODE                                                                                             \
    (1 | BIT(5) | BIT(6) | 3ull << 7 | 3ull << 9) // present, A, D, everything allowed to everybody

// A loop of four bundles, the last one in the second page; the third one computes with numbers. The first one
// is a block of its own, which is linked to the other.
#define FIRST  (PAGE - 48)
#define SPAN   (PAGE - 32)
#define SECOND PAGE
#define ROUND  12

static void put_float(uint64_t address, uint64_t m, uint64_t f, uint64_t i)
{
    store64(at(address), 0x0d | m << 5 | f << 46);
    store64(at(address) + 8, f >> 18 | i << 23);
    hpvm__ram_written(&machine.ram, at(address), 16);
}

static void loop(uint64_t base, uint64_t before, uint64_t inside, int value)
{
    put(base + FIRST, before, NOP_I, branch(0, 1));
    put(base + SPAN, adds(8, 1, 8), NOP_I, NOP_B);
    put_float(base + SPAN + 16, inside, row(ROW_fmerge_s, 0, 6, 7, 7), NOP_I);
    put(base + SECOND, adds(8, value, 8), NOP_I, branch(0, -3));
}

// The first half of the bundle in the second page when it adds something else.
static uint64_t second_half(int value)
{
    uint64_t half[2];
    pack(half, adds(8, value, 8), NOP_I, branch(0, -3));
    return half[0];
}

static const struct block *running(uint64_t va)
{
    const struct jump_entry *jump = &cpu->interp->jump[JUMP_INDEX(cpu, va)];
    return jump->va == va ? jump->block : NULL;
}

// What is tested here is there at all.
static void check_span(uint64_t va)
{
    const struct block *block = running(va);
    CHECK(block != NULL);
    if (block)
        CHECK_EQ(block->span && block->native, cpu->translator != NULL);
}

static void run_rounds(uint64_t rounds)
{
    CHECK_EQ(hpvm__interp_run(cpu, rounds * ROUND), VCPU_BUDGET);
}

// ---- one mapping -------------------------------------------------------------------------------------

static void begin(bool translate, uint64_t before, uint64_t inside)
{
    set_up(translate, 2);
    loop(CODE, before, inside, 1);
    cpu->ip = CODE + FIRST;
    cpu->gr[9] = DATA;
    cpu->gr[10] = second_half(NEW);
    hpvm__psr_write(cpu, cpu->psr & ~(PSR_DFL | PSR_DFH));
    run_rounds(50);
    CHECK_EQ(cpu->gr[8], 100);
    CHECK_EQ(cpu->ip, CODE + FIRST);
    check_span(CODE + SPAN);
}

static void budgets(bool translate)
{
    begin(translate, NOP_M, NOP_M);
    uint64_t slots = cpu->slots;
    for (unsigned budget = 1; budget < 60; budget++) {
        CHECK_EQ(hpvm__interp_run(cpu, budget), VCPU_BUDGET);
        slots += budget;
        CHECK_EQ(cpu->slots, slots);
        CHECK_EQ(cpu->ip, CODE + FIRST + slots % ROUND / 3 * 16);
        CHECK_EQ(cpu->ri, slots % 3);
        CHECK_EQ(cpu->gr[8], slots / ROUND * 2 + (slots % ROUND > 3) + (slots % ROUND > 9));
    }
    tear_down();
}

// The vCPU's own store: in the next round at the latest; in this one when it was made by another block, or
// when the code asks for it (srlz.i).
static void own_store(bool translate)
{
    begin(translate, NOP_M, row(ROW_st8, 0, 0, 10, 9));
    cpu->gr[9] = CODE + SECOND;
    run_rounds(1);
    CHECK(cpu->gr[8] == 102 || cpu->gr[8] == 101 + NEW);
    cpu->gr[9] = DATA;
    uint64_t before = cpu->gr[8];
    run_rounds(50);
    CHECK_EQ(cpu->gr[8], before + 50 * (1 + NEW));
    tear_down();
}

static void own_store_before(bool translate)
{
    begin(translate, row(ROW_st8, 0, 0, 10, 9), NOP_M);
    cpu->gr[9] = CODE + SECOND;
    run_rounds(1);
    CHECK_EQ(cpu->gr[8], 101 + NEW);
    cpu->gr[9] = DATA;
    run_rounds(50);
    CHECK_EQ(cpu->gr[8], 101 + NEW + 50 * (1 + NEW));
    tear_down();
}

static void own_store_serialized(bool translate)
{
    set_up(translate, 2);
    loop(CODE, NOP_M, row(ROW_srlz_i, 0, 0, 0, 0), 1);
    put(CODE + SPAN, row(ROW_st8, 0, 0, 10, 9), adds(8, 1, 8), NOP_B);
    cpu->ip = CODE + FIRST;
    cpu->gr[9] = DATA;
    cpu->gr[10] = second_half(NEW);
    hpvm__psr_write(cpu, cpu->psr & ~(PSR_DFL | PSR_DFH));
    run_rounds(50);
    check_span(CODE + SPAN);
    cpu->gr[9] = CODE + SECOND;
    run_rounds(1);
    CHECK_EQ(cpu->gr[8], 101 + NEW);
    tear_down();
}

static void flush_line(bool translate)
{
    begin(translate, NOP_M, row(ROW_fc_i, 0, 0, 0, 9));
    cpu->gr[9] = DATA;
    run_rounds(1);
    store64(at(CODE + SECOND), second_half(NEW)); // nobody was told
    cpu->gr[9] = CODE + SECOND;
    run_rounds(1);
    uint64_t before = cpu->gr[8];
    run_rounds(50);
    CHECK_EQ(cpu->gr[8], before + 50 * (1 + NEW));
    tear_down();
}

// A device, another vCPU, and the first page: each between two rounds.
static void written(bool translate)
{
    uint64_t half = second_half(NEW), first[2];
    begin(translate, NOP_M, NOP_M);
    CHECK(hpvm__dma_write(&machine, CODE + SECOND, &half, 8));
    run_rounds(50);
    CHECK_EQ(cpu->gr[8], 100 + 50 * (1 + NEW));
    half = second_half(2);
    CHECK(hpvm__store(cpus->cpu[1], CODE + SECOND, 8, 0, half));
    CHECK(hpvm__fc(cpus->cpu[1], CODE + SECOND));
    run_rounds(50);
    CHECK_EQ(cpu->gr[8], 100 + 50 * (1 + NEW) + 50 * 3);
    check_span(CODE + SPAN);
    pack(first, adds(8, 5, 8), NOP_I, NOP_B);
    CHECK(hpvm__dma_write(&machine, CODE + SPAN, first, sizeof first));
    run_rounds(50);
    CHECK_EQ(cpu->gr[8], 100 + 50 * (1 + NEW) + 50 * 3 + 50 * 7);
    tear_down();
}

// A function of two pages that its caller jumps to directly, but with a frame that is too small for its
// translation: the interpreter goes on with it, with the second page as it is now.
#define CALL (PAGE - 64)
static void refused(bool translate)
{
    uint64_t half = 0;
    set_up(translate, 2);
    put(CODE + CALL, NOP_M, NOP_I, hpvm__rows[ROW_br_call].match | 2 << 13);
    put(CODE + CALL + 16, NOP_M, NOP_I, branch(0, -1));
    put(CODE + SPAN, adds(8, 1, 8), NOP_I, NOP_B);
    // No fault outside of the frame either: p6 is 0.
    put_float(CODE + SPAN + 16, row(ROW_or, 6, 40, 0, 0), row(ROW_fmerge_s, 0, 6, 7, 7), NOP_I);
    put(CODE + SECOND, adds(8, 1, 8), NOP_I, hpvm__rows[ROW_br_ret].match);
    cpu->ip = CODE + CALL;
    hpvm__psr_write(cpu, cpu->psr & ~(PSR_DFL | PSR_DFH));
    hpvm__cfm_set(cpu, 96);
    CHECK_EQ(hpvm__interp_run(cpu, 50 * 15), VCPU_BUDGET);
    CHECK_EQ(cpu->gr[8], 100);
    check_span(CODE + SPAN);
    uint64_t before = cpu->engine.refused;
    hpvm__cfm_set(cpu, 96 | 94 << 7);
    CHECK_EQ(hpvm__interp_run(cpu, 5 * 15), VCPU_BUDGET);
    CHECK_EQ(cpu->gr[8], 110);
    CHECK_EQ(cpu->engine.refused - before, cpu->translator ? 5 : 0);
    half = second_half(NEW) & mask_low(46); // the first slot, and what the bundle has of the second
    half |= load64(at(CODE + SECOND)) & ~mask_low(46);
    CHECK(hpvm__dma_write(&machine, CODE + SECOND, &half, 8));
    CHECK_EQ(hpvm__interp_run(cpu, 15), VCPU_BUDGET);
    CHECK_EQ(cpu->gr[8], 111 + NEW);
    CHECK_EQ(cpu->ip, CODE + CALL);
    CHECK_EQ(hpvm__interp_run(cpu, 50 * 15), VCPU_BUDGET);
    CHECK_EQ(cpu->gr[8], 111 + NEW + 50 * (1 + NEW));
    tear_down();
}

// ---- several mappings --------------------------------------------------------------------------------

static void map(uint64_t va, uint64_t pa, uint64_t flags)
{
    cpu->ifa = va;
    cpu->itir = 12 << 2;
    CHECK(hpvm__itc(cpu, true, (PTE_CODE ^ flags) | pa));
}

static void begin_virtual(bool translate)
{
    set_up(translate, 2);
    loop(CODE, NOP_M, NOP_M, 1);
    put(CODE + 5 * PAGE, adds(8, NEW, 8), NOP_I, branch(0, -3)); // another second page
    for (unsigned offset = 0; offset < 0x8000; offset += 0x100)
        put(VECTORS + offset, NOP_M, NOP_I, branch(0, 0));
    CHECK(hpvm__rr_write(cpu, 1, 0x123 << 8 | 12 << 2));
    cpu->iva = VECTORS;
    cpu->ifa = VECTORS;
    cpu->itir = 16 << 2;
    CHECK(hpvm__itc(cpu, true, PTE_CODE | VECTORS));
    map(VIRTUAL, CODE, 0);
    map(VIRTUAL + PAGE, CODE + PAGE, 0);
    hpvm__psr_write(cpu, (cpu->psr | PSR_IT | PSR_IC) & ~(PSR_DFL | PSR_DFH));
    cpu->ip = VIRTUAL + FIRST;
    run_rounds(50);
    CHECK_EQ(cpu->gr[8], 100);
    check_span(VIRTUAL + SPAN);
}

// The next round ends with a fault of the fetch from the second page.
static void faults_at_second(enum vector vector)
{
    uint64_t slots = cpu->slots;
    CHECK_EQ(hpvm__interp_run(cpu, 12), VCPU_BUDGET);
    CHECK_EQ(cpu->slots, slots + 12);
    CHECK_EQ(cpu->ip, VECTORS + vector);
    CHECK_EQ(cpu->iip, VIRTUAL + SECOND);
    CHECK_EQ(cpu->ifa, VIRTUAL + SECOND);
    CHECK_EQ(cpu->iipa, VIRTUAL + SPAN + 16);
    CHECK_EQ(cpu->gr[8], 101);
    tear_down();
}

static void unmapped(bool translate)
{
    begin_virtual(translate);
    hpvm__ptc_local(cpu, VIRTUAL + PAGE, 12);
    faults_at_second(VEC_ALT_ITLB);
    begin_virtual(translate);
    hpvm__ptc_global(cpus->cpu[1], VIRTUAL + PAGE, 12, false); // another region ID there: nothing happens
    run_rounds(10);
    CHECK_EQ(cpu->gr[8], 120);
    CHECK(hpvm__rr_write(cpus->cpu[1], 1, 0x123 << 8 | 12 << 2));
    hpvm__ptc_global(cpus->cpu[1], VIRTUAL + PAGE, 12, false);
    cpu->gr[8] = 100;
    faults_at_second(VEC_ALT_ITLB);
}

static void protection(bool translate)
{
    begin_virtual(translate);
    map(VIRTUAL + PAGE, CODE + PAGE, 2ull << 9 ^ 3ull << 9); // read and write
    faults_at_second(VEC_IACCESS_RIGHTS);
    begin_virtual(translate);
    map(VIRTUAL + PAGE, CODE + PAGE, 1); // not present
    faults_at_second(VEC_NOT_PRESENT);
    begin_virtual(translate);
    map(VIRTUAL + PAGE, CODE + PAGE, BIT(5)); // not accessed
    faults_at_second(VEC_IACCESS);
    begin_virtual(translate);
    map(VIRTUAL + PAGE, CODE + PAGE, 3ull << 7); // privilege level 0 alone, which we leave
    run_rounds(20);
    CHECK_EQ(cpu->gr[8], 140);
    check_span(VIRTUAL + SPAN);
    cpu->gr[8] = 100;
    hpvm__psr_write(cpu, cpu->psr | 3ull << 32);
    faults_at_second(VEC_IACCESS_RIGHTS);
}

// Another page is mapped there: over the first one, after a purge, under another region ID.
static void remapped(bool translate)
{
    for (unsigned how = 0; how < 3; how++) {
        begin_virtual(translate);
        if (how == 0)
            hpvm__ptc_local(cpu, VIRTUAL + PAGE, 12);
        if (how == 2) {
            CHECK(hpvm__rr_write(cpu, 1, 0x456 << 8 | 12 << 2));
            map(VIRTUAL, CODE, 0);
        }
        map(VIRTUAL + PAGE, CODE + 5 * PAGE, 0);
        run_rounds(50);
        CHECK_EQ(cpu->gr[8], 100 + 50 * (1 + NEW));
        if (how == 2) { // and back again
            CHECK(hpvm__rr_write(cpu, 1, 0x123 << 8 | 12 << 2));
            run_rounds(50);
            CHECK_EQ(cpu->gr[8], 200 + 50 * (1 + NEW));
            check_span(VIRTUAL + SPAN);
        }
        tear_down();
    }
}

// Two addresses of the first page, with another page behind each, in one address space, by turns.
static void aliases(bool translate)
{
    begin_virtual(translate);
    map(OTHER, CODE, 0);
    map(OTHER + PAGE, CODE + 5 * PAGE, 0);
    uint64_t expected = 100;
    for (unsigned n = 0; n < 20; n++) {
        cpu->ip = OTHER + FIRST;
        run_rounds(5);
        CHECK_EQ(cpu->gr[8], expected += 5 * (1 + NEW));
        cpu->ip = VIRTUAL + FIRST;
        run_rounds(5);
        CHECK_EQ(cpu->gr[8], expected += 10);
    }
    check_span(VIRTUAL + SPAN);
    hpvm__ptc_local(cpu, OTHER + PAGE, 12); // and with the same page behind both
    map(OTHER + PAGE, CODE + PAGE, 0);
    for (unsigned n = 0; n < 20; n++) {
        cpu->ip = n & 1 ? OTHER + FIRST : VIRTUAL + FIRST;
        run_rounds(5);
        CHECK_EQ(cpu->gr[8], expected += 10);
    }
    tear_down();
}

// The same within one run: the loop's way back goes to the two addresses by turns.
static void aliases_by_turns(bool translate)
{
    begin_virtual(translate);
    uint64_t back = hpvm__rows[ROW_br_ind].match | 6ull << 13; // br.cond b6
    for (unsigned page = 1; page <= 5; page += 4)
        put(CODE + page * PAGE, adds(8, page == 1 ? 1 : NEW, 8), row(ROW_mov_to_br, 0, 6, 11, 0), back);
    put(CODE + FIRST, row(ROW_xor, 0, 11, 11, 12), NOP_I, branch(0, 1));
    map(OTHER, CODE, 0);
    map(OTHER + PAGE, CODE + 5 * PAGE, 0);
    cpu->gr[12] = VIRTUAL ^ OTHER;
    cpu->gr[11] = VIRTUAL + FIRST;
    cpu->ip = VIRTUAL + FIRST;
    run_rounds(2);
    CHECK_EQ(cpu->gr[8], 100 + 2 + 1 + NEW);
    CHECK_EQ(cpu->ip, VIRTUAL + FIRST);
    run_rounds(100);
    CHECK_EQ(cpu->gr[8], 100 + 51 * (2 + 1 + NEW));
    check_span(VIRTUAL + SPAN);
    tear_down();
}

// Speculative loads are deferred as the running page says; such pages make no block together.
static void exception_deferral(bool translate)
{
    begin_virtual(translate);
    map(VIRTUAL + PAGE, CODE + PAGE, BIT(52));
    for (unsigned n = 0; n < 8; n++) {
        CHECK_EQ(hpvm__interp_run(cpu, 1), VCPU_BUDGET);
        CHECK(!cpu->code_ed);
        CHECK_EQ(hpvm__interp_run(cpu, 9), VCPU_BUDGET);
        CHECK(cpu->code_ed);
        CHECK_EQ(hpvm__interp_run(cpu, 2), VCPU_BUDGET);
    }
    tear_down();
}

// ---- another vCPU at the same time -------------------------------------------------------------------

static void *run_thread(void *opaque)
{
    struct cpu *c = opaque;
    CHECK_EQ(hpvm__interp_run(c, 0), VCPU_STOPPED);
    return NULL;
}

// ptc.ga of the second page while the loop runs: once it is complete, nothing is executed there.
static void purged(bool translate)
{
    begin_virtual(translate);
    CHECK(hpvm__rr_write(cpus->cpu[1], 1, 0x123 << 8 | 12 << 2));
    loop(CODE, NOP_M, row(ROW_st8, 0, 0, 8, 9), 1);
    for (unsigned n = 0; n < 20; n++) {
        uint64_t *counter = (uint64_t *)at(DATA);
        cpu->gr[8] = 0;
        __atomic_store_n(counter, 0, __ATOMIC_SEQ_CST);
        cpu->gr[9] = DATA;
        cpu->ip = VIRTUAL + FIRST;
        hpvm__psr_write(cpu, PSR_BN | PSR_IT | PSR_IC);
        map(VIRTUAL + PAGE, CODE + PAGE, 0);
        machine.cpu_ops->stop(cpus, 0, false);
        pthread_t thread;
        CHECK_EQ(pthread_create(&thread, NULL, run_thread, cpu), 0);
        while (__atomic_load_n(counter, __ATOMIC_ACQUIRE) < 1000)
            sched_yield();
        hpvm__shootdown_enter(cpus->cpu[1]);
        hpvm__ptc_global(cpus->cpu[1], VIRTUAL + PAGE, 12, false);
        hpvm__shootdown_leave(cpus->cpu[1]);
        uint64_t before = __atomic_load_n(counter, __ATOMIC_ACQUIRE);
        for (unsigned k = 0; k < 20; k++)
            sched_yield();
        CHECK(__atomic_load_n(counter, __ATOMIC_ACQUIRE) <= before + 2); // the first page is still there
        machine.cpu_ops->stop(cpus, 0, true);
        pthread_join(thread, NULL);
        machine.cpu_ops->stop(cpus, 0, false);
        CHECK_EQ(hpvm__interp_run(cpu, 2 * ROUND), VCPU_BUDGET); // if it was too busy to get there
        CHECK_EQ(cpu->iip, VIRTUAL + SECOND);
    }
    tear_down();
}

BOTH(budgets)
BOTH(own_store)
BOTH(own_store_before)
BOTH(own_store_serialized)
BOTH(flush_line)
BOTH(written)
BOTH(refused)
BOTH(unmapped)
BOTH(protection)
BOTH(remapped)
BOTH(aliases)
BOTH(aliases_by_turns)
BOTH(exception_deferral)
BOTH(purged)

CHECK_MAIN("cache/span", TESTS(budgets), TESTS(own_store), TESTS(own_store_before),
           TESTS(own_store_serialized), TESTS(flush_line), TESTS(written), TESTS(refused), TESTS(unmapped),
           TESTS(protection), TESTS(remapped), TESTS(aliases), TESTS(aliases_by_turns),
           TESTS(exception_deferral), TESTS(purged))
