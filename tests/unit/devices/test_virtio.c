// Virtio over PCI with a driver of the test's own on the entropy device: negotiation, rings, interrupts, and
// everything that a hostile driver may put into a ring.
#include "virtio_driver.h"

#define FEATURE_INDIRECT BIT(28)
#define FEATURE_EVENT    BIT(29)
#define FEATURE_V1       BIT(32)
#define NEEDS_RESET      0x40

static struct fixture *new_entropy(void)
{
    struct fixture *f = fixture_new();
    struct device_address where;
    CHECK_EQ(hpvm__devices_add_entropy(f->devices, DEVICE_ANYWHERE, &where), HPVM_OK);
    CHECK_EQ(where.bus, 0);
    CHECK_EQ(where.slot, 0);
    return f;
}

static bool all_zero(struct fixture *f, uint64_t pa, size_t length)
{
    const uint8_t *p = hpvm__ram_pointer(&f->machine.ram, pa, length);
    for (size_t n = 0; n < length; n++)
        if (p[n])
            return false;
    return true;
}

static void negotiation(void)
{
    struct fixture *f = new_entropy();
    struct driver d = driver_find(f, 0, 0);
    CHECK_EQ(config_in(f, 0, 0, 0, 4), 0x10441af4);
    CHECK(d.common && d.notify && d.isr && d.device && d.access_capability && d.msix);
    CHECK_EQ(driver_offered(&d), FEATURE_INDIRECT | FEATURE_EVENT | FEATURE_V1);
    reg_out(&d, d.common, 4, 2); // no third word
    CHECK_EQ(reg_in(&d, d.common + 4, 4), 0);
    CHECK_EQ(reg_in(&d, d.common + 18, 2), 1);
    // A feature that was not offered, and a driver that does not speak 1.0, are refused.
    driver_accept(&d, FEATURE_V1 | BIT(5));
    CHECK_EQ(device_status(&d), 3);
    driver_accept(&d, FEATURE_INDIRECT);
    CHECK_EQ(device_status(&d), 3);
    driver_accept(&d, FEATURE_V1);
    CHECK_EQ(device_status(&d), 11);
    reg_out(&d, d.common + 8, 4, 0); // too late to change
    reg_out(&d, d.common + 12, 4, BIT(28));
    CHECK_EQ(reg_in(&d, d.common + 12, 4), 0);
    reg_out(&d, d.common + 20, 1, 0);
    CHECK_EQ(device_status(&d), 0);
    // Going on without agreed features breaks the device until its reset.
    reg_out(&d, d.common + 20, 1, 7);
    CHECK_EQ(device_status(&d), NEEDS_RESET);
    reg_out(&d, d.common + 20, 1, 15);
    CHECK(device_status(&d) & NEEDS_RESET);
    reg_out(&d, d.common + 20, 1, 0);
    CHECK_EQ(device_status(&d), 0);
    fixture_free(f);
}

