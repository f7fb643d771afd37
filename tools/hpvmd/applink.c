// The connection to a guest's hpvmapp: its events, and requests to it. What comes from there is not trusted.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "home_common.h"
#include "hpvmd.h"
#include "sched_common.h"

#define MAX_EVENT   65536
#define MAX_PENDING (1u << 20) // a hpvmapp that does not read is given up

#define SLACK_US_AT_1_PERCENT 50000

static void link_events(uv_poll_t *poll, int status, int events);

static void link_arm(struct app_link *link)
{
    uv_poll_start(&link->poll, UV_READABLE | (link->out.length ? UV_WRITABLE : 0), link_events);
}

static void link_freed(uv_handle_t *handle)
{
    struct app_link *link = handle->data;
    close(link->fd);
    bytes_free(&link->in);
    bytes_free(&link->out);
    free(link);
}

void link_close(struct guest *guest)
{
    struct app_link *link = guest->link;
    if (!link)
        return;
    guest->link = NULL;
    guest->scheduled = false;
    link->guest = NULL;
    samples_check(guest->daemon);
    uv_poll_stop(&link->poll);
    uv_close((uv_handle_t *)&link->poll, link_freed);
}

bool link_connect(struct guest *guest)
{
    char folder[64];
    snprintf(folder, sizeof folder, "/proc/self/fd/%d", guest->folder);
    int fd = home_connect(folder, "app.sock");
    if (fd < 0)
        return false;
    struct app_link *link = calloc(1, sizeof *link);
    struct ucred peer = {.pid = 0};
    socklen_t size = sizeof peer;
    if (!link || getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) < 0 ||
        uv_poll_init(&guest->daemon->loop, &link->poll, fd) < 0) {
        close(fd);
        free(link);
        return false;
    }
    link->poll.data = link;
    link->fd = fd;
    link->guest = guest;
    guest->link = link;
    // The process that listens, as the kernel knows it, not as it says.
    if (!guest->process)
        guest->pid = peer.pid;
    link_arm(link);
    link_send(guest, RPC__APP_REQUEST__KIND__WATCH);
    link_log(guest);
    link_tune(guest);
    return true;
}

