// The scheduling policy in virtual time: hosts of up to 128 processors and 500 vCPUs, checked against the
// ideal share, the bound for waiting, the caps and the rule that no processor idles while a vCPU is ready.
// Counts what a decision costs.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ideal.h"
#include "sched/policy.h"

#define MS        1000000ull
#define SECOND    1000000000ull
#define SWITCH_NS 15000  // from the decision to the first instruction
#define POLL_NS   150000 // a vCPU looks at its turn at least this often
#define MAX_VCPUS 4096
#define WINDOW    (10 * SECOND)

struct sim_vcpu {
    struct policy_vcpu p;
    uint64_t busy_ns, sleep_ns; // sleep_ns 0: always busy
    uint64_t to_do;             // processor time until it sleeps next
    uint64_t started;           // began to use its processor
    uint64_t check_at, wake_at; // next event; 0: none
    uint64_t until;             // end of its turn
    bool holding;               // a processor
    double ideal;               // integral of the ideal rate
    uint64_t used_before;
    size_t event;
};

struct sim {
    struct policy policy;
    struct sim_vcpu *vcpu;
    size_t count;
    uint64_t now, tick_at, random;
    struct sim_vcpu *events[MAX_VCPUS]; // heap by time
    size_t event_count;
    uint64_t decisions, worst_wake_wait, wakes, slow_wakes;
    double idle_while_ready, ideal_at;
    int failures;
};

static uint64_t random_below(struct sim *s, uint64_t limit)
{
    uint64_t z = (s->random += 0x9e3779b97f4a7c15ull);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return (z ^ (z >> 31)) % limit;
}

// ---- events ------------------------------------------------------------------------------------------

static uint64_t event_time(const struct sim_vcpu *v)
{
    uint64_t wake = v->wake_at ? v->wake_at : UINT64_MAX, check = v->check_at ? v->check_at : UINT64_MAX;
    return wake < check ? wake : check;
}

static void event_update(struct sim *s, struct sim_vcpu *v)
{
    size_t at = v->event;
    while (at && event_time(v) < event_time(s->events[(at - 1) / 2])) {
        s->events[at] = s->events[(at - 1) / 2];
        s->events[at]->event = at;
        at = (at - 1) / 2;
    }
    for (size_t child; (child = 2 * at + 1) < s->event_count; at = child) {
        if (child + 1 < s->event_count && event_time(s->events[child + 1]) < event_time(s->events[child]))
            child++;
        if (event_time(s->events[child]) >= event_time(v))
            break;
        s->events[at] = s->events[child];
        s->events[at]->event = at;
    }
    s->events[at] = v;
    v->event = at;
}

// ---- the driver: what the real one does, with the same calls --------------------------------------------

static void charge(struct sim *s, struct sim_vcpu *v)
{
    uint64_t used = v->holding && s->now > v->started ? s->now - v->started : 0;
    if (!used)
        return;
    v->started = s->now;
    v->to_do = v->to_do > used ? v->to_do - used : 0;
    hpvm__policy_charge(&s->policy, &v->p, used, s->now);
}

static void plan(struct sim *s, struct sim_vcpu *v)
{
    uint64_t end = v->until;
    if (v->sleep_ns && v->started + v->to_do < end)
        end = v->started + v->to_do;
    else
        end += random_below(s, POLL_NS);
    v->check_at = end > s->now ? end : s->now + 1;
    event_update(s, v);
}

static void dispatch(struct sim *s)
{
    struct policy_vcpu *c;
    while ((c = hpvm__policy_next(&s->policy, s->now))) {
        struct sim_vcpu *v = (struct sim_vcpu *)c;
        uint64_t turn = hpvm__policy_turn(c), allowed = hpvm__policy_allowance(c, s->now);
        s->decisions++;
        v->holding = true;
        v->started = s->now + SWITCH_NS;
        v->until = v->started + (turn < allowed ? turn : allowed);
        plan(s, v);
    }
}

