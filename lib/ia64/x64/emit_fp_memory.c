// Host code of floating-point loads and stores.
#include "ia64/x64/emit.h"

void hpvm__emit_fp_load(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_asm *a = &e->a;
    unsigned guard = hpvm__emit_fp_begin(e, op);
    enum x64_reg va = hpvm__ra_use(e, op->a);
    hpvm__emit_lose_targets(e, &e->ir->insn[op->insn]);
    unsigned to = op->type == IR_I64 ? (unsigned)hpvm__ra_define(e) : hpvm__rx_define(e);
    struct cold *cold = hpvm__emit_fp_cold_begin(e, guard, (uint8_t[4]){(uint8_t)to, va});
    if (!cold)
        return;
    unsigned look = cold->other, back = cold->back, skip = hpvm__x64_label(a);
    if (guard != NO_REG) {
        hpvm__emit_no_page(e);
        hpvm__x64_test(a, 1, (enum x64_reg)guard, (enum x64_reg)guard);
        hpvm__x64_jcc(a, X64_E, skip);
    }
    hpvm__emit_translate(e, cold, va);
    struct x64_mem at = x64_at_index(va, X64_RAX, 0, 0);
    if (op->type == IR_I64) {
        hpvm__x64_load(a, 8, (enum x64_reg)to, at);
    } else if (op->type == IR_F64) {
        hpvm__x64_load(a, 8, X64_RCX, at);
        hpvm__x64_movq_to_xmm(a, to, X64_RCX);
        hpvm__x64_shift(a, X64_SHR, 8, X64_RCX, 52);
        hpvm__x64_alu_imm(a, X64_ADD, 4, X64_RCX, 1);
        hpvm__x64_test_imm(a, 4, X64_RCX, 0x7fe); // neither 0 nor 2047
        hpvm__x64_jcc(a, X64_E, look);
    } else {
        hpvm__x64_load(a, 4, X64_RCX, at);
        hpvm__x64_movq_to_xmm(a, to, X64_RCX);
        hpvm__x64_shift(a, X64_SHR, 4, X64_RCX, 23);
        hpvm__x64_alu_imm(a, X64_ADD, 4, X64_RCX, 1);
        hpvm__x64_test_imm(a, 4, X64_RCX, 0xfe);
        hpvm__x64_jcc(a, X64_E, look);
    }
    hpvm__x64_bind(a, back);
    hpvm__x64_bind(a, skip);
}

void hpvm__emit_fp_load_cold(struct x64_compiler *e, const struct cold *cold)
{
    struct x64_asm *a = &e->a;
    const struct ir_op *op = &e->ir->op[cold->op];
    hpvm__emit_refill(e, cold);
    hpvm__x64_bind(a, cold->other);
    if (op->type != IR_I64) { // zero
        unsigned size = op->type == IR_F64 ? 8 : 4;
        hpvm__x64_movq_from_xmm(a, X64_RCX, cold->fp[0]);
        hpvm__x64_alu(a, X64_ADD, size, X64_RCX, X64_RCX);
        hpvm__x64_jcc(a, X64_E, cold->back);
    }
    hpvm__x64_bind(a, cold->label);
    if (e->page_use[cold->op] == PAGE_FILLED)
        hpvm__page_forget(e, e->page_index[cold->op]);
    hpvm__emit_fp_slow(e, cold);
}

void hpvm__emit_fp_store(struct x64_compiler *e, const struct ir_op *op)
{
    hpvm__ra_flags_save(e);
    unsigned from = hpvm__rx_use(e, op->b);
    enum x64_reg va = hpvm__ra_use(e, op->a);
    hpvm__emit_lose_targets(e, &e->ir->insn[op->insn]);
    if (op->guard != IR_NONE)
        hpvm__ra_use(e, op->guard);
    const struct cold *cold = hpvm__emit_store_begin(e, op, va);
    if (!cold)
        return;
    struct x64_mem at = x64_at_index(va, X64_RAX, 0, 0);
    if (op->size == 8)
        hpvm__x64_sse_mem(&e->a, 0x66, 0xd6, from, at); // movq
    else
        hpvm__x64_sse_mem(&e->a, 0xf3, 0x11, from, at); // movss
    hpvm__x64_bind(&e->a, cold->back);
}
