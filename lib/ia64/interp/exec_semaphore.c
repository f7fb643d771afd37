// Semaphore instructions: xchg, cmpxchg, cmp8xchg16, fetchadd (formats M16, M17). Every one is a full fence
// on the host, which is more than .acq and .rel ask for.
#include "ia64/interp/atomic16.h"
#include "ia64/interp/exec_memory.h"

static ALWAYS_INLINE uint64_t ordered(const struct cpu *c, uint64_t value, unsigned size)
{
    return UNLIKELY(c->psr & PSR_BE) ? hpvm__swap(value, size) : value;
}

static ALWAYS_INLINE uint64_t host_exchange(uint8_t *p, unsigned size, uint64_t value)
{
    switch (size) {
    case 1:
        return __atomic_exchange_n(p, (uint8_t)value, __ATOMIC_SEQ_CST);
    case 2:
        return __atomic_exchange_n((uint16_t *)p, (uint16_t)value, __ATOMIC_SEQ_CST);
    case 4:
        return __atomic_exchange_n((uint32_t *)p, (uint32_t)value, __ATOMIC_SEQ_CST);
    default:
        return __atomic_exchange_n((uint64_t *)p, value, __ATOMIC_SEQ_CST);
    }
}

// Returns what was there.
static ALWAYS_INLINE uint64_t host_compare(uint8_t *p, unsigned size, uint64_t expected, uint64_t value)
{
    switch (size) {
    case 1:
        return __sync_val_compare_and_swap(p, (uint8_t)expected, (uint8_t)value);
    case 2:
        return __sync_val_compare_and_swap((uint16_t *)p, (uint16_t)expected, (uint16_t)value);
    case 4:
        return __sync_val_compare_and_swap((uint32_t *)p, (uint32_t)expected, (uint32_t)value);
    default:
        return __sync_val_compare_and_swap((uint64_t *)p, expected, value);
    }
}

// The whole of CCV takes part in the comparison: with bits set above the operand it never matches. Memory is
// then only read; one compare with the value that is there does that atomically.
static ALWAYS_INLINE uint64_t compare_exchange(struct cpu *c, uint8_t *p, unsigned size, uint64_t value)
{
    uint64_t expected = c->ccv;
    if (expected != (expected & mask_low(8 * size)))
        return ordered(c, host_compare(p, size, 0, 0), size);
    return ordered(c, host_compare(p, size, ordered(c, expected, size), ordered(c, value, size)), size);
}

static ALWAYS_INLINE uint64_t exchange(struct cpu *c, uint8_t *p, unsigned size, uint64_t value)
{
    return ordered(c, host_exchange(p, size, ordered(c, value, size)), size);
}

#define EXCHANGE(id, size, operation)                                                                        \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        GR_TARGET(i->r1);                                                                                    \
        if (UNLIKELY(gr_nat(c, i->r3) | gr_nat(c, i->r2)))                                                   \
            NAT_CONSUMPTION(SEMAPHORE_BITS);                                                                 \
        uint64_t va = gr_get(c, i->r3);                                                                      \
        uint8_t *p = hpvm__semaphore_pointer(c, va, size);                                                   \
        if (UNLIKELY(!p))                                                                                    \
            return hpvm__raise_fault(c, i);                                                                  \
        uint64_t old = operation(c, p, size, gr_get(c, i->r2));                                              \
        hpvm__alat_store(c, va, size);                                                                       \
        gr_set(c, i->r1, old, 0);                                                                            \
        NEXT;                                                                                                \
    }

