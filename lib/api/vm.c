// Virtual machines: composition of processors, devices and firmware; life cycle; events.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/random.h>
#include <time.h>

#include "api/internal.h"
#include "ia64/fw/variables.h"

hpvm_status hpvm__check_struct(size_t given, size_t first_version, size_t known, const void *data,
                               const char *name)
{
    if (given < first_version)
        return API_FAIL(HPVM_E_INVAL, "%s.struct_size is %zu; use the INIT macro of the struct", name, given);
    for (size_t n = known; n < given; n++)
        if (((const uint8_t *)data)[n])
            return API_FAIL(HPVM_E_VERSION, "%s has members that this version of the library does not know",
                            name);
    return HPVM_OK;
}

// ---- events ------------------------------------------------------------------------------------------

static void runner_event(void *user, enum runner_event event, const char *reason)
{
    static const uint32_t types[] = {
        [RUNNER_STARTED] = HPVM_EVENT_STARTED,  [RUNNER_PAUSED] = HPVM_EVENT_PAUSED,
        [RUNNER_RESET] = HPVM_EVENT_RESET,      [RUNNER_POWERED_OFF] = HPVM_EVENT_POWERED_OFF,
        [RUNNER_CRASHED] = HPVM_EVENT_PANICKED, [RUNNER_BREAKPOINT] = HPVM_EVENT_BREAKPOINT};
    hpvm_vm *vm = user;
    bool stops = event != RUNNER_STARTED && event != RUNNER_RESET;
    hpvm_event record = {sizeof record, types[event], 0, reason};
    if (stops && vm->event_callback)
        vm->event_callback(vm->event_user, &record);
    pthread_mutex_lock(&vm->event_lock);
    if (event == RUNNER_STARTED)
        vm->last_event = 0;
    if (stops) {
        vm->last_event = types[event];
        snprintf(vm->last_reason, sizeof vm->last_reason, "%s", reason);
        if (event == RUNNER_POWERED_OFF || event == RUNNER_CRASHED)
            vm->powered = false;
    }
    pthread_cond_broadcast(&vm->event_changed);
    if (stops && vm->stop_hook)
        vm->stop_hook(vm->stop_hook_user);
    pthread_mutex_unlock(&vm->event_lock);
    if (!stops && vm->event_callback)
        vm->event_callback(vm->event_user, &record);
}

static hpvm_status runner_reset(void *user)
{
    atomic_fetch_add(&((hpvm_vm *)user)->resets, 1);
    return hpvm__vm_power_on(user);
}

static void log_emit(void *user, enum log_level level, const char *module, const char *text)
{
    hpvm_vm *vm = user;
    vm->logger.emit(vm->logger.user, (uint32_t)level, module, text);
}

static bool engine_known(const char *name)
{
    return !name || strcmp(name, "interp") == 0 || strcmp(name, "block") == 0 || strcmp(name, "region") == 0;
}

// ---- creation ----------------------------------------------------------------------------------------

