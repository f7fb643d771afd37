// Host code of floating-point operations.
//
// Results of arithmetic are looked at: exponents 0, 1 and 2 of the format and the greatest one go the slow
// way, because a result that small may be a denormal or have been one before rounding, and zeros only stay
// when they are exact. The flag for inexact results is nearly always set already; while it is not, a second
// copy of the operation looks at MXCSR.
#include "ia64/fp/fpreg.h"
#include "ia64/x64/emit.h"

#define SCRATCH0      14
#define SCRATCH1      15
#define MXCSR_DEFAULT 0x1f80
#define MXCSR_INEXACT 0x20

enum {
    SSE_SQRT = 0x51,
    SSE_ADD = 0x58,
    SSE_MUL = 0x59,
    SSE_SUB = 0x5c,
    SSE_MIN = 0x5d,
    SSE_DIV = 0x5e,
    SSE_MAX = 0x5f
};

static void scalar(struct x64_asm *a, bool is_double, unsigned opcode, unsigned to, unsigned from)
{
    hpvm__x64_sse(a, is_double ? 0xf2 : 0xf3, opcode, to, from);
}
static void move(struct x64_asm *a, unsigned to, unsigned from)
{
    if (to != from)
        hpvm__x64_sse(a, 0, 0x28, to, from); // movaps
}
static void compare(struct x64_asm *a, unsigned x, unsigned y)
{
    hpvm__x64_sse(a, 0x66, 0x2e, x, y); // ucomisd
}

// ---- the shared routine ------------------------------------------------------------------------------

void hpvm__emit_fp_value(struct x64_asm *a)
{
    struct x64_mem significand = x64_at(X64_RAX, (int32_t)offsetof(struct fpreg, significand)),
                   exponent = x64_at(X64_RAX, (int32_t)offsetof(struct fpreg, exponent)),
                   sign = x64_at(X64_RAX, (int32_t)offsetof(struct fpreg, sign));
    unsigned tagged = hpvm__x64_label(a), zero = hpvm__x64_label(a), make = hpvm__x64_label(a),
             no = hpvm__x64_label(a);
    hpvm__x64_load(a, 8, X64_RCX, significand);
    hpvm__x64_load(a, 4, X64_RDX, exponent);
    hpvm__x64_alu_imm(a, X64_SUB, 4, X64_RDX, FP_EXPONENT_BIAS - 1022); // 0 .. 0x7fd: in range
    hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RDX, 0x7fd);
    hpvm__x64_jcc(a, X64_A, zero);
    hpvm__x64_test_imm(a, 4, X64_RCX, 0x7ff);
    hpvm__x64_jcc(a, X64_NE, no);
    hpvm__x64_test(a, 8, X64_RCX, X64_RCX);
    hpvm__x64_jcc(a, X64_NS, no);
    hpvm__x64_alu(a, X64_ADD, 8, X64_RCX, X64_RCX);
    hpvm__x64_shift(a, X64_SHR, 8, X64_RCX, 12);
    hpvm__x64_alu_imm(a, X64_ADD, 4, X64_RDX, 1);
    hpvm__x64_shift(a, X64_SHL, 8, X64_RDX, 52);
    hpvm__x64_alu(a, X64_OR, 8, X64_RCX, X64_RDX);
    hpvm__x64_bind(a, make);
    hpvm__x64_load(a, 4, X64_RDX, sign);
    hpvm__x64_shift(a, X64_SHL, 8, X64_RDX, 63);
    hpvm__x64_alu(a, X64_OR, 8, X64_RCX, X64_RDX);
    hpvm__x64_store(a, 8, significand, X64_RCX);
    hpvm__x64_store_imm(a, 8, exponent, FP_TAG);
    hpvm__x64_bind(a, tagged);
    hpvm__x64_mov_imm(a, X64_RAX, 1);
    hpvm__x64_ret(a);
    hpvm__x64_bind(a, zero);
    hpvm__x64_alu_store_imm(a, X64_CMP, 8, exponent, FP_TAG);
    hpvm__x64_jcc(a, X64_E, tagged);
    hpvm__x64_test(a, 8, X64_RCX, X64_RCX);
    hpvm__x64_jcc(a, X64_NE, no);
    hpvm__x64_alu_store_imm(a, X64_CMP, 4, exponent, 0);
    hpvm__x64_jcc(a, X64_E, make);
    hpvm__x64_bind(a, no);
    hpvm__x64_mov_imm(a, X64_RAX, 0);
    hpvm__x64_ret(a);
}

