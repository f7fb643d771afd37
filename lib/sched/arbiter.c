// The scheduler's thread, the VMs under it, and the calls on it.
#include "sched/arbiter.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/resource.h>

#include "core/machine.h"
#include "sched/futex.h"
#include "sched/turns.h"

#define MAX_PROCESSORS 4096u

// ---- members -----------------------------------------------------------------------------------------

static struct member *find(struct arbiter *a, uint32_t id)
{
    struct member *m = a->members[id % MAX_MEMBERS];
    return m && m->id == id ? m : NULL;
}

static void discharge(struct arbiter *a, struct member *m, uint64_t now)
{
    a->members[m->id % MAX_MEMBERS] = NULL;
    a->member_count--;
    a->muted -= m->muted;
    for (unsigned n = 0; n < m->vcpu_count; n++) {
        struct member_vcpu *v = &m->vcpu[n];
        a->promised -= v->policy.entitlement;
        hpvm__turns_forget(a, v);
        hpvm__policy_remove(&a->policy, &v->policy, now);
    }
    atomic_store(&m->segment->closed, 1);
    for (unsigned n = 0; n < m->vcpu_count; n++) {
        atomic_fetch_add(&m->segment->vcpu[n].bell, 1);
        hpvm__futex_wake(&m->segment->vcpu[n].bell);
    }
    epoll_ctl(a->epoll, EPOLL_CTL_DEL, m->event, NULL);
    if (m->pidfd >= 0)
        epoll_ctl(a->epoll, EPOLL_CTL_DEL, m->pidfd, NULL);
    hpvm__member_destroy(m);
}

// ---- the thread --------------------------------------------------------------------------------------

static void wait_for_events(struct arbiter *a, struct epoll_event *events, int size, int *count)
{
    uint64_t now = hpvm__host_ns(), until = hpvm__policy_next_uncap(&a->policy);
    if (a->running_count && a->running[0]->due < until)
        until = a->running[0]->due;
    if (a->account_at < until)
        until = a->account_at;
    if (a->muted && until > now + WINDOW_NS)
        until = now + WINDOW_NS;
    uint64_t left = until > now ? until - now : 0;
    struct timespec timeout = {(time_t)(left / 1000000000u), (long)(left % 1000000000u)};
    pthread_mutex_unlock(&a->lock);
    *count = epoll_pwait2(a->epoll, events, size, &timeout, NULL);
    pthread_mutex_lock(&a->lock);
}

static void take_event(struct arbiter *a, const struct epoll_event *event, uint64_t now)
{
    struct member *m = find(a, (uint32_t)(event->data.u64 >> 2));
    uint64_t count;
    switch ((enum event_kind)(event->data.u64 & 3)) {
    case EVENT_CALL:
        while (read(a->call, &count, sizeof count) < 0 && errno == EINTR)
            continue;
        break;
    case EVENT_END:
        if (m)
            discharge(a, m, now);
        break;
    case EVENT_VCPU:
        if (m)
            hpvm__turns_hear(a, m, now);
        break;
    }
}

// What vCPUs look at by themselves.
static void publish(struct arbiter *a, uint64_t now)
{
    uint32_t full = a->policy.running >= a->policy.processors;
    if (atomic_load_explicit(&a->host->full, memory_order_relaxed) != full)
        atomic_store(&a->host->full, full);
    atomic_store_explicit(&a->host->ready, (uint32_t)a->policy.ready, memory_order_relaxed);
    atomic_store(&a->host->heartbeat, now);
}

// A decision late by a few milliseconds costs more than the scheduler ever uses. Without privileges the
// system refuses; then it is as late as it is.
static void be_prompt(void)
{
    const struct sched_param first = {.sched_priority = 1};
    if (sched_setscheduler(0, SCHED_RR, &first) != 0)
        setpriority(PRIO_PROCESS, (id_t)gettid(), -10);
}

