// Inflate with table look-up: one table of 2^10 (literals) or 2^9 (distances) entries, longer codes by
// canonical search. The input is hostile: every read is bounded and every copy is checked.
#include "core/inflate.h"

#include <stdlib.h>
#include <string.h>

#include "core/bits.h"
#include "core/crc32.h"
#include "core/status.h"

#define MAX_BITS      15
#define FAST_LITERAL  10
#define FAST_DISTANCE 9

struct code {
    uint16_t fast[1 << FAST_LITERAL]; // symbol << 4 | length; 0: longer than fast_bits, or no code
    unsigned fast_bits;
    uint16_t count[MAX_BITS + 1]; // codes per length
    uint16_t symbol[288];         // by code
};

struct stream {
    const uint8_t *in, *end;
    uint64_t bits; // not yet consumed, lowest first
    unsigned have;
    uint8_t *out;
    size_t size, capacity, limit;
    const char *error;
    struct code literals, distances;             // of the current dynamic block
    struct code fixed_literals, fixed_distances; // made when first needed
    bool fixed_ready;
};

static hpvm_status fail(struct stream *s, const char *error)
{
    s->error = error;
    return HPVM_E_CORRUPT;
}

// At least 56 bits if the input has them.
static inline void refill(struct stream *s)
{
    if (LIKELY(s->end - s->in >= 8)) {
        s->bits |= load64(s->in) << s->have;
        unsigned bytes = (63 - s->have) / 8;
        s->in += bytes;
        s->have += bytes * 8;
        return;
    }
    while (s->have <= 56 && s->in < s->end) {
        s->bits |= (uint64_t)*s->in++ << s->have;
        s->have += 8;
    }
}

static inline void drop(struct stream *s, unsigned count)
{
    s->bits >>= count;
    s->have -= count;
}

// count <= 16 bits; false at the end of the input.
static inline bool take(struct stream *s, unsigned count, unsigned *value)
{
    if (s->have < count)
        refill(s);
    if (s->have < count)
        return false;
    *value = (unsigned)(s->bits & mask_low(count));
    drop(s, count);
    return true;
}

static bool reserve(struct stream *s, size_t more)
{
    if (s->capacity - s->size >= more)
        return true;
    if (more > s->limit - s->size)
        return false;
    size_t capacity = s->capacity ? s->capacity : 65536;
    while (capacity - s->size < more)
        capacity *= 2;
    if (capacity > s->limit)
        capacity = s->limit;
    uint8_t *out = realloc(s->out, capacity);
    if (!out)
        return false;
    s->out = out;
    s->capacity = capacity;
    return true;
}

// ---- codes -------------------------------------------------------------------------------------------
static unsigned reverse(unsigned value, unsigned count)
{
    unsigned result = 0;
    while (count--) {
        result = result << 1 | (value & 1);
        value >>= 1;
    }
    return result;
}

// False: over-subscribed, or incomplete in a way that deflate does not allow.
static bool build(struct code *code, const uint8_t *lengths, unsigned symbols, unsigned fast_bits, bool lone)
{
    uint16_t offset[MAX_BITS + 2] = {0}, next[MAX_BITS + 2] = {0};
    memset(code->count, 0, sizeof code->count);
    memset(code->fast, 0, sizeof code->fast);
    code->fast_bits = fast_bits;
    for (unsigned n = 0; n < symbols; n++)
        code->count[lengths[n]]++;
    unsigned used = symbols - code->count[0];
    code->count[0] = 0;
    int left = 1;
    for (unsigned n = 1; n <= MAX_BITS; n++) {
        left = 2 * left - code->count[n];
        if (left < 0)
            return false;
        offset[n + 1] = (uint16_t)(offset[n] + code->count[n]);
        next[n + 1] = (uint16_t)((next[n] + code->count[n]) << 1);
    }
    // A distance code may consist of one code of one bit, or of none at all (RFC 1951, section 3.2.7).
    if (left > 0 && !(lone && (used == 0 || (used == 1 && code->count[1] == 1))))
        return false;
    for (unsigned n = 0; n < symbols; n++) {
        unsigned length = lengths[n];
        if (length == 0)
            continue;
        code->symbol[offset[length]++] = (uint16_t)n;
        unsigned bits = next[length]++;
        if (length > fast_bits)
            continue;
        for (unsigned at = reverse(bits, length); at < 1u << fast_bits; at += 1u << length)
            code->fast[at] = (uint16_t)(n << 4 | length);
    }
    return true;
}

