// Loops: the rounds behind the first one as intermediate representation of their own.
//
// Registers that the loop writes are carried from round to round as values: they are pending at whatever can
// leave the loop, and not written to struct cpu in between. What no round changes is read and checked in
// front of the loop, where a check that fails leads back to the block's ordinary code. So a floating-point
// register is an xmm register around the loop, whose contents are known to be a number, and neither
// FPSR nor PSR are looked at inside.
#include "ia64/opt/opt.h"

#define MAX_GENERAL    6 // registers that are carried: there has to be room for values besides
#define MAX_PREDICATES 1
#define MAX_NUMBERS    10
#define MAX_WAYS       8 // back to the start

enum class {
    IN_MEMORY,
    GENERAL,
    NUMBER,
    INTEGER /* in a floating-point register */,
    CONSTANT /* predicate */
};

struct access {
    bool written;
    bool read; // at the start: what the round before has left
    bool read_number, read_integer;
    bool in_line;  // a predicate that is written in the line
    bool in_place; // whole registers: its memory is looked at, or written under a condition
};

struct maker {
    const struct ir *from;
    struct ir *to;
    unsigned last; // way back
    struct access access[IR_ALL_REGS];
    uint8_t class[IR_ALL_REGS];
    uint8_t type[IR_ALL_REGS];
    uint16_t now[IR_ALL_REGS]; // of carried registers: the value, in `to`
    uint16_t carried[IR_ALL_REGS];
    unsigned carried_count;
    uint16_t *name; // of each value of `from` in `to`
    bool *invariant;
    uint64_t psr_set, flags_needed; // bits that are known to be 1 in PSR and FPSR
};

// ---- what the loop does with registers -----------------------------------------------------------------

static bool is_whole(const struct ir_op *op)
{
    return op->opcode >= IR_FP_WIDE && op->opcode <= IR_FP_STORE_WIDE;
}

// A read behind a write does not find what is carried: passes leave none but in rare forms.
static bool scan_read(struct maker *m, const struct ir_op *op)
{
    struct access *access = &m->access[op->reg];
    if (op->reg < IR_FR)
        return access->read = !access->written;
    access->read = true;
    access->read_number |= op->opcode == IR_FP_REG;
    access->read_integer |= op->opcode != IR_FP_REG;
    access->in_place |= access->written;
    return true;
}

static void scan_write(struct maker *m, const struct ir_op *op)
{
    struct access *access = &m->access[op->reg];
    access->written = true;
    access->in_line |= ir_reg_is_pred(op->reg);
    if (op->opcode != IR_FR_SET)
        return;
    const struct ir_op *exponent = &m->from->op[op->b];
    access->in_place |=
        op->guard != IR_NONE || exponent->opcode != IR_CONST || exponent->imm != IR_FR_INTEGER;
}

// False: not such a loop. Those without floating-point registers gain nothing beyond what carry.c does.
static bool scan(struct maker *m)
{
    const struct ir *ir = m->from;
    bool floats = false;
    for (unsigned n = 0; n <= m->last; n++) {
        const struct ir_op *op = &ir->op[n];
        floats |= (op->opcode >= IR_FP_REG && op->opcode <= IR_FP_STORE) || op->opcode == IR_FR_SIG ||
                  op->opcode == IR_FR_SET;
        for (unsigned p = 0; p < op->pending_count; p++)
            m->access[ir->pending[op->pending + p].reg].written = true;
        switch (op->opcode) {
        case IR_CALL_ROW:
            return false;
        case IR_GET:
        case IR_FP_REG:
        case IR_FR_SIG:
        case IR_FR_EXP:
            if (op->reg == IR_PR_WORD || !scan_read(m, op))
                return false;
            break;
        case IR_SET:
        case IR_FP_SET:
        case IR_FR_SET:
            if (op->reg == IR_PR_WORD)
                return false;
            scan_write(m, op);
            break;
        default:
            break;
        }
        if (is_whole(op)) {
            const struct insn *i = &ir->insn[op->insn];
            m->access[IR_FR + i->r1].in_place = m->access[IR_FR + i->r2].in_place = true;
            m->access[IR_FR + i->r3].in_place = m->access[IR_FR + i->r4].in_place = true;
        }
    }
    return floats;
}

// The value of a register at operation n: pending there, written before, or IR_NONE.
static unsigned value_at(const struct ir *ir, unsigned reg, unsigned n)
{
    const struct ir_op *op = &ir->op[n];
    for (unsigned p = 0; p < op->pending_count; p++)
        if (ir->pending[op->pending + p].reg == reg)
            return ir->pending[op->pending + p].value;
    while (n-- > 0) {
        op = &ir->op[n];
        if ((op->opcode == IR_SET || op->opcode == IR_FP_SET || op->opcode == IR_FR_SET) && op->reg == reg)
            return op->a;
    }
    return IR_NONE;
}