static void take_back(struct sim *s, struct policy_vcpu *c)
{
    if (!c)
        return;
    struct sim_vcpu *v = (struct sim_vcpu *)c;
    uint64_t earliest = c->granted + POLICY_MIN_RUN_NS;
    v->until = s->now > earliest ? s->now : earliest;
    plan(s, v);
}

static void sim_check(struct sim *s, struct sim_vcpu *v)
{
    charge(s, v);
    if (v->sleep_ns && !v->to_do) {
        v->holding = false;
        v->check_at = 0;
        v->wake_at = s->now + v->sleep_ns / 2 + random_below(s, v->sleep_ns);
        event_update(s, v);
        hpvm__policy_idle(&s->policy, &v->p, s->now);
    } else if (s->policy.ready || (v->p.cap && hpvm__policy_allowance(&v->p, s->now) == 0) || v->p.leaving) {
        v->holding = false;
        v->check_at = 0;
        event_update(s, v);
        hpvm__policy_ready(&s->policy, &v->p, s->now);
    } else {
        uint64_t turn = hpvm__policy_turn(&v->p), allowed = hpvm__policy_allowance(&v->p, s->now);
        v->until = s->now + (turn < allowed ? turn : allowed);
        plan(s, v);
    }
}

static void sim_wake(struct sim *s, struct sim_vcpu *v)
{
    v->wake_at = 0;
    v->to_do = v->busy_ns / 2 + random_below(s, v->busy_ns);
    event_update(s, v);
    hpvm__policy_ready(&s->policy, &v->p, s->now);
    dispatch(s);
    take_back(s, hpvm__policy_victim(&s->policy, &v->p, s->now));
}

static void tick(struct sim *s)
{
    s->tick_at = s->now + POLICY_SLICE_NS;
    for (size_t n = 0; n < s->count; n++)
        if (s->vcpu[n].holding)
            charge(s, &s->vcpu[n]);
}

static void uncap(struct sim *s)
{
    struct policy_vcpu *c;
    while ((c = hpvm__policy_uncap(&s->policy, s->now))) {
        dispatch(s);
        take_back(s, hpvm__policy_victim(&s->policy, c, s->now));
    }
}

// ---- ideal -------------------------------------------------------------------------------------------

static void integrate_ideal(struct sim *s)
{
    static struct ideal list[MAX_VCPUS];
    static struct sim_vcpu *who[MAX_VCPUS];
    size_t count = 0;
    double interval = (double)s->now - s->ideal_at;
    if (interval <= 0)
        return;
    s->ideal_at = (double)s->now;
    for (size_t n = 0; n < s->count; n++) {
        struct policy_vcpu *p = &s->vcpu[n].p;
        if (p->state == POLICY_IDLE)
            continue;
        who[count] = &s->vcpu[n];
        list[count++] = (struct ideal){p->entitlement / 1e6, p->cap ? p->cap / 1e6 : 1, 0};
    }
    ideal_shares(list, count, s->policy.processors);
    for (size_t n = 0; n < count; n++)
        who[n]->ideal += list[n].share * interval;
}

static void run_until(struct sim *s, uint64_t end)
{
    while (s->now < end) {
        uint64_t next = s->tick_at, capped = hpvm__policy_next_uncap(&s->policy);
        struct sim_vcpu *v = s->event_count ? s->events[0] : NULL;
        uint64_t event = v ? event_time(v) : UINT64_MAX;
        next = capped < next ? capped : next;
        next = event < next ? event : next;
        next = end < next ? end : next;
        if (s->policy.ready && s->policy.running < s->policy.processors)
            s->idle_while_ready += (double)(next - s->now);
        bool changes = v && event == next && v->wake_at == event;
        bool sleeps = v && event == next && v->sleep_ns && !changes;
        s->now = next;
        if (changes || sleeps || next == end)
            integrate_ideal(s);
        if (next == capped)
            uncap(s);
        else if (changes)
            sim_wake(s, v);
        else if (v && next == event)
            sim_check(s, v);
        else if (next == s->tick_at)
            tick(s);
        dispatch(s);
    }
}

// ---- cases -------------------------------------------------------------------------------------------

