// The store of EFI variables: table in memory, file format "HPVMNVR1".
//
// File, little endian: magic 8 bytes, format version u32, machine generation u32 (0), record count u32,
// payload bytes u32, CRC-32 of the payload u32, CRC-32 of the 28 bytes before u32; then per record vendor
// GUID 16 bytes, attributes u32, name length u32 (characters), data size u32, name, data. Nothing may follow.
// The version changes when an older reader would misunderstand the file.
#include "ia64/fw/variables.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/crc32.h"

#define MAGIC         "HPVMNVR1"
#define VERSION       1u
#define HEADER_SIZE   32u
#define RECORD_HEADER 28u

struct variables {
    struct machine *machine;
    struct variable *list;
    unsigned count, capacity;
    uint64_t total; // bytes of names and data
    char *path;     // NULL: memory only, or `save`
    variables_save save;
    void *save_user;
};

hpvm_status hpvm__variables_create(struct variables **out, struct machine *machine)
{
    struct variables *variables = calloc(1, sizeof *variables);
    if (!variables)
        return hpvm__fail(HPVM_E_NOMEM, 0, "no memory for NVRAM variables");
    variables->machine = machine;
    *out = variables;
    return HPVM_OK;
}

static uint64_t footprint(const struct variable *variable)
{
    return RECORD_HEADER + 2ull * variable->name_length + variable->data_size;
}

static void release(struct variable *variable)
{
    free(variable->name);
    free(variable->data);
}

static void remove_at(struct variables *variables, unsigned index)
{
    variables->total -= footprint(&variables->list[index]);
    release(&variables->list[index]);
    variables->count--;
    memmove(&variables->list[index], &variables->list[index + 1],
            (variables->count - index) * sizeof variables->list[0]);
}

static void clear(struct variables *variables)
{
    while (variables->count)
        remove_at(variables, variables->count - 1);
}

void hpvm__variables_destroy(struct variables *variables)
{
    if (!variables)
        return;
    clear(variables);
    free(variables->list);
    free(variables->path);
    free(variables);
}

void hpvm__variables_power_on(struct variables *variables)
{
    for (unsigned n = variables->count; n-- > 0;)
        if (!(variables->list[n].attributes & VARIABLE_NON_VOLATILE))
            remove_at(variables, n);
}

// ---- looking up and changing -------------------------------------------------------------------------
static int find_index(const struct variables *variables, const struct efi_guid *vendor, const uint16_t *name,
                      uint32_t name_length)
{
    for (unsigned n = 0; n < variables->count; n++) {
        const struct variable *v = &variables->list[n];
        if (v->name_length == name_length && memcmp(&v->vendor, vendor, sizeof *vendor) == 0 &&
            memcmp(v->name, name, 2 * name_length) == 0)
            return (int)n;
    }
    return -1;
}

const struct variable *hpvm__variable_find(const struct variables *variables, const struct efi_guid *vendor,
                                           const uint16_t *name, uint32_t name_length)
{
    int index = find_index(variables, vendor, name, name_length);
    return index < 0 ? NULL : &variables->list[index];
}

const struct variable *hpvm__variable_at(const struct variables *variables, unsigned index)
{
    return index < variables->count ? &variables->list[index] : NULL;
}

static bool fill(struct variable *v, const struct efi_guid *vendor, const void *name, uint32_t name_length,
                 uint32_t attributes, const void *data, uint32_t size)
{
    v->vendor = *vendor;
    v->attributes = attributes;
    v->name_length = name_length;
    v->data_size = size;
    v->name = malloc(2 * (size_t)name_length);
    v->data = malloc(size);
    if (!v->name || !v->data) {
        release(v);
        return false;
    }
    memcpy(v->name, name, 2 * (size_t)name_length);
    memcpy(v->data, data, size);
    return true;
}

static bool append(struct variables *variables, const struct variable *variable)
{
    if (variables->count == variables->capacity) {
        unsigned capacity = variables->capacity ? 2 * variables->capacity : 16;
        struct variable *list = realloc(variables->list, capacity * sizeof *list);
        if (!list)
            return false;
        variables->list = list;
        variables->capacity = capacity;
    }
    variables->list[variables->count++] = *variable;
    variables->total += footprint(variable);
    return true;
}

static hpvm_status save(struct variables *variables);

