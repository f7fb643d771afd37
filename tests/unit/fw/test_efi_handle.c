// The EFI handle database: installing, looking up, opening, notification of new interfaces.
#include "efi_fixture.h"

static const uint8_t guid_a[16] = {0xaa, 1}, guid_b[16] = {0xbb, 2}, guid_c[16] = {0xcc, 3};

static void test_install(void)
{
    struct guest *g = guest_new();
    uint64_t a = guest_put(g, guid_a, 16), b = guest_put(g, guid_b, 16), h = guest_put64(g, 0),
             out = guest_put64(g, 0);
    CHECK_EQ(CALL(g, efi_install_protocol, h, a, 0, 0x1111), EFI_SUCCESS);
    uint64_t handle = guest_get(g, h);
    CHECK(handle != 0);
    CHECK_EQ(CALL(g, efi_install_protocol, h, a, 0, 0x1111), EFI_INVALID_PARAMETER); // twice
    CHECK_EQ(CALL(g, efi_install_protocol, h, b, 0, 0x2222), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, h), handle);
    CHECK_EQ(CALL(g, efi_handle_protocol, handle, b, out), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, out), 0x2222);
    CHECK_EQ(CALL(g, efi_reinstall_protocol, handle, b, 0x9999, 0x3333), EFI_NOT_FOUND);
    CHECK_EQ(CALL(g, efi_reinstall_protocol, handle, b, 0x2222, 0x3333), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_handle_protocol, handle, b, out), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, out), 0x3333);
    CHECK_EQ(CALL(g, efi_uninstall_protocol, handle, a, 0x3333), EFI_NOT_FOUND);
    CHECK_EQ(CALL(g, efi_uninstall_protocol, handle, a, 0x1111), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_handle_protocol, handle, a, out), EFI_UNSUPPORTED);
    CHECK_EQ(guest_get(g, out), 0);
    CHECK_EQ(CALL(g, efi_uninstall_protocol, handle, b, 0x3333), EFI_SUCCESS);
    // Without protocols the handle is gone, and its number does not come back to life.
    CHECK_EQ(CALL(g, efi_handle_protocol, handle, b, out), EFI_INVALID_PARAMETER);
    efi_put64(g->fw, h, 0);
    CHECK_EQ(CALL(g, efi_install_protocol, h, a, 0, 1), EFI_SUCCESS);
    CHECK(guest_get(g, h) != handle);
    static const uint64_t bad[] = {0, 1, 16, 0xffffffffffffffff, 0x100000};
    for (unsigned n = 0; n < sizeof bad / sizeof bad[0]; n++)
        CHECK_EQ(CALL(g, efi_handle_protocol, bad[n], a, out), EFI_INVALID_PARAMETER);
    guest_free(g);
}

static void test_locate(void)
{
    struct guest *g = guest_new();
    uint64_t a = guest_put(g, guid_a, 16), b = guest_put(g, guid_b, 16), out = guest_put64(g, 0);
    uint64_t handles[10], size_at = guest_put64(g, 0), list = guest_room(g, 4096),
                          count_at = guest_put64(g, 0);
    CHECK_EQ(CALL(g, efi_locate_handle, 2, a, 0, size_at, list), EFI_NOT_FOUND);
    for (unsigned n = 0; n < 10; n++) {
        uint64_t h = guest_put64(g, 0);
        CHECK_EQ(CALL(g, efi_install_protocol, h, n & 1 ? a : b, 0, 0x100 + n), EFI_SUCCESS);
        handles[n] = guest_get(g, h);
    }
    efi_put64(g->fw, size_at, 8);
    CHECK_EQ(CALL(g, efi_locate_handle, 2, a, 0, size_at, list), EFI_BUFFER_TOO_SMALL);
    CHECK_EQ(guest_get(g, size_at), 40);
    CHECK_EQ(CALL(g, efi_locate_handle, 2, a, 0, size_at, list), EFI_SUCCESS);
    for (unsigned n = 0; n < 5; n++)
        CHECK_EQ(guest_get(g, list + 8 * n), handles[2 * n + 1]);
    CHECK_EQ(CALL(g, efi_locate_handle_buffer, 2, b, 0, count_at, out), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, count_at), 5);
    CHECK_EQ(guest_get(g, guest_get(g, out)), handles[0]);
    CHECK_EQ(CALL(g, efi_free_pool, guest_get(g, out)), EFI_SUCCESS);
    efi_put64(g->fw, size_at, 4096);
    CHECK_EQ(CALL(g, efi_locate_handle, 0, 0, 0, size_at, list), EFI_SUCCESS);
    CHECK(guest_get(g, size_at) > 80);
    CHECK_EQ(CALL(g, efi_locate_handle, 3, a, 0, size_at, list), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_locate_protocol, a, 0, out), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, out), 0x101);
    uint64_t c = guest_put(g, guid_c, 16);
    CHECK_EQ(CALL(g, efi_locate_protocol, c, 0, out), EFI_NOT_FOUND);
    CHECK_EQ(CALL(g, efi_protocols_per_handle, handles[1], out, count_at), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, count_at), 1);
    CHECK_EQ(memcmp(guest_pointer(g, guest_get(g, guest_get(g, out))), guid_a, 16), 0);
    guest_free(g);
}

