// avio_lan: a virtio network adapter on a descriptor that carries frames.
#ifndef HPVM_DEVICES_VIRTIO_NET_H
#define HPVM_DEVICES_VIRTIO_NET_H

#include "devices/ioloop.h"
#include "devices/virtio.h"

#define VIRTIO_NET_MAX_PAIRS  8
#define VIRTIO_NET_QUEUE_SIZE 256
#define VIRTIO_NET_FRAME_MAX  65550

struct virtio_net {
    struct virtio_device virtio;
    struct ioloop *loop;
    struct io_watch *watch;
    int descriptor;
    bool is_socket, is_connected; // connected: an empty read means that the peer is gone
    unsigned pairs, active_pairs;
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
