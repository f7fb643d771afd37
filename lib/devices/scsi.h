// SCSI logical units: disks and DVD drives over a backing (SPC-4, SBC-3, MMC-6). No guest memory, no
// transport: a command comes with functions that move its data.
#ifndef HPVM_DEVICES_SCSI_H
#define HPVM_DEVICES_SCSI_H

#include "core/machine.h"

#define SCSI_CDB_MAX    32
#define SCSI_SENSE_SIZE 18
#define SCSI_CHUNK      (256 * 1024)

enum scsi_status { SCSI_GOOD = 0x00, SCSI_CHECK_CONDITION = 0x02, SCSI_CONDITION_MET = 0x04 };

// Sense key << 16 | additional code << 8 | qualifier.
enum scsi_sense {
    SENSE_NONE = 0x000000,
    SENSE_MEDIUM_NOT_PRESENT = 0x023a00,
    SENSE_TRAY_OPEN = 0x023a02,
    SENSE_NEEDS_START = 0x020402,
    SENSE_READ_ERROR = 0x031100,
    SENSE_WRITE_ERROR = 0x030c00,
    SENSE_BAD_OPCODE = 0x052000,
    SENSE_BAD_LBA = 0x052100,
    SENSE_BAD_FIELD = 0x052400,
    SENSE_BAD_LUN = 0x052500,
    SENSE_BAD_PARAMETER = 0x052600,
    SENSE_PARAMETER_LENGTH = 0x051a00,
    SENSE_NO_SAVING = 0x053900,
    SENSE_WRONG_FORMAT = 0x053002,
    SENSE_REMOVAL_PREVENTED = 0x055302,
    SENSE_MEDIUM_CHANGED = 0x062800,
    SENSE_POWER_ON = 0x062900,
    SENSE_DEVICE_RESET = 0x062903,
    SENSE_MODE_CHANGED = 0x062a01,
    SENSE_CAPACITY_CHANGED = 0x062a09,
    SENSE_WRITE_PROTECTED = 0x072700,
    SENSE_NO_SPACE = 0x072707,
    SENSE_MISCOMPARE = 0x0e1d00,
    SENSE_ABORTED = 0x0b0000
};

struct scsi_command {
    uint8_t cdb[SCSI_CDB_MAX];
    uint64_t out_capacity, in_capacity; // what the initiator's buffers hold
    // Move data from and to the initiator; false: it is gone, nothing was moved.
    bool (*fetch)(struct scsi_command *command, uint64_t offset, void *buffer, size_t length);
    bool (*store)(struct scsi_command *command, uint64_t offset, const void *buffer, size_t length);
    // Outcome.
    uint8_t status;
    uint8_t sense[SCSI_SENSE_SIZE];
    bool has_sense;
    bool overrun; // the initiator's buffers were too small for the transfer
    uint64_t fetched, stored;
};

struct scsi_unit {
    pthread_mutex_t lock; // of everything below that can change
    bool is_dvd, read_only, removable;
    uint32_t block_size;
    char serial[32];
    uint64_t wwn;            // NAA identifier
    struct backing *backing; // NULL: no medium
    bool tray_open;          // ejected: the medium is out of reach
    bool prevented;          // removal was forbidden by the guest
    bool stopped;
    bool write_cache;    // false: every write is brought to stable storage
    uint8_t media_event; // for GET EVENT STATUS NOTIFICATION
    uint32_t attention[4];
    unsigned attention_count;
};

void hpvm__scsi_unit_init(struct scsi_unit *unit, bool is_dvd, bool read_only, struct backing *backing,
                          const char *serial, uint64_t wwn);
void hpvm__scsi_unit_fini(struct scsi_unit *unit);
// Power-on state; the reason is SENSE_POWER_ON or SENSE_DEVICE_RESET.
void hpvm__scsi_unit_reset(struct scsi_unit *unit, enum scsi_sense reason);
// Changes the medium of a DVD drive, NULL takes it out. Refused with HPVM_E_BUSY when the guest has
// prevented removal (and the guest is asked to let go), unless forced.
hpvm_status hpvm__scsi_set_medium(struct scsi_unit *unit, struct backing *backing, bool force);
// Runs one command for a logical unit number of the target: only 0 has a unit behind it.
void hpvm__scsi_execute(struct scsi_unit *unit, unsigned lun, struct scsi_command *command);

