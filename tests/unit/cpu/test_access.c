// Access rights, protection keys, access and dirty bits, against tables written down from the manual.
#include "mmu_fixture.h"

#define VA 0x2000000000100000ull
#define PA 0x400000ull

// Manual volume 2, table 4-3: [ar][pl][cpl 3, 2, 1, 0]. P: also promoted by epc.
static const char *const table[8][4][4] = {
    // pl 0                  pl 1                    pl 2                    pl 3
    {{"-", "-", "-", "R"}, {"-", "-", "R", "R"}, {"-", "R", "R", "R"}, {"R", "R", "R", "R"}},
    {{"-", "-", "-", "RX"}, {"-", "-", "RX", "RX"}, {"-", "RX", "RX", "RX"}, {"RX", "RX", "RX", "RX"}},
    {{"-", "-", "-", "RW"}, {"-", "-", "RW", "RW"}, {"-", "RW", "RW", "RW"}, {"RW", "RW", "RW", "RW"}},
    {{"-", "-", "-", "RWX"},
     {"-", "-", "RWX", "RWX"},
     {"-", "RWX", "RWX", "RWX"},
     {"RWX", "RWX", "RWX", "RWX"}},
    {{"-", "-", "-", "RW"}, {"-", "-", "R", "RW"}, {"-", "R", "RW", "RW"}, {"R", "RW", "RW", "RW"}},
    {{"-", "-", "-", "RWX"}, {"-", "-", "RX", "RWX"}, {"-", "RX", "RX", "RWX"}, {"RX", "RX", "RX", "RWX"}},
    {{"-", "-", "-", "RW"}, {"-", "-", "RWX", "RW"}, {"-", "RWX", "RW", "RW"}, {"RWX", "RW", "RW", "RW"}},
    {{"XP", "XP", "XP", "RX"}, {"XP", "XP", "X", "RX"}, {"XP", "X", "X", "RX"}, {"X", "X", "X", "RX"}},
};

static bool has(const char *rights, char c)
{
    return strchr(rights, c);
}

static void check_cell(struct cpu *cpu, unsigned ar, unsigned pl, unsigned level)
{
    const char *rights = table[ar][pl][3 - level];
    uint64_t value, pte = PA | PTE_P | PTE_A | PTE_D | PTE_PL(pl) | PTE_AR(ar);
    insert(cpu, VA, 14, pte);
    insert_key(cpu, true, VA, 14, 0, pte);
    set_cpl(cpu, level);
    for (int pass = 0; pass < 2; pass++) { // the second one through the software TLB
        bool read = hpvm__load(cpu, VA + 8, 8, 0, &value);
        CHECK_EQ(read, has(rights, 'R'));
        if (!read)
            CHECK_FAULT(cpu, VEC_DACCESS_RIGHTS, ISR_R, VA + 8);
        bool write = hpvm__store(cpu, VA + 8, 8, 0, pass);
        CHECK_EQ(write, has(rights, 'W'));
        if (!write)
            CHECK_FAULT(cpu, VEC_DACCESS_RIGHTS, ISR_W, VA + 8);
        struct code_page page;
        bool execute = hpvm__fetch(cpu, VA + 0x1010, &page);
        CHECK_EQ(execute, has(rights, 'X'));
        unsigned promoted = 4;
        CHECK_EQ(hpvm__fetch_promote(cpu, VA + 0x1010, &promoted), execute);
        if (execute)
            CHECK_EQ(promoted, has(rights, 'P') ? pl : level);
        else
            CHECK_FAULT(cpu, VEC_IACCESS_RIGHTS, ISR_X, VA + 0x1010);
        // Semaphores need both rights.
        CHECK_EQ(hpvm__semaphore_pointer(cpu, VA, 8) != NULL, has(rights, 'R') && has(rights, 'W'));
    }
    bool flushed = hpvm__fc(cpu, VA + 8);
    CHECK_EQ(flushed, has(rights, 'R'));
    if (!flushed)
        CHECK_FAULT(cpu, VEC_DACCESS_RIGHTS, ISR_R | ISR_NA | NA_FC, VA + 8);
    // probe answers for any level that is not more privileged than the current one.
    set_cpl(cpu, 0);
    for (unsigned access = MEM_READ; access <= (MEM_READ | MEM_WRITE); access++) {
        bool wanted =
            (!(access & MEM_READ) || has(rights, 'R')) && (!(access & MEM_WRITE) || has(rights, 'W'));
        bool allowed = !wanted;
        CHECK(hpvm__probe(cpu, VA, level, access, false, &allowed));
        CHECK_EQ(allowed, wanted);
        bool passes = hpvm__probe(cpu, VA, level, access, true, &allowed);
        CHECK_EQ(passes, wanted);
        if (!passes)
            CHECK_FAULT(cpu, VEC_DACCESS_RIGHTS,
                        ISR_NA | NA_PROBE_FAULT | (access & MEM_READ ? ISR_R : 0) |
                            (access & MEM_WRITE ? ISR_W : 0),
                        VA);
    }
    // A register stack reference goes by RSC.pl.
    cpu->rsc = level << 2;
    CHECK_EQ(hpvm__load_slow(cpu, VA, 8, MEM_READ | MEM_RSE, &value), has(rights, 'R'));
    CHECK_EQ(hpvm__store_slow(cpu, VA, 8, MEM_WRITE | MEM_RSE, 1), has(rights, 'W'));
    if (!has(rights, 'W'))
        CHECK_FAULT(cpu, VEC_DACCESS_RIGHTS, ISR_W | ISR_RS, VA);
    cpu->rsc = 0;
}

