// Front end: instructions that write two predicates (formats A6 to A8, I16, I17).
#include "ia64/front/translator.h"

static unsigned qp_and(struct translator *t, unsigned p)
{
    return t->always ? p : emit2(t, IR_P_AND, t->qp, p);
}

static void set_pred(struct translator *t, unsigned p, unsigned value)
{
    hpvm__front_set(t, IR_PR + p, value);
}

// The relation `r` reaches the predicates by completer (manual volume 3, "cmp").
enum outcome hpvm__front_write_pair(struct translator *t, enum completer completer, unsigned r)
{
    unsigned p1 = t->i->p1, p2 = t->i->p2;
    switch (completer) {
    case NONE:
        if (p1)
            hpvm__front_set_if(t, IR_PR + p1, r);
        if (p2)
            hpvm__front_set_if(t, IR_PR + p2, emit1(t, IR_P_NOT, r));
        return DONE;
    case UNC:
        if (p1)
            set_pred(t, p1, qp_and(t, r));
        if (p2)
            set_pred(t, p2, t->always ? emit1(t, IR_P_NOT, r) : emit2(t, IR_P_ANDN, t->qp, r));
        return DONE;
    case AND: {
        unsigned keep = t->always ? r : emit2(t, IR_P_OR, r, emit1(t, IR_P_NOT, t->qp));
        if (p1)
            set_pred(t, p1, emit2(t, IR_P_AND, hpvm__front_get(t, IR_PR + p1), keep));
        if (p2)
            set_pred(t, p2, emit2(t, IR_P_AND, hpvm__front_get(t, IR_PR + p2), keep));
        return DONE;
    }
    case OR:
    case OR_ANDCM: {
        unsigned set = qp_and(t, r);
        if (p1)
            set_pred(t, p1, emit2(t, IR_P_OR, hpvm__front_get(t, IR_PR + p1), set));
        if (p2)
            set_pred(t, p2,
                     emit2(t, completer == OR ? IR_P_OR : IR_P_ANDN, hpvm__front_get(t, IR_PR + p2), set));
        return DONE;
    }
    }
    return INTERPRET;
}

static unsigned relation(struct translator *t, enum ir_opcode opcode, unsigned a, unsigned b, unsigned size)
{
    return emit_sized(t, opcode, a, b, size);
}

// Bit, or its complement, of a register; NaT bits are 0 here.
static unsigned bit(struct translator *t, bool set)
{
    unsigned value = gr(t, t->i->r3);
    return emit_imm(t, set ? IR_TEST_BIT : IR_TEST_CLEAR, value, IR_NONE, t->i->aux);
}
static unsigned nat(struct translator *t, bool set)
{
    hpvm__front_no_nat(t, t->i->r3);
    return truth(t, !set);
}

#define COMPARES(name, size)                                                                                 \
    CASE(name##_lt, NONE, relation(t, IR_CMP_LT, R2, R3, size))                                              \
    CASE(name##_lt_unc, UNC, relation(t, IR_CMP_LT, R2, R3, size))                                           \
    CASE(name##_ltu, NONE, relation(t, IR_CMP_LTU, R2, R3, size))                                            \
    CASE(name##_ltu_unc, UNC, relation(t, IR_CMP_LTU, R2, R3, size))                                         \
    CASE(name##_eq, NONE, relation(t, IR_CMP_EQ, R2, R3, size))                                              \
    CASE(name##_eq_unc, UNC, relation(t, IR_CMP_EQ, R2, R3, size))                                           \
    PARALLEL(name##_eq, , relation(t, IR_CMP_EQ, R2, R3, size))                                              \
    PARALLEL(name##_ne, , relation(t, IR_CMP_NE, R2, R3, size))                                              \
    PARALLEL(name##_gt, , relation(t, IR_CMP_LT, R3, ZERO, size))                                            \
    PARALLEL(name##_le, , relation(t, IR_CMP_GE, R3, ZERO, size))                                            \
    PARALLEL(name##_ge, , relation(t, IR_CMP_LE, R3, ZERO, size))                                            \
    PARALLEL(name##_lt, , relation(t, IR_CMP_GT, R3, ZERO, size))                                            \
    CASE(name##_lt_i, NONE, relation(t, IR_CMP_GT, R3, IMM, size))                                           \
    CASE(name##_lt_unc_i, UNC, relation(t, IR_CMP_GT, R3, IMM, size))                                        \
    CASE(name##_ltu_i, NONE, relation(t, IR_CMP_GTU, R3, IMM, size))                                         \
    CASE(name##_ltu_unc_i, UNC, relation(t, IR_CMP_GTU, R3, IMM, size))                                      \
    CASE(name##_eq_i, NONE, relation(t, IR_CMP_EQ, R3, IMM, size))                                           \
    CASE(name##_eq_unc_i, UNC, relation(t, IR_CMP_EQ, R3, IMM, size))                                        \
    PARALLEL(name##_eq, _i, relation(t, IR_CMP_EQ, R3, IMM, size))                                           \
    PARALLEL(name##_ne, _i, relation(t, IR_CMP_NE, R3, IMM, size))

#define TESTS(name, test)                                                                                    \
    CASE(name##_z, NONE, test(t, false))                                                                     \
    CASE(name##_z_unc, UNC, test(t, false))                                                                  \
    PARALLEL(name##_z, , test(t, false))                                                                     \
    PARALLEL(name##_nz, , test(t, true))

#define PARALLEL(name, suffix, test)                                                                         \
    CASE(name##_and##suffix, AND, test)                                                                      \
    CASE(name##_or##suffix, OR, test)                                                                        \
    CASE(name##_or_andcm##suffix, OR_ANDCM, test)
#define CASE(name, completer, test)                                                                          \
    case ROW_##name:                                                                                         \
        if (i->p1 == i->p2)                                                                                  \
            return CALL;                                                                                     \
        return hpvm__front_write_pair(t, completer, test);

#define R2   gr(t, i->r2)
#define R3   gr(t, i->r3)
#define IMM  constant(t, (uint64_t)i->imm)
#define ZERO constant(t, 0)

enum outcome hpvm__front_compare(struct translator *t)
{
    const struct insn *i = t->i;
    switch (i->row) {
        COMPARES(cmp, 8)
        COMPARES(cmp4, 4)
        TESTS(tbit, bit)
        TESTS(tnat, nat)
    default:
        return CALL;
    }
}
