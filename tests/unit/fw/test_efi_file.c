// EFI Block I/O, Disk I/O, Simple File System and File protocols on a GPT disk and on empty drives.
#include "efi_fixture.h"

#define FIRST 2048u
#define LAST  20000u

enum { READ = 1, WRITE = 2 };
#define MODE_CREATE 0x8000000000000000ull

static struct guest *make(struct medium **medium)
{
    struct guest *g = guest_new_unbooted();
    *medium = medium_new(16 << 20);
    media_write_gpt(*medium, FIRST, LAST);
    media_format_fat((*medium)->data + FIRST * 512, (LAST - FIRST + 1) * 512ull, 16, 2);
    guest_add_unit(g, *medium, false);
    guest_add_unit(g, NULL, true); // a drive without a medium
    guest_boot(g);
    return g;
}

static uint64_t root_of(struct guest *g)
{
    uint64_t out = guest_put64(g, 0);
    CHECK_EQ(CALL(g, efi_volume_open, g->efi->volume[1].file_system, out), EFI_SUCCESS);
    return guest_get(g, out);
}

static uint64_t open_file(struct guest *g, uint64_t from, const uint16_t *name, uint64_t mode,
                          uint64_t attributes, uint64_t expected)
{
    uint64_t out = guest_put64(g, 0);
    CHECK_EQ(CALL(g, efi_file_open, from, out, guest_string(g, name), mode, attributes), expected);
    return expected == EFI_SUCCESS ? guest_get(g, out) : 0;
}

static void test_block(void)
{
    struct medium *m;
    struct guest *g = make(&m);
    CHECK_EQ(g->efi->volume_count, 3);
    uint64_t disk = g->efi->volume[0].block_io, part = g->efi->volume[1].block_io,
             buffer = guest_room(g, 65536);
    const uint8_t *media = guest_pointer(g, guest_get(g, part + 8));
    CHECK_EQ(load32(media), 1);
    CHECK_EQ(media[6], 1); // logical partition
    CHECK_EQ(load32(media + 12), 512);
    CHECK_EQ(load64(media + 24), LAST - FIRST);
    CHECK_EQ(CALL(g, efi_block_read, part, 1, 0, 1024, buffer), EFI_SUCCESS);
    CHECK_EQ(memcmp(guest_pointer(g, buffer), m->data + FIRST * 512, 1024), 0);
    CHECK_EQ(CALL(g, efi_block_read, disk, 1, 0, 65536, buffer), EFI_SUCCESS);
    CHECK_EQ(memcmp(guest_pointer(g, buffer), m->data, 65536), 0);
    CHECK_EQ(CALL(g, efi_block_read, part, 1, LAST - FIRST, 512, buffer), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_block_read, part, 1, LAST - FIRST, 1024, buffer), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_block_read, part, 1, UINT64_MAX, 512, buffer), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_block_read, part, 1, 1, UINT64_MAX & ~511ull, buffer), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_block_read, part, 1, 0, 100, buffer), EFI_BAD_BUFFER_SIZE);
    CHECK_EQ(CALL(g, efi_block_read, part, 2, 0, 512, buffer), EFI_MEDIA_CHANGED);
    CHECK_EQ(CALL(g, efi_block_read, part, 1, 0, 512, RAM_SIZE), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_block_read, 0, 1, 0, 512, buffer), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_block_read, g->efi->volume[2].block_io, 0, 0, 2048, buffer), EFI_NO_MEDIA);
    memset(guest_pointer(g, buffer), 0x5a, 1024);
    CHECK_EQ(CALL(g, efi_block_write, part, 1, 1000, 1024, buffer), EFI_SUCCESS);
    CHECK_EQ(m->data[(FIRST + 1001) * 512 + 511], 0x5a);
    CHECK_EQ(m->data[(FIRST + 1002) * 512], 0);
    CHECK_EQ(CALL(g, efi_block_flush, part), EFI_SUCCESS);
    CHECK_EQ(g->machine.units[0].backing->stats.flushes, 1);
    // Disk I/O takes any offset.
    uint64_t io = g->efi->volume[0].disk_io;
    CHECK_EQ(CALL(g, efi_disk_read, io, 1, 513, 7, buffer), EFI_SUCCESS);
    CHECK_EQ(memcmp(guest_pointer(g, buffer), m->data + 513, 7), 0);
    CHECK_EQ(CALL(g, efi_disk_write, io, 1, m->size - 3, 3, buffer), EFI_SUCCESS);
    CHECK_EQ(memcmp(m->data + m->size - 3, m->data + 513, 3), 0);
    CHECK_EQ(CALL(g, efi_disk_read, io, 1, m->size - 3, 4, buffer), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_disk_read, io, 1, UINT64_MAX, 4, buffer), EFI_INVALID_PARAMETER);
    g->machine.units[0].read_only = true;
    CHECK_EQ(CALL(g, efi_block_write, part, 1, 0, 512, buffer), EFI_WRITE_PROTECTED);
    // The disk is taken away under the firmware, and another one takes its place: the volumes do not reach
    // that.
    struct block_unit unit = g->machine.units[0];
    int references = unit.backing->references;
    g->machine.units[0].serial = ++g->machine.unit_serial;
    CHECK_EQ(CALL(g, efi_block_read, part, 1, 0, 512, buffer), EFI_NO_MEDIA);
    CHECK_EQ(CALL(g, efi_block_flush, part), EFI_NO_MEDIA);
    g->machine.units[0].serial = unit.serial;
    CHECK_EQ(CALL(g, efi_block_read, part, 1, 0, 512, buffer), EFI_SUCCESS);
    CHECK_EQ(unit.backing->references, references); // none is kept
    guest_free(g);
    medium_free(m);
}

