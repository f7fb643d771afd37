// vCPU threads and the control thread of one machine.
#include "sched/runner.h"

#include <stdio.h>
#include <stdlib.h>

#include "sched/gate.h"

#define HELPER_NS 10000000ull // how often the processor time of other threads is told to the scheduler

// What a vCPU's thread does, for its times.
enum activity { ACTIVITY_IDLE, ACTIVITY_WAIT, ACTIVITY_RUN };

struct vcpu_thread {
    struct runner *runner;
    unsigned index;
    pthread_t thread;
    bool created;
    bool inside;                // executing guest code, on this thread
    pthread_mutex_t times_lock; // guards the rest
    enum activity activity;
    uint64_t since; // host time at which it began
    hpvm_vcpu_times times;
};

struct runner {
    struct machine *machine;
    struct runner_callbacks callbacks;
    pthread_mutex_t lock; // guards everything below
    pthread_cond_t changed;
    bool created; // threads exist
    bool running; // vCPU threads may execute
    bool quit;
    bool attention; // a vCPU left guest code with a machine request or at a breakpoint
    bool breakpoint;
    unsigned parked;              // vCPU threads that wait for `running`
    struct gate *gate;            // to the scheduler; NULL: none. Changes while all are parked
    _Atomic uint64_t helper_told; // when the other threads' time was told last
    pthread_t control;
    struct vcpu_thread vcpu[PLATFORM_MAX_VCPUS];
};

// ---- times -------------------------------------------------------------------------------------------

static void add_time(hpvm_vcpu_times *times, enum activity activity, uint64_t ns)
{
    if (activity == ACTIVITY_RUN)
        times->run_ns += ns;
    else if (activity == ACTIVITY_WAIT)
        times->wait_ns += ns;
    else
        times->idle_ns += ns;
}

// `capped`: how much of the activity that ends now was due to the cap.
static void set_activity(struct vcpu_thread *self, enum activity activity, uint64_t capped)
{
    uint64_t now = hpvm__host_ns();
    pthread_mutex_lock(&self->times_lock);
    if (self->since && self->activity == ACTIVITY_WAIT) {
        uint64_t stretch = now - self->since;
        capped = capped < stretch ? capped : stretch;
        self->times.capped_ns += capped;
        self->times.wait_ns += stretch - capped;
        if (stretch - capped > self->times.longest_wait_ns)
            self->times.longest_wait_ns = stretch - capped;
    } else if (self->since) {
        add_time(&self->times, self->activity, now - self->since);
    }
    self->times.switches += activity == ACTIVITY_RUN;
    self->times.preemptions += self->activity == ACTIVITY_RUN && activity == ACTIVITY_WAIT;
    self->since = now;
    self->activity = activity;
    pthread_mutex_unlock(&self->times_lock);
}

void hpvm__runner_times(struct runner *runner, unsigned vcpu, hpvm_vcpu_times *out)
{
    struct vcpu_thread *self = &runner->vcpu[vcpu];
    pthread_mutex_lock(&runner->lock); // the thread stays
    pthread_mutex_lock(&self->times_lock);
    uint64_t now = hpvm__host_ns();
    *out = self->times;
    if (self->since)
        add_time(out, self->activity, now - self->since);
    pthread_mutex_unlock(&self->times_lock);
    if (self->created)
        out->cpu_ns = hpvm__thread_ns(self->thread);
    if (runner->gate) {
        hpvm__gate_share(runner->gate, &out->entitlement, &out->cap);
        out->sched_ns = hpvm__gate_spent(runner->gate, vcpu);
    }
    pthread_mutex_unlock(&runner->lock);
}

// ---- the scheduler -------------------------------------------------------------------------------------

// Also asked when somebody else executes this vCPU, step by step, while it is parked.
static bool yield_poll(void *opaque, unsigned index)
{
    struct runner *runner = opaque;
    return runner->vcpu[index].inside && hpvm__gate_poll(runner->gate, index);
}

static bool yield_spinning(void *opaque, unsigned index)
{
    struct runner *runner = opaque;
    struct vcpu_thread *self = &runner->vcpu[index];
    if (!self->inside || !hpvm__gate_spinning(runner->gate, index))
        return false;
    pthread_mutex_lock(&self->times_lock);
    self->times.yields++;
    pthread_mutex_unlock(&self->times_lock);
    return true;
}

static const struct yield_ops yield_ops = {yield_poll, yield_spinning};

// One of the vCPUs tells for all.
static void tell_helper_time(struct runner *runner)
{
    struct machine *machine = runner->machine;
    uint64_t now = hpvm__host_ns(), told = atomic_load(&runner->helper_told);
    if (machine->helper_time && now - told >= HELPER_NS &&
        atomic_compare_exchange_strong(&runner->helper_told, &told, now))
        hpvm__gate_other_time(runner->gate, machine->helper_time(machine->helper_opaque));
}

