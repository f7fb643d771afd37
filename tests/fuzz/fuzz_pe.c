// Fuzz target: any bytes as a PE image, loaded and relocated as LoadImage does it.
#include <stdlib.h>
#include <string.h>

#include "ia64/fw/block_reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct pe_image pe;
    const char *why = NULL;
    if (!hpvm__pe_parse(data, size, &pe, &why)) {
        if (!why)
            abort();
        return 0;
    }
    if (pe.image_size > 1u << 20)
        return 0; // only slow
    uint8_t *memory = malloc(pe.image_size);
    if (memory && hpvm__pe_load(data, size, &pe, memory, 0x4000000, &why))
        hpvm__pe_relocate(memory, pe.image_size, pe.relocation_rva, pe.relocation_size, 0x100000, true,
                          0x4000000, &why);
    free(memory);
    return 0;
}
