// The EFI shell: prompt, line editing, paths, starting programs. The commands are in shell_commands.c.
#include "ia64/fw/efi.h"

#include <stdlib.h>
#include <stdio.h>

void hpvm__shell_narrow(const uint16_t *text, char *out, size_t size)
{
    size_t n = 0;
    for (; text[n] && n + 1 < size; n++)
        out[n] = text[n] >= 32 && text[n] < 127 ? (char)text[n] : '?';
    out[n] = 0;
}

static void widen(const char *text, uint16_t *out, unsigned capacity)
{
    unsigned n = 0;
    for (; text[n] && n + 1 < capacity; n++)
        out[n] = (uint8_t)text[n];
    out[n] = 0;
}

// ---- volumes and paths -------------------------------------------------------------------------------

int hpvm__shell_volume(const struct efi *efi, const char *name)
{
    if ((name[0] | 32) != 'f' || (name[1] | 32) != 's' || name[2] < '0' || name[2] > '9')
        return -1;
    char *end;
    unsigned long wanted = strtoul(name + 2, &end, 10), number = 0;
    if (*end && *end != ':')
        return -1;
    for (uint32_t n = 0; n < efi->volume_count; n++)
        if (efi->volume[n].file_system && number++ == wanted)
            return (int)n;
    return -1;
}

struct efi_volume *hpvm__shell_path(struct firmware *fw, const char *argument,
                                    uint16_t path[EFI_MAX_PATH / 2])
{
    struct efi *efi = fw->efi;
    int volume = efi->shell.volume;
    const char *colon = strchr(argument, ':');
    uint16_t wide[SHELL_LINE];
    if (colon) {
        volume = hpvm__shell_volume(efi, argument);
        argument = colon + 1;
    }
    if (volume < 0 || (uint32_t)volume >= efi->volume_count) {
        hpvm__efi_print(fw, colon ? "No such file system; 'map' lists them.\n"
                                  : "No current file system; choose one with 'fs0:'.\n");
        return NULL;
    }
    widen(argument, wide, ARRAY_LENGTH(wide));
    // The current folder counts on the current volume only.
    const uint16_t *base = volume == efi->shell.volume && efi->shell.folder[1] ? efi->shell.folder : u"";
    if (!hpvm__fs_normalize(path, EFI_MAX_PATH / 2, base, wide)) {
        hpvm__efi_print(fw, "The path is too long.\n");
        return NULL;
    }
    return &efi->volume[volume];
}

unsigned hpvm__shell_file_path(struct firmware *fw, const struct efi_volume *volume, const uint16_t *file,
                               uint8_t path[EFI_MAX_PATH])
{
    uint64_t path_at = hpvm__efi_interface(fw->efi, volume->handle, PROTOCOL_DEVICE_PATH);
    if (!hpvm__efi_read_path(fw, fw->cpus->cpu[0], path_at, path))
        return 0;
    unsigned length = hpvm__path_length(path, EFI_MAX_PATH);
    unsigned node =
        length + 4 < EFI_MAX_PATH ? hpvm__path_file(path + length, EFI_MAX_PATH - length - 4, file) : 0;
    if (!node)
        return 0;
    length += node;
    return length + hpvm__path_end(path + length);
}

// ---- programs ----------------------------------------------------------------------------------------

// Finds "name", else "name.efi".
static struct efi_volume *find_program(struct firmware *fw, const char *name, uint16_t path[EFI_MAX_PATH / 2])
{
    char with_suffix[SHELL_LINE + 4];
    struct fs_node node;
    for (unsigned attempt = 0; attempt < 2; attempt++) {
        snprintf(with_suffix, sizeof with_suffix, "%s%s", name, attempt ? ".efi" : "");
        struct efi_volume *volume = hpvm__shell_path(fw, with_suffix, path);
        if (!volume)
            return NULL;
        if (hpvm__efi_file_lookup(fw, volume, path, &node) == EFI_SUCCESS &&
            !(node.attributes & FS_ATTR_FOLDER))
            return volume;
    }
    hpvm__efi_print(fw, "'%s' is not a command or a program; 'help' lists the commands.\n", name);
    return NULL;
}

static bool start_program(struct firmware *fw, struct cpu *cpu, const char *line, const char *name)
{
    uint16_t path[EFI_MAX_PATH / 2], options[SHELL_LINE];
    uint8_t device_path[EFI_MAX_PATH];
    const char *why;
    uint64_t handle;
    struct efi_volume *volume = find_program(fw, name, path);
    if (!volume)
        return false;
    unsigned length = hpvm__shell_file_path(fw, volume, path, device_path);
    uint64_t status =
        length ? hpvm__efi_image_load_path(fw, device_path, length, 0, &handle, &why) : EFI_INVALID_PARAMETER;
    if (status != EFI_SUCCESS) {
        hpvm__efi_print(fw, "%s: cannot be loaded: %s\n", name, length ? why : "the path is too long");
        return false;
    }
    // Programs get the whole command line.
    widen(line, options, ARRAY_LENGTH(options));
    uint32_t size = 2 * ((uint32_t)strlen(line) + 1);
    uint64_t options_at = hpvm__efi_pool_copy(fw, options, size);
    hpvm__efi_image_options(fw, hpvm__efi_image_of(fw->efi, handle), options_at, options_at ? size : 0);
    return hpvm__boot_start(fw, cpu, handle, name) == SERVICE_REDIRECTED;
}

