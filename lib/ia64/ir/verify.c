// Checks that a block of the intermediate representation is well formed.
#include <stdio.h>

#include "ia64/fp/division.h"
#include "ia64/fp/wide.h"
#include "ia64/ir/ir.h"
#include "ia64/ir/vector.h"

struct check {
    const struct ir *ir;
    char *why;
    size_t size;
};

#define BAD(...) return snprintf(check->why, check->size, __VA_ARGS__), false

static uint8_t register_type(unsigned reg)
{
    return reg >= IR_FR ? IR_F64 : ir_reg_is_pred(reg) ? IR_PRED : IR_I64;
}

// What a pending list, or the way around a loop, may have for a register.
static bool holds(unsigned reg, unsigned type)
{
    return reg >= IR_FR ? ir_is_float(type) || type == IR_I64 : type == register_type(reg);
}

// Operand `value` of operation n has been defined and has the type.
static bool operand(const struct check *check, unsigned n, char letter, unsigned value)
{
    const struct ir_op *op = &check->ir->op[n];
    if (letter == '-') {
        if (value != IR_NONE)
            BAD("%u %s: operand too many", n, ir_info(op)->name);
        return true;
    }
    if (letter == 'f' && value < n && ir_is_float(check->ir->op[value].type))
        return true;
    uint8_t wanted = letter == 'q'   ? IR_I64
                     : letter == 'p' ? IR_PRED
                     : letter == 'd' ? IR_F64
                     : letter == 's' ? IR_F32
                     : letter == 'r' ? register_type(op->reg)
                                     : op->type;
    if (value >= n || check->ir->op[value].type != wanted)
        BAD("%u %s: operand %u is missing, undefined or of another type", n, ir_info(op)->name, value);
    return true;
}

static bool general_register(unsigned reg)
{
    return reg > 0 && reg < 128;
}

static bool registers(const struct check *check, unsigned n)
{
    const struct ir_op *op = &check->ir->op[n];
    bool good = true;
    switch (op->opcode) {
    case IR_GET:
        good = op->reg < IR_REGS && op->type == register_type(op->reg);
        break;
    case IR_SET:
        good = op->reg < IR_RRB_PR && op->reg != IR_GR && op->reg != IR_PR;
        break;
    case IR_FR_SIG:
    case IR_FR_EXP:
    case IR_FP_REG:
        good = op->reg >= IR_FR && op->reg < IR_FR + 128;
        break;
    case IR_FR_SET:
    case IR_FP_SET:
    case IR_FP_ADD ... IR_FP_FNMA:
    case IR_FP_ROUND:
    case IR_FP_FROM:
    case IR_FP_FROM_INT:
    case IR_FP_TO_INT:
    case IR_FP_IDIV:
    case IR_FP_LOAD:
    case IR_FP_PMUL ... IR_FP_PNMA:
    case IR_FP_WIDE:
    case IR_FP_DIV_WIDE:
    case IR_FP_LOAD_WIDE:
        good = op->reg >= IR_FR + 2 && op->reg < IR_FR + 128;
        break;
    case IR_LOAD:
    case IR_NAT_EXIT:
        good = general_register(op->reg);
        break;
    case IR_CARRY:
        good = op->reg < IR_ALL_REGS && holds(op->reg, op->type);
        break;
    default:
        break;
    }
    if (!good)
        BAD("%u %s: register %u", n, ir_info(op)->name, op->reg);
    return true;
}

