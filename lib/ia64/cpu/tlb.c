// Translation registers and caches: insertion, search, purge (manual volume 2, section 4.1.1 and 4.1.2).
#include <stdlib.h>

#include "ia64/cpu/tlb_state.h"

static const uint8_t page_shifts[PAGE_SIZES] = {12, 13, 14, 16, 18, 20, 22, 24, 26, 28, 32};

// 1 + index in page_shifts; 0: not a page size of this processor.
static const uint8_t size_index[64] = {[12] = 1, [13] = 2, [14] = 3, [16] = 4,  [18] = 5, [20] = 6,
                                       [22] = 7, [24] = 8, [26] = 9, [28] = 10, [32] = 11};

bool hpvm__page_size_valid(unsigned page_shift)
{
    return page_shift < 64 && size_index[page_shift];
}

bool hpvm__pte_decode(uint64_t pte, struct tlb_entry *out)
{
    out->valid = true;
    out->present = pte & 1;
    if (!out->present) { // all other bits belong to software
        out->ar = out->pl = out->ma = 0;
        out->accessed = out->dirty = out->ed = false;
        out->pa = 0;
        return true;
    }
    out->ma = (uint8_t)bits_get(pte, 2, 3);
    out->accessed = pte >> 5 & 1;
    out->dirty = pte >> 6 & 1;
    out->pl = (uint8_t)bits_get(pte, 7, 2);
    out->ar = (uint8_t)bits_get(pte, 9, 3);
    out->pa = bits_get(pte, 12, 38) << 12;
    out->ed = pte >> 52 & 1;
    bool reserved = (pte >> 1 & 1) || bits_get(pte, 50, 2) || (out->ma >= 1 && out->ma <= 3);
    return !reserved;
}

static struct tlb_entry *translation_registers(struct cpu *cpu, enum tlb_side side)
{
    return side == SIDE_DATA ? cpu->dtr : cpu->itr;
}

static bool entry_covers(const struct tlb_entry *e, uint32_t rid, uint64_t offset)
{
    return e->rid == rid && (e->va ^ offset) >> e->page_shift == 0;
}

static bool entry_overlaps(const struct tlb_entry *e, uint32_t rid, uint64_t offset, unsigned page_shift)
{
    unsigned shift = e->page_shift > page_shift ? e->page_shift : page_shift;
    return e->valid && e->rid == rid && (e->va ^ offset) >> shift == 0;
}

static unsigned tc_set(uint32_t rid, uint64_t offset, unsigned page_shift)
{
    uint64_t x = (offset >> page_shift) + (uint64_t)rid * 0x9e3779b1u + page_shift * 0x1000193u;
    return (unsigned)(x ^ x >> TC_SETS_BITS ^ x >> (2 * TC_SETS_BITS)) % TC_SETS;
}

const struct tlb_entry *hpvm__tlb_lookup(const struct cpu *cpu, enum tlb_side side, uint64_t va)
{
    const struct tc *tc = &cpu->tlb->tc[side];
    const struct tlb_entry *tr = side == SIDE_DATA ? cpu->dtr : cpu->itr;
    uint32_t rid = va_rid(cpu, va);
    uint64_t offset = va_offset(va);
    for (uint32_t left = tc->tr_valid; left; left &= left - 1) {
        const struct tlb_entry *e = &tr[__builtin_ctz(left)];
        if (entry_covers(e, rid, offset))
            return e;
    }
    for (unsigned left = tc->sizes[rid_class(rid)]; left; left &= left - 1) {
        unsigned page_shift = page_shifts[__builtin_ctz(left)];
        const struct tlb_entry *set = tc->entry[tc_set(rid, offset, page_shift)];
        for (unsigned way = 0; way < TC_WAYS; way++)
            if (set[way].valid && set[way].page_shift == page_shift && entry_covers(&set[way], rid, offset))
                return &set[way];
    }
    return NULL;
}

// What was derived from translations of this range goes as well.
static void purge_derived(struct cpu *cpu, enum tlb_side side, uint32_t rid, uint64_t offset,
                          unsigned page_shift)
{
    if (side == SIDE_DATA)
        hpvm__softtlb_purge(cpu, rid, offset, page_shift);
    else
        hpvm__fetch_purge(cpu, rid, offset, page_shift);
}

static void tc_count(struct tc *tc, const struct tlb_entry *e, int change)
{
    unsigned class = rid_class(e->rid), size = size_index[e->page_shift] - 1u;
    tc->population[class][size] = (uint16_t)(tc->population[class][size] + change);
    if (tc->population[class][size])
        tc->sizes[class] |= (uint16_t)(1u << size);
    else
        tc->sizes[class] &= (uint16_t) ~(1u << size);
}

static void tc_remove(struct cpu *cpu, enum tlb_side side, struct tlb_entry *e)
{
    tc_count(&cpu->tlb->tc[side], e, -1);
    e->valid = false;
}

// Removes an entry that a purge found; one that is larger than the purge takes all of its range along.
static void tc_purge_entry(struct cpu *cpu, enum tlb_side side, struct tlb_entry *e, unsigned page_shift)
{
    if (e->page_shift > page_shift)
        purge_derived(cpu, side, e->rid, e->va, e->page_shift);
    tc_remove(cpu, side, e);
}

