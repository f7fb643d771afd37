// What the host code of floating-point operations shares. Private to x64/emit_fp*.c.
#ifndef HPVM_IA64_X64_EMIT_FP_H
#define HPVM_IA64_X64_EMIT_FP_H

#include "ia64/fp/fpreg.h"
#include "ia64/x64/emit.h"

#define MXCSR_DEFAULT 0x1f80
#define MXCSR_INEXACT 0x20

#define SCRATCH0 14
#define SCRATCH1 15

enum {
    SSE_SQRT = 0x51,
    SSE_ADD = 0x58,
    SSE_MUL = 0x59,
    SSE_SUB = 0x5c,
    SSE_MIN = 0x5d,
    SSE_DIV = 0x5e,
    SSE_MAX = 0x5f
};

static inline void fp_scalar(struct x64_asm *a, bool is_double, unsigned opcode, unsigned to, unsigned from)
{
    hpvm__x64_sse(a, is_double ? 0xf2 : 0xf3, opcode, to, from);
}
static inline void fp_move(struct x64_asm *a, unsigned to, unsigned from)
{
    if (to != from)
        hpvm__x64_sse(a, 0, 0x28, to, from); // movaps
}
static inline void fp_compare(struct x64_asm *a, unsigned x, unsigned y)
{
    hpvm__x64_sse(a, 0x66, 0x2e, x, y); // ucomisd
}
// Singles become doubles, doubles stay.
static inline void fp_widen(struct x64_asm *a, bool is_double, unsigned to, unsigned from)
{
    if (is_double)
        fp_move(a, to, from);
    else
        fp_scalar(a, false, 0x5a, to, from); // cvtss2sd
}

// ---- emit_fp.c ---------------------------------------------------------------------------------------
void hpvm__emit_fp_skip(struct x64_compiler *e, const struct cold *cold); // where the guard is 0
void hpvm__emit_fp_leave(struct x64_compiler *e, const struct cold *cold);

// ---- emit_fp_arith.c ---------------------------------------------------------------------------------
void hpvm__emit_fp_arithmetic(struct x64_compiler *e, const struct ir_op *op);
void hpvm__emit_fp_arithmetic_cold(struct x64_compiler *e, const struct cold *cold);

struct x64_mem hpvm__emit_fp_inexact(const struct ir_op *op); // the byte of FPSR with its flag, bit imm & 7

// ---- emit_fp_pair.c ----------------------------------------------------------------------------------
void hpvm__emit_fp_pair(struct x64_compiler *e, const struct ir_op *op);
void hpvm__emit_fp_pair_cold(struct x64_compiler *e, const struct cold *cold);

// ---- emit_fp_convert.c -------------------------------------------------------------------------------
void hpvm__emit_fp_from(struct x64_compiler *e, const struct ir_op *op);
void hpvm__emit_fp_from_cold(struct x64_compiler *e, const struct cold *cold);
void hpvm__emit_fp_narrow(struct x64_compiler *e, const struct ir_op *op);
void hpvm__emit_fp_narrow_cold(struct x64_compiler *e, const struct cold *cold);
void hpvm__emit_fp_divide(struct x64_compiler *e, const struct ir_op *op);
void hpvm__emit_fp_record(struct x64_compiler *e, const struct ir_op *op);

#endif
