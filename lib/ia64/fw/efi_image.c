// EFI images: loading, starting, leaving and unloading them, and the end of boot services (EFI 1.10,
// section 5.4).
#include "ia64/fw/efi.h"

#include <stdlib.h>

enum { SUBSYSTEM_APPLICATION = 10, SUBSYSTEM_BOOT_DRIVER = 11, SUBSYSTEM_RUNTIME_DRIVER = 12 };
enum {
    LOADED_IMAGE_SIZE = 96,
    LOADED_IMAGE_DEVICE = 24,
    LOADED_IMAGE_OPTIONS_SIZE = 48,
    LOADED_IMAGE_OPTIONS = 56,
    LOADED_IMAGE_UNLOAD = 88
};

struct efi_image *hpvm__efi_image_of(struct efi *efi, uint64_t handle)
{
    for (unsigned n = 0; n < EFI_MAX_IMAGES; n++)
        if (efi->image[n].used && efi->image[n].handle == handle)
            return &efi->image[n];
    return NULL;
}

// ---- loading -----------------------------------------------------------------------------------------

static uint64_t place(struct firmware *fw, const uint8_t *file, const struct pe_image *pe, uint32_t type,
                      uint64_t pages)
{
    bool fixed = load16(file + load32(file + 60) + 22) & 1; // RELOCS_STRIPPED
    if (fixed)
        return hpvm__efi_allocate_at(fw, type, pe->image_base, pages) ? pe->image_base : 0;
    uint64_t align = 0x2000;
    if (pe->section_alignment > align && pe->section_alignment <= 0x1000000 &&
        !(pe->section_alignment & (pe->section_alignment - 1)))
        align = pe->section_alignment;
    return hpvm__efi_allocate(fw, type, pages, align, UINT64_MAX);
}

static uint64_t make_interface(struct firmware *fw, const struct efi_image *image, const struct pe_image *pe,
                               uint64_t parent, uint64_t device)
{
    uint8_t interface[LOADED_IMAGE_SIZE] = {0};
    store32(interface, 0x1000); // revision
    store64(interface + 8, parent);
    store64(interface + 16, FW_EFI_SYSTAB);
    store64(interface + 24, device);
    store64(interface + 32, image->path);
    store64(interface + 64, image->base);
    store64(interface + 72, pe->image_size);
    store32(interface + 80, (uint32_t)image->code_type);
    store32(interface + 84, (uint32_t)image->code_type + 1); // data types follow their code types
    return hpvm__efi_pool_copy(fw, interface, sizeof interface);
}

static void release(struct firmware *fw, struct efi_image *image)
{
    struct efi *efi = fw->efi;
    if (image->interface)
        hpvm__efi_uninstall(fw, image->handle, &hpvm__efi_guid[PROTOCOL_LOADED_IMAGE], image->interface);
    for (unsigned n = 0; n < EFI_MAX_OPENS; n++)
        if (efi->open[n].used && efi->open[n].agent == image->handle)
            efi->open[n].used = false;
    if (image->interface)
        hpvm__efi_pool_free(fw, image->interface);
    if (image->path)
        hpvm__efi_pool_free(fw, image->path);
    if (image->base)
        hpvm__efi_free(fw, image->base, image->pages);
    *image = (struct efi_image){.used = false};
}

