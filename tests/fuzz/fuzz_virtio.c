// Fuzz target: a hostile driver. The input is a list of operations on registers, configuration space, rings
// and descriptors of a storage, a network and an entropy adapter. The machine is deterministic, so that
// requests are over when their notification returns and an input always does the same.
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/machine.h"
#include "devices/devices.h"

#include "memory_disk.h"

#define DEVICES    3 // slots 0 .. 2
#define QUEUES     4
#define QUEUE_SIZE 16
#define RING_BASE  0x1000000ull
#define RING_AREA  0x4000ull
#define DATA_BASE  0x2000000ull
#define TABLE_BASE 0x2020000ull // of indirect descriptors
#define DISK_SIZE  0x10000u
#define MAX_STEPS  2000

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct input {
    const uint8_t *at, *end;
};

static uint64_t take(struct input *input, unsigned bytes)
{
    uint64_t value = 0;
    for (unsigned n = 0; n < bytes && input->at < input->end; n++)
        value |= (uint64_t)*input->at++ << (8 * n);
    return value;
}

static uint8_t disk[DISK_SIZE];

struct world {
    struct machine machine;
    struct devices *devices;
    int peer;
    uint16_t avail[DEVICES][QUEUES];
};

static uint32_t config(struct world *w, bool write, unsigned slot, unsigned reg, unsigned size,
                       uint32_t value)
{
    struct machine *machine = &w->machine;
    pthread_mutex_lock(&machine->device_lock);
    if (write)
        machine->pci_ops->write(machine->pci_opaque, 0, slot, 0, reg, size, value);
    else
        value = machine->pci_ops->read(machine->pci_opaque, 0, slot, 0, reg, size);
    pthread_mutex_unlock(&machine->device_lock);
    return value;
}

static uint64_t bar(struct world *w, unsigned slot, unsigned number)
{
    return config(w, false, slot, 0x10 + 4 * number, 4, 0) & ~15u;
}

static uint64_t ring(unsigned slot, unsigned queue)
{
    return RING_BASE + (slot * QUEUES + queue) * RING_AREA;
}

static void write_word(struct world *w, uint64_t pa, uint16_t value)
{
    hpvm__dma_write(&w->machine, pa, &value, 2);
}

// Brings one adapter to the point where its rings work.
static void start_driver(struct world *w, unsigned slot, uint32_t features)
{
    uint64_t common = bar(w, slot, 0);
    struct machine *machine = &w->machine;
    config(w, true, slot, 4, 2, 7);
    hpvm__mmio_write(machine, common + 20, 1, 0);
    hpvm__mmio_write(machine, common, 4, 0);
    uint32_t offered = (uint32_t)hpvm__mmio_read(machine, common + 4, 4);
    hpvm__mmio_write(machine, common + 8, 4, 0);
    hpvm__mmio_write(machine, common + 12, 4, offered & features);
    hpvm__mmio_write(machine, common + 8, 4, 1);
    hpvm__mmio_write(machine, common + 12, 4, 1);
    hpvm__mmio_write(machine, common + 20, 1, 11);
    for (unsigned queue = 0; queue < QUEUES; queue++) {
        uint64_t area = ring(slot, queue);
        memset(hpvm__ram_pointer(&machine->ram, area, RING_AREA), 0, RING_AREA);
        w->avail[slot][queue] = 0;
        hpvm__mmio_write(machine, common + 22, 2, queue);
        hpvm__mmio_write(machine, common + 24, 2, QUEUE_SIZE);
        hpvm__mmio_write(machine, common + 32, 8, area);
        hpvm__mmio_write(machine, common + 40, 8, area + 0x1000);
        hpvm__mmio_write(machine, common + 48, 8, area + 0x2000);
        hpvm__mmio_write(machine, common + 28, 2, 1);
    }
    hpvm__mmio_write(machine, common + 20, 1, 15);
}

static bool create(struct world *w)
{
    memset(w, 0, sizeof *w);
    if (hpvm__machine_init(&w->machine, PLATFORM_RAM_MIN, 1) != HPVM_OK)
        return false;
    atomic_store(&w->machine.clock.deterministic, true);
    struct backing *backing;
    int sockets[2];
    if (hpvm__devices_create(&w->devices, &w->machine) != HPVM_OK ||
        hpvm__backing_new(&backing, &memory_disk, disk, DISK_SIZE, false, "disk") != HPVM_OK ||
        socketpair(AF_UNIX, SOCK_DGRAM, 0, sockets) != 0)
        abort();
    w->peer = sockets[1];
    struct disk_options hard = {.address = {0, 0, 0}, .backing = backing};
    struct disk_options dvd = {.address = {0, 0, 1}, .backing = backing, .is_dvd = true};
    struct lan_options lan = {.address = {0, 1, -1}, .descriptor = sockets[0], .mac = {2}, .queue_pairs = 2};
    if (hpvm__devices_add_disk(w->devices, &hard, NULL) != HPVM_OK ||
        hpvm__devices_add_disk(w->devices, &dvd, NULL) != HPVM_OK ||
        hpvm__devices_add_lan(w->devices, &lan, NULL) != HPVM_OK ||
        hpvm__devices_add_entropy(w->devices, (struct device_address){0, 2, -1}, NULL) != HPVM_OK)
        abort();
    hpvm__backing_unref(backing);
    return true;
}

