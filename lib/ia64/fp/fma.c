// Multiply-add: fma, fms, fnma in every precision.
#include "ia64/fp/fpcore.h"

// Operands that are not numbers. Manual volume 1, section 5.4.1: of several NaNs f4 wins, then f2, then f3.
static struct fp_result fma_special(const struct fpreg *f3, const struct fpreg *f4, const struct fpreg *f2,
                                    unsigned how, const struct fp_control *control)
{
    if (fp_is_natval(f3) || fp_is_natval(f4) || fp_is_natval(f2))
        return result_of(FP_NATVAL, 0);
    if (is_unsupported(f3) || is_unsupported(f4) || is_unsupported(f2))
        return result_fault(FP_INDEFINITE, FP_V, control);
    const struct fpreg *nan = is_nan(f4) ? f4 : is_nan(f2) ? f2 : is_nan(f3) ? f3 : NULL;
    if (nan) {
        if (is_signaling(f3) || is_signaling(f4) || is_signaling(f2))
            return result_fault(quieted(*nan), FP_V, control);
        return result_of(*nan, 0);
    }
    uint32_t product_sign = f3->sign ^ f4->sign ^ (how & FMA_NEGATE_PRODUCT ? 1 : 0);
    uint32_t addend_sign = f2->sign ^ (how & FMA_NEGATE_ADDEND ? 1 : 0);
    uint32_t sign = addend_sign;
    if (is_infinity(f3) || is_infinity(f4)) {
        // A pseudo-zero times infinity is infinity (manual volume 1, section 5.1.4).
        const struct fpreg *other = is_infinity(f3) ? f4 : f3;
        if (other->exponent == 0 && other->significand == 0)
            return result_fault(FP_INDEFINITE, FP_V, control);
        if (is_infinity(f2) && addend_sign != product_sign)
            return result_fault(FP_INDEFINITE, FP_V, control);
        sign = product_sign;
    }
    if (is_unnormal(f3) || is_unnormal(f4) || is_unnormal(f2))
        return result_fault(FPREG_INFINITY(sign), FP_D, control);
    return result_of(FPREG_INFINITY(sign), 0);
}

// Shifts a difference up until bit 127 is set, and corrects the exponent.
static inline uint128 normalized(uint128 difference, int32_t *exponent)
{
    uint64_t high = (uint64_t)(difference >> 64);
    int shift = high != 0 ? __builtin_clzll(high) : 64 + __builtin_clzll((uint64_t)difference);
    *exponent -= shift;
    return difference << shift;
}

// Moves a magnitude down; *lost is 1 when bits fell off.
static inline uint128 shifted_right(uint128 value, unsigned count, unsigned *lost)
{
    if (count >= 128) {
        *lost = 1; // no operand is zero here
        return 0;
    }
    *lost = count != 0 && value << (128 - count) != 0;
    return value >> count;
}

struct fp_result hpvm__fp_fma(const struct fpreg *f3, const struct fpreg *f4, const struct fpreg *f2,
                              unsigned how, const struct fp_control *control)
{
    struct fp_result result = {.flags = 0};
    if (UNLIKELY(!is_normal(f3) || !is_normal(f4) || !is_normal(f2))) {
        if (is_special(f3) || is_special(f4) || is_special(f2))
            return fma_special(f3, f4, f2, how, control);
        if (is_unnormal(f3) || is_unnormal(f4) || is_unnormal(f2)) {
            if (control->enabled & FP_D)
                return (struct fp_result){.fault = FP_D};
            result.flags = FP_D;
        }
    }
    struct number a = number_of(f3), b = number_of(f4), c = number_of(f2);
    uint32_t product_sign = a.sign ^ b.sign ^ (how & FMA_NEGATE_PRODUCT);
    uint32_t addend_sign = c.sign ^ (how >> 1 & 1);

    if (UNLIKELY(a.significand == 0 || b.significand == 0)) {
        if (how & FMA_NO_ADDEND)
            result.value = FPREG_ZERO(product_sign);
        else if (c.significand == 0)
            result.value =
                FPREG_ZERO(product_sign == addend_sign ? product_sign : control->rounding == FP_DOWN);
        else
            fp_round(&result, addend_sign, c.exponent, (uint128)c.significand << 64, control);
        return result;
    }
    uint128 product = (uint128)a.significand * b.significand;
    int32_t exponent = a.exponent + b.exponent - (int32_t)FP_EXPONENT_BIAS + 1;
    if (!(product >> 127)) {
        product <<= 1;
        exponent--;
    }
    if (c.significand == 0) {
        fp_round(&result, product_sign, exponent, product, control);
        return result;
    }

    uint128 addend = (uint128)c.significand << 64;
    int32_t distance = exponent - c.exponent;
    unsigned lost;
    if (product_sign == addend_sign) {
        if (distance >= 0) {
            addend = shifted_right(addend, (unsigned)distance, &lost);
        } else {
            product = shifted_right(product, (unsigned)-distance, &lost);
            exponent = c.exponent;
        }
        uint128 sum = product + addend;
        if (sum < product) {
            lost |= (unsigned)sum & 1;
            sum = sum >> 1 | (uint128)1 << 127;
            exponent++;
        }
        fp_round(&result, product_sign, exponent, sum | lost, control);
        return result;
    }

    // Magnitudes are subtracted. Only when both leading bits are at most one place apart can more than one
    // leading bit cancel, and then no bit may be lost below. Else the difference is rounded down, and its
    // lowest bit stands for the part that is missing.
    uint32_t sign = product_sign;
    uint128 difference;
    if (distance > 0) {
        addend = shifted_right(addend, (unsigned)distance, &lost);
        difference = (product - addend - lost) | lost;
    } else if (distance == 0) {
        if (product == addend) {
            result.value = FPREG_ZERO(control->rounding == FP_DOWN);
            return result;
        }
        if (product > addend) {
            difference = product - addend;
        } else {
            difference = addend - product;
            sign = addend_sign;
        }
    } else {
        sign = addend_sign;
        exponent = c.exponent;
        uint128 moved = shifted_right(product, (unsigned)-distance, &lost);
        difference = (addend - moved - lost) | lost;
        if (distance == -1 && !(difference >> 127)) {
            difference = (addend << 1) - product; // the true value fits although addend << 1 does not
            exponent--;
        }
    }
    difference = normalized(difference, &exponent);
    fp_round(&result, sign, exponent, difference, control);
    return result;
}
