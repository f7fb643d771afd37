// Media made by hand for tests: memory as a block_reader, a FAT formatter, GPT and MBR writers, PE images.
#ifndef HPVM_TESTS_FW_MEDIA_H
#define HPVM_TESTS_FW_MEDIA_H

#include <stdlib.h>
#include <string.h>

#include "ia64/fw/block_reader.h"

#include "check.h"

struct medium {
    uint8_t *data;
    uint64_t size;
    uint64_t reads; // calls, to see that nothing loops
    struct block_reader reader;
};

static bool medium_read(void *opaque, void *buffer, size_t length, uint64_t offset)
{
    struct medium *m = opaque;
    m->reads++;
    if (offset > m->size || length > m->size - offset)
        return false;
    memcpy(buffer, m->data + offset, length);
    return true;
}

static bool medium_write(void *opaque, const void *buffer, size_t length, uint64_t offset)
{
    struct medium *m = opaque;
    if (offset > m->size || length > m->size - offset)
        return false;
    memcpy(m->data + offset, buffer, length);
    return true;
}

__attribute__((unused)) static struct medium *medium_new(uint64_t size)
{
    struct medium *m = calloc(1, sizeof *m);
    m->data = calloc(1, size);
    m->size = size;
    m->reader = (struct block_reader){m, 0, size, medium_read, medium_write};
    return m;
}

__attribute__((unused)) static void medium_free(struct medium *m)
{
    free(m->data);
    free(m);
}

// Formats [start, start + size) with 512-byte sectors.
__attribute__((unused)) static void media_format_fat(uint8_t *at, uint64_t size, unsigned bits,
                                                     unsigned per_cluster)
{
    uint32_t total = (uint32_t)(size / 512), reserved = bits == 32 ? 32 : 1;
    uint32_t root_entries = bits == 32 ? 0 : 224, root_sectors = root_entries * 32 / 512;
    uint32_t clusters = (total - reserved - root_sectors) / per_cluster;
    uint32_t fat = (uint32_t)(((uint64_t)(clusters + 2) * bits / 8 + 511) / 512);
    memset(at, 0, (reserved + 2 * fat + root_sectors + per_cluster) * 512ull);
    memcpy(at, "\xeb\x3c\x90MSDOS5.0", 11);
    store16(at + 11, 512);
    at[13] = (uint8_t)per_cluster;
    store16(at + 14, (uint16_t)reserved);
    at[16] = 2;
    store16(at + 17, (uint16_t)root_entries);
    if (total < 65536 && bits != 32)
        store16(at + 19, (uint16_t)total);
    else
        store32(at + 32, total);
    at[21] = 0xf8;
    if (bits == 32) {
        store32(at + 36, fat);
        store32(at + 44, 2); // root cluster
        store16(at + 48, 1);
        store32(at + 512, 0x41615252);
        store32(at + 512 + 484, 0x61417272);
        store32(at + 512 + 488, clusters - 1);
    } else {
        store16(at + 22, (uint16_t)fat);
    }
    store16(at + 510, 0xaa55);
    for (unsigned copy = 0; copy < 2; copy++) {
        uint8_t *table = at + (reserved + copy * fat) * 512ull;
        if (bits == 12)
            memcpy(table, "\xf8\xff\xff", 3);
        else if (bits == 16)
            memcpy(table, "\xf8\xff\xff\xff", 4);
        else
            memcpy(table, "\xf8\xff\xff\x0f\xff\xff\xff\x0f\xff\xff\xff\x0f", 12);
    }
}

__attribute__((unused)) static uint32_t media_crc32(const uint8_t *data, size_t length)
{
    uint32_t crc = ~0u;
    while (length--) {
        crc ^= *data++;
        for (int bit = 0; bit < 8; bit++)
            crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0);
    }
    return ~crc;
}

static void gpt_header(struct medium *m, uint64_t at, uint64_t other, uint64_t table)
{
    uint8_t *h = m->data + at * 512;
    memset(h, 0, 512);
    memcpy(h, "EFI PART\0\0\1\0\x5c\0\0\0", 16);
    store64(h + 24, at);
    store64(h + 32, other);
    store64(h + 40, 34);
    store64(h + 48, m->size / 512 - 34);
    memset(h + 56, 0x11, 16);
    store64(h + 72, table);
    store32(h + 80, 128);
    store32(h + 84, 128);
    store32(h + 88, media_crc32(m->data + table * 512, 128 * 128));
    store32(h + 16, media_crc32(h, 92));
}

