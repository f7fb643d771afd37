// The intermediate representation of one block, between front end, passes and host code.
//
// A block is a straight line of operations that execute in order, without inner branches: conditional work
// is a SELECT, a guarded operation (done only when the predicate `guard` is 1), or a guarded exit. Each
// operation defines at most one value, named by its index in `op`; values are defined before they are used
// and never change. The last operation is an exit without guard.
//
// Guest state is in struct cpu. GET reads and SET writes it. Passes may take a SET out of the line and
// list it as *pending* at every operation that could show guest memory or registers to somebody else in the
// meantime: `pending` .. + `pending_count` in ir->pending is the list of (register, value) that such an
// operation has to write
//   - LOAD, STORE:   on the way to its slow path only
//   - exits:         when taken (guard is 1, or no guard)
//   - NAT_EXIT:      when taken
//   - CALL_ROW:      before the call, also when the guard is 0
// with no order among them; one list never names a register twice and belongs to one operation. A SET in the
// line writes at its place. Several pending predicates are best written as one read-modify-write of c->pr.
//
// `insn` (OPF_ROW) is an index into the decoded block. Calling a row, and the slow path of LOAD and STORE:
//   write the pending list; call the interpreter's function of insn on a copy that is followed by a
//   terminator whose function returns its own `i`. That result means: go on. Any other (NULL, or an
//   instruction of the next block in builds without tail calls): the block was left, return it. The row has
//   done everything that the instruction does, its qualifying predicate included. LOAD takes its value from
//   GR `reg` then, and with OPI_NAT first leaves like EXIT_INTERP of insn + 1 (nothing is pending there) when
//   that register is a NaT.
// Floating point: FP_* operations that can meet what their type does not hold, or exceptions, have a slow
// path like LOAD (FP_REG: like EXIT_INTERP of insn), with FR `reg` for the result; if that is not of the type
// either, they leave like EXIT_INTERP of insn + 1. Their value is undefined while the guard is 0. They add to
// FPSR the flags that the instruction adds (bit `imm` is the one for inexact results). EXIT_INTERP: write the
// pending list, then tail-call insn[n].run(c, &insn[n]), where insn 0 runs `first`. EXIT_BRANCH, EXIT_JUMP:
// write the pending list, then what hpvm__branch does (interp/run.c).
//
// When the block may be entered (all must hold, otherwise the interpreter runs it):
//   (c->psr & psr_clear) == 0, c->sof >= sof_min, and no NaT in the general registers of nat_clear.
#ifndef HPVM_IA64_IR_IR_H
#define HPVM_IA64_IR_IR_H

#include "ia64/isa/insn.h"

// Guest registers of GET and SET, pending lists and NAT_EXIT.
enum ir_reg {
    IR_GR = 0,   // r0 .. r127
    IR_PR = 128, // p0 .. p63, single predicates
    IR_BR = 192, // b0 .. b7
    IR_KR = 200, // ar.k0 .. k7
    IR_LC = 208,
    IR_EC,
    IR_UNAT,
    IR_PFS,
    IR_CCV,
    IR_RSC,
    IR_FPSR,
    IR_CSD,
    IR_BSP,
    IR_RNAT,
    IR_PR_WORD,  // all predicates in logical order: overlaps IR_PR
    IR_RRB_PR,   // a byte; read only
    IR_PSR,      // read only
    IR_BLOCK_VA, // virtual address of the block's first bundle; read only
    IR_REGS,
    IR_FR = IR_REGS, // f0 .. f127, in FR_* and FP_* operations and pending lists only
    IR_ALL_REGS = IR_FR + 128
};
static inline bool ir_reg_is_pred(unsigned reg)
{
    return reg >= IR_PR && reg < IR_PR + 64;
}
// Where a register other than r32 .. r127 (frame[n]) and single predicates (bits of c->pr) is in struct cpu.
struct ir_place {
    uint16_t offset;
    uint8_t size; // 8 or 1; 0: not a register with a place
};
struct ir_place hpvm__ir_place(unsigned reg);

