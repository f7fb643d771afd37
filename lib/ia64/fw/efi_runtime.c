// EFI runtime services: time, reset, virtual address map, high monotonic count. Variables: efi_variables.c.
#include "ia64/fw/fw.h"

#include <stdlib.h>
#include <time.h>

#include "core/bits.h"
#include "core/crc32.h"
#include "ia64/fw/efi_defs.h"
#include "ia64/fw/variables.h"

#define MAP_SIZE_MAX (1u << 20)

static enum gate_result result(struct cpu *cpu, uint64_t status)
{
    fw_result(cpu, 8, status);
    return GATE_RETURN;
}

// ---- time --------------------------------------------------------------------------------------------
#define TIME_ZONE_UNSPECIFIED 0x7ff
#define DAYLIGHT_BITS         3
#define CLOCK_OFFSET_MAX      (200ll * 366 * 86400) // seconds; SetTime accepts 1998 to 2099

struct efi_time {
    uint16_t year;
    uint8_t month, day, hour, minute, second, unused1;
    uint32_t nanosecond;
    int16_t time_zone;
    uint8_t daylight, unused2;
};
_Static_assert(sizeof(struct efi_time) == 16, "EFI_TIME");

enum gate_result hpvm__gate_efi_get_time(struct firmware *fw, struct cpu *cpu)
{
    uint64_t address = fw_argument(cpu, 0), capabilities = fw_argument(cpu, 1);
    if (address == 0)
        return result(cpu, EFI_INVALID_PARAMETER);
    struct timespec now = hpvm__clock_realtime(&fw->machine->clock);
    time_t seconds = now.tv_sec + (time_t)fw->machine->rtc_offset_s;
    struct tm tm;
    if (!gmtime_r(&seconds, &tm))
        return result(cpu, EFI_DEVICE_ERROR);
    struct efi_time time = {.year = (uint16_t)(tm.tm_year + 1900),
                            .month = (uint8_t)(tm.tm_mon + 1),
                            .day = (uint8_t)tm.tm_mday,
                            .hour = (uint8_t)tm.tm_hour,
                            .minute = (uint8_t)tm.tm_min,
                            .second = (uint8_t)(tm.tm_sec > 59 ? 59 : tm.tm_sec),
                            .nanosecond = (uint32_t)now.tv_nsec,
                            .time_zone = fw->time_zone,
                            .daylight = fw->daylight};
    if (!hpvm__fw_write(fw, cpu, address, &time, sizeof time))
        return result(cpu, EFI_INVALID_PARAMETER);
    if (capabilities) {
        uint8_t block[12] = {0};
        store32(block, 1);            // resolution, Hz
        store32(block + 4, 50000000); // accuracy: 50 ppm in units of 1e-12
        if (!hpvm__fw_write(fw, cpu, capabilities, block, sizeof block))
            return result(cpu, EFI_INVALID_PARAMETER);
    }
    return result(cpu, EFI_SUCCESS);
}

static bool time_valid(const struct efi_time *t)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (t->year < 1998 || t->year > 2099 || t->month < 1 || t->month > 12 || t->day < 1)
        return false;
    bool leap = t->year % 4 == 0 && (t->year % 100 != 0 || t->year % 400 == 0);
    if (t->day > days[t->month - 1] + (t->month == 2 && leap))
        return false;
    return t->hour < 24 && t->minute < 60 && t->second < 60 && t->nanosecond < 1000000000 &&
           !(t->daylight & ~DAYLIGHT_BITS) &&
           ((t->time_zone >= -1440 && t->time_zone <= 1440) || t->time_zone == TIME_ZONE_UNSPECIFIED);
}

// The clock goes on while the machine is off: what SetTime said is kept in NVRAM.
static const struct efi_guid firmware_vendor =
    EFI_GUID(0x7a1fd6b3, 0x2f0c, 0x4d5e, 0x91, 0x37, 0x0b, 0x62, 0x54, 0xc8, 0xe1, 0x0f);
static const uint16_t clock_name[] = {'C', 'l', 'o', 'c', 'k'};
enum { CLOCK_OFFSET = 0, CLOCK_ZONE = 8, CLOCK_DAYLIGHT = 10, CLOCK_SIZE = 11 };

void hpvm__efi_clock_restore(struct firmware *fw)
{
    const struct variable *v =
        hpvm__variable_find(fw->variables, &firmware_vendor, clock_name, ARRAY_LENGTH(clock_name));
    fw->time_zone = TIME_ZONE_UNSPECIFIED;
    fw->daylight = 0;
    if (!v || v->data_size != CLOCK_SIZE)
        return;
    int64_t offset = (int64_t)load64(v->data + CLOCK_OFFSET);
    if (offset > CLOCK_OFFSET_MAX || offset < -CLOCK_OFFSET_MAX)
        return;
    fw->machine->rtc_offset_s = offset;
    fw->time_zone = (int16_t)load16(v->data + CLOCK_ZONE);
    fw->daylight = v->data[CLOCK_DAYLIGHT] & DAYLIGHT_BITS;
}

