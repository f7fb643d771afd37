// Start, supervision and end of a guest's hpvmapp.
//
// hpvmapp writes lines to a pipe while it starts: "W text", "E text", at last "R" when its socket answers.
// From then on hpvmd knows it through the socket alone, as a later hpvmd would. A guest has ended when its
// process has; a lost connection ends the process.
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "home_common.h"
#include "hpvmd.h"

#define HARD_STOP_MS           5000 // hpvmapp's time to close its files
#define LAUNCHES_PER_PROCESSOR 2

static void free_handle(uv_handle_t *handle)
{
    free(handle);
}

static void launch_is_over(struct guest *guest);

static void stop_timer(struct guest *guest)
{
    if (guest->stop_timer)
        uv_close((uv_handle_t *)guest->stop_timer, free_handle);
    guest->stop_timer = NULL;
}

// ---- the end -----------------------------------------------------------------------------------------

static void report_end(struct guest *guest)
{
    struct daemon *daemon = guest->daemon;
    if (!guest->ready) {
        journal_event(daemon, guest, "could not be started");
        return;
    }
    if (!guest->reason[0]) {
        if (guest->killing)
            snprintf(guest->reason, sizeof guest->reason, "stopped (hard, process killed)");
        else if (guest->asked_to_end)
            snprintf(guest->reason, sizeof guest->reason, "stopped");
        else if (guest->exit_signal)
            snprintf(guest->reason, sizeof guest->reason, "hpvmapp was killed by signal %d (%s)",
                     guest->exit_signal, strsignal(guest->exit_signal));
        else
            snprintf(guest->reason, sizeof guest->reason, "hpvmapp ended unexpectedly (status %d)",
                     guest->exit_status);
    }
    journal_event(daemon, guest, "guest is off: %s", guest->reason);
}

// Nothing runs yet.
static void give_up_start(struct guest *guest, const char *what, const char *why)
{
    struct operation *starting = guest->starting;
    guest->turn = 0;
    guest->state = RPC__STATE__OFF;
    guest->starting = NULL;
    snprintf(guest->reason, sizeof guest->reason, "%s%s%s", what, *why ? ": " : "", why);
    journal_event(guest->daemon, guest, "not started: %s", guest->reason);
    if (starting) {
        answer_error(&starting->answer, guest->config.name, "%s", guest->reason);
        operation_done(starting);
    }
}

// Both the start-up messages and the process have come to their end.
static void finish_end(struct guest *guest)
{
    if (!guest->gone || guest->status_pipe)
        return;
    struct operation *starting = guest->starting, *stopping = guest->stopping;
    bool restart = guest->restart;
    stop_timer(guest);
    link_close(guest);
    if (starting && !guest->ready && !starting->answer.failed) {
        if (guest->exit_signal)
            answer_error(&starting->answer, guest->config.name, "hpvmapp was killed by signal %d (%s)",
                         guest->exit_signal, strsignal(guest->exit_signal));
        else
            answer_error(&starting->answer, guest->config.name,
                         "hpvmapp ended with status %d; see the guest's log", guest->exit_status);
    }
    report_end(guest);
    guest->state = RPC__STATE__OFF;
    guest->starting = guest->stopping = NULL;
    guest->ready = guest->gone = guest->asked_to_end = guest->killing = guest->restart = guest->os = false;
    guest->pid = 0;
    guest->cpu_ns = guest->sample_cpu_ns = guest->sample_at = guest->running_ns = 0;
    guest->usage = 0;
    unlinkat(guest->folder, "app.sock", 0);
    if (guest->info)
        rpc__app_event__free_unpacked(guest->info, NULL);
    guest->info = NULL;
    consoles_forget(guest);
    if (starting)
        operation_done(starting);
    if (stopping)
        operation_done(stopping);
    launch_is_over(guest);
    if (restart)
        guest_start(guest, true, NULL);
}

