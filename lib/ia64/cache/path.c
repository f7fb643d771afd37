// Puts the blocks along a path together, for the front end.
#include "ia64/cache/native.h"
#include "ia64/front/front.h"

// One segment; returns how many instructions it has, 0: they are too many.
static unsigned append(struct ir_segment *segment, struct insn *insn, unsigned room,
                       const struct path_step *step)
{
    const struct block *block = step->block;
    unsigned exit = (unsigned)(step->exit - block->insn), last = exit;
    bool terminator = step->exit->run == hpvm__x_end_of_block;
    // What the interpreter would have to go on with in the bundle of the exit are branches, too, most of the
    // time.
    while (!terminator && block->insn[last + 1].bundle == step->exit->bundle &&
           block->insn[last + 1].row == ROW_br_cond)
        last++;
    if (last + 2 > room)
        return 0;
    memcpy(insn, block->insn, (last + 1) * sizeof *insn);
    insn[0].run = block->first;
    segment->exit = (uint16_t)(segment->insn + exit);
    segment->rest = (uint8_t)(last - exit);
    segment->falls = terminator || block->insn[last + 1].bundle > step->exit->bundle;
    const struct insn *i = &block->insn[last];
    insn[last + 1] = (struct insn){.run = hpvm__x_end_of_block,
                                   .row = ROW_nop_b,
                                   .bundle = (uint16_t)(i->bundle + 1),
                                   .ordinal = (uint16_t)(i->ordinal + 3u - i->slot)};
    return last + 2;
}

bool hpvm__path_translate(struct ir *ir, struct path *path, const struct path_step *step, unsigned steps,
                          const struct cpu *likely, unsigned flags)
{
    unsigned count = 0, slots = 0;
    int32_t last = 0;
    for (unsigned n = 0; n < steps; n++) {
        const struct block *block = step[n].block;
        const struct insn *exit = step[n].exit;
        if (n == REGION_BLOCKS || block->first_slot != 0 || block->span ||
            (block->pa ^ step->block->pa) >> 12 || block->generation != step->block->generation ||
            (exit->run != hpvm__x_end_of_block && !hpvm__front_can_follow(exit)))
            return false;
        struct ir_segment *segment = &path->segment[n];
        *segment = (struct ir_segment){.block = block,
                                       .insn = (uint16_t)count,
                                       .slots = (uint16_t)slots,
                                       .next = exit->run == hpvm__x_end_of_block,
                                       .offset = (int32_t)(block->pa & 0xff0),
                                       .last = last};
        unsigned added = append(segment, &path->insn[count], REGION_INSNS - count, &step[n]);
        if (!added)
            return false;
        count += added;
        slots += exit->ordinal + (segment->next ? 0u : exit->flags & INSN_LONG ? 2u : 1u);
        last = segment->offset + (exit->bundle - segment->next) * 16;
    }
    hpvm__ir_init(ir, path->insn, count, path->insn[0].run);
    ir->segment = path->segment;
    ir->segments = steps;
    ir->likely = likely;
    return hpvm__front_translate(ir, flags) && slots < 4096;
}
