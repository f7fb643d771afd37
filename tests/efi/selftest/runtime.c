// Runtime services: time, variables, and what is left after ExitBootServices.
#include "selftest.h"

void test_time(void)
{
    part("time");
    struct efi_time now, set, again;
    struct time_capabilities capabilities;
    uint8_t enabled, pending;
    expect("GetTime", rt->get_time(&now, &capabilities), SUCCESS);
    expect_true("GetTime: a date", now.year >= 2020 && now.month >= 1 && now.month <= 12 && now.day >= 1 &&
                                       now.day <= 31 && now.hour < 24 && now.minute < 60 && now.second < 60);
    expect_true("GetTime: capabilities", capabilities.resolution >= 1);
    expect("GetTime without capabilities", rt->get_time(&now, NULL), SUCCESS);
    expect("GetTime without result", rt->get_time(NULL, &capabilities), INVALID_PARAMETER);
    set = now;
    set.year = 2030;
    set.month = 2;
    set.day = 28;
    set.hour = 23;
    expect("SetTime", rt->set_time(&set), SUCCESS);
    rt->get_time(&again, NULL);
    expect_true("SetTime: it is then",
                again.year == 2030 && ((again.month == 2 && again.day == 28) || again.month == 3));
    set.month = 13;
    expect("SetTime, month 13", rt->set_time(&set), INVALID_PARAMETER);
    set.month = 2;
    set.day = 30;
    expect("SetTime, 30 February", rt->set_time(&set), INVALID_PARAMETER);
    set.day = 28;
    set.hour = 24;
    expect("SetTime, 24 o'clock", rt->set_time(&set), INVALID_PARAMETER);
    set.hour = 1;
    set.zone = 2000;
    expect("SetTime, a zone that does not exist", rt->set_time(&set), INVALID_PARAMETER);
    expect("SetTime of nothing", rt->set_time(NULL), INVALID_PARAMETER);
    expect("SetTime, back", rt->set_time(&now), SUCCESS);
    expect("GetWakeupTime", rt->get_wakeup_time(&enabled, &pending, &again), UNSUPPORTED);
    expect("SetWakeupTime", rt->set_wakeup_time(true, &now), UNSUPPORTED);
}

static bool name_is(const uint16_t *name, const uint16_t *wanted)
{
    while (*name && *name == *wanted)
        name++, wanted++;
    return *name == *wanted;
}

void test_variables(void)
{
    part("variables");
    static uint16_t name[600];
    uint8_t data[64];
    uint32_t attributes = 0, high, high2;
    uint64_t size = sizeof data;
    struct guid guid;
    const uint32_t kept = VARIABLE_KEPT | VARIABLE_BOOT, both = VARIABLE_BOOT | VARIABLE_RUNTIME;
    expect("GetVariable of one that is not there", rt->get_variable(u"Nobody", &guid_mine, NULL, &size, data),
           NOT_FOUND);
    expect("SetVariable", rt->set_variable(u"Test", &guid_mine, kept, 5, "12345"), SUCCESS);
    expect("GetVariable", rt->get_variable(u"Test", &guid_mine, &attributes, &size, data), SUCCESS);
    expect_true("GetVariable: what was set", size == 5 && same(data, "12345", 5) && attributes == kept);
    size = 2;
    expect("GetVariable, too small", rt->get_variable(u"Test", &guid_mine, NULL, &size, data),
           BUFFER_TOO_SMALL);
    expect("GetVariable says how much", size, 5);
    expect("GetVariable of another vendor", rt->get_variable(u"Test", &guid_mine_too, NULL, &size, data),
           NOT_FOUND);
    expect("GetVariable without name", rt->get_variable(NULL, &guid_mine, NULL, &size, data),
           INVALID_PARAMETER);
    expect("GetVariable without vendor", rt->get_variable(u"Test", NULL, NULL, &size, data),
           INVALID_PARAMETER);
    expect("GetVariable without size", rt->get_variable(u"Test", &guid_mine, NULL, NULL, data),
           INVALID_PARAMETER);
    expect("SetVariable, longer", rt->set_variable(u"Test", &guid_mine, kept, 9, "abcdefghi"), SUCCESS);
    size = sizeof data;
    rt->get_variable(u"Test", &guid_mine, NULL, &size, data);
    expect_true("SetVariable, longer: it is", size == 9 && data[8] == 'i');
    expect("SetVariable, runtime without boot",
           rt->set_variable(u"Test2", &guid_mine, VARIABLE_RUNTIME, 1, "x"), INVALID_PARAMETER);
    expect("SetVariable with unknown attributes", rt->set_variable(u"Test2", &guid_mine, 0x80 | both, 1, "x"),
           INVALID_PARAMETER);
    expect("SetVariable without a name", rt->set_variable(u"", &guid_mine, both, 1, "x"), INVALID_PARAMETER);
    expect("SetVariable, name nowhere", rt->set_variable(NOWHERE, &guid_mine, both, 1, "x"),
           INVALID_PARAMETER);
    expect("SetVariable of too much", rt->set_variable(u"Big", &guid_mine, both, 1 << 24, data),
           OUT_OF_RESOURCES);
    expect("SetVariable, for the runtime", rt->set_variable(u"Runtime", &guid_mine, both, 2, "rt"), SUCCESS);
    bool found = false, boot_order = false;
    unsigned count = 0;
    status_t status;
    name[0] = 0;
    for (size = sizeof name;
         (status = rt->get_next_variable_name(&size, name, &guid)) == SUCCESS && count < 1000;
         size = sizeof name) {
        found = found || (name_is(name, u"Test") && same(&guid, &guid_mine, 16));
        boot_order = boot_order || same(&guid, &guid_global, 16);
        count++;
    }
    expect("GetNextVariableName comes to an end", status, NOT_FOUND);
    expect_true("GetNextVariableName: all are there", found && boot_order && count >= 3);
    name[0] = 0;
    size = 2;
    expect("GetNextVariableName, too small", rt->get_next_variable_name(&size, name, &guid),
           BUFFER_TOO_SMALL);
    name[0] = 'Z';
    name[1] = 0;
    size = sizeof name;
    expect("GetNextVariableName behind one that does not exist",
           rt->get_next_variable_name(&size, name, &guid), INVALID_PARAMETER);
    expect("GetNextVariableName without size", rt->get_next_variable_name(NULL, name, &guid),
           INVALID_PARAMETER);
    expect("SetVariable, removed", rt->set_variable(u"Test", &guid_mine, kept, 0, NULL), SUCCESS);
    size = sizeof data;
    expect("SetVariable, removed: it is gone", rt->get_variable(u"Test", &guid_mine, NULL, &size, data),
           NOT_FOUND);
    expect("SetVariable, removed twice", rt->set_variable(u"Test", &guid_mine, kept, 0, NULL), NOT_FOUND);
    expect("GetNextHighMonotonicCount", rt->get_next_high_monotonic(&high), SUCCESS);
    rt->get_next_high_monotonic(&high2);
    expect("GetNextHighMonotonicCount counts", high2, high + 1);
    expect("GetNextHighMonotonicCount without result", rt->get_next_high_monotonic(NULL), INVALID_PARAMETER);
    void *pointer = &attributes;
    expect("ConvertPointer at the wrong time", rt->convert_pointer(0, &pointer), UNSUPPORTED);
    expect("SetVirtualAddressMap before ExitBootServices", rt->set_virtual_address_map(48, 48, 1, data),
           UNSUPPORTED);
}

