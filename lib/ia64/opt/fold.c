// Computes what is constant, drops what changes nothing, puts constants second.
#include "ia64/opt/opt.h"

static bool is(const struct ir *ir, unsigned value, uint64_t wanted)
{
    return value != IR_NONE && ir_is_const(ir, value) && (uint64_t)ir->op[value].imm == wanted;
}

static bool all_constant(const struct ir *ir, const struct ir_op *op)
{
    const uint16_t operands[] = {op->a, op->b, op->c};
    for (unsigned k = 0; k < 3; k++)
        if (operands[k] != IR_NONE && !ir_is_const(ir, operands[k]))
            return false;
    return true;
}

static uint64_t constant_of(const struct ir *ir, unsigned value)
{
    return value == IR_NONE ? 0 : (uint64_t)ir->op[value].imm;
}

static void become_constant(struct ir_op *op, uint64_t value)
{
    *op = (struct ir_op){.opcode = IR_CONST,
                         .type = op->type,
                         .a = IR_NONE,
                         .b = IR_NONE,
                         .c = IR_NONE,
                         .guard = IR_NONE,
                         .imm = (int64_t)value};
}

static bool is_compare(const struct ir_op *op)
{
    return op->opcode >= IR_CMP_EQ && op->opcode <= IR_CMP_GTU;
}

// The compare that gives the complement.
static uint8_t inverse(uint8_t opcode)
{
    static const uint8_t table[] = {
        [IR_CMP_EQ - IR_CMP_EQ] = IR_CMP_NE,   [IR_CMP_NE - IR_CMP_EQ] = IR_CMP_EQ,
        [IR_CMP_LT - IR_CMP_EQ] = IR_CMP_GE,   [IR_CMP_GE - IR_CMP_EQ] = IR_CMP_LT,
        [IR_CMP_LE - IR_CMP_EQ] = IR_CMP_GT,   [IR_CMP_GT - IR_CMP_EQ] = IR_CMP_LE,
        [IR_CMP_LTU - IR_CMP_EQ] = IR_CMP_GEU, [IR_CMP_GEU - IR_CMP_EQ] = IR_CMP_LTU,
        [IR_CMP_LEU - IR_CMP_EQ] = IR_CMP_GTU, [IR_CMP_GTU - IR_CMP_EQ] = IR_CMP_LEU,
    };
    return table[opcode - IR_CMP_EQ];
}

// An operation whose value is one of its operands, or IR_NONE.
static uint16_t identity(const struct ir *ir, const struct ir_op *op)
{
    switch (op->opcode) {
    case IR_ADD:
        if (ir_is_const(ir, op->b) && ir->op[op->a].opcode == IR_ADD && ir_is_const(ir, ir->op[op->a].b) &&
            (uint64_t)ir->op[ir->op[op->a].b].imm + (uint64_t)ir->op[op->b].imm == 0)
            return ir->op[op->a].a; // there and back
        return is(ir, op->b, 0) ? op->a : IR_NONE;
    case IR_OR:
    case IR_XOR:
    case IR_P_OR:
    case IR_P_XOR:
        if (op->opcode != IR_XOR && op->opcode != IR_P_XOR && op->a == op->b)
            return op->a;
        return is(ir, op->b, 0) ? op->a : IR_NONE;
    case IR_SUB:
    case IR_ANDN:
    case IR_P_ANDN:
    case IR_SHL:
    case IR_SHR:
    case IR_SAR:
    case IR_ROR:
        return is(ir, op->b, 0) ? op->a : IR_NONE;
    case IR_AND:
        return op->a == op->b || is(ir, op->b, ~(uint64_t)0) ? op->a : IR_NONE;
    case IR_P_AND:
        return op->a == op->b || is(ir, op->b, 1) ? op->a : IR_NONE;
    case IR_MUL:
        return is(ir, op->b, 1) ? op->a : IR_NONE;
    case IR_P_NOT:
        return ir->op[op->a].opcode == IR_P_NOT ? ir->op[op->a].a : IR_NONE;
    case IR_SELECT:
        if (ir_is_const(ir, op->a))
            return ir->op[op->a].imm ? op->b : op->c;
        if (op->b == op->c)
            return op->b;
        return op->type == IR_PRED && is(ir, op->b, 1) && is(ir, op->c, 0) ? op->a : IR_NONE;
    default:
        return IR_NONE;
    }
}

// Operations with one constant operand that have a constant value.
static bool absorbed(const struct ir *ir, const struct ir_op *op, uint64_t *value)
{
    *value = 0;
    switch (op->opcode) {
    case IR_AND:
    case IR_MUL:
    case IR_P_AND:
        return is(ir, op->b, 0);
    case IR_ANDN:
    case IR_P_ANDN:
        return op->a == op->b || is(ir, op->a, 0) || (op->opcode == IR_P_ANDN && is(ir, op->b, 1));
    case IR_SUB:
    case IR_XOR:
    case IR_P_XOR:
        return op->a == op->b;
    case IR_P_OR:
        *value = 1;
        return is(ir, op->b, 1);
    case IR_CMP_EQ:
    case IR_CMP_GE:
    case IR_CMP_LE:
    case IR_CMP_GEU:
    case IR_CMP_LEU:
        *value = 1;
        return op->a == op->b;
    case IR_CMP_NE:
    case IR_CMP_LT:
    case IR_CMP_GT:
    case IR_CMP_LTU:
    case IR_CMP_GTU:
        return op->a == op->b;
    default:
        return false;
    }
}

