// Formats a message and hands it to the VM's own sink.
#include "core/log.h"

#include <stdarg.h>
#include <stdio.h>

#include "core/machine.h"

void hpvm__log(struct machine *machine, enum log_level level, const char *module, const char *format, ...)
{
    if (!machine->log_emit || level > machine->log_level)
        return;
    char text[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    machine->log_emit(machine->log_user, level, module, text);
}
