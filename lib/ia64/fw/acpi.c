// ACPI 2.0 tables: RSDP, XSDT, FADT (revision 3), FACS, MADT, SPCR, DBGP and the DSDT's namespace.
//
// Tables are written once per boot into FW_ACPI. docs/firmware.md says which operating system wants what.
#include "ia64/fw/fw.h"

#include "core/bits.h"
#include "ia64/fw/aml.h"

#define HEADER_SIZE 36u

enum { SPACE_SYSTEM_IO = 1 };

struct acpi {
    struct firmware *fw;
    uint64_t next; // where the next table goes
    uint64_t tables[8];
    unsigned count;
};

// Starts a table: header without length and checksum, which finish_table adds.
static uint8_t *begin_table(struct acpi *acpi, const char *signature, uint8_t revision, uint64_t *pa)
{
    acpi->next = align_up(acpi->next, 64);
    *pa = acpi->next;
    uint8_t *table = fw_memory(acpi->fw, *pa);
    memcpy(table, signature, 4);
    table[8] = revision;
    memcpy(table + 10, "HP    ", 6);
    memcpy(table + 16, "rx-1.0  ", 8);
    store32(table + 24, 1);
    memcpy(table + 28, "HPVM", 4);
    store32(table + 32, 1);
    return table;
}

static void finish_table(struct acpi *acpi, uint64_t pa, uint32_t length, bool listed)
{
    store32(fw_memory(acpi->fw, pa) + 4, length);
    hpvm__fw_checksum(acpi->fw, pa, length, pa + 9);
    acpi->next = pa + length;
    if (listed)
        acpi->tables[acpi->count++] = pa;
}

static void generic_address(uint8_t *at, uint8_t space, uint8_t bits, uint64_t address)
{
    at[0] = space;
    at[1] = bits;
    at[2] = at[3] = 0;
    store64(at + 4, address);
}

// ---- fixed hardware ----------------------------------------------------------------------------------
static uint64_t write_facs(struct acpi *acpi)
{
    acpi->next = align_up(acpi->next, 64);
    uint64_t pa = acpi->next;
    uint8_t *facs = fw_memory(acpi->fw, pa);
    memcpy(facs, "FACS", 4);
    store32(facs + 4, 64);
    facs[32] = 1; // version: with a 64-bit waking vector
    acpi->next += 64;
    return pa;
}

static void write_fadt(struct acpi *acpi, uint64_t facs, uint64_t dsdt)
{
    uint64_t pa;
    uint8_t *t = begin_table(acpi, "FACP", 3, &pa);
    store32(t + 36, (uint32_t)facs);
    store32(t + 40, (uint32_t)dsdt);
    t[45] = 4; // preferred profile: enterprise server
    store16(t + 46, PLATFORM_SCI_GSI);
    store32(t + 56, PLATFORM_PM1_EVT_PORT);
    store32(t + 64, PLATFORM_PM1_CNT_PORT);
    store32(t + 76, PLATFORM_PM_TMR_PORT);
    store32(t + 80, PLATFORM_GPE0_PORT);
    t[88] = 4;             // PM1 event block: status and enable
    t[89] = 2;             // PM1 control
    t[91] = 4;             // PM timer
    t[92] = 8;             // GPE0: 32 status and 32 enable bits
    store16(t + 96, 101);  // no C2
    store16(t + 98, 1001); // no C3
    // WBINVD works, C1 on all processors, no sleep button and no fixed RTC wake-up, 32-bit timer, reset
    // register. A clear bit 4 means that the power button is a fixed one.
    store32(t + 112, BIT(0) | BIT(2) | BIT(5) | BIT(6) | BIT(8) | BIT(10));
    generic_address(t + 116, SPACE_SYSTEM_IO, 8, PLATFORM_RESET_PORT);
    t[128] = 1; // value that resets
    store64(t + 132, facs);
    store64(t + 140, dsdt);
    generic_address(t + 148, SPACE_SYSTEM_IO, 32, PLATFORM_PM1_EVT_PORT);
    generic_address(t + 172, SPACE_SYSTEM_IO, 16, PLATFORM_PM1_CNT_PORT);
    generic_address(t + 208, SPACE_SYSTEM_IO, 32, PLATFORM_PM_TMR_PORT);
    generic_address(t + 220, SPACE_SYSTEM_IO, 64, PLATFORM_GPE0_PORT);
    finish_table(acpi, pa, 244, true);
}

