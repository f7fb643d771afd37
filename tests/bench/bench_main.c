// The benchmark program: runs its kernels one after the other, each for some time, on host and guest alike.
// usage: bench [--seconds S] [--copies N] [--kernels NAME:NAME...]
// With --copies, N processes run the same kernel at once; the line has the iterations and processor seconds
// of all of them. Lines: "BENCH-BEGIN <name>" right before the clock starts, then
//        "BENCH <name> <class> <iterations> <seconds> <cpu seconds> <checksum>", at the end "BENCH-DONE
//        <count>".
#include "bench.h"
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// clang-format off
#define KERNELS(K)                                                                                           \
    K(sieve)                                                                                                 \
    K(qsort)                                                                                                 \
    K(crc32)                                                                                                 \
    K(hash)                                                                                                  \
    K(matrix)                                                                                                \
    K(recursion) K(divide64) K(divide32) K(chase) K(text) K(memcpy) K(memset) K(strlen) K(calls) K(switch)   \
        K(multiply) K(nbody) K(mandelbrot) K(dgemm) K(sgemm) K(fft) K(libm) K(float) K(double) K(longdouble) \
            K(getpid) K(pingpong) K(forkexec) K(mmap) K(faults) K(switches)
// clang-format on

#define DECLARE(NAME) extern const struct bench_kernel bench_##NAME;
#define REFER(NAME)   &bench_##NAME,
KERNELS(DECLARE)

static const struct bench_kernel *const kernels[] = {KERNELS(REFER)};
static const char *const classes[] = {"integer", "fp", "system"};

enum { MAX_CHILDREN = 16 };
static pid_t children[MAX_CHILDREN];
static unsigned child_count;

void bench_fail(const char *what)
{
    fprintf(stderr, "bench: %s: %s\n", what, strerror(errno));
    exit(1);
}

pid_t bench_fork(void)
{
    pid_t pid = fork();
    if (pid < 0 || child_count == MAX_CHILDREN)
        bench_fail("fork");
    if (pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        return 0;
    }
    children[child_count++] = pid;
    return pid;
}

