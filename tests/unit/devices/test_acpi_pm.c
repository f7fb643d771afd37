// ACPI fixed hardware at register level.
#include "fixture.h"

static void power_button(void)
{
    struct fixture *f = fixture_new();
    rte_write(f, PLATFORM_SCI_GSI, 0, 0xa000 | 0x55); // level, active low
    CHECK_EQ(f->sent_count, 0);
    CHECK_EQ(in_port(f, PLATFORM_PM1_CNT_PORT, 2), 1); // SCI_EN
    hpvm__devices_power_button(f->devices);
    CHECK_EQ(in_port(f, PLATFORM_PM1_EVT_PORT, 2) & 0x100, 0x100);
    CHECK_EQ(f->sent_count, 0); // not enabled yet
    out_port(f, PLATFORM_PM1_EVT_PORT + 2, 2, 0x100);
    CHECK_EQ(f->sent_count, 1);
    CHECK_EQ(in_port(f, PLATFORM_PM1_EVT_PORT, 4), 0x01000100);
    out_port(f, PLATFORM_PM1_EVT_PORT, 2, 0x001); // another status bit
    eoi(f, 0x55);
    CHECK_EQ(f->sent_count, 2);
    out_port(f, PLATFORM_PM1_EVT_PORT + 1, 1, 0x01); // by byte
    eoi(f, 0x55);
    CHECK_EQ(f->sent_count, 2);
    CHECK_EQ(in_port(f, PLATFORM_PM1_EVT_PORT, 2), 0);
    CHECK_EQ(in_port(f, PLATFORM_PM1_EVT_PORT + 2, 2), 0x100);
    fixture_free(f);
}

static void power_off(void)
{
    struct fixture *f = fixture_new();
    out_port(f, PLATFORM_PM1_CNT_PORT, 2, PLATFORM_S5_TYPE << 10); // no SLP_EN
    CHECK_EQ(f->machine.requests, 0);
    CHECK_EQ(in_port(f, PLATFORM_PM1_CNT_PORT, 2), PLATFORM_S5_TYPE << 10 | 1);
    out_port(f, PLATFORM_PM1_CNT_PORT, 2, 3 << 10 | 1 << 13); // a state that there is not
    CHECK_EQ(f->machine.requests, 0);
    out_port(f, PLATFORM_PM1_CNT_PORT, 2, PLATFORM_S5_TYPE << 10 | 1 << 13);
    CHECK_EQ(f->machine.requests, REQUEST_POWER_OFF);
    CHECK_EQ(f->kicks, 1);
    CHECK_EQ(in_port(f, PLATFORM_PM1_CNT_PORT, 2) & 0x2000, 0); // SLP_EN reads 0
    fixture_free(f);
}

static void reset_port(void)
{
    struct fixture *f = fixture_new();
    out_port(f, PLATFORM_RESET_PORT, 1, 0);
    CHECK_EQ(f->machine.requests, 0);
    out_port(f, PLATFORM_RESET_PORT, 1, 1);
    CHECK_EQ(f->machine.requests, REQUEST_RESET);
    fixture_free(f);
}

static void timer(void)
{
    struct fixture *f = fixture_new();
    atomic_store(&f->machine.clock.deterministic, true);
    hpvm__clock_start(&f->machine.clock);
    uint32_t before = (uint32_t)in_port(f, PLATFORM_PM_TMR_PORT, 4);
    hpvm__clock_advance(&f->machine.clock, 2000000000);
    CHECK_EQ((uint32_t)in_port(f, PLATFORM_PM_TMR_PORT, 4) - before, 2 * 3579545);
    CHECK_EQ(in_port(f, PLATFORM_PM1_EVT_PORT, 2) & 1, 0);
    hpvm__clock_advance(&f->machine.clock, 600ull * 1000000000); // the top bit changes once: 599.9 s
    CHECK_EQ(in_port(f, PLATFORM_PM1_EVT_PORT, 2) & 1, 1);
    out_port(f, PLATFORM_PM1_EVT_PORT, 2, 1);
    CHECK_EQ(in_port(f, PLATFORM_PM1_EVT_PORT, 2) & 1, 0);
    fixture_free(f);
}

static void general_purpose_events(void)
{
    struct fixture *f = fixture_new();
    out_port(f, PLATFORM_GPE0_PORT + 4, 4, 0x80000001);
    CHECK_EQ(in_port(f, PLATFORM_GPE0_PORT + 4, 4), 0x80000001);
    out_port(f, PLATFORM_GPE0_PORT + 5, 1, 0x12);
    CHECK_EQ(in_port(f, PLATFORM_GPE0_PORT + 4, 4), 0x80001201);
    CHECK_EQ(in_port(f, PLATFORM_GPE0_PORT, 4), 0);
    hpvm__devices_reset(f->devices);
    CHECK_EQ(in_port(f, PLATFORM_GPE0_PORT + 4, 4), 0);
    fixture_free(f);
}

CHECK_MAIN("acpi_pm", CHECK_TEST(power_button), CHECK_TEST(power_off), CHECK_TEST(reset_port),
           CHECK_TEST(timer), CHECK_TEST(general_purpose_events))
