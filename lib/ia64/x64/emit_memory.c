// Host code of loads, stores and calls of the interpreter's functions.
#include "ia64/x64/emit.h"

_Static_assert(sizeof(struct dtlb_entry) == 32, "generated code scales by 32");

bool hpvm__emit_is_pending(const struct x64_compiler *e, const struct ir_op *op, unsigned value)
{
    for (unsigned k = 0; k < op->pending_count; k++) {
        unsigned pending = e->ir->pending[op->pending + k].value;
        const struct ir_op *made = &e->ir->op[pending];
        if (pending == value || (e->value[pending].lazy && (made->a == value || made->b == value)))
            return true;
    }
    return false;
}

void hpvm__emit_lose_targets(struct x64_compiler *e, const struct insn *i)
{
    hpvm__ra_home_lost(e, i->r1);
    hpvm__ra_home_lost(e, i->r2);
    hpvm__ra_home_lost(e, i->r3);
    hpvm__ra_home_lost(e, IR_UNAT);
}

// rcx = the table of the software TLB for the region of `va`.
static void find_table(struct x64_compiler *e, enum x64_reg va)
{
    struct x64_asm *a = &e->a;
    if (e->rq->env->features.bmi2) {
        hpvm__x64_rorx(a, X64_RCX, va, 61);
        hpvm__x64_alu_imm(a, X64_AND, 4, X64_RCX, 7);
    } else {
        hpvm__x64_mov(a, 8, X64_RCX, va);
        hpvm__x64_shift(a, X64_SHR, 8, X64_RCX, 61);
    }
    hpvm__x64_load(a, 8, X64_RCX, x64_at_index(CPU, X64_RCX, 3, C_FIELD(dtlb).disp));
}

// The entry in the table at rcx. Tags are whole addresses: one of another region does not match.
static void look_into_table(struct x64_compiler *e, enum x64_reg va, unsigned size, bool write, unsigned slow)
{
    struct x64_asm *a = &e->a;
    struct x64_mem entry = x64_at_index(X64_RCX, X64_RAX, 0, 0);
    hpvm__x64_mov(a, 4, X64_RAX, va);
    hpvm__x64_shift(a, X64_SHR, 4, X64_RAX, 12 - 5);
    hpvm__x64_mov(a, 8, X64_RDX, va);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RAX, (int32_t)((DTLB_INDEX(~(uint64_t)0)) << 5));
    hpvm__x64_alu_imm(a, X64_AND, 8, X64_RDX, (int32_t)(0xfffff000u | (size - 1)));
    entry.disp =
        (int32_t)(write ? offsetof(struct dtlb_entry, tag_write) : offsetof(struct dtlb_entry, tag_read));
    hpvm__x64_alu_load(a, X64_CMP, 8, X64_RDX, entry);
    hpvm__x64_jcc(a, X64_NE, slow);
    entry.disp = (int32_t)offsetof(struct dtlb_entry, addend);
    hpvm__x64_load(a, 8, X64_RAX, entry);
}

void hpvm__emit_look_up(struct x64_compiler *e, enum x64_reg va, unsigned size, bool write, unsigned slow)
{
    find_table(e, va);
    look_into_table(e, va, size, write, slow);
}

// The same, but first in the table of the region where the address is likely to be.
static void look_up_likely(struct x64_compiler *e, struct cold *cold, enum x64_reg va)
{
    const struct ir_op *op = &e->ir->op[e->n];
    unsigned region;
    if (!hpvm__likely_region(e->ir, op->a, &region)) {
        hpvm__emit_look_up(e, va, op->size, hpvm__page_stores(op), cold->label);
        return;
    }
    struct x64_mem table = C_FIELD(dtlb);
    table.disp += 8 * (int32_t)region;
    cold->refill = hpvm__x64_label(&e->a);
    cold->access = hpvm__x64_label(&e->a);
    cold->va = (uint8_t)va;
    hpvm__x64_load(&e->a, 8, X64_RCX, table);
    look_into_table(e, va, op->size, hpvm__page_stores(op), cold->refill);
    hpvm__x64_bind(&e->a, cold->access);
}

