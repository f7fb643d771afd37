// xma.l, xma.h, xma.hu: executed, and judged by GMP.
#include "judge.h"

#include "cpu/cpu_fixture.h"
#include "ia64/interp/exec.h"

static const struct insn *stop(struct cpu *c, const struct insn *i)
{
    (void)c;
    (void)i;
    return NULL;
}

static uint64_t random_integer(void)
{
    switch (random_below(4)) {
    case 0: // near the ends
        return (random_below(2) ? BIT(63) : 0) + random_below(5) - 2;
    case 1:
        return random_significand();
    default:
        return random64() >> random_below(64);
    }
}

static void set_integer(mpz_t z, uint64_t value, bool is_signed)
{
    mpz_set_ui(z, value);
    if (is_signed && value >> 63) {
        mpz_t top;
        mpz_init(top);
        mpz_setbit(top, 64);
        mpz_sub(z, z, top);
        mpz_clear(top);
    }
}

// The product of f3 and f4, and f2 as an unsigned number, in 128 bits.
static uint64_t expected_integer(unsigned form, uint64_t f3, uint64_t f4, uint64_t f2)
{
    mpz_t a, b, d;
    mpz_inits(a, b, d, NULL);
    set_integer(a, f3, form == 1);
    set_integer(b, f4, form == 1);
    set_integer(d, f2, false);
    mpz_mul(a, a, b);
    mpz_add(a, a, d);
    if (form != 0)
        mpz_fdiv_q_2exp(a, a, 64);
    mpz_fdiv_r_2exp(a, a, 64);
    uint64_t result = mpz_get_ui(a);
    mpz_clears(a, b, d, NULL);
    return result;
}

static void test_forms(void)
{
    const struct insn *(*const run[])(struct cpu *, const struct insn *) = {hpvm__x_xma_l, hpvm__x_xma_h,
                                                                            hpvm__x_xma_hu};
    struct fixture x;
    fixture_open(&x, 1);
    unsigned wrong = 0, natvals = 0;
    for (unsigned n = 0; n < 3 * case_count(); n++) {
        struct insn list[2] = {{.run = run[n % 3], .r1 = 6, .r2 = 7, .r3 = 8, .r4 = 9}, {.run = stop}};
        uint64_t f2 = random_integer(), f3 = random_integer(), f4 = random_integer();
        // Exponents and signs do not count, but for NaTVal.
        struct fpreg operands[3] = {FPREG(random_below(2), random_exponent(), f2),
                                    FPREG(random_below(2), random_exponent(), f3),
                                    FPREG(random_below(2), random_exponent(), f4)};
        if (random_below(64) == 0)
            operands[random_below(3)] = FP_NATVAL;
        bool natval = false;
        for (unsigned k = 0; k < 3; k++) {
            natval |= fp_is_natval(&operands[k]);
            fr_set(x.cpu, 7 + k, operands[k]);
        }
        for (const struct insn *i = list; i;)
            i = i->run(x.cpu, i);
        const struct fpreg *got = fr_get(x.cpu, 6);
        natvals += natval;
        if (natval)
            wrong += !fp_is_natval(got);
        else
            wrong += got->significand != expected_integer(n % 3, f3, f4, f2) || got->exponent != 0x1003e ||
                     got->sign;
    }
    printf("xma.l, xma.h, xma.hu: %u cases, %u with NaTVal\n", 3 * case_count(), natvals);
    CHECK(natvals > 0);
    CHECK_EQ(wrong, 0);
    fixture_close(&x);
}

CHECK_MAIN("integer multiply", CHECK_TEST(test_forms))
