// Regions: a loop of two blocks becomes one, and whoever jumped to its first block finds the region.
#include "code_fixture.h"

#include "ia64/cache/native.h"

#define THRESHOLD 20
#define INNER     32                        // rounds of the inner loop
#define ROUND     (3 * (1 + 2 * INNER + 1)) // slots of the outer one

static uint64_t test_bit(unsigned p1, unsigned p2, unsigned r3, unsigned position)
{
    return hpvm__rows[ROW_tbit_z].match | (uint64_t)p1 << 6 | (uint64_t)position << 14 | (uint64_t)r3 << 20 |
           (uint64_t)p2 << 27;
}

// Outer block, two blocks that are the loop, and one behind it that leads back to the first.
#define OUTER  0
#define FIRST  16
#define SECOND 32
#define BEHIND 48
static void put_loop(uint64_t base)
{
    put(base + OUTER, adds(11, 1, 11), NOP_I, branch(0, 1));
    put(base + FIRST, adds(8, 1, 8), NOP_I, branch(0, 1));
    put(base + SECOND, adds(9, 1, 9), test_bit(6, 7, 8, 5), branch(6, -1));
    put(base + BEHIND, adds(8, INNER, 8), NOP_I, branch(0, -3));
}

static void begin(bool translate, uint64_t code_bytes)
{
    set_up_engine(
        (struct engine_config){
            .translate = translate, .threshold = 1, .region_threshold = THRESHOLD, .code_bytes = code_bytes},
        1);
}

static const struct native *translation(uint64_t va)
{
    const struct jump_entry *jump = &cpu->interp->jump[JUMP_INDEX(cpu, va)];
    return jump->va == va && jump->block ? jump->block->translation : NULL;
}

// The link by which the translation of one block jumps to that of another, or to a region that begins there.
static const struct native_link *way(uint64_t from, uint64_t to)
{
    const struct native *target = translation(to);
    for (const struct native_link *link = target ? target->incoming : NULL; link; link = link->next)
        if (link->from->block->pa == from)
            return link;
    return NULL;
}

static void run_rounds(uint64_t rounds)
{
    uint64_t r8 = cpu->gr[8], r9 = cpu->gr[9], r11 = cpu->gr[11], slots = cpu->slots;
    CHECK_EQ(hpvm__interp_run(cpu, rounds * ROUND), VCPU_BUDGET);
    CHECK_EQ(cpu->slots, slots + rounds * ROUND);
    CHECK_EQ(cpu->gr[8], r8 + rounds * 2 * INNER);
    CHECK_EQ(cpu->gr[9], r9 + rounds * INNER);
    CHECK_EQ(cpu->gr[11], r11 + rounds);
    CHECK_EQ(cpu->ip, CODE);
}

// The link into the loop is made when there is no region yet, is lost to it, and leads to it afterwards.
static void links(bool translate)
{
    begin(translate, 0);
    put_loop(CODE);
    CHECK_EQ(hpvm__interp_run(cpu, 3 + 6 * (THRESHOLD / 2)), VCPU_BUDGET); // half of the first outer round
    CHECK_EQ(cpu->gr[8], THRESHOLD / 2);
    CHECK_EQ(cpu->engine.regions, 0);
    const struct native *plain = translation(CODE + FIRST);
    if (cpu->translator) {
        CHECK(plain && !plain->base);
        CHECK(way(CODE + FIRST, CODE + SECOND) != NULL);
        CHECK(way(CODE + SECOND, CODE + FIRST) == NULL); // ways back are counted
    }
    CHECK_EQ(hpvm__interp_run(cpu, ROUND - (3 + 6 * (THRESHOLD / 2))), VCPU_BUDGET);
    CHECK_EQ(cpu->ip, CODE);
    run_rounds(20);
    if (cpu->translator) {
        CHECK_EQ(cpu->engine.regions, 1);
        const struct native *region = translation(CODE + FIRST);
        CHECK(region && region->base == plain && region->loops);
        CHECK(!plain->incoming);
        CHECK(way(CODE + OUTER, CODE + FIRST) != NULL);
        CHECK(way(CODE + FIRST, CODE + BEHIND) != NULL); // out of the region
        // Everything is linked again: the rounds do not go by the table of addresses any more.
        uint64_t resolved = cpu->engine.resolved;
        run_rounds(1000);
        CHECK(cpu->engine.resolved - resolved < 10);
        CHECK_EQ(cpu->engine.regions, 1);
    }
    tear_down();
}

