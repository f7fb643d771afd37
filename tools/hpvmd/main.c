// hpvmd: keeps the registry of guests, starts and watches their processes, answers the hpvm* commands.
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <hpvm/hpvm.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli_common.h"
#include "home_common.h"
#include "hpvmd.h"

#define PROGRAM      "hpvmd"
#define SAMPLE_MS    5000 // hpvmstatus -r: sampling interval
#define SYSTEMD_FD   3    // sd_listen_fds(3): the first passed socket
#define DEFAULT_MODE 0666 // who may do what is decided by peer credentials

struct options {
    bool daemon, boot;
};

static bool make_folders(char *path)
{
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        bool good = mkdir(path, 0755) == 0 || errno == EEXIST;
        *slash = '/';
        if (!good)
            return false;
    }
    if (mkdir(path, 0700) == 0)
        return chmod(path, 0711) == 0; // console users of other accounts reach the socket
    return errno == EEXIST;
}

static int open_part(struct daemon *daemon, const char *name)
{
    return folder_create(daemon->home_fd, name, 0700) ? folder_open(daemon->home_fd, name) : -1;
}

static bool open_home(struct daemon *daemon)
{
    char message[512];
    if (!home_path(daemon->home, sizeof daemon->home, message, sizeof message)) {
        cli_error(PROGRAM, "ERROR: %s", message);
        return false;
    }
    if (!make_folders(daemon->home) ||
        (daemon->home_fd = open(daemon->home, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) < 0) {
        cli_error(PROGRAM, "ERROR: %s: %s", daemon->home, strerror(errno));
        return false;
    }
    daemon->uuids = open_part(daemon, "uuids");
    daemon->names = open_part(daemon, "guests");
    daemon->common = open_part(daemon, "common");
    if (daemon->uuids >= 0 && daemon->names >= 0 && daemon->common >= 0)
        return true;
    cli_error(PROGRAM, "ERROR: %s: %s", daemon->home, strerror(errno));
    return false;
}

// One hpvmd per home. 1: ours, 0: another one runs, -1: error.
static int take_lock(struct daemon *daemon)
{
    daemon->lock = openat(daemon->home_fd, "hpvmd.lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (daemon->lock >= 0 && flock(daemon->lock, LOCK_EX | LOCK_NB) == 0) {
        char text[32];
        int length = snprintf(text, sizeof text, "%d\n", (int)getpid());
        if (ftruncate(daemon->lock, 0) == 0 && pwrite(daemon->lock, text, (size_t)length, 0) < 0)
            return 1; // the number is for people only
        return 1;
    }
    if (daemon->lock >= 0 && errno == EWOULDBLOCK)
        return 0;
    cli_error(PROGRAM, "ERROR: %s/hpvmd.lock: %s", daemon->home, strerror(errno));
    return -1;
}

static int inherited_socket(void)
{
    const char *pid = getenv("LISTEN_PID"), *count = getenv("LISTEN_FDS");
    if (!pid || !count || atol(pid) != (long)getpid() || atol(count) != 1)
        return -1;
    unsetenv("LISTEN_PID");
    unsetenv("LISTEN_FDS");
    fcntl(SYSTEMD_FD, F_SETFD, FD_CLOEXEC);
    fcntl(SYSTEMD_FD, F_SETFL, O_NONBLOCK);
    return SYSTEMD_FD;
}

static void on_signal(uv_signal_t *signal, int number)
{
    (void)number;
    uv_stop(signal->loop);
}

static void sample(uv_timer_t *timer)
{
    struct daemon *daemon = timer->data;
    for (struct guest *guest = daemon->guests; guest; guest = guest->following)
        link_send(guest, RPC__APP_REQUEST__KIND__GET_INFO);
    scheduling_refresh(daemon);
}

static bool open_server(struct daemon *daemon)
{
    char message[MESSAGE_MAX];
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN); // a write that is too much fails, and that is said
    struct rlimit files = {0, 0};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
    if (uv_loop_init(&daemon->loop) != 0 || !registry_load(daemon, message, sizeof message)) {
        cli_error(PROGRAM, "ERROR: %s", message);
        return false;
    }
    journal_event(daemon, NULL, "started, process %d", (int)getpid());
    guests_adopt(daemon);
    int fd = inherited_socket();
    if (fd < 0)
        fd = home_listen(daemon->home, "hpvmd.sock", DEFAULT_MODE);
    if (fd < 0 || !server_open(daemon, fd)) {
        cli_error(PROGRAM, "ERROR: %s/hpvmd.sock: %s", daemon->home, strerror(errno));
        return false;
    }
    const int numbers[2] = {SIGTERM, SIGINT};
    for (unsigned n = 0; n < 2; n++) {
        uv_signal_init(&daemon->loop, &daemon->signals[n]);
        uv_signal_start(&daemon->signals[n], on_signal, numbers[n]);
    }
    daemon->sampler.data = daemon;
    uv_timer_init(&daemon->loop, &daemon->sampler);
    uv_timer_start(&daemon->sampler, sample, SAMPLE_MS, SAMPLE_MS);
    return true;
}

