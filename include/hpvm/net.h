/* Network adapters. */
#ifndef HPVM_NET_H
#define HPVM_NET_H

#include <hpvm/api.h>
#include <hpvm/status.h>
#include <hpvm/types.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct hpvm_net_config {
    size_t struct_size;
    const char *adapter; /* "avio_lan" */
    int32_t fd;          /* one Ethernet frame per message: a datagram or seqpacket socket, or a tap device */
    int32_t bus;         /* 0-7; -1: chosen */
    int32_t slot;        /* 0-7; -1: chosen */
    uint8_t mac[6];      /* all zero: made from the VM's UUID and the address */
    uint8_t reserved[2]; /* zero */
} hpvm_net_config;

#define HPVM_NET_CONFIG_INIT                                                                                 \
    {                                                                                                        \
        sizeof(hpvm_net_config), "avio_lan", -1, -1, -1, {0},                                                \
        {                                                                                                    \
            0                                                                                                \
        }                                                                                                    \
    }

/**
 * Attach a network adapter to a VM that has not been powered on.
 *
 * cfg  Copied before return; bus, slot and mac are set to what was chosen. On success the VM owns fd and
 * closes it; on failure it stays the caller's.
 *
 * On failure: HPVM_E_EXIST, HPVM_E_INVAL (a multicast address, not a descriptor), HPVM_E_LIMIT, HPVM_E_STATE.
 * Threads:    [vm]. Since: 0.1.
 */
HPVM_API hpvm_status hpvm_vm_attach_net(hpvm_vm *vm, hpvm_net_config *cfg);

#ifdef __cplusplus
}
#endif

#endif
