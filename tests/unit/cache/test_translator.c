// Translated code as a whole: a code cache that is too small, links, code that changes.
#include "check.h"

#include "ia64/cache/translator.h"
#include "ia64/cpu/intr.h"
#include "ia64/interp/block.h"
#include "ia64/interp/run.h"

#define CODE   0x100000u
#define BLOCKS 900

static struct machine machine;
static struct cpus *cpus;
static struct cpu *cpu;

// { adds r8 = value, r8 ; nop.i ; br.cond.sptk.few displacement } with a stop at the end.
static void write_block(unsigned n, int value, int64_t displacement)
{
    uint64_t adds = 8ull << 37 | 2ull << 34 | 8ull << 20 | (uint64_t)(value & 0x7f) << 13 | 8ull << 6;
    uint64_t nop_i = 1ull << 27;
    uint64_t distance = (uint64_t)(displacement >> 4);
    uint64_t branch = 4ull << 37 | (distance >> 20 & 1) << 36 | (distance & 0xfffff) << 13;
    uint64_t low = 0x11 | adds << 5 | nop_i << 46, high = nop_i >> 18 | branch << 23;
    uint8_t *p = hpvm__ram_pointer(&machine.ram, CODE + 16 * n, 16);
    store64(p, low);
    store64(p + 8, high);
    hpvm__ram_written(&machine.ram, p, 16);
}

// A ring of blocks, each of which branches to the next.
static void set_up(bool translate, size_t code_bytes)
{
    CHECK_EQ(hpvm__machine_init(&machine, PLATFORM_RAM_MIN, 1), HPVM_OK);
    machine.engine = (struct engine_config){.translate = translate, .threshold = 1, .code_bytes = code_bytes};
    CHECK_EQ(hpvm__cpus_create(&cpus, &machine), HPVM_OK);
    cpu = cpus->cpu[0];
    for (unsigned n = 0; n < BLOCKS; n++)
        write_block(n, 1, n + 1 < BLOCKS ? 16 : -16 * (BLOCKS - 1));
    cpu->ip = CODE;
}

static void tear_down(void)
{
    hpvm__cpus_destroy(cpus);
    hpvm__machine_fini(&machine);
}

// Many rounds through a cache that holds a part of them; the slot count is exact.
static void small_cache(void)
{
    set_up(true, 128 << 10);
    for (unsigned round = 1; round <= 20; round++) {
        CHECK_EQ(hpvm__interp_run(cpu, 3 * BLOCKS + 3), VCPU_BUDGET);
        CHECK_EQ(cpu->slots, (uint64_t)round * (3 * BLOCKS + 3));
        CHECK_EQ(cpu->gr[8], (uint64_t)round * (BLOCKS + 1));
        CHECK_EQ(cpu->ip, CODE + 16 * (round % BLOCKS));
    }
    if (hpvm__translator_usable()) {
        CHECK(cpu->stats.code_dropped > BLOCKS);
        CHECK(cpu->stats.blocks_translated > 3 * BLOCKS);
    }
    tear_down();
}

static void large_cache(void)
{
    set_up(true, 0);
    for (unsigned round = 1; round <= 20; round++) {
        CHECK_EQ(hpvm__interp_run(cpu, 3 * BLOCKS), VCPU_BUDGET);
        CHECK_EQ(cpu->gr[8], (uint64_t)round * BLOCKS);
        CHECK_EQ(cpu->ip, CODE);
    }
    if (hpvm__translator_usable()) {
        CHECK_EQ(cpu->stats.code_dropped, 0);
        CHECK_EQ(cpu->stats.blocks_translated, BLOCKS);
    }
    tear_down();
}

// A block is rewritten behind the vCPU's back: what was linked to its page runs no more.
static void changed_code(void)
{
    set_up(true, 0);
    CHECK_EQ(hpvm__interp_run(cpu, 30 * BLOCKS), VCPU_BUDGET);
    CHECK_EQ(cpu->gr[8], 10 * BLOCKS);
    write_block(300, 5, 16);
    CHECK_EQ(hpvm__interp_run(cpu, 30 * BLOCKS), VCPU_BUDGET);
    CHECK_EQ(cpu->gr[8], 20 * BLOCKS + 10 * 4);
    tear_down();
}

// { st8 [r9] = r10 ; nop.i ; br.cond.sptk.few displacement }: a block that writes into the page it runs from.
static void own_page(void)
{
    set_up(true, 0);
    uint8_t new_block[16];
    write_block(1, 7, 16); // what will be stored over block 1, first half
    memcpy(new_block, hpvm__ram_pointer(&machine.ram, CODE + 16, 16), 16);
    write_block(1, 1, 16);
    uint64_t store = 4ull << 37 | 0x33ull << 30 | 9ull << 20 | 10ull << 13;
    uint8_t *p = hpvm__ram_pointer(&machine.ram, CODE, 16);
    uint64_t low = load64(p);
    store64(p, (low & ~(mask_low(41) << 5)) | store << 5);
    hpvm__ram_written(&machine.ram, p, 16);
    cpu->gr[9] = CODE + 0x10000; // elsewhere at first
    // Three rounds: the blocks are translated in the first and linked in the second.
    CHECK_EQ(hpvm__interp_run(cpu, 3 * 3 * BLOCKS), VCPU_BUDGET);
    CHECK_EQ(cpu->gr[8], 3 * (BLOCKS - 1));
    CHECK_EQ(cpu->ip, CODE);
    cpu->gr[9] = CODE + 16;
    cpu->gr[10] = load64(new_block);
    CHECK_EQ(hpvm__interp_run(cpu, 3 * 3), VCPU_BUDGET);
    CHECK_EQ(cpu->gr[8], 3 * (BLOCKS - 1) + 7 + 1);
    tear_down();
}

// A loop of one block stops at the budget, and when somebody asks.
static void loop_stops(void)
{
    set_up(true, 0);
    write_block(0, 1, 0);
    CHECK_EQ(hpvm__interp_run(cpu, 300001), VCPU_BUDGET);
    CHECK_EQ(cpu->slots, 300001);
    CHECK_EQ(cpu->gr[8], 100001);
    CHECK_EQ(cpu->ri, 1);
    atomic_store(&cpu->stop_request, 1);
    CHECK_EQ(hpvm__interp_run(cpu, 0), VCPU_STOPPED);
    tear_down();
}

static void interpreter_agrees(void)
{
    set_up(false, 0);
    CHECK(cpu->translator == NULL);
    CHECK_EQ(hpvm__interp_run(cpu, 3 * BLOCKS + 3), VCPU_BUDGET);
    CHECK_EQ(cpu->gr[8], BLOCKS + 1);
    tear_down();
}

CHECK_MAIN("cache/translator", {"small cache", small_cache}, {"large cache", large_cache},
           {"changed code", changed_code}, {"own page", own_page}, {"loop stops", loop_stops},
           {"interpreter agrees", interpreter_agrees})
