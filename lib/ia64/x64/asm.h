// Emitter of x86-64 machine code: one function per kind of instruction, labels with 32-bit displacements.
//
// Code is written to `write` and will run at `run` (the two mappings of the code arena, or the same address).
// When the buffer is too small, emission goes on without storing anything and `overflow` is set.
#ifndef HPVM_IA64_X64_ASM_H
#define HPVM_IA64_X64_ASM_H

#include "core/bits.h"

enum x64_reg {
    X64_RAX,
    X64_RCX,
    X64_RDX,
    X64_RBX,
    X64_RSP,
    X64_RBP,
    X64_RSI,
    X64_RDI,
    X64_R8,
    X64_R9,
    X64_R10,
    X64_R11,
    X64_R12,
    X64_R13,
    X64_R14,
    X64_R15,
    X64_NONE = 0xff
};

// The eight operations of opcode group 1, in its order.
enum x64_alu { X64_ADD, X64_OR, X64_ADC, X64_SBB, X64_AND, X64_SUB, X64_XOR, X64_CMP };
// Group 2.
enum x64_shift { X64_ROL, X64_ROR, X64_SHL = 4, X64_SHR, X64_SAR = 7 };
// Group 3, one operand.
enum x64_unary { X64_NOT = 2, X64_NEG, X64_MUL, X64_IMUL, X64_DIV, X64_IDIV };
// Bit tests (0f ba).
enum x64_bit { X64_BT = 4, X64_BTS, X64_BTR, X64_BTC };
enum x64_cond {
    X64_O,
    X64_NO,
    X64_B,
    X64_AE,
    X64_E,
    X64_NE,
    X64_BE,
    X64_A,
    X64_S,
    X64_NS,
    X64_P,
    X64_NP,
    X64_L,
    X64_GE,
    X64_LE,
    X64_G
};

// [base + index * 2^scale + disp]; base or index X64_NONE: absent (index never RSP).
struct x64_mem {
    uint8_t base, index, scale;
    int32_t disp;
};

static inline struct x64_mem x64_at(enum x64_reg base, int32_t disp)
{
    return (struct x64_mem){(uint8_t)base, X64_NONE, 0, disp};
}
static inline struct x64_mem x64_at_index(enum x64_reg base, enum x64_reg index, unsigned scale, int32_t disp)
{
    return (struct x64_mem){(uint8_t)base, (uint8_t)index, (uint8_t)scale, disp};
}

#define X64_LABELS 4096
#define X64_FIXUPS 8192

// What runs seldom can go to a second place further up in the same mapping, so that what runs often lies
// dense.
struct x64_asm {
    uint8_t *write, *end, *p;
    uint8_t *other_p, *other_end; // of the place that is not current; NULL: there is only one
    bool cold;                    // the current place is the second one
    uintptr_t run;                // address at which write[0] will execute
    bool overflow;
    unsigned labels, fixups;
    uint32_t label[X64_LABELS]; // offset + 1; 0: not bound yet
    struct {
        uint32_t at; // offset of the 32-bit displacement
        uint32_t label;
    } fixup[X64_FIXUPS];
};

void hpvm__x64_begin(struct x64_asm *a, uint8_t *write, size_t size, uintptr_t run);
// Resolves all labels. False: the buffer was too small, or a label was never bound.
bool hpvm__x64_finish(struct x64_asm *a);
static inline uint32_t x64_offset(const struct x64_asm *a)
{
    return (uint32_t)(a->p - a->write);
}
static inline uintptr_t x64_address(const struct x64_asm *a)
{
    return a->run + x64_offset(a);
}

void hpvm__x64_begin_cold(struct x64_asm *a, uint8_t *write, size_t size);
// Goes to the second place (nothing happens without one), and back to where that was called. What is emitted
// in between is reached by labels only.
bool hpvm__x64_enter_cold(struct x64_asm *a);
void hpvm__x64_leave_cold(struct x64_asm *a, bool entered);

unsigned hpvm__x64_label(struct x64_asm *a);
void hpvm__x64_bind(struct x64_asm *a, unsigned label);

