// The configuration of a guest: structure, JSON form, defaults, limits.
#ifndef HPVM_TOOLS_CONFIG_COMMON_H
#define HPVM_TOOLS_CONFIG_COMMON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "resource_common.h"

#define CONFIG_SCHEMA      1 // of the JSON; raised when an older reader would misunderstand
#define CONFIG_MAX_DEVICES 256
#define CONFIG_MAX_NAME    255
#define CONFIG_MAX_LABEL   255
#define CONFIG_MAX_VALUE   15
#define CONFIG_MAX_FILE    (4u << 20)

// -x attributes: name, kind of value, default.
enum attribute_kind { ATTRIBUTE_SWITCH, ATTRIBUTE_SECONDS, ATTRIBUTE_BOOLEAN, ATTRIBUTE_CHOICE };
#define CONFIG_ATTRIBUTES(X)                                                                                 \
    X(RUNNABLE, "runnable_status", ATTRIBUTE_SWITCH, "enabled")                                              \
    X(MODIFIABLE, "modify_status", ATTRIBUTE_SWITCH, "enabled")                                              \
    X(VISIBLE, "visible_status", ATTRIBUTE_SWITCH, "enabled")                                                \
    X(MIGRATION, "online_migration", ATTRIBUTE_SWITCH, "enabled")                                            \
    X(INIT_TIMEOUT, "migrate_init_phase_timeout", ATTRIBUTE_SECONDS, "90")                                   \
    X(COPY_TIMEOUT, "migrate_copy_phase_timeout", ATTRIBUTE_SECONDS, "infinite")                             \
    X(QUIESCE_TIMEOUT, "migrate_io_quiesce_phase_timeout", ATTRIBUTE_SECONDS, "15")                          \
    X(FROZEN_TIMEOUT, "migrate_frozen_phase_timeout", ATTRIBUTE_SECONDS, "60")                               \
    X(STOP_TIMEOUT, "graceful_stop_timeout", ATTRIBUTE_SECONDS, "300")                                       \
    X(SCHED_PREFERENCE, "sched_preference", ATTRIBUTE_CHOICE, "none")                                        \
    X(VM_TYPE, "vm_type", ATTRIBUTE_CHOICE, "shared")                                                        \
    X(RESERVED, "resources_reserved", ATTRIBUTE_BOOLEAN, "false")                                            \
    X(ENGINE, "engine", ATTRIBUTE_CHOICE, "block")

enum attribute_id {
#define X(id, name, kind, value) CONFIG_##id,
    CONFIG_ATTRIBUTES(X)
#undef X
        CONFIG_ATTRIBUTE_COUNT
};

struct privilege {
    bool group, admin;
    char name[64];
};

struct guest_config {
    char name[CONFIG_MAX_NAME + 1];
    char uuid[37];
    unsigned number;
    char serial[32], machine[16];
    char os_type[16]; // upper case
    unsigned vcpus;
    bool megahertz;            // unit of the next two
    unsigned entitlement, cap; // cap 0: none
    uint64_t memory_mb;
    char label[CONFIG_MAX_LABEL + 1];
    bool auto_boot;
    char *kernel, *initrd, *append; // NULL: not set
    char attributes[CONFIG_ATTRIBUTE_COUNT][CONFIG_MAX_VALUE + 1];
    struct privilege *privileges;
    unsigned privilege_count;
    struct resource *devices;
    unsigned device_count;
};

void config_defaults(struct guest_config *config);
void config_free(struct guest_config *config);
bool config_copy(struct guest_config *out, const struct guest_config *from); // false: no memory
bool config_same(const struct guest_config *a, const struct guest_config *b);

char *config_to_json(const struct guest_config *config); // released with free; NULL: no memory
// False: `message` says what is wrong; `out` holds what could be read of name, uuid and number, and must not
// be freed.
bool config_from_json(struct guest_config *out, const char *text, size_t length, char *message, size_t size);

bool config_name_valid(const char *name, char *message, size_t size);
bool config_label_valid(const char *label, char *message, size_t size);
// Canonical upper-case form; NULL: not known.
const char *config_os_type(const char *text);
// Checks a value and stores its canonical form. "register_status" sets the three others.
bool config_set_attribute(struct guest_config *config, const char *name, const char *value, char *message,
                          size_t size);
const char *config_attribute_name(enum attribute_id id);
bool config_enabled(const struct guest_config *config, enum attribute_id id);
// False: the combination is not allowed.
bool config_entitlement_valid(bool megahertz, unsigned entitlement, unsigned cap, char *message, size_t size);

bool config_add_device(struct guest_config *config, const struct resource *device); // false: no memory
bool config_add_privilege(struct guest_config *config, const struct privilege *privilege);

#endif
