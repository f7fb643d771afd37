// Data accesses off the fast path: page crossing, alignment, byte order, devices, attributes, breakpoints,
// physical mode, stores to decoded code.
#include "mmu_fixture.h"

#define VA  0x8000000000010000ull
#define VA2 (VA + 0x4000)
#define PA  0x800000ull
#define PA2 0x100000ull // the second page is elsewhere

static void two_pages(struct cpu *cpu)
{
    insert(cpu, VA, 14, PA | PTE_RW);
    insert(cpu, VA2, 14, PA2 | PTE_RW);
}

static void sizes_and_order(void)
{
    struct cpu *cpu = fixture_open();
    two_pages(cpu);
    for (unsigned big = 0; big < 2; big++) {
        set_psr(cpu, (cpu->psr & ~PSR_BE) | (big ? PSR_BE : 0));
        for (unsigned size = 1; size <= 8; size *= 2) {
            // Offsets within a page, across a 4 KB page, across a page of the guest.
            static const unsigned offsets[] = {0x100,  0x101,  0x107,  0xffd, 0xfff,
                                               0x1ffc, 0x3ff9, 0x3ffe, 0x3fff};
            for (unsigned n = 0; n < ARRAY_LENGTH(offsets); n++) {
                uint64_t pattern = 0x0102030405060708ull * (n + 1), value = 0;
                CHECK(hpvm__store(cpu, VA + offsets[n], size, 0, pattern));
                for (unsigned byte = 0; byte < size; byte++) {
                    unsigned offset = offsets[n] + byte;
                    uint64_t pa = offset < 0x4000 ? PA + offset : PA2 + offset - 0x4000;
                    unsigned shift = 8 * (big ? size - 1 - byte : byte);
                    CHECK_EQ(machine.ram.host[pa], pattern >> shift & 0xff);
                }
                CHECK(hpvm__load(cpu, VA + offsets[n], size, 0, &value));
                CHECK_EQ(value, pattern & mask_low(size * 8));
            }
        }
    }
    // The register stack has its own byte order.
    uint64_t value;
    store64(machine.ram.host + PA, 0x1122334455667788ull);
    set_psr(cpu, cpu->psr | PSR_BE);
    CHECK(hpvm__load_slow(cpu, VA, 8, MEM_READ | MEM_RSE, &value));
    CHECK_EQ(value, 0x1122334455667788ull);
    cpu->rsc = RSC_BE;
    set_psr(cpu, cpu->psr & ~PSR_BE);
    CHECK(hpvm__load_slow(cpu, VA, 8, MEM_READ | MEM_RSE, &value));
    CHECK_EQ(value, 0x8877665544332211ull);
    fixture_close();
}

static void crossing_faults_change_nothing(void)
{
    struct cpu *cpu = fixture_open();
    uint64_t value;
    insert(cpu, VA, 14, PA | PTE_RW);
    store64(machine.ram.host + PA + 0x3ff8, 0x1111111111111111ull);
    CHECK(!hpvm__store(cpu, VA + 0x3ffc, 8, 0, ~0ull));
    CHECK_FAULT(cpu, VEC_ALT_DTLB, ISR_W, VA2);
    CHECK_EQ(ram64(PA + 0x3ff8), 0x1111111111111111ull);
    insert(cpu, VA2, 14, PA2 | (PTE_RW & ~PTE_D));
    CHECK(hpvm__load(cpu, VA + 0x3ffc, 8, 0, &value));
    CHECK(!hpvm__store(cpu, VA + 0x3ffc, 8, 0, ~0ull));
    CHECK_FAULT(cpu, VEC_DIRTY, ISR_W, VA2);
    CHECK_EQ(ram64(PA + 0x3ff8), 0x1111111111111111ull);
    CHECK_EQ(ram64(PA2), 0);
    fixture_close();
}

