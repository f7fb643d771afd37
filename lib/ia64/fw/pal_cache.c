// PAL procedures about caches and power states.
//
// There are no caches to speak of: host memory is coherent. Operating systems want a plausible geometry all
// the same (line size, stride for flush loops), so the one of Montecito is told.
#include "ia64/fw/pal.h"

#include "core/bits.h"

static const struct cache {
    uint8_t level; // 0 is the innermost
    bool holds_code, holds_data;
    uint8_t ways, line_shift, store_latency, load_latency, write_back;
    uint32_t size;
} caches[] = {
    {0, true, false, 4, 6, 0xff, 1, 0, 16u << 10}, {0, false, true, 4, 6, 1, 1, 0, 16u << 10},
    {1, true, false, 8, 7, 0xff, 7, 0, 1u << 20},  {1, false, true, 8, 7, 7, 5, 1, 256u << 10},
    {2, true, true, 12, 7, 7, 14, 1, 12u << 20},
};
#define CACHE_LEVELS 3

enum { CACHE_INSTRUCTION = 1, CACHE_DATA = 2 }; // cache_type; data means unified where the level is

static const struct cache *find(uint64_t level, uint64_t type)
{
    for (unsigned n = 0; n < ARRAY_LENGTH(caches); n++) {
        const struct cache *cache = &caches[n];
        if (cache->level == level &&
            (type == CACHE_DATA ? cache->holds_data : type == CACHE_INSTRUCTION && !cache->holds_data))
            return cache;
    }
    return NULL;
}

static unsigned tag_low(const struct cache *cache)
{
    return 31 - (unsigned)__builtin_clz(cache->size / cache->ways);
}

void hpvm__pal_cache_summary(struct pal_call *call)
{
    call->value[0] = CACHE_LEVELS;
    call->value[1] = ARRAY_LENGTH(caches);
    call->status = PAL_OK;
}

void hpvm__pal_cache_info(struct pal_call *call)
{
    const struct cache *cache = find(call->argument[0], call->argument[1]);
    if (!cache || call->argument[2])
        return;
    call->value[0] = (uint64_t)(cache->holds_code && cache->holds_data) | (uint64_t)cache->write_back << 1 |
                     (uint64_t)cache->ways << 8 | (uint64_t)cache->line_shift << 16 |
                     (uint64_t)cache->line_shift << 24 // stride of flush loops
                     | (uint64_t)cache->store_latency << 32 | (uint64_t)cache->load_latency << 40;
    call->value[1] = cache->size | 12ull << 32 // no aliases above a 4 KB boundary
                     | (uint64_t)tag_low(cache) << 40 | 49ull << 48;
    call->status = PAL_OK;
}

void hpvm__pal_cache_protection(struct pal_call *call)
{
    const struct cache *cache = find(call->argument[0], call->argument[1]);
    if (!cache || call->argument[2])
        return;
    // Two 32-bit elements: 64 data bits and the tag, both without parity or ECC (method 0).
    uint32_t data = 64, tag = 1u << 30 | tag_low(cache) << 8 | 49u << 14;
    call->value[0] = data | (uint64_t)tag << 32;
    call->status = PAL_OK;
}

void hpvm__pal_cache_shared(struct pal_call *call)
{
    if (!find(call->argument[0], call->argument[1]) || call->argument[2])
        return;
    call->value[0] = 1; // this processor alone: one logical processor per socket
    call->value[1] = 0; // thread 0 of core 0
    call->value[2] = call->cpu->lid >> 16 & 0xffff;
    call->status = PAL_OK;
}

void hpvm__pal_cache_flush(struct pal_call *call)
{
    uint64_t type = call->argument[0];
    if (type < 1 || type > 4 || call->argument[1] > 3)
        return;
    // Data needs nothing. Decoded instructions are the one thing here that can be stale.
    const struct ram *ram = &call->fw->machine->ram;
    hpvm__ram_written(ram, ram->host, ram->size);
    call->status = PAL_OK; // value[1] = 0: nothing left to do
}

void hpvm__pal_cache_init(struct pal_call *call)
{
    uint64_t level = call->argument[0];
    if (level == ~(uint64_t)0 || level < CACHE_LEVELS)
        call->status = PAL_OK;
}

// ---- power -------------------------------------------------------------------------------------------
#define POWER_STATES 2

void hpvm__pal_halt_light(struct pal_call *call)
{
    // Sleeps until an interrupt is pending that TPR lets through, whatever PSR.i says; the run loop does it.
    call->cpu->halted = true;
    call->status = PAL_OK;
}

void hpvm__pal_halt(struct pal_call *call)
{
    if (call->argument[0] >= POWER_STATES || call->argument[1])
        return;
    call->cpu->halted = true;
    call->status = PAL_OK;
}

void hpvm__pal_halt_info(struct pal_call *call)
{
    // Eight states: exit latency 15:0, entry latency 31:16, milliwatts 59:32, implemented 60, coherent 61.
    uint64_t states[8] = {0};
    states[0] = 1 | 1u << 16 | 20000ull << 32 | BIT(60) | BIT(61);
    states[1] = 1 | 1u << 16 | 1000ull << 32 | BIT(60) | BIT(61);
    if (hpvm__fw_write(call->fw, call->cpu, call->argument[0], states, sizeof states))
        call->status = PAL_OK;
}
