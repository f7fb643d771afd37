// Performance monitors: cycles and retired instructions on four generic counters.
//
// Counting is lazy: a counter holds its value at `pmu_slots` and `pmu_ticks`, and hpvm__pmu_sync brings it up
// to date. Retired instructions are slots executed, nops and predicated-off ones included; cycles follow from
// the interval time counter by the ratio that firmware reports.
#include "ia64/cpu/pmu.h"

#include "ia64/cpu/intr.h"

#define PMC0_FREEZE     BIT(0)
#define PMC_PLM(v)      ((v)&0xf)
#define PMC_OI(v)       (((v) >> 5) & 1)
#define PMC_PM(v)       (((v) >> 6) & 1)
#define PMC_EVENT(v)    (((v) >> 8) & 0xff)
#define PMC_MEANING     0x0f0fff7full // plm, ev, oi, pm, es, umask, threshold
#define CYCLES_PER_TICK (PLATFORM_CPU_RATIO / PLATFORM_ITC_RATIO)
#define VECTOR_MASKED   BIT(16)

static bool is_counter(unsigned index)
{
    return index >= PMU_FIRST_GENERIC && index < PMU_FIRST_GENERIC + PMU_COUNTERS;
}

static bool counts_now(const struct cpu *cpu, uint64_t pmc)
{
    if (cpu->pmc[0] & PMC0_FREEZE)
        return false;
    if (!((PMC_PLM(pmc) >> cpu_cpl(cpu)) & 1))
        return false;
    return cpu->psr & (PMC_PM(pmc) ? PSR_PP : PSR_UP);
}

static uint64_t ticks_now(const struct cpu *cpu)
{
    return hpvm__itc_read(cpu) - cpu->itc_offset; // writes to the ITC do not disturb the counters
}

void hpvm__pmu_sync(struct cpu *cpu)
{
    uint64_t ticks = ticks_now(cpu);
    uint64_t cycles = (ticks - cpu->pmu_ticks) * CYCLES_PER_TICK, slots = cpu->slots - cpu->pmu_slots;
    cpu->pmu_ticks = ticks;
    cpu->pmu_slots = cpu->slots;
    bool interrupt = false;
    for (unsigned n = PMU_FIRST_GENERIC; n < PMU_FIRST_GENERIC + PMU_COUNTERS; n++) {
        uint64_t pmc = cpu->pmc[n];
        if (!counts_now(cpu, pmc))
            continue;
        uint64_t events = PMC_EVENT(pmc) == PMU_EVENT_CYCLES    ? cycles
                          : PMC_EVENT(pmc) == PMU_EVENT_RETIRED ? slots
                                                                : 0;
        uint64_t sum = cpu->pmd[n] + events;
        cpu->pmd[n] = sum & mask_low(PMU_WIDTH);
        if (sum >> PMU_WIDTH) {
            cpu->pmc[0] |= BIT(n);
            interrupt |= PMC_OI(pmc);
        }
    }
    if (interrupt) {
        cpu->pmc[0] |= PMC0_FREEZE;
        if (!(cpu->pmv & VECTOR_MASKED))
            hpvm__sapic_post(cpu, DELIVER_INT, (uint8_t)cpu->pmv);
    }
}

static void update_active(struct cpu *cpu)
{
    bool active = false;
    for (unsigned n = PMU_FIRST_GENERIC; n < PMU_FIRST_GENERIC + PMU_COUNTERS; n++)
        if (PMC_PLM(cpu->pmc[n]))
            active = true;
    cpu->pmu_active = active && !(cpu->pmc[0] & PMC0_FREEZE);
}

// Monitors that do not exist read as 0 and ignore writes.
uint64_t hpvm__pmu_read_pmc(struct cpu *cpu, unsigned index)
{
    if (cpu->pmu_active)
        hpvm__pmu_sync(cpu);
    return index < 4 || is_counter(index) ? cpu->pmc[index] : 0;
}

uint64_t hpvm__pmu_read_pmd(struct cpu *cpu, unsigned index)
{
    if (!is_counter(index))
        return 0;
    if (cpu->pmu_active)
        hpvm__pmu_sync(cpu);
    return (uint64_t)sign_extend(cpu->pmd[index], PMU_WIDTH);
}

void hpvm__pmu_write_pmc(struct cpu *cpu, unsigned index, uint64_t value)
{
    hpvm__pmu_sync(cpu);
    if (index == 0)
        cpu->pmc[0] = value & (PMC0_FREEZE | mask_low(PMU_COUNTERS) << PMU_FIRST_GENERIC);
    else if (index < 4)
        cpu->pmc[index] = 0; // overflow status of counters that do not exist
    else if (is_counter(index))
        cpu->pmc[index] = value & PMC_MEANING;
    update_active(cpu);
}

void hpvm__pmu_write_pmd(struct cpu *cpu, unsigned index, uint64_t value)
{
    if (!is_counter(index))
        return;
    hpvm__pmu_sync(cpu);
    cpu->pmd[index] = value & mask_low(PMU_WIDTH);
}

bool hpvm__pmu_privileged(const struct cpu *cpu, unsigned index)
{
    return is_counter(index) && PMC_PM(cpu->pmc[index]);
}
