// A small virtio driver for tests: finds the registers by the capability list, builds rings in guest RAM.
#ifndef HPVM_TESTS_DEVICES_VIRTIO_DRIVER_H
#define HPVM_TESTS_DEVICES_VIRTIO_DRIVER_H

#include <time.h>

#include "fixture.h"

#define DESC_NEXT     1
#define DESC_WRITE    2
#define DESC_INDIRECT 4
#define RING_BASE     0x1000000ull // one area of 64 KB per queue
#define RING_AREA     0x10000ull
#define DATA_BASE     0x2000000ull

struct driver_queue {
    uint64_t desc, avail, used;
    uint16_t size, avail_index, used_seen, next_desc;
};

struct driver {
    struct fixture *f;
    unsigned bus, slot;
    uint64_t common, notify, isr, device, msix;
    uint32_t notify_multiplier;
    unsigned access_capability, msix_capability;
    struct driver_queue queues[20];
};

static inline void put_ram(struct fixture *f, uint64_t pa, const void *data, size_t length)
{
    if (!hpvm__dma_write(&f->machine, pa, data, length))
        abort();
}
static inline void get_ram(struct fixture *f, uint64_t pa, void *data, size_t length)
{
    if (!hpvm__dma_read(&f->machine, pa, data, length))
        abort();
}
static inline uint16_t ram_word(struct fixture *f, uint64_t pa)
{
    return __atomic_load_n((uint16_t *)hpvm__ram_pointer(&f->machine.ram, pa, 2), __ATOMIC_ACQUIRE);
}
static inline void set_ram_word(struct fixture *f, uint64_t pa, uint16_t value)
{
    __atomic_store_n((uint16_t *)hpvm__ram_pointer(&f->machine.ram, pa, 2), value, __ATOMIC_RELEASE);
}

static inline uint64_t reg_in(struct driver *d, uint64_t address, unsigned size)
{
    return hpvm__mmio_read(&d->f->machine, address, size);
}
static inline void reg_out(struct driver *d, uint64_t address, unsigned size, uint64_t value)
{
    hpvm__mmio_write(&d->f->machine, address, size, value);
}
static inline uint8_t device_status(struct driver *d)
{
    return (uint8_t)reg_in(d, d->common + 20, 1);
}

// Finds the device's registers; no state of the device changes but bus mastering.
static inline struct driver driver_find(struct fixture *f, unsigned bus, unsigned slot)
{
    struct driver d = {.f = f, .bus = bus, .slot = slot};
    config_out(f, bus, slot, 4, 2, 6);
    for (unsigned cap = config_in(f, bus, slot, 0x34, 1); cap; cap = config_in(f, bus, slot, cap + 1, 1)) {
        unsigned id = config_in(f, bus, slot, cap, 1), type = config_in(f, bus, slot, cap + 3, 1);
        if (id == 0x11) {
            d.msix_capability = cap;
            uint32_t table = config_in(f, bus, slot, cap + 4, 4);
            d.msix = (config_in(f, bus, slot, 0x10 + 4 * (table & 7), 4) & ~15u) + (table & ~7u);
        }
        if (id != 9)
            continue;
        uint64_t address =
            (config_in(f, bus, slot, 0x10 + 4 * config_in(f, bus, slot, cap + 4, 1), 4) & ~15u) +
            config_in(f, bus, slot, cap + 8, 4);
        if (type == 1)
            d.common = address;
        if (type == 2) {
            d.notify = address;
            d.notify_multiplier = config_in(f, bus, slot, cap + 16, 4);
        }
        if (type == 3)
            d.isr = address;
        if (type == 4)
            d.device = address;
        if (type == 5)
            d.access_capability = cap;
    }
    return d;
}

static inline uint64_t driver_offered(struct driver *d)
{
    reg_out(d, d->common, 4, 0);
    uint64_t low = reg_in(d, d->common + 4, 4);
    reg_out(d, d->common, 4, 1);
    return low | reg_in(d, d->common + 4, 4) << 32;
}

static inline void driver_accept(struct driver *d, uint64_t features)
{
    reg_out(d, d->common + 8, 4, 0);
    reg_out(d, d->common + 12, 4, (uint32_t)features);
    reg_out(d, d->common + 8, 4, 1);
    reg_out(d, d->common + 12, 4, features >> 32);
    reg_out(d, d->common + 20, 1, 1 | 2 | 8);
}

