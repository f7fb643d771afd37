// Compiles one block: walks the intermediate representation once, then emits the cold paths.
#include <stdlib.h>

#include "ia64/x64/emit.h"

struct x64_compiler *hpvm__x64_compiler_create(void)
{
    return calloc(1, sizeof(struct x64_compiler));
}

void hpvm__x64_compiler_destroy(struct x64_compiler *compiler)
{
    if (!compiler)
        return;
    free(compiler->pending);
    free(compiler->cold);
    free(compiler);
}

unsigned hpvm__x64_count_links(const struct ir *ir)
{
    unsigned count = 0;
    for (unsigned n = 0; n < ir->count; n++)
        count += ir_info(&ir->op[n])->flags & OPF_EXIT ? 2 : 0; // at most, when a loop may end
    return count;
}

static void emit_get(struct x64_compiler *e, const struct ir_op *op)
{
    if (e->value[e->n].carried || e->value[e->n].lazy)
        return;
    if (ir_reg_is_pred(op->reg)) {
        hpvm__ra_flags_save(e);
        hpvm__x64_bit_mem_imm(&e->a, X64_BT, 8, C_FIELD(pr), op->reg - IR_PR);
        hpvm__ra_flags_set(e, e->n, X64_B);
        return;
    }
    if (op->reg == IR_BLOCK_VA) {
        enum x64_reg to = hpvm__ra_define(e);
        hpvm__x64_load(&e->a, 8, to, C_FIELD(page_va));
        hpvm__x64_lea(&e->a, to, x64_at(to, block_offset(e)));
        return;
    }
    unsigned size;
    struct x64_mem home = hpvm__ra_home(op->reg, &size);
    hpvm__x64_load(&e->a, size, hpvm__ra_define(e), home);
    if (op->reg < IR_REGS && e->home_of[op->reg] == IR_NONE)
        hpvm__ra_home_set(e, op->reg, e->n);
}

static void emit_set(struct x64_compiler *e, const struct ir_op *op)
{
    int32_t imm;
    if (ir_reg_is_pred(op->reg)) {
        enum x64_cond cond;
        bool constant = hpvm__ra_imm32(e, op->a, &imm);
        if (!constant && hpvm__ra_flags_find(e, op->a, &cond))
            hpvm__ra_use(e, op->a);
        hpvm__ra_flags_save(e);
        if (constant) {
            hpvm__x64_bit_mem_imm(&e->a, imm ? X64_BTS : X64_BTR, 8, C_FIELD(pr), op->reg - IR_PR);
            return;
        }
        hpvm__ra_copy(e, X64_RAX, op->a);
        hpvm__x64_zx(&e->a, 1, X64_RAX, X64_RAX);
        hpvm__x64_shift(&e->a, X64_SHL, 8, X64_RAX, op->reg - IR_PR);
        hpvm__x64_bit_mem_imm(&e->a, X64_BTR, 8, C_FIELD(pr), op->reg - IR_PR);
        hpvm__x64_alu_store(&e->a, X64_OR, 8, C_FIELD(pr), X64_RAX);
        return;
    }
    unsigned size;
    struct x64_mem home = hpvm__ra_home(op->reg, &size);
    hpvm__ra_home_lost(e, op->reg);
    if (op->reg == IR_PR_WORD) { // p0 stays 1
        hpvm__ra_flags_save(e);
        hpvm__ra_copy(e, X64_RAX, op->a);
        hpvm__x64_alu_imm(&e->a, X64_OR, 8, X64_RAX, 1);
        hpvm__x64_store(&e->a, 8, home, X64_RAX);
    } else if (hpvm__ra_imm32(e, op->a, &imm)) {
        hpvm__x64_store_imm(&e->a, size, home, imm);
    } else if (!hpvm__vector_store(e, op->a, home)) {
        hpvm__x64_store(&e->a, size, home, hpvm__ra_use(e, op->a));
        hpvm__ra_home_set(e, op->reg, op->a);
    }
}

// ---- floating-point registers as pairs of words --------------------------------------------------------

