// Input and output off the vCPU threads: descriptors that become ready, and jobs that may block.
#ifndef HPVM_DEVICES_IOLOOP_H
#define HPVM_DEVICES_IOLOOP_H

#include "core/machine.h"

struct ioloop;
struct io_watch;

// No thread is made before there is something to do.
hpvm_status hpvm__ioloop_create(struct ioloop **out, struct machine *machine);
// Runs what is queued to its end, then stops all threads. Without device_lock.
void hpvm__ioloop_destroy(struct ioloop *loop);

// ---- jobs --------------------------------------------------------------------------------------------
// Jobs of one lane run one after the other in the order in which they came; lanes run side by side.
struct io_job {
    void (*run)(struct io_job *job); // without device_lock; may free the job
    struct io_job *next;
    bool is_inline; // deterministic machine: runs at once, on the vCPU's thread, with device_lock held
};
struct io_lane;
struct io_lane *hpvm__io_lane_new(struct ioloop *loop); // NULL: no memory
// No more jobs will come; those that are there still run. May be called from the lane's last job.
void hpvm__io_lane_release(struct io_lane *lane);
// Callers hold device_lock. The job may be over when this returns.
void hpvm__io_submit(struct io_lane *lane, struct io_job *job);
// Takes a job that has not started out of its lane; false: it runs or is not there.
bool hpvm__io_withdraw(struct io_lane *lane, struct io_job *job);
// Jobs bracket what touches the guest or device state with these: device_lock, unless they run inline.
void hpvm__io_job_lock(const struct io_job *job, struct machine *machine);
void hpvm__io_job_unlock(const struct io_job *job, struct machine *machine);

// ---- descriptors -------------------------------------------------------------------------------------
// `ready` is called on the loop's thread without device_lock, with epoll's event bits.
hpvm_status hpvm__io_watch(struct ioloop *loop, int descriptor, uint32_t events,
                           void (*ready)(void *opaque, uint32_t events), void *opaque, struct io_watch **out);
// Other events from now on. Any thread, also with device_lock held and from `ready`.
void hpvm__io_watch_events(struct io_watch *watch, uint32_t events);
// Nothing is reported any more, not even errors. Any thread; the watch stays until it is removed.
void hpvm__io_watch_stop(struct io_watch *watch);
// Waits until `ready` is not running. Without device_lock, not from `ready`.
void hpvm__io_unwatch(struct io_watch *watch);

// ---- pause -------------------------------------------------------------------------------------------
// Runs all jobs to their end and holds back descriptors until resume. Without device_lock; vCPUs stopped.
void hpvm__ioloop_quiesce(struct ioloop *loop);
void hpvm__ioloop_resume(struct ioloop *loop);

#endif
