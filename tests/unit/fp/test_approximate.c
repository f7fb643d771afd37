// frcpa and frsqrta: tables against their formula, special operands, and exact results where a processor
// would ask for software assistance.
#include "judge.h"

static struct fp_control plain(void)
{
    return hpvm__fp_control(0x0009804c0270033f, 0, FP_PC_DYNAMIC);
}

// Nearest integer to 2048 / (1 + (2i+1)/512), and to 2048 / sqrt(...), computed by MPFR.
static uint64_t table_entry(double radicand_or_divisor, bool root)
{
    mpfr_t x, y;
    mpfr_inits2(200, x, y, (mpfr_ptr)0);
    mpfr_set_d(x, radicand_or_divisor, MPFR_RNDN);
    if (root)
        mpfr_sqrt(x, x, MPFR_RNDN);
    mpfr_ui_div(y, 2048, x, MPFR_RNDN);
    uint64_t entry = mpfr_get_ui(y, MPFR_RNDN);
    mpfr_clears(x, y, (mpfr_ptr)0);
    return entry;
}

static void test_tables(void)
{
    struct fp_control control = plain();
    struct fpreg one = FP_ONE;
    for (unsigned n = 0; n < 256; n++)
        for (unsigned low = 0; low < 2; low++) { // the bits below the index do not matter
            uint64_t below = low ? mask_low(55) : 0;
            struct fpreg f = FPREG(1, 0x10005, FP_INTEGER_BIT | (uint64_t)n << 55 | below);
            struct fp_result r = hpvm__fp_rcpa(&one, &f, &control);
            CHECK_VALUE(r.value, 1, 0x1fffd - 0x10005, table_entry(1 + (2 * n + 1) / 512.0, false) << 53);
            CHECK(r.predicate && r.flags == 0);
        }
    for (unsigned n = 0; n < 128; n++)
        for (unsigned low = 0; low < 2; low++) {
            uint64_t s = FP_INTEGER_BIT | (uint64_t)n << 56 | (low ? mask_low(56) : 0);
            struct fpreg even = FPREG(0, 0xffff + 6, s), odd = FPREG(0, 0xffff - 5, s);
            struct fp_result r = hpvm__fp_rsqrta(&even, &control);
            CHECK_VALUE(r.value, 0, 0xfffe - 3, table_entry(1 + (2 * n + 1) / 256.0, true) << 53);
            r = hpvm__fp_rsqrta(&odd, &control);
            CHECK_VALUE(r.value, 0, 0xfffe + 3, table_entry(2 * (1 + (2 * n + 1) / 256.0), true) << 53);
            CHECK(r.predicate && r.flags == 0);
        }
}

struct division {
    struct fpreg a, b;
};
static int exact_quotient(mpfr_t out, mpfr_rnd_t rounding, const void *opaque)
{
    const struct division *d = opaque;
    mpfr_t a, b;
    mpfr_inits2(64, a, b, (mpfr_ptr)0);
    mpfr_exp_t old = mpfr_get_emin();
    mpfr_set_emin(mpfr_get_emin_min());
    set_from_register(a, d->a);
    set_from_register(b, d->b);
    mpfr_set_emin(old);
    int ternary = mpfr_div(out, a, b, rounding);
    mpfr_clears(a, b, (mpfr_ptr)0);
    return ternary;
}
static int exact_root(mpfr_t out, mpfr_rnd_t rounding, const void *opaque)
{
    mpfr_t a;
    mpfr_init2(a, 64);
    mpfr_exp_t old = mpfr_get_emin();
    mpfr_set_emin(mpfr_get_emin_min());
    set_from_register(a, *(const struct fpreg *)opaque);
    mpfr_set_emin(old);
    int ternary = mpfr_sqrt(out, a, rounding);
    mpfr_clear(a);
    return ternary;
}

static struct expected with_denormal(struct expected e, const struct mode *m, bool denormal)
{
    if (denormal && (m->enabled & FP_D))
        return (struct expected){.fault = FP_D};
    if (denormal)
        e.flags |= FP_D;
    return e;
}

static long leading_exponent(struct fpreg f)
{
    return (long)(f.exponent == 0 ? 0xc001 : f.exponent) - __builtin_clzll(f.significand);
}

