// Application and control registers: which exist, reserved fields, side effects (manual volume 1,
// section 3.1.8; volume 2, section 3.3). Indirect register files are in regs_indirect.c.
#include "ia64/cpu/regs.h"

#include "ia64/cpu/mmu.h"
#include "ia64/cpu/rse.h"

// ---- application registers ---------------------------------------------------------------------------

#define RSC_RESERVED  (~(uint64_t)0x3fff001f)
#define PFS_RESERVED  (mask_low(14) << 38 | mask_low(4) << 58)
#define FPSR_RESERVED (mask_low(6) << 58 | BIT(12)) // sf0.td does not exist

static bool is_ignored_ar(unsigned ar)
{
    return (ar >= 48 && ar <= 63) || ar >= 112;
}

// Registers without any side effect.
static uint64_t *plain_ar(struct cpu *cpu, unsigned ar)
{
    if (ar <= AR_K7)
        return &cpu->kr[ar];
    switch (ar) {
    case AR_FCR:
        return &cpu->fcr;
    case AR_EFLAG:
        return &cpu->eflag;
    case AR_CSD:
        return &cpu->csd;
    case AR_SSD:
        return &cpu->ssd;
    case AR_CFLG:
        return &cpu->cflg;
    case AR_FSR:
        return &cpu->fsr;
    case AR_FIR:
        return &cpu->fir;
    case AR_FDR:
        return &cpu->fdr;
    case AR_CCV:
        return &cpu->ccv;
    case AR_UNAT:
        return &cpu->unat;
    case AR_FPSR:
        return &cpu->fpsr;
    case AR_PFS:
        return &cpu->pfs;
    case AR_LC:
        return &cpu->lc;
    default:
        return NULL;
    }
}

enum reg_result hpvm__ar_read(struct cpu *cpu, unsigned ar, uint64_t *value)
{
    const uint64_t *plain = plain_ar(cpu, ar);
    if (plain) {
        *value = *plain;
        return REG_OK;
    }
    switch (ar) {
    case AR_RSC:
        *value = cpu->rsc;
        return REG_OK;
    case AR_BSP:
        *value = cpu->bsp;
        return REG_OK;
    case AR_BSPSTORE:
    case AR_RNAT:
        if (cpu->rsc & RSC_MODE)
            return REG_ILLEGAL;
        *value = ar == AR_RNAT ? cpu->rnat & mask_low(63) : cpu->bspstore;
        return REG_OK;
    case AR_EC:
        *value = cpu->ec;
        return REG_OK;
    case AR_ITC:
    case AR_RUC:
        if ((cpu->psr & PSR_SI) && cpu_cpl(cpu) != 0)
            return REG_PRIVILEGED;
        *value = ar == AR_ITC ? hpvm__itc_read(cpu) : hpvm__ruc_read(cpu);
        return REG_OK;
    default:
        *value = 0;
        return is_ignored_ar(ar) ? REG_OK : REG_ILLEGAL;
    }
}

static bool fpsr_is_reserved(uint64_t value)
{
    if (value & FPSR_RESERVED)
        return true;
    for (unsigned sf = 0; sf < 4; sf++)
        if (bits_get(value, 6 + 13 * sf + 2, 2) == 1) // precision control 1
            return true;
    return false;
}

