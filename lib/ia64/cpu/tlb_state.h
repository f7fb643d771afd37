// What the translation files of this folder share: translation caches, software TLB pools, internal helpers.
#ifndef HPVM_IA64_CPU_TLB_STATE_H
#define HPVM_IA64_CPU_TLB_STATE_H

#include "ia64/cpu/mmu.h"

enum tlb_side { SIDE_DATA, SIDE_INSTRUCTION };

// ---- translation caches ------------------------------------------------------------------------------
#define TC_SETS_BITS 9
#define TC_SETS      (1u << TC_SETS_BITS)
#define TC_WAYS      4
#define RID_CLASSES  64
#define PAGE_SIZES   11

// One side. An entry is in the set chosen by its region ID, page number and page size, so that a search
// looks into one set for each page size that the region ID uses.
struct tc {
    struct tlb_entry entry[TC_SETS][TC_WAYS];
    uint8_t victim[TC_SETS];
    uint16_t sizes[RID_CLASSES]; // bit n: the class has entries of page size n
    uint16_t population[RID_CLASSES][PAGE_SIZES];
    uint32_t tr_valid; // which TRs of this side hold something
};

// ---- software TLB pools ------------------------------------------------------------------------------
#define POOLS        64
#define POOL_CHAINS  64
#define POOL_NONE    0xff
#define RID_PHYSICAL 0xffffffffu // pool of physical mode

struct pool_key {
    uint32_t rid;
    uint8_t region, level;
    bool keys; // made with PSR.pk = 1
};

struct pool {
    struct pool_key key;
    bool used;
    uint8_t next; // with the same hash of rid
};

// ---- instruction fetch -------------------------------------------------------------------------------
#define FETCH_ENTRIES 256
#define BLOOM_WORDS   128

struct fetch_entry {
    uint64_t page; // virtual page address | FETCH_VALID
    uint32_t rid;
    uint8_t level;
    bool keys, virtual_mode, ed;
    uint8_t promote; // level that epc gives
    uint64_t pa;
    const uint8_t *host;
};
#define FETCH_VALID 1

struct tlb_state {
    struct tlb_public public; // must stay first, see hpvm__fetch_epoch
    struct tc tc[2];          // by enum tlb_side

    // Tables for each privilege level by region; &empty until something is cached there, NULL: not looked
    // up since the region register changed.
    struct dtlb *tables[4][8];
    uint64_t mode; // what hpvm__mmu_mode_changed chose cpu->dtlb for
    bool mode_known;
    uint64_t fetch_mode;
    struct dtlb empty;
    struct dtlb physical;
    struct pool pool[POOLS];
    uint8_t chain[POOL_CHAINS];
    unsigned next_pool;
    struct dtlb table[POOLS];
    // By RAM page: 0 no direct stores possible; 1 + n: only through table n; WRITERS_MANY; POOLS + 1 is the
    // physical table.
    uint8_t *writers;
    uint64_t writers_size;

    struct fetch_entry fetch[FETCH_ENTRIES];
    // Pages fetched since fetch_epoch was last bumped: purges that hit none of them leave it alone.
    uint64_t fetched[BLOOM_WORDS];
    uint64_t fetched_rids; // bit per RID class
};
#define WRITERS_PHYSICAL (POOLS + 1)
#define WRITERS_MANY     0xff

static inline uint64_t va_offset(uint64_t va) // without the region bits
{
    return va & (~(uint64_t)0 >> 3);
}
static inline uint32_t rr_rid(uint64_t rr)
{
    return (uint32_t)bits_get(rr, 8, 24);
}
static inline unsigned rr_page_shift(uint64_t rr)
{
    return (unsigned)bits_get(rr, 2, 6);
}
static inline uint32_t va_rid(const struct cpu *cpu, uint64_t va)
{
    return rr_rid(cpu->rr[va >> 61]);
}
static inline unsigned rid_class(uint32_t rid)
{
    return (rid ^ rid >> 6 ^ rid >> 12) % RID_CLASSES;
}

