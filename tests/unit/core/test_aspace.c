// Regions: overlaps, splitting and widening of accesses, holes, the sparse port window, hot add and remove.
#include <pthread.h>

#include "core/machine.h"

#include "check.h"

static struct machine machine;

// A region of plain bytes that notes what reaches it.
struct memory {
    uint8_t bytes[64];
    unsigned reads, writes, sizes[16], count;
    uint64_t offsets[16];
};

static void note(struct memory *memory, uint64_t offset, unsigned size)
{
    CHECK_EQ(offset % size, 0);
    CHECK(offset + size <= sizeof memory->bytes);
    memory->sizes[memory->count % 16] = size;
    memory->offsets[memory->count++ % 16] = offset;
}

static uint64_t memory_read(void *opaque, uint64_t offset, unsigned size)
{
    struct memory *memory = opaque;
    uint64_t value = ~0ull; // bits above the size must not matter
    note(memory, offset, size);
    memory->reads++;
    memcpy(&value, memory->bytes + offset, size);
    return value;
}

static void memory_write(void *opaque, uint64_t offset, unsigned size, uint64_t value)
{
    struct memory *memory = opaque;
    CHECK_EQ(value & ~mask_low(size * 8), 0);
    note(memory, offset, size);
    memory->writes++;
    memcpy(memory->bytes + offset, &value, size);
}

static struct region region_at(uint64_t base, const struct region_ops *ops, struct memory *memory)
{
    return (struct region){
        .name = "memory", .base = base, .size = sizeof memory->bytes, .ops = ops, .opaque = memory};
}

// Whatever the model's access sizes are, the guest sees bytes.
static void every_size_and_alignment(void)
{
    CHECK_EQ(hpvm__machine_init(&machine, PLATFORM_RAM_MIN, 1), HPVM_OK);
    for (unsigned min = 1; min <= 8; min *= 2) {
        for (unsigned max = min; max <= 8; max *= 2) {
            struct memory memory = {0};
            const struct region_ops ops = {.read = memory_read,
                                           .write = memory_write,
                                           .min_size = (uint8_t)min,
                                           .max_size = (uint8_t)max};
            struct region region = region_at(0x90000000, &ops, &memory);
            CHECK_EQ(hpvm__region_add(&machine, false, &region), HPVM_OK);
            for (unsigned size = 1; size <= 8; size++) {
                for (unsigned offset = 0; offset + size <= 24; offset++) {
                    uint8_t expected[64];
                    uint64_t pattern = 0x1122334455667788ull * (offset + 1);
                    for (unsigned n = 0; n < 64; n++)
                        expected[n] = memory.bytes[n] = (uint8_t)(n * 11 + offset);
                    memory.count = 0;
                    hpvm__mmio_write(&machine, 0x90000000 + offset, size, pattern);
                    memcpy(expected + offset, &pattern, size);
                    CHECK(memcmp(expected, memory.bytes, 64) == 0);
                    CHECK_EQ(hpvm__mmio_read(&machine, 0x90000000 + offset, size),
                             pattern & mask_low(size * 8));
                    for (unsigned n = 0; n < memory.count && n < 16; n++)
                        CHECK(memory.sizes[n] >= min && memory.sizes[n] <= max);
                    if (size >= min && size <= max && (size & (size - 1)) == 0 && offset % size == 0)
                        CHECK_EQ(memory.count, 2); // one access each
                }
            }
            hpvm__region_remove(&machine, false, 0x90000000);
        }
    }
    hpvm__machine_fini(&machine);
}

static const struct region_ops plain = {.read = memory_read, .write = memory_write};

