// The state of one compilation, private to the back end: where values are, what is still to be emitted.
#ifndef HPVM_IA64_X64_EMIT_H
#define HPVM_IA64_X64_EMIT_H

#include <stdlib.h>

#include "ia64/cpu/state.h"
#include "ia64/interp/block.h"
#include "ia64/x64/backend.h"

#define CPU   X64_RBX
#define FRAME X64_RBP
// How many slots may still be executed, counted from the start of the running block.
#define SLOTS_LEFT X64_R15
// rax, rcx and rdx are free between the parts of one operation; everything else holds values.
#define ALLOCATABLE                                                                                          \
    (1u << X64_RSI | 1u << X64_RDI | 1u << X64_R8 | 1u << X64_R9 | 1u << X64_R10 | 1u << X64_R11 |           \
     1u << X64_R12 | 1u << X64_R13 | 1u << X64_R14)
#define CALLEE_SAVED       (1u << X64_R12 | 1u << X64_R13 | 1u << X64_R14)
#define CALLER_SAVED_COUNT 6 // of those
#define SPILL_SLOTS        128
#define XMM_COUNT          14 // xmm0 .. xmm13 hold values, xmm14 and xmm15 are free like rax
#define SAVE_AREA          (8 * (CALLER_SAVED_COUNT + XMM_COUNT))
#define PAGE_AREA          (SAVE_AREA + 8 * SPILL_SLOTS) // two words for each page that is kept (pages.c)
#define MAX_PAGES          8
// Six pushes and the return address lie above: 8 modulo 16 keeps calls aligned.
#define NATIVE_FRAME (PAGE_AREA + 16 * MAX_PAGES + 8)

#define NO_REG  0xff
#define NO_SLOT 0xffff

// The register points into the middle of what is used most, so that its displacements have 8 bits.
#define CPU_BIAS        ((int32_t)offsetof(struct cpu, gr[14]) + 128)
#define C_FIELD(member) x64_at_cpu(offsetof(struct cpu, member))
_Static_assert((int32_t)offsetof(struct cpu, dtlb) - CPU_BIAS <= 127, "what generated code uses most");
static inline struct x64_mem x64_at_cpu(size_t offset)
{
    return x64_at(CPU, (int32_t)offset - CPU_BIAS);
}
static inline void hpvm__emit_cpu(struct x64_asm *a) // as an argument
{
    hpvm__x64_lea(a, X64_RDI, x64_at(CPU, -CPU_BIAS));
}

struct value {
    uint8_t reg;   // host register or NO_REG
    uint8_t known; // predicates: KNOWN_*
    uint16_t slot; // spill slot or NO_SLOT
    uint16_t home; // guest register whose memory holds the value, or IR_NONE
    uint16_t last; // last operation that uses it
    bool carried;  // a GET whose value is there from the entry on
    bool vector;   // in an xmm register or a spill slot only (emit_vector.c)
    bool lazy;     // a predicate that is computed where it is used, and there again
};

// A guest register that stays in a host register around a loop.
struct carry {
    uint16_t reg, value; // value: the GET
    uint8_t host;
    bool deferred; // its memory is written by exits only
};

enum { UNKNOWN = 0, KNOWN_FALSE = 1, KNOWN_TRUE = 2 };

// Where a pending value is found when a cold path writes it.
enum place { PLACE_REG, PLACE_XMM, PLACE_SLOT, PLACE_CONST, PLACE_HOME, PLACE_LAZY };
struct location {
    uint8_t place, host;
    uint16_t index; // slot, guest register, or the predicate to compute
    int64_t value;
};
struct pending_write {
    uint16_t reg; // guest register
    uint8_t type; // of the value
    struct location at;
    struct location a, b; // operands of a predicate to compute
};

// A page that is kept for the accesses through one pointer.
struct page_cache {
    uint16_t root; // the pointer
    bool writable, loop;
    bool
        known; // in each round that runs (strides.c); bytes that a round moves it by, and accesses around it:
    int32_t stride, low, high;
    uint8_t size; // of the largest access
};
enum page_use { PAGE_LOOKED_UP, PAGE_FILLED, PAGE_COMPARED, PAGE_KNOWN };

