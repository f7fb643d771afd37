// File systems of either kind behind one set of functions, and paths.
#include "ia64/fw/block_reader.h"

uint16_t hpvm__fs_upper(uint16_t c)
{
    if (c >= 'a' && c <= 'z')
        return (uint16_t)(c - 32);
    if (c >= 0xe0 && c <= 0xfe && c != 0xf7)
        return (uint16_t)(c - 32);
    if (c >= 0x3b1 && c <= 0x3c9 && c != 0x3c2) // Greek
        return (uint16_t)(c - 32);
    if (c >= 0x430 && c <= 0x44f) // Cyrillic
        return (uint16_t)(c - 32);
    return c;
}

bool hpvm__fs_name_equal(const uint16_t *a, unsigned a_length, const uint16_t *b, unsigned b_length)
{
    if (a_length != b_length)
        return false;
    for (unsigned n = 0; n < a_length; n++)
        if (hpvm__fs_upper(a[n]) != hpvm__fs_upper(b[n]))
            return false;
    return true;
}

void hpvm__fs_root(const struct fs *fs, struct fs_node *node)
{
    if (fs->kind == FS_FAT)
        hpvm__fat_root(fs, node);
    else
        hpvm__iso_root(fs, node);
}

enum fs_status hpvm__fs_next(const struct block_reader *medium, const struct fs *fs,
                             const struct fs_node *folder, uint64_t *position, struct fs_node *out)
{
    return fs->kind == FS_FAT ? hpvm__fat_next(medium, fs, folder, position, out)
                              : hpvm__iso_next(medium, fs, folder, position, out);
}

enum fs_status hpvm__fs_lookup(const struct block_reader *medium, const struct fs *fs,
                               const struct fs_node *folder, const uint16_t *name, unsigned length,
                               struct fs_node *out)
{
    if (fs->kind == FS_FAT)
        return hpvm__fat_lookup(medium, fs, folder, name, length, out);
    uint64_t position = 0;
    for (;;) {
        enum fs_status status = hpvm__iso_next(medium, fs, folder, &position, out);
        if (status != FS_OK)
            return status == FS_END ? FS_NOT_FOUND : status;
        unsigned have = 0;
        while (out->name[have])
            have++;
        if (hpvm__fs_name_equal(out->name, have, name, length))
            return FS_OK;
    }
}

enum fs_status hpvm__fs_read(const struct block_reader *medium, const struct fs *fs,
                             const struct fs_node *node, uint64_t position, void *buffer, uint64_t *length)
{
    return fs->kind == FS_FAT ? hpvm__fat_read(medium, fs, node, position, buffer, length)
                              : hpvm__iso_read(medium, fs, node, position, buffer, length);
}

unsigned hpvm__fs_normalize(uint16_t *out, unsigned capacity, const uint16_t *base, const uint16_t *path)
{
    unsigned length = 0;
    // The base is normal already; an absolute path ignores it.
    for (const uint16_t *p = path[0] == '\\' || path[0] == '/' ? u"" : base; *p; p++) {
        if (length + 1 >= capacity)
            return 0;
        out[length++] = *p;
    }
    while (length && out[length - 1] == '\\')
        length--;
    while (*path) {
        unsigned count = 0;
        while (path[count] && path[count] != '\\' && path[count] != '/')
            count++;
        if (count == 2 && path[0] == '.' && path[1] == '.') {
            while (length && out[length - 1] != '\\')
                length--;
            length -= length > 0;
        } else if (count && !(count == 1 && path[0] == '.')) {
            if (length + count + 2 > capacity)
                return 0;
            out[length++] = '\\';
            for (unsigned n = 0; n < count; n++)
                out[length++] = path[n];
        }
        path += count + (path[count] != 0);
    }
    if (length == 0)
        out[length++] = '\\';
    out[length] = 0;
    return length;
}

enum fs_status hpvm__fs_walk(const struct block_reader *medium, const struct fs *fs, const uint16_t *path,
                             struct fs_node *out, const uint16_t **missing)
{
    hpvm__fs_root(fs, out);
    if (missing)
        *missing = NULL;
    for (;;) {
        while (*path == '\\')
            path++;
        unsigned count = 0;
        while (path[count] && path[count] != '\\')
            count++;
        if (count == 0)
            return FS_OK;
        if (!(out->attributes & FS_ATTR_FOLDER))
            return FS_NOT_FOUND;
        struct fs_node found;
        enum fs_status status = hpvm__fs_lookup(medium, fs, out, path, count, &found);
        if (status == FS_NOT_FOUND && missing) {
            const uint16_t *rest = path + count;
            while (*rest == '\\')
                rest++;
            if (*rest == 0)
                *missing = path;
        }
        if (status != FS_OK)
            return status;
        *out = found;
        path += count;
    }
}
