// Passes over the intermediate representation. Each can be left out; none is needed for correctness.
#ifndef HPVM_IA64_OPT_OPT_H
#define HPVM_IA64_OPT_OPT_H

#include <stdlib.h>

#include "ia64/ir/ir.h"

enum opt_flags {
    OPT_FORWARD = 1, // values of guest registers that are already known instead of GET
    OPT_FOLD = 2,    // constants and identities
    OPT_SINK = 4,    // writes of guest registers that are overwritten become pending
    OPT_DEAD = 8,    // values that nobody uses
    OPT_LOOP = 16,   // registers that loops carry from turn to turn are written by exits only
    OPT_SHARE = 32,  // equal operations are done once
    OPT_ALL = 63
};

void hpvm__opt_loop(struct ir *ir);
void hpvm__opt_forward(struct ir *ir);
void hpvm__opt_fold(struct ir *ir);
void hpvm__opt_share(struct ir *ir);
void hpvm__opt_sink(struct ir *ir);
void hpvm__opt_dead(struct ir *ir);

// The further rounds of a loop (LOOP of ops.def), from its block when all passes have been made. False: it is
// none, or nothing is gained.
bool hpvm__opt_rounds(const struct ir *from, struct ir *to);

// For the passes: a table that names every value itself (NULL: out of memory, ir->failed), to be freed; and
// its application to the operands, the guard and the pending list of one operation.
uint16_t *hpvm__opt_renaming(struct ir *ir);
void hpvm__opt_rename(struct ir *ir, struct ir_op *op, const uint16_t *value);

// The chosen passes in their order.
void hpvm__opt_run(struct ir *ir, unsigned flags);

#endif
