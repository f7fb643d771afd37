// Virtual deadlines: each ready vCPU asks for a turn of processor time, to be done by the time at which a
// host that served all of them at once, by entitlement, would have done it. Among those that are not ahead of
// their share the earliest deadline runs.
#include "sched/policy.h"

#include <stdlib.h>
#include <string.h>

#define WHOLE 1000000u // one processor, in the unit of entitlements

// What a vCPU may be behind (one that runs all the time cannot catch up: it wants more than one processor)
// and ahead of its share. Nanoseconds of processor time.
#define BEHIND_MAX (4ull * POLICY_SLICE_NS)
#define AHEAD_MAX  1000000000ull
// One that runs may be more behind: somebody else may have been charged for tens of milliseconds at once.
#define FORGIVE_NS 64000000ull

#define CAP_WINDOW_NS 50000000ull // what an idle vCPU saves up of its cap, beside one turn
#define CAP_RESUME_NS 10000000ull // and what it must have again after it had used all

static inline bool before(uint64_t a, uint64_t b)
{
    return (int64_t)(a - b) < 0; // virtual time may wrap
}

static inline uint64_t to_virtual(const struct policy_vcpu *vcpu, uint64_t ns)
{
    return (uint64_t)((unsigned __int128)ns * WHOLE / vcpu->entitlement);
}

static inline int64_t to_real(const struct policy_vcpu *vcpu, int64_t virtual)
{
    return (int64_t)((__int128)virtual * vcpu->entitlement / WHOLE);
}

// ---- the virtual time of the host --------------------------------------------------------------------
// The average of what the ready and running ones have reached, weighted by entitlement.

static uint64_t virtual_now(const struct policy *p)
{
    if (!p->weight)
        return p->last;
    __int128 average = p->sum / (__int128)p->weight;
    return p->base + (uint64_t)(int64_t)average;
}

static void count(struct policy *p, struct policy_vcpu *c)
{
    if (c->counted)
        return;
    if (!p->weight) {
        p->base = c->reached;
        p->sum = 0;
    }
    p->sum += (__int128)c->entitlement * (int64_t)(c->reached - p->base);
    p->weight += c->entitlement;
    c->counted = true;
}

static void uncount(struct policy *p, struct policy_vcpu *c)
{
    if (!c->counted)
        return;
    p->last = virtual_now(p);
    c->behind = to_real(c, (int64_t)(p->last - c->reached));
    p->sum -= (__int128)c->entitlement * (int64_t)(c->reached - p->base);
    p->weight -= c->entitlement;
    c->counted = false;
    if (p->weight) { // keeps the distances from the base small
        uint64_t now = virtual_now(p);
        p->sum -= (__int128)p->weight * (int64_t)(now - p->base);
        p->base = now;
    }
}

static void advance(struct policy *p, struct policy_vcpu *c, uint64_t distance)
{
    c->reached += distance;
    if (c->counted)
        p->sum += (__int128)c->entitlement * (__int128)distance;
}

// ---- ready queue: a treap ordered by what was reached, with the earliest deadline of each subtree ------

static bool queue_before(const struct policy_vcpu *a, const struct policy_vcpu *b)
{
    return a->reached == b->reached ? a->number < b->number : before(a->reached, b->reached);
}

static void refresh(struct policy *p, struct policy_vcpu *c)
{
    p->operations++;
    c->earliest = c;
    if (c->left && before(c->left->earliest->deadline, c->earliest->deadline))
        c->earliest = c->left->earliest;
    if (c->right && before(c->right->earliest->deadline, c->earliest->deadline))
        c->earliest = c->right->earliest;
}

static struct policy_vcpu *merge(struct policy *p, struct policy_vcpu *a, struct policy_vcpu *b)
{
    if (!a || !b)
        return a ? a : b;
    if (a->priority > b->priority) {
        a->right = merge(p, a->right, b);
        refresh(p, a);
        return a;
    }
    b->left = merge(p, a, b->left);
    refresh(p, b);
    return b;
}

// Everything before `at` to *low, the rest to *high.
static void split(struct policy *p, struct policy_vcpu *tree, const struct policy_vcpu *at,
                  struct policy_vcpu **low, struct policy_vcpu **high)
{
    if (!tree) {
        *low = *high = NULL;
    } else if (queue_before(tree, at)) {
        split(p, tree->right, at, &tree->right, high);
        *low = tree;
        refresh(p, tree);
    } else {
        split(p, tree->left, at, low, &tree->left);
        *high = tree;
        refresh(p, tree);
    }
}