static hpvm_status check_config(const hpvm_vm_config *cfg)
{
    hpvm_status status =
        hpvm__check_struct(cfg->struct_size, sizeof *cfg, sizeof *cfg, cfg, "hpvm_vm_config");
    if (status != HPVM_OK)
        return status;
    if (cfg->machine && strcmp(cfg->machine, PLATFORM_MACHINE_TYPE) != 0)
        return API_FAIL(HPVM_E_INVAL, "machine type '%s' is not known; there is " PLATFORM_MACHINE_TYPE,
                        cfg->machine);
    if (cfg->ram_bytes < HPVM_RAM_MIN || cfg->ram_bytes > HPVM_RAM_MAX)
        return API_FAIL(HPVM_E_INVAL, "%lu bytes of memory; 128 MB to 256 GB are allowed",
                        (unsigned long)cfg->ram_bytes);
    if (cfg->vcpu_count < 1 || cfg->vcpu_count > HPVM_MAX_VCPUS)
        return API_FAIL(HPVM_E_INVAL, "%u vCPUs; 1 to %d are allowed", cfg->vcpu_count, HPVM_MAX_VCPUS);
    if (cfg->flags & ~(HPVM_VM_ALAT | HPVM_VM_PERF_MAP))
        return API_FAIL(HPVM_E_INVAL, "flags 0x%x of hpvm_vm_config are not known", cfg->flags);
    if (!engine_known(cfg->engine))
        return API_FAIL(HPVM_E_INVAL, "engine '%s' is not known; there are interp, block and region",
                        cfg->engine);
    if (cfg->serial && strlen(cfg->serial) > 31)
        return API_FAIL(HPVM_E_INVAL, "serial number '%s' is longer than 31 characters", cfg->serial);
    if (cfg->nvram_store) {
        const hpvm_nvram_store *store = cfg->nvram_store;
        status =
            hpvm__check_struct(store->struct_size, sizeof *store, sizeof *store, store, "hpvm_nvram_store");
        if (status != HPVM_OK)
            return status;
        if (cfg->nvram_path || !store->save)
            return API_FAIL(HPVM_E_INVAL, cfg->nvram_path ? "both nvram_path and nvram_store are set"
                                                          : "nvram_store has no save function");
    }
    return HPVM_OK;
}

static hpvm_status open_nvram(hpvm_vm *vm, const hpvm_vm_config *cfg)
{
    struct variables *variables = vm->firmware->variables;
    if (cfg->nvram_path)
        return hpvm__variables_open(variables, cfg->nvram_path);
    const hpvm_nvram_store *store = cfg->nvram_store;
    if (!store)
        return HPVM_OK;
    hpvm_status status = HPVM_OK;
    if (store->image)
        status = hpvm__variables_load(variables, "saved NVRAM", store->image, store->image_size);
    if (status == HPVM_OK)
        hpvm__variables_set_save(variables, store->save, store->user);
    return status;
}

static hpvm_status set_identity(struct machine *machine, const hpvm_vm_config *cfg)
{
    machine->seed = cfg->seed;
    if (!machine->seed && getrandom(&machine->seed, sizeof machine->seed, 0) != sizeof machine->seed)
        return hpvm__fail(HPVM_E_IO, errno, "no random numbers from the system");
    memcpy(machine->uuid, cfg->uuid, sizeof machine->uuid);
    static const uint8_t zero[16];
    if (memcmp(machine->uuid, zero, sizeof zero) == 0) {
        uint64_t state = machine->seed;
        for (unsigned n = 0; n < sizeof machine->uuid; n++) { // splitmix64, one byte a step
            uint64_t z = (state += 0x9e3779b97f4a7c15ull);
            z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
            z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
            machine->uuid[n] = (uint8_t)(z >> 56);
        }
        machine->uuid[6] = (uint8_t)((machine->uuid[6] & 0x0f) | 0x40); // random UUID (RFC 4122, version 4)
        machine->uuid[8] = (uint8_t)((machine->uuid[8] & 0x3f) | 0x80);
    }
    if (cfg->serial)
        snprintf(machine->serial, sizeof machine->serial, "%s", cfg->serial);
    else
        snprintf(machine->serial, sizeof machine->serial, "VM%02X%02X%02X%02X%02X", machine->uuid[0],
                 machine->uuid[1], machine->uuid[2], machine->uuid[3], machine->uuid[4]);
    return HPVM_OK;
}

