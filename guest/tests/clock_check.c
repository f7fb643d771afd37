// The guest's clocks: they go forward on every processor, at the same pace as the firmware's clock, and
// timers fire.
//
// usage: clock_check [-s SECONDS]
// Prints CLOCK-CHECK-OK with what it measured and exits with 0, or says what was wrong and exits with 1.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/rtc.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum { MAX_THREADS = 64, BILLION = 1000000000 };

static int failures;
static long cpus;
static _Atomic bool finished;
static _Atomic int64_t latest[2];
static _Atomic int64_t worst_step[2];
static _Atomic uint64_t readings;
static const clockid_t clocks[2] = {CLOCK_MONOTONIC, CLOCK_REALTIME};
static const char *const clock_names[2] = {"CLOCK_MONOTONIC", "CLOCK_REALTIME"};

static int64_t now(clockid_t clock)
{
    struct timespec time;
    clock_gettime(clock, &time);
    return (int64_t)time.tv_sec * BILLION + time.tv_nsec;
}

// Reads the clocks all the time: a reading must not be before one that any thread has already published.
static void *watch(void *argument)
{
    int self = (int)(intptr_t)argument;
    cpu_set_t set;
    CPU_ZERO(&set);
    CPU_SET(self, &set);
    sched_setaffinity(0, sizeof set, &set);
    while (!atomic_load(&finished)) {
        for (int clock = 0; clock < 2; clock++) {
            int64_t before = atomic_load(&latest[clock]);
            int64_t time = now(clocks[clock]);
            int64_t back = before - time, worst = atomic_load(&worst_step[clock]);
            while (back > worst && !atomic_compare_exchange_weak(&worst_step[clock], &worst, back))
                ;
            while (time > before && !atomic_compare_exchange_weak(&latest[clock], &before, time))
                ;
        }
        atomic_fetch_add(&readings, 1);
        // One that never sleeps would keep the others from running where processors are few.
        if (self != 0)
            usleep(1000);
    }
    return NULL;
}

// Waits until the firmware's clock, which counts seconds, steps on; the time of that.
static int64_t wait_for_second(int rtc, int64_t *monotonic)
{
    struct rtc_time first, time;
    if (ioctl(rtc, RTC_RD_TIME, &first) != 0)
        return -1;
    do {
        usleep(2000);
        if (ioctl(rtc, RTC_RD_TIME, &time) != 0)
            return -1;
        *monotonic = now(CLOCK_MONOTONIC);
    } while (time.tm_sec == first.tm_sec);
    struct tm calendar = {.tm_year = time.tm_year,
                          .tm_mon = time.tm_mon,
                          .tm_mday = time.tm_mday,
                          .tm_hour = time.tm_hour,
                          .tm_min = time.tm_min,
                          .tm_sec = time.tm_sec};
    return timegm(&calendar);
}

// Sleeping must not be too short; how much too long it may be depends on the host.
static void check_sleep(void)
{
    for (long milliseconds = 1; milliseconds <= 400; milliseconds *= 20) {
        struct timespec time = {0, milliseconds * 1000000};
        int64_t start = now(CLOCK_MONOTONIC);
        nanosleep(&time, NULL);
        int64_t slept = now(CLOCK_MONOTONIC) - start;
        if (slept < milliseconds * 1000000 || slept > milliseconds * 1000000 + 2ll * BILLION) {
            printf("CLOCK-CHECK-WRONG slept %lld ns instead of %ld ms\n", (long long)slept, milliseconds);
            failures++;
        }
    }
}

static _Atomic int alarms;

static void on_alarm(int number)
{
    (void)number;
    atomic_fetch_add(&alarms, 1);
}

// A periodic timer during one second of computing.
static void check_timer(void)
{
    struct sigaction action = {.sa_handler = on_alarm, .sa_flags = SA_RESTART};
    sigaction(SIGALRM, &action, NULL);
    struct itimerval interval = {{0, 50000}, {0, 50000}};
    setitimer(ITIMER_REAL, &interval, NULL);
    int64_t end = now(CLOCK_MONOTONIC) + BILLION;
    volatile uint64_t work = 1;
    while (now(CLOCK_MONOTONIC) < end)
        for (int step = 0; step < 1000; step++)
            work = work * 5 + step;
    interval = (struct itimerval){{0, 0}, {0, 0}};
    setitimer(ITIMER_REAL, &interval, NULL);
    // Twenty; some may have been one when the host was busy.
    if (alarms < 5 || alarms > 21) {
        printf("CLOCK-CHECK-WRONG %d alarms in a second instead of 20\n", alarms);
        failures++;
    }
}

int main(int argc, char **argv)
{
    int seconds = 5;
    for (int option; (option = getopt(argc, argv, "s:")) != -1;) {
        if (option != 's' || (seconds = atoi(optarg)) < 1)
            return 2;
    }
    cpus = sysconf(_SC_NPROCESSORS_ONLN);
    if (cpus > MAX_THREADS)
        cpus = MAX_THREADS;
    check_sleep();
    check_timer();

    pthread_t threads[MAX_THREADS];
    for (intptr_t self = 0; self < cpus; self++)
        if (pthread_create(&threads[self], NULL, watch, (void *)self) != 0)
            return 1;
    int rtc = open("/dev/rtc0", O_RDONLY);
    int64_t drift = 0;
    if (rtc < 0) {
        printf("CLOCK-CHECK-WRONG /dev/rtc0: %s\n", strerror(errno));
        failures++;
        sleep(seconds);
    } else {
        int64_t monotonic_start, monotonic_end;
        int64_t start = wait_for_second(rtc, &monotonic_start);
        int64_t wall = now(CLOCK_REALTIME) / BILLION;
        sleep(seconds);
        int64_t end = wait_for_second(rtc, &monotonic_end);
        drift = (monotonic_end - monotonic_start) - (end - start) * BILLION;
        // What a reading costs on a loaded host is part of it.
        if (start < 0 || end <= start || llabs(drift) > 300000000) {
            printf("CLOCK-CHECK-WRONG %lld s by the firmware's clock are %lld ns\n", (long long)(end - start),
                   (long long)(monotonic_end - monotonic_start));
            failures++;
        }
        if (llabs(wall - start) > 3) {
            printf("CLOCK-CHECK-WRONG the system's time is %lld s, the firmware's %lld s\n", (long long)wall,
                   (long long)start);
            failures++;
        }
    }
    atomic_store(&finished, true);
    for (int self = 0; self < cpus; self++)
        pthread_join(threads[self], NULL);
    for (int clock = 0; clock < 2; clock++)
        if (worst_step[clock] > 0) {
            printf("CLOCK-CHECK-WRONG %s goes back by %lld ns\n", clock_names[clock],
                   (long long)worst_step[clock]);
            failures++;
        }
    if (failures)
        return 1;
    printf("CLOCK-CHECK-OK cpus=%ld seconds=%d readings=%llu alarms=%d drift=%lldus\n", cpus, seconds,
           (unsigned long long)readings, alarms, (long long)drift / 1000);
    return 0;
}