static void tc_purge_set(struct cpu *cpu, enum tlb_side side, unsigned set, uint32_t rid, uint64_t offset,
                         unsigned page_shift)
{
    struct tlb_entry *e = cpu->tlb->tc[side].entry[set];
    for (unsigned way = 0; way < TC_WAYS; way++)
        if (entry_overlaps(&e[way], rid, offset, page_shift))
            tc_purge_entry(cpu, side, &e[way], page_shift);
}

// Removes all cached translations that overlap the range.
static void tc_purge(struct cpu *cpu, enum tlb_side side, uint32_t rid, uint64_t offset, unsigned page_shift)
{
    struct tc *tc = &cpu->tlb->tc[side];
    offset &= ~mask_low(page_shift);
    for (unsigned left = tc->sizes[rid_class(rid)]; left; left &= left - 1) {
        unsigned shift = page_shifts[__builtin_ctz(left)];
        if (shift + 8 < page_shift) { // more than 256 pages: looking at every entry is cheaper
            for (unsigned set = 0; set < TC_SETS; set++)
                tc_purge_set(cpu, side, set, rid, offset, page_shift);
            return;
        }
        unsigned pages = shift < page_shift ? 1u << (page_shift - shift) : 1;
        for (unsigned n = 0; n < pages; n++)
            tc_purge_set(cpu, side, tc_set(rid, offset + ((uint64_t)n << shift), shift), rid, offset,
                         page_shift);
    }
}

const struct tlb_entry *hpvm__tc_insert(struct cpu *cpu, enum tlb_side side, const struct tlb_entry *e)
{
    struct tc *tc = &cpu->tlb->tc[side];
    tc_purge(cpu, side, e->rid, e->va, e->page_shift);
    purge_derived(cpu, side, e->rid, e->va, e->page_shift);
    unsigned set = tc_set(e->rid, e->va, e->page_shift);
    struct tlb_entry *entries = tc->entry[set], *slot = NULL;
    for (unsigned way = 0; way < TC_WAYS && !slot; way++)
        if (!entries[way].valid)
            slot = &entries[way];
    if (!slot) {
        // What was derived from the victim stays: it can be seen as a translation cache of its own, and
        // purges find it by its own range.
        slot = &entries[tc->victim[set]++ % TC_WAYS];
        tc_remove(cpu, side, slot);
    }
    *slot = *e;
    tc_count(tc, e, 1);
    return slot;
}

// Translation registers that overlap the range. Their whole ranges go from everything derived.
static void tr_purge(struct cpu *cpu, enum tlb_side side, uint32_t rid, uint64_t offset, unsigned page_shift)
{
    struct tc *tc = &cpu->tlb->tc[side];
    struct tlb_entry *tr = translation_registers(cpu, side);
    for (uint32_t left = tc->tr_valid; left; left &= left - 1) {
        unsigned n = (unsigned)__builtin_ctz(left);
        if (!entry_overlaps(&tr[n], rid, offset, page_shift))
            continue;
        purge_derived(cpu, side, rid, tr[n].va, tr[n].page_shift);
        tr[n].valid = false;
        tc->tr_valid &= ~(1u << n);
    }
}

// The translation that cr.ifa, cr.itir and the PTE describe.
static bool insert_format(struct cpu *cpu, uint64_t pte, struct tlb_entry *e)
{
    unsigned page_shift = (unsigned)bits_get(cpu->itir, 2, 6);
    memset(e, 0, sizeof *e);
    if (!hpvm__page_size_valid(page_shift) || (cpu->itir & 3) || cpu->itir >> 32 ||
        !hpvm__pte_decode(pte, e)) {
        cpu->fault = (struct fault){.vector = VEC_GENERAL, .isr = CODE_RESERVED_FIELD};
        return false;
    }
    e->page_shift = (uint8_t)page_shift;
    e->key = (uint32_t)bits_get(cpu->itir, 8, 24);
    e->rid = va_rid(cpu, cpu->ifa);
    e->va = va_offset(cpu->ifa) & ~mask_low(page_shift);
    e->pa &= ~mask_low(page_shift);
    return true;
}

bool hpvm__itc(struct cpu *cpu, bool instruction, uint64_t pte)
{
    struct tlb_entry e;
    if (!insert_format(cpu, pte, &e))
        return false;
    hpvm__tc_insert(cpu, instruction ? SIDE_INSTRUCTION : SIDE_DATA, &e);
    return true;
}

