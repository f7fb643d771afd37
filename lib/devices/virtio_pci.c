// Virtio over PCI, modern interface only (Virtio 1.1, section 4.1): registers in BAR 0, MSI-X in BAR 1, and
// a window into BAR 0 in configuration space.
#include "devices/virtio.h"

// BAR 0: one page each.
#define COMMON_OFFSET 0x0000u
#define ISR_OFFSET    0x1000u
#define DEVICE_OFFSET 0x2000u
#define NOTIFY_OFFSET 0x3000u
#define BAR_SIZE      0x4000u
#define PAGE_MASK     0x0fffu
#define NOTIFY_STRIDE 4u

enum { CFG_COMMON = 1, CFG_NOTIFY = 2, CFG_ISR = 3, CFG_DEVICE = 4, CFG_PCI = 5 };
#define CAP_VENDOR    0x09
#define ACCESS_BAR    4 // offsets in the window capability
#define ACCESS_OFFSET 8
#define ACCESS_LENGTH 12
#define ACCESS_DATA   16

// struct virtio_pci_common_cfg
enum {
    COMMON_OFFERED_SELECT = 0,
    COMMON_OFFERED = 4,
    COMMON_ACCEPTED_SELECT = 8,
    COMMON_ACCEPTED = 12,
    COMMON_CONFIG_VECTOR = 16,
    COMMON_QUEUE_COUNT = 18,
    COMMON_STATUS = 20,
    COMMON_GENERATION = 21,
    COMMON_QUEUE_SELECT = 22,
    COMMON_QUEUE_SIZE = 24,
    COMMON_QUEUE_VECTOR = 26,
    COMMON_QUEUE_ENABLE = 28,
    COMMON_QUEUE_NOTIFY = 30,
    COMMON_QUEUE_DESCRIPTORS = 32,
    COMMON_QUEUE_DRIVER = 40,
    COMMON_QUEUE_DEVICE = 48,
    COMMON_SIZE = 56
};

#define ISR_QUEUE  1u
#define ISR_CONFIG 2u

bool hpvm__virtio_is_live(const struct virtio_device *device)
{
    return (device->status & (VIRTIO_STATUS_DRIVER_OK | VIRTIO_STATUS_NEEDS_RESET)) ==
               VIRTIO_STATUS_DRIVER_OK &&
           hpvm__pci_is_master(&device->pci);
}

// ---- interrupts --------------------------------------------------------------------------------------

static void interrupt(struct virtio_device *device, uint16_t vector, uint8_t cause)
{
    if (hpvm__pci_msix_enabled(&device->pci)) {
        if (vector != VIRTIO_NO_VECTOR)
            hpvm__pci_msix_send(&device->pci, vector);
        return;
    }
    device->isr |= cause;
    hpvm__pci_set_intx(&device->pci, true);
}

void hpvm__virtio_queue_interrupt(struct virtio_device *device, const struct virtio_queue *queue)
{
    interrupt(device, queue->vector, ISR_QUEUE);
}

void hpvm__virtio_config_changed(struct virtio_device *device)
{
    device->config_generation++;
    if (device->status & VIRTIO_STATUS_DRIVER_OK)
        interrupt(device, device->config_vector, ISR_CONFIG);
}

void hpvm__virtio_broken(struct virtio_device *device, const char *why)
{
    hpvm__log_guest(device->machine, "virtio", "%s (bus %u slot %u): %s; the device waits for a reset",
                    device->pci.name, device->pci.bus, device->pci.slot, why);
    if (device->status & VIRTIO_STATUS_NEEDS_RESET)
        return;
    device->status |= VIRTIO_STATUS_NEEDS_RESET;
    hpvm__virtio_config_changed(device);
}

// ---- reset -------------------------------------------------------------------------------------------

static void reset(struct virtio_device *device)
{
    device->generation++;
    device->accepted = 0;
    device->offered_select = device->accepted_select = 0;
    device->status = device->isr = 0;
    device->config_vector = VIRTIO_NO_VECTOR;
    device->queue_select = 0;
    for (unsigned n = 0; n < device->queue_count; n++) {
        uint16_t size = device->queues[n].size_max;
        device->queues[n] = (struct virtio_queue){.size_max = size, .size = size, .vector = VIRTIO_NO_VECTOR};
    }
    if (device->ops->reset)
        device->ops->reset(device);
}

static void pci_reset(struct pci_device *pci)
{
    reset((struct virtio_device *)pci); // the first member
}

