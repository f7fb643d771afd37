// A machine whose code is written bundle by bundle.
#ifndef HPVM_TESTS_CACHE_CODE_FIXTURE_H
#define HPVM_TESTS_CACHE_CODE_FIXTURE_H

#include "check.h"

#include "ia64/cache/translator.h"
#include "ia64/cpu/mmu.h"
#include "ia64/decode/decode.h"
#include "ia64/interp/block.h"
#include "ia64/interp/run.h"

#define CODE 0x100000u
#define DATA 0x200000u

static struct machine machine;
static struct cpus *cpus;
static struct cpu *cpu;

// ---- code --------------------------------------------------------------------------------------------
static uint64_t row(unsigned row, unsigned qp, unsigned r1, unsigned r2, unsigned r3)
{
    return hpvm__rows[row].match | qp | (uint64_t)r1 << 6 | (uint64_t)r2 << 13 | (uint64_t)r3 << 20;
}
static uint64_t adds(unsigned r1, int value, unsigned r3)
{
    return row(ROW_adds, 0, r1, (unsigned)value & 0x7f, r3) | (uint64_t)(value >> 7 & 0x3f) << 27;
}
#define NOP_M (1ull << 27)
#define NOP_I (1ull << 27)
#define NOP_B (2ull << 37)
static uint64_t branch(unsigned qp, int bundles)
{
    return hpvm__rows[ROW_br_cond].match | qp | (uint64_t)((unsigned)bundles & 0xfffff) << 13 |
           (uint64_t)(bundles < 0) << 36;
}

static void pack(uint64_t half[2], uint64_t m, uint64_t i, uint64_t b)
{
    half[0] = 0x11 | m << 5 | i << 46;
    half[1] = i >> 18 | b << 23;
}

static uint8_t *at(uint64_t address)
{
    return hpvm__ram_pointer(&machine.ram, address, 16);
}

static void put(uint64_t address, uint64_t m, uint64_t i, uint64_t b)
{
    uint64_t half[2];
    pack(half, m, i, b);
    store64(at(address), half[0]);
    store64(at(address) + 8, half[1]);
    hpvm__ram_written(&machine.ram, at(address), 16);
}

static void set_up_engine(struct engine_config engine, unsigned vcpus)
{
    CHECK_EQ(hpvm__machine_init(&machine, PLATFORM_RAM_MIN, vcpus), HPVM_OK);
    machine.engine = engine;
    CHECK_EQ(hpvm__cpus_create(&cpus, &machine), HPVM_OK);
    cpu = cpus->cpu[0];
    cpu->ip = CODE;
}

static inline void set_up(bool translate, unsigned vcpus)
{
    set_up_engine((struct engine_config){.translate = translate, .threshold = 1}, vcpus);
}

static void tear_down(void)
{
    hpvm__cpus_destroy(cpus);
    hpvm__machine_fini(&machine);
}

// A test with the interpreter alone and with the translator.
#define BOTH(test)                                                                                           \
    static void test##_interpreted(void)                                                                     \
    {                                                                                                        \
        test(false);                                                                                         \
    }                                                                                                        \
    static void test##_translated(void)                                                                      \
    {                                                                                                        \
        test(true);                                                                                          \
    }
#define TESTS(test) CHECK_TEST(test##_interpreted), CHECK_TEST(test##_translated)

#endif
