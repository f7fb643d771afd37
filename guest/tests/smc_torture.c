// Code that changes: after fc.i, sync.i and srlz.i (manual volume 1, section 4.4.6.2) the new instructions
// run, never the old ones and never a mixture.
//
// A function is rewritten and called in turn: in place, through another mapping of the same page, from
// another thread on another processor, by mapping another page over it, and by itself, a few bundles ahead.
// Many functions on one page change one at a time while the others are called.
#define _GNU_SOURCE
#include <pthread.h>
#include <sched.h>

#include "torture.h"

#include "encode.h"

#define FUNCTIONS 64

static uint64_t calls;
static size_t page_size;

static uint64_t call(const void *at)
{
    uint64_t gp;
    asm("mov %0 = gp" : "=r"(gp));
    volatile uint64_t descriptor[2] = {(uint64_t)at, gp}; // the compiler does not see that the call reads it
    calls++;
    return ((code_function *)descriptor)(0, 0, 0, 0);
}

// A function of two bundles that returns `value`, made of both: 14 bits in each.
static void write_function(volatile struct bundle *at, unsigned value)
{
    struct bundle first = bundle_m(addl(0, 8, (int)(value & 0x3fff), 0));
    struct bundle second = make_bundle(MIB, addl(0, 9, (int)(value >> 14 & 0x3fff), 0), NOP_I, br_ret(0, 0));
    at[0].low = first.low;
    at[0].high = first.high;
    at[1].low = second.low;
    at[1].high = second.high;
}

static uint64_t call_pair(const void *at)
{
    register uint64_t high asm("r9");
    uint64_t low;
    uint64_t address = (uint64_t)at;
    calls++;
    asm volatile("mov b6 = %2 ;;\n"
                 "br.call.sptk.many b0 = b6 ;;\n"
                 "mov %0 = r8\n"
                 : "=r"(low), "=r"(high)
                 : "r"(address)
                 : "r8", "b0", "b6", "ar.pfs", "memory");
    return low | high << 14;
}

static void check(const char *how, unsigned step, uint64_t found, unsigned expected)
{
    if (found != expected)
        wrong("%s, step %u: the function returns %llx, not %x", how, step, (ull)found, expected);
}

static struct bundle *map(int protection, int flags, int file, size_t pages, off_t offset)
{
    void *at = mmap(NULL, pages * page_size, protection, flags, file, offset);
    if (at == MAP_FAILED)
        stop("mmap");
    return at;
}

static void in_place(uint64_t *random, struct bundle *code, const char *how)
{
    unsigned value[FUNCTIONS];
    for (unsigned n = 0; n < FUNCTIONS; n++) {
        value[n] = (unsigned)next_random(random) & 0xfffffff;
        write_function(code + 2 * n, value[n]);
    }
    code_flush(code, FUNCTIONS * 32);
    for (unsigned step = 0; step < 400; step++) {
        unsigned n = random_below(random, FUNCTIONS);
        value[n] = (unsigned)next_random(random) & 0xfffffff;
        write_function(code + 2 * n, value[n]);
        code_flush(code + 2 * n, 32);
        unsigned other = random_below(random, FUNCTIONS);
        for (unsigned k = 0; k < 1 + step % 30; k++) {
            check(how, step, call_pair(code + 2 * n), value[n]);
            check(how, step, call_pair(code + 2 * other), value[other]);
        }
    }
}

static void by_an_alias(uint64_t *random)
{
    int file = memfd_create("code", 0);
    if (file < 0 || ftruncate(file, (off_t)(2 * page_size)) != 0)
        stop("memfd");
    struct bundle *writable = map(PROT_READ | PROT_WRITE, MAP_SHARED, file, 2, 0);
    struct bundle *executable = map(PROT_READ | PROT_EXEC, MAP_SHARED, file, 2, 0);
    for (unsigned step = 0; step < 300; step++) {
        unsigned value = (unsigned)next_random(random) & 0xfffffff;
        // Also across the border of the two pages.
        size_t at = step % 3 ? random_below(random, FUNCTIONS) * 2 : page_size / 16 - 1;
        write_function(writable + at, value);
        code_flush(executable + at, 32);
        for (unsigned k = 0; k < 10; k++)
            check("written through an alias", step, call_pair(executable + at), value);
        if (step % 16 == 0 && pwrite(file, "\0", 1, 0) != 1)
            stop("pwrite");
    }
    munmap(writable, 2 * page_size);
    munmap(executable, 2 * page_size);
    close(file);
}

// The kernel puts another page where the code was, or makes the page writable and executable again.
static void mapped_over(uint64_t *random)
{
    struct bundle *code = map(PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 1, 0);
    for (unsigned step = 0; step < 60; step++) {
        unsigned value = (unsigned)next_random(random) & 0xfffffff;
        if (step % 2 && mmap(code, page_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED,
                             -1, 0) == MAP_FAILED)
            stop("mmap");
        if (step % 2 == 0 && mprotect(code, page_size, PROT_READ | PROT_WRITE) != 0)
            stop("mprotect");
        write_function(code, value);
        code_flush(code, 32);
        if (mprotect(code, page_size, PROT_READ | PROT_EXEC) != 0)
            stop("mprotect");
        for (unsigned k = 0; k < 40; k++)
            check("after mmap or mprotect", step, call_pair(code), value);
    }
    munmap(code, page_size);
}

