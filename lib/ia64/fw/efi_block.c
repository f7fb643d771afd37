// Block I/O and Disk I/O on the machine's block units, and the volumes found on them: whole media,
// partitions, El Torito boot images (EFI 1.10, chapter 11). Access goes straight to the backings.
#include "ia64/fw/efi.h"

#define BLOCK_IO_REVISION 0x00010000u
#define MEDIA_OFFSET      48u // struct EFI_BLOCK_IO_MEDIA follows the interface
#define PARTITIONS_MAX    128u
#define TRANSFER_CHUNK    16384ull

// A unit can be taken away at any time, with its backing: every access looks for it and holds a reference.
static bool volume_read(void *opaque, void *buffer, size_t length, uint64_t offset)
{
    const struct efi_volume *volume = opaque;
    struct block_unit unit;
    if (!hpvm__unit_get(volume->machine, volume->unit, &unit))
        return false;
    bool good = unit.backing && hpvm__backing_read(unit.backing, buffer, length, offset) == HPVM_OK;
    hpvm__backing_unref(unit.backing);
    return good;
}

static bool volume_write(void *opaque, const void *buffer, size_t length, uint64_t offset)
{
    const struct efi_volume *volume = opaque;
    struct block_unit unit;
    if (!hpvm__unit_get(volume->machine, volume->unit, &unit))
        return false;
    bool good = unit.backing && hpvm__backing_write(unit.backing, buffer, length, offset) == HPVM_OK;
    hpvm__backing_unref(unit.backing);
    return good;
}

static bool unit_read_only(const struct block_unit *unit)
{
    return unit->read_only || unit->is_dvd || !unit->backing || unit->backing->read_only;
}

bool hpvm__efi_has_medium(const struct efi_volume *volume)
{
    struct block_unit unit;
    if (!hpvm__unit_get(volume->machine, volume->unit, &unit))
        return false;
    hpvm__backing_unref(unit.backing);
    return unit.backing != NULL;
}

uint64_t hpvm__efi_flush(const struct efi_volume *volume)
{
    struct block_unit unit;
    if (!hpvm__unit_get(volume->machine, volume->unit, &unit) || !unit.backing)
        return EFI_NO_MEDIA;
    hpvm_status status = hpvm__backing_flush(unit.backing);
    hpvm__backing_unref(unit.backing);
    return status == HPVM_OK ? EFI_SUCCESS : EFI_DEVICE_ERROR;
}

struct block_reader hpvm__efi_reader(struct firmware *fw, const struct efi_volume *volume)
{
    struct block_unit unit;
    bool writable = hpvm__unit_get(fw->machine, volume->unit, &unit);
    if (writable) {
        writable = !unit_read_only(&unit);
        hpvm__backing_unref(unit.backing);
    }
    return (struct block_reader){.opaque = (void *)(uintptr_t)volume,
                                 .start = volume->start,
                                 .size = volume->size,
                                 .read = volume_read,
                                 .write = writable ? volume_write : NULL};
}

// ---- finding the volume of a call --------------------------------------------------------------------

static struct efi_volume *volume_of(struct efi *efi, uint64_t interface, bool disk_io)
{
    for (uint32_t n = 0; interface && n < efi->volume_count; n++)
        if ((disk_io ? efi->volume[n].disk_io : efi->volume[n].block_io) == interface)
            return &efi->volume[n];
    return NULL;
}

static uint32_t media_id(const struct efi_volume *volume)
{
    return hpvm__efi_has_medium(volume) ? 1 : 0;
}

// Moves bytes between the medium and guest memory, a piece at a time.
static uint64_t transfer(struct firmware *fw, struct cpu *cpu, const struct efi_volume *volume,
                         uint64_t offset, uint64_t length, uint64_t buffer, bool write)
{
    struct block_reader reader = hpvm__efi_reader(fw, volume);
    uint8_t data[TRANSFER_CHUNK];
    if (write && !reader.write)
        return EFI_WRITE_PROTECTED;
    while (length) {
        uint64_t size = length < TRANSFER_CHUNK ? length : TRANSFER_CHUNK;
        if (write) {
            if (!hpvm__fw_read(fw, cpu, buffer, data, size))
                return EFI_INVALID_PARAMETER;
            if (!block_write(&reader, data, size, offset))
                return EFI_DEVICE_ERROR;
        } else {
            if (!block_read(&reader, data, size, offset))
                return EFI_DEVICE_ERROR;
            if (!hpvm__fw_write(fw, cpu, buffer, data, size))
                return EFI_INVALID_PARAMETER;
        }
        buffer += size;
        offset += size;
        length -= size;
    }
    return EFI_SUCCESS;
}

// ---- Block I/O ---------------------------------------------------------------------------------------

EFI_SERVICE(efi_block_reset)
{
    return volume_of(efi, fw_argument(cpu, 0), false) ? EFI_SUCCESS : EFI_INVALID_PARAMETER;
}

