// One VM as the scheduler sees it: its segment, its vCPUs in the policy, the processor time of its process.
// Only for arbiter.c; everything with the arbiter's lock held.
#ifndef HPVM_SCHED_MEMBER_H
#define HPVM_SCHED_MEMBER_H

#include "sched/gate.h"
#include "sched/policy.h"
#include "sched/segment.h"

struct member;

struct member_vcpu {
    struct policy_vcpu policy; // first: the policy's pointers are ours
    struct member *member;
    unsigned index;
    uint32_t grant, spins;
    uint64_t used, charged_at; // of its thread, as charged so far
    uint64_t due;              // when its turn is looked at, while it runs
    uint64_t used_before;      // policy.used when it got its processor
    uint64_t progress_at;      // when it was seen to use its processor last
    uint64_t yields;
    bool spun;       // its last turn ended so
    size_t timer_at; // place in the arbiter's heap, counted from 1
};

struct member {
    uint32_t id;
    unsigned vcpu_count;
    struct segment *segment;
    int memory, event, pidfd; // -1: none
    int pid;
    uint64_t process_time;  // of the process (or its other threads), as seen last
    int64_t not_attributed; // of it, to no vCPU so far
    uint64_t accounted_at;
    uint64_t window_at; // messages since
    unsigned messages;
    bool muted;
    struct member_vcpu vcpu[];
};

hpvm_status hpvm__member_create(struct member **out, unsigned vcpu_count, int pid);
void hpvm__member_destroy(struct member *member);

// What the vCPU's thread used since the last time, as it says itself.
uint64_t hpvm__member_used(struct member_vcpu *vcpu, uint64_t now);
// What the VM used beyond that (threads for input and output), to be charged to its vCPUs.
uint64_t hpvm__member_overhead(struct member *member, uint64_t now);
// The vCPU's thread waits for something other than a processor, or there is no such thread.
bool hpvm__member_blocked(const struct member_vcpu *vcpu);
void hpvm__member_publish(struct member *member); // how many of its vCPUs wait; its share

#endif
