// PCI configuration space, address decoding and INTx lines (PCI Local Bus Specification 3.0, chapter 6).
#include "devices/pci.h"

#define STATUS_CAPABILITIES BIT(4)
#define STATUS_INTERRUPT    BIT(3)
#define COMMAND_WRITABLE    0x0547u // I/O, memory, master, parity, SERR, INTx disable
#define STATUS_CLEARABLE    0xf9u   // high byte: error bits are cleared by writing ones
#define BAR_IO              1u
#define BAR_64              4u

static void set_byte(struct pci_device *device, unsigned reg, uint8_t value, uint8_t writable)
{
    device->config[reg] = value;
    device->writable[reg] = writable;
}

void hpvm__pci_device_init(struct pci_device *device, const char *name, const struct pci_device_ops *ops,
                           const struct pci_identity *identity)
{
    memset(device, 0, sizeof *device);
    device->name = name;
    device->ops = ops;
    device->capability_end = 0x40;
    store16(device->config + PCI_VENDOR, identity->vendor);
    store16(device->config + PCI_DEVICE, identity->device);
    device->config[PCI_REVISION] = identity->revision;
    device->config[PCI_CLASS] = (uint8_t)identity->class_code;
    device->config[PCI_CLASS + 1] = (uint8_t)(identity->class_code >> 8);
    device->config[PCI_CLASS + 2] = (uint8_t)(identity->class_code >> 16);
    store16(device->config + PCI_SUBSYSTEM_VENDOR, identity->subsystem_vendor);
    store16(device->config + PCI_SUBSYSTEM, identity->subsystem);
    store16(device->writable + PCI_COMMAND, COMMAND_WRITABLE);
    set_byte(device, PCI_CACHE_LINE, 0, 0xff);
    set_byte(device, PCI_LATENCY, 0, 0xf8);
    set_byte(device, PCI_INTERRUPT_LINE, 0, 0xff);
    set_byte(device, PCI_INTERRUPT_PIN, 1, 0); // INTA
}

unsigned hpvm__pci_add_capability(struct pci_device *device, uint8_t id, unsigned length)
{
    unsigned offset = device->capability_end;
    if (offset + length > PCI_CONFIG_SIZE)
        return 0;
    // New ones go to the end of the list, so that guests find them in the order in which they were added.
    uint8_t *link = &device->config[PCI_CAPABILITIES];
    while (*link)
        link = &device->config[*link + 1];
    *link = (uint8_t)offset;
    device->config[offset] = id;
    device->config[offset + 1] = 0;
    device->capability_end = (unsigned)align_up(offset + length, 4);
    device->config[PCI_STATUS] |= STATUS_CAPABILITIES;
    return offset;
}

static uint32_t bar_flags(const struct pci_bar *bar)
{
    return bar->is_io ? BAR_IO : bar->is_64 ? BAR_64 : 0;
}

void hpvm__pci_set_bar(struct pci_device *device, unsigned number, uint64_t size, bool is_io, bool is_64,
                       const struct region_ops *ops, void *opaque)
{
    struct pci_bar *bar = &device->bars[number];
    *bar = (struct pci_bar){.size = size, .is_io = is_io, .is_64 = is_64};
    bar->region = (struct region){.name = device->name, .size = size, .ops = ops, .opaque = opaque};
    unsigned reg = PCI_BAR0 + 4 * number;
    store32(device->config + reg, bar_flags(bar));
    store32(device->writable + reg, (uint32_t) ~(size - 1));
    if (is_64)
        store32(device->writable + reg + 4, (uint32_t)(~(size - 1) >> 32));
}

// ---- address decoding --------------------------------------------------------------------------------

static uint64_t bar_address(const struct pci_device *device, unsigned number)
{
    const struct pci_bar *bar = &device->bars[number];
    unsigned reg = PCI_BAR0 + 4 * number;
    uint64_t address = load32(device->config + reg) & ~(bar->is_io ? 3u : 15u);
    if (bar->is_64)
        address |= (uint64_t)load32(device->config + reg + 4) << 32;
    return address;
}

// A root bridge forwards only what lies in its own window; an address elsewhere reaches nobody.
static bool in_window(const struct pci_device *device, const struct pci_bar *bar, uint64_t address)
{
    uint64_t size = bar->is_io ? PLATFORM_PCI_IO_SIZE : PLATFORM_PCI_MMIO_SIZE;
    uint64_t base = (bar->is_io ? PLATFORM_PCI_IO_BASE : PLATFORM_PCI_MMIO_BASE) + device->bus * size;
    return address >= base && range_inside(address - base, bar->size, size);
}