// ---- threads -----------------------------------------------------------------------------------------

// Executes guest code until somebody wants this vCPU to stop, or it wants something itself.
static enum vcpu_exit execute(struct vcpu_thread *self)
{
    struct runner *runner = self->runner;
    struct machine *machine = runner->machine;
    struct gate *gate = runner->gate;
    enum vcpu_exit reason = VCPU_PREEMPTED;
    while (reason == VCPU_PREEMPTED || reason == VCPU_HALTED) {
        uint64_t capped = 0;
        if (gate) {
            set_activity(self, ACTIVITY_WAIT, 0);
            if (!hpvm__gate_enter(gate, self->index, &capped)) {
                set_activity(self, ACTIVITY_IDLE, 0);
                return VCPU_STOPPED;
            }
        }
        set_activity(self, ACTIVITY_RUN, capped);
        self->inside = gate;
        reason = machine->cpu_ops->run(machine->cpus, self->index, 0);
        self->inside = false;
        if (gate)
            tell_helper_time(runner);
        if (reason == VCPU_PREEMPTED)
            continue;
        if (gate)
            hpvm__gate_leave(gate, self->index);
        set_activity(self, ACTIVITY_IDLE, 0);
        if (reason == VCPU_HALTED)
            machine->cpu_ops->sleep(machine->cpus, self->index);
    }
    return reason;
}

static void *vcpu_main(void *opaque)
{
    struct vcpu_thread *self = opaque;
    struct runner *runner = self->runner;
    pthread_mutex_lock(&runner->lock);
    for (;;) {
        runner->parked++;
        pthread_cond_broadcast(&runner->changed);
        while (!runner->running && !runner->quit)
            pthread_cond_wait(&runner->changed, &runner->lock);
        if (runner->quit)
            break;
        runner->parked--;
        pthread_mutex_unlock(&runner->lock);

        enum vcpu_exit reason = execute(self);

        pthread_mutex_lock(&runner->lock);
        if (reason == VCPU_REQUEST || reason == VCPU_BREAKPOINT) {
            runner->attention = true;
            runner->breakpoint |= reason == VCPU_BREAKPOINT;
            runner->running = false; // nobody goes on before the control thread has looked
            pthread_cond_broadcast(&runner->changed);
        }
    }
    pthread_mutex_unlock(&runner->lock);
    return NULL;
}

// With the lock held: makes every vCPU leave guest code and waits for it.
static void park_all(struct runner *runner)
{
    struct machine *machine = runner->machine;
    runner->running = false;
    for (unsigned n = 0; n < machine->vcpu_count; n++) {
        machine->cpu_ops->stop(machine->cpus, n, true);
        if (runner->gate)
            hpvm__gate_call_off(runner->gate, n, true);
    }
    while (runner->parked < machine->vcpu_count)
        pthread_cond_wait(&runner->changed, &runner->lock);
    for (unsigned n = 0; n < machine->vcpu_count; n++) {
        machine->cpu_ops->stop(machine->cpus, n, false);
        if (runner->gate)
            hpvm__gate_call_off(runner->gate, n, false);
    }
    hpvm__clock_stop(&machine->clock);
}

static void resume_all(struct runner *runner)
{
    hpvm__clock_start(&runner->machine->clock);
    runner->running = true;
    pthread_cond_broadcast(&runner->changed);
}

static void report(struct runner *runner, enum runner_event event, const char *reason)
{
    if (!runner->callbacks.event)
        return;
    pthread_mutex_unlock(&runner->lock);
    runner->callbacks.event(runner->callbacks.user, event, reason);
    pthread_mutex_lock(&runner->lock);
}

// A reset is carried out and the machine goes on; everything else leaves it parked.
static void attend(struct runner *runner)
{
    struct machine *machine = runner->machine;
    park_all(runner);
    bool breakpoint = runner->breakpoint;
    runner->attention = runner->breakpoint = false;
    uint32_t requests = atomic_exchange(&machine->requests, 0);
    char reason[sizeof machine->request_reason];
    snprintf(reason, sizeof reason, "%s", machine->request_reason);
    machine->request_reason[0] = 0;
    if (requests & REQUEST_CRASH) {
        report(runner, RUNNER_CRASHED, reason);
    } else if (requests & REQUEST_POWER_OFF) {
        report(runner, RUNNER_POWERED_OFF, reason);
    } else if (requests & REQUEST_RESET) {
        report(runner, RUNNER_RESET, reason);
        if (runner->callbacks.reset(runner->callbacks.user) != HPVM_OK)
            report(runner, RUNNER_CRASHED, hpvm_last_error()->message);
        else if (!runner->quit)
            resume_all(runner);
    } else if (breakpoint) {
        report(runner, RUNNER_BREAKPOINT, "");
    }
}

