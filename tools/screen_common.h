// A full-screen view on a terminal: alternate screen, single keys, restored on every way out.
#ifndef HPVM_TOOLS_SCREEN_COMMON_H
#define HPVM_TOOLS_SCREEN_COMMON_H

#include <stdbool.h>

// False, with a message printed: standard input or output is not a terminal.
bool screen_open(const char *program);
void screen_close(void);
// Replaces what is shown; lines that do not fit are cut.
void screen_show(const char *text);
// Waits for a key: its code, 0 after `milliseconds`, -1: the view is to end (signal, terminal gone). A
// changed size of the terminal counts as no key.
int screen_key(int milliseconds);

#endif
