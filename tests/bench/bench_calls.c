// Calls by pointers that the processor cannot foresee.
#include "bench.h"

static __attribute__((noinline)) uint64_t add(uint64_t a, uint64_t b)
{
    return a + b;
}

static __attribute__((noinline)) uint64_t subtract(uint64_t a, uint64_t b)
{
    return a - b * 3;
}

static __attribute__((noinline)) uint64_t rotate(uint64_t a, uint64_t b)
{
    return a << 7 ^ a >> 57 ^ b;
}

static __attribute__((noinline)) uint64_t multiply(uint64_t a, uint64_t b)
{
    return a * (b | 1);
}

BENCH_KERNEL(BENCH_INTEGER, calls)
{
    static uint64_t (*volatile const table[])(uint64_t, uint64_t) = {add, subtract, rotate, multiply};
    uint64_t state = 11, value = 1;
    for (unsigned i = 0; i < 80000; i++)
        value = table[bench_random(&state) % 4](value, i);
    return value;
}
