// FAT12, FAT16 and FAT32: mounting, folders with long names, reading. Writing is in fat_write.c.
//
// Nothing is cached: the host does that. Chains are followed for at most as many steps as there are clusters,
// so that loops end.
#include "ia64/fw/fat.h"

// ---- mounting ----------------------------------------------------------------------------------------

static bool refuse(const char **why, const char *text)
{
    *why = text;
    return false;
}

bool hpvm__fat_mount(const struct block_reader *medium, struct fs *fs, const char **why)
{
    uint8_t boot[512];
    *fs = (struct fs){.kind = FS_NONE};
    *why = "not a FAT file system";
    if (medium->size < 512 || !block_read(medium, boot, sizeof boot, 0) || load16(boot + 510) != 0xaa55 ||
        (boot[0] != 0xeb && boot[0] != 0xe9))
        return false;
    uint32_t sector = load16(boot + 11), per_cluster = boot[13], reserved = load16(boot + 14),
             fats = boot[16];
    uint32_t root_entries = load16(boot + 17), total = load16(boot + 19), fat_sectors = load16(boot + 22);
    if (sector < 512 || sector > 4096 || sector & (sector - 1) || per_cluster == 0 ||
        per_cluster & (per_cluster - 1) || reserved == 0 || fats == 0 || fats > 4)
        return false;
    if (total == 0)
        total = load32(boot + 32);
    bool large = fat_sectors == 0; // the FAT32 layout
    if (large)
        fat_sectors = load32(boot + 36);
    uint64_t root_sectors = ((uint64_t)root_entries * 32 + sector - 1) / sector;
    uint64_t data = reserved + (uint64_t)fats * fat_sectors + root_sectors;
    if (total == 0 || fat_sectors == 0 || data >= total)
        return refuse(why, "FAT file system with impossible sizes");
    if ((uint64_t)total * sector > medium->size)
        return refuse(why, "FAT file system is larger than its partition");
    uint64_t clusters = (total - data) / per_cluster;
    fs->fat_bits = clusters < 4085 ? 12 : clusters < 65525 ? 16 : 32;
    if (large)
        fs->fat_bits = 32;
    if (fs->fat_bits == 32 && (!large || clusters > 0x0ffffff5))
        return refuse(why, "FAT file system with impossible sizes");
    // Clusters that have no place in the FAT do not exist.
    uint64_t entries = (uint64_t)fat_sectors * sector * 8 / fs->fat_bits;
    if (entries < 3)
        return refuse(why, "FAT file system with impossible sizes");
    fs->clusters = (uint32_t)(clusters < entries - 2 ? clusters : entries - 2);
    fs->sector_size = sector;
    fs->cluster_size = sector * per_cluster;
    fs->fat_count = fats;
    fs->fat_start = (uint64_t)reserved * sector;
    fs->fat_size = (uint64_t)fat_sectors * sector;
    fs->root_start = fs->fat_start + fats * fs->fat_size;
    fs->root_entries = root_entries;
    fs->data_start = data * sector;
    fs->free_hint = 2;
    if (large) {
        fs->root_cluster = load32(boot + 44) & 0x0fffffff;
        fs->info_sector = (uint64_t)load16(boot + 48) * sector;
        if (!fat_cluster_valid(fs, fs->root_cluster))
            return refuse(why, "FAT32 file system without a root folder");
    }
    fs->kind = FS_FAT;
    return true;
}

// ---- the table ---------------------------------------------------------------------------------------

enum fs_status hpvm__fat_entry_get(const struct block_reader *medium, const struct fs *fs, uint32_t cluster,
                                   uint32_t *value)
{
    uint8_t bytes[4] = {0};
    uint64_t at =
        fs->fat_start + (fs->fat_bits == 12 ? cluster + cluster / 2 : (uint64_t)cluster * (fs->fat_bits / 8));
    if (!block_read(medium, bytes, fs->fat_bits == 32 ? 4 : 2, at))
        return FS_IO_ERROR;
    uint32_t raw = load32(bytes), end = fs->fat_bits == 12 ? 0xff8 : fs->fat_bits == 16 ? 0xfff8 : 0x0ffffff8;
    if (fs->fat_bits == 12)
        raw = cluster & 1 ? raw >> 4 & 0xfff : raw & 0xfff;
    else if (fs->fat_bits == 32)
        raw &= 0x0fffffff;
    *value = raw >= end ? FAT_END : raw;
    return FS_OK;
}

