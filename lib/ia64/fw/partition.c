// Partition tables: GPT with checksums and the backup header, MBR with logical partitions, El Torito
// catalogues. Reads only through struct block_reader; everything on the medium is hostile.
#include "ia64/fw/block_reader.h"

#include "core/crc32.h"

#define GPT_ENTRIES_MAX 1024u
#define GPT_ENTRY_MAX   4096u
#define MBR_LOGICAL_MAX 64u
#define CD_BLOCK        2048u

static bool is_zero(const uint8_t *data, size_t length)
{
    for (size_t n = 0; n < length; n++)
        if (data[n])
            return false;
    return true;
}

// ---- GPT ---------------------------------------------------------------------------------------------

struct gpt {
    uint64_t first, last, table; // blocks
    uint32_t entries, entry_size, table_crc;
};

// Reads and checks the header in block `at`; NULL, or what is wrong.
static const char *gpt_header(const struct block_reader *disk, unsigned block_size, uint64_t at,
                              struct gpt *gpt)
{
    uint8_t header[512];
    if (!block_read(disk, header, sizeof header, at * block_size))
        return "GPT header cannot be read";
    uint32_t size = load32(header + 12), crc = load32(header + 16);
    if (memcmp(header, "EFI PART", 8) != 0)
        return "no GPT header";
    if (size < 92 || size > sizeof header)
        return "GPT header has a wrong size";
    store32(header + 16, 0);
    if (hpvm__crc32(0, header, size) != crc)
        return "GPT header has a wrong checksum";
    if (load64(header + 24) != at)
        return "GPT header is not where it says";
    *gpt = (struct gpt){load64(header + 40), load64(header + 48), load64(header + 72),
                        load32(header + 80), load32(header + 84), load32(header + 88)};
    if (gpt->entries > GPT_ENTRIES_MAX || gpt->entry_size < 128 || gpt->entry_size > GPT_ENTRY_MAX)
        return "GPT has impossible entry sizes";
    if (gpt->first > gpt->last || gpt->last >= disk->size / block_size)
        return "GPT describes more than the disk has";
    uint64_t bytes = (uint64_t)gpt->entries * gpt->entry_size;
    if (gpt->table > disk->size / block_size || bytes > disk->size - gpt->table * block_size)
        return "GPT entries lie outside of the disk";
    uint32_t sum = 0;
    uint8_t entry[GPT_ENTRY_MAX];
    for (uint32_t n = 0; n < gpt->entries; n++) {
        if (!block_read(disk, entry, gpt->entry_size,
                        gpt->table * block_size + (uint64_t)n * gpt->entry_size))
            return "GPT entries cannot be read";
        sum = hpvm__crc32(sum, entry, gpt->entry_size);
    }
    return sum == gpt->table_crc ? NULL : "GPT entries have a wrong checksum";
}

static unsigned gpt_entries(const struct block_reader *disk, unsigned block_size, const struct gpt *gpt,
                            struct partition *out, unsigned capacity)
{
    unsigned count = 0;
    for (uint32_t n = 0; n < gpt->entries && count < capacity; n++) {
        uint8_t entry[128];
        if (!block_read(disk, entry, sizeof entry, gpt->table * block_size + (uint64_t)n * gpt->entry_size))
            break;
        uint64_t first = load64(entry + 32), last = load64(entry + 40);
        if (is_zero(entry, 16) || first > last || last >= disk->size / block_size || first == 0)
            continue;
        struct partition *partition = &out[count++];
        *partition = (struct partition){.start = first * block_size,
                                        .size = (last - first + 1) * block_size,
                                        .number = n + 1,
                                        .gpt = true};
        memcpy(partition->type_guid, entry, 16);
        memcpy(partition->signature, entry + 16, 16);
    }
    return count;
}

// ---- MBR ---------------------------------------------------------------------------------------------

static bool is_extended(uint8_t type)
{
    return type == 0x05 || type == 0x0f || type == 0x85;
}

// Adds one entry if it lies on the disk. `base` is what its start is relative to, in blocks.
static unsigned mbr_add(const struct block_reader *disk, unsigned block_size, const uint8_t *entry,
                        uint64_t base, uint32_t number, uint32_t disk_signature, struct partition *out)
{
    uint64_t start = (base + load32(entry + 8)) * block_size,
             size = (uint64_t)load32(entry + 12) * block_size;
    if (entry[4] == 0 || is_extended(entry[4]) || size == 0 || start == 0 || start >= disk->size)
        return 0;
    if (size > disk->size - start)
        size = disk->size - start; // a copied disk may have lost its tail
    *out = (struct partition){.start = start, .size = size, .number = number, .mbr_type = entry[4]};
    store32(out->signature, disk_signature);
    return 1;
}

