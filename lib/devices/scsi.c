// SCSI logical unit: life cycle, unit attention, sense data and the commands that every unit has.
#include "devices/scsi.h"

#include <stdio.h>

enum {
    OP_TEST_UNIT_READY = 0x00,
    OP_REQUEST_SENSE = 0x03,
    OP_INQUIRY = 0x12,
    OP_SEND_DIAGNOSTIC = 0x1d,
    OP_REPORT_LUNS = 0xa0
};

// ---- sense -------------------------------------------------------------------------------------------

static void fill_sense(uint8_t sense[SCSI_SENSE_SIZE], enum scsi_sense code)
{
    memset(sense, 0, SCSI_SENSE_SIZE);
    sense[0] = 0x70; // current error, fixed format
    sense[2] = (uint8_t)(code >> 16);
    sense[7] = SCSI_SENSE_SIZE - 8;
    sense[12] = (uint8_t)(code >> 8);
    sense[13] = (uint8_t)code;
}

void hpvm__scsi_fail(struct scsi_task *task, enum scsi_sense code)
{
    struct scsi_command *command = task->command;
    command->status = SCSI_CHECK_CONDITION;
    fill_sense(command->sense, code);
    command->has_sense = true;
}

// ---- unit attention ----------------------------------------------------------------------------------

void hpvm__scsi_attention(struct scsi_unit *unit, enum scsi_sense sense)
{
    for (unsigned n = 0; n < unit->attention_count; n++)
        if (unit->attention[n] == (uint32_t)sense)
            return;
    if (unit->attention_count < ARRAY_LENGTH(unit->attention))
        unit->attention[unit->attention_count++] = (uint32_t)sense;
}

static uint32_t take_attention(struct scsi_unit *unit)
{
    pthread_mutex_lock(&unit->lock);
    uint32_t sense = 0;
    if (unit->attention_count) {
        sense = unit->attention[0];
        unit->attention_count--;
        memmove(unit->attention, unit->attention + 1, unit->attention_count * sizeof unit->attention[0]);
    }
    pthread_mutex_unlock(&unit->lock);
    return sense;
}

// ---- moving data -------------------------------------------------------------------------------------

void hpvm__scsi_reply(struct scsi_task *task, const void *data, size_t length, size_t allocation)
{
    struct scsi_command *command = task->command;
    if (length > allocation)
        length = allocation;
    if (length > command->in_capacity) {
        command->overrun = true;
        length = (size_t)command->in_capacity;
    }
    if (length && !command->store(command, 0, data, length))
        return;
    command->stored = length;
}

bool hpvm__scsi_parameters(struct scsi_task *task, void *buffer, size_t length)
{
    struct scsi_command *command = task->command;
    if (length > command->out_capacity) {
        hpvm__scsi_fail(task, SENSE_PARAMETER_LENGTH);
        return false;
    }
    if (length && !command->fetch(command, 0, buffer, length)) {
        hpvm__scsi_fail(task, SENSE_ABORTED);
        return false;
    }
    command->fetched = length;
    return true;
}

// ---- commands of every unit --------------------------------------------------------------------------

bool hpvm__scsi_ready(struct scsi_task *task)
{
    struct scsi_unit *unit = task->unit;
    pthread_mutex_lock(&unit->lock);
    bool stopped = unit->stopped, open = unit->tray_open;
    pthread_mutex_unlock(&unit->lock);
    if (scsi_blocks(task) == 0)
        hpvm__scsi_fail(task, open ? SENSE_TRAY_OPEN : SENSE_MEDIUM_NOT_PRESENT);
    else if (stopped)
        hpvm__scsi_fail(task, SENSE_NEEDS_START);
    else
        return true;
    return false;
}

