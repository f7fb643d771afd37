// Shared routines that move the register stack's frame, for the common case: rename bases 0, everything in
// registers. What they do is hpvm__rse_call and hpvm__rse_return (cpu/rse.c), which also take the rest.
#include "ia64/cpu/rse.h"
#include "ia64/x64/emit.h"

// One load reads the frame's fields, and one store writes them (a load of more than the last store wrote
// waits for it to reach the cache): sof, sol, sor, rrb.gr, rrb.fr, rrb.pr, CFLE (which is 0 as well, or
// another case for the C functions), a byte of padding that is 0.
_Static_assert(offsetof(struct cpu, sol) == offsetof(struct cpu, sof) + 1 &&
                   offsetof(struct cpu, sor) == offsetof(struct cpu, sof) + 2 &&
                   offsetof(struct cpu, rrb_gr) == offsetof(struct cpu, sof) + 3 &&
                   offsetof(struct cpu, rrb_fr) == offsetof(struct cpu, sof) + 4 &&
                   offsetof(struct cpu, rrb_pr) == offsetof(struct cpu, sof) + 5 &&
                   offsetof(struct cpu, cfle) == offsetof(struct cpu, sof) + 6 &&
                   offsetof(struct cpu, frame_padding) == offsetof(struct cpu, sof) + 7 &&
                   offsetof(struct cpu, sof) % 8 == 0,
               "the fields of the frame are read together");

// rax = those fields; jumps to `slow` when a rename base is not 0. Changes rcx.
void hpvm__emit_frame_fields(struct x64_asm *a, unsigned slow)
{
    hpvm__x64_load(a, 8, X64_RAX, C_FIELD(sof));
    hpvm__x64_mov(a, 8, X64_RCX, X64_RAX);
    hpvm__x64_shift(a, X64_SHR, 8, X64_RCX, 24);
    hpvm__x64_jcc(a, X64_NE, slow);
}

// r32 is in FRAME, its NaT byte at rcx. `sync` does what else cpu_frame_point does.
static void point_at_frame(struct x64_asm *a)
{
    hpvm__x64_store(a, 8, C_FIELD(frame), FRAME);
    hpvm__x64_store(a, 8, C_FIELD(frame_nat), X64_RCX);
}

void hpvm__emit_banks(struct x64_asm *a)
{
    hpvm__x64_lea(a, X64_RAX, x64_at(FRAME, -32 * 8));
    struct x64_mem bank = C_FIELD(gr_bank);
    for (unsigned n = 1; n < 4; n++) {
        bank.disp += 8;
        hpvm__x64_store(a, 8, bank, X64_RAX);
    }
    hpvm__x64_load(a, 8, X64_RAX, C_FIELD(frame_nat));
    hpvm__x64_alu_imm(a, X64_SUB, 8, X64_RAX, 32);
    bank = C_FIELD(nat_bank);
    for (unsigned n = 1; n < 4; n++) {
        bank.disp += 8;
        hpvm__x64_store(a, 8, bank, X64_RAX);
    }
}

// r32 is now in cell rcx of the rings.
static void set_frame(struct x64_asm *a)
{
    hpvm__x64_store(a, 4, C_FIELD(bof), X64_RCX);
    hpvm__x64_load(a, 8, X64_RAX, C_FIELD(gr_ring));
    hpvm__x64_lea(a, FRAME, x64_at_index(X64_RAX, X64_RCX, 3, 0));
    hpvm__x64_alu_load(a, X64_ADD, 8, X64_RCX, C_FIELD(nat_ring));
    point_at_frame(a);
    hpvm__x64_ret(a);
}

// The C function for everything else; rsi is its second argument.
static void call_slow(struct x64_asm *a, uintptr_t function)
{
    hpvm__emit_cpu(a);
    hpvm__x64_alu_imm(a, X64_SUB, 8, X64_RSP, 8);
    hpvm__x64_mov_imm(a, X64_RAX, function);
    hpvm__x64_call_reg(a, X64_RAX);
    hpvm__x64_alu_imm(a, X64_ADD, 8, X64_RSP, 8);
    hpvm__x64_load(a, 8, FRAME, C_FIELD(frame));
    hpvm__x64_ret(a);
}

