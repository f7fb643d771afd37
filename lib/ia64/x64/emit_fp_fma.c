// Host code of the usual multiply-add on whole registers: numbers of the double-extended range or of the
// double format, to nearest, inexact results already flagged. A routine of its own because a call of C saves
// registers and decides at run time what is known here.
#include "ia64/fp/wide.h"
#include "ia64/x64/emit_fp.h"

// rax, rdx, rcx point to f3, f4, f2. Afterwards:
#define HIGH   X64_RDI // the product, then the result: 128 bits, the first one at 2^exponent
#define LOW    X64_RSI
#define ADDEND X64_R8
#define SIGN   X64_R9  // bit 32; the place of f3
#define DIFFER X64_R10 // bit 32: the addend has the other sign; the place of f4
#define PLACE  X64_R11 // of f2
// rax is the exponent then, rcx and rdx are free.

#define IN_REACH 0x10000 // exponents from 0x8000 on are all that sums and products of two may have
#define REACH    0x8000

struct routine {
    struct x64_asm *a;
    bool sum, negate_product, negate_addend;
    unsigned precision;
    unsigned other, slow, multiply, normalize, round, carry, out;
};

static struct x64_mem place_at(enum x64_reg f)
{
    return x64_at(f, (int32_t)offsetof(struct fpreg, exponent));
}

// The bits of a number of the double format become what other registers hold. Changes rax.
static void emit_untag(struct x64_asm *a, enum x64_reg significand, enum x64_reg place)
{
    unsigned done = hpvm__x64_label(a), zero = hpvm__x64_label(a);
    hpvm__x64_alu_imm(a, X64_CMP, 8, place, FP_TAG);
    hpvm__x64_jcc(a, X64_NE, done);
    hpvm__x64_mov(a, 8, X64_RAX, significand);
    hpvm__x64_mov(a, 8, place, significand);
    hpvm__x64_shift(a, X64_SHR, 8, place, 63);
    hpvm__x64_shift(a, X64_SHR, 8, X64_RAX, 52);
    hpvm__x64_shift(a, X64_SHL, 8, place, 32);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RAX, 0x7ff);
    hpvm__x64_jcc(a, X64_E, zero);
    hpvm__x64_lea(a, place, x64_at_index(place, X64_RAX, 0, (int32_t)FP_EXPONENT_BIAS - 1023));
    hpvm__x64_shift(a, X64_SHL, 8, significand, 11);
    hpvm__x64_bit_imm(a, X64_BTS, 8, significand, 63);
    hpvm__x64_jmp(a, done);
    hpvm__x64_bind(a, zero);
    hpvm__x64_mov_imm(a, significand, 0);
    hpvm__x64_bind(a, done);
}

