// The scheduler with guests that do more than spin: wake-up latency under full load, locks whose holder is
// preempted, shares changed under way, vCPUs that do not give their processor back, the end of the scheduler.
//
// HPVM_LONG=1 asserts what docs/scheduler.md promises, on a machine that does nothing else; the short version
// what is far from what would happen without the mechanism, with several tries.
//
// usage: behaviour [CASE]
#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include "fixture.h"
#include "sched/segment.h"

static int failures;

static void expect(bool good, const char *format, double a, double b)
{
    printf("  %s", good ? "" : "FAILED: ");
    printf(format, a, b);
    printf("\n");
    failures += !good;
}

static hpvm_scheduler *scheduler_new(unsigned processors)
{
    hpvm_scheduler_config config = HPVM_SCHEDULER_CONFIG_INIT;
    hpvm_scheduler *scheduler;
    config.processors = processors;
    MUST(hpvm_scheduler_create(&scheduler, &config));
    return scheduler;
}

static uint32_t enter(hpvm_scheduler *scheduler, hpvm_vm *vm, uint32_t entitlement, uint32_t cap)
{
    hpvm_scheduler_member member = share_of(hpvm_vm_vcpu_count(vm), entitlement, cap);
    uint32_t id;
    MUST(hpvm_scheduler_add_vm(scheduler, vm, &member, &id));
    return id;
}

// ---- latency -----------------------------------------------------------------------------------------

#define PERIOD_MS 5

static int by_size(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;
    return left < right ? -1 : left > right;
}

static double percentile(double *list, unsigned count, double part)
{
    qsort(list, count, sizeof *list, by_size);
    return count ? list[(unsigned)(part * (count - 1))] : 0;
}

// An ordinary thread that sleeps as the guest does: what the system does to it, no scheduler of ours can
// help.
struct yardstick {
    pthread_t thread;
    _Atomic bool quit;
    double late[TABLE_SIZE];
    unsigned count;
};

static void *measure(void *opaque)
{
    struct yardstick *y = opaque;
    while (!y->quit && y->count < TABLE_SIZE) {
        uint64_t at = now_ns() + PERIOD_MS * MS;
        sleep_ns(PERIOD_MS * MS);
        y->late[y->count++] = (double)(now_ns() - at) / 1e6;
    }
    return NULL;
}

static void case_latency(void)
{
    static struct yardstick yardstick;
    hpvm_scheduler *scheduler = scheduler_new(0);
    hpvm_scheduler_info info = HPVM_SCHEDULER_INFO_INIT;
    MUST(hpvm_scheduler_get_info(scheduler, &info));
    enum { BUSY = 16 };
    hpvm_vm *busy[BUSY], *sleeper = sleeper_new(PERIOD_MS * MS, 20000);
    uint32_t rest = (uint32_t)((info.processors * 1000000ull - 600000) / BUSY);
    for (unsigned n = 0; n < BUSY; n++) {
        busy[n] = guest_new(1, GUEST_BUSY);
        enter(scheduler, busy[n], rest < 60000 ? rest : 60000, 0);
    }
    enter(scheduler, sleeper, 600000, 0);
    for (unsigned n = 0; n < BUSY; n++)
        MUST(hpvm_vm_start(busy[n]));
    sleep_ns(SECOND / 5);
    MUST(hpvm_vm_start(sleeper));
    pthread_create(&yardstick.thread, NULL, measure, &yardstick);
    uint64_t start = now_ns();
    while (guest_count(sleeper, 0) < (longer() ? 1000 : 100) && now_ns() - start < 60 * SECOND)
        sleep_ns(SECOND / 20);
    yardstick.quit = true;
    pthread_join(yardstick.thread, NULL);
    uint64_t count = guest_count(sleeper, 0);
    static uint64_t table[TABLE_SIZE];
    static double late[TABLE_SIZE];
    MUST(hpvm_vm_read_memory(sleeper, TABLE, table, sizeof table));
    for (unsigned n = 0; n < count && n < TABLE_SIZE; n++)
        late[n] = (double)table[n] / ITC_HZ * 1e3;
    double ours = percentile(late, (unsigned)count, 0.99), middle = percentile(late, (unsigned)count, 0.5);
    double system = percentile(yardstick.late, yardstick.count, 0.99);
    printf("wake-up latency of a vCPU entitled to 60 %% beside %d busy ones: median %.2f ms, 99th percentile "
           "%.2f ms "
           "(%llu wake-ups; an ordinary thread's %.2f ms)\n",
           BUSY, middle, ours, (unsigned long long)count, system);
    expect(count >= 100, "%.0f wake-ups", (double)count, 0);
    // Without precedence it would wait for eight turns, 32 ms, in the middle.
    if (longer())
        expect(ours < 10 * slowness(), "99th percentile %.2f ms, allowed %.2f ms", ours, 10 * slowness());
    else
        expect(middle < 16 * slowness() + 2 * system, "median %.2f ms, allowed %.2f ms", middle,
               16 * slowness() + 2 * system);
    for (unsigned n = 0; n < BUSY; n++)
        hpvm_vm_destroy(busy[n]);
    hpvm_vm_destroy(sleeper);
    hpvm_scheduler_destroy(scheduler);
}

