// Guest RAM: one anonymous mapping whose pages the host gives out when they are touched, between pages that
// nobody may touch.
#include "core/machine.h"

#include <errno.h>
#include <sys/mman.h>

#define LARGE_PAGE (2ull << 20)
#define GUARD      LARGE_PAGE // at least this much before and behind

static void *map_on_demand(uint64_t length)
{
    void *p = mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return p == MAP_FAILED ? NULL : p;
}

// A multiple of LARGE_PAGE, aligned to it. Accesses just outside end the process instead of touching its
// other memory: a second line behind the checks.
static uint8_t *map_guarded(uint64_t length)
{
    uint64_t whole = length + 2 * GUARD + LARGE_PAGE;
    uint8_t *base = mmap(NULL, whole, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (base == MAP_FAILED)
        return NULL;
    uint8_t *aligned = (uint8_t *)align_up((uintptr_t)base + GUARD, LARGE_PAGE);
    if (mprotect(aligned, length, PROT_READ | PROT_WRITE) != 0) {
        int error = errno;
        munmap(base, whole);
        errno = error;
        return NULL;
    }
    // What alignment left over.
    uint8_t *low = aligned - GUARD, *high = aligned + length + GUARD;
    if (low > base)
        munmap(base, (size_t)(low - base));
    if (high < base + whole)
        munmap(high, (size_t)(base + whole - high));
    return aligned;
}

static uint64_t generation_bytes(uint64_t ram_size)
{
    return (ram_size >> 12) * sizeof(_Atomic uint32_t);
}

hpvm_status hpvm__ram_create(struct ram *ram, uint64_t size)
{
    *ram = (struct ram){0};
    if (size < PLATFORM_RAM_MIN || size > PLATFORM_RAM_MAX)
        return hpvm__fail(HPVM_E_INVAL, 0, "guest memory of %llu MB: must be between %llu MB and %llu MB",
                          (unsigned long long)size >> 20, PLATFORM_RAM_MIN >> 20, PLATFORM_RAM_MAX >> 20);
    size = align_up(size, PLATFORM_RAM_UNIT);
    uint8_t *host = map_guarded(size);
    if (!host)
        return hpvm__fail(HPVM_E_NOMEM, errno, "cannot reserve %llu MB of guest memory",
                          (unsigned long long)size >> 20);
    _Atomic uint32_t *generation = map_on_demand(generation_bytes(size));
    if (!generation) {
        int error = errno;
        munmap(host - GUARD, size + 2 * GUARD);
        return hpvm__fail(HPVM_E_NOMEM, error, "cannot reserve the page table of %llu MB of guest memory",
                          (unsigned long long)size >> 20);
    }
    // Large host pages save TLB misses; a host that refuses is only slower. A small guest is one of many:
    // there it counts more that memory is taken in small pieces. (Linux in 128 MB: 50 MB instead of 86 MB.)
    if (size >= RAM_LARGE_PAGES_FROM)
        (void)madvise(host, size, MADV_HUGEPAGE);
    ram->host = host;
    ram->size = size;
    ram->low_size = size < PLATFORM_LOW_RAM_MAX ? size : PLATFORM_LOW_RAM_MAX;
    ram->high_size = size - ram->low_size;
    ram->code_generation = generation;
    return HPVM_OK;
}

void hpvm__ram_destroy(struct ram *ram)
{
    if (ram->host)
        munmap(ram->host - GUARD, ram->size + 2 * GUARD);
    if (ram->code_generation)
        munmap((void *)ram->code_generation, generation_bytes(ram->size));
    *ram = (struct ram){0};
}

// What was written must be visible before the generations are read: whoever decodes a page sets bit 0 first
// and reads the bytes then, so one of both sides sees the other.
static void full_fence(void)
{
#ifdef __SANITIZE_THREAD__
    _Atomic int any = 0; // the thread sanitizer knows no fences
    atomic_fetch_or(&any, 0);
#else
    atomic_thread_fence(memory_order_seq_cst);
#endif
}

void hpvm__ram_written(const struct ram *ram, const uint8_t *host, uint64_t length)
{
    if (length == 0)
        return;
    uint64_t first = (uint64_t)(host - ram->host) >> 12,
             last = (uint64_t)(host + length - 1 - ram->host) >> 12;
    bool changed = false;
    full_fence();
    for (uint64_t page = first; page <= last; page++) {
        uint32_t seen = atomic_load_explicit(&ram->code_generation[page], memory_order_relaxed);
        if (seen & 1) // odd -> even: no code any more; a failing exchange means that somebody else did it
            changed |= atomic_compare_exchange_strong(&ram->code_generation[page], &seen, seen + 1);
    }
    if (changed && ram->code_changed)
        ram->code_changed(ram->code_changed_opaque);
}

bool hpvm__dma_read(struct machine *machine, uint64_t pa, void *buffer, uint64_t length)
{
    if (length == 0)
        return true;
    const uint8_t *host = hpvm__ram_pointer(&machine->ram, pa, length);
    if (!host)
        return false;
    memcpy(buffer, host, length);
    return true;
}

bool hpvm__dma_write(struct machine *machine, uint64_t pa, const void *buffer, uint64_t length)
{
    if (length == 0)
        return true;
    uint8_t *host = hpvm__ram_pointer(&machine->ram, pa, length);
    if (!host)
        return false;
    memcpy(host, buffer, length);
    hpvm__ram_written(&machine->ram, host, length);
    return true;
}
