// EFI memory services: pages with types, the memory map and its key, pools.
#include "ia64/fw/efi.h"

// Where AllocatePages finds nothing better, low RAM is used from the top; high RAM comes last, because old
// loaders and 32-bit DMA want low addresses.
#define POOL_CHUNK 0x10000ull // pools grow by this much at least
#define POOL_ALIGN 16ull

static uint64_t range_end(const struct efi_range *range)
{
    return range->start + (range->pages << EFI_PAGE_SHIFT);
}

static uint64_t attribute_of(uint32_t type)
{
    return EFI_MEMORY_WB |
           (type == EFI_RUNTIME_CODE || type == EFI_RUNTIME_DATA || type == EFI_PAL_CODE ? EFI_MEMORY_RUNTIME
                                                                                         : 0);
}

// EFI 1.10, section 2.3.2: on this processor runtime memory is handed out in 8 KB units.
static uint64_t granularity(uint32_t type)
{
    return type == EFI_RUNTIME_CODE || type == EFI_RUNTIME_DATA || type == EFI_ACPI_NVS ||
                   type == EFI_ACPI_RECLAIM
               ? 2
               : 1;
}

static bool type_allowed(uint64_t type)
{
    // Types with the sign bit of 32 bits set belong to operating system loaders.
    return (type < EFI_MEMORY_TYPES && type != EFI_CONVENTIONAL) ||
           (type >= 0x80000000ull && type <= 0xffffffffull);
}

