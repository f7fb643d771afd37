// Handing out processors: hears what vCPUs want, ends their turns, charges what they used.
#include "sched/turns.h"

#include <sys/epoll.h>

#include "core/machine.h"
#include "sched/futex.h"

#define CHECK_NS        1000000u // nor oftener than this: the system may have given the processor to others
#define SLOW_NS         10000000ull // how often running vCPUs are looked at while nobody waits
#define GRACE_NS        10000000ull // one that has not used its processor for so long has lost it to who waits
#define PATIENCE_NS     50000000ull // the same for one that the system does not let run
#define ACCOUNT_NS      5000000ull  // how often the clock of a busy VM's process is read
#define WINDOW_MESSAGES 5000u       // more in a window are not listened to until it ends

// ---- running vCPUs: a heap by the time at which their turn is looked at ---------------------------------

static void timer_place(struct arbiter *a, size_t at, struct member_vcpu *v)
{
    a->running[at] = v;
    v->timer_at = at + 1;
}

static void timer_up(struct arbiter *a, struct member_vcpu *v)
{
    size_t at = v->timer_at - 1;
    for (; at && v->due < a->running[(at - 1) / 2]->due; at = (at - 1) / 2)
        timer_place(a, at, a->running[(at - 1) / 2]);
    timer_place(a, at, v);
}

static void timer_down(struct arbiter *a, struct member_vcpu *v)
{
    size_t at = v->timer_at - 1;
    for (size_t child; (child = 2 * at + 1) < a->running_count; at = child) {
        if (child + 1 < a->running_count && a->running[child + 1]->due < a->running[child]->due)
            child++;
        if (a->running[child]->due >= v->due)
            break;
        timer_place(a, at, a->running[child]);
    }
    timer_place(a, at, v);
}

static void timer_move(struct arbiter *a, struct member_vcpu *v)
{
    timer_up(a, v);
    timer_down(a, v);
}

static void timer_set(struct arbiter *a, struct member_vcpu *v, uint64_t due)
{
    v->due = due;
    if (!v->timer_at)
        timer_place(a, a->running_count++, v);
    timer_move(a, v);
}

void hpvm__turns_forget(struct arbiter *a, struct member_vcpu *v)
{
    if (!v->timer_at)
        return;
    struct member_vcpu *last = a->running[--a->running_count];
    if (last != v) {
        timer_place(a, v->timer_at - 1, last);
        timer_move(a, last);
    }
    v->timer_at = 0;
}

static struct segment_vcpu *shared_of(const struct member_vcpu *v)
{
    return &v->member->segment->vcpu[v->index];
}

// Its turn ends when it has used it; without others who wait there is no hurry to look. When
// the system gives the processor to others as well, it will be later.
void hpvm__turns_set(struct arbiter *a, struct member_vcpu *v, uint64_t now)
{
    uint64_t left = a->policy.ready ? hpvm__policy_turn(&v->policy) : SLOW_NS;
    uint64_t allowance = hpvm__policy_allowance(&v->policy, now), wall = now - v->policy.granted;
    uint64_t got = v->policy.used - v->used_before;
    left = allowance < left ? allowance : left;
    if (wall <= CHECK_NS) // the beginning: the system is expected to do with it what it did before
        left = left * PACE_ONE / (a->pace > PACE_ONE / 2 ? a->pace : PACE_ONE / 2);
    else if (got < wall)
        left = left * wall / (got > wall / 16 ? got : wall / 16);
    uint64_t still = now - v->progress_at; // one that makes nothing of it is looked at in time
    if (a->policy.ready && still < GRACE_NS && GRACE_NS - still < left)
        left = GRACE_NS - still;
    left = left < CHECK_NS ? CHECK_NS : left > SLOW_NS ? SLOW_NS : left;
    timer_set(a, v, now + left);
}

void hpvm__turns_charge(struct arbiter *a, struct member_vcpu *v, uint64_t now)
{
    uint64_t used = hpvm__member_used(v, now);
    if (used) {
        v->progress_at = now;
        hpvm__policy_charge(&a->policy, &v->policy, used, now);
    }
}

static void give(struct arbiter *a, struct member_vcpu *v, uint64_t now)
{
    struct segment_vcpu *shared = shared_of(v);
    hpvm__turns_charge(a, v, now); // the end of its last turn, when it left late
    v->progress_at = now;
    v->used_before = v->policy.used;
    hpvm__turns_set(a, v, now);
    atomic_store(&shared->lost, 0);
    atomic_store(&shared->capped, hpvm__policy_spent(&v->policy, POLICY_CAPPED, now));
    uint32_t last = v->grant++;
    atomic_store(&shared->grant, v->grant);
    // One that has not left yet goes on and need not be woken.
    if (atomic_load(&shared->done) == last) {
        atomic_fetch_add(&shared->bell, 1);
        hpvm__futex_wake(&shared->bell);
    }
    a->decisions++;
    hpvm__member_publish(v->member);
}

