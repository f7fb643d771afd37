// $HPVM_HOME, neighbouring programs, local sockets.
#include "home_common.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

bool home_path(char *path, size_t size, char *message, size_t message_size)
{
    const char *set = getenv("HPVM_HOME"), *user = getenv("HOME");
    int length;
    if (set && *set)
        length = snprintf(path, size, "%s", set);
    else if (geteuid() == 0)
        length = snprintf(path, size, "/var/opt/hpvm");
    else if (user && user[0] == '/')
        length = snprintf(path, size, "%s/.local/share/hpvm", user);
    else
        length = -1;
    if (length < 0) {
        snprintf(message, message_size, "neither HPVM_HOME nor HOME is set");
        return false;
    }
    if (path[0] != '/') {
        snprintf(message, message_size, "HPVM_HOME is '%s'; it must be an absolute path", path);
        return false;
    }
    if ((size_t)length >= size || (size_t)length > PATH_MAX - 512) {
        snprintf(message, message_size, "HPVM_HOME has %d characters; that is too long", length);
        return false;
    }
    return true;
}

void home_program(char *path, size_t size, const char *name)
{
    char self[PATH_MAX];
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
    if (length > 0) {
        self[length] = 0;
        snprintf(path, size, "%s/%s", dirname(self), name);
        if (access(path, X_OK) == 0)
            return;
    }
    snprintf(path, size, "%s", name);
}

// The folder is held open by the descriptor in the path while the address is used.
static int address_of(struct sockaddr_un *address, const char *folder, const char *name)
{
    int dir = open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (dir < 0)
        return -1;
    *address = (struct sockaddr_un){.sun_family = AF_UNIX};
    snprintf(address->sun_path, sizeof address->sun_path, "/proc/self/fd/%d/%s", dir, name);
    return dir;
}

static int give_up(int socket_fd, int dir)
{
    int error = errno;
    if (socket_fd >= 0)
        close(socket_fd);
    close(dir);
    errno = error;
    return -1;
}

int home_listen(const char *folder, const char *name, unsigned mode)
{
    struct sockaddr_un address;
    int dir = address_of(&address, folder, name);
    if (dir < 0)
        return -1;
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0 || (unlinkat(dir, name, 0) < 0 && errno != ENOENT) ||
        bind(fd, (struct sockaddr *)&address, sizeof address) < 0 || fchmodat(dir, name, mode, 0) < 0 ||
        listen(fd, 128) < 0)
        return give_up(fd, dir);
    close(dir);
    return fd;
}

int home_connect(const char *folder, const char *name)
{
    struct sockaddr_un address;
    int dir = address_of(&address, folder, name);
    if (dir < 0)
        return -1;
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0 || connect(fd, (struct sockaddr *)&address, sizeof address) < 0)
        return give_up(fd, dir);
    close(dir);
    return fd;
}
