// Every register class through the public API: written values come back, read-only and missing ones are
// refused.
#include "api.h"

static void round_trip(hpvm_vcpu *vcpu, hpvm_reg reg, uint64_t value)
{
    if (set(vcpu, reg, value) != HPVM_OK)
        fprintf(stderr, "register 0x%x: %s\n", reg, hpvm_last_error()->message);
    CHECK_EQ(set(vcpu, reg, value), HPVM_OK);
    CHECK_EQ(get(vcpu, reg), value);
}

static void general_registers(void)
{
    hpvm_vm *vm = small_vm(1);
    hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, 0);
    uint64_t value;
    CHECK_EQ(hpvm_vcpu_get_reg(vcpu, HPVM_REG_GR(32), &value, 8), HPVM_E_NOTFOUND); // the frame is empty
    CHECK_EQ(set(vcpu, HPVM_REG_CFM, 96 | 40 << 7), HPVM_OK);
    for (unsigned n = 1; n < 128; n++)
        round_trip(vcpu, HPVM_REG_GR(n), 0x1111111111111111ull * n);
    for (unsigned n = 1; n < 128; n++) {
        round_trip(vcpu, HPVM_REG_NAT(n), n & 1);
        CHECK_EQ(get(vcpu, HPVM_REG_GR(n)), 0x1111111111111111ull * n);
    }
    CHECK_EQ(set(vcpu, HPVM_REG_GR(0), 1), HPVM_E_PERM);
    CHECK_EQ(get(vcpu, HPVM_REG_GR(0)), 0);
    CHECK_EQ(set(vcpu, HPVM_REG_NAT(5), 2), HPVM_E_INVAL);
    CHECK_EQ(set(vcpu, HPVM_REG_GR(128), 0), HPVM_E_NOTFOUND);
    CHECK_EQ(set(vcpu, HPVM_REG_CFM, 97), HPVM_E_INVAL);
    CHECK_EQ(set(vcpu, HPVM_REG_CFM, 8 | 9 << 7), HPVM_E_INVAL);
    CHECK_EQ(hpvm_vcpu_get_reg(vcpu, HPVM_REG_GR(1), &value, 4), HPVM_E_INVAL);
    hpvm_vm_destroy(vm);
}

static void banks(void)
{
    hpvm_vm *vm = small_vm(1);
    hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, 0);
    const uint64_t bn = 1ull << 44;
    CHECK_EQ(set(vcpu, HPVM_REG_PSR, bn), HPVM_OK);
    for (unsigned n = 16; n < 32; n++)
        CHECK_EQ(set(vcpu, HPVM_REG_GR(n), 100 + n), HPVM_OK);
    CHECK_EQ(set(vcpu, HPVM_REG_NAT(20), 1), HPVM_OK);
    CHECK_EQ(set(vcpu, HPVM_REG_PSR, 0), HPVM_OK);
    for (unsigned n = 16; n < 32; n++)
        CHECK_EQ(set(vcpu, HPVM_REG_GR(n), 200 + n), HPVM_OK);
    CHECK_EQ(get(vcpu, HPVM_REG_NAT(20)), 0);
    CHECK_EQ(set(vcpu, HPVM_REG_PSR, bn), HPVM_OK);
    for (unsigned n = 16; n < 32; n++)
        CHECK_EQ(get(vcpu, HPVM_REG_GR(n)), 100 + n);
    CHECK_EQ(get(vcpu, HPVM_REG_NAT(20)), 1);
    hpvm_vm_destroy(vm);
}

static void floating_point(void)
{
    hpvm_vm *vm = small_vm(1);
    hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, 0);
    uint64_t pair[2];
    for (unsigned n = 2; n < 128; n++) {
        uint64_t written[2] = {0x8000000000000000ull + n, (n & 1) << 17 | (0xffff + n)};
        CHECK_EQ(hpvm_vcpu_set_reg(vcpu, HPVM_REG_FR(n), written, 16), HPVM_OK);
        CHECK_EQ(hpvm_vcpu_get_reg(vcpu, HPVM_REG_FR(n), pair, 16), HPVM_OK);
        CHECK_EQ(pair[0], written[0]);
        CHECK_EQ(pair[1], written[1]);
    }
    CHECK_EQ(hpvm_vcpu_get_reg(vcpu, HPVM_REG_FR(1), pair, 16), HPVM_OK);
    CHECK_EQ(pair[0], 1ull << 63);
    CHECK_EQ(pair[1], 0xffff);
    CHECK_EQ(hpvm_vcpu_set_reg(vcpu, HPVM_REG_FR(1), pair, 16), HPVM_E_PERM);
    pair[1] = 1 << 18;
    CHECK_EQ(hpvm_vcpu_set_reg(vcpu, HPVM_REG_FR(2), pair, 16), HPVM_E_INVAL);
    CHECK_EQ(hpvm_vcpu_set_reg(vcpu, HPVM_REG_FR(2), pair, 8), HPVM_E_INVAL);
    hpvm_vm_destroy(vm);
}

