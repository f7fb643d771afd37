// Fuzz target: every register block of the machine, by loads and stores of any size at any offset: PCI
// configuration space, I/O SAPIC, processor interrupt block, legacy ports (serial port, ACPI, reset), the
// adapters' BARs, and what lies beside them; with time that passes, keys typed, the power button, resets.
//
// Input: operations of a kind byte and what the kind needs.
#include <stdlib.h>
#include <string.h>

#include "core/machine.h"
#include "devices/devices.h"
#include "ia64/cpu/intr.h"

#include "memory_disk.h"

#define DISK_SIZE 0x10000u
#define MAX_STEPS 3000

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

static void require(bool condition)
{
    if (!condition)
        abort();
}

static uint8_t disk[DISK_SIZE];

struct world {
    struct machine machine;
    struct devices *devices;
    struct cpus *cpus;
};

static void create(struct world *w)
{
    struct backing *backing;
    memset(w, 0, sizeof *w);
    require(hpvm__machine_init(&w->machine, PLATFORM_RAM_MIN, 2) == HPVM_OK);
    atomic_store(&w->machine.clock.deterministic, true);
    require(hpvm__cpus_create(&w->cpus, &w->machine) == HPVM_OK);
    require(hpvm__devices_create(&w->devices, &w->machine) == HPVM_OK);
    require(hpvm__backing_new(&backing, &memory_disk, disk, DISK_SIZE, false, "disk") == HPVM_OK);
    struct disk_options hard = {.address = {0, 0, 0}, .backing = backing};
    require(hpvm__devices_add_disk(w->devices, &hard, NULL) == HPVM_OK);
    require(hpvm__devices_add_entropy(w->devices, (struct device_address){1, 2, -1}, NULL) == HPVM_OK);
    hpvm__backing_unref(backing);
    for (unsigned n = 0; n < w->cpus->count; n++)
        hpvm__cpu_reset(w->cpus->cpu[n]);
    hpvm__clock_start(&w->machine.clock);
}

static uint64_t port(unsigned number)
{
    return PLATFORM_IO_BASE | (uint64_t)(number >> 2) << 12 | (number & 0xfff);
}

static uint64_t address_of(struct input *input, unsigned block)
{
    switch (block) {
    case 0:
        return PLATFORM_IOSAPIC_BASE + take(input, 2) % (PLATFORM_IOSAPIC_SIZE + 16);
    case 1: // window and select registers
        return PLATFORM_IOSAPIC_BASE + (take(input, 1) & 0x70);
    case 2:
        return PLATFORM_PIB_BASE + take(input, 3) % (PLATFORM_PIB_SIZE + 16);
    case 3:
        return port(PLATFORM_UART_PORT + take(input, 1) % 10);
    case 4:
        return port(PLATFORM_PM1_EVT_PORT + take(input, 1) % 48);
    case 5:
        return port((unsigned)take(input, 2));
    case 6:
        return PLATFORM_IO_BASE + take(input, 4) % (PLATFORM_IO_SIZE + 16);
    case 7: // around where BARs begin
        return PLATFORM_PCI_MMIO_BASE + (take(input, 1) & 7) * PLATFORM_PCI_MMIO_SIZE + take(input, 2);
    case 8:
        return PLATFORM_PCI_MMIO_BASE + take(input, 4) % (PLATFORM_PCI_ROOTS * PLATFORM_PCI_MMIO_SIZE);
    default: // RAM's end, holes, beyond everything
        return take(input, 8);
    }
}

static void config(struct world *w, struct input *input, bool write)
{
    struct machine *machine = &w->machine;
    unsigned where = (unsigned)take(input, 1), reg = (unsigned)take(input, 1);
    unsigned bytes = 1u << take(input, 1) % 3, bus = where & 7, slot = where >> 3 & 7;
    reg &= ~(bytes - 1);
    pthread_mutex_lock(&machine->device_lock);
    if (write)
        machine->pci_ops->write(machine->pci_opaque, bus, slot, where >> 6 & 1, reg, bytes,
                                (uint32_t)take(input, bytes));
    else
        machine->pci_ops->read(machine->pci_opaque, bus, slot, where >> 6 & 1, reg, bytes);
    pthread_mutex_unlock(&machine->device_lock);
}

static void step(struct world *w, struct input *input)
{
    struct machine *machine = &w->machine;
    unsigned operation = (unsigned)take(input, 1), bytes = 1u << (operation >> 4 & 3);
    uint64_t address;
    switch (operation & 15) {
    case 10:
    case 11:
        config(w, input, operation & 1);
        break;
    case 12:
        hpvm__clock_advance(&machine->clock, take(input, 4));
        break;
    case 13: {
        uint8_t keys[16];
        for (unsigned n = 0; n < sizeof keys; n++)
            keys[n] = (uint8_t)take(input, 1);
        hpvm__console_input(machine, keys, sizeof keys);
        break;
    }
    case 14:
        hpvm__devices_power_button(w->devices);
        break;
    case 15:
        hpvm__devices_reset(w->devices);
        break;
    default:
        address = address_of(input, operation & 15) & ~(uint64_t)(bytes - 1);
        if (operation & 0x40) {
            hpvm__mmio_write(machine, address, bytes, take(input, bytes));
        } else {
            uint64_t value = hpvm__mmio_read(machine, address, bytes);
            require(bytes == 8 || value >> (8 * bytes) == 0);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct world world;
    struct input input = {data, data + size};
    create(&world);
    for (unsigned n = 0; n < MAX_STEPS && input.at < input.end; n++)
        step(&world, &input);
    // It still works: a character goes through the serial port's scratch register.
    hpvm__devices_reset(world.devices);
    hpvm__mmio_write(&world.machine, port(PLATFORM_UART_PORT + 7), 1, 0x5a);
    require(hpvm__mmio_read(&world.machine, port(PLATFORM_UART_PORT + 7), 1) == 0x5a);
    hpvm__devices_destroy(world.devices);
    hpvm__cpus_destroy(world.cpus);
    hpvm__machine_fini(&world.machine);
    return 0;
}
