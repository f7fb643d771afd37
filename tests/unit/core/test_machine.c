// RAM, clock, console, interrupt routes, requests.
#include <pthread.h>

#include "core/machine.h"

#include "check.h"

static void ram_sizes(void)
{
    static const struct {
        uint64_t asked, size, low, high;
    } rows[] = {
        {PLATFORM_RAM_MIN, 0x8000000, 0x8000000, 0},
        {PLATFORM_RAM_MIN + 1, 0xc000000, 0xc000000, 0},
        {0x80000000, 0x80000000, 0x80000000, 0},
        {0x80000001, 0x84000000, 0x80000000, 0x4000000},
        {0x100000000, 0x100000000, 0x80000000, 0x80000000},
    };
    for (unsigned n = 0; n < ARRAY_LENGTH(rows); n++) {
        struct ram ram;
        CHECK_EQ(hpvm__ram_create(&ram, rows[n].asked), HPVM_OK);
        CHECK_EQ(ram.size, rows[n].size);
        CHECK_EQ(ram.low_size, rows[n].low);
        CHECK_EQ(ram.high_size, rows[n].high);
        CHECK(hpvm__ram_pointer(&ram, 0, ram.low_size) == ram.host);
        CHECK(hpvm__ram_pointer(&ram, 1, ram.low_size) == NULL);
        CHECK(hpvm__ram_pointer(&ram, ram.low_size - 1, 1) == ram.host + ram.low_size - 1);
        CHECK(hpvm__ram_pointer(&ram, ram.low_size, 1) == NULL);
        CHECK(hpvm__ram_pointer(&ram, PLATFORM_HIGH_RAM_BASE - 1, 1) == NULL);
        if (ram.high_size) {
            CHECK(hpvm__ram_pointer(&ram, PLATFORM_HIGH_RAM_BASE, ram.high_size) == ram.host + ram.low_size);
            CHECK(hpvm__ram_pointer(&ram, PLATFORM_HIGH_RAM_BASE + 1, ram.high_size) == NULL);
        }
        CHECK(hpvm__ram_pointer(&ram, PLATFORM_HIGH_RAM_BASE + ram.high_size, 1) == NULL);
        CHECK(hpvm__ram_pointer(&ram, ~0ull, 1) == NULL);
        CHECK(hpvm__ram_pointer(&ram, 0, ~0ull) == NULL);
        // Touch both ends and their page counters.
        ram.host[0] = ram.host[ram.size - 1] = 1;
        CHECK_EQ(atomic_load(hpvm__ram_generation(&ram, ram.host + ram.size - 1)), 0);
        hpvm__ram_destroy(&ram);
    }
    struct ram ram;
    CHECK_EQ(hpvm__ram_create(&ram, PLATFORM_RAM_MIN - 1), HPVM_E_INVAL);
    CHECK_EQ(hpvm__ram_create(&ram, PLATFORM_RAM_MAX + 1), HPVM_E_INVAL);
    CHECK_EQ(hpvm__ram_create(&ram, 0), HPVM_E_INVAL);
    CHECK_STR(hpvm_last_error()->message, "guest memory of 0 MB: must be between 128 MB and 262144 MB");
}

static void dma(void)
{
    struct machine machine;
    uint8_t buffer[8192], back[8192];
    CHECK_EQ(hpvm__machine_init(&machine, PLATFORM_RAM_MIN, 1), HPVM_OK);
    for (unsigned n = 0; n < sizeof buffer; n++)
        buffer[n] = (uint8_t)(n * 7);
    _Atomic uint32_t *generation = machine.ram.code_generation;
    for (unsigned page = 0; page < 4; page++)
        atomic_store(&generation[page], 5); // all hold decoded code
    CHECK(hpvm__dma_write(&machine, 0x1ffe, buffer, 0x1002));
    CHECK(hpvm__dma_read(&machine, 0x1ffe, back, 0x1002));
    CHECK(memcmp(buffer, back, 0x1002) == 0);
    CHECK_EQ(atomic_load(&generation[0]), 5);
    CHECK_EQ(atomic_load(&generation[1]), 6);
    CHECK_EQ(atomic_load(&generation[2]), 6);
    CHECK_EQ(atomic_load(&generation[3]), 5);
    CHECK(hpvm__dma_write(&machine, 0x1000, buffer, 1));
    CHECK_EQ(atomic_load(&generation[1]), 6); // no code, nothing to count
    uint64_t end = PLATFORM_RAM_MIN;
    memset(machine.ram.host + end - 4, 0x55, 4);
    CHECK(!hpvm__dma_write(&machine, end - 4, buffer, 8)); // half outside: nothing is written
    CHECK_EQ(machine.ram.host[end - 4], 0x55);
    CHECK(!hpvm__dma_read(&machine, end, back, 1));
    CHECK(!hpvm__dma_read(&machine, ~0ull - 2, back, 8));
    CHECK(hpvm__dma_read(&machine, end, back, 0));
    hpvm__machine_fini(&machine);
}

