// Executes floating-point operations of the intermediate representation in C.
#include "ia64/cpu/state.h"
#include "ia64/ir/ir.h"

static double double_of(uint64_t bits)
{
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

static uint64_t bits_of(double value)
{
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

uint64_t hpvm__ir_compute_fp(const struct ir_op *op, uint64_t a, uint64_t b)
{
    double x = double_of(a), y = double_of(b);
    switch (op->opcode) {
    case IR_FP_MIN:
        return x < y ? a : b;
    case IR_FP_MAX:
        return x > y ? a : b;
    case IR_FP_SIGN:
        return (a & BIT(63)) | (b & ~BIT(63));
    case IR_FP_NSIGN:
        return (~a & BIT(63)) | (b & ~BIT(63));
    case IR_FP_WIDEN: {
        float single;
        memcpy(&single, &a, sizeof single);
        return bits_of((double)single);
    }
    case IR_FP_EQ:
        return x == y;
    case IR_FP_LT:
        return x < y;
    case IR_FP_LE:
        return x <= y;
    case IR_FP_UNORD:
        return 0;
    default: // FP_BITS
        return a;
    }
}

bool hpvm__ir_fr_value(struct cpu *c, unsigned reg, enum ir_type type, uint64_t *value)
{
    const struct fpreg *f = fr_get(c, reg - IR_FR);
    if (type == IR_I64) {
        *value = f->significand;
        return f->exponent == FP_EXPONENT_INTEGER && !f->sign;
    }
    return hpvm__fp_as_double(f, value) && (type == IR_F64 || hpvm__fp_double_is_single(*value, value));
}
