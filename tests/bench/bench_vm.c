// Boots a Linux guest through the library's public interface and prints its console, each line with what the
// host measured when it ended: seconds, processor seconds of this process, instruction slots executed by vCPU
// 0. usage: bench_vm ENGINE VCPUS MEGABYTES KERNEL INITRD ARGUMENTS The exit status is 0 when the guest
// switched itself off.
#include <hpvm/hpvm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct console {
    hpvm_vm *vm;
    char line[1024];
    size_t length;
};

static double now(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

// Called on the vCPU's own thread, at the store that sends the character: its counters are those of that
// moment.
static void console_write(void *user, const void *data, size_t length)
{
    struct console *console = user;
    for (size_t n = 0; n < length; n++) {
        char c = ((const char *)data)[n];
        if (c != '\n') {
            if (c != '\r' && console->length + 1 < sizeof console->line)
                console->line[console->length++] = c;
            continue;
        }
        hpvm_vcpu_stats stats = HPVM_VCPU_STATS_INIT;
        if (hpvm_vcpu_get_stats(hpvm_vm_vcpu(console->vm, 0), &stats) != HPVM_OK)
            abort();
        printf("%.6f %.6f %llu %.*s\n", now(CLOCK_MONOTONIC), now(CLOCK_PROCESS_CPUTIME_ID),
               (unsigned long long)stats.slots, (int)console->length, console->line);
        fflush(stdout);
        console->length = 0;
    }
}

int main(int argc, char **argv)
{
    if (argc != 7) {
        fprintf(stderr, "usage: bench_vm ENGINE VCPUS MEGABYTES KERNEL INITRD ARGUMENTS\n");
        return 1;
    }
    hpvm_vm_config config = HPVM_VM_CONFIG_INIT;
    config.engine = strcmp(argv[1], "default") == 0 ? NULL : argv[1];
    config.vcpu_count = (uint32_t)strtoul(argv[2], NULL, 10);
    config.ram_bytes = strtoull(argv[3], NULL, 10) << 20;
    struct console console = {.length = 0};
    hpvm_event last = {.struct_size = sizeof last};
    if (hpvm_vm_create(&console.vm, &config) != HPVM_OK ||
        hpvm_vm_set_kernel(console.vm, argv[4], argv[5], argv[6]) != HPVM_OK ||
        hpvm_vm_set_console(console.vm, console_write, &console) != HPVM_OK ||
        hpvm_vm_start(console.vm) != HPVM_OK || hpvm_vm_wait(console.vm, UINT32_MAX, &last) != HPVM_OK) {
        fprintf(stderr, "bench_vm: %s\n", hpvm_last_error()->message);
        return 1;
    }
    if (last.type != HPVM_EVENT_POWERED_OFF)
        fprintf(stderr, "bench_vm: the guest stopped: %s\n", last.reason);
    hpvm_vm_destroy(console.vm);
    return last.type == HPVM_EVENT_POWERED_OFF ? 0 : 2;
}
