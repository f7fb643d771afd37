// Takes writes of guest registers out of the line: those that are overwritten before anybody looks, and all
// writes of predicates, become pending at what could show them in between. So do those of the registers that
// a loop carries, from its start on.
#include "ia64/opt/opt.h"

// Registers that a loop carries: the value at its start, else IR_NONE. One that is read anywhere else before
// something writes it, or may be seen in another way, is none (other passes may have been left out).
static void choose_carried(struct ir *ir, unsigned end, uint16_t *carried)
{
    unsigned first = 0;
    bool flushed = false;
    memset(carried, 0xff, IR_REGS * sizeof *carried);
    while (first < end && (ir->op[first].flags & OPI_CARRIED) && ir->op[first].opcode == IR_GET) {
        carried[ir->op[first].reg] = (uint16_t)first;
        first++;
    }
    for (unsigned n = first; n < ir->count; n++) {
        const struct ir_op *op = &ir->op[n];
        flushed |= op->opcode == IR_CALL_ROW;
        if (op->opcode != IR_GET || flushed)
            continue;
        carried[op->reg] = IR_NONE;
        if (op->reg == IR_PR_WORD)
            memset(&carried[IR_PR], 0xff, 64 * sizeof *carried);
    }
    for (unsigned n = 0; n < first; n++)
        if (carried[ir->op[n].reg] == IR_NONE)
            ir->op[n].flags = 0;
}

// Which SETs go: walks backwards. `needed` says whether the next thing that happens to a register needs it in
// memory; registers need that at the end of the block, predicates never (exits write the pending ones).
// What is carried to the end of the loop is needed there by nobody.
static void choose(const struct ir *ir, unsigned end, const uint16_t *carried, bool *sunk)
{
    bool overwritten[IR_ALL_REGS] = {false}, read[IR_ALL_REGS] = {false};
    bool replaced[128] = {false}; // whole floating-point registers, before anything can look
    for (unsigned n = ir->count; n-- > 0;) {
        const struct ir_op *op = &ir->op[n];
        unsigned reg = op->reg;
        sunk[n] = false;
        if ((ir_info(op)->flags & OPF_ROW) || op->opcode == IR_FR_SIG || op->opcode == IR_FR_EXP)
            memset(replaced, 0, sizeof replaced);
        switch (op->opcode) {
        case IR_SET:
            if (reg == IR_PR_WORD)
                memset(&read[IR_PR], 0, 64 * sizeof read[0]);
            else if (ir_reg_is_pred(reg))
                sunk[n] = !read[reg];
            else
                sunk[n] = overwritten[reg];
            if (n < end && reg < IR_REGS && carried[reg] != IR_NONE)
                sunk[n] = true;
            read[reg] = false;
            overwritten[reg] = true;
            break;
        case IR_GET:
            overwritten[reg] = false;
            read[reg] = true;
            if (reg == IR_PR_WORD)
                memset(&read[IR_PR], 1, 64 * sizeof read[0]);
            break;
        case IR_FP_SET:
            sunk[n] = overwritten[reg];
            overwritten[reg] = true;
            break;
        case IR_FP_REG:
        case IR_FR_SIG:
        case IR_FR_EXP:
            overwritten[reg] = false;
            break;
        case IR_FR_SET:
            sunk[n] = replaced[reg - IR_FR];
            overwritten[reg] |= op->guard == IR_NONE;
            replaced[reg - IR_FR] |= op->guard == IR_NONE;
            if (op->guard != IR_NONE && !sunk[n])
                overwritten[reg] = false;
            break;
        case IR_FP_WIDE ... IR_FP_STORE_WIDE: { // registers are read and written where they are
            const struct insn *i = &ir->insn[op->insn];
            overwritten[IR_FR + i->r1] = overwritten[IR_FR + i->r2] = false;
            overwritten[IR_FR + i->r3] = overwritten[IR_FR + i->r4] = false;
            break;
        }
        case IR_CALL_ROW:
            memset(overwritten, 0, sizeof overwritten);
            memset(read, 0, sizeof read);
            break;
        default:
            break;
        }
    }
}

struct pending_set {
    uint16_t value[IR_ALL_REGS]; // IR_NONE: not pending
    uint16_t reg[IR_ALL_REGS];   // those that are, in any order
    unsigned count;
};

static void drop(struct pending_set *set, unsigned reg)
{
    if (set->value[reg] == IR_NONE)
        return;
    set->value[reg] = IR_NONE;
    for (unsigned n = 0; n < set->count; n++)
        if (set->reg[n] == reg) {
            set->reg[n] = set->reg[--set->count];
            return;
        }
}

static void drop_predicates(struct pending_set *set)
{
    for (unsigned n = 0; n < set->count;)
        if (ir_reg_is_pred(set->reg[n]))
            drop(set, set->reg[n]);
        else
            n++;
}

static void add(struct pending_set *set, unsigned reg, uint16_t value)
{
    if (set->value[reg] == IR_NONE)
        set->reg[set->count++] = (uint16_t)reg;
    set->value[reg] = value;
}

static void attach(struct ir *ir, struct ir_op *op, const struct pending_set *set)
{
    op->pending = ir->pending_count;
    op->pending_count = (uint16_t)set->count;
    for (unsigned n = 0; n < set->count; n++)
        hpvm__ir_append_pending(ir, set->reg[n], set->value[set->reg[n]]);
}

void hpvm__opt_sink(struct ir *ir)
{
    bool *sunk = malloc(ir->count + 1);
    if (!sunk)
        return;
    uint16_t carried[IR_REGS];
    unsigned end = hpvm__ir_loop_end(ir);
    choose_carried(ir, end, carried);
    choose(ir, end, carried, sunk);
    struct pending_set set = {.count = 0};
    memset(set.value, 0xff, sizeof set.value);
    for (unsigned n = 0; n < ir->count; n++) {
        struct ir_op *op = &ir->op[n];
        if (op->opcode == IR_GET && (op->flags & OPI_CARRIED))
            add(&set, op->reg, (uint16_t)n);
        if (op->opcode == IR_FR_SET && sunk[n])
            *op =
                (struct ir_op){.opcode = IR_NOP, .a = IR_NONE, .b = IR_NONE, .c = IR_NONE, .guard = IR_NONE};
        if (op->opcode == IR_FR_SET)
            drop(&set, op->reg); // an older number is pending only when this one replaces it
        if (op->opcode == IR_SET || op->opcode == IR_FP_SET) {
            if (sunk[n]) {
                add(&set, op->reg, op->a);
                op->opcode = IR_NOP;
                continue;
            }
            drop(&set, op->reg);
            if (op->reg == IR_PR_WORD)
                drop_predicates(&set);
        } else if (set.count && (ir_info(op)->flags & OPF_ROW)) {
            attach(ir, op, &set);
        }
        if (ir_info(op)->flags & OPF_FLUSHES) {
            memset(set.value, 0xff, sizeof set.value);
            set.count = 0;
        }
    }
    free(sunk);
}
