// Host code of block entries and exits.
#include "ia64/x64/emit.h"

_Static_assert(ENGINE_ROWS >= ROW_COUNT, "a counter for each row");

void hpvm__emit_count(struct x64_asm *a, size_t offset)
{
    hpvm__x64_alu_store_imm(a, X64_ADD, 8, x64_at_cpu(offset), 1);
}

// ---- pending writes ----------------------------------------------------------------------------------

void hpvm__emit_add_pending(struct x64_compiler *e, struct pending_write w)
{
    if (e->pending_count == e->pending_capacity) {
        unsigned wanted = e->pending_capacity ? 2 * e->pending_capacity : 256;
        struct pending_write *larger = realloc(e->pending, wanted * sizeof *larger);
        if (!larger) {
            e->failed = true;
            return;
        }
        e->pending = larger;
        e->pending_capacity = wanted;
    }
    e->pending[e->pending_count++] = w;
}

struct cold *hpvm__emit_cold(struct x64_compiler *e, enum cold_kind kind)
{
    const struct ir_op *op = &e->ir->op[e->n];
    int64_t constant;
    // First everything that needs a register gets one, and nothing is left in memory that the list writes;
    // only then places are final.
    for (unsigned k = 0; k < op->pending_count; k++)
        hpvm__ra_home_lost(e, e->ir->pending[op->pending + k].reg);
    for (unsigned k = 0; k < op->pending_count; k++) {
        unsigned value = e->ir->pending[op->pending + k].value;
        if (!hpvm__ra_constant(e, value, &constant) && !hpvm__guard_decides(e, op, value, &constant) &&
            !hpvm__ra_is_lazy(e, value)) {
            uint32_t pinned = e->pinned;
            hpvm__ra_materialize(e, value);
            e->pinned = pinned;
        }
    }
    if (e->colds == e->cold_capacity) {
        unsigned wanted = e->cold_capacity ? 2 * e->cold_capacity : 64;
        struct cold *larger = realloc(e->cold, wanted * sizeof *larger);
        if (!larger) {
            e->failed = true;
            return NULL;
        }
        e->cold = larger;
        e->cold_capacity = wanted;
    }
    struct cold *cold = &e->cold[e->colds++];
    *cold = (struct cold){.kind = kind,
                          .label = hpvm__x64_label(&e->a),
                          .back = hpvm__x64_label(&e->a),
                          .op = (uint16_t)e->n,
                          .reg = NO_REG,
                          .first = e->pending_count,
                          .count = op->pending_count};
    for (unsigned k = 0; k < op->pending_count; k++) {
        const struct ir_pending *p = &e->ir->pending[op->pending + k];
        struct pending_write w = {.reg = p->reg, .at = {.place = PLACE_CONST}};
        if (!hpvm__guard_decides(e, op, p->value, &w.at.value))
            w = hpvm__ra_locate(e, p->reg, p->value);
        hpvm__emit_add_pending(e, w);
    }
    return cold;
}

// A predicate whose value follows from the guard of the exit that is taken.
bool hpvm__guard_decides(const struct x64_compiler *e, const struct ir_op *op, unsigned value,
                         int64_t *constant)
{
    if (op->guard == IR_NONE || !(ir_info(op)->flags & OPF_EXIT))
        return false;
    int relation = hpvm__ir_predicates_relate(e->ir, value, op->guard);
    *constant = relation;
    return relation >= 0;
}

// A value in a register: its own or `other`.
static enum x64_reg located(struct x64_compiler *e, const struct location *at, enum x64_reg other)
{
    unsigned size;
    switch (at->place) {
    case PLACE_REG:
        return at->host;
    case PLACE_SLOT:
        hpvm__x64_load(&e->a, 8, other, hpvm__ra_slot(at->index));
        break;
    case PLACE_HOME:
        hpvm__x64_load(&e->a, 8, other, hpvm__ra_home(at->index, &size));
        break;
    default:
        hpvm__x64_mov_imm(&e->a, other, (uint64_t)at->value);
        break;
    }
    return other;
}

enum x64_cond hpvm__emit_lazy_cold(struct x64_compiler *e, const struct pending_write *w)
{
    const struct ir_op *op = &e->ir->op[w->at.index];
    if (op->opcode == IR_GET) {
        hpvm__x64_bit_mem_imm(&e->a, X64_BT, 8, C_FIELD(pr), op->reg - IR_PR);
        return X64_B;
    }
    enum x64_reg a = located(e, &w->a, X64_RAX);
    if (op->opcode == IR_TEST_BIT || op->opcode == IR_TEST_CLEAR) {
        hpvm__x64_bit_imm(&e->a, X64_BT, 8, a, op->imm & 63);
        return op->opcode == IR_TEST_BIT ? X64_B : X64_AE;
    }
    if (w->b.place == PLACE_CONST && (w->b.value == (int32_t)w->b.value || op->size == 4))
        hpvm__x64_alu_imm(&e->a, X64_CMP, op->size, a, (int32_t)w->b.value);
    else
        hpvm__x64_alu(&e->a, X64_CMP, op->size, a, located(e, &w->b, X64_RDX));
    return hpvm__condition((enum ir_opcode)op->opcode, false);
}