static void overlaps_and_order(void)
{
    struct memory memory[4] = {0};
    CHECK_EQ(hpvm__machine_init(&machine, PLATFORM_RAM_MIN, 1), HPVM_OK);
    // Any order of adding.
    static const uint64_t bases[] = {0x90000080, 0x90000000, 0x90000100, 0x90000040};
    for (unsigned n = 0; n < 4; n++) {
        struct region region = region_at(bases[n], &plain, &memory[n]);
        CHECK_EQ(hpvm__region_add(&machine, false, &region), HPVM_OK);
        memset(memory[n].bytes, (int)n + 1, 64);
    }
    for (unsigned n = 0; n < 4; n++)
        CHECK_EQ(hpvm__mmio_read(&machine, bases[n] + 63, 1), n + 1);
    // Overlaps of every kind.
    static const struct {
        uint64_t base, size;
        hpvm_status status;
    } rows[] = {
        {0x90000000, 64, HPVM_E_EXIST}, {0x8fffffff, 2, HPVM_E_EXIST},
        {0x9000003f, 1, HPVM_E_EXIST},  {0x8f000000, 0x10000000, HPVM_E_EXIST},
        {0x90000010, 1, HPVM_E_EXIST},  {0x900000c0, 0x41, HPVM_E_EXIST},
        {0x900000c0, 0x40, HPVM_OK},    {0x8fffffff, 1, HPVM_OK},
        {~0ull - 15, 16, HPVM_OK},      {~0ull - 15, 17, HPVM_E_INVAL},
        {0x70000000, 0, HPVM_E_INVAL},
    };
    for (unsigned n = 0; n < ARRAY_LENGTH(rows); n++) {
        struct region region = {
            .name = "x", .base = rows[n].base, .size = rows[n].size, .ops = &plain, .opaque = &memory[0]};
        CHECK_EQ(hpvm__region_add(&machine, false, &region), rows[n].status);
        if (rows[n].status == HPVM_OK)
            hpvm__region_remove(&machine, false, rows[n].base);
    }
    // Port space is another space.
    struct region port = region_at(0x90000000, &plain, &memory[3]);
    CHECK_EQ(hpvm__region_add(&machine, true, &port), HPVM_OK);
    // An access across two regions, and across a hole.
    CHECK_EQ(hpvm__mmio_read(&machine, 0x9000003e, 4), 0x04040202);
    CHECK_EQ(hpvm__mmio_read(&machine, 0x900000be, 4), 0xffff0101);
    CHECK_EQ(hpvm__mmio_read(&machine, 0x900000fc, 8), 0x03030303ffffffffull);
    hpvm__mmio_write(&machine, 0x900000fc, 8, 0x1234567800000000ull);
    CHECK_EQ(hpvm__mmio_read(&machine, 0x90000100, 4), 0x12345678);
    // Nobody there.
    for (unsigned size = 1; size <= 8; size *= 2)
        CHECK_EQ(hpvm__mmio_read(&machine, 0xe0000000, size), mask_low(size * 8));
    hpvm__mmio_write(&machine, 0xe0000000, 8, 0);
    hpvm__region_remove(&machine, false, 0x90000040);
    CHECK_EQ(hpvm__mmio_read(&machine, 0x90000040, 1), 0xff);
    CHECK_EQ(hpvm__mmio_read(&machine, 0x90000080, 1), 1);
    hpvm__region_remove(&machine, false, 0x90000041); // not a base: nothing happens
    // Models that cannot be.
    static const struct region_ops odd = {.read = memory_read, .write = memory_write, .min_size = 3};
    static const struct region_ops reversed = {
        .read = memory_read, .write = memory_write, .min_size = 4, .max_size = 2};
    struct region bad = region_at(0x70000000, &odd, &memory[0]);
    CHECK_EQ(hpvm__region_add(&machine, false, &bad), HPVM_E_INVAL);
    bad.ops = &reversed;
    CHECK_EQ(hpvm__region_add(&machine, false, &bad), HPVM_E_INVAL);
    hpvm__machine_fini(&machine);
}

