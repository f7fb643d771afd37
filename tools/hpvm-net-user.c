// hpvm-net-user: network for one guest without privileges. Ethernet frames come and go over an inherited
// socket; libslirp turns them into ordinary sockets of this process. It is a process of its own because it
// parses what a hostile guest sends.
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <grp.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include <slirp/libslirp.h>

static const char usage[] =
    "usage: hpvm-net-user --fd N [--forward PROTOCOL:ADDRESS:HOSTPORT:GUESTPORT]... [--no-host]\n"
    "Connects the guest at the other end of socket N (seqpacket or datagram, one Ethernet frame per\n"
    "message) to the network through this process's own sockets. The guest gets 10.0.2.15 by DHCP; the\n"
    "host is 10.0.2.2 and the name server 10.0.2.3. Ends when the other end is closed\n"
    "(with a datagram socket only when the next frame goes there).\n"
    "  --forward ...  takes connections on the host and gives them to the guest; PROTOCOL is tcp or udp,\n"
    "                 ADDRESS an IPv4 address of the host (empty: 127.0.0.1)\n"
    "  --no-host      the guest cannot reach services on the host's loopback address\n";

#define MAX_FORWARDS 64
#define MAX_TIMERS   SLIRP_TIMER_NUM
#define FRAME_MAX    65550
#define NOBODY       65534

struct forward {
    bool udp;
    struct in_addr host;
    int host_port, guest_port;
};

struct timer {
    bool used;
    SlirpTimerId id;
    void *opaque;
    int64_t expires_ms; // -1: not running
};

struct link {
    Slirp *slirp;
    int descriptor;
    bool seqpacket, closed;
    struct pollfd *polls;
    int count, capacity;
    struct timer timers[MAX_TIMERS];
};

static int64_t now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000ll + now.tv_nsec;
}

// ---- what libslirp calls -----------------------------------------------------------------------------

