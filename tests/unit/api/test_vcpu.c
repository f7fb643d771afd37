// Running, stepping, breakpoints and counters through the public API.
#include "api.h"

static void budgets_are_exact(void)
{
    hpvm_vm *vm = vm_with_code();
    hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, 0);
    hpvm_vcpu_exit exit = HPVM_VCPU_EXIT_INIT;
    // Whatever the budget is, exactly that many slots run, and the state is that of that many slots.
    uint64_t total = 0;
    for (uint64_t budget = 1; budget < 24; budget++) {
        CHECK_EQ(hpvm_vcpu_run(vcpu, budget, &exit), HPVM_OK);
        CHECK_EQ(exit.reason, HPVM_EXIT_BUDGET);
        CHECK_EQ(exit.slots, budget);
        total += budget;
        uint64_t in_loop = total - 3, rounds = in_loop / 3; // complete rounds of three slots
        if (rounds < 100) {
            uint64_t adds = rounds + (in_loop % 3 > 0);
            CHECK_EQ(get(vcpu, HPVM_REG_GR(8)), total < 3 ? 0 : adds * (adds + 1) / 2);
            CHECK_EQ(exit.slot, total % 3);
            CHECK_EQ(exit.ip, total < 3 ? CODE_AT : CODE_AT + 16);
        }
    }
    hpvm_vm_destroy(vm);
}

static void breakpoints_stop_before_the_slot(void)
{
    hpvm_vm *vm = vm_with_code();
    hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, 0);
    hpvm_vcpu_exit exit = HPVM_VCPU_EXIT_INIT;
    CHECK_EQ(hpvm_vm_add_breakpoint(vm, CODE_AT + 16, 1), HPVM_OK);
    CHECK_EQ(hpvm_vm_add_breakpoint(vm, CODE_AT + 16, 1), HPVM_E_EXIST);
    CHECK_EQ(hpvm_vm_add_breakpoint(vm, CODE_AT + 8, 0), HPVM_E_INVAL);
    CHECK_EQ(hpvm_vm_add_breakpoint(vm, CODE_AT, 3), HPVM_E_INVAL);
    for (uint64_t round = 1; round <= 3; round++) {
        CHECK_EQ(hpvm_vcpu_run(vcpu, 1000, &exit), HPVM_OK);
        CHECK_EQ(exit.reason, HPVM_EXIT_BREAKPOINT);
        CHECK_EQ(exit.ip, CODE_AT + 16);
        CHECK_EQ(exit.slot, 1);
        CHECK_EQ(get(vcpu, HPVM_REG_GR(8)), round * (round + 1) / 2);
        CHECK_EQ(hpvm_vcpu_step(vcpu, HPVM_STEP_SLOT, &exit), HPVM_OK); // passes over it
        CHECK_EQ(exit.reason, HPVM_EXIT_STEP);
        CHECK_EQ(exit.slot, 2);
    }
    CHECK_EQ(hpvm_vm_remove_breakpoint(vm, CODE_AT + 16, 1), HPVM_OK);
    CHECK_EQ(hpvm_vm_remove_breakpoint(vm, CODE_AT + 16, 1), HPVM_E_NOTFOUND);
    CHECK_EQ(hpvm_vm_add_breakpoint(vm, CODE_END, 0), HPVM_OK);
    CHECK_EQ(hpvm_vcpu_run(vcpu, 0, &exit), HPVM_OK);
    CHECK_EQ(exit.reason, HPVM_EXIT_BREAKPOINT);
    CHECK_EQ(get(vcpu, HPVM_REG_GR(8)), 5050);
    hpvm_vm_destroy(vm);
}

static void steps_by_bundle_and_group(void)
{
    hpvm_vm *vm = vm_with_code();
    hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, 0);
    hpvm_vcpu_exit exit = HPVM_VCPU_EXIT_INIT;
    CHECK_EQ(hpvm_vcpu_step(vcpu, HPVM_STEP_BUNDLE, &exit), HPVM_OK);
    CHECK_EQ(exit.slots, 3);
    CHECK_EQ(exit.ip, CODE_AT + 16);
    CHECK_EQ(hpvm_vcpu_step(vcpu, HPVM_STEP_SLOT, &exit), HPVM_OK);
    CHECK_EQ(exit.slot, 1);
    CHECK_EQ(hpvm_vcpu_step(vcpu, HPVM_STEP_GROUP, &exit), HPVM_OK); // the rest of the group
    CHECK_EQ(exit.slots, 2);
    CHECK_EQ(exit.slot, 0);
    CHECK_EQ(exit.ip, CODE_AT + 16);
    CHECK_EQ(hpvm_vcpu_step(vcpu, (hpvm_step_unit)3, &exit), HPVM_E_INVAL);
    hpvm_vm_destroy(vm);
}