static void sparse_ports(void)
{
    struct memory memory = {0};
    CHECK_EQ(hpvm__machine_init(&machine, PLATFORM_RAM_MIN, 1), HPVM_OK);
    struct region uart = region_at(0x3f8, &plain, &memory);
    uart.size = 8;
    CHECK_EQ(hpvm__region_add(&machine, true, &uart), HPVM_OK);
    for (unsigned n = 0; n < 8; n++)
        memory.bytes[n] = (uint8_t)(0x10 + n);
    for (unsigned n = 0; n < 8; n++) {
        unsigned port = 0x3f8 + n;
        uint64_t pa = PLATFORM_IO_BASE | (uint64_t)(port >> 2) << 12 | (port & 0xfff);
        CHECK_EQ(hpvm__mmio_read(&machine, pa, 1), 0x10 + n);
        hpvm__mmio_write(&machine, pa, 1, 0x20 + n);
        CHECK_EQ(memory.bytes[n], 0x20 + n);
    }
    CHECK_EQ(hpvm__mmio_read(&machine, PLATFORM_IO_BASE | 0x3f8ull >> 2 << 12 | 0x3f8, 4), 0x23222120);
    CHECK_EQ(hpvm__mmio_read(&machine, PLATFORM_IO_BASE, 1), 0xff);
    CHECK_EQ(hpvm__mmio_read(&machine, PLATFORM_IO_BASE + PLATFORM_IO_SIZE - 1, 1), 0xff);
    CHECK_EQ(hpvm__mmio_read(&machine, 0x3f8, 1), 0xff); // not in memory space
    hpvm__machine_fini(&machine);
}

// ---- locks -------------------------------------------------------------------------------------------
static bool lock_is_held(void)
{
    if (pthread_mutex_trylock(&machine.device_lock) != 0)
        return true;
    pthread_mutex_unlock(&machine.device_lock);
    return false;
}

static uint64_t read_held(void *opaque, uint64_t offset, unsigned size)
{
    (void)opaque, (void)offset, (void)size;
    return lock_is_held();
}

static void locks(void)
{
    static const struct region_ops locked = {.read = read_held, .write = memory_write};
    static const struct region_ops lockless = {.read = read_held, .write = memory_write, .lockless = true};
    struct memory memory;
    CHECK_EQ(hpvm__machine_init(&machine, PLATFORM_RAM_MIN, 1), HPVM_OK);
    struct region a = region_at(0x90000000, &locked, &memory), b = region_at(0x90001000, &lockless, &memory);
    CHECK_EQ(hpvm__region_add(&machine, false, &a), HPVM_OK);
    CHECK_EQ(hpvm__region_add(&machine, false, &b), HPVM_OK);
    CHECK_EQ(hpvm__mmio_read(&machine, 0x90000000, 8), 1);
    CHECK_EQ(hpvm__mmio_read(&machine, 0x90001000, 8), 0);
    CHECK(!lock_is_held());
    hpvm__machine_fini(&machine);
}

static _Atomic bool stop;
static _Atomic unsigned wrong;

static void *use(void *opaque)
{
    (void)opaque;
    while (!atomic_load(&stop)) {
        uint64_t value = hpvm__mmio_read(&machine, 0x90000008, 8);
        if (value != 0x0707070707070707ull && value != ~0ull)
            atomic_fetch_add(&wrong, 1);
    }
    return NULL;
}

static void add_and_remove_while_used(void)
{
    struct memory memory = {0};
    memset(memory.bytes, 7, sizeof memory.bytes);
    CHECK_EQ(hpvm__machine_init(&machine, PLATFORM_RAM_MIN, 1), HPVM_OK);
    pthread_t thread[2];
    for (int n = 0; n < 2; n++)
        pthread_create(&thread[n], NULL, use, NULL);
    for (unsigned n = 0; n < 2000; n++) {
        struct region region = region_at(0x90000000, &plain, &memory);
        struct region other = region_at(0x80000000 + n % 32 * 0x1000, &plain, &memory);
        pthread_mutex_lock(&machine.device_lock);
        CHECK_EQ(hpvm__region_add(&machine, false, &region), HPVM_OK);
        if (n < 32)
            CHECK_EQ(hpvm__region_add(&machine, false, &other), HPVM_OK);
        pthread_mutex_unlock(&machine.device_lock);
        pthread_mutex_lock(&machine.device_lock);
        hpvm__region_remove(&machine, false, 0x90000000);
        pthread_mutex_unlock(&machine.device_lock);
    }
    atomic_store(&stop, true);
    for (int n = 0; n < 2; n++)
        pthread_join(thread[n], NULL);
    CHECK_EQ(atomic_load(&wrong), 0);
    hpvm__machine_fini(&machine);
}

CHECK_MAIN("aspace", CHECK_TEST(every_size_and_alignment), CHECK_TEST(overlaps_and_order),
           CHECK_TEST(sparse_ports), CHECK_TEST(locks), CHECK_TEST(add_and_remove_while_used))
