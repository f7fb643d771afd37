// Host code of operations on whole floating-point registers, which stay in the guest's registers: calls of
// fp/wide.h, and loads and stores of ten and sixteen bytes.
#include "ia64/fp/division.h"
#include "ia64/fp/wide.h"
#include "ia64/x64/emit_fp.h"

static void call_function(struct x64_asm *a, unsigned function, bool bmi2)
{
    fp_wide_function *const *functions = bmi2 ? hpvm__fp_wide_functions_bmi2 : hpvm__fp_wide_functions;
    hpvm__x64_lea(a, X64_RCX, C_FIELD(fpsr));
    hpvm__x64_mov_imm(a, X64_RAX, (uintptr_t)functions[function]);
    hpvm__x64_call_reg(a, X64_RAX);
}

void hpvm__emit_fp_wide_stub(struct x64_asm *a, unsigned function, bool bmi2)
{
    static const enum x64_reg arguments[] = {X64_RDI, X64_RSI, X64_RDX, X64_R8};
    hpvm__x64_load(a, 4, X64_R8, x64_at(X64_RSP, 8));
    hpvm__x64_mov(a, 8, X64_RDI, X64_RAX);
    hpvm__x64_mov(a, 8, X64_RSI, X64_RDX);
    hpvm__x64_mov(a, 8, X64_RDX, X64_RCX);
    bool again = function == FP_WIDE_FMA || function == FP_WIDE_MUL;
    unsigned done = hpvm__x64_label(a);
    for (unsigned n = 0; again && n < ARRAY_LENGTH(arguments); n++)
        hpvm__x64_push(a, arguments[n]);
    call_function(a, function, bmi2);
    if (again) { // what the usual case is not
        hpvm__x64_alu_imm(a, X64_CMP, 8, X64_RDX, FP_WIDE_REFUSED);
        hpvm__x64_jcc(a, X64_NE, done);
        for (unsigned n = 0; n < ARRAY_LENGTH(arguments); n++)
            hpvm__x64_load(a, 8, arguments[n],
                           x64_at(X64_RSP, 8 * ((int32_t)ARRAY_LENGTH(arguments) - 1 - (int32_t)n)));
        call_function(a, FP_WIDE_FMA_ANY, bmi2);
        hpvm__x64_bind(a, done);
        hpvm__x64_alu_imm(a, X64_ADD, 8, X64_RSP, 8 * (int32_t)ARRAY_LENGTH(arguments));
    }
    hpvm__x64_ret(a);
}

static struct x64_mem exponent_of(struct x64_mem home)
{
    home.disp += (int32_t)offsetof(struct fpreg, exponent);
    return home;
}

// The same as hpvm__emit_fr_home, by way of another register.
static struct x64_mem register_home(struct x64_compiler *e, unsigned f, enum x64_reg scratch)
{
    if (f < 32)
        return hpvm__emit_fr_home(e, IR_FR + f);
    hpvm__x64_load(&e->a, 8, scratch, C_FIELD(frot));
    return x64_at(scratch, (int32_t)((f - 32) * sizeof(struct fpreg)));
}

// Not done where the guard is 0: jumps to `skip`.
static void skip_unless(struct x64_compiler *e, unsigned guard, unsigned skip)
{
    if (guard == NO_REG)
        return;
    hpvm__x64_test(&e->a, 1, (enum x64_reg)guard, (enum x64_reg)guard);
    hpvm__x64_jcc(&e->a, X64_E, skip);
}

// The routine that does it.
static uintptr_t routine(const struct x64_compiler *e, unsigned function, unsigned how)
{
    const struct x64_stubs *stubs = &e->rq->env->stubs;
    unsigned shift = how >> FP_WIDE_SHIFT_SHIFT, sf = (shift - FPSR_SF_SHIFT(0)) / 13;
    if (function > FP_WIDE_FMA_S || sf > 1)
        return stubs->fp_wide[function];
    how &= how & FMA_NO_ADDEND ? FMA_NO_ADDEND | FMA_NEGATE_PRODUCT : 3u;
    return stubs->fp_fma[function < FP_WIDE_FMA_D ? 0 : function - FP_WIDE_FMA_ANY][how][sf];
}

// ---- operations --------------------------------------------------------------------------------------

static bool uses_f3(unsigned function)
{
    return function != FP_WIDE_TO_INT && function != FP_WIDE_FROM_INT;
}
static bool uses_f4(unsigned function)
{
    return function <= FP_WIDE_FMA_S || function == FP_WIDE_BITS;
}

