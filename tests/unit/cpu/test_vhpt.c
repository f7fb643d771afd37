// VHPT: hash functions, when the walker runs, what it inserts, which fault each failure gives.
#include "mmu_fixture.h"

#define VA       0x6000000012345678ull
#define REGION   (3ull << 61)
#define RID      0x103u
#define TABLE_PA 0x2000000ull
#define SHORT    (1ull | 40 << 2 | 0x1000000000000000ull) // walker on, 2^40 bytes in each region

static uint64_t short_address(uint64_t va, unsigned ps)
{
    return (va & (7ull << 61)) | 0x1000000000000000ull | (((va & mask_low(61)) >> ps << 3) & mask_low(40));
}

// Walker on, table page of VA mapped; gives where in RAM the entry is.
static uint8_t *short_setup(struct cpu *cpu)
{
    cpu->pta = SHORT;
    cpu->rr[3] |= 1;
    uint64_t address = short_address(VA, 14);
    insert(cpu, address, 14, TABLE_PA | PTE_P | PTE_A | PTE_AR(2) | PTE_PL(0));
    return machine.ram.host + TABLE_PA + (address & mask_low(14));
}

static void hashes(void)
{
    struct cpu *cpu = fixture_open();
    cpu->pta = SHORT;
    CHECK_EQ(hpvm__thash(cpu, VA), 0x7000000000024688ull);
    CHECK_EQ(hpvm__thash(cpu, VA), short_address(VA, 14));
    cpu->rr[3] = (cpu->rr[3] & ~0xfcull) | 28 << 2;
    CHECK_EQ(hpvm__thash(cpu, VA), 0x7000000000000008ull);
    cpu->pta = 1 | 15 << 2 | 0x8000; // smallest table: only the low page number bits
    cpu->rr[3] = (cpu->rr[3] & ~0xfcull) | 12 << 2;
    CHECK_EQ(hpvm__thash(cpu, VA), REGION | 0x8000 | (0x12345ull << 3 & 0x7fff));
    // Long format: the table's own region; index and tag together tell region ID and page number apart.
    for (unsigned size = 15; size <= 20; size += 5) {
        cpu->pta = 0xa000000000000000ull | 1 | size << 2 | BIT(8);
        static struct {
            uint64_t index, tag;
        } seen[4096];
        for (unsigned n = 0; n < 4096; n++) {
            uint64_t va =
                REGION | (uint64_t)(n % 64) << 12 | (uint64_t)(n / 64 % 8) << 22 | (uint64_t)n / 512 << 58;
            cpu->rr[3] = (uint64_t)(n / 512 + 1) << 8 | 12 << 2;
            seen[n].index = hpvm__thash(cpu, va);
            seen[n].tag = hpvm__ttag(cpu, va);
            CHECK_EQ(seen[n].index & ~mask_low(size), 0xa000000000000000ull);
            CHECK_EQ(seen[n].index & 31, 0);
            CHECK_EQ(seen[n].tag >> 63, 0);
            for (unsigned m = n > 600 ? n - 600 : 0; m < n; m++)
                if (seen[m].index == seen[n].index && seen[m].tag == seen[n].tag)
                    CU_FAIL("two translations with the same hash and tag");
        }
    }
    fixture_close();
}

