// What the functions that execute instructions (exec_*.c) are made of.
//
// One function per row, hpvm__x_<id>. It checks its predicate, does its work and ends with NEXT (go on with
// the following instruction of the block), with `return hpvm__raise...(c, i, ...)` (a fault), or with one
// of the block-leaving functions below. Optimised builds run threaded: NEXT is a tail call. Builds without
// sibling-call optimisation (-O0, sanitizers) return to a loop instead.
#ifndef HPVM_IA64_INTERP_EXEC_H
#define HPVM_IA64_INTERP_EXEC_H

#include "ia64/cpu/mmu.h"
#include "ia64/isa/insn.h"

#if defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) &&              \
    !defined(HPVM_NO_TAIL_CALLS) && defined(__x86_64__)
#define HPVM_TAIL_CALLS 1
#else
#define HPVM_TAIL_CALLS 0
#endif

#define EXEC(id) const struct insn *hpvm__x_##id(struct cpu *c __attribute__((unused)), const struct insn *i)

#if HPVM_TAIL_CALLS
#define NEXT return i[1].run(c, i + 1)
#else
#define NEXT return i + 1
#endif

// First statement of every predicated instruction.
#define QP                                                                                                   \
    if (!((c->pr >> i->qp) & 1))                                                                             \
    NEXT

// Targets outside the frame, and r0, are illegal operations (manual volume 1, section 3.1.2, and 2:6.5).
#define GR_TARGET(r)                                                                                         \
    if (UNLIKELY((r)-1u >= 31u + c->sof))                                                                    \
    return hpvm__raise(c, i, VEC_GENERAL, CODE_ILLEGAL)

#define ILLEGAL        return hpvm__raise(c, i, VEC_GENERAL, CODE_ILLEGAL)
#define RESERVED_FIELD return hpvm__raise(c, i, VEC_GENERAL, CODE_RESERVED_FIELD)
// Register NaT Consumption; `bits` are the ISR access bits of the instruction (0 for non-memory ones).
#define NAT_CONSUMPTION(bits) return hpvm__raise(c, i, VEC_NAT, CODE_NAT_REGISTER | (bits))

// Disabled FP fault: `regs` is the OR of BIT-tests made by FP_LOW / FP_HIGH over all operands.
#define FP_PARTITION(f) ((f) < 2 ? 0u : (f) < 32 ? 1u : 2u)
#define FP_CHECK(parts)                                                                                      \
    do {                                                                                                     \
        unsigned off_ = (unsigned)(c->psr >> 18) & 3 & (parts);                                              \
        if (UNLIKELY(off_))                                                                                  \
            return hpvm__raise(c, i, VEC_DISABLED_FP, off_);                                                 \
    } while (0)

// ---- leaving a block (interp/run.c) ------------------------------------------------------------------
// Address of the bundle of `i`.
static inline uint64_t insn_ip(const struct cpu *c, const struct insn *i)
{
    return c->block_va + (uint64_t)i->bundle * 16;
}
// Taken branch: bundle address `target` (low 4 bits ignored), slot 0. Handles the taken-branch trap,
// unimplemented addresses, chaining, exit requests.
const struct insn *hpvm__branch(struct cpu *c, const struct insn *i, uint64_t target);
// The instruction is complete and the next one must be looked up anew (mode change, serialisation).
const struct insn *hpvm__leave(struct cpu *c, const struct insn *i);
// ip and ri were set by the semantics (rfi).
const struct insn *hpvm__resume(struct cpu *c, const struct insn *i);

// hint @pause (immediate 0): the guest spins. With more vCPUs than host processors the one that it waits for
// may not be running, so every now and then the host processor is given to somebody else (run_control.c).
void hpvm__pause(struct cpu *c);
#define HINT                                                                                                 \
    if (i->imm == 0)                                                                                         \
    hpvm__pause(c)

// break of any unit (exec_break.c): a firmware gate, or the Break Instruction fault with IIM = iim.
const struct insn *hpvm__break(struct cpu *c, const struct insn *i, uint64_t iim);

#define INSN(id, format, text, pattern, flags)                                                               \
    const struct insn *hpvm__x_##id(struct cpu *c, const struct insn *i);
#include "ia64/isa/insn_a.def"
#include "ia64/isa/insn_i.def"
#include "ia64/isa/insn_m.def"
#include "ia64/isa/insn_b.def"
#include "ia64/isa/insn_f.def"
#include "ia64/isa/insn_lx.def"
#undef INSN

#endif
