// Floating point that generated code once got wrong, or nearly: the same program on both engines, one test
// each.
#include "code_fixture.h"

#include "ia64/fp/division.h"

#define FPSR_LINUX  0x0009804c0270033full
#define INEXACT(sf) ((uint64_t)FP_I << FPSR_FLAGS_SHIFT(sf))

// f1 = f3 * f4 + f2; formats F4, F6, F8 to F11 have their operands in f2 and f3.
static uint64_t operation(unsigned which, unsigned qp, unsigned f1, unsigned f3, unsigned f4, unsigned f2,
                          unsigned sf)
{
    return row(which, qp, f1, f2, f3) | (uint64_t)f4 << 27 | (uint64_t)sf << 34;
}

static uint64_t beside; // in front of each operation, unless it is 0

static void put_f(unsigned bundle, uint64_t f) // MFB
{
    uint64_t address = CODE + 16 * bundle;
    store64(at(address), 0x1d | (beside ? beside : NOP_M) << 5 | f << 46);
    store64(at(address) + 8, f >> 18 | NOP_B << 23);
    hpvm__ram_written(&machine.ram, at(address), 16);
}

struct state {
    struct fpreg fr[32];
    uint64_t fpsr, pr;
};

// Ten rounds of a loop: `count` operations between a comparison that clears p7 and the way back.
static struct state run(bool translate, const struct state *start, const uint64_t *operations, unsigned count)
{
    struct state end;
    set_up(translate, 1);
    put(CODE, row(ROW_cmp_eq, 0, 6, 0, 0) | 7ull << 27, NOP_I, NOP_B);
    for (unsigned n = 0; n < count; n++)
        put_f(1 + n, operations[n]);
    put(CODE + 16 * (1 + count), adds(14, 1, 14), NOP_I, branch(0, -1 - (int)count));
    for (unsigned f = 2; f < 32; f++)
        cpu->fr[f] = start->fr[f];
    cpu->fpsr = start->fpsr;
    CHECK_EQ(hpvm__interp_run(cpu, 10 * 3 * (count + 2)), VCPU_BUDGET);
    for (unsigned f = 0; f < 32; f++)
        end.fr[f] = *fr_get(cpu, f);
    end.fpsr = cpu->fpsr;
    end.pr = cpu->pr;
    if (translate && cpu->translator)
        CHECK(cpu->stats.blocks_translated > 0);
    tear_down();
    return end;
}

static struct state same(const struct state *start, const uint64_t *operations, unsigned count)
{
    struct state expected = run(false, start, operations, count),
                 actual = run(true, start, operations, count);
    for (unsigned f = 2; f < 32; f++) {
        CHECK_EQ(actual.fr[f].significand, expected.fr[f].significand);
        CHECK_EQ(actual.fr[f].exponent, expected.fr[f].exponent);
        CHECK_EQ(actual.fr[f].sign, expected.fr[f].sign);
    }
    CHECK_EQ(actual.fpsr, expected.fpsr);
    CHECK_EQ(actual.pr, expected.pr);
    return expected;
}

static struct state numbers(uint64_t f6, uint64_t f7, uint64_t f8)
{
    struct state state = {.fpsr = FPSR_LINUX};
    for (unsigned f = 2; f < 32; f++)
        state.fr[f] = hpvm__fp_from_double(0x3ff0000000000000 + f);
    state.fr[6] = hpvm__fp_from_double(f6);
    state.fr[7] = hpvm__fp_from_double(f7);
    state.fr[8] = hpvm__fp_from_double(f8);
    return state;
}

#define ONE    0x3ff0000000000000u
#define TINY   0x0010000000000000u // smallest normal number
#define FAR    0x3c80000000000000u // 2^-55
#define SINGLE 0x3ff0000020000000u // 1 + 2^-23

// Found as: a value under a guard that the block itself clears had no register.
static void an_operation_that_is_never_done_has_a_place(void)
{
    struct state start = numbers(ONE, 0x4008000000000000, 0xbfe0000000000000);
    const uint64_t operations[] = {
        operation(ROW_fma_d, 7, 9, 6, 7, 8, 0), operation(ROW_fma_d, 0, 10, 9, 7, 6, 0),
        operation(ROW_fma, 7, 11, 6, 7, 8, 1), operation(ROW_frcpa, 0, 12, 7, 0, 6, 0)};
    same(&start, operations, ARRAY_LENGTH(operations));
}