// Operands, and what is asked of them and of the status field.
static void emit_begin(struct routine *r, unsigned sf)
{
    struct x64_asm *a = r->a;
    const uint64_t pc = r->precision == 64 ? 0xc : 0;
    const uint32_t mask = (uint32_t)(BIT(5) | (0x1030 | pc) << FPSR_SF_SHIFT(sf)),
                   wanted = (uint32_t)(BIT(5) | (0x1000 | pc) << FPSR_SF_SHIFT(sf));
    hpvm__x64_load(a, 8, SIGN, place_at(X64_RAX));
    hpvm__x64_load(a, 8, DIFFER, place_at(X64_RDX));
    if (r->sum)
        hpvm__x64_load(a, 8, PLACE, place_at(X64_RCX));
    hpvm__x64_load(a, 4, LOW, C_FIELD(fpsr));
    hpvm__x64_alu_imm(a, X64_AND, 4, LOW, (int32_t)mask);
    hpvm__x64_alu_imm(a, X64_CMP, 4, LOW, (int32_t)wanted);
    hpvm__x64_jcc(a, X64_NE, r->slow);
    hpvm__x64_lea(a, LOW, x64_at(SIGN, -REACH));
    hpvm__x64_lea(a, HIGH, x64_at(DIFFER, -REACH));
    hpvm__x64_alu(a, X64_OR, 4, LOW, HIGH);
    if (r->sum) {
        hpvm__x64_lea(a, HIGH, x64_at(PLACE, -REACH));
        hpvm__x64_alu(a, X64_OR, 4, LOW, HIGH);
    }
    hpvm__x64_alu_imm(a, X64_CMP, 4, LOW, IN_REACH);
    hpvm__x64_jcc(a, X64_AE, r->other);
    hpvm__x64_load(a, 8, LOW, x64_at(X64_RAX, 0));
    hpvm__x64_alu_load(a, X64_AND, 8, LOW, x64_at(X64_RDX, 0));
    if (r->sum)
        hpvm__x64_alu_load(a, X64_AND, 8, LOW, x64_at(X64_RCX, 0));
    hpvm__x64_test(a, 8, LOW, LOW);
    hpvm__x64_jcc(a, X64_NS, r->slow);
    hpvm__x64_load(a, 8, X64_RDX, x64_at(X64_RDX, 0));
    hpvm__x64_load(a, 8, LOW, x64_at(X64_RAX, 0));
    if (r->sum)
        hpvm__x64_load(a, 8, ADDEND, x64_at(X64_RCX, 0));
    hpvm__x64_bind(a, r->multiply); // rdx * rsi
    hpvm__x64_mulx(a, HIGH, LOW, LOW);
    hpvm__x64_lea(a, X64_RAX, x64_at_index(SIGN, DIFFER, 0, 1 - (int32_t)FP_EXPONENT_BIAS));
    hpvm__x64_mov(a, 4, X64_RAX, X64_RAX);
    hpvm__x64_alu(a, X64_XOR, 8, SIGN, DIFFER);
    if (r->negate_product)
        hpvm__x64_bit_imm(a, X64_BTC, 8, SIGN, 32);
}

// Jumps to `bad` unless the operand is a normal number in reach. Changes rax.
static void emit_normal(struct x64_asm *a, enum x64_reg significand, enum x64_reg place, unsigned bad)
{
    hpvm__x64_test(a, 8, significand, significand);
    hpvm__x64_jcc(a, X64_NS, bad);
    hpvm__x64_lea(a, X64_RAX, x64_at(place, -REACH));
    hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RAX, IN_REACH);
    hpvm__x64_jcc(a, X64_AE, bad);
}