enum cold_kind { COLD_CALL, COLD_EXIT, COLD_INTERPRET, COLD_FP, COLD_AGAIN, COLD_STRIDES };
struct cold {
    enum cold_kind kind;
    unsigned label, back;
    uint16_t op;           // operation
    uint8_t reg;           // host register of a load's value, or of the target of EXIT_JUMP
    uint32_t first, count; // pending writes
    bool vouches;
    // COLD_FP: a second way in, host registers of the guard (NO_REG: none), the result and the operands.
    unsigned other;
    uint8_t guard, fp[4], xmm[2];
    unsigned join;           // FP_STORE_WIDE: where the value is there
    unsigned refill, access; // labels: to look up another page, and where to go on; 0: not so
    uint8_t va;              // host register of the address
};

struct flag_alias {
    uint16_t value;
    uint8_t cond;
};

struct x64_compiler {
    struct x64_asm a;
    const struct x64_request *rq;
    const struct ir *ir;
    unsigned n; // current operation
    bool failed;
    bool vouches;

    struct value value[IR_MAX_OPS];
    uint16_t held[16];               // value in a host register, IR_NONE: free
    uint32_t pinned;                 // host registers that the current operation uses
    uint32_t reserved, reserved_xmm; // in front of a loop: of what is carried
    bool fp;                         // the block has values in xmm registers
    uint16_t held_xmm[XMM_COUNT];
    uint32_t pinned_xmm;
    bool keeps; // emit_vector.c keeps these values in the xmm registers
    uint16_t kept[XMM_COUNT];
    uint64_t slots[SPILL_SLOTS / 64]; // taken
    uint16_t home_of[IR_REGS];        // value that a guest register's memory holds

    // Values that exist in the host's flags only, or also there.
    struct flag_alias alias[4];
    unsigned aliases;

    struct pending_write *pending;
    unsigned pending_count, pending_capacity;
    struct cold *cold;
    unsigned colds, cold_capacity;

    unsigned copy_label[REGION_INSNS]; // of called instructions; 0: none, else label + 1
    unsigned links;
    unsigned entry_label, again_label, nats_label, no_nats_label, forward_label, fast_label, checked_label,
        common_label, loop_label, body_label, stop_label, refuse_label, flush_label;
    struct carry carry[8];
    unsigned carries;
    bool turns; // it does so through hpvm__carry_back
    // The further rounds of a loop (rounds.c); loop_at: LOOP, 0 elsewhere.
    unsigned loop_at, agains, rounds_label, head_label;
    uint8_t head[IR_MAX_OPS]; // host registers at the start of each round

    bool strides; // some pages are known in each round (strides.c)

    bool loops; // the block goes back to its start, and calls nothing on the way
    bool goes_back;
    struct page_cache page[MAX_PAGES];
    unsigned pages;
    uint8_t page_use[IR_MAX_OPS], page_index[IR_MAX_OPS]; // of loads and stores
};

// ---- regalloc.c --------------------------------------------------------------------------------------
void hpvm__ra_begin(struct x64_compiler *e);
// The register that holds the value, loaded if need be; pinned for the rest of the operation. Changes the
// flags when the value is a predicate that is computed where it is used.
enum x64_reg hpvm__ra_use(struct x64_compiler *e, unsigned value);
// A predicate that decides a branch later in this operation: what that needs is in registers.
void hpvm__ra_prepare(struct x64_compiler *e, unsigned value);
// Predicate that has to be computed for every use.
bool hpvm__ra_is_lazy(const struct x64_compiler *e, unsigned value);
// A copy in a scratch register.
void hpvm__ra_copy(struct x64_compiler *e, enum x64_reg to, unsigned value);
// A register for the current operation's result.
enum x64_reg hpvm__ra_define(struct x64_compiler *e);
enum x64_reg hpvm__ra_scratch(struct x64_compiler *e); // one more for the current operation
// The same, holding `value` to begin with; takes over its register when this was the last use.
enum x64_reg hpvm__ra_define_over(struct x64_compiler *e, unsigned value);
// The operation is complete: unpins, forgets values that nobody needs any more.
void hpvm__ra_end(struct x64_compiler *e);
// Guest register `reg` is about to be written: a value that lives in its memory only is saved.
void hpvm__ra_home_lost(struct x64_compiler *e, unsigned reg);
void hpvm__ra_home_set(struct x64_compiler *e, unsigned reg, unsigned value);
void hpvm__ra_homes_lost(struct x64_compiler *e); // all of them
bool hpvm__ra_constant(const struct x64_compiler *e, unsigned value, int64_t *constant);
bool hpvm__ra_imm32(const struct x64_compiler *e, unsigned value, int32_t *constant);
void hpvm__ra_extend(struct x64_compiler *e, unsigned value,
                     unsigned n); // it lives until operation n at least
