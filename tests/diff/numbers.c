// Loops that compute: loads, arithmetic and stores of floating-point registers, as compilers write them, on
// registers that hold numbers mostly.
#include "diff.h"
#include "ia64/fp/fpreg.h"

#define FIRST    6 // registers f6 .. f13; f33, f34 are among them for the upper partition
#define POINTER0 20
#define INTEGER0 14

static unsigned number(struct rng *rng)
{
    static const uint8_t pool[] = {6, 7, 8, 9, 10, 11, 12, 13, 33, 34};
    return pool[rng_below(rng, sizeof pool)];
}

static unsigned source(struct rng *rng)
{
    return rng_chance(rng, 10) ? rng_below(rng, 2) : number(rng);
}

// M6 to M10: ldfs, ldfd, ldf8, stfs, stfd, stf8, half of them with an increment.
static uint64_t access(struct rng *rng, unsigned kind)
{
    static const uint8_t loads[] = {2, 3, 1}, stores[] = {0x32, 0x33, 0x31};
    bool store = rng_chance(rng, 30), moves = rng_chance(rng, 60);
    uint64_t size = kind == 0 ? 4 : 8, f = number(rng), base = POINTER0 + rng_below(rng, 4);
    uint64_t word = (moves ? 7ull : 6ull) << 37 | (uint64_t)(store ? stores : loads)[kind] << 30 | base << 20;
    word |= f << (store ? 13 : 6);
    return moves ? word | size << (store ? 6 : 13) : word;
}

// setf, getf (M18, M19), or adds.
static uint64_t move(struct rng *rng)
{
    uint64_t form = 0x1c + rng_below(rng, 4), f = number(rng), r = INTEGER0 + rng_below(rng, 3);
    switch (rng_below(rng, 3)) {
    case 0:
        return 6ull << 37 | form << 30 | 1ull << 27 | r << 13 | f << 6;
    case 1:
        return 4ull << 37 | form << 30 | 1ull << 27 | f << 13 | r << 6;
    default:
        return 8ull << 37 | 2ull << 34 | (uint64_t)rng_below(rng, 60) << 13 | r << 20 | r << 6;
    }
}

// fma and its kin (F1), xma (F2), fcmp (F4), fmin, fmerge (F9), conversions (F10, F11).
static uint64_t arithmetic(struct rng *rng, bool single)
{
    uint64_t f1 = number(rng), f2 = source(rng), f3 = source(rng), f4 = source(rng);
    uint64_t operands = f4 << 27 | f3 << 20 | f2 << 13 | f1 << 6;
    switch (rng_below(rng, 12)) {
    case 0:
        return 0xeull << 37 | 1ull << 36 | (uint64_t)(rng_below(rng, 3) ? 0 : 2) << 34 | operands;
    case 1: // fcmp.lt p6,p7
        return 4ull << 37 | 1ull << 36 | 7ull << 27 | f3 << 20 | f2 << 13 | 6 << 6;
    case 2: { // fmin, fmax, fmerge.ns, fpack
        static const uint8_t forms[] = {0x14, 0x15, 0x11, 0x28};
        return (uint64_t)forms[rng_below(rng, 4)] << 27 | f3 << 20 | f2 << 13 | f1 << 6;
    }
    case 3: { // fcvt.fx.trunc, fcvt.xf
        return (rng_chance(rng, 50) ? 0x1aull : 0x1cull) << 27 | f2 << 13 | f1 << 6;
    }
    case 4: // fpma
        return 9ull << 37 | 1ull << 36 | operands;
    default: {
        static const uint8_t doubles[] = {9, 0xb, 0xd}, singles[] = {8, 0xa, 0xc};
        unsigned form = rng_chance(rng, 60) ? 0 : rng_below(rng, 3);
        uint64_t opcode = single ? singles[form] : doubles[form];
        return opcode << 37 | (uint64_t)single << 36 | operands;
    }
    }
}

unsigned numbers_bundle(struct rng *rng, unsigned kind, uint64_t slot[3])
{
    uint64_t nop_m = 1ull << 27, predicate = rng_chance(rng, 15) ? 6 + rng_below(rng, 2) : 0;
    slot[0] = rng_chance(rng, 70) ? access(rng, kind) : nop_m;
    slot[1] = rng_chance(rng, 35) ? access(rng, kind) : rng_chance(rng, 40) ? move(rng) : nop_m;
    slot[2] = arithmetic(rng, kind == 0) | predicate;
    return 0x0f; // MMF with a stop
}

void numbers_state(struct rng *rng, unsigned kind)
{
    static const uint8_t all[] = {6, 7, 8, 9, 10, 11, 12, 13, 33, 34};
    for (size_t n = 0; n < sizeof all; n++) {
        uint64_t exponent = 1023 - 3 + rng_below(rng, 7), bits = exponent << 52 | rng_next(rng) >> 12;
        if (rng_chance(rng, 50)) // as a single has it, or with few bits, so that some results are exact
            bits &= rng_chance(rng, 50) ? ~(uint64_t)0 << 29 : ~(uint64_t)0 << 44;
        struct fpreg value = {bits, (uint32_t)FP_TAG, ~0u};
        if (kind == 2 || rng_chance(rng, 8))
            value = (struct fpreg)FP_INTEGER(rng_next(rng) >> rng_below(rng, 60));
        if (!rng_chance(rng, 5))
            *fr_place(cpu, all[n]) = value;
    }
    for (unsigned n = 0; n < 4; n++) // most of them cross a page, some into nothing
        gr_set(cpu, POINTER0 + n, DATA + 0x1000 * (1 + rng_below(rng, 3)) - 8 * rng_below(rng, 60), 0);
    for (unsigned n = 0; n < 3; n++)
        gr_set(cpu, INTEGER0 + n, rng_chance(rng, 50) ? rng_below(rng, 100) : rng_next(rng), 0);
    cpu->psr &= ~(PSR_DFL | PSR_DFH);
    if (rng_chance(rng, 90))
        cpu->fpsr = 0x9804c0270033full | (rng_chance(rng, 80) ? BIT(18) : 0); // inexact
    if (rng_chance(rng, 70))
        cpu->psr |= PSR_MFL | PSR_MFH;
}
