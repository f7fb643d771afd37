// The EFI boot manager: drivers and boot options from NVRAM, then \EFI\BOOT\BOOTIA64.EFI of every disk and
// DVD, then the shell (EFI 1.10, chapter 17). A state machine behind one gate; it never blocks the host.
#include "ia64/fw/efi.h"

#include <stdio.h>
#include <stdlib.h>

#include "ia64/fw/variables.h"

#define LOADER_FPSR   0x9804c0270033full
#define OPTION_ACTIVE 1u
#define OPTIONS_MAX   256u

static const struct efi_guid global_variable =
    EFI_GUID(0x8be4df61, 0x93ca, 0x11d2, 0xaa, 0x0d, 0x00, 0xe0, 0x98, 0x03, 0x2b, 0x8c);

static const struct variable *variable_find(struct firmware *fw, const char *name)
{
    uint16_t wide[32];
    uint32_t length = 0;
    for (; name[length] && length < ARRAY_LENGTH(wide); length++)
        wide[length] = (uint8_t)name[length];
    return fw->variables ? hpvm__variable_find(fw->variables, &global_variable, wide, length) : NULL;
}

static void variable_set(struct firmware *fw, const char *name, uint32_t attributes, const void *data,
                         uint64_t size)
{
    uint16_t wide[32];
    uint32_t length = 0;
    for (; name[length] && length < ARRAY_LENGTH(wide); length++)
        wide[length] = (uint8_t)name[length];
    if (fw->variables)
        hpvm__variable_set(fw->variables, &global_variable, wide, length, attributes, data, size);
}

// ---- starting images ---------------------------------------------------------------------------------

// What EFI promises to an image: physical mode, interruption collection on, bank 1, a stack of at least 128
// KB and a register backing store of at least 16 KB (EFI 1.10, section 2.3.2).
static void prepare_processor(struct firmware *fw, struct cpu *cpu)
{
    hpvm__psr_write(cpu, PSR_IC | PSR_BN);
    hpvm__cfm_set(cpu, 0);
    cpu->rsc = 0;
    hpvm__rse_flush(cpu);
    hpvm__rse_write_bspstore(cpu, EFI_LOADER_RBS);
    cpu->rnat = 0;
    cpu->fpsr = LOADER_FPSR;
    gr_set(cpu, 1, 0, 0);
    gr_set(cpu, 12, EFI_LOADER_STACK + EFI_LOADER_STACK_SIZE - 64, 0);
    fw->efi->depth = 0;
    fw->efi->tpl = TPL_APPLICATION;
}

uint64_t hpvm__boot_start(struct firmware *fw, struct cpu *cpu, uint64_t handle, const char *name)
{
    struct efi *efi = fw->efi;
    struct efi_image *image = hpvm__efi_image_of(efi, handle);
    struct efi_call record = {.kind = CALL_BOOT_OPTION, .gate = GATE_ADDRESS(GATE_boot_manager)};
    if (!image)
        return EFI_INVALID_PARAMETER;
    prepare_processor(fw, cpu);
    snprintf(efi->boot.running, sizeof efi->boot.running, "%s", name);
    // A loader that hangs is seen by its silence, not by a surprise reset: no watchdog unless it sets one.
    efi->watchdog_ns = UINT64_MAX;
    hpvm__log(fw->machine, LOG_INFO, "efi", "starting %s at 0x%lx", name, (unsigned long)image->base);
    uint64_t status = hpvm__efi_image_start(fw, cpu, image, &record);
    if (status != SERVICE_REDIRECTED) {
        hpvm__efi_print(fw, "%s: cannot be started: %s\n", name, hpvm__efi_status_text(status));
        hpvm__efi_image_unload(fw, image);
    }
    return status;
}

uint64_t hpvm__boot_returned(struct firmware *fw, struct cpu *cpu, const struct efi_call *call,
                             uint64_t status)
{
    (void)call;
    if (status != EFI_SUCCESS)
        hpvm__efi_print(fw, "\n%s: ended with status 0x%lx (%s)\n", fw->efi->boot.running,
                        (unsigned long)status, hpvm__efi_status_text(status));
    fw->efi->watchdog_ns = UINT64_MAX;
    cpu->ip = GATE_ADDRESS(GATE_boot_manager);
    cpu->ri = 0;
    return SERVICE_REDIRECTED;
}

// ---- options from NVRAM ------------------------------------------------------------------------------

struct boot_option {
    uint32_t attributes;
    unsigned path_length;
    uint8_t path[EFI_MAX_PATH];
    char description[128];
    const uint8_t *optional;
    uint32_t optional_size;
};

