// SCSI units without a transport: disks and DVD drives over a memory backing.
#include "check.h"

#include <stdlib.h>

#include "core/machine.h"
#include "devices/scsi.h"

struct medium {
    uint8_t *data;
    unsigned flushes, discards;
    uint64_t discarded;
};

static hpvm_status medium_read(void *opaque, void *buffer, size_t length, uint64_t offset)
{
    memcpy(buffer, ((struct medium *)opaque)->data + offset, length);
    return HPVM_OK;
}
static hpvm_status medium_write(void *opaque, const void *buffer, size_t length, uint64_t offset)
{
    memcpy(((struct medium *)opaque)->data + offset, buffer, length);
    return HPVM_OK;
}
static hpvm_status medium_flush(void *opaque)
{
    ((struct medium *)opaque)->flushes++;
    return HPVM_OK;
}
static hpvm_status medium_discard(void *opaque, uint64_t offset, uint64_t length)
{
    struct medium *medium = opaque;
    medium->discards++;
    medium->discarded += length;
    (void)offset;
    return HPVM_OK;
}
static void medium_close(void *opaque)
{
    free(((struct medium *)opaque)->data);
    free(opaque);
}
static const struct backing_impl medium_impl = {.read = medium_read,
                                                .write = medium_write,
                                                .flush = medium_flush,
                                                .discard = medium_discard,
                                                .close = medium_close};

static struct backing *new_medium(uint64_t size, uint64_t claimed, bool read_only)
{
    struct medium *medium = calloc(1, sizeof *medium);
    medium->data = calloc(1, size);
    for (uint64_t n = 0; n < size; n++)
        medium->data[n] = (uint8_t)(n >> 9) ^ (uint8_t)n;
    struct backing *backing;
    hpvm__backing_new(&backing, &medium_impl, medium, claimed ? claimed : size, read_only, "medium");
    return backing;
}
static struct medium *medium_of(struct scsi_unit *unit)
{
    return unit->backing->opaque;
}

#define DISK_SIZE (1u << 20)

static struct scsi_unit *new_unit(bool is_dvd, uint64_t size, uint64_t claimed, bool read_only)
{
    struct scsi_unit *unit = calloc(1, sizeof *unit);
    struct backing *backing = size ? new_medium(size, claimed, read_only) : NULL;
    hpvm__scsi_unit_init(unit, is_dvd, false, backing, "SERIAL0123", 0xfedcba9876543210);
    hpvm__backing_unref(backing);
    unit->attention_count = 0; // power-on has its own test
    return unit;
}
static void free_unit(struct scsi_unit *unit)
{
    hpvm__scsi_unit_fini(unit);
    free(unit);
}

static uint8_t out_data[1 << 20], in_data[1 << 20];

static bool fetch(struct scsi_command *command, uint64_t offset, void *buffer, size_t length)
{
    (void)command;
    memcpy(buffer, out_data + offset, length);
    return true;
}
static bool store(struct scsi_command *command, uint64_t offset, const void *buffer, size_t length)
{
    (void)command;
    memcpy(in_data + offset, buffer, length);
    return true;
}

// Returns the sense (key, code, qualifier), 0: good.
static uint32_t run(struct scsi_unit *unit, struct scsi_command *command, const uint8_t *cdb, size_t length,
                    uint64_t out, uint64_t in)
{
    *command = (struct scsi_command){.fetch = fetch, .store = store, .out_capacity = out, .in_capacity = in};
    memcpy(command->cdb, cdb, length);
    memset(in_data, 0xee, 4096);
    hpvm__scsi_execute(unit, 0, command);
    if (command->status == SCSI_GOOD)
        return 0;
    CHECK(command->has_sense);
    CHECK_EQ(command->sense[0], 0x70);
    return (uint32_t)(command->sense[2] << 16 | command->sense[12] << 8 | command->sense[13]);
}
#define RUN(unit, out, in, ...)                                                                              \
    run(unit, &command, (const uint8_t[]){__VA_ARGS__}, sizeof(const uint8_t[]){__VA_ARGS__}, out, in)

