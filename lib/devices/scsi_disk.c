// Disk commands that change the medium: writing, cache synchronisation, unmapping (SBC-3).
#include "devices/scsi.h"

#include <stdlib.h>

enum {
    OP_WRITE_6 = 0x0a,
    OP_WRITE_10 = 0x2a,
    OP_WRITE_VERIFY_10 = 0x2e,
    OP_SYNCHRONIZE_10 = 0x35,
    OP_WRITE_SAME_10 = 0x41,
    OP_UNMAP = 0x42,
    OP_WRITE_16 = 0x8a,
    OP_WRITE_VERIFY_16 = 0x8e,
    OP_SYNCHRONIZE_16 = 0x91,
    OP_WRITE_SAME_16 = 0x93,
    OP_WRITE_12 = 0xaa,
    OP_WRITE_VERIFY_12 = 0xae
};

#define FORCE_UNIT_ACCESS 0x08
#define MAX_UNMAP_LIST    (8 + 16 * 255)
#define MAX_WRITE_SAME    0x10000u // blocks, as in the block limits page

static bool writable(struct scsi_task *task)
{
    if (!task->unit->read_only)
        return true;
    hpvm__scsi_fail(task, SENSE_WRITE_PROTECTED);
    return false;
}

// Data is on stable storage when the command ends, if it asks for that or the write cache is off.
static bool finish_write(struct scsi_task *task, bool force)
{
    pthread_mutex_lock(&task->unit->lock);
    bool cached = task->unit->write_cache;
    pthread_mutex_unlock(&task->unit->lock);
    return (cached && !force) || hpvm__scsi_flush(task);
}

static bool store_blocks(struct scsi_task *task, const struct scsi_extent *extent)
{
    struct scsi_command *command = task->command;
    size_t chunk = extent->length < SCSI_CHUNK ? (size_t)extent->length : SCSI_CHUNK;
    uint8_t *buffer = malloc(chunk);
    if (!buffer)
        hpvm__scsi_fail(task, SENSE_ABORTED);
    for (uint64_t done = 0; done < extent->length && command->status == SCSI_GOOD;) {
        size_t part = extent->length - done < chunk ? (size_t)(extent->length - done) : chunk;
        if (!command->fetch(command, done, buffer, part))
            hpvm__scsi_fail(task, SENSE_ABORTED);
        else if (hpvm__backing_write(task->backing, buffer, part, extent->offset + done) != HPVM_OK)
            hpvm__scsi_write_failed(task);
        done += part;
        command->fetched = done;
    }
    free(buffer);
    return command->status == SCSI_GOOD;
}

