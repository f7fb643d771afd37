// EFI set-up at power-on and reset: system table, boot services table, configuration table, their CRCs.
//
// Every service is called through a function descriptor {ip, gp} whose ip is the service's gate. Runtime
// services have theirs in runtime memory, where SetVirtualAddressMap can move them; the others go with boot
// services data.
#include "ia64/fw/efi.h"

#include <stdlib.h>

#include "core/crc32.h"

#define SYSTEM_TABLE_SIZE  120u
#define BOOT_TABLE_SIZE    (24u + 8 * 43)
#define RUNTIME_TABLE_SIZE (24u + 8 * 11)

void hpvm__efi_update_crc(struct firmware *fw, uint64_t table)
{
    uint8_t bytes[4096];
    uint32_t size;
    if (!hpvm__dma_read(fw->machine, table, bytes, 24))
        return;
    size = load32(bytes + 12);
    if (size < 24 || size > sizeof bytes || !hpvm__dma_read(fw->machine, table, bytes, size))
        return;
    store32(bytes + 16, 0);
    uint32_t crc = hpvm__crc32(0, bytes, size);
    efi_put(fw, table + 16, &crc, sizeof crc);
}

static void put_header(struct firmware *fw, uint64_t table, const char *signature, uint32_t size)
{
    uint8_t header[24] = {0};
    memcpy(header, signature, 8);
    store32(header + 8, EFI_SPECIFICATION_VERSION);
    store32(header + 12, size);
    efi_put(fw, table, header, sizeof header);
}

static void put_descriptors(struct firmware *fw)
{
    for (unsigned id = 0; id < GATE_COUNT; id++) {
        uint64_t descriptor[2] = {FW_GATES + 16ull * id, 0};
        efi_put(fw, EFI_BOOT_DESCRIPTOR(id), descriptor, sizeof descriptor);
        efi_put(fw, FW_RUNTIME_DESCRIPTOR(id), descriptor, sizeof descriptor);
    }
}

static void put_boot_table(struct firmware *fw)
{
    // Offsets of EFI_BOOT_SERVICES; `reserved` entries stay 0.
    static const uint16_t services[43] = {GATE_efi_raise_tpl,
                                          GATE_efi_restore_tpl,
                                          GATE_efi_allocate_pages,
                                          GATE_efi_free_pages,
                                          GATE_efi_get_memory_map,
                                          GATE_efi_allocate_pool,
                                          GATE_efi_free_pool,
                                          GATE_efi_create_event,
                                          GATE_efi_set_timer,
                                          GATE_efi_wait_for_event,
                                          GATE_efi_signal_event,
                                          GATE_efi_close_event,
                                          GATE_efi_check_event,
                                          GATE_efi_install_protocol,
                                          GATE_efi_reinstall_protocol,
                                          GATE_efi_uninstall_protocol,
                                          GATE_efi_handle_protocol,
                                          0 /* reserved */,
                                          GATE_efi_register_notify,
                                          GATE_efi_locate_handle,
                                          GATE_efi_locate_device_path,
                                          GATE_efi_install_table,
                                          GATE_efi_load_image,
                                          GATE_efi_start_image,
                                          GATE_efi_exit,
                                          GATE_efi_unload_image,
                                          GATE_efi_exit_boot_services,
                                          GATE_efi_next_monotonic,
                                          GATE_efi_stall,
                                          GATE_efi_set_watchdog,
                                          GATE_efi_connect,
                                          GATE_efi_disconnect,
                                          GATE_efi_open_protocol,
                                          GATE_efi_close_protocol,
                                          GATE_efi_open_information,
                                          GATE_efi_protocols_per_handle,
                                          GATE_efi_locate_handle_buffer,
                                          GATE_efi_locate_protocol,
                                          GATE_efi_install_multiple,
                                          GATE_efi_uninstall_multiple,
                                          GATE_efi_calculate_crc32,
                                          GATE_efi_copy_mem,
                                          GATE_efi_set_mem};
    put_header(fw, EFI_BOOT_TABLE, "BOOTSERV", BOOT_TABLE_SIZE);
    for (unsigned n = 0; n < ARRAY_LENGTH(services); n++)
        efi_put64(fw, EFI_BOOT_TABLE + 24 + 8 * n, services[n] ? EFI_BOOT_DESCRIPTOR(services[n]) : 0);
    hpvm__efi_update_crc(fw, EFI_BOOT_TABLE);
}

