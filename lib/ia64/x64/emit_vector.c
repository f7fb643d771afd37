// Host code of IR_VECTOR: one SSE2 instruction between moves to and from vector registers.
#include "ia64/ir/vector.h"
#include "ia64/x64/emit.h"

// Free between operations, like rax.
#define FIRST  14
#define SECOND 15

enum form { PLAIN, SWAPPED, JOINED, IMMEDIATE };
static const struct {
    uint8_t opcode, form;
} vectors[IR_VECTORS] = {
#define ELEMENTS(name, code, width, kind, value) [VECTOR_##name] = {code, PLAIN},
#define OTHER(name, code, shape)                 [VECTOR_##name] = {code, shape},
#include "ia64/ir/vector.def"
#undef ELEMENTS
#undef OTHER
};

#define INTERLEAVE_HALVES 0x6c // punpcklqdq

void hpvm__emit_vector(struct x64_compiler *e, const struct ir_op *op)
{
    struct x64_asm *a = &e->a;
    unsigned number = op->imm & 0xff, result = FIRST;
    enum x64_reg x = hpvm__ra_use(e, op->a), y = hpvm__ra_use(e, op->b);
    hpvm__x64_movq_to_xmm(a, FIRST, x);
    if (vectors[number].form == IMMEDIATE) {
        hpvm__x64_sse_imm(a, 0xf2, vectors[number].opcode, FIRST, FIRST, (unsigned)(op->imm >> 8) & 0xff);
    } else {
        hpvm__x64_movq_to_xmm(a, SECOND, y);
        unsigned to = FIRST, from = SECOND;
        if (vectors[number].form == SWAPPED) {
            to = result = SECOND;
            from = FIRST;
        } else if (vectors[number].form == JOINED) {
            hpvm__x64_sse(a, 0x66, INTERLEAVE_HALVES, FIRST, SECOND);
            from = FIRST;
        }
        hpvm__x64_sse(a, 0x66, vectors[number].opcode, to, from);
    }
    hpvm__x64_movq_from_xmm(a, hpvm__ra_define(e), result);
}
