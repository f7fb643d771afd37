// The boot manager's order of attempts, bad boot options and images, and the shell.
#include "efi_fixture.h"

#define FIRST 2048u
#define LAST  14000u

static const struct efi_guid global =
    EFI_GUID(0x8be4df61, 0x93ca, 0x11d2, 0xaa, 0x0d, 0x00, 0xe0, 0x98, 0x03, 0x2b, 0x8c);
static const struct fs_time now = {2026, 11, 20, 1, 2, 4};

// A disk with a FAT partition; folders EFI\BOOT exist.
static struct medium *disk_new(void)
{
    struct medium *m = medium_new(8 << 20);
    media_write_gpt(m, FIRST, LAST);
    media_format_fat(m->data + FIRST * 512, (LAST - FIRST + 1) * 512ull, 12, 4);
    return m;
}

static void disk_put(struct medium *m, const uint16_t *name, const void *data, uint64_t size)
{
    struct block_reader part = {m, FIRST * 512, (LAST - FIRST + 1) * 512ull, medium_read, medium_write};
    struct fs fs;
    struct fs_node node, folder;
    const char *why;
    const uint16_t *missing;
    uint16_t path[256];
    CHECK(hpvm__fat_mount(&part, &fs, &why));
    // Makes the folders on the way.
    for (unsigned n = 1; name[n]; n++) {
        if (name[n] != '\\')
            continue;
        memcpy(path, name, 2 * n);
        path[n] = 0;
        if (hpvm__fs_walk(&part, &fs, path, &folder, &missing) == FS_NOT_FOUND)
            CHECK_EQ(hpvm__fat_create(&part, &fs, &folder, missing, wide_length(missing), FS_ATTR_FOLDER,
                                      &now, &node),
                     FS_OK);
    }
    enum fs_status status = hpvm__fs_walk(&part, &fs, name, &folder, &missing);
    if (status == FS_NOT_FOUND)
        status = hpvm__fat_create(&part, &fs, &folder, missing, wide_length(missing), 0, &now, &node);
    else
        node = folder;
    CHECK_EQ(status, FS_OK);
    CHECK_EQ(hpvm__fat_write(&part, &fs, &node, 0, data, size, &now), FS_OK);
}

static void disk_put_program(struct medium *m, const uint16_t *name, const char *mark)
{
    uint8_t pe[MEDIA_PE_SIZE];
    uint64_t size = media_make_pe(pe, mark, strlen(mark), 10);
    disk_put(m, name, pe, size);
}

// Runs the boot manager until it waits, or stands at an image's entry.
static bool step(struct guest *g)
{
    g->cpu->ip = g->cpu->ip ? g->cpu->ip : GATE_ADDRESS(GATE_boot_manager);
    for (unsigned n = 0; n < 1000; n++) {
        if (g->cpu->ip != GATE_ADDRESS(GATE_boot_manager) && g->cpu->ip != GATE_ADDRESS(GATE_efi_return))
            return true;
        gate_function *gate =
            g->cpu->ip == GATE_ADDRESS(GATE_efi_return) ? hpvm__gate_efi_return : hpvm__gate_boot_manager;
        enum gate_result result = gate(g->fw, g->cpu);
        if (result == GATE_WAIT)
            return false;
        CHECK_EQ(result, GATE_REDIRECT);
    }
    CU_FAIL("the boot manager does not end");
    return false;
}

// The mark of the image that runs now.
static const char *running(struct guest *g)
{
    static char mark[17];
    memcpy(mark, guest_pointer(g, g->cpu->ip), 16);
    return mark;
}

static bool leave(struct guest *g, uint64_t status)
{
    fw_result(g->cpu, 8, status);
    guest_return(g);
    return step(g);
}

static void type(struct guest *g, const char *text)
{
    g->output_size = 0;
    g->output[0] = 0;
    hpvm__console_input(&g->machine, text, strlen(text));
}

static void test_nothing_to_boot(void)
{
    struct guest *g = guest_new_unbooted();
    guest_boot(g);
    CHECK(!step(g));
    CHECK(guest_said(g, "Shell> "));
    CHECK(guest_said(g, "no disks and no DVDs"));
    CHECK_EQ(g->fw->wait_deadline_ns, UINT64_MAX);
    type(g, "nonsense\r");
    CHECK(!step(g));
    CHECK(guest_said(g, "No current file system"));
    type(g, "exit\r");
    CHECK(!step(g));
    CHECK(guest_said(g, "Shell> "));
    guest_free(g);
}

