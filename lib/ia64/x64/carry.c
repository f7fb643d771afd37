// Loops of one block: guest registers that stay in host registers from one iteration to the next.
//
// At the head of the block some registers are loaded once, in front of the loop; the way back brings their
// new values into the same host registers. Those that the intermediate representation marks (OPI_CARRIED) are
// written by the exits only; for the others memory is up to date on the way back as at every exit.
#include "ia64/x64/emit.h"

#define MAX_CARRIED 7

bool hpvm__carry_is_back_edge(const struct x64_compiler *e, const struct ir_op *op)
{
    return e->rq->block->first_slot == 0 && hpvm__ir_goes_back(e->ir, op);
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

static void carry(struct x64_compiler *e, unsigned n)
{
    static const enum x64_reg hosts[MAX_CARRIED] = {X64_R12, X64_R13, X64_R14, X64_R8,
                                                    X64_R9,  X64_R10, X64_R11};
    const struct ir_op *op = &e->ir->op[n];
    if (e->carries == MAX_CARRIED)
        return;
    e->carry[e->carries] = (struct carry){.reg = op->reg,
                                          .value = (uint16_t)n,
                                          .host = (uint8_t)hosts[e->carries],
                                          .deferred = op->flags & OPI_CARRIED};
    e->value[n].carried = true;
    e->carries++;
}

static void choose(struct x64_compiler *e)
{
    unsigned end = e->rq->block->first_slot == 0 ? hpvm__ir_loop_end(e->ir) : 0;
    e->carries = 0;
    e->turns = end != 0 && !e->rq->loop; // whose rounds have code of their own
    for (unsigned n = 0; e->turns && n < end; n++)
        if (e->ir->op[n].opcode == IR_GET && (e->ir->op[n].flags & OPI_CARRIED))
            carry(e, n);
    for (unsigned n = 0; e->turns && n < end; n++) {
        const struct ir_op *op = &e->ir->op[n];
        if (op->opcode == IR_GET && !(op->flags & OPI_CARRIED) && (op->reg < IR_PR || op->reg == IR_LC) &&
            reads_entry_value(e, n))
            carry(e, n);
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
            unsigned value = value_at(e, &e->carry[k], n);
            hpvm__ra_extend(e, value, n);
        }
    }
}

void hpvm__carry_load(struct x64_compiler *e)
{
    for (unsigned k = 0; k < e->carries; k++) {
        const struct carry *carry = &e->carry[k];
        unsigned size;
        if (ir_reg_is_pred(carry->reg)) {
            hpvm__x64_bit_mem_imm(&e->a, X64_BT, 8, C_FIELD(pr), carry->reg - IR_PR);
            hpvm__x64_setcc(&e->a, X64_B, carry->host);
        } else {
            hpvm__x64_load(&e->a, 8, carry->host, hpvm__ra_home(carry->reg, &size));
        }
        e->held[carry->host] = carry->value;
        e->value[carry->value].reg = carry->host;
        if (!carry->deferred)
            hpvm__ra_home_set(e, carry->reg, carry->value);
    }
}

// ---- the way back ------------------------------------------------------------------------------------

static bool deferred(const struct x64_compiler *e, unsigned reg)
{
    for (unsigned k = 0; k < e->carries; k++)
        if (e->carry[k].reg == reg && e->carry[k].deferred)
            return true;
    return false;
}

// Moves between registers, those first whose target nobody needs any more; a cycle is broken through rax.
// Then what comes from memory.
static void move_all(struct x64_compiler *e, const struct location *from)
{
    uint8_t source[MAX_CARRIED];
    bool moved[MAX_CARRIED];
    unsigned left = 0, size;
    for (unsigned k = 0; k < e->carries; k++) {
        source[k] = from[k].host;
        moved[k] = from[k].place != PLACE_REG || from[k].host == e->carry[k].host;
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
    for (unsigned k = 0; k < e->carries; k++) {
        enum x64_reg host = e->carry[k].host;
        if (from[k].place == PLACE_SLOT)
            hpvm__x64_load(&e->a, 8, host, hpvm__ra_slot(from[k].index));
        else if (from[k].place == PLACE_HOME)
            hpvm__x64_load(&e->a, 8, host, hpvm__ra_home(from[k].index, &size));
        else if (from[k].place == PLACE_CONST)
            hpvm__x64_mov_imm(&e->a, host, (uint64_t)from[k].value);
    }
}

// Where the carried values are at this exit; the rest of the pending list is at `first` .. + the result.
static unsigned locate_all(struct x64_compiler *e, const struct ir_op *op, uint32_t first,
                           struct location *from)
{
    unsigned rest = 0;
    for (unsigned k = 0; k < e->carries; k++) {
        unsigned value = value_at(e, &e->carry[k], e->n);
        int64_t constant;
        if (hpvm__guard_decides(e, op, value, &constant))
            from[k] = (struct location){.place = PLACE_CONST, .value = constant};
        else
            from[k] = hpvm__ra_locate(e, e->carry[k].reg, value).at;
    }
    for (unsigned p = 0; p < op->pending_count; p++)
        if (!deferred(e, e->pending[first + p].reg))
            e->pending[first + rest++] = e->pending[first + p];
    return rest;
}

void hpvm__carry_back(struct x64_compiler *e, const struct ir_op *op)
{
    // Predicates that are computed where they are used become registers while nothing is in the flags that a
    // branch waits for.
    for (unsigned k = 0; k < e->carries; k++) {
        unsigned value = value_at(e, &e->carry[k], e->n);
        int64_t constant;
        if (hpvm__ra_is_lazy(e, value) && !hpvm__guard_decides(e, op, value, &constant)) {
            hpvm__ra_flags_save(e);
            hpvm__ra_materialize(e, value);
        }
    }
    enum x64_cond cond;
    int64_t constant;
    if (op->guard != IR_NONE && !hpvm__ra_constant(e, op->guard, &constant) &&
        !hpvm__ra_flags_find(e, op->guard, &cond)) {
        hpvm__ra_flags_save(e);
        hpvm__ra_prepare(e, op->guard);
    }
    struct cold *cold = hpvm__emit_cold(e, COLD_EXIT);
    if (!cold)
        return;
    struct location from[MAX_CARRIED];
    uint32_t first = cold->first;
    unsigned rest = locate_all(e, op, first, from), stays = cold->back;
    hpvm__x64_bind(&e->a, cold->label);
    e->colds--; // here it is in the line
    if (op->guard != IR_NONE)
        hpvm__emit_branch_if(e, op->guard, false, stays);
    hpvm__emit_pending(e, first, rest);
    move_all(e, from);
    hpvm__emit_turn(e, &e->ir->insn[op->insn]);
    hpvm__x64_bind(&e->a, stays);
    e->pending_count = first;
}

void hpvm__carry_flush(struct x64_compiler *e)
{
    uint32_t first = e->pending_count;
    for (unsigned k = 0; k < e->carries; k++)
        if (e->carry[k].deferred)
            hpvm__emit_add_pending(
                e, (struct pending_write){.reg = e->carry[k].reg,
                                          .at = {.place = PLACE_REG, .host = e->carry[k].host}});
    if (!e->failed)
        hpvm__emit_pending(e, first, e->pending_count - first);
}
