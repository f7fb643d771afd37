// What the functions that execute F-unit instructions share. Private to exec_fp_*.c.
//
// The arithmetic runs in functions of its own that are not inlined: a row's function must not have locals
// whose address escapes, else its last call could not be a jump.
#ifndef HPVM_IA64_INTERP_EXEC_FP_H
#define HPVM_IA64_INTERP_EXEC_FP_H

#include "ia64/fp/fp.h"
#include "ia64/interp/exec.h"

// f0 and f1 cannot be written (manual volume 1, section 3.1.3).
#define FR_TARGET(f)                                                                                         \
    if (UNLIKELY((f) < 2))                                                                                   \
    ILLEGAL

// What an arithmetic function leaves to be delivered; 0: nothing.
#define EVENT_FAULT 0x10000u // with the fault's ISR.code; else a trap's

static inline struct fp_control control_of(const struct cpu *c, const struct insn *i,
                                           enum fp_completer completer)
{
    return hpvm__fp_control(c->fpsr, i->aux, completer);
}

// Adds the flags of an instruction that completes.
static inline unsigned fp_complete(struct cpu *c, const struct insn *i, const struct fp_result *result)
{
    if (UNLIKELY(result->fault))
        return EVENT_FAULT | result->fault;
    c->fpsr |= (uint64_t)result->flags << FPSR_FLAGS_SHIFT(i->aux);
    return result->trap;
}

// Same, and writes f1.
static inline unsigned fp_write(struct cpu *c, const struct insn *i, const struct fp_result *result)
{
    if (LIKELY(!result->fault))
        fr_set(c, i->r1, result->value);
    return fp_complete(c, i, result);
}

static inline const struct insn *fp_deliver(struct cpu *c, const struct insn *i, unsigned event)
{
    if (event & EVENT_FAULT)
        return hpvm__raise(c, i, VEC_FP_FAULT, event & 0xffff);
    return hpvm__raise_trap(c, i, VEC_FP_TRAP, event);
}

// Last statement of an arithmetic row.
#define FP_NEXT(event)                                                                                       \
    do {                                                                                                     \
        unsigned event_ = (event);                                                                           \
        if (UNLIKELY(event_))                                                                                \
            return fp_deliver(c, i, event_);                                                                 \
        NEXT;                                                                                                \
    } while (0)

#define PARTS2 (FP_PARTITION(i->r1) | FP_PARTITION(i->r2))
#define PARTS3 (PARTS2 | FP_PARTITION(i->r3))
#define PARTS4 (PARTS3 | FP_PARTITION(i->r4))

#endif