// Values that exist in the flags only go to registers: before anything that changes flags.
void hpvm__ra_flags_save(struct x64_compiler *e);
void hpvm__ra_flags_set(struct x64_compiler *e, unsigned value, enum x64_cond cond);
bool hpvm__ra_flags_find(const struct x64_compiler *e, unsigned value, enum x64_cond *cond);
void hpvm__ra_materialize(struct x64_compiler *e, unsigned value);
// A C function is about to be called: what it may change holds no value any more.
void hpvm__ra_before_call(struct x64_compiler *e);
// Where `value` is now, for a cold path.
struct pending_write hpvm__ra_locate(struct x64_compiler *e, unsigned reg, unsigned value);
struct x64_mem hpvm__ra_slot(unsigned slot);

// Memory of a guest register other than a predicate.
struct x64_mem hpvm__ra_home(unsigned reg, unsigned *size);

unsigned hpvm__ra_next_use(const struct x64_compiler *e, unsigned value);
unsigned hpvm__ra_take_slot(struct x64_compiler *e);

// ---- regalloc_fp.c: the same for values in xmm registers ---------------------------------------------
void hpvm__rx_begin(struct x64_compiler *e);
unsigned hpvm__rx_use(struct x64_compiler *e, unsigned value); // may change rax; flags survive
unsigned hpvm__rx_define(struct x64_compiler *e);
unsigned hpvm__rx_scratch(struct x64_compiler *e); // for the current operation
// Its register is taken over when nothing needs the value any more, cold paths of this operation included.
unsigned hpvm__rx_define_over(struct x64_compiler *e, unsigned value);
void hpvm__rx_release(struct x64_compiler *e, unsigned value);
void hpvm__rx_before_call(struct x64_compiler *e);

// ---- emit_fp.c ---------------------------------------------------------------------------------------
bool hpvm__emit_fp(struct x64_compiler *e, const struct ir_op *op); // false: not one of these
void hpvm__emit_fp_cold(struct x64_compiler *e, const struct cold *cold);
struct x64_mem hpvm__emit_fr_home(struct x64_compiler *e,
                                  unsigned reg); // may be relative to rax, which changes
void hpvm__emit_fp_value(struct x64_asm *a);     // the routine that makes numbers of registers (stubs.c)
// First: saves flags, brings the guard into a register (NO_REG: there is none). Last, when operands and
// result have their registers: the cold path. NULL: out of memory.
unsigned hpvm__emit_fp_begin(struct x64_compiler *e, const struct ir_op *op);
struct cold *hpvm__emit_fp_cold_begin(struct x64_compiler *e, unsigned guard, const uint8_t fp[4]);
void hpvm__emit_fp_slow(struct x64_compiler *e, const struct cold *cold); // runs the row, fetches its result

// ---- emit_fp_memory.c --------------------------------------------------------------------------------
void hpvm__emit_fp_load(struct x64_compiler *e, const struct ir_op *op);
void hpvm__emit_fp_load_cold(struct x64_compiler *e, const struct cold *cold);
void hpvm__emit_fp_store(struct x64_compiler *e, const struct ir_op *op);

