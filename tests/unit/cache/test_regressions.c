// Differences between the engines that were found by tests/diff, one test each.
#include "code_fixture.h"

#include "ia64/cpu/rse.h"

// Found as: br.call into a block whose frame is too small for its translation. The block was given to the
// interpreter without a look at the slot limit.
static void a_refused_block_keeps_the_budget(void)
{
    set_up(true, 1);
    put(CODE, adds(8, 1, 8), NOP_I, branch(0, 1));
    put(CODE + 16, NOP_M, adds(32, 1, 0) | 6, branch(0, -1)); // (p6), which is 0: r32 would be illegal
    CHECK_EQ(hpvm__interp_run(cpu, 60), VCPU_BUDGET);
    uint64_t slots = 60;
    for (unsigned budget = 1; budget < 40; budget++) {
        CHECK_EQ(hpvm__interp_run(cpu, budget), VCPU_BUDGET);
        slots += budget;
        CHECK_EQ(cpu->slots, slots);
        CHECK_EQ(cpu->ip, CODE + slots / 3 % 2 * 16);
        CHECK_EQ(cpu->ri, slots % 3);
    }
    if (cpu->translator)
        CHECK(cpu->engine.refused > 0);
    tear_down();
}

// Found as: rsm that clears PSR.ic in the middle of a block. The bundles before it in the block were never
// remembered for IIPA (manual volume 2, section 3.3.5.6).
static void clearing_ic_remembers_the_last_bundle(void)
{
    for (unsigned translate = 0; translate < 2; translate++)
        for (unsigned budget = 1; budget <= 9; budget += 8) { // single slots, whole blocks
            set_up(translate, 1);
            put(CODE, NOP_M, NOP_I, NOP_B);
            put(CODE + 16, hpvm__rows[ROW_rsm].match | 0x2000u << 6, NOP_I, NOP_B);
            put(CODE + 32, NOP_M, NOP_I, branch(0, 0));
            hpvm__psr_write(cpu, PSR_BN | PSR_IC);
            while (cpu->slots < 9)
                CHECK_EQ(hpvm__interp_run(cpu, budget), VCPU_BUDGET);
            CHECK_EQ(cpu->psr & PSR_IC, 0);
            CHECK_EQ(cpu->last_bundle, CODE + 16);
            tear_down();
        }
}

// Found as: br.ret to an unimplemented physical address whose frame is not in the registers. The trap comes
// before the loads of the register stack (manual volume 2, page 206), and ISR.ir tells.
static void a_trapping_return_loads_nothing(void)
{
    for (unsigned translate = 0; translate < 2; translate++) {
        set_up(translate, 1);
        put(CODE, NOP_M, NOP_I, hpvm__rows[ROW_br_ret].match | 6ull << 13);
        hpvm__rse_write_bspstore(cpu, DATA + 0x100);
        cpu->br[6] = BIT(61);
        cpu->pfs = 8 | 8 << 7;
        hpvm__psr_write(cpu, PSR_BN | PSR_IC);
        CHECK_EQ(hpvm__interp_run(cpu, 3), VCPU_BUDGET);
        CHECK_EQ(cpu->iip, BIT(61));
        CHECK_EQ(cpu->isr >> 38 & 1, 1);
        CHECK_EQ(cpu->bspstore, DATA + 0x100);
        tear_down();
    }
}

CHECK_MAIN("cache/regressions", CHECK_TEST(a_refused_block_keeps_the_budget),
           CHECK_TEST(clearing_ic_remembers_the_last_bundle), CHECK_TEST(a_trapping_return_loads_nothing))
