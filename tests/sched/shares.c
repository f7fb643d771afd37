// Busy vCPUs with random entitlements and caps on this machine: does each get its ideal share, does nobody
// wait longer than the bound, and what does the scheduler cost?
//
// HPVM_LONG=1 asserts all that docs/scheduler.md promises, on a machine that does nothing else. The short
// version prints it and asserts what holds on any machine: that everybody runs, gets roughly its share, and
// stays below its cap.
//
// usage: shares [VMS [SECONDS [SEED]]]
#include "fixture.h"

#include <pthread.h>

#define MAX_VMS 256

struct busy {
    hpvm_vm *vm;
    uint32_t id, entitlement, cap;
    hpvm_vcpu_times start, end;
};

// The system lets others run: what a vCPU with a processor did not get, it cannot be owed.
static double stolen(const struct busy *b)
{
    double run = (double)(b->end.run_ns - b->start.run_ns), used = (double)(b->end.cpu_ns - b->start.cpu_ns);
    return run > used ? run - used : 0;
}

static void choose_shares(struct busy *list, unsigned count, unsigned processors, uint64_t *random)
{
    double weight[MAX_VMS], sum = 0;
    for (unsigned n = 0; n < count; n++)
        sum += weight[n] = 1 + (double)(random_next(random) % 1000) / 100;
    for (unsigned n = 0; n < count; n++) {
        double share = weight[n] / sum * 0.9 * processors * 100; // whole per cent, as hpvmmodify -e
        unsigned percent = share < 1 ? 1 : share > 90 ? 90 : (unsigned)share, cap = 0;
        if (random_next(random) % 4 == 0)
            cap = percent + (unsigned)(random_next(random) % percent) + 1;
        list[n].entitlement = percent * 10000;
        list[n].cap = cap < 100 ? cap * 10000 : 0;
    }
}

// How late the system wakes an ordinary thread at worst: what it does to this one it does to vCPU threads.
static _Atomic bool probing;
static _Atomic uint64_t lateness;

static void *probe(void *opaque)
{
    (void)opaque;
    while (probing) {
        uint64_t at = now_ns() + 2 * MS;
        sleep_ns(2 * MS);
        uint64_t late = now_ns() - at;
        if (late < SECOND && late > lateness)
            lateness = late;
    }
    return NULL;
}

// `interval` is what took place; `granted_part` what of the entitlements there are processors for.
static int check_shares(struct busy *list, unsigned count, double interval, unsigned processors,
                        double granted_part)
{
    const bool strict = longer();
    const double tolerance = strict ? 1 : 5; // times the promised one
    static struct ideal ideal[MAX_VMS];
    double total = 0, most_possible = 0, worst = 0, worst_wait = 0;
    int failures = 0;
    for (unsigned n = 0; n < count; n++) {
        double limit = interval - stolen(&list[n]), cap = list[n].cap / 1e6 * interval;
        ideal[n] = (struct ideal){list[n].entitlement / 1e6, list[n].cap && cap < limit ? cap : limit, 0};
        total += (double)(list[n].end.cpu_ns - list[n].start.cpu_ns);
        most_possible += list[n].cap ? cap : interval;
    }
    ideal_shares(ideal, count, total);
    // Of what there was to get (all caps together may be less than the processors), this part the system
    // left.
    double left = total / fmin(most_possible, interval * processors);
    for (unsigned n = 0; n < count; n++) {
        double used = (double)(list[n].end.cpu_ns - list[n].start.cpu_ns);
        double allowed = fmin(0.01 * interval * fmin(left, 1), 0.1 * ideal[n].share);
        if (!strict) // a short run of many is few slices each
            allowed = fmax(allowed, 2.0 * POLICY_SLICE_NS / tolerance);
        double error = fabs(used - ideal[n].share) / allowed;
        worst = fmax(worst, error);
        if (error > tolerance) {
            printf("FAILED: VM %u (entitlement %.0f %%, cap %.0f %%) used %.3f %% of a processor, ideal %.3f "
                   "%%\n",
                   n, list[n].entitlement / 1e4, list[n].cap / 1e4, 100 * used / interval,
                   100 * ideal[n].share / interval);
            failures++;
        }
        // Who notices late that the cap is used up has it taken off later.
        double most =
            list[n].cap / 1e6 * interval + (double)hpvm__policy_burst(list[n].cap) + (strict ? 2e6 : 2e8);
        if (list[n].cap && used > most) {
            printf("FAILED: VM %u used %.3f %% of a processor with a cap of %.0f %%\n", n,
                   100 * used / interval, list[n].cap / 1e4);
            failures++;
        }
        // The bound of docs/scheduler.md; what the system did with the processors meanwhile comes on top.
        double rate = list[n].entitlement / 1e6 * granted_part;
        double bound =
            (2.0 * (double)hpvm__policy_slice(list[n].entitlement) / rate + 4.0 * POLICY_SLICE_MAX) /
                fmin(left, 1) +
            2.0 * (double)lateness;
        if (left < 0.9) // what the system takes, it does not take evenly
            bound *= 1.5;
        double wait = (double)list[n].end.longest_wait_ns / bound;
        worst_wait = fmax(worst_wait, wait);
        if (wait > 1 && strict) {
            printf("FAILED: VM %u waited %.1f ms for a processor, bound %.1f ms\n", n,
                   (double)list[n].end.longest_wait_ns / 1e6, bound / 1e6);
            failures++;
        }
    }
    printf("  largest share error %.2f of the allowed, longest wait %.2f of its bound\n", worst, worst_wait);
    return failures;
}