// Zeros and numbers of the double format among the operands, or what is left to others.
static void emit_other(const struct routine *r)
{
    struct x64_asm *a = r->a;
    unsigned bad = hpvm__x64_label(a), go = hpvm__x64_label(a), zero = hpvm__x64_label(a),
             zero_b = hpvm__x64_label(a), no_addend = hpvm__x64_label(a);
    hpvm__x64_bind(a, r->other);
    hpvm__x64_push(a, X64_RAX);
    hpvm__x64_push(a, X64_RDX);
    hpvm__x64_push(a, X64_RCX);
    hpvm__x64_load(a, 8, LOW, x64_at(X64_RAX, 0));
    hpvm__x64_load(a, 8, X64_RDX, x64_at(X64_RDX, 0));
    emit_untag(a, LOW, SIGN);
    emit_untag(a, X64_RDX, DIFFER);
    if (r->sum) {
        hpvm__x64_load(a, 8, ADDEND, x64_at(X64_RCX, 0));
        emit_untag(a, ADDEND, PLACE);
        hpvm__x64_test(a, 8, LOW, LOW);
        hpvm__x64_jcc(a, X64_E, zero);
        hpvm__x64_test(a, 8, X64_RDX, X64_RDX);
        hpvm__x64_jcc(a, X64_E, zero_b);
    }
    emit_normal(a, LOW, SIGN, bad);
    emit_normal(a, X64_RDX, DIFFER, bad);
    if (r->sum) {
        hpvm__x64_test(a, 8, ADDEND, ADDEND);
        hpvm__x64_jcc(a, X64_E, no_addend);
        emit_normal(a, ADDEND, PLACE, bad);
    }
    hpvm__x64_bind(a, go);
    hpvm__x64_alu_imm(a, X64_ADD, 8, X64_RSP, 24);
    hpvm__x64_jmp(a, r->multiply);
    hpvm__x64_bind(a, bad);
    hpvm__x64_pop(a, X64_RCX);
    hpvm__x64_pop(a, X64_RDX);
    hpvm__x64_pop(a, X64_RAX);
    hpvm__x64_jmp(a, r->slow);
    hpvm__x64_bind(a, no_addend); // where the product is, nothing is added
    hpvm__x64_test(a, 4, PLACE, PLACE);
    hpvm__x64_jcc(a, X64_NE, bad);
    hpvm__x64_lea(a, PLACE, x64_at_index(SIGN, DIFFER, 0, 1 - (int32_t)FP_EXPONENT_BIAS));
    hpvm__x64_mov(a, 4, PLACE, PLACE);
    hpvm__x64_jmp(a, go);
    hpvm__x64_bind(a, zero_b);
    hpvm__x64_xchg(a, LOW, X64_RDX);
    hpvm__x64_xchg(a, SIGN, DIFFER);
    hpvm__x64_bind(a, zero); // the sum is the addend
    hpvm__x64_test(a, 4, SIGN, SIGN);
    hpvm__x64_jcc(a, X64_NE, bad);
    emit_normal(a, X64_RDX, DIFFER, bad);
    emit_normal(a, ADDEND, PLACE, bad);
    hpvm__x64_alu_imm(a, X64_ADD, 8, X64_RSP, 24);
    hpvm__x64_mov(a, 4, X64_RAX, PLACE);
    hpvm__x64_mov(a, 8, SIGN, PLACE);
    if (r->negate_addend)
        hpvm__x64_bit_imm(a, X64_BTC, 8, SIGN, 32);
    hpvm__x64_mov(a, 8, HIGH, ADDEND);
    hpvm__x64_jmp(a, r->round); // the other factor's zero is what lies below
}

// ---- sums --------------------------------------------------------------------------------------------

// `lost` becomes 1 when anything is in it, else 0.
static void emit_is_not_zero(struct x64_asm *a, enum x64_reg lost)
{
    hpvm__x64_unary(a, X64_NEG, 8, lost);
    hpvm__x64_alu(a, X64_SBB, 8, lost, lost);
    hpvm__x64_unary(a, X64_NEG, 8, lost);
}

// The addend lies rcx = 0 .. 63 bits below: nothing is lost.
static void emit_above(const struct routine *r)
{
    struct x64_asm *a = r->a;
    unsigned subtract = hpvm__x64_label(a), negative = hpvm__x64_label(a);
    hpvm__x64_lea(a, X64_RDX, x64_at_index(ADDEND, ADDEND, 0, 0));
    hpvm__x64_shiftx(a, X64_SHR, 8, ADDEND, ADDEND, X64_RCX);
    hpvm__x64_unary(a, X64_NOT, 4, X64_RCX);
    hpvm__x64_shiftx(a, X64_SHL, 8, X64_RDX, X64_RDX, X64_RCX);
    hpvm__x64_bit_imm(a, X64_BT, 8, DIFFER, 32);
    hpvm__x64_jcc(a, X64_B, subtract);
    hpvm__x64_alu(a, X64_ADD, 8, LOW, X64_RDX);
    hpvm__x64_alu(a, X64_ADC, 8, HIGH, ADDEND);
    hpvm__x64_jcc(a, X64_B, r->carry);
    hpvm__x64_jmp(a, r->normalize);
    hpvm__x64_bind(a, subtract);
    hpvm__x64_alu(a, X64_SUB, 8, LOW, X64_RDX);
    hpvm__x64_alu(a, X64_SBB, 8, HIGH, ADDEND);
    hpvm__x64_jcc(a, X64_AE, r->normalize);
    hpvm__x64_bind(a, negative);
    hpvm__x64_bit_imm(a, X64_BTC, 8, SIGN, 32);
    hpvm__x64_unary(a, X64_NOT, 8, HIGH);
    hpvm__x64_unary(a, X64_NOT, 8, LOW);
    hpvm__x64_alu_imm(a, X64_ADD, 8, LOW, 1);
    hpvm__x64_alu_imm(a, X64_ADC, 8, HIGH, 0);
    hpvm__x64_jmp(a, r->normalize);
}