// A predicate's value at operation n, which is done: from its guard, and those of the exits that were not
// taken.
static int decided(const struct ir *ir, unsigned value, unsigned n)
{
    int relation = -1;
    if (ir_is_const(ir, value))
        return ir->op[value].imm != 0;
    if (ir->op[n].guard != IR_NONE)
        relation = hpvm__ir_predicates_relate(ir, value, ir->op[n].guard);
    while (relation < 0 && n-- > 0)
        if ((ir_info(&ir->op[n])->flags & OPF_EXIT) && ir->op[n].guard != IR_NONE) {
            relation = hpvm__ir_predicates_relate(ir, value, ir->op[n].guard);
            relation = relation < 0 ? relation : !relation;
        }
    return relation;
}

// The same at the end of each round: the value, or -1.
static int constant_predicate(const struct maker *m, unsigned reg)
{
    const struct ir *ir = m->from;
    int all = -1;
    for (unsigned n = 0; n <= m->last; n++) {
        if (!hpvm__ir_goes_back(ir, &ir->op[n]))
            continue;
        unsigned value = value_at(ir, reg, n);
        int here = value == IR_NONE ? -1 : decided(ir, value, n);
        if (here < 0 || (all >= 0 && here != all))
            return -1;
        all = here;
    }
    return all;
}

// Singles stay singles when each round ends with one, and nobody wants what is carried as a double.
static bool is_single(const struct maker *m, unsigned reg)
{
    const struct ir *ir = m->from;
    for (unsigned n = 0; n < ir->count; n++) {
        const struct ir_op *op = &ir->op[n];
        if (n <= m->last && hpvm__ir_goes_back(ir, op)) {
            unsigned value = value_at(ir, reg, n);
            if (value == IR_NONE || ir->op[value].opcode != IR_FP_WIDEN)
                return false;
        }
        const uint16_t operands[] = {op->a, op->b, op->c};
        for (unsigned k = 0; k < 3; k++) {
            const struct ir_op *made = operands[k] == IR_NONE ? NULL : &ir->op[operands[k]];
            if (made && made->opcode == IR_FP_REG && made->reg == reg && op->opcode != IR_FP_NARROW)
                return false;
        }
        for (unsigned p = 0; p < op->pending_count; p++) {
            const struct ir_op *made = &ir->op[ir->pending[op->pending + p].value];
            if (made->opcode == IR_FP_REG && made->reg == reg)
                return false;
        }
    }
    return true;
}

// Each round leaves a number, or an integer, in a floating-point register.
static bool ends_as(const struct maker *m, unsigned reg, bool number)
{
    const struct ir *ir = m->from;
    for (unsigned n = 0; n <= m->last; n++) {
        if (!hpvm__ir_goes_back(ir, &ir->op[n]))
            continue;
        unsigned value = value_at(ir, reg, n);
        if (value == IR_NONE || ir_is_float(ir->op[value].type) != number)
            return false;
    }
    return true;
}

static void carry(struct maker *m, unsigned reg, enum class class, enum ir_type type)
{
    m->class[reg] = (uint8_t) class;
    m->type[reg] = (uint8_t)type;
    m->carried[m->carried_count++] = (uint16_t)reg;
}

static void choose(struct maker *m)
{
    unsigned general = 0, numbers = 0, predicates = 0;
    for (unsigned p = IR_PR; p < IR_PR + 64; p++) {
        if (!m->access[p].written || m->access[p].in_line)
            continue;
        if (constant_predicate(m, p) >= 0)
            carry(m, p, CONSTANT, IR_PRED);
        else if (m->access[p].read && predicates++ < MAX_PREDICATES)
            carry(m, p, GENERAL, IR_PRED);
    }
    for (unsigned pass = 0; pass < 2; pass++) { // those that are read first
        for (unsigned reg = 0; reg < IR_ALL_REGS; reg++) {
            const struct access *access = &m->access[reg];
            if (!access->written || access->in_place || access->read != !pass)
                continue;
            if ((reg < IR_PR || reg == IR_LC) && general < MAX_GENERAL) {
                carry(m, reg, GENERAL, IR_I64);
                general++;
            } else if (reg >= IR_FR && ends_as(m, reg, true) && !access->read_integer &&
                       numbers < MAX_NUMBERS) {
                carry(m, reg, NUMBER, is_single(m, reg) ? IR_F32 : IR_F64);
                numbers++;
            } else if (reg >= IR_FR && ends_as(m, reg, false) && !access->read_number &&
                       general < MAX_GENERAL) {
                carry(m, reg, INTEGER, IR_I64);
                general++;
            }
        }
    }
}

