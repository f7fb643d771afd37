// The routines that all generated code of a vCPU shares.
#include "ia64/x64/emit.h"

static const enum x64_reg callee_saved[6] = {X64_RBX, X64_RBP, X64_R12, X64_R13, X64_R14, X64_R15};
static const enum x64_reg caller_saved[CALLER_SAVED_COUNT] = {X64_RSI, X64_RDI, X64_R8,
                                                              X64_R9,  X64_R10, X64_R11};

static void epilogue(struct x64_asm *a)
{
    hpvm__x64_alu_imm(a, X64_ADD, 8, X64_RSP, NATIVE_FRAME);
    for (unsigned n = 6; n-- > 0;)
        hpvm__x64_pop(a, callee_saved[n]);
}

// rax: where to go on. rdi: the vCPU.
static void emit_enter(struct x64_asm *a)
{
    for (unsigned n = 0; n < 6; n++)
        hpvm__x64_push(a, callee_saved[n]);
    hpvm__x64_alu_imm(a, X64_SUB, 8, X64_RSP, NATIVE_FRAME);
    hpvm__x64_mov(a, 8, CPU, X64_RDI);
    hpvm__x64_load(a, 8, FRAME, C_FIELD(frame));
    hpvm__x64_jmp_reg(a, X64_RAX);
}

// rsi: the copy of an instruction; rcx: what the block had in rsi.
static void emit_call(struct x64_asm *a, unsigned leave)
{
    unsigned left = hpvm__x64_label(a);
    for (unsigned n = 0; n < CALLER_SAVED_COUNT; n++)
        hpvm__x64_store(a, 8, x64_at(X64_RSP, 8 + 8 * (int32_t)n),
                        caller_saved[n] == X64_RSI ? X64_RCX : caller_saved[n]);
    hpvm__x64_alu_imm(a, X64_SUB, 8, X64_RSP, 8);
    hpvm__x64_mov(a, 8, X64_RDI, CPU);
    hpvm__x64_call_mem(a, x64_at(X64_RSI, (int32_t)offsetof(struct insn, run)));
    hpvm__x64_alu_imm(a, X64_ADD, 8, X64_RSP, 8);
    hpvm__x64_test(a, 8, X64_RAX, X64_RAX);
    hpvm__x64_jcc(a, X64_E, left);
    hpvm__x64_load(a, 8, FRAME, C_FIELD(frame));
    for (unsigned n = 0; n < CALLER_SAVED_COUNT; n++)
        hpvm__x64_load(a, 8, caller_saved[n], x64_at(X64_RSP, 8 + 8 * (int32_t)n));
    hpvm__x64_ret(a);
    hpvm__x64_bind(a, left);
    hpvm__x64_alu_imm(a, X64_ADD, 8, X64_RSP, 8); // the return address
    hpvm__x64_jmp(a, leave);
}

