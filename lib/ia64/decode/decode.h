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
    enum unit unit[3];  // MLX: UNIT_M, UNIT_LX, UNIT_LX
    bool stop[3];       // a stop follows this slot
    const char *name;   // "MII"
};
extern const struct template_info hpvm__templates[32];

struct bundle hpvm__bundle_read(const uint8_t bytes[16]);

// Finds the row of an instruction and extracts its operands; `run` is left alone. For UNIT_LX `low` is the L
// slot and `bits` the X slot. Returns false (row = ROW_ILLEGAL) for reserved encodings. UNIT_A is tried for
// I and M slots.
bool hpvm__decode(enum unit unit, uint64_t bits, uint64_t low, unsigned slot, struct insn *out);

struct row_info {
    const char *id, *text, *pattern;
    uint8_t unit, format;
    uint8_t flags;
    uint64_t mask, match;
};
extern const struct row_info hpvm__rows[ROW_COUNT];

// Writes the text of one slot ("(p06) add r1=r2,r3"), without the stop. Returns its length.
size_t hpvm__disassemble(const struct insn *i, uint64_t ip, char *text, size_t size);

#endif
