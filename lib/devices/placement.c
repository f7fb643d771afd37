// Adding and removing adapters and disks: which slot and target they get, and how firmware hears of them.
#include "devices/internal.h"

#include <stdio.h>
#include <unistd.h>

static void lock(struct devices *devices)
{
    pthread_mutex_lock(&devices->machine->device_lock);
}
static void unlock(struct devices *devices)
{
    pthread_mutex_unlock(&devices->machine->device_lock);
}

static bool slot_valid(int bus, int slot)
{
    return bus >= 0 && bus < PLATFORM_PCI_ROOTS && slot >= 0 && slot < PLATFORM_PCI_SLOTS;
}

static hpvm_status check_address(const struct device_address *address)
{
    if (address->bus < -1 || address->bus >= PLATFORM_PCI_ROOTS || address->slot < -1 ||
        address->slot >= PLATFORM_PCI_SLOTS)
        return hpvm__fail(HPVM_E_INVAL, 0, "bus %d, slot %d: buses are 0 to %d and slots 0 to %d",
                          address->bus, address->slot, PLATFORM_PCI_ROOTS - 1, PLATFORM_PCI_SLOTS - 1);
    if (address->target < -1 || address->target >= VIRTIO_SCSI_TARGETS)
        return hpvm__fail(HPVM_E_INVAL, 0, "target %d: an adapter has targets 0 to %d", address->target,
                          VIRTIO_SCSI_TARGETS - 1);
    return HPVM_OK;
}

// The first free slot that fits what the caller left open.
static hpvm_status choose_slot(const struct devices *devices, struct device_address *address)
{
    for (int bus = 0; bus < PLATFORM_PCI_ROOTS; bus++) {
        for (int slot = 0; slot < PLATFORM_PCI_SLOTS; slot++) {
            if ((address->bus >= 0 && address->bus != bus) || (address->slot >= 0 && address->slot != slot) ||
                devices->pci.devices[bus][slot])
                continue;
            address->bus = bus;
            address->slot = slot;
            return HPVM_OK;
        }
    }
    if (address->bus >= 0 && address->slot >= 0)
        return hpvm__fail(HPVM_E_EXIST, 0, "bus %d, slot %d is taken by %s", address->bus, address->slot,
                          devices->pci.devices[address->bus][address->slot]->name);
    return hpvm__fail(HPVM_E_LIMIT, 0, "all slots are taken");
}

// Guests learn of adapters only when they start.
static hpvm_status refuse_running(const struct devices *devices, const char *what)
{
    if (atomic_load(&devices->machine->clock.running))
        return hpvm__fail(HPVM_E_STATE, 0, "%s: an adapter cannot be added while the virtual machine runs",
                          what);
    return HPVM_OK;
}

// ---- disks -------------------------------------------------------------------------------------------

static int free_target(const struct virtio_scsi *stor)
{
    for (int target = 0; target < VIRTIO_SCSI_TARGETS; target++)
        if (!stor->targets[target])
            return target;
    return -1;
}

// An adapter that has the wanted target, or any target, free.
static struct virtio_scsi *choose_adapter(struct devices *devices, struct device_address *address)
{
    for (int bus = 0; bus < PLATFORM_PCI_ROOTS; bus++) {
        for (int slot = 0; slot < PLATFORM_PCI_SLOTS; slot++) {
            struct virtio_scsi *stor = devices->adapters[bus][slot].stor;
            if (!stor || (address->bus >= 0 && address->bus != bus) ||
                (address->slot >= 0 && address->slot != slot))
                continue;
            bool named = address->bus >= 0 && address->slot >= 0;
            int target = address->target >= 0 ? address->target : free_target(stor);
            if (target < 0 || (stor->targets[target] && !named))
                continue;
            *address = (struct device_address){bus, slot, target};
            return stor;
        }
    }
    return NULL;
}

static hpvm_status make_adapter(struct devices *devices, struct device_address *address,
                                struct virtio_scsi **out)
{
    hpvm_status status = refuse_running(devices, "disk");
    if (status == HPVM_OK)
        status = choose_slot(devices, address);
    if (status == HPVM_OK)
        status = hpvm__virtio_scsi_create(out, devices->machine, devices->loop, devices->machine->vcpu_count);
    if (status != HPVM_OK)
        return status;
    status =
        hpvm__pci_attach(&devices->pci, &(*out)->virtio.pci, (unsigned)address->bus, (unsigned)address->slot);
    if (status != HPVM_OK) {
        hpvm__virtio_scsi_destroy(*out);
        return status;
    }
    if (address->target < 0)
        address->target = 0;
    devices->adapters[address->bus][address->slot].stor = *out;
    return HPVM_OK;
}