// ---- cold paths --------------------------------------------------------------------------------------

unsigned hpvm__emit_fp_begin(struct x64_compiler *e, const struct ir_op *op)
{
    int64_t constant;
    hpvm__ra_flags_save(e);
    hpvm__ra_home_lost(e, IR_FPSR);
    hpvm__ra_home_lost(e, IR_PSR);
    return op->guard != IR_NONE && !hpvm__ra_constant(e, op->guard, &constant)
               ? (unsigned)hpvm__ra_use(e, op->guard)
               : NO_REG;
}

struct cold *hpvm__emit_fp_cold_begin(struct x64_compiler *e, unsigned guard, const uint8_t fp[4])
{
    struct cold *cold = hpvm__emit_cold(e, COLD_FP);
    if (!cold)
        return NULL;
    cold->other = hpvm__x64_label(&e->a);
    cold->guard = (uint8_t)guard;
    memcpy(cold->fp, fp, sizeof cold->fp);
    return cold;
}

// Where the guard is 0, nobody looks at the value.
static void skip_if_guarded(struct x64_compiler *e, const struct cold *cold)
{
    if (cold->guard == NO_REG)
        return;
    hpvm__x64_test(&e->a, 1, cold->guard, cold->guard);
    hpvm__x64_jcc(&e->a, X64_E, cold->back);
}

// A number in rcx to an xmm register, as single if that is its type; jumps to `no` if it is none.
static void accept(struct x64_compiler *e, unsigned type, unsigned to, unsigned no)
{
    struct x64_asm *a = &e->a;
    hpvm__x64_movq_to_xmm(a, to, X64_RCX);
    if (type != IR_F32)
        return;
    unsigned good = hpvm__x64_label(a);
    scalar(a, true, 0x5a, SCRATCH0, to); // cvtsd2ss
    scalar(a, false, 0x5a, SCRATCH1, SCRATCH0);
    compare(a, SCRATCH1, to);
    hpvm__x64_jcc(a, X64_NE, no);
    hpvm__x64_movq_from_xmm(a, X64_RDX, SCRATCH0);
    hpvm__x64_shift(a, X64_SHR, 4, X64_RDX, 23);
    hpvm__x64_alu_imm(a, X64_ADD, 4, X64_RDX, 1);
    hpvm__x64_test_imm(a, 4, X64_RDX, 0xfe); // neither 0 nor 255
    hpvm__x64_jcc(a, X64_NE, good);
    hpvm__x64_alu(a, X64_ADD, 8, X64_RCX, X64_RCX);
    hpvm__x64_jcc(a, X64_NE, no);
    hpvm__x64_bind(a, good);
    move(a, to, SCRATCH0);
}

void hpvm__emit_fp_slow(struct x64_compiler *e, const struct cold *cold)
{
    struct x64_asm *a = &e->a;
    const struct ir_op *op = &e->ir->op[cold->op];
    unsigned no = hpvm__x64_label(a);
    skip_if_guarded(e, cold);
    hpvm__emit_pending(e, cold->first, cold->count);
    hpvm__emit_row(e, op->insn);
    if (!(op->flags & OPI_LEAVE) || op->opcode != IR_FP_LOAD) {
        struct x64_mem home = hpvm__emit_fr_home(e, op->reg);
        if (op->type == IR_I64) {
            struct x64_mem exponent = home;
            exponent.disp += (int32_t)offsetof(struct fpreg, exponent);
            hpvm__x64_alu_store_imm(a, X64_CMP, 8, exponent, FP_EXPONENT_INTEGER);
            hpvm__x64_jcc(a, X64_NE, no);
            hpvm__x64_load(a, 8, cold->fp[0], home);
        } else {
            hpvm__x64_lea(a, X64_RAX, home);
            hpvm__x64_call_to(a, e->rq->env->stubs.fp_value);
            hpvm__x64_test(a, 4, X64_RAX, X64_RAX);
            hpvm__x64_jcc(a, X64_E, no);
            accept(e, op->type, cold->fp[0], no);
        }
        hpvm__x64_jmp(a, cold->back);
    }
    hpvm__x64_bind(a, no);
    hpvm__emit_interpret(e, op->insn + 1u);
}

