// Front end: divisions and square roots. From frcpa or frsqrta on, the following instructions are matched
// with the steps that lead to a quotient or root (fp/division.h), by what their operands are: registers,
// order and other instructions in between do not matter. The last step computes it; the others leave notes in
// their registers.
#include "ia64/decode/decode.h"
#include "ia64/front/translator.h"

#define FINAL_INTEGER  (STEP_COUNT + 0)
#define FINAL_UNSIGNED (STEP_COUNT + 1)
#define FINAL_DOUBLE   (STEP_COUNT + 2)
#define FINAL_SINGLE   (STEP_COUNT + 3)
#define FINAL_ROOT     (STEP_COUNT + 4) // double
#define FINAL_ROOT_S   (STEP_COUNT + 5)
#define FINAL_WIDE     (STEP_COUNT + 6)

// ---- matching ----------------------------------------------------------------------------------------

// One of the multiply-adds. False: another instruction.
static bool multiply_add(const struct insn *i, bool *negated, unsigned *completer)
{
    switch (i->row) {
    case ROW_fma:
    case ROW_fnma:
        *completer = FP_PC_DYNAMIC;
        break;
    case ROW_fma_d:
    case ROW_fnma_d:
        *completer = FP_PC_DOUBLE;
        break;
    case ROW_fma_s:
    case ROW_fnma_s:
        *completer = FP_PC_SINGLE;
        break;
    default:
        return false;
    }
    *negated = i->row == ROW_fnma || i->row == ROW_fnma_d || i->row == ROW_fnma_s;
    return true;
}

// Last steps of square roots.
static const struct {
    uint8_t completer, x, y, z;
} roots[] = {{FP_PC_DOUBLE, STEP_D_DOUBLE, STEP_H1, STEP_S_DOUBLE},
             {FP_PC_DOUBLE, STEP_NEWTON_D3, STEP_NEWTON_H2, STEP_NEWTON_G3},
             {FP_PC_SINGLE, STEP_D_SINGLE, STEP_H_SINGLE, STEP_S_SINGLE}};

static unsigned find_step_of(const struct insn *i, const uint8_t *step)
{
    bool negated;
    unsigned completer, x = step[i->r3], y = step[i->r4], z = step[i->r2];
    if (i->row == ROW_fcvt_fx_trunc)
        return step[i->r2] == STEP_Q3 && i->aux == 1 ? FINAL_INTEGER : STEP_NONE;
    if (i->row == ROW_fcvt_fxu_trunc)
        return step[i->r2] == STEP_Q3 && i->aux == 1 ? FINAL_UNSIGNED : STEP_NONE;
    if (!multiply_add(i, &negated, &completer))
        return STEP_NONE;
    for (unsigned n = 0; n < hpvm__fp_rule_count && i->aux == 1; n++) {
        const struct fp_rule *rule = &hpvm__fp_rules[n];
        if (rule->negated == negated && rule->completer == completer && rule->z == z &&
            ((rule->x == x && rule->y == y) || (rule->x == y && rule->y == x)))
            return rule->step;
    }
    if (negated)
        return STEP_NONE;
    if (completer == FP_PC_DYNAMIC && i->aux < 2 && z == STEP_WIDE_Q1 &&
        ((x == STEP_WIDE_R1 && y == STEP_WIDE_Y3) || (x == STEP_WIDE_Y3 && y == STEP_WIDE_R1)))
        return FINAL_WIDE;
    if (completer == FP_PC_DOUBLE && z == STEP_Q_DOUBLE &&
        ((x == STEP_R_DOUBLE && y == STEP_Y3) || (x == STEP_Y3 && y == STEP_R_DOUBLE)))
        return FINAL_DOUBLE;
    if (completer == FP_PC_SINGLE && z == STEP_Q_SINGLE &&
        ((x == STEP_R_SINGLE && y == STEP_Y2_SINGLE) || (x == STEP_Y2_SINGLE && y == STEP_R_SINGLE)))
        return FINAL_SINGLE;
    for (unsigned n = 0; n < ARRAY_LENGTH(roots); n++)
        if (completer == roots[n].completer && z == roots[n].z &&
            ((x == roots[n].x && y == roots[n].y) || (x == roots[n].y && y == roots[n].x)))
            return completer == FP_PC_DOUBLE ? FINAL_ROOT : FINAL_ROOT_S;
    return STEP_NONE;
}

