// Register allocation along the line: values sit in host registers, in the guest register they came from or
// went to, in a spill slot, or (constants) nowhere; the one whose next use is farthest makes room.
#include "ia64/x64/emit.h"

// Bits of c->pr stay what they were at the entry, but for those that exits write.
static bool predicates_stay(const struct ir *ir)
{
    for (unsigned n = 0; n < ir->count; n++) {
        const struct ir_op *op = &ir->op[n];
        if ((op->opcode == IR_SET && (ir_reg_is_pred(op->reg) || op->reg == IR_PR_WORD)) ||
            op->opcode == IR_FP_WIDE_TEST || // on its slow path
            (op->opcode == IR_CALL_ROW && hpvm__ir_call_writes(op, IR_PR_WORD)))
            return false;
    }
    return true;
}

// Compares and tests of bits are done where their result is used: the host does both in one step. So are
// tests of predicates that the block never writes.
static void choose_lazy(struct x64_compiler *e)
{
    const struct ir *ir = e->ir;
    bool written[64] = {false}, stay = predicates_stay(ir);
    for (unsigned n = 0; stay && n < ir->count; n++)
        for (unsigned k = 0; k < ir->op[n].pending_count; k++) {
            unsigned reg = ir->pending[ir->op[n].pending + k].reg;
            if (ir_reg_is_pred(reg))
                written[reg - IR_PR] = true;
            stay &= reg != IR_PR_WORD;
        }
    for (unsigned n = 0; n < ir->count; n++) {
        const struct ir_op *op = &ir->op[n];
        e->value[n].lazy =
            (op->opcode >= IR_CMP_EQ && op->opcode <= IR_TEST_CLEAR) ||
            (op->opcode == IR_GET && ir_reg_is_pred(op->reg) && stay && !written[op->reg - IR_PR]);
    }
}

static void used_at(struct x64_compiler *e, unsigned value, unsigned n)
{
    if (value == IR_NONE)
        return;
    e->value[value].last = (uint16_t)n;
    if (!e->value[value].lazy)
        return;
    const struct ir_op *op = &e->ir->op[value];
    if (op->a != IR_NONE && e->value[op->a].last < n)
        e->value[op->a].last = (uint16_t)n;
    if (op->b != IR_NONE && e->value[op->b].last < n)
        e->value[op->b].last = (uint16_t)n;
}

void hpvm__ra_begin(struct x64_compiler *e)
{
    const struct ir *ir = e->ir;
    memset(e->held, 0xff, sizeof e->held);
    memset(e->home_of, 0xff, sizeof e->home_of);
    memset(e->slots, 0, sizeof e->slots);
    e->pinned = e->reserved = e->reserved_xmm = 0;
    e->aliases = 0;
    for (unsigned n = 0; n < ir->count; n++)
        e->value[n] = (struct value){
            .reg = NO_REG, .known = UNKNOWN, .slot = NO_SLOT, .home = IR_NONE, .last = (uint16_t)n};
    choose_lazy(e);
    hpvm__rx_begin(e);
    for (unsigned n = 0; n < ir->count; n++) {
        const struct ir_op *op = &ir->op[n];
        used_at(e, op->a, n);
        used_at(e, op->b, n);
        used_at(e, op->c, n);
        used_at(e, op->guard, n);
        for (unsigned k = 0; k < op->pending_count; k++)
            used_at(e, ir->pending[op->pending + k].value, n);
    }
}

void hpvm__ra_extend(struct x64_compiler *e, unsigned value, unsigned n)
{
    if (e->value[value].last < n)
        used_at(e, value, n);
}

struct x64_mem hpvm__ra_slot(unsigned slot)
{
    return x64_at(X64_RSP, SAVE_AREA + 8 * (int32_t)slot);
}

struct x64_mem hpvm__ra_home(unsigned reg, unsigned *size)
{
    *size = 8;
    if (reg >= 32 && reg < 128)
        return x64_at(FRAME, 8 * ((int32_t)reg - 32));
    struct ir_place place = hpvm__ir_place(reg);
    *size = place.size;
    return x64_at_cpu((size_t)place.offset);
}

bool hpvm__ra_constant(const struct x64_compiler *e, unsigned value, int64_t *constant)
{
    if (e->value[value].known != UNKNOWN) {
        *constant = e->value[value].known == KNOWN_TRUE;
        return true;
    }
    if (e->ir->op[value].opcode != IR_CONST)
        return false;
    *constant = e->ir->op[value].imm;
    return true;
}