static unsigned calls;
static bool count_calls(struct guest *g)
{
    (void)g;
    calls++;
    return true;
}

static void test_notify(void)
{
    struct guest *g = guest_new();
    uint64_t a = guest_put(g, guid_a, 16), b = guest_put(g, guid_b, 16), out = guest_put64(g, 0);
    uint64_t size_at = guest_put64(g, 64), list = guest_room(g, 64), h = guest_put64(g, 0);
    CHECK_EQ(
        CALL(g, efi_create_event, EVT_NOTIFY_SIGNAL, TPL_CALLBACK, guest_define(g, 0, count_calls), 0, out),
        EFI_SUCCESS);
    uint64_t event = guest_get(g, out);
    CHECK_EQ(CALL(g, efi_register_notify, a, event, out), EFI_SUCCESS);
    uint64_t key = guest_get(g, out);
    CHECK_EQ(CALL(g, efi_locate_handle, 1, 0, key, size_at, list), EFI_NOT_FOUND);
    calls = 0;
    CALL(g, efi_install_protocol, h, b, 0, 1);
    CHECK_EQ(calls, 0);
    CALL(g, efi_install_protocol, h, a, 0, 2);
    CHECK_EQ(calls, 1);
    // Too small a buffer does not lose the handle.
    efi_put64(g->fw, size_at, 0);
    CHECK_EQ(CALL(g, efi_locate_handle, 1, 0, key, size_at, list), EFI_BUFFER_TOO_SMALL);
    CHECK_EQ(CALL(g, efi_locate_handle, 1, 0, key, size_at, list), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, list), guest_get(g, h));
    CHECK_EQ(CALL(g, efi_locate_handle, 1, 0, key, size_at, list), EFI_NOT_FOUND);
    CHECK_EQ(CALL(g, efi_register_notify, a, 12345, out), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_locate_handle, 1, 0, 0x12345, size_at, list), EFI_NOT_FOUND);
    guest_free(g);
}

static void test_multiple(void)
{
    struct guest *g = guest_new();
    uint64_t guid[6], h = guest_put64(g, 0), out = guest_put64(g, 0);
    for (unsigned n = 0; n < 6; n++) {
        uint8_t bytes[16] = {0x50, (uint8_t)n};
        guid[n] = guest_put(g, bytes, 16);
    }
    // More arguments than registers: the rest comes from the memory stack.
    CHECK_EQ(
        CALL(g, efi_install_multiple, h, guid[0], 10, guid[1], 11, guid[2], 12, guid[3], 13, guid[4], 14, 0),
        EFI_SUCCESS);
    uint64_t handle = guest_get(g, h);
    for (unsigned n = 0; n < 5; n++) {
        CHECK_EQ(CALL(g, efi_handle_protocol, handle, guid[n], out), EFI_SUCCESS);
        CHECK_EQ(guest_get(g, out), 10 + n);
    }
    // All or nothing: the second one exists.
    CHECK_EQ(CALL(g, efi_install_multiple, h, guid[5], 15, guid[1], 11, 0), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_handle_protocol, handle, guid[5], out), EFI_UNSUPPORTED);
    CHECK_EQ(CALL(g, efi_uninstall_multiple, handle, guid[0], 10, guid[1], 99, 0), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_handle_protocol, handle, guid[0], out), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_uninstall_multiple, handle, guid[0], 10, guid[1], 11, guid[2], 12, guid[3], 13,
                  guid[4], 14, 0),
             EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_handle_protocol, handle, guid[0], out), EFI_INVALID_PARAMETER);
    guest_free(g);
}

