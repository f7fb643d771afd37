// Chains of dependent 64-bit multiplications, and the high halves of products.
#include "bench.h"

BENCH_KERNEL(BENCH_INTEGER, multiply)
{
    uint64_t a = 0x9e3779b97f4a7c15u, b = 0xc2b2ae3d27d4eb4fu, sum = 0;
    for (unsigned i = 0; i < 150000; i++) {
        a = a * b + i;
        b ^= a >> 29;
        sum += (uint64_t)((unsigned __int128)a * b >> 64);
    }
    return bench_mix(sum, a);
}