static hpvm_status build(hpvm_vm *vm, const hpvm_vm_config *cfg)
{
    struct machine *machine = &vm->machine;
    hpvm_status status =
        hpvm__machine_init(machine, align_up(cfg->ram_bytes, PLATFORM_RAM_UNIT), cfg->vcpu_count);
    if (status != HPVM_OK)
        return status;
    if (cfg->logger && cfg->logger->emit) {
        vm->logger = *cfg->logger;
        machine->log_user = vm;
        machine->log_level = (enum log_level)vm->logger.max_level;
        machine->log_emit = log_emit;
    }
    machine->engine.translate = !cfg->engine || strcmp(cfg->engine, "interp") != 0;
    if (cfg->engine && strcmp(cfg->engine, "region") == 0)
        machine->engine.region_threshold = ENGINE_REGION_THRESHOLD;
    machine->engine.perf_map = cfg->flags & HPVM_VM_PERF_MAP;
    status = set_identity(machine, cfg);
    if (status == HPVM_OK)
        status = hpvm__cpus_create(&vm->cpus, machine);
    if (status == HPVM_OK)
        status = hpvm__devices_create(&vm->devices, machine);
    // Every VM has an entropy source, at the last place.
    const struct device_address last = {PLATFORM_PCI_ROOTS - 1, PLATFORM_PCI_SLOTS - 1, -1};
    struct device_address where;
    if (status == HPVM_OK)
        status = hpvm__devices_add_entropy(vm->devices, last, &where);
    if (status == HPVM_OK)
        status = hpvm__fw_create(&vm->firmware, vm->cpus);
    if (status == HPVM_OK)
        status = open_nvram(vm, cfg);
    const struct runner_callbacks callbacks = {runner_reset, runner_event, vm};
    if (status == HPVM_OK)
        status = hpvm__runner_create(&vm->runner, machine, &callbacks);
    for (unsigned n = 0; status == HPVM_OK && n < cfg->vcpu_count; n++) {
        vm->vcpu[n] = (hpvm_vcpu){vm, vm->cpus->cpu[n]};
        vm->cpus->cpu[n]->alat_on = cfg->flags & HPVM_VM_ALAT;
    }
    return status;
}

hpvm_status hpvm_vm_create(hpvm_vm **out, const hpvm_vm_config *cfg)
{
    API_ENTER;
    if (!out || !cfg)
        return API_FAIL(HPVM_E_INVAL, "out and cfg must not be NULL");
    *out = NULL;
    hpvm_status status = check_config(cfg);
    if (status != HPVM_OK)
        return status;
    hpvm_vm *vm = calloc(1, sizeof *vm);
    if (!vm)
        return API_FAIL(HPVM_E_NOMEM, "no memory for the VM");
    vm->kernel.fd = vm->initrd.fd = -1;
    pthread_mutex_init(&vm->lock, NULL);
    pthread_mutex_init(&vm->event_lock, NULL);
    pthread_condattr_t monotonic;
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_cond_init(&vm->event_changed, &monotonic);
    pthread_condattr_destroy(&monotonic);
    status = build(vm, cfg);
    if (status != HPVM_OK) {
        hpvm_vm_destroy(vm);
        return status;
    }
    *out = vm;
    return HPVM_OK;
}

void hpvm_vm_destroy(hpvm_vm *vm)
{
    if (!vm)
        return;
    if (vm->pump)
        hpvm__console_pump_stop(vm->pump);
    hpvm__runner_destroy(vm->runner);
    if (vm->firmware)
        hpvm__fw_destroy(vm->firmware);
    if (vm->devices)
        hpvm__devices_destroy(vm->devices);
    hpvm__cpus_destroy(vm->cpus);
    hpvm__machine_fini(&vm->machine);
    pthread_cond_destroy(&vm->event_changed);
    pthread_mutex_destroy(&vm->event_lock);
    pthread_mutex_destroy(&vm->lock);
    hpvm__boot_files_close(vm);
    free(vm);
}

// ---- boot and run ------------------------------------------------------------------------------------

hpvm_status hpvm__vm_power_on(hpvm_vm *vm)
{
    hpvm__devices_reset(vm->devices);
    for (unsigned n = 0; n < vm->cpus->count; n++)
        hpvm__cpu_reset(vm->cpus->cpu[n]);
    hpvm_status status = hpvm__boot_files_read(vm);
    if (status == HPVM_OK)
        status = hpvm__fw_boot(vm->firmware);
    hpvm__boot_files_forget(vm);
    return status;
}

bool hpvm__vm_idle(hpvm_vm *vm)
{
    return !hpvm__runner_running(vm->runner);
}

