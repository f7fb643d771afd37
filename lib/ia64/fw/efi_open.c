// Opening protocols (EFI 1.10, section 5.3.2): HandleProtocol, OpenProtocol and who holds what open.
#include "ia64/fw/efi.h"

enum {
    BY_HANDLE_PROTOCOL = 1,
    GET_PROTOCOL = 2,
    TEST_PROTOCOL = 4,
    BY_CHILD_CONTROLLER = 8,
    BY_DRIVER = 0x10,
    EXCLUSIVE = 0x20
};

// Finds the interface of (handle, protocol at guest address). Returns an EFI status.
static uint64_t find(struct firmware *fw, struct cpu *cpu, uint64_t handle, uint64_t protocol_at,
                     uint32_t *interface)
{
    struct efi_guid protocol;
    int index = hpvm__efi_handle_index(fw->efi, handle);
    if (index < 0 || !hpvm__fw_read(fw, cpu, protocol_at, &protocol, sizeof protocol))
        return EFI_INVALID_PARAMETER;
    int found = hpvm__efi_interface_find(fw->efi, (uint32_t)index, &protocol);
    if (found < 0)
        return EFI_UNSUPPORTED;
    *interface = (uint32_t)found;
    return EFI_SUCCESS;
}

// Adds to the open list, or counts an entry that is the same.
static bool remember(struct efi *efi, uint32_t interface, uint64_t agent, uint64_t controller,
                     uint32_t attributes)
{
    int room = -1;
    for (unsigned n = 0; n < EFI_MAX_OPENS; n++) {
        struct efi_open *open = &efi->open[n];
        if (!open->used && room < 0)
            room = (int)n;
        if (open->used && open->interface == interface && open->agent == agent &&
            open->controller == controller && open->attributes == attributes) {
            open->count++;
            return true;
        }
    }
    if (room < 0)
        return false;
    efi->open[room] = (struct efi_open){.used = true,
                                        .interface = interface,
                                        .attributes = attributes,
                                        .count = 1,
                                        .agent = agent,
                                        .controller = controller};
    return true;
}

EFI_SERVICE(efi_handle_protocol)
{
    uint64_t where = fw_argument(cpu, 2);
    uint32_t interface;
    uint64_t status = find(fw, cpu, fw_argument(cpu, 0), fw_argument(cpu, 1), &interface);
    if (status != EFI_SUCCESS) {
        if (where && status == EFI_UNSUPPORTED)
            efi_write64(fw, cpu, where, 0);
        return status;
    }
    return efi_write64(fw, cpu, where, efi->interface[interface].address) ? EFI_SUCCESS
                                                                          : EFI_INVALID_PARAMETER;
}

