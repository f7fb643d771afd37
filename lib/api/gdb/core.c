// Core files: ELF with a thread per vCPU.
//
// Registers are in notes of the owner "FreeBSD": their description carries its own sizes, so that debuggers
// on every host read it, whereas that of Linux's notes is known to those on IA-64 only. The set of registers
// and its order are Linux's (elf_gregset_t), which gdb takes for its OS ABI "GNU/Linux".
#include <hpvm/core.h>

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "api/gdb/gdb.h"

#define GREGS        128
#define FPREGS       128
#define IDENTITY     (7ull << 61) // where operating systems have physical memory
#define RAM_ALIGN    0x10000u
#define MAX_SEGMENTS (5 + 2 * TR_COUNT + PLATFORM_MAX_VCPUS)
#define PIECE        0x10000u // of RAM, written unless it is all zero

#define CORE_NT_PRSTATUS 1
#define CORE_NT_FPREGSET 2

// As FreeBSD writes it on 64-bit machines.
struct prstatus {
    int32_t version, padding;
    uint64_t status_size, gregs_size, fpregs_size;
    int32_t release, signal, thread, padding2;
    uint64_t gregs[GREGS];
};

#define OWNER       "FreeBSD"
#define NOTE_HEADER (sizeof(Elf64_Nhdr) + sizeof OWNER)
#define NOTES_BYTES (2 * NOTE_HEADER + sizeof(struct prstatus) + FPREGS * 16) // of one thread

struct core {
    hpvm_vm *vm;
    Elf64_Phdr segment[MAX_SEGMENTS];
    unsigned count;
    uint64_t notes, stacks, ram; // file offsets
    int fd;
};

// ---- registers ---------------------------------------------------------------------------------------

static uint64_t gdb_register(hpvm_vcpu *vcpu, unsigned number)
{
    uint8_t bytes[16] = {0};
    return hpvm__gdb_register_read(vcpu, number, bytes) ? load64(bytes) : 0;
}

static void fill_gregs(hpvm_vcpu *vcpu, uint64_t gregs[GREGS])
{
    static const uint8_t application[] = {AR_RSC,  AR_BSP,  AR_BSPSTORE, AR_RNAT, AR_CCV,
                                          AR_UNAT, AR_FPSR, AR_PFS,      AR_LC,   AR_EC};
    for (unsigned r = 0; r < 32; r++) {
        gregs[r] = gdb_register(vcpu, r);
        gregs[32] |= (uint64_t)gr_nat(vcpu->cpu, r) << r;
    }
    gregs[33] = gdb_register(vcpu, GDB_REG_PR);
    for (unsigned b = 0; b < 8; b++)
        gregs[34 + b] = vcpu->cpu->br[b];
    gregs[42] = vcpu->cpu->ip;
    gregs[43] = gdb_register(vcpu, GDB_REG_CFM);
    gregs[44] = gdb_register(vcpu, GDB_REG_PSR);
    // gdb takes AR.BSP for the end of the current frame and finds the stacked registers below it.
    for (unsigned n = 0; n < ARRAY_LENGTH(application); n++)
        gregs[45 + n] = gdb_register(vcpu, GDB_REG_AR + application[n]);
    if (vcpu->cpu->rsc & RSC_MODE) // these cannot be read then, by programs
        gregs[47] = vcpu->cpu->bspstore;
}

static uint8_t *put_note(uint8_t *at, uint32_t type, const void *description, size_t size)
{
    const Elf64_Nhdr header = {sizeof OWNER, (Elf64_Word)size, type};
    memcpy(at, &header, sizeof header);
    memcpy(at + sizeof header, OWNER, sizeof OWNER);
    memcpy(at + NOTE_HEADER, description, size);
    return at + NOTE_HEADER + size;
}

