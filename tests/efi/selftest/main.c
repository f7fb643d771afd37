// The self-test's entry, output and summary. As the child of its own (load options "child") it leaves by
// Exit.
#include "selftest.h"

handle_t image;
struct system_table *st;
struct boot_services *bs;
struct runtime_services *rt;
struct loaded_image *loaded;
static uint64_t checks, failures;

#define TAIL 0x8e, 0x39, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b
const struct guid
    guid_loaded_image = {0x5b1b31a1, 0x9562, 0x11d2, {0x8e, 0x3f, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b}},
    guid_device_path = {0x09576e91, 0x6d3f, 0x11d2, {TAIL}},
    guid_text_input = {0x387477c1, 0x69c7, 0x11d2, {TAIL}},
    guid_text_output = {0x387477c2, 0x69c7, 0x11d2, {TAIL}},
    guid_serial = {0xbb25cf6f, 0xf1d4, 0x11d2, {0x9a, 0x0c, 0x00, 0x90, 0x27, 0x3f, 0xc1, 0xfd}},
    guid_block = {0x964e5b21, 0x6459, 0x11d2, {TAIL}},
    guid_disk = {0xce345171, 0xba0b, 0x11d2, {0x8e, 0x4f, 0x00, 0xa0, 0xc9, 0x69, 0x72, 0x3b}},
    guid_file_system = {0x964e5b22, 0x6459, 0x11d2, {TAIL}},
    guid_collation = {0x1d85cd7f, 0xf43d, 0x11d2, {0x9a, 0x0c, 0x00, 0x90, 0x27, 0x3f, 0xc1, 0x4d}},
    guid_file_info = {0x09576e92, 0x6d3f, 0x11d2, {TAIL}},
    guid_fs_info = {0x09576e93, 0x6d3f, 0x11d2, {TAIL}},
    guid_fs_label = {0xdb47d7d3, 0xfe81, 0x11d3, {0x9a, 0x35, 0x00, 0x90, 0x27, 0x3f, 0xc1, 0x4d}},
    guid_mine = {0x11111111, 0x2222, 0x3333, {1, 2, 3, 4, 5, 6, 7, 8}},
    guid_mine_too = {0x11111112, 0x2222, 0x3333, {1, 2, 3, 4, 5, 6, 7, 8}},
    guid_nobody = {0xdeadbeef, 0x2222, 0x3333, {1, 2, 3, 4, 5, 6, 7, 8}},
    guid_sal = {0xeb9d2d32, 0x2d88, 0x11d3, {0x9a, 0x16, 0x00, 0x90, 0x27, 0x3f, 0xc1, 0x4d}},
    guid_acpi2 = {0x8868e871, 0xe4f1, 0x11d3, {0xbc, 0x22, 0x00, 0x80, 0xc7, 0x3c, 0x88, 0x81}},
    guid_smbios = {0xeb9d2d31, 0x2d88, 0x11d3, {0x9a, 0x16, 0x00, 0x90, 0x27, 0x3f, 0xc1, 0x4d}},
    guid_hcdp = {0xf951938d, 0x620b, 0x42ef, {0x82, 0x79, 0xa8, 0x4b, 0x79, 0x61, 0x78, 0x98}},
    guid_global = {0x8be4df61, 0x93ca, 0x11d2, {0xaa, 0x0d, 0x00, 0xe0, 0x98, 0x03, 0x2b, 0x8c}};

static void print(const char *text)
{
    uint16_t wide[128];
    while (*text) {
        unsigned n = 0;
        while (*text && n < 120) {
            if (*text == '\n')
                wide[n++] = '\r';
            wide[n++] = (uint8_t)*text++;
        }
        wide[n] = 0;
        st->output->string(st->output, wide);
    }
}

static void print_number(uint64_t value)
{
    char text[19] = "0x";
    unsigned n = 2;
    for (int shift = 60; shift >= 0; shift -= 4)
        if (value >> shift || shift == 0)
            text[n++] = "0123456789abcdef"[value >> shift & 15];
    text[n] = 0;
    print(text);
}

void part(const char *name)
{
    print("-- ");
    print(name);
    print("\n");
}

void expect(const char *name, uint64_t got, uint64_t wanted)
{
    checks++;
    print(got == wanted ? "ok " : "FAILED ");
    print(name);
    if (got != wanted) {
        failures++;
        print(": ");
        print_number(got);
        print(", not ");
        print_number(wanted);
    }
    print("\n");
}

void expect_true(const char *name, bool good)
{
    expect(name, good, true);
}

void *pool(uint64_t size)
{
    void *at = NULL;
    if (bs->allocate_pool(LOADER_DATA, size, &at) != SUCCESS) {
        print("FAILED no memory\n");
        rt->reset_system(2, SUCCESS, 0, NULL);
    }
    return at;
}

// The compiler may call these.
void *memcpy(void *to, const void *from, size_t size)
{
    for (volatile size_t n = 0; n < size; n++)
        ((uint8_t *)to)[n] = ((const uint8_t *)from)[n];
    return to;
}
void *memset(void *to, int value, size_t size)
{
    for (volatile size_t n = 0; n < size; n++)
        ((uint8_t *)to)[n] = (uint8_t)value;
    return to;
}

static status_t be_child(void)
{
    const char *options = loaded->options;
    static uint16_t why[] = {'b', 'y', 'e', 0};
    if (options[0] == 'r')
        return 0x777; // by return
    uint16_t *data = pool(sizeof why);
    memcpy(data, why, sizeof why);
    bs->exit(image, 0x1234, sizeof why, data);
    return 1; // Exit does not come back
}

status_t efi_main(handle_t handle, struct system_table *table);
status_t efi_main(handle_t handle, struct system_table *table)
{
    image = handle;
    st = table;
    bs = table->boot;
    rt = table->runtime;
    status_t status = bs->handle_protocol(handle, &guid_loaded_image, &loaded);
    if (status == SUCCESS && loaded->options_size == 6)
        return be_child();
    expect("HandleProtocol of the own image", status, SUCCESS);
    bs->set_watchdog(0, 0, 0, NULL);
    test_memory();
    test_events();
    test_handles();
    test_drivers();
    test_images();
    test_misc();
    test_console();
    test_blocks();
    test_files();
    test_collation();
    test_time();
    test_variables();
    test_pal();
    test_sal();
    part("summary");
    print("SELFTEST ");
    print_number(checks);
    print(" checks, ");
    print_number(failures);
    print(" failed\n");
    test_after_exit(); // the console's last line comes from there, by the serial port's registers
    rt->reset_system(2, SUCCESS, 0, NULL);
    return ABORTED;
}

// The PE header's entry point is this descriptor's address; make_pe.py looks for it.
__attribute__((used)) status_t (*const entry_point)(handle_t, struct system_table *) = efi_main;