static struct policy_vcpu *insert(struct policy *p, struct policy_vcpu *tree, struct policy_vcpu *c)
{
    if (!tree || c->priority > tree->priority) {
        split(p, tree, c, &c->left, &c->right);
        refresh(p, c);
        return c;
    }
    if (queue_before(c, tree))
        tree->left = insert(p, tree->left, c);
    else
        tree->right = insert(p, tree->right, c);
    refresh(p, tree);
    return tree;
}

static struct policy_vcpu *take(struct policy *p, struct policy_vcpu *tree, const struct policy_vcpu *c)
{
    if (tree == c)
        return merge(p, tree->left, tree->right);
    if (queue_before(c, tree))
        tree->left = take(p, tree->left, c);
    else
        tree->right = take(p, tree->right, c);
    refresh(p, tree);
    return tree;
}

static void enqueue(struct policy *p, struct policy_vcpu *c)
{
    c->left = c->right = NULL;
    p->random ^= p->random << 13;
    p->random ^= p->random >> 17;
    p->random ^= p->random << 5;
    c->priority = p->random;
    p->queue = insert(p, p->queue, c);
    p->ready++;
}

static void dequeue(struct policy *p, struct policy_vcpu *c)
{
    p->queue = take(p, p->queue, c);
    p->ready--;
}

// The earliest deadline among those that are not ahead; when all are, the one that is least ahead.
static struct policy_vcpu *best(struct policy *p)
{
    uint64_t now = virtual_now(p);
    struct policy_vcpu *found = NULL, *least = NULL;
    for (struct policy_vcpu *c = p->queue; c;) {
        p->operations++;
        least = c;
        if (before(now, c->reached)) {
            c = c->left;
            continue;
        }
        if (c->left && (!found || before(c->left->earliest->deadline, found->deadline)))
            found = c->left->earliest;
        if (!found || before(c->deadline, found->deadline))
            found = c;
        c = c->right;
    }
    return found ? found : least; // all ahead: the walk went left to the end
}

// ---- heaps -------------------------------------------------------------------------------------------

typedef bool heap_order(const struct policy_vcpu *a, const struct policy_vcpu *b);

static bool later_deadline(const struct policy_vcpu *a, const struct policy_vcpu *b)
{
    return before(b->deadline, a->deadline);
}

static uint64_t resume_level(const struct policy_vcpu *c)
{
    uint64_t level = CAP_RESUME_NS * c->cap / WHOLE;
    return level < POLICY_SLICE_NS / 2 ? POLICY_SLICE_NS / 2 : level;
}

// When the pause of a capped vCPU ends: the cap refills its allowance.
static uint64_t pause_end(const struct policy_vcpu *c)
{
    int64_t missing = (int64_t)resume_level(c) - c->allowance;
    if (missing <= 0)
        return c->allowance_at;
    return c->allowance_at + (uint64_t)((unsigned __int128)missing * WHOLE / c->cap) + 1;
}

static bool earlier_end(const struct policy_vcpu *a, const struct policy_vcpu *b)
{
    return pause_end(a) < pause_end(b);
}

static void heap_place(struct policy_heap *heap, size_t at, struct policy_vcpu *c)
{
    heap->entry[at] = c;
    c->heap_index = at + 1;
}

static void heap_up(struct policy *p, struct policy_heap *heap, heap_order *order, size_t at)
{
    struct policy_vcpu *c = heap->entry[at];
    for (; at && order(c, heap->entry[(at - 1) / 2]); at = (at - 1) / 2) {
        p->operations++;
        heap_place(heap, at, heap->entry[(at - 1) / 2]);
    }
    heap_place(heap, at, c);
}

static void heap_down(struct policy *p, struct policy_heap *heap, heap_order *order, size_t at)
{
    struct policy_vcpu *c = heap->entry[at];
    for (size_t child; (child = 2 * at + 1) < heap->count; at = child) {
        p->operations++;
        if (child + 1 < heap->count && order(heap->entry[child + 1], heap->entry[child]))
            child++;
        if (!order(heap->entry[child], c))
            break;
        heap_place(heap, at, heap->entry[child]);
    }
    heap_place(heap, at, c);
}

static void heap_add(struct policy *p, struct policy_heap *heap, heap_order *order, struct policy_vcpu *c)
{
    heap->entry[heap->count++] = c; // there is room for all members
    heap_up(p, heap, order, heap->count - 1);
}

