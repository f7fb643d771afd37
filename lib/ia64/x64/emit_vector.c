// Host code of IR_VECTOR: one or two SSE2 instructions. In blocks without floating point the xmm registers
// keep operands and results, so that a chain of such operations moves nothing to general registers and back.
#include "ia64/ir/vector.h"
#include "ia64/x64/emit.h"

// Free between operations, like rax.
#define FIRST  14
#define SECOND 15

enum form { PLAIN, SWAPPED, JOINED, IMMEDIATE, MIXED };
static const struct {
    uint8_t opcode, form, order;
} vectors[IR_VECTORS] = {
#define ELEMENTS(name, code, width, kind, value) [VECTOR_##name] = {code, PLAIN, 0},
#define OTHER(name, code, shape)                 [VECTOR_##name] = {code, shape, 0},
#define MIX(name, code, dwords)                  [VECTOR_##name] = {code, MIXED, dwords},
#include "ia64/ir/vector.def"
#undef ELEMENTS
#undef OTHER
#undef MIX
};

#define INTERLEAVE_HALVES 0x6c // punpcklqdq
#define SHUFFLE_DWORDS    0x70 // pshufd

// Result in `to`, which holds `from` (the operand of the form that is overwritten) already.
static void operate(struct x64_asm *a, unsigned number, unsigned to, unsigned from)
{
    if (vectors[number].form == JOINED) {
        hpvm__x64_sse(a, 0x66, INTERLEAVE_HALVES, to, from);
        from = to;
    }
    hpvm__x64_sse(a, 0x66, vectors[number].opcode, to, from);
    if (vectors[number].form == MIXED)
        hpvm__x64_sse_imm(a, 0x66, SHUFFLE_DWORDS, to, to, vectors[number].order);
}

static bool overwrites_b(unsigned number)
{
    return vectors[number].form == SWAPPED || vectors[number].form == MIXED;
}

// ---- values in xmm registers -------------------------------------------------------------------------

// Results that only other such operations, and writes of guest registers, use: they are in no general
// register.
static void choose_kept(struct x64_compiler *e)
{
    const struct ir *ir = e->ir;
    uint16_t last[IR_MAX_OPS];
    for (unsigned n = 0; n < ir->count; n++) {
        const struct ir_op *op = &ir->op[n];
        last[n] = (uint16_t)n;
        e->value[n].vector = op->opcode == IR_VECTOR;
        bool keeps = op->opcode == IR_VECTOR || (op->opcode == IR_SET && op->reg < IR_PR);
        if (keeps && op->a != IR_NONE)
            last[op->a] = (uint16_t)n;
        if (keeps && op->b != IR_NONE)
            last[op->b] = (uint16_t)n;
        const uint16_t operand[] = {op->a, op->b, op->c, op->guard};
        for (unsigned k = 0; k < 4; k++)
            if (!keeps && operand[k] != IR_NONE)
                e->value[operand[k]].vector = false;
        for (unsigned p = 0; p < op->pending_count; p++)
            e->value[ir->pending[op->pending + p].value].vector = false;
    }
    // Whatever else lives longer is needed in another way (carry.c).
    for (unsigned n = 0; n < ir->count; n++)
        e->value[n].vector &= e->value[n].last == last[n];
}

void hpvm__vector_begin(struct x64_compiler *e)
{
    bool vectors_only = false;
    memset(e->kept, 0xff, sizeof e->kept);
    for (unsigned n = 0; n < e->ir->count; n++) {
        const struct ir_op *op = &e->ir->op[n];
        vectors_only |= op->opcode == IR_VECTOR;
        if (ir_is_float(op->type) || (op->opcode >= IR_FP_REG && op->opcode <= IR_FP_STORE)) {
            e->keeps = false; // they have the xmm registers
            return;
        }
    }
    e->keeps = vectors_only;
    if (!e->keeps)
        return;
    e->fp = true; // slow paths leave xmm registers as they were
    choose_kept(e);
}

static void give_up(struct x64_compiler *e, unsigned xmm)
{
    unsigned value = e->kept[xmm];
    struct value *v = &e->value[value];
    if (v->vector && v->slot == NO_SLOT && v->last >= e->n) {
        v->slot = (uint16_t)hpvm__ra_take_slot(e);
        hpvm__x64_sse_mem(&e->a, 0x66, 0xd6, xmm, hpvm__ra_slot(v->slot)); // movq
    }
    e->kept[xmm] = IR_NONE;
}

