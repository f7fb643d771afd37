// Computes IR_VECTOR in C: the judge of the host code and of the front end.
#include "ia64/ir/vector.h"

#include "core/bits.h"

static int64_t within(int64_t value, int64_t low, int64_t high)
{
    return value < low ? low : value > high ? high : value;
}

static int64_t element_S(uint64_t v, unsigned n, unsigned width)
{
    return sign_extend(v >> n * width, width);
}
static int64_t element_U(uint64_t v, unsigned n, unsigned width)
{
    return (int64_t)(v >> n * width & mask_low(width));
}

static uint64_t shifted(uint64_t v, uint64_t count, unsigned width, bool left, bool sign)
{
    uint64_t result = 0;
    for (unsigned n = 0; n < 64 / width; n++) {
        int64_t x = sign ? element_S(v, n, width) : element_U(v, n, width);
        int64_t to = count < width   ? (left ? (int64_t)((uint64_t)x << count) : x >> count)
                     : sign && x < 0 ? -1
                                     : 0;
        result |= ((uint64_t)to & mask_low(width)) << n * width;
    }
    return result;
}

static uint64_t packed(uint64_t a, uint64_t b, unsigned width, int64_t low, int64_t high)
{
    uint64_t result = 0;
    unsigned half = 64 / width;
    for (unsigned n = 0; n < 2 * half; n++) {
        int64_t x = n < half ? element_S(a, n, width) : element_S(b, n - half, width);
        result |= ((uint64_t)within(x, low, high) & mask_low(width / 2)) << n * width / 2;
    }
    return result;
}

static uint64_t interleaved(uint64_t a, uint64_t b, unsigned width)
{
    uint64_t result = 0;
    for (unsigned n = 0; n < 32 / width; n++)
        result |= (uint64_t)element_U(b, n, width) << 2 * n * width | (uint64_t)element_U(a, n, width)
                                                                          << (2 * n + 1) * width;
    return result;
}

// Every second element of both; those of a in the odd places (manual volume 3, "mix").
static uint64_t mixed(uint64_t a, uint64_t b, unsigned width, unsigned odd)
{
    uint64_t result = 0;
    for (unsigned n = 0; n < 64 / width; n += 2)
        result |= (uint64_t)element_U(b, n + odd, width) << n * width | (uint64_t)element_U(a, n + odd, width)
                                                                            << (n + 1) * width;
    return result;
}

static uint64_t absolute_differences(uint64_t a, uint64_t b)
{
    uint64_t sum = 0;
    for (unsigned n = 0; n < 8; n++) {
        int64_t difference = element_U(a, n, 8) - element_U(b, n, 8);
        sum += (uint64_t)(difference < 0 ? -difference : difference);
    }
    return sum;
}

static uint64_t products(uint64_t a, uint64_t b)
{
    uint64_t result = 0;
    for (unsigned n = 0; n < 2; n++) {
        int64_t sum = element_S(a, 2 * n, 16) * element_S(b, 2 * n, 16) +
                      element_S(a, 2 * n + 1, 16) * element_S(b, 2 * n + 1, 16);
        result |= ((uint64_t)sum & mask_low(32)) << 32 * n;
    }
    return result;
}

static uint64_t shuffled(uint64_t v, unsigned order)
{
    uint64_t result = 0;
    for (unsigned n = 0; n < 4; n++)
        result |= (uint64_t)element_U(v, order >> 2 * n & 3, 16) << 16 * n;
    return result;
}

uint64_t hpvm__ir_vector(uint64_t imm, uint64_t a, uint64_t b)
{
    switch (imm & 0xff) {
#define ELEMENTS(name, opcode, width, kind, value)                                                           \
    case VECTOR_##name: {                                                                                    \
        uint64_t result = 0;                                                                                 \
        for (unsigned n = 0; n < 64 / (width); n++) {                                                        \
            int64_t x = element_##kind(a, n, width), y = element_##kind(b, n, width);                        \
            result |= ((uint64_t)(value)&mask_low(width)) << n * (width);                                    \
        }                                                                                                    \
        return result;                                                                                       \
    }
#define OTHER(name, opcode, form)
#define MIX(name, opcode, dwords)
#include "ia64/ir/vector.def"
#undef ELEMENTS
#undef OTHER
#undef MIX
    case VECTOR_SAD1:
        return absolute_differences(a, b);
    case VECTOR_MADD2:
        return products(a, b);
    case VECTOR_PACK2_S:
        return packed(a, b, 16, -128, 127);
    case VECTOR_PACK2_U:
        return packed(a, b, 16, 0, 255);
    case VECTOR_PACK4_S:
        return packed(a, b, 32, -32768, 32767);
    case VECTOR_UNPACK1:
        return interleaved(a, b, 8);
    case VECTOR_UNPACK2:
        return interleaved(a, b, 16);
    case VECTOR_MIX2_R:
        return mixed(a, b, 16, 0);
    case VECTOR_MIX2_L:
        return mixed(a, b, 16, 1);
    case VECTOR_MIX4_R:
        return mixed(a, b, 32, 0);
    case VECTOR_MIX4_L:
        return mixed(a, b, 32, 1);
    case VECTOR_SHL2:
        return shifted(a, b, 16, true, false);
    case VECTOR_SHL4:
        return shifted(a, b, 32, true, false);
    case VECTOR_SHR2:
        return shifted(a, b, 16, false, false);
    case VECTOR_SHR4:
        return shifted(a, b, 32, false, false);
    case VECTOR_SAR2:
        return shifted(a, b, 16, false, true);
    case VECTOR_SAR4:
        return shifted(a, b, 32, false, true);
    default:
        return shuffled(a, (unsigned)(imm >> 8) & 0xff);
    }
}