struct x64_mem hpvm__emit_fr_home(struct x64_compiler *e, unsigned reg)
{
    unsigned f = reg - IR_FR;
    if (f < 32)
        return x64_at_cpu(offsetof(struct cpu, fr) + f * sizeof(struct fpreg));
    hpvm__x64_load(&e->a, 8, X64_RAX, C_FIELD(frot));
    return x64_at(X64_RAX, (int32_t)((f - 32) * sizeof(struct fpreg)));
}

static void emit_fr(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_mem home;
    if (op->opcode != IR_FR_SET) {
        home = hpvm__emit_fr_home(e, op->reg);
        home.disp += op->opcode == IR_FR_EXP ? (int32_t)offsetof(struct fpreg, exponent) : 0;
        hpvm__x64_load(&e->a, 8, hpvm__ra_define(e), home);
        return;
    }
    hpvm__ra_flags_save(e);
    enum x64_reg significand = hpvm__ra_use(e, op->a), exponent = X64_NONE;
    int32_t known;
    bool constant = hpvm__ra_imm32(e, op->b, &known);
    if (!constant)
        exponent = hpvm__ra_use(e, op->b);
    unsigned skip = hpvm__x64_label(&e->a);
    if (op->guard != IR_NONE) {
        hpvm__ra_prepare(e, op->guard);
        hpvm__emit_branch_if(e, op->guard, false, skip);
    }
    home = hpvm__emit_fr_home(e, op->reg);
    hpvm__x64_store(&e->a, 8, home, significand);
    home.disp += (int32_t)offsetof(struct fpreg, exponent);
    if (constant)
        hpvm__x64_store_imm(&e->a, 8, home, known);
    else
        hpvm__x64_store(&e->a, 8, home, exponent);
    hpvm__x64_bind(&e->a, skip);
}

static void guarded(struct x64_compiler *e, const struct ir_op *op)
{
    hpvm__ra_flags_save(e);
    unsigned skip = hpvm__x64_label(&e->a);
    if (op->guard != IR_NONE) {
        hpvm__ra_prepare(e, op->guard);
        hpvm__emit_branch_if(e, op->guard, false, skip);
    }
    if (op->opcode == IR_FENCE)
        hpvm__x64_mfence(&e->a);
    else { // set mostly; a loop need not wait for the last round's store
        hpvm__x64_test_mem_imm(&e->a, 1, C_FIELD(psr), (int32_t)op->imm);
        hpvm__x64_jcc(&e->a, X64_NE, skip);
        hpvm__x64_alu_store_imm(&e->a, X64_OR, 8, C_FIELD(psr), (int32_t)op->imm);
    }
    hpvm__x64_bind(&e->a, skip);
}

// ---- the block ---------------------------------------------------------------------------------------

static void emit_op(struct x64_compiler *e, const struct ir_op *op)
{
    switch (op->opcode) {
    case IR_NOP:
        break;
    case IR_GET:
        emit_get(e, op);
        break;
    case IR_SET:
        emit_set(e, op);
        break;
    case IR_FR_SIG:
    case IR_FR_EXP:
    case IR_FR_SET:
        emit_fr(e, op);
        break;
    case IR_PSR_OR:
    case IR_FENCE:
        guarded(e, op);
        break;
    case IR_LOAD:
        hpvm__emit_load(e, op);
        break;
    case IR_STORE:
        hpvm__emit_store(e, op);
        break;
    case IR_CALL_ROW:
        hpvm__emit_call(e, op);
        break;
    case IR_NAT_EXIT:
        hpvm__emit_nat_exit(e, op);
        break;
    case IR_EXIT_INTERP:
    case IR_EXIT_BRANCH:
    case IR_EXIT_JUMP:
    case IR_EXIT_NEXT:
        hpvm__emit_exit(e, op);
        break;
    case IR_CARRY:
        hpvm__emit_carry(e, op);
        break;
    case IR_LOOP:
        hpvm__vector_lose(e);
        hpvm__emit_loop(e);
        break;
    case IR_AGAIN:
        hpvm__emit_again(e, op);
        break;
    case IR_EXIT_BASE:
        hpvm__emit_exit_base(e, op);
        break;
    default:
        if (!hpvm__emit_fp(e, op) && !hpvm__emit_pure(e, op))
            e->failed = true;
        break;
    }
}

