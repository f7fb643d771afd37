// EFI File protocol: GetInfo and SetInfo (EFI 1.10, section 11.5).
#include "ia64/fw/efi_fs.h"

#include <time.h>

#define FILE_INFO_NAME   80u // offset of the name in EFI_FILE_INFO
#define VOLUME_INFO_NAME 36u // of the label in EFI_FILE_SYSTEM_INFO

static const struct efi_guid file_info =
    EFI_GUID(0x09576e92, 0x6d3f, 0x11d2, 0x8e, 0x39, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b);
static const struct efi_guid system_info =
    EFI_GUID(0x09576e93, 0x6d3f, 0x11d2, 0x8e, 0x39, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b);
static const struct efi_guid label_info =
    EFI_GUID(0xdb47d7d3, 0xfe81, 0x11d3, 0x9a, 0x35, 0x00, 0x90, 0x27, 0x3f, 0xc1, 0x4d);

struct fs_time hpvm__efi_fs_now(struct firmware *fw)
{
    time_t now = hpvm__clock_realtime(&fw->machine->clock).tv_sec + fw->machine->rtc_offset_s;
    struct tm tm;
    gmtime_r(&now, &tm);
    return (struct fs_time){(uint16_t)(tm.tm_year + 1900), (uint8_t)(tm.tm_mon + 1), (uint8_t)tm.tm_mday,
                            (uint8_t)tm.tm_hour,           (uint8_t)tm.tm_min,       (uint8_t)tm.tm_sec};
}

// EFI_TIME, 16 bytes; the time zone is unspecified (0x7ff).
static void put_time(uint8_t *out, const struct fs_time *t)
{
    memset(out, 0, 16);
    store16(out, t->year);
    out[2] = t->month;
    out[3] = t->day;
    out[4] = t->hour;
    out[5] = t->minute;
    out[6] = t->second;
    store16(out + 12, 0x7ff);
}

static struct fs_time get_time(const uint8_t *in)
{
    return (struct fs_time){load16(in), in[2], in[3], in[4], in[5], in[6]};
}

// Gives `length` bytes to a caller whose buffer has `size`; the needed size is stored in any case.
static uint64_t give(struct firmware *fw, struct cpu *cpu, const void *data, uint64_t length,
                     uint64_t size_at, uint64_t size, uint64_t buffer)
{
    if (!efi_write64(fw, cpu, size_at, length))
        return EFI_INVALID_PARAMETER;
    if (size < length)
        return EFI_BUFFER_TOO_SMALL;
    return hpvm__fw_write(fw, cpu, buffer, data, length) ? EFI_SUCCESS : EFI_INVALID_PARAMETER;
}

static unsigned put_name(uint8_t *out, const uint16_t *name)
{
    unsigned bytes = 0;
    do
        store16(out + bytes, name[bytes / 2]);
    while (bytes += 2, name[bytes / 2 - 1] && bytes < 2 * FS_NAME_MAX);
    return bytes;
}

uint64_t hpvm__efi_put_file_info(struct firmware *fw, struct cpu *cpu, const struct efi_volume *volume,
                                 const struct fs_node *node, uint64_t size_at, uint64_t size, uint64_t buffer)
{
    uint8_t info[FILE_INFO_NAME + 2 * FS_NAME_MAX] = {0};
    unsigned length = FILE_INFO_NAME + put_name(info + FILE_INFO_NAME, node->name);
    store64(info, length);
    store64(info + 8, node->size);
    store64(info + 16, align_up(node->size, volume->fs.cluster_size));
    put_time(info + 24, &node->created);
    put_time(info + 40, &node->accessed);
    put_time(info + 56, &node->modified);
    store64(info + 72, node->attributes);
    return give(fw, cpu, info, length, size_at, size, buffer);
}

static void label_of(struct firmware *fw, const struct efi_volume *volume, uint16_t label[FS_NAME_MAX])
{
    struct block_reader medium = hpvm__efi_reader(fw, volume);
    label[0] = 0;
    if (volume->fs.kind == FS_FAT)
        hpvm__fat_label(&medium, &volume->fs, label);
    else
        hpvm__iso_label(&medium, label);
}

static uint64_t volume_info(struct firmware *fw, struct cpu *cpu, struct efi_volume *volume, uint64_t size_at,
                            uint64_t size, uint64_t buffer)
{
    struct block_reader medium = hpvm__efi_reader(fw, volume);
    uint16_t label[FS_NAME_MAX];
    uint8_t info[VOLUME_INFO_NAME + 2 * FS_NAME_MAX] = {0};
    bool fat = volume->fs.kind == FS_FAT;
    label_of(fw, volume, label);
    unsigned length = VOLUME_INFO_NAME + put_name(info + VOLUME_INFO_NAME, label);
    store64(info, length);
    info[8] = !medium.write || !fat;
    store64(info + 16, fat ? (uint64_t)volume->fs.clusters * volume->fs.cluster_size : volume->size);
    store64(info + 24, fat ? hpvm__fat_free_bytes(&medium, &volume->fs) : 0);
    store32(info + 32, volume->fs.cluster_size);
    return give(fw, cpu, info, length, size_at, size, buffer);
}

