// Parsing of characteristic options into a change request. Ranges that need the host or the guest are checked
// by hpvmd; what can be seen from the text alone is refused here.
#include "change_common.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli_common.h"
#include "config_common.h"

const char change_help[] =
    "  -O OS_TYPE               hpux, windows, linux or openvms\n"
    "  -c VCPUS                 number of virtual CPUs, 1 to 32\n"
    "  -e PERCENT[:CAP]         entitlement of each vCPU in per cent of a processor, and its upper limit\n"
    "  -E MHZ[:CAP]             the same in MHz\n"
    "  -r MEMORY                512M, 4G, ...; rounded up to 64 MB\n"
    "  -a RESOURCE              add a device, e.g. disk:avio_stor::file:/path, dvd:avio_stor::null:,\n"
    "                           network:avio_lan::user:\n"
    "  -l LABEL                 text of up to 255 characters\n"
    "  -B auto|manual           start with the product, or by hand\n"
    "  -u USER[:admin|oper|none]   console rights of a user (oper if nothing is said)\n"
    "  -g GROUP[:admin|oper|none]  console rights of a group\n"
    "  -x NAME=VALUE            attribute, see the manual page\n"
    "  --kernel FILE            boot this kernel instead of a disk ('': boot manager)\n"
    "  --initrd FILE            with this initial RAM disk\n"
    "  --append ARGUMENTS       and these kernel arguments\n";

static bool append_text(char ***list, size_t *count, char *text)
{
    char **grown = text ? realloc(*list, (*count + 1) * sizeof(char *)) : NULL;
    if (!grown)
        return false;
    *list = grown;
    grown[(*count)++] = text;
    return true;
}

static char *absolute(const char *path)
{
    char folder[PATH_MAX], *whole;
    if (path[0] == '/' || !*path || !getcwd(folder, sizeof folder))
        return strdup(path);
    return asprintf(&whole, "%s/%s", folder, path) < 0 ? NULL : whole;
}

char *change_resource(const struct client *client, const char *text)
{
    char message[1024];
    struct resource resource;
    if (strcmp(text, "serial:com1::tty:console") == 0)
        return strdup(text);
    if (!resource_parse(text, &resource, message, sizeof message)) {
        cli_error(client->program, "ERROR: %s", message);
        return NULL;
    }
    char *path = absolute(resource.location);
    char *whole = malloc(RESOURCE_TEXT_MAX);
    if (!path || !whole || strlen(path) >= sizeof resource.location) {
        cli_error(client->program, "ERROR: resource '%s': the path is too long", text);
        free(path);
        free(whole);
        return NULL;
    }
    strcpy(resource.location, path);
    resource_format(&resource, whole, RESOURCE_TEXT_MAX);
    free(path);
    return whole;
}

static int set_entitlement(const struct client *client, Rpc__Change *change, int option, char *value)
{
    char message[256], *colon = strchr(value, ':');
    uint64_t entitlement, cap = 0;
    if (change->has_entitlement) {
        cli_error(client->program, "ERROR: -e and -E: one entitlement only");
        return 0;
    }
    if (colon)
        *colon = 0;
    bool good = cli_parse_number(value, 0, 1000000, &entitlement) &&
                (!colon || (cli_parse_number(colon + 1, 1, 1000000, &cap)));
    if (colon)
        *colon = ':';
    if (!good) {
        cli_error(client->program, "ERROR: -%c %s: not an entitlement; write %s", option, value,
                  option == 'e' ? "20 or 20:50 (per cent)" : "500 or 500:1000 (MHz)");
        return 0;
    }
    if (!config_entitlement_valid(option == 'E', (unsigned)entitlement, (unsigned)cap, message,
                                  sizeof message)) {
        cli_error(client->program, "ERROR: -%c %s: %s", option, value, message);
        return 0;
    }
    change->has_entitlement = change->has_megahertz = true;
    change->megahertz = option == 'E';
    change->entitlement = (uint32_t)entitlement;
    change->has_cap = cap != 0;
    change->cap = (uint32_t)cap;
    return 1;
}

static int add_privilege(const struct client *client, Rpc__Change *change, int option, const char *value)
{
    const char *colon = strchr(value, ':'), *right = colon ? colon + 1 : "oper";
    if (strcmp(right, "oper") != 0 && strcmp(right, "admin") != 0 && strcmp(right, "none") != 0) {
        cli_error(client->program, "ERROR: -%c %s: the rights are admin, oper and none", option, value);
        return 0;
    }
    Rpc__Privilege **list =
        realloc(change->privileges, (change->n_privileges + 1) * sizeof(Rpc__Privilege *));
    Rpc__Privilege *privilege = malloc(sizeof *privilege);
    if (list)
        change->privileges = list;
    if (!list || !privilege) {
        free(privilege);
        return 0;
    }
    rpc__privilege__init(privilege);
    privilege->group = option == 'g';
    privilege->name = strndup(value, colon ? (size_t)(colon - value) : strlen(value));
    privilege->right = strdup(right);
    list[change->n_privileges++] = privilege;
    return 1;
}