static void short_format(void)
{
    struct cpu *cpu = fixture_open();
    uint64_t value;
    uint8_t *entry = short_setup(cpu);
    store64(entry, 0x500000 | PTE_RW);
    store64(machine.ram.host + 0x501678, 77);
    CHECK(hpvm__load(cpu, VA, 8, 0, &value));
    CHECK_EQ(value, 77);
    CHECK_EQ(cpu->stats.vhpt_walks, 1);
    CHECK_EQ(hpvm__tak(cpu, VA), RID << 8); // the key is the region ID
    // It is in the cache now; only a purge makes the walker look again.
    store64(entry, 0x600000 | PTE_RW);
    CHECK(hpvm__load(cpu, VA & ~(uint64_t)0x3fff, 8, 0, &value));
    CHECK_EQ(cpu->stats.vhpt_walks, 1);
    hpvm__ptc_local(cpu, VA, 14);
    store64(machine.ram.host + 0x601678, 78);
    CHECK(hpvm__load(cpu, VA, 8, 0, &value));
    CHECK_EQ(value, 78);
    CHECK_EQ(cpu->stats.vhpt_walks, 2);
    // Instruction side, RSE, probe, tpa walk as well.
    struct code_page page;
    CHECK(hpvm__fetch(cpu, VA, &page));
    CHECK_EQ(page.pa, 0x601000);
    CHECK_EQ(cpu->stats.vhpt_walks, 3);
    hpvm__ptc_local(cpu, VA, 14);
    CHECK(hpvm__tpa(cpu, VA, &value));
    CHECK_EQ(value, 0x601678);
    hpvm__ptc_local(cpu, VA, 14);
    CHECK(hpvm__load_slow(cpu, VA, 8, MEM_READ | MEM_RSE, &value));
    // Not present entries are inserted.
    hpvm__ptc_local(cpu, VA, 14);
    store64(entry, 0);
    CHECK(!hpvm__store(cpu, VA, 8, 0, 1));
    CHECK_FAULT(cpu, VEC_NOT_PRESENT, ISR_W, VA);
    store64(entry, 0x600000 | PTE_RW);
    CHECK(!hpvm__store(cpu, VA, 8, 0, 1));
    CHECK_EQ(cpu->fault.vector, VEC_NOT_PRESENT);
    hpvm__ptc_local(cpu, VA, 14);
    CHECK(hpvm__store(cpu, VA, 8, 0, 1));
    // Big-endian tables.
    hpvm__ptc_local(cpu, VA, 14);
    cpu->dcr |= DCR_BE;
    store64(entry, __builtin_bswap64(0x700000 | PTE_RW));
    CHECK(hpvm__tpa(cpu, VA, &value));
    CHECK_EQ(value, 0x701678);
    fixture_close();
}

#define CHECK_MISS(cpu, expected_vector, expected_isr, expected_iha)                                         \
    do {                                                                                                     \
        CHECK_FAULT(cpu, expected_vector, expected_isr, VA);                                                 \
        CHECK((cpu)->fault.sets_iha);                                                                        \
        CHECK_EQ((cpu)->fault.iha, expected_iha);                                                            \
    } while (0)