// The value of a pending write in a register: its own or rax.
static enum x64_reg pending_value(struct x64_compiler *e, const struct pending_write *w)
{
    if (w->at.place != PLACE_LAZY)
        return located(e, &w->at, X64_RAX);
    hpvm__x64_setcc(&e->a, hpvm__emit_lazy_cold(e, w), X64_RAX);
    return X64_RAX;
}

// Of a predicate to compute: the one next to it that is its complement, and is written as well; or NULL. A
// compare mostly writes two of them.
static const struct pending_write *complement(const struct x64_compiler *e, const struct pending_write *w,
                                              const struct pending_write *list, uint32_t count)
{
    for (uint32_t k = 0; k < count; k++)
        if (w->at.place == PLACE_LAZY && list[k].at.place == PLACE_LAZY &&
            (list[k].reg == w->reg + 1u || list[k].reg + 1u == w->reg) && ir_reg_is_pred(list[k].reg) &&
            hpvm__ir_predicates_relate(e->ir, w->at.index, list[k].at.index) == 0)
            return &list[k];
    return NULL;
}

// All predicates in one read-modify-write.
static void pending_predicates(struct x64_compiler *e, uint32_t first, uint32_t count)
{
    uint64_t written = 0, ones = 0;
    for (uint32_t k = first; k < first + count; k++) {
        const struct pending_write *w = &e->pending[k];
        if (!ir_reg_is_pred(w->reg))
            continue;
        written |= BIT(w->reg - IR_PR);
        if (w->at.place == PLACE_CONST && w->at.value)
            ones |= BIT(w->reg - IR_PR);
    }
    if (!written)
        return;
    hpvm__x64_load(&e->a, 8, X64_RCX, C_FIELD(pr));
    if ((int64_t)~written == (int32_t)~written) {
        hpvm__x64_alu_imm(&e->a, X64_AND, 8, X64_RCX, (int32_t)~written);
    } else {
        hpvm__x64_mov_imm(&e->a, X64_RAX, ~written);
        hpvm__x64_alu(&e->a, X64_AND, 8, X64_RCX, X64_RAX);
    }
    if (ones && ones == (ones & 0x7fffffff)) {
        hpvm__x64_alu_imm(&e->a, X64_OR, 8, X64_RCX, (int32_t)ones);
    } else if (ones) {
        hpvm__x64_mov_imm(&e->a, X64_RAX, ones);
        hpvm__x64_alu(&e->a, X64_OR, 8, X64_RCX, X64_RAX);
    }
    uint64_t done = 0;
    for (uint32_t k = first; k < first + count; k++) {
        const struct pending_write *w = &e->pending[k];
        if (!ir_reg_is_pred(w->reg) || w->at.place == PLACE_CONST || (done >> (w->reg - IR_PR) & 1))
            continue;
        const struct pending_write *other = complement(e, w, &e->pending[k + 1], first + count - (k + 1));
        unsigned reg = w->reg;
        hpvm__x64_zx(&e->a, 1, X64_RAX, pending_value(e, w));
        if (other) { // the upper of the two, or the lower one
            if (other->reg > reg)
                hpvm__x64_alu_imm(&e->a, X64_XOR, 4, X64_RAX, 1);
            else
                reg = other->reg;
            hpvm__x64_alu_imm(&e->a, X64_ADD, 4, X64_RAX, 1);
            done |= BIT(other->reg - IR_PR);
        }
        hpvm__x64_shift(&e->a, X64_SHL, 8, X64_RAX, reg - IR_PR);
        hpvm__x64_alu(&e->a, X64_OR, 8, X64_RCX, X64_RAX);
    }
    hpvm__x64_store(&e->a, 8, C_FIELD(pr), X64_RCX);
}

// An integer in a floating-point register.
static void pending_integer(struct x64_compiler *e, const struct pending_write *w)
{
    enum x64_reg value = located(e, &w->at, X64_RCX);
    struct x64_mem home = hpvm__emit_fr_home(e, w->reg);
    hpvm__x64_store(&e->a, 8, home, value);
    home.disp += (int32_t)offsetof(struct fpreg, exponent);
    hpvm__x64_store_imm(&e->a, 8, home, FP_EXPONENT_INTEGER);
}

// A single becomes a double in xmm14.
static struct location widened(struct x64_compiler *e, const struct location *at)
{
    struct location wide = {.place = PLACE_XMM, .host = 14};
    if (at->place == PLACE_XMM) {
        hpvm__x64_sse(&e->a, 0xf3, 0x5a, wide.host, at->host); // cvtss2sd
    } else if (at->place == PLACE_SLOT) {
        hpvm__x64_sse_mem(&e->a, 0xf3, 0x5a, wide.host, hpvm__ra_slot(at->index));
    } else {
        hpvm__x64_mov_imm(&e->a, X64_RAX, (uint32_t)at->value);
        hpvm__x64_movq_to_xmm(&e->a, wide.host, X64_RAX);
        hpvm__x64_sse(&e->a, 0xf3, 0x5a, wide.host, wide.host);
    }
    return wide;
}

