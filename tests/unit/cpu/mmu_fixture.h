// A machine with processors that have only what translation needs: RAM, TLBs, purge queues.
#ifndef HPVM_TESTS_MMU_FIXTURE_H
#define HPVM_TESTS_MMU_FIXTURE_H

#include <stdlib.h>

#include "ia64/cpu/tlb_state.h"

#include "check.h"

#define RAM_SIZE 0x8000000ull

// PTE fields.
#define PTE_P      1ull
#define PTE_MA(m)  ((uint64_t)(m) << 2)
#define PTE_A      BIT(5)
#define PTE_D      BIT(6)
#define PTE_PL(pl) ((uint64_t)(pl) << 7)
#define PTE_AR(ar) ((uint64_t)(ar) << 9)
#define PTE_ED     BIT(52)
#define PTE_RW     (PTE_P | PTE_A | PTE_D | PTE_PL(3) | PTE_AR(3)) // everything allowed to everybody

static struct machine machine;
static struct cpus cpus;

static struct cpu *fixture_cpu(unsigned index)
{
    struct cpu *cpu = aligned_alloc(64, align_up(sizeof *cpu, 64));
    memset(cpu, 0, sizeof *cpu);
    cpu->index = index;
    cpu->cpus = &cpus;
    cpu->machine = &machine;
    for (unsigned region = 0; region < 8; region++)
        cpu->rr[region] = (0x100 + region) << 8 | 14 << 2; // 16 KB pages, no walker
    cpu->psr = PSR_IC | PSR_DT | PSR_IT | PSR_RT;
    CU_ASSERT_FATAL(hpvm__mmu_create(cpu) == HPVM_OK);
    cpus.cpu[index] = cpu;
    return cpu;
}

static struct cpu *fixture_open(void)
{
    memset(&cpus, 0, sizeof cpus);
    CU_ASSERT_FATAL(hpvm__machine_init(&machine, RAM_SIZE, 1) == HPVM_OK);
    cpus.machine = &machine;
    cpus.count = 1;
    return fixture_cpu(0);
}

static void fixture_close(void)
{
    for (unsigned n = 0; n < cpus.count; n++) {
        hpvm__mmu_destroy(cpus.cpu[n]);
        free(cpus.cpu[n]);
    }
    hpvm__machine_fini(&machine);
}

static inline void set_psr(struct cpu *cpu, uint64_t psr)
{
    cpu->psr = psr;
    hpvm__mmu_mode_changed(cpu);
}

static inline void set_cpl(struct cpu *cpu, unsigned level)
{
    set_psr(cpu, (cpu->psr & ~PSR_CPL) | (uint64_t)level << PSR_CPL_SHIFT);
}

static inline bool insert_key(struct cpu *cpu, bool instruction, uint64_t va, unsigned page_shift,
                              uint32_t key, uint64_t pte)
{
    cpu->ifa = va;
    cpu->itir = (uint64_t)key << 8 | page_shift << 2;
    return hpvm__itc(cpu, instruction, pte);
}

static inline bool insert(struct cpu *cpu, uint64_t va, unsigned page_shift, uint64_t pte)
{
    return insert_key(cpu, false, va, page_shift, 0, pte);
}

static inline uint64_t ram64(uint64_t pa)
{
    return load64(machine.ram.host + pa);
}

#define CHECK_FAULT(cpu, expected_vector, expected_isr, expected_ifa)                                        \
    do {                                                                                                     \
        CHECK_EQ((cpu)->fault.vector, expected_vector);                                                      \
        CHECK_EQ((cpu)->fault.isr, expected_isr);                                                            \
        CHECK((cpu)->fault.sets_ifa);                                                                        \
        CHECK_EQ((cpu)->fault.ifa, expected_ifa);                                                            \
        CHECK_EQ((cpu)->fault.itir, hpvm__itir_default(cpu, expected_ifa));                                  \
    } while (0)

#endif