static void fill_notes(hpvm_vcpu *vcpu, uint8_t notes[NOTES_BYTES])
{
    uint64_t fpregs[FPREGS][2];
    struct prstatus status = {.version = 1,
                              .status_size = sizeof status,
                              .gregs_size = sizeof status.gregs,
                              .fpregs_size = sizeof fpregs,
                              .signal = 5, // SIGTRAP
                              .thread = (int32_t)hpvm_vcpu_index(vcpu) + 1};
    fill_gregs(vcpu, status.gregs);
    for (unsigned f = 0; f < FPREGS; f++) {
        const struct fpreg *value = fr_get(vcpu->cpu, f);
        fpregs[f][0] = value->significand;
        fpregs[f][1] = value->exponent | (uint64_t)value->sign << 17;
    }
    notes = put_note(notes, CORE_NT_PRSTATUS, &status, sizeof status);
    put_note(notes, CORE_NT_FPREGSET, fpregs, sizeof fpregs);
}

// ---- segments ----------------------------------------------------------------------------------------

static void add_segment(struct core *core, uint64_t offset, uint64_t va, uint64_t pa, uint64_t size)
{
    if (size)
        core->segment[core->count++] = (Elf64_Phdr){.p_type = PT_LOAD,
                                                    .p_flags = PF_R | PF_W | PF_X,
                                                    .p_offset = offset,
                                                    .p_vaddr = va,
                                                    .p_paddr = pa,
                                                    .p_filesz = size,
                                                    .p_memsz = size,
                                                    .p_align = 8};
}

// What a translation register maps, as far as it is RAM; debuggers take the first segment that has an
// address.
static void add_translation(struct core *core, const struct cpu *cpu, const struct tlb_entry *e)
{
    const struct ram *ram = &core->vm->machine.ram;
    uint64_t size = BIT(e->page_shift);
    const uint8_t *host = e->valid && e->present ? hpvm__ram_pointer(ram, e->pa, 1) : NULL;
    if (!host)
        return;
    uint64_t room =
        e->pa < ram->low_size ? ram->low_size - e->pa : PLATFORM_HIGH_RAM_BASE + ram->high_size - e->pa;
    for (unsigned region = 0; region < 8; region++)
        if (bits_get(cpu->rr[region], 8, 24) == e->rid) {
            add_segment(core, core->ram + (uint64_t)(host - ram->host), e->va | (uint64_t)region << 61, e->pa,
                        size < room ? size : room);
            return;
        }
}

static bool some_physical(const struct core *core)
{
    for (unsigned n = 0; n < core->vm->cpus->count; n++)
        if (!(core->vm->cpus->cpu[n]->psr & PSR_DT))
            return true;
    return false;
}

static void add_ram(struct core *core, uint64_t base)
{
    const struct ram *ram = &core->vm->machine.ram;
    add_segment(core, core->ram, base, 0, ram->low_size);
    add_segment(core, core->ram + ram->low_size, base | PLATFORM_HIGH_RAM_BASE, PLATFORM_HIGH_RAM_BASE,
                ram->high_size);
}

// The part of the backing store that is in registers.
static uint64_t stack_bytes(const struct cpu *cpu)
{
    return hpvm__gdb_frame_end(cpu) - cpu->bspstore;
}

static void lay_out(struct core *core)
{
    const struct cpus *cpus = core->vm->cpus;
    uint64_t stacks = 0;
    for (unsigned n = 0; n < cpus->count; n++)
        stacks += stack_bytes(cpus->cpu[n]);
    core->notes = sizeof(Elf64_Ehdr) + MAX_SEGMENTS * sizeof(Elf64_Phdr);
    core->stacks = core->notes + cpus->count * NOTES_BYTES;
    core->ram = align_up(core->stacks + stacks, RAM_ALIGN);
    core->segment[core->count++] = (Elf64_Phdr){
        .p_type = PT_NOTE, .p_offset = core->notes, .p_filesz = cpus->count * NOTES_BYTES, .p_align = 4};
    uint64_t offset = core->stacks;
    for (unsigned n = 0; n < cpus->count; n++) {
        uint64_t size = stack_bytes(cpus->cpu[n]);
        add_segment(core, offset, cpus->cpu[n]->bspstore, 0, size);
        offset += size;
    }
    const struct cpu *first = cpus->cpu[0];
    for (unsigned n = 0; n < TR_COUNT; n++) {
        add_translation(core, first, &first->dtr[n]);
        add_translation(core, first, &first->itr[n]);
    }
    add_ram(core, IDENTITY);
    if (some_physical(core))
        add_ram(core, 0);
}

