// MSI-X: table and pending bits in an address register of their own, masking per vector and per function
// (PCI Local Bus Specification 3.0, section 6.8.2).
#include "devices/pci.h"

#define CAP_MSIX        0x11
#define CONTROL_ENABLE  BIT(15)
#define CONTROL_MASKALL BIT(14)
#define ENTRY_DATA      8
#define ENTRY_CONTROL   12
#define PBA_OFFSET      (PCI_MSIX_BAR_SIZE / 2)

static uint16_t control(const struct pci_device *device)
{
    return load16(device->config + device->msix.capability + 2);
}

bool hpvm__pci_msix_enabled(const struct pci_device *device)
{
    return device->msix.vectors && (control(device) & CONTROL_ENABLE);
}

static void fire(struct pci_device *device, unsigned vector)
{
    const uint8_t *entry = device->msix.table[vector];
    device->msix.pending &= ~BIT(vector);
    // The message is a memory write by the device: without bus mastering there is none.
    if (hpvm__pci_is_master(device))
        hpvm__msi_send(device->pci->machine, load64(entry), load32(entry + ENTRY_DATA));
}

static bool is_masked(const struct pci_device *device, unsigned vector)
{
    return (control(device) & CONTROL_MASKALL) || (device->msix.table[vector][ENTRY_CONTROL] & 1);
}

void hpvm__pci_msix_send(struct pci_device *device, unsigned vector)
{
    if (!hpvm__pci_msix_enabled(device) || vector >= device->msix.vectors)
        return;
    if (is_masked(device, vector))
        device->msix.pending |= BIT(vector);
    else
        fire(device, vector);
}

// Sends what became pending while masked.
static void send_pending(struct pci_device *device)
{
    if (!hpvm__pci_msix_enabled(device))
        return;
    for (unsigned vector = 0; vector < device->msix.vectors; vector++)
        if ((device->msix.pending & BIT(vector)) && !is_masked(device, vector))
            fire(device, vector);
}

void hpvm__pci_msix_config_written(struct pci_device *device)
{
    send_pending(device);
}

static uint64_t msix_read(void *opaque, uint64_t offset, unsigned size)
{
    struct pci_device *device = opaque;
    uint64_t value = 0;
    if (range_inside(offset, size, device->msix.vectors * 16))
        memcpy(&value, (const uint8_t *)device->msix.table + offset, size);
    else if (offset >= PBA_OFFSET && range_inside(offset - PBA_OFFSET, size, 8))
        value = device->msix.pending >> (8 * (offset - PBA_OFFSET));
    return value;
}

static void msix_write(void *opaque, uint64_t offset, unsigned size, uint64_t value)
{
    struct pci_device *device = opaque;
    if (!range_inside(offset, size, device->msix.vectors * 16))
        return; // pending bits are read-only
    memcpy((uint8_t *)device->msix.table + offset, &value, size);
    uint8_t *entry = device->msix.table[offset / 16];
    entry[0] &= ~3u;
    store32(entry + ENTRY_CONTROL, entry[ENTRY_CONTROL] & 1);
    send_pending(device);
}

static const struct region_ops msix_ops = {
    .read = msix_read, .write = msix_write, .min_size = 4, .max_size = 8};

void hpvm__pci_msix_reset(struct pci_device *device)
{
    if (!device->msix.vectors)
        return;
    memset(device->msix.table, 0, sizeof device->msix.table);
    for (unsigned vector = 0; vector < device->msix.vectors; vector++)
        device->msix.table[vector][ENTRY_CONTROL] = 1;
    device->msix.pending = 0;
    device->config[device->msix.capability + 3] = 0;
}

void hpvm__pci_add_msix(struct pci_device *device, unsigned bar, unsigned vectors)
{
    if (vectors > PCI_MSIX_MAX)
        vectors = PCI_MSIX_MAX;
    unsigned offset = hpvm__pci_add_capability(device, CAP_MSIX, 12);
    if (!offset)
        return;
    store16(device->config + offset + 2, (uint16_t)(vectors - 1));
    store32(device->config + offset + 4, bar);
    store32(device->config + offset + 8, PBA_OFFSET | bar);
    device->writable[offset + 3] = (CONTROL_ENABLE | CONTROL_MASKALL) >> 8;
    device->msix.vectors = vectors;
    device->msix.bar = bar;
    device->msix.capability = offset;
    hpvm__pci_set_bar(device, bar, PCI_MSIX_BAR_SIZE, false, false, &msix_ops, device);
    hpvm__pci_msix_reset(device);
}
