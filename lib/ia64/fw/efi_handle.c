// The EFI handle database: handles, protocol interfaces, registrations (EFI 1.10, section 5.3).
#include "ia64/fw/efi.h"

const struct efi_guid hpvm__efi_guid[PROTOCOL_COUNT] = {
    [PROTOCOL_LOADED_IMAGE] =
        EFI_GUID(0x5b1b31a1, 0x9562, 0x11d2, 0x8e, 0x3f, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b),
    [PROTOCOL_DEVICE_PATH] =
        EFI_GUID(0x09576e91, 0x6d3f, 0x11d2, 0x8e, 0x39, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b),
    [PROTOCOL_BLOCK_IO] =
        EFI_GUID(0x964e5b21, 0x6459, 0x11d2, 0x8e, 0x39, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b),
    [PROTOCOL_DISK_IO] = EFI_GUID(0xce345171, 0xba0b, 0x11d2, 0x8e, 0x4f, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b),
    [PROTOCOL_FILE_SYSTEM] =
        EFI_GUID(0x964e5b22, 0x6459, 0x11d2, 0x8e, 0x39, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b),
    [PROTOCOL_TEXT_INPUT] =
        EFI_GUID(0x387477c1, 0x69c7, 0x11d2, 0x8e, 0x39, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b),
    [PROTOCOL_TEXT_OUTPUT] =
        EFI_GUID(0x387477c2, 0x69c7, 0x11d2, 0x8e, 0x39, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b),
    [PROTOCOL_SERIAL_IO] =
        EFI_GUID(0xbb25cf6f, 0xf1d4, 0x11d2, 0x9a, 0x0c, 0x00, 0x90, 0x27, 0x3f, 0xc1, 0xfd),
    [PROTOCOL_COLLATION] =
        EFI_GUID(0x1d85cd7f, 0xf43d, 0x11d2, 0x9a, 0x0c, 0x00, 0x90, 0x27, 0x3f, 0xc1, 0x4d),
};

uint64_t hpvm__efi_handle_value(const struct efi *efi, uint32_t index)
{
    return (uint64_t)efi->handle[index].generation << 20 | (uint64_t)(index + 1) << 4;
}

int hpvm__efi_handle_index(const struct efi *efi, uint64_t value)
{
    uint64_t index = (value >> 4 & 0xffff) - 1;
    if (value & 15 || index >= efi->handle_count || !efi->handle[index].used ||
        hpvm__efi_handle_value(efi, (uint32_t)index) != value)
        return -1;
    return (int)index;
}

int hpvm__efi_interface_find(const struct efi *efi, uint32_t handle, const struct efi_guid *protocol)
{
    for (uint32_t n = 0; n < efi->interface_count; n++)
        if (efi->interface[n].used && efi->interface[n].handle == handle &&
            efi_guid_equal(&efi->interface[n].protocol, protocol))
            return (int)n;
    return -1;
}

uint64_t hpvm__efi_interface(const struct efi *efi, uint64_t handle, enum efi_protocol protocol)
{
    int index = hpvm__efi_handle_index(efi, handle);
    int found = index < 0 ? -1 : hpvm__efi_interface_find(efi, (uint32_t)index, &hpvm__efi_guid[protocol]);
    return found < 0 ? 0 : efi->interface[found].address;
}

static int handle_new(struct efi *efi)
{
    uint32_t n = 0;
    while (n < efi->handle_count && efi->handle[n].used)
        n++;
    if (n == EFI_MAX_HANDLES)
        return -1;
    if (n == efi->handle_count)
        efi->handle_count++;
    efi->handle[n].used = true;
    efi->handle[n].generation++;
    return (int)n;
}

static void report_new(struct efi *efi, const struct efi_guid *protocol)
{
    for (unsigned n = 0; n < EFI_MAX_NOTIFIES; n++) {
        if (!efi->notify[n].used || !efi_guid_equal(&efi->notify[n].protocol, protocol))
            continue;
        int index = hpvm__efi_event_index(efi, efi->notify[n].event);
        if (index >= 0)
            hpvm__efi_event_signal(efi, &efi->event[index]);
    }
}