static void clock_runs_and_stops(void)
{
    struct clock clock = {0};
    CHECK_EQ(hpvm__clock_now(&clock), 0);
    hpvm__clock_advance(&clock, 100); // only in deterministic mode
    CHECK_EQ(hpvm__clock_now(&clock), 0);
    uint64_t host = hpvm__host_ns();
    hpvm__clock_start(&clock);
    uint64_t a = hpvm__clock_now(&clock);
    while (hpvm__host_ns() < host + 2000000)
        ;
    uint64_t b = hpvm__clock_now(&clock);
    CHECK(b > a);
    CHECK(b - a <= hpvm__host_ns() - host);
    CHECK(b >= 1000000);
    hpvm__clock_start(&clock); // again: no jump
    CHECK(hpvm__clock_now(&clock) >= b);
    hpvm__clock_stop(&clock);
    uint64_t stopped = hpvm__clock_now(&clock);
    host = hpvm__host_ns();
    while (hpvm__host_ns() < host + 1000000)
        ;
    CHECK_EQ(hpvm__clock_now(&clock), stopped);
    hpvm__clock_stop(&clock);
    CHECK_EQ(hpvm__clock_now(&clock), stopped);
    hpvm__clock_start(&clock);
    uint64_t c = hpvm__clock_now(&clock);
    CHECK(c >= stopped && c - stopped < 1000000000);
    struct clock steps = {.deterministic = true};
    hpvm__clock_start(&steps);
    CHECK_EQ(hpvm__clock_now(&steps), 0);
    hpvm__clock_advance(&steps, 12345);
    CHECK_EQ(hpvm__clock_now(&steps), 12345);
}

struct watcher {
    struct clock *clock;
    _Atomic bool stop;
    bool went_back;
};

static void *watch(void *opaque)
{
    struct watcher *watcher = opaque;
    uint64_t last = 0;
    while (!atomic_load(&watcher->stop)) {
        uint64_t now = hpvm__clock_now(watcher->clock);
        if (now < last)
            watcher->went_back = true;
        last = now;
    }
    return NULL;
}

static void clock_never_goes_back(void)
{
    struct clock clock = {0};
    struct watcher watcher = {.clock = &clock};
    pthread_t thread;
    uint64_t host = hpvm__host_ns();
    pthread_create(&thread, NULL, watch, &watcher);
    for (unsigned n = 0; n < 5000; n++) {
        hpvm__clock_start(&clock);
        hpvm__clock_stop(&clock);
    }
    atomic_store(&watcher.stop, true);
    pthread_join(thread, NULL);
    CHECK(!watcher.went_back);
    CHECK(hpvm__clock_now(&clock) <= hpvm__host_ns() - host);
}

// ---- console -----------------------------------------------------------------------------------------
static char written[64];
static size_t written_length;
static unsigned notified;

static void on_write(void *user, const void *data, size_t length)
{
    CHECK(user == &written_length);
    memcpy(written + written_length, data, length);
    written_length += length;
}

static void on_input(void *opaque)
{
    // Without locks: the ring can be used.
    CHECK(hpvm__console_ready(opaque));
    notified++;
}

static void console(void)
{
    struct machine machine;
    CHECK_EQ(hpvm__machine_init(&machine, PLATFORM_RAM_MIN, 1), HPVM_OK);
    hpvm__console_output(&machine, "nobody", 6);
    machine.console.write = on_write;
    machine.console.user = &written_length;
    hpvm__console_output(&machine, "hello", 5);
    CHECK_EQ(written_length, 5);
    CHECK(memcmp(written, "hello", 5) == 0);
    CHECK_EQ(hpvm__console_getc(&machine), (uint64_t)-1);
    CHECK(!hpvm__console_ready(&machine));
    machine.console.notify = on_input;
    machine.console.notify_opaque = &machine;
    // Several times around the ring, and full at last.
    uint8_t data[3000], next = 0, expected = 0;
    for (unsigned round = 0; round < 5; round++) {
        for (unsigned n = 0; n < sizeof data; n++)
            data[n] = next++;
        CHECK_EQ(hpvm__console_input(&machine, data, sizeof data), sizeof data);
        for (unsigned n = 0; n < sizeof data; n++)
            CHECK_EQ(hpvm__console_getc(&machine), expected++);
    }
    CHECK_EQ(notified, 5);
    CHECK_EQ(hpvm__console_input(&machine, data, 3000), 3000);
    CHECK_EQ(hpvm__console_input(&machine, data, 3000), 1096);
    CHECK_EQ(hpvm__console_input(&machine, data, 1), 0);
    CHECK_EQ(notified, 7);
    hpvm__machine_fini(&machine);
}

