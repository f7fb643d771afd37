// EFI images: loading from memory and from disk, starting, Exit from deep inside, the end of boot services.
#include "efi_fixture.h"

#define LOADED_IMAGE_UNLOAD 88

static uint8_t pe[MEDIA_PE_SIZE];
static uint64_t seen_handle, seen_table, seen_gp, exit_data;
static unsigned starts;

static uint64_t boot_image(struct guest *g) // an image that counts as running, as a parent
{
    static const uint8_t end[4] = {0x7f, 0xff, 4, 0};
    const char *why;
    uint64_t handle = 0, size = media_make_pe(pe, "", 1, 10);
    CHECK_EQ(hpvm__efi_image_load(g->fw, pe, size, 0, 0, end, 4, &handle, &why), EFI_SUCCESS);
    return handle;
}

static uint64_t load(struct guest *g, uint64_t parent, unsigned subsystem)
{
    uint64_t size = media_make_pe(pe, "code", 4, subsystem);
    uint64_t file = guest_put(g, pe, size), out = guest_put64(g, 0);
    CHECK_EQ(CALL(g, efi_load_image, 0, parent, 0, file, size, out), EFI_SUCCESS);
    return guest_get(g, out);
}

// Makes the image's entry point a function of the test.
static void replace_code(struct guest *g, uint64_t handle, unsigned n, guest_function *function)
{
    struct efi_image *image = hpvm__efi_image_of(g->efi, handle);
    CHECK_EQ(guest_get(g, image->entry), image->base + 0x1000);
    CHECK_EQ(guest_get(g, image->entry + 8), image->base + 0x1400);
    efi_put64(g->fw, image->entry, CODE(n));
    g->function[n] = function;
}

static bool returns(struct guest *g)
{
    starts++;
    seen_handle = gr_get(g->cpu, 32);
    seen_table = gr_get(g->cpu, 33);
    seen_gp = g->cpu->gr[1];
    fw_result(g->cpu, 8, EFI_NOT_READY);
    return true;
}

static void test_start(void)
{
    struct guest *g = guest_new();
    guest_frame(g);
    uint64_t parent = boot_image(g), handle = load(g, parent, 10), size_at = guest_put64(g, 77);
    struct efi_image *image = hpvm__efi_image_of(g->efi, handle);
    uint64_t base = image->base, out = guest_put64(g, 0);
    CHECK_EQ(memcmp(guest_pointer(g, base + 0x1000), "code", 4), 0);
    // Loaded Image protocol.
    uint64_t guid = guest_put(g, &hpvm__efi_guid[PROTOCOL_LOADED_IMAGE], 16);
    CHECK_EQ(CALL(g, efi_open_protocol, handle, guid, out, parent, 0, 2), EFI_SUCCESS);
    uint64_t interface = guest_get(g, out);
    CHECK_EQ(guest_get(g, interface + 8), parent);
    CHECK_EQ(guest_get(g, interface + 16), FW_EFI_SYSTAB);
    CHECK_EQ(guest_get(g, interface + 64), base);
    CHECK_EQ(guest_get(g, interface + 72), 0x3000);
    replace_code(g, handle, 0, returns);
    starts = 0;
    CHECK_EQ(CALL(g, efi_start_image, handle, size_at, 0), EFI_NOT_READY);
    CHECK_EQ(starts, 1);
    CHECK_EQ(seen_handle, handle);
    CHECK_EQ(seen_table, FW_EFI_SYSTAB);
    CHECK_EQ(seen_gp, base + 0x1400);
    CHECK(guest_frame_intact(g));
    // An application is gone afterwards, with its memory and its handle.
    CHECK_EQ(CALL(g, efi_start_image, handle, 0, 0), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_handle_protocol, handle, guid, out), EFI_INVALID_PARAMETER);
    CHECK(hpvm__efi_allocate_at(g->fw, EFI_LOADER_DATA, base, 3));
    CHECK_EQ(CALL(g, efi_start_image, 0, 0, 0), EFI_INVALID_PARAMETER);
    guest_free(g);
}

