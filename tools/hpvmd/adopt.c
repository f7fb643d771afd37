// Finding the hpvmapps that an earlier hpvmd started, and starting the guests that boot with the product.
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

// HP's weight: bigger guests first.
static double boot_weight(const struct guest *guest, const struct host *host)
{
    const struct guest_config *c = &guest->config;
    double percent = c->megahertz ? 100.0 * c->entitlement / host->megahertz : c->entitlement;
    return 100.0 * (double)c->memory_mb / (double)(host->available_mb ? host->available_mb : 1) +
           percent * c->vcpus / (100.0 * host->processors);
}

struct candidate {
    struct guest *guest;
    double weight;
};

static int heavier_first(const void *a, const void *b)
{
    double left = ((const struct candidate *)a)->weight, right = ((const struct candidate *)b)->weight;
    return left < right ? 1 : left > right ? -1 : 0;
}

void guests_boot(struct daemon *daemon)
{
    struct host host;
    size_t count = 0;
    host_read(&host);
    for (struct guest *guest = daemon->guests; guest; guest = guest->following)
        count++;
    struct candidate *list = calloc(count + 1, sizeof *list);
    if (!list)
        return;
    count = 0;
    for (struct guest *guest = daemon->guests; guest; guest = guest->following)
        if (guest->state == RPC__STATE__OFF && guest->config.auto_boot)
            list[count++] = (struct candidate){guest, boot_weight(guest, &host)};
    qsort(list, count, sizeof *list, heavier_first);
    for (size_t n = 0; n < count; n++)
        guest_start(list[n].guest, false, NULL);
    free(list);
}
