// Architectural registers by number for the owner of the VM.
#include "api/internal.h"
#include "ia64/cpu/regs.h"
#include "ia64/cpu/mmu.h"
#include "ia64/cpu/rse.h"

#define CLASS(reg) ((reg) >> 8)
#define INDEX(reg) ((reg)&0xff)

static hpvm_status unknown(hpvm_reg reg)
{
    return API_FAIL(HPVM_E_NOTFOUND, "there is no register 0x%x", reg);
}

static bool indirect_file(hpvm_reg reg, enum indirect_file *file)
{
    switch (CLASS(reg)) {
    case 0x7:
        *file = FILE_RR;
        return INDEX(reg) < 8;
    case 0x8:
        *file = FILE_PKR;
        return INDEX(reg) < 16;
    case 0x9:
        *file = FILE_IBR;
        return INDEX(reg) < 16;
    case 0xa:
        *file = FILE_DBR;
        return INDEX(reg) < 16;
    case 0xb:
        *file = FILE_PMC;
        return INDEX(reg) < 32;
    case 0xc:
        *file = FILE_PMD;
        return INDEX(reg) < 32;
    case 0xd:
        *file = FILE_CPUID;
        return INDEX(reg) < 5;
    default:
        return false;
    }
}

static hpvm_status read_indirect(struct cpu *cpu, hpvm_reg reg, uint64_t *value)
{
    enum indirect_file file;
    if (!indirect_file(reg, &file))
        return unknown(reg);
    uint64_t index = file == FILE_RR ? (uint64_t)INDEX(reg) << 61 : INDEX(reg);
    return hpvm__indirect_read(cpu, file, index, value) == REG_OK ? HPVM_OK : unknown(reg);
}

// Control registers that an instruction cannot read without a side effect or at any time.
static hpvm_status read_control(struct cpu *cpu, unsigned cr, uint64_t *value)
{
    if (hpvm__cr_of_interruption(cr) && hpvm__cr_place(cpu, cr)) {
        *value = *hpvm__cr_place(cpu, cr);
        return HPVM_OK;
    }
    switch (cr) {
    case CR_IVR: {
        int vector = hpvm__sapic_pending(cpu);
        *value = vector < 0 ? 15 : (uint64_t)vector;
        return HPVM_OK;
    }
    default:
        return hpvm__cr_read(cpu, cr, value) == REG_OK ? HPVM_OK : unknown(HPVM_REG_CR(cr));
    }
}

static hpvm_status read_reg(struct cpu *cpu, hpvm_reg reg, uint64_t value[2])
{
    unsigned n = INDEX(reg);
    switch (CLASS(reg)) {
    case 0x0:
    case 0x1:
        if (n >= 128 || n >= 32u + cpu->sof)
            return n < 128
                       ? API_FAIL(HPVM_E_NOTFOUND, "r%u is outside the frame of %u registers", n, cpu->sof)
                       : unknown(reg);
        value[0] = CLASS(reg) == 0 ? gr_get(cpu, n) : gr_nat(cpu, n);
        return HPVM_OK;
    case 0x2:
        if (n >= 128)
            return unknown(reg);
        value[0] = fr_get(cpu, n)->significand;
        value[1] = fr_get(cpu, n)->exponent | (uint64_t)fr_get(cpu, n)->sign << 17;
        return HPVM_OK;
    case 0x4:
        if (n >= 8)
            return unknown(reg);
        value[0] = cpu->br[n];
        return HPVM_OK;
    case 0x5:
        return n < 128 && hpvm__ar_read(cpu, n, value) == REG_OK ? HPVM_OK : unknown(reg);
    case 0x6:
        return n < 128 ? read_control(cpu, n, value) : unknown(reg);
    default:
        break;
    }
    switch (reg) {
    case HPVM_REG_PR:
        value[0] = cpu->pr;
        return HPVM_OK;
    case HPVM_REG_IP:
        value[0] = cpu->ip;
        return HPVM_OK;
    case HPVM_REG_SLOT:
        value[0] = cpu->ri;
        return HPVM_OK;
    case HPVM_REG_PSR:
        value[0] = cpu->psr | (uint64_t)cpu->ri << PSR_RI_SHIFT;
        return HPVM_OK;
    case HPVM_REG_CFM:
        value[0] = hpvm__cfm_get(cpu);
        return HPVM_OK;
    case HPVM_REG_DIRTY:
        value[0] = (uint64_t)(int64_t)cpu->dirty;
        return HPVM_OK;
    default:
        return read_indirect(cpu, reg, value);
    }
}