uint64_t hpvm__efi_image_load(struct firmware *fw, const uint8_t *file, uint64_t size, uint64_t parent,
                              uint64_t device, const uint8_t *file_path, unsigned file_path_length,
                              uint64_t *handle, const char **why)
{
    struct efi *efi = fw->efi;
    struct pe_image pe;
    unsigned n = 0;
    if (!hpvm__pe_parse(file, size, &pe, why))
        return pe.foreign ? EFI_UNSUPPORTED : EFI_LOAD_ERROR;
    while (n < EFI_MAX_IMAGES && efi->image[n].used)
        n++;
    *why = "no memory for the image";
    uint64_t pages = ((uint64_t)pe.image_size + EFI_PAGE_SIZE - 1) >> EFI_PAGE_SHIFT;
    uint32_t type = pe.subsystem == SUBSYSTEM_APPLICATION   ? EFI_LOADER_CODE
                    : pe.subsystem == SUBSYSTEM_BOOT_DRIVER ? EFI_BOOT_CODE
                                                            : EFI_RUNTIME_CODE;
    if (type == EFI_RUNTIME_CODE)
        pages = align_up(pages, 2);
    uint64_t base = n == EFI_MAX_IMAGES ? 0 : place(fw, file, &pe, type, pages);
    if (!base)
        return EFI_OUT_OF_RESOURCES;
    struct efi_image *image = &efi->image[n];
    *image = (struct efi_image){.used = true,
                                .subsystem = (uint8_t)pe.subsystem,
                                .base = base,
                                .pages = pages,
                                .entry = base + pe.entry_rva,
                                .code_type = type,
                                .relocation_rva = pe.relocation_rva,
                                .relocation_size = pe.relocation_size};
    uint64_t status = EFI_OUT_OF_RESOURCES;
    uint8_t *memory = malloc(pe.image_size);
    if (memory && !hpvm__pe_load(file, size, &pe, memory, base, why))
        status = EFI_LOAD_ERROR;
    else if (memory && hpvm__dma_write(fw->machine, base, memory, pe.image_size))
        status = EFI_SUCCESS;
    free(memory);
    if (status == EFI_SUCCESS) {
        image->path = hpvm__efi_pool_copy(fw, file_path, file_path_length);
        image->interface = make_interface(fw, image, &pe, parent, device);
        *handle = 0;
        if (image->path && image->interface)
            status = hpvm__efi_install(fw, handle, &hpvm__efi_guid[PROTOCOL_LOADED_IMAGE], image->interface);
        else
            status = EFI_OUT_OF_RESOURCES;
        image->handle = *handle;
    }
    if (status != EFI_SUCCESS)
        release(fw, image);
    return status;
}

// The handle whose device path is the longest beginning of `path`; *used is how much of it that is.
static uint64_t device_of_path(struct firmware *fw, const uint8_t *path, unsigned length, unsigned *used)
{
    struct efi *efi = fw->efi;
    struct cpu *cpu = fw->cpus->cpu[0];
    uint64_t best = 0;
    uint8_t candidate[EFI_MAX_PATH];
    *used = 0;
    for (uint32_t n = 0; n < efi->interface_count; n++) {
        const struct efi_interface *interface = &efi->interface[n];
        if (!interface->used ||
            !efi_guid_equal(&interface->protocol, &hpvm__efi_guid[PROTOCOL_DEVICE_PATH]) ||
            !hpvm__efi_read_path(fw, cpu, interface->address, candidate))
            continue;
        unsigned prefix = hpvm__path_length(candidate, sizeof candidate);
        if (prefix < length && prefix > *used && memcmp(candidate, path, prefix) == 0) {
            *used = prefix;
            best = hpvm__efi_handle_value(efi, interface->handle);
        }
    }
    return best;
}

// A path that begins with HD(...) names a partition wherever its disk is (EFI 1.10, section 17.3).
static uint64_t device_of_short_path(struct firmware *fw, const uint8_t *path, unsigned length,
                                     unsigned *used)
{
    enum { NODE_SIZE = 42 };
    struct cpu *cpu = fw->cpus->cpu[0];
    uint8_t candidate[EFI_MAX_PATH];
    for (uint32_t n = 0; length > NODE_SIZE && n < fw->efi->volume_count; n++) {
        const struct efi_volume *volume = &fw->efi->volume[n];
        uint64_t path_at = hpvm__efi_interface(fw->efi, volume->handle, PROTOCOL_DEVICE_PATH);
        if (volume->medium != MEDIUM_PARTITION || !hpvm__efi_read_path(fw, cpu, path_at, candidate))
            continue;
        unsigned whole = hpvm__path_length(candidate, sizeof candidate);
        // Partition number and signature decide; sizes may have changed.
        const uint8_t *node = whole >= NODE_SIZE && whole != -1u ? candidate + whole - NODE_SIZE : NULL;
        if (node && memcmp(node, path, 8) == 0 && memcmp(node + 24, path + 24, 18) == 0) {
            *used = NODE_SIZE;
            return volume->handle;
        }
    }
    return 0;
}

