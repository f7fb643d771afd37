// Fuzz target: a medium of any content is mounted as FAT, listed, read and written.
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "ia64/fw/block_reader.h"

#define MEDIUM_SIZE (40u << 20)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct image {
    uint8_t *data;
    size_t size;
};

static bool image_read(void *opaque, void *buffer, size_t length, uint64_t offset)
{
    struct image *image = opaque;
    memcpy(buffer, image->data + offset, length); // the reader has checked the range
    return true;
}

static bool image_write(void *opaque, const void *buffer, size_t length, uint64_t offset)
{
    struct image *image = opaque;
    memcpy(image->data + offset, buffer, length);
    return true;
}

static void walk(const struct block_reader *medium, struct fs *fs, const struct fs_node *folder,
                 unsigned depth)
{
    static const struct fs_time now = {2026, 1, 1, 0, 0, 0};
    struct fs_node node, made;
    uint64_t position = 0;
    uint8_t buffer[3000];
    for (unsigned n = 0; n < 20 && hpvm__fs_next(medium, fs, folder, &position, &node) == FS_OK; n++) {
        uint64_t length = sizeof buffer;
        if (node.attributes & FS_ATTR_FOLDER && depth < 3)
            walk(medium, fs, &node, depth + 1);
        hpvm__fs_read(medium, fs, &node, n * 777, buffer, &length);
        switch (n % 5) {
        case 0:
            hpvm__fat_write(medium, fs, &node, 1000, buffer, sizeof buffer, &now);
            break;
        case 1:
            hpvm__fat_resize(medium, fs, &node, 700);
            break;
        case 2:
            hpvm__fat_set_info(medium, fs, &node, folder, u"another long name", 17);
            break;
        case 3:
            hpvm__fat_remove(medium, fs, &node);
            break;
        default:
            hpvm__fat_refresh(medium, fs, &node);
        }
    }
    if (hpvm__fat_create(medium, fs, folder, u"new folder", 10, FS_ATTR_FOLDER, &now, &made) == FS_OK)
        hpvm__fat_create(medium, fs, &made, u"NEW.FIL", 7, 0, &now, &node);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    // The input is the beginning; behind it lie zeros, as on a medium that is larger than what matters.
    static uint8_t *memory;
    struct image image = {NULL, MEDIUM_SIZE};
    struct fs fs;
    struct fs_node root;
    const char *why;
    uint16_t label[FS_NAME_MAX];
    if (!memory) {
        memory = mmap(NULL, MEDIUM_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED)
            abort();
    }
    image.data = memory;
    memcpy(image.data, data, size < MEDIUM_SIZE ? size : MEDIUM_SIZE);
    struct block_reader medium = {&image, 0, image.size, image_read, image_write};
    if (hpvm__fat_mount(&medium, &fs, &why)) {
        hpvm__fs_root(&fs, &root);
        hpvm__fat_label(&medium, &fs, label);
        hpvm__fat_free_bytes(&medium, &fs);
        walk(&medium, &fs, &root, 0);
    }
    madvise(memory, MEDIUM_SIZE, MADV_DONTNEED); // zeros again
    return 0;
}
