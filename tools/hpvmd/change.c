// Applying what hpvmcreate, hpvmmodify and hpvmclone ask for to a configuration.
#include <errno.h>
#include <grp.h>
#include <hpvm/hpvm.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "hpvmd.h"

struct context {
    struct daemon *daemon;
    struct guest_config *config;
    const struct guest *owner;
    struct answer *answer;
    bool good;
};

#define REFUSE(context, ...)                                                                                 \
    do {                                                                                                     \
        answer_error((context)->answer, (context)->config->name, __VA_ARGS__);                               \
        (context)->good = false;                                                                             \
    } while (0)

// ---- devices -----------------------------------------------------------------------------------------

static bool same_store(const struct resource *a, const struct resource *b)
{
    return a->location[0] && (strcmp(a->location, b->location) == 0 || resource_conflict(a, b));
}

static bool check_store(struct context *c, const struct resource *device)
{
    if (device->storage != STORAGE_FILE && device->storage != STORAGE_DISK)
        return true;
    struct stat info;
    uint64_t least = device->device == RESOURCE_DVD ? 2048 : 512;
    if (strchr(device->location, '\n'))
        REFUSE(c, "the path of a backing store contains a line end");
    else if (device->location[0] != '/')
        REFUSE(c, "%s: the path of a backing store must be absolute", device->location);
    else if (stat(device->location, &info) < 0)
        REFUSE(c, "%s: %s", device->location, strerror(errno));
    else if (device->storage == STORAGE_FILE && !S_ISREG(info.st_mode))
        REFUSE(c, "%s: not a regular file; a device is given as storage 'disk'", device->location);
    else if (device->storage == STORAGE_DISK && !S_ISBLK(info.st_mode))
        REFUSE(c, "%s: not a block device; a file is given as storage 'file'", device->location);
    else if (S_ISREG(info.st_mode) && (uint64_t)info.st_size < least)
        REFUSE(c, "%s: %lld bytes; at least %llu are needed", device->location, (long long)info.st_size,
               (unsigned long long)least);
    return c->good;
}

static bool parse_device(struct context *c, const char *text, struct resource *device)
{
    char message[MESSAGE_MAX];
    if (resource_parse(text, device, message, sizeof message))
        return true;
    REFUSE(c, "%s", message);
    return false;
}

static bool is_serial(const char *text)
{
    return strcmp(text, "serial:com1::tty:console") == 0;
}

static void warn_of_sharing(struct context *c, const struct resource *device)
{
    for (const struct guest *guest = c->daemon->guests; guest; guest = guest->following)
        for (unsigned n = 0; n < guest->config.device_count; n++)
            if (strcmp(guest->config.uuid, c->config->uuid) != 0 &&
                same_store(&guest->config.devices[n], device))
                answer_warning(c->answer, c->config->name,
                               "%s is also used by guest %s; they cannot run at the same time",
                               device->location, guest->config.name);
}

static void add_device(struct context *c, const char *text)
{
    struct resource device;
    char message[MESSAGE_MAX];
    if (is_serial(text)) // every guest has it; hpvmstatus -d prints it
        return;
    if (!parse_device(c, text, &device) || !check_store(c, &device))
        return;
    if (c->config->device_count == CONFIG_MAX_DEVICES) {
        REFUSE(c, "resource '%s': a guest has at most %d devices", text, CONFIG_MAX_DEVICES);
        return;
    }
    for (unsigned n = 0; n < c->config->device_count; n++)
        if (same_store(&c->config->devices[n], &device)) {
            REFUSE(c, "%s is already a device of this guest", device.location);
            return;
        }
    if (!placement_choose(c->daemon, c->config, &device, message, sizeof message))
        REFUSE(c, "resource '%s': %s", text, message);
    else if (!config_add_device(c->config, &device))
        REFUSE(c, "no memory");
    else
        warn_of_sharing(c, &device);
}

