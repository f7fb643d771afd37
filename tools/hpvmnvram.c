// hpvmnvram: list, edit, export and import the EFI variables of a guest.
#include <errno.h>
#include <fcntl.h>
#include <hpvm/hpvm.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli_common.h"
#include "command_common.h"

#define PROGRAM "hpvmnvram"

static const uint8_t efi_global[16] = {0x61, 0xdf, 0xe4, 0x8b, 0xca, 0x93, 0xd2, 0x11,
                                       0xaa, 0x0d, 0x00, 0xe0, 0x98, 0x03, 0x2b, 0x8c};

struct edit {
    bool list, set, delete, verbose;
    const char *name, *value; // -s NAME=HEX, -d NAME
    const char *export_path, *import_path;
    uint8_t vendor[16];
    uint32_t attributes;
    unsigned actions; // that were asked for
};

// ---- texts -------------------------------------------------------------------------------------------

// The first three fields of a GUID stand in memory little endian.
static const uint8_t guid_order[16] = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};

static void print_guid(const uint8_t guid[16])
{
    for (unsigned n = 0; n < 16; n++)
        printf("%s%02x", n == 4 || n == 6 || n == 8 || n == 10 ? "-" : "", guid[guid_order[n]]);
}

static bool parse_guid(const char *text, uint8_t guid[16])
{
    for (unsigned n = 0; n < 16; n++) {
        unsigned byte;
        int used = 0;
        if ((n == 4 || n == 6 || n == 8 || n == 10) && *text++ != '-')
            return false;
        if (sscanf(text, "%2x%n", &byte, &used) != 1 || used != 2)
            return false;
        guid[guid_order[n]] = (uint8_t)byte;
        text += 2;
    }
    return !*text;
}

static uint32_t parse_attributes(const char *text)
{
    uint32_t attributes = 0;
    char copy[64];
    snprintf(copy, sizeof copy, "%s", text);
    for (char *at = copy, *part; (part = strsep(&at, ","));)
        if (strcasecmp(part, "nv") == 0)
            attributes |= HPVM_NVRAM_NON_VOLATILE;
        else if (strcasecmp(part, "bs") == 0)
            attributes |= HPVM_NVRAM_BOOT_ACCESS;
        else if (strcasecmp(part, "rt") == 0)
            attributes |= HPVM_NVRAM_RUNTIME;
        else
            return 0;
    return attributes;
}

// Two hexadecimal digits a byte, blanks between bytes allowed. NULL: not that.
static uint8_t *parse_hex(const char *text, size_t *size)
{
    uint8_t *data = malloc(strlen(text) / 2 + 1);
    size_t length = 0;
    while (data && *text) {
        unsigned byte;
        int used = 0;
        if (*text == ' ') {
            text++;
            continue;
        }
        if (sscanf(text, "%2x%n", &byte, &used) != 1 || used != 2) {
            free(data);
            return NULL;
        }
        data[length++] = (uint8_t)byte;
        text += 2;
    }
    *size = length;
    return data;
}

static void print_variable(const hpvm_nvram_variable *v, bool verbose)
{
    const uint8_t *data = v->data;
    print_guid(v->vendor);
    printf(" %s%s%s %6zu ", v->attributes & HPVM_NVRAM_NON_VOLATILE ? "NV" : "",
           v->attributes & HPVM_NVRAM_BOOT_ACCESS ? "+BS" : "",
           v->attributes & HPVM_NVRAM_RUNTIME ? "+RT" : "", v->data_size);
    for (uint32_t n = 0; n < v->name_length; n++)
        if (v->name[n] >= 0x20 && v->name[n] < 0x7f)
            putchar(v->name[n]);
        else
            printf("\\u%04x", v->name[n]);
    printf("\n");
    for (size_t n = 0; verbose && n < v->data_size; n++)
        printf("%s%02x%s", n % 32 == 0 ? "    " : " ", data[n],
               n % 32 == 31 || n + 1 == v->data_size ? "\n" : "");
}

// ---- work --------------------------------------------------------------------------------------------