// ---- moves. size is 1, 2, 4 or 8 bytes ----------------------------------------------------------------
void hpvm__x64_mov(struct x64_asm *a, unsigned size, enum x64_reg to, enum x64_reg from); // size 4 or 8
void hpvm__x64_mov_imm(struct x64_asm *a, enum x64_reg to, uint64_t value); // shortest form; flags survive
void hpvm__x64_load(struct x64_asm *a, unsigned size, enum x64_reg to, struct x64_mem from); // zero-extends
void hpvm__x64_load_sx(struct x64_asm *a, unsigned size, enum x64_reg to, struct x64_mem from); // 1, 2 or 4
void hpvm__x64_store(struct x64_asm *a, unsigned size, struct x64_mem to, enum x64_reg from);
void hpvm__x64_store_imm(struct x64_asm *a, unsigned size, struct x64_mem to, int32_t value);
void hpvm__x64_zx(struct x64_asm *a, unsigned size, enum x64_reg to, enum x64_reg from); // size 1, 2 or 4
void hpvm__x64_sx(struct x64_asm *a, unsigned size, enum x64_reg to, enum x64_reg from); // size 1, 2 or 4
void hpvm__x64_lea(struct x64_asm *a, enum x64_reg to, struct x64_mem address);
void hpvm__x64_push(struct x64_asm *a, enum x64_reg reg);
void hpvm__x64_pop(struct x64_asm *a, enum x64_reg reg);
void hpvm__x64_xchg(struct x64_asm *a, enum x64_reg x, enum x64_reg y); // 8 bytes

// ---- integer arithmetic ------------------------------------------------------------------------------
void hpvm__x64_alu(struct x64_asm *a, enum x64_alu op, unsigned size, enum x64_reg to, enum x64_reg from);
void hpvm__x64_alu_imm(struct x64_asm *a, enum x64_alu op, unsigned size, enum x64_reg to, int32_t value);
void hpvm__x64_alu_load(struct x64_asm *a, enum x64_alu op, unsigned size, enum x64_reg to,
                        struct x64_mem from);
void hpvm__x64_alu_store(struct x64_asm *a, enum x64_alu op, unsigned size, struct x64_mem to,
                         enum x64_reg from);
void hpvm__x64_alu_store_imm(struct x64_asm *a, enum x64_alu op, unsigned size, struct x64_mem to,
                             int32_t value);
void hpvm__x64_test(struct x64_asm *a, unsigned size, enum x64_reg x, enum x64_reg y);
void hpvm__x64_test_imm(struct x64_asm *a, unsigned size, enum x64_reg x, int32_t value);
void hpvm__x64_test_mem_imm(struct x64_asm *a, unsigned size, struct x64_mem x, int32_t value);
void hpvm__x64_unary(struct x64_asm *a, enum x64_unary op, unsigned size, enum x64_reg reg);
void hpvm__x64_imul(struct x64_asm *a, unsigned size, enum x64_reg to, enum x64_reg from);
void hpvm__x64_shift(struct x64_asm *a, enum x64_shift op, unsigned size, enum x64_reg reg, unsigned count);
void hpvm__x64_shift_cl(struct x64_asm *a, enum x64_shift op, unsigned size, enum x64_reg reg);
// to = low bits of `from` shifted in from the right (shld) or from the left (shrd).
void hpvm__x64_shrd(struct x64_asm *a, enum x64_reg to, enum x64_reg from, unsigned count);
void hpvm__x64_bit_imm(struct x64_asm *a, enum x64_bit op, unsigned size, enum x64_reg reg, unsigned bit);
void hpvm__x64_bit_mem_imm(struct x64_asm *a, enum x64_bit op, unsigned size, struct x64_mem to,
                           unsigned bit);
void hpvm__x64_bit(struct x64_asm *a, enum x64_bit op, enum x64_reg to,
                   enum x64_reg bit);                                         // 64 bits, bit mod 64
void hpvm__x64_bswap(struct x64_asm *a, unsigned size, enum x64_reg reg);     // 4 or 8
void hpvm__x64_setcc(struct x64_asm *a, enum x64_cond cond, enum x64_reg to); // low byte only
void hpvm__x64_cmov(struct x64_asm *a, enum x64_cond cond, enum x64_reg to, enum x64_reg from);
void hpvm__x64_popcnt(struct x64_asm *a, enum x64_reg to, enum x64_reg from);
void hpvm__x64_bsf(struct x64_asm *a, enum x64_reg to, enum x64_reg from);
void hpvm__x64_bsr(struct x64_asm *a, enum x64_reg to, enum x64_reg from);
void hpvm__x64_lzcnt(struct x64_asm *a, enum x64_reg to, enum x64_reg from); // carry: `from` is 0
// BMI2: no flags. op is X64_SHL, X64_SHR or X64_SAR.
void hpvm__x64_shiftx(struct x64_asm *a, enum x64_shift op, unsigned size, enum x64_reg to, enum x64_reg from,
                      enum x64_reg count);
