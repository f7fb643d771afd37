/* Virtual machines: creation, running, events. */
#ifndef HPVM_VM_H
#define HPVM_VM_H

#include <hpvm/api.h>
#include <hpvm/status.h>
#include <hpvm/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Limits of the machine type rx-1.0. Since: 0.1. */
#define HPVM_MAX_VCPUS 32
#define HPVM_RAM_UNIT  (64ull << 20)
#define HPVM_RAM_MIN   (128ull << 20)
#define HPVM_RAM_MAX   (256ull << 30)

typedef enum hpvm_log_level {
    HPVM_LOG_ERROR = 0,
    HPVM_LOG_WARNING = 1,
    HPVM_LOG_INFO = 2,
    HPVM_LOG_DEBUG = 3
} hpvm_log_level;

/**
 * Messages of one VM. `emit` comes on any thread of the VM, must be quick and must not call the library.
 * `module` and `text` are borrowed until it returns. Messages that a guest can cause are limited in number.
 * Since: 0.1.
 */
typedef struct hpvm_logger {
    size_t struct_size;
    uint32_t max_level; /* hpvm_log_level */
    uint32_t reserved;  /* zero */
    void (*emit)(void *user, uint32_t level, const char *module, const char *text);
    void *user;
} hpvm_logger;

#define HPVM_LOGGER_INIT                                                                                     \
    {                                                                                                        \
        sizeof(hpvm_logger), HPVM_LOG_WARNING, 0, NULL, NULL                                                 \
    }

/** Flags of hpvm_vm_config. Since: 0.1. */
#define HPVM_VM_ALAT     1u /* data speculation really keeps entries; otherwise every check reloads */
#define HPVM_VM_PERF_MAP 2u /* translated code is named in /tmp/perf-<pid>.map, for perf */

/**
 * NVRAM that the caller keeps instead of a file of the library: for programs that may not open files, or keep
 * it elsewhere. An image is what include/hpvm/nvram.h reads and writes, and what nvram_path would hold.
 * Since: 0.1.
 */
typedef struct hpvm_nvram_store {
    size_t struct_size;
    const void *image; /* what was saved last; NULL: empty. Borrowed until hpvm_vm_create returns. */
    size_t image_size;
    /* Comes on vCPU threads, one call at a time, at every change of a non-volatile variable. Returns when the
     * image is safe; an error is what the guest sees (EFI_DEVICE_ERROR), its change is undone. */
    hpvm_status (*save)(void *user, const void *image, size_t image_size);
    void *user;
} hpvm_nvram_store;

#define HPVM_NVRAM_STORE_INIT                                                                                \
    {                                                                                                        \
        sizeof(hpvm_nvram_store), NULL, 0, NULL, NULL                                                        \
    }

/** What must be known before a VM exists. Since: 0.1. */
typedef struct hpvm_vm_config {
    size_t struct_size;
    const char *machine; /* NULL or "rx-1.0" */
    uint64_t ram_bytes;  /* HPVM_RAM_MIN .. HPVM_RAM_MAX, rounded up to HPVM_RAM_UNIT; taken when touched */
    uint32_t vcpu_count; /* 1 .. HPVM_MAX_VCPUS */
    uint32_t flags;      /* HPVM_VM_* */
    uint64_t seed;       /* of everything random that the guest gets; 0: from the system */
    const char *nvram_path; /* file with the EFI variables; NULL: forgotten with the VM. Copied. */
    const char *serial; /* serial number in SMBIOS, up to 31 characters; NULL: made from the UUID. Copied. */
    uint8_t uuid[16];   /* all zero: made from the seed */
    const char *engine; /* NULL or "block": hot code is translated where the host can; "region": and loops of
                           several blocks as one; "interp": never */
    const hpvm_logger *logger;           /* copied before return; NULL: no messages */
    const hpvm_nvram_store *nvram_store; /* copied; instead of nvram_path, not with it. NULL: none */
} hpvm_vm_config;

