// Translation registers and caches: page sizes, reserved fields, purges, region registers, and a long random
// run against a plain list of translations.
#include "mmu_fixture.h"

#define VA 0x4000000100000000ull

static const uint8_t sizes[] = {12, 13, 14, 16, 18, 20, 22, 24, 26, 28, 32};

static bool reads(struct cpu *cpu, uint64_t va, uint64_t *pa)
{
    return hpvm__tpa(cpu, va, pa);
}

static void every_page_size(void)
{
    struct cpu *cpu = fixture_open();
    for (unsigned shift = 0; shift < 64; shift++) {
        bool valid = memchr(sizes, (int)shift, sizeof sizes);
        uint64_t pa = 0, far = 3ull << 40;
        bool done = insert(cpu, VA + 0x123, shift, (far & ~mask_low(12)) | PTE_RW | 0x3000);
        CHECK_EQ(done, valid);
        if (!valid) {
            CHECK_EQ(cpu->fault.vector, VEC_GENERAL);
            CHECK_EQ(cpu->fault.isr, CODE_RESERVED_FIELD);
            continue;
        }
        uint64_t base = VA & ~mask_low(shift), frame = (far | 0x3000) & ~mask_low(shift);
        CHECK(reads(cpu, base, &pa));
        CHECK_EQ(pa, frame);
        CHECK(reads(cpu, base + mask_low(shift), &pa));
        CHECK_EQ(pa, frame + mask_low(shift));
        CHECK(!reads(cpu, base + BIT(shift), &pa));
        CHECK(!reads(cpu, base - 1, &pa));
        CHECK_FAULT(cpu, VEC_ALT_DTLB, ISR_NA | NA_TPA, base - 1);
        // The other side knows nothing of it.
        struct code_page page;
        CHECK(!hpvm__fetch(cpu, base, &page));
        CHECK_FAULT(cpu, VEC_ALT_ITLB, ISR_X, base);
        hpvm__ptc_local(cpu, base + mask_low(shift), 12);
        CHECK(!reads(cpu, base, &pa));
    }
    fixture_close();
}

static void reserved_fields(void)
{
    struct cpu *cpu = fixture_open();
    static const struct {
        uint64_t pte, itir;
        bool valid;
    } rows[] = {
        {PTE_RW, 14 << 2, true},
        {PTE_RW | BIT(1), 14 << 2, false},
        {PTE_RW | BIT(50), 14 << 2, false},
        {PTE_RW | BIT(51), 14 << 2, false},
        {PTE_RW | BIT(52), 14 << 2, true},
        {PTE_RW | 0x7ffull << 53, 14 << 2, true},
        {PTE_RW | PTE_MA(1), 14 << 2, false},
        {PTE_RW | PTE_MA(2), 14 << 2, false},
        {PTE_RW | PTE_MA(3), 14 << 2, false},
        {PTE_RW | PTE_MA(4), 14 << 2, true},
        {PTE_RW | PTE_MA(5), 14 << 2, true},
        {PTE_RW | PTE_MA(6), 14 << 2, true},
        {PTE_RW | PTE_MA(7), 14 << 2, true},
        {PTE_RW, 14 << 2 | 1, false},
        {PTE_RW, 14 << 2 | 2, false},
        {PTE_RW, 14 << 2 | BIT(32), false},
        {PTE_RW, 14 << 2 | 0xffffff00, true},
        {~1ull, 14 << 2, true}, // not present: the rest belongs to software
    };
    for (unsigned n = 0; n < ARRAY_LENGTH(rows); n++) {
        cpu->ifa = VA;
        cpu->itir = rows[n].itir;
        CHECK_EQ(hpvm__itc(cpu, n & 1, rows[n].pte), rows[n].valid);
        CHECK_EQ(hpvm__itr(cpu, n & 1, 5, rows[n].pte), rows[n].valid);
    }
    cpu->itir = 14 << 2;
    CHECK(hpvm__itr(cpu, false, TR_COUNT - 1, PTE_RW));
    CHECK(!hpvm__itr(cpu, false, TR_COUNT, PTE_RW));
    CHECK_EQ(cpu->fault.isr, CODE_RESERVED_FIELD);
    CHECK(!hpvm__rr_write(cpu, 1, BIT(1) | 14 << 2));
    CHECK(!hpvm__rr_write(cpu, 1, BIT(32) | 14 << 2));
    CHECK(!hpvm__rr_write(cpu, 1, 15 << 2));
    CHECK(hpvm__rr_write(cpu, 1, 0xffffff00 | 28 << 2 | 1));
    CHECK_EQ(cpu->rr[1], 0xffffff71);
    fixture_close();
}

