// Writing FAT file systems: clusters, folder entries with long names, creating, removing, renaming.
//
// Order of writes: data and clusters first, the folder entry last, so that an interrupted guest leaves lost
// clusters at worst.
#include "ia64/fw/fat.h"

#define NAME_PIECE 13u // characters in one long-name slot

// ---- the table ---------------------------------------------------------------------------------------

static enum fs_status entry_set(const struct block_reader *medium, struct fs *fs, uint32_t cluster,
                                uint32_t value)
{
    uint64_t at = fs->fat_bits == 12 ? cluster + cluster / 2 : (uint64_t)cluster * (fs->fat_bits / 8);
    unsigned width = fs->fat_bits == 32 ? 4 : 2;
    // The free count on FAT32 is a hint that would now be wrong: it is marked unknown, once.
    if (fs->info_sector) {
        uint8_t info[512], unknown[8] = {255, 255, 255, 255, 255, 255, 255, 255};
        if (block_read(medium, info, sizeof info, fs->info_sector) && load32(info) == 0x41615252 &&
            load32(info + 484) == 0x61417272)
            block_write(medium, unknown, sizeof unknown, fs->info_sector + 488);
        fs->info_sector = 0;
    }
    for (uint32_t copy = 0; copy < fs->fat_count; copy++) {
        uint8_t bytes[4] = {0};
        uint64_t place = fs->fat_start + copy * fs->fat_size + at;
        if (!block_read(medium, bytes, width, place))
            return FS_IO_ERROR;
        if (fs->fat_bits == 12)
            store16(bytes, cluster & 1 ? (uint16_t)((load16(bytes) & 0xf) | (value & 0xfff) << 4)
                                       : (uint16_t)((load16(bytes) & 0xf000) | (value & 0xfff)));
        else if (fs->fat_bits == 16)
            store16(bytes, (uint16_t)value);
        else
            store32(bytes, (load32(bytes) & 0xf0000000) | (value & 0x0fffffff));
        if (!block_write(medium, bytes, width, place))
            return FS_IO_ERROR;
    }
    return FS_OK;
}

// Takes a free cluster, ends the chain with it and hangs it behind `previous` (0: a new chain).
static enum fs_status allocate(const struct block_reader *medium, struct fs *fs, uint32_t previous,
                               uint32_t *cluster)
{
    for (uint32_t n = 0, at = fs->free_hint; n < fs->clusters; n++, at++) {
        uint32_t value;
        if (!fat_cluster_valid(fs, at))
            at = 2;
        enum fs_status status = hpvm__fat_entry_get(medium, fs, at, &value);
        if (status != FS_OK)
            return status;
        if (value != 0)
            continue;
        status = entry_set(medium, fs, at, FAT_END);
        if (status == FS_OK && previous)
            status = entry_set(medium, fs, previous, at);
        fs->free_hint = at + 1;
        *cluster = at;
        return status;
    }
    return FS_FULL;
}

static enum fs_status free_chain(const struct block_reader *medium, struct fs *fs, uint32_t cluster)
{
    for (uint32_t steps = 0; fat_cluster_valid(fs, cluster); steps++) {
        uint32_t next = cluster;
        if (steps > fs->clusters)
            return FS_CORRUPT;
        enum fs_status status = hpvm__fat_entry_get(medium, fs, cluster, &next);
        if (status == FS_OK)
            status = entry_set(medium, fs, cluster, 0);
        if (status != FS_OK)
            return status;
        if (cluster < fs->free_hint)
            fs->free_hint = cluster;
        cluster = next;
    }
    return FS_OK;
}

static enum fs_status zero_bytes(const struct block_reader *medium, uint64_t offset, uint64_t length)
{
    static const uint8_t zero[4096];
    while (length) {
        uint64_t size = length < sizeof zero ? length : sizeof zero;
        if (!block_write(medium, zero, size, offset))
            return FS_IO_ERROR;
        offset += size;
        length -= size;
    }
    return FS_OK;
}

// ---- entries -----------------------------------------------------------------------------------------

static void put_time(uint8_t *date_at, uint8_t *time_at, const struct fs_time *t)
{
    unsigned year = t->year < 1980 ? 0 : t->year > 2107 ? 127 : t->year - 1980u;
    store16(date_at, (uint16_t)(year << 9 | (t->month & 15u) << 5 | (t->day & 31u)));
    if (time_at)
        store16(time_at, (uint16_t)((t->hour & 31u) << 11 | (t->minute & 63u) << 5 | (t->second / 2u & 31u)));
}