// A floating-point register: the number and the tag.
static void pending_number(struct x64_compiler *e, const struct pending_write *pending)
{
    struct pending_write wide = *pending, *w = &wide;
    if (w->type == IR_F32)
        w->at = widened(e, &pending->at);
    enum x64_reg bits = X64_RCX;
    if (w->at.place == PLACE_SLOT)
        hpvm__x64_load(&e->a, 8, bits, hpvm__ra_slot(w->at.index));
    else if (w->at.place == PLACE_CONST)
        hpvm__x64_mov_imm(&e->a, bits, (uint64_t)w->at.value);
    struct x64_mem home = hpvm__emit_fr_home(e, w->reg);
    if (w->at.place == PLACE_XMM)
        hpvm__x64_sse_mem(&e->a, 0x66, 0xd6, w->at.host, home); // movq
    else
        hpvm__x64_store(&e->a, 8, home, bits);
    home.disp += (int32_t)offsetof(struct fpreg, exponent);
    hpvm__x64_store_imm(&e->a, 8, home, FP_TAG);
}

void hpvm__emit_pending(struct x64_compiler *e, uint32_t first, uint32_t count)
{
    for (uint32_t k = first; k < first + count; k++) {
        const struct pending_write *w = &e->pending[k];
        if (ir_reg_is_pred(w->reg))
            continue;
        if (w->reg >= IR_FR) {
            if (w->type == IR_I64)
                pending_integer(e, w);
            else
                pending_number(e, w);
            continue;
        }
        unsigned size;
        struct x64_mem home = hpvm__ra_home(w->reg, &size);
        if (w->at.place == PLACE_CONST && w->at.value == (int32_t)w->at.value)
            hpvm__x64_store_imm(&e->a, size, home, (int32_t)w->at.value);
        else
            hpvm__x64_store(&e->a, size, home, pending_value(e, w));
    }
    pending_predicates(e, first, count);
}

// ---- entry -------------------------------------------------------------------------------------------

// The register group of eight that NaT byte word `group` (0 .. 3 static, from 4 on stacked) is about.
static struct x64_mem nat_word(unsigned group)
{
    return group < 4 ? x64_at_cpu(offsetof(struct cpu, gr_nat) + 8 * group)
                     : x64_at(X64_RCX, 8 * (int32_t)group - 32);
}

// Exactly the registers of the list.
static void test_nats_exactly(struct x64_compiler *e, unsigned refuse)
{
    if (e->ir->nat_clear[0] >> 32 || e->ir->nat_clear[1])
        hpvm__x64_load(&e->a, 8, X64_RCX, C_FIELD(frame_nat));
    for (unsigned group = 0; group < 16; group++) {
        unsigned bits = e->ir->nat_clear[group >> 3] >> (8 * (group & 7)) & 255;
        for (unsigned half = 0; half < 2; half++, bits >>= 4) {
            int32_t mask = (int32_t)((bits & 1) | (bits & 2) << 7 | (bits & 4) << 14 | (bits & 8) << 21);
            struct x64_mem nats = nat_word(group);
            nats.disp += 4 * (int32_t)half;
            if (!mask)
                continue;
            hpvm__x64_test_mem_imm(&e->a, 4, nats, mask);
            hpvm__x64_jcc(&e->a, X64_NE, refuse);
        }
    }
}

// Some register has a NaT: then those of the list are tested, elsewhere.
static void test_nats(struct x64_compiler *e)
{
    if (!e->ir->nat_clear[0] && !e->ir->nat_clear[1])
        return;
    hpvm__x64_alu_store_imm(&e->a, X64_CMP, 4, C_FIELD(nats), 0);
    hpvm__x64_jcc(&e->a, X64_NE, e->nats_label);
}

// PSR and the size of the frame.
static void test_state(struct x64_compiler *e, unsigned refuse)
{
    const struct ir *ir = e->ir;
    struct x64_mem high = C_FIELD(psr);
    high.disp += 4;
    if (ir->psr_clear & 0xffffffff) {
        hpvm__x64_test_mem_imm(&e->a, 4, C_FIELD(psr), (int32_t)ir->psr_clear);
        hpvm__x64_jcc(&e->a, X64_NE, refuse);
    }
    if (ir->psr_clear >> 32) {
        hpvm__x64_test_mem_imm(&e->a, 4, high, (int32_t)(ir->psr_clear >> 32));
        hpvm__x64_jcc(&e->a, X64_NE, refuse);
    }
    if (ir->sof_min) {
        hpvm__x64_alu_store_imm(&e->a, X64_CMP, 1, C_FIELD(sof), ir->sof_min);
        hpvm__x64_jcc(&e->a, X64_B, refuse);
    }
}

static void test_request(struct x64_compiler *e, unsigned stop)
{
    hpvm__x64_alu_store_imm(&e->a, X64_CMP, 4, C_FIELD(exit_request), 0);
    hpvm__x64_jcc(&e->a, X64_NE, stop);
}