void hpvm__vector_lose(struct x64_compiler *e)
{
    for (unsigned xmm = 0; e->keeps && xmm < XMM_COUNT; xmm++)
        if (e->kept[xmm] != IR_NONE)
            give_up(e, xmm);
}

// A register for a value; those of `pinned` stay.
static unsigned take(struct x64_compiler *e, unsigned value, uint32_t pinned)
{
    unsigned best = NO_REG, best_next = 0;
    for (unsigned xmm = 0; xmm < XMM_COUNT; xmm++) {
        if (pinned >> xmm & 1)
            continue;
        unsigned old = e->kept[xmm];
        unsigned next = old == IR_NONE || e->value[old].last < e->n ? ~0u : hpvm__ra_next_use(e, old);
        if (best == NO_REG || next > best_next) {
            best = xmm;
            best_next = next;
        }
    }
    if (e->kept[best] != IR_NONE)
        give_up(e, best);
    e->kept[best] = (uint16_t)value;
    return best;
}

static unsigned find(const struct x64_compiler *e, unsigned value)
{
    for (unsigned xmm = 0; xmm < XMM_COUNT; xmm++)
        if (e->kept[xmm] == value)
            return xmm;
    return NO_REG;
}

static unsigned use(struct x64_compiler *e, unsigned value, uint32_t pinned)
{
    unsigned xmm = find(e, value);
    int64_t constant;
    if (xmm != NO_REG)
        return xmm;
    xmm = take(e, value, pinned);
    if (e->value[value].vector)
        hpvm__x64_sse_mem(&e->a, 0xf3, 0x7e, xmm, hpvm__ra_slot(e->value[value].slot)); // movq
    else if (hpvm__ra_constant(e, value, &constant) && constant == 0)
        hpvm__x64_sse(&e->a, 0x66, 0xef, xmm, xmm); // pxor
    else
        hpvm__x64_movq_to_xmm(&e->a, xmm, hpvm__ra_use(e, value));
    return xmm;
}

static void emit_kept(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_asm *a = &e->a;
    unsigned number = op->imm & 0xff;
    unsigned x = use(e, op->a, 0), y = op->a == op->b ? x : use(e, op->b, 1u << x);
    unsigned to = take(e, e->n, 1u << x | 1u << y);
    if (vectors[number].form == IMMEDIATE) {
        hpvm__x64_sse_imm(a, 0xf2, vectors[number].opcode, to, x, (unsigned)(op->imm >> 8) & 0xff);
    } else {
        bool swapped = overwrites_b(number);
        hpvm__x64_sse(a, 0x66, 0x6f, to, swapped ? y : x); // movdqa
        operate(a, number, to, swapped ? x : y);
    }
    if (!e->value[e->n].vector)
        hpvm__x64_movq_from_xmm(a, hpvm__ra_define(e), to);
}

bool hpvm__vector_store(struct x64_compiler *e, unsigned value, struct x64_mem to)
{
    if (!e->keeps || !e->value[value].vector)
        return false;
    hpvm__x64_sse_mem(&e->a, 0x66, 0xd6, use(e, value, 0), to); // movq
    return true;
}

// ---- without them ------------------------------------------------------------------------------------

void hpvm__emit_vector(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_asm *a = &e->a;
    unsigned number = op->imm & 0xff, result = FIRST;
    if (e->keeps) {
        emit_kept(e, op);
        return;
    }
    enum x64_reg x = hpvm__ra_use(e, op->a), y = hpvm__ra_use(e, op->b);
    hpvm__x64_movq_to_xmm(a, FIRST, x);
    if (vectors[number].form == IMMEDIATE) {
        hpvm__x64_sse_imm(a, 0xf2, vectors[number].opcode, FIRST, FIRST, (unsigned)(op->imm >> 8) & 0xff);
    } else {
        hpvm__x64_movq_to_xmm(a, SECOND, y);
        if (overwrites_b(number))
            result = SECOND;
        operate(a, number, result, result == FIRST ? SECOND : FIRST);
    }
    hpvm__x64_movq_from_xmm(a, hpvm__ra_define(e), result);
}
