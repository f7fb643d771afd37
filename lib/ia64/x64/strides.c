// Pointers that each round of a loop moves by a constant: their pages are looked up once for as many rounds
// as stay in them, and accesses in these rounds look at nothing. (rounds.c; pages.c has what is looked at in
// each access.)
//
// The counter on the stack says for how many more rounds that holds. When it does not, what is carried goes
// to struct cpu, and the block's ordinary code makes a round.
#include "ia64/x64/emit.h"

#define STRIDE_MAX 1024 // bytes; beyond, a page is left too soon
#define ROUNDS     x64_at(X64_RSP, PAGE_AREA + 16 * MAX_PAGES)

// What is added to `root` to make `value`; false: something else is done.
static bool distance(const struct ir *ir, unsigned value, unsigned root, int64_t *sum)
{
    *sum = 0;
    while (value != root) {
        const struct ir_op *op = &ir->op[value];
        if (op->opcode != IR_ADD || !ir_is_const(ir, op->b))
            return false;
        *sum += ir->op[op->b].imm;
        value = op->a;
    }
    return *sum >= -4096 && *sum <= 4096;
}

static bool find_stride(const struct x64_compiler *e, struct page_cache *page)
{
    const struct ir_op *carry = &e->ir->op[page->root];
    int64_t sum = 0;
    if (carry->opcode != IR_CARRY || carry->type != IR_I64 || e->agains != 1)
        return false;
    for (unsigned n = e->loop_at; n < e->ir->count; n++)
        if (e->ir->op[n].opcode == IR_AGAIN &&
            !distance(e->ir, hpvm__carry_value_at(e, carry->reg, page->root, n), page->root, &sum))
            return false;
    page->stride = (int32_t)sum;
    return sum >= -STRIDE_MAX && sum <= STRIDE_MAX;
}

// The accesses of the loop through one pointer: together they make sense only if one of them is always made.
static bool fits(struct x64_compiler *e, unsigned k, unsigned end)
{
    struct page_cache *page = &e->page[k];
    bool always = false;
    page->low = 4096;
    page->high = -4096;
    page->size = 1;
    for (unsigned n = e->loop_at; n < end; n++) {
        const struct ir_op *op = &e->ir->op[n];
        int64_t from;
        if (e->page_use[n] != PAGE_COMPARED || e->page_index[n] != k)
            continue;
        if (!distance(e->ir, op->a, page->root, &from) || from % op->size)
            return false;
        always |= op->guard == IR_NONE;
        page->low = from < page->low ? (int32_t)from : page->low;
        page->high = from + op->size > page->high ? (int32_t)from + op->size : page->high;
        page->size = op->size > page->size ? op->size : page->size;
    }
    return always && page->stride % page->size == 0;
}

void hpvm__strides_begin(struct x64_compiler *e)
{
    unsigned end = 0;
    e->strides = false;
    for (unsigned n = e->loop_at; e->loop_at && n < e->ir->count; n++)
        if (e->ir->op[n].opcode == IR_AGAIN)
            end = n;
    for (unsigned k = 0; end && k < e->pages; k++) {
        if (!e->page[k].loop || !find_stride(e, &e->page[k]) || !fits(e, k, end))
            continue;
        e->page[k].known = e->strides = true;
        for (unsigned n = e->loop_at; n < end; n++)
            if (e->page_use[n] == PAGE_COMPARED && e->page_index[n] == k)
                e->page_use[n] = PAGE_KNOWN;
    }
}

void hpvm__strides_enter(struct x64_compiler *e)
{
    if (e->strides)
        hpvm__x64_store_imm(&e->a, 4, ROUNDS, 0);
}

void hpvm__emit_strides(struct x64_compiler *e)
{
    if (!e->strides)
        return;
    struct cold *cold = hpvm__emit_cold(e, COLD_STRIDES);
    if (!cold)
        return;
    hpvm__x64_alu_store_imm(&e->a, X64_SUB, 4, ROUNDS, 1);
    hpvm__x64_jcc(&e->a, X64_B, cold->label);
    hpvm__x64_bind(&e->a, cold->back);
}

// How many rounds behind this one stay in the page of the pointer, to eax; jumps when this one does not.
static void count_rounds(struct x64_compiler *e, const struct page_cache *page, enum x64_reg pointer,
                         unsigned no)
{
    struct x64_asm *a = &e->a;
    hpvm__x64_mov(a, 4, X64_RAX, pointer);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RAX, 0xfff);
    hpvm__x64_lea(a, X64_RCX, x64_at(X64_RAX, page->low)); // room below
    hpvm__x64_unary(a, X64_NEG, 4, X64_RAX);
    hpvm__x64_alu_imm(a, X64_ADD, 4, X64_RAX, 4096 - page->high); // room above
    hpvm__x64_jcc(a, X64_S, no);
    hpvm__x64_test(a, 4, X64_RCX, X64_RCX);
    hpvm__x64_jcc(a, X64_S, no);
    if (page->stride == 0) {
        hpvm__x64_mov_imm(a, X64_RAX, INT32_MAX);
        return;
    }
    if (page->stride < 0)
        hpvm__x64_mov(a, 4, X64_RAX, X64_RCX);
    // Divided by way of the reciprocal, which is rounded down: never too many.
    hpvm__x64_mov_imm(a, X64_RCX, (1u << 18) / (unsigned)abs(page->stride));
    hpvm__x64_imul(a, 4, X64_RAX, X64_RCX);
    hpvm__x64_shift(a, X64_SHR, 4, X64_RAX, 18);
}

void hpvm__emit_strides_cold(struct x64_compiler *e, const struct cold *cold)
{
    struct x64_asm *a = &e->a;
    unsigned no = hpvm__x64_label(a);
    hpvm__x64_bind(a, cold->label);
    hpvm__x64_store_imm(a, 4, ROUNDS, INT32_MAX);
    for (unsigned k = 0; k < e->pages; k++) {
        const struct page_cache *page = &e->page[k];
        enum x64_reg pointer = (enum x64_reg)e->head[page->root];
        if (!page->known)
            continue;
        unsigned enough = hpvm__x64_label(a);
        hpvm__emit_look_up(e, pointer, page->size, page->writable, no);
        hpvm__page_known(e, k);
        count_rounds(e, page, pointer, no);
        hpvm__x64_alu_load(a, X64_CMP, 4, X64_RAX, ROUNDS);
        hpvm__x64_jcc(a, X64_AE, enough);
        hpvm__x64_store(a, 4, ROUNDS, X64_RAX);
        hpvm__x64_bind(a, enough);
    }
    hpvm__x64_jmp(a, cold->back);
    hpvm__x64_bind(a, no);
    hpvm__rounds_flush(e);
    hpvm__x64_jmp(a, e->common_label);
}
