// 16550A serial port: the guest's console.
#ifndef HPVM_DEVICES_UART16550_H
#define HPVM_DEVICES_UART16550_H

#include "core/machine.h"

#define UART_FIFO_SIZE 16

struct uart {
    struct machine *machine;
    bool present;
    uint8_t ier, lcr, mcr, msr, scratch, dll, dlm;
    uint8_t fcr;         // FIFO enable and trigger level as last written
    uint8_t line_errors; // LSR bits that a read clears
    bool thre_pending;   // transmitter became empty and nobody has looked yet
    uint8_t fifo[UART_FIFO_SIZE];
    unsigned fifo_head, fifo_count;
};

hpvm_status hpvm__uart_create(struct uart *uart, struct machine *machine);
void hpvm__uart_destroy(struct uart *uart);
void hpvm__uart_reset(struct uart *uart);

#endif
