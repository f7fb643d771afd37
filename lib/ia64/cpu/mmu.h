// Memory as instructions see it: translation, permission, software TLB, loads and stores.
//
// All functions that return bool give false after filling cpu->fault; the caller delivers it with
// hpvm__raise_fault (or defers it, for speculative loads). No function here changes registers.
#ifndef HPVM_IA64_CPU_MMU_H
#define HPVM_IA64_CPU_MMU_H

#include "ia64/cpu/intr.h"

enum mem_flags {
    MEM_READ = 1,
    MEM_WRITE = 2,
    MEM_EXEC = 4,
    MEM_SPECULATIVE = 8, // ld.s, ld.sa: ISR.sp; faults are left to the caller's deferral, see VEC_MUST_DEFER
    MEM_ADVANCED = 16,   // ld.a: non-speculative (UC) memory gives *out = 0; no ALAT entry may be made
                         // (hpvm__translate gives the attribute)
    MEM_RSE = 32,        // ISR.rs; privilege is RSC.pl, translation by PSR.rt, byte order by RSC.be
    MEM_NON_ACCESS = 64, // ISR.na; code from mem_na()
    MEM_SEMAPHORE = 128, // ISR r and w both set, natural alignment always required
    MEM_WB_ONLY =
        1 << 12 // ld16, st16, ldfe, stfe: memory that is not write-back gives Unsupported Data Reference
};
// cpu->fault.vector of a speculative load from memory that forbids speculation: there is no such
// interruption, the load is deferred whatever PSR.ic, DCR and ITLB.ed say (manual volume 2, section 4.4.6).
#define VEC_MUST_DEFER 0xffffffffu
// Neither: the debugger watches this address. Nothing is delivered; see cpu->watch.
#define VEC_WATCH       0xfffffffeu
#define MEM_NA(code)    (MEM_NON_ACCESS | (unsigned)(code) << 8) // code is NA_*
#define MEM_CODE(flags) (((flags) >> 8) & 0xf)

struct translation {
    uint64_t pa;
    uint8_t *host; // NULL: not RAM
    uint8_t ma;    // memory attribute: 0 WB, 4 UC, 5 UCE, 6 WC, 7 NaTPage
    bool ed;       // PTE.ed
    unsigned key, page_shift;
};

// Full translation and check of one access that does not cross a 4 KB boundary, by the current PSR
// (or RSC for MEM_RSE). Fills the software TLB where allowed.
bool hpvm__translate(struct cpu *cpu, uint64_t va, unsigned size, unsigned flags, struct translation *out);

// Slow paths: everything that the inline functions below do not take (miss, misaligned, page crossing,
// MMIO, big-endian, debug registers). size 1, 2, 4, 8. The value is zero-extended, byte order applied.
// The flags must contain MEM_READ or MEM_WRITE.
bool hpvm__load_slow(struct cpu *cpu, uint64_t va, unsigned size, unsigned flags, uint64_t *out);
bool hpvm__store_slow(struct cpu *cpu, uint64_t va, unsigned size, unsigned flags, uint64_t value);

// n bytes (10 or 16: ldfe, fill and spill formats, ld16), as memory order bytes without byte swapping.
// `align` is the natural alignment; 16-byte data must have it, other data only when PSR.ac is 1.
bool hpvm__load_bytes(struct cpu *cpu, uint64_t va, unsigned length, unsigned align, unsigned flags,
                      void *out);
bool hpvm__store_bytes(struct cpu *cpu, uint64_t va, unsigned length, unsigned align, unsigned flags,
                       const void *data);

// Host pointer for a semaphore (size 1, 2, 4, 8, 16): checked for read and write, aligned, write-back
// memory only (else Unsupported Data Reference); the page's code generation is bumped.
uint8_t *hpvm__semaphore_pointer(struct cpu *cpu, uint64_t va, unsigned size);

static inline uint64_t hpvm__swap(uint64_t v, unsigned size)
{
    return __builtin_bswap64(v) >> (64 - 8 * size);
}

