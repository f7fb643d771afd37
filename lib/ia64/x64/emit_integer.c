// Host code of the operations that compute: integers and predicates. A predicate is the low byte of its
// register.
#include "ia64/x64/emit.h"

static bool fits32(int64_t value)
{
    return value == (int32_t)value;
}

static void emit_alu(struct x64_compiler *e, const struct ir_op *op, enum x64_alu alu)
{
    unsigned a = op->a, b = op->b;
    int32_t imm;
    if (hpvm__ra_imm32(e, a, &imm)) {
        a = op->b;
        b = op->a;
    }
    if (hpvm__ra_imm32(e, b, &imm)) {
        enum x64_reg to = hpvm__ra_define_over(e, a);
        hpvm__x64_alu_imm(&e->a, alu, 8, to, imm);
        return;
    }
    enum x64_reg from = hpvm__ra_use(e, b);
    enum x64_reg to = hpvm__ra_define_over(e, a);
    hpvm__x64_alu(&e->a, alu, 8, to, from);
}

static bool dies(const struct x64_compiler *e, unsigned value)
{
    return e->value[value].last == e->n;
}

static void emit_add(struct x64_compiler *e, unsigned a, unsigned b, bool subtract)
{
    int32_t imm;
    if (!subtract && hpvm__ra_imm32(e, a, &imm)) {
        unsigned other = a;
        a = b;
        b = other;
    }
    if (hpvm__ra_imm32(e, b, &imm) && imm != INT32_MIN) {
        if (subtract)
            imm = -imm;
        if (dies(e, a)) {
            enum x64_reg to = hpvm__ra_define_over(e, a);
            hpvm__x64_alu_imm(&e->a, X64_ADD, 8, to, imm);
        } else {
            enum x64_reg from = hpvm__ra_use(e, a);
            hpvm__x64_lea(&e->a, hpvm__ra_define(e), x64_at(from, imm));
        }
        return;
    }
    enum x64_reg y = hpvm__ra_use(e, b);
    if (subtract || dies(e, a)) {
        enum x64_reg to = hpvm__ra_define_over(e, a);
        hpvm__x64_alu(&e->a, subtract ? X64_SUB : X64_ADD, 8, to, y);
    } else {
        enum x64_reg x = hpvm__ra_use(e, a);
        hpvm__x64_lea(&e->a, hpvm__ra_define(e), x64_at_index(x, y, 0, 0));
    }
}

static void emit_shladd(struct x64_compiler *e, const struct ir_op *op)
{
    unsigned count = op->imm & 63;
    enum x64_reg a = hpvm__ra_use(e, op->a);
    int32_t imm;
    if (hpvm__ra_imm32(e, op->b, &imm) && count <= 3) {
        hpvm__x64_lea(&e->a, hpvm__ra_define(e), (struct x64_mem){X64_NONE, (uint8_t)a, (uint8_t)count, imm});
        return;
    }
    enum x64_reg b = hpvm__ra_use(e, op->b);
    if (count <= 3) {
        hpvm__x64_lea(&e->a, hpvm__ra_define(e), x64_at_index(b, a, count, 0));
        return;
    }
    hpvm__x64_mov(&e->a, 8, X64_RAX, a);
    hpvm__x64_shift(&e->a, X64_SHL, 8, X64_RAX, count);
    hpvm__x64_lea(&e->a, hpvm__ra_define(e), x64_at_index(b, X64_RAX, 0, 0));
}

static void emit_andn(struct x64_compiler *e, const struct ir_op *op)
{
    int64_t constant;
    if (hpvm__ra_constant(e, op->b, &constant) && fits32(~constant)) {
        enum x64_reg to = hpvm__ra_define_over(e, op->a);
        hpvm__x64_alu_imm(&e->a, X64_AND, 8, to, (int32_t)~constant);
        return;
    }
    enum x64_reg a = hpvm__ra_use(e, op->a), b = hpvm__ra_use(e, op->b);
    if (e->rq->env->features.bmi1) {
        hpvm__x64_andn(&e->a, hpvm__ra_define(e), b, a);
        return;
    }
    hpvm__x64_mov(&e->a, 8, X64_RAX, b);
    hpvm__x64_unary(&e->a, X64_NOT, 8, X64_RAX);
    enum x64_reg to = hpvm__ra_define_over(e, op->a);
    hpvm__x64_alu(&e->a, X64_AND, 8, to, X64_RAX);
}