static ssize_t send_packet(const void *data, size_t length, void *opaque)
{
    struct link *link = opaque;
    ssize_t n = send(link->descriptor, data, length, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (n < 0 && (errno == ECONNREFUSED || errno == EPIPE || errno == ECONNRESET || errno == ENOTCONN))
        link->closed = true;
    // A full socket loses the frame, as a network may; TCP sends it again.
    return n < 0 ? (ssize_t)length : n;
}

static void guest_error(const char *message, void *opaque)
{
    static unsigned count; // the guest decides how often
    (void)opaque;
    if (count++ < 20)
        fprintf(stderr, "hpvm-net-user: %s\n", message);
}

static int64_t clock_get_ns(void *opaque)
{
    (void)opaque;
    return now_ns();
}

static void *timer_new(SlirpTimerId id, void *timer_opaque, void *opaque)
{
    struct link *link = opaque;
    for (int n = 0; n < MAX_TIMERS; n++) {
        struct timer *timer = &link->timers[n];
        if (timer->used)
            continue;
        *timer = (struct timer){.used = true, .id = id, .opaque = timer_opaque, .expires_ms = -1};
        return timer;
    }
    abort(); // libslirp has one timer per id
}

static void timer_free(void *timer, void *opaque)
{
    (void)opaque;
    ((struct timer *)timer)->used = false;
}

static void timer_mod(void *timer, int64_t expires_ms, void *opaque)
{
    (void)opaque;
    ((struct timer *)timer)->expires_ms = expires_ms;
}

static void ignore_descriptor(int descriptor, void *opaque)
{
    (void)descriptor;
    (void)opaque;
}

static void ignore_notify(void *opaque)
{
    (void)opaque; // one thread: the loop looks at everything before it sleeps
}

static const SlirpCb callbacks = {
    .send_packet = send_packet,
    .guest_error = guest_error,
    .clock_get_ns = clock_get_ns,
    .timer_free = timer_free,
    .timer_mod = timer_mod,
    .register_poll_fd = ignore_descriptor,
    .unregister_poll_fd = ignore_descriptor,
    .notify = ignore_notify,
    .timer_new_opaque = timer_new,
};

// ---- the loop ----------------------------------------------------------------------------------------

static int add_poll(int descriptor, int events, void *opaque)
{
    struct link *link = opaque;
    if (link->count == link->capacity) {
        int capacity = link->capacity ? 2 * link->capacity : 64;
        struct pollfd *polls = realloc(link->polls, (size_t)capacity * sizeof *polls);
        if (!polls)
            return -1;
        link->polls = polls;
        link->capacity = capacity;
    }
    short wanted = (short)((events & SLIRP_POLL_IN ? POLLIN : 0) | (events & SLIRP_POLL_OUT ? POLLOUT : 0) |
                           (events & SLIRP_POLL_PRI ? POLLPRI : 0));
    link->polls[link->count] = (struct pollfd){.fd = descriptor, .events = wanted};
    return link->count++;
}

static int get_events(int index, void *opaque)
{
    const struct link *link = opaque;
    if (index < 0 || index >= link->count)
        return 0;
    short events = link->polls[index].revents;
    return (events & POLLIN ? SLIRP_POLL_IN : 0) | (events & POLLOUT ? SLIRP_POLL_OUT : 0) |
           (events & POLLPRI ? SLIRP_POLL_PRI : 0) | (events & (POLLERR | POLLNVAL) ? SLIRP_POLL_ERR : 0) |
           (events & POLLHUP ? SLIRP_POLL_HUP : 0);
}

static void receive_frames(struct link *link)
{
    static uint8_t frame[FRAME_MAX];
    for (int n = 0; n < 64 && !link->closed; n++) {
        ssize_t length = recv(link->descriptor, frame, sizeof frame, MSG_DONTWAIT);
        if (length > 0)
            slirp_input(link->slirp, frame, (int)length);
        else if (length == 0 && link->seqpacket)
            link->closed = true;
        else if (length < 0 && errno != EINTR) {
            if (errno != EAGAIN && errno != EWOULDBLOCK)
                link->closed = true;
            return;
        }
    }
}

static void run_timers(struct link *link, uint32_t *timeout_ms)
{
    int64_t now = now_ns() / 1000000;
    for (int n = 0; n < MAX_TIMERS; n++) {
        struct timer *timer = &link->timers[n];
        if (!timer->used || timer->expires_ms < 0)
            continue;
        if (timer->expires_ms <= now) {
            timer->expires_ms = -1;
            slirp_handle_timer(link->slirp, timer->id, timer->opaque);
        }
        if (timer->used && timer->expires_ms >= 0 && timer->expires_ms - now < *timeout_ms)
            *timeout_ms = timer->expires_ms > now ? (uint32_t)(timer->expires_ms - now) : 0;
    }
}

static int run(struct link *link)
{
    while (!link->closed) {
        uint32_t timeout_ms = 60000;
        link->count = 0;
        run_timers(link, &timeout_ms);
        if (add_poll(link->descriptor, SLIRP_POLL_IN, link) < 0)
            return 1;
        slirp_pollfds_fill(link->slirp, &timeout_ms, add_poll, link);
        int ready = poll(link->polls, (nfds_t)link->count, (int)timeout_ms);
        if (ready < 0 && errno != EINTR) {
            fprintf(stderr, "hpvm-net-user: poll: %s\n", strerror(errno));
            return 1;
        }
        short events = ready > 0 ? link->polls[0].revents : 0;
        slirp_pollfds_poll(link->slirp, ready < 0, get_events, link);
        if (events & POLLIN)
            receive_frames(link);
        else if (events & (POLLHUP | POLLERR | POLLNVAL))
            link->closed = true;
    }
    return 0;
}

// ---- start -------------------------------------------------------------------------------------------

static bool parse_port(const char *text, int *port)
{
    char *end;
    long value = strtol(text, &end, 10);
    *port = (int)value;
    return *text && !*end && value >= 1 && value <= 65535;
}

static bool parse_forward(const char *text, struct forward *forward)
{
    char copy[128], *rest = copy;
    if (strlen(text) >= sizeof copy)
        return false;
    strcpy(copy, text);
    const char *protocol = strsep(&rest, ":"), *address = strsep(&rest, ":"), *host = strsep(&rest, ":");
    if (!protocol || !address || !host || !rest)
        return false;
    forward->udp = strcmp(protocol, "udp") == 0;
    return (forward->udp || strcmp(protocol, "tcp") == 0) &&
           inet_pton(AF_INET, *address ? address : "127.0.0.1", &forward->host) == 1 &&
           parse_port(host, &forward->host_port) && parse_port(rest, &forward->guest_port);
}

// Gives up everything that was inherited and is not needed.
static bool drop_privileges(int descriptor)
{
    if (descriptor > 3)
        close_range(3, (unsigned)descriptor - 1, 0);
    close_range((unsigned)descriptor + 1, ~0u, 0);
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || chdir("/") != 0)
        return false;
    if (geteuid() == 0 && (setgroups(0, NULL) != 0 || setresgid(NOBODY, NOBODY, NOBODY) != 0 ||
                           setresuid(NOBODY, NOBODY, NOBODY) != 0))
        return false;
    return true;
}

