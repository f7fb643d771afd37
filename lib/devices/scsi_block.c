// Block commands that disks and DVD drives share: reading, verifying, capacity, start and stop (SBC-3).
#include "devices/scsi.h"

#include <errno.h>
#include <stdlib.h>

enum {
    OP_READ_6 = 0x08,
    OP_START_STOP = 0x1b,
    OP_PREVENT_ALLOW = 0x1e,
    OP_READ_CAPACITY_10 = 0x25,
    OP_READ_10 = 0x28,
    OP_SEEK_10 = 0x2b,
    OP_VERIFY_10 = 0x2f,
    OP_PREFETCH_10 = 0x34,
    OP_READ_16 = 0x88,
    OP_VERIFY_16 = 0x8f,
    OP_PREFETCH_16 = 0x90,
    OP_SERVICE_ACTION_IN = 0x9e,
    OP_READ_12 = 0xa8,
    OP_VERIFY_12 = 0xaf
};
#define READ_CAPACITY_16 0x10

// ---- extents -----------------------------------------------------------------------------------------

bool hpvm__scsi_extent(struct scsi_task *task, struct scsi_extent *extent)
{
    const uint8_t *cdb = task->command->cdb;
    switch (cdb[0] >> 5) { // the group tells the length of the command
    case 0:
        extent->block = scsi_load24(cdb + 1) & 0x1fffff;
        extent->count = cdb[4] ? cdb[4] : 256;
        break;
    case 1:
    case 2:
        extent->block = scsi_load32(cdb + 2);
        extent->count = scsi_load16(cdb + 7);
        break;
    case 4:
        extent->block = scsi_load64(cdb + 2);
        extent->count = scsi_load32(cdb + 10);
        break;
    default:
        extent->block = scsi_load32(cdb + 2);
        extent->count = scsi_load32(cdb + 6);
        break;
    }
    if (!hpvm__scsi_ready(task))
        return false;
    if (!range_inside(extent->block, extent->count, scsi_blocks(task))) {
        hpvm__scsi_fail(task, SENSE_BAD_LBA);
        return false;
    }
    extent->offset = extent->block * task->unit->block_size;
    extent->length = extent->count * task->unit->block_size;
    return true;
}

void hpvm__scsi_read_failed(struct scsi_task *task)
{
    hpvm__scsi_fail(task, SENSE_READ_ERROR);
}

void hpvm__scsi_write_failed(struct scsi_task *task)
{
    int error = hpvm_last_error()->os_errno;
    hpvm__scsi_fail(task, error == ENOSPC || error == EDQUOT ? SENSE_NO_SPACE : SENSE_WRITE_ERROR);
}

bool hpvm__scsi_flush(struct scsi_task *task)
{
    if (hpvm__backing_flush(task->backing) == HPVM_OK)
        return true;
    hpvm__scsi_write_failed(task);
    return false;
}

// ---- reading -----------------------------------------------------------------------------------------