#define HPVM_VM_CONFIG_INIT                                                                                  \
    {                                                                                                        \
        sizeof(hpvm_vm_config), NULL, 1ull << 30, 1, 0, 0, NULL, NULL, {0}, NULL, NULL, NULL                 \
    }

/** Why an event callback is called or a wait ended. Values never change. Since: 0.1. */
typedef enum hpvm_event_type {
    HPVM_EVENT_STARTED = 1,     /* vCPUs run (again) */
    HPVM_EVENT_PAUSED = 2,      /* hpvm_vm_pause took effect: the guest is halted where it was */
    HPVM_EVENT_RESET = 3,       /* the guest reset itself, or hpvm_vm_reset; it goes on by itself */
    HPVM_EVENT_POWERED_OFF = 4, /* the guest switched itself off */
    HPVM_EVENT_PANICKED = 5,    /* the guest cannot go on; `reason` says why */
    HPVM_EVENT_BREAKPOINT = 6   /* a vCPU of the running VM reached a breakpoint */
} hpvm_event_type;

typedef struct hpvm_event {
    size_t struct_size;
    uint32_t type;      /* hpvm_event_type */
    uint32_t reserved;  /* zero */
    const char *reason; /* one line, may be empty; borrowed until the callback returns */
} hpvm_event;

/** Comes on a thread of the VM. May call [cb] functions only. */
typedef void (*hpvm_event_callback)(void *user, const hpvm_event *event);

/**
 * Create a VM: memory, processors, platform devices and firmware; nothing runs yet.
 *
 * out   Receives the VM; NULL on failure.
 * cfg   See hpvm_vm_config; copied before return.
 *
 * On success: caller releases with hpvm_vm_destroy.
 * On failure: HPVM_E_INVAL (a value out of range; the message names it and what is allowed), HPVM_E_NOMEM,
 *             HPVM_E_CORRUPT or HPVM_E_VERSION (NVRAM file), HPVM_E_IO.
 * Threads:    [any]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_create(hpvm_vm **out, const hpvm_vm_config *cfg);

/**
 * Stop and release a VM with everything attached. NULL is accepted.
 *
 * Prerequisites: no other thread is inside a call on this VM or its vCPUs. Not from a callback.
 * Threads:       [any]. Since: 0.1.
 */
HPVM_API void hpvm_vm_destroy(hpvm_vm *vm);

