// EFI variables outside a VM: the firmware's variable store behind the public interface.
#include "ia64/fw/variables.h"

#include <stdlib.h>

#include "api/internal.h"

static struct variables *inside(hpvm_nvram *nvram)
{
    return (struct variables *)nvram;
}

hpvm_status hpvm_nvram_parse(hpvm_nvram **out, const void *image, size_t size)
{
    API_ENTER;
    if (!out || (!image && size))
        return API_FAIL(HPVM_E_INVAL, "out and image must not be NULL");
    *out = NULL;
    struct variables *variables;
    hpvm_status status = hpvm__variables_create(&variables, NULL);
    if (status == HPVM_OK && image)
        status = hpvm__variables_load(variables, "NVRAM image", image, size);
    if (status == HPVM_OK)
        *out = (hpvm_nvram *)variables;
    else
        hpvm__variables_destroy(variables);
    return status;
}

void hpvm_nvram_free(hpvm_nvram *nvram)
{
    hpvm__variables_destroy(inside(nvram));
}

hpvm_status hpvm_nvram_get(hpvm_nvram *nvram, uint32_t index, hpvm_nvram_variable *out)
{
    API_ENTER;
    if (!nvram || !out || out->struct_size < sizeof *out)
        return API_FAIL(HPVM_E_INVAL, "nvram and out must not be NULL, and out->struct_size must be set");
    const struct variable *v = hpvm__variable_at(inside(nvram), index);
    if (!v)
        return API_FAIL(HPVM_E_NOTFOUND, "there is no variable %u", index);
    *out = (hpvm_nvram_variable){.struct_size = sizeof *out,
                                 .attributes = v->attributes,
                                 .name_length = v->name_length,
                                 .name = v->name,
                                 .data = v->data,
                                 .data_size = v->data_size};
    memcpy(out->vendor, &v->vendor, sizeof out->vendor);
    return HPVM_OK;
}

hpvm_status hpvm_nvram_set(hpvm_nvram *nvram, const hpvm_nvram_variable *variable)
{
    API_ENTER;
    if (!nvram || !variable)
        return API_FAIL(HPVM_E_INVAL, "nvram and variable must not be NULL");
    hpvm_status status = hpvm__check_struct(variable->struct_size, sizeof *variable, sizeof *variable,
                                            variable, "hpvm_nvram_variable");
    if (status != HPVM_OK)
        return status;
    const uint32_t needed = VARIABLE_NON_VOLATILE | VARIABLE_BOOT_ACCESS;
    if (!variable->name || (variable->data_size && !variable->data) ||
        (variable->attributes & needed) != needed)
        return API_FAIL(HPVM_E_INVAL, "a stored variable has a name, data, and the attributes NV and BS");
    struct efi_guid vendor;
    memcpy(&vendor, variable->vendor, sizeof vendor);
    uint64_t result = hpvm__variable_set(inside(nvram), &vendor, variable->name, variable->name_length,
                                         variable->attributes, variable->data, variable->data_size);
    switch (result) {
    case EFI_SUCCESS:
        return HPVM_OK;
    case EFI_NOT_FOUND:
        return API_FAIL(HPVM_E_NOTFOUND, "there is no such variable to delete");
    case EFI_OUT_OF_RESOURCES:
        return API_FAIL(HPVM_E_LIMIT, "the variable does not fit: %u KB each and %u KB in all are allowed",
                        VARIABLE_DATA_MAX >> 10, VARIABLE_TOTAL_MAX >> 10);
    default:
        return API_FAIL(HPVM_E_INVAL, "a name has 1 to %u characters, attributes are NV, BS and RT",
                        VARIABLE_NAME_MAX);
    }
}

hpvm_status hpvm_nvram_image(hpvm_nvram *nvram, void *buffer, size_t *size)
{
    API_ENTER;
    if (!nvram || !buffer || !size)
        return API_FAIL(HPVM_E_INVAL, "nvram, buffer and size must not be NULL");
    uint8_t *image;
    size_t length;
    hpvm_status status = hpvm__variables_image(inside(nvram), &image, &length);
    if (status != HPVM_OK)
        return status;
    if (length > *size)
        status = API_FAIL(HPVM_E_LIMIT, "the image has %zu bytes, the buffer %zu", length, *size);
    else
        memcpy(buffer, image, length);
    free(image);
    *size = length;
    return status;
}
