// Simple File System and File protocols (EFI 1.10, sections 11.4 and 11.5): open files, reading, writing.
// What files say about themselves is in efi_file_info.c.
#include "ia64/fw/efi_fs.h"

#define FILE_REVISION  0x00010000ull
#define TRANSFER_CHUNK 65536ull
#define MODE_READ      1ull
#define MODE_WRITE     2ull
#define MODE_CREATE    BIT(63)

struct efi_file *hpvm__efi_file_of(struct efi *efi, uint64_t address)
{
    for (unsigned n = 0; address && n < EFI_MAX_FILES; n++)
        if (efi->file[n].used && efi->file[n].address == address)
            return &efi->file[n];
    return NULL;
}

// Brings size and place up to date: another handle may have changed the file.
enum fs_status hpvm__efi_file_refresh(struct firmware *fw, struct efi_file *file)
{
    struct efi_volume *volume = &fw->efi->volume[file->volume];
    struct block_reader medium = hpvm__efi_reader(fw, volume);
    if (file->stale)
        return FS_NOT_FOUND;
    return volume->fs.kind == FS_FAT ? hpvm__fat_refresh(&medium, &volume->fs, &file->node) : FS_OK;
}

static uint64_t new_file(struct firmware *fw, uint16_t volume, const struct fs_node *node,
                         const uint16_t *name, bool writable, uint64_t *address)
{
    static const uint16_t functions[10] = {GATE_efi_file_open,         GATE_efi_file_close,
                                           GATE_efi_file_delete,       GATE_efi_file_read,
                                           GATE_efi_file_write,        GATE_efi_file_get_position,
                                           GATE_efi_file_set_position, GATE_efi_file_get_info,
                                           GATE_efi_file_set_info,     GATE_efi_file_flush};
    struct efi *efi = fw->efi;
    uint64_t interface[11] = {FILE_REVISION};
    unsigned n = 0;
    while (n < EFI_MAX_FILES && efi->file[n].used)
        n++;
    for (unsigned f = 0; f < ARRAY_LENGTH(functions); f++)
        interface[1 + f] = EFI_BOOT_DESCRIPTOR(functions[f]);
    *address = n == EFI_MAX_FILES ? 0 : hpvm__efi_pool_copy(fw, interface, sizeof interface);
    if (!*address)
        return EFI_OUT_OF_RESOURCES;
    struct efi_file *file = &efi->file[n];
    memset(file, 0, sizeof *file);
    file->used = true;
    file->writable = writable;
    file->volume = volume;
    file->address = *address;
    file->node = *node;
    for (unsigned c = 0; name[c] && c + 1 < ARRAY_LENGTH(file->name); c++)
        file->name[c] = name[c];
    return EFI_SUCCESS;
}

static void close_file(struct firmware *fw, struct efi_file *file)
{
    hpvm__efi_pool_free(fw, file->address);
    file->used = false;
}

EFI_SERVICE(efi_volume_open)
{
    uint64_t interface = fw_argument(cpu, 0), where = fw_argument(cpu, 1), address;
    for (uint32_t n = 0; interface && n < efi->volume_count; n++) {
        struct efi_volume *volume = &efi->volume[n];
        if (volume->file_system != interface)
            continue;
        if (!hpvm__efi_has_medium(volume))
            return EFI_NO_MEDIA;
        struct fs_node root;
        hpvm__fs_root(&volume->fs, &root);
        uint64_t status = new_file(fw, (uint16_t)n, &root, u"\\", true, &address);
        if (status != EFI_SUCCESS)
            return status;
        return efi_write64(fw, cpu, where, address) ? EFI_SUCCESS : EFI_INVALID_PARAMETER;
    }
    return EFI_INVALID_PARAMETER;
}

static unsigned string_length(const uint16_t *text)
{
    unsigned length = 0;
    while (text[length])
        length++;
    return length;
}

