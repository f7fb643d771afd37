// The software TLB: tables of host addresses that loads and stores look into first. There is one for each
// region, region ID and privilege level in use, so neither region register writes nor changes of the
// privilege level flush anything: they only change which tables cpu->dtlb points to.
#include <stdlib.h>
#include <sys/mman.h>

#include "ia64/cpu/tlb_state.h"

#define MODE_BITS       (PSR_DT | PSR_CPL | PSR_PK | PSR_DA | PSR_DD)
#define MODE_SLOW       (PSR_DB | PSR_DA | PSR_DD) // every access is to be looked at
#define FETCH_MODE_BITS (PSR_IT | PSR_PK | PSR_IA)

static void table_clear(struct dtlb *table)
{
    for (unsigned n = 0; n < ARRAY_LENGTH(table->entry); n++)
        table->entry[n] = (struct dtlb_entry){.tag_read = DTLB_NO_TAG, .tag_write = DTLB_NO_TAG};
}

static unsigned chain_of(uint32_t rid)
{
    return rid_class(rid) % POOL_CHAINS;
}

static void unlink_pool(struct tlb_state *tlb, unsigned index)
{
    uint8_t *link = &tlb->chain[chain_of(tlb->pool[index].key.rid)];
    while (*link != index)
        link = &tlb->pool[*link].next;
    *link = tlb->pool[index].next;
}

static bool in_use(const struct tlb_state *tlb, const struct dtlb *table)
{
    for (unsigned level = 0; level < 4; level++)
        for (unsigned region = 0; region < 8; region++)
            if (tlb->tables[level][region] == table)
                return true;
    return false;
}

// At most 32 of the pools are in use, so there is always one to give away.
static unsigned take_pool(struct tlb_state *tlb)
{
    for (;;) {
        unsigned index = tlb->next_pool++ % POOLS;
        if (!tlb->pool[index].used)
            return index;
        if (in_use(tlb, &tlb->table[index]))
            continue;
        unlink_pool(tlb, index);
        return index;
    }
}

struct dtlb *hpvm__softtlb_find(struct cpu *cpu, const struct pool_key *key, bool create)
{
    struct tlb_state *tlb = cpu->tlb;
    for (unsigned n = tlb->chain[chain_of(key->rid)]; n != POOL_NONE; n = tlb->pool[n].next) {
        const struct pool_key *k = &tlb->pool[n].key;
        if (k->rid == key->rid && k->region == key->region && k->level == key->level && k->keys == key->keys)
            return &tlb->table[n];
    }
    if (!create)
        return NULL;
    unsigned index = take_pool(tlb);
    uint8_t *head = &tlb->chain[chain_of(key->rid)];
    tlb->pool[index] = (struct pool){.key = *key, .used = true, .next = *head};
    *head = (uint8_t)index;
    table_clear(&tlb->table[index]);
    return &tlb->table[index];
}

// The table of a region at a privilege level; the empty one when nothing was cached there yet.
static struct dtlb *table_of(struct cpu *cpu, unsigned region, unsigned level, bool create)
{
    struct tlb_state *tlb = cpu->tlb;
    struct dtlb **table = &tlb->tables[level][region];
    if (!*table || (create && *table == &tlb->empty)) {
        const struct pool_key key = {.rid = rr_rid(cpu->rr[region]),
                                     .region = (uint8_t)region,
                                     .level = (uint8_t)level,
                                     .keys = cpu->psr & PSR_PK};
        *table = hpvm__softtlb_find(cpu, &key, create);
        if (!*table)
            *table = &tlb->empty;
    }
    return *table;
}

static void select_region(struct cpu *cpu, unsigned region)
{
    struct tlb_state *tlb = cpu->tlb;
    if (tlb->mode & MODE_SLOW)
        cpu->dtlb[region] = &tlb->empty;
    else if (!(tlb->mode & PSR_DT))
        cpu->dtlb[region] = region == 0 ? &tlb->physical : &tlb->empty;
    else
        cpu->dtlb[region] = table_of(cpu, region, cpu_cpl(cpu), false);
}

static void select_all(struct cpu *cpu)
{
    struct tlb_state *tlb = cpu->tlb;
    unsigned level = cpu_cpl(cpu);
    if ((tlb->mode & MODE_SLOW) || !(tlb->mode & PSR_DT)) {
        for (unsigned region = 0; region < 8; region++)
            select_region(cpu, region);
        return;
    }
    // The common case, at every interruption and return: all tables of the level are known.
    for (unsigned region = 0; region < 8; region++)
        if (UNLIKELY(!tlb->tables[level][region]))
            table_of(cpu, region, level, false);
    memcpy(cpu->dtlb, tlb->tables[level], sizeof cpu->dtlb);
}

