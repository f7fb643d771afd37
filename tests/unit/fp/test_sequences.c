// Division and square root as programs do them: an approximation, iterations in status field 1, one rounding
// in status field 0. Results and flags must be those of the correctly rounded operation.
#include "judge.h"

#include "ia64/fp/division.h"
#include "ia64/fp/fpcore.h"

// The fields as operating systems set them up: sf0 64 bits, sf1 wide range and no traps.
static const uint64_t base_fpsr = 0x0009804c0270033f;

struct machine_state {
    uint64_t fpsr;
    bool predicate;
};

static struct fpreg op(struct machine_state *s, unsigned sf, enum fp_completer completer, unsigned how,
                       struct fpreg f3, struct fpreg f4, struct fpreg f2)
{
    struct fp_control control = hpvm__fp_control(s->fpsr, sf, completer);
    struct fp_result r = hpvm__fp_fma(&f3, &f4, &f2, how, &control);
    CHECK(!r.fault && !r.trap);
    s->fpsr |= (uint64_t)r.flags << FPSR_FLAGS_SHIFT(sf);
    return r.value;
}
#define FMA1(a, b, c)  op(s, 1, FP_PC_DYNAMIC, 0, a, b, c)
#define MPY1(a, b)     op(s, 1, FP_PC_DYNAMIC, FMA_NO_ADDEND, a, b, FPREG_ZERO(0))
#define FNMA1(a, b, c) op(s, 1, FP_PC_DYNAMIC, FMA_NEGATE_PRODUCT, a, b, c)

static struct fpreg rcpa(struct machine_state *s, unsigned sf, struct fpreg a, struct fpreg b)
{
    struct fp_control control = hpvm__fp_control(s->fpsr, sf, FP_PC_DYNAMIC);
    struct fp_result r = hpvm__fp_rcpa(&a, &b, &control);
    s->fpsr |= (uint64_t)r.flags << FPSR_FLAGS_SHIFT(sf);
    s->predicate = r.predicate;
    return r.value;
}

// How the last operation rounds: .s, .d, or as sf0 says.
static struct fpreg divide(struct machine_state *s, enum fp_completer completer, struct fpreg a,
                           struct fpreg b)
{
    struct fpreg one = FP_ONE, y = rcpa(s, 0, a, b);
    if (!s->predicate)
        return y;
    if (completer == FP_PC_DYNAMIC) {
        struct fpreg e = FNMA1(b, y, one), q = MPY1(a, y), e2 = MPY1(e, e), e3 = FMA1(e, e, e);
        e = FMA1(e2, e2, e);
        struct fpreg y1 = FMA1(e3, y, y);
        y = FMA1(y1, e, y);
        struct fpreg r = FNMA1(b, q, a);
        q = FMA1(r, y, q);
        e = FNMA1(b, y, one);
        y = FMA1(e, y, y);
        r = FNMA1(b, q, a);
        return op(s, 0, FP_PC_DYNAMIC, 0, r, y, q);
    }
    struct fpreg q = MPY1(a, y), e = FNMA1(b, y, one);
    q = FMA1(q, e, q);
    struct fpreg e1 = MPY1(e, e);
    if (completer == FP_PC_SINGLE) {
        q = FMA1(q, e1, q);
        struct fpreg e2 = MPY1(e1, e1);
        q = op(s, 1, FP_PC_DOUBLE, 0, q, e2, q);
        return op(s, 0, FP_PC_SINGLE, FMA_NO_ADDEND, q, one, FPREG_ZERO(0));
    }
    y = FMA1(e, y, y);
    q = FMA1(e1, q, q);
    struct fpreg e2 = MPY1(e1, e1);
    y = FMA1(e1, y, y);
    q = op(s, 1, FP_PC_DOUBLE, 0, e2, q, q);
    y = FMA1(e2, y, y);
    struct fpreg r = op(s, 1, FP_PC_DOUBLE, FMA_NEGATE_PRODUCT, b, q, a);
    return op(s, 0, FP_PC_DOUBLE, 0, r, y, q);
}

static struct fpreg square_root(struct machine_state *s, enum fp_completer completer, struct fpreg a)
{
    struct fp_control control = hpvm__fp_control(s->fpsr, 0, FP_PC_DYNAMIC);
    struct fp_result approximation = hpvm__fp_rsqrta(&a, &control);
    s->fpsr |= (uint64_t)approximation.flags << FPSR_FLAGS_SHIFT(0);
    s->predicate = approximation.predicate;
    if (!s->predicate)
        return approximation.value;
    struct fpreg half = FPREG(0, 0xfffe, FP_INTEGER_BIT), y = approximation.value;
    struct fpreg h = MPY1(half, y), g = MPY1(a, y);
    for (unsigned n = 0; n < 3; n++) {
        struct fpreg r = FNMA1(g, h, half);
        // The last estimate has the precision of the result, so that an exact root leaves no remainder.
        g = op(s, 1, n == 2 ? completer : FP_PC_DYNAMIC, 0, g, r, g);
        h = FMA1(h, r, h);
    }
    struct fpreg d = FNMA1(g, g, a);
    if (completer == FP_PC_DYNAMIC) {
        g = FMA1(d, h, g);
        d = FNMA1(g, g, a);
    }
    return op(s, 0, completer, 0, d, h, g);
}

