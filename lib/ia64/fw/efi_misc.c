// Small boot services, and the Unicode Collation protocol.
#include "ia64/fw/efi.h"

#include "core/crc32.h"

#define COPY_CHUNK 65536ull

EFI_SERVICE(efi_next_monotonic)
{
    return efi_write64(fw, cpu, fw_argument(cpu, 0), ++efi->monotonic) ? EFI_SUCCESS : EFI_INVALID_PARAMETER;
}

EFI_SERVICE(efi_stall)
{
    uint64_t now = hpvm__clock_now(&fw->machine->clock), microseconds = fw_argument(cpu, 0);
    if (efi->stall_deadline_ns == 0)
        efi->stall_deadline_ns =
            now + (microseconds < UINT64_MAX / 2000 ? microseconds * 1000 : UINT64_MAX / 2);
    if (now < efi->stall_deadline_ns)
        return SERVICE_WAIT;
    efi->stall_deadline_ns = 0;
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_set_watchdog)
{
    uint64_t seconds = fw_argument(cpu, 0);
    if (seconds && fw_argument(cpu, 1) <= 0xffff && fw_argument(cpu, 1) != 0)
        return EFI_INVALID_PARAMETER; // codes up to 0xffff are firmware's own
    efi->watchdog_ns = seconds == 0 ? UINT64_MAX
                       : seconds < UINT64_MAX / 2000000000ull
                           ? hpvm__clock_now(&fw->machine->clock) + seconds * 1000000000ull
                           : UINT64_MAX;
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_calculate_crc32)
{
    uint64_t data = fw_argument(cpu, 0), size = fw_argument(cpu, 1), where = fw_argument(cpu, 2);
    uint8_t chunk[4096];
    uint32_t crc = 0;
    if (data == 0 || size == 0 || where == 0 || size > 0x40000000)
        return EFI_INVALID_PARAMETER;
    while (size) {
        uint64_t length = size < sizeof chunk ? size : sizeof chunk;
        if (!hpvm__fw_read(fw, cpu, data, chunk, length))
            return EFI_INVALID_PARAMETER;
        crc = hpvm__crc32(crc, chunk, length);
        data += length;
        size -= length;
    }
    return hpvm__fw_write(fw, cpu, where, &crc, sizeof crc) ? EFI_SUCCESS : EFI_INVALID_PARAMETER;
}

// CopyMem and SetMem have no result; a bad range ends them.
EFI_SERVICE(efi_copy_mem)
{
    uint64_t to = fw_argument(cpu, 0), from = fw_argument(cpu, 1), length = fw_argument(cpu, 2);
    uint8_t chunk[COPY_CHUNK];
    bool down = to > from && to - from < length; // overlapping: copy from the end
    while (length) {
        uint64_t size = length < COPY_CHUNK ? length : COPY_CHUNK, at = down ? length - size : 0;
        if (!hpvm__fw_read(fw, cpu, from + at, chunk, size) ||
            !hpvm__fw_write(fw, cpu, to + at, chunk, size)) {
            hpvm__log_guest(fw->machine, "efi", "CopyMem outside of memory at 0x%lx",
                            (unsigned long)(to + at));
            break;
        }
        length -= size;
        if (!down) {
            to += size;
            from += size;
        }
    }
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_set_mem)
{
    uint64_t to = fw_argument(cpu, 0), length = fw_argument(cpu, 1);
    uint8_t chunk[COPY_CHUNK];
    memset(chunk, (int)(fw_argument(cpu, 2) & 0xff), length < COPY_CHUNK ? length : COPY_CHUNK);
    while (length) {
        uint64_t size = length < COPY_CHUNK ? length : COPY_CHUNK;
        if (!hpvm__fw_write(fw, cpu, to, chunk, size)) {
            hpvm__log_guest(fw->machine, "efi", "SetMem outside of memory at 0x%lx", (unsigned long)to);
            break;
        }
        to += size;
        length -= size;
    }
    return EFI_SUCCESS;
}

// ---- Unicode Collation -------------------------------------------------------------------------------

#define STRING_MAX 4096

EFI_SERVICE(efi_collate)
{
    uint16_t a[STRING_MAX], b[STRING_MAX];
    if (hpvm__efi_read_string(fw, cpu, fw_argument(cpu, 1), a, STRING_MAX) < 0 ||
        hpvm__efi_read_string(fw, cpu, fw_argument(cpu, 2), b, STRING_MAX) < 0)
        return 1;
    unsigned n = 0;
    while (a[n] && hpvm__fs_upper(a[n]) == hpvm__fs_upper(b[n]))
        n++;
    // INTN; a negative value must not look like a request to the dispatcher, and -1 does not.
    return (uint64_t)((int64_t)hpvm__fs_upper(a[n]) - hpvm__fs_upper(b[n]));
}