void hpvm__emit_fp_wide(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_asm *a = &e->a;
    const struct insn *i = &e->ir->insn[op->insn];
    unsigned function = op->imm & 0xff, order = (unsigned)(op->imm >> 24);
    unsigned guard = hpvm__emit_fp_begin(e, op), how = (unsigned)(op->imm >> 8) & 0xffff;
    hpvm__ra_before_call(e); // moves only: the guard is still where it was
    unsigned to = op->opcode == IR_FP_WIDE_TEST ? (unsigned)hpvm__ra_define(e) : NO_REG;
    struct cold *cold = hpvm__emit_fp_cold_begin(e, guard, (uint8_t[4]){(uint8_t)to});
    if (!cold)
        return;
    unsigned slow = cold->label, back = cold->back;
    skip_unless(e, guard, back);
    hpvm__x64_lea(a, X64_RCX, register_home(e, i->r2, X64_RCX));
    if (uses_f4(function))
        hpvm__x64_lea(a, X64_RDX, register_home(e, i->r4, X64_RDX));
    if (uses_f3(function))
        hpvm__x64_lea(a, X64_RAX, register_home(e, i->r3, X64_RAX));
    hpvm__x64_store_imm(a, 4, x64_at(X64_RSP, 0), (int32_t)how);
    hpvm__x64_call_to(a, routine(e, function, how));
    hpvm__x64_alu_imm(a, X64_CMP, 8, X64_RDX, FP_WIDE_REFUSED);
    hpvm__x64_jcc(a, X64_E, slow);
    if (op->reg >= IR_FR) {
        struct x64_mem home = register_home(e, op->reg - IR_FR, X64_RCX);
        hpvm__x64_store(a, 8, home, X64_RAX);
        hpvm__x64_store(a, 8, exponent_of(home), X64_RDX);
    }
    if (to != NO_REG && function == FP_WIDE_COMPARE) {
        hpvm__x64_mov_imm(a, (enum x64_reg)to, order);
        hpvm__x64_bit(a, X64_BT, (enum x64_reg)to, X64_RAX);
        hpvm__x64_setcc(a, X64_B, (enum x64_reg)to);
    } else if (to != NO_REG) {
        hpvm__x64_mov_imm(a, (enum x64_reg)to, 1);
    }
    hpvm__x64_bind(a, back);
}

void hpvm__emit_fp_wide_cold(struct x64_compiler *e, const struct cold *cold)
{
    struct x64_asm *a = &e->a;
    const struct ir_op *op = &e->ir->op[cold->op];
    hpvm__x64_bind(a, cold->label);
    hpvm__emit_pending(e, cold->first, cold->count);
    hpvm__emit_row(e, op->insn);
    if (op->flags & OPI_LEAVE) {
        hpvm__emit_interpret(e, op->insn + 1u);
        return;
    }
    if (op->opcode == IR_FP_WIDE_TEST) {
        hpvm__x64_bit_mem_imm(a, X64_BT, 8, C_FIELD(pr), e->ir->insn[op->insn].p2);
        hpvm__x64_setcc(a, X64_B, (enum x64_reg)cold->fp[0]);
    }
    hpvm__x64_jmp(a, cold->back);
}

