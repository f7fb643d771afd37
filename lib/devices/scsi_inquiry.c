// INQUIRY and the vital product data pages (SPC-4, sections 6.6 and 7.8; SBC-3, section 6.6).
#include "devices/scsi.h"

#define TYPE_DISK      0x00
#define TYPE_DVD       0x05
#define TYPE_NOT_THERE 0x7f // no unit can be at this number

#define MAX_UNMAP_BLOCKS      0x400000u
#define MAX_UNMAP_DESCRIPTORS 255u
#define MAX_WRITE_SAME_BLOCKS 0x10000u

static const char vendor[] = "HP";

// SCSI text fields are padded with spaces and have no end mark.
static void put_text(uint8_t *field, size_t size, const char *text)
{
    memset(field, ' ', size);
    memcpy(field, text, strnlen(text, size));
}

static void standard_data(struct scsi_task *task, unsigned lun, unsigned allocation)
{
    const struct scsi_unit *unit = task->unit;
    uint8_t data[64] = {0};
    data[0] = lun ? TYPE_NOT_THERE : unit->is_dvd ? TYPE_DVD : TYPE_DISK;
    data[1] = unit->removable ? 0x80 : 0;
    data[2] = 6;        // SPC-4
    data[3] = 0x10 | 2; // hierarchical numbers, this response format
    data[4] = sizeof data - 5;
    data[7] = 0x02; // command queuing
    put_text(data + 8, 8, vendor);
    put_text(data + 16, 16, unit->is_dvd ? "Virtual FileDVD" : "Virtual Disk");
    put_text(data + 32, 4, "1.00");
    scsi_store16(data + 58, 0x00a0);                         // SAM-5
    scsi_store16(data + 60, 0x0460);                         // SPC-4
    scsi_store16(data + 62, unit->is_dvd ? 0x0460 : 0x04c0); // SBC-3
    hpvm__scsi_reply(task, data, sizeof data, allocation);
}

static size_t page_serial(const struct scsi_unit *unit, uint8_t *data)
{
    size_t length = strlen(unit->serial);
    memcpy(data, unit->serial, length);
    return length;
}

static size_t page_identification(const struct scsi_unit *unit, uint8_t *data)
{
    size_t length = strlen(unit->serial);
    // Vendor and serial number in text.
    data[0] = 2; // ASCII
    data[1] = 1; // T10 vendor identification, of the unit
    data[3] = (uint8_t)(8 + length);
    put_text(data + 4, 8, vendor);
    memcpy(data + 12, unit->serial, length);
    // Locally assigned NAA identifier.
    uint8_t *naa = data + 12 + length;
    naa[0] = 1; // binary
    naa[1] = 3;
    naa[2] = 0;
    naa[3] = 8;
    scsi_store64(naa + 4, (unit->wwn & mask_low(60)) | 3ull << 60);
    return 12 + length + 12;
}

static size_t page_block_limits(uint8_t *data)
{
    data[0] = 0x01;                           // WRITE SAME of no blocks is not the whole medium
    scsi_store16(data + 2, 8);                // optimal granularity: 4 KB of host pages
    scsi_store32(data + 4, 0xffff);           // longest transfer
    scsi_store32(data + 8, SCSI_CHUNK / 512); // best transfer
    scsi_store32(data + 16, MAX_UNMAP_BLOCKS);
    scsi_store32(data + 20, MAX_UNMAP_DESCRIPTORS);
    scsi_store32(data + 24, 8);
    scsi_store64(data + 32, MAX_WRITE_SAME_BLOCKS);
    return 60;
}

static size_t page_provisioning(uint8_t *data)
{
    data[1] = 0x80; // UNMAP
    data[2] = 0x02; // thin
    return 4;
}

static void vital_product_data(struct scsi_task *task, uint8_t page, unsigned allocation)
{
    static const uint8_t disk_pages[] = {0x00, 0x80, 0x83, 0xb0, 0xb1, 0xb2},
                         dvd_pages[] = {0x00, 0x80, 0x83};
    const struct scsi_unit *unit = task->unit;
    uint8_t data[128] = {0};
    size_t length;
    data[0] = unit->is_dvd ? TYPE_DVD : TYPE_DISK;
    data[1] = page;
    if (page == 0x00) {
        length = unit->is_dvd ? sizeof dvd_pages : sizeof disk_pages;
        memcpy(data + 4, unit->is_dvd ? dvd_pages : disk_pages, length);
    } else if (page == 0x80) {
        length = page_serial(unit, data + 4);
    } else if (page == 0x83) {
        length = page_identification(unit, data + 4);
    } else if (page == 0xb0 && !unit->is_dvd) {
        length = page_block_limits(data + 4);
    } else if (page == 0xb1 && !unit->is_dvd) {
        length = 60;               // characteristics:
        scsi_store16(data + 4, 1); // does not rotate
    } else if (page == 0xb2 && !unit->is_dvd) {
        length = page_provisioning(data + 4);
    } else {
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
        return;
    }
    scsi_store16(data + 2, (uint16_t)length);
    hpvm__scsi_reply(task, data, 4 + length, allocation);
}

bool hpvm__scsi_inquiry(struct scsi_task *task, unsigned lun)
{
    const uint8_t *cdb = task->command->cdb;
    unsigned allocation = scsi_load16(cdb + 3);
    bool vital = cdb[1] & 1;
    if ((cdb[1] & ~1u) || (!vital && cdb[2]) || (vital && lun))
        hpvm__scsi_fail(task, SENSE_BAD_FIELD);
    else if (vital)
        vital_product_data(task, cdb[2], allocation);
    else
        standard_data(task, lun, allocation);
    return true;
}