// The access of a hit in the software TLB. Atomic so that a racing vCPU never sees a torn value; x86 loads
// acquire and its stores release.
static inline uint64_t hpvm__direct_load(const struct dtlb_entry *e, uint64_t va, unsigned size)
{
    const void *p = (const void *)(va + e->addend);
    switch (size) {
    case 1:
        return __atomic_load_n((const uint8_t *)p, __ATOMIC_ACQUIRE);
    case 2:
        return __atomic_load_n((const uint16_t *)p, __ATOMIC_ACQUIRE);
    case 4:
        return __atomic_load_n((const uint32_t *)p, __ATOMIC_ACQUIRE);
    default:
        return __atomic_load_n((const uint64_t *)p, __ATOMIC_ACQUIRE);
    }
}

static inline void hpvm__direct_store(const struct dtlb_entry *e, uint64_t va, unsigned size, uint64_t value)
{
    void *p = (void *)(va + e->addend);
    switch (size) {
    case 1:
        __atomic_store_n((uint8_t *)p, (uint8_t)value, __ATOMIC_RELEASE);
        break;
    case 2:
        __atomic_store_n((uint16_t *)p, (uint16_t)value, __ATOMIC_RELEASE);
        break;
    case 4:
        __atomic_store_n((uint32_t *)p, (uint32_t)value, __ATOMIC_RELEASE);
        break;
    default:
        __atomic_store_n((uint64_t *)p, value, __ATOMIC_RELEASE);
        break;
    }
}

static inline bool hpvm__load(struct cpu *cpu, uint64_t va, unsigned size, unsigned flags, uint64_t *out)
{
    const struct dtlb_entry *e = &cpu->dtlb[va >> 61]->entry[DTLB_INDEX(va)];
    if (UNLIKELY((va & (~(uint64_t)0xfff | (size - 1))) != e->tag_read || (cpu->psr & PSR_BE)))
        return hpvm__load_slow(cpu, va, size, flags | MEM_READ, out);
    *out = hpvm__direct_load(e, va, size);
    return true;
}

static inline bool hpvm__store(struct cpu *cpu, uint64_t va, unsigned size, unsigned flags, uint64_t value)
{
    const struct dtlb_entry *e = &cpu->dtlb[va >> 61]->entry[DTLB_INDEX(va)];
    if (UNLIKELY((va & (~(uint64_t)0xfff | (size - 1))) != e->tag_write || (cpu->psr & PSR_BE)))
        return hpvm__store_slow(cpu, va, size, flags | MEM_WRITE, value);
    hpvm__direct_store(e, va, size, value);
    return true;
}

// For debuggers: physical address of a data or, failing that, code translation, whatever its rights.
bool hpvm__debug_translate(struct cpu *cpu, uint64_t va, uint64_t *pa);

// ---- instruction fetch -------------------------------------------------------------------------------
struct code_page {
    uint64_t pa;         // of the 4 KB page
    const uint8_t *host; // 4 KB in RAM; NULL: not RAM (fetching there is an error of the guest)
    bool ed;
};
// Translates the page of `ip` for execution at the current privilege level (PSR.it).
bool hpvm__fetch(struct cpu *cpu, uint64_t ip, struct code_page *out);
// The same for somebody who only looks: false where hpvm__fetch would fail or walk the VHPT; nothing that a
// guest can see changes.
bool hpvm__fetch_peek(struct cpu *cpu, uint64_t ip, struct code_page *out);
// epc: privilege level that the page of `ip` promotes to (AR 7), or the current one. The instruction may run
// from decoded code while its translation has been replaced: false then, with the fault of a fetch.
bool hpvm__fetch_promote(struct cpu *cpu, uint64_t ip, unsigned *level);

// The engine decoded code from this 4 KB page of RAM (and set bit 0 of its code generation): write entries
// for it leave the software TLB of this vCPU at once, of the others soon.
void hpvm__mmu_protect_code(struct cpu *cpu, uint8_t *host_page);

