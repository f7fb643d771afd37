// Direct boot: loads an ELF kernel (plain or gzip) and an initial RAM disk, and enters the kernel as a loader
// would.
//
// The kernel gets its parameters in struct ia64_boot_param, whose physical address is in r28; it starts in
// physical mode at its physical entry point.
#include "ia64/fw/fw.h"

#include <elf.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/bits.h"
#include "core/inflate.h"
#include "ia64/fw/efi_defs.h"

#define KERNEL_SIZE_MAX  (1u << 30) // decompressed
#define SEGMENTS_MAX     64
#define COMMAND_LINE_MAX 2048u // with the terminating zero: the kernel's buffer
#define MAP_MAX          (64u << 10)

struct kernel {
    const uint8_t *file;
    size_t size;
    Elf64_Phdr segment[SEGMENTS_MAX];
    unsigned segment_count;
    uint64_t entry, low, high; // physical, page aligned span
};

// Offsets in struct ia64_boot_param.
enum {
    BP_COMMAND_LINE = 0x00,
    BP_SYSTAB = 0x08,
    BP_MEMMAP = 0x10,
    BP_MEMMAP_SIZE = 0x18,
    BP_DESCRIPTOR_SIZE = 0x20,
    BP_DESCRIPTOR_VERSION = 0x28,
    BP_COLUMNS = 0x2c,
    BP_ROWS = 0x2e,
    BP_FPSWA = 0x38,
    BP_INITRD = 0x40,
    BP_INITRD_SIZE = 0x48,
    BP_SIZE = 0x50
};

static hpvm_status parse_kernel(struct kernel *kernel)
{
    Elf64_Ehdr header;
    if (kernel->size < sizeof header)
        return hpvm__fail(HPVM_E_CORRUPT, 0, "kernel: %zu bytes are too few for an ELF file", kernel->size);
    memcpy(&header, kernel->file, sizeof header);
    if (memcmp(header.e_ident, ELFMAG, SELFMAG) != 0)
        return hpvm__fail(HPVM_E_CORRUPT, 0, "kernel: neither an ELF file nor one compressed with gzip");
    if (header.e_ident[EI_CLASS] != ELFCLASS64 || header.e_ident[EI_DATA] != ELFDATA2LSB ||
        header.e_machine != EM_IA_64)
        return hpvm__fail(
            HPVM_E_UNSUPPORTED, 0,
            "kernel: made for another processor (ELF machine %u); a little-endian 64-bit IA-64 kernel "
            "is needed",
            header.e_machine);
    if (header.e_type != ET_EXEC && header.e_type != ET_DYN)
        return hpvm__fail(HPVM_E_UNSUPPORTED, 0, "kernel: not an executable (ELF type %u)", header.e_type);
    if (header.e_phentsize != sizeof(Elf64_Phdr) || header.e_phnum == 0 ||
        !range_inside(header.e_phoff, (uint64_t)header.e_phnum * sizeof(Elf64_Phdr), kernel->size))
        return hpvm__fail(HPVM_E_CORRUPT, 0, "kernel: truncated (program headers are missing)");
    kernel->entry = header.e_entry;
    kernel->low = UINT64_MAX;
    for (unsigned n = 0; n < header.e_phnum; n++) {
        Elf64_Phdr segment;
        memcpy(&segment, kernel->file + header.e_phoff + n * sizeof segment, sizeof segment);
        if (segment.p_type != PT_LOAD || segment.p_memsz == 0)
            continue;
        if (kernel->segment_count == SEGMENTS_MAX)
            return hpvm__fail(HPVM_E_CORRUPT, 0, "kernel: more than %u loadable segments", SEGMENTS_MAX);
        if (!range_inside(segment.p_offset, segment.p_filesz, kernel->size))
            return hpvm__fail(HPVM_E_CORRUPT, 0,
                              "kernel: truncated (segment %u ends at byte %llu, the file has %zu)", n,
                              (unsigned long long)(segment.p_offset + segment.p_filesz), kernel->size);
        if (segment.p_filesz > segment.p_memsz ||
            !range_inside(segment.p_paddr, segment.p_memsz, PLATFORM_IO_BASE))
            return hpvm__fail(HPVM_E_CORRUPT, 0, "kernel: segment %u has an impossible size or address", n);
        uint64_t low = align_down(segment.p_paddr, EFI_PAGE_SIZE),
                 high = align_up(segment.p_paddr + segment.p_memsz, EFI_PAGE_SIZE);
        kernel->low = low < kernel->low ? low : kernel->low;
        kernel->high = high > kernel->high ? high : kernel->high;
        kernel->segment[kernel->segment_count++] = segment;
    }
    if (kernel->segment_count == 0)
        return hpvm__fail(HPVM_E_CORRUPT, 0, "kernel: nothing to load in it");
    if (kernel->entry < kernel->low || kernel->entry >= kernel->high || (kernel->entry & 15))
        return hpvm__fail(HPVM_E_CORRUPT, 0, "kernel: its entry point 0x%llx is outside of what is loaded",
                          (unsigned long long)kernel->entry);
    return HPVM_OK;
}