static void *arbiter_main(void *opaque)
{
    struct arbiter *a = opaque;
    struct epoll_event events[64];
    be_prompt();
    pthread_mutex_lock(&a->lock);
    while (!a->quit) {
        int count = 0;
        wait_for_events(a, events, (int)ARRAY_LENGTH(events), &count);
        uint64_t now = hpvm__host_ns();
        for (int n = 0; n < count; n++)
            take_event(a, &events[n], now);
        hpvm__turns_uncap(a, now);
        hpvm__turns_check(a, now);
        if (now >= a->account_at) {
            hpvm__turns_account(a, now);
            hpvm__turns_unmute(a, now);
            a->account_at = a->member_count ? now + ACCOUNT_ALL_NS / 10 : UINT64_MAX;
        }
        publish(a, now);
    }
    pthread_mutex_unlock(&a->lock);
    return NULL;
}

static void call(struct arbiter *a)
{
    const uint64_t one = 1;
    ssize_t done = write(a->call, &one, sizeof one);
    (void)done;
}

// ---- calls -------------------------------------------------------------------------------------------

hpvm_status hpvm__arbiter_add(struct arbiter *a, unsigned vcpu_count, uint32_t entitlement, uint32_t cap,
                              int pid, bool force, uint32_t *id, int descriptors[GATE_DESCRIPTORS])
{
    struct member *m = NULL;
    hpvm_status status = hpvm__share_check(entitlement, cap);
    if (status == HPVM_OK)
        status = hpvm__member_create(&m, vcpu_count, pid);
    if (status != HPVM_OK)
        return status;
    pthread_mutex_lock(&a->lock);
    uint64_t now = hpvm__host_ns();
    unsigned slot = 0, added = 0;
    while (slot < MAX_MEMBERS && a->members[slot])
        slot++;
    if (slot == MAX_MEMBERS)
        status = hpvm__fail(HPVM_E_LIMIT, 0, "%u VMs are under the scheduler already", MAX_MEMBERS);
    if (status == HPVM_OK && !force)
        status = hpvm__admission_check(a->policy.processors, a->promised, vcpu_count, entitlement);
    const int sources[GATE_DESCRIPTORS] = {a->host_memory, m->memory, m->event};
    unsigned copies = 0;
    for (; status == HPVM_OK && copies < GATE_DESCRIPTORS; copies++)
        if ((descriptors[copies] = fcntl(sources[copies], F_DUPFD_CLOEXEC, 0)) < 0)
            break;
    if (status == HPVM_OK && copies < GATE_DESCRIPTORS)
        status = hpvm__fail(HPVM_E_LIMIT, errno, "no descriptor is free: %s", strerror(errno));
    for (; status == HPVM_OK && added < vcpu_count; added++)
        if (!hpvm__policy_add(&a->policy, &m->vcpu[added].policy, entitlement, cap, now))
            status = hpvm__fail(HPVM_E_NOMEM, 0, "no memory for a VM");
    if (status == HPVM_OK) {
        m->id = a->generation++ % (UINT32_MAX / MAX_MEMBERS - 1) * MAX_MEMBERS + slot;
        struct epoll_event event = {.events = EPOLLIN | EPOLLET,
                                    .data.u64 = (uint64_t)m->id << 2 | EVENT_VCPU},
                           end = {.events = EPOLLIN, .data.u64 = (uint64_t)m->id << 2 | EVENT_END};
        if (epoll_ctl(a->epoll, EPOLL_CTL_ADD, m->event, &event) < 0 ||
            (pid && epoll_ctl(a->epoll, EPOLL_CTL_ADD, m->pidfd, &end) < 0))
            status = hpvm__fail(HPVM_E_IO, errno, "cannot watch a VM: %s", strerror(errno));
    }
    if (status == HPVM_OK) {
        a->members[slot] = m;
        a->member_count++;
        a->limit = slot >= a->limit ? slot + 1 : a->limit;
        a->promised += (uint64_t)vcpu_count * entitlement;
        m->window_at = m->accounted_at = now;
        a->account_at = now;
        *id = m->id;
        hpvm__member_publish(m);
    } else {
        while (added-- > 0)
            hpvm__policy_remove(&a->policy, &m->vcpu[added].policy, now);
        while (copies-- > 0)
            close(descriptors[copies]);
    }
    pthread_mutex_unlock(&a->lock);
    if (status == HPVM_OK)
        call(a);
    else
        hpvm__member_destroy(m);
    return status;
}

