// Parts of the self-test and what they share.
#ifndef SELFTEST_H
#define SELFTEST_H

#include "efi.h"

extern handle_t image;
extern struct system_table *st;
extern struct boot_services *bs;
extern struct runtime_services *rt;
extern struct loaded_image *loaded;

extern const struct guid guid_loaded_image, guid_device_path, guid_text_input, guid_text_output, guid_serial,
    guid_block, guid_disk, guid_file_system, guid_collation, guid_file_info, guid_fs_info, guid_fs_label,
    guid_mine, guid_mine_too, guid_nobody, guid_sal, guid_acpi2, guid_smbios, guid_hcdp, guid_global;

// One line for each check; the summary counts them.
void expect(const char *name, uint64_t got, uint64_t wanted);
void expect_true(const char *name, bool good);
void part(const char *name);
void *pool(uint64_t size); // never NULL

void test_memory(void);
void test_events(void);
void test_handles(void);
void test_drivers(void);
void test_images(void);
void test_misc(void);
void test_console(void);
void test_blocks(void);
void test_files(void);
void test_collation(void);
void test_time(void);
void test_variables(void);
void test_pal(void);
void test_sal(void);
void test_after_exit(void); // ends boot services

static inline bool same(const void *a, const void *b, uint64_t size)
{
    for (uint64_t n = 0; n < size; n++)
        if (((const uint8_t *)a)[n] != ((const uint8_t *)b)[n])
            return false;
    return true;
}

// No page there: neither RAM nor a device. The tests run in physical mode.
#define NOWHERE ((void *)0x3ff0000000000)

#endif
