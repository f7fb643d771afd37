// Attachment of disks, DVDs and network adapters to a VM that has not been powered on.
#include <fcntl.h>

#include "api/internal.h"

static hpvm_status check_place(hpvm_vm *vm, int bus, int slot)
{
    if (vm->powered)
        return API_FAIL(HPVM_E_STATE, "devices are attached before the VM is powered on");
    if (bus < -1 || bus >= PLATFORM_PCI_ROOTS || slot < -1 || slot >= PLATFORM_PCI_SLOTS)
        return API_FAIL(HPVM_E_INVAL, "bus %d, slot %d; 0 to 7 are allowed, or -1 to choose", bus, slot);
    return HPVM_OK;
}

static hpvm_status attach_storage(hpvm_vm *vm, struct backing *backing, hpvm_attach_config *cfg)
{
    bool is_dvd = cfg->kind == HPVM_UNIT_DVD;
    if (!cfg->adapter || strcmp(cfg->adapter, "avio_stor") != 0)
        return API_FAIL(HPVM_E_INVAL, "adapter '%s' is not known; there is avio_stor",
                        cfg->adapter ? cfg->adapter : "");
    if (cfg->kind > HPVM_UNIT_DVD)
        return API_FAIL(HPVM_E_INVAL, "unit kind %u; disk (0) and DVD (1) are known", cfg->kind);
    if (!backing && !is_dvd)
        return API_FAIL(HPVM_E_INVAL, "a disk needs a backing; only a DVD drive can be empty");
    if (backing && is_dvd && backing->size < 2048)
        return API_FAIL(HPVM_E_INVAL, "%s: %llu bytes; a DVD has at least 2048", backing->name,
                        (unsigned long long)backing->size);
    if (cfg->target < -1 || cfg->target > 127)
        return API_FAIL(HPVM_E_INVAL, "target %d; 0 to 127 are allowed, or -1 to choose", cfg->target);
    hpvm_status status = check_place(vm, cfg->bus, cfg->slot);
    if (status != HPVM_OK)
        return status;
    const struct disk_options options = {.address = {cfg->bus, cfg->slot, cfg->target},
                                         .backing = backing,
                                         .is_dvd = is_dvd,
                                         .read_only = is_dvd || backing->read_only};
    struct device_address where;
    status = hpvm__devices_add_disk(vm->devices, &options, &where);
    if (status == HPVM_OK) {
        cfg->bus = where.bus;
        cfg->slot = where.slot;
        cfg->target = where.target;
    }
    return status;
}

hpvm_status hpvm_vm_attach_backing(hpvm_vm *vm, hpvm_backing *backing, hpvm_attach_config *cfg)
{
    API_ENTER;
    if (!vm || !cfg)
        return API_FAIL(HPVM_E_INVAL, "vm and cfg must not be NULL");
    hpvm_status status =
        hpvm__check_struct(cfg->struct_size, sizeof *cfg, sizeof *cfg, cfg, "hpvm_attach_config");
    if (status != HPVM_OK)
        return status;
    pthread_mutex_lock(&vm->lock);
    status = attach_storage(vm, (struct backing *)backing, cfg);
    pthread_mutex_unlock(&vm->lock);
    return status;
}

static hpvm_status attach_net(hpvm_vm *vm, hpvm_net_config *cfg)
{
    static const uint8_t zero[6];
    if (!cfg->adapter || strcmp(cfg->adapter, "avio_lan") != 0)
        return API_FAIL(HPVM_E_INVAL, "adapter '%s' is not known; there is avio_lan",
                        cfg->adapter ? cfg->adapter : "");
    if (cfg->fd < 0 || fcntl(cfg->fd, F_GETFD) < 0)
        return API_FAIL(HPVM_E_INVAL, "fd %d is not an open descriptor", cfg->fd);
    if (cfg->mac[0] & 1)
        return API_FAIL(
            HPVM_E_INVAL,
            "MAC address %02x-%02x-%02x-%02x-%02x-%02x is for a group; the first byte has to be even",
            cfg->mac[0], cfg->mac[1], cfg->mac[2], cfg->mac[3], cfg->mac[4], cfg->mac[5]);
    hpvm_status status = check_place(vm, cfg->bus, cfg->slot);
    if (status != HPVM_OK)
        return status;
    struct lan_options options = {.address = {cfg->bus, cfg->slot, -1}, .descriptor = cfg->fd};
    memcpy(options.mac, cfg->mac, sizeof options.mac);
    if (memcmp(options.mac, zero, sizeof zero) == 0) {
        // Locally administered, made from the VM's identity: the same at every start.
        const uint8_t *uuid = vm->machine.uuid;
        const uint8_t made[6] = {0x2a,     0x2e,     uuid[10],
                                 uuid[11], uuid[12], (uint8_t)(uuid[13] + vm->lan_count)};
        memcpy(options.mac, made, sizeof made);
    }
    struct device_address where;
    status = hpvm__devices_add_lan(vm->devices, &options, &where);
    if (status == HPVM_OK) {
        vm->lan_count++;
        cfg->bus = where.bus;
        cfg->slot = where.slot;
        memcpy(cfg->mac, options.mac, sizeof cfg->mac);
    }
    return status;
}

hpvm_status hpvm_vm_attach_net(hpvm_vm *vm, hpvm_net_config *cfg)
{
    API_ENTER;
    if (!vm || !cfg)
        return API_FAIL(HPVM_E_INVAL, "vm and cfg must not be NULL");
    hpvm_status status =
        hpvm__check_struct(cfg->struct_size, sizeof *cfg, sizeof *cfg, cfg, "hpvm_net_config");
    if (status != HPVM_OK)
        return status;
    pthread_mutex_lock(&vm->lock);
    status = attach_net(vm, cfg);
    pthread_mutex_unlock(&vm->lock);
    return status;
}
