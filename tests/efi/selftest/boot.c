// Boot services: memory, events and timers, images, everything that is no handle.
#include "selftest.h"

void test_memory(void)
{
    part("memory services");
    uint64_t at = 0, other = 0, size, key, key2, descriptor_size;
    uint32_t version;
    static uint8_t map[65536];
    expect("AllocatePages any", bs->allocate_pages(ANY_PAGES, LOADER_DATA, 3, &at), SUCCESS);
    expect_true("AllocatePages gives whole pages", at && at % 4096 == 0);
    expect("AllocatePages at a place that is taken", bs->allocate_pages(AT_PAGES, LOADER_DATA, 1, &at),
           NOT_FOUND);
    expect("FreePages of the middle", bs->free_pages(at + 4096, 1), SUCCESS);
    other = at + 4096;
    expect("AllocatePages at a place that is free", bs->allocate_pages(AT_PAGES, LOADER_DATA, 1, &other),
           SUCCESS);
    expect("FreePages", bs->free_pages(at, 3), SUCCESS);
    expect_true("FreePages twice", bs->free_pages(at, 3) & ERROR(0));
    expect("FreePages, not aligned", bs->free_pages(at + 1, 1), INVALID_PARAMETER);
    other = 0x8000000;
    expect("AllocatePages below an address", bs->allocate_pages(BELOW_PAGES, LOADER_DATA, 1, &other),
           SUCCESS);
    expect_true("AllocatePages below: it is", other + 4095 <= 0x8000000);
    bs->free_pages(other, 1);
    other = 0xfff;
    expect("AllocatePages below what is there", bs->allocate_pages(BELOW_PAGES, LOADER_DATA, 16, &other),
           OUT_OF_RESOURCES);
    expect("AllocatePages of an unknown kind", bs->allocate_pages(3, LOADER_DATA, 1, &other),
           INVALID_PARAMETER);
    expect("AllocatePages as conventional memory", bs->allocate_pages(ANY_PAGES, CONVENTIONAL, 1, &other),
           INVALID_PARAMETER);
    expect("AllocatePages of an unknown type", bs->allocate_pages(ANY_PAGES, 0x1234, 1, &other),
           INVALID_PARAMETER);
    expect("AllocatePages of too much", bs->allocate_pages(ANY_PAGES, LOADER_DATA, 1ul << 40, &other),
           OUT_OF_RESOURCES);
    expect("AllocatePages, result nowhere", bs->allocate_pages(ANY_PAGES, LOADER_DATA, 1, NOWHERE),
           INVALID_PARAMETER);

    void *block = NULL;
    expect("AllocatePool", bs->allocate_pool(LOADER_DATA, 100, &block), SUCCESS);
    expect_true("AllocatePool aligns to 8", block && (uint64_t)block % 8 == 0);
    for (unsigned n = 0; n < 100; n++)
        ((volatile uint8_t *)block)[n] = (uint8_t)n;
    expect("FreePool", bs->free_pool(block), SUCCESS);
    expect("FreePool twice", bs->free_pool(block), INVALID_PARAMETER);
    expect("FreePool of nothing", bs->free_pool(NULL), INVALID_PARAMETER);
    expect("AllocatePool of an unknown type", bs->allocate_pool(0x1234, 8, &block), INVALID_PARAMETER);
    expect("AllocatePool of too much", bs->allocate_pool(LOADER_DATA, 1ul << 50, &block), OUT_OF_RESOURCES);
    expect("AllocatePool without result", bs->allocate_pool(LOADER_DATA, 8, NULL), INVALID_PARAMETER);

    size = 8;
    expect("GetMemoryMap, too small", bs->get_memory_map(&size, map, &key, &descriptor_size, &version),
           BUFFER_TOO_SMALL);
    expect_true("GetMemoryMap says how much", size > 8 && size < sizeof map);
    size = sizeof map;
    expect("GetMemoryMap", bs->get_memory_map(&size, map, &key, &descriptor_size, &version), SUCCESS);
    expect_true("GetMemoryMap: descriptors", descriptor_size >= sizeof(struct memory_descriptor) &&
                                                 size % descriptor_size == 0 && version == 1);
    expect("GetMemoryMap without size", bs->get_memory_map(NULL, map, &key, &descriptor_size, &version),
           INVALID_PARAMETER);
    uint64_t conventional = 0, end = 0;
    bool sorted = true, aligned = true, found = false;
    for (uint64_t n = 0; n < size; n += descriptor_size) {
        const struct memory_descriptor *d = (const void *)(map + n);
        sorted = sorted && d->physical >= end;
        aligned = aligned && d->physical % 4096 == 0 && d->pages;
        end = d->physical + d->pages * 4096;
        if (d->type == CONVENTIONAL)
            conventional += d->pages;
        if ((uint64_t)map >= d->physical && (uint64_t)map < end)
            found = true;
    }
    expect_true("GetMemoryMap: nothing overlaps", sorted && aligned);
    expect_true("GetMemoryMap: conventional memory, and this program", conventional > 1000 && found);
    size = sizeof map;
    bs->get_memory_map(&size, map, &key2, &descriptor_size, &version);
    expect("GetMemoryMap: the key stays while nothing is allocated", key2, key);
    bs->allocate_pages(ANY_PAGES, RUNTIME_DATA, 1, &at);
    size = sizeof map;
    bs->get_memory_map(&size, map, &key2, &descriptor_size, &version);
    expect_true("GetMemoryMap: the key changes with the map", key2 != key);
    bs->free_pages(at, 1);
}

