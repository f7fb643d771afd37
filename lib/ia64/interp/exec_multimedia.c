// Operations on the 8, 4 or 2 elements of general registers: formats A9, A10 and I1 to I4 (manual volume 3,
// sections 4.2.3 and 4.3.1).
#include "ia64/interp/exec.h"

// In all of these a is GR r2 and b is GR r3; the result is NaT when a source is.
#define BINARY(id, value)                                                                                    \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        GR_TARGET(i->r1);                                                                                    \
        uint64_t a = gr_get(c, i->r2), b = gr_get(c, i->r3);                                                 \
        gr_set(c, i->r1, (value), gr_nat(c, i->r2) | gr_nat(c, i->r3));                                      \
        NEXT;                                                                                                \
    }

static inline int64_t clamp(int64_t value, int64_t low, int64_t high)
{
    return value < low ? low : value > high ? high : value;
}
#define SIGNED(width, v)   clamp((v), -((int64_t)1 << ((width)-1)), ((int64_t)1 << ((width)-1)) - 1)
#define UNSIGNED(width, v) clamp((v), 0, ((int64_t)1 << (width)) - 1)

// Element by element: x and y are the elements of a and b, extended to 64 bits as signed ('S') or unsigned
// ('U') values.
#define ELEMENT_S(v, low, width) sign_extend((v) >> (low), width)
#define ELEMENT_U(v, low, width) ((int64_t)bits_get((v), (low), (width)))
#define ELEMENTS(width, x_kind, y_kind, value)                                                               \
    ({                                                                                                       \
        uint64_t result_ = 0;                                                                                \
        for (unsigned low_ = 0; low_ < 64; low_ += (width)) {                                                \
            int64_t x = ELEMENT_##x_kind(a, low_, width), y = ELEMENT_##y_kind(b, low_, width);              \
            result_ |= ((uint64_t)(value)&mask_low(width)) << low_;                                          \
        }                                                                                                    \
        result_;                                                                                             \
    })

