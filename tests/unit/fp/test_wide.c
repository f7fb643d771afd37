// What generated code calls for whole registers (fp/wide.h): whatever is not refused must be what the
// functions of fp.h give, flags included, for every kind of operand and of status field. The same for the
// routines of host code that stand before them (x64/emit_fp_fma.c).
#include "judge.h"

#include "ia64/cache/arena.h"
#include "ia64/fp/fpcore.h"
#include "ia64/x64/emit.h"

struct wide_case {
    struct fpreg f3, f4, f2;
    uint64_t fpsr;
    unsigned sf, how;
};

struct count {
    unsigned cases, taken;
};
static struct count counts[FP_WIDE_FUNCTIONS];
static unsigned wrong;

// ---- operands ----------------------------------------------------------------------------------------

static struct fpreg tagged_number(uint64_t bits)
{
    uint64_t exponent = bits >> 52 & 0x7ff;
    if (exponent == 0 || exponent == 0x7ff)
        bits = exponent ? bits ^ BIT(62) : bits & BIT(63);
    return FPREG(~0u, (uint32_t)FP_TAG, bits);
}

// Mostly numbers, in both representations, with exponents of a few neighbourhoods so that sums are not empty.
static struct fpreg random_operand(uint32_t centre)
{
    struct fpreg f;
    switch (random_below(16)) {
    case 0:
        return random_register();
    case 1:
        return FPREG(~0u, (uint32_t)FP_LAZY, random64() & 0x7ffff);
    case 2:
        return tagged_number(random64());
    case 3:
        return tagged_number((uint64_t)random_below(2) << 63);
    case 4:
        return FPREG_ZERO(random_below(2));
    case 5:
        return FP_INTEGER(random64() >> random_below(64));
    default:
        f = FPREG(random_below(2), centre + random_below(140) - 70, random_significand() | FP_INTEGER_BIT);
        if (random_below(4) == 0)
            f.exponent = centre + random_below(5) - 2;
        if (random_below(4) == 0)
            return tagged_number((uint64_t)f.sign << 63 |
                                 (uint64_t)(f.exponent - FP_EXPONENT_BIAS + 1023) << 52 |
                                 f.significand << 1 >> 12);
        return f;
    }
}

// Half of them as programs have them.
static uint64_t random_fpsr(unsigned sf)
{
    uint64_t fpsr = 0x0009804c0270033f, inexact = (uint64_t)FP_I << FPSR_FLAGS_SHIFT(sf);
    unsigned kind = random_below(8);
    if (kind == 0)
        return make_mode(FP_PC_DYNAMIC, random_below(4) & 3 ? 3 : 2, random_below(2), random_below(4),
                         random_below(4) == 0, random_below(64), sf)
            .fpsr;
    if (kind == 1)
        return fpsr ^ BIT(random_below(6));
    return random_below(4) ? fpsr | inexact : fpsr;
}

static struct wide_case random_case(unsigned hows)
{
    struct wide_case x = {.sf = random_below(2) ? random_below(2) : random_below(4), .how = hows};
    x.f3 = random_operand(0xffff);
    x.f4 = random_operand(0xffff);
    x.f2 = random_operand(0xffff);
    switch (random_below(8)) {
    case 0: // near the ends of the ranges
        x.f3.exponent = random_exponent();
        x.f3.sign &= 1;
        break;
    case 1: // near cancellation
        x.f2 = FPREG(x.f3.sign ^ x.f4.sign ^ 1, x.f3.exponent + x.f4.exponent - 0xffff + random_below(3),
                     random_significand());
        x.f2.sign &= 1;
        x.f2.exponent &= 0x1ffff;
        break;
    case 2: // exact cancellation, or all but the last bits
        x.f4 = FP_ONE;
        x.f2 = x.f3;
        x.f2.significand += random_below(3) == 0 ? random_below(5) - 2 : 0;
        if (fp_is_tagged(&x.f2) && !fp_is_lazy(&x.f2))
            x.f2 = tagged_number(x.f2.significand);
        break;
    case 3: // a remainder: 1 - b * (1 / b)
        if (x.f3.significand >> 63 && x.f3.exponent - 0x10000 + 100 < 200) {
            struct number b = {x.f3.significand, (int32_t)x.f3.exponent, x.f3.sign};
            x.f4 = FPREG(b.sign, 0x1fffe - x.f3.exponent - (b.significand != FP_INTEGER_BIT),
                         b.significand == FP_INTEGER_BIT
                             ? FP_INTEGER_BIT
                             : (uint64_t)(((uint128)FP_INTEGER_BIT << 64) / b.significand));
            x.f2 = FP_ONE;
        }
        break;
    default:
        break;
    }
    x.fpsr = random_fpsr(x.sf);
    return x;
}

