/* Opaque objects, thread tags, and names of the architectural registers.
 *
 * Thread tags used in all headers:
 *   [any]   any thread at any time
 *   [vm]    any thread; calls on one VM are serialised inside
 *   [vcpu]  the thread that runs this vCPU by hpvm_vcpu_run or hpvm_vcpu_step, or any thread while the VM is
 * not running [cb]    also allowed inside callbacks
 *
 * Open structs carry their size: set struct_size with the INIT macro. The library reads the members that it
 * and the caller both know; a longer struct with unknown members that are not zero is HPVM_E_VERSION. */
#ifndef HPVM_TYPES_H
#define HPVM_TYPES_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct hpvm_vm hpvm_vm;           /* a virtual machine */
typedef struct hpvm_vcpu hpvm_vcpu;       /* one of its processors; lives as long as the VM */
typedef struct hpvm_nvram hpvm_nvram;     /* EFI variables outside a VM */
typedef struct hpvm_backing hpvm_backing; /* host half of a block device; reference counted */

/**
 * Register numbers: a class plus an index. All registers are 64 bits wide in the API except FR (16 bytes:
 * significand, then sign << 17 | exponent) and NAT (a 64-bit 0 or 1).
 * GR 32 and up name registers of the current frame, FR and PR are after rotation, GR 16-31 are the current
 * bank. Since: 0.1.
 */
typedef uint32_t hpvm_reg;

#define HPVM_REG_GR(n)    (0x0000u + (n)) /* r0-r127; r0 reads as 0 and cannot be written */
#define HPVM_REG_NAT(n)   (0x0100u + (n)) /* NaT bit of r0-r127 */
#define HPVM_REG_FR(n)    (0x0200u + (n)) /* f0-f127; f0 and f1 cannot be written */
#define HPVM_REG_PR       (0x0300u)       /* p0-p63 as one word; bit 0 is 1 */
#define HPVM_REG_BR(n)    (0x0400u + (n)) /* b0-b7 */
#define HPVM_REG_AR(n)    (0x0500u + (n)) /* application registers by the manual's number */
#define HPVM_REG_CR(n)    (0x0600u + (n)) /* control registers by the manual's number */
#define HPVM_REG_RR(n)    (0x0700u + (n)) /* region registers 0-7 */
#define HPVM_REG_PKR(n)   (0x0800u + (n)) /* protection keys 0-15 */
#define HPVM_REG_IBR(n)   (0x0900u + (n)) /* instruction breakpoints 0-15 */
#define HPVM_REG_DBR(n)   (0x0a00u + (n)) /* data breakpoints 0-15 */
#define HPVM_REG_PMC(n)   (0x0b00u + (n)) /* performance monitor configuration */
#define HPVM_REG_PMD(n)   (0x0c00u + (n)) /* performance monitor data */
#define HPVM_REG_CPUID(n) (0x0d00u + (n)) /* read-only */
#define HPVM_REG_IP       (0x0e00u)       /* bundle address */
#define HPVM_REG_SLOT     (0x0e01u)       /* 0-2: next slot to execute (PSR.ri) */
#define HPVM_REG_PSR      (0x0e02u)       /* all bits of PSR, ri included */
#define HPVM_REG_CFM      (0x0e03u)       /* current frame marker */
#define HPVM_REG_DIRTY    (0x0e04u)       /* read-only: registers of older frames that are not in memory */

#ifdef __cplusplus
}
#endif

#endif