// ---- what no round changes ------------------------------------------------------------------------------

static bool stays(const struct maker *m, uint16_t value)
{
    return value == IR_NONE || m->invariant[value];
}

static bool reads_fpsr(const struct ir *ir, uint16_t value)
{
    return ir->op[value].opcode == IR_GET && ir->op[value].reg == IR_FPSR;
}

static bool is_invariant(const struct maker *m, unsigned n)
{
    const struct ir_op *op = &m->from->op[n];
    switch (op->opcode) {
    case IR_CONST:
        return true;
    case IR_GET:
        return !ir_reg_is_pred(op->reg) && op->reg != IR_FPSR && op->reg != IR_PSR &&
               !m->access[op->reg].written;
    case IR_FP_REG:
    case IR_FR_SIG:
    case IR_FR_EXP:
        return !m->access[op->reg].written && !m->access[op->reg].in_place;
    case IR_AND: // flags may be added to FPSR
        if (reads_fpsr(m->from, op->a) && ir_is_const(m->from, op->b))
            return !((uint64_t)m->from->op[op->b].imm & IR_FPSR_FLAGS);
        return stays(m, op->a) && stays(m, op->b);
    case IR_CMP_EQ ... IR_CMP_GTU:
    case IR_TEST_BIT:
    case IR_TEST_CLEAR:
    case IR_P_OR:
    case IR_FP_NARROW:
    case IR_FP_WIDEN:
        return stays(m, op->a) && stays(m, op->b);
    case IR_EXIT_INTERP:
        return op->guard != IR_NONE && m->invariant[op->guard];
    default:
        return false;
    }
}

static unsigned append(struct maker *m, struct ir_op op)
{
    return hpvm__ir_append(m->to, op);
}

static unsigned simple(struct maker *m, enum ir_opcode opcode, enum ir_type type, unsigned a, unsigned b)
{
    return append(m, (struct ir_op){.opcode = (uint8_t)opcode,
                                    .type = (uint8_t)type,
                                    .size = 8,
                                    .a = (uint16_t)a,
                                    .b = (uint16_t)b,
                                    .c = IR_NONE,
                                    .guard = IR_NONE});
}

static unsigned constant(struct maker *m, enum ir_type type, uint64_t value)
{
    unsigned n = simple(m, IR_CONST, type, IR_NONE, IR_NONE);
    m->to->op[n].imm = (int64_t)value;
    return n;
}

static unsigned read(struct maker *m, enum ir_opcode opcode, enum ir_type type, unsigned reg)
{
    unsigned n = simple(m, opcode, type, IR_NONE, IR_NONE);
    m->to->op[n].reg = (uint16_t)reg;
    return n;
}

static void refuse_if(struct maker *m, unsigned predicate)
{
    unsigned n = simple(m, IR_EXIT_BASE, IR_VOID, IR_NONE, IR_NONE);
    m->to->op[n].guard = (uint16_t)predicate;
}

// All of `bits` are 1 in the register.
static void demand(struct maker *m, unsigned reg, uint64_t bits)
{
    if (!bits)
        return;
    unsigned wanted = constant(m, IR_I64, bits);
    unsigned found = simple(m, IR_AND, IR_I64, read(m, IR_GET, IR_I64, reg), wanted);
    refuse_if(m, simple(m, IR_CMP_NE, IR_PRED, found, wanted));
}

static uint16_t named(const struct maker *m, uint16_t value)
{
    return value == IR_NONE ? value : m->name[value];
}

static struct ir_op renamed(const struct maker *m, unsigned n)
{
    struct ir_op op = m->from->op[n];
    op.a = named(m, op.a);
    op.b = named(m, op.b);
    op.c = named(m, op.c);
    op.guard = named(m, op.guard);
    op.pending = op.pending_count = 0;
    return op;
}

// Floating-point operations that look at the flag for inexact results, bit `imm` of FPSR.
static bool has_flag(const struct ir_op *op)
{
    return (op->opcode >= IR_FP_ADD && op->opcode <= IR_FP_FNMA) || op->opcode == IR_FP_ROUND ||
           op->opcode == IR_FP_TO_INT || (op->opcode >= IR_FP_PMUL && op->opcode <= IR_FP_PNMA);
}

