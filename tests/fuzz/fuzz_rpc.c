// Fuzz target: hpvmd's protocol. A connection to a hpvmd with some guests, in this process, sends anything:
// raw bytes, or well-framed requests of any content; or a hostile hpvmapp sends any events.
//
// Input: messages of a kind byte, a length of two bytes and so many bytes. Kind: 0 raw bytes, 1 a request in
// a frame, 2 an event in a frame from hpvmapp, 3 raw bytes from hpvmapp.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "home_common.h"
#include "hpvmd.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char home[64];

static void require(bool condition)
{
    if (!condition)
        abort();
}

static void remove_home(void)
{
    char command[128];
    snprintf(command, sizeof command, "rm -rf '%s'", home);
    if (system(command) != 0)
        perror(home);
}

static void make_home(void)
{
    // Nothing here is to survive: memory is best.
    snprintf(home, sizeof home, "%s/hpvm-fuzz-XXXXXX", access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp");
    require(mkdtemp(home) != NULL && setenv("HPVM_HOME", home, 1) == 0);
    atexit(remove_home);
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    // A clone may copy whatever file a statement names.
    struct rlimit limit = {8u << 20, 8u << 20};
    setrlimit(RLIMIT_FSIZE, &limit);
}

static int part(struct daemon *daemon, const char *name)
{
    require(folder_create(daemon->home_fd, name, 0700));
    return folder_open(daemon->home_fd, name);
}

static struct daemon *create(int *listener)
{
    struct daemon *daemon = calloc(1, sizeof *daemon);
    char message[MESSAGE_MAX];
    require(daemon && home_path(daemon->home, sizeof daemon->home, message, sizeof message));
    daemon->home_fd = open(daemon->home, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    daemon->uuids = part(daemon, "uuids");
    daemon->names = part(daemon, "guests");
    daemon->common = part(daemon, "common");
    daemon->sched_fd = -1;
    daemon->sched_retry = UINT64_MAX; // none is started
    require(uv_loop_init(&daemon->loop) == 0 && registry_load(daemon, message, sizeof message));
    *listener = home_listen(daemon->home, "hpvmd.sock", 0600);
    require(*listener >= 0 && server_open(daemon, *listener));
    return daemon;
}

static void run(struct daemon *daemon)
{
    for (unsigned n = 0;
         n < 200 && uv_run(&daemon->loop, UV_RUN_NOWAIT) && n < 20 + 180u * !!daemon->launching; n++)
        ;
}

static void send_all(int fd, const void *data, size_t length)
{
    char sink[65536];
    if (send(fd, data, length, MSG_DONTWAIT | MSG_NOSIGNAL) < 0)
        return; // it has hung up
    while (recv(fd, sink, sizeof sink, MSG_DONTWAIT) > 0)
        ;
}

static size_t frame(uint8_t *out, const uint8_t *data, size_t length)
{
    memcpy(out, "HPVM", 4);
    for (unsigned n = 0; n < 4; n++) {
        out[4 + n] = (uint8_t)((uint32_t)FRAME_PROTOCOL >> (8 * n));
        out[8 + n] = (uint8_t)(length >> (8 * n));
    }
    memcpy(out + FRAME_HEADER, data, length);
    return FRAME_HEADER + length;
}

// A hpvmapp that this target plays: hpvmd connects to it, hears the events, and sees it end.
static void app_says(struct daemon *daemon, const void *data, size_t length)
{
    struct guest *guest = daemon->guests;
    char folder[64];
    if (!guest || guest->link || guest_is_on(guest))
        return;
    snprintf(folder, sizeof folder, "/proc/self/fd/%d", guest->folder);
    int app = home_listen(folder, "app.sock", 0600);
    if (app < 0)
        return;
    if (link_connect(guest)) {
        int fd = accept(app, NULL, NULL);
        require(fd >= 0);
        guest->gone = true; // or the process would be killed for having hung up, which is this one
        guest->pid = 0;
        send_all(fd, data, length);
        run(daemon);
        close(fd);
        run(daemon);
        link_close(guest);
        run(daemon);
        guest->gone = guest->restart = guest->asked_to_end = guest->os = false;
    }
    close(app);
    unlinkat(guest->folder, "app.sock", 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct daemon *daemon;
    static int listener;
    static uint8_t buffer[FRAME_HEADER + 65536];
    if (!daemon) {
        make_home();
        daemon = create(&listener);
    }
    int fd = home_connect(daemon->home, "hpvmd.sock");
    require(fd >= 0);
    fcntl(fd, F_SETFL, O_NONBLOCK);
    run(daemon);
    const uint8_t *end = data + size;
    while (end - data >= 3) {
        unsigned kind = data[0] & 3;
        size_t length = data[1] | (size_t)data[2] << 8;
        data += 3;
        if (length > (size_t)(end - data))
            length = (size_t)(end - data);
        if (kind == 0)
            send_all(fd, data, length);
        else if (kind == 1)
            send_all(fd, buffer, frame(buffer, data, length));
        else if (kind == 2)
            app_says(daemon, buffer, frame(buffer, data, length));
        else
            app_says(daemon, data, length);
        data += length;
        run(daemon);
    }
    close(fd);
    run(daemon);
    require(!daemon->connections); // a connection that has ended leaves nothing behind
    // The next input starts with the same guests: none.
    daemon->ending = false;
    while (daemon->guests) {
        struct answer answer = {.list = NULL};
        require(!guest_is_on(daemon->guests));
        require(registry_remove(daemon->guests, &answer));
        answer_free(&answer);
    }
    return 0;
}