static void link_request(struct guest *guest, const Rpc__AppRequest *request)
{
    struct app_link *link = guest->link;
    if (link && link->out.length < MAX_PENDING && frame_append(&link->out, &request->base)) {
        ssize_t done = send(link->fd, link->out.data, link->out.length, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (done > 0)
            bytes_consume(&link->out, (size_t)done);
        link_arm(link);
    }
}

void link_send(struct guest *guest, Rpc__AppRequest__Kind kind)
{
    Rpc__AppRequest request = RPC__APP_REQUEST__INIT;
    request.kind = kind;
    link_request(guest, &request);
}

void link_detach(struct guest *guest, uint64_t console)
{
    Rpc__AppRequest request = RPC__APP_REQUEST__INIT;
    request.kind = RPC__APP_REQUEST__KIND__DETACH;
    request.has_console = true;
    request.console = console;
    link_request(guest, &request);
}

// The smaller the entitlement, the later an idle guest's timer may come: 0.5 ms at 100 %, 50 ms at 1 %.
// Hundreds of idle guests with a clock tick would keep the host busy otherwise.
void link_tune(struct guest *guest)
{
    const struct guest_config *config = &guest->config;
    Rpc__AppRequest request = RPC__APP_REQUEST__INIT;
    double percent = config->entitlement;
    if (config->megahertz) {
        struct host host;
        host_read(&host);
        percent = 100.0 * config->entitlement / host.megahertz;
    }
    request.kind = RPC__APP_REQUEST__KIND__TUNE;
    request.has_timer_slack_us = true;
    request.timer_slack_us =
        (uint32_t)(percent > 1 ? SLACK_US_AT_1_PERCENT / percent : SLACK_US_AT_1_PERCENT);
    link_request(guest, &request);
    scheduling_follow(guest);
}

static bool send_descriptors(struct guest *guest, Rpc__AppRequest__Kind kind, const int *descriptors,
                             size_t count)
{
    struct app_link *link = guest->link;
    Rpc__AppRequest request = RPC__APP_REQUEST__INIT;
    struct bytes message = {.data = NULL};
    request.kind = kind;
    bool good = link && !link->out.length && frame_append(&message, &request.base) &&
                sched_send(link->fd, message.data, message.length, descriptors, count);
    bytes_free(&message);
    return good;
}

bool link_schedule(struct guest *guest, const int descriptors[3])
{
    return send_descriptors(guest, RPC__APP_REQUEST__KIND__SCHEDULE, descriptors,
                            3); // else tried again later
}

void link_log(struct guest *guest)
{
    int log = openat(guest->folder, "log", O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (log < 0)
        return; // it goes on with the old one
    send_descriptors(guest, RPC__APP_REQUEST__KIND__LOG, &log, 1);
    close(log);
}

static void take_info(struct guest *guest, Rpc__AppEvent *event)
{
    if (event->n_vcpus > guest->config.vcpus || event->n_devices > CONFIG_MAX_DEVICES)
        return;
    uint64_t now = uv_hrtime();
    guest->os = event->os;
    guest->cpu_ns = event->cpu_ns;
    guest->running_ns = event->running_ns;
    if (now - guest->sample_at > 900000000) {
        uint64_t used = guest->cpu_ns - guest->sample_cpu_ns, interval = now - guest->sample_at;
        guest->usage = guest->sample_at && guest->cpu_ns >= guest->sample_cpu_ns
                           ? 100.0 * (double)used / (double)interval
                           : 0;
        guest->interval_ms = guest->sample_at ? (unsigned)(interval / 1000000) : 0;
        guest->sample_at = now;
        guest->sample_cpu_ns = guest->cpu_ns;
    }
    if (guest->info)
        rpc__app_event__free_unpacked(guest->info, NULL);
    guest->info = event;
    guest->info_at = now;
    samples_check(guest->daemon);
}

// The text comes from a process that may be hostile: cut short, journal_event drops control characters.
static void remember_end(struct guest *guest, const char *what, const char *text)
{
    snprintf(guest->reason, sizeof guest->reason, "%s%s%.160s", what, text && *text ? ": " : "",
             text ? text : "");
}

static void take_event(struct guest *guest, Rpc__AppEvent *event)
{
    struct daemon *daemon = guest->daemon;
    switch (event->kind) {
    case RPC__APP_EVENT__KIND__INFO:
        take_info(guest, event);
        if (guest->info == event)
            return; // kept
        break;
    case RPC__APP_EVENT__KIND__STARTED_OS:
        guest->os = true;
        journal_event(daemon, guest, "operating system started");
        break;
    case RPC__APP_EVENT__KIND__RESET:
        guest->os = false;
        journal_event(daemon, guest, "guest was reset");
        if (guest->has_next && !guest->asked_to_end) {
            // HP: a reboot of the guest puts pending changes into force.
            guest->restart = guest->asked_to_end = true;
            link_send(guest, RPC__APP_REQUEST__KIND__QUIT);
        }
        break;
    case RPC__APP_EVENT__KIND__OFF:
        remember_end(guest, "powered off", event->text);
        break;
    case RPC__APP_EVENT__KIND__CONSOLE:
        if (guest->link && guest->link->consoles++ < MAX_CONSOLES)
            consoles_adopt(guest, event);
        break;
    case RPC__APP_EVENT__KIND__PANIC:
        remember_end(guest, "crashed", event->text);
        break;
    default:
        break;
    }
    rpc__app_event__free_unpacked(event, NULL);
}

void link_readable(struct app_link *link)
{
    struct guest *guest = link->guest;
    ssize_t got = -1;
    if (bytes_reserve(&link->in, 16384))
        got = recv(link->fd, link->in.data + link->in.length, 16384, MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    bool alive = got > 0;
    if (alive)
        link->in.length += (size_t)got;
    while (alive) {
        size_t length = 0;
        unsigned version;
        enum frame_state state = frame_next(&link->in, MAX_EVENT, &length, &version);
        if (state == FRAME_INCOMPLETE)
            break;
        Rpc__AppEvent *event =
            state == FRAME_READY ? rpc__app_event__unpack(NULL, length, link->in.data + FRAME_HEADER) : NULL;
        if (state == FRAME_STRANGER)
            journal_event(guest->daemon, guest, "hpvmapp speaks protocol version %u, hpvmd %u", version,
                          FRAME_PROTOCOL);
        alive = event;
        if (event) {
            bytes_consume(&link->in, FRAME_HEADER + length);
            take_event(guest, event);
            alive = guest->link == link;
        }
    }
    if (!alive && guest->link == link)
        guest_link_lost(guest);
}

static void link_events(uv_poll_t *poll, int status, int events)
{
    struct app_link *link = poll->data;
    if (!link->guest)
        return;
    if (status < 0) {
        guest_link_lost(link->guest);
        return;
    }
    if ((events & UV_WRITABLE) && link->out.length) {
        ssize_t done = send(link->fd, link->out.data, link->out.length, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (done > 0)
            bytes_consume(&link->out, (size_t)done);
        link_arm(link);
    }
    if (events & UV_READABLE)
        link_readable(link);
}
