// How a command talks to hpvmd: connect (starting it when none runs), send a request, print the answer.
#ifndef HPVM_TOOLS_CLIENT_COMMON_H
#define HPVM_TOOLS_CLIENT_COMMON_H

#include <stdbool.h>

#include "frame_common.h"
#include "rpc.pb-c.h"

struct client {
    const char *program;
    int fd; // -1: not connected yet
    struct bytes in;
    int received_fd; // a descriptor that came with a reply; -1: none
    char command_line[4096];
};

// Remembers the command line for command.log.
void client_init(struct client *client, const char *program, int argc, char **argv);
void client_close(struct client *client);

// Sends a request and waits for the last reply; progress messages are printed as they come. NULL: a line
// was printed that says why. The caller releases with rpc__reply__free_unpacked.
Rpc__Reply *client_call(struct client *client, Rpc__Request *request);
// As client_call, and prints the messages of the reply. The result is reply->success.
bool client_run(struct client *client, Rpc__Request *request);
void client_print(const struct client *client, const Rpc__Reply *reply);

// "-P name" or "-p number" of a command. False: printed what is wrong.
struct target {
    char *name;
    unsigned number; // 0: not given
};
bool client_target_option(const struct client *client, struct target *target, int option, char *value);
bool client_target_required(const struct client *client, const struct target *target);
void client_target_set(const struct target *target, Rpc__Request *request);

// Asks "<program>: <question> [n]: " on the terminal.
bool client_confirm(const struct client *client, const char *question);
// "-v": prints the version line and ends.
void client_version(const char *program);

#endif
