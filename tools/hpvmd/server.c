// The local socket: connections of commands, frames in and out, operations that take their time.
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "hpvmd.h"

#define MAX_CONNECTIONS 512

static void connection_events(uv_poll_t *poll, int status, int events);

struct connection *connection_find(struct daemon *daemon, uint64_t id)
{
    for (struct connection *c = daemon->connections; c; c = c->following)
        if (c->id == id)
            return c;
    return NULL;
}

static void connection_freed(uv_handle_t *handle)
{
    struct connection *c = handle->data;
    close(c->fd);
    if (c->give_fd >= 0)
        close(c->give_fd);
    bytes_free(&c->in);
    bytes_free(&c->out);
    free(c);
}

static void connection_close(struct connection *c)
{
    struct connection **at = &c->daemon->connections;
    while (*at && *at != c)
        at = &(*at)->following;
    if (!*at)
        return; // closed already
    *at = c->following;
    uv_poll_stop(&c->poll);
    uv_close((uv_handle_t *)&c->poll, connection_freed);
}

// What is wanted next: requests only while none is under way.
static void connection_arm(struct connection *c)
{
    int events = (c->out.length ? UV_WRITABLE : 0) | (c->busy || c->ending ? UV_DISCONNECT : UV_READABLE);
    uv_poll_start(&c->poll, events, connection_events);
}

