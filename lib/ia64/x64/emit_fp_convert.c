// Host code of conversions, of integer division and of the records of divisions.
#include "ia64/x64/emit_fp.h"

// ---- conversions -------------------------------------------------------------------------------------

void hpvm__emit_fp_from(struct x64_compiler *e, const struct ir_op *op)
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

void hpvm__emit_fp_from_cold(struct x64_compiler *e, const struct cold *cold)
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

void hpvm__emit_fp_narrow(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_asm *a = &e->a;
    unsigned guard = hpvm__emit_fp_begin(e, op);
    unsigned from = hpvm__rx_use(e, op->a), to = hpvm__rx_define(e);
    struct cold *cold = hpvm__emit_fp_cold_begin(e, guard, (uint8_t[4]){(uint8_t)to, (uint8_t)from});
    if (!cold)
        return;
    unsigned slow = cold->label, back = cold->back;
    fp_scalar(a, true, 0x5a, to, from); // cvtsd2ss
    fp_scalar(a, false, 0x5a, SCRATCH0, to);
    fp_compare(a, SCRATCH0, from);
    hpvm__x64_jcc(a, X64_NE, slow);
    hpvm__x64_movq_from_xmm(a, X64_RAX, to);
    hpvm__x64_shift(a, X64_SHR, 4, X64_RAX, 23);
    hpvm__x64_alu_imm(a, X64_ADD, 4, X64_RAX, 1);
    hpvm__x64_test_imm(a, 4, X64_RAX, 0xfe);
    hpvm__x64_jcc(a, X64_E, slow);
    hpvm__x64_bind(a, back);
}

void hpvm__emit_fp_narrow_cold(struct x64_compiler *e, const struct cold *cold)
{
    struct x64_asm *a = &e->a;
    hpvm__x64_bind(a, cold->label);
    hpvm__x64_movq_from_xmm(a, X64_RAX, cold->fp[1]);
    hpvm__x64_alu(a, X64_ADD, 8, X64_RAX, X64_RAX);
    hpvm__x64_jcc(a, X64_E, cold->back);
    hpvm__emit_fp_leave(e, cold);
}

// Operations on two integers, whose result is one.
static struct cold *begin_integers(struct x64_compiler *e, const struct ir_op *op, enum x64_reg *x,
                                   enum x64_reg *y, enum x64_reg *to)
{
    unsigned guard = hpvm__emit_fp_begin(e, op);
    *x = hpvm__ra_use(e, op->a);
    *y = hpvm__ra_use(e, op->b);
    *to = hpvm__ra_define(e);
    return hpvm__emit_fp_cold_begin(e, guard, (uint8_t[4]){(uint8_t)*to});
}

// Integers; the quotient of -1 and the most negative one is the interpreter's.
void hpvm__emit_fp_divide(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_asm *a = &e->a;
    enum x64_reg x, y, to;
    struct cold *cold = begin_integers(e, op, &x, &y, &to);
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

void hpvm__emit_fp_record(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_asm *a = &e->a;
    enum x64_reg x, y, to, whole = op->c == IR_NONE ? X64_RAX : hpvm__ra_use(e, op->c);
    struct cold *cold = begin_integers(e, op, &x, &y, &to);
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
    struct x64_mem at = x64_at_index(CPU, X64_RAX, 3, C_FIELD(fp_record).disp), kind = at;
    hpvm__x64_store(a, 8, at, x);
    at.disp += (int32_t)offsetof(struct fp_record, b);
    hpvm__x64_store(a, 8, at, y);
    kind.disp += (int32_t)offsetof(struct fp_record, kind);
    if (op->c == IR_NONE)
        hpvm__x64_store_imm(a, 8, kind, (int32_t)op->imm);
    else
        hpvm__x64_store(a, 8, kind, whole);
}