void hpvm__x64_rorx(struct x64_asm *a, enum x64_reg to, enum x64_reg from, unsigned count);
void hpvm__x64_mulx(struct x64_asm *a, enum x64_reg high, enum x64_reg low, enum x64_reg by); // times rdx
void hpvm__x64_andn(struct x64_asm *a, enum x64_reg to, enum x64_reg inverted, enum x64_reg other); // BMI1

// ---- control -----------------------------------------------------------------------------------------
uint32_t hpvm__x64_jmp(struct x64_asm *a, unsigned label); // returns the offset of the displacement
void hpvm__x64_jcc(struct x64_asm *a, enum x64_cond cond, unsigned label);
void hpvm__x64_call(struct x64_asm *a, unsigned label);
void hpvm__x64_jmp_reg(struct x64_asm *a, enum x64_reg reg);
void hpvm__x64_jmp_mem(struct x64_asm *a, struct x64_mem at);
void hpvm__x64_call_reg(struct x64_asm *a, enum x64_reg reg);
void hpvm__x64_call_mem(struct x64_asm *a, struct x64_mem at);
// To an address within 2 GB of the code; returns the offset of the displacement, for patching.
uint32_t hpvm__x64_jmp_to(struct x64_asm *a, uintptr_t target);
uint32_t hpvm__x64_jcc_to(struct x64_asm *a, enum x64_cond cond, uintptr_t target);
void hpvm__x64_call_to(struct x64_asm *a, uintptr_t target);
void hpvm__x64_ret(struct x64_asm *a);
void hpvm__x64_trap(struct x64_asm *a);                  // ud2
void hpvm__x64_align(struct x64_asm *a, unsigned power); // with long nops
void hpvm__x64_bytes(struct x64_asm *a, const void *data, size_t length);
// lea to, [rip + label]
void hpvm__x64_lea_label(struct x64_asm *a, enum x64_reg to, unsigned label);

// ---- atomic ------------------------------------------------------------------------------------------
void hpvm__x64_cmpxchg(struct x64_asm *a, unsigned size, struct x64_mem at, enum x64_reg value); // lock, rax
void hpvm__x64_xadd(struct x64_asm *a, unsigned size, struct x64_mem at, enum x64_reg value);    // lock
void hpvm__x64_xchg_mem(struct x64_asm *a, unsigned size, struct x64_mem at, enum x64_reg value);
void hpvm__x64_mfence(struct x64_asm *a);

// ---- vector registers ---------------------------------------------------------------------------------
// Any instruction "prefix 0f opcode": prefix is 0, 0x66, 0xf3 or 0xf2; opcode 0xNN, 0x38NN or 0x3aNN.
void hpvm__x64_sse(struct x64_asm *a, unsigned prefix, unsigned opcode, unsigned to, unsigned from);
void hpvm__x64_sse_mem(struct x64_asm *a, unsigned prefix, unsigned opcode, unsigned reg, struct x64_mem mem);
void hpvm__x64_sse_imm(struct x64_asm *a, unsigned prefix, unsigned opcode, unsigned to, unsigned from,
                       unsigned value);
void hpvm__x64_movq_to_xmm(struct x64_asm *a, unsigned xmm, enum x64_reg from);
void hpvm__x64_movq_from_xmm(struct x64_asm *a, enum x64_reg to, unsigned xmm);
// cvtsd2si or cvttsd2si; cvtsi2sd. 64-bit integers.
void hpvm__x64_to_integer(struct x64_asm *a, bool truncates, enum x64_reg to, unsigned xmm);
void hpvm__x64_from_integer(struct x64_asm *a, unsigned xmm, enum x64_reg from);
// FMA3, scalar: 0x99 / 0x9b / 0x9d (132), 0xa9 .. (213), 0xb9 .. (231); 0xb9 is vfmadd231ss/sd.
void hpvm__x64_fma(struct x64_asm *a, unsigned opcode, bool is_double, unsigned to, unsigned x, unsigned y);

// MXCSR.
void hpvm__x64_ldmxcsr(struct x64_asm *a, struct x64_mem from);
void hpvm__x64_stmxcsr(struct x64_asm *a, struct x64_mem to);

#endif