uint64_t hpvm__variable_set(struct variables *variables, const struct efi_guid *vendor, const uint16_t *name,
                            uint32_t name_length, uint32_t attributes, const void *data, uint64_t size)
{
    if (name_length == 0 || name_length > VARIABLE_NAME_MAX || (attributes & ~VARIABLE_ATTRIBUTES) ||
        ((attributes & VARIABLE_RUNTIME) && !(attributes & VARIABLE_BOOT_ACCESS)))
        return EFI_INVALID_PARAMETER;
    if (size > VARIABLE_DATA_MAX)
        return EFI_OUT_OF_RESOURCES;
    int index = find_index(variables, vendor, name, name_length);
    // No data or no access attribute deletes (EFI 1.10, section 5.2, SetVariable).
    bool deletes = size == 0 || !(attributes & (VARIABLE_BOOT_ACCESS | VARIABLE_RUNTIME));
    if (deletes && index < 0)
        return EFI_NOT_FOUND;

    struct variable old = {0}, new = {0};
    if (index >= 0)
        old = variables->list[index];
    if (!deletes) {
        uint64_t total = variables->total - (index >= 0 ? footprint(&old) : 0);
        if (total + RECORD_HEADER + 2ull * name_length + size > VARIABLE_TOTAL_MAX ||
            (index < 0 && variables->count >= VARIABLE_COUNT_MAX))
            return EFI_OUT_OF_RESOURCES;
        if (!fill(&new, vendor, name, name_length, attributes, data, (uint32_t)size))
            return EFI_OUT_OF_RESOURCES;
    }

    // Change the table, save it, and only then let go of the old value.
    if (index < 0) {
        if (!append(variables, &new)) {
            release(&new);
            return EFI_OUT_OF_RESOURCES;
        }
    } else if (!deletes) {
        variables->list[index] = new;
        variables->total += footprint(&new) - footprint(&old);
    } else {
        variables->total -= footprint(&old);
        variables->count--;
        memmove(&variables->list[index], &variables->list[index + 1],
                (variables->count - (unsigned)index) * sizeof old);
    }
    bool on_disk =
        (attributes & VARIABLE_NON_VOLATILE) || (index >= 0 && (old.attributes & VARIABLE_NON_VOLATILE));
    if (on_disk && save(variables) != HPVM_OK) {
        if (index < 0) {
            variables->count--;
            variables->total -= footprint(&new);
        } else if (!deletes) {
            variables->list[index] = old;
            variables->total += footprint(&old) - footprint(&new);
        } else {
            memmove(&variables->list[index + 1], &variables->list[index],
                    (variables->count - (unsigned)index) * sizeof old);
            variables->list[index] = old;
            variables->count++;
            variables->total += footprint(&old);
        }
        if (!deletes)
            release(&new);
        return EFI_DEVICE_ERROR;
    }
    if (index >= 0)
        release(&old);
    return EFI_SUCCESS;
}

// ---- the file ----------------------------------------------------------------------------------------
static hpvm_status write_all(int fd, const char *path, const uint8_t *data, size_t size)
{
    while (size) {
        ssize_t done = write(fd, data, size);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return hpvm__fail(HPVM_E_IO, errno, "%s: cannot write NVRAM", path);
        data += done;
        size -= (size_t)done;
    }
    return HPVM_OK;
}

static hpvm_status replace_file(const char *path, const uint8_t *data, size_t size)
{
    char *temporary = NULL, *folder = NULL;
    if (asprintf(&temporary, "%s.new", path) < 0)
        return hpvm__fail(HPVM_E_NOMEM, 0, "%s: no memory to write NVRAM", path);
    hpvm_status status = HPVM_OK;
    int fd = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) {
        status = hpvm__fail(HPVM_E_IO, errno, "%s: cannot create: %s", temporary, strerror(errno));
        free(temporary);
        return status;
    }
    status = write_all(fd, temporary, data, size);
    if (status == HPVM_OK && fsync(fd) != 0)
        status = hpvm__fail(HPVM_E_IO, errno, "%s: cannot flush NVRAM to disk", temporary);
    if (close(fd) != 0 && status == HPVM_OK)
        status = hpvm__fail(HPVM_E_IO, errno, "%s: cannot close", temporary);
    if (status == HPVM_OK && rename(temporary, path) != 0)
        status = hpvm__fail(HPVM_E_IO, errno, "%s: cannot replace", path);
    if (status != HPVM_OK) {
        unlink(temporary);
    } else if ((folder = strdup(path))) {
        // The rename itself is on stable storage only after its folder is.
        char *slash = strrchr(folder, '/');
        if (slash)
            slash[slash == folder] = 0;
        int dir = open(slash ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (dir >= 0) {
            fsync(dir);
            close(dir);
        }
    }
    free(folder);
    free(temporary);
    return status;
}

