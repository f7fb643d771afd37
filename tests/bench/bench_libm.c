// A mix of the C library's mathematical functions.
#include "bench.h"

BENCH_KERNEL(BENCH_FP, libm)
{
    double sum = 0;
    for (int i = 1; i <= 3000; i++) {
        double x = i * 0.0137;
        sum += sin(x) * cos(x * 0.7) + exp(-x * 0.1) + log(x) + pow(x, 0.37) + atan2(x, 3) + sqrt(x) +
               tan(x * 0.03) + fmod(x * 10, 1.7) + floor(x) - ceil(x * 0.5);
    }
    return bench_digits(sum);
}
