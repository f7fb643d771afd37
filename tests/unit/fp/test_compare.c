// Comparisons, minimum and maximum, classes, against MPFR and tables.
#include "judge.h"

#include "ia64/fp/compare.h"

// Two operands; often equal in value but not in encoding.
static void random_pair(struct fpreg pair[2])
{
    pair[0] = random_register();
    pair[1] = random_register();
    switch (random_below(4)) {
    case 0:
        pair[1] = pair[0];
        pair[1].sign ^= random_below(2);
        break;
    case 1: // the same value with leading zeros, or nearly
        if (pair[0].exponent > 80 && pair[0].exponent < 0x1ff00) {
            unsigned shift = random_below(40);
            pair[0].significand &= ~0ull << 40;
            pair[1] = FPREG(pair[0].sign, pair[0].exponent + shift,
                            (pair[0].significand >> shift) + (random_below(3) == 0));
        }
        break;
    default:
        break;
    }
}

enum { LESS, EQUAL, GREATER, UNORDERED };
static int mpfr_order(const struct fpreg pair[2], bool absolute)
{
    mpfr_t x[2];
    for (unsigned n = 0; n < 2; n++) {
        mpfr_init2(x[n], 64);
        if (unsupported_operand(pair[n]) || nan_operand(pair[n]))
            mpfr_set_nan(x[n]);
        else if (infinite_operand(pair[n]))
            mpfr_set_inf(x[n], pair[n].sign ? -1 : 1);
        else
            set_from_register(x[n], pair[n]);
        if (absolute)
            mpfr_abs(x[n], x[n], MPFR_RNDN);
    }
    int order = mpfr_unordered_p(x[0], x[1]) ? UNORDERED
                : mpfr_less_p(x[0], x[1])    ? LESS
                : mpfr_greater_p(x[0], x[1]) ? GREATER
                                             : EQUAL;
    mpfr_clear(x[0]);
    mpfr_clear(x[1]);
    return order;
}

static struct expected flags_of_pair(const struct mode *m, const struct fpreg pair[2], bool signal_quiet)
{
    bool invalid = false, number = true, denormal = false;
    for (unsigned n = 0; n < 2; n++) {
        invalid |= unsupported_operand(pair[n]) || signaling_operand(pair[n]);
        number &= !unsupported_operand(pair[n]) && !nan_operand(pair[n]);
        denormal |= denormal_operand(pair[n]);
    }
    if (invalid || (!number && signal_quiet))
        return expect_fault_or(m, FP_V, FPREG_ZERO(0));
    if (number && denormal)
        return expect_fault_or(m, FP_D, FPREG_ZERO(0));
    return (struct expected){.flags = 0};
}

static bool holds(enum fp_relation relation, int order)
{
    switch (relation) {
    case FP_EQ:
        return order == EQUAL;
    case FP_LT:
        return order == LESS;
    case FP_LE:
        return order == LESS || order == EQUAL;
    case FP_UNORD:
        return order == UNORDERED;
    case FP_NEQ:
        return order != EQUAL;
    case FP_NLT:
        return order != LESS;
    case FP_NLE:
        return order == GREATER || order == UNORDERED;
    default:
        return order != UNORDERED;
    }
}

static void test_relations(void)
{
    unsigned wrong = 0;
    for (unsigned n = 0; n < case_count(); n++) {
        struct mode m = random_mode(false);
        struct fp_control control = control_for(&m);
        struct fpreg pair[2];
        random_pair(pair);
        if (fp_is_natval(&pair[0]) || fp_is_natval(&pair[1])) {
            n--; // the instruction looks at these
            continue;
        }
        enum fp_relation relation = random_below(8);
        bool signal_quiet =
            relation == FP_LT || relation == FP_LE || relation == FP_NLT || relation == FP_NLE;
        struct expected want = flags_of_pair(&m, pair, signal_quiet);
        struct fp_result got = hpvm__fp_compare(&pair[0], &pair[1], relation, &control);
        if (!want.fault && got.predicate != holds(relation, mpfr_order(pair, false)))
            wrong++;
        int order;
        if (fp_compare_normal(&pair[0], &pair[1], &order))
            wrong += want.flags != 0 || fp_relation_holds(relation, order) != got.predicate;
        got.value = want.value = FPREG_ZERO(0);
        wrong += !agree("compare", &got, &want, &m, pair, 2);
    }
    tally_end("fcmp", FP_V | FP_D);
    CHECK_EQ(wrong, 0);
}

