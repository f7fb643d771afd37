// Says of every disk and DVD why nothing can be booted from it, before the shell takes over.
#include "ia64/fw/efi.h"

static const uint16_t loader[] = u"\\EFI\\BOOT\\BOOTIA64.EFI";

static bool has_partitions(const struct efi *efi, uint32_t disk)
{
    for (uint32_t n = 0; n < efi->volume_count; n++)
        if (efi->volume[n].parent == disk)
            return true;
    return false;
}

// What is wrong with a whole disk that has neither partitions nor a file system.
static const char *why_no_partitions(struct firmware *fw, const struct efi_volume *disk)
{
    struct block_reader reader = hpvm__efi_reader(fw, disk);
    struct partition partition;
    const char *note;
    hpvm__partition_scan(&reader, disk->block_size, &partition, 1, &note);
    return note ? note : "neither a partition table (GPT, MBR) nor a file system (FAT, ISO 9660)";
}

static const char *why_no_file_system(struct firmware *fw, const struct efi_volume *volume)
{
    struct block_reader reader = hpvm__efi_reader(fw, volume);
    struct fs fs;
    const char *why;
    return hpvm__fat_mount(&reader, &fs, &why) ? "file system not opened" : why;
}

void hpvm__efi_explain_media(struct firmware *fw, struct cpu *cpu)
{
    struct efi *efi = fw->efi;
    for (uint32_t n = 0; n < efi->volume_count; n++) {
        struct efi_volume *volume = &efi->volume[n];
        uint8_t path[EFI_MAX_PATH];
        char name[EFI_MAX_PATH];
        if (!hpvm__efi_has_medium(volume) ||
            !hpvm__efi_read_path(fw, cpu, hpvm__efi_interface(efi, volume->handle, PROTOCOL_DEVICE_PATH),
                                 path))
            continue;
        hpvm__path_text(path, sizeof path, name, sizeof name);
        if (volume->file_system) {
            struct fs_node node;
            uint64_t status = hpvm__efi_file_lookup(fw, volume, loader, &node);
            if (status == EFI_NOT_FOUND)
                hpvm__efi_print(fw, "%s: no \\EFI\\BOOT\\BOOTIA64.EFI to boot from\n", name);
            else if (status != EFI_SUCCESS)
                hpvm__efi_print(fw, "%s: \\EFI\\BOOT\\BOOTIA64.EFI: %s\n", name,
                                hpvm__efi_status_text(status));
        } else if (volume->medium != MEDIUM_DISK) {
            hpvm__efi_print(fw, "%s: no file system to boot from (FAT, ISO 9660): %s\n", name,
                            why_no_file_system(fw, volume));
        } else if (!has_partitions(efi, n)) {
            hpvm__efi_print(fw, "%s: %s\n", name, why_no_partitions(fw, volume));
        }
    }
}