void hpvm__emit_frame_call(struct x64_asm *a)
{
    unsigned slow = hpvm__x64_label(a), plain = hpvm__x64_label(a);
    struct x64_mem level = C_FIELD(psr);
    level.disp += 4;
    hpvm__emit_frame_fields(a, slow);
    // rcx = sof, rdx = sol, rax = sor.
    hpvm__x64_zx(a, 1, X64_RCX, X64_RAX);
    hpvm__x64_shift(a, X64_SHR, 4, X64_RAX, 8);
    hpvm__x64_zx(a, 1, X64_RDX, X64_RAX);
    hpvm__x64_shift(a, X64_SHR, 4, X64_RAX, 8);
    // PFS = CFM, EC, privilege level.
    hpvm__x64_mov(a, 4, X64_RSI, X64_RDX);
    hpvm__x64_shift(a, X64_SHL, 4, X64_RSI, 7);
    hpvm__x64_shift(a, X64_SHL, 4, X64_RAX, 14);
    hpvm__x64_alu(a, X64_OR, 4, X64_RSI, X64_RCX);
    hpvm__x64_alu(a, X64_OR, 4, X64_RSI, X64_RAX);
    hpvm__x64_load(a, 8, X64_RAX, C_FIELD(ec));
    hpvm__x64_shift(a, X64_SHL, 8, X64_RAX, 52);
    hpvm__x64_alu(a, X64_OR, 8, X64_RSI, X64_RAX);
    hpvm__x64_load(a, 4, X64_RAX, level);
    hpvm__x64_shift(a, X64_SHL, 8, X64_RAX, 62);
    hpvm__x64_alu(a, X64_OR, 8, X64_RSI, X64_RAX);
    hpvm__x64_store(a, 8, C_FIELD(pfs), X64_RSI);
    // The outputs are the new frame; the rest becomes dirty.
    hpvm__x64_alu(a, X64_SUB, 4, X64_RCX, X64_RDX);
    hpvm__x64_store(a, 8, C_FIELD(sof), X64_RCX);
    hpvm__x64_alu_store(a, X64_ADD, 4, C_FIELD(dirty), X64_RDX);
    // BSP, with a word more for every NaT collection on the way.
    hpvm__x64_load(a, 8, X64_RAX, C_FIELD(bsp));
    hpvm__x64_mov(a, 4, X64_RCX, X64_RAX);
    hpvm__x64_shift(a, X64_SHR, 4, X64_RCX, 3);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RCX, 63);
    hpvm__x64_alu(a, X64_ADD, 4, X64_RCX, X64_RDX);
    hpvm__x64_lea(a, X64_RAX, x64_at_index(X64_RAX, X64_RDX, 3, 0));
    hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RCX, 63);
    hpvm__x64_jcc(a, X64_B, plain);
    hpvm__x64_alu_imm(a, X64_ADD, 8, X64_RAX, 8);
    hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RCX, 126);
    hpvm__x64_jcc(a, X64_B, plain);
    hpvm__x64_alu_imm(a, X64_ADD, 8, X64_RAX, 8);
    hpvm__x64_bind(a, plain);
    hpvm__x64_store(a, 8, C_FIELD(bsp), X64_RAX);
    hpvm__x64_load(a, 4, X64_RCX, C_FIELD(bof));
    hpvm__x64_alu(a, X64_ADD, 4, X64_RCX, X64_RDX);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RCX, GR_RING_CELLS - 1);
    set_frame(a);
    hpvm__x64_bind(a, slow);
    call_slow(a, (uintptr_t)hpvm__rse_call);
}