// Goes down many frames, so that registers spill to memory, changes everything and leaves with Exit.
static bool deep(struct guest *g)
{
    struct cpu *cpu = g->cpu;
    uint64_t handle = gr_get(cpu, 32);
    for (unsigned n = 0; n < 40; n++) {
        if (!hpvm__rse_alloc(cpu, 30, 25, 0))
            abort();
        for (unsigned r = 0; r < 30; r++)
            gr_set(cpu, 32 + r, n * 1000 + r, r % 3 == 0);
        hpvm__rse_call(cpu);
    }
    for (unsigned n = 4; n < 8; n++)
        gr_set(cpu, n, 0xbad, 1);
    for (unsigned n = 1; n < 6; n++)
        cpu->br[n] = 0xbad0;
    for (unsigned n = 2; n < 6; n++)
        cpu->fr[n].significand = 0xbad;
    for (unsigned n = 16; n < 32; n++)
        cpu->fr[n].significand = 0xbad;
    cpu->pr = ~0ull;
    cpu->lc = cpu->unat = 0xbad;
    cpu->fpsr = 0x9804c8a70033f;
    gr_set(cpu, 12, cpu->gr[12] - 4096, 0);
    uint64_t arguments[4] = {handle, EFI_TIMEOUT, 6, exit_data};
    guest_begin(g, GATE_ADDRESS(GATE_efi_exit), 4, arguments);
    g->depth--;
    return false;
}

static void test_exit(void)
{
    struct guest *g = guest_new();
    struct cpu *cpu = g->cpu;
    guest_frame(g);
    uint64_t parent = boot_image(g), handle = load(g, parent, 10);
    replace_code(g, handle, 0, deep);
    uint64_t size_at = guest_put64(g, 0), data_at = guest_put64(g, 0), sp = cpu->gr[12], bsp = cpu->bsp;
    exit_data = guest_put(g, u"bye", 8);
    for (unsigned n = 4; n < 8; n++)
        gr_set(cpu, n, 0x40 + n, n == 5);
    for (unsigned n = 1; n < 6; n++)
        cpu->br[n] = 0xb000 + 16 * n;
    for (unsigned n = 2; n < 32; n++)
        cpu->fr[n] = (struct fpreg){.significand = n, .exponent = 0xffff};
    cpu->pr = 0x123456789abcdef1;
    cpu->lc = 77;
    cpu->unat = 0x5555;
    cpu->fpsr = 0x9804c0270033f;
    CHECK_EQ(CALL(g, efi_start_image, handle, size_at, data_at), EFI_TIMEOUT);
    CHECK(guest_frame_intact(g));
    CHECK_EQ(cpu->gr[12], sp);
    CHECK_EQ(cpu->bsp, bsp);
    for (unsigned n = 4; n < 8; n++) {
        CHECK_EQ(cpu->gr[n], 0x40 + n);
        CHECK_EQ(cpu->gr_nat[n], n == 5);
    }
    for (unsigned n = 1; n < 6; n++)
        CHECK_EQ(cpu->br[n], 0xb000 + 16 * n);
    for (unsigned n = 2; n < 6; n++)
        CHECK_EQ(cpu->fr[n].significand, n);
    for (unsigned n = 16; n < 32; n++)
        CHECK_EQ(cpu->fr[n].significand, n);
    CHECK_EQ(cpu->pr, 0x123456789abcdef1);
    CHECK_EQ(cpu->lc, 77);
    CHECK_EQ(cpu->unat, 0x5555);
    CHECK_EQ(cpu->fpsr, 0x9804c0270033f);
    CHECK_EQ(guest_get(g, size_at), 6);
    CHECK_EQ(guest_get(g, data_at), exit_data);
    CHECK_EQ(g->efi->depth, 0);
    // Exit of an image that was never started unloads it; of a stranger it is refused.
    handle = load(g, parent, 10);
    CHECK_EQ(CALL(g, efi_exit, handle, 0, 0, 0), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_exit, handle, 0, 0, 0), EFI_INVALID_PARAMETER);
    guest_free(g);
}

