// FPSWA: the floating-point software assistance interface that loaders look for and hand to the kernel.
//
// This processor computes every operation itself and never raises a software-assist fault, so the handler has
// nothing to do; if it is called all the same it says that it did not handle the event.
#include "ia64/fw/fw.h"

#include "core/bits.h"

void hpvm__fpswa_write(struct firmware *fw)
{
    uint8_t *interface = fw_memory(fw, FW_FPSWA);
    store32(interface, 0x00010000); // revision 1.0
    store32(interface + 4, 0);
    store64(interface + 8, FW_RUNTIME_DESCRIPTOR(GATE_fpswa));
}

enum gate_result hpvm__gate_fpswa(struct firmware *fw, struct cpu *cpu)
{
    (void)fw;
    fw_result(cpu, 8, ~(uint64_t)0); // -1: the event was not handled
    fw_result(cpu, 9, 0);
    fw_result(cpu, 10, 0);
    fw_result(cpu, 11, 0);
    return GATE_RETURN;
}
