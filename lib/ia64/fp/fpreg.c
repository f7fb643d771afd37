// Memory formats of floating-point registers: single, double, double-extended, spill and fill.
//
// Manual volume 1, section 5.1.3 and figures 5-4 to 5-9. Loads put a denormal in the register unnormalised,
// with the smallest exponent of its format; stores put exponent 0 in memory when the integer bit is clear.
#include "ia64/fp/fpreg.h"

struct fpreg hpvm__fp_from_single(uint32_t bits)
{
    uint32_t sign = bits >> 31, exponent = (bits >> 23) & 0xff;
    uint64_t fraction = (uint64_t)(bits & 0x7fffff) << 40;
    if (exponent == 0xff)
        return FPREG(sign, FP_EXPONENT_SPECIAL, FP_INTEGER_BIT | fraction);
    if (exponent != 0)
        return FPREG(sign, exponent + FP_EXPONENT_BIAS - 127, FP_INTEGER_BIT | fraction);
    return FPREG(sign, fraction != 0 ? 0xff81 : 0, fraction);
}

struct fpreg hpvm__fp_from_double(uint64_t bits)
{
    uint32_t sign = (uint32_t)(bits >> 63), exponent = (uint32_t)(bits >> 52) & 0x7ff;
    uint64_t fraction = (bits & mask_low(52)) << 11;
    if (exponent == 0x7ff)
        return FPREG(sign, FP_EXPONENT_SPECIAL, FP_INTEGER_BIT | fraction);
    if (exponent != 0)
        return FPREG(sign, exponent + FP_EXPONENT_BIAS - 1023, FP_INTEGER_BIT | fraction);
    return FPREG(sign, fraction != 0 ? 0xfc01 : 0, fraction);
}

struct fpreg hpvm__fp_from_extended(const uint8_t bytes[10])
{
    uint32_t high = load16(bytes + 8), exponent = high & 0x7fff;
    if (exponent == 0x7fff)
        exponent = FP_EXPONENT_SPECIAL;
    else if (exponent != 0)
        exponent += FP_EXPONENT_BIAS - 16383;
    return FPREG(high >> 15, exponent, load64(bytes));
}

struct fpreg hpvm__fp_canonical(const struct fpreg *f)
{
    return fp_is_tagged(f) ? hpvm__fp_from_double(f->significand) : *f;
}

bool hpvm__fp_as_double(const struct fpreg *f, uint64_t *bits)
{
    if (fp_is_tagged(f)) {
        *bits = f->significand;
        return true;
    }
    uint64_t sign = (uint64_t)f->sign << 63, exponent = f->exponent - (FP_EXPONENT_BIAS - 1023);
    if (f->significand == 0 && f->exponent == 0) {
        *bits = sign;
        return true;
    }
    if (!(f->significand & FP_INTEGER_BIT) || (f->significand & mask_low(11)) || exponent - 1 >= 0x7fe)
        return false;
    *bits = sign | exponent << 52 | (f->significand << 1 >> 12);
    return true;
}

bool hpvm__fp_double_is_single(uint64_t bits, uint64_t *single)
{
    uint64_t exponent = bits >> 52 & 0x7ff, sign = bits >> 63 << 31;
    if (bits << 1 == 0) {
        *single = sign;
        return true;
    }
    if ((bits & mask_low(29)) || exponent - (1023 - 126) > 253)
        return false;
    *single = sign | (exponent - (1023 - 127)) << 23 | (bits >> 29 & mask_low(23));
    return true;
}

uint32_t hpvm__fp_to_single_bits(struct fpreg f)
{
    uint32_t exponent = (f.exponent >> 9 & 0x80) | (f.exponent & 0x7f);
    if (!(f.significand & FP_INTEGER_BIT))
        exponent = 0;
    return f.sign << 31 | exponent << 23 | ((uint32_t)(f.significand >> 40) & 0x7fffff);
}

uint64_t hpvm__fp_to_double_bits(struct fpreg f)
{
    uint64_t exponent = (f.exponent >> 6 & 0x400) | (f.exponent & 0x3ff);
    if (!(f.significand & FP_INTEGER_BIT))
        exponent = 0;
    return (uint64_t)f.sign << 63 | exponent << 52 | (f.significand >> 11 & mask_low(52));
}

void hpvm__fp_to_extended(struct fpreg f, uint8_t bytes[10])
{
    store64(bytes, f.significand);
    store16(bytes + 8, (uint16_t)(f.sign << 15 | (f.exponent >> 2 & 0x4000) | (f.exponent & 0x3fff)));
}

struct fpreg hpvm__fp_from_spill(const uint8_t bytes[16])
{
    uint32_t high = load32(bytes + 8);
    return FPREG(high >> 17 & 1, high & 0x1ffff, load64(bytes));
}

void hpvm__fp_to_spill(struct fpreg f, uint8_t bytes[16])
{
    store64(bytes, f.significand);
    store64(bytes + 8, (uint64_t)f.sign << 17 | f.exponent);
}
