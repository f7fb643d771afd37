// Connection of a command to hpvmd, and the parts that all commands share.
#include "client_common.h"

#include <errno.h>
#include <fcntl.h>
#include <hpvm/hpvm.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "cli_common.h"
#include "home_common.h"

#define START_ATTEMPTS 200 // times 50 ms

void client_init(struct client *client, const char *program, int argc, char **argv)
{
    *client = (struct client){.program = program, .fd = -1, .received_fd = -1};
    size_t at = (size_t)snprintf(client->command_line, sizeof client->command_line, "%s", program);
    for (int n = 1; n < argc && at + 2 < sizeof client->command_line; n++)
        at += (size_t)snprintf(client->command_line + at, sizeof client->command_line - at, " %s", argv[n]);
}

void client_close(struct client *client)
{
    if (client->fd >= 0)
        close(client->fd);
    if (client->received_fd >= 0)
        close(client->received_fd);
    client->fd = client->received_fd = -1;
    bytes_free(&client->in);
}

// Runs hpvmd, which returns when its socket answers.
static bool start_daemon(const struct client *client)
{
    char path[PATH_MAX + 32];
    home_program(path, sizeof path, "hpvmd");
    pid_t child = fork();
    if (child == 0) {
        execlp(path, "hpvmd", "--daemon", (char *)NULL);
        cli_error(client->program, "ERROR: cannot run hpvmd: %s", strerror(errno));
        _exit(1);
    }
    int status = 1;
    if (child < 0)
        cli_error(client->program, "ERROR: cannot start hpvmd: %s", strerror(errno));
    else
        while (waitpid(child, &status, 0) < 0 && errno == EINTR)
            ;
    return child > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static bool client_connect(struct client *client)
{
    char home[PATH_MAX], message[512];
    if (!home_path(home, sizeof home, message, sizeof message)) {
        cli_error(client->program, "ERROR: %s", message);
        return false;
    }
    bool started = false;
    for (unsigned attempt = 0; attempt < START_ATTEMPTS; attempt++) {
        client->fd = home_connect(home, "hpvmd.sock");
        if (client->fd >= 0) {
            fcntl(client->fd, F_SETFL, 0);
            return true;
        }
        if (errno == EACCES || errno == EPERM) {
            cli_error(client->program, "ERROR: Superuser privileges required. (%s/hpvmd.sock: %s)", home,
                      strerror(errno));
            return false;
        }
        if (errno != ENOENT && errno != ECONNREFUSED && errno != EAGAIN) {
            cli_error(client->program, "ERROR: %s/hpvmd.sock: %s", home, strerror(errno));
            return false;
        }
        if (!started && errno != EAGAIN) {
            if (!start_daemon(client))
                return false; // it said why
            started = true;
        } else {
            poll(NULL, 0, 50);
        }
    }
    cli_error(client->program, "ERROR: hpvmd does not answer on %s/hpvmd.sock", home);
    return false;
}

static bool send_all(int fd, const uint8_t *data, size_t length)
{
    while (length) {
        ssize_t done = send(fd, data, length, MSG_NOSIGNAL);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return false;
        data += done;
        length -= (size_t)done;
    }
    return true;
}

// Reads more, with a descriptor if one comes along. 0: the end, or an error in errno.
static ssize_t receive(struct client *client)
{
    if (!bytes_reserve(&client->in, 65536))
        return 0;
    union {
        struct cmsghdr header;
        char space[CMSG_SPACE(sizeof(int))];
    } control;
    struct iovec part = {client->in.data + client->in.length, 65536};
    struct msghdr message = {
        .msg_iov = &part, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};
    ssize_t got;
    do
        got = recvmsg(client->fd, &message, MSG_CMSG_CLOEXEC);
    while (got < 0 && errno == EINTR);
    if (got <= 0)
        return 0;
    client->in.length += (size_t)got;
    for (struct cmsghdr *c = CMSG_FIRSTHDR(&message); c; c = CMSG_NXTHDR(&message, c))
        if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_RIGHTS && client->received_fd < 0)
            memcpy(&client->received_fd, CMSG_DATA(c), sizeof(int));
    return got;
}

