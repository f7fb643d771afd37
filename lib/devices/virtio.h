// Virtio 1.x devices on PCI: split rings, feature negotiation, interrupts. Everything with device_lock held.
#ifndef HPVM_DEVICES_VIRTIO_H
#define HPVM_DEVICES_VIRTIO_H

#include "devices/pci.h"

#define VIRTIO_MAX_QUEUES     20
#define VIRTIO_CONFIG_MAX     64
#define VIRTIO_MAX_QUEUE_SIZE 1024
#define VIRTIO_MAX_SEGMENTS   1024
#define VIRTIO_NO_VECTOR      0xffff

#define VIRTIO_F_INDIRECT_DESC BIT(28)
#define VIRTIO_F_EVENT_IDX     BIT(29)
#define VIRTIO_F_VERSION_1     BIT(32)

#define VIRTIO_STATUS_DRIVER_OK   0x04
#define VIRTIO_STATUS_FEATURES_OK 0x08
#define VIRTIO_STATUS_NEEDS_RESET 0x40

struct virtio_device;

struct virtio_queue {
    uint16_t size_max, size, vector;
    bool enabled;
    uint64_t descriptors, driver, device; // guest physical addresses of the three parts
    uint16_t last_avail, used_index;
    uint16_t signalled; // used index when the driver's wish was last looked at
    bool stalled;       // a chain was left alone because too many are under way
    unsigned inflight;  // popped and not yet pushed: never more than the size
};

struct virtio_segment {
    uint64_t address;
    uint32_t length;
};

// A request taken from a ring: a copy of its descriptors, all of them checked to lie in RAM.
struct virtio_chain {
    uint16_t head;
    uint16_t queue;
    uint32_t generation; // of the device; an older chain must not touch the guest any more
    unsigned out_count, in_count;
    uint64_t out_length, in_length;
    struct virtio_segment segments[]; // readable ones first
};

struct virtio_ops {
    void (*notify)(struct virtio_device *device, unsigned queue);
    void (*reset)(struct virtio_device *device); // may be NULL
    // The guest wrote configuration bytes that config_writable allows. May be NULL.
    void (*config_written)(struct virtio_device *device);
};

struct virtio_device {
    struct pci_device pci;
    const struct virtio_ops *ops;
    struct machine *machine;
    uint64_t offered, accepted;
    uint32_t offered_select, accepted_select;
    uint8_t status, isr, config_generation;
    uint16_t config_vector, queue_select;
    unsigned queue_count;
    struct virtio_queue queues[VIRTIO_MAX_QUEUES];
    unsigned config_size;
    uint8_t config[VIRTIO_CONFIG_MAX], config_writable[VIRTIO_CONFIG_MAX];
    unsigned access_capability; // configuration space window into BAR 0
    uint32_t generation;        // counts resets
};

// virtio_pci.c. `id` is the virtio device id. Queue sizes are set by hpvm__virtio_add_queue afterwards.
void hpvm__virtio_init(struct virtio_device *device, struct machine *machine, const struct virtio_ops *ops,
                       const char *name, unsigned id, uint32_t class_code, uint64_t features,
                       unsigned vectors);
void hpvm__virtio_add_queue(struct virtio_device *device, uint16_t size);
// Configuration changed: new generation and an interrupt.
void hpvm__virtio_config_changed(struct virtio_device *device);
// The driver broke the rules: the device stops and asks for a reset. Always logs.
void hpvm__virtio_broken(struct virtio_device *device, const char *why);
// The driver is ready and the device may use the rings.
bool hpvm__virtio_is_live(const struct virtio_device *device);
void hpvm__virtio_queue_interrupt(struct virtio_device *device, const struct virtio_queue *queue);

// virtio.c. Next chain of a queue (to be pushed or dropped), NULL: nothing there, or the device broke.
struct virtio_chain *hpvm__virtio_pop(struct virtio_device *device, unsigned queue);
// Gives the chain back with `written` bytes stored, frees it. Interrupts are separate: see below.
void hpvm__virtio_push(struct virtio_device *device, struct virtio_chain *chain, uint32_t written);
// Puts the most recently popped chain back, as if it had not been taken.
void hpvm__virtio_unpop(struct virtio_device *device, struct virtio_chain *chain);
// Interrupts if the driver wants to know about what was pushed since the last time.
void hpvm__virtio_signal(struct virtio_device *device, unsigned queue);
// Without taking it: is there a chain? Also asks the driver for a notification when there is none.
bool hpvm__virtio_has_chain(struct virtio_device *device, unsigned queue);

static inline bool hpvm__virtio_is_current(const struct virtio_device *device,
                                           const struct virtio_chain *chain)
{
    return chain->generation == device->generation;
}

// Copies between a chain's buffers and memory; returns the number of bytes that were there to copy.
uint64_t hpvm__virtio_read(struct virtio_device *device, const struct virtio_chain *chain, uint64_t offset,
                           void *buffer, uint64_t length);
uint64_t hpvm__virtio_write(struct virtio_device *device, const struct virtio_chain *chain, uint64_t offset,
                            const void *buffer, uint64_t length);

#endif