// It lies rcx >= 64 bits below.
static void emit_far_above(const struct routine *r)
{
    struct x64_asm *a = r->a;
    unsigned beyond = hpvm__x64_label(a), go = hpvm__x64_label(a), subtract = hpvm__x64_label(a),
             carried = hpvm__x64_label(a);
    hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RCX, 127);
    hpvm__x64_jcc(a, X64_A, beyond);
    hpvm__x64_lea(a, X64_RDX, x64_at_index(ADDEND, ADDEND, 0, 0));
    hpvm__x64_shiftx(a, X64_SHR, 8, ADDEND, ADDEND, X64_RCX);
    hpvm__x64_unary(a, X64_NOT, 4, X64_RCX);
    hpvm__x64_shiftx(a, X64_SHL, 8, X64_RDX, X64_RDX, X64_RCX);
    emit_is_not_zero(a, X64_RDX);
    hpvm__x64_bind(a, go);
    hpvm__x64_bit_imm(a, X64_BT, 8, DIFFER, 32);
    hpvm__x64_jcc(a, X64_B, subtract);
    hpvm__x64_alu(a, X64_ADD, 8, LOW, ADDEND);
    hpvm__x64_alu_imm(a, X64_ADC, 8, HIGH, 0);
    hpvm__x64_jcc(a, X64_B, carried);
    hpvm__x64_alu(a, X64_OR, 8, LOW, X64_RDX);
    hpvm__x64_jmp(a, r->normalize);
    hpvm__x64_bind(a, carried);
    hpvm__x64_alu(a, X64_OR, 8, LOW, X64_RDX);
    hpvm__x64_jmp(a, r->carry);
    hpvm__x64_bind(a, subtract);
    hpvm__x64_alu(a, X64_SUB, 8, LOW, ADDEND);
    hpvm__x64_alu_imm(a, X64_SBB, 8, HIGH, 0);
    hpvm__x64_alu(a, X64_SUB, 8, LOW, X64_RDX);
    hpvm__x64_alu_imm(a, X64_SBB, 8, HIGH, 0);
    hpvm__x64_alu(a, X64_OR, 8, LOW, X64_RDX);
    hpvm__x64_jmp(a, r->normalize);
    hpvm__x64_bind(a, beyond);
    hpvm__x64_mov_imm(a, ADDEND, 0);
    hpvm__x64_mov_imm(a, X64_RDX, 1);
    hpvm__x64_jmp(a, go);
}

