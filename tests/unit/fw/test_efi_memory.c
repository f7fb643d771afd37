// EFI tables, page and pool allocation, memory map; pointers that are not memory.
#include "efi_fixture.h"

static uint32_t table_crc(struct guest *g, uint64_t table)
{
    uint8_t bytes[4096];
    hpvm__dma_read(&g->machine, table, bytes, sizeof bytes);
    uint32_t size = load32(bytes + 12);
    store32(bytes + 16, 0);
    return media_crc32(bytes, size);
}

static void test_tables(void)
{
    struct guest *g = guest_new();
    const uint8_t *system = guest_pointer(g, FW_EFI_SYSTAB);
    CHECK_EQ(memcmp(system, "IBI SYST", 8), 0);
    CHECK_EQ(load32(system + 8), 0x1000a);
    CHECK_EQ(load32(system + 16), table_crc(g, FW_EFI_SYSTAB));
    uint64_t boot = load64(system + 96), runtime = load64(system + 88);
    CHECK_EQ(guest_get(g, boot), 0x56524553544f4f42);    // BOOTSERV
    CHECK_EQ(guest_get(g, runtime), 0x56524553544e5552); // RUNTSERV
    CHECK_EQ(guest_get(g, boot + 16) & 0xffffffff, table_crc(g, boot));
    CHECK_EQ(guest_get(g, runtime + 16) & 0xffffffff, table_crc(g, runtime));
    // Services are reached through descriptors whose ip is a gate.
    CHECK_EQ(guest_get(g, guest_get(g, boot + 24 + 8 * 5)), GATE_ADDRESS(GATE_efi_allocate_pool));
    CHECK_EQ(guest_get(g, guest_get(g, boot + 24 + 8 * 42)), GATE_ADDRESS(GATE_efi_set_mem));
    CHECK_EQ(guest_get(g, guest_get(g, runtime + 24 + 8 * 10)), GATE_ADDRESS(GATE_efi_reset_system));
    CHECK_EQ(guest_get(g, boot + 8) >> 32, 24 + 8 * 43); // size: 42 services and a reserved entry
    CHECK_EQ(load64(system + 104), 4);
    // Configuration tables can be added, changed and removed; the CRC follows.
    uint8_t guid[16] = {1, 2, 3};
    uint64_t at = guest_put(g, guid, 16);
    CHECK_EQ(CALL(g, efi_install_table, at, 0x5000), EFI_SUCCESS);
    CHECK_EQ(load64(system + 104), 5);
    CHECK_EQ(guest_get(g, load64(system + 112) + 4 * 24 + 16), 0x5000);
    CHECK_EQ(CALL(g, efi_install_table, at, 0x6000), EFI_SUCCESS);
    CHECK_EQ(load64(system + 104), 5);
    CHECK_EQ(load32(system + 16), table_crc(g, FW_EFI_SYSTAB));
    CHECK_EQ(CALL(g, efi_install_table, at, 0), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_install_table, at, 0), EFI_NOT_FOUND);
    CHECK_EQ(guest_get(g, boot + 8) >> 32, 24 + 8 * 43); // size: 42 services and a reserved entry
    CHECK_EQ(load64(system + 104), 4);
    guest_free(g);
}

struct map {
    uint64_t count, key;
    struct {
        uint64_t type, start, virtual, pages, attribute, rest;
    } entry[512];
};

static void get_map(struct guest *g, struct map *map)
{
    static uint64_t size_at, map_at, key_at, other_at;
    if (g->scratch < SCRATCH + 0x10000) {
        size_at = guest_room(g, 8);
        map_at = guest_room(g, sizeof map->entry);
        key_at = guest_room(g, 8);
        other_at = guest_room(g, 16);
    }
    efi_put64(g->fw, size_at, sizeof map->entry);
    CHECK_EQ(CALL(g, efi_get_memory_map, size_at, map_at, key_at, other_at, other_at + 8), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, other_at), 48);
    CHECK_EQ(guest_get(g, other_at + 8) & 0xffffffff, 1);
    map->count = guest_get(g, size_at) / 48;
    map->key = guest_get(g, key_at);
    hpvm__dma_read(&g->machine, map_at, map->entry, map->count * 48);
    // Sorted, without overlaps, and all RAM is described.
    uint64_t ram = 0;
    for (uint64_t n = 0; n < map->count; n++) {
        CHECK(map->entry[n].pages > 0);
        CHECK((uint32_t)map->entry[n].type < EFI_MEMORY_TYPES);
        if (n)
            CHECK(map->entry[n].start >= map->entry[n - 1].start + (map->entry[n - 1].pages << 12));
        if (map->entry[n].attribute & EFI_MEMORY_WB)
            ram += map->entry[n].pages << 12;
    }
    CHECK_EQ(ram, RAM_SIZE);
}

