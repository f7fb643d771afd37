// Chains of operations on the elements of registers, which generated code keeps in vector registers: random
// loops against the interpreter, with loads and stores that miss, rows that are called, and more values than
// vector registers.
#include "code_fixture.h"

#define BUNDLES  28
#define PROGRAMS 160
#define ROUNDS   25

static uint64_t random_state;
static unsigned below(unsigned limit)
{
    random_state = random_state * 6364136223846793005u + 1442695040888963407u;
    return (unsigned)((random_state >> 33) % limit);
}

static unsigned reg(void)
{
    return 8 + below(below(3) ? 6 : 24); // some are used again and again
}

static uint64_t element_row(void)
{
    static const unsigned rows[] = {ROW_padd1,     ROW_padd2,     ROW_padd4,     ROW_psub4,     ROW_padd2_sss,
                                    ROW_padd1_uuu, ROW_pcmp4_gt,  ROW_pcmp1_eq,  ROW_pmin2,     ROW_pmax1_u,
                                    ROW_psad1,     ROW_pack2_sss, ROW_pack2_uss, ROW_pack4_sss, ROW_mix1_l,
                                    ROW_mix1_r,    ROW_mix2_l,    ROW_mix2_r,    ROW_mix4_l,    ROW_mix4_r,
                                    ROW_unpack1_h, ROW_unpack1_l, ROW_unpack2_h, ROW_unpack2_l, ROW_unpack4_h,
                                    ROW_unpack4_l, ROW_pmpy2_r,   ROW_pmpy2_l,   ROW_pshl2,     ROW_pshr4,
                                    ROW_pshr2_u};
    switch (below(8)) {
    case 0: // pmpyshr2: shifts of 7 and 15 are called
        return row(below(2) ? ROW_pmpyshr2 : ROW_pmpyshr2_u, 0, reg(), reg(), reg()) |
               (uint64_t)(below(9) ? 3 * below(2) : 1 + below(2)) << 30;
    case 1:
        return row(ROW_mux2, 0, reg(), reg(), 0) | (uint64_t)below(256) << 20;
    case 2: // r0
        return row(rows[below(ARRAY_LENGTH(rows))], below(4) ? 0 : 6, reg(), reg(), 0);
    default:
        return row(rows[below(ARRAY_LENGTH(rows))], below(8) ? 0 : 6, reg(), reg(), reg());
    }
}

static uint64_t memory_row(void)
{
    switch (below(8)) {
    case 0:
        return row(ROW_ld8, 0, reg(), 0, 2);
    case 1:
        return row(ROW_st8, 0, 0, reg(), 3);
    case 2:
        return adds(2, 24 + 8 * (int)below(20), 2);
    case 3:
        return adds(3, 40 + 8 * (int)below(20), 3);
    case 4:
        return row(ROW_xor, 0, reg(), reg(), reg());
    case 5:
        return row(ROW_cmp_lt, 0, 6, reg(), reg()) | 7ull << 27;
    default:
        return NOP_M;
    }
}

struct outcome {
    uint64_t gr[32], pr, slots, sum;
};

static struct outcome run(bool translate, uint64_t seed)
{
    set_up(translate, 1);
    random_state = seed;
    unsigned bundles = 4 + below(BUNDLES);
    for (unsigned n = 0; n < bundles; n++)
        put(CODE + 16 * n, memory_row(), element_row(),
            n + 1 == bundles ? branch(0, 1 - (int)bundles) : NOP_B);
    for (unsigned r = 8; r < 32; r++)
        gr_set(cpu, r, (uint64_t)below(1u << 31) << 33 ^ (uint64_t)below(1u << 31) << 7 ^ below(256), 0);
    gr_set(cpu, 2, DATA, 0);
    gr_set(cpu, 3, DATA + 0x4000, 0);
    for (unsigned n = 0; n < 0x10000; n += 8)
        store64(at(DATA + (n & ~15u)) + (n & 8), n * 0x9e3779b97f4a7c15u);
    CHECK_EQ(hpvm__interp_run(cpu, (uint64_t)ROUNDS * 3 * bundles + seed % 7), VCPU_BUDGET);
    if (translate && cpu->translator)
        CHECK(cpu->stats.blocks_translated > 0);
    struct outcome o = {.pr = cpu->pr, .slots = cpu->slots};
    memcpy(o.gr, cpu->gr, sizeof o.gr);
    for (unsigned n = 0; n < 0x18000; n += 8)
        o.sum = o.sum * 31 + load64(at(DATA + (n & ~15u)) + (n & 8));
    tear_down();
    return o;
}

static void random_chains(void)
{
    for (uint64_t seed = 1; seed <= PROGRAMS; seed++) {
        struct outcome expected = run(false, seed), actual = run(true, seed);
        for (unsigned r = 0; r < 32; r++)
            CHECK_EQ(actual.gr[r], expected.gr[r]);
        CHECK_EQ(actual.pr, expected.pr);
        CHECK_EQ(actual.slots, expected.slots);
        CHECK_EQ(actual.sum, expected.sum);
    }
}

CHECK_MAIN("cache/vectors", CHECK_TEST(random_chains))
