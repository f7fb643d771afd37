// One thread for descriptors and a few workers for jobs that may block, per machine and only when needed.
#include "devices/ioloop.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#define MAX_WORKERS 4
#define MAX_WATCHES 128

struct io_lane {
    struct ioloop *loop;
    struct io_job *first, *last;
    bool busy;     // a job runs, or the lane waits for a worker
    bool released; // freed when it is not busy any more
    struct io_lane *next_ready;
};

struct io_watch {
    struct ioloop *loop;
    int descriptor;      // -1: free
    uint32_t generation; // events of an earlier use of this entry are told apart by it
    bool stopped;
    void (*ready)(void *opaque, uint32_t events);
    void *opaque;
};

struct ioloop {
    struct machine *machine;
    pthread_mutex_t lock;
    pthread_cond_t work;    // a lane became ready, or stop
    pthread_cond_t changed; // something ended, or pause ended
    bool stop, paused;

    struct io_lane *ready_first, *ready_last;
    unsigned ready_count;
    pthread_t workers[MAX_WORKERS];
    unsigned worker_count, idle_workers;
    unsigned jobs; // queued and running

    int epoll, wake;
    bool watcher_runs;
    pthread_t watcher;
    struct io_watch watches[MAX_WATCHES];
    struct io_watch *current; // whose `ready` runs
};

// Signals are for the program's own threads.
static int start_thread(pthread_t *thread, const char *name, void *(*run)(void *), void *opaque)
{
    sigset_t all, old;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    int error = pthread_create(thread, NULL, run, opaque);
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    if (error == 0)
        pthread_setname_np(*thread, name);
    return error;
}

// ---- jobs --------------------------------------------------------------------------------------------

struct io_lane *hpvm__io_lane_new(struct ioloop *loop)
{
    struct io_lane *lane = calloc(1, sizeof *lane);
    if (lane)
        lane->loop = loop;
    return lane;
}

void hpvm__io_lane_release(struct io_lane *lane)
{
    struct ioloop *loop = lane->loop;
    pthread_mutex_lock(&loop->lock);
    bool busy = lane->busy;
    lane->released = true;
    pthread_mutex_unlock(&loop->lock);
    if (!busy)
        free(lane);
}

static void make_ready(struct ioloop *loop, struct io_lane *lane)
{
    lane->next_ready = NULL;
    if (loop->ready_last)
        loop->ready_last->next_ready = lane;
    else
        loop->ready_first = lane;
    loop->ready_last = lane;
    loop->ready_count++;
}

static struct io_job *take_job(struct io_lane *lane)
{
    struct io_job *job = lane->first;
    if (job) {
        lane->first = job->next;
        if (!lane->first)
            lane->last = NULL;
    }
    return job;
}

// Runs one job of the first ready lane; the lane then goes to the end of the line. Lock held.
static void run_one(struct ioloop *loop)
{
    struct io_lane *lane = loop->ready_first;
    loop->ready_first = lane->next_ready;
    loop->ready_count--;
    if (!loop->ready_first)
        loop->ready_last = NULL;
    struct io_job *job = take_job(lane);
    if (job) {
        pthread_mutex_unlock(&loop->lock);
        job->run(job);
        pthread_mutex_lock(&loop->lock);
        loop->jobs--;
    }
    if (lane->first)
        make_ready(loop, lane);
    else if (lane->released)
        free(lane);
    else
        lane->busy = false;
    pthread_cond_broadcast(&loop->changed);
}

static void *worker_main(void *opaque)
{
    struct ioloop *loop = opaque;
    pthread_mutex_lock(&loop->lock);
    for (;;) {
        if (loop->ready_first) {
            run_one(loop);
        } else if (loop->stop) {
            break;
        } else {
            loop->idle_workers++;
            pthread_cond_wait(&loop->work, &loop->lock);
            loop->idle_workers--;
        }
    }
    pthread_mutex_unlock(&loop->lock);
    return NULL;
}

// Wakes or makes a worker. Without any thread at all the job is done here and now: slow, but right.
static bool find_worker(struct ioloop *loop)
{
    if (loop->idle_workers <= loop->ready_count && loop->worker_count < MAX_WORKERS &&
        start_thread(&loop->workers[loop->worker_count], "hpvm-disk", worker_main, loop) == 0)
        loop->worker_count++;
    pthread_cond_signal(&loop->work);
    return loop->worker_count > 0;
}

void hpvm__io_submit(struct io_lane *lane, struct io_job *job)
{
    struct ioloop *loop = lane->loop;
    job->next = NULL;
    job->is_inline = atomic_load(&loop->machine->clock.deterministic);
    if (!job->is_inline) {
        pthread_mutex_lock(&loop->lock);
        if (find_worker(loop)) {
            if (lane->last)
                lane->last->next = job;
            else
                lane->first = job;
            lane->last = job;
            loop->jobs++;
            if (!lane->busy) {
                lane->busy = true;
                make_ready(loop, lane);
            }
            pthread_mutex_unlock(&loop->lock);
            return;
        }
        pthread_mutex_unlock(&loop->lock);
        job->is_inline = true;
    }
    job->run(job);
}

