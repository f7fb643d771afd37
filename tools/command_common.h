// The frame of the commands: options; for those that send hpvmd one request checks, question and answer too.
#ifndef HPVM_TOOLS_COMMAND_COMMON_H
#define HPVM_TOOLS_COMMAND_COMMON_H

#include "change_common.h"
#include "client_common.h"

struct invocation {
    const struct command *command;
    struct client client;
    struct target target;
    Rpc__Request request;
    Rpc__Change change;
    unsigned changes;   // options that change something
    bool graceful;      // hpvmstop -g
    bool unasked;       // answers the question with yes
    void *own;          // of a command with its own course
    char question[512]; // asked before the request is sent; empty: nothing
};

struct command {
    const char *program;
    const char *usage; // for -H; with `takes_changes` one %s for the options of a change
    const char *short_options;
    Rpc__Operation operation;
    bool takes_changes; // -O, -c, -e ...
    bool own_course;    // only its options are the frame's; without -F
    // An option that is not one of all commands'. 1: taken, 0: wrong, which was said, -1: not known.
    int (*option)(struct invocation *invocation, int option, char *value);
    // When all options are known. False: said what is wrong.
    bool (*check)(struct invocation *invocation);
};

// Known to all, if short_options names them: -P, -p (a guest), -s (check only); -F (force), -v, -H. The
// result is the exit status.
int command_main(const struct command *command, int argc, char **argv);

// For a command with its own course: false: it ends with *status, after a wrong option (which was said) or
// one that asks for no more than a text.
bool command_options(const struct command *command, struct invocation *invocation, int argc, char **argv,
                     int *status);

// For check: a guest is given, or with -a none.
bool command_one_or_all(struct invocation *invocation);
// For check: "Stop the virtual machine 'a'?"
void command_ask(struct invocation *invocation, const char *what);

#endif
