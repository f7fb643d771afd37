// The steps of divisions and roots.
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

    {STEP_E_3, false, FP_PC_DYNAMIC, STEP_E, STEP_E, STEP_E},
    {STEP_E_5, false, FP_PC_DYNAMIC, STEP_E2, STEP_E2, STEP_E},
    {STEP_WIDE_Y1, false, FP_PC_DYNAMIC, STEP_E_3, STEP_Y0, STEP_Y0},
    {STEP_WIDE_Y2, false, FP_PC_DYNAMIC, STEP_WIDE_Y1, STEP_E_5, STEP_Y0},
    {STEP_WIDE_R0, true, FP_PC_DYNAMIC, STEP_B, STEP_Q0, STEP_A},
    {STEP_WIDE_Q1, false, FP_PC_DYNAMIC, STEP_WIDE_R0, STEP_WIDE_Y2, STEP_Q0},
    {STEP_WIDE_E1, true, FP_PC_DYNAMIC, STEP_B, STEP_WIDE_Y2, STEP_ONE},
    {STEP_WIDE_R1, true, FP_PC_DYNAMIC, STEP_B, STEP_WIDE_Q1, STEP_A},
    {STEP_WIDE_Y3, false, FP_PC_DYNAMIC, STEP_WIDE_E1, STEP_WIDE_Y2, STEP_WIDE_Y2},

    {STEP_3_2, false, FP_PC_DYNAMIC, STEP_HALF, STEP_ONE, STEP_ONE},
    {STEP_H0, false, FP_PC_DYNAMIC, STEP_HALF, STEP_Z0, STEP_ZERO},
    {STEP_G0, false, FP_PC_DYNAMIC, STEP_A, STEP_Z0, STEP_ZERO},
    {STEP_ROOT_E, true, FP_PC_DYNAMIC, STEP_G0, STEP_H0, STEP_HALF},

    {STEP_P1, false, FP_PC_DYNAMIC, STEP_5_2, STEP_ROOT_E, STEP_3_2},
    {STEP_ROOT_E2, false, FP_PC_DYNAMIC, STEP_ROOT_E, STEP_ROOT_E, STEP_ZERO},
    {STEP_P2, false, FP_PC_DYNAMIC, STEP_231_16, STEP_ROOT_E, STEP_63_8},
    {STEP_P3, false, FP_PC_DYNAMIC, STEP_ROOT_E2, STEP_P1, STEP_ROOT_E},
    {STEP_ROOT_E4, false, FP_PC_DYNAMIC, STEP_ROOT_E2, STEP_ROOT_E2, STEP_ZERO},
    {STEP_P4, false, FP_PC_DYNAMIC, STEP_ROOT_E, STEP_P2, STEP_35_8},
    {STEP_G1, false, FP_PC_DYNAMIC, STEP_P3, STEP_G0, STEP_G0},
    {STEP_G0_E4, false, FP_PC_DYNAMIC, STEP_G0, STEP_ROOT_E4, STEP_ZERO},
    {STEP_P5, false, FP_PC_DYNAMIC, STEP_ROOT_E4, STEP_P4, STEP_P3},
    {STEP_S_DOUBLE, false, FP_PC_DOUBLE, STEP_P4, STEP_G0_E4, STEP_G1},
    {STEP_H1, false, FP_PC_DYNAMIC, STEP_P5, STEP_H0, STEP_H0},
    {STEP_D_DOUBLE, true, FP_PC_DYNAMIC, STEP_S_DOUBLE, STEP_S_DOUBLE, STEP_A},

    {STEP_P_SINGLE, false, FP_PC_DYNAMIC, STEP_3_2, STEP_ROOT_E, STEP_ONE},
    {STEP_G0_E, false, FP_PC_DYNAMIC, STEP_ROOT_E, STEP_G0, STEP_ZERO},
    {STEP_H0_E, false, FP_PC_DYNAMIC, STEP_ROOT_E, STEP_H0, STEP_ZERO},
    {STEP_S_SINGLE, false, FP_PC_SINGLE, STEP_P_SINGLE, STEP_G0_E, STEP_G0},
    {STEP_H_SINGLE, false, FP_PC_DYNAMIC, STEP_P_SINGLE, STEP_H0_E, STEP_H0},
    {STEP_D_SINGLE, true, FP_PC_DYNAMIC, STEP_S_SINGLE, STEP_S_SINGLE, STEP_A},

    {STEP_NEWTON_G1, false, FP_PC_DYNAMIC, STEP_ROOT_E, STEP_G0, STEP_G0},
    {STEP_NEWTON_H1, false, FP_PC_DYNAMIC, STEP_ROOT_E, STEP_H0, STEP_H0},
    {STEP_NEWTON_E1, true, FP_PC_DYNAMIC, STEP_NEWTON_G1, STEP_NEWTON_H1, STEP_HALF},
    {STEP_NEWTON_G2, false, FP_PC_DYNAMIC, STEP_NEWTON_E1, STEP_NEWTON_G1, STEP_NEWTON_G1},
    {STEP_NEWTON_H2, false, FP_PC_DYNAMIC, STEP_NEWTON_E1, STEP_NEWTON_H1, STEP_NEWTON_H1},
    {STEP_NEWTON_D2, true, FP_PC_DYNAMIC, STEP_NEWTON_G2, STEP_NEWTON_G2, STEP_A},
    {STEP_NEWTON_G3, false, FP_PC_DYNAMIC, STEP_NEWTON_D2, STEP_NEWTON_H2, STEP_NEWTON_G2},
    {STEP_NEWTON_D3, true, FP_PC_DYNAMIC, STEP_NEWTON_G3, STEP_NEWTON_G3, STEP_A},
};
const unsigned hpvm__fp_rule_count = ARRAY_LENGTH(hpvm__fp_rules);

