// AML encoding (ACPI 2.0, chapters 6.4 and 17.2).
#include "ia64/fw/aml.h"

#include <string.h>

#include "core/bits.h"

enum {
    OP_ZERO = 0x00,
    OP_ONE = 0x01,
    OP_NAME = 0x08,
    OP_BYTE = 0x0a,
    OP_WORD = 0x0b,
    OP_DWORD = 0x0c,
    OP_STRING = 0x0d,
    OP_QWORD = 0x0e,
    OP_SCOPE = 0x10,
    OP_BUFFER = 0x11,
    OP_PACKAGE = 0x12,
    OP_DUAL_NAME = 0x2e,
    OP_MULTI_NAME = 0x2f,
    OP_EXT = 0x5b,
    OP_EXT_DEVICE = 0x82,
    OP_EXT_PROCESSOR = 0x83,
    OP_ROOT = 0x5c
};

#define LENGTH_BYTES    3          // package lengths are always written in this form: up to 1 MB
#define COUNT_RESOURCES ~(size_t)0 // marks an open resource buffer

void hpvm__aml_init(struct aml *aml, void *data, size_t capacity)
{
    *aml = (struct aml){.data = data, .capacity = capacity};
}

static void put(struct aml *aml, const void *bytes, size_t count)
{
    if (aml->failed || aml->capacity - aml->size < count) {
        aml->failed = true;
        return;
    }
    memcpy(aml->data + aml->size, bytes, count);
    aml->size += count;
}

static void put8(struct aml *aml, uint8_t value)
{
    put(aml, &value, 1);
}

static void put_number(struct aml *aml, uint64_t value, unsigned bytes)
{
    uint8_t buffer[8];
    store64(buffer, value);
    put(aml, buffer, bytes);
}

static void put_name(struct aml *aml, const char *name)
{
    if (*name == '\\') {
        put8(aml, OP_ROOT);
        name++;
    }
    size_t segments = strlen(name) / 4;
    if (segments == 0 || strlen(name) % 4 || segments > 255) {
        aml->failed = true;
        return;
    }
    if (segments == 2) {
        put8(aml, OP_DUAL_NAME);
    } else if (segments > 2) {
        put8(aml, OP_MULTI_NAME);
        put8(aml, (uint8_t)segments);
    }
    put(aml, name, 4 * segments);
}

// An element of the package that is innermost now.
static void count_element(struct aml *aml)
{
    if (aml->failed || aml->depth == 0)
        return;
    size_t at = aml->open[aml->depth - 1].count_at;
    if (at == 0 || at == COUNT_RESOURCES)
        return;
    if (aml->data[at] == 255)
        aml->failed = true;
    else
        aml->data[at]++;
}

static void open_scope(struct aml *aml)
{
    if (aml->depth == AML_DEPTH) {
        aml->failed = true;
        return;
    }
    aml->open[aml->depth].length_at = aml->size;
    aml->open[aml->depth].count_at = 0;
    aml->depth++;
    put(aml, "\0\0\0", LENGTH_BYTES);
}

void hpvm__aml_scope(struct aml *aml, const char *name)
{
    put8(aml, OP_SCOPE);
    open_scope(aml);
    put_name(aml, name);
}

void hpvm__aml_device(struct aml *aml, const char *name)
{
    put8(aml, OP_EXT);
    put8(aml, OP_EXT_DEVICE);
    open_scope(aml);
    put_name(aml, name);
}

void hpvm__aml_processor(struct aml *aml, const char *name, uint8_t id)
{
    put8(aml, OP_EXT);
    put8(aml, OP_EXT_PROCESSOR);
    open_scope(aml);
    put_name(aml, name);
    put8(aml, id);
    put_number(aml, 0, 4); // no processor register block
    put8(aml, 0);
}

void hpvm__aml_package(struct aml *aml)
{
    count_element(aml);
    put8(aml, OP_PACKAGE);
    open_scope(aml);
    if (aml->failed)
        return;
    aml->open[aml->depth - 1].count_at = aml->size;
    put8(aml, 0);
}

void hpvm__aml_resources(struct aml *aml)
{
    count_element(aml);
    put8(aml, OP_BUFFER);
    open_scope(aml);
    if (aml->failed)
        return;
    aml->open[aml->depth - 1].count_at = COUNT_RESOURCES;
    put8(aml, OP_WORD); // buffer size, known when it is closed
    put_number(aml, 0, 2);
}

void hpvm__aml_close(struct aml *aml)
{
    if (aml->failed || aml->depth == 0) {
        aml->failed = true;
        return;
    }
    size_t at = aml->open[aml->depth - 1].length_at;
    if (aml->open[aml->depth - 1].count_at == COUNT_RESOURCES) {
        put(aml, "\x79\0", 2); // end tag; checksum 0 is not checked
        size_t bytes = aml->size - (at + LENGTH_BYTES + 3);
        if (bytes > 0xffff)
            aml->failed = true;
        else if (!aml->failed)
            store16(aml->data + at + LENGTH_BYTES + 1, (uint16_t)bytes);
    }
    size_t length = aml->size - at; // the length counts its own bytes
    if (length >= 1u << 20)
        aml->failed = true;
    if (aml->failed)
        return;
    aml->data[at] = (uint8_t)((LENGTH_BYTES - 1) << 6 | (length & 15));
    aml->data[at + 1] = (uint8_t)(length >> 4);
    aml->data[at + 2] = (uint8_t)(length >> 12);
    aml->depth--;
}

