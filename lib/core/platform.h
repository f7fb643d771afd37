// The machine type rx-1.0 as a guest sees it: physical addresses, ports, interrupt lines.
// One place for these numbers: device models, firmware tables and ACPI all read them here.
#ifndef HPVM_CORE_PLATFORM_H
#define HPVM_CORE_PLATFORM_H

#define PLATFORM_MACHINE_TYPE "rx-1.0"
#define PLATFORM_MAX_VCPUS    32
#define PLATFORM_RAM_UNIT     0x4000000ull    // RAM comes in steps of 64 MB
#define PLATFORM_RAM_MIN      0x8000000ull    // 128 MB
#define PLATFORM_RAM_MAX      0x4000000000ull // 256 GB

// RAM: from 0 up to at most 2 GB; the rest starts at 4 GB.
#define PLATFORM_LOW_RAM_MAX   0x80000000ull
#define PLATFORM_HIGH_RAM_BASE 0x100000000ull

// Firmware keeps 1 MB .. 4 MB of low RAM: gates (PAL code), runtime services, tables, saved state.
#define PLATFORM_FW_BASE 0x100000ull
#define PLATFORM_FW_SIZE 0x300000ull

// Eight PCI root bridges, one bus each, eight slots, function 0 only. 128 MB of MMIO window per root.
#define PLATFORM_PCI_ROOTS     8
#define PLATFORM_PCI_SLOTS     8
#define PLATFORM_PCI_MMIO_BASE 0x80000000ull
#define PLATFORM_PCI_MMIO_SIZE 0x8000000ull
#define PLATFORM_PCI_IO_BASE   0x1000 // ports 0x1000 .. 0x8fff: 4 KB per root
#define PLATFORM_PCI_IO_SIZE   0x1000

#define PLATFORM_IOSAPIC_BASE 0xfec00000ull
#define PLATFORM_IOSAPIC_SIZE 0x1000ull
#define PLATFORM_IOSAPIC_PINS 80
#define PLATFORM_PIB_BASE     0xfee00000ull // processor interrupt block
#define PLATFORM_PIB_SIZE     0x200000ull

// Legacy port space, sparse encoding: port p is at BASE | (p >> 2) << 12 | (p & 0xfff).
#define PLATFORM_IO_BASE 0xffffc000000ull
#define PLATFORM_IO_SIZE 0x4000000ull

#define PLATFORM_UART_PORT  0x3f8
#define PLATFORM_UART_GSI   4
#define PLATFORM_UART_CLOCK 1843200

#define PLATFORM_PM1_EVT_PORT 0x400 // status 2 bytes, enable 2 bytes
#define PLATFORM_PM1_CNT_PORT 0x404 // 2 bytes
#define PLATFORM_PM_TMR_PORT  0x408 // 4 bytes, 3.579545 MHz
#define PLATFORM_GPE0_PORT    0x410 // 4 bytes status, 4 bytes enable
#define PLATFORM_RESET_PORT   0x420 // writing 1 resets the machine
#define PLATFORM_SCI_GSI      9
#define PLATFORM_S5_TYPE      5 // SLP_TYP for power off

// INTA of the device in slot s of bus b.
#define PLATFORM_PCI_GSI(bus, slot) (16 + (bus)*8 + (slot))

// Interval time counter: platform base x ratio, see SAL_FREQ_BASE and PAL_FREQ_RATIOS.
#define PLATFORM_BASE_HZ   200000000ull
#define PLATFORM_ITC_RATIO 2
#define PLATFORM_CPU_RATIO 8 // processor clock: 1.6 GHz
#define PLATFORM_ITC_HZ    (PLATFORM_BASE_HZ * PLATFORM_ITC_RATIO)

// Interrupt vector that wakes an application processor from firmware (SAL descriptor type 5).
#define PLATFORM_AP_WAKE_VECTOR 0xf0

// cr.lid of vCPU n: id in bits 31:24, eid in bits 23:16.
#define PLATFORM_CPU_ID(n)  (n)
#define PLATFORM_CPU_EID(n) 0

#endif