static void request_sense(struct scsi_task *task, unsigned lun)
{
    const uint8_t *cdb = task->command->cdb;
    uint8_t sense[SCSI_SENSE_SIZE];
    if (cdb[1] & 1) { // descriptor format
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    // Sense data always came with the status before; what is left to tell is an attention condition.
    fill_sense(sense, lun ? SENSE_BAD_LUN : (enum scsi_sense)take_attention(task->unit));
    hpvm__scsi_reply(task, sense, sizeof sense, cdb[4]);
}

static void report_luns(struct scsi_task *task)
{
    const uint8_t *cdb = task->command->cdb;
    uint8_t list[16] = {0};
    uint32_t allocation = scsi_load32(cdb + 6);
    if (cdb[2] > 2 || allocation < 16) {
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    bool well_known_only = cdb[2] == 1; // there are none
    scsi_store32(list, well_known_only ? 0 : 8);
    hpvm__scsi_reply(task, list, well_known_only ? 8 : 16, allocation);
}

static void send_diagnostic(struct scsi_task *task)
{
    const uint8_t *cdb = task->command->cdb;
    // Only the default self-test: is everything there that a command needs?
    if (!(cdb[1] & 0x04) || scsi_load16(cdb + 3))
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
}

static void unit_command(struct scsi_task *task)
{
    switch (task->command->cdb[0]) {
    case OP_TEST_UNIT_READY:
        hpvm__scsi_ready(task);
        return;
    case OP_SEND_DIAGNOSTIC:
        send_diagnostic(task);
        return;
    default:
        break;
    }
    if (hpvm__scsi_mode_command(task) ||
        (task->unit->is_dvd ? hpvm__scsi_cd_command(task) : hpvm__scsi_disk_command(task)) ||
        hpvm__scsi_block_command(task))
        return;
    hpvm__scsi_fail(task, SENSE_BAD_OPCODE);
}

void hpvm__scsi_execute(struct scsi_unit *unit, unsigned lun, struct scsi_command *command)
{
    struct scsi_task task = {.unit = unit, .command = command};
    command->status = SCSI_GOOD;
    command->has_sense = command->overrun = false;
    command->fetched = command->stored = 0;
    // These three answer for every unit number and leave attention conditions alone (SAM-5, 5.14).
    switch (command->cdb[0]) {
    case OP_INQUIRY:
        hpvm__scsi_inquiry(&task, lun);
        return;
    case OP_REPORT_LUNS:
        report_luns(&task);
        return;
    case OP_REQUEST_SENSE:
        request_sense(&task, lun);
        return;
    default:
        break;
    }
    if (lun != 0) {
        hpvm__scsi_fail(&task, SENSE_BAD_LUN);
        return;
    }
    uint32_t attention = take_attention(unit);
    // GET EVENT STATUS NOTIFICATION goes on past an attention condition (MMC-6, 6.6).
    if (attention && !(unit->is_dvd && command->cdb[0] == 0x4a)) {
        hpvm__scsi_fail(&task, (enum scsi_sense)attention);
        return;
    }
    pthread_mutex_lock(&unit->lock);
    if (attention && unit->is_dvd && command->cdb[0] == 0x4a)
        hpvm__scsi_attention(unit, (enum scsi_sense)attention);
    if (!unit->tray_open)
        task.backing = hpvm__backing_ref(unit->backing);
    pthread_mutex_unlock(&unit->lock);
    unit_command(&task);
    hpvm__backing_unref(task.backing);
}

// ---- life cycle --------------------------------------------------------------------------------------

void hpvm__scsi_unit_init(struct scsi_unit *unit, bool is_dvd, bool read_only, struct backing *backing,
                          const char *serial, uint64_t wwn)
{
    *unit = (struct scsi_unit){.is_dvd = is_dvd,
                               .removable = is_dvd,
                               .read_only = is_dvd || read_only || (backing && backing->read_only),
                               .block_size = is_dvd ? 2048 : 512,
                               .wwn = wwn};
    pthread_mutex_init(&unit->lock, NULL);
    snprintf(unit->serial, sizeof unit->serial, "%s", serial);
    unit->backing = hpvm__backing_ref(backing);
    hpvm__scsi_unit_reset(unit, SENSE_POWER_ON);
}

void hpvm__scsi_unit_fini(struct scsi_unit *unit)
{
    hpvm__backing_unref(unit->backing);
    pthread_mutex_destroy(&unit->lock);
}

void hpvm__scsi_unit_reset(struct scsi_unit *unit, enum scsi_sense reason)
{
    pthread_mutex_lock(&unit->lock);
    unit->prevented = unit->stopped = false;
    unit->write_cache = true;
    unit->media_event = 0;
    unit->attention_count = 0;
    if (reason == SENSE_POWER_ON)
        unit->tray_open = false;
    hpvm__scsi_attention(unit, reason);
    pthread_mutex_unlock(&unit->lock);
}

hpvm_status hpvm__scsi_set_medium(struct scsi_unit *unit, struct backing *backing, bool force)
{
    enum { EVENT_EJECT_REQUEST = 1, EVENT_NEW_MEDIUM = 2, EVENT_REMOVED = 3 };
    if (!unit->removable)
        return hpvm__fail(HPVM_E_INVAL, 0, "%s: only a DVD drive has media that can be changed",
                          unit->serial);
    hpvm_status status = HPVM_OK;
    struct backing *old = NULL;
    pthread_mutex_lock(&unit->lock);
    if (unit->prevented && unit->backing && !force) {
        unit->media_event = EVENT_EJECT_REQUEST;
        status = hpvm__fail(HPVM_E_BUSY, 0, "the guest uses the medium %s and has locked the drive",
                            unit->backing->name);
    } else {
        old = unit->backing;
        unit->backing = hpvm__backing_ref(backing);
        unit->tray_open = unit->prevented = unit->stopped = false;
        unit->media_event = backing ? EVENT_NEW_MEDIUM : EVENT_REMOVED;
        if (backing)
            hpvm__scsi_attention(unit, SENSE_MEDIUM_CHANGED);
    }
    pthread_mutex_unlock(&unit->lock);
    hpvm__backing_unref(old);
    return status;
}
