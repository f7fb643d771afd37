// Division and remainder of 64-bit and of 32-bit integers, signed and unsigned.
#include "bench.h"

BENCH_KERNEL(BENCH_INTEGER, divide64)
{
    uint64_t x = 0x123456789abcdefu, sum = 0;
    for (uint64_t i = 1; i < 40000; i++) {
        x = x * 6364136223846793005u + i;
        uint64_t by = (i * 0x9e3779b9u) | 1;
        sum = bench_mix(sum, x / by + x % by);
        sum += (uint64_t)((int64_t)x / (int64_t)(by ^ 0x55));
    }
    return sum;
}

BENCH_KERNEL(BENCH_INTEGER, divide32)
{
    uint32_t x = 0x12345678u;
    uint64_t sum = 0;
    for (uint32_t i = 1; i < 60000; i++) {
        x = x * 1664525u + 1013904223u;
        uint32_t by = (i & 0xfff) | 1;
        sum = bench_mix(sum, x / by + x % by);
        sum += (uint32_t)((int32_t)x / (int32_t)by);
    }
    return sum;
}
