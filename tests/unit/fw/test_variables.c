// The NVRAM store: semantics of EFI variables, the file format, and files that are damaged on purpose.
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fixture.h"

static const struct efi_guid vendor_a = EFI_GUID(0x11111111, 0x2222, 0x3333, 1, 2, 3, 4, 5, 6, 7, 8);
static const struct efi_guid vendor_b = EFI_GUID(0x44444444, 0x2222, 0x3333, 1, 2, 3, 4, 5, 6, 7, 8);
#define NV (VARIABLE_NON_VOLATILE | VARIABLE_BOOT_ACCESS | VARIABLE_RUNTIME)

static uint64_t set(struct variables *v, const struct efi_guid *vendor, const char *name, uint32_t attributes,
                    const char *data)
{
    uint16_t wide[600];
    uint32_t length = 0;
    for (; name[length]; length++)
        wide[length] = (uint16_t)name[length];
    return hpvm__variable_set(v, vendor, wide, length, attributes, data, strlen(data));
}

static const struct variable *get(struct variables *v, const struct efi_guid *vendor, const char *name)
{
    uint16_t wide[600];
    uint32_t length = 0;
    for (; name[length]; length++)
        wide[length] = (uint16_t)name[length];
    return hpvm__variable_find(v, vendor, wide, length);
}

static bool holds(struct variables *v, const struct efi_guid *vendor, const char *name, const char *data)
{
    const struct variable *variable = get(v, vendor, name);
    return variable && variable->data_size == strlen(data) && memcmp(variable->data, data, strlen(data)) == 0;
}

static void semantics(void)
{
    struct machine machine = {0};
    struct variables *v;
    CHECK_EQ(hpvm__variables_create(&v, &machine), HPVM_OK);
    CHECK_EQ(set(v, &vendor_a, "BootOrder", NV, "one"), EFI_SUCCESS);
    CHECK_EQ(set(v, &vendor_b, "BootOrder", VARIABLE_BOOT_ACCESS, "two"), EFI_SUCCESS);
    CHECK(holds(v, &vendor_a, "BootOrder", "one"));
    CHECK(holds(v, &vendor_b, "BootOrder", "two"));
    CHECK_EQ(set(v, &vendor_a, "BootOrder", NV, "longer than before"), EFI_SUCCESS);
    CHECK(holds(v, &vendor_a, "BootOrder", "longer than before"));
    CHECK_EQ(set(v, &vendor_a, "Nothing", NV, ""), EFI_NOT_FOUND);
    CHECK_EQ(set(v, &vendor_a, "", NV, "x"), EFI_INVALID_PARAMETER);
    CHECK_EQ(set(v, &vendor_a, "x", VARIABLE_RUNTIME, "x"),
             EFI_INVALID_PARAMETER); // runtime needs boot access
    CHECK_EQ(set(v, &vendor_a, "x", 8 | NV, "x"), EFI_INVALID_PARAMETER);
    hpvm__variables_power_on(v);
    CHECK(get(v, &vendor_b, "BootOrder") == NULL); // volatile
    CHECK(holds(v, &vendor_a, "BootOrder", "longer than before"));
    CHECK_EQ(set(v, &vendor_a, "BootOrder", 0, "no access deletes"), EFI_SUCCESS);
    CHECK(get(v, &vendor_a, "BootOrder") == NULL);
    CHECK(hpvm__variable_at(v, 0) == NULL);
    hpvm__variables_destroy(v);
}

