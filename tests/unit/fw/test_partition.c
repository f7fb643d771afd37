// GPT, MBR and El Torito tables: good ones, damaged ones, hostile ones.
#include "media.h"

#define DISK (8u << 20)

static unsigned scan(struct medium *m, struct partition *out, const char **note)
{
    return hpvm__partition_scan(&m->reader, 512, out, 16, note);
}

static void test_gpt(void)
{
    struct medium *m = medium_new(DISK);
    struct partition p[16];
    const char *note;
    media_write_gpt(m, 2048, 10000);
    CHECK_EQ(scan(m, p, &note), 1);
    CHECK(note == NULL);
    CHECK_EQ(p[0].start, 2048 * 512);
    CHECK_EQ(p[0].size, (10000 - 2048 + 1) * 512);
    CHECK_EQ(p[0].number, 1);
    CHECK(p[0].gpt);
    CHECK_EQ(p[0].signature[3], 0x77);
    medium_free(m);
}

static void test_gpt_backup(void)
{
    struct medium *m = medium_new(DISK);
    struct partition p[16];
    const char *note;
    media_write_gpt(m, 2048, 10000);
    m->data[512 + 40] ^= 1; // header checksum
    CHECK_EQ(scan(m, p, &note), 1);
    CHECK_STR(note ? note : "", "GPT header has a wrong checksum");
    media_write_gpt(m, 2048, 10000);
    m->data[1024 + 40] ^= 1; // entry checksum
    CHECK_EQ(scan(m, p, &note), 1);
    CHECK_STR(note ? note : "", "GPT entries have a wrong checksum");
    CHECK_EQ(p[0].size, (10000 - 2048 + 1) * 512);
    // Both damaged: no partition, and the protective entry is not one either.
    m->data[DISK - 512 + 20] ^= 1;
    CHECK_EQ(scan(m, p, &note), 0);
    CHECK(note != NULL);
    medium_free(m);
}

static void test_gpt_hostile(void)
{
    struct medium *m = medium_new(DISK);
    struct partition p[16];
    const char *note;
    static const struct {
        unsigned offset;
        uint64_t value;
        unsigned width;
    } bad[] = {{12, 600, 4},      {12, 20, 4},         {80, 0xffffffff, 4}, {84, 64, 4},
               {84, 1u << 31, 4}, {72, UINT64_MAX, 8}, {72, DISK / 512, 8}, {48, UINT64_MAX, 8}};
    for (unsigned n = 0; n < sizeof bad / sizeof bad[0]; n++) {
        media_write_gpt(m, 2048, 10000);
        uint8_t *h = m->data + 512;
        if (bad[n].width == 4)
            store32(h + bad[n].offset, (uint32_t)bad[n].value);
        else
            store64(h + bad[n].offset, bad[n].value);
        store32(h + 16, 0);
        store32(h + 16, media_crc32(h, 92));
        memset(m->data + DISK - 512, 0, 512); // no backup
        CHECK_EQ(scan(m, p, &note), 0);
        CHECK(note != NULL);
    }
    // Entries that leave the disk are passed over.
    media_write_gpt(m, 2048, 1u << 30);
    CHECK_EQ(scan(m, p, &note), 0);
    medium_free(m);
}

static void mbr_entry(uint8_t *table, unsigned n, uint8_t type, uint32_t first, uint32_t count)
{
    table[446 + 16 * n + 4] = type;
    store32(table + 446 + 16 * n + 8, first);
    store32(table + 446 + 16 * n + 12, count);
    store16(table + 510, 0xaa55);
}

static void test_mbr(void)
{
    struct medium *m = medium_new(DISK);
    struct partition p[16];
    const char *note;
    store32(m->data + 440, 0xcafe1234);
    mbr_entry(m->data, 0, 0xef, 63, 1000);
    mbr_entry(m->data, 2, 0x05, 2000, 8000);
    mbr_entry(m->data + 2000 * 512, 0, 0x83, 10, 100);
    mbr_entry(m->data + 2000 * 512, 1, 0x05, 500, 100);
    mbr_entry(m->data + 2500 * 512, 0, 0x07, 10, 50);
    CHECK_EQ(scan(m, p, &note), 3);
    CHECK_EQ(p[0].mbr_type, 0xef);
    CHECK_EQ(p[0].number, 1);
    CHECK_EQ(p[0].start, 63 * 512);
    CHECK_EQ(load32(p[0].signature), 0xcafe1234);
    CHECK_EQ(p[1].number, 5);
    CHECK_EQ(p[1].start, 2010 * 512);
    CHECK_EQ(p[2].number, 6);
    CHECK_EQ(p[2].start, 2510 * 512);
    // A chain that comes back to itself ends.
    mbr_entry(m->data + 2500 * 512, 1, 0x05, 500, 100);
    unsigned count = scan(m, p, &note);
    CHECK(count >= 3 && count <= 16);
    CHECK(m->reads < 1000);
    // A boot sector is not a partition table.
    media_format_fat(m->data, DISK, 16, 4);
    memset(m->data + 62, 0xa5, 448);
    CHECK_EQ(scan(m, p, &note), 0);
    medium_free(m);
}

static void test_el_torito(void)
{
    struct medium *m = medium_new(1u << 20);
    struct partition p;
    uint32_t entry;
    CHECK(!hpvm__el_torito_find(&m->reader, &p, &entry));
    uint8_t *record = m->data + 17 * 2048, *catalogue = m->data + 30 * 2048;
    memcpy(record, "\0CD001\1EL TORITO SPECIFICATION", 30);
    store32(record + 0x47, 30);
    catalogue[0] = 1;
    store16(catalogue + 30, 0xaa55);
    catalogue[32] = 0x88; // default entry: PC BIOS
    store32(catalogue + 40, 50);
    CHECK(!hpvm__el_torito_find(&m->reader, &p, &entry));
    catalogue[64] = 0x91; // final section header for EFI
    catalogue[65] = 0xef;
    store16(catalogue + 66, 1);
    catalogue[96] = 0x88;
    store16(catalogue + 102, 100);
    store32(catalogue + 104, 60);
    CHECK(hpvm__el_torito_find(&m->reader, &p, &entry));
    CHECK_EQ(p.start, 60 * 2048);
    CHECK_EQ(p.size, 100 * 512);
    CHECK_EQ(entry, 2);
    // A boot image that starts behind the medium; a catalogue there.
    store32(catalogue + 104, 0x7fffffff);
    CHECK(!hpvm__el_torito_find(&m->reader, &p, &entry));
    store32(record + 0x47, 0xffffffff);
    CHECK(!hpvm__el_torito_find(&m->reader, &p, &entry));
    medium_free(m);
}

CHECK_MAIN("partition tables", CHECK_TEST(test_gpt), CHECK_TEST(test_gpt_backup),
           CHECK_TEST(test_gpt_hostile), CHECK_TEST(test_mbr), CHECK_TEST(test_el_torito))
