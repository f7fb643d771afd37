// Virtio entropy device.
#ifndef HPVM_DEVICES_VIRTIO_RNG_H
#define HPVM_DEVICES_VIRTIO_RNG_H

#include "devices/virtio.h"

struct virtio_rng {
    struct virtio_device virtio;
    uint64_t state; // of the generator in deterministic mode
};

hpvm_status hpvm__virtio_rng_create(struct virtio_rng **out, struct machine *machine);
void hpvm__virtio_rng_destroy(struct virtio_rng *rng);

#endif