static void alignment(void)
{
    struct cpu *cpu = fixture_open();
    uint64_t value;
    uint8_t bytes[16];
    two_pages(cpu);
    CHECK(hpvm__load(cpu, VA, 8, 0, &value)); // make the fast path possible
    CHECK(hpvm__store(cpu, VA, 8, 0, 0));
    for (unsigned size = 1; size <= 16; size *= 2) {
        for (unsigned offset = 0; offset < 16; offset++) {
            bool aligned = offset % size == 0;
            for (unsigned ac = 0; ac < 2; ac++) {
                set_psr(cpu, (cpu->psr & ~PSR_AC) | (ac ? PSR_AC : 0));
                uint64_t va = VA + 0x40 + offset;
                bool load = size == 16 ? hpvm__load_bytes(cpu, va, 16, 16, 0, bytes)
                                       : hpvm__load(cpu, va, size, 0, &value);
                bool allowed = aligned || (!ac && size < 16);
                CHECK_EQ(load, allowed);
                if (!load)
                    CHECK_FAULT(cpu, VEC_UNALIGNED, ISR_R, va);
                bool store = size == 16 ? hpvm__store_bytes(cpu, va, 16, 16, 0, bytes)
                                        : hpvm__store(cpu, va, size, 0, 0);
                CHECK_EQ(store, allowed);
                if (!store)
                    CHECK_FAULT(cpu, VEC_UNALIGNED, ISR_W, va);
                bool semaphore = hpvm__semaphore_pointer(cpu, va, size);
                CHECK_EQ(semaphore, aligned);
                if (!semaphore)
                    CHECK_FAULT(cpu, VEC_UNALIGNED, ISR_R | ISR_W, va);
            }
        }
    }
    set_psr(cpu, cpu->psr & ~PSR_AC);
    CHECK(hpvm__load_bytes(cpu, VA + 0x41, 10, 16, 0, bytes));
    set_psr(cpu, cpu->psr | PSR_AC);
    CHECK(!hpvm__load_bytes(cpu, VA + 0x41, 10, 16, 0, bytes));
    // Misses of the first page come before alignment, those of the second after it.
    CHECK(!hpvm__load(cpu, VA2 + 0x4001, 8, 0, &value));
    CHECK_EQ(cpu->fault.vector, VEC_ALT_DTLB);
    CHECK(!hpvm__load(cpu, VA2 + 0x3ffc, 8, 0, &value));
    CHECK_FAULT(cpu, VEC_UNALIGNED, ISR_R, VA2 + 0x3ffc);
    // Page 0 at misaligned addresses: nothing is ever found in an empty software TLB.
    set_psr(cpu, cpu->psr & ~PSR_AC);
    for (uint64_t va = 0; va < 16; va++)
        CHECK(!hpvm__load(cpu, va, 8, 0, &value));
    fixture_close();
}

static void byte_strings(void)
{
    struct cpu *cpu = fixture_open();
    uint8_t data[16], back[16];
    for (unsigned n = 0; n < 16; n++)
        data[n] = (uint8_t)(0xa0 + n);
    two_pages(cpu);
    set_psr(cpu, cpu->psr | PSR_BE); // makes no difference here
    for (int pass = 0; pass < 2; pass++) {
        CHECK(hpvm__store_bytes(cpu, VA + 0x20, 16, 16, 0, data));
        CHECK(memcmp(machine.ram.host + PA + 0x20, data, 16) == 0);
        CHECK(hpvm__load_bytes(cpu, VA + 0x20, 16, 16, 0, back));
        CHECK(memcmp(back, data, 16) == 0);
    }
    CHECK(hpvm__store_bytes(cpu, VA + 0x3ffb, 10, 16, 0, data));
    CHECK(memcmp(machine.ram.host + PA + 0x3ffb, data, 5) == 0);
    CHECK(memcmp(machine.ram.host + PA2, data + 5, 5) == 0);
    CHECK(hpvm__load_bytes(cpu, VA + 0x3ffb, 10, 16, 0, back));
    CHECK(memcmp(back, data, 10) == 0);
    fixture_close();
}

