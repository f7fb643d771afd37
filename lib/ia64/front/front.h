// Front end: decoded instructions to intermediate representation.
#ifndef HPVM_IA64_FRONT_FRONT_H
#define HPVM_IA64_FRONT_FRONT_H

#include "ia64/ir/ir.h"

enum front_flags {
    FRONT_ALAT = 1,    // the ALAT holds entries: advanced loads and checks are called
    FRONT_CALL_ALL = 2 // everything that does not leave the block by a branch is called (tests)
};

// Fills `ir` (initialised with the decoded block). False: the block stays with the interpreter.
bool hpvm__front_translate(struct ir *ir, unsigned flags);

// A path of a region can leave a block by this branch.
bool hpvm__front_can_follow(const struct insn *i);

#endif