static volatile unsigned notified, order[4];
static volatile uint64_t notified_tpl;

static void on_notify(event_t event, void *context)
{
    (void)event;
    if (notified < 4)
        order[notified] = (unsigned)(uint64_t)context;
    notified++;
    notified_tpl = bs->raise_tpl(TPL_HIGH);
    bs->restore_tpl(notified_tpl);
}

void test_events(void)
{
    part("events, timers, task priorities");
    event_t plain = NULL, timer = NULL, callback = NULL, notify = NULL, waiting = NULL, list[2];
    uint64_t index = 99;
    expect("RaiseTPL", bs->raise_tpl(TPL_NOTIFY), TPL_APPLICATION);
    expect("RaiseTPL again", bs->raise_tpl(TPL_HIGH), TPL_NOTIFY);
    bs->restore_tpl(TPL_NOTIFY);
    bs->restore_tpl(TPL_APPLICATION);
    expect("CreateEvent", bs->create_event(0, TPL_APPLICATION, NULL, NULL, &plain), SUCCESS);
    expect("CreateEvent without result", bs->create_event(0, TPL_APPLICATION, NULL, NULL, NULL),
           INVALID_PARAMETER);
    expect("CreateEvent of both kinds",
           bs->create_event(EVENT_NOTIFY_WAIT | EVENT_NOTIFY_SIGNAL, TPL_CALLBACK, on_notify, NULL, &waiting),
           INVALID_PARAMETER);
    expect("CreateEvent without a function",
           bs->create_event(EVENT_NOTIFY_SIGNAL, TPL_CALLBACK, NULL, NULL, &waiting), INVALID_PARAMETER);
    expect("CreateEvent of an unknown type",
           bs->create_event(0x12340000, TPL_CALLBACK, on_notify, NULL, &waiting), INVALID_PARAMETER);
    expect("CheckEvent, not signalled", bs->check_event(plain), NOT_READY);
    expect("SignalEvent", bs->signal_event(plain), SUCCESS);
    expect("CheckEvent, signalled", bs->check_event(plain), SUCCESS);
    expect("CheckEvent clears it", bs->check_event(plain), NOT_READY);
    bs->signal_event(plain);
    expect("WaitForEvent, signalled already", bs->wait_for_event(1, &plain, &index), SUCCESS);
    expect("WaitForEvent says which", index, 0);
    expect("SetTimer of an event that is none", bs->set_timer(plain, TIMER_RELATIVE, 1), INVALID_PARAMETER);

    expect("CreateEvent, a timer", bs->create_event(EVENT_TIMER, 0, NULL, NULL, &timer), SUCCESS);
    expect("SetTimer", bs->set_timer(timer, TIMER_RELATIVE, 20000), SUCCESS);
    list[0] = plain;
    list[1] = timer;
    expect("WaitForEvent of two", bs->wait_for_event(2, list, &index), SUCCESS);
    expect("WaitForEvent: the timer", index, 1);
    expect("SetTimer, unknown kind", bs->set_timer(timer, 3, 1), INVALID_PARAMETER);
    expect("WaitForEvent of none", bs->wait_for_event(0, list, &index), INVALID_PARAMETER);
    uint64_t old = bs->raise_tpl(TPL_CALLBACK);
    expect("WaitForEvent at a raised priority", bs->wait_for_event(1, &timer, &index), UNSUPPORTED);
    bs->restore_tpl(old);

    // Order: the higher priority first, and none while ours is as high.
    bs->create_event(EVENT_NOTIFY_SIGNAL, TPL_CALLBACK, on_notify, (void *)1, &callback);
    bs->create_event(EVENT_NOTIFY_SIGNAL, TPL_NOTIFY, on_notify, (void *)2, &notify);
    old = bs->raise_tpl(TPL_HIGH);
    bs->signal_event(callback);
    bs->signal_event(notify);
    expect("notification functions wait for their priority", notified, 0);
    bs->restore_tpl(TPL_CALLBACK);
    expect("RestoreTPL runs what is due", notified, 1);
    bs->restore_tpl(old);
    expect("RestoreTPL runs the rest", notified, 2);
    expect_true("the higher priority comes first", order[0] == 2 && order[1] == 1);
    expect("a notification function runs at its priority", notified_tpl, TPL_CALLBACK);
    notified = 0;
    bs->create_event(EVENT_NOTIFY_WAIT, TPL_NOTIFY, on_notify, NULL, &waiting);
    expect("CheckEvent of a NOTIFY_WAIT event", bs->check_event(waiting), NOT_READY);
    expect("CheckEvent calls its function", notified, 1);
    expect("CheckEvent of a NOTIFY_SIGNAL event", bs->check_event(callback), INVALID_PARAMETER);

    notified = 0;
    event_t periodic;
    bs->create_event(EVENT_TIMER | EVENT_NOTIFY_SIGNAL, TPL_CALLBACK, on_notify, NULL, &periodic);
    expect("SetTimer, periodic", bs->set_timer(periodic, TIMER_PERIODIC, 20000), SUCCESS);
    for (unsigned n = 0; n < 5; n++) {
        bs->set_timer(timer, TIMER_RELATIVE, 30000);
        bs->wait_for_event(1, &timer, &index);
    }
    expect_true("a periodic timer comes again", notified >= 4);
    expect("SetTimer, cancelled", bs->set_timer(periodic, TIMER_CANCEL, 0), SUCCESS);
    unsigned before = notified;
    bs->stall(10000);
    expect("a cancelled timer does not come", notified, before);
    expect("CloseEvent", bs->close_event(periodic), SUCCESS);
    expect("CloseEvent twice", bs->close_event(periodic), INVALID_PARAMETER);
    expect("SignalEvent of a closed one", bs->signal_event(periodic), INVALID_PARAMETER);
    expect("CheckEvent of nothing", bs->check_event(NULL), INVALID_PARAMETER);
    bs->close_event(timer);
    bs->close_event(plain);
    bs->close_event(callback);
    bs->close_event(notify);
    bs->close_event(waiting);
}