const uint64_t hpvm__fp_constants[] = {
    0x3fe0000000000000, // 1/2
    0x3ff8000000000000, // 3/2
    0x4004000000000000, // 5/2
    0x4011800000000000, // 35/8
    0x401f800000000000, // 63/8
    0x402ce00000000000, // 231/16
};

// Status field 1 as the translator demands it: 64 bits, wide range, to nearest, no traps.
#define FIELDS 0x0009804c0270033full

static struct fpreg operand(const struct fp_record *record, enum fp_step which)
{
    enum fp_record_kind kind = (enum fp_record_kind)(record->kind & 0xff);
    uint64_t bits = which == STEP_A ? record->a : record->b;
    if (kind == RECORD_DOUBLE || kind == RECORD_ROOT)
        return hpvm__fp_from_double(bits);
    if (kind == RECORD_WIDE) {
        uint32_t place = (uint32_t)(record->kind >> (which == STEP_A ? RECORD_PLACE_A : RECORD_PLACE_B));
        return FPREG(place >> 17 & 1, place & 0x1ffff, bits);
    }
    if (kind == RECORD_SIGNED || bits == 0)
        return hpvm__fp_from_integer(&FP_INTEGER(bits));
    unsigned shift = (unsigned)__builtin_clzll(bits);
    return FPREG(0, FP_EXPONENT_INTEGER - shift, bits << shift);
}

void hpvm__fp_steps(const struct fp_record *record, enum fp_step last, struct fpreg value[STEP_COUNT])
{
    struct fp_control control = hpvm__fp_control(FIELDS, 1, FP_PC_DYNAMIC);
    memset(value, 0, STEP_COUNT * sizeof *value);
    value[STEP_ONE] = FP_ONE;
    value[STEP_A] = operand(record, STEP_A);
    value[STEP_B] = operand(record, STEP_B);
    if (last == STEP_A || last == STEP_B)
        return;
    for (unsigned n = STEP_CONSTANTS; n < STEP_ROOT; n++)
        value[n] = hpvm__fp_from_double(hpvm__fp_constants[n - STEP_CONSTANTS]);
    bool root = record->kind == RECORD_ROOT;
    if (root)
        value[STEP_Z0] = hpvm__fp_rsqrta(&value[STEP_A], &control).value;
    else
        value[STEP_Y0] = hpvm__fp_rcpa(&value[STEP_A], &value[STEP_B], &control).value;
    for (unsigned n = 0; last != STEP_Y0 && last != STEP_Z0 && n < hpvm__fp_rule_count; n++) {
        const struct fp_rule *rule = &hpvm__fp_rules[n];
        if ((rule->step >= STEP_CONSTANTS) != root)
            continue;
        control = hpvm__fp_control(FIELDS, 1, (enum fp_completer)rule->completer);
        unsigned how =
            (rule->negated ? FMA_NEGATE_PRODUCT : 0u) | (rule->z == STEP_ZERO ? FMA_NO_ADDEND : 0u);
        value[rule->step] =
            hpvm__fp_fma(&value[rule->x], &value[rule->y], &value[rule->z], how, &control).value;
        if (rule->step == last)
            break;
    }
}

struct fpreg hpvm__fp_step(const struct fp_record *record, enum fp_step wanted)
{
    struct fpreg value[STEP_COUNT];
    hpvm__fp_steps(record, wanted, value);
    return value[wanted];
}
