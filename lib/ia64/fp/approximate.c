// Reciprocal and reciprocal square root approximations, and the exact results that stand in for them where a
// processor would ask for software assistance.
#include "ia64/fp/approximate.h"

// Manual volume 3, frcpa and frsqrta: low ten bits of the 11-bit significand; the leading one is implied.
// Entry n of the first is 2048 / (1 + (2n + 1) / 512), to the nearest.
static const uint16_t reciprocal_table[256] = {
    0x3fc, 0x3f4, 0x3ec, 0x3e4, 0x3dd, 0x3d5, 0x3cd, 0x3c6, 0x3be, 0x3b7, 0x3af, 0x3a8, 0x3a1, 0x399, 0x392,
    0x38b, 0x384, 0x37d, 0x376, 0x36f, 0x368, 0x361, 0x35b, 0x354, 0x34d, 0x346, 0x340, 0x339, 0x333, 0x32c,
    0x326, 0x320, 0x319, 0x313, 0x30d, 0x307, 0x300, 0x2fa, 0x2f4, 0x2ee, 0x2e8, 0x2e2, 0x2dc, 0x2d7, 0x2d1,
    0x2cb, 0x2c5, 0x2bf, 0x2ba, 0x2b4, 0x2af, 0x2a9, 0x2a3, 0x29e, 0x299, 0x293, 0x28e, 0x288, 0x283, 0x27e,
    0x279, 0x273, 0x26e, 0x269, 0x264, 0x25f, 0x25a, 0x255, 0x250, 0x24b, 0x246, 0x241, 0x23c, 0x237, 0x232,
    0x22e, 0x229, 0x224, 0x21f, 0x21b, 0x216, 0x211, 0x20d, 0x208, 0x204, 0x1ff, 0x1fb, 0x1f6, 0x1f2, 0x1ed,
    0x1e9, 0x1e5, 0x1e0, 0x1dc, 0x1d8, 0x1d4, 0x1cf, 0x1cb, 0x1c7, 0x1c3, 0x1bf, 0x1bb, 0x1b6, 0x1b2, 0x1ae,
    0x1aa, 0x1a6, 0x1a2, 0x19e, 0x19a, 0x197, 0x193, 0x18f, 0x18b, 0x187, 0x183, 0x17f, 0x17c, 0x178, 0x174,
    0x171, 0x16d, 0x169, 0x166, 0x162, 0x15e, 0x15b, 0x157, 0x154, 0x150, 0x14d, 0x149, 0x146, 0x142, 0x13f,
    0x13b, 0x138, 0x134, 0x131, 0x12e, 0x12a, 0x127, 0x124, 0x120, 0x11d, 0x11a, 0x117, 0x113, 0x110, 0x10d,
    0x10a, 0x107, 0x103, 0x100, 0x0fd, 0x0fa, 0x0f7, 0x0f4, 0x0f1, 0x0ee, 0x0eb, 0x0e8, 0x0e5, 0x0e2, 0x0df,
    0x0dc, 0x0d9, 0x0d6, 0x0d3, 0x0d0, 0x0cd, 0x0ca, 0x0c8, 0x0c5, 0x0c2, 0x0bf, 0x0bc, 0x0b9, 0x0b7, 0x0b4,
    0x0b1, 0x0ae, 0x0ac, 0x0a9, 0x0a6, 0x0a4, 0x0a1, 0x09e, 0x09c, 0x099, 0x096, 0x094, 0x091, 0x08e, 0x08c,
    0x089, 0x087, 0x084, 0x082, 0x07f, 0x07c, 0x07a, 0x077, 0x075, 0x073, 0x070, 0x06e, 0x06b, 0x069, 0x066,
    0x064, 0x061, 0x05f, 0x05d, 0x05a, 0x058, 0x056, 0x053, 0x051, 0x04f, 0x04c, 0x04a, 0x048, 0x045, 0x043,
    0x041, 0x03f, 0x03c, 0x03a, 0x038, 0x036, 0x033, 0x031, 0x02f, 0x02d, 0x02b, 0x029, 0x026, 0x024, 0x022,
    0x020, 0x01e, 0x01c, 0x01a, 0x018, 0x015, 0x013, 0x011, 0x00f, 0x00d, 0x00b, 0x009, 0x007, 0x005, 0x003,
    0x001,
};
// Entry 128 + n is 2048 / sqrt(1 + (2n + 1) / 256), entry n the same with twice the radicand: the exponent's
// lowest bit selects the half.
static const uint16_t reciprocal_root_table[256] = {
    0x1a5, 0x1a0, 0x19a, 0x195, 0x18f, 0x18a, 0x185, 0x180, 0x17a, 0x175, 0x170, 0x16b, 0x166, 0x161, 0x15d,
    0x158, 0x153, 0x14e, 0x14a, 0x145, 0x140, 0x13c, 0x138, 0x133, 0x12f, 0x12a, 0x126, 0x122, 0x11e, 0x11a,
    0x115, 0x111, 0x10d, 0x109, 0x105, 0x101, 0x0fd, 0x0fa, 0x0f6, 0x0f2, 0x0ee, 0x0ea, 0x0e7, 0x0e3, 0x0df,
    0x0dc, 0x0d8, 0x0d5, 0x0d1, 0x0ce, 0x0ca, 0x0c7, 0x0c3, 0x0c0, 0x0bd, 0x0b9, 0x0b6, 0x0b3, 0x0b0, 0x0ad,
    0x0a9, 0x0a6, 0x0a3, 0x0a0, 0x09d, 0x09a, 0x097, 0x094, 0x091, 0x08e, 0x08b, 0x088, 0x085, 0x082, 0x07f,
    0x07d, 0x07a, 0x077, 0x074, 0x071, 0x06f, 0x06c, 0x069, 0x067, 0x064, 0x061, 0x05f, 0x05c, 0x05a, 0x057,
    0x054, 0x052, 0x04f, 0x04d, 0x04a, 0x048, 0x045, 0x043, 0x041, 0x03e, 0x03c, 0x03a, 0x037, 0x035, 0x033,
    0x030, 0x02e, 0x02c, 0x029, 0x027, 0x025, 0x023, 0x020, 0x01e, 0x01c, 0x01a, 0x018, 0x016, 0x014, 0x011,
    0x00f, 0x00d, 0x00b, 0x009, 0x007, 0x005, 0x003, 0x001, 0x3fc, 0x3f4, 0x3ec, 0x3e5, 0x3dd, 0x3d5, 0x3ce,
    0x3c7, 0x3bf, 0x3b8, 0x3b1, 0x3aa, 0x3a3, 0x39c, 0x395, 0x38e, 0x388, 0x381, 0x37a, 0x374, 0x36d, 0x367,
    0x361, 0x35a, 0x354, 0x34e, 0x348, 0x342, 0x33c, 0x336, 0x330, 0x32b, 0x325, 0x31f, 0x31a, 0x314, 0x30f,
    0x309, 0x304, 0x2fe, 0x2f9, 0x2f4, 0x2ee, 0x2e9, 0x2e4, 0x2df, 0x2da, 0x2d5, 0x2d0, 0x2cb, 0x2c6, 0x2c1,
    0x2bd, 0x2b8, 0x2b3, 0x2ae, 0x2aa, 0x2a5, 0x2a1, 0x29c, 0x298, 0x293, 0x28f, 0x28a, 0x286, 0x282, 0x27d,
    0x279, 0x275, 0x271, 0x26d, 0x268, 0x264, 0x260, 0x25c, 0x258, 0x254, 0x250, 0x24c, 0x249, 0x245, 0x241,
    0x23d, 0x239, 0x235, 0x232, 0x22e, 0x22a, 0x227, 0x223, 0x220, 0x21c, 0x218, 0x215, 0x211, 0x20e, 0x20a,
    0x207, 0x204, 0x200, 0x1fd, 0x1f9, 0x1f6, 0x1f3, 0x1f0, 0x1ec, 0x1e9, 0x1e6, 0x1e3, 0x1df, 0x1dc, 0x1d9,
    0x1d6, 0x1d3, 0x1d0, 0x1cd, 0x1ca, 0x1c7, 0x1c4, 0x1c1, 0x1be, 0x1bb, 0x1b8, 0x1b5, 0x1b2, 0x1af, 0x1ac,
    0x1aa,
};