static void put_runtime_table(struct firmware *fw)
{
    static const uint16_t services[11] = {GATE_efi_get_time,
                                          GATE_efi_set_time,
                                          GATE_efi_get_wakeup_time,
                                          GATE_efi_set_wakeup_time,
                                          GATE_efi_set_virtual_address_map,
                                          GATE_efi_convert_pointer,
                                          GATE_efi_get_variable,
                                          GATE_efi_get_next_variable_name,
                                          GATE_efi_set_variable,
                                          GATE_efi_get_next_high_monotonic,
                                          GATE_efi_reset_system};
    put_header(fw, FW_EFI_RUNTIME_TABLE, "RUNTSERV", RUNTIME_TABLE_SIZE);
    for (unsigned n = 0; n < ARRAY_LENGTH(services); n++)
        efi_put64(fw, FW_EFI_RUNTIME_TABLE + 24 + 8 * n, FW_RUNTIME_DESCRIPTOR(services[n]));
    hpvm__efi_update_crc(fw, FW_EFI_RUNTIME_TABLE);
}

static void put_system_table(struct firmware *fw)
{
    static const uint16_t vendor[] = u"libhpvm";
    const struct efi *efi = fw->efi;
    uint8_t table[SYSTEM_TABLE_SIZE] = {0};
    efi_put(fw, FW_EFI_VENDOR, vendor, sizeof vendor);
    store64(table + 24, FW_EFI_VENDOR);
    store32(table + 32, HPVM_VERSION_MAJOR << 16 | HPVM_VERSION_MINOR);
    store64(table + 40, efi->console_handle);
    store64(table + 48, efi->console_input);
    store64(table + 56, efi->console_handle);
    store64(table + 64, efi->console_output);
    store64(table + 72, efi->console_handle);
    store64(table + 80, efi->console_output);
    store64(table + 88, FW_EFI_RUNTIME_TABLE);
    store64(table + 96, EFI_BOOT_TABLE);
    store64(table + 104, 0);
    store64(table + 112, FW_EFI_CONFIG_TABLE);
    efi_put(fw, FW_EFI_SYSTAB, table, sizeof table);
    put_header(fw, FW_EFI_SYSTAB, "IBI SYST", SYSTEM_TABLE_SIZE);
    hpvm__efi_update_crc(fw, FW_EFI_SYSTAB);
}

void hpvm__efi_leave_boot_services(struct firmware *fw)
{
    static const uint8_t nothing[48];
    efi_put(fw, FW_EFI_SYSTAB + 40, nothing, 48); // console handles and interfaces
    efi_put64(fw, FW_EFI_SYSTAB + 96, 0);         // boot services
    hpvm__efi_update_crc(fw, FW_EFI_SYSTAB);
    fw->efi->active = false;
    fw->efi->depth = 0;
    for (uint32_t n = 0; n < fw->efi->event_count; n++) {
        struct efi_event *event = &fw->efi->event[n];
        event->queued = false;
        event->used &= (event->type & EVT_RUNTIME) != 0;
    }
    fw->boot_services_gone = true;
}

bool hpvm__efi_set_table(struct firmware *fw, const void *guid, uint64_t table)
{
    uint8_t entries[FW_EFI_CONFIG_ENTRIES][24];
    uint64_t count;
    if (!hpvm__dma_read(fw->machine, FW_EFI_SYSTAB + 104, &count, 8) || count > FW_EFI_CONFIG_ENTRIES ||
        !hpvm__dma_read(fw->machine, FW_EFI_CONFIG_TABLE, entries, sizeof entries))
        return false;
    uint64_t n = 0;
    while (n < count && memcmp(entries[n], guid, 16) != 0)
        n++;
    if (table == 0) {
        if (n == count)
            return false;
        memmove(entries[n], entries[n + 1], (--count - n) * sizeof entries[0]);
        memset(entries[count], 0, sizeof entries[0]);
    } else {
        if (n == FW_EFI_CONFIG_ENTRIES)
            return false;
        memcpy(entries[n], guid, 16);
        store64(entries[n] + 16, table);
        count += n == count;
    }
    efi_put(fw, FW_EFI_CONFIG_TABLE, entries, sizeof entries);
    efi_put64(fw, FW_EFI_SYSTAB + 104, count);
    hpvm__efi_update_crc(fw, FW_EFI_SYSTAB);
    return true;
}

