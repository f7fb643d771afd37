// Boots a machine whose only disk holds one EFI application, made of the flat .text and .data given, and
// prints its console until the boot manager reaches the shell.
//
// usage: efi_runner TEXT DATA
#include <stdio.h>
#include <stdlib.h>

#include "ia64/fw/block_reader.h"
#include "ia64/fw/fw.h"
#include "ia64/interp/run.h"

#include "memory_disk.h"

#define CODE_MAX  0x3000u
#define DATA_MAX  0x1000u
#define DISK_SIZE (2u << 20)

static uint8_t disk[DISK_SIZE], file[0x5000];
static char output[65536];
static size_t output_size;

static void die(const char *what)
{
    fprintf(stderr, "efi_runner: %s\n", what);
    exit(2);
}

static void console_write(void *user, const void *data, size_t length)
{
    (void)user;
    if (length > sizeof output - 1 - output_size)
        length = sizeof output - 1 - output_size;
    memcpy(output + output_size, data, length);
    output_size += length;
    fwrite(data, 1, length, stdout);
}

static void read_part(const char *path, uint8_t *out, size_t limit)
{
    FILE *in = fopen(path, "rb");
    size_t size = in ? fread(out, 1, limit, in) : 0;
    if (!in || size == 0 || fgetc(in) != EOF)
        die(path);
    fclose(in);
}

// .text at 0x1000, .data at 0x4000, entry descriptor and relocations at 0x5000.
static uint64_t make_image(void)
{
    enum {
        HEADER = 0x80,
        OPTIONAL = HEADER + 24,
        SECTIONS = OPTIONAL + 240,
        LAST = 0x400 + CODE_MAX + DATA_MAX
    };
    static const uint32_t sections[3][4] = {{CODE_MAX, 0x1000, CODE_MAX, 0x400},
                                            {DATA_MAX, 0x4000, DATA_MAX, 0x400 + CODE_MAX},
                                            {0x40, 0x5000, 0x40, LAST}};
    store16(file, 0x5a4d);
    store32(file + 60, HEADER);
    memcpy(file + HEADER, "PE\0\0", 4);
    store16(file + HEADER + 4, 0x200);
    store16(file + HEADER + 6, 3);
    store16(file + HEADER + 20, 240);
    store16(file + HEADER + 22, 0x206);
    store16(file + OPTIONAL, 0x20b);
    store32(file + OPTIONAL + 16, 0x5020); // entry point
    store32(file + OPTIONAL + 32, 0x1000);
    store32(file + OPTIONAL + 56, 0x6000); // SizeOfImage
    store32(file + OPTIONAL + 60, 0x400);
    store16(file + OPTIONAL + 68, 10);
    store32(file + OPTIONAL + 108, 16);
    store32(file + OPTIONAL + 112 + 40, 0x5000);
    store32(file + OPTIONAL + 112 + 44, 24);
    for (unsigned n = 0; n < 3; n++)
        for (unsigned k = 0; k < 4; k++)
            store32(file + SECTIONS + 40 * n + 8 + 4 * k, sections[n][k]);
    // Two descriptors have to be relocated: the notification function's in .data and the entry's.
    store32(file + LAST, 0x4000);
    store32(file + LAST + 4, 12);
    store16(file + LAST + 8, 10 << 12 | 80);
    store16(file + LAST + 10, 10 << 12 | 88);
    store32(file + LAST + 12, 0x5000);
    store32(file + LAST + 16, 12);
    store16(file + LAST + 20, 10 << 12 | 0x20);
    store16(file + LAST + 22, 10 << 12 | 0x28);
    store64(file + LAST + 0x20, 0x1000);
    store64(file + LAST + 0x28, 0x4000);
    return LAST + 0x40;
}

// A FAT12 file system without a partition table, and the image in it.
static void make_disk(uint64_t size)
{
    static const struct fs_time now = {2026, 1, 1, 0, 0, 0};
    static const uint16_t *const folders[] = {u"EFI", u"BOOT"};
    struct block_reader medium = {disk, 0, DISK_SIZE, memory_medium_read, memory_medium_write};
    struct fs fs;
    struct fs_node node, made;
    const char *why;
    memcpy(disk, "\xeb\x3c\x90-test---", 11);
    store16(disk + 11, 512);
    disk[13] = 4; // sectors per cluster
    store16(disk + 14, 1);
    disk[16] = 1;
    store16(disk + 17, 64);
    store16(disk + 19, DISK_SIZE / 512);
    disk[21] = 0xf8;
    store16(disk + 22, 4);
    store16(disk + 510, 0xaa55);
    memcpy(disk + 512, "\xf8\xff\xff", 3);
    if (!hpvm__fat_mount(&medium, &fs, &why))
        die(why);
    hpvm__fat_root(&fs, &node);
    for (unsigned n = 0; n < 2; n++, node = made)
        if (hpvm__fat_create(&medium, &fs, &node, folders[n], n ? 4 : 3, FS_ATTR_FOLDER, &now, &made) !=
            FS_OK)
            die("folder");
    if (hpvm__fat_create(&medium, &fs, &node, u"BOOTIA64.EFI", 12, 0, &now, &made) != FS_OK ||
        hpvm__fat_write(&medium, &fs, &made, 0, file, size, &now) != FS_OK)
        die("file");
}

int main(int count, char **arguments)
{
    static struct machine machine;
    struct cpus *cpus;
    struct firmware *fw;
    if (count != 3)
        die("usage: efi_runner TEXT DATA");
    read_part(arguments[1], file + 0x400, CODE_MAX);
    read_part(arguments[2], file + 0x400 + CODE_MAX, DATA_MAX);
    make_disk(make_image());
    if (hpvm__machine_init(&machine, 128ull << 20, 1) != HPVM_OK ||
        hpvm__cpus_create(&cpus, &machine) != HPVM_OK || hpvm__fw_create(&fw, cpus) != HPVM_OK ||
        hpvm__backing_new(&machine.units[0].backing, &memory_disk, disk, DISK_SIZE, false, "disk") != HPVM_OK)
        die(hpvm_last_error()->message);
    machine.unit_count = 1;
    machine.console.write = console_write;
    struct cpu *cpu = cpus->cpu[0];
    hpvm__cpu_reset(cpu);
    if (hpvm__fw_boot(fw) != HPVM_OK)
        die(hpvm_last_error()->message);
    // Time passes only while the vCPU waits: timers are exact however slow the host is.
    atomic_store(&machine.clock.deterministic, true);
    hpvm__clock_start(&machine.clock);
    uint64_t start = hpvm__host_ns();
    bool done = false;
    while (!done && hpvm__host_ns() - start < 60000000000ull && !atomic_load(&machine.requests)) {
        hpvm__interp_run(cpu, 1000000);
        done = strstr(output, "Shell> ") != NULL;
        uint64_t now = hpvm__clock_now(&machine.clock);
        if (cpu->halted && !done && cpu->gate_deadline_ns != UINT64_MAX && cpu->gate_deadline_ns > now)
            hpvm__clock_advance(&machine.clock, cpu->gate_deadline_ns - now);
    }
    if (atomic_load(&machine.requests))
        fprintf(stderr, "efi_runner: %s\n", machine.request_reason);
    hpvm__backing_unref(machine.units[0].backing);
    hpvm__fw_destroy(fw);
    hpvm__cpus_destroy(cpus);
    hpvm__machine_fini(&machine);
    return done ? 0 : 1;
}