static void test_choices(void)
{
    unsigned wrong = 0;
    for (unsigned n = 0; n < case_count(); n++) {
        struct mode m = random_mode(false);
        struct fp_control control = control_for(&m);
        struct fpreg pair[2];
        random_pair(pair);
        enum fp_choice choice = random_below(4);
        struct expected want = {.value = FP_NATVAL};
        if (!fp_is_natval(&pair[0]) && !fp_is_natval(&pair[1])) {
            want = flags_of_pair(&m, pair, true);
            int order = mpfr_order(pair, choice == FP_AMIN || choice == FP_AMAX);
            bool first = choice == FP_MIN || choice == FP_AMIN ? order == LESS : order == GREATER;
            want.value = first ? pair[0] : pair[1];
        }
        struct fp_result got = hpvm__fp_choose(&pair[0], &pair[1], choice, &control);
        wrong += !agree("choose", &got, &want, &m, pair, 2);
    }
    tally_end("fmin, fmax, famin, famax", FP_V | FP_D);
    CHECK_EQ(wrong, 0);
}

// Manual volume 1, table 5-2 (encodings) and volume 3, fclass.
static void test_classes(void)
{
    enum {
        C_POS = 1,
        C_NEG = 2,
        C_ZERO = 4,
        C_UNORM = 8,
        C_NORM = 0x10,
        C_INF = 0x20,
        C_SNAN = 0x40,
        C_QNAN = 0x80,
        C_NAT = 0x100
    };
    static const struct {
        struct fpreg f;
        unsigned class;
    } table[] = {
        {{0, 0, 0}, C_POS | C_ZERO},
        {{0, 0, 1}, C_NEG | C_ZERO},
        {{1, 0, 0}, C_POS | C_UNORM},
        {{FP_INTEGER_BIT, 0, 1}, C_NEG | C_UNORM},
        {{0, 1, 0}, C_POS | C_UNORM},
        {{0, 0x1fffd, 1}, C_NEG | C_UNORM},
        {{0, 0x1fffe, 1}, C_NEG | C_UNORM},
        {{1, 0x1fffe, 0}, C_POS | C_UNORM},
        {{0x7fffffffffffffff, 0x1003e, 0}, C_POS | C_UNORM},
        {{FP_INTEGER_BIT, 1, 0}, C_POS | C_NORM},
        {{~0ull, 0x1fffe, 1}, C_NEG | C_NORM},
        {{FP_INTEGER_BIT, 0x1ffff, 0}, C_POS | C_INF},
        {{FP_INTEGER_BIT, 0x1ffff, 1}, C_NEG | C_INF},
        {{FP_INTEGER_BIT | 1, 0x1ffff, 1}, C_SNAN},
        {{FP_INTEGER_BIT | FP_QUIET_BIT, 0x1ffff, 1}, C_QNAN},
        {{0, 0x1fffe, 0}, C_NAT},
        {{0, 0x1ffff, 0}, 0},
        {{FP_QUIET_BIT, 0x1ffff, 1}, 0},
    };
    for (size_t n = 0; n < ARRAY_LENGTH(table); n++)
        for (unsigned asked = 0; asked < 512; asked++) {
            unsigned class = table[n].class;
            bool want = class & (C_SNAN | C_QNAN | C_NAT)
                            ? (class & asked) != 0
                            : (class & asked & (C_POS | C_NEG)) &&
                                  (class & asked & (C_ZERO | C_UNORM | C_NORM | C_INF));
            if (hpvm__fp_class(&table[n].f, asked) != want)
                CHECK_EQ(asked, 512 + n);
        }
    CHECK(hpvm__fp_class(&table[0].f, C_POS | C_ZERO));
}

// The same with any register: MPFR says what the value is.
static void test_any_class(void)
{
    unsigned wrong = 0, holds = 0;
    mpfr_t x;
    mpfr_init2(x, 64);
    for (unsigned n = 0; n < case_count(); n++) {
        struct fpreg f = random_register();
        unsigned asked = random_below(512), kind;
        if (fp_is_natval(&f)) {
            kind = 0x100;
        } else if (unsupported_operand(f)) {
            kind = 0;
        } else if (nan_operand(f)) {
            kind = signaling_operand(f) ? 0x40 : 0x80;
        } else {
            if (infinite_operand(f))
                mpfr_set_inf(x, f.sign ? -1 : 1);
            else
                set_from_register(x, f);
            // A zero with another exponent is an unnormalised number.
            kind = mpfr_inf_p(x)                       ? 0x20
                   : mpfr_zero_p(x) && f.exponent == 0 ? 4
                   : f.significand >> 63 && f.exponent ? 0x10
                                                       : 8;
            if (!(asked >> (mpfr_signbit(x) != 0) & 1))
                kind = 0;
        }
        bool got = hpvm__fp_class(&f, asked);
        wrong += got != ((kind & asked) != 0);
        holds += got;
    }
    mpfr_clear(x);
    printf("fclass: %u cases, %u of them in the class\n", case_count(), holds);
    CHECK(holds > 0 && holds < case_count());
    CHECK_EQ(wrong, 0);
}

CHECK_MAIN("compare", CHECK_TEST(test_relations), CHECK_TEST(test_choices), CHECK_TEST(test_classes),
           CHECK_TEST(test_any_class))
