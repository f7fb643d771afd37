// Forwards values of guest registers: a GET of what is known, from an earlier GET or SET, is that value.
#include "ia64/opt/opt.h"

struct known {
    uint16_t reg[IR_ALL_REGS];                // value, or IR_NONE
    uint16_t significand[128], exponent[128]; // of floating-point registers
};

static void forget(uint16_t *values, unsigned count)
{
    memset(values, 0xff, count * sizeof *values);
}

static void forget_called(struct known *known, const struct ir_op *call)
{
    for (unsigned reg = 0; reg < IR_ALL_REGS; reg++) {
        if (known->reg[reg] != IR_NONE && hpvm__ir_call_writes(call, reg))
            known->reg[reg] = IR_NONE;
        if (reg >= IR_FR && hpvm__ir_call_writes(call, reg))
            known->significand[reg - IR_FR] = known->exponent[reg - IR_FR] = IR_NONE;
    }
}

// `n` is the operation; true when its value is `*value`.
static bool get(struct ir *ir, struct known *known, unsigned n, uint16_t *value)
{
    struct ir_op *op = &ir->op[n];
    if (known->reg[op->reg] != IR_NONE) {
        *value = known->reg[op->reg];
        return true;
    }
    uint16_t word = known->reg[IR_PR_WORD];
    if (ir_reg_is_pred(op->reg) && word != IR_NONE && ir->op[word].opcode != IR_GET)
        *op = (struct ir_op){.opcode = IR_TEST_BIT,
                             .type = IR_PRED,
                             .a = word,
                             .b = IR_NONE,
                             .c = IR_NONE,
                             .guard = IR_NONE,
                             .imm = op->reg - IR_PR};
    known->reg[ir->op[n].opcode == IR_GET ? op->reg : IR_PR + op->imm] = (uint16_t)n;
    return false;
}

static bool get_fr(uint16_t *known, unsigned n, uint16_t *value)
{
    if (*known != IR_NONE) {
        *value = *known;
        return true;
    }
    *known = (uint16_t)n;
    return false;
}

static void set(struct known *known, struct ir_op *op)
{
    if (known->reg[op->reg] == op->a) {
        op->opcode = IR_NOP; // it has that value
        op->a = IR_NONE;
        return;
    }
    if (op->reg == IR_PR_WORD)
        forget(&known->reg[IR_PR], 64);
    else if (ir_reg_is_pred(op->reg))
        known->reg[IR_PR_WORD] = IR_NONE;
    known->reg[op->reg] = op->a;
}

static void set_fr(struct known *known, const struct ir_op *op)
{
    unsigned f = op->reg - IR_FR;
    known->significand[f] = op->guard == IR_NONE ? op->a : IR_NONE;
    known->exponent[f] = op->guard == IR_NONE ? op->b : IR_NONE;
    known->reg[op->reg] = IR_NONE;
}

// What a guarded read gave is known only where the same guard holds.
static bool get_number(const struct ir *ir, struct known *known, unsigned n, uint16_t *value)
{
    const struct ir_op *op = &ir->op[n];
    uint16_t old = known->reg[op->reg];
    if (old != IR_NONE &&
        (ir->op[old].opcode != IR_FP_REG || ir->op[old].guard == IR_NONE || ir->op[old].guard == op->guard)) {
        *value = old;
        return true;
    }
    known->reg[op->reg] = (uint16_t)n;
    return false;
}

void hpvm__opt_forward(struct ir *ir)
{
    struct known known;
    uint16_t *value = hpvm__opt_renaming(ir);
    if (!value)
        return;
    memset(&known, 0xff, sizeof known);
    for (unsigned n = 0; n < ir->count; n++) {
        struct ir_op *op = &ir->op[n];
        hpvm__opt_rename(ir, op, value);
        bool same = false;
        switch (op->opcode) {
        case IR_GET:
            same = get(ir, &known, n, &value[n]);
            break;
        case IR_SET:
            set(&known, op);
            break;
        case IR_FR_SIG:
            same = get_fr(&known.significand[op->reg - IR_FR], n, &value[n]);
            break;
        case IR_FR_EXP:
            same = get_fr(&known.exponent[op->reg - IR_FR], n, &value[n]);
            break;
        case IR_FR_SET:
            set_fr(&known, op);
            break;
        case IR_FP_REG:
            same = get_number(ir, &known, n, &value[n]);
            break;
        case IR_FP_SET:
            known.reg[op->reg] = op->a;
            known.significand[op->reg - IR_FR] = known.exponent[op->reg - IR_FR] = IR_NONE;
            break;
        case IR_PSR_OR:
            known.reg[IR_PSR] = IR_NONE;
            break;
        case IR_CALL_ROW:
            forget_called(&known, op);
            break;
        case IR_FP_WIDE ... IR_FP_LOAD_WIDE:
            if (op->reg >= IR_FR) {
                known.reg[op->reg] = IR_NONE;
                known.significand[op->reg - IR_FR] = known.exponent[op->reg - IR_FR] = IR_NONE;
            }
            known.reg[IR_FPSR] = known.reg[IR_PSR] = IR_NONE;
            break;
        case IR_FP_ADD ... IR_FP_UNORD: // flags; and rows say which partition they write
        case IR_FP_LOAD ... IR_FP_PNMA:
        case IR_FP_STORE_WIDE ... IR_FP_STORE:
            if (ir_info(op)->flags & OPF_ROW)
                known.reg[IR_FPSR] = known.reg[IR_PSR] = IR_NONE;
            break;
        default:
            break;
        }
        if (same)
            op->opcode = IR_NOP;
    }
    free(value);
}
