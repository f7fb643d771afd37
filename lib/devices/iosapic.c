// I/O SAPIC: redirection table, level and edge lines, end of interrupt.
#include "devices/iosapic.h"

enum { REG_SELECT = 0x00, REG_WINDOW = 0x10, REG_EOI = 0x40 };
enum { INDEX_ID = 0x00, INDEX_VERSION = 0x01, INDEX_ENTRIES = 0x10 };

#define RTE_VECTOR     0xffu
#define RTE_MODE(low)  (((low) >> 8) & 7)
#define RTE_ACTIVE_LOW BIT(13)
#define RTE_REMOTE_IRR BIT(14)
#define RTE_LEVEL      BIT(15)
#define RTE_MASKED     BIT(16)
#define RTE_WRITABLE   (RTE_VECTOR | 0x700u | RTE_ACTIVE_LOW | RTE_LEVEL | RTE_MASKED)
#define RTE_HIGH_MASK  0xffff0000u
#define VERSION        0x20u

// All lines of this machine are wired active low, as the ACPI tables say. A line is active when its voltage
// is the one that the entry's polarity names.
static bool is_active(const struct iosapic *iosapic, unsigned pin)
{
    const struct iosapic_entry *entry = &iosapic->entries[pin];
    return entry->asserted == !!(entry->low & RTE_ACTIVE_LOW);
}

static void deliver(struct iosapic *iosapic, const struct iosapic_entry *entry)
{
    unsigned mode = RTE_MODE(entry->low);
    if (mode == 1) // lowest priority: the processor that the entry names is a legal choice
        mode = DELIVER_INT;
    if (mode == 3 || mode == 6) {
        hpvm__log_guest(iosapic->machine, "iosapic", "reserved delivery mode %u", mode);
        return;
    }
    hpvm__interrupt_send(iosapic->machine, (uint8_t)(entry->high >> 24), (uint8_t)(entry->high >> 16),
                         (enum delivery_mode)mode, (uint8_t)entry->low);
}

// Level entries: send whenever the line is active, the entry open and no earlier message outstanding.
static void evaluate_level(struct iosapic *iosapic, unsigned pin)
{
    struct iosapic_entry *entry = &iosapic->entries[pin];
    if ((entry->low & (RTE_LEVEL | RTE_MASKED | RTE_REMOTE_IRR)) != RTE_LEVEL || !is_active(iosapic, pin))
        return;
    entry->low |= RTE_REMOTE_IRR;
    deliver(iosapic, entry);
}

void hpvm__iosapic_set(struct iosapic *iosapic, unsigned pin, bool asserted)
{
    if (pin >= PLATFORM_IOSAPIC_PINS)
        return;
    struct iosapic_entry *entry = &iosapic->entries[pin];
    if (entry->asserted == asserted)
        return;
    entry->asserted = asserted;
    if (entry->low & RTE_LEVEL)
        evaluate_level(iosapic, pin);
    else if (!(entry->low & RTE_MASKED) && is_active(iosapic, pin)) // an edge on a masked entry is lost
        deliver(iosapic, entry);
}

static void end_of_interrupt(struct iosapic *iosapic, uint8_t vector)
{
    for (unsigned pin = 0; pin < PLATFORM_IOSAPIC_PINS; pin++) {
        struct iosapic_entry *entry = &iosapic->entries[pin];
        if ((uint8_t)entry->low == vector && (entry->low & RTE_REMOTE_IRR)) {
            entry->low &= ~(uint32_t)RTE_REMOTE_IRR;
            evaluate_level(iosapic, pin);
        }
    }
}

static uint32_t window_read(const struct iosapic *iosapic)
{
    unsigned index = iosapic->select;
    if (index == INDEX_ID)
        return (uint32_t)iosapic->id << 24;
    if (index == INDEX_VERSION)
        return VERSION | (PLATFORM_IOSAPIC_PINS - 1) << 16;
    unsigned pin = (index - INDEX_ENTRIES) / 2;
    if (index < INDEX_ENTRIES || pin >= PLATFORM_IOSAPIC_PINS)
        return 0;
    return index & 1 ? iosapic->entries[pin].high : iosapic->entries[pin].low;
}

static void window_write(struct iosapic *iosapic, uint32_t value)
{
    unsigned index = iosapic->select;
    if (index == INDEX_ID)
        iosapic->id = (uint8_t)(value >> 24);
    unsigned pin = (index - INDEX_ENTRIES) / 2;
    if (index < INDEX_ENTRIES || pin >= PLATFORM_IOSAPIC_PINS)
        return;
    struct iosapic_entry *entry = &iosapic->entries[pin];
    if (index & 1) {
        entry->high = value & RTE_HIGH_MASK;
        return;
    }
    entry->low = (value & RTE_WRITABLE) | (entry->low & RTE_REMOTE_IRR);
    if (!(entry->low & RTE_LEVEL)) // remote IRR has a meaning for level entries only
        entry->low &= ~(uint32_t)RTE_REMOTE_IRR;
    evaluate_level(iosapic, pin);
}

static uint64_t mmio_read(void *opaque, uint64_t offset, unsigned size)
{
    struct iosapic *iosapic = opaque;
    uint32_t value = 0;
    if ((offset & ~3ull) == REG_SELECT)
        value = iosapic->select;
    else if ((offset & ~3ull) == REG_WINDOW)
        value = window_read(iosapic);
    return (value >> (8 * (offset & 3))) & mask_low(8 * size);
}

static void mmio_write(void *opaque, uint64_t offset, unsigned size, uint64_t value)
{
    struct iosapic *iosapic = opaque;
    (void)size;
    switch (offset) {
    case REG_SELECT:
        iosapic->select = (uint8_t)value;
        break;
    case REG_WINDOW:
        window_write(iosapic, (uint32_t)value);
        break;
    case REG_EOI:
        end_of_interrupt(iosapic, (uint8_t)value);
        break;
    default:
        break;
    }
}

static const struct region_ops iosapic_ops = {
    .read = mmio_read, .write = mmio_write, .min_size = 1, .max_size = 4};

static void irq_set(void *opaque, unsigned gsi, bool level)
{
    hpvm__iosapic_set(opaque, gsi, level);
}

static const struct irq_ops irq_ops = {.set = irq_set};

void hpvm__iosapic_reset(struct iosapic *iosapic)
{
    iosapic->select = 0;
    iosapic->id = 0;
    for (unsigned pin = 0; pin < PLATFORM_IOSAPIC_PINS; pin++) {
        iosapic->entries[pin].low = RTE_MASKED;
        iosapic->entries[pin].high = 0;
    }
}

hpvm_status hpvm__iosapic_create(struct iosapic *iosapic, struct machine *machine)
{
    *iosapic = (struct iosapic){.machine = machine};
    hpvm__iosapic_reset(iosapic);
    struct region region = {.name = "iosapic",
                            .base = PLATFORM_IOSAPIC_BASE,
                            .size = PLATFORM_IOSAPIC_SIZE,
                            .ops = &iosapic_ops,
                            .opaque = iosapic};
    hpvm_status status = hpvm__region_add(machine, false, &region);
    if (status != HPVM_OK)
        return status;
    machine->irq_ops = &irq_ops;
    machine->irq_opaque = iosapic;
    return HPVM_OK;
}

void hpvm__iosapic_destroy(struct iosapic *iosapic)
{
    struct machine *machine = iosapic->machine;
    if (!machine || machine->irq_opaque != iosapic)
        return;
    hpvm__region_remove(machine, false, PLATFORM_IOSAPIC_BASE);
    machine->irq_ops = NULL;
    machine->irq_opaque = NULL;
}