static void every_access_right(void)
{
    struct cpu *cpu = fixture_open();
    for (unsigned ar = 0; ar < 8; ar++)
        for (unsigned pl = 0; pl < 4; pl++)
            for (unsigned level = 0; level < 4; level++)
                check_cell(cpu, ar, pl, level);
    fixture_close();
}

static void probe_cannot_ask_above_its_level(void)
{
    struct cpu *cpu = fixture_open();
    bool allowed = true;
    insert(cpu, VA, 14, PA | PTE_P | PTE_A | PTE_D | PTE_PL(0) | PTE_AR(2));
    set_cpl(cpu, 3);
    CHECK(hpvm__probe(cpu, VA, 0, MEM_READ, false, &allowed));
    CHECK(!allowed);
    fixture_close();
}

// Bits of a protection key register.
#define PKR_V  1ull
#define PKR_WD 2ull
#define PKR_RD 4ull
#define PKR_XD 8ull

static void protection_keys(void)
{
    struct cpu *cpu = fixture_open();
    uint64_t value;
    struct code_page page;
    bool allowed;
    insert_key(cpu, false, VA, 14, 0x1234, PA | PTE_RW);
    insert_key(cpu, true, VA, 14, 0x1234, PA | PTE_RW);
    CHECK(hpvm__load(cpu, VA, 8, 0, &value)); // keys do not count with PSR.pk = 0
    set_psr(cpu, cpu->psr | PSR_PK);
    CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
    CHECK_FAULT(cpu, VEC_DKEY_MISS, ISR_R, VA);
    CHECK(!hpvm__fetch(cpu, VA, &page));
    CHECK_FAULT(cpu, VEC_IKEY_MISS, ISR_X, VA);
    CHECK(!hpvm__probe(cpu, VA, 0, MEM_READ, false, &allowed));
    CHECK_FAULT(cpu, VEC_DKEY_MISS, ISR_R | ISR_NA | NA_PROBE, VA);
    CHECK(hpvm__fc(cpu, VA)); // never looks at keys
    for (unsigned denied = 0; denied < 8; denied++) {
        hpvm__pkr_write(cpu, 15, 0x1234 << 8 | denied << 1 | PKR_V);
        uint64_t pkr = cpu->pkr[15];
        for (int pass = 0; pass < 2; pass++) {
            bool done = hpvm__load(cpu, VA, 8, 0, &value);
            CHECK_EQ(done, !(pkr & PKR_RD));
            if (!done)
                CHECK_FAULT(cpu, VEC_KEY_PERMISSION, ISR_R, VA);
            done = hpvm__store(cpu, VA, 8, 0, 0);
            CHECK_EQ(done, !(pkr & PKR_WD));
            if (!done)
                CHECK_FAULT(cpu, VEC_KEY_PERMISSION, ISR_W, VA);
            done = hpvm__fetch(cpu, VA, &page);
            CHECK_EQ(done, !(pkr & PKR_XD));
            if (!done)
                CHECK_FAULT(cpu, VEC_KEY_PERMISSION, ISR_X, VA);
            CHECK(hpvm__probe(cpu, VA, 0, MEM_WRITE, false, &allowed));
            CHECK_EQ(allowed, !(pkr & PKR_WD));
        }
    }
    // Another register with the same key takes the first one's place.
    hpvm__pkr_write(cpu, 2, 0x1234 << 8 | PKR_V);
    CHECK_EQ(cpu->pkr[15] & 1, 0);
    CHECK(hpvm__load(cpu, VA, 8, 0, &value));
    hpvm__pkr_write(cpu, 2, 0x1235 << 8 | PKR_V);
    CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
    CHECK_EQ(cpu->fault.vector, VEC_DKEY_MISS);
    // Without PSR.pk everything is allowed again, and with it forbidden again.
    set_psr(cpu, cpu->psr & ~PSR_PK);
    CHECK(hpvm__load(cpu, VA, 8, 0, &value));
    set_psr(cpu, cpu->psr | PSR_PK);
    CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
    fixture_close();
}

