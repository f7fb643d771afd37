// File systems as firmware uses them: mounting volumes, finding and loading files by path.
#include "ia64/fw/efi_fs.h"

#include <stdlib.h>

struct fs *hpvm__efi_mount(struct firmware *fw, struct efi_volume *volume)
{
    if (!volume->fs_checked) {
        struct block_reader medium = hpvm__efi_reader(fw, volume);
        const char *why;
        volume->fs_checked = true;
        if (!hpvm__efi_has_medium(volume) ||
            (!hpvm__fat_mount(&medium, &volume->fs, &why) && !hpvm__iso_mount(&medium, &volume->fs)))
            volume->fs.kind = FS_NONE;
    }
    return volume->fs.kind == FS_NONE ? NULL : &volume->fs;
}

uint64_t hpvm__efi_fs_status(enum fs_status status)
{
    switch (status) {
    case FS_OK:
        return EFI_SUCCESS;
    case FS_IO_ERROR:
        return EFI_DEVICE_ERROR;
    case FS_CORRUPT:
        return EFI_VOLUME_CORRUPTED;
    case FS_NOT_FOUND:
    case FS_END:
        return EFI_NOT_FOUND;
    case FS_READ_ONLY:
        return EFI_WRITE_PROTECTED;
    case FS_FULL:
        return EFI_VOLUME_FULL;
    case FS_EXISTS:
    case FS_NOT_EMPTY:
    case FS_IS_FOLDER:
        return EFI_ACCESS_DENIED;
    default:
        return EFI_INVALID_PARAMETER;
    }
}

uint64_t hpvm__efi_file_lookup(struct firmware *fw, struct efi_volume *volume, const uint16_t *path,
                               struct fs_node *node)
{
    const struct fs *fs = hpvm__efi_mount(fw, volume);
    struct block_reader medium = hpvm__efi_reader(fw, volume);
    return fs ? hpvm__efi_fs_status(hpvm__fs_walk(&medium, fs, path, node, NULL)) : EFI_UNSUPPORTED;
}

uint64_t hpvm__efi_file_load(struct firmware *fw, struct efi_volume *volume, const uint16_t *path,
                             uint8_t **data, uint64_t *size)
{
    struct fs_node node;
    uint64_t status = hpvm__efi_file_lookup(fw, volume, path, &node);
    *data = NULL;
    if (status != EFI_SUCCESS)
        return status;
    if (node.attributes & FS_ATTR_FOLDER)
        return EFI_NOT_FOUND;
    if (node.size > EFI_MAX_FILE_SIZE)
        return EFI_BAD_BUFFER_SIZE;
    struct block_reader medium = hpvm__efi_reader(fw, volume);
    // A size that the medium cannot hold would only cost memory.
    if (node.size > medium.size)
        return EFI_VOLUME_CORRUPTED;
    *size = node.size;
    *data = malloc(node.size ? node.size : 1);
    if (!*data)
        return EFI_OUT_OF_RESOURCES;
    enum fs_status result = hpvm__fs_read(&medium, &volume->fs, &node, 0, *data, size);
    if (result == FS_OK && *size != node.size)
        result = FS_CORRUPT;
    if (result != FS_OK) {
        free(*data);
        *data = NULL;
    }
    return hpvm__efi_fs_status(result);
}