static void leave(struct x64_compiler *e, const struct cold *cold)
{
    skip_if_guarded(e, cold);
    hpvm__emit_pending(e, cold->first, cold->count);
    hpvm__emit_interpret(e, e->ir->op[cold->op].insn);
}

// ---- registers ---------------------------------------------------------------------------------------

static void emit_register(struct x64_compiler *e, const struct ir_op *op)
{
    unsigned guard = hpvm__emit_fp_begin(e, op), to = hpvm__rx_define(e);
    struct cold *cold = hpvm__emit_fp_cold_begin(e, guard, (uint8_t[4]){(uint8_t)to});
    if (!cold)
        return;
    struct x64_mem home = hpvm__emit_fr_home(e, op->reg), tag = home;
    tag.disp += (int32_t)offsetof(struct fpreg, exponent);
    hpvm__x64_alu_store_imm(&e->a, X64_CMP, 8, tag, FP_TAG);
    hpvm__x64_jcc(&e->a, X64_NE, cold->label);
    hpvm__x64_sse_mem(&e->a, 0xf2, 0x10, to, home); // movsd
    hpvm__x64_bind(&e->a, cold->back);
}

static void cold_register(struct x64_compiler *e, const struct cold *cold)
{
    struct x64_asm *a = &e->a;
    unsigned no = hpvm__x64_label(a);
    hpvm__x64_bind(a, cold->label);
    hpvm__x64_lea(a, X64_RAX, hpvm__emit_fr_home(e, e->ir->op[cold->op].reg));
    hpvm__x64_call_to(a, e->rq->env->stubs.fp_value);
    hpvm__x64_test(a, 4, X64_RAX, X64_RAX);
    hpvm__x64_jcc(a, X64_E, no);
    hpvm__x64_movq_to_xmm(a, cold->fp[0], X64_RCX);
    hpvm__x64_jmp(a, cold->back);
    hpvm__x64_bind(a, no);
    leave(e, cold);
}

static void emit_set(struct x64_compiler *e, const struct ir_op *op)
{
    unsigned value = hpvm__rx_use(e, op->a);
    struct x64_mem home = hpvm__emit_fr_home(e, op->reg);
    hpvm__x64_sse_mem(&e->a, 0x66, 0xd6, value, home); // movq
    home.disp += (int32_t)offsetof(struct fpreg, exponent);
    hpvm__x64_store_imm(&e->a, 8, home, FP_TAG);
}

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
        move(a, to, fp[1]);
        scalar(a, is_double,
               op->opcode == IR_FP_ADD   ? SSE_ADD
               : op->opcode == IR_FP_SUB ? SSE_SUB
               : op->opcode == IR_FP_DIV ? SSE_DIV
                                         : SSE_MUL,
               to, fp[2]);
        break;
    case IR_FP_ROUND:
        scalar(a, true, 0x5a, to, fp[1]); // cvtsd2ss
        break;
    case IR_FP_TO_INT: // cvttsd2si, cvtsd2si
        hpvm__x64_to_integer(a, op->flags & OPI_TRUNC, (enum x64_reg)to, fp[1]);
        break;
    default:
        move(a, to, fp[3]);
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

static struct x64_mem inexact_byte(const struct ir_op *op)
{
    struct x64_mem byte = C_FIELD(fpsr);
    byte.disp += (int32_t)(op->imm >> 3);
    return byte;
}

