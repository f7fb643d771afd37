// What a multiply-add must give, by MPFR and the manual's rules for operands that are not numbers.
#ifndef HPVM_TESTS_FP_JUDGE_FMA_H
#define HPVM_TESTS_FP_JUDGE_FMA_H

#include "judge.h"

struct fma_operands {
    struct fpreg f3, f4, f2;
    unsigned how;
};

static inline int exact_fma(mpfr_t out, mpfr_rnd_t rounding, const void *opaque)
{
    const struct fma_operands *o = opaque;
    mpfr_t a, b, c;
    mpfr_inits2(64, a, b, c, (mpfr_ptr)0);
    mpfr_exp_t old = mpfr_get_emin();
    mpfr_set_emin(mpfr_get_emin_min());
    set_from_register(a, o->f3);
    set_from_register(b, o->f4);
    set_from_register(c, o->f2);
    if (o->how & FMA_NEGATE_PRODUCT)
        mpfr_neg(a, a, MPFR_RNDN);
    if (o->how & FMA_NEGATE_ADDEND)
        mpfr_neg(c, c, MPFR_RNDN);
    mpfr_set_emin(old);
    int ternary = o->how & FMA_NO_ADDEND ? mpfr_mul(out, a, b, rounding) : mpfr_fma(out, a, b, c, rounding);
    mpfr_clears(a, b, c, (mpfr_ptr)0);
    return ternary;
}

static inline struct expected expect_fma(const struct mode *m, const struct fma_operands *o)
{
    const struct fpreg in_order[3] = {o->f4, o->f2, o->f3};
    for (unsigned n = 0; n < 3; n++)
        if (fp_is_natval(&in_order[n]))
            return (struct expected){.value = FP_NATVAL};
    bool signaling = false, denormal = false;
    for (unsigned n = 0; n < 3; n++) {
        if (unsupported_operand(in_order[n]))
            return expect_fault_or(m, FP_V, FP_INDEFINITE);
        signaling |= signaling_operand(in_order[n]);
        denormal |= denormal_operand(in_order[n]);
    }
    for (unsigned n = 0; n < 3; n++)
        if (nan_operand(in_order[n])) {
            struct fpreg quiet = in_order[n];
            quiet.significand |= FP_QUIET_BIT;
            if (signaling)
                return expect_fault_or(m, FP_V, quiet);
            return (struct expected){.value = quiet};
        }
    struct expected e;
    if (infinite_operand(o->f3) || infinite_operand(o->f4) || infinite_operand(o->f2)) {
        uint32_t product_sign = o->f3.sign ^ o->f4.sign ^ (o->how & FMA_NEGATE_PRODUCT ? 1 : 0);
        uint32_t addend_sign = o->f2.sign ^ (o->how & FMA_NEGATE_ADDEND ? 1 : 0);
        bool product = infinite_operand(o->f3) || infinite_operand(o->f4);
        bool true_zero = (o->f3.exponent == 0 && o->f3.significand == 0) ||
                         (o->f4.exponent == 0 && o->f4.significand == 0);
        if (product && (true_zero || (infinite_operand(o->f2) && product_sign != addend_sign)))
            return expect_fault_or(m, FP_V, FP_INDEFINITE);
        e = (struct expected){.value = FPREG_INFINITY(product ? product_sign : addend_sign)};
    } else {
        e = judge(m, exact_fma, o);
    }
    if (denormal && (m->enabled & FP_D))
        return (struct expected){.fault = FP_D};
    if (denormal)
        e.flags |= FP_D;
    return e;
}

#endif
