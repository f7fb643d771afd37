// Conversions between numbers and integers.
#include "ia64/fp/convert.h"

struct fp_result hpvm__fp_convert(const struct fpreg *f, unsigned width, unsigned how,
                                  const struct fp_control *control)
{
    const struct fpreg indefinite = FP_INTEGER(BIT(width - 1));
    if (f->exponent == FP_EXPONENT_SPECIAL)
        return result_fault(indefinite, FP_V, control);
    struct number n = number_of(f);
    unsigned flags = is_unnormal(f) ? FP_D : 0;
    bool up = false, inexact = false;
    uint64_t integer = 0;
    if (n.significand != 0) {
        int32_t shift = (int32_t)FP_EXPONENT_INTEGER - n.exponent; // bits below the point
        if (shift < 0)
            return result_fault(indefinite, FP_V, control);
        uint64_t rest;
        if (shift == 0) {
            integer = n.significand, rest = 0;
        } else if (shift < 64) {
            integer = n.significand >> shift, rest = n.significand << (64 - shift);
        } else {
            rest = shift == 64 ? n.significand : 1;
        }
        up = round_up(rest, integer & 1, n.sign, how & FCVT_TRUNCATE ? FP_TRUNCATE : control->rounding);
        integer += up;
        inexact = rest != 0;
        uint64_t limit; // largest magnitude
        if (how & FCVT_UNSIGNED)
            limit = n.sign ? 0 : mask_low(width);
        else
            limit = mask_low(width - 1) + n.sign;
        if (integer > limit)
            return result_fault(indefinite, FP_V, control);
        if (n.sign)
            integer = -integer & mask_low(width);
    }
    if (flags & control->enabled)
        return (struct fp_result){.fault = FP_D};
    struct fp_result result = result_of(FP_INTEGER(integer), flags | (inexact ? FP_I : 0));
    if (inexact && (control->enabled & FP_I))
        result.trap = (uint16_t)(FP_I << TRAP_CODE_SHIFT | (up ? TRAP_CODE_FPA : 0) | TRAP_CODE_FP);
    return result;
}

struct fp_result hpvm__fp_to_integer(const struct fpreg *f2, unsigned how, const struct fp_control *control)
{
    if (fp_is_natval(f2))
        return result_of(FP_NATVAL, 0);
    return hpvm__fp_convert(f2, 64, how, control);
}

struct fpreg hpvm__fp_from_integer(const struct fpreg *f2)
{
    if (fp_is_natval(f2))
        return FP_NATVAL;
    uint64_t integer = f2->significand;
    if (integer == 0)
        return FPREG_ZERO(0);
    uint32_t sign = (uint32_t)(integer >> 63);
    if (sign)
        integer = -integer;
    unsigned shift = (unsigned)__builtin_clzll(integer);
    return FPREG(sign, FP_EXPONENT_INTEGER - shift, integer << shift);
}