static void attention(void)
{
    struct scsi_command command;
    struct scsi_unit *unit = new_unit(false, DISK_SIZE, 0, false);
    hpvm__scsi_unit_reset(unit, SENSE_POWER_ON);
    // INQUIRY and REPORT LUNS neither tell nor clear it, REQUEST SENSE does both.
    CHECK_EQ(RUN(unit, 0, 36, 0x12, 0, 0, 0, 36), 0);
    CHECK_EQ(RUN(unit, 0, 16, 0xa0, 0, 0, 0, 0, 0, 0, 0, 0, 16), 0);
    CHECK_EQ(RUN(unit, 0, 18, 0x03, 0, 0, 0, 18), 0);
    CHECK_EQ(in_data[2], 6);
    CHECK_EQ(in_data[12], 0x29);
    CHECK_EQ(RUN(unit, 0, 0, 0), 0);
    CHECK_EQ(RUN(unit, 0, 18, 0x03, 0, 0, 0, 18), 0);
    CHECK_EQ(in_data[2], 0);
    CHECK_EQ(RUN(unit, 0, 18, 0x03, 1, 0, 0, 18), SENSE_BAD_FIELD);
    CHECK_EQ(RUN(unit, 0, 8, 0xa0, 0, 0, 0, 0, 0, 0, 0, 0, 8), SENSE_BAD_FIELD);
    hpvm__scsi_unit_reset(unit, SENSE_DEVICE_RESET);
    CHECK_EQ(RUN(unit, 0, 0, 0), SENSE_DEVICE_RESET);
    CHECK_EQ(RUN(unit, 0, 0, 0), 0);
    free_unit(unit);
}

static void inquiry(void)
{
    struct scsi_command command;
    struct scsi_unit *disk = new_unit(false, DISK_SIZE, 0, false), *dvd = new_unit(true, DISK_SIZE, 0, false);
    CHECK_EQ(RUN(dvd, 0, 255, 0x12, 0, 0, 0, 255), 0);
    CHECK_EQ(in_data[0], 5);
    CHECK_EQ(in_data[1], 0x80);
    CHECK(memcmp(in_data + 8, "HP      Virtual FileDVD 1.00", 28) == 0);
    CHECK_EQ(command.stored, in_data[4] + 5);
    CHECK_EQ(RUN(disk, 0, 255, 0x12, 0, 0, 0, 5), 0); // cut at the allocation length
    CHECK_EQ(command.stored, 5);
    CHECK_EQ(in_data[5], 0xee);
    CHECK_EQ(RUN(disk, 0, 255, 0x12, 0, 0, 0, 0), 0);
    CHECK_EQ(command.stored, 0);
    CHECK_EQ(RUN(disk, 0, 255, 0x12, 0, 1, 0, 255), SENSE_BAD_FIELD);
    CHECK_EQ(RUN(disk, 0, 255, 0x12, 1, 0x00, 0, 255), 0);
    unsigned pages = scsi_load16(in_data + 2);
    uint8_t list[16];
    memcpy(list, in_data + 4, pages);
    CHECK_EQ(pages, 6);
    for (unsigned n = 0; n < pages; n++) {
        CHECK_EQ(RUN(disk, 0, 255, 0x12, 1, list[n], 0, 255), 0);
        CHECK_EQ(in_data[1], list[n]);
        CHECK_EQ(command.stored, 4u + scsi_load16(in_data + 2));
    }
    CHECK_EQ(RUN(disk, 0, 255, 0x12, 1, 0x80, 0, 255), 0);
    CHECK(memcmp(in_data + 2, "\0\12SERIAL0123", 12) == 0);
    CHECK_EQ(RUN(disk, 0, 255, 0x12, 1, 0x83, 0, 255), 0);
    CHECK(memcmp(in_data + 4, "\2\1\0\22HP      SERIAL0123", 22) == 0);
    CHECK(memcmp(in_data + 26, "\1\3\0\10\76\334\272\230\166\124\062\020", 12) == 0);
    CHECK_EQ(RUN(dvd, 0, 255, 0x12, 1, 0xb0, 0, 255), SENSE_BAD_FIELD);
    free_unit(disk);
    free_unit(dvd);
}