static void limits(void)
{
    struct machine machine = {0};
    struct variables *v;
    CHECK_EQ(hpvm__variables_create(&v, &machine), HPVM_OK);
    uint8_t *data = calloc(1, VARIABLE_DATA_MAX + 1);
    uint16_t name[VARIABLE_NAME_MAX + 1];
    for (unsigned n = 0; n <= VARIABLE_NAME_MAX; n++)
        name[n] = 'n';
    CHECK_EQ(hpvm__variable_set(v, &vendor_a, name, VARIABLE_NAME_MAX + 1, NV, data, 1),
             EFI_INVALID_PARAMETER);
    CHECK_EQ(hpvm__variable_set(v, &vendor_a, name, 4, NV, data, VARIABLE_DATA_MAX + 1),
             EFI_OUT_OF_RESOURCES);
    uint64_t status = EFI_SUCCESS;
    unsigned stored = 0;
    for (; stored < 100 && status == EFI_SUCCESS; stored++) {
        name[0] = (uint16_t)stored;
        status = hpvm__variable_set(v, &vendor_a, name, 4, NV, data, VARIABLE_DATA_MAX);
    }
    CHECK_EQ(status, EFI_OUT_OF_RESOURCES);
    CHECK_EQ(stored - 1, 7); // 512 KB minus headers
    name[0] = 0;             // replacing needs room only for the difference
    CHECK_EQ(hpvm__variable_set(v, &vendor_a, name, 4, NV, data, VARIABLE_DATA_MAX), EFI_SUCCESS);
    CHECK_EQ(hpvm__variable_set(v, &vendor_a, name, 4, NV, data, 0), EFI_SUCCESS);
    name[0] = 99;
    CHECK_EQ(hpvm__variable_set(v, &vendor_a, name, 4, NV, data, VARIABLE_DATA_MAX), EFI_SUCCESS);
    free(data);
    hpvm__variables_destroy(v);
}

static char folder[] = "/tmp/hpvm-nvram-XXXXXX";
static char path[64];

static void file_round_trip(void)
{
    struct machine machine = {0};
    struct variables *v;
    CHECK_EQ(hpvm__variables_create(&v, &machine), HPVM_OK);
    CHECK_EQ(hpvm__variables_open(v, path), HPVM_OK); // missing: empty
    CHECK_EQ(set(v, &vendor_a, "Boot0000", NV, "disk"), EFI_SUCCESS);
    CHECK_EQ(set(v, &vendor_a, "Boot0001", NV, "dvd"), EFI_SUCCESS);
    CHECK_EQ(set(v, &vendor_b, "Gone", NV, "x"), EFI_SUCCESS);
    CHECK_EQ(set(v, &vendor_b, "Volatile", VARIABLE_BOOT_ACCESS, "x"), EFI_SUCCESS);
    CHECK_EQ(set(v, &vendor_b, "Gone", NV, ""), EFI_SUCCESS);
    hpvm__variables_destroy(v);

    CHECK_EQ(hpvm__variables_create(&v, &machine), HPVM_OK);
    CHECK_EQ(hpvm__variables_open(v, path), HPVM_OK);
    CHECK(holds(v, &vendor_a, "Boot0000", "disk"));
    CHECK(holds(v, &vendor_a, "Boot0001", "dvd"));
    CHECK(get(v, &vendor_b, "Gone") == NULL);
    CHECK(get(v, &vendor_b, "Volatile") == NULL);
    CHECK(hpvm__variable_at(v, 2) == NULL);
    struct stat st;
    CHECK(stat(path, &st) == 0 && (st.st_mode & 0777) == 0600);
    char temporary[80];
    snprintf(temporary, sizeof temporary, "%s.new", path);
    CHECK(stat(temporary, &st) != 0 && errno == ENOENT);
    hpvm__variables_destroy(v);
}

