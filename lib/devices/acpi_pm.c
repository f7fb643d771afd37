// ACPI fixed hardware registers in port space, as the FADT describes them. ACPI mode is always on: there is
// no SMI command port and SCI_EN reads 1.
#include "devices/acpi_pm.h"

#define PM1_STS_TIMER   BIT(0)
#define PM1_STS_BUTTON  BIT(8)
#define PM1_STS_WAKE    BIT(15)
#define PM1_STS_ALL     (PM1_STS_TIMER | BIT(4) | BIT(5) | PM1_STS_BUTTON | BIT(9) | BIT(10) | PM1_STS_WAKE)
#define PM1_EN_ALL      (BIT(0) | BIT(5) | BIT(8) | BIT(9) | BIT(10))
#define PM1_CNT_SCI_EN  BIT(0)
#define PM1_CNT_TYPE(v) (((v) >> 10) & 7)
#define PM1_CNT_SLP_EN  BIT(13)
#define PM1_CNT_KEPT    (BIT(1) | 0x1c00u) // bus master reload, SLP_TYP
#define TIMER_HZ        3579545ull
#define BLOCK_SIZE      (PLATFORM_RESET_PORT + 4 - PLATFORM_PM1_EVT_PORT)

// Offsets in the block.
enum {
    OFF_STATUS = 0,
    OFF_ENABLE = 2,
    OFF_CONTROL = PLATFORM_PM1_CNT_PORT - PLATFORM_PM1_EVT_PORT,
    OFF_TIMER = PLATFORM_PM_TMR_PORT - PLATFORM_PM1_EVT_PORT,
    OFF_GPE_STATUS = PLATFORM_GPE0_PORT - PLATFORM_PM1_EVT_PORT,
    OFF_GPE_ENABLE = OFF_GPE_STATUS + 4,
    OFF_RESET = PLATFORM_RESET_PORT - PLATFORM_PM1_EVT_PORT
};

static uint64_t timer_ticks(const struct acpi_pm *pm)
{
    uint64_t ns = hpvm__clock_now(&pm->machine->clock);
    return ns / 1000000000 * TIMER_HZ + ns % 1000000000 * TIMER_HZ / 1000000000;
}

// The timer status is set whenever the most significant bit of the 32-bit timer changes.
static void update_timer_status(struct acpi_pm *pm)
{
    uint64_t now = timer_ticks(pm);
    if (now >> 31 != pm->timer_seen >> 31)
        pm->status |= PM1_STS_TIMER;
    pm->timer_seen = now;
}

static void update_sci(struct acpi_pm *pm)
{
    bool level = (pm->status & pm->enable & PM1_EN_ALL) || (pm->gpe_status & pm->gpe_enable);
    hpvm__gsi_set(pm->machine, PLATFORM_SCI_GSI, level);
}

// The block as the guest reads it: registers of different sizes read as bytes in any grouping.
static void read_image(struct acpi_pm *pm, uint8_t image[BLOCK_SIZE])
{
    memset(image, 0, BLOCK_SIZE);
    update_timer_status(pm);
    store16(image + OFF_STATUS, pm->status);
    store16(image + OFF_ENABLE, pm->enable);
    store16(image + OFF_CONTROL, pm->control | PM1_CNT_SCI_EN);
    store32(image + OFF_TIMER, (uint32_t)pm->timer_seen);
    store32(image + OFF_GPE_STATUS, pm->gpe_status);
    store32(image + OFF_GPE_ENABLE, pm->gpe_enable);
}

static uint64_t pm_read(void *opaque, uint64_t offset, unsigned size)
{
    struct acpi_pm *pm = opaque;
    uint8_t image[BLOCK_SIZE];
    read_image(pm, image);
    update_sci(pm);
    uint64_t value = 0;
    if (range_inside(offset, size, BLOCK_SIZE))
        memcpy(&value, image + offset, size);
    return value;
}

static bool touches(uint64_t offset, unsigned size, unsigned reg, unsigned reg_size)
{
    return offset < reg + reg_size && reg < offset + size;
}

static void write_control(struct acpi_pm *pm, uint16_t value)
{
    pm->control = value & PM1_CNT_KEPT;
    if (!(value & PM1_CNT_SLP_EN))
        return;
    if (PM1_CNT_TYPE(value) == PLATFORM_S5_TYPE)
        hpvm__machine_request(pm->machine, REQUEST_POWER_OFF, "ACPI soft off (S5)");
    else
        hpvm__log_guest(pm->machine, "acpi", "sleep type %u is not supported", (unsigned)PM1_CNT_TYPE(value));
}

static void pm_write(void *opaque, uint64_t offset, unsigned size, uint64_t value)
{
    struct acpi_pm *pm = opaque;
    if (!range_inside(offset, size, BLOCK_SIZE))
        return;
    uint8_t image[BLOCK_SIZE], ones[BLOCK_SIZE] = {0};
    read_image(pm, image);
    memcpy(image + offset, &value, size);
    memcpy(ones + offset, &value, size); // status bits: only ones that were really written clear something
    pm->status &= (uint16_t)~load16(ones + OFF_STATUS);
    pm->gpe_status &= ~load32(ones + OFF_GPE_STATUS);
    pm->enable = load16(image + OFF_ENABLE) & PM1_EN_ALL;
    pm->gpe_enable = load32(image + OFF_GPE_ENABLE);
    if (touches(offset, size, OFF_CONTROL, 2))
        write_control(pm, load16(image + OFF_CONTROL));
    if (touches(offset, size, OFF_RESET, 1) && ones[OFF_RESET] == 1)
        hpvm__machine_request(pm->machine, REQUEST_RESET, "ACPI reset register");
    update_sci(pm);
}

static const struct region_ops pm_ops = {.read = pm_read, .write = pm_write, .min_size = 1, .max_size = 4};

void hpvm__acpi_pm_power_button(struct acpi_pm *pm)
{
    pm->status |= PM1_STS_BUTTON;
    update_sci(pm);
}

void hpvm__acpi_pm_raise_gpe(struct acpi_pm *pm, unsigned gpe)
{
    if (gpe < 32)
        pm->gpe_status |= (uint32_t)BIT(gpe);
    update_sci(pm);
}

void hpvm__acpi_pm_reset(struct acpi_pm *pm)
{
    pm->status = pm->enable = pm->control = 0;
    pm->gpe_status = pm->gpe_enable = 0;
    pm->timer_seen = timer_ticks(pm);
    update_sci(pm);
}

hpvm_status hpvm__acpi_pm_create(struct acpi_pm *pm, struct machine *machine)
{
    *pm = (struct acpi_pm){.machine = machine};
    struct region region = {
        .name = "acpi", .base = PLATFORM_PM1_EVT_PORT, .size = BLOCK_SIZE, .ops = &pm_ops, .opaque = pm};
    hpvm_status status = hpvm__region_add(machine, true, &region);
    if (status != HPVM_OK)
        return status;
    pm->present = true;
    hpvm__acpi_pm_reset(pm);
    return HPVM_OK;
}

void hpvm__acpi_pm_destroy(struct acpi_pm *pm)
{
    if (pm->present)
        hpvm__region_remove(pm->machine, true, PLATFORM_PM1_EVT_PORT);
    pm->present = false;
}
