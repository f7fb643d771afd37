// The JSON form of a guest's configuration.
#include "config_common.h"

#include <hpvm/hpvm.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static json_t *optional_text(const char *text)
{
    return text ? json_string(text) : json_null();
}

static json_t *device_list(const struct guest_config *config)
{
    json_t *list = json_array();
    for (unsigned n = 0; n < config->device_count; n++) {
        char text[RESOURCE_TEXT_MAX];
        resource_format(&config->devices[n], text, sizeof text);
        json_array_append_new(list, json_string(text));
    }
    return list;
}

static json_t *privilege_list(const struct guest_config *config)
{
    json_t *list = json_array();
    for (unsigned n = 0; n < config->privilege_count; n++) {
        const struct privilege *p = &config->privileges[n];
        json_array_append_new(list, json_pack("{s:s, s:s, s:s}", "kind", p->group ? "group" : "user", "name",
                                              p->name, "right", p->admin ? "admin" : "oper"));
    }
    return list;
}

char *config_to_json(const struct guest_config *c)
{
    json_t *attributes = json_object();
    for (unsigned n = 0; n < CONFIG_ATTRIBUTE_COUNT; n++)
        json_object_set_new(attributes, config_attribute_name(n), json_string(c->attributes[n]));
    json_t *root = json_pack(
        "{s:i, s:s, s:i, s:s, s:s, s:s, s:s, s:i, s:{s:s, s:i, s:i}, s:I, s:s, s:b, s:o, s:o, s:o, s:o, s:o, "
        "s:o}",
        "schema", CONFIG_SCHEMA, "name", c->name, "number", (int)c->number, "uuid", c->uuid, "serial",
        c->serial, "machine", c->machine, "os_type", c->os_type, "vcpus", (int)c->vcpus, "entitlement",
        "unit", c->megahertz ? "MHz" : "percent", "minimum", (int)c->entitlement, "maximum", (int)c->cap,
        "memory_mb", (json_int_t)c->memory_mb, "label", c->label, "auto_boot", c->auto_boot, "kernel",
        optional_text(c->kernel), "initrd", optional_text(c->initrd), "append", optional_text(c->append),
        "attributes", attributes, "console", privilege_list(c), "devices", device_list(c));
    char *text = root ? json_dumps(root, JSON_INDENT(2)) : NULL;
    json_decref(root);
    return text;
}

// ---- reading -----------------------------------------------------------------------------------------

struct reader {
    char *message;
    size_t size;
    bool failed;
};

static void fail(struct reader *reader, const char *name, const char *what)
{
    if (!reader->failed)
        snprintf(reader->message, reader->size, "%s: %s", name, what);
    reader->failed = true;
}

static void get_text(struct reader *r, const json_t *root, const char *name, char *out, size_t size)
{
    const char *text = json_string_value(json_object_get(root, name));
    if (!text || strlen(text) >= size)
        fail(r, name, "is missing or not a text of the right length");
    else
        strcpy(out, text);
}

static uint64_t get_number(struct reader *r, const json_t *root, const char *name, uint64_t low,
                           uint64_t high)
{
    const json_t *value = json_object_get(root, name);
    json_int_t number = json_integer_value(value);
    if (!json_is_integer(value) || number < 0 || (uint64_t)number < low || (uint64_t)number > high) {
        fail(r, name, "is missing or out of range");
        return low;
    }
    return (uint64_t)number;
}

static char *get_optional(struct reader *r, const json_t *root, const char *name)
{
    const json_t *value = json_object_get(root, name);
    if (!value || json_is_null(value))
        return NULL;
    char *copy = json_is_string(value) ? strdup(json_string_value(value)) : NULL;
    if (!copy)
        fail(r, name, "is not a text");
    return copy;
}

static void get_attributes(struct reader *r, const json_t *root, struct guest_config *out)
{
    const char *name;
    json_t *value, *list = json_object_get(root, "attributes");
    if (!json_is_object(list))
        fail(r, "attributes", "are missing");
    json_object_foreach(list, name, value)
    {
        char message[128];
        const char *text = json_string_value(value);
        if (!text || !config_set_attribute(out, name, text, message, sizeof message))
            fail(r, "attributes", text ? message : "a value is not a text");
    }
}