// The product lies below, by -rcx bits.
static void emit_below(const struct routine *r)
{
    struct x64_asm *a = r->a;
    unsigned far = hpvm__x64_label(a), beyond = hpvm__x64_label(a), go = hpvm__x64_label(a),
             subtract = hpvm__x64_label(a), next = hpvm__x64_label(a), moved = hpvm__x64_label(a);
    hpvm__x64_mov(a, 4, X64_RDX, X64_RCX);
    hpvm__x64_unary(a, X64_NEG, 4, X64_RDX);
    hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RDX, 1);
    hpvm__x64_jcc(a, X64_E, next);
    hpvm__x64_bind(a, moved);
    hpvm__x64_mov(a, 4, X64_RAX, PLACE);
    hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RDX, 63);
    hpvm__x64_jcc(a, X64_A, far);
    hpvm__x64_shiftx(a, X64_SHR, 8, PLACE, LOW, X64_RDX);
    hpvm__x64_shiftx(a, X64_SHL, 8, LOW, LOW, X64_RCX);
    hpvm__x64_shiftx(a, X64_SHL, 8, X64_RCX, HIGH, X64_RCX);
    hpvm__x64_alu(a, X64_OR, 8, PLACE, X64_RCX);
    hpvm__x64_shiftx(a, X64_SHR, 8, HIGH, HIGH, X64_RDX);
    hpvm__x64_bind(a, go); // the product in rdi and r11, what it lost in rsi
    emit_is_not_zero(a, LOW);
    hpvm__x64_bit_imm(a, X64_BT, 8, DIFFER, 32);
    hpvm__x64_jcc(a, X64_B, subtract);
    hpvm__x64_alu(a, X64_OR, 8, LOW, PLACE);
    hpvm__x64_alu(a, X64_ADD, 8, HIGH, ADDEND);
    hpvm__x64_jcc(a, X64_B, r->carry);
    hpvm__x64_jmp(a, r->round);
    hpvm__x64_bind(a, subtract);
    hpvm__x64_bit_imm(a, X64_BTC, 8, SIGN, 32);
    hpvm__x64_mov_imm(a, X64_RCX, 0);
    hpvm__x64_alu(a, X64_SUB, 8, X64_RCX, PLACE);
    hpvm__x64_alu(a, X64_SBB, 8, ADDEND, HIGH);
    hpvm__x64_alu(a, X64_SUB, 8, X64_RCX, LOW);
    hpvm__x64_alu_imm(a, X64_SBB, 8, ADDEND, 0);
    hpvm__x64_alu(a, X64_OR, 8, LOW, X64_RCX);
    hpvm__x64_mov(a, 8, HIGH, ADDEND);
    hpvm__x64_jmp(a, r->normalize);
    hpvm__x64_bind(a, far);
    hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RDX, 127);
    hpvm__x64_jcc(a, X64_A, beyond);
    hpvm__x64_shiftx(a, X64_SHR, 8, PLACE, HIGH, X64_RDX);
    hpvm__x64_unary(a, X64_NOT, 4, X64_RDX);
    hpvm__x64_alu(a, X64_ADD, 8, HIGH, HIGH);
    hpvm__x64_shiftx(a, X64_SHL, 8, HIGH, HIGH, X64_RDX);
    hpvm__x64_alu(a, X64_OR, 8, LOW, HIGH);
    hpvm__x64_mov_imm(a, HIGH, 0);
    hpvm__x64_jmp(a, go);
    hpvm__x64_bind(a, beyond);
    hpvm__x64_mov_imm(a, PLACE, 0);
    hpvm__x64_mov_imm(a, HIGH, 0);
    hpvm__x64_mov_imm(a, LOW, 1);
    hpvm__x64_jmp(a, go);
    // By one bit, and subtracted: nearly everything may cancel, so the addend moves, by its first bit.
    hpvm__x64_bind(a, next);
    hpvm__x64_bit_imm(a, X64_BT, 8, DIFFER, 32);
    hpvm__x64_jcc(a, X64_AE, moved);
    hpvm__x64_bit_imm(a, X64_BTC, 8, SIGN, 32);
    hpvm__x64_alu(a, X64_ADD, 8, ADDEND, ADDEND);
    hpvm__x64_unary(a, X64_NOT, 8, LOW);
    hpvm__x64_alu_imm(a, X64_ADD, 8, LOW, 1); // carries when it was 0
    hpvm__x64_unary(a, X64_NOT, 8, HIGH);
    hpvm__x64_alu(a, X64_ADC, 8, HIGH, ADDEND);
    hpvm__x64_jcc(a, X64_B, r->carry); // that bit is still there
    hpvm__x64_jmp(a, r->normalize);
}

// ---- results -----------------------------------------------------------------------------------------

