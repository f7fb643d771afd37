// Fuzz target: a CD of any content is mounted as ISO 9660, listed and read.
#include <stdlib.h>
#include <string.h>

#include "ia64/fw/block_reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct image {
    const uint8_t *data;
    size_t size;
};

static bool image_read(void *opaque, void *buffer, size_t length, uint64_t offset)
{
    const struct image *image = opaque;
    memcpy(buffer, image->data + offset, length); // the reader has checked the range
    return true;
}

static void require(bool condition)
{
    if (!condition)
        abort();
}

static unsigned name_length(const uint16_t *name)
{
    unsigned length = 0;
    while (name[length])
        length++;
    return length;
}

static void walk(const struct block_reader *medium, struct fs *fs, const struct fs_node *folder,
                 unsigned depth)
{
    struct fs_node node, found;
    uint64_t position = 0, last;
    uint8_t buffer[3000];
    for (unsigned n = 0; n < 30; n++) {
        last = position;
        if (hpvm__fs_next(medium, fs, folder, &position, &node) != FS_OK)
            break;
        require(position > last); // a listing always comes to its end
        uint64_t length = sizeof buffer;
        if (hpvm__fs_read(medium, fs, &node, n * 777, buffer, &length) == FS_OK)
            require(length <= sizeof buffer);
        if (node.attributes & FS_ATTR_FOLDER && depth < 4)
            walk(medium, fs, &node, depth + 1);
        hpvm__fs_lookup(medium, fs, folder, node.name, name_length(node.name), &found);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    // The volume descriptors are in the 17th block: the input follows 16 empty ones.
    size_t whole = size + 16 * 2048;
    uint8_t *disc = calloc(1, whole);
    struct image image = {disc, whole};
    struct fs fs;
    struct fs_node root;
    if (!disc)
        return 0;
    memcpy(disc + 16 * 2048, data, size);
    struct block_reader medium = {&image, 0, whole, image_read, NULL};
    if (hpvm__iso_mount(&medium, &fs)) {
        hpvm__fs_root(&fs, &root);
        walk(&medium, &fs, &root, 0);
    }
    free(disc);
    return 0;
}