static void failures(void)
{
    struct cpu *cpu = fixture_open();
    uint64_t value, address = short_address(VA, 14);
    struct code_page page;
    bool allowed;
    // Walker off.
    CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
    CHECK_FAULT(cpu, VEC_ALT_DTLB, ISR_R, VA);
    CHECK(!cpu->fault.sets_iha);
    // Table page not mapped.
    uint8_t *entry = short_setup(cpu);
    hpvm__ptc_local(cpu, address, 14);
    CHECK(!hpvm__store(cpu, VA, 8, 0, 1));
    CHECK_MISS(cpu, VEC_VHPT, ISR_W, address);
    CHECK(!hpvm__fetch(cpu, VA, &page));
    CHECK_MISS(cpu, VEC_VHPT, ISR_X, address);
    CHECK(!hpvm__probe(cpu, VA, 0, MEM_READ, false, &allowed));
    CHECK_MISS(cpu, VEC_VHPT, ISR_R | ISR_NA | NA_PROBE, address);
    CHECK_EQ(hpvm__tak(cpu, VA), 1);
    // ITIR of a VHPT fault describes the table's address.
    cpu->pta = 0xe000000000000000ull | 1 | 20 << 2 | BIT(8);
    cpu->rr[7] = 0x777 << 8 | 16 << 2;
    CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
    CHECK_EQ(cpu->fault.vector, VEC_VHPT);
    CHECK_EQ(cpu->fault.ifa, VA);
    CHECK_EQ(cpu->fault.itir, 0x777 << 8 | 16 << 2);
    CHECK_EQ(cpu->fault.iha, hpvm__thash(cpu, VA));
    cpu->pta = SHORT;
    // Reserved bits in the entry, and all that can be wrong with the table page: TLB miss.
    static const uint64_t bad_entries[] = {PTE_RW | BIT(1), PTE_RW | BIT(50), PTE_RW | PTE_MA(1),
                                           PTE_RW | PTE_MA(3)};
    for (unsigned n = 0; n < ARRAY_LENGTH(bad_entries); n++) {
        short_setup(cpu);
        store64(entry, bad_entries[n]);
        CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
        CHECK_MISS(cpu, VEC_DTLB, ISR_R, address);
        CHECK(!hpvm__fetch(cpu, VA, &page));
        CHECK_MISS(cpu, VEC_ITLB, ISR_X, address);
    }
    store64(entry, 0x500000 | PTE_RW);
    static const uint64_t bad_pages[] = {0,                                    // not present
                                         TABLE_PA | PTE_P | PTE_A | PTE_MA(4), // uncacheable
                                         TABLE_PA | PTE_P | PTE_A | PTE_MA(7), // NaT page
                                         TABLE_PA | PTE_P | PTE_D,             // not accessed
                                         0x3ffff0000000ull | PTE_P | PTE_A};   // not RAM
    for (unsigned n = 0; n < ARRAY_LENGTH(bad_pages); n++) {
        insert(cpu, address, 14, bad_pages[n]);
        CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
        CHECK_MISS(cpu, VEC_DTLB, ISR_R, address);
    }
    // The page's key is missing.
    short_setup(cpu);
    set_psr(cpu, cpu->psr | PSR_PK);
    hpvm__pkr_write(cpu, 0, RID << 8 | 1);
    CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
    CHECK_MISS(cpu, VEC_DTLB, ISR_R, address);
    hpvm__pkr_write(cpu, 1, 1); // key 0: the table's
    CHECK(hpvm__load(cpu, VA, 8, 0, &value));
    fixture_close();
}

// Manual volume 2, table 4-8: which references the walker serves.
static void enabling(void)
{
    struct cpu *cpu = fixture_open();
    uint8_t *entry = short_setup(cpu);
    store64(entry, 0x500000 | PTE_RW);
    for (unsigned bits = 0; bits < 64; bits++) {
        bool pta = bits & 1, rr = bits & 2, dt = bits & 4, it = bits & 8, rt = bits & 16, ic = bits & 32;
        uint64_t value;
        struct code_page page;
        cpu->pta = pta ? SHORT : SHORT & ~1ull;
        cpu->rr[3] = (cpu->rr[3] & ~1ull) | rr;
        set_psr(cpu, (dt ? PSR_DT : 0) | (it ? PSR_IT : 0) | (rt ? PSR_RT : 0) | (ic ? PSR_IC : 0));
        hpvm__ptc_local(cpu, VA, 14);
        if (dt) {
            bool done = hpvm__load(cpu, VA, 8, 0, &value);
            CHECK_EQ(done, pta && rr);
            if (!done)
                CHECK_EQ(cpu->fault.vector, ic ? VEC_ALT_DTLB : VEC_NESTED_DTLB);
        } else {
            // tpa with PSR.dt = 0 looks into the TLB only.
            CHECK(!hpvm__tpa(cpu, VA, &value));
            CHECK_EQ(cpu->fault.vector, ic ? VEC_ALT_DTLB : VEC_NESTED_DTLB);
        }
        hpvm__ptc_local(cpu, VA, 14);
        if (rt) {
            bool done = hpvm__load_slow(cpu, VA, 8, MEM_READ | MEM_RSE, &value);
            CHECK_EQ(done, pta && rr && dt);
            if (!done)
                CHECK_EQ(cpu->fault.vector, ic ? VEC_ALT_DTLB : VEC_NESTED_DTLB);
        }
        hpvm__ptc_local(cpu, VA, 14);
        if (it) {
            bool done = hpvm__fetch(cpu, VA, &page);
            CHECK_EQ(done, pta && rr && dt && ic);
            if (!done)
                CHECK_EQ(cpu->fault.vector, VEC_ALT_ITLB); // never nested
        }
    }
    fixture_close();
}