// First range that ends above the address.
static uint32_t range_find(const struct efi *efi, uint64_t address)
{
    uint32_t low = 0, high = efi->range_count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (range_end(&efi->range[middle]) <= address)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool range_insert(struct efi *efi, uint32_t index, struct efi_range range)
{
    if (efi->range_count == EFI_MAX_RANGES)
        return false;
    memmove(&efi->range[index + 1], &efi->range[index], (efi->range_count - index) * sizeof range);
    efi->range[index] = range;
    efi->range_count++;
    return true;
}

static void range_merge(struct efi *efi, uint32_t first, uint32_t last)
{
    uint32_t n = first ? first - 1 : 0;
    while (n + 1 < efi->range_count && n <= last) {
        struct efi_range *a = &efi->range[n], *b = a + 1;
        if (a->type == b->type && a->attribute == b->attribute && range_end(a) == b->start) {
            a->pages += b->pages;
            memmove(b, b + 1, (efi->range_count - n - 2) * sizeof *b);
            efi->range_count--;
            if (last)
                last--;
        } else {
            n++;
        }
    }
}

// Changes [start, start + pages), which lies inside the range `index`, to another type.
static bool range_change(struct efi *efi, uint32_t index, uint64_t start, uint64_t pages, uint32_t type)
{
    if (efi->range_count + 2 > EFI_MAX_RANGES)
        return false;
    struct efi_range old = efi->range[index];
    uint64_t end = start + (pages << EFI_PAGE_SHIFT);
    uint32_t at = index;
    if (old.start < start) {
        efi->range[at].pages = (start - old.start) >> EFI_PAGE_SHIFT;
        range_insert(efi, ++at, old);
    }
    efi->range[at] =
        (struct efi_range){.start = start, .pages = pages, .type = type, .attribute = attribute_of(type)};
    if (end < range_end(&old)) {
        struct efi_range rest = old;
        rest.start = end;
        rest.pages = (range_end(&old) - end) >> EFI_PAGE_SHIFT;
        range_insert(efi, at + 1, rest);
    }
    range_merge(efi, index, at + 1);
    efi->map_key++;
    return true;
}

static void range_add(struct efi *efi, uint64_t start, uint64_t size, uint32_t type, uint64_t attribute)
{
    if (size)
        range_insert(
            efi, range_find(efi, start),
            (struct efi_range){
                .start = start, .pages = size >> EFI_PAGE_SHIFT, .type = type, .attribute = attribute});
}

void hpvm__efi_memory_init(struct firmware *fw)
{
    struct efi *efi = fw->efi;
    const struct ram *ram = &fw->machine->ram;
    const uint64_t wb = EFI_MEMORY_WB, runtime = EFI_MEMORY_WB | EFI_MEMORY_RUNTIME;
    efi->range_count = 0;
    // Page 0 is never handed out: a NULL pointer must stay one.
    range_add(efi, 0, EFI_PAGE_SIZE, EFI_BOOT_DATA, wb);
    range_add(efi, EFI_PAGE_SIZE, FW_GATES - EFI_PAGE_SIZE, EFI_CONVENTIONAL, wb);
    range_add(efi, FW_GATES, FW_RUNTIME - FW_GATES, EFI_PAL_CODE, runtime);
    range_add(efi, FW_RUNTIME, FW_ACPI - FW_RUNTIME, EFI_RUNTIME_DATA, runtime);
    range_add(efi, FW_ACPI, FW_TABLES - FW_ACPI, EFI_ACPI_RECLAIM, wb);
    range_add(efi, FW_TABLES, FW_BOOT_DATA - FW_TABLES, EFI_RUNTIME_DATA, runtime);
    range_add(efi, FW_BOOT_DATA, FW_END - FW_BOOT_DATA, EFI_BOOT_DATA, wb);
    range_add(efi, FW_END, ram->low_size - FW_END, EFI_CONVENTIONAL, wb);
    range_add(efi, PLATFORM_IOSAPIC_BASE, PLATFORM_IOSAPIC_SIZE, EFI_MMIO, EFI_MEMORY_UC);
    range_add(efi, PLATFORM_PIB_BASE, PLATFORM_PIB_SIZE, EFI_MMIO, EFI_MEMORY_UC);
    range_add(efi, PLATFORM_HIGH_RAM_BASE, ram->high_size, EFI_CONVENTIONAL, wb);
    range_add(efi, PLATFORM_IO_BASE, PLATFORM_IO_SIZE, EFI_MMIO_PORT, EFI_MEMORY_UC | EFI_MEMORY_RUNTIME);
    efi->map_key = 1;
    efi->pool_count = 0;
}

// Highest place below `max` (exclusive) inside one range, or 0.
static uint64_t place_in(const struct efi_range *range, uint64_t pages, uint64_t align, uint64_t max)
{
    uint64_t end = range_end(range) < max ? range_end(range) : max;
    uint64_t size = pages << EFI_PAGE_SHIFT;
    if (range->type != EFI_CONVENTIONAL || end < range->start || end - range->start < size)
        return 0;
    uint64_t start = align_down(end - size, align);
    return start >= range->start ? start : 0;
}

static uint64_t place_below(const struct efi *efi, uint64_t pages, uint64_t align, uint64_t max,
                            uint32_t *index)
{
    for (uint32_t n = efi->range_count; n-- > 0;) {
        uint64_t start = place_in(&efi->range[n], pages, align, max);
        if (start) {
            *index = n;
            return start;
        }
    }
    return 0;
}

uint64_t hpvm__efi_allocate(struct firmware *fw, uint32_t type, uint64_t pages, uint64_t align, uint64_t max)
{
    struct efi *efi = fw->efi;
    uint64_t unit = granularity(type) << EFI_PAGE_SHIFT;
    if (pages == 0 || pages > PLATFORM_RAM_MAX >> EFI_PAGE_SHIFT)
        return 0;
    if (align < unit)
        align = unit;
    pages = align_up(pages, granularity(type));
    uint32_t index;
    uint64_t start =
        place_below(efi, pages, align, max < PLATFORM_LOW_RAM_MAX ? max : PLATFORM_LOW_RAM_MAX, &index);
    if (!start)
        start = place_below(efi, pages, align, max, &index);
    if (!start || !range_change(efi, index, start, pages, type))
        return 0;
    return start;
}

bool hpvm__efi_allocate_at(struct firmware *fw, uint32_t type, uint64_t address, uint64_t pages)
{
    struct efi *efi = fw->efi;
    if (pages == 0 || pages > PLATFORM_RAM_MAX >> EFI_PAGE_SHIFT || address & (EFI_PAGE_SIZE - 1))
        return false;
    uint32_t index = range_find(efi, address);
    if (index == efi->range_count)
        return false;
    const struct efi_range *range = &efi->range[index];
    return range->type == EFI_CONVENTIONAL && range->start <= address &&
           pages <= (range_end(range) - address) >> EFI_PAGE_SHIFT &&
           range_change(efi, index, address, pages, type);
}

bool hpvm__efi_free(struct firmware *fw, uint64_t address, uint64_t pages)
{
    struct efi *efi = fw->efi;
    if (pages == 0 || pages > PLATFORM_RAM_MAX >> EFI_PAGE_SHIFT || address & (EFI_PAGE_SIZE - 1))
        return false;
    // The area may span several ranges; all of it must have come from AllocatePages.
    uint64_t end = address + (pages << EFI_PAGE_SHIFT), at = address;
    for (uint32_t n = range_find(efi, address); at < end; n++) {
        if (n == efi->range_count || efi->range[n].start > at || efi->range[n].type == EFI_CONVENTIONAL ||
            efi->range[n].type == EFI_MMIO || efi->range[n].type == EFI_MMIO_PORT ||
            efi->range[n].type == EFI_PAL_CODE)
            return false;
        at = range_end(&efi->range[n]);
    }
    if (address == 0 || (address < FW_END && end > FW_GATES))
        return false; // firmware's own
    while (address < end) {
        uint32_t n = range_find(efi, address);
        uint64_t stop = range_end(&efi->range[n]) < end ? range_end(&efi->range[n]) : end;
        if (!range_change(efi, n, address, (stop - address) >> EFI_PAGE_SHIFT, EFI_CONVENTIONAL))
            return false;
        address = stop;
    }
    return true;
}

uint64_t hpvm__efi_memory_map(struct firmware *fw, void *buffer, uint64_t capacity)
{
    const struct efi *efi = fw->efi;
    uint64_t size = (uint64_t)efi->range_count * EFI_DESCRIPTOR_SIZE;
    if (size > capacity)
        return size;
    uint8_t *out = buffer;
    for (uint32_t n = 0; n < efi->range_count; n++, out += EFI_DESCRIPTOR_SIZE) {
        memset(out, 0, EFI_DESCRIPTOR_SIZE);
        store32(out, efi->range[n].type);
        store64(out + 8, efi->range[n].start);
        store64(out + 24, efi->range[n].pages);
        store64(out + 32, efi->range[n].attribute);
    }
    return size;
}

// ---- pools -------------------------------------------------------------------------------------------

static void pool_insert(struct efi *efi, uint32_t index, struct efi_pool_block block)
{
    memmove(&efi->pool[index + 1], &efi->pool[index], (efi->pool_count - index) * sizeof block);
    efi->pool[index] = block;
    efi->pool_count++;
}

static void pool_delete(struct efi *efi, uint32_t index)
{
    efi->pool_count--;
    memmove(&efi->pool[index], &efi->pool[index + 1], (efi->pool_count - index) * sizeof efi->pool[0]);
}

uint64_t hpvm__efi_pool_allocate(struct firmware *fw, uint32_t type, uint64_t size)
{
    struct efi *efi = fw->efi;
    if (size > PLATFORM_RAM_MAX || efi->pool_count + 2 > EFI_MAX_POOL)
        return 0;
    size = align_up(size ? size : 1, POOL_ALIGN);
    for (int attempt = 0; attempt < 2; attempt++) {
        for (uint32_t n = 0; n < efi->pool_count; n++) {
            struct efi_pool_block *block = &efi->pool[n];
            if (block->used || block->type != type || block->size < size)
                continue;
            if (block->size > size) {
                struct efi_pool_block rest = {
                    .address = block->address + size, .size = block->size - size, .type = type};
                block->size = size;
                pool_insert(efi, n + 1, rest);
            }
            efi->pool[n].used = true;
            return efi->pool[n].address;
        }
        uint64_t bytes = align_up(size > POOL_CHUNK ? size : POOL_CHUNK, 2 * EFI_PAGE_SIZE);
        uint64_t start = attempt ? 0 : hpvm__efi_allocate(fw, type, bytes >> EFI_PAGE_SHIFT, 0, UINT64_MAX);
        if (!start)
            return 0;
        uint32_t at = 0;
        while (at < efi->pool_count && efi->pool[at].address < start)
            at++;
        pool_insert(efi, at,
                    (struct efi_pool_block){.address = start, .size = bytes, .type = type, .first = true});
    }
    return 0;
}

bool hpvm__efi_pool_free(struct firmware *fw, uint64_t address)
{
    struct efi *efi = fw->efi;
    uint32_t low = 0, high = efi->pool_count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (efi->pool[middle].address < address)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == efi->pool_count || efi->pool[low].address != address || !efi->pool[low].used)
        return false;
    efi->pool[low].used = false;
    if (low + 1 < efi->pool_count && !efi->pool[low + 1].used && !efi->pool[low + 1].first) {
        efi->pool[low].size += efi->pool[low + 1].size;
        pool_delete(efi, low + 1);
    }
    if (low > 0 && !efi->pool[low].first && !efi->pool[low - 1].used) {
        efi->pool[low - 1].size += efi->pool[low].size;
        pool_delete(efi, low--);
    }
    // A chunk that is free as a whole goes back to the pages.
    struct efi_pool_block block = efi->pool[low];
    if (block.first && (low + 1 == efi->pool_count || efi->pool[low + 1].first) &&
        hpvm__efi_free(fw, block.address, block.size >> EFI_PAGE_SHIFT))
        pool_delete(efi, low);
    return true;
}