void hpvm__turns_dispatch(struct arbiter *a, uint64_t now)
{
    struct policy_vcpu *next;
    while ((next = hpvm__policy_next(&a->policy, now)))
        give(a, (struct member_vcpu *)next, now);
}

// One that has become ready and found no free processor may be more urgent than one that runs.
static void press(struct arbiter *a, struct member_vcpu *ready, uint64_t now)
{
    struct member_vcpu *victim = (struct member_vcpu *)hpvm__policy_victim(&a->policy, &ready->policy, now);
    if (!victim)
        return;
    uint64_t earliest = victim->policy.granted + POLICY_MIN_RUN_NS;
    timer_set(a, victim, earliest > now ? earliest : now);
}

// ---- what vCPUs want ---------------------------------------------------------------------------------

// Threads for input and output are on the VM's account: its vCPUs share it.
static void account(struct arbiter *a, struct member *m, uint64_t now)
{
    for (unsigned n = 0; n < m->vcpu_count; n++)
        if (m->vcpu[n].policy.state == POLICY_RUNNING || m->vcpu[n].policy.state == POLICY_LOST)
            hpvm__turns_charge(a, &m->vcpu[n], now);
    uint64_t overhead = hpvm__member_overhead(m, now) / m->vcpu_count;
    for (unsigned n = 0; n < m->vcpu_count && overhead; n++)
        hpvm__policy_charge(&a->policy, &m->vcpu[n].policy, overhead, now);
}

// The vCPU of the same VM that lacks time most, for one that spins: rather one that was interrupted (it may
// hold the lock) than one that spun itself when it ran last.
static struct member_vcpu *lacking_sibling(struct member_vcpu *spinner)
{
    struct member *m = spinner->member;
    struct member_vcpu *found = NULL;
    for (unsigned n = 0; n < m->vcpu_count; n++) {
        struct member_vcpu *v = &m->vcpu[n];
        if (v == spinner || v->policy.state != POLICY_READY)
            continue;
        if (!found || (found->spun && !v->spun) ||
            (found->spun == v->spun && (int64_t)(v->policy.reached - found->policy.reached) < 0))
            found = v;
    }
    return found;
}

// A processor came back, or a vCPU that had none has something to do.
static void take_turns(struct arbiter *a, struct member_vcpu *v, bool spins, uint64_t now)
{
    hpvm__policy_ready(&a->policy, &v->policy, now);
    v->spun = spins;
    struct member_vcpu *sibling = spins ? lacking_sibling(v) : NULL;
    if (sibling && hpvm__policy_next_is(&a->policy, &sibling->policy, now)) {
        v->yields++;
        give(a, sibling, now);
    }
    hpvm__turns_dispatch(a, now);
    press(a, v, now);
}

static void look(struct arbiter *a, struct member_vcpu *v, uint64_t now)
{
    struct segment_vcpu *shared = shared_of(v);
    uint32_t done = atomic_load(&shared->done), spins = atomic_load(&shared->spins);
    bool wants = atomic_load(&shared->want) == WANT_RUN;
    bool spun = spins != v->spins;
    v->spins = spins;
    switch (v->policy.state) {
    case POLICY_RUNNING:
    case POLICY_LOST:
        if (wants && done != v->grant)
            return; // runs on
        hpvm__turns_charge(a, v, now);
        hpvm__turns_forget(a, v);
        if (wants)
            take_turns(a, v, spun, now);
        else
            hpvm__policy_idle(&a->policy, &v->policy, now);
        if (now - v->member->accounted_at > ACCOUNT_NS)
            account(a, v->member, now);
        break;
    case POLICY_IDLE:
        if (!wants)
            return;
        hpvm__turns_charge(a, v, now);
        take_turns(a, v, false, now);
        break;
    default:
        if (wants)
            return;
        hpvm__policy_idle(&a->policy, &v->policy, now);
        break;
    }
    hpvm__turns_dispatch(a, now);
}

static void look_at_member(struct arbiter *a, struct member *m, uint32_t which, uint64_t now)
{
    for (unsigned n = 0; n < m->vcpu_count; n++)
        if (which >> n & 1)
            look(a, &m->vcpu[n], now);
    hpvm__member_publish(m);
}

void hpvm__turns_hear(struct arbiter *a, struct member *m, uint64_t now)
{
    if (now - m->window_at > WINDOW_NS) {
        m->window_at = now;
        m->messages = 0;
    }
    if (++m->messages > WINDOW_MESSAGES && !m->muted) {
        struct epoll_event event = {.events = 0, .data.u64 = (uint64_t)m->id << 2 | EVENT_VCPU};
        m->muted = epoll_ctl(a->epoll, EPOLL_CTL_MOD, m->event, &event) == 0;
        a->muted += m->muted;
    }
    look_at_member(a, m, atomic_exchange(&m->segment->changed, 0), now);
}