// Cheaper forms of the same value.
static void rewrite(const struct ir *ir, struct ir_op *op)
{
    if ((ir_info(op)->flags & OPF_COMMUTES) && ir_is_const(ir, op->a) && !ir_is_const(ir, op->b)) {
        uint16_t a = op->a;
        op->a = op->b;
        op->b = a;
    }
    if (op->opcode == IR_P_NOT && is_compare(&ir->op[op->a])) {
        uint8_t opcode = inverse(ir->op[op->a].opcode);
        *op = ir->op[op->a];
        op->opcode = opcode;
    } else if (op->opcode == IR_P_NOT &&
               (ir->op[op->a].opcode == IR_TEST_BIT || ir->op[op->a].opcode == IR_TEST_CLEAR)) {
        *op = ir->op[op->a];
        op->opcode = op->opcode == IR_TEST_BIT ? IR_TEST_CLEAR : IR_TEST_BIT;
    } else if (op->opcode == IR_SHLADD && is(ir, op->a, 0)) {
        op->opcode = IR_OR; // b + 0
        op->a = op->b;
        op->imm = 0;
    }
}

static void guard(struct ir *ir, struct ir_op *op, unsigned n, uint16_t *value)
{
    if (op->guard == IR_NONE || !ir_is_const(ir, op->guard))
        return;
    if (ir->op[op->guard].imm) {
        op->guard = IR_NONE;
        if (op->opcode == IR_LOAD)
            op->b = IR_NONE;
        return;
    }
    if (op->opcode == IR_LOAD)
        value[n] = op->b;
    if (op->type != IR_VOID && op->opcode != IR_LOAD) { // undefined, but named
        op->pending_count = 0;
        become_constant(op, 0);
        return;
    }
    if (op->opcode != IR_CALL_ROW) // which writes its pending list in any case
        op->opcode = IR_NOP;
}

// Where `guard` holds, or else nobody looks, a choice by it is the first of the two.
static uint16_t chosen(const struct ir *ir, uint16_t operand, uint16_t guard)
{
    while (operand != IR_NONE && guard != IR_NONE && ir->op[operand].opcode == IR_SELECT &&
           ir->op[operand].a == guard && ir_is_float(ir->op[operand].type))
        operand = ir->op[operand].b;
    return operand;
}

// Floating point under a predicate: chains of instructions with the same one need no choices in between.
static void choices(const struct ir *ir, struct ir_op *op)
{
    if (op->opcode == IR_SELECT && ir_is_float(op->type)) {
        op->b = chosen(ir, op->b, op->a);
        while (ir->op[op->c].opcode == IR_SELECT && ir->op[op->c].a == op->a)
            op->c = ir->op[op->c].c;
    } else if (op->opcode >= IR_FP_ADD && op->opcode <= IR_FP_STORE && op->guard != IR_NONE) {
        op->a = chosen(ir, op->a, op->guard);
        op->b = chosen(ir, op->b, op->guard);
        op->c = chosen(ir, op->c, op->guard);
    }
}

void hpvm__opt_fold(struct ir *ir)
{
    uint16_t *value = hpvm__opt_renaming(ir);
    if (!value)
        return;
    for (unsigned n = 0; n < ir->count; n++) {
        struct ir_op *op = &ir->op[n];
        hpvm__opt_rename(ir, op, value);
        guard(ir, op, n, value);
        choices(ir, op);
        if (op->opcode == IR_FP_NARROW && ir->op[op->a].opcode == IR_FP_WIDEN) {
            value[n] = ir->op[op->a].a;
            op->opcode = IR_NOP;
        }
        if ((ir_info(op)->flags & OPF_EXIT) && op->guard == IR_NONE && op->opcode != IR_NOP) {
            ir->count = n + 1;
            break;
        }
        if (!(ir_info(op)->flags & OPF_PURE) || op->opcode == IR_CONST)
            continue;
        rewrite(ir, op);
        uint64_t result;
        uint16_t same;
        if (all_constant(ir, op)) {
            become_constant(op, hpvm__ir_compute(op, constant_of(ir, op->a), constant_of(ir, op->b),
                                                 constant_of(ir, op->c)));
        } else if (absorbed(ir, op, &result)) {
            become_constant(op, result);
        } else if ((same = identity(ir, op)) != IR_NONE) {
            value[n] = same;
            op->opcode = IR_NOP;
        }
    }
    free(value);
}
