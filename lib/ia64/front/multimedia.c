// Front end: operations on the elements of general registers (formats A9, I1 to I8, I29 czx). What has no
// short form is called: sums with mixed saturation, averages that round to odd, pshladd2, pshradd2, products
// that are shifted by 7 or 15, mux1 @mix.
#include "ia64/front/translator.h"
#include "ia64/ir/vector.h"

static unsigned vector(struct translator *t, enum ir_vector what, unsigned a, unsigned b)
{
    return emit_imm(t, IR_VECTOR, a, b, (int64_t)what);
}

static unsigned left(struct translator *t, unsigned value, unsigned count)
{
    return emit2(t, IR_SHL, value, constant(t, count));
}
static unsigned right(struct translator *t, unsigned value, unsigned count)
{
    return emit2(t, IR_SHR, value, constant(t, count));
}

#define EVEN_1 0x00ff00ff00ff00ffull
#define EVEN_2 0x0000ffff0000ffffull
#define EVEN_4 0x00000000ffffffffull

// The odd (left) or even elements of both; those of a go to the odd places (manual volume 3, "mix").
static unsigned mix(struct translator *t, bool odd, unsigned width, uint64_t even, unsigned a, unsigned b)
{
    unsigned mask = constant(t, even);
    if (odd)
        return emit2(t, IR_OR, emit2(t, IR_ANDN, a, mask), emit2(t, IR_AND, right(t, b, width), mask));
    return emit2(t, IR_OR, left(t, emit2(t, IR_AND, a, mask), width), emit2(t, IR_AND, b, mask));
}

static unsigned unpack(struct translator *t, enum ir_vector what, bool high, unsigned a, unsigned b)
{
    return high ? vector(t, what, right(t, a, 32), right(t, b, 32)) : vector(t, what, a, b);
}

// Products of the even 16-bit elements, or of the odd ones.
static unsigned products(struct translator *t, bool odd, unsigned a, unsigned b)
{
    if (odd) {
        a = right(t, a, 16);
        b = right(t, b, 16);
    }
    return vector(t, VECTOR_MADD2, emit2(t, IR_AND, a, constant(t, EVEN_2)), b);
}

// The top bit of each element that is zero, then the number of bits below the first one from the right, or
// from the left; 64 when there is none.
static unsigned first_zero(struct translator *t, unsigned v, unsigned width, bool from_left)
{
    uint64_t top = width == 8 ? 0x8080808080808080ull : 0x8000800080008000ull;
    unsigned low = constant(t, ~top);
    unsigned sum = emit2(t, IR_ADD, emit2(t, IR_AND, v, low), low);
    unsigned zeros = emit2(t, IR_ANDN, constant(t, top), emit2(t, IR_OR, sum, v));
    if (from_left)
        zeros = emit1(t, IR_BSWAP, zeros);
    unsigned below = emit2(t, IR_ANDN, emit2(t, IR_SUB, zeros, constant(t, 1)), zeros);
    return right(t, emit1(t, IR_POPCNT, below), width == 8 ? 3 : 4);
}

static bool mux1(struct translator *t, unsigned v, unsigned *value)
{
    unsigned mask;
    switch (t->i->aux) {
    case 0x0: // @brcst
        *value = emit2(t, IR_MUL, emit_sized(t, IR_ZEXT, v, IR_NONE, 1), constant(t, 0x0101010101010101ull));
        return true;
    case 0x9: // @shuf
        *value = vector(t, VECTOR_UNPACK1, right(t, v, 32), v);
        return true;
    case 0xa: // @alt
        mask = constant(t, EVEN_1);
        *value = vector(t, VECTOR_PACK2_U, emit2(t, IR_AND, v, mask), emit2(t, IR_AND, right(t, v, 8), mask));
        return true;
    case 0xb: // @rev
        *value = emit1(t, IR_BSWAP, v);
        return true;
    default:
        return false;
    }
}