// ---- common configuration ----------------------------------------------------------------------------

static struct virtio_queue *selected(struct virtio_device *device)
{
    return device->queue_select < device->queue_count ? &device->queues[device->queue_select] : NULL;
}

static void common_image(struct virtio_device *device, uint8_t image[COMMON_SIZE])
{
    memset(image, 0, COMMON_SIZE);
    store32(image + COMMON_OFFERED_SELECT, device->offered_select);
    if (device->offered_select < 2)
        store32(image + COMMON_OFFERED, (uint32_t)(device->offered >> (32 * device->offered_select)));
    store32(image + COMMON_ACCEPTED_SELECT, device->accepted_select);
    if (device->accepted_select < 2)
        store32(image + COMMON_ACCEPTED, (uint32_t)(device->accepted >> (32 * device->accepted_select)));
    store16(image + COMMON_CONFIG_VECTOR, device->config_vector);
    store16(image + COMMON_QUEUE_COUNT, (uint16_t)device->queue_count);
    image[COMMON_STATUS] = device->status;
    image[COMMON_GENERATION] = device->config_generation;
    store16(image + COMMON_QUEUE_SELECT, device->queue_select);
    const struct virtio_queue *queue = selected(device);
    if (!queue)
        return; // size 0: there is no such queue
    store16(image + COMMON_QUEUE_SIZE, queue->size);
    store16(image + COMMON_QUEUE_VECTOR, queue->vector);
    store16(image + COMMON_QUEUE_ENABLE, queue->enabled);
    store16(image + COMMON_QUEUE_NOTIFY, device->queue_select);
    store64(image + COMMON_QUEUE_DESCRIPTORS, queue->descriptors);
    store64(image + COMMON_QUEUE_DRIVER, queue->driver);
    store64(image + COMMON_QUEUE_DEVICE, queue->device);
}

static uint16_t valid_vector(const struct virtio_device *device, uint16_t vector)
{
    return vector < device->pci.msix.vectors ? vector : VIRTIO_NO_VECTOR;
}

static void write_status(struct virtio_device *device, uint8_t status)
{
    if (status == 0) {
        reset(device);
        hpvm__pci_set_intx(&device->pci, false);
        return;
    }
    uint8_t added = status & ~device->status;
    if ((added & VIRTIO_STATUS_FEATURES_OK) &&
        ((device->accepted & ~device->offered) || !(device->accepted & VIRTIO_F_VERSION_1)))
        status &= (uint8_t)~VIRTIO_STATUS_FEATURES_OK; // the driver reads it back and gives up
    if ((added & VIRTIO_STATUS_DRIVER_OK) && !(status & VIRTIO_STATUS_FEATURES_OK)) {
        hpvm__virtio_broken(device, "the driver starts without agreed features");
        return;
    }
    device->status = status | (device->status & VIRTIO_STATUS_NEEDS_RESET);
}

static void enable_queue(struct virtio_device *device, struct virtio_queue *queue)
{
    if (queue->enabled)
        return;
    const struct ram *ram = &device->machine->ram;
    bool valid = !(queue->descriptors & 15) && !(queue->driver & 1) && !(queue->device & 3) &&
                 hpvm__ram_pointer(ram, queue->descriptors, 16ull * queue->size) &&
                 hpvm__ram_pointer(ram, queue->driver, 6 + 2ull * queue->size) &&
                 hpvm__ram_pointer(ram, queue->device, 6 + 8ull * queue->size);
    if (valid)
        queue->enabled = true;
    else
        hpvm__virtio_broken(device, "a queue is enabled whose rings are misaligned or not in RAM");
}

static bool touches(unsigned offset, unsigned size, unsigned reg, unsigned reg_size)
{
    return offset < reg + reg_size && reg < offset + size;
}

// Registers of the selected queue; they are fixed while it is enabled.
static void queue_written(struct virtio_device *device, unsigned offset, unsigned size, const uint8_t *image)
{
    struct virtio_queue *queue = selected(device);
    if (!queue)
        return;
    if (touches(offset, size, COMMON_QUEUE_VECTOR, 2))
        queue->vector = valid_vector(device, load16(image + COMMON_QUEUE_VECTOR));
    if (queue->enabled)
        return;
    if (touches(offset, size, COMMON_QUEUE_SIZE, 2)) {
        uint16_t wanted = load16(image + COMMON_QUEUE_SIZE);
        if (wanted && wanted <= queue->size_max && !(wanted & (wanted - 1)))
            queue->size = wanted;
    }
    queue->descriptors = load64(image + COMMON_QUEUE_DESCRIPTORS);
    queue->driver = load64(image + COMMON_QUEUE_DRIVER);
    queue->device = load64(image + COMMON_QUEUE_DEVICE);
    if (touches(offset, size, COMMON_QUEUE_ENABLE, 2) && load16(image + COMMON_QUEUE_ENABLE) == 1)
        enable_queue(device, queue);
}