static void heap_take(struct policy *p, struct policy_heap *heap, heap_order *order, struct policy_vcpu *c)
{
    if (!c->heap_index)
        return;
    size_t at = c->heap_index - 1;
    c->heap_index = 0;
    struct policy_vcpu *last = heap->entry[--heap->count];
    if (last == c)
        return;
    heap_place(heap, at, last);
    heap_up(p, heap, order, at);
    heap_down(p, heap, order, last->heap_index - 1);
}

static bool heap_reserve(struct policy_heap *heap, size_t capacity)
{
    if (capacity <= heap->capacity)
        return true;
    size_t more = capacity < 16 ? 16 : 2 * capacity;
    struct policy_vcpu **entry = realloc(heap->entry, more * sizeof(struct policy_vcpu *));
    if (!entry)
        return false;
    heap->entry = entry;
    heap->capacity = more;
    return true;
}

// ---- caps --------------------------------------------------------------------------------------------

uint64_t hpvm__policy_burst(uint32_t cap)
{
    return POLICY_SLICE_NS + CAP_WINDOW_NS * cap / WHOLE;
}

static void refill(struct policy_vcpu *c, uint64_t now)
{
    if (c->cap && now > c->allowance_at) {
        int64_t most = (int64_t)hpvm__policy_burst(c->cap);
        unsigned __int128 more = (unsigned __int128)(now - c->allowance_at) * c->cap / WHOLE;
        c->allowance = more > (unsigned __int128)(most - c->allowance) ? most : c->allowance + (int64_t)more;
    }
    c->allowance_at = now;
}

uint64_t hpvm__policy_allowance(const struct policy_vcpu *vcpu, uint64_t now)
{
    struct policy_vcpu copy = *vcpu;
    refill(&copy, now);
    return !copy.cap ? UINT64_MAX : copy.allowance > 0 ? (uint64_t)copy.allowance : 0;
}

// ---- states ------------------------------------------------------------------------------------------

static void set_state(struct policy_vcpu *c, enum policy_state state, uint64_t now)
{
    uint64_t stayed = now > c->since ? now - c->since : 0;
    c->spent[c->state] += stayed;
    if (c->state == POLICY_READY && stayed > c->longest_wait)
        c->longest_wait = stayed;
    c->state = state;
    c->since = now;
}

uint64_t hpvm__policy_spent(const struct policy_vcpu *vcpu, enum policy_state state, uint64_t now)
{
    return vcpu->spent[state] + (vcpu->state == state && now > vcpu->since ? now - vcpu->since : 0);
}

// Out of whatever structure its state keeps it in.
static void leave_state(struct policy *p, struct policy_vcpu *c)
{
    switch (c->state) {
    case POLICY_READY:
        dequeue(p, c);
        break;
    case POLICY_RUNNING:
        heap_take(p, &p->latest, later_deadline, c);
        p->running--;
        break;
    case POLICY_CAPPED:
        heap_take(p, &p->capped, earlier_end, c);
        break;
    default:
        break;
    }
    c->leaving = false;
}

uint64_t hpvm__policy_slice(uint32_t entitlement)
{
    const uint64_t span = 250000000;
    uint64_t slice = span * entitlement / WHOLE;
    return slice < POLICY_SLICE_NS ? POLICY_SLICE_NS : slice > POLICY_SLICE_MAX ? POLICY_SLICE_MAX : slice;
}

static void new_request(struct policy_vcpu *c)
{
    c->deadline = c->reached + to_virtual(c, hpvm__policy_slice(c->entitlement));
}

// Takes up again where it left: who slept gains nothing by it, neither credit nor that a debt is forgotten.
static void come_back(struct policy *p, struct policy_vcpu *c)
{
    int64_t behind = c->behind;
    behind = behind > (int64_t)BEHIND_MAX ? (int64_t)BEHIND_MAX : behind;
    behind = behind < -(int64_t)AHEAD_MAX ? -(int64_t)AHEAD_MAX : behind;
    uint64_t distance = to_virtual(c, (uint64_t)(behind < 0 ? -behind : behind));
    c->reached = virtual_now(p) + (behind < 0 ? distance : -distance);
    new_request(c);
    count(p, c);
}

