/* Breakpoints and watchpoints of the owner of a VM; the guest does not see them. */
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
 * Stop every vCPU before it executes this slot. Straight runs of code with a breakpoint inside are executed
 * slot by slot; everything else runs at full speed.
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

#define HPVM_MAX_WATCHPOINTS 32
#define HPVM_WATCH_READ      1u
#define HPVM_WATCH_WRITE     2u

/**
 * Stop every vCPU after an instruction that reads or writes some of these bytes: loads, stores, semaphores
 * and the register stack engine, by any vCPU. Firmware and devices are not watched, nor are other addresses
 * of the same memory. Accesses to the 4 KB pages around a watchpoint become slower, others do not.
 *
 * va      First virtual address (physical, where PSR.dt is 0).
 * length  Bytes, 1 .. 2^32; the range must not wrap.
 * access  HPVM_WATCH_READ, HPVM_WATCH_WRITE or both.
 *
 * On failure: HPVM_E_INVAL, HPVM_E_EXIST, HPVM_E_LIMIT (HPVM_MAX_WATCHPOINTS), HPVM_E_STATE (running).
 * Threads:    [vm]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_add_watchpoint(hpvm_vm *vm, uint64_t va, uint64_t length, uint32_t access);

/** Remove the one with exactly these values. On failure: HPVM_E_NOTFOUND, HPVM_E_STATE. Threads: [vm]. Since:
 * 0.1.
 */
HPVM_API hpvm_status hpvm_vm_remove_watchpoint(hpvm_vm *vm, uint64_t va, uint64_t length, uint32_t access);

#ifdef __cplusplus
}
#endif

#endif
