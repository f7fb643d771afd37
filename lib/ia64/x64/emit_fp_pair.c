// Host code of multiply-adds on pairs of singles, which are integers for everybody else.
#include "ia64/x64/emit_fp.h"

#define BOTH(half) ((uint64_t)(half) << 32 | (half))
#define SIGNS      BOTH(0x80000000u)
#define MAGNITUDES BOTH(0x7fffffffu)
#define EXPONENTS  BOTH(0x7f800000u)

#define PRODUCTS x64_at(X64_RSP, 16) // memory that only calls use, aligned
#define ADDENDS  x64_at(X64_RSP, 32)

static void packed(struct x64_asm *a, unsigned opcode, unsigned to, unsigned from)
{
    hpvm__x64_sse(a, 0x66, opcode, to, from);
}
static void packed_memory(struct x64_asm *a, unsigned opcode, unsigned to, struct x64_mem from)
{
    hpvm__x64_sse_mem(a, 0x66, opcode, to, from);
}
static void widen(struct x64_asm *a, unsigned to, unsigned from)
{
    hpvm__x64_sse(a, 0, 0x5a, to, from); // cvtps2pd
}
static void not_equal(struct x64_asm *a, unsigned to, struct x64_mem from) // cmpneqpd
{
    packed_memory(a, 0xc2, to, from);
    hpvm__x64_bytes(a, "\4", 1);
}

// Jumps when a half of an operand is a denormal: its magnitude is not 0, but below the smallest exponent's.
static void check_operands(struct x64_asm *a, const enum x64_reg *operand, unsigned count, enum x64_reg some,
                           enum x64_reg other, unsigned label)
{
    hpvm__x64_mov_imm(a, X64_RCX, MAGNITUDES);
    hpvm__x64_mov_imm(a, X64_RDX, EXPONENTS);
    for (unsigned n = 0; n < count; n++) {
        enum x64_reg to = n ? other : some;
        hpvm__x64_mov(a, 8, to, operand[n]);
        hpvm__x64_alu(a, X64_AND, 8, to, X64_RCX);
        hpvm__x64_lea(a, X64_RAX, x64_at_index(to, X64_RCX, 0, 0)); // bit 31: not 0
        hpvm__x64_alu(a, X64_ADD, 8, to, X64_RDX);                  // bit 31: not below it
        hpvm__x64_alu(a, X64_XOR, 8, to, X64_RAX);
        if (n)
            hpvm__x64_alu(a, X64_OR, 8, some, other);
    }
    hpvm__x64_mov_imm(a, X64_RAX, SIGNS);
    hpvm__x64_test(a, 8, some, X64_RAX);
    hpvm__x64_jcc(a, X64_NE, label);
}

// Exponents 0, 1, 2 and the greatest one need a closer look, as those of one single do.
static void check_result(struct x64_asm *a, enum x64_reg result, unsigned label)
{
    hpvm__x64_mov_imm(a, X64_RCX, EXPONENTS);
    hpvm__x64_mov_imm(a, X64_RAX, BOTH(0x00800000u));
    hpvm__x64_mov_imm(a, X64_RDX, BOTH(0x7e800000u));
    hpvm__x64_alu(a, X64_AND, 8, X64_RCX, result);
    hpvm__x64_alu(a, X64_ADD, 8, X64_RAX, X64_RCX); // bit 31: the greatest
    hpvm__x64_alu(a, X64_ADD, 8, X64_RDX, X64_RCX); // bit 31: at least 3
    hpvm__x64_mov_imm(a, X64_RCX, SIGNS);
    hpvm__x64_alu(a, X64_XOR, 8, X64_RAX, X64_RDX);
    hpvm__x64_alu(a, X64_AND, 8, X64_RAX, X64_RCX);
    hpvm__x64_alu(a, X64_CMP, 8, X64_RAX, X64_RCX);
    hpvm__x64_jcc(a, X64_NE, label);
}

// fp: result, operands (general registers), two xmm registers.
static void compute(struct x64_compiler *e, const struct ir_op *op, const struct cold *cold)
{
    struct x64_asm *a = &e->a;
    unsigned x = cold->xmm[0], sum = cold->xmm[1];
    hpvm__x64_movq_to_xmm(a, x, cold->fp[1]);
    hpvm__x64_movq_to_xmm(a, SCRATCH0, cold->fp[2]);
    if (op->opcode == IR_FP_PMUL) {
        fp_move(a, sum, x);
        hpvm__x64_sse(a, 0, SSE_MUL, sum, SCRATCH0);
    } else {
        hpvm__x64_movq_to_xmm(a, sum, cold->fp[3]);
        hpvm__x64_fma(a,
                      op->opcode == IR_FP_PMA   ? 0xb8
                      : op->opcode == IR_FP_PMS ? 0xba
                                                : 0xbc,
                      false, sum, x, SCRATCH0);
    }
    hpvm__x64_movq_from_xmm(a, (enum x64_reg)cold->fp[0], sum);
}