enum gate_result hpvm__gate_efi_set_time(struct firmware *fw, struct cpu *cpu)
{
    struct efi_time time;
    if (!hpvm__fw_read(fw, cpu, fw_argument(cpu, 0), &time, sizeof time) || !time_valid(&time))
        return result(cpu, EFI_INVALID_PARAMETER);
    // The clock keeps what it is told, local time or not; only the distance to the host's clock is stored.
    struct tm tm = {.tm_year = time.year - 1900,
                    .tm_mon = time.month - 1,
                    .tm_mday = time.day,
                    .tm_hour = time.hour,
                    .tm_min = time.minute,
                    .tm_sec = time.second};
    struct timespec now = hpvm__clock_realtime(&fw->machine->clock);
    int64_t offset = (int64_t)timegm(&tm) - (int64_t)now.tv_sec;
    uint8_t kept[CLOCK_SIZE];
    store64(kept + CLOCK_OFFSET, (uint64_t)offset);
    store16(kept + CLOCK_ZONE, (uint16_t)time.time_zone);
    kept[CLOCK_DAYLIGHT] = time.daylight;
    if (hpvm__variable_set(fw->variables, &firmware_vendor, clock_name, ARRAY_LENGTH(clock_name),
                           VARIABLE_NON_VOLATILE | VARIABLE_BOOT_ACCESS, kept, sizeof kept) != EFI_SUCCESS)
        return result(cpu, EFI_DEVICE_ERROR);
    fw->machine->rtc_offset_s = offset;
    fw->time_zone = time.time_zone;
    fw->daylight = time.daylight;
    return result(cpu, EFI_SUCCESS);
}

enum gate_result hpvm__gate_efi_get_wakeup_time(struct firmware *fw, struct cpu *cpu)
{
    (void)fw;
    return result(cpu, EFI_UNSUPPORTED); // a machine that is off has no clock that could start it
}

enum gate_result hpvm__gate_efi_set_wakeup_time(struct firmware *fw, struct cpu *cpu)
{
    (void)fw;
    return result(cpu, EFI_UNSUPPORTED);
}

// ---- reset -------------------------------------------------------------------------------------------
enum gate_result hpvm__gate_efi_reset_system(struct firmware *fw, struct cpu *cpu)
{
    uint64_t type = fw_argument(cpu, 0);
    if (type == 2)
        hpvm__machine_request(fw->machine, REQUEST_POWER_OFF, "EFI ResetSystem: shutdown");
    else
        hpvm__machine_request(fw->machine, REQUEST_RESET,
                              type == 1 ? "EFI ResetSystem: warm reset" : "EFI ResetSystem: cold reset");
    return GATE_WAIT; // never returns
}

// ---- monotonic count ---------------------------------------------------------------------------------
enum gate_result hpvm__gate_efi_get_next_high_monotonic(struct firmware *fw, struct cpu *cpu)
{
    // The high half is kept in NVRAM, so that it grows over all boots of this machine.
    static const uint16_t name[] = {'M', 'o', 'n', 'o', 't', 'o', 'n', 'i', 'c', 'H', 'i', 'g', 'h'};
    uint64_t address = fw_argument(cpu, 0);
    uint32_t count = 0;
    const struct variable *old =
        hpvm__variable_find(fw->variables, &firmware_vendor, name, ARRAY_LENGTH(name));
    if (old && old->data_size == sizeof count)
        count = load32(old->data);
    count++;
    if (address == 0 || !hpvm__fw_write(fw, cpu, address, &count, sizeof count))
        return result(cpu, EFI_INVALID_PARAMETER);
    uint64_t status = hpvm__variable_set(fw->variables, &firmware_vendor, name, ARRAY_LENGTH(name),
                                         VARIABLE_NON_VOLATILE | VARIABLE_BOOT_ACCESS, &count, sizeof count);
    return result(cpu, status == EFI_SUCCESS ? EFI_SUCCESS : EFI_DEVICE_ERROR);
}

// ---- virtual addresses -------------------------------------------------------------------------------
struct address_map {
    const uint8_t *descriptors;
    uint64_t count, stride;
};

static bool convert(void *opaque, uint64_t *address)
{
    const struct address_map *map = opaque;
    for (uint64_t n = 0; n < map->count; n++) {
        const uint8_t *d = map->descriptors + n * map->stride;
        uint64_t start = load64(d + 8), target = load64(d + 16), pages = load64(d + 24);
        if ((load64(d + 32) & EFI_MEMORY_RUNTIME) && *address >= start &&
            (*address - start) >> EFI_PAGE_SHIFT < pages) {
            *address = target + (*address - start);
            return true;
        }
    }
    return false;
}

static bool convert_field(struct firmware *fw, struct address_map *map, uint64_t pa)
{
    uint8_t *field = fw_memory(fw, pa);
    uint64_t address = load64(field);
    if (address == 0)
        return true;
    if (!convert(map, &address))
        return false;
    store64(field, address);
    return true;
}

