// Framing of gdb's remote serial protocol. The other side may send anything.
#include "api/gdb/packet.h"

#include <stdio.h>
#include <string.h>

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

static void begin(struct gdb_reader *reader)
{
    reader->state = GDB_PAYLOAD;
    reader->length = 0;
    reader->sum = 0;
    reader->overflow = reader->bad = false;
}

static void append(struct gdb_reader *reader, uint8_t byte)
{
    if (reader->length == GDB_PACKET_MAX)
        reader->overflow = true;
    else
        reader->data[reader->length++] = (char)byte;
}

static enum gdb_input finish(struct gdb_reader *reader)
{
    reader->state = GDB_IDLE;
    reader->data[reader->length] = 0;
    if (reader->overflow)
        return GDB_OVERSIZE;
    return reader->bad || reader->sum != reader->given ? GDB_DAMAGED : GDB_PACKET;
}

enum gdb_input hpvm__gdb_feed(struct gdb_reader *reader, uint8_t byte)
{
    int digit;
    switch (reader->state) {
    case GDB_IDLE:
        if (byte == '$')
            begin(reader);
        return byte == 3 ? GDB_INTERRUPT : byte == '+' ? GDB_ACK : byte == '-' ? GDB_NAK : GDB_MORE;
    case GDB_PAYLOAD:
    case GDB_ESCAPED:
        if (byte == '$') { // the rest of the packet before was lost
            begin(reader);
            return GDB_MORE;
        }
        if (byte == '#') {
            reader->bad |= reader->state == GDB_ESCAPED;
            reader->state = GDB_SUM_HIGH;
            return GDB_MORE;
        }
        reader->sum = (uint8_t)(reader->sum + byte);
        if (reader->state == GDB_ESCAPED) {
            append(reader, byte ^ 0x20);
            reader->state = GDB_PAYLOAD;
        } else if (byte == '}') {
            reader->state = GDB_ESCAPED;
        } else {
            append(reader, byte);
        }
        return GDB_MORE;
    case GDB_SUM_HIGH:
    case GDB_SUM_LOW:
        digit = hex_digit((char)byte);
        reader->bad |= digit < 0;
        if (reader->state == GDB_SUM_HIGH) {
            reader->given = (uint8_t)((unsigned)digit << 4);
            reader->state = GDB_SUM_LOW;
            return GDB_MORE;
        }
        reader->given |= (uint8_t)digit;
        return finish(reader);
    }
    return GDB_MORE;
}

void hpvm__gdb_add(struct gdb_reply *reply, const char *format, ...)
{
    size_t room = sizeof reply->text - reply->length;
    va_list arguments;
    va_start(arguments, format);
    int wanted = vsnprintf(reply->text + reply->length, room, format, arguments);
    va_end(arguments);
    if (wanted < 0)
        return;
    if ((size_t)wanted >= room) {
        reply->overflow = true;
        reply->length = sizeof reply->text - 1;
    } else {
        reply->length += (size_t)wanted;
    }
}

void hpvm__gdb_add_hex(struct gdb_reply *reply, const void *data, size_t length)
{
    static const char digits[] = "0123456789abcdef";
    const uint8_t *bytes = data;
    for (size_t n = 0; n < length; n++) {
        if (reply->length + 2 >= sizeof reply->text) {
            reply->overflow = true;
            break;
        }
        reply->text[reply->length++] = digits[bytes[n] >> 4];
        reply->text[reply->length++] = digits[bytes[n] & 15];
    }
    reply->text[reply->length] = 0;
}

bool hpvm__gdb_number(const char **text, const char *end, uint64_t *value)
{
    const char *start = *text;
    *value = 0;
    while (*text < end && hex_digit(**text) >= 0) {
        if (*text - start == 16)
            return false;
        *value = *value << 4 | (uint64_t)hex_digit(*(*text)++);
    }
    return *text > start;
}

bool hpvm__gdb_bytes(const char **text, const char *end, void *data, size_t length)
{
    uint8_t *bytes = data;
    if ((size_t)(end - *text) / 2 < length)
        return false;
    for (size_t n = 0; n < length; n++, *text += 2) {
        int high = hex_digit((*text)[0]), low = hex_digit((*text)[1]);
        if (high < 0 || low < 0)
            return false;
        bytes[n] = (uint8_t)(high << 4 | low);
    }
    return true;
}
