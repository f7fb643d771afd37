/* Counters. */
#ifndef HPVM_STATS_H
#define HPVM_STATS_H

#include <hpvm/api.h>
#include <hpvm/status.h>
#include <hpvm/types.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Since the VM was created. A running vCPU's counters may be a little behind. Members are only appended.
 * Since: 0.1. */
typedef struct hpvm_vcpu_stats {
    size_t struct_size;
    uint64_t slots;         /* instruction slots executed */
    uint64_t exits;         /* times the engine returned to its caller */
    uint64_t interruptions; /* delivered: faults, traps and interrupts */
    uint64_t external_interrupts;
    uint64_t blocks_decoded;
    uint64_t tlb_slow; /* accesses that the software TLB did not answer */
    uint64_t vhpt_walks;
    uint64_t mmio;   /* device register accesses */
    uint64_t halts;  /* times the vCPU went to sleep */
    uint64_t purges; /* global purges sent */
    uint64_t blocks_translated;
    uint64_t blocks_refused; /* hot, but left to the interpreter */
    uint64_t blocks_dropped; /* translations that made room, or went with the code they were made from */
    uint64_t code_bytes;     /* translated code made so far */
} hpvm_vcpu_stats;

#define HPVM_VCPU_STATS_INIT                                                                                 \
    {                                                                                                        \
        sizeof(hpvm_vcpu_stats), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0                                    \
    }

/** Read a vCPU's counters. Set out->struct_size. Threads: [any][cb]. Since: 0.1. */
HPVM_API hpvm_status hpvm_vcpu_get_stats(const hpvm_vcpu *vcpu, hpvm_vcpu_stats *out);

#ifdef __cplusplus
}
#endif

#endif
