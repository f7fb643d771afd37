// break of every unit: a call of firmware, or the Break Instruction fault.
#include "ia64/interp/exec.h"

// A gate is a break.m in slot 0 that executes at privilege level 0 inside the firmware's gate area, whatever
// virtual address that has.
static bool is_gate_candidate(const struct cpu *c, const struct insn *i)
{
    return i->row == ROW_break_m && i->slot == 0 && cpu_cpl(c) == 0 && c->cpus->gate;
}

const struct insn *hpvm__break(struct cpu *c, const struct insn *i, uint64_t iim)
{
    struct code_page page;
    uint64_t ip = insn_ip(c, i);
    if (is_gate_candidate(c, i) && hpvm__fetch(c, ip, &page)) {
        uint64_t pa = page.pa | (ip & 0xff0);
        if (pa >= PLATFORM_FW_BASE && pa - PLATFORM_FW_BASE < PLATFORM_FW_SIZE) {
            // The handler goes on in slot 2, the return branch, unless it decides otherwise.
            c->ip = ip;
            c->ri = 2;
            c->stats.gates++;
            if (c->cpus->gate(c, pa))
                return hpvm__resume(c, i);
        }
    }
    return hpvm__raise_iim(c, i, VEC_BREAK, 0, iim);
}

EXEC(break_m)
{
    QP;
    return hpvm__break(c, i, (uint64_t)i->imm);
}

EXEC(nop_m)
{
    NEXT;
}

EXEC(hint_m)
{
    QP;
    HINT;
    NEXT;
}
