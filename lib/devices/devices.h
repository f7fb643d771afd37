// All devices of one machine, for the composition root. Except where said otherwise functions are called
// without device_lock and take it themselves.
#ifndef HPVM_DEVICES_DEVICES_H
#define HPVM_DEVICES_DEVICES_H

#include "core/machine.h"

struct devices;

// Builds what every machine has: I/O SAPIC, serial port, ACPI registers, PCI buses. No vCPU may run yet.
hpvm_status hpvm__devices_create(struct devices **out, struct machine *machine);
// No vCPU may run any more. Runs accepted requests to their end, gives back all backings and descriptors.
void hpvm__devices_destroy(struct devices *devices);
// Power-on state of everything. vCPUs are stopped; requests under way are completed, their answers dropped.
void hpvm__devices_reset(struct devices *devices);
// Runs accepted requests to their end and takes no frames from the network until resume. vCPUs are stopped.
void hpvm__devices_quiesce(struct devices *devices);
void hpvm__devices_resume(struct devices *devices);

void hpvm__devices_power_button(struct devices *devices);

// Where something is. In requests -1 means the next free place; answers are always complete.
struct device_address {
    int bus, slot, target; // target: disks and DVDs only
};
#define DEVICE_ANYWHERE                                                                                      \
    (struct device_address)                                                                                  \
    {                                                                                                        \
        -1, -1, -1                                                                                           \
    }

struct disk_options {
    struct device_address address;
    struct backing *backing; // a reference is taken; NULL for a DVD drive without medium
    bool is_dvd, read_only;
    const char *serial; // NULL: made from the machine's UUID and the address
};
// avio_stor: the adapter (one per slot, 128 targets) is made when the first disk comes to its slot, which is
// possible only before the machine runs; targets can be added at any time. Without a bus and slot the first
// adapter with a free target is taken. Taken places are refused with HPVM_E_EXIST. Enters the disk into
// machine->units.
hpvm_status hpvm__devices_add_disk(struct devices *devices, const struct disk_options *options,
                                   struct device_address *where);
hpvm_status hpvm__devices_remove_disk(struct devices *devices, struct device_address address);
// Changes the medium of a DVD drive (NULL: takes it out). HPVM_E_BUSY if the guest has locked the drive.
hpvm_status hpvm__devices_set_medium(struct devices *devices, struct device_address address,
                                     struct backing *backing, bool force);

struct lan_options {
    struct device_address address;
    int descriptor; // one frame per read or write: datagram or seqpacket socket, or tap; owned from now on
    uint8_t mac[6];
    unsigned queue_pairs; // 0: one
};
// avio_lan. Not for running machines.
hpvm_status hpvm__devices_add_lan(struct devices *devices, const struct lan_options *options,
                                  struct device_address *where);
struct lan_traffic {
    uint64_t received, sent, received_bytes, sent_bytes, dropped;
};
// The index-th network adapter by address; false: there are fewer.
bool hpvm__devices_lan_traffic(struct devices *devices, unsigned index, struct device_address *where,
                               struct lan_traffic *out);
// The cable: link state as the guest sees it.
hpvm_status hpvm__devices_set_link(struct devices *devices, struct device_address address, bool up);

// Entropy. Not for running machines.
hpvm_status hpvm__devices_add_entropy(struct devices *devices, struct device_address address,
                                      struct device_address *where);

#endif