static void odd_accesses(void)
{
    struct fixture *f = new_entropy();
    struct driver d = driver_find(f, 0, 0);
    // Queue addresses in pieces of every size and in any order.
    reg_out(&d, d.common + 22, 2, 0);
    reg_out(&d, d.common + 36, 4, 0x11223344);
    for (unsigned n = 0; n < 4; n++)
        reg_out(&d, d.common + 32 + n, 1, 0x50 + n);
    CHECK_EQ(reg_in(&d, d.common + 32, 8), 0x1122334453525150);
    reg_out(&d, d.common + 34, 2, 0xabcd);
    CHECK_EQ(reg_in(&d, d.common + 32, 8), 0x11223344abcd5150);
    CHECK_EQ(reg_in(&d, d.common + 33, 1), 0x51);
    reg_out(&d, d.common + 24, 2, 3); // not a power of two
    CHECK_EQ(reg_in(&d, d.common + 24, 2), 64);
    reg_out(&d, d.common + 24, 2, 0x8000);
    CHECK_EQ(reg_in(&d, d.common + 24, 2), 64);
    reg_out(&d, d.common + 24, 2, 8);
    CHECK_EQ(reg_in(&d, d.common + 24, 2), 8);
    // Queues that there are not.
    reg_out(&d, d.common + 22, 2, 7);
    CHECK_EQ(reg_in(&d, d.common + 24, 2), 0);
    reg_out(&d, d.common + 28, 2, 1);
    reg_out(&d, d.common + 32, 8, ~0ull);
    CHECK_EQ(reg_in(&d, d.common + 32, 8), 0);
    kick(&d, 500);
    kick(&d, 0);                      // not enabled
    reg_out(&d, d.common + 26, 2, 5); // vectors that there are not (and queue 7 is selected)
    reg_out(&d, d.common + 16, 2, 1000);
    CHECK_EQ(reg_in(&d, d.common + 16, 2), 0xffff);
    reg_out(&d, d.common + 0xff8, 8, ~0ull);
    CHECK_EQ(reg_in(&d, d.common + 0xff8, 8), 0);
    CHECK_EQ(device_status(&d), 0);
    // The window in configuration space reaches the same registers, and nothing behind them.
    unsigned window = d.access_capability;
    config_out(f, 0, 0, window + 4, 1, 0);
    config_out(f, 0, 0, window + 8, 4, 18);
    config_out(f, 0, 0, window + 12, 4, 2);
    CHECK_EQ(config_in(f, 0, 0, window + 16, 2), 1);
    config_out(f, 0, 0, window + 8, 4, 20);
    config_out(f, 0, 0, window + 12, 4, 1);
    config_out(f, 0, 0, window + 16, 4, 0xffffff03);
    CHECK_EQ(device_status(&d), 3);
    static const uint32_t bad[][3] = {{0, 0xffffffff, 1}, {0, 0x4000, 1}, {0, 2, 4},
                                      {0, 0, 3},          {1, 0, 4},      {0, 0, 0x100}};
    for (unsigned n = 0; n < ARRAY_LENGTH(bad); n++) {
        config_out(f, 0, 0, window + 4, 1, bad[n][0]);
        config_out(f, 0, 0, window + 8, 4, bad[n][1]);
        config_out(f, 0, 0, window + 12, 4, bad[n][2]);
        config_out(f, 0, 0, window + 16, 4, 0);
        config_in(f, 0, 0, window + 16, 4);
    }
    CHECK_EQ(device_status(&d), 3);
    fixture_free(f);
}

static void buffers_are_filled(void)
{
    struct fixture *f = new_entropy();
    struct driver d = driver_start(f, 0, 0, 0, 1, 8);
    struct buffer buffers[] = {
        {DATA_BASE, 3, true}, {DATA_BASE + 0x100, 0, true}, {DATA_BASE + 0x1000, 61, true}};
    uint16_t head = add_chain(&d, 0, buffers, 3);
    uint32_t id = 0, length = 0;
    kick(&d, 0);
    CHECK(wait_used(&d, 0, &id, &length));
    CHECK_EQ(id, head);
    CHECK_EQ(length, 64);
    CHECK(!all_zero(f, DATA_BASE + 0x1000, 61));
    CHECK(all_zero(f, DATA_BASE + 3, 0x1000 - 3));
    CHECK(all_zero(f, DATA_BASE + 0x1000 + 61, 100));
    // Many rounds: indices wrap, several requests per notification.
    for (unsigned round = 0; round < 70000; round += 3) {
        for (unsigned n = 0; n < 3; n++)
            add_chain(&d, 0, buffers, 1);
        kick(&d, 0);
        for (unsigned n = 0; n < 3; n++)
            if (!wait_used(&d, 0, &id, &length) || length != 3) {
                CU_FAIL("an answer is missing");
                round = 70000;
            }
    }
    fixture_free(f);
}

static void indirect(void)
{
    struct fixture *f = new_entropy();
    struct driver d = driver_start(f, 0, 0, FEATURE_INDIRECT, 1, 8);
    uint8_t table[3 * 16] = {0};
    uint64_t place = DATA_BASE + 0x8000;
    static const uint16_t order[3] = {2, 0, 1}; // 0 -> 2 -> 1
    for (unsigned n = 0; n < 3; n++) {
        store64(table + 16 * n, DATA_BASE + 0x100 * n);
        store32(table + 16 * n + 8, 16);
        store16(table + 16 * n + 12, DESC_WRITE | (n == 1 ? 0 : DESC_NEXT));
        store16(table + 16 * n + 14, order[n] == 0 ? 0 : n == 0 ? 2 : 1);
    }
    put_ram(f, place, table, sizeof table);
    set_desc(&d, 0, 0, place, sizeof table, DESC_INDIRECT, 0);
    make_available(&d, 0, 0);
    kick(&d, 0);
    uint32_t id = 0, length = 0;
    CHECK(wait_used(&d, 0, &id, &length));
    CHECK_EQ(length, 48);
    // A direct descriptor may come before the table.
    set_desc(&d, 0, 1, DATA_BASE + 0x5000, 8, DESC_NEXT | DESC_WRITE, 0);
    make_available(&d, 0, 1);
    kick(&d, 0);
    CHECK(wait_used(&d, 0, &id, &length));
    CHECK_EQ(id, 1);
    CHECK_EQ(length, 56);
    CHECK_EQ(device_status(&d), 15);
    fixture_free(f);
}

