// The common case of operations on whole registers. Compiled for general registers only (lib/CMakeLists.txt):
// generated code has values in all others.
#include "ia64/fp/wide.h"

#include "ia64/fp/approximate.h"

#ifndef FUNCTIONS // wide_bmi2.c has its own
#define FUNCTIONS hpvm__fp_wide_functions
#endif
#define REFUSED FPREG(~0u, ~0u, 0)

// ---- operands ----------------------------------------------------------------------------------------

// Any value but notes, NaTVal and what is not in ordinary representation.
static inline bool value_of(const struct fpreg *f, struct fpreg *value)
{
    uint64_t bits = f->significand;
    if (fp_is_tagged(f)) {
        if (fp_is_lazy(f))
            return false;
        uint32_t exponent = (uint32_t)(bits >> 52) & 0x7ff, sign = (uint32_t)(bits >> 63);
        *value = exponent == 0 ? FPREG_ZERO(sign)
                               : FPREG(sign, exponent + FP_EXPONENT_BIAS - 1023, FP_INTEGER_BIT | bits << 11);
        return true;
    }
    *value = *f;
    return !fp_is_natval(f);
}

// Normal numbers and zeros.
static inline bool number_in(const struct fpreg *f, struct number *n)
{
    struct fpreg value;
    if (UNLIKELY(!value_of(f, &value)))
        return false;
    *n = (struct number){value.significand, (int32_t)value.exponent, value.sign};
    return LIKELY(is_normal(&value) || (value.exponent == 0 && value.significand == 0));
}

// ---- status ------------------------------------------------------------------------------------------

// To nearest, inexact results do not trap.
static inline bool status_is_usual(uint64_t fpsr, unsigned how)
{
    return (fpsr & (BIT(5) | 0x30ull << (how >> FP_WIDE_SHIFT_SHIFT))) == BIT(5);
}

static inline void add_inexact(uint64_t *fpsr, unsigned how)
{
    uint64_t flag = BIT(12) << (how >> FP_WIDE_SHIFT_SHIFT);
    if (!(*fpsr & flag))
        *fpsr |= flag;
}

// ---- arithmetic --------------------------------------------------------------------------------------

// A result of .d or .s as generated code keeps it, when the double format has it.
static inline struct fpreg tagged(struct fpreg value)
{
    uint64_t sign = (uint64_t)value.sign << 63;
    uint32_t exponent = value.exponent - (FP_EXPONENT_BIAS - 1023);
    if (value.significand == 0)
        return FPREG(~0u, (uint32_t)FP_TAG, sign);
    if (UNLIKELY(exponent - 1 >= 0x7fe))
        return value;
    return FPREG(~0u, (uint32_t)FP_TAG, sign | (uint64_t)exponent << 52 | value.significand << 1 >> 12);
}

#define INLINE static inline __attribute__((always_inline))

// A normal number, or zero as significand 0; `place` is exponent and sign as one word.
struct operand {
    uint64_t significand, place;
};

INLINE bool operand_in(const struct fpreg *f, struct operand *o)
{
    struct number n;
    o->significand = f->significand;
    memcpy(&o->place, &f->exponent, sizeof o->place);
    if (LIKELY((uint32_t)o->place - 1 < FP_EXPONENT_SPECIAL - 1 && (int64_t)o->significand < 0))
        return true;
    if (!number_in(f, &n))
        return false;
    *o = (struct operand){n.significand, (uint32_t)n.exponent | (uint64_t)n.sign << 32};
    *(struct fpreg *)(uintptr_t)f = FPREG(n.sign, (uint32_t)n.exponent, n.significand); // the same number
    return true;
}

// What is to be rounded: bit 127 is set, or nothing is left; bit 0 stands for anything below. The same sums
// as in fma.h with fewer branches: signs, carries and roundings are as good as random for the host's
// predictor.
struct exact {
    uint128 significand;
    int32_t exponent;
    uint32_t sign;
};

INLINE uint128 wide(uint64_t high, uint64_t low)
{
    return (uint128)high << 64 | low;
}

