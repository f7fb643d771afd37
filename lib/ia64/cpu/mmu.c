// Data accesses that the inline paths do not take: translation, alignment, page crossing, devices, byte
// order.
#include "ia64/cpu/mmu.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "ia64/cpu/tlb_state.h"

enum { MA_WB = 0, MA_UC = 4 };

bool hpvm__physical_address(struct cpu *cpu, uint64_t va, unsigned flags, uint64_t *pa, uint8_t *ma)
{
    *pa = va & ~PHYSICAL_UNCACHED;
    *ma = va & PHYSICAL_UNCACHED ? MA_UC : MA_WB;
    if (hpvm__physical_unimplemented(va))
        return hpvm__access_fault(cpu, VEC_GENERAL, CODE_UNIMPLEMENTED_ADDRESS, flags, va);
    return true;
}

// Remembers a translation in the software TLB: whatever it allows, not only what was asked for.
static void remember(struct cpu *cpu, uint64_t va, unsigned flags, uint8_t *host_page, unsigned allowed)
{
    if (!allowed)
        return;
    struct dtlb *table = hpvm__softtlb_for(cpu, va, flags, true);
    if (table)
        hpvm__softtlb_fill(cpu, table, va, host_page, allowed & MEM_READ, allowed & MEM_WRITE);
}

static unsigned cacheable_accesses(const struct cpu *cpu, const struct tlb_entry *e, unsigned level)
{
    if (!e->accessed || e->ma != MA_WB)
        return 0;
    unsigned allowed = hpvm__access_rights(e->ar, e->pl, level), denied = 0;
    if (!e->dirty)
        allowed &= ~(unsigned)MEM_WRITE;
    if ((cpu->psr & PSR_PK) && !hpvm__access_key(cpu, e->key, &denied))
        return 0;
    return allowed & ~denied;
}

bool hpvm__translate(struct cpu *cpu, uint64_t va, unsigned size, unsigned flags, struct translation *out)
{
    bool rse = flags & MEM_RSE, flush = (flags & MEM_NON_ACCESS) && MEM_CODE(flags) == NA_FC;
    unsigned level = rse ? (unsigned)RSC_PL(cpu->rsc) : cpu_cpl(cpu);
    unsigned allowed;
    if (cpu->psr & (rse ? PSR_RT : PSR_DT)) {
        const struct tlb_entry *e = hpvm__tlb_resolve(cpu, SIDE_DATA, va, flags, true);
        if (!e || !hpvm__access_check_data(cpu, e, va, flags, level))
            return false;
        out->pa = e->pa | (va_offset(va) & mask_low(e->page_shift));
        out->ma = e->ma;
        out->ed = e->ed;
        out->key = e->key;
        out->page_shift = e->page_shift;
        allowed = cacheable_accesses(cpu, e, level);
    } else {
        if (!hpvm__physical_address(cpu, va, flags, &out->pa, &out->ma))
            return false;
        out->ed = false;
        out->key = 0;
        out->page_shift = 12;
        allowed = out->ma == MA_WB ? MEM_READ | MEM_WRITE : 0;
    }
    if (UNLIKELY(cpu->psr & PSR_DB) && !flush && hpvm__access_debug(cpu, va, size, flags, level))
        return hpvm__access_fault(cpu, VEC_DEBUG, 0, flags, va);
    uint8_t *host_page = hpvm__ram_pointer(&cpu->machine->ram, out->pa & ~(uint64_t)0xfff, 4096);
    out->host = host_page ? host_page + (out->pa & 0xfff) : NULL;
    if (host_page)
        remember(cpu, va, flags, host_page, allowed);
    return true;
}

// ---- one access, possibly on two pages ---------------------------------------------------------------
struct span {
    struct translation part[2];
    unsigned length[2]; // the second is 0 for an access within a 4 KB page
};

