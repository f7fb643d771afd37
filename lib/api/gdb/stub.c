// The gdb server: its thread, the connection, acknowledgements.
#include <arpa/inet.h>
#include <errno.h>
#include <hpvm/gdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include "api/gdb/gdb.h"

#define SEND_PATIENCE_MS 100 // between looks at `quit` while the client does not read

static void wake(void *user)
{
    const struct hpvm_gdb *gdb = user;
    uint64_t one = 1;
    ssize_t written = write(gdb->wake, &one, sizeof one);
    (void)written; // full: it is readable already
}

// ---- sending -----------------------------------------------------------------------------------------

static void send_bytes(struct hpvm_gdb *gdb, const char *data, size_t length)
{
    while (length && !gdb->failed) {
        ssize_t done = send(gdb->client, data, length, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (done > 0) {
            data += done;
            length -= (size_t)done;
        } else if (done < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            struct pollfd room = {.fd = gdb->client, .events = POLLOUT};
            poll(&room, 1, SEND_PATIENCE_MS);
            gdb->failed |= atomic_load(&gdb->quit);
        } else if (done == 0 || errno != EINTR) {
            gdb->failed = true;
        }
    }
}

static void send_packet(struct hpvm_gdb *gdb, const struct gdb_reply *reply)
{
    uint8_t sum = 0;
    for (size_t n = 0; n < reply->length; n++)
        sum = (uint8_t)(sum + (uint8_t)reply->text[n]);
    int length = snprintf(gdb->frame, sizeof gdb->frame, "$%.*s#%02x", (int)reply->length, reply->text, sum);
    gdb->frame_length = (size_t)length;
    send_bytes(gdb, gdb->frame, gdb->frame_length);
}

// ---- one client --------------------------------------------------------------------------------------

// What a resumption left: an answer at once when it is over already.
static void after_resume(struct hpvm_gdb *gdb)
{
    if (gdb->mode == GDB_STOPPED)
        send_packet(gdb, &gdb->stop_reply);
}

// False: the client is to go.
static bool take_packet(struct hpvm_gdb *gdb)
{
    if (!gdb->no_ack)
        send_bytes(gdb, "+", 1);
    if (gdb->mode != GDB_STOPPED) {
        gdb->reply.length = 0;
        hpvm__gdb_add(&gdb->reply, "E10"); // EBUSY
        send_packet(gdb, &gdb->reply);
        return true;
    }
    switch (hpvm__gdb_command(gdb, gdb->reader.data, gdb->reader.length)) {
    case GDB_ANSWER:
        send_packet(gdb, &gdb->reply);
        return true;
    case GDB_RESUME:
        after_resume(gdb);
        return true;
    case GDB_DETACH:
        send_packet(gdb, &gdb->reply);
        return false;
    case GDB_KILL:
        if (gdb->reply.length)
            send_packet(gdb, &gdb->reply);
        hpvm__gdb_places_clear(gdb);
        hpvm__vm_power_off(gdb->vm, "killed by the debugger");
        gdb->mode = GDB_RUNNING; // there is nothing to let go on
        return false;
    }
    return true;
}

static bool take_byte(struct hpvm_gdb *gdb, uint8_t byte)
{
    switch (hpvm__gdb_feed(&gdb->reader, byte)) {
    case GDB_PACKET:
        return take_packet(gdb);
    case GDB_DAMAGED:
        if (!gdb->no_ack)
            send_bytes(gdb, "-", 1);
        return true;
    case GDB_OVERSIZE:
        if (!gdb->no_ack)
            send_bytes(gdb, "+", 1);
        gdb->reply.length = 0;
        hpvm__gdb_add(&gdb->reply, "E07"); // E2BIG
        send_packet(gdb, &gdb->reply);
        return true;
    case GDB_INTERRUPT:
        gdb->interrupting = gdb->mode != GDB_STOPPED;
        if (gdb->mode == GDB_RUNNING)
            hpvm__gdb_halt(gdb); // the event wakes this thread, which answers
        return true;
    case GDB_NAK:
        send_bytes(gdb, gdb->frame, gdb->frame_length);
        return true;
    case GDB_ACK:
    case GDB_MORE:
        return true;
    }
    return true;
}

static bool take_input(struct hpvm_gdb *gdb)
{
    uint8_t buffer[4096];
    ssize_t got = recv(gdb->client, buffer, sizeof buffer, MSG_DONTWAIT);
    if (got < 0)
        return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
    for (ssize_t n = 0; n < got; n++)
        if (!take_byte(gdb, buffer[n]) || gdb->failed)
            return false;
    return got > 0;
}

static void drain(const struct hpvm_gdb *gdb)
{
    uint64_t count;
    ssize_t got = read(gdb->wake, &count, sizeof count);
    (void)got; // nothing there
}

// Everything until the client is gone.
static void talk(struct hpvm_gdb *gdb)
{
    while (!atomic_load(&gdb->quit) && !gdb->failed) {
        struct pollfd ready[] = {{.fd = gdb->client, .events = POLLIN}, {.fd = gdb->wake, .events = POLLIN}};
        if (poll(ready, 2, gdb->mode == GDB_PARTLY ? 0 : -1) < 0)
            continue;
        if (ready[1].revents)
            drain(gdb);
        if (ready[0].revents && !take_input(gdb))
            return;
        if (gdb->mode == GDB_PARTLY) {
            hpvm__gdb_run_partly(gdb);
            after_resume(gdb);
        } else if (gdb->mode == GDB_RUNNING && hpvm__gdb_stopped(gdb)) {
            send_packet(gdb, &gdb->stop_reply);
        }
    }
}

static void serve(struct hpvm_gdb *gdb)
{
    int on = 1;
    setsockopt(gdb->client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on); // fails for Unix sockets: no harm
    gdb->no_ack = gdb->failed = gdb->interrupting = gdb->physical = false;
    gdb->reader.state = GDB_IDLE;
    gdb->frame_length = 0;
    gdb->identity = -1;
    gdb->current = 0;
    hpvm__gdb_halt(gdb);
    drain(gdb);
    gdb->mode = GDB_STOPPED;
    hpvm__gdb_stop_now(gdb);
    talk(gdb);
    bool ended = gdb->mode == GDB_RUNNING && hpvm__vm_idle(gdb->vm);
    bool running = gdb->mode == GDB_RUNNING;
    if (gdb->place_count) {
        hpvm__gdb_halt(gdb);
        hpvm__gdb_places_clear(gdb);
        running = false;
    }
    // Detached or lost: the guest goes on, unless it ended (or the server does, while the guest was stopped).
    if (!running && !ended && (gdb->vm->powered || !gdb->vm->started) &&
        !(atomic_load(&gdb->quit) && gdb->mode == GDB_STOPPED))
        hpvm_vm_start(gdb->vm);
    gdb->mode = GDB_STOPPED;
    close(gdb->client);
    gdb->client = -1;
}

static void *server_main(void *opaque)
{
    struct hpvm_gdb *gdb = opaque;
    while (!atomic_load(&gdb->quit)) {
        struct pollfd ready[] = {{.fd = gdb->listener, .events = POLLIN},
                                 {.fd = gdb->wake, .events = POLLIN}};
        if (poll(ready, 2, -1) < 0)
            continue;
        if (ready[1].revents)
            drain(gdb);
        if (!ready[0].revents || atomic_load(&gdb->quit))
            continue;
        gdb->client = accept4(gdb->listener, NULL, NULL, SOCK_CLOEXEC);
        if (gdb->client >= 0)
            serve(gdb);
        else if (errno != EINTR && errno != ECONNABORTED && errno != EAGAIN)
            poll(&ready[1], 1, 1000); // out of descriptors, or the like: not in a tight loop
    }
    return NULL;
}

// ---- life cycle --------------------------------------------------------------------------------------

static hpvm_status open_port(struct hpvm_gdb *gdb, uint16_t port)
{
    int on = 1;
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    gdb->listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (gdb->listener < 0 || setsockopt(gdb->listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) < 0 ||
        bind(gdb->listener, (struct sockaddr *)&address, sizeof address) < 0 || listen(gdb->listener, 1) < 0)
        return hpvm__fail(HPVM_E_IO, errno, "TCP port %u for gdb: %s", port, strerror(errno));
    return HPVM_OK;
}

static hpvm_status open_listener(struct hpvm_gdb *gdb, const hpvm_gdb_config *cfg)
{
    hpvm_status status = HPVM_OK;
    int listening = 0;
    socklen_t length = sizeof listening;
    if (cfg->listen_fd < 0)
        status = open_port(gdb, cfg->port);
    else if (getsockopt(cfg->listen_fd, SOL_SOCKET, SO_ACCEPTCONN, &listening, &length) < 0 || !listening)
        status = API_FAIL(HPVM_E_INVAL, "listen_fd %d is not a listening socket", cfg->listen_fd);
    else
        gdb->listener = cfg->listen_fd;
    struct sockaddr_storage address;
    length = sizeof address;
    if (status == HPVM_OK && getsockname(gdb->listener, (struct sockaddr *)&address, &length) == 0) {
        if (address.ss_family == AF_INET)
            gdb->port = ntohs(((struct sockaddr_in *)&address)->sin_port);
        else if (address.ss_family == AF_INET6)
            gdb->port = ntohs(((struct sockaddr_in6 *)&address)->sin6_port);
    }
    return status;
}

static hpvm_status hook(struct hpvm_gdb *gdb, bool set)
{
    hpvm_vm *vm = gdb->vm;
    hpvm_status status = HPVM_OK;
    pthread_mutex_lock(&vm->event_lock);
    if (set && vm->stop_hook)
        status = API_FAIL(HPVM_E_EXIST, "the VM has a gdb server already");
    else if (set || vm->stop_hook_user == gdb) {
        vm->stop_hook = set ? wake : NULL;
        vm->stop_hook_user = set ? gdb : NULL;
    }
    pthread_mutex_unlock(&vm->event_lock);
    return status;
}

static void release(struct hpvm_gdb *gdb, bool own_listener)
{
    if (own_listener && gdb->listener >= 0)
        close(gdb->listener);
    if (gdb->wake >= 0)
        close(gdb->wake);
    free(gdb);
}

hpvm_status hpvm_gdb_create(hpvm_gdb **out, hpvm_vm *vm, const hpvm_gdb_config *cfg)
{
    API_ENTER;
    if (!out || !vm || !cfg)
        return API_FAIL(HPVM_E_INVAL, "out, vm and cfg must not be NULL");
    *out = NULL;
    hpvm_status status =
        hpvm__check_struct(cfg->struct_size, sizeof *cfg, sizeof *cfg, cfg, "hpvm_gdb_config");
    if (status != HPVM_OK)
        return status;
    if (cfg->reserved[0] || cfg->reserved[1] || cfg->reserved[2])
        return API_FAIL(HPVM_E_INVAL, "hpvm_gdb_config.reserved is not zero");
    struct hpvm_gdb *gdb = calloc(1, sizeof *gdb);
    if (!gdb)
        return API_FAIL(HPVM_E_NOMEM, "no memory for the gdb server");
    gdb->vm = vm;
    gdb->listener = gdb->client = -1;
    gdb->wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (gdb->wake < 0)
        status = hpvm__fail(HPVM_E_IO, errno, "cannot create an event descriptor for the gdb server");
    if (status == HPVM_OK)
        status = open_listener(gdb, cfg);
    if (status == HPVM_OK)
        status = hook(gdb, true);
    if (status == HPVM_OK) {
        int error = pthread_create(&gdb->thread, NULL, server_main, gdb);
        if (error) {
            status = hpvm__fail(HPVM_E_LIMIT, error, "cannot create the thread of the gdb server");
            hook(gdb, false);
        }
    }
    if (status != HPVM_OK) {
        release(gdb, cfg->listen_fd < 0);
        return status;
    }
    *out = gdb;
    return HPVM_OK;
}

uint16_t hpvm_gdb_port(const hpvm_gdb *gdb)
{
    return gdb ? gdb->port : 0;
}

void hpvm_gdb_destroy(hpvm_gdb *gdb)
{
    if (!gdb)
        return;
    atomic_store(&gdb->quit, true);
    wake(gdb);
    pthread_join(gdb->thread, NULL);
    hook(gdb, false);
    release(gdb, true);
}
