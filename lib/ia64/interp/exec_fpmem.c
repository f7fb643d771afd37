// Floating-point loads and stores (formats M6 to M10; manual volume 3, "ldf", "stf"). Pairs are in
// exec_fppair.c.
#include "ia64/interp/exec_fpmem.h"

// ---- one register ------------------------------------------------------------------------------------

// Loads 16 bytes at an aligned address as two halves: `low` is the half that holds bits 63:0 of a spilled
// register.
static ALWAYS_INLINE bool load_halves(struct cpu *c, uint64_t va, unsigned flags, uint64_t *low,
                                      uint64_t *high)
{
    unsigned first = c->psr & PSR_BE ? 8 : 0;
    return hpvm__load(c, va + first, 8, flags, low) && hpvm__load(c, va + (first ^ 8), 8, flags, high);
}

static void reverse(uint8_t *bytes, unsigned length)
{
    for (unsigned n = 0; n < length / 2; n++) {
        uint8_t byte = bytes[n];
        bytes[n] = bytes[length - 1 - n];
        bytes[length - 1 - n] = byte;
    }
}

bool hpvm__load_fp(struct cpu *c, uint64_t va, enum fp_format format, unsigned flags, struct fpreg *out)
{
    uint64_t value, high;
    uint8_t bytes[16];
    switch (format) {
    case FP_SINGLE:
        if (!hpvm__load(c, va, 4, flags, &value))
            return false;
        *out = hpvm__fp_from_single((uint32_t)value);
        return true;
    case FP_DOUBLE:
        if (!hpvm__load(c, va, 8, flags, &value))
            return false;
        *out = hpvm__fp_from_double(value);
        return true;
    case FP_INTEGER8:
        if (!hpvm__load(c, va, 8, flags, &value))
            return false;
        *out = FP_INTEGER(value);
        return true;
    case FP_SPILLED:
        if (LIKELY((va & 15) == 0)) {
            if (!load_halves(c, va, flags, &value, &high))
                return false;
            store64(bytes, value);
            store64(bytes + 8, high);
        } else {
            if (!hpvm__load_bytes(c, va, 16, 16, flags | MEM_READ, bytes))
                return false;
            if (c->psr & PSR_BE)
                reverse(bytes, 16);
        }
        *out = hpvm__fp_from_spill(bytes);
        return true;
    case FP_EXTENDED:
    default:
        if (LIKELY((va & 15) == 0 && !(c->psr & PSR_BE))) {
            flags |= MEM_WB_ONLY;
            if (!hpvm__load(c, va, 8, flags, &value) || !hpvm__load(c, va + 8, 2, flags, &high))
                return false;
            store64(bytes, value);
            store16(bytes + 8, (uint16_t)high);
        } else {
            if (!hpvm__load_bytes(c, va, 10, 16, flags | MEM_READ | MEM_WB_ONLY, bytes))
                return false;
            if (c->psr & PSR_BE)
                reverse(bytes, 10);
        }
        *out = hpvm__fp_from_extended(bytes);
        return true;
    }
}

static bool store_fp(struct cpu *c, uint64_t va, enum fp_format format, struct fpreg value)
{
    uint8_t bytes[16];
    switch (format) {
    case FP_SINGLE:
        return hpvm__store(c, va, 4, 0, hpvm__fp_to_single_bits(value));
    case FP_DOUBLE:
        return hpvm__store(c, va, 8, 0, hpvm__fp_to_double_bits(value));
    case FP_INTEGER8:
        return hpvm__store(c, va, 8, 0, value.significand);
    case FP_SPILLED:
        hpvm__fp_to_spill(value, bytes);
        if (LIKELY((va & 15) == 0)) {
            unsigned first = c->psr & PSR_BE ? 8 : 0;
            return hpvm__store(c, va + first, 8, 0, load64(bytes)) &&
                   hpvm__store(c, va + (first ^ 8), 8, 0, load64(bytes + 8));
        }
        if (c->psr & PSR_BE)
            reverse(bytes, 16);
        return hpvm__store_bytes(c, va, 16, 16, MEM_WRITE, bytes);
    case FP_EXTENDED:
    default:
        hpvm__fp_to_extended(value, bytes);
        if (LIKELY((va & 15) == 0 && !(c->psr & PSR_BE)))
            return hpvm__store(c, va, 8, MEM_WB_ONLY, load64(bytes)) &&
                   hpvm__store(c, va + 8, 2, MEM_WB_ONLY, load16(bytes + 8));
        if (c->psr & PSR_BE)
            reverse(bytes, 10);
        return hpvm__store_bytes(c, va, 10, 16, MEM_WRITE | MEM_WB_ONLY, bytes);
    }
}

// ---- loads -------------------------------------------------------------------------------------------

static ALWAYS_INLINE bool load_plain(struct cpu *c, uint64_t va, enum fp_format format, unsigned f1)
{
    struct fpreg value;
    if (UNLIKELY(!hpvm__load_fp(c, va, format, 0, &value)))
        return false;
    fr_set(c, f1, value);
    return true;
}

static struct fpreg from_memory(enum fp_format format, uint8_t *bytes, bool big)
{
    if (big)
        reverse(bytes, fp_format_size(format));
    return format == FP_SINGLE     ? hpvm__fp_from_single(load32(bytes))
           : format == FP_DOUBLE   ? hpvm__fp_from_double(load64(bytes))
           : format == FP_INTEGER8 ? FP_INTEGER(load64(bytes))
                                   : hpvm__fp_from_extended(bytes);
}