uint64_t hpvm__efi_install(struct firmware *fw, uint64_t *handle, const struct efi_guid *protocol,
                           uint64_t interface)
{
    struct efi *efi = fw->efi;
    uint32_t n = 0;
    while (n < efi->interface_count && efi->interface[n].used)
        n++;
    if (n == EFI_MAX_INTERFACES)
        return EFI_OUT_OF_RESOURCES;
    int index = *handle ? hpvm__efi_handle_index(efi, *handle) : handle_new(efi);
    if (index < 0)
        return *handle ? EFI_INVALID_PARAMETER : EFI_OUT_OF_RESOURCES;
    if (*handle && hpvm__efi_interface_find(efi, (uint32_t)index, protocol) >= 0)
        return EFI_INVALID_PARAMETER;
    if (n == efi->interface_count)
        efi->interface_count++;
    efi->interface[n] = (struct efi_interface){.used = true,
                                               .handle = (uint32_t)index,
                                               .serial = ++efi->next_serial,
                                               .protocol = *protocol,
                                               .address = interface};
    *handle = hpvm__efi_handle_value(efi, (uint32_t)index);
    report_new(efi, protocol);
    return EFI_SUCCESS;
}

// Opens that only say "used by a driver" keep an interface from going away.
static bool held(const struct efi *efi, uint32_t interface)
{
    enum { BY_DRIVER = 0x10, EXCLUSIVE = 0x20 };
    for (unsigned n = 0; n < EFI_MAX_OPENS; n++)
        if (efi->open[n].used && efi->open[n].interface == interface &&
            efi->open[n].attributes & (BY_DRIVER | EXCLUSIVE))
            return true;
    return false;
}

// The place of an interface that nobody holds.
static uint64_t find_free(const struct efi *efi, uint64_t handle, const struct efi_guid *protocol,
                          uint64_t interface, uint32_t *place)
{
    int index = hpvm__efi_handle_index(efi, handle);
    if (index < 0)
        return EFI_INVALID_PARAMETER;
    int found = hpvm__efi_interface_find(efi, (uint32_t)index, protocol);
    if (found < 0 || efi->interface[found].address != interface)
        return EFI_NOT_FOUND;
    *place = (uint32_t)found;
    return held(efi, *place) ? EFI_ACCESS_DENIED : EFI_SUCCESS;
}

uint64_t hpvm__efi_uninstall(struct firmware *fw, uint64_t handle, const struct efi_guid *protocol,
                             uint64_t interface)
{
    struct efi *efi = fw->efi;
    uint32_t found;
    uint64_t status = find_free(efi, handle, protocol, interface, &found);
    if (status != EFI_SUCCESS)
        return status;
    for (unsigned n = 0; n < EFI_MAX_OPENS; n++)
        if (efi->open[n].used && efi->open[n].interface == found)
            efi->open[n].used = false;
    efi->interface[found].used = false;
    // A handle without protocols is gone.
    uint32_t index = efi->interface[found].handle;
    for (uint32_t n = 0; n < efi->interface_count; n++)
        if (efi->interface[n].used && efi->interface[n].handle == index)
            return EFI_SUCCESS;
    efi->handle[index].used = false;
    return EFI_SUCCESS;
}

uint64_t hpvm__efi_reinstall(struct firmware *fw, uint64_t handle, const struct efi_guid *protocol,
                             uint64_t interface, uint64_t new_interface)
{
    struct efi *efi = fw->efi;
    uint32_t found;
    uint64_t status = find_free(efi, handle, protocol, interface, &found);
    if (status != EFI_SUCCESS)
        return status;
    efi->interface[found].address = new_interface;
    efi->interface[found].serial = ++efi->next_serial;
    report_new(efi, protocol);
    return EFI_SUCCESS;
}

bool hpvm__efi_read_guid(struct firmware *fw, struct cpu *cpu, uint64_t address, struct efi_guid *guid)
{
    return address != 0 && hpvm__fw_read(fw, cpu, address, guid, sizeof *guid);
}

// ---- installing --------------------------------------------------------------------------------------

