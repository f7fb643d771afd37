// Watchpoints through the public API, and breakpoints in code that was hot before they were set; on both
// engines.
#include "api.h"

// loop: ld8 r20 = [r21]; st8 [r22] = r23; adds r23 = 1, r23 / cmpxchg4.acq r24 = [r25], r23, ar.ccv; nop; br
// loop
static const unsigned char access_code[] = {0x09, 0xa0, 0x00, 0x2a, 0x18, 0x10, 0x00, 0xb8, 0x58, 0x30, 0x23,
                                            0xe0, 0x12, 0xb8, 0x00, 0x84, 0x11, 0xc0, 0x5c, 0x32, 0x11, 0x10,
                                            0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0xf0, 0xff, 0xff, 0x48};
#define LOADED   0x20000ull
#define STORED   0x20010ull
#define EXCHANGE 0x20020ull
#define FAR      0x30000ull // in another page

static const char *const engines[] = {"interp", "block", "region"};

static hpvm_vm *accessing_vm(const char *engine)
{
    hpvm_vm_config config = HPVM_VM_CONFIG_INIT;
    config.ram_bytes = HPVM_RAM_MIN;
    config.seed = 1;
    config.engine = engine;
    hpvm_vm *vm = NULL;
    CHECK_EQ(hpvm_vm_create(&vm, &config), HPVM_OK);
    hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, 0);
    CHECK_EQ(hpvm_vm_write_memory(vm, CODE_AT, access_code, sizeof access_code), HPVM_OK);
    CHECK_EQ(set(vcpu, HPVM_REG_IP, CODE_AT), HPVM_OK);
    CHECK_EQ(set(vcpu, HPVM_REG_GR(21), LOADED), HPVM_OK);
    CHECK_EQ(set(vcpu, HPVM_REG_GR(22), STORED), HPVM_OK);
    CHECK_EQ(set(vcpu, HPVM_REG_GR(23), 0), HPVM_OK);
    CHECK_EQ(set(vcpu, HPVM_REG_GR(25), EXCHANGE), HPVM_OK);
    return vm;
}

static uint64_t run(hpvm_vm *vm, uint64_t budget, unsigned reason, uint64_t ip, unsigned slot)
{
    hpvm_vcpu_exit exit = HPVM_VCPU_EXIT_INIT;
    CHECK_EQ(hpvm_vcpu_run(hpvm_vm_vcpu(vm, 0), budget, &exit), HPVM_OK);
    CHECK_EQ(exit.reason, reason);
    CHECK_EQ(exit.ip, ip);
    CHECK_EQ(exit.slot, slot);
    return exit.slots;
}

static void arguments(void)
{
    hpvm_vm *vm = accessing_vm("interp");
    CHECK_EQ(hpvm_vm_add_watchpoint(NULL, FAR, 8, HPVM_WATCH_READ), HPVM_E_INVAL);
    CHECK_EQ(hpvm_vm_add_watchpoint(vm, FAR, 0, HPVM_WATCH_READ), HPVM_E_INVAL);
    CHECK_EQ(hpvm_vm_add_watchpoint(vm, UINT64_MAX - 6, 8, HPVM_WATCH_READ), HPVM_E_INVAL);
    CHECK_EQ(hpvm_vm_add_watchpoint(vm, UINT64_MAX - 7, 8, HPVM_WATCH_READ), HPVM_OK); // ends at the end
    CHECK_EQ(hpvm_vm_add_watchpoint(vm, FAR, 8, 0), HPVM_E_INVAL);
    CHECK_EQ(hpvm_vm_add_watchpoint(vm, FAR, 8, 4), HPVM_E_INVAL);
    CHECK_EQ(hpvm_vm_add_watchpoint(vm, FAR, 8, HPVM_WATCH_READ), HPVM_OK);
    CHECK_EQ(hpvm_vm_add_watchpoint(vm, FAR, 8, HPVM_WATCH_READ), HPVM_E_EXIST);
    CHECK_EQ(hpvm_vm_remove_watchpoint(vm, FAR, 4, HPVM_WATCH_READ), HPVM_E_NOTFOUND);
    CHECK_EQ(hpvm_vm_remove_watchpoint(vm, FAR, 8, HPVM_WATCH_READ), HPVM_OK);
    for (unsigned n = 1; n < HPVM_MAX_WATCHPOINTS; n++)
        CHECK_EQ(hpvm_vm_add_watchpoint(vm, FAR + n, 1, HPVM_WATCH_WRITE), HPVM_OK);
    CHECK_EQ(hpvm_vm_add_watchpoint(vm, FAR, 1, HPVM_WATCH_WRITE), HPVM_E_LIMIT);
    hpvm_vm_destroy(vm);
}

