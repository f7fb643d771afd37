// Random operands biased to boundaries, and MPFR as the judge of rounded results, flags and traps.
#ifndef HPVM_TESTS_FP_JUDGE_H
#define HPVM_TESTS_FP_JUDGE_H

#include "check.h"
#include "ia64/fp/fp.h"
#include <mpfr.h>
#include <stdlib.h>

// ---- random numbers ----------------------------------------------------------------------------------
static uint64_t random_state = 0x9e3779b97f4a7c15;
static inline uint64_t random64(void)
{
    uint64_t z = random_state += 0x9e3779b97f4a7c15;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9;
    z = (z ^ z >> 27) * 0x94d049bb133111eb;
    return z ^ z >> 31;
}
static inline unsigned random_below(unsigned n)
{
    return (unsigned)(random64() % n);
}

// Cases of a class: 150 thousand, two million with HPVM_LONG=1, fewer under sanitizers and without
// optimisation.
static inline unsigned case_count(void)
{
    const char *more = getenv("HPVM_LONG");
    if (more && *more == '1')
        return 2000000;
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__) || !defined(__OPTIMIZE__)
    return 30000;
#else
    return 150000;
#endif
}

static inline uint64_t random_significand(void)
{
    uint64_t s = random64();
    switch (random_below(8)) {
    case 0: // few bits
        s = BIT(random_below(64)) | BIT(random_below(64));
        break;
    case 1: // a run of ones
        s = ~0ull << random_below(64) >> random_below(64);
        break;
    case 2: // a single, perhaps with one bit more
        s &= ~0ull << (39 + random_below(3));
        break;
    case 3: // a double, perhaps with one bit more
        s &= ~0ull << (10 + random_below(3));
        break;
    case 4: // next to a power of two
        s = FP_INTEGER_BIT + (uint64_t)(int64_t)((int)random_below(5) - 2);
        break;
    default:
        break;
    }
    if (random_below(10) != 0)
        s |= FP_INTEGER_BIT;
    return s;
}

static inline uint32_t random_exponent(void)
{
    static const uint32_t edges[] = {0,      1,       64,      0xc001,  0xfc01,  0xff81,  0xffff,
                                     0xffff, 0x1003e, 0x1007e, 0x103fe, 0x13ffe, 0x1fffd, 0x1fffe};
    uint32_t e;
    switch (random_below(4)) {
    case 0:
        e = (uint32_t)random64() & 0x1ffff;
        break;
    case 1:
        e = 0xffff + random_below(130) - 65;
        break;
    default:
        e = edges[random_below(ARRAY_LENGTH(edges))] + random_below(140) - 70;
        if (random_below(2))
            e = edges[random_below(ARRAY_LENGTH(edges))] + random_below(3) - 1;
    }
    return e & 0x1ffff;
}

// Any register value, of every class; mostly numbers.
static inline struct fpreg random_register(void)
{
    uint32_t sign = random_below(2);
    switch (random_below(40)) {
    case 0:
        return FPREG_ZERO(sign);
    case 1:
        return FPREG_INFINITY(sign);
    case 2:
        return FPREG(sign, FP_EXPONENT_SPECIAL, random64() | FP_INTEGER_BIT | FP_QUIET_BIT);
    case 3:
        return FPREG(sign, FP_EXPONENT_SPECIAL, ((random64() | FP_INTEGER_BIT) & ~FP_QUIET_BIT) | 1);
    case 4:
        return FPREG(sign, FP_EXPONENT_SPECIAL, random64() & ~FP_INTEGER_BIT); // unsupported
    case 5:
        return FP_NATVAL;
    case 6:
        return FPREG(sign, random_exponent(), 0); // zero or pseudo-zero, or NaTVal
    case 7:
        return FPREG(sign, 0, random64());
    default:
        return FPREG(sign, random_exponent(), random_significand());
    }
}

static inline struct fpreg random_finite(void)
{
    for (;;) {
        struct fpreg f = random_register();
        if (f.exponent != FP_EXPONENT_SPECIAL && !fp_is_natval(&f))
            return f;
    }
}

// ---- modes -------------------------------------------------------------------------------------------
struct mode {
    unsigned precision, width, rounding, enabled;
    bool flush, parallel;
    uint64_t fpsr;
    unsigned sf;
    enum fp_completer completer;
};