// An addend, moved down by so many bits.
INLINE uint128 addend_below(uint64_t addend, uint32_t count, uint64_t *lost)
{
    *lost = 0;
    if (count < 64)
        return wide(addend >> count, (addend << 1) << (63 - count));
    if (UNLIKELY(count >= 128)) {
        *lost = 1;
        return 0;
    }
    *lost = (addend << 1) << (127 - count) != 0;
    return addend >> (count - 64);
}

INLINE uint128 product_below(uint128 product, uint32_t count, uint64_t *lost)
{
    uint64_t high = (uint64_t)(product >> 64), low = (uint64_t)product;
    if (count < 64) {
        *lost = (low << 1) << (63 - count) != 0;
        return wide(high >> count, low >> count | (high << 1) << (63 - count));
    }
    *lost = 1;
    if (UNLIKELY(count >= 128))
        return 0;
    *lost = (low | (high << 1) << (127 - count)) != 0;
    return high >> (count - 64);
}

INLINE struct exact sum_of(uint128 x, uint128 y, uint64_t lost, int32_t exponent, uint32_t sign)
{
    uint128 sum = x + y;
    uint64_t carry = sum < x, back = -carry, high = (uint64_t)(sum >> 64), low = (uint64_t)sum;
    low = low >> carry | (high << 63 & back) | (low & carry) | lost;
    high = high >> carry | carry << 63;
    return (struct exact){wide(high, low), exponent + (int32_t)carry, sign};
}

INLINE struct exact normalized(uint128 difference, int32_t exponent, uint32_t sign)
{
    uint64_t high = (uint64_t)(difference >> 64), low = (uint64_t)difference;
    if (high == 0) {
        high = low;
        low = 0;
        exponent -= 64;
        if (high == 0)
            return (struct exact){0, 0, 0};
    }
    unsigned shift = (unsigned)__builtin_clzll(high);
    high = high << shift | (low >> 1) >> (63 - shift);
    return (struct exact){wide(high, low << shift), exponent - (int32_t)shift, sign};
}

INLINE struct exact exact_sum(uint128 product, int32_t exponent, uint32_t sign, uint64_t addend,
                              int32_t addend_exponent, uint32_t addend_sign)
{
    int32_t distance = exponent - addend_exponent;
    uint64_t lost;
    uint128 other, difference;
    if (distance >= 0) {
        other = addend_below(addend, (uint32_t)distance, &lost);
        if (sign == addend_sign)
            return sum_of(product, other, lost, exponent, sign);
        if (distance == 0 && product < other)
            return normalized(other - product, exponent, addend_sign);
        return normalized((product - other - lost) | lost, exponent, sign);
    }
    other = product_below(product, (uint32_t)-distance, &lost);
    if (sign == addend_sign)
        return sum_of(wide(addend, 0), other, lost, addend_exponent, sign);
    difference = (wide(addend, 0) - other - lost) | lost;
    if (distance == -1 && !(difference >> 127)) // the true value fits although twice the addend does not
        return normalized(wide(addend << 1, 0) - product, addend_exponent - 1, addend_sign);
    return normalized(difference, addend_exponent, addend_sign);
}

// To `precision` bits, to nearest; *exponent grows by a carry.
INLINE uint64_t rounded(uint64_t high, uint64_t low, unsigned precision, int32_t *exponent, bool *inexact)
{
    uint64_t carry;
    if (precision == 64) {
        uint64_t half = BIT(63) - 1 + (high & 1);
        *inexact = low != 0;
        high += low + half < low;
        carry = high == 0;
    } else {
        unsigned dropped = 64 - precision;
        uint64_t unit = BIT(dropped);
        high |= low != 0;
        *inexact = (high & (unit - 1)) != 0;
        uint64_t up = high + (unit / 2 - 1) + (high >> dropped & 1);
        carry = up < high;
        high = up & -unit;
    }
    *exponent += (int32_t)carry;
    return high | carry << 63;
}

