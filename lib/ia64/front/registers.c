// Front end: moves between register files, integer work in floating-point registers, what has no effect
// (formats I20 to I27, M18 to M31, F2).
#include "ia64/fp/fpreg.h"
#include "ia64/front/translator.h"

// ---- predicates --------------------------------------------------------------------------------------

// Instructions move predicates in physical order; that is the order of c->pr when rrb.pr is 0.
static void leave_if_rotated(struct translator *t)
{
    unsigned base = hpvm__front_get(t, IR_RRB_PR);
    hpvm__front_exit(t, IR_EXIT_INTERP, emit_sized(t, IR_CMP_NE, base, constant(t, 0), 8), IR_NONE, 0);
}

// Predicates in physical order as c->pr has them: bit n of the rotating ones is bit (n + rrb.pr) mod 48.
static unsigned rotated(struct translator *t, unsigned value)
{
    unsigned base = hpvm__front_get(t, IR_RRB_PR), back = emit2(t, IR_SUB, constant(t, 48), base);
    unsigned upper = emit2(t, IR_SHR, value, constant(t, 16));
    unsigned down = emit2(t, IR_SHR, upper, base), up = emit2(t, IR_SHL, upper, back);
    upper = emit2(t, IR_SHL, emit2(t, IR_OR, down, up), constant(t, 16));
    return emit2(t, IR_OR, upper, emit2(t, IR_AND, value, constant(t, 0xffff)));
}

static enum outcome move_to_predicates(struct translator *t)
{
    uint64_t mask = (uint64_t)t->i->imm | 1;
    unsigned value = gr(t, t->i->r2);
    if (mask == UINT64_MAX) // behind modulo-scheduled loops as well as elsewhere
        value = rotated(t, value);
    else
        leave_if_rotated(t);
    if (~mask) {
        unsigned kept = emit2(t, IR_AND, hpvm__front_get(t, IR_PR_WORD), constant(t, ~mask));
        value = emit2(t, IR_OR, emit2(t, IR_AND, value, constant(t, mask)), kept);
    }
    hpvm__front_set_if(t, IR_PR_WORD, emit2(t, IR_OR, value, constant(t, 1)));
    return DONE;
}

static enum outcome move_to_rotating(struct translator *t)
{
    leave_if_rotated(t);
    unsigned kept = emit2(t, IR_AND, hpvm__front_get(t, IR_PR_WORD), constant(t, 0xffff));
    hpvm__front_set_if(t, IR_PR_WORD,
                       emit2(t, IR_OR, kept, constant(t, (uint64_t)t->i->imm & ~(uint64_t)0xffff)));
    return DONE;
}

// ---- application registers ---------------------------------------------------------------------------

#define PFS_RESERVED (mask_low(14) << 38 | mask_low(4) << 58)

static enum outcome move_to_ar(struct translator *t, bool i_unit, bool immediate)
{
    const struct insn *i = t->i;
    unsigned reg;
    switch (i_unit ? i->r3 : i->r3 + 1000) {
    case AR_LC:
        reg = IR_LC;
        break;
    case AR_EC:
        reg = IR_EC;
        break;
    case AR_PFS:
        reg = IR_PFS;
        break;
    case AR_UNAT + 1000:
        reg = IR_UNAT;
        break;
    case AR_CCV + 1000:
        reg = IR_CCV;
        break;
    case AR_CSD + 1000:
        reg = IR_CSD;
        break;
    default:
        return CALL;
    }
    unsigned value = immediate ? constant(t, (uint64_t)i->imm) : gr(t, i->r2);
    if (reg == IR_EC)
        value = emit2(t, IR_AND, value, constant(t, 0x3f));
    if (reg == IR_PFS) {
        unsigned reserved = emit2(t, IR_AND, value, constant(t, PFS_RESERVED));
        hpvm__front_exit(t, IR_EXIT_INTERP, emit_sized(t, IR_CMP_NE, reserved, constant(t, 0), 8), IR_NONE,
                         0);
    }
    hpvm__front_set_if(t, reg, value);
    return DONE;
}

