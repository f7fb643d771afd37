// The 82-bit floating-point register and its conversions to and from memory formats.
//
// Nothing in lib/ia64/fp knows the processor: functions take and return register values.
#ifndef HPVM_IA64_FP_FPREG_H
#define HPVM_IA64_FP_FPREG_H

#include "core/bits.h"

// 82-bit floating-point register. NaTVal is exponent 0x1fffe, significand 0, sign 0.
struct fpreg {
    uint64_t significand;
    uint32_t exponent; // 17 bits, biased by 65535
    uint32_t sign;     // 0 or 1
};

#define FP_EXPONENT_BIAS    0xffffu
#define FP_EXPONENT_SPECIAL 0x1ffffu // infinity, NaN, unsupported
#define FP_EXPONENT_NATVAL  0x1fffeu
#define FP_EXPONENT_INTEGER 0x1003eu // integers and parallel operands: the significand is the value
#define FP_INTEGER_BIT      BIT(63)
#define FP_QUIET_BIT        BIT(62)

// A second representation, for exactly the normal numbers and zeros of the double format: the significand
// holds the number's bits in that format, exponent and sign hold the tag. Generated code makes it; only the
// accessors of cpu/state.h and generated code see it.
#define FP_TAG (-2) // exponent and sign as one word of 64 bits
// A third one: the value is a step of a division; significand = record << 8 | step
// (fp/division.h).
#define FP_LAZY (-3)

#define FPREG(s, e, m)    ((struct fpreg){.significand = (m), .exponent = (e), .sign = (s)})
#define FP_NATVAL         FPREG(0, FP_EXPONENT_NATVAL, 0)
#define FPREG_ZERO(s)     FPREG((s), 0, 0)
#define FP_ONE            FPREG(0, FP_EXPONENT_BIAS, FP_INTEGER_BIT)
#define FPREG_INFINITY(s) FPREG((s), FP_EXPONENT_SPECIAL, FP_INTEGER_BIT)
#define FP_INDEFINITE     FPREG(1, FP_EXPONENT_SPECIAL, FP_INTEGER_BIT | FP_QUIET_BIT)
#define FP_INTEGER(v)     FPREG(0, FP_EXPONENT_INTEGER, (v))

static inline bool fp_is_natval(const struct fpreg *f)
{
    return f->exponent == FP_EXPONENT_NATVAL && f->significand == 0 && f->sign == 0;
}

static inline bool fp_is_tagged(const struct fpreg *f)
{
    return f->exponent > FP_EXPONENT_SPECIAL;
}
static inline bool fp_is_lazy(const struct fpreg *f)
{
    return f->exponent == (uint32_t)FP_LAZY;
}
// The ordinary representation of the first two.
struct fpreg hpvm__fp_canonical(const struct fpreg *f);
// True: the number can be tagged; *bits is its double format.
bool hpvm__fp_as_double(const struct fpreg *f, uint64_t *bits);

// True: a single format holds the same normal number or zero; *single is it.
bool hpvm__fp_double_is_single(uint64_t bits, uint64_t *single);

// ldfs, setf.s; ldfd, setf.d; ldfe (10 bytes in memory order, little endian).
struct fpreg hpvm__fp_from_single(uint32_t bits);
struct fpreg hpvm__fp_from_double(uint64_t bits);
struct fpreg hpvm__fp_from_extended(const uint8_t bytes[10]);
// stfs, getf.s; stfd, getf.d; stfe. Pure format conversions: bits that do not fit are dropped. NaTVal gives
// its bit pattern; the memory instructions check for it first.
uint32_t hpvm__fp_to_single_bits(struct fpreg f);
uint64_t hpvm__fp_to_double_bits(struct fpreg f);
void hpvm__fp_to_extended(struct fpreg f, uint8_t bytes[10]);
// ldf.fill, stf.spill: 16 bytes, little endian.
struct fpreg hpvm__fp_from_spill(const uint8_t bytes[16]);
void hpvm__fp_to_spill(struct fpreg f, uint8_t bytes[16]);

#endif
