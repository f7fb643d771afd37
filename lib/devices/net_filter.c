// Receive filter of a virtio network adapter (Virtio 1.1, sections 5.1.6.5.1 and 5.1.6.5.2).
#include "devices/virtio_net.h"

enum { CLASS_RX = 0, CLASS_MAC = 1, MAC_TABLE_SET = 0 };

void hpvm__net_filter_reset(struct net_filter *filter)
{
    *filter = (struct net_filter){.promiscuous = true}; // until a driver says what it wants
}

static bool set_mode(struct net_filter *filter, unsigned mode, bool on)
{
    bool *modes[] = {&filter->promiscuous,  &filter->all_multicast, &filter->all_unicast,
                     &filter->no_multicast, &filter->no_unicast,    &filter->no_broadcast};
    if (mode >= ARRAY_LENGTH(modes))
        return false;
    *modes[mode] = on;
    return true;
}

// One table: a count and as many addresses. Returns its length, 0: not valid.
static size_t take_table(const uint8_t *bytes, size_t length, unsigned *count, uint8_t table[][6])
{
    if (length < 4)
        return 0;
    uint32_t entries = load32(bytes);
    if (entries > (length - 4) / 6)
        return 0;
    *count = entries;
    memcpy(table, bytes + 4, 6 * (size_t)(entries < NET_FILTER_ADDRESSES ? entries : NET_FILTER_ADDRESSES));
    return 4 + 6 * (size_t)entries;
}

bool hpvm__net_filter_command(struct net_filter *filter, const uint8_t *command, size_t length)
{
    if (length >= 3 && command[0] == CLASS_RX)
        return set_mode(filter, command[1], command[2]);
    if (length < 2 || command[0] != CLASS_MAC || command[1] != MAC_TABLE_SET)
        return false;
    struct net_filter wanted = *filter;
    size_t first = take_table(command + 2, length - 2, &wanted.unicast_count, wanted.unicast);
    if (!first ||
        !take_table(command + 2 + first, length - 2 - first, &wanted.multicast_count, wanted.multicast))
        return false;
    *filter = wanted;
    return true;
}

static bool in_table(const uint8_t table[][6], unsigned count, const uint8_t *address)
{
    if (count > NET_FILTER_ADDRESSES)
        return true; // more than fit: the driver sorts them out
    for (unsigned n = 0; n < count; n++)
        if (memcmp(table[n], address, 6) == 0)
            return true;
    return false;
}

bool hpvm__net_filter_wants(const struct net_filter *filter, const uint8_t mac[6], const uint8_t *frame)
{
    static const uint8_t broadcast[6] = {0xff, 0xff, 0xff, 0xff, 0xff, 0xff};
    if (filter->promiscuous)
        return true;
    if (memcmp(frame, broadcast, 6) == 0)
        return !filter->no_broadcast;
    if (frame[0] & 1)
        return !filter->no_multicast &&
               (filter->all_multicast || in_table(filter->multicast, filter->multicast_count, frame));
    return !filter->no_unicast && (filter->all_unicast || memcmp(frame, mac, 6) == 0 ||
                                   in_table(filter->unicast, filter->unicast_count, frame));
}
