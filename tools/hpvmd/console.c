// Consoles: who may use one, a connection to hpvmapp for it, power control from its menu.
#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "home_common.h"
#include "hpvmd.h"

#define MAX_GROUPS 1024

// Who stands behind a connection, as the kernel knows it.
struct identity {
    uid_t uid;
    gid_t gid, groups[MAX_GROUPS];
    size_t count;
};

// A console that was handed out, to be taken away when its user's rights go.
struct console_grant {
    struct console_grant *following;
    uint64_t id;
    struct identity who;
};

static void identify(const struct connection *connection, struct identity *who)
{
    socklen_t size = sizeof who->groups;
    who->uid = connection->peer.uid;
    who->gid = connection->peer.gid;
    who->count = 0;
    if (getsockopt(connection->fd, SOL_SOCKET, SO_PEERGROUPS, who->groups, &size) == 0)
        who->count = size / sizeof who->groups[0];
}

static bool in_group(const struct identity *who, gid_t wanted)
{
    for (size_t n = 0; n < who->count; n++)
        if (who->groups[n] == wanted)
            return true;
    return who->gid == wanted;
}

static enum console_right right_of(const struct identity *who, const struct guest *guest)
{
    enum console_right right = RIGHT_NONE;
    if (who->uid == 0 || who->uid == geteuid())
        return RIGHT_ADMIN;
    for (unsigned n = 0; n < guest->config.privilege_count; n++) {
        const struct privilege *p = &guest->config.privileges[n];
        const struct passwd *user = p->group ? NULL : getpwnam(p->name);
        const struct group *group = p->group ? getgrnam(p->name) : NULL;
        bool fits = (user && user->pw_uid == who->uid) || (group && in_group(who, group->gr_gid));
        enum console_right given = p->admin ? RIGHT_ADMIN : RIGHT_OPER;
        if (fits && given > right)
            right = given;
    }
    return right;
}

enum console_right console_right_of(const struct connection *connection, const struct guest *guest)
{
    struct identity who;
    identify(connection, &who);
    return right_of(&who, guest);
}

void consoles_forget(struct guest *guest)
{
    for (struct console_grant *grant = guest->consoles, *following; grant; grant = following) {
        following = grant->following;
        free(grant);
    }
    guest->consoles = NULL;
}

void consoles_check(struct guest *guest)
{
    for (struct console_grant **at = &guest->consoles; *at;) {
        struct console_grant *grant = *at;
        if (right_of(&grant->who, guest) != RIGHT_NONE) {
            at = &grant->following;
            continue;
        }
        link_detach(guest, grant->id);
        journal_event(guest->daemon, guest, "console of user %u taken away", grant->who.uid);
        *at = grant->following;
        free(grant);
    }
}

static void remember(struct guest *guest, const struct identity *who, uint64_t id)
{
    struct console_grant *grant = calloc(1, sizeof *grant);
    if (!grant)
        abort(); // little memory
    grant->id = id;
    grant->who = *who;
    grant->following = guest->consoles;
    guest->consoles = grant;
    // Older ones than hpvmapp can have are gone.
    for (unsigned n = 1; n < MAX_CONSOLES && grant; n++)
        grant = grant->following;
    while (grant && grant->following) {
        struct console_grant *gone = grant->following;
        grant->following = gone->following;
        free(gone);
    }
}

void consoles_adopt(struct guest *guest, const Rpc__AppEvent *event)
{
    if (!event->who || !event->has_console || event->who->n_groups > MAX_GROUPS)
        return;
    for (const struct console_grant *grant = guest->consoles; grant; grant = grant->following)
        if (grant->id == event->console)
            return; // ours
    struct identity who = {.uid = event->who->uid, .gid = event->who->gid, .count = event->who->n_groups};
    for (size_t n = 0; n < who.count; n++)
        who.groups[n] = event->who->groups[n];
    remember(guest, &who, event->console);
    consoles_check(guest); // its rights may have gone just before the earlier hpvmd
}

// `out` is filled; its groups are those of `who`.
static void tell_who(const struct identity *who, Rpc__Who *out)
{
    rpc__who__init(out);
    out->uid = who->uid;
    out->gid = who->gid;
    out->n_groups = who->count;
    out->groups = (uint32_t *)who->groups;
}

void request_console(struct connection *connection, const Rpc__Request *request, struct guest *guest)
{
    struct answer answer = {.list = NULL};
    Rpc__Reply reply = RPC__REPLY__INIT;
    Rpc__Guest status, *list[1] = {&status};
    int fd = -1;
    status_fill(guest, &status);
    reply.n_guests = 1;
    reply.guests = list;
    reply.has_writer = true;
    reply.writer = true;
    bool only_ask = request->text && strcmp(request->text, "state") == 0;
    if (guest->ready && guest->link && !only_ask) {
        char folder[64], user[64];
        struct identity who;
        Rpc__Who told;
        struct bytes out = {NULL, 0, 0};
        const struct passwd *known = getpwuid(connection->peer.uid);
        Rpc__AppRequest attach = RPC__APP_REQUEST__INIT;
        snprintf(user, sizeof user, "%s", known ? known->pw_name : "unknown");
        attach.kind = RPC__APP_REQUEST__KIND__ATTACH;
        attach.has_may_write = true;
        attach.may_write = true;
        attach.user = user;
        attach.has_console = true;
        attach.console = uv_hrtime();
        identify(connection, &who);
        tell_who(&who, &told);
        attach.who = &told;
        snprintf(folder, sizeof folder, "/proc/self/fd/%d", guest->folder);
        fd = home_connect(folder, "app.sock");
        bool sent = fd >= 0 && frame_append(&out, &attach.base) &&
                    send(fd, out.data, out.length, MSG_NOSIGNAL) == (ssize_t)out.length;
        bytes_free(&out);
        if (!sent) {
            answer_error(&answer, guest->config.name, "hpvmapp does not answer: %s", strerror(errno));
            if (fd >= 0)
                close(fd);
            fd = -1;
        } else {
            remember(guest, &who, attach.console);
        }
    }
    Rpc__Request quiet = *request;
    if (only_ask)
        quiet.command_line = NULL;
    if (fd >= 0)
        connection->give_fd = fd;
    connection_finish(connection, &quiet, &answer, &reply);
    status_free(&status);
}

void request_power(struct connection *connection, const Rpc__Request *request, struct guest *guest)
{
    const char *what = request->text ? request->text : "";
    struct operation *operation =
        operation_new(connection, request, "Unable to change the power of the guest.");
    if (strcmp(what, "on") == 0)
        guest_start(guest, false, operation);
    else if (strcmp(what, "off") == 0)
        guest_stop(guest, true, operation);
    else if (strcmp(what, "shutdown") == 0)
        guest_stop(guest, false, operation);
    else if (!guest_is_on(guest))
        answer_error(&operation->answer, guest->config.name, "the guest is not running");
    else if (strcmp(what, "cycle") == 0) {
        guest_stop(guest, true, operation);
        guest->restart = true;
    } else if (strcmp(what, "reset") == 0)
        link_send(guest, RPC__APP_REQUEST__KIND__RESET);
    else if (strcmp(what, "init") == 0 && console_right_of(connection, guest) != RIGHT_ADMIN)
        answer_error(&operation->answer, guest->config.name,
                     "INIT is for administrators of the console (admin)");
    else if (strcmp(what, "init") == 0)
        link_send(guest, RPC__APP_REQUEST__KIND__INIT);
    else
        answer_error(&operation->answer, guest->config.name, "power control '%.32s' is not known", what);
    operation_done(operation);
}