/**
 * Boot an ELF kernel directly instead of by the EFI boot manager, at the next power-on and every reset.
 *
 * kernel   Path of an IA-64 ELF64 executable, plain or compressed with gzip; NULL: boot manager again.
 * initrd   Path of an initial RAM disk, or NULL.
 * command_line  Kernel arguments, up to 2047 bytes, or NULL.
 *
 * On success: the files were read, and stay open: a reset reads them again, whatever the paths are by then.
 * On failure: HPVM_E_IO, HPVM_E_CORRUPT (not such a kernel), HPVM_E_STATE (the VM has run), HPVM_E_NOMEM;
 * nothing changed. Threads:    [vm]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_set_kernel(hpvm_vm *vm, const char *kernel, const char *initrd,
                                        const char *command_line);

/**
 * Set the callback for events. One per VM; NULL removes it.
 *
 * Prerequisites: the VM is not running.
 * On failure:    HPVM_E_STATE: the VM is running.
 * Threads:       [vm]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_set_event_callback(hpvm_vm *vm, hpvm_event_callback callback, void *user);

/**
 * Power on: reset the processors, run the firmware's start, load the kernel if one is set. Nothing executes
 * yet. hpvm_vm_start does it by itself when it was not done; a program that steps vCPUs by hand calls it for
 * a guest that boots, and leaves it out to run bare code.
 *
 * On failure: HPVM_E_STATE (running), HPVM_E_INVAL (the kernel does not fit into memory), HPVM_E_NOMEM.
 * Threads:    [vm]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_power_on(hpvm_vm *vm);

/**
 * Run all vCPUs on threads of the library, from where they are.
 *
 * On success: HPVM_EVENT_STARTED was reported.
 * On failure: HPVM_E_STATE (already running), HPVM_E_LIMIT (no threads), or what hpvm_vm_power_on gives.
 * Threads:    [vm]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_start(hpvm_vm *vm);

/**
 * Stop all vCPUs where they are; the guest's clock stands still. hpvm_vm_start goes on.
 *
 * On success: no vCPU executes; state is exact. A VM that does not run is left alone.
 * Threads:    [vm]; not from a callback. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_pause(hpvm_vm *vm);

/**
 * Press the reset button: the guest loses everything in memory and boots again. A running VM goes on running.
 *
 * Threads: [vm]; not from a callback. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_reset(hpvm_vm *vm);

/**
 * Press the power button (ACPI): the guest's operating system is asked to shut down.
 *
 * Threads: [any][cb]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_power_button(hpvm_vm *vm);

/**
 * Send INIT to all vCPUs, as the "transfer of control" button does: Linux prints its backtraces.
 *
 * Threads: [any][cb]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_send_init(hpvm_vm *vm);

/**
 * Allow the timer of an idle vCPU to interrupt late. An operating system that does nothing but its clock tick
 * then makes up for several ticks at once; a host with very many idle guests has time for something else. The
 * first work after that may start late by the slack; the guest's clock stays exact. Any other interrupt comes
 * at once.
 *
 * microseconds  0 (the default): never late; up to 1000000.
 *
 * On failure: HPVM_E_INVAL. Threads: [any][cb]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_set_timer_slack(hpvm_vm *vm, uint32_t microseconds);

/**
 * Wait until the VM does not run: it was paused, switched itself off, panicked, or met a breakpoint.
 *
 * out         Set struct_size; receives the event that stopped it; `reason` is borrowed until the next call
 * on this VM. NULL is accepted. timeout_ms  Milliseconds; UINT32_MAX: for ever.
 *
 * On failure: HPVM_E_TIMEOUT: it still runs; HPVM_E_STATE: it was never started.
 * Threads:    [any]; not from a callback. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_wait(hpvm_vm *vm, uint32_t timeout_ms, hpvm_event *out);

/** How far a guest has come. Values never change. Since: 0.1. */
typedef enum hpvm_guest_phase {
    HPVM_PHASE_OFF = 0,      /* not powered on */
    HPVM_PHASE_FIRMWARE = 1, /* boot manager, EFI shell or a boot loader */
    HPVM_PHASE_OS = 2        /* an operating system has taken over */
} hpvm_guest_phase;

typedef struct hpvm_vm_info {
    size_t struct_size;
    uint32_t phase;     /* hpvm_guest_phase */
    uint32_t running;   /* 1: vCPUs execute (hpvm_vm_start) */
    uint64_t ram_bytes; /* as rounded */
    uint64_t resets;    /* resets since the VM was created */
    uint32_t vcpu_count;
    uint8_t uuid[16];
    char serial[32];
    uint32_t reserved; /* zero */
} hpvm_vm_info;

/**
 * Read what a VM is and how far its guest has come.
 *
 * out  Set struct_size; filled on success.
 *
 * Threads: [any][cb]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_get_info(hpvm_vm *vm, hpvm_vm_info *out);

/** Number of vCPUs. Threads: [any][cb]. Since: 0.1. */
HPVM_API uint32_t hpvm_vm_vcpu_count(const hpvm_vm *vm);

/** A vCPU by number; NULL: no such index. Borrowed until the VM is destroyed. Threads: [any][cb]. Since: 0.1.
 */
HPVM_API hpvm_vcpu *hpvm_vm_vcpu(hpvm_vm *vm, uint32_t index);

#ifdef __cplusplus
}
#endif

#endif