INLINE struct fpreg multiply_add(const struct fpreg *f3, const struct fpreg *f4, const struct fpreg *f2,
                                 uint64_t *fpsr, unsigned how, enum fp_completer completer)
{
    unsigned precision = completer == FP_PC_DYNAMIC ? 64 : completer == FP_PC_DOUBLE ? 53 : 24;
    int32_t reach = completer == FP_PC_DYNAMIC ? 0x3fff : completer == FP_PC_DOUBLE ? 0x3ff : 0x7f;
    uint64_t field = *fpsr >> (how >> FP_WIDE_SHIFT_SHIFT);
    struct operand a, b, c;
    if (UNLIKELY(!operand_in(f3, &a) || !operand_in(f4, &b) || !operand_in(f2, &c) || !(*fpsr & BIT(5)) ||
                 (field & 0x30) || (completer == FP_PC_DYNAMIC && (field & 0xc) != 0xc)))
        return REFUSED;
    if (field & 2) // wre
        reach = 0xffff;
    uint32_t sign = ((uint32_t)(a.place >> 32) ^ (uint32_t)(b.place >> 32) ^ how) & 1;
    uint32_t addend_sign = ((uint32_t)(c.place >> 32) ^ how >> 1) & 1;
    uint128 product = (uint128)a.significand * b.significand;
    uint64_t up = ~(uint64_t)(product >> 127) & 1, all = -up, low = (uint64_t)product & all;
    product += wide((uint64_t)(product >> 64) & all, low);
    struct exact sum = {
        product, (int32_t)((uint32_t)a.place + (uint32_t)b.place - FP_EXPONENT_BIAS + 1) - (int32_t)up, sign};
    if (UNLIKELY(a.significand == 0 || b.significand == 0)) {
        if (!(how & FMA_NO_ADDEND))
            sum.sign = c.significand == 0 ? sign & addend_sign : addend_sign;
        sum.significand = wide(c.significand, 0);
        sum.exponent = (int32_t)(uint32_t)c.place;
    } else if (c.significand != 0) {
        sum = exact_sum(product, sum.exponent, sign, c.significand, (int32_t)(uint32_t)c.place, addend_sign);
    }
    if (UNLIKELY(sum.significand == 0)) {
        struct fpreg zero = FPREG_ZERO(sum.sign);
        return completer == FP_PC_DYNAMIC ? zero : tagged(zero);
    }
    bool inexact;
    struct fpreg value;
    value.significand = rounded((uint64_t)(sum.significand >> 64), (uint64_t)sum.significand, precision,
                                &sum.exponent, &inexact);
    value.exponent = (uint32_t)sum.exponent;
    value.sign = sum.sign;
    if (UNLIKELY(value.exponent - (FP_EXPONENT_BIAS + 1 - (uint32_t)reach) > 2 * (uint32_t)reach - 1))
        return REFUSED;
    if (inexact)
        add_inexact(fpsr, how);
    return completer == FP_PC_DYNAMIC ? value : tagged(value);
}

#define OPERATION(name)                                                                                      \
    static struct fpreg name(const struct fpreg *f3 __attribute__((unused)),                                 \
                             const struct fpreg *f4 __attribute__((unused)),                                 \
                             const struct fpreg *f2 __attribute__((unused)),                                 \
                             uint64_t *fpsr __attribute__((unused)), unsigned how __attribute__((unused)))

OPERATION(fma_any)
{
    return multiply_add(f3, f4, f2, fpsr, how, FP_PC_DYNAMIC);
}

INLINE uint64_t place_of(const struct fpreg *f)
{
    uint64_t place;
    memcpy(&place, &f->exponent, sizeof place);
    return place;
}

// A result in 64 bits whose exponent is in every range.
#define FINISH(high, low, exponent, sign)                                                                    \
    do {                                                                                                     \
        uint64_t high_ = (high), low_ = (low), up_ = BIT(63) - 1 + (high_ & 1);                              \
        uint32_t exponent_ = (uint32_t)(exponent);                                                           \
        high_ += low_ + up_ < low_;                                                                          \
        if (UNLIKELY(exponent_ - 0xc001 >= 0x7ffe || high_ == 0))                                            \
            return REFUSED;                                                                                  \
        return FPREG((uint32_t)(sign), exponent_, high_);                                                    \
    } while (0)

// To nearest, 64 bits, inexact results neither trap nor need their flag.
INLINE bool status_is_simple(uint64_t fpsr, unsigned how)
{
    return (fpsr & BIT(5)) && (fpsr >> (how >> FP_WIDE_SHIFT_SHIFT) & 0x103c) == 0x100c;
}

