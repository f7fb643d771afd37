// Direct boot: ELF kernels made here, right ones and all kinds of wrong ones; and the guest kit's kernels.
#include <elf.h>
#include <fcntl.h>
#include <glob.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fixture.h"

#define BASE  0x4000000ull
#define ENTRY (BASE + 0x1230)

struct image {
    Elf64_Ehdr header;
    Elf64_Phdr segment[2];
    uint8_t text[0x2000], data[0x800];
};

static struct image *make_kernel(void)
{
    struct image *k = calloc(1, sizeof *k);
    memcpy(k->header.e_ident, ELFMAG, SELFMAG);
    k->header.e_ident[EI_CLASS] = ELFCLASS64;
    k->header.e_ident[EI_DATA] = ELFDATA2LSB;
    k->header.e_type = ET_EXEC;
    k->header.e_machine = EM_IA_64;
    k->header.e_entry = ENTRY;
    k->header.e_phoff = offsetof(struct image, segment);
    k->header.e_phentsize = sizeof(Elf64_Phdr);
    k->header.e_phnum = 2;
    k->segment[0] = (Elf64_Phdr){.p_type = PT_LOAD,
                                 .p_offset = offsetof(struct image, text),
                                 .p_vaddr = 0xa000000100000000,
                                 .p_paddr = BASE,
                                 .p_filesz = sizeof k->text,
                                 .p_memsz = sizeof k->text};
    k->segment[1] = (Elf64_Phdr){.p_type = PT_LOAD,
                                 .p_offset = offsetof(struct image, data),
                                 .p_vaddr = 0xa000000100010000,
                                 .p_paddr = BASE + 0x10000,
                                 .p_filesz = sizeof k->data,
                                 .p_memsz = 0x5000};
    memset(k->text, 0x11, sizeof k->text);
    memset(k->data, 0x22, sizeof k->data);
    return k;
}

struct vm {
    struct machine machine;
    struct cpus *cpus;
    struct firmware *fw;
};

static struct vm *vm_new(uint64_t ram, unsigned vcpus)
{
    struct vm *vm = calloc(1, sizeof *vm);
    if (hpvm__machine_init(&vm->machine, ram, vcpus) != HPVM_OK ||
        hpvm__cpus_create(&vm->cpus, &vm->machine) != HPVM_OK ||
        hpvm__fw_create(&vm->fw, vm->cpus) != HPVM_OK) {
        fprintf(stderr, "%s\n", hpvm_last_error()->message);
        abort();
    }
    return vm;
}

static void vm_free(struct vm *vm)
{
    hpvm__fw_destroy(vm->fw);
    hpvm__cpus_destroy(vm->cpus);
    hpvm__machine_fini(&vm->machine);
    free(vm);
}

static hpvm_status boot(struct vm *vm, const void *kernel, size_t size)
{
    for (unsigned n = 0; n < vm->cpus->count; n++)
        hpvm__cpu_reset(vm->cpus->cpu[n]);
    vm->fw->direct.kernel = kernel;
    vm->fw->direct.kernel_size = size;
    return hpvm__fw_boot(vm->fw);
}

#define RAM(vm, pa) ((vm)->machine.ram.host + (pa))

// Type of the descriptor that holds all of [start, start + length); -1: none does.
static int type_of(struct vm *vm, uint64_t parameters, uint64_t start, uint64_t length)
{
    const uint8_t *d = RAM(vm, load64(RAM(vm, parameters + 0x10)));
    const uint8_t *end = d + load64(RAM(vm, parameters + 0x18));
    for (; d < end; d += 48) {
        uint64_t low = load64(d + 8), high = low + (load64(d + 24) << 12);
        if (start >= low && start + length <= high)
            return (int)load32(d);
    }
    return -1;
}

