// Polynomials, divisions and sums in float, double and long double.
#include "bench.h"

#define MIX(TYPE)                                                                                            \
    TYPE sum = 0, x = (TYPE)0.5;                                                                             \
    for (int i = 1; i <= 20000; i++) {                                                                       \
        TYPE y = (TYPE)i / (TYPE)20000;                                                                      \
        TYPE p = ((((TYPE)0.25 * y - (TYPE)0.5) * y + (TYPE)0.75) * y - (TYPE)1) * y + (TYPE)2;              \
        x = x * (TYPE)0.5 + p / (y + (TYPE)1);                                                               \
        sum += x > (TYPE)2 ? x - y : y - x * (TYPE)0.125;                                                    \
    }

BENCH_KERNEL(BENCH_FP, float)
{
    MIX(float)
    return (uint64_t)(sum / 8); // rounding errors of float add up
}

BENCH_KERNEL(BENCH_FP, double)
{
    MIX(double)
    return bench_digits(sum);
}

BENCH_KERNEL(BENCH_FP, longdouble)
{
    MIX(long double)
    return bench_digits((double)sum);
}
