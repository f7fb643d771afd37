// Rounding with overflow, underflow, inexact results, and their traps.
#include "ia64/fp/fpcore.h"

static void add_trap(struct fp_result *result, unsigned exceptions, bool larger)
{
    result->trap |= (uint16_t)(exceptions << TRAP_CODE_SHIFT | (larger ? TRAP_CODE_FPA : 0) | TRAP_CODE_FP);
}

static bool overflows_to_infinity(uint32_t sign, unsigned rounding)
{
    return rounding == FP_NEAREST || (rounding == FP_DOWN && sign) || (rounding == FP_UP && !sign);
}

// Rounds `high`:`low` to the precision; the significand may have leading zeros. Returns whether it grew.
static bool round_bits(uint64_t *high, uint64_t low, bool *inexact, uint32_t sign,
                       const struct fp_control *control)
{
    unsigned dropped = 64u - control->precision;
    uint64_t rest = dropped == 0 ? low : *high << control->precision | (low != 0);
    uint64_t unit = BIT(dropped);
    *high &= -unit;
    *inexact = rest != 0;
    if (!round_up(rest, (*high & unit) != 0, sign, control->rounding))
        return false;
    *high += unit; // becomes 0 when it carries out
    return true;
}

// Trap-enabled response to overflow and underflow: the exponent keeps its low bits (manual volume 1, section
// 5.4.2): 17 in a register, 8 in a half of a parallel result.
static struct fpreg wrapped(uint32_t sign, int32_t exponent, uint64_t significand,
                            const struct fp_control *control)
{
    uint32_t e =
        control->parallel ? (((uint32_t)exponent - 0xff80) & 0xff) + 0xff80 : (uint32_t)exponent & 0x1ffff;
    return FPREG(sign, e, significand);
}

void hpvm__fp_round_slow(struct fp_result *result, uint32_t sign, int32_t exponent, uint128 significand,
                         const struct fp_control *control)
{
    uint64_t high = (uint64_t)(significand >> 64), low = (uint64_t)significand;
    bool inexact, larger = round_bits(&high, low, &inexact, sign, control);
    int32_t rounded = exponent;
    if (high == 0) {
        high = FP_INTEGER_BIT;
        rounded++;
    }
    unsigned trap = 0; // inexact is reported along with an enabled overflow or underflow
    if (rounded > (int32_t)control->largest) {
        if (control->enabled & FP_O) {
            result->value = wrapped(sign, rounded, high, control);
            result->flags |= (uint8_t)(FP_O | (inexact ? FP_I : 0));
            trap = FP_O | (inexact ? FP_I : 0);
        } else {
            larger = overflows_to_infinity(sign, control->rounding);
            result->value =
                larger ? FPREG_INFINITY(sign) : FPREG(sign, control->largest, -BIT(64u - control->precision));
            result->flags |= FP_O | FP_I;
            trap = control->enabled & FP_I;
        }
    } else if (rounded < (int32_t)control->smallest) { // tiny, which is found after rounding
        if (control->enabled & FP_U) {
            result->value = wrapped(sign, rounded, high, control);
            result->flags |= (uint8_t)(FP_U | (inexact ? FP_I : 0));
            trap = FP_U | (inexact ? FP_I : 0);
        } else if (control->flush) {
            larger = false;
            result->value = FPREG_ZERO(sign);
            result->flags |= FP_U | FP_I;
            trap = control->enabled & FP_I;
        } else {
            unsigned shift = (unsigned)((int32_t)control->smallest - exponent);
            uint128 shifted = 1;
            if (shift < 128)
                shifted = significand >> shift | ((significand & (((uint128)1 << shift) - 1)) != 0);
            high = (uint64_t)(shifted >> 64);
            larger = round_bits(&high, (uint64_t)shifted, &inexact, sign, control);
            if (high == 0)
                result->value = FPREG_ZERO(sign);
            else
                result->value =
                    FPREG(sign, high & FP_INTEGER_BIT ? control->smallest : control->denormal, high);
            if (inexact) {
                result->flags |= FP_U | FP_I;
                trap = control->enabled & FP_I;
            }
        }
    } else {
        result->value = FPREG(sign, (uint32_t)rounded, high);
        if (inexact) {
            result->flags |= FP_I;
            trap = control->enabled & FP_I;
        }
    }
    if (trap)
        add_trap(result, trap, larger);
}
