// Parallel operations: each half judged by MPFR as a single, exceptions of both halves in their places.
#include "judge_convert.h"
#include "judge_fma.h"
#include <math.h>

static uint32_t random_single(void)
{
    uint32_t sign = random_below(2) ? 0x80000000u : 0, fraction = (uint32_t)random64() & 0x7fffff;
    if (random_below(3) == 0)
        fraction = (uint32_t)(BIT(random_below(23)) | BIT(random_below(23)));
    switch (random_below(16)) {
    case 0:
        return sign; // zero
    case 1:
        return sign | fraction; // denormal
    case 2:
        return sign | 0x7f800000; // infinity
    case 3:
        return sign | 0x7fc00000 | fraction;
    case 4:
        return sign | 0x7f800000 | (fraction & 0x3fffff) | 1;
    case 5:
        return sign | (uint32_t)(1 + random_below(4)) << 23 | fraction;
    case 6:
        return sign | (uint32_t)(0xfe - random_below(4)) << 23 | fraction;
    case 7:
        return sign | (uint32_t)random_below(255) << 23 | fraction;
    default:
        return sign | (uint32_t)(110 + random_below(34)) << 23 | fraction;
    }
}

struct pair {
    uint32_t high, low;
};
static struct pair random_pair(void)
{
    return (struct pair){random_single(), random_single()};
}
static struct fpreg packed(struct pair p)
{
    return FP_INTEGER((uint64_t)p.high << 32 | p.low);
}

// A result of halves: values as bits of a single.
static struct expected combine(const struct expected *high, uint32_t high_bits, const struct expected *low,
                               uint32_t low_bits)
{
    struct expected e = {.value = FP_INTEGER((uint64_t)high_bits << 32 | low_bits)};
    if (high->fault || low->fault) {
        e.fault = high->fault | low->fault << 4; // (manual volume 2, chapter 8) high half: bits 3:0
        return e;
    }
    e.flags = high->flags | low->flags;
    // Traps: high half O U I FPA in bits 11 to 14, low half in bits 7 to 10.
    e.trap = high->trap | (low->trap & 0x7800) >> 4 | (low->trap & 1);
    return e;
}

// The encoding of an expected half; wrapped exponents included.
static uint32_t single_bits(struct fpreg f)
{
    if (f.significand == 0)
        return f.sign << 31;
    uint32_t exponent = f.exponent == 0x1ffff ? 0xff : !(f.significand >> 63) ? 0 : f.exponent - 0xff80;
    return f.sign << 31 | exponent << 23 | ((uint32_t)(f.significand >> 40) & 0x7fffff);
}

static void test_fma(void)
{
    unsigned wrong = 0;
    for (unsigned n = 0; n < case_count(); n++) {
        struct mode m = random_mode(true);
        struct fp_control control = control_for(&m);
        struct pair a = random_pair(), b = random_pair(), c = random_pair();
        unsigned how = random_below(4);
        if (random_below(6) == 0) {
            c = (struct pair){0, 0};
            how |= FMA_NO_ADDEND;
        }
        struct fma_operands high = {hpvm__fp_from_single(a.high), hpvm__fp_from_single(b.high),
                                    hpvm__fp_from_single(c.high), how};
        struct fma_operands low = {hpvm__fp_from_single(a.low), hpvm__fp_from_single(b.low),
                                   hpvm__fp_from_single(c.low), how};
        struct expected x = expect_fma(&m, &high), y = expect_fma(&m, &low);
        struct expected want = combine(&x, single_bits(x.value), &y, single_bits(y.value));
        struct fpreg list[3] = {packed(a), packed(b), packed(c)};
        struct fp_result got = hpvm__fp_parallel_fma(&list[0], &list[1], &list[2], how, &control);
        wrong += !agree("fpma", &got, &want, &m, list, 3);
    }
    tally_end("fpma, fpms, fpnma, fpmpy", FP_V | FP_D | FP_O | FP_U | FP_I);
    CHECK_EQ(wrong, 0);
}