// '*', '?' and [sets] of characters or ranges. Iterative: only the last '*' is ever taken up again.
static bool match(const uint16_t *text, const uint16_t *pattern)
{
    const uint16_t *star = NULL, *resume = NULL;
    while (*text) {
        bool same = false;
        const uint16_t *next = pattern + 1;
        if (*pattern == '*') {
            star = pattern++;
            resume = text;
            continue;
        }
        if (*pattern == '?') {
            same = true;
        } else if (*pattern == '[') {
            uint16_t c = hpvm__fs_upper(*text);
            while (*next && *next != ']') {
                uint16_t low = hpvm__fs_upper(*next), high = low;
                if (next[1] == '-' && next[2] && next[2] != ']') {
                    high = hpvm__fs_upper(next[2]);
                    next += 2;
                }
                same |= c >= low && c <= high;
                next++;
            }
            next += *next == ']';
        } else {
            same = *pattern && hpvm__fs_upper(*pattern) == hpvm__fs_upper(*text);
        }
        if (same) {
            pattern = next;
            text++;
        } else if (star) {
            pattern = star + 1;
            text = ++resume;
        } else {
            return false;
        }
    }
    while (*pattern == '*')
        pattern++;
    return *pattern == 0;
}

EFI_SERVICE(efi_collation_match)
{
    uint16_t text[STRING_MAX], pattern[STRING_MAX];
    return hpvm__efi_read_string(fw, cpu, fw_argument(cpu, 1), text, STRING_MAX) >= 0 &&
           hpvm__efi_read_string(fw, cpu, fw_argument(cpu, 2), pattern, STRING_MAX) >= 0 &&
           match(text, pattern);
}

static uint16_t lower(uint16_t c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 0xc0 && c <= 0xde && c != 0xd7) ? (uint16_t)(c + 32) : c;
}

static void change_case(struct firmware *fw, struct cpu *cpu, uint16_t (*change)(uint16_t))
{
    uint16_t text[STRING_MAX];
    uint64_t address = fw_argument(cpu, 1);
    int64_t length = hpvm__efi_read_string(fw, cpu, address, text, STRING_MAX);
    for (int64_t n = 0; n < length; n++)
        text[n] = change(text[n]);
    if (length > 0)
        hpvm__fw_write(fw, cpu, address, text, (uint64_t)length * 2);
}

EFI_SERVICE(efi_collation_lower)
{
    change_case(fw, cpu, lower);
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_collation_upper)
{
    change_case(fw, cpu, hpvm__fs_upper);
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_collation_from_fat) // (This, size, 8-bit text, UCS-2 out)
{
    uint8_t text[STRING_MAX];
    uint16_t wide[STRING_MAX];
    uint64_t size = fw_argument(cpu, 1), n = 0;
    if (size >= STRING_MAX || !hpvm__fw_read(fw, cpu, fw_argument(cpu, 2), text, size))
        return EFI_SUCCESS;
    for (; n < size && text[n]; n++)
        wide[n] = text[n];
    wide[n++] = 0;
    hpvm__fw_write(fw, cpu, fw_argument(cpu, 3), wide, n * 2);
    return EFI_SUCCESS;
}

EFI_SERVICE(
    efi_collation_to_fat) // (This, UCS-2 text, size, 8-bit out); true: the name does not fit 8.3 characters
{
    static const char legal[] = "!#$%&'()-@^_`{}~";
    uint16_t wide[STRING_MAX];
    uint8_t text[STRING_MAX];
    uint64_t size = fw_argument(cpu, 2), used = 0;
    bool changed = false;
    if (hpvm__efi_read_string(fw, cpu, fw_argument(cpu, 1), wide, STRING_MAX) < 0)
        return true;
    if (size > STRING_MAX)
        size = STRING_MAX;
    for (unsigned n = 0; wide[n] && used < size; n++) {
        uint16_t c = hpvm__fs_upper(wide[n]);
        if (c == '.' || c == ' ')
            continue;
        bool plain = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c < 128 && strchr(legal, c));
        text[used++] = plain ? (uint8_t)c : '_';
        changed |= !plain;
    }
    if (used < size)
        text[used++] = 0;
    hpvm__fw_write(fw, cpu, fw_argument(cpu, 3), text, used);
    return changed;
}

hpvm_status hpvm__efi_misc_init(struct firmware *fw)
{
    static const uint16_t functions[] = {
        GATE_efi_collate,         GATE_efi_collation_match,    GATE_efi_collation_lower,
        GATE_efi_collation_upper, GATE_efi_collation_from_fat, GATE_efi_collation_to_fat};
    uint64_t interface[7], handle = 0;
    uint64_t languages = hpvm__efi_pool_copy(fw, "eng", 4);
    for (unsigned n = 0; n < ARRAY_LENGTH(functions); n++)
        interface[n] = EFI_BOOT_DESCRIPTOR(functions[n]);
    interface[6] = languages;
    uint64_t address = hpvm__efi_pool_copy(fw, interface, sizeof interface);
    if (!languages || !address ||
        hpvm__efi_install(fw, &handle, &hpvm__efi_guid[PROTOCOL_COLLATION], address) != EFI_SUCCESS)
        return hpvm__fail(HPVM_E_NOMEM, 0, "no guest memory for the firmware's protocols");
    return HPVM_OK;
}
