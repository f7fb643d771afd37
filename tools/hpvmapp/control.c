// Clients on app.sock: hpvmd (events, requests) and consoles (several read, one writes).
//
// Only hpvmd can connect: the guest's folder is closed to others. It turns a connection into a console by
// ATTACH and hands it to a user's hpvmconsole; from then on only console messages are taken there.
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "hpvmapp.h"

#define OUTPUT_BLOCK 16384
#define OUTPUT_MAX   (256u << 10) // waiting for a slow console; it then skips output
#define TYPED_MAX    65536

static void drop_given(struct client *client)
{
    for (unsigned n = 0; n < HPVM_SCHEDULER_DESCRIPTORS; n++) {
        if (client->given[n] >= 0)
            close(client->given[n]);
        client->given[n] = -1;
    }
}

void control_close(struct client *client)
{
    struct app *app = client->app;
    if (client->fd < 0)
        return;
    close(client->fd);
    drop_given(client);
    client->fd = -1;
    bytes_free(&client->in);
    bytes_free(&client->out);
    free(client->who.groups);
    client->who.groups = NULL;
    if (app->writer != client)
        return;
    // The one that has waited longest may write now.
    app->writer = NULL;
    app->typed.length = 0;
    for (unsigned n = 0; n < MAX_CLIENTS && !app->writer; n++) {
        struct client *next = &app->clients[n];
        if (next->fd < 0 || !next->attached || !next->may_write)
            continue;
        Rpc__AppEvent event = RPC__APP_EVENT__INIT;
        event.kind = RPC__APP_EVENT__KIND__WRITER;
        app->writer = next;
        frame_append(&next->out, &event.base);
    }
}

void control_send(struct client *client, const Rpc__AppEvent *event)
{
    if (client->fd >= 0 && !frame_append(&client->out, &event->base))
        control_close(client);
    else
        control_writable(client);
}