static int add_attribute(const struct client *client, Rpc__Change *change, const char *value)
{
    const char *equals = strchr(value, '=');
    char message[256];
    struct guest_config scratch;
    config_defaults(&scratch);
    if (!equals || equals == value) {
        cli_error(client->program, "ERROR: -x %s: write NAME=VALUE", value);
        return 0;
    }
    Rpc__Attribute **list =
        realloc(change->attributes, (change->n_attributes + 1) * sizeof(Rpc__Attribute *));
    Rpc__Attribute *attribute = malloc(sizeof *attribute);
    if (list)
        change->attributes = list;
    if (!list || !attribute) {
        free(attribute);
        return 0;
    }
    rpc__attribute__init(attribute);
    attribute->name = strndup(value, (size_t)(equals - value));
    attribute->value = strdup(equals + 1);
    list[change->n_attributes++] = attribute;
    if (config_set_attribute(&scratch, attribute->name, attribute->value, message, sizeof message))
        return 1;
    cli_error(client->program, "ERROR: %s", message);
    return 0;
}

static int add_resource(const struct client *client, char ***list, size_t *count, const char *value)
{
    char *text = change_resource(client, value);
    return text && append_text(list, count, text);
}

static int set_size(const struct client *client, Rpc__Change *change, const char *value)
{
    uint64_t bytes;
    if (!cli_parse_size(value, &bytes)) {
        cli_error(client->program, "ERROR: -r %s: not a memory size; write 512M or 4G", value);
        return 0;
    }
    if (bytes < HPVM_RAM_MIN || bytes > HPVM_RAM_MAX) {
        cli_error(client->program, "ERROR: -r %s: 128M to 256G are allowed", value);
        return 0;
    }
    change->has_memory_mb = true;
    change->memory_mb = bytes >> 20;
    return 1;
}

static int refuse(const struct client *client, int option, const char *value, const char *allowed)
{
    cli_error(client->program, "ERROR: -%c %s: %s", option, value, allowed);
    return 0;
}

int change_option(const struct client *client, Rpc__Change *change, int option, char *value)
{
    uint64_t number;
    char message[256];
    switch (option) {
    case 'O':
        if (!config_os_type(value))
            return refuse(client, option, value, "hpux, windows, linux and openvms are allowed");
        change->os_type = value;
        return 1;
    case 'c':
        if (!cli_parse_number(value, 1, HPVM_MAX_VCPUS, &number))
            return refuse(client, option, value, "1 to 32 vCPUs are allowed");
        change->has_vcpus = true;
        change->vcpus = (uint32_t)number;
        return 1;
    case 'e':
    case 'E':
        return set_entitlement(client, change, option, value);
    case 'r':
        return set_size(client, change, value);
    case 'a':
        return add_resource(client, &change->add, &change->n_add, value);
    case 'm':
        return add_resource(client, &change->modify, &change->n_modify, value);
    case 'd':
        return add_resource(client, &change->remove, &change->n_remove, value);
    case 'l':
        if (!config_label_valid(value, message, sizeof message))
            return refuse(client, option, value, message);
        change->label = value;
        return 1;
    case 'B':
        if (strcasecmp(value, "auto") != 0 && strcasecmp(value, "manual") != 0)
            return refuse(client, option, value, "auto and manual are allowed");
        change->has_auto_boot = true;
        change->auto_boot = strcasecmp(value, "auto") == 0;
        return 1;
    case 'u':
    case 'g':
        return add_privilege(client, change, option, value);
    case 'x':
        return add_attribute(client, change, value);
    case CHANGE_KERNEL:
        return (change->kernel = absolute(value)) != NULL;
    case CHANGE_INITRD:
        return (change->initrd = absolute(value)) != NULL;
    case CHANGE_APPEND:
        change->append = value;
        return 1;
    default:
        return -1;
    }
}

static void free_list(char **list, size_t count)
{
    for (size_t n = 0; n < count; n++)
        free(list[n]);
    free(list);
}

void change_free(Rpc__Change *change)
{
    free_list(change->add, change->n_add);
    free_list(change->modify, change->n_modify);
    free_list(change->remove, change->n_remove);
    for (size_t n = 0; n < change->n_privileges; n++)
        rpc__privilege__free_unpacked(change->privileges[n], NULL);
    free(change->privileges);
    for (size_t n = 0; n < change->n_attributes; n++)
        rpc__attribute__free_unpacked(change->attributes[n], NULL);
    free(change->attributes);
    free(change->kernel);
    free(change->initrd);
    *change = (Rpc__Change)RPC__CHANGE__INIT;
}
