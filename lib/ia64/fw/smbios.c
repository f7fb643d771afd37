// SMBIOS 2.3: who made this machine. Guests read model, serial number and UUID here.
#include "ia64/fw/fw.h"

#include <stdio.h>

#include "core/bits.h"

#define SMBIOS_TABLES (FW_SMBIOS + 0x20)
#define SMBIOS_END    (FW_TABLES + 0x10000)

struct writer {
    uint8_t *start, *at, *end, *structure;
    unsigned count, largest, strings;
    uint16_t handle;
    bool full;
    uint8_t nowhere[256]; // takes the fields of a structure that does not fit any more
};

static uint8_t *begin(struct writer *w, uint8_t type, uint8_t length)
{
    w->strings = 0;
    w->structure = w->at;
    if (w->full || (size_t)(w->end - w->at) < (size_t)length + 2) {
        w->full = true;
        return w->nowhere; // never read
    }
    memset(w->at, 0, length);
    w->at[0] = type;
    w->at[1] = length;
    store16(w->at + 2, w->handle++);
    w->at += length;
    return w->structure;
}

// Appends a string to the current structure and returns its number.
static uint8_t string(struct writer *w, const char *text)
{
    size_t length = strlen(text);
    if (length == 0)
        return 0;
    if (w->full || (size_t)(w->end - w->at) < length + 2) {
        w->full = true;
        return 0;
    }
    memcpy(w->at, text, length + 1);
    w->at += length + 1;
    return (uint8_t)++w->strings;
}

static void finish(struct writer *w)
{
    if (w->full)
        return;
    if (w->strings == 0)
        *w->at++ = 0;
    *w->at++ = 0;
    unsigned size = (unsigned)(w->at - w->structure);
    if (size > w->largest)
        w->largest = size;
    w->count++;
}

static void bios(struct writer *w)
{
    uint8_t *s = begin(w, 0, 0x14);
    s[4] = string(w, "HP");
    s[5] = string(w, PLATFORM_MACHINE_TYPE);
    s[8] = string(w, "07/01/2010");
    store64(s + 10, BIT(7) | BIT(15)); // PCI, boot from CD
    s[0x12] = 0x01;                    // ACPI
    finish(w);
}

static void system_information(struct writer *w, const struct machine *machine)
{
    uint8_t *s = begin(w, 1, 0x19);
    s[4] = string(w, "hp");
    s[5] = string(w, "ia64 hp server Integrity Virtual Machine");
    s[6] = string(w, PLATFORM_MACHINE_TYPE);
    s[7] = string(w, machine->serial);
    memcpy(s + 8, machine->uuid, 16);
    s[0x18] = 6; // woken by the power switch
    finish(w);
}

static void enclosure(struct writer *w, const struct machine *machine)
{
    uint8_t *s = begin(w, 3, 0x11);
    s[4] = string(w, "hp");
    s[5] = 0x17; // rack mount
    s[7] = string(w, machine->serial);
    s[9] = s[10] = s[11] = 3; // boot-up, power supply and thermal state: safe
    s[12] = 3;                // security: none
    finish(w);
}

static void processor(struct writer *w, unsigned number)
{
    char socket[16];
    snprintf(socket, sizeof socket, "CPU%u", number);
    uint8_t *s = begin(w, 4, 0x23);
    s[4] = string(w, socket);
    s[5] = 3;    // central processor
    s[6] = 0x82; // Itanium family
    s[7] = string(w, "Intel");
    store64(s + 8, 0x20000000); // CPUID register 3: family 0x20
    s[0x11] = 0;
    store16(s + 0x12, 200);  // external clock, MHz
    store16(s + 0x14, 1600); // maximum speed
    store16(s + 0x16, 1600);
    s[0x18] = 0x41; // socket populated, enabled
    s[0x19] = 1;    // upgrade: other
    store16(s + 0x1a, 0xffff);
    store16(s + 0x1c, 0xffff);
    store16(s + 0x1e, 0xffff); // no cache structures
    finish(w);
}

static void memory(struct writer *w, const struct machine *machine)
{
    const struct ram *ram = &machine->ram;
    uint16_t array = w->handle;
    uint8_t *s = begin(w, 16, 0x0f);
    s[4] = 3; // system board
    s[5] = 3; // system memory
    s[6] = 6; // multi-bit ECC
    store32(s + 7, (uint32_t)(ram->size >> 10));
    store16(s + 11, 0xfffe); // no error information
    store16(s + 13, 1);
    finish(w);

    // Sizes above 32767 MB do not fit into the 2.3 structure: it is split into modules of at most 16 GB.
    uint64_t left = ram->size >> 20;
    for (unsigned n = 0; left; n++) {
        uint64_t part = left < 16384 ? left : 16384;
        char locator[16];
        snprintf(locator, sizeof locator, "DIMM%u", n);
        s = begin(w, 17, 0x1b);
        store16(s + 4, array);
        store16(s + 6, 0xfffe);
        store16(s + 8, 72);
        store16(s + 10, 64);
        store16(s + 12, (uint16_t)part);
        s[14] = 9; // DIMM
        s[16] = string(w, locator);
        s[18] = 7;               // RAM
        store16(s + 19, BIT(7)); // synchronous
        finish(w);
        left -= part;
    }
    const uint64_t ranges[2][2] = {{0, ram->low_size}, {PLATFORM_HIGH_RAM_BASE, ram->high_size}};
    for (unsigned n = 0; n < 2; n++) {
        if (!ranges[n][1])
            continue;
        s = begin(w, 19, 0x0f);
        store32(s + 4, (uint32_t)(ranges[n][0] >> 10));
        store32(s + 8, (uint32_t)((ranges[n][0] + ranges[n][1] - 1) >> 10));
        store16(s + 12, array);
        s[14] = 1;
        finish(w);
    }
}

hpvm_status hpvm__smbios_write(struct firmware *fw)
{
    const struct machine *machine = fw->machine;
    struct writer w = {.start = fw_memory(fw, SMBIOS_TABLES), .end = fw_memory(fw, SMBIOS_END)};
    w.at = w.start;
    bios(&w);
    system_information(&w, machine);
    enclosure(&w, machine);
    for (unsigned n = 0; n < machine->vcpu_count; n++)
        processor(&w, n);
    memory(&w, machine);
    uint8_t *boot = begin(&w, 32, 0x14);
    boot[10] = 0; // no error detected
    finish(&w);
    begin(&w, 127, 4);
    finish(&w);
    if (w.full)
        return hpvm__fail(HPVM_E_INTERNAL, 0, "SMBIOS tables do not fit into their area");

    uint8_t *entry = fw_memory(fw, FW_SMBIOS);
    memset(entry, 0, 0x1f);
    memcpy(entry, "_SM_", 4);
    entry[5] = 0x1f;
    entry[6] = 2;
    entry[7] = 3;
    store16(entry + 8, (uint16_t)w.largest);
    memcpy(entry + 0x10, "_DMI_", 5);
    store16(entry + 0x16, (uint16_t)(w.at - w.start));
    store32(entry + 0x18, (uint32_t)SMBIOS_TABLES);
    store16(entry + 0x1c, (uint16_t)w.count);
    entry[0x1e] = 0x23;
    hpvm__fw_checksum(fw, FW_SMBIOS + 0x10, 0x0f, FW_SMBIOS + 0x15);
    hpvm__fw_checksum(fw, FW_SMBIOS, 0x1f, FW_SMBIOS + 4);
    return HPVM_OK;
}
