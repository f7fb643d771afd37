// epc in code that still runs from a decoded block while its translation has been replaced.
#include "cpu_fixture.h"

#include "ia64/interp/run.h"

#define VA   0x2000000000100000ull
#define PA   0x400000ull
#define IVA  0x8000ull
#define PAGE 0x4000ull // 16 KB
// Present, accessed, dirty, write-back, privilege level 0, access rights 7: execute and promote.
#define GATE_PTE (PA | 1 | 1 << 5 | 1 << 6 | 7 << 9)

static void insert(struct cpu *c, uint64_t va, uint64_t pte)
{
    c->ifa = va;
    c->itir = 14 << 2;
    CHECK(hpvm__itc(c, true, pte));
}

// One execution of the bundle at VA with privilege level 3.
static void enter(struct cpu *c, unsigned slot)
{
    hpvm__psr_write(c, (c->psr | PSR_CPL | PSR_IC | PSR_IT));
    c->ip = VA;
    c->ri = slot;
    c->pfs = 3ull << 62;
    c->delivered = 0;
    hpvm__interp_run(c, 3 - slot);
}

static void replaced(void)
{
    struct fixture f;
    fixture_open(&f, 1);
    struct cpu *c = f.cpu;
    // nop.b; nop.b; epc
    uint8_t *code = hpvm__ram_pointer(&f.machine.ram, PA, 16);
    store64(code, 0x0000080000000017ull);
    store64(code + 8, 0x0040000000100000ull);
    // The handler: the third slot of a run that faults is its nop.b.
    code = hpvm__ram_pointer(&f.machine.ram, IVA + VEC_ALT_ITLB, 16);
    store64(code, 0x0000080000000017ull);
    store64(code + 8, 0x0040000000100000ull);
    c->iva = IVA;
    CHECK(hpvm__rr_write(c, 0, 0x100 << 8 | 14 << 2));
    CHECK(hpvm__rr_write(c, 1, 0x101 << 8 | 14 << 2)); // no walker
    insert(c, VA, GATE_PTE);
    for (int times = 0; times < 3; times++) {
        enter(c, 0);
        CHECK_EQ(c->delivered, 0);
        CHECK_EQ(cpu_cpl(c), 0);
        CHECK_EQ(c->ip, VA + 16);
    }

    // The translation goes the way the processor's own replacement goes: nothing tells the block.
    uint64_t epoch = hpvm__fetch_epoch(c);
    for (uint64_t n = 1; n <= 4096; n++)
        insert(c, VA + n * PAGE, GATE_PTE);
    struct code_page page;
    CHECK(hpvm__fetch(c, VA + 4096 * PAGE, &page)); // takes the place in the fetch cache
    CHECK_EQ(hpvm__fetch_epoch(c), epoch);          // else this test tests nothing
    insert(c, IVA, IVA | (GATE_PTE & 0xfff));
    enter(c, 0);
    CHECK_EQ(c->delivered, 1);
    CHECK_EQ(c->ip, IVA + VEC_ALT_ITLB);
    CHECK_EQ(c->ri, 1);
    CHECK_EQ(c->iip, VA);
    CHECK_EQ(c->ipsr >> 41 & 3, 2);
    CHECK_EQ(c->ipsr >> PSR_CPL_SHIFT & 3, 3);
    CHECK_EQ(c->ifa, VA);
    CHECK_EQ(c->isr, ISR_X | 2ull << ISR_EI_SHIFT);

    // The handler inserts it again and returns to slot 2.
    insert(c, VA, GATE_PTE);
    enter(c, 2);
    CHECK_EQ(c->delivered, 0);
    CHECK_EQ(cpu_cpl(c), 0);
    CHECK_EQ(c->ip, VA + 16);
    fixture_close(&f);
}

CHECK_MAIN("epc", CHECK_TEST(replaced))
