// Architectural state of one IA-64 processor, shared by every engine, and where each part is kept.
//
// Who writes what: CFM and the register-stack fields are written only by cpu/rse.c; PSR only through
// hpvm__psr_write (cpu/psr.c) and the user-mask/mfl/mfh macros below; the TLBs only by cpu/tlb.c;
// interruption delivery is cpu/intr.c; external interrupts and timers are cpu/sapic.c and cpu/itc.c.
#ifndef HPVM_IA64_CPU_STATE_H
#define HPVM_IA64_CPU_STATE_H

#include "core/machine.h"
#include "ia64/fp/division.h"

// PSR bits, manual volume 2, section 3.3.2.
#define PSR_BE        BIT(1)
#define PSR_UP        BIT(2)
#define PSR_AC        BIT(3)
#define PSR_MFL       BIT(4)
#define PSR_MFH       BIT(5)
#define PSR_IC        BIT(13)
#define PSR_I         BIT(14)
#define PSR_PK        BIT(15)
#define PSR_DT        BIT(17)
#define PSR_DFL       BIT(18)
#define PSR_DFH       BIT(19)
#define PSR_SP        BIT(20)
#define PSR_PP        BIT(21)
#define PSR_DI        BIT(22)
#define PSR_SI        BIT(23)
#define PSR_DB        BIT(24)
#define PSR_LP        BIT(25)
#define PSR_TB        BIT(26)
#define PSR_RT        BIT(27)
#define PSR_CPL_SHIFT 32
#define PSR_CPL       (3ull << 32)
#define PSR_IS        BIT(34)
#define PSR_MC        BIT(35)
#define PSR_IT        BIT(36)
#define PSR_ID        BIT(37)
#define PSR_DA        BIT(38)
#define PSR_DD        BIT(39)
#define PSR_SS        BIT(40)
#define PSR_RI_SHIFT  41
#define PSR_RI        (3ull << 41)
#define PSR_ED        BIT(43)
#define PSR_BN        BIT(44)
#define PSR_IA        BIT(45)
#define PSR_VM        BIT(46)
// Bits without a meaning; vm (46) does not exist on this processor.
#define PSR_RESERVED  (BIT(0) | mask_low(6) << 6 | BIT(12) | BIT(16) | mask_low(4) << 28 | mask_low(18) << 46)
#define PSR_USER_MASK (PSR_BE | PSR_UP | PSR_AC | PSR_MFL | PSR_MFH)
// Those that hold for one instruction only.
#define PSR_ONE_SHOT (PSR_ID | PSR_DA | PSR_DD | PSR_IA | PSR_ED)

// Application registers (number = ar3 field).
enum {
    AR_K0 = 0,
    AR_K7 = 7,
    AR_RSC = 16,
    AR_BSP = 17,
    AR_BSPSTORE = 18,
    AR_RNAT = 19,
    AR_FCR = 21,
    AR_EFLAG = 24,
    AR_CSD = 25,
    AR_SSD = 26,
    AR_CFLG = 27,
    AR_FSR = 28,
    AR_FIR = 29,
    AR_FDR = 30,
    AR_CCV = 32,
    AR_UNAT = 36,
    AR_FPSR = 40,
    AR_ITC = 44,
    AR_RUC = 45,
    AR_PFS = 64,
    AR_LC = 65,
    AR_EC = 66
};

// Control registers (number = cr3 field).
enum {
    CR_DCR = 0,
    CR_ITM = 1,
    CR_IVA = 2,
    CR_PTA = 8,
    CR_IPSR = 16,
    CR_ISR = 17,
    CR_IIP = 19,
    CR_IFA = 20,
    CR_ITIR = 21,
    CR_IIPA = 22,
    CR_IFS = 23,
    CR_IIM = 24,
    CR_IHA = 25,
    CR_LID = 64,
    CR_IVR = 65,
    CR_TPR = 66,
    CR_EOI = 67,
    CR_IRR0 = 68,
    CR_IRR3 = 71,
    CR_ITV = 72,
    CR_PMV = 73,
    CR_CMCV = 74,
    CR_LRR0 = 80,
    CR_LRR1 = 81
};