static void read_blocks(struct scsi_task *task)
{
    struct scsi_command *command = task->command;
    struct scsi_extent extent;
    if (command->cdb[0] != OP_READ_6 && (command->cdb[1] & 0xe0)) { // protection information
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    if (!hpvm__scsi_extent(task, &extent) || extent.length == 0)
        return;
    uint64_t length = extent.length;
    if (length > command->in_capacity) {
        command->overrun = true;
        length = command->in_capacity;
    }
    size_t chunk = length < SCSI_CHUNK ? (size_t)length : SCSI_CHUNK;
    uint8_t *buffer = malloc(chunk ? chunk : 1);
    if (!buffer) {
        hpvm__scsi_fail(task, SENSE_ABORTED);
        return;
    }
    for (uint64_t done = 0; done < length;) {
        size_t part = length - done < chunk ? (size_t)(length - done) : chunk;
        if (hpvm__backing_read(task->backing, buffer, part, extent.offset + done) != HPVM_OK) {
            hpvm__scsi_read_failed(task);
            break;
        }
        if (!command->store(command, done, buffer, part))
            break;
        done += part;
        command->stored = done;
    }
    free(buffer);
}

// Reads the blocks (or compares them with `expect` of the initiator) in pieces.
static void check_blocks(struct scsi_task *task, const struct scsi_extent *extent, bool compare)
{
    struct scsi_command *command = task->command;
    size_t chunk = extent->length < SCSI_CHUNK ? (size_t)extent->length : SCSI_CHUNK;
    uint8_t *medium = malloc(chunk ? chunk : 1), *sent = compare ? malloc(chunk ? chunk : 1) : NULL;
    if (!medium || (compare && !sent))
        hpvm__scsi_fail(task, SENSE_ABORTED);
    for (uint64_t done = 0; done < extent->length && command->status == SCSI_GOOD;) {
        size_t part = extent->length - done < chunk ? (size_t)(extent->length - done) : chunk;
        if (hpvm__backing_read(task->backing, medium, part, extent->offset + done) != HPVM_OK) {
            hpvm__scsi_read_failed(task);
        } else if (compare) {
            if (!command->fetch(command, done, sent, part))
                hpvm__scsi_fail(task, SENSE_ABORTED);
            else if (memcmp(medium, sent, part) != 0)
                hpvm__scsi_fail(task, SENSE_MISCOMPARE);
        }
        done += part;
        if (compare)
            command->fetched = done;
    }
    free(medium);
    free(sent);
}

void hpvm__scsi_compare(struct scsi_task *task, const struct scsi_extent *extent)
{
    check_blocks(task, extent, true);
}

static void verify_blocks(struct scsi_task *task)
{
    struct scsi_command *command = task->command;
    struct scsi_extent extent;
    unsigned byte_check = command->cdb[1] >> 1 & 3;
    if ((command->cdb[1] & 0xe0) || byte_check > 1) {
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    if (!hpvm__scsi_extent(task, &extent))
        return;
    if (byte_check && extent.length > command->out_capacity) {
        command->overrun = true;
        hpvm__scsi_fail(task, SENSE_PARAMETER_LENGTH);
        return;
    }
    check_blocks(task, &extent, byte_check);
}

// ---- capacity ----------------------------------------------------------------------------------------

static void read_capacity_10(struct scsi_task *task)
{
    const uint8_t *cdb = task->command->cdb;
    uint8_t data[8];
    if (!(cdb[8] & 1) && scsi_load32(cdb + 2)) {
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    if (!hpvm__scsi_ready(task))
        return;
    uint64_t last = scsi_blocks(task) - 1;
    scsi_store32(data, last > 0xffffffff ? 0xffffffff : (uint32_t)last);
    scsi_store32(data + 4, task->unit->block_size);
    hpvm__scsi_reply(task, data, sizeof data, sizeof data);
}

static void read_capacity_16(struct scsi_task *task)
{
    const uint8_t *cdb = task->command->cdb;
    uint8_t data[32] = {0};
    if (!(cdb[14] & 1) && scsi_load64(cdb + 2)) {
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    if (!hpvm__scsi_ready(task))
        return;
    scsi_store64(data, scsi_blocks(task) - 1);
    scsi_store32(data + 8, task->unit->block_size);
    if (!task->unit->is_dvd) {
        data[13] = 3;    // 8 logical blocks in a host page
        data[14] = 0x80; // thin provisioning; unmapped blocks may read as anything
    }
    hpvm__scsi_reply(task, data, sizeof data, scsi_load32(cdb + 10));
}

// ---- start, stop, lock -------------------------------------------------------------------------------

static void start_stop(struct scsi_task *task)
{
    struct scsi_unit *unit = task->unit;
    const uint8_t *cdb = task->command->cdb;
    bool start = cdb[4] & 1, load_eject = cdb[4] & 2, no_flush = cdb[4] & 4;
    if (cdb[4] >> 4) // power conditions: there are none
        return hpvm__scsi_fail(task, SENSE_BAD_FIELD);
    if (load_eject && !unit->removable)
        return hpvm__scsi_fail(task, SENSE_BAD_FIELD);
    if (!start && !no_flush && task->backing && !hpvm__scsi_flush(task))
        return;
    bool refused = false;
    pthread_mutex_lock(&unit->lock);
    if (load_eject && !start && unit->prevented)
        refused = true;
    else if (load_eject)
        unit->tray_open = !start;
    if (!refused)
        unit->stopped = !start && !load_eject;
    if (load_eject && start && unit->backing)
        unit->media_event = 2; // new medium
    pthread_mutex_unlock(&unit->lock);
    if (refused)
        hpvm__scsi_fail(task, SENSE_REMOVAL_PREVENTED);
}

static void prevent_allow(struct scsi_task *task)
{
    struct scsi_unit *unit = task->unit;
    if (!unit->removable) {
        hpvm__scsi_fail(task, SENSE_BAD_OPCODE);
        return;
    }
    pthread_mutex_lock(&unit->lock);
    unit->prevented = task->command->cdb[4] & 1;
    pthread_mutex_unlock(&unit->lock);
}

static void seek(struct scsi_task *task)
{
    if (!hpvm__scsi_ready(task))
        return;
    if (scsi_load32(task->command->cdb + 2) >= scsi_blocks(task))
        hpvm__scsi_fail(task, SENSE_BAD_LBA);
}

bool hpvm__scsi_block_command(struct scsi_task *task)
{
    struct scsi_extent extent;
    switch (task->command->cdb[0]) {
    case OP_READ_6:
    case OP_READ_10:
    case OP_READ_12:
    case OP_READ_16:
        read_blocks(task);
        return true;
    case OP_VERIFY_10:
    case OP_VERIFY_12:
    case OP_VERIFY_16:
        verify_blocks(task);
        return true;
    case OP_PREFETCH_10:
    case OP_PREFETCH_16:
        // Advice that the host's cache needs not; but the blocks must exist.
        hpvm__scsi_extent(task, &extent);
        return true;
    case OP_SEEK_10:
        seek(task);
        return true;
    case OP_READ_CAPACITY_10:
        read_capacity_10(task);
        return true;
    case OP_SERVICE_ACTION_IN:
        if ((task->command->cdb[1] & 0x1f) != READ_CAPACITY_16)
            return false;
        read_capacity_16(task);
        return true;
    case OP_START_STOP:
        start_stop(task);
        return true;
    case OP_PREVENT_ALLOW:
        prevent_allow(task);
        return true;
    default:
        return false;
    }
}
