// Makes, compacts and describes blocks of the intermediate representation.
#include <stdlib.h>

#include "ia64/cpu/state.h"
#include "ia64/ir/ir.h"

const struct ir_op_info hpvm__ir_ops[IR_OPCODES] = {
#define OP(name, type, operands, flags) {#name, operands, IR_##type, flags},
#include "ia64/ir/ops.def"
#undef OP
};

_Static_assert(sizeof(((struct ir_place *)0)->offset) == 2 && offsetof(struct cpu, fp_record) < 1 << 16,
               "members that have a place");

struct ir_place hpvm__ir_place(unsigned reg)
{
#define PLACE(member)      ((struct ir_place){offsetof(struct cpu, member), sizeof(((struct cpu *)0)->member)})
#define ELEMENT(member, n) ((struct ir_place){(uint16_t)(offsetof(struct cpu, member) + 8 * (n)), 8})
    if (reg < 32)
        return ELEMENT(gr, reg);
    if (reg >= IR_BR && reg < IR_BR + 8)
        return ELEMENT(br, reg - IR_BR);
    if (reg >= IR_KR && reg < IR_KR + 8)
        return ELEMENT(kr, reg - IR_KR);
    switch (reg) {
    case IR_LC:
        return PLACE(lc);
    case IR_EC:
        return PLACE(ec);
    case IR_UNAT:
        return PLACE(unat);
    case IR_PFS:
        return PLACE(pfs);
    case IR_CCV:
        return PLACE(ccv);
    case IR_RSC:
        return PLACE(rsc);
    case IR_FPSR:
        return PLACE(fpsr);
    case IR_CSD:
        return PLACE(csd);
    case IR_BSP:
        return PLACE(bsp);
    case IR_RNAT:
        return PLACE(rnat);
    case IR_PR_WORD:
        return PLACE(pr);
    case IR_RRB_PR:
        return PLACE(rrb_pr);
    case IR_PSR:
        return PLACE(psr);
    case IR_BLOCK_VA:
        return PLACE(block_va);
    default:
        return (struct ir_place){0, 0};
    }
}

bool hpvm__ir_call_writes(const struct ir_op *call, unsigned reg)
{
    int64_t effect = call->imm;
    if (reg < 128)
        return reg == (effect & 0xff) || reg == (effect >> 8 & 0xff) ||
               (reg >= 32 && (effect & IR_EFFECT_STACKED));
    if (ir_reg_is_pred(reg))
        return reg - IR_PR == (effect >> 16 & 0xff) || reg - IR_PR == (effect >> 24 & 0xff) ||
               (effect & IR_EFFECT_PR);
    if (reg == IR_PR_WORD)
        return (effect & (IR_EFFECT_PR | 0xffff0000)) != 0;
    if (reg == IR_RRB_PR)
        return (effect & IR_EFFECT_PR) != 0;
    if (reg >= IR_FR)
        return (effect & IR_EFFECT_FR) || (reg != IR_FR && reg - IR_FR == (unsigned)(effect >> 40 & 0x7f));
    return reg != IR_BLOCK_VA && (effect & IR_EFFECT_AR);
}

void hpvm__ir_clear(struct ir *ir)
{
    ir->count = ir->pending_count = 0;
    ir->psr_clear = ir->nat_clear[0] = ir->nat_clear[1] = 0;
    ir->sof_min = 0;
    ir->failed = false;
}

const struct ir_segment *hpvm__ir_segment(const struct ir *ir, unsigned insn)
{
    unsigned n = ir->segments;
    while (n > 0 && ir->segment[n - 1].insn > insn)
        n--;
    return n ? &ir->segment[n - 1] : NULL;
}

bool hpvm__ir_goes_back(const struct ir *ir, const struct ir_op *op)
{
    if (op->opcode != IR_EXIT_BRANCH)
        return false;
    int64_t distance = ir->insn[op->insn].bundle * 16 + op->imm;
    if (ir->segments)
        distance += hpvm__ir_segment(ir, op->insn)->offset - ir->segment->offset;
    return distance == 0;
}

unsigned hpvm__ir_loop_end(const struct ir *ir)
{
    unsigned end = 0;
    for (unsigned n = 0; n < ir->count; n++)
        if (hpvm__ir_goes_back(ir, &ir->op[n]))
            end = n + 1;
    for (unsigned n = 0; n < end; n++)
        if (ir->op[n].opcode == IR_CALL_ROW)
            return 0; // registers change behind our back
    return end;
}

void hpvm__ir_init(struct ir *ir, const struct insn *insn, unsigned insn_count, insn_function first)
{
    hpvm__ir_clear(ir);
    ir->likely = NULL;
    ir->segment = NULL;
    ir->segments = 0;
    ir->insn = insn;
    ir->insn_count = insn_count;
    ir->first = first;
}

void hpvm__ir_free(struct ir *ir)
{
    free(ir->op);
    free(ir->pending);
    *ir = (struct ir){0};
}

// Room for one more element; false: ir->failed.
static bool grow(struct ir *ir, void **array, unsigned count, unsigned *capacity, size_t size, unsigned limit)
{
    if (count < *capacity)
        return true;
    unsigned wanted = *capacity ? *capacity * 2 : 256;
    void *larger = count < limit ? realloc(*array, wanted * size) : NULL;
    if (!larger) {
        ir->failed = true;
        return false;
    }
    *array = larger;
    *capacity = wanted;
    return true;
}

unsigned hpvm__ir_append(struct ir *ir, struct ir_op op)
{
    void *array = ir->op;
    bool room = grow(ir, &array, ir->count, &ir->capacity, sizeof *ir->op, IR_MAX_OPS);
    ir->op = array;
    if (!room)
        return 0;
    ir->op[ir->count] = op;
    return ir->count++;
}

void hpvm__ir_append_pending(struct ir *ir, unsigned reg, unsigned value)
{
    void *array = ir->pending;
    bool room = grow(ir, &array, ir->pending_count, &ir->pending_capacity, sizeof *ir->pending, 1u << 16);
    ir->pending = array;
    if (room)
        ir->pending[ir->pending_count++] = (struct ir_pending){(uint16_t)reg, (uint16_t)value};
}

static uint16_t renumbered(const uint16_t *names, uint16_t value)
{
    return value == IR_NONE ? value : names[value];
}

void hpvm__ir_compact(struct ir *ir)
{
    uint16_t *names = malloc((ir->count + 1) * sizeof *names);
    if (!names) {
        ir->failed = true;
        return;
    }
    unsigned kept = 0;
    for (unsigned n = 0; n < ir->count; n++) {
        struct ir_op op = ir->op[n];
        if (op.opcode == IR_NOP)
            continue;
        op.a = renumbered(names, op.a);
        op.b = renumbered(names, op.b);
        op.c = renumbered(names, op.c);
        op.guard = renumbered(names, op.guard);
        for (unsigned p = 0; p < op.pending_count; p++)
            ir->pending[op.pending + p].value = names[ir->pending[op.pending + p].value];
        names[n] = (uint16_t)kept;
        ir->op[kept++] = op;
    }
    ir->count = kept;
    free(names);
}