// At most as many are executed before the slot limit is looked at again; the interpreter may go on with any
// block of a region to its end.
unsigned hpvm__emit_slots_needed(const struct x64_compiler *e)
{
    unsigned needed = e->rq->block->slots;
    for (unsigned n = 0; n < e->ir->segments; n++) {
        const struct ir_segment *segment = &e->ir->segment[n];
        if (needed < (unsigned)segment->slots + segment->block->slots)
            needed = (unsigned)segment->slots + segment->block->slots;
    }
    return needed;
}

static void test_limit(struct x64_compiler *e, unsigned stop)
{
    hpvm__x64_alu_imm(&e->a, X64_CMP, 8, SLOTS_LEFT, (int32_t)hpvm__emit_slots_needed(e));
    hpvm__x64_jcc(&e->a, X64_B, stop);
}

// hpvm__fetch_key of the region of the address in `va`. `rr`: a register for the region register in between,
// which it holds afterwards, shifted.
static void fetch_key(struct x64_asm *a, enum x64_reg rr, enum x64_reg va)
{
    struct x64_mem registers = C_FIELD(rr);
    registers.index = (uint8_t)rr;
    registers.scale = 3;
    hpvm__x64_mov(a, 8, rr, va);
    hpvm__x64_shift(a, X64_SHR, 8, rr, 61);
    hpvm__x64_load(a, 8, rr, registers);
    hpvm__x64_shift(a, X64_SHL, 8, rr, 32);
    hpvm__x64_alu_load(a, X64_XOR, 8, rr, C_FIELD(fetch_key));
}

// A block of two pages: the second one follows the first, and is as it was. Else the main loop finds another
// block, or this one again.
static void test_span(struct x64_compiler *e, unsigned stop)
{
    const struct block_span *span = e->rq->block->span;
    struct x64_asm *a = &e->a;
    if (!span)
        return;
    hpvm__x64_mov_imm(a, X64_RAX, (uintptr_t)span);
    hpvm__x64_load(a, 8, X64_RDX, C_FIELD(page_va));
    hpvm__x64_alu_load(a, X64_CMP, 8, X64_RDX, x64_at(X64_RAX, (int32_t)offsetof(struct block_span, va)));
    hpvm__x64_jcc(a, X64_NE, stop);
    fetch_key(a, X64_RCX, X64_RDX);
    hpvm__x64_alu_load(a, X64_CMP, 8, X64_RCX, x64_at(X64_RAX, (int32_t)offsetof(struct block_span, key)));
    hpvm__x64_jcc(a, X64_NE, stop);
    hpvm__x64_mov_imm(a, X64_RAX, (uintptr_t)span->page);
    hpvm__x64_alu_store_imm(a, X64_CMP, 4, x64_at(X64_RAX, 0), (int32_t)span->generation);
    hpvm__x64_jcc(a, X64_NE, stop);
}

static void emit_refusal(struct x64_compiler *e, unsigned refuse)
{
    struct x64_asm *a = &e->a;
    unsigned stop = e->stop_label;
    hpvm__x64_bind(a, e->refuse_label); // the interpreter begins with the block, so it must be allowed to
    test_request(e, stop);
    test_limit(e, stop);
    test_span(e, stop);
    hpvm__x64_bind(a, refuse);
    COUNT(a, refused);
    hpvm__emit_go_on(e, 0);
    hpvm__x64_bind(a, stop);
    COUNT(a, stopped);
    hpvm__x64_store_imm(a, 4, C_FIELD(ri), e->rq->block->first_slot);
    hpvm__x64_mov_imm(a, X64_RDX, (uint64_t)block_offset(e));
    hpvm__x64_jmp_to(a, e->rq->env->stubs.stop);
}

void hpvm__emit_entry(struct x64_compiler *e)
{
    struct x64_asm *a = &e->a;
    e->entry_label = hpvm__x64_label(a);
    e->stop_label = hpvm__x64_label(a);
    e->refuse_label = hpvm__x64_label(a);
    e->body_label = hpvm__x64_label(a);
    e->common_label = hpvm__x64_label(a);
    e->flush_label = hpvm__x64_label(a);
    e->checked_label = hpvm__x64_label(a);
    e->fast_label = hpvm__x64_label(a);
    e->forward_label = hpvm__x64_label(a);
    e->again_label = hpvm__x64_label(a);
    e->loop_label = hpvm__x64_label(a);
    e->rounds_label = hpvm__x64_label(a);
    e->nats_label = hpvm__x64_label(a);
    e->no_nats_label = hpvm__x64_label(a);
    hpvm__x64_bind(a, e->checked_label);
    test_state(e, e->refuse_label);
    hpvm__x64_bind(a, e->fast_label);
    test_request(e, e->stop_label);
    hpvm__x64_bind(a, e->forward_label);
    test_limit(e, e->stop_label);
    test_span(e, e->stop_label);
    hpvm__x64_bind(a, e->common_label);
    hpvm__pages_enter_loop(e);
    hpvm__x64_bind(a, e->loop_label);
    test_nats(e);
    hpvm__x64_bind(a, e->no_nats_label);
    hpvm__carry_load(e);
    hpvm__x64_bind(a, e->body_label);
}

