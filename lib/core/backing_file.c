// Raw files and block devices as backing stores, locked against use by two virtual machines.
#include "core/backing.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/bits.h"
#include "core/status.h"

struct file {
    int descriptor;
    char path[]; // for messages
};

static hpvm_status file_read(void *opaque, void *buffer, size_t length, uint64_t offset)
{
    struct file *file = opaque;
    uint8_t *bytes = buffer;
    for (size_t done = 0; done < length;) {
        ssize_t n = pread(file->descriptor, bytes + done, length - done, (off_t)(offset + done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return hpvm__fail(HPVM_E_IO, errno, "%s: cannot read %zu bytes at %llu: %s", file->path, length,
                              (unsigned long long)offset, strerror(errno));
        if (n == 0)
            return hpvm__fail(HPVM_E_IO, 0, "%s: became shorter while in use; it ends before %llu",
                              file->path, (unsigned long long)(offset + length));
        done += (size_t)n;
    }
    return HPVM_OK;
}

static hpvm_status file_write(void *opaque, const void *buffer, size_t length, uint64_t offset)
{
    struct file *file = opaque;
    const uint8_t *bytes = buffer;
    for (size_t done = 0; done < length;) {
        ssize_t n = pwrite(file->descriptor, bytes + done, length - done, (off_t)(offset + done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return hpvm__fail(HPVM_E_IO, n < 0 ? errno : 0, "%s: cannot write %zu bytes at %llu: %s",
                              file->path, length, (unsigned long long)offset,
                              n < 0 ? strerror(errno) : "no space");
        done += (size_t)n;
    }
    return HPVM_OK;
}

static hpvm_status file_flush(void *opaque)
{
    struct file *file = opaque;
    while (fdatasync(file->descriptor) != 0)
        if (errno != EINTR)
            return hpvm__fail(HPVM_E_IO, errno, "%s: cannot bring data to stable storage: %s", file->path,
                              strerror(errno));
    return HPVM_OK;
}

static hpvm_status file_discard(void *opaque, uint64_t offset, uint64_t length)
{
    struct file *file = opaque;
    while (fallocate(file->descriptor, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, (off_t)offset,
                     (off_t)length) != 0) {
        if (errno == EINTR)
            continue;
        if (errno == EOPNOTSUPP || errno == ENOSYS)
            return HPVM_OK; // the host cannot give the space back; the data may stay
        return hpvm__fail(HPVM_E_IO, errno, "%s: cannot discard %llu bytes at %llu: %s", file->path,
                          (unsigned long long)length, (unsigned long long)offset, strerror(errno));
    }
    return HPVM_OK;
}

static void file_close(void *opaque)
{
    struct file *file = opaque;
    close(file->descriptor); // gives up the lock as well
    free(file);
}

static const struct backing_impl file_impl = {
    .read = file_read,
    .write = file_write,
    .flush = file_flush,
    .discard = file_discard,
    .close = file_close,
};

static hpvm_status open_failed(const char *path, bool read_only)
{
    int error = errno;
    const char *purpose = read_only ? "reading" : "reading and writing";
    switch (error) {
    case ENOENT:
        return hpvm__fail(HPVM_E_NOTFOUND, error, "%s: no such file", path);
    case EISDIR:
        return hpvm__fail(HPVM_E_INVAL, error,
                          "%s: is a directory; a backing store is a file or a block device", path);
    case EACCES:
    case EPERM:
    case EROFS:
        return hpvm__fail(HPVM_E_PERM, error, "%s: cannot be opened for %s: %s", path, purpose,
                          strerror(error));
    default:
        return hpvm__fail(HPVM_E_IO, error, "%s: cannot be opened for %s: %s", path, purpose,
                          strerror(error));
    }
}

static hpvm_status check_kind(int descriptor, const char *path, uint64_t *size)
{
    struct stat st;
    if (fstat(descriptor, &st) != 0)
        return hpvm__fail(HPVM_E_IO, errno, "%s: cannot be examined: %s", path, strerror(errno));
    if (S_ISREG(st.st_mode)) {
        *size = (uint64_t)st.st_size;
        return HPVM_OK;
    }
    if (S_ISBLK(st.st_mode)) {
        if (ioctl(descriptor, BLKGETSIZE64, size) != 0)
            return hpvm__fail(HPVM_E_IO, errno, "%s: the block device does not tell its size: %s", path,
                              strerror(errno));
        return HPVM_OK;
    }
    return hpvm__fail(HPVM_E_INVAL, 0, "%s: is %s; a backing store is a file or a block device", path,
                      S_ISDIR(st.st_mode) ? "a directory" : "neither a file nor a block device");
}

// Open file description locks exclude other users of the file in this process as well as in others.
static hpvm_status lock_whole(int descriptor, const char *path, bool read_only)
{
    struct flock lock = {.l_type = read_only ? F_RDLCK : F_WRLCK, .l_whence = SEEK_SET};
    while (fcntl(descriptor, F_OFD_SETLK, &lock) != 0) {
        if (errno == EINTR)
            continue;
        if (errno == EAGAIN || errno == EACCES)
            return hpvm__fail(HPVM_E_BUSY, errno, "%s: is in use by another virtual machine%s", path,
                              read_only ? " that writes to it" : "");
        return hpvm__fail(HPVM_E_IO, errno, "%s: cannot be locked: %s", path, strerror(errno));
    }
    return HPVM_OK;
}

hpvm_status hpvm__backing_open_file(struct backing **out, const char *path, bool read_only,
                                    uint64_t minimum_size)
{
    // Without O_NONBLOCK the open of a pipe would wait for its other end.
    int descriptor = open(path, (read_only ? O_RDONLY : O_RDWR) | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return open_failed(path, read_only);
    uint64_t size = 0;
    hpvm_status status = check_kind(descriptor, path, &size);
    if (status == HPVM_OK && size < minimum_size)
        status = hpvm__fail(HPVM_E_INVAL, 0, "%s: has %llu bytes; at least %llu are needed", path,
                            (unsigned long long)size, (unsigned long long)minimum_size);
    if (status == HPVM_OK)
        status = lock_whole(descriptor, path, read_only);
    struct file *file = NULL;
    if (status == HPVM_OK && !(file = malloc(sizeof *file + strlen(path) + 1)))
        status = hpvm__fail(HPVM_E_NOMEM, ENOMEM, "%s: no memory for a backing", path);
    if (status == HPVM_OK) {
        file->descriptor = descriptor;
        memcpy(file->path, path, strlen(path) + 1);
        status = hpvm__backing_new(out, &file_impl, file, size, read_only, path);
    }
    if (status != HPVM_OK) {
        free(file);
        close(descriptor);
    }
    return status;
}
