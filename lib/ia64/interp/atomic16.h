// 16-byte atomic memory operations of the host, for cmp8xchg16.
#ifndef HPVM_IA64_INTERP_ATOMIC16_H
#define HPVM_IA64_INTERP_ATOMIC16_H

#include <stdbool.h>
#include <stdint.h>

// The 8 bytes at the lower and at the higher address, each little endian.
struct pair16 {
    uint64_t low, high;
};

// `p` is aligned to 16 bytes.
struct pair16 hpvm__atomic16_load(void *p);
// Stores `desired` if *p is *expected; else puts what is there into *expected and returns false.
bool hpvm__atomic16_exchange(void *p, struct pair16 *expected, struct pair16 desired);

#endif
