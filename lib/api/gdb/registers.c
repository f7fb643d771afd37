// gdb's numbers of the IA-64 registers. They are its own (`maint print remote-registers`): r0-r31, at 128
// f0-f127, at 320 b0-b7, then pr, ip, psr, cfm, and at 334 the application registers by number. It has
// numbers, but no values, for stacked registers (32) and predicates (256): those it takes from the backing
// store and from pr.
#include "api/gdb/gdb.h"

#define GDB_FR 128
#define GDB_BR 320

unsigned hpvm__gdb_register_size(unsigned number)
{
    return number >= GDB_FR && number < GDB_FR + 128 ? 16 : 8;
}

// gdb rotates predicates itself by cfm.rrb.pr, so it wants them in physical order.
static uint64_t rotate_predicates(uint64_t pr, unsigned by)
{
    uint64_t rotating = pr >> 16;
    if (by)
        rotating = (rotating << by | rotating >> (48 - by)) & mask_low(48);
    return (pr & 0xffff) | rotating << 16;
}

// Register of the API, or HPVM_REG_DIRTY for what has no plain counterpart.
static hpvm_reg plain(unsigned number)
{
    if (number < 32)
        return HPVM_REG_GR(number);
    if (number >= GDB_FR && number < GDB_FR + 128)
        return HPVM_REG_FR(number - GDB_FR);
    if (number >= GDB_BR && number < GDB_BR + 8)
        return HPVM_REG_BR(number - GDB_BR);
    if (number == GDB_REG_PSR)
        return HPVM_REG_PSR;
    if (number == GDB_REG_CFM)
        return HPVM_REG_CFM;
    if (number >= GDB_REG_AR && number < GDB_REGISTERS)
        return HPVM_REG_AR(number - GDB_REG_AR);
    return HPVM_REG_DIRTY;
}

bool hpvm__gdb_register_read(hpvm_vcpu *vcpu, unsigned number, uint8_t value[16])
{
    const struct cpu *cpu = vcpu->cpu;
    uint64_t word;
    switch (number) {
    case GDB_REG_PR:
        word = rotate_predicates(cpu->pr, cpu->rrb_pr);
        break;
    case GDB_REG_IP:
        word = cpu->ip;
        break;
    case GDB_REG_AR + AR_BSP:
        word = hpvm__gdb_frame_end(cpu);
        break;
    case GDB_REG_AR + AR_RNAT:
        word = hpvm__gdb_rnat(cpu);
        break;
    default: {
        hpvm_reg reg = plain(number);
        return reg != HPVM_REG_DIRTY &&
               hpvm_vcpu_get_reg(vcpu, reg, value, hpvm__gdb_register_size(number)) == HPVM_OK;
    }
    }
    memcpy(value, &word, sizeof word);
    return true;
}

bool hpvm__gdb_register_write(hpvm_vcpu *vcpu, unsigned number, const uint8_t value[16])
{
    struct cpu *cpu = vcpu->cpu;
    uint64_t word;
    memcpy(&word, value, sizeof word);
    switch (number) {
    case GDB_REG_PR:
        cpu->pr = rotate_predicates(word, cpu->rrb_pr ? 48u - cpu->rrb_pr : 0) | 1;
        return true;
    case GDB_REG_IP: // gdb writes the slot into psr.ri before
        if ((word & 15) > 2)
            return false;
        cpu->ip = word & ~15ull;
        if (word & 15)
            cpu->ri = word & 15;
        return true;
    case GDB_REG_PSR:
        word &= ~PSR_RESERVED;
        return hpvm_vcpu_set_reg(vcpu, HPVM_REG_PSR, &word, sizeof word) == HPVM_OK;
    case GDB_REG_AR + AR_BSP:
        return word == hpvm__gdb_frame_end(cpu); // cannot be changed
    case GDB_REG_AR + AR_RNAT:
        hpvm__gdb_rnat_write(cpu, word);
        return true;
    default: {
        hpvm_reg reg = plain(number);
        return reg != HPVM_REG_DIRTY &&
               hpvm_vcpu_set_reg(vcpu, reg, value, hpvm__gdb_register_size(number)) == HPVM_OK;
    }
    }
}