static void write_madt(struct acpi *acpi)
{
    uint64_t pa;
    uint8_t *t = begin_table(acpi, "APIC", 1, &pa);
    store32(t + 36, (uint32_t)PLATFORM_PIB_BASE);
    uint8_t *entry = t + 44; // flags at 40 stay 0: there is no 8259
    for (unsigned n = 0; n < acpi->fw->machine->vcpu_count; n++, entry += 12) {
        entry[0] = 7; // local SAPIC, the 12 bytes of ACPI 2.0: Windows Server 2003 takes no other
        entry[1] = 12;
        entry[2] = (uint8_t)n;
        entry[3] = (uint8_t)PLATFORM_CPU_ID(n);
        entry[4] = (uint8_t)PLATFORM_CPU_EID(n);
        store32(entry + 8, 1); // enabled
    }
    entry[0] = 6; // I/O SAPIC
    entry[1] = 16;
    store32(entry + 4, 0); // first global system interrupt
    store64(entry + 8, PLATFORM_IOSAPIC_BASE);
    entry += 16;
    finish_table(acpi, pa, (uint32_t)(entry - t), true);
}

// ---- serial console ----------------------------------------------------------------------------------
static void write_spcr(struct acpi *acpi)
{
    uint64_t pa;
    uint8_t *t = begin_table(acpi, "SPCR", 1, &pa);
    t[36] = 0; // 16550
    generic_address(t + 40, SPACE_SYSTEM_IO, 8, PLATFORM_UART_PORT);
    t[52] = 1 << 2; // interrupt through the I/O SAPIC
    store32(t + 54, PLATFORM_UART_GSI);
    t[58] = 7;               // 115200 baud
    t[60] = 1;               // stop bits
    t[62] = 3;               // ANSI terminal
    store16(t + 64, 0xffff); // not a PCI device
    store16(t + 66, 0xffff);
    finish_table(acpi, pa, 80, true);
}

static void write_dbgp(struct acpi *acpi)
{
    uint64_t pa;
    uint8_t *t = begin_table(acpi, "DBGP", 1, &pa);
    t[36] = 0; // full 16550 interface
    generic_address(t + 40, SPACE_SYSTEM_IO, 8, PLATFORM_UART_PORT);
    finish_table(acpi, pa, 52, true);
}

// ---- namespace ---------------------------------------------------------------------------------------
static void add_root_bridge(struct aml *aml, unsigned bus)
{
    char name[] = "PCI0";
    name[3] = (char)('0' + bus);
    hpvm__aml_device(aml, name);
    hpvm__aml_name(aml, "_HID");
    hpvm__aml_eisa_id(aml, "PNP0A03");
    hpvm__aml_name(aml, "_UID"); // part of EFI device paths and of HP-UX hardware paths: never changes
    hpvm__aml_integer(aml, bus);
    hpvm__aml_name(aml, "_BBN");
    hpvm__aml_integer(aml, bus);
    hpvm__aml_name(aml, "_SEG");
    hpvm__aml_integer(aml, 0);

    uint32_t io = PLATFORM_PCI_IO_BASE + bus * PLATFORM_PCI_IO_SIZE;
    uint64_t memory = PLATFORM_PCI_MMIO_BASE + bus * PLATFORM_PCI_MMIO_SIZE;
    hpvm__aml_name(aml, "_CRS");
    hpvm__aml_resources(aml);
    hpvm__aml_bus_range(aml, (uint16_t)bus, (uint16_t)bus);
    hpvm__aml_port_window(aml, (uint16_t)io, (uint16_t)(io + PLATFORM_PCI_IO_SIZE - 1));
    hpvm__aml_memory_window(aml, (uint32_t)memory, (uint32_t)(memory + PLATFORM_PCI_MMIO_SIZE - 1));
    hpvm__aml_close(aml);

    hpvm__aml_name(aml, "_PRT");
    hpvm__aml_package(aml);
    for (unsigned slot = 0; slot < PLATFORM_PCI_SLOTS; slot++) {
        for (unsigned pin = 0; pin < 4; pin++) { // INTA to INTD share the slot's line: only function 0 exists
            hpvm__aml_package(aml);
            hpvm__aml_integer(aml, slot << 16 | 0xffff);
            hpvm__aml_integer(aml, pin);
            hpvm__aml_integer(aml, 0); // no link device: the next is a global system interrupt
            hpvm__aml_integer(aml, PLATFORM_PCI_GSI(bus, slot));
            hpvm__aml_close(aml);
        }
    }
    hpvm__aml_close(aml);
    hpvm__aml_close(aml);
}

