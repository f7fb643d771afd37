// Host code of floating-point arithmetic.
//
// Results are looked at: exponents 0, 1 and 2 of the format and the greatest one go the slow way, because a
// result that small may be a denormal or have been one before rounding, and zeros only stay when they are
// exact. While the flag for inexact results is clear, the result is compared with the exact one; where that
// does not decide, a further copy of the operation looks at MXCSR, which is slow.
#include "ia64/x64/emit_fp.h"

// ---- arithmetic --------------------------------------------------------------------------------------

static bool is_fma(const struct ir_op *op)
{
    return op->opcode == IR_FP_FMA || op->opcode == IR_FP_FMS || op->opcode == IR_FP_FNMA;
}

// Operands stay as they are.
static void compute(struct x64_compiler *e, const struct ir_op *op, const uint8_t *fp)
{
    struct x64_asm *a = &e->a;
    bool is_double = op->type == IR_F64;
    unsigned to = fp[0];
    switch (op->opcode) {
    case IR_FP_ADD:
    case IR_FP_SUB:
    case IR_FP_MUL:
    case IR_FP_DIV:
        fp_move(a, to, fp[1]);
        fp_scalar(a, is_double,
                  op->opcode == IR_FP_ADD   ? SSE_ADD
                  : op->opcode == IR_FP_SUB ? SSE_SUB
                  : op->opcode == IR_FP_DIV ? SSE_DIV
                                            : SSE_MUL,
                  to, fp[2]);
        break;
    case IR_FP_SQRT:
        fp_move(a, to, fp[1]);
        fp_scalar(a, is_double, SSE_SQRT, to, to);
        break;
    case IR_FP_ROUND:
        fp_scalar(a, true, 0x5a, to, fp[1]); // cvtsd2ss
        break;
    case IR_FP_TO_INT: // cvttsd2si, cvtsd2si
        hpvm__x64_to_integer(a, op->flags & OPI_TRUNC, (enum x64_reg)to, fp[1]);
        break;
    default:
        fp_move(a, to, fp[3]);
        hpvm__x64_fma(a,
                      op->opcode == IR_FP_FMA   ? 0xb9
                      : op->opcode == IR_FP_FMS ? 0xbb
                                                : 0xbd,
                      is_double, to, fp[1], fp[2]);
        break;
    }
}

// Jumps to `label` when the result needs a closer look.
static void check(struct x64_compiler *e, const struct ir_op *op, unsigned to, unsigned label)
{
    struct x64_asm *a = &e->a;
    if (op->opcode == IR_FP_TO_INT) {
        hpvm__x64_mov(a, 8, X64_RAX, (enum x64_reg)to);
        if (op->flags & OPI_UNSIGNED) {
            hpvm__x64_test(a, 8, X64_RAX, X64_RAX);
            hpvm__x64_jcc(a, X64_S, label);
        } else { // 0x8000000000000000 says that it is none
            hpvm__x64_alu_imm(a, X64_CMP, 8, X64_RAX, 1);
            hpvm__x64_jcc(a, X64_O, label);
        }
        return;
    }
    bool is_double = op->type == IR_F64;
    hpvm__x64_movq_from_xmm(a, X64_RAX, to);
    hpvm__x64_shift(a, X64_SHR, is_double ? 8 : 4, X64_RAX, is_double ? 52 : 23);
    hpvm__x64_alu_imm(a, X64_ADD, 4, X64_RAX, 1);
    hpvm__x64_test_imm(a, 4, X64_RAX, is_double ? 0x7fc : 0xfc);
    hpvm__x64_jcc(a, X64_E, label);
}

struct x64_mem hpvm__emit_fp_inexact(const struct ir_op *op)
{
    struct x64_mem byte = C_FIELD(fpsr);
    byte.disp += (int32_t)(op->imm >> 3);
    return byte;
}

