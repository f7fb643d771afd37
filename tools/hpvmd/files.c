// Files and folders of the registry: replaced atomically, on stable storage before anything relies on them.
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "hpvmd.h"

static bool write_all(int fd, const char *data, size_t length)
{
    while (length) {
        ssize_t done = write(fd, data, length);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0) {
            if (done == 0)
                errno = ENOSPC;
            return false;
        }
        data += done;
        length -= (size_t)done;
    }
    return true;
}

bool file_write_new(int folder, const char *name, const void *data, size_t length)
{
    int fd = openat(folder, name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return false;
    bool good = write_all(fd, data, length) && fsync(fd) == 0;
    int error = errno;
    good = close(fd) == 0 && good;
    if (!good) {
        unlinkat(folder, name, 0);
        errno = error;
    }
    return good;
}

bool file_replace(int folder, const char *name, const void *data, size_t length)
{
    char temporary[NAME_MAX + 8];
    snprintf(temporary, sizeof temporary, "%s.new", name);
    if (!file_write_new(folder, temporary, data, length))
        return false;
    if (renameat(folder, temporary, folder, name) < 0) {
        int error = errno;
        unlinkat(folder, temporary, 0);
        errno = error;
        return false;
    }
    return folder_sync(folder);
}

char *file_read(int folder, const char *name, size_t limit, size_t *length)
{
    int fd = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (fd < 0)
        return NULL;
    struct stat info;
    char *data = NULL;
    size_t have = 0;
    if (fstat(fd, &info) < 0 || !S_ISREG(info.st_mode) || (uint64_t)info.st_size > limit)
        errno = EFBIG;
    else
        data = malloc((size_t)info.st_size + 1);
    while (data && have < (size_t)info.st_size) {
        ssize_t got = read(fd, data + have, (size_t)info.st_size - have);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            free(data);
            data = NULL;
        } else if (got == 0) {
            break;
        } else {
            have += (size_t)got;
        }
    }
    int error = errno;
    close(fd);
    errno = error;
    if (data) {
        data[have] = 0;
        *length = have;
    }
    return data;
}

bool folder_sync(int folder)
{
    // O_PATH descriptors cannot be flushed; all folders here are opened for reading.
    return fsync(folder) == 0;
}

bool folder_create(int parent, const char *name, unsigned mode)
{
    return mkdirat(parent, name, mode) == 0 ? folder_sync(parent) : errno == EEXIST;
}

int folder_open(int parent, const char *name)
{
    return openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
}

void folder_remove(int parent, const char *name)
{
    int fd = folder_open(parent, name);
    DIR *list = fd >= 0 ? fdopendir(fd) : NULL;
    if (!list) {
        if (fd >= 0)
            close(fd);
        return;
    }
    const struct dirent *entry;
    while ((entry = readdir(list)))
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            unlinkat(fd, entry->d_name, 0);
    closedir(list);
    unlinkat(parent, name, AT_REMOVEDIR);
}
