// hpvmd's side of the fair-share scheduler: starts hpvmsched, puts running guests under it, tells it their
// shares. Without it guests run as the host's system lets them.
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "home_common.h"
#include "hpvmd.h"
#include "sched_common.h"

#define ANSWER_MS 1000
#define START_MS  2000  // for hpvmsched to listen
#define RETRY_MS  60000 // after one that did not
#define WHOLE     1000000u

uint32_t scheduling_share(const struct guest_config *config, unsigned value)
{
    if (!config->megahertz)
        return value * (WHOLE / 100);
    struct host host;
    host_read(&host);
    uint64_t share = (uint64_t)value * WHOLE / host.megahertz;
    return share < 1 ? 1 : share > WHOLE ? WHOLE : (uint32_t)share;
}

// ---- connection to hpvmsched -------------------------------------------------------------------------

static void freed(uv_handle_t *handle)
{
    free(handle);
}

static void drop(struct daemon *daemon)
{
    if (daemon->sched_fd < 0)
        return;
    uv_poll_stop(daemon->sched_poll);
    uv_close((uv_handle_t *)daemon->sched_poll, freed);
    close(daemon->sched_fd);
    daemon->sched_fd = -1;
    for (struct guest *guest = daemon->guests; guest; guest = guest->following)
        guest->scheduled = false;
}

static void lost(uv_poll_t *poll, int status, int events)
{
    struct daemon *daemon = poll->data;
    (void)status;
    (void)events;
    drop(daemon); // it says nothing by itself: this is its end
    if (daemon->ending)
        return;
    journal_event(daemon, NULL, "hpvmsched has ended; it is started again");
    scheduling_refresh(daemon);
}

static bool attach(struct daemon *daemon, int fd)
{
    daemon->sched_poll = calloc(1, sizeof *daemon->sched_poll);
    if (!daemon->sched_poll || uv_poll_init(&daemon->loop, daemon->sched_poll, fd) < 0) {
        free(daemon->sched_poll);
        close(fd);
        return false;
    }
    daemon->sched_poll->data = daemon;
    daemon->sched_fd = fd;
    uv_poll_start(daemon->sched_poll, UV_READABLE | UV_DISCONNECT, lost);
    return true;
}

static void process_exited(uv_process_t *process, int64_t status, int number)
{
    (void)status;
    (void)number;
    uv_close((uv_handle_t *)process, freed);
}

static bool launch(struct daemon *daemon)
{
    char program[PATH_MAX + 32];
    home_program(program, sizeof program, "hpvmsched");
    char *arguments[] = {"hpvmsched", daemon->home, NULL};
    uv_process_options_t options = {
        .file = program, .args = arguments, .exit_cb = process_exited, .flags = UV_PROCESS_DETACHED};
    uv_process_t *process = calloc(1, sizeof *process);
    int error = process ? uv_spawn(&daemon->loop, process, &options) : UV_ENOMEM;
    if (error && process)
        uv_close((uv_handle_t *)process, freed);
    else if (process)
        uv_unref((uv_handle_t *)process);
    if (error && !daemon->sched_complained)
        journal_event(daemon, NULL, "guests run without scheduler: hpvmsched: %s", uv_strerror(error));
    daemon->sched_complained = error;
    return !error;
}

static bool reach(struct daemon *daemon)
{
    if (daemon->sched_fd >= 0)
        return true;
    int fd = home_connect(daemon->home, SCHED_SOCKET);
    uint64_t end = uv_hrtime() + START_MS * 1000000ull;
    if (fd < 0 && uv_hrtime() < daemon->sched_retry)
        return false;
    if (fd < 0 && launch(daemon))
        while ((fd = home_connect(daemon->home, SCHED_SOCKET)) < 0 && uv_hrtime() < end)
            usleep(2000);
    if (fd < 0)
        daemon->sched_retry = uv_hrtime() + RETRY_MS * 1000000ull;
    return fd >= 0 && attach(daemon, fd);
}

// One that does not answer is worth nothing, and stands in the way of the next one.
static void end_silent(struct daemon *daemon)
{
    struct ucred peer = {.pid = 0};
    socklen_t size = sizeof peer;
    if (getsockopt(daemon->sched_fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.pid > 0) {
        journal_event(daemon, NULL, "hpvmsched (process %d) does not answer and is killed", (int)peer.pid);
        kill(peer.pid, SIGKILL);
    }
}

static bool ask(struct daemon *daemon, struct sched_request *request, struct sched_reply *reply,
                int descriptors[HPVM_SCHEDULER_DESCRIPTORS])
{
    request->version = SCHED_VERSION;
    for (unsigned attempt = 0; attempt < 2; attempt++) { // the first may have met one on its way out
        if (!reach(daemon))
            return false;
        bool sent = sched_send(daemon->sched_fd, request, sizeof *request, NULL, 0);
        if (sent && sched_receive(daemon->sched_fd, reply, sizeof *reply, descriptors,
                                  HPVM_SCHEDULER_DESCRIPTORS, ANSWER_MS))
            return true;
        bool silent = errno == ETIMEDOUT;
        if (silent)
            end_silent(daemon);
        drop(daemon);
        if (silent)
            break;
    }
    return false;
}

// ---- guests ------------------------------------------------------------------------------------------

void scheduling_follow(struct guest *guest)
{
    struct daemon *daemon = guest->daemon;
    const struct guest_config *config = &guest->config;
    struct sched_request request = {.kind = SCHED_SET,
                                    .vcpus = config->vcpus,
                                    .entitlement = scheduling_share(config, config->entitlement),
                                    .cap = config->cap ? scheduling_share(config, config->cap) : 0,
                                    .process = guest->pid};
    struct sched_reply reply;
    int descriptors[HPVM_SCHEDULER_DESCRIPTORS];
    if (!guest->link || guest->pid <= 0 || daemon->ending)
        return;
    if (request.cap == WHOLE)
        request.cap = 0; // more than a processor no vCPU can have
    strncpy(request.uuid, config->uuid, sizeof request.uuid - 1);
    if (!guest->scheduled) { // by an earlier hpvmd, maybe
        request.kind = SCHED_FIND;
        if (!ask(daemon, &request, &reply, descriptors))
            return;
        guest->scheduled = reply.status == HPVM_OK;
        request.kind = guest->scheduled ? SCHED_SET : SCHED_ADD;
    }
    if (!ask(daemon, &request, &reply, descriptors))
        return;
    if (reply.status != HPVM_OK) {
        guest->scheduled = false;
        journal_event(daemon, guest, "runs without scheduler: %.200s", reply.message);
    } else if (request.kind == SCHED_ADD) {
        guest->scheduled = link_schedule(guest, descriptors);
    }
    for (unsigned n = 0; n < HPVM_SCHEDULER_DESCRIPTORS; n++)
        if (descriptors[n] >= 0)
            close(descriptors[n]);
}

void scheduling_refresh(struct daemon *daemon)
{
    struct sched_request ping = {.kind = SCHED_PING};
    struct sched_reply reply;
    int descriptors[HPVM_SCHEDULER_DESCRIPTORS];
    if (daemon->sched_fd >= 0)
        ask(daemon, &ping, &reply, descriptors);
    for (struct guest *guest = daemon->guests; guest; guest = guest->following)
        if (guest->link && !guest->scheduled)
            scheduling_follow(guest);
}

void scheduling_close(struct daemon *daemon)
{
    drop(daemon);
}