// The same when 1 may be divided: then f1 is the dividend as well.
static unsigned find_step(const struct insn *i, uint8_t *step, bool reciprocal)
{
    unsigned found = find_step_of(i, step);
    if (found != STEP_NONE || !reciprocal)
        return found;
    step[1] = STEP_A;
    found = find_step_of(i, step);
    step[1] = STEP_ONE;
    return found;
}

static bool writes_predicate(const struct insn *i, unsigned p)
{
    enum format format = (enum format)hpvm__rows[i->row].format;
    switch (format) {
    case FORMAT_A6 ... FORMAT_A8:
    case FORMAT_I16:
    case FORMAT_I17:
    case FORMAT_I30:
    case FORMAT_F4 ... FORMAT_F7:
        return i->p1 == p || i->p2 == p;
    case FORMAT_I23:
    case FORMAT_I24:
        return true;
    default:
        return false;
    }
}

// Floating-point registers that an instruction writes; 0: none.
static void written_registers(const struct insn *i, unsigned *first, unsigned *second)
{
    enum format format = (enum format)hpvm__rows[i->row].format;
    *first = *second = 0;
    switch (format) {
    case FORMAT_M11:
    case FORMAT_M12:
        *second = i->r2;
        __attribute__((fallthrough));
    case FORMAT_F1 ... FORMAT_F3:
    case FORMAT_F6 ... FORMAT_F11:
    case FORMAT_M6 ... FORMAT_M8:
    case FORMAT_M18:
        *first = i->r1;
        break;
    default:
        break;
    }
}

// ---- constants ---------------------------------------------------------------------------------------

// What instructions make of immediates, in general registers 2 .. 31 and in floating-point registers.
struct constants {
    uint32_t known; // general registers
    uint64_t gr[32];
    uint8_t step[128]; // the constant in a floating-point register, or STEP_NONE
};

static unsigned constant_step(struct fpreg value)
{
    uint64_t bits;
    for (unsigned n = 0; hpvm__fp_as_double(&value, &bits) && n < STEP_ROOT - STEP_CONSTANTS; n++)
        if (hpvm__fp_constants[n] == bits)
            return STEP_CONSTANTS + n;
    return STEP_NONE;
}

static void follow_constants(struct constants *c, const struct insn *i)
{
    unsigned first, second, step = STEP_NONE;
    bool from = i->qp == 0 && i->r2 < 32 && (c->known >> i->r2 & 1); // setf
    uint64_t value = from ? c->gr[i->r2] : 0;
    if (from && i->row == ROW_setf_s)
        step = constant_step(hpvm__fp_from_single((uint32_t)value));
    else if (from && i->row == ROW_setf_d)
        step = constant_step(hpvm__fp_from_double(value));
    else if (from && i->row == ROW_setf_exp)
        step = constant_step(FPREG((uint32_t)(value >> 17) & 1, (uint32_t)value & 0x1ffff, FP_INTEGER_BIT));
    written_registers(i, &first, &second);
    c->step[first] = (uint8_t)step;
    c->step[second] = STEP_NONE;
    const uint8_t targets[] = {i->r1, i->r2, i->r3}; // at most
    for (unsigned n = 0; n < ARRAY_LENGTH(targets); n++)
        if (targets[n] < 32)
            c->known &= ~(1u << targets[n]);
    bool moves = i->row == ROW_movl || ((i->row == ROW_addl || i->row == ROW_adds) && i->r3 == 0);
    if (moves && i->qp == 0 && i->r1 > 1 && i->r1 < 32) {
        c->known |= 1u << i->r1;
        c->gr[i->r1] = (uint64_t)i->imm;
    }
}

// ---- sequences ---------------------------------------------------------------------------------------

