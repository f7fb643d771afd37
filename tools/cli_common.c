// Messages and number parsing for the command-line programs.
#include "cli_common.h"

#include <ctype.h>
#include <errno.h>
#include <hpvm/hpvm.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void cli_error(const char *program, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fprintf(stderr, "%s: ", program);
    vfprintf(stderr, format, arguments);
    fprintf(stderr, "\n");
    va_end(arguments);
}

void cli_library_error(const char *program)
{
    cli_error(program, "%s", hpvm_last_error()->message);
}

bool cli_parse_number(const char *text, uint64_t low, uint64_t high, uint64_t *value)
{
    char *end;
    if (!isdigit((unsigned char)text[0]))
        return false;
    errno = 0;
    unsigned long long number = strtoull(text, &end, 10);
    if (errno || *end || number < low || number > high)
        return false;
    *value = number;
    return true;
}

bool cli_parse_size(const char *text, uint64_t *bytes)
{
    char *end;
    if (!isdigit((unsigned char)text[0]))
        return false;
    errno = 0;
    unsigned long long number = strtoull(text, &end, 10);
    unsigned shift = 20;
    if (*end == 'G' || *end == 'g')
        shift = 30;
    else if (*end && *end != 'M' && *end != 'm')
        return false;
    if (errno || (*end && end[1]) || number > (UINT64_MAX >> shift))
        return false;
    *bytes = (uint64_t)number << shift;
    return true;
}

int cli_usage_error(const char *program, int option, char **argv)
{
    const char *const wrong = option == ':' ? "needs a value" : "is not an option";
    if (optopt > 0 && optopt < 256)
        cli_error(program, "ERROR: '-%c' %s; see %s -H", optopt, wrong, program);
    else
        cli_error(program, "ERROR: '%s' %s; see %s -H", argv[optind - 1], wrong, program);
    return 1;
}
