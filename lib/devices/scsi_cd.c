// DVD drive commands (MMC-6) over an image of 2048-byte blocks: one data track, one session, closed.
#include "devices/scsi.h"

enum {
    OP_READ_SUBCHANNEL = 0x42,
    OP_READ_TOC = 0x43,
    OP_GET_CONFIGURATION = 0x46,
    OP_GET_EVENT = 0x4a,
    OP_READ_DISC_INFORMATION = 0x51,
    OP_READ_TRACK_INFORMATION = 0x52,
    OP_READ_DVD_STRUCTURE = 0xad,
    OP_SET_SPEED = 0xbb,
    OP_MECHANISM_STATUS = 0xbd
};

#define PROFILE_CD_ROM   0x0008u
#define PROFILE_DVD_ROM  0x0010u
#define CD_BLOCKS        405000u // the longest CD, 90 minutes; what is larger must be a DVD
#define TRACK_DATA       0x14    // ADR 1, data track
#define LEAD_OUT         0xaa
#define DVD_FIRST_SECTOR 0x30000u

static bool is_dvd_medium(const struct scsi_task *task)
{
    return scsi_blocks(task) > CD_BLOCKS;
}

// Address field of 4 bytes: block number, or minute, second, frame with the two seconds of lead-in.
static void put_address(uint8_t *field, uint64_t block, bool time)
{
    uint32_t value = block > 0xffffffff ? 0xffffffff : (uint32_t)block;
    if (time) {
        value += 150;
        uint32_t minute = value / (75 * 60);
        field[0] = 0;
        field[1] = minute > 255 ? 255 : (uint8_t)minute;
        field[2] = (uint8_t)(value / 75 % 60);
        field[3] = (uint8_t)(value % 75);
    } else {
        scsi_store32(field, value);
    }
}

static void put_toc_track(uint8_t *entry, uint8_t track, uint64_t block, bool time)
{
    memset(entry, 0, 8);
    entry[1] = TRACK_DATA;
    entry[2] = track;
    put_address(entry + 4, block, time);
}

// Format 2: the raw table with its points A0 (first track), A1 (last track), A2 (lead-out) and track 1.
static size_t raw_toc(const struct scsi_task *task, uint8_t *data)
{
    static const uint8_t points[4] = {0xa0, 0xa1, 0xa2, 0x01};
    size_t length = 4;
    for (unsigned n = 0; n < 4; n++, length += 11) {
        uint8_t *entry = data + length, address[4];
        memset(entry, 0, 11);
        entry[0] = 1; // session
        entry[1] = TRACK_DATA;
        entry[3] = points[n];
        if (points[n] < 0xa2 && points[n] != 1) {
            entry[8] = 1; // track number
        } else {
            put_address(address, points[n] == 1 ? 0 : scsi_blocks(task), true);
            memcpy(entry + 8, address + 1, 3);
        }
    }
    return length;
}

