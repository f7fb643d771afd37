// Follows pointers through a list in random order, in 256 KB.
#include "bench.h"

BENCH_KERNEL(BENCH_INTEGER, chase)
{
    enum { COUNT = 16384 };
    static struct node {
        struct node *next;
        uint64_t value;
    } nodes[COUNT];
    static unsigned order[COUNT];
    if (!nodes[0].next) {
        uint64_t state = 5;
        for (unsigned i = 0; i < COUNT; i++) {
            order[i] = i;
            nodes[i].value = i;
        }
        for (unsigned i = COUNT - 1; i > 0; i--) {
            unsigned j = bench_random(&state) % (i + 1), other = order[i];
            order[i] = order[j];
            order[j] = other;
        }
        for (unsigned i = 0; i < COUNT; i++)
            nodes[order[i]].next = &nodes[order[(i + 1) % COUNT]];
    }
    uint64_t sum = 0;
    const struct node *at = &nodes[0];
    for (unsigned i = 0; i < 200000; i++) {
        sum = sum * 3 + at->value;
        at = at->next;
    }
    return sum;
}
