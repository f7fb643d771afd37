/* Breakpoints of the owner of a VM; the guest does not see them. */
#ifndef HPVM_DEBUG_H
#define HPVM_DEBUG_H

#include <hpvm/api.h>
#include <hpvm/status.h>
#include <hpvm/types.h>

#ifdef __cplusplus
extern "C" {
#endif

#define HPVM_MAX_BREAKPOINTS 64

/**
 * Stop every vCPU before it executes this slot. While breakpoints exist, vCPUs run slot by slot, much slower.
 *
 * ip    Bundle address as the guest uses it, a multiple of 16.
 * slot  0..2.
 *
 * On failure: HPVM_E_INVAL, HPVM_E_EXIST, HPVM_E_LIMIT (HPVM_MAX_BREAKPOINTS), HPVM_E_STATE (running).
 * Threads:    [vm]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_add_breakpoint(hpvm_vm *vm, uint64_t ip, uint32_t slot);

/** Remove one. On failure: HPVM_E_NOTFOUND, HPVM_E_STATE. Threads: [vm]. Since: 0.1. */
HPVM_API hpvm_status hpvm_vm_remove_breakpoint(hpvm_vm *vm, uint64_t ip, uint32_t slot);

#ifdef __cplusplus
}
#endif

#endif