void hpvm__emit_translate(struct x64_compiler *e, struct cold *cold, enum x64_reg va)
{
    const struct ir_op *op = &e->ir->op[e->n];
    unsigned page = e->page_index[e->n];
    switch (e->page_use[e->n]) {
    case PAGE_COMPARED:
        cold->refill = hpvm__x64_label(&e->a);
        cold->access = hpvm__x64_label(&e->a);
        cold->va = (uint8_t)va;
        hpvm__page_compare(e, page, va, op->size, cold->refill);
        hpvm__x64_bind(&e->a, cold->access);
        break;
    case PAGE_KNOWN:
        hpvm__page_addend(e, page);
        break;
    case PAGE_FILLED:
        look_up_likely(e, cold, va);
        hpvm__page_keep(e, page);
        break;
    default:
        look_up_likely(e, cold, va);
        break;
    }
}

void hpvm__emit_no_page(struct x64_compiler *e)
{
    if (e->page_use[e->n] == PAGE_FILLED)
        hpvm__page_forget(e, e->page_index[e->n]);
}

void hpvm__emit_load(struct x64_compiler *e, const struct ir_op *op)
{
    const struct insn *i = &e->ir->insn[op->insn];
    hpvm__ra_flags_save(e);
    enum x64_reg va = hpvm__ra_use(e, op->a), to;
    unsigned done = 0;
    hpvm__emit_lose_targets(e, i);
    if (op->guard != IR_NONE) {
        hpvm__ra_prepare(e, op->guard);
        enum x64_reg old = hpvm__ra_use(e, op->b);
        to = hpvm__ra_define(e);
        done = hpvm__x64_label(&e->a);
        hpvm__x64_mov(&e->a, 8, to, old);
    } else if (e->value[op->a].reg == va && e->value[op->a].last == e->n &&
               !hpvm__emit_is_pending(e, op, op->a)) {
        to = hpvm__ra_define_over(e, op->a);
    } else {
        to = hpvm__ra_define(e);
    }
    struct cold *cold = hpvm__emit_cold(e, COLD_CALL);
    if (!cold)
        return;
    cold->reg = to;
    if (op->guard != IR_NONE) {
        hpvm__emit_no_page(e);
        hpvm__emit_branch_if(e, op->guard, false, done);
    }
    hpvm__emit_translate(e, cold, va);
    hpvm__x64_load(&e->a, op->size, to, x64_at_index(va, X64_RAX, 0, 0));
    hpvm__x64_bind(&e->a, cold->back);
    if (op->guard != IR_NONE)
        hpvm__x64_bind(&e->a, done);
}

struct cold *hpvm__emit_store_begin(struct x64_compiler *e, const struct ir_op *op, enum x64_reg va)
{
    struct cold *cold = hpvm__emit_cold(e, COLD_CALL);
    if (!cold)
        return NULL;
    cold->reg = NO_REG;
    if (op->guard != IR_NONE) {
        hpvm__emit_no_page(e);
        hpvm__emit_branch_if(e, op->guard, false, cold->back);
    }
    if ((op->flags & OPI_ALAT) && e->rq->env->cpu->alat_on) {
        hpvm__x64_alu_store_imm(&e->a, X64_CMP, 4, C_FIELD(alat_count), 0);
        hpvm__x64_jcc(&e->a, X64_NE, cold->label);
    }
    hpvm__emit_translate(e, cold, va);
    return cold;
}

void hpvm__emit_store(struct x64_compiler *e, const struct ir_op *op)
{
    const struct insn *i = &e->ir->insn[op->insn];
    hpvm__ra_flags_save(e);
    enum x64_reg va = hpvm__ra_use(e, op->a), from = X64_RDX;
    int32_t imm;
    bool constant = hpvm__ra_imm32(e, op->b, &imm);
    if (!constant)
        from = hpvm__ra_use(e, op->b);
    hpvm__emit_lose_targets(e, i);
    if (op->guard != IR_NONE)
        hpvm__ra_prepare(e, op->guard);
    const struct cold *cold = hpvm__emit_store_begin(e, op, va);
    if (!cold)
        return;
    if (constant)
        hpvm__x64_store_imm(&e->a, op->size, x64_at_index(va, X64_RAX, 0, 0), imm);
    else
        hpvm__x64_store(&e->a, op->size, x64_at_index(va, X64_RAX, 0, 0), from);
    hpvm__x64_bind(&e->a, cold->back);
}