bool hpvm__ra_imm32(const struct x64_compiler *e, unsigned value, int32_t *constant)
{
    int64_t wide;
    if (!hpvm__ra_constant(e, value, &wide) || wide != (int32_t)wide)
        return false;
    *constant = (int32_t)wide;
    return true;
}

// ---- making room -------------------------------------------------------------------------------------

// How far away the next use as an operand is; uses by cold paths can do with memory.
unsigned hpvm__ra_next_use(const struct x64_compiler *e, unsigned value)
{
    unsigned last = e->value[value].last, end = e->n + 100 < last ? e->n + 100 : last;
    for (unsigned n = e->n; n <= end; n++) {
        const struct ir_op *op = &e->ir->op[n];
        if (op->a == value || op->b == value || op->c == value || op->guard == value)
            return n;
    }
    return end + 1000;
}

unsigned hpvm__ra_take_slot(struct x64_compiler *e)
{
    for (unsigned word = 0; word < ARRAY_LENGTH(e->slots); word++)
        if (~e->slots[word]) {
            unsigned bit = (unsigned)__builtin_ctzll(~e->slots[word]);
            e->slots[word] |= BIT(bit);
            return word * 64 + bit;
        }
    e->failed = true;
    return 0;
}

static void free_slot(struct x64_compiler *e, unsigned slot)
{
    e->slots[slot / 64] &= ~BIT(slot % 64);
}

static bool has_copy(const struct x64_compiler *e, unsigned value)
{
    int64_t constant;
    return e->value[value].slot != NO_SLOT || e->value[value].home != IR_NONE ||
           hpvm__ra_constant(e, value, &constant);
}

static void evict(struct x64_compiler *e, enum x64_reg reg)
{
    unsigned value = e->held[reg];
    struct value *v = &e->value[value];
    if (!has_copy(e, value) && v->last >= e->n) {
        v->slot = (uint16_t)hpvm__ra_take_slot(e);
        hpvm__x64_store(&e->a, 8, hpvm__ra_slot(v->slot), reg);
    }
    v->reg = NO_REG;
    e->held[reg] = IR_NONE;
}

static enum x64_reg allocate(struct x64_compiler *e)
{
    unsigned best = NO_REG, best_score = 0;
    // From r15 down: those that survive calls come first.
    for (unsigned candidates = ALLOCATABLE & ~e->pinned, reg; candidates; candidates &= ~(1u << reg)) {
        reg = 31 - (unsigned)__builtin_clz(candidates);
        unsigned value = e->held[reg];
        if (value == IR_NONE) {
            e->pinned |= 1u << reg;
            return reg;
        }
        unsigned score = 2 * hpvm__ra_next_use(e, value) + has_copy(e, value);
        if (best == NO_REG || score > best_score) {
            best = reg;
            best_score = score;
        }
    }
    if (best == NO_REG) { // cannot happen: an operation pins at most four
        e->failed = true;
        return X64_RSI;
    }
    evict(e, (enum x64_reg)best);
    e->pinned |= 1u << best;
    return (enum x64_reg)best;
}

void hpvm__ra_before_call(struct x64_compiler *e)
{
    for (unsigned left = ALLOCATABLE & ~CALLEE_SAVED; left; left &= left - 1) {
        unsigned reg = (unsigned)__builtin_ctz(left);
        if (e->held[reg] != IR_NONE)
            evict(e, (enum x64_reg)reg);
    }
}

static void hold(struct x64_compiler *e, enum x64_reg reg, unsigned value)
{
    e->held[reg] = (uint16_t)value;
    e->value[value].reg = (uint8_t)reg;
}

// ---- access ------------------------------------------------------------------------------------------

static void fetch(struct x64_compiler *e, enum x64_reg to, unsigned value)
{
    const struct value *v = &e->value[value];
    int64_t constant;
    unsigned size;
    if (hpvm__ra_constant(e, value, &constant))
        hpvm__x64_mov_imm(&e->a, to, (uint64_t)constant);
    else if (v->slot != NO_SLOT)
        hpvm__x64_load(&e->a, 8, to, hpvm__ra_slot(v->slot));
    else if (v->home != IR_NONE)
        hpvm__x64_load(&e->a, 8, to, hpvm__ra_home(v->home, &size));
    else
        e->failed = true; // lost: a mistake in this file
}

bool hpvm__ra_is_lazy(const struct x64_compiler *e, unsigned value)
{
    const struct value *v = &e->value[value];
    return v->lazy && v->known == UNKNOWN && v->reg == NO_REG && v->slot == NO_SLOT;
}