EXCHANGE(xchg1, 1, exchange)
EXCHANGE(xchg2, 2, exchange)
EXCHANGE(xchg4, 4, exchange)
EXCHANGE(xchg8, 8, exchange)
EXCHANGE(cmpxchg1_acq, 1, compare_exchange)
EXCHANGE(cmpxchg2_acq, 2, compare_exchange)
EXCHANGE(cmpxchg4_acq, 4, compare_exchange)
EXCHANGE(cmpxchg8_acq, 8, compare_exchange)
EXCHANGE(cmpxchg1_rel, 1, compare_exchange)
EXCHANGE(cmpxchg2_rel, 2, compare_exchange)
EXCHANGE(cmpxchg4_rel, 4, compare_exchange)
EXCHANGE(cmpxchg8_rel, 8, compare_exchange)

static ALWAYS_INLINE uint64_t fetch_add(struct cpu *c, uint8_t *p, unsigned size, uint64_t increment)
{
    if (LIKELY(!(c->psr & PSR_BE)))
        return size == 4 ? __atomic_fetch_add((uint32_t *)p, (uint32_t)increment, __ATOMIC_SEQ_CST)
                         : __atomic_fetch_add((uint64_t *)p, increment, __ATOMIC_SEQ_CST);
    for (uint64_t old = host_compare(p, size, 0, 0);;) {
        uint64_t seen = host_compare(p, size, old, hpvm__swap(hpvm__swap(old, size) + increment, size));
        if (seen == old)
            return hpvm__swap(old, size);
        old = seen;
    }
}

#define FETCHADD(id, size)                                                                                   \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        GR_TARGET(i->r1);                                                                                    \
        if (UNLIKELY(gr_nat(c, i->r3)))                                                                      \
            NAT_CONSUMPTION(SEMAPHORE_BITS);                                                                 \
        uint64_t va = gr_get(c, i->r3);                                                                      \
        uint8_t *p = hpvm__semaphore_pointer(c, va, size);                                                   \
        if (UNLIKELY(!p))                                                                                    \
            return hpvm__raise_fault(c, i);                                                                  \
        uint64_t old = fetch_add(c, p, size, (uint64_t)i->imm);                                              \
        hpvm__alat_store(c, va, size);                                                                       \
        gr_set(c, i->r1, old, 0);                                                                            \
        NEXT;                                                                                                \
    }

FETCHADD(fetchadd4_acq, 4)
FETCHADD(fetchadd8_acq, 8)
FETCHADD(fetchadd4_rel, 4)
FETCHADD(fetchadd8_rel, 8)

// Compares the 8 bytes at the address, but stores 16 bytes at the address without bit 3.
static uint64_t compare_8_exchange_16(struct cpu *c, uint8_t *p, uint64_t value)
{
    uint8_t *start = (uint8_t *)((uintptr_t)p & ~(uintptr_t)15);
    bool upper = (uintptr_t)p & 8;
    uint64_t expected = ordered(c, c->ccv, 8);
    struct pair16 desired = {ordered(c, value, 8), ordered(c, c->csd, 8)};
    struct pair16 seen = hpvm__atomic16_load(start);
    while ((upper ? seen.high : seen.low) == expected)
        if (hpvm__atomic16_exchange(start, &seen, desired))
            break;
    return ordered(c, upper ? seen.high : seen.low, 8);
}

static const struct insn *exec_cmp8xchg16(struct cpu *c, const struct insn *i)
{
    QP;
    GR_TARGET(i->r1);
    if (UNLIKELY(gr_nat(c, i->r3) | gr_nat(c, i->r2)))
        NAT_CONSUMPTION(SEMAPHORE_BITS);
    uint64_t va = gr_get(c, i->r3);
    uint8_t *p = hpvm__semaphore_pointer(c, va, 8);
    if (UNLIKELY(!p))
        return hpvm__raise_fault(c, i);
    uint64_t old = compare_8_exchange_16(c, p, gr_get(c, i->r2));
    hpvm__alat_store(c, va & ~(uint64_t)15, 16);
    gr_set(c, i->r1, old, 0);
    NEXT;
}

EXEC(cmp8xchg16_acq)
{
    return exec_cmp8xchg16(c, i);
}

EXEC(cmp8xchg16_rel)
{
    return exec_cmp8xchg16(c, i);
}