size_t hpvm__aml_finish(struct aml *aml)
{
    return aml->failed || aml->depth ? 0 : aml->size;
}

// ---- objects -----------------------------------------------------------------------------------------
void hpvm__aml_name(struct aml *aml, const char *name)
{
    put8(aml, OP_NAME);
    put_name(aml, name);
}

void hpvm__aml_integer(struct aml *aml, uint64_t value)
{
    count_element(aml);
    if (value <= 1) {
        put8(aml, value ? OP_ONE : OP_ZERO);
    } else if (value <= 0xff) {
        put8(aml, OP_BYTE);
        put_number(aml, value, 1);
    } else if (value <= 0xffff) {
        put8(aml, OP_WORD);
        put_number(aml, value, 2);
    } else if (value <= 0xffffffff) {
        put8(aml, OP_DWORD);
        put_number(aml, value, 4);
    } else {
        put8(aml, OP_QWORD);
        put_number(aml, value, 8);
    }
}

void hpvm__aml_string(struct aml *aml, const char *text)
{
    count_element(aml);
    put8(aml, OP_STRING);
    put(aml, text, strlen(text) + 1);
}

static unsigned hexadecimal(char c)
{
    return c >= '0' && c <= '9' ? (unsigned)(c - '0') : c >= 'A' && c <= 'F' ? (unsigned)(c - 'A') + 10 : 16;
}

void hpvm__aml_eisa_id(struct aml *aml, const char *id)
{
    if (strlen(id) != 7) {
        aml->failed = true;
        return;
    }
    unsigned value = 0;
    for (unsigned n = 0; n < 3; n++) {
        if (id[n] < 'A' || id[n] > 'Z')
            aml->failed = true;
        value = value << 5 | ((unsigned)(id[n] - 0x40) & 31);
    }
    for (unsigned n = 3; n < 7; n++) {
        if (hexadecimal(id[n]) > 15)
            aml->failed = true;
        value = value << 4 | (hexadecimal(id[n]) & 15);
    }
    count_element(aml);
    put8(aml, OP_DWORD);
    put_number(aml, __builtin_bswap32(value), 4);
}

// ---- resource descriptors ----------------------------------------------------------------------------
enum {
    SPACE_MEMORY = 0,
    SPACE_IO = 1,
    SPACE_BUS = 2,
    FIXED_PRODUCER = 0x0c // minimum and maximum are fixed, positive decode, producer
};

static void word_space(struct aml *aml, uint8_t type, uint8_t specific, uint16_t first, uint16_t last)
{
    put8(aml, 0x88);
    put_number(aml, 13, 2);
    put8(aml, type);
    put8(aml, FIXED_PRODUCER);
    put8(aml, specific);
    put_number(aml, 0, 2); // granularity
    put_number(aml, first, 2);
    put_number(aml, last, 2);
    put_number(aml, 0, 2); // translation
    put_number(aml, last - first + 1u, 2);
}

void hpvm__aml_bus_range(struct aml *aml, uint16_t first, uint16_t last)
{
    word_space(aml, SPACE_BUS, 0, first, last);
}

void hpvm__aml_port_window(struct aml *aml, uint16_t first, uint16_t last)
{
    word_space(aml, SPACE_IO, 3, first, last); // ISA and non-ISA ports alike
}

void hpvm__aml_memory_window(struct aml *aml, uint32_t first, uint32_t last)
{
    put8(aml, 0x87);
    put_number(aml, 23, 2);
    put8(aml, SPACE_MEMORY);
    put8(aml, FIXED_PRODUCER);
    put8(aml, 1); // read and write, not cacheable
    put_number(aml, 0, 4);
    put_number(aml, first, 4);
    put_number(aml, last, 4);
    put_number(aml, 0, 4);
    put_number(aml, (uint64_t)last - first + 1, 4);
}

void hpvm__aml_ports(struct aml *aml, uint16_t base, uint8_t length)
{
    put8(aml, 0x47);
    put8(aml, 1); // 16 address lines are decoded
    put_number(aml, base, 2);
    put_number(aml, base, 2);
    put8(aml, 1); // alignment
    put8(aml, length);
}

void hpvm__aml_interrupt(struct aml *aml, uint32_t gsi, bool level, bool active_low)
{
    put8(aml, 0x89);
    put_number(aml, 6, 2);
    put8(aml, (uint8_t)(1 | !level << 1 | active_low << 2)); // consumer
    put8(aml, 1);
    put_number(aml, gsi, 4);
}
