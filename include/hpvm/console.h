/* The serial console of a VM: callbacks or descriptors. */
#ifndef HPVM_CONSOLE_H
#define HPVM_CONSOLE_H

#include <hpvm/api.h>
#include <hpvm/status.h>
#include <hpvm/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Output of the guest. Comes on a vCPU thread; must be quick; `data` is borrowed until it returns. May call
 *  hpvm_vm_console_input. Since: 0.1. */
typedef void (*hpvm_console_write)(void *user, const void *data, size_t length);

/**
 * Send the guest's console output to a callback. NULL: output is dropped (the default).
 *
 * Prerequisites: the VM is not running.
 * On failure:    HPVM_E_STATE.
 * Threads:       [vm]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_set_console(hpvm_vm *vm, hpvm_console_write write, void *user);

/**
 * Type on the guest's console.
 *
 * taken  Receives how many bytes were accepted: less than `length` when the guest does not read. NULL is
 * accepted.
 *
 * Threads: [any][cb]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_console_input(hpvm_vm *vm, const void *data, size_t length, size_t *taken);

/**
 * Connect the console to descriptors: a thread of the VM reads `input` until its end, output is written to
 * `output` (blocking). The descriptors stay the caller's and must stay open until the VM is destroyed. -1
 * leaves a direction unconnected.
 *
 * Prerequisites: the VM is not running; called at most once.
 * On failure:    HPVM_E_STATE, HPVM_E_LIMIT (no thread).
 * Threads:       [vm]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_set_console_fd(hpvm_vm *vm, int input, int output);

#ifdef __cplusplus
}
#endif

#endif