static void enter_ready(struct policy *p, struct policy_vcpu *c, uint64_t now)
{
    bool woke = c->state == POLICY_IDLE;
    // A pause is not sleep: its share went on. Else a cap that it only touches for a moment would cost it
    // time.
    if (c->state == POLICY_CAPPED)
        c->behind += to_real(c, (int64_t)(virtual_now(p) - c->capped_at));
    refill(c, now);
    if (c->cap && c->allowance <= 0) {
        uncount(p, c);
        c->capped_at = virtual_now(p);
        set_state(c, POLICY_CAPPED, now);
        heap_add(p, &p->capped, earlier_end, c);
        return;
    }
    if (c->state != POLICY_READY)
        set_state(c, POLICY_READY, now);
    if (!c->counted)
        come_back(p, c);
    if (woke)
        c->deadline = c->reached + to_virtual(c, POLICY_WAKE_NS);
    enqueue(p, c);
}

void hpvm__policy_ready(struct policy *policy, struct policy_vcpu *vcpu, uint64_t now)
{
    if (vcpu->state == POLICY_READY || vcpu->state == POLICY_CAPPED)
        return;
    bool ran = vcpu->state == POLICY_RUNNING;
    if (ran && vcpu->leaving)
        vcpu->preemptions++;
    leave_state(policy, vcpu);
    if (ran) {
        // A rest that is not worth a switch belongs to the next request.
        int64_t left = to_real(vcpu, (int64_t)(vcpu->deadline - vcpu->reached));
        if (left < (int64_t)POLICY_REST_NS)
            new_request(vcpu);
    }
    enter_ready(policy, vcpu, now);
}

void hpvm__policy_idle(struct policy *policy, struct policy_vcpu *vcpu, uint64_t now)
{
    if (vcpu->state == POLICY_IDLE)
        return;
    leave_state(policy, vcpu);
    uncount(policy, vcpu);
    set_state(vcpu, POLICY_IDLE, now);
}

void hpvm__policy_lose(struct policy *policy, struct policy_vcpu *vcpu, uint64_t now)
{
    leave_state(policy, vcpu);
    uncount(policy, vcpu);
    set_state(vcpu, POLICY_LOST, now);
}

bool hpvm__policy_next_is(struct policy *policy, struct policy_vcpu *vcpu, uint64_t now)
{
    if (policy->running >= policy->processors)
        return false;
    dequeue(policy, vcpu);
    set_state(vcpu, POLICY_RUNNING, now);
    vcpu->granted = now;
    vcpu->grants++;
    vcpu->leaving = false;
    policy->running++;
    heap_add(policy, &policy->latest, later_deadline, vcpu);
    return true;
}

struct policy_vcpu *hpvm__policy_next(struct policy *policy, uint64_t now)
{
    if (policy->running >= policy->processors || !policy->queue)
        return NULL;
    struct policy_vcpu *c = best(policy);
    hpvm__policy_next_is(policy, c, now);
    return c;
}

struct policy_vcpu *hpvm__policy_latest(struct policy *policy)
{
    if (!policy->latest.count)
        return NULL;
    struct policy_vcpu *victim = policy->latest.entry[0];
    heap_take(policy, &policy->latest, later_deadline, victim);
    victim->leaving = true;
    return victim;
}

struct policy_vcpu *hpvm__policy_victim(struct policy *policy, const struct policy_vcpu *vcpu, uint64_t now)
{
    (void)now;
    if (policy->running < policy->processors || vcpu->state != POLICY_READY || !policy->latest.count)
        return NULL;
    if (before(virtual_now(policy), vcpu->reached) ||
        !before(vcpu->deadline, policy->latest.entry[0]->deadline))
        return NULL;
    return hpvm__policy_latest(policy);
}

struct policy_vcpu *hpvm__policy_uncap(struct policy *policy, uint64_t now)
{
    if (!policy->capped.count || pause_end(policy->capped.entry[0]) > now)
        return NULL;
    struct policy_vcpu *c = policy->capped.entry[0];
    leave_state(policy, c);
    enter_ready(policy, c, now);
    return c;
}

uint64_t hpvm__policy_next_uncap(const struct policy *policy)
{
    return policy->capped.count ? pause_end(policy->capped.entry[0]) : UINT64_MAX;
}

uint64_t hpvm__policy_turn(const struct policy_vcpu *vcpu)
{
    int64_t left = to_real(vcpu, (int64_t)(vcpu->deadline - vcpu->reached));
    return left < (int64_t)POLICY_MIN_RUN_NS ? POLICY_MIN_RUN_NS : (uint64_t)left;
}

// ---- use ---------------------------------------------------------------------------------------------

// One that runs all the time and still falls behind wants more than a processor has: the others do not owe it
// the difference, and the average goes on without it.
static void forgive(struct policy *p, struct policy_vcpu *c)
{
    uint64_t low = virtual_now(p) - to_virtual(c, FORGIVE_NS);
    if (!before(c->reached, low)) {
        count(p, c);
        return;
    }
    uncount(p, c);
    c->reached = virtual_now(p) - to_virtual(c, FORGIVE_NS);
    new_request(c);
}

