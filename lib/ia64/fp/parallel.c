// Parallel operations: each half of the significand is an IEEE single.
#include "ia64/fp/approximate.h"
#include "ia64/fp/convert.h"

struct halves {
    struct fpreg high, low;
};

static struct halves split(const struct fpreg *f)
{
    return (struct halves){hpvm__fp_from_single((uint32_t)(f->significand >> 32)),
                           hpvm__fp_from_single((uint32_t)f->significand)};
}

static struct fpreg joined(uint32_t high, uint32_t low)
{
    return FP_INTEGER((uint64_t)high << 32 | low);
}

// Exceptions of both halves: any fault keeps the whole instruction from happening.
static struct fp_result combined(const struct fp_result *high, const struct fp_result *low,
                                 struct fpreg value)
{
    struct fp_result result = {.value = value};
    if (high->fault || low->fault) {
        result.fault = (uint16_t)(high->fault | low->fault << 4);
        return result;
    }
    result.flags = high->flags | low->flags;
    result.trap = (uint16_t)(high->trap | (low->trap & ~TRAP_CODE_FP) >> 4 | (low->trap & TRAP_CODE_FP));
    result.predicate = high->predicate && low->predicate;
    return result;
}

static struct fp_result combined_singles(const struct fp_result *high, const struct fp_result *low)
{
    return combined(high, low,
                    joined(hpvm__fp_to_single_bits(high->value), hpvm__fp_to_single_bits(low->value)));
}

struct fp_result hpvm__fp_parallel_fma(const struct fpreg *f3, const struct fpreg *f4, const struct fpreg *f2,
                                       unsigned how, const struct fp_control *control)
{
    if (fp_is_natval(f3) || fp_is_natval(f4) || fp_is_natval(f2))
        return result_of(FP_NATVAL, 0);
    struct halves a = split(f3), b = split(f4), c = split(f2);
    struct fp_result high = hpvm__fp_fma(&a.high, &b.high, &c.high, how, control);
    struct fp_result low = hpvm__fp_fma(&a.low, &b.low, &c.low, how, control);
    return combined_singles(&high, &low);
}

struct fp_result hpvm__fp_parallel_compare(const struct fpreg *f2, const struct fpreg *f3,
                                           enum fp_relation relation, const struct fp_control *control)
{
    if (fp_is_natval(f2) || fp_is_natval(f3))
        return result_of(FP_NATVAL, 0);
    struct halves a = split(f2), b = split(f3);
    struct fp_result high = hpvm__fp_compare(&a.high, &b.high, relation, control);
    struct fp_result low = hpvm__fp_compare(&a.low, &b.low, relation, control);
    return combined(&high, &low, joined(high.predicate ? ~0u : 0, low.predicate ? ~0u : 0));
}

struct fp_result hpvm__fp_parallel_choose(const struct fpreg *f2, const struct fpreg *f3,
                                          enum fp_choice choice, const struct fp_control *control)
{
    if (fp_is_natval(f2) || fp_is_natval(f3))
        return result_of(FP_NATVAL, 0);
    struct halves a = split(f2), b = split(f3);
    struct fp_result high = hpvm__fp_choose(&a.high, &b.high, choice, control);
    struct fp_result low = hpvm__fp_choose(&a.low, &b.low, choice, control);
    return combined_singles(&high, &low);
}

struct fp_result hpvm__fp_parallel_to_integer(const struct fpreg *f2, unsigned how,
                                              const struct fp_control *control)
{
    if (fp_is_natval(f2))
        return result_of(FP_NATVAL, 0);
    struct halves a = split(f2);
    struct fp_result high = hpvm__fp_convert(&a.high, 32, how, control);
    struct fp_result low = hpvm__fp_convert(&a.low, 32, how, control);
    return combined(&high, &low, joined((uint32_t)high.value.significand, (uint32_t)low.value.significand));
}

// Where iterations in single precision would leave its range the predicate is false, and the program computes
// that quotient by other means; the value is what the table gives, or the limit that it tends to (manual
// volume 3, fprcpa).
static struct fp_result half_rcpa(const struct fpreg *f2, const struct fpreg *f3,
                                  const struct fp_control *control)
{
    const int32_t reach = 127;
    struct fp_result result = {.flags = 0};
    if (hpvm__fp_rcpa_special(f2, f3, &result, control))
        return result;
    struct number a = number_of(f2), b = number_of(f3);
    int32_t exponent = a.exponent - b.exponent;
    if (b.exponent < (int32_t)FP_EXPONENT_BIAS + 1 - reach) {
        result.value = FPREG_INFINITY(b.sign);
    } else if (b.exponent >= (int32_t)FP_EXPONENT_BIAS + reach - 2) {
        result.value = FPREG_ZERO(b.sign);
    } else {
        result.value = hpvm__fp_reciprocal(b);
        result.predicate =
            exponent < reach && exponent > 2 - reach && a.exponent > (int32_t)FP_EXPONENT_BIAS - reach + 24;
    }
    return result;
}

struct fp_result hpvm__fp_parallel_rcpa(const struct fpreg *f2, const struct fpreg *f3,
                                        const struct fp_control *control)
{
    if (fp_is_natval(f2) || fp_is_natval(f3))
        return result_of(FP_NATVAL, 0);
    struct halves a = split(f2), b = split(f3);
    struct fp_result high = half_rcpa(&a.high, &b.high, control);
    struct fp_result low = half_rcpa(&a.low, &b.low, control);
    return combined_singles(&high, &low);
}

static struct fp_result half_rsqrta(const struct fpreg *f3, const struct fp_control *control)
{
    struct fp_result result = {.flags = 0};
    if (hpvm__fp_rsqrta_special(f3, &result, control)) {
        // The scalar instruction gives the root here, this one the reciprocal root.
        if (has_zero_value(f3))
            result.value = FPREG_INFINITY(f3->sign);
        else if (is_infinity(f3) && !f3->sign)
            result.value = FPREG_ZERO(0);
        return result;
    }
    struct number n = number_of(f3);
    result.value = hpvm__fp_reciprocal_root(n);
    result.predicate = n.exponent > (int32_t)FP_EXPONENT_BIAS - 127 + 24;
    return result;
}

struct fp_result hpvm__fp_parallel_rsqrta(const struct fpreg *f3, const struct fp_control *control)
{
    if (fp_is_natval(f3))
        return result_of(FP_NATVAL, 0);
    struct halves a = split(f3);
    struct fp_result high = half_rsqrta(&a.high, control);
    struct fp_result low = half_rsqrta(&a.low, control);
    return combined_singles(&high, &low);
}