// What is missing is loaded here unless somebody waits; a fault of that is found again, and delivered, by the
// main loop.
static void return_slowly(struct cpu *cpu, uint64_t pfs)
{
    hpvm__rse_return(cpu, pfs);
    // A branch to an unimplemented physical address traps first (hpvm__branch_traps).
    if (cpu->cfle && (cpu->psr & PSR_IT) && !atomic_load_explicit(&cpu->exit_request, memory_order_relaxed))
        hpvm__rse_fill(cpu);
}

// rsi: PFS.
void hpvm__emit_frame_return(struct x64_asm *a)
{
    unsigned slow = hpvm__x64_label(a), plain = hpvm__x64_label(a), here = hpvm__x64_label(a);
    struct x64_mem mode = C_FIELD(psr);
    mode.disp += 4;
    hpvm__emit_frame_fields(a, slow);
    hpvm__x64_mov(a, 8, X64_RCX, X64_RSI);
    hpvm__x64_shift(a, X64_SHR, 8, X64_RCX, 14);
    hpvm__x64_test_imm(a, 4, X64_RCX, 0xffffff); // sor and the rename bases: 4 + 20 bits
    hpvm__x64_jcc(a, X64_NE, slow);
    // rdi = sof, rdx = sol; sol <= sof <= 96.
    hpvm__x64_mov(a, 4, X64_RDI, X64_RSI);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RDI, 0x7f);
    hpvm__x64_mov(a, 4, X64_RDX, X64_RSI);
    hpvm__x64_shift(a, X64_SHR, 4, X64_RDX, 7);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RDX, 0x7f);
    hpvm__x64_alu(a, X64_CMP, 4, X64_RDX, X64_RDI);
    hpvm__x64_jcc(a, X64_A, slow);
    hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RDI, RSE_PHYSICAL_REGISTERS);
    hpvm__x64_jcc(a, X64_A, slow);
    // The frame's local registers are all here, and its outputs fit.
    hpvm__x64_load(a, 4, X64_RAX, C_FIELD(dirty));
    hpvm__x64_alu(a, X64_SUB, 4, X64_RAX, X64_RDX);
    hpvm__x64_jcc(a, X64_GE, here);
    // Or they are clean, as return_slowly and take_clean (rse.c) have it.
    hpvm__x64_alu_store_imm(a, X64_CMP, 4, C_FIELD(exit_request), 0);
    hpvm__x64_jcc(a, X64_NE, slow);
    hpvm__x64_test_mem_imm(a, 4, mode, (int32_t)(PSR_IT >> 32));
    hpvm__x64_jcc(a, X64_E, slow);
    hpvm__x64_load(a, 4, X64_RCX, C_FIELD(clean));
    hpvm__x64_alu(a, X64_ADD, 4, X64_RCX, X64_RAX);
    hpvm__x64_jcc(a, X64_S, slow);
    hpvm__x64_load(a, 8, X64_R8, C_FIELD(bspstore));
    hpvm__x64_mov(a, 4, X64_R9, X64_R8);
    hpvm__x64_shift(a, X64_SHR, 4, X64_R9, 3);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_R9, 63);
    hpvm__x64_alu(a, X64_ADD, 4, X64_R9, X64_RAX);
    hpvm__x64_jcc(a, X64_S, slow);
    hpvm__x64_store(a, 4, C_FIELD(clean), X64_RCX);
    hpvm__x64_sx(a, 4, X64_RAX, X64_RAX);
    hpvm__x64_lea(a, X64_R8, x64_at_index(X64_R8, X64_RAX, 3, 0));
    hpvm__x64_store(a, 8, C_FIELD(bspstore), X64_R8);
    hpvm__x64_alu(a, X64_XOR, 4, X64_RAX, X64_RAX);
    hpvm__x64_bind(a, here);
    hpvm__x64_lea(a, X64_RCX, x64_at_index(X64_RAX, X64_RDI, 0, 0));
    hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RCX, RSE_PHYSICAL_REGISTERS);
    hpvm__x64_jcc(a, X64_G, slow);
    hpvm__x64_store(a, 4, C_FIELD(dirty), X64_RAX);
    hpvm__x64_mov(a, 4, X64_RAX, X64_RDX);
    hpvm__x64_shift(a, X64_SHL, 4, X64_RAX, 8);
    hpvm__x64_alu(a, X64_OR, 4, X64_RAX, X64_RDI);
    hpvm__x64_store(a, 8, C_FIELD(sof), X64_RAX);
    // BSP: position - sol, with a word less for every NaT collection on the way.
    hpvm__x64_load(a, 8, X64_RAX, C_FIELD(bsp));
    hpvm__x64_mov(a, 4, X64_RCX, X64_RAX);
    hpvm__x64_shift(a, X64_SHR, 4, X64_RCX, 3);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RCX, 63);
    hpvm__x64_lea(a, X64_RDI, (struct x64_mem){X64_NONE, X64_RDX, 3, 0});
    hpvm__x64_alu(a, X64_SUB, 8, X64_RAX, X64_RDI);
    hpvm__x64_alu(a, X64_SUB, 4, X64_RCX, X64_RDX);
    hpvm__x64_jcc(a, X64_GE, plain);
    hpvm__x64_alu_imm(a, X64_SUB, 8, X64_RAX, 8);
    hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RCX, -63);
    hpvm__x64_jcc(a, X64_GE, plain);
    hpvm__x64_alu_imm(a, X64_SUB, 8, X64_RAX, 8);
    hpvm__x64_bind(a, plain);
    hpvm__x64_store(a, 8, C_FIELD(bsp), X64_RAX);
    hpvm__x64_load(a, 4, X64_RCX, C_FIELD(bof));
    hpvm__x64_alu(a, X64_SUB, 4, X64_RCX, X64_RDX);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RCX, GR_RING_CELLS - 1);
    set_frame(a);
    hpvm__x64_bind(a, slow);
    call_slow(a, (uintptr_t)return_slowly);
}

