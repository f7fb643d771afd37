// hpvmsched: the fair-share scheduler over all guests of one hpvmd, in a process of its own, so that shares
// are kept while hpvmd is down. Started by hpvmd; ends when no guest and no hpvmd needs it.
//
// usage: hpvmsched HOME
#include <errno.h>
#include <fcntl.h>
#include <hpvm/hpvm.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "home_common.h"
#include "sched_common.h"

#define MAX_CLIENTS 8
#define MAX_GUESTS  4096
#define LINGER_MS   1000 // without guests and hpvmd
#define REQUEST_MS  1000

struct guest {
    char uuid[40];
    uint32_t id;
    int32_t process;
};

struct server {
    hpvm_scheduler *scheduler;
    int listener, clients[MAX_CLIENTS];
    unsigned client_count;
    struct guest guests[MAX_GUESTS];
    size_t count;
};

static void forget(struct server *s, struct guest *guest)
{
    *guest = s->guests[--s->count];
}

// The scheduler drops guests whose process has ended.
static struct guest *find(struct server *s, const char *uuid)
{
    for (size_t n = 0; n < s->count; n++) {
        struct guest *guest = &s->guests[n];
        hpvm_vcpu_times times = HPVM_VCPU_TIMES_INIT;
        if (strncmp(guest->uuid, uuid, sizeof guest->uuid) != 0)
            continue;
        if (hpvm_scheduler_get_times(s->scheduler, guest->id, 0, &times) == HPVM_OK)
            return guest;
        forget(s, guest);
        return NULL;
    }
    return NULL;
}

static void forget_ended(struct server *s)
{
    for (size_t n = s->count; n-- > 0;) {
        hpvm_vcpu_times times = HPVM_VCPU_TIMES_INIT;
        if (hpvm_scheduler_get_times(s->scheduler, s->guests[n].id, 0, &times) != HPVM_OK)
            forget(s, &s->guests[n]);
    }
}

static hpvm_status add(struct server *s, const struct sched_request *request,
                       int descriptors[HPVM_SCHEDULER_DESCRIPTORS])
{
    struct guest *old = find(s, request->uuid);
    if (old) {
        hpvm_scheduler_remove(s->scheduler, old->id);
        forget(s, old);
    }
    if (s->count == MAX_GUESTS)
        forget_ended(s);
    if (s->count == MAX_GUESTS)
        return HPVM_E_LIMIT;
    hpvm_scheduler_member member = HPVM_SCHEDULER_MEMBER_INIT;
    member.vcpu_count = request->vcpus;
    member.entitlement = request->entitlement;
    member.cap = request->cap;
    member.flags = HPVM_SCHEDULER_FORCE; // hpvmd has decided about it
    member.process = request->process;
    struct guest *guest = &s->guests[s->count];
    hpvm_status status = hpvm_scheduler_add(s->scheduler, &member, &guest->id, descriptors);
    if (status == HPVM_OK) {
        memcpy(guest->uuid, request->uuid, sizeof guest->uuid);
        guest->process = request->process;
        s->count++;
    }
    return status;
}

