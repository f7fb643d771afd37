// The set of devices of a machine: building, reset, pause, taking down. Adding adapters is in placement.c.
#include "devices/internal.h"

#include <errno.h>
#include <stdlib.h>

hpvm_status hpvm__devices_create(struct devices **out, struct machine *machine)
{
    struct devices *devices = calloc(1, sizeof *devices);
    if (!devices)
        return hpvm__fail(HPVM_E_NOMEM, errno, "no memory for the devices of a virtual machine");
    devices->machine = machine;
    pthread_mutex_lock(&machine->device_lock);
    hpvm_status status = hpvm__ioloop_create(&devices->loop, machine);
    if (status == HPVM_OK)
        status = hpvm__iosapic_create(&devices->iosapic, machine);
    if (status == HPVM_OK)
        status = hpvm__uart_create(&devices->uart, machine);
    if (status == HPVM_OK)
        status = hpvm__acpi_pm_create(&devices->pm, machine);
    if (status == HPVM_OK)
        hpvm__pci_create(&devices->pci, machine);
    pthread_mutex_unlock(&machine->device_lock);
    if (status != HPVM_OK) {
        hpvm__devices_destroy(devices);
        return status;
    }
    *out = devices;
    return HPVM_OK;
}

static void destroy_adapter(struct adapter *adapter)
{
    if (adapter->stor)
        hpvm__virtio_scsi_destroy(adapter->stor);
    if (adapter->lan)
        hpvm__virtio_net_destroy(adapter->lan);
    if (adapter->entropy)
        hpvm__virtio_rng_destroy(adapter->entropy);
}

void hpvm__devices_destroy(struct devices *devices)
{
    if (!devices)
        return;
    struct machine *machine = devices->machine;
    // First everything that other threads do; they need device_lock to come to an end.
    for (unsigned n = 0; n < PLATFORM_PCI_ROOTS * PLATFORM_PCI_SLOTS; n++)
        if (devices->adapters[n / PLATFORM_PCI_SLOTS][n % PLATFORM_PCI_SLOTS].lan)
            hpvm__virtio_net_stop(devices->adapters[n / PLATFORM_PCI_SLOTS][n % PLATFORM_PCI_SLOTS].lan);
    if (devices->loop)
        hpvm__ioloop_quiesce(devices->loop);
    pthread_mutex_lock(&machine->device_lock);
    machine->unit_count = 0;
    for (unsigned n = 0; n < PLATFORM_PCI_ROOTS * PLATFORM_PCI_SLOTS; n++)
        destroy_adapter(&devices->adapters[n / PLATFORM_PCI_SLOTS][n % PLATFORM_PCI_SLOTS]);
    hpvm__pci_destroy(&devices->pci);
    hpvm__acpi_pm_destroy(&devices->pm);
    hpvm__uart_destroy(&devices->uart);
    hpvm__iosapic_destroy(&devices->iosapic);
    pthread_mutex_unlock(&machine->device_lock);
    hpvm__ioloop_destroy(devices->loop);
    free(devices);
}

void hpvm__devices_reset(struct devices *devices)
{
    hpvm__devices_quiesce(devices);
    pthread_mutex_lock(&devices->machine->device_lock);
    hpvm__iosapic_reset(&devices->iosapic);
    hpvm__uart_reset(&devices->uart);
    hpvm__acpi_pm_reset(&devices->pm);
    for (unsigned bus = 0; bus < PLATFORM_PCI_ROOTS; bus++)
        for (unsigned slot = 0; slot < PLATFORM_PCI_SLOTS; slot++)
            if (devices->pci.devices[bus][slot])
                hpvm__pci_device_reset(devices->pci.devices[bus][slot]);
    pthread_mutex_unlock(&devices->machine->device_lock);
    hpvm__devices_resume(devices);
}

void hpvm__devices_quiesce(struct devices *devices)
{
    hpvm__ioloop_quiesce(devices->loop);
}

void hpvm__devices_resume(struct devices *devices)
{
    hpvm__ioloop_resume(devices->loop);
}

void hpvm__devices_power_button(struct devices *devices)
{
    pthread_mutex_lock(&devices->machine->device_lock);
    hpvm__acpi_pm_power_button(&devices->pm);
    pthread_mutex_unlock(&devices->machine->device_lock);
}
