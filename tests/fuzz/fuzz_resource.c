// Fuzz target: resource statements. What is accepted is written out in full, and reads back the same.
#include <stdlib.h>
#include <string.h>

#include "resource_common.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool condition)
{
    if (!condition)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct resource resource, again;
    static char formatted[RESOURCE_TEXT_MAX], second[RESOURCE_TEXT_MAX];
    char message[200], *text = malloc(size + 1);
    if (!text)
        return 0;
    memcpy(text, data, size);
    text[size] = 0;
    memset(&resource, 0, sizeof resource);
    message[0] = 0;
    if (!resource_parse(text, &resource, message, sizeof message)) {
        require(message[0] && memchr(message, 0, sizeof message) && !strchr(message, '\n'));
    } else {
        require(memchr(resource.location, 0, sizeof resource.location) != NULL);
        resource_format(&resource, formatted, sizeof formatted);
        require(memchr(formatted, 0, sizeof formatted) != NULL);
        memset(&again, 0, sizeof again);
        require(resource_parse(formatted, &again, message, sizeof message));
        require(again.device == resource.device && again.storage == resource.storage &&
                again.bus == resource.bus && again.slot == resource.slot && again.target == resource.target);
        require(memcmp(again.mac, resource.mac, 6) == 0 && strcmp(again.location, resource.location) == 0 &&
                strcmp(again.adapter, resource.adapter) == 0);
        resource_format(&again, second, sizeof second);
        require(strcmp(formatted, second) == 0);
    }
    free(text);
    return 0;
}
