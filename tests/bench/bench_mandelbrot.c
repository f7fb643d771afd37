// The Mandelbrot set on a small grid: double, short dependent loops.
#include "bench.h"

BENCH_KERNEL(BENCH_FP, mandelbrot)
{
    enum { SIZE = 96, LIMIT = 100 };
    uint64_t sum = 0;
    for (int row = 0; row < SIZE; row++) {
        unsigned inside = 0;
        for (int column = 0; column < SIZE; column++) {
            double cr = column * (3.0 / SIZE) - 2.1, ci = row * (2.4 / SIZE) - 1.17, r = 0, i = 0;
            int n = 0;
            while (n < LIMIT && r * r + i * i < 4) {
                double next = r * r - i * i + cr;
                i = 2 * r * i + ci;
                r = next;
                n++;
            }
            inside += n == LIMIT;
        }
        sum = bench_mix(sum, inside);
    }
    return sum;
}