// The same from many depths of the caller: NaT collections fall on every place.
static void test_exit_everywhere(void)
{
    struct guest *g = guest_new();
    exit_data = 0;
    for (unsigned n = 0; n < 70; n++) {
        guest_frame(g);
        uint64_t handle = load(g, boot_image(g), 10);
        replace_code(g, handle, 0, deep);
        CHECK_EQ(CALL(g, efi_start_image, handle, 0, 0), EFI_TIMEOUT);
        CHECK(guest_frame_intact(g));
        // One register further down the backing store.
        if (!hpvm__rse_alloc(g->cpu, 9, 1, 0))
            abort();
        hpvm__rse_call(g->cpu);
        hpvm__efi_image_unload(g->fw, hpvm__efi_image_of(g->efi, handle) ? hpvm__efi_image_of(g->efi, handle)
                                                                         : &g->efi->image[0]);
        g->scratch = SCRATCH;
    }
    guest_free(g);
}

static uint64_t inner;
static bool outer(struct guest *g)
{
    // An image that starts another one, which leaves with Exit, and then returns itself.
    uint64_t status = CALL(g, efi_start_image, inner, 0, 0);
    fw_result(g->cpu, 8, status == EFI_TIMEOUT ? EFI_SUCCESS : EFI_ABORTED);
    return true;
}

static void test_nested(void)
{
    struct guest *g = guest_new();
    guest_frame(g);
    uint64_t parent = boot_image(g), handle = load(g, parent, 10);
    inner = load(g, handle, 10);
    replace_code(g, handle, 0, outer);
    replace_code(g, inner, 1, deep);
    CHECK_EQ(CALL(g, efi_start_image, handle, 0, 0), EFI_SUCCESS);
    CHECK(guest_frame_intact(g));
    CHECK_EQ(g->efi->depth, 0);
    guest_free(g);
}

static bool succeed(struct guest *g)
{
    starts++;
    fw_result(g->cpu, 8, EFI_SUCCESS);
    return true;
}

static void test_driver(void)
{
    struct guest *g = guest_new();
    guest_frame(g);
    uint64_t parent = boot_image(g), handle = load(g, parent, 12);
    struct efi_image *image = hpvm__efi_image_of(g->efi, handle);
    replace_code(g, handle, 0, succeed);
    CHECK_EQ(CALL(g, efi_start_image, handle, 0, 0), EFI_SUCCESS);
    CHECK(hpvm__efi_image_of(g->efi, handle) == image); // drivers stay
    CHECK_EQ(CALL(g, efi_unload_image, handle), EFI_UNSUPPORTED);
    uint64_t unload = guest_define(g, 1, succeed);
    efi_put64(g->fw, image->interface + LOADED_IMAGE_UNLOAD, unload);
    starts = 0;
    CHECK_EQ(CALL(g, efi_unload_image, handle), EFI_SUCCESS);
    CHECK_EQ(starts, 1);
    CHECK(hpvm__efi_image_of(g->efi, handle) == NULL);
    CHECK(guest_frame_intact(g));
    guest_free(g);
}

static bool move(void *opaque, uint64_t *address)
{
    *address += *(const uint64_t *)opaque;
    return true;
}

static void test_convert(void)
{
    struct guest *g = guest_new();
    uint64_t handle = load(g, boot_image(g), 12), delta = 7ull << 61;
    struct efi_image *image = hpvm__efi_image_of(g->efi, handle);
    efi_put64(g->fw, image->base + 0x1808, 42); // changed by the driver: no pointer any more
    hpvm__efi_convert_images(g->fw, move, &delta);
    CHECK_EQ(guest_get(g, image->base + 0x1800), (image->base + 0x1000) | delta);
    CHECK_EQ(guest_get(g, image->base + 0x1808), 42);
    guest_free(g);
}

