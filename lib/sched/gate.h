// A VM's side of the scheduler: its vCPU threads pass here before they execute guest code.
#ifndef HPVM_SCHED_GATE_H
#define HPVM_SCHED_GATE_H

#include <stdbool.h>
#include <stdint.h>
#include <hpvm/status.h>

// Descriptors that connect the two sides.
enum { GATE_HOST, GATE_SEGMENT, GATE_EVENT, GATE_DESCRIPTORS };

struct gate;

// The descriptors stay the caller's.
hpvm_status hpvm__gate_open(struct gate **out, const int descriptors[GATE_DESCRIPTORS], unsigned vcpu_count);
void hpvm__gate_close(struct gate *gate); // no thread is inside

// On the vCPU's thread. Waits for a processor; false: called off. *capped receives how long the cap was what
// it waited for. Gives back the one that it may still have.
bool hpvm__gate_enter(struct gate *gate, unsigned vcpu, uint64_t *capped);
void hpvm__gate_leave(struct gate *gate, unsigned vcpu); // nothing to do any more
// Looked at every now and then while it executes guest code; true: the processor is wanted back.
bool hpvm__gate_poll(struct gate *gate, unsigned vcpu);
// The vCPU waits in a loop for another one of its VM. True: one of them lacks a processor; gate_poll will say
// true, and the next gate_enter lets that one go first.
bool hpvm__gate_spinning(struct gate *gate, unsigned vcpu);

// Any thread: gate_enter returns false until this is revoked.
void hpvm__gate_call_off(struct gate *gate, unsigned vcpu, bool off);
// Processor time of the VM's threads that are not vCPUs (total so far).
void hpvm__gate_other_time(struct gate *gate, uint64_t ns);
// Processor time that the vCPU's thread spent here.
uint64_t hpvm__gate_spent(const struct gate *gate, unsigned vcpu);
void hpvm__gate_share(const struct gate *gate, uint32_t *entitlement, uint32_t *cap);

#endif