// ---- locks -------------------------------------------------------------------------------------------

#define HOLD_ROUNDS 40000

static hpvm_vm *locker_new(unsigned vcpus)
{
    hpvm_vm *vm = guest_new(vcpus, GUEST_LOCKER);
    for (unsigned n = 0; n < vcpus; n++)
        set_reg(hpvm_vm_vcpu(vm, n), HPVM_REG_GR(24), HOLD_ROUNDS);
    return vm;
}

// Locks taken in a second of processor time.
static double locks_per_second(hpvm_vm *vm, uint64_t *yields)
{
    uint64_t used = 0, locks = 0, interval = longer() ? 5 * SECOND : SECOND / 2;
    unsigned vcpus = hpvm_vm_vcpu_count(vm);
    sleep_ns(SECOND / 4);
    for (unsigned n = 0; n < vcpus; n++) {
        used -= times_of(vm, n).cpu_ns;
        locks -= guest_count(vm, n);
    }
    sleep_ns(interval);
    *yields = 0;
    for (unsigned n = 0; n < vcpus; n++) {
        hpvm_vcpu_times times = times_of(vm, n);
        used += times.cpu_ns;
        locks += guest_count(vm, n);
        *yields += times.yields;
    }
    return (double)locks / ((double)used / 1e9);
}

static void case_locks(void)
{
    uint64_t yields;
    hpvm_scheduler *scheduler = scheduler_new(1);
    hpvm_vm *alone = locker_new(1);
    enter(scheduler, alone, 100000, 0);
    MUST(hpvm_vm_start(alone));
    double best = locks_per_second(alone, &yields);
    hpvm_vm_destroy(alone);
    hpvm_scheduler_destroy(scheduler);

    scheduler = scheduler_new(1);
    hpvm_vm *vm = locker_new(4), *other = guest_new(1, GUEST_BUSY);
    enter(scheduler, vm, 100000, 0);
    enter(scheduler, other, 400000, 0);
    MUST(hpvm_vm_start(vm));
    MUST(hpvm_vm_start(other));
    double shared = locks_per_second(vm, &yields);
    printf("four vCPUs on half a processor, one lock: %.0f locks in a second of processor time, %.0f without "
           "contention; %llu times a spinning one let the holder go first\n",
           shared, best, (unsigned long long)yields);
    // Without help every turn but the holder's is spun away: a quarter is left.
    expect(shared > (longer() ? 0.5 : 0.35) * best, "%.2f of the rate without contention", shared / best, 0);
    expect(yields > 0, "%.0f yields", (double)yields, 0);
    hpvm_vm_destroy(vm);
    hpvm_vm_destroy(other);
    hpvm_scheduler_destroy(scheduler);
}

// ---- changes -----------------------------------------------------------------------------------------

// What a got of both in an interval, which is longer when the system has other work.
static double used_in(hpvm_vm *a, hpvm_vm *b, uint64_t ns, double *of_processor)
{
    hpvm_vcpu_times first[2] = {times_of(a, 0), times_of(b, 0)};
    uint64_t from = now_ns();
    double mine, theirs;
    do {
        sleep_ns(ns);
        mine = (double)(times_of(a, 0).cpu_ns - first[0].cpu_ns);
        theirs = (double)(times_of(b, 0).cpu_ns - first[1].cpu_ns);
    } while (mine + theirs < 0.6 * (double)ns && now_ns() - from < 30 * ns);
    if (of_processor)
        *of_processor = mine / (double)(now_ns() - from);
    return mine / (mine + theirs);
}

