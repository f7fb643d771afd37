// Split virtqueues (Virtio 1.1, section 2.6). The guest owns the rings and may change them at any moment:
// every descriptor is copied once, then checked, then used from the copy.
#include "devices/virtio.h"

#include <stdlib.h>

#define DESC_NEXT          1u
#define DESC_WRITE         2u
#define DESC_INDIRECT      4u
#define AVAIL_NO_INTERRUPT 1u
#define DESC_SIZE          16u

struct descriptor {
    uint64_t address;
    uint32_t length;
    uint16_t flags, next;
};
_Static_assert(sizeof(struct descriptor) == DESC_SIZE, "descriptors are copied as they are");

static bool has_feature(const struct virtio_device *device, uint64_t feature)
{
    return device->accepted & feature;
}

// The index words that both sides poll are read and written atomically. NULL: not in RAM or misaligned.
static uint16_t *ring_word(struct virtio_device *device, uint64_t address)
{
    if (address & 1)
        return NULL;
    return (uint16_t *)hpvm__ram_pointer(&device->machine->ram, address, 2);
}

static bool load_word(struct virtio_device *device, uint64_t address, uint16_t *value)
{
    const uint16_t *word = ring_word(device, address);
    if (!word) {
        hpvm__virtio_broken(device, "a ring is not in RAM");
        return false;
    }
    *value = __atomic_load_n(word, __ATOMIC_SEQ_CST);
    return true;
}

static bool store_word(struct virtio_device *device, uint64_t address, uint16_t value)
{
    uint16_t *word = ring_word(device, address);
    if (!word) {
        hpvm__virtio_broken(device, "a ring is not in RAM");
        return false;
    }
    // An exchange is a full barrier: what is read afterwards is not older than this store.
    __atomic_exchange_n(word, value, __ATOMIC_SEQ_CST);
    hpvm__ram_written(&device->machine->ram, (const uint8_t *)word, 2);
    return true;
}

// ---- walking descriptors -----------------------------------------------------------------------------

struct walk {
    struct virtio_device *device;
    struct virtio_segment segments[VIRTIO_MAX_SEGMENTS];
    unsigned out_count, in_count;
    uint64_t out_length, in_length;
};

static bool add_segment(struct walk *walk, const struct descriptor *descriptor)
{
    if (descriptor->length == 0)
        return true;
    if (walk->out_count + walk->in_count == VIRTIO_MAX_SEGMENTS) {
        hpvm__virtio_broken(walk->device, "a request has too many parts");
        return false;
    }
    if (!hpvm__ram_pointer(&walk->device->machine->ram, descriptor->address, descriptor->length)) {
        hpvm__virtio_broken(walk->device, "a buffer is not in RAM");
        return false;
    }
    if (descriptor->flags & DESC_WRITE) {
        walk->in_count++;
        walk->in_length += descriptor->length;
    } else {
        if (walk->in_count) {
            hpvm__virtio_broken(walk->device, "a readable buffer follows a writable one");
            return false;
        }
        walk->out_count++;
        walk->out_length += descriptor->length;
    }
    walk->segments[walk->out_count + walk->in_count - 1] =
        (struct virtio_segment){.address = descriptor->address, .length = descriptor->length};
    return true;
}

static bool walk_indirect(struct walk *walk, const struct descriptor *outer)
{
    struct descriptor table[VIRTIO_MAX_SEGMENTS];
    unsigned count = outer->length / DESC_SIZE;
    if (!has_feature(walk->device, VIRTIO_F_INDIRECT_DESC) || (outer->flags & DESC_NEXT) ||
        outer->length % DESC_SIZE || count == 0 || count > VIRTIO_MAX_SEGMENTS ||
        !hpvm__dma_read(walk->device->machine, outer->address, table, outer->length)) {
        hpvm__virtio_broken(walk->device, "an indirect table is not valid");
        return false;
    }
    unsigned index = 0;
    for (unsigned steps = 0; steps < count; steps++) {
        const struct descriptor *descriptor = &table[index];
        if ((descriptor->flags & DESC_INDIRECT) || !add_segment(walk, descriptor)) {
            hpvm__virtio_broken(walk->device, "an indirect table is not valid");
            return false;
        }
        if (!(descriptor->flags & DESC_NEXT))
            return true;
        index = descriptor->next;
        if (index >= count)
            break;
    }
    hpvm__virtio_broken(walk->device, "an indirect table does not end");
    return false;
}

