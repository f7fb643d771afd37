// What programs compute on the way from the approximation of a reciprocal to a quotient, step by step.
//
// The translator finds these sequences by their data flow and divides at once. The registers that the steps
// write get a note which step it was (FP_LAZY) of which division; whoever reads one computes it then.
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
    STEP_COUNT
};

// The step x * y + z, or -(x * y) + z, in status field 1.
struct fp_rule {
    uint8_t step, negated, completer, x, y, z;
};
extern const struct fp_rule hpvm__fp_rules[];
extern const unsigned hpvm__fp_rule_count;

// Where the operands of a division are kept, and what they are.
enum fp_record_kind { RECORD_SIGNED, RECORD_UNSIGNED, RECORD_DOUBLE };
struct fp_record {
    uint64_t a, b;
    uint64_t kind;
};
_Static_assert(sizeof(struct fp_record) == 24, "generated code scales by 24");

#define FP_RECORDS 2048

struct fpreg hpvm__fp_step(const struct fp_record *record, enum fp_step step);

#endif