// Joins the file nodes at the end of a path. False: something else is there, or it is too long.
static bool file_name(const uint8_t *path, unsigned length, uint16_t *name, unsigned capacity)
{
    unsigned used = 0;
    for (unsigned at = 0; at + 4 <= length;) {
        unsigned size = load16(path + at + 2);
        if (path[at] == 0x7f)
            break;
        if (path[at] != 4 || path[at + 1] != 4 || size < 4 || size > length - at)
            return false;
        if (used && name[used - 1] != '\\' && used + 1 < capacity)
            name[used++] = '\\';
        for (unsigned n = 4; n + 2 <= size && load16(path + at + n); n += 2) {
            if (used + 1 >= capacity)
                return false;
            name[used++] = load16(path + at + n);
        }
        at += size;
    }
    name[used] = 0;
    return used > 0;
}

static struct efi_volume *volume_of_handle(struct efi *efi, uint64_t handle)
{
    for (uint32_t n = 0; n < efi->volume_count; n++)
        if (efi->volume[n].handle == handle && handle)
            return &efi->volume[n];
    return NULL;
}

uint64_t hpvm__efi_image_load_path(struct firmware *fw, const uint8_t *path, unsigned length, uint64_t parent,
                                   uint64_t *handle, const char **why)
{
    unsigned used = 0;
    uint16_t name[EFI_MAX_PATH / 2], normal[EFI_MAX_PATH / 2];
    bool is_short = length > 4 && path[0] == 4 && path[1] == 1;
    uint64_t device =
        is_short ? device_of_short_path(fw, path, length, &used) : device_of_path(fw, path, length, &used);
    struct efi_volume *volume = volume_of_handle(fw->efi, device);
    *why = "no such device";
    if (!device)
        return EFI_NOT_FOUND;
    *why = "the device has no file system that firmware reads";
    if (!volume || !volume->file_system)
        return EFI_UNSUPPORTED;
    *why = "the path does not name a file";
    if (!file_name(path + used, length - used, name, ARRAY_LENGTH(name)) ||
        !hpvm__fs_normalize(normal, ARRAY_LENGTH(normal), u"", name))
        return EFI_INVALID_PARAMETER;
    uint8_t *file;
    uint64_t size;
    uint64_t status = hpvm__efi_file_load(fw, volume, normal, &file, &size);
    *why = hpvm__efi_status_text(status);
    if (status != EFI_SUCCESS)
        return status;
    status = hpvm__efi_image_load(fw, file, size, parent, device, path + used, length - used, handle, why);
    free(file);
    return status;
}