void hpvm__ra_prepare(struct x64_compiler *e, unsigned value)
{
    int32_t imm;
    if (!hpvm__ra_is_lazy(e, value)) {
        hpvm__ra_use(e, value);
        return;
    }
    // All that the comparison will need, constants of 64 bits too: it must not move anything later.
    const struct ir_op *op = &e->ir->op[value];
    if (op->a != IR_NONE)
        hpvm__ra_use(e, op->a);
    if (op->b != IR_NONE && !hpvm__ra_imm32(e, op->b, &imm))
        hpvm__ra_use(e, op->b);
}

enum x64_reg hpvm__ra_use(struct x64_compiler *e, unsigned value)
{
    struct value *v = &e->value[value];
    int64_t constant;
    if (v->reg == NO_REG && !hpvm__ra_constant(e, value, &constant))
        hpvm__ra_materialize(e, value);
    if (v->reg == NO_REG) {
        enum x64_reg reg = allocate(e);
        fetch(e, reg, value);
        hold(e, reg, value);
    }
    e->pinned |= 1u << v->reg;
    return v->reg;
}

void hpvm__ra_copy(struct x64_compiler *e, enum x64_reg to, unsigned value)
{
    int64_t constant;
    if (!hpvm__ra_constant(e, value, &constant))
        hpvm__ra_materialize(e, value);
    if (e->value[value].reg != NO_REG)
        hpvm__x64_mov(&e->a, 8, to, e->value[value].reg);
    else
        fetch(e, to, value);
}

enum x64_reg hpvm__ra_scratch(struct x64_compiler *e)
{
    return allocate(e);
}

enum x64_reg hpvm__ra_define(struct x64_compiler *e)
{
    enum x64_reg reg = allocate(e);
    hold(e, reg, e->n);
    return reg;
}

enum x64_reg hpvm__ra_define_over(struct x64_compiler *e, unsigned value)
{
    struct value *v = &e->value[value];
    int64_t constant;
    if (hpvm__ra_constant(e, value, &constant)) {
        enum x64_reg reg = hpvm__ra_define(e);
        hpvm__x64_mov_imm(&e->a, reg, (uint64_t)constant);
        return reg;
    }
    enum x64_reg from = hpvm__ra_use(e, value);
    if (v->last == e->n) {
        v->reg = NO_REG;
        hold(e, from, e->n);
        return from;
    }
    enum x64_reg reg = hpvm__ra_define(e);
    hpvm__x64_mov(&e->a, 8, reg, from);
    return reg;
}

static void release(struct x64_compiler *e, unsigned value)
{
    struct value *v = &e->value[value];
    if (v->reg != NO_REG) {
        if (ir_is_float(e->ir->op[value].type))
            hpvm__rx_release(e, value);
        else
            e->held[v->reg] = IR_NONE;
        v->reg = NO_REG;
    }
    if (v->slot != NO_SLOT) {
        free_slot(e, v->slot);
        v->slot = NO_SLOT;
    }
    if (v->home != IR_NONE) {
        e->home_of[v->home] = IR_NONE;
        v->home = IR_NONE;
    }
}

static void release_if_dead(struct x64_compiler *e, unsigned value)
{
    if (value != IR_NONE && e->value[value].last <= e->n)
        release(e, value);
}

static void release_used(struct x64_compiler *e, unsigned value)
{
    release_if_dead(e, value);
    if (value != IR_NONE && e->value[value].lazy) {
        release_if_dead(e, e->ir->op[value].a);
        release_if_dead(e, e->ir->op[value].b);
    }
}

void hpvm__ra_end(struct x64_compiler *e)
{
    const struct ir_op *op = &e->ir->op[e->n];
    e->pinned = e->reserved;
    e->pinned_xmm = e->reserved_xmm;
    release_used(e, op->a);
    release_used(e, op->b);
    release_used(e, op->c);
    release_used(e, op->guard);
    for (unsigned k = 0; k < op->pending_count; k++)
        release_used(e, e->ir->pending[op->pending + k].value);
    release_if_dead(e, e->n);
}

// ---- homes -------------------------------------------------------------------------------------------

static bool has_home(unsigned reg)
{
    return reg < IR_PR || (reg >= IR_BR && reg < IR_PR_WORD);
}

void hpvm__ra_home_lost(struct x64_compiler *e, unsigned reg)
{
    if (reg >= IR_REGS || !has_home(reg) || e->home_of[reg] == IR_NONE)
        return;
    unsigned value = e->home_of[reg], size;
    struct value *v = &e->value[value];
    if (v->reg == NO_REG && v->slot == NO_SLOT && v->last >= e->n) {
        v->slot = (uint16_t)hpvm__ra_take_slot(e);
        hpvm__x64_load(&e->a, 8, X64_RAX, hpvm__ra_home(reg, &size));
        hpvm__x64_store(&e->a, 8, hpvm__ra_slot(v->slot), X64_RAX);
    }
    v->home = IR_NONE;
    e->home_of[reg] = IR_NONE;
}