static bool set_variable(hpvm_nvram *nvram, const struct edit *edit)
{
    hpvm_nvram_variable v = HPVM_NVRAM_VARIABLE_INIT;
    uint16_t name[512];
    size_t length = strlen(edit->name), size = 0;
    uint8_t *data = NULL;
    if (length > 512 || length == 0) {
        cli_error(PROGRAM, "ERROR: a name has 1 to 512 characters");
        return false;
    }
    for (size_t n = 0; n < length; n++)
        name[n] = (unsigned char)edit->name[n];
    if (edit->set && (!(data = parse_hex(edit->value, &size)) || !size)) {
        cli_error(PROGRAM, "ERROR: -s %s=...: the value is not made of bytes with two hexadecimal digits",
                  edit->name);
        free(data);
        return false;
    }
    memcpy(v.vendor, edit->vendor, sizeof v.vendor);
    v.attributes = edit->attributes;
    v.name = name;
    v.name_length = (uint32_t)length;
    v.data = data;
    v.data_size = size;
    bool good = hpvm_nvram_set(nvram, &v) == HPVM_OK;
    if (!good)
        cli_error(PROGRAM, "ERROR: %s: %s", edit->name, hpvm_last_error()->message);
    free(data);
    return good;
}

static bool write_file(const char *path, const void *data, size_t size)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool good = fd >= 0 && write(fd, data, size) == (ssize_t)size;
    int error = errno;
    if (fd >= 0 && close(fd) < 0 && good) {
        error = errno;
        good = false;
    }
    if (!good) {
        cli_error(PROGRAM, "ERROR: %s: %s", path, strerror(error));
        if (fd >= 0)
            unlink(path);
    }
    return good;
}

static void *read_file(const char *path, size_t *size)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    struct stat info;
    void *data = NULL;
    ssize_t got = -1;
    if (fd >= 0 && fstat(fd, &info) == 0) {
        if (!S_ISREG(info.st_mode) || info.st_size > (off_t)HPVM_NVRAM_IMAGE_MAX)
            errno = EFBIG;
        else if ((data = malloc((size_t)info.st_size + 1)))
            got = read(fd, data, (size_t)info.st_size);
    }
    if (got < 0) {
        cli_error(PROGRAM, "ERROR: %s: %s", path, strerror(errno));
        free(data);
        data = NULL;
    }
    if (fd >= 0)
        close(fd);
    *size = got > 0 ? (size_t)got : 0;
    return data;
}

static bool store(struct client *client, const struct target *target, const void *image, size_t size)
{
    Rpc__Request request = RPC__REQUEST__INIT;
    request.operation = RPC__OPERATION__NVRAM_WRITE;
    client_target_set(target, &request);
    request.has_data = true;
    request.data.data = (uint8_t *)image;
    request.data.len = size;
    return client_run(client, &request);
}

static bool import(struct client *client, const struct target *target, const char *path)
{
    size_t size;
    void *image = read_file(path, &size);
    hpvm_nvram *nvram;
    bool good = image != NULL;
    if (good && hpvm_nvram_parse(&nvram, image, size) != HPVM_OK) {
        cli_error(PROGRAM, "ERROR: %s: %s", path, hpvm_last_error()->message);
        good = false;
    } else if (good) {
        hpvm_nvram_free(nvram);
        good = store(client, target, image, size);
    }
    free(image);
    return good;
}

static bool work_on(struct client *client, const struct target *target, const struct edit *edit,
                    hpvm_nvram *nvram)
{
    static uint8_t image[HPVM_NVRAM_IMAGE_MAX];
    size_t size = sizeof image;
    if ((edit->set || edit->delete) && !set_variable(nvram, edit))
        return false;
    if ((edit->set || edit->delete || edit->export_path) &&
        hpvm_nvram_image(nvram, image, &size) != HPVM_OK) {
        cli_error(PROGRAM, "ERROR: %s", hpvm_last_error()->message);
        return false;
    }
    if (edit->set || edit->delete)
        return store(client, target, image, size);
    if (edit->export_path)
        return write_file(edit->export_path, image, size);
    hpvm_nvram_variable v = HPVM_NVRAM_VARIABLE_INIT;
    for (uint32_t n = 0; hpvm_nvram_get(nvram, n, &v) == HPVM_OK; n++)
        print_variable(&v, edit->verbose);
    return true;
}