static void emit_shift(struct x64_compiler *e, const struct ir_op *op, enum x64_shift shift)
{
    int64_t count;
    if (hpvm__ra_constant(e, op->b, &count)) {
        enum x64_reg to = hpvm__ra_define_over(e, op->a);
        if (count & 63)
            hpvm__x64_shift(&e->a, shift, 8, to, count & 63);
        return;
    }
    if (e->rq->env->features.bmi2 && shift != X64_ROR) {
        enum x64_reg a = hpvm__ra_use(e, op->a), b = hpvm__ra_use(e, op->b);
        hpvm__x64_shiftx(&e->a, shift, 8, hpvm__ra_define(e), a, b);
        return;
    }
    hpvm__ra_copy(e, X64_RCX, op->b);
    enum x64_reg to = hpvm__ra_define_over(e, op->a);
    hpvm__x64_shift_cl(&e->a, shift, 8, to);
}

static void emit_multiply_high(struct x64_compiler *e, const struct ir_op *op, enum x64_unary multiply)
{
    enum x64_reg b = hpvm__ra_use(e, op->b);
    hpvm__ra_copy(e, X64_RAX, op->a);
    hpvm__x64_unary(&e->a, multiply, 8, b);
    hpvm__x64_mov(&e->a, 8, hpvm__ra_define(e), X64_RDX);
}

// ---- predicates --------------------------------------------------------------------------------------

// Condition of `a op b`, or of `b op a` when swapped.
enum x64_cond hpvm__condition(enum ir_opcode opcode, bool swapped)
{
    switch (opcode) {
    case IR_CMP_EQ:
        return X64_E;
    case IR_CMP_NE:
        return X64_NE;
    case IR_CMP_LT:
        return swapped ? X64_G : X64_L;
    case IR_CMP_GE:
        return swapped ? X64_LE : X64_GE;
    case IR_CMP_LE:
        return swapped ? X64_GE : X64_LE;
    case IR_CMP_GT:
        return swapped ? X64_L : X64_G;
    case IR_CMP_LTU:
        return swapped ? X64_A : X64_B;
    case IR_CMP_GEU:
        return swapped ? X64_BE : X64_AE;
    case IR_CMP_LEU:
        return swapped ? X64_AE : X64_BE;
    default:
        return swapped ? X64_B : X64_A;
    }
}

static enum x64_cond emit_compare(struct x64_compiler *e, const struct ir_op *op)
{
    unsigned a = op->a, b = op->b;
    int64_t constant;
    bool swapped = hpvm__ra_constant(e, a, &constant) && !hpvm__ra_constant(e, b, &constant);
    if (swapped) {
        a = op->b;
        b = op->a;
    }
    enum x64_reg x = hpvm__ra_use(e, a);
    if (hpvm__ra_constant(e, b, &constant) && (fits32(constant) || op->size == 4)) {
        int32_t imm = (int32_t)constant;
        if (imm == 0)
            hpvm__x64_test(&e->a, op->size, x, x);
        else
            hpvm__x64_alu_imm(&e->a, X64_CMP, op->size, x, imm);
    } else {
        enum x64_reg y = hpvm__ra_use(e, b);
        hpvm__x64_alu(&e->a, X64_CMP, op->size, x, y);
    }
    return hpvm__condition((enum ir_opcode)op->opcode, swapped);
}

enum x64_cond hpvm__emit_lazy(struct x64_compiler *e, unsigned value)
{
    const struct ir_op *op = &e->ir->op[value];
    switch (op->opcode) {
    case IR_GET:
        hpvm__x64_bit_mem_imm(&e->a, X64_BT, 8, C_FIELD(pr), op->reg - IR_PR);
        return X64_B;
    case IR_TEST_BIT:
    case IR_TEST_CLEAR:
        hpvm__x64_bit_imm(&e->a, X64_BT, 8, hpvm__ra_use(e, op->a), op->imm & 63);
        return op->opcode == IR_TEST_BIT ? X64_B : X64_AE;
    default:
        return emit_compare(e, op);
    }
}

