// avio_lan: virtio network adapter (Virtio 1.1, section 5.1). Frames are sent on the vCPU's thread and
// received on the I/O loop's; neither ever waits for the descriptor.
#include "devices/virtio_net.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#define VIRTIO_ID_NET  1
#define CLASS_ETHERNET 0x020000
#define F_MAC          BIT(5)
#define F_MRG_RXBUF    BIT(15)
#define F_STATUS       BIT(16)
#define F_CTRL_VQ      BIT(17)
#define F_CTRL_RX      BIT(18)
#define F_MQ           BIT(22)
#define F_CTRL_EXTRA   BIT(20) // receive modes beyond promiscuous and all multicast
#define HEADER_SIZE    12u     // with num_buffers, as always in the modern interface
#define FRAME_MIN      14u
#define RECEIVE_BATCH  64
#define MAX_CHAINS     64 // buffers that one received frame may be spread over

enum { CONFIG_MAC = 0, CONFIG_STATUS = 6, CONFIG_PAIRS = 8, CONFIG_SIZE = 10 };
enum { CLASS_MQ = 4, MQ_SET = 0, ACK_OK = 0, ACK_ERROR = 1, COMMAND_MAX = 8192 };

static struct virtio_net *from_virtio(struct virtio_device *device)
{
    return (struct virtio_net *)device; // the first member
}
static unsigned receive_queue(unsigned pair)
{
    return 2 * pair;
}
static unsigned send_queue(unsigned pair)
{
    return 2 * pair + 1;
}
static unsigned control_queue(const struct virtio_net *net)
{
    return 2 * net->pairs;
}

static void update_watch(struct virtio_net *net)
{
    if (net->watch && !net->peer_gone)
        hpvm__io_watch_events(net->watch,
                              (net->receive_armed ? EPOLLIN : 0u) | (net->send_armed ? EPOLLOUT : 0u));
}

static void update_link(struct virtio_net *net)
{
    uint16_t status = net->cable && !net->peer_gone; // VIRTIO_NET_S_LINK_UP
    if (load16(net->virtio.config + CONFIG_STATUS) == status)
        return;
    store16(net->virtio.config + CONFIG_STATUS, status);
    hpvm__virtio_config_changed(&net->virtio);
}

static void lose_peer(struct virtio_net *net)
{
    if (net->peer_gone)
        return;
    net->peer_gone = true;
    if (net->watch)
        hpvm__io_watch_stop(net->watch);
    hpvm__log(net->virtio.machine, LOG_WARNING, "lan", "bus %u slot %u: the other end of the link went away",
              net->virtio.pci.bus, net->virtio.pci.slot);
    update_link(net);
}

// ---- sending -----------------------------------------------------------------------------------------

// False: the descriptor is full for now.
static bool transmit(struct virtio_net *net, size_t length)
{
    if (net->peer_gone || !net->cable || length < FRAME_MIN) {
        net->stats.dropped++;
        return true;
    }
    ssize_t n;
    do
        n = net->is_socket ? send(net->descriptor, net->frame, length, MSG_DONTWAIT | MSG_NOSIGNAL)
                           : write(net->descriptor, net->frame, length);
    while (n < 0 && errno == EINTR);
    if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == ENOBUFS))
        return false;
    if (n < 0) {
        net->stats.dropped++;
        if (errno == EPIPE || errno == ECONNREFUSED || errno == ECONNRESET || errno == ENOTCONN)
            lose_peer(net);
    } else {
        net->stats.sent++;
        net->stats.sent_bytes += length;
    }
    return true;
}

static void send_frames(struct virtio_net *net, unsigned pair)
{
    struct virtio_device *device = &net->virtio;
    struct virtio_chain *chain;
    net->send_blocked &= ~(1u << pair);
    while ((chain = hpvm__virtio_pop(device, send_queue(pair)))) {
        if (chain->out_length < HEADER_SIZE) {
            hpvm__virtio_broken(device, "a frame is shorter than its header");
            free(chain);
            return;
        }
        uint64_t length = chain->out_length - HEADER_SIZE;
        if (length > VIRTIO_NET_FRAME_MAX) {
            net->stats.dropped++;
        } else if (hpvm__virtio_read(device, chain, HEADER_SIZE, net->frame, length) == length &&
                   !transmit(net, (size_t)length)) {
            // Wait until the descriptor takes more; the frame stays in the ring.
            hpvm__virtio_unpop(device, chain);
            net->send_blocked |= 1u << pair;
            break;
        }
        hpvm__virtio_push(device, chain, 0);
    }
    hpvm__virtio_signal(device, send_queue(pair));
    if (net->send_armed != !!net->send_blocked) {
        net->send_armed = !!net->send_blocked;
        update_watch(net);
    }
}

// ---- receiving ---------------------------------------------------------------------------------------

