// 16550A serial port. Characters leave at once, so that the transmitter is empty whenever the guest looks;
// received characters wait in the console's ring until the FIFO has room, so that none is lost.
#include "devices/uart16550.h"

enum { REG_DATA, REG_IER, REG_IIR_FCR, REG_LCR, REG_MCR, REG_LSR, REG_MSR, REG_SCRATCH };

#define IER_RX       0x01
#define IER_THRE     0x02
#define IER_LINE     0x04
#define IER_MODEM    0x08
#define IIR_NONE     0x01
#define IIR_MODEM    0x00
#define IIR_THRE     0x02
#define IIR_RX       0x04
#define IIR_LINE     0x06
#define IIR_TIMEOUT  0x0c
#define IIR_FIFOS    0xc0
#define FCR_ENABLE   0x01
#define FCR_CLEAR_RX 0x02
#define LCR_BREAK    0x40
#define LCR_DLAB     0x80
#define MCR_LOOP     0x10
#define LSR_DR       0x01
#define LSR_OE       0x02
#define LSR_BI       0x10
#define LSR_THRE     0x20
#define LSR_TEMT     0x40
#define MSR_IDLE     0xb0 // carrier, data set ready, clear to send: somebody is always there

static unsigned fifo_capacity(const struct uart *uart)
{
    return uart->fcr & FCR_ENABLE ? UART_FIFO_SIZE : 1;
}

static unsigned trigger_level(const struct uart *uart)
{
    static const uint8_t levels[4] = {1, 4, 8, 14};
    return uart->fcr & FCR_ENABLE ? levels[uart->fcr >> 6] : 1;
}

static void fifo_put(struct uart *uart, uint8_t byte)
{
    if (uart->fifo_count >= fifo_capacity(uart)) {
        uart->line_errors |= LSR_OE;
        if (!(uart->fcr & FCR_ENABLE)) // the holding register is overwritten, a FIFO keeps what it has
            uart->fifo[uart->fifo_head] = byte;
        return;
    }
    uart->fifo[(uart->fifo_head + uart->fifo_count++) % UART_FIFO_SIZE] = byte;
}

static void fill_from_console(struct uart *uart)
{
    if (uart->mcr & MCR_LOOP) // the receiver is disconnected from the line
        return;
    while (uart->fifo_count < fifo_capacity(uart)) {
        int byte = hpvm__console_getc(uart->machine);
        if (byte < 0)
            return;
        fifo_put(uart, (uint8_t)byte);
    }
}

// The highest pending interrupt, in the order of the data sheet. A character below the trigger level counts
// as timed out at once: four character times have always passed before the guest can look.
static uint8_t interrupt_cause(const struct uart *uart)
{
    if ((uart->ier & IER_LINE) && uart->line_errors)
        return IIR_LINE;
    if ((uart->ier & IER_RX) && uart->fifo_count)
        return uart->fifo_count >= trigger_level(uart) ? IIR_RX : IIR_TIMEOUT;
    if ((uart->ier & IER_THRE) && uart->thre_pending)
        return IIR_THRE;
    if ((uart->ier & IER_MODEM) && (uart->msr & 0x0f))
        return IIR_MODEM;
    return IIR_NONE;
}

static void update_line(struct uart *uart)
{
    hpvm__gsi_set(uart->machine, PLATFORM_UART_GSI, interrupt_cause(uart) != IIR_NONE);
}

// New modem inputs; the low half collects what changed (bit 2: trailing edge of ring only).
static void set_modem_inputs(struct uart *uart, uint8_t inputs)
{
    uint8_t changed = (uart->msr ^ inputs) & 0xf0;
    uint8_t deltas = (changed >> 4) & 0x0b;
    if ((uart->msr & 0x40) && !(inputs & 0x40))
        deltas |= 0x04;
    uart->msr = (inputs & 0xf0) | (uart->msr & 0x0f) | deltas;
}

static uint8_t loopback_inputs(uint8_t mcr)
{
    return (uint8_t)((mcr & 0x02 ? 0x10 : 0) | // RTS -> CTS
                     (mcr & 0x01 ? 0x20 : 0) | // DTR -> DSR
                     (mcr & 0x04 ? 0x40 : 0) | // OUT1 -> RI
                     (mcr & 0x08 ? 0x80 : 0)); // OUT2 -> DCD
}

static void write_fcr(struct uart *uart, uint8_t value)
{
    // Bits other than the enable take effect only together with it; a change of the enable clears FIFOs.
    bool clear = ((value ^ uart->fcr) & FCR_ENABLE) || ((value & FCR_ENABLE) && (value & FCR_CLEAR_RX));
    uart->fcr = value & FCR_ENABLE ? value & 0xc9 : 0;
    if (clear)
        uart->fifo_head = uart->fifo_count = 0;
    fill_from_console(uart);
}

static void transmit(struct uart *uart, uint8_t byte)
{
    if (uart->mcr & MCR_LOOP)
        fifo_put(uart, byte);
    else
        hpvm__console_output(uart->machine, &byte, 1);
    uart->thre_pending = true;
}

