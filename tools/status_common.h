// The tables of hpvmstatus about what guests are entitled to, what they use, and the host.
#ifndef HPVM_TOOLS_STATUS_COMMON_H
#define HPVM_TOOLS_STATUS_COMMON_H

#include "view_common.h"

// -r; `one`: a guest was given.
void status_entitlements(const struct view *views, size_t count, const Rpc__Host *host, bool one);
void status_server(const struct view *views, size_t count, const Rpc__Host *host);       // -s
void status_scheduling(const struct view *views, size_t count, const Rpc__Host *host);   // -S
void status_servers(const Rpc__Host *host);                                              // -m
void status_locality(const struct view *views, size_t count);                            // -C
void status_exits(const struct view *views, size_t count);                               // -i
void status_reservations(const struct view *views, size_t count, const Rpc__Host *host); // -R

#endif