EFI_SERVICE(efi_load_image)
{
    // (BootPolicy, ParentImage, DevicePath, SourceBuffer, SourceSize, *ImageHandle)
    static const uint8_t empty[4] = {0x7f, 0xff, 4, 0};
    uint64_t parent = fw_argument(cpu, 1), path_at = fw_argument(cpu, 2), source = fw_argument(cpu, 3);
    uint64_t size = fw_argument(cpu, 4), handle_at = fw_argument(cpu, 5), handle = 0, status;
    uint8_t path[EFI_MAX_PATH];
    unsigned length = path_at ? hpvm__efi_read_path(fw, cpu, path_at, path) : 0;
    const char *why = "bad arguments";
    if (handle_at == 0 || !hpvm__efi_image_of(efi, parent) || (path_at && !length) || (!path_at && !source))
        return EFI_INVALID_PARAMETER;
    if (source) {
        uint8_t *file = size && size <= EFI_MAX_FILE_SIZE ? malloc(size) : NULL;
        unsigned used = 0;
        if (!file || !hpvm__fw_read(fw, cpu, source, file, size)) {
            free(file);
            return size <= EFI_MAX_FILE_SIZE && size ? EFI_INVALID_PARAMETER : EFI_LOAD_ERROR;
        }
        uint64_t device = length ? device_of_path(fw, path, length, &used) : 0;
        status = hpvm__efi_image_load(fw, file, size, parent, device, length ? path + used : empty,
                                      length ? length - used : sizeof empty, &handle, &why);
        free(file);
    } else {
        status = hpvm__efi_image_load_path(fw, path, length, parent, &handle, &why);
    }
    if (status != EFI_SUCCESS) {
        if (status != EFI_NOT_FOUND)
            hpvm__efi_print(fw, "\nLoadImage: %s\n", why);
        return status;
    }
    return efi_write64(fw, cpu, handle_at, handle) ? EFI_SUCCESS : EFI_INVALID_PARAMETER;
}

// ---- starting ----------------------------------------------------------------------------------------

uint64_t hpvm__efi_image_start(struct firmware *fw, struct cpu *cpu, struct efi_image *image,
                               struct efi_call *record)
{
    uint64_t arguments[2] = {image->handle, FW_EFI_SYSTAB};
    record->image = (uint32_t)(image - fw->efi->image);
    record->tpl = fw->efi->tpl;
    uint64_t status = hpvm__efi_call(fw, cpu, record, image->entry, arguments, 2);
    if (status == SERVICE_REDIRECTED)
        image->started = true;
    return status;
}

EFI_SERVICE(efi_start_image)
{
    struct efi_image *image = hpvm__efi_image_of(efi, fw_argument(cpu, 0));
    if (!image || image->started)
        return EFI_INVALID_PARAMETER;
    struct efi_call record = {.kind = CALL_IMAGE,
                              .gate = GATE_ADDRESS(GATE_efi_start_image),
                              .exit_size = fw_argument(cpu, 1),
                              .exit_data = fw_argument(cpu, 2)};
    return hpvm__efi_image_start(fw, cpu, image, &record);
}

// ---- leaving -----------------------------------------------------------------------------------------

uint64_t hpvm__efi_call_finished(struct firmware *fw, struct cpu *cpu, const struct efi_call *call,
                                 uint64_t status)
{
    struct efi_image *image = &fw->efi->image[call->image];
    status &= ~BIT(62); // no EFI value has it, and the dispatcher gives it a meaning
    if (call->kind == CALL_CONNECT || call->kind == CALL_DISCONNECT)
        return hpvm__efi_connect_returned(fw, cpu, call, status);
    if (call->kind == CALL_UNLOAD) {
        if (image->used && !(status & EFI_ERROR(0)))
            release(fw, image);
        return status;
    }
    // Applications are gone when they return; drivers stay unless they failed.
    if (image->used && (image->subsystem == SUBSYSTEM_APPLICATION || status & EFI_ERROR(0)))
        release(fw, image);
    if (call->kind == CALL_IMAGE)
        return status;
    return hpvm__boot_returned(fw, cpu, call, status);
}