// A GPT with one EFI system partition from block `first` to `last`.
__attribute__((unused)) static void media_write_gpt(struct medium *m, uint64_t first, uint64_t last)
{
    static const uint8_t esp[16] = {0x28, 0x73, 0x2a, 0xc1, 0x1f, 0xf8, 0xd2, 0x11,
                                    0xba, 0x4b, 0x00, 0xa0, 0xc9, 0x3e, 0xc9, 0x3b};
    uint64_t blocks = m->size / 512;
    uint8_t *mbr = m->data, *entry = m->data + 1024;
    memset(mbr, 0, 34 * 512);
    mbr[446 + 4] = 0xee;
    store32(mbr + 446 + 8, 1);
    store32(mbr + 446 + 12, (uint32_t)blocks - 1);
    store16(mbr + 510, 0xaa55);
    memcpy(entry, esp, 16);
    memset(entry + 16, 0x77, 16);
    store64(entry + 32, first);
    store64(entry + 40, last);
    memcpy(m->data + (blocks - 33) * 512, entry, 32 * 512);
    gpt_header(m, 1, blocks - 1, 2);
    gpt_header(m, blocks - 1, 1, blocks - 33);
}

// UCS-2 string length.
__attribute__((unused)) static unsigned wide_length(const uint16_t *text)
{
    unsigned n = 0;
    while (text[n])
        n++;
    return n;
}

// A PE32+ image for IA-64: one code section of one page at 0x1000, relocations at 0x2000. `code` goes to
// 0x1000; the entry point's function descriptor is at 0x1800 and points at 0x1000. Returns the file's size.
#define MEDIA_PE_SIZE 0x1000
__attribute__((unused)) static uint64_t media_make_pe(uint8_t *file, const void *code, size_t code_size,
                                                      unsigned subsystem)
{
    enum { HEADER = 0x80, OPTIONAL = HEADER + 24, SECTIONS = OPTIONAL + 240 };
    memset(file, 0, MEDIA_PE_SIZE);
    store16(file, 0x5a4d);
    store32(file + 60, HEADER);
    memcpy(file + HEADER, "PE\0\0", 4);
    store16(file + HEADER + 4, 0x200);
    store16(file + HEADER + 6, 2); // sections
    store16(file + HEADER + 20, 240);
    store16(file + HEADER + 22, 0x206);
    store16(file + OPTIONAL, 0x20b);
    store32(file + OPTIONAL + 16, 0x1800); // entry
    store32(file + OPTIONAL + 32, 0x1000); // section alignment
    store32(file + OPTIONAL + 36, 0x200);  // file alignment
    store32(file + OPTIONAL + 56, 0x3000); // SizeOfImage
    store32(file + OPTIONAL + 60, 0x200);  // SizeOfHeaders
    store16(file + OPTIONAL + 68, (uint16_t)subsystem);
    store32(file + OPTIONAL + 108, 16);
    store32(file + OPTIONAL + 112 + 40, 0x2000);
    store32(file + OPTIONAL + 112 + 44, 16);
    static const uint32_t place[2][4] = {{0x1000, 0x1000, 0xa00, 0x200}, {16, 0x2000, 0x200, 0xc00}};
    for (unsigned n = 0; n < 2; n++) {
        uint8_t *section = file + SECTIONS + 40 * n;
        memcpy(section, n ? ".reloc" : ".text\0", 6);
        for (unsigned k = 0; k < 4; k++)
            store32(section + 8 + 4 * k, place[n][k]);
    }
    memcpy(file + 0x200, code, code_size);
    store64(file + 0x200 + 0x800, 0x1000); // ip
    store64(file + 0x200 + 0x808, 0x1400); // gp
    store32(file + 0xc00, 0x1000);
    store32(file + 0xc04, 16);
    store16(file + 0xc08, 10 << 12 | 0x800); // DIR64
    store16(file + 0xc0a, 10 << 12 | 0x808);
    return 0xe00;
}

#endif