static void emit_front(struct maker *m)
{
    for (unsigned n = 0; n <= m->last; n++) {
        const struct ir_op *old = &m->from->op[n];
        if (has_flag(old))
            m->flags_needed |= BIT(old->imm);
        if (old->opcode == IR_PSR_OR)
            m->psr_set |= (uint64_t)old->imm;
        m->invariant[n] = is_invariant(m, n);
        if (!m->invariant[n])
            continue;
        struct ir_op op = renamed(m, n);
        if (op.opcode == IR_EXIT_INTERP) {
            refuse_if(m, op.guard);
            continue;
        }
        if (op.opcode == IR_AND && reads_fpsr(m->from, old->a))
            op.a = (uint16_t)read(m, IR_GET, IR_I64, IR_FPSR);
        if (op.opcode == IR_FP_REG || op.opcode == IR_FP_NARROW) {
            op.guard = IR_NONE;
            op.flags = 0;
        }
        m->name[n] = (uint16_t)append(m, op);
    }
    demand(m, IR_PSR, m->psr_set);
    demand(m, IR_FPSR, m->flags_needed);
}

// ---- carried registers -----------------------------------------------------------------------------------

static unsigned first_value(struct maker *m, unsigned reg)
{
    switch (m->class[reg]) {
    case CONSTANT:
        return constant(m, IR_PRED, (uint64_t)constant_predicate(m, reg));
    case GENERAL:
        return read(m, IR_GET, (enum ir_type)m->type[reg], reg);
    case NUMBER: {
        unsigned number = read(m, IR_FP_REG, IR_F64, reg);
        return m->type[reg] == IR_F32 ? simple(m, IR_FP_NARROW, IR_F32, number, IR_NONE) : number;
    }
    default: {
        unsigned exponent = read(m, IR_FR_EXP, IR_I64, reg);
        refuse_if(m, simple(m, IR_CMP_NE, IR_PRED, exponent, constant(m, IR_I64, IR_FR_INTEGER)));
        return read(m, IR_FR_SIG, IR_I64, reg);
    }
    }
}

static void emit_carries(struct maker *m)
{
    for (unsigned k = 0; k < m->carried_count; k++) {
        unsigned reg = m->carried[k];
        m->now[reg] = (uint16_t)first_value(m, reg);
    }
    for (unsigned k = 0; k < m->carried_count; k++) {
        unsigned reg = m->carried[k],
                 n = simple(m, IR_CARRY, (enum ir_type)m->type[reg], m->now[reg], IR_NONE);
        m->to->op[n].reg = (uint16_t)reg;
        if (m->class[reg] != CONSTANT)
            m->now[reg] = (uint16_t)n;
    }
    simple(m, IR_LOOP, IR_VOID, IR_NONE, IR_NONE);
}

// Nothing else needs a single as a double but memory: whoever writes it there widens it.
static unsigned narrowest(const struct maker *m, unsigned value, unsigned wanted)
{
    const struct ir_op *op = &m->to->op[value];
    return op->opcode == IR_FP_WIDEN && op->type != wanted ? op->a : value;
}

// The pending list of old operation `n` for `op`, and what is carried; for AGAIN what is carried comes last.
static void attach(struct maker *m, struct ir_op *op, unsigned n)
{
    const struct ir *ir = m->from;
    const struct ir_op *old = &ir->op[n];
    bool listed[IR_ALL_REGS] = {false}, again = op->opcode == IR_AGAIN;
    op->pending = m->to->pending_count;
    for (unsigned carried = 0; carried < 2; carried++)
        for (unsigned p = 0; p < old->pending_count; p++) {
            const struct ir_pending *entry = &ir->pending[old->pending + p];
            if ((m->class[entry->reg] != IN_MEMORY) != carried)
                continue;
            unsigned wanted = again && carried ? m->type[entry->reg] : IR_VOID;
            hpvm__ir_append_pending(m->to, entry->reg, narrowest(m, m->name[entry->value], wanted));
            listed[entry->reg] = true;
        }
    for (unsigned k = 0; k < m->carried_count; k++) {
        unsigned reg = m->carried[k];
        if (!listed[reg])
            hpvm__ir_append_pending(m->to, reg, narrowest(m, m->now[reg], again ? m->type[reg] : IR_VOID));
    }
    op->pending_count = (uint16_t)(m->to->pending_count - op->pending);
}

// Everything that is carried goes to memory, as it is at the last way back.
static void flush(struct maker *m)
{
    for (unsigned k = 0; k < m->carried_count; k++) {
        unsigned reg = m->carried[k], old = value_at(m->from, reg, m->last), n;
        unsigned value = old == IR_NONE ? m->now[reg] : m->name[old];
        if (ir_reg_is_pred(reg))
            continue; // pending from its write on
        switch (m->class[reg]) {
        case GENERAL:
            n = simple(m, IR_SET, IR_VOID, value, IR_NONE);
            break;
        case NUMBER:
            n = simple(m, IR_FP_SET, IR_VOID, value, IR_NONE);
            break;
        default:
            n = simple(m, IR_FR_SET, IR_VOID, value, constant(m, IR_I64, IR_FR_INTEGER));
            break;
        }
        m->to->op[n].reg = (uint16_t)reg;
    }
}

