// MODE SENSE and MODE SELECT (SPC-4, sections 6.9 to 6.12; SBC-3, section 6.5; MMC-6, chapter 7).
#include "devices/scsi.h"

enum { OP_SELECT_6 = 0x15, OP_SENSE_6 = 0x1a, OP_SELECT_10 = 0x55, OP_SENSE_10 = 0x5a };
enum {
    PAGE_ERROR_RECOVERY = 0x01,
    PAGE_CACHING = 0x08,
    PAGE_CONTROL = 0x0a,
    PAGE_EXCEPTIONS = 0x1c,
    PAGE_DVD = 0x2a
};
enum { CONTROL_CURRENT = 0, CONTROL_CHANGEABLE = 1, CONTROL_DEFAULT = 2, CONTROL_SAVED = 3 };

#define CACHING_WCE 0x04
#define MAX_LIST    255

struct mode_page {
    uint8_t code, length; // length without the two header bytes
    bool disk, dvd;
};
static const struct mode_page pages[] = {
    {PAGE_ERROR_RECOVERY, 10, true, true}, {PAGE_CACHING, 18, true, false}, {PAGE_CONTROL, 10, true, true},
    {PAGE_EXCEPTIONS, 10, true, true},     {PAGE_DVD, 20, false, true},
};

static bool has_page(const struct scsi_unit *unit, const struct mode_page *page)
{
    return unit->is_dvd ? page->dvd : page->disk;
}

// Writes one page as `control` asks for it; returns its length.
static size_t put_page(struct scsi_unit *unit, const struct mode_page *page, unsigned control, uint8_t *out)
{
    bool changeable = control == CONTROL_CHANGEABLE;
    memset(out, 0, 2u + page->length);
    out[0] = page->code;
    out[1] = page->length;
    switch (page->code) {
    case PAGE_CACHING: // the only thing that can be changed is the write cache
        pthread_mutex_lock(&unit->lock);
        if (changeable || control == CONTROL_DEFAULT || unit->write_cache)
            out[2] = CACHING_WCE;
        pthread_mutex_unlock(&unit->lock);
        break;
    case PAGE_CONTROL:
        if (!changeable)
            out[3] = 0x10; // commands may be reordered without restriction
        break;
    case PAGE_DVD:
        if (changeable)
            break;
        out[2] = 0x3b;                 // reads CD-R, CD-RW, DVD-ROM, DVD-R, DVD-RAM
        out[4] = 0x70;                 // mode 2, multisession
        out[6] = 0x29;                 // tray, eject, lock
        scsi_store16(out + 8, 0x1b90); // obsolete speeds in KB/s: 40x
        scsi_store16(out + 12, 2048);  // buffer
        scsi_store16(out + 14, 0x1b90);
        break;
    default:
        break;
    }
    return 2u + page->length;
}

