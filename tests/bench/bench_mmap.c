// Memory from the kernel: mappings that come and go, and faults on fresh pages.
#include "bench.h"
#include <sys/mman.h>
#include <unistd.h>

static volatile unsigned char *map(size_t bytes)
{
    void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        bench_fail("mmap");
    return memory;
}

static void unmap(volatile unsigned char *memory, size_t bytes)
{
    if (munmap((void *)memory, bytes))
        bench_fail("munmap");
}

// Not touched: only the kernel's books.
BENCH_KERNEL(BENCH_SYSTEM, mmap)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    uint64_t done = 0;
    for (size_t i = 0; i < 500; i++) {
        unmap(map(page * (1 + i % 8)), page * (1 + i % 8));
        done++;
    }
    return done;
}

// 1000 faults whatever the size of a page, without huge pages.
BENCH_KERNEL(BENCH_SYSTEM, faults)
{
    enum { PAGES = 1000 };
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    volatile unsigned char *memory = map(PAGES * page);
    madvise((void *)memory, PAGES * page, MADV_NOHUGEPAGE); // unknown to kernels without huge pages
    uint64_t sum = 0;
    for (size_t i = 0; i < PAGES; i++)
        memory[i * page] = (unsigned char)i;
    for (size_t i = 0; i < PAGES; i += 100)
        sum = bench_mix(sum, memory[i * page]);
    unmap(memory, PAGES * page);
    return sum;
}
