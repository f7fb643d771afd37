// NVRAM: EFI variables, kept in memory and, when a file is attached, on disk.
//
// Names are UCS-2 without the terminating zero; lengths count characters. The file is rewritten as a whole
// (temporary file, fsync, rename) by every change of a non-volatile variable.
#ifndef HPVM_IA64_FW_VARIABLES_H
#define HPVM_IA64_FW_VARIABLES_H

#include "core/machine.h"
#include "ia64/fw/efi_defs.h"

#define VARIABLE_NON_VOLATILE 1u
#define VARIABLE_BOOT_ACCESS  2u
#define VARIABLE_RUNTIME      4u
#define VARIABLE_ATTRIBUTES   7u // what EFI 1.10 defines

#define VARIABLE_NAME_MAX  512u         // characters
#define VARIABLE_DATA_MAX  (64u << 10)  // bytes of one variable
#define VARIABLE_TOTAL_MAX (512u << 10) // bytes of all names and data
#define VARIABLE_COUNT_MAX 4096u

struct variable {
    struct efi_guid vendor;
    uint32_t attributes;
    uint32_t name_length, data_size;
    uint16_t *name;
    uint8_t *data;
};

struct variables; // variables.c

hpvm_status hpvm__variables_create(struct variables **out, struct machine *machine);
void hpvm__variables_destroy(struct variables *variables);
// Reads the store and keeps the path. A missing file is an empty store; a damaged one is refused
// (HPVM_E_CORRUPT), a newer format as well (HPVM_E_VERSION), and neither is ever overwritten.
hpvm_status hpvm__variables_open(struct variables *variables, const char *path);
void hpvm__variables_power_on(struct variables *variables); // forgets volatile variables

// The same format outside a file. `name` is for messages.
hpvm_status hpvm__variables_load(struct variables *variables, const char *name, const uint8_t *image,
                                 size_t size);
hpvm_status hpvm__variables_image(const struct variables *variables, uint8_t **image, size_t *size);
// Every change of a non-volatile variable gives the whole image to `save` instead of a file.
typedef hpvm_status (*variables_save)(void *user, const void *image, size_t size);
void hpvm__variables_set_save(struct variables *variables, variables_save save, void *user);

// NULL: not there. Borrowed until the next change.
const struct variable *hpvm__variable_find(const struct variables *variables, const struct efi_guid *vendor,
                                           const uint16_t *name, uint32_t name_length);
const struct variable *hpvm__variable_at(const struct variables *variables, unsigned index); // NULL: no more
// Creates, replaces, or (size 0) deletes. The result is an EFI status: EFI_SUCCESS, EFI_INVALID_PARAMETER,
// EFI_NOT_FOUND (deletion), EFI_OUT_OF_RESOURCES, EFI_DEVICE_ERROR (the file could not be written; nothing
// has changed then).
uint64_t hpvm__variable_set(struct variables *variables, const struct efi_guid *vendor, const uint16_t *name,
                            uint32_t name_length, uint32_t attributes, const void *data, uint64_t size);

#endif