EFI_SERVICE(efi_file_open)
{
    // (This, **NewHandle, *FileName, OpenMode, Attributes)
    struct efi_file *from = hpvm__efi_file_of(efi, fw_argument(cpu, 0));
    uint64_t where = fw_argument(cpu, 1), mode = fw_argument(cpu, 3), attributes = fw_argument(cpu, 4),
             address;
    uint16_t given[EFI_MAX_PATH / 2], path[EFI_MAX_PATH / 2];
    if (!from || (mode != MODE_READ && mode != (MODE_READ | MODE_WRITE) &&
                  mode != (MODE_READ | MODE_WRITE | MODE_CREATE)))
        return EFI_INVALID_PARAMETER;
    if (hpvm__efi_read_string(fw, cpu, fw_argument(cpu, 2), given, ARRAY_LENGTH(given)) < 0)
        return EFI_INVALID_PARAMETER;
    if (from->stale)
        return EFI_NOT_FOUND;
    // A name is relative to the folder it is opened from, even if `This` is a file's handle.
    uint16_t base[EFI_MAX_PATH / 2];
    if (!hpvm__fs_normalize(base, ARRAY_LENGTH(base), u"", from->name[0] ? from->name : u"\\"))
        return EFI_NOT_FOUND;
    if (!(from->node.attributes & FS_ATTR_FOLDER))
        hpvm__fs_normalize(base, ARRAY_LENGTH(base), from->name, u"..");
    if (base[1] == 0)
        base[0] = 0;
    if (!hpvm__fs_normalize(path, ARRAY_LENGTH(path), base, given))
        return EFI_NOT_FOUND;
    struct efi_volume *volume = &efi->volume[from->volume];
    struct block_reader medium = hpvm__efi_reader(fw, volume);
    struct fs_node node;
    const uint16_t *missing;
    enum fs_status status = hpvm__fs_walk(&medium, &volume->fs, path, &node, &missing);
    bool read_only = !medium.write || volume->fs.kind != FS_FAT;
    if (mode & MODE_WRITE && read_only)
        return status == FS_OK || mode & MODE_CREATE ? EFI_WRITE_PROTECTED : hpvm__efi_fs_status(status);
    if (status == FS_NOT_FOUND && missing && mode & MODE_CREATE) {
        struct fs_time now = hpvm__efi_fs_now(fw);
        struct fs_node made;
        status = hpvm__fat_create(&medium, &volume->fs, &node, missing, string_length(missing),
                                  (uint8_t)(attributes & 0x37), &now, &made);
        node = made;
    } else if (status == FS_OK && mode & MODE_CREATE &&
               (bool)(attributes & FS_ATTR_FOLDER) != (bool)(node.attributes & FS_ATTR_FOLDER)) {
        return EFI_INVALID_PARAMETER;
    }
    if (status != FS_OK)
        return hpvm__efi_fs_status(status);
    if (mode & MODE_WRITE && node.attributes & FS_ATTR_READ_ONLY && !(node.attributes & FS_ATTR_FOLDER) &&
        !(mode & MODE_CREATE))
        return EFI_ACCESS_DENIED;
    uint64_t result = new_file(fw, from->volume, &node, path, mode & MODE_WRITE, &address);
    if (result != EFI_SUCCESS)
        return result;
    return efi_write64(fw, cpu, where, address) ? EFI_SUCCESS : EFI_INVALID_PARAMETER;
}

EFI_SERVICE(efi_file_close)
{
    struct efi_file *file = hpvm__efi_file_of(efi, fw_argument(cpu, 0));
    if (!file)
        return EFI_INVALID_PARAMETER;
    close_file(fw, file);
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_file_delete)
{
    struct efi_file *file = hpvm__efi_file_of(efi, fw_argument(cpu, 0));
    if (!file)
        return EFI_INVALID_PARAMETER;
    struct efi_volume *volume = &efi->volume[file->volume];
    struct block_reader medium = hpvm__efi_reader(fw, volume);
    enum fs_status status =
        volume->fs.kind == FS_FAT && file->writable ? hpvm__efi_file_refresh(fw, file) : FS_READ_ONLY;
    if (status == FS_OK)
        status = hpvm__fat_remove(&medium, &volume->fs, &file->node);
    for (unsigned n = 0; status == FS_OK && n < EFI_MAX_FILES; n++)
        if (efi->file[n].used && efi->file[n].volume == file->volume &&
            efi->file[n].node.entry == file->node.entry)
            efi->file[n].stale = true;
    close_file(fw, file); // in any case
    return status == FS_OK ? EFI_SUCCESS : EFI_WARN_DELETE_FAILURE;
}

static uint64_t read_folder(struct firmware *fw, struct cpu *cpu, struct efi_file *file, uint64_t size_at,
                            uint64_t size, uint64_t buffer)
{
    struct efi_volume *volume = &fw->efi->volume[file->volume];
    struct block_reader medium = hpvm__efi_reader(fw, volume);
    struct fs_node node;
    uint64_t position = file->position;
    enum fs_status status = hpvm__fs_next(&medium, &volume->fs, &file->node, &position, &node);
    if (status == FS_END)
        return efi_write64(fw, cpu, size_at, 0) ? EFI_SUCCESS : EFI_INVALID_PARAMETER;
    if (status != FS_OK)
        return hpvm__efi_fs_status(status);
    uint64_t result = hpvm__efi_put_file_info(fw, cpu, volume, &node, size_at, size, buffer);
    if (result == EFI_SUCCESS)
        file->position = position;
    return result;
}