static Rpc__Reply *next_reply(struct client *client)
{
    for (;;) {
        size_t length = 0;
        unsigned version = 0;
        switch (frame_next(&client->in, FRAME_MAX_REPLY, &length, &version)) {
        case FRAME_READY: {
            Rpc__Reply *reply = rpc__reply__unpack(NULL, length, client->in.data + FRAME_HEADER);
            bytes_consume(&client->in, FRAME_HEADER + length);
            if (!reply)
                cli_error(client->program, "ERROR: hpvmd sent a damaged answer");
            return reply;
        }
        case FRAME_STRANGER:
            cli_error(client->program,
                      "ERROR: hpvmd speaks protocol version %u and this command version %u; restart hpvmd",
                      version, FRAME_PROTOCOL);
            return NULL;
        case FRAME_DAMAGED:
            cli_error(client->program, "ERROR: hpvmd sent a damaged answer");
            return NULL;
        case FRAME_INCOMPLETE:
            break;
        }
        if (receive(client) == 0) {
            cli_error(client->program, "ERROR: hpvmd ended before it answered; see its log");
            return NULL;
        }
    }
}

// An idle connection on which something can be read has come to its end.
static void drop_dead_connection(struct client *client)
{
    struct pollfd idle = {.fd = client->fd, .events = POLLIN};
    if (client->fd < 0 || poll(&idle, 1, 0) == 0)
        return;
    close(client->fd);
    client->fd = -1;
    client->in.length = 0;
}

Rpc__Reply *client_call(struct client *client, Rpc__Request *request)
{
    drop_dead_connection(client); // hpvmd may have been replaced since the last call
    if (client->fd < 0 && !client_connect(client))
        return NULL;
    request->command_line = client->command_line;
    struct bytes out = {NULL, 0, 0};
    bool sent = frame_append(&out, &request->base) && send_all(client->fd, out.data, out.length);
    bytes_free(&out);
    if (!sent && errno != EPIPE && errno != ECONNRESET) {
        cli_error(client->program, "ERROR: cannot send to hpvmd: %s", strerror(errno));
        return NULL;
    }
    Rpc__Reply *reply;
    while ((reply = next_reply(client)) && !reply->last) {
        client_print(client, reply);
        rpc__reply__free_unpacked(reply, NULL);
    }
    return reply;
}

void client_print(const struct client *client, const Rpc__Reply *reply)
{
    static const char *const names[] = {"ERROR", "WARNING"};
    fflush(stdout);
    for (size_t n = 0; n < reply->n_messages; n++) {
        const Rpc__Message *m = reply->messages[n];
        if (m->severity == RPC__SEVERITY__SUMMARY)
            cli_error(client->program, "%s", m->text);
        else if (m->severity >= RPC__SEVERITY__INFORMATION)
            printf("%s: %s\n", client->program, m->text);
        else if (m->guest)
            cli_error(client->program, "%s (%s): %s", names[m->severity], m->guest, m->text);
        else
            cli_error(client->program, "%s: %s", names[m->severity], m->text);
    }
    fflush(stdout);
}

bool client_run(struct client *client, Rpc__Request *request)
{
    Rpc__Reply *reply = client_call(client, request);
    if (!reply)
        return false;
    client_print(client, reply);
    bool success = reply->success;
    rpc__reply__free_unpacked(reply, NULL);
    return success;
}

bool client_target_option(const struct client *client, struct target *target, int option, char *value)
{
    if (target->name || target->number) {
        cli_error(client->program, "ERROR: -P and -p: one guest only");
        return false;
    }
    uint64_t number;
    if (option == 'P') {
        target->name = value;
        if (!*value)
            cli_error(client->program, "ERROR: -P: the name is empty");
        return *value;
    }
    if (!cli_parse_number(value, 1, UINT32_MAX, &number)) {
        cli_error(client->program, "ERROR: -p %s: not a virtual machine number", value);
        return false;
    }
    target->number = (unsigned)number;
    return true;
}

bool client_target_required(const struct client *client, const struct target *target)
{
    if (target->name || target->number)
        return true;
    cli_error(client->program, "ERROR: no guest given; use -P name or -p number");
    return false;
}

void client_target_set(const struct target *target, Rpc__Request *request)
{
    request->guest = target->name;
    request->has_number = target->number != 0;
    request->number = target->number;
}

bool client_confirm(const struct client *client, const char *question)
{
    char line[64];
    printf("%s: %s [n]: ", client->program, question);
    fflush(stdout);
    bool yes = fgets(line, sizeof line, stdin) && (line[0] == 'y' || line[0] == 'Y');
    if (!yes)
        cli_error(client->program, "not confirmed; nothing was done");
    return yes;
}

void client_version(const char *program)
{
    printf("%s: Version %d.%d.%d\n", program, HPVM_VERSION_MAJOR, HPVM_VERSION_MINOR, HPVM_VERSION_PATCH);
    exit(0);
}