static bool send_some(struct connection *c)
{
    union {
        struct cmsghdr header;
        char space[CMSG_SPACE(sizeof(int))];
    } control = {.space = {0}};
    struct iovec part = {c->out.data, c->out.length};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    if (c->give_fd >= 0) {
        message.msg_control = &control;
        message.msg_controllen = sizeof control;
        struct cmsghdr *header = CMSG_FIRSTHDR(&message);
        *header = (struct cmsghdr){
            .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS, .cmsg_len = CMSG_LEN(sizeof(int))};
        memcpy(CMSG_DATA(header), &c->give_fd, sizeof(int));
    }
    ssize_t done = sendmsg(c->fd, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (done < 0)
        return errno == EAGAIN || errno == EINTR;
    if (c->give_fd >= 0)
        close(c->give_fd);
    c->give_fd = -1;
    bytes_consume(&c->out, (size_t)done);
    return true;
}

void connection_send(struct connection *c, const Rpc__Reply *reply, int give_fd)
{
    if (c->give_fd < 0)
        c->give_fd = give_fd;
    if (!frame_append(&c->out, &reply->base))
        c->ending = true;
    connection_arm(c);
}

// A stranger or a damaged frame gets one answer in our version, then the connection ends.
static void refuse(struct connection *c, unsigned version)
{
    struct answer answer = {.list = NULL};
    Rpc__Reply reply = RPC__REPLY__INIT;
    if (version)
        answer_error(&answer, NULL,
                     "this command speaks protocol version %u and hpvmd version %u; restart hpvmd", version,
                     FRAME_PROTOCOL);
    else
        answer_error(&answer, NULL, "hpvmd received a damaged request");
    reply.last = true;
    reply.messages = answer.list;
    reply.n_messages = answer.count;
    c->ending = true;
    connection_send(c, &reply, -1);
    answer_free(&answer);
}

static void take_requests(struct connection *c)
{
    while (!c->busy) {
        size_t length = 0;
        unsigned version = 0;
        enum frame_state state = frame_next(&c->in, FRAME_MAX_REQUEST, &length, &version);
        if (state == FRAME_INCOMPLETE)
            break;
        Rpc__Request *request =
            state == FRAME_READY ? rpc__request__unpack(NULL, length, c->in.data + FRAME_HEADER) : NULL;
        if (!request) {
            c->in.length = 0;
            refuse(c, state == FRAME_STRANGER ? version : 0);
            return;
        }
        bytes_consume(&c->in, FRAME_HEADER + length);
        c->busy = true; // until connection_finish
        request_handle(c, request);
        rpc__request__free_unpacked(request, NULL);
    }
}

static void connection_events(uv_poll_t *poll, int status, int events)
{
    struct connection *c = poll->data;
    bool alive = status == 0;
    if (alive && (events & UV_WRITABLE) && c->out.length)
        alive = send_some(c);
    if (alive && (events & UV_READABLE)) {
        ssize_t got =
            bytes_reserve(&c->in, 65536) ? recv(c->fd, c->in.data + c->in.length, 65536, MSG_DONTWAIT) : -1;
        if (got > 0)
            c->in.length += (size_t)got;
        else if (got == 0)
            c->ending = true; // nothing more to read; what is to be sent goes out first
        else if (errno != EAGAIN && errno != EINTR)
            alive = false;
    } else if (alive && (events & UV_DISCONNECT)) {
        alive = false;
    }
    if (alive)
        take_requests(c);
    if (!alive || (c->ending && !c->out.length))
        connection_close(c);
    else
        connection_arm(c);
}

static void listener_events(uv_poll_t *poll, int status, int events)
{
    (void)status;
    (void)events;
    struct daemon *daemon = poll->data;
    unsigned count = 0;
    for (struct connection *c = daemon->connections; c; c = c->following)
        count++;
    int fd = accept4(daemon->listen_fd, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (fd < 0)
        return;
    struct connection *c = count < MAX_CONNECTIONS ? calloc(1, sizeof *c) : NULL;
    socklen_t size = sizeof c->peer;
    if (!c || getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &c->peer, &size) < 0 ||
        uv_poll_init(&daemon->loop, &c->poll, fd) < 0) {
        close(fd);
        free(c);
        return;
    }
    c->daemon = daemon;
    c->fd = fd;
    c->give_fd = -1;
    c->id = ++daemon->next_connection;
    c->poll.data = c;
    c->following = daemon->connections;
    daemon->connections = c;
    connection_arm(c);
}

bool server_open(struct daemon *daemon, int socket_fd)
{
    daemon->listen_fd = socket_fd;
    daemon->listener.data = daemon;
    return uv_poll_init(&daemon->loop, &daemon->listener, socket_fd) == 0 &&
           uv_poll_start(&daemon->listener, UV_READABLE, listener_events) == 0;
}

void server_close(struct daemon *daemon)
{
    uv_close((uv_handle_t *)&daemon->listener, NULL);
    for (struct connection *c = daemon->connections, *following; c; c = following) {
        following = c->following;
        if (c->out.length)
            send_some(c);
        connection_close(c);
    }
}

// ---- the end of a request ----------------------------------------------------------------------------

static void finish(struct connection *c, uid_t uid, const char *command_line, struct daemon *daemon,
                   struct answer *answer, Rpc__Reply *reply)
{
    Rpc__Reply empty = RPC__REPLY__INIT;
    if (!reply)
        reply = &empty;
    reply->last = true;
    reply->success = !answer->failed;
    reply->messages = answer->list;
    reply->n_messages = answer->count;
    if (command_line && *command_line)
        journal_command(daemon, uid, command_line, reply->success);
    if (c) {
        c->busy = false;
        connection_send(c, reply, -1);
    }
    answer_free(answer);
}

void connection_finish(struct connection *c, const Rpc__Request *request, struct answer *answer,
                       Rpc__Reply *reply)
{
    finish(c, c->peer.uid, request->command_line, c->daemon, answer, reply);
}

struct operation *operation_new(struct connection *c, const Rpc__Request *request, const char *failure_text)
{
    struct operation *operation = calloc(1, sizeof *operation);
    if (!operation)
        abort(); // a few bytes: nothing else would work either
    operation->daemon = c->daemon;
    operation->connection = c->id;
    operation->uid = c->peer.uid;
    operation->waiting = 1;
    operation->failure_text = strdup(failure_text);
    operation->command_line = strdup(request->command_line ? request->command_line : "");
    return operation;
}

void operation_done(struct operation *operation)
{
    if (--operation->waiting)
        return;
    if (operation->answer.failed && operation->failure_text)
        answer_summary(&operation->answer, "%s", operation->failure_text);
    struct connection *c = connection_find(operation->daemon, operation->connection);
    finish(c, operation->uid, operation->command_line, operation->daemon, &operation->answer, NULL);
    free(operation->failure_text);
    free(operation->command_line);
    free(operation);
}

void operation_progress(struct operation *operation, const char *text)
{
    struct connection *c = connection_find(operation->daemon, operation->connection);
    if (!c)
        return;
    struct answer answer = {.list = NULL};
    Rpc__Reply reply = RPC__REPLY__INIT;
    answer_note(&answer, "%s", text);
    reply.last = false;
    reply.success = true;
    reply.messages = answer.list;
    reply.n_messages = answer.count;
    connection_send(c, &reply, -1);
    answer_free(&answer);
}