static inline struct mode make_mode(enum fp_completer completer, unsigned pc, bool wre, unsigned rounding,
                                    bool flush, unsigned enabled, unsigned sf)
{
    struct mode m = {.rounding = rounding, .flush = flush, .sf = sf, .completer = completer};
    static const unsigned precisions[] = {24, 0, 53, 64};
    m.precision = completer == FP_PC_DYNAMIC ? precisions[pc] : completer == FP_PC_DOUBLE ? 53 : 24;
    m.width = completer == FP_PC_PARALLEL  ? 8
              : wre                        ? 17
              : completer == FP_PC_DYNAMIC ? 15
              : completer == FP_PC_DOUBLE  ? 11
                                           : 8;
    m.parallel = completer == FP_PC_PARALLEL;
    uint64_t field = (flush ? 1 : 0) | (wre ? 2 : 0) | pc << 2 | rounding << 4;
    bool td = sf != 0 && random_below(4) == 0;
    m.enabled = td ? 0 : enabled;
    m.fpsr = (random64() & ~(0x1fffull << (6 + 13 * sf)) & ~0x3full) | (~enabled & 0x3f) |
             (field | (td ? 0x40 : 0)) << (6 + 13 * sf);
    return m;
}

static inline struct mode random_mode(bool parallel)
{
    static const unsigned pcs[] = {0, 2, 3};
    enum fp_completer completer = parallel ? FP_PC_PARALLEL : random_below(3);
    unsigned enabled = random_below(2) ? 0 : random_below(64);
    return make_mode(completer, pcs[random_below(3)], random_below(3) == 0, random_below(4),
                     random_below(4) == 0, enabled, random_below(4));
}

static inline struct fp_control control_for(const struct mode *m)
{
    return hpvm__fp_control(m->fpsr, m->sf, m->completer);
}

static inline mpfr_rnd_t mpfr_rounding(unsigned rounding)
{
    static const mpfr_rnd_t table[] = {MPFR_RNDN, MPFR_RNDD, MPFR_RNDU, MPFR_RNDZ};
    return table[rounding];
}

// ---- values ------------------------------------------------------------------------------------------
// x has at least 64 bits; f is finite.
static inline void set_from_register(mpfr_t x, struct fpreg f)
{
    long exponent = f.exponent == 0 ? 0xc001 : f.exponent;
    mpfr_set_ui_2exp(x, f.significand, exponent - 0xffff - 63, MPFR_RNDN);
    if (f.sign)
        mpfr_neg(x, x, MPFR_RNDN);
}

// Leading bits of x, left-justified, and the biased exponent of the first.
static inline uint64_t leading_bits(mpfr_t x, long *exponent)
{
    mpz_t z;
    mpz_init(z);
    mpfr_get_z_2exp(z, x);
    mpz_abs(z, z);
    size_t bits = mpz_sizeinbase(z, 2);
    if (bits < 64)
        mpz_mul_2exp(z, z, 64 - bits);
    uint64_t s = mpz_get_ui(z);
    mpz_clear(z);
    *exponent = mpfr_get_exp(x) - 1 + 0xffff;
    return s;
}

// ---- rounded operations ------------------------------------------------------------------------------
struct expected {
    struct fpreg value;
    unsigned flags, fault, trap;
};

// Computes the exact operation rounded to out's precision; returns MPFR's ternary value. The operands must be
// made with the full exponent range, the result with the one in force.
typedef int (*operation)(mpfr_t out, mpfr_rnd_t rounding, const void *operands);

#define ISR_TRAP(exceptions, fpa) (1u | (unsigned)(exceptions) << 8 | ((fpa) ? 0x4000u : 0))

static inline bool grew(mpfr_t x, int ternary)
{
    return ternary != 0 && (ternary > 0) == (mpfr_signbit(x) == 0);
}