// ---- rotation ----------------------------------------------------------------------------------------

// One register of the frame from place rcx + `from` to place `to` (rcx when it is not 0).
static void move_register(struct x64_asm *a, int32_t from, bool to_first)
{
    hpvm__x64_load(a, 8, X64_RAX, x64_at_index(FRAME, X64_RCX, 3, 8 * from));
    hpvm__x64_store(a, 8, to_first ? x64_at(FRAME, 0) : x64_at_index(FRAME, X64_RCX, 3, 0), X64_RAX);
    hpvm__x64_load(a, 1, X64_RAX, x64_at_index(X64_RDI, X64_RCX, 0, from));
    hpvm__x64_store(a, 1, to_first ? x64_at(X64_RDI, 0) : x64_at_index(X64_RDI, X64_RCX, 0, 0), X64_RAX);
}

// A rename base steps down, from 0 to `last`.
static void step_base(struct x64_asm *a, struct x64_mem base, unsigned last)
{
    hpvm__x64_load(a, 1, X64_RAX, base);
    hpvm__x64_mov_imm(a, X64_RCX, last);
    hpvm__x64_alu_imm(a, X64_SUB, 4, X64_RAX, 1);
    hpvm__x64_cmov(a, X64_B, X64_RAX, X64_RCX);
    hpvm__x64_store(a, 1, base, X64_RAX);
}

