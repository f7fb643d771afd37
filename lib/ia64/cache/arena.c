// Memory for generated code.
#include "ia64/cache/arena.h"

#include <errno.h>
#include <sys/mman.h>

#include "core/bits.h"

#define ALIGNMENT 64

// Shared anonymous memory, because perf looks for names of generated code only in mappings without a file.
hpvm_status hpvm__code_arena_create(struct code_arena *arena, size_t size)
{
    *arena = (struct code_arena){.size = align_up(size, 1 << 16)};
    void *write =
        mmap(NULL, arena->size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    int error = errno;
    if (write != MAP_FAILED) {
        arena->write = write;
        // An old size of 0 makes a second mapping of the same memory.
        void *execute = mremap(write, 0, arena->size, MREMAP_MAYMOVE);
        error = errno;
        if (execute != MAP_FAILED) {
            arena->execute = execute;
            if (mprotect(execute, arena->size, PROT_READ | PROT_EXEC) == 0) {
                hpvm__code_arena_begin(arena, 0);
                return HPVM_OK;
            }
            error = errno;
        }
    }
    hpvm__code_arena_destroy(arena);
    return hpvm__fail(HPVM_E_NOMEM, error, "no memory for %zu bytes of generated code", size);
}

void hpvm__code_arena_destroy(struct code_arena *arena)
{
    if (arena->write)
        munmap(arena->write, arena->size);
    if (arena->execute)
        munmap(arena->execute, arena->size);
    arena->write = arena->execute = NULL;
}

static void enter(struct code_arena *arena, unsigned half)
{
    size_t middle = align_up(arena->permanent + (arena->size - arena->permanent) / 2, ALIGNMENT);
    arena->half = half;
    arena->used = half ? middle : arena->permanent;
    arena->end = half ? arena->size : middle;
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