static inline struct expected judge(const struct mode *m, operation operation, const void *operands)
{
    struct expected e = {.flags = 0};
    mpfr_rnd_t rounding = mpfr_rounding(m->rounding);
    long emax = (1l << (m->width - 1)) - 1, emin = 1 - emax;
    mpfr_t x;
    mpfr_init2(x, m->precision);
    int ternary = operation(x, rounding, operands);
    uint32_t sign = mpfr_signbit(x) != 0;
    if (mpfr_zero_p(x)) {
        e.value = FPREG_ZERO(sign);
        mpfr_clear(x);
        return e;
    }
    long exponent;
    uint64_t significand = leading_bits(x, &exponent);
    long unbiased = exponent - 0xffff;
    bool larger = grew(x, ternary);
    unsigned inexact = ternary != 0 ? FP_I : 0, report = 0;
    uint32_t wrapped =
        m->parallel ? (uint32_t)(((exponent - 0xff80) & 0xff) + 0xff80) : (uint32_t)exponent & 0x1ffff;
    e.value = FPREG(sign, wrapped, significand);
    e.flags = inexact;
    if (unbiased > emax) {
        if (m->enabled & FP_O) {
            e.flags |= FP_O;
            report = FP_O | inexact;
        } else {
            larger = rounding == MPFR_RNDN || rounding == (sign ? MPFR_RNDD : MPFR_RNDU);
            e.value = larger ? FPREG_INFINITY(sign)
                             : FPREG(sign, (uint32_t)(emax + 0xffff), ~0ull << (64 - m->precision));
            e.flags = FP_O | FP_I;
            report = FP_I;
        }
    } else if (unbiased < emin) {
        if (m->enabled & FP_U) {
            e.flags |= FP_U;
            report = FP_U | inexact;
        } else if (m->flush) {
            e.value = FPREG_ZERO(sign);
            e.flags = FP_U | FP_I;
            report = FP_I;
            larger = false;
        } else {
            mpfr_exp_t old = mpfr_get_emin();
            mpfr_set_emin(emin - (long)m->precision + 2);
            ternary = operation(x, rounding, operands);
            ternary = mpfr_check_range(x, ternary, rounding);
            ternary = mpfr_subnormalize(x, ternary, rounding);
            mpfr_set_emin(old);
            larger = grew(x, ternary);
            if (mpfr_zero_p(x)) {
                e.value = FPREG_ZERO(sign);
            } else {
                significand = leading_bits(x, &exponent);
                unsigned shift = (unsigned)(emin + 0xffff - exponent);
                uint32_t denormal = m->width == 15 ? 0 : (uint32_t)(emin + 0xffff);
                e.value = FPREG(sign, shift == 0 ? (uint32_t)exponent : denormal, significand >> shift);
            }
            e.flags = ternary != 0 ? FP_U | FP_I : 0;
            report = ternary != 0 ? FP_I : 0;
        }
    } else {
        report = inexact;
    }
    // Inexact is reported along with an enabled overflow or underflow, alone only when enabled.
    if (!(report & (FP_O | FP_U)))
        report &= m->enabled;
    if (report)
        e.trap = ISR_TRAP(report, larger);
    mpfr_clear(x);
    return e;
}

// ---- operand classes, in the manual's words ----------------------------------------------------------
static inline bool denormal_operand(struct fpreg f)
{
    if (f.exponent == 0)
        return f.significand != 0;
    return f.exponent != FP_EXPONENT_SPECIAL && !(f.significand >> 63) && !fp_is_natval(&f);
}
static inline bool nan_operand(struct fpreg f)
{
    return f.exponent == FP_EXPONENT_SPECIAL && f.significand << 1 != 0 && f.significand >> 63;
}
static inline bool signaling_operand(struct fpreg f)
{
    return nan_operand(f) && !(f.significand & FP_QUIET_BIT);
}
static inline bool infinite_operand(struct fpreg f)
{
    return f.exponent == FP_EXPONENT_SPECIAL && f.significand == FP_INTEGER_BIT;
}
static inline bool unsupported_operand(struct fpreg f)
{
    return f.exponent == FP_EXPONENT_SPECIAL && !(f.significand >> 63);
}
static inline bool zero_operand(struct fpreg f)
{
    return f.exponent != FP_EXPONENT_SPECIAL && f.significand == 0;
}

static inline struct expected expect_fault_or(const struct mode *m, unsigned flag, struct fpreg value)
{
    if (m->enabled & flag)
        return (struct expected){.fault = flag};
    return (struct expected){.value = value, .flags = flag};
}

