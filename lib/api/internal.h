// What the public entry points share: the VM object that ties processors, devices and firmware together.
#ifndef HPVM_API_INTERNAL_H
#define HPVM_API_INTERNAL_H

#include <hpvm/hpvm.h>

#include "core/machine.h"
#include "devices/devices.h"
#include "ia64/cpu/state.h"
#include "ia64/fw/fw.h"
#include "sched/runner.h"

struct hpvm_vcpu {
    hpvm_vm *vm;
    struct cpu *cpu;
    bool at_breakpoint; // it stopped there; for the debugger stub, which clears it
};

struct breakpoint {
    uint64_t ip;
    unsigned slot;
};

// A file that a direct boot needs again at every reset. Its content is not kept: many guests run on one host.
struct boot_file {
    int fd; // -1: none
    void *data;
    size_t size;
    char name[256]; // for messages
};

struct console_pump;

struct hpvm_vm {
    struct machine machine;
    struct cpus *cpus;
    struct devices *devices;
    struct firmware *firmware;
    struct runner *runner;
    hpvm_vcpu vcpu[HPVM_MAX_VCPUS];
    pthread_mutex_t lock; // serialises [vm] calls
    _Atomic bool powered; // power_on was done
    _Atomic uint64_t resets;
    bool started;       // hpvm_vm_start was called
    bool uses_vcpu_run; // the caller runs vCPUs itself

    hpvm_event_callback event_callback;
    void *event_user;
    pthread_mutex_t event_lock;
    pthread_cond_t event_changed;
    uint32_t last_event; // hpvm_event_type that stopped the VM; 0: it runs
    char last_reason[128];

    hpvm_logger logger;
    struct breakpoint breakpoints[HPVM_MAX_BREAKPOINTS];
    unsigned breakpoint_count;
    struct cpu *passing; // a step that starts on a breakpoint passes over it

    struct boot_file kernel, initrd;
    char command_line[2048];
    struct console_pump *pump;
    unsigned lan_count; // network adapters so far

    void (*stop_hook)(
        void *user); // a debugger stub: the VM stopped running, any thread. Guarded by event_lock
    void *stop_hook_user;
};

// Entry of a public function: names it for hpvm_last_error.
#define API_ENTER             hpvm__enter(__func__)
#define API_FAIL(status, ...) hpvm__fail(status, 0, __VA_ARGS__)

// Checks an open struct that the caller passed: its size must be one that a version of the header had.
hpvm_status hpvm__check_struct(size_t given, size_t first_version, size_t known, const void *data,
                               const char *name);

// Resets everything and lets the firmware start; vCPUs are stopped.
hpvm_status hpvm__vm_power_on(hpvm_vm *vm);
bool hpvm__vm_idle(hpvm_vm *vm); // not running on threads
// Switches off, running or not; HPVM_EVENT_POWERED_OFF is reported, at once or soon.
void hpvm__vm_power_off(hpvm_vm *vm, const char *reason);
// kernel.c: the files of a direct boot. Read before the firmware starts, forgotten behind it.
hpvm_status hpvm__boot_files_read(hpvm_vm *vm);
void hpvm__boot_files_forget(hpvm_vm *vm);
void hpvm__boot_files_close(hpvm_vm *vm);
void hpvm__console_pump_stop(struct console_pump *pump);

#endif
