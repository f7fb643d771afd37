// Branches, calls, returns, loops, rfi, epc and the other B-unit and X-unit instructions
// (manual volume 3, chapter 2: br, brl, brp, cover, clrrrb, rfi, bsw, epc, vmsw, movl).
#include "ia64/cpu/rse.h"
#include "ia64/interp/exec.h"

static uint64_t displaced(const struct cpu *c, const struct insn *i)
{
    return insn_ip(c, i) + (uint64_t)i->imm;
}

EXEC(br_cond)
{
    QP;
    return hpvm__branch(c, i, displaced(c, i));
}

EXEC(br_ind)
{
    QP;
    return hpvm__branch(c, i, c->br[i->r2]);
}

EXEC(brl_cond)
{
    QP;
    return hpvm__branch(c, i, displaced(c, i));
}

static const struct insn *call(struct cpu *c, const struct insn *i, uint64_t target)
{
    c->br[i->r1] = insn_ip(c, i) + 16;
    hpvm__rse_call(c);
    return hpvm__branch(c, i, target);
}

EXEC(br_call)
{
    QP;
    return call(c, i, displaced(c, i));
}

EXEC(brl_call)
{
    QP;
    return call(c, i, displaced(c, i));
}

EXEC(br_call_ind)
{
    QP;
    return call(c, i, c->br[i->r2]); // the target is read before b1 is written
}

EXEC(br_ret)
{
    QP;
    uint64_t target = c->br[i->r2], level = c->pfs >> 62;
    c->ec = bits_get(c->pfs, 52, 6);
    hpvm__rse_return(c, c->pfs);
    if (UNLIKELY(cpu_cpl(c) < level)) { // a return never raises the privilege
        uint64_t old = c->psr;
        hpvm__psr_write(c, (old & ~(PSR_CPL | PSR_ONE_SHOT)) | level << PSR_CPL_SHIFT);
        if (old & PSR_LP) {
            hpvm__complete(c, i);
            hpvm__branch_traps(c, i->slot, target & ~(uint64_t)15, TRAP_LOWER);
            return NULL;
        }
    }
    return hpvm__branch(c, i, target);
}

// No IA-32 hardware (Montecito): the transition cannot be made.
EXEC(br_ia)
{
    if (i->qp != 0)
        ILLEGAL;
    if (c->psr & PSR_DI)
        return hpvm__raise(c, i, VEC_GENERAL, CODE_DISABLED_SET);
    ILLEGAL;
}

// ---- loops -------------------------------------------------------------------------------------------

// br.cloop, br.ctop and br.cexit use qp as opcode bits, which must be 0; all loop branches belong in slot 2.
#define LOOP_CHECK                                                                                           \
    if (i->slot != 2)                                                                                        \
    ILLEGAL

EXEC(br_cloop)
{
    LOOP_CHECK;
    if (i->qp != 0)
        ILLEGAL;
    if (c->lc == 0)
        NEXT;
    c->lc--;
    return hpvm__branch(c, i, displaced(c, i));
}

// One step of a modulo-scheduled loop: counters, p63, rotation. True while the loop goes on.
static bool loop_counted(struct cpu *c)
{
    bool more = c->lc != 0 || c->ec > 1;
    bool rotate = c->lc != 0 || c->ec != 0;
    bool stage = c->lc != 0;
    if (c->lc != 0)
        c->lc--;
    else if (c->ec != 0)
        c->ec--;
    pr_set(c, 63, stage);
    if (rotate)
        hpvm__rse_rotate(c);
    return more;
}

static bool loop_while(struct cpu *c, bool condition)
{
    bool more = condition || c->ec > 1;
    bool rotate = condition || c->ec != 0;
    if (!condition && c->ec != 0)
        c->ec--;
    pr_set(c, 63, false);
    if (rotate)
        hpvm__rse_rotate(c);
    return more;
}

EXEC(br_ctop)
{
    LOOP_CHECK;
    if (i->qp != 0)
        ILLEGAL;
    if (loop_counted(c))
        return hpvm__branch(c, i, displaced(c, i));
    NEXT;
}

EXEC(br_cexit)
{
    LOOP_CHECK;
    if (i->qp != 0)
        ILLEGAL;
    if (!loop_counted(c))
        return hpvm__branch(c, i, displaced(c, i));
    NEXT;
}

EXEC(br_wtop)
{
    LOOP_CHECK;
    if (loop_while(c, pr_get(c, i->qp)))
        return hpvm__branch(c, i, displaced(c, i));
    NEXT;
}

