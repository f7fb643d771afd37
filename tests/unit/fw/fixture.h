// A machine with RAM and vCPUs, and a struct firmware around it, for tests that call firmware functions
// directly.
#ifndef HPVM_TESTS_FW_FIXTURE_H
#define HPVM_TESTS_FW_FIXTURE_H

#include <stdlib.h>

#include "ia64/cpu/intr.h"
#include "ia64/cpu/rse.h"
#include "ia64/fw/fw.h"
#include "ia64/fw/variables.h"

#include "check.h"

struct fixture {
    struct machine machine;
    struct cpus *cpus;
    struct firmware *fw;
    struct cpu *cpu; // vCPU 0
};

__attribute__((unused)) static struct fixture *fixture_new(uint64_t ram, unsigned vcpus)
{
    struct fixture *f = calloc(1, sizeof *f);
    if (hpvm__machine_init(&f->machine, ram, vcpus) != HPVM_OK ||
        hpvm__cpus_create(&f->cpus, &f->machine) != HPVM_OK) {
        fprintf(stderr, "fixture: %s\n", hpvm_last_error()->message);
        abort();
    }
    f->cpu = f->cpus->cpu[0];
    f->fw = calloc(1, sizeof *f->fw);
    f->fw->machine = &f->machine;
    f->fw->cpus = f->cpus;
    f->fw->wait_deadline_ns = UINT64_MAX;
    f->fw->time_zone = 0x7ff;
    pthread_mutex_init(&f->fw->lock, NULL);
    for (unsigned n = 0; n < PLATFORM_MAX_VCPUS; n++)
        f->fw->cpu[n].min_state = FW_CPU_MIN_STATE(n);
    if (hpvm__variables_create(&f->fw->variables, &f->machine) != HPVM_OK)
        abort();
    f->cpus->firmware = f->fw;
    for (unsigned n = 0; n < vcpus; n++) {
        hpvm__rse_write_bspstore(f->cpus->cpu[n], FW_CPU_BSP(n));
        hpvm__psr_write(f->cpus->cpu[n], PSR_IC | PSR_BN);
    }
    return f;
}

__attribute__((unused)) static void fixture_free(struct fixture *f)
{
    hpvm__variables_destroy(f->fw->variables);
    pthread_mutex_destroy(&f->fw->lock);
    free(f->fw);
    hpvm__cpus_destroy(f->cpus);
    hpvm__machine_fini(&f->machine);
    free(f);
}

// Calls a gate handler as br.call with these arguments would.
__attribute__((unused)) static enum gate_result fixture_call(struct fixture *f, gate_function *gate,
                                                             unsigned count, const uint64_t *arguments)
{
    struct cpu *cpu = f->cpu;
    hpvm__cfm_set(cpu, count | (uint64_t)count << 7);
    for (unsigned n = 0; n < count; n++)
        gr_set(cpu, 32 + n, arguments[n], 0);
    return gate(f->fw, cpu);
}
#define CALL(f, gate, ...)                                                                                   \
    fixture_call(f, gate, sizeof((uint64_t[]){__VA_ARGS__}) / 8, (const uint64_t[]){__VA_ARGS__})

#endif
