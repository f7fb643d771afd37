// Front end: walks a decoded block. What no part of the front end translates is called or left to the
// interpreter.
#include "ia64/decode/decode.h"
#include "ia64/front/translator.h"

unsigned hpvm__front_get(struct translator *t, unsigned reg)
{
    if (reg == IR_GR)
        return constant(t, 0);
    if (reg == IR_PR)
        return truth(t, true);
    uint8_t type = ir_reg_is_pred(reg) ? IR_PRED : IR_I64;
    return emit(t, (struct ir_op){.opcode = IR_GET,
                                  .type = type,
                                  .a = IR_NONE,
                                  .b = IR_NONE,
                                  .c = IR_NONE,
                                  .guard = IR_NONE,
                                  .reg = (uint16_t)reg});
}

void hpvm__front_set(struct translator *t, unsigned reg, unsigned value)
{
    if (reg != IR_GR && reg != IR_PR)
        emit(t, (struct ir_op){.opcode = IR_SET,
                               .a = (uint16_t)value,
                               .b = IR_NONE,
                               .c = IR_NONE,
                               .guard = IR_NONE,
                               .reg = (uint16_t)reg});
}

void hpvm__front_set_if(struct translator *t, unsigned reg, unsigned value)
{
    if (!t->always)
        value = select_value(t, t->qp, value, hpvm__front_get(t, reg));
    hpvm__front_set(t, reg, value);
}

void hpvm__front_no_nat(struct translator *t, unsigned r)
{
    if (r != 0 && !t->nat_known[r]) {
        t->nat_known[r] = true;
        t->ir->nat_clear[r >> 6] |= BIT(r & 63);
    }
}

bool hpvm__front_target(struct translator *t, unsigned r)
{
    if (r == 0 || (t->sof >= 0 && r >= 32u + (unsigned)t->sof))
        return false;
    if (t->sof < 0 && r >= 32 && r - 31 > t->ir->sof_min)
        t->ir->sof_min = (uint8_t)(r - 31);
    return true;
}

void hpvm__front_exit(struct translator *t, enum ir_opcode opcode, unsigned condition, unsigned target,
                      int64_t imm)
{
    unsigned guard = guard_of(t);
    if (condition != IR_NONE)
        guard = guard == IR_NONE ? condition : emit2(t, IR_P_AND, guard, condition);
    emit(t, (struct ir_op){.opcode = (uint8_t)opcode,
                           .a = (uint16_t)target,
                           .b = IR_NONE,
                           .c = IR_NONE,
                           .guard = (uint16_t)guard,
                           .insn = (uint16_t)t->n,
                           .imm = imm});
    if (guard == IR_NONE)
        t->ended = true;
}

// ---- calls -------------------------------------------------------------------------------------------

// How a row may be called in the middle of a block: it goes on to the next instruction or leaves the block,
// moves no frame, and writes what the effects say. By format.
struct call_form {
    bool callable, skips; // skips: nothing happens when qp is 0
    bool r1, r3, p1, p2, others, predicates, fr;
};