// Finds the step of every instruction behind the current frcpa or frsqrta up to the result, and says which
// one that is. STEP_NONE: there is none.
static unsigned match(const struct translator *t, const uint8_t *same_as_a, const uint8_t *same_as_b,
                      uint8_t found[FRONT_INSNS])
{
    const struct insn *first = t->i;
    struct constants constants = {.known = 0};
    uint8_t step[128] = {0};
    bool root = first->row == ROW_frsqrta;
    for (unsigned n = 0; root && n <= t->n; n++)
        follow_constants(&constants, &t->ir->insn[n]);
    for (unsigned f = 2; f < 128; f++)
        step[f] = same_as_a[f] ? STEP_A : same_as_b[f] ? STEP_B : constants.step[f];
    step[0] = STEP_ZERO;
    step[1] = STEP_ONE;
    step[first->r1] = root ? STEP_Z0 : STEP_Y0;
    for (unsigned n = t->n + 1; n < t->ir->insn_count && n < FRONT_INSNS; n++) {
        const struct insn *i = &t->ir->insn[n];
        unsigned target, other;
        if (i->row == ROW_ILLEGAL || (hpvm__rows[i->row].flags & F_END) || writes_predicate(i, first->p2))
            return STEP_NONE;
        bool executes = i->qp == 0 || i->qp == first->p2;
        follow_constants(&constants, i);
        written_registers(i, &target, &other);
        if (target == 0)
            continue;
        unsigned now = executes ? find_step(i, step, !root && first->r2 == 1) : STEP_NONE;
        bool copy = executes && i->row == ROW_fmerge_s && i->r2 == i->r3 &&
                    (step[i->r2] == STEP_A || step[i->r2] == STEP_B);
        if (now >= STEP_COUNT) {
            found[n] = (uint8_t)now;
            return now;
        }
        found[n] = (uint8_t)now;
        step[other] = STEP_NONE;
        step[0] = STEP_ZERO;
        step[target] = root && now == STEP_NONE ? constants.step[target] : (uint8_t)now;
        if (copy)
            step[target] = step[i->r2];
    }
    return STEP_NONE;
}

// ---- notes -------------------------------------------------------------------------------------------

static void write_note(struct translator *t, unsigned f, unsigned record, unsigned step)
{
    emit(t, (struct ir_op){.opcode = IR_FR_SET,
                           .a = (uint16_t)emit2(t, IR_OR, record, constant(t, step)),
                           .b = (uint16_t)constant(t, (uint64_t)FP_LAZY),
                           .c = IR_NONE,
                           .guard = IR_NONE,
                           .reg = (uint16_t)(IR_FR + f)});
    hpvm__front_use_partition(t, f, true);
    hpvm__front_fr_forget(t, f);
    t->fr_kind[f] = FR_OTHER;
}

// The operands of the steps; leaves the block when there is no room.
static unsigned write_record(struct translator *t, enum fp_record_kind kind, unsigned a, unsigned b)
{
    return emit(t, (struct ir_op){.opcode = IR_FP_RECORD,
                                  .type = IR_I64,
                                  .a = (uint16_t)a,
                                  .b = (uint16_t)b,
                                  .c = IR_NONE,
                                  .guard = IR_NONE,
                                  .insn = (uint16_t)t->n,
                                  .imm = kind});
}

// Bits that were demanded before are still as they were: what writes them has not been there since.
static bool demanded(const struct translator *t, uint64_t mask, uint64_t value)
{
    if ((mask & ~t->demanded.mask) || (t->demanded.value & mask) != value)
        return false;
    for (unsigned n = t->demanded.at; n < t->n; n++)
        switch (t->ir->insn[n].row) {
        case ROW_mov_m_to_ar:
        case ROW_mov_m_to_ar_imm:
        case ROW_fsetc:
        case ROW_fclrf:
        case ROW_ILLEGAL:
            return false;
        default:
            break;
        }
    return true;
}

// Leaves the block where these bits of FPSR are not as they have to be. False: that is likely.
static bool demand(struct translator *t, uint64_t mask, uint64_t value)
{
    if (demanded(t, mask, value))
        return true;
    if ((t->ir->likely->fpsr & mask) != value)
        return false;
    t->demanded.mask = mask;
    t->demanded.value = value;
    t->demanded.at = t->n;
    unsigned bits = emit2(t, IR_AND, hpvm__front_get(t, IR_FPSR), constant(t, mask));
    hpvm__front_exit(t, IR_EXIT_INTERP, emit_sized(t, IR_CMP_NE, bits, constant(t, value), 8), IR_NONE, 0);
    return true;
}

#define SF1(bits)   ((uint64_t)(bits) << FPSR_SF_SHIFT(1))
#define SF1_CONTROL 0x3e // wre, pc, rc
#define SF1_WIDE    0x0e // 17-bit exponents, 64 bits, to nearest
// The flag is up and traps are off: inexact results leave no trace.
#define INEXACT ((uint64_t)FP_I << FPSR_FLAGS_SHIFT(1) | FP_I)