static void special_registers(void)
{
    hpvm_vm *vm = small_vm(1);
    hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, 0);
    for (unsigned n = 0; n < 8; n++) {
        round_trip(vcpu, HPVM_REG_BR(n), 0x1000 * n + 7);
        round_trip(vcpu, HPVM_REG_AR(n), 0x2000 * n + 5);
        round_trip(vcpu, HPVM_REG_RR(n), (uint64_t)(n + 1) << 8 | 14 << 2 | 1);
    }
    round_trip(vcpu, HPVM_REG_AR(32), 0x123456789abcdef0ull); // ccv
    round_trip(vcpu, HPVM_REG_AR(36), ~0ull);                 // unat
    round_trip(vcpu, HPVM_REG_AR(65), 77);                    // lc
    round_trip(vcpu, HPVM_REG_AR(66), 63);                    // ec
    round_trip(vcpu, HPVM_REG_AR(18), 0x40000);               // bspstore
    CHECK_EQ(get(vcpu, HPVM_REG_AR(17)), 0x40000);            // bsp follows: nothing is dirty
    CHECK_EQ(set(vcpu, HPVM_REG_AR(17), 0), HPVM_E_PERM);
    CHECK_EQ(set(vcpu, HPVM_REG_AR(40), 1ull << 63), HPVM_E_INVAL); // reserved bits of fpsr
    CHECK_EQ(set(vcpu, HPVM_REG_AR(50 - 2), 1), HPVM_OK);           // 48-63 are ignored
    CHECK_EQ(set(vcpu, HPVM_REG_AR(9), 1), HPVM_E_NOTFOUND);
    round_trip(vcpu, HPVM_REG_CR(0), 0x7f05);   // dcr
    round_trip(vcpu, HPVM_REG_CR(2), 0x8000);   // iva
    round_trip(vcpu, HPVM_REG_CR(19), 0x12340); // iip
    round_trip(vcpu, HPVM_REG_CR(16), 1ull << 44);
    CHECK_EQ(get(vcpu, HPVM_REG_CR(65)), 15); // ivr: nothing pending
    CHECK_EQ(set(vcpu, HPVM_REG_CR(65), 0), HPVM_E_PERM);
    CHECK_EQ(set(vcpu, HPVM_REG_CR(3), 0), HPVM_E_NOTFOUND);
    round_trip(vcpu, HPVM_REG_PR, 0xaaaaaaaaaaaaaaabull);
    CHECK_EQ(set(vcpu, HPVM_REG_PR, 0), HPVM_OK);
    CHECK_EQ(get(vcpu, HPVM_REG_PR), 1); // p0 is always true
    CHECK_EQ(set(vcpu, HPVM_REG_IP, 0x1008), HPVM_E_INVAL);
    round_trip(vcpu, HPVM_REG_IP, 0x1010);
    round_trip(vcpu, HPVM_REG_SLOT, 2);
    CHECK_EQ(set(vcpu, HPVM_REG_SLOT, 3), HPVM_E_INVAL);
    CHECK_EQ(set(vcpu, HPVM_REG_CPUID(3), 0), HPVM_E_PERM);
    CHECK_EQ(get(vcpu, HPVM_REG_CPUID(3)) >> 24 & 0xff, 0x20); // Montecito family
    CHECK_EQ(set(vcpu, HPVM_REG_DIRTY, 0), HPVM_E_PERM);
    CHECK_EQ(set(vcpu, 0x7fff, 0), HPVM_E_NOTFOUND);
    hpvm_vm_destroy(vm);
}

CHECK_MAIN("registers", CHECK_TEST(general_registers), CHECK_TEST(banks), CHECK_TEST(floating_point),
           CHECK_TEST(special_registers))