static enum reg_result write_special_ar(struct cpu *cpu, unsigned ar, uint64_t value)
{
    switch (ar) {
    case AR_RSC:
        if (value & RSC_RESERVED)
            return REG_RESERVED_FIELD;
        // The register stack never gets more privilege than the program has.
        if (RSC_PL(value) < cpu_cpl(cpu))
            value = bits_set(value, 2, 2, cpu_cpl(cpu));
        cpu->rsc = value;
        return REG_OK;
    case AR_BSPSTORE:
        if (cpu->rsc & RSC_MODE)
            return REG_ILLEGAL;
        hpvm__rse_write_bspstore(cpu, value);
        return REG_OK;
    case AR_RNAT:
        if (cpu->rsc & RSC_MODE)
            return REG_ILLEGAL;
        cpu->rnat = value & mask_low(63);
        return REG_OK;
    case AR_EC:
        cpu->ec = value & 0x3f;
        return REG_OK;
    case AR_ITC:
    case AR_RUC:
        if (cpu_cpl(cpu) != 0)
            return REG_PRIVILEGED;
        if (ar == AR_ITC)
            hpvm__itc_write(cpu, value);
        else
            hpvm__ruc_write(cpu, value);
        return REG_OK;
    default: // BSP is read-only
        return is_ignored_ar(ar) ? REG_OK : REG_ILLEGAL;
    }
}

enum reg_result hpvm__ar_write(struct cpu *cpu, unsigned ar, uint64_t value)
{
    uint64_t *plain = plain_ar(cpu, ar);
    if (!plain)
        return write_special_ar(cpu, ar, value);
    if ((ar == AR_PFS && (value & PFS_RESERVED)) || (ar == AR_FPSR && fpsr_is_reserved(value)))
        return REG_RESERVED_FIELD;
    if (ar <= AR_K7 && cpu_cpl(cpu) != 0)
        return REG_PRIVILEGED;
    *plain = value;
    return REG_OK;
}

// ---- control registers -------------------------------------------------------------------------------

#define DCR_RESERVED  (~(DCR_PP | DCR_BE | DCR_LC | mask_low(7) << 8))
#define PTA_RESERVED  (BIT(1) | mask_low(6) << 9)
#define ISR_RESERVED  (mask_low(8) << 24 | mask_low(20) << 44)
#define ITIR_RESERVED (mask_low(2) | mask_low(32) << 32)
#define IFS_RESERVED  (mask_low(25) << 38)
#define LID_RESERVED  mask_low(16)
#define TPR_RESERVED  (mask_low(8) << 8)
// ITV, PMV, CMCV: vector 7:0, mask 16; the rest is reserved or, above and at bit 12, ignored.
#define VECTOR_RESERVED (mask_low(4) << 8 | mask_low(3) << 13)
#define VECTOR_MEANING  (mask_low(8) | BIT(16))
// LRR: vector 7:0, delivery mode 10:8, polarity 13, trigger 15, mask 16.
#define LRR_RESERVED BIT(11)
#define LRR_MEANING  (mask_low(11) | BIT(13) | BIT(15) | BIT(16))

#define PTA_VE      BIT(0)
#define PTA_SIZE(v) (((v) >> 2) & 0x3f)

bool hpvm__cr_of_interruption(unsigned cr)
{
    return cr >= CR_IPSR && cr < CR_IPSR + 10;
}

uint64_t *hpvm__cr_place(struct cpu *cpu, unsigned cr)
{
    switch (cr) {
    case CR_DCR:
        return &cpu->dcr;
    case CR_IVA:
        return &cpu->iva;
    case CR_IPSR:
        return &cpu->ipsr;
    case CR_ISR:
        return &cpu->isr;
    case CR_IIP:
        return &cpu->iip;
    case CR_IFA:
        return &cpu->ifa;
    case CR_ITIR:
        return &cpu->itir;
    case CR_IIPA:
        return &cpu->iipa;
    case CR_IFS:
        return &cpu->ifs;
    case CR_IIM:
        return &cpu->iim;
    case CR_IHA:
        return &cpu->iha;
    case CR_LID:
        return &cpu->lid;
    case CR_TPR:
        return &cpu->tpr;
    case CR_ITV:
        return &cpu->itv;
    case CR_PMV:
        return &cpu->pmv;
    case CR_CMCV:
        return &cpu->cmcv;
    case CR_LRR0:
    case CR_LRR1:
        return &cpu->lrr[cr - CR_LRR0];
    default:
        return NULL;
    }
}