uint64_t hpvm__efi_pool_copy(struct firmware *fw, const void *data, uint64_t length)
{
    uint64_t address = hpvm__efi_pool_allocate(fw, EFI_BOOT_DATA, length);
    if (address)
        efi_put(fw, address, data, length);
    return address;
}

// ---- services ----------------------------------------------------------------------------------------

EFI_SERVICE(efi_allocate_pages)
{
    enum { ANY_PAGES, MAX_ADDRESS, AT_ADDRESS };
    uint64_t how = (uint32_t)fw_argument(cpu, 0), type = (uint32_t)fw_argument(cpu, 1),
             pages = fw_argument(cpu, 2);
    uint64_t where = fw_argument(cpu, 3), address;
    if (how > AT_ADDRESS || !type_allowed(type) || !efi_read64(fw, cpu, where, &address))
        return EFI_INVALID_PARAMETER;
    if (how == AT_ADDRESS)
        return hpvm__efi_allocate_at(fw, (uint32_t)type, address, pages) ? EFI_SUCCESS : EFI_NOT_FOUND;
    // MaxAddress names the last byte that may be used.
    uint64_t max = how == ANY_PAGES || address == UINT64_MAX ? UINT64_MAX : address + 1;
    address = hpvm__efi_allocate(fw, (uint32_t)type, pages, 0, max);
    if (!address)
        return EFI_OUT_OF_RESOURCES;
    return efi_write64(fw, cpu, where, address) ? EFI_SUCCESS : EFI_INVALID_PARAMETER;
}