void guest_process_gone(struct guest *guest)
{
    guest->gone = true;
    if (guest->pidfd_poll) {
        uv_close((uv_handle_t *)guest->pidfd_poll, free_handle);
        guest->pidfd_poll = NULL;
    }
    if (guest->pidfd >= 0)
        close(guest->pidfd);
    guest->pidfd = -1;
    // The last words (powered off, crashed) may still be in the socket.
    while (guest->link) {
        struct app_link *link = guest->link;
        size_t before = link->in.length;
        link_readable(link);
        if (guest->link == link && link->in.length == before)
            link_close(guest);
    }
    finish_end(guest);
}

static void process_freed(uv_handle_t *handle)
{
    free(handle);
}

static void process_exited(uv_process_t *process, int64_t status, int signal_number)
{
    struct guest *guest = process->data;
    guest->process = NULL;
    uv_close((uv_handle_t *)process, process_freed);
    guest->exit_status = (int)status;
    guest->exit_signal = signal_number;
    guest_process_gone(guest);
}

void guest_kill(struct guest *guest)
{
    if (guest->process)
        uv_process_kill(guest->process, SIGKILL);
    else if (guest->pidfd >= 0)
        syscall(SYS_pidfd_send_signal, guest->pidfd, SIGKILL, NULL, 0);
}

void guest_link_lost(struct guest *guest)
{
    link_close(guest);
    // Without its socket nobody could stop this guest any more. Normally the process is on its way out.
    if (!guest->gone)
        guest_kill(guest);
}

static void pidfd_events(uv_poll_t *poll, int status, int events)
{
    (void)status;
    (void)events;
    struct guest *guest = poll->data;
    guest->exit_status = guest->exit_signal = 0;
    guest_process_gone(guest);
}

void guest_watch_pid(struct guest *guest)
{
    guest->pidfd = (int)syscall(SYS_pidfd_open, guest->pid, 0);
    guest->pidfd_poll = guest->pidfd >= 0 ? calloc(1, sizeof *guest->pidfd_poll) : NULL;
    if (!guest->pidfd_poll || uv_poll_init(&guest->daemon->loop, guest->pidfd_poll, guest->pidfd) < 0) {
        free(guest->pidfd_poll);
        guest->pidfd_poll = NULL;
        guest_process_gone(guest); // it has ended in between
        return;
    }
    guest->pidfd_poll->data = guest;
    uv_poll_start(guest->pidfd_poll, UV_READABLE, pidfd_events);
}

// ---- start -------------------------------------------------------------------------------------------

bool guest_start_check(struct guest *guest, bool force, struct answer *answer)
{
    const char *name = guest->config.name;
    const struct guest_config *config = guest->has_next ? &guest->next : &guest->config;
    struct host host;
    host_read(&host);
    if (guest->invalid) {
        answer_error(answer, name, "the configuration cannot be used: %s", guest->reason);
        return false;
    }
    if (guest_is_on(guest)) {
        answer_error(answer, name, "the guest is already running");
        return false;
    }
    if (!config_enabled(config, CONFIG_RUNNABLE)) {
        answer_error(answer, name, "the guest is not runnable on this host (runnable_status=disabled)");
        return false;
    }
    if (!reserve_check(guest->daemon, guest, config, force ? RESERVE_FORCE : RESERVE_START, answer))
        return false;
    if (config->vcpus > host.processors)
        answer_warning(answer, name, "%u vCPUs are more than this host has processors (%u)", config->vcpus,
                       host.processors);
    return true;
}

static void status_line(struct guest *guest, const char *line)
{
    struct answer *answer = guest->starting ? &guest->starting->answer : NULL;
    if (line[0] == 'E' || line[0] == 'W') {
        journal_event(guest->daemon, guest, "%s: %s", line[0] == 'E' ? "error" : "warning", line + 2);
        if (answer)
            answer_add(answer, line[0] == 'E' ? RPC__SEVERITY__ERROR : RPC__SEVERITY__WARNING,
                       guest->config.name, "%s", line + 2);
    } else if (line[0] == 'R') {
        guest_ready(guest);
    }
}

