// 16550A at register level.
#include "fixture.h"

#define UART PLATFORM_UART_PORT

static void output_and_scratch(void)
{
    struct fixture *f = fixture_new();
    for (const char *c = "hello\n"; *c; c++) {
        CHECK_EQ(in_port(f, UART + 5, 1) & 0x60, 0x60);
        out_port(f, UART, 1, (uint8_t)*c);
    }
    CHECK_EQ(f->output_length, 6);
    CHECK(memcmp(f->output, "hello\n", 6) == 0);
    out_port(f, UART + 7, 1, 0xa5);
    CHECK_EQ(in_port(f, UART + 7, 1), 0xa5);
    // Divisor latch: its bytes are neither sent nor taken for interrupt enables.
    out_port(f, UART + 3, 1, 0x83);
    out_port(f, UART, 1, 1);
    out_port(f, UART + 1, 1, 0x0f);
    CHECK_EQ(in_port(f, UART, 1), 1);
    CHECK_EQ(in_port(f, UART + 1, 1), 0x0f);
    out_port(f, UART + 3, 1, 0x03);
    CHECK_EQ(in_port(f, UART + 1, 1), 0);
    CHECK_EQ(f->output_length, 6);
    // A word access covers two registers.
    out_port(f, UART + 2, 2, 0x0301);
    CHECK_EQ(in_port(f, UART + 2, 2), 0x03c1);
    fixture_free(f);
}

static void receive_and_trigger(void)
{
    struct fixture *f = fixture_new();
    rte_write(f, PLATFORM_UART_GSI, 0, 0x2044); // edge
    out_port(f, UART + 2, 1, 0x87);             // FIFOs, trigger level 8
    out_port(f, UART + 1, 1, 0x01);
    CHECK_EQ(in_port(f, UART + 5, 1) & 1, 0);
    CHECK_EQ(hpvm__console_input(&f->machine, "abc", 3), 3);
    CHECK_EQ(f->sent_count, 1);
    CHECK_EQ(in_port(f, UART + 2, 1), 0xcc); // below the trigger level: timeout
    hpvm__console_input(&f->machine, "defgh", 5);
    CHECK_EQ(in_port(f, UART + 2, 1), 0xc4);
    for (const char *c = "abcdefgh"; *c; c++) {
        CHECK_EQ(in_port(f, UART + 5, 1) & 1, 1);
        CHECK_EQ(in_port(f, UART, 1), (uint8_t)*c);
    }
    CHECK_EQ(in_port(f, UART + 5, 1) & 3, 0);
    CHECK_EQ(in_port(f, UART + 2, 1), 0xc1);
    // More than the FIFO holds waits in the ring; nothing is lost and nothing overruns.
    char text[100], got[100];
    for (unsigned n = 0; n < sizeof text; n++)
        text[n] = (char)('!' + n % 90);
    CHECK_EQ(hpvm__console_input(&f->machine, text, sizeof text), sizeof text);
    CHECK_EQ(f->sent_count, 2);
    for (unsigned n = 0; n < sizeof got; n++)
        got[n] = (char)in_port(f, UART, 1);
    CHECK(memcmp(text, got, sizeof text) == 0);
    CHECK_EQ(in_port(f, UART + 5, 1), 0x60);
    CHECK_EQ(in_port(f, UART, 1), 0);
    fixture_free(f);
}

// Input that nobody waits for is the firmware's, which reads the console's ring.
static void firmware_reads_first(void)
{
    struct fixture *f = fixture_new();
    CHECK_EQ(hpvm__console_input(&f->machine, "abcd", 4), 4);
    CHECK_EQ(hpvm__console_getc(&f->machine), 'a');
    CHECK_EQ(hpvm__console_getc(&f->machine), 'b');
    CHECK_EQ(in_port(f, UART + 5, 1) & 1, 1); // asked for, it is there
    CHECK_EQ(in_port(f, UART, 1), 'c');
    rte_write(f, PLATFORM_UART_GSI, 0, 0x2044);
    CHECK_EQ(hpvm__console_input(&f->machine, "e", 1), 1);
    CHECK_EQ(in_port(f, UART, 1), 'd');
    out_port(f, UART + 1, 1, 0x01);
    CHECK_EQ(f->sent_count, 1); // what came before the interrupt was enabled raises it
    CHECK_EQ(in_port(f, UART, 1), 'e');
    fixture_free(f);
}