static hpvm_status power_on_locked(hpvm_vm *vm)
{
    if (!hpvm__vm_idle(vm))
        return API_FAIL(HPVM_E_STATE, "the VM is running");
    atomic_store(&vm->machine.requests, 0);
    hpvm_status status = hpvm__vm_power_on(vm);
    vm->powered = status == HPVM_OK;
    return status;
}

hpvm_status hpvm_vm_power_on(hpvm_vm *vm)
{
    API_ENTER;
    if (!vm)
        return API_FAIL(HPVM_E_INVAL, "vm must not be NULL");
    pthread_mutex_lock(&vm->lock);
    hpvm_status status = power_on_locked(vm);
    pthread_mutex_unlock(&vm->lock);
    return status;
}

hpvm_status hpvm_vm_start(hpvm_vm *vm)
{
    API_ENTER;
    if (!vm)
        return API_FAIL(HPVM_E_INVAL, "vm must not be NULL");
    pthread_mutex_lock(&vm->lock);
    hpvm_status status = HPVM_OK;
    if (!hpvm__vm_idle(vm))
        status = API_FAIL(HPVM_E_STATE, "the VM is running already");
    if (status == HPVM_OK && !vm->powered)
        status = power_on_locked(vm);
    if (status == HPVM_OK) {
        vm->started = true;
        status = hpvm__runner_start(vm->runner);
    }
    pthread_mutex_unlock(&vm->lock);
    return status;
}

hpvm_status hpvm_vm_pause(hpvm_vm *vm)
{
    API_ENTER;
    if (!vm)
        return API_FAIL(HPVM_E_INVAL, "vm must not be NULL");
    pthread_mutex_lock(&vm->lock);
    hpvm__runner_pause(vm->runner);
    pthread_mutex_unlock(&vm->lock);
    return HPVM_OK;
}

hpvm_status hpvm_vm_reset(hpvm_vm *vm)
{
    API_ENTER;
    if (!vm)
        return API_FAIL(HPVM_E_INVAL, "vm must not be NULL");
    pthread_mutex_lock(&vm->lock);
    hpvm_status status = HPVM_OK;
    if (hpvm__vm_idle(vm))
        status = power_on_locked(vm);
    else
        hpvm__machine_request(&vm->machine, REQUEST_RESET, "reset by the owner");
    pthread_mutex_unlock(&vm->lock);
    return status;
}

void hpvm__vm_power_off(hpvm_vm *vm, const char *reason)
{
    pthread_mutex_lock(&vm->lock);
    if (vm->powered) {
        hpvm__machine_request(&vm->machine, REQUEST_POWER_OFF, reason);
        vm->started = true;
        if (hpvm__runner_start(vm->runner) != HPVM_OK)
            runner_event(vm, RUNNER_POWERED_OFF, reason);
    } else {
        runner_event(vm, RUNNER_POWERED_OFF, reason);
    }
    pthread_mutex_unlock(&vm->lock);
}

hpvm_status hpvm_vm_set_event_callback(hpvm_vm *vm, hpvm_event_callback callback, void *user)
{
    API_ENTER;
    if (!vm)
        return API_FAIL(HPVM_E_INVAL, "vm must not be NULL");
    pthread_mutex_lock(&vm->lock);
    hpvm_status status = HPVM_OK;
    if (!hpvm__vm_idle(vm)) {
        status = API_FAIL(HPVM_E_STATE, "the VM is running");
    } else {
        vm->event_callback = callback;
        vm->event_user = user;
    }
    pthread_mutex_unlock(&vm->lock);
    return status;
}

hpvm_status hpvm_vm_power_button(hpvm_vm *vm)
{
    API_ENTER;
    if (!vm)
        return API_FAIL(HPVM_E_INVAL, "vm must not be NULL");
    hpvm__devices_power_button(vm->devices);
    return HPVM_OK;
}