static bool walk_chain(struct walk *walk, const struct virtio_queue *queue, unsigned head)
{
    unsigned index = head;
    for (unsigned steps = 0; steps < queue->size; steps++) {
        struct descriptor descriptor;
        if (index >= queue->size) {
            hpvm__virtio_broken(walk->device, "a descriptor index is out of range");
            return false;
        }
        if (!hpvm__dma_read(walk->device->machine, queue->descriptors + index * DESC_SIZE, &descriptor,
                            DESC_SIZE)) {
            hpvm__virtio_broken(walk->device, "a ring is not in RAM");
            return false;
        }
        if (descriptor.flags & DESC_INDIRECT)
            return walk_indirect(walk, &descriptor);
        if (!add_segment(walk, &descriptor))
            return false;
        if (!(descriptor.flags & DESC_NEXT))
            return true;
        index = descriptor.next;
    }
    hpvm__virtio_broken(walk->device, "a descriptor chain does not end");
    return false;
}

// ---- taking ------------------------------------------------------------------------------------------

// How many chains wait in the ring; -1: the ring is not valid.
static int waiting(struct virtio_device *device, const struct virtio_queue *queue)
{
    uint16_t index;
    if (!load_word(device, queue->driver + 2, &index))
        return -1;
    uint16_t count = (uint16_t)(index - queue->last_avail);
    if (count > queue->size) {
        hpvm__virtio_broken(device, "more requests than the ring has entries");
        return -1;
    }
    return count;
}

bool hpvm__virtio_has_chain(struct virtio_device *device, unsigned number)
{
    struct virtio_queue *queue = &device->queues[number];
    if (number >= device->queue_count || !hpvm__virtio_is_live(device) || !queue->enabled)
        return false;
    int count = waiting(device, queue);
    if (count == 0 && has_feature(device, VIRTIO_F_EVENT_IDX)) {
        // Ask for a notification, then look again: the driver may have been faster.
        if (!store_word(device, queue->device + 4 + 8ull * queue->size, queue->last_avail))
            return false;
        count = waiting(device, queue);
    }
    return count > 0;
}

static struct virtio_chain *copy_chain(const struct walk *walk, unsigned number, uint16_t head)
{
    unsigned count = walk->out_count + walk->in_count;
    struct virtio_chain *chain = malloc(sizeof *chain + count * sizeof chain->segments[0]);
    if (!chain)
        return NULL;
    *chain = (struct virtio_chain){.head = head,
                                   .queue = (uint16_t)number,
                                   .generation = walk->device->generation,
                                   .out_count = walk->out_count,
                                   .in_count = walk->in_count,
                                   .out_length = walk->out_length,
                                   .in_length = walk->in_length};
    memcpy(chain->segments, walk->segments, count * sizeof chain->segments[0]);
    return chain;
}

struct virtio_chain *hpvm__virtio_pop(struct virtio_device *device, unsigned number)
{
    if (!hpvm__virtio_has_chain(device, number))
        return NULL;
    struct virtio_queue *queue = &device->queues[number];
    if (queue->inflight >= queue->size) {
        // Only a driver that uses entries twice gets here; it goes on when a request ends.
        queue->stalled = true;
        return NULL;
    }
    uint16_t head;
    if (!load_word(device, queue->driver + 4 + 2ull * (queue->last_avail % queue->size), &head))
        return NULL;
    struct walk walk;
    walk.device = device;
    walk.out_count = walk.in_count = 0;
    walk.out_length = walk.in_length = 0;
    if (!walk_chain(&walk, queue, head))
        return NULL;
    struct virtio_chain *chain = copy_chain(&walk, number, head);
    if (!chain) {
        hpvm__virtio_broken(device, "the host has no memory for a request");
        return NULL;
    }
    queue->last_avail++;
    queue->inflight++;
    return chain;
}

