// What the parts of the front end share. Private to lib/ia64/front.
#ifndef HPVM_IA64_FRONT_TRANSLATOR_H
#define HPVM_IA64_FRONT_TRANSLATOR_H

#include "ia64/cpu/state.h"
#include "ia64/fp/division.h"
#include "ia64/front/front.h"

// What a floating-point register holds, or is likely to hold.
enum fr_kind { FR_UNKNOWN, FR_NUMBER /* of the double format */, FR_INTEGER, FR_OTHER };

#define FRONT_INSNS 200 // a block has no more; beyond, no divisions are looked for

struct translator {
    struct ir *ir;
    unsigned flags;
    unsigned n;       // index of the current instruction
    int64_t distance; // of its block's first bundle from that of the first block
    const struct insn *i;
    unsigned qp;         // value of its qualifying predicate
    bool always;         // qp is p0
    bool nat_known[128]; // NaT bit is known to be 0 here
    int sof;             // size of the frame when an alloc fixed it, else -1
    uint8_t fr_kind[128];
    uint16_t fr_value[128]; // F64 that the register holds: its name + 1, or 0
    struct {
        uint16_t value; // I64 that it holds as a number: its name + 1, or 0
        uint8_t kind;   // enum fp_record_kind
    } fr_integer[128];
    uint8_t step[FRONT_INSNS], division_of[FRONT_INSNS]; // by instruction (division.c)
    struct division {
        unsigned record, a, b; // values
        unsigned places;       // RECORD_WIDE
        enum fp_record_kind kind;
    } division[8];
    unsigned divisions;
    struct {
        unsigned frcpa, other; // instructions: of the division, and of its operand that is converted second
        unsigned record, value[2];
    } joint; // operands that are converted one after the other share the division's record
    struct {
        uint64_t mask, value; // bits of FPSR that were tested
        unsigned at;          // by this instruction
    } demanded;
    unsigned fp_checked; // status fields of FPSR that are known to be as generated code needs them
    uint64_t psr_set;    // mfl, mfh: set by this block already
    bool ended;          // an exit without guard was made
    unsigned inlined;    // instructions that need no call
};

enum outcome { DONE, CALL, INTERPRET };
// Each translates the current instruction when it is one of its rows: DONE; else says that it is to be called
// or left to the interpreter.
enum outcome hpvm__front_integer(struct translator *t);
enum outcome hpvm__front_multimedia(struct translator *t);
enum outcome hpvm__front_compare(struct translator *t);
enum outcome hpvm__front_memory(struct translator *t);
enum outcome hpvm__front_register(struct translator *t);
enum outcome hpvm__front_branch(struct translator *t);
// At the end of a segment: goes on along the path, or leaves it.
void hpvm__front_follow(struct translator *t, const struct ir_segment *segment);
// The back end makes host code of the exit to the interpreter at this instruction.
bool hpvm__front_ends_native(const struct insn *i);
enum outcome hpvm__front_fp(struct translator *t);
enum outcome hpvm__front_fp_memory(struct translator *t);
enum outcome hpvm__front_fp_pair(struct translator *t);
enum outcome hpvm__front_fp_wide(struct translator *t);  // what hpvm__front_fp leaves
enum outcome hpvm__front_division(struct translator *t); // before hpvm__front_fp

// ---- values ------------------------------------------------------------------------------------------
static inline unsigned emit(struct translator *t, struct ir_op op)
{
    return hpvm__ir_append(t->ir, op);
}
#define NO_VALUES .a = IR_NONE, .b = IR_NONE, .c = IR_NONE, .guard = IR_NONE, .reg = 0
static inline unsigned emit2(struct translator *t, enum ir_opcode opcode, unsigned a, unsigned b)
{
    uint8_t type = hpvm__ir_ops[opcode].type;
    return emit(t, (struct ir_op){.opcode = (uint8_t)opcode,
                                  .type = type,
                                  .size = 8,
                                  .a = (uint16_t)a,
                                  .b = (uint16_t)b,
                                  .c = IR_NONE,
                                  .guard = IR_NONE});
}
static inline unsigned emit1(struct translator *t, enum ir_opcode opcode, unsigned a)
{
    return emit2(t, opcode, a, IR_NONE);
}
// With a size (extensions, compares).
static inline unsigned emit_sized(struct translator *t, enum ir_opcode opcode, unsigned a, unsigned b,
                                  unsigned size)
{
    unsigned value = emit2(t, opcode, a, b);
    t->ir->op[value].size = (uint8_t)size;
    return value;
}
static inline unsigned emit_imm(struct translator *t, enum ir_opcode opcode, unsigned a, unsigned b,
                                int64_t imm)
{
    unsigned value = emit2(t, opcode, a, b);
    t->ir->op[value].imm = imm;
    return value;
}
static inline unsigned constant(struct translator *t, uint64_t value)
{
    return emit(t, (struct ir_op){.opcode = IR_CONST, .type = IR_I64, .imm = (int64_t)value, NO_VALUES});
}
static inline unsigned truth(struct translator *t, bool value)
{
    return emit(t, (struct ir_op){.opcode = IR_CONST, .type = IR_PRED, .imm = value, NO_VALUES});
}
static inline unsigned select_value(struct translator *t, unsigned p, unsigned yes, unsigned no)
{
    return emit(t, (struct ir_op){.opcode = IR_SELECT,
                                  .type = t->ir->op[yes].type,
                                  .a = (uint16_t)p,
                                  .b = (uint16_t)yes,
                                  .c = (uint16_t)no,
                                  .guard = IR_NONE});
}