static void emit_arithmetic(struct x64_compiler *e, const struct ir_op *op)
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
    hpvm__x64_test_mem_imm(&e->a, 1, inexact_byte(op), (int32_t)(1 << (op->imm & 7)));
    hpvm__x64_jcc(&e->a, X64_E, track);
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
    if (op->opcode == IR_FP_TO_INT || op->opcode == IR_FP_DIV)
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

static void cold_arithmetic(struct x64_compiler *e, const struct cold *cold)
{
    struct x64_asm *a = &e->a;
    const struct ir_op *op = &e->ir->op[cold->op];
    if (!is_fma(op) || e->rq->env->features.fma) {
        struct x64_mem mxcsr = x64_at(X64_RSP, 0);
        unsigned look = hpvm__x64_label(a), good = hpvm__x64_label(a), slow = hpvm__x64_label(a);
        hpvm__x64_bind(a, cold->other);
        hpvm__x64_store_imm(a, 4, mxcsr, MXCSR_DEFAULT);
        hpvm__x64_ldmxcsr(a, mxcsr);
        compute(e, op, cold->fp);
        hpvm__x64_stmxcsr(a, mxcsr);
        check(e, op, cold->fp[0], look);
        hpvm__x64_bind(a, good);
        hpvm__x64_test_mem_imm(a, 1, mxcsr, MXCSR_INEXACT);
        hpvm__x64_jcc(a, X64_E, cold->back);
        skip_if_guarded(e, cold);
        hpvm__x64_alu_store_imm(a, X64_OR, 1, inexact_byte(op), (int32_t)(int8_t)(1 << (op->imm & 7)));
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

// ---- conversions -------------------------------------------------------------------------------------

static void emit_from(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_asm *a = &e->a;
    unsigned guard = hpvm__emit_fp_begin(e, op);
    bool is_double = op->type == IR_F64;
    enum x64_reg from = hpvm__ra_use(e, op->a);
    unsigned to = hpvm__rx_define(e);
    struct cold *cold = hpvm__emit_fp_cold_begin(e, guard, (uint8_t[4]){(uint8_t)to, from});
    if (!cold)
        return;
    unsigned slow = cold->label, back = cold->back;
    if (op->opcode == IR_FP_FROM_INT) {
        hpvm__x64_from_integer(a, to, from);
        hpvm__x64_to_integer(a, true, X64_RAX, to);
        hpvm__x64_alu(a, X64_CMP, 8, X64_RAX, from);
        hpvm__x64_jcc(a, X64_NE, slow);
    } else {
        hpvm__x64_movq_to_xmm(a, to, from);
        hpvm__x64_mov(a, is_double ? 8 : 4, X64_RAX, from);
        hpvm__x64_shift(a, X64_SHR, is_double ? 8 : 4, X64_RAX, is_double ? 52 : 23);
        hpvm__x64_alu_imm(a, X64_ADD, 4, X64_RAX, 1);
        hpvm__x64_test_imm(a, 4, X64_RAX, is_double ? 0x7fe : 0xfe);
        hpvm__x64_jcc(a, X64_E, slow);
    }
    hpvm__x64_bind(a, back);
}

static void cold_from(struct x64_compiler *e, const struct cold *cold)
{
    struct x64_asm *a = &e->a;
    const struct ir_op *op = &e->ir->op[cold->op];
    hpvm__x64_bind(a, cold->label);
    if (op->opcode == IR_FP_FROM) { // zero
        hpvm__x64_mov(a, op->type == IR_F64 ? 8 : 4, X64_RAX, cold->fp[1]);
        hpvm__x64_alu(a, X64_ADD, op->type == IR_F64 ? 8 : 4, X64_RAX, X64_RAX);
        hpvm__x64_jcc(a, X64_E, cold->back);
    }
    hpvm__emit_fp_slow(e, cold);
}

static void emit_narrow(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_asm *a = &e->a;
    unsigned guard = hpvm__emit_fp_begin(e, op);
    unsigned from = hpvm__rx_use(e, op->a), to = hpvm__rx_define(e);
    struct cold *cold = hpvm__emit_fp_cold_begin(e, guard, (uint8_t[4]){(uint8_t)to, (uint8_t)from});
    if (!cold)
        return;
    unsigned slow = cold->label, back = cold->back;
    scalar(a, true, 0x5a, to, from); // cvtsd2ss
    scalar(a, false, 0x5a, SCRATCH0, to);
    compare(a, SCRATCH0, from);
    hpvm__x64_jcc(a, X64_NE, slow);
    hpvm__x64_movq_from_xmm(a, X64_RAX, to);
    hpvm__x64_shift(a, X64_SHR, 4, X64_RAX, 23);
    hpvm__x64_alu_imm(a, X64_ADD, 4, X64_RAX, 1);
    hpvm__x64_test_imm(a, 4, X64_RAX, 0xfe);
    hpvm__x64_jcc(a, X64_E, slow);
    hpvm__x64_bind(a, back);
}

static void cold_narrow(struct x64_compiler *e, const struct cold *cold)
{
    struct x64_asm *a = &e->a;
    hpvm__x64_bind(a, cold->label);
    hpvm__x64_movq_from_xmm(a, X64_RAX, cold->fp[1]);
    hpvm__x64_alu(a, X64_ADD, 8, X64_RAX, X64_RAX);
    hpvm__x64_jcc(a, X64_E, cold->back);
    leave(e, cold);
}

// Integers; the quotient of -1 and the most negative one is the interpreter's.
static void emit_divide(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_asm *a = &e->a;
    unsigned guard = hpvm__emit_fp_begin(e, op);
    enum x64_reg x = hpvm__ra_use(e, op->a), y = hpvm__ra_use(e, op->b), to = hpvm__ra_define(e);
    struct cold *cold = hpvm__emit_fp_cold_begin(e, guard, (uint8_t[4]){to});
    if (!cold)
        return;
    unsigned wide = hpvm__x64_label(a), done = hpvm__x64_label(a), slow = cold->label, back = cold->back;
    hpvm__x64_mov(a, 8, X64_RAX, x);
    hpvm__x64_mov(a, 8, X64_RDX, x);
    hpvm__x64_alu(a, X64_OR, 8, X64_RDX, y);
    hpvm__x64_shift(a, X64_SHR, 8, X64_RDX, 32);
    hpvm__x64_jcc(a, X64_NE, wide); // else rdx is 0
    hpvm__x64_unary(a, X64_DIV, 4, y);
    hpvm__x64_jmp(a, done);
    hpvm__x64_bind(a, wide);
    if (op->flags & OPI_UNSIGNED) {
        hpvm__x64_mov_imm(a, X64_RDX, 0);
    } else {
        hpvm__x64_alu_imm(a, X64_CMP, 8, y, -1);
        hpvm__x64_jcc(a, X64_E, slow);
        hpvm__x64_mov(a, 8, X64_RDX, X64_RAX);
        hpvm__x64_shift(a, X64_SAR, 8, X64_RDX, 63);
    }
    hpvm__x64_unary(a, op->flags & OPI_UNSIGNED ? X64_DIV : X64_IDIV, 8, y);
    hpvm__x64_bind(a, done);
    hpvm__x64_mov(a, 8, to, X64_RAX);
    hpvm__x64_bind(a, back);
}

static void emit_record(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_asm *a = &e->a;
    unsigned guard = hpvm__emit_fp_begin(e, op);
    enum x64_reg x = hpvm__ra_use(e, op->a), y = hpvm__ra_use(e, op->b), to = hpvm__ra_define(e);
    struct cold *cold = hpvm__emit_fp_cold_begin(e, guard, (uint8_t[4]){to});
    if (!cold)
        return;
    hpvm__x64_load(a, 4, X64_RAX, C_FIELD(fp_records));
    hpvm__x64_mov(a, 4, X64_RCX, X64_RAX);
    hpvm__x64_alu_load(a, X64_SUB, 4, X64_RCX, C_FIELD(fp_settled));
    hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RCX, FP_RECORDS / 2);
    hpvm__x64_jcc(a, X64_AE, cold->label);
    hpvm__x64_lea(a, X64_RCX, x64_at(X64_RAX, 1));
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RAX, FP_RECORDS - 1);
    hpvm__x64_store(a, 4, C_FIELD(fp_records), X64_RCX);
    hpvm__x64_mov(a, 4, to, X64_RAX);
    hpvm__x64_shift(a, X64_SHL, 4, to, 8);
    hpvm__x64_lea(a, X64_RAX, x64_at_index(X64_RAX, X64_RAX, 1, 0));
    struct x64_mem at = x64_at_index(CPU, X64_RAX, 3, (int32_t)offsetof(struct cpu, fp_record)), kind = at;
    hpvm__x64_store(a, 8, at, x);
    at.disp += (int32_t)offsetof(struct fp_record, b);
    hpvm__x64_store(a, 8, at, y);
    kind.disp += (int32_t)offsetof(struct fp_record, kind);
    hpvm__x64_store_imm(a, 8, kind, (int32_t)op->imm);
}

