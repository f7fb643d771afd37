// The guest clock: host monotonic time while the VM runs, standing still while it is paused.
#include "core/machine.h"

#define FIXED_DAY 1767225600 // 2026-01-01, 0:00 UTC

uint64_t hpvm__host_ns(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000ull + (uint64_t)t.tv_nsec;
}

uint64_t hpvm__thread_ns(pthread_t thread)
{
    clockid_t clock;
    struct timespec used;
    if (pthread_getcpuclockid(thread, &clock) != 0 || clock_gettime(clock, &used) != 0)
        return 0;
    return (uint64_t)used.tv_sec * 1000000000ull + (uint64_t)used.tv_nsec;
}

static uint64_t since(const struct clock *clock, uint64_t base)
{
    uint64_t host = hpvm__host_ns(), start = atomic_load(&clock->host_start_ns);
    return base + (host > start ? host - start : 0);
}

uint64_t hpvm__clock_now(const struct clock *clock)
{
    if (atomic_load(&clock->deterministic))
        return atomic_load(&clock->base_ns);
    // The values change together: an odd or changed sequence number means that a change was under way. The
    // host's time is read before the second look, so no answer is later than the time at which the clock
    // stops.
    for (;;) {
        uint32_t sequence = atomic_load(&clock->sequence);
        uint64_t now = atomic_load(&clock->base_ns);
        if (atomic_load(&clock->running))
            now = since(clock, now);
        if (!(sequence & 1) && atomic_load(&clock->sequence) == sequence)
            return now;
    }
}

void hpvm__clock_start(struct clock *clock)
{
    if (atomic_load(&clock->running))
        return;
    atomic_fetch_add(&clock->sequence, 1);
    atomic_store(&clock->host_start_ns, hpvm__host_ns());
    atomic_store(&clock->running, true);
    atomic_fetch_add(&clock->sequence, 1);
}

void hpvm__clock_stop(struct clock *clock)
{
    if (!atomic_load(&clock->running))
        return;
    atomic_fetch_add(&clock->sequence, 1);
    if (!atomic_load(&clock->deterministic))
        atomic_store(&clock->base_ns, since(clock, atomic_load(&clock->base_ns)));
    atomic_store(&clock->running, false);
    atomic_fetch_add(&clock->sequence, 1);
}

void hpvm__clock_advance(struct clock *clock, uint64_t ns)
{
    if (atomic_load(&clock->deterministic))
        atomic_fetch_add(&clock->base_ns, ns);
}

struct timespec hpvm__clock_realtime(const struct clock *clock)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    if (atomic_load(&clock->deterministic)) {
        uint64_t ns = hpvm__clock_now(clock);
        now = (struct timespec){FIXED_DAY + (time_t)(ns / 1000000000u), (long)(ns % 1000000000u)};
    }
    return now;
}
