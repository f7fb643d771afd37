// memcpy, memset and strlen of the C library, from a few bytes to 256 KB.
#include "bench.h"
#include <string.h>

enum { LARGEST = 262144 };

static const size_t sizes[] = {7, 31, 64, 200, 1000, 4096, 16384, LARGEST};
static unsigned char from[LARGEST + 64], to[LARGEST + 64];

// As many calls with each size as give 128 KB, at least one.
static unsigned calls(size_t size)
{
    return size < 131072 ? (unsigned)(131072 / size) : 1;
}

// Hides from the compiler what is done.
static void *hide(void *pointer)
{
    __asm__ volatile("" : "+r"(pointer) : : "memory");
    return pointer;
}

static uint64_t sample(void)
{
    uint64_t sum = 0;
    for (unsigned i = 0; i < sizeof to; i += 4093)
        sum = bench_mix(sum, to[i]);
    return sum;
}

BENCH_KERNEL(BENCH_INTEGER, memcpy)
{
    for (unsigned i = 0; i < sizeof from; i++)
        from[i] = (unsigned char)(i * 13);
    for (unsigned n = 0; n < sizeof sizes / sizeof sizes[0]; n++)
        for (unsigned i = 0; i < calls(sizes[n]); i++)
            memcpy(hide(to + i % 16), hide(from + i % 7), sizes[n]);
    return sample();
}

BENCH_KERNEL(BENCH_INTEGER, memset)
{
    for (unsigned n = 0; n < sizeof sizes / sizeof sizes[0]; n++)
        for (unsigned i = 0; i < calls(sizes[n]); i++)
            memset(hide(to + i % 16), (int)(n + i), sizes[n]);
    return sample();
}

BENCH_KERNEL(BENCH_INTEGER, strlen)
{
    uint64_t sum = 0;
    memset(from, 'x', sizeof from);
    for (unsigned n = 0; n < sizeof sizes / sizeof sizes[0]; n++) {
        from[sizes[n]] = 0;
        for (unsigned i = 0; i < calls(sizes[n]); i++)
            sum = bench_mix(sum, strlen(hide(from + i % 7)));
        from[sizes[n]] = 'x';
    }
    return sum;
}