// ---- the file ----------------------------------------------------------------------------------------

static bool put(const struct core *core, const void *data, size_t size, uint64_t offset)
{
    const uint8_t *bytes = data;
    while (size) {
        ssize_t done = pwrite(core->fd, bytes, size, (off_t)offset);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return false;
        bytes += done;
        offset += (uint64_t)done;
        size -= (size_t)done;
    }
    return true;
}

static bool put_headers(const struct core *core)
{
    Elf64_Ehdr header = {.e_ident = {ELFMAG0, ELFMAG1, ELFMAG2, ELFMAG3, ELFCLASS64, ELFDATA2LSB, EV_CURRENT},
                         .e_type = ET_CORE,
                         .e_machine = EM_IA_64,
                         .e_version = EV_CURRENT,
                         .e_phoff = sizeof(Elf64_Ehdr),
                         .e_ehsize = sizeof(Elf64_Ehdr),
                         .e_phentsize = sizeof(Elf64_Phdr),
                         .e_phnum = (Elf64_Half)core->count};
    return put(core, &header, sizeof header, 0) &&
           put(core, core->segment, core->count * sizeof core->segment[0], sizeof header);
}

static bool put_threads(const struct core *core)
{
    uint64_t stack = core->stacks;
    for (unsigned n = 0; n < core->vm->cpus->count; n++) {
        uint8_t notes[NOTES_BYTES];
        fill_notes(&core->vm->vcpu[n], notes);
        if (!put(core, notes, sizeof notes, core->notes + n * sizeof notes))
            return false;
        const struct cpu *cpu = core->vm->cpus->cpu[n];
        uint64_t words[256], size = stack_bytes(cpu); // 96 dirty registers and the frame at most
        for (uint64_t done = 0; done < size;) {
            unsigned count = 0;
            for (; count < ARRAY_LENGTH(words) && done + count * 8ull < size; count++)
                words[count] = hpvm__gdb_stack_read(cpu, cpu->bspstore + done + count * 8ull);
            if (!put(core, words, count * sizeof words[0], stack + done))
                return false;
            done += count * 8ull;
        }
        stack += size;
    }
    return true;
}

static bool put_ram(const struct core *core)
{
    static const uint8_t zero[PIECE];
    const struct ram *ram = &core->vm->machine.ram;
    for (uint64_t done = 0; done < ram->size; done += PIECE)
        if (memcmp(ram->host + done, zero, PIECE) != 0 &&
            !put(core, ram->host + done, PIECE, core->ram + done))
            return false;
    return true;
}

hpvm_status hpvm_vm_write_core(hpvm_vm *vm, const char *path)
{
    API_ENTER;
    if (!vm || !path)
        return API_FAIL(HPVM_E_INVAL, "vm and path must not be NULL");
    pthread_mutex_lock(&vm->lock);
    hpvm_status status = HPVM_OK;
    struct core core = {.vm = vm, .fd = -1};
    if (!hpvm__vm_idle(vm)) {
        status = API_FAIL(HPVM_E_STATE, "the VM is running");
    } else {
        lay_out(&core);
        unlink(path); // what others may have open stays as it is
        core.fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (core.fd < 0 || ftruncate(core.fd, (off_t)(core.ram + vm->machine.ram.size)) != 0 ||
            !put_headers(&core) || !put_threads(&core) || !put_ram(&core)) {
            int error = errno;
            status = API_FAIL(HPVM_E_IO, "cannot write the core file %s: %s", path, strerror(error));
            if (core.fd >= 0)
                unlink(path);
        }
        if (core.fd >= 0)
            close(core.fd);
    }
    pthread_mutex_unlock(&vm->lock);
    return status;
}
