// Advanced load address table (manual volume 1, section 4.4.5). Always legal to be empty; switched on by
// cpu->alat_on.
//
// An entry also keeps the bytes that the load saw, and a check hits only while memory still holds them: so
// stores by other processors and devices need not be watched.
#ifndef HPVM_IA64_CPU_ALAT_H
#define HPVM_IA64_CPU_ALAT_H

#include "ia64/cpu/state.h"

// ld.a, ld.sa: enters the target register (r or f number as the instruction names it), removing its old
// entry.
void hpvm__alat_enter(struct cpu *cpu, bool is_fp, unsigned reg, uint64_t pa, unsigned size,
                      const void *data);
void hpvm__alat_remove(struct cpu *cpu, bool is_fp,
                       unsigned reg); // invala.e, failed ld.a, ld.c.clr, chk.a.clr
bool hpvm__alat_check(const struct cpu *cpu, bool is_fp, unsigned reg);
void hpvm__alat_clear(struct cpu *cpu); // invala
// A store to [va, va + size) by this processor. Addresses are compared by their offset in the 4 KB page:
// aliases of one physical address agree there, and a needless removal does no harm.
void hpvm__alat_store_slow(struct cpu *cpu, uint64_t va, unsigned size);

static inline void hpvm__alat_store(struct cpu *cpu, uint64_t va, unsigned size)
{
    if (UNLIKELY(cpu->alat_count))
        hpvm__alat_store_slow(cpu, va, size);
}

#endif