EFI_SERVICE(efi_file_read)
{
    struct efi_file *file = hpvm__efi_file_of(efi, fw_argument(cpu, 0));
    uint64_t size_at = fw_argument(cpu, 1), buffer = fw_argument(cpu, 2), size, done = 0;
    if (!file || !efi_read64(fw, cpu, size_at, &size))
        return EFI_INVALID_PARAMETER;
    enum fs_status status = hpvm__efi_file_refresh(fw, file);
    if (status != FS_OK)
        return EFI_DEVICE_ERROR;
    if (file->node.attributes & FS_ATTR_FOLDER)
        return read_folder(fw, cpu, file, size_at, size, buffer);
    if (file->position > file->node.size)
        return EFI_DEVICE_ERROR;
    struct efi_volume *volume = &efi->volume[file->volume];
    struct block_reader medium = hpvm__efi_reader(fw, volume);
    uint8_t data[TRANSFER_CHUNK];
    while (done < size) {
        uint64_t length = size - done < TRANSFER_CHUNK ? size - done : TRANSFER_CHUNK;
        status = hpvm__fs_read(&medium, &volume->fs, &file->node, file->position + done, data, &length);
        if (status != FS_OK)
            return hpvm__efi_fs_status(status);
        if (length == 0)
            break;
        if (!hpvm__fw_write(fw, cpu, buffer + done, data, length))
            return EFI_INVALID_PARAMETER;
        done += length;
    }
    if (!efi_write64(fw, cpu, size_at, done))
        return EFI_INVALID_PARAMETER;
    file->position += done;
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_file_write)
{
    struct efi_file *file = hpvm__efi_file_of(efi, fw_argument(cpu, 0));
    uint64_t size_at = fw_argument(cpu, 1), buffer = fw_argument(cpu, 2), size, done = 0;
    if (!file || !efi_read64(fw, cpu, size_at, &size))
        return EFI_INVALID_PARAMETER;
    if (file->node.attributes & FS_ATTR_FOLDER)
        return EFI_UNSUPPORTED;
    if (!file->writable)
        return EFI_ACCESS_DENIED;
    enum fs_status status = hpvm__efi_file_refresh(fw, file);
    if (status != FS_OK)
        return EFI_DEVICE_ERROR;
    struct efi_volume *volume = &efi->volume[file->volume];
    struct block_reader medium = hpvm__efi_reader(fw, volume);
    struct fs_time now = hpvm__efi_fs_now(fw);
    uint8_t data[TRANSFER_CHUNK];
    uint64_t result = EFI_SUCCESS;
    while (done < size && result == EFI_SUCCESS) {
        uint64_t length = size - done < TRANSFER_CHUNK ? size - done : TRANSFER_CHUNK;
        if (!hpvm__fw_read(fw, cpu, buffer + done, data, length))
            result = EFI_INVALID_PARAMETER;
        else
            result = hpvm__efi_fs_status(hpvm__fat_write(&medium, &volume->fs, &file->node,
                                                         file->position + done, data, length, &now));
        done += result == EFI_SUCCESS ? length : 0;
    }
    file->position += done;
    return efi_write64(fw, cpu, size_at, done) ? result : EFI_INVALID_PARAMETER;
}

EFI_SERVICE(efi_file_get_position)
{
    struct efi_file *file = hpvm__efi_file_of(efi, fw_argument(cpu, 0));
    if (!file)
        return EFI_INVALID_PARAMETER;
    if (file->node.attributes & FS_ATTR_FOLDER)
        return EFI_UNSUPPORTED;
    return efi_write64(fw, cpu, fw_argument(cpu, 1), file->position) ? EFI_SUCCESS : EFI_INVALID_PARAMETER;
}

EFI_SERVICE(efi_file_set_position)
{
    struct efi_file *file = hpvm__efi_file_of(efi, fw_argument(cpu, 0));
    uint64_t position = fw_argument(cpu, 1);
    if (!file)
        return EFI_INVALID_PARAMETER;
    if (file->node.attributes & FS_ATTR_FOLDER && position != 0)
        return EFI_UNSUPPORTED; // folders can only be read from the start again
    if (position == UINT64_MAX) {
        if (hpvm__efi_file_refresh(fw, file) != FS_OK)
            return EFI_DEVICE_ERROR;
        position = file->node.size;
    }
    file->position = position;
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_file_flush)
{
    struct efi_file *file = hpvm__efi_file_of(efi, fw_argument(cpu, 0));
    if (!file)
        return EFI_INVALID_PARAMETER;
    if (!file->writable)
        return EFI_ACCESS_DENIED;
    return hpvm__efi_flush(&efi->volume[file->volume]) == EFI_SUCCESS ? EFI_SUCCESS : EFI_DEVICE_ERROR;
}