static void interrupts(void)
{
    struct fixture *f = new_entropy();
    struct driver d = driver_start(f, 0, 0, 0, 1, 8);
    struct buffer buffer = {DATA_BASE, 8, true};
    uint32_t id = 0, length = 0;
    rte_write(f, PLATFORM_PCI_GSI(0, 0), 0, 0xa000 | 0x41);
    add_chain(&d, 0, &buffer, 1);
    kick(&d, 0);
    CHECK_EQ(f->sent_count, 1); // INTx
    CHECK_EQ(reg_in(&d, d.isr, 1), 1);
    CHECK_EQ(reg_in(&d, d.isr, 1), 0); // reading acknowledges
    eoi(f, 0x41);
    CHECK_EQ(f->sent_count, 1);
    set_ram_word(f, d.queues[0].avail, 1); // the driver wants no interrupt
    add_chain(&d, 0, &buffer, 1);
    kick(&d, 0);
    CHECK_EQ(f->sent_count, 1);
    set_ram_word(f, d.queues[0].avail, 0);
    while (d.queues[0].used_seen != 2)
        CHECK(wait_used(&d, 0, &id, &length));
    // MSI-X: vector 1 for the queue.
    driver_msix(&d, 1, 0x99);
    reg_out(&d, d.common + 22, 2, 0);
    reg_out(&d, d.common + 26, 2, 1);
    CHECK_EQ(reg_in(&d, d.common + 26, 2), 1);
    add_chain(&d, 0, &buffer, 1);
    kick(&d, 0);
    CHECK_EQ(f->sent_count, 2);
    CHECK_EQ(f->sent[1].vector, 0x99);
    CHECK_EQ(reg_in(&d, d.isr, 1), 0);
    reg_out(&d, d.common + 26, 2, 0xffff);
    add_chain(&d, 0, &buffer, 1);
    kick(&d, 0);
    CHECK_EQ(f->sent_count, 2);
    fixture_free(f);
}

static void event_index(void)
{
    struct fixture *f = new_entropy();
    struct driver d = driver_start(f, 0, 0, FEATURE_EVENT, 1, 8);
    struct buffer buffer = {DATA_BASE, 8, true};
    uint64_t used_event = d.queues[0].avail + 4 + 2 * 8, avail_event = d.queues[0].used + 4 + 8 * 8;
    driver_msix(&d, 1, 0x99);
    reg_out(&d, d.common + 22, 2, 0);
    reg_out(&d, d.common + 26, 2, 1);
    set_ram_word(f, used_event, 2); // after the third
    for (unsigned n = 1; n <= 5; n++) {
        add_chain(&d, 0, &buffer, 1);
        kick(&d, 0);
        CHECK_EQ(ram_word(f, d.queues[0].used + 2), n);
        CHECK_EQ(f->sent_count, n >= 3);
        CHECK_EQ(ram_word(f, avail_event), n); // told again with the next one
    }
    set_ram_word(f, used_event, 6);
    for (unsigned n = 0; n < 4; n++)
        add_chain(&d, 0, &buffer, 1);
    kick(&d, 0);
    CHECK_EQ(f->sent_count, 2); // one for all
    fixture_free(f);
}

static void reset_forgets(void)
{
    struct fixture *f = new_entropy();
    struct driver d = driver_start(f, 0, 0, 0, 1, 8);
    struct buffer buffer = {DATA_BASE, 8, true};
    add_chain(&d, 0, &buffer, 1);
    kick(&d, 0);
    CHECK_EQ(ram_word(f, d.queues[0].used + 2), 1);
    reg_out(&d, d.common + 20, 1, 0);
    add_chain(&d, 0, &buffer, 1);
    kick(&d, 0);
    CHECK_EQ(ram_word(f, d.queues[0].used + 2), 1);
    d = driver_start(f, 0, 0, 0, 1, 8);
    add_chain(&d, 0, &buffer, 1);
    kick(&d, 0);
    CHECK_EQ(ram_word(f, d.queues[0].used + 2), 1);
    hpvm__devices_reset(f->devices);
    CHECK_EQ(device_status(&d), 0);
    CHECK_EQ(config_in(f, 0, 0, 4, 2), 3);
    fixture_free(f);
}