static void mode_sense(struct scsi_task *task, bool ten)
{
    const uint8_t *cdb = task->command->cdb;
    struct scsi_unit *unit = task->unit;
    unsigned control = cdb[2] >> 6, code = cdb[2] & 0x3f, subpage = cdb[3];
    unsigned allocation = ten ? scsi_load16(cdb + 7) : cdb[4];
    uint8_t data[8 + 8 + 128] = {0};
    size_t header = ten ? 8 : 4, length = header;
    if (control == CONTROL_SAVED) {
        hpvm__scsi_fail(task, SENSE_NO_SAVING);
        return;
    }
    if (!(cdb[1] & 0x08) && !unit->is_dvd) { // block descriptor wanted
        uint64_t blocks = scsi_blocks(task);
        scsi_store32(data + length, blocks > 0xffffffff ? 0xffffffff : (uint32_t)blocks);
        scsi_store24(data + length + 5, unit->block_size);
        length += 8;
    }
    size_t before = length;
    for (unsigned n = 0; n < ARRAY_LENGTH(pages); n++)
        if (has_page(unit, &pages[n]) && (code == 0x3f || code == pages[n].code) &&
            (subpage == 0 || subpage == 0xff))
            length += put_page(unit, &pages[n], control, data + length);
    if (length == before) {
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    uint8_t specific =
        unit->is_dvd ? 0 : (uint8_t)(0x10 | (unit->read_only ? 0x80 : 0)); // FUA works; protected
    if (ten) {
        scsi_store16(data, (uint16_t)(length - 2));
        data[3] = specific;
        data[7] = (uint8_t)(before - header);
    } else {
        data[0] = (uint8_t)(length - 1);
        data[2] = specific;
        data[3] = (uint8_t)(before - header);
    }
    hpvm__scsi_reply(task, data, length, allocation);
}

// Accepts a page that differs from the current one only where it may.
static bool select_page(struct scsi_task *task, const uint8_t *list, size_t length, size_t *used,
                        int *write_cache)
{
    uint8_t current[64], changeable[64];
    if (length < 2)
        return false;
    for (unsigned n = 0; n < ARRAY_LENGTH(pages); n++) {
        const struct mode_page *page = &pages[n];
        if (!has_page(task->unit, page) || page->code != (list[0] & 0x3f))
            continue;
        if ((list[0] & 0x40) || list[1] != page->length || length < 2u + page->length)
            return false;
        put_page(task->unit, page, CONTROL_CURRENT, current);
        put_page(task->unit, page, CONTROL_CHANGEABLE, changeable);
        for (unsigned byte = 2; byte < 2u + page->length; byte++)
            if ((list[byte] ^ current[byte]) & ~changeable[byte])
                return false;
        if (page->code == PAGE_CACHING)
            *write_cache = !!(list[2] & CACHING_WCE);
        *used = 2u + page->length;
        return true;
    }
    return false;
}

static void mode_select(struct scsi_task *task, bool ten)
{
    const uint8_t *cdb = task->command->cdb;
    size_t length = ten ? scsi_load16(cdb + 7) : cdb[4], header = ten ? 8 : 4;
    uint8_t list[MAX_LIST] = {0};
    if (!(cdb[1] & 0x10) || (cdb[1] & 0x01)) { // page format only; saving is not there
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    if (length == 0)
        return;
    if (length < header || length > sizeof list) {
        hpvm__scsi_fail(task, SENSE_PARAMETER_LENGTH);
        return;
    }
    if (!hpvm__scsi_parameters(task, list, length))
        return;
    size_t descriptors = ten ? scsi_load16(list + 6) : list[3], at = header + descriptors;
    if (at > length || (descriptors != 0 && descriptors != 8) ||
        (descriptors && scsi_load24(list + header + 5) != task->unit->block_size)) {
        hpvm__scsi_fail(task, SENSE_BAD_PARAMETER);
        return;
    }
    int write_cache = -1;
    while (at < length) {
        size_t used = 0;
        if (!select_page(task, list + at, length - at, &used, &write_cache)) {
            hpvm__scsi_fail(task, SENSE_BAD_PARAMETER);
            return;
        }
        at += used;
    }
    if (write_cache < 0)
        return;
    // Switching the cache off must leave nothing in it.
    if (!write_cache && task->backing && hpvm__backing_flush(task->backing) != HPVM_OK) {
        hpvm__scsi_fail(task, SENSE_WRITE_ERROR);
        return;
    }
    pthread_mutex_lock(&task->unit->lock);
    task->unit->write_cache = write_cache;
    pthread_mutex_unlock(&task->unit->lock);
}

bool hpvm__scsi_mode_command(struct scsi_task *task)
{
    switch (task->command->cdb[0]) {
    case OP_SENSE_6:
        mode_sense(task, false);
        return true;
    case OP_SENSE_10:
        mode_sense(task, true);
        return true;
    case OP_SELECT_6:
        mode_select(task, false);
        return true;
    case OP_SELECT_10:
        mode_select(task, true);
        return true;
    default:
        return false;
    }
}
