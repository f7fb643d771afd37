// Collecting the messages of an answer.
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "hpvmd.h"

void answer_add(struct answer *answer, Rpc__Severity severity, const char *guest, const char *format, ...)
{
    char text[MESSAGE_MAX];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    answer->failed |= severity == RPC__SEVERITY__ERROR;
    if (answer->count == answer->capacity) {
        size_t capacity = answer->capacity ? 2 * answer->capacity : 8;
        Rpc__Message **list = realloc(answer->list, capacity * sizeof(Rpc__Message *));
        if (!list)
            return;
        answer->list = list;
        answer->capacity = capacity;
    }
    Rpc__Message *message = malloc(sizeof *message);
    if (!message)
        return;
    rpc__message__init(message);
    message->severity = severity;
    message->guest = guest ? strdup(guest) : NULL;
    message->text = strdup(text);
    if (!message->text) {
        rpc__message__free_unpacked(message, NULL);
        return;
    }
    answer->list[answer->count++] = message;
}

void answer_free(struct answer *answer)
{
    for (size_t n = 0; n < answer->count; n++)
        rpc__message__free_unpacked(answer->list[n], NULL);
    free(answer->list);
    *answer = (struct answer){.list = NULL};
}