static bool sizes(const struct check *check, unsigned n)
{
    const struct ir_op *op = &check->ir->op[n];
    bool good = true;
    switch (op->opcode) {
    case IR_LOAD:
    case IR_STORE:
        good = op->size == 1 || op->size == 2 || op->size == 4 || op->size == 8;
        break;
    case IR_ZEXT:
    case IR_SEXT:
        good = op->size == 1 || op->size == 2 || op->size == 4;
        break;
    case IR_CMP_EQ ... IR_CMP_GTU:
        good = op->size == 4 || op->size == 8;
        break;
    case IR_TEST_BIT:
    case IR_TEST_CLEAR:
    case IR_INSERT_BIT:
        good = op->imm >= 0 && op->imm < 64;
        break;
    case IR_VECTOR:
        good = (op->imm & 0xff) < IR_VECTORS && op->imm >> 16 == 0;
        break;
    case IR_SHLADD:
        good = op->imm >= 1 && op->imm <= 4;
        break;
    case IR_CONST:
        good = op->type == IR_I64 || ir_is_float(op->type) ||
               (op->type == IR_PRED && (op->imm == 0 || op->imm == 1));
        break;
    case IR_FP_WIDE:
    case IR_FP_WIDE_TEST:
        good = (op->imm & 0xff) < FP_WIDE_FUNCTIONS && op->imm >> 27 == 0;
        break;
    case IR_FP_LOAD_WIDE:
    case IR_FP_STORE_WIDE:
        good = op->size == 16 && (op->imm == 0 || op->imm == 1);
        break;
    case IR_FP_RECORD:
        good = op->imm >= 0 && op->imm <= RECORD_ROOT;
        break;
    case IR_FP_ADD ... IR_FP_FNMA:
    case IR_FP_PMUL ... IR_FP_PNMA:
    case IR_FP_TO_INT:
        good = op->imm >= 0 && op->imm < 64 && (op->type != IR_F64 || op->size == 8) &&
               (op->type != IR_F32 || op->size == 4);
        break;
    default:
        break;
    }
    if (!good)
        BAD("%u %s: size or immediate", n, ir_info(op)->name);
    return true;
}

static bool pending(const struct check *check, unsigned n)
{
    const struct ir *ir = check->ir;
    const struct ir_op *op = &ir->op[n];
    if (op->pending_count == 0)
        return true;
    uint8_t seen[IR_ALL_REGS] = {0};
    if (!(ir_info(op)->flags & OPF_ROW))
        BAD("%u %s: nothing can be pending", n, ir_info(op)->name);
    if (op->pending + op->pending_count > ir->pending_count)
        BAD("%u %s: pending list out of range", n, ir_info(op)->name);
    for (unsigned p = 0; p < op->pending_count; p++) {
        const struct ir_pending *entry = &ir->pending[op->pending + p];
        bool place = entry->reg < IR_RRB_PR || (entry->reg >= IR_FR + 2 && entry->reg < IR_ALL_REGS);
        if (!place || entry->reg == IR_GR || entry->reg == IR_PR || seen[entry->reg]++)
            BAD("%u %s: pending register %u", n, ir_info(op)->name, entry->reg);
        if (entry->value >= n || !holds(entry->reg, ir->op[entry->value].type))
            BAD("%u %s: pending value %u", n, ir_info(op)->name, entry->value);
    }
    return true;
}

static bool operation(const struct check *check, unsigned n)
{
    const struct ir *ir = check->ir;
    const struct ir_op *op = &ir->op[n];
    if (op->opcode >= IR_OPCODES)
        BAD("%u: no such operation", n);
    if (op->opcode == IR_NOP)
        return true;
    const struct ir_op_info *info = ir_info(op);
    if (info->type == IR_ANY ? op->type < IR_I64 || op->type > IR_F32 : op->type != info->type)
        BAD("%u %s: type", n, info->name);
    // A load has its other value when it has a guard.
    bool unguarded_load = op->opcode == IR_LOAD && op->guard == IR_NONE;
    if (!operand(check, n, info->operands[0], op->a) ||
        !operand(check, n, unguarded_load ? '-' : info->operands[1], op->b) ||
        !operand(check, n, info->operands[2], op->c))
        return false;
    if (op->guard != IR_NONE && !(info->flags & OPF_GUARD))
        BAD("%u %s: guard", n, info->name);
    if (op->guard != IR_NONE && !operand(check, n, 'p', op->guard))
        return false;
    if ((info->flags & OPF_ROW) && op->insn >= ir->insn_count)
        BAD("%u %s: instruction %u of %u", n, info->name, op->insn, ir->insn_count);
    return registers(check, n) && sizes(check, n) && pending(check, n);
}

const char *hpvm__ir_verify(const struct ir *ir, char *why, size_t size)
{
    struct check check = {ir, why, size};
    for (unsigned n = 0; n < ir->count; n++)
        if (!operation(&check, n))
            return why;
    const struct ir_op *last = ir->count ? &ir->op[ir->count - 1] : NULL;
    if (!last || !(ir_info(last)->flags & OPF_EXIT) || last->guard != IR_NONE) {
        snprintf(why, size, "the block does not end with an exit");
        return why;
    }
    return NULL;
}