static bool big_endian(const struct cpu *cpu, unsigned flags)
{
    return flags & MEM_RSE ? cpu->rsc & RSC_BE : cpu->psr & PSR_BE;
}

// False: the debugger watches the place, and the run loop is to execute this instruction alone.
static bool watch_passes(struct cpu *cpu, uint64_t va, unsigned length, unsigned flags)
{
    const struct cpus *cpus = cpu->cpus;
    uint64_t last = va + length - 1;
    for (unsigned n = 0; n < cpus->watch_count; n++) {
        const struct data_watch *watch = &cpus->watch[n];
        if (!(watch->access & flags) || watch->last < va || watch->first > last)
            continue;
        if (!cpu->watch.through)
            return hpvm__fault_set(cpu, (enum vector)VEC_WATCH, 0, va);
        if (!cpu->watch.hit) {
            cpu->watch.hit = true;
            cpu->watch.number = n;
            cpu->watch.address = watch->first > va ? watch->first : va;
        }
    }
    return true;
}

// Translates all of an access and does the checks that follow translation, before anything is read or
// written. Faults on the second page have that page's address in IFA.
static bool span_translate(struct cpu *cpu, uint64_t va, unsigned length, unsigned align, bool strict,
                           unsigned flags, struct span *span)
{
    unsigned room = 0x1000 - (unsigned)(va & 0xfff);
    span->length[0] = length < room ? length : room;
    span->length[1] = length - span->length[0];
    if (!hpvm__translate(cpu, va, span->length[0], flags, &span->part[0]))
        return false;
    if ((va & (align - 1)) && (strict || (cpu->psr & PSR_AC)))
        return hpvm__access_fault(cpu, VEC_UNALIGNED, 0, flags, va);
    if (span->length[1] &&
        !hpvm__translate(cpu, va + span->length[0], span->length[1], flags, &span->part[1]))
        return false;
    if (UNLIKELY(cpu->cpus->watch_count) && !watch_passes(cpu, va, length, flags))
        return false;
    bool write_back = span->part[0].ma == MA_WB && (!span->length[1] || span->part[1].ma == MA_WB);
    if (LIKELY(write_back))
        return true;
    if (flags & (MEM_SEMAPHORE | MEM_WB_ONLY))
        return hpvm__access_fault(cpu, VEC_UNSUPPORTED, 0, flags, va);
    if (flags & MEM_SPECULATIVE)
        return hpvm__access_fault(cpu, (enum vector)VEC_MUST_DEFER, 0, flags, va);
    return true;
}

static bool span_write_back(const struct span *span)
{
    return span->part[0].ma == MA_WB && (!span->length[1] || span->part[1].ma == MA_WB);
}

static void read_device(struct cpu *cpu, uint64_t pa, uint8_t *out, unsigned length)
{
    for (unsigned done = 0; done < length;) {
        unsigned piece = length - done < 8 ? length - done : 8;
        cpu->stats.mmio++;
        uint64_t value = hpvm__mmio_read(cpu->machine, pa + done, piece);
        memcpy(out + done, &value, piece);
        done += piece;
    }
}

static void write_device(struct cpu *cpu, uint64_t pa, const uint8_t *data, unsigned length)
{
    for (unsigned done = 0; done < length;) {
        unsigned piece = length - done < 8 ? length - done : 8;
        uint64_t value = 0;
        memcpy(&value, data + done, piece);
        cpu->stats.mmio++;
        hpvm__mmio_write(cpu->machine, pa + done, piece, value);
        done += piece;
    }
}

