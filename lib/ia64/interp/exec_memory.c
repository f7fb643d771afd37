// Control and data speculation of loads: what is deferred, what enters the ALAT (manual volume 2,
// section 5.5.5; volume 1, section 4.4.5).
#include "ia64/interp/exec_memory.h"

// The DCR bit that lets a data fault be deferred; 0: none does.
static uint64_t deferral_bit(uint32_t vector)
{
    switch (vector) {
    case VEC_VHPT:
    case VEC_DTLB:
    case VEC_ALT_DTLB:
        return DCR_DM;
    case VEC_NOT_PRESENT:
        return DCR_DP;
    case VEC_DKEY_MISS:
        return DCR_DK;
    case VEC_KEY_PERMISSION:
        return DCR_DX;
    case VEC_DACCESS_RIGHTS:
        return DCR_DR;
    case VEC_DACCESS:
        return DCR_DA;
    case VEC_DEBUG:
        return DCR_DD;
    default:
        return 0;
    }
}

bool hpvm__defer_fault(struct cpu *c)
{
    struct fault *fault = &c->fault;
    if (UNLIKELY(fault->vector == VEC_WATCH))
        return false;
    if (fault->vector == VEC_MUST_DEFER || !(c->psr & PSR_IC))
        return true;
    // Unimplemented addresses and NaT pages.
    if (fault->vector == VEC_GENERAL || fault->vector == VEC_NAT)
        return true;
    fault->isr |= ISR_SP;
    if (!(c->psr & PSR_IT) || !c->code_ed)
        return false;
    fault->isr |= ISR_ED;
    return fault->vector == VEC_UNALIGNED || (c->dcr & deferral_bit(fault->vector));
}

void hpvm__advance(struct cpu *c, bool is_fp, unsigned reg, uint64_t va, unsigned size, const void *data)
{
    if (!c->alat_on)
        return;
    struct translation t;
    bool crosses = (va & 0xfff) + size > 0x1000;
    if (!crosses && hpvm__translate(c, va, size, MEM_READ | MEM_ADVANCED, &t) && t.ma == 0 && t.host)
        hpvm__alat_enter(c, is_fp, reg, t.pa, size, data);
    else
        hpvm__alat_remove(c, is_fp, reg);
}