EFI_SERVICE(efi_install_protocol)
{
    uint64_t handle_at = fw_argument(cpu, 0), interface = fw_argument(cpu, 3), handle;
    struct efi_guid protocol;
    if (!efi_read64(fw, cpu, handle_at, &handle) ||
        !hpvm__efi_read_guid(fw, cpu, fw_argument(cpu, 1), &protocol) ||
        (uint32_t)fw_argument(cpu, 2) != 0) // EFI_NATIVE_INTERFACE
        return EFI_INVALID_PARAMETER;
    uint64_t status = hpvm__efi_install(fw, &handle, &protocol, interface);
    if (status == EFI_SUCCESS && !efi_write64(fw, cpu, handle_at, handle))
        return EFI_INVALID_PARAMETER;
    return status;
}

#define MULTIPLE_MAX 32

// Collects the (protocol, interface) pairs of a variable argument list that ends with a NULL protocol.
static int read_pairs(struct firmware *fw, struct cpu *cpu, struct efi_guid *protocols, uint64_t *interfaces)
{
    int count = 0;
    for (unsigned n = 1;; n += 2) {
        uint64_t protocol = hpvm__efi_argument(fw, cpu, n);
        if (protocol == 0)
            return count;
        if (count == MULTIPLE_MAX || !hpvm__efi_read_guid(fw, cpu, protocol, &protocols[count]))
            return -1;
        interfaces[count++] = hpvm__efi_argument(fw, cpu, n + 1);
    }
}

EFI_SERVICE(efi_install_multiple)
{
    struct efi_guid protocols[MULTIPLE_MAX];
    uint64_t interfaces[MULTIPLE_MAX], handle_at = fw_argument(cpu, 0), handle, status = EFI_SUCCESS;
    int count = read_pairs(fw, cpu, protocols, interfaces), done = 0;
    if (count < 0 || !efi_read64(fw, cpu, handle_at, &handle))
        return EFI_INVALID_PARAMETER;
    while (done < count && status == EFI_SUCCESS) {
        status = hpvm__efi_install(fw, &handle, &protocols[done], interfaces[done]);
        done += status == EFI_SUCCESS;
    }
    if (status == EFI_SUCCESS && !efi_write64(fw, cpu, handle_at, handle))
        status = EFI_INVALID_PARAMETER;
    while (status != EFI_SUCCESS && done-- > 0) // all or nothing
        hpvm__efi_uninstall(fw, handle, &protocols[done], interfaces[done]);
    return status;
}

EFI_SERVICE(efi_uninstall_multiple)
{
    struct efi_guid protocols[MULTIPLE_MAX];
    uint64_t interfaces[MULTIPLE_MAX], handle = fw_argument(cpu, 0), status = EFI_SUCCESS;
    int count = read_pairs(fw, cpu, protocols, interfaces), done = 0;
    if (count < 0)
        return EFI_INVALID_PARAMETER;
    while (done < count && status == EFI_SUCCESS) {
        status = hpvm__efi_uninstall(fw, handle, &protocols[done], interfaces[done]);
        done += status == EFI_SUCCESS;
    }
    while (status != EFI_SUCCESS && done-- > 0)
        hpvm__efi_install(fw, &handle, &protocols[done], interfaces[done]);
    return status == EFI_SUCCESS ? status : EFI_INVALID_PARAMETER;
}

EFI_SERVICE(efi_register_notify)
{
    struct efi_guid protocol;
    uint64_t event = fw_argument(cpu, 1), where = fw_argument(cpu, 2);
    if (!hpvm__efi_read_guid(fw, cpu, fw_argument(cpu, 0), &protocol) ||
        hpvm__efi_event_index(efi, event) < 0)
        return EFI_INVALID_PARAMETER;
    unsigned n = 0;
    while (n < EFI_MAX_NOTIFIES && efi->notify[n].used)
        n++;
    if (n == EFI_MAX_NOTIFIES)
        return EFI_OUT_OF_RESOURCES;
    efi->notify[n] = (struct efi_notify){.used = true, .protocol = protocol, .event = event};
    return efi_write64(fw, cpu, where, (n + 1) << 4) ? EFI_SUCCESS : EFI_INVALID_PARAMETER;
}

EFI_SERVICE(efi_install_table)
{
    struct efi_guid guid;
    if (!hpvm__efi_read_guid(fw, cpu, fw_argument(cpu, 0), &guid))
        return EFI_INVALID_PARAMETER;
    uint64_t table = fw_argument(cpu, 1);
    return hpvm__efi_set_table(fw, &guid, table) ? EFI_SUCCESS : table ? EFI_OUT_OF_RESOURCES : EFI_NOT_FOUND;
}

