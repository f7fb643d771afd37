// Finding the hpvmapps that an earlier hpvmd started.
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "hpvmd.h"

#define ADOPTION_MS 1000 // for all guests together; a stopped hpvmapp answers later or never

static void adopt(struct guest *guest)
{
    if (faccessat(guest->folder, "app.sock", F_OK, 0) < 0)
        return;
    if (!link_connect(guest)) {
        journal_event(guest->daemon, guest, "guest ended while hpvmd was not running");
        strcpy(guest->reason, "ended while hpvmd was not running");
        unlinkat(guest->folder, "app.sock", 0);
        return;
    }
    guest->state = RPC__STATE__EFI;
    guest->ready = true;
    journal_event(guest->daemon, guest, "found running (process %d)", (int)guest->pid);
    guest_watch_pid(guest);
}

void guests_adopt(struct daemon *daemon)
{
    uint64_t end = uv_hrtime() + ADOPTION_MS * 1000000ull;
    for (struct guest *guest = daemon->guests; guest; guest = guest->following)
        if (!guest->invalid)
            adopt(guest);
    // Their first INFO says whether an operating system runs.
    for (struct guest *guest = daemon->guests; guest; guest = guest->following) {
        while (guest->link && !guest->info && uv_hrtime() < end) {
            struct pollfd ready = {.fd = guest->link->fd, .events = POLLIN};
            if (poll(&ready, 1, 20) > 0)
                link_readable(guest->link);
        }
    }
}