void hpvm__emit_entry_cold(struct x64_compiler *e)
{
    struct x64_asm *a = &e->a;
    unsigned called = hpvm__x64_label(a), refuse = hpvm__x64_label(a);
    // From the interpreter, which has looked at exit requests and the slot limit (but for a region's).
    hpvm__x64_bind(a, e->entry_label);
    hpvm__x64_lea_label(a, X64_RAX, called);
    hpvm__x64_jmp_to(a, e->rq->env->stubs.enter);
    hpvm__x64_bind(a, called);
    if (e->rq->base)
        test_limit(e, refuse);
    test_state(e, refuse);
    hpvm__x64_jmp(a, e->common_label);
    hpvm__x64_bind(a, e->nats_label);
    test_nats_exactly(e, refuse);
    hpvm__x64_jmp(a, e->no_nats_label);
    if (e->rq->base) { // the translation of the first block decides
        hpvm__x64_bind(a, e->refuse_label);
        hpvm__x64_bind(a, refuse);
        hpvm__x64_bind(a, e->stop_label);
        COUNT(a, region_refused);
        hpvm__x64_jmp_to(a, e->rq->base);
    } else {
        emit_refusal(e, refuse);
    }

    if (e->turns) { // a turn that is not begun
        hpvm__x64_bind(a, e->flush_label);
        hpvm__carry_flush(e);
        hpvm__x64_jmp(a, e->stop_label);
    }
    // From the end of the block: its state and the pages that it keeps still hold, but NaT bits may have
    // rotated.
    hpvm__x64_bind(a, e->again_label);
    test_request(e, e->stop_label);
    test_limit(e, e->stop_label);
    test_span(e, e->stop_label);
    hpvm__x64_jmp(a, e->rq->loop ? e->rounds_label : e->loop_label);
}

// ---- exits -------------------------------------------------------------------------------------------

void hpvm__emit_sync(struct x64_asm *a)
{
    hpvm__x64_load(a, 8, X64_RAX, C_FIELD(page_va));
    hpvm__x64_alu(a, X64_ADD, 8, X64_RDX, X64_RAX);
    hpvm__x64_store(a, 8, C_FIELD(block_va), X64_RDX);
    // While PSR.ic is 0 nothing is collected, and last_offset is of no use (emit_call has the transitions).
    unsigned not_collected = hpvm__x64_label(a);
    hpvm__x64_test_mem_imm(a, 4, C_FIELD(psr), (int32_t)PSR_IC);
    hpvm__x64_jcc(a, X64_E, not_collected);
    hpvm__x64_alu_load(a, X64_ADD, 8, X64_RAX, C_FIELD(last_offset));
    hpvm__x64_store(a, 8, C_FIELD(last_bundle), X64_RAX);
    hpvm__x64_bind(a, not_collected);
    hpvm__x64_load(a, 8, X64_RAX, C_FIELD(slot_limit));
    hpvm__x64_alu(a, X64_SUB, 8, X64_RAX, SLOTS_LEFT);
    hpvm__x64_store(a, 8, C_FIELD(slots), X64_RAX);
    hpvm__emit_banks(a);
}

void hpvm__emit_interpret(struct x64_compiler *e, unsigned n)
{
    const struct insn *i = hpvm__emit_original(e, n);
    if (i->run != hpvm__x_end_of_block && i->row < ROW_COUNT)
        hpvm__emit_count(&e->a, offsetof(struct cpu, engine.row_left) + 8u * i->row);
    hpvm__emit_go_on(e, n);
}

void hpvm__emit_go_on(struct x64_compiler *e, unsigned n)
{
    // What runs there may ask for the block (srlz.i), and no exit of generated code keeps it up to date.
    const struct ir_segment *segment = hpvm__ir_segment(e->ir, n);
    hpvm__emit_enter_segment(e, n);
    hpvm__x64_mov_imm(&e->a, X64_RAX, (uintptr_t)hpvm__emit_block(e, n));
    hpvm__x64_store(&e->a, 8, C_FIELD(block), X64_RAX);
    hpvm__x64_mov_imm(&e->a, X64_RSI, (uintptr_t)hpvm__emit_original(e, n));
    hpvm__x64_mov_imm(&e->a, X64_RDX, (uint64_t)hpvm__emit_offset(e, n));
    if (segment ? n == segment->insn : n == 0)
        hpvm__x64_mov_imm(&e->a, X64_RCX, (uintptr_t)(segment ? segment->block->first : e->ir->first));
    else
        hpvm__x64_load(&e->a, 8, X64_RCX, x64_at(X64_RSI, (int32_t)offsetof(struct insn, run)));
    hpvm__x64_jmp_to(&e->a, e->rq->env->stubs.interpret);
}