void hpvm__emit_fp_arithmetic(struct x64_compiler *e, const struct ir_op *op)
{
    unsigned guard = hpvm__emit_fp_begin(e, op);
    uint8_t fp[4] = {0};
    const uint16_t operands[] = {op->a, op->b, op->c};
    for (unsigned k = 0; k < 3; k++)
        if (operands[k] != IR_NONE)
            fp[k + 1] = (uint8_t)hpvm__rx_use(e, operands[k]);
    fp[0] = (uint8_t)(op->opcode == IR_FP_TO_INT ? (unsigned)hpvm__ra_define(e) : hpvm__rx_define(e));
    struct cold *cold = hpvm__emit_fp_cold_begin(e, guard, fp);
    if (!cold)
        return;
    unsigned slow = cold->label, track = cold->other, back = cold->back;
    if (is_fma(op) && !e->rq->env->features.fma) {
        hpvm__x64_bind(&e->a, track);
        hpvm__x64_jmp(&e->a, slow);
        hpvm__x64_bind(&e->a, back);
        return;
    }
    if (!(op->flags & OPI_INEXACT)) {
        hpvm__x64_test_mem_imm(&e->a, 1, hpvm__emit_fp_inexact(op), (int32_t)(1 << (op->imm & 7)));
        hpvm__x64_jcc(&e->a, X64_E, track);
    }
    compute(e, op, fp);
    check(e, op, fp[0], slow);
    hpvm__x64_bind(&e->a, back);
}

// A zero is exact when it is a sum, or the product of a zero.
static void exact_zero(struct x64_compiler *e, const struct ir_op *op, const struct cold *cold, unsigned good)
{
    struct x64_asm *a = &e->a;
    unsigned no = hpvm__x64_label(a);
    bool is_double = op->type == IR_F64;
    if (op->opcode == IR_FP_TO_INT || op->opcode == IR_FP_DIV || op->opcode == IR_FP_SQRT)
        return;
    hpvm__x64_movq_from_xmm(a, X64_RAX, cold->fp[0]);
    hpvm__x64_alu(a, X64_ADD, is_double ? 8 : 4, X64_RAX, X64_RAX);
    hpvm__x64_jcc(a, X64_NE, no);
    if (op->opcode == IR_FP_ADD || op->opcode == IR_FP_SUB) {
        hpvm__x64_jmp(a, good);
    } else {
        hpvm__x64_sse(a, 0x66, 0xef, SCRATCH0, SCRATCH0);
        for (unsigned k = 1; k < (op->opcode == IR_FP_ROUND ? 2u : 3u); k++) {
            bool wide = is_double || op->opcode == IR_FP_ROUND;
            hpvm__x64_sse(a, wide ? 0x66 : 0, 0x2e, cold->fp[k], SCRATCH0);
            hpvm__x64_jcc(a, X64_E, good);
        }
    }
    hpvm__x64_bind(a, no);
}

// ---- exact results -----------------------------------------------------------------------------------

#define PRODUCT x64_at(X64_RSP, 8) // memory that only calls use
#define ADDEND  x64_at(X64_RSP, 16)

static void with_memory(struct x64_asm *a, unsigned opcode, unsigned to, struct x64_mem from)
{
    hpvm__x64_sse_mem(a, 0xf2, opcode, to, from);
}
static void compare_memory(struct x64_asm *a, unsigned x, struct x64_mem y)
{
    hpvm__x64_sse_mem(a, 0x66, 0x2e, x, y); // ucomisd
}

