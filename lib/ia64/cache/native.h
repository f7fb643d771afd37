// Generated code of one block and the translator that owns it; private to cache/.
#ifndef HPVM_IA64_CACHE_NATIVE_H
#define HPVM_IA64_CACHE_NATIVE_H

#include <stdio.h>

#include "ia64/cache/arena.h"
#include "ia64/cache/translator.h"
#include "ia64/interp/block.h"
#include "ia64/x64/backend.h"

struct native {
    struct native *next; // in the same half of the arena
    struct block *block;
    struct native_link *incoming;           // direct jumps of others that lead here
    uint32_t offset, size;                  // in the arena
    uint32_t cold, cold_size;               // the same of what runs seldom
    uint32_t entry, checked, fast, forward; // entries, offsets in the arena
    uint64_t psr_clear;
    uint8_t sof_min;
    // Regions: the translation of the first block alone, which may be dropped before the region (then it is
    // dead).
    struct native *base;
    bool dead;
    bool loops;       // leads back to its own start
    uint8_t attempts; // to make a region that begins here
    unsigned link_count;
    struct native_link links[];
};

// A block of a path and the instruction by which the path leaves it.
struct path_step {
    const struct block *block;
    const struct insn *exit;
};
struct path {
    struct insn insn[REGION_INSNS];
    struct ir_segment segment[REGION_BLOCKS];
};

struct translator {
    struct code_arena arena;
    struct native *natives[2]; // by half
    struct x64_environment env;
    struct x64_compiler *compiler;
    struct ir ir, loop; // loop: further rounds of what `ir` is
    uint32_t threshold;
    uint32_t passes;           // enum opt_flags
    uint32_t region_threshold; // how often a way back is taken before a region is made; 0: none are
    // The path that is being followed: in `native` the unlinked translations. No steps: none.
    struct path_step step[REGION_BLOCKS];
    struct native *native[REGION_BLOCKS];
    unsigned steps;
    struct path path;
    FILE *perf_map;
    // After release(): the guest is idle, its clock tick is translated a part at a time.
    bool gentle;
    uint64_t halts, woken; // counts when a part began: sleeps, slots
    unsigned made;
};

// link.c
uintptr_t hpvm__native_resolve(struct cpu *c, struct native_link *link, struct native_next *next);
void hpvm__native_unlink(struct translator *t, struct native *native); // both directions, of what goes
// The code stays: jumps to it, or out of it, go by way of `resolve` again.
void hpvm__native_unlink_ways_in(struct translator *t, struct native *native);
void hpvm__native_unlink_ways_out(struct translator *t, struct native *native);

// path.c
// Puts a path that leads back to its first block together, and fills `ir`. False: it makes no region. `path`
// has to live as long as `ir` is used.
bool hpvm__path_translate(struct ir *ir, struct path *path, const struct path_step *step, unsigned steps,
                          const struct cpu *likely, unsigned flags);

// region.c
// `link` was taken to `block`. May make a region and drop translations.
void hpvm__region_follow(struct cpu *c, struct native_link *link, struct block *block);
// False: links to the translation wait until it is known how often they are taken.
bool hpvm__region_may_link(const struct translator *t, const struct native_link *link,
                           const struct native *to);
// Drops the region above a translation that goes.
void hpvm__region_forget(struct cpu *c, struct native *native);

// translator.c
// Compiles t->ir: a block, or a region above `base`. NULL: no.
struct native *hpvm__native_compile(struct cpu *c, struct block *block, struct native *base);
// The translation is what runs when the block is entered.
void hpvm__native_install(struct cpu *c, struct block *block, struct native *native);

// perfmap.c
void hpvm__perf_map_open(struct translator *t);
void hpvm__perf_map_add(struct translator *t, const struct cpu *c, const struct native *native);

#endif
