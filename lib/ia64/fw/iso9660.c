// ISO 9660 with Joliet names, for reading. Everything on the medium is hostile.
#include "ia64/fw/block_reader.h"

#define CD_BLOCK       2048u
#define DESCRIPTOR_MAX 64u
#define FOLDER_MAX     0x1000000u

bool hpvm__iso_mount(const struct block_reader *medium, struct fs *fs)
{
    uint8_t sector[CD_BLOCK];
    *fs = (struct fs){.kind = FS_NONE};
    for (uint64_t block = 16; block < 16 + DESCRIPTOR_MAX; block++) {
        if (!block_read(medium, sector, sizeof sector, block * CD_BLOCK) ||
            memcmp(sector + 1, "CD001", 5) != 0 || sector[0] == 255)
            break;
        bool joliet = sector[0] == 2 && sector[88] == '%' && sector[89] == '/' &&
                      (sector[90] == '@' || sector[90] == 'C' || sector[90] == 'E');
        if (!(sector[0] == 1 && fs->kind == FS_NONE) && !joliet)
            continue;
        const uint8_t *root = sector + 156;
        uint64_t start = (uint64_t)load32(root + 2) * CD_BLOCK;
        if (load16(sector + 128) != CD_BLOCK || start >= medium->size)
            continue;
        *fs = (struct fs){.kind = FS_ISO9660,
                          .joliet = joliet,
                          .sector_size = CD_BLOCK,
                          .cluster_size = CD_BLOCK,
                          .root_start = start,
                          .root_size = load32(root + 10)};
    }
    return fs->kind != FS_NONE;
}

void hpvm__iso_root(const struct fs *fs, struct fs_node *node)
{
    *node = (struct fs_node){.is_root = true,
                             .attributes = FS_ATTR_FOLDER | FS_ATTR_READ_ONLY,
                             .first_cluster = (uint32_t)(fs->root_start / CD_BLOCK),
                             .size = fs->root_size};
}

static void read_name(const struct fs *fs, const uint8_t *text, unsigned length, uint16_t *out)
{
    unsigned count = 0;
    if (fs->joliet)
        for (unsigned n = 0; n + 2 <= length && count < FS_NAME_MAX - 1; n += 2)
            out[count++] = (uint16_t)(text[n] << 8 | text[n + 1]);
    else
        for (unsigned n = 0; n < length && count < FS_NAME_MAX - 1; n++)
            out[count++] = text[n];
    // ";1" is the version, a point without an extension says nothing.
    for (unsigned n = 0; n < count; n++)
        if (out[n] == ';')
            count = n;
    if (count > 1 && out[count - 1] == '.')
        count--;
    out[count] = 0;
}

enum fs_status hpvm__iso_next(const struct block_reader *medium, const struct fs *fs,
                              const struct fs_node *folder, uint64_t *position, struct fs_node *out)
{
    if (!(folder->attributes & FS_ATTR_FOLDER))
        return FS_INVALID;
    while (*position < folder->size && *position < FOLDER_MAX) {
        uint8_t record[256];
        uint64_t at = (uint64_t)folder->first_cluster * CD_BLOCK + *position;
        unsigned left = CD_BLOCK - (unsigned)(*position % CD_BLOCK); // records do not cross blocks
        unsigned length = left < 255 ? left : 255;
        if (!block_read(medium, record, length, at))
            return FS_IO_ERROR;
        unsigned size = record[0], name_length = length > 32 ? record[32] : 0;
        if (size == 0) {
            *position += left;
            continue;
        }
        if (size < 34 || size > left || name_length > size - 33)
            return FS_CORRUPT;
        *position += size;
        if (name_length == 1 && record[33] <= 1) // the folder itself and its parent
            continue;
        *out = (struct fs_node){.attributes = FS_ATTR_READ_ONLY | (record[25] & 1 ? FS_ATTR_HIDDEN : 0) |
                                              (record[25] & 2 ? FS_ATTR_FOLDER : 0),
                                .first_cluster = load32(record + 2),
                                .size = load32(record + 10)};
        out->modified = (struct fs_time){
            (uint16_t)(1900 + record[18]), record[19], record[20], record[21], record[22], record[23]};
        out->created = out->accessed = out->modified;
        out->entry = at;
        read_name(fs, record + 33, name_length, out->name);
        return FS_OK;
    }
    return FS_END;
}

enum fs_status hpvm__iso_read(const struct block_reader *medium, const struct fs *fs,
                              const struct fs_node *node, uint64_t position, void *buffer, uint64_t *length)
{
    (void)fs;
    uint64_t wanted = *length;
    *length = 0;
    if (position >= node->size)
        return FS_OK;
    if (wanted > node->size - position)
        wanted = node->size - position;
    if (!block_read(medium, buffer, wanted, (uint64_t)node->first_cluster * CD_BLOCK + position))
        return FS_IO_ERROR;
    *length = wanted;
    return FS_OK;
}

enum fs_status hpvm__iso_label(const struct block_reader *medium, uint16_t label[FS_NAME_MAX])
{
    uint8_t text[32];
    unsigned length = 32;
    if (!block_read(medium, text, sizeof text, 16 * CD_BLOCK + 40))
        return FS_IO_ERROR;
    while (length && (text[length - 1] == ' ' || text[length - 1] == 0))
        length--;
    for (unsigned n = 0; n < length; n++)
        label[n] = text[n];
    label[length] = 0;
    return FS_OK;
}