// The code stores into the bundle that comes 3 to 8 bundles after it, and runs into it.
static void by_itself(uint64_t *random)
{
    struct code code;
    if (!code_new(&code, 64))
        stop("mmap");
    for (unsigned gap = 0; gap < 5; gap++) {
        code.count = 0;
        // in0: where, in1 and in2: the new bundle
        emit(&code, bundle_m(store(ST, 3, 0, 32, 33)));
        emit(&code, bundle_m(adds(0, 14, 8, 32)));
        emit(&code, bundle_m(store(ST, 3, 0, 14, 34)));
        emit(&code, bundle_m(insn(1, 0, 0, 0, 32) | 0x30ull << 27 | 1ull << 36)); // fc.i
        emit(&code, bundle_m(3ull << 31 | 3ull << 27));                           // sync.i
        emit(&code, bundle_m(3ull << 31 | 1ull << 27));                           // srlz.i
        for (unsigned n = 0; n < gap; n++)
            emit(&code, make_bundle(MMI, NOP_M, NOP_M, NOP_I));
        size_t place = code.count;
        emit(&code, bundle_m(adds(0, 8, 0, 0)));
        emit(&code, bundle_b(br_ret(0, 0)));
        code_function *run = code_entry(&code);
        for (unsigned step = 0; step < 150; step++) {
            unsigned value = (unsigned)next_random(random) & 0x1fff;
            struct bundle bundle = bundle_m(adds(0, 8, (int)value, 0));
            check("a few bundles ahead", step, run((uint64_t)&code.at[place], bundle.low, bundle.high, 0),
                  value);
            calls++;
        }
    }
    munmap(code.at, code.capacity * 16);
}

// --- another thread writes ---

struct exchange {
    _Alignas(128) _Atomic unsigned written; // step that is ready
    _Alignas(128) _Atomic unsigned done;
    unsigned value;
    struct bundle *writable, *executable;
    uint64_t random;
    unsigned steps;
};

static void *write_for_other(void *argument)
{
    struct exchange *x = argument;
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(1, &set);
    sched_setaffinity(0, sizeof set, &set); // if there is one
    for (unsigned step = 1; step <= x->steps; step++) {
        x->value = (unsigned)next_random(&x->random) & 0xfffffff;
        write_function(x->writable, x->value);
        for (unsigned line = 0; line < 32; line += 32)
            asm volatile("fc.i %0" : : "r"((uint64_t)x->executable + line) : "memory");
        asm volatile(";; sync.i ;;" : : : "memory");
        atomic_store_explicit(&x->written, step, memory_order_release);
        for (unsigned spins = 1; atomic_load_explicit(&x->done, memory_order_acquire) < step; spins++)
            if (spins % 256 == 0)
                sched_yield();
    }
    return NULL;
}

static void by_another(uint64_t *random, bool alias)
{
    int file = memfd_create("code", 0);
    if (file < 0 || ftruncate(file, (off_t)page_size) != 0)
        stop("memfd");
    struct exchange x = {.random = next_random(random), .steps = 400};
    x.executable = map(PROT_READ | PROT_WRITE | PROT_EXEC, MAP_SHARED, file, 1, 0);
    x.writable = alias ? map(PROT_READ | PROT_WRITE, MAP_SHARED, file, 1, 0) : x.executable;
    pthread_t thread;
    if (pthread_create(&thread, NULL, write_for_other, &x) != 0)
        stop("pthread_create");
    for (unsigned step = 1; step <= x.steps; step++) {
        for (unsigned spins = 1; atomic_load_explicit(&x.written, memory_order_acquire) < step; spins++)
            if (spins % 256 == 0)
                sched_yield();
        asm volatile("srlz.i ;;" : : : "memory");
        for (unsigned k = 0; k < 25; k++)
            check(alias ? "written by another thread through an alias" : "written by another thread", step,
                  call_pair(x.executable), x.value);
        atomic_store_explicit(&x.done, step, memory_order_release);
    }
    pthread_join(thread, NULL);
    munmap(x.executable, page_size);
    if (alias)
        munmap(x.writable, page_size);
    close(file);
}

int main(int argc, char **argv)
{
    torture_begin("SMC-TORTURE", argc, argv, 3);
    page_size = (size_t)sysconf(_SC_PAGESIZE);
    uint64_t random = torture_seed;
    struct bundle *code = map(PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 1, 0);
    for (unsigned round = 0; round < torture_rounds; round++) {
        in_place(&random, code, "in place");
        by_an_alias(&random);
        mapped_over(&random);
        by_itself(&random);
        by_another(&random, false);
        by_another(&random, true);
    }
    if (call(code) > 0x3fff)
        wrong("the first function is lost");
    return torture_end("%llu calls", (ull)calls);
}