// The bits of a number of the double format get their ordinary representation; zeros stay tagged.
INLINE void untag(uint64_t *significand, uint64_t *place)
{
    uint64_t exponent = *significand >> 52 & 0x7ff;
    if (*place != (uint64_t)FP_TAG || exponent == 0)
        return;
    *place = (exponent + FP_EXPONENT_BIAS - 1023) | *significand >> 63 << 32;
    *significand = *significand << 11 | FP_INTEGER_BIT;
}

// Normal operands of the double-extended format, to nearest, 64 bits. The same as multiply_add, in half the
// instructions; what is refused here goes to fma_any.
OPERATION(fma_dynamic)
{
    uint64_t a = f3->significand, b = f4->significand, c = f2->significand;
    uint64_t place_a = place_of(f3), place_b = place_of(f4), place_c = place_of(f2);
    uint32_t ends =
        ((uint32_t)place_a - 0x8000) | ((uint32_t)place_b - 0x8000) | ((uint32_t)place_c - 0x8000);
    if (ends >= 0x10000) {
        untag(&a, &place_a);
        untag(&b, &place_b);
        untag(&c, &place_c);
        ends = ((uint32_t)place_a - 0x8000) | ((uint32_t)place_b - 0x8000) | ((uint32_t)place_c - 0x8000);
    }
    if (UNLIKELY(ends >= 0x10000 || (int64_t)(a & b & c) >= 0 || !status_is_simple(*fpsr, how)))
        return REFUSED;
    uint128 product = (uint128)a * b;
    uint64_t high = (uint64_t)(product >> 64), low = (uint64_t)product, up = ~high >> 63, all = -up, lost;
    product += wide(high & all, low & all);
    high = (uint64_t)(product >> 64), low = (uint64_t)product;
    int32_t exponent = (int32_t)((uint32_t)place_a + (uint32_t)place_b - FP_EXPONENT_BIAS + 1 - (uint32_t)up);
    int32_t distance = exponent - (int32_t)(uint32_t)place_c;
    uint64_t sign = (place_a ^ place_b) >> 32 ^ (how & 1), other = sign ^ place_c >> 32 ^ (how >> 1 & 1);
    if (UNLIKELY((uint32_t)(distance + 127) > 127 + 63))
        return REFUSED;
    if ((other & 1) && (uint32_t)(distance + 1) <= 2) { // nearly everything may cancel
        uint128 addend = wide(c, 0), difference;
        uint64_t above = 0;
        if (distance < 0) {
            above = wide(c << 1, 0) >= product; // bit 128
            difference = wide(c << 1, 0) - product;
            sign ^= 1;
        } else {
            addend >>= distance;
            bool negative = product < addend;
            difference = negative ? addend - product : product - addend;
            sign ^= negative;
        }
        high = (uint64_t)(difference >> 64), low = (uint64_t)difference;
        if (above) {
            low = low >> 1 | high << 63 | (low & 1);
            FINISH(high >> 1 | BIT(63), low, exponent + 1, sign & 1);
        }
        if (high == 0) {
            high = low;
            low = 0;
            exponent -= 64;
            if (high == 0)
                return FPREG_ZERO(0);
        }
        unsigned zeros = (unsigned)__builtin_clzll(high);
        FINISH(high << zeros | (low >> 1) >> (63 - zeros), low << zeros, exponent - (int32_t)zeros, sign & 1);
    }
    if (distance >= 0) {
        uint64_t upper = c >> distance, lower = (c << 1) << (63 - distance);
        if (other & 1) { // one bit may cancel
            product -= wide(upper, lower);
            high = (uint64_t)(product >> 64), low = (uint64_t)product, up = ~high >> 63, all = -up;
            product += wide(high & all, low & all);
            FINISH((uint64_t)(product >> 64), (uint64_t)product, exponent - (int32_t)up, sign & 1);
        }
        product += wide(upper, lower);
        uint64_t carry = (uint64_t)(product >> 64) < high, back = -carry;
        high = (uint64_t)(product >> 64), low = (uint64_t)product;
        low = low >> carry | (high << 63 & back) | (low & carry);
        FINISH(high >> carry | carry << 63, low, exponent + (int32_t)carry, sign & 1);
    }
    if (distance > -64) {
        lost = low << (64 + distance) != 0;
        low = low >> -distance | high << (64 + distance);
        high >>= -distance;
    } else { // what corrections of the last place are
        lost = (low | (high << 1) << (127 + distance)) != 0;
        low = high >> (-distance - 64);
        high = 0;
    }
    exponent = (int32_t)(uint32_t)place_c;
    sign ^= other;
    if (other & 1) {
        product = wide(c, 0) - wide(high, low) - lost;
        high = (uint64_t)(product >> 64), low = (uint64_t)product | lost, up = ~high >> 63, all = -up;
        product = wide(high, low) + wide(high & all, low & all);
        FINISH((uint64_t)(product >> 64), (uint64_t)product, exponent - (int32_t)up, sign & 1);
    }
    high += c;
    uint64_t carry = high < c, back = -carry;
    low = low >> carry | (high << 63 & back) | (low & carry) | lost;
    FINISH(high >> carry | carry << 63, low, exponent + (int32_t)carry, sign & 1);
}

