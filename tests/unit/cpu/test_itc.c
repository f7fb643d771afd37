// Interval time counter: rate, match, the wrap-around of values that are already past, discarded interrupts.
#include "cpu_fixture.h"

#include "ia64/cpu/pmu.h"

#define VECTOR 0xef

static void advance(struct fixture *f, uint64_t ns)
{
    hpvm__clock_advance(&f->machine.clock, ns);
}

static bool fired(struct fixture *f)
{
    hpvm__itc_poll(f->cpu);
    if (hpvm__sapic_pending(f->cpu) < 0)
        return false;
    CHECK_EQ(hpvm__sapic_read_ivr(f->cpu), VECTOR);
    hpvm__sapic_eoi(f->cpu);
    return true;
}

static void timer_open(struct fixture *f)
{
    fixture_open(f, 1);
    f->cpu->tpr = 0;
    f->cpu->itv = VECTOR;
}

static void rate(void)
{
    struct fixture f;
    timer_open(&f);
    CHECK_EQ(hpvm__itc_read(f.cpu), 0);
    advance(&f, 1000000000);
    CHECK_EQ(hpvm__itc_read(f.cpu), PLATFORM_ITC_HZ);
    hpvm__itc_write(f.cpu, 5);
    CHECK_EQ(hpvm__itc_read(f.cpu), 5);
    advance(&f, 1);
    CHECK_EQ(hpvm__itc_read(f.cpu), 5); // 0.4 ticks
    advance(&f, 4);
    CHECK_EQ(hpvm__itc_read(f.cpu), 7);
    hpvm__itc_write(f.cpu, ~(uint64_t)0);
    advance(&f, 5);
    CHECK_EQ(hpvm__itc_read(f.cpu), 1);
    // 100 years: no overflow in between
    hpvm__itc_write(f.cpu, 0);
    advance(&f, 3155760000ull * 1000000000ull);
    CHECK_EQ(hpvm__itc_read(f.cpu), 3155760000ull * PLATFORM_ITC_HZ);
    fixture_close(&f);
}

// The deadline is the first nanosecond at which the counter has the value: never before.
static void never_early(void)
{
    struct fixture f;
    timer_open(&f);
    for (uint64_t target = 1; target < 400; target += 7) {
        hpvm__itm_write(f.cpu, hpvm__itc_read(f.cpu) + target);
        uint64_t wanted = f.cpu->itm;
        unsigned ns = 0;
        while (!fired(&f)) {
            CHECK(hpvm__itc_read(f.cpu) < wanted);
            advance(&f, 1);
            CU_ASSERT_FATAL(ns++ < 2000);
        }
        CHECK_EQ(hpvm__itc_read(f.cpu), wanted); // 0.4 ticks in a nanosecond: none is skipped
    }
    fixture_close(&f);
}

static void once(void)
{
    struct fixture f;
    timer_open(&f);
    hpvm__itm_write(f.cpu, 1000);
    advance(&f, 1000000);
    CHECK(fired(&f));
    for (unsigned n = 0; n < 10; n++) {
        advance(&f, 1000000000);
        CHECK(!fired(&f));
    }
    fixture_close(&f);
}

static void already_past(void)
{
    struct fixture f;
    timer_open(&f);
    advance(&f, 1000000);
    uint64_t now = hpvm__itc_read(f.cpu);
    hpvm__itm_write(f.cpu, now - 1);
    advance(&f, 3600000000000ull);
    CHECK(!fired(&f));
    hpvm__itm_write(f.cpu, hpvm__itc_read(f.cpu)); // equal now: a match
    CHECK(fired(&f));
    // The counter comes round to a value that was past when it was written.
    hpvm__itm_write(f.cpu, 100);
    hpvm__itc_write(f.cpu, ~(uint64_t)0 - 99);
    advance(&f, 499);
    CHECK(!fired(&f));
    advance(&f, 1);
    CHECK(fired(&f));
    fixture_close(&f);
}

static void counter_write(void)
{
    struct fixture f;
    timer_open(&f);
    hpvm__itm_write(f.cpu, 4000000);
    advance(&f, 5000000); // half way
    CHECK(!fired(&f));
    hpvm__itc_write(f.cpu, 3999998);
    advance(&f, 4);
    CHECK(!fired(&f));
    advance(&f, 1);
    CHECK(fired(&f));
    hpvm__itc_write(f.cpu, 0); // the match lies ahead again
    advance(&f, 9999999);
    CHECK(!fired(&f));
    advance(&f, 1);
    CHECK(fired(&f));
    fixture_close(&f);
}

