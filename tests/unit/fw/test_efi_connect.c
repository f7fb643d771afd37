// ConnectController and DisconnectController with a bus driver and a device driver of the guest.
#include "efi_fixture.h"

enum { GET = 2, TEST = 4, CHILD = 8, DRIVER = 16 };
static const struct efi_guid binding_guid =
    EFI_GUID(0x18a031ab, 0xb443, 0x4d1a, 0xa5, 0xc0, 0x0c, 0x09, 0x26, 0x1e, 0x9f, 0x71);
static const uint8_t bus_guid[16] = {0xb5}, child_guid[16] = {0xc1};

static uint64_t bus_at, child_at, driver[2], binding[2], child_handle, out_at;
static unsigned supported[2], started[2], stopped[2], stopped_children;
static uint64_t seen_path;

static unsigned which(struct guest *g)
{
    return gr_get(g->cpu, 32) == binding[1];
}

static bool is_supported(struct guest *g)
{
    unsigned d = which(g);
    uint64_t controller = gr_get(g->cpu, 33), guid = d ? child_at : bus_at;
    supported[d]++;
    seen_path = gr_get(g->cpu, 34);
    uint64_t status = CALL(g, efi_open_protocol, controller, guid, out_at, driver[d], controller, DRIVER);
    if (status == EFI_SUCCESS)
        CALL(g, efi_close_protocol, controller, guid, driver[d], controller);
    fw_result(g->cpu, 8, status);
    return true;
}

static bool start(struct guest *g)
{
    unsigned d = which(g);
    uint64_t controller = gr_get(g->cpu, 33), guid = d ? child_at : bus_at;
    started[d]++;
    CHECK_EQ(CALL(g, efi_open_protocol, controller, guid, out_at, driver[d], controller, DRIVER),
             EFI_SUCCESS);
    if (d == 0) { // the bus has one child
        uint64_t h = guest_put64(g, 0);
        CHECK_EQ(CALL(g, efi_install_protocol, h, child_at, 0, 0x2222), EFI_SUCCESS);
        child_handle = guest_get(g, h);
        CHECK_EQ(CALL(g, efi_open_protocol, controller, bus_at, out_at, driver[0], child_handle, CHILD),
                 EFI_SUCCESS);
    }
    fw_result(g->cpu, 8, EFI_SUCCESS);
    return true;
}

static bool stop(struct guest *g)
{
    unsigned d = which(g);
    uint64_t controller = gr_get(g->cpu, 33), count = gr_get(g->cpu, 34), list = gr_get(g->cpu, 35);
    if (count) {
        stopped_children += (unsigned)count;
        CHECK_EQ(guest_get(g, list), child_handle);
        CALL(g, efi_close_protocol, controller, bus_at, driver[d], child_handle);
        CALL(g, efi_uninstall_protocol, child_handle, child_at, 0x2222);
    } else {
        stopped[d]++;
        CALL(g, efi_close_protocol, controller, d ? child_at : bus_at, driver[d], controller);
    }
    fw_result(g->cpu, 8, EFI_SUCCESS);
    return true;
}

static void make_driver(struct guest *g, unsigned d)
{
    uint64_t h = guest_put64(g, 0), guid = guest_put(g, &binding_guid, 16);
    const uint64_t interface[6] = {guest_define(g, 0, is_supported), guest_define(g, 1, start),
                                   guest_define(g, 2, stop), 10 + d};
    binding[d] = guest_put(g, interface, sizeof interface);
    CHECK_EQ(CALL(g, efi_install_protocol, h, guid, 0, binding[d]), EFI_SUCCESS);
    driver[d] = guest_get(g, h);
}

static struct guest *make(uint64_t *controller)
{
    struct guest *g = guest_new();
    memset(supported, 0, sizeof supported);
    memset(started, 0, sizeof started);
    memset(stopped, 0, sizeof stopped);
    stopped_children = 0;
    guest_frame(g);
    bus_at = guest_put(g, bus_guid, 16);
    child_at = guest_put(g, child_guid, 16);
    out_at = guest_put64(g, 0);
    uint64_t h = guest_put64(g, 0);
    CHECK_EQ(CALL(g, efi_install_protocol, h, bus_at, 0, 0x1111), EFI_SUCCESS);
    *controller = guest_get(g, h);
    return g;
}

static void test_connect(void)
{
    uint64_t controller;
    struct guest *g = make(&controller);
    CHECK_EQ(CALL(g, efi_connect, controller, 0, 0, 1), EFI_NOT_FOUND); // no drivers at all
    make_driver(g, 0);
    make_driver(g, 1);
    CHECK_EQ(CALL(g, efi_connect, 0, 0, 0, 1), EFI_INVALID_PARAMETER);
    CHECK_EQ(CALL(g, efi_connect, controller, 0, 0x7700, 1), EFI_SUCCESS);
    CHECK_EQ(started[0], 1);
    CHECK_EQ(started[1], 1); // on the child, because of Recursive
    CHECK(supported[1] >= 2);
    CHECK(guest_frame_intact(g));
    CHECK_EQ(g->efi->depth, 0);
    CHECK_EQ(CALL(g, efi_connect, controller, 0, 0, 1), EFI_NOT_FOUND); // everything is connected
    CHECK_EQ(started[0], 1);
    CHECK_EQ(CALL(g, efi_disconnect, child_handle, 0, 0), EFI_SUCCESS);
    CHECK_EQ(stopped[1], 1);
    CHECK_EQ(CALL(g, efi_disconnect, controller, driver[1], 0), EFI_SUCCESS); // does not manage it
    CHECK_EQ(stopped[0], 0);
    CHECK_EQ(CALL(g, efi_disconnect, controller, 0, 0), EFI_SUCCESS);
    CHECK_EQ(stopped_children, 1);
    CHECK_EQ(stopped[0], 1);
    CHECK_EQ(CALL(g, efi_disconnect, controller, 0, 0), EFI_SUCCESS); // nothing left
    CHECK_EQ(stopped[0], 1);
    CHECK_EQ(CALL(g, efi_uninstall_protocol, controller, bus_at, 0x1111), EFI_SUCCESS);
    CHECK(guest_frame_intact(g));
    guest_free(g);
}

static void test_not_recursive(void)
{
    uint64_t controller;
    struct guest *g = make(&controller);
    make_driver(g, 0);
    make_driver(g, 1);
    uint64_t list = guest_put(g, (uint64_t[2]){driver[0], 0}, 16);
    CHECK_EQ(CALL(g, efi_connect, controller, list, 0x7700, 0), EFI_SUCCESS);
    CHECK_EQ(started[0], 1);
    CHECK_EQ(started[1], 0);
    CHECK_EQ(CALL(g, efi_disconnect, controller, driver[0], child_handle), EFI_SUCCESS);
    CHECK_EQ(stopped_children, 1);
    CHECK_EQ(stopped[0], 1); // it was the last child
    // Bindings that are no memory are passed over.
    uint64_t h = guest_put64(g, 0), guid = guest_put(g, &binding_guid, 16);
    CHECK_EQ(CALL(g, efi_install_protocol, h, guid, 0, RAM_SIZE), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_install_protocol, h, bus_at, 0, 1), EFI_SUCCESS);
    CHECK_EQ(CALL(g, efi_connect, controller, guest_put(g, (uint64_t[2]){guest_get(g, h), 0}, 16), 0, 0),
             EFI_SUCCESS);
    CHECK(guest_frame_intact(g));
    guest_free(g);
}

CHECK_MAIN("EFI drivers", CHECK_TEST(test_connect), CHECK_TEST(test_not_recursive))