static inline void driver_queue_addresses(struct driver *d, unsigned n)
{
    struct driver_queue *q = &d->queues[n];
    reg_out(d, d->common + 22, 2, n);
    reg_out(d, d->common + 32, 4, (uint32_t)q->desc);
    reg_out(d, d->common + 36, 4, q->desc >> 32);
    reg_out(d, d->common + 40, 8, q->avail);
    reg_out(d, d->common + 48, 8, q->used);
}

static inline void driver_queue_setup(struct driver *d, unsigned n, uint16_t size)
{
    struct driver_queue *q = &d->queues[n];
    uint64_t area = RING_BASE + n * RING_AREA;
    *q = (struct driver_queue){.desc = area, .avail = area + 0x5000, .used = area + 0x8000, .size = size};
    memset(hpvm__ram_pointer(&d->f->machine.ram, area, RING_AREA), 0, RING_AREA);
    reg_out(d, d->common + 22, 2, n);
    reg_out(d, d->common + 24, 2, size);
    driver_queue_addresses(d, n);
    reg_out(d, d->common + 28, 2, 1);
}

static inline void driver_msix(struct driver *d, unsigned n, uint8_t vector)
{
    reg_out(d, d->msix + 16 * n, 8, PLATFORM_PIB_BASE);
    reg_out(d, d->msix + 16 * n + 8, 4, vector);
    reg_out(d, d->msix + 16 * n + 12, 4, 0);
    config_out(d->f, d->bus, d->slot, d->msix_capability + 2, 2, 0x8000);
}

// Reset, features, `queues` queues of `size`, go.
static inline struct driver driver_start(struct fixture *f, unsigned bus, unsigned slot, uint64_t features,
                                         unsigned queues, uint16_t size)
{
    struct driver d = driver_find(f, bus, slot);
    reg_out(&d, d.common + 20, 1, 0);
    driver_accept(&d, features | BIT(32));
    for (unsigned n = 0; n < queues; n++)
        driver_queue_setup(&d, n, size);
    reg_out(&d, d.common + 20, 1, 15);
    return d;
}

static inline void set_desc(struct driver *d, unsigned queue, unsigned n, uint64_t address, uint32_t length,
                            uint16_t flags, uint16_t next)
{
    uint8_t desc[16];
    store64(desc, address);
    store32(desc + 8, length);
    store16(desc + 12, flags);
    store16(desc + 14, next);
    put_ram(d->f, d->queues[queue].desc + 16ull * n, desc, 16);
}

struct buffer {
    uint64_t address;
    uint32_t length;
    bool writable;
};

static inline void make_available(struct driver *d, unsigned queue, uint16_t head)
{
    struct driver_queue *q = &d->queues[queue];
    set_ram_word(d->f, q->avail + 4 + 2ull * (q->avail_index % q->size), head);
    set_ram_word(d->f, q->avail + 2, ++q->avail_index);
}
static inline void kick(struct driver *d, unsigned queue)
{
    reg_out(d, d->notify + queue * d->notify_multiplier, 2, queue);
}

// Adds a chain of buffers; descriptors are used round robin. Returns the head.
static inline uint16_t add_chain(struct driver *d, unsigned queue, const struct buffer *buffers,
                                 unsigned count)
{
    struct driver_queue *q = &d->queues[queue];
    uint16_t head = q->next_desc;
    for (unsigned n = 0; n < count; n++) {
        uint16_t at = q->next_desc, next = (uint16_t)((at + 1) % q->size);
        bool last = n == count - 1;
        set_desc(d, queue, at, buffers[n].address, buffers[n].length,
                 (uint16_t)((last ? 0 : DESC_NEXT) | (buffers[n].writable ? DESC_WRITE : 0)),
                 last ? 0 : next);
        q->next_desc = next;
    }
    make_available(d, queue, head);
    return head;
}

// Waits for the next used element (10 s at most); returns false if there is none.
static inline bool wait_used(struct driver *d, unsigned queue, uint32_t *id, uint32_t *length)
{
    struct driver_queue *q = &d->queues[queue];
    for (unsigned n = 0; ram_word(d->f, q->used + 2) == q->used_seen; n++) {
        if (n == 10000)
            return false;
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    }
    uint32_t element[2];
    // The device writes elements with device_lock held.
    pthread_mutex_lock(&d->f->machine.device_lock);
    get_ram(d->f, q->used + 4 + 8ull * (q->used_seen % q->size), element, 8);
    pthread_mutex_unlock(&d->f->machine.device_lock);
    q->used_seen++;
    *id = element[0];
    *length = element[1];
    return true;
}

#endif
