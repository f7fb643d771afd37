// Defaults, limits and copies of a guest's configuration.
#include "config_common.h"

#include <ctype.h>
#include <hpvm/hpvm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    enum attribute_kind kind;
    const char *value;
} attributes[] = {
#define X(id, name, kind, value) {name, kind, value},
    CONFIG_ATTRIBUTES(X)
#undef X
};

void config_defaults(struct guest_config *config)
{
    *config = (struct guest_config){.machine = "rx-1.0",
                                    .os_type = "UNKNOWN",
                                    .vcpus = 1,
                                    .entitlement = 10,
                                    .memory_mb = 2048,
                                    .auto_boot = true};
    for (unsigned n = 0; n < CONFIG_ATTRIBUTE_COUNT; n++)
        snprintf(config->attributes[n], sizeof config->attributes[n], "%s", attributes[n].value);
}

void config_free(struct guest_config *config)
{
    free(config->kernel);
    free(config->initrd);
    free(config->append);
    free(config->privileges);
    free(config->devices);
    *config = (struct guest_config){.number = 0};
}

bool config_copy(struct guest_config *out, const struct guest_config *from)
{
    *out = *from;
    out->kernel = from->kernel ? strdup(from->kernel) : NULL;
    out->initrd = from->initrd ? strdup(from->initrd) : NULL;
    out->append = from->append ? strdup(from->append) : NULL;
    size_t privileges = from->privilege_count * sizeof *from->privileges;
    size_t devices = from->device_count * sizeof *from->devices;
    out->privileges = malloc(privileges ? privileges : 1);
    out->devices = malloc(devices ? devices : 1);
    if (!out->privileges || !out->devices || (from->kernel && !out->kernel) ||
        (from->initrd && !out->initrd) || (from->append && !out->append)) {
        config_free(out);
        return false;
    }
    if (privileges)
        memcpy(out->privileges, from->privileges, privileges);
    if (devices)
        memcpy(out->devices, from->devices, devices);
    return true;
}

bool config_same(const struct guest_config *a, const struct guest_config *b)
{
    char *left = config_to_json(a), *right = config_to_json(b);
    bool same = left && right && strcmp(left, right) == 0;
    free(left);
    free(right);
    return same;
}

bool config_name_valid(const char *name, char *message, size_t size)
{
    size_t length = strlen(name);
    bool characters = true, number = true;
    for (size_t n = 0; n < length; n++) {
        unsigned char c = (unsigned char)name[n];
        characters &= (c < 0x80 && isalnum(c)) || c == '-' || c == '_' || c == '.';
        number &= c >= '0' && c <= '9';
    }
    if (length >= 1 && length <= CONFIG_MAX_NAME && characters && !number && name[0] != '-' &&
        strcmp(name, ".") != 0 && strcmp(name, "..") != 0)
        return true;
    snprintf(message, size,
             "'%.64s' is not a name for a guest: 1 to %d letters, digits, '-', '_' and '.', at least one of "
             "them not a digit, the first not '-'",
             name, CONFIG_MAX_NAME);
    return false;
}

bool config_label_valid(const char *label, char *message, size_t size)
{
    bool good = strlen(label) <= CONFIG_MAX_LABEL;
    for (const char *c = label; *c; c++)
        good &= ((unsigned char)*c < 0x80 && isalnum((unsigned char)*c)) || strchr("-_. ", *c);
    if (!good)
        snprintf(message, size, "a label has up to %d letters, digits, '-', '_', '.' and blanks",
                 CONFIG_MAX_LABEL);
    return good;
}

const char *config_os_type(const char *text)
{
    static const char *const types[] = {"HPUX", "WINDOWS", "LINUX", "OPENVMS", "UNKNOWN"};
    for (size_t n = 0; n < sizeof types / sizeof types[0]; n++)
        if (strcasecmp(text, types[n]) == 0)
            return types[n];
    return NULL;
}

static bool choice(const char *value, const char *const *allowed, char out[CONFIG_MAX_VALUE + 1])
{
    for (; *allowed; allowed++)
        if (strcasecmp(value, *allowed) == 0) {
            snprintf(out, CONFIG_MAX_VALUE + 1, "%s", *allowed);
            return true;
        }
    return false;
}