EFI_SERVICE(efi_exit)
{
    // (ImageHandle, ExitStatus, ExitDataSize, ExitData)
    uint64_t status = fw_argument(cpu, 1), size = fw_argument(cpu, 2), data = fw_argument(cpu, 3);
    struct efi_image *image = hpvm__efi_image_of(efi, fw_argument(cpu, 0));
    if (!image)
        return EFI_INVALID_PARAMETER;
    if (!image->started) {
        release(fw, image);
        return EFI_SUCCESS;
    }
    // Only the image that was started last may leave.
    unsigned depth = efi->depth;
    while (depth > 0 && efi->call[depth - 1].kind != CALL_IMAGE &&
           efi->call[depth - 1].kind != CALL_BOOT_OPTION)
        depth--;
    if (depth == 0 || efi->call[depth - 1].image != (uint32_t)(image - efi->image))
        return EFI_INVALID_PARAMETER;
    struct efi_call call = efi->call[depth - 1];
    if (call.exit_size && call.exit_data && data) {
        efi_write64(fw, cpu, call.exit_size, size);
        efi_write64(fw, cpu, call.exit_data, data);
    }
    hpvm__efi_unwind(fw, cpu, depth - 1);
    efi->tpl = call.tpl;
    return hpvm__efi_call_finished(fw, cpu, &call, status);
}

EFI_SERVICE(efi_unload_image)
{
    struct efi_image *image = hpvm__efi_image_of(efi, fw_argument(cpu, 0));
    uint64_t unload;
    if (!image)
        return EFI_INVALID_PARAMETER;
    if (!image->started) {
        release(fw, image);
        return EFI_SUCCESS;
    }
    if (!efi_read64(fw, cpu, image->interface + LOADED_IMAGE_UNLOAD, &unload) || unload == 0)
        return EFI_UNSUPPORTED;
    struct efi_call record = {.kind = CALL_UNLOAD,
                              .gate = GATE_ADDRESS(GATE_efi_unload_image),
                              .tpl = efi->tpl,
                              .image = (uint32_t)(image - efi->image)};
    return hpvm__efi_call(fw, cpu, &record, unload, &image->handle, 1);
}

void hpvm__efi_image_unload(struct firmware *fw, struct efi_image *image)
{
    release(fw, image);
}

void hpvm__efi_image_options(struct firmware *fw, struct efi_image *image, uint64_t options, uint32_t size)
{
    efi_put(fw, image->interface + LOADED_IMAGE_OPTIONS_SIZE, &size, sizeof size);
    efi_put64(fw, image->interface + LOADED_IMAGE_OPTIONS, options);
}

// ---- the end of boot services ------------------------------------------------------------------------

EFI_SERVICE(efi_exit_boot_services)
{
    if (!hpvm__efi_image_of(efi, fw_argument(cpu, 0)) || fw_argument(cpu, 1) != efi->map_key) {
        efi->exiting = false;
        return EFI_INVALID_PARAMETER;
    }
    // First the notification functions, then this gate again.
    if (!efi->exiting) {
        efi->exiting = true;
        hpvm__efi_signal_type(efi, EVT_EXIT_BOOT_SERVICES);
        return SERVICE_RERUN;
    }
    hpvm__efi_leave_boot_services(fw);
    hpvm__log(fw->machine, LOG_INFO, "efi", "boot services ended");
    return EFI_SUCCESS;
}

void hpvm__efi_convert_images(struct firmware *fw, bool (*convert)(void *opaque, uint64_t *address),
                              void *opaque)
{
    for (unsigned n = 0; fw->efi && n < EFI_MAX_IMAGES; n++) {
        const struct efi_image *image = &fw->efi->image[n];
        uint64_t size = image->pages << EFI_PAGE_SHIFT, virtual = image->base;
        if (!image->used || image->subsystem != SUBSYSTEM_RUNTIME_DRIVER || !image->relocation_size ||
            !convert(opaque, &virtual))
            continue;
        const char *why = "no memory";
        uint8_t *memory = malloc(size);
        if (!memory || !hpvm__dma_read(fw->machine, image->base, memory, size) ||
            !hpvm__pe_relocate(memory, size, image->relocation_rva, image->relocation_size,
                               virtual - image->base, true, image->base, &why))
            hpvm__log(fw->machine, LOG_WARNING, "efi", "a runtime driver cannot be moved: %s", why);
        else
            efi_put(fw, image->base, memory, size);
        free(memory);
    }
}
