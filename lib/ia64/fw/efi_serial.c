// EFI Serial I/O protocol on the machine's console (EFI 1.10, section 10.12).
#include "ia64/fw/efi.h"

#define TRANSFER_MAX 65536ull

enum {
    CONTROL_DSR = 0x20,
    CONTROL_CTS = 0x10,
    CONTROL_DCD = 0x80,
    CONTROL_INPUT_EMPTY = 0x100,
    CONTROL_OUTPUT_EMPTY = 0x200,
    CONTROL_SETTABLE = 0x1 | 0x2 | 0x4000 | 0x1000 | 0x2000
};

EFI_SERVICE(efi_serial_reset)
{
    while (hpvm__console_getc(fw->machine) >= 0)
        continue;
    return EFI_SUCCESS;
}

// The line is not real: every speed and format is accepted and shown in the mode structure.
EFI_SERVICE(efi_serial_set_attributes) // (This, baud, fifo depth, timeout, parity, data bits, stop bits)
{
    uint64_t baud = fw_argument(cpu, 1), parity = (uint32_t)fw_argument(cpu, 4);
    uint64_t data_bits = fw_argument(cpu, 5) & 0xff, stop_bits = (uint32_t)fw_argument(cpu, 6);
    if (parity > 5 || stop_bits > 3 || (data_bits && (data_bits < 5 || data_bits > 8)) || baud > 115200)
        return EFI_INVALID_PARAMETER;
    uint8_t mode[40] = {0};
    store32(mode, CONTROL_SETTABLE);
    store32(mode + 4, (uint32_t)(fw_argument(cpu, 3) ? fw_argument(cpu, 3) : 1000000));
    store64(mode + 8, baud ? baud : 115200);
    store32(mode + 16, 16);
    store32(mode + 20, (uint32_t)(data_bits ? data_bits : 8));
    store32(mode + 24, (uint32_t)(parity ? parity : 1));
    store32(mode + 28, (uint32_t)(stop_bits ? stop_bits : 1));
    efi_put(fw, efi->serial + 64, mode, sizeof mode);
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_serial_set_control)
{
    return fw_argument(cpu, 1) & ~(uint64_t)CONTROL_SETTABLE ? EFI_UNSUPPORTED : EFI_SUCCESS;
}

EFI_SERVICE(efi_serial_get_control)
{
    uint32_t control = CONTROL_CTS | CONTROL_DSR | CONTROL_DCD | CONTROL_OUTPUT_EMPTY |
                       (hpvm__console_ready(fw->machine) ? 0 : CONTROL_INPUT_EMPTY);
    uint64_t where = fw_argument(cpu, 1);
    return where && hpvm__fw_write(fw, cpu, where, &control, sizeof control) ? EFI_SUCCESS
                                                                             : EFI_INVALID_PARAMETER;
}

EFI_SERVICE(efi_serial_write)
{
    uint64_t size_at = fw_argument(cpu, 1), buffer = fw_argument(cpu, 2), size;
    uint8_t data[TRANSFER_MAX];
    if (!efi_read64(fw, cpu, size_at, &size))
        return EFI_INVALID_PARAMETER;
    for (uint64_t done = 0; done < size;) {
        uint64_t length = size - done < TRANSFER_MAX ? size - done : TRANSFER_MAX;
        if (!hpvm__fw_read(fw, cpu, buffer + done, data, length)) {
            efi_write64(fw, cpu, size_at, done);
            return EFI_DEVICE_ERROR;
        }
        hpvm__console_output(fw->machine, data, length);
        done += length;
    }
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_serial_read)
{
    uint64_t size_at = fw_argument(cpu, 1), buffer = fw_argument(cpu, 2), size, count = 0;
    uint8_t data[4096];
    if (!efi_read64(fw, cpu, size_at, &size))
        return EFI_INVALID_PARAMETER;
    uint64_t wanted = size < sizeof data ? size : sizeof data;
    for (int byte; count < wanted && (byte = hpvm__console_getc(fw->machine)) >= 0;)
        data[count++] = (uint8_t)byte;
    if (!hpvm__fw_write(fw, cpu, buffer, data, count) || !efi_write64(fw, cpu, size_at, count))
        return EFI_INVALID_PARAMETER;
    return count == size ? EFI_SUCCESS : EFI_TIMEOUT;
}

// Revision, six functions, pointer to the mode structure that follows.
uint64_t hpvm__efi_serial_interface(struct firmware *fw)
{
    static const uint16_t functions[] = {GATE_efi_serial_reset,       GATE_efi_serial_set_attributes,
                                         GATE_efi_serial_set_control, GATE_efi_serial_get_control,
                                         GATE_efi_serial_write,       GATE_efi_serial_read};
    uint8_t interface[104] = {0};
    uint64_t address = hpvm__efi_pool_allocate(fw, EFI_BOOT_DATA, sizeof interface);
    store32(interface, 0x10000);
    for (unsigned n = 0; n < ARRAY_LENGTH(functions); n++)
        store64(interface + 8 + 8 * n, EFI_BOOT_DESCRIPTOR(functions[n]));
    store64(interface + 56, address + 64);
    store32(interface + 64, CONTROL_SETTABLE);
    store32(interface + 68, 1000000); // timeout in microseconds
    store64(interface + 72, 115200);
    store32(interface + 80, 16);
    store32(interface + 84, 8);
    store32(interface + 88, 1); // no parity
    store32(interface + 92, 1); // one stop bit
    if (address)
        efi_put(fw, address, interface, sizeof interface);
    return address;
}
