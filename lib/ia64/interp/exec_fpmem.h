// What the floating-point memory instructions share.
#ifndef HPVM_IA64_INTERP_EXEC_FPMEM_H
#define HPVM_IA64_INTERP_EXEC_FPMEM_H

#include "ia64/interp/exec_memory.h"

enum fp_format { FP_SINGLE, FP_DOUBLE, FP_INTEGER8, FP_EXTENDED, FP_SPILLED };

static ALWAYS_INLINE unsigned fp_format_size(enum fp_format format)
{
    return format == FP_SINGLE ? 4 : format == FP_EXTENDED ? 10 : format == FP_SPILLED ? 16 : 8;
}

// Disabled FP-Register fault of a memory instruction: ISR tells the access as well.
#define FP_MEMORY_CHECK(parts, bits)                                                                         \
    do {                                                                                                     \
        unsigned off_ = (unsigned)(c->psr >> 18) & 3 & (parts);                                              \
        if (UNLIKELY(off_))                                                                                  \
            return hpvm__raise(c, i, VEC_DISABLED_FP, off_ | (bits));                                        \
    } while (0)

bool hpvm__load_fp(struct cpu *c, uint64_t va, enum fp_format format, unsigned flags, struct fpreg *out);
// ALAT entry of an advanced load of `count` registers that gave `values`.
void hpvm__fp_enter(struct cpu *c, unsigned f, uint64_t va, enum fp_format format, unsigned count,
                    const struct fpreg *values);

#endif
