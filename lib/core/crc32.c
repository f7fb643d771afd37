// CRC-32: four bits at a time with sixteen constants, long data eight bytes at a time with tables made for
// the call (they are made faster than 4 KB are summed up, and nothing needs setting up or locking).
#include "core/crc32.h"

#include "core/bits.h"

#define LONG 4096

// step[n] is the remainder of n << 28 after four reflected shifts.
static const uint32_t step[16] = {0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4,
                                  0x4db26158, 0x5005713c, 0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c,
                                  0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c};

static uint32_t shift_byte(uint32_t crc)
{
    crc = (crc >> 4) ^ step[crc & 15];
    return (crc >> 4) ^ step[crc & 15];
}

// table[k][n] is the remainder of the byte n with k bytes of zeros behind it.
static void make_tables(uint32_t table[8][256])
{
    for (unsigned n = 0; n < 256; n++) {
        table[0][n] = shift_byte(n);
        for (unsigned k = 1; k < 8; k++)
            table[k][n] = table[k - 1][n] >> 8 ^ shift_byte(table[k - 1][n] & 0xff);
    }
}

static uint32_t sum_eights(uint32_t crc, const uint8_t *p, size_t eights)
{
    uint32_t table[8][256];
    make_tables(table);
    for (; eights--; p += 8) {
        uint64_t word = load64(p) ^ crc;
        crc = 0;
        for (unsigned k = 0; k < 8; k++)
            crc ^= table[7 - k][word >> (8 * k) & 0xff];
    }
    return crc;
}

uint32_t hpvm__crc32(uint32_t crc, const void *data, size_t length)
{
    const uint8_t *p = data;
    crc = ~crc;
    if (length >= LONG) {
        size_t eights = length / 8;
        crc = sum_eights(crc, p, eights);
        p += 8 * eights;
        length -= 8 * eights;
    }
    while (length--)
        crc = shift_byte(crc ^ *p++);
    return ~crc;
}