// Writes what a node says into its short entry.
static enum fs_status entry_update(const struct block_reader *medium, const struct fs *fs,
                                   const struct fs_node *node)
{
    uint8_t slot[32];
    if (node->is_root)
        return FS_OK;
    if (!block_read(medium, slot, sizeof slot, node->entry))
        return FS_IO_ERROR;
    slot[11] = (uint8_t)((slot[11] & ~0x37u) | (node->attributes & 0x37u));
    put_time(slot + 16, slot + 14, &node->created);
    put_time(slot + 18, NULL, &node->accessed);
    put_time(slot + 24, slot + 22, &node->modified);
    store16(slot + 26, (uint16_t)node->first_cluster);
    if (fs->fat_bits == 32)
        store16(slot + 20, (uint16_t)(node->first_cluster >> 16));
    store32(slot + 28, node->attributes & FS_ATTR_FOLDER ? 0 : (uint32_t)node->size);
    return block_write(medium, slot, sizeof slot, node->entry) ? FS_OK : FS_IO_ERROR;
}

static bool name_legal(const uint16_t *name, unsigned length)
{
    static const uint16_t forbidden[] = u"\\/:*?\"<>|";
    if (length == 0 || length >= FS_NAME_MAX - 1 || name[length - 1] == '.' || name[length - 1] == ' ')
        return false;
    for (unsigned n = 0; n < length; n++) {
        if (name[n] < 32 || name[n] == 127)
            return false;
        for (const uint16_t *f = forbidden; *f; f++)
            if (name[n] == *f)
                return false;
    }
    return true;
}

static bool short_character(uint16_t c)
{
    static const char others[] = "!#$%&'()-@^_`{}~";
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c && c < 128 && strchr(others, c));
}

// Makes the 8.3 form. True: it says the same as the long name, which is then not needed.
static bool short_form(const uint16_t *name, unsigned length, uint8_t out[11])
{
    unsigned point = length, base = 0, extension = 0;
    bool exact = true;
    memset(out, ' ', 11);
    for (unsigned n = 1; n < length; n++)
        if (name[n] == '.')
            point = n;
    for (unsigned n = 0; n < length; n++) {
        uint16_t c = hpvm__fs_upper(name[n]);
        if (n == point)
            continue;
        exact &= c == name[n] && short_character(c);
        if (!short_character(c))
            c = '_';
        if (name[n] == ' ' || name[n] == '.')
            continue;
        if (n < point && base < 8)
            out[base++] = (uint8_t)c;
        else if (n > point && extension < 3)
            out[8 + extension++] = (uint8_t)c;
        else
            exact = false;
    }
    if (base == 0)
        out[0] = '_';
    return exact && base > 0;
}

static enum fs_status short_taken(const struct block_reader *medium, const struct fs *fs,
                                  const struct fs_node *folder, const uint8_t name[11], bool *taken)
{
    struct fat_cursor cursor = {0};
    *taken = false;
    for (uint32_t index = 0;; index++) {
        uint8_t slot[32];
        uint64_t offset;
        enum fs_status status = hpvm__fat_slot_offset(medium, fs, folder, index, &cursor, &offset);
        if (status != FS_OK)
            return status == FS_END ? FS_OK : status;
        if (!block_read(medium, slot, sizeof slot, offset))
            return FS_IO_ERROR;
        if (slot[0] == 0)
            return FS_OK;
        if (slot[0] != 0xe5 && (slot[11] & 0x3f) != 0x0f && memcmp(slot, name, 11) == 0) {
            *taken = true;
            return FS_OK;
        }
    }
}

// NAME~1, NAME~2, ... until nobody has it.
static enum fs_status short_unique(const struct block_reader *medium, const struct fs *fs,
                                   const struct fs_node *folder, uint8_t name[11])
{
    unsigned base = 8;
    uint8_t stem[8];
    memcpy(stem, name, 8);
    while (base > 1 && stem[base - 1] == ' ')
        base--;
    for (unsigned number = 1; number < 10000; number++) {
        uint8_t tail[6];
        unsigned digits = 0;
        for (unsigned n = number; n; n /= 10)
            tail[digits++] = (uint8_t)('0' + n % 10);
        unsigned keep = base < 7 - digits ? base : 7 - digits;
        memset(name, ' ', 8);
        memcpy(name, stem, keep);
        name[keep] = '~';
        for (unsigned n = 0; n < digits; n++)
            name[keep + 1 + n] = tail[digits - 1 - n];
        bool taken;
        enum fs_status status = short_taken(medium, fs, folder, name, &taken);
        if (status != FS_OK || !taken)
            return status;
    }
    return FS_FULL;
}