static void stop_behind_the_access(void)
{
    for (unsigned n = 0; n < sizeof engines / sizeof engines[0]; n++) {
        hpvm_vm *vm = accessing_vm(engines[n]);
        hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, 0);
        run(vm, 6000, HPVM_EXIT_BUDGET, CODE_AT, 0); // hot, everything in the software TLB
        CHECK_EQ(hpvm_vm_add_watchpoint(vm, LOADED + 7, 4, HPVM_WATCH_READ), HPVM_OK); // the last byte only
        CHECK_EQ(run(vm, 0, HPVM_EXIT_WATCHPOINT, CODE_AT, 1), 1);
        CHECK_EQ(run(vm, 0, HPVM_EXIT_WATCHPOINT, CODE_AT, 1), 6);
        CHECK_EQ(hpvm_vm_add_watchpoint(vm, STORED, 1, HPVM_WATCH_WRITE), HPVM_OK);
        uint64_t stored = 0, count = get(vcpu, HPVM_REG_GR(23));
        CHECK_EQ(run(vm, 0, HPVM_EXIT_WATCHPOINT, CODE_AT, 2), 1);
        CHECK_EQ(hpvm_vm_read_memory(vm, STORED, &stored, sizeof stored), HPVM_OK);
        CHECK_EQ(stored, count);
        CHECK_EQ(hpvm_vm_remove_watchpoint(vm, STORED, 1, HPVM_WATCH_WRITE), HPVM_OK);
        CHECK_EQ(hpvm_vm_remove_watchpoint(vm, LOADED + 7, 4, HPVM_WATCH_READ), HPVM_OK);
        // A semaphore reads and writes.
        CHECK_EQ(hpvm_vm_add_watchpoint(vm, EXCHANGE, 4, HPVM_WATCH_READ), HPVM_OK);
        CHECK_EQ(run(vm, 0, HPVM_EXIT_WATCHPOINT, CODE_AT + 16, 1), 2);
        CHECK_EQ(hpvm_vm_remove_watchpoint(vm, EXCHANGE, 4, HPVM_WATCH_READ), HPVM_OK);
        CHECK_EQ(hpvm_vm_add_watchpoint(vm, EXCHANGE, 4, HPVM_WATCH_WRITE), HPVM_OK);
        CHECK_EQ(run(vm, 0, HPVM_EXIT_WATCHPOINT, CODE_AT + 16, 1), 6);
        CHECK_EQ(hpvm_vm_remove_watchpoint(vm, EXCHANGE, 4, HPVM_WATCH_WRITE), HPVM_OK);
        CHECK_EQ(run(vm, 602, HPVM_EXIT_BUDGET, CODE_AT, 0), 602);
        hpvm_vm_destroy(vm);
    }
}

static void others_pass(void)
{
    for (unsigned n = 0; n < sizeof engines / sizeof engines[0]; n++) {
        hpvm_vm *vm = accessing_vm(engines[n]);
        CHECK_EQ(hpvm_vm_add_watchpoint(vm, LOADED, 8, HPVM_WATCH_WRITE), HPVM_OK); // it is only read
        CHECK_EQ(hpvm_vm_add_watchpoint(vm, STORED, 8, HPVM_WATCH_READ), HPVM_OK);
        CHECK_EQ(hpvm_vm_add_watchpoint(vm, STORED + 8, 8, HPVM_WATCH_READ | HPVM_WATCH_WRITE), HPVM_OK);
        CHECK_EQ(hpvm_vm_add_watchpoint(vm, LOADED - 8, 8, HPVM_WATCH_READ | HPVM_WATCH_WRITE), HPVM_OK);
        run(vm, 6000, HPVM_EXIT_BUDGET, CODE_AT, 0);
        // A page without a watchpoint stays fast: after the first accesses nothing misses any more.
        hpvm_vcpu_stats before = HPVM_VCPU_STATS_INIT, after = HPVM_VCPU_STATS_INIT;
        hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, 0);
        CHECK_EQ(set(vcpu, HPVM_REG_GR(21), FAR), HPVM_OK);
        CHECK_EQ(set(vcpu, HPVM_REG_GR(22), FAR + 8), HPVM_OK);
        CHECK_EQ(set(vcpu, HPVM_REG_GR(25), FAR + 16), HPVM_OK);
        run(vm, 6, HPVM_EXIT_BUDGET, CODE_AT, 0);
        CHECK_EQ(hpvm_vcpu_get_stats(vcpu, &before), HPVM_OK);
        run(vm, 6000, HPVM_EXIT_BUDGET, CODE_AT, 0);
        CHECK_EQ(hpvm_vcpu_get_stats(vcpu, &after), HPVM_OK);
        CHECK(after.tlb_slow - before.tlb_slow <= 4);
        hpvm_vm_destroy(vm);
    }
}

static void breakpoints_in_hot_code(void)
{
    for (unsigned n = 0; n < sizeof engines / sizeof engines[0]; n++) {
        hpvm_vm *vm = accessing_vm(engines[n]);
        run(vm, 60000, HPVM_EXIT_BUDGET, CODE_AT, 0); // decoded, linked to itself, translated
        CHECK_EQ(hpvm_vm_add_breakpoint(vm, CODE_AT + 16, 2), HPVM_OK);
        CHECK_EQ(run(vm, 0, HPVM_EXIT_BREAKPOINT, CODE_AT + 16, 2), 5);
        CHECK_EQ(run(vm, 0, HPVM_EXIT_BREAKPOINT, CODE_AT + 16, 2), 0); // nothing of it was executed
        CHECK_EQ(hpvm_vm_remove_breakpoint(vm, CODE_AT + 16, 2), HPVM_OK);
        CHECK_EQ(run(vm, 6001, HPVM_EXIT_BUDGET, CODE_AT, 0), 6001);
        // The same place of another page does not stop anything.
        CHECK_EQ(hpvm_vm_add_breakpoint(vm, CODE_AT + 0x1000, 0), HPVM_OK);
        CHECK_EQ(hpvm_vm_add_breakpoint(vm, CODE_AT + 0x2010, 1), HPVM_OK);
        CHECK_EQ(run(vm, 6000, HPVM_EXIT_BUDGET, CODE_AT, 0), 6000);
        hpvm_vm_destroy(vm);
    }
}

CHECK_MAIN("watchpoints and breakpoints", CHECK_TEST(arguments), CHECK_TEST(stop_behind_the_access),
           CHECK_TEST(others_pass), CHECK_TEST(breakpoints_in_hot_code))
