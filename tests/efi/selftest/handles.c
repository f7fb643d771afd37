// Boot services for handles and protocols; a driver model with a driver of this program.
#include "selftest.h"

static unsigned installed;
static void on_install(event_t event, void *context)
{
    (void)event;
    (void)context;
    installed++;
}

void test_handles(void)
{
    part("handles and protocols");
    handle_t handle = NULL, other = NULL, found[8], *buffer = NULL;
    static int first, second, third;
    void *interface = NULL, *registration = NULL;
    event_t event;
    uint64_t size, count;
    bs->create_event(EVENT_NOTIFY_SIGNAL, TPL_CALLBACK, on_install, NULL, &event);
    expect("RegisterProtocolNotify", bs->register_notify(&guid_mine, event, &registration), SUCCESS);
    expect("RegisterProtocolNotify without GUID", bs->register_notify(NULL, event, &registration),
           INVALID_PARAMETER);
    expect("RegisterProtocolNotify without result", bs->register_notify(&guid_mine, event, NULL),
           INVALID_PARAMETER);
    expect("InstallProtocolInterface", bs->install_protocol(&handle, &guid_mine, 0, &first), SUCCESS);
    expect_true("InstallProtocolInterface makes a handle", handle != NULL);
    expect("InstallProtocolInterface notifies", installed, 1);
    expect("InstallProtocolInterface twice", bs->install_protocol(&handle, &guid_mine, 0, &first),
           INVALID_PARAMETER);
    expect("InstallProtocolInterface without handle", bs->install_protocol(NULL, &guid_mine, 0, &first),
           INVALID_PARAMETER);
    expect("InstallProtocolInterface without GUID", bs->install_protocol(&handle, NULL, 0, &first),
           INVALID_PARAMETER);
    expect("InstallProtocolInterface of an unknown kind", bs->install_protocol(&other, &guid_mine, 1, &first),
           INVALID_PARAMETER);
    other = NOWHERE;
    expect("InstallProtocolInterface on a bad handle", bs->install_protocol(&other, &guid_mine, 0, &first),
           INVALID_PARAMETER);
    expect("HandleProtocol", bs->handle_protocol(handle, &guid_mine, &interface), SUCCESS);
    expect_true("HandleProtocol gives the interface", interface == &first);
    expect("HandleProtocol of another protocol", bs->handle_protocol(handle, &guid_nobody, &interface),
           UNSUPPORTED);
    expect("HandleProtocol of a bad handle", bs->handle_protocol(NOWHERE, &guid_mine, &interface),
           INVALID_PARAMETER);
    expect("HandleProtocol without result", bs->handle_protocol(handle, &guid_mine, NULL), INVALID_PARAMETER);
    expect("ReinstallProtocolInterface", bs->reinstall_protocol(handle, &guid_mine, &first, &second),
           SUCCESS);
    expect("ReinstallProtocolInterface of the old one",
           bs->reinstall_protocol(handle, &guid_mine, &first, &third), NOT_FOUND);
    bs->handle_protocol(handle, &guid_mine, &interface);
    expect_true("ReinstallProtocolInterface: the new one is there", interface == &second);

    size = sizeof found;
    expect("LocateHandle by registration", bs->locate_handle(BY_REGISTER, NULL, registration, &size, found),
           SUCCESS);
    expect_true("LocateHandle by registration: it", size == 8 && found[0] == handle);
    size = sizeof found;
    expect("LocateHandle by registration, no more",
           bs->locate_handle(BY_REGISTER, NULL, registration, &size, found), NOT_FOUND);
    size = sizeof found;
    expect("LocateHandle by protocol", bs->locate_handle(BY_PROTOCOL, &guid_mine, NULL, &size, found),
           SUCCESS);
    expect_true("LocateHandle by protocol: it", size == 8 && found[0] == handle);
    size = 0;
    expect("LocateHandle, too small", bs->locate_handle(ALL_HANDLES, NULL, NULL, &size, found),
           BUFFER_TOO_SMALL);
    expect_true("LocateHandle says how much", size >= 8 * 5);
    size = sizeof found;
    expect("LocateHandle of nobody's", bs->locate_handle(BY_PROTOCOL, &guid_nobody, NULL, &size, found),
           NOT_FOUND);
    expect("LocateHandle, unknown search", bs->locate_handle(3, NULL, NULL, &size, found), INVALID_PARAMETER);
    expect("LocateHandle without size", bs->locate_handle(ALL_HANDLES, NULL, NULL, NULL, found),
           INVALID_PARAMETER);
    expect("LocateHandleBuffer", bs->locate_handle_buffer(BY_PROTOCOL, &guid_block, NULL, &count, &buffer),
           SUCCESS);
    expect_true("LocateHandleBuffer: a disk and its partition", count >= 2 && buffer[0] && buffer[1]);
    bs->free_pool(buffer);
    expect("LocateHandleBuffer of nobody's",
           bs->locate_handle_buffer(BY_PROTOCOL, &guid_nobody, NULL, &count, &buffer), NOT_FOUND);
    expect("LocateHandleBuffer without result",
           bs->locate_handle_buffer(ALL_HANDLES, NULL, NULL, &count, NULL), INVALID_PARAMETER);
    expect("LocateProtocol", bs->locate_protocol(&guid_mine, NULL, &interface), SUCCESS);
    expect_true("LocateProtocol gives the interface", interface == &second);
    expect("LocateProtocol of nobody's", bs->locate_protocol(&guid_nobody, NULL, &interface), NOT_FOUND);
    expect("LocateProtocol without result", bs->locate_protocol(&guid_mine, NULL, NULL), INVALID_PARAMETER);
    expect("LocateProtocol without GUID", bs->locate_protocol(NULL, NULL, &interface), INVALID_PARAMETER);

    struct guid **guids = NULL;
    expect("ProtocolsPerHandle", bs->protocols_per_handle(handle, &guids, &count), SUCCESS);
    expect_true("ProtocolsPerHandle: one", count == 1 && same(guids[0], &guid_mine, 16));
    bs->free_pool(guids);
    expect("ProtocolsPerHandle of a bad handle", bs->protocols_per_handle(NOWHERE, &guids, &count),
           INVALID_PARAMETER);
    expect("ProtocolsPerHandle without result", bs->protocols_per_handle(handle, NULL, &count),
           INVALID_PARAMETER);

    other = NULL;
    expect("InstallMultipleProtocolInterfaces",
           bs->install_multiple(&other, &guid_mine, &first, &guid_mine_too, &third, NULL), SUCCESS);
    expect("InstallMultipleProtocolInterfaces, one is there already",
           bs->install_multiple(&handle, &guid_mine_too, &third, &guid_mine, &first, NULL),
           INVALID_PARAMETER);
    expect("InstallMultipleProtocolInterfaces leaves nothing behind",
           bs->handle_protocol(handle, &guid_mine_too, &interface), UNSUPPORTED);
    expect("UninstallMultipleProtocolInterfaces, one is not there",
           bs->uninstall_multiple(other, &guid_mine, &first, &guid_nobody, &third, NULL), INVALID_PARAMETER);
    expect("UninstallMultipleProtocolInterfaces leaves what was there",
           bs->handle_protocol(other, &guid_mine, &interface), SUCCESS);
    expect("UninstallMultipleProtocolInterfaces",
           bs->uninstall_multiple(other, &guid_mine, &first, &guid_mine_too, &third, NULL), SUCCESS);
    expect("the last protocol takes the handle along", bs->handle_protocol(other, &guid_mine, &interface),
           INVALID_PARAMETER);

    struct device_path *path = loaded->path, *partition = NULL;
    expect("HandleProtocol of the device's path",
           bs->handle_protocol(loaded->device, &guid_device_path, &partition), SUCCESS);
    path = partition;
    expect("LocateDevicePath", bs->locate_device_path(&guid_file_system, &path, &other), SUCCESS);
    expect_true("LocateDevicePath: the device, nothing left", other == loaded->device && path->type == 0x7f);
    path = partition;
    expect("LocateDevicePath of nobody's", bs->locate_device_path(&guid_nobody, &path, &other), NOT_FOUND);
    expect("LocateDevicePath without path", bs->locate_device_path(&guid_block, NULL, &other),
           INVALID_PARAMETER);

    expect("UninstallProtocolInterface of another", bs->uninstall_protocol(handle, &guid_mine, &first),
           NOT_FOUND);
    expect("UninstallProtocolInterface", bs->uninstall_protocol(handle, &guid_mine, &second), SUCCESS);
    expect("UninstallProtocolInterface of a handle that is gone",
           bs->uninstall_protocol(handle, &guid_mine, &second), INVALID_PARAMETER);
    bs->close_event(event);
}