void hpvm__mmu_mode_changed(struct cpu *cpu)
{
    struct tlb_state *tlb = cpu->tlb;
    uint64_t fetch_mode = cpu->psr & FETCH_MODE_BITS;
    if (fetch_mode != tlb->fetch_mode) {
        tlb->fetch_mode = fetch_mode;
        hpvm__fetch_bump(cpu);
    }
    uint64_t mode = cpu->psr & MODE_BITS;
    if (UNLIKELY(cpu->psr & PSR_DB) && hpvm__access_debug_armed(cpu))
        mode |= PSR_DB;
    if (mode == tlb->mode && tlb->mode_known)
        return;
    if ((mode ^ tlb->mode) & PSR_PK)
        memset(tlb->tables, 0, sizeof tlb->tables);
    tlb->mode = mode;
    tlb->mode_known = true;
    select_all(cpu);
}

void hpvm__softtlb_region_changed(struct cpu *cpu, unsigned region)
{
    for (unsigned level = 0; level < 4; level++)
        cpu->tlb->tables[level][region] = NULL;
    select_region(cpu, region);
}

struct dtlb *hpvm__softtlb_for(struct cpu *cpu, uint64_t va, unsigned flags, bool create)
{
    struct tlb_state *tlb = cpu->tlb;
    unsigned region = (unsigned)(va >> 61), level = flags & MEM_RSE ? RSC_PL(cpu->rsc) : cpu_cpl(cpu);
    bool translated = cpu->psr & (flags & MEM_RSE ? PSR_RT : PSR_DT);
    if (tlb->mode & MODE_SLOW)
        return NULL;
    if (!translated)
        return region == 0 ? &tlb->physical : NULL;
    struct dtlb *table = table_of(cpu, region, level, create);
    if ((tlb->mode & PSR_DT) && level == cpu_cpl(cpu))
        cpu->dtlb[region] = table;
    return table;
}

static uint8_t *writers_of(struct cpu *cpu, const uint8_t *host)
{
    return &cpu->tlb->writers[(uint64_t)(host - cpu->machine->ram.host) >> 12];
}

void hpvm__softtlb_fill(struct cpu *cpu, struct dtlb *table, uint64_t va, uint8_t *host, bool read,
                        bool write)
{
    struct tlb_state *tlb = cpu->tlb;
    struct dtlb_entry *e = &table->entry[DTLB_INDEX(va)];
    uint64_t page = va & ~(uint64_t)0xfff;
    for (unsigned n = 0; n < cpu->cpus->watch_count; n++)
        if (cpu->cpus->watch[n].first <= (page | 0xfff) && cpu->cpus->watch[n].last >= page)
            return; // the debugger wants to see every access
    // Stores to decoded code must be seen, so they get no entry.
    write = write && !(atomic_load(hpvm__ram_generation(&cpu->machine->ram, host)) & 1);
    e->tag_read = read ? page : DTLB_NO_TAG;
    e->tag_write = write ? page : DTLB_NO_TAG;
    e->addend = (uintptr_t)host - page;
    if (write) {
        uint8_t me = table == &tlb->physical ? WRITERS_PHYSICAL : (uint8_t)(1 + (table - tlb->table));
        uint8_t *writers = writers_of(cpu, host);
        *writers = *writers == 0 || *writers == me ? me : WRITERS_MANY;
    }
}

static void table_unwrite(struct dtlb *table, const uint8_t *host_page)
{
    for (unsigned n = 0; n < ARRAY_LENGTH(table->entry); n++) {
        struct dtlb_entry *e = &table->entry[n];
        if (e->tag_write != DTLB_NO_TAG && e->tag_write + e->addend == (uintptr_t)host_page)
            e->tag_write = DTLB_NO_TAG;
    }
}

void hpvm__softtlb_unwrite(struct cpu *cpu, uint8_t *host_page)
{
    struct tlb_state *tlb = cpu->tlb;
    uint8_t *writers = writers_of(cpu, host_page);
    if (*writers == WRITERS_MANY) {
        for (unsigned n = 0; n < POOLS; n++)
            if (tlb->pool[n].used)
                table_unwrite(&tlb->table[n], host_page);
        table_unwrite(&tlb->physical, host_page);
    } else if (*writers == WRITERS_PHYSICAL) {
        table_unwrite(&tlb->physical, host_page);
    } else if (*writers) {
        table_unwrite(&tlb->table[*writers - 1], host_page);
    }
    *writers = 0;
}

static void table_unwrite_all(struct dtlb *table)
{
    for (unsigned n = 0; n < ARRAY_LENGTH(table->entry); n++)
        table->entry[n].tag_write = DTLB_NO_TAG;
}

void hpvm__softtlb_unwrite_all(struct cpu *cpu)
{
    struct tlb_state *tlb = cpu->tlb;
    for (unsigned n = 0; n < POOLS; n++)
        if (tlb->pool[n].used)
            table_unwrite_all(&tlb->table[n]);
    table_unwrite_all(&tlb->physical);
}

void hpvm__mmu_protect_code(struct cpu *cpu, uint8_t *host_page)
{
    hpvm__softtlb_unwrite(cpu, host_page);
    hpvm__shootdown_protect(cpu, host_page);
}

