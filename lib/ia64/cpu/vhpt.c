// The virtual hash page table: hash functions and the hardware walker (manual volume 2,
// sections 4.1.5-4.1.7).
#include "ia64/cpu/tlb_state.h"

#define PTA_VE BIT(0)
#define PTA_VF BIT(8)
#define RR_VE  BIT(0)

// The long format hashes by page number and region ID; the tag holds the region ID and what of the page
// number the smallest table (2^10 entries) does not tell, so both together are unique.
static uint64_t long_hash(const struct cpu *cpu, uint64_t va)
{
    uint64_t rr = cpu->rr[va >> 61];
    return (va_offset(va) >> rr_page_shift(rr)) ^ rr_rid(rr);
}

uint64_t hpvm__ttag(const struct cpu *cpu, uint64_t va)
{
    uint64_t rr = cpu->rr[va >> 61];
    return (uint64_t)rr_rid(rr) << 39 | va_offset(va) >> rr_page_shift(rr) >> 10;
}

uint64_t hpvm__thash(const struct cpu *cpu, uint64_t va)
{
    unsigned size = (unsigned)bits_get(cpu->pta, 2, 6);
    uint64_t mask = mask_low(size < 15 ? 15 : size);
    if (cpu->pta & PTA_VF)
        return (cpu->pta & ~mask & ~mask_low(15)) | (long_hash(cpu, va) << 5 & mask);
    // Short format: a linear table in the region of the address itself.
    uint64_t offset = va_offset(va) >> rr_page_shift(cpu->rr[va >> 61]) << 3;
    uint64_t base = va_offset(cpu->pta) & ~mask_low(15);
    return (va & ~mask_low(61)) | (base & ~mask) | (offset & mask);
}

// Manual volume 2, table 4-8.
static bool walker_enabled(const struct cpu *cpu, enum tlb_side side, uint64_t va, unsigned flags)
{
    uint64_t needed = PSR_DT;
    if (side == SIDE_INSTRUCTION)
        needed = PSR_IT | PSR_DT | PSR_IC;
    else if (flags & MEM_RSE)
        needed = PSR_DT | PSR_RT;
    return (cpu->pta & PTA_VE) && (cpu->rr[va >> 61] & RR_VE) && (cpu->psr & needed) == needed;
}

enum walk { WALK_HIT, WALK_MISS, WALK_TABLE_UNMAPPED };

// Host address of a table entry that the walker may read.
static enum walk table_entry(struct cpu *cpu, uint64_t address, unsigned length, const uint8_t **out)
{
    const struct dtlb *direct = cpu->tlb->tables[0][address >> 61];
    if (direct && !(cpu->psr & PSR_DB)) {
        const struct dtlb_entry *e = &direct->entry[DTLB_INDEX(address)];
        if (e->tag_read == (address & ~(uint64_t)0xfff)) {
            *out = (const uint8_t *)(address + e->addend);
            return WALK_HIT;
        }
    }
    const struct tlb_entry *e = hpvm__tlb_lookup(cpu, SIDE_DATA, address);
    if (!e)
        return WALK_TABLE_UNMAPPED;
    // Every other trouble aborts the walk (manual volume 2, section 4.1.7).
    unsigned denied = 0;
    if (!e->present || e->ma != 0 || !e->accessed || !(hpvm__access_rights(e->ar, e->pl, 0) & MEM_READ) ||
        ((cpu->psr & PSR_PK) && (!hpvm__access_key(cpu, e->key, &denied) || (denied & MEM_READ))) ||
        hpvm__access_debug(cpu, address, length, MEM_READ, 0))
        return WALK_MISS;
    uint64_t pa = e->pa | (va_offset(address) & mask_low(e->page_shift));
    uint8_t *host = hpvm__ram_pointer(&cpu->machine->ram, pa, length);
    if (!host)
        return WALK_MISS;
    const struct pool_key key = {.rid = va_rid(cpu, address),
                                 .region = (uint8_t)(address >> 61),
                                 .level = 0,
                                 .keys = cpu->psr & PSR_PK};
    uint8_t *host_page = hpvm__ram_pointer(&cpu->machine->ram, align_down(pa, 4096), 4096);
    if (host_page) {
        // The next walk of this page finds it at once, and so do loads of the table by software.
        struct dtlb *table = hpvm__softtlb_find(cpu, &key, true);
        cpu->tlb->tables[0][address >> 61] = table;
        hpvm__softtlb_fill(cpu, table, address, host_page, true, false);
    }
    *out = host;
    return WALK_HIT;
}

