// Front end: operations on whole floating-point registers, for those that hold more than the double format
// does (formats F1, F4 to F11, M6 to M10, M18, M19). They stay in the guest's registers.
#include "ia64/decode/decode.h"
#include "ia64/fp/wide.h"
#include "ia64/front/translator.h"

static void use_register(struct translator *t, unsigned f)
{
    hpvm__front_use_partition(t, f, false);
}

static unsigned emit_wide(struct translator *t, enum ir_opcode opcode, unsigned f1, int64_t imm,
                          unsigned flags)
{
    return emit(t, (struct ir_op){.opcode = (uint8_t)opcode,
                                  .type = hpvm__ir_ops[opcode].type,
                                  .flags = (uint8_t)flags,
                                  .a = IR_NONE,
                                  .b = IR_NONE,
                                  .c = IR_NONE,
                                  .guard = (uint16_t)guard_of(t),
                                  .insn = (uint16_t)t->n,
                                  .reg = (uint16_t)(f1 ? IR_FR + f1 : 0),
                                  .imm = imm});
}

static int64_t function_of(const struct translator *t, enum fp_wide function, unsigned how)
{
    return function | (int64_t)(how | (unsigned)FPSR_SF_SHIFT(t->i->aux & 3u) << FP_WIDE_SHIFT_SHIFT) << 8;
}

static void written(struct translator *t, unsigned f, enum fr_kind kind)
{
    hpvm__front_use_partition(t, f, true);
    hpvm__front_fr_forget(t, f);
    t->fr_kind[f] = (uint8_t)kind;
}

static enum outcome wide(struct translator *t, enum fp_wide function, unsigned how)
{
    const struct insn *i = t->i;
    if (i->r1 < 2)
        return INTERPRET;
    use_register(t, i->r2);
    use_register(t, i->r3);
    use_register(t, i->r4);
    emit_wide(t, IR_FP_WIDE, i->r1, function_of(t, function, how), 0);
    written(t, i->r1,
            function == FP_WIDE_FMA_D || function == FP_WIDE_FMA_S   ? FR_NUMBER
            : function == FP_WIDE_TO_INT || function == FP_WIDE_BITS ? FR_INTEGER
                                                                     : FR_OTHER);
    return DONE;
}

// frcpa, frsqrta. Where the qualifying predicate is 0 they clear theirs.
static enum outcome approximate(struct translator *t, enum fp_wide function)
{
    const struct insn *i = t->i;
    if (i->r1 < 2) // illegal, but only where the predicate is 1
        return t->always ? INTERPRET : CALL;
    use_register(t, i->r3);
    if (function == FP_WIDE_RCPA)
        use_register(t, i->r2);
    unsigned more = emit_wide(t, IR_FP_WIDE_TEST, i->r1, function_of(t, function, 0), 0);
    hpvm__front_set(t, IR_PR + i->p2, t->always ? more : emit2(t, IR_P_AND, t->qp, more));
    written(t, i->r1, FR_OTHER);
    return DONE;
}

static enum outcome compare(struct translator *t, unsigned orders, bool unconditional)
{
    const struct insn *i = t->i;
    if (i->p1 == i->p2)
        return CALL;
    use_register(t, i->r2);
    use_register(t, i->r3);
    int64_t imm = function_of(t, FP_WIDE_COMPARE, 0) | (int64_t)orders << 24;
    return hpvm__front_write_pair(t, unconditional ? UNC : NONE,
                                  emit_wide(t, IR_FP_WIDE_TEST, 0, imm, OPI_LEAVE));
}

// mov: whatever the register holds, in whatever representation.
static enum outcome copy(struct translator *t)
{
    const struct insn *i = t->i;
    if (i->r1 < 2)
        return INTERPRET;
    use_register(t, i->r2);
    enum fr_kind kind = hpvm__front_fr_kind(t, i->r2);
    unsigned significand = hpvm__front_read_fr(t, IR_FR_SIG, i->r2);
    emit(t, (struct ir_op){.opcode = IR_FR_SET,
                           .a = (uint16_t)significand,
                           .b = (uint16_t)hpvm__front_read_fr(t, IR_FR_EXP, i->r2),
                           .c = IR_NONE,
                           .guard = (uint16_t)guard_of(t),
                           .reg = (uint16_t)(IR_FR + i->r1)});
    written(t, i->r1, kind);
    return DONE;
}

// ---- exponents ---------------------------------------------------------------------------------------

