// Output of the guest's console: a ring that several readers follow, and the log file.
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "hpvmapp.h"

#define LOG_MAX  (2u << 20) // then the older half goes
#define LOG_KEEP (1u << 20)
#define REPLAY   (64u << 10)
#define LAG_MAX  (CONSOLE_RING / 2) // of the log behind the guest; then the guest waits a little
#define WAIT_MS  100

bool console_open(struct console *console, int folder)
{
    struct stat info;
    pthread_mutex_init(&console->lock, NULL);
    pthread_cond_init(&console->drained, NULL);
    console->wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    console->log = openat(folder, "console.log", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (console->wake < 0 || console->log < 0 || fstat(console->log, &info) < 0)
        return false;
    console->log_size = (uint64_t)info.st_size;
    return true;
}

// On a vCPU thread.
void console_write(void *user, const void *data, size_t length)
{
    struct console *console = user;
    const uint8_t *bytes = data;
    if (length > CONSOLE_RING) {
        bytes += length - CONSOLE_RING;
        length = CONSOLE_RING;
    }
    pthread_mutex_lock(&console->lock);
    if (console->written + length - console->logged > LAG_MAX) {
        struct timespec until;
        clock_gettime(CLOCK_REALTIME, &until);
        until.tv_nsec += WAIT_MS * 1000000l;
        if (until.tv_nsec >= 1000000000l) {
            until.tv_sec++;
            until.tv_nsec -= 1000000000l;
        }
        while (console->written - console->logged > 0 &&
               pthread_cond_timedwait(&console->drained, &console->lock, &until) == 0)
            ;
    }
    for (size_t n = 0; n < length; n++)
        console->ring[console->written++ % CONSOLE_RING] = bytes[n];
    bool wake = !console->signalled;
    console->signalled = true;
    pthread_mutex_unlock(&console->lock);
    const uint64_t one = 1;
    if (wake && write(console->wake, &one, sizeof one) < 0)
        return; // the counter is full: the main thread is awake anyway
}

size_t console_read(struct console *console, uint64_t *position, void *buffer, size_t size)
{
    uint8_t *bytes = buffer;
    size_t length = 0;
    pthread_mutex_lock(&console->lock);
    if (console->written > CONSOLE_RING && *position < console->written - CONSOLE_RING)
        *position = console->written - CONSOLE_RING;
    while (length < size && *position < console->written)
        bytes[length++] = console->ring[(*position)++ % CONSOLE_RING];
    pthread_mutex_unlock(&console->lock);
    return length;
}

uint64_t console_replay_start(struct console *console)
{
    pthread_mutex_lock(&console->lock);
    uint64_t start = console->written > REPLAY ? console->written - REPLAY : 0;
    pthread_mutex_unlock(&console->lock);
    return start;
}

// Keeps the newest part. There is no second file: nothing can be renamed in the sandbox.
static void shorten_log(struct console *console)
{
    static uint8_t block[65536];
    uint64_t from = console->log_size - LOG_KEEP, to = 0;
    while (to < LOG_KEEP) {
        ssize_t got = pread(console->log, block, sizeof block, (off_t)(from + to));
        if (got <= 0 || pwrite(console->log, block, (size_t)got, (off_t)to) != got)
            break;
        to += (uint64_t)got;
    }
    if (ftruncate(console->log, (off_t)to) == 0)
        console->log_size = to;
}

void console_log(struct console *console)
{
    static uint8_t block[65536];
    uint64_t count;
    size_t length;
    while (read(console->wake, &count, sizeof count) < 0 && errno == EINTR)
        ;
    pthread_mutex_lock(&console->lock);
    console->signalled = false;
    uint64_t position = console->logged;
    pthread_mutex_unlock(&console->lock);
    while ((length = console_read(console, &position, block, sizeof block)) > 0) {
        ssize_t done = pwrite(console->log, block, length, (off_t)console->log_size);
        if (done > 0) // a full disk loses log, the guest goes on
            console->log_size += (uint64_t)done;
        if (console->log_size > LOG_MAX)
            shorten_log(console);
        pthread_mutex_lock(&console->lock);
        console->logged = position;
        pthread_cond_broadcast(&console->drained);
        pthread_mutex_unlock(&console->lock);
    }
}