bool hpvm__itr(struct cpu *cpu, bool instruction, unsigned slot, uint64_t pte)
{
    enum tlb_side side = instruction ? SIDE_INSTRUCTION : SIDE_DATA;
    struct tlb_entry *tr = translation_registers(cpu, side);
    struct tlb_entry e;
    if (slot >= TR_COUNT) {
        cpu->fault = (struct fault){.vector = VEC_GENERAL, .isr = CODE_RESERVED_FIELD};
        return false;
    }
    if (!insert_format(cpu, pte, &e))
        return false;
    if (tr[slot].valid)
        purge_derived(cpu, side, tr[slot].rid, tr[slot].va, tr[slot].page_shift);
    tr[slot].valid = false;
    cpu->tlb->tc[side].tr_valid &= ~(1u << slot);
    // Whatever overlaps is purged first (manual volume 3, "itr"). A processor may answer an overlap with
    // another translation register by a machine check; this one has none (docs/firmware.md): the new one
    // wins.
    tr_purge(cpu, side, e.rid, e.va, e.page_shift);
    tc_purge(cpu, side, e.rid, e.va, e.page_shift);
    purge_derived(cpu, side, e.rid, e.va, e.page_shift);
    tr[slot] = e;
    cpu->tlb->tc[side].tr_valid |= 1u << slot;
    return true;
}

// Purge sizes are free; one page at least, one region at most.
static unsigned clamp_purge(unsigned page_shift)
{
    return page_shift < 12 ? 12 : page_shift > 61 ? 61 : page_shift;
}

void hpvm__ptr(struct cpu *cpu, bool instruction, uint64_t va, unsigned page_shift)
{
    enum tlb_side side = instruction ? SIDE_INSTRUCTION : SIDE_DATA;
    uint32_t rid = va_rid(cpu, va);
    page_shift = clamp_purge(page_shift);
    uint64_t offset = va_offset(va) & ~mask_low(page_shift);
    cpu->stats.purges++;
    tr_purge(cpu, side, rid, offset, page_shift);
    tc_purge(cpu, side, rid, offset, page_shift);
    purge_derived(cpu, side, rid, offset, page_shift);
}

void hpvm__tlb_purge(struct cpu *cpu, uint32_t rid, uint64_t va, unsigned page_shift)
{
    page_shift = clamp_purge(page_shift);
    uint64_t offset = va_offset(va) & ~mask_low(page_shift);
    cpu->stats.purges++;
    for (int side = 0; side < 2; side++) {
        tc_purge(cpu, (enum tlb_side)side, rid, offset, page_shift);
        purge_derived(cpu, (enum tlb_side)side, rid, offset, page_shift);
    }
}

void hpvm__ptc_local(struct cpu *cpu, uint64_t va, unsigned page_shift)
{
    hpvm__tlb_purge(cpu, va_rid(cpu, va), va, page_shift);
}

void hpvm__ptc_global(struct cpu *cpu, uint64_t va, unsigned page_shift, bool alat)
{
    uint32_t rid = va_rid(cpu, va);
    hpvm__tlb_purge(cpu, rid, va, page_shift);
    hpvm__shootdown_purge(cpu, rid, va, page_shift, alat);
}

void hpvm__tlb_purge_all(struct cpu *cpu)
{
    for (int side = 0; side < 2; side++) {
        struct tc *tc = &cpu->tlb->tc[side];
        for (unsigned set = 0; set < TC_SETS; set++)
            for (unsigned way = 0; way < TC_WAYS; way++)
                tc->entry[set][way].valid = false;
        memset(tc->sizes, 0, sizeof tc->sizes);
        memset(tc->population, 0, sizeof tc->population);
    }
    hpvm__softtlb_purge_all(cpu);
    hpvm__fetch_purge_all(cpu);
}

// PAL_PTCE_INFO announces one purge for everything, so the address does not matter.
void hpvm__ptc_e(struct cpu *cpu, uint64_t va)
{
    (void)va;
    cpu->stats.purges++;
    hpvm__tlb_purge_all(cpu);
}

bool hpvm__rr_write(struct cpu *cpu, unsigned region, uint64_t value)
{
    // ve bit 0, ps 7:2, rid 31:8; everything else is reserved.
    if ((value & BIT(1)) || value >> 32 || !hpvm__page_size_valid(rr_page_shift(value)))
        return false;
    region &= 7;
    bool other_space = rr_rid(value) != rr_rid(cpu->rr[region]);
    cpu->rr[region] = value;
    if (other_space)
        hpvm__softtlb_region_changed(cpu, region);
    return true;
}

void hpvm__pkr_write(struct cpu *cpu, unsigned index, uint64_t value)
{
    index %= ARRAY_LENGTH(cpu->pkr);
    uint64_t old = cpu->pkr[index];
    bool restricts = (old & 1) && old != value;
    if (value & 1) {
        // A key is valid in one register only (manual volume 2, section 4.1.3).
        for (unsigned n = 0; n < ARRAY_LENGTH(cpu->pkr); n++) {
            if (n == index || !(cpu->pkr[n] & 1) || bits_get(cpu->pkr[n], 8, 24) != bits_get(value, 8, 24))
                continue;
            cpu->pkr[n] &= ~(uint64_t)1;
            restricts = true;
        }
    }
    cpu->pkr[index] = value;
    // Adding a key only turns misses into hits, and misses are not cached.
    if (restricts) {
        hpvm__softtlb_keys_changed(cpu);
        hpvm__fetch_purge_all(cpu);
    }
}

void hpvm__pta_write(struct cpu *cpu, uint64_t value)
{
    cpu->pta = value; // cached translations stay: they are not part of the table any more
}
