// Memory for generated code: one memory object mapped twice, once to write and once to execute.
//
// Behind a permanent part (shared routines) lie two halves; code fills one after the other, and the older
// half is dropped as a whole when there is no room left. Within a half what runs often fills up from below,
// and what runs seldom chunks that come from above: the often executed parts of all blocks lie together.
#ifndef HPVM_IA64_CACHE_ARENA_H
#define HPVM_IA64_CACHE_ARENA_H

#include "core/status.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct code_arena {
    uint8_t *write, *execute; // the two views
    size_t size;
    size_t permanent;           // bytes in front of the halves
    size_t used, end;           // of the current half
    size_t cold_used, cold_end; // of the current chunk; both 0: there is none
    unsigned half;              // 0 or 1
    void *mapping[2];           // what the views lie in
    size_t mapping_bytes;
};

// large: with large pages where the host has them.
hpvm_status hpvm__code_arena_create(struct code_arena *arena, size_t size, bool large);
void hpvm__code_arena_destroy(struct code_arena *arena);
// Ends the permanent part after `bytes` and starts with the first half.
void hpvm__code_arena_begin(struct code_arena *arena, size_t bytes);
// Drops everything but the permanent part.
void hpvm__code_arena_reset(struct code_arena *arena);
// The same, and gives the memory back to the host.
void hpvm__code_arena_release(struct code_arena *arena);
// Goes on in the other half, which the caller has emptied.
void hpvm__code_arena_turn(struct code_arena *arena);
// Takes `bytes` from the current half at `used` (what was written there stays).
void hpvm__code_arena_commit(struct code_arena *arena, size_t bytes);
// At least so much is left in the chunk for what runs seldom; false: the half has no room for another one.
bool hpvm__code_arena_need_cold(struct code_arena *arena, size_t bytes);
void hpvm__code_arena_commit_cold(struct code_arena *arena, size_t bytes);

#endif
