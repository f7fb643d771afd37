// The scheduler of a host: one thread that gives processors to vCPUs of VMs in this and other processes.
#ifndef HPVM_SCHED_ARBITER_H
#define HPVM_SCHED_ARBITER_H

#include <hpvm/stats.h>
#include <hpvm/status.h>
#include <stdbool.h>
#include <stdint.h>

#include "sched/gate.h"

struct arbiter;

struct arbiter_totals {
    uint32_t processors, members;
    uint64_t promised;  // millionths of a processor
    uint64_t decisions; // processors given
    uint64_t cpu_ns;    // used by the scheduler's thread
};

// processors 0: those that this process may run on.
hpvm_status hpvm__arbiter_create(struct arbiter **out, unsigned processors);
// All VMs run without a scheduler from now on.
void hpvm__arbiter_destroy(struct arbiter *arbiter);

// Admits a VM. pid: of its process, whose processor time is charged to it and whose end removes it; 0: the VM
// is in this process. The descriptors are the caller's to pass on and to close.
hpvm_status hpvm__arbiter_add(struct arbiter *arbiter, unsigned vcpu_count, uint32_t entitlement,
                              uint32_t cap, int pid, bool force, uint32_t *id,
                              int descriptors[GATE_DESCRIPTORS]);
hpvm_status hpvm__arbiter_set_share(struct arbiter *arbiter, uint32_t id, uint32_t entitlement, uint32_t cap);
hpvm_status hpvm__arbiter_remove(struct arbiter *arbiter, uint32_t id);
hpvm_status hpvm__arbiter_times(struct arbiter *arbiter, uint32_t id, unsigned vcpu, hpvm_vcpu_times *out);
void hpvm__arbiter_totals(struct arbiter *arbiter, struct arbiter_totals *out);

// Do the entitlements fit? HPVM_E_LIMIT with the arithmetic otherwise. All but counts in millionths.
hpvm_status hpvm__admission_check(unsigned processors, uint64_t promised, unsigned vcpu_count,
                                  uint32_t entitlement);
hpvm_status hpvm__share_check(uint32_t entitlement, uint32_t cap);

#endif
