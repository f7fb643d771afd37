// F4 and F5: comparisons and classification into predicates.
#include "ia64/fp/compare.h"
#include "ia64/interp/exec_fp.h"

// Manual volume 1, section 4.3.3: a NaTVal operand clears both predicates.
static __attribute__((noinline)) unsigned compare_any(struct cpu *c, const struct insn *i,
                                                      enum fp_relation relation)
{
    const struct fpreg *f2 = fr_get(c, i->r2), *f3 = fr_get(c, i->r3);
    if (fp_is_natval(f2) || fp_is_natval(f3)) {
        pr_set(c, i->p1, false);
        pr_set(c, i->p2, false);
        return 0;
    }
    struct fp_control control = control_of(c, i, FP_PC_DYNAMIC);
    struct fp_result result = hpvm__fp_compare(f2, f3, relation, &control);
    if (!result.fault) {
        pr_set(c, i->p1, result.predicate);
        pr_set(c, i->p2, !result.predicate);
    }
    return fp_complete(c, i, &result);
}

static inline unsigned compare(struct cpu *c, const struct insn *i, enum fp_relation relation)
{
    int order;
    if (UNLIKELY(!fp_compare_normal(fr_get(c, i->r2), fr_get(c, i->r3), &order)))
        return compare_any(c, i, relation);
    bool holds = fp_relation_holds(relation, order);
    pr_set(c, i->p1, holds);
    pr_set(c, i->p2, !holds);
    return 0;
}

static __attribute__((noinline)) void classify(struct cpu *c, const struct insn *i)
{
    const struct fpreg *f2 = fr_get(c, i->r2);
    bool in_class = hpvm__fp_class(f2, (unsigned)i->imm);
    pr_set(c, i->p1, in_class);
    pr_set(c, i->p2, !in_class && !fp_is_natval(f2));
}

// Equal targets are illegal; the .unc forms look at them even when qp is 0, and clear them then.
#define TARGETS                                                                                              \
    if (UNLIKELY(i->p1 == i->p2))                                                                            \
    ILLEGAL
#define UNCONDITIONAL                                                                                        \
    TARGETS;                                                                                                 \
    if (!pr_get(c, i->qp)) {                                                                                 \
        pr_set(c, i->p1, false);                                                                             \
        pr_set(c, i->p2, false);                                                                             \
        NEXT;                                                                                                \
    }

#define COMPARISON(id, relation)                                                                             \
    EXEC(fcmp_##id)                                                                                          \
    {                                                                                                        \
        QP;                                                                                                  \
        TARGETS;                                                                                             \
        FP_CHECK(FP_PARTITION(i->r2) | FP_PARTITION(i->r3));                                                 \
        FP_NEXT(compare(c, i, relation));                                                                    \
    }                                                                                                        \
    EXEC(fcmp_##id##_unc)                                                                                    \
    {                                                                                                        \
        UNCONDITIONAL                                                                                        \
        FP_CHECK(FP_PARTITION(i->r2) | FP_PARTITION(i->r3));                                                 \
        FP_NEXT(compare(c, i, relation));                                                                    \
    }

COMPARISON(eq, FP_EQ)
COMPARISON(lt, FP_LT)
COMPARISON(le, FP_LE)
COMPARISON(unord, FP_UNORD)

EXEC(fclass_m)
{
    QP;
    TARGETS;
    FP_CHECK(FP_PARTITION(i->r2));
    classify(c, i);
    NEXT;
}

EXEC(fclass_m_unc)
{
    UNCONDITIONAL
    FP_CHECK(FP_PARTITION(i->r2));
    classify(c, i);
    NEXT;
}