hpvm_status hpvm_vm_send_init(hpvm_vm *vm)
{
    API_ENTER;
    if (!vm)
        return API_FAIL(HPVM_E_INVAL, "vm must not be NULL");
    for (unsigned n = 0; n < vm->cpus->count; n++)
        hpvm__interrupt_send(&vm->machine, (uint8_t)(vm->cpus->cpu[n]->lid >> 24),
                             (uint8_t)(vm->cpus->cpu[n]->lid >> 16), DELIVER_INIT, 0);
    return HPVM_OK;
}

hpvm_status hpvm_vm_set_timer_slack(hpvm_vm *vm, uint32_t microseconds)
{
    API_ENTER;
    if (!vm)
        return API_FAIL(HPVM_E_INVAL, "vm must not be NULL");
    if (microseconds > 1000000)
        return API_FAIL(HPVM_E_INVAL, "a timer slack of %u us; 0 to 1000000 are allowed", microseconds);
    atomic_store(&vm->machine.timer_slack_ns, 1000ull * microseconds);
    return HPVM_OK;
}

hpvm_status hpvm_vm_wait(hpvm_vm *vm, uint32_t timeout_ms, hpvm_event *out)
{
    API_ENTER;
    if (!vm)
        return API_FAIL(HPVM_E_INVAL, "vm must not be NULL");
    if (out && out->struct_size < sizeof *out)
        return API_FAIL(HPVM_E_INVAL, "hpvm_event.struct_size is %zu", out->struct_size);
    if (!vm->started)
        return API_FAIL(HPVM_E_STATE, "the VM was never started");
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_sec += timeout_ms / 1000;
    until.tv_nsec += (long)(timeout_ms % 1000) * 1000000;
    if (until.tv_nsec >= 1000000000) {
        until.tv_sec++;
        until.tv_nsec -= 1000000000;
    }
    hpvm_status status = HPVM_OK;
    pthread_mutex_lock(&vm->event_lock);
    while (vm->last_event == 0 && status == HPVM_OK) {
        int error = timeout_ms == UINT32_MAX
                        ? pthread_cond_wait(&vm->event_changed, &vm->event_lock)
                        : pthread_cond_timedwait(&vm->event_changed, &vm->event_lock, &until);
        if (error == ETIMEDOUT && vm->last_event == 0)
            status = API_FAIL(HPVM_E_TIMEOUT, "the VM is still running after %u ms", timeout_ms);
    }
    if (status == HPVM_OK && out)
        *out = (hpvm_event){sizeof *out, vm->last_event, 0, vm->last_reason};
    pthread_mutex_unlock(&vm->event_lock);
    return status;
}

hpvm_status hpvm_vm_get_info(hpvm_vm *vm, hpvm_vm_info *out)
{
    API_ENTER;
    if (!vm || !out)
        return API_FAIL(HPVM_E_INVAL, "vm and out must not be NULL");
    if (out->struct_size < sizeof *out)
        return API_FAIL(HPVM_E_INVAL, "hpvm_vm_info.struct_size is %zu", out->struct_size);
    hpvm_vm_info info = {.struct_size = sizeof info,
                         .running = !hpvm__vm_idle(vm),
                         .ram_bytes = vm->machine.ram.size,
                         .resets = atomic_load(&vm->resets),
                         .vcpu_count = vm->cpus->count};
    if (atomic_load(&vm->powered))
        info.phase = atomic_load(&vm->firmware->boot_services_gone) ? HPVM_PHASE_OS : HPVM_PHASE_FIRMWARE;
    memcpy(info.uuid, vm->machine.uuid, sizeof info.uuid);
    snprintf(info.serial, sizeof info.serial, "%s", vm->machine.serial);
    *out = info;
    return HPVM_OK;
}

uint32_t hpvm_vm_vcpu_count(const hpvm_vm *vm)
{
    return vm->cpus->count;
}

hpvm_vcpu *hpvm_vm_vcpu(hpvm_vm *vm, uint32_t index)
{
    return index < vm->cpus->count ? &vm->vcpu[index] : NULL;
}
