// Blocks of two pages that are linked to each other: budgets, changed code, changed translations, PTE.ed.
// Each with the interpreter and with translated blocks.
#include "code_fixture.h"

#define PAGE    0x1000u
#define VIRTUAL 0x2000000000000000ull
#define NEW     100
#define PTE_CODE                                                                                             \
    (1 | BIT(5) | BIT(6) | 3ull << 7 | 3ull << 9) // present, A, D, everything allowed to everybody

// A loop of two blocks, one at the end of the first page and one at the start of the second.
#define FIRST  (PAGE - 16)
#define SECOND PAGE
static void two_pages(uint64_t base, int value)
{
    put(base + FIRST, adds(8, 1, 8), NOP_I, branch(0, 1));
    put(base + SECOND, adds(8, value, 8), NOP_I, branch(0, -1));
}

static void budgets(bool translate)
{
    set_up(translate, 1);
    two_pages(CODE, 1);
    cpu->ip = CODE + FIRST;
    uint64_t slots = 0;
    for (unsigned budget = 1; budget < 60; budget++) {
        CHECK_EQ(hpvm__interp_run(cpu, budget), VCPU_BUDGET);
        slots += budget;
        CHECK_EQ(cpu->slots, slots);
        CHECK_EQ(cpu->ip, CODE + FIRST + slots / 3 % 2 * 16);
        CHECK_EQ(cpu->ri, slots % 3);
        CHECK_EQ(cpu->gr[8], (slots + 2) / 3);
    }
    if (cpu->translator)
        CHECK(cpu->stats.blocks_translated >= 2);
    tear_down();
}

// The code of the second page is another one, without a word to the processor that runs it.
static void changed_code(bool translate)
{
    set_up(translate, 1);
    two_pages(CODE, 1);
    cpu->ip = CODE + FIRST;
    CHECK_EQ(hpvm__interp_run(cpu, 600), VCPU_BUDGET);
    CHECK_EQ(cpu->gr[8], 200);
    uint64_t half[2];
    pack(half, adds(8, NEW, 8), NOP_I, branch(0, -1));
    CHECK(hpvm__dma_write(&machine, CODE + SECOND, half, sizeof half));
    CHECK_EQ(hpvm__interp_run(cpu, 600), VCPU_BUDGET);
    CHECK_EQ(cpu->gr[8], 300 + 100 * NEW);
    tear_down();
}

static void map(uint64_t va, uint64_t pa, uint64_t flags)
{
    cpu->ifa = va;
    cpu->itir = 12 << 2;
    CHECK(hpvm__itc(cpu, true, PTE_CODE | flags | pa));
}

static void virtual_code(bool translate, uint64_t second, uint64_t flags)
{
    set_up(translate, 1);
    two_pages(CODE, 1);
    two_pages(CODE + 4 * PAGE, NEW);
    CHECK(hpvm__rr_write(cpu, 1, 0x123 << 8 | 12 << 2));
    map(VIRTUAL, CODE, 0);
    map(VIRTUAL + PAGE, second, flags);
    hpvm__psr_write(cpu, cpu->psr | PSR_IT | PSR_IC);
    cpu->ip = VIRTUAL + FIRST;
    CHECK_EQ(hpvm__interp_run(cpu, 600), VCPU_BUDGET);
}

// The second page of the address space is another one: by a purge, by an insert over it, by a region ID.
static void changed_translation(bool translate)
{
    for (unsigned how = 0; how < 3; how++) {
        virtual_code(translate, CODE + PAGE, 0);
        CHECK_EQ(cpu->gr[8], 200);
        if (how == 0)
            hpvm__ptc_local(cpu, VIRTUAL + PAGE, 12);
        if (how == 2) {
            CHECK(hpvm__rr_write(cpu, 1, 0x456 << 8 | 12 << 2));
            map(VIRTUAL, CODE, 0);
        }
        map(VIRTUAL + PAGE, CODE + 5 * PAGE, 0);
        CHECK_EQ(hpvm__interp_run(cpu, 600), VCPU_BUDGET);
        CHECK_EQ(cpu->gr[8], 300 + 100 * NEW);
        if (how == 2) { // and back again: what was linked for the first region ID
            CHECK(hpvm__rr_write(cpu, 1, 0x123 << 8 | 12 << 2));
            CHECK_EQ(hpvm__interp_run(cpu, 600), VCPU_BUDGET);
            CHECK_EQ(cpu->gr[8], 500 + 100 * NEW);
        }
        tear_down();
    }
}

// The second page is gone: a fault at its first instruction, from the last bundle of the first page.
static void missing_translation(bool translate)
{
    virtual_code(translate, CODE + PAGE, 0);
    hpvm__ptc_local(cpu, VIRTUAL + PAGE, 12);
    uint64_t slots = cpu->slots;
    CHECK_EQ(hpvm__interp_run(cpu, 30), VCPU_BUDGET); // the vector is not mapped either
    CHECK_EQ(cpu->slots, slots + 3);
    CHECK_EQ(cpu->psr & PSR_IC, 0);
    CHECK_EQ(cpu->iip, VIRTUAL + SECOND);
    CHECK_EQ(cpu->iipa, VIRTUAL + FIRST);
    CHECK_EQ(cpu->gr[8], 201);
    tear_down();
}

// PTE.ed of the running page goes along.
static void exception_deferral(bool translate)
{
    virtual_code(translate, CODE + PAGE, BIT(52));
    for (unsigned n = 0; n < 8; n++) {
        CHECK_EQ(hpvm__interp_run(cpu, 3), VCPU_BUDGET);
        CHECK_EQ(hpvm__interp_run(cpu, 1), VCPU_BUDGET); // one slot of the block
        CHECK_EQ(cpu->code_ed, cpu->ip == VIRTUAL + SECOND);
        CHECK_EQ(hpvm__interp_run(cpu, 2), VCPU_BUDGET);
        CHECK_EQ(hpvm__interp_run(cpu, 3), VCPU_BUDGET);
    }
    tear_down();
}

BOTH(budgets)
BOTH(changed_code)
BOTH(changed_translation)
BOTH(missing_translation)
BOTH(exception_deferral)

CHECK_MAIN("cache/cross_page", TESTS(budgets), TESTS(changed_code), TESTS(changed_translation),
           TESTS(missing_translation), TESTS(exception_deferral))