static void attributes(void)
{
    struct cpu *cpu = fixture_open();
    uint64_t value;
    uint8_t bytes[16];
    static const struct {
        unsigned ma;
        bool write_back;
    } rows[] = {{0, true}, {4, false}, {5, false}, {6, false}};
    for (unsigned n = 0; n < ARRAY_LENGTH(rows); n++) {
        struct translation t;
        bool wb = rows[n].write_back;
        insert(cpu, VA, 14, PA | PTE_RW | PTE_MA(rows[n].ma));
        store64(machine.ram.host + PA, 1234);
        CHECK(hpvm__translate(cpu, VA, 8, MEM_READ, &t));
        CHECK_EQ(t.ma, rows[n].ma);
        for (int pass = 0; pass < 2; pass++) {
            CHECK(hpvm__load(cpu, VA, 8, 0, &value));
            CHECK_EQ(value, 1234);
            CHECK(hpvm__load(cpu, VA, 8, MEM_ADVANCED, &value));
            CHECK_EQ(value, wb ? 1234 : 0);
            CHECK_EQ(hpvm__load(cpu, VA, 8, MEM_SPECULATIVE, &value), wb);
            if (!wb)
                CHECK_EQ(cpu->fault.vector, VEC_MUST_DEFER);
            CHECK_EQ(hpvm__load(cpu, VA, 8, MEM_SPECULATIVE | MEM_ADVANCED, &value), wb);
            CHECK_EQ(hpvm__semaphore_pointer(cpu, VA, 8) != NULL, wb);
            if (!wb)
                CHECK_FAULT(cpu, VEC_UNSUPPORTED, ISR_R | ISR_W, VA);
            CHECK(hpvm__load_bytes(cpu, VA, 16, 16, 0, bytes)); // fill
            CHECK_EQ(hpvm__load_bytes(cpu, VA, 10, 16, MEM_WB_ONLY, bytes), wb);
            CHECK_EQ(hpvm__store_bytes(cpu, VA, 10, 16, MEM_WB_ONLY, bytes), wb);
            if (!wb)
                CHECK_FAULT(cpu, VEC_UNSUPPORTED, ISR_W, VA);
        }
    }
    insert(cpu, VA, 14, PA | PTE_RW | PTE_MA(7));
    CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
    CHECK_FAULT(cpu, VEC_NAT, ISR_R | CODE_NAT_PAGE, VA);
    CHECK(!hpvm__load(cpu, VA, 8, MEM_SPECULATIVE, &value));
    CHECK_FAULT(cpu, VEC_NAT, ISR_R | ISR_SP | CODE_NAT_PAGE, VA);
    CHECK(!hpvm__tpa(cpu, VA, &value));
    CHECK_FAULT(cpu, VEC_NAT, ISR_NA | CODE_NAT_PAGE | NA_TPA, VA);
    CHECK(!hpvm__fc(cpu, VA));
    CHECK_FAULT(cpu, VEC_NAT, ISR_R | ISR_NA | CODE_NAT_PAGE | NA_FC, VA);
    CHECK_EQ(hpvm__tak(cpu, VA), 0); // the key, as with any other page
    insert_key(cpu, true, VA, 14, 0, PA | PTE_RW | PTE_MA(7));
    struct code_page page;
    CHECK(!hpvm__fetch(cpu, VA, &page));
    CHECK_FAULT(cpu, VEC_NAT, ISR_X | CODE_NAT_PAGE, VA);
    // ISR.ed of speculative loads comes from the code's page.
    cpu->code_ed = true;
    CHECK(!hpvm__load(cpu, VA2, 8, MEM_SPECULATIVE, &value));
    CHECK_FAULT(cpu, VEC_ALT_DTLB, ISR_R | ISR_SP | ISR_ED, VA2);
    CHECK(!hpvm__load(cpu, VA2, 8, 0, &value));
    CHECK_FAULT(cpu, VEC_ALT_DTLB, ISR_R, VA2);
    fixture_close();
}

