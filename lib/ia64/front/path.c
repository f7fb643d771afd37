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

static void leave(struct translator *t, enum ir_opcode opcode, unsigned guard, unsigned n, int64_t imm)
{
    emit(t, (struct ir_op){.opcode = (uint8_t)opcode,
                           .a = IR_NONE,
                           .b = IR_NONE,
                           .c = IR_NONE,
                           .guard = (uint16_t)guard,
                           .insn = (uint16_t)n,
                           .imm = imm});
}

// The path is left behind the branch when `other` holds (IR_NONE: always).
static void leave_behind(struct translator *t, const struct ir_segment *segment, unsigned other)
{
    unsigned n = t->n + 1;
    for (; n <= t->n + segment->rest; n++) {
        const struct insn *i = &t->ir->insn[n];
        unsigned taken = i->qp == 0 ? other : hpvm__front_get(t, IR_PR + i->qp);
        if (i->qp && other != IR_NONE)
            taken = emit2(t, IR_P_AND, other, taken);
        leave(t, IR_EXIT_BRANCH, taken, n, i->imm);
        if (i->qp == 0)
            return;
        unsigned passed = not(t, hpvm__front_get(t, IR_PR + i->qp));
        other = other == IR_NONE ? passed : emit2(t, IR_P_AND, other, passed);
    }
    leave(t, segment->falls ? IR_EXIT_NEXT : IR_EXIT_INTERP, other, n, 0);
}

void hpvm__front_follow(struct translator *t, const struct ir_segment *segment)
{
    const struct insn *i = t->i;
    bool back = segment + 1 == t->ir->segment + t->ir->segments;
    t->inlined++;
    unsigned taken = segment->next ? IR_NONE : t->qp; // IR_NONE: always
    unsigned next = IR_NONE;                          // LC when the path goes on; else it is 0
    if (!segment->next && i->row == ROW_br_cloop) {
        next = emit2(t, IR_ADD, hpvm__front_get(t, IR_LC), constant(t, (uint64_t)-1));
        taken = emit_sized(t, IR_CMP_NE, next, constant(t, (uint64_t)-1), 8);
        hpvm__front_set(t, IR_LC, back ? next : constant(t, 0));
    }
    if (back) {
        leave(t, segment->next ? IR_EXIT_NEXT : IR_EXIT_BRANCH, taken, t->n, segment->next ? 0 : i->imm);
        if (next != IR_NONE)
            hpvm__front_set(t, IR_LC, constant(t, 0));
        if (taken != IR_NONE)
            leave_behind(t, segment, IR_NONE);
        t->ended = true;
    } else if (taken != IR_NONE) {
        leave_behind(t, segment, not(t, taken));
        if (next != IR_NONE)
            hpvm__front_set(t, IR_LC, next);
    }
}