// ---- emit_fp_wide.c ----------------------------------------------------------------------------------
void hpvm__emit_fp_wide(struct x64_compiler *e, const struct ir_op *op);
void hpvm__emit_fp_wide_cold(struct x64_compiler *e, const struct cold *cold);
void hpvm__emit_fp_wide_divide(struct x64_compiler *e, const struct ir_op *op);
void hpvm__emit_fp_wide_load(struct x64_compiler *e, const struct ir_op *op);
void hpvm__emit_fp_wide_load_cold(struct x64_compiler *e, const struct cold *cold);
void hpvm__emit_fp_wide_store(struct x64_compiler *e, const struct ir_op *op);
void hpvm__emit_fp_wide_store_cold(struct x64_compiler *e, const struct cold *cold);
void hpvm__emit_fp_wide_stub(struct x64_asm *a, unsigned function, bool bmi2);

// ---- emit_fp_fma.c -----------------------------------------------------------------------------------
// The routine for f3 * f4 + f2 in status field 0 or 1, with 64, 53 or 24 bits; `slow`: that of
// FP_WIDE_FMA_ANY, FMA_D or FMA_S.
void hpvm__emit_fp_fma(struct x64_asm *a, unsigned precision, unsigned how, unsigned sf, unsigned slow);

// ---- emit_integer.c ----------------------------------------------------------------------------------
// Condition of `a op b`, or of `b op a` when swapped.
enum x64_cond hpvm__condition(enum ir_opcode opcode, bool swapped);
bool hpvm__emit_pure(struct x64_compiler *e, const struct ir_op *op); // false: not one of these
// Sets the flags by a lazy predicate; nothing that is needed may be in them.
enum x64_cond hpvm__emit_lazy(struct x64_compiler *e, unsigned value);
// The same for a cold path, when its operands are where they were. Changes rax and rdx.
enum x64_cond hpvm__emit_lazy_cold(struct x64_compiler *e, const struct pending_write *w);
// Jumps to `label` when the predicate is `wanted`.
void hpvm__emit_branch_if(struct x64_compiler *e, unsigned guard, bool wanted, unsigned label);

// ---- emit_vector.c -----------------------------------------------------------------------------------
void hpvm__emit_vector(struct x64_compiler *e, const struct ir_op *op);
void hpvm__vector_begin(struct x64_compiler *e); // after hpvm__carry_begin
void hpvm__vector_lose(struct x64_compiler *e);  // the xmm registers change, or control comes from elsewhere
// Stores a value that is in no general register; false: it is none.
bool hpvm__vector_store(struct x64_compiler *e, unsigned value, struct x64_mem to);

// ---- emit_memory.c -----------------------------------------------------------------------------------
void hpvm__emit_load(struct x64_compiler *e, const struct ir_op *op);
void hpvm__emit_store(struct x64_compiler *e, const struct ir_op *op);
void hpvm__emit_call(struct x64_compiler *e, const struct ir_op *op);
// The addend of the access in rax, from where it is kept or from the software TLB; or the slow path. Changes
// rcx, rdx.
// The addend of an address to rax, from the software TLB, or to `slow`. Changes rcx, rdx.
void hpvm__emit_look_up(struct x64_compiler *e, enum x64_reg va, unsigned size, bool write, unsigned slow);
void hpvm__emit_translate(struct x64_compiler *e, struct cold *cold, enum x64_reg va);
// A store up to where the host's address is in `va` + rax: guard, ALAT, translation. The slow path calls the
// row. NULL: the compiler has failed.
struct cold *hpvm__emit_store_begin(struct x64_compiler *e, const struct ir_op *op, enum x64_reg va);
void hpvm__emit_refill(struct x64_compiler *e, const struct cold *cold); // its part of the cold path
// Nothing is kept when the access that should find the page is not made.
void hpvm__emit_no_page(struct x64_compiler *e);
void hpvm__emit_cold_call(struct x64_compiler *e, const struct cold *cold);
void hpvm__emit_copies(struct x64_compiler *e);
void hpvm__emit_row(struct x64_compiler *e, unsigned n); // calls insn[n], from a cold path
bool hpvm__emit_is_pending(const struct x64_compiler *e, const struct ir_op *op, unsigned value);
// What the interpreter's function of an instruction writes is no longer what it was.
void hpvm__emit_lose_targets(struct x64_compiler *e, const struct insn *i);

