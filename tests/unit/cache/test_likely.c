// Loads and stores look first into the region where their address was when they were translated
// (x64/likely.c): they are right in every other region as well.
#include "code_fixture.h"

#define SPIN   (CODE + 0x100)
#define OFFSET 0x4008u
#define PTE    (1u | 1u << 5 | 1u << 6 | 3u << 9) // present, accessed, dirty, read and write

static const unsigned regions[] = {1, 5, 7};

// r8 = [r9]; r12 = [r9 + 8]; [r9 + 16] = r8 + r12
static void write_code(void)
{
    put(CODE, row(ROW_ld8, 0, 8, 0, 9), adds(13, 8, 9), NOP_B);
    put(CODE + 16, row(ROW_ld8, 0, 12, 0, 13), adds(14, 16, 9), NOP_B);
    put(CODE + 32, row(ROW_add, 0, 10, 8, 12), NOP_I, NOP_B);
    put(CODE + 48, row(ROW_st8, 0, 0, 10, 14), NOP_I, branch(0, (int)(SPIN - CODE - 48) / 16));
    put(SPIN, NOP_M, NOP_I, branch(0, 0));
}

static uint64_t physical(unsigned region)
{
    return DATA + 0x10000u * region;
}

static uint64_t address(unsigned region)
{
    return (uint64_t)region << 61 | OFFSET;
}

static void map_regions(void)
{
    for (unsigned n = 0; n < 3; n++) {
        unsigned region = regions[n];
        CHECK(hpvm__rr_write(cpu, region, (uint64_t)(100 + region) << 8 | 14u << 2));
        cpu->ifa = address(region);
        cpu->itir = 14u << 2;
        CHECK(hpvm__itc(cpu, false, physical(region) | PTE));
        store64(at(physical(region) + (OFFSET & 0x3fff)), 1000u * region);
        store64(at(physical(region) + (OFFSET & 0x3fff) + 8), region);
    }
    cpu->psr |= PSR_DT | PSR_IC;
    hpvm__mmu_mode_changed(cpu);
}

static void other_region(bool translate)
{
    for (unsigned first = 0; first < 3; first++) {
        set_up(translate, 1);
        write_code();
        map_regions();
        for (unsigned round = 0; round < 12; round++) {
            unsigned region = regions[(first + (round >= 4) * round) % 3];
            uint8_t *sum = at(physical(region) + (OFFSET & 0x3fff) + 16);
            store64(sum, 0);
            cpu->ip = CODE;
            cpu->gr[9] = address(region);
            CHECK_EQ(hpvm__interp_run(cpu, 18), VCPU_BUDGET);
            CHECK_EQ(cpu->gr[8], 1000u * region);
            CHECK_EQ(cpu->gr[12], region);
            CHECK_EQ(load64(sum), 1001u * region);
        }
        if (translate && hpvm__translator_usable())
            CHECK(cpu->stats.blocks_translated > 0);
        tear_down();
    }
}

// A region that maps nothing: the load faults, wherever it looked first.
static void no_translation(bool translate)
{
    set_up(translate, 1);
    write_code();
    map_regions();
    for (unsigned round = 0; round < 4; round++) {
        cpu->ip = CODE;
        cpu->gr[9] = address(round < 3 ? 1 : 3);
        hpvm__interp_run(cpu, 18);
    }
    CHECK_EQ(cpu->ifa, address(3));
    CHECK_EQ(cpu->iip, CODE);
    tear_down();
}

BOTH(other_region)
BOTH(no_translation)

CHECK_MAIN("cache/likely", TESTS(other_region), TESTS(no_translation))