static void not_present_entries(void)
{
    struct cpu *cpu = fixture_open();
    uint64_t value, pa;
    struct code_page page;
    insert(cpu, VA, 14, 0);
    insert_key(cpu, true, VA, 14, 0, 0);
    CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
    CHECK_FAULT(cpu, VEC_NOT_PRESENT, ISR_R, VA);
    CHECK(!hpvm__fetch(cpu, VA, &page));
    CHECK_FAULT(cpu, VEC_NOT_PRESENT, ISR_X, VA);
    CHECK(!reads(cpu, VA, &pa));
    CHECK_FAULT(cpu, VEC_NOT_PRESENT, ISR_NA | NA_TPA, VA);
    CHECK_EQ(hpvm__tak(cpu, VA), 1);
    insert_key(cpu, false, VA, 14, 0xabcdef, PTE_RW);
    CHECK(hpvm__load(cpu, VA, 8, 0, &value));
    CHECK_EQ(hpvm__tak(cpu, VA), 0xabcdef00);
    hpvm__ptc_local(cpu, VA, 14);
    CHECK_EQ(hpvm__tak(cpu, VA), 1);
    fixture_close();
}

// Sixteen 16 KB pages; a purge of any size takes exactly those that it touches.
static void purge_ranges(void)
{
    struct cpu *cpu = fixture_open();
    for (unsigned shift = 0; shift < 64; shift++) {
        for (unsigned target = 0; target < 16; target += 5) {
            uint64_t value, va = VA + target * 0x4000 + 0x1230;
            for (unsigned n = 0; n < 16; n++) {
                insert(cpu, VA + n * 0x4000, 14, 0x10000ull * n | PTE_RW);
                CHECK(hpvm__load(cpu, VA + n * 0x4000 + 0x2000, 8, 0, &value)); // into the software TLB
            }
            hpvm__ptc_local(cpu, va, shift);
            unsigned effective = shift < 14 ? 14 : shift > 61 ? 61 : shift;
            for (unsigned n = 0; n < 16; n++) {
                uint64_t page = VA + n * 0x4000 + 0x2000;
                bool hit = effective == 61 || (page ^ va) >> effective == 0;
                CHECK_EQ(hpvm__load(cpu, page, 8, 0, &value), !hit);
            }
        }
    }
    fixture_close();
}

static void translation_registers(void)
{
    struct cpu *cpu = fixture_open();
    uint64_t value, pa;
    cpu->ifa = VA;
    cpu->itir = 24 << 2;
    CHECK(hpvm__itr(cpu, false, 3, 0x1000000 | PTE_RW));
    CHECK(hpvm__load(cpu, VA + 0x123450, 8, 0, &value));
    // Purges of caches leave registers alone.
    hpvm__ptc_local(cpu, VA, 24);
    hpvm__ptc_e(cpu, 0);
    hpvm__ptc_global(cpu, VA, 24, true);
    CHECK(reads(cpu, VA + 0x123450, &pa));
    CHECK_EQ(pa, 0x1123450);
    // ptr for one page takes the whole register, and all that came from it.
    hpvm__ptr(cpu, true, VA, 24);
    CHECK(hpvm__load(cpu, VA + 0x123450, 8, 0, &value));
    hpvm__ptr(cpu, false, VA + 0x8000, 12);
    CHECK(!hpvm__load(cpu, VA + 0x123450, 8, 0, &value));
    CHECK_EQ(cpu->dtr[3].valid, false);
    // ptr purges caches as well.
    insert(cpu, VA, 14, PTE_RW);
    hpvm__ptr(cpu, false, VA, 14);
    CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
    // A register that is written again loses its old translation.
    cpu->ifa = VA;
    cpu->itir = 16 << 2;
    CHECK(hpvm__itr(cpu, false, 0, 0x10000 | PTE_RW));
    CHECK(hpvm__load(cpu, VA, 8, 0, &value));
    cpu->ifa = VA + 0x10000;
    CHECK(hpvm__itr(cpu, false, 0, 0x20000 | PTE_RW));
    CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
    CHECK(hpvm__load(cpu, VA + 0x10000, 8, 0, &value));
    // All registers, both sides.
    for (unsigned n = 0; n < TR_COUNT; n++) {
        cpu->ifa = VA + n * 0x10000ull;
        CHECK(hpvm__itr(cpu, false, n, n * 0x10000ull | PTE_RW));
        CHECK(hpvm__itr(cpu, true, n, n * 0x10000ull | PTE_RW));
    }
    for (unsigned n = 0; n < TR_COUNT; n++) {
        struct code_page page;
        CHECK(reads(cpu, VA + n * 0x10000ull + 8, &pa));
        CHECK_EQ(pa, n * 0x10000ull + 8);
        CHECK(hpvm__fetch(cpu, VA + n * 0x10000ull + 0x3010, &page));
        CHECK_EQ(page.pa, n * 0x10000ull + 0x3000);
    }
    // Saved and restored registers are found again.
    struct cpu *copy = cpu;
    hpvm__mmu_state_loaded(copy);
    CHECK(reads(cpu, VA + 0x10008, &pa));
    hpvm__mmu_reset(cpu);
    CHECK(!reads(cpu, VA + 0x10008, &pa));
    fixture_close();
}

