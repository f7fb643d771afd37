// Register allocation for floating-point values: like regalloc.c, but a value sits in an xmm register, in a
// spill slot, or (constants) nowhere. Registers of the guest are no places for them: what the interpreter
// reads or writes there may take on another representation.
#include "ia64/x64/emit.h"

void hpvm__rx_begin(struct x64_compiler *e)
{
    memset(e->held_xmm, 0xff, sizeof e->held_xmm);
    e->pinned_xmm = 0;
    e->fp = false;
    for (unsigned n = 0; n < e->ir->count && !e->fp; n++)
        e->fp = ir_is_float(e->ir->op[n].type);
}

static bool is_constant(const struct x64_compiler *e, unsigned value)
{
    return e->ir->op[value].opcode == IR_CONST;
}

static void evict(struct x64_compiler *e, unsigned xmm)
{
    unsigned value = e->held_xmm[xmm];
    struct value *v = &e->value[value];
    if (!is_constant(e, value) && v->slot == NO_SLOT && v->last >= e->n) {
        v->slot = (uint16_t)hpvm__ra_take_slot(e);
        hpvm__x64_sse_mem(&e->a, 0x66, 0xd6, xmm, hpvm__ra_slot(v->slot)); // movq
    }
    v->reg = NO_REG;
    e->held_xmm[xmm] = IR_NONE;
}

static unsigned allocate(struct x64_compiler *e)
{
    unsigned best = NO_REG, best_score = 0;
    for (unsigned xmm = 0; xmm < XMM_COUNT; xmm++) {
        if (e->pinned_xmm >> xmm & 1)
            continue;
        unsigned value = e->held_xmm[xmm];
        if (value == IR_NONE) {
            best = xmm;
            break;
        }
        unsigned score = 2 * hpvm__ra_next_use(e, value) + (e->value[value].slot != NO_SLOT);
        if (best == NO_REG || score > best_score) {
            best = xmm;
            best_score = score;
        }
    }
    if (best == NO_REG) { // cannot happen: an operation pins at most four
        e->failed = true;
        return 0;
    }
    if (e->held_xmm[best] != IR_NONE)
        evict(e, best);
    e->pinned_xmm |= 1u << best;
    return best;
}

static void hold(struct x64_compiler *e, unsigned xmm, unsigned value)
{
    e->held_xmm[xmm] = (uint16_t)value;
    e->value[value].reg = (uint8_t)xmm;
}

static void fetch(struct x64_compiler *e, unsigned xmm, unsigned value)
{
    if (is_constant(e, value)) {
        uint64_t bits = (uint64_t)e->ir->op[value].imm;
        if (bits == 0) {
            hpvm__x64_sse(&e->a, 0x66, 0xef, xmm, xmm); // pxor
        } else {
            hpvm__x64_mov_imm(&e->a, X64_RAX, bits);
            hpvm__x64_movq_to_xmm(&e->a, xmm, X64_RAX);
        }
    } else if (e->value[value].slot != NO_SLOT) {
        hpvm__x64_sse_mem(&e->a, 0xf2, 0x10, xmm, hpvm__ra_slot(e->value[value].slot)); // movsd
    } else {
        e->failed = true; // lost: a mistake in this file
    }
}

unsigned hpvm__rx_use(struct x64_compiler *e, unsigned value)
{
    struct value *v = &e->value[value];
    if (v->reg == NO_REG) {
        unsigned xmm = allocate(e);
        fetch(e, xmm, value);
        hold(e, xmm, value);
    }
    e->pinned_xmm |= 1u << v->reg;
    return v->reg;
}

unsigned hpvm__rx_scratch(struct x64_compiler *e)
{
    return allocate(e);
}

unsigned hpvm__rx_define(struct x64_compiler *e)
{
    unsigned xmm = allocate(e);
    hold(e, xmm, e->n);
    return xmm;
}

unsigned hpvm__rx_define_over(struct x64_compiler *e, unsigned value)
{
    struct value *v = &e->value[value];
    unsigned from = hpvm__rx_use(e, value);
    if (v->last == e->n && !hpvm__emit_is_pending(e, &e->ir->op[e->n], value)) {
        v->reg = NO_REG;
        hold(e, from, e->n);
        return from;
    }
    unsigned to = hpvm__rx_define(e);
    hpvm__x64_sse(&e->a, 0, 0x28, to, from); // movaps
    return to;
}

void hpvm__rx_release(struct x64_compiler *e, unsigned value)
{
    e->held_xmm[e->value[value].reg] = IR_NONE;
}

void hpvm__rx_before_call(struct x64_compiler *e)
{
    for (unsigned xmm = 0; xmm < XMM_COUNT; xmm++)
        if (e->held_xmm[xmm] != IR_NONE)
            evict(e, xmm);
}