static void test_to_integer(void)
{
    unsigned wrong = 0;
    for (unsigned n = 0; n < case_count(); n++) {
        struct mode m = random_mode(true);
        struct fp_control control = control_for(&m);
        struct pair a = random_pair();
        if (random_below(2)) // near the limits
            a.high = (a.high & 0x807fffff) | (uint32_t)(125 + random_below(36)) << 23;
        unsigned how = random_below(4);
        struct expected x = expect_integer(&m, hpvm__fp_from_single(a.high), how, 32);
        struct expected y = expect_integer(&m, hpvm__fp_from_single(a.low), how, 32);
        struct expected want = combine(&x, (uint32_t)x.value.significand, &y, (uint32_t)y.value.significand);
        struct fpreg f = packed(a);
        struct fp_result got = hpvm__fp_parallel_to_integer(&f, how, &control);
        wrong += !agree("fpcvt", &got, &want, &m, &f, 1);
    }
    tally_end("fpcvt.fx, fpcvt.fxu, with .trunc", FP_V | FP_D | FP_I);
    CHECK_EQ(wrong, 0);
}

static float as_float(uint32_t bits)
{
    float f;
    memcpy(&f, &bits, sizeof f);
    return f;
}
static bool single_nan(uint32_t b)
{
    return (b & 0x7fffffff) > 0x7f800000;
}
static bool single_denormal(uint32_t b)
{
    return (b & 0x7f800000) == 0 && (b & 0x7fffff);
}

static struct expected pair_flags(const struct mode *m, uint32_t a, uint32_t b, bool signal_quiet)
{
    bool nan = single_nan(a) || single_nan(b);
    bool signaling = (single_nan(a) && !(a & 0x400000)) || (single_nan(b) && !(b & 0x400000));
    if (signaling || (nan && signal_quiet))
        return expect_fault_or(m, FP_V, FPREG_ZERO(0));
    if (!nan && (single_denormal(a) || single_denormal(b)))
        return expect_fault_or(m, FP_D, FPREG_ZERO(0));
    return (struct expected){.flags = 0};
}

// The host's comparisons are the judge of the outcome.
static bool host_holds(enum fp_relation relation, uint32_t x, uint32_t y)
{
    float a = as_float(x), b = as_float(y);
    switch (relation) {
    case FP_EQ:
        return a == b;
    case FP_LT:
        return a < b;
    case FP_LE:
        return a <= b;
    case FP_UNORD:
        return a != a || b != b;
    case FP_NEQ:
        return !(a == b);
    case FP_NLT:
        return !(a < b);
    case FP_NLE:
        return !(a <= b);
    default:
        return a == a && b == b;
    }
}

static void test_compare(void)
{
    unsigned wrong = 0;
    for (unsigned n = 0; n < case_count(); n++) {
        struct mode m = random_mode(true);
        struct fp_control control = control_for(&m);
        struct pair a = random_pair(), b = random_pair();
        if (random_below(4) == 0)
            b.low = a.low;
        enum fp_relation relation = random_below(8);
        bool signal_quiet =
            relation == FP_LT || relation == FP_LE || relation == FP_NLT || relation == FP_NLE;
        struct expected x = pair_flags(&m, a.high, b.high, signal_quiet),
                        y = pair_flags(&m, a.low, b.low, signal_quiet);
        struct expected want = combine(&x, host_holds(relation, a.high, b.high) ? ~0u : 0, &y,
                                       host_holds(relation, a.low, b.low) ? ~0u : 0);
        struct fpreg list[2] = {packed(a), packed(b)};
        struct fp_result got = hpvm__fp_parallel_compare(&list[0], &list[1], relation, &control);
        wrong += !agree("fpcmp", &got, &want, &m, list, 2);
    }
    tally_end("fpcmp", FP_V | FP_D);
    CHECK_EQ(wrong, 0);
}

