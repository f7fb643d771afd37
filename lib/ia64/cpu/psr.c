// Writes of the whole PSR and what follows from them: bank switch, software TLB selection, interrupt check.
#include "ia64/cpu/mmu.h"
#include "ia64/cpu/pmu.h"

// Bits that decide how addresses are translated and checked, and so which software TLB is in force.
#define PSR_TRANSLATION (PSR_CPL | PSR_DT | PSR_RT | PSR_IT | PSR_PK | PSR_DB | PSR_DA | PSR_DD | PSR_IA)
// Bits that switch the performance monitors on and off.
#define PSR_MONITORS (PSR_CPL | PSR_UP | PSR_PP)

#define BANKED_FIRST 16

static void switch_bank(struct cpu *cpu)
{
    for (unsigned n = 0; n < 16; n++) {
        uint64_t value = cpu->gr[BANKED_FIRST + n];
        cpu->gr[BANKED_FIRST + n] = cpu->bank_gr[n];
        cpu->bank_gr[n] = value;
        uint8_t nat = cpu->gr_nat[BANKED_FIRST + n];
        cpu->gr_nat[BANKED_FIRST + n] = cpu->bank_nat[n];
        cpu->bank_nat[n] = nat;
    }
}

void hpvm__psr_write(struct cpu *cpu, uint64_t value)
{
    value &= ~PSR_RI; // kept in cpu->ri
    uint64_t changed = cpu->psr ^ value;
    if (UNLIKELY(cpu->pmu_active) && (changed & PSR_MONITORS))
        hpvm__pmu_sync(cpu); // what was counted so far belongs to the old privilege level
    if (changed & PSR_BN)
        switch_bank(cpu);
    cpu->psr = value;
    cpu->fetch_key = hpvm__fetch_mode(cpu);
    if (changed & PSR_TRANSLATION)
        hpvm__mmu_mode_changed(cpu);
    // An interrupt that waited for PSR.i is taken at the next block entry.
    if ((changed & value & PSR_I) && hpvm__sapic_pending(cpu) >= 0)
        atomic_store(&cpu->exit_request, 1);
}
