// The physical address space outside RAM: who answers at which address, in memory and in port space.
#include "core/machine.h"

#include <errno.h>
#include <stdlib.h>

static struct address_space *space_of(struct machine *machine, bool is_io)
{
    return is_io ? &machine->io : &machine->memory;
}

// Index of the first region that ends behind `address`.
static unsigned first_behind(const struct address_space *space, uint64_t address)
{
    unsigned low = 0, high = space->count;
    while (low < high) {
        unsigned middle = (low + high) / 2;
        const struct region *region = &space->regions[middle];
        if (address >= region->base && address - region->base >= region->size)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool find(const struct address_space *space, uint64_t address, struct region *out)
{
    unsigned n = first_behind(space, address);
    if (n == space->count || address < space->regions[n].base)
        return false;
    *out = space->regions[n];
    return true;
}

static unsigned min_size(const struct region_ops *ops)
{
    return ops->min_size ? ops->min_size : 1;
}

static unsigned max_size(const struct region_ops *ops)
{
    return ops->max_size ? ops->max_size : 8;
}

static bool size_valid(unsigned size)
{
    return size <= 8 && (size & (size - 1)) == 0;
}

hpvm_status hpvm__region_add(struct machine *machine, bool is_io, const struct region *region)
{
    const struct region_ops *ops = region->ops;
    if (!ops || !size_valid(ops->min_size) || !size_valid(ops->max_size) || min_size(ops) > max_size(ops) ||
        region->size == 0 || region->size % min_size(ops) || region->base + (region->size - 1) < region->base)
        return hpvm__fail(HPVM_E_INVAL, 0, "%s: not a valid region", region->name);
    struct address_space *space = space_of(machine, is_io);
    hpvm_status status = HPVM_OK;
    pthread_rwlock_wrlock(&machine->aspace_lock);
    unsigned n = first_behind(space, region->base);
    if (n < space->count && space->regions[n].base <= region->base + (region->size - 1)) {
        status = hpvm__fail(HPVM_E_EXIST, 0, "%s: 0x%llx is taken by %s", region->name,
                            (unsigned long long)region->base, space->regions[n].name);
        goto out;
    }
    if (space->count == space->capacity) {
        unsigned capacity = space->capacity ? space->capacity * 2 : 16;
        struct region *regions = realloc(space->regions, capacity * sizeof *regions);
        if (!regions) {
            status = hpvm__fail(HPVM_E_NOMEM, ENOMEM, "%s: no memory for a region", region->name);
            goto out;
        }
        space->regions = regions;
        space->capacity = capacity;
    }
    memmove(&space->regions[n + 1], &space->regions[n], (space->count - n) * sizeof *region);
    space->regions[n] = *region;
    space->count++;
out:
    pthread_rwlock_unlock(&machine->aspace_lock);
    return status;
}

void hpvm__region_remove(struct machine *machine, bool is_io, uint64_t base)
{
    struct address_space *space = space_of(machine, is_io);
    pthread_rwlock_wrlock(&machine->aspace_lock);
    unsigned n = first_behind(space, base);
    if (n < space->count && space->regions[n].base == base) {
        memmove(&space->regions[n], &space->regions[n + 1],
                (space->count - n - 1) * sizeof space->regions[0]);
        space->count--;
    }
    pthread_rwlock_unlock(&machine->aspace_lock);
}

void hpvm__aspace_fini(struct machine *machine)
{
    free(machine->memory.regions);
    free(machine->io.regions);
    machine->memory = machine->io = (struct address_space){0};
}

// Largest aligned power of two that fits at `offset`, is not larger than `length` and is done in one call.
static unsigned piece_size(uint64_t offset, unsigned length, unsigned limit)
{
    unsigned piece = limit;
    while (piece > 1 && (piece > length || (offset & (piece - 1))))
        piece /= 2;
    return piece;
}

static uint64_t read_piece(const struct region *region, uint64_t offset, unsigned size)
{
    unsigned minimum = min_size(region->ops);
    if (size >= minimum)
        return region->ops->read(region->opaque, offset, size) & mask_low(size * 8);
    uint64_t aligned = align_down(offset, minimum);
    uint64_t value = region->ops->read(region->opaque, aligned, minimum);
    return bits_get(value, (unsigned)(offset - aligned) * 8, size * 8);
}

static void write_piece(const struct region *region, uint64_t offset, unsigned size, uint64_t value)
{
    unsigned minimum = min_size(region->ops);
    if (size < minimum) {
        // The other bytes of the register keep their values.
        uint64_t aligned = align_down(offset, minimum);
        uint64_t old = region->ops->read(region->opaque, aligned, minimum);
        value = bits_set(old, (unsigned)(offset - aligned) * 8, size * 8, value);
        offset = aligned;
        size = minimum;
    }
    region->ops->write(region->opaque, offset, size, value & mask_low(size * 8));
}

// Does one access inside `region`; gives how many of `size` bytes it covered.
static unsigned access_region(const struct region *region, uint64_t address, unsigned size, bool write,
                              uint64_t *value)
{
    uint64_t offset = address - region->base;
    uint64_t room = region->size - offset;
    unsigned length = room < size ? (unsigned)room : size;
    unsigned piece = piece_size(offset, length, max_size(region->ops));
    if (write)
        write_piece(region, offset, piece, *value);
    else
        *value = read_piece(region, offset, piece);
    return piece;
}

// Bytes up to the next region, where nobody answers.
static unsigned access_hole(const struct address_space *space, uint64_t address, unsigned size)
{
    unsigned n = first_behind(space, address);
    if (n < space->count && space->regions[n].base - address < size)
        return (unsigned)(space->regions[n].base - address);
    return size;
}

static unsigned access_once(struct machine *machine, bool is_io, uint64_t address, unsigned size, bool write,
                            uint64_t *value)
{
    struct address_space *space = space_of(machine, is_io);
    struct region region;
    unsigned done;
    pthread_rwlock_rdlock(&machine->aspace_lock);
    if (!find(space, address, &region)) {
        done = access_hole(space, address, size);
        *value = ~(uint64_t)0;
        pthread_rwlock_unlock(&machine->aspace_lock);
        return done;
    }
    if (region.ops->lockless) {
        done = access_region(&region, address, size, write, value);
        pthread_rwlock_unlock(&machine->aspace_lock);
        return done;
    }
    pthread_rwlock_unlock(&machine->aspace_lock);
    // Regions come and go with device_lock held, so what is found under it stays for the whole access.
    pthread_mutex_lock(&machine->device_lock);
    if (find(space, address, &region)) {
        done = access_region(&region, address, size, write, value);
    } else {
        done = access_hole(space, address, size);
        *value = ~(uint64_t)0;
    }
    pthread_mutex_unlock(&machine->device_lock);
    return done;
}

// Translates an address in the sparse port window: port bits 15:2 are in offset bits 25:12, bits 1:0 in
// place (manual volume 2, section 10.7).
static bool sparse_port(uint64_t *address)
{
    uint64_t offset = *address - PLATFORM_IO_BASE;
    if (*address < PLATFORM_IO_BASE || offset >= PLATFORM_IO_SIZE)
        return false;
    *address = offset >> 12 << 2 | (offset & 3);
    return true;
}

uint64_t hpvm__mmio_read(struct machine *machine, uint64_t pa, unsigned size)
{
    bool is_io = sparse_port(&pa);
    uint64_t value = 0;
    for (unsigned done = 0; done < size;) {
        uint64_t part;
        unsigned piece = access_once(machine, is_io, pa + done, size - done, false, &part);
        value |= (part & mask_low(piece * 8)) << (done * 8);
        done += piece;
    }
    return value;
}

void hpvm__mmio_write(struct machine *machine, uint64_t pa, unsigned size, uint64_t value)
{
    bool is_io = sparse_port(&pa);
    for (unsigned done = 0; done < size;) {
        uint64_t part = value >> (done * 8);
        done += access_once(machine, is_io, pa + done, size - done, true, &part);
    }
}
