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

#include "device_common.h"
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

static bool attach(struct app *app, const struct resource *resource)
{
    char message[512];
    uint64_t bytes;
    if (!device_attach(app->vm, resource, &bytes, message, sizeof message)) {
        app_error(app, "%s", message);
        return false;
    }
    if (bytes > app->largest_store)
        app->largest_store = bytes;
    return true;
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
    config.engine = app->config.attributes[CONFIG_ENGINE];
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
        for (unsigned earlier = 0; earlier < n; earlier++)
            if (resource_conflict(&c->devices[n], &c->devices[earlier])) {
                app_error(app, "%s: is attached twice; a disk can be attached once", c->devices[n].location);
                return false;
            }
    for (unsigned n = 0; n < c->device_count; n++)
        if (!attach(app, &c->devices[n]))
            return false;
    if (hpvm_vm_set_console(app->vm, console_write, &app->console) == HPVM_OK &&
        (!c->kernel || hpvm_vm_set_kernel(app->vm, c->kernel, c->initrd, c->append) == HPVM_OK) &&
        hpvm_vm_power_on(app->vm) == HPVM_OK)
        return true;
    app_error(app, "%s", hpvm_last_error()->message);
    return false;
}