static struct call_form call_form(enum format format)
{
    switch (format) {
    case FORMAT_A1 ... FORMAT_A5:
    case FORMAT_A9 ... FORMAT_I15:
    case FORMAT_I22:
    case FORMAT_I25:
    case FORMAT_I28:
    case FORMAT_I29:
    case FORMAT_M19:
    case FORMAT_M31:
    case FORMAT_M33:
    case FORMAT_M36:
    case FORMAT_M38:
    case FORMAT_M39:
    case FORMAT_M43:
    case FORMAT_M46:
    case FORMAT_X2:
        return (struct call_form){.callable = true, .skips = true, .r1 = true};
    case FORMAT_A6 ... FORMAT_A8:
    case FORMAT_I16:
    case FORMAT_I17:
    case FORMAT_I30:
    case FORMAT_F4:
    case FORMAT_F5:
        return (struct call_form){.callable = true, .p1 = true, .p2 = true, .others = true};
    case FORMAT_F6:
    case FORMAT_F7:
        return (struct call_form){.callable = true, .p2 = true, .others = true, .fr = true};
    case FORMAT_I23:
    case FORMAT_I24:
        return (struct call_form){.callable = true, .skips = true, .predicates = true};
    case FORMAT_I20:
    case FORMAT_I21:
    case FORMAT_I26:
    case FORMAT_I27:
    case FORMAT_M13:
    case FORMAT_M20 ... FORMAT_M24:
    case FORMAT_M26 ... FORMAT_M30:
    case FORMAT_M32:
    case FORMAT_M40:
    case FORMAT_M41:
    case FORMAT_M42:
    case FORMAT_M44:
    case FORMAT_M45:
    case FORMAT_M47:
    case FORMAT_M48:
    case FORMAT_I18:
    case FORMAT_M4:
    case FORMAT_M9:
    case FORMAT_F12 ... FORMAT_F14:
        return (struct call_form){.callable = true, .skips = true, .others = true};
    case FORMAT_F1 ... FORMAT_F3:
    case FORMAT_F8 ... FORMAT_F11:
    case FORMAT_M6:
    case FORMAT_M11:
    case FORMAT_M18:
        return (struct call_form){.callable = true, .skips = true, .others = true, .fr = true};
    case FORMAT_M1:
    case FORMAT_M16:
    case FORMAT_M17:
        return (struct call_form){.callable = true, .skips = true, .r1 = true, .others = true};
    case FORMAT_M2:
    case FORMAT_M3:
        return (struct call_form){.callable = true, .skips = true, .r1 = true, .r3 = true, .others = true};
    case FORMAT_M5:
    case FORMAT_M10:
    case FORMAT_M14:
    case FORMAT_M15:
        return (struct call_form){.callable = true, .skips = true, .r3 = true, .others = true};
    case FORMAT_M7:
    case FORMAT_M8:
    case FORMAT_M12:
        return (struct call_form){.callable = true, .skips = true, .r3 = true, .others = true, .fr = true};
    default:
        return (struct call_form){0};
    }
}

static int64_t fr_effect(const struct insn *i)
{
    unsigned format = hpvm__rows[i->row].format;
    return format == FORMAT_M11 || format == FORMAT_M12 ? IR_EFFECT_FR : IR_EFFECT_FR1(i->r1);
}

// PSR bits that blocks rely on (or that send every instruction another way) may not be raised by a call.
static bool raises_mode(const struct insn *i)
{
    uint64_t relied_on = PSR_BE | PSR_DFL | PSR_DFH | PSR_TB | PSR_SS | PSR_DB | PSR_LP;
    return i->row == ROW_mov_to_psr_um ||
           ((i->row == ROW_ssm || i->row == ROW_sum) && ((uint64_t)i->imm & relied_on));
}

// Rows that may write memory, or tell that it was written.
static bool may_store(enum format format)
{
    switch (format) {
    case FORMAT_M4:
    case FORMAT_M5:
    case FORMAT_M9:
    case FORMAT_M10:
    case FORMAT_M16:
    case FORMAT_M17:
    case FORMAT_M28:
        return true;
    default:
        return false;
    }
}

static void check_target(struct translator *t, unsigned r)
{
    if (r == 0)
        return;
    emit(t, (struct ir_op){.opcode = IR_NAT_EXIT, NO_VALUES, .insn = (uint16_t)(t->n + 1)});
    t->ir->op[t->ir->count - 1].reg = (uint16_t)r;
    t->nat_known[r] = true;
}

static void call_alloc(struct translator *t)
{
    const struct insn *i = t->i;
    emit(t, (struct ir_op){.opcode = IR_CALL_ROW,
                           NO_VALUES,
                           .insn = (uint16_t)t->n,
                           .imm = IR_EFFECT_STACKED | IR_EFFECT_GR1(i->r1) | IR_EFFECT_AR});
    t->sof = i->p1;
    t->nat_known[i->r1] = true;
}

