// Finds the row of an instruction by the generated index.
#include "ia64/decode/decode.h"

bool hpvm__decode(enum unit unit, uint64_t bits, uint64_t low, unsigned slot, struct insn *out)
{
    bits = bits_get(bits, 0, 41);
    out->slot = (uint8_t)slot;
    const uint32_t *range = &hpvm__row_index[unit == UNIT_A ? UNIT_I : unit][bits >> 30];
    for (uint32_t n = range[0]; n < range[1]; n++) {
        const struct row_info *row = &hpvm__rows[hpvm__row_lists[n]];
        if ((bits & row->mask) == row->match) {
            out->row = hpvm__row_lists[n];
            hpvm__decode_operands((enum format)row->format, bits, low, out);
            out->flags = unit == UNIT_LX ? INSN_LONG : 0;
            return true;
        }
    }
    insn_function run = out->run;
    *out = (struct insn){
        .run = run,
        .row = ROW_ILLEGAL,
        .imm = (int64_t)bits,
        .qp = bits & 63,
        .slot = (uint8_t)slot,
        .flags = unit == UNIT_LX ? INSN_LONG : 0,
    };
    return false;
}