void hpvm__fp_enter(struct cpu *c, unsigned f, uint64_t va, enum fp_format format, unsigned count,
                    const struct fpreg *values)
{
    hpvm__alat_remove(c, true, f);
    unsigned size = fp_format_size(format);
    uint8_t data[16], copy[16];
    if (!c->alat_on || !hpvm__load_bytes(c, va, size * count, 1, MEM_READ | MEM_ADVANCED, data))
        return;
    // The bytes are read a second time; somebody may have stored in between.
    memcpy(copy, data, sizeof copy);
    for (unsigned n = 0; n < count; n++) {
        struct fpreg seen = from_memory(format, copy + n * size, c->psr & PSR_BE);
        if (seen.significand != values[n].significand || seen.exponent != values[n].exponent ||
            seen.sign != values[n].sign)
            return;
    }
    hpvm__advance(c, true, f, va, size * count, data);
}

static __attribute__((noinline)) bool load_speculative(struct cpu *c, struct base base, enum fp_format format,
                                                       enum load_kind kind, unsigned f1)
{
    bool check = kind == LOAD_C_CLR || kind == LOAD_C_NC, advanced = kind == LOAD_A || kind == LOAD_SA;
    bool speculative = kind == LOAD_S || kind == LOAD_SA;
    if (check && hpvm__alat_check(c, true, f1)) {
        if (kind == LOAD_C_CLR)
            hpvm__alat_remove(c, true, f1);
        return true;
    }
    struct fpreg value = FP_NATVAL;
    bool deferred = speculative && (base.nat || (c->psr & PSR_ED));
    unsigned flags = (speculative ? MEM_SPECULATIVE : 0u) | (advanced ? MEM_ADVANCED : 0u);
    if (!deferred && !hpvm__load_fp(c, base.va, format, flags, &value)) {
        if (!speculative || !hpvm__defer_fault(c))
            return false;
        deferred = true;
        value = FP_NATVAL;
    }
    if (advanced && !deferred)
        hpvm__fp_enter(c, f1, base.va, format, 1, &value);
    else if (advanced || kind == LOAD_C_CLR)
        hpvm__alat_remove(c, true, f1);
    fr_set(c, f1, value);
    return true;
}

#define LOAD(id, operation, speculates, update)                                                              \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        if ((update) != BASE_KEPT)                                                                           \
            GR_TARGET(i->r3);                                                                                \
        if (UNLIKELY(i->r1 < 2))                                                                             \
            ILLEGAL;                                                                                         \
        FP_MEMORY_CHECK(FP_PARTITION(i->r1), ISR_R | ((speculates) ? ISR_SP : 0));                           \
        struct base base = base_read(c, i, update);                                                          \
        if (UNLIKELY(base.nat && !(speculates)))                                                             \
            NAT_CONSUMPTION(ISR_R);                                                                          \
        if (UNLIKELY(!(operation)))                                                                          \
            return hpvm__raise_fault(c, i);                                                                  \
        base_write(c, i, base, update);                                                                      \
        NEXT;                                                                                                \
    }

#define FORMS(name, format, suffix, update)                                                                  \
    LOAD(name##suffix, load_plain(c, base.va, format, i->r1), false, update)                                 \
    LOAD(name##_s##suffix, load_speculative(c, base, format, LOAD_S, i->r1), true, update)                   \
    LOAD(name##_a##suffix, load_speculative(c, base, format, LOAD_A, i->r1), false, update)                  \
    LOAD(name##_sa##suffix, load_speculative(c, base, format, LOAD_SA, i->r1), true, update)                 \
    LOAD(name##_c_clr##suffix, load_speculative(c, base, format, LOAD_C_CLR, i->r1), false, update)          \
    LOAD(name##_c_nc##suffix, load_speculative(c, base, format, LOAD_C_NC, i->r1), false, update)

#define LOADS(suffix, update)                                                                                \
    FORMS(ldfs, FP_SINGLE, suffix, update)                                                                   \
    FORMS(ldfd, FP_DOUBLE, suffix, update)                                                                   \
    FORMS(ldf8, FP_INTEGER8, suffix, update)                                                                 \
    FORMS(ldfe, FP_EXTENDED, suffix, update)                                                                 \
    LOAD(ldf_fill##suffix, load_plain(c, base.va, FP_SPILLED, i->r1), false, update)

LOADS(, BASE_KEPT)
LOADS(_r, BASE_BY_REGISTER)
LOADS(_i, BASE_BY_IMMEDIATE)

// ---- stores ------------------------------------------------------------------------------------------

#define STORE(id, format, update)                                                                            \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        if ((update) != BASE_KEPT)                                                                           \
            GR_TARGET(i->r3);                                                                                \
        FP_MEMORY_CHECK(FP_PARTITION(i->r2), ISR_W);                                                         \
        struct base base = base_read(c, i, update);                                                          \
        const struct fpreg *value = fr_get(c, i->r2);                                                        \
        if (UNLIKELY(base.nat || ((format) != FP_SPILLED && fp_is_natval(value))))                           \
            NAT_CONSUMPTION(ISR_W);                                                                          \
        if (UNLIKELY(!store_fp(c, base.va, format, *value)))                                                 \
            return hpvm__raise_fault(c, i);                                                                  \
        hpvm__alat_store(c, base.va, fp_format_size(format));                                                \
        base_write(c, i, base, update);                                                                      \
        NEXT;                                                                                                \
    }

#define STORES(suffix, update)                                                                               \
    STORE(stfs##suffix, FP_SINGLE, update)                                                                   \
    STORE(stfd##suffix, FP_DOUBLE, update)                                                                   \
    STORE(stf8##suffix, FP_INTEGER8, update)                                                                 \
    STORE(stfe##suffix, FP_EXTENDED, update)                                                                 \
    STORE(stf_spill##suffix, FP_SPILLED, update)

STORES(, BASE_KEPT)
STORES(_i, BASE_BY_IMMEDIATE)