// Found as: a single was computed in double and rounded a second time.
static void singles_are_rounded_once(void)
{
    // 1 + 2^-24 + 2^-60: rounded to double first it would be a tie.
    struct state start = numbers(0x3e70000000000000, ONE, 0x3c30000000000000);
    start.fr[9] = hpvm__fp_from_double(SINGLE);
    start.fr[10] = hpvm__fp_from_double(0x3e70000000000000);
    const uint64_t operations[] = {
        operation(ROW_fma_s, 0, 11, 9, 9, 10, 0), operation(ROW_fma_s, 0, 12, 6, 7, 9, 0),
        operation(ROW_fnma_s, 0, 13, 9, 9, 6, 0), operation(ROW_fms_s, 0, 14, 9, 9, 7, 0)};
    same(&start, operations, ARRAY_LENGTH(operations));
}

// Found as: a product that was rounded to 0 passed for the product of 0.
static void a_result_that_is_too_small_is_no_zero(void)
{
    struct state start = numbers(TINY, 0x0020000000000001, ONE);
    const uint64_t operations[] = {operation(ROW_fma_d, 0, 9, 6, 7, 0, 0),
                                   operation(ROW_fma_d, 0, 10, 6, 6, 0, 0),
                                   operation(ROW_fnma_d, 0, 11, 6, 7, 6, 0)};
    struct state end = same(&start, operations, ARRAY_LENGTH(operations));
    CHECK_EQ(end.fpsr >> FPSR_FLAGS_SHIFT(0) & (FP_U | FP_I), FP_U | FP_I);
}

// The flag is only set by results that are not exact, also where one term vanishes in the other.
static void exact_results_leave_the_flag(void)
{
    static const struct {
        uint64_t a, b, c;
        bool inexact;
    } cases[] = {
        {0x4008000000000000, 0x4014000000000000, 0x401c000000000000, false}, // 3 * 5 + 7
        {ONE, FAR, ONE, true},
        {ONE, ONE, 0x3920000000000000, true}, // the addend vanishes
        {0x3920000000000000, ONE, ONE, true}, // the product does
        {ONE, 0x3cb0000000000000, ONE, false},
        {0x3ff5555555555555, 0x3ff5555555555555, ONE, true}, // the product itself is not exact
    };
    static const unsigned rows[] = {ROW_fma_d, ROW_fms_d, ROW_fnma_d};
    for (unsigned n = 0; n < ARRAY_LENGTH(cases); n++)
        for (unsigned k = 0; k < ARRAY_LENGTH(rows); k++) {
            struct state start = numbers(cases[n].a, cases[n].b, cases[n].c);
            uint64_t one = operation(rows[k], 0, 9, 6, 7, 8, 2);
            struct state end = same(&start, &one, 1);
            CHECK_EQ((end.fpsr & INEXACT(2)) != 0, cases[n].inexact);
        }
    static const unsigned singles[] = {ROW_fma_s, ROW_fms_s, ROW_fnma_s};
    for (unsigned k = 0; k < ARRAY_LENGTH(singles); k++)
        for (unsigned power = 0; power < 60; power++) { // 2^-power, far below and near a last place
            struct state start = numbers(ONE, (uint64_t)(1023 - power) << 52, SINGLE);
            const uint64_t operations[] = {operation(singles[k], 0, 9, 6, 7, 8, 2),
                                           operation(singles[k], 0, 10, 8, 6, 7, 2)};
            struct state end = same(&start, operations, 1 + power % 2);
            if (power > 40)
                CHECK_EQ(end.fpsr & INEXACT(2), INEXACT(2));
        }
}