// ---- between scsi.c, scsi_disk.c and scsi_cd.c -------------------------------------------------------
// One command under way: its unit, and the medium as it was when the command started.
struct scsi_task {
    struct scsi_unit *unit;
    struct scsi_command *command;
    struct backing *backing; // referenced; NULL: no medium within reach
};

void hpvm__scsi_fail(struct scsi_task *task, enum scsi_sense sense);
// Sends up to `length` bytes, cut at the allocation length of the command.
void hpvm__scsi_reply(struct scsi_task *task, const void *data, size_t length, size_t allocation);
// Fetches the parameter list; fails the command if the initiator sends less.
bool hpvm__scsi_parameters(struct scsi_task *task, void *buffer, size_t length);
void hpvm__scsi_attention(struct scsi_unit *unit, enum scsi_sense sense); // unit lock held
// False and the command has failed: nothing in the drive, or stopped.
bool hpvm__scsi_ready(struct scsi_task *task);
bool hpvm__scsi_disk_command(struct scsi_task *task); // false: unknown operation
bool hpvm__scsi_cd_command(struct scsi_task *task);
bool hpvm__scsi_block_command(struct scsi_task *task);         // common to both (scsi_block.c)
bool hpvm__scsi_mode_command(struct scsi_task *task);          // scsi_mode.c
bool hpvm__scsi_inquiry(struct scsi_task *task, unsigned lun); // scsi_inquiry.c

// The blocks that a READ, WRITE, VERIFY, ... of any length names. False: the command has failed because the
// unit is not ready or the blocks are not all there.
struct scsi_extent {
    uint64_t block, count;
    uint64_t offset, length; // the same in bytes
};
bool hpvm__scsi_extent(struct scsi_task *task, struct scsi_extent *extent);
// Fails the command with what a backing's error means.
void hpvm__scsi_read_failed(struct scsi_task *task);
void hpvm__scsi_write_failed(struct scsi_task *task);
bool hpvm__scsi_flush(struct scsi_task *task);
// VERIFY with data: compares what the initiator sends with the medium.
void hpvm__scsi_compare(struct scsi_task *task, const struct scsi_extent *extent);

static inline uint16_t scsi_load16(const uint8_t *p)
{
    return (uint16_t)(p[0] << 8 | p[1]);
}
static inline uint32_t scsi_load24(const uint8_t *p)
{
    return (uint32_t)p[0] << 16 | (uint32_t)p[1] << 8 | p[2];
}
static inline uint32_t scsi_load32(const uint8_t *p)
{
    return (uint32_t)p[0] << 24 | scsi_load24(p + 1);
}
static inline uint64_t scsi_load64(const uint8_t *p)
{
    return (uint64_t)scsi_load32(p) << 32 | scsi_load32(p + 4);
}
static inline void scsi_store16(uint8_t *p, uint16_t value)
{
    p[0] = (uint8_t)(value >> 8);
    p[1] = (uint8_t)value;
}
static inline void scsi_store24(uint8_t *p, uint32_t value)
{
    p[0] = (uint8_t)(value >> 16);
    scsi_store16(p + 1, (uint16_t)value);
}
static inline void scsi_store32(uint8_t *p, uint32_t value)
{
    p[0] = (uint8_t)(value >> 24);
    scsi_store24(p + 1, value);
}
static inline void scsi_store64(uint8_t *p, uint64_t value)
{
    scsi_store32(p, (uint32_t)(value >> 32));
    scsi_store32(p + 4, (uint32_t)value);
}

static inline uint64_t scsi_blocks(const struct scsi_task *task)
{
    return task->backing ? task->backing->size / task->unit->block_size : 0;
}

#endif