#define DCR_PP BIT(0)
#define DCR_BE BIT(1)
#define DCR_LC BIT(2)
#define DCR_DM BIT(8)
#define DCR_DP BIT(9)
#define DCR_DK BIT(10)
#define DCR_DX BIT(11)
#define DCR_DR BIT(12)
#define DCR_DA BIT(13)
#define DCR_DD BIT(14)

#define RSC_MODE               3ull
#define RSC_PL(r)              (((r) >> 2) & 3)
#define RSC_BE                 BIT(4)
#define RSE_PHYSICAL_REGISTERS 96

// One entry of the software TLB: `tag_*` is the page address when that access is allowed at once, else
// DTLB_NO_TAG, which no masked address can equal (masks keep bits 63:12 and at most 3:0).
// A hit is (va & (~0xfff | (size - 1))) == tag, which also refuses misaligned addresses.
struct dtlb_entry {
    uint64_t tag_read, tag_write;
    uintptr_t addend;  // host address = va + addend
    uintptr_t padding; // a power of two is cheap to scale by
};
#define DTLB_NO_TAG 0x800
#define DTLB_BITS   10
struct dtlb {
    struct dtlb_entry entry[1 << DTLB_BITS];
};
#define DTLB_INDEX(va) (((va) >> 12) & ((1 << DTLB_BITS) - 1))

// One translation register or cache entry (tlb.c).
struct tlb_entry {
    bool valid, present; // PTE.p = 0 entries are valid but not present
    uint8_t page_shift, ar, pl, ma;
    bool accessed, dirty, ed;
    uint32_t rid, key;
    uint64_t va; // page base, region bits removed
    uint64_t pa;
};
#define TR_COUNT 32

// What a failing memory or translation function leaves behind; hpvm__raise_fault delivers it.
struct fault {
    uint32_t vector; // offset from IVA
    uint64_t isr;    // without ei and ni, which delivery adds
    uint64_t ifa, itir, iha, iim;
    bool sets_ifa, sets_iha, sets_iim; // sets_ifa covers ITIR as well
};

struct alat_entry {
    bool valid, is_fp;
    uint16_t reg; // physical register: static number, or 128 + ring cell, or FR physical number
    uint8_t size;
    uint64_t pa;
    uint8_t data[16]; // what the load saw, in memory order
};
#define ALAT_ENTRIES 32

// Watchpoint of the debugger: accesses of the kinds in `access` (MEM_READ, MEM_WRITE) to [first, last].
struct data_watch {
    uint64_t first, last; // virtual addresses
    unsigned access;
};
#define DATA_WATCHES 32

struct cpus;
struct block;
struct insn;

#define ENGINE_ROWS 768 // at least as many as there are rows of instructions

#define GR_RING_CELLS 4096 // host cells of the stacked registers' ring; the architecture sees 96 registers

#define ROTATION_CELLS (96 + 96) // as many steps until rrb.gr is 0 again, and a frame

