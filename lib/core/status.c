// Status texts and the per-thread error record.
#include "core/status.h"

#include <stdarg.h>
#include <stdio.h>

static _Thread_local char message[512];
static _Thread_local const char *entered = "";
static _Thread_local hpvm_error last = {.struct_size = sizeof(hpvm_error), .function = "", .message = ""};

void hpvm__enter(const char *function)
{
    entered = function;
}

hpvm_status hpvm__fail(hpvm_status status, int os_errno, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    last = (hpvm_error){.struct_size = sizeof last,
                        .status = status,
                        .os_errno = os_errno,
                        .function = entered,
                        .message = message};
    return status;
}

const hpvm_error *hpvm_last_error(void)
{
    return &last;
}

const char *hpvm_strerror(hpvm_status status)
{
    switch (status) {
#define X(name, value, text)                                                                                 \
    case HPVM_##name:                                                                                        \
        return text;
        HPVM_STATUS_MAP(X)
#undef X
    default:
        return "unknown status";
    }
}

const char *hpvm_status_name(hpvm_status status)
{
    switch (status) {
#define X(name, value, text)                                                                                 \
    case HPVM_##name:                                                                                        \
        return "HPVM_" #name;
        HPVM_STATUS_MAP(X)
#undef X
    default:
        return "unknown";
    }
}

uint32_t hpvm_version(void)
{
    return HPVM_VERSION_MAJOR << 16 | HPVM_VERSION_MINOR << 8 | HPVM_VERSION_PATCH;
}