// -1: no such code, or the input ends.
static inline int decode(struct stream *s, const struct code *code)
{
    if (s->have < MAX_BITS)
        refill(s);
    unsigned entry = code->fast[s->bits & mask_low(code->fast_bits)];
    if (LIKELY(entry)) {
        unsigned length = entry & 15;
        if (UNLIKELY(length > s->have))
            return -1;
        drop(s, length);
        return (int)(entry >> 4);
    }
    unsigned value = 0, first = 0, index = 0;
    for (unsigned length = 1; length <= MAX_BITS && length <= s->have; length++) {
        value |= (unsigned)(s->bits >> (length - 1)) & 1;
        unsigned count = code->count[length];
        if (value - first < count) {
            drop(s, length);
            return code->symbol[index + value - first];
        }
        index += count;
        first = (first + count) << 1;
        value <<= 1;
    }
    return -1;
}

// ---- blocks ------------------------------------------------------------------------------------------
static hpvm_status stored(struct stream *s)
{
    drop(s, s->have & 7);
    unsigned length, complement;
    if (!take(s, 16, &length) || !take(s, 16, &complement))
        return fail(s, "it ends too early");
    if (length != (complement ^ 0xffff))
        return fail(s, "a stored block has a bad length");
    if (!reserve(s, length))
        return HPVM_E_LIMIT;
    while (length && s->have) { // bytes that are in the bit buffer already
        s->out[s->size++] = (uint8_t)s->bits;
        drop(s, 8);
        length--;
    }
    if ((size_t)(s->end - s->in) < length)
        return fail(s, "it ends too early");
    memcpy(s->out + s->size, s->in, length);
    if (length)
        s->bits = 0; // the buffer may hold bits above `have`; they have been copied now
    s->in += length;
    s->size += length;
    return HPVM_OK;
}

static hpvm_status compressed(struct stream *s, const struct code *literals, const struct code *distances)
{
    static const uint16_t length_base[29] = {3,  4,  5,  6,  7,  8,  9,  10, 11,  13,  15,  17,  19,  23, 27,
                                             31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258};
    static const uint8_t length_extra[29] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                             2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
    static const uint16_t distance_base[30] = {1,    2,    3,    4,    5,    7,    9,    13,    17,    25,
                                               33,   49,   65,   97,   129,  193,  257,  385,   513,   769,
                                               1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577};
    for (;;) {
        int symbol = decode(s, literals);
        if (symbol < 0)
            return fail(s, "an unknown code, or it ends too early");
        if (symbol < 256) {
            if (UNLIKELY(s->size == s->capacity) && !reserve(s, 1))
                return HPVM_E_LIMIT;
            s->out[s->size++] = (uint8_t)symbol;
            continue;
        }
        if (symbol == 256)
            return HPVM_OK;
        if (symbol > 285)
            return fail(s, "an unknown length");
        unsigned extra;
        if (!take(s, length_extra[symbol - 257], &extra))
            return fail(s, "it ends too early");
        size_t length = length_base[symbol - 257] + extra;
        symbol = decode(s, distances);
        if (symbol < 0 || symbol > 29)
            return fail(s, "an unknown distance");
        if (!take(s, symbol < 2 ? 0 : (unsigned)symbol / 2 - 1, &extra))
            return fail(s, "it ends too early");
        size_t distance = distance_base[symbol] + extra;
        if (distance > s->size)
            return fail(s, "a distance points before the start");
        if (!reserve(s, length))
            return HPVM_E_LIMIT;
        uint8_t *to = s->out + s->size;
        const uint8_t *from = to - distance;
        s->size += length;
        if (distance >= length)
            memcpy(to, from, length);
        else
            while (length--) // overlapping on purpose: repeats the last `distance` bytes
                *to++ = *from++;
    }
}

static hpvm_status fixed(struct stream *s)
{
    if (!s->fixed_ready) {
        uint8_t lengths[288];
        memset(lengths, 8, 144);
        memset(lengths + 144, 9, 112);
        memset(lengths + 256, 7, 24);
        memset(lengths + 280, 8, 8);
        build(&s->fixed_literals, lengths, 288, FAST_LITERAL, false);
        memset(lengths, 5, 32);
        build(&s->fixed_distances, lengths, 32, FAST_DISTANCE, false);
        s->fixed_ready = true;
    }
    return compressed(s, &s->fixed_literals, &s->fixed_distances);
}

