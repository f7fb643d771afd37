// Accesses through one pointer stay in one page most of the time: such a page's place in host memory is kept
// on the stack, and an access compares its page with it instead of looking it up.
//
// What is kept holds while the block runs: mappings change by rows that are called in the line, which end its
// use, and by requests of others, which are taken between blocks. In a loop of one block (carry.c) it holds
// from one iteration to the next.
#include "ia64/x64/emit.h"

bool hpvm__page_stores(const struct ir_op *op)
{
    return op->opcode == IR_STORE || op->opcode == IR_FP_STORE || op->opcode == IR_FP_STORE_WIDE;
}

static bool accesses(const struct ir_op *op)
{
    return op->opcode == IR_LOAD || op->opcode == IR_FP_LOAD || op->opcode == IR_FP_LOAD_WIDE ||
           hpvm__page_stores(op);
}

// The way back to the start of the block: a branch, or the end of an iteration that rotates (emit_branch.c).
static bool goes_back(const struct x64_compiler *e, const struct ir_op *op)
{
    const struct insn *i = &e->ir->insn[op->insn];
    if (hpvm__carry_is_back_edge(e, op) || op->opcode == IR_AGAIN)
        return true;
    return op->opcode == IR_EXIT_INTERP && (i->row == ROW_br_ctop || i->row == ROW_br_wtop) &&
           e->rq->block->first_slot == 0 &&
           hpvm__emit_offset(e, op->insn) + i->bundle * 16 + i->imm == block_offset(e);
}

// The value that an address is a constant away from.
static unsigned root_of(const struct ir *ir, unsigned value)
{
    const struct ir_op *op = &ir->op[value];
    while (op->opcode == IR_ADD && ir_is_const(ir, op->b)) {
        value = op->a;
        op = &ir->op[value];
    }
    return value;
}

static bool written(const struct ir *ir, unsigned reg)
{
    for (unsigned n = 0; n < ir->count; n++) {
        const struct ir_op *op = &ir->op[n];
        if (op->opcode == IR_SET && op->reg == reg)
            return true;
        for (unsigned k = 0; k < op->pending_count; k++)
            if (ir->pending[op->pending + k].reg == reg)
                return true;
    }
    return false;
}

// A register of a loop with operations of its own that each round moves by the same step.
static bool is_counter(const struct x64_compiler *e, unsigned root)
{
    const struct ir *ir = e->ir;
    const struct ir_op *carry = &ir->op[root];
    for (unsigned n = e->loop_at; n < ir->count; n++) {
        if (ir->op[n].opcode != IR_AGAIN)
            continue;
        unsigned next = root_of(ir, hpvm__carry_value_at(e, carry->reg, root, n));
        const struct ir_op *op = &ir->op[next];
        if (op->opcode == IR_SELECT && root_of(ir, op->b) == root && root_of(ir, op->c) == root)
            continue; // a step under a condition
        if (op->opcode == IR_ADD && op->b < e->loop_at && ir->op[op->b].opcode != IR_CARRY)
            next = root_of(ir, op->a);
        if (next != root)
            return false;
    }
    return true;
}

// Sums and multiples of such, and of what no round changes: an element of an array.
static bool is_linear(const struct x64_compiler *e, unsigned value, unsigned depth)
{
    const struct ir_op *op = &e->ir->op[value];
    if (depth == 0)
        return false;
    switch (op->opcode) {
    case IR_CARRY:
        return is_counter(e, value);
    case IR_CONST:
        return true;
    case IR_ADD:
    case IR_SUB:
    case IR_SHLADD:
    case IR_SHL:
        return value < e->loop_at || (is_linear(e, op->a, depth - 1) && is_linear(e, op->b, depth - 1) &&
                                      (op->opcode != IR_SHL || ir_is_const(e->ir, op->b)));
    case IR_ZEXT:
    case IR_SEXT:
        return value < e->loop_at || is_linear(e, op->a, depth - 1);
    default:
        return value < e->loop_at;
    }
}

// The value is the pointer, or a step away from it, perhaps under a condition.
static bool one_step(const struct ir *ir, unsigned value, unsigned root)
{
    unsigned next = root_of(ir, value);
    const struct ir_op *op = &ir->op[next];
    if (op->opcode == IR_SELECT)
        return root_of(ir, op->b) == root && root_of(ir, op->c) == root;
    if (op->opcode == IR_ADD && ir->op[op->b].opcode == IR_GET && !written(ir, ir->op[op->b].reg))
        next = root_of(ir, op->a);
    return next == root;
}

