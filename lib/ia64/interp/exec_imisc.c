// The rest of the I unit: no-operations, break, speculation check, moves between the register files,
// extensions and byte searches (formats I18 to I29; manual volume 3, sections 4.3.4 to 4.3.9).
#include "ia64/cpu/predicates.h"
#include "ia64/cpu/regs.h"
#include "ia64/interp/exec.h"

EXEC(nop_i)
{
    NEXT;
}

// Every hint is allowed to do nothing.
EXEC(hint_i)
{
    QP;
    HINT;
    NEXT;
}

EXEC(break_i)
{
    QP;
    return hpvm__break(c, i, (uint64_t)i->imm);
}

// The branch to the recovery code is made here; no Speculative Operation fault is ever needed.
EXEC(chk_s_i)
{
    QP;
    if (UNLIKELY(gr_nat(c, i->r2)))
        return hpvm__branch(c, i, insn_ip(c, i) + (uint64_t)i->imm);
    NEXT;
}

// ---- branch registers ----------------------------------------------------------------------------------
// The hints of both forms are for branch predictors.
EXEC(mov_to_br)
{
    QP;
    if (UNLIKELY(gr_nat(c, i->r2)))
        NAT_CONSUMPTION(0);
    c->br[i->r1] = gr_get(c, i->r2);
    NEXT;
}

EXEC(mov_ret_to_br)
{
    QP;
    if (UNLIKELY(gr_nat(c, i->r2)))
        NAT_CONSUMPTION(0);
    c->br[i->r1] = gr_get(c, i->r2);
    NEXT;
}

EXEC(mov_from_br)
{
    QP;
    GR_TARGET(i->r1);
    gr_set(c, i->r1, c->br[i->r2], 0);
    NEXT;
}

// ---- predicates and ip ---------------------------------------------------------------------------------
EXEC(mov_to_pr)
{
    QP;
    if (UNLIKELY(gr_nat(c, i->r2)))
        NAT_CONSUMPTION(0);
    // The sign of the mask stands for all rotating predicates.
    uint64_t mask = (uint64_t)i->imm;
    pr_physical_set(c, (pr_physical_get(c) & ~mask) | (gr_get(c, i->r2) & mask));
    NEXT;
}

EXEC(mov_to_pr_rot)
{
    QP;
    pr_physical_set(c, (c->pr & ~PR_ROTATING) | ((uint64_t)i->imm & PR_ROTATING));
    NEXT;
}

EXEC(mov_from_pr)
{
    QP;
    GR_TARGET(i->r1);
    gr_set(c, i->r1, pr_physical_get(c), 0);
    NEXT;
}

EXEC(mov_from_ip)
{
    QP;
    GR_TARGET(i->r1);
    gr_set(c, i->r1, insn_ip(c, i), 0);
    NEXT;
}

// ---- application registers -----------------------------------------------------------------------------
// The I unit reaches AR 64 to 127 only; the rest is an illegal operation, and so are the reserved ones
// between EC and the ignored block 112 to 127, before anything else is looked at.
#define I_UNIT_REGISTER(ar)                                                                                  \
    if (UNLIKELY((ar) < 64 || ((ar) > AR_EC && (ar) < 112)))                                                 \
    ILLEGAL

static const struct insn *register_fault(struct cpu *c, const struct insn *i, enum reg_result result)
{
    switch (result) {
    case REG_RESERVED_FIELD:
        RESERVED_FIELD;
    case REG_PRIVILEGED:
        return hpvm__raise(c, i, VEC_GENERAL, CODE_PRIVILEGED_REGISTER);
    case REG_MODE:
        return hpvm__leave(c, i);
    default:
        ILLEGAL;
    }
}

EXEC(mov_to_ar_i)
{
    QP;
    I_UNIT_REGISTER(i->r3);
    if (UNLIKELY(gr_nat(c, i->r2)))
        NAT_CONSUMPTION(0);
    enum reg_result result = hpvm__ar_write(c, i->r3, gr_get(c, i->r2));
    if (UNLIKELY(result != REG_OK))
        return register_fault(c, i, result);
    NEXT;
}

EXEC(mov_to_ar_imm_i)
{
    QP;
    I_UNIT_REGISTER(i->r3);
    enum reg_result result = hpvm__ar_write(c, i->r3, (uint64_t)i->imm);
    if (UNLIKELY(result != REG_OK))
        return register_fault(c, i, result);
    NEXT;
}

EXEC(mov_from_ar_i)
{
    QP;
    I_UNIT_REGISTER(i->r3);
    GR_TARGET(i->r1);
    uint64_t value;
    enum reg_result result = hpvm__ar_read(c, i->r3, &value);
    if (UNLIKELY(result != REG_OK))
        return register_fault(c, i, result);
    gr_set(c, i->r1, value, 0);
    NEXT;
}

// ---- extensions and searches: v is GR r3 ---------------------------------------------------------------
#define UNARY(id, result)                                                                                    \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        GR_TARGET(i->r1);                                                                                    \
        uint64_t v = gr_get(c, i->r3);                                                                       \
        gr_set(c, i->r1, (result), gr_nat(c, i->r3));                                                        \
        NEXT;                                                                                                \
    }

UNARY(zxt1, (uint8_t)v)
UNARY(zxt2, (uint16_t)v)
UNARY(zxt4, (uint32_t)v)
UNARY(sxt1, (uint64_t)(int64_t)(int8_t)v)
UNARY(sxt2, (uint64_t)(int64_t)(int16_t)v)
UNARY(sxt4, (uint64_t)(int64_t)(int32_t)v)

// The top bit of every element that is zero, and no other bit: no carry crosses elements, so that both ends
// can be searched.
static inline uint64_t zero_elements(uint64_t v, uint64_t top_bits)
{
    return ~(((v & ~top_bits) + ~top_bits) | v | ~top_bits);
}
#define TOP_BITS_1 0x8080808080808080ull
#define TOP_BITS_2 0x8000800080008000ull

// Index of the first zero element from the left or right; the number of elements when there is none.
static inline uint64_t first_left(uint64_t zeros, unsigned width)
{
    return zeros ? (unsigned)__builtin_clzll(zeros) / width : 64 / width;
}

static inline uint64_t first_right(uint64_t zeros, unsigned width)
{
    return zeros ? (unsigned)__builtin_ctzll(zeros) / width : 64 / width;
}

UNARY(czx1_l, first_left(zero_elements(v, TOP_BITS_1), 8))
UNARY(czx1_r, first_right(zero_elements(v, TOP_BITS_1), 8))
UNARY(czx2_l, first_left(zero_elements(v, TOP_BITS_2), 16))
UNARY(czx2_r, first_right(zero_elements(v, TOP_BITS_2), 16))

UNARY(popcnt, (uint64_t)__builtin_popcountll(v))

// Counting leading zeros came with Tukwila; CPUID[4] says that this processor lacks it.
EXEC(clz)
{
    QP;
    ILLEGAL;
}