static void physical_mode(void)
{
    struct cpu *cpu = fixture_open();
    uint64_t value, pa;
    bool allowed;
    set_psr(cpu, cpu->psr & ~(PSR_DT | PSR_RT));
    store64(machine.ram.host + 0x5008, 99);
    for (int pass = 0; pass < 2; pass++) {
        CHECK(hpvm__load(cpu, 0x5008, 8, 0, &value) && value == 99);
        CHECK(hpvm__load(cpu, BIT(63) | 0x5008, 8, 0, &value) && value == 99);
        CHECK(hpvm__load_slow(cpu, 0x5008, 8, MEM_READ | MEM_RSE, &value) && value == 99);
    }
    CHECK(hpvm__semaphore_pointer(cpu, 0x5008, 8) == machine.ram.host + 0x5008);
    CHECK(!hpvm__semaphore_pointer(cpu, BIT(63) | 0x5008, 8));
    CHECK_EQ(cpu->fault.vector, VEC_UNSUPPORTED);
    CHECK(!hpvm__load(cpu, BIT(63) | 0x5008, 8, MEM_SPECULATIVE, &value));
    for (unsigned bit = 50; bit < 63; bit++) {
        CHECK(!hpvm__load(cpu, BIT(bit) | 0x5008, 8, 0, &value));
        CHECK_FAULT(cpu, VEC_GENERAL, ISR_R | CODE_UNIMPLEMENTED_ADDRESS, BIT(bit) | 0x5008);
        CHECK(!hpvm__fc(cpu, BIT(bit)));
        CHECK_FAULT(cpu, VEC_GENERAL, ISR_R | ISR_NA | CODE_UNIMPLEMENTED_ADDRESS | NA_FC, BIT(bit));
        CHECK(!hpvm__probe(cpu, BIT(bit), 0, MEM_WRITE, true, &allowed));
        CHECK_FAULT(cpu, VEC_GENERAL, ISR_W | ISR_NA | CODE_UNIMPLEMENTED_ADDRESS | NA_PROBE_FAULT, BIT(bit));
    }
    CHECK(hpvm__probe(cpu, 0x5008, 0, MEM_WRITE, true, &allowed));
    // The regular probe and tpa take virtual addresses even now.
    CHECK(!hpvm__probe(cpu, VA, 0, MEM_WRITE, false, &allowed));
    CHECK_FAULT(cpu, VEC_ALT_DTLB, ISR_W | ISR_NA | NA_PROBE, VA);
    insert(cpu, VA, 14, PA | PTE_RW);
    CHECK(hpvm__probe(cpu, VA, 0, MEM_WRITE, false, &allowed) && allowed);
    CHECK(hpvm__tpa(cpu, VA + 8, &pa) && pa == PA + 8);
    // Data and register stack may differ in mode.
    set_psr(cpu, cpu->psr | PSR_RT);
    store64(machine.ram.host + PA, 5);
    CHECK(hpvm__load_slow(cpu, VA, 8, MEM_READ | MEM_RSE, &value) && value == 5);
    store64(machine.ram.host + (VA & ~BIT(63)), 6);
    CHECK(hpvm__load(cpu, VA, 8, 0, &value) && value == 6); // bit 63 means uncacheable here
    CHECK(hpvm__load(cpu, 0x5008, 8, 0, &value) && value == 99);
    set_psr(cpu, cpu->psr | PSR_DT);
    CHECK(!hpvm__load(cpu, 0x5008, 8, 0, &value));
    CHECK(hpvm__load(cpu, VA, 8, 0, &value) && value == 5);
    fixture_close();
}

// ---- devices -----------------------------------------------------------------------------------------
static uint64_t last_offset, last_value;
static unsigned last_size, accesses;

static uint64_t device_read(void *opaque, uint64_t offset, unsigned size)
{
    (void)opaque;
    last_offset = offset;
    last_size = size;
    accesses++;
    return 0x0807060504030201ull;
}

static void device_write(void *opaque, uint64_t offset, unsigned size, uint64_t value)
{
    (void)opaque;
    last_offset = offset;
    last_size = size;
    last_value = value;
    accesses++;
}

static const struct region_ops device_ops = {.read = device_read, .write = device_write};

static void devices(void)
{
    struct cpu *cpu = fixture_open();
    const struct region region = {.name = "device", .base = 0xf0000000, .size = 0x4000, .ops = &device_ops};
    uint64_t value;
    CHECK_EQ(hpvm__region_add(&machine, false, &region), HPVM_OK);
    insert(cpu, VA, 14, 0xf0000000 | PTE_RW | PTE_MA(4));
    accesses = 0;
    CHECK(hpvm__load(cpu, VA + 0x124, 4, 0, &value));
    CHECK_EQ(value, 0x04030201);
    CHECK_EQ(last_offset, 0x124);
    CHECK_EQ(last_size, 4);
    CHECK(hpvm__store(cpu, VA + 0x128, 2, 0, 0xabcd1234));
    CHECK_EQ(last_offset, 0x128);
    CHECK_EQ(last_size, 2);
    CHECK_EQ(last_value, 0x1234);
    CHECK_EQ(accesses, 2);
    set_psr(cpu, cpu->psr | PSR_BE);
    CHECK(hpvm__load(cpu, VA, 4, 0, &value));
    CHECK_EQ(value, 0x01020304);
    CHECK(hpvm__store(cpu, VA, 4, 0, 0x11223344));
    CHECK_EQ(last_value, 0x44332211);
    set_psr(cpu, cpu->psr & ~PSR_BE);
    // Speculation never reaches a device.
    accesses = 0;
    CHECK(!hpvm__load(cpu, VA, 4, MEM_SPECULATIVE, &value));
    CHECK(hpvm__load(cpu, VA, 4, MEM_ADVANCED, &value));
    CHECK_EQ(accesses, 0);
    // Nobody there.
    insert(cpu, VA2, 14, 0xf8000000 | PTE_RW | PTE_MA(4));
    CHECK(hpvm__load(cpu, VA2, 4, 0, &value));
    CHECK_EQ(value, 0xffffffff);
    CHECK(hpvm__store(cpu, VA2, 4, 0, 0));
    // Semaphores need RAM, even through a write-back page.
    insert(cpu, VA2, 14, 0xf0000000 | PTE_RW);
    CHECK(!hpvm__semaphore_pointer(cpu, VA2, 8));
    CHECK_EQ(cpu->fault.vector, VEC_UNSUPPORTED);
    fixture_close();
}

