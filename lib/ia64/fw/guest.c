// Guest memory as the code that called firmware addresses it.
#include "ia64/fw/fw.h"

#include "ia64/cpu/mmu.h"

#define PAGE 0x1000ull

// Host address of `length` bytes that do not cross a page; NULL: fault (noted for hpvm__fw_gate) or no RAM.
static uint8_t *locate(struct firmware *fw, struct cpu *cpu, uint64_t address, uint64_t length,
                       unsigned flags)
{
    const struct ram *ram = &fw->machine->ram;
    if (!(cpu->psr &
          PSR_DT)) // bit 63 only chooses the uncacheable attribute (manual volume 2, section 4.1.2)
        return hpvm__ram_pointer(ram, address & ~BIT(63), length);
    struct translation translation;
    if (!hpvm__translate(cpu, address, 1, flags, &translation)) {
        fw->cpu[cpu->index].faulted = true;
        return NULL;
    }
    return hpvm__ram_pointer(ram, translation.pa, length);
}

static uint64_t chunk(uint64_t address, uint64_t length)
{
    uint64_t room = PAGE - (address & (PAGE - 1));
    return length < room ? length : room;
}

// Checks every page first, so that nothing is copied when a later one fails.
static bool check(struct firmware *fw, struct cpu *cpu, uint64_t address, uint64_t length, unsigned flags)
{
    if (length > fw->machine->ram.size || address + length < address)
        return false;
    while (length) {
        uint64_t part = chunk(address, length);
        if (!locate(fw, cpu, address, part, flags))
            return false;
        address += part;
        length -= part;
    }
    return true;
}

bool hpvm__fw_read(struct firmware *fw, struct cpu *cpu, uint64_t address, void *buffer, uint64_t length)
{
    if (!check(fw, cpu, address, length, MEM_READ))
        return false;
    for (uint8_t *to = buffer; length;) {
        uint64_t part = chunk(address, length);
        const uint8_t *from = locate(fw, cpu, address, part, MEM_READ);
        if (!from)
            return false;
        memcpy(to, from, part);
        to += part;
        address += part;
        length -= part;
    }
    return true;
}

bool hpvm__fw_write(struct firmware *fw, struct cpu *cpu, uint64_t address, const void *data, uint64_t length)
{
    if (!check(fw, cpu, address, length, MEM_WRITE))
        return false;
    for (const uint8_t *from = data; length;) {
        uint64_t part = chunk(address, length);
        uint8_t *to = locate(fw, cpu, address, part, MEM_WRITE);
        if (!to)
            return false;
        memcpy(to, from, part);
        hpvm__ram_written(&fw->machine->ram, to, part);
        from += part;
        address += part;
        length -= part;
    }
    return true;
}

bool hpvm__fw_writable(struct firmware *fw, struct cpu *cpu, uint64_t address, uint64_t length)
{
    return check(fw, cpu, address, length, MEM_WRITE);
}