// All frames of one flow go to one queue, so that they stay in order.
static unsigned choose_pair(const struct virtio_net *net, const uint8_t *frame, size_t length)
{
    if (net->active_pairs <= 1)
        return 0;
    uint32_t hash = 2166136261u;
    size_t end = length < 38 ? length : 38; // addresses of Ethernet, IPv4 and ports
    for (size_t n = 0; n < end; n++)
        if (n < 14 || n >= 26)
            hash = (hash ^ frame[n]) * 16777619u;
    return hash % net->active_pairs;
}

// Hands a frame to the guest. False: there are not enough buffers, nothing was taken.
static bool deliver(struct virtio_net *net, unsigned queue, const uint8_t *frame, size_t length)
{
    struct virtio_device *device = &net->virtio;
    struct virtio_chain *chains[MAX_CHAINS];
    unsigned count = 0, limit = device->accepted & F_MRG_RXBUF ? MAX_CHAINS : 1;
    uint64_t capacity = 0;
    while (capacity < HEADER_SIZE + length && count < limit) {
        struct virtio_chain *chain = hpvm__virtio_pop(device, queue);
        if (!chain)
            break;
        chains[count++] = chain;
        capacity += chain->in_length;
    }
    bool fits = capacity >= HEADER_SIZE + length && (count == 0 || chains[0]->in_length >= HEADER_SIZE);
    if (!fits && count < limit) {
        while (count)
            hpvm__virtio_unpop(device, chains[--count]);
        return false;
    }
    if (!fits) { // not even the most buffers that a frame may have can hold it
        net->stats.dropped++;
        while (count)
            hpvm__virtio_unpop(device, chains[--count]);
        return true;
    }
    uint8_t header[HEADER_SIZE] = {0};
    store16(header + 10, (uint16_t)count);
    for (uint64_t n = 0, done = 0; n < count; n++) {
        uint64_t start = n == 0 ? HEADER_SIZE : 0, room = chains[n]->in_length - start;
        uint64_t part = length - done < room ? length - done : room;
        if (n == 0)
            hpvm__virtio_write(device, chains[n], 0, header, sizeof header);
        hpvm__virtio_write(device, chains[n], start, frame + done, part);
        hpvm__virtio_push(device, chains[n], (uint32_t)(start + part));
        done += part;
    }
    net->stats.received++;
    net->stats.received_bytes += length;
    return true;
}

static bool has_buffers(struct virtio_net *net)
{
    for (unsigned pair = 0; pair < net->active_pairs; pair++)
        if (!hpvm__virtio_has_chain(&net->virtio, receive_queue(pair)))
            return false;
    return true;
}

// One frame from the descriptor into net->frame; 0: none there, -1: the peer is gone.
static ssize_t take_frame(struct virtio_net *net)
{
    ssize_t n;
    do
        n = net->is_socket ? recv(net->descriptor, net->frame, VIRTIO_NET_FRAME_MAX, MSG_DONTWAIT)
                           : read(net->descriptor, net->frame, VIRTIO_NET_FRAME_MAX);
    while (n < 0 && errno == EINTR);
    if (n < 0)
        return errno == EAGAIN || errno == EWOULDBLOCK ? 0 : -1;
    return n == 0 && net->is_connected ? -1 : n;
}

static void receive_frames(struct virtio_net *net)
{
    unsigned signal = 0;
    for (unsigned n = 0; n < RECEIVE_BATCH && !net->peer_gone; n++) {
        if (!has_buffers(net)) {
            // Frames wait in the descriptor until the guest brings buffers and says so.
            net->receive_armed = false;
            update_watch(net);
            break;
        }
        ssize_t length = take_frame(net);
        if (length < 0)
            lose_peer(net);
        if (length <= 0)
            break;
        unsigned pair = choose_pair(net, net->frame, (size_t)length);
        if (length >= (ssize_t)FRAME_MIN &&
            !hpvm__net_filter_wants(&net->filter, net->virtio.config + CONFIG_MAC, net->frame))
            continue; // for somebody else
        if (!net->cable || length < (ssize_t)FRAME_MIN ||
            !deliver(net, receive_queue(pair), net->frame, (size_t)length))
            net->stats.dropped++;
        signal |= 1u << pair;
    }
    for (unsigned pair = 0; pair < net->pairs; pair++)
        if (signal & 1u << pair)
            hpvm__virtio_signal(&net->virtio, receive_queue(pair));
}

static void ready(void *opaque, uint32_t events)
{
    struct virtio_net *net = opaque;
    pthread_mutex_lock(&net->virtio.machine->device_lock);
    if (events & EPOLLOUT)
        for (unsigned pair = 0; pair < net->pairs; pair++)
            if (net->send_blocked & 1u << pair)
                send_frames(net, pair);
    if (events & EPOLLIN)
        receive_frames(net);
    else if (events & (EPOLLHUP | EPOLLERR))
        lose_peer(net);
    pthread_mutex_unlock(&net->virtio.machine->device_lock);
}

// ---- control queue -----------------------------------------------------------------------------------

