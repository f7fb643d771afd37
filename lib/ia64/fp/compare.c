// Comparison, minimum and maximum, classification.
#include "ia64/fp/fpcore.h"

// -1, 0, 1 for numbers and infinities.
static int order_of(const struct fpreg *x, const struct fpreg *y)
{
    bool x_zero = has_zero_value(x), y_zero = has_zero_value(y);
    if (x_zero && y_zero)
        return 0;
    if (x_zero)
        return y->sign ? 1 : -1;
    if (y_zero || x->sign != y->sign)
        return x->sign ? -1 : 1;
    struct number a = number_of(x), b = number_of(y);
    if (is_infinity(x))
        a = (struct number){FP_INTEGER_BIT, FP_EXPONENT_SPECIAL, x->sign};
    if (is_infinity(y))
        b = (struct number){FP_INTEGER_BIT, FP_EXPONENT_SPECIAL, y->sign};
    int larger = x->sign ? -1 : 1;
    if (a.exponent != b.exponent)
        return a.exponent > b.exponent ? larger : -larger;
    if (a.significand != b.significand)
        return a.significand > b.significand ? larger : -larger;
    return 0;
}

// V and D of comparisons. True: there is an order.
static bool check(const struct fpreg *f2, const struct fpreg *f3, bool quiet, struct fp_result *result,
                  const struct fp_control *control)
{
    if (LIKELY(is_normal(f2) && is_normal(f3)))
        return true;
    if (fp_is_natval(f2) || fp_is_natval(f3))
        return false;
    if (is_unsupported(f2) || is_unsupported(f3) || is_nan(f2) || is_nan(f3)) {
        bool invalid =
            !quiet || is_unsupported(f2) || is_unsupported(f3) || is_signaling(f2) || is_signaling(f3);
        if (invalid)
            *result = result_fault(result->value, FP_V, control);
        return false;
    }
    if (is_unnormal(f2) || is_unnormal(f3))
        *result = result_fault(result->value, FP_D, control);
    return true;
}

struct fp_result hpvm__fp_compare(const struct fpreg *f2, const struct fpreg *f3, enum fp_relation relation,
                                  const struct fp_control *control)
{
    struct fp_result result = {.flags = 0};
    bool negated = relation >= FP_NEQ;
    enum fp_relation positive = negated ? relation - FP_NEQ : relation;
    bool ordered = check(f2, f3, positive == FP_EQ || positive == FP_UNORD, &result, control);
    if (result.fault)
        return result;
    bool holds = false;
    if (positive == FP_UNORD)
        holds = !ordered;
    else if (ordered) {
        int order = order_of(f2, f3);
        holds = positive == FP_EQ ? order == 0 : positive == FP_LT ? order < 0 : order <= 0;
    }
    result.predicate = holds != negated;
    return result;
}

struct fp_result hpvm__fp_choose(const struct fpreg *f2, const struct fpreg *f3, enum fp_choice choice,
                                 const struct fp_control *control)
{
    if (fp_is_natval(f2) || fp_is_natval(f3))
        return result_of(FP_NATVAL, 0);
    struct fp_result result = {.flags = 0};
    bool ordered = check(f2, f3, false, &result, control); // signals as fcmp.lt does
    if (result.fault)
        return result;
    struct fpreg x = *f2, y = *f3;
    if (choice == FP_AMIN || choice == FP_AMAX)
        x.sign = y.sign = 0;
    // Equal and unordered operands give f3, whatever it is.
    int order = ordered ? order_of(&x, &y) : 0;
    bool first = choice == FP_MIN || choice == FP_AMIN ? order < 0 : order > 0;
    result.value = first ? *f2 : *f3;
    return result;
}

bool hpvm__fp_class(const struct fpreg *f2, unsigned fclass9)
{
    if (fp_is_natval(f2))
        return fclass9 & 0x100;
    if (is_unsupported(f2))
        return false;
    if (is_nan(f2))
        return fclass9 & (is_signaling(f2) ? 0x40 : 0x80);
    if (!(fclass9 & (f2->sign ? 2 : 1)))
        return false;
    if (is_infinity(f2))
        return fclass9 & 0x20;
    if (is_unnormal(f2))
        return fclass9 & 8;
    return fclass9 & (f2->significand == 0 ? 4 : 0x10);
}
