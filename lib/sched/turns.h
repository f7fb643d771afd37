// What the scheduler's thread (arbiter.c) and the handing out of processors (turns.c) share.
#ifndef HPVM_SCHED_TURNS_H
#define HPVM_SCHED_TURNS_H

#include <pthread.h>
#include <time.h>

#include "sched/member.h"

#define MAX_MEMBERS    4096u
#define PACE_ONE       1024u
#define WINDOW_NS      100000000ull  // messages are counted in windows
#define ACCOUNT_ALL_NS 1000000000ull // how often the clock of an idle VM's process is read

enum event_kind { EVENT_VCPU, EVENT_END, EVENT_CALL };

struct arbiter {
    pthread_t thread;
    bool created;
    pthread_mutex_t lock; // guards everything below
    bool quit;
    struct policy policy;
    struct segment_host *host;
    int host_memory, epoll, call;
    struct member *members[MAX_MEMBERS];
    unsigned member_count, limit, next_account, muted;
    uint32_t generation;
    uint64_t promised, decisions, account_at;
    struct member_vcpu **running; // heap, by `due`
    size_t running_count;
    uint32_t pace; // of its time with a processor a vCPU has it from the system, in 1024ths, on average
    bool pressed;  // somebody waits; the turns of all who run have an end
    clockid_t clock;
};

// All with the lock held; `now` is the host's time.
// ---- events
void hpvm__turns_hear(struct arbiter *arbiter, struct member *member,
                      uint64_t now);                              // its vCPUs say something
void hpvm__turns_unmute(struct arbiter *arbiter, uint64_t now);   // those that said too much are heard again
void hpvm__turns_check(struct arbiter *arbiter, uint64_t now);    // turns that are over
void hpvm__turns_uncap(struct arbiter *arbiter, uint64_t now);    // pauses that are over
void hpvm__turns_account(struct arbiter *arbiter, uint64_t now);  // clocks of processes whose vCPUs sleep
void hpvm__turns_dispatch(struct arbiter *arbiter, uint64_t now); // free processors for those that are ready
// ---- one vCPU
void hpvm__turns_charge(struct arbiter *arbiter, struct member_vcpu *vcpu,
                        uint64_t now); // what it used so far
void hpvm__turns_set(struct arbiter *arbiter, struct member_vcpu *vcpu,
                     uint64_t now);                                         // how long it may run on
void hpvm__turns_forget(struct arbiter *arbiter, struct member_vcpu *vcpu); // it does not run any more

#endif
