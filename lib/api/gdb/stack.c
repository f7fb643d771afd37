// The part of the register backing store that is still in registers, seen as memory: gdb finds stacked
// registers there, the current frame included, as if the register stack had been flushed.
#include "api/gdb/gdb.h"
#include "ia64/cpu/rse.h"

#define GROUP(address) ((address) & ~(uint64_t)0x1ff)
#define INDEX(address) ((unsigned)((address) >> 3) & 63)
#define COLLECTION     63u

uint64_t hpvm__gdb_frame_end(const struct cpu *cpu)
{
    return hpvm__rse_skip(cpu->bsp, cpu->sof);
}

// Ring cell of the register at `address`, which is not a collection. The current frame is kept in logical
// order, memory has it in physical order.
static uint32_t cell_at(const struct cpu *cpu, uint64_t address)
{
    uint64_t words = (address >> 3) - (cpu->bspstore >> 3);
    uint64_t collections = (address >> 9) - (cpu->bspstore >> 9);
    int64_t place = (int64_t)(words - collections) - cpu->dirty; // from r32 of the unrotated frame
    int64_t rotating = cpu->sor * 8;
    if (place >= 0 && place < rotating)
        place = (place - cpu->rrb_gr + rotating) % rotating;
    return (uint32_t)((int64_t)cpu->bof + place) & (GR_RING_CELLS - 1);
}

// The cells of the frame may lie in the second mapping of the ring; both are the same memory.
static uint64_t collection_read(const struct cpu *cpu, uint64_t group)
{
    uint64_t end = hpvm__gdb_frame_end(cpu), value = 0;
    for (unsigned n = 0; n < COLLECTION; n++) {
        uint64_t address = group + n * 8ull;
        uint64_t bit = group == GROUP(cpu->bspstore) ? cpu->rnat >> n & 1 : 0;
        if (address >= cpu->bspstore && address < end)
            bit = cpu->nat_ring[cell_at(cpu, address)];
        value |= bit << n;
    }
    return value;
}

static void collection_write(struct cpu *cpu, uint64_t group, uint64_t value)
{
    uint64_t end = hpvm__gdb_frame_end(cpu);
    for (unsigned n = 0; n < COLLECTION; n++) {
        uint64_t address = group + n * 8ull, bit = value >> n & 1;
        cpu->nats |= (uint32_t)bit;
        if (address >= cpu->bspstore && address < end)
            cpu->nat_ring[cell_at(cpu, address)] = (uint8_t)bit;
        else if (group == GROUP(cpu->bspstore))
            cpu->rnat = bits_set(cpu->rnat, n, 1, bit);
    }
}

uint64_t hpvm__gdb_rnat(const struct cpu *cpu)
{
    return collection_read(cpu, GROUP(hpvm__gdb_frame_end(cpu)));
}

void hpvm__gdb_rnat_write(struct cpu *cpu, uint64_t value)
{
    collection_write(cpu, GROUP(hpvm__gdb_frame_end(cpu)), value);
}

uint64_t hpvm__gdb_stack_read(const struct cpu *cpu, uint64_t address)
{
    return INDEX(address) == COLLECTION ? collection_read(cpu, GROUP(address))
                                        : cpu->gr_ring[cell_at(cpu, address)];
}

void hpvm__gdb_stack_write(struct cpu *cpu, uint64_t address, uint64_t value)
{
    if (INDEX(address) == COLLECTION)
        collection_write(cpu, GROUP(address), value);
    else
        cpu->gr_ring[cell_at(cpu, address)] = value;
}
