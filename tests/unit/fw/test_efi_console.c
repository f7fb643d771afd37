// EFI console: UCS-2 to UTF-8, cursor, attributes; keys from escape sequences; Serial I/O; collation.
#include "efi_fixture.h"

#define MODE(g) ((const int32_t *)guest_pointer(g, (g)->efi->console.mode))
enum { MODE_ATTRIBUTE = 2, MODE_COLUMN, MODE_ROW };

static void put(struct guest *g, const uint16_t *text)
{
    g->output_size = 0;
    g->output[0] = 0;
    CHECK_EQ(CALL(g, efi_output_string, g->efi->console_output, guest_string(g, text)), EFI_SUCCESS);
}

static void test_output(void)
{
    struct guest *g = guest_new();
    put(g, u"plain\r\n");
    CHECK_STR(g->output, "plain\r\n");
    put(g, u"Größe \u2502\u2550 \u20ac");
    CHECK_STR(g->output, "Größe │═ €");
    put(g, u"a\xd800z"); // no surrogates in UCS-2
    CHECK_STR(g->output, "a\xef\xbf\xbdz");
    static uint16_t text[5001];
    for (unsigned n = 0; n < 5000; n++)
        text[n] = 0x2500;
    put(g, text);
    CHECK_EQ(g->output_size, 15000);
    // A string without an end.
    uint64_t at = guest_room(g, 80000);
    memset(guest_pointer(g, at), 'x', 80000);
    CHECK_EQ(CALL(g, efi_output_string, g->efi->console_output, at), EFI_DEVICE_ERROR);
    CHECK_EQ(CALL(g, efi_output_string, g->efi->console_output, RAM_SIZE - 1), EFI_DEVICE_ERROR);
    guest_free(g);
}

static void test_mode(void)
{
    struct guest *g = guest_new();
    uint64_t out = g->efi->console_output, columns = guest_put64(g, 0), rows = guest_put64(g, 0);
    CHECK_EQ(CALL(g, efi_output_query_mode, out, 0, columns, rows), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, columns), 80);
    CHECK_EQ(guest_get(g, rows), 25);
    CHECK_EQ(CALL(g, efi_output_query_mode, out, 1, columns, rows), EFI_UNSUPPORTED);
    CHECK_EQ(CALL(g, efi_output_clear, out), EFI_SUCCESS);
    CHECK_EQ(MODE(g)[0], 1);
    CHECK_EQ(MODE(g)[MODE_COLUMN], 0);
    put(g, u"abc\n12");
    CHECK_EQ(MODE(g)[MODE_COLUMN], 5);
    CHECK_EQ(MODE(g)[MODE_ROW], 1);
    put(g, u"\r");
    CHECK_EQ(MODE(g)[MODE_COLUMN], 0);
    for (unsigned n = 0; n < 30; n++)
        put(g, u"\n");
    CHECK_EQ(MODE(g)[MODE_ROW], 24);
    for (unsigned n = 0; n < 81; n++)
        put(g, u"x");
    CHECK_EQ(MODE(g)[MODE_COLUMN], 1);
    g->output_size = 0;
    CHECK_EQ(CALL(g, efi_output_set_cursor, out, 9, 4), EFI_SUCCESS);
    CHECK_STR(g->output, "\x1b[5;10H");
    CHECK_EQ(CALL(g, efi_output_set_cursor, out, 80, 0), EFI_UNSUPPORTED);
    CHECK_EQ(CALL(g, efi_output_set_cursor, out, 0, UINT64_MAX), EFI_UNSUPPORTED);
    g->output_size = 0;
    CHECK_EQ(CALL(g, efi_output_set_attribute, out, 0x1e), EFI_SUCCESS); // yellow on blue
    CHECK_STR(g->output, "\x1b[0;1;33;44m");
    CHECK_EQ(MODE(g)[MODE_ATTRIBUTE], 0x1e);
    CHECK_EQ(CALL(g, efi_output_set_attribute, out, 0x80), EFI_UNSUPPORTED);
    g->output_size = 0;
    CHECK_EQ(CALL(g, efi_output_enable_cursor, out, 0), EFI_SUCCESS);
    CHECK_STR(g->output, "\x1b[?25l");
    CHECK_EQ(CALL(g, efi_output_set_mode, out, 1), EFI_UNSUPPORTED);
    guest_free(g);
}

static uint32_t key(struct guest *g) // scan code in the upper half, character in the lower; -1: none
{
    uint64_t at = guest_put64(g, 0);
    uint64_t status = CALL(g, efi_input_read, g->efi->console_input, at);
    if (status == EFI_NOT_READY)
        return UINT32_MAX;
    CHECK_EQ(status, EFI_SUCCESS);
    uint32_t value = (uint32_t)guest_get(g, at);
    return value << 16 | value >> 16;
}

static void type(struct guest *g, const char *text)
{
    CHECK_EQ(hpvm__console_input(&g->machine, text, strlen(text)), strlen(text));
}