static void region_registers(void)
{
    struct cpu *cpu = fixture_open();
    uint64_t value, a = 0x1000 << 8 | 14 << 2, b = 0x2000 << 8 | 14 << 2;
    store64(machine.ram.host + 0x10000, 1);
    store64(machine.ram.host + 0x20000, 2);
    hpvm__rr_write(cpu, 2, a);
    insert(cpu, VA, 14, 0x10000 | PTE_RW);
    CHECK(hpvm__load(cpu, VA, 8, 0, &value));
    CHECK_EQ(value, 1);
    hpvm__rr_write(cpu, 2, b);
    CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
    insert(cpu, VA, 14, 0x20000 | PTE_RW);
    for (int n = 0; n < 10; n++) { // context switches
        hpvm__rr_write(cpu, 2, n & 1 ? a : b);
        uint64_t slow = cpu->stats.dtlb_slow;
        CHECK(hpvm__load(cpu, VA, 8, 0, &value));
        CHECK_EQ(value, n & 1 ? 1 : 2);
        if (n >= 2) // nothing was flushed
            CHECK_EQ(cpu->stats.dtlb_slow, slow);
    }
    // Purges go by the region ID that is current, also for a region that shares it.
    hpvm__rr_write(cpu, 2, a);
    hpvm__rr_write(cpu, 3, b);
    hpvm__ptc_local(cpu, VA + (1ull << 61), 14);
    CHECK(hpvm__load(cpu, VA, 8, 0, &value));
    hpvm__rr_write(cpu, 2, b);
    CHECK(!hpvm__load(cpu, VA, 8, 0, &value));
    // Many address spaces: tables are given to others and come back right.
    for (unsigned pass = 0; pass < 2; pass++) {
        for (unsigned rid = 1; rid < 400; rid++) {
            hpvm__rr_write(cpu, 2, rid << 8 | 14 << 2);
            if (pass == 0)
                insert(cpu, VA + rid * 0x4000, 14, (rid % 64) * 0x4000 | PTE_RW);
            store64(machine.ram.host + (rid % 64) * 0x4000, rid);
            CHECK(hpvm__load(cpu, VA + rid * 0x4000, 8, 0, &value));
            CHECK_EQ(value, rid);
        }
    }
    fixture_close();
}