static void emit_pred_alu(struct x64_compiler *e, const struct ir_op *op, enum x64_alu alu)
{
    enum x64_reg b = hpvm__ra_use(e, op->b);
    enum x64_reg to = hpvm__ra_define_over(e, op->a);
    hpvm__x64_alu(&e->a, alu, 4, to, b);
}

static void emit_pred_andn(struct x64_compiler *e, const struct ir_op *op)
{
    hpvm__ra_copy(e, X64_RAX, op->b);
    enum x64_reg to = hpvm__ra_define_over(e, op->a);
    hpvm__x64_alu_imm(&e->a, X64_XOR, 4, X64_RAX, 1);
    hpvm__x64_alu(&e->a, X64_AND, 4, to, X64_RAX);
}

// True: the complement is in the flags as well, or known.
static bool complement(struct x64_compiler *e, const struct ir_op *op)
{
    enum x64_cond cond;
    int64_t constant;
    if (hpvm__ra_constant(e, op->a, &constant)) {
        e->value[e->n].known = constant & 1 ? KNOWN_FALSE : KNOWN_TRUE;
        return true;
    }
    if (!hpvm__ra_flags_find(e, op->a, &cond) || e->aliases == ARRAY_LENGTH(e->alias))
        return false;
    hpvm__ra_flags_set(e, e->n, cond ^ 1);
    return true;
}

void hpvm__emit_branch_if(struct x64_compiler *e, unsigned guard, bool wanted, unsigned label)
{
    int64_t constant;
    enum x64_cond cond;
    if (hpvm__ra_constant(e, guard, &constant)) {
        if ((constant & 1) == wanted)
            hpvm__x64_jmp(&e->a, label);
        return;
    }
    if (!hpvm__ra_flags_find(e, guard, &cond)) {
        hpvm__ra_flags_save(e);
        cond = X64_NE;
        if (hpvm__ra_is_lazy(e, guard)) {
            cond = hpvm__emit_lazy(e, guard);
        } else {
            enum x64_reg reg = hpvm__ra_use(e, guard);
            hpvm__x64_test(&e->a, 1, reg, reg);
        }
    }
    hpvm__x64_jcc(&e->a, wanted ? cond : cond ^ 1, label);
}

static void emit_select(struct x64_compiler *e, const struct ir_op *op)
{
    int64_t constant;
    enum x64_cond cond;
    if (hpvm__ra_constant(e, op->a, &constant)) {
        if (op->type == IR_PRED)
            hpvm__ra_flags_save(e);
        hpvm__ra_define_over(e, constant & 1 ? op->b : op->c);
        return;
    }
    if (!hpvm__ra_flags_find(e, op->a, &cond)) {
        hpvm__ra_flags_save(e);
        if (op->type == IR_PRED) { // before the flags are set
            hpvm__ra_use(e, op->b);
            hpvm__ra_use(e, op->c);
        }
        cond = X64_NE;
        if (hpvm__ra_is_lazy(e, op->a)) {
            cond = hpvm__emit_lazy(e, op->a);
        } else {
            enum x64_reg reg = hpvm__ra_use(e, op->a);
            hpvm__x64_test(&e->a, 1, reg, reg);
        }
        enum x64_reg yes = hpvm__ra_use(e, op->b);
        enum x64_reg to = hpvm__ra_define_over(e, op->c);
        hpvm__x64_cmov(&e->a, cond, to, yes);
        return;
    }
    // Operands that are themselves in the flags become registers without changing the flags; others may not.
    if (op->type == IR_PRED && (hpvm__ra_is_lazy(e, op->b) || hpvm__ra_is_lazy(e, op->c))) {
        hpvm__ra_flags_save(e);
        hpvm__ra_use(e, op->b);
        hpvm__ra_use(e, op->c);
        enum x64_reg reg = hpvm__ra_use(e, op->a);
        hpvm__x64_test(&e->a, 1, reg, reg);
        cond = X64_NE;
    }
    enum x64_reg yes = hpvm__ra_use(e, op->b);
    enum x64_reg to = hpvm__ra_define_over(e, op->c);
    hpvm__x64_cmov(&e->a, cond, to, yes);
}

// ---- everything --------------------------------------------------------------------------------------