static enum outcome call(struct translator *t)
{
    const struct insn *i = t->i;
    const struct row_info *row = &hpvm__rows[i->row];
    if (i->row == ROW_alloc) {
        call_alloc(t);
        return DONE;
    }
    struct call_form form = call_form(row->format);
    if (!form.callable || (row->flags & (F_END | F_NO_QP)) || raises_mode(i))
        return INTERPRET;
    int64_t effects = (form.r1 ? IR_EFFECT_GR1(i->r1) : 0) | (form.r3 ? IR_EFFECT_GR2(i->r3) : 0) |
                      (form.p1 ? IR_EFFECT_P1(i->p1) : 0) | (form.p2 ? IR_EFFECT_P2(i->p2) : 0) |
                      (form.others ? IR_EFFECT_AR : 0) | (form.predicates ? IR_EFFECT_PR : 0) |
                      (form.fr ? fr_effect(i) : 0);
    if (form.others)
        t->psr_set = 0;
    emit(t, (struct ir_op){.opcode = IR_CALL_ROW,
                           .flags = may_store((enum format)hpvm__rows[i->row].format) ? OPI_STORES : 0,
                           .a = IR_NONE,
                           .b = IR_NONE,
                           .c = IR_NONE,
                           .guard = (uint16_t)(form.skips ? guard_of(t) : IR_NONE),
                           .insn = (uint16_t)t->n,
                           .imm = effects});
    hpvm__front_fp_called(t);
    if (form.r1)
        check_target(t, i->r1);
    if (form.r3)
        check_target(t, i->r3);
    return DONE;
}

// ---- the block ---------------------------------------------------------------------------------------

// The qualifying predicate does not hold the instruction back as a whole. Compares read it themselves.
static bool acts_anyway(const struct insn *i)
{
    if (i->row == ROW_ILLEGAL)
        return false;
    return i->row == ROW_br_wtop || i->row == ROW_br_wexit || (hpvm__rows[i->row].flags & F_NO_QP);
}

static enum outcome translate(struct translator *t)
{
    if (t->i->row == ROW_ILLEGAL)
        return INTERPRET;
    enum outcome (*const parts[])(struct translator *) = {
        hpvm__front_integer,  hpvm__front_multimedia, hpvm__front_compare, hpvm__front_memory,
        hpvm__front_register, hpvm__front_division,   hpvm__front_fp,      hpvm__front_fp_pair,
        hpvm__front_fp_wide,  hpvm__front_fp_memory,  hpvm__front_branch};
    for (size_t n = 0; n < ARRAY_LENGTH(parts); n++) {
        enum outcome outcome =
            t->flags & FRONT_CALL_ALL && parts[n] != hpvm__front_branch ? CALL : parts[n](t);
        if (outcome == DONE)
            t->inlined++;
        if (outcome != CALL)
            return outcome;
    }
    return call(t);
}

bool hpvm__front_translate(struct ir *ir, unsigned flags)
{
    struct translator translator = {.ir = ir, .flags = flags, .sof = -1}, *t = &translator;
    ir->psr_clear = PSR_BE | PSR_TB;
    unsigned last = ir->insn_count - 1;
    const struct ir_segment *segment = ir->segments ? ir->segment : NULL;
    for (t->n = 0; t->n < last && !t->ended; t->n++) {
        t->i = &ir->insn[t->n];
        t->always = t->i->qp == 0 || acts_anyway(t->i);
        t->qp = t->always ? IR_NONE : hpvm__front_get(t, IR_PR + t->i->qp);
        if (segment && t->n == segment->exit) {
            hpvm__front_follow(t, segment++);
            t->n += segment[-1].rest + 1u; // the other ways
            t->distance = t->ended ? 0 : segment->offset - ir->segment->offset;
            continue;
        }
        if (translate(t) == INTERPRET) {
            bool native = hpvm__front_ends_native(t->i);
            if (t->n == 0 && t->always && !native)
                return false;
            t->inlined += native;
            hpvm__front_exit(t, IR_EXIT_INTERP, IR_NONE, IR_NONE, 0);
        }
    }
    if (!t->ended) {
        emit(t, (struct ir_op){.opcode = IR_EXIT_NEXT, NO_VALUES, .insn = (uint16_t)last});
    }
    return t->inlined != 0 && !ir->failed;
}
