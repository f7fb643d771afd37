// I/O SAPIC: turns interrupt lines into messages to processors.
#ifndef HPVM_DEVICES_IOSAPIC_H
#define HPVM_DEVICES_IOSAPIC_H

#include "core/machine.h"

struct iosapic_entry {
    uint32_t low, high; // as the guest reads them: vector, mode, polarity, trigger, mask / id, eid
    bool asserted;      // what the devices drive, whatever the polarity of the wire
};

struct iosapic {
    struct machine *machine;
    uint8_t select, id;
    struct iosapic_entry entries[PLATFORM_IOSAPIC_PINS];
};

// Adds the region and becomes machine->irq_ops.
hpvm_status hpvm__iosapic_create(struct iosapic *iosapic, struct machine *machine);
void hpvm__iosapic_destroy(struct iosapic *iosapic);
// Lines keep what their devices drive; everything that the guest programmed is gone.
void hpvm__iosapic_reset(struct iosapic *iosapic);
void hpvm__iosapic_set(struct iosapic *iosapic, unsigned pin, bool asserted);

#endif