// ---- routes ------------------------------------------------------------------------------------------
static struct {
    unsigned calls, kicks, id, eid, mode, vector, gsi, level;
} seen;

static void take_interrupt(void *cpus, uint8_t id, uint8_t eid, enum delivery_mode mode, uint8_t vector)
{
    CHECK(cpus == &seen);
    seen.calls++;
    seen.id = id;
    seen.eid = eid;
    seen.mode = mode;
    seen.vector = vector;
}

static void kick_all(void *cpus)
{
    CHECK(cpus == &seen);
    seen.kicks++;
}

static void take_gsi(void *opaque, unsigned gsi, bool level)
{
    CHECK(opaque == &seen);
    seen.gsi = gsi;
    seen.level = level;
}

static void interrupts(void)
{
    static const struct cpu_ops cpu_ops = {.interrupt = take_interrupt, .kick_all = kick_all};
    static const struct irq_ops irq_ops = {.set = take_gsi};
    struct machine machine;
    CHECK_EQ(hpvm__machine_init(&machine, PLATFORM_RAM_MIN, 1), HPVM_OK);
    hpvm__gsi_set(&machine, 5, true); // nobody connected: nothing happens
    hpvm__msi_send(&machine, PLATFORM_PIB_BASE, 0x50);
    machine.cpu_ops = &cpu_ops;
    machine.cpus = &seen;
    machine.irq_ops = &irq_ops;
    machine.irq_opaque = &seen;
    hpvm__gsi_set(&machine, 21, true);
    CHECK_EQ(seen.gsi, 21);
    CHECK_EQ(seen.level, 1);
    static const struct {
        uint64_t address;
        uint32_t data;
        bool sent;
        unsigned id, eid, mode, vector;
    } rows[] = {
        {PLATFORM_PIB_BASE, 0x41, true, 0, 0, DELIVER_INT, 0x41},
        {PLATFORM_PIB_BASE | 0x12340, 0x241, true, 0x12, 0x34, DELIVER_PMI, 0x41},
        {PLATFORM_PIB_BASE | 0xff008, 0x4ff, true, 0xff, 0, DELIVER_NMI, 0xff},
        {PLATFORM_PIB_BASE | 0x1000, 0x500, true, 1, 0, DELIVER_INIT, 0},
        {PLATFORM_PIB_BASE | 0x1000, 0x700, true, 1, 0, DELIVER_EXTINT, 0},
        {PLATFORM_PIB_BASE, 0x141, false, 0, 0, 0, 0},
        {PLATFORM_PIB_BASE, 0x341, false, 0, 0, 0, 0},
        {PLATFORM_PIB_BASE, 0x641, false, 0, 0, 0, 0},
        {PLATFORM_PIB_BASE | 0x100000, 0x41, false, 0, 0, 0, 0},
        {PLATFORM_PIB_BASE - 16, 0x41, false, 0, 0, 0, 0},
        {0, 0x41, false, 0, 0, 0, 0},
    };
    for (unsigned n = 0; n < ARRAY_LENGTH(rows); n++) {
        unsigned before = seen.calls;
        hpvm__msi_send(&machine, rows[n].address, rows[n].data);
        CHECK_EQ(seen.calls - before, rows[n].sent);
        if (!rows[n].sent)
            continue;
        CHECK_EQ(seen.id, rows[n].id);
        CHECK_EQ(seen.eid, rows[n].eid);
        CHECK_EQ(seen.mode, rows[n].mode);
        CHECK_EQ(seen.vector, rows[n].vector);
    }
    hpvm__machine_request(&machine, REQUEST_RESET, "reset port");
    hpvm__machine_request(&machine, REQUEST_POWER_OFF, "later");
    CHECK_EQ(atomic_load(&machine.requests), REQUEST_RESET | REQUEST_POWER_OFF);
    CHECK_STR(machine.request_reason, "reset port");
    CHECK_EQ(seen.kicks, 2);
    hpvm__machine_fini(&machine);
    CHECK_EQ(hpvm__machine_init(&machine, PLATFORM_RAM_MIN, 0), HPVM_E_INVAL);
    CHECK_EQ(hpvm__machine_init(&machine, PLATFORM_RAM_MIN, 33), HPVM_E_INVAL);
    CHECK_EQ(hpvm__machine_init(&machine, 0, 1), HPVM_E_INVAL);
    hpvm__machine_fini(&machine); // harmless after a failure
}

CHECK_MAIN("machine", CHECK_TEST(ram_sizes), CHECK_TEST(dma), CHECK_TEST(clock_runs_and_stops),
           CHECK_TEST(clock_never_goes_back), CHECK_TEST(console), CHECK_TEST(interrupts))
