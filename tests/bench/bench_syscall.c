// The cheapest system call, many times.
#include "bench.h"
#include <sys/syscall.h>
#include <unistd.h>

BENCH_KERNEL(BENCH_SYSTEM, getpid)
{
    long pid = getpid();
    uint64_t same = 0;
    for (int i = 0; i < 3000; i++)
        same += syscall(SYS_getpid) == pid;
    return same;
}
