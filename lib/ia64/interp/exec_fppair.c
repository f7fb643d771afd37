// Floating-point load pairs (formats M11, M12; manual volume 3, "ldfp").
#include "ia64/interp/exec_fpmem.h"

// One target must be an odd and the other an even physical register, after rotation.
static ALWAYS_INLINE bool same_bank(const struct cpu *c, unsigned f1, unsigned f2)
{
    unsigned physical1 = f1 < 32 ? f1 : f1 + c->rrb_fr, physical2 = f2 < 32 ? f2 : f2 + c->rrb_fr;
    return !((physical1 ^ physical2) & 1);
}

static struct fpreg convert(enum fp_format format, uint64_t value)
{
    return format == FP_SINGLE   ? hpvm__fp_from_single((uint32_t)value)
           : format == FP_DOUBLE ? hpvm__fp_from_double(value)
                                 : FP_INTEGER(value);
}

static bool load_pair(struct cpu *c, uint64_t va, enum fp_format format, unsigned flags, struct fpreg out[2])
{
    uint64_t first, second;
    bool big = c->psr & PSR_BE;
    if (format == FP_SINGLE) {
        uint64_t both;
        if (!hpvm__load(c, va, 8, flags, &both))
            return false;
        first = big ? both >> 32 : both;
        second = big ? both : both >> 32;
    } else if (LIKELY((va & 15) == 0)) {
        if (!hpvm__load(c, va, 8, flags, &first) || !hpvm__load(c, va + 8, 8, flags, &second))
            return false;
    } else {
        uint8_t bytes[16];
        if (!hpvm__load_bytes(c, va, 16, 16, flags | MEM_READ, bytes))
            return false;
        first = big ? hpvm__swap(load64(bytes), 8) : load64(bytes);
        second = big ? hpvm__swap(load64(bytes + 8), 8) : load64(bytes + 8);
    }
    out[0] = convert(format, first);
    out[1] = convert(format, second);
    return true;
}

static __attribute__((noinline)) bool load_plain(struct cpu *c, const struct insn *i, uint64_t va,
                                                 enum fp_format format)
{
    struct fpreg value[2];
    if (!load_pair(c, va, format, 0, value))
        return false;
    fr_set(c, i->r1, value[0]);
    fr_set(c, i->r2, value[1]);
    return true;
}

// One ALAT entry, under the name of the first target, stands for the pair.
static __attribute__((noinline)) bool load_speculative(struct cpu *c, const struct insn *i, struct base base,
                                                       enum fp_format format, enum load_kind kind)
{
    bool check = kind == LOAD_C_CLR || kind == LOAD_C_NC, advanced = kind == LOAD_A || kind == LOAD_SA;
    bool speculative = kind == LOAD_S || kind == LOAD_SA;
    if (check && hpvm__alat_check(c, true, i->r1)) {
        if (kind == LOAD_C_CLR)
            hpvm__alat_remove(c, true, i->r1);
        return true;
    }
    struct fpreg value[2] = {FP_NATVAL, FP_NATVAL};
    bool deferred = speculative && (base.nat || (c->psr & PSR_ED));
    unsigned flags = (speculative ? MEM_SPECULATIVE : 0u) | (advanced ? MEM_ADVANCED : 0u);
    if (!deferred && !load_pair(c, base.va, format, flags, value)) {
        if (!speculative || !hpvm__defer_fault(c))
            return false;
        deferred = true;
    }
    if (advanced && !deferred)
        hpvm__fp_enter(c, i->r1, base.va, format, 2, value);
    else if (advanced || kind == LOAD_C_CLR)
        hpvm__alat_remove(c, true, i->r1);
    fr_set(c, i->r1, value[0]);
    fr_set(c, i->r2, value[1]);
    return true;
}

// `increment` is 0 for the form without base update.
#define PAIR(id, operation, speculates, increment)                                                           \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        if (UNLIKELY(same_bank(c, i->r1, i->r2)))                                                            \
            ILLEGAL;                                                                                         \
        if (increment)                                                                                       \
            GR_TARGET(i->r3);                                                                                \
        if (UNLIKELY(i->r1 < 2 || i->r2 < 2))                                                                \
            ILLEGAL;                                                                                         \
        FP_MEMORY_CHECK(FP_PARTITION(i->r1) | FP_PARTITION(i->r2), ISR_R | ((speculates) ? ISR_SP : 0));     \
        struct base base = base_read(c, i, BASE_KEPT);                                                       \
        if (UNLIKELY(base.nat && !(speculates)))                                                             \
            NAT_CONSUMPTION(ISR_R);                                                                          \
        if (UNLIKELY(!(operation)))                                                                          \
            return hpvm__raise_fault(c, i);                                                                  \
        if (increment)                                                                                       \
            gr_set(c, i->r3, base.va + (increment), base.nat);                                               \
        NEXT;                                                                                                \
    }

#define FORMS(name, format, suffix, increment)                                                               \
    PAIR(name##suffix, load_plain(c, i, base.va, format), false, increment)                                  \
    PAIR(name##_s##suffix, load_speculative(c, i, base, format, LOAD_S), true, increment)                    \
    PAIR(name##_a##suffix, load_speculative(c, i, base, format, LOAD_A), false, increment)                   \
    PAIR(name##_sa##suffix, load_speculative(c, i, base, format, LOAD_SA), true, increment)                  \
    PAIR(name##_c_clr##suffix, load_speculative(c, i, base, format, LOAD_C_CLR), false, increment)           \
    PAIR(name##_c_nc##suffix, load_speculative(c, i, base, format, LOAD_C_NC), false, increment)

FORMS(ldfps, FP_SINGLE, , 0)
FORMS(ldfpd, FP_DOUBLE, , 0)
FORMS(ldfp8, FP_INTEGER8, , 0)
FORMS(ldfps, FP_SINGLE, _i, 8)
FORMS(ldfpd, FP_DOUBLE, _i, 16)
FORMS(ldfp8, FP_INTEGER8, _i, 16)