static uint32_t host_choice(enum fp_choice choice, uint32_t x, uint32_t y)
{
    bool absolute = choice == FP_AMIN || choice == FP_AMAX;
    float a = as_float(absolute ? x & 0x7fffffff : x), b = as_float(absolute ? y & 0x7fffffff : y);
    return (choice == FP_MIN || choice == FP_AMIN ? a < b : a > b) ? x : y;
}

static void test_choose(void)
{
    unsigned wrong = 0;
    for (unsigned n = 0; n < case_count(); n++) {
        struct mode m = random_mode(true);
        struct fp_control control = control_for(&m);
        struct pair a = random_pair(), b = random_pair();
        if (random_below(4) == 0)
            b.high = a.high ^ 0x80000000;
        enum fp_choice choice = random_below(4);
        struct expected x = pair_flags(&m, a.high, b.high, true), y = pair_flags(&m, a.low, b.low, true);
        struct expected want =
            combine(&x, host_choice(choice, a.high, b.high), &y, host_choice(choice, a.low, b.low));
        struct fpreg list[2] = {packed(a), packed(b)};
        struct fp_result got = hpvm__fp_parallel_choose(&list[0], &list[1], choice, &control);
        wrong += !agree("fpmin", &got, &want, &m, list, 2);
    }
    tally_end("fpmin, fpmax, fpamin, fpamax", FP_V | FP_D);
    CHECK_EQ(wrong, 0);
}

static void test_approximations(void)
{
    struct mode m = make_mode(FP_PC_PARALLEL, 3, false, FP_NEAREST, false, 0, 0);
    struct fp_control control = control_for(&m);
    // 1/1, 1/2: table entry 0x7fc; predicate set only when it is for both halves.
    struct fpreg ones = packed((struct pair){0x3f800000, 0x3f800000});
    struct fpreg den = packed((struct pair){0x40000000, 0xbf800000});
    struct fp_result r = hpvm__fp_parallel_rcpa(&ones, &den, &control);
    CHECK_VALUE(r.value, 0, 0x1003e, 0x3eff8000bf7f8000);
    CHECK(r.predicate && r.flags == 0);
    // x/0: Z, infinity; the other half makes no difference to that.
    den = packed((struct pair){0x40000000, 0x80000000});
    r = hpvm__fp_parallel_rcpa(&ones, &den, &control);
    CHECK_VALUE(r.value, 0, 0x1003e, 0x3eff8000ff800000);
    CHECK(!r.predicate);
    CHECK_EQ(r.flags, FP_Z);
    struct mode z = make_mode(FP_PC_PARALLEL, 3, false, FP_NEAREST, false, FP_Z, 0);
    struct fp_control fault = control_for(&z);
    r = hpvm__fp_parallel_rcpa(&ones, &den, &fault);
    CHECK_EQ(r.fault, 0x40); // Z of the low half
    // A denormal or a huge divisor: the limit, and the predicate clear.
    den = packed((struct pair){0x80000001, 0x7f000000});
    r = hpvm__fp_parallel_rcpa(&ones, &den, &control);
    CHECK_VALUE(r.value, 0, 0x1003e, 0xff80000000000000);
    CHECK(!r.predicate);
    CHECK_EQ(r.flags, FP_D);
    // A numerator that is too small for the iterations.
    struct fpreg num = packed((struct pair){0x3f800000, 0x0c000000});
    den = ones;
    r = hpvm__fp_parallel_rcpa(&num, &den, &control);
    CHECK_VALUE(r.value, 0, 0x1003e, 0x3f7f80003f7f8000);
    CHECK(!r.predicate);
    // Roots of 4 and 1; of zero and infinity the reciprocals; of negative numbers an invalid operation.
    num = packed((struct pair){0x40800000, 0x3f800000});
    r = hpvm__fp_parallel_rsqrta(&num, &control);
    CHECK_VALUE(r.value, 0, 0x1003e, 0x3eff80003f7f8000);
    CHECK(r.predicate);
    num = packed((struct pair){0x80000000, 0x7f800000});
    r = hpvm__fp_parallel_rsqrta(&num, &control);
    CHECK_VALUE(r.value, 0, 0x1003e, 0xff80000000000000);
    CHECK(!r.predicate);
    num = packed((struct pair){0xbf800000, 0x3f800000});
    r = hpvm__fp_parallel_rsqrta(&num, &control);
    CHECK_VALUE(r.value, 0, 0x1003e, 0xffc000003f7f8000);
    CHECK_EQ(r.flags, FP_V);
    // NaTVal operands.
    struct fpreg natval = FP_NATVAL;
    CHECK_VALUE(hpvm__fp_parallel_fma(&ones, &natval, &ones, 0, &control).value, 0, 0x1fffe, 0);
    CHECK_VALUE(hpvm__fp_parallel_rcpa(&ones, &natval, &control).value, 0, 0x1fffe, 0);
    CHECK_VALUE(hpvm__fp_parallel_rsqrta(&natval, &control).value, 0, 0x1fffe, 0);
    CHECK_VALUE(hpvm__fp_parallel_choose(&natval, &ones, FP_MIN, &control).value, 0, 0x1fffe, 0);
    CHECK_VALUE(hpvm__fp_parallel_compare(&natval, &ones, FP_EQ, &control).value, 0, 0x1fffe, 0);
    CHECK_VALUE(hpvm__fp_parallel_to_integer(&natval, 0, &control).value, 0, 0x1fffe, 0);
}