static bool address_fits(const struct resource *wanted, const struct resource *device)
{
    static const uint8_t zero[6];
    return wanted->device == device->device && (wanted->bus < 0 || wanted->bus == device->bus) &&
           (wanted->slot < 0 || wanted->slot == device->slot) &&
           (wanted->target < 0 || wanted->target == device->target) &&
           (memcmp(wanted->mac, zero, 6) == 0 || memcmp(wanted->mac, device->mac, 6) == 0);
}

// The one device that fits; -1: none or several, which was said.
static int find_device(struct context *c, const char *text, const struct resource *wanted, bool with_store)
{
    int found = -1;
    for (unsigned n = 0; n < c->config->device_count; n++) {
        const struct resource *device = &c->config->devices[n];
        if (!address_fits(wanted, device) ||
            (with_store &&
             (wanted->storage != device->storage || strcmp(wanted->location, device->location) != 0)))
            continue;
        if (found >= 0) {
            REFUSE(c, "resource '%s' fits several devices; give the address", text);
            return -1;
        }
        found = (int)n;
    }
    if (found < 0)
        REFUSE(c, "resource '%s': the guest has no such device", text);
    return found;
}

static void remove_device(struct context *c, const char *text)
{
    struct resource wanted;
    if (is_serial(text)) {
        REFUSE(c, "the serial console cannot be removed");
        return;
    }
    int found = parse_device(c, text, &wanted) ? find_device(c, text, &wanted, true) : -1;
    if (found < 0)
        return;
    c->config->device_count--;
    memmove(&c->config->devices[found], &c->config->devices[found + 1],
            (c->config->device_count - (unsigned)found) * sizeof c->config->devices[0]);
}

static void modify_device(struct context *c, const char *text)
{
    struct resource wanted;
    if (is_serial(text))
        return;
    if (!parse_device(c, text, &wanted))
        return;
    if (wanted.bus < 0 || wanted.slot < 0 || (wanted.device != RESOURCE_NETWORK && wanted.target < 0)) {
        REFUSE(c, "resource '%s': -m needs the whole address of the device", text);
        return;
    }
    uint8_t mac[6];
    memcpy(mac, wanted.mac, 6);
    memset(wanted.mac, 0, 6); // a new address may be given
    int found = check_store(c, &wanted) ? find_device(c, text, &wanted, false) : -1;
    if (found < 0)
        return;
    for (unsigned n = 0; n < c->config->device_count; n++)
        if ((int)n != found && same_store(&c->config->devices[n], &wanted)) {
            REFUSE(c, "%s is already a device of this guest", wanted.location);
            return;
        }
    static const uint8_t zero[6];
    bool new_mac = wanted.device == RESOURCE_NETWORK && memcmp(mac, zero, 6) != 0;
    memcpy(wanted.mac, new_mac ? mac : c->config->devices[found].mac, 6);
    if (new_mac && (mac[0] & 3) != 2) {
        REFUSE(c, "resource '%s': the MAC address must be locally administered and not multicast", text);
        return;
    }
    c->config->devices[found] = wanted;
    warn_of_sharing(c, &wanted);
}

// ---- the rest ----------------------------------------------------------------------------------------

static void set_privilege(struct context *c, const Rpc__Privilege *p)
{
    struct privilege privilege = {.group = p->group, .admin = strcmp(p->right, "admin") == 0};
    bool remove = strcmp(p->right, "none") == 0;
    const char *what = p->group ? "group" : "user";
    if (strlen(p->name) >= sizeof privilege.name || !*p->name) {
        REFUSE(c, "'%.80s' is not the name of a %s", p->name, what);
        return;
    }
    strcpy(privilege.name, p->name);
    for (unsigned n = 0; n < c->config->privilege_count; n++) {
        struct privilege *old = &c->config->privileges[n];
        if (old->group != privilege.group || strcmp(old->name, privilege.name) != 0)
            continue;
        old->admin = privilege.admin;
        if (remove) {
            c->config->privilege_count--;
            memmove(old, old + 1, (c->config->privilege_count - n) * sizeof *old);
        }
        return;
    }
    if (remove)
        REFUSE(c, "%s %s has no rights on this guest", what, privilege.name);
    else if (p->group ? !getgrnam(privilege.name) : !getpwnam(privilege.name))
        REFUSE(c, "there is no %s '%s' on this host", what, privilege.name);
    else if (!config_add_privilege(c->config, &privilege))
        REFUSE(c, "no memory");
}

