/* Status codes and the per-thread error record. */
#ifndef HPVM_STATUS_H
#define HPVM_STATUS_H

#include <stddef.h>
#include <stdint.h>
#include <hpvm/api.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Values never change and are never used again for something else. */
#define HPVM_STATUS_MAP(X)                                                                                   \
    X(OK, 0, "success")                                                                                      \
    X(E_NOMEM, -1, "out of memory")                                                                          \
    X(E_INVAL, -2, "invalid argument")                                                                       \
    X(E_STATE, -3, "not allowed in the current state")                                                       \
    X(E_UNSUPPORTED, -4, "not supported by this build")                                                      \
    X(E_NOTFOUND, -5, "no such object")                                                                      \
    X(E_EXIST, -6, "object already exists")                                                                  \
    X(E_BUSY, -7, "object is in use")                                                                        \
    X(E_IO, -8, "input/output error")                                                                        \
    X(E_CORRUPT, -9, "stream or image is damaged")                                                           \
    X(E_VERSION, -10, "format or interface version not understood")                                          \
    X(E_LIMIT, -11, "a configured limit was reached")                                                        \
    X(E_CANCELLED, -12, "operation was cancelled")                                                           \
    X(E_TIMEOUT, -13, "time limit passed")                                                                   \
    X(E_PERM, -14, "operation not permitted")                                                                \
    X(E_USER, -15, "a caller's callback refused")                                                            \
    X(E_INTERNAL, -16, "internal invariant broken")

/** Outcome of a call: 0 is success, negative values are errors. Since: 0.1. */
typedef enum hpvm_status {
#define X(name, value, text) HPVM_##name = value,
    HPVM_STATUS_MAP(X)
#undef X
        HPVM_STATUS_FORCE_INT = 0x7fffffff
} hpvm_status;

/** What is known about the last failure on this thread. Since: 0.1. */
typedef struct hpvm_error {
    size_t struct_size;
    int32_t status;       /* hpvm_status */
    int32_t os_errno;     /* 0: no system call was involved */
    const char *function; /* public function that failed; static text */
    const char *message;  /* one line, UTF-8, without a newline */
} hpvm_error;

/**
 * Constant text for a status code ("success", "out of memory", ...).
 *
 * On success: static text; unknown codes give "unknown status".
 * Threads:    [any][cb]. Since: 0.1.
 */
HPVM_API const char *hpvm_strerror(hpvm_status status);

/**
 * Name of a status code as written in this header ("HPVM_E_NOMEM").
 *
 * Threads: [any][cb]. Since: 0.1.
 */
HPVM_API const char *hpvm_status_name(hpvm_status status);

/**
 * Detail of the last failing call on the calling thread.
 *
 * On success: never NULL; defined only directly after a call that failed. Borrowed until the next
 *             call of a libhpvm function on this thread.
 * Threads:    [any][cb]. Since: 0.1.
 */
HPVM_API const hpvm_error *hpvm_last_error(void);

/**
 * Version of the library that is loaded: major << 16 | minor << 8 | patch.
 *
 * Threads: [any][cb]. Since: 0.1.
 */
HPVM_API uint32_t hpvm_version(void);

#ifdef __cplusplus
}
#endif

#endif