static void deterministic(void)
{
    uint8_t bytes[3][32];
    for (unsigned n = 0; n < 3; n++) {
        struct fixture *f = fixture_new();
        f->machine.seed = n < 2 ? 7 : 8;
        atomic_store(&f->machine.clock.deterministic, true);
        hpvm__devices_add_entropy(f->devices, DEVICE_ANYWHERE, NULL);
        struct driver d = driver_start(f, 0, 0, 0, 1, 8);
        struct buffer buffer = {DATA_BASE, 32, true};
        add_chain(&d, 0, &buffer, 1);
        kick(&d, 0);
        get_ram(f, DATA_BASE, bytes[n], 32);
        fixture_free(f);
    }
    CHECK(memcmp(bytes[0], bytes[1], 32) == 0);
    CHECK(memcmp(bytes[0], bytes[2], 32) != 0);
}

// ---- hostile rings -----------------------------------------------------------------------------------

static void expect_broken(struct driver *d, const char *what)
{
    kick(d, 0);
    uint8_t status = device_status(d);
    if (!(status & NEEDS_RESET))
        fprintf(stderr, "%s: accepted\n", what);
    CHECK(status & NEEDS_RESET);
    CHECK_EQ(ram_word(d->f, d->queues[0].used + 2), 0);
    kick(d, 0); // stays quiet
    // And it works again after a reset.
    *d = driver_start(d->f, 0, 0, FEATURE_INDIRECT, 1, 8);
    struct buffer buffer = {DATA_BASE, 8, true};
    add_chain(d, 0, &buffer, 1);
    kick(d, 0);
    CHECK_EQ(ram_word(d->f, d->queues[0].used + 2), 1);
    *d = driver_start(d->f, 0, 0, FEATURE_INDIRECT, 1, 8);
}

static void hostile_rings(void)
{
    struct fixture *f = new_entropy();
    struct driver d = driver_start(f, 0, 0, FEATURE_INDIRECT, 1, 8);
    uint64_t ram = f->machine.ram.low_size;
    set_desc(&d, 0, 0, DATA_BASE, 8, DESC_WRITE | DESC_NEXT, 1);
    set_desc(&d, 0, 1, DATA_BASE, 8, DESC_WRITE | DESC_NEXT, 0);
    make_available(&d, 0, 0);
    expect_broken(&d, "loop");
    set_desc(&d, 0, 0, DATA_BASE, 0, DESC_WRITE | DESC_NEXT, 0);
    make_available(&d, 0, 0);
    expect_broken(&d, "loop of empty descriptors");
    set_desc(&d, 0, 0, DATA_BASE, 8, DESC_WRITE | DESC_NEXT, 8);
    make_available(&d, 0, 0);
    expect_broken(&d, "next out of range");
    make_available(&d, 0, 8);
    expect_broken(&d, "head out of range");
    make_available(&d, 0, 0xffff);
    expect_broken(&d, "head far out of range");
    set_desc(&d, 0, 0, ram - 4, 8, DESC_WRITE, 0);
    make_available(&d, 0, 0);
    expect_broken(&d, "buffer over the end of RAM");
    set_desc(&d, 0, 0, ~0ull - 3, 8, DESC_WRITE, 0);
    make_available(&d, 0, 0);
    expect_broken(&d, "buffer that wraps");
    set_desc(&d, 0, 0, PLATFORM_PIB_BASE, 8, DESC_WRITE, 0);
    make_available(&d, 0, 0);
    expect_broken(&d, "buffer in device space");
    set_desc(&d, 0, 0, 0, 0xffffffff, DESC_WRITE, 0);
    make_available(&d, 0, 0);
    expect_broken(&d, "huge buffer");
    set_desc(&d, 0, 0, DATA_BASE, 8, DESC_WRITE | DESC_NEXT, 1);
    set_desc(&d, 0, 1, DATA_BASE, 8, 0, 0);
    make_available(&d, 0, 0);
    expect_broken(&d, "readable behind writable");
    set_ram_word(f, d.queues[0].avail + 2, 9);
    expect_broken(&d, "more than the ring holds");
    fixture_free(f);
}

