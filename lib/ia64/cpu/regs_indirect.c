// Indirect register files: region, protection key, breakpoint, performance monitor and identification
// registers (manual volume 3, "mov indirect").
#include "ia64/cpu/mmu.h"
#include "ia64/cpu/pmu.h"
#include "ia64/cpu/regs.h"

#define CPUID_LAST 4
// Montecito: family 0x20, model 0, revision 7, architecture revision 0.
#define CPUID_VERSION (0x20ull << 24 | 7ull << 8 | CPUID_LAST)
// Long branches (brl) and 16-byte atomic operations; no spontaneous deferral.
#define CPUID_FEATURES (BIT(0) | BIT(2))

#define PKR_RESERVED (mask_low(4) << 4 | mask_low(32) << 32)

static uint64_t cpuid(unsigned index)
{
    switch (index) {
    case 0:
        return load64("GenuineI");
    case 1:
        return load64("ntel\0\0\0");
    case 3:
        return CPUID_VERSION;
    case 4:
        return CPUID_FEATURES;
    default:
        return 0; // 2: no serial number
    }
}

// The region of an address, or the low 8 bits of a register number.
static unsigned number(enum indirect_file file, uint64_t index)
{
    return (unsigned)(file == FILE_RR ? index >> 61 : index & 0xff);
}

static bool exists(const struct cpu *cpu, enum indirect_file file, unsigned n)
{
    switch (file) {
    case FILE_PKR:
        return n < ARRAY_LENGTH(cpu->pkr);
    case FILE_IBR:
        return n < ARRAY_LENGTH(cpu->ibr);
    case FILE_DBR:
        return n < ARRAY_LENGTH(cpu->dbr);
    case FILE_CPUID:
        return n <= CPUID_LAST;
    default:
        return true; // monitors that are not implemented are ignored
    }
}

enum reg_result hpvm__indirect_read(struct cpu *cpu, enum indirect_file file, uint64_t index, uint64_t *value)
{
    unsigned n = number(file, index);
    if (!exists(cpu, file, n))
        return REG_RESERVED_FIELD;
    switch (file) {
    case FILE_RR:
        *value = cpu->rr[n];
        break;
    case FILE_PKR:
        *value = cpu->pkr[n];
        break;
    case FILE_IBR:
        *value = cpu->ibr[n];
        break;
    case FILE_DBR:
        *value = cpu->dbr[n];
        break;
    case FILE_PMC:
        *value = hpvm__pmu_read_pmc(cpu, n);
        break;
    case FILE_PMD:
        // Secure monitors, and those of the system, give users nothing.
        if (cpu_cpl(cpu) != 0 && ((cpu->psr & PSR_SP) || hpvm__pmu_privileged(cpu, n)))
            *value = 0;
        else
            *value = hpvm__pmu_read_pmd(cpu, n);
        break;
    case FILE_CPUID:
        *value = cpuid(n);
        break;
    }
    return REG_OK;
}

enum reg_result hpvm__indirect_write(struct cpu *cpu, enum indirect_file file, uint64_t index, uint64_t value)
{
    unsigned n = number(file, index);
    if (!exists(cpu, file, n))
        return REG_RESERVED_FIELD;
    uint64_t key = hpvm__fetch_key(cpu, cpu->block_va);
    switch (file) {
    case FILE_RR:
        if (!hpvm__rr_write(cpu, n, value))
            return REG_RESERVED_FIELD;
        break;
    case FILE_PKR:
        if (value & PKR_RESERVED)
            return REG_RESERVED_FIELD;
        hpvm__pkr_write(cpu, n, value);
        break;
    case FILE_IBR:
        cpu->ibr[n] = value;
        hpvm__mmu_mode_changed(cpu);
        return REG_MODE;
    case FILE_DBR:
        cpu->dbr[n] = value;
        hpvm__mmu_mode_changed(cpu);
        break;
    case FILE_PMC:
        hpvm__pmu_write_pmc(cpu, n, value);
        break;
    case FILE_PMD:
        hpvm__pmu_write_pmd(cpu, n, value);
        break;
    case FILE_CPUID:
        return REG_ILLEGAL;
    }
    // The running code goes on unless its own mapping may have changed.
    return key == hpvm__fetch_key(cpu, cpu->block_va) ? REG_OK : REG_MODE;
}