// ---- integers as numbers -----------------------------------------------------------------------------

// Register `f` holds a converted integer when instruction `at` is reached.
static bool converts(const struct translator *t, unsigned at, unsigned f)
{
    for (unsigned n = at; n-- > t->n + 1;) {
        const struct insn *i = &t->ir->insn[n];
        unsigned target, other;
        written_registers(i, &target, &other);
        if (target == f || other == f)
            return i->row == ROW_fcvt_xf || (i->row == ROW_fma && i->r2 == 0 && i->r4 == 1);
    }
    return t->fr_integer[f].value != 0;
}

// The frcpa that divides what the current instruction makes of an integer, or by it, and by another integer
// or divides one (numbers are divided as numbers); 0: there is none.
static unsigned find_frcpa(const struct translator *t)
{
    for (unsigned n = t->n + 1; n < t->ir->insn_count && n < t->n + 10; n++) {
        const struct insn *i = &t->ir->insn[n];
        unsigned target, other;
        if (i->row == ROW_frcpa && (i->r2 == t->i->r1 || i->r3 == t->i->r1))
            return converts(t, n, i->r2 == t->i->r1 ? i->r3 : i->r2) ? n : 0;
        written_registers(i, &target, &other);
        if (target == t->i->r1 || other == t->i->r1)
            return 0;
    }
    return 0;
}

// fcvt.xf, and the multiplication by 1 that does the same to unsigned integers. False: another instruction.
static bool conversion(const struct insn *i, unsigned *source, enum fp_record_kind *kind)
{
    *source = i->row == ROW_fcvt_xf ? i->r2 : i->r3;
    *kind = i->row == ROW_fcvt_xf ? RECORD_SIGNED : RECORD_UNSIGNED;
    return i->row == ROW_fcvt_xf || (i->row == ROW_fma && i->aux == 1 && i->r2 == 0 && i->r4 == 1);
}

// The conversion of frcpa's other operand, when it comes behind the current one and its integer is there
// already.
static unsigned find_other(const struct translator *t, unsigned frcpa, enum fp_record_kind kind,
                           unsigned *source)
{
    const struct insn *insn = t->ir->insn;
    unsigned wanted = insn[frcpa].r2 == t->i->r1 ? insn[frcpa].r3 : insn[frcpa].r2, found = 0;
    bool written[128] = {[0] = false};
    for (unsigned n = t->n; n < frcpa; n++) {
        unsigned target, other, from;
        enum fp_record_kind its;
        if (n > t->n && insn[n].qp == 0 && insn[n].r1 == wanted && wanted != t->i->r1 &&
            conversion(&insn[n], &from, &its) && its == kind && from > 1 && !written[from]) {
            found = n;
            *source = from;
        }
        written_registers(&insn[n], &target, &other);
        if (found && found != n && (target == wanted || other == wanted))
            return 0;
        written[target] = written[other] = true;
    }
    return found;
}

static enum outcome from_integer(struct translator *t, unsigned source, enum fp_record_kind kind)
{
    unsigned f = t->i->r1, from = 0, value;
    unsigned frcpa = t->always && f > 1 && t->ir->likely ? find_frcpa(t) : 0;
    if (!frcpa || hpvm__front_fr_kind(t, source) != FR_INTEGER)
        return CALL;
    uint64_t denormal = (uint64_t)FP_D << FPSR_FLAGS_SHIFT(1) | FP_D; // an unnormalised operand
    if (kind == RECORD_UNSIGNED &&
        !demand(t, denormal | SF1(SF1_CONTROL) | INEXACT, denormal | SF1(SF1_WIDE) | INEXACT))
        return CALL;
    hpvm__front_use_partition(t, source, false);
    unsigned step = t->ir->insn[frcpa].r2 == f ? STEP_A : STEP_B;
    if (t->joint.frcpa == frcpa && t->joint.other == t->n) {
        value = t->joint.value[step == STEP_B];
        write_note(t, f, t->joint.record, step);
    } else {
        value = hpvm__front_integer_source(t, source);
        unsigned other = find_other(t, frcpa, kind, &from), record;
        if (other && hpvm__front_fr_kind(t, from) == FR_INTEGER) { // one record for all
            hpvm__front_use_partition(t, from, false);
            unsigned second = hpvm__front_integer_source(t, from);
            unsigned a = step == STEP_A ? value : second, b = step == STEP_A ? second : value;
            record = write_record(t, kind, a, b);
            t->joint.frcpa = frcpa;
            t->joint.other = other;
            t->joint.record = record;
            t->joint.value[0] = a;
            t->joint.value[1] = b;
        } else {
            step = STEP_A;
            record = write_record(t, kind, value, value);
        }
        write_note(t, f, record, step);
    }
    t->fr_integer[f].value = (uint16_t)(value + 1);
    t->fr_integer[f].kind = (uint8_t)kind;
    return DONE;
}

