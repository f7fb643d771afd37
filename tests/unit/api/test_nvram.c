// NVRAM images outside a VM, and a VM whose NVRAM the caller keeps.
#include <hpvm/hpvm.h>
#include <stdlib.h>

#include "check.h"

static const uint16_t boot_name[] = {'B', 'o', 'o', 't', '0', '0', '0', '7'};

static hpvm_nvram_variable boot_variable(const char *data, size_t size)
{
    hpvm_nvram_variable v = HPVM_NVRAM_VARIABLE_INIT;
    v.vendor[0] = 0x61;
    v.attributes = HPVM_NVRAM_NON_VOLATILE | HPVM_NVRAM_BOOT_ACCESS | HPVM_NVRAM_RUNTIME;
    v.name = boot_name;
    v.name_length = 8;
    v.data = data;
    v.data_size = size;
    return v;
}

static void test_set_and_read_back(void)
{
    hpvm_nvram *nvram;
    CHECK_EQ(hpvm_nvram_parse(&nvram, NULL, 0), HPVM_OK);
    hpvm_nvram_variable v = boot_variable("abc", 3), got = HPVM_NVRAM_VARIABLE_INIT;
    CHECK_EQ(hpvm_nvram_get(nvram, 0, &got), HPVM_E_NOTFOUND);
    CHECK_EQ(hpvm_nvram_set(nvram, &v), HPVM_OK);
    static uint8_t image[HPVM_NVRAM_IMAGE_MAX];
    size_t size = 10;
    CHECK_EQ(hpvm_nvram_image(nvram, image, &size), HPVM_E_LIMIT);
    CHECK_EQ(hpvm_nvram_image(nvram, image, &size), HPVM_OK); // size now says what is needed
    hpvm_nvram_free(nvram);

    CHECK_EQ(hpvm_nvram_parse(&nvram, image, size), HPVM_OK);
    CHECK_EQ(hpvm_nvram_get(nvram, 0, &got), HPVM_OK);
    CHECK_EQ(got.name_length, 8);
    CHECK(memcmp(got.name, boot_name, sizeof boot_name) == 0);
    CHECK_EQ(got.data_size, 3);
    CHECK(memcmp(got.data, "abc", 3) == 0);
    CHECK_EQ(got.vendor[0], 0x61);
    CHECK_EQ(hpvm_nvram_get(nvram, 1, &got), HPVM_E_NOTFOUND);
    v = boot_variable(NULL, 0);
    CHECK_EQ(hpvm_nvram_set(nvram, &v), HPVM_OK);
    CHECK_EQ(hpvm_nvram_set(nvram, &v), HPVM_E_NOTFOUND);
    hpvm_nvram_free(nvram);

    image[size - 1] ^= 1;
    CHECK_EQ(hpvm_nvram_parse(&nvram, image, size), HPVM_E_CORRUPT);
    CHECK(nvram == NULL);
    CHECK_EQ(hpvm_nvram_parse(&nvram, image, 5), HPVM_E_CORRUPT);
}

static void test_refusals(void)
{
    hpvm_nvram *nvram;
    CHECK_EQ(hpvm_nvram_parse(&nvram, NULL, 0), HPVM_OK);
    hpvm_nvram_variable v = boot_variable("abc", 3);
    v.attributes = HPVM_NVRAM_BOOT_ACCESS;
    CHECK_EQ(hpvm_nvram_set(nvram, &v), HPVM_E_INVAL);
    char *large = calloc(1, (64 << 10) + 1);
    v = boot_variable(large, (64 << 10) + 1);
    CHECK_EQ(hpvm_nvram_set(nvram, &v), HPVM_E_LIMIT);
    free(large);
    v = boot_variable("abc", 3);
    v.name_length = 0;
    CHECK_EQ(hpvm_nvram_set(nvram, &v), HPVM_E_INVAL);
    hpvm_nvram_free(nvram);
    hpvm_nvram_free(NULL);
}

static hpvm_status keep(void *user, const void *image, size_t size)
{
    (void)image;
    __atomic_store_n((size_t *)user, size, __ATOMIC_RELAXED);
    return HPVM_OK;
}

static void test_store_of_a_vm(void)
{
    size_t saved = 0;
    hpvm_nvram_store store = HPVM_NVRAM_STORE_INIT;
    hpvm_vm_config config = HPVM_VM_CONFIG_INIT;
    config.ram_bytes = HPVM_RAM_MIN;
    config.nvram_store = &store;
    hpvm_vm *vm;
    CHECK_EQ(hpvm_vm_create(&vm, &config), HPVM_E_INVAL); // no save function
    store.save = keep;
    store.user = &saved;
    store.image = "nonsense";
    store.image_size = 8;
    CHECK_EQ(hpvm_vm_create(&vm, &config), HPVM_E_CORRUPT);
    store.image = NULL;
    CHECK_EQ(hpvm_vm_create(&vm, &config), HPVM_OK);
    hpvm_vm_info info = {.struct_size = sizeof info};
    CHECK_EQ(hpvm_vm_get_info(vm, &info), HPVM_OK);
    CHECK_EQ(info.phase, HPVM_PHASE_OFF);
    CHECK_EQ(info.running, 0);
    CHECK_EQ(info.ram_bytes, HPVM_RAM_MIN);
    CHECK_EQ(info.vcpu_count, 1);
    CHECK(strncmp(info.serial, "VM", 2) == 0);
    CHECK_EQ(hpvm_vm_power_on(vm), HPVM_OK);
    CHECK_EQ(hpvm_vm_get_info(vm, &info), HPVM_OK);
    CHECK_EQ(info.phase, HPVM_PHASE_FIRMWARE);
    // The boot manager writes its time-out and boot order when they are missing.
    CHECK_EQ(hpvm_vm_start(vm), HPVM_OK);
    for (unsigned n = 0; n < 500 && !__atomic_load_n(&saved, __ATOMIC_RELAXED); n++)
        hpvm_vm_wait(vm, 10, NULL);
    hpvm_vm_destroy(vm);
    CHECK(saved > 0);
}

CHECK_MAIN("nvram", CHECK_TEST(test_set_and_read_back), CHECK_TEST(test_refusals),
           CHECK_TEST(test_store_of_a_vm))
