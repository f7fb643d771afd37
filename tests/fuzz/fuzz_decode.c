// Fuzz target: any bytes decode to one row or to a reserved encoding, operands stay in range, texts fit.
#include <stdlib.h>

#include <hpvm/disasm.h>

#include "ia64/decode/decode.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition)
{
    if (!condition)
        abort();
}

static void check_slot(enum unit unit, const struct bundle *bundle, unsigned slot)
{
    struct insn insn = {0};
    bool is_long = unit == UNIT_LX;
    bool good = hpvm__decode(unit, bundle->slot[is_long ? 2 : slot], bundle->slot[1], slot, &insn);
    require(good == (insn.row < ROW_COUNT) && insn.slot == slot && insn.qp < 64);
    require(insn.r1 < 128 && insn.r2 < 128 && insn.r3 < 128 && insn.r4 < 128 && insn.p1 < 128 &&
            insn.p2 < 128);
    require(insn.aux2 <= 127 && insn.hint < 64 && (insn.flags == INSN_LONG) == is_long);
    char text[HPVM_DISASM_TEXT];
    require(hpvm__disassemble(&insn, 0xfffffffffffffff0, text, sizeof text) < sizeof text);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    for (size_t at = 0; at + HPVM_BUNDLE_SIZE <= size; at += HPVM_BUNDLE_SIZE) {
        struct bundle bundle = hpvm__bundle_read(data + at);
        const struct template_info *info = &hpvm__templates[bundle.template];
        for (unsigned slot = 0; slot < (info->unit[1] == UNIT_LX ? 2 : 3); slot++)
            check_slot(info->unit[slot], &bundle, slot);
        hpvm_disassembly text = HPVM_DISASSEMBLY_INIT;
        require(hpvm_disassemble_bundle(&text, data + at, size - at, at) == HPVM_OK);
        for (unsigned slot = 0; slot < 3; slot++)
            require(memchr(text.text[slot], 0, sizeof text.text[slot]) != NULL);
    }
    return 0;
}