static void get_privileges(struct reader *r, const json_t *root, struct guest_config *out)
{
    size_t n;
    json_t *entry, *list = json_object_get(root, "console");
    if (!json_is_array(list))
        fail(r, "console", "is missing");
    json_array_foreach(list, n, entry)
    {
        struct privilege privilege = {.group = false};
        char kind[8] = "", right[8] = "";
        get_text(r, entry, "kind", kind, sizeof kind);
        get_text(r, entry, "name", privilege.name, sizeof privilege.name);
        get_text(r, entry, "right", right, sizeof right);
        privilege.group = strcmp(kind, "group") == 0;
        privilege.admin = strcmp(right, "admin") == 0;
        if (!config_add_privilege(out, &privilege))
            fail(r, "console", "no memory");
    }
}

static void get_devices(struct reader *r, const json_t *root, struct guest_config *out)
{
    size_t n;
    json_t *entry, *list = json_object_get(root, "devices");
    if (!json_is_array(list) || json_array_size(list) > CONFIG_MAX_DEVICES) {
        fail(r, "devices", "are missing or too many");
        return;
    }
    json_array_foreach(list, n, entry)
    {
        char message[512];
        struct resource resource;
        const char *text = json_string_value(entry);
        if (!text || !resource_parse(text, &resource, message, sizeof message))
            fail(r, "devices", text ? message : "an entry is not a text");
        else if (!config_add_device(out, &resource))
            fail(r, "devices", "no memory");
    }
}

bool config_from_json(struct guest_config *out, const char *text, size_t length, char *message, size_t size)
{
    json_error_t error;
    config_defaults(out);
    json_t *root = json_loadb(text, length, JSON_REJECT_DUPLICATES, &error);
    if (!json_is_object(root)) {
        snprintf(message, size, "not JSON: line %d: %s", error.line, error.text);
        json_decref(root);
        return false;
    }
    struct reader r = {message, size, false};
    json_int_t schema = json_integer_value(json_object_get(root, "schema"));
    if (schema != CONFIG_SCHEMA) {
        snprintf(message, size, "schema %lld; this version reads %d", (long long)schema, CONFIG_SCHEMA);
        r.failed = true;
    }
    struct reader quiet = r;
    get_text(&r, root, "name", out->name, sizeof out->name);
    get_text(&r, root, "uuid", out->uuid, sizeof out->uuid);
    out->number = (unsigned)get_number(&r, root, "number", 1, 1000000);
    if (!quiet.failed) {
        get_text(&r, root, "serial", out->serial, sizeof out->serial);
        get_text(&r, root, "machine", out->machine, sizeof out->machine);
        get_text(&r, root, "os_type", out->os_type, sizeof out->os_type);
        get_text(&r, root, "label", out->label, sizeof out->label);
        out->vcpus = (unsigned)get_number(&r, root, "vcpus", 1, HPVM_MAX_VCPUS);
        out->memory_mb = get_number(&r, root, "memory_mb", HPVM_RAM_MIN >> 20, HPVM_RAM_MAX >> 20);
        const json_t *entitlement = json_object_get(root, "entitlement");
        char unit[8] = "", why[128];
        get_text(&r, entitlement, "unit", unit, sizeof unit);
        out->megahertz = strcmp(unit, "MHz") == 0;
        out->entitlement = (unsigned)get_number(&r, entitlement, "minimum", 1, 100000);
        out->cap = (unsigned)get_number(&r, entitlement, "maximum", 0, 100000);
        if (!config_entitlement_valid(out->megahertz, out->entitlement, out->cap, why, sizeof why))
            fail(&r, "entitlement", why);
        if (!config_name_valid(out->name, why, sizeof why))
            fail(&r, "name", why);
        if (!json_is_boolean(json_object_get(root, "auto_boot")))
            fail(&r, "auto_boot", "is missing");
        out->auto_boot = json_is_true(json_object_get(root, "auto_boot"));
        out->kernel = get_optional(&r, root, "kernel");
        out->initrd = get_optional(&r, root, "initrd");
        out->append = get_optional(&r, root, "append");
        get_attributes(&r, root, out);
        get_privileges(&r, root, out);
        get_devices(&r, root, out);
    }
    json_decref(root);
    if (r.failed) {
        struct guest_config rest = *out;
        config_defaults(out);
        strcpy(out->name, rest.name);
        strcpy(out->uuid, rest.uuid);
        out->number = rest.number;
        config_free(&rest);
    }
    return !r.failed;
}