// rsi = the copy of insn[n] that is followed by a terminator.
static void point_at_copy(struct x64_compiler *e, unsigned n)
{
    if (!e->copy_label[n])
        e->copy_label[n] = hpvm__x64_label(&e->a) + 1;
    hpvm__x64_lea_label(&e->a, X64_RSI, e->copy_label[n] - 1);
}

// alloc in generated code, its rare cases by the interpreter's function. False: nothing was emitted.
static bool emit_frame(struct x64_compiler *e, const struct insn *i)
{
    struct cold *slow = hpvm__emit_cold(e, COLD_CALL);
    if (!slow)
        return true;
    slow->count = 0; // written already
    unsigned back = slow->back;
    if (hpvm__emit_alloc(e, i, slow->label)) {
        hpvm__x64_bind(&e->a, back);
        return true;
    }
    hpvm__x64_bind(&e->a, slow->label);
    hpvm__x64_bind(&e->a, back);
    e->colds--;
    return false;
}

// A store into a page that this code was made from: the interpreter goes on, with what is there now.
static void leave_if_changed(struct x64_compiler *e, unsigned n)
{
    const struct block *block = hpvm__emit_block(e, n);
    unsigned changed = hpvm__x64_label(&e->a), good = hpvm__x64_label(&e->a);
    hpvm__x64_mov_imm(&e->a, X64_RAX, (uintptr_t)block->page);
    hpvm__x64_alu_store_imm(&e->a, X64_CMP, 4, x64_at(X64_RAX, 0), (int32_t)block->generation);
    hpvm__x64_jcc(&e->a, X64_NE, changed);
    if (block->span) {
        hpvm__x64_mov_imm(&e->a, X64_RAX, (uintptr_t)block->span->page);
        hpvm__x64_alu_store_imm(&e->a, X64_CMP, 4, x64_at(X64_RAX, 0), (int32_t)block->span->generation);
        hpvm__x64_jcc(&e->a, X64_NE, changed);
    }
    bool cold = hpvm__x64_enter_cold(&e->a);
    if (!cold)
        hpvm__x64_jmp(&e->a, good);
    hpvm__x64_bind(&e->a, changed);
    hpvm__emit_interpret(e, n);
    hpvm__x64_leave_cold(&e->a, cold);
    hpvm__x64_bind(&e->a, good);
}

void hpvm__emit_call(struct x64_compiler *e, const struct ir_op *op)
{
    const struct insn *i = &e->ir->insn[op->insn];
    struct x64_asm *a = &e->a;
    enum x64_reg guard = X64_RAX;
    hpvm__ra_flags_save(e);
    hpvm__ra_homes_lost(e);
    hpvm__vector_lose(e);
    if (op->guard != IR_NONE)
        guard = hpvm__ra_use(e, op->guard);
    struct cold *pending = hpvm__emit_cold(e, COLD_CALL);
    if (!pending)
        return;
    uint32_t first = pending->first, count = pending->count;
    unsigned skip = pending->back;
    hpvm__x64_bind(a, pending->label);
    e->colds--; // here it is in the line
    hpvm__emit_pending(e, first, count);
    e->pending_count = first;
    e->vouches = false;
    if (i->row == ROW_alloc && emit_frame(e, i)) {
        hpvm__x64_bind(a, skip);
        return;
    }
    hpvm__rx_before_call(e);
    hpvm__ra_before_call(e); // moves only: the guard is still where it was
    if (op->guard != IR_NONE) {
        hpvm__x64_test(a, 1, guard, guard);
        hpvm__x64_jcc(a, X64_E, skip);
    }
    if (i->row == ROW_srlz_i) { // asks whether the running block is still valid
        hpvm__x64_mov_imm(a, X64_RAX, (uintptr_t)hpvm__emit_block(e, op->insn));
        hpvm__x64_store(a, 8, C_FIELD(block), X64_RAX);
    }
    hpvm__emit_enter_segment(e, op->insn);
    hpvm__x64_mov_imm(a, X64_RDX, (uint64_t)hpvm__emit_offset(e, op->insn));
    point_at_copy(e, op->insn);
    hpvm__x64_call_to(a, e->rq->env->stubs.row);
    hpvm__emit_leave_segment(e, op->insn);
    if (i->row == ROW_rsm || i->row == ROW_ssm || i->row == ROW_mov_to_psr_l) {
        // PSR.ic may have changed: while it is 0, the last bundle is what it was before.
        hpvm__x64_load(a, 8, X64_RAX, C_FIELD(last_bundle));
        hpvm__x64_alu_load(a, X64_SUB, 8, X64_RAX, C_FIELD(page_va));
        hpvm__x64_store(a, 8, C_FIELD(last_offset), X64_RAX);
    }
    if (op->flags & OPI_STORES)
        leave_if_changed(e, op->insn + 1u);
    hpvm__x64_bind(a, skip);
}

