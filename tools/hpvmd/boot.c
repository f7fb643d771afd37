// Order in which several guests are started: those that boot with the product, or all.
#include <stdlib.h>

#include "hpvmd.h"

// HP's weight: bigger guests first. Without cells there is no bonus for fitting one.
static double boot_weight(const struct guest *guest, const struct host *host)
{
    const struct guest_config *c = guest->has_next ? &guest->next : &guest->config;
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
    const struct candidate *left = a, *right = b;
    if (left->weight != right->weight)
        return left->weight < right->weight ? 1 : -1;
    return left->guest->config.number < right->guest->config.number ? -1 : 1;
}

void guests_start(struct daemon *daemon, bool only_auto, bool force, struct operation *operation)
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
        if (guest->state == RPC__STATE__OFF && (guest->config.auto_boot || !only_auto))
            list[count++] = (struct candidate){guest, boot_weight(guest, &host)};
    qsort(list, count, sizeof *list, heavier_first);
    for (size_t n = 0; n < count; n++)
        guest_start(list[n].guest, force, operation);
    free(list);
}
