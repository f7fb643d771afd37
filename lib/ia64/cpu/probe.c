// Instructions that ask about translations without accessing memory: probe, tpa, tak, fc.
#include "ia64/cpu/tlb_state.h"

#define CACHE_LINE 128

// The regular form answers instead of faulting where only permission is missing.
static bool probe_regular(struct cpu *cpu, uint64_t va, unsigned level, unsigned access, bool *allowed)
{
    unsigned flags = access | MEM_NA(NA_PROBE), denied = 0;
    // With PSR.dt = 0 the address is virtual all the same, but the walker is off (manual volume 3, page 217).
    const struct tlb_entry *e = hpvm__tlb_resolve(cpu, SIDE_DATA, va, flags, cpu->psr & PSR_DT);
    if (!e)
        return false;
    if (!e->present)
        return hpvm__access_fault(cpu, VEC_NOT_PRESENT, 0, flags, va);
    if (e->ma == 7)
        return hpvm__access_fault(cpu, VEC_NAT, CODE_NAT_PAGE, flags, va);
    if ((cpu->psr & PSR_PK) && !hpvm__access_key(cpu, e->key, &denied))
        return hpvm__access_fault(cpu, VEC_DKEY_MISS, 0, flags, va);
    *allowed = (hpvm__access_rights(e->ar, e->pl, level) & ~denied & access) == access;
    return true;
}

static bool probe_fault(struct cpu *cpu, uint64_t va, unsigned level, unsigned access)
{
    unsigned flags = access | MEM_NA(NA_PROBE_FAULT);
    if (!(cpu->psr & PSR_DT)) { // a physical address, without protection
        uint64_t pa;
        uint8_t ma;
        return hpvm__physical_address(cpu, va, flags, &pa, &ma);
    }
    const struct tlb_entry *e = hpvm__tlb_resolve(cpu, SIDE_DATA, va, flags, true);
    if (!e || !hpvm__access_check_data(cpu, e, va, flags, level))
        return false;
    if (hpvm__access_debug(cpu, va, 1, flags, level))
        return hpvm__access_fault(cpu, VEC_DEBUG, 0, flags, va);
    return true;
}

bool hpvm__probe(struct cpu *cpu, uint64_t va, unsigned level, unsigned access, bool fault_form,
                 bool *allowed)
{
    level &= 3;
    access &= MEM_READ | MEM_WRITE;
    if (level < cpu_cpl(cpu))
        level = cpu_cpl(cpu); // nobody can ask for more privileged levels than his own
    if (!fault_form)
        return probe_regular(cpu, va, level, access, allowed);
    *allowed = true;
    return probe_fault(cpu, va, level, access);
}

bool hpvm__tpa(struct cpu *cpu, uint64_t va, uint64_t *pa)
{
    const unsigned flags = MEM_NA(NA_TPA);
    const struct tlb_entry *e = hpvm__tlb_resolve(cpu, SIDE_DATA, va, flags, cpu->psr & PSR_DT);
    if (!e)
        return false;
    if (!e->present)
        return hpvm__access_fault(cpu, VEC_NOT_PRESENT, 0, flags, va);
    if (e->ma == 7)
        return hpvm__access_fault(cpu, VEC_NAT, CODE_NAT_PAGE, flags, va);
    *pa = e->pa | (va_offset(va) & mask_low(e->page_shift));
    return true;
}

uint64_t hpvm__tak(struct cpu *cpu, uint64_t va)
{
    const struct tlb_entry *e = hpvm__tlb_resolve(cpu, SIDE_DATA, va, MEM_NA(NA_TAK), cpu->psr & PSR_DT);
    return e && e->present ? (uint64_t)e->key << 8 : 1;
}

bool hpvm__fc(struct cpu *cpu, uint64_t va)
{
    struct translation t;
    if (!hpvm__translate(cpu, va, 1, MEM_READ | MEM_NA(NA_FC), &t))
        return false;
    if (t.host)
        hpvm__ram_written(&cpu->machine->ram, t.host - t.pa % CACHE_LINE, CACHE_LINE);
    return true;
}

bool hpvm__debug_translate(struct cpu *cpu, uint64_t va, uint64_t *pa)
{
    if (!(cpu->psr & PSR_DT)) {
        *pa = va & mask_low(63);
        return true;
    }
    static const enum tlb_side sides[] = {SIDE_DATA, SIDE_INSTRUCTION};
    for (unsigned n = 0; n < ARRAY_LENGTH(sides); n++) {
        const struct tlb_entry *e = hpvm__tlb_lookup(cpu, sides[n], va);
        if (e && e->present) {
            *pa = e->pa | (va & mask_low(e->page_shift));
            return true;
        }
    }
    struct fault saved = cpu->fault;
    struct translation translation;
    bool found = hpvm__translate(cpu, va, 1, MEM_READ, &translation); // by way of the VHPT
    cpu->fault = saved;
    if (found)
        *pa = translation.pa;
    return found;
}