// ---- TLB instructions (tlb.c) ------------------------------------------------------------------------
// Insert from cr.ifa, cr.itir and the PTE. false: cpu->fault says why (reserved fields).
bool hpvm__itc(struct cpu *cpu, bool instruction, uint64_t pte);
bool hpvm__itr(struct cpu *cpu, bool instruction, unsigned slot, uint64_t pte);
void hpvm__ptr(struct cpu *cpu, bool instruction, uint64_t va, unsigned page_shift);
void hpvm__ptc_local(struct cpu *cpu, uint64_t va, unsigned page_shift);
// On every vCPU before it returns (ptc.g, ptc.ga); alat: also drop matching ALAT entries.
void hpvm__ptc_global(struct cpu *cpu, uint64_t va, unsigned page_shift, bool alat);
void hpvm__ptc_e(struct cpu *cpu, uint64_t va);
bool hpvm__rr_write(struct cpu *cpu, unsigned region, uint64_t value); // false: reserved field
void hpvm__pkr_write(struct cpu *cpu, unsigned index, uint64_t value);
void hpvm__pta_write(struct cpu *cpu, uint64_t value);
uint64_t hpvm__thash(const struct cpu *cpu, uint64_t va);
uint64_t hpvm__ttag(const struct cpu *cpu, uint64_t va);
bool hpvm__tpa(struct cpu *cpu, uint64_t va, uint64_t *pa);
uint64_t hpvm__tak(struct cpu *cpu, uint64_t va);
// probe.r/w[.fault]: *allowed is the result; false: a fault (miss, or access fault for .fault forms).
bool hpvm__probe(struct cpu *cpu, uint64_t va, unsigned level, unsigned access, bool fault_form,
                 bool *allowed);
// fc: checks like a non-access reference and drops decoded code of the 128-byte line.
bool hpvm__fc(struct cpu *cpu, uint64_t va);

// Decoded code was made from this page of RAM and bit 0 of its generation is set: direct stores to it end, on
// this vCPU at once, on the others at their next block entry.
void hpvm__mmu_protect_code(struct cpu *cpu, uint8_t *host_page);

// To be called by hpvm__psr_write, hpvm__rr_write, debug-register and PKR writes: chooses cpu->dtlb[] for the
// new mode. Debug registers in use or PSR.da/dd select empty tables, so that everything takes the slow path.
void hpvm__mmu_mode_changed(struct cpu *cpu);
// The debugger's watchpoints are other ones now.
void hpvm__mmu_watch_changed(struct cpu *cpu);
hpvm_status hpvm__mmu_create(struct cpu *cpu);
void hpvm__mmu_destroy(struct cpu *cpu);
void hpvm__mmu_reset(struct cpu *cpu);
// cpu->rr, pkr, itr, dtr, psr, ... were filled from a saved state: drops everything cached or derived.
void hpvm__mmu_state_loaded(struct cpu *cpu);

// Another value when instruction fetch mappings may have changed since the engine last looked (purge,
// overlapping insert): the engine must drop its virtual-address lookups. Bumped by this module only.
static inline uint64_t hpvm__fetch_epoch(const struct cpu *cpu);
struct tlb_public {
    uint64_t fetch_epoch;
};
static inline uint64_t hpvm__fetch_epoch(const struct cpu *cpu)
{
    return ((const struct tlb_public *)cpu->tlb)->fetch_epoch; // first member of struct tlb_state
}

// What lookups of code depend on in every region: the epoch, the privilege level, PSR.it. cpu->fetch_key is
// kept equal to it for generated code.
static inline uint64_t hpvm__fetch_mode(const struct cpu *cpu)
{
    return hpvm__fetch_epoch(cpu) << 3 | cpu_cpl(cpu) << 1 | (cpu->psr >> 36 & 1);
}
// Everything besides the address that a lookup of code at `va` depends on: that, and the region register,
// whose region ID comes to lie on top. So a guest that switches between processes finds the code of each
// again.
static inline uint64_t hpvm__fetch_key(const struct cpu *cpu, uint64_t va)
{
    return cpu->fetch_key ^ cpu->rr[va >> 61] << 32;
}

// ---- cross-vCPU purges (shootdown.c) -----------------------------------------------------------------
// A vCPU thread brackets guest execution; outside of it the vCPU counts as having acknowledged and drains
// its queue on entry. `service` is called when exit_request was seen.
void hpvm__shootdown_enter(struct cpu *cpu);
void hpvm__shootdown_leave(struct cpu *cpu);
void hpvm__shootdown_service(struct cpu *cpu);
// ram.code_changed; the argument is struct cpus. Any thread.
void hpvm__shootdown_code_changed(void *cpus);

#endif