static void count_slots(struct x64_compiler *e, const struct insn *i, unsigned slots)
{
    const struct ir_segment *segment = hpvm__ir_segment(e->ir, (unsigned)(i - e->ir->insn));
    slots += segment ? segment->slots : 0;
    hpvm__x64_alu_imm(&e->a, X64_SUB, 8, SLOTS_LEFT, (int32_t)slots);
}

static int32_t last_offset(const struct x64_compiler *e, const struct insn *i, int32_t last_bundle)
{
    return hpvm__emit_offset(e, (unsigned)(i - e->ir->insn)) + last_bundle;
}

void hpvm__emit_account(struct x64_compiler *e, const struct insn *i, unsigned slots, int32_t last_bundle)
{
    count_slots(e, i, slots);
    hpvm__x64_store_imm(&e->a, 8, C_FIELD(last_offset), last_offset(e, i, last_bundle));
}

void hpvm__emit_account_jump(struct x64_compiler *e, const struct insn *i, unsigned slots,
                             int32_t last_bundle)
{
    count_slots(e, i, slots);
    hpvm__x64_mov_imm(&e->a, X64_RDI, (uint64_t)last_offset(e, i, last_bundle));
}

// To the page at `distance` from this one; the link's address is in rsi. Jumps to `slow` when it does not
// hold.
static void enter_page(struct x64_compiler *e, int64_t distance, unsigned slow)
{
    struct x64_asm *a = &e->a;
    hpvm__x64_load(a, 8, X64_RCX, C_FIELD(page_va));
    if (distance == (int32_t)distance) {
        hpvm__x64_alu_imm(a, X64_ADD, 8, X64_RCX, (int32_t)distance);
        hpvm__x64_alu_store_imm(a, X64_SUB, 8, C_FIELD(last_offset), (int32_t)distance);
    } else {
        hpvm__x64_mov_imm(a, X64_RAX, (uint64_t)distance);
        hpvm__x64_alu(a, X64_ADD, 8, X64_RCX, X64_RAX);
        hpvm__x64_alu_store(a, X64_SUB, 8, C_FIELD(last_offset), X64_RAX);
    }
    hpvm__x64_store(a, 8, C_FIELD(page_va), X64_RCX);
    fetch_key(a, X64_RAX, X64_RCX);
    hpvm__x64_alu_load(a, X64_CMP, 8, X64_RAX, x64_at(X64_RSI, (int32_t)offsetof(struct native_link, key)));
    hpvm__x64_jcc(a, X64_NE, slow);
    hpvm__x64_load(a, 8, X64_RAX, x64_at(X64_RSI, (int32_t)offsetof(struct native_link, page)));
    hpvm__x64_load(a, 4, X64_RCX, x64_at(X64_RSI, (int32_t)offsetof(struct native_link, generation)));
    hpvm__x64_alu_load(a, X64_CMP, 4, X64_RCX, x64_at(X64_RAX, 0));
    hpvm__x64_jcc(a, X64_NE, slow);
    hpvm__x64_load(a, 1, X64_RAX, x64_at(X64_RSI, (int32_t)offsetof(struct native_link, ed)));
    hpvm__x64_store(a, 1, C_FIELD(code_ed), X64_RAX);
}

void hpvm__emit_go_to(struct x64_compiler *e, const struct insn *i, int64_t distance)
{
    struct x64_asm *a = &e->a;
    int64_t offset = hpvm__emit_offset(e, (unsigned)(i - e->ir->insn)) + distance;
    if (offset == block_offset(e) && e->rq->block->first_slot == 0 && e->vouches) {
        hpvm__x64_jmp(a, e->again_label);
        return;
    }
    struct native_link *link = &e->rq->links[e->links++];
    unsigned slow = hpvm__x64_label(a);
    link->key = UINT64_MAX; // no fetch key
    link->insn = hpvm__emit_original(e, (unsigned)(i - e->ir->insn));
    link->vouches = e->vouches;
    link->crosses = offset < 0 || offset > 0xfff;
    link->forward = !link->crosses && offset > block_offset(e);
    if (link->crosses) {
        hpvm__x64_mov_imm(a, X64_RSI, (uintptr_t)link);
        enter_page(e, offset & ~(int64_t)0xfff, slow);
    }
    unsigned unlinked = hpvm__x64_label(a);
    link->at = e->rq->arena_offset + hpvm__x64_jmp(a, unlinked);
    bool cold = hpvm__x64_enter_cold(a);
    hpvm__x64_bind(a, unlinked);
    link->unlinked = e->rq->arena_offset + x64_offset(a);
    hpvm__x64_bind(a, slow);
    if (!link->crosses)
        hpvm__x64_mov_imm(a, X64_RSI, (uintptr_t)link);
    hpvm__x64_mov_imm(a, X64_RDX, offset & 0xff0);
    hpvm__x64_jmp_to(a, e->rq->env->stubs.resolve);
    hpvm__x64_leave_cold(a, cold);
}

