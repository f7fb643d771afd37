// Modulo-scheduled loops and what follows them: every way to end, against the interpreter.
#include "code_fixture.h"

struct outcome {
    uint64_t ip, slots, lc, ec, pr, r8, r32, r33, r40, counted, frame;
};

static uint64_t loop_branch(unsigned row_, unsigned qp, int bundles)
{
    return hpvm__rows[row_].match | qp | (uint64_t)((unsigned)bundles & 0xfffff) << 13 |
           (uint64_t)(bundles < 0) << 36;
}

// The loop's bundle, one behind it that moves all predicates back, one that waits, one for exits.
static struct outcome run(bool translate, unsigned branch_row, uint64_t lc, uint64_t ec, uint64_t pr,
                          uint64_t slots)
{
    bool leaves = branch_row == ROW_br_cexit || branch_row == ROW_br_wexit;
    bool counted = branch_row == ROW_br_ctop || branch_row == ROW_br_cexit;
    set_up(translate, 1);
    put(CODE, adds(8, 1, 8), adds(32, 3, 33) | 16, loop_branch(branch_row, counted ? 0 : 17, leaves ? 2 : 0));
    put(CODE + 16, adds(40, 1, 40),
        hpvm__rows[ROW_mov_to_pr].match | 9 << 13 | 0x7full << 6 | 0xffull << 24 | 1ull << 36,
        leaves ? branch(0, -1) : branch(0, 1));
    put(CODE + 32, adds(8, 32, 8),
        hpvm__rows[ROW_mov_to_pr].match | 9 << 13 | 0x7full << 6 | 0xffull << 24 | 1ull << 36, branch(0, 1));
    put(CODE + 48, adds(11, 1, 11), NOP_I, branch(0, 0));
    cpu->sof = 16;
    cpu->sol = 16;
    cpu->sor = 1;
    cpu->lc = lc;
    cpu->ec = ec;
    cpu->pr = pr | 1;
    cpu->gr[9] = 0x123456789abcdef1u;
    CHECK_EQ(hpvm__interp_run(cpu, slots), VCPU_BUDGET);
    if (translate && cpu->translator)
        CHECK(cpu->stats.blocks_translated > 0);
    struct outcome o = {cpu->ip,
                        cpu->slots,
                        cpu->lc,
                        cpu->ec,
                        cpu->pr,
                        gr_get(cpu, 8),
                        gr_get(cpu, 32),
                        gr_get(cpu, 33),
                        gr_get(cpu, 40),
                        gr_get(cpu, 11),
                        cpu->rrb_gr | (uint64_t)cpu->rrb_fr << 8 | (uint64_t)cpu->rrb_pr << 16};
    tear_down();
    return o;
}

static void compare(unsigned branch_row, uint64_t lc, uint64_t ec, uint64_t pr, uint64_t slots)
{
    struct outcome a = run(false, branch_row, lc, ec, pr, slots),
                   b = run(true, branch_row, lc, ec, pr, slots);
    CHECK_EQ(b.ip, a.ip);
    CHECK_EQ(b.slots, a.slots);
    CHECK_EQ(b.lc, a.lc);
    CHECK_EQ(b.ec, a.ec);
    CHECK_EQ(b.pr, a.pr);
    CHECK_EQ(b.r8, a.r8);
    CHECK_EQ(b.r32, a.r32);
    CHECK_EQ(b.r33, a.r33);
    CHECK_EQ(b.r40, a.r40);
    CHECK_EQ(b.counted, a.counted);
    CHECK_EQ(b.frame, a.frame);
}

static void all(unsigned branch_row)
{
    static const uint64_t counts[] = {0, 1, 2, 3, 9, 50, 63};
    for (unsigned l = 0; l < 7; l++)
        for (unsigned e = 0; e < 7; e++)
            for (unsigned last = 0; last < 2; last++)
                compare(branch_row, counts[l], counts[e],
                        last ? BIT(17) | BIT(63) | BIT(40) : BIT(16) | BIT(20),
                        last ? 3 * (counts[l] + counts[e]) + 4 : 400);
}

static void ctop(void)
{
    all(ROW_br_ctop);
}
static void cexit(void)
{
    all(ROW_br_cexit);
}
static void wtop(void)
{
    all(ROW_br_wtop);
}
static void wexit(void)
{
    all(ROW_br_wexit);
}

// Once by hand: three rounds by LC, two more by EC.
static void expected(void)
{
    for (unsigned translate = 0; translate < 2; translate++) {
        struct outcome o = run(translate, ROW_br_ctop, 2, 3, BIT(16), 3 * 5);
        CHECK_EQ(o.ip, CODE + 16);
        CHECK_EQ(o.lc, 0);
        CHECK_EQ(o.ec, 0);
        CHECK_EQ(o.r8, 5);
        CHECK_EQ(o.frame, (8 - 5) | (96 - 5) << 8 | (48 - 5) << 16);
        o = run(translate, ROW_br_ctop, 2, 3, BIT(16), 3 * 6);
        uint64_t rotating = 0x123456789abcdef1u >> 16;
        rotating = (rotating >> 43 | rotating << 5) & mask_low(48);
        CHECK_EQ(o.pr, rotating << 16 | 0xdef1);
    }
}

CHECK_MAIN("cache/loops", CHECK_TEST(ctop), CHECK_TEST(cexit), CHECK_TEST(wtop), CHECK_TEST(wexit),
           CHECK_TEST(expected))
