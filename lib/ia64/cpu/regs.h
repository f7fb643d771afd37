// Reads and writes of application, control and indirect registers with their side effects.
// Privilege, unit and NaT checks are the instruction's; these check register existence and reserved fields.
#ifndef HPVM_IA64_CPU_REGS_H
#define HPVM_IA64_CPU_REGS_H

#include "ia64/cpu/intr.h"

enum reg_result {
    REG_OK,
    REG_ILLEGAL,        // Illegal Operation: reserved or read-only register
    REG_RESERVED_FIELD, // Reserved Register/Field fault
    REG_PRIVILEGED,     // Privileged Register fault
    REG_MODE            // mode changed: the engine must leave the block
};

enum reg_result hpvm__ar_read(struct cpu *cpu, unsigned ar, uint64_t *value);
enum reg_result hpvm__ar_write(struct cpu *cpu, unsigned ar, uint64_t value);
bool hpvm__cr_exists(unsigned cr);
// IPSR to IHA, which instructions can reach only while PSR.ic is 0.
bool hpvm__cr_of_interruption(unsigned cr);
// Where a register that only holds a value is; NULL: another one.
uint64_t *hpvm__cr_place(struct cpu *cpu, unsigned cr);
enum reg_result hpvm__cr_read(struct cpu *cpu, unsigned cr, uint64_t *value);
enum reg_result hpvm__cr_write(struct cpu *cpu, unsigned cr, uint64_t value);

enum indirect_file { FILE_RR, FILE_PKR, FILE_IBR, FILE_DBR, FILE_PMC, FILE_PMD, FILE_CPUID };
enum reg_result hpvm__indirect_read(struct cpu *cpu, enum indirect_file file, uint64_t index,
                                    uint64_t *value);
enum reg_result hpvm__indirect_write(struct cpu *cpu, enum indirect_file file, uint64_t index,
                                     uint64_t value);

#endif
