// Pieces that the arithmetic files share: classes of register values, exceptions, rounding. Private to fp/.
#ifndef HPVM_IA64_FP_FPCORE_H
#define HPVM_IA64_FP_FPCORE_H

#include "ia64/fp/fp.h"

typedef unsigned __int128 uint128;

// ISR.code of a trap (manual volume 2, chapter 8): O, U, I and FPA of a scalar operation or of the high half
// are bits 11 to 14, those of the low half bits 7 to 10; bit 0 says floating-point trap.
#define TRAP_CODE_SHIFT 8
#define TRAP_CODE_FPA   0x4000
#define TRAP_CODE_FP    1

static inline bool is_unsupported(const struct fpreg *f)
{
    return f->exponent == FP_EXPONENT_SPECIAL && !(f->significand & FP_INTEGER_BIT);
}
static inline bool is_infinity(const struct fpreg *f)
{
    return f->exponent == FP_EXPONENT_SPECIAL && f->significand == FP_INTEGER_BIT;
}
static inline bool is_nan(const struct fpreg *f)
{
    return f->exponent == FP_EXPONENT_SPECIAL && f->significand > FP_INTEGER_BIT;
}
static inline bool is_signaling(const struct fpreg *f)
{
    return is_nan(f) && !(f->significand & FP_QUIET_BIT);
}
// Zero as a number: pseudo-zeros too, NaTVal not looked for.
static inline bool has_zero_value(const struct fpreg *f)
{
    return f->significand == 0 && f->exponent != FP_EXPONENT_SPECIAL;
}
// Normal number: nothing special about it.
static inline bool is_normal(const struct fpreg *f)
{
    return f->exponent - 1 < FP_EXPONENT_SPECIAL - 1 && (f->significand & FP_INTEGER_BIT);
}
// Unnormalised numbers: denormals, pseudo-denormals and pseudo-zeros (manual volume 1, table 5-2).
static inline bool is_unnormal(const struct fpreg *f)
{
    if (f->exponent == 0)
        return f->significand != 0;
    return f->exponent != FP_EXPONENT_SPECIAL && !(f->significand & FP_INTEGER_BIT) && !fp_is_natval(f);
}
// Infinities, NaNs, unsupported encodings, NaTVal.
static inline bool is_special(const struct fpreg *f)
{
    return f->exponent == FP_EXPONENT_SPECIAL || fp_is_natval(f);
}

static inline struct fpreg quieted(struct fpreg f)
{
    f.significand |= FP_QUIET_BIT;
    return f;
}

// A finite number as sign, biased exponent of its leading bit, and significand with bit 63 set (0: zero).
struct number {
    uint64_t significand;
    int32_t exponent;
    uint32_t sign;
};
static inline struct number number_of(const struct fpreg *f)
{
    struct number n = {f->significand, (int32_t)f->exponent, f->sign};
    if (UNLIKELY(!is_normal(f))) {
        if (n.significand == 0)
            return (struct number){0, 0, f->sign};
        if (n.exponent == 0)
            n.exponent = 0xc001; // double-extended denormals and pseudo-denormals
        int shift = __builtin_clzll(n.significand);
        n.significand <<= shift;
        n.exponent -= shift;
    }
    return n;
}

// ---- results -----------------------------------------------------------------------------------------
static inline struct fp_result result_of(struct fpreg value, unsigned flags)
{
    return (struct fp_result){.value = value, .flags = (uint8_t)flags};
}
// V, D or Z: a fault when enabled, else the default response.
static inline struct fp_result result_fault(struct fpreg value, unsigned flag,
                                            const struct fp_control *control)
{
    if (control->enabled & flag)
        return (struct fp_result){.fault = (uint16_t)flag};
    return result_of(value, flag);
}

// Whether a magnitude is rounded away from zero. `rest` is what lies below the last place, left-justified;
// its lowest bit may stand for more bits below.
static inline bool round_up(uint64_t rest, bool odd, uint32_t sign, unsigned rounding)
{
    switch (rounding) {
    case FP_NEAREST:
        return rest > FP_INTEGER_BIT || (rest == FP_INTEGER_BIT && odd);
    case FP_DOWN:
        return rest != 0 && sign;
    case FP_UP:
        return rest != 0 && !sign;
    default:
        return false;
    }
}

// Rounds sign * significand * 2^(exponent - bias - 127), bit 127 of the significand set, and adds the
// exceptions to `result`. Bit 0 may stand for more bits below.
void hpvm__fp_round_slow(struct fp_result *result, uint32_t sign, int32_t exponent, uint128 significand,
                         const struct fp_control *control);

// The common case: the result is a normal number of the format and nothing traps. False: nothing was done.
static inline bool fp_round_normal(uint32_t sign, int32_t exponent, uint128 significand,
                                   const struct fp_control *control, struct fpreg *value, bool *inexact)
{
    unsigned dropped = 64u - control->precision;
    uint64_t high = (uint64_t)(significand >> 64), low = (uint64_t)significand;
    uint64_t rest = dropped == 0 ? low : high << control->precision | (low != 0);
    uint64_t unit = BIT(dropped), kept = high & -unit;
    if (round_up(rest, (kept & unit) != 0, sign, control->rounding)) {
        kept += unit;
        if (kept == 0) {
            kept = FP_INTEGER_BIT;
            exponent++;
        }
    }
    if (UNLIKELY(exponent < (int32_t)control->smallest || exponent > (int32_t)control->largest ||
                 (rest != 0 && (control->enabled & FP_I))))
        return false;
    value->significand = kept;
    value->exponent = (uint32_t)exponent;
    value->sign = sign;
    *inexact = rest != 0;
    return true;
}

static inline void fp_round(struct fp_result *result, uint32_t sign, int32_t exponent, uint128 significand,
                            const struct fp_control *control)
{
    struct fpreg value;
    bool inexact;
    if (LIKELY(fp_round_normal(sign, exponent, significand, control, &value, &inexact))) {
        result->value = value;
        result->flags |= inexact ? FP_I : 0;
    } else {
        hpvm__fp_round_slow(result, sign, exponent, significand, control);
    }
}

#endif