// ---- likely.c ----------------------------------------------------------------------------------------
// False: nothing is known.
bool hpvm__likely_region(const struct ir *ir, unsigned address, unsigned *region);

// ---- emit_exit.c -------------------------------------------------------------------------------------
void hpvm__emit_entry(struct x64_compiler *e);
void hpvm__emit_entry_cold(struct x64_compiler *e); // its rare parts
void hpvm__emit_exit(struct x64_compiler *e, const struct ir_op *op);
// What an exit's guard needs is in registers or in the flags.
void hpvm__emit_prepare_exit(struct x64_compiler *e, const struct ir_op *op);
void hpvm__emit_learn(struct x64_compiler *e, unsigned guard); // after an exit that was not taken
// At most as many slots are executed before the limit is looked at again.
unsigned hpvm__emit_slots_needed(const struct x64_compiler *e);
void hpvm__emit_nat_test(struct x64_compiler *e, unsigned r);
void hpvm__emit_nat_exit(struct x64_compiler *e, const struct ir_op *op);
void hpvm__emit_cold_exit(struct x64_compiler *e, const struct cold *cold);
// A predicate whose value follows from the guard of the exit that is taken.
bool hpvm__guard_decides(const struct x64_compiler *e, const struct ir_op *op, unsigned value,
                         int64_t *constant);
// Remembers where the pending values of the current operation are.
struct cold *hpvm__emit_cold(struct x64_compiler *e, enum cold_kind kind);
void hpvm__emit_pending(struct x64_compiler *e, uint32_t first, uint32_t count);
void hpvm__emit_add_pending(struct x64_compiler *e, struct pending_write w);
// Counts a turn that ends with branch `i`, and goes on at the start of the body unless it is time to stop.
void hpvm__emit_turn(struct x64_compiler *e, const struct insn *i);
void hpvm__emit_interpret(struct x64_compiler *e, unsigned n); // goes on in the interpreter at insn[n]
void hpvm__emit_go_on(struct x64_compiler *e, unsigned n);     // the same, not counted

void hpvm__emit_count(struct x64_asm *a, size_t offset); // adds 1 to the counter there in struct cpu
#define COUNT(a, member) hpvm__emit_count((a), offsetof(struct cpu, engine.member))
// Counts the slots up to the exit at `i` and remembers the last bundle, by its distance from the first one of
// the block that `i` is in.
void hpvm__emit_account(struct x64_compiler *e, const struct insn *i, unsigned slots, int32_t last_bundle);
// The same, but for last_offset, which is left in rdi for stubs.jump.
void hpvm__emit_account_jump(struct x64_compiler *e, const struct insn *i, unsigned slots,
                             int32_t last_bundle);
// The block at `distance` from that one is next.
void hpvm__emit_go_to(struct x64_compiler *e, const struct insn *i, int64_t distance);
// The block at the address in rdx is next; rdi: last_offset.
void hpvm__emit_jump(struct x64_asm *a, const struct x64_environment *env, unsigned slot, bool returns);
// Brings slots, last_bundle, gr_bank, nat_bank and block_va (rdx: offset in the page) up to date. Changes
// rax, rdx.
void hpvm__emit_sync(struct x64_asm *a);
// Where the block is in its page.
static inline int32_t block_offset(const struct x64_compiler *e)
{
    return (int32_t)(e->rq->block->pa & 0xff0);
}