static void transmitter_interrupt(void)
{
    struct fixture *f = fixture_new();
    rte_write(f, PLATFORM_UART_GSI, 0, 0x2044);
    out_port(f, UART + 1, 1, 0x02);
    CHECK_EQ(f->sent_count, 1);
    CHECK_EQ(in_port(f, UART + 2, 1), 0x02);
    CHECK_EQ(in_port(f, UART + 2, 1), 0x01); // reading the cause acknowledges it
    out_port(f, UART, 1, 'x');
    CHECK_EQ(f->sent_count, 2);
    CHECK_EQ(in_port(f, UART + 2, 1), 0x02);
    out_port(f, UART + 1, 1, 0x00);
    out_port(f, UART + 1, 1, 0x02); // enabling it again raises it again
    CHECK_EQ(f->sent_count, 3);
    // Received data has precedence and does not acknowledge the transmitter.
    out_port(f, UART + 1, 1, 0x03);
    hpvm__console_input(&f->machine, "y", 1);
    CHECK_EQ(in_port(f, UART + 2, 1), 0x04); // no FIFO: one character is the trigger level
    CHECK_EQ(in_port(f, UART, 1), 'y');
    CHECK_EQ(in_port(f, UART + 2, 1), 0x02);
    fixture_free(f);
}

static void loopback_and_modem(void)
{
    struct fixture *f = fixture_new();
    CHECK_EQ(in_port(f, UART + 6, 1), 0xb0);
    out_port(f, UART + 4, 1, 0x1a);          // loop, OUT2, RTS
    CHECK_EQ(in_port(f, UART + 6, 1), 0x92); // DCD, CTS; DSR changed
    CHECK_EQ(in_port(f, UART + 6, 1), 0x90);
    out_port(f, UART + 2, 1, 0x01);
    out_port(f, UART, 1, 'q');
    CHECK_EQ(f->output_length, 0);
    hpvm__console_input(&f->machine, "z", 1); // the line is disconnected
    CHECK_EQ(in_port(f, UART, 1), 'q');
    CHECK_EQ(in_port(f, UART + 5, 1) & 1, 0);
    for (unsigned n = 0; n < 17; n++)
        out_port(f, UART, 1, n);
    CHECK_EQ(in_port(f, UART + 5, 1), 0x63); // overrun, once
    CHECK_EQ(in_port(f, UART + 5, 1), 0x61);
    for (unsigned n = 0; n < 16; n++)
        CHECK_EQ(in_port(f, UART, 1), n);
    // Leaving loopback changes modem inputs, which interrupts if enabled.
    out_port(f, UART + 4, 1, 0x10);
    in_port(f, UART + 6, 1);
    out_port(f, UART + 1, 1, 0x08);
    CHECK_EQ(in_port(f, UART + 2, 1), 0xc1);
    out_port(f, UART + 4, 1, 0x0b);
    CHECK_EQ(in_port(f, UART + 2, 1), 0xc0);
    CHECK_EQ(in_port(f, UART + 6, 1), 0xbb);
    CHECK_EQ(in_port(f, UART + 2, 1), 0xc1);
    CHECK_EQ(in_port(f, UART, 1), 'z'); // what was typed meanwhile arrives now
    fixture_free(f);
}

static void reset_uart(void)
{
    struct fixture *f = fixture_new();
    rte_write(f, PLATFORM_UART_GSI, 0, 0x2044);
    out_port(f, UART + 1, 1, 0x02);
    out_port(f, UART + 7, 1, 0x11);
    hpvm__devices_reset(f->devices);
    CHECK_EQ(in_port(f, UART + 1, 1), 0);
    CHECK_EQ(in_port(f, UART + 2, 1), 1);
    CHECK_EQ(in_port(f, UART + 7, 1), 0);
    CHECK_EQ(in_port(f, UART + 6, 1), 0xb0);
    fixture_free(f);
}

CHECK_MAIN("uart", CHECK_TEST(output_and_scratch), CHECK_TEST(receive_and_trigger),
           CHECK_TEST(firmware_reads_first), CHECK_TEST(transmitter_interrupt),
           CHECK_TEST(loopback_and_modem), CHECK_TEST(reset_uart))
