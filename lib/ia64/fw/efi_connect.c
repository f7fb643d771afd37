// ConnectController and DisconnectController, also as parts of UninstallProtocolInterface and
// ReinstallProtocolInterface: asks the guest's drivers (EFI 1.10, sections 5.3.2 and 9.1).
// Firmware's own protocols need no drivers; these serve loaders that bring some.
//
// Both are chains of guest calls; what is left to do stands in the call record.
#include "ia64/fw/efi.h"

#define PASSES_MAX 16

enum { BY_CHILD_CONTROLLER = 8, BY_DRIVER = 0x10 };
// EFI_DRIVER_BINDING_PROTOCOL.
enum { BINDING_SUPPORTED = 0, BINDING_START = 8, BINDING_STOP = 16, BINDING_VERSION = 24, BINDING_SIZE = 48 };

static const struct efi_guid driver_binding =
    EFI_GUID(0x18a031ab, 0xb443, 0x4d1a, 0xa5, 0xc0, 0x0c, 0x09, 0x26, 0x1e, 0x9f, 0x71);

static uint64_t binding_of(const struct efi *efi, uint64_t handle)
{
    int index = hpvm__efi_handle_index(efi, handle);
    int found = index < 0 ? -1 : hpvm__efi_interface_find(efi, (uint32_t)index, &driver_binding);
    return found < 0 ? 0 : efi->interface[found].address;
}

static bool listed(const struct efi_connect *work, uint64_t binding)
{
    for (unsigned n = 0; n < work->driver_count; n++)
        if (work->driver[n] == binding)
            return true;
    return false;
}

// The caller's list first, then every driver, those with a higher version before others.
static void collect_drivers(struct firmware *fw, struct cpu *cpu, uint64_t list, struct efi_connect *work)
{
    const struct efi *efi = fw->efi;
    uint64_t handle;
    while (list && work->driver_count < EFI_CONNECT_MAX && efi_read64(fw, cpu, list, &handle) && handle) {
        uint64_t binding = binding_of(efi, handle);
        if (binding && !listed(work, binding))
            work->driver[work->driver_count++] = binding;
        list += 8;
    }
    while (work->driver_count < EFI_CONNECT_MAX) {
        uint64_t best = 0;
        uint32_t best_version = 0, version;
        for (uint32_t n = 0; n < efi->interface_count; n++) {
            const struct efi_interface *interface = &efi->interface[n];
            if (!interface->used || !efi_guid_equal(&interface->protocol, &driver_binding) ||
                listed(work, interface->address) ||
                !hpvm__fw_read(fw, cpu, interface->address + BINDING_VERSION, &version, sizeof version))
                continue;
            if (!best || version > best_version) {
                best = interface->address;
                best_version = version;
            }
        }
        if (!best)
            return;
        work->driver[work->driver_count++] = best;
    }
}

static void enqueue(struct efi_connect *work, uint64_t controller)
{
    for (unsigned n = 0; n < work->controller_count; n++)
        if (work->controller[n] == controller)
            return;
    if (work->controller_count < EFI_CONNECT_MAX)
        work->controller[work->controller_count++] = controller;
}

// Calls one function of a driver binding. False: that cannot be done, go on with the next.
static bool call_driver(struct firmware *fw, struct cpu *cpu, const struct efi_call *record,
                        unsigned function, const uint64_t *arguments, unsigned count)
{
    uint64_t descriptor;
    return efi_read64(fw, cpu, arguments[0] + function, &descriptor) &&
           hpvm__efi_call(fw, cpu, record, descriptor, arguments, count) == SERVICE_REDIRECTED;
}

// ---- connecting --------------------------------------------------------------------------------------

static void add_children(const struct efi *efi, struct efi_connect *work, uint64_t controller)
{
    for (unsigned n = 0; n < EFI_MAX_OPENS; n++) {
        const struct efi_open *open = &efi->open[n];
        if (open->used && open->attributes & BY_CHILD_CONTROLLER &&
            hpvm__efi_handle_value(efi, efi->interface[open->interface].handle) == controller)
            enqueue(work, open->controller);
    }
}

// Makes the next call, or says how it ended.
static uint64_t connect_step(struct firmware *fw, struct cpu *cpu, struct efi_call *record)
{
    struct efi_connect *work = &record->connect;
    while (work->at < work->controller_count) {
        uint64_t controller = work->controller[work->at];
        while (work->next_driver < work->driver_count) {
            uint64_t arguments[3] = {work->driver[work->next_driver], controller,
                                     work->at ? 0 : work->remaining};
            if (call_driver(fw, cpu, record, work->starting ? BINDING_START : BINDING_SUPPORTED, arguments,
                            3))
                return SERVICE_REDIRECTED;
            work->starting = false;
            work->next_driver++;
        }
        work->next_driver = 0;
        // A driver that has started may have made it possible for another one to start.
        if (work->started && ++work->passes < PASSES_MAX) {
            work->started = false;
            continue;
        }
        work->started = false;
        work->passes = 0;
        if (work->recursive)
            add_children(fw->efi, work, controller);
        work->at++;
    }
    if (work->answered)
        return work->answer;
    return work->connected ? EFI_SUCCESS : EFI_NOT_FOUND;
}