struct cpu {
    // -- hot: touched by nearly every instruction. An idle guest's timer tick finds the host's caches empty:
    // these lie together. From gr[14] on, 256 bytes are reached by generated code with the shortest
    // displacements (x64/emit.h).
    uint64_t *gr_bank[4]; // by register number / 32: where r0 would be; gr, then three times frame - 32
    uint8_t *nat_bank[4];
    uint64_t block_va; // virtual address of the running block's first bundle
    const struct block *block;
    uint64_t gr[32];                // r0-r31, current bank; r0 is 0
    uint64_t psr;                   // all bits, but ri is kept in `ri` between instructions
    uint64_t pr;                    // predicates in logical order (rrb.pr already applied); bit 0 is always 1
    uint8_t *frame_nat;             // NaT of r32
    _Atomic uint32_t exit_request;  // not 0: leave guest code at the next block entry
    uint32_t nats;                  // 0: no general register has a NaT bit, in any bank or frame (nat.c)
    uint32_t alat_count;            // valid entries of the ALAT: stores look at it only when there are some
    uint32_t ri;                    // slot to execute next
    uint8_t sof, sol, sor;          // current frame; sor in registers divided by 8
    uint8_t rrb_gr, rrb_fr, rrb_pr; // architectural; storage is already in logical order (rse.c)
    bool cfle;                      // RSE.CFLE: registers must be loaded before the next instruction (rse.c)
    uint8_t frame_padding;          // 0
    // While generated code runs these stand for block_va and last_bundle (x64/backend.h).
    uint64_t page_va;     // virtual address of the page that is executed
    uint64_t last_offset; // last_bundle, from page_va
    uint64_t *frame;      // value of r32 (inside gr_ring or gr_window); r32+i is frame[i]
    uint8_t gr_nat[32];   // 0 or 1
    struct dtlb *dtlb[8]; // by region, for the current region ID, privilege level and mode
    // Those 256 bytes end behind the first of these.
    uint64_t slots;       // instruction slots executed (nops and predicated-off included), exact on exit
    uint64_t slot_limit;  // leave when `slots` reaches it
    uint64_t last_bundle; // candidate for IIPA: last bundle completed with PSR.ic = 1
    uint64_t ip;          // bundle address; exact only when no block is running (see exec.h)
    uint64_t fetch_key;   // what lookups of code depend on besides the address and RR (hpvm__fetch_mode)
    bool code_ed;         // PTE.ed of the page that the running block was fetched through
    uint32_t bof;         // ring cell of r32, 0 .. GR_RING_CELLS - 1
    int32_t dirty; // registers below bof that are not in memory; dirty + sof <= 96. Negative: that many
                   // registers at the bottom of the frame are still in memory only
    int32_t clean; // registers below those, at BSPSTORE in memory, that are still in their cells as well
    struct interp *interp; // decoded code, private to interp/
    uint64_t *gr_ring;     // of the register stack (rse.c); mapped twice, back to back
    uint8_t *nat_ring;
    uint64_t bsp, bspstore, rnat, rsc, pfs;
    uint64_t rr[8]; // region registers: part of the key that code is looked up by
    uint64_t lc, ec, br[8];

    // -- floating point: f2-f31 here; f32-f127 are a moving window (logical order) in fr_window
    struct fpreg fr[32];
    struct fpreg *frot; // f32
    struct fpreg fr_window[96 * 4];
    struct fpreg fr_plain[8]; // what fr_get made of tagged registers
    unsigned fr_plain_next;

    // -- register stack (rse.c)
    // The current frame while it rotates: it slides down here instead of moving its data (rse.c).
    uint64_t gr_window[ROTATION_CELLS];
    uint8_t nat_window[ROTATION_CELLS];

    // -- other application registers
    uint64_t kr[8], ccv, unat, fpsr, csd, ssd, eflag, cflg, fsr, fir, fdr, fcr;
    uint64_t bank_gr[16]; // the bank of r16-r31 that is not current
    uint8_t bank_nat[16];

    // -- control registers
    uint64_t dcr, itm, iva, pta, ipsr, isr, iip, ifa, itir, iipa, ifs, iim, iha;
    uint64_t lid, tpr, itv, pmv, cmcv, lrr[2];
    struct fault fault;

    // -- interrupts (sapic.c)
    _Atomic uint64_t irr[4]; // pending, set by any thread
    uint64_t in_service[4];
    _Atomic uint32_t init_pending;
    bool halted;               // PAL_HALT_LIGHT: nothing to execute until an interrupt is pending
    bool gate_wait;            // halted in a firmware gate: runs again after any event, or soon
    uint64_t gate_deadline_ns; // guest clock: and not later than this
    bool parked;               // application processor that waits for its wake-up vector in firmware
    uint64_t itc_offset;       // guest ITC = clock ticks + offset
    uint64_t itm_deadline_ns;  // guest clock; UINT64_MAX: none
    uint64_t ruc_offset;       // AR.RUC = clock ticks + offset

    // -- translation (tlb.c, vhpt.c)
    uint64_t pkr[16];
    struct tlb_entry itr[TR_COUNT], dtr[TR_COUNT];
    struct tlb_state *tlb; // translation caches and software TLB pools, private to cpu/

    // -- data speculation; alat_on = false makes every check miss
    struct alat_entry alat[ALAT_ENTRIES];
    unsigned alat_next;
    bool alat_on;

