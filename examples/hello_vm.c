/* hello_vm: a virtual machine without firmware runs three bundles of machine code; prints them and the
 * result. */
#include <hpvm/hpvm.h>
#include <inttypes.h>
#include <stdio.h>

#include "code.h"

static int failed(hpvm_vm *vm, const char *what)
{
    fprintf(stderr, "hello_vm: %s: %s\n", what, hpvm_last_error()->message);
    hpvm_vm_destroy(vm);
    return 1;
}

int main(void)
{
    hpvm_vm_config config = HPVM_VM_CONFIG_INIT;
    config.ram_bytes = HPVM_RAM_MIN;
    hpvm_vm *vm = NULL;
    if (hpvm_vm_create(&vm, &config) != HPVM_OK)
        return failed(vm, "create");

    for (unsigned at = 0; at < sizeof code; at += HPVM_BUNDLE_SIZE) {
        hpvm_disassembly text = HPVM_DISASSEMBLY_INIT;
        if (hpvm_disassemble_bundle(&text, code + at, HPVM_BUNDLE_SIZE, CODE_ADDRESS + at) != HPVM_OK)
            return failed(vm, "disassemble");
        printf("%#x: [%s] %s; %s; %s\n", CODE_ADDRESS + at, text.template_name, text.text[0], text.text[1],
               text.text[2]);
    }

    hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, 0);
    uint64_t ip = CODE_ADDRESS, sum;
    hpvm_vcpu_exit result = HPVM_VCPU_EXIT_INIT;
    if (hpvm_vm_write_memory(vm, CODE_ADDRESS, code, sizeof code) != HPVM_OK ||
        hpvm_vcpu_set_reg(vcpu, HPVM_REG_IP, &ip, sizeof ip) != HPVM_OK ||
        hpvm_vm_add_breakpoint(vm, CODE_END, 0) != HPVM_OK ||
        hpvm_vcpu_run(vcpu, 10000, &result) != HPVM_OK ||
        hpvm_vcpu_get_reg(vcpu, HPVM_REG_GR(8), &sum, sizeof sum) != HPVM_OK)
        return failed(vm, "run");
    printf("stopped at %#" PRIx64 " after %" PRIu64 " slots: 1 + 2 + ... + 100 = %" PRIu64 "\n", result.ip,
           result.slots, sum);
    hpvm_vm_destroy(vm);
    return result.reason == HPVM_EXIT_BREAKPOINT && sum == 5050 ? 0 : 1;
}
