/* A server for the GNU debugger: gdb's remote serial protocol over a stream socket. */
#ifndef HPVM_GDB_H
#define HPVM_GDB_H

#include <hpvm/api.h>
#include <hpvm/status.h>
#include <hpvm/types.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct hpvm_gdb hpvm_gdb; /* the server of one VM */

typedef struct hpvm_gdb_config {
    size_t struct_size;
    int listen_fd; /* listening stream socket (TCP or Unix) that the server takes over; -1: it opens `port` */
    uint16_t port; /* TCP port on 127.0.0.1, used when listen_fd is -1; 0: a free one, see hpvm_gdb_port */
    uint16_t reserved[3]; /* zero */
} hpvm_gdb_config;

#define HPVM_GDB_CONFIG_INIT                                                                                 \
    {                                                                                                        \
        sizeof(hpvm_gdb_config), -1, 0,                                                                      \
        {                                                                                                    \
            0, 0, 0                                                                                          \
        }                                                                                                    \
    }

/**
 * Let gdb debug a VM. A thread of the server waits for a client, one at a time:
 *
 *     gdb-multiarch -ex 'set architecture ia64-elf64' -ex 'target remote localhost:PORT' [vmlinux]
 *
 * A client that connects pauses the VM; one that detaches or goes away leaves it running, without its
 * breakpoints and watchpoints; `kill` switches it off. The vCPUs are the threads 1 .. n. The events of the VM
 * (STARTED, PAUSED, BREAKPOINT) are reported to its owner as for calls of hpvm_vm_start and hpvm_vm_pause.
 * While a client is connected the owner leaves starting, pausing and single-stepping to it.
 *
 * Addresses of code are bundle address plus slot (0, 1, 2), which is also what gdb shows as $pc. Stacked
 * registers are seen by gdb through the register backing store: reads and writes of it meet the registers
 * that are not in memory yet, and $bsp is the end of the current frame, as gdb expects. $unat is AR.UNAT,
 * which gdb takes for $nat0 to $nat31, and gdb 13 shows 0 as $nat32 and up without asking: `monitor nat`
 * shows and sets the NaT bits of r1 to r127. `monitor help` lists what else there is: physical memory,
 * control registers, region registers, INIT, reset.
 *
 * Anybody who can connect owns the guest: the port is opened on the loopback address only.
 *
 * out  Receives the server; NULL on failure.
 * vm   Not running by hpvm_vcpu_run; started by hpvm_vm_start or not yet: a client's `continue` starts it.
 * cfg  See hpvm_gdb_config; copied before return. On success listen_fd belongs to the server.
 *
 * On success: caller releases with hpvm_gdb_destroy, before hpvm_vm_destroy.
 * On failure: HPVM_E_INVAL, HPVM_E_VERSION (cfg), HPVM_E_IO (the port cannot be opened), HPVM_E_EXIST (the VM
 * has a server), HPVM_E_NOMEM, HPVM_E_LIMIT (no thread). Threads:    [vm]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_gdb_create(hpvm_gdb **out, hpvm_vm *vm, const hpvm_gdb_config *cfg);

/** TCP port that the server listens on; 0: listen_fd is not a TCP socket. Threads: [any]. Since: 0.1. */
HPVM_API uint16_t hpvm_gdb_port(const hpvm_gdb *gdb);

/**
 * End the server. A connected client loses its connection; the VM stays as it is, paused or running, without
 * the client's breakpoints and watchpoints (a running VM is paused for a moment). NULL is accepted.
 *
 * Threads: [vm]; not from a callback. Since: 0.1.
 */
HPVM_API void hpvm_gdb_destroy(hpvm_gdb *gdb);

#ifdef __cplusplus
}
#endif

#endif
