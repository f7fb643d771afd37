// Front end: floating-point arithmetic, comparisons, conversions and moves of numbers that the double format
// holds (formats F1, F4, F5, F8 to F11, M18, M19). Everything else is called.
#include "ia64/decode/decode.h"
#include "ia64/fp/fp.h"
#include "ia64/front/translator.h"

#define ONE_BITS 0x3ff0000000000000u

// ---- registers ---------------------------------------------------------------------------------------

enum fr_kind hpvm__front_fr_kind(const struct translator *t, unsigned f)
{
    if (f < 2)
        return FR_NUMBER;
    if (t->fr_kind[f] != FR_UNKNOWN)
        return (enum fr_kind)t->fr_kind[f];
    uint64_t bits;
    if (!t->ir->likely || hpvm__fp_as_double(fr_get(t->ir->likely, f), &bits))
        return FR_NUMBER;
    return fr_get(t->ir->likely, f)->exponent == FP_EXPONENT_INTEGER ? FR_INTEGER : FR_OTHER;
}

static unsigned float_constant(struct translator *t, enum ir_type type, uint64_t bits)
{
    return emit(t,
                (struct ir_op){.opcode = IR_CONST, .type = (uint8_t)type, .imm = (int64_t)bits, NO_VALUES});
}

static unsigned read_if(struct translator *t, unsigned f, unsigned guard, unsigned flags)
{
    hpvm__front_use_partition(t, f, false);
    return emit(t, (struct ir_op){.opcode = IR_FP_REG,
                                  .type = IR_F64,
                                  .flags = (uint8_t)flags,
                                  .a = IR_NONE,
                                  .b = IR_NONE,
                                  .c = IR_NONE,
                                  .guard = (uint16_t)guard,
                                  .insn = (uint16_t)t->n,
                                  .reg = (uint16_t)(IR_FR + f)});
}

unsigned hpvm__front_fr(struct translator *t, unsigned f)
{
    if (f < 2)
        return float_constant(t, IR_F64, f ? ONE_BITS : 0);
    if (t->fr_value[f])
        return t->fr_value[f] - 1u;
    unsigned value = read_if(t, f, guard_of(t), 0);
    if (t->always)
        t->fr_value[f] = (uint16_t)(value + 1);
    return value;
}

unsigned hpvm__front_fr_single(struct translator *t, unsigned f)
{
    if (f < 2)
        return float_constant(t, IR_F32, f ? 0x3f800000 : 0);
    return hpvm__front_fp_op(t, IR_FP_NARROW, IR_F32, hpvm__front_fr(t, f), IR_NONE, IR_NONE);
}

void hpvm__front_fr_write(struct translator *t, unsigned f, unsigned value)
{
    if (t->ir->op[value].type == IR_F32)
        value = emit1(t, IR_FP_WIDEN, value);
    if (!t->always && !hpvm__front_fr_is_number(t, f)) { // what it held otherwise is no value of this kind
        emit(t, (struct ir_op){.opcode = IR_FR_SET,
                               .a = (uint16_t)emit1(t, IR_FP_BITS, value),
                               .b = (uint16_t)constant(t, (uint64_t)FP_TAG),
                               .c = IR_NONE,
                               .guard = (uint16_t)t->qp,
                               .reg = (uint16_t)(IR_FR + f)});
        hpvm__front_use_partition(t, f, true);
        hpvm__front_fr_forget(t, f);
        t->fr_kind[f] = FR_NUMBER;
        return;
    }
    if (!t->always)
        value = select_value(t, t->qp, value, read_if(t, f, emit1(t, IR_P_NOT, t->qp), OPI_OPTIONAL));
    emit(t, (struct ir_op){.opcode = IR_FP_SET,
                           .a = (uint16_t)value,
                           .b = IR_NONE,
                           .c = IR_NONE,
                           .guard = IR_NONE,
                           .reg = (uint16_t)(IR_FR + f)});
    hpvm__front_use_partition(t, f, true);
    hpvm__front_fr_forget(t, f);
    if (t->always)
        t->fr_value[f] = (uint16_t)(value + 1);
    t->fr_kind[f] = FR_NUMBER;
}