static void common_write(struct virtio_device *device, unsigned offset, unsigned size, uint64_t value)
{
    uint8_t image[COMMON_SIZE];
    if (!range_inside(offset, size, COMMON_SIZE))
        return;
    common_image(device, image);
    memcpy(image + offset, &value, size);
    if (touches(offset, size, COMMON_OFFERED_SELECT, 4))
        device->offered_select = load32(image + COMMON_OFFERED_SELECT);
    if (touches(offset, size, COMMON_ACCEPTED, 4) && device->accepted_select < 2 &&
        !(device->status & VIRTIO_STATUS_FEATURES_OK))
        device->accepted =
            bits_set(device->accepted, 32 * device->accepted_select, 32, load32(image + COMMON_ACCEPTED));
    if (touches(offset, size, COMMON_ACCEPTED_SELECT, 4))
        device->accepted_select = load32(image + COMMON_ACCEPTED_SELECT);
    if (touches(offset, size, COMMON_CONFIG_VECTOR, 2))
        device->config_vector = valid_vector(device, load16(image + COMMON_CONFIG_VECTOR));
    if (offset + size > COMMON_QUEUE_SIZE)
        queue_written(device, offset, size, image);
    if (touches(offset, size, COMMON_QUEUE_SELECT, 2))
        device->queue_select = load16(image + COMMON_QUEUE_SELECT);
    if (touches(offset, size, COMMON_STATUS, 1))
        write_status(device, image[COMMON_STATUS]);
}

// ---- BAR 0 -------------------------------------------------------------------------------------------

static uint64_t from_image(const uint8_t *image, unsigned image_size, unsigned offset, unsigned size)
{
    uint64_t value = 0;
    for (unsigned n = 0; n < size && offset + n < image_size; n++)
        value |= (uint64_t)image[offset + n] << (8 * n);
    return value;
}

static uint64_t bar_read(void *opaque, uint64_t offset, unsigned size)
{
    struct virtio_device *device = opaque;
    unsigned reg = offset & PAGE_MASK;
    switch (offset & ~(uint64_t)PAGE_MASK) {
    case COMMON_OFFSET: {
        uint8_t image[COMMON_SIZE];
        common_image(device, image);
        return from_image(image, sizeof image, reg, size);
    }
    case ISR_OFFSET: {
        if (reg != 0)
            return 0;
        uint8_t isr = device->isr; // reading acknowledges
        device->isr = 0;
        hpvm__pci_set_intx(&device->pci, false);
        return isr;
    }
    case DEVICE_OFFSET:
        return from_image(device->config, device->config_size, reg, size);
    default:
        return 0;
    }
}

static void config_write(struct virtio_device *device, unsigned offset, unsigned size, uint64_t value)
{
    bool changed = false;
    for (unsigned n = 0; n < size && offset + n < device->config_size; n++) {
        uint8_t mask = device->config_writable[offset + n], byte = (uint8_t)(value >> (8 * n));
        device->config[offset + n] = (device->config[offset + n] & ~mask) | (byte & mask);
        changed |= mask != 0;
    }
    if (changed && device->ops->config_written)
        device->ops->config_written(device);
}

static void bar_write(void *opaque, uint64_t offset, unsigned size, uint64_t value)
{
    struct virtio_device *device = opaque;
    unsigned reg = offset & PAGE_MASK, queue = reg / NOTIFY_STRIDE;
    switch (offset & ~(uint64_t)PAGE_MASK) {
    case COMMON_OFFSET:
        common_write(device, reg, size, value);
        break;
    case DEVICE_OFFSET:
        config_write(device, reg, size, value);
        break;
    case NOTIFY_OFFSET:
        if (reg % NOTIFY_STRIDE == 0 && queue < device->queue_count && device->queues[queue].enabled &&
            hpvm__virtio_is_live(device))
            device->ops->notify(device, queue);
        break;
    default:
        break;
    }
}

static const struct region_ops bar_ops = {.read = bar_read, .write = bar_write};

