// Host code of the branches that move the frame or rotate it: what the interpreter's functions do, without
// leaving generated code. The intermediate representation hands them over as exits to the interpreter.
#include "ia64/x64/emit.h"

static struct x64_mem branch_register(unsigned b)
{
    return x64_at_cpu(offsetof(struct cpu, br) + 8 * b);
}

// To the address in a branch register, or elsewhere.
static void go_to_register(struct x64_compiler *e, const struct insn *i, struct x64_mem target, bool returns)
{
    hpvm__x64_load(&e->a, 8, X64_RDX, target);
    hpvm__x64_alu_imm(&e->a, X64_AND, 8, X64_RDX, -16);
    hpvm__emit_account_jump(e, i, i->ordinal + 1u, i->bundle * 16);
    hpvm__x64_jmp_to(&e->a, e->rq->env->stubs.jump[returns][i->slot]);
}

static void emit_br_call(struct x64_compiler *e, const struct insn *i, bool indirect)
{
    int32_t bundle = i->bundle * 16;
    struct x64_mem target = branch_register(i->r2);
    if (indirect && i->r1 == i->r2) { // in the save area, which is free at exits
        hpvm__x64_load(&e->a, 8, X64_RAX, target);
        target = x64_at(X64_RSP, 0);
        hpvm__x64_store(&e->a, 8, target, X64_RAX);
    }
    hpvm__x64_load(&e->a, 8, X64_RAX, C_FIELD(page_va));
    hpvm__x64_alu_imm(&e->a, X64_ADD, 8, X64_RAX,
                      hpvm__emit_offset(e, (unsigned)(i - e->ir->insn)) + bundle + 16);
    hpvm__x64_store(&e->a, 8, branch_register(i->r1), X64_RAX);
    hpvm__x64_call_to(&e->a, e->rq->env->stubs.frame_call);
    e->vouches = false;
    if (indirect) {
        go_to_register(e, i, target, false);
        return;
    }
    hpvm__emit_account(e, i, i->ordinal + (i->flags & INSN_LONG ? 2u : 1u), bundle);
    hpvm__emit_go_to(e, i, bundle + i->imm);
}

static void emit_br_ret(struct x64_compiler *e, const struct insn *i, unsigned n)
{
    struct x64_mem level = C_FIELD(psr);
    level.disp += 4;
    unsigned lowers = hpvm__x64_label(&e->a);
    hpvm__x64_load(&e->a, 8, X64_RSI, C_FIELD(pfs));
    hpvm__x64_load(&e->a, 4, X64_RCX, level);
    hpvm__x64_mov(&e->a, 8, X64_RAX, X64_RSI);
    hpvm__x64_shift(&e->a, X64_SHR, 8, X64_RAX, 62);
    hpvm__x64_alu_imm(&e->a, X64_AND, 4, X64_RCX, 3);
    hpvm__x64_alu(&e->a, X64_CMP, 4, X64_RCX, X64_RAX);
    hpvm__x64_jcc(&e->a, X64_B, lowers);
    hpvm__x64_mov(&e->a, 8, X64_RAX, X64_RSI);
    hpvm__x64_shift(&e->a, X64_SHR, 8, X64_RAX, 52);
    hpvm__x64_alu_imm(&e->a, X64_AND, 4, X64_RAX, 63);
    hpvm__x64_store(&e->a, 8, C_FIELD(ec), X64_RAX);
    hpvm__x64_call_to(&e->a, e->rq->env->stubs.frame_return);
    e->vouches = false;
    go_to_register(e, i, branch_register(i->r2), true);
    bool cold = hpvm__x64_enter_cold(&e->a);
    hpvm__x64_bind(&e->a, lowers);
    hpvm__emit_interpret(e, n);
    hpvm__x64_leave_cold(&e->a, cold);
}

// The branch is taken.
static void go_through(struct x64_compiler *e, const struct insn *i)
{
    hpvm__emit_account(e, i, i->ordinal + 1u, i->bundle * 16);
    hpvm__emit_go_to(e, i, i->bundle * 16 + i->imm);
}

// The branch is not taken, and ends the block.
static void go_behind(struct x64_compiler *e, const struct insn *i)
{
    hpvm__emit_account(e, i, i->ordinal + 1u, i->bundle * 16);
    hpvm__emit_go_to(e, i, i->bundle * 16 + 16);
}

// One step of a modulo-scheduled loop (manual volume 1, section 4.5.1): LC or the predicate says whether it
// goes on, and EC for how many steps the registers rotate on behind the last one.
static void emit_loop(struct x64_compiler *e, const struct insn *i, bool counted, bool leaves)
{
    struct x64_asm *a = &e->a;
    unsigned last = hpvm__x64_label(a), rotate = hpvm__x64_label(a), final = hpvm__x64_label(a),
             none = hpvm__x64_label(a), over = hpvm__x64_label(a);
    if (counted) {
        hpvm__x64_alu_store_imm(a, X64_SUB, 8, C_FIELD(lc), 1);
        hpvm__x64_jcc(a, X64_B, last);
        hpvm__x64_mov_imm(a, X64_RDX, 1);
    } else {
        hpvm__x64_bit_mem_imm(a, X64_BT, 8, C_FIELD(pr), i->qp);
        hpvm__x64_jcc(a, X64_AE, last);
        hpvm__x64_mov_imm(a, X64_RDX, 0);
    }
    hpvm__x64_bind(a, rotate);
    hpvm__x64_call_to(a, e->rq->env->stubs.rotate);
    if (leaves)
        go_behind(e, i);
    else
        go_through(e, i);
    hpvm__x64_bind(a, last);
    if (counted)
        hpvm__x64_store_imm(a, 8, C_FIELD(lc), 0);
    hpvm__x64_mov_imm(a, X64_RDX, 0);
    hpvm__x64_alu_store_imm(a, X64_CMP, 8, C_FIELD(ec), 1);
    hpvm__x64_jcc(a, X64_B, none);
    hpvm__x64_jcc(a, X64_E, final);
    hpvm__x64_alu_store_imm(a, X64_SUB, 8, C_FIELD(ec), 1);
    hpvm__x64_jmp(a, rotate);
    hpvm__x64_bind(a, none); // nothing rotates
    hpvm__x64_bit_mem_imm(a, X64_BTR, 8, C_FIELD(pr), 63);
    hpvm__x64_jmp(a, over);
    hpvm__x64_bind(a, final);
    hpvm__x64_store_imm(a, 8, C_FIELD(ec), 0);
    hpvm__x64_call_to(a, e->rq->env->stubs.rotate);
    hpvm__x64_bind(a, over);
    if (leaves)
        go_through(e, i);
    else
        go_behind(e, i);
}

bool hpvm__emit_branch(struct x64_compiler *e, unsigned n)
{
    const struct insn *i = &e->ir->insn[n];
    bool legal = i->slot == 2 && i->qp == 0;
    switch (i->row) {
    case ROW_br_call:
    case ROW_brl_call:
        emit_br_call(e, i, false);
        return true;
    case ROW_br_call_ind:
        emit_br_call(e, i, true);
        return true;
    case ROW_br_ret:
        emit_br_ret(e, i, n);
        return true;
    case ROW_br_ctop:
    case ROW_br_cexit:
        if (legal)
            emit_loop(e, i, true, i->row == ROW_br_cexit);
        return legal;
    case ROW_br_wtop:
    case ROW_br_wexit:
        if (i->slot == 2)
            emit_loop(e, i, false, i->row == ROW_br_wexit);
        return i->slot == 2;
    default:
        return false;
    }
}