void hpvm__emit_row(struct x64_compiler *e, unsigned n)
{
    hpvm__x64_mov(&e->a, 8, X64_RCX, X64_RSI);
    point_at_copy(e, n);
    hpvm__emit_enter_segment(e, n);
    hpvm__x64_mov_imm(&e->a, X64_RDX, (uint64_t)hpvm__emit_offset(e, n));
    hpvm__x64_call_to(&e->a, e->fp ? e->rq->env->stubs.call_fp : e->rq->env->stubs.call);
    hpvm__emit_leave_segment(e, n);
}

void hpvm__emit_refill(struct x64_compiler *e, const struct cold *cold)
{
    const struct ir_op *op = &e->ir->op[cold->op];
    unsigned page = e->page_index[cold->op];
    bool write = hpvm__page_stores(op);
    if (!cold->refill)
        return;
    hpvm__x64_bind(&e->a, cold->refill);
    hpvm__emit_look_up(e, cold->va, op->size, write, cold->label);
    bool compared = e->page_use[cold->op] == PAGE_COMPARED;
    if (compared && write == e->page[page].writable) // else it might not be: found for this access only
        hpvm__page_keep(e, page);
    hpvm__x64_jmp(&e->a, cold->access);
}

void hpvm__emit_cold_call(struct x64_compiler *e, const struct cold *cold)
{
    const struct ir_op *op = &e->ir->op[cold->op];
    hpvm__emit_refill(e, cold);
    if (op->opcode == IR_FP_STORE_WIDE)
        hpvm__emit_fp_wide_store_cold(e, cold);
    hpvm__x64_bind(&e->a, cold->label);
    if (e->page_use[cold->op] == PAGE_FILLED)
        hpvm__page_forget(e, e->page_index[cold->op]);
    hpvm__emit_pending(e, cold->first, cold->count);
    COUNT(&e->a, slow_memory);
    hpvm__emit_row(e, op->insn);
    if (cold->reg != NO_REG) {
        unsigned size;
        if (op->flags & OPI_NAT) {
            unsigned good = hpvm__x64_label(&e->a);
            hpvm__emit_nat_test(e, op->reg);
            hpvm__x64_jcc(&e->a, X64_E, good);
            hpvm__emit_interpret(e, op->insn + 1u);
            hpvm__x64_bind(&e->a, good);
        }
        hpvm__x64_load(&e->a, 8, cold->reg, hpvm__ra_home(op->reg, &size));
    } else {
        leave_if_changed(e, op->insn + 1u);
    }
    hpvm__x64_jmp(&e->a, cold->back);
}

static const struct insn *finished(struct cpu *c __attribute__((unused)), const struct insn *i)
{
    return i;
}

// Data behind the code: what point_at_copy refers to.
void hpvm__emit_copies(struct x64_compiler *e)
{
    for (unsigned n = 0; n < e->ir->insn_count; n++) {
        if (!e->copy_label[n])
            continue;
        struct insn copy[2] = {e->ir->insn[n], {.run = finished}};
        if (n == 0)
            copy[0].run = e->ir->first;
        hpvm__x64_align(&e->a, 8);
        hpvm__x64_bind(&e->a, e->copy_label[n] - 1);
        hpvm__x64_bytes(&e->a, copy, sizeof copy);
    }
}