// The entry of the table by address at rsi is for address rdx and key rax.
static void compare_entry(struct x64_asm *a, unsigned different)
{
    hpvm__x64_alu_load(a, X64_CMP, 8, X64_RDX, x64_at(X64_RSI, (int32_t)offsetof(struct jump_entry, va)));
    hpvm__x64_jcc(a, X64_NE, different);
    hpvm__x64_alu_load(a, X64_CMP, 8, X64_RAX, x64_at(X64_RSI, (int32_t)offsetof(struct jump_entry, key)));
    hpvm__x64_jcc(a, X64_NE, different);
}

// As go() of interp/run.c does.
void hpvm__emit_jump(struct x64_asm *a, const struct x64_environment *env, unsigned slot, bool returns)
{
    _Static_assert(sizeof(struct jump_entry) == 64, "16 bytes of code for each");
    unsigned slow = hpvm__x64_label(a), other = hpvm__x64_label(a), found = hpvm__x64_label(a);
    hpvm__x64_load(a, 8, X64_RCX, C_FIELD(page_va));
    hpvm__x64_mov(a, 8, X64_RSI, X64_RDX);
    hpvm__x64_alu_imm(a, X64_AND, 8, X64_RSI, -4096);
    hpvm__x64_alu(a, X64_SUB, 8, X64_RCX, X64_RSI);
    hpvm__x64_store(a, 8, C_FIELD(page_va), X64_RSI);
    hpvm__x64_alu(a, X64_ADD, 8, X64_RDI, X64_RCX);
    hpvm__x64_store(a, 8, C_FIELD(last_offset), X64_RDI);
    struct x64_mem region = C_FIELD(rr);
    region.index = X64_RAX;
    region.scale = 3;
    hpvm__x64_mov(a, 8, X64_RAX, X64_RDX);
    hpvm__x64_shift(a, X64_SHR, 8, X64_RAX, 61);
    hpvm__x64_load(a, 8, X64_RAX, region);
    hpvm__x64_mov_imm(a, X64_RSI, (uintptr_t)env->jump_table);
    hpvm__x64_mov(a, 4, X64_RCX, X64_RDX);
    hpvm__x64_shift(a, X64_SHR, 4, X64_RCX, 9);
    hpvm__x64_alu(a, X64_XOR, 4, X64_RCX, X64_RDX);
    hpvm__x64_alu(a, X64_XOR, 4, X64_RCX, X64_RAX);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RCX, (JUMP_ENTRIES - 1) << 4);
    hpvm__x64_lea(a, X64_RSI, x64_at_index(X64_RSI, X64_RCX, 2, 0));
    hpvm__x64_shift(a, X64_SHL, 8, X64_RAX, 32);
    hpvm__x64_alu_load(a, X64_XOR, 8, X64_RAX, C_FIELD(fetch_key));
    compare_entry(a, other);
    hpvm__x64_bind(a, found);
    hpvm__x64_load(a, 8, X64_RAX, x64_at(X64_RSI, (int32_t)offsetof(struct jump_entry, native)));
    hpvm__x64_test(a, 8, X64_RAX, X64_RAX);
    hpvm__x64_jcc(a, X64_E, slow);
    hpvm__x64_load(a, 8, X64_RCX, x64_at(X64_RSI, (int32_t)offsetof(struct jump_entry, page)));
    hpvm__x64_load(a, 4, X64_RDI, x64_at(X64_RSI, (int32_t)offsetof(struct jump_entry, generation)));
    hpvm__x64_alu_load(a, X64_CMP, 4, X64_RDI, x64_at(X64_RCX, 0));
    hpvm__x64_jcc(a, X64_NE, slow);
    hpvm__x64_load(a, 1, X64_RCX, x64_at(X64_RSI, (int32_t)offsetof(struct jump_entry, ed)));
    if (returns) { // registers may still be in memory
        hpvm__x64_alu_store_imm(a, X64_CMP, 1, C_FIELD(cfle), 0);
        hpvm__x64_jcc(a, X64_NE, slow);
    }
    hpvm__x64_store(a, 1, C_FIELD(code_ed), X64_RCX);
    hpvm__x64_jmp_reg(a, X64_RAX);
    hpvm__x64_bind(a, other);
    hpvm__x64_alu_imm(a, X64_XOR, 8, X64_RSI, (int32_t)sizeof(struct jump_entry));
    compare_entry(a, slow);
    hpvm__x64_jmp(a, found);
    hpvm__x64_bind(a, slow);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RDX, 0xff0);
    hpvm__x64_mov_imm(a, X64_RSI, 1 + slot);
    hpvm__x64_jmp_to(a, env->stubs.resolve);
}

void hpvm__emit_turn(struct x64_compiler *e, const struct insn *i)
{
    hpvm__emit_account(e, i, i->ordinal + (i->flags & INSN_LONG ? 2u : 1u), i->bundle * 16);
    hpvm__x64_alu_store_imm(&e->a, X64_CMP, 4, C_FIELD(exit_request), 0);
    hpvm__x64_jcc(&e->a, X64_NE, e->flush_label);
    hpvm__x64_alu_imm(&e->a, X64_CMP, 8, SLOTS_LEFT, (int32_t)hpvm__emit_slots_needed(e));
    hpvm__x64_jcc(&e->a, X64_AE, e->body_label);
    hpvm__x64_jmp(&e->a, e->flush_label);
}