hpvm_status hpvm_vcpu_get_reg(const hpvm_vcpu *vcpu, hpvm_reg reg, void *value, size_t size)
{
    API_ENTER;
    if (!vcpu || !value)
        return API_FAIL(HPVM_E_INVAL, "vcpu and value must not be NULL");
    size_t wanted = CLASS(reg) == 0x2 ? 16 : 8;
    if (size != wanted)
        return API_FAIL(HPVM_E_INVAL, "register 0x%x has %zu bytes, not %zu", reg, wanted, size);
    uint64_t words[2] = {0, 0};
    hpvm_status status = read_reg(vcpu->cpu, reg, words);
    if (status == HPVM_OK)
        memcpy(value, words, size);
    return status;
}

static hpvm_status write_result(enum reg_result result, hpvm_reg reg)
{
    switch (result) {
    case REG_OK:
    case REG_MODE:
        return HPVM_OK;
    case REG_RESERVED_FIELD:
        return API_FAIL(HPVM_E_INVAL, "reserved bits or an unsupported value for register 0x%x", reg);
    default:
        return unknown(reg);
    }
}

static hpvm_status write_application(struct cpu *cpu, unsigned ar, uint64_t value)
{
    switch (ar) {
    case AR_BSP:
        return API_FAIL(HPVM_E_PERM, "ar.bsp is read-only; it follows ar.bspstore");
    case AR_BSPSTORE: // legal in every RSE mode here, the processor is stopped
        hpvm__rse_write_bspstore(cpu, value);
        return HPVM_OK;
    case AR_RNAT:
        cpu->rnat = value & mask_low(63);
        return HPVM_OK;
    default:
        return write_result(hpvm__ar_write(cpu, ar, value), HPVM_REG_AR(ar));
    }
}

static hpvm_status write_control(struct cpu *cpu, unsigned cr, uint64_t value)
{
    if (hpvm__cr_of_interruption(cr) && hpvm__cr_place(cpu, cr)) {
        *hpvm__cr_place(cpu, cr) = value;
        return HPVM_OK;
    }
    switch (cr) {
    case CR_IVR:
    case CR_IRR0:
    case CR_IRR0 + 1:
    case CR_IRR0 + 2:
    case CR_IRR3:
        return API_FAIL(HPVM_E_PERM, "control register %u is read-only", cr);
    default:
        return write_result(hpvm__cr_write(cpu, cr, value), HPVM_REG_CR(cr));
    }
}

