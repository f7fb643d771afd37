// The C library's qsort with a comparison by callback.
#include "bench.h"
#include <stdlib.h>

static int compare(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

BENCH_KERNEL(BENCH_INTEGER, qsort)
{
    enum { COUNT = 8000 };
    static uint32_t numbers[COUNT];
    uint64_t state = 1, sum = 0;
    for (int i = 0; i < COUNT; i++)
        numbers[i] = bench_random(&state);
    qsort(numbers, COUNT, sizeof numbers[0], compare);
    for (int i = 0; i < COUNT; i += 100)
        sum = bench_mix(sum, numbers[i]);
    return sum;
}