static double now(clockid_t clock)
{
    struct timespec t;
    return clock_gettime(clock, &t) ? 0 : (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

// Processor time of this process, of its children that have ended, and of those that live.
static double cpu_time(void)
{
    struct rusage ended;
    getrusage(RUSAGE_CHILDREN, &ended);
    double sum = now(CLOCK_PROCESS_CPUTIME_ID) + (double)(ended.ru_utime.tv_sec + ended.ru_stime.tv_sec) +
                 (double)(ended.ru_utime.tv_usec + ended.ru_stime.tv_usec) / 1e6;
    for (unsigned n = 0; n < child_count; n++) {
        clockid_t clock;
        if (clock_getcpuclockid(children[n], &clock) == 0)
            sum += now(clock);
    }
    return sum;
}

static bool wanted(const char *list, const char *name)
{
    size_t length = strlen(name);
    for (const char *at = list; at; at = strchr(at, ':') ? strchr(at, ':') + 1 : NULL)
        if (strncmp(at, name, length) == 0 && (at[length] == ':' || at[length] == 0))
            return true;
    return false;
}

static void measure(const struct bench_kernel *kernel, double seconds)
{
    uint64_t first = kernel->run(), iterations = 0;
    printf("BENCH-BEGIN %s\n", kernel->name);
    tcdrain(STDOUT_FILENO); // on a terminal the line is out before the clock starts
    double cpu = cpu_time(), began = now(CLOCK_MONOTONIC), end;
    do {
        if (kernel->run() != first) {
            fprintf(stderr, "bench: %s: the checksum of call %llu differs from the first one\n", kernel->name,
                    (unsigned long long)iterations + 2);
            exit(1);
        }
        iterations++;
        end = now(CLOCK_MONOTONIC);
    } while (end - began < seconds);
    printf("BENCH %s %s %llu %.6f %.6f %016llx\n", kernel->name, classes[kernel->class],
           (unsigned long long)iterations, end - began, cpu_time() - cpu, (unsigned long long)first);
    tcdrain(STDOUT_FILENO);
}

struct copy {
    uint64_t iterations, checksum;
    double cpu;
};

// One of several processes; waits for the parent's closing of the pipe, so that all begin together.
static void run_copy(const struct bench_kernel *kernel, double seconds, struct copy *copy, int gate)
{
    char nothing;
    copy->checksum = kernel->run();
    while (read(gate, &nothing, 1) < 0 && errno == EINTR)
        ;
    double cpu = cpu_time(), began = now(CLOCK_MONOTONIC);
    do {
        if (kernel->run() != copy->checksum)
            _exit(1);
        copy->iterations++;
    } while (now(CLOCK_MONOTONIC) - began < seconds);
    copy->cpu = cpu_time() - cpu;
    _exit(0);
}

static void measure_copies(const struct bench_kernel *kernel, double seconds, unsigned copies)
{
    size_t size = copies * sizeof(struct copy);
    struct copy *copy = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    int gate[2];
    if (copy == MAP_FAILED || pipe(gate))
        bench_fail("copies");
    pid_t pids[MAX_CHILDREN];
    for (unsigned n = 0; n < copies; n++) {
        pids[n] = fork();
        if (pids[n] < 0)
            bench_fail("fork");
        if (pids[n] == 0) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            close(gate[1]);
            run_copy(kernel, seconds, &copy[n], gate[0]);
        }
    }
    close(gate[0]);
    usleep(300000); // their first calls
    printf("BENCH-BEGIN %s\n", kernel->name);
    tcdrain(STDOUT_FILENO);
    double began = now(CLOCK_MONOTONIC), cpu = 0;
    close(gate[1]);
    uint64_t iterations = 0;
    for (unsigned n = 0; n < copies; n++) {
        int status;
        if (waitpid(pids[n], &status, 0) != pids[n] || status || copy[n].checksum != copy[0].checksum) {
            fprintf(stderr, "bench: %s: copy %u failed\n", kernel->name, n);
            exit(1);
        }
        iterations += copy[n].iterations;
        cpu += copy[n].cpu;
    }
    printf("BENCH %s %s %llu %.6f %.6f %016llx\n", kernel->name, classes[kernel->class],
           (unsigned long long)iterations, now(CLOCK_MONOTONIC) - began, cpu,
           (unsigned long long)copy[0].checksum);
    tcdrain(STDOUT_FILENO);
    munmap(copy, size);
}

int main(int argc, char **argv)
{
    double seconds = 0;
    unsigned copies = 0;
    const char *list = NULL;
    unsigned count = 0;
    for (int n = 1; n < argc; n++) {
        if (strcmp(argv[n], "--nothing") == 0)
            return 7; // what forkexec executes
        if (strcmp(argv[n], "--seconds") == 0 && n + 1 < argc) {
            seconds = atof(argv[++n]);
        } else if (strcmp(argv[n], "--kernels") == 0 && n + 1 < argc) {
            list = argv[++n];
        } else if (strcmp(argv[n], "--copies") == 0 && n + 1 < argc && atoi(argv[n + 1]) > 0 &&
                   atoi(argv[n + 1]) <= MAX_CHILDREN) {
            copies = (unsigned)atoi(argv[++n]);
        } else {
            fprintf(stderr, "usage: bench [--seconds S] [--copies N] [--kernels NAME:NAME...]\n");
            return 2;
        }
    }
    setvbuf(stdout, NULL, _IOLBF, 0);
    for (unsigned n = 0; n < sizeof kernels / sizeof kernels[0]; n++)
        if (!list || wanted(list, kernels[n]->name)) {
            copies ? measure_copies(kernels[n], seconds, copies) : measure(kernels[n], seconds);
            count++;
        }
    printf("BENCH-DONE %u\n", count);
    return count ? 0 : 2;
}