static void faults_are_delivered(void)
{
    hpvm_vm *vm = small_vm(1);
    hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, 0);
    hpvm_vcpu_exit exit = HPVM_VCPU_EXIT_INIT;
    const unsigned char reserved[16] = {0x06}; // template 6
    CHECK_EQ(hpvm_vm_write_memory(vm, CODE_AT, reserved, sizeof reserved), HPVM_OK);
    CHECK_EQ(set(vcpu, HPVM_REG_PSR, 1u << 13), HPVM_OK); // ic
    CHECK_EQ(set(vcpu, HPVM_REG_CR(2), 0x20000), HPVM_OK);
    CHECK_EQ(set(vcpu, HPVM_REG_IP, CODE_AT), HPVM_OK);
    CHECK_EQ(hpvm_vcpu_step(vcpu, HPVM_STEP_SLOT, &exit), HPVM_OK);
    CHECK_EQ(exit.interruptions, 1);
    CHECK_EQ(exit.ip, 0x20000 + 0x5400); // General Exception
    CHECK_EQ(get(vcpu, HPVM_REG_CR(19)), CODE_AT);
    CHECK_EQ(get(vcpu, HPVM_REG_CR(17)), 0);
    hpvm_vm_destroy(vm);
}

static void a_kick_ends_the_run(void)
{
    hpvm_vm *vm = vm_with_code();
    hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, 0);
    hpvm_vcpu_exit exit = HPVM_VCPU_EXIT_INIT;
    hpvm_vcpu_kick(vcpu);
    CHECK_EQ(hpvm_vcpu_run(vcpu, 0, &exit), HPVM_OK);
    CHECK_EQ(exit.reason, HPVM_EXIT_KICK);
    CHECK_EQ(exit.slots, 0);
    CHECK_EQ(hpvm_vcpu_run(vcpu, 10, &exit), HPVM_OK); // kicks merge and are used up
    CHECK_EQ(exit.reason, HPVM_EXIT_BUDGET);
    hpvm_vm_destroy(vm);
}

static void counters_count(void)
{
    hpvm_vm *vm = vm_with_code();
    hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, 0);
    hpvm_vcpu_exit exit = HPVM_VCPU_EXIT_INIT;
    hpvm_vcpu_stats stats = HPVM_VCPU_STATS_INIT;
    CHECK_EQ(hpvm_vcpu_run(vcpu, 100, &exit), HPVM_OK);
    CHECK_EQ(hpvm_vcpu_get_stats(vcpu, &stats), HPVM_OK);
    CHECK_EQ(stats.slots, 100);
    CHECK(stats.blocks_decoded > 0);
    stats.struct_size = 8;
    CHECK_EQ(hpvm_vcpu_get_stats(vcpu, &stats), HPVM_E_INVAL);
    hpvm_engine_stats engine = HPVM_ENGINE_STATS_INIT;
    CHECK_EQ(hpvm_vcpu_get_engine_stats(vcpu, &engine), HPVM_OK);
    CHECK_EQ(engine.translate_ns > 0, stats.blocks_translated > 0);
    hpvm_instruction_stats insn = HPVM_INSTRUCTION_STATS_INIT;
    uint32_t kinds = 0;
    while (hpvm_vcpu_get_instruction_stats(vcpu, kinds, &insn) == HPVM_OK)
        kinds += insn.name != NULL && insn.called == 0 && insn.left == 0;
    CHECK(kinds > 600);
    CHECK_EQ(hpvm_vcpu_get_instruction_stats(vcpu, kinds, &insn), HPVM_E_NOTFOUND);
    hpvm_vm_destroy(vm);
}

CHECK_MAIN("vCPU", CHECK_TEST(budgets_are_exact), CHECK_TEST(breakpoints_stop_before_the_slot),
           CHECK_TEST(steps_by_bundle_and_group), CHECK_TEST(faults_are_delivered),
           CHECK_TEST(a_kick_ends_the_run), CHECK_TEST(counters_count))