static unsigned notified;
static bool on_exit_boot(struct guest *g)
{
    (void)g;
    notified++;
    return true;
}

static void test_exit_boot_services(void)
{
    struct guest *g = guest_new();
    guest_frame(g);
    uint64_t image = boot_image(g), out = guest_put64(g, 0);
    CHECK_EQ(CALL(g, efi_create_event, EVT_EXIT_BOOT_SERVICES, TPL_NOTIFY, guest_define(g, 0, on_exit_boot),
                  0, out),
             EFI_SUCCESS);
    notified = 0;
    uint64_t key = g->efi->map_key;
    CHECK_EQ(CALL(g, efi_exit_boot_services, image, key + 1), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_exit_boot_services, 0, key), EFI_INVALID_PARAMETER);
    CHECK_EQ(notified, 0);
    CHECK_EQ(CALL(g, efi_exit_boot_services, image, key), EFI_SUCCESS);
    CHECK_EQ(notified, 1);
    CHECK(guest_frame_intact(g));
    CHECK(g->fw->boot_services_gone);
    CHECK_EQ(CALL(g, efi_allocate_pool, EFI_LOADER_DATA, 10, out), EFI_UNSUPPORTED);
    CHECK_EQ(CALL(g, efi_exit_boot_services, image, key), EFI_UNSUPPORTED);
    CHECK_EQ(guest_get(g, FW_EFI_SYSTAB + 96), 0); // no boot services
    CHECK_EQ(guest_get(g, FW_EFI_SYSTAB + 64), 0); // no console
    CHECK_EQ(guest_get(g, FW_EFI_SYSTAB + 88), FW_EFI_RUNTIME_TABLE);
    uint8_t table[120];
    hpvm__dma_read(&g->machine, FW_EFI_SYSTAB, table, sizeof table);
    uint32_t crc = load32(table + 16);
    store32(table + 16, 0);
    CHECK_EQ(crc, media_crc32(table, sizeof table));
    guest_free(g);
}

// A driver that stays: its notification function converts pointers inside SetVirtualAddressMap.
static uint64_t pointer_at;
static bool on_address_change(struct guest *g)
{
    notified++;
    CHECK_EQ(CALL(g, efi_convert_pointer, 0, pointer_at), EFI_SUCCESS);
    uint64_t null_at = guest_put64(g, 0), stranger = guest_put64(g, SCRATCH);
    CHECK_EQ(CALL(g, efi_convert_pointer, 1, null_at), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_convert_pointer, 0, null_at), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_convert_pointer, 0, stranger), EFI_NOT_FOUND);
    return true;
}

static void test_address_change(void)
{
    struct guest *g = guest_new();
    guest_frame(g);
    uint64_t parent = boot_image(g), driver = load(g, parent, 12), out = guest_put64(g, 0);
    struct efi_image *image = hpvm__efi_image_of(g->efi, driver);
    uint64_t base = image->base, function = guest_define(g, 0, on_address_change);
    CHECK_EQ(CALL(g, efi_create_event, EVT_VIRTUAL_ADDRESS_CHANGE, TPL_NOTIFY, function, 0, out),
             EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_convert_pointer, 0, out), EFI_UNSUPPORTED);
    uint64_t map = guest_room(g, 48 * 64), size = hpvm__efi_memory_map(g->fw, guest_pointer(g, map), 48 * 64);
    for (uint64_t n = 0; n < size; n += 48)
        efi_put64(g->fw, map + n + 16, guest_get(g, map + n + 8) | 7ull << 61);
    pointer_at = guest_put64(g, base + 0x123);
    CHECK_EQ(CALL(g, efi_exit_boot_services, parent, g->efi->map_key), EFI_SUCCESS);
    notified = 0;
    CHECK_EQ(CALL(g, efi_set_virtual_address_map, size, 48, 1, map), EFI_SUCCESS);
    CHECK_EQ(notified, 1);
    CHECK_EQ(guest_get(g, pointer_at), (base + 0x123) | 7ull << 61);
    CHECK_EQ(guest_get(g, base + 0x1800), (base + 0x1000) | 7ull << 61);
    CHECK(guest_frame_intact(g));
    CHECK(g->fw->virtual_mode);
    CHECK_EQ(CALL(g, efi_convert_pointer, 0, pointer_at), EFI_UNSUPPORTED);
    guest_free(g);
}