unsigned hpvm__front_fp_op(struct translator *t, enum ir_opcode opcode, enum ir_type type, unsigned a,
                           unsigned b, unsigned c)
{
    return emit(t, (struct ir_op){.opcode = (uint8_t)opcode,
                                  .type = (uint8_t)type,
                                  .size = type == IR_F32 ? 4 : 8,
                                  .a = (uint16_t)a,
                                  .b = (uint16_t)b,
                                  .c = (uint16_t)c,
                                  .guard = (uint16_t)guard_of(t),
                                  .insn = (uint16_t)t->n,
                                  .reg = (uint16_t)(IR_FR + t->i->r1),
                                  .imm = FPSR_FLAGS_SHIFT(t->i->aux & 3) + 5});
}

// ---- status fields -----------------------------------------------------------------------------------

// Rounds to nearest, and the trap for inexact results is off. Everything else shows only with results that
// generated code does not make.
#define FPSR_NEEDED(sf) (BIT(5) | 3ull << (FPSR_SF_SHIFT(sf) + 4))
#define FPSR_AS_NEEDED  BIT(5)

bool hpvm__front_check_status(struct translator *t)
{
    unsigned sf = t->i->aux & 3;
    if (t->fp_checked & 1u << sf)
        return true;
    if (t->ir->likely && (t->ir->likely->fpsr & FPSR_NEEDED(sf)) != FPSR_AS_NEEDED)
        return false;
    unsigned bits = emit2(t, IR_AND, hpvm__front_get(t, IR_FPSR), constant(t, FPSR_NEEDED(sf)));
    unsigned wrong = emit_sized(t, IR_CMP_NE, bits, constant(t, FPSR_AS_NEEDED), 8);
    hpvm__front_exit(t, IR_EXIT_INTERP, wrong, IR_NONE, 0);
    if (t->always)
        t->fp_checked |= 1u << sf;
    return true;
}

void hpvm__front_fp_called(struct translator *t)
{
    const struct insn *i = t->i;
    hpvm__front_fr_forget(t, i->r1);
    hpvm__front_fr_forget(t, i->r2); // of pairs
    switch (i->row) {
    case ROW_mov_m_to_ar:
    case ROW_mov_m_to_ar_imm:
    case ROW_fsetc:
    case ROW_fclrf:
        t->fp_checked = 0;
        return;
    case ROW_fma_s:
    case ROW_fma_d:
    case ROW_fms_s:
    case ROW_fms_d:
    case ROW_fnma_s:
    case ROW_fnma_d:
    case ROW_setf_s:
    case ROW_setf_d:
        t->fr_kind[i->r1] = FR_NUMBER;
        return;
    case ROW_fcvt_fx:
    case ROW_fcvt_fxu:
    case ROW_fcvt_fx_trunc:
    case ROW_fcvt_fxu_trunc:
    case ROW_fselect:
        t->fr_kind[i->r1] = FR_INTEGER;
        return;
    default:
        break;
    }
    switch (hpvm__rows[i->row].format) {
    case FORMAT_F1:
    case FORMAT_F6:
    case FORMAT_F7:
    case FORMAT_F11:
    case FORMAT_F3:
    case FORMAT_F8 ... FORMAT_F10:
    case FORMAT_M6 ... FORMAT_M8:
        t->fr_kind[i->r1] = FR_OTHER;
        break;
    default:
        break;
    }
}

// ---- arithmetic --------------------------------------------------------------------------------------

enum sum { PLUS, MINUS, NEGATED }; // fma, fms, fnma

static unsigned source(struct translator *t, unsigned f, enum ir_type type)
{
    return type == IR_F32 ? hpvm__front_fr_single(t, f) : hpvm__front_fr(t, f);
}