// ---- lines -------------------------------------------------------------------------------------------

// Splits at blanks; double quotes hold words together. `line` is cut up.
static int split(char *line, char *arguments[SHELL_ARGUMENTS])
{
    int count = 0;
    for (;;) {
        while (*line == ' ' || *line == '\t')
            line++;
        if (*line == 0 || count == SHELL_ARGUMENTS)
            return count;
        char *out = line;
        bool quoted = false;
        arguments[count++] = line;
        for (; *line && (quoted || (*line != ' ' && *line != '\t')); line++) {
            if (*line == '"')
                quoted = !quoted;
            else
                *out++ = *line;
        }
        bool end = *line == 0;
        *out = 0;
        line += !end;
    }
}

static enum shell_result run_line(struct firmware *fw, struct cpu *cpu)
{
    struct shell *shell = &fw->efi->shell;
    char line[SHELL_LINE], whole[SHELL_LINE], *arguments[SHELL_ARGUMENTS];
    snprintf(line, sizeof line, "%s", shell->line);
    snprintf(whole, sizeof whole, "%s", shell->line);
    shell->length = 0;
    shell->prompted = false;
    int count = split(line, arguments);
    if (count == 0)
        return SHELL_WAIT;
    snprintf(shell->last, sizeof shell->last, "%s", whole);
    if (strcasecmp(arguments[0], "exit") == 0)
        return SHELL_EXIT;
    size_t length = strlen(arguments[0]);
    if (length > 1 && arguments[0][length - 1] == ':') {
        int volume = hpvm__shell_volume(fw->efi, arguments[0]);
        if (volume < 0) {
            hpvm__efi_print(fw, "No such file system; 'map' lists them.\n");
        } else {
            shell->volume = volume;
            shell->folder[0] = '\\';
            shell->folder[1] = 0;
        }
        return SHELL_WAIT;
    }
    if (hpvm__shell_command(fw, count, arguments))
        return SHELL_WAIT;
    return start_program(fw, cpu, whole, arguments[0]) ? SHELL_STARTED : SHELL_WAIT;
}

static void prompt(struct firmware *fw)
{
    struct efi *efi = fw->efi;
    char folder[EFI_MAX_PATH / 2];
    unsigned number = 0;
    if (efi->shell.volume < 0) {
        hpvm__efi_print(fw, "\nShell> ");
    } else {
        for (int32_t n = 0; n < efi->shell.volume; n++)
            number += efi->volume[n].file_system != 0;
        hpvm__shell_narrow(efi->shell.folder, folder, sizeof folder);
        hpvm__efi_print(fw, "\nfs%u:%s> ", number, folder);
    }
    efi->shell.prompted = true;
}

static void replace_line(struct firmware *fw, const char *text)
{
    struct shell *shell = &fw->efi->shell;
    for (; shell->length; shell->length--)
        hpvm__efi_print(fw, "\b \b");
    snprintf(shell->line, sizeof shell->line, "%s", text);
    shell->length = (uint32_t)strlen(shell->line);
    hpvm__efi_print(fw, "%s", shell->line);
}

// Takes one key into the line. True: the line is complete.
static bool edit(struct firmware *fw, struct efi_key key)
{
    enum { SCAN_UP = 1, SCAN_DOWN = 2, SCAN_ESC = 0x17 };
    struct shell *shell = &fw->efi->shell;
    if (key.unicode == '\r') {
        hpvm__efi_print(fw, "\n");
        shell->line[shell->length] = 0;
        return true;
    }
    if (key.unicode == '\b') {
        if (shell->length) {
            shell->length--;
            hpvm__efi_print(fw, "\b \b");
        }
    } else if (key.scan == SCAN_UP) {
        replace_line(fw, shell->last);
    } else if (key.scan == SCAN_DOWN || key.scan == SCAN_ESC || key.unicode == 3 || key.unicode == 21) {
        replace_line(fw, "");
    } else if (key.unicode >= 32 && key.unicode < 127 && shell->length + 1 < sizeof shell->line) {
        shell->line[shell->length++] = (char)key.unicode;
        hpvm__efi_print(fw, "%c", key.unicode);
    }
    return false;
}

enum shell_result hpvm__shell_step(struct firmware *fw, struct cpu *cpu)
{
    char *const map[] = {(char[]){"map"}};
    struct shell *shell = &fw->efi->shell;
    struct efi_key key;
    if (!shell->shown) {
        shell->shown = true;
        hpvm__efi_print(fw, "\nEFI shell. 'help' lists the commands, 'exit' tries to boot again.\n");
        hpvm__shell_command(fw, 1, map);
    }
    for (;;) {
        if (!shell->prompted)
            prompt(fw);
        if (!hpvm__efi_key_get(fw, &key))
            return SHELL_WAIT;
        if (!edit(fw, key))
            continue;
        enum shell_result result = run_line(fw, cpu);
        if (result != SHELL_WAIT)
            return result;
    }
}