bool hpvm__cr_exists(unsigned cr)
{
    return cr <= CR_IVA || cr == CR_PTA || cr == CR_IPSR || cr == CR_ISR || (cr >= CR_IIP && cr <= CR_IHA) ||
           (cr >= CR_LID && cr <= CR_CMCV) || cr == CR_LRR0 || cr == CR_LRR1;
}

enum reg_result hpvm__cr_read(struct cpu *cpu, unsigned cr, uint64_t *value)
{
    if (!hpvm__cr_exists(cr) || (hpvm__cr_of_interruption(cr) && (cpu->psr & PSR_IC)))
        return REG_ILLEGAL;
    const uint64_t *plain = hpvm__cr_place(cpu, cr);
    if (plain)
        *value = *plain;
    else if (cr == CR_ITM)
        *value = cpu->itm;
    else if (cr == CR_PTA)
        *value = cpu->pta;
    else if (cr == CR_IVR)
        *value = hpvm__sapic_read_ivr(cpu);
    else if (cr >= CR_IRR0 && cr <= CR_IRR3)
        *value = atomic_load(&cpu->irr[cr - CR_IRR0]);
    else
        *value = 0; // EOI
    return REG_OK;
}

// Bits that must be 0 in a value written to `cr`.
static uint64_t cr_reserved(unsigned cr)
{
    switch (cr) {
    case CR_DCR:
        return DCR_RESERVED;
    case CR_PTA:
        return PTA_RESERVED;
    case CR_IPSR:
        return PSR_RESERVED;
    case CR_ISR:
        return ISR_RESERVED;
    case CR_ITIR:
        return ITIR_RESERVED;
    case CR_IFS:
        return IFS_RESERVED;
    case CR_LID:
        return LID_RESERVED;
    case CR_TPR:
        return TPR_RESERVED;
    case CR_ITV:
    case CR_PMV:
    case CR_CMCV:
        return VECTOR_RESERVED;
    case CR_LRR0:
    case CR_LRR1:
        return LRR_RESERVED;
    default:
        return 0;
    }
}

// Bits that are kept; the others are ignored and read as 0.
static uint64_t cr_meaning(unsigned cr)
{
    switch (cr) {
    case CR_IVA:
        return ~mask_low(15);
    case CR_IHA:
        return ~mask_low(2);
    case CR_LID:
        return mask_low(32);
    case CR_TPR:
        return 0x100f0;
    case CR_ITV:
    case CR_PMV:
    case CR_CMCV:
        return VECTOR_MEANING;
    case CR_LRR0:
    case CR_LRR1:
        return LRR_MEANING;
    default:
        return ~(uint64_t)0;
    }
}

enum reg_result hpvm__cr_write(struct cpu *cpu, unsigned cr, uint64_t value)
{
    if (!hpvm__cr_exists(cr) || cr == CR_IVR || (cr >= CR_IRR0 && cr <= CR_IRR3) ||
        (hpvm__cr_of_interruption(cr) && (cpu->psr & PSR_IC)))
        return REG_ILLEGAL;
    if (value & cr_reserved(cr))
        return REG_RESERVED_FIELD;
    value &= cr_meaning(cr);
    switch (cr) {
    case CR_ITM:
        hpvm__itm_write(cpu, value);
        return REG_OK;
    case CR_PTA:
        if ((value & PTA_VE) && (PTA_SIZE(value) < 15 || PTA_SIZE(value) > 61))
            return REG_RESERVED_FIELD;
        hpvm__pta_write(cpu, value);
        return REG_OK;
    case CR_EOI:
        hpvm__sapic_eoi(cpu);
        break;
    default:
        *hpvm__cr_place(cpu, cr) = value;
        break;
    }
    // Ending an interrupt or lowering the mask may let a waiting one through.
    if ((cr == CR_EOI || cr == CR_TPR) && (cpu->psr & PSR_I) && hpvm__sapic_pending(cpu) >= 0)
        return REG_MODE;
    return REG_OK;
}