// hpvm__rse_rotate after p63 = edx (0 or 1).
void hpvm__emit_rotate(struct x64_asm *a)
{
    unsigned slow = hpvm__x64_label(a), others = hpvm__x64_label(a), again = hpvm__x64_label(a),
             moved = hpvm__x64_label(a);
    // The window of the floating-point registers has room.
    hpvm__x64_load(a, 8, X64_RSI, C_FIELD(frot));
    hpvm__x64_lea(a, X64_RAX, C_FIELD(fr_window));
    hpvm__x64_alu(a, X64_CMP, 8, X64_RSI, X64_RAX);
    hpvm__x64_jcc(a, X64_E, slow);
    // The general registers slide, and neither begin nor stop with it.
    hpvm__x64_load(a, 1, X64_RCX, C_FIELD(sor));
    hpvm__x64_shift(a, X64_SHL, 4, X64_RCX, 3);
    hpvm__x64_jcc(a, X64_E, others);
    hpvm__x64_load(a, 1, X64_RDI, C_FIELD(rrb_gr));
    hpvm__x64_alu_imm(a, X64_SUB, 4, X64_RDI, 1);
    hpvm__x64_jcc(a, X64_BE, slow);
    hpvm__x64_load(a, 4, X64_RAX, C_FIELD(bof));
    hpvm__x64_shift(a, X64_SHL, 8, X64_RAX, 3);
    hpvm__x64_alu_load(a, X64_ADD, 8, X64_RAX, C_FIELD(gr_ring));
    hpvm__x64_alu(a, X64_CMP, 8, X64_RAX, FRAME);
    hpvm__x64_jcc(a, X64_E, slow);
    hpvm__x64_store(a, 1, C_FIELD(rrb_gr), X64_RDI);
    hpvm__x64_load(a, 8, X64_RDI, C_FIELD(frame_nat));
    hpvm__x64_alu_imm(a, X64_SUB, 8, FRAME, 8);
    hpvm__x64_alu_imm(a, X64_SUB, 8, X64_RDI, 1);
    move_register(a, 0, true);
    hpvm__x64_bind(a, again);
    hpvm__x64_alu_load(a, X64_CMP, 1, X64_RCX, C_FIELD(sof));
    hpvm__x64_jcc(a, X64_AE, moved);
    move_register(a, 1, false);
    hpvm__x64_alu_imm(a, X64_ADD, 4, X64_RCX, 1);
    hpvm__x64_jmp(a, again);
    hpvm__x64_bind(a, moved);
    hpvm__x64_mov(a, 8, X64_RCX, X64_RDI);
    point_at_frame(a);
    hpvm__x64_bind(a, others);
    hpvm__x64_load(a, 8, X64_RAX, x64_at(X64_RSI, 95 * (int32_t)sizeof(struct fpreg)));
    hpvm__x64_load(a, 8, X64_RCX, x64_at(X64_RSI, 95 * (int32_t)sizeof(struct fpreg) + 8));
    hpvm__x64_alu_imm(a, X64_SUB, 8, X64_RSI, (int32_t)sizeof(struct fpreg));
    hpvm__x64_store(a, 8, x64_at(X64_RSI, 0), X64_RAX);
    hpvm__x64_store(a, 8, x64_at(X64_RSI, 8), X64_RCX);
    hpvm__x64_store(a, 8, C_FIELD(frot), X64_RSI);
    step_base(a, C_FIELD(rrb_fr), 95);
    step_base(a, C_FIELD(rrb_pr), 47);
    // The predicates: p16 to p62 move up, p63 goes to p16.
    hpvm__x64_load(a, 8, X64_RAX, C_FIELD(pr));
    hpvm__x64_mov(a, 4, X64_RCX, X64_RAX);
    hpvm__x64_alu_imm(a, X64_AND, 4, X64_RCX, 0xffff);
    hpvm__x64_alu(a, X64_SUB, 8, X64_RAX, X64_RCX);
    hpvm__x64_shift(a, X64_SHL, 4, X64_RDX, 16);
    hpvm__x64_alu(a, X64_ADD, 8, X64_RAX, X64_RAX);
    hpvm__x64_alu(a, X64_OR, 4, X64_RCX, X64_RDX);
    hpvm__x64_alu(a, X64_OR, 8, X64_RAX, X64_RCX);
    hpvm__x64_store(a, 8, C_FIELD(pr), X64_RAX);
    hpvm__x64_ret(a);
    hpvm__x64_bind(a, slow);
    hpvm__x64_shift(a, X64_SHL, 8, X64_RDX, 63);
    hpvm__x64_bit_mem_imm(a, X64_BTR, 8, C_FIELD(pr), 63);
    hpvm__x64_alu_store(a, X64_OR, 8, C_FIELD(pr), X64_RDX);
    call_slow(a, (uintptr_t)hpvm__rse_rotate);
}

