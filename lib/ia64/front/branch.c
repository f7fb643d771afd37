// Front end: branches (units B and X). Those that move the frame or rotate are the interpreter's.
#include "ia64/decode/decode.h"
#include "ia64/front/translator.h"

static enum outcome counted_loop(struct translator *t)
{
    if (t->i->slot != 2 || t->i->qp != 0)
        return INTERPRET;
    // Two writes, so that the way back needs no selection: only one of them is ever made.
    unsigned next = emit2(t, IR_ADD, hpvm__front_get(t, IR_LC), constant(t, (uint64_t)-1));
    unsigned more = emit_sized(t, IR_CMP_NE, next, constant(t, (uint64_t)-1), 8);
    hpvm__front_set(t, IR_LC, next);
    hpvm__front_exit(t, IR_EXIT_BRANCH, more, IR_NONE, t->i->imm);
    hpvm__front_set(t, IR_LC, constant(t, 0));
    return DONE;
}

enum outcome hpvm__front_branch(struct translator *t)
{
    switch (t->i->row) {
    case ROW_br_cond:
    case ROW_brl_cond:
        hpvm__front_exit(t, IR_EXIT_BRANCH, IR_NONE, IR_NONE, t->i->imm);
        return DONE;
    case ROW_br_ind:
        hpvm__front_exit(t, IR_EXIT_JUMP, IR_NONE, hpvm__front_get(t, IR_BR + t->i->r2), 0);
        return DONE;
    case ROW_br_cloop:
        return counted_loop(t);
    case ROW_nop_b:
    case ROW_nop_x:
        return DONE;
    default:
        return hpvm__rows[t->i->row].unit == UNIT_B || (hpvm__rows[t->i->row].flags & F_BRANCH) ? INTERPRET
                                                                                                : CALL;
    }
}

bool hpvm__front_ends_native(const struct insn *i)
{
    switch (i->row) {
    case ROW_br_call:
    case ROW_brl_call:
    case ROW_br_call_ind:
    case ROW_br_ret:
    case ROW_br_ctop:
    case ROW_br_cexit:
    case ROW_br_wtop:
    case ROW_br_wexit:
        return true;
    default:
        return false;
    }
}