// f3 * f4 + f2. Multiplications by f1 and additions of f0 are left out: the latter are no additions for the
// sign of zero either (manual volume 3, "fma").
static enum outcome multiply_add(struct translator *t, enum sum sum, enum ir_type type)
{
    const struct insn *i = t->i;
    if (i->r1 < 2)
        return INTERPRET;
    if (!hpvm__front_fr_is_number(t, i->r2) || !hpvm__front_fr_is_number(t, i->r3) ||
        !hpvm__front_fr_is_number(t, i->r4) || !hpvm__front_check_status(t))
        return CALL;
    bool alone = i->r2 == 0, once = i->r3 == 1 || i->r4 == 1;
    unsigned factor = i->r3 == 1 ? i->r4 : i->r3, value;
    if (alone && once) {
        value = hpvm__front_fr(t, factor);
        if (sum == NEGATED)
            value = emit2(t, IR_FP_NSIGN, value, value);
        if (type == IR_F32)
            value = hpvm__front_fp_op(t, IR_FP_ROUND, IR_F32, value, IR_NONE, IR_NONE);
    } else if (alone && sum == NEGATED) { // with -0 as addend zeros get the negated product's sign
        unsigned a = source(t, i->r3, type), b = source(t, i->r4, type);
        unsigned zero = float_constant(t, type, type == IR_F32 ? BIT(31) : BIT(63));
        value = hpvm__front_fp_op(t, IR_FP_FNMA, type, a, b, zero);
    } else if (alone) {
        unsigned a = source(t, i->r3, type), b = source(t, i->r4, type);
        value = hpvm__front_fp_op(t, IR_FP_MUL, type, a, b, IR_NONE);
    } else if (once) {
        unsigned a = source(t, factor, type), b = source(t, i->r2, type);
        value = sum == NEGATED
                    ? hpvm__front_fp_op(t, IR_FP_SUB, type, b, a, IR_NONE)
                    : hpvm__front_fp_op(t, sum == PLUS ? IR_FP_ADD : IR_FP_SUB, type, a, b, IR_NONE);
    } else {
        unsigned a = source(t, i->r3, type), b = source(t, i->r4, type), c = source(t, i->r2, type);
        value = hpvm__front_fp_op(t,
                                  sum == PLUS    ? IR_FP_FMA
                                  : sum == MINUS ? IR_FP_FMS
                                                 : IR_FP_FNMA,
                                  type, a, b, c);
    }
    hpvm__front_fr_write(t, i->r1, value);
    return DONE;
}

static enum outcome two(struct translator *t, enum ir_opcode opcode)
{
    const struct insn *i = t->i;
    if (i->r1 < 2)
        return INTERPRET;
    if (!hpvm__front_fr_is_number(t, i->r2) || !hpvm__front_fr_is_number(t, i->r3))
        return CALL;
    unsigned a = hpvm__front_fr(t, i->r2), b = hpvm__front_fr(t, i->r3);
    unsigned value = opcode == IR_FP_SIGN && i->r2 == i->r3 ? b : emit2(t, opcode, a, b);
    hpvm__front_fr_write(t, i->r1, value);
    return DONE;
}

// ---- comparisons -------------------------------------------------------------------------------------

static enum outcome compare(struct translator *t, enum ir_opcode opcode, enum completer completer)
{
    const struct insn *i = t->i;
    if (i->p1 == i->p2 || !hpvm__front_fr_is_number(t, i->r2) || !hpvm__front_fr_is_number(t, i->r3))
        return CALL;
    unsigned a = hpvm__front_fr(t, i->r2), b = hpvm__front_fr(t, i->r3);
    return hpvm__front_write_pair(t, completer, emit2(t, opcode, a, b));
}

enum { CLASS_POSITIVE = 1, CLASS_NEGATIVE = 2, CLASS_ZERO = 4, CLASS_NORMAL = 16 };

static enum outcome classify(struct translator *t, enum completer completer)
{
    const struct insn *i = t->i;
    if (i->p1 == i->p2 || !hpvm__front_fr_is_number(t, i->r2))
        return CALL;
    unsigned number = hpvm__front_fr(t, i->r2), in = emit2(t, IR_FP_UNORD, number, number); // false
    unsigned bits = emit1(t, IR_FP_BITS, number), wanted = (unsigned)i->imm;
    unsigned zero = emit_sized(t, IR_CMP_EQ, emit2(t, IR_SHL, bits, constant(t, 1)), constant(t, 0), 8);
    unsigned kinds = wanted & (CLASS_ZERO | CLASS_NORMAL), signs = wanted & 3;
    if (kinds && signs) {
        unsigned kind = kinds == CLASS_ZERO     ? zero
                        : kinds == CLASS_NORMAL ? emit1(t, IR_P_NOT, zero)
                                                : emit1(t, IR_P_NOT, in);
        unsigned negative = emit_imm(t, IR_TEST_BIT, bits, IR_NONE, 63);
        in = signs == 3                ? kind
             : signs == CLASS_NEGATIVE ? emit2(t, IR_P_AND, kind, negative)
                                       : emit2(t, IR_P_ANDN, kind, negative);
    }
    return hpvm__front_write_pair(t, completer, in);
}

// ---- conversions and moves ---------------------------------------------------------------------------

static enum outcome to_integer(struct translator *t, unsigned flags)
{
    const struct insn *i = t->i;
    if (i->r1 < 2)
        return INTERPRET;
    if (!hpvm__front_fr_is_number(t, i->r2) || !hpvm__front_check_status(t))
        return CALL;
    unsigned value = hpvm__front_fp_op(t, IR_FP_TO_INT, IR_I64, hpvm__front_fr(t, i->r2), IR_NONE, IR_NONE);
    t->ir->op[value].flags = (uint8_t)flags;
    hpvm__front_write_integer(t, i->r1, value);
    return DONE;
}

