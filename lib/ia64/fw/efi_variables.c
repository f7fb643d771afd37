// EFI variable services: arguments are copied out of guest memory, checked, and given to the store.
#include "ia64/fw/fw.h"

#include <stdlib.h>

#include "ia64/fw/variables.h"

static enum gate_result result(struct cpu *cpu, uint64_t status)
{
    fw_result(cpu, 8, status);
    return GATE_RETURN;
}

struct key {
    struct efi_guid vendor;
    uint16_t name[VARIABLE_NAME_MAX];
    uint32_t length; // characters before the terminating zero
};

static bool read_key(struct firmware *fw, struct cpu *cpu, uint64_t name, uint64_t vendor, struct key *key)
{
    if (name == 0 || vendor == 0 || !hpvm__fw_read(fw, cpu, vendor, &key->vendor, sizeof key->vendor))
        return false;
    // One character at a time: what lies behind the string need not be mapped.
    for (key->length = 0; key->length <= VARIABLE_NAME_MAX; key->length++) {
        uint16_t character;
        if (!hpvm__fw_read(fw, cpu, name + 2ull * key->length, &character, sizeof character))
            return false;
        if (character == 0)
            return true;
        if (key->length < VARIABLE_NAME_MAX)
            key->name[key->length] = character;
    }
    return false;
}

// After ExitBootServices only runtime variables exist for callers.
static bool visible(const struct firmware *fw, const struct variable *variable)
{
    return !fw->boot_services_gone || (variable->attributes & VARIABLE_RUNTIME);
}

enum gate_result hpvm__gate_efi_get_variable(struct firmware *fw, struct cpu *cpu)
{
    uint64_t attributes = fw_argument(cpu, 2), size_at = fw_argument(cpu, 3), data = fw_argument(cpu, 4),
             capacity;
    struct key key;
    if (!read_key(fw, cpu, fw_argument(cpu, 0), fw_argument(cpu, 1), &key) || key.length == 0 ||
        size_at == 0 || !hpvm__fw_read(fw, cpu, size_at, &capacity, sizeof capacity))
        return result(cpu, EFI_INVALID_PARAMETER);
    const struct variable *v = hpvm__variable_find(fw->variables, &key.vendor, key.name, key.length);
    if (!v || !visible(fw, v))
        return result(cpu, EFI_NOT_FOUND);
    bool fits = capacity >= v->data_size;
    uint64_t size = v->data_size;
    if (fits && (data == 0 || !hpvm__fw_write(fw, cpu, data, v->data, size)))
        return result(cpu, EFI_INVALID_PARAMETER);
    if (attributes && !hpvm__fw_write(fw, cpu, attributes, &v->attributes, sizeof v->attributes))
        return result(cpu, EFI_INVALID_PARAMETER);
    if (!hpvm__fw_write(fw, cpu, size_at, &size, sizeof size))
        return result(cpu, EFI_INVALID_PARAMETER);
    return result(cpu, fits ? EFI_SUCCESS : EFI_BUFFER_TOO_SMALL);
}

enum gate_result hpvm__gate_efi_get_next_variable_name(struct firmware *fw, struct cpu *cpu)
{
    uint64_t size_at = fw_argument(cpu, 0), name_at = fw_argument(cpu, 1), vendor_at = fw_argument(cpu, 2),
             capacity;
    struct key key;
    if (size_at == 0 || !hpvm__fw_read(fw, cpu, size_at, &capacity, sizeof capacity) ||
        !read_key(fw, cpu, name_at, vendor_at, &key))
        return result(cpu, EFI_INVALID_PARAMETER);
    unsigned next = 0;
    const struct variable *v;
    if (key.length) { // continue after the one that was returned last
        while ((v = hpvm__variable_at(fw->variables, next)) &&
               !(v->name_length == key.length && memcmp(&v->vendor, &key.vendor, sizeof key.vendor) == 0 &&
                 memcmp(v->name, key.name, 2ull * key.length) == 0))
            next++;
        if (!v)
            return result(cpu, EFI_INVALID_PARAMETER);
        next++;
    }
    while ((v = hpvm__variable_at(fw->variables, next)) && !visible(fw, v))
        next++;
    if (!v)
        return result(cpu, EFI_NOT_FOUND);
    uint64_t size = 2ull * v->name_length + 2;
    bool fits = capacity >= size;
    if (fits) {
        uint16_t name[VARIABLE_NAME_MAX + 1];
        memcpy(name, v->name, 2ull * v->name_length);
        name[v->name_length] = 0;
        // Name and vendor are arguments too: none may change unless all of them can be written, because a
        // translation fault makes the guest call again.
        if (!hpvm__fw_writable(fw, cpu, size_at, sizeof size) || !hpvm__fw_writable(fw, cpu, name_at, size) ||
            !hpvm__fw_write(fw, cpu, vendor_at, &v->vendor, sizeof v->vendor) ||
            !hpvm__fw_write(fw, cpu, name_at, name, size))
            return result(cpu, EFI_INVALID_PARAMETER);
    }
    if (!hpvm__fw_write(fw, cpu, size_at, &size, sizeof size))
        return result(cpu, EFI_INVALID_PARAMETER);
    return result(cpu, fits ? EFI_SUCCESS : EFI_BUFFER_TOO_SMALL);
}

enum gate_result hpvm__gate_efi_set_variable(struct firmware *fw, struct cpu *cpu)
{
    uint64_t attributes = fw_argument(cpu, 2), size = fw_argument(cpu, 3), data_at = fw_argument(cpu, 4);
    struct key key;
    if (!read_key(fw, cpu, fw_argument(cpu, 0), fw_argument(cpu, 1), &key) || key.length == 0 ||
        (attributes & ~(uint64_t)VARIABLE_ATTRIBUTES) || (size && data_at == 0))
        return result(cpu, EFI_INVALID_PARAMETER);
    if (size > VARIABLE_DATA_MAX)
        return result(cpu, EFI_OUT_OF_RESOURCES);
    if (fw->boot_services_gone) {
        const struct variable *old = hpvm__variable_find(fw->variables, &key.vendor, key.name, key.length);
        const uint32_t wanted = VARIABLE_RUNTIME | VARIABLE_NON_VOLATILE;
        if (old && !visible(fw, old))
            return result(cpu, EFI_INVALID_PARAMETER);
        if (size && attributes && (attributes & wanted) != wanted)
            return result(cpu, EFI_INVALID_PARAMETER);
    }
    uint8_t *data = malloc(size + 1);
    if (!data)
        return result(cpu, EFI_OUT_OF_RESOURCES);
    uint64_t status = EFI_INVALID_PARAMETER;
    if (size == 0 || hpvm__fw_read(fw, cpu, data_at, data, size))
        status = hpvm__variable_set(fw->variables, &key.vendor, key.name, key.length, (uint32_t)attributes,
                                    data, size);
    free(data);
    return result(cpu, status);
}