// To nearest, ties to even; goes to `over` with a carry out of 64 bits.
static void emit_rounding(const struct routine *r, unsigned over)
{
    struct x64_asm *a = r->a;
    unsigned dropped = 64 - r->precision;
    if (dropped == 0) {
        hpvm__x64_mov_imm(a, X64_RDX, BIT(63) - 1);
        hpvm__x64_bit_imm(a, X64_BT, 8, HIGH, 0);
        hpvm__x64_alu(a, X64_ADC, 8, LOW, X64_RDX);
        hpvm__x64_alu_imm(a, X64_ADC, 8, HIGH, 0);
    } else {
        emit_is_not_zero(a, LOW);
        hpvm__x64_mov_imm(a, X64_RDX, BIT(dropped - 1) - 1);
        hpvm__x64_alu(a, X64_OR, 8, HIGH, LOW);
        hpvm__x64_bit_imm(a, X64_BT, 8, HIGH, dropped);
        hpvm__x64_alu(a, X64_ADC, 8, HIGH, X64_RDX);
    }
    hpvm__x64_jcc(a, X64_B, over);
}

// A register that holds any number, or one that is tagged as one of the double format.
static void emit_result(const struct routine *r)
{
    struct x64_asm *a = r->a;
    const unsigned width = r->precision == 64 ? 15 : r->precision == 53 ? 11 : 8;
    const int32_t reach = (1 << (width - 1)) - 1, smallest = (int32_t)FP_EXPONENT_BIAS + 1 - reach;
    hpvm__x64_lea(a, X64_RCX, x64_at(X64_RAX, -smallest));
    hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RCX, 2 * reach);
    hpvm__x64_jcc(a, X64_AE, r->out);
    hpvm__x64_shift(a, X64_SHR, 8, SIGN, 32);
    if (r->precision == 64) {
        hpvm__x64_shift(a, X64_SHL, 8, SIGN, 32);
        hpvm__x64_lea(a, X64_RDX, x64_at_index(SIGN, X64_RAX, 0, 0));
        hpvm__x64_mov(a, 8, X64_RAX, HIGH);
    } else {
        hpvm__x64_shift(a, X64_SHR, 8, HIGH, 64 - r->precision);
        if (r->precision == 24)
            hpvm__x64_shift(a, X64_SHL, 8, HIGH, 29);
        hpvm__x64_lea(a, X64_RAX, x64_at(X64_RAX, 1022 - (int32_t)FP_EXPONENT_BIAS)); // less the first bit
        hpvm__x64_shift(a, X64_SHL, 8, SIGN, 63);
        hpvm__x64_shift(a, X64_SHL, 8, X64_RAX, 52);
        hpvm__x64_alu(a, X64_OR, 8, HIGH, SIGN);
        hpvm__x64_alu(a, X64_ADD, 8, X64_RAX, HIGH);
        hpvm__x64_mov_imm(a, X64_RDX, (uint64_t)FP_TAG);
    }
    hpvm__x64_ret(a);
}

