// Bundles: the template table and the split of 16 bytes into template and slots (manual volume 3,
// section 4.1).
#include "ia64/decode/decode.h"

// clang-format off
#define RESERVED {.reserved = true, .unit = {UNIT_I, UNIT_I, UNIT_I}, .name = "---"}
#define TEMPLATE(a, b, c, stop0, stop1, stop2, text)                                                         \
    {.unit = {UNIT_##a, UNIT_##b, UNIT_##c}, .stop = {stop0, stop1, stop2}, .name = text}

const struct template_info hpvm__templates[32] = {
    [0x00] = TEMPLATE(M, I, I, 0, 0, 0, "MII"),   [0x01] = TEMPLATE(M, I, I, 0, 0, 1, "MII"),
    [0x02] = TEMPLATE(M, I, I, 0, 1, 0, "MII"),   [0x03] = TEMPLATE(M, I, I, 0, 1, 1, "MII"),
    [0x04] = TEMPLATE(M, LX, LX, 0, 0, 0, "MLX"), [0x05] = TEMPLATE(M, LX, LX, 0, 0, 1, "MLX"),
    [0x06] = RESERVED,                            [0x07] = RESERVED,
    [0x08] = TEMPLATE(M, M, I, 0, 0, 0, "MMI"),   [0x09] = TEMPLATE(M, M, I, 0, 0, 1, "MMI"),
    [0x0a] = TEMPLATE(M, M, I, 1, 0, 0, "MMI"),   [0x0b] = TEMPLATE(M, M, I, 1, 0, 1, "MMI"),
    [0x0c] = TEMPLATE(M, F, I, 0, 0, 0, "MFI"),   [0x0d] = TEMPLATE(M, F, I, 0, 0, 1, "MFI"),
    [0x0e] = TEMPLATE(M, M, F, 0, 0, 0, "MMF"),   [0x0f] = TEMPLATE(M, M, F, 0, 0, 1, "MMF"),
    [0x10] = TEMPLATE(M, I, B, 0, 0, 0, "MIB"),   [0x11] = TEMPLATE(M, I, B, 0, 0, 1, "MIB"),
    [0x12] = TEMPLATE(M, B, B, 0, 0, 0, "MBB"),   [0x13] = TEMPLATE(M, B, B, 0, 0, 1, "MBB"),
    [0x14] = RESERVED,                            [0x15] = RESERVED,
    [0x16] = TEMPLATE(B, B, B, 0, 0, 0, "BBB"),   [0x17] = TEMPLATE(B, B, B, 0, 0, 1, "BBB"),
    [0x18] = TEMPLATE(M, M, B, 0, 0, 0, "MMB"),   [0x19] = TEMPLATE(M, M, B, 0, 0, 1, "MMB"),
    [0x1a] = RESERVED,                            [0x1b] = RESERVED,
    [0x1c] = TEMPLATE(M, F, B, 0, 0, 0, "MFB"),   [0x1d] = TEMPLATE(M, F, B, 0, 0, 1, "MFB"),
    [0x1e] = RESERVED,                            [0x1f] = RESERVED,
};
// clang-format on

struct bundle hpvm__bundle_read(const uint8_t bytes[16])
{
    uint64_t low = load64(bytes), high = load64(bytes + 8);
    return (struct bundle){
        .template = low & 0x1f,
        .slot = {bits_get(low, 5, 41), low >> 46 | bits_get(high, 0, 23) << 18, high >> 23},
    };
}
