// The routines that all generated code of a vCPU shares.
#include "ia64/x64/emit.h"

#define FMA_KINDS ARRAY_LENGTH(((struct x64_stubs *)NULL)->fp_fma[0])

static const enum x64_reg callee_saved[6] = {X64_RBX, X64_RBP, X64_R12, X64_R13, X64_R14, X64_R15};
static const enum x64_reg caller_saved[CALLER_SAVED_COUNT] = {X64_RSI, X64_RDI, X64_R8,
                                                              X64_R9,  X64_R10, X64_R11};

static void epilogue(struct x64_asm *a)
{
    hpvm__x64_alu_imm(a, X64_ADD, 8, X64_RSP, NATIVE_FRAME);
    for (unsigned n = 6; n-- > 0;)
        hpvm__x64_pop(a, callee_saved[n]);
}

// rax: where to go on. rdi: the vCPU. Puts the state into the form that generated code keeps it in.
static void emit_enter(struct x64_asm *a)
{
    for (unsigned n = 0; n < 6; n++)
        hpvm__x64_push(a, callee_saved[n]);
    hpvm__x64_alu_imm(a, X64_SUB, 8, X64_RSP, NATIVE_FRAME);
    hpvm__x64_lea(a, CPU, x64_at(X64_RDI, CPU_BIAS));
    hpvm__x64_load(a, 8, FRAME, C_FIELD(frame));
    hpvm__x64_load(a, 8, SLOTS_LEFT, C_FIELD(slot_limit));
    hpvm__x64_alu_load(a, X64_SUB, 8, SLOTS_LEFT, C_FIELD(slots));
    hpvm__x64_load(a, 8, X64_RCX, C_FIELD(block_va));
    hpvm__x64_alu_imm(a, X64_AND, 8, X64_RCX, -4096);
    hpvm__x64_store(a, 8, C_FIELD(page_va), X64_RCX);
    hpvm__x64_load(a, 8, X64_RDX, C_FIELD(last_bundle));
    hpvm__x64_alu(a, X64_SUB, 8, X64_RDX, X64_RCX);
    hpvm__x64_store(a, 8, C_FIELD(last_offset), X64_RDX);
    hpvm__x64_jmp_reg(a, X64_RAX);
}

static void move_xmm(struct x64_asm *a, bool save)
{
    for (unsigned n = 0; n < XMM_COUNT; n++) // movsd
        hpvm__x64_sse_mem(a, 0xf2, save ? 0x11 : 0x10, n,
                          x64_at(X64_RSP, 8 + 8 * (int32_t)(CALLER_SAVED_COUNT + n)));
}

// rsi: the copy of an instruction; rcx: what the block had in rsi; rdx: the block's place in its page.
static void emit_call(struct x64_asm *a, unsigned leave, bool fp)
{
    unsigned left = hpvm__x64_label(a);
    for (unsigned n = 0; n < CALLER_SAVED_COUNT; n++)
        hpvm__x64_store(a, 8, x64_at(X64_RSP, 8 + 8 * (int32_t)n),
                        caller_saved[n] == X64_RSI ? X64_RCX : caller_saved[n]);
    if (fp)
        move_xmm(a, true);
    hpvm__emit_sync(a);
    hpvm__x64_alu_imm(a, X64_SUB, 8, X64_RSP, 8);
    hpvm__emit_cpu(a);
    hpvm__x64_call_mem(a, x64_at(X64_RSI, (int32_t)offsetof(struct insn, run)));
    hpvm__x64_alu_imm(a, X64_ADD, 8, X64_RSP, 8);
    hpvm__x64_test(a, 8, X64_RAX, X64_RAX);
    hpvm__x64_jcc(a, X64_E, left);
    hpvm__x64_load(a, 8, FRAME, C_FIELD(frame));
    if (fp)
        move_xmm(a, false);
    for (unsigned n = 0; n < CALLER_SAVED_COUNT; n++)
        hpvm__x64_load(a, 8, caller_saved[n], x64_at(X64_RSP, 8 + 8 * (int32_t)n));
    hpvm__x64_ret(a);
    hpvm__x64_bind(a, left);
    hpvm__x64_alu_imm(a, X64_ADD, 8, X64_RSP, 8); // the return address
    hpvm__x64_jmp(a, leave);
}

// rsi: the copy of an instruction; rdx: the block's place in its page. No register of the block's is in use.
static void emit_row(struct x64_asm *a, unsigned leave)
{
    _Static_assert(sizeof(((struct insn *)NULL)->row) == 2, "is loaded");
    unsigned left = hpvm__x64_label(a);
    hpvm__emit_sync(a);
    hpvm__x64_load(a, 2, X64_RAX, x64_at(X64_RSI, (int32_t)offsetof(struct insn, row)));
    hpvm__x64_alu_store_imm(a, X64_ADD, 8, x64_at_index(CPU, X64_RAX, 3, C_FIELD(engine.row_called).disp), 1);
    hpvm__emit_cpu(a);
    hpvm__x64_alu_imm(a, X64_SUB, 8, X64_RSP, 8);
    hpvm__x64_call_mem(a, x64_at(X64_RSI, (int32_t)offsetof(struct insn, run)));
    hpvm__x64_alu_imm(a, X64_ADD, 8, X64_RSP, 8);
    hpvm__x64_test(a, 8, X64_RAX, X64_RAX);
    hpvm__x64_jcc(a, X64_E, left);
    hpvm__x64_load(a, 8, FRAME, C_FIELD(frame));
    hpvm__x64_ret(a);
    hpvm__x64_bind(a, left);
    hpvm__x64_alu_imm(a, X64_ADD, 8, X64_RSP, 8); // the return address
    hpvm__x64_jmp(a, leave);
}