static unsigned mbr_entries(const struct block_reader *disk, unsigned block_size, const uint8_t *mbr,
                            struct partition *out, unsigned capacity)
{
    unsigned count = 0;
    uint32_t signature = load32(mbr + 440);
    for (unsigned n = 0; n < 4 && count < capacity; n++)
        count += mbr_add(disk, block_size, mbr + 446 + 16 * n, 0, n + 1, signature, out + count);
    // Logical partitions: a chain of tables. Its length is capped, so that a loop ends.
    uint32_t number = 5;
    for (unsigned n = 0; n < 4; n++) {
        if (!is_extended(mbr[446 + 16 * n + 4]))
            continue;
        uint64_t first = load32(mbr + 446 + 16 * n + 8), at = first;
        for (unsigned link = 0; link < MBR_LOGICAL_MAX && at && count < capacity; link++) {
            uint8_t table[512];
            if (!block_read(disk, table, sizeof table, at * block_size) || load16(table + 510) != 0xaa55)
                break;
            count += mbr_add(disk, block_size, table + 446, at, number++, signature, out + count);
            at = is_extended(table[462 + 4]) && load32(table + 462 + 8) ? first + load32(table + 462 + 8) : 0;
        }
    }
    return count;
}

// A FAT boot sector also ends in 55 AA; then its code lies where entries would be.
static bool mbr_plausible(const uint8_t *mbr)
{
    for (unsigned n = 0; n < 4; n++)
        if (mbr[446 + 16 * n] & 0x7f)
            return false;
    return load16(mbr + 510) == 0xaa55;
}

unsigned hpvm__partition_scan(const struct block_reader *disk, unsigned block_size, struct partition *out,
                              unsigned capacity, const char **note)
{
    uint8_t mbr[512];
    struct gpt gpt;
    *note = NULL;
    if (block_size < 512 || disk->size < 2ull * block_size || !block_read(disk, mbr, sizeof mbr, 0))
        return 0;
    bool plausible = mbr_plausible(mbr), protective = false;
    for (unsigned n = 0; n < 4; n++)
        protective |= plausible && mbr[446 + 16 * n + 4] == 0xee;
    const char *first = gpt_header(disk, block_size, 1, &gpt);
    if (!first)
        return gpt_entries(disk, block_size, &gpt, out, capacity);
    // A GPT without its protective MBR is no GPT; the backup counts only where one was expected.
    if (protective) {
        *note = first;
        if (!gpt_header(disk, block_size, disk->size / block_size - 1, &gpt))
            return gpt_entries(disk, block_size, &gpt, out, capacity);
        return 0;
    }
    return plausible ? mbr_entries(disk, block_size, mbr, out, capacity) : 0;
}

// ---- El Torito ---------------------------------------------------------------------------------------

bool hpvm__el_torito_find(const struct block_reader *disk, struct partition *out, uint32_t *entry)
{
    enum { PLATFORM_EFI = 0xef, BOOTABLE = 0x88 };
    uint8_t record[64], catalogue[CD_BLOCK];
    if (!block_read(disk, record, sizeof record, 17 * CD_BLOCK) || memcmp(record, "\0CD001\1", 7) != 0 ||
        memcmp(record + 7, "EL TORITO SPECIFICATION", 23) != 0 ||
        !block_read(disk, record, 4, 17 * CD_BLOCK + 0x47))
        return false;
    if (!block_read(disk, catalogue, sizeof catalogue, (uint64_t)load32(record) * CD_BLOCK) ||
        catalogue[0] != 1 || load16(catalogue + 30) != 0xaa55)
        return false;
    // Entry 1 is the default one, of the platform in the validation entry; then come sections.
    uint8_t platform = catalogue[1];
    uint32_t number = 1, found = 0;
    for (unsigned at = 32, left = 1; at + 32 <= sizeof catalogue; at += 32) {
        const uint8_t *e = catalogue + at;
        if (left == 0) { // section header
            if (e[0] != 0x90 && e[0] != 0x91)
                break;
            platform = e[1];
            left = load16(e + 2);
            continue;
        }
        if (e[0] == 0x44) // extension of the entry before
            continue;
        left--;
        if (e[0] == BOOTABLE && (e[1] & 15) == 0 && platform == PLATFORM_EFI && !found) {
            found = number;
            uint64_t start = (uint64_t)load32(e + 8) * CD_BLOCK, size = (uint64_t)load16(e + 6) * 512;
            if (start >= disk->size)
                return false;
            // Sizes of 0 and 1 sector are what many mastering programs write; the image's own file system
            // knows.
            if (size <= 512 || size > disk->size - start)
                size = disk->size - start;
            *out = (struct partition){.start = start, .size = size, .number = number};
        }
        number++;
    }
    *entry = found;
    return found != 0;
}
