// Front end: integer loads and stores, prefetches, speculation checks (formats M1 to M5, M13 to M15, M20 to
// M27).
#include "ia64/front/translator.h"

enum kind { PLAIN, FILL, SPECULATIVE, ADVANCED, CHECK };

// The UNAT bit of a spill or fill: address bits 8:3.
static unsigned unat_bit(struct translator *t, unsigned base)
{
    return emit2(t, IR_SHR, base, constant(t, 3)); // counts are taken modulo 64
}

static enum outcome load(struct translator *t, unsigned size, enum kind kind, enum base_update update)
{
    const struct insn *i = t->i;
    if (kind >= ADVANCED && (t->flags & FRONT_ALAT))
        return CALL;
    if (!hpvm__front_target(t, i->r1))
        return INTERPRET;
    if (update != BASE_KEPT && (!hpvm__front_target(t, i->r3) || i->r1 == i->r3))
        return INTERPRET;
    unsigned base = gr(t, i->r3), next = next_base(t, base, update);
    hpvm__front_no_nat(t, i->r1);
    if (kind == FILL) {
        unsigned bits = emit2(t, IR_SHR, hpvm__front_get(t, IR_UNAT), unat_bit(t, base));
        hpvm__front_exit(t, IR_EXIT_INTERP, emit_imm(t, IR_TEST_BIT, bits, IR_NONE, 0), IR_NONE, 0);
    }
    unsigned other = t->always ? IR_NONE : hpvm__front_get(t, IR_GR + i->r1);
    unsigned value = emit(t, (struct ir_op){.opcode = IR_LOAD,
                                            .type = IR_I64,
                                            .size = (uint8_t)size,
                                            .flags = kind == SPECULATIVE ? OPI_NAT : 0,
                                            .a = (uint16_t)base,
                                            .b = (uint16_t)other,
                                            .c = IR_NONE,
                                            .guard = (uint16_t)guard_of(t),
                                            .insn = (uint16_t)t->n,
                                            .reg = (uint16_t)(IR_GR + i->r1)});
    hpvm__front_set(t, IR_GR + i->r1, value); // is the old value already when the predicate is 0
    if (next != IR_NONE)
        gr_write(t, i->r3, next);
    return DONE;
}

static enum outcome store(struct translator *t, unsigned size, bool spill, enum base_update update)
{
    const struct insn *i = t->i;
    if (update != BASE_KEPT && !hpvm__front_target(t, i->r3))
        return INTERPRET;
    unsigned base = gr(t, i->r3), value = gr(t, i->r2), next = next_base(t, base, update);
    emit(t, (struct ir_op){.opcode = IR_STORE,
                           .size = (uint8_t)size,
                           .flags = OPI_ALAT,
                           .a = (uint16_t)base,
                           .b = (uint16_t)value,
                           .c = IR_NONE,
                           .guard = (uint16_t)guard_of(t),
                           .insn = (uint16_t)t->n});
    if (spill) {
        unsigned bit = emit2(t, IR_SHL, constant(t, 1), unat_bit(t, base));
        hpvm__front_set_if(t, IR_UNAT, emit2(t, IR_ANDN, hpvm__front_get(t, IR_UNAT), bit));
    }
    if (next != IR_NONE)
        gr_write(t, i->r3, next);
    return DONE;
}

static enum outcome prefetch(struct translator *t, enum base_update update)
{
    if (update == BASE_KEPT)
        return DONE;
    if (!hpvm__front_target(t, t->i->r3))
        return INTERPRET;
    gr_write(t, t->i->r3, next_base(t, gr(t, t->i->r3), update));
    return DONE;
}

// Nothing is ever in an ALAT that is off.
static enum outcome check_advanced(struct translator *t)
{
    if (t->flags & FRONT_ALAT)
        return CALL;
    hpvm__front_exit(t, IR_EXIT_BRANCH, IR_NONE, IR_NONE, t->i->imm);
    return DONE;
}

static enum outcome invalidate(const struct translator *t)
{
    return t->flags & FRONT_ALAT ? CALL : DONE;
}

#define LOADS(size, suffix, update)                                                                          \
    case ROW_ld##size##suffix:                                                                               \
    case ROW_ld##size##_acq##suffix:                                                                         \
    case ROW_ld##size##_bias##suffix:                                                                        \
        return load(t, size, PLAIN, update);                                                                 \
    case ROW_ld##size##_s##suffix:                                                                           \
        return load(t, size, SPECULATIVE, update);                                                           \
    case ROW_ld##size##_a##suffix:                                                                           \
        return load(t, size, ADVANCED, update);                                                              \
    case ROW_ld##size##_sa##suffix:                                                                          \
        return t->flags & FRONT_ALAT ? CALL : load(t, size, SPECULATIVE, update);                            \
    case ROW_ld##size##_c_clr##suffix:                                                                       \
    case ROW_ld##size##_c_nc##suffix:                                                                        \
    case ROW_ld##size##_c_clr_acq##suffix:                                                                   \
        return load(t, size, CHECK, update);
#define STORES(size, suffix, update)                                                                         \
    case ROW_st##size##suffix:                                                                               \
    case ROW_st##size##_rel##suffix:                                                                         \
        return store(t, size, false, update);
#define SIZES(rows, suffix, update)                                                                          \
    rows(1, suffix, update) rows(2, suffix, update) rows(4, suffix, update) rows(8, suffix, update)

enum outcome hpvm__front_memory(struct translator *t)
{
    switch (t->i->row) {
        SIZES(LOADS, , BASE_KEPT)
        SIZES(LOADS, _r, BASE_BY_REGISTER)
        SIZES(LOADS, _i, BASE_BY_IMMEDIATE)
        SIZES(STORES, , BASE_KEPT)
        SIZES(STORES, _i, BASE_BY_IMMEDIATE)
    case ROW_ld8_fill:
        return load(t, 8, FILL, BASE_KEPT);
    case ROW_ld8_fill_r:
        return load(t, 8, FILL, BASE_BY_REGISTER);
    case ROW_ld8_fill_i:
        return load(t, 8, FILL, BASE_BY_IMMEDIATE);
    case ROW_st8_spill:
        return store(t, 8, true, BASE_KEPT);
    case ROW_st8_spill_i:
        return store(t, 8, true, BASE_BY_IMMEDIATE);
    case ROW_lfetch:
    case ROW_lfetch_excl:
        return prefetch(t, BASE_KEPT);
    case ROW_lfetch_r:
    case ROW_lfetch_excl_r:
        return prefetch(t, BASE_BY_REGISTER);
    case ROW_lfetch_i:
    case ROW_lfetch_excl_i:
        return prefetch(t, BASE_BY_IMMEDIATE);
    case ROW_chk_s_m:
    case ROW_chk_s_i:
        hpvm__front_no_nat(t, t->i->r2);
        return DONE;
    case ROW_chk_a_nc:
    case ROW_chk_a_clr:
    case ROW_chk_a_nc_f:
    case ROW_chk_a_clr_f:
        return check_advanced(t);
    case ROW_invala:
    case ROW_invala_e:
    case ROW_invala_e_f:
        return invalidate(t);
    default:
        return CALL;
    }
}