// Without an addend.
OPERATION(multiply)
{
    uint64_t a = f3->significand, b = f4->significand, place_a = place_of(f3), place_b = place_of(f4);
    uint32_t ends = ((uint32_t)place_a - 0x8000) | ((uint32_t)place_b - 0x8000);
    if (ends >= 0x10000) {
        untag(&a, &place_a);
        untag(&b, &place_b);
        ends = ((uint32_t)place_a - 0x8000) | ((uint32_t)place_b - 0x8000);
    }
    if (UNLIKELY(ends >= 0x10000 || (int64_t)(a & b) >= 0 || !status_is_simple(*fpsr, how)))
        return REFUSED;
    uint128 product = (uint128)a * b;
    uint64_t high = (uint64_t)(product >> 64), low = (uint64_t)product, up = ~high >> 63, all = -up;
    product += wide(high & all, low & all);
    FINISH((uint64_t)(product >> 64), (uint64_t)product,
           (uint32_t)place_a + (uint32_t)place_b - FP_EXPONENT_BIAS + 1 - (uint32_t)up,
           ((place_a ^ place_b) >> 32 ^ how) & 1);
}
OPERATION(fma_double)
{
    return multiply_add(f3, f4, f2, fpsr, how, FP_PC_DOUBLE);
}
OPERATION(fma_single)
{
    return multiply_add(f3, f4, f2, fpsr, how, FP_PC_SINGLE);
}

OPERATION(reciprocal)
{
    struct number a, b;
    if (UNLIKELY(!number_in(f2, &a) || !number_in(f3, &b) || a.significand == 0 || b.significand == 0 ||
                 fp_quotient_leaves_range(a, b)))
        return REFUSED;
    return hpvm__fp_reciprocal(b);
}

OPERATION(reciprocal_root)
{
    struct number n;
    if (UNLIKELY(!number_in(f3, &n) || n.significand == 0 || n.sign || fp_root_leaves_range(n)))
        return REFUSED;
    return hpvm__fp_reciprocal_root(n);
}

// ---- integers ----------------------------------------------------------------------------------------

OPERATION(to_integer)
{
    struct number n;
    if (UNLIKELY(!number_in(f2, &n) || !status_is_usual(*fpsr, how)))
        return REFUSED;
    int32_t shift = (int32_t)FP_EXPONENT_INTEGER - n.exponent; // bits below the point
    uint64_t integer = 0, rest = 0;
    if (n.significand == 0)
        return FP_INTEGER(0);
    if (UNLIKELY(shift < 0 || (n.sign && (how & FCVT_UNSIGNED))))
        return REFUSED;
    if (shift == 0) {
        integer = n.significand;
    } else if (shift < 64) {
        integer = n.significand >> shift;
        rest = n.significand << (64 - shift);
    } else {
        rest = shift == 64 ? n.significand : 1;
    }
    integer += round_up(rest, integer & 1, n.sign, how & FCVT_TRUNCATE ? FP_TRUNCATE : FP_NEAREST);
    if (UNLIKELY(!(how & FCVT_UNSIGNED) && integer >= FP_INTEGER_BIT))
        return REFUSED;
    if (rest != 0)
        add_inexact(fpsr, how);
    return FP_INTEGER(n.sign ? -integer : integer);
}

