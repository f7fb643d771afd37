// Primes by the sieve of Eratosthenes: byte stores with growing strides.
#include "bench.h"
#include <string.h>

BENCH_KERNEL(BENCH_INTEGER, sieve)
{
    enum { LIMIT = 100000 };
    static unsigned char composite[LIMIT];
    memset(composite, 0, sizeof composite);
    uint64_t count = 0, last = 0;
    for (unsigned i = 2; i < LIMIT; i++) {
        if (composite[i])
            continue;
        count++;
        last = i;
        for (unsigned j = 2 * i; j < LIMIT; j += i)
            composite[j] = 1;
    }
    return bench_mix(count, last);
}