// ---- breakpoints -------------------------------------------------------------------------------------
static void data_breakpoints(void)
{
    struct cpu *cpu = fixture_open();
    uint64_t value, any = 15ull << 56, exact = mask_low(56);
    two_pages(cpu);
    CHECK(hpvm__load(cpu, VA + 0x100, 8, 0, &value));
    CHECK(hpvm__store(cpu, VA + 0x100, 8, 0, 0));
    static const struct {
        unsigned kinds; // 2 read, 1 write
        unsigned levels;
        uint64_t mask;
        uint64_t address;
        bool read, write;
    } rows[] = {
        {2, 1, ~0ull, VA + 0x100, true, false},
        {1, 1, ~0ull, VA + 0x100, false, true},
        {3, 1, ~0ull, VA + 0x100, true, true},
        {0, 1, ~0ull, VA + 0x100, false, false},
        {3, 14, ~0ull, VA + 0x100, false, false},
        {3, 1, ~0ull, VA + 0x107, true, true},
        {3, 1, ~0ull, VA + 0x108, false, false},
        {3, 1, ~0ull, VA + 0xff, false, false},
        {3, 1, ~0xfffull, VA, true, true},
        {3, 1, ~0xfffull, VA + 0x1000, false, false},
        {3, 1, 0, VA, true, true}, // only bits 63:56 count
        {3, 1, 0, 0, false, false},
    };
    for (unsigned n = 0; n < ARRAY_LENGTH(rows); n++) {
        unsigned pair = n % 8 * 2;
        cpu->dbr[pair] = rows[n].address;
        cpu->dbr[pair + 1] =
            (uint64_t)rows[n].kinds << 62 | (uint64_t)rows[n].levels << 56 | (rows[n].mask & exact);
        set_psr(cpu, cpu->psr | PSR_DB);
        CHECK_EQ(hpvm__load(cpu, VA + 0x100, 8, 0, &value), !rows[n].read);
        if (rows[n].read)
            CHECK_FAULT(cpu, VEC_DEBUG, ISR_R, VA + 0x100);
        CHECK_EQ(hpvm__store(cpu, VA + 0x100, 8, 0, 0), !rows[n].write);
        if (rows[n].write)
            CHECK_FAULT(cpu, VEC_DEBUG, ISR_W, VA + 0x100);
        CHECK_EQ(hpvm__semaphore_pointer(cpu, VA + 0x100, 8) != NULL, !rows[n].read && !rows[n].write);
        // PSR.dd lets one instruction pass.
        set_psr(cpu, cpu->psr | PSR_DD);
        CHECK(hpvm__load(cpu, VA + 0x100, 8, 0, &value));
        set_psr(cpu, cpu->psr & ~(PSR_DD | PSR_DB));
        CHECK(hpvm__load(cpu, VA + 0x100, 8, 0, &value));
        cpu->dbr[pair + 1] = 0;
    }
    // Arming a register while PSR.db is set already.
    set_psr(cpu, cpu->psr | PSR_DB);
    CHECK(hpvm__load(cpu, VA, 8, 0, &value));
    cpu->dbr[2] = VA;
    cpu->dbr[3] = 2ull << 62 | any | exact;
    hpvm__mmu_mode_changed(cpu);
    CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
    fixture_close();
}

