// The few instructions that firmware writes into guest memory, as 41-bit slots and 128-bit bundles.
// Formats are those of the manual, volume 3, chapter 4.
#ifndef HPVM_IA64_FW_BUNDLE_H
#define HPVM_IA64_FW_BUNDLE_H

#include "core/bits.h"

#define SLOT_NOP_M     0x0008000000ull                    // M48: x4 = 1
#define SLOT_NOP_I     0x0008000000ull                    // I18: x6 = 1
#define SLOT_BR_RET    (0x21ull << 27 | 4 << 6 | 1 << 12) // B4: br.ret.sptk.many b0
#define SLOT_BR_B0     (0x20ull << 27 | 1 << 12)          // B4: br.cond.sptk.many b0
#define SLOT_RFI       (0x08ull << 27)                    // B8: rfi
#define TEMPLATE_MIB_S 0x11u
#define TEMPLATE_MLX_S 0x05u

static inline uint64_t slot_break_m(uint32_t immediate) // M37, 21 bits
{
    return (uint64_t)(immediate & 0xfffff) << 6 | (uint64_t)(immediate >> 20 & 1) << 36;
}

static inline void bundle_store(uint8_t *at, unsigned template, uint64_t slot0, uint64_t slot1,
                                uint64_t slot2)
{
    store64(at, template | slot0 << 5 | slot1 << 46);
    store64(at + 8, slot1 >> 18 | slot2 << 23);
}

// {nop.m; brl.cond.sptk.many target}: a jump of any distance that changes no register (X3).
static inline void bundle_store_jump(uint8_t *at, uint64_t from, uint64_t target)
{
    uint64_t displacement = (target - from) >> 4; // 60 bits: i, imm39, imm20b
    uint64_t slot2 =
        0xcull << 37 | bits_get(displacement, 59, 1) << 36 | bits_get(displacement, 0, 20) << 13 | 1 << 12;
    uint64_t slot1 = bits_get(displacement, 20, 39) << 2;
    bundle_store(at, TEMPLATE_MLX_S, SLOT_NOP_M, slot1, slot2);
}

#endif