static void set_text(struct context *c, char **field, const char *value, const char *what, bool path)
{
    if (!value)
        return;
    struct stat info;
    if (*value && path && value[0] != '/') {
        REFUSE(c, "%s %s: the path must be absolute", what, value);
    } else if (*value && path && stat(value, &info) < 0) {
        REFUSE(c, "%s %s: %s", what, value, strerror(errno));
    } else if (*value && path && !S_ISREG(info.st_mode)) {
        REFUSE(c, "%s %s: not a regular file", what, value);
    } else if (!path && strlen(value) > 2047) {
        REFUSE(c, "kernel arguments of %zu characters; 2047 are allowed", strlen(value));
    } else {
        free(*field);
        *field = *value ? strdup(value) : NULL;
    }
}

static void set_entitlement(struct context *c, const Rpc__Change *change)
{
    char message[256];
    if (!change->has_entitlement)
        return;
    unsigned cap = change->has_cap ? change->cap : 0;
    if (!config_entitlement_valid(change->megahertz, change->entitlement, cap, message, sizeof message)) {
        REFUSE(c, "%s", message);
        return;
    }
    struct host host;
    host_read(&host);
    c->config->megahertz = change->megahertz;
    c->config->entitlement = change->entitlement;
    c->config->cap = cap;
    if (change->megahertz && change->entitlement > host.megahertz)
        answer_warning(c->answer, c->config->name,
                       "an entitlement of %u MHz per vCPU is more than a processor of this host has (%u MHz)",
                       change->entitlement, host.megahertz);
}

static void set_memory(struct context *c, const Rpc__Change *change)
{
    if (!change->has_memory_mb)
        return;
    const uint64_t unit = HPVM_RAM_UNIT >> 20, least = HPVM_RAM_MIN >> 20, most = HPVM_RAM_MAX >> 20;
    if (change->memory_mb < least || change->memory_mb > most) {
        REFUSE(c, "%llu MB of memory; 128 MB to 256 GB are allowed", (unsigned long long)change->memory_mb);
        return;
    }
    c->config->memory_mb = (change->memory_mb + unit - 1) / unit * unit;
    struct host host;
    host_read(&host);
    if (c->config->memory_mb > host.memory_mb)
        answer_warning(c->answer, c->config->name, "%llu MB of memory are more than this host has (%llu MB)",
                       (unsigned long long)c->config->memory_mb, (unsigned long long)host.memory_mb);
}

static void set_vcpus(struct context *c, const Rpc__Change *change)
{
    if (!change->has_vcpus)
        return;
    if (change->vcpus < 1 || change->vcpus > HPVM_MAX_VCPUS) {
        REFUSE(c, "%u vCPUs; 1 to %d are allowed", change->vcpus, HPVM_MAX_VCPUS);
        return;
    }
    struct host host;
    host_read(&host);
    c->config->vcpus = change->vcpus;
    if (change->vcpus > host.processors)
        answer_warning(c->answer, c->config->name, "%u vCPUs are more than this host has processors (%u)",
                       change->vcpus, host.processors);
}

static void set_name(struct context *c, const char *name)
{
    char message[256];
    const struct guest *other = registry_find(c->daemon, name, 0);
    if (!config_name_valid(name, message, sizeof message))
        REFUSE(c, "%s", message);
    else if (other && other != c->owner)
        REFUSE(c, "there is already a guest named %s", name);
    else
        strcpy(c->config->name, name);
}

