// Multiply-add in every precision, range, rounding and trap setting, against MPFR.
#include "judge_fma.h"

#include "ia64/fp/fma.h"

static unsigned quick; // cases that the quick path took

// Makes the addend interesting for the product: near it in size, or cancelling most of it.
static void relate(struct fma_operands *o)
{
    int32_t exponent = (int32_t)o->f3.exponent + (int32_t)o->f4.exponent - 0xffff;
    if (random_below(2))
        exponent += (int32_t)random_below(140) - 70;
    else
        exponent += (int32_t)random_below(4) - 1;
    if (exponent < 1 || exponent > 0x1fffe)
        return;
    o->f2.exponent = (uint32_t)exponent;
    if (random_below(2)) {
        unsigned __int128 product = (unsigned __int128)o->f3.significand * o->f4.significand;
        o->f2.significand = (uint64_t)(product >> (63 + random_below(2))) + random_below(3) - 1;
        o->f2.sign = o->f3.sign ^ o->f4.sign ^ (random_below(4) != 0);
    }
}

static void check_case(struct mode *m, struct fma_operands *o, unsigned *wrong)
{
    struct expected want = expect_fma(m, o);
    struct fp_control control = control_for(m);
    struct fp_result got = hpvm__fp_fma(&o->f3, &o->f4, &o->f2, o->how, &control);
    struct fpreg list[3] = {o->f3, o->f4, o->f2};
    *wrong += !agree("fma", &got, &want, m, list, 3);
    struct fp_result fast = {.flags = 0};
    bool inexact;
    if (fp_fma_normal(&o->f3, &o->f4, &o->f2, o->how, &control, &fast.value, &inexact)) {
        fast.flags = inexact ? FP_I : 0;
        struct tally before = tally; // one case, not two
        *wrong += !agree("quick fma", &fast, &want, m, list, 3);
        tally = before;
        quick++;
    }
}

static void test_any_operands(void)
{
    unsigned wrong = 0;
    for (unsigned n = 0; n < case_count(); n++) {
        struct mode m = random_mode(false);
        struct fma_operands o = {random_register(), random_register(), random_register(), random_below(4)};
        if (random_below(8) == 0) {
            o.f2 = FPREG_ZERO(0);
            o.how |= FMA_NO_ADDEND;
        }
        check_case(&m, &o, &wrong);
    }
    tally_end("fma, any operands", FP_V | FP_D | FP_O | FP_U | FP_I);
    CHECK_EQ(wrong, 0);
}

static void test_near_operands(void)
{
    unsigned wrong = 0;
    for (unsigned n = 0; n < case_count(); n++) {
        struct mode m = random_mode(false);
        struct fma_operands o = {random_finite(), random_finite(), random_finite(), random_below(4)};
        relate(&o);
        check_case(&m, &o, &wrong);
    }
    tally_end("fma, addend near the product", FP_D | FP_O | FP_U | FP_I);
    CHECK_EQ(wrong, 0);
}

// Ordinary numbers of the format, as programs have them; default modes.
static void test_ordinary_operands(void)
{
    unsigned wrong = 0;
    quick = 0;
    for (unsigned n = 0; n < case_count(); n++) {
        enum fp_completer completer = random_below(3);
        struct mode m = make_mode(completer, 3, random_below(4) == 0, random_below(3) ? 0 : random_below(4),
                                  false, 0, random_below(4));
        struct fma_operands o = {random_finite(), random_finite(), random_finite(), random_below(4)};
        struct fpreg *list[3] = {&o.f3, &o.f4, &o.f2};
        for (unsigned k = 0; k < 3; k++) {
            list[k]->exponent = 0xffff + random_below(40) - 20;
            list[k]->significand |= FP_INTEGER_BIT;
            list[k]->significand &= ~0ull << (64 - m.precision);
        }
        if (random_below(4) == 0)
            o.f4 = FP_ONE;
        if (random_below(4) == 0) {
            o.f2 = FPREG_ZERO(0);
            o.how |= FMA_NO_ADDEND;
        }
        check_case(&m, &o, &wrong);
    }
    CHECK(quick > case_count() / 2);
    tally = (struct tally){.cases = 0};
    CHECK_EQ(wrong, 0);
}