void guest_ready(struct guest *guest)
{
    struct operation *starting = guest->starting;
    if (!link_connect(guest)) {
        if (starting)
            answer_error(&starting->answer, guest->config.name, "hpvmapp does not answer: %s",
                         strerror(errno));
        guest_kill(guest);
        return;
    }
    guest->ready = true;
    guest->state = RPC__STATE__EFI;
    guest->starting = NULL;
    launch_is_over(guest);
    journal_event(guest->daemon, guest, "guest is on (process %d)", (int)guest->pid);
    if (starting) {
        answer_note(&starting->answer, "Successful start initiation of guest '%s'", guest->config.name);
        operation_done(starting);
    }
}

static void pipe_allocate(uv_handle_t *handle, size_t suggested, uv_buf_t *buffer)
{
    (void)handle;
    (void)suggested;
    buffer->base = malloc(4096);
    buffer->len = buffer->base ? 4096 : 0;
}

static void pipe_closed(uv_handle_t *handle)
{
    free(handle);
}

static void pipe_read(uv_stream_t *stream, ssize_t got, const uv_buf_t *buffer)
{
    struct guest *guest = stream->data;
    struct bytes *lines = &guest->status_lines;
    if (got > 0 && lines->length < 65536)
        bytes_append(lines, buffer->base, (size_t)got);
    free(buffer->base);
    char *end;
    while (lines->length && (end = memchr(lines->data, '\n', lines->length))) {
        *end = 0;
        status_line(guest, (char *)lines->data);
        bytes_consume(lines, (size_t)(end + 1 - (char *)lines->data));
    }
    if (got >= 0)
        return;
    guest->status_pipe = NULL;
    bytes_free(lines);
    uv_close((uv_handle_t *)stream, pipe_closed);
    finish_end(guest);
}

