// Passes over the intermediate representation. Each can be left out; none is needed for correctness.
#ifndef HPVM_IA64_OPT_OPT_H
#define HPVM_IA64_OPT_OPT_H

#include "ia64/ir/ir.h"

enum opt_flags {
    OPT_FORWARD = 1, // values of guest registers that are already known instead of GET
    OPT_FOLD = 2,    // constants and identities
    OPT_SINK = 4,    // writes of guest registers that are overwritten become pending
    OPT_DEAD = 8,    // values that nobody uses
    OPT_ALL = 15
};

void hpvm__opt_forward(struct ir *ir);
void hpvm__opt_fold(struct ir *ir);
void hpvm__opt_sink(struct ir *ir);
void hpvm__opt_dead(struct ir *ir);

// The chosen passes in their order.
void hpvm__opt_run(struct ir *ir, unsigned flags);

#endif