static uint64_t table_word(const struct cpu *cpu, const uint8_t *p)
{
    uint64_t word = __atomic_load_n((const uint64_t *)p, __ATOMIC_ACQUIRE);
    return cpu->dcr & DCR_BE ? __builtin_bswap64(word) : word;
}

static enum walk walk(struct cpu *cpu, enum tlb_side side, uint64_t va, uint64_t address,
                      const struct tlb_entry **out)
{
    bool long_format = cpu->pta & PTA_VF;
    uint64_t rr = cpu->rr[va >> 61];
    const uint8_t *p;
    cpu->stats.vhpt_walks++;
    enum walk result = table_entry(cpu, address, long_format ? 32 : 8, &p);
    if (result != WALK_HIT)
        return result;
    struct tlb_entry e = {.rid = rr_rid(rr), .key = rr_rid(rr), .page_shift = (uint8_t)rr_page_shift(rr)};
    uint64_t pte = table_word(cpu, p);
    if (long_format) {
        uint64_t itir = table_word(cpu, p + 8), tag = table_word(cpu, p + 16);
        if (tag != hpvm__ttag(cpu, va) || (itir & 3) || itir >> 32)
            return WALK_MISS; // bit 63 of a generated tag is 0, so invalid tags differ as well
        // Software changes an entry under an invalid tag, so the tag is read a second time.
        if (table_word(cpu, p + 16) != tag || table_word(cpu, p) != pte)
            return WALK_MISS;
        e.page_shift = (uint8_t)bits_get(itir, 2, 6);
        e.key = (uint32_t)bits_get(itir, 8, 24);
    }
    if (!hpvm__page_size_valid(e.page_shift) || !hpvm__pte_decode(pte, &e))
        return WALK_MISS;
    e.va = va_offset(va) & ~mask_low(e.page_shift);
    e.pa &= ~mask_low(e.page_shift);
    *out = hpvm__tc_insert(cpu, side, &e); // not-present entries as well
    return WALK_HIT;
}

const struct tlb_entry *hpvm__tlb_resolve(struct cpu *cpu, enum tlb_side side, uint64_t va, unsigned flags,
                                          bool may_walk)
{
    const struct tlb_entry *e = hpvm__tlb_lookup(cpu, side, va);
    if (LIKELY(e))
        return e;
    bool data = side == SIDE_DATA, enabled = may_walk && walker_enabled(cpu, side, va, flags);
    uint64_t address = hpvm__thash(cpu, va);
    enum walk result = enabled ? walk(cpu, side, va, address, &e) : WALK_MISS;
    if (result == WALK_HIT)
        return e;
    if (data && !(cpu->psr & PSR_IC)) {
        // A data miss while PSR.ic is 0 changes nothing but PSR and IP (manual volume 2, section 5.5).
        cpu->fault = (struct fault){.vector = VEC_NESTED_DTLB};
        return NULL;
    }
    if (!enabled) {
        hpvm__access_fault(cpu, data ? VEC_ALT_DTLB : VEC_ALT_ITLB, 0, flags, va);
        return NULL;
    }
    if (result == WALK_TABLE_UNMAPPED) {
        hpvm__access_fault(cpu, VEC_VHPT, 0, flags, va);
        cpu->fault.itir = hpvm__itir_default(cpu, address);
    } else {
        hpvm__access_fault(cpu, data ? VEC_DTLB : VEC_ITLB, 0, flags, va);
    }
    cpu->fault.iha = address;
    cpu->fault.sets_iha = true;
    return NULL;
}