static uint64_t connect_returned(struct firmware *fw, struct cpu *cpu, struct efi_call *record,
                                 uint64_t status)
{
    struct efi_connect *work = &record->connect;
    bool good = !(status & EFI_ERROR(0));
    if (!work->starting && good) {
        work->starting = true; // Supported said yes: now Start of the same driver
    } else {
        if (work->starting && good) {
            work->started = true;
            work->connected |= work->at == 0;
        }
        work->starting = false;
        work->next_driver++;
    }
    return connect_step(fw, cpu, record);
}

EFI_SERVICE(efi_connect)
{
    // (Controller, *DriverImageHandle, RemainingDevicePath, Recursive)
    uint64_t controller = fw_argument(cpu, 0);
    if (hpvm__efi_handle_index(efi, controller) < 0)
        return EFI_INVALID_PARAMETER;
    struct efi_call record = {.kind = CALL_CONNECT, .gate = GATE_ADDRESS(GATE_efi_connect), .tpl = efi->tpl};
    record.connect.remaining = fw_argument(cpu, 2);
    record.connect.recursive = fw_argument(cpu, 3) & 0xff;
    enqueue(&record.connect, controller);
    collect_drivers(fw, cpu, fw_argument(cpu, 1), &record.connect);
    return connect_step(fw, cpu, &record);
}

// ---- disconnecting -----------------------------------------------------------------------------------

// Collects the drivers that manage a controller, or only the one on handle `driver`; with `protocol` only
// those that have this one open.
static void collect_managers(struct efi *efi, uint64_t controller, uint64_t driver,
                             const struct efi_guid *protocol, struct efi_connect *work)
{
    for (unsigned n = 0; n < EFI_MAX_OPENS; n++) {
        const struct efi_open *open = &efi->open[n];
        if (!open->used || !(open->attributes & BY_DRIVER) || (driver && open->agent != driver) ||
            (protocol && !efi_guid_equal(&efi->interface[open->interface].protocol, protocol)) ||
            hpvm__efi_handle_value(efi, efi->interface[open->interface].handle) != controller)
            continue;
        uint64_t binding = binding_of(efi, open->agent);
        if (!binding || listed(work, binding) || work->driver_count == EFI_CONNECT_MAX)
            continue;
        work->agent[work->driver_count] = open->agent;
        work->driver[work->driver_count++] = binding;
    }
}

// The children of a controller that a driver has made; with `only` just that one.
static unsigned children_of(const struct efi *efi, uint64_t controller, uint64_t agent, uint64_t only,
                            uint64_t children[EFI_CONNECT_MAX])
{
    unsigned count = 0;
    for (unsigned n = 0; n < EFI_MAX_OPENS && count < EFI_CONNECT_MAX; n++) {
        const struct efi_open *open = &efi->open[n];
        if (open->used && open->attributes & BY_CHILD_CONTROLLER && open->agent == agent &&
            (!only || open->controller == only) &&
            hpvm__efi_handle_value(efi, efi->interface[open->interface].handle) == controller)
            children[count++] = open->controller;
    }
    return count;
}

// The drivers of a controller were stopped for an interface that stays, or that another one replaces: they
// get it back (EFI 1.10, UninstallProtocolInterface and ReinstallProtocolInterface).
static uint64_t reconnect(struct firmware *fw, struct cpu *cpu, struct efi_call *record, uint64_t answer)
{
    uint64_t controller = record->connect.controller[0];
    record->kind = CALL_CONNECT;
    record->connect = (struct efi_connect){.recursive = true, .answered = true, .answer = answer};
    enqueue(&record->connect, controller);
    collect_drivers(fw, cpu, 0, &record->connect);
    return connect_step(fw, cpu, record);
}

static uint64_t replace(struct firmware *fw, struct cpu *cpu, struct efi_call *record)
{
    const struct efi_connect *work = &record->connect;
    uint64_t status = work->reinstalls ? hpvm__efi_reinstall(fw, work->controller[0], &work->protocol,
                                                             work->interface, work->new_interface)
                                       : hpvm__efi_uninstall(fw, work->controller[0], &work->protocol,
                                                             work->interface); // what is still open keeps it
    bool stays = status == EFI_ACCESS_DENIED && work->driver_count > 0;
    return stays || (work->reinstalls && status == EFI_SUCCESS) ? reconnect(fw, cpu, record, status) : status;
}