static void test_open(void)
{
    enum { GET = 2, TEST = 4, CHILD = 8, DRIVER = 16, EXCLUSIVE = 32 };
    struct guest *g = guest_new();
    uint64_t a = guest_put(g, guid_a, 16), b = guest_put(g, guid_b, 16), out = guest_put64(g, 0);
    uint64_t count_at = guest_put64(g, 0), handle[3];
    for (unsigned n = 0; n < 3; n++) {
        uint64_t h = guest_put64(g, 0);
        CALL(g, efi_install_protocol, h, a, 0, 0x100 + n);
        handle[n] = guest_get(g, h);
    }
    CHECK_EQ(CALL(g, efi_open_protocol, handle[0], a, out, handle[1], 0, GET), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, out), 0x100);
    CHECK_EQ(CALL(g, efi_open_protocol, handle[0], a, out, 0, 0, GET), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_open_protocol, handle[0], b, 0, handle[1], 0, TEST), EFI_UNSUPPORTED);
    CHECK_EQ(CALL(g, efi_open_protocol, handle[0], a, 0, handle[1], 0, TEST), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_open_protocol, handle[0], a, out, handle[1], 0, 3), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_open_protocol, handle[0], a, out, 0, handle[0], DRIVER), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_open_protocol, handle[0], a, out, handle[1], handle[0], DRIVER), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_open_protocol, handle[0], a, out, handle[1], handle[0], DRIVER),
             EFI_ALREADY_STARTED);
    CHECK_EQ(CALL(g, efi_open_protocol, handle[0], a, out, handle[2], handle[0], DRIVER), EFI_ACCESS_DENIED);
    CHECK_EQ(CALL(g, efi_open_protocol, handle[0], a, out, handle[2], 0, EXCLUSIVE), EFI_ACCESS_DENIED);
    CHECK_EQ(CALL(g, efi_open_protocol, handle[0], a, out, handle[2], handle[2], CHILD), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_open_protocol, handle[0], a, out, handle[2], handle[0], CHILD),
             EFI_INVALID_PARAMETER);
    // An interface that a driver holds cannot be taken away.
    CHECK_EQ(CALL(g, efi_uninstall_protocol, handle[0], a, 0x100), EFI_ACCESS_DENIED);
    CHECK_EQ(CALL(g, efi_open_information, handle[0], a, out, count_at), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, count_at), 4);
    CHECK_EQ(guest_get(g, guest_get(g, out)), handle[1]);
    CHECK_EQ(CALL(g, efi_close_protocol, handle[0], a, handle[1], handle[0]), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_close_protocol, handle[0], a, handle[1], handle[0]), EFI_NOT_FOUND);
    CHECK_EQ(CALL(g, efi_uninstall_protocol, handle[0], a, 0x100), EFI_SUCCESS);
    guest_free(g);
}

static void test_device_path(void)
{
    struct guest *g = guest_new_unbooted();
    struct medium *m = medium_new(8 << 20);
    media_write_gpt(m, 2048, 10000);
    media_format_fat(m->data + 2048 * 512, (10000 - 2048 + 1) * 512, 12, 4);
    guest_add_unit(g, m, false);
    guest_boot(g);
    // The file's path leads to the partition, not to the whole disk.
    uint8_t path[EFI_MAX_PATH];
    char text[256];
    const struct efi_volume *partition = &g->efi->volume[1];
    CHECK_EQ(g->efi->volume_count, 2);
    uint64_t path_at = hpvm__efi_interface(g->efi, partition->handle, PROTOCOL_DEVICE_PATH);
    CHECK(hpvm__efi_read_path(g->fw, g->cpu, path_at, path) > 0);
    unsigned length = hpvm__path_length(path, sizeof path), whole = length;
    length += hpvm__path_file(path + length, 100, u"\\EFI\\X.EFI");
    length += hpvm__path_end(path + length);
    hpvm__path_text(path, length, text, sizeof text);
    CHECK_STR(text,
              "Acpi(PNP0A03,0)/Pci(2|0)/Scsi(Pun0,Lun0)/HD(Part1,Sig77777777-7777-7777-7777-777777777777)/"
              "\\EFI\\X.EFI");
    uint64_t file = guest_put(g, path, length), at = guest_put64(g, file), device = guest_put64(g, 0);
    uint64_t guid = guest_put(g, &hpvm__efi_guid[PROTOCOL_FILE_SYSTEM], 16);
    CHECK_EQ(CALL(g, efi_locate_device_path, guid, at, device), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, device), partition->handle);
    CHECK_EQ(guest_get(g, at), file + whole);
    // Paths that do not end.
    for (unsigned size = 0; size < 4; size++) {
        uint8_t bad[64] = {1, 1, (uint8_t)size, 0};
        uint64_t bad_at = guest_put64(g, guest_put(g, bad, sizeof bad));
        CHECK_EQ(CALL(g, efi_locate_device_path, guid, bad_at, device), EFI_INVALID_PARAMETER);
    }
    efi_put64(g->fw, at, RAM_SIZE - 2);
    CHECK_EQ(CALL(g, efi_locate_device_path, guid, at, device), EFI_INVALID_PARAMETER);
    guest_free(g);
    medium_free(m);
}

CHECK_MAIN("EFI handles", CHECK_TEST(test_install), CHECK_TEST(test_locate), CHECK_TEST(test_notify),
           CHECK_TEST(test_multiple), CHECK_TEST(test_open), CHECK_TEST(test_device_path))
