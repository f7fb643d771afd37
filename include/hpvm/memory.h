/* Guest memory as seen by the owner of the VM. */
#ifndef HPVM_MEMORY_H
#define HPVM_MEMORY_H

#include <hpvm/api.h>
#include <hpvm/status.h>
#include <hpvm/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Copy guest RAM into a buffer.
 *
 * pa      Physical address. RAM is at 0 .. 2 GB and, for what is above 2 GB, from 4 GB on.
 * length  Bytes; 0 is allowed.
 *
 * On failure: HPVM_E_INVAL: part of the range is not RAM; nothing was copied.
 * Threads:    [any][cb]; bytes that a running vCPU writes at the same time may be old or new. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_read_memory(hpvm_vm *vm, uint64_t pa, void *buffer, size_t length);

/** Copy a buffer into guest RAM; code that was decoded from there is decoded again. Otherwise as
 * hpvm_vm_read_memory. Threads: [any][cb]. Since: 0.1. */
HPVM_API hpvm_status hpvm_vm_write_memory(hpvm_vm *vm, uint64_t pa, const void *buffer, size_t length);

/**
 * Read memory at a virtual address of a vCPU, through its data translations as privilege level 0; in physical
 * mode (PSR.dt = 0) the address is physical. Nothing in the vCPU changes. The address is not RAM:
 * HPVM_E_INVAL.
 *
 * On failure: HPVM_E_NOTFOUND: no translation; the message names the first address without one. Nothing was
 * copied. Threads:    [vcpu]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vcpu_read_virtual(hpvm_vcpu *vcpu, uint64_t va, void *buffer, size_t length);

/** Write memory at a virtual address; as hpvm_vcpu_read_virtual. Access rights are not looked at (a debugger
 * plants breakpoints in code). Threads: [vcpu]. Since: 0.1. */
HPVM_API hpvm_status hpvm_vcpu_write_virtual(hpvm_vcpu *vcpu, uint64_t va, const void *buffer, size_t length);

#ifdef __cplusplus
}
#endif

#endif