    // -- debug and performance monitors
    uint64_t ibr[16], dbr[16], pmc[32], pmd[32];
    uint64_t pmu_slots, pmu_ticks; // when the counters were last brought up to date
    bool pmu_active;               // some counter may be running

    // The debugger's watchpoints. An instruction that is about to touch one stops before the access
    // (pending); the run loop executes it alone (through) and then returns VCPU_BREAKPOINT.
    struct {
        bool pending, through, hit;
        unsigned number;  // of the watchpoint that was hit
        uint64_t address; // of the access
    } watch;

    // -- engine and host
    unsigned index; // vCPU number
    struct cpus *cpus;
    struct machine *machine;
    struct translator *translator;    // generated code, private to cache/; NULL: none
    struct run_control *run;          // sleeping and waking, private to interp/
    _Atomic uint32_t stop_request;    // the owner wants hpvm__interp_run to return
    struct shootdown_slot *shootdown; // cross-vCPU purges, private to cpu/
    uint64_t delivered;               // interruptions so far
    struct {
        // interruptions: by the offset of the vector in the IVT, divided by 256
        uint64_t exits, interruptions[98], blocks_decoded, blocks_translated, blocks_refused, code_bytes,
            code_dropped;
        uint64_t dtlb_slow, vhpt_walks, mmio, halts, wakeups, purges, gates;
    } stats;
    // Why generated code was left or called something, by cause.
    struct {
        uint64_t stopped;     // exit request or slot limit
        uint64_t refused;     // a condition of entry did not hold: PSR, frame, NaT
        uint64_t resolved;    // the next block was not linked, or not in the table by address
        uint64_t slow_memory; // loads and stores past the software TLB
        uint64_t regions,
            region_refused;    // made; not entered, or left at their end: conditions, limit, requests
        uint64_t translate_ns; // processor time spent in making it
        uint64_t row_left[ENGINE_ROWS], row_called[ENGINE_ROWS]; // by row: goes on there, calls it
    } engine;

    // Operands of the latest divisions of generated code; after half of them no register may need older ones.
    struct fp_record fp_record[FP_RECORDS];
    uint32_t fp_records, fp_settled; // made so far; when hpvm__fr_make_plain was last called
};

// Hooks for what lies above the processor (composition in lib/api).
struct cpus {
    struct machine *machine;
    unsigned count;
    struct cpu *cpu[PLATFORM_MAX_VCPUS];
    // A break inside the firmware gate area at privilege level 0; see fw/fw.h. Returns false when the
    // address is not a gate, then the break is an ordinary one.
    bool (*gate)(struct cpu *cpu, uint64_t gate_pa);
    // Firmware hooks (fw/fw.h says more). wake: a parked application processor has an interrupt pending;
    // true: it runs now. event: a vCPU halted inside a gate; true: run the gate again. init: INIT arrived.
    bool (*wake)(struct cpu *cpu);
    bool (*event)(struct cpu *cpu);
    void (*init)(struct cpu *cpu);
    struct firmware *firmware;
    void (*interrupted)(struct cpu *cpu); // for tests: after every delivery; NULL
    // Debugger hook; NULL when unused. True: stop before executing this slot.
    bool (*breakpoint)(struct cpu *cpu, uint64_t ip, unsigned slot);
    // Set together with it. True: some breakpoint has first <= (ip & mask) <= last.
    bool (*breakpoint_within)(struct cpu *cpu, uint64_t first, uint64_t last, uint64_t mask);
    void *debug_user;
    struct data_watch watch[DATA_WATCHES];
    unsigned watch_count;
    // Counts changes of breakpoints and watchpoints: a vCPU that starts to run drops what it had prepared
    // without them.
    _Atomic uint32_t debug_epoch;
};

static inline unsigned cpu_cpl(const struct cpu *c)
{
    return (c->psr >> PSR_CPL_SHIFT) & 3;
}

