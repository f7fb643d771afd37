// A machine with devices and no processor: interrupts that would reach one are written down.
#ifndef HPVM_TESTS_DEVICES_FIXTURE_H
#define HPVM_TESTS_DEVICES_FIXTURE_H

#include <stdlib.h>

#include "check.h"
#include "core/machine.h"
#include "devices/devices.h"

struct sent {
    uint8_t id, eid, vector;
    enum delivery_mode mode;
};

struct fixture {
    struct machine machine;
    struct devices *devices;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct sent sent[256];
    unsigned sent_count, kicks;
    char output[4096];
    size_t output_length;
};

static void fixture_interrupt(void *cpus, uint8_t id, uint8_t eid, enum delivery_mode mode, uint8_t vector)
{
    struct fixture *f = cpus;
    pthread_mutex_lock(&f->lock);
    if (f->sent_count < ARRAY_LENGTH(f->sent))
        f->sent[f->sent_count] = (struct sent){.id = id, .eid = eid, .mode = mode, .vector = vector};
    f->sent_count++;
    pthread_cond_broadcast(&f->changed);
    pthread_mutex_unlock(&f->lock);
}

static void fixture_kick(void *cpus)
{
    ((struct fixture *)cpus)->kicks++;
}

static void fixture_output(void *user, const void *data, size_t length)
{
    struct fixture *f = user;
    if (length > sizeof f->output - f->output_length)
        length = sizeof f->output - f->output_length;
    memcpy(f->output + f->output_length, data, length);
    f->output_length += length;
}

static inline struct fixture *fixture_new(void)
{
    static const struct cpu_ops ops = {.interrupt = fixture_interrupt, .kick_all = fixture_kick};
    struct fixture *f = calloc(1, sizeof *f);
    pthread_mutex_init(&f->lock, NULL);
    pthread_cond_init(&f->changed, NULL);
    if (hpvm__machine_init(&f->machine, PLATFORM_RAM_MIN, 1) != HPVM_OK) {
        fprintf(stderr, "%s\n", hpvm_last_error()->message);
        abort();
    }
    f->machine.cpu_ops = &ops;
    f->machine.cpus = f;
    f->machine.console.write = fixture_output;
    f->machine.console.user = f;
    if (hpvm__devices_create(&f->devices, &f->machine) != HPVM_OK) {
        fprintf(stderr, "%s\n", hpvm_last_error()->message);
        abort();
    }
    return f;
}

static inline void fixture_free(struct fixture *f)
{
    hpvm__devices_destroy(f->devices);
    hpvm__machine_fini(&f->machine);
    pthread_cond_destroy(&f->changed);
    pthread_mutex_destroy(&f->lock);
    free(f);
}

static inline unsigned fixture_sent(struct fixture *f)
{
    pthread_mutex_lock(&f->lock);
    unsigned count = f->sent_count;
    pthread_mutex_unlock(&f->lock);
    return count;
}

static inline uint64_t port_address(unsigned port)
{
    return PLATFORM_IO_BASE | (uint64_t)(port >> 2) << 12 | (port & 0xfff);
}
static inline uint64_t in_port(struct fixture *f, unsigned port, unsigned size)
{
    return hpvm__mmio_read(&f->machine, port_address(port), size);
}
static inline void out_port(struct fixture *f, unsigned port, unsigned size, uint64_t value)
{
    hpvm__mmio_write(&f->machine, port_address(port), size, value);
}

static inline uint32_t config_in(struct fixture *f, unsigned bus, unsigned slot, unsigned reg, unsigned size)
{
    pthread_mutex_lock(&f->machine.device_lock);
    uint32_t value = f->machine.pci_ops->read(f->machine.pci_opaque, bus, slot, 0, reg, size);
    pthread_mutex_unlock(&f->machine.device_lock);
    return value;
}
static inline void config_out(struct fixture *f, unsigned bus, unsigned slot, unsigned reg, unsigned size,
                              uint32_t value)
{
    pthread_mutex_lock(&f->machine.device_lock);
    f->machine.pci_ops->write(f->machine.pci_opaque, bus, slot, 0, reg, size, value);
    pthread_mutex_unlock(&f->machine.device_lock);
}

static inline void set_line(struct fixture *f, unsigned gsi, bool level)
{
    pthread_mutex_lock(&f->machine.device_lock);
    hpvm__gsi_set(&f->machine, gsi, level);
    pthread_mutex_unlock(&f->machine.device_lock);
}
static inline void rte_write(struct fixture *f, unsigned pin, uint32_t high, uint32_t low)
{
    hpvm__mmio_write(&f->machine, PLATFORM_IOSAPIC_BASE, 4, 0x11 + 2 * pin);
    hpvm__mmio_write(&f->machine, PLATFORM_IOSAPIC_BASE + 0x10, 4, high);
    hpvm__mmio_write(&f->machine, PLATFORM_IOSAPIC_BASE, 4, 0x10 + 2 * pin);
    hpvm__mmio_write(&f->machine, PLATFORM_IOSAPIC_BASE + 0x10, 4, low);
}
static inline uint32_t rte_low(struct fixture *f, unsigned pin)
{
    hpvm__mmio_write(&f->machine, PLATFORM_IOSAPIC_BASE, 4, 0x10 + 2 * pin);
    return (uint32_t)hpvm__mmio_read(&f->machine, PLATFORM_IOSAPIC_BASE + 0x10, 4);
}
static inline void eoi(struct fixture *f, uint8_t vector)
{
    hpvm__mmio_write(&f->machine, PLATFORM_IOSAPIC_BASE + 0x40, 4, vector);
}

#endif