// Takes the name of a carried single that nobody needs to narrow.
static bool is_narrow_already(struct maker *m, unsigned n)
{
    const struct ir_op *old = &m->from->op[n];
    if (old->opcode != IR_FP_NARROW || m->to->op[m->name[old->a]].type != IR_F32)
        return false;
    m->name[n] = m->name[old->a];
    return true;
}

// An operation of the loop.
static void emit_inside(struct maker *m, unsigned n)
{
    const struct ir_op *old = &m->from->op[n];
    enum class class = (enum class)m->class[old->reg];
    switch (old->opcode) {
    case IR_NOP:
    case IR_PSR_OR:
        return;
    case IR_GET:
    case IR_FP_REG:
    case IR_FR_SIG:
        if (class != IN_MEMORY) {
            m->name[n] = m->now[old->reg];
            return;
        }
        break;
    case IR_FR_EXP:
        if (class != IN_MEMORY) {
            m->name[n] = (uint16_t)constant(m, IR_I64, IR_FR_INTEGER);
            return;
        }
        break;
    case IR_FP_NARROW:
        if (is_narrow_already(m, n))
            return;
        break;
    case IR_SET:
    case IR_FP_SET:
    case IR_FR_SET:
        if (class != IN_MEMORY) {
            m->now[old->reg] = m->name[old->a];
            return;
        }
        break;
    default:
        break;
    }
    struct ir_op op = renamed(m, n);
    if (has_flag(old))
        op.flags |= OPI_INEXACT;
    if (hpvm__ir_goes_back(m->from, old))
        op.opcode = IR_AGAIN;
    if (ir_info(&op)->flags & OPF_ROW)
        attach(m, &op, n);
    m->name[n] = (uint16_t)append(m, op);
}

static void emit_behind(struct maker *m, unsigned n)
{
    const struct ir_op *old = &m->from->op[n];
    if (old->opcode == IR_NOP || is_narrow_already(m, n))
        return;
    struct ir_op op = renamed(m, n);
    op.pending = m->to->pending_count;
    for (unsigned p = 0; p < old->pending_count; p++) {
        const struct ir_pending *entry = &m->from->pending[old->pending + p];
        hpvm__ir_append_pending(m->to, entry->reg, m->name[entry->value]);
    }
    op.pending_count = (uint16_t)(m->to->pending_count - op.pending);
    m->name[n] = (uint16_t)append(m, op);
}

static void make(struct maker *m)
{
    emit_front(m);
    emit_carries(m);
    for (unsigned n = 0; n <= m->last && !m->to->failed; n++)
        if (!m->invariant[n])
            emit_inside(m, n);
    flush(m);
    for (unsigned n = m->last + 1; n < m->from->count && !m->to->failed; n++)
        emit_behind(m, n);
}

static bool still_loops(const struct ir *ir)
{
    unsigned again = 0;
    for (unsigned n = 0; n < ir->count; n++)
        again += ir->op[n].opcode == IR_AGAIN;
    return again != 0;
}

bool hpvm__opt_rounds(const struct ir *from, struct ir *to)
{
    unsigned last = 0, ways = 0;
    for (unsigned n = 0; n < from->count; n++)
        if (hpvm__ir_goes_back(from, &from->op[n])) {
            last = n + 1;
            ways++;
        }
    hpvm__ir_init(to, from->insn, from->insn_count, from->first);
    if (last == 0 || ways > MAX_WAYS) // each is looked at for each register
        return false;
    to->segment = from->segment;
    to->segments = from->segments;
    to->likely = from->likely;
    struct maker *m = calloc(1, sizeof *m);
    uint16_t *name = calloc(from->count, sizeof *name);
    bool *invariant = calloc(from->count, sizeof *invariant), good = false;
    if (m && name && invariant) {
        *m = (struct maker){.from = from, .to = to, .last = last - 1, .name = name, .invariant = invariant};
        good = scan(m);
    }
    if (good) {
        choose(m);
        make(m);
        hpvm__opt_fold(to);
        hpvm__opt_dead(to);
        hpvm__ir_compact(to);
        good = !to->failed && still_loops(to);
    }
    free(m);
    free(name);
    free(invariant);
    return good;
}