static hpvm_status load_kernel(struct firmware *fw, const struct kernel *kernel)
{
    const struct ram *ram = &fw->machine->ram;
    uint8_t *base = hpvm__ram_pointer(ram, kernel->low, kernel->high - kernel->low);
    if (!base || !hpvm__efi_allocate_at(fw, EFI_LOADER_DATA, kernel->low,
                                        (kernel->high - kernel->low) >> EFI_PAGE_SHIFT))
        return hpvm__fail(
            HPVM_E_NOMEM, 0,
            "%s: it must be loaded at 0x%llx-0x%llx, where a VM with %llu MB has no free memory",
            fw->direct.kernel_name ? fw->direct.kernel_name : "kernel", (unsigned long long)kernel->low,
            (unsigned long long)kernel->high, (unsigned long long)(ram->size >> 20));
    memset(base, 0, kernel->high - kernel->low);
    for (unsigned n = 0; n < kernel->segment_count; n++) {
        const Elf64_Phdr *segment = &kernel->segment[n];
        memcpy(base + (segment->p_paddr - kernel->low), kernel->file + segment->p_offset, segment->p_filesz);
    }
    hpvm__ram_written(ram, base, kernel->high - kernel->low);
    return HPVM_OK;
}

static hpvm_status load_initrd(struct firmware *fw, uint64_t *pa)
{
    const struct direct_boot *direct = &fw->direct;
    *pa = 0;
    if (!direct->initrd || direct->initrd_size == 0)
        return HPVM_OK;
    uint64_t pages = align_up(direct->initrd_size, EFI_PAGE_SIZE) >> EFI_PAGE_SHIFT;
    *pa = hpvm__efi_allocate(fw, EFI_LOADER_DATA, pages, 0x10000, UINT64_MAX);
    if (!*pa || !hpvm__dma_write(fw->machine, *pa, direct->initrd, direct->initrd_size))
        return hpvm__fail(HPVM_E_NOMEM, 0, "%s: %zu bytes do not fit into a VM with %llu MB",
                          direct->initrd_name ? direct->initrd_name : "initrd", direct->initrd_size,
                          (unsigned long long)(fw->machine->ram.size >> 20));
    return HPVM_OK;
}