// What OpenProtocol must refuse because somebody else has the interface open.
static uint64_t conflicts(const struct efi *efi, uint32_t interface, uint64_t agent, uint64_t controller,
                          uint32_t attributes)
{
    for (unsigned n = 0; n < EFI_MAX_OPENS; n++) {
        const struct efi_open *open = &efi->open[n];
        if (!open->used || open->interface != interface)
            continue;
        bool same = open->agent == agent && open->controller == controller && open->attributes == attributes;
        if (same && attributes & BY_DRIVER)
            return EFI_ALREADY_STARTED;
        if (attributes & EXCLUSIVE && open->attributes & EXCLUSIVE)
            return EFI_ACCESS_DENIED;
        // There are no firmware drivers to be asked to let go; a guest's driver keeps what it has.
        if (attributes & (BY_DRIVER | EXCLUSIVE) && open->attributes & (BY_DRIVER | EXCLUSIVE))
            return EFI_ACCESS_DENIED;
    }
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_open_protocol)
{
    uint64_t where = fw_argument(cpu, 2), agent = fw_argument(cpu, 3), controller = fw_argument(cpu, 4);
    uint32_t attributes = (uint32_t)fw_argument(cpu, 5), interface;
    switch (attributes) {
    case BY_CHILD_CONTROLLER:
        if (hpvm__efi_handle_index(efi, controller) < 0 || controller == fw_argument(cpu, 0))
            return EFI_INVALID_PARAMETER;
        // fallthrough
    case BY_DRIVER:
    case BY_DRIVER | EXCLUSIVE:
        if (attributes != BY_CHILD_CONTROLLER && hpvm__efi_handle_index(efi, controller) < 0)
            return EFI_INVALID_PARAMETER;
        // fallthrough
    case EXCLUSIVE:
        if (hpvm__efi_handle_index(efi, agent) < 0)
            return EFI_INVALID_PARAMETER;
        break;
    case BY_HANDLE_PROTOCOL:
    case GET_PROTOCOL:
    case TEST_PROTOCOL:
        break;
    default:
        return EFI_INVALID_PARAMETER;
    }
    uint64_t status = find(fw, cpu, fw_argument(cpu, 0), fw_argument(cpu, 1), &interface);
    if (status == EFI_SUCCESS)
        status = conflicts(efi, interface, agent, controller, attributes);
    bool wanted = attributes != TEST_PROTOCOL;
    if (status != EFI_SUCCESS) {
        if (wanted && where && status == EFI_UNSUPPORTED)
            efi_write64(fw, cpu, where, 0);
        return status;
    }
    if (wanted && !efi_write64(fw, cpu, where, efi->interface[interface].address))
        return EFI_INVALID_PARAMETER;
    // Opens without an agent leave no trace, like HandleProtocol; a full list only matters to drivers.
    if (hpvm__efi_handle_index(efi, agent) >= 0 && !remember(efi, interface, agent, controller, attributes) &&
        attributes & (BY_CHILD_CONTROLLER | BY_DRIVER | EXCLUSIVE))
        return EFI_OUT_OF_RESOURCES;
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_close_protocol)
{
    uint64_t agent = fw_argument(cpu, 2), controller = fw_argument(cpu, 3);
    uint32_t interface;
    if (hpvm__efi_handle_index(efi, agent) < 0 || (controller && hpvm__efi_handle_index(efi, controller) < 0))
        return EFI_INVALID_PARAMETER;
    uint64_t status = find(fw, cpu, fw_argument(cpu, 0), fw_argument(cpu, 1), &interface);
    if (status != EFI_SUCCESS)
        return status == EFI_UNSUPPORTED ? EFI_NOT_FOUND : status;
    bool closed = false;
    for (unsigned n = 0; n < EFI_MAX_OPENS; n++) {
        struct efi_open *open = &efi->open[n];
        if (open->used && open->interface == interface && open->agent == agent &&
            open->controller == controller) {
            open->used = false;
            closed = true;
        }
    }
    return closed ? EFI_SUCCESS : EFI_NOT_FOUND;
}

EFI_SERVICE(efi_open_information)
{
    uint64_t buffer_at = fw_argument(cpu, 2), count_at = fw_argument(cpu, 3), count = 0;
    uint32_t interface;
    uint64_t status = find(fw, cpu, fw_argument(cpu, 0), fw_argument(cpu, 1), &interface);
    if (status != EFI_SUCCESS)
        return status == EFI_UNSUPPORTED ? EFI_NOT_FOUND : status;
    for (unsigned n = 0; n < EFI_MAX_OPENS; n++)
        count += efi->open[n].used && efi->open[n].interface == interface;
    uint64_t buffer = hpvm__efi_pool_allocate(fw, EFI_BOOT_DATA, count * 24), at = buffer;
    if (!buffer)
        return EFI_OUT_OF_RESOURCES;
    for (unsigned n = 0; n < EFI_MAX_OPENS; n++) {
        const struct efi_open *open = &efi->open[n];
        if (!open->used || open->interface != interface)
            continue;
        uint8_t entry[24];
        store64(entry, open->agent);
        store64(entry + 8, open->controller);
        store32(entry + 16, open->attributes);
        store32(entry + 20, open->count);
        efi_put(fw, at, entry, sizeof entry);
        at += sizeof entry;
    }
    return efi_write64(fw, cpu, buffer_at, buffer) && efi_write64(fw, cpu, count_at, count)
               ? EFI_SUCCESS
               : EFI_INVALID_PARAMETER;
}
