// The path that most comparisons take.
#ifndef HPVM_IA64_FP_COMPARE_H
#define HPVM_IA64_FP_COMPARE_H

#include "ia64/fp/fpcore.h"

// Normal operands: *order is -1, 0 or 1. False: hpvm__fp_compare has to be called.
static inline bool fp_compare_normal(const struct fpreg *f2, const struct fpreg *f3, int *order)
{
    if (UNLIKELY(!is_normal(f2) || !is_normal(f3)))
        return false;
    int larger = f2->sign ? -1 : 1;
    if (f2->sign != f3->sign)
        *order = larger;
    else if (f2->exponent != f3->exponent)
        *order = f2->exponent > f3->exponent ? larger : -larger;
    else if (f2->significand != f3->significand)
        *order = f2->significand > f3->significand ? larger : -larger;
    else
        *order = 0;
    return true;
}

static inline bool fp_relation_holds(enum fp_relation relation, int order)
{
    switch (relation) {
    case FP_EQ:
        return order == 0;
    case FP_LT:
        return order < 0;
    case FP_LE:
        return order <= 0;
    case FP_UNORD:
        return false;
    case FP_NEQ:
        return order != 0;
    case FP_NLT:
        return order >= 0;
    case FP_NLE:
        return order > 0;
    default:
        return true;
    }
}

#endif
