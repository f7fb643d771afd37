// The blocks that a region is made of: what the interpreter is told when generated code needs it, or goes on
// with it, in the middle of a region.
#include "ia64/x64/emit.h"

int32_t hpvm__emit_offset(const struct x64_compiler *e, unsigned n)
{
    const struct ir_segment *segment = hpvm__ir_segment(e->ir, n);
    return segment ? segment->offset : block_offset(e);
}

const struct block *hpvm__emit_block(const struct x64_compiler *e, unsigned n)
{
    const struct ir_segment *segment = hpvm__ir_segment(e->ir, n);
    return segment ? segment->block : e->rq->block;
}

const struct insn *hpvm__emit_original(const struct x64_compiler *e, unsigned n)
{
    const struct ir_segment *segment = hpvm__ir_segment(e->ir, n);
    return segment ? &segment->block->insn[n - segment->insn] : &e->ir->insn[n];
}

static const struct ir_segment *later_segment(const struct x64_compiler *e, unsigned n)
{
    const struct ir_segment *segment = hpvm__ir_segment(e->ir, n);
    return segment == e->ir->segment ? NULL : segment;
}

void hpvm__emit_enter_segment(struct x64_compiler *e, unsigned n)
{
    const struct ir_segment *segment = later_segment(e, n);
    if (segment)
        hpvm__emit_account(e, e->ir->insn, segment->slots, segment->last - e->ir->segment->offset);
}

void hpvm__emit_leave_segment(struct x64_compiler *e, unsigned n)
{
    const struct ir_segment *segment = later_segment(e, n);
    if (segment)
        hpvm__x64_alu_imm(&e->a, X64_ADD, 8, SLOTS_LEFT, segment->slots);
}