// xmm15 is the rounded sum of PRODUCT and ADDEND, in double. It is exact when each of them is, rounded, the
// difference of the sum and the other: an error would be a multiple of one of the three last places, and at
// most half of any.
static void sum_is_exact(struct x64_asm *a, enum ir_opcode opcode, unsigned inexact)
{
    if (opcode == IR_FP_FNMA) {                 // ADDEND - PRODUCT
        with_memory(a, 0x10, SCRATCH0, ADDEND); // movsd
        fp_scalar(a, true, SSE_SUB, SCRATCH0, SCRATCH1);
        compare_memory(a, SCRATCH0, PRODUCT);
        hpvm__x64_jcc(a, X64_NE, inexact);
        with_memory(a, SSE_ADD, SCRATCH1, PRODUCT);
        compare_memory(a, SCRATCH1, ADDEND);
    } else if (opcode == IR_FP_FMS || opcode == IR_FP_SUB) {
        with_memory(a, 0x10, SCRATCH0, PRODUCT);
        fp_scalar(a, true, SSE_SUB, SCRATCH0, SCRATCH1);
        compare_memory(a, SCRATCH0, ADDEND);
        hpvm__x64_jcc(a, X64_NE, inexact);
        with_memory(a, SSE_ADD, SCRATCH1, ADDEND);
        compare_memory(a, SCRATCH1, PRODUCT);
    } else {
        fp_move(a, SCRATCH0, SCRATCH1);
        with_memory(a, SSE_SUB, SCRATCH0, ADDEND);
        compare_memory(a, SCRATCH0, PRODUCT);
        hpvm__x64_jcc(a, X64_NE, inexact);
        with_memory(a, SSE_SUB, SCRATCH1, PRODUCT);
        compare_memory(a, SCRATCH1, ADDEND);
    }
    hpvm__x64_jcc(a, X64_NE, inexact);
}

// Jumps when a number of the double format is so small that what is missing from it may not be a number.
static void jump_if_small(struct x64_asm *a, unsigned xmm, unsigned label)
{
    hpvm__x64_movq_from_xmm(a, X64_RAX, xmm);
    hpvm__x64_shift(a, X64_SHR, 8, X64_RAX, 52);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RAX, 0x7ff);
    hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RAX, 200);
    hpvm__x64_jcc(a, X64_B, label);
}

// x * y - xmm15; jumps when that is not 0.
static void jump_unless_product(struct x64_asm *a, unsigned x, unsigned y, unsigned label)
{
    hpvm__x64_fma(a, 0xbb, true, SCRATCH1, x, y);
    hpvm__x64_movq_from_xmm(a, X64_RAX, SCRATCH1);
    hpvm__x64_alu(a, X64_ADD, 8, X64_RAX, X64_RAX);
    hpvm__x64_jcc(a, X64_NE, label);
}

// Goes on behind it when the result is exact; jumps to `inexact`, or to `unsure`. Singles are looked at in
// double, which holds their products and quotients' dividends.
static void is_exact(struct x64_compiler *e, const struct ir_op *op, const uint8_t *fp, unsigned inexact,
                     unsigned unsure)
{
    struct x64_asm *a = &e->a;
    bool is_double = op->type == IR_F64;
    enum ir_opcode opcode = (enum ir_opcode)op->opcode;
    switch (opcode) {
    case IR_FP_TO_INT:
        hpvm__x64_from_integer(a, SCRATCH1, (enum x64_reg)fp[0]);
        fp_compare(a, SCRATCH1, fp[1]);
        hpvm__x64_jcc(a, X64_NE, inexact);
        return;
    case IR_FP_ROUND:
        fp_widen(a, false, SCRATCH1, fp[0]);
        fp_compare(a, SCRATCH1, fp[1]);
        hpvm__x64_jcc(a, X64_NE, inexact);
        return;
    case IR_FP_MUL:
    case IR_FP_DIV:
    case IR_FP_SQRT: {
        unsigned whole = opcode == IR_FP_MUL ? fp[0] : fp[1], x = opcode == IR_FP_MUL ? fp[1] : fp[0];
        unsigned y = opcode == IR_FP_SQRT ? fp[0] : fp[2];
        if (is_double && !e->rq->env->features.fma) {
            hpvm__x64_jmp(a, unsure);
        } else if (is_double) {
            jump_if_small(a, whole, unsure);
            fp_move(a, SCRATCH1, whole);
            jump_unless_product(a, x, y, inexact);
        } else {
            fp_widen(a, false, SCRATCH0, x);
            fp_widen(a, false, SCRATCH1, y);
            fp_scalar(a, true, SSE_MUL, SCRATCH0, SCRATCH1);
            fp_widen(a, false, SCRATCH1, whole);
            fp_compare(a, SCRATCH0, SCRATCH1);
            hpvm__x64_jcc(a, X64_NE, inexact);
        }
        return;
    }
    default:
        break;
    }
    fp_widen(a, is_double, SCRATCH0, fp[1]);
    unsigned addend = fp[2];
    if (is_fma(op)) {
        addend = fp[3];
        fp_widen(a, is_double, SCRATCH1, fp[2]);
        fp_scalar(a, true, SSE_MUL, SCRATCH0, SCRATCH1);
        if (is_double) { // only exact products
            jump_if_small(a, SCRATCH0, unsure);
            fp_move(a, SCRATCH1, SCRATCH0);
            jump_unless_product(a, fp[1], fp[2], unsure);
        }
    }
    with_memory(a, 0x11, SCRATCH0, PRODUCT);
    fp_widen(a, is_double, SCRATCH1, addend);
    with_memory(a, 0x11, SCRATCH1, ADDEND);
    fp_widen(a, is_double, SCRATCH1, fp[0]);
    sum_is_exact(a, opcode, inexact);
}

