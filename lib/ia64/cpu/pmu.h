// Performance monitors: PMC4-7 select events, PMD4-7 count them (manual volume 2, chapter 7).
#ifndef HPVM_IA64_CPU_PMU_H
#define HPVM_IA64_CPU_PMU_H

#include "ia64/cpu/state.h"

#define PMU_FIRST_GENERIC 4
#define PMU_COUNTERS      4
#define PMU_WIDTH         47 // a counter's bits; PMD bit 47 and above repeat its sign on a read

// Event numbers of PMC.es that count; others stand still.
enum { PMU_EVENT_RETIRED = 0x08, PMU_EVENT_CYCLES = 0x12 };

// Adds what happened since the last call to the counters that were enabled by the current PSR and PMCs. To be
// called before anything changes that decides whether a counter runs.
void hpvm__pmu_sync(struct cpu *cpu);
uint64_t hpvm__pmu_read_pmc(struct cpu *cpu, unsigned index);
uint64_t hpvm__pmu_read_pmd(struct cpu *cpu, unsigned index);
void hpvm__pmu_write_pmc(struct cpu *cpu, unsigned index, uint64_t value);
void hpvm__pmu_write_pmd(struct cpu *cpu, unsigned index, uint64_t value);
// True when a user-level read of this PMD must give 0 (PSR.sp is the caller's check).
bool hpvm__pmu_privileged(const struct cpu *cpu, unsigned index);

#endif
