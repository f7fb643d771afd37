// A hash table with open addressing: inserts, finds and deletes in random order.
#include "bench.h"
#include <string.h>

enum { SLOTS = 1 << 15, EMPTY = 0, GONE = 1 };

static struct {
    uint64_t key, value;
} table[SLOTS];

static unsigned place(uint64_t key)
{
    return (unsigned)(key * 0x9e3779b97f4a7c15u >> 49);
}

static void put(uint64_t key, uint64_t value)
{
    unsigned at = place(key);
    while (table[at].key > GONE && table[at].key != key)
        at = (at + 1) % SLOTS;
    table[at].key = key;
    table[at].value += value;
}

static uint64_t find(uint64_t key, int remove)
{
    for (unsigned at = place(key); table[at].key != EMPTY; at = (at + 1) % SLOTS) {
        if (table[at].key != key)
            continue;
        uint64_t value = table[at].value;
        if (remove) {
            table[at].key = GONE;
            table[at].value = 0;
        }
        return value;
    }
    return 0;
}

BENCH_KERNEL(BENCH_INTEGER, hash)
{
    memset(table, 0, sizeof table);
    uint64_t state = 3, sum = 0;
    for (unsigned i = 0; i < 15000; i++)
        put(bench_random(&state) % 20000 + 2, i);
    for (unsigned i = 0; i < 30000; i++)
        sum = bench_mix(sum, find(bench_random(&state) % 20000 + 2, i % 8 == 0));
    return sum;
}