static void test_map(void)
{
    struct guest *g = guest_new();
    struct map map, again;
    uint64_t size_at = guest_put64(g, 10), pal = 0, io = 0;
    CHECK_EQ(CALL(g, efi_get_memory_map, size_at, 0, 0, 0, 0), EFI_BUFFER_TOO_SMALL);
    CHECK(guest_get(g, size_at) >= 48 * 8);
    get_map(g, &map);
    for (uint64_t n = 0; n < map.count; n++) {
        pal += (uint32_t)map.entry[n].type == EFI_PAL_CODE;
        io += (uint32_t)map.entry[n].type == EFI_MMIO_PORT && map.entry[n].start == PLATFORM_IO_BASE;
    }
    CHECK_EQ(pal, 1);
    CHECK_EQ(io, 1);
    get_map(g, &again);
    CHECK_EQ(map.key, again.key);
    uint64_t at = guest_put64(g, 0);
    CHECK_EQ(CALL(g, efi_allocate_pages, 0, EFI_LOADER_DATA, 1, at), EFI_SUCCESS);
    get_map(g, &again);
    CHECK(map.key != again.key);
    guest_free(g);
}

static void test_pages(void)
{
    struct guest *g = guest_new();
    uint64_t at = guest_put64(g, 0);
    CHECK_EQ(CALL(g, efi_allocate_pages, 0, EFI_LOADER_CODE, 16, at), EFI_SUCCESS);
    uint64_t any = guest_get(g, at);
    CHECK(any && !(any & 0xfff));
    efi_put64(g->fw, at, 0xffffff); // MaxAddress
    CHECK_EQ(CALL(g, efi_allocate_pages, 1, EFI_LOADER_DATA, 4, at), EFI_SUCCESS);
    CHECK(guest_get(g, at) + 0x4000 <= 0x1000000);
    efi_put64(g->fw, at, 0x4000000); // at an address: where a kernel wants to be
    CHECK_EQ(CALL(g, efi_allocate_pages, 2, EFI_LOADER_DATA, 0x1000, at), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, at), 0x4000000);
    CHECK_EQ(CALL(g, efi_allocate_pages, 2, EFI_LOADER_DATA, 1, at), EFI_NOT_FOUND);
    efi_put64(g->fw, at, FW_GATES);
    CHECK_EQ(CALL(g, efi_allocate_pages, 2, EFI_LOADER_DATA, 1, at), EFI_NOT_FOUND);
    efi_put64(g->fw, at, 0x8000000000000000);
    CHECK_EQ(CALL(g, efi_allocate_pages, 2, EFI_LOADER_DATA, 1, at), EFI_NOT_FOUND);
    CHECK_EQ(CALL(g, efi_allocate_pages, 0, EFI_LOADER_DATA, RAM_SIZE >> 12, at), EFI_OUT_OF_RESOURCES);
    CHECK_EQ(CALL(g, efi_allocate_pages, 0, EFI_LOADER_DATA, UINT64_MAX, at), EFI_OUT_OF_RESOURCES);
    CHECK_EQ(CALL(g, efi_allocate_pages, 3, EFI_LOADER_DATA, 1, at), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_allocate_pages, 0, 99, 1, at), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_allocate_pages, 0, EFI_CONVENTIONAL, 1, at), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_allocate_pages, 0, 0x80000001, 1, at), EFI_SUCCESS); // a loader's own type
    // Freeing a part splits; what is free, foreign or firmware's cannot be freed.
    CHECK_EQ(CALL(g, efi_free_pages, any + 0x4000, 4), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_free_pages, any + 0x4000, 4), EFI_NOT_FOUND);
    CHECK_EQ(CALL(g, efi_free_pages, any, 16), EFI_NOT_FOUND);
    CHECK_EQ(CALL(g, efi_free_pages, any, 4), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_free_pages, any + 0x8000, 8), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_free_pages, FW_BOOT_DATA, 1), EFI_NOT_FOUND);
    CHECK_EQ(CALL(g, efi_free_pages, PLATFORM_PIB_BASE, 1), EFI_NOT_FOUND);
    CHECK_EQ(CALL(g, efi_free_pages, 0, 1), EFI_NOT_FOUND);
    CHECK_EQ(CALL(g, efi_free_pages, any + 1, 1), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_free_pages, any, UINT64_MAX), EFI_NOT_FOUND);
    // Runtime memory is given in units of 8 KB (EFI 1.10, section 2.3.2).
    CHECK_EQ(CALL(g, efi_allocate_pages, 0, EFI_RUNTIME_DATA, 1, at), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, at) & 0x1fff, 0);
    guest_free(g);
}