// --- a driver for the handle `device`, which has guid_mine; it makes a child ---

struct driver_binding {
    status_t (*supported)(struct driver_binding *, handle_t, struct device_path *);
    status_t (*start)(struct driver_binding *, handle_t, struct device_path *);
    status_t (*stop)(struct driver_binding *, handle_t, uint64_t, handle_t *);
    uint32_t version, pad;
    handle_t image, binding;
};
static const struct guid guid_binding = {
    0x18a031ab, 0xb443, 0x4d1a, {0xa5, 0xc0, 0x0c, 0x09, 0x26, 0x1e, 0x9f, 0x71}};
static unsigned started, stopped, asked;
static bool keeps; // the driver does not stop
static handle_t device, child;
static void *seen; // the interface that the driver has got last
static int device_interface, other_interface, child_interface;

static status_t supported(struct driver_binding *this, handle_t controller, struct device_path *rest)
{
    (void)rest;
    void *interface;
    asked++;
    status_t status =
        bs->open_protocol(controller, &guid_mine, &interface, this->binding, controller, OPEN_DRIVER);
    if (status == SUCCESS)
        bs->close_protocol(controller, &guid_mine, this->binding, controller);
    return status;
}
static status_t start(struct driver_binding *this, handle_t controller, struct device_path *rest)
{
    (void)rest;
    void *interface;
    status_t status =
        bs->open_protocol(controller, &guid_mine, &interface, this->binding, controller, OPEN_DRIVER);
    if (status != SUCCESS)
        return status;
    seen = interface;
    child = NULL;
    bs->install_protocol(&child, &guid_mine_too, 0, &child_interface);
    bs->open_protocol(controller, &guid_mine, &interface, this->binding, child, OPEN_CHILD);
    started++;
    return SUCCESS;
}
static status_t stop(struct driver_binding *this, handle_t controller, uint64_t count, handle_t *children)
{
    if (keeps)
        return DEVICE_ERROR;
    for (uint64_t n = 0; n < count; n++) {
        bs->close_protocol(controller, &guid_mine, this->binding, children[n]);
        bs->uninstall_protocol(children[n], &guid_mine_too, &child_interface);
    }
    if (count == 0)
        bs->close_protocol(controller, &guid_mine, this->binding, controller);
    stopped++;
    return SUCCESS;
}