// While PSR.ic is 0 each kind of data miss is a Data Nested TLB fault, which writes nothing; faults of
// other kinds keep their vectors.
static void nested(void)
{
    struct cpu *cpu = fixture_open();
    uint64_t value;
    bool allowed;
    uint8_t *entry = short_setup(cpu);
    set_psr(cpu, cpu->psr & ~PSR_IC);
    for (int kind = 0; kind < 3; kind++) {
        store64(entry, PTE_P | BIT(1)); // TLB miss
        if (kind == 1)
            hpvm__ptc_local(cpu, short_address(VA, 14), 14); // VHPT translation
        if (kind == 2)
            cpu->pta = 0; // alternate
        CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
        CHECK_EQ(cpu->fault.vector, VEC_NESTED_DTLB);
        CHECK(!cpu->fault.sets_ifa && !cpu->fault.sets_iha);
        CHECK(!hpvm__probe(cpu, VA, 0, MEM_READ, false, &allowed));
        CHECK_EQ(cpu->fault.vector, VEC_NESTED_DTLB);
    }
    insert(cpu, VA, 14, 0);
    CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
    CHECK_EQ(cpu->fault.vector, VEC_NOT_PRESENT);
    insert(cpu, VA, 14, 0x500000 | (PTE_RW & ~PTE_D));
    CHECK(!hpvm__store(cpu, VA, 8, 0, 1));
    CHECK_EQ(cpu->fault.vector, VEC_DIRTY);
    fixture_close();
}

static void long_format(void)
{
    struct cpu *cpu = fixture_open();
    uint64_t value, table = 0xe000000000000000ull;
    cpu->pta = table | 1 | 16 << 2 | BIT(8);
    cpu->rr[3] |= 1;
    insert(cpu, table, 16, TABLE_PA | PTE_P | PTE_A | PTE_PL(0) | PTE_AR(0));
    uint64_t address = hpvm__thash(cpu, VA);
    uint8_t *entry = machine.ram.host + TABLE_PA + (address - table);
    store64(entry, 0x500000 | PTE_RW);
    store64(entry + 8, 0x4321 << 8 | 16 << 2);
    store64(entry + 16, hpvm__ttag(cpu, VA));
    // The entry's own page size and key count.
    CHECK(hpvm__tpa(cpu, VA, &value));
    CHECK_EQ(value, 0x505678);
    CHECK_EQ(hpvm__tak(cpu, VA), 0x4321 << 8);
    CHECK(hpvm__tpa(cpu, VA ^ 0xc000, &value)); // another 16 KB page of the same 64 KB
    CHECK_EQ(cpu->stats.vhpt_walks, 1);
    static const struct {
        uint64_t itir, tag_change;
        unsigned vector;
    } rows[] = {{16 << 2, 1, VEC_DTLB},     {16 << 2, BIT(63), VEC_DTLB},     {17 << 2, 0, VEC_DTLB},
                {16 << 2 | 1, 0, VEC_DTLB}, {16 << 2 | BIT(40), 0, VEC_DTLB}, {16 << 2, BIT(39), VEC_DTLB}};
    for (unsigned n = 0; n < ARRAY_LENGTH(rows); n++) {
        hpvm__ptc_local(cpu, VA, 16);
        store64(entry + 8, rows[n].itir);
        store64(entry + 16, hpvm__ttag(cpu, VA) ^ rows[n].tag_change);
        CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
        CHECK_MISS(cpu, rows[n].vector, ISR_R, address);
    }
    fixture_close();
}

CHECK_MAIN("vhpt", CHECK_TEST(hashes), CHECK_TEST(short_format), CHECK_TEST(failures), CHECK_TEST(enabling),
           CHECK_TEST(nested), CHECK_TEST(long_format))