// ---- what has no slow path ---------------------------------------------------------------------------

// Signs by way of integer registers.
static void emit_sign(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_asm *a = &e->a;
    unsigned x = hpvm__rx_use(e, op->a), y = hpvm__rx_use(e, op->b);
    hpvm__x64_movq_from_xmm(a, X64_RAX, y);
    if (op->a == op->b) {
        if (op->opcode == IR_FP_NSIGN)
            hpvm__x64_bit_imm(a, X64_BTC, 8, X64_RAX, 63);
    } else {
        hpvm__x64_movq_from_xmm(a, X64_RCX, x);
        if (op->opcode == IR_FP_NSIGN)
            hpvm__x64_unary(a, X64_NOT, 8, X64_RCX);
        hpvm__x64_shift(a, X64_SHR, 8, X64_RCX, 63);
        hpvm__x64_alu(a, X64_ADD, 8, X64_RAX, X64_RAX);
        hpvm__x64_shift(a, X64_SHL, 8, X64_RCX, 63);
        hpvm__x64_shift(a, X64_SHR, 8, X64_RAX, 1);
        hpvm__x64_alu(a, X64_OR, 8, X64_RAX, X64_RCX);
    }
    hpvm__x64_movq_to_xmm(a, hpvm__rx_define(e), X64_RAX);
}

