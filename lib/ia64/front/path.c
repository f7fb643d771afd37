// Front end: regions, which are paths through several blocks back to the start of the first. A branch that
// the path takes becomes an exit under the opposite condition.
#include "ia64/decode/decode.h"
#include "ia64/front/translator.h"

bool hpvm__front_can_follow(const struct insn *i)
{
    return i->row == ROW_br_cond || i->row == ROW_brl_cond ||
           (i->row == ROW_br_cloop && i->slot == 2 && i->qp == 0);
}

static unsigned not(struct translator * t, unsigned p)
{
    return emit1(t, IR_P_NOT, p);
}

// The path is left behind the branch when `other` holds (IR_NONE: always).
static void leave_behind(struct translator *t, const struct ir_segment *segment, unsigned other)
{
    enum ir_opcode opcode = segment->falls ? IR_EXIT_NEXT : IR_EXIT_INTERP;
    emit(t, (struct ir_op){.opcode = (uint8_t)opcode,
                           .a = IR_NONE,
                           .b = IR_NONE,
                           .c = IR_NONE,
                           .guard = (uint16_t)other,
                           .insn = (uint16_t)(t->n + 1)});
}

void hpvm__front_follow(struct translator *t, const struct ir_segment *segment)
{
    const struct insn *i = t->i;
    bool back = segment + 1 == t->ir->segment + t->ir->segments;
    unsigned taken = segment->next ? IR_NONE : t->qp; // IR_NONE: always
    if (!segment->next && i->row == ROW_br_cloop) {
        unsigned count = hpvm__front_get(t, IR_LC);
        taken = emit_sized(t, IR_CMP_NE, count, constant(t, 0), 8);
        hpvm__front_set(t, IR_LC, emit2(t, IR_SUB, count, emit1(t, IR_FROM_PRED, taken)));
    }
    if (back) {
        emit(t, (struct ir_op){.opcode = segment->next ? IR_EXIT_NEXT : IR_EXIT_BRANCH,
                               .a = IR_NONE,
                               .b = IR_NONE,
                               .c = IR_NONE,
                               .guard = (uint16_t)taken,
                               .insn = (uint16_t)t->n,
                               .imm = segment->next ? 0 : i->imm});
        if (taken != IR_NONE)
            leave_behind(t, segment, IR_NONE);
        t->ended = true;
    } else if (taken != IR_NONE) {
        leave_behind(t, segment, not(t, taken));
    }
}
