// Attaching what a resource statement names to a virtual machine, by the public interface.
#ifndef HPVM_TOOLS_DEVICE_COMMON_H
#define HPVM_TOOLS_DEVICE_COMMON_H

#include <hpvm/hpvm.h>

#include "resource_common.h"

// False: `message` gets one line that says why. `size_bytes` (may be NULL) gets the size of a disk or DVD, 0
// for everything else.
bool device_attach(hpvm_vm *vm, const struct resource *resource, uint64_t *size_bytes, char *message,
                   size_t size);

#endif