static struct sim *create(unsigned processors, size_t count, uint64_t seed)
{
    struct sim *s = calloc(1, sizeof *s);
    s->vcpu = calloc(count, sizeof *s->vcpu);
    s->random = seed;
    s->count = count;
    s->tick_at = POLICY_SLICE_NS;
    hpvm__policy_init(&s->policy, processors);
    return s;
}

static void destroy(struct sim *s)
{
    hpvm__policy_fini(&s->policy);
    free(s->vcpu);
    free(s);
}

static void expect(struct sim *s, bool good, const char *format, double a, double b, double c)
{
    if (good)
        return;
    printf("  FAILED: ");
    printf(format, a, b, c);
    printf("\n");
    s->failures++;
}

// Random entitlements whose sum is `promised` of the host; `capped` of 100 have a cap; `sleepers` of 100
// sleep. `heavy` ones are entitled to all of a processor, want more than that, and never sleep.
static void populate(struct sim *s, double promised, unsigned capped, unsigned sleepers, unsigned heavy)
{
    double sum = 0, weight[MAX_VCPUS];
    for (size_t n = 0; n < s->count; n++)
        sum += weight[n] = 1 + (double)random_below(s, 1000) / 50;
    for (size_t n = 0; n < s->count; n++) {
        struct sim_vcpu *v = &s->vcpu[n];
        double share = weight[n] / sum * promised * s->policy.processors * 1e6;
        uint32_t entitlement = share < 10000 ? 10000 : share > 1e6 ? 1000000 : (uint32_t)share, cap = 0;
        bool is_heavy = n < heavy;
        if (is_heavy)
            entitlement = 1000000;
        if (random_below(s, 100) < capped && !is_heavy)
            cap = entitlement + (uint32_t)random_below(s, 2ull * entitlement);
        hpvm__policy_add(&s->policy, &v->p, entitlement, cap < 1000000 ? cap : 0, 0);
        v->event = s->event_count;
        s->events[s->event_count++] = v;
        if (random_below(s, 100) < sleepers && !is_heavy) {
            v->busy_ns = MS / 10 + random_below(s, 20 * MS);
            v->sleep_ns = MS / 10 + random_below(s, 50 * MS);
        }
        v->to_do = v->busy_ns;
        hpvm__policy_ready(&s->policy, &v->p, 0);
    }
    dispatch(s);
}

static double promised_part(const struct sim *s)
{
    double sum = 0;
    for (size_t n = 0; n < s->count; n++)
        sum += s->vcpu[n].p.entitlement / 1e6;
    return sum > s->policy.processors ? s->policy.processors / sum : 1;
}

static int check_case(const char *name, unsigned processors, size_t count, double promised, unsigned capped,
                      unsigned sleepers, unsigned heavy, uint64_t seed)
{
    struct sim *s = create(processors, count, seed);
    populate(s, promised, capped, sleepers, heavy);
    run_until(s, SECOND); // the start is over
    for (size_t n = 0; n < count; n++) {
        s->vcpu[n].ideal = 0;
        charge(s, &s->vcpu[n]);
        s->vcpu[n].used_before = s->vcpu[n].p.used;
    }
    s->idle_while_ready = 0;
    run_until(s, SECOND + WINDOW);
    double worst_share = 0, worst_wait = 0, worst_cap = 0, part = promised_part(s), total = 0;
    for (size_t n = 0; n < count; n++) {
        struct sim_vcpu *v = &s->vcpu[n];
        charge(s, v);
        double used = (double)(v->p.used - v->used_before), ideal = v->ideal;
        double allowed = fmin(0.01 * WINDOW, 0.1 * ideal);
        total += used;
        if (!v->sleep_ns) {
            double error = fabs(used - ideal) / allowed;
            worst_share = fmax(worst_share, error);
            expect(s, error <= 1, "share %.4f of a processor, ideal %.4f (entitlement %.4f)", used / WINDOW,
                   ideal / WINDOW, v->p.entitlement / 1e6);
        }
        if (v->p.cap) {
            double most = v->p.cap / 1e6 * WINDOW + (double)hpvm__policy_burst(v->p.cap) + POLL_NS;
            worst_cap = fmax(worst_cap, used / most);
            expect(s, used <= most, "used %.4f of a processor with a cap of %.4f (allowed %.4f)",
                   used / WINDOW, v->p.cap / 1e6, most / WINDOW);
        }
        double granted = v->p.entitlement / 1e6 * part;
        double bound = 2.0 * (double)hpvm__policy_slice(v->p.entitlement) / granted + 4.0 * POLICY_SLICE_MAX;
        worst_wait = fmax(worst_wait, (double)v->p.longest_wait / bound);
        expect(s, (double)v->p.longest_wait <= bound, "waited %.2f ms, bound %.2f ms (entitlement %.4f)",
               (double)v->p.longest_wait / MS, bound / MS, v->p.entitlement / 1e6);
    }
    double lost = s->idle_while_ready / ((double)WINDOW * processors);
    expect(s, lost < 0.0001, "processors idle for %.6f of the time while a vCPU was ready", lost, 0, 0);
    printf("%-34s %3u processors %4zu vCPUs: used %.4f, share error %.2f of the allowed, wait %.2f of the "
           "bound, cap %.4f, %llu decisions\n",
           name, processors, count, total / ((double)WINDOW * processors), worst_share, worst_wait, worst_cap,
           (unsigned long long)s->decisions);
    int failures = s->failures;
    destroy(s);
    return failures;
}

