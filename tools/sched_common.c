// Fixed messages with descriptors over a local socket.
#include "sched_common.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define MAX_DESCRIPTORS 8

bool sched_send(int fd, const void *data, size_t size, const int *descriptors, size_t count)
{
    _Alignas(struct cmsghdr) char control[CMSG_SPACE(MAX_DESCRIPTORS * sizeof(int))];
    struct iovec part = {(void *)(uintptr_t)data, size};
    struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
    if (count) {
        memset(control, 0, sizeof control);
        message.msg_control = control;
        message.msg_controllen = CMSG_SPACE(count * sizeof(int));
        struct cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(count * sizeof(int));
        memcpy(CMSG_DATA(header), descriptors, count * sizeof(int));
    }
    ssize_t done;
    while ((done = sendmsg(fd, &message, MSG_NOSIGNAL | MSG_DONTWAIT)) < 0 && errno == EINTR)
        continue;
    if (done >= 0 && (size_t)done < size)
        errno = EMSGSIZE; // such small ones go as a whole or not at all
    return done == (ssize_t)size;
}

static void take_descriptors(struct msghdr *message, int *descriptors, size_t count)
{
    int got[MAX_DESCRIPTORS];
    for (struct cmsghdr *header = CMSG_FIRSTHDR(message); header; header = CMSG_NXTHDR(message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS)
            continue;
        size_t number = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        memcpy(got, CMSG_DATA(header), number * sizeof(int));
        for (size_t n = 0; n < number; n++) {
            if (n < count && descriptors[n] < 0)
                descriptors[n] = got[n];
            else
                close(got[n]);
        }
    }
}

bool sched_receive(int fd, void *data, size_t size, int *descriptors, size_t count, int milliseconds)
{
    size_t have = 0;
    for (size_t n = 0; n < count; n++)
        descriptors[n] = -1;
    while (have < size) {
        struct pollfd ready = {.fd = fd, .events = POLLIN};
        int found = poll(&ready, 1, milliseconds);
        if (found < 0 && errno == EINTR)
            continue;
        if (found <= 0) {
            errno = found == 0 ? ETIMEDOUT : errno;
            break;
        }
        _Alignas(struct cmsghdr) char control[CMSG_SPACE(MAX_DESCRIPTORS * sizeof(int))];
        struct iovec part = {(char *)data + have, size - have};
        struct msghdr message = {
            .msg_iov = &part, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
        ssize_t got = recvmsg(fd, &message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
        if (got < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        take_descriptors(&message, descriptors, count);
        if (got <= 0) {
            errno = got == 0 ? ECONNRESET : errno;
            break;
        }
        have += (size_t)got;
    }
    if (have == size)
        return true;
    for (size_t n = 0; n < count; n++) {
        if (descriptors[n] >= 0)
            close(descriptors[n]);
        descriptors[n] = -1;
    }
    return false;
}
