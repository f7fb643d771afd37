// Runs the vCPUs of one machine on threads of their own, and pauses, resumes and resets it.
//
// One thread per vCPU and one control thread. The control thread carries out what the guest asks for
// (power off, reset) while all vCPU threads are parked, and reports events.
#ifndef HPVM_SCHED_RUNNER_H
#define HPVM_SCHED_RUNNER_H

#include <hpvm/stats.h>

#include "core/machine.h"

struct runner;

enum runner_event {
    RUNNER_STARTED,
    RUNNER_PAUSED,
    RUNNER_RESET,
    RUNNER_POWERED_OFF,
    RUNNER_CRASHED,
    RUNNER_BREAKPOINT
};

struct runner_callbacks {
    // All vCPUs are parked. Puts the machine into its power-on state.
    hpvm_status (*reset)(void *user);
    // On the control thread, vCPUs parked for POWERED_OFF, CRASHED and BREAKPOINT; STARTED and PAUSED come on
    // the caller's thread. `reason` may be empty.
    void (*event)(void *user, enum runner_event event, const char *reason);
    void *user;
};

hpvm_status hpvm__runner_create(struct runner **out, struct machine *machine,
                                const struct runner_callbacks *callbacks);
// Stops and joins all threads.
void hpvm__runner_destroy(struct runner *runner);
hpvm_status hpvm__runner_start(struct runner *runner); // creates the threads at the first call; resumes later
// Returns when no vCPU executes any more; the guest clock stands. Not from a callback.
void hpvm__runner_pause(struct runner *runner);
bool hpvm__runner_running(struct runner *runner);
// The vCPUs run under a scheduler from now on, or without (NULL). The runner owns the gate then. Any time but
// from a callback; a running guest stands still for a moment.
struct gate;
void hpvm__runner_set_gate(struct runner *runner, struct gate *gate);
void hpvm__runner_times(struct runner *runner, unsigned vcpu, hpvm_vcpu_times *out);

#endif
