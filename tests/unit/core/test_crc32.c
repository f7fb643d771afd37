// CRC-32: known values, and long data against the sum of its bytes one after the other.
#include "core/crc32.h"

#include "check.h"

static void known_values(void)
{
    CHECK_EQ(hpvm__crc32(0, "", 0), 0);
    CHECK_EQ(hpvm__crc32(0, "123456789", 9), 0xcbf43926);
    CHECK_EQ(hpvm__crc32(0, "The quick brown fox jumps over the lazy dog", 43), 0x414fa339);
    static const uint8_t zeros[1 << 16];
    CHECK_EQ(hpvm__crc32(0, zeros, sizeof zeros), 0xd7978eeb);
}

static void long_data(void)
{
    static uint8_t data[3 * 4096 + 17];
    for (size_t n = 0; n < sizeof data; n++)
        data[n] = (uint8_t)(n * 193 + (n >> 7));
    for (size_t start = 0; start < 9; start++)
        for (size_t length = 4088; length < 4106; length++) {
            uint32_t bytewise = 0x12345678;
            for (size_t n = 0; n < length; n++)
                bytewise = hpvm__crc32(bytewise, data + start + n, 1);
            CHECK_EQ(hpvm__crc32(0x12345678, data + start, length), bytewise);
        }
}

CHECK_MAIN("crc32", CHECK_TEST(known_values), CHECK_TEST(long_data))
