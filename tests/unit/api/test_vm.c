// Creation, memory, backings, console and life cycle of a VM: what is allowed and what is refused.
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "api.h"

static void refused(hpvm_vm_config config, hpvm_status status, const char *word)
{
    hpvm_vm *vm = (hpvm_vm *)1;
    CHECK_EQ(hpvm_vm_create(&vm, &config), status);
    CHECK(vm == NULL);
    const hpvm_error *error = hpvm_last_error();
    CHECK_EQ(error->status, status);
    CHECK_STR(error->function, "hpvm_vm_create");
    if (!strstr(error->message, word))
        fprintf(stderr, "message '%s' lacks '%s'\n", error->message, word);
    CHECK(strstr(error->message, word) != NULL);
    CHECK(strchr(error->message, '\n') == NULL);
}

static void bad_configurations(void)
{
    hpvm_vm_config good = HPVM_VM_CONFIG_INIT, config = good;
    config.ram_bytes = HPVM_RAM_MIN - 1;
    refused(config, HPVM_E_INVAL, "memory");
    config.ram_bytes = HPVM_RAM_MAX + 1;
    refused(config, HPVM_E_INVAL, "memory");
    config = good;
    config.vcpu_count = 0;
    refused(config, HPVM_E_INVAL, "vCPUs");
    config.vcpu_count = 33;
    refused(config, HPVM_E_INVAL, "vCPUs");
    config = good;
    config.machine = "rx-9.9";
    refused(config, HPVM_E_INVAL, "rx-9.9");
    config = good;
    config.engine = "warp";
    refused(config, HPVM_E_INVAL, "warp");
    config = good;
    config.flags = 1u << 31;
    refused(config, HPVM_E_INVAL, "flags");
    config = good;
    config.struct_size = 4;
    refused(config, HPVM_E_INVAL, "struct_size");
    config = good;
    config.serial = "a serial number that is much too long for the table";
    refused(config, HPVM_E_INVAL, "serial");
    config = good;
    config.nvram_path = "/";
    hpvm_vm *vm;
    CHECK(hpvm_vm_create(&vm, &config) != HPVM_OK);
    CHECK_EQ(hpvm_vm_create(NULL, &good), HPVM_E_INVAL);
    CHECK_EQ(hpvm_vm_create(&vm, NULL), HPVM_E_INVAL);
}

static void newer_structs(void)
{
    // A caller of a newer version: unknown members are refused unless they are zero.
    struct {
        hpvm_vm_config config;
        uint64_t future;
    } newer = {HPVM_VM_CONFIG_INIT, 0};
    newer.config.ram_bytes = HPVM_RAM_MIN;
    newer.config.struct_size = sizeof newer;
    hpvm_vm *vm;
    CHECK_EQ(hpvm_vm_create(&vm, &newer.config), HPVM_OK);
    hpvm_vm_destroy(vm);
    newer.future = 1;
    CHECK_EQ(hpvm_vm_create(&vm, &newer.config), HPVM_E_VERSION);
}

static void memory(void)
{
    hpvm_vm_config config = HPVM_VM_CONFIG_INIT;
    config.ram_bytes = 4ull << 30;
    hpvm_vm *vm;
    CHECK_EQ(hpvm_vm_create(&vm, &config), HPVM_OK);
    // 2 GB at 0, 2 GB at 4 GB, nothing between and above.
    const uint64_t good[] = {0, 0x7ffffff8, 0x100000000, 0x17ffffff8};
    for (unsigned n = 0; n < 4; n++) {
        uint64_t value = 0x1234567800000000ull + n, back = 0;
        CHECK_EQ(hpvm_vm_write_memory(vm, good[n], &value, 8), HPVM_OK);
        CHECK_EQ(hpvm_vm_read_memory(vm, good[n], &back, 8), HPVM_OK);
        CHECK_EQ(back, value);
    }
    const uint64_t bad[] = {0x7ffffff9,  0x80000000, 0xfffffff8, 0x17ffffff9,
                            0x180000000, ~0ull - 7,  1ull << 63};
    for (unsigned n = 0; n < sizeof bad / sizeof bad[0]; n++) {
        uint64_t value = 0x55;
        CHECK_EQ(hpvm_vm_read_memory(vm, bad[n], &value, 8), HPVM_E_INVAL);
        CHECK_EQ(value, 0x55);
        CHECK_EQ(hpvm_vm_write_memory(vm, bad[n], &value, 8), HPVM_E_INVAL);
    }
    CHECK_EQ(hpvm_vm_read_memory(vm, 0x80000000, NULL, 0), HPVM_OK);
    hpvm_vm_destroy(vm);
}