// The link existed when the region was made: the outer block went in before by a link.
static void link_that_was_there(bool translate)
{
    begin(translate, 0);
    put_loop(CODE);
    if (cpu->translator)
        cpu->translator->region_threshold = 5 * INNER;
    run_rounds(3);
    const struct native *plain = translation(CODE + FIRST);
    if (cpu->translator) {
        CHECK(plain && !plain->base);
        const struct native_link *link = way(CODE + OUTER, CODE + FIRST);
        CHECK(link != NULL);
        CHECK_EQ(cpu->engine.regions, 0);
        run_rounds(10);
        CHECK_EQ(cpu->engine.regions, 1);
        CHECK(translation(CODE + FIRST)->base == plain);
        CHECK(!plain->incoming);
        CHECK(way(CODE + OUTER, CODE + FIRST) == link);
        CHECK(link->to == translation(CODE + FIRST));
    }
    run_rounds(10);
    tear_down();
}

// The slot limit and requests end the run at every slot, in the region too.
static void budgets(bool translate)
{
    begin(translate, 0);
    put_loop(CODE);
    run_rounds(20);
    uint64_t slots = 0, r9 = cpu->gr[9];
    for (unsigned budget = 1; budget < 60; budget++) {
        CHECK_EQ(hpvm__interp_run(cpu, budget), VCPU_BUDGET);
        slots += budget;
        uint64_t inner = slots % ROUND < 3 ? 0 : (slots % ROUND - 3 + 2) / 6;
        CHECK_EQ(cpu->gr[9], r9 + slots / ROUND * INNER + (inner > INNER ? INNER : inner));
        CHECK_EQ(cpu->ri, slots % 3);
    }
    tear_down();
}

// The code of a region's second block changes.
static void changed(bool translate)
{
    begin(translate, 0);
    put_loop(CODE);
    run_rounds(20);
    uint64_t half[2], r9 = cpu->gr[9];
    pack(half, adds(9, 3, 9), test_bit(6, 7, 8, 5), branch(6, -1));
    CHECK(hpvm__dma_write(&machine, CODE + SECOND, half, sizeof half));
    CHECK_EQ(hpvm__interp_run(cpu, 20 * ROUND), VCPU_BUDGET);
    CHECK_EQ(cpu->gr[9], r9 + 20 * INNER * 3);
    tear_down();
}

// Far more loops than the code cache holds: regions go, with and without the block below them.
static void small_cache(bool translate)
{
    enum { LOOPS = 300, TURNS = 5 };
    begin(translate, 128 << 10);
    for (unsigned n = 0; n < LOOPS; n++)
        put_loop(CODE + 64 * n);
    for (unsigned turn = 1; turn <= TURNS; turn++)
        for (unsigned n = 0; n < LOOPS; n++) {
            uint64_t r9 = cpu->gr[9];
            cpu->gr[8] = 0;
            cpu->ip = CODE + 64 * n;
            CHECK_EQ(hpvm__interp_run(cpu, 2 * ROUND), VCPU_BUDGET);
            CHECK_EQ(cpu->ip, CODE + 64 * n);
            CHECK_EQ(cpu->gr[9], r9 + 2 * INNER);
        }
    if (cpu->translator) {
        CHECK(cpu->engine.regions > LOOPS);
        CHECK(cpu->stats.code_dropped > LOOPS);
    }
    tear_down();
}

BOTH(links)
BOTH(link_that_was_there)
BOTH(budgets)
BOTH(changed)
BOTH(small_cache)

CHECK_MAIN("cache/regions", TESTS(links), TESTS(link_that_was_there), TESTS(budgets), TESTS(changed),
           TESTS(small_cache))