// Those that leave the flags alone.
static bool emit_flagless(struct x64_compiler *e, const struct ir_op *op)
{
    switch (op->opcode) {
    case IR_CONST:
        return true; // made where it is used
    case IR_VECTOR:
        hpvm__emit_vector(e, op);
        return true;
    case IR_SELECT:
        emit_select(e, op);
        return true;
    case IR_P_NOT:
        return complement(e, op);
    case IR_ZEXT:
    case IR_SEXT: {
        enum x64_reg from = hpvm__ra_use(e, op->a);
        enum x64_reg to = hpvm__ra_define(e);
        (op->opcode == IR_ZEXT ? hpvm__x64_zx : hpvm__x64_sx)(&e->a, op->size, to, from);
        return true;
    }
    case IR_FROM_PRED: {
        if (hpvm__ra_is_lazy(e, op->a))
            hpvm__ra_flags_save(e);
        enum x64_reg from = hpvm__ra_use(e, op->a);
        hpvm__x64_zx(&e->a, 1, hpvm__ra_define(e), from);
        return true;
    }
    default:
        return false;
    }
}

bool hpvm__emit_pure(struct x64_compiler *e, const struct ir_op *op)
{
    if (!(ir_info(op)->flags & OPF_PURE))
        return false;
    if (e->value[e->n].lazy || emit_flagless(e, op))
        return true;
    hpvm__ra_flags_save(e);
    switch (op->opcode) {
    case IR_ADD:
    case IR_SUB:
        emit_add(e, op->a, op->b, op->opcode == IR_SUB);
        break;
    case IR_AND:
        emit_alu(e, op, X64_AND);
        break;
    case IR_OR:
        emit_alu(e, op, X64_OR);
        break;
    case IR_XOR:
        emit_alu(e, op, X64_XOR);
        break;
    case IR_ANDN:
        emit_andn(e, op);
        break;
    case IR_SHLADD:
        emit_shladd(e, op);
        break;
    case IR_MUL: {
        enum x64_reg b = hpvm__ra_use(e, op->b);
        enum x64_reg to = hpvm__ra_define_over(e, op->a);
        hpvm__x64_imul(&e->a, 8, to, b);
        break;
    }
    case IR_MULHU:
        emit_multiply_high(e, op, X64_MUL);
        break;
    case IR_MULHS:
        emit_multiply_high(e, op, X64_IMUL);
        break;
    case IR_SHL:
        emit_shift(e, op, X64_SHL);
        break;
    case IR_SHR:
        emit_shift(e, op, X64_SHR);
        break;
    case IR_SAR:
        emit_shift(e, op, X64_SAR);
        break;
    case IR_ROR:
        emit_shift(e, op, X64_ROR);
        break;
    case IR_BSWAP:
        hpvm__x64_bswap(&e->a, 8, hpvm__ra_define_over(e, op->a));
        break;
    case IR_POPCNT: {
        enum x64_reg from = hpvm__ra_use(e, op->a);
        hpvm__x64_popcnt(&e->a, hpvm__ra_define(e), from);
        break;
    }
    case IR_INSERT_BIT: {
        hpvm__ra_copy(e, X64_RAX, op->b);
        enum x64_reg to = hpvm__ra_define_over(e, op->a);
        hpvm__x64_zx(&e->a, 1, X64_RAX, X64_RAX);
        if (op->imm & 63)
            hpvm__x64_shift(&e->a, X64_SHL, 8, X64_RAX, op->imm & 63);
        hpvm__x64_bit_imm(&e->a, X64_BTR, 8, to, op->imm & 63);
        hpvm__x64_alu(&e->a, X64_OR, 8, to, X64_RAX);
        break;
    }
    case IR_P_AND:
        emit_pred_alu(e, op, X64_AND);
        break;
    case IR_P_OR:
        emit_pred_alu(e, op, X64_OR);
        break;
    case IR_P_XOR:
        emit_pred_alu(e, op, X64_XOR);
        break;
    case IR_P_ANDN:
        emit_pred_andn(e, op);
        break;
    case IR_P_NOT:
        hpvm__x64_alu_imm(&e->a, X64_XOR, 4, hpvm__ra_define_over(e, op->a), 1);
        break;
    default:
        return false;
    }
    return true;
}