static void add_uart(struct aml *aml)
{
    hpvm__aml_device(aml, "COM1");
    hpvm__aml_name(aml, "_HID");
    hpvm__aml_eisa_id(aml, "PNP0501");
    hpvm__aml_name(aml, "_UID");
    hpvm__aml_integer(aml, 0);
    hpvm__aml_name(aml, "_DDN");
    hpvm__aml_string(aml, "COM1");
    hpvm__aml_name(aml, "_CRS");
    hpvm__aml_resources(aml);
    hpvm__aml_ports(aml, PLATFORM_UART_PORT, 8);
    hpvm__aml_interrupt(aml, PLATFORM_UART_GSI, true, true);
    hpvm__aml_close(aml);
    hpvm__aml_close(aml);
}

// Ports of the fixed hardware, so that nobody else is given them.
static void add_motherboard(struct aml *aml)
{
    hpvm__aml_device(aml, "SYSR");
    hpvm__aml_name(aml, "_HID");
    hpvm__aml_eisa_id(aml, "PNP0C02");
    hpvm__aml_name(aml, "_UID");
    hpvm__aml_integer(aml, 0);
    hpvm__aml_name(aml, "_CRS");
    hpvm__aml_resources(aml);
    hpvm__aml_ports(aml, PLATFORM_PM1_EVT_PORT, PLATFORM_RESET_PORT - PLATFORM_PM1_EVT_PORT + 1);
    hpvm__aml_close(aml);
    hpvm__aml_close(aml);
}

static size_t build_namespace(const struct machine *machine, void *buffer, size_t capacity)
{
    struct aml aml;
    hpvm__aml_init(&aml, buffer, capacity);
    hpvm__aml_name(&aml, "\\_S5_");
    hpvm__aml_package(&aml);
    hpvm__aml_integer(&aml, PLATFORM_S5_TYPE);
    for (unsigned n = 0; n < 3; n++)
        hpvm__aml_integer(&aml, 0);
    hpvm__aml_close(&aml);

    hpvm__aml_scope(&aml, "\\_PR_");
    for (unsigned n = 0; n < machine->vcpu_count; n++) {
        char name[] = "CPU0"; // CPU0 .. CPUF, CP10 .. CP1F
        static const char digits[] = "0123456789ABCDEF";
        if (n > 15)
            name[2] = digits[n >> 4];
        name[3] = digits[n & 15];
        hpvm__aml_processor(&aml, name, (uint8_t)n);
        hpvm__aml_close(&aml);
    }
    hpvm__aml_close(&aml);

    hpvm__aml_scope(&aml, "\\_SB_");
    for (unsigned bus = 0; bus < PLATFORM_PCI_ROOTS; bus++)
        add_root_bridge(&aml, bus);
    add_uart(&aml);
    add_motherboard(&aml);
    hpvm__aml_close(&aml);
    return hpvm__aml_finish(&aml);
}

// ---- all together ------------------------------------------------------------------------------------
hpvm_status hpvm__acpi_write(struct firmware *fw)
{
    struct acpi acpi = {.fw = fw, .next = FW_RSDP + 0x100};
    const uint64_t area_end = FW_ACPI + 0x10000;

    uint64_t facs = write_facs(&acpi), dsdt;
    uint8_t *table = begin_table(&acpi, "DSDT", 2, &dsdt);
    size_t length = build_namespace(fw->machine, table + HEADER_SIZE, area_end - 0x1000 - dsdt - HEADER_SIZE);
    if (length == 0)
        return hpvm__fail(HPVM_E_INTERNAL, 0, "the ACPI namespace does not fit into its area");
    finish_table(&acpi, dsdt, (uint32_t)(HEADER_SIZE + length), false);
    write_fadt(&acpi, facs, dsdt);
    write_madt(&acpi);
    write_spcr(&acpi);
    write_dbgp(&acpi);

    uint64_t xsdt;
    table = begin_table(&acpi, "XSDT", 1, &xsdt);
    for (unsigned n = 0; n < acpi.count; n++)
        store64(table + HEADER_SIZE + 8 * n, acpi.tables[n]);
    finish_table(&acpi, xsdt, HEADER_SIZE + 8 * acpi.count, false);
    if (acpi.next > area_end)
        return hpvm__fail(HPVM_E_INTERNAL, 0, "the ACPI tables do not fit into their area");

    uint8_t *rsdp = fw_memory(fw, FW_RSDP);
    memcpy(rsdp, "RSD PTR ", 8);
    memcpy(rsdp + 9, "HP    ", 6);
    rsdp[15] = 2; // revision; the 32-bit RSDT address stays 0: everybody here reads the XSDT
    store32(rsdp + 20, 36);
    store64(rsdp + 24, xsdt);
    hpvm__fw_checksum(fw, FW_RSDP, 20, FW_RSDP + 8);
    hpvm__fw_checksum(fw, FW_RSDP, 36, FW_RSDP + 32);
    return HPVM_OK;
}
