// Matrix products in double and in float.
#include "bench.h"

enum { SIZE = 80 };

BENCH_KERNEL(BENCH_FP, dgemm)
{
    static double a[SIZE][SIZE], b[SIZE][SIZE], c[SIZE][SIZE];
    for (int i = 0; i < SIZE; i++)
        for (int j = 0; j < SIZE; j++) {
            a[i][j] = 1.0 / (i + j + 1);
            b[i][j] = 0.5 * i - 0.25 * j;
            c[i][j] = 0;
        }
    for (int i = 0; i < SIZE; i++)
        for (int k = 0; k < SIZE; k++)
            for (int j = 0; j < SIZE; j++)
                c[i][j] += a[i][k] * b[k][j];
    uint64_t sum = 0;
    for (int i = 0; i < SIZE; i++)
        sum = bench_mix(sum, bench_digits(c[i][(i * 3) % SIZE]));
    return sum;
}

BENCH_KERNEL(BENCH_FP, sgemm)
{
    static float a[SIZE][SIZE], b[SIZE][SIZE], c[SIZE][SIZE];
    for (int i = 0; i < SIZE; i++)
        for (int j = 0; j < SIZE; j++) {
            a[i][j] = (float)(i % 8 + j % 4);
            b[i][j] = (float)(i % 16) - 0.5f * (float)(j % 8); // all sums are exact
        }
    for (int i = 0; i < SIZE; i++)
        for (int j = 0; j < SIZE; j++) {
            float sum = 0;
            for (int k = 0; k < SIZE; k++)
                sum += a[i][k] * b[k][j];
            c[i][j] = sum;
        }
    uint64_t sum = 0;
    for (int i = 0; i < SIZE; i++)
        sum = bench_mix(sum, bench_digits((double)c[i][(i * 3) % SIZE]));
    return sum;
}
