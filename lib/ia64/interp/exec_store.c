// Integer stores (formats M4, M5; manual volume 3, "st"), st8.spill and st16.
#include "ia64/interp/exec_memory.h"

// What the direct path leaves: NaTs, a miss, another byte order, a table of advanced loads that has entries.
static __attribute__((noinline)) const struct insn *
store_indirect(struct cpu *c, const struct insn *i, unsigned size, enum base_update update, bool spill)
{
    struct base base = base_read(c, i, update);
    unsigned nat = gr_nat(c, i->r2);
    if (UNLIKELY(base.nat || (nat && !spill)))
        NAT_CONSUMPTION(ISR_W);
    if (!hpvm__store(c, base.va, size, 0, gr_get(c, i->r2)))
        return hpvm__raise_fault(c, i);
    hpvm__alat_store(c, base.va, size);
    if (spill)
        c->unat = bits_set(c->unat, (base.va >> 3) & 63, 1, nat);
    base_write(c, i, base, update);
    NEXT;
}

// st8.spill puts the NaT bit into the UNAT bit that address bits 8:3 name.
#define STORE(id, size, update, spill)                                                                       \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        if ((update) != BASE_KEPT)                                                                           \
            GR_TARGET(i->r3);                                                                                \
        struct base base = base_read(c, i, update);                                                          \
        const struct dtlb_entry *e = direct_entry(c, base.va, size, true);                                   \
        if (UNLIKELY(!e || (base.nat | gr_nat(c, i->r2) | c->alat_count)))                                   \
            return store_indirect(c, i, size, update, spill);                                                \
        hpvm__direct_store(e, base.va, size, gr_get(c, i->r2));                                              \
        if (spill)                                                                                           \
            c->unat &= ~BIT((base.va >> 3) & 63);                                                            \
        base_write(c, i, base, update);                                                                      \
        NEXT;                                                                                                \
    }

// Host stores have release semantics.
#define FORMS(size, suffix, update)                                                                          \
    STORE(st##size##suffix, size, update, false)                                                             \
    STORE(st##size##_rel##suffix, size, update, false)

#define SIZES(suffix, update)                                                                                \
    FORMS(1, suffix, update)                                                                                 \
    FORMS(2, suffix, update)                                                                                 \
    FORMS(4, suffix, update)                                                                                 \
    FORMS(8, suffix, update)                                                                                 \
    STORE(st8_spill##suffix, 8, update, true)

SIZES(, BASE_KEPT)
SIZES(_i, BASE_BY_IMMEDIATE)

static bool store_pair(struct cpu *c, uint64_t va, uint64_t low, uint64_t high)
{
    uint8_t data[16];
    bool big = c->psr & PSR_BE;
    store64(data, big ? hpvm__swap(low, 8) : low);
    store64(data + 8, big ? hpvm__swap(high, 8) : high);
    return hpvm__store_bytes(c, va, 16, 16, MEM_WRITE | MEM_WB_ONLY, data);
}

static const struct insn *exec_st16(struct cpu *c, const struct insn *i)
{
    QP;
    if (UNLIKELY(gr_nat(c, i->r3) | gr_nat(c, i->r2)))
        NAT_CONSUMPTION(ISR_W);
    uint64_t va = gr_get(c, i->r3);
    if (UNLIKELY(!store_pair(c, va, gr_get(c, i->r2), c->csd)))
        return hpvm__raise_fault(c, i);
    hpvm__alat_store(c, va, 16);
    NEXT;
}

EXEC(st16)
{
    return exec_st16(c, i);
}

EXEC(st16_rel)
{
    return exec_st16(c, i);
}
