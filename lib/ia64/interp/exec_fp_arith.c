// F1, F6, F7, F8, F10, F11: multiply-add, approximations, minimum and maximum, conversions.
#include "ia64/fp/fma.h"
#include "ia64/interp/exec_fp.h"

static __attribute__((noinline)) unsigned multiply_add_any(struct cpu *c, const struct insn *i, unsigned how,
                                                           enum fp_completer completer)
{
    struct fp_control control = control_of(c, i, completer);
    fr_settle(c);
    if (i->r2 == 0)
        how |= FMA_NO_ADDEND;
    struct fp_result result =
        hpvm__fp_fma(fr_get(c, i->r3), fr_get(c, i->r4), fr_get(c, i->r2), how, &control);
    return fp_write(c, i, &result);
}

// Inlined into every row with constant arguments; results stay in host registers.
static inline __attribute__((always_inline)) unsigned multiply_add(struct cpu *c, const struct insn *i,
                                                                   unsigned how, enum fp_completer completer)
{
    struct fp_control control = control_of(c, i, completer);
    struct fpreg value;
    bool inexact;
    if (UNLIKELY(!fp_fma_normal(fr_get(c, i->r3), fr_get(c, i->r4), fr_get(c, i->r2), how, &control, &value,
                                &inexact)))
        return multiply_add_any(c, i, how, completer);
    fr_set(c, i->r1, value);
    c->fpsr |= (uint64_t)(inexact ? FP_I : 0) << FPSR_FLAGS_SHIFT(i->aux);
    return 0;
}

static __attribute__((noinline)) unsigned parallel_multiply_add(struct cpu *c, const struct insn *i,
                                                                unsigned how)
{
    struct fp_control control = control_of(c, i, FP_PC_PARALLEL);
    if (i->r2 == 0)
        how |= FMA_NO_ADDEND;
    struct fp_result result =
        hpvm__fp_parallel_fma(fr_get(c, i->r3), fr_get(c, i->r4), fr_get(c, i->r2), how, &control);
    return fp_write(c, i, &result);
}

#define MULTIPLY_ADD(id, call)                                                                               \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        FR_TARGET(i->r1);                                                                                    \
        FP_CHECK(PARTS4);                                                                                    \
        FP_NEXT(call);                                                                                       \
    }

MULTIPLY_ADD(fma, multiply_add(c, i, 0, FP_PC_DYNAMIC))
MULTIPLY_ADD(fma_s, multiply_add(c, i, 0, FP_PC_SINGLE))
MULTIPLY_ADD(fma_d, multiply_add(c, i, 0, FP_PC_DOUBLE))
MULTIPLY_ADD(fpma, parallel_multiply_add(c, i, 0))
MULTIPLY_ADD(fms, multiply_add(c, i, FMA_NEGATE_ADDEND, FP_PC_DYNAMIC))
MULTIPLY_ADD(fms_s, multiply_add(c, i, FMA_NEGATE_ADDEND, FP_PC_SINGLE))
MULTIPLY_ADD(fms_d, multiply_add(c, i, FMA_NEGATE_ADDEND, FP_PC_DOUBLE))
MULTIPLY_ADD(fpms, parallel_multiply_add(c, i, FMA_NEGATE_ADDEND))
MULTIPLY_ADD(fnma, multiply_add(c, i, FMA_NEGATE_PRODUCT, FP_PC_DYNAMIC))
MULTIPLY_ADD(fnma_s, multiply_add(c, i, FMA_NEGATE_PRODUCT, FP_PC_SINGLE))
MULTIPLY_ADD(fnma_d, multiply_add(c, i, FMA_NEGATE_PRODUCT, FP_PC_DOUBLE))
MULTIPLY_ADD(fpnma, parallel_multiply_add(c, i, FMA_NEGATE_PRODUCT))

// ---- approximations: the predicate is cleared when nothing is left to do, also when qp is 0 ----------
static __attribute__((noinline)) unsigned reciprocal(struct cpu *c, const struct insn *i, bool parallel)
{
    struct fp_control control = control_of(c, i, parallel ? FP_PC_PARALLEL : FP_PC_DYNAMIC);
    fr_settle(c);
    const struct fpreg *f2 = fr_get(c, i->r2), *f3 = fr_get(c, i->r3);
    struct fp_result result =
        parallel ? hpvm__fp_parallel_rcpa(f2, f3, &control) : hpvm__fp_rcpa(f2, f3, &control);
    if (!result.fault)
        pr_set(c, i->p2, result.predicate);
    return fp_write(c, i, &result);
}

static __attribute__((noinline)) unsigned reciprocal_root(struct cpu *c, const struct insn *i, bool parallel)
{
    struct fp_control control = control_of(c, i, parallel ? FP_PC_PARALLEL : FP_PC_DYNAMIC);
    fr_settle(c);
    const struct fpreg *f3 = fr_get(c, i->r3);
    struct fp_result result =
        parallel ? hpvm__fp_parallel_rsqrta(f3, &control) : hpvm__fp_rsqrta(f3, &control);
    if (!result.fault)
        pr_set(c, i->p2, result.predicate);
    return fp_write(c, i, &result);
}

