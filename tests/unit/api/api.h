// What the tests of the public API share: a small VM, machine code, register shorthand.
#ifndef HPVM_TESTS_API_H
#define HPVM_TESTS_API_H

#include <hpvm/hpvm.h>

#include "check.h"

static inline hpvm_vm *small_vm(unsigned vcpus)
{
    hpvm_vm_config config = HPVM_VM_CONFIG_INIT;
    config.ram_bytes = HPVM_RAM_MIN;
    config.vcpu_count = vcpus;
    config.seed = 1;
    hpvm_vm *vm = NULL;
    if (hpvm_vm_create(&vm, &config) != HPVM_OK)
        fprintf(stderr, "cannot create a VM: %s\n", hpvm_last_error()->message);
    return vm;
}

static inline uint64_t get(hpvm_vcpu *vcpu, hpvm_reg reg)
{
    uint64_t value = 0xdeadbeef;
    CHECK_EQ(hpvm_vcpu_get_reg(vcpu, reg, &value, sizeof value), HPVM_OK);
    return value;
}

static inline hpvm_status set(hpvm_vcpu *vcpu, hpvm_reg reg, uint64_t value)
{
    return hpvm_vcpu_set_reg(vcpu, reg, &value, sizeof value);
}

// Adds 1 to 100 into r8: mov r8 = 0; mov r9 = 1; mov ar.lc = 99 / add, adds, br.cloop / br .
#define CODE_AT  0x10000ull
#define CODE_END (CODE_AT + 0x20)
static const unsigned char sum_code[] = {
    0x09, 0x40, 0x00, 0x00, 0x00, 0x24, 0x90, 0x08, 0x00, 0x00, 0x48, 0x00, 0x30, 0x0e, 0x2a, 0x00,
    0x11, 0x40, 0x20, 0x12, 0x00, 0x20, 0x90, 0x08, 0x24, 0x00, 0x42, 0xa0, 0x00, 0x00, 0x00, 0x40,
    0x11, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x00, 0x00, 0x40};

static inline hpvm_vm *vm_with_code(void)
{
    hpvm_vm *vm = small_vm(1);
    CHECK_EQ(hpvm_vm_write_memory(vm, CODE_AT, sum_code, sizeof sum_code), HPVM_OK);
    CHECK_EQ(set(hpvm_vm_vcpu(vm, 0), HPVM_REG_IP, CODE_AT), HPVM_OK);
    return vm;
}

#endif
