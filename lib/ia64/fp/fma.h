// The sum of a product and a number, exact but for a sticky bit, and the path that most multiply-adds take.
#ifndef HPVM_IA64_FP_FMA_H
#define HPVM_IA64_FP_FMA_H

#include "ia64/fp/fpcore.h"

struct unrounded {
    uint128 significand; // bit 127 set, bit 0 stands for anything below; 0: the terms cancelled
    int32_t exponent;
    uint32_t sign;
};

// Shifts a difference up until bit 127 is set, and corrects the exponent.
static inline uint128 fma_normalized(uint128 difference, int32_t *exponent)
{
    uint64_t high = (uint64_t)(difference >> 64);
    int shift = high != 0 ? __builtin_clzll(high) : 64 + __builtin_clzll((uint64_t)difference);
    *exponent -= shift;
    return difference << shift;
}

// Moves a magnitude down; *lost is 1 when bits fell off.
static inline uint128 fma_shifted_right(uint128 value, unsigned count, unsigned *lost)
{
    if (count >= 128) {
        *lost = 1; // no operand is zero here
        return 0;
    }
    *lost = count != 0 && value << (128 - count) != 0;
    return value >> count;
}

// a * b + c, neither a nor b zero; the signs of product and addend are given.
static inline __attribute__((always_inline)) struct unrounded
fma_sum(struct number a, struct number b, struct number c, uint32_t product_sign, uint32_t addend_sign)
{
    uint128 product = (uint128)a.significand * b.significand;
    int32_t exponent = a.exponent + b.exponent - (int32_t)FP_EXPONENT_BIAS + 1;
    if (!(product >> 127)) {
        product <<= 1;
        exponent--;
    }
    if (c.significand == 0)
        return (struct unrounded){product, exponent, product_sign};

    uint128 addend = (uint128)c.significand << 64;
    int32_t distance = exponent - c.exponent;
    unsigned lost;
    if (product_sign == addend_sign) {
        if (distance >= 0) {
            addend = fma_shifted_right(addend, (unsigned)distance, &lost);
        } else {
            product = fma_shifted_right(product, (unsigned)-distance, &lost);
            exponent = c.exponent;
        }
        uint128 sum = product + addend;
        if (sum < product) {
            lost |= (unsigned)sum & 1;
            sum = sum >> 1 | (uint128)1 << 127;
            exponent++;
        }
        return (struct unrounded){sum | lost, exponent, product_sign};
    }

    // Magnitudes are subtracted. Only when both leading bits are at most one place apart can more than one
    // leading bit cancel, and then no bit may be lost below. Else the difference is rounded down, and its
    // lowest bit stands for the part that is missing.
    uint32_t sign = product_sign;
    uint128 difference;
    if (distance > 0) {
        addend = fma_shifted_right(addend, (unsigned)distance, &lost);
        difference = (product - addend - lost) | lost;
    } else if (distance == 0) {
        if (product == addend)
            return (struct unrounded){0, 0, 0};
        if (product > addend) {
            difference = product - addend;
        } else {
            difference = addend - product;
            sign = addend_sign;
        }
    } else {
        sign = addend_sign;
        exponent = c.exponent;
        uint128 moved = fma_shifted_right(product, (unsigned)-distance, &lost);
        difference = (addend - moved - lost) | lost;
        if (distance == -1 && !(difference >> 127)) {
            difference = (addend << 1) - product; // the true value fits although addend << 1 does not
            exponent--;
        }
    }
    difference = fma_normalized(difference, &exponent);
    return (struct unrounded){difference, exponent, sign};
}

// Normal operands, or no addend, or zero for one; a normal result; no trap. False: nothing was done, and
// hpvm__fp_fma has to be called. f0 as addend is the same as zero here, for no result is zero.
static inline __attribute__((always_inline)) bool
fp_fma_normal(const struct fpreg *f3, const struct fpreg *f4, const struct fpreg *f2, unsigned how,
              const struct fp_control *control, struct fpreg *value, bool *inexact)
{
    if (UNLIKELY(!is_normal(f3) || !is_normal(f4) ||
                 !(is_normal(f2) || (f2->exponent == 0 && f2->significand == 0))))
        return false;
    struct number a = {f3->significand, (int32_t)f3->exponent, 0};
    struct number b = {f4->significand, (int32_t)f4->exponent, 0};
    struct number c = {f2->significand, (int32_t)f2->exponent, 0};
    struct unrounded sum =
        fma_sum(a, b, c, f3->sign ^ f4->sign ^ (how & FMA_NEGATE_PRODUCT), f2->sign ^ (how >> 1 & 1));
    return LIKELY(sum.significand != 0) &&
           fp_round_normal(sum.sign, sum.exponent, sum.significand, control, value, inexact);
}

#endif
