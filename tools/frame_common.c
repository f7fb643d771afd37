// Growing byte buffers and the frames in them.
#include "frame_common.h"

#include <stdlib.h>
#include <string.h>

bool bytes_reserve(struct bytes *bytes, size_t more)
{
    if (bytes->capacity - bytes->length >= more)
        return true;
    size_t capacity = bytes->capacity ? bytes->capacity : 1024;
    while (capacity - bytes->length < more)
        capacity *= 2;
    uint8_t *data = realloc(bytes->data, capacity);
    if (!data)
        return false;
    bytes->data = data;
    bytes->capacity = capacity;
    return true;
}

bool bytes_append(struct bytes *bytes, const void *data, size_t length)
{
    if (!bytes_reserve(bytes, length))
        return false;
    if (length)
        memcpy(bytes->data + bytes->length, data, length);
    bytes->length += length;
    return true;
}

void bytes_consume(struct bytes *bytes, size_t length)
{
    memmove(bytes->data, bytes->data + length, bytes->length - length);
    bytes->length -= length;
}

void bytes_free(struct bytes *bytes)
{
    free(bytes->data);
    *bytes = (struct bytes){NULL, 0, 0};
}

static void put32(uint8_t *at, uint32_t value)
{
    for (unsigned n = 0; n < 4; n++)
        at[n] = (uint8_t)(value >> (8 * n));
}

static uint32_t get32(const uint8_t *at)
{
    return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

bool frame_append(struct bytes *out, const ProtobufCMessage *message)
{
    size_t length = protobuf_c_message_get_packed_size(message);
    if (length > FRAME_MAX_REPLY || !bytes_reserve(out, FRAME_HEADER + length))
        return false;
    uint8_t *at = out->data + out->length;
    memcpy(at, "HPVM", 4);
    put32(at + 4, FRAME_PROTOCOL);
    put32(at + 8, (uint32_t)length);
    protobuf_c_message_pack(message, at + FRAME_HEADER);
    out->length += FRAME_HEADER + length;
    return true;
}

enum frame_state frame_next(const struct bytes *in, size_t limit, size_t *length, unsigned *version)
{
    if (in->length >= 4 && memcmp(in->data, "HPVM", 4) != 0)
        return FRAME_DAMAGED;
    if (in->length < FRAME_HEADER)
        return FRAME_INCOMPLETE;
    *version = get32(in->data + 4);
    if (*version != FRAME_PROTOCOL)
        return FRAME_STRANGER;
    *length = get32(in->data + 8);
    if (*length > limit)
        return FRAME_DAMAGED;
    return in->length - FRAME_HEADER >= *length ? FRAME_READY : FRAME_INCOMPLETE;
}