enum fs_status hpvm__fat_chain_step(const struct block_reader *medium, const struct fs *fs, uint32_t *cluster)
{
    uint32_t next;
    enum fs_status status = hpvm__fat_entry_get(medium, fs, *cluster, &next);
    if (status != FS_OK)
        return status;
    if (next != FAT_END && !fat_cluster_valid(fs, next))
        return FS_CORRUPT;
    *cluster = next;
    return FS_OK;
}

// ---- reading -----------------------------------------------------------------------------------------

enum fs_status hpvm__fat_read(const struct block_reader *medium, const struct fs *fs,
                              const struct fs_node *node, uint64_t position, void *buffer, uint64_t *length)
{
    uint8_t *out = buffer;
    uint64_t wanted = *length, skip = position / fs->cluster_size, within = position % fs->cluster_size;
    *length = 0;
    if (position >= node->size)
        return FS_OK;
    if (wanted > node->size - position)
        wanted = node->size - position;
    uint32_t cluster = node->first_cluster, steps = 0;
    if (!fat_cluster_valid(fs, cluster))
        return FS_CORRUPT;
    for (; skip; skip--, steps++) {
        if (steps > fs->clusters)
            return FS_CORRUPT;
        enum fs_status status = hpvm__fat_chain_step(medium, fs, &cluster);
        if (status != FS_OK || cluster == FAT_END)
            return status == FS_OK ? FS_CORRUPT : status;
    }
    while (wanted) {
        // Clusters that follow each other on the medium are read at once.
        uint32_t first = cluster, next = cluster;
        uint64_t run = fs->cluster_size - within;
        enum fs_status status = FS_OK;
        while (run < wanted) {
            if (steps++ > fs->clusters)
                return FS_CORRUPT;
            if ((status = hpvm__fat_chain_step(medium, fs, &next)) != FS_OK || next != cluster + 1)
                break;
            cluster = next;
            run += fs->cluster_size;
        }
        uint64_t size = run < wanted ? run : wanted;
        if (!block_read(medium, out, size, fat_cluster_offset(fs, first) + within))
            return FS_IO_ERROR;
        out += size;
        *length += size;
        wanted -= size;
        within = 0;
        if (wanted == 0)
            return FS_OK;
        if (status != FS_OK)
            return status;
        if (next == FAT_END)
            return FS_CORRUPT; // the chain is shorter than the size says
        cluster = next;
    }
    return FS_OK;
}

// ---- folders -----------------------------------------------------------------------------------------

void hpvm__fat_root(const struct fs *fs, struct fs_node *node)
{
    *node =
        (struct fs_node){.is_root = true, .attributes = FS_ATTR_FOLDER, .first_cluster = fs->root_cluster};
}

// Byte offset on the medium of slot `index` of a folder. The cursor remembers where the last one was.
enum fs_status hpvm__fat_slot_offset(const struct block_reader *medium, const struct fs *fs,
                                     const struct fs_node *folder, uint32_t index, struct fat_cursor *cursor,
                                     uint64_t *offset)
{
    if (index >= FAT_FOLDER_MAX)
        return FS_END;
    if (folder->is_root && fs->fat_bits != 32) {
        *offset = fs->root_start + 32ull * index;
        return index < fs->root_entries ? FS_OK : FS_END;
    }
    uint32_t per_cluster = fs->cluster_size / 32, wanted = index / per_cluster;
    if (!cursor->cluster || wanted < cursor->ordinal) {
        cursor->cluster = folder->first_cluster;
        cursor->ordinal = 0;
    }
    if (!fat_cluster_valid(fs, cursor->cluster))
        return FS_CORRUPT;
    while (cursor->ordinal < wanted) {
        enum fs_status status = hpvm__fat_chain_step(medium, fs, &cursor->cluster);
        if (status != FS_OK)
            return status;
        if (cursor->cluster == FAT_END)
            return FS_END;
        if (++cursor->ordinal > fs->clusters)
            return FS_CORRUPT;
    }
    *offset = fat_cluster_offset(fs, cursor->cluster) + 32ull * (index % per_cluster);
    return FS_OK;
}

uint8_t hpvm__fat_checksum(const uint8_t short_name[11])
{
    uint8_t sum = 0;
    for (unsigned n = 0; n < 11; n++)
        sum = (uint8_t)((sum >> 1 | sum << 7) + short_name[n]);
    return sum;
}