// --- without boot services: the console is the serial port's registers now ---

static void put(const char *text)
{
    volatile uint8_t *port = (void *)(0x8000000000000000u | 0xffffc000000u | (0x3f8u >> 2) << 12 | 0x3f8u);
    for (; *text; text++) {
        *port = (uint8_t)*text;
        asm volatile("mf.a" ::: "memory");
    }
}

static unsigned late_checks, late_failures;
static void late(const char *name, bool good)
{
    late_checks++;
    late_failures += !good;
    put(good ? "ok " : "FAILED ");
    put(name);
    put("\r\n");
}

void test_after_exit(void)
{
    static uint8_t map[65536];
    uint64_t size = sizeof map, key, descriptor_size;
    uint32_t version, attributes;
    struct efi_time now;
    uint8_t data[16];
    status_t status = INVALID_PARAMETER;
    for (unsigned n = 0; n < 3 && status != SUCCESS; n++) {
        size = sizeof map;
        bs->get_memory_map(&size, map, &key, &descriptor_size, &version);
        status = bs->exit_boot_services(image, key);
    }
    late("ExitBootServices", status == SUCCESS);
    late("the system table without boot services", st->boot == NULL && st->output == NULL);
    late("a boot service afterwards fails", bs->allocate_pool(LOADER_DATA, 8, (void *)data) & ERROR(0));
    late("GetTime afterwards", rt->get_time(&now, NULL) == SUCCESS);
    size = sizeof data;
    late("a runtime variable afterwards",
         rt->get_variable(u"Runtime", &guid_mine, &attributes, &size, data) == SUCCESS && data[0] == 'r');
    rt->set_variable(u"Boot", &guid_mine, VARIABLE_BOOT | VARIABLE_KEPT, 1, "x");
    size = sizeof data;
    late("a boot variable is not made afterwards",
         rt->get_variable(u"Boot", &guid_mine, &attributes, &size, data) == NOT_FOUND);
    // Everything at its own address: the services must go on as they are.
    uint64_t count = 0;
    size = sizeof map;
    for (uint64_t n = 0; n + descriptor_size <= sizeof map; n += descriptor_size) {
        struct memory_descriptor *d = (void *)(map + n);
        if (d->pages == 0)
            break;
        d->virtual = d->physical;
        count++;
    }
    late("SetVirtualAddressMap with descriptors of another size",
         rt->set_virtual_address_map(count * 40, 8, 1, map) & ERROR(0));
    late("SetVirtualAddressMap of another version",
         rt->set_virtual_address_map(count * descriptor_size, descriptor_size, 99, map) & ERROR(0));
    late("SetVirtualAddressMap",
         rt->set_virtual_address_map(count * descriptor_size, descriptor_size, version, map) == SUCCESS);
    late("SetVirtualAddressMap twice",
         rt->set_virtual_address_map(count * descriptor_size, descriptor_size, version, map) == UNSUPPORTED);
    late("GetTime with the map", rt->get_time(&now, NULL) == SUCCESS);
    put(late_failures ? "LATE-SELFTEST failed\r\n" : "LATE-SELFTEST passed\r\n");
}