// Finds `count` free slots in a row, making the folder longer where it can be.
static enum fs_status find_slots(const struct block_reader *medium, struct fs *fs,
                                 const struct fs_node *folder, unsigned count, uint32_t *first)
{
    struct fat_cursor cursor = {0};
    unsigned run = 0;
    bool ended = false;
    for (uint32_t index = 0; index < FAT_FOLDER_MAX; index++) {
        uint8_t mark = 0;
        uint64_t offset;
        uint32_t last = cursor.cluster;
        enum fs_status status = hpvm__fat_slot_offset(medium, fs, folder, index, &cursor, &offset);
        if (status == FS_END) {
            if (folder->is_root && fs->fat_bits != 32)
                return FS_FULL;
            uint32_t cluster;
            status = allocate(medium, fs, last ? last : folder->first_cluster, &cluster);
            if (status == FS_OK)
                status = zero_bytes(medium, fat_cluster_offset(fs, cluster), fs->cluster_size);
            if (status != FS_OK)
                return status;
            cursor = (struct fat_cursor){0};
            ended = true;
            index--;
            continue;
        }
        if (status != FS_OK)
            return status;
        if (!ended && !block_read(medium, &mark, 1, offset))
            return FS_IO_ERROR;
        ended |= mark == 0; // what follows the first never-used slot was never used either
        run = ended || mark == 0xe5 ? run + 1 : 0;
        if (run == count) {
            *first = index + 1 - count;
            return FS_OK;
        }
    }
    return FS_FULL;
}

static void long_slot(uint8_t slot[32], const uint16_t *name, unsigned length, unsigned ordinal, bool last,
                      uint8_t checksum)
{
    static const uint8_t places[NAME_PIECE] = {1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30};
    memset(slot, 0, 32);
    slot[0] = (uint8_t)(ordinal | (last ? 0x40 : 0));
    slot[11] = 0x0f;
    slot[13] = checksum;
    for (unsigned n = 0; n < NAME_PIECE; n++) {
        unsigned at = (ordinal - 1) * NAME_PIECE + n;
        store16(slot + places[n], at < length ? name[at] : at == length ? 0 : 0xffff);
    }
}

// Writes the slots of a new name; node->entry, slot, slots and parent are set.
static enum fs_status put_name(const struct block_reader *medium, struct fs *fs, const struct fs_node *folder,
                               const uint16_t *name, unsigned length, struct fs_node *node)
{
    uint8_t slot[32] = {0}, short_name[11];
    unsigned pieces = 0;
    if (!short_form(name, length, short_name)) {
        pieces = (length + NAME_PIECE - 1) / NAME_PIECE;
        enum fs_status status = short_unique(medium, fs, folder, short_name);
        if (status != FS_OK)
            return status;
    }
    uint32_t first = 0;
    enum fs_status status = find_slots(medium, fs, folder, pieces + 1, &first);
    struct fat_cursor cursor = {0};
    for (unsigned n = 0; status == FS_OK && n <= pieces; n++) {
        uint64_t offset;
        status = hpvm__fat_slot_offset(medium, fs, folder, first + n, &cursor, &offset);
        if (status != FS_OK)
            break;
        if (n < pieces) {
            long_slot(slot, name, length, pieces - n, n == 0, hpvm__fat_checksum(short_name));
        } else {
            memset(slot, 0, sizeof slot);
            memcpy(slot, short_name, 11);
            slot[11] = node->attributes;
            node->entry = offset;
        }
        if (!block_write(medium, slot, sizeof slot, offset))
            return FS_IO_ERROR;
    }
    node->is_root = false;
    node->slot = first;
    node->slots = pieces + 1;
    node->parent_cluster = folder->first_cluster;
    memset(node->name, 0, sizeof node->name);
    memcpy(node->name, name, length * 2);
    return status;
}

// Frees the slots of a name.
static enum fs_status drop_name(const struct block_reader *medium, const struct fs *fs,
                                const struct fs_node *node)
{
    static const uint8_t deleted = 0xe5;
    struct fs_node folder;
    struct fat_cursor cursor = {0};
    hpvm__fat_root(fs, &folder);
    if (node->parent_cluster != folder.first_cluster) {
        folder.is_root = false;
        folder.first_cluster = node->parent_cluster;
    }
    for (uint32_t n = 0; n < node->slots; n++) {
        uint64_t offset;
        enum fs_status status = hpvm__fat_slot_offset(medium, fs, &folder, node->slot + n, &cursor, &offset);
        if (status != FS_OK)
            return status;
        if (!block_write(medium, &deleted, 1, offset))
            return FS_IO_ERROR;
    }
    return FS_OK;
}