// The canonical form; false: `allowed` says what is.
static bool canonical(unsigned id, const char *value, char out[CONFIG_MAX_VALUE + 1], const char **allowed)
{
    static const char *const switches[] = {"enabled", "disabled", NULL};
    static const char *const booleans[] = {"true", "false", NULL};
    static const struct {
        const char *const values[4], *allowed;
    } choices[CONFIG_ATTRIBUTE_COUNT] = {
        [CONFIG_SCHED_PREFERENCE] = {{"cell", "ilm", "none", NULL}, "cell, ilm and none"},
        [CONFIG_VM_TYPE] = {{"shared", NULL}, "shared"},
        [CONFIG_ENGINE] = {{"interp", "block", "region", NULL}, "interp, block and region"}};
    char *end;
    switch (attributes[id].kind) {
    case ATTRIBUTE_SWITCH:
        *allowed = "enabled and disabled";
        return choice(value, switches, out);
    case ATTRIBUTE_BOOLEAN:
        *allowed = "true and false";
        return choice(value, booleans, out);
    case ATTRIBUTE_SECONDS:
        *allowed = "1 to 86400 seconds and infinite";
        if (strcasecmp(value, "infinite") == 0) {
            snprintf(out, CONFIG_MAX_VALUE + 1, "infinite");
            return true;
        }
        if (!isdigit((unsigned char)value[0]) || strlen(value) > 5)
            return false;
        snprintf(out, CONFIG_MAX_VALUE + 1, "%ld", strtol(value, &end, 10));
        return !*end && atol(out) >= 1 && atol(out) <= 86400;
    case ATTRIBUTE_CHOICE:
        *allowed = choices[id].allowed;
        return choice(value, choices[id].values, out);
    }
    return false;
}

bool config_set_attribute(struct guest_config *config, const char *name, const char *value, char *message,
                          size_t size)
{
    bool all = strcmp(name, "register_status") == 0;
    for (unsigned n = 0; n < CONFIG_ATTRIBUTE_COUNT; n++) {
        if (strcmp(name, attributes[n].name) != 0 && !(all && n <= CONFIG_VISIBLE))
            continue;
        char text[CONFIG_MAX_VALUE + 1];
        const char *allowed = "";
        if (!canonical(n, value, text, &allowed)) {
            snprintf(message, size, "-x %s=%.32s: allowed: %s", name, value, allowed);
            return false;
        }
        strcpy(config->attributes[n], text);
        if (!all || n == CONFIG_VISIBLE)
            return true;
    }
    snprintf(message, size, "-x %.64s: there is no such attribute", name);
    return false;
}

const char *config_attribute_name(enum attribute_id id)
{
    return attributes[id].name;
}

bool config_enabled(const struct guest_config *config, enum attribute_id id)
{
    return strcmp(config->attributes[id], "enabled") == 0;
}

bool config_entitlement_valid(bool megahertz, unsigned entitlement, unsigned cap, char *message, size_t size)
{
    unsigned most = megahertz ? 100000 : 100;
    if (entitlement < 1 || entitlement > most) {
        snprintf(message, size, "an entitlement of %u %s per vCPU; 1 to %u are allowed", entitlement,
                 megahertz ? "MHz" : "%", most);
        return false;
    }
    if (cap && (cap < entitlement || cap > most)) {
        snprintf(message, size, "a cap of %u %s with an entitlement of %u; %u to %u are allowed", cap,
                 megahertz ? "MHz" : "%", entitlement, entitlement, most);
        return false;
    }
    return true;
}

bool config_add_device(struct guest_config *config, const struct resource *device)
{
    struct resource *devices = realloc(config->devices, (config->device_count + 1) * sizeof *devices);
    if (!devices)
        return false;
    config->devices = devices;
    devices[config->device_count++] = *device;
    return true;
}

bool config_add_privilege(struct guest_config *config, const struct privilege *privilege)
{
    struct privilege *list = realloc(config->privileges, (config->privilege_count + 1) * sizeof *list);
    if (!list)
        return false;
    config->privileges = list;
    list[config->privilege_count++] = *privilege;
    return true;
}