// Two significands' quotient, rounded to nearest; a tie cannot be. The record's last word has the places.
void hpvm__emit_fp_wide_divide(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_asm *a = &e->a;
    const unsigned shift = FPSR_SF_SHIFT(e->ir->insn[op->insn].aux & 1u);
    unsigned guard = hpvm__emit_fp_begin(e, op);
    enum x64_reg x = hpvm__ra_use(e, op->a), y = hpvm__ra_use(e, op->b), places = hpvm__ra_use(e, op->c);
    enum x64_reg other = hpvm__ra_scratch(e);
    struct cold *cold = hpvm__emit_fp_cold_begin(e, guard, (uint8_t[4]){0});
    if (!cold)
        return;
    unsigned slow = cold->label, back = cold->back;
    skip_unless(e, guard, back);
    hpvm__x64_load(a, 4, X64_RAX, C_FIELD(fpsr)); // to nearest, 64 bits, inexact results are flagged already
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RAX, (int32_t)(uint32_t)(BIT(5) | 0x103cull << shift));
    hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RAX, (int32_t)(uint32_t)(BIT(5) | 0x100cull << shift));
    hpvm__x64_jcc(a, X64_NE, slow);
    hpvm__x64_mov_imm(a, X64_RCX, 0); // 1: the quotient of the significands has an integer bit
    hpvm__x64_alu(a, X64_CMP, 8, x, y);
    hpvm__x64_setcc(a, X64_AE, X64_RCX);
    hpvm__x64_mov(a, 8, X64_RAX, X64_RCX);
    hpvm__x64_mov(a, 8, X64_RDX, x);
    hpvm__x64_alu(a, X64_AND, 8, X64_RAX, x);
    hpvm__x64_shift_cl(a, X64_SHR, 8, X64_RDX);
    hpvm__x64_shift(a, X64_ROR, 8, X64_RAX, 1);
    hpvm__x64_unary(a, X64_DIV, 8, y);
    hpvm__x64_mov(a, 8, other, y);
    hpvm__x64_alu(a, X64_SUB, 8, other, X64_RDX);
    hpvm__x64_alu(a, X64_CMP, 8, other, X64_RDX); // below: more than half is left
    hpvm__x64_alu_imm(a, X64_ADC, 8, X64_RAX, 0);
    hpvm__x64_mov(a, 8, other, places);
    hpvm__x64_mov(a, 4, X64_RDX, places);
    hpvm__x64_shift(a, X64_SHR, 8, other, RECORD_PLACE_B);
    hpvm__x64_shift(a, X64_SHR, 4, X64_RDX, RECORD_PLACE_A);
    hpvm__x64_lea(a, X64_RCX, x64_at_index(X64_RCX, X64_RDX, 0, (int32_t)FP_EXPONENT_BIAS - 1));
    hpvm__x64_alu(a, X64_XOR, 4, X64_RDX, other);
    hpvm__x64_alu(a, X64_SUB, 4, X64_RCX, other);
    hpvm__x64_shift(a, X64_SHR, 4, X64_RDX, 17);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RCX, 0x1ffff);
    hpvm__x64_shift(a, X64_SHL, 8, X64_RDX, 32);
    hpvm__x64_alu(a, X64_OR, 8, X64_RCX, X64_RDX);
    struct x64_mem home = register_home(e, op->reg - IR_FR, X64_RDX);
    hpvm__x64_store(a, 8, home, X64_RAX);
    hpvm__x64_store(a, 8, exponent_of(home), X64_RCX);
    hpvm__x64_bind(a, back);
}

// ---- memory ------------------------------------------------------------------------------------------

void hpvm__emit_fp_wide_load(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_asm *a = &e->a;
    unsigned guard = hpvm__emit_fp_begin(e, op);
    enum x64_reg va = hpvm__ra_use(e, op->a);
    hpvm__emit_lose_targets(e, &e->ir->insn[op->insn]);
    struct cold *cold = hpvm__emit_fp_cold_begin(e, guard, (uint8_t[4]){0, va});
    if (!cold)
        return;
    unsigned slow = cold->label, back = cold->back, zero = hpvm__x64_label(a);
    if (guard != NO_REG)
        hpvm__emit_no_page(e);
    skip_unless(e, guard, back);
    hpvm__emit_translate(e, cold, va);
    struct x64_mem at = x64_at_index(va, X64_RAX, 0, 0), high = at;
    high.disp = 8;
    hpvm__x64_load(a, 8, X64_RCX, at);
    hpvm__x64_load(a, op->imm ? 2 : 4, X64_RDX, high);
    hpvm__x64_mov(a, 4, X64_RAX, X64_RDX); // sign to bit 32
    hpvm__x64_shift(a, X64_SHR, 4, X64_RAX, op->imm ? 15 : 17);
    if (!op->imm)
        hpvm__x64_alu_imm(a, X64_AND, 4, X64_RAX, 1);
    hpvm__x64_shift(a, X64_SHL, 8, X64_RAX, 32);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RDX, op->imm ? 0x7fff : 0x1ffff);
    if (op->imm) {
        hpvm__x64_jcc(a, X64_E, zero);
        hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RDX, 0x7fff);
        hpvm__x64_jcc(a, X64_E, slow);
        hpvm__x64_alu_imm(a, X64_ADD, 4, X64_RDX, FP_EXPONENT_BIAS - 16383);
        hpvm__x64_bind(a, zero);
    }
    hpvm__x64_alu(a, X64_OR, 8, X64_RDX, X64_RAX);
    struct x64_mem home = register_home(e, op->reg - IR_FR, X64_RAX);
    hpvm__x64_store(a, 8, home, X64_RCX);
    hpvm__x64_store(a, 8, exponent_of(home), X64_RDX);
    hpvm__x64_bind(a, back);
}

void hpvm__emit_fp_wide_load_cold(struct x64_compiler *e, const struct cold *cold)
{
    struct x64_asm *a = &e->a;
    hpvm__emit_refill(e, cold);
    hpvm__x64_bind(a, cold->label);
    if (e->page_use[cold->op] == PAGE_FILLED)
        hpvm__page_forget(e, e->page_index[cold->op]);
    hpvm__emit_pending(e, cold->first, cold->count);
    hpvm__emit_row(e, e->ir->op[cold->op].insn);
    hpvm__x64_jmp(a, cold->back);
}