static bool goes_on(hpvm_vm *vm)
{
    uint64_t before = times_of(vm, 0).cpu_ns, from = now_ns();
    while (times_of(vm, 0).cpu_ns < before + 20 * MS && now_ns() - from < 60 * SECOND)
        sleep_ns(SECOND / 20);
    return times_of(vm, 0).cpu_ns >= before + 20 * MS;
}

static void case_changes(void)
{
    hpvm_scheduler *scheduler = scheduler_new(1);
    hpvm_vm *a = guest_new(1, GUEST_BUSY), *b = guest_new(1, GUEST_BUSY);
    uint32_t id = enter(scheduler, a, 200000, 0);
    enter(scheduler, b, 200000, 0);
    MUST(hpvm_vm_start(a));
    MUST(hpvm_vm_start(b));
    sleep_ns(SECOND / 4);
    printf("changing a share under way\n");
    const double tolerance = longer() ? 0.05 : 0.1;
    const uint64_t interval = longer() ? SECOND : SECOND / 2;
    double part = used_in(a, b, interval, NULL), of_processor;
    expect(fabs(part - 0.5) < tolerance, "20 %% beside 20 %%: %.3f of both", part, 0);
    MUST(hpvm_scheduler_set_share(scheduler, id, 600000, 0));
    part = used_in(a, b, interval, NULL);
    expect(fabs(part - 0.75) < tolerance, "60 %% beside 20 %%: %.3f of both", part, 0);
    expect(times_of(a, 0).entitlement == 600000, "the guest's times tell it: %.0f",
           times_of(a, 0).entitlement, 0);
    MUST(hpvm_scheduler_set_share(scheduler, id, 100000, 100000));
    used_in(a, b, interval, &of_processor);
    expect(of_processor < 0.1 + (longer() ? 0.02 : 0.08), "with a cap of 10 %%: %.3f of a processor",
           of_processor, 0);
    expect(hpvm_scheduler_set_share(scheduler, id, 300000, 200000) == HPVM_E_INVAL,
           "a cap below the entitlement is refused", 0, 0);
    MUST(hpvm_scheduler_remove(scheduler, id));
    expect(hpvm_scheduler_set_share(scheduler, id, 300000, 0) == HPVM_E_NOTFOUND, "removed", 0, 0);
    expect(goes_on(a), "removed from the scheduler, it runs", 0, 0);
    hpvm_scheduler_destroy(scheduler);
    expect(goes_on(b), "without a scheduler, it runs", 0, 0);
    hpvm_vm_destroy(a);
    hpvm_vm_destroy(b);
}

// ---- those that do not play by the rules ----------------------------------------------------------------

// A segment without a VM: asks for a processor, and then does what the case says.
struct rogue {
    uint32_t id;
    int descriptors[HPVM_SCHEDULER_DESCRIPTORS];
    struct segment *segment;
};

static struct rogue rogue_new(hpvm_scheduler *scheduler, uint32_t entitlement)
{
    struct rogue r;
    hpvm_scheduler_member member = share_of(1, entitlement, 0);
    MUST(hpvm_scheduler_add(scheduler, &member, &r.id, r.descriptors));
    r.segment = mmap(NULL, SEGMENT_SIZE, PROT_READ | PROT_WRITE, MAP_SHARED, r.descriptors[1], 0);
    return r;
}

static void rogue_tell(struct rogue *r)
{
    uint64_t one = 1;
    atomic_fetch_or(&r->segment->changed, ~0u);
    if (write(r->descriptors[2], &one, sizeof one) < 0)
        perror("event");
}

static void rogue_free(struct rogue *r)
{
    munmap(r->segment, SEGMENT_SIZE);
    for (unsigned n = 0; n < HPVM_SCHEDULER_DESCRIPTORS; n++)
        close(r->descriptors[n]);
}