// Goes into the background; the first process waits until the second one serves. `*ready` gets the
// descriptor to report on. Returns only in the second process, or with false.
static bool go_background(int *ready)
{
    int pair[2];
    if (pipe2(pair, O_CLOEXEC) < 0)
        return false;
    pid_t child = fork();
    if (child < 0)
        return false;
    if (child > 0) {
        char status = 1;
        close(pair[1]);
        ssize_t got = read(pair[0], &status, 1);
        _exit(got == 1 ? status : 1);
    }
    close(pair[0]);
    setsid();
    *ready = pair[1];
    return true;
}

// The terminal of the command that started us is not ours to keep.
static void leave_terminal(void)
{
    int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    if (null >= 0)
        for (int fd = 0; fd < 3; fd++)
            dup2(null, fd);
    if (null > 2)
        close(null);
    if (chdir("/") < 0)
        return;
}

static int serve(struct daemon *daemon, const struct options *options)
{
    int ready = -1;
    char status = 1;
    if (options->daemon)
        close_range(3, ~0u, 0); // whatever the command's caller had open
    if (options->daemon && !go_background(&ready)) {
        cli_error(PROGRAM, "ERROR: cannot go into the background: %s", strerror(errno));
        return 1;
    }
    umask(077);
    int locked = open_home(daemon) ? take_lock(daemon) : -1;
    // Another one runs: whoever called us connects to that one.
    if (locked == 0 && !options->daemon)
        cli_error(PROGRAM, "ERROR: another hpvmd serves %s", daemon->home);
    if (locked == 0 && options->daemon)
        status = 0;
    if (locked == 1 && open_server(daemon))
        status = 0;
    else
        locked = locked == 1 ? -1 : locked;
    if (ready >= 0) {
        if (locked == 1)
            leave_terminal();
        ssize_t done = write(ready, &status, 1);
        (void)done;
        close(ready);
    }
    if (locked != 1)
        return status;
    if (options->boot)
        guests_start(daemon, true, false, NULL);
    uv_run(&daemon->loop, UV_RUN_DEFAULT);
    journal_event(daemon, NULL, "ends; guests run on");
    server_close(daemon);
    scheduling_close(daemon);
    uv_run(&daemon->loop, UV_RUN_NOWAIT);
    return 0;
}

static void usage(FILE *to)
{
    fputs("Usage: hpvmd [--daemon] [--boot]\n"
          "Keeps the registry of guests under $HPVM_HOME and answers the hpvm* commands, which start it\n"
          "when it does not run. Guests do not need it to go on running.\n\n"
          "  --daemon   go into the background and return when the commands can connect\n"
          "  --boot     start the guests whose boot attribute is auto\n"
          "  --version  print the version\n"
          "  --help     print this\n",
          to);
}

int main(int argc, char **argv)
{
    static const struct option names[] = {{"daemon", no_argument, NULL, 'd'},
                                          {"boot", no_argument, NULL, 'b'},
                                          {"version", no_argument, NULL, 'v'},
                                          {"help", no_argument, NULL, 'h'},
                                          {NULL, 0, NULL, 0}};
    struct options options = {.daemon = false};
    int option;
    while ((option = getopt_long(argc, argv, "", names, NULL)) != -1) {
        switch (option) {
        case 'd':
            options.daemon = true;
            break;
        case 'b':
            options.boot = true;
            break;
        case 'v':
            printf("hpvmd %d.%d.%d\n", HPVM_VERSION_MAJOR, HPVM_VERSION_MINOR, HPVM_VERSION_PATCH);
            return 0;
        case 'h':
            usage(stdout);
            return 0;
        default:
            return 1;
        }
    }
    if (optind < argc) {
        cli_error(PROGRAM, "'%s' is not an option; see hpvmd --help", argv[optind]);
        return 1;
    }
    struct daemon *daemon = calloc(1, sizeof *daemon);
    if (!daemon)
        return 1;
    daemon->sched_fd = -1;
    int status = serve(daemon, &options);
    free(daemon);
    return status;
}
