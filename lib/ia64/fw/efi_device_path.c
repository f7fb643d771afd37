// EFI device paths: the nodes that firmware makes, checks of guest-made ones, and their text form.
#include "ia64/fw/efi.h"

#include <stdarg.h>
#include <stdio.h>

enum { TYPE_HARDWARE = 1, TYPE_ACPI = 2, TYPE_MESSAGING = 3, TYPE_MEDIA = 4, TYPE_BBS = 5, TYPE_END = 0x7f };
#define EISA_PNP(id) (0x41d0u | (uint32_t)(id) << 16)

static void header(uint8_t *out, uint8_t type, uint8_t subtype, unsigned length)
{
    out[0] = type;
    out[1] = subtype;
    store16(out + 2, (uint16_t)length);
}

unsigned hpvm__path_end(uint8_t *out)
{
    header(out, TYPE_END, 0xff, 4);
    return 4;
}

static unsigned path_acpi(uint8_t *out, uint32_t pnp, uint32_t uid)
{
    header(out, TYPE_ACPI, 1, 12);
    store32(out + 4, EISA_PNP(pnp));
    store32(out + 8, uid);
    return 12;
}

// Acpi(PNP0A03,bus)/Pci(slot|0)/Scsi(PunN,Lun0), as Integrity VM shows its disks.
unsigned hpvm__path_unit(uint8_t *out, const struct block_unit *unit)
{
    unsigned at = path_acpi(out, 0x0a03, unit->bus);
    header(out + at, TYPE_HARDWARE, 1, 6);
    out[at + 4] = 0; // function
    out[at + 5] = unit->slot;
    at += 6;
    header(out + at, TYPE_MESSAGING, 2, 8);
    store16(out + at + 4, unit->target);
    store16(out + at + 6, 0); // LUN
    return at + 8;
}

unsigned hpvm__path_partition(uint8_t *out, const struct partition *partition, unsigned block_size)
{
    header(out, TYPE_MEDIA, 1, 42);
    store32(out + 4, partition->number);
    store64(out + 8, partition->start / block_size);
    store64(out + 16, partition->size / block_size);
    memcpy(out + 24, partition->signature, 16);
    out[40] = partition->gpt ? 2 : 1;
    out[41] = partition->gpt ? 2 : 1; // kind of signature: GUID, or the MBR's 32 bits
    return 42;
}

unsigned hpvm__path_el_torito(uint8_t *out, uint32_t entry, uint64_t start, uint64_t size,
                              unsigned block_size)
{
    header(out, TYPE_MEDIA, 2, 24);
    store32(out + 4, entry);
    store64(out + 8, start / block_size);
    store64(out + 16, size / block_size);
    return 24;
}

unsigned hpvm__path_console(uint8_t *out)
{
    static const struct efi_guid vt100 =
        EFI_GUID(0xdfa66065, 0xb419, 0x11d3, 0x9a, 0x2d, 0x00, 0x90, 0x27, 0x3f, 0xc1, 0x4d);
    unsigned at = path_acpi(out, 0x0501, 0);
    header(out + at, TYPE_MESSAGING, 14, 19);
    store32(out + at + 4, 0);
    store64(out + at + 8, 115200);
    out[at + 16] = 8; // data bits
    out[at + 17] = 1; // no parity
    out[at + 18] = 1; // one stop bit
    at += 19;
    header(out + at, TYPE_MESSAGING, 10, 20);
    memcpy(out + at + 4, &vt100, 16);
    return at + 20;
}

unsigned hpvm__path_file(uint8_t *out, unsigned capacity, const uint16_t *name)
{
    unsigned length = 0;
    while (name[length])
        length++;
    unsigned bytes = 4 + 2 * (length + 1);
    if (bytes > capacity)
        return 0;
    header(out, TYPE_MEDIA, 4, bytes);
    memcpy(out + 4, name, 2 * (length + 1));
    return bytes;
}

unsigned hpvm__path_length(const uint8_t *path, unsigned capacity)
{
    for (unsigned at = 0; at + 4 <= capacity;) {
        unsigned length = load16(path + at + 2);
        if (path[at] == TYPE_END && path[at + 1] == 0xff)
            return at;
        if (length < 4 || length > capacity - at)
            return -1u;
        at += length;
    }
    return -1u;
}

