// What devices.c keeps; only for files of this folder.
#ifndef HPVM_DEVICES_INTERNAL_H
#define HPVM_DEVICES_INTERNAL_H

#include "devices/acpi_pm.h"
#include "devices/devices.h"
#include "devices/iosapic.h"
#include "devices/pci.h"
#include "devices/uart16550.h"

struct devices {
    struct machine *machine;
    struct iosapic iosapic;
    struct uart uart;
    struct acpi_pm pm;
    struct pci pci;
};

#endif