static hpvm_status write_reg(struct cpu *cpu, hpvm_reg reg, const uint64_t value[2])
{
    unsigned n = INDEX(reg);
    switch (CLASS(reg)) {
    case 0x0:
    case 0x1:
        if (n == 0)
            return API_FAIL(HPVM_E_PERM, "r0 is read-only");
        if (n >= 128 || n >= 32u + cpu->sof)
            return n < 128
                       ? API_FAIL(HPVM_E_NOTFOUND, "r%u is outside the frame of %u registers", n, cpu->sof)
                       : unknown(reg);
        if (CLASS(reg) == 0)
            gr_set(cpu, n, value[0], gr_nat(cpu, n));
        else if (value[0] > 1)
            return API_FAIL(HPVM_E_INVAL, "a NaT bit is 0 or 1");
        else
            gr_set(cpu, n, gr_get(cpu, n), (unsigned)value[0]);
        return HPVM_OK;
    case 0x2:
        if (n < 2)
            return API_FAIL(HPVM_E_PERM, "f%u is read-only", n);
        if (n >= 128)
            return unknown(reg);
        if (value[1] >> 18)
            return API_FAIL(HPVM_E_INVAL, "exponent and sign have 18 bits");
        fr_set(cpu, n,
               (struct fpreg){.significand = value[0],
                              .exponent = (uint32_t)value[1] & 0x1ffff,
                              .sign = (uint32_t)(value[1] >> 17)});
        return HPVM_OK;
    case 0x4:
        if (n >= 8)
            return unknown(reg);
        cpu->br[n] = value[0];
        return HPVM_OK;
    case 0x5:
        return n < 128 ? write_application(cpu, n, value[0]) : unknown(reg);
    case 0x6:
        return n < 128 ? write_control(cpu, n, value[0]) : unknown(reg);
    case 0xd:
        return API_FAIL(HPVM_E_PERM, "CPUID is read-only");
    default:
        break;
    }
    enum indirect_file file;
    if (indirect_file(reg, &file))
        return write_result(
            hpvm__indirect_write(cpu, file, file == FILE_RR ? (uint64_t)n << 61 : n, value[0]), reg);
    switch (reg) {
    case HPVM_REG_PR:
        cpu->pr = value[0] | 1;
        return HPVM_OK;
    case HPVM_REG_IP:
        if (value[0] & 15)
            return API_FAIL(HPVM_E_INVAL, "ip 0x%llx is not a multiple of 16", (unsigned long long)value[0]);
        cpu->ip = value[0];
        cpu->ri = 0;
        return HPVM_OK;
    case HPVM_REG_SLOT:
        if (value[0] > 2)
            return API_FAIL(HPVM_E_INVAL, "slot %llu; 0 to 2 are allowed", (unsigned long long)value[0]);
        cpu->ri = (uint32_t)value[0];
        return HPVM_OK;
    case HPVM_REG_PSR:
        if (bits_get(value[0], PSR_RI_SHIFT, 2) > 2)
            return API_FAIL(HPVM_E_INVAL, "PSR.ri is 3");
        cpu->ri = (uint32_t)bits_get(value[0], PSR_RI_SHIFT, 2);
        hpvm__psr_write(cpu, value[0] & ~PSR_RI);
        return HPVM_OK;
    case HPVM_REG_CFM:
        if ((value[0] & 0x7f) > RSE_PHYSICAL_REGISTERS || bits_get(value[0], 7, 7) > (value[0] & 0x7f) ||
            bits_get(value[0], 14, 4) * 8 > (value[0] & 0x7f) || value[0] >> 38)
            return API_FAIL(HPVM_E_INVAL, "CFM 0x%llx: sizes do not fit", (unsigned long long)value[0]);
        hpvm__cfm_set(cpu, value[0]);
        return HPVM_OK;
    case HPVM_REG_DIRTY:
        return API_FAIL(HPVM_E_PERM, "the dirty count is read-only");
    default:
        return unknown(reg);
    }
}

hpvm_status hpvm_vcpu_set_reg(hpvm_vcpu *vcpu, hpvm_reg reg, const void *value, size_t size)
{
    API_ENTER;
    if (!vcpu || !value)
        return API_FAIL(HPVM_E_INVAL, "vcpu and value must not be NULL");
    size_t wanted = CLASS(reg) == 0x2 ? 16 : 8;
    if (size != wanted)
        return API_FAIL(HPVM_E_INVAL, "register 0x%x has %zu bytes, not %zu", reg, wanted, size);
    uint64_t words[2] = {0, 0};
    memcpy(words, value, size);
    return write_reg(vcpu->cpu, reg, words);
}