// F64, F32: a normal number or zero in that format, held as such (not: denormals, infinities, NaNs, NaTVal).
enum ir_type { IR_VOID, IR_I64, IR_PRED, IR_F64, IR_F32, IR_ANY /* in the table only: the operation says */ };
static inline bool ir_is_float(unsigned type)
{
    return type == IR_F64 || type == IR_F32;
}

enum ir_opcode {
#define OP(name, type, operands, flags) IR_##name,
#include "ia64/ir/ops.def"
#undef OP
    IR_OPCODES
};

enum ir_op_flags { // of the table
    OPF_NONE = 0,
    OPF_PURE = 1,   // a function of its operands
    OPF_READS = 2,  // reads guest registers
    OPF_WRITES = 4, // writes guest registers
    OPF_COMMUTES = 8,
    OPF_GUARD = 16,   // may have a guard
    OPF_ROW = 32,     // uses `insn`, has a pending list
    OPF_FLUSHES = 64, // writes its pending list in any case
    OPF_EXIT = 128,   // leaves the block when its guard is 1 or missing
    OPF_MEMORY = 256  // guest memory: order among these is kept
};

enum {             // ir_op.flags
    OPI_NAT = 1,   // LOAD: the slow path may produce a NaT
    OPI_ALAT = 2,  // STORE: the slow path is needed while the ALAT has entries
    OPI_FRAME = 4, // CALL_ROW: c->frame may move
    OPI_STORES =
        8, // CALL_ROW: may write the code that runs: host code then leaves like EXIT_INTERP of insn + 1
    OPI_LEAVE = 8,     // FP_LOAD: one of two loads of an instruction; after its slow path the block is left
    OPI_TRUNC = 16,    // FP_TO_INT: towards zero
    OPI_UNSIGNED = 32, // FP_TO_INT
    OPI_OPTIONAL = 64, // FP_REG: need not leave when nobody uses the value
    // GET at the start of a loop (opt/loop.c): the register's only one there. When the loop is entered again
    // from its end (hpvm__ir_goes_back) the value may come from there instead, and the register need not be
    // written then: all that could show it, from the start of the block to the end of the loop, have it in
    // their pending list.
    OPI_CARRIED = 128,
    OPI_INEXACT = 128 // FP_*: the flag for inexact results is set already
};

// What a called row may write besides memory and control state (imm of CALL_ROW). General registers in two
// fields, predicates in two fields (0: none; writing r0 or p0 changes nothing).
#define IR_EFFECT_GR1(r)  ((int64_t)(r))
#define IR_EFFECT_GR2(r)  ((int64_t)(r) << 8)
#define IR_EFFECT_P1(p)   ((int64_t)(p) << 16)
#define IR_EFFECT_P2(p)   ((int64_t)(p) << 24)
#define IR_EFFECT_AR      ((int64_t)1 << 32)   // everything else: branch and application registers, PSR
#define IR_EFFECT_STACKED ((int64_t)1 << 33)   // r32 .. r127
#define IR_EFFECT_PR      ((int64_t)1 << 34)   // all predicates, rrb.pr
#define IR_EFFECT_FR      ((int64_t)1 << 35)   // floating-point registers
#define IR_EFFECT_FR1(f)  ((int64_t)(f) << 40) // one of them (0: none)

#define IR_NONE    0xffffu
#define IR_MAX_OPS 8192

struct ir_op {
    uint8_t opcode, type, size, flags;
    uint16_t a, b, c; // values, or IR_NONE
    uint16_t guard;   // predicate, or IR_NONE
    uint16_t insn;
    uint16_t reg;
    uint16_t pending_count;
    uint32_t pending;
    int64_t imm;
};

#define IR_FR_INTEGER 0x1003e // FR_EXP of a register that holds an integer
#define IR_FPSR_FLAGS (0x3full << 13 | 0x3full << 26 | 0x3full << 39 | 0x3full << 52) // only ever added

struct ir_pending { // floating-point registers: F64, F32 (widened) or I64 (an integer's significand)
    uint16_t reg, value;
};