// ---- access.c ----------------------------------------------------------------------------------------
// What PTE.ar and PTE.pl allow at a privilege level: MEM_READ | MEM_WRITE | MEM_EXEC.
unsigned hpvm__access_rights(unsigned ar, unsigned pl, unsigned level);
// What the protection key registers deny for a key, as MEM_* bits; false: no register holds the key.
bool hpvm__access_key(const struct cpu *cpu, uint32_t key, unsigned *denied);
bool hpvm__access_debug(const struct cpu *cpu, uint64_t va, unsigned size, unsigned flags, unsigned level);
bool hpvm__access_debug_armed(const struct cpu *cpu);
// ISR bits of a reference.
uint64_t hpvm__access_isr(const struct cpu *cpu, unsigned flags);
bool hpvm__access_fault(struct cpu *cpu, enum vector vector, unsigned code, unsigned flags, uint64_t va);
// All checks after a data translation was found but for debug registers, in the manual's order.
bool hpvm__access_check_data(struct cpu *cpu, const struct tlb_entry *e, uint64_t va, unsigned flags,
                             unsigned level);
bool hpvm__access_check_fetch(struct cpu *cpu, const struct tlb_entry *e, uint64_t ip, unsigned level);

// ---- tlb.c -------------------------------------------------------------------------------------------
bool hpvm__page_size_valid(unsigned page_shift);
// Decodes a PTE; false: reserved bits or encodings. va, rid, key and page_shift are the caller's.
bool hpvm__pte_decode(uint64_t pte, struct tlb_entry *out);
const struct tlb_entry *hpvm__tlb_lookup(const struct cpu *cpu, enum tlb_side side, uint64_t va);
const struct tlb_entry *hpvm__tc_insert(struct cpu *cpu, enum tlb_side side, const struct tlb_entry *e);
// Purges one side or both; also what was derived from the entries.
void hpvm__tlb_purge(struct cpu *cpu, uint32_t rid, uint64_t va, unsigned page_shift);
void hpvm__tlb_purge_all(struct cpu *cpu); // everything but TRs

// ---- vhpt.c ------------------------------------------------------------------------------------------
// Finds the translation in TLB or VHPT, or fills cpu->fault with the right kind of miss.
const struct tlb_entry *hpvm__tlb_resolve(struct cpu *cpu, enum tlb_side side, uint64_t va, unsigned flags,
                                          bool walk);

// ---- softtlb.c ---------------------------------------------------------------------------------------
struct dtlb *hpvm__softtlb_find(struct cpu *cpu, const struct pool_key *key, bool create);
// The table that accesses of this kind use, NULL when they are not cached; `create` makes a missing one.
struct dtlb *hpvm__softtlb_for(struct cpu *cpu, uint64_t va, unsigned flags, bool create);
void hpvm__softtlb_fill(struct cpu *cpu, struct dtlb *table, uint64_t va, uint8_t *host, bool read,
                        bool write);
void hpvm__softtlb_purge(struct cpu *cpu, uint32_t rid, uint64_t va, unsigned page_shift);
void hpvm__softtlb_purge_all(struct cpu *cpu);
void hpvm__softtlb_region_changed(struct cpu *cpu, unsigned region);
void hpvm__softtlb_keys_changed(struct cpu *cpu);
void hpvm__softtlb_unwrite(struct cpu *cpu, uint8_t *host_page); // ends direct stores to the page
void hpvm__softtlb_unwrite_all(struct cpu *cpu);

// ---- fetch.c -----------------------------------------------------------------------------------------
void hpvm__fetch_purge(struct cpu *cpu, uint32_t rid, uint64_t va, unsigned page_shift);
void hpvm__fetch_purge_all(struct cpu *cpu);
void hpvm__fetch_bump(struct cpu *cpu);

// ---- mmu.c -------------------------------------------------------------------------------------------
bool hpvm__physical_address(struct cpu *cpu, uint64_t va, unsigned flags, uint64_t *pa, uint8_t *ma);

// ---- shootdown.c -------------------------------------------------------------------------------------
hpvm_status hpvm__shootdown_create(struct cpu *cpu);
void hpvm__shootdown_destroy(struct cpu *cpu);
void hpvm__shootdown_purge(struct cpu *cpu, uint32_t rid, uint64_t va, unsigned page_shift, bool alat);
void hpvm__shootdown_protect(struct cpu *cpu, uint8_t *host_page);

#endif
