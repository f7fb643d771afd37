// Core files: the ELF file itself, its registers and memory, and what is refused. gdb opens them in
// tests/gdb.
#include <elf.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "api.h"

#define THREAD_NOTES ((2 * (12 + 8)) + 48 + 128 * 8 + 128 * 16)
#define GREG(n)      (12 + 8 + 48 + 8 * (n)) // in the notes of a thread

static const char *folder(void)
{
    static char path[] = "/tmp/hpvm-test-core-XXXXXX";
    static bool made;
    if (!made)
        made = mkdtemp(path) != NULL;
    CHECK(made);
    return path;
}

static uint64_t word_at(int fd, uint64_t offset)
{
    uint64_t value = 0;
    CHECK_EQ(pread(fd, &value, sizeof value, (off_t)offset), sizeof value);
    return value;
}

static uint64_t offset_of(const Elf64_Phdr *segment, unsigned count, uint64_t va)
{
    for (unsigned n = 0; n < count; n++)
        if (segment[n].p_type == PT_LOAD && va - segment[n].p_vaddr < segment[n].p_filesz)
            return segment[n].p_offset + (va - segment[n].p_vaddr);
    CHECK(false);
    return 0;
}

static void content(void)
{
    char path[64];
    snprintf(path, sizeof path, "%s/core", folder());
    hpvm_vm *vm = small_vm(2);
    hpvm_vcpu *vcpu = hpvm_vm_vcpu(vm, 1);
    uint64_t value = 0x1122334455667788, fr[2] = {0xc000000000000001, 0x2fffe};
    CHECK_EQ(hpvm_vm_write_memory(vm, 0x12348, &value, sizeof value), HPVM_OK);
    CHECK_EQ(set(vcpu, HPVM_REG_GR(5), 0x55), HPVM_OK);
    CHECK_EQ(set(vcpu, HPVM_REG_IP, CODE_AT), HPVM_OK);
    CHECK_EQ(set(vcpu, HPVM_REG_AR(18), 0x20008), HPVM_OK); // BSPSTORE
    CHECK_EQ(set(vcpu, HPVM_REG_CFM, 3), HPVM_OK);
    CHECK_EQ(set(vcpu, HPVM_REG_GR(33), 0x3333), HPVM_OK);
    CHECK_EQ(hpvm_vcpu_set_reg(vcpu, HPVM_REG_FR(9), fr, sizeof fr), HPVM_OK);
    CHECK_EQ(hpvm_vm_write_core(vm, path), HPVM_OK);
    CHECK_EQ(hpvm_vm_write_core(vm, path), HPVM_OK); // over the old one

    int fd = open(path, O_RDONLY | O_CLOEXEC);
    CHECK(fd >= 0);
    struct stat status;
    CHECK_EQ(fstat(fd, &status), 0);
    CHECK_EQ(status.st_mode & 0777, 0600);
    CHECK(status.st_size > (off_t)HPVM_RAM_MIN && status.st_blocks * 512 < (off_t)HPVM_RAM_MIN / 2);
    Elf64_Ehdr header;
    CHECK_EQ(pread(fd, &header, sizeof header, 0), sizeof header);
    CHECK_EQ(memcmp(header.e_ident, "\177ELF\2\1\1", 7), 0);
    CHECK_EQ(header.e_type, ET_CORE);
    CHECK_EQ(header.e_machine, EM_IA_64);
    Elf64_Phdr segment[16];
    CHECK(header.e_phnum >= 4 && header.e_phnum <= 16);
    size_t size = header.e_phnum * sizeof segment[0];
    CHECK_EQ(pread(fd, segment, size, (off_t)header.e_phoff), size);
    CHECK_EQ(segment[0].p_type, PT_NOTE);
    CHECK_EQ(segment[0].p_filesz, 2 * THREAD_NOTES);
    uint64_t second = segment[0].p_offset + THREAD_NOTES;
    CHECK_EQ(word_at(fd, second + GREG(5)), 0x55);
    CHECK_EQ(word_at(fd, second + GREG(42)), CODE_AT);
    CHECK_EQ(word_at(fd, second + GREG(46)), 0x20008 + 3 * 8); // the end of the frame
    CHECK_EQ(word_at(fd, second + GREG(128) + 20 + 16 * 9), fr[0]);
    CHECK_EQ(word_at(fd, second + GREG(128) + 20 + 16 * 9 + 8), fr[1]);
    // r33 where the register stack would store it, though nothing stored it; memory by both addresses.
    CHECK_EQ(word_at(fd, offset_of(segment, header.e_phnum, 0x20010)), 0x3333);
    CHECK_EQ(word_at(fd, offset_of(segment, header.e_phnum, 0x12348)), value);
    CHECK_EQ(word_at(fd, offset_of(segment, header.e_phnum, 7ull << 61 | 0x12348)), value);
    close(fd);
    hpvm_vm_destroy(vm);
    unlink(path);
}

static void refused(void)
{
    char path[64];
    snprintf(path, sizeof path, "%s/core", folder());
    hpvm_vm *vm = vm_with_code();
    CHECK_EQ(hpvm_vm_write_core(NULL, path), HPVM_E_INVAL);
    CHECK_EQ(hpvm_vm_write_core(vm, NULL), HPVM_E_INVAL);
    CHECK_EQ(hpvm_vm_write_core(vm, "/nonexistent/core"), HPVM_E_IO);
    CHECK_EQ(hpvm_vm_start(vm), HPVM_OK);
    CHECK_EQ(hpvm_vm_write_core(vm, path), HPVM_E_STATE);
    CHECK_EQ(access(path, F_OK), -1);
    CHECK_EQ(hpvm_vm_pause(vm), HPVM_OK);
    CHECK_EQ(hpvm_vm_write_core(vm, path), HPVM_OK);
    CHECK_EQ(hpvm_vm_start(vm), HPVM_OK);
    hpvm_vm_destroy(vm);
    unlink(path);
    rmdir(folder());
}

CHECK_MAIN("core files", CHECK_TEST(content), CHECK_TEST(refused))
