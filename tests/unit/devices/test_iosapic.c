// I/O SAPIC at register level: masks, edges, levels, end of interrupt, polarity.
#include "fixture.h"

#define LEVEL     0x8000u
#define LOW       0x2000u
#define MASK      0x10000u
#define IRR       0x4000u
#define EDGE_PIN  4
#define LEVEL_PIN 17

static void reset_state(void)
{
    struct fixture *f = fixture_new();
    hpvm__mmio_write(&f->machine, PLATFORM_IOSAPIC_BASE, 4, 1);
    CHECK_EQ(hpvm__mmio_read(&f->machine, PLATFORM_IOSAPIC_BASE + 0x10, 4), 0x20 | 79 << 16);
    for (unsigned pin = 0; pin < PLATFORM_IOSAPIC_PINS; pin++)
        CHECK_EQ(rte_low(f, pin), MASK);
    set_line(f, LEVEL_PIN, true);
    CHECK_EQ(f->sent_count, 0);
    // Indices behind the last entry and registers that do not exist are harmless.
    rte_write(f, PLATFORM_IOSAPIC_PINS, ~0u, 0x31);
    hpvm__mmio_write(&f->machine, PLATFORM_IOSAPIC_BASE + 0x800, 4, ~0u);
    CHECK_EQ(hpvm__mmio_read(&f->machine, PLATFORM_IOSAPIC_BASE + 0x800, 4), 0);
    set_line(f, 1000, true);
    CHECK_EQ(f->sent_count, 0);
    fixture_free(f);
}

static void edges(void)
{
    struct fixture *f = fixture_new();
    rte_write(f, EDGE_PIN, 0x03010000, LOW | 0x42);
    set_line(f, EDGE_PIN, true);
    CHECK_EQ(f->sent_count, 1);
    CHECK_EQ(f->sent[0].vector, 0x42);
    CHECK_EQ(f->sent[0].id, 3);
    CHECK_EQ(f->sent[0].eid, 1);
    CHECK_EQ(f->sent[0].mode, DELIVER_INT);
    set_line(f, EDGE_PIN, true); // no change, no edge
    set_line(f, EDGE_PIN, false);
    CHECK_EQ(f->sent_count, 1);
    CHECK_EQ(rte_low(f, EDGE_PIN), LOW | 0x42); // no remote IRR for edges
    rte_write(f, EDGE_PIN, 0x03010000, MASK | LOW | 0x42);
    set_line(f, EDGE_PIN, true);
    rte_write(f, EDGE_PIN, 0x03010000, LOW | 0x42); // the edge on the masked entry is lost
    CHECK_EQ(f->sent_count, 1);
    set_line(f, EDGE_PIN, false);
    rte_write(f, EDGE_PIN, 0, 0x400 | LOW | 0x42); // NMI
    set_line(f, EDGE_PIN, true);
    CHECK_EQ(f->sent_count, 2);
    CHECK_EQ(f->sent[1].mode, DELIVER_NMI);
    fixture_free(f);
}

static void level_and_eoi(void)
{
    struct fixture *f = fixture_new();
    rte_write(f, LEVEL_PIN, 0, LEVEL | LOW | 0x51);
    CHECK_EQ(f->sent_count, 0);
    set_line(f, LEVEL_PIN, true);
    CHECK_EQ(f->sent_count, 1);
    CHECK_EQ(rte_low(f, LEVEL_PIN), LEVEL | LOW | IRR | 0x51);
    set_line(f, LEVEL_PIN, false);
    set_line(f, LEVEL_PIN, true); // still in service: no second message
    CHECK_EQ(f->sent_count, 1);
    eoi(f, 0x52); // another vector
    CHECK_EQ(f->sent_count, 1);
    eoi(f, 0x51); // still asserted: sent again
    CHECK_EQ(f->sent_count, 2);
    set_line(f, LEVEL_PIN, false);
    eoi(f, 0x51);
    CHECK_EQ(f->sent_count, 2);
    CHECK_EQ(rte_low(f, LEVEL_PIN), LEVEL | LOW | 0x51);
    fixture_free(f);
}

static void unmask_and_sharing(void)
{
    struct fixture *f = fixture_new();
    set_line(f, LEVEL_PIN, true);
    rte_write(f, LEVEL_PIN, 0, LEVEL | LOW | MASK | 0x61);
    CHECK_EQ(f->sent_count, 0);
    rte_write(f, LEVEL_PIN, 0, LEVEL | LOW | 0x61); // unmasking an asserted level line raises it
    CHECK_EQ(f->sent_count, 1);
    rte_write(f, LEVEL_PIN + 1, 0, LEVEL | LOW | 0x61);
    set_line(f, LEVEL_PIN + 1, true);
    CHECK_EQ(f->sent_count, 2);
    eoi(f, 0x61); // both entries with this vector are evaluated again
    CHECK_EQ(f->sent_count, 4);
    // Masked with the message outstanding, ended, opened again.
    rte_write(f, LEVEL_PIN, 0, LEVEL | LOW | MASK | 0x61);
    set_line(f, LEVEL_PIN + 1, false);
    eoi(f, 0x61);
    CHECK_EQ(f->sent_count, 4);
    rte_write(f, LEVEL_PIN, 0, LEVEL | LOW | 0x61);
    CHECK_EQ(f->sent_count, 5);
    fixture_free(f);
}

static void polarity(void)
{
    struct fixture *f = fixture_new();
    // A PCI line at rest is high: an entry of the wrong polarity sees it active.
    rte_write(f, LEVEL_PIN, 0, LEVEL | 0x71);
    CHECK_EQ(f->sent_count, 1);
    set_line(f, LEVEL_PIN, true);
    eoi(f, 0x71);
    CHECK_EQ(f->sent_count, 1);
    // An edge entry of low polarity fires on the falling edge, which is when PCI asserts.
    rte_write(f, LEVEL_PIN + 1, 0, LOW | 0x72);
    set_line(f, LEVEL_PIN + 1, true);
    CHECK_EQ(f->sent_count, 2);
    set_line(f, LEVEL_PIN + 1, false);
    CHECK_EQ(f->sent_count, 2);
    fixture_free(f);
}

static void reset_masks(void)
{
    struct fixture *f = fixture_new();
    rte_write(f, LEVEL_PIN, 0x05000000, LEVEL | LOW | 0x51);
    set_line(f, LEVEL_PIN, true);
    CHECK_EQ(f->sent_count, 1);
    hpvm__devices_reset(f->devices);
    CHECK_EQ(rte_low(f, LEVEL_PIN), MASK);
    eoi(f, 0x51);
    CHECK_EQ(f->sent_count, 1);
    fixture_free(f);
}

CHECK_MAIN("iosapic", CHECK_TEST(reset_state), CHECK_TEST(edges), CHECK_TEST(level_and_eoi),
           CHECK_TEST(unmask_and_sharing), CHECK_TEST(polarity), CHECK_TEST(reset_masks))