static uint8_t receive(struct uart *uart)
{
    fill_from_console(uart);
    if (!uart->fifo_count)
        return 0;
    uint8_t byte = uart->fifo[uart->fifo_head];
    uart->fifo_head = (uart->fifo_head + 1) % UART_FIFO_SIZE;
    uart->fifo_count--;
    fill_from_console(uart);
    return byte;
}

static uint64_t uart_read(void *opaque, uint64_t offset, unsigned size)
{
    struct uart *uart = opaque;
    uint8_t value = 0;
    (void)size;
    switch (offset) {
    case REG_DATA:
        value = uart->lcr & LCR_DLAB ? uart->dll : receive(uart);
        break;
    case REG_IER:
        value = uart->lcr & LCR_DLAB ? uart->dlm : uart->ier;
        break;
    case REG_IIR_FCR:
        value = interrupt_cause(uart);
        if (value == IIR_THRE) // reading IIR acknowledges this cause only
            uart->thre_pending = false;
        if (uart->fcr & FCR_ENABLE)
            value |= IIR_FIFOS;
        break;
    case REG_LCR:
        value = uart->lcr;
        break;
    case REG_MCR:
        value = uart->mcr;
        break;
    case REG_LSR:
        fill_from_console(uart);
        value = LSR_THRE | LSR_TEMT | (uart->fifo_count ? LSR_DR : 0) | uart->line_errors;
        uart->line_errors = 0;
        break;
    case REG_MSR:
        value = uart->msr;
        uart->msr &= 0xf0;
        break;
    case REG_SCRATCH:
        value = uart->scratch;
        break;
    default:
        break;
    }
    update_line(uart);
    return value;
}

static void uart_write(void *opaque, uint64_t offset, unsigned size, uint64_t wide)
{
    struct uart *uart = opaque;
    uint8_t value = (uint8_t)wide;
    (void)size;
    switch (offset) {
    case REG_DATA:
        if (uart->lcr & LCR_DLAB)
            uart->dll = value;
        else
            transmit(uart, value);
        break;
    case REG_IER:
        if (uart->lcr & LCR_DLAB) {
            uart->dlm = value;
            break;
        }
        if ((value & IER_THRE) && !(uart->ier & IER_THRE))
            uart->thre_pending = true; // enabling it with an empty transmitter raises it
        uart->ier = value & 0x0f;
        fill_from_console(uart);
        break;
    case REG_IIR_FCR:
        write_fcr(uart, value);
        break;
    case REG_LCR:
        if ((uart->mcr & MCR_LOOP) && (value & LCR_BREAK) && !(uart->lcr & LCR_BREAK)) {
            fifo_put(uart, 0);
            uart->line_errors |= LSR_BI;
        }
        uart->lcr = value;
        break;
    case REG_MCR:
        uart->mcr = value & 0x1f;
        set_modem_inputs(uart, uart->mcr & MCR_LOOP ? loopback_inputs(uart->mcr) : MSR_IDLE);
        fill_from_console(uart);
        break;
    case REG_SCRATCH:
        uart->scratch = value;
        break;
    default: // LSR and MSR are not writable
        break;
    }
    update_line(uart);
}

static const struct region_ops uart_ops = {
    .read = uart_read, .write = uart_write, .min_size = 1, .max_size = 1};

// Input arrived: called by the owner's thread, without locks. While nobody waits for the interrupt it stays
// in the console's ring, out of which the firmware reads; who asks the UART finds it there as well.
static void input_arrived(void *opaque)
{
    struct uart *uart = opaque;
    pthread_mutex_lock(&uart->machine->device_lock);
    if (uart->ier & IER_RX)
        fill_from_console(uart);
    update_line(uart);
    pthread_mutex_unlock(&uart->machine->device_lock);
}

void hpvm__uart_reset(struct uart *uart)
{
    uart->ier = uart->lcr = uart->mcr = uart->scratch = uart->fcr = uart->line_errors = 0;
    uart->dll = 12; // 9600 baud
    uart->dlm = 0;
    uart->msr = MSR_IDLE;
    uart->thre_pending = false;
    uart->fifo_head = uart->fifo_count = 0;
    update_line(uart);
}

hpvm_status hpvm__uart_create(struct uart *uart, struct machine *machine)
{
    *uart = (struct uart){.machine = machine};
    struct region region = {
        .name = "uart", .base = PLATFORM_UART_PORT, .size = 8, .ops = &uart_ops, .opaque = uart};
    hpvm_status status = hpvm__region_add(machine, true, &region);
    if (status != HPVM_OK)
        return status;
    uart->present = true;
    hpvm__uart_reset(uart);
    pthread_mutex_lock(&machine->console.lock);
    machine->console.notify_opaque = uart;
    machine->console.notify = input_arrived;
    pthread_mutex_unlock(&machine->console.lock);
    return HPVM_OK;
}

void hpvm__uart_destroy(struct uart *uart)
{
    if (!uart->present)
        return;
    pthread_mutex_lock(&uart->machine->console.lock);
    uart->machine->console.notify = NULL;
    uart->machine->console.notify_opaque = NULL;
    pthread_mutex_unlock(&uart->machine->console.lock);
    hpvm__region_remove(uart->machine, true, PLATFORM_UART_PORT);
    uart->present = false;
}