// Takes an EFI_LOAD_OPTION apart. False: malformed.
static bool option_parse(const uint8_t *data, uint32_t size, struct boot_option *option)
{
    if (size < 8)
        return false;
    unsigned path_length = load16(data + 4), at = 6, length = 0;
    option->attributes = load32(data);
    for (;; at += 2) {
        if (at + 2 > size)
            return false;
        uint16_t c = load16(data + at);
        if (c == 0)
            break;
        if (length + 1 < sizeof option->description)
            option->description[length++] = c >= 32 && c < 127 ? (char)c : '?';
    }
    option->description[length] = 0;
    at += 2;
    if (path_length > size - at || path_length > sizeof option->path || path_length < 4)
        return false;
    memcpy(option->path, data + at, path_length);
    // Several paths may be listed; the first one counts.
    unsigned first = hpvm__path_length(option->path, path_length);
    if (first == -1u)
        return false;
    option->path_length = first + 4;
    option->optional = data + at + path_length;
    option->optional_size = size - at - path_length;
    return true;
}

// Loads and starts option `number` of a kind ("Boot", "Driver"). True: it runs now.
static bool start_option(struct firmware *fw, struct cpu *cpu, const char *kind, uint16_t number)
{
    char name[16];
    struct boot_option option;
    snprintf(name, sizeof name, "%s%04X", kind, number);
    const struct variable *variable = variable_find(fw, name);
    if (!variable)
        return false;
    if (!option_parse(variable->data, variable->data_size, &option)) {
        hpvm__efi_print(fw, "%s: malformed boot option, passed over\n", name);
        return false;
    }
    if (!(option.attributes & OPTION_ACTIVE))
        return false;
    uint64_t handle, options = 0;
    const char *why;
    if (option.optional_size)
        options = hpvm__efi_pool_copy(fw, option.optional, option.optional_size);
    uint32_t options_size = option.optional_size;
    uint64_t status = hpvm__efi_image_load_path(fw, option.path, option.path_length, 0, &handle, &why);
    if (status != EFI_SUCCESS) {
        hpvm__efi_print(fw, "%s (%s): cannot be loaded: %s\n", name, option.description, why);
        return false;
    }
    hpvm__efi_print(fw, "Loading %s: %s\n", name, option.description);
    hpvm__efi_image_options(fw, hpvm__efi_image_of(fw->efi, handle), options, options_size);
    if (kind[0] == 'B')
        variable_set(fw, "BootCurrent", VARIABLE_BOOT_ACCESS | VARIABLE_RUNTIME, &number, sizeof number);
    return hpvm__boot_start(fw, cpu, handle, option.description) == SERVICE_REDIRECTED;
}

// Starts the next option of an order variable. False: no more.
static bool next_option(struct firmware *fw, struct cpu *cpu, const char *order, const char *kind)
{
    struct boot_manager *boot = &fw->efi->boot;
    while (boot->option < OPTIONS_MAX) {
        const struct variable *variable = variable_find(fw, order);
        if (!variable || variable->data_size / 2 <= boot->option)
            return false;
        if (start_option(fw, cpu, kind, load16(variable->data + 2 * boot->option++)))
            return true;
    }
    return false;
}

static bool boot_next(struct firmware *fw, struct cpu *cpu)
{
    const struct variable *variable = variable_find(fw, "BootNext");
    if (!variable || variable->data_size != 2)
        return false;
    // It counts once, whatever becomes of it.
    uint16_t number = load16(variable->data);
    variable_set(fw, "BootNext", 0, NULL, 0);
    return start_option(fw, cpu, "Boot", number);
}

// ---- media without an option -------------------------------------------------------------------------

static bool start_removable(struct firmware *fw, struct cpu *cpu, struct efi_volume *volume)
{
    static const uint16_t name[] = u"\\EFI\\BOOT\\BOOTIA64.EFI";
    struct efi *efi = fw->efi;
    struct fs_node node;
    uint8_t path[EFI_MAX_PATH];
    char text[EFI_MAX_PATH];
    const char *why;
    if (!volume->file_system || hpvm__efi_file_lookup(fw, volume, name, &node) != EFI_SUCCESS)
        return false;
    uint64_t path_at = hpvm__efi_interface(efi, volume->handle, PROTOCOL_DEVICE_PATH), handle;
    if (!hpvm__efi_read_path(fw, cpu, path_at, path))
        return false;
    unsigned length = hpvm__path_length(path, sizeof path);
    unsigned file = hpvm__path_file(path + length, sizeof path - length - 4, name);
    length += file;
    length += hpvm__path_end(path + length);
    hpvm__path_text(path, length, text, sizeof text);
    uint64_t status = hpvm__efi_image_load_path(fw, path, length, 0, &handle, &why);
    if (status != EFI_SUCCESS) {
        hpvm__efi_print(fw, "%s: cannot be loaded: %s\n", text, why);
        return false;
    }
    hpvm__efi_print(fw, "Loading %s\n", text);
    return hpvm__boot_start(fw, cpu, handle, text) == SERVICE_REDIRECTED;
}