// The hardest alignment: a product just below a power of two, subtracted from that power or next to it, so
// that nearly everything cancels and the product's last bit decides.
static void test_cancellation(void)
{
    unsigned wrong = 0;
    for (unsigned n = 0; n < case_count(); n++) {
        struct mode m = random_mode(false);
        uint32_t e3 = 0xffff + random_below(100) - 50, e4 = 0xffff + random_below(100) - 50;
        uint32_t sign3 = random_below(2), sign4 = random_below(2);
        struct fma_operands o = {FPREG(sign3, e3, ~0ull - random_below(4)),
                                 FPREG(sign4, e4, ~0ull - random_below(4)),
                                 FPREG(sign3 ^ sign4 ^ 1, e3 + e4 - 0xffff + 2 - random_below(3),
                                       FP_INTEGER_BIT + random_below(4)),
                                 0};
        if (random_below(4) == 0)
            o.f2.significand = ~0ull - random_below(4);
        check_case(&m, &o, &wrong);
    }
    tally_end("fma, cancellation", FP_I);
    CHECK_EQ(wrong, 0);
}

// Products whose low half is all but exact, or all but half of the last place, and an addend far below that
// must still decide the rounding.
static void test_far_addend(void)
{
    unsigned wrong = 0;
    for (unsigned n = 0; n < case_count(); n++) {
        struct mode m = random_mode(false);
        uint64_t x = random64() | FP_INTEGER_BIT | 1, inverse = x;
        for (unsigned k = 0; k < 6; k++)
            inverse *= 2 - x * inverse; // modulo 2^64
        uint64_t low = (random_below(2) ? FP_INTEGER_BIT : 0) + random_below(7) - 3;
        if (random_below(2))
            low = (low >> 1) + random_below(3) - 1; // for products that have one leading zero
        uint64_t y = low * inverse;
        if (!(y >> 63)) {
            n--;
            continue;
        }
        uint32_t e3 = 0xffff + random_below(100) - 50, e4 = 0xffff + random_below(100) - 50;
        struct fma_operands o = {
            FPREG(random_below(2), e3, x), FPREG(random_below(2), e4, y),
            FPREG(random_below(2), e3 + e4 - 0xffff - 60 - random_below(100), random_significand()),
            random_below(4)};
        check_case(&m, &o, &wrong);
    }
    tally_end("fma, addend far below", FP_I);
    CHECK_EQ(wrong, 0);
}

// fnorm: one operand times 1 without an addend, every format's boundaries.
static void test_normalise(void)
{
    unsigned wrong = 0;
    for (unsigned n = 0; n < case_count(); n++) {
        struct mode m = random_mode(false);
        struct fma_operands o = {random_register(), FP_ONE, FPREG_ZERO(0), FMA_NO_ADDEND};
        check_case(&m, &o, &wrong);
    }
    tally_end("fnorm", FP_V | FP_D | FP_O | FP_U | FP_I);
    CHECK_EQ(wrong, 0);
}

static struct fp_result scalar(struct fpreg f3, struct fpreg f4, struct fpreg f2, unsigned how, uint64_t fpsr)
{
    struct fp_control control = hpvm__fp_control(fpsr, 0, FP_PC_DOUBLE);
    return hpvm__fp_fma(&f3, &f4, &f2, how, &control);
}

