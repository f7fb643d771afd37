// hpvmapp: runs one guest of the registry. Started by hpvmd, outlives it.
//
// usage: hpvmapp FOLDER NAME    (FOLDER: uuids/<uuid> of the registry; descriptor 3: start-up messages)
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "home_common.h"
#include "hpvmapp.h"

#define STATUS_FD         3
#define PHASE_MS          200 // how often it is looked whether an operating system has taken over
#define TYPING_MS         10  // while the guest has no room for input
#define EXIT_CANNOT_START 1
#define EXIT_CRASHED      2

static void say(const struct app *app, char kind, const char *format, va_list arguments)
{
    char text[1024], line[1040];
    vsnprintf(text, sizeof text, format, arguments);
    for (char *c = text; *c; c++)
        if (*c == '\n')
            *c = ' ';
    int length = snprintf(line, sizeof line, "%c %s\n", kind, text);
    ssize_t done = write(app->status >= 0 ? app->status : STDERR_FILENO, line, (size_t)length);
    (void)done;
}

void app_error(const struct app *app, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say(app, 'E', format, arguments);
    va_end(arguments);
}

void app_warning(const struct app *app, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    say(app, 'W', format, arguments);
    va_end(arguments);
}

// stderr is the guest's log.
void app_log(const struct app *app, const char *format, ...)
{
    char text[1024], when[32];
    struct tm local;
    time_t now = time(NULL);
    va_list arguments;
    (void)app;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    localtime_r(&now, &local);
    strftime(when, sizeof when, "%Y-%m-%d %H:%M:%S", &local);
    dprintf(STDERR_FILENO, "%s %s\n", when, text);
}

static uint64_t now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

