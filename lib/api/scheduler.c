// Schedulers, and VMs under them.
#include <stdlib.h>
#include <unistd.h>

#include "api/internal.h"
#include "sched/arbiter.h"

struct hpvm_scheduler {
    struct arbiter *arbiter;
};

_Static_assert(HPVM_SCHEDULER_DESCRIPTORS == GATE_DESCRIPTORS, "public and internal number of descriptors");

hpvm_status hpvm_scheduler_create(hpvm_scheduler **out, const hpvm_scheduler_config *cfg)
{
    API_ENTER;
    static const hpvm_scheduler_config defaults = HPVM_SCHEDULER_CONFIG_INIT;
    if (!out)
        return API_FAIL(HPVM_E_INVAL, "out must not be NULL");
    *out = NULL;
    if (!cfg)
        cfg = &defaults;
    hpvm_status status =
        hpvm__check_struct(cfg->struct_size, sizeof *cfg, sizeof *cfg, cfg, "hpvm_scheduler_config");
    if (status != HPVM_OK)
        return status;
    hpvm_scheduler *scheduler = calloc(1, sizeof *scheduler);
    if (!scheduler)
        return API_FAIL(HPVM_E_NOMEM, "no memory for the scheduler");
    status = hpvm__arbiter_create(&scheduler->arbiter, cfg->processors);
    if (status != HPVM_OK) {
        free(scheduler);
        return status;
    }
    *out = scheduler;
    return HPVM_OK;
}

void hpvm_scheduler_destroy(hpvm_scheduler *scheduler)
{
    if (!scheduler)
        return;
    hpvm__arbiter_destroy(scheduler->arbiter);
    free(scheduler);
}

static hpvm_status check_member(const hpvm_scheduler_member *member)
{
    hpvm_status status = hpvm__check_struct(member->struct_size, sizeof *member, sizeof *member, member,
                                            "hpvm_scheduler_member");
    if (status != HPVM_OK)
        return status;
    if (member->vcpu_count < 1 || member->vcpu_count > HPVM_MAX_VCPUS)
        return API_FAIL(HPVM_E_INVAL, "%u vCPUs; 1 to %d are allowed", member->vcpu_count, HPVM_MAX_VCPUS);
    if (member->flags & ~HPVM_SCHEDULER_FORCE)
        return API_FAIL(HPVM_E_INVAL, "flags 0x%x of hpvm_scheduler_member are not known", member->flags);
    if (member->process < 0)
        return API_FAIL(HPVM_E_INVAL, "%d is not the number of a process", member->process);
    return HPVM_OK;
}

hpvm_status hpvm_scheduler_add(hpvm_scheduler *scheduler, const hpvm_scheduler_member *member, uint32_t *id,
                               int descriptors[HPVM_SCHEDULER_DESCRIPTORS])
{
    API_ENTER;
    if (!scheduler || !member || !id || !descriptors)
        return API_FAIL(HPVM_E_INVAL, "scheduler, member, id and descriptors must not be NULL");
    hpvm_status status = check_member(member);
    if (status != HPVM_OK)
        return status;
    return hpvm__arbiter_add(scheduler->arbiter, member->vcpu_count, member->entitlement, member->cap,
                             member->process, member->flags & HPVM_SCHEDULER_FORCE, id, descriptors);
}

static hpvm_status join(hpvm_vm *vm, const int *descriptors)
{
    struct gate *gate = NULL;
    hpvm_status status = HPVM_OK;
    if (descriptors)
        status = hpvm__gate_open(&gate, descriptors, vm->cpus->count);
    if (status != HPVM_OK)
        return status;
    pthread_mutex_lock(&vm->lock);
    hpvm__runner_set_gate(vm->runner, gate);
    pthread_mutex_unlock(&vm->lock);
    return HPVM_OK;
}

hpvm_status hpvm_vm_join_scheduler(hpvm_vm *vm, const int descriptors[HPVM_SCHEDULER_DESCRIPTORS])
{
    API_ENTER;
    if (!vm)
        return API_FAIL(HPVM_E_INVAL, "vm must not be NULL");
    return join(vm, descriptors);
}

hpvm_status hpvm_scheduler_add_vm(hpvm_scheduler *scheduler, hpvm_vm *vm, const hpvm_scheduler_member *member,
                                  uint32_t *id)
{
    API_ENTER;
    int descriptors[HPVM_SCHEDULER_DESCRIPTORS];
    if (!scheduler || !vm || !member || !id)
        return API_FAIL(HPVM_E_INVAL, "scheduler, vm, member and id must not be NULL");
    hpvm_status status = check_member(member);
    if (status == HPVM_OK)
        status = hpvm__arbiter_add(scheduler->arbiter, member->vcpu_count, member->entitlement, member->cap,
                                   member->process, member->flags & HPVM_SCHEDULER_FORCE, id, descriptors);
    if (status != HPVM_OK)
        return status;
    status = join(vm, descriptors);
    for (unsigned n = 0; n < HPVM_SCHEDULER_DESCRIPTORS; n++)
        close(descriptors[n]);
    if (status != HPVM_OK)
        hpvm__arbiter_remove(scheduler->arbiter, *id);
    return status;
}

hpvm_status hpvm_scheduler_set_share(hpvm_scheduler *scheduler, uint32_t id, uint32_t entitlement,
                                     uint32_t cap)
{
    API_ENTER;
    if (!scheduler)
        return API_FAIL(HPVM_E_INVAL, "scheduler must not be NULL");
    return hpvm__arbiter_set_share(scheduler->arbiter, id, entitlement, cap);
}

hpvm_status hpvm_scheduler_remove(hpvm_scheduler *scheduler, uint32_t id)
{
    API_ENTER;
    if (!scheduler)
        return API_FAIL(HPVM_E_INVAL, "scheduler must not be NULL");
    return hpvm__arbiter_remove(scheduler->arbiter, id);
}

hpvm_status hpvm_scheduler_get_times(hpvm_scheduler *scheduler, uint32_t id, uint32_t vcpu,
                                     hpvm_vcpu_times *out)
{
    API_ENTER;
    if (!scheduler || !out || out->struct_size < sizeof *out)
        return API_FAIL(HPVM_E_INVAL, "scheduler and out must not be NULL, out->struct_size must be set");
    return hpvm__arbiter_times(scheduler->arbiter, id, vcpu, out);
}

hpvm_status hpvm_scheduler_get_info(hpvm_scheduler *scheduler, hpvm_scheduler_info *out)
{
    API_ENTER;
    if (!scheduler || !out || out->struct_size < sizeof *out)
        return API_FAIL(HPVM_E_INVAL, "scheduler and out must not be NULL, out->struct_size must be set");
    struct arbiter_totals totals;
    hpvm__arbiter_totals(scheduler->arbiter, &totals);
    *out = (hpvm_scheduler_info){.struct_size = out->struct_size,
                                 .processors = totals.processors,
                                 .members = totals.members,
                                 .promised = totals.promised,
                                 .decisions = totals.decisions,
                                 .cpu_ns = totals.cpu_ns};
    return HPVM_OK;
}

hpvm_status hpvm_scheduler_check(uint32_t processors, uint64_t promised, uint32_t vcpu_count,
                                 uint32_t entitlement)
{
    API_ENTER;
    return hpvm__admission_check(processors, promised, vcpu_count, entitlement);
}
