// What a translation allows: access rights, protection keys, data breakpoints, and the faults they raise.
#include "ia64/cpu/tlb_state.h"

#define R MEM_READ
#define W MEM_WRITE
#define X MEM_EXEC

// Manual volume 2, table 4-3: by PTE.ar, PTE.pl and privilege level (0 first).
static const uint8_t rights[8][4][4] = {
    {{R}, {R, R}, {R, R, R}, {R, R, R, R}},
    {{R | X}, {R | X, R | X}, {R | X, R | X, R | X}, {R | X, R | X, R | X, R | X}},
    {{R | W}, {R | W, R | W}, {R | W, R | W, R | W}, {R | W, R | W, R | W, R | W}},
    {{R | W | X},
     {R | W | X, R | W | X},
     {R | W | X, R | W | X, R | W | X},
     {R | W | X, R | W | X, R | W | X, R | W | X}},
    {{R | W}, {R | W, R}, {R | W, R | W, R}, {R | W, R | W, R | W, R}},
    {{R | W | X}, {R | W | X, R | X}, {R | W | X, R | X, R | X}, {R | W | X, R | X, R | X, R | X}},
    {{R | W}, {R | W, R | W | X}, {R | W, R | W, R | W | X}, {R | W, R | W, R | W, R | W | X}},
    {{R | X, X, X, X}, {R | X, X, X, X}, {R | X, X, X, X}, {R | X, X, X, X}},
};

#undef R
#undef W
#undef X

unsigned hpvm__access_rights(unsigned ar, unsigned pl, unsigned level)
{
    return rights[ar & 7][pl & 3][level & 3];
}

bool hpvm__access_key(const struct cpu *cpu, uint32_t key, unsigned *denied)
{
    for (unsigned n = 0; n < ARRAY_LENGTH(cpu->pkr); n++) {
        uint64_t pkr = cpu->pkr[n];
        if (!(pkr & 1) || bits_get(pkr, 8, 24) != key)
            continue;
        *denied =
            (pkr & BIT(1) ? MEM_WRITE : 0) | (pkr & BIT(2) ? MEM_READ : 0) | (pkr & BIT(3) ? MEM_EXEC : 0);
        return true;
    }
    return false;
}

bool hpvm__access_debug_armed(const struct cpu *cpu)
{
    if (!(cpu->psr & PSR_DB))
        return false;
    for (unsigned n = 1; n < ARRAY_LENGTH(cpu->dbr); n += 2)
        if (cpu->dbr[n] >> 62)
            return true;
    return false;
}

// Breakpoint registers: address in the even one; mask 55:0, privilege levels 59:56 and kinds 63:62 in the odd
// one (manual volume 2, section 7.1.1). Address bits above the mask field always count.
static bool breakpoint_matches(uint64_t address, uint64_t control, uint64_t va, unsigned size, unsigned level)
{
    if (!(bits_get(control, 56, 4) >> level & 1))
        return false;
    uint64_t mask = bits_get(control, 0, 56) | ~mask_low(56);
    for (unsigned n = 0; n < size; n++)
        if (((va + n) & mask) == (address & mask))
            return true;
    return false;
}

bool hpvm__access_debug(const struct cpu *cpu, uint64_t va, unsigned size, unsigned flags, unsigned level)
{
    if (!(cpu->psr & PSR_DB) || (cpu->psr & PSR_DD))
        return false;
    for (unsigned n = 0; n < ARRAY_LENGTH(cpu->dbr); n += 2) {
        uint64_t control = cpu->dbr[n + 1];
        bool kind = ((flags & MEM_READ) && control >> 63) || ((flags & MEM_WRITE) && (control >> 62 & 1));
        if (kind && breakpoint_matches(cpu->dbr[n], control, va, size, level))
            return true;
    }
    return false;
}

