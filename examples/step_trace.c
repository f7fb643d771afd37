/* step_trace: executes machine code slot by slot and prints each instruction with the register that it
 * changed. */
#include <hpvm/hpvm.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "code.h"

#define REGISTERS 32

static int failed(hpvm_vm *vm, const char *what)
{
    fprintf(stderr, "step_trace: %s: %s\n", what, hpvm_last_error()->message);
    hpvm_vm_destroy(vm);
    return 1;
}

static void read_registers(hpvm_vcpu *vcpu, uint64_t values[REGISTERS + 1])
{
    for (unsigned n = 0; n < REGISTERS; n++)
        hpvm_vcpu_get_reg(vcpu, HPVM_REG_GR(n), &values[n], sizeof values[n]);
    hpvm_vcpu_get_reg(vcpu, HPVM_REG_AR(65), &values[REGISTERS], sizeof values[REGISTERS]);
}

int main(void)
{
    hpvm_vm_config config = HPVM_VM_CONFIG_INIT;
    config.ram_bytes = HPVM_RAM_MIN;
    hpvm_vm *vm = NULL;
    if (hpvm_vm_create(&vm, &config) != HPVM_OK)
        return failed(vm, "create");
    hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, 0);
    uint64_t ip = CODE_ADDRESS;
    if (hpvm_vm_write_memory(vm, CODE_ADDRESS, code, sizeof code) != HPVM_OK ||
        hpvm_vcpu_set_reg(vcpu, HPVM_REG_IP, &ip, sizeof ip) != HPVM_OK)
        return failed(vm, "load");

    uint64_t before[REGISTERS + 1], after[REGISTERS + 1];
    read_registers(vcpu, before);
    for (unsigned step = 0; step < 15; step++) {
        uint64_t at, slot;
        unsigned char bundle[HPVM_BUNDLE_SIZE];
        hpvm_disassembly text = HPVM_DISASSEMBLY_INIT;
        hpvm_vcpu_exit result = HPVM_VCPU_EXIT_INIT;
        if (hpvm_vcpu_get_reg(vcpu, HPVM_REG_IP, &at, sizeof at) != HPVM_OK ||
            hpvm_vcpu_get_reg(vcpu, HPVM_REG_SLOT, &slot, sizeof slot) != HPVM_OK ||
            hpvm_vcpu_read_virtual(vcpu, at, bundle, sizeof bundle) != HPVM_OK ||
            hpvm_disassemble_bundle(&text, bundle, sizeof bundle, at) != HPVM_OK ||
            hpvm_vcpu_step(vcpu, HPVM_STEP_SLOT, &result) != HPVM_OK)
            return failed(vm, "step");
        read_registers(vcpu, after);
        printf("%#" PRIx64 ".%" PRIu64 "  %-28s", at, slot, text.text[slot]);
        for (unsigned n = 0; n <= REGISTERS; n++) {
            if (before[n] != after[n] && n < REGISTERS)
                printf("  r%u = %" PRIu64, n, after[n]);
            else if (before[n] != after[n])
                printf("  ar.lc = %" PRIu64, after[n]);
        }
        printf("\n");
        memcpy(before, after, sizeof before);
    }
    hpvm_vm_destroy(vm);
    return 0;
}