static uint64_t block_transfer(struct firmware *fw, struct cpu *cpu, bool write)
{
    // (This, MediaId, LBA, BufferSize, Buffer)
    struct efi_volume *volume = volume_of(fw->efi, fw_argument(cpu, 0), false);
    uint64_t lba = fw_argument(cpu, 2), size = fw_argument(cpu, 3), buffer = fw_argument(cpu, 4);
    if (!volume)
        return EFI_INVALID_PARAMETER;
    if (!media_id(volume))
        return EFI_NO_MEDIA;
    if ((uint32_t)fw_argument(cpu, 1) != media_id(volume))
        return EFI_MEDIA_CHANGED;
    if (size % volume->block_size)
        return EFI_BAD_BUFFER_SIZE;
    uint64_t blocks = volume->size / volume->block_size;
    if (lba > blocks || size / volume->block_size > blocks - lba)
        return EFI_INVALID_PARAMETER;
    return transfer(fw, cpu, volume, lba * volume->block_size, size, buffer, write);
}

EFI_SERVICE(efi_block_read)
{
    return block_transfer(fw, cpu, false);
}

EFI_SERVICE(efi_block_write)
{
    return block_transfer(fw, cpu, true);
}

EFI_SERVICE(efi_block_flush)
{
    struct efi_volume *volume = volume_of(efi, fw_argument(cpu, 0), false);
    if (!volume)
        return EFI_INVALID_PARAMETER;
    return hpvm__efi_flush(volume);
}

// ---- Disk I/O: byte offsets --------------------------------------------------------------------------

static uint64_t disk_transfer(struct firmware *fw, struct cpu *cpu, bool write)
{
    // (This, MediaId, Offset, BufferSize, Buffer)
    struct efi_volume *volume = volume_of(fw->efi, fw_argument(cpu, 0), true);
    uint64_t offset = fw_argument(cpu, 2), size = fw_argument(cpu, 3);
    if (!volume)
        return EFI_INVALID_PARAMETER;
    if (!media_id(volume))
        return EFI_NO_MEDIA;
    if ((uint32_t)fw_argument(cpu, 1) != media_id(volume))
        return EFI_MEDIA_CHANGED;
    if (!range_inside(offset, size, volume->size))
        return EFI_INVALID_PARAMETER;
    return transfer(fw, cpu, volume, offset, size, fw_argument(cpu, 4), write);
}

EFI_SERVICE(efi_disk_read)
{
    return disk_transfer(fw, cpu, false);
}

EFI_SERVICE(efi_disk_write)
{
    return disk_transfer(fw, cpu, true);
}

// ---- volumes -----------------------------------------------------------------------------------------

static uint64_t block_interface(struct firmware *fw, const struct efi_volume *volume,
                                const struct block_unit *unit)
{
    uint8_t interface[MEDIA_OFFSET + 40] = {0}, *media = interface + MEDIA_OFFSET;
    uint64_t address = hpvm__efi_pool_allocate(fw, EFI_BOOT_DATA, sizeof interface);
    if (!address)
        return 0;
    store32(interface, BLOCK_IO_REVISION);
    store64(interface + 8, address + MEDIA_OFFSET);
    store64(interface + 16, EFI_BOOT_DESCRIPTOR(GATE_efi_block_reset));
    store64(interface + 24, EFI_BOOT_DESCRIPTOR(GATE_efi_block_read));
    store64(interface + 32, EFI_BOOT_DESCRIPTOR(GATE_efi_block_write));
    store64(interface + 40, EFI_BOOT_DESCRIPTOR(GATE_efi_block_flush));
    store32(media, unit->backing ? 1 : 0);
    media[4] = unit->removable || unit->is_dvd;
    media[5] = unit->backing != NULL;
    media[6] = volume->medium != MEDIUM_DISK; // logical partition
    media[7] = unit_read_only(unit);
    media[8] = 0; // no write cache: what is written reaches the backing
    store32(media + 12, volume->block_size);
    store32(media + 16, 0); // any alignment
    store64(media + 24, volume->size ? volume->size / volume->block_size - 1 : 0);
    efi_put(fw, address, interface, sizeof interface);
    return address;
}

static uint64_t disk_interface(struct firmware *fw)
{
    const uint64_t interface[3] = {0x00010000, EFI_BOOT_DESCRIPTOR(GATE_efi_disk_read),
                                   EFI_BOOT_DESCRIPTOR(GATE_efi_disk_write)};
    return hpvm__efi_pool_copy(fw, interface, sizeof interface);
}

static uint64_t file_system_interface(struct firmware *fw)
{
    const uint64_t interface[2] = {0x00010000, EFI_BOOT_DESCRIPTOR(GATE_efi_volume_open)};
    return hpvm__efi_pool_copy(fw, interface, sizeof interface);
}

