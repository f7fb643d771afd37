// Conversions to and from integers, against MPFR.
#include "judge_convert.h"

static void test_to_integer(void)
{
    unsigned wrong = 0;
    for (unsigned n = 0; n < case_count(); n++) {
        struct mode m = random_mode(false);
        struct fp_control control = control_for(&m);
        struct fpreg f = random_near_integer();
        unsigned how = random_below(4);
        struct expected want = {.value = FP_NATVAL};
        if (!fp_is_natval(&f))
            want = expect_integer(&m, f, how, 64);
        struct fp_result got = hpvm__fp_to_integer(&f, how, &control);
        wrong += !agree(how & FCVT_UNSIGNED ? "fcvt.fxu" : "fcvt.fx", &got, &want, &m, &f, 1);
    }
    tally_end("fcvt.fx, fcvt.fxu, with .trunc", FP_V | FP_D | FP_I);
    CHECK_EQ(wrong, 0);
}

static void test_from_integer(void)
{
    unsigned wrong = 0;
    mpfr_t x, y;
    mpfr_inits2(64, x, y, (mpfr_ptr)0);
    for (unsigned n = 0; n < case_count(); n++) {
        struct fpreg f = FP_INTEGER(random64() >> random_below(64));
        if (random_below(2))
            f.significand = -f.significand;
        struct fpreg g = hpvm__fp_from_integer(&f);
        mpfr_set_sj(x, (int64_t)f.significand, MPFR_RNDN);
        set_from_register(y, g);
        bool canonical = g.significand == 0 ? g.exponent == 0 && g.sign == 0 : g.significand >> 63 == 1;
        wrong += !mpfr_equal_p(x, y) || !canonical;
    }
    printf("fcvt.xf: %u cases\n", case_count());
    mpfr_clears(x, y, (mpfr_ptr)0);
    CHECK_EQ(wrong, 0);
    struct fpreg natval = FP_NATVAL, zero = FPREG(1, 0x1fffd, 0);
    CHECK_VALUE(hpvm__fp_from_integer(&natval), 0, 0x1fffe, 0);
    CHECK_VALUE(hpvm__fp_from_integer(&zero), 0, 0, 0);
}

static struct fp_result convert(struct fpreg f, unsigned how, uint64_t fpsr)
{
    struct fp_control control = hpvm__fp_control(fpsr, 0, FP_PC_DYNAMIC);
    return hpvm__fp_to_integer(&f, how, &control);
}

static void test_written_out(void)
{
    const uint64_t fpsr = 0x0009804c0270033f;
    struct fp_result r;
    r = convert(FPREG(1, 0xfffe, FP_INTEGER_BIT), 0, fpsr); // -0.5 rounds to even
    CHECK_VALUE(r.value, 0, 0x1003e, 0);
    CHECK_EQ(r.flags, FP_I);
    r = convert(FPREG(1, 0xffff, 0xc000000000000000), 0, fpsr); // -1.5
    CHECK_VALUE(r.value, 0, 0x1003e, (uint64_t)-2);
    r = convert(FPREG(1, 0xffff, 0xc000000000000000), FCVT_UNSIGNED, fpsr);
    CHECK_VALUE(r.value, 0, 0x1003e, 0x8000000000000000);
    CHECK_EQ(r.flags, FP_V);
    r = convert(FPREG(1, 0xfffe, FP_INTEGER_BIT), FCVT_UNSIGNED, fpsr); // rounds to 0, which is in range
    CHECK_VALUE(r.value, 0, 0x1003e, 0);
    CHECK_EQ(r.flags, FP_I);
    r = convert(FPREG(1, 0x1003e, FP_INTEGER_BIT), 0, fpsr); // -2^63
    CHECK_VALUE(r.value, 0, 0x1003e, 0x8000000000000000);
    CHECK_EQ(r.flags, 0);
    r = convert(FPREG(0, 0x1003e, FP_INTEGER_BIT), 0, fpsr & ~1ull);
    CHECK_EQ(r.fault, FP_V);
    r = convert(FPREG(0, 0xfffe, 0xc000000000000000), 0, fpsr & ~0x20ull); // 0.75: I with FPA
    CHECK_VALUE(r.value, 0, 0x1003e, 1);
    CHECK_EQ(r.trap, 0x6001);
}

CHECK_MAIN("convert", CHECK_TEST(test_written_out), CHECK_TEST(test_to_integer),
           CHECK_TEST(test_from_integer))