static void answer(struct server *s, int fd, struct sched_request *request)
{
    int descriptors[HPVM_SCHEDULER_DESCRIPTORS] = {-1, -1, -1};
    struct sched_reply reply = {.version = SCHED_VERSION};
    hpvm_status status = HPVM_E_VERSION;
    request->uuid[sizeof request->uuid - 1] = 0;
    const struct guest *guest = request->kind == SCHED_PING ? NULL : find(s, request->uuid);
    if (request->version == SCHED_VERSION) {
        if (request->kind == SCHED_PING)
            status = HPVM_OK;
        else if (request->kind == SCHED_ADD)
            status = request->process > 0 ? add(s, request, descriptors) : HPVM_E_INVAL;
        else if (!guest || (request->kind == SCHED_FIND && guest->process != request->process))
            status = HPVM_E_NOTFOUND;
        else if (request->kind == SCHED_SET)
            status = hpvm_scheduler_set_share(s->scheduler, guest->id, request->entitlement, request->cap);
        else
            status = request->kind == SCHED_FIND ? HPVM_OK : HPVM_E_INVAL;
    }
    reply.status = status;
    if (status != HPVM_OK)
        snprintf(reply.message, sizeof reply.message, "%s", hpvm_last_error()->message);
    hpvm_scheduler_info info = HPVM_SCHEDULER_INFO_INIT;
    if (hpvm_scheduler_get_info(s->scheduler, &info) == HPVM_OK) {
        reply.processors = info.processors;
        reply.members = info.members;
        reply.promised = info.promised;
        reply.decisions = info.decisions;
        reply.cpu_ns = info.cpu_ns;
    }
    bool with = descriptors[0] >= 0;
    if (!sched_send(fd, &reply, sizeof reply, descriptors, with ? HPVM_SCHEDULER_DESCRIPTORS : 0))
        shutdown(fd, SHUT_RDWR);
    for (unsigned n = 0; with && n < HPVM_SCHEDULER_DESCRIPTORS; n++)
        close(descriptors[n]);
}

static bool needed(struct server *s)
{
    hpvm_scheduler_info info = HPVM_SCHEDULER_INFO_INIT;
    return s->client_count || (hpvm_scheduler_get_info(s->scheduler, &info) == HPVM_OK && info.members);
}

static void serve(struct server *s)
{
    for (;;) {
        struct pollfd polls[MAX_CLIENTS + 1] = {{.fd = s->listener, .events = POLLIN}};
        for (unsigned n = 0; n < s->client_count; n++)
            polls[n + 1] = (struct pollfd){.fd = s->clients[n], .events = POLLIN};
        int found = poll(polls, s->client_count + 1, LINGER_MS);
        if (found == 0 && !needed(s))
            return;
        if (found <= 0)
            continue;
        for (unsigned n = s->client_count; n-- > 0;) {
            struct sched_request request;
            if (!polls[n + 1].revents)
                continue;
            if (sched_receive(s->clients[n], &request, sizeof request, NULL, 0, REQUEST_MS)) {
                answer(s, s->clients[n], &request);
                continue;
            }
            close(s->clients[n]);
            s->clients[n] = s->clients[--s->client_count];
        }
        int fd = polls[0].revents ? accept4(s->listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK) : -1;
        if (fd >= 0 && s->client_count < MAX_CLIENTS)
            s->clients[s->client_count++] = fd;
        else if (fd >= 0)
            close(fd);
    }
}

// One per home. The lock is held until the process ends.
static bool take_lock(const char *home)
{
    char path[4096 + 16];
    snprintf(path, sizeof path, "%s/" SCHED_LOCK, home);
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    return fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0;
}

int main(int argc, char **argv)
{
    static struct server server;
    if (argc != 2 || argv[1][0] != '/') {
        fprintf(stderr, "hpvmsched: is started by hpvmd\n");
        return 1;
    }
    const char *home = argv[1];
    if (!take_lock(home)) {
        fprintf(stderr, "hpvmsched: %s/" SCHED_LOCK ": %s\n", home, strerror(errno));
        return 1;
    }
    signal(SIGPIPE, SIG_IGN);
    signal(SIGHUP, SIG_IGN);
    umask(077);
    struct rlimit files;
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) { // three for each guest
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
    if (chdir("/") < 0 || hpvm_scheduler_create(&server.scheduler, NULL) != HPVM_OK ||
        (server.listener = home_listen(home, SCHED_SOCKET, 0600)) < 0) {
        fprintf(stderr, "hpvmsched: %s\n", server.scheduler ? strerror(errno) : hpvm_last_error()->message);
        return 1;
    }
    serve(&server);
    hpvm_scheduler_destroy(server.scheduler);
    return 0;
}
