// AML encoding: bytes that the ACPI specification gives, and what does not fit. The whole namespace goes
// through iasl in test_acpi.c.
#include "ia64/fw/aml.h"

#include "check.h"

static uint8_t buffer[4096];

static void check_bytes(struct aml *aml, const char *expected, size_t length)
{
    CHECK_EQ(hpvm__aml_finish(aml), length);
    CHECK(aml->size == length && memcmp(buffer, expected, length) == 0);
}
#define BYTES(aml, text) check_bytes(aml, text, sizeof text - 1)

static void integers(void)
{
    struct aml aml;
    hpvm__aml_init(&aml, buffer, sizeof buffer);
    hpvm__aml_integer(&aml, 0);
    hpvm__aml_integer(&aml, 1);
    hpvm__aml_integer(&aml, 2);
    hpvm__aml_integer(&aml, 0x100);
    hpvm__aml_integer(&aml, 0x10000);
    hpvm__aml_integer(&aml, 0x100000000);
    BYTES(&aml, "\x00\x01\x0a\x02\x0b\x00\x01\x0c\x00\x00\x01\x00\x0e\x00\x00\x00\x00\x01\x00\x00\x00");
}

static void names(void)
{
    struct aml aml;
    hpvm__aml_init(&aml, buffer, sizeof buffer);
    hpvm__aml_name(&aml, "_HID");
    hpvm__aml_eisa_id(&aml, "PNP0A03"); // 0x030ad041 in every DSDT there is
    hpvm__aml_name(&aml, "\\_SB_PCI0");
    hpvm__aml_string(&aml, "ab");
    BYTES(&aml, "\x08_HID\x0c\x41\xd0\x0a\x03\x08\x5c\x2e_SB_PCI0\x0d"
                "ab\0");
}

static void packages(void)
{
    struct aml aml;
    hpvm__aml_init(&aml, buffer, sizeof buffer);
    hpvm__aml_package(&aml);
    hpvm__aml_integer(&aml, 5);
    hpvm__aml_package(&aml);
    hpvm__aml_close(&aml);
    hpvm__aml_integer(&aml, 0);
    hpvm__aml_close(&aml);
    // Lengths count themselves: 12 = 3 + 1 + 2 + (1 + 3 + 1) + 1; three elements outside, none inside.
    BYTES(&aml, "\x12\x8c\x00\x00\x03\x0a\x05\x12\x84\x00\x00\x00\x00");
}

static void long_package_length(void)
{
    struct aml aml;
    hpvm__aml_init(&aml, buffer, sizeof buffer);
    hpvm__aml_scope(&aml, "\\_SB_");
    for (unsigned n = 0; n < 100; n++)
        hpvm__aml_integer(&aml, UINT64_MAX);
    hpvm__aml_close(&aml);
    size_t size = hpvm__aml_finish(&aml), length = size - 1;
    CHECK_EQ(size, 1 + 3 + 5 + 900);
    CHECK_EQ(buffer[1] >> 6, 2);
    CHECK_EQ((size_t)(buffer[1] & 15) | (size_t)buffer[2] << 4 | (size_t)buffer[3] << 12, length);
}

static void resources(void)
{
    struct aml aml;
    hpvm__aml_init(&aml, buffer, sizeof buffer);
    hpvm__aml_resources(&aml);
    hpvm__aml_ports(&aml, 0x3f8, 8);
    hpvm__aml_interrupt(&aml, 4, true, true);
    hpvm__aml_close(&aml);
    BYTES(&aml, "\x11\x89\x01\x00\x0b\x13\x00"
                "\x47\x01\xf8\x03\xf8\x03\x01\x08"
                "\x89\x06\x00\x05\x01\x04\x00\x00\x00"
                "\x79\x00");
}

static void refusals(void)
{
    struct aml aml;
    hpvm__aml_init(&aml, buffer, 5);
    hpvm__aml_integer(&aml, 0x100000000);
    CHECK_EQ(hpvm__aml_finish(&aml), 0); // no room
    hpvm__aml_init(&aml, buffer, sizeof buffer);
    hpvm__aml_package(&aml);
    CHECK_EQ(hpvm__aml_finish(&aml), 0); // still open
    hpvm__aml_init(&aml, buffer, sizeof buffer);
    hpvm__aml_close(&aml);
    CHECK_EQ(hpvm__aml_finish(&aml), 0);
    hpvm__aml_init(&aml, buffer, sizeof buffer);
    hpvm__aml_name(&aml, "SHORT");
    CHECK_EQ(hpvm__aml_finish(&aml), 0);
    hpvm__aml_init(&aml, buffer, sizeof buffer);
    hpvm__aml_eisa_id(&aml, "pnp0a03");
    CHECK_EQ(hpvm__aml_finish(&aml), 0);
    hpvm__aml_init(&aml, buffer, sizeof buffer);
    for (unsigned n = 0; n <= AML_DEPTH; n++)
        hpvm__aml_package(&aml);
    CHECK_EQ(hpvm__aml_finish(&aml), 0);
    hpvm__aml_init(&aml, buffer, sizeof buffer);
    hpvm__aml_package(&aml);
    for (unsigned n = 0; n < 256; n++)
        hpvm__aml_integer(&aml, 0);
    hpvm__aml_close(&aml);
    CHECK_EQ(hpvm__aml_finish(&aml), 0); // a package has at most 255 elements
}

CHECK_MAIN("aml", CHECK_TEST(integers), CHECK_TEST(names), CHECK_TEST(packages),
           CHECK_TEST(long_package_length), CHECK_TEST(resources), CHECK_TEST(refusals))
