// Counters of devices and vCPUs, the timer slack.
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "api.h"

static hpvm_status read_nothing(void *user, void *buffer, size_t length, uint64_t offset)
{
    (void)user;
    (void)offset;
    memset(buffer, 0, length);
    return HPVM_OK;
}

static void attach(hpvm_vm *vm, int bus, int slot, int target, uint32_t kind)
{
    hpvm_backing_ops ops = {.struct_size = sizeof ops, .read = read_nothing};
    hpvm_backing *backing = NULL;
    CHECK_EQ(hpvm_backing_from_ops(&backing, "test", 1 << 20, &ops, NULL), HPVM_OK);
    hpvm_attach_config config = HPVM_ATTACH_CONFIG_INIT;
    config.kind = kind;
    config.bus = bus;
    config.slot = slot;
    config.target = target;
    CHECK_EQ(hpvm_vm_attach_backing(vm, backing, &config), HPVM_OK);
    hpvm_backing_unref(backing);
}

static void device_order(void)
{
    hpvm_vm *vm = small_vm(1);
    int pair[2];
    hpvm_io_stats io = HPVM_IO_STATS_INIT;
    CHECK_EQ(hpvm_vm_get_io_stats(vm, 0, &io), HPVM_E_NOTFOUND);
    CHECK_EQ(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair), 0);
    hpvm_net_config lan = HPVM_NET_CONFIG_INIT;
    lan.bus = 0;
    lan.slot = 0;
    lan.fd = pair[0];
    CHECK_EQ(hpvm_vm_attach_net(vm, &lan), HPVM_OK);
    attach(vm, 2, 1, 0, HPVM_UNIT_DVD);
    attach(vm, 1, 3, 7, HPVM_UNIT_DISK);
    attach(vm, 1, 3, 2, HPVM_UNIT_DVD);
    static const struct {
        uint32_t kind;
        int32_t bus, slot, target;
    } wanted[] = {
        {HPVM_IO_DVD, 1, 3, 2}, {HPVM_IO_DISK, 1, 3, 7}, {HPVM_IO_DVD, 2, 1, 0}, {HPVM_IO_NETWORK, 0, 0, -1}};
    for (uint32_t n = 0; n < 4; n++) {
        CHECK_EQ(hpvm_vm_get_io_stats(vm, n, &io), HPVM_OK);
        CHECK_EQ(io.kind, wanted[n].kind);
        CHECK_EQ(io.bus, wanted[n].bus);
        CHECK_EQ(io.slot, wanted[n].slot);
        CHECK_EQ(io.target, wanted[n].target);
        CHECK_EQ(io.reads + io.writes + io.errors, 0);
    }
    CHECK_EQ(hpvm_vm_get_io_stats(vm, 4, &io), HPVM_E_NOTFOUND);
    CHECK_EQ(hpvm_vm_get_io_stats(vm, UINT32_MAX, &io), HPVM_E_NOTFOUND);
    io.struct_size = 8;
    CHECK_EQ(hpvm_vm_get_io_stats(vm, 0, &io), HPVM_E_INVAL);
    CHECK_EQ(hpvm_vm_get_io_stats(vm, 0, NULL), HPVM_E_INVAL);
    hpvm_vm_destroy(vm);
    close(pair[1]);
}

// The boot manager looks at the disk for a loader, and the adapters of the guest that waits are idle.
static void firmware_counts(void)
{
    hpvm_vm *vm = small_vm(1);
    hpvm_io_stats io = HPVM_IO_STATS_INIT;
    hpvm_vcpu_causes causes = HPVM_VCPU_CAUSES_INIT;
    attach(vm, -1, -1, -1, HPVM_UNIT_DISK);
    CHECK_EQ(hpvm_vcpu_get_causes(hpvm_vm_vcpu(vm, 0), &causes), HPVM_OK);
    CHECK_EQ(causes.firmware, 0);
    CHECK_EQ(hpvm_vm_start(vm), HPVM_OK);
    for (unsigned n = 0; n < 1000 && (io.reads == 0 || causes.halts == 0); n++) {
        hpvm_vm_wait(vm, 10, NULL);
        CHECK_EQ(hpvm_vm_get_io_stats(vm, 0, &io), HPVM_OK);
        CHECK_EQ(hpvm_vcpu_get_causes(hpvm_vm_vcpu(vm, 0), &causes), HPVM_OK);
    }
    CHECK(io.reads > 0);
    CHECK(io.read_bytes >= 512 * io.reads);
    CHECK_EQ(io.writes, 0);
    CHECK(causes.firmware > 0);
    CHECK(causes.halts > 0);
    causes.struct_size = 1;
    CHECK_EQ(hpvm_vcpu_get_causes(hpvm_vm_vcpu(vm, 0), &causes), HPVM_E_INVAL);
    hpvm_vm_destroy(vm);
}

static void timer_slack(void)
{
    hpvm_vm *vm = small_vm(1);
    CHECK_EQ(hpvm_vm_set_timer_slack(vm, 0), HPVM_OK);
    CHECK_EQ(hpvm_vm_set_timer_slack(vm, 1000000), HPVM_OK);
    CHECK_EQ(hpvm_vm_set_timer_slack(vm, 1000001), HPVM_E_INVAL);
    CHECK_EQ(hpvm_vm_set_timer_slack(NULL, 1), HPVM_E_INVAL);
    hpvm_vm_destroy(vm);
}

CHECK_MAIN("stats", CHECK_TEST(device_order), CHECK_TEST(firmware_counts), CHECK_TEST(timer_slack))