// ---- the slow paths ----------------------------------------------------------------------------------

void hpvm__emit_fp_arithmetic_cold(struct x64_compiler *e, const struct cold *cold)
{
    struct x64_asm *a = &e->a;
    const struct ir_op *op = &e->ir->op[cold->op];
    if (op->flags & OPI_INEXACT) {
        hpvm__x64_bind(a, cold->other);
        hpvm__x64_bind(a, cold->label);
        if (!is_fma(op) || e->rq->env->features.fma)
            exact_zero(e, op, cold, cold->back);
    } else if (!is_fma(op) || e->rq->env->features.fma) {
        struct x64_mem mxcsr = x64_at(X64_RSP, 0);
        unsigned look = hpvm__x64_label(a), good = hpvm__x64_label(a), slow = hpvm__x64_label(a);
        unsigned inexact = hpvm__x64_label(a), unsure = hpvm__x64_label(a);
        hpvm__x64_bind(a, cold->other);
        compute(e, op, cold->fp);
        check(e, op, cold->fp[0], unsure);
        is_exact(e, op, cold->fp, inexact, unsure);
        hpvm__x64_jmp(a, cold->back);
        hpvm__x64_bind(a, unsure);
        hpvm__x64_store_imm(a, 4, mxcsr, MXCSR_DEFAULT);
        hpvm__x64_ldmxcsr(a, mxcsr);
        compute(e, op, cold->fp);
        hpvm__x64_stmxcsr(a, mxcsr);
        check(e, op, cold->fp[0], look);
        hpvm__x64_bind(a, good);
        hpvm__x64_test_mem_imm(a, 1, mxcsr, MXCSR_INEXACT);
        hpvm__x64_jcc(a, X64_E, cold->back);
        hpvm__x64_bind(a, inexact);
        hpvm__emit_fp_skip(e, cold);
        hpvm__x64_alu_store_imm(a, X64_OR, 1, hpvm__emit_fp_inexact(op),
                                (int32_t)(int8_t)(1 << (op->imm & 7)));
        hpvm__x64_jmp(a, cold->back);
        hpvm__x64_bind(a, look);
        exact_zero(e, op, cold, good);
        hpvm__x64_jmp(a, slow);
        hpvm__x64_bind(a, cold->label);
        exact_zero(e, op, cold, cold->back);
        hpvm__x64_bind(a, slow);
    } else {
        hpvm__x64_bind(a, cold->label);
    }
    hpvm__emit_fp_slow(e, cold);
}