void hpvm__emit_fp_pair(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_asm *a = &e->a;
    unsigned guard = hpvm__emit_fp_begin(e, op), count = op->c == IR_NONE ? 2 : 3;
    enum x64_reg operand[3] = {hpvm__ra_use(e, op->a), hpvm__ra_use(e, op->b)};
    if (count == 3)
        operand[2] = hpvm__ra_use(e, op->c);
    enum x64_reg to = hpvm__ra_define(e), other = hpvm__ra_scratch(e);
    unsigned x = hpvm__rx_scratch(e), sum = hpvm__rx_scratch(e);
    struct cold *cold = hpvm__emit_fp_cold_begin(
        e, guard, (uint8_t[4]){to, operand[0], operand[1], count == 3 ? operand[2] : 0});
    if (!cold)
        return;
    cold->xmm[0] = (uint8_t)x;
    cold->xmm[1] = (uint8_t)sum;
    unsigned slow = cold->label, track = cold->other, back = cold->back;
    if (!e->rq->env->features.fma) {
        hpvm__x64_bind(a, track);
        hpvm__x64_jmp(a, slow);
        hpvm__x64_bind(a, back);
        return;
    }
    check_operands(a, operand, count, to, other, slow);
    compute(e, op, cold);
    check_result(a, to, slow);
    if (!(op->flags & OPI_INEXACT)) {
        hpvm__x64_test_mem_imm(a, 1, hpvm__emit_fp_inexact(op), (int32_t)(1 << (op->imm & 7)));
        hpvm__x64_jcc(a, X64_E, track);
    }
    hpvm__x64_bind(a, back);
}

// Adds the flag unless both results are exact, in double as in emit_fp_arith.c.
static void add_flag(struct x64_compiler *e, const struct ir_op *op, const struct cold *cold)
{
    struct x64_asm *a = &e->a;
    unsigned x = cold->xmm[0], sum = cold->xmm[1];
    widen(a, x, x);
    widen(a, SCRATCH0, SCRATCH0);
    packed(a, SSE_MUL, SCRATCH0, x);
    hpvm__x64_sse_mem(a, 0x66, 0x29, SCRATCH0, PRODUCTS); // movapd
    widen(a, sum, sum);
    if (op->opcode == IR_FP_PMUL) {
        not_equal(a, sum, PRODUCTS);
    } else {
        hpvm__x64_movq_to_xmm(a, x, cold->fp[3]);
        widen(a, x, x);
        hpvm__x64_sse_mem(a, 0x66, 0x29, x, ADDENDS);
        if (op->opcode == IR_FP_PNMA) {
            packed(a, SSE_SUB, x, sum);
            packed_memory(a, SSE_ADD, sum, PRODUCTS);
            not_equal(a, x, PRODUCTS);
            not_equal(a, sum, ADDENDS);
        } else if (op->opcode == IR_FP_PMS) {
            packed(a, SSE_SUB, SCRATCH0, sum);
            packed_memory(a, SSE_ADD, sum, ADDENDS);
            not_equal(a, SCRATCH0, ADDENDS);
            not_equal(a, sum, PRODUCTS);
            fp_move(a, x, SCRATCH0);
        } else {
            fp_move(a, x, sum);
            packed_memory(a, SSE_SUB, x, ADDENDS);
            packed_memory(a, SSE_SUB, sum, PRODUCTS);
            not_equal(a, x, PRODUCTS);
            not_equal(a, sum, ADDENDS);
        }
        packed(a, 0x56, sum, x); // orpd
    }
    packed(a, 0x50, X64_RAX, sum); // movmskpd
    hpvm__x64_test(a, 4, X64_RAX, X64_RAX);
    hpvm__x64_jcc(a, X64_E, cold->back);
    hpvm__emit_fp_skip(e, cold);
    hpvm__x64_alu_store_imm(a, X64_OR, 1, hpvm__emit_fp_inexact(op), (int32_t)(int8_t)(1 << (op->imm & 7)));
    hpvm__x64_jmp(a, cold->back);
}

void hpvm__emit_fp_pair_cold(struct x64_compiler *e, const struct cold *cold)
{
    const struct ir_op *op = &e->ir->op[cold->op];
    if (e->rq->env->features.fma && !(op->flags & OPI_INEXACT)) {
        hpvm__x64_bind(&e->a, cold->other);
        add_flag(e, op, cold);
    }
    hpvm__x64_bind(&e->a, cold->label);
    hpvm__emit_fp_slow(e, cold);
}