// Halves of pairs: denormals set D, zeros do not, one inexact half is enough for the flag.
static void halves_of_pairs_are_looked_at_singly(void)
{
    static const uint32_t halves[] = {0x3f800000, 0x40400000, 0,          0x80000000, 0x00000001,
                                      0x00800000, 0x7f7fffff, 0x7f800000, 0x7fc00000, 0x33800000};
    static const unsigned rows[] = {ROW_fpma, ROW_fpms, ROW_fpnma};
    for (unsigned n = 0; n < ARRAY_LENGTH(halves); n++)
        for (unsigned m = 0; m < ARRAY_LENGTH(halves); m++) {
            struct state start = numbers(ONE, ONE, ONE);
            start.fr[6] = FP_INTEGER((uint64_t)halves[n] << 32 | 0x3f800000);
            start.fr[7] = FP_INTEGER(0x3f80000040000000);
            start.fr[8] = FP_INTEGER((uint64_t)0x3f000000 << 32 | halves[m]);
            const uint64_t operations[] = {operation(rows[(n + m) % 3], 0, 9, 6, 7, 8, 0),
                                           operation(ROW_fpma, 0, 10, 6, 7, 0, 1)};
            same(&start, operations, ARRAY_LENGTH(operations));
        }
}

// Whole registers: a status field of 53 bits, operands that are tagged, zeros, results that cancel, addends
// at every distance.
static void whole_registers(void)
{
    for (unsigned distance = 0; distance < 140; distance++) {
        struct state start = numbers(ONE, 0x3fd5555555555555, ONE);
        start.fpsr |= distance & 1 ? INEXACT(1) : 0;
        start.fr[9] = FPREG(distance & 1, FP_EXPONENT_BIAS - distance, 0xfedcba9876543211);
        start.fr[10] = FPREG(0, FP_EXPONENT_BIAS, 0xffffffffffffffff);
        start.fr[11] = FPREG(1, FP_EXPONENT_BIAS + distance / 2, 0x8000000000000001);
        const uint64_t operations[] = {
            operation(ROW_fma_d, 0, 12, 6, 7, 8, 0),  operation(ROW_fma, 0, 13, 10, 11, 9, 1),
            operation(ROW_fnma, 0, 14, 10, 11, 9, 1), operation(ROW_fms, 0, 15, 12, 10, 9, 1),
            operation(ROW_fma, 0, 16, 13, 14, 0, 1),  operation(ROW_fnma, 0, 17, 6, 6, 6, 1),
            operation(ROW_fma, 0, 18, 17, 10, 11, 1), operation(ROW_fma_d, 0, 19, 16, 10, 11, 0),
            operation(ROW_fma, 0, 20, 12, 6, 0, 2),   operation(ROW_fcvt_fx, 0, 21, 0, 0, 13, 1)};
        same(&start, operations, ARRAY_LENGTH(operations));
        start.fpsr &= ~(0xcull << FPSR_SF_SHIFT(1)) | 8ull << FPSR_SF_SHIFT(1); // 53 bits
        same(&start, operations, ARRAY_LENGTH(operations));
    }
}

// Between two conversions and their frcpa general registers of the same numbers are written: they are no
// conversions.
static void general_registers_are_no_operands_of_divisions(void)
{
    struct state start = numbers(ONE, ONE, ONE);
    start.fr[8] = FP_INTEGER(1000000007);
    start.fr[9] = FP_INTEGER(97);
    start.fr[11] = FP_INTEGER(13);
    const uint64_t operations[] = {
        operation(ROW_fcvt_xf, 0, 12, 0, 0, 8, 0), operation(ROW_fcvt_xf, 0, 13, 0, 0, 9, 0),
        operation(ROW_fmerge_s, 0, 14, 6, 0, 7, 0), operation(ROW_frcpa, 0, 10, 13, 0, 12, 1) | 6ull << 27};
    for (unsigned r = 8; r < 14; r++) {
        beside = adds(13, 0, r);
        same(&start, operations, ARRAY_LENGTH(operations));
        beside = adds(12, 0, r);
        same(&start, operations, ARRAY_LENGTH(operations));
    }
    beside = 0;
}

