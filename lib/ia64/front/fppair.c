// Front end: pairs of singles (formats F1, F9 with parallel operands). They are integers for everybody else.
#include "ia64/decode/decode.h"
#include "ia64/fp/fp.h"
#include "ia64/front/translator.h"

static unsigned source(struct translator *t, unsigned f)
{
    hpvm__front_use_partition(t, f, false);
    return hpvm__front_integer_source(t, f);
}

static enum outcome multiply_add(struct translator *t, enum ir_opcode opcode)
{
    const struct insn *i = t->i;
    if (i->r1 < 2)
        return INTERPRET;
    if (!hpvm__front_check_status(t))
        return CALL;
    unsigned a = source(t, i->r3), b = source(t, i->r4), value;
    if (i->r2 != 0) {
        value = hpvm__front_fp_op(t, opcode, IR_I64, a, b, source(t, i->r2));
    } else { // only the product's sign changes
        if (opcode == IR_FP_PNMA)
            a = emit2(t, IR_XOR, a, constant(t, BIT(63) | BIT(31)));
        value = hpvm__front_fp_op(t, IR_FP_PMUL, IR_I64, a, b, IR_NONE);
    }
    hpvm__front_write_integer(t, i->r1, value);
    return DONE;
}

// f2 above, f3 below.
static enum outcome pack(struct translator *t)
{
    const struct insn *i = t->i;
    if (i->r1 < 2)
        return INTERPRET;
    if (!hpvm__front_fr_is_number(t, i->r2) || !hpvm__front_fr_is_number(t, i->r3))
        return CALL;
    unsigned upper = emit1(t, IR_FP_BITS, hpvm__front_fr_single(t, i->r2));
    unsigned lower = i->r3 == i->r2 ? upper : emit1(t, IR_FP_BITS, hpvm__front_fr_single(t, i->r3));
    upper = emit2(t, IR_SHL, upper, constant(t, 32));
    hpvm__front_write_integer(t, i->r1, emit2(t, IR_OR, upper, lower));
    return DONE;
}

// The bits `mask` of f2, which may be inverted first, and the others of f3.
static enum outcome merge(struct translator *t, uint64_t mask, bool inverted)
{
    const struct insn *i = t->i;
    if (i->r1 < 2)
        return INTERPRET;
    unsigned a = source(t, i->r2), b = source(t, i->r3);
    if (inverted)
        a = emit2(t, IR_XOR, a, constant(t, mask));
    a = emit2(t, IR_AND, a, constant(t, mask));
    b = emit2(t, IR_AND, b, constant(t, ~mask));
    hpvm__front_write_integer(t, i->r1, emit2(t, IR_OR, a, b));
    return DONE;
}

// f3's lower half above f2's upper half; a sign may be changed.
static enum outcome swap(struct translator *t, uint64_t sign)
{
    const struct insn *i = t->i;
    if (i->r1 < 2)
        return INTERPRET;
    unsigned upper = emit2(t, IR_SHR, source(t, i->r2), constant(t, 32));
    unsigned lower = emit2(t, IR_SHL, source(t, i->r3), constant(t, 32));
    unsigned value = emit2(t, IR_OR, upper, lower);
    if (sign)
        value = emit2(t, IR_XOR, value, constant(t, sign));
    hpvm__front_write_integer(t, i->r1, value);
    return DONE;
}

enum outcome hpvm__front_fp_pair(struct translator *t)
{
    switch (t->i->row) {
    case ROW_fpma:
        return multiply_add(t, IR_FP_PMA);
    case ROW_fpms:
        return multiply_add(t, IR_FP_PMS);
    case ROW_fpnma:
        return multiply_add(t, IR_FP_PNMA);
    case ROW_fpack:
        return pack(t);
    case ROW_fpmerge_s:
        return merge(t, BIT(63) | BIT(31), false);
    case ROW_fpmerge_ns:
        return merge(t, BIT(63) | BIT(31), true);
    case ROW_fpmerge_se:
        return merge(t, 0x1ffull << 55 | 0x1ffull << 23, false);
    case ROW_fswap:
        return swap(t, 0);
    case ROW_fswap_nl:
        return swap(t, BIT(63));
    case ROW_fswap_nr:
        return swap(t, BIT(31));
    default:
        return CALL;
    }
}
