// PCI: eight root buses with eight slots each, configuration space, address registers, INTx and MSI-X.
#ifndef HPVM_DEVICES_PCI_H
#define HPVM_DEVICES_PCI_H

#include "core/machine.h"

#define PCI_BARS          6
#define PCI_CONFIG_SIZE   256
#define PCI_MSIX_MAX      64
#define PCI_MSIX_BAR_SIZE 0x1000 // table in the first half, pending bits in the second
#define PCI_SLOT_WINDOW   (PLATFORM_PCI_MMIO_SIZE / PLATFORM_PCI_SLOTS)
#define PCI_SLOT_PORTS    (PLATFORM_PCI_IO_SIZE / PLATFORM_PCI_SLOTS)

#define PCI_COMMAND_IO           BIT(0)
#define PCI_COMMAND_MEMORY       BIT(1)
#define PCI_COMMAND_MASTER       BIT(2)
#define PCI_COMMAND_INTX_DISABLE BIT(10)

enum {
    PCI_VENDOR = 0x00,
    PCI_DEVICE = 0x02,
    PCI_COMMAND = 0x04,
    PCI_STATUS = 0x06,
    PCI_REVISION = 0x08,
    PCI_CLASS = 0x09,
    PCI_CACHE_LINE = 0x0c,
    PCI_LATENCY = 0x0d,
    PCI_HEADER_TYPE = 0x0e,
    PCI_BAR0 = 0x10,
    PCI_SUBSYSTEM_VENDOR = 0x2c,
    PCI_SUBSYSTEM = 0x2e,
    PCI_CAPABILITIES = 0x34,
    PCI_INTERRUPT_LINE = 0x3c,
    PCI_INTERRUPT_PIN = 0x3d
};

struct pci_device;
struct pci;

// What a device model may add to plain configuration space. Called with device_lock held.
struct pci_device_ops {
    // Before a read of [reg, reg + size): the model may refresh config[]. NULL: nothing to do.
    void (*config_read)(struct pci_device *device, unsigned reg, unsigned size);
    // After a write that went through the write mask.
    void (*config_written)(struct pci_device *device, unsigned reg, unsigned size);
    void (*reset)(struct pci_device *device);
};

struct pci_bar {
    uint64_t size; // power of two, 0: not implemented (or the upper half of the one before)
    bool is_io, is_64;
    struct region region; // ops and opaque of the model; base while it is mapped
    bool mapped;
};

struct pci_msix {
    unsigned vectors; // 0: the device has no MSI-X
    unsigned bar, capability;
    uint8_t table[PCI_MSIX_MAX][16]; // address, upper address, data, vector control (bit 0: masked)
    uint64_t pending;
};

struct pci_device {
    struct pci *pci;
    const char *name;
    const struct pci_device_ops *ops;
    unsigned bus, slot;
    uint8_t config[PCI_CONFIG_SIZE];
    uint8_t writable[PCI_CONFIG_SIZE]; // mask of bits that the guest can change
    unsigned capability_end;           // first free byte behind the capabilities
    struct pci_bar bars[PCI_BARS];
    struct pci_msix msix;
    bool intx_asserted; // what the model drives, before the command register's disable bit
};

struct pci {
    struct machine *machine;
    struct pci_device *devices[PLATFORM_PCI_ROOTS][PLATFORM_PCI_SLOTS];
};

// Becomes machine->pci_ops.
void hpvm__pci_create(struct pci *pci, struct machine *machine);
void hpvm__pci_destroy(struct pci *pci);

struct pci_identity {
    uint16_t vendor, device, subsystem_vendor, subsystem;
    uint32_t class_code; // 24 bits: class, subclass, programming interface
    uint8_t revision;
};

// Building a device: init, then capabilities and address registers, then attach to a free slot.
void hpvm__pci_device_init(struct pci_device *device, const char *name, const struct pci_device_ops *ops,
                           const struct pci_identity *identity);
// Returns the offset of a new capability of `length` bytes (id and next pointer are filled), 0: no room.
unsigned hpvm__pci_add_capability(struct pci_device *device, uint8_t id, unsigned length);
void hpvm__pci_set_bar(struct pci_device *device, unsigned bar, uint64_t size, bool is_io, bool is_64,
                       const struct region_ops *ops, void *opaque);
void hpvm__pci_add_msix(struct pci_device *device, unsigned bar, unsigned vectors);
// Puts the device in its slot and assigns addresses as firmware does at power-on. Refuses taken slots.
hpvm_status hpvm__pci_attach(struct pci *pci, struct pci_device *device, unsigned bus, unsigned slot);
void hpvm__pci_detach(struct pci_device *device);
// Power-on state of configuration space, MSI-X and the model itself.
void hpvm__pci_device_reset(struct pci_device *device);

// Interrupts. Callers hold device_lock.
void hpvm__pci_set_intx(struct pci_device *device, bool level);
bool hpvm__pci_msix_enabled(const struct pci_device *device);
void hpvm__pci_msix_send(struct pci_device *device, unsigned vector);

static inline bool hpvm__pci_is_master(const struct pci_device *device)
{
    return load16(device->config + PCI_COMMAND) & PCI_COMMAND_MASTER;
}

// Internal to pci.c and pci_msix.c.
void hpvm__pci_msix_config_written(struct pci_device *device);
void hpvm__pci_msix_reset(struct pci_device *device);

#endif