// One block of LoaderData: parameters at 0, command line at 0x100, memory map from the next page on.
static hpvm_status write_parameters(struct firmware *fw, uint64_t initrd, uint64_t *pa)
{
    const char *line = fw->direct.command_line ? fw->direct.command_line : "";
    size_t line_size = strlen(line) + 1;
    if (line_size > COMMAND_LINE_MAX)
        return hpvm__fail(HPVM_E_INVAL, 0, "kernel command line: %zu characters, at most %u are allowed",
                          line_size - 1, COMMAND_LINE_MAX - 1);
    *pa = hpvm__efi_allocate(fw, EFI_LOADER_DATA, (EFI_PAGE_SIZE + MAP_MAX) >> EFI_PAGE_SHIFT, 0x10000,
                             PLATFORM_LOW_RAM_MAX);
    uint8_t *block = *pa ? hpvm__ram_pointer(&fw->machine->ram, *pa, EFI_PAGE_SIZE + MAP_MAX) : NULL;
    if (!block)
        return hpvm__fail(HPVM_E_NOMEM, 0, "kernel: no memory for its parameters");
    memset(block, 0, EFI_PAGE_SIZE + MAP_MAX);
    memcpy(block + 0x100, line, line_size);
    uint64_t map_size =
        hpvm__efi_memory_map(fw, block + EFI_PAGE_SIZE, MAP_MAX); // last: nothing is allocated now
    if (map_size > MAP_MAX)
        return hpvm__fail(HPVM_E_INTERNAL, 0,
                          "kernel: the memory map has %llu bytes, at most %u are provided for",
                          (unsigned long long)map_size, MAP_MAX);
    store64(block + BP_COMMAND_LINE, *pa + 0x100);
    store64(block + BP_SYSTAB, FW_EFI_SYSTAB);
    store64(block + BP_MEMMAP, *pa + EFI_PAGE_SIZE);
    store64(block + BP_MEMMAP_SIZE, map_size);
    store64(block + BP_DESCRIPTOR_SIZE, EFI_DESCRIPTOR_SIZE);
    store32(block + BP_DESCRIPTOR_VERSION, 1);
    store16(block + BP_COLUMNS, 80);
    store16(block + BP_ROWS, 25);
    store64(block + BP_FPSWA, FW_FPSWA);
    store64(block + BP_INITRD, initrd);
    store64(block + BP_INITRD_SIZE, initrd ? fw->direct.initrd_size : 0);
    hpvm__ram_written(&fw->machine->ram, block, EFI_PAGE_SIZE + MAP_MAX);
    return HPVM_OK;
}

// Decompresses if need be and looks at the headers. *unpacked is freed by the caller.
static hpvm_status open_kernel(struct kernel *kernel, const void *data, size_t size, void **unpacked)
{
    *unpacked = NULL;
    *kernel = (struct kernel){.file = data, .size = size};
    if (hpvm__is_gzip(data, size)) {
        hpvm_status status = hpvm__gunzip(data, size, KERNEL_SIZE_MAX, unpacked, &kernel->size);
        if (status != HPVM_OK) {
            char reason[256];
            snprintf(reason, sizeof reason, "%s", hpvm_last_error()->message);
            return hpvm__fail(status, 0, "kernel: %s", reason);
        }
        kernel->file = *unpacked;
    }
    return parse_kernel(kernel);
}

hpvm_status hpvm__fw_check_kernel(const void *data, size_t size, const char *name)
{
    struct kernel kernel;
    void *unpacked;
    hpvm_status status = open_kernel(&kernel, data, size, &unpacked);
    free(unpacked);
    if (status != HPVM_OK) {
        char reason[256];
        snprintf(reason, sizeof reason, "%s", hpvm_last_error()->message);
        return hpvm__fail(status, 0, "%s: %s", name, reason);
    }
    return HPVM_OK;
}

hpvm_status hpvm__fw_direct_boot(struct firmware *fw)
{
    struct kernel kernel;
    void *unpacked;
    uint64_t initrd = 0, parameters = 0;
    hpvm_status status = open_kernel(&kernel, fw->direct.kernel, fw->direct.kernel_size, &unpacked);
    if (status == HPVM_OK)
        status = load_kernel(fw, &kernel);
    free(unpacked);
    if (status == HPVM_OK)
        status = load_initrd(fw, &initrd);
    if (status == HPVM_OK)
        status = write_parameters(fw, initrd, &parameters);
    if (status != HPVM_OK)
        return status;
    hpvm__efi_leave_boot_services(fw);
    struct cpu *cpu = fw->cpus->cpu[0];
    fw_result(cpu, 28, parameters);
    cpu->ip = kernel.entry;
    cpu->ri = 0;
    return HPVM_OK;
}