// ---- comparison --------------------------------------------------------------------------------------

static bool same(struct fpreg a, struct fpreg b)
{
    return a.significand == b.significand && a.exponent == b.exponent && a.sign == b.sign;
}

static void complain(const char *what, const struct wide_case *x, struct fpreg got, uint64_t fpsr,
                     struct fpreg want, uint64_t want_fpsr)
{
    if (wrong++ >= 10)
        return;
    const struct fpreg operand[3] = {x->f3, x->f4, x->f2};
    fprintf(stderr, "%s sf%u how %u fpsr %016" PRIx64 "\n", what, x->sf, x->how, x->fpsr);
    for (unsigned n = 0; n < 3; n++)
        fprintf(stderr, "  operand %08x %05x %016" PRIx64 "\n", operand[n].sign, operand[n].exponent,
                operand[n].significand);
    fprintf(stderr, "  got  %08x %05x %016" PRIx64 " fpsr %016" PRIx64 "\n", got.sign, got.exponent,
            got.significand, fpsr);
    fprintf(stderr, "  want %08x %05x %016" PRIx64 " fpsr %016" PRIx64 "\n", want.sign, want.exponent,
            want.significand, want_fpsr);
}

// What fp.h gives; false: it faults or traps, so that nothing else than refusing is right.
static bool expected(unsigned function, const struct wide_case *x, struct fpreg *value, uint64_t *fpsr)
{
    static const enum fp_completer completers[] = {
        [FP_WIDE_FMA_D] = FP_PC_DOUBLE, [FP_WIDE_FMA_S] = FP_PC_SINGLE};
    enum fp_completer completer = function <= FP_WIDE_FMA_S ? completers[function] : FP_PC_DYNAMIC;
    struct fp_control control = hpvm__fp_control(x->fpsr, x->sf, completer);
    struct fpreg f3 = hpvm__fp_canonical(&x->f3), f4 = hpvm__fp_canonical(&x->f4),
                 f2 = hpvm__fp_canonical(&x->f2);
    struct fp_result r = {.predicate = true};
    switch (function) {
    case FP_WIDE_RCPA:
        r = hpvm__fp_rcpa(&f2, &f3, &control);
        break;
    case FP_WIDE_RSQRTA:
        r = hpvm__fp_rsqrta(&f3, &control);
        break;
    case FP_WIDE_TO_INT:
        r = hpvm__fp_to_integer(&f2, x->how, &control);
        break;
    case FP_WIDE_FROM_INT:
        r.value = hpvm__fp_from_integer(&f2);
        break;
    case FP_WIDE_COMPARE: {
        bool less = hpvm__fp_compare(&f2, &f3, FP_LT, &control).predicate;
        bool equal = hpvm__fp_compare(&f2, &f3, FP_EQ, &control).predicate;
        r = hpvm__fp_compare(&f2, &f3, FP_UNORD, &control);
        if (r.predicate || fp_is_natval(&f2) || fp_is_natval(&f3))
            return false;
        r.value = FPREG(0, 0, less ? 0 : equal ? 1 : 2);
        r.predicate = true;
        break;
    }
    case FP_WIDE_CHOOSE:
        r = hpvm__fp_choose(&f2, &f3, (enum fp_choice)x->how, &control);
        break;
    default: {
        unsigned how = x->how | (function == FP_WIDE_MUL ? FMA_NO_ADDEND : 0u);
        r = hpvm__fp_fma(&f3, &f4, &f2, how, &control);
        break;
    }
    }
    *value = r.value;
    *fpsr = x->fpsr | (uint64_t)r.flags << FPSR_FLAGS_SHIFT(x->sf);
    bool approximation = function == FP_WIDE_RCPA || function == FP_WIDE_RSQRTA;
    return !r.fault && !r.trap && (r.predicate || !approximation);
}

// No arithmetic: written out from the manual. False: an operand is NaTVal.
static bool expected_bits(unsigned function, const struct wide_case *x, struct fpreg *value)
{
    struct fpreg f2 = hpvm__fp_canonical(&x->f2), f3 = hpvm__fp_canonical(&x->f3),
                 f4 = hpvm__fp_canonical(&x->f4);
    if (fp_is_natval(&f2) || fp_is_natval(&f3) ||
        (function == FP_WIDE_BITS && x->how == BITS_SELECT && fp_is_natval(&f4)))
        return false;
    uint64_t a = f2.significand, b = f3.significand,
             results[] = {[BITS_AND] = a & b,
                          [BITS_ANDCM] = a & ~b,
                          [BITS_OR] = a | b,
                          [BITS_XOR] = a ^ b,
                          [BITS_SELECT] = (b & a) | (f4.significand & ~a),
                          [BITS_MIX_LR] = (a >> 32) << 32 | (uint32_t)b,
                          [BITS_MIX_R] = a << 32 | (uint32_t)b,
                          [BITS_MIX_L] = (a >> 32) << 32 | b >> 32};
    if (function == FP_WIDE_BITS)
        *value = FP_INTEGER(results[x->how]);
    else if (x->how == MERGE_SIGN_EXPONENT)
        *value = FPREG(f2.sign, f2.exponent, b);
    else
        *value = FPREG(f2.sign ^ (x->how == MERGE_NEGATED_SIGN), f3.exponent, b);
    return true;
}

