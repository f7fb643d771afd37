// ACPI fixed hardware: power management events, sleep control, timer, general purpose events, reset.
#ifndef HPVM_DEVICES_ACPI_PM_H
#define HPVM_DEVICES_ACPI_PM_H

#include "core/machine.h"

struct acpi_pm {
    struct machine *machine;
    bool present;
    uint16_t status, enable, control;
    uint32_t gpe_status, gpe_enable;
    uint64_t timer_seen; // ticks at the last look, for the carry status
};

hpvm_status hpvm__acpi_pm_create(struct acpi_pm *pm, struct machine *machine);
void hpvm__acpi_pm_destroy(struct acpi_pm *pm);
void hpvm__acpi_pm_reset(struct acpi_pm *pm);
// With device_lock held.
void hpvm__acpi_pm_power_button(struct acpi_pm *pm);
void hpvm__acpi_pm_raise_gpe(struct acpi_pm *pm, unsigned gpe);

#endif