static void good_kernel(void)
{
    struct vm *vm = vm_new(PLATFORM_RAM_MIN, 3);
    struct image *kernel = make_kernel();
    uint8_t *initrd = malloc(100000);
    memset(initrd, 0x33, 100000);
    vm->fw->direct.initrd = initrd;
    vm->fw->direct.initrd_size = 100000;
    vm->fw->direct.command_line = "console=ttyS0 quiet";
    memset(RAM(vm, BASE + 0x10000), 0xff, 0x5000); // what was there before must not show in the BSS
    CHECK_EQ(boot(vm, kernel, sizeof *kernel), HPVM_OK);

    struct cpu *cpu = vm->cpus->cpu[0];
    CHECK_EQ(cpu->ip, ENTRY);
    CHECK_EQ(cpu->ri, 0);
    CHECK_EQ(cpu->psr & (PSR_IT | PSR_DT | PSR_RT | PSR_I | PSR_CPL | PSR_BE), 0);
    CHECK(hpvm__ram_pointer(&vm->machine.ram, cpu->bspstore, 4096) != NULL);
    CHECK_EQ(cpu->rsc & RSC_MODE, 0);
    CHECK(!cpu->parked && vm->cpus->cpu[1]->parked && vm->cpus->cpu[2]->parked);
    CHECK_EQ(vm->cpus->cpu[2]->lid >> 24, 2);

    CHECK_EQ(*RAM(vm, BASE), 0x11);
    CHECK_EQ(*RAM(vm, BASE + 0x1fff), 0x11);
    CHECK_EQ(*RAM(vm, BASE + 0x10000), 0x22);
    CHECK_EQ(*RAM(vm, BASE + 0x107ff), 0x22);
    for (unsigned n = 0x800; n < 0x5000; n++)
        if (*RAM(vm, BASE + 0x10000 + n) != 0) {
            CHECK_EQ(*RAM(vm, BASE + 0x10000 + n), 0);
            break;
        }

    uint64_t bp = cpu->gr[28];
    CHECK_STR((const char *)RAM(vm, load64(RAM(vm, bp))), "console=ttyS0 quiet");
    CHECK_EQ(load64(RAM(vm, bp + 8)), FW_EFI_SYSTAB);
    CHECK(memcmp(RAM(vm, FW_EFI_SYSTAB), "IBI SYST", 8) == 0);
    CHECK_EQ(load64(RAM(vm, bp + 0x20)), 48);
    CHECK_EQ(load32(RAM(vm, bp + 0x28)), 1);
    uint64_t initrd_pa = load64(RAM(vm, bp + 0x40));
    CHECK_EQ(load64(RAM(vm, bp + 0x48)), 100000);
    CHECK_EQ(*RAM(vm, initrd_pa), 0x33);
    CHECK_EQ(*RAM(vm, initrd_pa + 99999), 0x33);
    uint64_t fpswa = load64(RAM(vm, bp + 0x38)), descriptor = load64(RAM(vm, fpswa + 8));
    CHECK_EQ(load32(RAM(vm, fpswa)), 0x10000);
    CHECK_EQ(load64(RAM(vm, descriptor)), GATE_ADDRESS(GATE_fpswa));

    // Nothing of it may be in memory that the kernel sees as free, and the map must be sorted.
    CHECK_EQ(type_of(vm, bp, BASE, 0x15000), EFI_LOADER_DATA);
    CHECK_EQ(type_of(vm, bp, initrd_pa, 100000), EFI_LOADER_DATA);
    CHECK_EQ(type_of(vm, bp, bp, 0x1000), EFI_LOADER_DATA);
    CHECK_EQ(type_of(vm, bp, load64(RAM(vm, bp + 0x10)), load64(RAM(vm, bp + 0x18))), EFI_LOADER_DATA);
    CHECK_EQ(type_of(vm, bp, FW_GATES, 0x10000), EFI_PAL_CODE);
    CHECK_EQ(type_of(vm, bp, FW_TABLES, 0x1000), EFI_RUNTIME_DATA);
    CHECK_EQ(type_of(vm, bp, FW_ACPI, 0x1000), EFI_ACPI_RECLAIM);
    CHECK_EQ(type_of(vm, bp, FW_CPU_STACKS, 0x80000), EFI_RUNTIME_DATA);
    CHECK_EQ(type_of(vm, bp, PLATFORM_IO_BASE, PLATFORM_IO_SIZE), EFI_MMIO_PORT);
    const uint8_t *d = RAM(vm, load64(RAM(vm, bp + 0x10)));
    uint64_t last = 0;
    for (uint64_t n = 0; n < load64(RAM(vm, bp + 0x18)); n += 48) {
        CHECK(load64(d + n + 8) >= last);
        last = load64(d + n + 8) + (load64(d + n + 24) << 12);
    }
    free(initrd);
    free(kernel);
    vm_free(vm);
}