static void read_toc(struct scsi_task *task)
{
    const uint8_t *cdb = task->command->cdb;
    bool time = cdb[1] & 2;
    unsigned format = cdb[2] & 0x0f, start = cdb[6];
    uint8_t data[64] = {0};
    size_t length = 4;
    if (!hpvm__scsi_ready(task))
        return;
    if (format == 0)
        format = cdb[9] >> 6; // where SFF-8020 had it
    data[2] = data[3] = 1;    // first and last track or session
    if (format == 0 && (start <= 1 || start == LEAD_OUT)) {
        if (start <= 1) {
            put_toc_track(data + length, 1, 0, time);
            length += 8;
        }
        put_toc_track(data + length, LEAD_OUT, scsi_blocks(task), time);
        length += 8;
    } else if (format == 1) {
        put_toc_track(data + length, 1, 0, time);
        length += 8;
    } else if (format == 2) {
        length = raw_toc(task, data);
    } else {
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    scsi_store16(data, (uint16_t)(length - 2));
    hpvm__scsi_reply(task, data, length, scsi_load16(cdb + 7));
}

// ---- features ----------------------------------------------------------------------------------------

struct feature {
    uint16_t code;
    uint8_t flags; // version << 2 | persistent << 1 | current
    uint8_t length;
    uint8_t data[8];
};

static void get_configuration(struct scsi_task *task)
{
    const uint8_t *cdb = task->command->cdb;
    unsigned request = cdb[1] & 3, start = scsi_load16(cdb + 2);
    bool dvd = task->backing && is_dvd_medium(task), cd = task->backing && !dvd;
    const struct feature features[] = {
        {0x0000, 0x03, 8, {0x00, PROFILE_DVD_ROM, dvd, 0, 0x00, PROFILE_CD_ROM, cd, 0}}, // profiles
        {0x0001, 0x0b, 8, {0, 0, 0, 1, 1}},                                              // core: SCSI
        {0x0002, 0x07, 4, {2}},                                                          // morphing
        {0x0003, 0x03, 4, {0x29}},                             // removable: tray, eject, lock
        {0x0010, (uint8_t)(dvd || cd), 8, {0, 0, 8, 0, 0, 1}}, // random readable, 2048 bytes
        {0x001e, (uint8_t)(0x08 | cd), 4, {0}},                // reads CD
        {0x001f, (uint8_t)(0x04 | dvd), 4, {0}},               // reads DVD
    };
    uint8_t data[160] = {0};
    size_t length = 8;
    if (request == 3) {
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    scsi_store16(data + 6, (uint16_t)(dvd ? PROFILE_DVD_ROM : cd ? PROFILE_CD_ROM : 0));
    for (unsigned n = 0; n < ARRAY_LENGTH(features); n++) {
        const struct feature *feature = &features[n];
        if (feature->code < start || (request == 1 && !(feature->flags & 3)) ||
            (request == 2 && feature->code != start))
            continue;
        scsi_store16(data + length, feature->code);
        data[length + 2] = feature->flags;
        data[length + 3] = feature->length;
        memcpy(data + length + 4, feature->data, feature->length);
        length += 4u + feature->length;
    }
    scsi_store32(data, (uint32_t)(length - 4));
    hpvm__scsi_reply(task, data, length, scsi_load16(cdb + 7));
}

static void get_event(struct scsi_task *task)
{
    struct scsi_unit *unit = task->unit;
    const uint8_t *cdb = task->command->cdb;
    uint8_t data[8] = {0};
    size_t length = 4;
    if (!(cdb[1] & 1)) { // only polling
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    data[3] = 0x10; // classes that there are: media
    if (cdb[4] & 0x10) {
        data[2] = 4;
        pthread_mutex_lock(&unit->lock);
        data[4] = unit->media_event;
        data[5] = (uint8_t)((unit->tray_open ? 1 : 0) | (!unit->tray_open && unit->backing ? 2 : 0));
        unit->media_event = 0;
        pthread_mutex_unlock(&unit->lock);
        length = 8;
    } else {
        data[2] = 0x80; // none of the classes asked for
    }
    scsi_store16(data, (uint16_t)(length - 2));
    hpvm__scsi_reply(task, data, length, scsi_load16(cdb + 7));
}

// ---- what is in the drive ----------------------------------------------------------------------------

static void read_disc_information(struct scsi_task *task)
{
    const uint8_t *cdb = task->command->cdb;
    uint8_t data[34] = {0};
    if (cdb[1] & 7) { // only the standard information
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    if (!hpvm__scsi_ready(task))
        return;
    scsi_store16(data, sizeof data - 2);
    data[2] = 0x0e; // last session complete, disc finalised
    data[3] = 1;    // first track
    data[4] = 1;    // sessions
    data[5] = data[6] = 1;
    data[7] = 0x20; // unrestricted use
    memset(data + 16, 0xff, 8);
    hpvm__scsi_reply(task, data, sizeof data, scsi_load16(cdb + 7));
}

static void read_track_information(struct scsi_task *task)
{
    const uint8_t *cdb = task->command->cdb;
    uint32_t address = scsi_load32(cdb + 2);
    uint8_t data[36] = {0};
    unsigned kind = cdb[1] & 3;
    if (!hpvm__scsi_ready(task))
        return;
    if (kind == 3 || (kind == 0 && address >= scsi_blocks(task)) || (kind != 0 && address != 1)) {
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    scsi_store16(data, sizeof data - 2);
    data[2] = data[3] = 1;                            // track, session
    data[5] = 0x04;                                   // data track
    data[6] = 0x01;                                   // mode 1
    put_address(data + 24, scsi_blocks(task), false); // size
    hpvm__scsi_reply(task, data, sizeof data, scsi_load16(cdb + 7));
}

static void read_dvd_structure(struct scsi_task *task)
{
    const uint8_t *cdb = task->command->cdb;
    unsigned format = cdb[7];
    uint8_t data[4 + 2048] = {0};
    size_t length;
    if (!hpvm__scsi_ready(task))
        return;
    if (!is_dvd_medium(task)) {
        hpvm__scsi_fail(task, SENSE_WRONG_FORMAT);
        return;
    }
    if (cdb[1] & 0x0f || cdb[6] || (format > 1 && format != 0xff)) {
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    if (format == 0) { // physical format
        uint8_t *layer = data + 4;
        layer[0] = 0x01; // DVD-ROM, version 1
        layer[1] = 0x0f; // 12 cm, no speed given
        layer[2] = 0x01; // one layer, embossed
        scsi_store24(layer + 5, DVD_FIRST_SECTOR);
        scsi_store24(layer + 9, (uint32_t)(DVD_FIRST_SECTOR + scsi_blocks(task) - 1));
        length = sizeof data;
    } else if (format == 1) { // copyright: none
        length = 8;
    } else { // which formats there are
        static const uint8_t formats[] = {0x00, 0x01};
        length = 4;
        for (unsigned n = 0; n < sizeof formats; n++, length += 4) {
            data[length] = formats[n];
            data[length + 1] = 0x40; // readable
            scsi_store16(data + length + 2, formats[n] ? 8 : sizeof data);
        }
    }
    scsi_store16(data, (uint16_t)(length - 2));
    hpvm__scsi_reply(task, data, length, scsi_load16(cdb + 8));
}

static void read_subchannel(struct scsi_task *task)
{
    const uint8_t *cdb = task->command->cdb;
    uint8_t data[4] = {0, 0x15, 0, 0}; // no audio is being played
    if (!hpvm__scsi_ready(task))
        return;
    if (cdb[2] & 0x40)
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
    else
        hpvm__scsi_reply(task, data, sizeof data, scsi_load16(cdb + 7));
}

static void mechanism_status(struct scsi_task *task)
{
    uint8_t data[8] = {0};
    pthread_mutex_lock(&task->unit->lock);
    if (task->unit->tray_open)
        data[1] = 0x10;
    pthread_mutex_unlock(&task->unit->lock);
    data[5] = 1; // one slot
    hpvm__scsi_reply(task, data, sizeof data, scsi_load16(task->command->cdb + 8));
}

bool hpvm__scsi_cd_command(struct scsi_task *task)
{
    switch (task->command->cdb[0]) {
    case OP_READ_TOC:
        read_toc(task);
        return true;
    case OP_GET_CONFIGURATION:
        get_configuration(task);
        return true;
    case OP_GET_EVENT:
        get_event(task);
        return true;
    case OP_READ_DISC_INFORMATION:
        read_disc_information(task);
        return true;
    case OP_READ_TRACK_INFORMATION:
        read_track_information(task);
        return true;
    case OP_READ_DVD_STRUCTURE:
        read_dvd_structure(task);
        return true;
    case OP_READ_SUBCHANNEL:
        read_subchannel(task);
        return true;
    case OP_SET_SPEED: // one speed for all
        return true;
    case OP_MECHANISM_STATUS:
        mechanism_status(task);
        return true;
    default:
        return false;
    }
}