// ---- add, subtract, average, compare -------------------------------------------------------------------
// Completers name the saturation of the result and the kinds of the two sources: sss, uuu, uus.
#define ADD_SUBTRACT(width_bytes, width)                                                                     \
    BINARY(padd##width_bytes, ELEMENTS(width, U, U, x + y))                                                  \
    BINARY(padd##width_bytes##_sss, ELEMENTS(width, S, S, SIGNED(width, x + y)))                             \
    BINARY(padd##width_bytes##_uuu, ELEMENTS(width, U, U, UNSIGNED(width, x + y)))                           \
    BINARY(padd##width_bytes##_uus, ELEMENTS(width, U, S, UNSIGNED(width, x + y)))                           \
    BINARY(psub##width_bytes, ELEMENTS(width, U, U, x - y))                                                  \
    BINARY(psub##width_bytes##_sss, ELEMENTS(width, S, S, SIGNED(width, x - y)))                             \
    BINARY(psub##width_bytes##_uuu, ELEMENTS(width, U, U, UNSIGNED(width, x - y)))                           \
    BINARY(psub##width_bytes##_uus, ELEMENTS(width, U, S, UNSIGNED(width, x - y)))
ADD_SUBTRACT(1, 8)
ADD_SUBTRACT(2, 16)
BINARY(padd4, ELEMENTS(32, U, U, x + y))
BINARY(psub4, ELEMENTS(32, U, U, x - y))

// Half of the sum or difference, which has one bit more than the elements. The bit shifted out is kept by
// ORing it into the lowest one; pavg.raz rounds away from zero instead.
BINARY(pavg1, ELEMENTS(8, U, U, (x + y) >> 1 | ((x + y) & 1)))
BINARY(pavg2, ELEMENTS(16, U, U, (x + y) >> 1 | ((x + y) & 1)))
BINARY(pavg1_raz, ELEMENTS(8, U, U, (x + y + 1) >> 1))
BINARY(pavg2_raz, ELEMENTS(16, U, U, (x + y + 1) >> 1))
BINARY(pavgsub1, ELEMENTS(8, U, U, (x - y) >> 1 | ((x - y) & 1)))
BINARY(pavgsub2, ELEMENTS(16, U, U, (x - y) >> 1 | ((x - y) & 1)))

BINARY(pcmp1_eq, ELEMENTS(8, U, U, -(int64_t)(x == y)))
BINARY(pcmp2_eq, ELEMENTS(16, U, U, -(int64_t)(x == y)))
BINARY(pcmp4_eq, ELEMENTS(32, U, U, -(int64_t)(x == y)))
BINARY(pcmp1_gt, ELEMENTS(8, S, S, -(int64_t)(x > y)))
BINARY(pcmp2_gt, ELEMENTS(16, S, S, -(int64_t)(x > y)))
BINARY(pcmp4_gt, ELEMENTS(32, S, S, -(int64_t)(x > y)))

BINARY(pmin1_u, ELEMENTS(8, U, U, x < y ? x : y))
BINARY(pmax1_u, ELEMENTS(8, U, U, x > y ? x : y))
BINARY(pmin2, ELEMENTS(16, S, S, x < y ? x : y))
BINARY(pmax2, ELEMENTS(16, S, S, x > y ? x : y))

// ---- shift and add -------------------------------------------------------------------------------------
// A shifted value that leaves the range decides the result; only one that stays in it is added to.
static inline int64_t shift_left_add(int64_t x, int64_t y, unsigned count)
{
    int64_t shifted = x * ((int64_t)1 << count), clamped = SIGNED(16, shifted);
    return shifted != clamped ? clamped : SIGNED(16, shifted + y);
}

// Counts go from 1 to 3; the fourth encoding is reserved if the qualifying predicate is 1 (manual volume 3,
// table 4-74).
EXEC(pshladd2)
{
    QP;
    if (UNLIKELY(i->aux > 3))
        ILLEGAL;
    GR_TARGET(i->r1);
    uint64_t a = gr_get(c, i->r2), b = gr_get(c, i->r3);
    gr_set(c, i->r1, ELEMENTS(16, S, S, shift_left_add(x, y, i->aux)), gr_nat(c, i->r2) | gr_nat(c, i->r3));
    NEXT;
}

EXEC(pshradd2)
{
    QP;
    if (UNLIKELY(i->aux > 3))
        ILLEGAL;
    GR_TARGET(i->r1);
    uint64_t a = gr_get(c, i->r2), b = gr_get(c, i->r3);
    gr_set(c, i->r1, ELEMENTS(16, S, S, SIGNED(16, (x >> i->aux) + y)), gr_nat(c, i->r2) | gr_nat(c, i->r3));
    NEXT;
}

// ---- multiply ------------------------------------------------------------------------------------------
BINARY(pmpyshr2, ELEMENTS(16, S, S, (x * y) >> i->aux))
BINARY(pmpyshr2_u, ELEMENTS(16, U, U, (x * y) >> i->aux))

// The odd (.l) or even (.r) pairs of 16-bit elements give 32-bit products.
static inline uint64_t products(uint64_t a, uint64_t b)
{
    return ELEMENTS(32, S, S, (int64_t)(int16_t)x * (int16_t)y);
}
BINARY(pmpy2_r, products(a, b))
BINARY(pmpy2_l, products(a >> 16, b >> 16))

// 32-bit multiplies came with Tukwila; CPUID[4] says that this processor lacks them.
EXEC(mpy4)
{
    QP;
    ILLEGAL;
}

EXEC(mpyshl4)
{
    QP;
    ILLEGAL;
}

static inline uint64_t absolute_differences(uint64_t a, uint64_t b)
{
    uint64_t sum = 0;
    for (unsigned low = 0; low < 64; low += 8) {
        int64_t difference = ELEMENT_U(a, low, 8) - ELEMENT_U(b, low, 8);
        sum += (uint64_t)(difference < 0 ? -difference : difference);
    }
    return sum;
}
BINARY(psad1, absolute_differences(a, b))

// ---- rearrange -----------------------------------------------------------------------------------------
// mix takes the odd (.l) or even (.r) elements of both sources; those of a go to the odd places.
#define EVEN_1 0x00ff00ff00ff00ffull
#define EVEN_2 0x0000ffff0000ffffull
#define EVEN_4 0x00000000ffffffffull
#define MIX(size, width)                                                                                     \
    BINARY(mix##size##_l, (a & ~EVEN_##size) | (b >> (width)&EVEN_##size))                                   \
    BINARY(mix##size##_r, (a & EVEN_##size) << (width) | (b & EVEN_##size))
MIX(1, 8)
MIX(2, 16)
MIX(4, 32)

// unpack interleaves the high or low halves of both sources; elements of a go to the odd places.
static inline uint64_t interleave(uint32_t a, uint32_t b, unsigned width)
{
    uint64_t result = 0;
    for (unsigned low = 0; low < 32; low += width)
        result |= bits_get(b, low, width) << 2 * low | bits_get(a, low, width) << (2 * low + width);
    return result;
}
#define UNPACK(size, width)                                                                                  \
    BINARY(unpack##size##_h, interleave((uint32_t)(a >> 32), (uint32_t)(b >> 32), width))                    \
    BINARY(unpack##size##_l, interleave((uint32_t)a, (uint32_t)b, width))
UNPACK(1, 8)
UNPACK(2, 16)
UNPACK(4, 32)

// pack halves the width of signed elements; those of a become the low half of the result.
#define PACK(width, saturate)                                                                                \
    ({                                                                                                       \
        uint64_t result_ = 0;                                                                                \
        for (unsigned low_ = 0; low_ < 64; low_ += (width)) {                                                \
            uint64_t x_ = (uint64_t)saturate((width) / 2, ELEMENT_S(a, low_, width));                        \
            uint64_t y_ = (uint64_t)saturate((width) / 2, ELEMENT_S(b, low_, width));                        \
            result_ |= (x_ & mask_low((width) / 2)) << low_ / 2;                                             \
            result_ |= (y_ & mask_low((width) / 2)) << (32 + low_ / 2);                                      \
        }                                                                                                    \
        result_;                                                                                             \
    })
BINARY(pack2_sss, PACK(16, SIGNED))
BINARY(pack2_uss, PACK(16, UNSIGNED))
BINARY(pack4_sss, PACK(32, SIGNED))

// Byte n of the result is byte (order >> 4 * n & 15) of v.
static inline uint64_t permute_bytes(uint64_t v, uint32_t order)
{
    uint64_t result = 0;
    for (unsigned n = 0; n < 8; n++)
        result |= bits_get(v, 8 * (order >> 4 * n & 7), 8) << 8 * n;
    return result;
}

EXEC(mux1)
{
    QP;
    uint32_t order;
    switch (i->aux) {
    case 0x0: // @brcst
        order = 0x00000000;
        break;
    case 0x8: // @mix
        order = 0x73516240;
        break;
    case 0x9: // @shuf
        order = 0x73625140;
        break;
    case 0xa: // @alt
        order = 0x75316420;
        break;
    case 0xb: // @rev
        order = 0x01234567;
        break;
    default: // reserved if the qualifying predicate is 1
        ILLEGAL;
    }
    GR_TARGET(i->r1);
    gr_set(c, i->r1, permute_bytes(gr_get(c, i->r2), order), gr_nat(c, i->r2));
    NEXT;
}

EXEC(mux2)
{
    QP;
    GR_TARGET(i->r1);
    uint64_t v = gr_get(c, i->r2), result = 0;
    for (unsigned n = 0; n < 4; n++)
        result |= bits_get(v, 16 * (i->aux >> 2 * n & 3), 16) << 16 * n;
    gr_set(c, i->r1, result, gr_nat(c, i->r2));
    NEXT;
}