void hpvm__emit_fp_wide_store(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_asm *a = &e->a;
    hpvm__ra_flags_save(e);
    enum x64_reg va = hpvm__ra_use(e, op->a);
    hpvm__emit_lose_targets(e, &e->ir->insn[op->insn]);
    if (op->guard != IR_NONE)
        hpvm__ra_use(e, op->guard);
    struct cold *cold = hpvm__emit_store_begin(e, op, va);
    if (!cold)
        return;
    cold->other = hpvm__x64_label(a);
    cold->join = hpvm__x64_label(a);
    unsigned label = cold->label, back = cold->back, other = cold->other, join = cold->join;
    hpvm__x64_lea(a, X64_RAX, x64_at_index(va, X64_RAX, 0, 0));
    struct x64_mem home = register_home(e, op->reg - IR_FR, X64_RCX);
    hpvm__x64_load(a, 8, X64_RDX, exponent_of(home));
    hpvm__x64_load(a, 8, X64_RCX, home);
    hpvm__x64_test(a, 8, X64_RDX, X64_RDX);
    hpvm__x64_jcc(a, X64_S, other); // tagged
    hpvm__x64_bind(a, join);
    if (op->imm) {
        hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RDX, FP_EXPONENT_NATVAL);
        hpvm__x64_jcc(a, X64_E, label);
    }
    hpvm__x64_store(a, 8, x64_at(X64_RAX, 0), X64_RCX);
    if (op->imm) { // sign, bit 16 of the exponent, the lower 14 bits
        hpvm__x64_mov(a, 8, X64_RCX, X64_RDX);
        hpvm__x64_shift(a, X64_SHR, 8, X64_RCX, 32);
        hpvm__x64_alu(a, X64_ADD, 4, X64_RCX, X64_RCX);
        hpvm__x64_bit_imm(a, X64_BT, 4, X64_RDX, 16);
        hpvm__x64_alu_imm(a, X64_ADC, 4, X64_RCX, 0);
        hpvm__x64_shift(a, X64_SHL, 4, X64_RCX, 14);
        hpvm__x64_alu_imm(a, X64_AND, 4, X64_RDX, 0x3fff);
        hpvm__x64_alu(a, X64_OR, 4, X64_RDX, X64_RCX);
        hpvm__x64_store(a, 2, x64_at(X64_RAX, 8), X64_RDX);
    } else {
        hpvm__x64_mov(a, 4, X64_RCX, X64_RDX);
        hpvm__x64_shift(a, X64_SHR, 8, X64_RDX, 32);
        hpvm__x64_shift(a, X64_SHL, 4, X64_RDX, 17);
        hpvm__x64_alu(a, X64_OR, 8, X64_RCX, X64_RDX);
        hpvm__x64_store(a, 8, x64_at(X64_RAX, 8), X64_RCX);
    }
    hpvm__x64_bind(a, back);
}

// A number of the double format, in rcx, gets its ordinary representation; rax survives.
void hpvm__emit_fp_wide_store_cold(struct x64_compiler *e, const struct cold *cold)
{
    struct x64_asm *a = &e->a;
    hpvm__x64_bind(a, cold->other);
    hpvm__x64_alu_imm(a, X64_CMP, 8, X64_RDX, FP_TAG);
    hpvm__x64_jcc(a, X64_NE, cold->label);
    hpvm__x64_mov(a, 8, X64_RDX, X64_RCX);
    hpvm__x64_shift(a, X64_SHR, 8, X64_RDX, 63);
    hpvm__x64_shift(a, X64_SHL, 8, X64_RDX, 32);
    hpvm__x64_alu(a, X64_ADD, 8, X64_RCX, X64_RCX);
    hpvm__x64_jcc(a, X64_E, cold->join);
    hpvm__x64_movq_to_xmm(a, SCRATCH0, X64_RAX);
    hpvm__x64_mov(a, 8, X64_RAX, X64_RCX);
    hpvm__x64_shift(a, X64_SHR, 8, X64_RAX, 53);
    hpvm__x64_alu_imm(a, X64_ADD, 4, X64_RAX, FP_EXPONENT_BIAS - 1023);
    hpvm__x64_alu(a, X64_OR, 8, X64_RDX, X64_RAX);
    hpvm__x64_movq_from_xmm(a, X64_RAX, SCRATCH0);
    hpvm__x64_shift(a, X64_SHL, 8, X64_RCX, 10);
    hpvm__x64_bit_imm(a, X64_BTS, 8, X64_RCX, 63);
    hpvm__x64_jmp(a, cold->join);
}
