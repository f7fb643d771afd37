// PCDP (HCDP revision 3): the UART as primary console, for kernels started without console=.
#include "ia64/fw/fw.h"

#include "core/bits.h"

enum { HEADER = 40, UART = 48 };

void hpvm__hcdp_write(struct firmware *fw)
{
    uint8_t *table = fw_memory(fw, FW_HCDP);
    memset(table, 0, HEADER + UART);
    memcpy(table, "HCDP", 4);
    store32(table + 4, HEADER + UART);
    table[8] = 3; // PCDP 2.0
    memcpy(table + 10, "HP    ", 6);
    memcpy(table + 16, "rx-1.0  ", 8);
    store32(table + 24, 1);
    memcpy(table + 28, "HPVM", 4);
    store32(table + 32, 1);
    store32(table + 36, 1); // UARTs

    uint8_t *uart = table + HEADER;
    uart[0] = 0; // console
    uart[1] = 8; // bits
    uart[2] = 1; // no parity
    uart[3] = 1; // stop bits
    store64(uart + 8, 115200);
    uart[16] = 1; // generic address: system I/O, 8 bits
    uart[17] = 8;
    store64(uart + 20, PLATFORM_UART_PORT);
    store16(uart + 28, 0xffff); // not a PCI device
    store16(uart + 30, 0xffff);
    store32(uart + 32, PLATFORM_UART_GSI);
    store32(uart + 36, PLATFORM_UART_CLOCK);
    uart[40] = 2;               // programming interface: 16550
    uart[41] = 1 << 2 | 1 << 1; // primary console; level-triggered, active low
    hpvm__fw_checksum(fw, FW_HCDP, HEADER + UART, FW_HCDP + 9);
}