static void hostile_tables(void)
{
    struct fixture *f = new_entropy();
    struct driver d = driver_start(f, 0, 0, FEATURE_INDIRECT, 1, 8);
    uint64_t place = DATA_BASE + 0x8000;
    static const uint32_t lengths[] = {0, 8, 17, 16 * 1025, 0xfffffff0, 0xffffffff};
    uint8_t table[32] = {0};
    for (unsigned n = 0; n < ARRAY_LENGTH(lengths); n++) {
        set_desc(&d, 0, 0, place, lengths[n], DESC_INDIRECT, 0);
        make_available(&d, 0, 0);
        expect_broken(&d, "length of an indirect table");
    }
    set_desc(&d, 0, 0, f->machine.ram.low_size - 16, 32, DESC_INDIRECT, 0);
    make_available(&d, 0, 0);
    expect_broken(&d, "indirect table over the end of RAM");
    set_desc(&d, 0, 0, place, 32, DESC_INDIRECT | DESC_NEXT, 1);
    make_available(&d, 0, 0);
    expect_broken(&d, "indirect and next");
    store64(table, DATA_BASE);
    store32(table + 8, 16);
    store16(table + 12, DESC_INDIRECT);
    put_ram(f, place, table, 32);
    set_desc(&d, 0, 0, place, 32, DESC_INDIRECT, 0);
    make_available(&d, 0, 0);
    expect_broken(&d, "nested table");
    store16(table + 12, DESC_NEXT | DESC_WRITE);
    store16(table + 14, 0);
    put_ram(f, place, table, 32);
    set_desc(&d, 0, 0, place, 32, DESC_INDIRECT, 0);
    make_available(&d, 0, 0);
    expect_broken(&d, "loop in a table");
    store16(table + 14, 2);
    put_ram(f, place, table, 32);
    set_desc(&d, 0, 0, place, 32, DESC_INDIRECT, 0);
    make_available(&d, 0, 0);
    expect_broken(&d, "next behind the table");
    // Not negotiated.
    d = driver_start(f, 0, 0, 0, 1, 8);
    set_desc(&d, 0, 0, place, 32, DESC_INDIRECT, 0);
    make_available(&d, 0, 0);
    kick(&d, 0);
    CHECK(device_status(&d) & NEEDS_RESET);
    fixture_free(f);
}

static void hostile_places(void)
{
    struct fixture *f = new_entropy();
    uint64_t ram = f->machine.ram.low_size;
    const uint64_t places[][3] = {
        {ram - 64, RING_BASE + 0x5000, RING_BASE + 0x8000}, // descriptors end behind RAM
        {RING_BASE, ram - 4, RING_BASE + 0x8000},
        {RING_BASE, RING_BASE + 0x5000, ram - 4},
        {RING_BASE + 8, RING_BASE + 0x5000, RING_BASE + 0x8000}, // misaligned
        {RING_BASE, RING_BASE + 0x5001, RING_BASE + 0x8000},
        {RING_BASE, RING_BASE + 0x5000, RING_BASE + 0x8002},
        {~0ull - 15, ~0ull - 1, ~0ull - 3},
        {PLATFORM_PIB_BASE, PLATFORM_PIB_BASE, PLATFORM_PIB_BASE},
    };
    for (unsigned n = 0; n < ARRAY_LENGTH(places); n++) {
        struct driver d = driver_find(f, 0, 0);
        reg_out(&d, d.common + 20, 1, 0);
        driver_accept(&d, FEATURE_V1);
        d.queues[0] =
            (struct driver_queue){.desc = places[n][0], .avail = places[n][1], .used = places[n][2]};
        driver_queue_addresses(&d, 0);
        reg_out(&d, d.common + 28, 2, 1);
        CHECK_EQ(reg_in(&d, d.common + 28, 2), 0);
        CHECK(device_status(&d) & NEEDS_RESET);
        kick(&d, 0);
    }
    fixture_free(f);
}

CHECK_MAIN("virtio", CHECK_TEST(negotiation), CHECK_TEST(odd_accesses), CHECK_TEST(buffers_are_filled),
           CHECK_TEST(indirect), CHECK_TEST(interrupts), CHECK_TEST(event_index), CHECK_TEST(reset_forgets),
           CHECK_TEST(deterministic), CHECK_TEST(hostile_rings), CHECK_TEST(hostile_tables),
           CHECK_TEST(hostile_places))
