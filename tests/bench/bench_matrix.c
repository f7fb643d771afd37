// Product of two matrices of 32-bit integers.
#include "bench.h"

BENCH_KERNEL(BENCH_INTEGER, matrix)
{
    enum { SIZE = 96 };
    static int32_t a[SIZE][SIZE], b[SIZE][SIZE], c[SIZE][SIZE];
    for (int i = 0; i < SIZE; i++)
        for (int j = 0; j < SIZE; j++) {
            a[i][j] = i * 3 + j;
            b[i][j] = i - 5 * j;
        }
    for (int i = 0; i < SIZE; i++)
        for (int j = 0; j < SIZE; j++) {
            int32_t sum = 0;
            for (int k = 0; k < SIZE; k++)
                sum += a[i][k] * b[k][j];
            c[i][j] = sum;
        }
    uint64_t sum = 0;
    for (int i = 0; i < SIZE; i++)
        sum = bench_mix(sum, (uint32_t)c[i][(i * 7) % SIZE]);
    return sum;
}