static void emit_ops(struct x64_compiler *e)
{
    const struct ir *ir = e->ir;
    for (e->n = 0; e->n < ir->count && !e->failed && !e->a.overflow; e->n++) {
        emit_op(e, &ir->op[e->n]);
        hpvm__ra_end(e);
    }
    for (unsigned n = 0; n < e->colds && !e->failed && !e->a.overflow; n++) // taken branches are not rare
        if (e->cold[n].kind == COLD_EXIT)
            hpvm__emit_cold_exit(e, &e->cold[n]);
    bool cold = hpvm__x64_enter_cold(&e->a);
    for (unsigned n = 0; n < e->colds && !e->failed && !e->a.overflow; n++) {
        if (e->cold[n].kind == COLD_CALL)
            hpvm__emit_cold_call(e, &e->cold[n]);
        else if (e->cold[n].kind == COLD_FP)
            hpvm__emit_fp_cold(e, &e->cold[n]);
        else if (e->cold[n].kind == COLD_AGAIN)
            hpvm__emit_again_cold(e, &e->cold[n]);
        else if (e->cold[n].kind == COLD_STRIDES)
            hpvm__emit_strides_cold(e, &e->cold[n]);
        else if (e->cold[n].kind == COLD_INTERPRET)
            hpvm__emit_cold_exit(e, &e->cold[n]);
    }
    hpvm__x64_leave_cold(&e->a, cold);
}

// The further rounds, with everything but the code so far as at the start.
static void emit_rounds(struct x64_compiler *e)
{
    e->ir = e->rq->loop;
    e->vouches = true;
    e->turns = false;
    e->carries = 0;
    e->colds = e->pending_count = 0;
    hpvm__ra_begin(e);
    hpvm__rounds_begin(e);
    hpvm__vector_begin(e);
    hpvm__pages_begin(e);
    hpvm__strides_begin(e);
    hpvm__x64_align(&e->a, 16);
    hpvm__x64_bind(&e->a, e->rounds_label);
    hpvm__pages_enter_loop(e);
    hpvm__strides_enter(e);
    emit_ops(e);
}

bool hpvm__x64_compile(struct x64_compiler *e, const struct x64_request *request, struct x64_result *result)
{
    const struct ir *ir = request->ir;
    *result = (struct x64_result){0};
    if (ir->count > IR_MAX_OPS || ir->insn_count > ARRAY_LENGTH(e->copy_label) ||
        (request->loop && request->loop->count > IR_MAX_OPS))
        return false;
    e->rq = request;
    e->ir = ir;
    e->failed = false;
    e->vouches = true;
    e->loop_at = 0;
    e->colds = e->pending_count = e->links = 0;
    memset(e->copy_label, 0, sizeof e->copy_label);
    hpvm__x64_begin(&e->a, request->write, request->size, request->run);
    if (request->cold)
        hpvm__x64_begin_cold(&e->a, request->cold, request->cold_size);
    hpvm__ra_begin(e);
    hpvm__carry_begin(e);
    hpvm__vector_begin(e);
    hpvm__pages_begin(e);
    result->loops = e->goes_back;
    hpvm__emit_entry(e);
    emit_ops(e);
    bool cold = hpvm__x64_enter_cold(&e->a);
    hpvm__emit_entry_cold(e);
    hpvm__x64_leave_cold(&e->a, cold);
    if (request->loop && !e->failed && !e->a.overflow)
        emit_rounds(e);
    cold = hpvm__x64_enter_cold(&e->a);
    hpvm__emit_copies(e);
    hpvm__x64_leave_cold(&e->a, cold);
    result->links = e->links;
    if (e->a.overflow)
        result->size = SIZE_MAX;
    if (e->failed || !hpvm__x64_finish(&e->a))
        return false;
    result->size = x64_offset(&e->a);
    result->cold_size = e->a.other_p ? (size_t)(e->a.other_p - request->cold) : 0;
    result->entry = e->a.label[e->entry_label] - 1;
    result->checked = e->a.label[e->checked_label] - 1;
    result->fast = e->a.label[e->fast_label] - 1;
    result->forward = e->a.label[e->forward_label] - 1;
    return true;
}
