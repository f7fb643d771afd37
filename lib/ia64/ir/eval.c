// Executes intermediate representation in C, as host code would: the judge of front end and passes.
#include "ia64/fp/fp.h"
#include "ia64/interp/block.h"
#include "ia64/interp/exec.h"
#include "ia64/ir/ir.h"
#include "ia64/ir/vector.h"

struct state {
    const struct ir *ir;
    struct cpu *c;
    uint64_t *value;
};

static uint64_t *register_place(struct cpu *c, unsigned reg)
{
    return reg >= 32 && reg < 128 ? &c->frame[reg - 32]
                                  : (uint64_t *)((char *)c + hpvm__ir_place(reg).offset);
}

static uint64_t read_register(struct cpu *c, unsigned reg)
{
    if (ir_reg_is_pred(reg))
        return pr_get(c, reg - IR_PR);
    if (reg == IR_RRB_PR)
        return c->rrb_pr;
    return *register_place(c, reg);
}

static void write_register(struct cpu *c, unsigned reg, uint64_t value)
{
    if (ir_reg_is_pred(reg))
        pr_set(c, reg - IR_PR, value);
    else if (reg >= IR_FR)
        *fr_place(c, reg - IR_FR) = (struct fpreg){value, (uint32_t)FP_TAG, ~0u};
    else
        *register_place(c, reg) = value;
}

_Static_assert(IR_FR_INTEGER == FP_EXPONENT_INTEGER, "fpreg.h");
_Static_assert(IR_FPSR_FLAGS == (0x3full << FPSR_FLAGS_SHIFT(0) | 0x3full << FPSR_FLAGS_SHIFT(1) |
                                 0x3full << FPSR_FLAGS_SHIFT(2) | 0x3full << FPSR_FLAGS_SHIFT(3)),
               "fp.h");

// A single as a double.
static uint64_t widened(const struct ir_op *made, uint64_t value)
{
    struct ir_op widen = {.opcode = IR_FP_WIDEN, .type = IR_F64};
    return made->type == IR_F32 ? hpvm__ir_compute(&widen, value, 0, 0) : value;
}

static void write_pending(const struct state *s, const struct ir_op *op)
{
    for (unsigned n = 0; n < op->pending_count; n++) {
        const struct ir_pending *p = &s->ir->pending[op->pending + n];
        uint64_t value = s->value[p->value];
        if (p->reg >= IR_FR && s->ir->op[p->value].type == IR_I64)
            *fr_place(s->c, p->reg - IR_FR) = FP_INTEGER(value);
        else
            write_register(s->c, p->reg, widened(&s->ir->op[p->value], value));
    }
}

static const struct insn *finished(struct cpu *c __attribute__((unused)), const struct insn *i)
{
    return i;
}

// In a region: the processor's state is as if the block of instruction `n` had been entered, or is again as
// it was at the region's entry.
static void enter_segment(const struct state *s, unsigned n, bool enter)
{
    const struct ir_segment *segment = hpvm__ir_segment(s->ir, n), *first = s->ir->segment;
    struct cpu *c = s->c;
    if (!segment || segment == first)
        return;
    uint64_t distance = (uint64_t)(int64_t)(segment->offset - first->offset);
    c->block_va += enter ? distance : -distance;
    c->slots += enter ? segment->slots : -(uint64_t)segment->slots;
    c->block = enter ? segment->block : first->block;
    if (enter && (c->psr & PSR_IC))
        c->last_bundle = (c->block_va & ~(uint64_t)0xfff) + (uint64_t)(int64_t)segment->last;
}

// Runs the interpreter's function of an instruction. True: it is complete; else *left is what to return.
static bool call_row(const struct state *s, unsigned n, const struct insn **left)
{
    struct insn copy[2] = {s->ir->insn[n], {.run = finished}};
    if (n == 0)
        copy[0].run = s->ir->first;
    enter_segment(s, n, true);
    *left = copy[0].run(s->c, copy);
    if (*left != &copy[1])
        return false;
    enter_segment(s, n, false);
    return true;
}

static const struct insn *interpret(const struct state *s, unsigned n)
{
    const struct ir_segment *segment = hpvm__ir_segment(s->ir, n);
    const struct insn *i = &s->ir->insn[n];
    enter_segment(s, n, true);
    if (segment) { // goes on in the block that it was made from
        n -= segment->insn;
        i = &segment->block->insn[n];
    }
    return n == 0 ? (segment ? segment->block->first : s->ir->first)(s->c, i) : i->run(s->c, i);
}

static uint64_t compare(enum ir_opcode opcode, unsigned size, uint64_t a, uint64_t b)
{
    if (size == 4) {
        bool is_signed = opcode >= IR_CMP_LT && opcode <= IR_CMP_GT;
        a = is_signed ? (uint64_t)(int32_t)a : (uint32_t)a;
        b = is_signed ? (uint64_t)(int32_t)b : (uint32_t)b;
    }
    switch (opcode) {
    case IR_CMP_EQ:
        return a == b;
    case IR_CMP_NE:
        return a != b;
    case IR_CMP_LT:
        return (int64_t)a < (int64_t)b;
    case IR_CMP_GE:
        return (int64_t)a >= (int64_t)b;
    case IR_CMP_LE:
        return (int64_t)a <= (int64_t)b;
    case IR_CMP_GT:
        return (int64_t)a > (int64_t)b;
    case IR_CMP_LTU:
        return a < b;
    case IR_CMP_GEU:
        return a >= b;
    case IR_CMP_LEU:
        return a <= b;
    default:
        return a > b;
    }
}