// ---- register access --------------------------------------------------------------------------------
// By table instead of by a choice: whether an operand is stacked is as good as random for the host's branch
// predictor.
static inline uint64_t gr_get(const struct cpu *c, unsigned r)
{
    return c->gr_bank[r >> 5][r];
}
static inline unsigned gr_nat(const struct cpu *c, unsigned r)
{
    return c->nat_bank[r >> 5][r];
}
// The caller has checked that r is a legal target (see GR_TARGET in interp/exec.h).
static inline void gr_set(struct cpu *c, unsigned r, uint64_t value, unsigned nat)
{
    c->gr_bank[r >> 5][r] = value;
    c->nat_bank[r >> 5][r] = (uint8_t)nat;
    if (UNLIKELY(nat))
        c->nats = 1;
}
// Whoever writes NaT bits in another way than gr_set says so, or lets this look at all of them.
void hpvm__nats_settle(struct cpu *c);

// r32 is now here.
static inline void cpu_frame_point(struct cpu *c, uint64_t *frame, uint8_t *frame_nat)
{
    c->frame = frame;
    c->frame_nat = frame_nat;
    c->gr_bank[0] = c->gr;
    c->nat_bank[0] = c->gr_nat;
    for (unsigned n = 1; n < 4; n++) {
        c->gr_bank[n] = (uint64_t *)((uintptr_t)c->frame - 32 * sizeof(uint64_t));
        c->nat_bank[n] = (uint8_t *)((uintptr_t)c->frame_nat - 32);
    }
}
// r32 is now in this cell of the rings.
static inline void cpu_frame_set(struct cpu *c, uint32_t cell)
{
    c->bof = cell;
    cpu_frame_point(c, c->gr_ring + cell, c->nat_ring + cell);
}

// Where the register is, in whatever representation.
static inline struct fpreg *fr_place(struct cpu *c, unsigned f)
{
    return f < 32 ? &c->fr[f] : &c->frot[f - 32];
}
// The ordinary representation of a tagged register, valid until seven more of them are read (reset.c).
const struct fpreg *hpvm__fr_plain(const struct cpu *c, const struct fpreg *tagged);
static inline const struct fpreg *fr_get(const struct cpu *c, unsigned f)
{
    const struct fpreg *value = f < 32 ? &c->fr[f] : &c->frot[f - 32];
    return UNLIKELY(fp_is_tagged(value)) ? hpvm__fr_plain(c, value) : value;
}
// All registers get their ordinary representation; after that, records may be used again.
void hpvm__fr_make_plain(struct cpu *c);
// Rows that generated code leaves to the interpreter when records run out.
static inline void fr_settle(struct cpu *c)
{
    if (UNLIKELY(c->fp_records - c->fp_settled >= FP_RECORDS / 2))
        hpvm__fr_make_plain(c);
}
// f >= 2. Sets PSR.mfl or mfh as every write of the partition does.
static inline void fr_set(struct cpu *c, unsigned f, struct fpreg value)
{
    if (f < 32) {
        c->fr[f] = value;
        c->psr |= PSR_MFL;
    } else {
        c->frot[f - 32] = value;
        c->psr |= PSR_MFH;
    }
}

static inline bool pr_get(const struct cpu *c, unsigned p)
{
    return (c->pr >> p) & 1;
}
static inline void pr_set(struct cpu *c, unsigned p, bool value)
{
    c->pr = ((c->pr & ~BIT(p)) | ((uint64_t)value << p)) | 1; // p0 stays 1
}

// ---- life cycle (reset.c) ---------------------------------------------------------------------------
hpvm_status hpvm__cpus_create(struct cpus **out, struct machine *machine);
void hpvm__cpus_destroy(struct cpus *cpus);
// Power-on state: physical mode, cpl 0, frame empty, everything masked, ip 0.
void hpvm__cpu_reset(struct cpu *cpu);

// ---- PSR (psr.c) ------------------------------------------------------------------------------------
// Writes all of PSR (cpl, it, dt, bn, ...) and does what follows from it: bank switch, software TLB
// selection, interrupt check. Reserved bits must be gone.
void hpvm__psr_write(struct cpu *cpu, uint64_t value);

// ---- CFM (rse.c) ------------------------------------------------------------------------------------
uint64_t hpvm__cfm_get(const struct cpu *cpu);
// Sets size fields and rename bases; keeps logical register contents consistent with the new bases.
void hpvm__cfm_set(struct cpu *cpu, uint64_t cfm);

#endif