static void update_mapping(struct pci_device *device)
{
    struct machine *machine = device->pci->machine;
    uint16_t command = load16(device->config + PCI_COMMAND);
    // First everything that moves away, so that two registers can swap their places.
    for (unsigned pass = 0; pass < 2; pass++) {
        for (unsigned n = 0; n < PCI_BARS; n++) {
            struct pci_bar *bar = &device->bars[n];
            if (!bar->size)
                continue;
            uint64_t address = bar_address(device, n);
            bool wanted = (command & (bar->is_io ? PCI_COMMAND_IO : PCI_COMMAND_MEMORY)) &&
                          in_window(device, bar, address);
            if (pass == 0 && bar->mapped && (!wanted || bar->region.base != address)) {
                hpvm__region_remove(machine, bar->is_io, bar->region.base);
                bar->mapped = false;
            } else if (pass == 1 && wanted && !bar->mapped) {
                bar->region.base = address;
                bar->mapped = hpvm__region_add(machine, bar->is_io, &bar->region) == HPVM_OK;
                if (!bar->mapped)
                    hpvm__log_guest(machine, "pci", "%s (bus %u slot %u): address register %u at 0x%llx: %s",
                                    device->name, device->bus, device->slot, n, (unsigned long long)address,
                                    hpvm_last_error()->message);
            }
        }
    }
}

static void unmap_all(struct pci_device *device)
{
    for (unsigned n = 0; n < PCI_BARS; n++) {
        struct pci_bar *bar = &device->bars[n];
        if (bar->mapped)
            hpvm__region_remove(device->pci->machine, bar->is_io, bar->region.base);
        bar->mapped = false;
    }
}

// What firmware does at power-on. Every slot owns a fixed part of its root's windows, so that addresses do
// not depend on which other devices there are.
static void assign_addresses(struct pci_device *device)
{
    uint64_t memory =
        PLATFORM_PCI_MMIO_BASE + device->bus * PLATFORM_PCI_MMIO_SIZE + device->slot * PCI_SLOT_WINDOW;
    uint64_t ports =
        PLATFORM_PCI_IO_BASE + device->bus * PLATFORM_PCI_IO_SIZE + device->slot * PCI_SLOT_PORTS;
    for (unsigned n = 0; n < PCI_BARS; n++) {
        struct pci_bar *bar = &device->bars[n];
        if (!bar->size)
            continue;
        uint64_t *next = bar->is_io ? &ports : &memory;
        *next = align_up(*next, bar->size);
        unsigned reg = PCI_BAR0 + 4 * n;
        store32(device->config + reg, (uint32_t)*next | bar_flags(bar));
        if (bar->is_64)
            store32(device->config + reg + 4, (uint32_t)(*next >> 32));
        *next += bar->size;
    }
}

// ---- INTx --------------------------------------------------------------------------------------------

static void update_intx(struct pci_device *device)
{
    bool disabled = load16(device->config + PCI_COMMAND) & PCI_COMMAND_INTX_DISABLE;
    bool level = device->intx_asserted && !disabled && !hpvm__pci_msix_enabled(device);
    if (device->intx_asserted)
        device->config[PCI_STATUS] |= STATUS_INTERRUPT;
    else
        device->config[PCI_STATUS] &= (uint8_t)~STATUS_INTERRUPT;
    // One function with one pin per slot and one line per slot: nothing to combine.
    hpvm__gsi_set(device->pci->machine, PLATFORM_PCI_GSI(device->bus, device->slot), level);
}

void hpvm__pci_set_intx(struct pci_device *device, bool level)
{
    device->intx_asserted = level;
    update_intx(device);
}

// ---- configuration space -----------------------------------------------------------------------------

static struct pci_device *find(struct pci *pci, unsigned bus, unsigned slot, unsigned function)
{
    if (bus >= PLATFORM_PCI_ROOTS || slot >= PLATFORM_PCI_SLOTS || function != 0)
        return NULL;
    return pci->devices[bus][slot];
}

static bool access_valid(unsigned reg, unsigned size)
{
    return (size == 1 || size == 2 || size == 4) && reg % size == 0 && reg < PCI_CONFIG_SIZE;
}