// Makes the handle of a volume with all its protocols. False: no memory.
static bool publish(struct firmware *fw, struct efi_volume *volume, const struct block_unit *unit,
                    const uint8_t *path, unsigned length)
{
    uint64_t handle = 0, path_at = hpvm__efi_pool_copy(fw, path, length);
    volume->block_io = block_interface(fw, volume, unit);
    volume->disk_io = disk_interface(fw);
    if (!path_at || !volume->block_io || !volume->disk_io ||
        hpvm__efi_install(fw, &handle, &hpvm__efi_guid[PROTOCOL_DEVICE_PATH], path_at) != EFI_SUCCESS ||
        hpvm__efi_install(fw, &handle, &hpvm__efi_guid[PROTOCOL_BLOCK_IO], volume->block_io) != EFI_SUCCESS ||
        hpvm__efi_install(fw, &handle, &hpvm__efi_guid[PROTOCOL_DISK_IO], volume->disk_io) != EFI_SUCCESS)
        return false;
    volume->handle = handle;
    if (hpvm__efi_mount(fw, volume)) {
        volume->file_system = file_system_interface(fw);
        if (!volume->file_system || hpvm__efi_install(fw, &handle, &hpvm__efi_guid[PROTOCOL_FILE_SYSTEM],
                                                      volume->file_system) != EFI_SUCCESS)
            return false;
    }
    return true;
}

static struct efi_volume *volume_new(struct efi *efi, const struct efi_volume *from)
{
    if (efi->volume_count == EFI_MAX_VOLUMES)
        return NULL;
    efi->volume[efi->volume_count] = *from;
    return &efi->volume[efi->volume_count++];
}

static bool add_partition(struct firmware *fw, const struct efi_volume *disk, const struct block_unit *unit,
                          const struct partition *partition, bool el_torito, uint32_t entry)
{
    struct efi_volume *volume = volume_new(
        fw->efi, &(struct efi_volume){.medium = el_torito ? MEDIUM_EL_TORITO : MEDIUM_PARTITION,
                                      .is_dvd = disk->is_dvd,
                                      .machine = disk->machine,
                                      .unit = disk->unit,
                                      .partition = partition->number,
                                      .start = partition->start,
                                      .size = partition->size,
                                      .parent = (uint32_t)(disk - fw->efi->volume),
                                      // Boot images are made of 512-byte sectors whatever the CD has.
                                      .block_size = el_torito ? 512 : disk->block_size});
    if (!volume) {
        hpvm__log(fw->machine, LOG_WARNING, "efi", "more than %u volumes; the rest is not shown",
                  EFI_MAX_VOLUMES);
        return true;
    }
    uint8_t path[128];
    unsigned length = hpvm__path_unit(path, unit);
    if (el_torito)
        length +=
            hpvm__path_el_torito(path + length, entry, partition->start, partition->size, disk->block_size);
    else
        length += hpvm__path_partition(path + length, partition, disk->block_size);
    length += hpvm__path_end(path + length);
    return publish(fw, volume, unit, path, length);
}

static bool add_unit(struct firmware *fw, const struct block_unit *unit)
{
    struct efi_volume *disk =
        volume_new(fw->efi, &(struct efi_volume){.medium = MEDIUM_DISK,
                                                 .is_dvd = unit->is_dvd,
                                                 .machine = fw->machine,
                                                 .unit = unit->serial,
                                                 .size = unit->backing ? unit->backing->size : 0,
                                                 .block_size = unit->is_dvd ? 2048 : 512,
                                                 .parent = UINT32_MAX});
    if (!disk)
        return true;
    uint8_t path[64];
    unsigned length = hpvm__path_unit(path, unit);
    length += hpvm__path_end(path + length);
    if (!publish(fw, disk, unit, path, length))
        return false;
    if (!unit->backing)
        return true;
    struct block_reader reader = hpvm__efi_reader(fw, disk);
    struct partition partitions[PARTITIONS_MAX];
    const char *note;
    uint32_t entry;
    unsigned count = 0;
    if (unit->is_dvd && hpvm__el_torito_find(&reader, partitions, &entry))
        return add_partition(fw, disk, unit, partitions, true, entry);
    count = hpvm__partition_scan(&reader, disk->block_size, partitions, PARTITIONS_MAX, &note);
    if (note)
        hpvm__log(fw->machine, LOG_WARNING, "efi", "%s: %s; %s", unit->backing->name, note,
                  count ? "the backup is used" : "no partitions");
    for (unsigned n = 0; n < count; n++)
        if (!add_partition(fw, disk, unit, &partitions[n], false, 0))
            return false;
    return true;
}

hpvm_status hpvm__efi_block_init(struct firmware *fw)
{
    struct machine *machine = fw->machine;
    uint32_t serials[MACHINE_MAX_UNITS];
    pthread_mutex_lock(&machine->device_lock);
    unsigned count = machine->unit_count;
    for (unsigned n = 0; n < count; n++)
        serials[n] = machine->units[n].serial;
    pthread_mutex_unlock(&machine->device_lock);
    for (unsigned n = 0; n < count; n++) {
        struct block_unit unit;
        if (!hpvm__unit_get(machine, serials[n], &unit))
            continue;
        bool good = add_unit(fw, &unit);
        hpvm__backing_unref(unit.backing);
        if (!good)
            return hpvm__fail(HPVM_E_NOMEM, 0, "no guest memory for the firmware's protocols");
    }
    return HPVM_OK;
}