// ---- operations --------------------------------------------------------------------------------------

// A new folder's cluster with "." and "..".
static enum fs_status make_folder(const struct block_reader *medium, struct fs *fs,
                                  const struct fs_node *folder, const struct fs_time *now, uint32_t *cluster)
{
    enum fs_status status = allocate(medium, fs, 0, cluster);
    if (status == FS_OK)
        status = zero_bytes(medium, fat_cluster_offset(fs, *cluster), fs->cluster_size);
    for (unsigned n = 0; status == FS_OK && n < 2; n++) {
        uint8_t slot[32] = {0};
        // The parent is 0 when it is the root, on FAT32 as well.
        uint32_t target = n == 0 ? *cluster : folder->is_root ? 0 : folder->first_cluster;
        memset(slot, ' ', 11);
        memset(slot, '.', n + 1);
        slot[11] = FS_ATTR_FOLDER;
        put_time(slot + 16, slot + 14, now);
        put_time(slot + 18, NULL, now);
        put_time(slot + 24, slot + 22, now);
        store16(slot + 26, (uint16_t)target);
        if (fs->fat_bits == 32)
            store16(slot + 20, (uint16_t)(target >> 16));
        if (!block_write(medium, slot, sizeof slot, fat_cluster_offset(fs, *cluster) + 32 * n))
            status = FS_IO_ERROR;
    }
    return status;
}

enum fs_status hpvm__fat_create(const struct block_reader *medium, struct fs *fs,
                                const struct fs_node *folder, const uint16_t *name, unsigned length,
                                uint8_t attributes, const struct fs_time *now, struct fs_node *out)
{
    struct fs_node node = {.attributes = attributes & (FS_ATTR_READ_ONLY | FS_ATTR_HIDDEN | FS_ATTR_SYSTEM |
                                                       FS_ATTR_FOLDER | FS_ATTR_ARCHIVE),
                           .created = *now,
                           .accessed = *now,
                           .modified = *now};
    if (!medium->write)
        return FS_READ_ONLY;
    if (!(folder->attributes & FS_ATTR_FOLDER) || !name_legal(name, length))
        return FS_INVALID;
    enum fs_status status = hpvm__fat_lookup(medium, fs, folder, name, length, out);
    if (status != FS_NOT_FOUND)
        return status == FS_OK ? FS_EXISTS : status;
    if (node.attributes & FS_ATTR_FOLDER &&
        (status = make_folder(medium, fs, folder, now, &node.first_cluster)) != FS_OK)
        return status;
    status = put_name(medium, fs, folder, name, length, &node);
    if (status == FS_OK)
        status = entry_update(medium, fs, &node);
    else if (node.first_cluster)
        free_chain(medium, fs, node.first_cluster);
    *out = node;
    return status;
}

// The cluster that holds byte `position`, making the chain longer as needed.
static enum fs_status cluster_at(const struct block_reader *medium, struct fs *fs, struct fs_node *node,
                                 uint64_t position, uint32_t *cluster)
{
    if (!fat_cluster_valid(fs, node->first_cluster)) {
        if (node->size)
            return FS_CORRUPT;
        enum fs_status status = allocate(medium, fs, 0, &node->first_cluster);
        if (status != FS_OK)
            return status;
    }
    *cluster = node->first_cluster;
    uint64_t steps = position / fs->cluster_size;
    if (steps > fs->clusters)
        return FS_FULL;
    while (steps--) {
        uint32_t next = *cluster;
        enum fs_status status = hpvm__fat_chain_step(medium, fs, &next);
        if (status == FS_OK && next == FAT_END)
            status = allocate(medium, fs, *cluster, &next);
        if (status != FS_OK)
            return status;
        *cluster = next;
    }
    return FS_OK;
}

// Writes bytes, or zeros when data is NULL. The node's size is not touched.
static enum fs_status put_bytes(const struct block_reader *medium, struct fs *fs, struct fs_node *node,
                                uint64_t position, const uint8_t *data, uint64_t length)
{
    uint32_t cluster;
    enum fs_status status = length ? cluster_at(medium, fs, node, position, &cluster) : FS_OK;
    while (status == FS_OK && length) {
        uint64_t within = position % fs->cluster_size, size = fs->cluster_size - within;
        size = size < length ? size : length;
        uint64_t at = fat_cluster_offset(fs, cluster) + within;
        status = !data                                 ? zero_bytes(medium, at, size)
                 : block_write(medium, data, size, at) ? FS_OK
                                                       : FS_IO_ERROR;
        if (data)
            data += size;
        position += size;
        length -= size;
        if (status != FS_OK || length == 0)
            break;
        uint32_t next = cluster;
        status = hpvm__fat_chain_step(medium, fs, &next);
        if (status == FS_OK && next == FAT_END)
            status = allocate(medium, fs, cluster, &next);
        cluster = next;
    }
    return status;
}

