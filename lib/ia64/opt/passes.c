// The order of the passes, renaming of values, and the removal of what nobody uses.
#include "ia64/opt/opt.h"

uint16_t *hpvm__opt_renaming(struct ir *ir)
{
    uint16_t *value = malloc((ir->count + 1) * sizeof *value);
    for (unsigned n = 0; value && n < ir->count; n++)
        value[n] = (uint16_t)n;
    if (!value)
        ir->failed = true;
    return value;
}

static uint16_t renamed(const uint16_t *value, uint16_t old)
{
    return old == IR_NONE ? old : value[old];
}

void hpvm__opt_rename(struct ir *ir, struct ir_op *op, const uint16_t *value)
{
    op->a = renamed(value, op->a);
    op->b = renamed(value, op->b);
    op->c = renamed(value, op->c);
    op->guard = renamed(value, op->guard);
    for (unsigned p = 0; p < op->pending_count; p++)
        ir->pending[op->pending + p].value = value[ir->pending[op->pending + p].value];
}

static void use(bool *used, unsigned value)
{
    if (value != IR_NONE)
        used[value] = true;
}

// May leave the block or take a slow path, but for its value only.
static bool only_value(const struct ir_op *op)
{
    return (op->opcode == IR_FP_REG && (op->flags & OPI_OPTIONAL)) || op->opcode == IR_FP_NARROW ||
           op->opcode == IR_FP_FROM || op->opcode == IR_FP_FROM_INT;
}

void hpvm__opt_dead(struct ir *ir)
{
    bool *used = calloc(ir->count + 1, 1);
    if (!used) {
        ir->failed = true;
        return;
    }
    for (unsigned n = ir->count; n-- > 0;) {
        struct ir_op *op = &ir->op[n];
        if (op->opcode == IR_NOP)
            continue;
        if (!used[n] && ((ir_info(op)->flags & (OPF_PURE | OPF_READS)) || only_value(op))) {
            op->opcode = IR_NOP;
            continue;
        }
        use(used, op->a);
        use(used, op->b);
        use(used, op->c);
        use(used, op->guard);
        for (unsigned p = 0; p < op->pending_count; p++)
            use(used, ir->pending[op->pending + p].value);
    }
    free(used);
}

void hpvm__opt_run(struct ir *ir, unsigned flags)
{
    if (flags & OPT_LOOP)
        hpvm__opt_loop(ir);
    if (flags & OPT_FORWARD)
        hpvm__opt_forward(ir);
    if (flags & OPT_FOLD)
        hpvm__opt_fold(ir);
    if (flags & OPT_SHARE)
        hpvm__opt_share(ir);
    if (flags & OPT_SINK)
        hpvm__opt_sink(ir);
    if (flags & OPT_DEAD)
        hpvm__opt_dead(ir);
    hpvm__ir_compact(ir);
}
