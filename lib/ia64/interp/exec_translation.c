// Translation instructions: TLB inserts and purges, probe, tpa, tak, thash, ttag (formats M38 to M42, M45 to
// M47). All 64 bits of a virtual address are implemented, so none of them faults for an unimplemented one.
#include "ia64/cpu/alat.h"
#include "ia64/cpu/mmu.h"
#include "ia64/interp/exec.h"

// `bits` are the ISR bits of the non-access forms.
#define PRIVILEGED(bits)                                                                                     \
    if (UNLIKELY(cpu_cpl(c) != 0))                                                                           \
    return hpvm__raise(c, i, VEC_GENERAL, CODE_PRIVILEGED_OPERATION | (bits))

#define PAGE_SHIFT(r) ((unsigned)bits_get(gr_get(c, r), 2, 6))

// Goes on, by way of a new look-up when code may be mapped differently now.
static const struct insn *finish(struct cpu *c, const struct insn *i, uint64_t epoch)
{
    if (epoch != hpvm__fetch_epoch(c))
        return hpvm__leave(c, i);
    NEXT;
}

// ---- inserts -----------------------------------------------------------------------------------------

#define INSERT_CACHE(id, instruction)                                                                        \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        if (UNLIKELY(c->psr & PSR_IC))                                                                       \
            ILLEGAL;                                                                                         \
        PRIVILEGED(0);                                                                                       \
        if (UNLIKELY(gr_nat(c, i->r2)))                                                                      \
            NAT_CONSUMPTION(0);                                                                              \
        uint64_t epoch = hpvm__fetch_epoch(c);                                                               \
        if (UNLIKELY(!hpvm__itc(c, instruction, gr_get(c, i->r2))))                                          \
            return hpvm__raise_fault(c, i);                                                                  \
        return finish(c, i, epoch);                                                                          \
    }

INSERT_CACHE(itc_d, false)
INSERT_CACHE(itc_i, true)

#define INSERT_REGISTER(id, instruction)                                                                     \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        if (UNLIKELY(c->psr & PSR_IC))                                                                       \
            ILLEGAL;                                                                                         \
        PRIVILEGED(0);                                                                                       \
        if (UNLIKELY(gr_nat(c, i->r3) | gr_nat(c, i->r2)))                                                   \
            NAT_CONSUMPTION(0);                                                                              \
        uint64_t epoch = hpvm__fetch_epoch(c);                                                               \
        if (UNLIKELY(!hpvm__itr(c, instruction, (unsigned)(gr_get(c, i->r3) & 0xff), gr_get(c, i->r2))))     \
            return hpvm__raise_fault(c, i);                                                                  \
        return finish(c, i, epoch);                                                                          \
    }

INSERT_REGISTER(itr_d, false)
INSERT_REGISTER(itr_i, true)

// ---- purges ------------------------------------------------------------------------------------------

#define PURGE(id, statement)                                                                                 \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        PRIVILEGED(0);                                                                                       \
        if (UNLIKELY(gr_nat(c, i->r3) | gr_nat(c, i->r2)))                                                   \
            NAT_CONSUMPTION(0);                                                                              \
        uint64_t epoch = hpvm__fetch_epoch(c);                                                               \
        statement;                                                                                           \
        return finish(c, i, epoch);                                                                          \
    }

PURGE(ptr_d, hpvm__ptr(c, false, gr_get(c, i->r3), PAGE_SHIFT(i->r2)))
PURGE(ptr_i, hpvm__ptr(c, true, gr_get(c, i->r3), PAGE_SHIFT(i->r2)))
PURGE(ptc_l, hpvm__ptc_local(c, gr_get(c, i->r3), PAGE_SHIFT(i->r2)))
PURGE(ptc_g, hpvm__ptc_global(c, gr_get(c, i->r3), PAGE_SHIFT(i->r2), false))
PURGE(ptc_ga, hpvm__alat_clear(c); hpvm__ptc_global(c, gr_get(c, i->r3), PAGE_SHIFT(i->r2), true))

