// The ALAT: names of registers across rotation and calls, overlap, replacement, stores by others.
#include "cpu_fixture.h"

#include "ia64/cpu/alat.h"
#include "ia64/cpu/rse.h"

#define PA 0x4000000ull

static void enter(struct fixture *f, bool is_fp, unsigned reg, uint64_t pa, unsigned size)
{
    hpvm__alat_enter(f->cpu, is_fp, reg, pa, size, hpvm__ram_pointer(&f->machine.ram, pa, size));
}

static void overlap(void)
{
    struct fixture f;
    fixture_open(&f, 1);
    for (unsigned size = 1; size <= 16; size *= 2) {
        for (unsigned store = 1; store <= 16; store *= 2) {
            for (int distance = -20; distance <= 20; distance++) {
                enter(&f, false, 8, PA + 0x100, size);
                hpvm__alat_store(f.cpu, 0x2000000000000100ull + (uint64_t)distance, store);
                bool overlaps = distance < (int)size && distance + (int)store > 0;
                CHECK_EQ(hpvm__alat_check(f.cpu, false, 8), !overlaps);
                CHECK_EQ(f.cpu->alat_count, !overlaps);
                hpvm__alat_clear(f.cpu);
            }
        }
    }
    // A misaligned store that runs into the next page.
    enter(&f, false, 8, PA + 0x1000, 8);
    hpvm__alat_store(f.cpu, 0xffc, 8);
    CHECK(!hpvm__alat_check(f.cpu, false, 8));
    fixture_close(&f);
}

static void replacement(void)
{
    struct fixture f;
    fixture_open(&f, 1);
    for (unsigned reg = 1; reg < 32; reg++)
        enter(&f, false, reg, PA + 8 * reg, 8);
    enter(&f, true, 1, PA, 8);
    CHECK_EQ(f.cpu->alat_count, ALAT_ENTRIES);
    CHECK(hpvm__alat_check(f.cpu, false, 1));
    enter(&f, true, 2, PA, 8);
    CHECK_EQ(f.cpu->alat_count, ALAT_ENTRIES);
    CHECK(!hpvm__alat_check(f.cpu, false, 1)); // the oldest one
    CHECK(hpvm__alat_check(f.cpu, false, 2));
    enter(&f, true, 2, PA + 64, 4); // in place of its own entry
    CHECK(hpvm__alat_check(f.cpu, false, 2));
    hpvm__alat_remove(f.cpu, true, 2);
    hpvm__alat_remove(f.cpu, true, 2);
    CHECK_EQ(f.cpu->alat_count, ALAT_ENTRIES - 1);
    CHECK(!hpvm__alat_check(f.cpu, true, 2));
    fixture_close(&f);
}

static void rotation(void)
{
    struct fixture f;
    fixture_open(&f, 1);
    CHECK(hpvm__rse_alloc(f.cpu, 24, 16, 1));
    enter(&f, false, 32, PA, 8);
    enter(&f, false, 41, PA, 8); // does not rotate
    enter(&f, true, 40, PA, 8);
    hpvm__rse_rotate(f.cpu);
    CHECK(!hpvm__alat_check(f.cpu, false, 32));
    CHECK(hpvm__alat_check(f.cpu, false, 33));
    CHECK(hpvm__alat_check(f.cpu, false, 41));
    CHECK(hpvm__alat_check(f.cpu, true, 41));
    CHECK(!hpvm__alat_check(f.cpu, true, 40));
    for (unsigned n = 1; n < 8; n++)
        hpvm__rse_rotate(f.cpu);
    CHECK(hpvm__alat_check(f.cpu, false, 32)); // eight rotating registers: round once
    fixture_close(&f);
}

static void calls(void)
{
    struct fixture f;
    fixture_open(&f, 1);
    CHECK(hpvm__rse_alloc(f.cpu, 24, 16, 0));
    enter(&f, false, 48, PA, 8); // an output register: r32 of the callee
    enter(&f, false, 32, PA, 8);
    hpvm__rse_call(f.cpu);
    CHECK(hpvm__alat_check(f.cpu, false, 32));
    CHECK(!hpvm__alat_check(f.cpu, false, 48));
    hpvm__alat_remove(f.cpu, false, 32);
    hpvm__rse_return(f.cpu, f.cpu->pfs);
    CHECK(hpvm__alat_check(f.cpu, false, 32));
    CHECK(!hpvm__alat_check(f.cpu, false, 48));
    fixture_close(&f);
}

// A device or another vCPU changes the memory: the check fails although nobody told the table.
static void stores_by_others(void)
{
    struct fixture f;
    fixture_open(&f, 1);
    enter(&f, false, 8, PA, 8);
    uint64_t value = 1;
    CHECK(hpvm__dma_write(&f.machine, PA + 8, &value, 8));
    CHECK(hpvm__alat_check(f.cpu, false, 8));
    CHECK(hpvm__dma_write(&f.machine, PA, &value, 8));
    CHECK(!hpvm__alat_check(f.cpu, false, 8));
    fixture_close(&f);
}

CHECK_MAIN("alat", CHECK_TEST(overlap), CHECK_TEST(replacement), CHECK_TEST(rotation), CHECK_TEST(calls),
           CHECK_TEST(stores_by_others))