// A pointer that the loop moves by steps, or not at all.
static bool steps(const struct x64_compiler *e, unsigned root)
{
    const struct ir *ir = e->ir;
    const struct ir_op *get = &ir->op[root];
    if (e->loop_at)
        return is_linear(e, root, 8);
    if (get->opcode != IR_GET || get->type != IR_I64 || get->reg >= 32) // those above may rotate
        return false;
    if (!written(ir, get->reg))
        return true;
    for (unsigned n = 0; n < ir->count; n++) {
        if (!goes_back(e, &ir->op[n]))
            continue;
        if (!one_step(ir, hpvm__carry_value_at(e, get->reg, root, n), root))
            return false;
    }
    return true;
}

// Another access through the same pointer follows, which can use what this one found.
static bool used_again(const struct ir *ir, unsigned n, unsigned root)
{
    bool store = hpvm__page_stores(&ir->op[n]);
    for (unsigned m = n + 1; m < ir->count && ir->op[m].opcode != IR_CALL_ROW; m++) {
        const struct ir_op *op = &ir->op[m];
        if (accesses(op) && (store || !hpvm__page_stores(op)) && root_of(ir, op->a) == root)
            return true;
    }
    return false;
}

void hpvm__pages_begin(struct x64_compiler *e)
{
    const struct ir *ir = e->ir;
    unsigned open = 0; // the first one that still holds
    e->pages = 0;
    e->loops = false;
    unsigned end = 0;
    for (unsigned n = 0; n < ir->count; n++)
        if (goes_back(e, &ir->op[n]))
            end = n + 1;
    e->goes_back = e->loops = end != 0;
    for (unsigned n = 0; n < end; n++)
        e->loops &= ir->op[n].opcode != IR_CALL_ROW;
    if (e->rq->loop && !e->loop_at) // one round
        e->loops = false;
    for (unsigned n = 0; n < ir->count; n++) {
        const struct ir_op *op = &ir->op[n];
        e->page_use[n] = PAGE_LOOKED_UP;
        if (op->opcode == IR_CALL_ROW)
            open = e->pages;
        if (!accesses(op))
            continue;
        bool store = hpvm__page_stores(op);
        unsigned root = root_of(ir, op->a), k = open;
        while (k < e->pages && (e->page[k].root != root || (store && !e->page[k].writable)))
            k++;
        bool loop = e->loops && n < end && steps(e, root);
        if (k == e->pages && (k == MAX_PAGES || !(loop || used_again(ir, n, root))))
            continue;
        e->page_index[n] = (uint8_t)k;
        if (k < e->pages) {
            e->page_use[n] = PAGE_COMPARED;
            continue;
        }
        // What may be written may also be read.
        e->page[e->pages++] = (struct page_cache){.root = (uint16_t)root, .writable = store, .loop = loop};
        e->page_use[n] = loop ? PAGE_COMPARED : PAGE_FILLED;
    }
}

static struct x64_mem slot(unsigned page, unsigned word)
{
    return x64_at(X64_RSP, PAGE_AREA + 16 * (int32_t)page + 8 * (int32_t)word);
}

void hpvm__page_forget(struct x64_compiler *e, unsigned page)
{
    hpvm__x64_store_imm(&e->a, 8, slot(page, 0), -1); // no page is there
}

void hpvm__pages_enter_loop(struct x64_compiler *e)
{
    for (unsigned k = 0; k < e->pages; k++)
        if (e->page[k].loop)
            hpvm__page_forget(e, k);
}

void hpvm__page_keep(struct x64_compiler *e, unsigned page)
{
    hpvm__x64_store(&e->a, 8, slot(page, 0), X64_RDX);
    hpvm__x64_store(&e->a, 8, slot(page, 1), X64_RAX);
}

void hpvm__page_known(struct x64_compiler *e, unsigned page)
{
    hpvm__x64_store(&e->a, 8, slot(page, 1), X64_RAX);
}

void hpvm__page_addend(struct x64_compiler *e, unsigned page)
{
    hpvm__x64_load(&e->a, 8, X64_RAX, slot(page, 1));
}

void hpvm__page_compare(struct x64_compiler *e, unsigned page, enum x64_reg va, unsigned size, unsigned other)
{
    hpvm__x64_mov(&e->a, 8, X64_RDX, va);
    hpvm__x64_alu_imm(&e->a, X64_AND, 8, X64_RDX, (int32_t)(0xfffff000u | (size - 1)));
    hpvm__x64_alu_load(&e->a, X64_CMP, 8, X64_RDX, slot(page, 0));
    hpvm__x64_jcc(&e->a, X64_NE, other);
    hpvm__x64_load(&e->a, 8, X64_RAX, slot(page, 1));
}
