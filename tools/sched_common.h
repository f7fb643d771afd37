// What hpvmd says to hpvmsched: fixed messages over a local socket that only the owner of the home can reach.
#ifndef HPVM_TOOLS_SCHED_COMMON_H
#define HPVM_TOOLS_SCHED_COMMON_H

#include <hpvm/hpvm.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SCHED_SOCKET  "sched.sock"
#define SCHED_LOCK    "sched.lock"
#define SCHED_VERSION 1u

enum sched_kind {
    SCHED_PING,
    SCHED_FIND, // is a guest under the scheduler? HPVM_E_NOTFOUND: no
    SCHED_ADD,  // the reply carries descriptors; takes the place of an earlier one with the same UUID
    SCHED_SET   // share
};

struct sched_request {
    uint32_t version, kind, vcpus, entitlement, cap; // millionths of a processor
    int32_t process;
    char uuid[40];
};

struct sched_reply {
    uint32_t version;
    int32_t status; // hpvm_status
    uint32_t processors, members;
    uint64_t promised, decisions, cpu_ns;
    char message[256];
};

// Descriptors go with the first byte. False with errno.
bool sched_send(int fd, const void *data, size_t size, const int *descriptors, size_t count);
// Waits up to `milliseconds` for all of it. Descriptors that are not there are -1.
bool sched_receive(int fd, void *data, size_t size, int *descriptors, size_t count, int milliseconds);

#endif
