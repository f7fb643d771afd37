// Virtio entropy device (Virtio 1.1, section 5.4): the host's random numbers, or a sequence that depends on
// nothing but the machine's seed when the machine is deterministic.
#include "devices/virtio_rng.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/random.h>

#define VIRTIO_ID_ENTROPY 4
#define CLASS_OTHER       0xff0000
#define MAX_BYTES         4096 // per request; the guest asks again if it wants more

// SplitMix64: every seed gives a full-period sequence.
static uint64_t next_word(struct virtio_rng *rng)
{
    uint64_t z = rng->state += 0x9e3779b97f4a7c15ull;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ z >> 27) * 0x94d049bb133111ebull;
    return z ^ z >> 31;
}

static size_t fill(struct virtio_rng *rng, uint8_t *buffer, size_t length)
{
    if (atomic_load(&rng->virtio.machine->clock.deterministic)) {
        for (size_t at = 0; at < length; at += 8) {
            uint64_t word = next_word(rng);
            memcpy(buffer + at, &word, length - at < 8 ? length - at : 8);
        }
        return length;
    }
    size_t done = 0;
    while (done < length) {
        ssize_t n = getrandom(buffer + done, length - done, 0);
        if (n < 0 && errno != EINTR)
            break;
        done += n > 0 ? (size_t)n : 0;
    }
    return done;
}

static void notify(struct virtio_device *device, unsigned queue)
{
    struct virtio_rng *rng = (struct virtio_rng *)device; // the first member
    struct virtio_chain *chain;
    while ((chain = hpvm__virtio_pop(device, queue))) {
        uint8_t buffer[MAX_BYTES];
        size_t length = chain->in_length < sizeof buffer ? (size_t)chain->in_length : sizeof buffer;
        length = fill(rng, buffer, length);
        hpvm__virtio_push(device, chain, (uint32_t)hpvm__virtio_write(device, chain, 0, buffer, length));
    }
    hpvm__virtio_signal(device, queue);
}

static const struct virtio_ops ops = {.notify = notify};

hpvm_status hpvm__virtio_rng_create(struct virtio_rng **out, struct machine *machine)
{
    struct virtio_rng *rng = calloc(1, sizeof *rng);
    if (!rng)
        return hpvm__fail(HPVM_E_NOMEM, errno, "no memory for an entropy device");
    rng->state = machine->seed;
    hpvm__virtio_init(&rng->virtio, machine, &ops, "entropy", VIRTIO_ID_ENTROPY, CLASS_OTHER, 0, 2);
    hpvm__virtio_add_queue(&rng->virtio, 64);
    *out = rng;
    return HPVM_OK;
}

void hpvm__virtio_rng_destroy(struct virtio_rng *rng)
{
    hpvm__pci_detach(&rng->virtio.pci);
    free(rng);
}