static enum outcome from_integer(struct translator *t)
{
    const struct insn *i = t->i;
    if (i->r1 < 2)
        return INTERPRET;
    if (hpvm__front_fr_kind(t, i->r2) != FR_INTEGER)
        return CALL;
    hpvm__front_use_partition(t, i->r2, false);
    unsigned integer = hpvm__front_integer_source(t, i->r2);
    hpvm__front_fr_write(t, i->r1, hpvm__front_fp_op(t, IR_FP_FROM_INT, IR_F64, integer, IR_NONE, IR_NONE));
    return DONE;
}

static enum outcome move_to(struct translator *t, enum ir_type type)
{
    if (t->i->r1 < 2)
        return INTERPRET;
    unsigned bits = gr(t, t->i->r2);
    hpvm__front_fr_write(t, t->i->r1, hpvm__front_fp_op(t, IR_FP_FROM, type, bits, IR_NONE, IR_NONE));
    return DONE;
}

static enum outcome move_to_integer(struct translator *t)
{
    if (t->i->r1 < 2)
        return INTERPRET;
    hpvm__front_write_integer(t, t->i->r1, gr(t, t->i->r2));
    return DONE;
}

static enum outcome move_from(struct translator *t, enum ir_type type)
{
    const struct insn *i = t->i;
    if (!hpvm__front_target(t, i->r1))
        return INTERPRET;
    if (!hpvm__front_fr_is_number(t, i->r2))
        return CALL;
    gr_write(t, i->r1, emit1(t, IR_FP_BITS, source(t, i->r2, type)));
    return DONE;
}

static enum outcome move_from_integer(struct translator *t)
{
    if (!hpvm__front_target(t, t->i->r1))
        return INTERPRET;
    hpvm__front_use_partition(t, t->i->r2, false);
    gr_write(t, t->i->r1, hpvm__front_integer_source(t, t->i->r2));
    return DONE;
}

#define COMPARISON(relation, opcode)                                                                         \
    case ROW_fcmp_##relation:                                                                                \
        return compare(t, opcode, NONE);                                                                     \
    case ROW_fcmp_##relation##_unc:                                                                          \
        return compare(t, opcode, UNC);

enum outcome hpvm__front_fp(struct translator *t)
{
    switch (t->i->row) {
    case ROW_fma_d:
        return multiply_add(t, PLUS, IR_F64);
    case ROW_fms_d:
        return multiply_add(t, MINUS, IR_F64);
    case ROW_fnma_d:
        return multiply_add(t, NEGATED, IR_F64);
    case ROW_fma_s:
        return multiply_add(t, PLUS, IR_F32);
    case ROW_fms_s:
        return multiply_add(t, MINUS, IR_F32);
    case ROW_fnma_s:
        return multiply_add(t, NEGATED, IR_F32);
    case ROW_fmin:
        return two(t, IR_FP_MIN);
    case ROW_fmax:
        return two(t, IR_FP_MAX);
    case ROW_fmerge_s:
        return two(t, IR_FP_SIGN);
    case ROW_fmerge_ns:
        return two(t, IR_FP_NSIGN);
        COMPARISON(eq, IR_FP_EQ)
        COMPARISON(lt, IR_FP_LT)
        COMPARISON(le, IR_FP_LE)
        COMPARISON(unord, IR_FP_UNORD)
    case ROW_fclass_m:
        return classify(t, NONE);
    case ROW_fclass_m_unc:
        return classify(t, UNC);
    case ROW_fcvt_fx:
        return to_integer(t, 0);
    case ROW_fcvt_fx_trunc:
        return to_integer(t, OPI_TRUNC);
    case ROW_fcvt_fxu:
        return to_integer(t, OPI_UNSIGNED);
    case ROW_fcvt_fxu_trunc:
        return to_integer(t, OPI_UNSIGNED | OPI_TRUNC);
    case ROW_fcvt_xf:
        return from_integer(t);
    case ROW_setf_d:
        return move_to(t, IR_F64);
    case ROW_setf_s:
        return move_to(t, IR_F32);
    case ROW_setf_sig:
        return move_to_integer(t);
    case ROW_getf_d:
        return move_from(t, IR_F64);
    case ROW_getf_s:
        return move_from(t, IR_F32);
    case ROW_getf_sig:
        return move_from_integer(t);
    default:
        return CALL;
    }
}
