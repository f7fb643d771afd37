// Integer arithmetic and logic of the A unit: formats A1 to A5 (manual volume 3, section 4.2.1).
//
// A result is NaT when any source register is.
#include "ia64/interp/exec.h"

#define RESULT(value, nat)                                                                                   \
    gr_set(c, i->r1, (value), (nat));                                                                        \
    NEXT

// a = GR r2, b = GR r3.
#define REGISTERS(id, value)                                                                                 \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        GR_TARGET(i->r1);                                                                                    \
        uint64_t a = gr_get(c, i->r2), b = gr_get(c, i->r3);                                                 \
        RESULT(value, gr_nat(c, i->r2) | gr_nat(c, i->r3));                                                  \
    }

// a = the immediate, b = GR r3.
#define IMMEDIATE(id, value)                                                                                 \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        GR_TARGET(i->r1);                                                                                    \
        uint64_t a = (uint64_t)i->imm, b = gr_get(c, i->r3);                                                 \
        RESULT(value, gr_nat(c, i->r3));                                                                     \
    }

// 32-bit pointer arithmetic: bits 31:30 of the GR r3 operand select the region.
static inline uint64_t pointer32(uint64_t sum, uint64_t base)
{
    return (uint32_t)sum | ((base >> 30 & 3) << 61);
}

REGISTERS(add, a + b)
REGISTERS(add_1, a + b + 1)
REGISTERS(sub, a - b)
REGISTERS(sub_1, a - b - 1)
REGISTERS(addp4, pointer32(a + b, b))
REGISTERS(and, a &b)
REGISTERS(andcm, a & ~b)
REGISTERS(or, a | b)
REGISTERS(xor, a ^ b)
REGISTERS(shladd, (a << i->aux) + b)
REGISTERS(shladdp4, pointer32((a << i->aux) + b, b))

IMMEDIATE(sub_i, a - b)
IMMEDIATE(and_i, a &b)
IMMEDIATE(andcm_i, a & ~b)
IMMEDIATE(or_i, a | b)
IMMEDIATE(xor_i, a ^ b)
IMMEDIATE(adds, a + b)
IMMEDIATE(addp4_i, pointer32(a + b, b))

// r3 is 0 to 3: never stacked.
EXEC(addl)
{
    QP;
    GR_TARGET(i->r1);
    RESULT((uint64_t)i->imm + c->gr[i->r3], c->gr_nat[i->r3]);
}
