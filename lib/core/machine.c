// Building and taking down what the siblings share, and the routes between them.
#include "core/machine.h"

#include <stdio.h>

hpvm_status hpvm__machine_init(struct machine *machine, uint64_t ram_size, unsigned vcpu_count)
{
    memset(machine, 0, sizeof *machine);
    if (vcpu_count < 1 || vcpu_count > PLATFORM_MAX_VCPUS)
        return hpvm__fail(HPVM_E_INVAL, 0, "%u virtual processors: must be between 1 and %d", vcpu_count,
                          PLATFORM_MAX_VCPUS);
    hpvm_status status = hpvm__ram_create(&machine->ram, ram_size);
    if (status != HPVM_OK)
        return status;
    pthread_mutex_init(&machine->device_lock, NULL);
    pthread_mutex_init(&machine->request_lock, NULL);
    pthread_mutex_init(&machine->console.lock, NULL);
    pthread_rwlock_init(&machine->aspace_lock, NULL);
    machine->vcpu_count = vcpu_count;
    machine->log_level = LOG_INFO;
    return HPVM_OK;
}

void hpvm__machine_fini(struct machine *machine)
{
    if (!machine->ram.host)
        return;
    hpvm__aspace_fini(machine);
    pthread_rwlock_destroy(&machine->aspace_lock);
    pthread_mutex_destroy(&machine->console.lock);
    pthread_mutex_destroy(&machine->request_lock);
    pthread_mutex_destroy(&machine->device_lock);
    hpvm__ram_destroy(&machine->ram);
}

bool hpvm__unit_get(struct machine *machine, uint32_t serial, struct block_unit *out)
{
    bool found = false;
    pthread_mutex_lock(&machine->device_lock);
    for (unsigned n = 0; n < machine->unit_count && !found; n++)
        if (machine->units[n].serial == serial) {
            *out = machine->units[n];
            hpvm__backing_ref(out->backing);
            found = true;
        }
    pthread_mutex_unlock(&machine->device_lock);
    return found;
}

void hpvm__gsi_set(struct machine *machine, unsigned gsi, bool level)
{
    if (machine->irq_ops)
        machine->irq_ops->set(machine->irq_opaque, gsi, level);
}

void hpvm__interrupt_send(struct machine *machine, uint8_t id, uint8_t eid, enum delivery_mode mode,
                          uint8_t vector)
{
    switch (mode) {
    case DELIVER_INT:
    case DELIVER_PMI:
    case DELIVER_NMI:
    case DELIVER_INIT:
    case DELIVER_EXTINT:
        if (machine->cpu_ops)
            machine->cpu_ops->interrupt(machine->cpus, id, eid, mode, vector);
        break;
    default:
        break; // reserved delivery modes: nothing is sent
    }
}

void hpvm__msi_send(struct machine *machine, uint64_t address, uint32_t data)
{
    // Inter-processor interrupt messages take the lower half of the block: id in address bits 19:12, eid in
    // 11:4; data bits 7:0 are the vector and 10:8 the delivery mode (manual volume 2, section 5.8.4.1).
    if (address < PLATFORM_PIB_BASE || address - PLATFORM_PIB_BASE >= PLATFORM_PIB_SIZE / 2)
        return;
    hpvm__interrupt_send(machine, (uint8_t)(address >> 12), (uint8_t)(address >> 4),
                         (enum delivery_mode)bits_get(data, 8, 3), (uint8_t)data);
}

void hpvm__machine_request(struct machine *machine, enum machine_request request, const char *reason)
{
    // The reason is complete before the bit can be seen.
    pthread_mutex_lock(&machine->request_lock);
    if (atomic_load(&machine->requests) == 0)
        snprintf(machine->request_reason, sizeof machine->request_reason, "%s", reason ? reason : "");
    atomic_fetch_or(&machine->requests, (uint32_t)request);
    pthread_mutex_unlock(&machine->request_lock);
    if (machine->cpu_ops)
        machine->cpu_ops->kick_all(machine->cpus);
}
