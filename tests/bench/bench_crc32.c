// CRC-32 with a table, byte by byte: dependent loads.
#include "bench.h"

BENCH_KERNEL(BENCH_INTEGER, crc32)
{
    enum { BYTES = 200000 };
    static uint32_t table[256];
    static unsigned char data[BYTES];
    for (uint32_t i = 0; i < 256; i++) {
        uint32_t value = i;
        for (int bit = 0; bit < 8; bit++)
            value = value & 1 ? value >> 1 ^ 0xedb88320u : value >> 1;
        table[i] = value;
    }
    for (unsigned i = 0; i < BYTES; i++)
        data[i] = (unsigned char)(i * 7 + (i >> 8));
    uint32_t crc = ~0u;
    for (unsigned i = 0; i < BYTES; i++)
        crc = crc >> 8 ^ table[(crc ^ data[i]) & 255];
    return ~crc;
}
