// The further rounds of a loop (LOOP of ir/ops.def), behind the block's ordinary code: values around the loop
// have one place each, where the way back puts them again.
#include "ia64/x64/emit.h"

static bool is_general(unsigned type)
{
    return type == IR_I64 || type == IR_PRED;
}

static bool is_front(const struct x64_compiler *e, unsigned n)
{
    return n < e->loop_at && e->ir->op[n].opcode != IR_CARRY;
}

void hpvm__rounds_begin(struct x64_compiler *e)
{
    const struct ir *ir = e->ir;
    unsigned last = 0;
    e->loop_at = e->agains = 0;
    for (unsigned n = 0; n < ir->count; n++) {
        if (ir->op[n].opcode == IR_LOOP)
            e->loop_at = n;
        if (ir->op[n].opcode == IR_AGAIN) {
            last = n;
            e->agains++;
        }
    }
    for (unsigned n = 0; n < e->loop_at; n++) // needed in each round
        if (is_front(e, n) && e->value[n].last > e->loop_at && e->value[n].last < last)
            e->value[n].last = (uint16_t)last;
}

bool hpvm__rounds_in_front(const struct x64_compiler *e, unsigned n)
{
    return n < e->loop_at;
}

// A predicate that is the same in each round, or a register that each round writes before anybody can see it.
static bool needs_no_place(const struct x64_compiler *e, unsigned n)
{
    const struct ir_op *carry = &e->ir->op[n];
    return (carry->type == IR_PRED && ir_is_const(e->ir, carry->a)) || e->value[n].last == n;
}

void hpvm__emit_carry(struct x64_compiler *e, const struct ir_op *op)
{
    if (needs_no_place(e, e->n))
        return;
    if (is_general(op->type))
        e->reserved |= 1u << hpvm__ra_define_over(e, op->a);
    else
        e->reserved_xmm |= 1u << hpvm__rx_define_over(e, op->a);
}

// The places that hold values are the same at the start of each round; constants are made where they are
// used.
void hpvm__emit_loop(struct x64_compiler *e)
{
    int64_t constant;
    hpvm__ra_flags_save(e);
    for (unsigned n = 0; n < e->n; n++) {
        struct value *v = &e->value[n];
        const struct ir_op *op = &e->ir->op[n];
        if (op->opcode == IR_CARRY && op->reg < IR_REGS)
            hpvm__ra_home_lost(e, op->reg);
        if (v->reg != NO_REG && hpvm__ra_constant(e, n, &constant)) {
            if (ir_is_float(op->type))
                hpvm__rx_release(e, n);
            else
                e->held[v->reg] = IR_NONE;
            v->reg = NO_REG;
        }
    }
    for (unsigned n = 0; n < e->n; n++)
        e->head[n] = e->value[n].last > e->n ? e->value[n].reg : NO_REG;
    for (unsigned n = 0; n < e->n; n++) // limits in opt/rounds.c leave room for all of them
        if (e->ir->op[n].opcode == IR_CARRY && !needs_no_place(e, n)) {
            e->head[n] = e->value[n].reg;
            e->failed |= e->head[n] == NO_REG;
        }
    e->reserved = e->reserved_xmm = 0;
    e->head_label = hpvm__x64_label(&e->a);
    hpvm__x64_align(&e->a, 16);
    hpvm__x64_bind(&e->a, e->head_label);
    hpvm__emit_strides(e);
}

void hpvm__rounds_flush(struct x64_compiler *e)
{
    uint32_t first = e->pending_count;
    for (unsigned n = 0; n < e->loop_at; n++) {
        const struct ir_op *op = &e->ir->op[n];
        struct pending_write w = {.reg = op->reg, .type = op->type};
        if (op->opcode != IR_CARRY)
            continue;
        if (e->head[n] != NO_REG)
            w.at =
                (struct location){.place = ir_is_float(op->type) ? PLACE_XMM : PLACE_REG, .host = e->head[n]};
        else if (ir_is_const(e->ir, op->a))
            w.at = (struct location){.place = PLACE_CONST, .value = e->ir->op[op->a].imm};
        else
            continue; // written before anybody can see it
        hpvm__emit_add_pending(e, w);
    }
    if (!e->failed)
        hpvm__emit_pending(e, first, e->pending_count - first);
    e->pending_count = first;
}