struct fpreg hpvm__fp_reciprocal(struct number n)
{
    uint64_t entry = 0x400 | reciprocal_table[n.significand >> 55 & 0xff];
    return FPREG(n.sign, FP_EXPONENT_SPECIAL - 2 - (uint32_t)n.exponent, entry << 53);
}

struct fpreg hpvm__fp_reciprocal_root(struct number n)
{
    unsigned index = ((unsigned)n.exponent & 1) << 7 | (unsigned)(n.significand >> 56 & 0x7f);
    uint64_t entry = 0x400 | reciprocal_root_table[index];
    int32_t exponent = (int32_t)FP_EXPONENT_BIAS - 1 - ((n.exponent - (int32_t)FP_EXPONENT_BIAS) >> 1);
    return FPREG(0, (uint32_t)exponent, entry << 53);
}

bool hpvm__fp_rcpa_special(const struct fpreg *f2, const struct fpreg *f3, struct fp_result *result,
                           const struct fp_control *control)
{
    if (is_normal(f2) && is_normal(f3))
        return false;
    if (fp_is_natval(f2) || fp_is_natval(f3)) {
        *result = result_of(FP_NATVAL, 0);
        return true;
    }
    if (is_unsupported(f2) || is_unsupported(f3)) {
        *result = result_fault(FP_INDEFINITE, FP_V, control);
        return true;
    }
    const struct fpreg *nan = is_nan(f2) ? f2 : is_nan(f3) ? f3 : NULL;
    if (nan) {
        bool signaling = is_signaling(f2) || is_signaling(f3);
        *result = signaling ? result_fault(quieted(*nan), FP_V, control) : result_of(*nan, 0);
        return true;
    }
    bool zero2 = has_zero_value(f2), zero3 = has_zero_value(f3);
    uint32_t sign = f2->sign ^ f3->sign;
    if ((is_infinity(f2) && is_infinity(f3)) || (zero2 && zero3)) {
        *result = result_fault(FP_INDEFINITE, FP_V, control);
        return true;
    }
    if (zero3 && !is_infinity(f2)) {
        *result = result_fault(FPREG_INFINITY(sign), FP_Z, control);
        return true;
    }
    *result = result_of(FPREG_ZERO(sign), 0);
    if (is_unnormal(f2) || is_unnormal(f3)) {
        *result = result_fault(FPREG_ZERO(sign), FP_D, control);
        if (result->fault)
            return true;
    }
    if (is_infinity(f2)) {
        result->value = FPREG_INFINITY(sign);
        return true;
    }
    return zero2 || is_infinity(f3);
}