static void test_files(void)
{
    struct medium *m;
    struct guest *g = make(&m);
    uint64_t root = root_of(g), size_at = guest_put64(g, 0), buffer = guest_room(g, 100000),
             out = guest_put64(g, 0);
    open_file(g, root, u"missing", READ, 0, EFI_NOT_FOUND);
    open_file(g, root, u"missing", WRITE, 0, EFI_INVALID_PARAMETER);
    uint64_t folder =
        open_file(g, root, u"A Folder", READ | WRITE | MODE_CREATE, FS_ATTR_FOLDER, EFI_SUCCESS);
    uint64_t file = open_file(g, folder, u"data.bin", READ | WRITE | MODE_CREATE, 0, EFI_SUCCESS);
    uint8_t *p = guest_pointer(g, buffer);
    for (unsigned n = 0; n < 100000; n++)
        p[n] = (uint8_t)(n ^ n >> 8);
    efi_put64(g->fw, size_at, 100000);
    CHECK_EQ(CALL(g, efi_file_write, file, size_at, buffer), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_file_get_position, file, out), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, out), 100000);
    // Another handle, with a path from the root and with "..".
    uint64_t again = open_file(g, folder, u"..\\A FOLDER\\.\\DATA.BIN", READ, 0, EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_file_set_position, again, 70000), EFI_SUCCESS);
    memset(p, 0, 100000);
    CHECK_EQ(CALL(g, efi_file_read, again, size_at, buffer), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, size_at), 30000);
    bool same = true;
    for (unsigned n = 0; n < 30000; n++)
        same &= p[n] == (uint8_t)((n + 70000) ^ (n + 70000) >> 8);
    CHECK(same);
    CHECK_EQ(CALL(g, efi_file_read, again, size_at, buffer), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, size_at), 0); // the end
    efi_put64(g->fw, size_at, 4);
    CHECK_EQ(CALL(g, efi_file_write, again, size_at, buffer), EFI_ACCESS_DENIED);
    CHECK_EQ(CALL(g, efi_file_set_position, again, UINT64_MAX), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_file_get_position, again, out), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, out), 100000);
    CHECK_EQ(CALL(g, efi_file_set_position, again, 100001), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_file_read, again, size_at, buffer), EFI_DEVICE_ERROR);
    CHECK_EQ(CALL(g, efi_file_flush, file), EFI_SUCCESS);
    // Deleting: the other handle is told.
    CHECK_EQ(CALL(g, efi_file_delete, file), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_file_set_position, again, 0), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_file_read, again, size_at, buffer), EFI_DEVICE_ERROR);
    CHECK_EQ(CALL(g, efi_file_close, again), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_file_close, again), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_file_delete, root), EFI_WARN_DELETE_FAILURE);
    CHECK_EQ(CALL(g, efi_file_delete, folder), EFI_SUCCESS);
    root = root_of(g);
    open_file(g, root, u"A Folder", READ, 0, EFI_NOT_FOUND);
    guest_free(g);
    medium_free(m);
}

