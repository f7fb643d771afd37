// Building the virtual machine from its configuration, by the public interface.
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "home_common.h"
#include "hpvmapp.h"
#include "nvram_common.h"

static void log_line(void *user, uint32_t level, const char *module, const char *text)
{
    static const char *const names[] = {"error", "warning", "info", "debug"};
    app_log(user, "%s: %s: %s", names[level < 4 ? level : 3], module, text);
}

static hpvm_status save_nvram(void *user, const void *image, size_t size)
{
    struct app *app = user;
    return nvram_save(app->nvram, &app->nvram_sequence, image, size) ? HPVM_OK : HPVM_E_IO;
}

static bool parse_uuid(const char *text, uint8_t uuid[16])
{
    for (unsigned n = 0; n < 16; n++) {
        unsigned byte;
        if (*text == '-')
            text++;
        if (sscanf(text, "%2x", &byte) != 1)
            return false;
        uuid[n] = (uint8_t)byte;
        text += 2;
    }
    return true;
}

static bool attach_storage(struct app *app, const struct resource *r)
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
        hpvm_vm_attach_backing(app->vm, backing, &config) == HPVM_OK;
    if (!good)
        app_error(app, "%s", hpvm_last_error()->message);
    if (good && backing && hpvm_backing_size(backing) > app->largest_store)
        app->largest_store = hpvm_backing_size(backing);
    hpvm_backing_unref(backing);
    return good;
}

static void exec_helper(int fd)
{
    char number[16], path[PATH_MAX + 32];
    snprintf(number, sizeof number, "%d", fd);
    home_program(path, sizeof path, "hpvm-net-user");
    fcntl(fd, F_SETFD, 0);
    execlp(path, "hpvm-net-user", "--fd", number, (char *)NULL);
    _exit(127);
}

// The network helper parses what the guest sends and opens sockets; it is a process of its own.
static bool attach_network(struct app *app, const struct resource *r)
{
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) < 0) {
        app_error(app, "cannot make a socket pair for the network: %s", strerror(errno));
        return false;
    }
    pid_t child = fork();
    if (child == 0)
        exec_helper(pair[1]);
    close(pair[1]);
    hpvm_net_config config = HPVM_NET_CONFIG_INIT;
    config.adapter = r->adapter;
    config.bus = r->bus;
    config.slot = r->slot;
    config.fd = pair[0];
    memcpy(config.mac, r->mac, sizeof config.mac);
    if (child > 0 && hpvm_vm_attach_net(app->vm, &config) == HPVM_OK)
        return true;
    app_error(app, "%s", child < 0 ? "cannot start the network helper" : hpvm_last_error()->message);
    close(pair[0]);
    return false;
}

bool nvram_open(struct app *app)
{
    app->nvram = openat(app->folder, NVRAM_FILE, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (app->nvram < 0)
        app_error(app, "cannot open NVRAM: %s", strerror(errno));
    return app->nvram >= 0;
}

static bool create(struct app *app)
{
    void *image;
    size_t size;
    if (!nvram_load(app->nvram, &image, &size, &app->nvram_sequence)) {
        app_error(app, "NVRAM is damaged (%s); import a good copy with hpvmnvram", strerror(errno));
        return false;
    }
    hpvm_logger logger = HPVM_LOGGER_INIT;
    logger.emit = log_line;
    logger.user = app;
    hpvm_nvram_store store = HPVM_NVRAM_STORE_INIT;
    store.image = image;
    store.image_size = size;
    store.save = save_nvram;
    store.user = app;
    hpvm_vm_config config = HPVM_VM_CONFIG_INIT;
    config.machine = app->config.machine;
    config.ram_bytes = app->config.memory_mb << 20;
    config.vcpu_count = app->config.vcpus;
    config.serial = app->config.serial;
    config.logger = &logger;
    config.nvram_store = &store;
    bool good = parse_uuid(app->config.uuid, config.uuid);
    if (!good)
        app_error(app, "the UUID in the configuration is damaged");
    else if (hpvm_vm_create(&app->vm, &config) != HPVM_OK) {
        app_error(app, "%s", hpvm_last_error()->message);
        good = false;
    }
    free(image);
    return good;
}

bool machine_create(struct app *app)
{
    const struct guest_config *c = &app->config;
    if (!create(app))
        return false;
    for (unsigned n = 0; n < c->device_count; n++)
        if (!(c->devices[n].device == RESOURCE_NETWORK ? attach_network(app, &c->devices[n])
                                                       : attach_storage(app, &c->devices[n])))
            return false;
    if (hpvm_vm_set_console(app->vm, console_write, &app->console) == HPVM_OK &&
        (!c->kernel || hpvm_vm_set_kernel(app->vm, c->kernel, c->initrd, c->append) == HPVM_OK) &&
        hpvm_vm_power_on(app->vm) == HPVM_OK)
        return true;
    app_error(app, "%s", hpvm_last_error()->message);
    return false;
}
