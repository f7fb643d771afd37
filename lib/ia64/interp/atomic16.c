// 16-byte atomic memory operations: one compare-and-exchange, without a library behind it.
#include "ia64/interp/atomic16.h"

#if defined(__x86_64__)
#define WITH_COMPARE_EXCHANGE_16 __attribute__((target("cx16")))
#else
#define WITH_COMPARE_EXCHANGE_16
#endif

static unsigned __int128 join(struct pair16 p)
{
    return (unsigned __int128)p.high << 64 | p.low;
}

static struct pair16 split(unsigned __int128 v)
{
    return (struct pair16){(uint64_t)v, (uint64_t)(v >> 64)};
}

WITH_COMPARE_EXCHANGE_16 bool hpvm__atomic16_exchange(void *p, struct pair16 *expected, struct pair16 desired)
{
    unsigned __int128 old = join(*expected);
    unsigned __int128 seen = __sync_val_compare_and_swap((unsigned __int128 *)p, old, join(desired));
    *expected = split(seen);
    return seen == old;
}

WITH_COMPARE_EXCHANGE_16 struct pair16 hpvm__atomic16_load(void *p)
{
    struct pair16 value = {0, 0};
    hpvm__atomic16_exchange(p, &value, value); // replaces zero by zero, or tells what is there
    return value;
}