// ---- looking up --------------------------------------------------------------------------------------

enum { ALL_HANDLES, BY_NOTIFY, BY_PROTOCOL };

// The oldest interface that a registration has not reported yet; -1: none.
static int next_registered(struct efi *efi, uint64_t key)
{
    uint64_t n = (key >> 4) - 1;
    if (key & 15 || n >= EFI_MAX_NOTIFIES || !efi->notify[n].used)
        return -1;
    struct efi_notify *notify = &efi->notify[n];
    int best = -1;
    for (uint32_t i = 0; i < efi->interface_count; i++) {
        const struct efi_interface *interface = &efi->interface[i];
        if (interface->used && interface->serial >= notify->next_serial &&
            efi_guid_equal(&interface->protocol, &notify->protocol) &&
            (best < 0 || interface->serial < efi->interface[best].serial))
            best = (int)i;
    }
    if (best >= 0)
        notify->next_serial = efi->interface[best].serial + 1;
    return best;
}

// Collects handles. Returns an EFI status.
static uint64_t collect(struct firmware *fw, struct cpu *cpu, uint64_t how, uint64_t protocol_at,
                        uint64_t key, uint64_t out[EFI_MAX_HANDLES], uint64_t *count)
{
    struct efi *efi = fw->efi;
    struct efi_guid protocol;
    *count = 0;
    if (how > BY_PROTOCOL || (how == BY_PROTOCOL && !hpvm__efi_read_guid(fw, cpu, protocol_at, &protocol)))
        return EFI_INVALID_PARAMETER;
    if (how == BY_NOTIFY) {
        int found = next_registered(efi, key);
        if (found >= 0)
            out[(*count)++] = hpvm__efi_handle_value(efi, efi->interface[found].handle);
    } else {
        for (uint32_t n = 0; n < efi->handle_count; n++)
            if (efi->handle[n].used &&
                (how == ALL_HANDLES || hpvm__efi_interface_find(efi, n, &protocol) >= 0))
                out[(*count)++] = hpvm__efi_handle_value(efi, n);
    }
    return *count ? EFI_SUCCESS : EFI_NOT_FOUND;
}

EFI_SERVICE(efi_locate_handle)
{
    uint64_t size_at = fw_argument(cpu, 3), buffer = fw_argument(cpu, 4), size, count, found[EFI_MAX_HANDLES];
    uint64_t how = (uint32_t)fw_argument(cpu, 0), key = fw_argument(cpu, 2), before = 0;
    if (!efi_read64(fw, cpu, size_at, &size))
        return EFI_INVALID_PARAMETER;
    bool registered = how == BY_NOTIFY && (key >> 4) - 1 < EFI_MAX_NOTIFIES;
    if (registered)
        before = efi->notify[(key >> 4) - 1].next_serial;
    uint64_t status = collect(fw, cpu, how, fw_argument(cpu, 1), key, found, &count);
    if (status != EFI_SUCCESS)
        return status;
    if (!efi_write64(fw, cpu, size_at, count * 8))
        return EFI_INVALID_PARAMETER;
    if (size < count * 8) {
        if (registered) // it will be asked for again
            efi->notify[(key >> 4) - 1].next_serial = before;
        return EFI_BUFFER_TOO_SMALL;
    }
    return hpvm__fw_write(fw, cpu, buffer, found, count * 8) ? EFI_SUCCESS : EFI_INVALID_PARAMETER;
}

EFI_SERVICE(efi_locate_handle_buffer)
{
    uint64_t count, found[EFI_MAX_HANDLES];
    uint64_t status = collect(fw, cpu, (uint32_t)fw_argument(cpu, 0), fw_argument(cpu, 1),
                              fw_argument(cpu, 2), found, &count);
    if (status != EFI_SUCCESS)
        return status;
    uint64_t buffer = hpvm__efi_pool_copy(fw, found, count * 8);
    if (!buffer)
        return EFI_OUT_OF_RESOURCES;
    return efi_write64(fw, cpu, fw_argument(cpu, 3), count) &&
                   efi_write64(fw, cpu, fw_argument(cpu, 4), buffer)
               ? EFI_SUCCESS
               : EFI_INVALID_PARAMETER;
}