// ---- the division ------------------------------------------------------------------------------------

static unsigned is_zero(struct translator *t, unsigned value, bool number)
{
    if (number)
        value = emit2(t, IR_SHL, value, constant(t, 1));
    return emit_sized(t, IR_CMP_EQ, value, constant(t, 0), 8);
}

static void begin_steps(struct translator *t, const uint8_t found[FRONT_INSNS], struct division division,
                        enum fp_step first)
{
    write_note(t, t->i->r1, division.record, first);
    hpvm__front_set(t, IR_PR + t->i->p2, truth(t, true));
    for (unsigned n = t->n + 1; n < FRONT_INSNS; n++)
        if (found[n]) {
            t->step[n] = found[n];
            t->division_of[n] = (uint8_t)t->divisions;
        }
    t->division[t->divisions++] = division;
}

// Significand, and sign and exponent in 18 bits, of what a register holds. Returns a predicate: it is neither
// a number of the double format nor a normal one of about the double-extended range.
static unsigned wide_operand(struct translator *t, unsigned f, unsigned *significand, unsigned *exponent,
                             unsigned *place)
{
    hpvm__front_use_partition(t, f, false);
    unsigned bits = hpvm__front_read_fr(t, IR_FR_SIG, f), word = hpvm__front_read_fr(t, IR_FR_EXP, f);
    unsigned tagged = emit_sized(t, IR_CMP_EQ, word, constant(t, (uint64_t)FP_TAG), 8);
    unsigned field = emit2(t, IR_AND, emit2(t, IR_SHR, bits, constant(t, 52)), constant(t, 0x7ff));
    unsigned zero = emit_sized(t, IR_CMP_EQ, field, constant(t, 0), 8);
    unsigned biased =
        select_value(t, zero, field, emit2(t, IR_ADD, field, constant(t, FP_EXPONENT_BIAS - 1023)));
    unsigned shifted = emit2(t, IR_OR, emit2(t, IR_SHL, bits, constant(t, 11)), constant(t, FP_INTEGER_BIT));
    *significand = select_value(t, tagged, shifted, bits);
    *exponent = select_value(t, tagged, biased, emit_sized(t, IR_ZEXT, word, IR_NONE, 4));
    unsigned sign = select_value(t, tagged, emit2(t, IR_SHR, bits, constant(t, 63)),
                                 emit2(t, IR_SHR, word, constant(t, 32)));
    *place = emit2(t, IR_OR, *exponent, emit2(t, IR_SHL, sign, constant(t, 17)));
    unsigned distance = emit2(t, IR_SUB, *exponent, constant(t, 0x8000));
    return emit2(t, IR_P_OR, emit_sized(t, IR_CMP_GEU, distance, constant(t, 0x10000), 8),
                 emit_imm(t, IR_TEST_CLEAR, *significand, IR_NONE, 63));
}