static void fetch_epoch(void)
{
    struct cpu *cpu = fixture_open();
    struct code_page page;
    insert_key(cpu, true, VA, 14, 0, 0x10000 | PTE_RW | PTE_ED);
    CHECK(hpvm__fetch(cpu, VA + 0x2010, &page));
    CHECK_EQ(page.pa, 0x12000);
    CHECK(page.host == machine.ram.host + 0x12000);
    CHECK(page.ed);
    uint64_t epoch = hpvm__fetch_epoch(cpu);
    // Data side, other pages, other region IDs: no reason to drop anything.
    insert(cpu, VA, 14, 0x10000 | PTE_RW);
    hpvm__ptc_local(cpu, VA + 0x100000, 14);
    hpvm__ptc_local(cpu, VA + (1ull << 61), 14);
    insert_key(cpu, true, VA + 0x4000, 14, 0, 0x10000 | PTE_RW);
    hpvm__rr_write(cpu, 3, 0x9999 << 8 | 14 << 2);
    CHECK_EQ(hpvm__fetch_epoch(cpu), epoch);
    hpvm__ptc_local(cpu, VA, 14);
    CHECK(hpvm__fetch_epoch(cpu) != epoch);
    CHECK(!hpvm__fetch(cpu, VA + 0x2010, &page));

    insert_key(cpu, true, VA, 14, 0, 0x10000 | PTE_RW);
    CHECK(hpvm__fetch(cpu, VA, &page));
    epoch = hpvm__fetch_epoch(cpu);
    insert_key(cpu, true, VA, 12, 0, 0x20000 | PTE_RW); // overlapping insert
    CHECK(hpvm__fetch_epoch(cpu) != epoch);
    CHECK(hpvm__fetch(cpu, VA, &page));
    CHECK_EQ(page.pa, 0x20000);

    // Another region ID is another key, for that region only; the old one's comes back with it.
    epoch = hpvm__fetch_epoch(cpu);
    uint64_t key = hpvm__fetch_key(cpu, VA), other = hpvm__fetch_key(cpu, 3ull << 61);
    CHECK(key != other);
    hpvm__rr_write(cpu, 2, 0x9999 << 8 | 14 << 2);
    CHECK(hpvm__fetch_key(cpu, VA) != key);
    CHECK_EQ(hpvm__fetch_key(cpu, 3ull << 61), other);
    CHECK(!hpvm__fetch(cpu, VA, &page));
    hpvm__rr_write(cpu, 2, 0x102 << 8 | 14 << 2);
    CHECK_EQ(hpvm__fetch_key(cpu, VA), key);
    CHECK(hpvm__fetch(cpu, VA, &page));
    CHECK_EQ(hpvm__fetch_epoch(cpu), epoch);
    epoch = hpvm__fetch_epoch(cpu);
    hpvm__ptc_e(cpu, 0);
    CHECK(hpvm__fetch_epoch(cpu) != epoch);
    // Physical mode.
    epoch = hpvm__fetch_epoch(cpu);
    set_psr(cpu, cpu->psr & ~PSR_IT);
    CHECK(hpvm__fetch_epoch(cpu) != epoch);
    CHECK(hpvm__fetch(cpu, 0x5010, &page));
    CHECK_EQ(page.pa, 0x5000);
    CHECK(hpvm__fetch(cpu, BIT(63) | 0x5010, &page));
    CHECK_EQ(page.pa, 0x5000);
    CHECK(hpvm__fetch(cpu, 0xff000000, &page));
    CHECK(page.host == NULL);
    CHECK(!hpvm__fetch(cpu, BIT(50), &page));
    CHECK_EQ(cpu->fault.vector, VEC_LOWER_PRIVILEGE);
    CHECK_EQ(cpu->fault.isr, TRAP_UNIMPLEMENTED_IP);
    // The fault, unlike the trap, has the address (manual volume 2, page 205); ITIR stays.
    CHECK(cpu->fault.sets_ifa && cpu->fault.ifa == BIT(50) && cpu->fault.itir == cpu->itir);
    fixture_close();
}

// ---- random run --------------------------------------------------------------------------------------
struct mapping {
    bool used, is_tr;
    unsigned slot, shift;
    uint32_t rid;
    uint64_t va, pa;
};
static struct mapping list[4096];
static uint64_t seed;

static uint64_t rnd(uint64_t limit)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (seed >> 11) % limit;
}

static bool overlaps(const struct mapping *m, uint32_t rid, uint64_t va, unsigned shift)
{
    unsigned larger = m->shift > shift ? m->shift : shift;
    return m->used && m->rid == rid && (m->va ^ va) >> larger == 0;
}

static const struct mapping *model_find(uint32_t rid, uint64_t va)
{
    for (unsigned n = 0; n < ARRAY_LENGTH(list); n++)
        if (overlaps(&list[n], rid, va, 0))
            return &list[n];
    return NULL;
}

static void model_purge(uint32_t rid, uint64_t va, unsigned shift, bool trs)
{
    for (unsigned n = 0; n < ARRAY_LENGTH(list); n++)
        if (overlaps(&list[n], rid, va, shift) && (trs || !list[n].is_tr))
            list[n].used = false;
}

static void model_add(struct mapping m)
{
    for (unsigned n = 0; n < ARRAY_LENGTH(list); n++) {
        if (!list[n].used) {
            list[n] = m;
            return;
        }
    }
    CU_FAIL_FATAL("model full");
}

static uint64_t random_va(void)
{
    return rnd(4) << 61 | (rnd(4) << 26) | rnd(1 << 12) << 12 | rnd(512) * 8;
}