// Halves of fprcpa and fprsqrta: the table's entry for numbers, from the formula. *predicate: iterations in
// single precision give the quotient or the root (manual volume 3, "fprcpa", "fprsqrta": the limits of the
// software assistance check with the exponent range of a single).
static uint32_t table_single(double x, bool root, uint32_t sign, long exponent)
{
    mpfr_t y;
    mpfr_init2(y, 200);
    mpfr_set_d(y, x, MPFR_RNDN);
    if (root)
        mpfr_sqrt(y, y, MPFR_RNDN);
    mpfr_ui_div(y, 2048, y, MPFR_RNDN);
    uint64_t entry = mpfr_get_ui(y, MPFR_RNDN);
    mpfr_clear(y);
    return sign << 31 | (uint32_t)(exponent + 127) << 23 | (uint32_t)(entry << 13 & 0x7fffff);
}

static double fraction_of(uint32_t single, int *exponent)
{
    return 2 * frexp(fabs((double)as_float(single)), exponent);
}

static struct expected half_rcpa(const struct mode *m, uint32_t a, uint32_t b, uint32_t *bits,
                                 bool *predicate)
{
    const uint32_t infinity = 0x7f800000, sign = (a ^ b) & 0x80000000;
    bool a_zero = !(a << 1), b_zero = !(b << 1), a_infinite = a << 1 == infinity << 1,
         b_infinite = b << 1 == infinity << 1;
    *predicate = false;
    if (single_nan(a) || single_nan(b)) {
        *bits = (single_nan(a) ? a : b) | 0x400000;
        bool signals = (single_nan(a) && !(a & 0x400000)) || (single_nan(b) && !(b & 0x400000));
        return signals ? expect_fault_or(m, FP_V, FPREG_ZERO(0)) : (struct expected){.flags = 0};
    }
    if ((a_zero && b_zero) || (a_infinite && b_infinite)) {
        *bits = 0xffc00000;
        return expect_fault_or(m, FP_V, FPREG_ZERO(0));
    }
    if (b_zero && !a_infinite) {
        *bits = infinity | sign;
        return expect_fault_or(m, FP_Z, FPREG_ZERO(0));
    }
    struct expected e = {.flags = 0};
    if (single_denormal(a) || single_denormal(b))
        e = expect_fault_or(m, FP_D, FPREG_ZERO(0));
    if (a_infinite || a_zero || b_infinite) {
        *bits = (a_infinite ? infinity : 0) | sign;
        return e;
    }
    int ea, eb;
    double fraction = fraction_of(b, &eb);
    fraction_of(a, &ea);
    ea--;
    eb--;
    uint32_t b_sign = b >> 31;
    if (eb <= -127) {
        *bits = b_sign << 31 | infinity;
    } else if (eb >= 125) {
        *bits = b_sign << 31;
    } else {
        *bits = table_single(1 + (2 * floor((fraction - 1) * 256) + 1) / 512, false, b_sign, -eb - 1);
        *predicate = ea - eb < 127 && ea - eb > -125 && ea > -103;
    }
    return e;
}

