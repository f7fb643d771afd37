// Floating-point arithmetic on 82-bit registers: what the F-unit instructions are made of.
//
// Manual volume 1, chapter 5. Every function is exact: it rounds once, to the precision and range that the
// controls name, and says which exceptions the operation has. Software assistance is never asked for. Nothing
// here writes state: the caller delivers a fault, or else writes `value`, adds `flags` to the status field,
// and then delivers a trap.
#ifndef HPVM_IA64_FP_FP_H
#define HPVM_IA64_FP_FP_H

#include "ia64/fp/fpreg.h"

// Exceptions, in the order of the bits of FPSR.traps and FPSR.sfN.flags.
enum { FP_V = 1, FP_D = 2, FP_Z = 4, FP_O = 8, FP_U = 16, FP_I = 32 };

enum fp_rounding { FP_NEAREST, FP_DOWN, FP_UP, FP_TRUNCATE }; // FPSR.sfN.rc

// Where the precision comes from: .s or .d in the instruction, parallel operation, or else FPSR.sfN.pc.
enum fp_completer { FP_PC_DYNAMIC, FP_PC_SINGLE, FP_PC_DOUBLE, FP_PC_PARALLEL };

struct fp_control {
    uint32_t smallest, largest; // biased exponents of normal numbers
    uint32_t denormal;          // exponent that denormal results are given
    uint8_t precision;          // bits of significand: 24, 53 or 64
    uint8_t rounding;           // enum fp_rounding
    uint8_t enabled;            // FP_*: exceptions that fault or trap
    bool flush;                 // ftz
    bool parallel;
};

struct fp_result {
    struct fpreg value;
    uint16_t fault; // ISR.code of the floating-point fault, 0: none
    uint16_t trap;  // ISR.code of the floating-point trap, 0: none
    uint8_t flags;  // FP_*: to be added to the status field
    bool predicate; // outcome of a comparison; whether an approximation needs iterations
};

#define FPSR_SF_SHIFT(sf)    (6 + 13 * (sf))
#define FPSR_FLAGS_SHIFT(sf) (13 + 13 * (sf))

// Controls of status field sf (0..3): precision and exponent range by completer, pc and wre (manual volume 1,
// table 5-6). Inline so that a known completer leaves little to compute.
static inline struct fp_control hpvm__fp_control(uint64_t fpsr, unsigned sf, enum fp_completer completer)
{
    unsigned field = (unsigned)(fpsr >> FPSR_SF_SHIFT(sf));
    unsigned width = 8, precision = 24;
    if (completer == FP_PC_DOUBLE) {
        width = 11;
        precision = 53;
    } else if (completer == FP_PC_DYNAMIC) {
        width = 15;
        precision = 0x40354018u >> (field << 1 & 0x18) & 0xff; // 24, (reserved), 53, 64 bits
    }
    if ((field & 2) && completer != FP_PC_PARALLEL)
        width = 17; // wre
    uint32_t reach = (1u << (width - 1)) - 1;
    uint32_t smallest = FP_EXPONENT_BIAS + 1 - reach;
    bool disabled = sf != 0 && (field & 0x40); // td; reserved in sf0
    return (struct fp_control){.smallest = smallest,
                               .largest = FP_EXPONENT_BIAS + reach,
                               .denormal = width == 15 ? 0 : smallest,
                               .precision = (uint8_t)precision,
                               .rounding = field >> 4 & 3,
                               .enabled = disabled ? 0 : ~fpsr & 0x3f,
                               .flush = field & 1,
                               .parallel = completer == FP_PC_PARALLEL};
}

// ---- scalar ------------------------------------------------------------------------------------------
enum {
    FMA_NEGATE_PRODUCT = 1, // fnma
    FMA_NEGATE_ADDEND = 2,  // fms
    FMA_NO_ADDEND = 4       // f2 is f0: a multiplication, whose zero results keep the product's sign
};
// f3 * f4 + f2
struct fp_result hpvm__fp_fma(const struct fpreg *f3, const struct fpreg *f4, const struct fpreg *f2,
                              unsigned how, const struct fp_control *control);

enum fp_relation { FP_EQ, FP_LT, FP_LE, FP_UNORD, FP_NEQ, FP_NLT, FP_NLE, FP_ORD };
// A NaTVal operand gives false; the instructions treat it before that.
struct fp_result hpvm__fp_compare(const struct fpreg *f2, const struct fpreg *f3, enum fp_relation relation,
                                  const struct fp_control *control);
enum fp_choice { FP_MIN, FP_MAX, FP_AMIN, FP_AMAX };
struct fp_result hpvm__fp_choose(const struct fpreg *f2, const struct fpreg *f3, enum fp_choice choice,
                                 const struct fp_control *control);
// fclass.m; a NaTVal that is not asked for is the instruction's business.
bool hpvm__fp_class(const struct fpreg *f2, unsigned fclass9);

enum { FCVT_UNSIGNED = 1, FCVT_TRUNCATE = 2 };
struct fp_result hpvm__fp_to_integer(const struct fpreg *f2, unsigned how, const struct fp_control *control);
struct fpreg hpvm__fp_from_integer(const struct fpreg *f2); // fcvt.xf: exact

// Where a processor would ask for software assistance, the value is the quotient or the root itself, rounded
// as the status field says, and the predicate is false (manual volume 1, section 5.4.1).
struct fp_result hpvm__fp_rcpa(const struct fpreg *f2, const struct fpreg *f3,
                               const struct fp_control *control);
struct fp_result hpvm__fp_rsqrta(const struct fpreg *f3, const struct fp_control *control);

// ---- parallel: two singles in a significand ----------------------------------------------------------
struct fp_result hpvm__fp_parallel_fma(const struct fpreg *f3, const struct fpreg *f4, const struct fpreg *f2,
                                       unsigned how, const struct fp_control *control);
struct fp_result hpvm__fp_parallel_compare(const struct fpreg *f2, const struct fpreg *f3,
                                           enum fp_relation relation, const struct fp_control *control);
struct fp_result hpvm__fp_parallel_choose(const struct fpreg *f2, const struct fpreg *f3,
                                          enum fp_choice choice, const struct fp_control *control);
struct fp_result hpvm__fp_parallel_to_integer(const struct fpreg *f2, unsigned how,
                                              const struct fp_control *control);
struct fp_result hpvm__fp_parallel_rcpa(const struct fpreg *f2, const struct fpreg *f3,
                                        const struct fp_control *control);
struct fp_result hpvm__fp_parallel_rsqrta(const struct fpreg *f3, const struct fp_control *control);

#endif
