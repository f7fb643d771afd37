// Loops: registers that one turn reads from the one before. Each is read once, in front of everything else,
// and marked; hpvm__opt_sink then lets the exits alone write it, and the back end keeps it in a host
// register.
#include "ia64/opt/opt.h"

#define MAX_GENERAL    6
#define MAX_PREDICATES 3

// Puts `count` operations in front of all others.
static void prepend(struct ir *ir, const struct ir_op *first, unsigned count)
{
    unsigned old = ir->count;
    for (unsigned k = 0; k < count; k++)
        hpvm__ir_append(ir, first[k]);
    if (ir->failed)
        return;
    memmove(ir->op + count, ir->op, old * sizeof *ir->op);
    memcpy(ir->op, first, count * sizeof *ir->op);
    for (unsigned n = count; n < ir->count; n++) {
        struct ir_op *op = &ir->op[n];
        uint16_t *operand[] = {&op->a, &op->b, &op->c, &op->guard};
        for (unsigned k = 0; k < ARRAY_LENGTH(operand); k++)
            if (*operand[k] != IR_NONE)
                *operand[k] = (uint16_t)(*operand[k] + count);
    }
    for (unsigned p = 0; p < ir->pending_count; p++)
        ir->pending[p].value = (uint16_t)(ir->pending[p].value + count);
}

void hpvm__opt_loop(struct ir *ir)
{
    enum { UNTOUCHED, READ, WRITTEN_FIRST } first[IR_REGS] = {UNTOUCHED};
    bool written[IR_REGS] = {false}, word = false;
    uint16_t order[IR_REGS];
    unsigned reads = 0, end = hpvm__ir_loop_end(ir), count = 0, general = 0, predicates = 0;
    for (unsigned n = 0; n < end; n++) {
        const struct ir_op *op = &ir->op[n];
        if (op->opcode != IR_GET && op->opcode != IR_SET)
            continue;
        word |= op->reg == IR_PR_WORD;
        if (op->opcode == IR_SET)
            written[op->reg] = true;
        if (first[op->reg] != UNTOUCHED)
            continue;
        first[op->reg] = op->opcode == IR_GET ? READ : WRITTEN_FIRST;
        if (op->opcode == IR_GET)
            order[reads++] = op->reg;
    }
    struct ir_op get[MAX_GENERAL + MAX_PREDICATES];
    for (unsigned k = 0; k < reads; k++) {
        unsigned reg = order[k];
        bool predicate = ir_reg_is_pred(reg);
        if (!written[reg] || !(reg < IR_PR || reg == IR_LC || (predicate && !word)))
            continue;
        if (predicate ? predicates == MAX_PREDICATES : general == MAX_GENERAL)
            continue;
        predicates += predicate;
        general += !predicate;
        get[count++] = (struct ir_op){.opcode = IR_GET,
                                      .type = predicate ? IR_PRED : IR_I64,
                                      .flags = OPI_CARRIED,
                                      .a = IR_NONE,
                                      .b = IR_NONE,
                                      .c = IR_NONE,
                                      .guard = IR_NONE,
                                      .reg = (uint16_t)reg};
    }
    if (count)
        prepend(ir, get, count);
}
