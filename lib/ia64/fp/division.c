// The steps of divisions.
#include "ia64/fp/division.h"

const struct fp_rule hpvm__fp_rules[] = {
    {STEP_E, true, FP_PC_DYNAMIC, STEP_B, STEP_Y0, STEP_ONE},
    {STEP_E2, false, FP_PC_DYNAMIC, STEP_E, STEP_E, STEP_ZERO},
    {STEP_E4, false, FP_PC_DYNAMIC, STEP_E2, STEP_E2, STEP_ZERO},
    {STEP_Q0, false, FP_PC_DYNAMIC, STEP_A, STEP_Y0, STEP_ZERO},
    {STEP_Q1, false, FP_PC_DYNAMIC, STEP_E, STEP_Q0, STEP_Q0},
    {STEP_Q2, false, FP_PC_DYNAMIC, STEP_E2, STEP_Q1, STEP_Q1},
    {STEP_R, true, FP_PC_DYNAMIC, STEP_B, STEP_Q2, STEP_A},
    {STEP_Y1, false, FP_PC_DYNAMIC, STEP_E, STEP_Y0, STEP_Y0},
    {STEP_Y2, false, FP_PC_DYNAMIC, STEP_E2, STEP_Y1, STEP_Y1},
    {STEP_Q3, false, FP_PC_DYNAMIC, STEP_R, STEP_Y2, STEP_Q2},
    {STEP_Y3, false, FP_PC_DYNAMIC, STEP_E4, STEP_Y2, STEP_Y2},
    {STEP_Q_DOUBLE, false, FP_PC_DOUBLE, STEP_A, STEP_Y3, STEP_ZERO},
    {STEP_R_DOUBLE, true, FP_PC_DYNAMIC, STEP_B, STEP_Q_DOUBLE, STEP_A},
    {STEP_Y2_SINGLE, false, FP_PC_DYNAMIC, STEP_E, STEP_Y1, STEP_Y0},
    {STEP_Q_SINGLE, false, FP_PC_SINGLE, STEP_A, STEP_Y2_SINGLE, STEP_ZERO},
    {STEP_R_SINGLE, true, FP_PC_DYNAMIC, STEP_B, STEP_Q_SINGLE, STEP_A},
};
const unsigned hpvm__fp_rule_count = ARRAY_LENGTH(hpvm__fp_rules);

// Status field 1 as the translator demands it: 64 bits, wide range, to nearest, no traps.
#define FIELDS 0x0009804c0270033full

static struct fpreg operand(uint64_t bits, enum fp_record_kind kind)
{
    if (kind == RECORD_DOUBLE)
        return hpvm__fp_from_double(bits);
    if (kind == RECORD_SIGNED || bits == 0)
        return hpvm__fp_from_integer(&FP_INTEGER(bits));
    unsigned shift = (unsigned)__builtin_clzll(bits);
    return FPREG(0, FP_EXPONENT_INTEGER - shift, bits << shift);
}

struct fpreg hpvm__fp_step(const struct fp_record *record, enum fp_step wanted)
{
    if (wanted == STEP_A)
        return operand(record->a, (enum fp_record_kind)record->kind);
    struct fp_control control = hpvm__fp_control(FIELDS, 1, FP_PC_DYNAMIC);
    struct fpreg value[STEP_COUNT] = {[STEP_ZERO] = FPREG_ZERO(0),
                                      [STEP_ONE] = FP_ONE,
                                      [STEP_A] = operand(record->a, (enum fp_record_kind)record->kind)};
    value[STEP_B] = operand(record->b, (enum fp_record_kind)record->kind);
    if (wanted == STEP_B)
        return value[wanted];
    value[STEP_Y0] = hpvm__fp_rcpa(&value[STEP_A], &value[STEP_B], &control).value;
    for (unsigned n = 0; wanted != STEP_Y0 && n < hpvm__fp_rule_count; n++) {
        const struct fp_rule *rule = &hpvm__fp_rules[n];
        control = hpvm__fp_control(FIELDS, 1, (enum fp_completer)rule->completer);
        unsigned how =
            (rule->negated ? FMA_NEGATE_PRODUCT : 0u) | (rule->z == STEP_ZERO ? FMA_NO_ADDEND : 0u);
        value[rule->step] =
            hpvm__fp_fma(&value[rule->x], &value[rule->y], &value[rule->z], how, &control).value;
        if (rule->step == wanted)
            break;
    }
    return value[wanted];
}