// ---- text --------------------------------------------------------------------------------------------

struct text {
    char *out;
    size_t size, used;
};

__attribute__((format(printf, 2, 3))) static void add(struct text *text, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(text->out + text->used, text->size - text->used, format, arguments);
    va_end(arguments);
    if (length > 0)
        text->used += (size_t)length < text->size - text->used ? (size_t)length : text->size - text->used - 1;
}

static void add_guid(struct text *text, const uint8_t *g)
{
    add(text, "%08X-%04X-%04X-%02X%02X-%02X%02X%02X%02X%02X%02X", load32(g), load16(g + 4), load16(g + 6),
        g[8], g[9], g[10], g[11], g[12], g[13], g[14], g[15]);
}

static void add_acpi(struct text *text, const uint8_t *node)
{
    uint32_t hid = load32(node + 4);
    char vendor[4] = {(char)('@' + (hid >> 10 & 31)), (char)('@' + (hid >> 5 & 31)), (char)('@' + (hid & 31)),
                      0};
    add(text, "Acpi(%s%04X,%X)", vendor, hid >> 16, load32(node + 8));
}

static void add_hard_drive(struct text *text, const uint8_t *node)
{
    add(text, "HD(Part%u,Sig", load32(node + 4));
    if (node[41] == 2)
        add_guid(text, node + 24);
    else
        add(text, "%08X", load32(node + 24));
    add(text, ")");
}

static void add_file(struct text *text, const uint8_t *node, unsigned length)
{
    for (unsigned n = 4; n + 2 <= length && load16(node + n); n += 2) {
        uint16_t c = load16(node + n);
        if (c < 0x80)
            add(text, "%c", c < 32 ? '?' : c);
        else if (c < 0x800)
            add(text, "%c%c", 0xc0 | c >> 6, 0x80 | (c & 63));
        else
            add(text, "%c%c%c", 0xe0 | c >> 12, 0x80 | (c >> 6 & 63), 0x80 | (c & 63));
    }
}

static void add_node(struct text *text, const uint8_t *node, unsigned length)
{
    unsigned kind = (unsigned)node[0] << 8 | node[1];
    if (kind == 0x0101 && length >= 6)
        add(text, "Pci(%X|%X)", node[5], node[4]);
    else if (kind == 0x0104 && length >= 20)
        add(text, "VenHw("), add_guid(text, node + 4), add(text, ")");
    else if (kind == 0x0201 && length >= 12)
        add_acpi(text, node);
    else if (kind == 0x0302 && length >= 8)
        add(text, "Scsi(Pun%X,Lun%X)", load16(node + 4), load16(node + 6));
    else if (kind == 0x030a && length >= 20)
        add(text, "VenMsg("), add_guid(text, node + 4), add(text, ")");
    else if (kind == 0x030b && length >= 37)
        add(text, "Mac(%02X%02X%02X%02X%02X%02X)", node[4], node[5], node[6], node[7], node[8], node[9]);
    else if (kind == 0x030e && length >= 19)
        add(text, "Uart(%lu,%u,%c,%u)", (unsigned long)load64(node + 8), node[16], "DNEOMS"[node[17] % 6],
            node[18]);
    else if (kind == 0x0401 && length >= 42)
        add_hard_drive(text, node);
    else if (kind == 0x0402 && length >= 24)
        add(text, "CDROM(Entry%u)", load32(node + 4));
    else if (kind == 0x0404)
        add_file(text, node, length);
    else
        add(text, "Path(%u,%u,%u)", node[0], node[1], length);
}

void hpvm__path_text(const uint8_t *path, unsigned capacity, char *out, size_t size)
{
    struct text text = {out, size, 0};
    out[0] = 0;
    for (unsigned at = 0; at + 4 <= capacity;) {
        unsigned length = load16(path + at + 2);
        if (path[at] == TYPE_END || length < 4 || length > capacity - at)
            return;
        if (at)
            add(&text, "/");
        add_node(&text, path + at, length);
        at += length;
    }
}