uint64_t hpvm__ir_compute(const struct ir_op *op, uint64_t a, uint64_t b, uint64_t c)
{
    unsigned count = b & 63, bit = op->imm & 63;
    switch (op->opcode) {
    case IR_CONST:
        return (uint64_t)op->imm;
    case IR_ADD:
        return a + b;
    case IR_SUB:
        return a - b;
    case IR_AND:
    case IR_P_AND:
        return a & b;
    case IR_ANDN:
    case IR_P_ANDN:
        return a & ~b;
    case IR_OR:
    case IR_P_OR:
        return a | b;
    case IR_XOR:
    case IR_P_XOR:
        return a ^ b;
    case IR_P_NOT:
        return a ^ 1;
    case IR_SHLADD:
        return (a << bit) + b;
    case IR_MUL:
        return a * b;
    case IR_MULHU:
        return (uint64_t)((unsigned __int128)a * b >> 64);
    case IR_MULHS:
        return (uint64_t)((__int128)(int64_t)a * (int64_t)b >> 64);
    case IR_SHL:
        return a << count;
    case IR_SHR:
        return a >> count;
    case IR_SAR:
        return (uint64_t)((int64_t)a >> count);
    case IR_ROR:
        return a >> count | a << ((64 - count) & 63);
    case IR_ZEXT:
        return a & mask_low(8u * op->size);
    case IR_SEXT:
        return (uint64_t)sign_extend(a, 8u * op->size);
    case IR_BSWAP:
        return __builtin_bswap64(a);
    case IR_POPCNT:
        return (uint64_t)__builtin_popcountll(a);
    case IR_VECTOR:
        return hpvm__ir_vector((uint64_t)op->imm, a, b);
    case IR_SELECT:
        return a ? b : c;
    case IR_FROM_PRED:
        return a;
    case IR_INSERT_BIT:
        return (a & ~BIT(bit)) | b << bit;
    case IR_TEST_BIT:
        return a >> bit & 1;
    case IR_TEST_CLEAR:
        return ~a >> bit & 1;
    case IR_FP_MIN ... IR_FP_WIDEN:
    case IR_FP_BITS:
    case IR_FP_EQ ... IR_FP_UNORD:
        return hpvm__ir_compute_fp(op, a, b);
    default:
        return compare((enum ir_opcode)op->opcode, op->size, a, b);
    }
}

// ---- memory ------------------------------------------------------------------------------------------

// Host address of an access that the software TLB lets through, or NULL.
static void *direct(const struct cpu *c, uint64_t va, unsigned size, bool write)
{
    const struct dtlb_entry *e = &c->dtlb[va >> 61]->entry[DTLB_INDEX(va)];
    uint64_t tag = write ? e->tag_write : e->tag_read;
    return (va & (~(uint64_t)0xfff | (size - 1))) == tag ? (void *)(va + e->addend) : NULL;
}

// False: *left is to be returned.
static bool load(const struct state *s, const struct ir_op *op, uint64_t *value, const struct insn **left)
{
    struct cpu *c = s->c;
    void *p = direct(c, s->value[op->a], op->size, false);
    if (p) {
        *value = 0;
        memcpy(value, p, op->size);
        return true;
    }
    write_pending(s, op);
    if (!call_row(s, op->insn, left))
        return false;
    if ((op->flags & OPI_NAT) && gr_nat(c, op->reg)) {
        *left = interpret(s, op->insn + 1u);
        return false;
    }
    *value = gr_get(c, op->reg);
    return true;
}

static bool store(const struct state *s, const struct ir_op *op, const struct insn **left)
{
    struct cpu *c = s->c;
    void *p = direct(c, s->value[op->a], op->size, true);
    if (p && !((op->flags & OPI_ALAT) && c->alat_count)) {
        memcpy(p, &s->value[op->b], op->size);
        return true;
    }
    write_pending(s, op);
    return call_row(s, op->insn, left);
}

// ---- the block ---------------------------------------------------------------------------------------

// Floating point always takes the slow path here, where there is one.
static bool floating(const struct state *s, const struct ir_op *op, uint64_t *value, const struct insn **left)
{
    struct cpu *c = s->c;
    enum ir_type type = (enum ir_type)op->type;
    bool good = true;
    if (op->opcode == IR_FP_REG || op->opcode == IR_FP_NARROW) {
        if (op->opcode == IR_FP_REG ? hpvm__ir_fr_value(c, op->reg, type, value)
                                    : hpvm__fp_double_is_single(s->value[op->a], value))
            return true;
        write_pending(s, op);
        *left = interpret(s, op->insn);
        return false;
    }
    write_pending(s, op);
    if (!call_row(s, op->insn, left))
        return false;
    if (op->opcode == IR_FP_WIDE_TEST) {
        *value = pr_get(c, s->ir->insn[op->insn].p2);
        good = !(op->flags & OPI_LEAVE);
    } else if (op->type != IR_VOID)
        good = hpvm__ir_fr_value(c, op->reg, type, value) && !(op->flags & OPI_LEAVE);
    if (!good)
        *left = interpret(s, op->insn + 1u);
    return good;
}