static enum outcome set_exponent(struct translator *t)
{
    const struct insn *i = t->i;
    if (i->r1 < 2)
        return INTERPRET;
    unsigned value = gr(t, i->r2), exponent = emit2(t, IR_AND, value, constant(t, 0x1ffff));
    unsigned sign = emit2(t, IR_AND, emit2(t, IR_SHR, value, constant(t, 17)), constant(t, 1));
    emit(t, (struct ir_op){.opcode = IR_FR_SET,
                           .a = (uint16_t)constant(t, FP_INTEGER_BIT),
                           .b = (uint16_t)emit2(t, IR_OR, exponent, emit2(t, IR_SHL, sign, constant(t, 32))),
                           .c = IR_NONE,
                           .guard = (uint16_t)guard_of(t),
                           .reg = (uint16_t)(IR_FR + i->r1)});
    written(t, i->r1, FR_OTHER);
    return DONE;
}

static enum outcome get_exponent(struct translator *t)
{
    const struct insn *i = t->i;
    if (!hpvm__front_target(t, i->r1))
        return INTERPRET;
    use_register(t, i->r2);
    unsigned value;
    if (i->r2 < 2) {
        value = constant(t, i->r2 ? FP_EXPONENT_BIAS : 0);
    } else if (hpvm__front_fr_is_number(t, i->r2)) {
        unsigned bits = emit1(t, IR_FP_BITS, hpvm__front_fr(t, i->r2));
        unsigned exponent = emit2(t, IR_AND, emit2(t, IR_SHR, bits, constant(t, 52)), constant(t, 0x7ff));
        unsigned zero = emit_sized(t, IR_CMP_EQ, exponent, constant(t, 0), 8);
        unsigned biased = emit2(t, IR_ADD, exponent, constant(t, FP_EXPONENT_BIAS - 1023));
        unsigned sign = emit2(t, IR_SHL, emit2(t, IR_SHR, bits, constant(t, 63)), constant(t, 17));
        value = emit2(t, IR_OR, select_value(t, zero, exponent, biased), sign);
    } else {
        unsigned word = hpvm__front_read_fr(t, IR_FR_EXP, i->r2);
        unsigned tagged = emit_imm(t, IR_TEST_BIT, word, IR_NONE, 63);
        unsigned nat = emit_sized(t, IR_CMP_EQ, word, constant(t, FP_EXPONENT_NATVAL), 8);
        hpvm__front_exit(t, IR_EXIT_INTERP, emit2(t, IR_P_OR, tagged, nat), IR_NONE, 0);
        unsigned sign = emit2(t, IR_SHL, emit2(t, IR_SHR, word, constant(t, 32)), constant(t, 17));
        value = emit2(t, IR_OR, emit_sized(t, IR_ZEXT, word, IR_NONE, 4), sign);
    }
    gr_write(t, i->r1, value);
    return DONE;
}

// ---- memory ------------------------------------------------------------------------------------------

static void access(struct translator *t, enum ir_opcode opcode, unsigned address, unsigned f, bool extended)
{
    emit(t, (struct ir_op){.opcode = (uint8_t)opcode,
                           .size = 16,
                           .flags = opcode == IR_FP_STORE_WIDE ? OPI_ALAT : 0,
                           .a = (uint16_t)address,
                           .b = IR_NONE,
                           .c = IR_NONE,
                           .guard = (uint16_t)guard_of(t),
                           .insn = (uint16_t)t->n,
                           .reg = (uint16_t)(IR_FR + f),
                           .imm = extended});
}

static enum outcome load(struct translator *t, bool extended, enum base_update update)
{
    const struct insn *i = t->i;
    if (i->r1 < 2 || (update != BASE_KEPT && !hpvm__front_target(t, i->r3)))
        return INTERPRET;
    unsigned base = gr(t, i->r3), next = next_base(t, base, update);
    use_register(t, i->r1); // a disabled register comes before anything else
    access(t, IR_FP_LOAD_WIDE, base, i->r1, extended);
    written(t, i->r1, FR_OTHER);
    if (next != IR_NONE)
        gr_write(t, i->r3, next);
    return DONE;
}

static enum outcome store(struct translator *t, bool extended, enum base_update update)
{
    const struct insn *i = t->i;
    if (update != BASE_KEPT && !hpvm__front_target(t, i->r3))
        return INTERPRET;
    unsigned base = gr(t, i->r3), next = next_base(t, base, update);
    use_register(t, i->r2);
    access(t, IR_FP_STORE_WIDE, base, i->r2, extended);
    if (next != IR_NONE)
        gr_write(t, i->r3, next);
    return DONE;
}

// ---- rows --------------------------------------------------------------------------------------------

