// Moves to and from application, control, status and indirect registers (formats M29 to M36, M42 to M44).
#include "ia64/cpu/mmu.h"
#include "ia64/cpu/pmu.h"
#include "ia64/cpu/regs.h"
#include "ia64/interp/exec.h"

#define PRIVILEGED                                                                                           \
    if (UNLIKELY(cpu_cpl(c) != 0))                                                                           \
    return hpvm__raise(c, i, VEC_GENERAL, CODE_PRIVILEGED_OPERATION)

// Goes on after a register access, or faults.
static const struct insn *finish(struct cpu *c, const struct insn *i, enum reg_result result)
{
    switch (result) {
    case REG_OK:
        NEXT;
    case REG_MODE:
        return hpvm__leave(c, i);
    case REG_RESERVED_FIELD:
        RESERVED_FIELD;
    case REG_PRIVILEGED:
        return hpvm__raise(c, i, VEC_GENERAL, CODE_PRIVILEGED_REGISTER);
    case REG_ILLEGAL:
    default:
        ILLEGAL;
    }
}

// ---- application registers ---------------------------------------------------------------------------

// The M unit reaches 0-63, the I unit the others.
#define M_UNIT_REGISTERS 64

// Faults that come before the NaT check (manual volume 3, "mov ar").
static bool illegal_ar_target(const struct cpu *c, unsigned ar)
{
    bool reserved = (ar > AR_K7 && ar < AR_RSC) || ar == 20 || ar == 22 || ar == 23 || ar == 31 ||
                    (ar > AR_CCV && ar < AR_UNAT) || (ar > AR_UNAT && ar < AR_FPSR) ||
                    (ar > AR_FPSR && ar < AR_ITC) || (ar > AR_RUC && ar < 48) || ar >= M_UNIT_REGISTERS;
    return reserved || ar == AR_BSP || ((ar == AR_BSPSTORE || ar == AR_RNAT) && (c->rsc & RSC_MODE));
}

EXEC(mov_m_to_ar)
{
    QP;
    if (UNLIKELY(illegal_ar_target(c, i->r3)))
        ILLEGAL;
    if (UNLIKELY(gr_nat(c, i->r2)))
        NAT_CONSUMPTION(0);
    return finish(c, i, hpvm__ar_write(c, i->r3, gr_get(c, i->r2)));
}

EXEC(mov_m_to_ar_imm)
{
    QP;
    if (UNLIKELY(illegal_ar_target(c, i->r3)))
        ILLEGAL;
    return finish(c, i, hpvm__ar_write(c, i->r3, (uint64_t)i->imm));
}

// Reads go through variables of these functions, so that the callers stay free of escaping addresses.
static enum reg_result read_ar(struct cpu *c, unsigned ar, unsigned r1)
{
    uint64_t value;
    enum reg_result result = hpvm__ar_read(c, ar, &value);
    if (result == REG_OK)
        gr_set(c, r1, value, 0);
    return result;
}

EXEC(mov_m_from_ar)
{
    QP;
    if (UNLIKELY(i->r3 >= M_UNIT_REGISTERS))
        ILLEGAL;
    GR_TARGET(i->r1);
    return finish(c, i, read_ar(c, i->r3, i->r1));
}

// ---- control registers -------------------------------------------------------------------------------

static bool illegal_cr(const struct cpu *c, unsigned cr, bool write)
{
    if (!hpvm__cr_exists(cr))
        return true;
    if (write && (cr == CR_IVR || (cr >= CR_IRR0 && cr <= CR_IRR3)))
        return true;
    return cr >= CR_IPSR && cr <= CR_IHA && (c->psr & PSR_IC);
}

EXEC(mov_to_cr)
{
    QP;
    if (UNLIKELY(illegal_cr(c, i->r3, true)))
        ILLEGAL;
    PRIVILEGED;
    if (UNLIKELY(gr_nat(c, i->r2)))
        NAT_CONSUMPTION(0);
    return finish(c, i, hpvm__cr_write(c, i->r3, gr_get(c, i->r2)));
}

static enum reg_result read_cr(struct cpu *c, unsigned cr, unsigned r1)
{
    uint64_t value;
    enum reg_result result = hpvm__cr_read(c, cr, &value);
    if (result == REG_OK)
        gr_set(c, r1, value, 0);
    return result;
}

EXEC(mov_from_cr)
{
    QP;
    if (UNLIKELY(illegal_cr(c, i->r3, false)))
        ILLEGAL;
    GR_TARGET(i->r1);
    PRIVILEGED;
    return finish(c, i, read_cr(c, i->r3, i->r1));
}

// ---- processor status --------------------------------------------------------------------------------

#define PSR_LOW_RESERVED (PSR_RESERVED & mask_low(32))

// An interrupt that waited for PSR.i is taken before the next instruction.
static const struct insn *write_psr(struct cpu *c, const struct insn *i, uint64_t value)
{
    uint64_t raised = value & ~c->psr;
    if (c->psr & ~value & PSR_IC) // the last bundle that completes with PSR.ic = 1, for IIPA
        c->last_bundle = insn_ip(c, i);
    hpvm__psr_write(c, value);
    if (UNLIKELY((raised & (PSR_SS | PSR_DB)) || ((raised & PSR_I) && hpvm__sapic_pending(c) >= 0)))
        return hpvm__leave(c, i);
    NEXT;
}

