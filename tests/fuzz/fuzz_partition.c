// Fuzz target: any bytes as a partitioned disk (GPT, MBR) or as a bootable CD (El Torito).
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
    memcpy(buffer, image->data + offset, length);
    return true;
}

static void require(bool condition)
{
    if (!condition)
        abort();
}

static void scan(struct block_reader *disk)
{
    struct partition parts[8];
    const char *note;
    uint32_t entry;
    for (unsigned block = 512; block <= 2048; block *= 4) {
        unsigned count = hpvm__partition_scan(disk, block, parts, 8, &note);
        require(count <= 8);
        for (unsigned n = 0; n < count; n++)
            require(parts[n].start < disk->size && parts[n].size <= disk->size - parts[n].start &&
                    parts[n].size > 0);
    }
    if (hpvm__el_torito_find(disk, parts, &entry))
        require(parts[0].start < disk->size && parts[0].size <= disk->size - parts[0].start);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct image image = {data, size};
    struct block_reader disk = {&image, 0, size, image_read, NULL};
    scan(&disk);
    // The same bytes as the beginning of a disk that is larger: partitions may lie behind the input.
    disk.size = size + 4096;
    uint8_t *more = calloc(1, size + 4096);
    if (more) {
        memcpy(more, data, size);
        image = (struct image){more, size + 4096};
        scan(&disk);
        free(more);
    }
    return 0;
}