static enum outcome begin_wide(struct translator *t, const uint8_t found[FRONT_INSNS])
{
    const struct insn *i = t->i;
    unsigned a, b, exponent_a, exponent_b, place_a, place_b;
    if (t->fr_integer[i->r2].value || t->fr_integer[i->r3].value ||
        !demand(t, SF1(SF1_CONTROL) | INEXACT, SF1(SF1_WIDE) | INEXACT))
        return CALL;
    unsigned other_a = wide_operand(t, i->r2, &a, &exponent_a, &place_a);
    unsigned other_b = wide_operand(t, i->r3, &b, &exponent_b, &place_b);
    // The quotient's exponent is in the range of 15 bits.
    unsigned reach = emit2(t, IR_ADD, emit2(t, IR_SUB, exponent_a, exponent_b), constant(t, 0x3f00));
    unsigned far = emit_sized(t, IR_CMP_GEU, reach, constant(t, 0x7e00), 8);
    hpvm__front_exit(t, IR_EXIT_INTERP, emit2(t, IR_P_OR, emit2(t, IR_P_OR, other_a, other_b), far), IR_NONE,
                     0);
    unsigned places = emit2(t, IR_OR, emit2(t, IR_SHL, place_a, constant(t, RECORD_PLACE_A)),
                            emit2(t, IR_SHL, place_b, constant(t, RECORD_PLACE_B)));
    places = emit2(t, IR_OR, places, constant(t, RECORD_WIDE));
    unsigned record = emit(t, (struct ir_op){.opcode = IR_FP_RECORD_WIDE,
                                             .type = IR_I64,
                                             .a = (uint16_t)a,
                                             .b = (uint16_t)b,
                                             .c = (uint16_t)places,
                                             .guard = IR_NONE,
                                             .insn = (uint16_t)t->n});
    begin_steps(t, found, (struct division){record, a, b, places, RECORD_WIDE}, STEP_Y0);
    return DONE;
}

static enum outcome begin(struct translator *t)
{
    const struct insn *i = t->i;
    uint8_t same_as_a[128] = {0}, same_as_b[128] = {0}, found[FRONT_INSNS] = {0};
    unsigned a, b;
    enum fp_record_kind kind = RECORD_DOUBLE;
    if (!t->always || !t->ir->likely || i->r1 < 2 || i->r2 < 1 || i->r3 < 2 || i->r2 == i->r3 || i->aux > 1 ||
        t->divisions == ARRAY_LENGTH(t->division))
        return CALL;
    for (unsigned f = 2; f < 128; f++) {
        same_as_a[f] = f == i->r2 || (t->fr_value[f] && t->fr_value[f] == t->fr_value[i->r2]);
        same_as_b[f] = f == i->r3 || (t->fr_value[f] && t->fr_value[f] == t->fr_value[i->r3]);
    }
    if (match(t, same_as_a, same_as_b, found) == FINAL_WIDE)
        return begin_wide(t, found);
    memset(same_as_a, 0, sizeof same_as_a);
    memset(same_as_b, 0, sizeof same_as_b);
    memset(found, 0, sizeof found);
    bool integers = t->fr_integer[i->r2].value && t->fr_integer[i->r3].value &&
                    t->fr_integer[i->r2].kind == t->fr_integer[i->r3].kind;
    if (!integers && (!hpvm__front_fr_is_number(t, i->r2) || !hpvm__front_fr_is_number(t, i->r3) ||
                      t->fr_integer[i->r2].value || t->fr_integer[i->r3].value))
        return CALL;
    if (integers) {
        a = t->fr_integer[i->r2].value - 1u;
        b = t->fr_integer[i->r3].value - 1u;
        kind = (enum fp_record_kind)t->fr_integer[i->r2].kind;
        same_as_a[i->r2] = same_as_b[i->r3] = true;
    } else {
        a = hpvm__front_fr(t, i->r2);
        b = hpvm__front_fr(t, i->r3);
        for (unsigned f = 2; f < 128; f++) {
            same_as_a[f] = f == i->r2 || t->fr_value[f] == a + 1;
            same_as_b[f] = f == i->r3 || t->fr_value[f] == b + 1;
        }
    }
    if (a == b || !match(t, same_as_a, same_as_b, found) ||
        !demand(t, SF1(SF1_CONTROL) | INEXACT, SF1(SF1_WIDE) | INEXACT))
        return CALL;
    unsigned a_bits = integers ? a : emit1(t, IR_FP_BITS, a), b_bits = integers ? b : emit1(t, IR_FP_BITS, b);
    unsigned zero = emit2(t, IR_P_OR, is_zero(t, a_bits, !integers), is_zero(t, b_bits, !integers));
    hpvm__front_exit(t, IR_EXIT_INTERP, zero, IR_NONE, 0);
    bool joint = t->joint.frcpa == t->n && t->joint.value[0] == a && t->joint.value[1] == b;
    unsigned record = joint ? t->joint.record : write_record(t, kind, a_bits, b_bits);
    begin_steps(t, found, (struct division){record, a, b, IR_NONE, kind}, STEP_Y0);
    return DONE;
}

