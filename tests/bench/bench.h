// What a kernel of the benchmark is. Each bench_<name>.c defines one or more with BENCH_KERNEL and is listed
// in bench_main.c. A kernel does a fixed amount of work each time it is called (about a millisecond on a
// current processor), and each call returns the same checksum, so that runs with different numbers of calls
// compare.
#ifndef BENCH_H
#define BENCH_H

#include <math.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

enum bench_class { BENCH_INTEGER, BENCH_FP, BENCH_SYSTEM };

struct bench_kernel {
    const char *name;
    enum bench_class class;
    uint64_t (*run)(void);
};

#define BENCH_KERNEL(CLASS, NAME)                                                                            \
    static uint64_t run_##NAME(void);                                                                        \
    const struct bench_kernel bench_##NAME = {#NAME, CLASS, run_##NAME};                                     \
    static uint64_t run_##NAME(void)

// A checksum goes on with one more value (FNV-1a over words).
static inline uint64_t bench_mix(uint64_t sum, uint64_t value)
{
    return (sum ^ value) * 0x100000001b3u;
}

// Floating-point results to 7 digits: host and guest may contract a * b + c differently.
static inline uint64_t bench_digits(double value)
{
    int exponent;
    double part = frexp(value, &exponent);
    return (uint64_t)(int64_t)lrint(part * 1e7) * 4096 + (uint64_t)(exponent & 4095);
}

// A small generator of reproducible numbers.
static inline uint32_t bench_random(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*state >> 33);
}

// fork; the child's processor time counts as the benchmark's, and it ends with the benchmark.
pid_t bench_fork(void);

// Prints what failed and errno, and ends the program.
__attribute__((noreturn)) void bench_fail(const char *what);

#endif