// Aligned accesses are single ones, as other vCPUs must never see half of them.
static void read_ram(const uint8_t *host, uint8_t *out, unsigned length)
{
    uint64_t value;
    if ((uintptr_t)host & (length - 1) & 15)
        length = length | 0x100; // misaligned: no single access needed
    switch (length) {
    case 1:
        *out = __atomic_load_n(host, __ATOMIC_ACQUIRE);
        break;
    case 2:
        value = __atomic_load_n((const uint16_t *)host, __ATOMIC_ACQUIRE);
        memcpy(out, &value, 2);
        break;
    case 4:
        value = __atomic_load_n((const uint32_t *)host, __ATOMIC_ACQUIRE);
        memcpy(out, &value, 4);
        break;
    case 8:
        value = __atomic_load_n((const uint64_t *)host, __ATOMIC_ACQUIRE);
        memcpy(out, &value, 8);
        break;
#ifdef __SSE2__
    case 16:
        _mm_storeu_si128((__m128i *)out, _mm_load_si128((const __m128i *)host));
        break;
#endif
    default:
        memcpy(out, host, length & 0xff);
    }
}

static void write_ram(struct cpu *cpu, uint8_t *host, const uint8_t *data, unsigned length)
{
    uint64_t value = 0;
    memcpy(&value, data, length < 8 ? length : 8);
    switch ((uintptr_t)host & (length - 1) & 15 ? 0 : length) {
    case 1:
        __atomic_store_n(host, (uint8_t)value, __ATOMIC_RELEASE);
        break;
    case 2:
        __atomic_store_n((uint16_t *)host, (uint16_t)value, __ATOMIC_RELEASE);
        break;
    case 4:
        __atomic_store_n((uint32_t *)host, (uint32_t)value, __ATOMIC_RELEASE);
        break;
    case 8:
        __atomic_store_n((uint64_t *)host, value, __ATOMIC_RELEASE);
        break;
#ifdef __SSE2__
    case 16:
        _mm_store_si128((__m128i *)host, _mm_loadu_si128((const __m128i *)data));
        break;
#endif
    default:
        memcpy(host, data, length);
    }
    hpvm__ram_written(&cpu->machine->ram, host, length);
}

static void span_read(struct cpu *cpu, const struct span *span, uint8_t *out)
{
    for (unsigned n = 0; n < 2 && span->length[n]; n++) {
        if (span->part[n].host)
            read_ram(span->part[n].host, out, span->length[n]);
        else
            read_device(cpu, span->part[n].pa, out, span->length[n]);
        out += span->length[n];
    }
}

static void span_write(struct cpu *cpu, const struct span *span, const uint8_t *data)
{
    for (unsigned n = 0; n < 2 && span->length[n]; n++) {
        if (span->part[n].host)
            write_ram(cpu, span->part[n].host, data, span->length[n]);
        else
            write_device(cpu, span->part[n].pa, data, span->length[n]);
        data += span->length[n];
    }
}

// Host address when the software TLB allows the access and it lies within a 4 KB page.
static uint8_t *direct(struct cpu *cpu, uint64_t va, unsigned size, unsigned flags)
{
    const struct dtlb *table = hpvm__softtlb_for(cpu, va, flags, false);
    if (!table || (va & 0xfff) + size > 0x1000)
        return NULL;
    if ((va & (size - 1)) && ((flags & MEM_SEMAPHORE) || (cpu->psr & PSR_AC)))
        return NULL;
    const struct dtlb_entry *e = &table->entry[DTLB_INDEX(va)];
    uint64_t page = va & ~(uint64_t)0xfff;
    if ((flags & (MEM_READ | MEM_SEMAPHORE)) && e->tag_read != page)
        return NULL;
    if ((flags & (MEM_WRITE | MEM_SEMAPHORE)) && e->tag_write != page)
        return NULL;
    return (uint8_t *)(va + e->addend);
}

