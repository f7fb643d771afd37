// The same operation on the same values is done once: a pure operation that was there before, not far away,
// is that value.
#include "ia64/opt/opt.h"

#define BUCKETS 512
#define FAR     96 // operations; beyond, computing it again is cheaper than keeping it

static bool same(const struct ir_op *x, const struct ir_op *y)
{
    return x->opcode == y->opcode && x->type == y->type && x->size == y->size && x->flags == y->flags &&
           x->a == y->a && x->b == y->b && x->c == y->c && x->imm == y->imm;
}

static unsigned bucket(const struct ir_op *op)
{
    uint64_t key = op->opcode | (uint64_t)op->a << 8 | (uint64_t)op->b << 24 | (uint64_t)op->c << 40;
    key ^= (uint64_t)op->imm * 0x9e3779b97f4a7c15ull;
    return (unsigned)(key * 0x9e3779b97f4a7c15ull >> 32) % BUCKETS;
}

void hpvm__opt_share(struct ir *ir)
{
    uint16_t latest[BUCKETS], *value = hpvm__opt_renaming(ir);
    if (!value)
        return;
    memset(latest, 0xff, sizeof latest);
    for (unsigned n = 0; n < ir->count; n++) {
        struct ir_op *op = &ir->op[n];
        hpvm__opt_rename(ir, op, value);
        if (op->opcode == IR_CALL_ROW) // values would have to survive it
            memset(latest, 0xff, sizeof latest);
        if (!(ir_info(op)->flags & OPF_PURE))
            continue;
        if ((ir_info(op)->flags & OPF_COMMUTES) && op->a > op->b && !ir_is_const(ir, op->b)) {
            uint16_t a = op->a;
            op->a = op->b;
            op->b = a;
        }
        uint16_t *place = &latest[bucket(op)];
        if (*place != IR_NONE && n - *place <= FAR && same(op, &ir->op[*place])) {
            value[n] = *place;
            op->opcode = IR_NOP;
        } else {
            *place = (uint16_t)n;
        }
    }
    free(value);
}