void hpvm__ra_home_set(struct x64_compiler *e, unsigned reg, unsigned value)
{
    int64_t constant;
    if (!has_home(reg) || hpvm__ra_constant(e, value, &constant) || e->ir->op[value].type != IR_I64)
        return;
    struct value *v = &e->value[value];
    if (v->home != IR_NONE)
        e->home_of[v->home] = IR_NONE;
    v->home = (uint16_t)reg;
    e->home_of[reg] = (uint16_t)value;
}

void hpvm__ra_homes_lost(struct x64_compiler *e)
{
    for (unsigned reg = 0; reg < IR_REGS; reg++)
        hpvm__ra_home_lost(e, reg);
}

// ---- values in flags ---------------------------------------------------------------------------------

static unsigned alias_index(const struct x64_compiler *e, unsigned value)
{
    for (unsigned k = 0; k < e->aliases; k++)
        if (e->alias[k].value == value)
            return k;
    return ~0u;
}

void hpvm__ra_flags_set(struct x64_compiler *e, unsigned value, enum x64_cond cond)
{
    if (e->aliases == ARRAY_LENGTH(e->alias)) {
        e->failed = true; // callers look first
        return;
    }
    e->alias[e->aliases++] = (struct flag_alias){(uint16_t)value, (uint8_t)cond};
}

bool hpvm__ra_flags_find(const struct x64_compiler *e, unsigned value, enum x64_cond *cond)
{
    unsigned k = alias_index(e, value);
    if (k == ~0u)
        return false;
    *cond = e->alias[k].cond;
    return true;
}

void hpvm__ra_materialize(struct x64_compiler *e, unsigned value)
{
    struct value *v = &e->value[value];
    if (hpvm__ra_is_lazy(e, value)) {
        hpvm__ra_flags_save(e);
        enum x64_cond cond = hpvm__emit_lazy(e, value);
        enum x64_reg to = allocate(e);
        hpvm__x64_setcc(&e->a, cond, to);
        hold(e, to, value);
        return;
    }
    unsigned k = alias_index(e, value);
    if (k == ~0u || v->reg != NO_REG || v->slot != NO_SLOT)
        return;
    enum x64_reg reg = allocate(e);
    hpvm__x64_setcc(&e->a, e->alias[k].cond, reg);
    hold(e, reg, value);
}

void hpvm__ra_flags_save(struct x64_compiler *e)
{
    for (unsigned k = 0; k < e->aliases; k++) {
        unsigned value = e->alias[k].value;
        if (e->value[value].last >= e->n && e->value[value].known == UNKNOWN) {
            uint32_t pinned = e->pinned;
            hpvm__ra_materialize(e, value);
            e->pinned = pinned;
        }
    }
    e->aliases = 0;
}

// ---- cold paths --------------------------------------------------------------------------------------

static struct location locate(struct x64_compiler *e, unsigned value)
{
    struct location w = {0};
    int64_t constant;
    if (hpvm__ra_constant(e, value, &constant)) {
        w.place = PLACE_CONST;
        w.value = constant;
        return w;
    }
    if (hpvm__ra_is_lazy(e, value)) {
        w.place = PLACE_LAZY;
        w.index = (uint16_t)value;
        return w;
    }
    uint32_t pinned = e->pinned;
    hpvm__ra_materialize(e, value);
    e->pinned = pinned;
    const struct value *v = &e->value[value];
    if (v->reg != NO_REG) {
        w.place = ir_is_float(e->ir->op[value].type) ? PLACE_XMM : PLACE_REG;
        w.host = v->reg;
    } else if (v->slot != NO_SLOT) {
        w.place = PLACE_SLOT;
        w.index = v->slot;
    } else if (v->home != IR_NONE) {
        w.place = PLACE_HOME;
        w.index = v->home;
    } else {
        e->failed = true;
    }
    return w;
}

struct pending_write hpvm__ra_locate(struct x64_compiler *e, unsigned reg, unsigned value)
{
    const struct ir_op *op = &e->ir->op[value];
    struct pending_write w = {.reg = (uint16_t)reg, .type = op->type, .at = locate(e, value)};
    if (w.at.place == PLACE_LAZY && op->a != IR_NONE)
        w.a = locate(e, op->a);
    if (w.at.place == PLACE_LAZY && op->b != IR_NONE)
        w.b = locate(e, op->b);
    return w;
}
