// What the command-line programs share: messages, numbers with units.
#ifndef HPVM_TOOLS_CLI_COMMON_H
#define HPVM_TOOLS_CLI_COMMON_H

#include <stdbool.h>
#include <stdint.h>

// "hpvm-run: <text>" on stderr.
void cli_error(const char *program, const char *format, ...) __attribute__((format(printf, 2, 3)));
// What the library says about its last failure.
void cli_library_error(const char *program);
// "512M", "4G", "2048" (megabytes without a unit, as HP's commands read it). False: not a size.
bool cli_parse_size(const char *text, uint64_t *bytes);
// For what getopt does not take, with ':' at the start of its letters: prints a line; the result is the exit
// status.
int cli_usage_error(const char *program, int option, char **argv);
bool cli_parse_number(const char *text, uint64_t low, uint64_t high, uint64_t *value);

#endif
