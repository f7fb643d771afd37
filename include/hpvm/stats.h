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

/** Why translated code was left, or what it called, by cause. A running vCPU's counters may be a little
 * behind. Members are only appended. Since: 0.1. */
typedef struct hpvm_engine_stats {
    size_t struct_size;
    uint64_t stopped;      /* an interrupt, a purge or the like was to be looked at, or the budget was near */
    uint64_t refused;      /* a block was entered in a state that its translation is not for */
    uint64_t resolved;     /* the next block was looked up by address, not jumped to */
    uint64_t slow_memory;  /* loads and stores that the software TLB did not answer */
    uint64_t translate_ns; /* host processor time spent in translating */
    uint64_t regions;      /* made: loops of several blocks, translated as one */
    uint64_t region_left;  /* regions that were not entered, or stopped where they begin, by a cause above */
} hpvm_engine_stats;

#define HPVM_ENGINE_STATS_INIT                                                                               \
    {                                                                                                        \
        sizeof(hpvm_engine_stats), 0, 0, 0, 0, 0, 0, 0                                                       \
    }

/** One kind of instruction in translated code. Members are only appended. Since: 0.1. */
typedef struct hpvm_instruction_stats {
    size_t struct_size;
    const char *name; /* static, e.g. "fma.d" or "mov_from_cr" */
    uint64_t called;  /* the interpreter's function was called in the middle of a block */
    uint64_t left;    /* the block ended there, and the interpreter went on */
} hpvm_instruction_stats;

#define HPVM_INSTRUCTION_STATS_INIT                                                                          \
    {                                                                                                        \
        sizeof(hpvm_instruction_stats), 0, 0, 0                                                              \
    }

/** Read why a vCPU's translated code was left. Set out->struct_size. Threads: [any][cb]. Since: 0.1. */
HPVM_API hpvm_status hpvm_vcpu_get_engine_stats(const hpvm_vcpu *vcpu, hpvm_engine_stats *out);

/**
 * Read the counters of one kind of instruction. Set out->struct_size.
 *
 * index  0, 1, ... in an order that means nothing.
 *
 * On failure: HPVM_E_NOTFOUND: there are not so many kinds.
 * Threads:    [any][cb]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vcpu_get_instruction_stats(const hpvm_vcpu *vcpu, uint32_t index,
                                                     hpvm_instruction_stats *out);

/** A host processor in the unit of entitlements and caps: they are millionths of it. Since: 0.1. */
#define HPVM_SHARE_PROCESSOR 1000000u

/**
 * How a vCPU that hpvm_vm_start runs spent its time since then: run_ns, wait_ns, capped_ns and idle_ns add up
 * to it. cpu_ns is what the host's clock of its thread says; run_ns minus cpu_ns was taken by others on the
 * host (or by the hypervisor below it). Members are only appended. Since: 0.1.
 */
typedef struct hpvm_vcpu_times {
    size_t struct_size;
    uint32_t entitlement;     /* millionths of a host processor; 0: the VM is not under a scheduler */
    uint32_t cap;             /* millionths of a host processor; 0: none */
    uint64_t cpu_ns;          /* host processor time of its thread, translation included */
    uint64_t run_ns;          /* it had a host processor */
    uint64_t wait_ns;         /* it was ready, and others had the processors */
    uint64_t capped_ns;       /* it was ready, and its cap was used up */
    uint64_t idle_ns;         /* halted by the guest, or the VM did not run */
    uint64_t longest_wait_ns; /* longest single stretch of wait_ns */
    uint64_t switches;        /* times it was given a host processor */
    uint64_t preemptions;     /* of these, ended because others were to run */
    uint64_t yields;          /* it spun on a lock and let a waiting vCPU of its own VM run */
    uint64_t sched_ns;        /* of cpu_ns: asking for processors and giving them back */
} hpvm_vcpu_times;

#define HPVM_VCPU_TIMES_INIT                                                                                 \
    {                                                                                                        \
        sizeof(hpvm_vcpu_times), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0                                          \
    }

/**
 * What took a vCPU off the straight path of its code, by cause, since the VM was created. The first six are
 * interruptions that the guest handles, the others are work of the virtual machine. Members are only
 * appended. Since: 0.1.
 */
typedef struct hpvm_vcpu_causes {
    size_t struct_size;
    uint64_t external;     /* external interrupts: timer, devices, other vCPUs */
    uint64_t breaks;       /* break instructions: system calls, unless the system uses epc */
    uint64_t translations; /* misses of the translation caches that the guest answers */
    uint64_t pages;        /* page not present, access, dirty and key faults */
    uint64_t floating;     /* floating-point faults and traps, disabled registers among them */
    uint64_t other;        /* all other interruptions */
    uint64_t walks;        /* searches of the VHPT */
    uint64_t devices;      /* accesses to device registers */
    uint64_t firmware;     /* calls of PAL, SAL and EFI */
    uint64_t halts;        /* times it went to sleep */
    uint64_t purges;       /* global purges sent */
} hpvm_vcpu_causes;

#define HPVM_VCPU_CAUSES_INIT                                                                                \
    {                                                                                                        \
        sizeof(hpvm_vcpu_causes), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0                                            \
    }

/** Read them. Set out->struct_size. Threads: [any][cb]. Since: 0.1. */
HPVM_API hpvm_status hpvm_vcpu_get_causes(const hpvm_vcpu *vcpu, hpvm_vcpu_causes *out);

typedef enum hpvm_io_kind { HPVM_IO_DISK = 0, HPVM_IO_DVD = 1, HPVM_IO_NETWORK = 2 } hpvm_io_kind;

/** Traffic of one device. Members are only appended. Since: 0.1. */
typedef struct hpvm_io_stats {
    size_t struct_size;
    uint32_t kind;             /* hpvm_io_kind */
    int32_t bus, slot, target; /* target: -1 for network adapters */
    uint32_t reserved;         /* zero */
    uint64_t reads;            /* requests; for network adapters frames that the guest received */
    uint64_t writes;           /* requests; frames that the guest sent */
    uint64_t read_bytes, write_bytes;
    uint64_t flushes; /* disks */
    uint64_t errors;  /* failed requests; frames dropped */
} hpvm_io_stats;

#define HPVM_IO_STATS_INIT                                                                                   \
    {                                                                                                        \
        sizeof(hpvm_io_stats), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0                                               \
    }

/**
 * Read the traffic of a device: of storage since its backing was opened (firmware and other users of the
 * backing count too; an empty drive has none), of a network adapter since it was attached. Devices count from
 * 0 in the order of their addresses, storage first.
 *
 * out  Set struct_size; filled on success.
 *
 * On failure: HPVM_E_NOTFOUND: there are fewer devices.
 * Threads:    [any]; not from a callback. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_get_io_stats(hpvm_vm *vm, uint32_t index, hpvm_io_stats *out);

/**
 * Read how a vCPU spent its time. Set out->struct_size.
 *
 * On failure: HPVM_E_STATE: the VM was never started by hpvm_vm_start.
 * Threads:    [any]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vcpu_get_times(const hpvm_vcpu *vcpu, hpvm_vcpu_times *out);

/** Read a vCPU's counters. Set out->struct_size. Threads: [any][cb]. Since: 0.1. */
HPVM_API hpvm_status hpvm_vcpu_get_stats(const hpvm_vcpu *vcpu, hpvm_vcpu_stats *out);

#ifdef __cplusplus
}
#endif

#endif
