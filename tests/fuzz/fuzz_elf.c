// Fuzz target: any bytes as a kernel (ELF, also compressed), checked and booted directly.
#include <elf.h>
#include <stdlib.h>
#include <string.h>

#include "ia64/fw/fw.h"

#define SPAN_MAX (8u << 20) // larger ones are only slow

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct vm {
    struct machine machine;
    struct cpus *cpus;
    struct firmware *fw;
};

static void require(bool condition)
{
    if (!condition)
        abort();
}

static struct vm *create(void)
{
    struct vm *vm = calloc(1, sizeof *vm);
    if (!vm || hpvm__machine_init(&vm->machine, PLATFORM_RAM_MIN, 1) != HPVM_OK ||
        hpvm__cpus_create(&vm->cpus, &vm->machine) != HPVM_OK ||
        hpvm__fw_create(&vm->fw, vm->cpus) != HPVM_OK)
        abort();
    return vm;
}

// All loadable segments together are small, and no two overlap: then each must be in memory as in the file.
static bool small(const uint8_t *data, size_t size, Elf64_Phdr *segments, unsigned *count)
{
    Elf64_Ehdr header;
    uint64_t low = UINT64_MAX, high = 0;
    *count = 0;
    if (size < sizeof header || memcmp(data, ELFMAG, SELFMAG) != 0)
        return false;
    memcpy(&header, data, sizeof header);
    for (unsigned n = 0; n < header.e_phnum && n < 64; n++) {
        Elf64_Phdr segment;
        if (header.e_phoff > size || (n + 1) * sizeof segment > size - header.e_phoff)
            return false;
        memcpy(&segment, data + header.e_phoff + n * sizeof segment, sizeof segment);
        if (segment.p_type != PT_LOAD || segment.p_memsz == 0)
            continue;
        if (segment.p_paddr > PLATFORM_RAM_MIN || segment.p_memsz > SPAN_MAX)
            return false;
        low = segment.p_paddr < low ? segment.p_paddr : low;
        high = segment.p_paddr + segment.p_memsz > high ? segment.p_paddr + segment.p_memsz : high;
        segments[(*count)++] = segment;
    }
    return *count && high - low <= SPAN_MAX;
}

static bool overlap(const Elf64_Phdr *segments, unsigned count)
{
    for (unsigned a = 0; a < count; a++)
        for (unsigned b = 0; b < a; b++)
            if (segments[a].p_paddr < segments[b].p_paddr + segments[b].p_memsz &&
                segments[b].p_paddr < segments[a].p_paddr + segments[a].p_memsz)
                return true;
    return false;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct vm *vm;
    Elf64_Phdr segments[64];
    unsigned count;
    if (!vm)
        vm = create();
    bool accepted = hpvm__fw_check_kernel(data, size, "kernel") == HPVM_OK;
    if (!small(data, size, segments, &count))
        return 0;
    // The last bytes are the initial RAM disk.
    vm->fw->direct = (struct direct_boot){.kernel = data,
                                          .kernel_size = size,
                                          .initrd = data + size / 2,
                                          .initrd_size = size - size / 2,
                                          .command_line = "console=ttyS0"};
    hpvm__cpu_reset(vm->cpus->cpu[0]);
    atomic_store(&vm->machine.requests, 0);
    bool booted = hpvm__fw_boot(vm->fw) == HPVM_OK;
    require(accepted || !booted);
    if (booted && !overlap(segments, count))
        for (unsigned n = 0; n < count; n++) {
            const uint8_t *at = hpvm__ram_pointer(&vm->machine.ram, segments[n].p_paddr, segments[n].p_memsz);
            require(at && memcmp(at, data + segments[n].p_offset, segments[n].p_filesz) == 0);
            for (uint64_t k = segments[n].p_filesz; k < segments[n].p_memsz; k++)
                require(at[k] == 0);
        }
    return 0;
}