bool hpvm__io_withdraw(struct io_lane *lane, struct io_job *job)
{
    struct ioloop *loop = lane->loop;
    bool found = false;
    pthread_mutex_lock(&loop->lock);
    struct io_job *previous = NULL;
    for (struct io_job *each = lane->first; each; previous = each, each = each->next) {
        if (each != job)
            continue;
        if (previous)
            previous->next = job->next;
        else
            lane->first = job->next;
        if (lane->last == job)
            lane->last = previous;
        loop->jobs--;
        found = true;
        break;
    }
    pthread_cond_broadcast(&loop->changed);
    pthread_mutex_unlock(&loop->lock);
    return found;
}

void hpvm__io_job_lock(const struct io_job *job, struct machine *machine)
{
    if (!job->is_inline)
        pthread_mutex_lock(&machine->device_lock);
}

void hpvm__io_job_unlock(const struct io_job *job, struct machine *machine)
{
    if (!job->is_inline)
        pthread_mutex_unlock(&machine->device_lock);
}

// ---- descriptors -------------------------------------------------------------------------------------

static void wake_watcher(struct ioloop *loop)
{
    uint64_t one = 1;
    while (loop->wake >= 0 && write(loop->wake, &one, sizeof one) < 0 && errno == EINTR)
        continue;
}

// Tells one event to its owner unless the watch went away meanwhile. Lock held.
static void dispatch(struct ioloop *loop, const struct epoll_event *event)
{
    uint32_t index = (uint32_t)event->data.u64, generation = (uint32_t)(event->data.u64 >> 32);
    if (index >= MAX_WATCHES) { // the wake-up descriptor
        uint64_t count;
        while (read(loop->wake, &count, sizeof count) < 0 && errno == EINTR)
            continue;
        return;
    }
    while (loop->paused && !loop->stop)
        pthread_cond_wait(&loop->changed, &loop->lock);
    struct io_watch *watch = &loop->watches[index];
    if (loop->stop || watch->descriptor < 0 || watch->stopped || watch->generation != generation)
        return;
    loop->current = watch;
    pthread_mutex_unlock(&loop->lock);
    watch->ready(watch->opaque, event->events);
    pthread_mutex_lock(&loop->lock);
    loop->current = NULL;
    pthread_cond_broadcast(&loop->changed);
}

static void *watcher_main(void *opaque)
{
    struct ioloop *loop = opaque;
    struct epoll_event events[16];
    pthread_mutex_lock(&loop->lock);
    while (!loop->stop) {
        pthread_mutex_unlock(&loop->lock);
        int count = epoll_wait(loop->epoll, events, ARRAY_LENGTH(events), -1);
        pthread_mutex_lock(&loop->lock);
        for (int n = 0; n < count; n++)
            dispatch(loop, &events[n]);
    }
    pthread_mutex_unlock(&loop->lock);
    return NULL;
}

static hpvm_status start_watcher(struct ioloop *loop)
{
    if (loop->watcher_runs)
        return HPVM_OK;
    if (loop->epoll < 0)
        loop->epoll = epoll_create1(EPOLL_CLOEXEC);
    if (loop->wake < 0)
        loop->wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    struct epoll_event event = {.events = EPOLLIN, .data.u64 = MAX_WATCHES};
    if (loop->epoll < 0 || loop->wake < 0 ||
        (epoll_ctl(loop->epoll, EPOLL_CTL_ADD, loop->wake, &event) != 0 && errno != EEXIST))
        return hpvm__fail(HPVM_E_IO, errno, "cannot watch descriptors: %s", strerror(errno));
    int error = start_thread(&loop->watcher, "hpvm-io", watcher_main, loop);
    if (error)
        return hpvm__fail(HPVM_E_NOMEM, error, "cannot start the I/O thread: %s", strerror(error));
    loop->watcher_runs = true;
    return HPVM_OK;
}

static uint64_t watch_key(const struct io_watch *watch)
{
    return (uint64_t)watch->generation << 32 | (uint64_t)(watch - watch->loop->watches);
}

