// hpvmd: what its parts share. One thread; everything hangs on one struct daemon.
#ifndef HPVM_TOOLS_HPVMD_H
#define HPVM_TOOLS_HPVMD_H

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <uv.h>

#include "config_common.h"
#include "frame_common.h"
#include "rpc.pb-c.h"

#define MESSAGE_MAX 1024

struct daemon;

// ---- answers (answer.c) ------------------------------------------------------------------------------
// Messages that collect while a request is carried out.
struct answer {
    Rpc__Message **list;
    size_t count, capacity;
    bool failed; // an error is among them
};
void answer_add(struct answer *answer, Rpc__Severity severity, const char *guest, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
#define answer_error(answer, guest, ...)   answer_add(answer, RPC__SEVERITY__ERROR, guest, __VA_ARGS__)
#define answer_warning(answer, guest, ...) answer_add(answer, RPC__SEVERITY__WARNING, guest, __VA_ARGS__)
#define answer_note(answer, ...)           answer_add(answer, RPC__SEVERITY__INFORMATION, NULL, __VA_ARGS__)
#define answer_summary(answer, ...)        answer_add(answer, RPC__SEVERITY__SUMMARY, NULL, __VA_ARGS__)
void answer_free(struct answer *answer);

// ---- files (files.c) ---------------------------------------------------------------------------------
// All return false (or NULL) with errno; names are relative to an open folder.
bool file_write_new(int folder, const char *name, const void *data, size_t length); // and fsync
bool file_replace(int folder, const char *name, const void *data, size_t length);
char *file_read(int folder, const char *name, size_t limit, size_t *length); // with a zero behind it
bool folder_sync(int folder);
bool folder_create(int parent, const char *name, unsigned mode); // existing is fine
void folder_remove(int parent, const char *name);                // with the files in it
int folder_open(int parent, const char *name);

// ---- logs (journal.c) --------------------------------------------------------------------------------
struct connection;
void journal_command(struct daemon *daemon, uid_t uid, const char *command_line, bool success);
// `guest` NULL: about hpvmd itself.
struct guest;
void journal_event(struct daemon *daemon, struct guest *guest, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
char *journal_tail(int folder, const char *name, uint64_t limit, size_t *length);

// ---- guests (registry.c) -----------------------------------------------------------------------------
#define MAX_CONSOLES 64 // that a hpvmapp serves

struct app_link {
    uv_poll_t poll;
    int fd;
    struct guest *guest;
    struct bytes in, out;
    unsigned consoles; // that it has told about
};

struct operation;

struct guest {
    struct daemon *daemon;
    struct guest *following;
    struct guest_config config; // vmm_config.current
    bool has_next;
    struct guest_config next; // vmm_config.next: from the next start on
    bool invalid;             // vmm_config.current cannot be used
    bool unlisted;            // removed while something still points here
    char reason[256];         // why invalid, or how the guest ended
    int folder;               // uuids/<uuid>

    Rpc__State state;
    struct app_link *link; // NULL: not connected
    uv_process_t *process; // NULL: not our child
    int pidfd;             // of a guest that an earlier hpvmd started; -1: none
    uv_poll_t *pidfd_poll;
    uv_pipe_t *status_pipe; // start-up messages of hpvmapp
    struct bytes status_lines;
    pid_t pid;
    uint64_t turn;  // waits for its start; lower ones come first. 0: does not
    bool launching; // process runs, and is not ready
    bool gone;      // process ended
    bool ready;     // it said so
    int exit_status, exit_signal;
    bool asked_to_end;      // hpvmstop or reset for vmm_config.next
    bool restart;           // start again once it has ended
    uv_timer_t *stop_timer; // graceful: until hard; hard: until SIGKILL
    bool killing;
    struct operation *starting, *stopping;
    struct console_grant *consoles; // handed out

    bool scheduled; // hpvmsched knows it, and its hpvmapp how to reach hpvmsched

    bool os; // as hpvmapp told
    uint64_t cpu_ns, running_ns, sample_cpu_ns, sample_at;
    double usage;
    unsigned interval_ms;
    Rpc__AppEvent *info; // newest INFO
    uint64_t info_at;
};

bool registry_load(struct daemon *daemon, char *message, size_t size);
struct guest *registry_find(struct daemon *daemon, const char *name, unsigned number);
unsigned registry_free_number(const struct daemon *daemon);
// Takes the configuration over on success.
struct guest *registry_add(struct daemon *daemon, struct guest_config *config, struct answer *answer);
bool registry_store_current(struct guest *guest, struct guest_config *config, struct answer *answer);
bool registry_store_next(struct guest *guest, struct guest_config *config, struct answer *answer);
bool registry_promote_next(struct guest *guest, struct answer *answer); // at a start
bool registry_remove(struct guest *guest, struct answer *answer);
static inline bool guest_is_on(const struct guest *guest)
{
    return guest->state != RPC__STATE__OFF && guest->state != RPC__STATE__INVALID;
}

// ---- changes (change.c, placement.c) -----------------------------------------------------------------
// Applies a change to a configuration. `owner` is its guest, NULL for a new one.
bool change_apply(struct daemon *daemon, struct guest_config *config, const Rpc__Change *change,
                  const struct guest *owner, struct answer *answer);
// The part of a change that a running guest takes at once; its attributes are to be freed. `text` gets the
// names of what waits for the next start, empty: nothing does. NULL: no memory.
const char *change_split(const Rpc__Change *all, Rpc__Change *live, char *text, size_t size);
// Only re-enabling modification is allowed while it is disabled.
bool change_enables_modify(const Rpc__Change *change);
// Gives a device the address parts, and a network adapter the MAC address, that its statement left open.
bool placement_choose(struct daemon *daemon, const struct guest_config *config, struct resource *device,
                      char *message, size_t size);
void placement_new_mac(struct daemon *daemon, const struct guest_config *config, uint8_t mac[6]);

// ---- host (host.c) -----------------------------------------------------------------------------------
struct host {
    char name[256];
    unsigned processors, megahertz;
    uint64_t memory_mb, available_mb;
};
void host_read(struct host *host);
uint64_t host_resident_kb(pid_t pid);                // memory that a process has, 0: unknown
void host_new_identity(struct guest_config *config); // UUID and serial number

// ---- life of a guest (lifecycle.c, applink.c) --------------------------------------------------------
void guest_start(struct guest *guest, bool force, struct operation *operation);
bool guest_start_check(struct guest *guest, bool force, struct answer *answer);
void guest_stop(struct guest *guest, bool hard, struct operation *operation);
void guest_ready(struct guest *guest);     // hpvmapp answers
void guest_link_lost(struct guest *guest); // connection to hpvmapp ended
void guest_process_gone(struct guest *guest);
void guest_watch_pid(struct guest *guest); // of another hpvmd's child
void guest_kill(struct guest *guest);
void guests_adopt(struct daemon *daemon); // finds running hpvmapps
// Starts all that are off, or those with boot attribute auto, in HP's order.
void guests_start(struct daemon *daemon, bool only_auto, bool force, struct operation *operation);

bool link_connect(struct guest *guest);
void link_close(struct guest *guest);
void link_send(struct guest *guest, Rpc__AppRequest__Kind kind);
void link_tune(struct guest *guest); // what follows from entitlement and cap, as they are now
void link_detach(struct guest *guest, uint64_t console);
void link_readable(struct app_link *link);
void link_log(struct guest *guest); // hpvmapp is to write into the log file that is there now
bool link_schedule(struct guest *guest, const int descriptors[3]); // puts it under the scheduler

// ---- scheduler (scheduling.c) ------------------------------------------------------------------------
// Entitlement or cap in millionths of a processor.
uint32_t scheduling_share(const struct guest_config *config, unsigned value);
void scheduling_follow(struct guest *guest);    // it runs, or its share has changed
void scheduling_refresh(struct daemon *daemon); // now and then: guests that are not under it yet
void scheduling_close(struct daemon *daemon);

// ---- what guests hold of the host (reserve.c) ----------------------------------------------------------
enum reserve_purpose { RESERVE_START, RESERVE_FORCE, RESERVE_SETTING };
// Are memory, processors and stores left for a guest to run with this configuration, or to reserve it?
bool reserve_check(struct daemon *daemon, const struct guest *self, const struct guest_config *config,
                   enum reserve_purpose purpose, struct answer *answer);
// The same when a change makes it reserve more.
bool reserve_check_change(struct daemon *daemon, const struct guest *self, const struct guest_config *config,
                          const Rpc__Change *change, struct answer *answer);

// ---- operations: requests that take their time (server.c) --------------------------------------------
struct operation {
    struct daemon *daemon;
    uint64_t connection; // who waits for it; may be gone
    unsigned waiting;    // parts that are not done
    struct answer answer;
    char *failure_text; // summary line when something failed
    char *command_line;
    uid_t uid;
};
struct operation *operation_new(struct connection *connection, const Rpc__Request *request,
                                const char *failure_text);
void operation_done(struct operation *operation); // one part is done
void operation_progress(struct operation *operation, const char *text);

// ---- server (server.c, requests.c) -------------------------------------------------------------------
struct connection {
    uv_poll_t poll;
    struct daemon *daemon;
    struct connection *following;
    uint64_t id;
    int fd;
    struct bytes in, out;
    struct ucred peer;
    bool busy; // an operation is under way: further requests wait
    bool ending;
    int give_fd; // to be sent with the next bytes; -1: none
};
bool server_open(struct daemon *daemon, int socket_fd);
void server_close(struct daemon *daemon);
void connection_send(struct connection *connection, const Rpc__Reply *reply, int give_fd);
// Ends a request: reply with these messages, command.log.
void connection_finish(struct connection *connection, const Rpc__Request *request, struct answer *answer,
                       Rpc__Reply *reply);
void request_handle(struct connection *connection, const Rpc__Request *request);
void request_clone(struct connection *connection, const Rpc__Request *request); // clone.c
void request_console(struct connection *connection, const Rpc__Request *request,
                     struct guest *g); // console.c
void request_power(struct connection *connection, const Rpc__Request *request, struct guest *g);
void request_nvram(struct connection *connection, const Rpc__Request *request, struct guest *g); // nvram.c
enum console_right { RIGHT_NONE, RIGHT_OPER, RIGHT_ADMIN };
enum console_right console_right_of(const struct connection *connection, const struct guest *guest);
void consoles_check(struct guest *guest); // takes away those whose users have no rights any more
void consoles_forget(struct guest *guest);
void consoles_adopt(struct guest *guest, const Rpc__AppEvent *event); // one that an earlier hpvmd handed out
void status_fill(struct guest *guest, Rpc__Guest *out);               // status.c
void status_free(Rpc__Guest *out);
void request_status(struct connection *connection, const Rpc__Request *request);
void request_sample(struct connection *connection, const Rpc__Request *request); // sample.c
void samples_check(struct daemon *daemon); // a guest has told its counters, or is gone
struct connection *connection_find(struct daemon *daemon, uint64_t id);

struct daemon {
    uv_loop_t loop;
    char home[PATH_MAX];
    int home_fd, uuids, names, common; // folders
    int lock;
    struct guest *guests; // by number
    uv_poll_t listener;
    int listen_fd;
    struct connection *connections;
    uint64_t next_connection;
    struct sample *samples; // requests that wait for counters
    unsigned launching;     // guests
    uint64_t last_turn;
    uv_timer_t sampler;
    int sched_fd; // to hpvmsched; -1: none
    uv_poll_t *sched_poll;
    bool sched_complained;
    uint64_t sched_retry; // not tried to start before
    uv_signal_t signals[2];
    bool ending;
};

#endif
