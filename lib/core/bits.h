// Small inline helpers used everywhere: branch hints, bit fields, sign extension, byte order.
#ifndef HPVM_CORE_BITS_H
#define HPVM_CORE_BITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define LIKELY(x)       __builtin_expect(!!(x), 1)
#define UNLIKELY(x)     __builtin_expect(!!(x), 0)
#define ARRAY_LENGTH(a) (sizeof(a) / sizeof((a)[0]))
#define BIT(n)          ((uint64_t)1 << (n))

// Bits [low, low + count) of value, count 1..64.
static inline uint64_t bits_get(uint64_t value, unsigned low, unsigned count)
{
    return (value >> low) & (~(uint64_t)0 >> (64 - count));
}

static inline uint64_t bits_set(uint64_t value, unsigned low, unsigned count, uint64_t field)
{
    uint64_t mask = (~(uint64_t)0 >> (64 - count)) << low;
    return (value & ~mask) | ((field << low) & mask);
}

// Sign-extends the low `count` bits (1..64).
static inline int64_t sign_extend(uint64_t value, unsigned count)
{
    return (int64_t)(value << (64 - count)) >> (64 - count);
}

static inline uint64_t mask_low(unsigned count) // count 0..64
{
    return count >= 64 ? ~(uint64_t)0 : BIT(count) - 1;
}

static inline uint64_t align_down(uint64_t value, uint64_t power)
{
    return value & ~(power - 1);
}

static inline uint64_t align_up(uint64_t value, uint64_t power)
{
    return (value + power - 1) & ~(power - 1);
}

// Unaligned little-endian access to bytes (descriptors in guest memory, tables, disk structures).
static inline uint16_t load16(const void *p)
{
    uint16_t v;
    memcpy(&v, p, sizeof v);
    return v;
}
static inline uint32_t load32(const void *p)
{
    uint32_t v;
    memcpy(&v, p, sizeof v);
    return v;
}
static inline uint64_t load64(const void *p)
{
    uint64_t v;
    memcpy(&v, p, sizeof v);
    return v;
}
static inline void store16(void *p, uint16_t v)
{
    memcpy(p, &v, sizeof v);
}
static inline void store32(void *p, uint32_t v)
{
    memcpy(p, &v, sizeof v);
}
static inline void store64(void *p, uint64_t v)
{
    memcpy(p, &v, sizeof v);
}

#endif
