// Addresses of a guest's devices: what a statement leaves open is chosen at definition and kept.
#include <stdio.h>
#include <string.h>
#include <sys/random.h>

#include "hpvmd.h"

#define BUSES        8
#define SLOTS        8
#define TARGETS      128
#define ENTROPY_BUS  7 // every guest has its entropy source there
#define ENTROPY_SLOT 7

static bool is_storage(const struct resource *device)
{
    return device->device != RESOURCE_NETWORK;
}

enum slot_use { SLOT_FREE, SLOT_STORAGE, SLOT_NETWORK, SLOT_RESERVED };

static enum slot_use slot_use(const struct guest_config *config, int bus, int slot)
{
    if (bus == ENTROPY_BUS && slot == ENTROPY_SLOT)
        return SLOT_RESERVED;
    for (unsigned n = 0; n < config->device_count; n++)
        if (config->devices[n].bus == bus && config->devices[n].slot == slot)
            return is_storage(&config->devices[n]) ? SLOT_STORAGE : SLOT_NETWORK;
    return SLOT_FREE;
}

static bool target_taken(const struct guest_config *config, int bus, int slot, int target)
{
    for (unsigned n = 0; n < config->device_count; n++) {
        const struct resource *d = &config->devices[n];
        if (is_storage(d) && d->bus == bus && d->slot == slot && d->target == target)
            return true;
    }
    return false;
}

// In this slot: the wanted target, or the first free one.
static bool take_target(const struct guest_config *config, struct resource *device, int bus, int slot)
{
    for (int target = 0; target < TARGETS; target++) {
        if ((device->target >= 0 && device->target != target) || target_taken(config, bus, slot, target))
            continue;
        device->bus = bus;
        device->slot = slot;
        device->target = target;
        return true;
    }
    return false;
}

static bool choose_slot(const struct guest_config *config, struct resource *device, enum slot_use wanted)
{
    for (int bus = 0; bus < BUSES; bus++)
        for (int slot = 0; slot < SLOTS; slot++) {
            if ((device->bus >= 0 && device->bus != bus) || (device->slot >= 0 && device->slot != slot) ||
                slot_use(config, bus, slot) != wanted)
                continue;
            if (is_storage(device) && !take_target(config, device, bus, slot))
                continue;
            device->bus = bus;
            device->slot = slot;
            return true;
        }
    return false;
}

static bool mac_taken(struct daemon *daemon, const struct guest_config *config, const uint8_t mac[6])
{
    for (unsigned n = 0; n < config->device_count; n++)
        if (!is_storage(&config->devices[n]) && memcmp(config->devices[n].mac, mac, 6) == 0)
            return true;
    for (const struct guest *guest = daemon->guests; guest; guest = guest->following)
        for (unsigned n = 0; n < guest->config.device_count; n++)
            if (strcmp(guest->config.uuid, config->uuid) != 0 && !is_storage(&guest->config.devices[n]) &&
                memcmp(guest->config.devices[n].mac, mac, 6) == 0)
                return true;
    return false;
}

void placement_new_mac(struct daemon *daemon, const struct guest_config *config, uint8_t mac[6])
{
    uint8_t made[6]; // `mac` may be one of the addresses that are compared with
    do {
        if (getrandom(made, sizeof made, 0) != sizeof made)
            return;
        made[0] = (uint8_t)((made[0] & 0xfc) | 2); // locally administered, not multicast
    } while (mac_taken(daemon, config, made));
    memcpy(mac, made, sizeof made);
}

bool placement_choose(struct daemon *daemon, const struct guest_config *config, struct resource *device,
                      char *message, size_t size)
{
    static const uint8_t zero[6];
    const int bus = device->bus, slot = device->slot, target = device->target;
    bool placed = (is_storage(device) && choose_slot(config, device, SLOT_STORAGE)) ||
                  choose_slot(config, device, SLOT_FREE);
    if (!placed && bus == ENTROPY_BUS && slot == ENTROPY_SLOT)
        snprintf(message, size, "bus %d, slot %d is reserved", bus, slot);
    else if (!placed && bus >= 0 && slot >= 0 && is_storage(device) && target >= 0)
        snprintf(message, size, "bus %d, slot %d, target %d is already taken", bus, slot, target);
    else if (!placed && bus >= 0 && slot >= 0)
        snprintf(message, size, "bus %d, slot %d is already taken", bus, slot);
    else if (!placed)
        snprintf(message, size, "there is no free slot for the device");
    if (!placed)
        return false;
    if (is_storage(device))
        return true;
    if (memcmp(device->mac, zero, sizeof zero) == 0) {
        placement_new_mac(daemon, config, device->mac);
    } else if ((device->mac[0] & 3) != 2) {
        snprintf(message, size,
                 "MAC address %02x-...: the first octet must have the locally administered bit (2) set and "
                 "the multicast bit (1) clear",
                 device->mac[0]);
        return false;
    } else if (mac_taken(daemon, config, device->mac)) {
        snprintf(message, size, "the MAC address is already used by a guest");
        return false;
    }
    return true;
}