enum outcome hpvm__front_fp_wide(struct translator *t)
{
    const struct insn *i = t->i;
    unsigned alone = i->r2 == 0 ? FMA_NO_ADDEND : 0;
    enum fp_wide dynamic = alone ? FP_WIDE_MUL : FP_WIDE_FMA;
    switch (i->row) {
    case ROW_fma:
        return wide(t, dynamic, alone);
    case ROW_fms:
        return wide(t, dynamic, alone | FMA_NEGATE_ADDEND);
    case ROW_fnma:
        return wide(t, dynamic, alone | FMA_NEGATE_PRODUCT);
    case ROW_fma_d:
        return wide(t, FP_WIDE_FMA_D, alone);
    case ROW_fms_d:
        return wide(t, FP_WIDE_FMA_D, alone | FMA_NEGATE_ADDEND);
    case ROW_fnma_d:
        return wide(t, FP_WIDE_FMA_D, alone | FMA_NEGATE_PRODUCT);
    case ROW_fma_s:
        return wide(t, FP_WIDE_FMA_S, alone);
    case ROW_fms_s:
        return wide(t, FP_WIDE_FMA_S, alone | FMA_NEGATE_ADDEND);
    case ROW_fnma_s:
        return wide(t, FP_WIDE_FMA_S, alone | FMA_NEGATE_PRODUCT);
    case ROW_frcpa:
        return approximate(t, FP_WIDE_RCPA);
    case ROW_frsqrta:
        return approximate(t, FP_WIDE_RSQRTA);
    case ROW_fcmp_eq:
        return compare(t, 2, false);
    case ROW_fcmp_eq_unc:
        return compare(t, 2, true);
    case ROW_fcmp_lt:
        return compare(t, 1, false);
    case ROW_fcmp_lt_unc:
        return compare(t, 1, true);
    case ROW_fcmp_le:
        return compare(t, 3, false);
    case ROW_fcmp_le_unc:
        return compare(t, 3, true);
    case ROW_fcmp_unord:
        return compare(t, 0, false);
    case ROW_fcmp_unord_unc:
        return compare(t, 0, true);
    case ROW_fcvt_fx:
        return wide(t, FP_WIDE_TO_INT, 0);
    case ROW_fcvt_fx_trunc:
        return wide(t, FP_WIDE_TO_INT, FCVT_TRUNCATE);
    case ROW_fcvt_fxu:
        return wide(t, FP_WIDE_TO_INT, FCVT_UNSIGNED);
    case ROW_fcvt_fxu_trunc:
        return wide(t, FP_WIDE_TO_INT, FCVT_UNSIGNED | FCVT_TRUNCATE);
    case ROW_fcvt_xf:
        return wide(t, FP_WIDE_FROM_INT, 0);
    case ROW_fmin:
        return wide(t, FP_WIDE_CHOOSE, FP_MIN);
    case ROW_fmax:
        return wide(t, FP_WIDE_CHOOSE, FP_MAX);
    case ROW_famin:
        return wide(t, FP_WIDE_CHOOSE, FP_AMIN);
    case ROW_famax:
        return wide(t, FP_WIDE_CHOOSE, FP_AMAX);
    case ROW_fmerge_s:
        if (i->r2 == i->r3)
            return copy(t);
        return wide(t, FP_WIDE_MERGE, MERGE_SIGN);
    case ROW_fmerge_ns:
        return wide(t, FP_WIDE_MERGE, MERGE_NEGATED_SIGN);
    case ROW_fmerge_se:
        return wide(t, FP_WIDE_MERGE, MERGE_SIGN_EXPONENT);
    case ROW_fand:
        return wide(t, FP_WIDE_BITS, BITS_AND);
    case ROW_fandcm:
        return wide(t, FP_WIDE_BITS, BITS_ANDCM);
    case ROW_for:
        return wide(t, FP_WIDE_BITS, BITS_OR);
    case ROW_fxor:
        return wide(t, FP_WIDE_BITS, BITS_XOR);
    case ROW_fselect:
        return wide(t, FP_WIDE_BITS, BITS_SELECT);
    case ROW_fmix_lr:
        return wide(t, FP_WIDE_BITS, BITS_MIX_LR);
    case ROW_fmix_r:
        return wide(t, FP_WIDE_BITS, BITS_MIX_R);
    case ROW_fmix_l:
        return wide(t, FP_WIDE_BITS, BITS_MIX_L);
    case ROW_setf_exp:
        return set_exponent(t);
    case ROW_getf_exp:
        return get_exponent(t);
    case ROW_ldfe:
        return load(t, true, BASE_KEPT);
    case ROW_ldfe_i:
        return load(t, true, BASE_BY_IMMEDIATE);
    case ROW_ldfe_r:
        return load(t, true, BASE_BY_REGISTER);
    case ROW_ldf_fill:
        return load(t, false, BASE_KEPT);
    case ROW_ldf_fill_i:
        return load(t, false, BASE_BY_IMMEDIATE);
    case ROW_ldf_fill_r:
        return load(t, false, BASE_BY_REGISTER);
    case ROW_stfe:
        return store(t, true, BASE_KEPT);
    case ROW_stfe_i:
        return store(t, true, BASE_BY_IMMEDIATE);
    case ROW_stf_spill:
        return store(t, false, BASE_KEPT);
    case ROW_stf_spill_i:
        return store(t, false, BASE_BY_IMMEDIATE);
    default:
        return CALL;
    }
}
