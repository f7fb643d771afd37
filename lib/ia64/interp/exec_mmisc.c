// Fences, serialisation, cache control, prefetch, register stack control (formats M13 to M15, M24, M25, M28,
// M34).
#include "ia64/cpu/rse.h"
#include "ia64/interp/block.h"
#include "ia64/interp/exec_memory.h"

// ---- ordering ----------------------------------------------------------------------------------------

static ALWAYS_INLINE void full_fence(struct cpu *c)
{
#ifdef __SANITIZE_THREAD__ // knows no fences; a locked operation is one on x86
    atomic_fetch_or(&c->exit_request, 0);
#else
    (void)c;
    __atomic_thread_fence(__ATOMIC_SEQ_CST);
#endif
}

EXEC(mf)
{
    QP;
    full_fence(c);
    NEXT;
}

// Accesses to devices are complete when their instruction is.
EXEC(mf_a)
{
    QP;
    full_fence(c);
    NEXT;
}

EXEC(fwb)
{
    QP;
    NEXT;
}

// Changes of state are visible to the next instruction anyway.
EXEC(srlz_d)
{
    QP;
    NEXT;
}

// Instructions that change the mapping of code leave the block themselves; what is left is code that was
// modified since the block was decoded.
EXEC(srlz_i)
{
    QP;
    if (c->block && LIKELY(hpvm__block_valid(c->block)))
        NEXT;
    return hpvm__leave(c, i);
}

EXEC(sync_i)
{
    QP;
    NEXT;
}

// ---- caches ------------------------------------------------------------------------------------------

#define FLUSH_CACHE(id)                                                                                      \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        if (UNLIKELY(gr_nat(c, i->r3)))                                                                      \
            NAT_CONSUMPTION(ISR_NA | ISR_R | NA_FC);                                                         \
        if (UNLIKELY(!hpvm__fc(c, gr_get(c, i->r3))))                                                        \
            return hpvm__raise_fault(c, i);                                                                  \
        NEXT;                                                                                                \
    }

FLUSH_CACHE(fc)
FLUSH_CACHE(fc_i)

// There is no cache to fill: only .fault forms look at the address.
static bool prefetch(struct cpu *c, uint64_t va, bool fault)
{
    struct translation t;
    return !fault || (c->psr & PSR_ED) || hpvm__translate(c, va, 1, MEM_READ | MEM_NA(NA_LFETCH), &t);
}

#define LFETCH(id, fault, update)                                                                            \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        if ((update) != BASE_KEPT)                                                                           \
            GR_TARGET(i->r3);                                                                                \
        struct base base = base_read(c, i, update);                                                          \
        if (UNLIKELY((fault) && base.nat))                                                                   \
            NAT_CONSUMPTION(ISR_NA | ISR_R | NA_LFETCH);                                                     \
        if (UNLIKELY(!prefetch(c, base.va, fault)))                                                          \
            return hpvm__raise_fault(c, i);                                                                  \
        base_write(c, i, base, update);                                                                      \
        NEXT;                                                                                                \
    }

#define LFETCH_FORMS(suffix, update)                                                                         \
    LFETCH(lfetch##suffix, false, update)                                                                    \
    LFETCH(lfetch_excl##suffix, false, update)                                                               \
    LFETCH(lfetch_fault##suffix, true, update)                                                               \
    LFETCH(lfetch_fault_excl##suffix, true, update)

LFETCH_FORMS(, BASE_KEPT)
LFETCH_FORMS(_r, BASE_BY_REGISTER)
LFETCH_FORMS(_i, BASE_BY_IMMEDIATE)

// ---- register stack ----------------------------------------------------------------------------------

EXEC(alloc)
{
    unsigned sof = i->p1, sol = i->p2, sor = i->aux, r1 = i->r1;
    if (UNLIKELY(i->qp != 0 || sof > RSE_PHYSICAL_REGISTERS || sol > sof || sor * 8 > sof))
        ILLEGAL;
    if (UNLIKELY(r1 == 0 || r1 >= 32 + sof)) // the target belongs to the new frame
        ILLEGAL;
    if (UNLIKELY(sor != c->sor && (c->rrb_gr | c->rrb_fr | c->rrb_pr)))
        RESERVED_FIELD;
    if (UNLIKELY(!hpvm__rse_alloc(c, sof, sol, sor)))
        return hpvm__raise_fault(c, i);
    gr_set(c, r1, c->pfs, 0);
    NEXT;
}

EXEC(flushrs)
{
    if (UNLIKELY(i->qp != 0))
        ILLEGAL;
    if (UNLIKELY(!hpvm__rse_flush(c)))
        return hpvm__raise_fault(c, i);
    NEXT;
}

// Registers that the `bytes` below BSP hold: all words but the NaT collections.
static uint64_t registers_below(const struct cpu *c, uint64_t bytes)
{
    uint64_t end = c->bsp >> 3, start = end - (bytes >> 3);
    return (end - start) - ((end >> 6) - (start >> 6));
}

EXEC(loadrs)
{
    if (UNLIKELY(i->qp != 0))
        ILLEGAL;
    uint64_t bytes = bits_get(c->rsc, 16, 14) & ~(uint64_t)7;
    if (UNLIKELY(c->rsc & RSC_MODE))
        ILLEGAL;
    if (UNLIKELY(bytes != 0 && (c->sof != 0 || registers_below(c, bytes) > RSE_PHYSICAL_REGISTERS)))
        ILLEGAL;
    if (UNLIKELY(!hpvm__rse_loadrs(c)))
        return hpvm__raise_fault(c, i);
    NEXT;
}
