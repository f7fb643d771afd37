// Processes: messages through pipes, fork and exec, and a ring of processes that wake each other.
#include "bench.h"
#include <sys/wait.h>
#include <unistd.h>

static uint32_t get(int fd)
{
    uint32_t value;
    if (read(fd, &value, sizeof value) != sizeof value)
        bench_fail("read from a pipe");
    return value;
}

static void put(int fd, uint32_t value)
{
    if (write(fd, &value, sizeof value) != sizeof value)
        bench_fail("write to a pipe");
}

BENCH_KERNEL(BENCH_SYSTEM, pingpong)
{
    static int there[2] = {-1, -1}, back[2];
    if (there[0] < 0) {
        if (pipe(there) || pipe(back))
            bench_fail("pipe");
        if (bench_fork() == 0)
            for (;;)
                put(back[1], get(there[0]) * 3 + 1);
    }
    uint32_t value = 1;
    for (int i = 0; i < 200; i++) {
        put(there[1], value);
        value = get(back[0]);
    }
    return value;
}

// Each of four processes touches its own 32 KB before it passes the token on.
BENCH_KERNEL(BENCH_SYSTEM, switches)
{
    enum { RING = 4, WORDS = 8192 };
    static int ring[RING][2] = {{-1, -1}};
    static uint32_t work[WORDS];
    if (ring[0][0] < 0) {
        for (int n = 0; n < RING; n++)
            if (pipe(ring[n]))
                bench_fail("pipe");
        for (int n = 1; n < RING; n++)
            if (bench_fork() == 0)
                for (;;) {
                    uint32_t value = get(ring[n][0]);
                    for (int i = 0; i < WORDS; i += 16)
                        work[i] = value + (uint32_t)i;
                    put(ring[(n + 1) % RING][1], value + work[16 * n] % 7);
                }
    }
    uint32_t value = 1;
    for (int i = 0; i < 100; i++) {
        put(ring[1][1], value);
        value = get(ring[0][0]);
    }
    return value;
}

BENCH_KERNEL(BENCH_SYSTEM, forkexec)
{
    uint64_t sum = 0;
    for (int i = 0; i < 6; i++) {
        pid_t pid = fork();
        if (pid == 0) {
            execl("/proc/self/exe", "bench", "--nothing", (char *)NULL);
            _exit(127);
        }
        int status;
        if (pid < 0 || waitpid(pid, &status, 0) != pid || !WIFEXITED(status))
            bench_fail("fork and exec");
        sum = bench_mix(sum, (uint64_t)WEXITSTATUS(status));
    }
    return sum;
}
