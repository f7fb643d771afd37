// Fuzz target: inflate and gunzip of any bytes stay inside input and limit, and say the same twice.
#include <stdlib.h>
#include <string.h>

#include "core/inflate.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition)
{
    if (!condition)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const size_t limit = 1 << 20;
    void *out[2] = {NULL, NULL};
    size_t out_size[2] = {0, 0}, used[2] = {0, 0};
    for (unsigned n = 0; n < 2; n++) {
        hpvm_status status = hpvm__inflate(data, size, limit, &out[n], &out_size[n], &used[n]);
        require(status == HPVM_OK || status == HPVM_E_CORRUPT || status == HPVM_E_LIMIT);
        require((status == HPVM_OK) == (used[n] != 0) && used[n] <= size && out_size[n] <= limit);
        if (status != HPVM_OK)
            out[n] = NULL;
    }
    require(out_size[0] == out_size[1] && used[0] == used[1]);
    require(out_size[0] == 0 || memcmp(out[0], out[1], out_size[0]) == 0);
    free(out[0]);
    free(out[1]);
    if (hpvm__is_gzip(data, size) && hpvm__gunzip(data, size, limit, &out[0], &out_size[0]) == HPVM_OK)
        free(out[0]);
    return 0;
}
