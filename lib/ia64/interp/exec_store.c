// Integer stores (formats M4, M5; manual volume 3, "st"), st8.spill and st16.
#include "ia64/interp/exec_memory.h"

#define STORE(id, size, update)                                                                              \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        if ((update) != BASE_KEPT)                                                                           \
            GR_TARGET(i->r3);                                                                                \
        struct base base = base_read(c, i, update);                                                          \
        if (UNLIKELY(base.nat | gr_nat(c, i->r2)))                                                           \
            NAT_CONSUMPTION(ISR_W);                                                                          \
        if (UNLIKELY(!hpvm__store(c, base.va, size, 0, gr_get(c, i->r2))))                                   \
            return hpvm__raise_fault(c, i);                                                                  \
        hpvm__alat_store(c, base.va, size);                                                                  \
        base_write(c, i, base, update);                                                                      \
        NEXT;                                                                                                \
    }

// The NaT bit goes to the UNAT bit that address bits 8:3 name.
#define SPILL(id, update)                                                                                    \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        if ((update) != BASE_KEPT)                                                                           \
            GR_TARGET(i->r3);                                                                                \
        struct base base = base_read(c, i, update);                                                          \
        if (UNLIKELY(base.nat))                                                                              \
            NAT_CONSUMPTION(ISR_W);                                                                          \
        if (UNLIKELY(!hpvm__store(c, base.va, 8, 0, gr_get(c, i->r2))))                                      \
            return hpvm__raise_fault(c, i);                                                                  \
        hpvm__alat_store(c, base.va, 8);                                                                     \
        c->unat = bits_set(c->unat, (base.va >> 3) & 63, 1, gr_nat(c, i->r2));                               \
        base_write(c, i, base, update);                                                                      \
        NEXT;                                                                                                \
    }

// Host stores have release semantics.
#define FORMS(size, suffix, update)                                                                          \
    STORE(st##size##suffix, size, update)                                                                    \
    STORE(st##size##_rel##suffix, size, update)

#define SIZES(suffix, update)                                                                                \
    FORMS(1, suffix, update)                                                                                 \
    FORMS(2, suffix, update)                                                                                 \
    FORMS(4, suffix, update)                                                                                 \
    FORMS(8, suffix, update)                                                                                 \
    SPILL(st8_spill##suffix, update)

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
