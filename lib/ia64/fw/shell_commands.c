// Commands of the EFI shell.
#include "ia64/fw/efi.h"

#include <stdio.h>
#include <stdlib.h>

#include "ia64/fw/variables.h"

#define TYPE_MAX   0x100000ull // bytes that `type` shows
#define PATH_CHARS (EFI_MAX_PATH / 2)

static const struct efi_guid global_variable =
    EFI_GUID(0x8be4df61, 0x93ca, 0x11d2, 0xaa, 0x0d, 0x00, 0xe0, 0x98, 0x03, 0x2b, 0x8c);

static void command_map(struct firmware *fw, int count, char *const *arguments)
{
    (void)count, (void)arguments;
    struct efi *efi = fw->efi;
    unsigned number = 0;
    uint8_t path[EFI_MAX_PATH];
    char text[EFI_MAX_PATH];
    for (uint32_t n = 0; n < efi->volume_count; n++) {
        const struct efi_volume *volume = &efi->volume[n];
        uint64_t path_at = hpvm__efi_interface(efi, volume->handle, PROTOCOL_DEVICE_PATH);
        unsigned length = hpvm__efi_read_path(fw, fw->cpus->cpu[0], path_at, path);
        hpvm__path_text(path, length, text, sizeof text);
        if (volume->file_system)
            hpvm__efi_print(fw, "  fs%-3u : %s\n", number++, text);
        hpvm__efi_print(fw, "  blk%-2u : %s\n", n, text);
    }
    if (efi->volume_count == 0)
        hpvm__efi_print(fw, "  no disks and no DVDs\n");
}

static void command_ls(struct firmware *fw, int count, char *const *arguments)
{
    uint16_t path[PATH_CHARS];
    struct fs_node folder, node;
    char name[FS_NAME_MAX];
    struct efi_volume *volume = hpvm__shell_path(fw, count > 1 ? arguments[1] : ".", path);
    if (!volume)
        return;
    uint64_t result = hpvm__efi_file_lookup(fw, volume, path, &folder), position = 0, files = 0, bytes = 0;
    if (result != EFI_SUCCESS) {
        hpvm__efi_print(fw, "ls: %s\n", hpvm__efi_status_text(result));
        return;
    }
    struct block_reader medium = hpvm__efi_reader(fw, volume);
    bool single = !(folder.attributes & FS_ATTR_FOLDER);
    enum fs_status status = FS_OK;
    for (unsigned n = 0; n < 65536; n++) {
        if (single)
            node = folder, status = n ? FS_END : FS_OK;
        else
            status = hpvm__fs_next(&medium, &volume->fs, &folder, &position, &node);
        if (status != FS_OK)
            break;
        hpvm__shell_narrow(node.name, name, sizeof name);
        hpvm__efi_print(fw, "  %04u-%02u-%02u %02u:%02u  %s %12lu  %s\n", node.modified.year,
                        node.modified.month, node.modified.day, node.modified.hour, node.modified.minute,
                        node.attributes & FS_ATTR_FOLDER ? "<DIR>" : "     ", (unsigned long)node.size, name);
        files++;
        bytes += node.size;
    }
    hpvm__efi_print(fw, "  %lu entries, %lu bytes%s\n", (unsigned long)files, (unsigned long)bytes,
                    status == FS_END ? "" : "; the folder is damaged");
}

static void command_cd(struct firmware *fw, int count, char *const *arguments)
{
    struct shell *shell = &fw->efi->shell;
    uint16_t path[PATH_CHARS];
    struct fs_node node;
    char text[PATH_CHARS];
    struct efi_volume *volume = hpvm__shell_path(fw, count > 1 ? arguments[1] : ".", path);
    if (!volume)
        return;
    if (count < 2) {
        hpvm__shell_narrow(path, text, sizeof text);
        hpvm__efi_print(fw, "%s\n", text);
        return;
    }
    uint64_t status = hpvm__efi_file_lookup(fw, volume, path, &node);
    if (status == EFI_SUCCESS && !(node.attributes & FS_ATTR_FOLDER))
        hpvm__efi_print(fw, "cd: not a folder\n");
    else if (status != EFI_SUCCESS)
        hpvm__efi_print(fw, "cd: %s\n", hpvm__efi_status_text(status));
    else if (volume != &fw->efi->volume[shell->volume < 0 ? 0 : shell->volume] || shell->volume < 0)
        hpvm__efi_print(fw, "cd: choose the file system first\n");
    else
        memcpy(shell->folder, path, sizeof shell->folder);
}