void test_images(void)
{
    part("images");
    handle_t child = NULL;
    uint64_t exit_size = 99;
    uint16_t *exit_data = NULL;
    static char options[6] = "child";
    struct file_system *fs = NULL;
    struct file *root, *file;
    expect_true("Loaded Image: what it says of this program",
                loaded->revision == 0x1000 && loaded->system == st && loaded->device && loaded->path &&
                    (uint64_t)loaded->base <= (uint64_t)test_images && loaded->size > 0x1000);
    expect("HandleProtocol of the device's file system",
           bs->handle_protocol(loaded->device, &guid_file_system, &fs), SUCCESS);
    static const uint16_t name[] = u"\\EFI\\BOOT\\BOOTIA64.EFI";
    expect("OpenVolume", fs->open_volume(fs, &root), SUCCESS);
    expect("Open of this program", root->open(root, &file, name, FILE_READ, 0), SUCCESS);
    uint64_t size = 1 << 20;
    uint8_t *data = pool(size);
    expect("Read of this program", file->read(file, &size, data), SUCCESS);
    file->close(file);
    root->close(root);
    expect_true("Read of this program gives a PE image", size > 1000 && data[0] == 'M' && data[1] == 'Z');

    for (unsigned how = 0; how < 2; how++) {
        struct loaded_image *its = NULL;
        expect("LoadImage", bs->load_image(false, image, NULL, data, size, &child), SUCCESS);
        bs->handle_protocol(child, &guid_loaded_image, &its);
        expect_true("LoadImage: Loaded Image of the child",
                    its && its->parent == image && its->base != loaded->base);
        options[0] = how ? 'r' : 'c';
        its->options = options;
        its->options_size = sizeof options;
        status_t status = bs->start_image(child, &exit_size, &exit_data);
        if (how) {
            expect("StartImage, the child returns", status, 0x777);
        } else {
            expect("StartImage, the child calls Exit", status, 0x1234);
            expect("StartImage: size of the exit data", exit_size, 8);
            expect_true("StartImage: the exit data", exit_data && exit_data[0] == 'b' && exit_data[3] == 0);
            bs->free_pool(exit_data);
        }
    }
    expect("LoadImage to be unloaded", bs->load_image(false, image, NULL, data, size, &child), SUCCESS);
    expect("UnloadImage", bs->unload_image(child), SUCCESS);
    expect("UnloadImage twice", bs->unload_image(child), INVALID_PARAMETER);
    expect("StartImage of an unloaded one", bs->start_image(child, NULL, NULL), INVALID_PARAMETER);
    expect("LoadImage without parent", bs->load_image(false, NULL, NULL, data, size, &child),
           INVALID_PARAMETER);
    expect("LoadImage without result", bs->load_image(false, image, NULL, data, size, NULL),
           INVALID_PARAMETER);
    expect("LoadImage of neither file nor memory", bs->load_image(false, image, NULL, NULL, 0, &child),
           INVALID_PARAMETER);
    expect_true("LoadImage, cut short", bs->load_image(false, image, NULL, data, 200, &child) & ERROR(0));
    data[0] = 'X';
    expect_true("LoadImage of no PE image",
                bs->load_image(false, image, NULL, data, size, &child) & ERROR(0));
    data[0] = 'M';
    data[*(uint32_t *)(data + 60) + 4] = 0x64; // for another processor
    expect("LoadImage for another processor", bs->load_image(false, image, NULL, data, size, &child),
           UNSUPPORTED);
    expect("LoadImage of a path that nobody has",
           bs->load_image(false, image, (void *)"\x7f\xff\x04", NULL, 0, &child), NOT_FOUND);
    bs->free_pool(data);
}

