// Two-slot NVRAM file. A slot: magic 8 bytes, sequence u64, length u64, checksum u64, image.
#include "nvram_common.h"

#include <errno.h>
#include <hpvm/hpvm.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SLOT_SIZE ((off_t)1 << 20)

struct slot_header {
    char magic[8];
    uint64_t sequence, length, checksum; // little endian, as every host that this runs on
};

static const char magic[8] = {'H', 'P', 'V', 'M', 'N', 'V', 'S', '1'};

// FNV-1a over the sequence, the length and the image: against torn writes, not against attackers.
static uint64_t checksum(const struct slot_header *header, const uint8_t *image)
{
    uint64_t sum = 0xcbf29ce484222325ull ^ header->sequence;
    sum = (sum * 0x100000001b3ull) ^ header->length;
    for (uint64_t n = 0; n < header->length; n++)
        sum = (sum ^ image[n]) * 0x100000001b3ull;
    return sum;
}

static bool read_at(int fd, void *buffer, size_t size, off_t offset)
{
    uint8_t *bytes = buffer;
    while (size) {
        ssize_t got = pread(fd, bytes, size, offset);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        bytes += got;
        size -= (size_t)got;
        offset += got;
    }
    return true;
}

static uint8_t *load_slot(int fd, unsigned slot, struct slot_header *header)
{
    off_t start = slot * SLOT_SIZE;
    if (!read_at(fd, header, sizeof *header, start) || memcmp(header->magic, magic, sizeof magic) != 0 ||
        header->length > HPVM_NVRAM_IMAGE_MAX)
        return NULL;
    uint8_t *image = malloc(header->length ? header->length : 1);
    if (image && read_at(fd, image, header->length, start + (off_t)sizeof *header) &&
        checksum(header, image) == header->checksum)
        return image;
    free(image);
    return NULL;
}

bool nvram_load(int fd, void **image, size_t *size, uint64_t *sequence)
{
    *image = NULL;
    *size = 0;
    *sequence = 0;
    for (unsigned slot = 0; slot < 2; slot++) {
        struct slot_header header;
        uint8_t *found = load_slot(fd, slot, &header);
        if (found && header.sequence > *sequence) {
            free(*image);
            *image = found;
            *size = header.length;
            *sequence = header.sequence;
        } else {
            free(found);
        }
    }
    off_t end = lseek(fd, 0, SEEK_END);
    if (*image || end == 0)
        return true;
    // A first write that did not come to its end leaves less than a slot and nothing worth keeping.
    if (end > 0 && end < SLOT_SIZE)
        return true;
    errno = EBADMSG;
    return false;
}

static bool write_at(int fd, const void *buffer, size_t size, off_t offset)
{
    const uint8_t *bytes = buffer;
    while (size) {
        ssize_t done = pwrite(fd, bytes, size, offset);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return false;
        bytes += done;
        size -= (size_t)done;
        offset += done;
    }
    return true;
}

bool nvram_save(int fd, uint64_t *sequence, const void *image, size_t size)
{
    struct slot_header header = {.sequence = *sequence + 1, .length = size};
    memcpy(header.magic, magic, sizeof magic);
    header.checksum = checksum(&header, image);
    off_t start = (off_t)(header.sequence & 1 ? 0 : 1) * SLOT_SIZE;
    if (!write_at(fd, image, size, start + (off_t)sizeof header) ||
        !write_at(fd, &header, sizeof header, start) || fdatasync(fd) < 0)
        return false;
    *sequence = header.sequence;
    return true;
}