// A register that holds an integer or a whole number is written under a predicate that is 0, or 1.
static void what_a_register_held_does_not_matter(void)
{
    struct state start = numbers(0x4008000000000000, 0x3fd5555555555555, ONE);
    start.fr[10] = FPREG(0, FP_EXPONENT_BIAS, 0xfedcba9876543211);
    for (unsigned qp = 6; qp < 8; qp++) {
        const uint64_t operations[] = {
            operation(ROW_fcvt_fx_trunc, 0, 11, 0, 0, 6, 1), operation(ROW_fma_d, qp, 11, 6, 7, 8, 0),
            operation(ROW_fma, 0, 12, 11, 10, 10, 1),        operation(ROW_fma_s, qp, 12, 6, 6, 8, 0),
            operation(ROW_fma_d, qp, 13, 11, 12, 8, 0),      operation(ROW_fcvt_fx_trunc, 0, 12, 0, 0, 6, 1),
            operation(ROW_fmerge_ns, qp, 12, 0, 6, 7, 0),    operation(ROW_fma_d, qp, 14, 12, 13, 11, 0)};
        same(&start, operations, ARRAY_LENGTH(operations));
    }
}

// Rounds of a loop that takes a square root in f9, the constant 1/2 in f10.
static struct fpreg take_roots(bool translate, unsigned rounds)
{
    const uint64_t operations[] = {operation(ROW_frsqrta, 0, 7, 8, 0, 0, 0) | 8ull << 27,
                                   operation(ROW_fma, 8, 6, 8, 7, 0, 1),
                                   operation(ROW_fma, 8, 7, 10, 7, 0, 1),
                                   operation(ROW_fnma, 8, 11, 6, 7, 10, 1),
                                   operation(ROW_fma, 8, 6, 6, 11, 6, 1),
                                   operation(ROW_fma, 8, 7, 7, 11, 7, 1),
                                   operation(ROW_fnma, 8, 11, 6, 7, 10, 1),
                                   operation(ROW_fma, 8, 6, 6, 11, 6, 1),
                                   operation(ROW_fma, 8, 7, 7, 11, 7, 1),
                                   operation(ROW_fnma, 8, 11, 6, 6, 8, 1),
                                   operation(ROW_fma, 8, 6, 11, 7, 6, 1),
                                   operation(ROW_fnma, 8, 11, 6, 6, 8, 1),
                                   operation(ROW_fma_d, 8, 9, 11, 7, 6, 0)};
    const unsigned count = ARRAY_LENGTH(operations);
    set_up(translate, 1);
    put(CODE, row(ROW_addl, 0, 14, 0x7e, 0) | 0x1ffull << 27, NOP_I, NOP_B); // 0xfffe
    put(CODE + 16, row(ROW_setf_exp, 0, 10, 14, 0), NOP_I, NOP_B);
    for (unsigned n = 0; n < count; n++)
        put_f(2 + n, operations[n]);
    put(CODE + 16 * (2 + count), adds(15, 1, 15), NOP_I, branch(0, -2 - (int)count));
    cpu->fr[8] = hpvm__fp_from_double(0x4000000000000000);
    cpu->fpsr = FPSR_LINUX | INEXACT(0) | INEXACT(1);
    CHECK_EQ(hpvm__interp_run(cpu, rounds * 3 * (count + 3)), VCPU_BUDGET);
    CHECK_EQ(gr_get(cpu, 15), rounds);
    if (translate && cpu->translator)
        CHECK(cpu->fp_records >= rounds / 2);
    struct fpreg root = *fr_get(cpu, 9);
    tear_down();
    return root;
}

// Found as: nothing gave records back when only frsqrta was left to the interpreter.
static void records_do_not_run_out(void)
{
    struct fpreg expected = take_roots(false, 10), actual = take_roots(true, 5 * FP_RECORDS);
    CHECK_EQ(actual.significand, expected.significand);
    CHECK_EQ(actual.exponent, expected.exponent);
    CHECK_EQ(actual.significand, 0xb504f333f9de6800);
}

CHECK_MAIN("cache/fp_regressions", CHECK_TEST(an_operation_that_is_never_done_has_a_place),
           CHECK_TEST(singles_are_rounded_once), CHECK_TEST(a_result_that_is_too_small_is_no_zero),
           CHECK_TEST(exact_results_leave_the_flag), CHECK_TEST(halves_of_pairs_are_looked_at_singly),
           CHECK_TEST(whole_registers), CHECK_TEST(general_registers_are_no_operands_of_divisions),
           CHECK_TEST(what_a_register_held_does_not_matter), CHECK_TEST(records_do_not_run_out))