uint64_t hpvm__access_isr(const struct cpu *cpu, unsigned flags)
{
    uint64_t isr = 0;
    if (flags & (MEM_READ | MEM_SEMAPHORE))
        isr |= ISR_R;
    if (flags & (MEM_WRITE | MEM_SEMAPHORE))
        isr |= ISR_W;
    if (flags & MEM_EXEC)
        isr |= ISR_X;
    if (flags & MEM_NON_ACCESS)
        isr |= ISR_NA | MEM_CODE(flags);
    if (flags & MEM_SPECULATIVE)
        isr |= ISR_SP | (cpu->code_ed ? ISR_ED : 0);
    if (flags & MEM_RSE)
        isr |= ISR_RS;
    return isr;
}

bool hpvm__access_fault(struct cpu *cpu, enum vector vector, unsigned code, unsigned flags, uint64_t va)
{
    return hpvm__fault_set(cpu, vector, hpvm__access_isr(cpu, flags) | code, va);
}

// fc looks at no keys (manual volume 3, page 61).
static bool wants_keys(const struct cpu *cpu, unsigned flags)
{
    return (cpu->psr & PSR_PK) && !((flags & MEM_NON_ACCESS) && MEM_CODE(flags) == NA_FC);
}

bool hpvm__access_check_data(struct cpu *cpu, const struct tlb_entry *e, uint64_t va, unsigned flags,
                             unsigned level)
{
    unsigned wanted = flags & (MEM_READ | MEM_WRITE);
    bool flush = (flags & MEM_NON_ACCESS) && MEM_CODE(flags) == NA_FC;
    if (flags & MEM_SEMAPHORE)
        wanted = MEM_READ | MEM_WRITE;
    if (!e->present)
        return hpvm__access_fault(cpu, VEC_NOT_PRESENT, 0, flags, va);
    if (e->ma == 7)
        return hpvm__access_fault(cpu, VEC_NAT, CODE_NAT_PAGE, flags, va);
    if (wants_keys(cpu, flags)) {
        unsigned denied;
        if (!hpvm__access_key(cpu, e->key, &denied))
            return hpvm__access_fault(cpu, VEC_DKEY_MISS, 0, flags, va);
        if (denied & wanted)
            return hpvm__access_fault(cpu, VEC_KEY_PERMISSION, 0, flags, va);
    }
    // fc checks access rights as a read would, except at privilege level 0, which can read every page.
    if ((hpvm__access_rights(e->ar, e->pl, level) & wanted) != wanted)
        return hpvm__access_fault(cpu, VEC_DACCESS_RIGHTS, 0, flags, va);
    if (flush || (cpu->psr & PSR_DA))
        return true;
    if ((wanted & MEM_WRITE) && !e->dirty)
        return hpvm__access_fault(cpu, VEC_DIRTY, 0, flags, va);
    if (!e->accessed)
        return hpvm__access_fault(cpu, VEC_DACCESS, 0, flags, va);
    return true;
}

bool hpvm__access_check_fetch(struct cpu *cpu, const struct tlb_entry *e, uint64_t ip, unsigned level)
{
    if (!e->present)
        return hpvm__access_fault(cpu, VEC_NOT_PRESENT, 0, MEM_EXEC, ip);
    if (e->ma == 7)
        return hpvm__access_fault(cpu, VEC_NAT, CODE_NAT_PAGE, MEM_EXEC, ip);
    if (cpu->psr & PSR_PK) {
        unsigned denied;
        if (!hpvm__access_key(cpu, e->key, &denied))
            return hpvm__access_fault(cpu, VEC_IKEY_MISS, 0, MEM_EXEC, ip);
        if (denied & MEM_EXEC)
            return hpvm__access_fault(cpu, VEC_KEY_PERMISSION, 0, MEM_EXEC, ip);
    }
    if (!(hpvm__access_rights(e->ar, e->pl, level) & MEM_EXEC))
        return hpvm__access_fault(cpu, VEC_IACCESS_RIGHTS, 0, MEM_EXEC, ip);
    if (!e->accessed && !(cpu->psr & PSR_IA))
        return hpvm__access_fault(cpu, VEC_IACCESS, 0, MEM_EXEC, ip);
    return true;
}