static void command_type(struct firmware *fw, int count, char *const *arguments)
{
    uint16_t path[PATH_CHARS];
    struct fs_node node;
    struct efi_volume *volume = count > 1 ? hpvm__shell_path(fw, arguments[1], path) : NULL;
    if (count < 2)
        hpvm__efi_print(fw, "type: which file?\n");
    if (!volume)
        return;
    uint64_t status = hpvm__efi_file_lookup(fw, volume, path, &node);
    if (status != EFI_SUCCESS || node.attributes & FS_ATTR_FOLDER) {
        hpvm__efi_print(fw, "type: %s\n",
                        status == EFI_SUCCESS ? "is a folder" : hpvm__efi_status_text(status));
        return;
    }
    struct block_reader medium = hpvm__efi_reader(fw, volume);
    uint8_t data[1024];
    char text[sizeof data + 1];
    bool wide = false;
    for (uint64_t at = 0; at < node.size && at < TYPE_MAX;) {
        uint64_t length = sizeof data, used = 0;
        if (hpvm__fs_read(&medium, &volume->fs, &node, at, data, &length) != FS_OK || length == 0) {
            hpvm__efi_print(fw, "\ntype: the file is damaged\n");
            return;
        }
        if (at == 0)
            wide = length >= 2 && load16(data) == 0xfeff;
        for (uint64_t n = 0; n < length; n += wide ? 2 : 1) {
            unsigned c = wide && n + 1 < length ? load16(data + n) : data[n];
            if (c == '\n' || c == '\t' || (c >= 32 && c < 127))
                text[used++] = (char)c;
            else if (c != '\r' && c != 0xfeff)
                text[used++] = '.';
        }
        text[used] = 0;
        hpvm__efi_print(fw, "%s", text);
        at += length;
    }
    hpvm__efi_print(fw, node.size > TYPE_MAX ? "\n(cut off)\n" : "\n");
}

static void command_memmap(struct firmware *fw, int count, char *const *arguments)
{
    static const char *const names[EFI_MEMORY_TYPES] = {
        "reserved",  "LoaderCode", "LoaderData", "BS_code",  "BS_data",  "RT_code",   "RT_data",
        "available", "unusable",   "ACPI_recl",  "ACPI_NVS", "MemMapIO", "MemPortIO", "PAL_code"};
    (void)count, (void)arguments;
    const struct efi *efi = fw->efi;
    hpvm__efi_print(fw, "Type        Start            End              Pages    Attributes\n");
    for (uint32_t n = 0; n < efi->range_count; n++) {
        const struct efi_range *range = &efi->range[n];
        hpvm__efi_print(fw, "%-11s %016lX %016lX %08lX %016lX\n",
                        range->type < EFI_MEMORY_TYPES ? names[range->type] : "loader's",
                        (unsigned long)range->start,
                        (unsigned long)(range->start + (range->pages << EFI_PAGE_SHIFT) - 1),
                        (unsigned long)range->pages, (unsigned long)range->attribute);
    }
}

static void command_ver(struct firmware *fw, int count, char *const *arguments)
{
    (void)count, (void)arguments;
    hpvm__efi_print(fw, "EFI specification 1.10, libhpvm %d.%d.%d, machine type %s\n", HPVM_VERSION_MAJOR,
                    HPVM_VERSION_MINOR, HPVM_VERSION_PATCH, PLATFORM_MACHINE_TYPE);
}

static void command_reset(struct firmware *fw, int count, char *const *arguments)
{
    if (count > 1 && strcmp(arguments[1], "-s") == 0)
        hpvm__machine_request(fw->machine, REQUEST_POWER_OFF, "EFI shell: reset -s");
    else
        hpvm__machine_request(fw->machine, REQUEST_RESET, "EFI shell: reset");
}

