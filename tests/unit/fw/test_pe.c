// PE32+ images: layout, relocations, headers that lie.
#include "media.h"

static uint8_t file[0x3000], memory[0x10000];

static void make(void)
{
    static const uint8_t code[16] = {1, 2, 3};
    media_make_pe(file, code, sizeof code, 10);
}

static void test_load(void)
{
    struct pe_image image;
    const char *why = "";
    make();
    CHECK(hpvm__pe_parse(file, 0xe00, &image, &why));
    CHECK_EQ(image.image_size, 0x3000);
    CHECK_EQ(image.entry_rva, 0x1800);
    CHECK_EQ(image.subsystem, 10);
    memset(memory, 0xee, sizeof memory);
    CHECK(hpvm__pe_load(file, 0xe00, &image, memory, 0x4000000, &why));
    CHECK_EQ(memory[0x1002], 3);
    CHECK_EQ(load64(memory + 0x1800), 0x4001000); // the descriptor was relocated
    CHECK_EQ(load64(memory + 0x1808), 0x4001400);
    CHECK_EQ(memory[0x1a00], 0);    // behind the data of the section
    CHECK_EQ(memory[0x3000], 0xee); // nothing behind the image
    // A file that is longer than the image is fine.
    CHECK(hpvm__pe_parse(file, sizeof file, &image, &why));
}

// Bundles as the GNU assembler makes them: nop.m 0; movl r8 = ...
static const uint8_t movl[4][16] = {
    /* 0x123456789abcdef0 */ {0x04, 0x00, 0x00, 0x00, 0x01, 0x80, 0x9a, 0x78, 0x56, 0x34, 0x12, 0x00, 0x01,
                              0x97, 0xf7, 0x66},
    /* 0x9999999a22222211 */
    {0x04, 0x00, 0x00, 0x00, 0x01, 0x00, 0x22, 0x9a, 0x99, 0x99, 0x19, 0x00, 0x11, 0x51, 0x10, 0x69},
    /* 0x4001000 */
    {0x04, 0x00, 0x00, 0x00, 0x01, 0x00, 0x04, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01, 0x00, 0x80, 0x60},
    /* 0x4002000 */
    {0x04, 0x00, 0x00, 0x00, 0x01, 0x00, 0x04, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x61},
};

static void test_imm64(void)
{
    struct pe_image image;
    const char *why = "";
    make();
    memcpy(file + 0x200, movl[0], 16);
    store32(file + 0x80 + 24 + 112 + 44, 12);
    store32(file + 0xc04, 12);
    store16(file + 0xc08, 9 << 12);
    store16(file + 0xc0a, 0);
    CHECK(hpvm__pe_parse(file, 0xe00, &image, &why));
    CHECK(hpvm__pe_load(file, 0xe00, &image, memory, 0, &why));
    CHECK_EQ(memcmp(memory + 0x1000, movl[0], 16), 0);
    CHECK(hpvm__pe_relocate(memory, 0x3000, 0x2000, 12, 0x8765432187654321, false, 0, &why));
    CHECK_EQ(memcmp(memory + 0x1000, movl[1], 16), 0);
    // The value is outside of the image: a second relocation at run time leaves it alone.
    CHECK(hpvm__pe_relocate(memory, 0x3000, 0x2000, 12, 0x1000, true, 0x4000000, &why));
    CHECK_EQ(memcmp(memory + 0x1000, movl[1], 16), 0);
    memcpy(memory + 0x1000, movl[2], 16);
    CHECK(hpvm__pe_relocate(memory, 0x3000, 0x2000, 12, 0x1000, true, 0x4000000, &why));
    CHECK_EQ(memcmp(memory + 0x1000, movl[3], 16), 0);
}

static void refused(unsigned offset, unsigned width, uint64_t value, const char *expected)
{
    struct pe_image image;
    const char *why = "";
    make();
    memcpy(file + offset, &value, width);
    bool good = hpvm__pe_parse(file, 0xe00, &image, &why) &&
                hpvm__pe_load(file, 0xe00, &image, memory, 0x4000000, &why);
    CHECK(!good);
    CHECK_STR(why, expected);
}

static void test_hostile(void)
{
    enum { H = 0x80, O = H + 24, S = O + 240 };
    refused(0, 2, 0, "not a PE image (no MZ header)");
    refused(60, 4, 0xffffffff, "not a PE image (no PE header)");
    refused(60, 4, 0xdf0, "not a PE image (no PE header)");
    refused(H + 4, 2, 0x8664, "image is not for Itanium processors");
    refused(O, 2, 0x10b, "PE header is not PE32+ or is cut off");
    refused(H + 20, 2, 0xffff, "PE header is not PE32+ or is cut off");
    refused(O + 68, 2, 3, "image is not an EFI application or driver");
    refused(O + 56, 4, 0, "SizeOfImage is zero or larger than 256 MB");
    refused(O + 56, 4, 0xfffff000, "SizeOfImage is zero or larger than 256 MB");
    refused(O + 60, 4, 0x4000, "SizeOfHeaders is larger than SizeOfImage");
    refused(H + 6, 2, 0xffff, "section headers are cut off");
    refused(O + 16, 4, 0xfffffff8, "entry point lies outside of the image");
    refused(O + 16, 4, 0x2ff8, "entry point lies outside of the image");
    refused(O + 112 + 40, 4, 0xfffffff0, "relocations lie outside of the image");
    refused(O + 112 + 44, 4, 0x10000, "relocations lie outside of the image");
    refused(S + 12, 4, 0xfffff000, "a section lies outside of the image");
    refused(S + 8, 4, 0xffffffff, "a section lies outside of the image");
    refused(S + 20, 4, 0xfffffff0, "a section's data is cut off");
    refused(S + 16, 4, 0xfff, "a section's data is cut off");
    refused(0xc04, 4, 0xfffffff0, "a block of relocations is malformed");
    refused(0xc04, 4, 4, "a block of relocations is malformed");
    refused(0xc00, 4, 0xfffff000, "a relocation lies outside of the image");
    refused(0xc00, 4, 0x2800, "a relocation lies outside of the image");
    refused(0xc08, 2, 7 << 12, "image has a relocation of an unknown type");
}

// Every single byte of the headers changed to several values: no crash, no hang.
static void test_every_byte(void)
{
    static const uint8_t values[] = {0, 1, 0x7f, 0x80, 0xff};
    unsigned loaded = 0;
    for (unsigned at = 0; at < 0x200; at++)
        for (unsigned n = 0; n < sizeof values; n++) {
            struct pe_image image;
            const char *why;
            make();
            file[at] = values[n];
            if (!hpvm__pe_parse(file, 0xe00, &image, &why))
                continue;
            uint8_t *space = malloc(image.image_size);
            loaded += hpvm__pe_load(file, 0xe00, &image, space, 0x4000000, &why);
            free(space);
        }
    CHECK(loaded > 100);
    for (unsigned size = 0; size < 0xc0c; size += 7) {
        struct pe_image image;
        const char *why;
        make();
        uint8_t *exact = malloc(size ? size : 1);
        memcpy(exact, file, size);
        bool good =
            hpvm__pe_parse(exact, size, &image, &why) && hpvm__pe_load(exact, size, &image, memory, 0, &why);
        CHECK(!good);
        free(exact);
    }
}

CHECK_MAIN("PE images", CHECK_TEST(test_load), CHECK_TEST(test_imm64), CHECK_TEST(test_hostile),
           CHECK_TEST(test_every_byte))
