// What generated code calls for operations on whole registers: the common case only, in general registers
// only, so that a call saves nothing. Everything else is refused and left to the functions of fp.h.
#ifndef HPVM_IA64_FP_WIDE_H
#define HPVM_IA64_FP_WIDE_H

#include "ia64/fp/fp.h"

enum fp_wide {
    FP_WIDE_FMA,      // f3 * f4 + f2, 64 bits, the usual case; how: enum of fp.h
    FP_WIDE_MUL,      // the same without f2
    FP_WIDE_FMA_ANY,  // what these refuse; a tagged operand gets its ordinary representation
    FP_WIDE_FMA_D,    // the same, rounded to double: the result is tagged
    FP_WIDE_FMA_S,    // to single
    FP_WIDE_RCPA,     // of f2 and f3; accepted: the predicate is 1
    FP_WIDE_RSQRTA,   // of f3; the same
    FP_WIDE_TO_INT,   // f2; how: FCVT_*
    FP_WIDE_FROM_INT, // f2
    FP_WIDE_COMPARE,  // f2 with f3: significand 0 (less), 1 (equal), 2 (greater); no register
    FP_WIDE_CHOOSE,   // f2 or f3; how: enum fp_choice
    FP_WIDE_MERGE,    // how: enum fp_wide_merge
    FP_WIDE_BITS,     // of the significands; how: enum fp_wide_bits
    FP_WIDE_FUNCTIONS
};
enum fp_wide_merge { MERGE_SIGN, MERGE_NEGATED_SIGN, MERGE_SIGN_EXPONENT };
enum fp_wide_bits {
    BITS_AND,
    BITS_ANDCM,
    BITS_OR,
    BITS_XOR,
    BITS_SELECT,
    BITS_MIX_LR,
    BITS_MIX_R,
    BITS_MIX_L
};

#define FP_WIDE_SHIFT_SHIFT 8    // `how` also says where the status field is in FPSR (FPSR_SF_SHIFT)
#define FP_WIDE_REFUSED     (-1) // exponent and sign as one word of 64 bits: nothing was done

// Operands may be tagged. Flags are added to *fpsr. Vector registers survive.
typedef struct fpreg fp_wide_function(const struct fpreg *f3, const struct fpreg *f4, const struct fpreg *f2,
                                      uint64_t *fpsr, unsigned how);
extern fp_wide_function *const hpvm__fp_wide_functions[FP_WIDE_FUNCTIONS];
extern fp_wide_function *const hpvm__fp_wide_functions_bmi2[FP_WIDE_FUNCTIONS];

#endif