static void leave(struct x64_compiler *e, const struct ir_op *op, unsigned target)
{
    const struct insn *i = &e->ir->insn[op->insn];
    int32_t bundle = i->bundle * 16;
    switch (op->opcode) {
    case IR_EXIT_BRANCH:
        hpvm__emit_account(e, i, i->ordinal + (i->flags & INSN_LONG ? 2u : 1u), bundle);
        hpvm__emit_go_to(e, i, bundle + op->imm);
        break;
    case IR_EXIT_JUMP:
        hpvm__x64_mov(&e->a, 8, X64_RDX, target);
        hpvm__emit_account_jump(e, i, i->ordinal + (i->flags & INSN_LONG ? 2u : 1u), bundle);
        hpvm__x64_alu_imm(&e->a, X64_AND, 8, X64_RDX, -16);
        hpvm__x64_jmp_to(&e->a, e->rq->env->stubs.jump[0][i->slot]);
        break;
    case IR_EXIT_NEXT:
        hpvm__emit_account(e, i, i->ordinal, bundle - 16);
        hpvm__emit_go_to(e, i, bundle);
        break;
    default:
        if (!hpvm__emit_branch(e, op->insn))
            hpvm__emit_interpret(e, op->insn);
        break;
    }
}

// After an exit that was not taken its guard is known to be 0.
void hpvm__emit_learn(struct x64_compiler *e, unsigned guard)
{
    for (unsigned n = 0; n < e->n; n++) {
        int relation = e->ir->op[n].type == IR_PRED ? hpvm__ir_predicates_relate(e->ir, n, guard) : -1;
        if (relation >= 0 && e->value[n].last > e->n)
            e->value[n].known = relation ? KNOWN_FALSE : KNOWN_TRUE;
    }
}

void hpvm__emit_prepare_exit(struct x64_compiler *e, const struct ir_op *op)
{
    int64_t constant;
    enum x64_cond cond;
    if (op->guard != IR_NONE && !hpvm__ra_constant(e, op->guard, &constant) &&
        !hpvm__ra_flags_find(e, op->guard, &cond)) {
        hpvm__ra_flags_save(e);
        hpvm__ra_prepare(e, op->guard);
    }
}

void hpvm__emit_exit(struct x64_compiler *e, const struct ir_op *op)
{
    unsigned target = NO_REG;
    int64_t constant;
    if (op->guard != IR_NONE && hpvm__ra_constant(e, op->guard, &constant) && !(constant & 1))
        return;
    if (e->turns && hpvm__carry_is_back_edge(e, op)) {
        hpvm__carry_back(e, op);
        if (op->guard != IR_NONE)
            hpvm__emit_learn(e, op->guard);
        return;
    }
    if (op->a != IR_NONE)
        target = hpvm__ra_use(e, op->a);
    hpvm__emit_prepare_exit(e, op);
    struct cold *cold = hpvm__emit_cold(e, COLD_EXIT);
    if (!cold)
        return;
    cold->reg = (uint8_t)target;
    cold->vouches = e->vouches;
    if (op->guard != IR_NONE) {
        unsigned label = cold->label;
        hpvm__emit_branch_if(e, op->guard, true, label);
        hpvm__x64_bind(&e->a, cold->back);
        hpvm__emit_learn(e, op->guard);
        return;
    }
    struct cold here = *cold;
    e->colds--;
    hpvm__x64_bind(&e->a, here.label);
    hpvm__x64_bind(&e->a, here.back);
    hpvm__emit_pending(e, here.first, here.count);
    leave(e, op, target);
}

// Compares the NaT byte of a general register with 0. Changes rax.
void hpvm__emit_nat_test(struct x64_compiler *e, unsigned r)
{
    struct x64_mem nat = x64_at_cpu(offsetof(struct cpu, gr_nat) + r);
    if (r >= 32) {
        hpvm__x64_load(&e->a, 8, X64_RAX, C_FIELD(frame_nat));
        nat = x64_at(X64_RAX, (int32_t)r - 32);
    }
    hpvm__x64_alu_store_imm(&e->a, X64_CMP, 1, nat, 0);
}

void hpvm__emit_nat_exit(struct x64_compiler *e, const struct ir_op *op)
{
    hpvm__ra_flags_save(e);
    struct cold *cold = hpvm__emit_cold(e, COLD_INTERPRET);
    if (!cold)
        return;
    hpvm__emit_nat_test(e, op->reg);
    hpvm__x64_jcc(&e->a, X64_NE, cold->label);
    hpvm__x64_bind(&e->a, cold->back);
}

void hpvm__emit_cold_exit(struct x64_compiler *e, const struct cold *cold)
{
    const struct ir_op *op = &e->ir->op[cold->op];
    hpvm__x64_bind(&e->a, cold->label);
    hpvm__emit_pending(e, cold->first, cold->count);
    e->vouches = cold->vouches;
    if (cold->kind == COLD_INTERPRET)
        hpvm__emit_interpret(e, op->insn);
    else
        leave(e, op, cold->reg);
}