// `bits` of the user mask become `value`; secure monitors keep PSR.up.
static void write_user_mask(struct cpu *c, uint64_t bits, uint64_t value)
{
    if (c->psr & PSR_SP)
        bits &= ~PSR_UP;
    if (UNLIKELY(c->pmu_active) && (bits & PSR_UP))
        hpvm__pmu_sync(c);
    c->psr = (c->psr & ~bits) | (value & bits);
}

EXEC(sum)
{
    QP;
    if (UNLIKELY(i->imm & ~PSR_USER_MASK))
        RESERVED_FIELD;
    write_user_mask(c, (uint64_t)i->imm, ~(uint64_t)0);
    NEXT;
}

EXEC(rum)
{
    QP;
    if (UNLIKELY(i->imm & ~PSR_USER_MASK))
        RESERVED_FIELD;
    write_user_mask(c, (uint64_t)i->imm, 0);
    NEXT;
}

EXEC(mov_to_psr_um)
{
    QP;
    if (UNLIKELY(gr_nat(c, i->r2)))
        NAT_CONSUMPTION(0);
    uint64_t value = gr_get(c, i->r2);
    if (UNLIKELY(value & ~PSR_USER_MASK))
        RESERVED_FIELD;
    write_user_mask(c, PSR_USER_MASK, value);
    NEXT;
}

EXEC(mov_from_psr_um)
{
    QP;
    GR_TARGET(i->r1);
    gr_set(c, i->r1, c->psr & PSR_USER_MASK, 0);
    NEXT;
}

EXEC(ssm)
{
    QP;
    PRIVILEGED;
    if (UNLIKELY(i->imm & PSR_LOW_RESERVED))
        RESERVED_FIELD;
    return write_psr(c, i, c->psr | (uint64_t)i->imm);
}

EXEC(rsm)
{
    QP;
    PRIVILEGED;
    if (UNLIKELY(i->imm & PSR_LOW_RESERVED))
        RESERVED_FIELD;
    return write_psr(c, i, c->psr & ~(uint64_t)i->imm);
}

EXEC(mov_to_psr_l)
{
    QP;
    PRIVILEGED;
    if (UNLIKELY(gr_nat(c, i->r2)))
        NAT_CONSUMPTION(0);
    uint64_t value = gr_get(c, i->r2) & mask_low(32);
    if (UNLIKELY(value & PSR_LOW_RESERVED))
        RESERVED_FIELD;
    return write_psr(c, i, (c->psr & ~mask_low(32)) | value);
}

EXEC(mov_from_psr)
{
    QP;
    GR_TARGET(i->r1);
    PRIVILEGED;
    gr_set(c, i->r1, c->psr & (mask_low(32) | PSR_MC | PSR_IT), 0);
    NEXT;
}

// ---- indirect registers ------------------------------------------------------------------------------

#define MOV_TO(id, file)                                                                                     \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        PRIVILEGED;                                                                                          \
        if (UNLIKELY(gr_nat(c, i->r2) | gr_nat(c, i->r3)))                                                   \
            NAT_CONSUMPTION(0);                                                                              \
        return finish(c, i, hpvm__indirect_write(c, file, gr_get(c, i->r3), gr_get(c, i->r2)));              \
    }

MOV_TO(mov_to_rr, FILE_RR)
MOV_TO(mov_to_pkr, FILE_PKR)
MOV_TO(mov_to_ibr, FILE_IBR)
MOV_TO(mov_to_dbr, FILE_DBR)
MOV_TO(mov_to_pmc, FILE_PMC)
MOV_TO(mov_to_pmd, FILE_PMD)

static enum reg_result read_indirect(struct cpu *c, enum indirect_file file, uint64_t index, unsigned r1)
{
    uint64_t value;
    enum reg_result result = hpvm__indirect_read(c, file, index, &value);
    if (result == REG_OK)
        gr_set(c, r1, value, 0);
    return result;
}

#define MOV_FROM(id, file)                                                                                   \
    EXEC(id)                                                                                                 \
    {                                                                                                        \
        QP;                                                                                                  \
        GR_TARGET(i->r1);                                                                                    \
        if ((file) != FILE_PMD && (file) != FILE_CPUID)                                                      \
            PRIVILEGED;                                                                                      \
        if (UNLIKELY(gr_nat(c, i->r3)))                                                                      \
            NAT_CONSUMPTION(0);                                                                              \
        return finish(c, i, read_indirect(c, file, gr_get(c, i->r3), i->r1));                                \
    }

MOV_FROM(mov_from_rr, FILE_RR)
MOV_FROM(mov_from_pkr, FILE_PKR)
MOV_FROM(mov_from_ibr, FILE_IBR)
MOV_FROM(mov_from_dbr, FILE_DBR)
MOV_FROM(mov_from_pmc, FILE_PMC)
MOV_FROM(mov_from_pmd, FILE_PMD)
MOV_FROM(mov_from_cpuid, FILE_CPUID)