static Slirp *start_slirp(struct link *link, bool no_host)
{
    SlirpConfig config = {
        .version = 4, .in_enabled = true, .in6_enabled = true, .disable_host_loopback = no_host};
    inet_pton(AF_INET, "10.0.2.0", &config.vnetwork);
    inet_pton(AF_INET, "255.255.255.0", &config.vnetmask);
    inet_pton(AF_INET, "10.0.2.2", &config.vhost);
    inet_pton(AF_INET, "10.0.2.15", &config.vdhcp_start);
    inet_pton(AF_INET, "10.0.2.3", &config.vnameserver);
    inet_pton(AF_INET6, "fec0::", &config.vprefix_addr6);
    config.vprefix_len = 64;
    inet_pton(AF_INET6, "fec0::2", &config.vhost6);
    inet_pton(AF_INET6, "fec0::3", &config.vnameserver6);
    return slirp_new(&config, &callbacks, link);
}

static int fail(const char *what, const char *why)
{
    fprintf(stderr, "hpvm-net-user: %s: %s\n", what, why);
    return 1;
}

int main(int argc, char **argv)
{
    static const struct option options[] = {{"fd", required_argument, NULL, 'f'},
                                            {"forward", required_argument, NULL, 'w'},
                                            {"no-host", no_argument, NULL, 'n'},
                                            {"help", no_argument, NULL, 'h'},
                                            {0}};
    static struct forward forwards[MAX_FORWARDS];
    struct link link = {.descriptor = -1};
    int forward_count = 0, option;
    bool no_host = false;
    while ((option = getopt_long(argc, argv, "", options, NULL)) != -1) {
        switch (option) {
        case 'f': {
            char *end;
            long value = strtol(optarg, &end, 10);
            if (!*optarg || *end || value < 0 || value > 1 << 20)
                return fail(optarg, "not a descriptor number");
            link.descriptor = (int)value;
            break;
        }
        case 'w':
            if (forward_count == MAX_FORWARDS)
                return fail(optarg, "too many forwarded ports");
            if (!parse_forward(optarg, &forwards[forward_count++]))
                return fail(optarg, "not of the form PROTOCOL:ADDRESS:HOSTPORT:GUESTPORT");
            break;
        case 'n':
            no_host = true;
            break;
        case 'h':
            fputs(usage, stdout);
            return 0;
        default:
            fputs(usage, stderr);
            return 2;
        }
    }
    if (optind != argc || link.descriptor < 0) {
        fputs(usage, stderr);
        return 2;
    }
    int type = 0;
    socklen_t size = sizeof type;
    if (getsockopt(link.descriptor, SOL_SOCKET, SO_TYPE, &type, &size) != 0)
        return fail("--fd", strerror(errno));
    if (type != SOCK_SEQPACKET && type != SOCK_DGRAM)
        return fail("--fd", "must be a seqpacket or datagram socket");
    link.seqpacket = type == SOCK_SEQPACKET;
    if (!drop_privileges(link.descriptor))
        return fail("cannot give up privileges", strerror(errno));
    link.slirp = start_slirp(&link, no_host);
    if (!link.slirp)
        return fail("libslirp", "cannot be started");
    struct in_addr guest;
    inet_pton(AF_INET, "10.0.2.15", &guest);
    for (int n = 0; n < forward_count; n++)
        if (slirp_add_hostfwd(link.slirp, forwards[n].udp, forwards[n].host, forwards[n].host_port, guest,
                              forwards[n].guest_port) != 0) {
            fprintf(stderr, "hpvm-net-user: port %d of the host cannot be taken: %s\n", forwards[n].host_port,
                    strerror(errno));
            return 1;
        }
    int status = run(&link);
    slirp_cleanup(link.slirp);
    free(link.polls);
    return status;
}