static enum outcome move_from_ar(struct translator *t, bool i_unit)
{
    const struct insn *i = t->i;
    unsigned reg;
    switch (i_unit ? i->r3 : i->r3 + 1000) {
    case AR_LC:
        reg = IR_LC;
        break;
    case AR_EC:
        reg = IR_EC;
        break;
    case AR_PFS:
        reg = IR_PFS;
        break;
    case AR_UNAT + 1000:
        reg = IR_UNAT;
        break;
    case AR_CCV + 1000:
        reg = IR_CCV;
        break;
    case AR_CSD + 1000:
        reg = IR_CSD;
        break;
    case AR_RSC + 1000:
        reg = IR_RSC;
        break;
    case AR_BSP + 1000:
        reg = IR_BSP;
        break;
    case AR_FPSR + 1000:
        reg = IR_FPSR;
        break;
    case AR_K0 + 1000 ... AR_K7 + 1000:
        reg = IR_KR + i->r3;
        break;
    default:
        return CALL;
    }
    if (!hpvm__front_target(t, i->r1))
        return INTERPRET;
    gr_write(t, i->r1, hpvm__front_get(t, reg));
    return DONE;
}

// ---- integers in floating-point registers ------------------------------------------------------------

// The partition of `f` may be used, and when it is written, PSR says so.
void hpvm__front_use_partition(struct translator *t, unsigned f, bool written)
{
    if (f < 2)
        return;
    t->ir->psr_clear |= f < 32 ? PSR_DFL : PSR_DFH;
    uint64_t modified = f < 32 ? PSR_MFL : PSR_MFH;
    if (!written || (t->psr_set & modified))
        return;
    emit(t, (struct ir_op){.opcode = IR_PSR_OR,
                           .a = IR_NONE,
                           .b = IR_NONE,
                           .c = IR_NONE,
                           .guard = (uint16_t)guard_of(t),
                           .imm = (int64_t)modified});
    if (t->always)
        t->psr_set |= modified;
}

unsigned hpvm__front_read_fr(struct translator *t, enum ir_opcode opcode, unsigned f)
{
    if (f < 2) {
        bool one = f == 1;
        return constant(t, opcode == IR_FR_SIG ? (one ? FP_INTEGER_BIT : 0) : one ? FP_EXPONENT_BIAS : 0);
    }
    return emit(t, (struct ir_op){.opcode = (uint8_t)opcode,
                                  .type = IR_I64,
                                  .a = IR_NONE,
                                  .b = IR_NONE,
                                  .c = IR_NONE,
                                  .guard = IR_NONE,
                                  .reg = (uint16_t)(IR_FR + f)});
}

// Significand of a register that is no NaTVal and no number in the double format.
static unsigned plain_significand(struct translator *t, unsigned f)
{
    unsigned exponent = hpvm__front_read_fr(t, IR_FR_EXP, f);
    unsigned tagged = emit_imm(t, IR_TEST_BIT, exponent, IR_NONE, 63);
    unsigned nat = emit_sized(t, IR_CMP_EQ, exponent, constant(t, FP_EXPONENT_NATVAL), 8);
    hpvm__front_exit(t, IR_EXIT_INTERP, emit2(t, IR_P_OR, tagged, nat), IR_NONE, 0);
    return hpvm__front_read_fr(t, IR_FR_SIG, f);
}

// Significand of a source. A register that may be a NaTVal goes to the interpreter.
unsigned hpvm__front_integer_source(struct translator *t, unsigned f)
{
    if (f < 2)
        return hpvm__front_read_fr(t, IR_FR_SIG, f);
    if (hpvm__front_fr_is_number(t, f)) {
        unsigned bits = emit1(t, IR_FP_BITS, hpvm__front_fr(t, f));
        unsigned significand = emit2(t, IR_SHL, bits, constant(t, 11));
        significand = emit2(t, IR_OR, significand, constant(t, FP_INTEGER_BIT));
        unsigned zero = emit_sized(t, IR_CMP_EQ, emit2(t, IR_SHL, bits, constant(t, 1)), constant(t, 0), 8);
        return select_value(t, zero, constant(t, 0), significand);
    }
    if (hpvm__front_fr_kind(t, f) != FR_INTEGER)
        return plain_significand(t, f);
    unsigned exponent = hpvm__front_read_fr(t, IR_FR_EXP, f);
    unsigned other = emit_sized(t, IR_CMP_NE, exponent, constant(t, FP_EXPONENT_INTEGER), 8);
    hpvm__front_exit(t, IR_EXIT_INTERP, other, IR_NONE, 0);
    return hpvm__front_read_fr(t, IR_FR_SIG, f);
}