static int open_log(struct guest *guest)
{
    return openat(guest->folder, "log", O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
}

static int spawn(struct guest *guest)
{
    char program[PATH_MAX + 32], folder[PATH_MAX + 64];
    home_program(program, sizeof program, "hpvmapp");
    snprintf(folder, sizeof folder, "%s/uuids/%s", guest->daemon->home, guest->config.uuid);
    char *arguments[] = {"hpvmapp", folder, guest->config.name, NULL};
    int log = open_log(guest);
    if (log < 0)
        return -errno;
    uv_stdio_container_t stdio[4] = {
        {.flags = UV_IGNORE},
        {.flags = UV_INHERIT_FD, .data.fd = log},
        {.flags = UV_INHERIT_FD, .data.fd = log},
        {.flags = UV_CREATE_PIPE | UV_WRITABLE_PIPE, .data.stream = (uv_stream_t *)guest->status_pipe}};
    uv_process_options_t options = {.file = program,
                                    .args = arguments,
                                    .exit_cb = process_exited,
                                    .flags = UV_PROCESS_DETACHED,
                                    .stdio_count = 4,
                                    .stdio = stdio};
    int error = uv_spawn(&guest->daemon->loop, guest->process, &options);
    close(log);
    return error;
}

// ---- one after the other ------------------------------------------------------------------------------
// A start is work for a processor until hpvmapp is ready. Only a few run at a time, so that a hundred
// together are not a hundred slow ones; the others wait for their turn.

static void launch(struct guest *guest)
{
    guest->process = calloc(1, sizeof *guest->process);
    guest->status_pipe = calloc(1, sizeof *guest->status_pipe);
    if (!guest->process || !guest->status_pipe)
        abort(); // a few bytes
    guest->process->data = guest->status_pipe->data = guest;
    uv_pipe_init(&guest->daemon->loop, guest->status_pipe, 0);
    int error = spawn(guest);
    if (!error) {
        journal_event(guest->daemon, guest, "is being started");
        guest->pid = guest->process->pid;
        guest->launching = true;
        guest->daemon->launching++;
        uv_read_start((uv_stream_t *)guest->status_pipe, pipe_allocate, pipe_read);
        return;
    }
    uv_close((uv_handle_t *)guest->process, process_freed);
    uv_close((uv_handle_t *)guest->status_pipe, pipe_closed);
    guest->process = NULL;
    guest->status_pipe = NULL;
    give_up_start(guest, "cannot run hpvmapp", uv_strerror(error));
}

static void launch_next(struct daemon *daemon)
{
    while (daemon->launching < LAUNCHES_PER_PROCESSOR * uv_available_parallelism()) {
        struct guest *first = NULL;
        for (struct guest *guest = daemon->guests; guest; guest = guest->following)
            if (guest->turn && (!first || guest->turn < first->turn))
                first = guest;
        if (!first)
            return;
        first->turn = 0;
        launch(first);
    }
}

static void launch_is_over(struct guest *guest)
{
    if (!guest->launching)
        return;
    guest->launching = false;
    guest->daemon->launching--;
    launch_next(guest->daemon);
}

void guest_start(struct guest *guest, bool force, struct operation *operation)
{
    struct answer ignored = {.list = NULL}, *answer = operation ? &operation->answer : &ignored;
    bool good = guest_start_check(guest, force, answer) && registry_promote_next(guest, answer);
    for (size_t n = 0; !good && n < ignored.count; n++)
        journal_event(guest->daemon, guest, "not started: %s", ignored.list[n]->text);
    answer_free(&ignored);
    if (!good)
        return;
    guest->reason[0] = 0;
    guest->state = RPC__STATE__STARTING;
    guest->starting = operation;
    if (operation)
        operation->waiting++;
    guest->turn = ++guest->daemon->last_turn;
    launch_next(guest->daemon);
}

// ---- stop --------------------------------------------------------------------------------------------

static void stop_expired(uv_timer_t *timer)
{
    struct guest *guest = timer->data;
    if (guest->asked_to_end) {
        journal_event(guest->daemon, guest, "does not end; process %d is killed", (int)guest->pid);
        guest->killing = true;
        guest_kill(guest);
        return;
    }
    journal_event(guest->daemon, guest, "did not shut down in %s s; stopped hard",
                  guest->config.attributes[CONFIG_STOP_TIMEOUT]);
    if (guest->stopping)
        answer_warning(&guest->stopping->answer, guest->config.name,
                       "the guest did not shut down within %s seconds and was stopped hard",
                       guest->config.attributes[CONFIG_STOP_TIMEOUT]);
    guest_stop(guest, true, NULL);
}

static void set_stop_timer(struct guest *guest, uint64_t milliseconds)
{
    stop_timer(guest);
    guest->stop_timer = calloc(1, sizeof *guest->stop_timer);
    if (!guest->stop_timer)
        return;
    uv_timer_init(&guest->daemon->loop, guest->stop_timer);
    guest->stop_timer->data = guest;
    uv_timer_start(guest->stop_timer, stop_expired, milliseconds, 0);
}

void guest_stop(struct guest *guest, bool hard, struct operation *operation)
{
    if (!guest_is_on(guest)) {
        if (operation)
            answer_error(&operation->answer, guest->config.name, "the guest is not running");
        return;
    }
    if (guest->turn) {
        give_up_start(guest, "stopped before its start", "");
        return;
    }
    if (operation && guest->stopping && !hard) {
        answer_error(&operation->answer, guest->config.name, "the guest is already being stopped");
        return;
    }
    if (operation) {
        if (guest->stopping)
            operation_done(guest->stopping); // the hard stop takes the graceful one's place
        operation->waiting++;
        guest->stopping = operation;
    }
    const char *timeout = guest->config.attributes[CONFIG_STOP_TIMEOUT];
    if (hard || !guest->os) { // in firmware nobody would hear the button
        guest->asked_to_end = true;
        link_send(guest, RPC__APP_REQUEST__KIND__QUIT);
        if (guest->state == RPC__STATE__STARTING)
            guest_kill(guest);
        set_stop_timer(guest, HARD_STOP_MS);
    } else {
        link_send(guest, RPC__APP_REQUEST__KIND__POWER_BUTTON);
        if (strcmp(timeout, "infinite") != 0)
            set_stop_timer(guest, 1000ull * (uint64_t)atol(timeout));
    }
}