static void capacity(void)
{
    struct scsi_command command;
    struct scsi_unit *unit = new_unit(false, 4096, 3ull << 40, false); // claims 3 TB
    CHECK_EQ(RUN(unit, 0, 8, 0x25, 0, 0, 0, 0, 0, 0, 0, 0, 0), 0);
    CHECK_EQ(scsi_load32(in_data), 0xffffffff);
    CHECK_EQ(RUN(unit, 0, 32, 0x9e, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32), 0);
    CHECK_EQ(scsi_load64(in_data), (3ull << 40) / 512 - 1);
    CHECK_EQ(scsi_load32(in_data + 8), 512);
    CHECK_EQ(RUN(unit, 0, 32, 0x9e, 0x11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 32), SENSE_BAD_OPCODE);
    CHECK_EQ(RUN(unit, 0, 8, 0x25, 0, 0, 0, 0, 1, 0, 0, 0, 0), SENSE_BAD_FIELD);
    // Numbers that would wrap when blocks become bytes.
    CHECK_EQ(RUN(unit, 0, 512, 0x88, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 1),
             SENSE_BAD_LBA);
    CHECK_EQ(RUN(unit, 0, 512, 0x88, 0, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), SENSE_BAD_LBA);
    CHECK_EQ(RUN(unit, 0, 512, 0x88, 0, 0, 0, 0, 1, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
             SENSE_BAD_LBA);
    free_unit(unit);
    // A rest that does not fill a block is not there for the guest.
    unit = new_unit(false, 4096 + 511, 0, false);
    CHECK_EQ(RUN(unit, 0, 8, 0x25, 0, 0, 0, 0, 0, 0, 0, 0, 0), 0);
    CHECK_EQ(scsi_load32(in_data), 7);
    CHECK_EQ(RUN(unit, 0, 512, 0x28, 0, 0, 0, 0, 7, 0, 0, 1, 0), 0);
    CHECK_EQ(RUN(unit, 0, 512, 0x28, 0, 0, 0, 0, 8, 0, 0, 1, 0), SENSE_BAD_LBA);
    CHECK_EQ(RUN(unit, 512, 0, 0x2a, 0, 0, 0, 0, 8, 0, 0, 1, 0), SENSE_BAD_LBA);
    free_unit(unit);
}

static void reading_and_writing(void)
{
    struct scsi_command command;
    struct scsi_unit *unit = new_unit(false, DISK_SIZE, 0, false);
    const uint8_t *data = medium_of(unit)->data;
    // The same block by four commands.
    CHECK_EQ(RUN(unit, 0, 512, 0x08, 0, 3, 0x21, 1, 0), 0);
    CHECK(memcmp(in_data, data + 0x321 * 512, 512) == 0);
    CHECK_EQ(RUN(unit, 0, 512, 0x28, 0, 0, 0, 3, 0x21, 0, 0, 1, 0), 0);
    CHECK(memcmp(in_data, data + 0x321 * 512, 512) == 0);
    CHECK_EQ(RUN(unit, 0, 512, 0xa8, 0, 0, 0, 3, 0x21, 0, 0, 0, 1, 0, 0), 0);
    CHECK(memcmp(in_data, data + 0x321 * 512, 512) == 0);
    CHECK_EQ(RUN(unit, 0, 512, 0x88, 0, 0, 0, 0, 0, 0, 0, 3, 0x21, 0, 0, 0, 1), 0);
    CHECK(memcmp(in_data, data + 0x321 * 512, 512) == 0);
    CHECK_EQ(RUN(unit, 0, 256 * 512, 0x08, 0, 0, 0, 0, 0), 0); // 0 means 256
    CHECK_EQ(command.stored, 256 * 512);
    CHECK_EQ(RUN(unit, 0, 512, 0x28, 0, 0, 0, 3, 0x21, 0, 0, 0, 0), 0); // 0 means 0
    CHECK_EQ(command.stored, 0);
    CHECK_EQ(RUN(unit, 0, 512, 0x28, 0x20, 0, 0, 0, 0, 0, 0, 1, 0), SENSE_BAD_FIELD);
    memset(out_data, 0x5a, 2048);
    CHECK_EQ(RUN(unit, 1024, 0, 0x0a, 0, 0, 1, 2, 0), 0);
    CHECK(memcmp(data + 512, out_data, 1024) == 0);
    CHECK_EQ(data[1536], (uint8_t)(1536 >> 9));
    CHECK_EQ(RUN(unit, 512, 0, 0xaa, 8, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0), 0);
    CHECK_EQ(medium_of(unit)->flushes, 1);
    // Verify: without data, with equal data, with other data.
    CHECK_EQ(RUN(unit, 0, 0, 0x2f, 0, 0, 0, 0, 1, 0, 0, 2, 0), 0);
    CHECK_EQ(RUN(unit, 1024, 0, 0x2f, 2, 0, 0, 0, 1, 0, 0, 2, 0), 0);
    out_data[1023] ^= 1;
    CHECK_EQ(RUN(unit, 1024, 0, 0x8f, 2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2), SENSE_MISCOMPARE);
    CHECK_EQ(RUN(unit, 1024, 0, 0x2e, 0, 0, 0, 0, 0x40, 0, 0, 2, 0), 0); // write and verify
    CHECK_EQ(RUN(unit, 0, 0, 0x34, 0, 0, 0, 0x10, 0, 0, 0, 1, 0), SENSE_BAD_LBA);
    CHECK_EQ(RUN(unit, 0, 0, 0x2b, 0, 0, 0, 0, 5), 0);
    CHECK_EQ(RUN(unit, 0, 0, 0x2b, 0, 0, 0, 8, 0), SENSE_BAD_LBA);
    free_unit(unit);
    unit = new_unit(false, DISK_SIZE, 0, true);
    CHECK_EQ(RUN(unit, 512, 0, 0x2a, 0, 0, 0, 0, 0, 0, 0, 1, 0), SENSE_WRITE_PROTECTED);
    CHECK_EQ(RUN(unit, 512, 0, 0x41, 0, 0, 0, 0, 0, 0, 0, 1, 0), SENSE_WRITE_PROTECTED);
    CHECK_EQ(RUN(unit, 0, 64, 0x1a, 0, 0x3f, 0, 64), 0);
    CHECK_EQ(in_data[2] & 0x80, 0x80);
    CHECK_EQ(RUN(unit, 0, 512, 0x28, 0, 0, 0, 0, 0, 0, 0, 1, 0), 0);
    free_unit(unit);
}

static void unmapping(void)
{
    struct scsi_command command;
    struct scsi_unit *unit = new_unit(false, DISK_SIZE, 0, false);
    uint8_t *data = medium_of(unit)->data;
    memset(out_data, 0, 4096);
    scsi_store16(out_data, 38);
    scsi_store16(out_data + 2, 32);
    scsi_store64(out_data + 8, 16);
    scsi_store32(out_data + 16, 8);
    scsi_store64(out_data + 24, 100);
    scsi_store32(out_data + 32, 1);
    CHECK_EQ(RUN(unit, 40, 0, 0x42, 0, 0, 0, 0, 0, 0, 0, 40, 0), 0);
    CHECK_EQ(medium_of(unit)->discards, 2);
    CHECK_EQ(medium_of(unit)->discarded, 9 * 512);
    scsi_store64(out_data + 24, DISK_SIZE / 512); // one bad range: nothing is done
    CHECK_EQ(RUN(unit, 40, 0, 0x42, 0, 0, 0, 0, 0, 0, 0, 40, 0), SENSE_BAD_LBA);
    CHECK_EQ(medium_of(unit)->discards, 2);
    CHECK_EQ(RUN(unit, 40, 0, 0x42, 0, 0, 0, 0, 0, 0, 0, 7, 0), SENSE_PARAMETER_LENGTH);
    CHECK_EQ(RUN(unit, 40, 0, 0x42, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0), SENSE_PARAMETER_LENGTH);
    CHECK_EQ(RUN(unit, 8, 0, 0x42, 0, 0, 0, 0, 0, 0, 0, 40, 0), SENSE_PARAMETER_LENGTH);
    scsi_store16(out_data + 2, 0xffff); // says more than there is
    scsi_store64(out_data + 24, 7);
    CHECK_EQ(RUN(unit, 40, 0, 0x42, 0, 0, 0, 0, 0, 0, 0, 40, 0), 0);
    // WRITE SAME: a pattern; zeros without data; too long.
    memset(out_data, 0xa7, 512);
    CHECK_EQ(RUN(unit, 512, 0, 0x41, 0, 0, 0, 0, 4, 0, 3, 0, 0), 0);
    for (unsigned n = 4 * 512; n < (4 + 768) * 512; n++)
        if (data[n] != 0xa7) {
            CU_FAIL("pattern");
            break;
        }
    CHECK_EQ(data[4 * 512 - 1], (uint8_t)(3 ^ 0xff));
    CHECK_EQ(data[772 * 512], (uint8_t)(772 & 0xff));
    CHECK_EQ(RUN(unit, 0, 0, 0x93, 0x09, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 1), 0);
    CHECK_EQ(data[4 * 512], 0);
    CHECK_EQ(data[5 * 512 - 1], 0);
    CHECK_EQ(data[5 * 512], 0xa7);
    CHECK_EQ(RUN(unit, 512, 0, 0x93, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), SENSE_BAD_FIELD);
    CHECK_EQ(RUN(unit, 512, 0, 0x93, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0, 0), SENSE_BAD_LBA);
    CHECK_EQ(RUN(unit, 100, 0, 0x41, 0, 0, 0, 0, 4, 0, 0, 3, 0), SENSE_PARAMETER_LENGTH);
    free_unit(unit);
}

static void modes(void)
{
    struct scsi_command command;
    struct scsi_unit *unit = new_unit(false, DISK_SIZE, 0, false);
    CHECK_EQ(RUN(unit, 0, 255, 0x1a, 0, 0x08, 0, 255), 0);
    CHECK_EQ(command.stored, in_data[0] + 1);
    CHECK_EQ(in_data[3], 8); // block descriptor
    CHECK_EQ(scsi_load32(in_data + 4), DISK_SIZE / 512);
    CHECK_EQ(in_data[12], 8);
    CHECK_EQ(in_data[14], 4);                                             // write cache on
    CHECK_EQ(RUN(unit, 0, 255, 0x5a, 8, 0x48, 0, 0, 0, 0, 0, 255, 0), 0); // changeable
    CHECK_EQ(in_data[7], 0);
    CHECK_EQ(in_data[8 + 2], 4);
    CHECK_EQ(RUN(unit, 0, 255, 0x1a, 0, 0xc8, 0, 255), SENSE_NO_SAVING);
    CHECK_EQ(RUN(unit, 0, 255, 0x1a, 0, 0x2a, 0, 255), SENSE_BAD_FIELD);
    CHECK_EQ(RUN(unit, 0, 255, 0x1a, 0, 0x3f, 0, 255), 0);
    // What was read can be written back; only the write cache may differ.
    memcpy(out_data, in_data, 255);
    unsigned length = in_data[0] + 1u;
    out_data[0] = 0;
    CHECK_EQ(RUN(unit, length, 0, 0x15, 0x10, 0, 0, (uint8_t)length, 0), 0);
    CHECK(unit->write_cache);
    out_data[12 + 12 + 2] = 0; // caching page, behind error recovery
    CHECK_EQ(RUN(unit, length, 0, 0x15, 0x10, 0, 0, (uint8_t)length, 0), 0);
    CHECK(!unit->write_cache);
    CHECK_EQ(medium_of(unit)->flushes, 1);
    CHECK_EQ(RUN(unit, 512, 0, 0x2a, 0, 0, 0, 0, 0, 0, 0, 1, 0), 0);
    CHECK_EQ(medium_of(unit)->flushes, 2);
    out_data[12 + 12 + 3] = 1;
    CHECK_EQ(RUN(unit, length, 0, 0x15, 0x10, 0, 0, (uint8_t)length, 0), SENSE_BAD_PARAMETER);
    CHECK_EQ(RUN(unit, length, 0, 0x15, 0x11, 0, 0, (uint8_t)length, 0), SENSE_BAD_FIELD);
    CHECK_EQ(RUN(unit, length, 0, 0x15, 0x10, 0, 0, 3, 0), SENSE_PARAMETER_LENGTH);
    CHECK_EQ(RUN(unit, 4, 0, 0x15, 0x10, 0, 0, 4, 0), SENSE_BAD_PARAMETER); // descriptor cut off
    out_data[3] = 200;
    CHECK_EQ(RUN(unit, length, 0, 0x15, 0x10, 0, 0, (uint8_t)length, 0), SENSE_BAD_PARAMETER);
    free_unit(unit);
}

static void start_and_stop(void)
{
    struct scsi_command command;
    struct scsi_unit *unit = new_unit(false, DISK_SIZE, 0, false);
    CHECK_EQ(RUN(unit, 0, 0, 0x1b, 0, 0, 0, 0, 0), 0);
    CHECK_EQ(medium_of(unit)->flushes, 1);
    CHECK_EQ(RUN(unit, 0, 0, 0), SENSE_NEEDS_START);
    CHECK_EQ(RUN(unit, 0, 512, 0x28, 0, 0, 0, 0, 0, 0, 0, 1, 0), SENSE_NEEDS_START);
    CHECK_EQ(RUN(unit, 0, 0, 0x1b, 0, 0, 0, 1, 0), 0);
    CHECK_EQ(RUN(unit, 0, 0, 0), 0);
    CHECK_EQ(RUN(unit, 0, 0, 0x1b, 0, 0, 0, 2, 0), SENSE_BAD_FIELD); // a disk cannot be ejected
    CHECK_EQ(RUN(unit, 0, 0, 0x1e, 0, 0, 0, 1, 0), SENSE_BAD_OPCODE);
    CHECK_EQ(RUN(unit, 0, 0, 0x1d, 4, 0, 0, 0, 0), 0);
    CHECK_EQ(RUN(unit, 0, 0, 0x1d, 0, 0, 0, 0, 0), SENSE_BAD_FIELD);
    CHECK_EQ(RUN(unit, 0, 0, 0xa4), SENSE_BAD_OPCODE);
    free_unit(unit);
}

static void dvd_media(void)
{
    struct scsi_command command;
    struct scsi_unit *unit = new_unit(true, 0, 0, false);
    CHECK_EQ(RUN(unit, 0, 0, 0), SENSE_MEDIUM_NOT_PRESENT);
    CHECK_EQ(RUN(unit, 0, 8, 0x25), SENSE_MEDIUM_NOT_PRESENT);
    CHECK_EQ(RUN(unit, 0, 8, 0x43, 0, 0, 0, 0, 0, 0, 0, 8), SENSE_MEDIUM_NOT_PRESENT);
    CHECK_EQ(RUN(unit, 0, 8, 0x4a, 1, 0, 0, 0x10, 0, 0, 0, 8), 0);
    CHECK_EQ(scsi_load32(in_data + 4), 0); // no event, no medium
    struct backing *disc = new_medium(DISK_SIZE, 0, false);
    CHECK_EQ(hpvm__scsi_set_medium(unit, disc, false), HPVM_OK);
    CHECK_EQ(RUN(unit, 0, 8, 0x4a, 1, 0, 0, 0x10, 0, 0, 0, 8), 0); // goes past the attention
    CHECK_EQ(scsi_load32(in_data + 4), 0x02020000);                // new medium
    CHECK_EQ(RUN(unit, 0, 0, 0), SENSE_MEDIUM_CHANGED);
    CHECK_EQ(RUN(unit, 0, 0, 0), 0);
    CHECK_EQ(RUN(unit, 0, 8, 0x25, 0, 0, 0, 0, 0, 0, 0, 0, 0), 0);
    CHECK_EQ(scsi_load32(in_data), DISK_SIZE / 2048 - 1);
    CHECK_EQ(scsi_load32(in_data + 4), 2048);
    CHECK_EQ(RUN(unit, 0, 2048, 0x28, 0, 0, 0, 0, 5, 0, 0, 1, 0), 0);
    CHECK(memcmp(in_data, medium_of(unit)->data + 5 * 2048, 2048) == 0);
    CHECK_EQ(RUN(unit, 2048, 0, 0x2a, 0, 0, 0, 0, 5, 0, 0, 1, 0), SENSE_BAD_OPCODE);
    // Locked by the guest.
    CHECK_EQ(RUN(unit, 0, 0, 0x1e, 0, 0, 0, 1, 0), 0);
    CHECK_EQ(RUN(unit, 0, 0, 0x1b, 0, 0, 0, 2, 0), SENSE_REMOVAL_PREVENTED);
    CHECK_EQ(hpvm__scsi_set_medium(unit, NULL, false), HPVM_E_BUSY);
    CHECK_EQ(RUN(unit, 0, 8, 0x4a, 1, 0, 0, 0x10, 0, 0, 0, 8), 0);
    CHECK_EQ(in_data[4], 1); // asks the guest to eject
    CHECK_EQ(RUN(unit, 0, 0, 0x1e, 0, 0, 0, 0, 0), 0);
    CHECK_EQ(RUN(unit, 0, 0, 0x1b, 0, 0, 0, 2, 0), 0);
    CHECK_EQ(RUN(unit, 0, 0, 0), SENSE_TRAY_OPEN);
    CHECK_EQ(RUN(unit, 0, 8, 0xbd, 0, 0, 0, 0, 0, 0, 0, 0, 8), 0);
    CHECK_EQ(in_data[1], 0x10);
    CHECK_EQ(RUN(unit, 0, 0, 0x1b, 0, 0, 0, 3, 0), 0);
    CHECK_EQ(RUN(unit, 0, 0, 0), 0);
    CHECK_EQ(hpvm__scsi_set_medium(unit, NULL, false), HPVM_OK);
    CHECK_EQ(RUN(unit, 0, 0, 0), SENSE_MEDIUM_NOT_PRESENT);
    CHECK_EQ(disc->references, 1);
    hpvm__backing_unref(disc);
    free_unit(unit);
    unit = new_unit(false, DISK_SIZE, 0, false);
    CHECK_EQ(hpvm__scsi_set_medium(unit, NULL, true), HPVM_E_INVAL);
    free_unit(unit);
}

static void dvd_information(void)
{
    struct scsi_command command;
    struct scsi_unit *cd = new_unit(true, DISK_SIZE, 0, false),
                     *dvd = new_unit(true, 4096, 4ull << 30, false);
    uint32_t blocks = DISK_SIZE / 2048;
    CHECK_EQ(RUN(cd, 0, 100, 0x43, 0, 0, 0, 0, 0, 0, 0, 100, 0), 0);
    CHECK(memcmp(in_data, "\0\22\1\1\0\24\1\0\0\0\0\0\0\24\252\0", 16) == 0);
    CHECK_EQ(scsi_load32(in_data + 16), blocks);
    CHECK_EQ(RUN(cd, 0, 100, 0x43, 2, 0, 0, 0, 0, 0xaa, 0, 100, 0), 0); // lead-out by time
    CHECK_EQ(scsi_load16(in_data), 10);
    CHECK_EQ(scsi_load32(in_data + 8), ((blocks + 150) / 75) << 8 | (blocks + 150) % 75);
    CHECK_EQ(RUN(cd, 0, 100, 0x43, 0, 1, 0, 0, 0, 0, 0, 100, 0), 0);
    CHECK_EQ(scsi_load16(in_data), 10);
    CHECK_EQ(RUN(cd, 0, 100, 0x43, 0, 2, 0, 0, 0, 0, 0, 100, 0), 0);
    CHECK_EQ(scsi_load16(in_data), 46);
    CHECK_EQ(RUN(cd, 0, 100, 0x43, 0, 0, 0, 0, 0, 5, 0, 100, 0), SENSE_BAD_FIELD);
    CHECK_EQ(RUN(cd, 0, 255, 0x46, 0, 0, 0, 0, 0, 0, 0, 255, 0), 0);
    CHECK_EQ(scsi_load16(in_data + 6), 0x0008);
    CHECK_EQ(command.stored, scsi_load32(in_data) + 4);
    CHECK_EQ(RUN(dvd, 0, 255, 0x46, 2, 0, 0x1f, 0, 0, 0, 0, 255, 0), 0); // one feature
    CHECK_EQ(scsi_load16(in_data + 6), 0x0010);
    CHECK_EQ(command.stored, 16);
    CHECK_EQ(in_data[10] & 1, 1);
    CHECK_EQ(RUN(cd, 0, 255, 0x46, 2, 0, 0x1f, 0, 0, 0, 0, 255, 0), 0);
    CHECK_EQ(in_data[10] & 1, 0);
    CHECK_EQ(RUN(dvd, 0, 34, 0x51, 0, 0, 0, 0, 0, 0, 0, 34, 0), 0);
    CHECK_EQ(scsi_load16(in_data), 32);
    CHECK_EQ(in_data[2] & 3, 2); // finalised
    CHECK_EQ(RUN(cd, 0, 36, 0x52, 1, 0, 0, 0, 1, 0, 0, 36, 0), 0);
    CHECK_EQ(scsi_load32(in_data + 24), blocks);
    CHECK_EQ(RUN(cd, 0, 36, 0x52, 1, 0, 0, 0, 2, 0, 0, 36, 0), SENSE_BAD_FIELD);
    CHECK_EQ(RUN(dvd, 0, 2052, 0xad, 0, 0, 0, 0, 0, 0, 0, 8, 4), 0);
    CHECK_EQ(scsi_load32(in_data + 12), 0x30000 + (4ull << 30) / 2048 - 1);
    CHECK_EQ(RUN(cd, 0, 2052, 0xad, 0, 0, 0, 0, 0, 0, 0, 8, 4), SENSE_WRONG_FORMAT);
    CHECK_EQ(RUN(cd, 0, 64, 0x5a, 8, 0x2a, 0, 0, 0, 0, 0, 64, 0), 0);
    CHECK_EQ(in_data[8], 0x2a);
    CHECK_EQ(RUN(cd, 0, 4, 0x42, 2, 0, 0, 0, 0, 0, 0, 4, 0), 0);
    CHECK_EQ(in_data[1], 0x15);
    CHECK_EQ(RUN(cd, 0, 0, 0xbb, 0, 0xff, 0xff), 0);
    free_unit(cd);
    free_unit(dvd);
}

// Any bytes as a command: an answer, never more data than there is room for.
static void random_commands(void)
{
    uint64_t state = 12345;
    struct scsi_command command;
    struct scsi_unit *units[] = {new_unit(false, DISK_SIZE, 0, false), new_unit(true, DISK_SIZE, 0, false),
                                 new_unit(true, 0, 0, false)};
    for (unsigned n = 0; n < 200000; n++) {
        uint8_t cdb[SCSI_CDB_MAX];
        for (unsigned byte = 0; byte < sizeof cdb; byte++) {
            state = state * 6364136223846793005ull + 1442695040888963407ull;
            // Small numbers more often than large ones, so that some commands get far.
            cdb[byte] = byte && (state >> 62) ? (uint8_t)(state >> 40 & 3) : (uint8_t)(state >> 40);
        }
        uint64_t out = state >> 33 & 0xfff, in = state >> 45 & 0xfff;
        run(units[n % 3], &command, cdb, sizeof cdb, out, in);
        if (command.stored > in || command.fetched > out || (command.status && command.status != 2)) {
            CU_FAIL("too much");
            fprintf(stderr, "operation %02x\n", cdb[0]);
            break;
        }
    }
    for (unsigned n = 0; n < 3; n++)
        free_unit(units[n]);
}

CHECK_MAIN("scsi", CHECK_TEST(attention), CHECK_TEST(inquiry), CHECK_TEST(capacity),
           CHECK_TEST(reading_and_writing), CHECK_TEST(unmapping), CHECK_TEST(modes),
           CHECK_TEST(start_and_stop), CHECK_TEST(dvd_media), CHECK_TEST(dvd_information),
           CHECK_TEST(random_commands))