static bool looks_at(unsigned function, unsigned how, unsigned operand) // 0: f3, 1: f4, 2: f2
{
    bool fma = function <= FP_WIDE_FMA_S;
    if (operand == 0)
        return function != FP_WIDE_TO_INT && function != FP_WIDE_FROM_INT;
    if (operand == 1)
        return fma || (function == FP_WIDE_BITS && how == BITS_SELECT);
    return function != FP_WIDE_MUL && function != FP_WIDE_RSQRTA;
}

static void check_case(fp_wide_function *call, unsigned function, const struct wide_case *x)
{
    struct wide_case copy = *x;
    uint64_t fpsr = x->fpsr, want_fpsr = x->fpsr;
    struct fpreg want, *const operand[3] = {&copy.f3, &copy.f4, &copy.f2};
    const struct fpreg *const before[3] = {&x->f3, &x->f4, &x->f2};
    bool lazy = false;
    for (unsigned n = 0; n < 3; n++)
        lazy |= looks_at(function, x->how, n) && fp_is_lazy(before[n]);
    struct fpreg got = call(&copy.f3, &copy.f4, &copy.f2, &fpsr,
                            x->how | (unsigned)FPSR_SF_SHIFT(x->sf) << FP_WIDE_SHIFT_SHIFT);
    for (unsigned n = 0; n < 3; n++) { // another representation at most
        struct fpreg now = hpvm__fp_canonical(operand[n]), then = hpvm__fp_canonical(before[n]);
        if (!same(*operand[n], *before[n]) && (fp_is_lazy(before[n]) || !same(now, then)))
            complain("an operand changed", x, *operand[n], fpsr, *before[n], x->fpsr);
    }
    counts[function].cases++;
    if (got.exponent == ~0u && got.sign == ~0u) {
        if (fpsr != x->fpsr)
            complain("refused, but flags were set", x, got, fpsr, got, x->fpsr);
        return;
    }
    counts[function].taken++;
    bool good = !lazy && (function == FP_WIDE_MERGE || function == FP_WIDE_BITS
                              ? expected_bits(function, x, &want)
                              : expected(function, x, &want, &want_fpsr));
    if (!good) {
        complain("not refused", x, got, fpsr, got, fpsr);
        return;
    }
    struct fpreg value = hpvm__fp_canonical(&got);
    if (fp_is_lazy(&got) || !same(value, want) || fpsr != want_fpsr)
        complain("different", x, got, fpsr, want, want_fpsr);
}

// ---- tests -------------------------------------------------------------------------------------------

// Each function gets `hows` to choose from; at least one case in `share` has to be taken.
static void check_function(unsigned function, unsigned hows, unsigned share)
{
    fp_wide_function *plain = hpvm__fp_wide_functions[function],
                     *bmi2 = hpvm__fp_wide_functions_bmi2[function];
    bool newer = __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("bmi");
    wrong = 0;
    counts[function] = (struct count){0, 0};
    for (unsigned n = 0; n < case_count(); n++) {
        struct wide_case x = random_case(random_below(hows));
        if (function == FP_WIDE_MUL || (function <= FP_WIDE_FMA_S && (x.how & FMA_NO_ADDEND)))
            x.f2 = FPREG_ZERO(0); // f0
        check_case(plain, function, &x);
        if (newer)
            check_case(bmi2, function, &x);
    }
    printf("function %u: %u of %u cases taken\n", function, counts[function].taken, counts[function].cases);
    CHECK_EQ(wrong, 0);
    CHECK(counts[function].taken >= counts[function].cases / share);
}

static void test_arithmetic(void)
{
    check_function(FP_WIDE_FMA, 4, 8);
    check_function(FP_WIDE_MUL, 4, 8);
    check_function(FP_WIDE_FMA_ANY, 8, 4);
    check_function(FP_WIDE_FMA_D, 8, 4);
    check_function(FP_WIDE_FMA_S, 8, 4);
}

static void test_approximations(void)
{
    check_function(FP_WIDE_RCPA, 1, 4);
    check_function(FP_WIDE_RSQRTA, 1, 4);
}

