// Fuzz target: EFI services and protocol functions after boot, on a machine with a FAT disk, with handles,
// interfaces, GUIDs and strings that are real, wrong, or point anywhere.
//
// Input: 4 KB of guest memory (less is filled with zeros), then calls of 34 bytes: function, flags, eight
// arguments of 4 bytes whose top 4 bits say what the rest means.
#include <stdlib.h>
#include <string.h>

#include "ia64/cpu/rse.h"
#include "ia64/fw/block_reader.h"
#include "ia64/fw/fw.h"
#include "ia64/interp/run.h"

#include "memory_disk.h"
#include "mutate.h"

#define BUFFER      0x4000000ull
#define BUFFER_SIZE 0x1000u
#define GUIDS       (BUFFER + 0x10000)
#define OUT         (BUFFER + 0x11000)
#define CALL_SIZE   34u
#define DISK_SIZE   (1u << 20)
#define HANDLES_MAX 64

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static uint8_t disk[DISK_SIZE];

struct vm {
    struct machine machine;
    struct cpus *cpus;
    struct firmware *fw;
    uint64_t handles[HANDLES_MAX], interfaces[HANDLES_MAX * 4];
    unsigned handle_count, interface_count;
};

// Loaded Image, Device Path, Simple Text Input and Output, Serial, Block, Disk, File System, Collation, and
// one that nobody has.
static const uint8_t guids[][16] = {
    {0xa1, 0x31, 0x1b, 0x5b, 0x62, 0x95, 0xd2, 0x11, 0x8e, 0x3f, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b},
    {0x91, 0x6e, 0x57, 0x09, 0x3f, 0x6d, 0xd2, 0x11, 0x8e, 0x39, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b},
    {0xc1, 0x77, 0x74, 0x38, 0xc7, 0x69, 0xd2, 0x11, 0x8e, 0x39, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b},
    {0xc2, 0x77, 0x74, 0x38, 0xc7, 0x69, 0xd2, 0x11, 0x8e, 0x39, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b},
    {0x6f, 0xcf, 0x25, 0xbb, 0xd4, 0xf1, 0xd2, 0x11, 0x9a, 0x0c, 0x00, 0x90, 0x27, 0x3f, 0xc1, 0xfd},
    {0x21, 0x5b, 0x4e, 0x96, 0x59, 0x64, 0xd2, 0x11, 0x8e, 0x39, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b},
    {0x71, 0x51, 0x34, 0xce, 0x0b, 0xba, 0xd2, 0x11, 0x8e, 0x4f, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b},
    {0x22, 0x5b, 0x4e, 0x96, 0x59, 0x64, 0xd2, 0x11, 0x8e, 0x39, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b},
    {0x54, 0xcd, 0x85, 0x1d, 0xf4, 0x3f, 0xd2, 0x11, 0x9a, 0x0c, 0x00, 0x90, 0x27, 0x3f, 0xc1, 0x4d},
    {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16},
};

static void require(bool condition)
{
    if (!condition)
        abort();
}

// FAT12 without a partition table, with one folder and one file.
static void format_disk(void)
{
    static const struct fs_time now = {2026, 1, 1, 0, 0, 0};
    struct block_reader medium = {disk, 0, DISK_SIZE, memory_medium_read, memory_medium_write};
    struct fs fs;
    struct fs_node root, folder, file;
    const char *why;
    memset(disk, 0, DISK_SIZE);
    memcpy(disk, "\xeb\x3c\x90-fuzz---", 11);
    store16(disk + 11, 512);
    disk[13] = 2; // sectors per cluster
    store16(disk + 14, 1);
    disk[16] = 1;
    store16(disk + 17, 64);
    store16(disk + 19, DISK_SIZE / 512);
    disk[21] = 0xf8;
    store16(disk + 22, 4);
    store16(disk + 510, 0xaa55);
    memcpy(disk + 512, "\xf8\xff\xff", 3);
    require(hpvm__fat_mount(&medium, &fs, &why));
    hpvm__fat_root(&fs, &root);
    require(hpvm__fat_create(&medium, &fs, &root, u"FOLDER", 6, FS_ATTR_FOLDER, &now, &folder) == FS_OK);
    require(hpvm__fat_create(&medium, &fs, &root, u"FILE.TXT", 8, 0, &now, &file) == FS_OK);
    require(hpvm__fat_write(&medium, &fs, &file, 0, guids, sizeof guids, &now) == FS_OK);
}

static struct vm *create(void)
{
    struct vm *vm = calloc(1, sizeof *vm);
    require(vm && hpvm__machine_init(&vm->machine, PLATFORM_RAM_MIN, 1) == HPVM_OK &&
            hpvm__cpus_create(&vm->cpus, &vm->machine) == HPVM_OK &&
            hpvm__fw_create(&vm->fw, vm->cpus) == HPVM_OK &&
            hpvm__backing_new(&vm->machine.units[0].backing, &memory_disk, disk, DISK_SIZE, false, "disk") ==
                HPVM_OK);
    vm->machine.unit_count = 1;
    atomic_store(&vm->machine.clock.deterministic, true);
    hpvm__clock_start(&vm->machine.clock);
    return vm;
}

static uint64_t call(struct vm *vm, unsigned gate, const uint64_t *arguments, unsigned count)
{
    struct cpu *cpu = vm->cpus->cpu[0];
    hpvm__cfm_set(cpu, 8);
    for (unsigned n = 0; n < 8; n++)
        gr_set(cpu, 32 + n, n < count ? arguments[n] : 0, 0);
    cpu->ip = GATE_ADDRESS(gate);
    cpu->ri = 2;
    cpu->halted = cpu->parked = false;
    hpvm__fw_gate(cpu, GATE_ADDRESS(gate));
    require(cpu->sof <= 96 && cpu->ri <= 2);
    return cpu->gr[8];
}

