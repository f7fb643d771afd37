// hpvmapp: one running guest. What its parts share.
//
// The main thread serves the socket app.sock (hpvmd and consoles) and writes the console log; the library
// runs the guest on its own threads. After start-up the process is in a sandbox: everything it needs is open.
#ifndef HPVM_TOOLS_HPVMAPP_H
#define HPVM_TOOLS_HPVMAPP_H

#include <hpvm/hpvm.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

#include "config_common.h"
#include "frame_common.h"
#include "rpc.pb-c.h"

#define MAX_CLIENTS 64 // consoles and hpvmd

// ---- start-up messages to hpvmd (main.c) -------------------------------------------------------------
struct app;
void app_error(const struct app *app, const char *format, ...) __attribute__((format(printf, 2, 3)));
void app_warning(const struct app *app, const char *format, ...) __attribute__((format(printf, 2, 3)));
void app_log(const struct app *app, const char *format, ...) __attribute__((format(printf, 2, 3)));

// ---- console (console.c) -----------------------------------------------------------------------------
#define CONSOLE_RING (256u << 10)

// Output of the guest: positions count bytes since the start; the newest CONSOLE_RING bytes are kept.
struct console {
    pthread_mutex_t lock;
    pthread_cond_t drained;
    uint8_t ring[CONSOLE_RING];
    uint64_t written; // by the guest
    uint64_t logged;  // in the log file
    bool signalled;   // the main thread has been woken
    int wake;         // event descriptor
    int log;          // console.log
    uint64_t log_size;
};
bool console_open(struct console *console, int folder);
void console_write(void *user, const void *data, size_t length); // hpvm_console_write
void console_log(struct console *console);                       // writes what is new to the log
// Copies output from *position on; moves *position behind what was copied. Output that is gone is skipped.
size_t console_read(struct console *console, uint64_t *position, void *buffer, size_t size);
uint64_t console_replay_start(struct console *console);

// ---- machine (machine.c) -----------------------------------------------------------------------------
bool machine_create(struct app *app);
bool nvram_open(struct app *app);

// ---- sandbox (sandbox.c) -----------------------------------------------------------------------------
bool sandbox_enter(const struct app *app);

// ---- clients (control.c) -----------------------------------------------------------------------------
struct client {
    struct app *app;
    int fd; // -1: free
    struct bytes in, out;
    bool watching; // gets events
    bool attached; // is a console
    bool may_write;
    uint64_t console; // its number
    Rpc__Who who;     // for whom, groups on the heap
    char user[64];
    uint64_t position; // in the console's output
    bool replayed;
    int given[HPVM_SCHEDULER_DESCRIPTORS]; // descriptors that came with a request; -1: none
};
void control_accept(struct app *app);
void control_readable(struct client *client);
void control_writable(struct client *client);
void control_output(struct app *app); // new console output for everybody
void control_event(struct app *app, Rpc__AppEvent__Kind kind, const char *text);
void control_close(struct client *client);
void control_send(struct client *client, const Rpc__AppEvent *event);
void info_send(struct client *client); // counters (info.c)
void control_type(struct app *app);    // input that the guest had no room for

struct app {
    const char *folder_path, *name;
    int folder; // uuids/<uuid>
    int status; // start-up messages; -1: hpvmd knows that we run
    int listener;
    int nvram;
    uint64_t nvram_sequence;
    struct guest_config config;
    hpvm_vm *vm;
    struct console console;
    struct client clients[MAX_CLIENTS];
    struct client *writer; // who types
    struct bytes typed;    // not taken by the guest yet
    int event_pipe[2];     // events of the VM, one byte each
    bool quit;
    bool os; // told to hpvmd
    uint64_t started_ns;
    uint64_t largest_store;
};

#endif