EXEC(ptc_e)
{
    QP;
    PRIVILEGED(0);
    if (UNLIKELY(gr_nat(c, i->r3)))
        NAT_CONSUMPTION(0);
    uint64_t epoch = hpvm__fetch_epoch(c);
    hpvm__ptc_e(c, gr_get(c, i->r3));
    return finish(c, i, epoch);
}

// ---- probe -------------------------------------------------------------------------------------------

static uint64_t probe_isr(unsigned access, unsigned kind)
{
    return ISR_NA | kind | (access & MEM_READ ? ISR_R : 0) | (access & MEM_WRITE ? ISR_W : 0);
}

static bool probe_register(struct cpu *c, uint64_t va, unsigned level, unsigned access, unsigned r1)
{
    bool allowed;
    if (!hpvm__probe(c, va, level, access, false, &allowed))
        return false;
    gr_set(c, r1, allowed, 0);
    return true;
}

static bool probe_fault(struct cpu *c, uint64_t va, unsigned level, unsigned access)
{
    bool allowed;
    return hpvm__probe(c, va, level, access, true, &allowed);
}

#define PROBE(id, access, level, level_nat)                                                                  \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        GR_TARGET(i->r1);                                                                                    \
        if (UNLIKELY(gr_nat(c, i->r3) | (level_nat)))                                                        \
            NAT_CONSUMPTION(probe_isr(access, NA_PROBE));                                                    \
        if (UNLIKELY(!probe_register(c, gr_get(c, i->r3), level, access, i->r1)))                            \
            return hpvm__raise_fault(c, i);                                                                  \
        NEXT;                                                                                                \
    }

PROBE(probe_r, MEM_READ, (unsigned)gr_get(c, i->r2) & 3, gr_nat(c, i->r2))
PROBE(probe_w, MEM_WRITE, (unsigned)gr_get(c, i->r2) & 3, gr_nat(c, i->r2))
PROBE(probe_r_imm, MEM_READ, i->aux, 0u)
PROBE(probe_w_imm, MEM_WRITE, i->aux, 0u)

#define PROBE_FAULT(id, access)                                                                              \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        if (UNLIKELY(gr_nat(c, i->r3)))                                                                      \
            NAT_CONSUMPTION(probe_isr(access, NA_PROBE_FAULT));                                              \
        if (UNLIKELY(!probe_fault(c, gr_get(c, i->r3), i->aux, access)))                                     \
            return hpvm__raise_fault(c, i);                                                                  \
        NEXT;                                                                                                \
    }

PROBE_FAULT(probe_rw_fault, MEM_READ | MEM_WRITE)
PROBE_FAULT(probe_r_fault, MEM_READ)
PROBE_FAULT(probe_w_fault, MEM_WRITE)

// ---- questions about an address ----------------------------------------------------------------------

static bool physical_address(struct cpu *c, uint64_t va, unsigned r1)
{
    uint64_t pa;
    if (!hpvm__tpa(c, va, &pa))
        return false;
    gr_set(c, r1, pa, 0);
    return true;
}

EXEC(tpa)
{
    QP;
    GR_TARGET(i->r1);
    PRIVILEGED(ISR_NA | NA_TPA);
    if (UNLIKELY(gr_nat(c, i->r3)))
        NAT_CONSUMPTION(ISR_NA | NA_TPA);
    if (UNLIKELY(!physical_address(c, gr_get(c, i->r3), i->r1)))
        return hpvm__raise_fault(c, i);
    NEXT;
}

EXEC(tak)
{
    QP;
    GR_TARGET(i->r1);
    PRIVILEGED(ISR_NA | NA_TAK);
    if (UNLIKELY(gr_nat(c, i->r3)))
        NAT_CONSUMPTION(ISR_NA | NA_TAK);
    gr_set(c, i->r1, hpvm__tak(c, gr_get(c, i->r3)), 0);
    NEXT;
}

#define HASH(id, function)                                                                                   \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        GR_TARGET(i->r1);                                                                                    \
        gr_set(c, i->r1, function(c, gr_get(c, i->r3)), gr_nat(c, i->r3));                                   \
        NEXT;                                                                                                \
    }

HASH(thash, hpvm__thash)
HASH(ttag, hpvm__ttag)
