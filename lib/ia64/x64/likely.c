// The region that an address is likely to be in: that of what its operations give with the registers and the
// memory that the vCPU has when the block is translated. The access then looks into that region's table of
// the software TLB at once, without waiting for the address (emit_memory.c); a wrong guess costs a jump.
#include "ia64/cpu/mmu.h"
#include "ia64/x64/emit.h"

#define DEPTH 12 // of operations that are looked at

static bool value_of(const struct ir *ir, unsigned value, unsigned depth, uint64_t *out);

// Of two summands the pointer: the index may be unknown, and does not lead into another region.
static bool sum_of(const struct ir *ir, const struct ir_op *op, unsigned depth, uint64_t *out)
{
    uint64_t a = 0, b = 0;
    bool known_a = value_of(ir, op->a, depth, &a), known_b = value_of(ir, op->b, depth, &b);
    *out = (op->opcode == IR_SHLADD ? a << op->imm : a) + b;
    return known_a || known_b;
}

// What is there, if the software TLB knows the page; nothing is changed, and no device is asked.
static bool loaded(const struct ir *ir, const struct ir_op *op, unsigned depth, uint64_t *out)
{
    const struct cpu *c = ir->likely;
    uint64_t va;
    if (!value_of(ir, op->a, depth, &va) || (c->psr & PSR_BE))
        return false;
    const struct dtlb_entry *e = &c->dtlb[va >> 61]->entry[DTLB_INDEX(va)];
    if ((va & (~(uint64_t)0xfff | (op->size - 1u))) != e->tag_read)
        return false;
    *out = hpvm__direct_load(e, va, op->size);
    return true;
}

static bool value_of(const struct ir *ir, unsigned value, unsigned depth, uint64_t *out)
{
    const struct ir_op *op = &ir->op[value];
    if (depth++ == DEPTH)
        return false;
    switch (op->opcode) {
    case IR_CONST:
        *out = (uint64_t)op->imm;
        return true;
    case IR_GET:
        if (op->reg >= 128)
            return false;
        *out = gr_get(ir->likely, op->reg);
        return true;
    case IR_ADD:
    case IR_SHLADD:
        return sum_of(ir, op, depth, out);
    case IR_SUB:
    case IR_AND: // of a pointer
    case IR_OR:
        return value_of(ir, op->a, depth, out);
    case IR_SELECT:
        return value_of(ir, op->b, depth, out) || value_of(ir, op->c, depth, out);
    case IR_LOAD:
        return loaded(ir, op, depth, out);
    default:
        return false;
    }
}

bool hpvm__likely_region(const struct ir *ir, unsigned address, unsigned *region)
{
    uint64_t va;
    if (!ir->likely || !value_of(ir, address, 0, &va))
        return false;
    *region = (unsigned)(va >> 61);
    return true;
}
