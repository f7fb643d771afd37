// Predicates that are equal or opposite by what they are made of.
#include "ia64/ir/ir.h"

int hpvm__ir_predicates_relate(const struct ir *ir, unsigned x, unsigned y)
{
    const struct ir_op *p = &ir->op[x], *q = &ir->op[y];
    if (x == y)
        return 1;
    if ((p->opcode == IR_P_NOT && p->a == y) || (q->opcode == IR_P_NOT && q->a == x))
        return 0;
    if (p->a == IR_NONE || p->a != q->a || p->b != q->b || p->opcode < IR_CMP_EQ ||
        p->opcode > IR_TEST_CLEAR || q->opcode < IR_CMP_EQ || q->opcode > IR_TEST_CLEAR)
        return -1;
    if (p->opcode >= IR_TEST_BIT)
        return p->imm != q->imm || q->opcode < IR_TEST_BIT || q->opcode > IR_TEST_CLEAR
                   ? -1
                   : p->opcode == q->opcode;
    if (p->size != q->size)
        return -1;
    // Every second compare is the complement of the one before.
    unsigned n = p->opcode - IR_CMP_EQ, m = (unsigned)q->opcode - IR_CMP_EQ;
    return n == m ? 1 : (n ^ 1) == m ? 0 : -1;
}
