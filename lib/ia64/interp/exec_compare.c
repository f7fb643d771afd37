// Instructions that write two predicates from one relation: compares (formats A6 to A8) and the tests of a
// bit, a NaT bit or a processor feature (I16, I17, I30). Manual volume 3, "cmp", "tbit", "tnat", "tf".
#include "ia64/cpu/regs.h"
#include "ia64/interp/exec.h"

// Both targets the same is an illegal operation, also when both are p0.
#define TARGETS                                                                                              \
    if (UNLIKELY(i->p1 == i->p2))                                                                            \
    ILLEGAL
#define BOTH (BIT(i->p1) | BIT(i->p2))

// How the relation `r` (0 or 1) and the NaT bit `n` of its sources reach the predicates, by completer.
// p0 stays 1 whatever is written to it.
#define NONE(id, sources, relation, nat)                                                                     \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        TARGETS;                                                                                             \
        sources;                                                                                             \
        uint64_t valid = (nat) ^ 1u, r = (relation);                                                         \
        c->pr = (c->pr & ~BOTH) | ((r & valid) << i->p1) | (((r ^ 1) & valid) << i->p2) | 1;                 \
        NEXT;                                                                                                \
    }
// The only completer that writes when the qualifying predicate is 0: both targets become 0.
#define UNC(id, sources, relation, nat)                                                                      \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        TARGETS;                                                                                             \
        sources;                                                                                             \
        uint64_t valid = (c->pr >> i->qp) & ((nat) ^ 1u), r = (relation);                                    \
        c->pr = (c->pr & ~BOTH) | ((r & valid) << i->p1) | (((r ^ 1) & valid) << i->p2) | 1;                 \
        NEXT;                                                                                                \
    }
#define AND(id, sources, relation, nat)                                                                      \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        TARGETS;                                                                                             \
        sources;                                                                                             \
        uint64_t clear = ((uint64_t)(relation) ^ 1) | (nat);                                                 \
        c->pr = (c->pr & ~(BOTH & -clear)) | 1;                                                              \
        NEXT;                                                                                                \
    }
#define OR(id, sources, relation, nat)                                                                       \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        TARGETS;                                                                                             \
        sources;                                                                                             \
        uint64_t set = (uint64_t)(relation) & ((nat) ^ 1u);                                                  \
        c->pr |= BOTH & -set;                                                                                \
        NEXT;                                                                                                \
    }
#define OR_ANDCM(id, sources, relation, nat)                                                                 \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        TARGETS;                                                                                             \
        sources;                                                                                             \
        uint64_t set = (uint64_t)(relation) & ((nat) ^ 1u);                                                  \
        c->pr = (c->pr & ~(set << i->p2)) | (set << i->p1) | 1;                                              \
        NEXT;                                                                                                \
    }