// The same for a store. What a register holds right now says little in a loop whose registers rotate: the
// first stores come rounds later. Integers are what is stored this way.
unsigned hpvm__front_significand(struct translator *t, unsigned f)
{
    return f >= 32 && t->fr_kind[f] == FR_UNKNOWN ? plain_significand(t, f)
                                                  : hpvm__front_integer_source(t, f);
}

void hpvm__front_write_integer(struct translator *t, unsigned f, unsigned value)
{
    emit(t, (struct ir_op){.opcode = IR_FR_SET,
                           .a = (uint16_t)value,
                           .b = (uint16_t)constant(t, FP_EXPONENT_INTEGER),
                           .c = IR_NONE,
                           .guard = (uint16_t)guard_of(t),
                           .reg = (uint16_t)(IR_FR + f)});
    hpvm__front_use_partition(t, f, true);
    hpvm__front_fr_forget(t, f);
    t->fr_kind[f] = FR_INTEGER;
}

// xma: f3 * f4 + f2, lower or upper half.
static enum outcome multiply(struct translator *t, enum ir_opcode upper)
{
    const struct insn *i = t->i;
    if (i->r1 < 2)
        return INTERPRET;
    hpvm__front_use_partition(t, i->r2, false);
    hpvm__front_use_partition(t, i->r3, false);
    hpvm__front_use_partition(t, i->r4, false);
    unsigned a = hpvm__front_integer_source(t, i->r3), b = hpvm__front_integer_source(t, i->r4),
             addend = hpvm__front_integer_source(t, i->r2);
    unsigned low = emit2(t, IR_MUL, a, b), result = low;
    if (i->r2 != 0)
        result = emit2(t, IR_ADD, low, addend);
    if (upper != IR_NOP) {
        unsigned high = emit2(t, upper, a, b);
        if (i->r2 != 0) { // the addend is zero-extended (manual volume 3, "xma")
            unsigned carry = emit_sized(t, IR_CMP_LTU, result, addend, 8);
            high = emit2(t, IR_ADD, high, emit1(t, IR_FROM_PRED, carry));
        }
        result = high;
    }
    hpvm__front_write_integer(t, i->r1, result);
    return DONE;
}

enum outcome hpvm__front_register(struct translator *t)
{
    const struct insn *i = t->i;
    switch (i->row) {
    case ROW_mov_to_br:
    case ROW_mov_ret_to_br:
        hpvm__front_set_if(t, IR_BR + i->r1, gr(t, i->r2));
        return DONE;
    case ROW_mov_from_br:
        if (!hpvm__front_target(t, i->r1))
            return INTERPRET;
        gr_write(t, i->r1, hpvm__front_get(t, IR_BR + i->r2));
        return DONE;
    case ROW_mov_to_pr:
        return move_to_predicates(t);
    case ROW_mov_to_pr_rot:
        return move_to_rotating(t);
    case ROW_mov_from_pr:
        if (!hpvm__front_target(t, i->r1))
            return INTERPRET;
        leave_if_rotated(t);
        gr_write(t, i->r1, hpvm__front_get(t, IR_PR_WORD));
        return DONE;
    case ROW_mov_to_ar_i:
        return move_to_ar(t, true, false);
    case ROW_mov_to_ar_imm_i:
        return move_to_ar(t, true, true);
    case ROW_mov_m_to_ar:
        return move_to_ar(t, false, false);
    case ROW_mov_m_to_ar_imm:
        return move_to_ar(t, false, true);
    case ROW_mov_from_ar_i:
        return move_from_ar(t, true);
    case ROW_mov_m_from_ar:
        return move_from_ar(t, false);
    case ROW_xma_l:
        return multiply(t, IR_NOP);
    case ROW_xma_h:
        return multiply(t, IR_MULHS);
    case ROW_xma_hu:
        return multiply(t, IR_MULHU);
    case ROW_srlz_d:
    case ROW_fwb:
    case ROW_sync_i:
    case ROW_brp:
    case ROW_brp_ind:
    case ROW_brp_ret:
        return DONE;
    case ROW_mf:
    case ROW_mf_a:
        emit(t, (struct ir_op){.opcode = IR_FENCE,
                               .a = IR_NONE,
                               .b = IR_NONE,
                               .c = IR_NONE,
                               .guard = (uint16_t)guard_of(t)});
        return DONE;
    default:
        return CALL;
    }
}