// What a busy VM gets of one processor, beside a rogue that does `what` every millisecond.
static double beside(const char *name, void (*what)(struct rogue *, unsigned), double at_least)
{
    hpvm_scheduler *scheduler = scheduler_new(1);
    hpvm_vm *vm = guest_new(1, GUEST_BUSY);
    enter(scheduler, vm, 500000, 0);
    struct rogue rogue = rogue_new(scheduler, 100000);
    MUST(hpvm_vm_start(vm));
    sleep_ns(SECOND / 5);
    hpvm_vcpu_times before = times_of(vm, 0);
    uint64_t from = now_ns();
    for (unsigned n = 0; now_ns() - from < (longer() ? SECOND : SECOND / 2); n++) {
        what(&rogue, n);
        sleep_ns(MS);
    }
    hpvm_vcpu_times after = times_of(vm, 0);
    at_least = longer() ? at_least : at_least / 2; // without the mechanism it would be next to nothing
    double run = (double)(after.run_ns - before.run_ns) / (double)(now_ns() - from);
    printf("  %s%s: the other one had a processor %.3f of the time\n", run < at_least ? "FAILED: " : "", name,
           run);
    failures += run < at_least;
    hpvm_vm_destroy(vm);
    hpvm_scheduler_destroy(scheduler);
    rogue_free(&rogue);
    return run;
}

static void takes_and_sleeps(struct rogue *r, unsigned n)
{
    if (n)
        return;
    atomic_store(&r->segment->vcpu[0].thread, (uint32_t)gettid()); // which sleeps
    atomic_store(&r->segment->vcpu[0].want, WANT_RUN);
    rogue_tell(r);
}

static void comes_back_for_more(struct rogue *r, unsigned n)
{
    (void)n;
    struct segment_vcpu *v = &r->segment->vcpu[0];
    if (atomic_load(&v->taken) == atomic_load(&v->grant))
        atomic_store(&v->done, atomic_load(&v->grant));
    atomic_store(&v->used, atomic_load(&v->used) + 1); // so that it looks busy
    takes_and_sleeps(r, 0);
}

static void writes_nonsense(struct rogue *r, unsigned n)
{
    static uint64_t random = 4711;
    uint32_t magic = r->segment->magic;
    for (size_t at = 0; at < SEGMENT_SIZE / 8; at++)
        ((volatile uint64_t *)r->segment)[at] = n % 2 ? random_next(&random) : ~0ull;
    r->segment->magic = magic;
    rogue_tell(r);
}

static void shouts(struct rogue *r, unsigned n)
{
    (void)n;
    for (unsigned m = 0; m < 500; m++) {
        atomic_store(&r->segment->vcpu[0].want, m % 2 ? WANT_RUN : WANT_IDLE);
        rogue_tell(r);
    }
}

static void case_rogues(void)
{
    printf("a VM entitled to 50 %% beside one that is entitled to 10 %% and\n");
    // 5/6 of the processor is its share; a rogue may take its own, not more.
    beside("takes a processor and sleeps", takes_and_sleeps, 0.75);
    beside("comes back for more each time", comes_back_for_more, 0.75);
    beside("writes nonsense", writes_nonsense, 0.75);
    beside("sends 500000 messages a second", shouts, 0.7);
}

// ---- other threads --------------------------------------------------------------------------------------

static uint64_t process_ns(pid_t pid)
{
    clockid_t clock;
    struct timespec used = {0, 0};
    if (clock_getcpuclockid(pid, &clock) == 0)
        clock_gettime(clock, &used);
    return (uint64_t)used.tv_sec * SECOND + (uint64_t)used.tv_nsec;
}