static void set_simple(struct context *c, const Rpc__Change *change)
{
    char message[256];
    if (change->os_type) {
        const char *type = config_os_type(change->os_type);
        if (type)
            strcpy(c->config->os_type, type);
        else
            REFUSE(c, "OS type '%.32s' is not known; hpux, windows, linux and openvms are", change->os_type);
    }
    if (change->label) {
        if (config_label_valid(change->label, message, sizeof message))
            strcpy(c->config->label, change->label);
        else
            REFUSE(c, "%s", message);
    }
    if (change->has_auto_boot)
        c->config->auto_boot = change->auto_boot;
    for (size_t n = 0; n < change->n_attributes; n++)
        if (!config_set_attribute(c->config, change->attributes[n]->name, change->attributes[n]->value,
                                  message, sizeof message))
            REFUSE(c, "%s", message);
    for (size_t n = 0; n < change->n_privileges; n++)
        set_privilege(c, change->privileges[n]);
}

bool change_apply(struct daemon *daemon, struct guest_config *config, const Rpc__Change *change,
                  const struct guest *owner, struct answer *answer)
{
    struct context c = {daemon, config, owner, answer, true};
    set_simple(&c, change);
    set_vcpus(&c, change);
    set_entitlement(&c, change);
    set_memory(&c, change);
    set_text(&c, &config->kernel, change->kernel, "kernel", true);
    set_text(&c, &config->initrd, change->initrd, "initrd", true);
    set_text(&c, &config->append, change->append, "arguments", false);
    if (!config->kernel && (config->initrd || config->append))
        REFUSE(&c, "--initrd and --append need --kernel");
    for (size_t n = 0; n < change->n_remove && c.good; n++)
        remove_device(&c, change->remove[n]);
    for (size_t n = 0; n < change->n_modify && c.good; n++)
        modify_device(&c, change->modify[n]);
    for (size_t n = 0; n < change->n_add && c.good; n++)
        add_device(&c, change->add[n]);
    if (change->new_name)
        set_name(&c, change->new_name);
    return c.good && reserve_check_change(daemon, owner, config, change, answer);
}

static bool waits(const Rpc__Attribute *attribute)
{
    return strcmp(attribute->name, "vm_type") == 0 || strcmp(attribute->name, "engine") == 0;
}

const char *change_split(const Rpc__Change *all, Rpc__Change *live, char *text, size_t size)
{
    const struct {
        bool is;
        const char *name;
    } parts[] = {{all->os_type, "OS type"},
                 {all->has_vcpus, "number of vCPUs"},
                 {all->has_memory_mb, "memory"},
                 {all->kernel || all->initrd || all->append, "kernel"},
                 {all->n_add || all->n_modify || all->n_remove, "devices"}};
    size_t at = 0;
    *text = 0;
    for (size_t n = 0; n < sizeof parts / sizeof parts[0]; n++)
        if (parts[n].is)
            at += (size_t)snprintf(text + at, size - at, "%s%s", at ? ", " : "", parts[n].name);
    *live = *all;
    live->os_type = live->kernel = live->initrd = live->append = NULL;
    live->has_vcpus = live->has_memory_mb = false;
    live->n_add = live->n_modify = live->n_remove = live->n_attributes = 0;
    live->attributes = calloc(all->n_attributes + 1, sizeof(Rpc__Attribute *));
    if (!live->attributes)
        return NULL;
    for (size_t n = 0; n < all->n_attributes; n++)
        if (!waits(all->attributes[n]))
            live->attributes[live->n_attributes++] = all->attributes[n];
        else if (at < size)
            at += (size_t)snprintf(text + at, size - at, "%s%s", at ? ", " : "",
                                   strcmp(all->attributes[n]->name, "engine") == 0 ? "engine" : "vm_type");
    return text;
}

bool change_enables_modify(const Rpc__Change *change)
{
    if (change->n_attributes != 1 || change->n_privileges || change->has_entitlement || change->label ||
        change->has_auto_boot || change->new_name || change->os_type || change->has_vcpus ||
        change->has_memory_mb || change->kernel || change->initrd || change->append || change->n_add ||
        change->n_modify || change->n_remove)
        return false;
    const Rpc__Attribute *a = change->attributes[0];
    return strcasecmp(a->value, "enabled") == 0 &&
           (strcmp(a->name, "modify_status") == 0 || strcmp(a->name, "register_status") == 0);
}
