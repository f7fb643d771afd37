// What programs compute on the way from the approximation of a reciprocal to a quotient, or from that of a
// reciprocal root to a root, step by step.
//
// The translator finds these sequences by their data flow and computes the result at once. The registers that
// the steps write get a note which step it was (FP_LAZY) of which division; whoever reads one computes it
// then.
#ifndef HPVM_IA64_FP_DIVISION_H
#define HPVM_IA64_FP_DIVISION_H

#include "ia64/fp/fp.h"

enum fp_step {
    STEP_NONE,
    STEP_ZERO,
    STEP_ONE,
    STEP_A, // dividend, or an integer as number
    STEP_B, // divisor
    STEP_Y0,
    STEP_E,
    STEP_E2,
    STEP_E4,
    STEP_Q0,
    STEP_Q1,
    STEP_Q2,
    STEP_Q3,
    STEP_R,
    STEP_Y1,
    STEP_Y2,
    STEP_Y3,
    STEP_Y2_SINGLE,
    STEP_Q_DOUBLE,
    STEP_R_DOUBLE,
    STEP_Q_SINGLE,
    STEP_R_SINGLE,
    // Quotients of 64 bits.
    STEP_E_3,
    STEP_E_5,
    STEP_WIDE_Y1,
    STEP_WIDE_Y2,
    STEP_WIDE_R0,
    STEP_WIDE_Q1,
    STEP_WIDE_E1,
    STEP_WIDE_R1,
    STEP_WIDE_Y3,
    // Roots: constants, then what all begin with (G is about the root, H half its reciprocal).
    STEP_CONSTANTS,
    STEP_HALF = STEP_CONSTANTS,
    STEP_3_2,
    STEP_5_2,
    STEP_35_8,
    STEP_63_8,
    STEP_231_16,
    STEP_ROOT,
    STEP_H0 = STEP_ROOT,
    STEP_G0,
    STEP_Z0,
    STEP_ROOT_E,
    // By polynomials in E, double.
    STEP_P1,
    STEP_P2,
    STEP_P3,
    STEP_P4,
    STEP_P5,
    STEP_ROOT_E2,
    STEP_ROOT_E4,
    STEP_G0_E4,
    STEP_G1,
    STEP_S_DOUBLE,
    STEP_H1,
    STEP_D_DOUBLE,
    // Single.
    STEP_P_SINGLE,
    STEP_G0_E,
    STEP_H0_E,
    STEP_S_SINGLE,
    STEP_H_SINGLE,
    STEP_D_SINGLE,
    // By iteration.
    STEP_NEWTON_G1,
    STEP_NEWTON_H1,
    STEP_NEWTON_E1,
    STEP_NEWTON_G2,
    STEP_NEWTON_H2,
    STEP_NEWTON_D2,
    STEP_NEWTON_G3,
    STEP_NEWTON_D3,
    STEP_COUNT
};

// Constants of the steps, in the double format.
extern const uint64_t hpvm__fp_constants[STEP_ROOT - STEP_CONSTANTS];

// The step x * y + z, or -(x * y) + z, in status field 1.
struct fp_rule {
    uint8_t step, negated, completer, x, y, z;
};
extern const struct fp_rule hpvm__fp_rules[];
extern const unsigned hpvm__fp_rule_count;

// Where the operands of a division are kept, and what they are.
enum fp_record_kind { RECORD_SIGNED, RECORD_UNSIGNED, RECORD_DOUBLE, RECORD_ROOT /* of a */, RECORD_WIDE };
struct fp_record {
    uint64_t a, b;
    uint64_t kind; // RECORD_WIDE: with sign and exponent of both, see below
};
// a and b are significands; sign and exponent are 18 bits.
#define RECORD_PLACE_A 8
#define RECORD_PLACE_B 32
_Static_assert(sizeof(struct fp_record) == 24, "generated code scales by 24");

#define FP_RECORDS 2048

struct fpreg hpvm__fp_step(const struct fp_record *record, enum fp_step step);
// All up to `last`, in the order of the rules; STEP_COUNT: all.
void hpvm__fp_steps(const struct fp_record *record, enum fp_step last, struct fpreg value[STEP_COUNT]);

#endif
