// What a conversion to an integer must give, by MPFR.
#ifndef HPVM_TESTS_FP_JUDGE_CONVERT_H
#define HPVM_TESTS_FP_JUDGE_CONVERT_H

#include "judge.h"

// The value's significand is the integer, of `width` bits.
static inline struct expected expect_integer(const struct mode *m, struct fpreg f, unsigned how,
                                             unsigned width)
{
    struct fpreg indefinite = FP_INTEGER(BIT(width - 1));
    if (f.exponent == FP_EXPONENT_SPECIAL)
        return expect_fault_or(m, FP_V, indefinite);
    mpfr_t x, rounded, low, high;
    mpfr_inits2(64, x, low, high, (mpfr_ptr)0);
    mpfr_init2(rounded, 128);
    set_from_register(x, f);
    int ternary = mpfr_rint(rounded, x, how & FCVT_TRUNCATE ? MPFR_RNDZ : mpfr_rounding(m->rounding));
    // mpfr_rint tells inexact results that are integers already (2) from others (1).
    bool inexact = ternary != 0 && mpfr_cmp(rounded, x) != 0;
    bool larger = inexact && mpfr_cmpabs(rounded, x) > 0;
    mpfr_set_si_2exp(low, how & FCVT_UNSIGNED ? 0 : -1, width - 1, MPFR_RNDN);
    mpfr_set_si_2exp(high, 1, how & FCVT_UNSIGNED ? width : width - 1, MPFR_RNDN);
    struct expected e = {.flags = 0};
    if (mpfr_less_p(rounded, low) || mpfr_greaterequal_p(rounded, high)) {
        e = expect_fault_or(m, FP_V, indefinite);
    } else if (denormal_operand(f) && (m->enabled & FP_D)) {
        e.fault = FP_D;
    } else {
        mpz_t z;
        mpz_init(z);
        mpfr_get_z(z, rounded, MPFR_RNDZ);
        uint64_t integer = mpz_get_ui(z);
        if (mpz_sgn(z) < 0)
            integer = -integer;
        mpz_clear(z);
        e.value = FP_INTEGER(width == 64 ? integer : integer & 0xffffffff);
        e.flags = (denormal_operand(f) ? FP_D : 0) | (inexact ? FP_I : 0);
        if (inexact && (m->enabled & FP_I))
            e.trap = ISR_TRAP(FP_I, larger);
    }
    mpfr_clears(x, rounded, low, high, (mpfr_ptr)0);
    return e;
}

// Values around the limits of integers and halves.
static inline struct fpreg random_near_integer(void)
{
    if (random_below(3) == 0)
        return random_register();
    static const uint32_t exponents[] = {0xfffd,  0xfffe,  0xffff,  0x10000, 0x1001d, 0x1001e,
                                         0x1001f, 0x1003c, 0x1003d, 0x1003e, 0x1003f};
    struct fpreg f =
        FPREG(random_below(2), exponents[random_below(ARRAY_LENGTH(exponents))], random_significand());
    if (random_below(3) == 0)
        f.exponent = 0xfff0 + random_below(90);
    return f;
}

#endif