void control_writable(struct client *client)
{
    while (client->fd >= 0 && client->out.length) {
        ssize_t done = send(client->fd, client->out.data, client->out.length, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (done > 0)
            bytes_consume(&client->out, (size_t)done);
        else if (errno == EAGAIN)
            return;
        else if (errno != EINTR)
            control_close(client);
    }
}

// ---- hpvmd -------------------------------------------------------------------------------------------

void control_event(struct app *app, Rpc__AppEvent__Kind kind, const char *text)
{
    Rpc__AppEvent event = RPC__APP_EVENT__INIT;
    event.kind = kind;
    event.text = (char *)text;
    for (unsigned n = 0; n < MAX_CLIENTS; n++)
        if (app->clients[n].fd >= 0 && app->clients[n].watching)
            control_send(&app->clients[n], &event);
}

// ---- consoles ----------------------------------------------------------------------------------------

static void tell_reader(struct client *client)
{
    struct app *app = client->app;
    Rpc__AppEvent event = RPC__APP_EVENT__INIT;
    event.kind = RPC__APP_EVENT__KIND__READER;
    event.text = app->writer ? app->writer->user : "";
    control_send(client, &event);
}

static void tell_writer(struct client *client)
{
    Rpc__AppEvent event = RPC__APP_EVENT__INIT;
    event.kind = RPC__APP_EVENT__KIND__WRITER;
    control_send(client, &event);
}

static void send_output(struct client *client)
{
    struct app *app = client->app;
    uint8_t block[OUTPUT_BLOCK];
    size_t length;
    while (client->fd >= 0 && client->out.length < OUTPUT_MAX &&
           (length = console_read(&app->console, &client->position, block, sizeof block)) > 0) {
        Rpc__AppEvent event = RPC__APP_EVENT__INIT;
        event.kind = RPC__APP_EVENT__KIND__OUTPUT;
        event.has_data = true;
        event.data.data = block;
        event.data.len = length;
        control_send(client, &event);
    }
    if (client->fd >= 0 && !client->replayed) {
        Rpc__AppEvent event = RPC__APP_EVENT__INIT;
        event.kind = RPC__APP_EVENT__KIND__REPLAYED;
        client->replayed = true;
        control_send(client, &event);
    }
}

void control_output(struct app *app)
{
    for (unsigned n = 0; n < MAX_CLIENTS; n++)
        if (app->clients[n].fd >= 0 && app->clients[n].attached)
            send_output(&app->clients[n]);
}

// Kept for an hpvmd that comes later.
static void remember_user(struct client *client, const Rpc__AppRequest *request)
{
    rpc__who__init(&client->who);
    if (request->user)
        strncpy(client->user, request->user, sizeof client->user - 1);
    if (!request->who)
        return;
    client->who.uid = request->who->uid;
    client->who.gid = request->who->gid;
    client->who.groups = calloc(request->who->n_groups + 1, sizeof client->who.groups[0]);
    for (size_t n = 0; n < request->who->n_groups && client->who.groups; n++)
        client->who.groups[client->who.n_groups++] = request->who->groups[n];
}

// What an earlier hpvmd handed out, so that this one can take it away.
static void tell_consoles(struct client *watcher)
{
    for (unsigned n = 0; n < MAX_CLIENTS; n++) {
        struct client *client = &watcher->app->clients[n];
        Rpc__AppEvent event = RPC__APP_EVENT__INIT;
        if (client->fd < 0 || !client->attached)
            continue;
        event.kind = RPC__APP_EVENT__KIND__CONSOLE;
        event.has_console = true;
        event.console = client->console;
        event.who = &client->who;
        control_send(watcher, &event);
    }
}

static void attach(struct client *client, const Rpc__AppRequest *request)
{
    struct app *app = client->app;
    client->attached = true;
    client->watching = false;
    client->may_write = request->may_write;
    client->console = request->console;
    remember_user(client, request);
    client->position = console_replay_start(&app->console);
    if (client->may_write && !app->writer)
        app->writer = client;
    send_output(client);
    if (app->writer == client)
        tell_writer(client);
    else
        tell_reader(client);
}

static void take_write(struct client *client)
{
    struct app *app = client->app;
    struct client *old = app->writer;
    if (!client->may_write) {
        tell_reader(client);
        return;
    }
    app->writer = client;
    app->typed.length = 0;
    tell_writer(client);
    if (old && old != client)
        tell_reader(old);
}

void control_type(struct app *app)
{
    size_t taken = 0;
    if (app->typed.length &&
        hpvm_vm_console_input(app->vm, app->typed.data, app->typed.length, &taken) == HPVM_OK)
        bytes_consume(&app->typed, taken);
}

static void input(struct client *client, const Rpc__AppRequest *request)
{
    struct app *app = client->app;
    if (app->writer != client || !request->has_data || app->typed.length + request->data.len > TYPED_MAX)
        return;
    bytes_append(&app->typed, request->data.data, request->data.len);
    control_type(app);
}

// ---- requests ----------------------------------------------------------------------------------------

static void take_request(struct client *client, const Rpc__AppRequest *request)
{
    struct app *app = client->app;
    bool for_console =
        request->kind == RPC__APP_REQUEST__KIND__INPUT || request->kind == RPC__APP_REQUEST__KIND__TAKE_WRITE;
    if (for_console != client->attached)
        return; // a console has no other rights, and hpvmd does not type
    switch (request->kind) {
    case RPC__APP_REQUEST__KIND__WATCH:
        client->watching = true;
        info_send(client);
        tell_consoles(client);
        break;
    case RPC__APP_REQUEST__KIND__GET_INFO:
        info_send(client);
        break;
    case RPC__APP_REQUEST__KIND__POWER_BUTTON:
        hpvm_vm_power_button(app->vm);
        break;
    case RPC__APP_REQUEST__KIND__RESET:
        hpvm_vm_reset(app->vm);
        break;
    case RPC__APP_REQUEST__KIND__INIT:
        hpvm_vm_send_init(app->vm);
        break;
    case RPC__APP_REQUEST__KIND__QUIT:
        app->quit = true;
        break;
    case RPC__APP_REQUEST__KIND__ATTACH:
        attach(client, request);
        break;
    case RPC__APP_REQUEST__KIND__INPUT:
        input(client, request);
        break;
    case RPC__APP_REQUEST__KIND__TAKE_WRITE:
        take_write(client);
        break;
    case RPC__APP_REQUEST__KIND__DETACH:
        for (unsigned n = 0; n < MAX_CLIENTS; n++)
            if (app->clients[n].fd >= 0 && app->clients[n].attached &&
                app->clients[n].console == request->console)
                control_close(&app->clients[n]);
        break;
    case RPC__APP_REQUEST__KIND__TUNE:
        hpvm_vm_set_timer_slack(app->vm, request->timer_slack_us);
        break;
    case RPC__APP_REQUEST__KIND__SCHEDULE:
        if (hpvm_vm_join_scheduler(app->vm, client->given) != HPVM_OK)
            app_log(app, "runs without scheduler: %s", hpvm_last_error()->message);
        break;
    case RPC__APP_REQUEST__KIND__LOG:
        if (client->given[0] >= 0) // hpvmd has begun a new file; other threads may be writing to the old one
            dup3(client->given[0], STDERR_FILENO, 0);
        break;
    default:
        break;
    }
}

// Descriptors belong to a request that is in the same bytes. A console's owner could send some as well: they
// are closed when those bytes are used up.
static ssize_t receive(struct client *client)
{
    _Alignas(struct cmsghdr) char control[CMSG_SPACE(HPVM_SCHEDULER_DESCRIPTORS * sizeof(int))];
    struct iovec part = {client->in.data + client->in.length, OUTPUT_BLOCK};
    struct msghdr message = {
        .msg_iov = &part, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
    ssize_t got = recvmsg(client->fd, &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
    if (got < 0)
        return got;
    for (struct cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS)
            continue;
        int descriptors[sizeof control / sizeof(int)];
        size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        drop_given(client);
        memcpy(descriptors, CMSG_DATA(header),
               count * sizeof(int)); // not more than there is room for in control
        for (size_t n = 0; n < count; n++) {
            if (n < HPVM_SCHEDULER_DESCRIPTORS)
                client->given[n] = descriptors[n];
            else
                close(descriptors[n]);
        }
    }
    return got;
}

void control_readable(struct client *client)
{
    ssize_t got = -1;
    if (bytes_reserve(&client->in, OUTPUT_BLOCK))
        got = receive(client);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (got <= 0) {
        control_close(client);
        return;
    }
    client->in.length += (size_t)got;
    while (client->fd >= 0) {
        size_t length = 0;
        unsigned version;
        enum frame_state state = frame_next(&client->in, TYPED_MAX, &length, &version);
        if (state == FRAME_INCOMPLETE)
            return;
        Rpc__AppRequest *request =
            state == FRAME_READY ? rpc__app_request__unpack(NULL, length, client->in.data + FRAME_HEADER)
                                 : NULL;
        if (!request) {
            control_close(client);
            return;
        }
        bytes_consume(&client->in, FRAME_HEADER + length);
        take_request(client, request);
        if (request->kind == RPC__APP_REQUEST__KIND__SCHEDULE ||
            request->kind == RPC__APP_REQUEST__KIND__LOG || !client->in.length)
            drop_given(client);
        rpc__app_request__free_unpacked(request, NULL);
    }
}

void control_accept(struct app *app)
{
    int fd = accept4(app->listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (fd < 0)
        return;
    for (unsigned n = 0; n < MAX_CLIENTS; n++)
        if (app->clients[n].fd < 0) {
            app->clients[n] = (struct client){.app = app, .fd = fd, .given = {-1, -1, -1}};
            return;
        }
    close(fd);
}
