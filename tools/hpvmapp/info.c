// What hpvmd is told about the guest: phase, times and counters.
#include <time.h>
#include <unistd.h>

#include "hpvmapp.h"

static uint64_t nanoseconds(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

#define SET(out, member, value) ((out)->has_##member = true, (out)->member = (value))

static void fill_times(const hpvm_vcpu *vcpu, Rpc__VirtualCpu *out)
{
    hpvm_vcpu_times times = HPVM_VCPU_TIMES_INIT;
    if (hpvm_vcpu_get_times(vcpu, &times) != HPVM_OK)
        return;
    SET(out, cpu_ns, times.cpu_ns);
    SET(out, run_ns, times.run_ns);
    SET(out, wait_ns, times.wait_ns);
    SET(out, capped_ns, times.capped_ns);
    SET(out, idle_ns, times.idle_ns);
    SET(out, longest_wait_ns, times.longest_wait_ns);
    SET(out, entitlement, times.entitlement);
    SET(out, cap, times.cap);
    SET(out, switches, times.switches);
    SET(out, preemptions, times.preemptions);
    SET(out, yields, times.yields);
}

static void fill_cpu(const hpvm_vcpu *vcpu, Rpc__VirtualCpu *out)
{
    hpvm_vcpu_stats stats = HPVM_VCPU_STATS_INIT;
    hpvm_vcpu_causes causes = HPVM_VCPU_CAUSES_INIT;
    rpc__virtual_cpu__init(out);
    hpvm_vcpu_get_stats(vcpu, &stats);
    hpvm_vcpu_get_causes(vcpu, &causes);
    out->slots = stats.slots;
    out->exits = stats.exits;
    out->halts = stats.halts;
    fill_times(vcpu, out);
    SET(out, external, causes.external);
    SET(out, breaks, causes.breaks);
    SET(out, translations, causes.translations);
    SET(out, pages, causes.pages);
    SET(out, floating, causes.floating);
    SET(out, other, causes.other);
    SET(out, walks, causes.walks);
    SET(out, devices, causes.devices);
    SET(out, firmware, causes.firmware);
    SET(out, purges, causes.purges);
}

static bool fill_device(hpvm_vm *vm, uint32_t index, Rpc__Device *out)
{
    hpvm_io_stats io = HPVM_IO_STATS_INIT;
    if (hpvm_vm_get_io_stats(vm, index, &io) != HPVM_OK)
        return false;
    rpc__device__init(out);
    out->kind = (Rpc__Device__Kind)io.kind;
    out->bus = io.bus;
    out->slot = io.slot;
    out->target = io.target;
    out->reads = io.reads;
    out->writes = io.writes;
    out->read_bytes = io.read_bytes;
    out->write_bytes = io.write_bytes;
    out->flushes = io.flushes;
    out->errors = io.errors;
    return true;
}

void info_send(struct client *client)
{
    struct app *app = client->app;
    hpvm_vm_info vm = {.struct_size = sizeof vm};
    Rpc__AppEvent event = RPC__APP_EVENT__INIT;
    Rpc__VirtualCpu cpus[HPVM_MAX_VCPUS], *cpu_list[HPVM_MAX_VCPUS];
    Rpc__Device devices[CONFIG_MAX_DEVICES], *device_list[CONFIG_MAX_DEVICES];
    event.kind = RPC__APP_EVENT__KIND__INFO;
    event.has_pid = event.has_os = event.has_cpu_ns = event.has_running_ns = true;
    event.pid = (uint32_t)getpid();
    event.os = hpvm_vm_get_info(app->vm, &vm) == HPVM_OK && vm.phase == HPVM_PHASE_OS;
    event.cpu_ns = nanoseconds(CLOCK_PROCESS_CPUTIME_ID);
    event.running_ns = nanoseconds(CLOCK_MONOTONIC) - app->started_ns;
    event.uuid = app->config.uuid;
    event.vcpus = cpu_list;
    event.devices = device_list;
    for (uint32_t n = 0; n < hpvm_vm_vcpu_count(app->vm); n++) {
        fill_cpu(hpvm_vm_vcpu(app->vm, n), &cpus[n]);
        cpu_list[event.n_vcpus++] = &cpus[n];
    }
    for (uint32_t n = 0; n < CONFIG_MAX_DEVICES && fill_device(app->vm, n, &devices[n]); n++)
        device_list[event.n_devices++] = &devices[n];
    control_send(client, &event);
}
