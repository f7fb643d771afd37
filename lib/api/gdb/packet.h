// Framing of gdb's remote serial protocol: $payload#checksum, acknowledgements, the interrupt byte;
// hexadecimal.
#ifndef HPVM_API_GDB_PACKET_H
#define HPVM_API_GDB_PACKET_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define GDB_PACKET_MAX 0x4000 // payload bytes, told to gdb as PacketSize

enum gdb_input {
    GDB_MORE,      // nothing complete yet
    GDB_PACKET,    // reader->data holds a payload, ended by a 0 that does not count
    GDB_DAMAGED,   // checksum wrong or not hexadecimal
    GDB_OVERSIZE,  // longer than GDB_PACKET_MAX; its content is lost
    GDB_INTERRUPT, // Ctrl-C
    GDB_ACK,
    GDB_NAK
};

struct gdb_reader {
    char data[GDB_PACKET_MAX + 1];
    size_t length;
    enum { GDB_IDLE, GDB_PAYLOAD, GDB_ESCAPED, GDB_SUM_HIGH, GDB_SUM_LOW } state;
    uint8_t sum, given;
    bool overflow, bad;
};

// Takes one byte from the connection. A packet stays valid until the next call.
enum gdb_input hpvm__gdb_feed(struct gdb_reader *reader, uint8_t byte);

// Text of an answer; what does not fit is cut off and `overflow` remembers it.
struct gdb_reply {
    char text[GDB_PACKET_MAX + 1];
    size_t length;
    bool overflow;
};
void hpvm__gdb_add(struct gdb_reply *reply, const char *format, ...) __attribute__((format(printf, 2, 3)));
void hpvm__gdb_add_hex(struct gdb_reply *reply, const void *data, size_t length);

// Hexadecimal number at *text, at most 16 digits; *text moves behind it. False: there is none.
bool hpvm__gdb_number(const char **text, const char *end, uint64_t *value);
// Exactly `length` bytes; false: too few digits or others.
bool hpvm__gdb_bytes(const char **text, const char *end, void *data, size_t length);

#endif
