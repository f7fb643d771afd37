// Attaching disks, DVDs and networks to a virtual machine.
#include "device_common.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define NETWORK_HELPER "hpvm-net-user"

static bool attach_storage(hpvm_vm *vm, const struct resource *r, uint64_t *size_bytes, char *message,
                           size_t size)
{
    hpvm_attach_config config = HPVM_ATTACH_CONFIG_INIT;
    config.kind = r->device == RESOURCE_DVD ? HPVM_UNIT_DVD : HPVM_UNIT_DISK;
    config.adapter = r->adapter;
    config.bus = r->bus;
    config.slot = r->slot;
    config.target = r->target;
    hpvm_backing *backing = NULL;
    uint32_t flags = r->device == RESOURCE_DVD ? HPVM_BACKING_READONLY : 0;
    bool good =
        (r->storage == STORAGE_NULL || hpvm_backing_open_file(&backing, r->location, flags) == HPVM_OK) &&
        hpvm_vm_attach_backing(vm, backing, &config) == HPVM_OK;
    if (!good)
        snprintf(message, size, "%s", hpvm_last_error()->message);
    if (good && backing && size_bytes)
        *size_bytes = hpvm_backing_size(backing);
    hpvm_backing_unref(backing);
    return good;
}

// The network helper stands beside this program, or in the path.
static void exec_helper(int fd)
{
    char number[16], self[PATH_MAX], path[PATH_MAX + 32];
    signal(SIGINT, SIG_IGN); // Ctrl-C belongs to the guest
    fcntl(fd, F_SETFD, 0);
    snprintf(number, sizeof number, "%d", fd);
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
    if (length > 0) {
        self[length] = 0;
        snprintf(path, sizeof path, "%s/" NETWORK_HELPER, dirname(self));
        execl(path, NETWORK_HELPER, "--fd", number, (char *)NULL);
    }
    execlp(NETWORK_HELPER, NETWORK_HELPER, "--fd", number, (char *)NULL);
    dprintf(STDERR_FILENO, "cannot run %s: %s\n", NETWORK_HELPER, strerror(errno));
    _exit(127);
}

// The helper parses what the guest sends and opens sockets; it is a process of its own.
static bool attach_network(hpvm_vm *vm, const struct resource *r, char *message, size_t size)
{
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) < 0) {
        snprintf(message, size, "cannot make a socket pair for the network: %s", strerror(errno));
        return false;
    }
    pid_t child = fork();
    if (child == 0)
        exec_helper(pair[1]);
    close(pair[1]);
    if (child < 0) {
        snprintf(message, size, "cannot start the network helper: %s", strerror(errno));
        close(pair[0]);
        return false;
    }
    hpvm_net_config config = HPVM_NET_CONFIG_INIT;
    config.adapter = r->adapter;
    config.bus = r->bus;
    config.slot = r->slot;
    config.fd = pair[0];
    memcpy(config.mac, r->mac, sizeof config.mac);
    if (hpvm_vm_attach_net(vm, &config) == HPVM_OK)
        return true;
    snprintf(message, size, "%s", hpvm_last_error()->message);
    close(pair[0]);
    return false;
}

bool device_attach(hpvm_vm *vm, const struct resource *resource, uint64_t *size_bytes, char *message,
                   size_t size)
{
    if (size_bytes)
        *size_bytes = 0;
    return resource->device == RESOURCE_NETWORK ? attach_network(vm, resource, message, size)
                                                : attach_storage(vm, resource, size_bytes, message, size);
}