static void test_removable(void)
{
    struct guest *g = guest_new_unbooted();
    struct medium *m[3] = {disk_new(), disk_new(), disk_new()};
    disk_put_program(m[1], u"\\EFI\\BOOT\\BOOTIA64.EFI", "second disk");
    disk_put_program(m[2], u"\\efi\\boot\\bootia64.efi", "third disk");
    for (unsigned n = 0; n < 3; n++)
        guest_add_unit(g, m[n], false);
    guest_boot(g);
    CHECK(step(g));
    CHECK_STR(running(g), "second disk");
    CHECK(guest_said(g, "Loading Acpi(PNP0A03,0)/Pci(2|0)/Scsi(Pun1,Lun0)/HD(Part1,Sig77777777-"));
    // State at the entry (EFI 1.10, section 2.3.2).
    CHECK_EQ(g->cpu->sof, 2);
    CHECK(hpvm__efi_image_of(g->efi, gr_get(g->cpu, 32)) != NULL);
    CHECK_EQ(gr_get(g->cpu, 33), FW_EFI_SYSTAB);
    CHECK_EQ(g->cpu->gr[12] & 15, 0);
    CHECK(g->cpu->gr[12] - EFI_LOADER_STACK >= 128 << 10);
    CHECK(EFI_LOADER_RBS + EFI_LOADER_RBS_SIZE - g->cpu->bsp >= 16 << 10);
    CHECK_EQ(g->cpu->psr & (PSR_IC | PSR_BN | PSR_IT | PSR_DT | PSR_RT | PSR_DFL | PSR_DFH | PSR_I | PSR_BE),
             PSR_IC | PSR_BN);
    CHECK_EQ(g->cpu->fpsr, 0x9804c0270033f);
    CHECK_EQ(g->cpu->br[0], GATE_ADDRESS(GATE_efi_return));
    // It gives up: the next one is tried, then the shell.
    CHECK(leave(g, EFI_NOT_FOUND));
    CHECK_STR(running(g), "third disk");
    CHECK(guest_said(g, "ended with status 0x800000000000000e (not found)"));
    CHECK(!leave(g, EFI_SUCCESS));
    CHECK(guest_said(g, "Shell> "));
    guest_free(g);
    for (unsigned n = 0; n < 3; n++)
        medium_free(m[n]);
}

static void test_dvd(void)
{
    // Disks first, even when the DVD was added before; El Torito's image is a volume of its own.
    struct guest *g = guest_new_unbooted();
    struct medium *disk = disk_new(), *cd = medium_new(8 << 20), *image = disk_new();
    disk_put_program(image, u"\\EFI\\BOOT\\BOOTIA64.EFI", "from the DVD");
    uint64_t image_size = (LAST - FIRST + 1) * 512ull;
    uint8_t *record = cd->data + 17 * 2048, *catalogue = cd->data + 30 * 2048;
    memcpy(record, "\0CD001\1EL TORITO SPECIFICATION", 30);
    store32(record + 0x47, 30);
    catalogue[0] = 1;
    catalogue[1] = 0xef;
    store16(catalogue + 30, 0xaa55);
    catalogue[32] = 0x88;
    store32(catalogue + 40, 100);
    memcpy(cd->data + 100 * 2048, image->data + FIRST * 512, image_size);
    guest_add_unit(g, cd, true);
    guest_add_unit(g, disk, false);
    guest_boot(g);
    CHECK(step(g));
    CHECK_STR(running(g), "from the DVD");
    CHECK(guest_said(g, "CDROM(Entry1)"));
    disk_put_program(disk, u"\\EFI\\BOOT\\BOOTIA64.EFI", "from the disk");
    guest_boot(g);
    CHECK(step(g));
    CHECK_STR(running(g), "from the disk");
    guest_free(g);
    medium_free(disk);
    medium_free(cd);
    medium_free(image);
}

static void set(struct guest *g, const char *name, const void *data, uint64_t size)
{
    uint16_t wide[32];
    uint32_t n = 0;
    for (; name[n]; n++)
        wide[n] = (uint8_t)name[n];
    CHECK_EQ(hpvm__variable_set(g->fw->variables, &global, wide, n, 7, data, size), EFI_SUCCESS);
}

static const struct variable *get(struct guest *g, const char *name)
{
    uint16_t wide[32];
    uint32_t n = 0;
    for (; name[n]; n++)
        wide[n] = (uint8_t)name[n];
    return hpvm__variable_find(g->fw->variables, &global, wide, n);
}

// A boot option with a short path: HD(Part1, the signature of all our disks)/file.
static void set_option(struct guest *g, const char *variable, const uint16_t *file, uint32_t attributes,
                       const char *optional)
{
    uint8_t option[512] = {0}, path[256];
    struct partition partition = {
        .start = FIRST * 512, .size = (LAST - FIRST + 1) * 512, .number = 1, .gpt = true};
    memset(partition.signature, 0x77, 16);
    unsigned length = hpvm__path_partition(path, &partition, 512), at = 6;
    length += hpvm__path_file(path + length, 150, file);
    length += hpvm__path_end(path + length);
    store32(option, attributes);
    store16(option + 4, (uint16_t)length);
    memcpy(option + at, u"An option", 20);
    at += 20;
    memcpy(option + at, path, length);
    at += length;
    memcpy(option + at, optional, strlen(optional));
    set(g, variable, option, at + strlen(optional));
}