// ---- what the cases of a class had ---------------------------------------------------------------------
struct tally {
    unsigned cases, faults[3], flags[6], traps[4]; // V D Z; V D Z O U I; O U I FPA
    uint64_t modes[2], enabled; // combinations of precision, range, rounding and flush; of traps
};
static struct tally tally;

static inline void tally_add(const struct mode *m, const struct expected *e)
{
    unsigned width = m->width == 17 ? 3 : m->width == 15 ? 2 : m->width == 11 ? 1 : 0;
    unsigned mode =
        (m->precision == 64 ? 2 : m->precision == 53) * 32 + width * 8 + m->rounding * 2 + m->flush;
    tally.cases++;
    tally.modes[mode >> 6] |= BIT(mode & 63);
    tally.enabled |= BIT(m->enabled & 63);
    for (unsigned n = 0; n < 3; n++)
        tally.faults[n] += (e->fault | e->fault >> 4) >> n & 1; // either half
    for (unsigned n = 0; n < 6 && !e->fault; n++)
        tally.flags[n] += e->flags >> n & 1;
    for (unsigned n = 0; n < 4 && !e->fault; n++)
        tally.traps[n] += (e->trap >> 11 | e->trap >> 7) >> n & 1;
}

static inline void tally_print(const char *names, const unsigned *counts)
{
    for (unsigned n = 0; names[n]; n++)
        if (counts[n])
            printf(" %c %u", names[n], counts[n]);
}

// Says what the class had, and begins the next one. Every exception of `flags` must have been seen as a flag,
// V, D and Z also as a fault, O, U and I as a trap.
static inline void tally_end(const char *class, unsigned flags)
{
    unsigned combinations =
        (unsigned)(__builtin_popcountll(tally.modes[0]) + __builtin_popcountll(tally.modes[1]));
    printf(
        "%s: %u cases, %u combinations of precision, range, rounding and flush, %u of enabled traps; flags",
        class, tally.cases, combinations, (unsigned)__builtin_popcountll(tally.enabled));
    tally_print("VDZOUI", tally.flags);
    printf("; faults");
    tally_print("VDZ", tally.faults);
    printf("; traps");
    tally_print("OUIA", tally.traps); // A: the result's magnitude was rounded up
    printf("\n");
    CHECK(tally.cases >= case_count());
    CHECK(combinations > 1 && tally.enabled == ~0ull);
    for (unsigned n = 0; n < 6; n++)
        if (flags >> n & 1)
            CHECK(tally.flags[n] > 0 && (n < 3 ? tally.faults[n] : tally.traps[n - 3]) > 0);
    tally = (struct tally){.cases = 0};
}

static unsigned complaints;
// Compares; prints the first few differences with the operands.
static inline bool agree(const char *what, const struct fp_result *got, const struct expected *want,
                         const struct mode *m, const struct fpreg *operands, unsigned count)
{
    bool same = got->fault == want->fault;
    tally_add(m, want);
    if (same && !got->fault)
        same = got->value.significand == want->value.significand &&
               got->value.exponent == want->value.exponent && got->value.sign == want->value.sign &&
               got->flags == want->flags && got->trap == want->trap;
    if (!same && complaints++ < 10) {
        fprintf(stderr, "%s precision %u width %u rounding %u enabled 0x%x flush %d\n", what, m->precision,
                m->width, m->rounding, m->enabled, m->flush);
        for (unsigned n = 0; n < count; n++)
            fprintf(stderr, "  operand %u %05x %016" PRIx64 "\n", operands[n].sign, operands[n].exponent,
                    operands[n].significand);
        fprintf(stderr, "  got  %u %05x %016" PRIx64 " flags %x fault %x trap %x\n", got->value.sign,
                got->value.exponent, got->value.significand, got->flags, got->fault, got->trap);
        fprintf(stderr, "  want %u %05x %016" PRIx64 " flags %x fault %x trap %x\n", want->value.sign,
                want->value.exponent, want->value.significand, want->flags, want->fault, want->trap);
    }
    return same;
}

#define CHECK_VALUE(f, s, e, m)                                                                              \
    do {                                                                                                     \
        struct fpreg value_ = (f);                                                                           \
        CHECK_EQ(value_.sign, s);                                                                            \
        CHECK_EQ(value_.exponent, e);                                                                        \
        CHECK_EQ(value_.significand, m);                                                                     \
    } while (0)

#endif