static void write_blocks(struct scsi_task *task, bool verify)
{
    struct scsi_command *command = task->command;
    struct scsi_extent extent;
    bool short_form = command->cdb[0] == OP_WRITE_6;
    if (!short_form && (command->cdb[1] & 0xe0)) { // protection information
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    if (!hpvm__scsi_extent(task, &extent) || !writable(task) || extent.length == 0)
        return;
    if (extent.length > command->out_capacity) {
        // Part of a write would be worse than none.
        command->overrun = true;
        hpvm__scsi_fail(task, SENSE_PARAMETER_LENGTH);
        return;
    }
    bool force = verify || (!short_form && (command->cdb[1] & FORCE_UNIT_ACCESS));
    if (store_blocks(task, &extent) && finish_write(task, force) && verify)
        hpvm__scsi_compare(task, &extent);
}

static void synchronize(struct scsi_task *task)
{
    struct scsi_extent extent;
    // A range of no blocks reaches to the end of the medium; all of it is always flushed.
    if (hpvm__scsi_extent(task, &extent))
        hpvm__scsi_flush(task);
}

static void write_same(struct scsi_task *task, bool sixteen)
{
    struct scsi_command *command = task->command;
    const uint8_t *cdb = command->cdb;
    uint32_t size = task->unit->block_size;
    struct scsi_extent extent;
    bool no_data = sixteen && (cdb[1] & 0x01), anchor = cdb[1] & 0x10;
    if ((cdb[1] & 0xe6) || anchor || (!sixteen && (cdb[1] & 0x01))) {
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    if (!hpvm__scsi_extent(task, &extent) || !writable(task))
        return;
    if (extent.count == 0 || extent.count > MAX_WRITE_SAME) {
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    // The UNMAP bit only permits to drop blocks that read as the pattern; a backing does not promise what
    // dropped blocks read as, so that the pattern is written in any case.
    uint8_t pattern[4096] = {0};
    size_t chunk = extent.length < SCSI_CHUNK ? (size_t)extent.length : SCSI_CHUNK;
    if (!no_data && !hpvm__scsi_parameters(task, pattern, size))
        return;
    uint8_t *buffer = malloc(chunk);
    if (!buffer) {
        hpvm__scsi_fail(task, SENSE_ABORTED);
        return;
    }
    for (size_t at = 0; at < chunk; at += size)
        memcpy(buffer + at, pattern, size);
    for (uint64_t done = 0; done < extent.length && command->status == SCSI_GOOD;) {
        size_t part = extent.length - done < chunk ? (size_t)(extent.length - done) : chunk;
        if (hpvm__backing_write(task->backing, buffer, part, extent.offset + done) != HPVM_OK)
            hpvm__scsi_write_failed(task);
        done += part;
    }
    free(buffer);
    if (command->status == SCSI_GOOD)
        finish_write(task, false);
}

static void unmap(struct scsi_task *task)
{
    const uint8_t *cdb = task->command->cdb;
    size_t length = scsi_load16(cdb + 7);
    uint8_t list[MAX_UNMAP_LIST];
    if (cdb[1] & 1) { // anchor
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    if (!hpvm__scsi_ready(task) || !writable(task) || length == 0)
        return;
    if (length < 8 || length > sizeof list) {
        hpvm__scsi_fail(task, SENSE_PARAMETER_LENGTH);
        return;
    }
    if (!hpvm__scsi_parameters(task, list, length))
        return;
    size_t descriptors = scsi_load16(list + 2);
    if (descriptors > length - 8)
        descriptors = length - 8;
    uint64_t blocks = scsi_blocks(task);
    // All are checked before the first is done.
    for (size_t at = 8; at + 16 <= 8 + descriptors; at += 16)
        if (!range_inside(scsi_load64(list + at), scsi_load32(list + at + 8), blocks)) {
            hpvm__scsi_fail(task, SENSE_BAD_LBA);
            return;
        }
    for (size_t at = 8; at + 16 <= 8 + descriptors; at += 16) {
        uint64_t offset = scsi_load64(list + at) * task->unit->block_size;
        uint64_t size = (uint64_t)scsi_load32(list + at + 8) * task->unit->block_size;
        if (hpvm__backing_discard(task->backing, offset, size) != HPVM_OK) {
            hpvm__scsi_write_failed(task);
            return;
        }
    }
}

bool hpvm__scsi_disk_command(struct scsi_task *task)
{
    switch (task->command->cdb[0]) {
    case OP_WRITE_6:
    case OP_WRITE_10:
    case OP_WRITE_12:
    case OP_WRITE_16:
        write_blocks(task, false);
        return true;
    case OP_WRITE_VERIFY_10:
    case OP_WRITE_VERIFY_12:
    case OP_WRITE_VERIFY_16:
        write_blocks(task, true);
        return true;
    case OP_SYNCHRONIZE_10:
    case OP_SYNCHRONIZE_16:
        synchronize(task);
        return true;
    case OP_WRITE_SAME_10:
        write_same(task, false);
        return true;
    case OP_WRITE_SAME_16:
        write_same(task, true);
        return true;
    case OP_UNMAP:
        unmap(task);
        return true;
    default:
        return false;
    }
}
