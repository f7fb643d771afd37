// Physical and logical order of the predicates against the definition, for every rrb.pr.
#include "ia64/cpu/predicates.h"

#include "check.h"

// Manual volume 1, section 4.1: logical p(16 + n) is physical 16 + (n + rrb.pr) mod 48.
static uint64_t physical_of(uint64_t logical, unsigned rrb)
{
    uint64_t physical = logical & 0xffff;
    for (unsigned n = 0; n < 48; n++)
        physical |= (logical >> (16 + n) & 1) << (16 + (n + rrb) % 48);
    return physical;
}

static void every_rotation(void)
{
    static struct cpu cpu;
    uint64_t value = 0x9e3779b97f4a7c15ull;
    for (unsigned rrb = 0; rrb < 48; rrb++) {
        for (unsigned n = 0; n < 20; n++) {
            value = value * 6364136223846793005ull + 1442695040888963407ull;
            cpu.rrb_pr = (uint8_t)rrb;
            cpu.pr = value | 1;
            CHECK_EQ(pr_physical_get(&cpu), physical_of(value | 1, rrb));
            uint64_t physical = pr_physical_get(&cpu);
            cpu.pr = 1;
            pr_physical_set(&cpu, physical);
            CHECK_EQ(cpu.pr, value | 1);
        }
    }
}

static void p0_stays_set(void)
{
    static struct cpu cpu;
    for (unsigned rrb = 0; rrb < 48; rrb += 47) {
        cpu.rrb_pr = (uint8_t)rrb;
        pr_physical_set(&cpu, 0);
        CHECK_EQ(cpu.pr, 1);
    }
}

CHECK_MAIN("predicates", CHECK_TEST(every_rotation), CHECK_TEST(p0_stays_set))