static uint8_t control_command(struct virtio_net *net, const struct virtio_chain *chain)
{
    uint8_t command[COMMAND_MAX]; // class, command, arguments
    uint64_t length = hpvm__virtio_read(&net->virtio, chain, 0, command, sizeof command);
    if (length == 4 && command[0] == CLASS_MQ && command[1] == MQ_SET) {
        unsigned pairs = load16(command + 2);
        if (pairs < 1 || pairs > net->pairs)
            return ACK_ERROR;
        net->active_pairs = pairs;
        return ACK_OK;
    }
    return hpvm__net_filter_command(&net->filter, command, (size_t)length) ? ACK_OK : ACK_ERROR;
}

static void control(struct virtio_net *net)
{
    struct virtio_chain *chain;
    while ((chain = hpvm__virtio_pop(&net->virtio, control_queue(net)))) {
        uint8_t ack = control_command(net, chain);
        hpvm__virtio_push(&net->virtio, chain, (uint32_t)hpvm__virtio_write(&net->virtio, chain, 0, &ack, 1));
    }
    hpvm__virtio_signal(&net->virtio, control_queue(net));
}

static void notify(struct virtio_device *device, unsigned queue)
{
    struct virtio_net *net = from_virtio(device);
    if (queue == control_queue(net)) {
        control(net);
    } else if (queue & 1) {
        send_frames(net, queue / 2);
    } else if (!net->receive_armed) {
        net->receive_armed = true;
        update_watch(net);
    }
}

static void reset(struct virtio_device *device)
{
    struct virtio_net *net = from_virtio(device);
    net->active_pairs = 1;
    hpvm__net_filter_reset(&net->filter);
    net->send_blocked = 0;
    net->receive_armed = net->send_armed = false;
    update_watch(net);
}

static const struct virtio_ops ops = {.notify = notify, .reset = reset};

// ---- life cycle --------------------------------------------------------------------------------------

void hpvm__virtio_net_set_link(struct virtio_net *net, bool up)
{
    net->cable = up;
    update_link(net);
}

hpvm_status hpvm__virtio_net_create(struct virtio_net **out, struct machine *machine, struct ioloop *loop,
                                    int descriptor, const uint8_t mac[6], unsigned pairs)
{
    struct stat st;
    if (fstat(descriptor, &st) != 0)
        return hpvm__fail(HPVM_E_INVAL, errno, "descriptor %d of a network adapter: %s", descriptor,
                          strerror(errno));
    if (mac[0] & 1)
        return hpvm__fail(HPVM_E_INVAL, 0,
                          "%02x:%02x:%02x:%02x:%02x:%02x is a group address, no adapter can have it", mac[0],
                          mac[1], mac[2], mac[3], mac[4], mac[5]);
    struct virtio_net *net = calloc(1, sizeof *net);
    if (!net || !(net->frame = malloc(VIRTIO_NET_FRAME_MAX))) {
        free(net);
        return hpvm__fail(HPVM_E_NOMEM, ENOMEM, "no memory for a network adapter");
    }
    net->loop = loop;
    net->descriptor = descriptor;
    net->is_socket = S_ISSOCK(st.st_mode);
    int type = 0;
    socklen_t type_size = sizeof type;
    if (net->is_socket && getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &type_size) == 0)
        net->is_connected = type == SOCK_SEQPACKET;
    net->pairs = pairs < 1 ? 1 : pairs > VIRTIO_NET_MAX_PAIRS ? VIRTIO_NET_MAX_PAIRS : pairs;
    net->active_pairs = 1;
    net->cable = true;
    struct virtio_device *device = &net->virtio;
    uint64_t features =
        F_MAC | F_MRG_RXBUF | F_STATUS | F_CTRL_VQ | F_CTRL_RX | F_CTRL_EXTRA | (net->pairs > 1 ? F_MQ : 0);
    hpvm__virtio_init(device, machine, &ops, "avio_lan", VIRTIO_ID_NET, CLASS_ETHERNET, features,
                      2 * net->pairs + 2);
    for (unsigned n = 0; n < 2 * net->pairs; n++)
        hpvm__virtio_add_queue(device, VIRTIO_NET_QUEUE_SIZE);
    hpvm__virtio_add_queue(device, 64);
    device->config_size = CONFIG_SIZE;
    memcpy(device->config + CONFIG_MAC, mac, 6);
    store16(device->config + CONFIG_STATUS, 1);
    store16(device->config + CONFIG_PAIRS, (uint16_t)net->pairs);
    if (!net->is_socket)
        fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    hpvm_status status = hpvm__io_watch(loop, descriptor, 0, ready, net, &net->watch);
    if (status != HPVM_OK) {
        free(net->frame);
        free(net);
        return status;
    }
    *out = net;
    return HPVM_OK;
}

void hpvm__virtio_net_stop(struct virtio_net *net)
{
    struct io_watch *watch = net->watch;
    if (watch)
        hpvm__io_unwatch(watch);
    net->watch = NULL;
}

void hpvm__virtio_net_destroy(struct virtio_net *net)
{
    hpvm__pci_detach(&net->virtio.pci);
    close(net->descriptor);
    free(net->frame);
    free(net);
}