static void two_vms_are_apart(void)
{
    hpvm_vm *a = small_vm(1), *b = small_vm(2);
    uint64_t value = 1, back = 99;
    CHECK_EQ(hpvm_vm_write_memory(a, 0x10000, &value, 8), HPVM_OK);
    CHECK_EQ(hpvm_vm_read_memory(b, 0x10000, &back, 8), HPVM_OK);
    CHECK_EQ(back, 0);
    CHECK_EQ(hpvm_vm_vcpu_count(b), 2);
    CHECK(hpvm_vm_vcpu(b, 1) != NULL);
    CHECK(hpvm_vm_vcpu(b, 2) == NULL);
    CHECK_EQ(hpvm_vcpu_index(hpvm_vm_vcpu(b, 1)), 1);
    hpvm_vm_destroy(a);
    hpvm_vm_destroy(b);
    hpvm_vm_destroy(NULL);
}

static char *temporary_file(size_t size)
{
    char *path = strdup("/tmp/hpvm-api-XXXXXX");
    int fd = mkstemp(path);
    CHECK(fd >= 0 && ftruncate(fd, (off_t)size) == 0);
    close(fd);
    return path;
}

static void backings(void)
{
    hpvm_backing *first, *second;
    char *path = temporary_file(1 << 20), *tiny = temporary_file(100);
    CHECK_EQ(hpvm_backing_open_file(&first, "/tmp", 0), HPVM_E_INVAL);
    CHECK(strstr(hpvm_last_error()->message, "/tmp") != NULL);
    CHECK_EQ(hpvm_backing_open_file(&first, "/does/not/exist", 0), HPVM_E_NOTFOUND);
    CHECK_EQ(hpvm_backing_open_file(&first, tiny, 0), HPVM_E_INVAL);
    CHECK_EQ(hpvm_backing_open_file(&first, path, 0), HPVM_OK);
    CHECK_EQ(hpvm_backing_size(first), 1 << 20);
    CHECK_EQ(hpvm_backing_open_file(&second, path, 0), HPVM_E_BUSY);
    CHECK_EQ(hpvm_backing_open_file(&second, path, HPVM_BACKING_READONLY), HPVM_E_BUSY);
    hpvm_vm *vm = small_vm(1);
    hpvm_attach_config config = HPVM_ATTACH_CONFIG_INIT;
    CHECK_EQ(hpvm_vm_attach_backing(vm, first, &config), HPVM_OK);
    CHECK(config.bus >= 0 && config.slot >= 0 && config.target == 0);
    hpvm_attach_config taken = config;
    taken.kind = HPVM_UNIT_DVD;
    CHECK_EQ(hpvm_vm_attach_backing(vm, NULL, &taken), HPVM_E_EXIST);
    taken.target = 1;
    CHECK_EQ(hpvm_vm_attach_backing(vm, NULL, &taken), HPVM_OK);
    hpvm_attach_config bad = HPVM_ATTACH_CONFIG_INIT;
    CHECK_EQ(hpvm_vm_attach_backing(vm, NULL, &bad), HPVM_E_INVAL); // a disk without a backing
    bad.kind = HPVM_UNIT_DVD;
    bad.bus = 8;
    CHECK_EQ(hpvm_vm_attach_backing(vm, NULL, &bad), HPVM_E_INVAL);
    bad.bus = -1;
    bad.adapter = "scsi9";
    CHECK_EQ(hpvm_vm_attach_backing(vm, NULL, &bad), HPVM_E_INVAL);
    hpvm_backing_unref(first); // the VM has its own reference
    CHECK_EQ(hpvm_backing_open_file(&second, path, 0), HPVM_E_BUSY);
    hpvm_vm_destroy(vm);
    CHECK_EQ(hpvm_backing_open_file(&second, path, 0), HPVM_OK);
    hpvm_backing_unref(second);
    unlink(path);
    unlink(tiny);
    free(path);
    free(tiny);
}