EFI_SERVICE(efi_locate_protocol)
{
    struct efi_guid protocol;
    uint64_t key = fw_argument(cpu, 1), where = fw_argument(cpu, 2);
    if (!hpvm__efi_read_guid(fw, cpu, fw_argument(cpu, 0), &protocol) || where == 0)
        return EFI_INVALID_PARAMETER;
    int found = -1;
    if (key)
        found = next_registered(efi, key);
    for (uint32_t n = 0; !key && found < 0 && n < efi->interface_count; n++)
        if (efi->interface[n].used && efi_guid_equal(&efi->interface[n].protocol, &protocol))
            found = (int)n;
    if (!efi_write64(fw, cpu, where, found < 0 ? 0 : efi->interface[found].address))
        return EFI_INVALID_PARAMETER;
    return found < 0 ? EFI_NOT_FOUND : EFI_SUCCESS;
}

EFI_SERVICE(efi_protocols_per_handle)
{
    int index = hpvm__efi_handle_index(efi, fw_argument(cpu, 0));
    uint64_t buffer_at = fw_argument(cpu, 1), count_at = fw_argument(cpu, 2), count = 0;
    if (index < 0 || buffer_at == 0 || count_at == 0)
        return EFI_INVALID_PARAMETER;
    for (uint32_t n = 0; n < efi->interface_count; n++)
        count += efi->interface[n].used && efi->interface[n].handle == (uint32_t)index;
    // One piece of pool: the pointers, then the GUIDs that they point at.
    uint64_t buffer = hpvm__efi_pool_allocate(fw, EFI_BOOT_DATA, count * 24), at = 0;
    if (!buffer)
        return EFI_OUT_OF_RESOURCES;
    for (uint32_t n = 0; n < efi->interface_count; n++) {
        if (!efi->interface[n].used || efi->interface[n].handle != (uint32_t)index)
            continue;
        uint64_t guid = buffer + count * 8 + at * 16;
        efi_put64(fw, buffer + at++ * 8, guid);
        efi_put(fw, guid, &efi->interface[n].protocol, 16);
    }
    return efi_write64(fw, cpu, buffer_at, buffer) && efi_write64(fw, cpu, count_at, count)
               ? EFI_SUCCESS
               : EFI_INVALID_PARAMETER;
}

EFI_SERVICE(efi_locate_device_path)
{
    struct efi_guid protocol;
    uint64_t path_at = fw_argument(cpu, 1), device_at = fw_argument(cpu, 2), address;
    uint8_t path[EFI_MAX_PATH], candidate[EFI_MAX_PATH];
    if (!hpvm__efi_read_guid(fw, cpu, fw_argument(cpu, 0), &protocol) ||
        !efi_read64(fw, cpu, path_at, &address))
        return EFI_INVALID_PARAMETER;
    unsigned length = hpvm__efi_read_path(fw, cpu, address, path), best_length = 0;
    if (!length)
        return EFI_INVALID_PARAMETER;
    int best = -1;
    for (uint32_t n = 0; n < efi->handle_count; n++) {
        if (!efi->handle[n].used || hpvm__efi_interface_find(efi, n, &protocol) < 0)
            continue;
        int found = hpvm__efi_interface_find(efi, n, &hpvm__efi_guid[PROTOCOL_DEVICE_PATH]);
        if (found < 0 || !hpvm__efi_read_path(fw, cpu, efi->interface[found].address, candidate))
            continue;
        unsigned prefix = hpvm__path_length(candidate, sizeof candidate);
        if (prefix < length && memcmp(candidate, path, prefix) == 0 && (best < 0 || prefix > best_length)) {
            best = (int)n;
            best_length = prefix;
        }
    }
    if (best < 0)
        return EFI_NOT_FOUND;
    return efi_write64(fw, cpu, path_at, address + best_length) &&
                   efi_write64(fw, cpu, device_at, hpvm__efi_handle_value(efi, (uint32_t)best))
               ? EFI_SUCCESS
               : EFI_INVALID_PARAMETER;
}
