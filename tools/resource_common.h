// HP's resource statements: device:adapter:[bus,slot[,target]]:storage:location.
#ifndef HPVM_TOOLS_RESOURCE_COMMON_H
#define HPVM_TOOLS_RESOURCE_COMMON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define RESOURCE_TEXT_MAX 4224 // longest statement that resource_format writes, with its end

enum resource_device { RESOURCE_DISK, RESOURCE_DVD, RESOURCE_NETWORK };
enum resource_storage { STORAGE_FILE, STORAGE_DISK, STORAGE_NULL, STORAGE_USER };

struct resource {
    enum resource_device device;
    enum resource_storage storage;
    char adapter[16];
    int bus, slot, target; // -1: to be chosen
    uint8_t mac[6];        // all zero: to be chosen
    char location[4096];
};

// False: `message` gets one line that names the faulty field and what is allowed there.
bool resource_parse(const char *text, struct resource *out, char *message, size_t size);
// Do both need the same file or device, one of them for itself alone? The library refuses that, too, but
// cannot say where the other user is.
bool resource_conflict(const struct resource *a, const struct resource *b);
// The statement in full, as it can be given to the commands again. `size` is at least RESOURCE_TEXT_MAX.
void resource_format(const struct resource *resource, char *text, size_t size);

#endif