EXEC(br_wexit)
{
    LOOP_CHECK;
    if (!loop_while(c, pr_get(c, i->qp)))
        return hpvm__branch(c, i, displaced(c, i));
    NEXT;
}

// ---- frames and modes --------------------------------------------------------------------------------

EXEC(cover)
{
    hpvm__rse_cover(c);
    NEXT;
}

EXEC(clrrrb)
{
    hpvm__rse_clrrrb(c, false);
    NEXT;
}

EXEC(clrrrb_pr)
{
    hpvm__rse_clrrrb(c, true);
    NEXT;
}

#define PRIVILEGED                                                                                           \
    if (cpu_cpl(c) != 0)                                                                                     \
    return hpvm__raise(c, i, VEC_GENERAL, CODE_PRIVILEGED_OPERATION)

#define PSR_IMPLEMENTED                                                                                      \
    (PSR_BE | PSR_UP | PSR_AC | PSR_MFL | PSR_MFH | PSR_IC | PSR_I | PSR_PK | PSR_DT | PSR_DFL | PSR_DFH |   \
     PSR_SP | PSR_PP | PSR_DI | PSR_SI | PSR_DB | PSR_LP | PSR_TB | PSR_RT | PSR_CPL | PSR_MC | PSR_IT |     \
     PSR_ID | PSR_DA | PSR_DD | PSR_SS | PSR_ED | PSR_BN | PSR_IA)

EXEC(rfi)
{
    PRIVILEGED;
    uint64_t slot = (c->ipsr & PSR_RI) >> PSR_RI_SHIFT;
    c->ip = c->iip & ~(uint64_t)15;
    c->ri = slot > 2 ? 2 : (uint32_t)slot;
    hpvm__rse_rfi(c, c->ifs);
    hpvm__psr_write(c, c->ipsr & PSR_IMPLEMENTED);
    const struct insn *next = hpvm__resume(c, i);
    // No trap but this one is taken on rfi (manual volume 2, pages 206 to 208).
    if (UNLIKELY(!(c->psr & PSR_IT) && hpvm__physical_unimplemented(c->ip)))
        hpvm__deliver(c, VEC_LOWER_PRIVILEGE, TRAP_UNIMPLEMENTED_IP | (uint64_t)i->slot << ISR_EI_SHIFT);
    return next;
}

EXEC(bsw_0)
{
    PRIVILEGED;
    hpvm__psr_write(c, c->psr & ~PSR_BN);
    return hpvm__leave(c, i);
}

EXEC(bsw_1)
{
    PRIVILEGED;
    hpvm__psr_write(c, c->psr | PSR_BN);
    return hpvm__leave(c, i);
}

EXEC(epc)
{
    // A forged return with more privilege than the caller had is refused (manual volume 3, epc).
    if (c->pfs >> 62 < cpu_cpl(c))
        ILLEGAL;
    unsigned level = 0;
    if ((c->psr & PSR_IT) && UNLIKELY(!hpvm__fetch_promote(c, insn_ip(c, i), &level)))
        return hpvm__raise_fault(c, i);
    if (level < cpu_cpl(c))
        hpvm__psr_write(c, (c->psr & ~PSR_CPL) | (uint64_t)level << PSR_CPL_SHIFT);
    return hpvm__leave(c, i);
}

// The processor has no virtualization extension.
EXEC(vmsw_0)
{
    ILLEGAL;
}

EXEC(vmsw_1)
{
    ILLEGAL;
}

// ---- without effect, or nearly -----------------------------------------------------------------------

EXEC(brp)
{
    NEXT;
}
EXEC(brp_ind)
{
    NEXT;
}
EXEC(brp_ret)
{
    NEXT;
}
EXEC(nop_b)
{
    NEXT;
}
EXEC(hint_b)
{
    QP;
    HINT;
    NEXT;
}
EXEC(nop_x)
{
    NEXT;
}
EXEC(hint_x)
{
    QP;
    HINT;
    NEXT;
}

EXEC(break_b)
{
    QP;
    return hpvm__break(c, i, 0); // the B form leaves no immediate behind (manual volume 3, break)
}

EXEC(break_x)
{
    QP;
    return hpvm__break(c, i, (uint64_t)i->imm & mask_low(21));
}

EXEC(movl)
{
    QP;
    GR_TARGET(i->r1);
    gr_set(c, i->r1, (uint64_t)i->imm, 0);
    NEXT;
}