struct operand_pair {
    struct fpreg a, b;
};
static int exact_quotient(mpfr_t out, mpfr_rnd_t rounding, const void *opaque)
{
    const struct operand_pair *p = opaque;
    mpfr_t a, b;
    mpfr_inits2(64, a, b, (mpfr_ptr)0);
    mpfr_exp_t old = mpfr_get_emin();
    mpfr_set_emin(mpfr_get_emin_min());
    set_from_register(a, p->a);
    set_from_register(b, p->b);
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

// A normal or denormal number of the format, as a load gives it.
static struct fpreg random_number(enum fp_completer completer)
{
    for (;;) {
        uint64_t bits = random64();
        if (random_below(3) == 0)
            bits &= ~0ull << random_below(60);
        if (completer == FP_PC_SINGLE) {
            uint32_t b = (uint32_t)(bits >> 32);
            if (random_below(2))
                b = (b & 0x807fffff) | (uint32_t)(100 + random_below(50)) << 23;
            if ((b & 0x7f800000) != 0x7f800000 && (b & 0x7fffffff))
                return hpvm__fp_from_single(b);
        } else if (completer == FP_PC_DOUBLE) {
            if (random_below(2))
                bits = (bits & 0x800fffffffffffff) | (uint64_t)(1000 + random_below(50)) << 52;
            if ((bits >> 52 & 0x7ff) != 0x7ff && bits << 1)
                return hpvm__fp_from_double(bits);
        } else {
            uint32_t exponent =
                random_below(2) ? 0xffff - 30 + random_below(60) : 0xc001 + random_below(0x7ffe);
            if (random_below(32) == 0)
                return FPREG(random_below(2), 0, bits >> random_below(63) | 1);
            return FPREG(random_below(2), exponent, bits | FP_INTEGER_BIT);
        }
    }
}

static void run(bool root)
{
    unsigned wrong = 0, iterated = 0, count = case_count();
    for (unsigned n = 0; n < count; n++) {
        enum fp_completer completer = random_below(3);
        unsigned rounding = random_below(4);
        struct mode m = make_mode(completer, 3, false, rounding, false, 0, 0);
        struct machine_state s = {base_fpsr | (uint64_t)rounding << (FPSR_SF_SHIFT(0) + 4), false};
        struct operand_pair p = {random_number(completer), random_number(completer)};
        if (root)
            p.a.sign = 0;
        else if (random_below(8) == 0) { // exact quotients
            p.a = p.b;
            p.a.exponent = 0xffff;
        }
        struct expected want =
            judge(&m, root ? exact_root : exact_quotient, root ? (void *)&p.a : (void *)&p);
        if (denormal_operand(p.a) || (!root && denormal_operand(p.b)))
            want.flags |= FP_D;
        struct fp_result got = {.value =
                                    root ? square_root(&s, completer, p.a) : divide(&s, completer, p.a, p.b)};
        got.flags = (s.fpsr >> FPSR_FLAGS_SHIFT(0)) & 0x3f;
        iterated += s.predicate;
        wrong += !agree(root ? "sqrt" : "div", &got, &want, &m, &p.a, root ? 1 : 2);
    }
    CHECK_EQ(wrong, 0);
    printf("%s: %u sequences in single, double and extended precision, four rounding modes\n",
           root ? "square root" : "division", count);
    tally = (struct tally){.cases = 0};
    CHECK(iterated == count); // nothing of these formats needs assistance
}

static void test_division(void)
{
    run(false);
}
static void test_square_root(void)
{
    run(true);
}

// What the translator computes at once: the last step of every square root that it knows gives the correctly
// rounded one, in the other steps' rounding mode. Half of the numbers have roots next to a tie.
static void test_known_roots(void)
{
    static const struct {
        enum fp_completer completer;
        enum fp_step d, h, s;
    } roots[] = {{FP_PC_DOUBLE, STEP_D_DOUBLE, STEP_H1, STEP_S_DOUBLE},
                 {FP_PC_DOUBLE, STEP_NEWTON_D3, STEP_NEWTON_H2, STEP_NEWTON_G3},
                 {FP_PC_SINGLE, STEP_D_SINGLE, STEP_H_SINGLE, STEP_S_SINGLE}};
    unsigned wrong = 0;
    for (unsigned n = 0; n < case_count() / 4; n++) {
        unsigned which = random_below(ARRAY_LENGTH(roots));
        enum fp_completer completer = roots[which].completer;
        struct fpreg a = random_number(completer);
        unsigned bits = completer == FP_PC_DOUBLE ? 53 : 24;
        if (random_below(2)) {
            uint64_t tie = random64() >> (63 - bits) | BIT(bits) | 1, unit = BIT(64 - bits);
            uint128 square = (uint128)tie * tie << (126 - 2 * bits); // from 2^126 on
            unsigned up = square >> 127 ? 0 : 1;
            a.significand = (uint64_t)(square << up >> 64) + unit / 2;
            a.significand &= -unit;
            a.exponent = 0xffff + 2 * random_below(60) - (up ? 60 : 59);
            if (!(a.significand & FP_INTEGER_BIT))
                continue;
        }
        if (!(a.significand & FP_INTEGER_BIT))
            continue; // denormals are left to the interpreter
        a.sign = 0;
        struct fp_record record = {.kind = RECORD_ROOT};
        CHECK(hpvm__fp_as_double(&a, &record.a));
        struct mode m = make_mode(completer, 3, false, FP_NEAREST, false, 0, 0);
        struct fp_control control = hpvm__fp_control(base_fpsr, 0, completer);
        struct fpreg d = hpvm__fp_step(&record, roots[which].d), h = hpvm__fp_step(&record, roots[which].h),
                     s = hpvm__fp_step(&record, roots[which].s);
        struct fp_result got = hpvm__fp_fma(&d, &h, &s, 0, &control);
        struct expected want = judge(&m, exact_root, &a);
        wrong += !agree("known root", &got, &want, &m, &a, 1);
    }
    CHECK_EQ(wrong, 0);
    tally = (struct tally){.cases = 0};
}

// The same for quotients of 64 bits.
static void test_known_quotients(void)
{
    unsigned wrong = 0;
    for (unsigned n = 0; n < case_count() / 4; n++) {
        struct operand_pair p;
        for (unsigned k = 0; k < 2; k++)
            *(k ? &p.b : &p.a) = FPREG(random_below(2), 0xffff + random_below(120) - 60,
                                       random_significand() | FP_INTEGER_BIT);
        if (random_below(3) == 0) // a product, or next to one
            p.a.significand =
                (uint64_t)((uint128)p.b.significand * (random64() | FP_INTEGER_BIT) >> 64 | FP_INTEGER_BIT);
        uint64_t place_a = p.a.exponent | p.a.sign << 17, place_b = p.b.exponent | p.b.sign << 17;
        struct fp_record record = {p.a.significand, p.b.significand,
                                   RECORD_WIDE | place_a << RECORD_PLACE_A | place_b << RECORD_PLACE_B};
        struct mode m = make_mode(FP_PC_DYNAMIC, 3, false, FP_NEAREST, false, 0, 0);
        struct fp_control control = hpvm__fp_control(base_fpsr, 0, FP_PC_DYNAMIC);
        struct fpreg r = hpvm__fp_step(&record, STEP_WIDE_R1), y = hpvm__fp_step(&record, STEP_WIDE_Y3),
                     q = hpvm__fp_step(&record, STEP_WIDE_Q1);
        struct fp_result got = hpvm__fp_fma(&r, &y, &q, 0, &control);
        struct expected want = judge(&m, exact_quotient, &p);
        wrong += !agree("known quotient", &got, &want, &m, &p.a, 2);
    }
    CHECK_EQ(wrong, 0);
    tally = (struct tally){.cases = 0};
}

// 64-bit division as compilers call it: normalise, approximate, three iterations, truncate.
static void test_integer_division(void)
{
    unsigned wrong = 0;
    for (unsigned n = 0; n < case_count(); n++) {
        struct machine_state state = {base_fpsr, false}, *s = &state;
        uint64_t x = random64() >> random_below(64), y = random64() >> random_below(64);
        if (random_below(4) == 0 && y)
            x = y * (x / y) - random_below(2);
        if (y == 0)
            continue;
        struct fpreg one = FP_ONE, a = MPY1(FP_INTEGER(x), one), b = MPY1(FP_INTEGER(y), one);
        struct fpreg r, q, e, f = rcpa(s, 1, a, b);
        if (s->predicate) {
            e = FNMA1(b, f, one);
            q = MPY1(a, f);
            struct fpreg e1 = MPY1(e, e);
            q = FMA1(e, q, q);
            f = FMA1(e, f, f);
            q = FMA1(e1, q, q);
            f = FMA1(e1, f, f);
            r = FNMA1(b, q, a);
            f = FMA1(r, f, q);
        }
        struct fp_control control = hpvm__fp_control(s->fpsr, 1, FP_PC_DYNAMIC);
        struct fp_result quotient = hpvm__fp_to_integer(&f, FCVT_UNSIGNED | FCVT_TRUNCATE, &control);
        if (quotient.value.significand != x / y) {
            if (wrong++ < 5)
                fprintf(stderr, "%" PRIu64 " / %" PRIu64 " = %" PRIu64 "\n", x, y,
                        quotient.value.significand);
        }
        CHECK(((s->fpsr >> FPSR_FLAGS_SHIFT(0)) & 0x3f) == 0);
    }
    printf("64-bit division: %u sequences\n", case_count());
    CHECK_EQ(wrong, 0);
}

CHECK_MAIN("sequences", CHECK_TEST(test_division), CHECK_TEST(test_square_root), CHECK_TEST(test_known_roots),
           CHECK_TEST(test_known_quotients), CHECK_TEST(test_integer_division))
