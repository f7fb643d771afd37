// An idle guest's decoded and translated code is made anew: when, what goes, and that the guest notices
// nothing.
#include "code_fixture.h"

#include <sys/mman.h>

#define BUNDLES 56000u // more code than two large pages hold when it is decoded
#define FEW     64u
#define CALM    500u // sleeps with little work, run_control.c

static size_t nothing; // what is in use of the arena when no code is

// `bundles` bundles in a ring.
static void put_ring(unsigned bundles)
{
    for (unsigned n = 0; n + 1 < bundles; n++)
        put(CODE + 16 * n, adds(8, 1, 8), adds(9, 1, 9), NOP_B);
    put(CODE + 16 * (bundles - 1), adds(8, 1, 8), adds(9, 1, 9), branch(0, 1 - (int)bundles));
}

static void begin(bool translate, unsigned bundles)
{
    set_up(translate, 1);
    nothing = cpu->interp->used;
    put_ring(bundles);
}

static void run_rounds(unsigned bundles, unsigned rounds)
{
    uint64_t r8 = cpu->gr[8], slots = cpu->slots;
    CHECK_EQ(hpvm__interp_run(cpu, 3ull * bundles * rounds), VCPU_BUDGET);
    CHECK_EQ(cpu->gr[8], r8 + (uint64_t)bundles * rounds);
    CHECK_EQ(cpu->gr[9], cpu->gr[8]);
    CHECK_EQ(cpu->slots, slots + 3ull * bundles * rounds);
    CHECK_EQ(cpu->ip, CODE);
}

// Pages of a part of the arena that the host has memory for.
static unsigned resident(const uint8_t *from, size_t size)
{
    static unsigned char pages[32u << 20 >> 12];
    unsigned count = 0;
    CHECK_EQ(mincore((void *)align_up((uintptr_t)from, 4096), size & ~(size_t)4095, pages), 0);
    for (size_t n = 0; n < size >> 12; n++)
        count += pages[n] & 1;
    return count;
}

static void memory_is_given_back(bool translate)
{
    begin(translate, BUNDLES);
    run_rounds(BUNDLES, 2);
    const struct interp *interp = cpu->interp;
    size_t used = interp->used;
    CHECK(used > 3u << 20);
    uint64_t decoded = cpu->stats.blocks_decoded, translated = cpu->stats.blocks_translated;
    hpvm__interp_compact(cpu);
    CHECK_EQ(interp->used, nothing);
    CHECK(!cpu->block);
    for (unsigned n = 0; n < JUMP_ENTRIES; n++)
        if (interp->jump[n].block) {
            CHECK(false); // leads into what is gone
            break;
        }
    // All but the first large page.
    const uint8_t *rest = (const uint8_t *)align_up((uintptr_t)interp->arena + 1, 2u << 20);
    CHECK_EQ(resident(rest, (size_t)(interp->arena + used - rest)), 0);
    if (cpu->translator)
        CHECK(cpu->stats.code_dropped >= translated);
    // It goes on as if nothing had been.
    run_rounds(BUNDLES, 2);
    CHECK(cpu->stats.blocks_decoded > decoded);
    CHECK(interp->used > 3u << 20);
    tear_down();
}

static void little_code_stays(bool translate)
{
    begin(translate, FEW);
    run_rounds(FEW, 3);
    size_t used = cpu->interp->used;
    uint64_t decoded = cpu->stats.blocks_decoded;
    hpvm__interp_compact(cpu);
    CHECK_EQ(cpu->interp->used, used);
    run_rounds(FEW, 3);
    CHECK_EQ(cpu->stats.blocks_decoded, decoded);
    tear_down();
}

static void sleep_often(unsigned times)
{
    for (unsigned n = 0; n < times; n++)
        hpvm__run_control_sleep(cpu, 0); // the host's clock is past that: returns at once
}

// After many sleeps with little work in between; not again while that goes on, nor soon after.
static void when(bool translate)
{
    begin(translate, BUNDLES);
    run_rounds(BUNDLES, 1);
    sleep_often(CALM); // before the first of them there was much to do
    size_t used = cpu->interp->used;
    CHECK(used > 3u << 20);
    sleep_often(1);
    CHECK_EQ(cpu->interp->used, nothing);
    // A tick's work is translated anew, and stays.
    cpu->gr[8] = cpu->gr[9] = 0;
    put_ring(FEW);
    for (unsigned n = 0; n < 20; n++) {
        run_rounds(FEW, 1);
        sleep_often(1);
    }
    uint64_t decoded = cpu->stats.blocks_decoded;
    for (unsigned n = 0; n < 2 * CALM; n++) {
        run_rounds(FEW, 1);
        sleep_often(1);
    }
    CHECK_EQ(cpu->stats.blocks_decoded, decoded);
    // Much work, and calm again: too soon for another time.
    put_ring(BUNDLES);
    run_rounds(BUNDLES, 1);
    used = cpu->interp->used;
    sleep_often(2 * CALM);
    CHECK_EQ(cpu->interp->used, used);
    tear_down();
}

// Work in between counts from the start.
static void work_in_between(bool translate)
{
    begin(translate, BUNDLES);
    for (unsigned n = 0; n < 3; n++) {
        run_rounds(BUNDLES, 1);
        sleep_often(CALM);
        CHECK(cpu->interp->used > 3u << 20);
    }
    tear_down();
}

BOTH(memory_is_given_back)
BOTH(little_code_stays)
BOTH(when)
BOTH(work_in_between)

CHECK_MAIN("cache/compact", TESTS(memory_is_given_back), TESTS(little_code_stays), TESTS(when),
           TESTS(work_in_between))
