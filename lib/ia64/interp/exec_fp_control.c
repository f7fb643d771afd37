// F12 to F16: control and flags of a status field, break, nop, hint.
#include "ia64/interp/exec_fp.h"

EXEC(fsetc)
{
    QP;
    uint64_t controls = ((c->fpsr >> FPSR_SF_SHIFT(0) & 0x7f) & (uint64_t)i->imm) | i->aux2;
    // pc = 1 is reserved, and td of the main field (manual volume 1, section 5.2).
    if (UNLIKELY((controls >> 2 & 3) == 1 || (i->aux == 0 && (controls & 0x40))))
        RESERVED_FIELD;
    c->fpsr = bits_set(c->fpsr, FPSR_SF_SHIFT(i->aux), 7, controls);
    NEXT;
}

EXEC(fclrf)
{
    QP;
    c->fpsr &= ~(0x3full << FPSR_FLAGS_SHIFT(i->aux));
    NEXT;
}

// Branches when the field has a flag whose trap is enabled, or one that the main field does not have.
EXEC(fchkf)
{
    QP;
    uint64_t flags = c->fpsr >> FPSR_FLAGS_SHIFT(i->aux) & 0x3f;
    uint64_t main_flags = c->fpsr >> FPSR_FLAGS_SHIFT(0) & 0x3f;
    if ((flags & ~c->fpsr) || (flags & ~main_flags))
        return hpvm__branch(c, i, insn_ip(c, i) + (uint64_t)i->imm);
    NEXT;
}

EXEC(break_f)
{
    QP;
    return hpvm__raise_iim(c, i, VEC_BREAK, 0, (uint64_t)i->imm);
}

EXEC(nop_f)
{
    NEXT;
}

EXEC(hint_f)
{
    QP;
    HINT;
    NEXT;
}