static void network(void)
{
    hpvm_vm *vm = small_vm(1);
    int pair[2];
    CHECK_EQ(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair), 0);
    hpvm_net_config config = HPVM_NET_CONFIG_INIT;
    CHECK_EQ(hpvm_vm_attach_net(vm, &config), HPVM_E_INVAL); // no descriptor
    config.fd = pair[0];
    config.mac[0] = 1;
    CHECK_EQ(hpvm_vm_attach_net(vm, &config), HPVM_E_INVAL); // multicast
    config.mac[0] = 0;
    CHECK_EQ(hpvm_vm_attach_net(vm, &config), HPVM_OK);
    CHECK_EQ(config.mac[0] & 3, 2); // locally administered, unicast
    close(pair[1]);
    hpvm_vm_destroy(vm);
}

static void on_event(void *user, const hpvm_event *event)
{
    ((unsigned *)user)[event->type]++;
}

static void life_cycle(void)
{
    // Without a disk the firmware waits in its shell: the VM starts, pauses, goes on, resets.
    hpvm_vm *vm = small_vm(2);
    unsigned seen[8] = {0};
    hpvm_event event = {.struct_size = sizeof event};
    CHECK_EQ(hpvm_vm_wait(vm, 0, &event), HPVM_E_STATE);
    CHECK_EQ(hpvm_vm_set_event_callback(vm, on_event, seen), HPVM_OK);
    CHECK_EQ(hpvm_vm_start(vm), HPVM_OK);
    CHECK_EQ(seen[HPVM_EVENT_STARTED], 1);
    CHECK_EQ(hpvm_vm_start(vm), HPVM_E_STATE);
    CHECK_EQ(hpvm_vm_set_event_callback(vm, NULL, NULL), HPVM_E_STATE);
    CHECK_EQ(hpvm_vm_set_console(vm, NULL, NULL), HPVM_E_STATE);
    CHECK_EQ(hpvm_vm_set_kernel(vm, "/dev/null", NULL, NULL), HPVM_E_STATE);
    hpvm_attach_config attach = HPVM_ATTACH_CONFIG_INIT;
    attach.kind = HPVM_UNIT_DVD;
    CHECK_EQ(hpvm_vm_attach_backing(vm, NULL, &attach), HPVM_E_STATE);
    CHECK_EQ(hpvm_vm_wait(vm, 20, &event), HPVM_E_TIMEOUT);
    CHECK_EQ(hpvm_vm_pause(vm), HPVM_OK);
    CHECK_EQ(hpvm_vm_wait(vm, 0, &event), HPVM_OK);
    CHECK_EQ(event.type, HPVM_EVENT_PAUSED);
    CHECK_EQ(hpvm_vm_start(vm), HPVM_OK);
    CHECK_EQ(hpvm_vm_reset(vm), HPVM_OK);
    for (unsigned n = 0; n < 6000 && !seen[HPVM_EVENT_RESET]; n++)
        usleep(10000);
    CHECK_EQ(seen[HPVM_EVENT_RESET], 1);
    CHECK_EQ(hpvm_vm_power_button(vm), HPVM_OK);
    CHECK_EQ(hpvm_vm_pause(vm), HPVM_OK);
    CHECK_EQ(seen[HPVM_EVENT_PAUSED], 2);
    hpvm_vm_destroy(vm);
}

static void kernels(void)
{
    hpvm_vm *vm = small_vm(1);
    CHECK_EQ(hpvm_vm_set_kernel(vm, "/does/not/exist", NULL, NULL), HPVM_E_IO);
    CHECK(strstr(hpvm_last_error()->message, "/does/not/exist") != NULL);
    CHECK(hpvm_vm_set_kernel(vm, "/tmp", NULL, NULL) != HPVM_OK);
    char *junk = temporary_file(4096);
    CHECK_EQ(hpvm_vm_set_kernel(vm, junk, NULL, NULL), HPVM_E_CORRUPT);
    CHECK(strstr(hpvm_last_error()->message, junk) != NULL);
    char line[3000];
    memset(line, 'x', sizeof line - 1);
    line[sizeof line - 1] = 0;
    CHECK_EQ(hpvm_vm_set_kernel(vm, NULL, NULL, line), HPVM_E_INVAL);
    unlink(junk);
    free(junk);
    hpvm_vm_destroy(vm);
}

CHECK_MAIN("virtual machines", CHECK_TEST(bad_configurations), CHECK_TEST(newer_structs), CHECK_TEST(memory),
           CHECK_TEST(two_vms_are_apart), CHECK_TEST(backings), CHECK_TEST(network), CHECK_TEST(life_cycle),
           CHECK_TEST(kernels))