// Cases written out from the manual, so that judge and code cannot share a misreading.
static void test_written_out(void)
{
    const uint64_t fpsr = 0x0009804c0270033f; // everything disabled
    struct fpreg one = FP_ONE, minus_zero = FPREG_ZERO(1), zero = FPREG_ZERO(0), infinity = FPREG_INFINITY(0);
    struct fp_result r;
    // -0 rule: a multiplication keeps the sign, an addition of +0 does not.
    r = scalar(one, minus_zero, zero, FMA_NO_ADDEND, fpsr);
    CHECK_VALUE(r.value, 1, 0, 0);
    r = scalar(one, minus_zero, zero, 0, fpsr);
    CHECK_VALUE(r.value, 0, 0, 0);
    // 0 x inf is invalid, pseudo-zero x inf is not.
    r = scalar(zero, infinity, one, 0, fpsr);
    CHECK_VALUE(r.value, 1, 0x1ffff, 0xc000000000000000);
    CHECK_EQ(r.flags, FP_V);
    r = scalar(FPREG(1, 0x1003e, 0), infinity, one, 0, fpsr);
    CHECK_VALUE(r.value, 1, 0x1ffff, 0x8000000000000000);
    CHECK_EQ(r.flags, FP_D);
    // NaNs: f4, then f2, then f3; the payload and the sign stay, also in fnma.
    struct fpreg q1 = FPREG(0, 0x1ffff, 0xc000000000000001), q2 = FPREG(1, 0x1ffff, 0xc000000000000002),
                 s3 = FPREG(0, 0x1ffff, 0x8000000000000003);
    r = scalar(q1, q2, s3, FMA_NEGATE_PRODUCT, fpsr);
    CHECK_VALUE(r.value, 1, 0x1ffff, 0xc000000000000002);
    CHECK_EQ(r.flags, FP_V);
    r = scalar(q1, one, s3, 0, fpsr);
    CHECK_VALUE(r.value, 0, 0x1ffff, 0xc000000000000003);
    CHECK_EQ(r.flags, FP_V);
    r = scalar(q1, one, one, 0, fpsr);
    CHECK_VALUE(r.value, 0, 0x1ffff, 0xc000000000000001);
    CHECK_EQ(r.flags, 0);
    r = scalar(q1, infinity, zero, 0, fpsr);
    CHECK_VALUE(r.value, 0, 0x1ffff, 0xc000000000000001);
    CHECK_EQ(r.flags, 0);
    // Unsupported operands are invalid, NaTVal goes before everything.
    r = scalar(FPREG(0, 0x1ffff, 1), q1, one, 0, fpsr);
    CHECK_VALUE(r.value, 1, 0x1ffff, 0xc000000000000000);
    CHECK_EQ(r.flags, FP_V);
    r = scalar(FPREG(0, 0x1ffff, 1), FP_NATVAL, s3, 0, fpsr & ~0x3full);
    CHECK_VALUE(r.value, 0, 0x1fffe, 0);
    CHECK_EQ(r.flags | r.fault | r.trap, 0);
    // Enabled invalid: a fault with bit 0, nothing else.
    r = scalar(s3, one, one, 0, fpsr & ~1ull);
    CHECK_EQ(r.fault, 1);
    // Enabled overflow: 2^1024 in double range arrives as it is, ISR.code O is bit 11.
    r = scalar(FPREG(0, 0xffff + 1023, FP_INTEGER_BIT), FPREG(0, 0x10000, FP_INTEGER_BIT), zero,
               FMA_NO_ADDEND, fpsr & ~8ull);
    CHECK_VALUE(r.value, 0, 0xffff + 1024, FP_INTEGER_BIT);
    CHECK_EQ(r.trap, 0x801);
    CHECK_EQ(r.flags, FP_O);
    // Enabled underflow of an exact denormal: traps although it is exact; disabled, it raises nothing.
    struct fpreg tiny = FPREG(0, 0xfc01, FP_INTEGER_BIT), half = FPREG(0, 0xfffe, FP_INTEGER_BIT);
    r = scalar(tiny, half, zero, FMA_NO_ADDEND, fpsr & ~16ull);
    CHECK_VALUE(r.value, 0, 0xfc00, FP_INTEGER_BIT);
    CHECK_EQ(r.trap, 0x1001);
    CHECK_EQ(r.flags, FP_U);
    r = scalar(tiny, half, zero, FMA_NO_ADDEND, fpsr);
    CHECK_VALUE(r.value, 0, 0xfc01, FP_INTEGER_BIT >> 1);
    CHECK_EQ(r.trap | r.flags, 0);
    // Enabled inexact with rounding up: I and FPA.
    r = scalar(FPREG(0, 0xffff, ~0ull), one, zero, FMA_NO_ADDEND, fpsr & ~32ull);
    CHECK_VALUE(r.value, 0, 0x10000, FP_INTEGER_BIT);
    CHECK_EQ(r.trap, 0x6001);
    CHECK_EQ(r.flags, FP_I);
}

CHECK_MAIN("fma", CHECK_TEST(test_written_out), CHECK_TEST(test_any_operands), CHECK_TEST(test_near_operands),
           CHECK_TEST(test_cancellation), CHECK_TEST(test_far_addend), CHECK_TEST(test_ordinary_operands),
           CHECK_TEST(test_normalise))
