/* EFI variables outside a VM: reading, changing and writing NVRAM images. */
#ifndef HPVM_NVRAM_H
#define HPVM_NVRAM_H

#include <hpvm/api.h>
#include <hpvm/status.h>
#include <hpvm/types.h>

#ifdef __cplusplus
extern "C" {
#endif

#define HPVM_NVRAM_NON_VOLATILE 1u
#define HPVM_NVRAM_BOOT_ACCESS  2u
#define HPVM_NVRAM_RUNTIME      4u

/* No image is larger. */
#define HPVM_NVRAM_IMAGE_MAX ((512u << 10) + 4096u)

/** One EFI variable. Since: 0.1. */
typedef struct hpvm_nvram_variable {
    size_t struct_size;
    uint8_t vendor[16];   /* GUID, as it stands in memory (first three fields little endian) */
    uint32_t attributes;  /* HPVM_NVRAM_* */
    uint32_t name_length; /* characters */
    const uint16_t *name; /* UCS-2, no terminating zero */
    const void *data;
    size_t data_size;
} hpvm_nvram_variable;

#define HPVM_NVRAM_VARIABLE_INIT                                                                             \
    {                                                                                                        \
        sizeof(hpvm_nvram_variable), {0}, 0, 0, NULL, NULL, 0                                                \
    }

/**
 * Read an NVRAM image: what the file of hpvm_vm_config.nvram_path holds and hpvm_nvram_store.save receives.
 *
 * image  NULL (with size 0): an empty store.
 *
 * On success: caller releases with hpvm_nvram_free.
 * On failure: HPVM_E_CORRUPT, HPVM_E_VERSION, HPVM_E_NOMEM, HPVM_E_INVAL.
 * Threads:    [any]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_nvram_parse(hpvm_nvram **out, const void *image, size_t size);

/** Release. NULL is accepted. Threads: [any], calls on one object one at a time. Since: 0.1. */
HPVM_API void hpvm_nvram_free(hpvm_nvram *nvram);

/**
 * Read a variable by position, 0 to the number of variables less one.
 *
 * out  Set struct_size; name and data are borrowed until the next change or hpvm_nvram_free.
 *
 * On failure: HPVM_E_NOTFOUND: there are fewer.
 * Threads:    [any], calls on one object one at a time. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_nvram_get(hpvm_nvram *nvram, uint32_t index, hpvm_nvram_variable *out);

/**
 * Create, replace or (data_size 0) delete a variable.
 *
 * variable  attributes must contain HPVM_NVRAM_NON_VOLATILE and HPVM_NVRAM_BOOT_ACCESS. Copied before return.
 *
 * On failure: HPVM_E_INVAL, HPVM_E_NOTFOUND (deletion), HPVM_E_LIMIT (it does not fit); nothing changed.
 * Threads:    [any], calls on one object one at a time. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_nvram_set(hpvm_nvram *nvram, const hpvm_nvram_variable *variable);

/**
 * Write the image.
 *
 * buffer  Receives the image if it is large enough.
 * size    In: bytes at buffer. Out: bytes of the image.
 *
 * On failure: HPVM_E_LIMIT: the buffer is too small (HPVM_NVRAM_IMAGE_MAX always suffices); HPVM_E_NOMEM.
 * Threads:    [any], calls on one object one at a time. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_nvram_image(hpvm_nvram *nvram, void *buffer, size_t *size);

#ifdef __cplusplus
}
#endif

#endif