// As go() of interp/run.c does for targets on other pages.
static void emit_jump(struct x64_asm *a, const struct x64_environment *env, unsigned resolve)
{
    unsigned slow = hpvm__x64_label(a);
    _Static_assert(sizeof(struct jump_entry) == 32, "scaled by 32 below");
    hpvm__x64_load(a, 8, X64_RAX, C_FIELD(block_va));
    hpvm__x64_alu_store_imm(a, X64_CMP, 1, C_FIELD(cfle), 0);
    hpvm__x64_jcc(a, X64_NE, slow);
    hpvm__x64_mov_imm(a, X64_RDX, (uintptr_t)env->jump_table);
    hpvm__x64_mov(a, 4, X64_RCX, X64_RAX);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RCX, (JUMP_ENTRIES - 1) << 4);
    hpvm__x64_lea(a, X64_RDX, x64_at_index(X64_RDX, X64_RCX, 1, 0));
    hpvm__x64_alu_load(a, X64_CMP, 8, X64_RAX, x64_at(X64_RDX, (int32_t)offsetof(struct jump_entry, va)));
    hpvm__x64_jcc(a, X64_NE, slow);
    // The key: fetch epoch, privilege level, PSR.it (hpvm__jump_key).
    struct x64_mem high = C_FIELD(psr);
    high.disp += 4;
    hpvm__x64_load(a, 8, X64_RCX, C_FIELD(tlb));
    hpvm__x64_load(a, 4, X64_RSI, high);
    hpvm__x64_load(a, 8, X64_RCX, x64_at(X64_RCX, (int32_t)offsetof(struct tlb_public, fetch_epoch)));
    hpvm__x64_mov(a, 4, X64_RDI, X64_RSI);
    hpvm__x64_shift(a, X64_SHR, 4, X64_RDI, 4);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RSI, 3);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RDI, 1);
    hpvm__x64_lea(a, X64_RSI, x64_at_index(X64_RDI, X64_RSI, 1, 0));
    hpvm__x64_lea(a, X64_RCX, (struct x64_mem){X64_RSI, X64_RCX, 3, 0});
    hpvm__x64_alu_load(a, X64_CMP, 8, X64_RCX, x64_at(X64_RDX, (int32_t)offsetof(struct jump_entry, key)));
    hpvm__x64_jcc(a, X64_NE, slow);
    hpvm__x64_load(a, 8, X64_RSI, x64_at(X64_RDX, (int32_t)offsetof(struct jump_entry, block)));
    hpvm__x64_test(a, 8, X64_RSI, X64_RSI);
    hpvm__x64_jcc(a, X64_E, slow);
    hpvm__x64_load(a, 8, X64_RCX, x64_at(X64_RSI, (int32_t)offsetof(struct block, page)));
    hpvm__x64_load(a, 4, X64_RCX, x64_at(X64_RCX, 0));
    hpvm__x64_alu_load(a, X64_CMP, 4, X64_RCX, x64_at(X64_RSI, (int32_t)offsetof(struct block, generation)));
    hpvm__x64_jcc(a, X64_NE, slow);
    hpvm__x64_load(a, 8, X64_RAX, x64_at(X64_RSI, (int32_t)offsetof(struct block, native)));
    hpvm__x64_load(a, 1, X64_RCX, x64_at(X64_RDX, (int32_t)offsetof(struct jump_entry, ed)));
    hpvm__x64_test(a, 8, X64_RAX, X64_RAX);
    hpvm__x64_jcc(a, X64_E, slow);
    hpvm__x64_store(a, 1, C_FIELD(code_ed), X64_RCX);
    hpvm__x64_jmp_reg(a, X64_RAX);
    hpvm__x64_bind(a, slow);
    hpvm__x64_mov_imm(a, X64_RSI, 0);
    hpvm__x64_jmp(a, resolve);
}

size_t hpvm__x64_stubs(struct x64_environment *env, uint8_t *write, size_t size, uintptr_t run)
{
    struct x64_asm *a = calloc(1, sizeof *a);
    if (!a)
        return 0;
    hpvm__x64_begin(a, write, size, run);
    unsigned leave = hpvm__x64_label(a), resolve = hpvm__x64_label(a);
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
    stubs->interpret = x64_address(a);
    hpvm__x64_mov(a, 8, X64_RDI, CPU);
    epilogue(a);
    hpvm__x64_jmp_reg(a, X64_RAX);

    hpvm__x64_align(a, 16);
    stubs->call = x64_address(a);
    emit_call(a, leave);

    hpvm__x64_align(a, 16);
    stubs->jump = x64_address(a);
    emit_jump(a, env, resolve);

    hpvm__x64_align(a, 16);
    hpvm__x64_bind(a, resolve);
    stubs->resolve = x64_address(a);
    hpvm__x64_mov(a, 8, X64_RDI, CPU);
    hpvm__x64_lea(a, X64_RDX, x64_at(X64_RSP, 0));
    hpvm__x64_mov_imm(a, X64_RAX, (uintptr_t)env->resolve);
    hpvm__x64_call_reg(a, X64_RAX);
    // What `interpret` needs, in case that it comes next.
    hpvm__x64_mov(a, 8, X64_RCX, X64_RAX);
    hpvm__x64_load(a, 8, X64_RSI, x64_at(X64_RSP, 0));
    hpvm__x64_load(a, 8, X64_RAX, x64_at(X64_RSP, 8));
    hpvm__x64_jmp_reg(a, X64_RCX);

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