static void table_crc(struct firmware *fw, uint64_t pa, uint32_t size)
{
    uint8_t *table = fw_memory(fw, pa);
    store32(table + 16, 0);
    store32(table + 16, hpvm__crc32(0, table, size));
}

#define SYSTEM_TABLE_SIZE  120u
#define RUNTIME_TABLE_SIZE (24u + 8 * 11)

enum gate_result hpvm__gate_efi_set_virtual_address_map(struct firmware *fw, struct cpu *cpu)
{
    uint64_t size = fw_argument(cpu, 0), stride = fw_argument(cpu, 1), version = fw_argument(cpu, 2),
             address = fw_argument(cpu, 3);
    if (!fw->boot_services_gone || fw->virtual_mode || (cpu->psr & PSR_DT))
        return result(cpu, EFI_UNSUPPORTED);
    if (stride < 40 || stride > 4096 || (stride & 7) || version != 1 || size > MAP_SIZE_MAX || size % stride)
        return result(cpu, EFI_INVALID_PARAMETER);
    uint8_t *copy = malloc(size + 1);
    if (!copy)
        return result(cpu, EFI_OUT_OF_RESOURCES);
    if (!hpvm__fw_read(fw, cpu, address, copy, size)) {
        free(copy);
        return result(cpu, EFI_INVALID_PARAMETER);
    }
    struct address_map map = {copy, size / stride, stride};
    // Everything of firmware that is reachable at run time must have got an address before anything changes.
    const uint64_t needed[] = {FW_GATES, FW_RUNTIME, FW_RUNTIME_DESCRIPTOR(GATE_COUNT) - 1, FW_FPSWA};
    for (unsigned n = 0; n < ARRAY_LENGTH(needed); n++) {
        uint64_t probe = needed[n];
        if (!convert(&map, &probe)) {
            free(copy);
            return result(cpu, EFI_NOT_FOUND);
        }
    }
    // Drivers that stay for run time are told first; they may call ConvertPointer. Then this gate runs again.
    fw->new_map.address = address;
    fw->new_map.size = size;
    fw->new_map.stride = stride;
    if (hpvm__efi_address_change(fw, cpu)) {
        free(copy);
        return GATE_REDIRECT;
    }
    fw->new_map.size = 0;
    hpvm__efi_convert_images(fw, convert, &map);
    for (unsigned id = 0; id < GATE_COUNT; id++) {
        convert_field(fw, &map, FW_RUNTIME_DESCRIPTOR(id));
        convert_field(fw, &map, FW_RUNTIME_DESCRIPTOR(id) + 8);
    }
    for (unsigned n = 0; n < 11; n++)
        convert_field(fw, &map, FW_EFI_RUNTIME_TABLE + 24 + 8 * n);
    table_crc(fw, FW_EFI_RUNTIME_TABLE, RUNTIME_TABLE_SIZE);
    convert_field(fw, &map, FW_FPSWA + 8);
    convert_field(fw, &map, FW_EFI_SYSTAB + 24);  // vendor string
    convert_field(fw, &map, FW_EFI_SYSTAB + 88);  // runtime services
    convert_field(fw, &map, FW_EFI_SYSTAB + 112); // configuration table
    table_crc(fw, FW_EFI_SYSTAB, SYSTEM_TABLE_SIZE);
    uint8_t *runtime = fw_memory(fw, FW_RUNTIME);
    hpvm__ram_written(&fw->machine->ram, runtime, FW_ACPI - FW_RUNTIME);
    fw->virtual_mode = true;
    free(copy);
    return result(cpu, EFI_SUCCESS);
}

// Only meaningful for notification functions inside SetVirtualAddressMap.
enum gate_result hpvm__gate_efi_convert_pointer(struct firmware *fw, struct cpu *cpu)
{
    enum { OPTIONAL_POINTER = 1 };
    uint64_t where = fw_argument(cpu, 1), pointer, size = fw->new_map.size, status = EFI_NOT_FOUND;
    if (size == 0)
        return result(cpu, EFI_UNSUPPORTED);
    if (!hpvm__fw_read(fw, cpu, where, &pointer, sizeof pointer))
        return result(cpu, EFI_INVALID_PARAMETER);
    if (pointer == 0)
        return result(cpu, fw_argument(cpu, 0) & OPTIONAL_POINTER ? EFI_SUCCESS : EFI_INVALID_PARAMETER);
    uint8_t *copy = malloc(size);
    if (copy && hpvm__fw_read(fw, cpu, fw->new_map.address, copy, size)) {
        struct address_map map = {copy, size / fw->new_map.stride, fw->new_map.stride};
        if (convert(&map, &pointer))
            status = hpvm__fw_write(fw, cpu, where, &pointer, sizeof pointer) ? EFI_SUCCESS
                                                                              : EFI_INVALID_PARAMETER;
    }
    free(copy);
    return result(cpu, status);
}
