/* The fair-share scheduler: host processors for vCPUs by entitlement and cap. docs/scheduler.md says what is
 * promised. A VM that is under no scheduler runs as the host's system lets it. */
#ifndef HPVM_SCHED_H
#define HPVM_SCHED_H

#include <hpvm/api.h>
#include <hpvm/stats.h>
#include <hpvm/status.h>
#include <hpvm/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Gives the processors of one host to VMs of this and other processes. Since: 0.1. */
typedef struct hpvm_scheduler hpvm_scheduler;

typedef struct hpvm_scheduler_config {
    size_t struct_size;
    uint32_t processors; /* to give; 0: those that this process may run on */
    uint32_t reserved;   /* zero */
} hpvm_scheduler_config;

#define HPVM_SCHEDULER_CONFIG_INIT                                                                           \
    {                                                                                                        \
        sizeof(hpvm_scheduler_config), 0, 0                                                                  \
    }

/** Flags of hpvm_scheduler_member. Since: 0.1. */
#define HPVM_SCHEDULER_FORCE 1u /* admit it although its entitlement cannot be kept */

/** A VM under the scheduler. Entitlement and cap are for each of its vCPUs. Since: 0.1. */
typedef struct hpvm_scheduler_member {
    size_t struct_size;
    uint32_t vcpu_count;  /* 1 .. HPVM_MAX_VCPUS */
    uint32_t entitlement; /* 1 .. HPVM_SHARE_PROCESSOR, millionths of a processor */
    uint32_t cap;         /* the same, not less than the entitlement; 0: none */
    uint32_t flags;       /* HPVM_SCHEDULER_* */
    /* Of the process that runs the VM: all its processor time is charged, and the VM is removed when it ends.
     * 0: the VM is in this process; its vCPUs and its devices' threads are charged. */
    int32_t process;
    uint32_t reserved; /* zero */
} hpvm_scheduler_member;

#define HPVM_SCHEDULER_MEMBER_INIT                                                                           \
    {                                                                                                        \
        sizeof(hpvm_scheduler_member), 1, HPVM_SHARE_PROCESSOR / 10, 0, 0, 0, 0                              \
    }

/** What connects a VM with its scheduler: descriptors of shared memory and an event. Since: 0.1. */
#define HPVM_SCHEDULER_DESCRIPTORS 3

/**
 * Create a scheduler; it has a thread of its own.
 *
 * cfg  NULL: defaults.
 *
 * On success: caller releases with hpvm_scheduler_destroy.
 * On failure: HPVM_E_INVAL, HPVM_E_NOMEM, HPVM_E_IO, HPVM_E_LIMIT.
 * Threads:    [any]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_scheduler_create(hpvm_scheduler **out, const hpvm_scheduler_config *cfg);

/** End a scheduler; its VMs run on without. NULL is accepted. Threads: [any]. Since: 0.1. */
HPVM_API void hpvm_scheduler_destroy(hpvm_scheduler *scheduler);

/**
 * Admit a VM, in this process or another one. It is under the scheduler when it has joined by
 * hpvm_vm_join_scheduler.
 *
 * id           Receives its number.
 * descriptors  Receives what hpvm_vm_join_scheduler needs, close-on-exec. Caller passes them on and closes
 * them.
 *
 * On failure: HPVM_E_LIMIT: its entitlement cannot be kept beside those promised already (the message has the
 *             arithmetic; HPVM_SCHEDULER_FORCE admits it all the same), or too many VMs; HPVM_E_NOTFOUND:
 * there is no such process; HPVM_E_INVAL, HPVM_E_NOMEM, HPVM_E_IO. Nothing changed. Threads:    [any]. Since:
 * 0.1.
 */
HPVM_API hpvm_status hpvm_scheduler_add(hpvm_scheduler *scheduler, const hpvm_scheduler_member *member,
                                        uint32_t *id, int descriptors[HPVM_SCHEDULER_DESCRIPTORS]);

/** As hpvm_scheduler_add and hpvm_vm_join_scheduler, for a VM of this process. Threads: [vm]. Since: 0.1. */
HPVM_API hpvm_status hpvm_scheduler_add_vm(hpvm_scheduler *scheduler, hpvm_vm *vm,
                                           const hpvm_scheduler_member *member, uint32_t *id);

/**
 * Put a VM under a scheduler, running or not. It asks the scheduler from now on whenever a vCPU has something
 * to do; when the scheduler does not answer any more, the VM runs without it, and comes back when it does.
 *
 * descriptors  As hpvm_scheduler_add gave them; they stay the caller's. NULL: no scheduler any more.
 *
 * On failure: HPVM_E_INVAL, HPVM_E_VERSION, HPVM_E_NOMEM: nothing changed.
 * Threads:    [vm]; not from a callback. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_join_scheduler(hpvm_vm *vm, const int descriptors[HPVM_SCHEDULER_DESCRIPTORS]);

/**
 * Change entitlement and cap of all vCPUs of a VM; it takes effect at once. Whether they can be kept is not
 * checked.
 *
 * On failure: HPVM_E_INVAL, HPVM_E_NOTFOUND: nothing changed.
 * Threads:    [any]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_scheduler_set_share(hpvm_scheduler *scheduler, uint32_t id, uint32_t entitlement,
                                              uint32_t cap);

/** Let a VM run without scheduler from now on. Threads: [any]. Since: 0.1. */
HPVM_API hpvm_status hpvm_scheduler_remove(hpvm_scheduler *scheduler, uint32_t id);

/**
 * Read how a vCPU spent its time, as the scheduler saw it: cpu_ns is what it was charged, its part of the
 * process's other threads included. Set out->struct_size.
 *
 * Threads: [any]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_scheduler_get_times(hpvm_scheduler *scheduler, uint32_t id, uint32_t vcpu,
                                              hpvm_vcpu_times *out);

typedef struct hpvm_scheduler_info {
    size_t struct_size;
    uint32_t processors;
    uint32_t members;   /* VMs */
    uint64_t promised;  /* sum of entitlements over all vCPUs, millionths of a processor */
    uint64_t decisions; /* times that it gave a processor to a vCPU */
    uint64_t cpu_ns;    /* processor time that the scheduler's thread used */
} hpvm_scheduler_info;

#define HPVM_SCHEDULER_INFO_INIT                                                                             \
    {                                                                                                        \
        sizeof(hpvm_scheduler_info), 0, 0, 0, 0, 0                                                           \
    }

/** Read what a scheduler does. Set out->struct_size. Threads: [any]. Since: 0.1. */
HPVM_API hpvm_status hpvm_scheduler_get_info(hpvm_scheduler *scheduler, hpvm_scheduler_info *out);

/**
 * Check whether a VM's entitlement can be kept: the sum of all entitlements may not be more than the
 * processors.
 *
 * promised  Sum of entitlements that are promised already, millionths of a processor.
 *
 * On failure: HPVM_E_LIMIT; the message has the arithmetic.
 * Threads:    [any]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_scheduler_check(uint32_t processors, uint64_t promised, uint32_t vcpu_count,
                                          uint32_t entitlement);

#ifdef __cplusplus
}
#endif

#endif
