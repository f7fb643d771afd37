// What the memory instructions of integer and floating-point registers share: deferral of faults by
// speculative loads, entries of advanced loads, base register updates.
#ifndef HPVM_IA64_INTERP_EXEC_MEMORY_H
#define HPVM_IA64_INTERP_EXEC_MEMORY_H

#include "ia64/cpu/alat.h"
#include "ia64/interp/exec.h"

enum load_kind { LOAD_S, LOAD_A, LOAD_SA, LOAD_C_CLR, LOAD_C_NC };
enum base_update { BASE_KEPT, BASE_BY_REGISTER, BASE_BY_IMMEDIATE };

#define ALWAYS_INLINE  inline __attribute__((always_inline))
#define SEMAPHORE_BITS (ISR_R | ISR_W)

// Whether a speculative load that failed with cpu->fault gives a NaT instead of faulting. Completes fault.isr
// for the case that it faults.
bool hpvm__defer_fault(struct cpu *c);

// After an advanced load of `size` bytes at `va` that succeeded: enters `reg` into the ALAT, or removes its
// old entry where the memory does not allow one. `data` is what was read, in memory order.
void hpvm__advance(struct cpu *c, bool is_fp, unsigned reg, uint64_t va, unsigned size, const void *data);

// The operands of the address part, read before any target is written (r1 may be r2).
struct base {
    uint64_t va, next;
    unsigned nat, next_nat;
};

static ALWAYS_INLINE struct base base_read(const struct cpu *c, const struct insn *i, enum base_update update)
{
    struct base base = {.va = gr_get(c, i->r3), .nat = gr_nat(c, i->r3)};
    if (update == BASE_BY_REGISTER) {
        base.next = base.va + gr_get(c, i->r2);
        base.next_nat = base.nat | gr_nat(c, i->r2);
    } else if (update == BASE_BY_IMMEDIATE) {
        base.next = base.va + (uint64_t)i->imm;
        base.next_nat = base.nat;
    }
    return base;
}

static ALWAYS_INLINE void base_write(struct cpu *c, const struct insn *i, struct base base,
                                     enum base_update update)
{
    if (update != BASE_KEPT)
        gr_set(c, i->r3, base.next, base.next_nat);
}

// The entry of the software TLB that lets an access through at once, or NULL: hpvm__load and hpvm__store
// without their slow paths, so that a handler keeps no registers over a call.
static ALWAYS_INLINE const struct dtlb_entry *direct_entry(const struct cpu *c, uint64_t va, unsigned size,
                                                           bool write)
{
    const struct dtlb_entry *e = &c->dtlb[va >> 61]->entry[DTLB_INDEX(va)];
    uint64_t tag = write ? e->tag_write : e->tag_read;
    if (UNLIKELY((va & (~(uint64_t)0xfff | (size - 1))) != tag || (c->psr & PSR_BE)))
        return NULL;
    return e;
}

#endif