// ---- guest registers (translate.c) -------------------------------------------------------------------
unsigned hpvm__front_get(struct translator *t, unsigned reg);
void hpvm__front_set(struct translator *t, unsigned reg, unsigned value); // whatever the predicate
// The register's NaT bit is 0 from here on, by a test at entry if nothing else says so.
void hpvm__front_no_nat(struct translator *t, unsigned r);
static inline unsigned gr(struct translator *t, unsigned r)
{
    hpvm__front_no_nat(t, r);
    return hpvm__front_get(t, IR_GR + r);
}
// Under the qualifying predicate.
void hpvm__front_set_if(struct translator *t, unsigned reg, unsigned value);
static inline void gr_write(struct translator *t, unsigned r, unsigned value)
{
    hpvm__front_no_nat(t, r);
    hpvm__front_set_if(t, IR_GR + r, value);
}
// Target r is a register of the frame; false: the instruction is illegal.
bool hpvm__front_target(struct translator *t, unsigned r);

// ---- floating-point registers --------------------------------------------------------------------------
// The partition of `f` may be used, and when it is written, PSR says so.
void hpvm__front_use_partition(struct translator *t, unsigned f, bool written);
unsigned hpvm__front_read_fr(struct translator *t, enum ir_opcode opcode, unsigned f); // FR_SIG, FR_EXP
unsigned hpvm__front_integer_source(struct translator *t, unsigned f);
unsigned hpvm__front_significand(struct translator *t, unsigned f); // of a register that is stored
void hpvm__front_write_integer(struct translator *t, unsigned f, unsigned value);
enum fr_kind hpvm__front_fr_kind(const struct translator *t, unsigned f);
static inline bool hpvm__front_fr_is_number(const struct translator *t, unsigned f)
{
    return hpvm__front_fr_kind(t, f) == FR_NUMBER;
}
unsigned hpvm__front_fr(struct translator *t, unsigned f);                   // as F64
unsigned hpvm__front_fr_single(struct translator *t, unsigned f);            // as F32
void hpvm__front_fr_write(struct translator *t, unsigned f, unsigned value); // F64 or F32
// One of the FP_* operations with a row.
unsigned hpvm__front_fp_op(struct translator *t, enum ir_opcode opcode, enum ir_type type, unsigned a,
                           unsigned b, unsigned c);
// The register is written: its value is no longer what it was.
static inline void hpvm__front_fr_forget(struct translator *t, unsigned f)
{
    t->fr_value[f] = 0;
    t->fr_integer[f].value = 0;
}
// The instruction's status field rounds to nearest and does not trap inexact results: false: not likely; else
// the block is left where it is not so.
bool hpvm__front_check_status(struct translator *t);
// The current instruction is called: what it leaves in its target.
void hpvm__front_fp_called(struct translator *t);

// ---- pairs of predicates (compare.c) -----------------------------------------------------------------
enum completer { NONE, UNC, AND, OR, OR_ANDCM };
// The relation `r` reaches p1 and p2.
enum outcome hpvm__front_write_pair(struct translator *t, enum completer completer, unsigned r);

// ---- memory accesses ---------------------------------------------------------------------------------
enum base_update { BASE_KEPT, BASE_BY_REGISTER, BASE_BY_IMMEDIATE };
// The base after the access; IR_NONE: it stays.
static inline unsigned next_base(struct translator *t, unsigned base, enum base_update update)
{
    if (update == BASE_BY_REGISTER)
        return emit2(t, IR_ADD, base, gr(t, t->i->r2));
    if (update == BASE_BY_IMMEDIATE)
        return emit2(t, IR_ADD, base, constant(t, (uint64_t)t->i->imm));
    return IR_NONE;
}

// ---- exits -------------------------------------------------------------------------------------------
// `condition` is a predicate or IR_NONE; it is combined with qp.
void hpvm__front_exit(struct translator *t, enum ir_opcode opcode, unsigned condition, unsigned target,
                      int64_t imm);
static inline unsigned guard_of(const struct translator *t)
{
    return t->always ? IR_NONE : t->qp;
}

#endif