static void masked(void)
{
    struct fixture f;
    timer_open(&f);
    f.cpu->itv = VECTOR | BIT(16);
    hpvm__itm_write(f.cpu, 1000);
    advance(&f, 1000000);
    CHECK(!fired(&f));
    f.cpu->itv = VECTOR;
    CHECK(!fired(&f)); // discarded, not held
    fixture_close(&f);
}

static void resource_counter(void)
{
    struct fixture f;
    timer_open(&f);
    hpvm__ruc_write(f.cpu, 100);
    hpvm__itc_write(f.cpu, 7);
    advance(&f, 1000);
    CHECK_EQ(hpvm__ruc_read(f.cpu), 500);
    CHECK_EQ(hpvm__itc_read(f.cpu), 407);
    fixture_close(&f);
}

// ---- performance monitors ----------------------------------------------------------------------------

#define PMC(event, levels, flags) ((uint64_t)(event) << 8 | (levels) | (flags))
#define PMC_OI                    BIT(5)
#define PMC_PM                    BIT(6)

static void counting(void)
{
    struct fixture f;
    timer_open(&f);
    struct cpu *c = f.cpu;
    hpvm__pmu_write_pmc(c, 4, PMC(PMU_EVENT_RETIRED, 1, PMC_PM));
    hpvm__pmu_write_pmc(c, 5, PMC(PMU_EVENT_CYCLES, 8, 0));
    c->slots += 1000; // neither PSR.pp nor PSR.up
    hpvm__psr_write(c, c->psr | PSR_PP | PSR_UP);
    c->slots += 30;
    hpvm__psr_write(c, c->psr | PSR_CPL);
    c->slots += 500;
    advance(&f, 1000);
    hpvm__psr_write(c, c->psr & ~PSR_CPL);
    c->slots += 7;
    advance(&f, 5000);
    CHECK_EQ(hpvm__pmu_read_pmd(c, 4), 37);
    CHECK_EQ(hpvm__pmu_read_pmd(c, 5), 1600); // 1.6 GHz, at privilege level 3 only
    hpvm__pmu_write_pmd(c, 4, 5);
    CHECK_EQ(hpvm__pmu_read_pmd(c, 4), 5);
    hpvm__pmu_write_pmc(c, 0, 1); // freeze
    c->slots += 50;
    CHECK_EQ(hpvm__pmu_read_pmd(c, 4), 5);
    hpvm__pmu_write_pmc(c, 0, 0);
    c->slots += 50;
    CHECK_EQ(hpvm__pmu_read_pmd(c, 4), 55);
    CHECK(hpvm__pmu_privileged(c, 4));
    CHECK(!hpvm__pmu_privileged(c, 5));
    fixture_close(&f);
}

static void overflow(void)
{
    struct fixture f;
    timer_open(&f);
    struct cpu *c = f.cpu;
    c->pmv = VECTOR;
    hpvm__psr_write(c, c->psr | PSR_UP);
    hpvm__pmu_write_pmc(c, 6, PMC(PMU_EVENT_RETIRED, 1, PMC_OI));
    hpvm__pmu_write_pmd(c, 6, (uint64_t)-100);
    CHECK_EQ(hpvm__pmu_read_pmd(c, 6), (uint64_t)-100);
    c->slots += 99;
    CHECK(!fired(&f));
    CHECK_EQ(hpvm__pmu_read_pmd(c, 6), ~(uint64_t)0);
    c->slots += 3;
    CHECK(fired(&f));
    CHECK_EQ(hpvm__pmu_read_pmc(c, 0), 1 | BIT(6)); // frozen, overflow of counter 6
    CHECK_EQ(hpvm__pmu_read_pmd(c, 6), 2);
    c->slots += 3;
    CHECK_EQ(hpvm__pmu_read_pmd(c, 6), 2);
    fixture_close(&f);
}

CHECK_MAIN("itc", CHECK_TEST(rate), CHECK_TEST(never_early), CHECK_TEST(once), CHECK_TEST(already_past),
           CHECK_TEST(counter_write), CHECK_TEST(masked), CHECK_TEST(resource_counter), CHECK_TEST(counting),
           CHECK_TEST(overflow))
