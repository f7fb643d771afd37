// Shifts, extracts and deposits of the I unit: formats I5 to I8 and I10 to I15 (manual volume 3,
// sections 4.3.1 and 4.3.2).
#include "ia64/interp/exec.h"

#define RESULT(value, nat)                                                                                   \
    gr_set(c, i->r1, (value), (nat));                                                                        \
    NEXT

// ---- variable shifts: the whole register is the count --------------------------------------------------
// v is the value, n the count.
#define VARIABLE(id, value_register, count_register, result)                                                 \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        GR_TARGET(i->r1);                                                                                    \
        uint64_t v = gr_get(c, i->value_register), n = gr_get(c, i->count_register);                         \
        RESULT(result, gr_nat(c, i->r2) | gr_nat(c, i->r3));                                                 \
    }
#define FIXED(id, value_register, result)                                                                    \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        GR_TARGET(i->r1);                                                                                    \
        uint64_t v = gr_get(c, i->value_register), n = i->aux;                                               \
        RESULT(result, gr_nat(c, i->value_register));                                                        \
    }

VARIABLE(shl, r2, r3, n > 63 ? 0 : v << n)
VARIABLE(shr_u, r3, r2, n > 63 ? 0 : v >> n)
VARIABLE(shr, r3, r2, (uint64_t)((int64_t)v >> (n > 63 ? 63 : n)))

// Every element of `width` bits is shifted by the same count; counts of the width and above empty it.
static inline uint64_t parallel_left(uint64_t v, uint64_t n, unsigned width)
{
    if (n >= width)
        return 0;
    uint64_t keep = mask_low(width - (unsigned)n);
    for (unsigned filled = width; filled < 64; filled *= 2)
        keep |= keep << filled;
    return (v & keep) << n;
}

static inline uint64_t parallel_right_unsigned(uint64_t v, uint64_t n, unsigned width)
{
    if (n >= width)
        return 0;
    uint64_t keep = mask_low(width - (unsigned)n);
    for (unsigned filled = width; filled < 64; filled *= 2)
        keep |= keep << filled;
    return (v >> n) & keep;
}

static inline uint64_t parallel_right(uint64_t v, uint64_t n, unsigned width)
{
    uint64_t result = 0;
    unsigned count = n >= width ? width - 1 : (unsigned)n;
    for (unsigned low = 0; low < 64; low += width)
        result = bits_set(result, low, width, (uint64_t)(sign_extend(v >> low, width) >> count));
    return result;
}

VARIABLE(pshl2, r2, r3, parallel_left(v, n, 16))
VARIABLE(pshl4, r2, r3, parallel_left(v, n, 32))
VARIABLE(pshr2, r3, r2, parallel_right(v, n, 16))
VARIABLE(pshr4, r3, r2, parallel_right(v, n, 32))
VARIABLE(pshr2_u, r3, r2, parallel_right_unsigned(v, n, 16))
VARIABLE(pshr4_u, r3, r2, parallel_right_unsigned(v, n, 32))
FIXED(pshl2_i, r2, parallel_left(v, n, 16))
FIXED(pshl4_i, r2, parallel_left(v, n, 32))
FIXED(pshr2_i, r3, parallel_right(v, n, 16))
FIXED(pshr4_i, r3, parallel_right(v, n, 32))
FIXED(pshr2_u_i, r3, parallel_right_unsigned(v, n, 16))
FIXED(pshr4_u_i, r3, parallel_right_unsigned(v, n, 32))

// ---- shift right pair, extract -------------------------------------------------------------------------
EXEC(shrp)
{
    QP;
    GR_TARGET(i->r1);
    uint64_t high = gr_get(c, i->r2), low = gr_get(c, i->r3);
    unsigned n = i->aux;
    // Two steps, as a shift by 64 (n = 0) is undefined in C.
    RESULT(low >> n | high << 1 << (63 - n), gr_nat(c, i->r2) | gr_nat(c, i->r3));
}

// A field that would go beyond bit 63 ends there; shifting it up first cuts it off.
#define UNUSED_ABOVE(pos, len) ((pos) + (len) >= 64 ? 0 : 64 - (pos) - (len))

EXEC(extr_u)
{
    QP;
    GR_TARGET(i->r1);
    unsigned up = UNUSED_ABOVE(i->aux, i->aux2);
    RESULT(gr_get(c, i->r3) << up >> (up + i->aux), gr_nat(c, i->r3));
}

EXEC(extr)
{
    QP;
    GR_TARGET(i->r1);
    unsigned up = UNUSED_ABOVE(i->aux, i->aux2);
    RESULT((uint64_t)((int64_t)(gr_get(c, i->r3) << up) >> (up + i->aux)), gr_nat(c, i->r3));
}

// ---- deposits: the field is cut at bit 63 --------------------------------------------------------------
static inline uint64_t field(const struct insn *i)
{
    return (~(uint64_t)0 >> (64 - i->aux2)) << i->aux;
}

EXEC(dep_z)
{
    QP;
    GR_TARGET(i->r1);
    RESULT(gr_get(c, i->r2) << i->aux & field(i), gr_nat(c, i->r2));
}

EXEC(dep_z_i)
{
    QP;
    GR_TARGET(i->r1);
    RESULT((uint64_t)i->imm << i->aux & field(i), 0);
}

EXEC(dep_i)
{
    QP;
    GR_TARGET(i->r1);
    uint64_t mask = field(i);
    RESULT((gr_get(c, i->r3) & ~mask) | ((uint64_t)i->imm & mask), gr_nat(c, i->r3));
}

EXEC(dep)
{
    QP;
    GR_TARGET(i->r1);
    uint64_t mask = field(i);
    RESULT((gr_get(c, i->r3) & ~mask) | (gr_get(c, i->r2) << i->aux & mask),
           gr_nat(c, i->r2) | gr_nat(c, i->r3));
}