// ReinstallProtocolInterface of what a driver uses: it is stopped, and started with the new interface.
static void test_reinstall(void)
{
    void *interface;
    started = stopped = 0;
    expect("ReinstallProtocolInterface without a driver at work: one is connected",
           bs->reinstall_protocol(device, &guid_mine, &device_interface, &other_interface), SUCCESS);
    expect_true("the driver is started with it", started == 1 && stopped == 0 && seen == &other_interface);
    expect("ReinstallProtocolInterface of what a driver uses",
           bs->reinstall_protocol(device, &guid_mine, &other_interface, &device_interface), SUCCESS);
    expect_true("the driver is stopped, with its child, and started again",
                started == 2 && stopped == 2 && seen == &device_interface);
    expect("ReinstallProtocolInterface of another one changes nothing",
           bs->reinstall_protocol(device, &guid_mine, &other_interface, &device_interface), NOT_FOUND);
    expect_true("the driver is left alone", started == 2 && stopped == 2);
    keeps = true;
    expect("ReinstallProtocolInterface, the driver does not stop",
           bs->reinstall_protocol(device, &guid_mine, &device_interface, &other_interface), ACCESS_DENIED);
    expect("UninstallProtocolInterface, the driver does not stop",
           bs->uninstall_protocol(device, &guid_mine, &device_interface), ACCESS_DENIED);
    keeps = false;
    bs->handle_protocol(device, &guid_mine, &interface);
    expect_true("the old one stays", interface == &device_interface && started == 2);
    expect("OpenProtocol, exclusive, by the test itself: the driver is stopped",
           bs->disconnect(device, NULL, NULL), SUCCESS);
    bs->open_protocol(device, &guid_mine, &interface, image, NULL, OPEN_EXCLUSIVE);
    expect("ReinstallProtocolInterface of what is open, exclusive",
           bs->reinstall_protocol(device, &guid_mine, &device_interface, &other_interface), ACCESS_DENIED);
    bs->close_protocol(device, &guid_mine, image, NULL);
    expect_true("and no driver was started", started == 2);
}