// ---- window in configuration space -------------------------------------------------------------------

// True if the window's registers name a valid access to BAR 0.
static bool access_window(const struct virtio_device *device, uint32_t *offset, uint32_t *length)
{
    const uint8_t *window = device->pci.config + device->access_capability;
    *offset = load32(window + ACCESS_OFFSET);
    *length = load32(window + ACCESS_LENGTH);
    return window[ACCESS_BAR] == 0 && (*length == 1 || *length == 2 || *length == 4) &&
           *offset % *length == 0 && range_inside(*offset, *length, BAR_SIZE);
}

static bool touches_window(const struct virtio_device *device, unsigned reg, unsigned size)
{
    return device->access_capability && touches(reg, size, device->access_capability + ACCESS_DATA, 4);
}

static void pci_config_read(struct pci_device *pci, unsigned reg, unsigned size)
{
    struct virtio_device *device = (struct virtio_device *)pci;
    uint32_t offset, length;
    if (touches_window(device, reg, size) && access_window(device, &offset, &length))
        store32(pci->config + device->access_capability + ACCESS_DATA,
                (uint32_t)bar_read(device, offset, length));
}

static void pci_config_written(struct pci_device *pci, unsigned reg, unsigned size)
{
    struct virtio_device *device = (struct virtio_device *)pci;
    uint32_t offset, length;
    if (touches_window(device, reg, size) && access_window(device, &offset, &length))
        bar_write(device, offset, length,
                  load32(pci->config + device->access_capability + ACCESS_DATA) & mask_low(8 * length));
}

static const struct pci_device_ops pci_ops = {
    .config_read = pci_config_read, .config_written = pci_config_written, .reset = pci_reset};

// ---- building ----------------------------------------------------------------------------------------

static unsigned add_capability(struct virtio_device *device, uint8_t type, uint32_t offset, uint32_t length,
                               unsigned size)
{
    unsigned reg = hpvm__pci_add_capability(&device->pci, CAP_VENDOR, size);
    uint8_t *capability = device->pci.config + reg;
    capability[2] = (uint8_t)size;
    capability[3] = type;
    capability[4] = 0; // BAR
    store32(capability + 8, offset);
    store32(capability + 12, length);
    return reg;
}

void hpvm__virtio_init(struct virtio_device *device, struct machine *machine, const struct virtio_ops *ops,
                       const char *name, unsigned id, uint32_t class_code, uint64_t features,
                       unsigned vectors)
{
    struct pci_identity identity = {.vendor = 0x1af4,
                                    .device = (uint16_t)(0x1040 + id),
                                    .subsystem_vendor = 0x103c, // HP
                                    .subsystem = (uint16_t)(0x1040 + id),
                                    .class_code = class_code,
                                    .revision = 1};
    hpvm__pci_device_init(&device->pci, name, &pci_ops, &identity);
    device->ops = ops;
    device->machine = machine;
    device->offered = features | VIRTIO_F_VERSION_1 | VIRTIO_F_INDIRECT_DESC | VIRTIO_F_EVENT_IDX;
    device->config_vector = VIRTIO_NO_VECTOR;
    hpvm__pci_set_bar(&device->pci, 0, BAR_SIZE, false, false, &bar_ops, device);
    add_capability(device, CFG_COMMON, COMMON_OFFSET, COMMON_SIZE, 16);
    unsigned notify =
        add_capability(device, CFG_NOTIFY, NOTIFY_OFFSET, VIRTIO_MAX_QUEUES * NOTIFY_STRIDE, 20);
    store32(device->pci.config + notify + 16, NOTIFY_STRIDE);
    add_capability(device, CFG_ISR, ISR_OFFSET, 1, 16);
    add_capability(device, CFG_DEVICE, DEVICE_OFFSET, VIRTIO_CONFIG_MAX, 16);
    device->access_capability = add_capability(device, CFG_PCI, 0, 0, 20);
    uint8_t *writable = device->pci.writable + device->access_capability;
    writable[ACCESS_BAR] = 0xff;
    memset(writable + ACCESS_OFFSET, 0xff, 12); // offset, length, data
    hpvm__pci_add_msix(&device->pci, 1, vectors);
}

void hpvm__virtio_add_queue(struct virtio_device *device, uint16_t size)
{
    device->queues[device->queue_count++] =
        (struct virtio_queue){.size_max = size, .size = size, .vector = VIRTIO_NO_VECTOR};
}
