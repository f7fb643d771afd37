// The terminal as a guest's console: keys as they are typed, output as it comes.
#ifndef HPVM_TOOLS_TERMINAL_COMMON_H
#define HPVM_TOOLS_TERMINAL_COMMON_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

struct terminal {
    bool raw;
    struct termios saved;
};

// Every key comes through at once, Ctrl-C as well. False: standard input is no terminal.
bool terminal_raw(struct terminal *terminal);
void terminal_restore(struct terminal *terminal);
// All of it to standard output. False: nobody reads any more.
bool terminal_write(const void *data, size_t length);

#endif