void test_drivers(void)
{
    part("drivers");
    static struct driver_binding binding = {supported, start, stop, 0x10, 0, NULL, NULL};
    void *interface;
    handle_t driver = NULL;
    struct open_information *list;
    uint64_t count;
    binding.image = image;
    bs->install_protocol(&device, &guid_mine, 0, &device_interface);
    expect("ConnectController without a driver", bs->connect(device, NULL, NULL, false), NOT_FOUND);
    bs->install_protocol(&driver, &guid_binding, 0, &binding);
    binding.binding = driver;
    expect("ConnectController", bs->connect(device, NULL, NULL, false), SUCCESS);
    expect_true("ConnectController asks and starts the driver", asked && started == 1 && child);
    expect("ConnectController of a bad handle", bs->connect(NOWHERE, NULL, NULL, false), INVALID_PARAMETER);
    expect("OpenProtocol by another driver",
           bs->open_protocol(device, &guid_mine, &interface, image, device, OPEN_DRIVER), ACCESS_DENIED);
    expect("OpenProtocol by the same driver",
           bs->open_protocol(device, &guid_mine, &interface, driver, device, OPEN_DRIVER), ALREADY_STARTED);
    expect("OpenProtocol to look", bs->open_protocol(device, &guid_mine, &interface, image, NULL, OPEN_GET),
           SUCCESS);
    expect("OpenProtocol as a test", bs->open_protocol(device, &guid_mine, NULL, image, NULL, OPEN_TEST),
           SUCCESS);
    expect("OpenProtocol of another protocol",
           bs->open_protocol(device, &guid_nobody, &interface, image, NULL, OPEN_GET), UNSUPPORTED);
    expect("OpenProtocol with unknown attributes",
           bs->open_protocol(device, &guid_mine, &interface, image, NULL, 0x40), INVALID_PARAMETER);
    expect("OpenProtocol of a bad handle",
           bs->open_protocol(NOWHERE, &guid_mine, &interface, image, NULL, OPEN_GET), INVALID_PARAMETER);
    expect("OpenProtocol without agent",
           bs->open_protocol(device, &guid_mine, &interface, NULL, device, OPEN_DRIVER), INVALID_PARAMETER);
    expect("OpenProtocol for a child that is none",
           bs->open_protocol(device, &guid_mine, &interface, image, NULL, OPEN_CHILD), INVALID_PARAMETER);
    expect("OpenProtocolInformation", bs->open_information(device, &guid_mine, &list, &count), SUCCESS);
    bool driver_seen = false, child_seen = false;
    for (uint64_t n = 0; n < count; n++) {
        driver_seen = driver_seen || (list[n].attributes == OPEN_DRIVER && list[n].agent == driver);
        child_seen = child_seen || (list[n].attributes == OPEN_CHILD && list[n].controller == child);
    }
    expect_true("OpenProtocolInformation: driver and child", driver_seen && child_seen);
    bs->free_pool(list);
    expect("OpenProtocolInformation of another protocol",
           bs->open_information(device, &guid_nobody, &list, &count), NOT_FOUND);
    expect("UninstallProtocolInterface of what a driver uses",
           bs->uninstall_protocol(device, &guid_mine, &device_interface), SUCCESS);
    expect("the driver stops its child and itself before", stopped, 2);
    expect("it is gone", bs->handle_protocol(device, &guid_mine, &interface), INVALID_PARAMETER);
    device = NULL;
    stopped = started = 0;
    bs->install_protocol(&device, &guid_mine, 0, &device_interface);
    expect("ConnectController again", bs->connect(device, NULL, NULL, false), SUCCESS);
    expect("DisconnectController of a bad handle", bs->disconnect(NOWHERE, NULL, NULL), INVALID_PARAMETER);
    expect("DisconnectController", bs->disconnect(device, NULL, NULL), SUCCESS);
    expect_true("DisconnectController stops children and driver", stopped == 2 && started == 1);
    expect("ConnectController with a list of drivers",
           bs->connect(device, (handle_t[]){driver, NULL}, NULL, true), SUCCESS);
    expect("it is started again", started, 2);
    expect("DisconnectController of one driver", bs->disconnect(device, driver, NULL), SUCCESS);
    expect("DisconnectController again: nothing to do", bs->disconnect(device, NULL, NULL), SUCCESS);
    test_reinstall();
    expect("CloseProtocol of what is not open", bs->close_protocol(device, &guid_mine, image, device),
           NOT_FOUND);
    expect("OpenProtocol, exclusive",
           bs->open_protocol(device, &guid_mine, &interface, image, NULL, OPEN_EXCLUSIVE), SUCCESS);
    expect("OpenProtocol, exclusive, by another",
           bs->open_protocol(device, &guid_mine, &interface, driver, NULL, OPEN_EXCLUSIVE), ACCESS_DENIED);
    expect("UninstallProtocolInterface of what is open, exclusive",
           bs->uninstall_protocol(device, &guid_mine, &device_interface), ACCESS_DENIED);
    expect("CloseProtocol", bs->close_protocol(device, &guid_mine, image, NULL), SUCCESS);
    expect("CloseProtocol of a bad handle", bs->close_protocol(NOWHERE, &guid_mine, image, NULL),
           INVALID_PARAMETER);
    bs->uninstall_protocol(device, &guid_mine, &device_interface);
    bs->uninstall_protocol(driver, &guid_binding, &binding);
}
