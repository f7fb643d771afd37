// Puts the blocks along a path together, for the front end.
#include "ia64/cache/native.h"
#include "ia64/front/front.h"

// One segment; returns how many instructions it has, 0: they are too many.
static unsigned append(struct ir_segment *segment, struct insn *insn, unsigned room,
                       const struct path_step *step)
{
    const struct block *block = step->block;
    unsigned exit = (unsigned)(step->exit - block->insn);
    if (exit + 2 > room)
        return 0;
    memcpy(insn, block->insn, (exit + 1) * sizeof *insn);
    insn[0].run = block->first;
    segment->exit = (uint16_t)(segment->insn + exit);
    const struct insn *last = &block->insn[exit];
    unsigned ordinal = last->ordinal + (last->flags & INSN_LONG ? 2u : 1u);
    segment->falls = exit + 1u < block->count && block->insn[exit + 1].bundle > last->bundle;
    // The slots up to the end of the bundle; without `falls` only its place is used.
    if (last->slot < 2 && !(last->flags & INSN_LONG))
        ordinal += 2u - last->slot;
    insn[exit + 1] = (struct insn){.run = hpvm__x_end_of_block,
                                   .row = ROW_nop_b,
                                   .bundle = (uint16_t)(last->bundle + 1),
                                   .ordinal = (uint16_t)ordinal};
    return exit + 2;
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