// ---- segment.c: the blocks that a region is made of (or the one block) --------------------------------
// Where the block of ir->insn[n] is in its page.
int32_t hpvm__emit_offset(const struct x64_compiler *e, unsigned n);
// That block, and the instruction in it.
const struct block *hpvm__emit_block(const struct x64_compiler *e, unsigned n);
const struct insn *hpvm__emit_original(const struct x64_compiler *e, unsigned n);
// Slots and the last bundle as if that block had been entered, or as they were. No register changes.
void hpvm__emit_enter_segment(struct x64_compiler *e, unsigned n);
void hpvm__emit_leave_segment(struct x64_compiler *e, unsigned n);

// ---- frames.c ----------------------------------------------------------------------------------------
void hpvm__emit_banks(struct x64_asm *a); // brings gr_bank and nat_bank up to date; changes rax
void hpvm__emit_frame_fields(struct x64_asm *a, unsigned slow);
void hpvm__emit_frame_call(struct x64_asm *a);   // the routine of br.call
void hpvm__emit_frame_return(struct x64_asm *a); // of br.ret
void hpvm__emit_rotate(struct x64_asm *a);       // of br.ctop, br.wtop, ...
bool hpvm__emit_alloc(struct x64_compiler *e, const struct insn *i, unsigned slow);

// ---- carry.c -----------------------------------------------------------------------------------------
bool hpvm__carry_is_back_edge(const struct x64_compiler *e, const struct ir_op *op);
void hpvm__carry_begin(struct x64_compiler *e); // after hpvm__ra_begin
// The value of a guest register at the exit `n`; `first`: what it held at the entry.
unsigned hpvm__carry_value_at(const struct x64_compiler *e, unsigned reg, unsigned first, unsigned n);
void hpvm__carry_load(struct x64_compiler *e);                         // in front of the loop
void hpvm__carry_back(struct x64_compiler *e, const struct ir_op *op); // the way back at the end of a turn
void hpvm__carry_flush(struct x64_compiler *e); // writes what memory does not have; at the start of the body

// ---- rounds.c ------------------------------------------------------------------------------------------
void hpvm__rounds_begin(struct x64_compiler *e); // after hpvm__ra_begin
bool hpvm__rounds_in_front(const struct x64_compiler *e,
                           unsigned n); // a check there leads to the ordinary code
void hpvm__emit_carry(struct x64_compiler *e, const struct ir_op *op);
void hpvm__emit_loop(struct x64_compiler *e);
void hpvm__emit_again(struct x64_compiler *e, const struct ir_op *op);
void hpvm__emit_again_cold(struct x64_compiler *e, const struct cold *cold);
void hpvm__emit_exit_base(struct x64_compiler *e, const struct ir_op *op);

// Everything that is carried to struct cpu, in a cold path at the start of a round.
void hpvm__rounds_flush(struct x64_compiler *e);

// ---- strides.c ---------------------------------------------------------------------------------------
void hpvm__strides_begin(struct x64_compiler *e); // after hpvm__pages_begin
void hpvm__strides_enter(struct x64_compiler *e); // in front of the loop
void hpvm__emit_strides(struct x64_compiler *e);  // at the start of a round
void hpvm__emit_strides_cold(struct x64_compiler *e, const struct cold *cold);

// ---- pages.c -----------------------------------------------------------------------------------------
void hpvm__pages_begin(struct x64_compiler *e); // after hpvm__carry_begin
bool hpvm__page_stores(const struct ir_op *op); // is a store, not a load
void hpvm__pages_enter_loop(struct x64_compiler *e);
void hpvm__page_forget(struct x64_compiler *e, unsigned page);
void hpvm__page_known(struct x64_compiler *e, unsigned page);  // rax: the addend
void hpvm__page_addend(struct x64_compiler *e, unsigned page); // to rax
void hpvm__page_keep(struct x64_compiler *e, unsigned page);   // rdx: its address, rax: the addend
// Leaves the addend in rax, or jumps to `other`. Changes rdx.
void hpvm__page_compare(struct x64_compiler *e, unsigned page, enum x64_reg va, unsigned size,
                        unsigned other);

// ---- emit_branch.c -----------------------------------------------------------------------------------
// Pending values are written: does what insn[n] does if it is one of its branches, else false.
bool hpvm__emit_branch(struct x64_compiler *e, unsigned n);

#endif
