// Interruptions: vectors, ISR bits, and how instruction semantics raise them.
#ifndef HPVM_IA64_CPU_INTR_H
#define HPVM_IA64_CPU_INTR_H

#include "ia64/cpu/state.h"

// Offsets from IVA, manual volume 2, chapter 8.
enum vector {
    VEC_VHPT = 0x0000,
    VEC_ITLB = 0x0400,
    VEC_DTLB = 0x0800,
    VEC_ALT_ITLB = 0x0c00,
    VEC_ALT_DTLB = 0x1000,
    VEC_NESTED_DTLB = 0x1400,
    VEC_IKEY_MISS = 0x1800,
    VEC_DKEY_MISS = 0x1c00,
    VEC_DIRTY = 0x2000,
    VEC_IACCESS = 0x2400,
    VEC_DACCESS = 0x2800,
    VEC_BREAK = 0x2c00,
    VEC_EXTINT = 0x3000,
    VEC_NOT_PRESENT = 0x5000,
    VEC_KEY_PERMISSION = 0x5100,
    VEC_IACCESS_RIGHTS = 0x5200,
    VEC_DACCESS_RIGHTS = 0x5300,
    VEC_GENERAL = 0x5400,
    VEC_DISABLED_FP = 0x5500,
    VEC_NAT = 0x5600,
    VEC_SPECULATION = 0x5700,
    VEC_DEBUG = 0x5900,
    VEC_UNALIGNED = 0x5a00,
    VEC_UNSUPPORTED = 0x5b00,
    VEC_FP_FAULT = 0x5c00,
    VEC_FP_TRAP = 0x5d00,
    VEC_LOWER_PRIVILEGE = 0x5e00,
    VEC_TAKEN_BRANCH = 0x5f00,
    VEC_SINGLE_STEP = 0x6000,
    VEC_VIRTUALIZATION = 0x6100
};

#define ISR_X        BIT(32)
#define ISR_W        BIT(33)
#define ISR_R        BIT(34)
#define ISR_NA       BIT(35)
#define ISR_SP       BIT(36)
#define ISR_RS       BIT(37)
#define ISR_IR       BIT(38)
#define ISR_NI       BIT(39)
#define ISR_EI_SHIFT 41
#define ISR_ED       BIT(43)

// ISR.code of VEC_GENERAL and VEC_NAT.
enum {
    CODE_ILLEGAL = 0x00,
    CODE_PRIVILEGED_OPERATION = 0x10,
    CODE_PRIVILEGED_REGISTER = 0x20,
    CODE_RESERVED_FIELD = 0x30,
    CODE_UNIMPLEMENTED_ADDRESS = 0x30,
    CODE_DISABLED_SET = 0x40,
    CODE_NAT_REGISTER = 0x10,
    CODE_NAT_PAGE = 0x20
};
// Low bits of ISR.code for non-access references (ISR.na = 1).
enum { NA_TPA = 0, NA_FC = 1, NA_PROBE = 2, NA_TAK = 3, NA_LFETCH = 4, NA_PROBE_FAULT = 5 };
// ISR.code bits of traps.
enum { TRAP_FP = 1, TRAP_LOWER = 2, TRAP_TAKEN = 4, TRAP_STEP = 8, TRAP_UNIMPLEMENTED_IP = 16 };

// Called by instruction semantics: deliver and leave the block. They set ip/ri from `i`, and return the
// value that the handler must return. `isr` carries the code and access bits; ei and ni are added.
const struct insn *hpvm__raise(struct cpu *cpu, const struct insn *i, enum vector vector, uint64_t isr);
// Same with IIM (break, chk).
const struct insn *hpvm__raise_iim(struct cpu *cpu, const struct insn *i, enum vector vector, uint64_t isr,
                                   uint64_t iim);
// Same with IFA := ifa and the default ITIR (unaligned, unimplemented address, NaT page, ...).
const struct insn *hpvm__raise_ifa(struct cpu *cpu, const struct insn *i, enum vector vector, uint64_t isr,
                                   uint64_t ifa);
// Delivers cpu->fault, which a memory or translation function filled.
const struct insn *hpvm__raise_fault(struct cpu *cpu, const struct insn *i);
// Delivers cpu->fault at the current ip and ri (register stack loads, instruction fetch).
void hpvm__deliver_fault(struct cpu *cpu);
// `i` has completed: ip and ri name the next slot, the slot counter includes `i`.
void hpvm__complete(struct cpu *cpu, const struct insn *i);
// Trap after `i` completed: the restart point is the next slot.
const struct insn *hpvm__raise_trap(struct cpu *cpu, const struct insn *i, enum vector vector, uint64_t isr);
// The branch in `slot` was taken to `target` (a bundle) and is counted. Delivers what it causes, all in one
// trap: the unimplemented address, PSR.tb, PSR.ss, and what `code` already has. False: nothing.
bool hpvm__branch_traps(struct cpu *cpu, unsigned slot, uint64_t target, uint64_t code);

// Delivery proper: cpu->ip and cpu->ri are the restart point, `isr` is complete but for ni.
void hpvm__deliver(struct cpu *cpu, enum vector vector, uint64_t isr);

// Fills cpu->fault; returns false so that callers can `return hpvm__fault_set(...)`.
bool hpvm__fault_set(struct cpu *cpu, enum vector vector, uint64_t isr, uint64_t ifa);

// Physical addressing: 50 bits, and one that says whether caches are used.
#define PHYSICAL_BITS     50
#define PHYSICAL_UNCACHED BIT(63)
static inline bool hpvm__physical_unimplemented(uint64_t address)
{
    return (address & ~PHYSICAL_UNCACHED) >> PHYSICAL_BITS;
}

// Default ITIR for an address: ps and rid of its region register.
static inline uint64_t hpvm__itir_default(const struct cpu *cpu, uint64_t va)
{
    return cpu->rr[va >> 61] & 0xfffffffcull;
}

// ---- external interrupts (sapic.c) -------------------------------------------------------------------
// Sets IRR bit and wakes the vCPU. Any thread. Illegal vectors (1, 3-15) are ignored.
void hpvm__sapic_post(struct cpu *cpu, enum delivery_mode mode, uint8_t vector);
// Highest pending vector above everything in service and not masked by TPR; -1: none. PSR.i is not looked at.
int hpvm__sapic_pending(const struct cpu *cpu);
uint64_t hpvm__sapic_read_ivr(struct cpu *cpu);
void hpvm__sapic_eoi(struct cpu *cpu);

// Makes the vCPU leave guest code soon and wakes it when it sleeps (interp/run_control.c). Any thread.
void hpvm__cpu_kick(struct cpu *cpu);

// ---- interval timer (itc.c) --------------------------------------------------------------------------
uint64_t hpvm__itc_read(const struct cpu *cpu);
void hpvm__itc_write(struct cpu *cpu, uint64_t value);
void hpvm__itm_write(struct cpu *cpu, uint64_t value);
uint64_t hpvm__ruc_read(const struct cpu *cpu); // resource utilisation counter: never stops either
void hpvm__ruc_write(struct cpu *cpu, uint64_t value);
// Posts the timer interrupt if its time has come; called by the run loop every now and then.
void hpvm__itc_poll(struct cpu *cpu);

#endif