static void command_cls(struct firmware *fw, int count, char *const *arguments)
{
    (void)count, (void)arguments;
    hpvm__efi_print(fw, "\x1b[2J\x1b[H");
}

// ---- boot options ------------------------------------------------------------------------------------

#define ORDER_MAX 256u

static const struct variable *find(struct firmware *fw, const char *name)
{
    uint16_t wide[16];
    uint32_t length = 0;
    for (; name[length] && length < ARRAY_LENGTH(wide); length++)
        wide[length] = (uint8_t)name[length];
    return hpvm__variable_find(fw->variables, &global_variable, wide, length);
}

static uint64_t set(struct firmware *fw, const char *name, const void *data, uint64_t size)
{
    uint16_t wide[16];
    uint32_t length = 0;
    for (; name[length] && length < ARRAY_LENGTH(wide); length++)
        wide[length] = (uint8_t)name[length];
    return hpvm__variable_set(fw->variables, &global_variable, wide, length,
                              VARIABLE_NON_VOLATILE | VARIABLE_BOOT_ACCESS | VARIABLE_RUNTIME, data, size);
}

static unsigned get_order(struct firmware *fw, uint16_t order[ORDER_MAX])
{
    const struct variable *variable = find(fw, "BootOrder");
    unsigned count = variable ? variable->data_size / 2 : 0;
    count = count < ORDER_MAX ? count : ORDER_MAX;
    if (count)
        memcpy(order, variable->data, count * 2);
    return count;
}

static void dump_option(struct firmware *fw, unsigned place, uint16_t number)
{
    char name[16], text[EFI_MAX_PATH], description[128];
    unsigned at = 6, length = 0;
    snprintf(name, sizeof name, "Boot%04X", number);
    const struct variable *variable = find(fw, name);
    if (!variable || variable->data_size < 8) {
        hpvm__efi_print(fw, "%02u. %s: missing\n", place, name);
        return;
    }
    for (; at + 2 <= variable->data_size && load16(variable->data + at); at += 2)
        if (length + 1 < sizeof description)
            description[length++] = (char)load16(variable->data + at);
    description[length] = 0;
    at += 2;
    hpvm__path_text(variable->data + at, at < variable->data_size ? variable->data_size - at : 0, text,
                    sizeof text);
    hpvm__efi_print(fw, "%02u. %s \"%s\" %s%s\n", place, name, description, text,
                    load32(variable->data) & 1 ? "" : " (not active)");
}

static void add_option(struct firmware *fw, unsigned place, const char *file, const char *description)
{
    uint16_t path[PATH_CHARS], order[ORDER_MAX + 1];
    uint8_t device_path[EFI_MAX_PATH], option[EFI_MAX_PATH + 2 * SHELL_LINE + 16];
    struct fs_node node;
    char name[16];
    struct efi_volume *volume = hpvm__shell_path(fw, file, path);
    if (!volume)
        return;
    if (hpvm__efi_file_lookup(fw, volume, path, &node) != EFI_SUCCESS) {
        hpvm__efi_print(fw, "bcfg: no such file\n");
        return;
    }
    unsigned length = hpvm__shell_file_path(fw, volume, path, device_path), at = 6,
             count = get_order(fw, order);
    uint16_t number = 0;
    do // the lowest number that is free
        snprintf(name, sizeof name, "Boot%04X", number);
    while (find(fw, name) && number++ < 0xfff);
    if (!length || count == ORDER_MAX || number > 0xfff) {
        hpvm__efi_print(fw, "bcfg: no room for another option\n");
        return;
    }
    store32(option, 1); // active
    store16(option + 4, (uint16_t)length);
    for (const char *c = description; at == 6 || c[-1]; c++, at += 2)
        store16(option + at, (uint8_t)*c);
    memcpy(option + at, device_path, length);
    uint64_t status = set(fw, name, option, at + length);
    place = place < count ? place : count;
    memmove(order + place + 1, order + place, (count - place) * 2);
    order[place] = number;
    if (status == EFI_SUCCESS)
        status = set(fw, "BootOrder", order, (count + 1) * 2);
    hpvm__efi_print(fw, status == EFI_SUCCESS ? "%s added\n" : "bcfg: %s cannot be stored\n", name);
}