static hpvm_status unknown(uint32_t id)
{
    return hpvm__fail(HPVM_E_NOTFOUND, 0, "the scheduler has no VM %u", id);
}

hpvm_status hpvm__arbiter_set_share(struct arbiter *a, uint32_t id, uint32_t entitlement, uint32_t cap)
{
    hpvm_status status = hpvm__share_check(entitlement, cap);
    if (status != HPVM_OK)
        return status;
    pthread_mutex_lock(&a->lock);
    struct member *m = find(a, id);
    uint64_t now = hpvm__host_ns();
    for (unsigned n = 0; m && n < m->vcpu_count; n++) {
        struct member_vcpu *v = &m->vcpu[n];
        hpvm__turns_charge(a, v, now);
        a->promised += (uint64_t)entitlement - v->policy.entitlement;
        hpvm__policy_set_share(&a->policy, &v->policy, entitlement, cap, now);
        if (v->policy.state == POLICY_RUNNING)
            hpvm__turns_set(a, v, now);
    }
    hpvm__turns_dispatch(a, now); // the new cap may have ended a pause
    if (m)
        hpvm__member_publish(m);
    pthread_mutex_unlock(&a->lock);
    call(a);
    return m ? HPVM_OK : unknown(id);
}

hpvm_status hpvm__arbiter_remove(struct arbiter *a, uint32_t id)
{
    pthread_mutex_lock(&a->lock);
    struct member *m = find(a, id);
    if (m)
        discharge(a, m, hpvm__host_ns());
    pthread_mutex_unlock(&a->lock);
    call(a);
    return m ? HPVM_OK : unknown(id);
}

hpvm_status hpvm__arbiter_times(struct arbiter *a, uint32_t id, unsigned vcpu, hpvm_vcpu_times *out)
{
    pthread_mutex_lock(&a->lock);
    struct member *m = find(a, id);
    if (m && vcpu < m->vcpu_count) {
        struct member_vcpu *v = &m->vcpu[vcpu];
        uint64_t now = hpvm__host_ns();
        if (v->policy.state == POLICY_RUNNING || v->policy.state == POLICY_LOST)
            hpvm__turns_charge(a, v, now);
        const struct policy_vcpu *p = &v->policy;
        out->entitlement = p->entitlement;
        out->cap = p->cap;
        out->cpu_ns = p->used;
        out->run_ns = hpvm__policy_spent(p, POLICY_RUNNING, now) + hpvm__policy_spent(p, POLICY_LOST, now);
        out->wait_ns = hpvm__policy_spent(p, POLICY_READY, now);
        out->capped_ns = hpvm__policy_spent(p, POLICY_CAPPED, now);
        out->idle_ns = hpvm__policy_spent(p, POLICY_IDLE, now);
        out->longest_wait_ns = p->longest_wait;
        out->switches = p->grants;
        out->preemptions = p->preemptions;
        out->yields = v->yields;
    }
    hpvm_status status = !m ? unknown(id)
                         : vcpu >= m->vcpu_count
                             ? hpvm__fail(HPVM_E_INVAL, 0, "VM %u has no vCPU %u", id, vcpu)
                             : HPVM_OK;
    pthread_mutex_unlock(&a->lock);
    return status;
}

void hpvm__arbiter_totals(struct arbiter *a, struct arbiter_totals *out)
{
    struct timespec used = {0, 0};
    pthread_mutex_lock(&a->lock);
    clock_gettime(a->clock, &used);
    *out = (struct arbiter_totals){.processors = a->policy.processors,
                                   .members = a->member_count,
                                   .promised = a->promised,
                                   .decisions = a->decisions,
                                   .cpu_ns = (uint64_t)used.tv_sec * 1000000000u + (uint64_t)used.tv_nsec};
    pthread_mutex_unlock(&a->lock);
}

// ---- life --------------------------------------------------------------------------------------------

