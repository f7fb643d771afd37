// A machine with vCPUs and a clock that the test moves, for tests of registers, interrupts and time.
#ifndef HPVM_TESTS_CPU_FIXTURE_H
#define HPVM_TESTS_CPU_FIXTURE_H

#include "check.h"
#include "ia64/cpu/mmu.h"

struct fixture {
    struct machine machine;
    struct cpus *cpus;
    struct cpu *cpu;
};

static void fixture_open(struct fixture *f, unsigned vcpus)
{
    memset(f, 0, sizeof *f);
    CU_ASSERT_FATAL(hpvm__machine_init(&f->machine, PLATFORM_RAM_MIN, vcpus) == HPVM_OK);
    CU_ASSERT_FATAL(hpvm__cpus_create(&f->cpus, &f->machine) == HPVM_OK);
    atomic_store(&f->machine.clock.deterministic, true);
    f->cpu = f->cpus->cpu[0];
}

static void fixture_close(struct fixture *f)
{
    hpvm__cpus_destroy(f->cpus);
    hpvm__machine_fini(&f->machine);
}

#endif
