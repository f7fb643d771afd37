// Waiting on a word in memory that processes share.
#ifndef HPVM_SCHED_FUTEX_H
#define HPVM_SCHED_FUTEX_H

#include <limits.h>
#include <linux/futex.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

// Returns when the word is not `seen`, after a wake, or when the time is over.
static inline void hpvm__futex_wait(_Atomic uint32_t *word, uint32_t seen, uint64_t ns)
{
    struct timespec timeout = {(time_t)(ns / 1000000000u), (long)(ns % 1000000000u)};
    syscall(SYS_futex, word, FUTEX_WAIT, seen, &timeout, NULL, 0);
}

static inline void hpvm__futex_wake(_Atomic uint32_t *word)
{
    syscall(SYS_futex, word, FUTEX_WAKE, INT_MAX, NULL, NULL, 0);
}

#endif