// ---- cost --------------------------------------------------------------------------------------------

static double cost_of(unsigned processors, size_t count)
{
    struct sim *s = create(processors, count, 77);
    populate(s, 0.9, 20, 30, 0);
    run_until(s, SECOND / 4);
    uint64_t operations = s->policy.operations, decisions = s->decisions;
    run_until(s, SECOND / 4 + SECOND / 2);
    double cost = (double)(s->policy.operations - operations) / (double)(s->decisions - decisions);
    destroy(s);
    return cost;
}

static int check_cost(void)
{
    int failures = 0;
    double first = 0;
    for (size_t count = 8; count <= MAX_VCPUS; count *= 4) {
        unsigned processors = (unsigned)(count / 4);
        double cost = cost_of(processors, count), per_log = cost / log2((double)count);
        if (count == 8)
            first = per_log;
        printf("%4zu vCPUs on %4u processors: %.1f operations a decision, %.2f per log2 n\n", count,
               processors, cost, per_log);
        // Twice: n log n over n decisions would be 100 times as much at the end of this table.
        if (per_log > 2 * first) {
            printf("  FAILED: grows faster than log n\n");
            failures++;
        }
    }
    return failures;
}

int main(int argc, char **argv)
{
    int failures = 0;
    bool longer = getenv("HPVM_LONG") && atoi(getenv("HPVM_LONG"));
    uint64_t seeds = longer ? 20 : 1, first = argc > 1 ? strtoull(argv[1], NULL, 0) : 1;
    for (uint64_t seed = first; seed < first + seeds; seed++) {
        failures += check_case("two", 2, 2, 0.9, 50, 0, 0, seed);
        failures += check_case("four", 2, 4, 0.9, 50, 0, 0, seed);
        failures += check_case("sixteen", 2, 16, 0.9, 30, 0, 0, seed);
        failures += check_case("sixty-four", 2, 64, 0.9, 30, 0, 0, seed);
        failures += check_case("more promised than there is", 2, 64, 2.5, 0, 0, 0, seed);
        failures += check_case("busy and sleeping", 8, 60, 0.9, 20, 50, 0, seed);
        failures += check_case("some want more than a processor", 8, 40, 0.4, 0, 40, 4, seed);
        failures += check_case("large, busy", 128, 500, 0.95, 0, 0, 0, seed);
        failures += check_case("large, busy, caps", 128, 500, 0.9, 30, 0, 0, seed);
        failures += check_case("large, busy and sleeping, caps", 128, 500, 0.9, 20, 40, 0, seed);
    }
    failures += check_cost();
    printf("%s\n", failures ? "FAILED" : "passed");
    return failures != 0;
}
