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
    struct native_link *incoming;    // direct jumps of others that lead here
    uint32_t offset, size;           // in the arena
    uint32_t checked, fast, forward; // entries, offsets in the arena
    uint64_t psr_clear;
    uint8_t sof_min;
    unsigned link_count;
    struct native_link links[];
};

struct translator {
    struct code_arena arena;
    struct native *natives[2]; // by half
    struct x64_environment env;
    struct x64_compiler *compiler;
    struct ir ir;
    uint32_t threshold;
    uint32_t passes; // enum opt_flags
    FILE *perf_map;
};

// link.c
uintptr_t hpvm__native_resolve(struct cpu *c, struct native_link *link, struct native_next *next);
void hpvm__native_unlink(struct translator *t, struct native *native); // both directions

// perfmap.c
void hpvm__perf_map_open(struct translator *t);
void hpvm__perf_map_add(struct translator *t, const struct cpu *c, const struct native *native);

#endif
