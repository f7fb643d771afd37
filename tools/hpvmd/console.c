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

static bool in_group(const struct connection *connection, gid_t wanted)
{
    gid_t groups[MAX_GROUPS];
    socklen_t size = sizeof groups;
    if (connection->peer.gid == wanted)
        return true;
    if (getsockopt(connection->fd, SOL_SOCKET, SO_PEERGROUPS, groups, &size) < 0)
        return false;
    for (size_t n = 0; n < size / sizeof groups[0]; n++)
        if (groups[n] == wanted)
            return true;
    return false;
}

enum console_right console_right_of(const struct connection *connection, const struct guest *guest)
{
    enum console_right right = RIGHT_NONE;
    if (connection->peer.uid == 0 || connection->peer.uid == geteuid())
        return RIGHT_ADMIN;
    for (unsigned n = 0; n < guest->config.privilege_count; n++) {
        const struct privilege *p = &guest->config.privileges[n];
        const struct passwd *user = p->group ? NULL : getpwnam(p->name);
        const struct group *group = p->group ? getgrnam(p->name) : NULL;
        bool fits =
            (user && user->pw_uid == connection->peer.uid) || (group && in_group(connection, group->gr_gid));
        enum console_right given = p->admin ? RIGHT_ADMIN : RIGHT_OPER;
        if (fits && given > right)
            right = given;
    }
    return right;
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
        struct bytes out = {NULL, 0, 0};
        const struct passwd *known = getpwuid(connection->peer.uid);
        Rpc__AppRequest attach = RPC__APP_REQUEST__INIT;
        snprintf(user, sizeof user, "%s", known ? known->pw_name : "unknown");
        attach.kind = RPC__APP_REQUEST__KIND__ATTACH;
        attach.has_may_write = true;
        attach.may_write = true;
        attach.user = user;
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
    else if (strcmp(what, "init") == 0)
        link_send(guest, RPC__APP_REQUEST__KIND__INIT);
    else
        answer_error(&operation->answer, guest->config.name, "power control '%.32s' is not known", what);
    operation_done(operation);
}
