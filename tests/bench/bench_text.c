// Numbers to text and back: snprintf, strtoul.
#include "bench.h"
#include <stdio.h>
#include <stdlib.h>

BENCH_KERNEL(BENCH_INTEGER, text)
{
    uint64_t state = 9, sum = 0;
    for (unsigned i = 0; i < 3000; i++) {
        char line[96], *end;
        uint32_t a = bench_random(&state), b = bench_random(&state);
        snprintf(line, sizeof line, "%lu %08x %-6d|%s", (unsigned long)a * b, b, (int)(a % 1000) - 500,
                 "text");
        unsigned long value = strtoul(line, &end, 10);
        sum = bench_mix(sum, value + strtoul(end, &end, 16));
        sum += (uint64_t)strtol(end, NULL, 10);
    }
    return sum;
}