enum fs_status hpvm__fat_write(const struct block_reader *medium, struct fs *fs, struct fs_node *node,
                               uint64_t position, const void *data, uint64_t length,
                               const struct fs_time *now)
{
    if (!medium->write)
        return FS_READ_ONLY;
    if (node->attributes & FS_ATTR_FOLDER || position > UINT32_MAX || length > UINT32_MAX - position)
        return FS_INVALID;
    enum fs_status status = FS_OK;
    if (position > node->size)
        status = put_bytes(medium, fs, node, node->size, NULL, position - node->size);
    if (status == FS_OK)
        status = put_bytes(medium, fs, node, position, data, length);
    if (status == FS_OK && position + length > node->size)
        node->size = position + length;
    node->modified = *now;
    node->attributes |= FS_ATTR_ARCHIVE;
    enum fs_status updated = entry_update(medium, fs, node); // the chain may have grown in any case
    return status == FS_OK ? updated : status;
}

enum fs_status hpvm__fat_resize(const struct block_reader *medium, struct fs *fs, struct fs_node *node,
                                uint64_t size)
{
    enum fs_status status = FS_OK;
    if (!medium->write)
        return FS_READ_ONLY;
    if (node->attributes & FS_ATTR_FOLDER || size > UINT32_MAX)
        return FS_INVALID;
    if (size > node->size) {
        status = put_bytes(medium, fs, node, node->size, NULL, size - node->size);
    } else if (size == 0) {
        uint32_t first = node->first_cluster;
        node->first_cluster = 0;
        node->size = 0;
        status = entry_update(medium, fs, node);
        return status == FS_OK && first ? free_chain(medium, fs, first) : status;
    } else if (size < node->size) {
        uint32_t cluster, next;
        status = cluster_at(medium, fs, node, size - 1, &cluster);
        next = cluster;
        if (status == FS_OK)
            status = hpvm__fat_chain_step(medium, fs, &next);
        if (status == FS_OK && next != FAT_END) {
            status = entry_set(medium, fs, cluster, FAT_END);
            if (status == FS_OK)
                status = free_chain(medium, fs, next);
        }
    }
    if (status == FS_OK)
        node->size = size;
    enum fs_status updated = entry_update(medium, fs, node);
    return status == FS_OK ? updated : status;
}

enum fs_status hpvm__fat_remove(const struct block_reader *medium, struct fs *fs, const struct fs_node *node)
{
    if (!medium->write)
        return FS_READ_ONLY;
    if (node->is_root)
        return FS_INVALID;
    if (node->attributes & FS_ATTR_FOLDER) {
        uint64_t position = 0;
        struct fs_node child;
        for (;;) {
            enum fs_status status = hpvm__fat_next(medium, fs, node, &position, &child);
            if (status == FS_END)
                break;
            if (status != FS_OK)
                return status;
            bool dots = child.name[0] == '.' && (!child.name[1] || (child.name[1] == '.' && !child.name[2]));
            if (!dots)
                return FS_NOT_EMPTY;
        }
    }
    enum fs_status status = drop_name(medium, fs, node);
    return status == FS_OK ? free_chain(medium, fs, node->first_cluster) : status;
}

enum fs_status hpvm__fat_set_info(const struct block_reader *medium, struct fs *fs, struct fs_node *node,
                                  const struct fs_node *folder, const uint16_t *name, unsigned length)
{
    if (!medium->write)
        return FS_READ_ONLY;
    if (name) {
        struct fs_node other, old = *node;
        if (node->is_root || !name_legal(name, length) || !(folder->attributes & FS_ATTR_FOLDER))
            return FS_INVALID;
        // A folder that moved could end up inside itself, and its ".." would be wrong.
        if (node->attributes & FS_ATTR_FOLDER && folder->first_cluster != node->parent_cluster)
            return FS_INVALID;
        enum fs_status status = hpvm__fat_lookup(medium, fs, folder, name, length, &other);
        if (status == FS_OK && other.entry != node->entry)
            return FS_EXISTS;
        if (status != FS_OK && status != FS_NOT_FOUND)
            return status;
        status = put_name(medium, fs, folder, name, length, node);
        if (status == FS_OK)
            status = entry_update(medium, fs, node);
        return status == FS_OK ? drop_name(medium, fs, &old) : status;
    }
    return entry_update(medium, fs, node);
}