static uint64_t disconnect_step(struct firmware *fw, struct cpu *cpu, struct efi_call *record)
{
    struct efi_connect *work = &record->connect;
    uint64_t controller = work->controller[0], children[EFI_CONNECT_MAX];
    for (; work->next_driver < work->driver_count; work->next_driver++, work->starting = false) {
        uint64_t agent = work->agent[work->next_driver];
        uint64_t arguments[4] = {work->driver[work->next_driver], controller, 0, 0};
        if (!work->starting) { // first its children, then the driver itself
            work->starting = true;
            unsigned count = children_of(fw->efi, controller, agent, work->remaining, children);
            arguments[2] = count;
            if (count)
                work->buffer = arguments[3] = hpvm__efi_pool_copy(fw, children, count * 8);
            if (count && arguments[3] && call_driver(fw, cpu, record, BINDING_STOP, arguments, 4))
                return SERVICE_REDIRECTED;
        }
        // A driver that keeps other children goes on.
        if (work->remaining && children_of(fw->efi, controller, agent, 0, children) > 0)
            continue;
        if (!work->stopped) {
            work->stopped = true;
            arguments[2] = arguments[3] = 0;
            if (call_driver(fw, cpu, record, BINDING_STOP, arguments, 4))
                return SERVICE_REDIRECTED;
        }
        work->stopped = false;
    }
    if (work->uninstalls || work->reinstalls)
        return replace(fw, cpu, record);
    return work->failed ? EFI_DEVICE_ERROR : EFI_SUCCESS;
}

static uint64_t disconnect_returned(struct firmware *fw, struct cpu *cpu, struct efi_call *record,
                                    uint64_t status)
{
    struct efi_connect *work = &record->connect;
    if (work->buffer)
        hpvm__efi_pool_free(fw, work->buffer);
    work->buffer = 0;
    work->failed |= (status & EFI_ERROR(0)) != 0;
    return disconnect_step(fw, cpu, record);
}

EFI_SERVICE(efi_disconnect)
{
    // (Controller, DriverImageHandle, ChildHandle)
    uint64_t controller = fw_argument(cpu, 0), driver = fw_argument(cpu, 1), child = fw_argument(cpu, 2);
    if (hpvm__efi_handle_index(efi, controller) < 0 || (driver && hpvm__efi_handle_index(efi, driver) < 0) ||
        (child && hpvm__efi_handle_index(efi, child) < 0))
        return EFI_INVALID_PARAMETER;
    struct efi_call record = {
        .kind = CALL_DISCONNECT, .gate = GATE_ADDRESS(GATE_efi_disconnect), .tpl = efi->tpl};
    record.connect.remaining = child;
    enqueue(&record.connect, controller);
    collect_managers(efi, controller, driver, NULL, &record.connect);
    return disconnect_step(fw, cpu, &record); // nobody manages it: that is success
}

// The drivers that have the interface open are stopped before it goes.
static uint64_t stop_and_replace(struct firmware *fw, struct cpu *cpu, struct efi_call *record)
{
    struct efi *efi = fw->efi;
    struct efi_connect *work = &record->connect;
    uint64_t handle = fw_argument(cpu, 0);
    if (!hpvm__efi_read_guid(fw, cpu, fw_argument(cpu, 1), &work->protocol))
        return EFI_INVALID_PARAMETER;
    work->interface = fw_argument(cpu, 2);
    work->new_interface = fw_argument(cpu, 3);
    enqueue(work, handle);
    int index = hpvm__efi_handle_index(efi, handle);
    int found = index < 0 ? -1 : hpvm__efi_interface_find(efi, (uint32_t)index, &work->protocol);
    if (found >= 0 && efi->interface[found].address == work->interface)
        collect_managers(efi, handle, 0, &work->protocol, work);
    return disconnect_step(fw, cpu, record);
}

EFI_SERVICE(efi_uninstall_protocol)
{
    // (Handle, Protocol, Interface)
    struct efi_call record = {.kind = CALL_DISCONNECT,
                              .gate = GATE_ADDRESS(GATE_efi_uninstall_protocol),
                              .tpl = efi->tpl,
                              .connect.uninstalls = true};
    return stop_and_replace(fw, cpu, &record);
}

EFI_SERVICE(efi_reinstall_protocol)
{
    // (Handle, Protocol, OldInterface, NewInterface)
    struct efi_call record = {.kind = CALL_DISCONNECT,
                              .gate = GATE_ADDRESS(GATE_efi_reinstall_protocol),
                              .tpl = efi->tpl,
                              .connect.reinstalls = true};
    return stop_and_replace(fw, cpu, &record);
}

uint64_t hpvm__efi_connect_returned(struct firmware *fw, struct cpu *cpu, const struct efi_call *call,
                                    uint64_t status)
{
    struct efi_call record = *call; // the slot on the stack is free again, and the next call takes it
    return call->kind == CALL_CONNECT ? connect_returned(fw, cpu, &record, status)
                                      : disconnect_returned(fw, cpu, &record, status);
}