// The quotient itself, rounded once.
static void divide(struct fp_result *result, struct number a, struct number b,
                   const struct fp_control *control)
{
    uint128 dividend = (uint128)a.significand << 63; // quotient in (2^62, 2^64)
    uint64_t high = (uint64_t)(dividend / b.significand), rest = (uint64_t)(dividend % b.significand);
    dividend = (uint128)rest << 64;
    uint64_t low = (uint64_t)(dividend / b.significand);
    bool more = dividend % b.significand != 0;
    int32_t exponent = a.exponent - b.exponent + (int32_t)FP_EXPONENT_BIAS;
    uint128 quotient = (uint128)high << 64 | low;
    if (!(quotient >> 127)) {
        quotient <<= 1;
        exponent--;
    }
    fp_round(result, a.sign ^ b.sign, exponent, quotient | more, control);
}

// Manual volume 1, section 5.4.1 (architecturally mandated software assistance): the iterations that follow
// an approximation would leave the range of a register.
static bool quotient_leaves_range(struct number a, struct number b)
{
    const int32_t reach = 65535;
    int32_t exponent = a.exponent - b.exponent;
    return b.exponent <= 0 || b.exponent >= (int32_t)FP_EXPONENT_BIAS + reach - 2 || exponent >= reach ||
           exponent <= 2 - reach || a.exponent <= 64;
}

struct fp_result hpvm__fp_rcpa(const struct fpreg *f2, const struct fpreg *f3,
                               const struct fp_control *control)
{
    struct fp_result result = {.flags = 0};
    if (hpvm__fp_rcpa_special(f2, f3, &result, control))
        return result;
    struct number a = number_of(f2), b = number_of(f3);
    if (UNLIKELY(quotient_leaves_range(a, b))) {
        divide(&result, a, b, control);
        return result;
    }
    result.value = hpvm__fp_reciprocal(b);
    result.predicate = true;
    return result;
}

bool hpvm__fp_rsqrta_special(const struct fpreg *f3, struct fp_result *result,
                             const struct fp_control *control)
{
    if (is_normal(f3) && !f3->sign)
        return false;
    if (fp_is_natval(f3))
        *result = result_of(FP_NATVAL, 0);
    else if (is_unsupported(f3))
        *result = result_fault(FP_INDEFINITE, FP_V, control);
    else if (is_nan(f3))
        *result = is_signaling(f3) ? result_fault(quieted(*f3), FP_V, control) : result_of(*f3, 0);
    else if (f3->sign && !has_zero_value(f3))
        *result = result_fault(FP_INDEFINITE, FP_V, control);
    else {
        *result = result_of(FPREG_ZERO(f3->sign), 0);
        if (is_infinity(f3))
            result->value = *f3;
        else if (is_unnormal(f3))
            *result = result_fault(FPREG_ZERO(f3->sign), FP_D, control);
        return result->fault || is_infinity(f3) || has_zero_value(f3);
    }
    return true;
}

// The root itself, rounded once: 66 bits, digit by digit.
static void square_root(struct fp_result *result, struct number n, const struct fp_control *control)
{
    int32_t exponent = n.exponent - (int32_t)FP_EXPONENT_BIAS;
    // The radicand's bits in pairs from the top: value in [1, 4) when the first pair holds the integer part.
    unsigned odd = exponent & 1;
    uint128 radicand = (uint128)n.significand << (odd ? 63 : 62);
    radicand <<= 1; // bits 127:126 are the integer part
    uint128 root = 0, rest = 0;
    for (unsigned step = 0; step < 66; step++) {
        rest = rest << 2 | (uint64_t)(radicand >> 126);
        radicand <<= 2;
        root <<= 1;
        if (rest > root << 1) {
            rest -= root << 1 | 1;
            root |= 1;
        }
    }
    fp_round(result, 0, (exponent >> 1) + (int32_t)FP_EXPONENT_BIAS, root << 62 | (rest != 0), control);
}

struct fp_result hpvm__fp_rsqrta(const struct fpreg *f3, const struct fp_control *control)
{
    struct fp_result result = {.flags = 0};
    if (hpvm__fp_rsqrta_special(f3, &result, control))
        return result;
    struct number n = number_of(f3);
    if (UNLIKELY(n.exponent <= 64)) {
        square_root(&result, n, control);
        return result;
    }
    result.value = hpvm__fp_reciprocal_root(n);
    result.predicate = true;
    return result;
}
