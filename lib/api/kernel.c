// Direct boot: the kernel and its initial RAM disk, kept open and read again at every reset.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "api/internal.h"

static hpvm_status open_file(struct boot_file *file, const char *path, const char *what)
{
    struct stat info;
    snprintf(file->name, sizeof file->name, "%s %s", what, path);
    file->fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file->fd < 0 || fstat(file->fd, &info) < 0)
        return hpvm__fail(HPVM_E_IO, errno, "%s: %s", file->name, strerror(errno));
    if (!S_ISREG(info.st_mode))
        return API_FAIL(HPVM_E_INVAL, "%s: not a regular file", file->name);
    return HPVM_OK;
}

static hpvm_status read_file(struct boot_file *file)
{
    struct stat info;
    if (file->fd < 0 || file->data)
        return HPVM_OK;
    if (fstat(file->fd, &info) < 0)
        return hpvm__fail(HPVM_E_IO, errno, "%s: %s", file->name, strerror(errno));
    if (info.st_size == 0 || info.st_size > (off_t)1 << 30)
        return API_FAIL(HPVM_E_INVAL, "%s: %lld bytes; 1 byte to 1 GB are allowed", file->name,
                        (long long)info.st_size);
    size_t size = (size_t)info.st_size, done = 0;
    uint8_t *buffer = malloc(size);
    if (!buffer)
        return API_FAIL(HPVM_E_NOMEM, "no memory for %s", file->name);
    while (done < size) {
        ssize_t got = pread(file->fd, buffer + done, size - done, (off_t)done);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            hpvm_status status =
                got < 0 ? hpvm__fail(HPVM_E_IO, errno, "%s: %s", file->name, strerror(errno))
                        : API_FAIL(HPVM_E_IO, "%s: became shorter while it was read", file->name);
            free(buffer);
            return status;
        }
        done += (size_t)got;
    }
    file->data = buffer;
    file->size = size;
    return HPVM_OK;
}

static void forget_file(struct boot_file *file)
{
    free(file->data);
    file->data = NULL;
    file->size = 0;
}

static void close_file(struct boot_file *file)
{
    forget_file(file);
    if (file->fd >= 0)
        close(file->fd);
    file->fd = -1;
}

hpvm_status hpvm__boot_files_read(hpvm_vm *vm)
{
    hpvm_status status = read_file(&vm->kernel);
    if (status == HPVM_OK)
        status = read_file(&vm->initrd);
    if (status == HPVM_OK)
        vm->firmware->direct =
            (struct direct_boot){vm->kernel.data,  vm->initrd.data, vm->kernel.size, vm->initrd.size,
                                 vm->command_line, vm->kernel.name, vm->initrd.name};
    return status;
}

void hpvm__boot_files_forget(hpvm_vm *vm)
{
    forget_file(&vm->kernel);
    forget_file(&vm->initrd);
    vm->firmware->direct = (struct direct_boot){.kernel = NULL};
}

void hpvm__boot_files_close(hpvm_vm *vm)
{
    close_file(&vm->kernel);
    close_file(&vm->initrd);
}

hpvm_status hpvm_vm_set_kernel(hpvm_vm *vm, const char *kernel, const char *initrd, const char *command_line)
{
    API_ENTER;
    if (!vm)
        return API_FAIL(HPVM_E_INVAL, "vm must not be NULL");
    if (vm->powered)
        return API_FAIL(HPVM_E_STATE, "the VM was powered on already");
    if (command_line && strlen(command_line) >= sizeof vm->command_line)
        return API_FAIL(HPVM_E_INVAL, "kernel arguments of %zu bytes; 2047 are allowed",
                        strlen(command_line));
    struct boot_file files[2] = {{.fd = -1}, {.fd = -1}};
    hpvm_status status = HPVM_OK;
    if (kernel)
        status = open_file(&files[0], kernel, "kernel");
    if (status == HPVM_OK)
        status = read_file(&files[0]);
    if (status == HPVM_OK && kernel)
        status = hpvm__fw_check_kernel(files[0].data, files[0].size, kernel);
    if (status == HPVM_OK && initrd)
        status = open_file(&files[1], initrd, "initrd");
    if (status == HPVM_OK)
        status = read_file(&files[1]);
    if (status != HPVM_OK) {
        close_file(&files[0]);
        close_file(&files[1]);
        return status;
    }
    pthread_mutex_lock(&vm->lock);
    hpvm__boot_files_close(vm);
    vm->kernel = files[0];
    vm->initrd = files[1];
    snprintf(vm->command_line, sizeof vm->command_line, "%s", command_line ? command_line : "");
    pthread_mutex_unlock(&vm->lock);
    return HPVM_OK;
}