// Disks first, then DVDs. False: nothing (more) to boot from.
static bool next_removable(struct firmware *fw, struct cpu *cpu)
{
    struct efi *efi = fw->efi;
    struct boot_manager *boot = &efi->boot;
    for (;; boot->volume = 0, boot->dvds = true) {
        while (boot->volume < efi->volume_count) {
            struct efi_volume *volume = &efi->volume[boot->volume++];
            if (volume->is_dvd == boot->dvds && start_removable(fw, cpu, volume))
                return true;
        }
        if (boot->dvds)
            return false;
    }
}

// ---- the machine -------------------------------------------------------------------------------------

static uint64_t timeout_ns(struct firmware *fw)
{
    const struct variable *variable = variable_find(fw, "Timeout");
    return variable && variable->data_size == 2 ? load16(variable->data) * 1000000000ull : 0;
}

static enum gate_result wait(struct firmware *fw, uint64_t deadline)
{
    uint64_t next = hpvm__efi_next_deadline(fw->efi);
    fw->wait_deadline_ns = deadline < next ? deadline : next;
    return GATE_WAIT;
}

enum gate_result hpvm__gate_boot_manager(struct firmware *fw, struct cpu *cpu)
{
    struct efi *efi = fw->efi;
    if (!efi || !efi->active || cpu->index != 0) {
        fw->wait_deadline_ns = UINT64_MAX;
        return GATE_WAIT;
    }
    struct boot_manager *boot = &efi->boot;
    uint64_t now = hpvm__clock_now(&fw->machine->clock);
    prepare_processor(fw, cpu);
    hpvm__efi_poll_timers(fw);
    struct efi_key key;
    for (;;) {
        switch (boot->phase) {
        case BOOT_START:
            hpvm__efi_print(fw, "\nEFI 1.10 firmware, machine type %s, %lu MB, %u processor%s\n",
                            PLATFORM_MACHINE_TYPE, (unsigned long)(fw->machine->ram.size >> 20),
                            fw->cpus->count, fw->cpus->count == 1 ? "" : "s");
            boot->phase = BOOT_DRIVERS;
            break;
        case BOOT_DRIVERS:
            if (next_option(fw, cpu, "DriverOrder", "Driver"))
                return GATE_REDIRECT;
            boot->option = 0;
            boot->deadline_ns = now + timeout_ns(fw);
            if (boot->deadline_ns > now)
                hpvm__efi_print(fw, "Press a key for the EFI shell; booting in %lu seconds\n",
                                (unsigned long)(timeout_ns(fw) / 1000000000));
            boot->phase = BOOT_TIMEOUT;
            break;
        case BOOT_TIMEOUT:
            if (boot->deadline_ns > now && hpvm__efi_key_get(fw, &key)) {
                boot->phase = BOOT_SHELL;
                break;
            }
            if (now < boot->deadline_ns)
                return wait(fw, boot->deadline_ns);
            boot->phase = BOOT_NEXT;
            break;
        case BOOT_NEXT:
            boot->phase = BOOT_ORDER;
            if (boot_next(fw, cpu))
                return GATE_REDIRECT;
            break;
        case BOOT_ORDER:
            if (next_option(fw, cpu, "BootOrder", "Boot"))
                return GATE_REDIRECT;
            boot->phase = BOOT_REMOVABLE;
            break;
        case BOOT_REMOVABLE:
            if (next_removable(fw, cpu))
                return GATE_REDIRECT;
            hpvm__efi_explain_media(fw, cpu);
            boot->phase = BOOT_SHELL;
            break;
        default:
            switch (hpvm__shell_step(fw, cpu)) {
            case SHELL_WAIT:
                return wait(fw, UINT64_MAX);
            case SHELL_STARTED:
                return GATE_REDIRECT;
            case SHELL_EXIT:
                // Try everything again from the start, as after power-on, but without the drivers.
                boot->phase = BOOT_NEXT;
                boot->option = boot->volume = 0;
                boot->dvds = false;
                efi->shell.shown = false;
                break;
            }
        }
    }
}