static void emit_end(const struct routine *r)
{
    struct x64_asm *a = r->a;
    unsigned tiny = hpvm__x64_label(a), over = hpvm__x64_label(a), zero = hpvm__x64_label(a),
             done = hpvm__x64_label(a);
    hpvm__x64_bind(a, r->normalize);
    hpvm__x64_lzcnt(a, X64_RCX, HIGH);
    hpvm__x64_jcc(a, X64_B, tiny);
    hpvm__x64_mov(a, 8, X64_RDX, LOW);
    hpvm__x64_alu(a, X64_SUB, 4, X64_RAX, X64_RCX);
    hpvm__x64_shift(a, X64_SHR, 8, X64_RDX, 1);
    hpvm__x64_shiftx(a, X64_SHL, 8, HIGH, HIGH, X64_RCX);
    hpvm__x64_shiftx(a, X64_SHL, 8, LOW, LOW, X64_RCX);
    hpvm__x64_unary(a, X64_NOT, 4, X64_RCX);
    hpvm__x64_shiftx(a, X64_SHR, 8, X64_RDX, X64_RDX, X64_RCX);
    hpvm__x64_alu(a, X64_OR, 8, HIGH, X64_RDX);
    hpvm__x64_bind(a, r->round);
    emit_rounding(r, over);
    hpvm__x64_bind(a, done);
    emit_result(r);

    hpvm__x64_bind(a, r->carry); // one bit more on the left
    hpvm__x64_mov(a, 4, X64_RDX, LOW);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RDX, 1);
    hpvm__x64_shrd(a, LOW, HIGH, 1);
    hpvm__x64_alu(a, X64_OR, 8, LOW, X64_RDX);
    hpvm__x64_shift(a, X64_SHR, 8, HIGH, 1);
    hpvm__x64_bit_imm(a, X64_BTS, 8, HIGH, 63);
    hpvm__x64_alu_imm(a, X64_ADD, 4, X64_RAX, 1);
    hpvm__x64_jmp(a, r->round);

    hpvm__x64_bind(a, over); // rounded up to a power of two
    hpvm__x64_bit_imm(a, X64_BTS, 8, HIGH, 63);
    hpvm__x64_alu_imm(a, X64_ADD, 4, X64_RAX, 1);
    hpvm__x64_jmp(a, done);

    hpvm__x64_bind(a, tiny); // nothing was lost
    hpvm__x64_lzcnt(a, X64_RCX, LOW);
    hpvm__x64_jcc(a, X64_B, zero);
    hpvm__x64_shiftx(a, X64_SHL, 8, HIGH, LOW, X64_RCX);
    hpvm__x64_alu_imm(a, X64_ADD, 4, X64_RCX, 64);
    hpvm__x64_alu(a, X64_SUB, 4, X64_RAX, X64_RCX);
    hpvm__x64_mov_imm(a, LOW, 0);
    hpvm__x64_jmp(a, r->round);
    hpvm__x64_bind(a, zero);
    hpvm__x64_mov_imm(a, X64_RAX, 0);
    hpvm__x64_mov_imm(a, X64_RDX, r->precision == 64 ? 0 : (uint64_t)FP_TAG);
    hpvm__x64_ret(a);

    hpvm__x64_bind(a, r->out);
    hpvm__x64_mov_imm(a, X64_RDX, (uint64_t)FP_WIDE_REFUSED);
    hpvm__x64_ret(a);
}

void hpvm__emit_fp_fma(struct x64_asm *a, unsigned precision, unsigned how, unsigned sf, unsigned slow)
{
    bool sum = !(how & FMA_NO_ADDEND);
    struct routine r = {.a = a,
                        .sum = sum,
                        .precision = precision,
                        .negate_product = how & FMA_NEGATE_PRODUCT,
                        .negate_addend = how & FMA_NEGATE_ADDEND,
                        .other = hpvm__x64_label(a),
                        .slow = slow,
                        .multiply = hpvm__x64_label(a),
                        .normalize = hpvm__x64_label(a),
                        .round = hpvm__x64_label(a),
                        .carry = hpvm__x64_label(a),
                        .out = hpvm__x64_label(a)};
    unsigned below = 0, far = 0;
    emit_begin(&r, sf);
    if (sum) {
        below = hpvm__x64_label(a);
        far = hpvm__x64_label(a);
        hpvm__x64_mov(a, 8, DIFFER, SIGN);
        hpvm__x64_alu(a, X64_XOR, 8, DIFFER, PLACE);
        if (r.negate_addend)
            hpvm__x64_bit_imm(a, X64_BTC, 8, DIFFER, 32);
        hpvm__x64_mov(a, 4, X64_RCX, X64_RAX);
        hpvm__x64_alu(a, X64_SUB, 4, X64_RCX, PLACE);
        hpvm__x64_jcc(a, X64_S, below);
        hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RCX, 63);
        hpvm__x64_jcc(a, X64_A, far);
        emit_above(&r);
    }
    emit_end(&r);
    if (sum) {
        hpvm__x64_bind(a, below);
        emit_below(&r);
        hpvm__x64_bind(a, far);
        emit_far_above(&r);
    }
    emit_other(&r);
}
