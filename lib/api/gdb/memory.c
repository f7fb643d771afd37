// Guest memory as the debugger sees it: virtual with the stacked registers laid over it, or physical.
#include "api/gdb/gdb.h"

// One piece that lies within a 4 KB page.
static bool copy_page(struct hpvm_gdb *gdb, uint64_t address, uint8_t *data, size_t length, bool write)
{
    hpvm_vcpu *vcpu = &gdb->vm->vcpu[gdb->current];
    if (!gdb->physical) {
        hpvm_status status = write ? hpvm_vcpu_write_virtual(vcpu, address, data, length)
                                   : hpvm_vcpu_read_virtual(vcpu, address, data, length);
        if (status == HPVM_OK || (int)(address >> 61) != gdb->identity)
            return status == HPVM_OK;
        address &= mask_low(61);
    }
    return (write ? hpvm_vm_write_memory(gdb->vm, address, data, length)
                  : hpvm_vm_read_memory(gdb->vm, address, data, length)) == HPVM_OK;
}

static bool copy_stacked(struct cpu *cpu, uint64_t address, uint8_t *data, size_t length, bool write)
{
    uint64_t word = hpvm__gdb_stack_read(cpu, address & ~7ull);
    uint8_t *bytes = (uint8_t *)&word + (address & 7);
    memcpy(write ? bytes : data, write ? data : bytes, length);
    if (write)
        hpvm__gdb_stack_write(cpu, address & ~7ull, word);
    return true;
}

static size_t copy(struct hpvm_gdb *gdb, uint64_t address, uint8_t *data, size_t length, bool write)
{
    struct cpu *cpu = gdb->vm->vcpu[gdb->current].cpu;
    size_t done = 0;
    while (done < length) {
        uint64_t at = address + done;
        size_t piece = 0x1000 - (at & 0xfff);
        bool stacked = !gdb->physical && hpvm__gdb_stacked(cpu, at);
        if (stacked)
            piece = 8 - (at & 7);
        else if (!gdb->physical && at < cpu->bspstore && cpu->bspstore - at < piece)
            piece = (size_t)(cpu->bspstore - at);
        if (piece > length - done)
            piece = length - done;
        if (stacked ? !copy_stacked(cpu, at, data + done, piece, write)
                    : !copy_page(gdb, at, data + done, piece, write))
            break;
        done += piece;
    }
    return done;
}

size_t hpvm__gdb_memory_read(struct hpvm_gdb *gdb, uint64_t address, void *data, size_t length)
{
    return copy(gdb, address, data, length, false);
}

bool hpvm__gdb_memory_write(struct hpvm_gdb *gdb, uint64_t address, const void *data, size_t length)
{
    return copy(gdb, address, (uint8_t *)(uintptr_t)data, length, true) == length;
}