// A region is a path through several blocks: their instructions follow each other in ir->insn, in the order
// of execution. Each segment ends with the way on to the next segment (or back to the start), the branches
// behind it in its bundle, and a terminator for what follows when none of them is taken.
#define REGION_BLOCKS 16
#define REGION_INSNS  480
struct ir_segment {
    const struct block *block;
    uint16_t insn;  // its first one in ir->insn; the block is entered at its start
    uint16_t exit;  // the way on
    uint8_t rest;   // branches behind it in its bundle, which follow in ir->insn
    uint16_t slots; // that the path has executed before it
    bool next;      // the way on is the end of the block
    bool falls;     // what follows the exit is in the next bundle, where a block can start
    int32_t offset; // of the block's first bundle in its page
    int32_t last;   // of the last bundle before it on the path, in the page; the first segment has none
};

struct ir_op_info {
    const char *name, *operands;
    uint8_t type;
    uint16_t flags;
};
extern const struct ir_op_info hpvm__ir_ops[IR_OPCODES];

struct ir {
    const struct insn *insn; // the decoded block, `insn_count` instructions, the last is the terminator
    unsigned insn_count;
    insn_function first;              // what insn[0].run was before native code took its place
    const struct ir_segment *segment; // of a region; a block has none
    unsigned segments;
    // Conditions of entry.
    uint64_t psr_clear;
    uint64_t nat_clear[2]; // bit n of the pair: GR n
    uint8_t sof_min;
    const struct cpu *likely; // registers that make it likely what the block will meet; NULL: nothing known

    struct ir_op *op; // grows
    unsigned count, capacity;
    struct ir_pending *pending;
    unsigned pending_count, pending_capacity;
    bool failed; // out of memory or too large: the block stays with the interpreter
};

// ---- build.c -----------------------------------------------------------------------------------------
void hpvm__ir_init(struct ir *ir, const struct insn *insn, unsigned insn_count, insn_function first);
void hpvm__ir_clear(struct ir *ir); // keeps the memory for the next block
void hpvm__ir_free(struct ir *ir);
// Appends an operation; returns its value's name. On failure ir->failed is set and 0 comes back.
unsigned hpvm__ir_append(struct ir *ir, struct ir_op op);
// Appends to the pending list under construction; the list of an operation is contiguous.
void hpvm__ir_append_pending(struct ir *ir, unsigned reg, unsigned value);
// Drops NOPs and renumbers.
void hpvm__ir_compact(struct ir *ir);

static inline const struct ir_op_info *ir_info(const struct ir_op *op)
{
    return &hpvm__ir_ops[op->opcode];
}
bool hpvm__ir_call_writes(const struct ir_op *call, unsigned reg); // a CALL_ROW and a register
// 1: both predicates are always equal, 0: never, -1: that is not known.
int hpvm__ir_predicates_relate(const struct ir *ir, unsigned x, unsigned y);
static inline bool ir_is_const(const struct ir *ir, unsigned value)
{
    return ir->op[value].opcode == IR_CONST;
}

// A branch to the start of the block or region. One behind the last of these that no row is called in front
// of (0: there is none).
bool hpvm__ir_goes_back(const struct ir *ir, const struct ir_op *op);
unsigned hpvm__ir_loop_end(const struct ir *ir);

// The segment that an instruction belongs to; NULL in a block. One behind a segment's last belongs to it.
const struct ir_segment *hpvm__ir_segment(const struct ir *ir, unsigned insn);

// ---- verify.c, dump.c --------------------------------------------------------------------------------
// NULL, or what is wrong (in `why`).
const char *hpvm__ir_verify(const struct ir *ir, char *why, size_t size);

// Text of the whole block; returns its length as snprintf does.
size_t hpvm__ir_dump(const struct ir *ir, char *text, size_t size);

// ---- eval.c ------------------------------------------------------------------------------------------
// Result of an OPF_PURE operation (c of SELECT).
uint64_t hpvm__ir_compute(const struct ir_op *op, uint64_t a, uint64_t b, uint64_t c);
// Floating-point operations (eval_fp.c).
uint64_t hpvm__ir_compute_fp(const struct ir_op *op, uint64_t a, uint64_t b);
// The register as a value of the type; false: it is none.
bool hpvm__ir_fr_value(struct cpu *c, unsigned reg, enum ir_type type, uint64_t *value);
// Executes the block like host code would, for tests. insn[0].run may be anything.
const struct insn *hpvm__ir_eval(const struct ir *ir, struct cpu *c);

#endif