#define APPROXIMATION(id, parts, call)                                                                       \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        if (!pr_get(c, i->qp)) {                                                                             \
            pr_set(c, i->p2, false);                                                                         \
            NEXT;                                                                                            \
        }                                                                                                    \
        FR_TARGET(i->r1);                                                                                    \
        FP_CHECK(parts);                                                                                     \
        FP_NEXT(call);                                                                                       \
    }

APPROXIMATION(frcpa, PARTS3, reciprocal(c, i, false))
APPROXIMATION(fprcpa, PARTS3, reciprocal(c, i, true))
APPROXIMATION(frsqrta, FP_PARTITION(i->r1) | FP_PARTITION(i->r3), reciprocal_root(c, i, false))
APPROXIMATION(fprsqrta, FP_PARTITION(i->r1) | FP_PARTITION(i->r3), reciprocal_root(c, i, true))

// ---- minimum and maximum -----------------------------------------------------------------------------
static __attribute__((noinline)) unsigned choose(struct cpu *c, const struct insn *i, enum fp_choice choice,
                                                 bool parallel)
{
    struct fp_control control = control_of(c, i, FP_PC_DYNAMIC);
    const struct fpreg *f2 = fr_get(c, i->r2), *f3 = fr_get(c, i->r3);
    struct fp_result result = parallel ? hpvm__fp_parallel_choose(f2, f3, choice, &control)
                                       : hpvm__fp_choose(f2, f3, choice, &control);
    return fp_write(c, i, &result);
}

static __attribute__((noinline)) unsigned parallel_compare(struct cpu *c, const struct insn *i,
                                                           enum fp_relation relation)
{
    struct fp_control control = control_of(c, i, FP_PC_PARALLEL);
    struct fp_result result =
        hpvm__fp_parallel_compare(fr_get(c, i->r2), fr_get(c, i->r3), relation, &control);
    return fp_write(c, i, &result);
}

#define TWO_OPERANDS(id, call)                                                                               \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        FR_TARGET(i->r1);                                                                                    \
        FP_CHECK(PARTS3);                                                                                    \
        FP_NEXT(call);                                                                                       \
    }

TWO_OPERANDS(fmin, choose(c, i, FP_MIN, false))
TWO_OPERANDS(fmax, choose(c, i, FP_MAX, false))
TWO_OPERANDS(famin, choose(c, i, FP_AMIN, false))
TWO_OPERANDS(famax, choose(c, i, FP_AMAX, false))
TWO_OPERANDS(fpmin, choose(c, i, FP_MIN, true))
TWO_OPERANDS(fpmax, choose(c, i, FP_MAX, true))
TWO_OPERANDS(fpamin, choose(c, i, FP_AMIN, true))
TWO_OPERANDS(fpamax, choose(c, i, FP_AMAX, true))
TWO_OPERANDS(fpcmp_eq, parallel_compare(c, i, FP_EQ))
TWO_OPERANDS(fpcmp_lt, parallel_compare(c, i, FP_LT))
TWO_OPERANDS(fpcmp_le, parallel_compare(c, i, FP_LE))
TWO_OPERANDS(fpcmp_unord, parallel_compare(c, i, FP_UNORD))
TWO_OPERANDS(fpcmp_neq, parallel_compare(c, i, FP_NEQ))
TWO_OPERANDS(fpcmp_nlt, parallel_compare(c, i, FP_NLT))
TWO_OPERANDS(fpcmp_nle, parallel_compare(c, i, FP_NLE))
TWO_OPERANDS(fpcmp_ord, parallel_compare(c, i, FP_ORD))

// ---- conversions -------------------------------------------------------------------------------------
static __attribute__((noinline)) unsigned convert(struct cpu *c, const struct insn *i, unsigned how,
                                                  bool parallel)
{
    struct fp_control control = control_of(c, i, FP_PC_DYNAMIC);
    const struct fpreg *f2 = fr_get(c, i->r2);
    struct fp_result result =
        parallel ? hpvm__fp_parallel_to_integer(f2, how, &control) : hpvm__fp_to_integer(f2, how, &control);
    return fp_write(c, i, &result);
}

#define CONVERSION(id, call)                                                                                 \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        FR_TARGET(i->r1);                                                                                    \
        FP_CHECK(PARTS2);                                                                                    \
        FP_NEXT(call);                                                                                       \
    }

CONVERSION(fcvt_fx, convert(c, i, 0, false))
CONVERSION(fcvt_fxu, convert(c, i, FCVT_UNSIGNED, false))
CONVERSION(fcvt_fx_trunc, convert(c, i, FCVT_TRUNCATE, false))
CONVERSION(fcvt_fxu_trunc, convert(c, i, FCVT_UNSIGNED | FCVT_TRUNCATE, false))
CONVERSION(fpcvt_fx, convert(c, i, 0, true))
CONVERSION(fpcvt_fxu, convert(c, i, FCVT_UNSIGNED, true))
CONVERSION(fpcvt_fx_trunc, convert(c, i, FCVT_TRUNCATE, true))
CONVERSION(fpcvt_fxu_trunc, convert(c, i, FCVT_UNSIGNED | FCVT_TRUNCATE, true))

EXEC(fcvt_xf)
{
    QP;
    FR_TARGET(i->r1);
    FP_CHECK(PARTS2);
    fr_settle(c);
    fr_set(c, i->r1, hpvm__fp_from_integer(fr_get(c, i->r2)));
    NEXT;
}
