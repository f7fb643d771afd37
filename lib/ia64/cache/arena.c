// Memory for generated code.
#include "ia64/cache/arena.h"

#include <errno.h>
#include <sys/mman.h>

#include "core/bits.h"

#define ALIGNMENT  16
#define CHUNK      (256u << 10) // of what runs seldom, and at most this part of a half:
#define CHUNK_PART 8
#define LARGE_PAGE ((size_t)2 << 20)

static uint8_t *reserve(struct code_arena *arena, unsigned view)
{
    void *at =
        mmap(NULL, arena->mapping_bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (at == MAP_FAILED)
        return NULL;
    arena->mapping[view] = at;
    return (uint8_t *)align_up((uintptr_t)at, LARGE_PAGE);
}

// Shared anonymous memory, because perf looks for names of generated code only in mappings without a file.
hpvm_status hpvm__code_arena_create(struct code_arena *arena, size_t size, bool large)
{
    *arena = (struct code_arena){.size = align_up(size, 1 << 16)};
    arena->mapping_bytes = align_up(arena->size, LARGE_PAGE) + LARGE_PAGE;
    uint8_t *write = reserve(arena, 0), *execute = reserve(arena, 1);
    // An old size of 0 makes a second mapping of the same memory.
    if (write && execute &&
        mmap(write, arena->size, PROT_READ | PROT_WRITE,
             MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED, -1, 0) != MAP_FAILED &&
        mremap(write, 0, arena->size, MREMAP_MAYMOVE | MREMAP_FIXED, execute) != MAP_FAILED &&
        mprotect(execute, arena->size, PROT_READ | PROT_EXEC) == 0) {
        if (large) {
            (void)madvise(write, arena->size, MADV_HUGEPAGE);
            (void)madvise(execute, arena->size, MADV_HUGEPAGE);
        }
        arena->write = write;
        arena->execute = execute;
        hpvm__code_arena_begin(arena, 0);
        return HPVM_OK;
    }
    int error = errno;
    hpvm__code_arena_destroy(arena);
    return hpvm__fail(HPVM_E_NOMEM, error, "no memory for %zu bytes of generated code", size);
}

void hpvm__code_arena_destroy(struct code_arena *arena)
{
    for (unsigned view = 0; view < 2; view++)
        if (arena->mapping[view])
            munmap(arena->mapping[view], arena->mapping_bytes);
    *arena = (struct code_arena){0};
}

static void enter(struct code_arena *arena, unsigned half)
{
    size_t middle = align_up(arena->permanent + (arena->size - arena->permanent) / 2, ALIGNMENT);
    arena->half = half;
    arena->used = half ? middle : arena->permanent;
    arena->end = half ? arena->size : middle;
    arena->cold_used = arena->cold_end = 0;
}

void hpvm__code_arena_begin(struct code_arena *arena, size_t bytes)
{
    arena->permanent = align_up(bytes, ALIGNMENT);
    enter(arena, 0);
}

void hpvm__code_arena_reset(struct code_arena *arena)
{
    enter(arena, 0);
}

void hpvm__code_arena_release(struct code_arena *arena)
{
    enter(arena, 0);
    size_t first = align_up(arena->permanent, 4096);
    if (first < arena->size)
        (void)madvise(arena->write + first, arena->size - first, MADV_REMOVE);
}

void hpvm__code_arena_turn(struct code_arena *arena)
{
    enter(arena, arena->half ^ 1);
}

void hpvm__code_arena_commit(struct code_arena *arena, size_t bytes)
{
    arena->used = align_up(arena->used + bytes, ALIGNMENT);
    if (arena->used > arena->end)
        arena->used = arena->end;
}

bool hpvm__code_arena_need_cold(struct code_arena *arena, size_t bytes)
{
    if (arena->cold_end - arena->cold_used >= bytes)
        return true;
    size_t chunk = (arena->size - arena->permanent) / 2 / CHUNK_PART;
    chunk = align_up(chunk > CHUNK ? CHUNK : chunk, ALIGNMENT);
    chunk = chunk < bytes ? align_up(bytes, ALIGNMENT) : chunk;
    if (arena->end - arena->used < chunk)
        return false;
    arena->cold_end = arena->end;
    arena->end -= chunk;
    arena->cold_used = arena->end;
    return true;
}

void hpvm__code_arena_commit_cold(struct code_arena *arena, size_t bytes)
{
    arena->cold_used = align_up(arena->cold_used + bytes, ALIGNMENT);
    if (arena->cold_used > arena->cold_end)
        arena->cold_used = arena->cold_end;
}
