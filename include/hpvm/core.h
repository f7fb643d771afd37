/* A core file of a guest: registers and memory for a debugger, without the guest. */
#ifndef HPVM_CORE_H
#define HPVM_CORE_H

#include <hpvm/api.h>
#include <hpvm/status.h>
#include <hpvm/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * Write an ELF core file of a VM that does not run.
 *
 * path  A new file, readable by its owner only; one that exists is replaced. Memory that is zero takes no
 * room.
 *
 * The file has general, branch, application and floating-point registers of every vCPU (a thread each), all
 * RAM at the virtual addresses that stand for physical ones in region 7 (physical address in p_paddr), what
 * the translation registers of the first vCPU map, and the registers of every vCPU's register stack where its
 * backing store is. docs/debugging.md shows how gdb opens it.
 *
 * On failure: HPVM_E_STATE (the VM runs: hpvm_vm_pause), HPVM_E_IO; no file is left.
 * Threads:    [vm]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_write_core(hpvm_vm *vm, const char *path);

#ifdef __cplusplus
}
#endif

#endif