size_t hpvm__x64_stubs(struct x64_environment *env, uint8_t *write, size_t size, uintptr_t run)
{
    struct x64_asm *a = calloc(1, sizeof *a);
    if (!a)
        return 0;
    hpvm__x64_begin(a, write, size, run);
    unsigned leave = hpvm__x64_label(a);
    struct x64_stubs *stubs = &env->stubs;

    stubs->enter = x64_address(a);
    emit_enter(a);

    hpvm__x64_align(a, 16);
    hpvm__x64_bind(a, leave);
    stubs->leave = x64_address(a);
    epilogue(a);
    hpvm__x64_alu(a, X64_XOR, 4, X64_RAX, X64_RAX);
    hpvm__x64_ret(a);

    hpvm__x64_align(a, 16);
    stubs->sync = x64_address(a);
    hpvm__emit_sync(a);
    hpvm__x64_ret(a);

    hpvm__x64_align(a, 16);
    stubs->stop = x64_address(a);
    hpvm__emit_sync(a);
    hpvm__x64_store(a, 8, C_FIELD(ip), X64_RDX);
    hpvm__x64_jmp(a, leave);

    hpvm__x64_align(a, 16);
    stubs->interpret = x64_address(a);
    hpvm__emit_sync(a);
    hpvm__x64_mov(a, 8, X64_RAX, X64_RCX);
    stubs->go_on = x64_address(a);
    hpvm__emit_cpu(a);
    epilogue(a);
    hpvm__x64_jmp_reg(a, X64_RAX);

    hpvm__x64_align(a, 16);
    stubs->row = x64_address(a);
    emit_row(a, leave);

    hpvm__x64_align(a, 16);
    stubs->call = x64_address(a);
    emit_call(a, leave, false);

    hpvm__x64_align(a, 16);
    stubs->call_fp = x64_address(a);
    emit_call(a, leave, true);

    hpvm__x64_align(a, 16);
    stubs->fp_value = x64_address(a);
    hpvm__emit_fp_value(a);

    unsigned wide[FP_WIDE_FUNCTIONS];
    for (unsigned n = 0; n < FP_WIDE_FUNCTIONS; n++) {
        wide[n] = hpvm__x64_label(a);
        hpvm__x64_align(a, 16);
        hpvm__x64_bind(a, wide[n]);
        stubs->fp_wide[n] = x64_address(a);
        hpvm__emit_fp_wide_stub(a, n, env->features.bmi2);
    }
    for (unsigned n = 0; n < ARRAY_LENGTH(stubs->fp_fma) * FMA_KINDS * 2; n++) {
        unsigned precision = n / (FMA_KINDS * 2), how = n / 2 % FMA_KINDS, sf = n & 1;
        uintptr_t *stub = &stubs->fp_fma[precision][how][sf];
        *stub = stubs->fp_wide[precision               ? FP_WIDE_FMA_D + precision - 1
                               : (how & FMA_NO_ADDEND) ? FP_WIDE_MUL
                                                       : FP_WIDE_FMA];
        if (!env->features.bmi2 || !env->features.lzcnt)
            continue;
        hpvm__x64_align(a, 64);
        *stub = x64_address(a);
        hpvm__emit_fp_fma(a,
                          precision == 0   ? 64
                          : precision == 1 ? 53
                                           : 24,
                          how, sf, wide[FP_WIDE_FMA_ANY + precision]);
    }

    hpvm__x64_align(a, 16);
    stubs->resolve = x64_address(a);
    hpvm__emit_sync(a);
    hpvm__emit_cpu(a);
    hpvm__x64_lea(a, X64_RDX, x64_at(X64_RSP, 0));
    hpvm__x64_mov_imm(a, X64_RAX, (uintptr_t)env->resolve);
    hpvm__x64_call_reg(a, X64_RAX);
    // What `go_on` needs, in case that it comes next.
    hpvm__x64_mov(a, 8, X64_RCX, X64_RAX);
    hpvm__x64_load(a, 8, X64_RSI, x64_at(X64_RSP, 0));
    hpvm__x64_load(a, 8, X64_RAX, x64_at(X64_RSP, 8));
    hpvm__x64_jmp_reg(a, X64_RCX);

    for (unsigned n = 0; n < 6; n++) {
        hpvm__x64_align(a, 16);
        stubs->jump[n / 3][n % 3] = x64_address(a);
        hpvm__emit_jump(a, env, n % 3, n / 3);
    }

    hpvm__x64_align(a, 16);
    stubs->frame_call = x64_address(a);
    hpvm__emit_frame_call(a);

    hpvm__x64_align(a, 16);
    stubs->frame_return = x64_address(a);
    hpvm__emit_frame_return(a);

    hpvm__x64_align(a, 16);
    stubs->rotate = x64_address(a);
    hpvm__emit_rotate(a);

    size_t used = x64_offset(a);
    bool good = hpvm__x64_finish(a);
    free(a);
    return good ? used : 0;
}
