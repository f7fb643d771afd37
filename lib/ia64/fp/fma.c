// Multiply-add: fma, fms, fnma in every precision.
#include "ia64/fp/fma.h"

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
    struct unrounded sum = fma_sum(a, b, c, product_sign, addend_sign);
    if (sum.significand == 0)
        result.value = FPREG_ZERO(control->rounding == FP_DOWN);
    else
        fp_round(&result, sum.sign, sum.exponent, sum.significand, control);
    return result;
}