#define PARALLEL(id, sources, relation, nat)                                                                 \
    AND(id##_and, sources, relation, nat)                                                                    \
    OR(id##_or, sources, relation, nat)                                                                      \
    OR_ANDCM(id##_or_andcm, sources, relation, nat)

// ---- compares: a is GR r2, the immediate or r0; b is GR r3 ---------------------------------------------
#define REGISTERS                                                                                            \
    uint64_t a = gr_get(c, i->r2);                                                                           \
    uint64_t b = gr_get(c, i->r3)
#define NAT2 (gr_nat(c, i->r2) | gr_nat(c, i->r3))
#define IMMEDIATE                                                                                            \
    uint64_t a = (uint64_t)i->imm;                                                                           \
    uint64_t b = gr_get(c, i->r3)
#define ZERO uint64_t b = gr_get(c, i->r3)
#define NAT1 gr_nat(c, i->r3)

#define COMPARES(name, signed_type, unsigned_type)                                                           \
    NONE(name##_lt, REGISTERS, (signed_type)a < (signed_type)b, NAT2)                                        \
    UNC(name##_lt_unc, REGISTERS, (signed_type)a < (signed_type)b, NAT2)                                     \
    NONE(name##_ltu, REGISTERS, (unsigned_type)a < (unsigned_type)b, NAT2)                                   \
    UNC(name##_ltu_unc, REGISTERS, (unsigned_type)a < (unsigned_type)b, NAT2)                                \
    NONE(name##_eq, REGISTERS, (unsigned_type)a == (unsigned_type)b, NAT2)                                   \
    UNC(name##_eq_unc, REGISTERS, (unsigned_type)a == (unsigned_type)b, NAT2)                                \
    PARALLEL(name##_eq, REGISTERS, (unsigned_type)a == (unsigned_type)b, NAT2)                               \
    PARALLEL(name##_ne, REGISTERS, (unsigned_type)a != (unsigned_type)b, NAT2)                               \
    PARALLEL(name##_gt, ZERO, 0 > (signed_type)b, NAT1)                                                      \
    PARALLEL(name##_le, ZERO, 0 <= (signed_type)b, NAT1)                                                     \
    PARALLEL(name##_ge, ZERO, 0 >= (signed_type)b, NAT1)                                                     \
    PARALLEL(name##_lt, ZERO, 0 < (signed_type)b, NAT1)                                                      \
    NONE(name##_lt_i, IMMEDIATE, (signed_type)a < (signed_type)b, NAT1)                                      \
    UNC(name##_lt_unc_i, IMMEDIATE, (signed_type)a < (signed_type)b, NAT1)                                   \
    NONE(name##_ltu_i, IMMEDIATE, (unsigned_type)a < (unsigned_type)b, NAT1)                                 \
    UNC(name##_ltu_unc_i, IMMEDIATE, (unsigned_type)a < (unsigned_type)b, NAT1)                              \
    NONE(name##_eq_i, IMMEDIATE, (unsigned_type)a == (unsigned_type)b, NAT1)                                 \
    UNC(name##_eq_unc_i, IMMEDIATE, (unsigned_type)a == (unsigned_type)b, NAT1)                              \
    AND(name##_eq_and_i, IMMEDIATE, (unsigned_type)a == (unsigned_type)b, NAT1)                              \
    OR(name##_eq_or_i, IMMEDIATE, (unsigned_type)a == (unsigned_type)b, NAT1)                                \
    OR_ANDCM(name##_eq_or_andcm_i, IMMEDIATE, (unsigned_type)a == (unsigned_type)b, NAT1)                    \
    AND(name##_ne_and_i, IMMEDIATE, (unsigned_type)a != (unsigned_type)b, NAT1)                              \
    OR(name##_ne_or_i, IMMEDIATE, (unsigned_type)a != (unsigned_type)b, NAT1)                                \
    OR_ANDCM(name##_ne_or_andcm_i, IMMEDIATE, (unsigned_type)a != (unsigned_type)b, NAT1)

COMPARES(cmp, int64_t, uint64_t)
COMPARES(cmp4, int32_t, uint32_t)

// ---- tests: `bit` is what ".nz" asks for ---------------------------------------------------------------
#define TESTS(name, sources, bit, nat)                                                                       \
    NONE(name##_z, sources, (bit) ^ 1, nat)                                                                  \
    UNC(name##_z_unc, sources, (bit) ^ 1, nat)                                                               \
    PARALLEL(name##_z, sources, (bit) ^ 1, nat)                                                              \
    PARALLEL(name##_nz, sources, bit, nat)

TESTS(tbit, uint64_t b = gr_get(c, i->r3), (b >> i->aux & 1), NAT1)
TESTS(tnat, uint64_t b = gr_nat(c, i->r3), b, 0u)

// CPUID register 4 holds the features; a register that does not exist has none.
static uint64_t features(struct cpu *c)
{
    uint64_t value;
    return hpvm__indirect_read(c, FILE_CPUID, 4, &value) == REG_OK ? value : 0;
}
TESTS(tf, uint64_t b = features(c), (b >> (i->aux & 63) & 1), 0u)