static void emit_compare(struct x64_compiler *e, const struct ir_op *op)
{
    unsigned x = hpvm__rx_use(e, op->a), y = hpvm__rx_use(e, op->b);
    compare(&e->a, x, y);
    hpvm__ra_flags_set(e, e->n,
                       op->opcode == IR_FP_EQ   ? X64_E
                       : op->opcode == IR_FP_LT ? X64_B
                       : op->opcode == IR_FP_LE ? X64_BE
                                                : X64_P);
}

static void emit_select(struct x64_compiler *e, const struct ir_op *op)
{
    int64_t constant;
    if (hpvm__ra_constant(e, op->a, &constant)) {
        hpvm__rx_define_over(e, constant & 1 ? op->b : op->c);
        return;
    }
    enum x64_cond cond;
    if (!hpvm__ra_flags_find(e, op->a, &cond))
        hpvm__ra_use(e, op->a);
    unsigned yes = hpvm__rx_use(e, op->b), to = hpvm__rx_define_over(e, op->c);
    unsigned skip = hpvm__x64_label(&e->a);
    hpvm__emit_branch_if(e, op->a, false, skip);
    move(&e->a, to, yes);
    hpvm__x64_bind(&e->a, skip);
}

static bool emit_pure(struct x64_compiler *e, const struct ir_op *op)
{
    if (op->opcode == IR_CONST)
        return true; // made where it is used
    if (op->opcode == IR_SELECT) {
        emit_select(e, op);
        return true;
    }
    hpvm__ra_flags_save(e);
    switch (op->opcode) {
    case IR_FP_MIN:
    case IR_FP_MAX: {
        unsigned y = hpvm__rx_use(e, op->b), to = hpvm__rx_define_over(e, op->a);
        scalar(&e->a, true, op->opcode == IR_FP_MIN ? SSE_MIN : SSE_MAX, to, y);
        return true;
    }
    case IR_FP_SIGN:
    case IR_FP_NSIGN:
        emit_sign(e, op);
        return true;
    case IR_FP_WIDEN: {
        unsigned from = hpvm__rx_use(e, op->a);
        scalar(&e->a, false, 0x5a, hpvm__rx_define(e), from); // cvtss2sd
        return true;
    }
    case IR_FP_BITS: {
        unsigned from = hpvm__rx_use(e, op->a);
        enum x64_reg to = hpvm__ra_define(e);
        hpvm__x64_movq_from_xmm(&e->a, to, from);
        if (e->ir->op[op->a].type == IR_F32)
            hpvm__x64_zx(&e->a, 4, to, to);
        return true;
    }
    case IR_FP_EQ ... IR_FP_UNORD:
        emit_compare(e, op);
        return true;
    default:
        return false;
    }
}