static struct fs_time time_of(uint16_t date, uint16_t time)
{
    return (struct fs_time){.year = (uint16_t)(1980 + (date >> 9)),
                            .month = date >> 5 & 15,
                            .day = date & 31,
                            .hour = (uint8_t)(time >> 11),
                            .minute = time >> 5 & 63,
                            .second = (uint8_t)((time & 31) * 2)};
}

static unsigned short_name(const uint8_t *slot, uint16_t *out)
{
    unsigned length = 0, base = 8, extension = 3;
    while (base && slot[base - 1] == ' ')
        base--;
    while (extension && slot[8 + extension - 1] == ' ')
        extension--;
    for (unsigned n = 0; n < base; n++) {
        uint8_t c = n == 0 && slot[0] == 5 ? 0xe5 : slot[n];
        out[length++] =
            slot[12] & 8 && c >= 'A' && c <= 'Z' ? c + 32 : c; // all-lower-case flags of Windows NT
    }
    if (extension)
        out[length++] = '.';
    for (unsigned n = 0; n < extension; n++) {
        uint8_t c = slot[8 + n];
        out[length++] = slot[12] & 16 && c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
    out[length] = 0;
    return length;
}

void hpvm__fat_node_of_slot(const struct fs *fs, const uint8_t *slot, struct fs_node *node)
{
    node->attributes = slot[11] & 0x3f;
    node->first_cluster =
        load16(slot + 26) | (fs->fat_bits == 32 ? (uint32_t)(load16(slot + 20) & 0xfff) << 16 : 0);
    node->size = node->attributes & FS_ATTR_FOLDER ? 0 : load32(slot + 28);
    node->created = time_of(load16(slot + 16), load16(slot + 14));
    node->accessed = time_of(load16(slot + 18), 0);
    node->modified = time_of(load16(slot + 24), load16(slot + 22));
}

// Long names: slots before the short one, last piece first, each with 13 characters.
struct long_name {
    uint16_t text[FS_NAME_MAX + 13];
    unsigned next, count; // ordinal expected next; pieces in all. count 0: none under way
    uint8_t checksum;
    uint32_t first_slot;
};

static void long_piece(struct long_name *name, const uint8_t *slot, uint32_t index)
{
    static const uint8_t places[13] = {1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30};
    unsigned ordinal = slot[0] & 0x3f;
    if (slot[0] & 0x40) {
        *name =
            (struct long_name){.next = ordinal, .count = ordinal, .checksum = slot[13], .first_slot = index};
    } else if (!name->count || ordinal != name->next || slot[13] != name->checksum) {
        name->count = 0;
    }
    if (!name->count || ordinal == 0 || ordinal > 20) {
        name->count = 0;
        return;
    }
    for (unsigned n = 0; n < 13; n++)
        name->text[(ordinal - 1) * 13 + n] = load16(slot + places[n]);
    name->next--;
}

enum fs_status hpvm__fat_next(const struct block_reader *medium, const struct fs *fs,
                              const struct fs_node *folder, uint64_t *position, struct fs_node *out)
{
    struct long_name name = {.count = 0};
    uint32_t index = (uint32_t)*position;
    // The position also holds the cluster of the slot before it, so that large folders are walked once.
    struct fat_cursor cursor = {.cluster = (uint32_t)(*position >> 32),
                                .ordinal = index ? (index - 1) / (fs->cluster_size / 32) : 0};
    if (!(folder->attributes & FS_ATTR_FOLDER))
        return FS_INVALID;
    for (;; index++) {
        uint8_t slot[32];
        uint64_t offset;
        enum fs_status status = hpvm__fat_slot_offset(medium, fs, folder, index, &cursor, &offset);
        if (status != FS_OK)
            return status;
        if (!block_read(medium, slot, sizeof slot, offset))
            return FS_IO_ERROR;
        if (slot[0] == 0)
            return FS_END;
        if (slot[0] == 0xe5) {
            name.count = 0;
        } else if ((slot[11] & 0x3f) == 0x0f) {
            long_piece(&name, slot, index);
        } else if (slot[11] & FS_ATTR_VOLUME) {
            name.count = 0;
        } else {
            *position = (uint64_t)cursor.cluster << 32 | (index + 1);
            *out = (struct fs_node){
                .entry = offset, .parent_cluster = folder->first_cluster, .slot = index, .slots = 1};
            hpvm__fat_node_of_slot(fs, slot, out);
            if (name.count && name.next == 0 && name.checksum == hpvm__fat_checksum(slot)) {
                out->slot = name.first_slot;
                out->slots = index - name.first_slot + 1;
                memcpy(out->name, name.text, sizeof out->name);
                unsigned length = name.count * 13 < FS_NAME_MAX ? name.count * 13 : FS_NAME_MAX - 1;
                out->name[length] = 0;
            } else {
                short_name(slot, out->name);
            }
            return FS_OK;
        }
    }
}

static bool short_equal(const struct block_reader *medium, const struct fs_node *node, const uint16_t *name,
                        unsigned length)
{
    uint8_t slot[32];
    uint16_t text[16];
    if (node->slots == 1 || !block_read(medium, slot, sizeof slot, node->entry))
        return false;
    unsigned count = short_name(slot, text);
    return hpvm__fs_name_equal(text, count, name, length);
}

enum fs_status hpvm__fat_lookup(const struct block_reader *medium, const struct fs *fs,
                                const struct fs_node *folder, const uint16_t *name, unsigned length,
                                struct fs_node *out)
{
    uint64_t position = 0;
    for (;;) {
        enum fs_status status = hpvm__fat_next(medium, fs, folder, &position, out);
        if (status != FS_OK)
            return status == FS_END ? FS_NOT_FOUND : status;
        unsigned have = 0;
        while (out->name[have])
            have++;
        if (hpvm__fs_name_equal(out->name, have, name, length) || short_equal(medium, out, name, length))
            return FS_OK;
    }
}

enum fs_status hpvm__fat_refresh(const struct block_reader *medium, const struct fs *fs, struct fs_node *node)
{
    uint8_t slot[32];
    if (node->is_root)
        return FS_OK;
    if (!block_read(medium, slot, sizeof slot, node->entry))
        return FS_IO_ERROR;
    if (slot[0] == 0 || slot[0] == 0xe5)
        return FS_NOT_FOUND;
    hpvm__fat_node_of_slot(fs, slot, node);
    return FS_OK;
}

enum fs_status hpvm__fat_label(const struct block_reader *medium, const struct fs *fs,
                               uint16_t label[FS_NAME_MAX])
{
    struct fs_node root;
    struct fat_cursor cursor = {0};
    label[0] = 0;
    hpvm__fat_root(fs, &root);
    for (uint32_t index = 0;; index++) {
        uint8_t slot[32];
        uint64_t offset;
        enum fs_status status = hpvm__fat_slot_offset(medium, fs, &root, index, &cursor, &offset);
        if (status != FS_OK)
            return status == FS_END ? FS_NOT_FOUND : status;
        if (!block_read(medium, slot, sizeof slot, offset))
            return FS_IO_ERROR;
        if (slot[0] == 0)
            return FS_NOT_FOUND;
        if (slot[0] == 0xe5 || (slot[11] & 0x3f) == 0x0f || !(slot[11] & FS_ATTR_VOLUME))
            continue;
        unsigned length = 11;
        while (length && slot[length - 1] == ' ')
            length--;
        for (unsigned n = 0; n < length; n++)
            label[n] = slot[n];
        label[length] = 0;
        return FS_OK;
    }
}

uint64_t hpvm__fat_free_bytes(const struct block_reader *medium, struct fs *fs)
{
    uint8_t chunk[16384];
    uint64_t free_clusters = 0, left = fs->clusters;
    if (fs->fat_bits == 12) {
        for (uint32_t cluster = 2, value; cluster < fs->clusters + 2; cluster++)
            free_clusters += hpvm__fat_entry_get(medium, fs, cluster, &value) == FS_OK && value == 0;
        return free_clusters * fs->cluster_size;
    }
    unsigned width = fs->fat_bits / 8;
    for (uint64_t at = fs->fat_start + 2 * width; left;) {
        uint64_t count = left < sizeof chunk / width ? left : sizeof chunk / width;
        if (!block_read(medium, chunk, count * width, at))
            return 0;
        for (uint64_t n = 0; n < count; n++)
            free_clusters +=
                width == 2 ? load16(chunk + 2 * n) == 0 : (load32(chunk + 4 * n) & 0x0fffffff) == 0;
        at += count * width;
        left -= count;
    }
    return free_clusters * fs->cluster_size;
}
