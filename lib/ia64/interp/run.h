// The interpreter as its callers see it: run a vCPU, sleep while it is halted, wake it.
#ifndef HPVM_IA64_INTERP_RUN_H
#define HPVM_IA64_INTERP_RUN_H

#include "ia64/cpu/intr.h"

// Executes until a reason arises, at most max_slots slots and as many interruptions; 0: no limit. State is
// exact on return.
enum vcpu_exit hpvm__interp_run(struct cpu *cpu, uint64_t max_slots);

// Sleeps while the vCPU is halted and nothing is pending, at most until its timer is due, `deadline_ns` of
// the host clock is reached, or somebody kicks it.
void hpvm__run_control_sleep(struct cpu *cpu, uint64_t deadline_ns);

hpvm_status hpvm__interp_create(struct cpu *cpu);
void hpvm__interp_destroy(struct cpu *cpu);
void hpvm__interp_reset(struct cpu *cpu); // drops all decoded code
// The same when there is much of it, and gives its memory back to the host. The guest is idle.
void hpvm__interp_compact(struct cpu *cpu);
hpvm_status hpvm__run_control_create(struct cpu *cpu);
void hpvm__run_control_destroy(struct cpu *cpu);

#endif