static void wrong_kernels(void)
{
    struct vm *vm = vm_new(PLATFORM_RAM_MIN, 1);
    struct image *good = make_kernel(), bad;
#define EXPECT(status, text, ...)                                                                            \
    bad = *good;                                                                                             \
    __VA_ARGS__;                                                                                             \
    CHECK_EQ(boot(vm, &bad, sizeof bad), status);                                                            \
    if (!strstr(hpvm_last_error()->message, text))                                                           \
        fprintf(stderr, "message: %s\n", hpvm_last_error()->message);                                        \
    CHECK(strstr(hpvm_last_error()->message, text) != NULL)
    EXPECT(HPVM_E_CORRUPT, "neither an ELF file", bad.header.e_ident[0] = 0);
    EXPECT(HPVM_E_UNSUPPORTED, "another processor", bad.header.e_machine = EM_X86_64);
    EXPECT(HPVM_E_UNSUPPORTED, "another processor", bad.header.e_ident[EI_DATA] = ELFDATA2MSB);
    EXPECT(HPVM_E_UNSUPPORTED, "not an executable", bad.header.e_type = ET_REL);
    EXPECT(HPVM_E_CORRUPT, "truncated", bad.header.e_phoff = UINT64_MAX - 8);
    EXPECT(HPVM_E_CORRUPT, "truncated", bad.header.e_phnum = 60000);
    EXPECT(HPVM_E_CORRUPT, "truncated", bad.segment[1].p_filesz = 0x900);
    EXPECT(HPVM_E_CORRUPT, "truncated", bad.segment[0].p_offset = UINT64_MAX);
    EXPECT(HPVM_E_CORRUPT, "impossible", bad.segment[1].p_memsz = 0x700);
    EXPECT(HPVM_E_CORRUPT, "impossible", bad.segment[1].p_paddr = UINT64_MAX - 0x100);
    EXPECT(HPVM_E_CORRUPT, "entry point", bad.header.e_entry = BASE + 0x20000);
    EXPECT(HPVM_E_CORRUPT, "entry point", bad.header.e_entry = ENTRY + 8);
    EXPECT(HPVM_E_CORRUPT, "nothing to load", bad.segment[0].p_type = bad.segment[1].p_type = PT_NOTE);
    EXPECT(HPVM_E_NOMEM, "no free memory", bad.segment[1].p_memsz = 0x10000000);
    EXPECT(HPVM_E_NOMEM, "no free memory", bad.segment[0].p_paddr = FW_TABLES;
           bad.header.e_entry = FW_TABLES);
    for (size_t size = 0; size < offsetof(struct image, text); size += 7) {
        uint8_t *cut = malloc(size + 1);
        memcpy(cut, good, size);
        CHECK_EQ(boot(vm, cut, size), HPVM_E_CORRUPT);
        free(cut);
    }
    uint8_t gzip[64] = {0x1f, 0x8b, 8};
    CHECK_EQ(boot(vm, gzip, sizeof gzip), HPVM_E_CORRUPT);
    CHECK_EQ(hpvm__fw_check_kernel(gzip, sizeof gzip, "a.gz"), HPVM_E_CORRUPT);
    CHECK(strncmp(hpvm_last_error()->message, "a.gz: ", 6) == 0);
    CHECK_EQ(hpvm__fw_check_kernel(good, sizeof *good, "a"), HPVM_OK);

    char line[2049];
    memset(line, 'a', 2048);
    line[2048] = 0;
    vm->fw->direct.command_line = line;
    CHECK_EQ(boot(vm, good, sizeof *good), HPVM_E_INVAL);
    line[2047] = 0;
    CHECK_EQ(boot(vm, good, sizeof *good), HPVM_OK);
    vm->fw->direct.initrd = good; // its size is a lie, it must be refused before it is read
    vm->fw->direct.initrd_size = 1ull << 40;
    CHECK_EQ(boot(vm, good, sizeof *good), HPVM_E_NOMEM);
    free(good);
    vm_free(vm);
}

static void boot_file(const char *path)
{
    int fd = open(path, O_RDONLY);
    CHECK(fd >= 0);
    if (fd < 0)
        return;
    struct stat st;
    fstat(fd, &st);
    void *file = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    close(fd);
    struct vm *vm = vm_new(PLATFORM_RAM_MIN, 1);
    CHECK_EQ(boot(vm, file, (size_t)st.st_size), HPVM_OK);
    CHECK(vm->cpus->cpu[0]->ip > BASE && vm->cpus->cpu[0]->ip < PLATFORM_RAM_MIN);
    vm_free(vm);
    munmap(file, (size_t)st.st_size);
}

static void kit_kernels(void)
{
    glob_t found;
    if (glob(HPVM_GUEST_KIT "/linux-*-vmlinux.gz", 0, NULL, &found) != 0) {
        fprintf(stderr, "no linux-*-vmlinux.gz in the guest kit, '%s'\n", HPVM_GUEST_KIT);
        CU_FAIL("no guest kit");
        return;
    }
    for (size_t n = 0; n < found.gl_pathc; n++)
        boot_file(found.gl_pathv[n]);
    globfree(&found);
}

CHECK_MAIN("kernel_boot", CHECK_TEST(good_kernel), CHECK_TEST(wrong_kernels), CHECK_TEST(kit_kernels))