hpvm_status hpvm__variables_image(const struct variables *variables, uint8_t **image, size_t *size)
{
    uint8_t *file = calloc(1, HEADER_SIZE + variables->total);
    if (!file)
        return hpvm__fail(HPVM_E_NOMEM, 0, "no memory to write NVRAM");
    uint8_t *at = file + HEADER_SIZE;
    uint32_t count = 0;
    for (unsigned n = 0; n < variables->count; n++) {
        const struct variable *v = &variables->list[n];
        if (!(v->attributes & VARIABLE_NON_VOLATILE))
            continue;
        memcpy(at, &v->vendor, 16);
        store32(at + 16, v->attributes);
        store32(at + 20, v->name_length);
        store32(at + 24, v->data_size);
        memcpy(at + RECORD_HEADER, v->name, 2 * (size_t)v->name_length);
        memcpy(at + RECORD_HEADER + 2 * (size_t)v->name_length, v->data, v->data_size);
        at += footprint(v);
        count++;
    }
    size_t payload = (size_t)(at - file) - HEADER_SIZE;
    memcpy(file, MAGIC, 8);
    store32(file + 8, VERSION);
    store32(file + 16, count);
    store32(file + 20, (uint32_t)payload);
    store32(file + 24, hpvm__crc32(0, file + HEADER_SIZE, payload));
    store32(file + 28, hpvm__crc32(0, file, 28));
    *image = file;
    *size = HEADER_SIZE + payload;
    return HPVM_OK;
}

void hpvm__variables_set_save(struct variables *variables, variables_save save_image, void *user)
{
    variables->save = save_image;
    variables->save_user = user;
}

static hpvm_status save(struct variables *variables)
{
    if (!variables->path && !variables->save)
        return HPVM_OK;
    uint8_t *image;
    size_t size;
    hpvm_status status = hpvm__variables_image(variables, &image, &size);
    if (status == HPVM_OK) {
        status = variables->save ? variables->save(variables->save_user, image, size)
                                 : replace_file(variables->path, image, size);
        free(image);
    }
    if (status != HPVM_OK && variables->machine)
        hpvm__log(variables->machine, LOG_ERROR, "nvram", "%s",
                  variables->path ? hpvm_last_error()->message : "the owner could not save NVRAM");
    return status;
}

static hpvm_status damaged(const char *path, const char *what)
{
    return hpvm__fail(HPVM_E_CORRUPT, 0,
                      "%s: NVRAM file is damaged (%s); move it away to start with an empty one", path, what);
}

static hpvm_status parse(struct variables *variables, const char *path, const uint8_t *file, size_t size)
{
    if (size < HEADER_SIZE || memcmp(file, MAGIC, 8) != 0)
        return damaged(path, "not an NVRAM file");
    if (load32(file + 28) != hpvm__crc32(0, file, 28))
        return damaged(path, "header checksum");
    if (load32(file + 8) != VERSION)
        return hpvm__fail(HPVM_E_VERSION, 0, "%s: NVRAM format %u, this library reads %u", path,
                          load32(file + 8), VERSION);
    uint32_t count = load32(file + 16);
    if (load32(file + 20) != size - HEADER_SIZE || count > VARIABLE_COUNT_MAX)
        return damaged(path, "size");
    if (load32(file + 24) != hpvm__crc32(0, file + HEADER_SIZE, size - HEADER_SIZE))
        return damaged(path, "checksum");
    size_t at = HEADER_SIZE;
    for (uint32_t n = 0; n < count; n++) {
        if (size - at < RECORD_HEADER)
            return damaged(path, "record header");
        uint32_t attributes = load32(file + at + 16), name_length = load32(file + at + 20),
                 data_size = load32(file + at + 24);
        if (name_length == 0 || name_length > VARIABLE_NAME_MAX || data_size == 0 ||
            data_size > VARIABLE_DATA_MAX || (attributes & ~VARIABLE_ATTRIBUTES) ||
            !(attributes & VARIABLE_NON_VOLATILE) ||
            size - at - RECORD_HEADER < 2ull * name_length + data_size)
            return damaged(path, "record");
        struct efi_guid vendor;
        memcpy(&vendor, file + at, sizeof vendor);
        struct variable variable;
        if (!fill(&variable, &vendor, file + at + RECORD_HEADER, name_length, attributes,
                  file + at + RECORD_HEADER + 2ull * name_length, data_size))
            return hpvm__fail(HPVM_E_NOMEM, 0, "%s: no memory for NVRAM", path);
        if (find_index(variables, &vendor, variable.name, name_length) >= 0) {
            release(&variable);
            return damaged(path, "a variable appears twice");
        }
        if (!append(variables, &variable)) {
            release(&variable);
            return hpvm__fail(HPVM_E_NOMEM, 0, "%s: no memory for NVRAM", path);
        }
        at += footprint(&variable);
    }
    return at == size ? HPVM_OK : damaged(path, "trailing bytes");
}

