// Integer loads (formats M1, M2, M3; manual volume 3, "ld"), ld8.fill and ld16.
#include "ia64/interp/exec_memory.h"

// By way of a variable of its own, whose address is dead when the caller makes its tail call.
static ALWAYS_INLINE bool load_slow(struct cpu *c, uint64_t va, unsigned size, unsigned r1, bool fill)
{
    uint64_t value;
    if (!hpvm__load_slow(c, va, size, MEM_READ, &value))
        return false;
    gr_set(c, r1, value, fill ? (c->unat >> ((va >> 3) & 63)) & 1 : 0);
    return true;
}

// What the direct path of a plain load leaves: a NaT base, a miss, another byte order. The targets were
// checked.
static __attribute__((noinline)) const struct insn *
load_indirect(struct cpu *c, const struct insn *i, unsigned size, enum base_update update, bool fill)
{
    struct base base = base_read(c, i, update);
    if (UNLIKELY(base.nat))
        NAT_CONSUMPTION(ISR_R);
    if (!load_slow(c, base.va, size, i->r1, fill))
        return hpvm__raise_fault(c, i);
    base_write(c, i, base, update);
    NEXT;
}

// The forms with speculation. False: cpu->fault is to be delivered.
static __attribute__((noinline)) bool load_speculative(struct cpu *c, struct base base, unsigned size,
                                                       enum load_kind kind, unsigned r1)
{
    bool check = kind == LOAD_C_CLR || kind == LOAD_C_NC, advanced = kind == LOAD_A || kind == LOAD_SA;
    bool speculative = kind == LOAD_S || kind == LOAD_SA;
    if (check && hpvm__alat_check(c, false, r1)) {
        if (kind == LOAD_C_CLR)
            hpvm__alat_remove(c, false, r1);
        return true;
    }
    uint64_t value = 0;
    bool deferred = speculative && (base.nat || (c->psr & PSR_ED));
    unsigned flags = (speculative ? MEM_SPECULATIVE : 0u) | (advanced ? MEM_ADVANCED : 0u);
    if (!deferred && !hpvm__load(c, base.va, size, flags, &value)) {
        if (!speculative || !hpvm__defer_fault(c))
            return false;
        deferred = true;
    }
    if (advanced && !deferred) {
        uint64_t data = c->psr & PSR_BE ? hpvm__swap(value, size) : value;
        hpvm__advance(c, false, r1, base.va, size, &data);
    } else if (advanced || kind == LOAD_C_CLR) {
        hpvm__alat_remove(c, false, r1);
    }
    gr_set(c, r1, deferred ? 0 : value, deferred);
    return true;
}

#define LOAD_TARGETS(update)                                                                                 \
    if ((update) != BASE_KEPT) {                                                                             \
        GR_TARGET(i->r3);                                                                                    \
        if (UNLIKELY(i->r1 == i->r3))                                                                        \
            ILLEGAL;                                                                                         \
    }                                                                                                        \
    GR_TARGET(i->r1)

// ld8.fill takes the NaT bit from the UNAT bit that address bits 8:3 name.
#define PLAIN(id, size, update, fill)                                                                        \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        LOAD_TARGETS(update);                                                                                \
        struct base base = base_read(c, i, update);                                                          \
        const struct dtlb_entry *e = direct_entry(c, base.va, size, false);                                  \
        if (UNLIKELY(!e || base.nat))                                                                        \
            return load_indirect(c, i, size, update, fill);                                                  \
        uint64_t value = hpvm__direct_load(e, base.va, size);                                                \
        gr_set(c, i->r1, value, (fill) ? (c->unat >> ((base.va >> 3) & 63)) & 1 : 0);                        \
        base_write(c, i, base, update);                                                                      \
        NEXT;                                                                                                \
    }

#define SPECULATIVE(id, size, kind, update)                                                                  \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        LOAD_TARGETS(update);                                                                                \
        struct base base = base_read(c, i, update);                                                          \
        if (UNLIKELY(base.nat && (kind) != LOAD_S && (kind) != LOAD_SA))                                     \
            NAT_CONSUMPTION(ISR_R);                                                                          \
        if (UNLIKELY(!load_speculative(c, base, size, kind, i->r1)))                                         \
            return hpvm__raise_fault(c, i);                                                                  \
        base_write(c, i, base, update);                                                                      \
        NEXT;                                                                                                \
    }

// Host loads have acquire semantics, and biasing a cache line means nothing here.
#define FORMS(size, suffix, update)                                                                          \
    PLAIN(ld##size##suffix, size, update, false)                                                             \
    PLAIN(ld##size##_acq##suffix, size, update, false)                                                       \
    PLAIN(ld##size##_bias##suffix, size, update, false)                                                      \
    SPECULATIVE(ld##size##_s##suffix, size, LOAD_S, update)                                                  \
    SPECULATIVE(ld##size##_a##suffix, size, LOAD_A, update)                                                  \
    SPECULATIVE(ld##size##_sa##suffix, size, LOAD_SA, update)                                                \
    SPECULATIVE(ld##size##_c_clr##suffix, size, LOAD_C_CLR, update)                                          \
    SPECULATIVE(ld##size##_c_nc##suffix, size, LOAD_C_NC, update)                                            \
    SPECULATIVE(ld##size##_c_clr_acq##suffix, size, LOAD_C_CLR, update)

#define SIZES(suffix, update)                                                                                \
    FORMS(1, suffix, update)                                                                                 \
    FORMS(2, suffix, update)                                                                                 \
    FORMS(4, suffix, update)                                                                                 \
    FORMS(8, suffix, update)                                                                                 \
    PLAIN(ld8_fill##suffix, 8, update, true)

SIZES(, BASE_KEPT)
SIZES(_r, BASE_BY_REGISTER)
SIZES(_i, BASE_BY_IMMEDIATE)

// ---- ld16 --------------------------------------------------------------------------------------------

static bool load_pair(struct cpu *c, uint64_t va, unsigned r1)
{
    uint8_t data[16];
    if (!hpvm__load_bytes(c, va, 16, 16, MEM_READ | MEM_WB_ONLY, data))
        return false;
    bool big = c->psr & PSR_BE;
    gr_set(c, r1, big ? hpvm__swap(load64(data), 8) : load64(data), 0);
    c->csd = big ? hpvm__swap(load64(data + 8), 8) : load64(data + 8);
    return true;
}

static const struct insn *exec_ld16(struct cpu *c, const struct insn *i)
{
    QP;
    GR_TARGET(i->r1);
    if (UNLIKELY(gr_nat(c, i->r3)))
        NAT_CONSUMPTION(ISR_R);
    if (UNLIKELY(!load_pair(c, gr_get(c, i->r3), i->r1)))
        return hpvm__raise_fault(c, i);
    NEXT;
}

EXEC(ld16)
{
    return exec_ld16(c, i);
}

EXEC(ld16_acq)
{
    return exec_ld16(c, i);
}
