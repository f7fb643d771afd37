/* One vCPU: run, step, registers. */
#ifndef HPVM_VCPU_H
#define HPVM_VCPU_H

#include <hpvm/api.h>
#include <hpvm/status.h>
#include <hpvm/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Why run or step returned. Values never change. Since: 0.1. */
typedef enum hpvm_exit_reason {
    HPVM_EXIT_BUDGET = 0,     /* the budget is used up */
    HPVM_EXIT_KICK = 1,       /* hpvm_vcpu_kick */
    HPVM_EXIT_HALT = 2,       /* the guest halted this vCPU and no interrupt is pending */
    HPVM_EXIT_BREAKPOINT = 3, /* nothing of the slot at ip was executed */
    HPVM_EXIT_STEP = 4,       /* the step is complete */
    HPVM_EXIT_SHUTDOWN = 5,   /* the guest switched itself off */
    HPVM_EXIT_RESET = 6,      /* the guest asked for a reset; hpvm_vm_power_on carries it out */
    HPVM_EXIT_FATAL = 7,      /* the guest cannot go on */
    HPVM_EXIT_WATCHPOINT = 8  /* the last slot executed touched a watchpoint */
} hpvm_exit_reason;

typedef enum hpvm_step_unit {
    HPVM_STEP_SLOT = 0,   /* one instruction slot */
    HPVM_STEP_BUNDLE = 1, /* until the bundle address changes */
    HPVM_STEP_GROUP = 2   /* through the next stop, or a taken branch or interruption */
} hpvm_step_unit;

typedef struct hpvm_vcpu_exit {
    size_t struct_size;
    uint32_t reason;        /* hpvm_exit_reason */
    uint32_t slot;          /* 0..2, next slot to execute */
    uint64_t ip;            /* bundle address, exact */
    uint64_t slots;         /* instruction slots executed by this call; nops and predicated-off ones count */
    uint64_t interruptions; /* delivered during this call */
} hpvm_vcpu_exit;

#define HPVM_VCPU_EXIT_INIT                                                                                  \
    {                                                                                                        \
        sizeof(hpvm_vcpu_exit), 0, 0, 0, 0, 0                                                                \
    }

/**
 * Run one vCPU on the calling thread until a reason to stop arises. The first call starts the guest's clock.
 *
 * budget     Upper limit of instruction slots, met exactly; 0: no limit.
 * exit_info  Set struct_size before the call; filled on success.
 *
 * Prerequisites: the VM was not started by hpvm_vm_start; no other thread is inside run or step on this vCPU.
 * On success:    state is exact, ip and slot included; exit_info says why the call returned.
 * On failure:    HPVM_E_STATE, HPVM_E_INVAL: nothing was executed.
 * Threads:       [vcpu]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vcpu_run(hpvm_vcpu *vcpu, uint64_t budget, hpvm_vcpu_exit *exit_info);

/**
 * Execute one slot, bundle or instruction group. A fault counts: the step then ends at its handler.
 * Breakpoints at the start are passed over. As hpvm_vcpu_run otherwise.
 *
 * Threads: [vcpu]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vcpu_step(hpvm_vcpu *vcpu, hpvm_step_unit unit, hpvm_vcpu_exit *exit_info);

/** Make a running hpvm_vcpu_run return soon, or the next one at once. Kicks merge. Threads: [any][cb]. Since:
 * 0.1. */
HPVM_API void hpvm_vcpu_kick(hpvm_vcpu *vcpu);

/** Index of a vCPU in its VM. Threads: [any][cb]. Since: 0.1. */
HPVM_API uint32_t hpvm_vcpu_index(const hpvm_vcpu *vcpu);

/**
 * Read an architectural register.
 *
 * reg    HPVM_REG_*.
 * value  8 bytes, 16 for FR: first the significand, then sign << 17 | exponent.
 * size   Bytes at `value`.
 *
 * Reading has no side effect (IVR and the like show what they hold, nothing is acknowledged).
 * On failure: HPVM_E_NOTFOUND: no such register, or GR beyond the current frame; HPVM_E_INVAL: wrong size.
 * Threads:    [vcpu]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vcpu_get_reg(const hpvm_vcpu *vcpu, hpvm_reg reg, void *value, size_t size);

/**
 * Write an architectural register. CFM, BSP and BSPSTORE written this way change the view of the register
 * stack just as the processor's own instructions would; registers in memory are not touched.
 *
 * On failure: HPVM_E_NOTFOUND, HPVM_E_INVAL (size, or a value with reserved bits), HPVM_E_PERM (read-only:
 * r0, f0, f1, CPUID, BSP, IVR, IRR); nothing changed. Threads:    [vcpu]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vcpu_set_reg(hpvm_vcpu *vcpu, hpvm_reg reg, const void *value, size_t size);

#ifdef __cplusplus
}
#endif

#endif
