// Who runs next: entitlement-weighted virtual deadlines over the processors of a host, with caps. Pure: no
// clock, no threads, no memory of its own. docs/scheduler.md has the formula of the ideal share and the
// bounds.
#ifndef HPVM_SCHED_POLICY_H
#define HPVM_SCHED_POLICY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Processor time that a vCPU asks for at a time: what its entitlement is in a quarter of a second, between
// these two. The longer the cheaper; but who has little must not be a noticeable part of it ahead or behind.
#define POLICY_SLICE_NS   4000000u
#define POLICY_SLICE_MAX  8000000u
#define POLICY_WAKE_NS    2000000u // the same of one that has slept: it is urgent, and will probably sleep again
#define POLICY_MIN_RUN_NS 500000u  // nobody is preempted earlier
#define POLICY_REST_NS    1000000u // not worth another switch: part of the next turn

enum policy_state {
    POLICY_IDLE,    // nothing to do
    POLICY_READY,   // waits for a processor
    POLICY_RUNNING, // has one
    POLICY_CAPPED,  // ready, but its cap is used up
    POLICY_LOST,    // had one, was asked for it in vain, and is not counted as having it any more
    POLICY_STATES
};

// One vCPU. Zero it, set the share by hpvm__policy_add.
struct policy_vcpu {
    enum policy_state state;
    uint32_t entitlement, cap; // millionths of a processor; cap 0: none
    uint64_t since;            // when it came into this state
    uint64_t granted;          // when it got its processor
    bool leaving;              // its processor is wanted back; the driver clears it with the next state

    // Virtual time: processor time divided by the entitlement. `reached` + what the present request asks for
    // is `deadline`.
    uint64_t reached, deadline;
    bool counted;       // part of the average that the virtual time of the host is
    uint64_t capped_at; // the host's virtual time when its pause began
    int64_t behind;     // its share, when it was counted last: nanoseconds of processor time; negative: ahead

    int64_t allowance; // what the cap still allows, nanoseconds
    uint64_t allowance_at;

    // Sums since it was added.
    uint64_t used, spent[POLICY_STATES]; // processor time; time in each state
    uint64_t longest_wait, grants, preemptions;

    // Ready queue (a treap by `reached`), heap of running or capped ones.
    struct policy_vcpu *left, *right, *earliest; // earliest deadline of the subtree
    uint32_t priority;
    size_t heap_index;
    uint64_t number; // order among equals
};

struct policy_heap {
    struct policy_vcpu **entry;
    size_t count, capacity;
};

struct policy {
    unsigned processors, running;
    size_t members, ready;
    struct policy_vcpu *queue;
    struct policy_heap latest; // running ones, latest deadline first
    struct policy_heap capped; // earliest end of the pause first
    __int128 sum;              // of entitlement * (reached - base) over the counted ones
    uint64_t weight;           // of entitlement over the counted ones
    uint64_t base, last;       // last: virtual time when somebody was counted last
    uint64_t numbers;
    uint32_t random;
    uint64_t operations; // elements touched so far: cost, for the simulator
};

void hpvm__policy_init(struct policy *policy, unsigned processors);
void hpvm__policy_fini(struct policy *policy);

// False: no memory. It begins idle.
bool hpvm__policy_add(struct policy *policy, struct policy_vcpu *vcpu, uint32_t entitlement, uint32_t cap,
                      uint64_t now);
void hpvm__policy_remove(struct policy *policy, struct policy_vcpu *vcpu, uint64_t now);
// Keeps what it has coming.
void hpvm__policy_set_share(struct policy *policy, struct policy_vcpu *vcpu, uint32_t entitlement,
                            uint32_t cap, uint64_t now);

// It used this much processor time, whatever its state.
void hpvm__policy_charge(struct policy *policy, struct policy_vcpu *vcpu, uint64_t used, uint64_t now);
// It has something to do: from idle, running (its turn is over) or lost to ready or capped.
void hpvm__policy_ready(struct policy *policy, struct policy_vcpu *vcpu, uint64_t now);
void hpvm__policy_idle(struct policy *policy, struct policy_vcpu *vcpu, uint64_t now);
void hpvm__policy_lose(struct policy *policy, struct policy_vcpu *vcpu, uint64_t now); // running only

// Gives a free processor to the vCPU that is to have it; NULL: none is free or nobody is ready.
struct policy_vcpu *hpvm__policy_next(struct policy *policy, uint64_t now);
// Gives a free processor to this one, which is ready; false: none is free.
bool hpvm__policy_next_is(struct policy *policy, struct policy_vcpu *vcpu, uint64_t now);
// All processors are taken and `vcpu` has become ready: the running one that is to make room for it (marked
// as leaving), or NULL when it can wait for the end of a turn.
struct policy_vcpu *hpvm__policy_victim(struct policy *policy, const struct policy_vcpu *vcpu, uint64_t now);
// The running one with the latest deadline, marked as leaving; NULL: all are leaving already.
struct policy_vcpu *hpvm__policy_latest(struct policy *policy);

// Those whose pause has ended become ready: gives one after the other, NULL: no more.
struct policy_vcpu *hpvm__policy_uncap(struct policy *policy, uint64_t now);
uint64_t hpvm__policy_next_uncap(const struct policy *policy); // UINT64_MAX: nobody is capped

// How long a turn of it is.
uint64_t hpvm__policy_slice(uint32_t entitlement);
// Processor time that the turn of a running vCPU has left, and what its cap leaves (UINT64_MAX: no cap).
uint64_t hpvm__policy_turn(const struct policy_vcpu *vcpu);
uint64_t hpvm__policy_allowance(const struct policy_vcpu *vcpu, uint64_t now);
// What a cap may be passed by, once: the most that an idle vCPU saves up.
uint64_t hpvm__policy_burst(uint32_t cap);
// Time in a state up to now.
uint64_t hpvm__policy_spent(const struct policy_vcpu *vcpu, enum policy_state state, uint64_t now);

#endif
