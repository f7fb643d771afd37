// Bundles and instructions: bits to struct insn, and struct insn to text.
#ifndef HPVM_IA64_DECODE_DECODE_H
#define HPVM_IA64_DECODE_DECODE_H

#include "ia64/isa/insn.h"

struct bundle {
    uint8_t template;
    uint64_t slot[3]; // 41 bits each; for MLX slot[1] is the L part
};

struct template_info {
    bool reserved;
    enum unit unit[3]; // MLX: UNIT_M, UNIT_LX, UNIT_LX
    bool stop[3];      // a stop follows this slot
    const char *name;  // "MII"
};
extern const struct template_info hpvm__templates[32];

struct bundle hpvm__bundle_read(const uint8_t bytes[16]);

// Finds the row of an instruction and extracts its operands; `run` is left alone. For UNIT_LX `low` is the L
// slot and `bits` the X slot. Returns false for reserved encodings (row = ROW_ILLEGAL, imm = bits). UNIT_A is
// tried for I and M slots.
bool hpvm__decode(enum unit unit, uint64_t bits, uint64_t low, unsigned slot, struct insn *out);

// clang-format off
enum format {
    FORMAT_A1, FORMAT_A2, FORMAT_A3, FORMAT_A4, FORMAT_A5, FORMAT_A6, FORMAT_A7, FORMAT_A8, FORMAT_A9,
    FORMAT_A10,
    FORMAT_I1, FORMAT_I2, FORMAT_I3, FORMAT_I4, FORMAT_I5, FORMAT_I6, FORMAT_I7, FORMAT_I8, FORMAT_I9,
    FORMAT_I10, FORMAT_I11, FORMAT_I12, FORMAT_I13, FORMAT_I14, FORMAT_I15, FORMAT_I16, FORMAT_I17,
    FORMAT_I18, FORMAT_I19, FORMAT_I20, FORMAT_I21, FORMAT_I22, FORMAT_I23, FORMAT_I24, FORMAT_I25,
    FORMAT_I26, FORMAT_I27, FORMAT_I28, FORMAT_I29, FORMAT_I30,
    FORMAT_M1, FORMAT_M2, FORMAT_M3, FORMAT_M4, FORMAT_M5, FORMAT_M6, FORMAT_M7, FORMAT_M8, FORMAT_M9,
    FORMAT_M10, FORMAT_M11, FORMAT_M12, FORMAT_M13, FORMAT_M14, FORMAT_M15, FORMAT_M16, FORMAT_M17,
    FORMAT_M18, FORMAT_M19, FORMAT_M20, FORMAT_M21, FORMAT_M22, FORMAT_M23, FORMAT_M24, FORMAT_M25,
    FORMAT_M26, FORMAT_M27, FORMAT_M28, FORMAT_M29, FORMAT_M30, FORMAT_M31, FORMAT_M32, FORMAT_M33,
    FORMAT_M34, FORMAT_M35, FORMAT_M36, FORMAT_M37, FORMAT_M38, FORMAT_M39, FORMAT_M40, FORMAT_M41,
    FORMAT_M42, FORMAT_M43, FORMAT_M44, FORMAT_M45, FORMAT_M46, FORMAT_M47, FORMAT_M48,
    FORMAT_B1, FORMAT_B2, FORMAT_B3, FORMAT_B4, FORMAT_B5, FORMAT_B6, FORMAT_B7, FORMAT_B8, FORMAT_B9,
    FORMAT_F1, FORMAT_F2, FORMAT_F3, FORMAT_F4, FORMAT_F5, FORMAT_F6, FORMAT_F7, FORMAT_F8, FORMAT_F9,
    FORMAT_F10, FORMAT_F11, FORMAT_F12, FORMAT_F13, FORMAT_F14, FORMAT_F15, FORMAT_F16,
    FORMAT_X1, FORMAT_X2, FORMAT_X3, FORMAT_X4, FORMAT_X5
};
// clang-format on

struct row_info {
    const char *id, *text, *pattern;
    uint8_t unit, format;
    uint8_t flags;
    uint64_t mask, match;
};
extern const struct row_info hpvm__rows[ROW_COUNT];

// Generated index: the rows to try for a slot of `unit` are hpvm__row_lists[from] .. [to - 1] with from and
// to = hpvm__row_index[unit][bits 40:30] and the next entry. Lists of units I and M include the rows of unit
// A.
extern const uint16_t hpvm__row_lists[];
extern const uint32_t hpvm__row_index[UNIT_LX + 1][2049];

// Fills qp and the members that the table in insn.h names for `format`; the other operands become 0.
void hpvm__decode_operands(enum format format, uint64_t bits, uint64_t low, struct insn *out);

// Writes the text of one slot ("(p06) add r1=r2,r3"), without the stop. Returns its length.
size_t hpvm__disassemble(const struct insn *i, uint64_t ip, char *text, size_t size);

#endif