// ---- the way back ----------------------------------------------------------------------------------------

struct move {
    uint8_t to, from;
};
struct moves {
    struct move move[XMM_COUNT + 16];
    unsigned count;
};

static void copy(struct x64_compiler *e, bool general, unsigned to, unsigned from)
{
    if (general)
        hpvm__x64_mov(&e->a, 8, (enum x64_reg)to, (enum x64_reg)from);
    else
        hpvm__x64_sse(&e->a, 0, 0x28, to, from); // movaps
}

// All at once: those first whose target nobody needs any more; a cycle is broken through `spare`.
static void emit_moves(struct x64_compiler *e, struct moves *moves, bool general, unsigned spare)
{
    while (moves->count) {
        unsigned k = 0;
        for (bool needed = true; k < moves->count; k++) {
            needed = false;
            for (unsigned other = 0; other < moves->count; other++)
                needed |= other != k && moves->move[other].from == moves->move[k].to;
            if (!needed)
                break;
        }
        if (k < moves->count) {
            copy(e, general, moves->move[k].to, moves->move[k].from);
            moves->move[k] = moves->move[--moves->count];
            continue;
        }
        unsigned aside = moves->move[0].to;
        copy(e, general, spare, aside);
        for (k = 0; k < moves->count; k++)
            if (moves->move[k].from == aside)
                moves->move[k].from = (uint8_t)spare;
    }
}

static void fetch(struct x64_compiler *e, bool general, unsigned to, const struct location *at)
{
    struct x64_asm *a = &e->a;
    unsigned size;
    if (at->place == PLACE_CONST && !general && at->value == 0) {
        hpvm__x64_sse(a, 0x66, 0xef, to, to); // pxor
    } else if (at->place == PLACE_CONST) {
        hpvm__x64_mov_imm(a, general ? (enum x64_reg)to : X64_RAX, (uint64_t)at->value);
        if (!general)
            hpvm__x64_movq_to_xmm(a, to, X64_RAX);
    } else {
        struct x64_mem from =
            at->place == PLACE_SLOT ? hpvm__ra_slot(at->index) : hpvm__ra_home(at->index, &size);
        if (general)
            hpvm__x64_load(a, 8, (enum x64_reg)to, from);
        else
            hpvm__x64_sse_mem(a, 0xf2, 0x10, to, from); // movsd
    }
}

// Where a value from in front of the loop is now, or from where it can be read again.
static struct location place_of(struct x64_compiler *e, unsigned n)
{
    const struct value *v = &e->value[n];
    if (v->reg != NO_REG)
        return (struct location){.place = PLACE_REG, .host = v->reg};
    if (v->slot != NO_SLOT)
        return (struct location){.place = PLACE_SLOT, .index = v->slot};
    if (e->ir->op[n].opcode != IR_GET)
        e->failed = true; // lost: a mistake in the allocator
    return (struct location){.place = PLACE_HOME, .index = e->ir->op[n].reg};
}

static void carry_over(struct x64_compiler *e, const struct pending_write *list, unsigned count)
{
    struct moves moves[2] = {{.count = 0}, {.count = 0}}; // xmm registers, general ones
    for (unsigned pass = 0; pass < 2; pass++) { // from memory when all registers are in their places
        for (unsigned n = 0; n < e->loop_at; n++) {
            const struct ir_op *op = &e->ir->op[n];
            struct location at = {0};
            if (e->head[n] == NO_REG || (op->opcode != IR_CARRY && e->value[n].last < e->n))
                continue;
            if (op->opcode == IR_CARRY) {
                unsigned k = 0;
                while (k < count && list[k].reg != op->reg)
                    k++;
                if (k == count) { // the list names every register that is carried
                    e->failed = true;
                    return;
                }
                at = list[k].at;
            } else {
                at = place_of(e, n);
            }
            bool general = is_general(op->type), here = at.place == PLACE_REG || at.place == PLACE_XMM;
            if (pass == 0 && here && at.host != e->head[n])
                moves[general].move[moves[general].count++] = (struct move){e->head[n], at.host};
            else if (pass == 1 && !here)
                fetch(e, general, e->head[n], &at);
        }
        for (unsigned general = 0; pass == 0 && general < 2; general++)
            emit_moves(e, &moves[general], general, general ? (unsigned)X64_RAX : XMM_COUNT);
    }
}

