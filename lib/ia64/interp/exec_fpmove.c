// Moves between general and floating-point registers (formats M18, M19; manual volume 3, "setf", "getf").
#include "ia64/interp/exec.h"

#define SETF(id, conversion)                                                                                 \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        if (UNLIKELY(i->r1 < 2))                                                                             \
            ILLEGAL;                                                                                         \
        FP_CHECK(FP_PARTITION(i->r1));                                                                       \
        uint64_t v = gr_get(c, i->r2);                                                                       \
        fr_set(c, i->r1, UNLIKELY(gr_nat(c, i->r2)) ? FP_NATVAL : (conversion));                             \
        NEXT;                                                                                                \
    }

SETF(setf_sig, FP_INTEGER(v))
SETF(setf_exp, FPREG((uint32_t)(v >> 17) & 1, (uint32_t)v & 0x1ffff, FP_INTEGER_BIT))
SETF(setf_s, hpvm__fp_from_single((uint32_t)v))
SETF(setf_d, hpvm__fp_from_double(v))

#define GETF(id, conversion)                                                                                 \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        GR_TARGET(i->r1);                                                                                    \
        FP_CHECK(FP_PARTITION(i->r2));                                                                       \
        const struct fpreg *f = fr_get(c, i->r2);                                                            \
        gr_set(c, i->r1, conversion, fp_is_natval(f));                                                       \
        NEXT;                                                                                                \
    }

GETF(getf_sig, f->significand)
GETF(getf_exp, f->exponent | (uint64_t)f->sign << 17)
GETF(getf_s, hpvm__fp_to_single_bits(*f))
GETF(getf_d, hpvm__fp_to_double_bits(*f))