void test_misc(void)
{
    part("other boot services");
    uint64_t a = 0, b = 0;
    uint32_t crc = 0;
    expect("GetNextMonotonicCount", bs->next_monotonic(&a), SUCCESS);
    bs->next_monotonic(&b);
    expect("GetNextMonotonicCount counts", b, a + 1);
    expect("GetNextMonotonicCount without result", bs->next_monotonic(NULL), INVALID_PARAMETER);
    expect("CalculateCrc32", bs->calculate_crc32("123456789", 9, &crc), SUCCESS);
    expect("CalculateCrc32: the known value", crc, 0xcbf43926);
    expect("CalculateCrc32 of nothing", bs->calculate_crc32(NULL, 9, &crc), INVALID_PARAMETER);
    expect("CalculateCrc32 of no bytes", bs->calculate_crc32("1", 0, &crc), INVALID_PARAMETER);
    expect("CalculateCrc32 without result", bs->calculate_crc32("1", 1, NULL), INVALID_PARAMETER);
    struct table_header *headers[] = {&st->header, &bs->header, &rt->header};
    static const uint64_t signatures[] = {0x5453595320494249, 0x56524553544f4f42, 0x56524553544e5552};
    for (unsigned n = 0; n < 3; n++) {
        uint32_t kept = headers[n]->crc;
        headers[n]->crc = 0;
        bs->calculate_crc32(headers[n], headers[n]->size, &crc);
        headers[n]->crc = kept;
        expect("a table's checksum", crc, kept);
        expect("a table's signature", headers[n]->signature, signatures[n]);
        expect("a table's revision", headers[n]->revision, 0x0001000a);
    }
    static uint8_t bytes[64];
    for (unsigned n = 0; n < 64; n++)
        bytes[n] = (uint8_t)n;
    bs->copy_mem(bytes + 8, bytes, 40); // overlapping
    expect_true("CopyMem to a higher place",
                bytes[7] == 7 && bytes[8] == 0 && bytes[47] == 39 && bytes[48] == 48);
    bs->copy_mem(bytes, bytes + 8, 40);
    expect_true("CopyMem to a lower place", bytes[0] == 0 && bytes[39] == 39 && bytes[47] == 39);
    bs->set_mem(bytes + 1, 3, 0x55);
    expect_true("SetMem", bytes[0] == 0 && bytes[1] == 0x55 && bytes[3] == 0x55 && bytes[4] == 4);
    uint64_t start, end;
    asm volatile("mov %0 = ar.itc" : "=r"(start));
    expect("Stall", bs->stall(5000), SUCCESS);
    asm volatile("mov %0 = ar.itc" : "=r"(end));
    expect_true("Stall lasts 5 ms", end - start >= 400000000 / 1000 * 5);
    expect("SetWatchdogTimer", bs->set_watchdog(1000, 0x12345, 0, NULL), SUCCESS);
    expect("SetWatchdogTimer, a code of firmware", bs->set_watchdog(1000, 1, 0, NULL), INVALID_PARAMETER);
    expect("SetWatchdogTimer, off", bs->set_watchdog(0, 0, 0, NULL), SUCCESS);
    static char table[16];
    uint64_t count = st->table_count;
    expect("InstallConfigurationTable", bs->install_table(&guid_mine, table), SUCCESS);
    expect("InstallConfigurationTable: one more", st->table_count, count + 1);
    expect("InstallConfigurationTable again", bs->install_table(&guid_mine, table + 1), SUCCESS);
    expect("InstallConfigurationTable again: no more", st->table_count, count + 1);
    expect("InstallConfigurationTable, removed", bs->install_table(&guid_mine, NULL), SUCCESS);
    expect("InstallConfigurationTable, removed: one less", st->table_count, count);
    expect("InstallConfigurationTable, removed twice", bs->install_table(&guid_mine, NULL), NOT_FOUND);
    expect("InstallConfigurationTable without GUID", bs->install_table(NULL, table), INVALID_PARAMETER);
    expect("ExitBootServices with another key", bs->exit_boot_services(image, 0x7fffffff), INVALID_PARAMETER);
}