// An identifier that depends on the machine and the address only, so that guests find their disks again.
static uint64_t make_identifier(const struct machine *machine, const struct device_address *address)
{
    uint64_t hash = 14695981039346656037ull; // FNV-1a
    uint8_t place[3] = {(uint8_t)address->bus, (uint8_t)address->slot, (uint8_t)address->target};
    for (unsigned n = 0; n < sizeof machine->uuid; n++)
        hash = (hash ^ machine->uuid[n]) * 1099511628211ull;
    for (unsigned n = 0; n < sizeof place; n++)
        hash = (hash ^ place[n]) * 1099511628211ull;
    return hash;
}

static hpvm_status add_disk(struct devices *devices, const struct disk_options *options,
                            struct device_address *where)
{
    struct machine *machine = devices->machine;
    *where = options->address;
    hpvm_status status = check_address(where);
    if (status == HPVM_OK && !options->backing && !options->is_dvd)
        status = hpvm__fail(HPVM_E_INVAL, 0, "a disk needs a backing store");
    if (status == HPVM_OK && machine->unit_count == MACHINE_MAX_UNITS)
        status =
            hpvm__fail(HPVM_E_LIMIT, 0, "a virtual machine has at most %d disks and DVDs", MACHINE_MAX_UNITS);
    if (status == HPVM_OK && options->backing && options->backing->size < (options->is_dvd ? 2048 : 512))
        status = hpvm__fail(HPVM_E_INVAL, 0, "%s: is shorter than one block", options->backing->name);
    if (status != HPVM_OK)
        return status;
    struct virtio_scsi *stor = choose_adapter(devices, where);
    if (!stor)
        status = make_adapter(devices, where, &stor);
    if (status != HPVM_OK)
        return status;
    uint64_t identifier = make_identifier(machine, where);
    char serial[32];
    snprintf(serial, sizeof serial, "%016llX", (unsigned long long)identifier);
    status = hpvm__virtio_scsi_add(stor, (unsigned)where->target, options->is_dvd, options->read_only,
                                   options->backing, options->serial ? options->serial : serial, identifier);
    if (status != HPVM_OK)
        return status;
    const struct scsi_unit *unit = &stor->targets[where->target]->unit;
    machine->units[machine->unit_count++] = (struct block_unit){.is_dvd = unit->is_dvd,
                                                                .read_only = unit->read_only,
                                                                .removable = unit->removable,
                                                                .bus = (uint8_t)where->bus,
                                                                .slot = (uint8_t)where->slot,
                                                                .target = (uint16_t)where->target,
                                                                .serial = ++machine->unit_serial,
                                                                .backing = unit->backing};
    return HPVM_OK;
}

hpvm_status hpvm__devices_add_disk(struct devices *devices, const struct disk_options *options,
                                   struct device_address *where)
{
    struct device_address address;
    lock(devices);
    hpvm_status status = add_disk(devices, options, where ? where : &address);
    unlock(devices);
    return status;
}

static struct scsi_target *find_target(struct devices *devices, const struct device_address *address)
{
    struct virtio_scsi *stor =
        slot_valid(address->bus, address->slot) ? devices->adapters[address->bus][address->slot].stor : NULL;
    struct scsi_target *target = stor && address->target >= 0 && address->target < VIRTIO_SCSI_TARGETS
                                     ? stor->targets[address->target]
                                     : NULL;
    if (!target)
        hpvm__fail(HPVM_E_NOTFOUND, 0, "there is no disk or DVD at bus %d, slot %d, target %d", address->bus,
                   address->slot, address->target);
    return target;
}

static struct block_unit *find_unit(struct machine *machine, const struct device_address *address)
{
    for (unsigned n = 0; n < machine->unit_count; n++) {
        struct block_unit *unit = &machine->units[n];
        if (unit->bus == address->bus && unit->slot == address->slot && unit->target == address->target)
            return unit;
    }
    return NULL;
}