static void test_options(void)
{
    struct guest *g = guest_new_unbooted();
    struct medium *m = disk_new();
    disk_put_program(m, u"\\one.efi", "one");
    disk_put_program(m, u"\\deep\\two.efi", "two");
    disk_put_program(m, u"\\next.efi", "next");
    disk_put_program(m, u"\\EFI\\BOOT\\BOOTIA64.EFI", "fallback");
    guest_add_unit(g, m, false);
    set_option(g, "Boot0001", u"\\one.efi", 1, "options of one");
    set_option(g, "Boot0002", u"\\deep\\two.efi", 1, "");
    set_option(g, "Boot0003", u"\\next.efi", 1, "");
    set_option(g, "Boot0004", u"\\one.efi", 0, ""); // not active
    set_option(g, "Boot0005", u"\\missing.efi", 1, "");
    set(g, "Boot0006", "garbage", 7);
    set(g, "Boot0007",
        "\1\0\0\0\xff\xff"
        "A\0\0\0\1\1\0\0",
        14);
    set(g, "BootOrder", (uint16_t[]){4, 99, 5, 6, 7, 1, 2}, 14);
    set(g, "BootNext", (uint16_t[]){3}, 2);
    guest_boot(g);
    CHECK(step(g));
    CHECK_STR(running(g), "next");
    CHECK(get(g, "BootNext") == NULL); // it counts once
    CHECK_EQ(load16(get(g, "BootCurrent")->data), 3);
    CHECK(leave(g, EFI_ABORTED));
    CHECK_STR(running(g), "one");
    CHECK(guest_said(g, "Boot0005 (An option): cannot be loaded: not found"));
    CHECK(guest_said(g, "Boot0006: malformed boot option"));
    CHECK(guest_said(g, "Boot0007: malformed boot option"));
    CHECK_EQ(load16(get(g, "BootCurrent")->data), 1);
    // Load options of the Loaded Image protocol.
    uint64_t interface = hpvm__efi_image_of(g->efi, gr_get(g->cpu, 32))->interface;
    CHECK_EQ(guest_get(g, interface + 48) & 0xffffffff, 14);
    CHECK_EQ(memcmp(guest_pointer(g, guest_get(g, interface + 56)), "options of one", 14), 0);
    CHECK(leave(g, EFI_ABORTED));
    CHECK_STR(running(g), "two");
    CHECK(leave(g, EFI_ABORTED));
    CHECK_STR(running(g), "fallback");
    guest_free(g);
    medium_free(m);
}

static void test_timeout(void)
{
    struct guest *g = guest_new_unbooted();
    struct medium *m = disk_new();
    disk_put_program(m, u"\\EFI\\BOOT\\BOOTIA64.EFI", "fallback");
    guest_add_unit(g, m, false);
    set(g, "Timeout", (uint16_t[]){5}, 2);
    guest_boot(g);
    CHECK(!step(g));
    CHECK(guest_said(g, "booting in 5 seconds"));
    CHECK_EQ(g->fw->wait_deadline_ns, hpvm__clock_now(&g->machine.clock) + 5000000000);
    hpvm__clock_advance(&g->machine.clock, 4999999999);
    CHECK(!step(g));
    hpvm__clock_advance(&g->machine.clock, 1);
    CHECK(step(g));
    CHECK_STR(running(g), "fallback");
    guest_boot(g);
    CHECK(!step(g));
    type(g, " ");
    CHECK(!step(g));
    CHECK(guest_said(g, "Shell> "));
    guest_free(g);
    medium_free(m);
}

static void test_drivers(void)
{
    struct guest *g = guest_new_unbooted();
    struct medium *m = disk_new();
    disk_put_program(m, u"\\driver.efi", "driver");
    disk_put_program(m, u"\\EFI\\BOOT\\BOOTIA64.EFI", "fallback");
    guest_add_unit(g, m, false);
    set_option(g, "Driver0000", u"\\driver.efi", 1, "");
    set(g, "DriverOrder", (uint16_t[]){0}, 2);
    guest_boot(g);
    CHECK(step(g));
    CHECK_STR(running(g), "driver");
    CHECK(leave(g, EFI_SUCCESS));
    CHECK_STR(running(g), "fallback");
    guest_free(g);
    medium_free(m);
}