OPERATION(from_integer)
{
    uint64_t integer = f2->significand;
    if (UNLIKELY(fp_is_tagged(f2) || fp_is_natval(f2)))
        return REFUSED;
    if (integer == 0)
        return FPREG_ZERO(0);
    uint32_t sign = (uint32_t)(integer >> 63);
    integer = sign ? -integer : integer;
    unsigned shift = (unsigned)__builtin_clzll(integer);
    return FPREG(sign, FP_EXPONENT_INTEGER - shift, integer << shift);
}

// ---- comparisons -------------------------------------------------------------------------------------

static inline int order_of(struct number x, struct number y)
{
    int larger = x.sign ? -1 : 1;
    if (x.significand == 0 || y.significand == 0) {
        if (x.significand != 0)
            return larger;
        return y.significand == 0 ? 0 : y.sign ? 1 : -1;
    }
    if (x.sign != y.sign)
        return larger;
    if (x.exponent != y.exponent)
        return x.exponent > y.exponent ? larger : -larger;
    return x.significand > y.significand ? larger : x.significand < y.significand ? -larger : 0;
}

OPERATION(compare)
{
    struct number x, y;
    if (UNLIKELY(!number_in(f2, &x) || !number_in(f3, &y)))
        return REFUSED;
    return FPREG(0, 0, (uint64_t)(order_of(x, y) + 1));
}

OPERATION(choose)
{
    struct number x, y;
    if (UNLIKELY(!number_in(f2, &x) || !number_in(f3, &y)))
        return REFUSED;
    struct fpreg first = FPREG(x.sign, (uint32_t)x.exponent, x.significand),
                 second = FPREG(y.sign, (uint32_t)y.exponent, y.significand);
    unsigned choice = how & 3;
    if (choice >= FP_AMIN)
        x.sign = y.sign = 0;
    int order = order_of(x, y);
    return (choice == FP_MIN || choice == FP_AMIN ? order < 0 : order > 0) ? first : second;
}

// ---- no arithmetic -----------------------------------------------------------------------------------

OPERATION(merge)
{
    struct fpreg x, y;
    if (UNLIKELY(!value_of(f2, &x) || !value_of(f3, &y)))
        return REFUSED;
    y.sign = x.sign ^ ((how & 3) == MERGE_NEGATED_SIGN);
    if ((how & 3) == MERGE_SIGN_EXPONENT)
        y.exponent = x.exponent;
    return y;
}

OPERATION(bits)
{
    const uint64_t upper = 0xffffffff00000000, lower = 0xffffffff;
    struct fpreg x, y, z = FPREG_ZERO(0);
    unsigned operation = how & 0xf;
    if (UNLIKELY(!value_of(f2, &x) || !value_of(f3, &y) || (operation == BITS_SELECT && !value_of(f4, &z))))
        return REFUSED;
    uint64_t a = x.significand, b = y.significand;
    switch (operation) {
    case BITS_AND:
        return FP_INTEGER(a & b);
    case BITS_ANDCM:
        return FP_INTEGER(a & ~b);
    case BITS_OR:
        return FP_INTEGER(a | b);
    case BITS_XOR:
        return FP_INTEGER(a ^ b);
    case BITS_SELECT:
        return FP_INTEGER((b & a) | (z.significand & ~a));
    case BITS_MIX_LR:
        return FP_INTEGER((a & upper) | (b & lower));
    case BITS_MIX_R:
        return FP_INTEGER(a << 32 | (b & lower));
    default:
        return FP_INTEGER((a & upper) | b >> 32);
    }
}

fp_wide_function *const FUNCTIONS[FP_WIDE_FUNCTIONS] = {
    [FP_WIDE_FMA] = fma_dynamic,
    [FP_WIDE_MUL] = multiply,
    [FP_WIDE_FMA_ANY] = fma_any,
    [FP_WIDE_FMA_D] = fma_double,
    [FP_WIDE_FMA_S] = fma_single,
    [FP_WIDE_RCPA] = reciprocal,
    [FP_WIDE_RSQRTA] = reciprocal_root,
    [FP_WIDE_TO_INT] = to_integer,
    [FP_WIDE_FROM_INT] = from_integer,
    [FP_WIDE_COMPARE] = compare,
    [FP_WIDE_CHOOSE] = choose,
    [FP_WIDE_MERGE] = merge,
    [FP_WIDE_BITS] = bits,
};