hpvm_status hpvm__variables_load(struct variables *variables, const char *name, const uint8_t *image,
                                 size_t size)
{
    clear(variables);
    hpvm_status status = size > HEADER_SIZE + VARIABLE_TOTAL_MAX ? damaged(name, "too large")
                                                                 : parse(variables, name, image, size);
    if (status != HPVM_OK)
        clear(variables);
    return status;
}

static hpvm_status read_file(const char *path, uint8_t **out, size_t *out_size)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return hpvm__fail(errno == ENOENT ? HPVM_E_NOTFOUND : HPVM_E_IO, errno, "%s: cannot open NVRAM: %s",
                          path, strerror(errno));
    struct stat st;
    hpvm_status status = HPVM_OK;
    uint8_t *file = NULL;
    if (fstat(fd, &st) != 0)
        status = hpvm__fail(HPVM_E_IO, errno, "%s: cannot examine", path);
    else if (!S_ISREG(st.st_mode))
        status = hpvm__fail(HPVM_E_INVAL, 0, "%s: NVRAM must be a regular file", path);
    else if (st.st_size > (off_t)(HEADER_SIZE + VARIABLE_TOTAL_MAX))
        status = damaged(path, "too large");
    else if (!(file = malloc((size_t)st.st_size + 1)))
        status = hpvm__fail(HPVM_E_NOMEM, 0, "%s: no memory for NVRAM", path);
    size_t have = 0;
    while (status == HPVM_OK && have < (size_t)st.st_size) {
        ssize_t got = read(fd, file + have, (size_t)st.st_size - have);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            status = hpvm__fail(HPVM_E_IO, errno, "%s: cannot read NVRAM", path);
        else if (got == 0)
            break; // shorter than it said: the checks of its content will notice
        else
            have += (size_t)got;
    }
    close(fd);
    if (status != HPVM_OK) {
        free(file);
        return status;
    }
    *out = file;
    *out_size = have;
    return HPVM_OK;
}

// A change is written to a new file that takes the old one's place: that needs the folder. Better to hear of
// it before the guest has run.
static hpvm_status check_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *folder = slash ? strndup(path, slash == path ? 1 : (size_t)(slash - path)) : strdup(".");
    if (!folder)
        return hpvm__fail(HPVM_E_NOMEM, 0, "%s: no memory for NVRAM", path);
    hpvm_status status = HPVM_OK;
    if (access(folder, W_OK | X_OK) != 0) {
        int error = errno;
        status = hpvm__fail(HPVM_E_IO, error, "%s: NVRAM needs a folder that can be written; %s: %s", path,
                            folder, strerror(error));
    }
    free(folder);
    return status;
}

hpvm_status hpvm__variables_open(struct variables *variables, const char *path)
{
    hpvm_status folder = check_folder(path);
    if (folder != HPVM_OK)
        return folder;
    char *copy = strdup(path);
    if (!copy)
        return hpvm__fail(HPVM_E_NOMEM, 0, "%s: no memory for NVRAM", path);
    uint8_t *file = NULL;
    size_t size = 0;
    hpvm_status status = read_file(path, &file, &size);
    if (status == HPVM_OK) {
        status = hpvm__variables_load(variables, path, file, size);
        free(file);
    } else if (status == HPVM_E_NOTFOUND) {
        status = HPVM_OK; // first start of this VM
    }
    if (status != HPVM_OK) {
        free(copy);
        return status;
    }
    free(variables->path);
    variables->path = copy;
    return HPVM_OK;
}