static void *control_main(void *opaque)
{
    struct runner *runner = opaque;
    pthread_mutex_lock(&runner->lock);
    while (!runner->quit) {
        if (runner->attention)
            attend(runner);
        else
            pthread_cond_wait(&runner->changed, &runner->lock);
    }
    pthread_mutex_unlock(&runner->lock);
    return NULL;
}

hpvm_status hpvm__runner_create(struct runner **out, struct machine *machine,
                                const struct runner_callbacks *callbacks)
{
    struct runner *runner = calloc(1, sizeof *runner);
    if (!runner)
        return hpvm__fail(HPVM_E_NOMEM, 0, "no memory for the vCPU threads");
    runner->machine = machine;
    runner->callbacks = *callbacks;
    pthread_mutex_init(&runner->lock, NULL);
    pthread_cond_init(&runner->changed, NULL);
    for (unsigned n = 0; n < PLATFORM_MAX_VCPUS; n++)
        pthread_mutex_init(&runner->vcpu[n].times_lock, NULL);
    *out = runner;
    return HPVM_OK;
}

static void join_all(struct runner *runner)
{
    for (unsigned n = 0; n < PLATFORM_MAX_VCPUS; n++) {
        if (runner->vcpu[n].created)
            pthread_join(runner->vcpu[n].thread, NULL);
        runner->vcpu[n].created = false;
    }
    if (runner->created)
        pthread_join(runner->control, NULL);
    runner->created = runner->quit = false;
    runner->parked = 0;
}

void hpvm__runner_destroy(struct runner *runner)
{
    if (!runner)
        return;
    pthread_mutex_lock(&runner->lock);
    if (runner->created)
        park_all(runner);
    runner->quit = true;
    pthread_cond_broadcast(&runner->changed);
    pthread_mutex_unlock(&runner->lock);
    join_all(runner);
    hpvm__gate_close(runner->gate);
    for (unsigned n = 0; n < PLATFORM_MAX_VCPUS; n++)
        pthread_mutex_destroy(&runner->vcpu[n].times_lock);
    pthread_cond_destroy(&runner->changed);
    pthread_mutex_destroy(&runner->lock);
    free(runner);
}

// With the lock held.
static hpvm_status create_threads(struct runner *runner)
{
    unsigned count = runner->machine->vcpu_count;
    int error = pthread_create(&runner->control, NULL, control_main, runner);
    if (error)
        return hpvm__fail(HPVM_E_LIMIT, error, "cannot create the control thread");
    runner->created = true;
    for (unsigned n = 0; n < count; n++) {
        runner->vcpu[n].runner = runner;
        runner->vcpu[n].index = n;
        error = pthread_create(&runner->vcpu[n].thread, NULL, vcpu_main, &runner->vcpu[n]);
        if (error)
            return hpvm__fail(HPVM_E_LIMIT, error, "cannot create the thread of vCPU %u of %u", n, count);
        runner->vcpu[n].created = true;
    }
    return HPVM_OK;
}

hpvm_status hpvm__runner_start(struct runner *runner)
{
    pthread_mutex_lock(&runner->lock);
    if (!runner->created) {
        hpvm_status status = create_threads(runner);
        if (status != HPVM_OK) {
            runner->quit = true;
            pthread_cond_broadcast(&runner->changed);
            pthread_mutex_unlock(&runner->lock);
            join_all(runner);
            return status;
        }
    }
    // Before anything runs: what stops it again at once must be reported later than this.
    if (!runner->running) {
        report(runner, RUNNER_STARTED, "");
        resume_all(runner);
    }
    pthread_mutex_unlock(&runner->lock);
    return HPVM_OK;
}

void hpvm__runner_pause(struct runner *runner)
{
    pthread_mutex_lock(&runner->lock);
    bool was_running = runner->running;
    if (runner->created)
        park_all(runner);
    pthread_mutex_unlock(&runner->lock);
    if (was_running && runner->callbacks.event)
        runner->callbacks.event(runner->callbacks.user, RUNNER_PAUSED, "");
}

void hpvm__runner_set_gate(struct runner *runner, struct gate *gate)
{
    pthread_mutex_lock(&runner->lock);
    bool was_running = runner->running;
    if (runner->created)
        park_all(runner);
    struct gate *old = runner->gate;
    runner->gate = gate;
    runner->machine->yield_opaque = runner;
    runner->machine->yield_ops = gate ? &yield_ops : NULL;
    if (was_running && !runner->attention) // else the control thread decides
        resume_all(runner);
    pthread_mutex_unlock(&runner->lock);
    hpvm__gate_close(old);
}

bool hpvm__runner_running(struct runner *runner)
{
    pthread_mutex_lock(&runner->lock);
    bool running = runner->running;
    pthread_mutex_unlock(&runner->lock);
    return running;
}
