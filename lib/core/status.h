// Error reporting inside the library: a status code and one line of detail, kept per thread.
#ifndef HPVM_CORE_STATUS_H
#define HPVM_CORE_STATUS_H

#include <hpvm/status.h>

// Records a failure for hpvm_last_error() and returns `status`, so that callers write
//     return hpvm__fail(HPVM_E_IO, errno, "%s: cannot read sector %lu", path, sector);
// The message names the thing and what is allowed. os_errno is 0 when no system call was involved.
hpvm_status hpvm__fail(hpvm_status status, int os_errno, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

// Public entry points call this first; `function` is a string literal.
void hpvm__enter(const char *function);

#endif