// ---- alloc -------------------------------------------------------------------------------------------

#define UNROLLED_CLEARS 48

// The `count` cells from FRAME + 8 * rax on. Changes rax, rcx.
static void clear_loop(struct x64_asm *a, unsigned count)
{
    unsigned again = hpvm__x64_label(a);
    hpvm__x64_lea(a, X64_RCX, x64_at_index(FRAME, X64_RAX, 3, 8 * (int32_t)count));
    hpvm__x64_mov_imm(a, X64_RAX, -(uint64_t)count);
    hpvm__x64_bind(a, again);
    hpvm__x64_store_imm(a, 8, x64_at_index(X64_RCX, X64_RAX, 3, 0), 0);
    hpvm__x64_alu_imm(a, X64_ADD, 8, X64_RAX, 1);
    hpvm__x64_jcc(a, X64_NE, again);
}

// The same two by two. Changes xmm15.
static void clear_pairs(struct x64_asm *a, unsigned count)
{
    hpvm__x64_sse(a, 0x66, 0xef, 15, 15); // pxor
    for (unsigned n = 0; n < count; n += 2) {
        bool pair = n + 1 < count; // movups, movq
        hpvm__x64_sse_mem(a, pair ? 0 : 0x66, pair ? 0x11 : 0xd6, 15,
                          x64_at_index(FRAME, X64_RAX, 3, 8 * (int32_t)n));
    }
}

// alloc inside a block: false when it is for the interpreter's function. Values stay in the other registers.
bool hpvm__emit_alloc(struct x64_compiler *e, const struct insn *i, unsigned slow)
{
    struct x64_asm *a = &e->a;
    unsigned sof = i->p1, sol = i->p2, sor = i->aux, size;
    if (i->qp != 0 || sof > RSE_PHYSICAL_REGISTERS || sol > sof || sor * 8 > sof || i->r1 == 0 ||
        i->r1 >= 32 + sof)
        return false;
    hpvm__emit_frame_fields(a, slow);
    hpvm__x64_load(a, 4, X64_RCX, C_FIELD(dirty));
    hpvm__x64_alu_imm(a, X64_CMP, 4, X64_RCX, (int32_t)(RSE_PHYSICAL_REGISTERS - sof));
    hpvm__x64_jcc(a, X64_G, slow);
    hpvm__x64_zx(a, 1, X64_RAX, X64_RAX);
    hpvm__x64_load(a, 8, X64_RDX, C_FIELD(frame_nat));
    // As many registers as the frame has, from the first new one on: how many are new nobody knows here.
    // Their NaT bits, and the result's, are 0 nearly always: stores would make the tests of blocks' entries
    // wait.
    struct x64_mem nat = C_FIELD(gr_nat);
    nat.disp += i->r1;
    hpvm__x64_load(a, 1, X64_RCX, i->r1 < 32 ? nat : x64_at(X64_RDX, i->r1 - 32));
    for (unsigned n = 0; n < sof; n += 8)
        hpvm__x64_alu_load(a, X64_OR, 8, X64_RCX, x64_at_index(X64_RDX, X64_RAX, 0, (int32_t)n));
    hpvm__x64_test(a, 8, X64_RCX, X64_RCX);
    hpvm__x64_jcc(a, X64_NE, slow);
    if (sof > UNROLLED_CLEARS)
        clear_loop(a, sof);
    else if (sof)
        clear_pairs(a, sof);
    hpvm__x64_store_imm(a, 8, C_FIELD(sof), (int32_t)(sof | sol << 8 | sor << 16));
    hpvm__x64_load(a, 8, X64_RAX, C_FIELD(pfs));
    hpvm__x64_store(a, 8, hpvm__ra_home(i->r1, &size), X64_RAX);
    return true;
}