static void test_conversions(void)
{
    check_function(FP_WIDE_TO_INT, 4, 8);
    check_function(FP_WIDE_FROM_INT, 1, 4);
}

static void test_comparisons(void)
{
    check_function(FP_WIDE_COMPARE, 1, 4);
    check_function(FP_WIDE_CHOOSE, 4, 4);
}

static void test_bits(void)
{
    check_function(FP_WIDE_MERGE, 3, 2);
    check_function(FP_WIDE_BITS, 8, 2);
}

// ---- routines of host code ---------------------------------------------------------------------------

static struct cpu *cpu;
static struct x64_environment environment;
static struct code_arena arena;
static fp_wide_function *entry[3][6][2]; // calls environment.stubs.fp_fma[..][..][..]
static unsigned precision;

// From the convention of C to that of the routines.
static void make_entries(void)
{
    static struct x64_asm a;
    hpvm__x64_begin(&a, arena.write + arena.permanent, arena.size - arena.permanent,
                    (uintptr_t)arena.execute + arena.permanent);
    for (unsigned n = 0; n < 36; n++) {
        uintptr_t start = x64_address(&a);
        memcpy(&entry[n / 12][n / 2 % 6][n & 1], &start, sizeof start);
        hpvm__x64_push(&a, X64_RBX);
        hpvm__x64_alu_imm(&a, X64_SUB, 8, X64_RSP, 16);
        hpvm__x64_store(&a, 4, x64_at(X64_RSP, 0), X64_R8);
        hpvm__x64_mov_imm(&a, X64_RBX, (uintptr_t)cpu + (uintptr_t)CPU_BIAS);
        hpvm__x64_mov(&a, 8, X64_RAX, X64_RDI);
        hpvm__x64_mov(&a, 8, X64_RCX, X64_RDX);
        hpvm__x64_mov(&a, 8, X64_RDX, X64_RSI);
        hpvm__x64_call_to(&a, environment.stubs.fp_fma[n / 12][n / 2 % 6][n & 1]);
        hpvm__x64_alu_imm(&a, X64_ADD, 8, X64_RSP, 16);
        hpvm__x64_pop(&a, X64_RBX);
        hpvm__x64_ret(&a);
    }
    CHECK(hpvm__x64_finish(&a));
}

static struct fpreg call_routine(const struct fpreg *f3, const struct fpreg *f4, const struct fpreg *f2,
                                 uint64_t *fpsr, unsigned how)
{
    unsigned sf = ((how >> FP_WIDE_SHIFT_SHIFT) - FPSR_SF_SHIFT(0)) / 13;
    cpu->fpsr = *fpsr;
    struct fpreg result = entry[precision][how & 7][sf](f3, f4, f2, fpsr, how);
    *fpsr = cpu->fpsr;
    return result;
}

static void check_routines(struct host_features features)
{
    environment = (struct x64_environment){.cpu = cpu, .features = features};
    CHECK_EQ(hpvm__code_arena_create(&arena, 1 << 20, false), HPVM_OK);
    size_t stubs = hpvm__x64_stubs(&environment, arena.write, arena.size, (uintptr_t)arena.execute);
    CHECK(stubs != 0);
    hpvm__code_arena_begin(&arena, stubs);
    make_entries();
    for (precision = 0; precision < 3; precision++) {
        unsigned function = precision ? FP_WIDE_FMA_D + precision - 1 : FP_WIDE_FMA_ANY;
        wrong = 0;
        counts[function] = (struct count){0, 0};
        for (unsigned k = 0; k < 2 * case_count(); k++) {
            struct wide_case x = random_case(random_below(6));
            if (x.how & FMA_NO_ADDEND)
                x.f2 = FPREG_ZERO(0); // f0
            x.sf &= 1;
            check_case(call_routine, function, &x);
        }
        printf("routines of function %u: %u of %u cases taken\n", function, counts[function].taken,
               counts[function].cases);
        CHECK_EQ(wrong, 0);
        CHECK(counts[function].taken >= counts[function].cases / 2);
    }
    hpvm__code_arena_destroy(&arena);
}

static void test_routines(void)
{
    struct host_features features = hpvm__host_features();
    if (!features.usable)
        return; // nothing to run on
    cpu = calloc(1, sizeof *cpu);
    check_routines(features);
    check_routines((struct host_features){.usable = true});
    free(cpu);
}

CHECK_MAIN("wide", CHECK_TEST(test_routines), CHECK_TEST(test_arithmetic), CHECK_TEST(test_approximations),
           CHECK_TEST(test_conversions), CHECK_TEST(test_comparisons), CHECK_TEST(test_bits))