static bool may_enter(const struct ir *ir, const struct cpu *c)
{
    if ((c->psr & ir->psr_clear) || c->sof < ir->sof_min)
        return false;
    for (unsigned r = 0; r < 128; r++)
        if ((ir->nat_clear[r >> 6] >> (r & 63) & 1) && gr_nat(c, r))
            return false;
    return true;
}

static const struct insn *leave(const struct state *s, const struct ir_op *op)
{
    const struct insn *i = &s->ir->insn[op->insn];
    write_pending(s, op);
    switch (op->opcode) {
    case IR_EXIT_BRANCH:
        enter_segment(s, op->insn, true);
        return hpvm__branch(s->c, i, insn_ip(s->c, i) + (uint64_t)op->imm);
    case IR_EXIT_JUMP:
        enter_segment(s, op->insn, true);
        return hpvm__branch(s->c, i, s->value[op->a]);
    case IR_EXIT_NEXT: // a terminator, in a region its own
        enter_segment(s, op->insn, true);
        return i->run(s->c, i);
    default:
        return interpret(s, op->insn);
    }
}

const struct insn *hpvm__ir_eval(const struct ir *ir, struct cpu *c)
{
    uint64_t value[ir->count];
    struct state s = {ir, c, value};
    if (!may_enter(ir, c))
        return ir->first(c, ir->insn);
    for (unsigned n = 0;; n++) {
        const struct ir_op *op = &ir->op[n];
        const struct insn *left = NULL;
        bool active = op->guard == IR_NONE || value[op->guard];
        value[n] = 0;
        switch (op->opcode) {
        case IR_NOP:
            break;
        case IR_GET:
            value[n] = read_register(c, op->reg);
            break;
        case IR_SET:
            write_register(c, op->reg, value[op->a]);
            break;
        case IR_FR_SIG:
            value[n] = fr_place(c, op->reg - IR_FR)->significand;
            break;
        case IR_FR_EXP:
            value[n] = fr_place(c, op->reg - IR_FR)->exponent | (uint64_t)fr_place(c, op->reg - IR_FR)->sign
                                                                    << 32;
            break;
        case IR_FR_SET:
            if (active)
                *fr_place(c, op->reg - IR_FR) =
                    FPREG((uint32_t)(value[op->b] >> 32), (uint32_t)value[op->b], value[op->a]);
            break;
        case IR_FP_SET:
            write_register(c, op->reg, value[op->a]);
            break;
        case IR_FP_REG:
        case IR_FP_ADD ... IR_FP_FNMA:
        case IR_FP_NARROW:
        case IR_FP_ROUND:
        case IR_FP_FROM ... IR_FP_IDIV:
        case IR_FP_PMUL ... IR_FP_STORE_WIDE:
        case IR_FP_LOAD:
        case IR_FP_STORE:
            if (active && !floating(&s, op, &value[n], &left))
                return left;
            break;
        case IR_FP_RECORD:
        case IR_FP_RECORD_WIDE:
            if (c->fp_records - c->fp_settled >= FP_RECORDS / 2) {
                write_pending(&s, op);
                return interpret(&s, op->insn);
            }
            value[n] = c->fp_records++ % FP_RECORDS;
            c->fp_record[value[n]] = (struct fp_record){value[op->a], value[op->b],
                                                        op->c == IR_NONE ? (uint64_t)op->imm : value[op->c]};
            value[n] <<= 8;
            break;
        case IR_PSR_OR:
            if (active)
                c->psr |= (uint64_t)op->imm;
            break;
        case IR_LOAD:
            if (!active)
                value[n] = value[op->b];
            else if (!load(&s, op, &value[n], &left))
                return left;
            break;
        case IR_STORE:
            if (active && !store(&s, op, &left))
                return left;
            break;
        case IR_FENCE:
            if (active)
                __atomic_fetch_or(&value[n], 0, __ATOMIC_SEQ_CST); // tsan knows no fences
            break;
        case IR_CALL_ROW:
            write_pending(&s, op);
            if (active && !call_row(&s, op->insn, &left))
                return left;
            break;
        case IR_NAT_EXIT:
            if (gr_nat(c, op->reg))
                return leave(&s, op);
            break;
        case IR_EXIT_INTERP:
        case IR_EXIT_BRANCH:
        case IR_EXIT_JUMP:
        case IR_EXIT_NEXT:
            if (active)
                return leave(&s, op);
            break;
        default:
            value[n] =
                hpvm__ir_compute(op, op->a == IR_NONE ? 0 : value[op->a], op->b == IR_NONE ? 0 : value[op->b],
                                 op->c == IR_NONE ? 0 : value[op->c]);
            break;
        }
    }
}