// The page that all VMs see: from now on it can be written through our mapping only.
static hpvm_status make_host(struct arbiter *a)
{
    a->host_memory = memfd_create("hpvm-host", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (a->host_memory < 0 || ftruncate(a->host_memory, HOST_SIZE) < 0)
        return hpvm__fail(HPVM_E_IO, errno, "cannot create the scheduler's page: %s", strerror(errno));
    void *memory = mmap(NULL, HOST_SIZE, PROT_READ | PROT_WRITE, MAP_SHARED, a->host_memory, 0);
    if (memory == MAP_FAILED)
        return hpvm__fail(HPVM_E_NOMEM, errno, "cannot map the scheduler's page: %s", strerror(errno));
    a->host = memory;
    a->host->magic = SEGMENT_MAGIC;
    a->host->size = SEGMENT_SIZE;
    if (fcntl(a->host_memory, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_FUTURE_WRITE | F_SEAL_SEAL) <
        0)
        return hpvm__fail(HPVM_E_IO, errno, "cannot seal the scheduler's page: %s", strerror(errno));
    return HPVM_OK;
}

static hpvm_status start_thread(struct arbiter *a)
{
    sigset_t all, old;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    int error = pthread_create(&a->thread, NULL, arbiter_main, a);
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    if (error)
        return hpvm__fail(HPVM_E_LIMIT, error, "cannot create the scheduler's thread");
    a->created = true;
    pthread_setname_np(a->thread, "hpvm-sched");
    pthread_getcpuclockid(a->thread, &a->clock);
    return HPVM_OK;
}

static unsigned usable_processors(void)
{
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        return (unsigned)CPU_COUNT(&set);
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    return online > 0 ? (unsigned)online : 1;
}

hpvm_status hpvm__arbiter_create(struct arbiter **out, unsigned processors)
{
    if (!processors)
        processors = usable_processors();
    if (processors > MAX_PROCESSORS)
        return hpvm__fail(HPVM_E_INVAL, 0, "%u processors; 1 to %u are allowed", processors, MAX_PROCESSORS);
    struct arbiter *a = calloc(1, sizeof *a);
    if (a)
        a->running = calloc(processors, sizeof(struct member_vcpu *));
    if (!a || !a->running) {
        free(a);
        return hpvm__fail(HPVM_E_NOMEM, 0, "no memory for the scheduler");
    }
    pthread_mutex_init(&a->lock, NULL);
    hpvm__policy_init(&a->policy, processors);
    a->host_memory = -1;
    a->pace = PACE_ONE;
    a->account_at = UINT64_MAX;
    a->epoll = epoll_create1(EPOLL_CLOEXEC);
    a->call = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    struct epoll_event event = {.events = EPOLLIN, .data.u64 = EVENT_CALL};
    hpvm_status status = HPVM_OK;
    if (a->epoll < 0 || a->call < 0 || epoll_ctl(a->epoll, EPOLL_CTL_ADD, a->call, &event) < 0)
        status = hpvm__fail(HPVM_E_IO, errno, "cannot create the scheduler's events: %s", strerror(errno));
    if (status == HPVM_OK)
        status = make_host(a);
    if (status == HPVM_OK)
        status = start_thread(a);
    if (status != HPVM_OK) {
        hpvm__arbiter_destroy(a);
        return status;
    }
    *out = a;
    return HPVM_OK;
}

void hpvm__arbiter_destroy(struct arbiter *a)
{
    if (!a)
        return;
    if (a->created) {
        pthread_mutex_lock(&a->lock);
        a->quit = true;
        pthread_mutex_unlock(&a->lock);
        call(a);
        pthread_join(a->thread, NULL);
    }
    for (unsigned n = 0; n < a->limit; n++)
        if (a->members[n])
            discharge(a, a->members[n], hpvm__host_ns());
    hpvm__policy_fini(&a->policy);
    if (a->host)
        munmap(a->host, HOST_SIZE);
    if (a->host_memory >= 0)
        close(a->host_memory);
    if (a->epoll >= 0)
        close(a->epoll);
    if (a->call >= 0)
        close(a->call);
    pthread_mutex_destroy(&a->lock);
    free(a->running);
    free(a);
}
