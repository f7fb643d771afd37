// A disk in memory, for tests: operations of a backing store and of a block reader over an array.
//
// `opaque` is the array; who makes the store says how large it is, and requests stay within that.
#ifndef HPVM_TESTS_LIB_MEMORY_DISK_H
#define HPVM_TESTS_LIB_MEMORY_DISK_H

#include <string.h>

#include "core/backing.h"

static hpvm_status memory_disk_read(void *opaque, void *buffer, size_t length, uint64_t offset)
{
    memcpy(buffer, (const uint8_t *)opaque + offset, length);
    return HPVM_OK;
}

static hpvm_status memory_disk_write(void *opaque, const void *buffer, size_t length, uint64_t offset)
{
    memcpy((uint8_t *)opaque + offset, buffer, length);
    return HPVM_OK;
}

static hpvm_status memory_disk_flush(void *opaque)
{
    (void)opaque;
    return HPVM_OK;
}

static const struct backing_impl memory_disk = {
    .read = memory_disk_read, .write = memory_disk_write, .flush = memory_disk_flush};

// For struct block_reader.
__attribute__((unused)) static bool memory_medium_read(void *opaque, void *buffer, size_t length,
                                                       uint64_t offset)
{
    return memory_disk_read(opaque, buffer, length, offset) == HPVM_OK;
}

__attribute__((unused)) static bool memory_medium_write(void *opaque, const void *buffer, size_t length,
                                                        uint64_t offset)
{
    return memory_disk_write(opaque, buffer, length, offset) == HPVM_OK;
}

#endif