EFI_SERVICE(efi_file_get_info)
{
    // (This, *InformationType, *BufferSize, Buffer)
    struct efi_file *file = hpvm__efi_file_of(efi, fw_argument(cpu, 0));
    uint64_t size_at = fw_argument(cpu, 2), buffer = fw_argument(cpu, 3), size;
    struct efi_guid type;
    if (!file || !hpvm__fw_read(fw, cpu, fw_argument(cpu, 1), &type, sizeof type) ||
        !efi_read64(fw, cpu, size_at, &size))
        return EFI_INVALID_PARAMETER;
    struct efi_volume *volume = &efi->volume[file->volume];
    if (efi_guid_equal(&type, &system_info))
        return volume_info(fw, cpu, volume, size_at, size, buffer);
    if (efi_guid_equal(&type, &label_info)) {
        uint16_t label[FS_NAME_MAX];
        uint8_t text[2 * FS_NAME_MAX];
        label_of(fw, volume, label);
        return give(fw, cpu, text, put_name(text, label), size_at, size, buffer);
    }
    if (!efi_guid_equal(&type, &file_info))
        return EFI_UNSUPPORTED;
    if (hpvm__efi_file_refresh(fw, file) != FS_OK)
        return EFI_DEVICE_ERROR;
    return hpvm__efi_put_file_info(fw, cpu, volume, &file->node, size_at, size, buffer);
}

// The new name in an EFI_FILE_INFO differs from the old one: renames, perhaps into another folder.
static enum fs_status rename_file(struct firmware *fw, struct efi_file *file, const uint16_t *name)
{
    struct efi_volume *volume = &fw->efi->volume[file->volume];
    struct block_reader medium = hpvm__efi_reader(fw, volume);
    uint16_t folder_name[EFI_MAX_PATH / 2], path[EFI_MAX_PATH / 2];
    struct fs_node folder;
    const uint16_t *missing;
    uint64_t old = file->node.entry;
    if (!hpvm__fs_normalize(folder_name, ARRAY_LENGTH(folder_name), file->name, u".."))
        return FS_INVALID;
    if (folder_name[1] == 0)
        folder_name[0] = 0;
    if (!hpvm__fs_normalize(path, ARRAY_LENGTH(path), folder_name, name))
        return FS_INVALID;
    enum fs_status status = hpvm__fs_walk(&medium, &volume->fs, path, &folder, &missing);
    unsigned last = 0, length = 0;
    for (; path[length]; length++)
        if (path[length] == '\\')
            last = length;
    if (status == FS_OK && folder.entry == old) { // only upper and lower case differ
        path[last] = 0;
        status = hpvm__fs_walk(&medium, &volume->fs, path, &folder, NULL);
        path[last] = '\\';
    } else if (status == FS_OK || !missing) {
        return status == FS_OK ? FS_EXISTS : status;
    } else {
        status = FS_OK;
    }
    if (status == FS_OK)
        status = hpvm__fat_set_info(&medium, &volume->fs, &file->node, &folder, path + last + 1,
                                    length - last - 1);
    for (unsigned n = 0; status == FS_OK && n < EFI_MAX_FILES; n++) {
        struct efi_file *other = &fw->efi->file[n];
        if (other != file && other->used && other->volume == file->volume && other->node.entry == old)
            other->node = file->node;
    }
    if (status == FS_OK)
        memcpy(file->name, path, (length + 1) * 2);
    return status;
}

static bool same_name(const uint16_t *a, const uint16_t *b)
{
    while (*a && *a == *b)
        a++, b++;
    return *a == *b;
}

EFI_SERVICE(efi_file_set_info)
{
    // (This, *InformationType, BufferSize, Buffer)
    struct efi_file *file = hpvm__efi_file_of(efi, fw_argument(cpu, 0));
    uint64_t size = fw_argument(cpu, 2), buffer = fw_argument(cpu, 3);
    _Alignas(8) uint8_t info[FILE_INFO_NAME + EFI_MAX_PATH];
    struct efi_guid type;
    if (!file || !hpvm__fw_read(fw, cpu, fw_argument(cpu, 1), &type, sizeof type))
        return EFI_INVALID_PARAMETER;
    if (!efi_guid_equal(&type, &file_info))
        return EFI_UNSUPPORTED;
    struct efi_volume *volume = &efi->volume[file->volume];
    struct block_reader medium = hpvm__efi_reader(fw, volume);
    if (!medium.write || volume->fs.kind != FS_FAT)
        return EFI_WRITE_PROTECTED;
    if (size > sizeof info)
        size = sizeof info;
    if (size < FILE_INFO_NAME + 2 || !hpvm__fw_read(fw, cpu, buffer, info, size))
        return EFI_BAD_BUFFER_SIZE;
    store16(info + (size & ~1ull) - 2, 0);
    const uint16_t *name = (const uint16_t *)(info + FILE_INFO_NAME);
    enum fs_status status = hpvm__efi_file_refresh(fw, file);
    if (status != FS_OK || file->node.is_root)
        return status == FS_OK ? EFI_ACCESS_DENIED : EFI_DEVICE_ERROR;
    uint64_t attributes = load64(info + 72), new_size = load64(info + 8);
    if (attributes & ~0x37ull || (attributes ^ file->node.attributes) & FS_ATTR_FOLDER)
        return EFI_INVALID_PARAMETER;
    bool folder = attributes & FS_ATTR_FOLDER;
    if (!folder && new_size != file->node.size) {
        if (!file->writable)
            return EFI_ACCESS_DENIED;
        status = hpvm__fat_resize(&medium, &volume->fs, &file->node, new_size);
    }
    if (status == FS_OK && name[0] && !same_name(name, file->node.name))
        status = rename_file(fw, file, name);
    if (status == FS_OK) {
        file->node.attributes = (uint8_t)attributes;
        if (load16(info + 24)) // zero times leave things as they are
            file->node.created = get_time(info + 24);
        if (load16(info + 40))
            file->node.accessed = get_time(info + 40);
        if (load16(info + 56))
            file->node.modified = get_time(info + 56);
        status = hpvm__fat_set_info(&medium, &volume->fs, &file->node, NULL, NULL, 0);
    }
    return hpvm__efi_fs_status(status);
}