static struct expected half_rsqrta(const struct mode *m, uint32_t b, uint32_t *bits, bool *predicate)
{
    *predicate = false;
    if (single_nan(b)) {
        *bits = b | 0x400000;
        return b & 0x400000 ? (struct expected){.flags = 0} : expect_fault_or(m, FP_V, FPREG_ZERO(0));
    }
    if (b << 1 == 0) {
        *bits = b | 0x7f800000;
        return (struct expected){.flags = 0};
    }
    if (b >> 31) {
        *bits = 0xffc00000;
        return expect_fault_or(m, FP_V, FPREG_ZERO(0));
    }
    if (b == 0x7f800000) {
        *bits = 0;
        return (struct expected){.flags = 0};
    }
    int e;
    double fraction = fraction_of(b, &e);
    e--;
    bool odd = e & 1;
    double x = 1 + (2 * floor((fraction - 1) * 128) + 1) / 256;
    *bits = table_single(odd ? 2 * x : x, true, 0, -(e - odd) / 2 - 1);
    *predicate = e > -103;
    return single_denormal(b) ? expect_fault_or(m, FP_D, FPREG_ZERO(0)) : (struct expected){.flags = 0};
}

static void test_tables(void)
{
    unsigned wrong = 0, iterate = 0;
    for (unsigned n = 0; n < 2 * case_count(); n++) {
        bool root = n & 1, high_predicate, low_predicate;
        struct mode m = random_mode(true);
        struct fp_control control = control_for(&m);
        struct pair a = random_pair(), b = random_pair();
        if (root && random_below(4))
            b = (struct pair){b.high & 0x7fffffff, b.low & 0x7fffffff};
        uint32_t high, low;
        struct expected x = root ? half_rsqrta(&m, b.high, &high, &high_predicate)
                                 : half_rcpa(&m, a.high, b.high, &high, &high_predicate);
        struct expected y = root ? half_rsqrta(&m, b.low, &low, &low_predicate)
                                 : half_rcpa(&m, a.low, b.low, &low, &low_predicate);
        struct expected want = combine(&x, high, &y, low);
        struct fpreg list[2] = {packed(a), packed(b)};
        struct fp_result got = root ? hpvm__fp_parallel_rsqrta(&list[1], &control)
                                    : hpvm__fp_parallel_rcpa(&list[0], &list[1], &control);
        wrong += !agree(root ? "fprsqrta" : "fprcpa", &got, &want, &m, list, 2);
        if (!want.fault)
            wrong += got.predicate != (high_predicate && low_predicate);
        iterate += high_predicate && low_predicate;
    }
    CHECK(iterate > case_count() / 4);
    tally_end("fprcpa and fprsqrta", FP_V | FP_D | FP_Z);
    CHECK_EQ(wrong, 0);
}

CHECK_MAIN("parallel", CHECK_TEST(test_tables), CHECK_TEST(test_approximations), CHECK_TEST(test_fma),
           CHECK_TEST(test_to_integer), CHECK_TEST(test_compare), CHECK_TEST(test_choose))