hpvm_status hpvm__io_watch(struct ioloop *loop, int descriptor, uint32_t events,
                           void (*ready)(void *opaque, uint32_t events), void *opaque, struct io_watch **out)
{
    pthread_mutex_lock(&loop->lock);
    hpvm_status status = start_watcher(loop);
    struct io_watch *watch = NULL;
    for (unsigned n = 0; n < MAX_WATCHES && !watch && status == HPVM_OK; n++)
        if (loop->watches[n].descriptor < 0)
            watch = &loop->watches[n];
    if (status == HPVM_OK && !watch)
        status = hpvm__fail(HPVM_E_LIMIT, 0, "more than %d descriptors in one virtual machine", MAX_WATCHES);
    if (status == HPVM_OK) {
        watch->loop = loop;
        watch->ready = ready;
        watch->opaque = opaque;
        watch->stopped = false;
        watch->generation++;
        struct epoll_event event = {.events = events, .data.u64 = watch_key(watch)};
        if (epoll_ctl(loop->epoll, EPOLL_CTL_ADD, descriptor, &event) != 0)
            status = hpvm__fail(HPVM_E_IO, errno, "descriptor %d cannot be watched: %s", descriptor,
                                strerror(errno));
        else
            watch->descriptor = descriptor;
    }
    pthread_mutex_unlock(&loop->lock);
    if (status == HPVM_OK)
        *out = watch;
    return status;
}

void hpvm__io_watch_events(struct io_watch *watch, uint32_t events)
{
    struct ioloop *loop = watch->loop;
    pthread_mutex_lock(&loop->lock);
    struct epoll_event event = {.events = events, .data.u64 = watch_key(watch)};
    if (!watch->stopped)
        epoll_ctl(loop->epoll, EPOLL_CTL_MOD, watch->descriptor, &event);
    pthread_mutex_unlock(&loop->lock);
}

static void stop_watch(struct io_watch *watch)
{
    if (!watch->stopped)
        epoll_ctl(watch->loop->epoll, EPOLL_CTL_DEL, watch->descriptor, NULL);
    watch->stopped = true;
}

void hpvm__io_watch_stop(struct io_watch *watch)
{
    pthread_mutex_lock(&watch->loop->lock);
    stop_watch(watch);
    pthread_mutex_unlock(&watch->loop->lock);
}

void hpvm__io_unwatch(struct io_watch *watch)
{
    struct ioloop *loop = watch->loop;
    pthread_mutex_lock(&loop->lock);
    stop_watch(watch);
    while (loop->current == watch)
        pthread_cond_wait(&loop->changed, &loop->lock);
    watch->descriptor = -1;
    pthread_mutex_unlock(&loop->lock);
}

// ---- pause and life cycle ----------------------------------------------------------------------------

void hpvm__ioloop_quiesce(struct ioloop *loop)
{
    pthread_mutex_lock(&loop->lock);
    loop->paused = true;
    while (loop->jobs || loop->current)
        pthread_cond_wait(&loop->changed, &loop->lock);
    pthread_mutex_unlock(&loop->lock);
}

void hpvm__ioloop_resume(struct ioloop *loop)
{
    pthread_mutex_lock(&loop->lock);
    loop->paused = false;
    pthread_cond_broadcast(&loop->changed);
    pthread_mutex_unlock(&loop->lock);
}

static uint64_t helper_time(void *opaque)
{
    struct ioloop *loop = opaque;
    pthread_mutex_lock(&loop->lock);
    uint64_t ns = loop->watcher_runs ? hpvm__thread_ns(loop->watcher) : 0;
    for (unsigned n = 0; n < loop->worker_count; n++)
        ns += hpvm__thread_ns(loop->workers[n]);
    pthread_mutex_unlock(&loop->lock);
    return ns;
}

hpvm_status hpvm__ioloop_create(struct ioloop **out, struct machine *machine)
{
    struct ioloop *loop = calloc(1, sizeof *loop);
    if (!loop)
        return hpvm__fail(HPVM_E_NOMEM, errno, "no memory for the I/O loop");
    loop->machine = machine;
    loop->epoll = loop->wake = -1;
    for (unsigned n = 0; n < MAX_WATCHES; n++)
        loop->watches[n].descriptor = -1;
    pthread_mutex_init(&loop->lock, NULL);
    pthread_cond_init(&loop->work, NULL);
    pthread_cond_init(&loop->changed, NULL);
    machine->helper_time = helper_time;
    machine->helper_opaque = loop;
    *out = loop;
    return HPVM_OK;
}

void hpvm__ioloop_destroy(struct ioloop *loop)
{
    if (!loop)
        return;
    loop->machine->helper_time = NULL;
    pthread_mutex_lock(&loop->lock);
    loop->stop = true;
    pthread_cond_broadcast(&loop->work);
    pthread_cond_broadcast(&loop->changed);
    pthread_mutex_unlock(&loop->lock);
    for (unsigned n = 0; n < loop->worker_count; n++)
        pthread_join(loop->workers[n], NULL);
    if (loop->watcher_runs) {
        wake_watcher(loop);
        pthread_join(loop->watcher, NULL);
    }
    if (loop->epoll >= 0)
        close(loop->epoll);
    if (loop->wake >= 0)
        close(loop->wake);
    pthread_cond_destroy(&loop->changed);
    pthread_cond_destroy(&loop->work);
    pthread_mutex_destroy(&loop->lock);
    free(loop);
}