// predicate: 1 set, 0 clear.
static struct expected expect_rcpa(const struct mode *m, struct fpreg a, struct fpreg b, int *predicate)
{
    *predicate = 0;
    if (fp_is_natval(&a) || fp_is_natval(&b))
        return (struct expected){.value = FP_NATVAL};
    if (unsupported_operand(a) || unsupported_operand(b))
        return expect_fault_or(m, FP_V, FP_INDEFINITE);
    if (nan_operand(a) || nan_operand(b)) {
        struct fpreg nan = nan_operand(a) ? a : b;
        nan.significand |= FP_QUIET_BIT;
        if (signaling_operand(a) || signaling_operand(b))
            return expect_fault_or(m, FP_V, nan);
        return (struct expected){.value = nan};
    }
    uint32_t sign = a.sign ^ b.sign;
    if ((infinite_operand(a) && infinite_operand(b)) || (zero_operand(a) && zero_operand(b)))
        return expect_fault_or(m, FP_V, FP_INDEFINITE);
    if (zero_operand(b) && !infinite_operand(a))
        return expect_fault_or(m, FP_Z, FPREG_INFINITY(sign));
    bool denormal = denormal_operand(a) || denormal_operand(b);
    if (infinite_operand(a))
        return with_denormal((struct expected){.value = FPREG_INFINITY(sign)}, m, denormal);
    if (zero_operand(a) || infinite_operand(b))
        return with_denormal((struct expected){.value = FPREG_ZERO(sign)}, m, denormal);
    // Software assistance: e_b <= Emin - 1, e_b >= Emax - 2, e_a - e_b >= Emax, e_a - e_b <= Emin + 1,
    // e_a <= Emin + 63, with unbiased exponents of the leading bits, Emin -65534 and Emax 65535.
    long ea = leading_exponent(a) - 0xffff, eb = leading_exponent(b) - 0xffff;
    if (eb <= -65535 || eb >= 65533 || ea - eb >= 65535 || ea - eb <= -65533 || ea <= -65471) {
        struct division d = {a, b};
        return with_denormal(judge(m, exact_quotient, &d), m, denormal);
    }
    *predicate = 1;
    struct expected e = {.value = FPREG(b.sign, (uint32_t)(0xffff - eb - 1), 0)};
    uint64_t normalised = b.significand << __builtin_clzll(b.significand);
    e.value.significand = table_entry(1 + (2 * (double)(normalised >> 55 & 0xff) + 1) / 512.0, false) << 53;
    return with_denormal(e, m, denormal);
}

static void test_quotients(void)
{
    unsigned wrong = 0;
    for (unsigned n = 0; n < case_count(); n++) {
        struct mode m = random_mode(false);
        m.completer = FP_PC_DYNAMIC;
        static const unsigned pcs[] = {0, 2, 3};
        m = make_mode(FP_PC_DYNAMIC, pcs[random_below(3)], random_below(2), m.rounding, m.flush, m.enabled,
                      m.sf);
        struct fpreg pair[2] = {random_register(), random_register()};
        struct fp_control control = control_for(&m);
        int predicate;
        struct expected want = expect_rcpa(&m, pair[0], pair[1], &predicate);
        struct fp_result got = hpvm__fp_rcpa(&pair[0], &pair[1], &control);
        wrong += !agree("frcpa", &got, &want, &m, pair, 2);
        if (!want.fault)
            wrong += got.predicate != predicate;
    }
    tally_end("frcpa", 63);
    CHECK_EQ(wrong, 0);
}

static void test_roots(void)
{
    unsigned wrong = 0;
    for (unsigned n = 0; n < case_count(); n++) {
        struct mode m = random_mode(false);
        static const unsigned pcs[] = {0, 2, 3};
        m = make_mode(FP_PC_DYNAMIC, pcs[random_below(3)], random_below(2), m.rounding, m.flush, m.enabled,
                      m.sf);
        struct fpreg f = random_register();
        if (random_below(4) != 0)
            f.sign = 0;
        if (random_below(2))
            f.exponent = random_below(140);
        struct fp_control control = control_for(&m);
        struct expected want;
        bool predicate = false;
        if (fp_is_natval(&f))
            want = (struct expected){.value = FP_NATVAL};
        else if (unsupported_operand(f))
            want = expect_fault_or(&m, FP_V, FP_INDEFINITE);
        else if (nan_operand(f)) {
            struct fpreg quiet = f;
            quiet.significand |= FP_QUIET_BIT;
            want = signaling_operand(f) ? expect_fault_or(&m, FP_V, quiet) : (struct expected){.value = f};
        } else if (f.sign && !zero_operand(f))
            want = expect_fault_or(&m, FP_V, FP_INDEFINITE);
        else if (infinite_operand(f))
            want = (struct expected){.value = f};
        else if (zero_operand(f))
            want = with_denormal((struct expected){.value = FPREG_ZERO(f.sign)}, &m, denormal_operand(f));
        else if (leading_exponent(f) <= 64)
            want = with_denormal(judge(&m, exact_root, &f), &m, denormal_operand(f));
        else {
            long e = leading_exponent(f) - 0xffff;
            long half = (e - (e & 1)) / 2;
            double significand =
                1 + (2 * (double)(f.significand << __builtin_clzll(f.significand) >> 56 & 0x7f) + 1) / 256;
            want.value = FPREG(0, (uint32_t)(0xffff - half - 1),
                               table_entry(e & 1 ? 2 * significand : significand, true) << 53);
            want.flags = want.fault = want.trap = 0;
            want = with_denormal(want, &m, denormal_operand(f));
            predicate = true;
        }
        struct fp_result got = hpvm__fp_rsqrta(&f, &control);
        wrong += !agree("frsqrta", &got, &want, &m, &f, 1);
        if (!want.fault)
            wrong += got.predicate != predicate;
    }
    tally_end("frsqrta", FP_V | FP_D | FP_I);
    CHECK_EQ(wrong, 0);
}

CHECK_MAIN("approximate", CHECK_TEST(test_tables), CHECK_TEST(test_quotients), CHECK_TEST(test_roots))
