// avio_lan: a virtio network adapter on a descriptor that carries frames.
#ifndef HPVM_DEVICES_VIRTIO_NET_H
#define HPVM_DEVICES_VIRTIO_NET_H

#include "devices/ioloop.h"
#include "devices/virtio.h"

#define VIRTIO_NET_MAX_PAIRS  8
#define VIRTIO_NET_QUEUE_SIZE 256
#define VIRTIO_NET_FRAME_MAX  65550

#define NET_FILTER_ADDRESSES 64

// Which received frames the guest wants.
struct net_filter {
    bool promiscuous, all_multicast, all_unicast, no_multicast, no_unicast, no_broadcast;
    unsigned unicast_count, multicast_count; // beyond the table's size: everything of that kind
    uint8_t unicast[NET_FILTER_ADDRESSES][6], multicast[NET_FILTER_ADDRESSES][6];
};
void hpvm__net_filter_reset(struct net_filter *filter);
// A receive mode or address table command of the control queue; false: not valid, nothing changed.
bool hpvm__net_filter_command(struct net_filter *filter, const uint8_t *command, size_t length);
bool hpvm__net_filter_wants(const struct net_filter *filter, const uint8_t mac[6], const uint8_t *frame);

struct virtio_net {
    struct virtio_device virtio;
    struct ioloop *loop;
    struct io_watch *watch;
    int descriptor;
    bool is_socket, is_connected; // connected: an empty read means that the peer is gone
    unsigned pairs, active_pairs;
    struct net_filter filter;
    bool cable; // what the owner wants; the link is up if the peer is there as well
    bool peer_gone;
    bool receive_armed, send_armed; // what the watch waits for
    unsigned send_blocked;          // queue pairs (bits) whose sending waits for the descriptor
    uint8_t *frame;                 // one frame on its way in or out
    struct {
        uint64_t received, sent, received_bytes, sent_bytes, dropped;
    } stats;
};

// Takes the descriptor only on success.
hpvm_status hpvm__virtio_net_create(struct virtio_net **out, struct machine *machine, struct ioloop *loop,
                                    int descriptor, const uint8_t mac[6], unsigned pairs);
// Without device_lock; no frame is received any more.
void hpvm__virtio_net_stop(struct virtio_net *net);
void hpvm__virtio_net_destroy(struct virtio_net *net); // with device_lock held, after stop
void hpvm__virtio_net_set_link(struct virtio_net *net, bool up);

#endif