static uint64_t word(struct vm *vm, uint64_t address)
{
    uint64_t value = 0;
    hpvm__dma_read(&vm->machine, address, &value, 8);
    return value;
}

// Boots until the boot manager waits for a key, and writes down what there is.
static void boot(struct vm *vm)
{
    struct cpu *cpu = vm->cpus->cpu[0];
    format_disk();
    hpvm__cpu_reset(cpu);
    atomic_store(&vm->machine.requests, 0);
    require(hpvm__fw_boot(vm->fw) == HPVM_OK);
    for (unsigned n = 0; n < 50 && !cpu->halted; n++)
        hpvm__interp_run(cpu, 100000);
    hpvm__psr_write(cpu, PSR_IC | PSR_BN);
    hpvm__dma_write(&vm->machine, GUIDS, guids, sizeof guids);
    vm->handle_count = vm->interface_count = 0;
    require(call(vm, GATE_efi_locate_handle_buffer, (const uint64_t[]){0, 0, 0, OUT, OUT + 8}, 5) == 0);
    uint64_t count = word(vm, OUT), list = word(vm, OUT + 8);
    for (unsigned n = 0; n < count && n < HANDLES_MAX; n++)
        vm->handles[vm->handle_count++] = word(vm, list + 8 * n);
    for (unsigned n = 0; n < vm->handle_count; n++)
        for (unsigned k = 0; k < ARRAY_LENGTH(guids) && vm->interface_count < ARRAY_LENGTH(vm->interfaces);
             k++)
            if (call(vm, GATE_efi_handle_protocol, (const uint64_t[]){vm->handles[n], GUIDS + 16 * k, OUT},
                     3) == 0)
                vm->interfaces[vm->interface_count++] = word(vm, OUT);
    require(vm->handle_count && vm->interface_count);
}

static uint64_t argument(struct vm *vm, uint32_t code)
{
    const struct cpu *cpu = vm->cpus->cpu[0];
    uint64_t value = code & 0xfffffff;
    switch (code >> 28) {
    case 0: // small number
        return value & 0xffff;
    case 1: // pointer to the bytes of the input
    case 2:
        return BUFFER + (value & (BUFFER_SIZE - 1) & ~7u);
    case 3: // firmware's own memory
        return PLATFORM_FW_BASE + value % PLATFORM_FW_SIZE;
    case 4: // around the end of RAM
        return PLATFORM_RAM_MIN - 64 + (value & 127);
    case 5:
        return value << 36;
    case 6: // result of the call before
        return cpu->gr[8 + (value & 3)];
    case 7:
        return ~value;
    case 8: // what an earlier call stored
    case 9:
        return word(vm, BUFFER + (value & (BUFFER_SIZE - 8)));
    case 10:
    case 11:
        return vm->handles[value % vm->handle_count];
    case 12:
    case 13:
        return vm->interfaces[value % vm->interface_count];
    case 14:
        return GUIDS + 16 * (value % ARRAY_LENGTH(guids));
    default:
        return value;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct vm *vm;
    if (!vm)
        vm = create();
    boot(vm);
    uint8_t *buffer = vm->machine.ram.host + BUFFER;
    size_t used = size < BUFFER_SIZE ? size : BUFFER_SIZE;
    memset(buffer, 0, 2 * BUFFER_SIZE);
    memcpy(buffer, data, used);
    for (size_t at = used; at + CALL_SIZE <= size; at += CALL_SIZE) {
        uint64_t arguments[8];
        unsigned gate = GATE_efi_get_time + data[at] % (GATE_COUNT - GATE_efi_get_time);
        for (unsigned n = 0; n < 8; n++)
            arguments[n] = argument(vm, load32(data + at + 2 + 4 * n));
        // These three are only slow with lengths that RAM has.
        unsigned length = gate == GATE_efi_copy_mem ? 2 : 1;
        if ((length == 2 || gate == GATE_efi_calculate_crc32 || gate == GATE_efi_set_mem) &&
            arguments[length] < PLATFORM_RAM_MIN)
            arguments[length] &= 0xffff;
        call(vm, gate, arguments, 8);
    }
    return 0;
}

// Half of the changes are libFuzzer's; the others are about one call, or make one more: another function,
// other arguments.
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed)
{
    uint64_t random = seed;
    size_t calls = size < BUFFER_SIZE ? 0 : (size - BUFFER_SIZE) / CALL_SIZE;
    size_t end = BUFFER_SIZE + calls * CALL_SIZE;
    if (next_random(&random) % 2 || size < BUFFER_SIZE || (!calls && max_size < end + CALL_SIZE))
        return LLVMFuzzerMutate(data, size, max_size);
    bool longer = !calls || (next_random(&random) % 4 == 0 && end + CALL_SIZE <= max_size);
    uint8_t *call = data + (longer ? end : BUFFER_SIZE + next_random(&random) % calls * CALL_SIZE);
    if (longer)
        memset(call, 0, CALL_SIZE);
    if (longer || next_random(&random) % 2)
        call[0] = (uint8_t)next_random(&random);
    unsigned one = next_random(&random) % 8;
    bool all = longer || next_random(&random) % 4 == 0;
    for (unsigned n = 0; n < 8; n++)
        if (all || n == one) {
            uint64_t value = next_random(&random);
            value &= value & 1 ? 0xf00000ff : 0xffffffff;
            store32(call + 2 + 4 * n, (uint32_t)value);
        }
    return longer ? end + CALL_SIZE : size;
}