static uint32_t config_read(void *opaque, unsigned bus, unsigned slot, unsigned function, unsigned reg,
                            unsigned size)
{
    struct pci_device *device = find(opaque, bus, slot, function);
    uint32_t value = ~0u;
    if (device && access_valid(reg, size)) {
        if (device->ops->config_read)
            device->ops->config_read(device, reg, size);
        value = 0;
        memcpy(&value, device->config + reg, size);
    }
    return size >= 4 ? value : value & (uint32_t)mask_low(8 * size);
}

static bool touches(unsigned reg, unsigned size, unsigned from, unsigned length)
{
    return reg < from + length && from < reg + size;
}

static void config_write(void *opaque, unsigned bus, unsigned slot, unsigned function, unsigned reg,
                         unsigned size, uint32_t value)
{
    struct pci_device *device = find(opaque, bus, slot, function);
    if (!device || !access_valid(reg, size))
        return;
    for (unsigned n = 0; n < size; n++, value >>= 8) {
        uint8_t byte = (uint8_t)value, mask = device->writable[reg + n];
        if (reg + n == PCI_STATUS + 1)
            device->config[reg + n] &= (uint8_t) ~(byte & STATUS_CLEARABLE);
        else
            device->config[reg + n] = (device->config[reg + n] & ~mask) | (byte & mask);
    }
    if (touches(reg, size, PCI_COMMAND, 2) || touches(reg, size, PCI_BAR0, 4 * PCI_BARS))
        update_mapping(device);
    if (device->msix.vectors && touches(reg, size, device->msix.capability, 4))
        hpvm__pci_msix_config_written(device);
    update_intx(device);
    if (device->ops->config_written)
        device->ops->config_written(device, reg, size);
}

static const struct pci_config_ops config_ops = {.read = config_read, .write = config_write};

// ---- life cycle --------------------------------------------------------------------------------------

void hpvm__pci_device_reset(struct pci_device *device)
{
    unmap_all(device);
    if (device->ops->reset)
        device->ops->reset(device);
    device->intx_asserted = false;
    hpvm__pci_msix_reset(device);
    // Firmware leaves the windows open; bus mastering is up to the driver.
    store16(device->config + PCI_COMMAND, PCI_COMMAND_IO | PCI_COMMAND_MEMORY);
    device->config[PCI_STATUS + 1] = 0;
    device->config[PCI_CACHE_LINE] = device->config[PCI_LATENCY] = 0;
    device->config[PCI_INTERRUPT_LINE] = (uint8_t)PLATFORM_PCI_GSI(device->bus, device->slot);
    assign_addresses(device);
    update_mapping(device);
    update_intx(device);
}

hpvm_status hpvm__pci_attach(struct pci *pci, struct pci_device *device, unsigned bus, unsigned slot)
{
    if (bus >= PLATFORM_PCI_ROOTS || slot >= PLATFORM_PCI_SLOTS)
        return hpvm__fail(HPVM_E_INVAL, 0, "%s: bus %u, slot %u: buses are 0 to %d and slots 0 to %d",
                          device->name, bus, slot, PLATFORM_PCI_ROOTS - 1, PLATFORM_PCI_SLOTS - 1);
    if (pci->devices[bus][slot])
        return hpvm__fail(HPVM_E_EXIST, 0, "%s: bus %u, slot %u is taken by %s", device->name, bus, slot,
                          pci->devices[bus][slot]->name);
    device->pci = pci;
    device->bus = bus;
    device->slot = slot;
    pci->devices[bus][slot] = device;
    hpvm__pci_device_reset(device);
    return HPVM_OK;
}

void hpvm__pci_detach(struct pci_device *device)
{
    if (!device->pci)
        return;
    device->intx_asserted = false;
    update_intx(device);
    unmap_all(device);
    device->pci->devices[device->bus][device->slot] = NULL;
    device->pci = NULL;
}

void hpvm__pci_create(struct pci *pci, struct machine *machine)
{
    *pci = (struct pci){.machine = machine};
    machine->pci_ops = &config_ops;
    machine->pci_opaque = pci;
}

void hpvm__pci_destroy(struct pci *pci)
{
    if (pci->machine && pci->machine->pci_opaque == pci) {
        pci->machine->pci_ops = NULL;
        pci->machine->pci_opaque = NULL;
    }
}
