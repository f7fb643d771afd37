// What an idle guest is compared with: a process that only wakes up. usage: timer_wakeups HZ. On SIGTERM it
// prints how often it woke up, and how many periods passed.
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/timerfd.h>
#include <unistd.h>

static volatile sig_atomic_t ended;

static void end(int signal)
{
    (void)signal;
    ended = 1;
}

int main(int argc, char **argv)
{
    long rate = argc == 2 ? strtol(argv[1], NULL, 10) : 0;
    if (rate < 1 || rate > 10000) {
        fprintf(stderr, "usage: timer_wakeups HZ\n");
        return 1;
    }
    struct sigaction action = {.sa_handler = end}; // read() is interrupted
    sigaction(SIGTERM, &action, NULL);
    int timer = timerfd_create(CLOCK_MONOTONIC, 0);
    struct timespec period = {0, 1000000000 / rate};
    if (rate == 1)
        period = (struct timespec){1, 0};
    struct itimerspec times = {period, period};
    if (timer < 0 || timerfd_settime(timer, 0, &times, NULL) != 0) {
        perror("timer_wakeups");
        return 1;
    }
    unsigned long long wakeups = 0, periods = 0;
    uint64_t passed;
    while (!ended && read(timer, &passed, sizeof passed) == sizeof passed) {
        wakeups++;
        periods += passed;
    }
    printf("%llu %llu\n", wakeups, periods);
    return 0;
}