static void test_keys(void)
{
    static const struct {
        const char *bytes;
        uint32_t key;
    } keys[] = {{"a", 'a'},
                {"\r", '\r'},
                {"\n", '\r'},
                {"\x7f", '\b'},
                {"\x1b[A", 1u << 16},
                {"\x1b[B", 2u << 16},
                {"\x1b[C", 3u << 16},
                {"\x1b[D", 4u << 16},
                {"\x1bOP", 11u << 16},
                {"\x1b[15~", 15u << 16},
                {"\x1b[21~", 20u << 16},
                {"\x1b[5~", 9u << 16},
                {"\x1b[3~", 8u << 16},
                {"\x1b[H", 5u << 16},
                {"ö", 0xf6},
                {"€", 0x20ac}};
    struct guest *g = guest_new();
    CHECK_EQ(key(g), UINT32_MAX);
    for (unsigned n = 0; n < sizeof keys / sizeof keys[0]; n++) {
        type(g, keys[n].bytes);
        CHECK_EQ(key(g), keys[n].key);
        CHECK_EQ(key(g), UINT32_MAX);
    }
    for (unsigned n = 0; n < sizeof keys / sizeof keys[0]; n++) // all at once
        type(g, keys[n].bytes);
    for (unsigned n = 0; n < sizeof keys / sizeof keys[0]; n++)
        CHECK_EQ(key(g), keys[n].key);
    // A lone ESC is a key when nothing follows for a while; with more, it was the start of a sequence.
    type(g, "\x1b");
    CHECK_EQ(key(g), UINT32_MAX);
    CHECK_EQ(CALL(g, efi_check_event, g->efi->key_event), EFI_NOT_READY);
    hpvm__clock_advance(&g->machine.clock, EFI_ESCAPE_NS);
    CHECK_EQ(CALL(g, efi_check_event, g->efi->key_event), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_check_event, g->efi->key_event), EFI_SUCCESS); // until it is read
    CHECK_EQ(key(g), 0x17u << 16);
    type(g, "\x1b");
    CHECK_EQ(key(g), UINT32_MAX);
    type(g, "[A");
    CHECK_EQ(key(g), 1u << 16);
    // Unknown sequences become their characters, and nothing is lost or loops.
    type(g, "\x1bq");
    CHECK_EQ(key(g), 0x17u << 16);
    CHECK_EQ(key(g), 'q');
    type(g, "\x1b[999999999999999999999999999999");
    hpvm__clock_advance(&g->machine.clock, EFI_ESCAPE_NS);
    CHECK_EQ(key(g), 0x17u << 16);
    CHECK_EQ(key(g), '[');
    unsigned nines = 0;
    for (uint32_t k; (k = key(g)) != UINT32_MAX; nines++)
        CHECK_EQ(k, '9');
    CHECK_EQ(nines, 30);
    type(g, "xyz");
    CHECK_EQ(CALL(g, efi_input_reset, g->efi->console_input, 0), EFI_SUCCESS);
    CHECK_EQ(key(g), UINT32_MAX);
    guest_free(g);
}

// Asking for a key all the time puts the vCPU to sleep for a moment, and a key wakes it.
static void test_idle(void)
{
    struct guest *g = guest_new();
    uint64_t at = guest_put64(g, 0), asked = 0, status;
    guest_frame(g);
    while ((status = CALL(g, efi_input_read, g->efi->console_input, at)) == EFI_NOT_READY && asked < 10000) {
        asked++;
        hpvm__clock_advance(&g->machine.clock, 1000);
    }
    CHECK_EQ(status, WAITS);
    CHECK(asked > 100 && asked < 1000);
    CHECK_EQ(g->fw->wait_deadline_ns, hpvm__clock_now(&g->machine.clock) + 2000000);
    CHECK_EQ(guest_resume(g, 1000000), WAITS);
    CHECK_EQ(guest_resume(g, 1000000), EFI_NOT_READY);
    guest_frame(g);
    CHECK_EQ(CALL(g, efi_input_read, g->efi->console_input, at), WAITS); // still nothing to do
    type(g, "k");
    CHECK_EQ(guest_resume(g, 0), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, at), (uint64_t)'k' << 16);
    guest_frame(g);
    // Somebody who asks now and then never sleeps.
    for (unsigned n = 0; n < 1000; n++) {
        hpvm__clock_advance(&g->machine.clock, 5000000);
        CHECK_EQ(CALL(g, efi_input_read, g->efi->console_input, at), EFI_NOT_READY);
    }
    guest_free(g);
}