static void test_info(void)
{
    static const uint8_t file_info[16] = {0x92, 0x6e, 0x57, 0x09, 0x3f, 0x6d, 0xd2, 0x11,
                                          0x8e, 0x39, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b};
    static const uint8_t volume_info[16] = {0x93, 0x6e, 0x57, 0x09, 0x3f, 0x6d, 0xd2, 0x11,
                                            0x8e, 0x39, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b};
    struct medium *m;
    struct guest *g = make(&m);
    uint64_t root = root_of(g), size_at = guest_put64(g, 10), info = guest_room(g, 1024);
    uint64_t type = guest_put(g, file_info, 16), volume_type = guest_put(g, volume_info, 16);
    uint64_t file = open_file(g, root, u"Some File.txt", READ | WRITE | MODE_CREATE, 0, EFI_SUCCESS);
    uint8_t *p = guest_pointer(g, info);
    CHECK_EQ(CALL(g, efi_file_get_info, file, type, size_at, info), EFI_BUFFER_TOO_SMALL);
    CHECK_EQ(guest_get(g, size_at), 80 + 28);
    CHECK_EQ(CALL(g, efi_file_get_info, file, type, size_at, info), EFI_SUCCESS);
    CHECK_EQ(load64(p), 80 + 28);
    CHECK_EQ(memcmp(p + 80, u"Some File.txt", 28), 0);
    CHECK(load16(p + 24) >= 2024); // year of creation
    // Make it larger, give it another name, make it read-only.
    static const uint16_t name[] = u"Renamed file.text";
    store64(p + 8, 5000);
    store64(p + 72, FS_ATTR_READ_ONLY);
    memcpy(p + 80, name, sizeof name);
    CHECK_EQ(CALL(g, efi_file_set_info, file, type, 80 + sizeof name, info), EFI_SUCCESS);
    open_file(g, root, u"Some File.txt", READ, 0, EFI_NOT_FOUND);
    uint64_t renamed = open_file(g, root, name, READ, 0, EFI_SUCCESS);
    open_file(g, root, name, READ | WRITE, 0, EFI_ACCESS_DENIED);
    efi_put64(g->fw, size_at, 1024);
    CHECK_EQ(CALL(g, efi_file_get_info, renamed, type, size_at, info), EFI_SUCCESS);
    CHECK_EQ(load64(p + 8), 5000);
    CHECK_EQ(load64(p + 72), FS_ATTR_READ_ONLY);
    store64(p + 72, FS_ATTR_FOLDER); // a file does not become a folder
    CHECK_EQ(CALL(g, efi_file_set_info, renamed, type, guest_get(g, size_at), info), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_file_set_info, renamed, type, 20, info), EFI_BAD_BUFFER_SIZE);
    // Folders are read entry by entry.
    open_file(g, root, u"Second", READ | WRITE | MODE_CREATE, FS_ATTR_FOLDER, EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_file_set_position, root, 0), EFI_SUCCESS);
    unsigned entries = 0;
    for (;; entries++) {
        efi_put64(g->fw, size_at, entries ? 1024 : 8);
        uint64_t status = CALL(g, efi_file_read, root, size_at, info);
        if (!entries) { // too small a buffer does not lose the entry
            CHECK_EQ(status, EFI_BUFFER_TOO_SMALL);
            status = CALL(g, efi_file_read, root, size_at, info);
        }
        CHECK_EQ(status, EFI_SUCCESS);
        if (guest_get(g, size_at) == 0)
            break;
    }
    CHECK_EQ(entries, 2);
    efi_put64(g->fw, size_at, 1024);
    CHECK_EQ(CALL(g, efi_file_get_info, root, volume_type, size_at, info), EFI_SUCCESS);
    CHECK_EQ(p[8], 0); // not read-only
    CHECK(load64(p + 24) < load64(p + 16) && load64(p + 24) > 8000000);
    CHECK_EQ(CALL(g, efi_file_get_info, root, guest_put64(g, 0), size_at, info), EFI_UNSUPPORTED);
    guest_free(g);
    medium_free(m);
}

static void test_limits(void)
{
    struct medium *m;
    struct guest *g = make(&m);
    uint64_t root = root_of(g), out = guest_put64(g, 0), name = guest_string(g, u"\\");
    unsigned opened = 0;
    while (CALL(g, efi_file_open, root, out, name, READ, 0) == EFI_SUCCESS && opened < 10000)
        opened++;
    CHECK_EQ(opened, EFI_MAX_FILES - 1);
    static uint16_t path[3000];
    for (unsigned n = 0; n < 2999; n++)
        path[n] = n % 5 ? 'x' : '\\';
    CHECK_EQ(CALL(g, efi_file_open, root, out, guest_string(g, path), READ, 0), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_file_open, 12345, out, name, READ, 0), EFI_INVALID_PARAMETER);
    guest_free(g);
    medium_free(m);
}

CHECK_MAIN("EFI files", CHECK_TEST(test_block), CHECK_TEST(test_files), CHECK_TEST(test_info),
           CHECK_TEST(test_limits))