// Whatever the machine does, everybody runs.
static int check_progress(struct busy *list, unsigned count)
{
    for (unsigned n = 0; n < count; n++)
        for (uint64_t from = now_ns(); times_of(list[n].vm, 0).cpu_ns <= list[n].start.cpu_ns;) {
            if (now_ns() - from > 60 * SECOND) {
                printf("FAILED: VM %u does not run\n", n);
                return 1;
            }
            sleep_ns(SECOND / 20);
        }
    return 0;
}

static int run_case(unsigned count, unsigned seconds, uint64_t random)
{
    static struct busy list[MAX_VMS];
    hpvm_scheduler *scheduler;
    hpvm_scheduler_info before = HPVM_SCHEDULER_INFO_INIT, after = HPVM_SCHEDULER_INFO_INIT;
    pthread_t prober;
    MUST(hpvm_scheduler_create(&scheduler, NULL));
    MUST(hpvm_scheduler_get_info(scheduler, &before));
    memset(list, 0, sizeof list);
    choose_shares(list, count, before.processors, &random);
    double promised = 0;
    for (unsigned n = 0; n < count; n++) {
        hpvm_scheduler_member member = share_of(1, list[n].entitlement, list[n].cap);
        member.flags = HPVM_SCHEDULER_FORCE;
        promised += list[n].entitlement / 1e6;
        list[n].vm = guest_new(1, GUEST_BUSY);
        MUST(hpvm_scheduler_add_vm(scheduler, list[n].vm, &member, &list[n].id));
    }
    for (unsigned n = 0; n < count; n++)
        MUST(hpvm_vm_start(list[n].vm));
    sleep_ns(longer() ? SECOND : SECOND / 4); // everything is translated, everybody has had a turn

    probing = true;
    lateness = 0;
    pthread_create(&prober, NULL, probe, NULL);
    uint64_t from = now_ns();
    MUST(hpvm_scheduler_get_info(scheduler, &before));
    for (unsigned n = 0; n < count; n++)
        list[n].start = times_of(list[n].vm, 0);
    double used, ran, asking, switches, interval;
    do { // on a machine with other work it takes longer until the VMs have had the time that is to be shared
        sleep_ns(SECOND / 4);
        used = ran = asking = switches = 0;
        for (unsigned n = 0; n < count; n++)
            list[n].end = times_of(list[n].vm, 0);
        interval = (double)(now_ns() - from);
        for (unsigned n = 0; n < count; n++) {
            used += (double)(list[n].end.cpu_ns - list[n].start.cpu_ns);
            ran += (double)(list[n].end.run_ns - list[n].start.run_ns);
            asking += (double)(list[n].end.sched_ns - list[n].start.sched_ns);
            switches += (double)(list[n].end.switches - list[n].start.switches);
        }
    } while (interval < 1e9 * seconds ||
             (used < (longer() ? 0.8e9 : 0.4e9) * seconds * before.processors && interval < 3e9 * seconds));
    MUST(hpvm_scheduler_get_info(scheduler, &after));
    probing = false;
    pthread_join(prober, NULL);

    double deciding = (double)(after.cpu_ns - before.cpu_ns), cost = (deciding + asking) / used;
    double stolen_part = ran > used ? 1 - used / ran : 0;
    printf("%u busy vCPUs on %u processors, %.1f s: processors given %.1f %% of the time; of that the system "
           "took "
           "%.1f %%; wakes an ordinary thread up to %.1f ms late\n",
           count, after.processors, interval / 1e9, 100 * ran / interval / after.processors,
           100 * stolen_part, (double)lateness / 1e6);
    printf("  %.0f switches; the scheduler used %.3f %% of what the vCPUs used (%.1f us a switch to decide, "
           "%.1f us "
           "to ask)\n",
           switches, 100 * cost, switches > 0 ? deciding / switches / 1e3 : 0,
           switches > 0 ? asking / switches / 1e3 : 0);
    double whole = promised > after.processors ? after.processors / promised : 1;
    int failures = 0;
    // The processors were given out, and yet next to nothing was done with them: nothing can be said about
    // shares.
    bool starved = used < 0.2 * ran && used < 0.5e9 * seconds;
    if (starved && !longer())
        printf("  the system left too little processor time to judge shares\n");
    else
        failures = check_shares(list, count, interval, after.processors, whole);
    failures += check_progress(list, count);
    if (cost > 0.01 * slowness() && longer()) {
        printf("FAILED: the scheduler's cost is above %.0f %%\n", slowness());
        failures++;
    }
    for (unsigned n = 0; n < count; n++)
        hpvm_vm_destroy(list[n].vm);
    hpvm_scheduler_destroy(scheduler);
    return failures;
}

// The short version may be disturbed by whatever else the machine does: a case has several tries, each twice
// as long as the one before.
static int run_tries(unsigned count, unsigned seconds, uint64_t seed)
{
    int failures = 0;
    for (unsigned tries = longer() ? 1 : 4; tries; tries--, seconds *= 2) {
        failures = run_case(count, seconds, seed);
        if (!failures)
            break;
        printf("%s\n", tries > 1 ? "once more" : "that was the last try");
    }
    return failures;
}

int main(int argc, char **argv)
{
    static const unsigned counts[] = {2, 4, 16, 64};
    int failures = 0;
    if (argc > 1) {
        unsigned count = (unsigned)atoi(argv[1]);
        if (count < 1 || count > MAX_VMS)
            return 2;
        failures = run_case(count, argc > 2 ? (unsigned)atoi(argv[2]) : 10,
                            argc > 3 ? strtoull(argv[3], NULL, 0) : 1);
    }
    for (unsigned n = 0; argc == 1 && n < sizeof counts / sizeof counts[0]; n++)
        for (uint64_t seed = 1; seed <= (longer() ? 3 : 1); seed++)
            failures += run_tries(counts[n], longer() ? 10 : 1, seed);
    printf("%s\n", failures ? "FAILED" : "passed");
    return failures != 0;
}