static void table_purge(struct dtlb *table, uint64_t va, unsigned page_shift)
{
    if (page_shift - 12 >= DTLB_BITS) {
        for (unsigned n = 0; n < ARRAY_LENGTH(table->entry); n++) {
            struct dtlb_entry *e = &table->entry[n];
            if ((e->tag_read ^ va) >> page_shift == 0 || (e->tag_write ^ va) >> page_shift == 0)
                e->tag_read = e->tag_write = DTLB_NO_TAG;
        }
        return;
    }
    for (unsigned n = 0; n < 1u << (page_shift - 12); n++) {
        uint64_t page = va + ((uint64_t)n << 12);
        struct dtlb_entry *e = &table->entry[DTLB_INDEX(page)];
        if (e->tag_read == page || e->tag_write == page)
            e->tag_read = e->tag_write = DTLB_NO_TAG;
    }
}

void hpvm__softtlb_purge(struct cpu *cpu, uint32_t rid, uint64_t va, unsigned page_shift)
{
    struct tlb_state *tlb = cpu->tlb;
    for (unsigned n = tlb->chain[chain_of(rid)]; n != POOL_NONE; n = tlb->pool[n].next)
        if (tlb->pool[n].key.rid == rid)
            table_purge(&tlb->table[n], (uint64_t)tlb->pool[n].key.region << 61 | va, page_shift);
}

void hpvm__softtlb_purge_all(struct cpu *cpu)
{
    struct tlb_state *tlb = cpu->tlb;
    for (unsigned n = 0; n < POOLS; n++)
        if (tlb->pool[n].used)
            table_clear(&tlb->table[n]);
}

void hpvm__softtlb_keys_changed(struct cpu *cpu)
{
    struct tlb_state *tlb = cpu->tlb;
    for (unsigned n = 0; n < POOLS; n++)
        if (tlb->pool[n].used && tlb->pool[n].key.keys)
            table_clear(&tlb->table[n]);
}

void hpvm__mmu_watch_changed(struct cpu *cpu)
{
    hpvm__softtlb_purge_all(cpu);
    table_clear(&cpu->tlb->physical);
}

hpvm_status hpvm__mmu_create(struct cpu *cpu)
{
    struct tlb_state *tlb = calloc(1, sizeof *tlb);
    if (!tlb)
        return hpvm__fail(HPVM_E_NOMEM, 0, "no memory for the translation caches of vCPU %u", cpu->index);
    tlb->writers_size = cpu->machine->ram.size >> 12;
    tlb->writers = mmap(NULL, tlb->writers_size, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (tlb->writers == MAP_FAILED) {
        free(tlb);
        return hpvm__fail(HPVM_E_NOMEM, 0, "no memory for the page table of vCPU %u", cpu->index);
    }
    cpu->tlb = tlb;
    hpvm_status status = hpvm__shootdown_create(cpu);
    if (status == HPVM_OK)
        hpvm__mmu_reset(cpu);
    return status;
}

void hpvm__mmu_destroy(struct cpu *cpu)
{
    hpvm__shootdown_destroy(cpu);
    if (!cpu->tlb)
        return;
    munmap(cpu->tlb->writers, cpu->tlb->writers_size);
    free(cpu->tlb);
    cpu->tlb = NULL;
}

void hpvm__mmu_reset(struct cpu *cpu)
{
    struct tlb_state *tlb = cpu->tlb;
    hpvm__tlb_purge_all(cpu);
    for (int side = 0; side < 2; side++)
        tlb->tc[side].tr_valid = 0;
    memset(cpu->itr, 0, sizeof cpu->itr);
    memset(cpu->dtr, 0, sizeof cpu->dtr);
    memset(tlb->pool, 0, sizeof tlb->pool);
    memset(tlb->tables, 0, sizeof tlb->tables);
    memset(tlb->chain, POOL_NONE, sizeof tlb->chain);
    // Gives the pages back, so that a large VM does not pay for memory that it does not use.
    madvise(tlb->writers, tlb->writers_size, MADV_DONTNEED);
    table_clear(&tlb->empty);
    table_clear(&tlb->physical);
    tlb->mode_known = false;
    hpvm__mmu_mode_changed(cpu);
}

void hpvm__mmu_state_loaded(struct cpu *cpu)
{
    hpvm__tlb_purge_all(cpu);
    for (int side = 0; side < 2; side++) {
        const struct tlb_entry *tr = side == SIDE_DATA ? cpu->dtr : cpu->itr;
        cpu->tlb->tc[side].tr_valid = 0;
        for (unsigned n = 0; n < TR_COUNT; n++)
            if (tr[n].valid)
                cpu->tlb->tc[side].tr_valid |= 1u << n;
    }
    memset(cpu->tlb->tables, 0, sizeof cpu->tlb->tables);
    cpu->tlb->mode_known = false;
    hpvm__mmu_mode_changed(cpu);
}
