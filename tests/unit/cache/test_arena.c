// The code arena: two views, halves, execution.
#include "check.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ia64/cache/arena.h"

#define SIZE (1u << 20)

static void views(void)
{
    struct code_arena arena;
    CHECK_EQ(hpvm__code_arena_create(&arena, SIZE, false), HPVM_OK);
    CHECK_EQ(arena.size, SIZE);
    CHECK(arena.write != arena.execute);
    for (size_t n = 0; n < SIZE; n += 4096)
        arena.write[n] = (uint8_t)(n >> 12);
    for (size_t n = 0; n < SIZE; n += 4096)
        CHECK(arena.execute[n] == (uint8_t)(n >> 12));
    hpvm__code_arena_destroy(&arena);
    CHECK(arena.write == NULL && arena.execute == NULL);
}

// Writing through the view that executes kills the program.
static void protection(void)
{
    struct code_arena arena;
    CHECK_EQ(hpvm__code_arena_create(&arena, SIZE, false), HPVM_OK);
    pid_t child = fork();
    if (child == 0) {
        signal(SIGSEGV, SIG_DFL);
        *(volatile uint8_t *)arena.execute = 1;
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK(!WIFEXITED(status) || WEXITSTATUS(status) != 0); // sanitizers turn the signal into an exit
    hpvm__code_arena_destroy(&arena);
}

static void runs(void)
{
#if defined(__x86_64__)
    struct code_arena arena;
    CHECK_EQ(hpvm__code_arena_create(&arena, SIZE, false), HPVM_OK);
    for (int value = 1; value < 4; value++) { // code may be replaced
        uint8_t code[6] = {0xb8, (uint8_t)value, 0, 0, 0, 0xc3};
        memcpy(arena.write, code, sizeof code);
        int (*function)(void);
        void *address = arena.execute;
        memcpy(&function, &address, sizeof function);
        CHECK_EQ(function(), value);
    }
    hpvm__code_arena_destroy(&arena);
#endif
}

static void halves(void)
{
    struct code_arena arena;
    CHECK_EQ(hpvm__code_arena_create(&arena, SIZE, false), HPVM_OK);
    hpvm__code_arena_begin(&arena, 1000);
    CHECK_EQ(arena.permanent, 1008);
    CHECK_EQ(arena.used, 1008);
    size_t middle = arena.end;
    CHECK(middle > SIZE / 2 - 64 && middle < SIZE / 2 + 1024 && middle % 16 == 0);
    hpvm__code_arena_commit(&arena, 65);
    CHECK_EQ(arena.used, 1008 + 80);
    hpvm__code_arena_commit(&arena, arena.end - arena.used);
    CHECK_EQ(arena.used, arena.end);
    hpvm__code_arena_turn(&arena);
    CHECK_EQ(arena.used, middle);
    CHECK_EQ(arena.end, SIZE);
    hpvm__code_arena_turn(&arena);
    CHECK_EQ(arena.used, 1008);
    CHECK_EQ(arena.end, middle);
    hpvm__code_arena_turn(&arena);
    hpvm__code_arena_reset(&arena);
    CHECK_EQ(arena.used, 1008);
    CHECK_EQ(arena.half, 0);
    hpvm__code_arena_destroy(&arena);
}

// Chunks for what runs seldom come from above, and meet what comes from below.
static void cold(void)
{
    struct code_arena arena;
    CHECK_EQ(hpvm__code_arena_create(&arena, SIZE, false), HPVM_OK);
    hpvm__code_arena_begin(&arena, 1000);
    size_t end = arena.end;
    CHECK(hpvm__code_arena_need_cold(&arena, 100));
    CHECK_EQ(arena.cold_end, end);
    CHECK_EQ(arena.cold_used, arena.end);
    CHECK(arena.end < end && arena.end > arena.used);
    size_t chunk = arena.end;
    hpvm__code_arena_commit_cold(&arena, end - chunk - 64);
    CHECK(hpvm__code_arena_need_cold(&arena, 64));
    CHECK_EQ(arena.end, chunk); // still the same one
    CHECK(hpvm__code_arena_need_cold(&arena, 65));
    CHECK(arena.end < chunk && arena.cold_end == chunk);
    hpvm__code_arena_commit(&arena, arena.end - arena.used - 4096);
    hpvm__code_arena_commit_cold(&arena, arena.cold_end - arena.cold_used);
    CHECK(!hpvm__code_arena_need_cold(&arena, 8192));
    hpvm__code_arena_turn(&arena);
    CHECK(hpvm__code_arena_need_cold(&arena, 8192));
    CHECK_EQ(arena.cold_end, arena.size);
    arena.write[8192] = 1;
    hpvm__code_arena_release(&arena);
    CHECK_EQ(arena.used, 1008);
    CHECK_EQ(arena.end, end);
    CHECK_EQ(arena.write[8192], 0); // another page, empty
    CHECK_EQ(arena.execute[8192], 0);
    hpvm__code_arena_destroy(&arena);
}

CHECK_MAIN("cache/arena", {"views", views}, {"protection", protection}, {"runs", runs}, {"halves", halves},
           {"cold", cold})