static void test_hostile(void)
{
    struct guest *g = guest_new();
    guest_frame(g);
    uint64_t parent = boot_image(g), size = media_make_pe(pe, "", 1, 10), out = guest_put64(g, 0);
    store16(pe + 0x84, 0x8664);
    uint64_t file = guest_put(g, pe, size);
    CHECK_EQ(CALL(g, efi_load_image, 0, parent, 0, file, size, out), EFI_UNSUPPORTED);
    CHECK(guest_said(g, "LoadImage: image is not for Itanium processors\r\n"));
    CHECK_EQ(CALL(g, efi_load_image, 0, parent, 0, file, 0, out), EFI_LOAD_ERROR);
    CHECK_EQ(CALL(g, efi_load_image, 0, parent, 0, file, UINT64_MAX, out), EFI_LOAD_ERROR);
    CHECK_EQ(CALL(g, efi_load_image, 0, parent, 0, file, 200ull << 20, out), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_load_image, 0, 99, 0, file, size, out), EFI_INVALID_PARAMETER);
    // An image larger than memory.
    size = media_make_pe(pe, "", 1, 10);
    store32(pe + 0x80 + 24 + 56, 0x0ffff000);
    file = guest_put(g, pe, size);
    CHECK_EQ(CALL(g, efi_load_image, 0, parent, 0, file, size, out), EFI_OUT_OF_RESOURCES);
    // The entry point's descriptor is rubbish.
    uint64_t handle = load(g, parent, 10);
    efi_put64(g->fw, hpvm__efi_image_of(g->efi, handle)->entry, 0x1003);
    CHECK_EQ(CALL(g, efi_start_image, handle, 0, 0), EFI_INVALID_PARAMETER);
    CHECK_EQ(g->efi->depth, 0);
    CHECK(guest_frame_intact(g));
    guest_free(g);
}

// An image that starts images without end runs into a limit, not into the host's stack.
static bool recurse(struct guest *g)
{
    uint64_t handle = load(g, gr_get(g->cpu, 32), 11);
    efi_put64(g->fw, hpvm__efi_image_of(g->efi, handle)->entry, CODE(0));
    uint64_t status = CALL(g, efi_start_image, handle, 0, 0);
    fw_result(g->cpu, 8, status);
    return true;
}

static void test_depth(void)
{
    struct guest *g = guest_new();
    guest_frame(g);
    uint64_t handle = load(g, boot_image(g), 10);
    replace_code(g, handle, 0, recurse);
    CHECK_EQ(CALL(g, efi_start_image, handle, 0, 0), EFI_OUT_OF_RESOURCES);
    CHECK_EQ(g->efi->depth, 0);
    CHECK(guest_frame_intact(g));
    guest_free(g);
}

CHECK_MAIN("EFI images", CHECK_TEST(test_start), CHECK_TEST(test_exit), CHECK_TEST(test_exit_everywhere),
           CHECK_TEST(test_nested), CHECK_TEST(test_driver), CHECK_TEST(test_convert),
           CHECK_TEST(test_exit_boot_services), CHECK_TEST(test_address_change), CHECK_TEST(test_hostile),
           CHECK_TEST(test_depth))
