// Text of a block of the intermediate representation.
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

#include "ia64/ir/ir.h"

struct text {
    char *at;
    size_t size, used;
};

static __attribute__((format(printf, 2, 3))) void print(struct text *t, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    bool room = t->used < t->size;
    int length = vsnprintf(room ? t->at + t->used : NULL, room ? t->size - t->used : 0, format, arguments);
    va_end(arguments);
    if (length > 0)
        t->used += (size_t)length;
}

static void print_register(struct text *t, unsigned reg)
{
    static const char *const names[] = {
        [IR_LC - IR_LC] = "lc",     [IR_EC - IR_LC] = "ec",          [IR_UNAT - IR_LC] = "unat",
        [IR_PFS - IR_LC] = "pfs",   [IR_CCV - IR_LC] = "ccv",        [IR_RSC - IR_LC] = "rsc",
        [IR_FPSR - IR_LC] = "fpsr", [IR_CSD - IR_LC] = "csd",        [IR_BSP - IR_LC] = "bsp",
        [IR_RNAT - IR_LC] = "rnat", [IR_PR_WORD - IR_LC] = "pr",     [IR_RRB_PR - IR_LC] = "rrb.pr",
        [IR_PSR - IR_LC] = "psr",   [IR_BLOCK_VA - IR_LC] = "block",
    };
    if (reg < IR_PR)
        print(t, "r%u", reg);
    else if (reg < IR_BR)
        print(t, "p%u", reg - IR_PR);
    else if (reg < IR_KR)
        print(t, "b%u", reg - IR_BR);
    else if (reg < IR_LC)
        print(t, "k%u", reg - IR_KR);
    else if (reg < IR_REGS)
        print(t, "%s", names[reg - IR_LC]);
    else
        print(t, "f%u", reg - IR_FR);
}

static bool has_register(const struct ir_op *op)
{
    return (op->opcode >= IR_GET && op->opcode <= IR_FR_SET) || op->opcode == IR_LOAD ||
           op->opcode == IR_NAT_EXIT || op->opcode == IR_CARRY || op->reg >= IR_FR;
}

static bool has_size(const struct ir_op *op)
{
    return op->opcode == IR_LOAD || op->opcode == IR_STORE || op->opcode == IR_ZEXT ||
           op->opcode == IR_SEXT || (op->opcode >= IR_CMP_EQ && op->opcode <= IR_CMP_GTU);
}

static void print_op(struct text *t, const struct ir *ir, unsigned n)
{
    const struct ir_op *op = &ir->op[n];
    if (op->type != IR_VOID)
        print(t, "%%%u = ", n);
    if (op->guard != IR_NONE)
        print(t, "if %%%u: ", op->guard);
    print(t, "%s", ir_info(op)->name);
    if (has_size(op))
        print(t, "%u", op->size * 8u);
    if (op->type == IR_PRED && ir_info(op)->type == IR_ANY)
        print(t, ".p");
    if (ir_is_float(op->type) && ir_info(op)->type == IR_ANY)
        print(t, op->type == IR_F64 ? ".d" : ".s");
    if (has_register(op)) {
        print(t, " ");
        print_register(t, op->reg);
    }
    const uint16_t operands[] = {op->a, op->b, op->c};
    for (unsigned k = 0; k < 3; k++)
        if (operands[k] != IR_NONE)
            print(t, " %%%u", operands[k]);
    if (op->imm || op->opcode == IR_CONST)
        print(t, " %#" PRIx64, (uint64_t)op->imm);
    if (op->flags & OPI_NAT)
        print(t, " may-be-nat");
    if (ir_info(op)->flags & OPF_ROW)
        print(t, " @%u", op->insn);
    for (unsigned p = 0; p < op->pending_count; p++) {
        print(t, p ? ", " : " {");
        print_register(t, ir->pending[op->pending + p].reg);
        print(t, "=%%%u", ir->pending[op->pending + p].value);
    }
    print(t, op->pending_count ? "}\n" : "\n");
}

size_t hpvm__ir_dump(const struct ir *ir, char *text, size_t size)
{
    struct text t = {text, size, 0};
    if (size)
        text[0] = 0;
    print(&t, "entry: psr & %#" PRIx64 " == 0, sof >= %u, no nat in", ir->psr_clear, ir->sof_min);
    for (unsigned r = 0; r < 128; r++)
        if (ir->nat_clear[r >> 6] >> (r & 63) & 1)
            print(&t, " r%u", r);
    print(&t, "\n");
    for (unsigned n = 0; n < ir->count; n++)
        if (ir->op[n].opcode != IR_NOP)
            print_op(&t, ir, n);
    return t.used;
}
