// Host code of floating-point operations: registers, what has no slow path, and which file has the rest.
#include "ia64/x64/emit_fp.h"

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
void hpvm__emit_fp_skip(struct x64_compiler *e, const struct cold *cold)
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
    fp_scalar(a, true, 0x5a, SCRATCH0, to); // cvtsd2ss
    fp_scalar(a, false, 0x5a, SCRATCH1, SCRATCH0);
    fp_compare(a, SCRATCH1, to);
    hpvm__x64_jcc(a, X64_NE, no);
    hpvm__x64_movq_from_xmm(a, X64_RDX, SCRATCH0);
    hpvm__x64_shift(a, X64_SHR, 4, X64_RDX, 23);
    hpvm__x64_alu_imm(a, X64_ADD, 4, X64_RDX, 1);
    hpvm__x64_test_imm(a, 4, X64_RDX, 0xfe); // neither 0 nor 255
    hpvm__x64_jcc(a, X64_NE, good);
    hpvm__x64_alu(a, X64_ADD, 8, X64_RCX, X64_RCX);
    hpvm__x64_jcc(a, X64_NE, no);
    hpvm__x64_bind(a, good);
    fp_move(a, to, SCRATCH0);
}

void hpvm__emit_fp_slow(struct x64_compiler *e, const struct cold *cold)
{
    struct x64_asm *a = &e->a;
    const struct ir_op *op = &e->ir->op[cold->op];
    unsigned no = hpvm__x64_label(a);
    hpvm__emit_fp_skip(e, cold);
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

void hpvm__emit_fp_leave(struct x64_compiler *e, const struct cold *cold)
{
    if (hpvm__rounds_in_front(e, cold->op)) {
        hpvm__x64_jmp(&e->a, e->common_label);
        return;
    }
    hpvm__emit_fp_skip(e, cold);
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
    hpvm__emit_fp_leave(e, cold);
}

static void emit_set(struct x64_compiler *e, const struct ir_op *op)
{
    unsigned value = hpvm__rx_use(e, op->a);
    struct x64_mem home = hpvm__emit_fr_home(e, op->reg);
    hpvm__x64_sse_mem(&e->a, 0x66, 0xd6, value, home); // movq
    home.disp += (int32_t)offsetof(struct fpreg, exponent);
    hpvm__x64_store_imm(&e->a, 8, home, FP_TAG);
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
    fp_compare(&e->a, x, y);
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
    fp_move(&e->a, to, yes);
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
        fp_scalar(&e->a, true, op->opcode == IR_FP_MIN ? SSE_MIN : SSE_MAX, to, y);
        return true;
    }
    case IR_FP_SIGN:
    case IR_FP_NSIGN:
        emit_sign(e, op);
        return true;
    case IR_FP_WIDEN: {
        unsigned from = hpvm__rx_use(e, op->a);
        fp_scalar(&e->a, false, 0x5a, hpvm__rx_define(e), from); // cvtss2sd
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
        hpvm__emit_fp_arithmetic(e, op);
        return true;
    case IR_FP_FROM:
    case IR_FP_FROM_INT:
        hpvm__emit_fp_from(e, op);
        return true;
    case IR_FP_NARROW:
        hpvm__emit_fp_narrow(e, op);
        return true;
    case IR_FP_IDIV:
        hpvm__emit_fp_divide(e, op);
        return true;
    case IR_FP_RECORD:
    case IR_FP_RECORD_WIDE:
        hpvm__emit_fp_record(e, op);
        return true;
    case IR_FP_LOAD:
        hpvm__emit_fp_load(e, op);
        return true;
    case IR_FP_PMUL ... IR_FP_PNMA:
        hpvm__emit_fp_pair(e, op);
        return true;
    case IR_FP_WIDE:
    case IR_FP_WIDE_TEST:
        hpvm__emit_fp_wide(e, op);
        return true;
    case IR_FP_DIV_WIDE:
        hpvm__emit_fp_wide_divide(e, op);
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
        hpvm__emit_fp_from_cold(e, cold);
        break;
    case IR_FP_NARROW:
        hpvm__emit_fp_narrow_cold(e, cold);
        break;
    case IR_FP_LOAD:
        hpvm__emit_fp_load_cold(e, cold);
        break;
    case IR_FP_PMUL ... IR_FP_PNMA:
        hpvm__emit_fp_pair_cold(e, cold);
        break;
    case IR_FP_WIDE:
    case IR_FP_WIDE_TEST:
    case IR_FP_DIV_WIDE:
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
    case IR_FP_RECORD_WIDE:
        hpvm__x64_bind(&e->a, cold->label);
        hpvm__emit_fp_leave(e, cold);
        break;
    default:
        hpvm__emit_fp_arithmetic_cold(e, cold);
        break;
    }
}
