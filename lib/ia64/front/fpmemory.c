// Front end: floating-point loads and stores of singles, doubles and integers (formats M6 to M12).
#include "ia64/front/translator.h"

enum kind { PLAIN, SPECULATIVE, ADVANCED, CHECK };

static unsigned load_from(struct translator *t, unsigned address, enum ir_type type, unsigned aligned,
                          unsigned flags, unsigned f)
{
    unsigned value = hpvm__front_fp_op(t, IR_FP_LOAD, type, address, IR_NONE, IR_NONE);
    struct ir_op *op = &t->ir->op[value];
    op->size = (uint8_t)aligned;
    op->flags = (uint8_t)flags;
    op->reg = (uint16_t)(IR_FR + f);
    op->imm = 0;
    return value;
}

static enum outcome load(struct translator *t, enum ir_type type, enum kind kind, enum base_update update)
{
    const struct insn *i = t->i;
    if (i->r1 < 2 || (update != BASE_KEPT && !hpvm__front_target(t, i->r3)))
        return INTERPRET;
    if (kind >= ADVANCED && (t->flags & FRONT_ALAT))
        return CALL;
    unsigned base = gr(t, i->r3), next = next_base(t, base, update);
    hpvm__front_use_partition(t, i->r1, false); // a disabled register comes before anything else
    unsigned value = load_from(t, base, type, type == IR_F32 ? 4 : 8, 0, i->r1);
    if (type == IR_I64)
        hpvm__front_write_integer(t, i->r1, value);
    else
        hpvm__front_fr_write(t, i->r1, value);
    if (next != IR_NONE)
        gr_write(t, i->r3, next);
    return DONE;
}

// Two registers of different banks; which ones those are depends on rrb.fr when only one rotates.
static enum outcome load_pair(struct translator *t, enum ir_type type, enum kind kind, unsigned increment)
{
    const struct insn *i = t->i;
    unsigned size = type == IR_F32 ? 4 : 8;
    if (i->r1 < 2 || i->r2 < 2 || (increment && !hpvm__front_target(t, i->r3)))
        return INTERPRET;
    if ((i->r1 < 32) != (i->r2 < 32) || !((i->r1 ^ i->r2) & 1) ||
        (kind >= ADVANCED && (t->flags & FRONT_ALAT)))
        return CALL;
    unsigned base = gr(t, i->r3);
    hpvm__front_use_partition(t, i->r1, false);
    unsigned first = load_from(t, base, type, 2 * size, OPI_LEAVE, i->r1);
    unsigned address = emit2(t, IR_ADD, base, constant(t, size));
    unsigned second = load_from(t, address, type, size, OPI_LEAVE, i->r2);
    if (type == IR_I64) {
        hpvm__front_write_integer(t, i->r1, first);
        hpvm__front_write_integer(t, i->r2, second);
    } else {
        hpvm__front_fr_write(t, i->r1, first);
        hpvm__front_fr_write(t, i->r2, second);
    }
    if (increment)
        gr_write(t, i->r3, emit2(t, IR_ADD, base, constant(t, increment)));
    return DONE;
}

static enum outcome store(struct translator *t, enum ir_type type, enum base_update update)
{
    const struct insn *i = t->i;
    if (update != BASE_KEPT && !hpvm__front_target(t, i->r3))
        return INTERPRET;
    if (type != IR_I64 && !hpvm__front_fr_is_number(t, i->r2))
        return CALL;
    unsigned base = gr(t, i->r3), next = next_base(t, base, update), value;
    if (type == IR_I64) {
        hpvm__front_use_partition(t, i->r2, false);
        value = hpvm__front_significand(t, i->r2);
    } else {
        value = type == IR_F32 ? hpvm__front_fr_single(t, i->r2) : hpvm__front_fr(t, i->r2);
    }
    emit(t, (struct ir_op){.opcode = type == IR_I64 ? IR_STORE : IR_FP_STORE,
                           .size = type == IR_F32 ? 4 : 8,
                           .flags = OPI_ALAT,
                           .a = (uint16_t)base,
                           .b = (uint16_t)value,
                           .c = IR_NONE,
                           .guard = (uint16_t)guard_of(t),
                           .insn = (uint16_t)t->n});
    if (next != IR_NONE)
        gr_write(t, i->r3, next);
    return DONE;
}

#define LOADS(name, type, suffix, update)                                                                    \
    case ROW_##name##suffix:                                                                                 \
        return load(t, type, PLAIN, update);                                                                 \
    case ROW_##name##_s##suffix:                                                                             \
        return load(t, type, SPECULATIVE, update);                                                           \
    case ROW_##name##_a##suffix:                                                                             \
        return load(t, type, ADVANCED, update);                                                              \
    case ROW_##name##_sa##suffix:                                                                            \
        return t->flags & FRONT_ALAT ? CALL : load(t, type, SPECULATIVE, update);                            \
    case ROW_##name##_c_clr##suffix:                                                                         \
    case ROW_##name##_c_nc##suffix:                                                                          \
        return load(t, type, CHECK, update);
#define FORMS(name, type)                                                                                    \
    LOADS(name, type, , BASE_KEPT)                                                                           \
    LOADS(name, type, _r, BASE_BY_REGISTER)                                                                  \
    LOADS(name, type, _i, BASE_BY_IMMEDIATE)

#define PAIRS(name, type, suffix, increment)                                                                 \
    case ROW_##name##suffix:                                                                                 \
        return load_pair(t, type, PLAIN, increment);                                                         \
    case ROW_##name##_s##suffix:                                                                             \
        return load_pair(t, type, SPECULATIVE, increment);                                                   \
    case ROW_##name##_a##suffix:                                                                             \
        return load_pair(t, type, ADVANCED, increment);                                                      \
    case ROW_##name##_c_clr##suffix:                                                                         \
    case ROW_##name##_c_nc##suffix:                                                                          \
        return load_pair(t, type, CHECK, increment);

enum outcome hpvm__front_fp_memory(struct translator *t)
{
    switch (t->i->row) {
        FORMS(ldfs, IR_F32)
        FORMS(ldfd, IR_F64)
        FORMS(ldf8, IR_I64)
        PAIRS(ldfps, IR_F32, , 0)
        PAIRS(ldfps, IR_F32, _i, 8)
        PAIRS(ldfpd, IR_F64, , 0)
        PAIRS(ldfpd, IR_F64, _i, 16)
        PAIRS(ldfp8, IR_I64, , 0)
        PAIRS(ldfp8, IR_I64, _i, 16)
    case ROW_stfs:
        return store(t, IR_F32, BASE_KEPT);
    case ROW_stfs_i:
        return store(t, IR_F32, BASE_BY_IMMEDIATE);
    case ROW_stfd:
        return store(t, IR_F64, BASE_KEPT);
    case ROW_stfd_i:
        return store(t, IR_F64, BASE_BY_IMMEDIATE);
    case ROW_stf8:
        return store(t, IR_I64, BASE_KEPT);
    case ROW_stf8_i:
        return store(t, IR_I64, BASE_BY_IMMEDIATE);
    default:
        return CALL;
    }
}