bool hpvm__load_slow(struct cpu *cpu, uint64_t va, unsigned size, unsigned flags, uint64_t *out)
{
    uint64_t value = 0;
    // Big-endian guests come here with every load.
    const struct dtlb_entry *e = &cpu->dtlb[va >> 61]->entry[DTLB_INDEX(va)];
    if (!(flags & MEM_RSE) && (va & (~(uint64_t)0xfff | (size - 1))) == e->tag_read) {
        read_ram((const uint8_t *)(va + e->addend), (uint8_t *)&value, size);
        *out = cpu->psr & PSR_BE ? hpvm__swap(value, size) : value;
        return true;
    }
    const uint8_t *host = direct(cpu, va, size, flags);
    if (host) {
        read_ram(host, (uint8_t *)&value, size);
    } else {
        struct span span;
        cpu->stats.dtlb_slow++;
        if (!span_translate(cpu, va, size, size, false, flags, &span))
            return false;
        // An advanced load from memory that forbids speculation gives 0 (manual volume 2, section 4.4.10).
        if (!(flags & MEM_ADVANCED) || span_write_back(&span))
            span_read(cpu, &span, (uint8_t *)&value);
    }
    *out = big_endian(cpu, flags) ? hpvm__swap(value, size) : value;
    return true;
}

bool hpvm__store_slow(struct cpu *cpu, uint64_t va, unsigned size, unsigned flags, uint64_t value)
{
    if (big_endian(cpu, flags))
        value = hpvm__swap(value, size);
    const struct dtlb_entry *e = &cpu->dtlb[va >> 61]->entry[DTLB_INDEX(va)];
    if (!(flags & MEM_RSE) && (va & (~(uint64_t)0xfff | (size - 1))) == e->tag_write) {
        write_ram(cpu, (uint8_t *)(va + e->addend), (const uint8_t *)&value, size);
        return true;
    }
    uint8_t *host = direct(cpu, va, size, flags);
    if (host) {
        write_ram(cpu, host, (const uint8_t *)&value, size);
        return true;
    }
    struct span span;
    cpu->stats.dtlb_slow++;
    if (!span_translate(cpu, va, size, size, false, flags, &span))
        return false;
    span_write(cpu, &span, (const uint8_t *)&value);
    return true;
}

bool hpvm__load_bytes(struct cpu *cpu, uint64_t va, unsigned length, unsigned align, unsigned flags,
                      void *out)
{
    struct span span;
    flags |= MEM_READ;
    const uint8_t *host = va & (align - 1) ? NULL : direct(cpu, va, length, flags);
    if (host) {
        read_ram(host, out, length);
        return true;
    }
    cpu->stats.dtlb_slow++;
    if (!span_translate(cpu, va, length, align, length == 16, flags, &span))
        return false;
    if ((flags & MEM_ADVANCED) && !span_write_back(&span))
        memset(out, 0, length);
    else
        span_read(cpu, &span, out);
    return true;
}

bool hpvm__store_bytes(struct cpu *cpu, uint64_t va, unsigned length, unsigned align, unsigned flags,
                       const void *data)
{
    struct span span;
    flags |= MEM_WRITE;
    uint8_t *host = va & (align - 1) ? NULL : direct(cpu, va, length, flags);
    if (host) {
        write_ram(cpu, host, data, length);
        return true;
    }
    cpu->stats.dtlb_slow++;
    if (!span_translate(cpu, va, length, align, length == 16, flags, &span))
        return false;
    span_write(cpu, &span, data);
    return true;
}

uint8_t *hpvm__semaphore_pointer(struct cpu *cpu, uint64_t va, unsigned size)
{
    const unsigned flags = MEM_READ | MEM_WRITE | MEM_SEMAPHORE;
    uint8_t *host = direct(cpu, va, size, flags);
    if (LIKELY(host))
        return host; // direct stores are possible, so the page holds no code
    struct span span;
    cpu->stats.dtlb_slow++;
    if (!span_translate(cpu, va, size, size, true, flags, &span))
        return NULL;
    host = span.part[0].host;
    if (!host) {
        hpvm__access_fault(cpu, VEC_UNSUPPORTED, 0, flags, va);
        return NULL;
    }
    hpvm__ram_written(&cpu->machine->ram, host, size);
    return host;
}
