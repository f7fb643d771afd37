// Memory for generated code.
#include "ia64/cache/arena.h"

#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/bits.h"

#define ALIGNMENT 64

static void *view(int fd, size_t size, int protection)
{
    void *p = mmap(NULL, size, protection, MAP_SHARED | MAP_NORESERVE, fd, 0);
    return p == MAP_FAILED ? NULL : p;
}

hpvm_status hpvm__code_arena_create(struct code_arena *arena, size_t size)
{
    *arena = (struct code_arena){.size = align_up(size, 1 << 16)};
    int fd = memfd_create("hpvm-code", MFD_CLOEXEC);
    int error = errno;
    if (fd >= 0) {
        if (ftruncate(fd, (off_t)arena->size) == 0) {
            arena->write = view(fd, arena->size, PROT_READ | PROT_WRITE);
            arena->execute = view(fd, arena->size, PROT_READ | PROT_EXEC);
        }
        error = errno;
        close(fd);
    }
    if (!arena->write || !arena->execute) {
        hpvm__code_arena_destroy(arena);
        return hpvm__fail(HPVM_E_NOMEM, error, "no memory for %zu bytes of generated code", size);
    }
    hpvm__code_arena_begin(arena, 0);
    return HPVM_OK;
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