hpvm_status hpvm__devices_remove_disk(struct devices *devices, struct device_address address)
{
    struct machine *machine = devices->machine;
    hpvm_status status = HPVM_E_NOTFOUND;
    lock(devices);
    struct scsi_target *target = find_target(devices, &address);
    if (target) {
        struct block_unit *unit = find_unit(machine, &address);
        if (unit) {
            size_t behind = (size_t)(machine->units + machine->unit_count - unit) - 1;
            memmove(unit, unit + 1, behind * sizeof *unit);
            machine->unit_count--;
        }
        status = hpvm__virtio_scsi_remove(target->adapter, target->number);
    }
    unlock(devices);
    return status;
}

hpvm_status hpvm__devices_set_medium(struct devices *devices, struct device_address address,
                                     struct backing *backing, bool force)
{
    hpvm_status status = HPVM_E_NOTFOUND;
    lock(devices);
    struct scsi_target *target = find_target(devices, &address);
    if (target) {
        struct block_unit *unit = find_unit(devices->machine, &address);
        status = hpvm__scsi_set_medium(&target->unit, backing, force);
        if (status == HPVM_OK && unit) {
            unit->backing = backing;
            unit->serial = ++devices->machine->unit_serial;
        }
    }
    unlock(devices);
    return status;
}

// ---- other adapters ----------------------------------------------------------------------------------

static hpvm_status add_lan(struct devices *devices, const struct lan_options *options,
                           struct device_address *where)
{
    struct virtio_net *lan = NULL;
    *where = options->address;
    where->target = -1;
    hpvm_status status = check_address(where);
    if (status == HPVM_OK)
        status = refuse_running(devices, "lan");
    if (status == HPVM_OK)
        status = choose_slot(devices, where);
    if (status == HPVM_OK)
        status = hpvm__virtio_net_create(&lan, devices->machine, devices->loop, options->descriptor,
                                         options->mac, options->queue_pairs);
    if (status != HPVM_OK)
        return status;
    // The slot is free, so that this cannot fail any more.
    hpvm__pci_attach(&devices->pci, &lan->virtio.pci, (unsigned)where->bus, (unsigned)where->slot);
    devices->adapters[where->bus][where->slot].lan = lan;
    return HPVM_OK;
}

hpvm_status hpvm__devices_add_lan(struct devices *devices, const struct lan_options *options,
                                  struct device_address *where)
{
    struct device_address address;
    lock(devices);
    hpvm_status status = add_lan(devices, options, where ? where : &address);
    unlock(devices);
    return status;
}

bool hpvm__devices_lan_traffic(struct devices *devices, unsigned index, struct device_address *where,
                               struct lan_traffic *out)
{
    bool found = false;
    lock(devices);
    for (int n = 0; n < PLATFORM_PCI_ROOTS * PLATFORM_PCI_SLOTS && !found; n++) {
        *where = (struct device_address){n / PLATFORM_PCI_SLOTS, n % PLATFORM_PCI_SLOTS, -1};
        const struct virtio_net *lan = devices->adapters[where->bus][where->slot].lan;
        found = lan && index-- == 0;
        if (found)
            *out = (struct lan_traffic){lan->stats.received, lan->stats.sent, lan->stats.received_bytes,
                                        lan->stats.sent_bytes, lan->stats.dropped};
    }
    unlock(devices);
    return found;
}

hpvm_status hpvm__devices_set_link(struct devices *devices, struct device_address address, bool up)
{
    hpvm_status status = HPVM_OK;
    lock(devices);
    struct virtio_net *lan =
        slot_valid(address.bus, address.slot) ? devices->adapters[address.bus][address.slot].lan : NULL;
    if (lan)
        hpvm__virtio_net_set_link(lan, up);
    else
        status = hpvm__fail(HPVM_E_NOTFOUND, 0, "there is no network adapter at bus %d, slot %d", address.bus,
                            address.slot);
    unlock(devices);
    return status;
}

hpvm_status hpvm__devices_add_entropy(struct devices *devices, struct device_address address,
                                      struct device_address *where)
{
    struct virtio_rng *rng = NULL;
    lock(devices);
    address.target = -1;
    hpvm_status status = check_address(&address);
    if (status == HPVM_OK)
        status = refuse_running(devices, "entropy");
    if (status == HPVM_OK)
        status = choose_slot(devices, &address);
    if (status == HPVM_OK)
        status = hpvm__virtio_rng_create(&rng, devices->machine);
    if (status == HPVM_OK) {
        hpvm__pci_attach(&devices->pci, &rng->virtio.pci, (unsigned)address.bus, (unsigned)address.slot);
        devices->adapters[address.bus][address.slot].entropy = rng;
        if (where)
            *where = address;
    }
    unlock(devices);
    return status;
}
