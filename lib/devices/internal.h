// What devices.c keeps; only for files of this folder.
#ifndef HPVM_DEVICES_INTERNAL_H
#define HPVM_DEVICES_INTERNAL_H

#include "devices/acpi_pm.h"
#include "devices/devices.h"
#include "devices/ioloop.h"
#include "devices/iosapic.h"
#include "devices/pci.h"
#include "devices/uart16550.h"
#include "devices/virtio_net.h"
#include "devices/virtio_rng.h"
#include "devices/virtio_scsi.h"

// At most one member is set: what is in a slot.
struct adapter {
    struct virtio_scsi *stor;
    struct virtio_net *lan;
    struct virtio_rng *entropy;
};

struct devices {
    struct machine *machine;
    struct iosapic iosapic;
    struct uart uart;
    struct acpi_pm pm;
    struct pci pci;
    struct ioloop *loop;
    struct adapter adapters[PLATFORM_PCI_ROOTS][PLATFORM_PCI_SLOTS];
};

#endif