EFI_SERVICE(efi_free_pages)
{
    uint64_t address = fw_argument(cpu, 0), pages = fw_argument(cpu, 1);
    if (address & (EFI_PAGE_SIZE - 1) || pages == 0)
        return EFI_INVALID_PARAMETER;
    return hpvm__efi_free(fw, address, pages) ? EFI_SUCCESS : EFI_NOT_FOUND;
}

EFI_SERVICE(efi_get_memory_map)
{
    uint64_t size_at = fw_argument(cpu, 0), map_at = fw_argument(cpu, 1), key_at = fw_argument(cpu, 2);
    uint64_t descriptor_at = fw_argument(cpu, 3), version_at = fw_argument(cpu, 4), capacity;
    if (!efi_read64(fw, cpu, size_at, &capacity))
        return EFI_INVALID_PARAMETER;
    static const uint32_t version = 1;
    uint64_t size = (uint64_t)efi->range_count * EFI_DESCRIPTOR_SIZE;
    if (!efi_write64(fw, cpu, size_at, size) ||
        (descriptor_at && !efi_write64(fw, cpu, descriptor_at, EFI_DESCRIPTOR_SIZE)) ||
        (version_at && !hpvm__fw_write(fw, cpu, version_at, &version, sizeof version)))
        return EFI_INVALID_PARAMETER;
    if (capacity < size)
        return EFI_BUFFER_TOO_SMALL;
    uint8_t map[EFI_MAX_RANGES * EFI_DESCRIPTOR_SIZE];
    hpvm__efi_memory_map(fw, map, sizeof map);
    if (!hpvm__fw_write(fw, cpu, map_at, map, size) ||
        (key_at && !efi_write64(fw, cpu, key_at, efi->map_key)))
        return EFI_INVALID_PARAMETER;
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_allocate_pool)
{
    uint64_t type = (uint32_t)fw_argument(cpu, 0), size = fw_argument(cpu, 1), where = fw_argument(cpu, 2);
    if (!type_allowed(type) || where == 0)
        return EFI_INVALID_PARAMETER;
    uint64_t address = hpvm__efi_pool_allocate(fw, (uint32_t)type, size);
    if (!address)
        return EFI_OUT_OF_RESOURCES;
    return efi_write64(fw, cpu, where, address) ? EFI_SUCCESS : EFI_INVALID_PARAMETER;
}

EFI_SERVICE(efi_free_pool)
{
    return hpvm__efi_pool_free(fw, fw_argument(cpu, 0)) ? EFI_SUCCESS : EFI_INVALID_PARAMETER;
}