#define VECTOR(row, what)                                                                                    \
    case ROW_##row:                                                                                          \
        value = vector(t, VECTOR_##what, gr(t, i->r2), gr(t, i->r3));                                        \
        break;
#define SHIFT(row, what, v, n)                                                                               \
    case ROW_##row:                                                                                          \
        value = vector(t, VECTOR_##what, gr(t, i->v), gr(t, i->n));                                          \
        break;                                                                                               \
    case ROW_##row##_i:                                                                                      \
        value = vector(t, VECTOR_##what, gr(t, i->v), constant(t, i->aux));                                  \
        break;
#define BOTH(row, result)                                                                                    \
    case ROW_##row: {                                                                                        \
        unsigned a = gr(t, i->r2), b = gr(t, i->r3);                                                         \
        value = (result);                                                                                    \
        break;                                                                                               \
    }

enum outcome hpvm__front_multimedia(struct translator *t)
{
    const struct insn *i = t->i;
    unsigned value;
    switch (i->row) {
        VECTOR(padd1, ADD1)
        VECTOR(padd2, ADD2)
        VECTOR(padd4, ADD4)
        VECTOR(padd1_sss, ADD1_S)
        VECTOR(padd2_sss, ADD2_S)
        VECTOR(padd1_uuu, ADD1_U)
        VECTOR(padd2_uuu, ADD2_U)
        VECTOR(psub1, SUB1)
        VECTOR(psub2, SUB2)
        VECTOR(psub4, SUB4)
        VECTOR(psub1_sss, SUB1_S)
        VECTOR(psub2_sss, SUB2_S)
        VECTOR(psub1_uuu, SUB1_U)
        VECTOR(psub2_uuu, SUB2_U)
        VECTOR(pavg1_raz, AVG1)
        VECTOR(pavg2_raz, AVG2)
        VECTOR(pcmp1_eq, EQ1)
        VECTOR(pcmp2_eq, EQ2)
        VECTOR(pcmp4_eq, EQ4)
        VECTOR(pcmp1_gt, GT1)
        VECTOR(pcmp2_gt, GT2)
        VECTOR(pcmp4_gt, GT4)
        VECTOR(pmin1_u, MIN1_U)
        VECTOR(pmax1_u, MAX1_U)
        VECTOR(pmin2, MIN2)
        VECTOR(pmax2, MAX2)
        VECTOR(psad1, SAD1)
        VECTOR(pack2_sss, PACK2_S)
        VECTOR(pack2_uss, PACK2_U)
        VECTOR(pack4_sss, PACK4_S)
        SHIFT(pshl2, SHL2, r2, r3)
        SHIFT(pshl4, SHL4, r2, r3)
        SHIFT(pshr2_u, SHR2, r3, r2)
        SHIFT(pshr4_u, SHR4, r3, r2)
        SHIFT(pshr2, SAR2, r3, r2)
        SHIFT(pshr4, SAR4, r3, r2)
        BOTH(mix1_l, mix(t, true, 8, EVEN_1, a, b))
        BOTH(mix1_r, mix(t, false, 8, EVEN_1, a, b))
        VECTOR(mix2_l, MIX2_L)
        VECTOR(mix2_r, MIX2_R)
        VECTOR(mix4_l, MIX4_L)
        VECTOR(mix4_r, MIX4_R)
        BOTH(unpack1_h, unpack(t, VECTOR_UNPACK1, true, a, b))
        BOTH(unpack1_l, unpack(t, VECTOR_UNPACK1, false, a, b))
        BOTH(unpack2_h, unpack(t, VECTOR_UNPACK2, true, a, b))
        BOTH(unpack2_l, unpack(t, VECTOR_UNPACK2, false, a, b))
        VECTOR(unpack4_h, MIX4_L)
        VECTOR(unpack4_l, MIX4_R)
        BOTH(pmpy2_r, products(t, false, a, b))
        BOTH(pmpy2_l, products(t, true, a, b))
    case ROW_pmpyshr2:
    case ROW_pmpyshr2_u:
        if (i->aux != 0 && i->aux != 16)
            return CALL;
        value = vector(t,
                       i->aux == 0                ? VECTOR_MUL2
                       : i->row == ROW_pmpyshr2_u ? VECTOR_MULHU2
                                                  : VECTOR_MULH2,
                       gr(t, i->r2), gr(t, i->r3));
        break;
    case ROW_mux1:
        if (i->aux != 0 && (i->aux < 9 || i->aux > 11))
            return CALL;
        if (!mux1(t, gr(t, i->r2), &value))
            return CALL;
        break;
    case ROW_mux2:
        value = gr(t, i->r2);
        value = emit_imm(t, IR_VECTOR, value, value, VECTOR_SHUFFLE2 | (int64_t)i->aux << 8);
        break;
    case ROW_czx1_l:
    case ROW_czx1_r:
        value = first_zero(t, gr(t, i->r3), 8, i->row == ROW_czx1_l);
        break;
    case ROW_czx2_l:
    case ROW_czx2_r:
        value = first_zero(t, gr(t, i->r3), 16, i->row == ROW_czx2_l);
        break;
    default:
        return CALL;
    }
    if (!hpvm__front_target(t, i->r1))
        return INTERPRET;
    gr_write(t, i->r1, value);
    return DONE;
}
