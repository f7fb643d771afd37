// Counters of vCPUs and devices.
#include "api/internal.h"
#include "core/backing.h"
#include "ia64/cpu/intr.h"

hpvm_status hpvm_vcpu_get_causes(const hpvm_vcpu *vcpu, hpvm_vcpu_causes *out)
{
    static const uint16_t translations[] = {VEC_VHPT,     VEC_ITLB,     VEC_DTLB,
                                            VEC_ALT_ITLB, VEC_ALT_DTLB, VEC_NESTED_DTLB};
    static const uint16_t pages[] = {VEC_IKEY_MISS,      VEC_DKEY_MISS,      VEC_DIRTY,
                                     VEC_IACCESS,        VEC_DACCESS,        VEC_NOT_PRESENT,
                                     VEC_KEY_PERMISSION, VEC_IACCESS_RIGHTS, VEC_DACCESS_RIGHTS};
    static const uint16_t floating[] = {VEC_DISABLED_FP, VEC_FP_FAULT, VEC_FP_TRAP};
    API_ENTER;
    if (!vcpu || !out || out->struct_size < sizeof *out)
        return API_FAIL(HPVM_E_INVAL, "vcpu and out must not be NULL, out->struct_size must be set");
    const struct cpu *cpu = vcpu->cpu;
    const uint64_t *count = cpu->stats.interruptions;
    hpvm_vcpu_causes causes = {.struct_size = out->struct_size,
                               .external = count[VEC_EXTINT >> 8],
                               .breaks = count[VEC_BREAK >> 8],
                               .walks = cpu->stats.vhpt_walks,
                               .devices = cpu->stats.mmio,
                               .firmware = cpu->stats.gates,
                               .halts = cpu->stats.halts,
                               .purges = cpu->stats.purges};
    for (unsigned n = 0; n < sizeof translations / sizeof translations[0]; n++)
        causes.translations += count[translations[n] >> 8];
    for (unsigned n = 0; n < sizeof pages / sizeof pages[0]; n++)
        causes.pages += count[pages[n] >> 8];
    for (unsigned n = 0; n < sizeof floating / sizeof floating[0]; n++)
        causes.floating += count[floating[n] >> 8];
    uint64_t known = causes.external + causes.breaks + causes.translations + causes.pages + causes.floating;
    uint64_t all = 0;
    for (unsigned n = 0; n < sizeof cpu->stats.interruptions / sizeof count[0]; n++)
        all += count[n];
    causes.other = all > known ? all - known : 0; // the vCPU goes on counting meanwhile
    *out = causes;
    return HPVM_OK;
}

static uint32_t place(const struct block_unit *unit)
{
    return (uint32_t)unit->bus << 24 | (uint32_t)unit->slot << 16 | unit->target;
}

// The index-th unit by address, under device_lock.
static const struct block_unit *unit_at(const struct machine *machine, uint32_t index)
{
    for (unsigned n = 0; n < machine->unit_count; n++) {
        uint32_t before = 0;
        for (unsigned m = 0; m < machine->unit_count; m++)
            before += place(&machine->units[m]) < place(&machine->units[n]);
        if (before == index)
            return &machine->units[n];
    }
    return NULL;
}

// False: there are fewer units; *count says how many.
static bool storage_stats(hpvm_vm *vm, uint32_t index, hpvm_io_stats *out, uint32_t *count)
{
    struct machine *machine = &vm->machine;
    pthread_mutex_lock(&machine->device_lock);
    const struct block_unit *unit = unit_at(machine, index);
    if (unit) {
        out->kind = unit->is_dvd ? HPVM_IO_DVD : HPVM_IO_DISK;
        out->bus = unit->bus;
        out->slot = unit->slot;
        out->target = unit->target;
    }
    if (unit && unit->backing) {
        out->reads = unit->backing->stats.reads;
        out->writes = unit->backing->stats.writes;
        out->read_bytes = unit->backing->stats.read_bytes;
        out->write_bytes = unit->backing->stats.write_bytes;
        out->flushes = unit->backing->stats.flushes;
        out->errors = unit->backing->stats.errors;
    }
    *count = machine->unit_count;
    pthread_mutex_unlock(&machine->device_lock);
    return unit;
}

hpvm_status hpvm_vm_get_io_stats(hpvm_vm *vm, uint32_t index, hpvm_io_stats *out)
{
    API_ENTER;
    if (!vm || !out || out->struct_size < sizeof *out)
        return API_FAIL(HPVM_E_INVAL, "vm and out must not be NULL, out->struct_size must be set");
    hpvm_io_stats stats = {.struct_size = out->struct_size};
    struct device_address where;
    struct lan_traffic lan;
    uint32_t units;
    if (!storage_stats(vm, index, &stats, &units)) {
        if (!hpvm__devices_lan_traffic(vm->devices, index - units, &where, &lan))
            return API_FAIL(HPVM_E_NOTFOUND, "there is no device %u", index);
        stats.kind = HPVM_IO_NETWORK;
        stats.bus = where.bus;
        stats.slot = where.slot;
        stats.target = -1;
        stats.reads = lan.received;
        stats.writes = lan.sent;
        stats.read_bytes = lan.received_bytes;
        stats.write_bytes = lan.sent_bytes;
        stats.errors = lan.dropped;
    }
    *out = stats;
    return HPVM_OK;
}
