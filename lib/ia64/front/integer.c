// Front end: integer arithmetic, logic, shifts, fields, extensions (formats A1 to A5, I5, I7, I10 to I15,
// I29, X2).
#include "ia64/front/translator.h"

// Sum of 32-bit pointer arithmetic: bits 31:30 of the base become bits 62:61.
static unsigned pointer32(struct translator *t, unsigned sum, unsigned base)
{
    unsigned region = emit2(t, IR_AND, base, constant(t, 3u << 30));
    region = emit2(t, IR_SHL, region, constant(t, 31));
    return emit2(t, IR_OR, emit_sized(t, IR_ZEXT, sum, IR_NONE, 4), region);
}

// Shift by the whole of a register: counts of 64 and above empty it, or leave the sign.
static unsigned variable_shift(struct translator *t, enum ir_opcode opcode, unsigned value, unsigned count)
{
    unsigned in_range = emit_sized(t, IR_CMP_LEU, count, constant(t, 63), 8);
    if (opcode == IR_SAR)
        return emit2(t, opcode, value, select_value(t, in_range, count, constant(t, 63)));
    return select_value(t, in_range, emit2(t, opcode, value, count), constant(t, 0));
}

static unsigned shifted(struct translator *t, enum ir_opcode opcode, unsigned value, unsigned count)
{
    return count ? emit2(t, opcode, value, constant(t, count)) : value;
}

static unsigned extract(struct translator *t, unsigned value, unsigned position, unsigned length, bool sign)
{
    if (position + length >= 64)
        return shifted(t, sign ? IR_SAR : IR_SHR, value, position);
    if (position == 0 && (length == 8 || length == 16 || length == 32))
        return emit_sized(t, sign ? IR_SEXT : IR_ZEXT, value, IR_NONE, length / 8);
    if (!sign)
        return emit2(t, IR_AND, shifted(t, IR_SHR, value, position), constant(t, mask_low(length)));
    unsigned up = 64 - position - length;
    return shifted(t, IR_SAR, shifted(t, IR_SHL, value, up), up + position);
}

static uint64_t field(const struct insn *i)
{
    return mask_low(i->aux2) << i->aux;
}

static unsigned deposit(struct translator *t, unsigned into, unsigned value)
{
    uint64_t mask = field(t->i);
    value = emit2(t, IR_AND, shifted(t, IR_SHL, value, t->i->aux), constant(t, mask));
    return emit2(t, IR_OR, emit2(t, IR_AND, into, constant(t, ~mask)), value);
}

#define R2      gr(t, i->r2)
#define R3      gr(t, i->r3)
#define IMM     constant(t, (uint64_t)i->imm)
#define ONE     constant(t, 1)
#define OP2(op) emit2(t, IR_##op, a, b)

enum outcome hpvm__front_integer(struct translator *t)
{
    const struct insn *i = t->i;
    unsigned a, b, value;
#define CASE2(row, first, second, result)                                                                    \
    case ROW_##row:                                                                                          \
        a = first;                                                                                           \
        b = second;                                                                                          \
        value = result;                                                                                      \
        break;
    switch (i->row) {
        CASE2(add, R2, R3, OP2(ADD))
        CASE2(add_1, R2, R3, emit2(t, IR_ADD, OP2(ADD), ONE))
        CASE2(sub, R2, R3, OP2(SUB))
        CASE2(sub_1, R2, R3, emit2(t, IR_SUB, OP2(SUB), ONE))
        CASE2(addp4, R2, R3, pointer32(t, OP2(ADD), b))
        CASE2(and, R2, R3, OP2(AND))
        CASE2(andcm, R2, R3, OP2(ANDN))
        CASE2(or, R2, R3, OP2(OR))
        CASE2(xor, R2, R3, OP2(XOR))
        CASE2(shladd, R2, R3, emit_imm(t, IR_SHLADD, a, b, i->aux))
        CASE2(shladdp4, R2, R3, pointer32(t, emit_imm(t, IR_SHLADD, a, b, i->aux), b))
        CASE2(sub_i, IMM, R3, OP2(SUB))
        CASE2(and_i, R3, IMM, OP2(AND))
        CASE2(andcm_i, IMM, R3, OP2(ANDN))
        CASE2(or_i, R3, IMM, OP2(OR))
        CASE2(xor_i, R3, IMM, OP2(XOR))
        CASE2(adds, R3, IMM, OP2(ADD))
        CASE2(addl, R3, IMM, OP2(ADD))
        CASE2(addp4_i, R3, IMM, pointer32(t, OP2(ADD), a))
        CASE2(shl, R2, R3, variable_shift(t, IR_SHL, a, b))
        CASE2(shr_u, R3, R2, variable_shift(t, IR_SHR, a, b))
        CASE2(shr, R3, R2, variable_shift(t, IR_SAR, a, b))
        CASE2(dep, R3, R2, deposit(t, a, b))
    case ROW_shrp:
        if (i->r2 == i->r3) {
            value = emit2(t, IR_ROR, R3, constant(t, i->aux));
        } else {
            a = R2; // its NaT bit counts even when the count is 0
            b = shifted(t, IR_SHR, R3, i->aux);
            value = i->aux ? emit2(t, IR_OR, b, shifted(t, IR_SHL, a, 64u - i->aux)) : b;
        }
        break;
    case ROW_extr_u:
        value = extract(t, R3, i->aux, i->aux2, false);
        break;
    case ROW_extr:
        value = extract(t, R3, i->aux, i->aux2, true);
        break;
    case ROW_dep_z:
        value = shifted(t, IR_SHL, R2, i->aux);
        if (i->aux + i->aux2 < 64)
            value = emit2(t, IR_AND, value, constant(t, field(i)));
        break;
    case ROW_dep_z_i:
        value = constant(t, (uint64_t)i->imm << i->aux & field(i));
        break;
    case ROW_dep_i:
        value = i->imm ? emit2(t, IR_OR, R3, constant(t, field(i)))
                       : emit2(t, IR_AND, R3, constant(t, ~field(i)));
        break;
    case ROW_zxt1:
    case ROW_zxt2:
    case ROW_zxt4:
        value = emit_sized(t, IR_ZEXT, R3, IR_NONE, 1u << (i->row - ROW_zxt1));
        break;
    case ROW_sxt1:
    case ROW_sxt2:
    case ROW_sxt4:
        value = emit_sized(t, IR_SEXT, R3, IR_NONE, 1u << (i->row - ROW_sxt1));
        break;
    case ROW_popcnt:
        value = emit1(t, IR_POPCNT, R3);
        break;
    case ROW_movl:
        value = IMM;
        break;
    case ROW_mov_from_ip:
        value = emit2(t, IR_ADD, hpvm__front_get(t, IR_BLOCK_VA),
                      constant(t, (uint64_t)t->distance + i->bundle * 16u));
        break;
    default:
        return CALL;
    }
    if (!hpvm__front_target(t, i->r1))
        return INTERPRET;
    gr_write(t, i->r1, value);
    return DONE;
}