static enum outcome begin_root(struct translator *t)
{
    const struct insn *i = t->i;
    uint8_t same[128] = {0}, none[128] = {0}, found[FRONT_INSNS] = {0};
    if (!t->always || !t->ir->likely || i->r1 < 2 || i->r3 < 2 || i->aux > 1 ||
        !hpvm__front_fr_is_number(t, i->r3) || t->fr_integer[i->r3].value)
        return CALL;
    unsigned a = hpvm__front_fr(t, i->r3);
    for (unsigned f = 2; f < 128; f++)
        same[f] = f == i->r3 || t->fr_value[f] == a + 1;
    if (t->divisions == ARRAY_LENGTH(t->division) || !match(t, same, none, found) ||
        !demand(t, SF1(SF1_CONTROL) | INEXACT, SF1(SF1_WIDE) | INEXACT))
        return CALL;
    unsigned bits = emit1(t, IR_FP_BITS, a);
    unsigned other = emit_sized(t, IR_CMP_LE, bits, constant(t, 0), 8); // zeros and negative numbers
    hpvm__front_exit(t, IR_EXIT_INTERP, other, IR_NONE, 0);
    unsigned record = write_record(t, RECORD_ROOT, bits, bits);
    begin_steps(t, found, (struct division){record, a, a, IR_NONE, RECORD_ROOT}, STEP_Z0);
    return DONE;
}

static enum outcome finish(struct translator *t, unsigned final, const struct division *division)
{
    unsigned a = division->a, b = division->b, value;
    t->always = true; // its predicate is frcpa's
    t->qp = IR_NONE;
    if (final == FINAL_INTEGER || final == FINAL_UNSIGNED) {
        if ((final == FINAL_UNSIGNED) != (division->kind == RECORD_UNSIGNED) ||
            division->kind == RECORD_DOUBLE)
            return CALL;
        value = hpvm__front_fp_op(t, IR_FP_IDIV, IR_I64, a, b, IR_NONE);
        t->ir->op[value].flags = final == FINAL_UNSIGNED ? OPI_UNSIGNED : 0;
        hpvm__front_write_integer(t, t->i->r1, value);
        return DONE;
    }
    if (final == FINAL_WIDE && t->i->r1 > 1 && division->kind == RECORD_WIDE) {
        emit(t, (struct ir_op){.opcode = IR_FP_DIV_WIDE,
                               .a = (uint16_t)a,
                               .b = (uint16_t)b,
                               .c = (uint16_t)division->places,
                               .guard = IR_NONE,
                               .insn = (uint16_t)t->n,
                               .reg = (uint16_t)(IR_FR + t->i->r1)});
        hpvm__front_use_partition(t, t->i->r1, true);
        hpvm__front_fr_forget(t, t->i->r1);
        t->fr_kind[t->i->r1] = FR_OTHER;
        return DONE;
    }
    bool root = division->kind == RECORD_ROOT, single = final == FINAL_SINGLE || final == FINAL_ROOT_S;
    if ((division->kind != RECORD_DOUBLE && !root) || !hpvm__front_check_status(t))
        return CALL;
    enum ir_type type = single ? IR_F32 : IR_F64;
    if (single) {
        a = hpvm__front_fp_op(t, IR_FP_NARROW, IR_F32, a, IR_NONE, IR_NONE);
        b = root ? a : hpvm__front_fp_op(t, IR_FP_NARROW, IR_F32, b, IR_NONE, IR_NONE);
    }
    value = root ? hpvm__front_fp_op(t, IR_FP_SQRT, type, a, IR_NONE, IR_NONE)
                 : hpvm__front_fp_op(t, IR_FP_DIV, type, a, b, IR_NONE);
    hpvm__front_fr_write(t, t->i->r1, value);
    return DONE;
}

enum outcome hpvm__front_division(struct translator *t)
{
    const struct insn *i = t->i;
    unsigned step = t->n < FRONT_INSNS ? t->step[t->n] : STEP_NONE;
    if (step >= STEP_COUNT)
        return finish(t, step, &t->division[t->division_of[t->n]]);
    if (step != STEP_NONE) {
        t->always = true;
        t->qp = IR_NONE;
        write_note(t, i->r1, t->division[t->division_of[t->n]].record, step);
        return DONE;
    }
    unsigned source;
    enum fp_record_kind kind;
    if (conversion(i, &source, &kind))
        return from_integer(t, source, kind);
    return i->row == ROW_frcpa ? begin(t) : i->row == ROW_frsqrta ? begin_root(t) : CALL;
}