// The tables that the other parts of firmware have written, and the floating-point software assist.
static bool put_tables(struct firmware *fw)
{
    static const struct {
        struct efi_guid guid;
        uint64_t table;
    } tables[] = {
        {EFI_GUID(0x8868e871, 0xe4f1, 0x11d3, 0xbc, 0x22, 0x00, 0x80, 0xc7, 0x3c, 0x88, 0x81), FW_RSDP},
        {EFI_GUID(0xeb9d2d32, 0x2d88, 0x11d3, 0x9a, 0x16, 0x00, 0x90, 0x27, 0x3f, 0xc1, 0x4d), FW_SAL_SYSTAB},
        {EFI_GUID(0xeb9d2d31, 0x2d88, 0x11d3, 0x9a, 0x16, 0x00, 0x90, 0x27, 0x3f, 0xc1, 0x4d), FW_SMBIOS},
        {EFI_GUID(0xf951938d, 0x620b, 0x42ef, 0x82, 0x79, 0xa8, 0x4b, 0x79, 0x61, 0x78, 0x98), FW_HCDP},
    };
    static const struct efi_guid fpswa =
        EFI_GUID(0xc41b6531, 0x97b9, 0x11d3, 0x9a, 0x29, 0x00, 0x90, 0x27, 0x3f, 0xc1, 0x4d);
    uint64_t handle = 0;
    for (unsigned n = 0; n < ARRAY_LENGTH(tables); n++)
        if (!hpvm__efi_set_table(fw, &tables[n].guid, tables[n].table))
            return false;
    return hpvm__efi_install(fw, &handle, &fpswa, FW_FPSWA) == EFI_SUCCESS;
}

hpvm_status hpvm__efi_init(struct firmware *fw)
{
    if (!fw->efi && !(fw->efi = malloc(sizeof *fw->efi)))
        return hpvm__fail(HPVM_E_NOMEM, 0, "no memory for the firmware state (%zu bytes)", sizeof *fw->efi);
    struct efi *efi = fw->efi;
    memset(efi, 0, sizeof *efi);
    efi->active = true;
    efi->tpl = TPL_APPLICATION;
    efi->watchdog_ns = efi->poll_deadline_ns = UINT64_MAX;
    efi->shell.volume = -1;
    fw->wait_deadline_ns = UINT64_MAX;
    hpvm__efi_memory_init(fw);
    put_descriptors(fw);
    put_boot_table(fw);
    put_runtime_table(fw);
    hpvm_status status = hpvm__efi_console_init(fw);
    if (status == HPVM_OK)
        status = hpvm__efi_misc_init(fw);
    if (status == HPVM_OK)
        status = hpvm__efi_block_init(fw);
    put_system_table(fw);
    return status == HPVM_OK && !put_tables(fw) ? hpvm__fail(HPVM_E_INTERNAL, 0, "too many firmware tables")
                                                : status;
}

void hpvm__efi_destroy(struct firmware *fw)
{
    free(fw->efi);
    fw->efi = NULL;
}

const char *hpvm__efi_status_text(uint64_t status)
{
    static const char *const texts[] = {"success",          "load error",           "invalid parameter",
                                        "not supported",    "bad buffer size",      "buffer too small",
                                        "not ready",        "device error",         "write protected",
                                        "out of resources", "volume corrupted",     "volume full",
                                        "no media",         "media changed",        "not found",
                                        "access denied",    "no response",          "no mapping",
                                        "time-out",         "not started",          "already started",
                                        "aborted",          "ICMP error",           "TFTP error",
                                        "protocol error",   "incompatible version", "security violation",
                                        "CRC error",        "end of media"};
    uint64_t n = status & ~EFI_ERROR(0);
    if (status && !(status & EFI_ERROR(0)))
        return "warning";
    return n < ARRAY_LENGTH(texts) ? texts[n] : "unknown error";
}

// ---- guest memory helpers ----------------------------------------------------------------------------

int64_t hpvm__efi_read_string(struct firmware *fw, struct cpu *cpu, uint64_t address, uint16_t *out,
                              unsigned capacity)
{
    // A page at a time: what lies behind the string need not be readable.
    unsigned length = 0;
    while (length < capacity) {
        unsigned room = (unsigned)((EFI_PAGE_SIZE - (address & (EFI_PAGE_SIZE - 1))) / 2);
        unsigned want = capacity - length < room ? capacity - length : room;
        if (want == 0)
            want = 1; // an odd address at the end of a page
        if (!hpvm__fw_read(fw, cpu, address, out + length, want * 2ull))
            return -1;
        for (unsigned n = 0; n < want; n++)
            if (out[length + n] == 0)
                return length + n;
        length += want;
        address += want * 2ull;
    }
    return -1;
}

unsigned hpvm__efi_read_path(struct firmware *fw, struct cpu *cpu, uint64_t address,
                             uint8_t out[EFI_MAX_PATH])
{
    for (unsigned at = 0; at + 4 <= EFI_MAX_PATH;) {
        if (!hpvm__fw_read(fw, cpu, address + at, out + at, 4))
            return 0;
        unsigned length = load16(out + at + 2), type = out[at];
        if (length < 4 || length > EFI_MAX_PATH - at)
            return 0;
        if (length > 4 && !hpvm__fw_read(fw, cpu, address + at + 4, out + at + 4, length - 4))
            return 0;
        at += length;
        if (type == 0x7f && out[at - length + 1] == 0xff)
            return at;
    }
    return 0;
}
