// Frames on local sockets: magic, protocol version, length, one protobuf message.
#ifndef HPVM_TOOLS_FRAME_COMMON_H
#define HPVM_TOOLS_FRAME_COMMON_H

#include <protobuf-c/protobuf-c.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define FRAME_PROTOCOL    1u // version of rpc.proto; raised when an older reader would misunderstand
#define FRAME_HEADER      12u
#define FRAME_MAX_REQUEST (4u << 20) // to hpvmd and hpvmapp
#define FRAME_MAX_REPLY   (64u << 20)

struct bytes {
    uint8_t *data;
    size_t length, capacity;
};

bool bytes_reserve(struct bytes *bytes, size_t more); // false: no memory
bool bytes_append(struct bytes *bytes, const void *data, size_t length);
void bytes_consume(struct bytes *bytes, size_t length); // drops the first bytes
void bytes_free(struct bytes *bytes);

bool frame_append(struct bytes *out, const ProtobufCMessage *message);

enum frame_state {
    FRAME_INCOMPLETE,
    FRAME_READY,    // payload is at data + FRAME_HEADER; consume FRAME_HEADER + length afterwards
    FRAME_STRANGER, // another protocol version, which is given
    FRAME_DAMAGED
};
enum frame_state frame_next(const struct bytes *in, size_t limit, size_t *length, unsigned *version);

#endif