// How many at the front of the list are for memory only.
static unsigned for_memory(const struct x64_compiler *e, const struct ir_op *op)
{
    for (unsigned k = 0; k < op->pending_count; k++)
        for (unsigned n = 0; n < e->loop_at; n++)
            if (e->ir->op[n].opcode == IR_CARRY && e->ir->op[n].reg == e->ir->pending[op->pending + k].reg)
                return k;
    return op->pending_count;
}

// Predicates that are computed where they are used become registers while nothing is in the flags that a
// branch waits for.
static void make_predicates(struct x64_compiler *e, const struct ir_op *op)
{
    int64_t constant;
    for (unsigned n = 0; n < e->loop_at; n++) {
        const struct ir_op *carry = &e->ir->op[n];
        if (carry->opcode != IR_CARRY || carry->type != IR_PRED || needs_no_place(e, n))
            continue;
        unsigned value = hpvm__carry_value_at(e, carry->reg, n, e->n);
        if (hpvm__ra_is_lazy(e, value) && !hpvm__guard_decides(e, op, value, &constant)) {
            hpvm__ra_flags_save(e);
            hpvm__ra_materialize(e, value);
        }
    }
}

void hpvm__emit_again(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_asm *a = &e->a;
    const struct insn *i = &e->ir->insn[op->insn];
    const struct ir_segment *segment = hpvm__ir_segment(e->ir, op->insn);
    unsigned slots = i->ordinal + (i->flags & INSN_LONG ? 2u : 1u), over = hpvm__x64_label(a);
    int64_t constant;
    if (op->guard != IR_NONE && hpvm__ra_constant(e, op->guard, &constant) && !(constant & 1))
        return;
    make_predicates(e, op);
    hpvm__emit_prepare_exit(e, op);
    const struct cold *cold = hpvm__emit_cold(e, COLD_AGAIN);
    if (!cold)
        return;
    if (op->guard != IR_NONE)
        hpvm__emit_branch_if(e, op->guard, false, over);
    // The last bundle is the same in each round, unless slow paths of a region have told of others.
    if (e->agains == 1 && !segment)
        hpvm__x64_alu_imm(a, X64_SUB, 8, SLOTS_LEFT, (int32_t)slots);
    else
        hpvm__emit_account(e, i, slots, i->bundle * 16);
    hpvm__x64_alu_store_imm(a, X64_CMP, 4, C_FIELD(exit_request), 0);
    hpvm__x64_jcc(a, X64_NE, cold->label);
    hpvm__x64_alu_imm(a, X64_CMP, 8, SLOTS_LEFT, (int32_t)hpvm__emit_slots_needed(e));
    hpvm__x64_jcc(a, X64_B, cold->label);
    hpvm__emit_pending(e, cold->first, for_memory(e, op));
    carry_over(e, &e->pending[cold->first], cold->count);
    hpvm__x64_jmp(a, e->head_label);
    hpvm__x64_bind(a, over);
    hpvm__x64_bind(a, cold->back);
    if (op->guard != IR_NONE)
        hpvm__emit_learn(e, op->guard);
}

// A request waits, or the limit is near.
void hpvm__emit_again_cold(struct x64_compiler *e, const struct cold *cold)
{
    hpvm__x64_bind(&e->a, cold->label);
    hpvm__emit_pending(e, cold->first, cold->count);
    hpvm__x64_jmp(&e->a, e->stop_label);
}

void hpvm__emit_exit_base(struct x64_compiler *e, const struct ir_op *op)
{
    int64_t constant;
    if (hpvm__ra_constant(e, op->guard, &constant)) {
        e->failed |= constant & 1; // no such loop is made
        return;
    }
    hpvm__emit_prepare_exit(e, op);
    hpvm__emit_branch_if(e, op->guard, true, e->common_label);
    hpvm__emit_learn(e, op->guard);
}
