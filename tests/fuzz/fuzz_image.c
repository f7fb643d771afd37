// Fuzz target: any bytes as a PE image and as the beginning of a partitioned disk or CD.
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
    struct pe_image pe;
    const char *why = NULL;
    scan(&disk);
    if (!hpvm__pe_parse(data, size, &pe, &why)) {
        require(why != NULL);
        return 0;
    }
    if (pe.image_size > 1u << 20)
        return 0; // only slow
    uint8_t *memory = malloc(pe.image_size);
    if (memory && hpvm__pe_load(data, size, &pe, memory, 0x4000000, &why))
        hpvm__pe_relocate(memory, pe.image_size, pe.relocation_rva, pe.relocation_size, 0x100000, true,
                          0x4000000, &why);
    free(memory);
    return 0;
}
