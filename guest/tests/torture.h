// What the torture programs share: random numbers, options, complaints and the last line.
//
// Every program takes -r ROUNDS (how much) and -s SEED, prints "NAME-OK ..." and exits with 0, or says what
// was wrong on lines "NAME-WRONG ..." and exits with 1.
#ifndef GUEST_TESTS_TORTURE_H
#define GUEST_TESTS_TORTURE_H

#include <errno.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef unsigned long long ull;

static const char *torture_name;
static uint64_t torture_seed = 1;
static unsigned torture_rounds = 1;
static _Atomic unsigned torture_failures;

__attribute__((format(printf, 1, 2), unused)) static void wrong(const char *format, ...)
{
    if (atomic_fetch_add(&torture_failures, 1) >= 20)
        return;
    char text[400];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    printf("%s-WRONG %s\n", torture_name, text);
    fflush(stdout);
}

__attribute__((noreturn, unused)) static void stop(const char *what)
{
    printf("%s-WRONG %s: %s\n", torture_name, what, strerror(errno));
    exit(1);
}

// splitmix64: one step from a state that the caller keeps.
__attribute__((unused)) static uint64_t next_random(uint64_t *state)
{
    uint64_t z = *state += 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}
__attribute__((unused)) static unsigned random_below(uint64_t *state, unsigned limit)
{
    return (unsigned)(next_random(state) >> 33) % limit;
}

__attribute__((unused)) static void torture_begin(const char *name, int argc, char **argv, unsigned rounds)
{
    torture_name = name;
    torture_rounds = rounds;
    for (int option; (option = getopt(argc, argv, "r:s:")) != -1;) {
        if (option == 'r')
            torture_rounds = (unsigned)atoi(optarg);
        else if (option == 's')
            torture_seed = strtoull(optarg, NULL, 0);
        else
            exit(2);
    }
    if (torture_rounds == 0)
        exit(2);
}

__attribute__((format(printf, 1, 2), unused)) static int torture_end(const char *format, ...)
{
    if (atomic_load(&torture_failures)) {
        printf("%s-WRONG %u complaints, seed %llu\n", torture_name, atomic_load(&torture_failures),
               (ull)torture_seed);
        return 1;
    }
    printf("%s-OK ", torture_name);
    va_list arguments;
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    printf(" (seed %llu)\n", (ull)torture_seed);
    return 0;
}

#endif
