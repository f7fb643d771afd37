// A guest as hpvmstatus and others show it: the message of hpvmd with its configuration read.
#ifndef HPVM_TOOLS_VIEW_COMMON_H
#define HPVM_TOOLS_VIEW_COMMON_H

#include "config_common.h"
#include "rpc.pb-c.h"

struct view {
    const Rpc__Guest *guest;
    struct guest_config config; // in force
    bool has_next;
    struct guest_config next;
    unsigned disks, networks;
};

bool view_open(struct view *view, const Rpc__Guest *guest, char *message, size_t size);
void view_close(struct view *view);

const char *view_state(const struct view *view);         // "On (OS)", "Off", "Off (NR)", ...
const char *view_machine_state(const struct view *view); // "On", "Off", "Invalid"
bool view_is_on(const struct view *view);
void view_memory(uint64_t megabytes, const char *format, char *text,
                 size_t size); // format of number and unit
void view_entitlement(const struct guest_config *config, bool cap, char *text, size_t size);
void view_label(const char *name, const char *value); // one line on stdout
void view_label_number(const char *name, uint64_t value);
void view_mac(const uint8_t mac[6], char text[18]);

#endif