static void change_order(struct firmware *fw, unsigned from, long to) // to < 0: remove
{
    uint16_t order[ORDER_MAX];
    unsigned count = get_order(fw, order);
    if (from >= count || to >= (long)count) {
        hpvm__efi_print(fw, "bcfg: there are %u options\n", count);
        return;
    }
    uint16_t number = order[from];
    memmove(order + from, order + from + 1, (count - from - 1) * 2);
    if (to >= 0) {
        memmove(order + to + 1, order + to, (count - 1 - (unsigned)to) * 2);
        order[to] = number;
        set(fw, "BootOrder", order, count * 2);
        return;
    }
    char name[16];
    snprintf(name, sizeof name, "Boot%04X", number);
    set(fw, "BootOrder", order, (count - 1) * 2);
    set(fw, name, NULL, 0);
}

static void command_bcfg(struct firmware *fw, int count, char *const *arguments)
{
    uint16_t order[ORDER_MAX];
    if (count >= 3 && strcmp(arguments[1], "boot") == 0) {
        unsigned place = count > 3 ? (unsigned)strtoul(arguments[3], NULL, 10) : 0;
        if (strcmp(arguments[2], "dump") == 0) {
            unsigned options = get_order(fw, order);
            for (unsigned n = 0; n < options; n++)
                dump_option(fw, n, order[n]);
            hpvm__efi_print(fw, "%u boot options\n", options);
            return;
        }
        if (strcmp(arguments[2], "add") == 0 && count == 6) {
            add_option(fw, place, arguments[4], arguments[5]);
            return;
        }
        if (strcmp(arguments[2], "rm") == 0 && count == 4) {
            change_order(fw, place, -1);
            return;
        }
        if (strcmp(arguments[2], "mv") == 0 && count == 5) {
            change_order(fw, place, (long)(strtoul(arguments[4], NULL, 10) & 0xffff));
            return;
        }
    }
    hpvm__efi_print(fw, "bcfg boot dump | add PLACE FILE \"DESCRIPTION\" | rm PLACE | mv FROM TO\n");
}

// ---- table -------------------------------------------------------------------------------------------

static void command_help(struct firmware *fw, int count, char *const *arguments);

static const struct {
    const char *name;
    void (*run)(struct firmware *fw, int count, char *const *arguments);
    const char *text;
} commands[] = {
    {"bcfg", command_bcfg, "show and change the boot options"},
    {"cat", command_type, NULL},
    {"cd", command_cd, "change the current folder"},
    {"cls", command_cls, "clear the screen"},
    {"dir", command_ls, NULL},
    {"help", command_help, "this list"},
    {"ls", command_ls, "list a folder"},
    {"map", command_map, "list file systems and block devices"},
    {"memmap", command_memmap, "show the memory map"},
    {"reset", command_reset, "reset the machine; -s switches it off"},
    {"type", command_type, "show a file"},
    {"ver", command_ver, "show versions"},
};

static void command_help(struct firmware *fw, int count, char *const *arguments)
{
    (void)count, (void)arguments;
    for (unsigned n = 0; n < ARRAY_LENGTH(commands); n++)
        if (commands[n].text)
            hpvm__efi_print(fw, "  %-7s %s\n", commands[n].name, commands[n].text);
    hpvm__efi_print(fw, "  exit    leave the shell and try the boot options again\n"
                        "  fs0:    choose a file system; any other word starts a program\n");
}

bool hpvm__shell_command(struct firmware *fw, int count, char *const *arguments)
{
    for (unsigned n = 0; n < ARRAY_LENGTH(commands); n++) {
        if (strcasecmp(arguments[0], commands[n].name) == 0) {
            commands[n].run(fw, count, arguments);
            return true;
        }
    }
    return false;
}