static void accessed_and_dirty(void)
{
    struct cpu *cpu = fixture_open();
    uint64_t value;
    bool allowed;
    insert(cpu, VA, 14, PA | (PTE_RW & ~PTE_D));
    CHECK(hpvm__load(cpu, VA, 8, 0, &value));
    CHECK(!hpvm__store(cpu, VA, 8, 0, 1)); // not cached as writable by the load
    CHECK_FAULT(cpu, VEC_DIRTY, ISR_W, VA);
    CHECK(!hpvm__semaphore_pointer(cpu, VA, 8));
    CHECK_FAULT(cpu, VEC_DIRTY, ISR_R | ISR_W, VA);
    CHECK(hpvm__probe(cpu, VA, 0, MEM_WRITE, false, &allowed) && allowed);
    CHECK(!hpvm__probe(cpu, VA, 0, MEM_WRITE, true, &allowed));
    CHECK_EQ(cpu->fault.vector, VEC_DIRTY);
    // PSR.da lets one instruction pass, and nothing of it is kept.
    set_psr(cpu, cpu->psr | PSR_DA);
    CHECK(hpvm__store(cpu, VA, 8, 0, 5));
    set_psr(cpu, cpu->psr & ~PSR_DA);
    CHECK(!hpvm__store(cpu, VA, 8, 0, 6));
    CHECK_EQ(ram64(PA), 5);

    insert(cpu, VA, 14, PA | (PTE_RW & ~PTE_A));
    CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
    CHECK_FAULT(cpu, VEC_DACCESS, ISR_R, VA);
    CHECK(hpvm__fc(cpu, VA));
    set_psr(cpu, cpu->psr | PSR_DA);
    CHECK(hpvm__load(cpu, VA, 8, 0, &value));
    set_psr(cpu, cpu->psr & ~PSR_DA);
    CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
    // Dirty comes before access.
    insert(cpu, VA, 14, PA | (PTE_RW & ~PTE_A & ~PTE_D));
    CHECK(!hpvm__store(cpu, VA, 8, 0, 1));
    CHECK_EQ(cpu->fault.vector, VEC_DIRTY);

    struct code_page page;
    insert_key(cpu, true, VA, 14, 0, PA | (PTE_RW & ~PTE_A));
    CHECK(!hpvm__fetch(cpu, VA, &page));
    CHECK_FAULT(cpu, VEC_IACCESS, ISR_X, VA);
    set_psr(cpu, cpu->psr | PSR_IA);
    CHECK(hpvm__fetch(cpu, VA, &page));
    uint64_t epoch = hpvm__fetch_epoch(cpu);
    set_psr(cpu, cpu->psr & ~PSR_IA);
    CHECK(hpvm__fetch_epoch(cpu) != epoch);
    CHECK(!hpvm__fetch(cpu, VA, &page));
    fixture_close();
}

// Each row has everything wrong from its own fault downwards.
static void order_of_faults(void)
{
    struct cpu *cpu = fixture_open();
    static const struct {
        uint64_t pte, pkr;
        unsigned vector;
    } rows[] = {
        {0, 0, VEC_NOT_PRESENT},
        {PA | PTE_P | PTE_MA(7), 0, VEC_NAT},
        {PA | PTE_P, 0, VEC_DKEY_MISS},
        {PA | PTE_P, 0x77 << 8 | PKR_V | PKR_WD | PKR_RD | PKR_XD, VEC_KEY_PERMISSION},
        {PA | PTE_P, 0x77 << 8 | PKR_V, VEC_DACCESS_RIGHTS},
        {PA | PTE_P | PTE_AR(2), 0x77 << 8 | PKR_V, VEC_DIRTY},
        {PA | PTE_P | PTE_AR(2) | PTE_D, 0x77 << 8 | PKR_V, VEC_DACCESS},
        {PA | PTE_P | PTE_AR(2) | PTE_D | PTE_A, 0x77 << 8 | PKR_V, VEC_DEBUG},
    };
    set_psr(cpu, cpu->psr | PSR_PK | PSR_DB | PSR_AC);
    cpu->dbr[0] = VA + 1;
    cpu->dbr[1] = mask_low(56) | 15ull << 56 | 3ull << 62;
    hpvm__mmu_mode_changed(cpu);
    for (unsigned n = 0; n < ARRAY_LENGTH(rows); n++) {
        insert_key(cpu, false, VA, 14, 0x77, rows[n].pte);
        hpvm__pkr_write(cpu, 0, rows[n].pkr);
        CHECK(!hpvm__store(cpu, VA + 1, 8, 0, 0));
        CHECK_FAULT(cpu, rows[n].vector, ISR_W | (rows[n].vector == VEC_NAT ? CODE_NAT_PAGE : 0), VA + 1);
    }
    cpu->dbr[1] = 0;
    CHECK(!hpvm__store(cpu, VA + 1, 8, 0, 0));
    CHECK_FAULT(cpu, VEC_UNALIGNED, ISR_W, VA + 1);
    fixture_close();
}

CHECK_MAIN("access", CHECK_TEST(every_access_right), CHECK_TEST(probe_cannot_ask_above_its_level),
           CHECK_TEST(protection_keys), CHECK_TEST(accessed_and_dirty), CHECK_TEST(order_of_faults))
