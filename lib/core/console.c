// The console: output to the owner's callback, input through a ring that the UART and firmware drain.
#include "core/machine.h"

#define RING ARRAY_LENGTH(((struct console *)0)->ring)

void hpvm__console_output(struct machine *machine, const void *data, size_t length)
{
    if (machine->console.write && length)
        machine->console.write(machine->console.user, data, length);
}

size_t hpvm__console_input(struct machine *machine, const void *data, size_t length)
{
    struct console *console = &machine->console;
    const uint8_t *bytes = data;
    pthread_mutex_lock(&console->lock);
    // head and tail count without wrapping to the ring's size; their difference is what is in the ring.
    size_t room = RING - (console->head - console->tail);
    size_t taken = length < room ? length : room;
    for (size_t n = 0; n < taken; n++)
        console->ring[console->head++ % RING] = bytes[n];
    void (*notify)(void *) = console->notify;
    void *opaque = console->notify_opaque;
    pthread_mutex_unlock(&console->lock);
    if (taken && notify)
        notify(opaque);
    return taken;
}

int hpvm__console_getc(struct machine *machine)
{
    struct console *console = &machine->console;
    int c = -1;
    pthread_mutex_lock(&console->lock);
    if (console->head != console->tail)
        c = console->ring[console->tail++ % RING];
    pthread_mutex_unlock(&console->lock);
    return c;
}

bool hpvm__console_ready(struct machine *machine)
{
    struct console *console = &machine->console;
    pthread_mutex_lock(&console->lock);
    bool ready = console->head != console->tail;
    pthread_mutex_unlock(&console->lock);
    return ready;
}