// ---- giving back -------------------------------------------------------------------------------------

void hpvm__virtio_unpop(struct virtio_device *device, struct virtio_chain *chain)
{
    if (hpvm__virtio_is_current(device, chain)) {
        device->queues[chain->queue].last_avail--;
        device->queues[chain->queue].inflight--;
    }
    free(chain);
}

void hpvm__virtio_push(struct virtio_device *device, struct virtio_chain *chain, uint32_t written)
{
    struct virtio_queue *queue = &device->queues[chain->queue];
    if (hpvm__virtio_is_current(device, chain)) {
        queue->inflight--;
        uint32_t element[2] = {chain->head, written};
        uint64_t place = queue->device + 4 + 8ull * (queue->used_index % queue->size);
        if (!hpvm__dma_write(device->machine, place, element, sizeof element))
            hpvm__virtio_broken(device, "a ring is not in RAM");
        else if (store_word(device, queue->device + 2, (uint16_t)(queue->used_index + 1)))
            queue->used_index++;
    }
    free(chain);
}

void hpvm__virtio_signal(struct virtio_device *device, unsigned number)
{
    struct virtio_queue *queue = &device->queues[number];
    if (!hpvm__virtio_is_live(device) || !queue->enabled || queue->signalled == queue->used_index)
        return;
    bool event_index = has_feature(device, VIRTIO_F_EVENT_IDX), wanted;
    uint16_t word;
    if (!load_word(device, event_index ? queue->driver + 4 + 2ull * queue->size : queue->driver, &word))
        return;
    if (event_index) {
        // The driver named an index: interrupt if it lies in what was pushed since the last look.
        uint16_t pushed = (uint16_t)(queue->used_index - queue->signalled);
        wanted = (uint16_t)(queue->used_index - word - 1) < pushed;
    } else {
        wanted = !(word & AVAIL_NO_INTERRUPT);
    }
    queue->signalled = queue->used_index;
    if (wanted)
        hpvm__virtio_queue_interrupt(device, queue);
}

// ---- buffers -----------------------------------------------------------------------------------------

static uint64_t copy_buffers(struct virtio_device *device, const struct virtio_segment *segments,
                             unsigned count, uint64_t offset, uint8_t *buffer, uint64_t length, bool to_guest)
{
    uint64_t done = 0;
    for (unsigned n = 0; n < count && done < length; n++) {
        const struct virtio_segment *segment = &segments[n];
        if (offset >= segment->length) {
            offset -= segment->length;
            continue;
        }
        uint64_t part = segment->length - offset;
        if (part > length - done)
            part = length - done;
        bool copied = to_guest
                          ? hpvm__dma_write(device->machine, segment->address + offset, buffer + done, part)
                          : hpvm__dma_read(device->machine, segment->address + offset, buffer + done, part);
        if (!copied)
            break;
        done += part;
        offset = 0;
    }
    return done;
}

uint64_t hpvm__virtio_read(struct virtio_device *device, const struct virtio_chain *chain, uint64_t offset,
                           void *buffer, uint64_t length)
{
    return copy_buffers(device, chain->segments, chain->out_count, offset, buffer, length, false);
}

uint64_t hpvm__virtio_write(struct virtio_device *device, const struct virtio_chain *chain, uint64_t offset,
                            const void *buffer, uint64_t length)
{
    return copy_buffers(device, chain->segments + chain->out_count, chain->in_count, offset,
                        (uint8_t *)buffer, length, true);
}
