// What a scheduler and a process with vCPUs share: one page of the host, which only the scheduler writes, and
// a segment for each VM, of which the VM's process writes one half. The scheduler takes nothing in a segment
// for granted and keeps its own state elsewhere: a process that writes nonsense spoils its own share.
#ifndef HPVM_SCHED_SEGMENT_H
#define HPVM_SCHED_SEGMENT_H

#include <stdatomic.h>
#include <stdint.h>

#include "core/platform.h"

#define SEGMENT_MAGIC 0x68707673u
#define SEGMENT_SIZE  8192u
#define HOST_SIZE     4096u

struct segment_host {
    uint32_t magic, size;
    _Atomic uint32_t full;      // no processor is free: giving one back is worth a message
    _Atomic uint32_t ready;     // vCPUs that wait for one
    _Atomic uint64_t heartbeat; // host time at which the scheduler looked at everything last
};

enum segment_want { WANT_IDLE, WANT_RUN };

struct segment_vcpu {
    // Written by the vCPU's process.
    _Alignas(64) _Atomic uint32_t want; // enum segment_want
    _Atomic uint32_t done;              // number of the last grant that was given back
    _Atomic uint32_t spins;             // counts: given back for another vCPU of this VM
    _Atomic uint32_t thread;            // its number
    _Atomic uint64_t used;              // processor time of the thread
    // Written by the scheduler.
    _Alignas(64) _Atomic uint32_t grant; // number of the present grant
    _Atomic uint32_t taken;  // number of the grant that was taken back last; the present one: leave
    _Atomic uint32_t lost;   // taken back for want of any sign: say when there is one again
    _Atomic uint32_t bell;   // futex: changes with grants, and when the process calls its thread
    _Atomic uint64_t capped; // time spent with the cap used up
};

struct segment {
    uint32_t magic, vcpu_count;
    // Written by the process.
    _Alignas(64) _Atomic uint32_t changed; // vCPUs to look at, a bit each
    _Atomic uint64_t other;                // processor time of its other threads, for want of a better clock
    // Written by the scheduler.
    _Alignas(64) _Atomic uint32_t waiting; // vCPUs of this VM that are ready and have no processor
    _Atomic uint32_t entitlement, cap;     // millionths of a processor
    _Atomic uint32_t closed;               // the VM is not under the scheduler any more
    struct segment_vcpu vcpu[PLATFORM_MAX_VCPUS];
};

_Static_assert(sizeof(struct segment) <= SEGMENT_SIZE && sizeof(struct segment_host) <= HOST_SIZE,
               "segments have fixed sizes");

#endif