static void step(struct world *w, struct input *input)
{
    struct machine *machine = &w->machine;
    unsigned operation = (unsigned)take(input, 1), slot = operation >> 4 & 3, queue = operation >> 6 & 3;
    if (slot == DEVICES)
        slot = 0;
    uint64_t area = ring(slot, queue);
    switch (operation & 15) {
    case 0: { // raw bytes into rings or data
        uint64_t at = (take(input, 1) & 1 ? DATA_BASE : area) + take(input, 2);
        uint8_t bytes[64] = {0};
        size_t length = take(input, 1) & 63;
        for (size_t n = 0; n < length; n++)
            bytes[n] = (uint8_t)take(input, 1);
        hpvm__dma_write(machine, at, bytes, length);
        break;
    }
    case 1: // registers
    case 2: {
        unsigned reg = (unsigned)take(input, 2), bytes = 1u << (take(input, 1) & 3);
        uint64_t base = bar(w, slot, reg >> 15);
        reg &= 0x3fff & ~(bytes - 1);
        if ((operation & 15) == 1)
            hpvm__mmio_write(machine, base + reg, bytes, take(input, bytes));
        else
            hpvm__mmio_read(machine, base + reg, bytes);
        break;
    }
    case 3: { // configuration space
        unsigned reg = (unsigned)take(input, 1), bytes = 1u << (take(input, 1) % 3);
        config(w, true, slot, reg, bytes, (uint32_t)take(input, bytes));
        config(w, false, slot, reg, bytes, 0);
        break;
    }
    case 4:
    case 5: // notification
        hpvm__mmio_write(machine, bar(w, slot, 0) + 0x3000 + 4 * queue, 2, queue);
        break;
    case 6:
    case 7: { // descriptor, also of an indirect table, also one that leads to the table
        uint8_t descriptor[16];
        unsigned index = take(input, 1) % QUEUE_SIZE;
        uint64_t at = DATA_BASE + take(input, 2);
        uint32_t length = (uint32_t)take(input, 2);
        unsigned flags = (unsigned)take(input, 1), next = (unsigned)take(input, 1);
        bool inside = flags & 8, leads = flags & 16;
        store64(descriptor, leads ? TABLE_BASE : at);
        store32(descriptor + 8, leads ? length % (QUEUE_SIZE + 1) * 16 : length);
        store16(descriptor + 12, flags & 7);
        store16(descriptor + 14, (uint16_t)(inside ? next : next % (QUEUE_SIZE + 1)));
        hpvm__dma_write(machine, (inside ? TABLE_BASE : area) + 16 * index, descriptor, sizeof descriptor);
        break;
    }
    case 8:
    case 9: // make available and notify
        write_word(w, area + 0x1000 + 4 + 2 * (w->avail[slot][queue] % QUEUE_SIZE),
                   (uint16_t)(take(input, 1) % (QUEUE_SIZE + 1)));
        write_word(w, area + 0x1000 + 2, ++w->avail[slot][queue]);
        hpvm__mmio_write(machine, bar(w, slot, 0) + 0x3000 + 4 * queue, 2, queue);
        break;
    case 10:
    case 11: { // a well-formed SCSI request with any command
        uint8_t request[51] = {1, (uint8_t)(take(input, 1) & 3), 0x40};
        for (unsigned n = 19; n < 19 + 16; n++)
            request[n] = (uint8_t)take(input, 1);
        hpvm__dma_write(machine, DATA_BASE, request, sizeof request);
        break;
    }
    case 12: { // a frame from the network
        uint8_t frame[256] = {0};
        size_t length = take(input, 1);
        if (send(w->peer, frame, length, MSG_DONTWAIT) < 0)
            break; // full
        break;
    }
    case 13:
        start_driver(w, slot, (uint32_t)take(input, 4));
        break;
    case 14:
        hpvm__devices_reset(w->devices);
        break;
    default: // media and targets come and go
        if (take(input, 1) & 1)
            hpvm__devices_set_medium(w->devices, (struct device_address){0, 0, 1}, NULL, true);
        else
            hpvm__devices_remove_disk(w->devices, (struct device_address){0, 0, 0});
        break;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct world world;
    struct input input = {data, data + size};
    if (!create(&world))
        return 0;
    for (unsigned slot = 0; slot < DEVICES; slot++)
        start_driver(&world, slot, slot ? ~0u : 1u << 28);
    for (unsigned n = 0; n < MAX_STEPS && input.at < input.end; n++)
        step(&world, &input);
    hpvm__devices_destroy(world.devices);
    hpvm__machine_fini(&world.machine);
    close(world.peer);
    return 0;
}