static bool run(struct client *client, const struct target *target, const struct edit *edit)
{
    if (edit->import_path)
        return import(client, target, edit->import_path);
    Rpc__Request request = RPC__REQUEST__INIT;
    request.operation = RPC__OPERATION__NVRAM_READ;
    client_target_set(target, &request);
    Rpc__Reply *reply = client_call(client, &request);
    if (!reply)
        return false;
    client_print(client, reply);
    bool good = reply->success;
    hpvm_nvram *nvram = NULL;
    bool empty = !reply->has_data || !reply->data.len;
    if (good &&
        hpvm_nvram_parse(&nvram, empty ? NULL : reply->data.data, empty ? 0 : reply->data.len) != HPVM_OK) {
        cli_error(PROGRAM, "ERROR: %s", hpvm_last_error()->message);
        good = false;
    }
    rpc__reply__free_unpacked(reply, NULL);
    good = good && work_on(client, target, edit, nvram);
    hpvm_nvram_free(nvram);
    return good;
}

static int take_option(struct invocation *i, int option, char *value)
{
    struct edit *edit = i->own;
    char *equals;
    edit->actions += option == 'l' || option == 's' || option == 'd' || option == 'e' || option == 'i';
    switch (option) {
    case 'l':
        edit->list = true;
        return 1;
    case 'V':
        edit->verbose = true;
        return 1;
    case 's':
        equals = strchr(value, '=');
        if (!equals) {
            cli_error(PROGRAM, "ERROR: -s %s: write VARIABLE=HEX", value);
            return 0;
        }
        *equals = 0;
        edit->set = true;
        edit->name = value;
        edit->value = equals + 1;
        return 1;
    case 'd':
        edit->delete = true;
        edit->name = value;
        return 1;
    case 'g':
        if (parse_guid(value, edit->vendor))
            return 1;
        cli_error(PROGRAM, "ERROR: -g %s: not a GUID", value);
        return 0;
    case 'A':
        edit->attributes = parse_attributes(value);
        if (edit->attributes)
            return 1;
        cli_error(PROGRAM, "ERROR: -A %s: attributes are NV, BS and RT, separated by commas", value);
        return 0;
    case 'e':
        edit->export_path = value;
        return 1;
    case 'i':
        edit->import_path = value;
        return 1;
    default:
        return -1;
    }
}

int main(int argc, char **argv)
{
    static const struct command command = {
        .program = PROGRAM,
        .usage =
            "Usage: hpvmnvram {-P NAME | -p NUMBER} [-l [-V] | -s VARIABLE=HEX | -d VARIABLE | -e FILE | -i "
            "FILE]\n"
            "EFI variables of a guest. Changes are possible while it is stopped.\n\n"
            "  -l                 list (default); with -V the data as well\n"
            "  -s VARIABLE=HEX    create or replace a variable, e.g. -s Timeout=0a00\n"
            "  -d VARIABLE        delete a variable\n"
            "  -g GUID            vendor of the variable (default: EFI's own)\n"
            "  -A NV,BS,RT        attributes of the variable (default: these)\n"
            "  -e FILE            export everything into a new file\n"
            "  -i FILE            import: replace everything by the file's content\n"
            "  -v                 print the version\n"
            "  -H                 print this\n",
        .short_options = "P:p:lVs:d:g:A:e:i:",
        .own_course = true,
        .option = take_option};
    struct edit edit = {.attributes = 7};
    struct invocation i = {.own = &edit};
    int status;
    memcpy(edit.vendor, efi_global, sizeof edit.vendor);
    if (!command_options(&command, &i, argc, argv, &status))
        return status;
    if (edit.actions > 1) {
        cli_error(PROGRAM, "ERROR: -l, -s, -d, -e and -i exclude each other");
        return 1;
    }
    status = client_target_required(&i.client, &i.target) && run(&i.client, &i.target, &edit) ? 0 : 1;
    client_close(&i.client);
    return status;
}
