// Loops of one block: guest registers that stay in host registers from one iteration to the next.
//
// At the head of the block some registers are loaded once, in front of the loop; the way back brings their
// new values into the same host registers. Memory is up to date at that point as at every exit, so that
// nothing else changes.
#include "ia64/x64/emit.h"

#define MAX_CARRIED 6

bool hpvm__carry_is_back_edge(const struct x64_compiler *e, const struct ir_op *op)
{
    return op->opcode == IR_EXIT_BRANCH && e->rq->block->first_slot == 0 &&
           hpvm__emit_offset(e, op->insn) + e->ir->insn[op->insn].bundle * 16 + op->imm == block_offset(e);
}

// What may be written on the slow path of a load or store besides the pending list.
static bool touches(const struct x64_compiler *e, const struct ir_op *op, unsigned reg)
{
    const struct insn *i = &e->ir->insn[op->insn];
    if (op->opcode == IR_FP_LOAD || (op->opcode >= IR_FP_LOAD_WIDE && op->opcode <= IR_FP_STORE))
        return reg == i->r3;
    if (op->opcode != IR_LOAD && op->opcode != IR_STORE)
        return false;
    return reg == i->r1 || reg == i->r2 || reg == i->r3 || reg == IR_UNAT;
}

// Whether operation `n` reads what the register held when the block was entered.
static bool reads_entry_value(const struct x64_compiler *e, unsigned n)
{
    unsigned reg = e->ir->op[n].reg;
    for (unsigned k = 0; k < n; k++) {
        const struct ir_op *op = &e->ir->op[k];
        if ((op->opcode == IR_SET || op->opcode == IR_GET) && op->reg == reg)
            return false;
        if (touches(e, op, reg))
            return false;
        for (unsigned p = 0; p < op->pending_count; p++)
            if (e->ir->pending[op->pending + p].reg == reg)
                return false;
    }
    return true;
}

static void choose(struct x64_compiler *e)
{
    static const enum x64_reg hosts[MAX_CARRIED] = {X64_R12, X64_R13, X64_R14, X64_R8, X64_R9, X64_R10};
    e->carries = 0;
    bool loops = false;
    for (unsigned n = 0; n < e->ir->count; n++) {
        const struct ir_op *op = &e->ir->op[n];
        if (op->opcode == IR_CALL_ROW)
            return; // registers change behind our back
        loops |= hpvm__carry_is_back_edge(e, op);
    }
    for (unsigned n = 0; loops && n < e->ir->count && e->carries < MAX_CARRIED; n++) {
        const struct ir_op *op = &e->ir->op[n];
        if (op->opcode == IR_GET && (op->reg < IR_PR || op->reg == IR_LC) && reads_entry_value(e, n)) {
            e->carry[e->carries] = (struct carry){op->reg, (uint16_t)n, (uint8_t)hosts[e->carries]};
            e->carries++;
        }
    }
}

// The value of a guest register at the exit `n`: pending there, written before, or as it was at the entry.
unsigned hpvm__carry_value_at(const struct x64_compiler *e, unsigned reg, unsigned first, unsigned n)
{
    const struct ir_op *exit = &e->ir->op[n];
    for (unsigned p = 0; p < exit->pending_count; p++)
        if (e->ir->pending[exit->pending + p].reg == reg)
            return e->ir->pending[exit->pending + p].value;
    while (n-- > 0)
        if (e->ir->op[n].opcode == IR_SET && e->ir->op[n].reg == reg)
            return e->ir->op[n].a;
    return first;
}

static unsigned value_at(const struct x64_compiler *e, const struct carry *carry, unsigned n)
{
    return hpvm__carry_value_at(e, carry->reg, carry->value, n);
}

void hpvm__carry_begin(struct x64_compiler *e)
{
    choose(e);
    for (unsigned n = 0; e->carries && n < e->ir->count; n++) {
        if (!hpvm__carry_is_back_edge(e, &e->ir->op[n]))
            continue;
        for (unsigned k = 0; k < e->carries; k++) { // values live until they are carried over
            struct value *v = &e->value[value_at(e, &e->carry[k], n)];
            if (v->last < n)
                v->last = (uint16_t)n;
        }
    }
}

void hpvm__carry_load(struct x64_compiler *e)
{
    for (unsigned k = 0; k < e->carries; k++) {
        const struct carry *carry = &e->carry[k];
        unsigned size;
        hpvm__x64_load(&e->a, 8, carry->host, hpvm__ra_home(carry->reg, &size));
        e->held[carry->host] = carry->value;
        e->value[carry->value].reg = carry->host;
        e->value[carry->value].carried = true;
        hpvm__ra_home_set(e, carry->reg, carry->value);
    }
}

void hpvm__carry_locate(struct x64_compiler *e, uint8_t from[])
{
    for (unsigned k = 0; k < e->carries; k++) {
        unsigned value = value_at(e, &e->carry[k], e->n);
        int64_t constant;
        from[k] = hpvm__ra_constant(e, value, &constant) ? NO_REG : e->value[value].reg;
    }
}

void hpvm__carry_over(struct x64_compiler *e, const uint8_t from[])
{
    // Moves between registers, those first whose target nobody needs any more; a cycle is broken through rax.
    uint8_t source[MAX_CARRIED];
    bool moved[MAX_CARRIED];
    unsigned left = 0, size;
    for (unsigned k = 0; k < e->carries; k++) {
        source[k] = from[k];
        moved[k] = from[k] == NO_REG || from[k] == e->carry[k].host;
        left += !moved[k];
    }
    while (left) {
        bool progress = false;
        for (unsigned k = 0; k < e->carries; k++) {
            bool needed = false;
            for (unsigned other = 0; other < e->carries; other++)
                needed |= other != k && !moved[other] && source[other] == e->carry[k].host;
            if (moved[k] || needed)
                continue;
            hpvm__x64_mov(&e->a, 8, e->carry[k].host, source[k]);
            moved[k] = progress = true;
            left--;
        }
        if (progress)
            continue;
        for (unsigned k = 0; k < e->carries; k++)
            if (!moved[k]) { // its register's old value moves aside
                enum x64_reg host = e->carry[k].host;
                hpvm__x64_mov(&e->a, 8, X64_RAX, host);
                for (unsigned other = 0; other < e->carries; other++)
                    if (!moved[other] && source[other] == host)
                        source[other] = X64_RAX;
                break;
            }
    }
    for (unsigned k = 0; k < e->carries; k++)
        if (from[k] == NO_REG)
            hpvm__x64_load(&e->a, 8, e->carry[k].host, hpvm__ra_home(e->carry[k].reg, &size));
}