// A process that works without ever asking for a processor: what its other threads use is charged to its
// vCPUs.
static void case_overhead(void)
{
    printf("processor time of threads that are not vCPUs\n");
    hpvm_scheduler *scheduler = scheduler_new(1);
    int descriptors[HPVM_SCHEDULER_DESCRIPTORS];
    uint32_t id;
    pid_t child = fork();
    if (child == 0)
        for (volatile unsigned n = 0;; n++)
            continue;
    hpvm_scheduler_member member = share_of(2, 100000, 0);
    member.process = child;
    MUST(hpvm_scheduler_add(scheduler, &member, &id, descriptors));
    uint64_t before = process_ns(child), start = now_ns(), used;
    do {
        sleep_ns(SECOND / 2);
        used = process_ns(child) - before;
    } while (now_ns() - start < (longer() ? 2 * SECOND : SECOND) + SECOND / 5 ||
             (used < SECOND / 2 && now_ns() - start < 15 * SECOND));
    const double least = (double)used - 1.2e9 - (longer() ? 0 : 2e9);
    uint64_t charged = 0;
    for (unsigned n = 0; n < 2; n++) {
        hpvm_vcpu_times times = HPVM_VCPU_TIMES_INIT;
        MUST(hpvm_scheduler_get_times(scheduler, id, n, &times));
        charged += times.cpu_ns;
    }
    used = process_ns(child) - before + 5 * MS; // what it had used when it was forked
    // An idle VM's clock is read once a second.
    expect(charged <= used && (double)charged >= least && charged > 0, "%.2f s charged of %.2f s used",
           (double)charged / 1e9, (double)used / 1e9);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    hpvm_vcpu_times times = HPVM_VCPU_TIMES_INIT;
    for (unsigned n = 0; n < 100 && hpvm_scheduler_get_times(scheduler, id, 0, &times) == HPVM_OK; n++)
        sleep_ns(20 * MS);
    expect(hpvm_scheduler_get_times(scheduler, id, 0, &times) == HPVM_E_NOTFOUND, "its end removes the VM", 0,
           0);
    for (unsigned n = 0; n < HPVM_SCHEDULER_DESCRIPTORS; n++)
        close(descriptors[n]);
    hpvm_scheduler_destroy(scheduler);
}

// ---- admission ---------------------------------------------------------------------------------------

static void case_admission(void)
{
    printf("admission\n");
    hpvm_scheduler *scheduler = scheduler_new(2);
    int descriptors[HPVM_SCHEDULER_DESCRIPTORS];
    uint32_t id;
    hpvm_scheduler_member member = share_of(3, 500000, 0);
    MUST(hpvm_scheduler_add(scheduler, &member, &id, descriptors));
    for (unsigned n = 0; n < HPVM_SCHEDULER_DESCRIPTORS; n++)
        close(descriptors[n]);
    hpvm_status status = hpvm_scheduler_add(scheduler, &member, &id, descriptors);
    printf("  %s\n", hpvm_last_error()->message);
    expect(status == HPVM_E_LIMIT && strstr(hpvm_last_error()->message, "3 vCPUs x 50.0 % = 150.0 %") &&
               strstr(hpvm_last_error()->message, "150.0 % are promised") &&
               strstr(hpvm_last_error()->message, "2 processors have 200.0 %"),
           "refused with the arithmetic", 0, 0);
    member.flags = HPVM_SCHEDULER_FORCE;
    expect(hpvm_scheduler_add(scheduler, &member, &id, descriptors) == HPVM_OK, "forced", 0, 0);
    for (unsigned n = 0; n < HPVM_SCHEDULER_DESCRIPTORS; n++)
        close(descriptors[n]);
    member.process = 0x3ffffff;
    expect(hpvm_scheduler_add(scheduler, &member, &id, descriptors) == HPVM_E_NOTFOUND, "no such process", 0,
           0);
    hpvm_scheduler_info info = HPVM_SCHEDULER_INFO_INIT;
    MUST(hpvm_scheduler_get_info(scheduler, &info));
    expect(info.members == 2 && info.promised == 3000000, "%.0f VMs, %.0f millionths promised", info.members,
           (double)info.promised);
    hpvm_scheduler_destroy(scheduler);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*run)(void);
    } cases[] = {{"latency", case_latency}, {"locks", case_locks},       {"changes", case_changes},
                 {"rogues", case_rogues},   {"overhead", case_overhead}, {"admission", case_admission}};
    for (unsigned n = 0; n < sizeof cases / sizeof cases[0]; n++) {
        int before = failures;
        for (unsigned tries = longer() ? 1 : 4; tries && (argc < 2 || strcmp(argv[1], cases[n].name) == 0);
             tries--) {
            failures = before;
            cases[n].run();
            if (failures == before)
                break;
            printf("%s\n", tries > 1 ? "once more" : "that was the last try");
        }
    }
    printf("%s\n", failures ? "FAILED" : "passed");
    return failures != 0;
}
