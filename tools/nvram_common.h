// The NVRAM file of a guest in the registry: two slots, written in turn, the newest whole one counts.
//
// A sandboxed hpvmapp has only an open descriptor and cannot rename; so the other slot is overwritten and
// made durable, and a crash at any moment leaves one whole slot.
#ifndef HPVM_TOOLS_NVRAM_COMMON_H
#define HPVM_TOOLS_NVRAM_COMMON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define NVRAM_FILE "nvram"

// `*image` NULL: nothing was saved yet. Released with free. False: errno, or EBADMSG: no slot is whole.
bool nvram_load(int fd, void **image, size_t *size, uint64_t *sequence);
// Returns when the image is on stable storage.
bool nvram_save(int fd, uint64_t *sequence, const void *image, size_t size);

#endif
