// The predicate registers as `mov pr` sees them.
//
// c->pr is in logical order: bit 16 + n is the predicate that instructions call p(16 + n), whose place in
// the rotating file is 16 + (n + rrb.pr) mod 48. Moves of all predicates address them as if rrb.pr were 0
// (manual volume 1, section 4.1.1, and volume 3, "mov pr"), so they need the physical order.
#ifndef HPVM_IA64_CPU_PREDICATES_H
#define HPVM_IA64_CPU_PREDICATES_H

#include "ia64/cpu/state.h"

#define PR_ROTATING ((uint64_t)0xffffffffffff << 16)

// Rotates the 48 upper bits to the left by n, 0 .. 47.
static inline uint64_t pr_rotated(uint64_t pr, unsigned n)
{
    uint64_t file = pr >> 16;
    file = (file << n | file >> (48 - n)) & mask_low(48);
    return (pr & 0xffff) | file << 16;
}

static inline uint64_t pr_physical_get(const struct cpu *c)
{
    return LIKELY(c->rrb_pr == 0) ? c->pr : pr_rotated(c->pr, c->rrb_pr);
}

static inline void pr_physical_set(struct cpu *c, uint64_t value)
{
    c->pr = (LIKELY(c->rrb_pr == 0) ? value : pr_rotated(value, 48u - c->rrb_pr)) | 1;
}

#endif
