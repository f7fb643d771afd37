// Recursive calls: Fibonacci numbers, and Ackermann's function for depth.
#include "bench.h"

static __attribute__((noinline)) unsigned fibonacci(unsigned n)
{
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

static __attribute__((noinline)) unsigned ackermann(unsigned m, unsigned n)
{
    if (m == 0)
        return n + 1;
    return n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
}

BENCH_KERNEL(BENCH_INTEGER, recursion)
{
    return bench_mix(fibonacci(22), ackermann(2, 180));
}
