// Public disassembler (hpvm/disasm.h).
#include <hpvm/disasm.h>

#include "core/status.h"
#include "ia64/decode/decode.h"

hpvm_status hpvm_disassemble_bundle(hpvm_disassembly *out, const void *bytes, size_t size, uint64_t address)
{
    hpvm__enter("hpvm_disassemble_bundle");
    if (!out || !bytes)
        return hpvm__fail(HPVM_E_INVAL, 0, "null pointer");
    if (size < HPVM_BUNDLE_SIZE)
        return hpvm__fail(HPVM_E_INVAL, 0, "buffer of %zu bytes; a bundle has %d", size, HPVM_BUNDLE_SIZE);
    if (address % HPVM_BUNDLE_SIZE)
        return hpvm__fail(HPVM_E_INVAL, 0, "address 0x%llx is not a multiple of %d",
                          (unsigned long long)address, HPVM_BUNDLE_SIZE);
    if (out->struct_size < sizeof *out)
        return hpvm__fail(HPVM_E_INVAL, 0, "struct_size %zu is below %zu", out->struct_size, sizeof *out);

    struct bundle bundle = hpvm__bundle_read(bytes);
    const struct template_info *info = &hpvm__templates[bundle.template];
    out->stops = out->reserved = 0;
    memset(out->template_name, 0, sizeof out->template_name);
    memcpy(out->template_name, info->name, strlen(info->name));
    for (unsigned slot = 0; slot < 3; slot++) {
        bool is_long = info->unit[slot] == UNIT_LX;
        struct insn insn = {0};
        out->stops |= (uint32_t)info->stop[slot] << slot;
        if (info->reserved) {
            insn.row = ROW_ILLEGAL;
            insn.imm = (int64_t)bundle.slot[slot];
        } else {
            hpvm__decode(info->unit[slot], bundle.slot[is_long ? 2 : slot], bundle.slot[1], slot, &insn);
        }
        out->reserved |= (uint32_t)(insn.row == ROW_ILLEGAL) << slot;
        hpvm__disassemble(&insn, address, out->text[slot], sizeof out->text[slot]);
        if (is_long) {
            out->text[2][0] = 0;
            out->stops |= (uint32_t)info->stop[2] << 1;
            break;
        }
    }
    return HPVM_OK;
}