static hpvm_status dynamic(struct stream *s)
{
    static const uint8_t order[19] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};
    unsigned literal_count, distance_count, length_count;
    if (!take(s, 5, &literal_count) || !take(s, 5, &distance_count) || !take(s, 4, &length_count))
        return fail(s, "it ends too early");
    literal_count += 257;
    distance_count += 1;
    length_count += 4;
    if (literal_count > 286 || distance_count > 30)
        return fail(s, "too many codes");
    uint8_t lengths[286 + 30] = {0};
    for (unsigned n = 0; n < length_count; n++) {
        unsigned length;
        if (!take(s, 3, &length))
            return fail(s, "it ends too early");
        lengths[order[n]] = (uint8_t)length;
    }
    if (!build(&s->literals, lengths, 19, 7, false))
        return fail(s, "bad code lengths");
    memset(lengths, 0, sizeof lengths);
    for (unsigned n = 0; n < literal_count + distance_count;) {
        int symbol = decode(s, &s->literals);
        unsigned repeat, value = 0;
        if (symbol < 0)
            return fail(s, "an unknown code, or it ends too early");
        if (symbol < 16) {
            lengths[n++] = (uint8_t)symbol;
            continue;
        }
        if (symbol == 16 && n == 0)
            return fail(s, "bad code lengths");
        if (!take(s, symbol == 16 ? 2 : symbol == 17 ? 3 : 7, &repeat))
            return fail(s, "it ends too early");
        repeat += symbol == 18 ? 11 : 3;
        if (symbol == 16)
            value = lengths[n - 1];
        if (repeat > literal_count + distance_count - n)
            return fail(s, "bad code lengths");
        memset(lengths + n, (int)value, repeat);
        n += repeat;
    }
    if (lengths[256] == 0 || !build(&s->literals, lengths, literal_count, FAST_LITERAL, false) ||
        !build(&s->distances, lengths + literal_count, distance_count, FAST_DISTANCE, true))
        return fail(s, "bad codes");
    return compressed(s, &s->literals, &s->distances);
}

static hpvm_status inflate(struct stream *s)
{
    for (unsigned last = 0; !last;) {
        unsigned type;
        if (!take(s, 1, &last) || !take(s, 2, &type))
            return fail(s, "it ends too early");
        hpvm_status status = type == 0   ? stored(s)
                             : type == 1 ? fixed(s)
                             : type == 2 ? dynamic(s)
                                         : fail(s, "an unknown block type");
        if (status != HPVM_OK)
            return status;
    }
    return HPVM_OK;
}

hpvm_status hpvm__inflate(const void *data, size_t size, size_t limit, void **out, size_t *out_size,
                          size_t *used)
{
    struct stream s = {.in = data, .end = (const uint8_t *)data + size, .limit = limit};
    hpvm_status status = inflate(&s);
    if (status != HPVM_OK) {
        free(s.out);
        if (status == HPVM_E_LIMIT)
            return hpvm__fail(HPVM_E_LIMIT, 0, "compressed data grows beyond %zu bytes, or memory is short",
                              limit);
        return hpvm__fail(status, 0, "compressed data is damaged: %s", s.error);
    }
    *out = s.out;
    *out_size = s.size;
    *used = (size_t)(s.in - (const uint8_t *)data) - s.have / 8; // whole bytes still in the bit buffer
    return HPVM_OK;
}

// ---- gzip --------------------------------------------------------------------------------------------
enum { GZIP_HEADER = 10, GZIP_TRAILER = 8, FLAG_CRC = 2, FLAG_EXTRA = 4, FLAG_NAME = 8, FLAG_COMMENT = 16 };

bool hpvm__is_gzip(const void *data, size_t size)
{
    const uint8_t *p = data;
    return size >= GZIP_HEADER + GZIP_TRAILER && p[0] == 0x1f && p[1] == 0x8b && p[2] == 8;
}

// Length of the header, 0 if it is damaged.
static size_t gzip_header(const uint8_t *p, size_t size)
{
    size_t at = GZIP_HEADER;
    uint8_t flags = p[3];
    if (flags & 0xe0)
        return 0;
    if (flags & FLAG_EXTRA) {
        if (size - at < 2)
            return 0;
        size_t extra = load16(p + at);
        if (size - at - 2 < extra)
            return 0;
        at += 2 + extra;
    }
    for (unsigned flag = FLAG_NAME; flag <= FLAG_COMMENT; flag *= 2) {
        if (!(flags & flag))
            continue;
        const uint8_t *zero = memchr(p + at, 0, size - at);
        if (!zero)
            return 0;
        at = (size_t)(zero - p) + 1;
    }
    if (flags & FLAG_CRC)
        at += 2;
    return at <= size ? at : 0;
}

hpvm_status hpvm__gunzip(const void *data, size_t size, size_t limit, void **out, size_t *out_size)
{
    const uint8_t *p = data;
    size_t header = hpvm__is_gzip(data, size) ? gzip_header(p, size) : 0, used;
    if (header == 0)
        return hpvm__fail(HPVM_E_CORRUPT, 0, "compressed data is damaged: bad gzip header");
    hpvm_status status = hpvm__inflate(p + header, size - header, limit, out, out_size, &used);
    if (status != HPVM_OK)
        return status;
    const uint8_t *trailer = p + header + used;
    if (size - header - used < GZIP_TRAILER || load32(trailer) != hpvm__crc32(0, *out, *out_size) ||
        load32(trailer + 4) != (uint32_t)*out_size) {
        free(*out);
        *out = NULL;
        return hpvm__fail(HPVM_E_CORRUPT, 0, "compressed data is damaged: wrong checksum");
    }
    return HPVM_OK;
}