// ---- decoded code ------------------------------------------------------------------------------------
static void decode_page(struct cpu *cpu, uint64_t pa)
{
    atomic_fetch_or(hpvm__ram_generation(&machine.ram, machine.ram.host + pa), 1);
    hpvm__mmu_protect_code(cpu, machine.ram.host + pa);
}

static uint32_t generation(uint64_t pa)
{
    return atomic_load(hpvm__ram_generation(&machine.ram, machine.ram.host + pa));
}

static void stores_to_code(void)
{
    struct cpu *cpu = fixture_open();
    uint64_t value;
    two_pages(cpu);
    insert(cpu, VA + 0x20000, 14, PA | PTE_RW); // a second address of the first page
    for (unsigned aliases = 1; aliases <= 2; aliases++) {
        for (unsigned kind = 0; kind < 6; kind++) {
            for (unsigned n = 0; n < aliases; n++)
                CHECK(hpvm__store(cpu, VA + n * 0x20000, 8, 0, 0)); // direct stores from now on
            if (aliases == 2) {
                set_cpl(cpu, 3); // and from another table
                CHECK(hpvm__store(cpu, VA, 8, 0, 0));
                set_cpl(cpu, 0);
            }
            decode_page(cpu, PA);
            uint32_t before = generation(PA);
            CHECK_EQ(before & 1, 1);
            CHECK(hpvm__load(cpu, VA, 8, 0, &value)); // reading is harmless
            CHECK(hpvm__store(cpu, VA + 0x1000, 8, 0, 0));
            CHECK(hpvm__store(cpu, VA2, 8, 0, 0));
            CHECK_EQ(generation(PA), before);
            uint64_t va = VA + (aliases - 1) * 0x20000;
            switch (kind) {
            case 0:
                CHECK(hpvm__store(cpu, va + 8, 8, 0, 42));
                CHECK_EQ(ram64(PA + 8), 42);
                break;
            case 1:
                CHECK(hpvm__store_bytes(cpu, va, 16, 16, 0, &(uint8_t[16]){0}));
                break;
            case 2:
                CHECK(hpvm__semaphore_pointer(cpu, va, 8) != NULL);
                break;
            case 3:
                CHECK(hpvm__fc(cpu, va + 0x200));
                break;
            case 4:
                set_cpl(cpu, 3);
                CHECK(hpvm__store(cpu, VA + 2, 2, 0, 1));
                set_cpl(cpu, 0);
                break;
            default:
                CHECK(hpvm__dma_write(&machine, PA + 0xfff, &value, 1));
            }
            CHECK_EQ(generation(PA), before + 1);
        }
    }
    // A page that is mapped anew while it holds code gets no direct stores either.
    decode_page(cpu, PA);
    uint32_t a = generation(PA);
    insert(cpu, VA, 14, PA | PTE_RW);
    CHECK(hpvm__load(cpu, VA, 8, 0, &value));
    CHECK(hpvm__store(cpu, VA, 8, 0, 0));
    CHECK_EQ(generation(PA), a + 1);
    // A store across two pages of code drops both.
    decode_page(cpu, PA + 0x3000);
    decode_page(cpu, PA2);
    a = generation(PA + 0x3000);
    uint32_t b = generation(PA2);
    CHECK(hpvm__store(cpu, VA + 0x3ffc, 8, 0, 0));
    CHECK_EQ(generation(PA + 0x3000), a + 1);
    CHECK_EQ(generation(PA2), b + 1);
    // Physical mode.
    set_psr(cpu, cpu->psr & ~PSR_DT);
    CHECK(hpvm__store(cpu, PA, 8, 0, 0));
    decode_page(cpu, PA);
    a = generation(PA);
    CHECK(hpvm__store(cpu, PA, 8, 0, 0));
    CHECK_EQ(generation(PA), a + 1);
    fixture_close();
}

CHECK_MAIN("mmu", CHECK_TEST(sizes_and_order), CHECK_TEST(crossing_faults_change_nothing),
           CHECK_TEST(alignment), CHECK_TEST(byte_strings), CHECK_TEST(attributes), CHECK_TEST(physical_mode),
           CHECK_TEST(devices), CHECK_TEST(data_breakpoints), CHECK_TEST(stores_to_code))