// A file that cannot be written leaves the old value in force, and says so.
static void failing_write(void)
{
    struct machine machine = {0};
    struct variables *v;
    CHECK_EQ(hpvm__variables_create(&v, &machine), HPVM_OK);
    CHECK_EQ(hpvm__variables_open(v, path), HPVM_OK);
    char temporary[80];
    snprintf(temporary, sizeof temporary, "%s.new", path);
    CHECK(mkdir(temporary, 0700) == 0); // in the way, for root as well
    CHECK_EQ(set(v, &vendor_a, "Boot0000", NV, "other"), EFI_DEVICE_ERROR);
    CHECK_EQ(set(v, &vendor_a, "New", NV, "other"), EFI_DEVICE_ERROR);
    CHECK_EQ(set(v, &vendor_a, "Boot0001", NV, ""), EFI_DEVICE_ERROR);
    CHECK(holds(v, &vendor_a, "Boot0000", "disk"));
    CHECK(holds(v, &vendor_a, "Boot0001", "dvd"));
    CHECK(get(v, &vendor_a, "New") == NULL);
    CHECK(rmdir(temporary) == 0);
    CHECK_EQ(set(v, &vendor_a, "Boot0000", NV, "other"), EFI_SUCCESS);
    CHECK_EQ(set(v, &vendor_a, "Boot0000", NV, "disk"), EFI_SUCCESS);
    hpvm__variables_destroy(v);
}

static void damaged_files(void)
{
    uint8_t file[4096], copy[4096];
    int fd = open(path, O_RDONLY);
    size_t size = (size_t)read(fd, file, sizeof file);
    close(fd);
    struct machine machine = {0};
    struct variables *v;
    CHECK_EQ(hpvm__variables_create(&v, &machine), HPVM_OK);
    char bad[80];
    snprintf(bad, sizeof bad, "%s.bad", path);
    for (size_t n = 0; n < 2 * size; n++) { // every byte changed, every length cut
        size_t now = n < size ? size : n - size;
        memcpy(copy, file, size);
        if (n < size)
            copy[n] ^= 0x10;
        fd = open(bad, O_WRONLY | O_CREAT | O_TRUNC, 0600);
        CHECK(write(fd, copy, now) == (ssize_t)now);
        close(fd);
        CHECK_EQ(hpvm__variables_open(v, bad), HPVM_E_CORRUPT);
        CHECK(hpvm__variable_at(v, 0) == NULL);
        // It is not attached either: a change must not overwrite what somebody may want to repair.
        CHECK_EQ(set(v, &vendor_a, "x", NV, "x"), EFI_SUCCESS);
        fd = open(bad, O_RDONLY);
        CHECK(read(fd, copy, sizeof copy) == (ssize_t)now);
        close(fd);
    }
    unlink(bad);
    CHECK_EQ(hpvm__variables_open(v, folder), HPVM_E_INVAL);
    hpvm__variables_destroy(v);
}

// ---- the EFI services on top -------------------------------------------------------------------------
enum { NAME = 0x500000, VENDOR = 0x501000, ATTRIBUTES = 0x501100, SIZE = 0x501108, DATA = 0x502000 };

static void put_name(struct fixture *f, const char *name)
{
    uint8_t *at = f->machine.ram.host + NAME;
    do
        store16(at, (uint16_t)*name), at += 2;
    while (*name++);
}