static void random_insert(struct cpu *cpu, bool is_tr)
{
    struct mapping m = {.used = true, .is_tr = is_tr, .shift = sizes[rnd(is_tr ? 6 : 8)]};
    uint64_t va = random_va();
    m.rid = va_rid(cpu, va);
    m.va = va_offset(va) & ~mask_low(m.shift);
    m.pa = rnd(RAM_SIZE >> 12) << 12 & ~mask_low(m.shift);
    for (unsigned n = 0; n < ARRAY_LENGTH(list); n++)
        if (overlaps(&list[n], m.rid, m.va, m.shift) && list[n].is_tr)
            return; // would be a machine check
    cpu->ifa = va;
    cpu->itir = m.shift << 2;
    model_purge(m.rid, m.va, m.shift, false);
    if (is_tr) {
        m.slot = (unsigned)rnd(TR_COUNT);
        for (unsigned n = 0; n < ARRAY_LENGTH(list); n++)
            if (list[n].used && list[n].is_tr && list[n].slot == m.slot)
                list[n].used = false;
        CHECK(hpvm__itr(cpu, false, m.slot, m.pa | PTE_RW));
    } else {
        CHECK(hpvm__itc(cpu, false, m.pa | PTE_RW));
    }
    model_add(m);
}

static void random_purge(struct cpu *cpu)
{
    uint64_t va = random_va();
    unsigned shift = 12 + (unsigned)rnd(rnd(8) ? 6 : 18);
    uint64_t base = va_offset(va) & ~mask_low(shift);
    switch (rnd(8)) {
    case 0:
        hpvm__ptr(cpu, false, va, shift);
        model_purge(va_rid(cpu, va), base, shift, true);
        break;
    case 1:
        if (rnd(20))
            break;
        hpvm__ptc_e(cpu, 0);
        for (unsigned n = 0; n < ARRAY_LENGTH(list); n++)
            list[n].used &= list[n].is_tr;
        break;
    default:
        hpvm__ptc_local(cpu, va, shift);
        model_purge(va_rid(cpu, va), base, shift, false);
    }
}

static void random_run(void)
{
    struct cpu *cpu = fixture_open();
    unsigned hits = 0, known = 0;
    seed = 88172645463325252ull;
    memset(list, 0, sizeof list);
    for (uint64_t pa = 0; pa < RAM_SIZE; pa += 4096) // each page holds its own number
        store64(machine.ram.host + pa, pa);
    for (unsigned step = 0; step < 40000; step++) {
        unsigned kind = (unsigned)rnd(100);
        if (kind < 20)
            random_insert(cpu, false);
        else if (kind < 21)
            random_insert(cpu, true);
        else if (kind < 26)
            random_purge(cpu);
        else if (kind < 28)
            hpvm__rr_write(cpu, (unsigned)rnd(4), (0x500 + rnd(6)) << 8 | 14 << 2);
        else if (kind < 30)
            set_cpl(cpu, (unsigned)rnd(4));
        uint64_t va = random_va() & ~(uint64_t)0xfff, value = 0;
        if (rnd(2)) { // somewhere inside a mapping of this region ID
            const struct mapping *m = &list[rnd(ARRAY_LENGTH(list))];
            if (m->used && m->rid == va_rid(cpu, va))
                va = (va & ~mask_low(61)) | m->va | (rnd(BIT(m->shift - 12)) << 12);
        }
        const struct mapping *m = model_find(va_rid(cpu, va), va_offset(va));
        bool done = hpvm__load(cpu, va, 8, 0, &value);
        known += m != NULL;
        hits += done;
        // A cache may lose entries, registers must not; what is found must be right.
        if (m && m->is_tr)
            CHECK(done);
        if (done) {
            CU_ASSERT_FATAL(m != NULL);
            CHECK_EQ(value, m->pa | (va & mask_low(m->shift)));
        } else {
            CHECK_EQ(cpu->fault.vector, VEC_ALT_DTLB);
        }
    }
    CHECK(known > 2000);
    CHECK(hits > known * 9 / 10); // the caches are large enough for what the run uses
    fixture_close();
}

CHECK_MAIN("tlb", CHECK_TEST(every_page_size), CHECK_TEST(reserved_fields), CHECK_TEST(not_present_entries),
           CHECK_TEST(purge_ranges), CHECK_TEST(translation_registers), CHECK_TEST(region_registers),
           CHECK_TEST(fetch_epoch), CHECK_TEST(random_run))
