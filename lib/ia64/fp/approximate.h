// What scalar and parallel reciprocal approximations share. Private to fp/.
#ifndef HPVM_IA64_FP_APPROXIMATE_H
#define HPVM_IA64_FP_APPROXIMATE_H

#include "ia64/fp/fpcore.h"

extern const uint16_t hpvm__fp_reciprocal_table[256], hpvm__fp_reciprocal_root_table[256];

// Table look-ups, for positive and negative numbers with bit 63 of the significand set.
static inline struct fpreg hpvm__fp_reciprocal(struct number n)
{
    uint64_t entry = 0x400 | hpvm__fp_reciprocal_table[n.significand >> 55 & 0xff];
    return FPREG(n.sign, FP_EXPONENT_SPECIAL - 2 - (uint32_t)n.exponent, entry << 53);
}

static inline struct fpreg hpvm__fp_reciprocal_root(struct number n)
{
    unsigned index = ((unsigned)n.exponent & 1) << 7 | (unsigned)(n.significand >> 56 & 0x7f);
    uint64_t entry = 0x400 | hpvm__fp_reciprocal_root_table[index];
    int32_t exponent = (int32_t)FP_EXPONENT_BIAS - 1 - ((n.exponent - (int32_t)FP_EXPONENT_BIAS) >> 1);
    return FPREG(0, (uint32_t)exponent, entry << 53);
}

// Manual volume 1, section 5.4.1 (architecturally mandated software assistance): the iterations that follow
// an approximation would leave the range of a register.
static inline bool fp_quotient_leaves_range(struct number a, struct number b)
{
    const int32_t reach = 65535;
    int32_t exponent = a.exponent - b.exponent;
    return b.exponent <= 0 || b.exponent >= (int32_t)FP_EXPONENT_BIAS + reach - 2 || exponent >= reach ||
           exponent <= 2 - reach || a.exponent <= 64;
}

static inline bool fp_root_leaves_range(struct number n)
{
    return n.exponent <= 64;
}

// Operands whose result needs no approximation: true, with the final result. False: `result` has the flags
// that an approximation starts with.
bool hpvm__fp_rcpa_special(const struct fpreg *f2, const struct fpreg *f3, struct fp_result *result,
                           const struct fp_control *control);
bool hpvm__fp_rsqrta_special(const struct fpreg *f3, struct fp_result *result,
                             const struct fp_control *control);

#endif