void hpvm__turns_unmute(struct arbiter *a, uint64_t now)
{
    for (unsigned n = 0; n < a->limit && a->muted; n++) {
        struct member *m = a->members[n];
        if (!m || !m->muted || now - m->window_at <= WINDOW_NS)
            continue;
        struct epoll_event event = {.events = EPOLLIN | EPOLLET,
                                    .data.u64 = (uint64_t)m->id << 2 | EVENT_VCPU};
        epoll_ctl(a->epoll, EPOLL_CTL_MOD, m->event, &event);
        m->muted = false;
        a->muted--;
        hpvm__turns_hear(a, m, now);
    }
}

// ---- turns -------------------------------------------------------------------------------------------

static void learn_pace(struct arbiter *a, const struct member_vcpu *v, uint64_t now)
{
    uint64_t wall = now - v->policy.granted, got = v->policy.used - v->used_before;
    if (wall < CHECK_NS)
        return;
    uint64_t pace = got < wall ? got * PACE_ONE / wall : PACE_ONE;
    a->pace = (uint32_t)((7 * a->pace + pace) / 8);
}

// Its turn is over: another one, or itself again, is next. It finds out by itself, and until then both run.
static void end_turn(struct arbiter *a, struct member_vcpu *v, bool lost, uint64_t now)
{
    struct segment_vcpu *shared = shared_of(v);
    hpvm__turns_forget(a, v);
    v->spun = false;
    atomic_store(&shared->lost, lost);
    atomic_store(&shared->taken, v->grant);
    if (lost)
        hpvm__policy_lose(&a->policy, &v->policy, now);
    else
        hpvm__policy_ready(&a->policy, &v->policy, now);
    hpvm__turns_dispatch(a, now);
    hpvm__member_publish(v->member);
}

// It has a processor, others wait, and it makes next to nothing of it: the system gives the processor to
// somebody else, or it is stopped, or blocked in a system call, or means harm. Then what it kept is what it
// pays.
static bool wastes(struct arbiter *a, struct member_vcpu *v, uint64_t now)
{
    uint64_t wall = now - v->policy.granted, got = v->policy.used - v->used_before;
    uint64_t still = now - v->progress_at;
    if (still < GRACE_NS && (wall < 2 * GRACE_NS || got > wall / 16))
        return false;
    if (!hpvm__member_blocked(v))
        return still > PATIENCE_NS; // another one of ours would hardly fare better
    if (wall > got)
        hpvm__policy_charge(&a->policy, &v->policy, wall - got, now);
    return true;
}

static void check_turn(struct arbiter *a, struct member_vcpu *v, uint64_t now)
{
    look(a, v, now); // it may have gone idle without a word
    if (v->policy.state != POLICY_RUNNING || !v->timer_at || v->due > now)
        return;
    uint64_t deadline = v->policy.deadline;
    hpvm__turns_charge(a, v, now);
    // Used up, and the next one has begun; or what is left is not worth coming back for.
    bool over = v->policy.deadline != deadline || hpvm__policy_turn(&v->policy) < POLICY_REST_NS;
    bool wasted = a->policy.ready && wastes(a, v, now);
    if (over)
        learn_pace(a, v, now);
    if (wasted || (a->policy.ready && (over || v->policy.leaving)) ||
        hpvm__policy_allowance(&v->policy, now) == 0)
        end_turn(a, v, wasted, now);
    else
        hpvm__turns_set(a, v, now);
}

void hpvm__turns_check(struct arbiter *a, uint64_t now)
{
    if (a->policy.ready && !a->pressed) { // somebody waits now: the turns have an end again
        for (size_t n = 0; n < a->running_count; n++) {
            const struct policy_vcpu *p = &a->running[n]->policy;
            uint64_t end = p->granted + hpvm__policy_slice(p->entitlement);
            if (end < a->running[n]->due)
                a->running[n]->due = end > now ? end : now;
        }
        for (size_t n = a->running_count / 2; n-- > 0;)
            timer_down(a, a->running[n]); // makes a heap of it again
    }
    a->pressed = a->policy.ready;
    while (a->running_count && a->running[0]->due <= now)
        check_turn(a, a->running[0], now);
}

// Clocks of processes whose vCPUs sleep.
void hpvm__turns_account(struct arbiter *a, uint64_t now)
{
    for (unsigned n = a->limit / 10 + 1; n-- > 0 && a->limit;) {
        a->next_account = (a->next_account + 1) % a->limit;
        struct member *m = a->members[a->next_account];
        if (m && now - m->accounted_at > ACCOUNT_ALL_NS)
            account(a, m, now);
    }
}

void hpvm__turns_uncap(struct arbiter *a, uint64_t now)
{
    struct policy_vcpu *c;
    while ((c = hpvm__policy_uncap(&a->policy, now))) {
        hpvm__turns_dispatch(a, now);
        press(a, (struct member_vcpu *)c, now);
        hpvm__member_publish(((struct member_vcpu *)c)->member);
    }
}