// Random allocations never overlap, and after freeing everything the map is what it was.
static void test_random(void)
{
    enum { SLOTS = 200 };
    struct guest *g = guest_new();
    static struct map before, after;
    struct {
        uint64_t address, size;
        bool pool;
    } slot[SLOTS] = {{0}};
    uint64_t at, state = 5;
    get_map(g, &before);
    at = guest_put64(g, 0);
    for (unsigned step = 0; step < 8000; step++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        unsigned n = (unsigned)(state >> 33) % SLOTS;
        if (slot[n].size) {
            uint64_t status = slot[n].pool ? CALL(g, efi_free_pool, slot[n].address)
                                           : CALL(g, efi_free_pages, slot[n].address, slot[n].size >> 12);
            CHECK_EQ(status, EFI_SUCCESS);
            slot[n].size = 0;
            continue;
        }
        slot[n].pool = state >> 40 & 1;
        uint64_t size = slot[n].pool ? 1 + (state >> 44) % 3000 : (1 + (state >> 44) % 20) << 12;
        uint64_t type = state >> 41 & 1 ? EFI_BOOT_DATA : EFI_LOADER_DATA;
        uint64_t status = slot[n].pool ? CALL(g, efi_allocate_pool, type, size, at)
                                       : CALL(g, efi_allocate_pages, 0, type, size >> 12, at);
        CHECK_EQ(status, EFI_SUCCESS);
        slot[n].address = guest_get(g, at);
        slot[n].size = size;
        CHECK_EQ(slot[n].address & 15, 0);
        for (unsigned k = 0; k < SLOTS; k++)
            if (k != n && slot[k].size && slot[k].address < slot[n].address + size &&
                slot[n].address < slot[k].address + slot[k].size)
                CU_FAIL("allocations overlap");
    }
    for (unsigned n = 0; n < SLOTS; n++)
        if (slot[n].size)
            CHECK_EQ(slot[n].pool ? CALL(g, efi_free_pool, slot[n].address)
                                  : CALL(g, efi_free_pages, slot[n].address, slot[n].size >> 12),
                     EFI_SUCCESS);
    get_map(g, &after);
    CHECK_EQ(after.count, before.count);
    CHECK_EQ(memcmp(after.entry, before.entry, before.count * 48), 0);
    CHECK_EQ(CALL(g, efi_free_pool, slot[0].address), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_free_pool, 0), EFI_INVALID_PARAMETER);
    guest_free(g);
}

static void test_bad_pointers(void)
{
    static const uint64_t bad[] = {PLATFORM_PIB_BASE, UINT64_MAX - 3, 0x90000000, 1ull << 50};
    struct guest *g = guest_new();
    for (unsigned n = 0; n < sizeof bad / sizeof bad[0]; n++) {
        CHECK_EQ(CALL(g, efi_allocate_pages, 0, EFI_LOADER_DATA, 1, bad[n]), EFI_INVALID_PARAMETER);
        CHECK_EQ(CALL(g, efi_get_memory_map, bad[n], bad[n], bad[n], bad[n], bad[n]), EFI_INVALID_PARAMETER);
        CHECK_EQ(CALL(g, efi_allocate_pool, EFI_LOADER_DATA, 1, bad[n]), EFI_INVALID_PARAMETER);
        CHECK_EQ(CALL(g, efi_calculate_crc32, bad[n], 100, bad[n]), EFI_INVALID_PARAMETER);
        CHECK_EQ(CALL(g, efi_next_monotonic, bad[n]), EFI_INVALID_PARAMETER);
        CHECK_EQ(CALL(g, efi_copy_mem, bad[n], bad[n], UINT64_MAX), EFI_SUCCESS); // no result; it ends
        CHECK_EQ(CALL(g, efi_set_mem, bad[n], UINT64_MAX, 1), EFI_SUCCESS);
        CHECK_EQ(CALL(g, efi_output_string, g->efi->console_output, bad[n]), EFI_DEVICE_ERROR);
        CHECK_EQ(CALL(g, efi_locate_protocol, bad[n], 0, bad[n]), EFI_INVALID_PARAMETER);
        CHECK_EQ(CALL(g, efi_load_image, 0, 0, bad[n], 0, 0, bad[n]), EFI_INVALID_PARAMETER);
        CHECK_EQ(CALL(g, efi_install_multiple, bad[n], bad[n], bad[n]), EFI_INVALID_PARAMETER);
    }
    guest_free(g);
}

static void test_copy_and_crc(void)
{
    struct guest *g = guest_new();
    uint64_t from = guest_room(g, 300000), out = guest_put64(g, 0);
    uint8_t *p = guest_pointer(g, from), *expected = malloc(300000);
    for (unsigned n = 0; n < 300000; n++)
        p[n] = (uint8_t)(n * 7 + n / 251);
    memcpy(expected, p, 300000);
    CALL(g, efi_copy_mem, from + 1000, from, 200000); // overlapping, upwards
    memmove(expected + 1000, expected, 200000);
    CHECK_EQ(memcmp(p, expected, 300000), 0);
    CALL(g, efi_copy_mem, from, from + 777, 200000); // and downwards
    memmove(expected, expected + 777, 200000);
    CHECK_EQ(memcmp(p, expected, 300000), 0);
    CALL(g, efi_set_mem, from + 5, 100000, 0x1ab);
    memset(expected + 5, 0xab, 100000);
    CHECK_EQ(memcmp(p, expected, 300000), 0);
    CHECK_EQ(CALL(g, efi_calculate_crc32, from, 300000, out), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, out), media_crc32(expected, 300000));
    free(expected);
    guest_free(g);
}

CHECK_MAIN("EFI memory", CHECK_TEST(test_tables), CHECK_TEST(test_map), CHECK_TEST(test_pages),
           CHECK_TEST(test_random), CHECK_TEST(test_bad_pointers), CHECK_TEST(test_copy_and_crc))