static void services(void)
{
    struct fixture *f = fixture_new(PLATFORM_RAM_MIN, 1);
    uint8_t *ram = f->machine.ram.host;
    put_name(f, "Lang");
    memcpy(ram + VENDOR, &vendor_a, 16);
    memcpy(ram + DATA, "eng", 3);
    CALL(f, hpvm__gate_efi_set_variable, NAME, VENDOR, NV, 3, DATA);
    CHECK_EQ(f->cpu->gr[8], EFI_SUCCESS);
    put_name(f, "Setup");
    CALL(f, hpvm__gate_efi_set_variable, NAME, VENDOR, VARIABLE_NON_VOLATILE | VARIABLE_BOOT_ACCESS, 2, DATA);
    CHECK_EQ(f->cpu->gr[8], EFI_SUCCESS);

    put_name(f, "Lang");
    memset(ram + DATA, 0, 16);
    store64(ram + SIZE, 2);
    CALL(f, hpvm__gate_efi_get_variable, NAME, VENDOR, ATTRIBUTES, SIZE, DATA);
    CHECK_EQ(f->cpu->gr[8], EFI_BUFFER_TOO_SMALL);
    CHECK_EQ(load64(ram + SIZE), 3);
    CHECK_EQ(ram[DATA], 0);
    CALL(f, hpvm__gate_efi_get_variable, NAME, VENDOR, ATTRIBUTES, SIZE, DATA);
    CHECK_EQ(f->cpu->gr[8], EFI_SUCCESS);
    CHECK(memcmp(ram + DATA, "eng", 4) == 0);
    CHECK_EQ(load32(ram + ATTRIBUTES), NV);
    CALL(f, hpvm__gate_efi_get_variable, NAME, 0, ATTRIBUTES, SIZE, DATA);
    CHECK_EQ(f->cpu->gr[8], EFI_INVALID_PARAMETER);
    CALL(f, hpvm__gate_efi_get_variable, NAME, VENDOR, ATTRIBUTES, SIZE, PLATFORM_LOW_RAM_MAX);
    CHECK_EQ(f->cpu->gr[8], EFI_INVALID_PARAMETER); // not RAM

    // Enumeration, first with boot services, then without: "Setup" is no runtime variable.
    for (unsigned gone = 0; gone < 2; gone++) {
        f->fw->boot_services_gone = gone;
        put_name(f, "");
        char found[64] = "";
        for (unsigned n = 0; n < 5; n++) {
            store64(ram + SIZE, 100);
            CALL(f, hpvm__gate_efi_get_next_variable_name, SIZE, NAME, VENDOR);
            if (f->cpu->gr[8] != EFI_SUCCESS)
                break;
            for (unsigned k = 0; load16(ram + NAME + 2 * k); k++)
                strncat(found, &(char){(char)load16(ram + NAME + 2 * k)}, 1);
            strcat(found, ";");
            CHECK_EQ(load64(ram + SIZE), gone || n == 0 ? 10 : 12);
        }
        CHECK_EQ(f->cpu->gr[8], EFI_NOT_FOUND);
        CHECK_STR(found, gone ? "Lang;" : "Lang;Setup;");
    }
    put_name(f, "Setup");
    CALL(f, hpvm__gate_efi_get_variable, NAME, VENDOR, ATTRIBUTES, SIZE, DATA);
    CHECK_EQ(f->cpu->gr[8], EFI_NOT_FOUND);
    CALL(f, hpvm__gate_efi_set_variable, NAME, VENDOR, NV, 2, DATA);
    CHECK_EQ(f->cpu->gr[8], EFI_INVALID_PARAMETER);
    put_name(f, "NotKept");
    CALL(f, hpvm__gate_efi_set_variable, NAME, VENDOR, VARIABLE_RUNTIME | VARIABLE_BOOT_ACCESS, 2, DATA);
    CHECK_EQ(f->cpu->gr[8], EFI_INVALID_PARAMETER);

    // A name without an end, and a size that no guest memory could back.
    for (unsigned n = 0; n <= VARIABLE_NAME_MAX + 10; n++)
        store16(ram + NAME + 2 * n, 'a');
    CALL(f, hpvm__gate_efi_get_variable, NAME, VENDOR, ATTRIBUTES, SIZE, DATA);
    CHECK_EQ(f->cpu->gr[8], EFI_INVALID_PARAMETER);
    put_name(f, "Huge");
    CALL(f, hpvm__gate_efi_set_variable, NAME, VENDOR, NV, UINT64_MAX, DATA);
    CHECK_EQ(f->cpu->gr[8], EFI_OUT_OF_RESOURCES);
    fixture_free(f);
}

int main(void)
{
    if (!mkdtemp(folder))
        return 1;
    snprintf(path, sizeof path, "%s/nvram", folder);
    static const struct check_test tests[] = {CHECK_TEST(semantics),       CHECK_TEST(limits),
                                              CHECK_TEST(file_round_trip), CHECK_TEST(failing_write),
                                              CHECK_TEST(damaged_files),   CHECK_TEST(services)};
    int failed = check_main("variables", tests, sizeof tests / sizeof tests[0]);
    unlink(path);
    rmdir(folder);
    return failed;
}
