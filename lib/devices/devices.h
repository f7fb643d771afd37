// All devices of one machine, for the composition root. Except where said otherwise functions are called
// without device_lock and take it themselves.
#ifndef HPVM_DEVICES_DEVICES_H
#define HPVM_DEVICES_DEVICES_H

#include "core/machine.h"

struct devices;

// Builds what every machine has: I/O SAPIC, serial port, ACPI registers, PCI buses. No vCPU may run yet.
hpvm_status hpvm__devices_create(struct devices **out, struct machine *machine);
// No vCPU may run any more. Waits for requests that are under way.
void hpvm__devices_destroy(struct devices *devices);
// Power-on state of everything. vCPUs are stopped; requests under way are completed or dropped.
void hpvm__devices_reset(struct devices *devices);

void hpvm__devices_power_button(struct devices *devices);

#endif