void hpvm__policy_charge(struct policy *policy, struct policy_vcpu *vcpu, uint64_t used, uint64_t now)
{
    enum policy_state state = vcpu->state;
    vcpu->used += used;
    // Keys of the structures it is in must not change while it is in them.
    if (state == POLICY_READY)
        dequeue(policy, vcpu);
    else if (state == POLICY_CAPPED)
        heap_take(policy, &policy->capped, earlier_end, vcpu);
    refill(vcpu, now);
    if (vcpu->cap)
        vcpu->allowance -= (int64_t)used;
    if (vcpu->counted || state == POLICY_RUNNING)
        advance(policy, vcpu, to_virtual(vcpu, used));
    else
        vcpu->behind -= (int64_t)used;
    if (state == POLICY_RUNNING) {
        bool in_heap = vcpu->heap_index;
        heap_take(policy, &policy->latest, later_deadline, vcpu);
        // Nobody waited for the end of its turn: the next one has begun.
        if (!before(vcpu->reached, vcpu->deadline))
            new_request(vcpu);
        forgive(policy, vcpu);
        if (in_heap)
            heap_add(policy, &policy->latest, later_deadline, vcpu);
    } else if (state == POLICY_READY) {
        if (!before(vcpu->reached, vcpu->deadline))
            new_request(vcpu);
        enter_ready(policy, vcpu, now);
    } else if (state == POLICY_CAPPED) {
        heap_add(policy, &policy->capped, earlier_end, vcpu);
    }
}

// ---- members -----------------------------------------------------------------------------------------

void hpvm__policy_init(struct policy *policy, unsigned processors)
{
    *policy = (struct policy){.processors = processors, .random = 2463534242u};
}

void hpvm__policy_fini(struct policy *policy)
{
    free(policy->latest.entry);
    free(policy->capped.entry);
    *policy = (struct policy){.processors = 0};
}

bool hpvm__policy_add(struct policy *policy, struct policy_vcpu *vcpu, uint32_t entitlement, uint32_t cap,
                      uint64_t now)
{
    if (!heap_reserve(&policy->latest, policy->members + 1) ||
        !heap_reserve(&policy->capped, policy->members + 1))
        return false;
    policy->members++;
    *vcpu =
        (struct policy_vcpu){.entitlement = entitlement,
                             .cap = cap,
                             .since = now,
                             .reached = virtual_now(policy),
                             .number = policy->numbers++,
                             .allowance = cap ? (int64_t)resume_level(&(struct policy_vcpu){.cap = cap}) : 0,
                             .allowance_at = now};
    return true;
}

void hpvm__policy_remove(struct policy *policy, struct policy_vcpu *vcpu, uint64_t now)
{
    hpvm__policy_idle(policy, vcpu, now);
    policy->members--;
}

void hpvm__policy_set_share(struct policy *policy, struct policy_vcpu *vcpu, uint32_t entitlement,
                            uint32_t cap, uint64_t now)
{
    enum policy_state state = vcpu->state;
    bool counted = vcpu->counted, in_heap = vcpu->heap_index;
    if (state == POLICY_READY)
        dequeue(policy, vcpu);
    else if (in_heap)
        heap_take(policy, state == POLICY_RUNNING ? &policy->latest : &policy->capped,
                  state == POLICY_RUNNING ? later_deadline : earlier_end, vcpu);
    refill(vcpu, now);
    uncount(policy, vcpu); // remembers what it has coming
    if (!vcpu->cap)
        vcpu->allowance = (int64_t)hpvm__policy_burst(cap);
    vcpu->entitlement = entitlement;
    vcpu->cap = cap;
    if (cap && vcpu->allowance > (int64_t)hpvm__policy_burst(cap))
        vcpu->allowance = (int64_t)hpvm__policy_burst(cap);
    if (counted || state == POLICY_RUNNING)
        come_back(policy, vcpu);
    if (state == POLICY_READY) {
        enqueue(policy, vcpu);
    } else if (state == POLICY_CAPPED) { // the new cap may let it go on at once, or be none at all
        vcpu->heap_index = 0;
        set_state(vcpu, POLICY_IDLE, now);
        enter_ready(policy, vcpu, now);
    } else if (in_heap) {
        heap_add(policy, &policy->latest, later_deadline, vcpu);
    }
}