static void test_variables(void)
{
    static const struct efi_guid vendor =
        EFI_GUID(0x8be4df61, 0x93ca, 0x11d2, 0xaa, 0x0d, 0x00, 0xe0, 0x98, 0x03, 0x2b, 0x8c);
    struct guest *g = guest_new();
    const struct variable *out = hpvm__variable_find(g->fw->variables, &vendor, u"ConOut", 6);
    char text[128];
    CHECK(out != NULL);
    hpvm__path_text(out->data, out->data_size, text, sizeof text);
    CHECK_STR(text, "Acpi(PNP0501,0)/Uart(115200,8,N,1)/VenMsg(DFA66065-B419-11D3-9A2D-0090273FC14D)");
    // What somebody has set stays.
    CHECK_EQ(hpvm__variable_set(g->fw->variables, &vendor, u"Lang", 4, 7, "fra", 3), EFI_SUCCESS);
    guest_boot(g);
    CHECK_EQ(memcmp(hpvm__variable_find(g->fw->variables, &vendor, u"Lang", 4)->data, "fra", 3), 0);
    guest_free(g);
}

static void test_serial(void)
{
    struct guest *g = guest_new();
    uint64_t serial = g->efi->serial, size_at = guest_put64(g, 5),
             buffer = guest_put(g, (char[16]){"hello"}, 16);
    uint64_t bits_at = guest_put64(g, 0);
    g->output_size = 0;
    CHECK_EQ(CALL(g, efi_serial_write, serial, size_at, buffer), EFI_SUCCESS);
    CHECK_STR(g->output, "hello");
    efi_put64(g->fw, size_at, 16);
    type(g, "abc");
    CHECK_EQ(CALL(g, efi_serial_get_control, serial, bits_at), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, bits_at) & 0x100, 0);
    CHECK_EQ(CALL(g, efi_serial_read, serial, size_at, buffer), EFI_TIMEOUT);
    CHECK_EQ(guest_get(g, size_at), 3);
    CHECK_EQ(memcmp(guest_pointer(g, buffer), "abc", 3), 0);
    CHECK_EQ(CALL(g, efi_serial_get_control, serial, bits_at), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, bits_at) & 0x100, 0x100); // input empty
    CHECK_EQ(CALL(g, efi_serial_set_attributes, serial, 9600, 0, 0, 1, 7, 1), EFI_SUCCESS);
    CHECK_EQ(guest_get(g, guest_get(g, serial + 56) + 8), 9600);
    CHECK_EQ(CALL(g, efi_serial_set_attributes, serial, 9600, 0, 0, 1, 9, 1), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_serial_set_control, serial, 0x80), EFI_UNSUPPORTED);
    guest_free(g);
}

static void test_collation(void)
{
    static const struct {
        const uint16_t *text, *pattern;
        bool match;
    } cases[] = {{u"kernel.gz", u"*.GZ", true},
                 {u"kernel.gz", u"k?rnel.*", true},
                 {u"kernel", u"k[a-f]rnel", true},
                 {u"kernel", u"k[g-z]rnel", false},
                 {u"kernel", u"kern", false},
                 {u"", u"*", true},
                 {u"abc", u"*c*", true},
                 {u"abc", u"[", false},
                 {u"aaaaaaaaaaaaaaab", u"*a*a*a*a*c", false}};
    struct guest *g = guest_new();
    for (unsigned n = 0; n < sizeof cases / sizeof cases[0]; n++)
        CHECK_EQ(CALL(g, efi_collation_match, 0, guest_string(g, cases[n].text),
                      guest_string(g, cases[n].pattern)),
                 cases[n].match);
    CHECK_EQ(CALL(g, efi_collate, 0, guest_string(g, u"Abc"), guest_string(g, u"aBC")), 0);
    CHECK((int64_t)CALL(g, efi_collate, 0, guest_string(g, u"abc"), guest_string(g, u"abd")) < 0);
    CHECK((int64_t)CALL(g, efi_collate, 0, guest_string(g, u"abcd"), guest_string(g, u"abc")) > 0);
    uint64_t text = guest_string(g, u"MiXeD ä");
    CALL(g, efi_collation_upper, 0, text);
    CHECK_EQ(memcmp(guest_pointer(g, text), u"MIXED Ä", 16), 0);
    CALL(g, efi_collation_lower, 0, text);
    CHECK_EQ(memcmp(guest_pointer(g, text), u"mixed ä", 16), 0);
    uint64_t narrow = guest_room(g, 32), wide = guest_room(g, 64);
    CHECK_EQ(CALL(g, efi_collation_to_fat, 0, guest_string(g, u"file name+"), 12, narrow), 1);
    CHECK_EQ(memcmp(guest_pointer(g, narrow), "FILENAME_", 10), 0);
    CALL(g, efi_collation_from_fat, 0, 12, narrow, wide);
    CHECK_EQ(memcmp(guest_pointer(g, wide), u"FILENAME_", 20), 0);
    guest_free(g);
}

CHECK_MAIN("EFI console", CHECK_TEST(test_output), CHECK_TEST(test_mode), CHECK_TEST(test_keys),
           CHECK_TEST(test_idle), CHECK_TEST(test_variables), CHECK_TEST(test_serial),
           CHECK_TEST(test_collation))