// An operation whose guard is known to be 0 here: its value is undefined, but has a place.
static bool never_done(struct x64_compiler *e, const struct ir_op *op)
{
    int64_t constant;
    if (op->guard == IR_NONE || !hpvm__ra_constant(e, op->guard, &constant) || (constant & 1) ||
        op->opcode < IR_FP_REG || op->opcode > IR_FP_STORE)
        return false;
    if (op->type == IR_I64 || op->type == IR_PRED)
        hpvm__ra_define(e);
    else if (op->type != IR_VOID)
        hpvm__rx_define(e);
    return true;
}

bool hpvm__emit_fp(struct x64_compiler *e, const struct ir_op *op)
{
    if (never_done(e, op))
        return true;
    switch (op->opcode) {
    case IR_FP_REG:
        emit_register(e, op);
        return true;
    case IR_FP_SET:
        emit_set(e, op);
        return true;
    case IR_FP_ADD ... IR_FP_FNMA:
    case IR_FP_ROUND:
    case IR_FP_TO_INT:
        emit_arithmetic(e, op);
        return true;
    case IR_FP_FROM:
    case IR_FP_FROM_INT:
        emit_from(e, op);
        return true;
    case IR_FP_NARROW:
        emit_narrow(e, op);
        return true;
    case IR_FP_IDIV:
        emit_divide(e, op);
        return true;
    case IR_FP_RECORD:
        emit_record(e, op);
        return true;
    case IR_FP_LOAD:
        hpvm__emit_fp_load(e, op);
        return true;
    case IR_FP_WIDE:
    case IR_FP_WIDE_TEST:
        hpvm__emit_fp_wide(e, op);
        return true;
    case IR_FP_LOAD_WIDE:
        hpvm__emit_fp_wide_load(e, op);
        return true;
    case IR_FP_STORE_WIDE:
        hpvm__emit_fp_wide_store(e, op);
        return true;
    case IR_FP_STORE:
        hpvm__emit_fp_store(e, op);
        return true;
    default:
        return (ir_is_float(op->type) || (op->opcode >= IR_FP_REG && op->opcode <= IR_FP_STORE)) &&
               emit_pure(e, op);
    }
}

void hpvm__emit_fp_cold(struct x64_compiler *e, const struct cold *cold)
{
    switch (e->ir->op[cold->op].opcode) {
    case IR_FP_REG:
        cold_register(e, cold);
        break;
    case IR_FP_FROM:
    case IR_FP_FROM_INT:
        cold_from(e, cold);
        break;
    case IR_FP_NARROW:
        cold_narrow(e, cold);
        break;
    case IR_FP_LOAD:
        hpvm__emit_fp_load_cold(e, cold);
        break;
    case IR_FP_WIDE:
    case IR_FP_WIDE_TEST:
        hpvm__emit_fp_wide_cold(e, cold);
        break;
    case IR_FP_LOAD_WIDE:
        hpvm__emit_fp_wide_load_cold(e, cold);
        break;
    case IR_FP_IDIV:
        hpvm__x64_bind(&e->a, cold->label);
        hpvm__emit_fp_slow(e, cold);
        break;
    case IR_FP_RECORD:
        hpvm__x64_bind(&e->a, cold->label);
        leave(e, cold);
        break;
    default:
        cold_arithmetic(e, cold);
        break;
    }
}