static void test_bad_images(void)
{
    struct guest *g = guest_new_unbooted();
    struct medium *m = disk_new();
    disk_put(m, u"\\EFI\\BOOT\\BOOTIA64.EFI", "MZ this is not a program", 24);
    guest_add_unit(g, m, false);
    guest_boot(g);
    CHECK(!step(g));
    CHECK(guest_said(g, "BOOTIA64.EFI: cannot be loaded: not a PE image (no MZ header)\r\n"));
    CHECK(guest_said(g, "Shell> "));
    // The folder entry says more than the chain has.
    for (uint8_t *p = m->data; p < m->data + m->size - 32; p += 32)
        if (memcmp(p, "BOOTIA64EFI", 11) == 0)
            store32(p + 28, 100000);
    guest_boot(g);
    CHECK(!step(g));
    CHECK(guest_said(g, "cannot be loaded: volume corrupted\r\n"));
    guest_free(g);
    medium_free(m);
}

static void test_shell(void)
{
    struct guest *g = guest_new_unbooted();
    struct medium *m = disk_new();
    disk_put(m, u"\\notes.txt", "first line\nsecond line\n", 23);
    disk_put(m, u"\\wide.txt", u"\xfeffwide text\r\n", 24);
    disk_put_program(m, u"\\tools\\hello.efi", "hello");
    guest_add_unit(g, m, false);
    guest_boot(g);
    CHECK(!step(g));
    static const struct {
        const char *input, *output;
    } dialogue[] = {
        {"help\r", "list file systems"},
        {"map\r", "fs0   : Acpi(PNP0A03,0)/Pci(2|0)/Scsi(Pun0,Lun0)/HD("},
        {"fs7:\r", "No such file system"},
        {"fs0:\r", "fs0:\\>"},
        {"ls\r", "notes.txt"},
        {"type notes.txt\r", "first line\r\nsecond line"},
        {"cat fs0:\\WIDE.TXT\r", "wide text"},
        {"type missing\r", "not found"},
        {"type tools\r", "is a folder"},
        {"cd tools\r", "fs0:\\tools>"},
        {"ls\r", "hello.efi"},
        {"cd ..\\tools\\..\\\\tools\\.\r", "fs0:\\tools>"},
        {"cd nowhere\r", "not found"},
        {"ver\r", "EFI specification 1.10"},
        {"memmap\r", "PAL_code"},
        {"bcfg\r", "bcfg boot dump"},
        {"bcfg boot add 0 hello.efi \"My entry\"\r", "Boot0000 added"},
        {"bcfg boot add 0 hello.efi Second\r", "Boot0001 added"},
        {"bcfg boot dump\r", "00. Boot0001 \"Second\" Acpi(PNP0A03,0)"},
        {"bcfg boot mv 0 1\r", ">"},
        {"bcfg boot dump\r", "00. Boot0000 \"My entry\""},
        {"bcfg boot rm 1\r", ">"},
        {"bcfg boot rm 5\r", "there are 1 options"},
        {"xyz\b\b\bver\r", "EFI specification"},
        {"\x1b[A\r", "EFI specification"}, // the last line again
        {"no such program\r", "'no' is not a command"},
    };
    for (unsigned n = 0; n < sizeof dialogue / sizeof dialogue[0]; n++) {
        type(g, dialogue[n].input);
        CHECK(!step(g));
        CHECK(guest_said(g, dialogue[n].output));
    }
    type(g, "hello one \"two three\"\r");
    CHECK(step(g));
    CHECK_STR(running(g), "hello");
    uint64_t interface = hpvm__efi_image_of(g->efi, gr_get(g->cpu, 32))->interface;
    CHECK_EQ(memcmp(guest_pointer(g, guest_get(g, interface + 56)), u"hello one \"two three\"", 44), 0);
    CHECK(!leave(g, EFI_SUCCESS));
    CHECK(guest_said(g, "fs0:\\tools>"));
    // The option that was added boots.
    type(g, "exit\r");
    CHECK(step(g));
    CHECK_STR(running(g), "hello");
    CHECK(!leave(g, EFI_SUCCESS));
    type(g, "reset\r");
    step(g);
    CHECK_EQ(atomic_load(&g->machine.requests), REQUEST_RESET);
    // Lines longer than the buffer, and control characters.
    char flood[2000];
    memset(flood, 'x', sizeof flood - 1);
    flood[sizeof flood - 1] = 0;
    type(g, flood);
    CHECK(!step(g));
    type(g, "\x01\x02\x1b[\x7f\x7f\r");
    hpvm__clock_advance(&g->machine.clock, 1000000000);
    CHECK(!step(g));
    guest_free(g);
    medium_free(m);
}

CHECK_MAIN("boot manager", CHECK_TEST(test_nothing_to_boot), CHECK_TEST(test_removable), CHECK_TEST(test_dvd),
           CHECK_TEST(test_options), CHECK_TEST(test_timeout), CHECK_TEST(test_drivers),
           CHECK_TEST(test_bad_images), CHECK_TEST(test_shell))
