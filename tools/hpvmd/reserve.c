// What guests hold of the host: processors, memory and stores of those that run, and of those that reserve
// theirs (resources_reserved) though they are off. Asked at start, and when a guest is to reserve.
#include <hpvm/hpvm.h>
#include <stdio.h>
#include <string.h>

#include "hpvmd.h"

static bool reserves(const struct guest_config *config)
{
    return strcmp(config->attributes[CONFIG_RESERVED], "true") == 0;
}

static const struct guest_config *config_of(const struct guest *guest)
{
    return !guest_is_on(guest) && guest->has_next ? &guest->next : &guest->config;
}

static bool conflicts(const struct guest_config *config, const struct guest_config *other, const char **path)
{
    for (unsigned n = 0; n < config->device_count; n++)
        for (unsigned m = 0; m < other->device_count; m++)
            if (resource_conflict(&config->devices[n], &other->devices[m])) {
                *path = config->devices[n].location;
                return true;
            }
    return false;
}

struct held {
    uint64_t memory_mb, share;    // of guests that run, and
    uint64_t reserved, off_share; // of those of them that are off
};

static void add(struct held *held, const struct guest *guest)
{
    const struct guest_config *config = config_of(guest);
    uint64_t share = (uint64_t)config->vcpus * scheduling_share(config, config->entitlement);
    held->memory_mb += config->memory_mb;
    held->share += share;
    if (guest_is_on(guest))
        return;
    held->reserved += config->memory_mb;
    held->off_share += share;
}

bool reserve_check(struct daemon *daemon, const struct guest *self, const struct guest_config *config,
                   enum reserve_purpose purpose, struct answer *answer)
{
    const bool force = purpose == RESERVE_FORCE, start = purpose != RESERVE_SETTING;
    const char *hint = purpose == RESERVE_START ? " (-F starts it all the same)" : "";
    const char *what = start ? "" : "resources_reserved: ", *path;
    const int severity = force ? RPC__SEVERITY__WARNING : RPC__SEVERITY__ERROR;
    struct held held = {.memory_mb = 0};
    struct host host;
    host_read(&host);
    for (const struct guest *other = daemon->guests; other; other = other->following) {
        bool on = guest_is_on(other);
        if (other == self || strcmp(other->config.uuid, config->uuid) == 0 || (!on && other->invalid) ||
            (!on && !reserves(config_of(other))))
            continue;
        add(&held, other);
        if (conflicts(config, config_of(other), &path)) {
            answer_error(answer, config->name, "%s%s is %s guest %s", what, path,
                         on ? "in use by" : "reserved by", other->config.name);
            return false;
        }
    }
    if (held.memory_mb + config->memory_mb > host.memory_mb) {
        answer_add(answer, severity, config->name,
                   "%snot enough memory: %llu MB for this guest and %llu MB of %s guests are more than the "
                   "host's %llu MB%s",
                   what, (unsigned long long)config->memory_mb, (unsigned long long)held.memory_mb,
                   held.reserved ? "running and reserving" : "running", (unsigned long long)host.memory_mb,
                   hint);
        if (!force)
            return false;
    }
    if (hpvm_scheduler_check(host.processors, held.share, config->vcpus,
                             scheduling_share(config, config->entitlement)) == HPVM_OK)
        return true;
    char off[96] = "";
    if (held.off_share)
        snprintf(off, sizeof off, " (%.1f %% of the promised are reserved by guests that are off)",
                 (double)held.off_share / 10000);
    answer_add(answer, severity, config->name, "%s%s%s%s", what, hpvm_last_error()->message, off, hint);
    return force;
}

bool reserve_check_change(struct daemon *daemon, const struct guest *self, const struct guest_config *config,
                          const Rpc__Change *change, struct answer *answer)
{
    bool touches = change->has_vcpus || change->has_memory_mb || change->has_entitlement || change->n_add ||
                   change->n_modify;
    for (size_t n = 0; n < change->n_attributes; n++)
        touches |= strcmp(change->attributes[n]->name, "resources_reserved") == 0;
    return !touches || !reserves(config) || reserve_check(daemon, self, config, RESERVE_SETTING, answer);
}