static bool read_config(struct app *app)
{
    char message[512];
    struct stat info;
    int fd = openat(app->folder, "vmm_config.current", O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    char *text = NULL;
    ssize_t got = -1;
    if (fd >= 0 && fstat(fd, &info) == 0 && info.st_size <= (off_t)CONFIG_MAX_FILE &&
        (text = malloc((size_t)info.st_size + 1)))
        got = read(fd, text, (size_t)info.st_size);
    if (fd >= 0)
        close(fd);
    bool good = false;
    if (got < 0)
        app_error(app, "vmm_config.current: %s", strerror(errno));
    else if (!(good = config_from_json(&app->config, text, (size_t)got, message, sizeof message)))
        app_error(app, "vmm_config.current: %s", message);
    free(text);
    return good;
}

// One process per guest, whoever started it.
static bool take_lock(const struct app *app)
{
    int fd = openat(app->folder, "app.lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0)
        return true; // held until the process ends
    if (fd >= 0 && errno == EWOULDBLOCK)
        app_error(app, "another process runs this guest");
    else
        app_error(app, "app.lock: %s", strerror(errno));
    return false;
}

// On a thread of the VM.
static void on_event(void *user, const hpvm_event *event)
{
    struct app *app = user;
    char byte = (char)event->type;
    ssize_t done = write(app->event_pipe[1], &byte, 1);
    (void)done;
}

static bool prepare(struct app *app)
{
    app->folder = open(app->folder_path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (app->folder < 0) {
        app_error(app, "%s: %s", app->folder_path, strerror(errno));
        return false;
    }
    if (!take_lock(app) || !read_config(app) || !nvram_open(app))
        return false;
    if (!console_open(&app->console, app->folder) || pipe2(app->event_pipe, O_CLOEXEC | O_NONBLOCK) < 0) {
        app_error(app, "console.log: %s", strerror(errno));
        return false;
    }
    if (!machine_create(app))
        return false;
    if (hpvm_vm_set_event_callback(app->vm, on_event, app) != HPVM_OK) {
        app_error(app, "%s", hpvm_last_error()->message);
        return false;
    }
    app->listener = home_listen(app->folder_path, "app.sock", 0600);
    if (app->listener < 0)
        app_error(app, "app.sock: %s", strerror(errno));
    close(app->folder);
    app->folder = -1;
    return app->listener >= 0;
}

// The events of the VM; true: the guest has ended and *status is the exit status.
static bool take_events(struct app *app, int *status)
{
    char bytes[64];
    ssize_t got = read(app->event_pipe[0], bytes, sizeof bytes);
    for (ssize_t n = 0; n < got; n++) {
        hpvm_event event = {.struct_size = sizeof event, .reason = ""};
        switch (bytes[n]) {
        case HPVM_EVENT_RESET:
            app->os = false;
            control_event(app, RPC__APP_EVENT__KIND__RESET, NULL);
            break;
        case HPVM_EVENT_POWERED_OFF:
        case HPVM_EVENT_PANICKED: {
            bool off = bytes[n] == HPVM_EVENT_POWERED_OFF;
            hpvm_vm_wait(app->vm, 1000, &event);
            console_log(&app->console);
            control_output(app);
            control_event(app, off ? RPC__APP_EVENT__KIND__OFF : RPC__APP_EVENT__KIND__PANIC, event.reason);
            *status = off ? 0 : EXIT_CRASHED;
            return true;
        }
        default:
            break;
        }
    }
    return false;
}

static void check_phase(struct app *app)
{
    hpvm_vm_info info = {.struct_size = sizeof info};
    if (app->os || hpvm_vm_get_info(app->vm, &info) != HPVM_OK || info.phase != HPVM_PHASE_OS)
        return;
    app->os = true;
    control_event(app, RPC__APP_EVENT__KIND__STARTED_OS, NULL);
}

static int serve(struct app *app)
{
    enum { LISTENER, WAKE, EVENTS, FIXED };
    struct pollfd polls[FIXED + MAX_CLIENTS];
    struct client *owner[FIXED + MAX_CLIENTS];
    for (;;) {
        nfds_t count = FIXED;
        polls[LISTENER] = (struct pollfd){.fd = app->listener, .events = POLLIN};
        polls[WAKE] = (struct pollfd){.fd = app->console.wake, .events = POLLIN};
        polls[EVENTS] = (struct pollfd){.fd = app->event_pipe[0], .events = POLLIN};
        for (unsigned n = 0; n < MAX_CLIENTS; n++) {
            struct client *client = &app->clients[n];
            if (client->fd < 0)
                continue;
            owner[count] = client;
            polls[count++] = (struct pollfd){.fd = client->fd,
                                             .events = (short)(POLLIN | (client->out.length ? POLLOUT : 0))};
        }
        int timeout = app->typed.length ? TYPING_MS : app->os ? -1 : PHASE_MS;
        if (poll(polls, count, timeout) < 0 && errno != EINTR)
            return EXIT_CRASHED;
        int status;
        if (polls[WAKE].revents) {
            console_log(&app->console);
            control_output(app);
        }
        for (nfds_t n = FIXED; n < count; n++) {
            if (polls[n].revents & POLLOUT)
                control_writable(owner[n]);
            if (owner[n]->fd == polls[n].fd && (polls[n].revents & (POLLIN | POLLHUP | POLLERR)))
                control_readable(owner[n]);
        }
        if (polls[LISTENER].revents)
            control_accept(app);
        control_type(app);
        if (!app->os)
            check_phase(app);
        if (polls[EVENTS].revents && take_events(app, &status))
            return status;
        if (app->quit) {
            hpvm_vm_pause(app->vm);
            console_log(&app->console);
            return 0;
        }
    }
}

int main(int argc, char **argv)
{
    struct app *app = calloc(1, sizeof *app);
    if (!app || argc != 3 || fcntl(STATUS_FD, F_GETFD) < 0) {
        fprintf(stderr, "hpvmapp: is started by hpvmd; use hpvmstart\n");
        return EXIT_CANNOT_START;
    }
    app->folder_path = argv[1];
    app->name = argv[2];
    app->status = STATUS_FD;
    fcntl(STATUS_FD, F_SETFD, FD_CLOEXEC);
    for (unsigned n = 0; n < MAX_CLIENTS; n++)
        app->clients[n].fd = -1;
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    signal(SIGCHLD, SIG_IGN); // the network helper ends by itself
    signal(SIGHUP, SIG_IGN);
    umask(077);
    tzset();
    app->started_ns = now_ns();
    if (!prepare(app) || !sandbox_enter(app))
        return EXIT_CANNOT_START;
    if (hpvm_vm_start(app->vm) != HPVM_OK) {
        app_error(app, "%s", hpvm_last_error()->message);
        return EXIT_CANNOT_START;
    }
    // A hpvmd that ended meanwhile cannot take the guest into its books: give it up.
    bool told = write(app->status, "R\n", 2) == 2;
    close(app->status);
    app->status = -1;
    int status = told ? serve(app) : EXIT_CANNOT_START;
    hpvm_vm_destroy(app->vm);
    return status;
}
