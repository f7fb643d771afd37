// avio_stor with a driver of the test's own: commands against files, placement, task management, hotplug,
// resets with requests under way.
#include "virtio_driver.h"

#include <fcntl.h>
#include <unistd.h>

#define QUEUE_CONTROL 0
#define QUEUE_EVENT   1
#define QUEUE_REQUEST 2
#define SENSE         96
#define DISK_SIZE     (4u << 20)

// One command: request at DATA_BASE, response behind it, data out and in at their own places.
#define REQUEST_AT  DATA_BASE
#define RESPONSE_AT (DATA_BASE + 0x1000)
#define OUT_AT      (DATA_BASE + 0x100000)
#define IN_AT       (DATA_BASE + 0x800000)

// A backing whose operations the test can hold up and whose order it sees.
struct slow {
    pthread_mutex_t lock;
    pthread_cond_t changed;
    bool hold;
    unsigned waiting;
    char log[64];
    uint8_t data[DISK_SIZE];
    bool fail;
};
static void slow_enter(struct slow *slow, char what)
{
    pthread_mutex_lock(&slow->lock);
    slow->waiting++;
    pthread_cond_broadcast(&slow->changed);
    while (slow->hold)
        pthread_cond_wait(&slow->changed, &slow->lock);
    slow->waiting--;
    size_t length = strlen(slow->log);
    if (length + 1 < sizeof slow->log)
        slow->log[length] = what;
    pthread_mutex_unlock(&slow->lock);
}
static hpvm_status slow_read(void *opaque, void *buffer, size_t length, uint64_t offset)
{
    struct slow *slow = opaque;
    slow_enter(slow, 'r');
    memcpy(buffer, slow->data + offset, length);
    return slow->fail ? HPVM_E_IO : HPVM_OK;
}
static hpvm_status slow_write(void *opaque, const void *buffer, size_t length, uint64_t offset)
{
    struct slow *slow = opaque;
    slow_enter(slow, 'w');
    memcpy(slow->data + offset, buffer, length);
    return slow->fail ? HPVM_E_IO : HPVM_OK;
}
static hpvm_status slow_flush(void *opaque)
{
    struct slow *slow = opaque;
    slow_enter(slow, 'f');
    return slow->fail ? HPVM_E_IO : HPVM_OK;
}
static const struct backing_impl slow_impl = {.read = slow_read, .write = slow_write, .flush = slow_flush};
static struct slow *slow_new(void)
{
    struct slow *slow = calloc(1, sizeof *slow);
    pthread_mutex_init(&slow->lock, NULL);
    pthread_cond_init(&slow->changed, NULL);
    return slow;
}
static void slow_hold(struct slow *slow, bool hold)
{
    pthread_mutex_lock(&slow->lock);
    slow->hold = hold;
    pthread_cond_broadcast(&slow->changed);
    pthread_mutex_unlock(&slow->lock);
}
static void slow_wait(struct slow *slow) // until somebody waits in it
{
    pthread_mutex_lock(&slow->lock);
    while (!slow->waiting)
        pthread_cond_wait(&slow->changed, &slow->lock);
    pthread_mutex_unlock(&slow->lock);
}
static hpvm_status slow_add(struct fixture *f, struct slow *slow, struct device_address address,
                            struct device_address *where)
{
    struct backing *backing;
    hpvm__backing_new(&backing, &slow_impl, slow, DISK_SIZE, false, "slow");
    struct disk_options options = {.address = address, .backing = backing};
    hpvm_status status = hpvm__devices_add_disk(f->devices, &options, where);
    hpvm__backing_unref(backing);
    return status;
}

struct result {
    uint8_t response, status;
    uint32_t sense; // key << 16 | code << 8 | qualifier, 0: none
    uint32_t residual, used;
};

static uint64_t next_tag = 1;

static void put_request(struct fixture *f, uint64_t at, unsigned target, unsigned lun, const uint8_t *cdb,
                        size_t cdb_length, uint64_t tag)
{
    uint8_t request[19 + 32] = {1, (uint8_t)target, (uint8_t)(0x40 | lun >> 8), (uint8_t)lun};
    store64(request + 8, tag);
    memcpy(request + 19, cdb, cdb_length);
    put_ram(f, at, request, sizeof request);
}

static struct result get_result(struct fixture *f, uint64_t at)
{
    uint8_t response[12 + SENSE];
    get_ram(f, at, response, sizeof response);
    struct result result = {
        .response = response[11], .status = response[10], .residual = load32(response + 4)};
    if (load32(response))
        result.sense = (uint32_t)(response[12 + 2] << 16 | response[12 + 12] << 8 | response[12 + 13]);
    return result;
}

static struct result command(struct driver *d, unsigned target, unsigned lun, const uint8_t *cdb,
                             size_t cdb_length, uint32_t out, uint32_t in)
{
    uint32_t id = 0, length = 0;
    struct buffer buffers[4];
    unsigned count = 0;
    put_request(d->f, REQUEST_AT, target, lun, cdb, cdb_length, next_tag++);
    buffers[count++] = (struct buffer){REQUEST_AT, 51, false};
    if (out)
        buffers[count++] = (struct buffer){OUT_AT, out, false};
    buffers[count++] = (struct buffer){RESPONSE_AT, 12 + SENSE, true};
    if (in)
        buffers[count++] = (struct buffer){IN_AT, in, true};
    add_chain(d, QUEUE_REQUEST, buffers, count);
    kick(d, QUEUE_REQUEST);
    if (!wait_used(d, QUEUE_REQUEST, &id, &length)) {
        CU_FAIL("no answer");
        return (struct result){.response = 0xff};
    }
    struct result result = get_result(d->f, RESPONSE_AT);
    result.used = length;
    return result;
}
#define COMMAND(d, target, out, in, ...)                                                                     \
    command(d, target, 0, (const uint8_t[]){__VA_ARGS__}, sizeof(const uint8_t[]){__VA_ARGS__}, out, in)
#define CHECK_GOOD(answer)                                                                                   \
    do {                                                                                                     \
        struct result r_ = (answer);                                                                         \
        CHECK_EQ(r_.response, 0);                                                                            \
        CHECK_EQ(r_.status, 0);                                                                              \
        CHECK_EQ(r_.sense, 0);                                                                               \
    } while (0)
#define CHECK_SENSE(answer, wanted)                                                                          \
    do {                                                                                                     \
        struct result r_ = (answer);                                                                         \
        CHECK_EQ(r_.response, 0);                                                                            \
        CHECK_EQ(r_.status, 2);                                                                              \
        CHECK_EQ(r_.sense, wanted);                                                                          \
    } while (0)

static char *make_file(char path[64], uint64_t size)
{
    strcpy(path, "/tmp/hpvm-test-XXXXXX");
    int fd = mkstemp(path);
    if (fd < 0 || ftruncate(fd, (off_t)size) != 0)
        abort();
    close(fd);
    return path;
}

static struct driver start(struct fixture *f)
{
    return driver_start(f, 0, 0, BIT(1) | BIT(2), 3, 64);
}

static void file_disk(void)
{
    struct fixture *f = fixture_new();
    char path[64];
    struct backing *backing, *again;
    CHECK_EQ(hpvm__backing_open_file(&backing, make_file(path, DISK_SIZE), false, 512), HPVM_OK);
    // Nobody else may write to the same file.
    CHECK_EQ(hpvm__backing_open_file(&again, path, false, 512), HPVM_E_BUSY);
    struct disk_options options = {.address = DEVICE_ANYWHERE, .backing = backing};
    CHECK_EQ(hpvm__devices_add_disk(f->devices, &options, NULL), HPVM_OK);
    CHECK_EQ(f->machine.unit_count, 1);
    CHECK(f->machine.units[0].backing == backing);
    struct driver d = start(f);
    CHECK_SENSE(COMMAND(&d, 0, 0, 0, 0), 0x062900); // power on, told once
    CHECK_GOOD(COMMAND(&d, 0, 0, 0, 0));
    uint8_t data[4096], back[4096];
    struct result r = COMMAND(&d, 0, 0, 36, 0x12, 0, 0, 0, 36);
    CHECK_EQ(r.used, 12 + SENSE + 36);
    get_ram(f, IN_AT, data, 36);
    CHECK_EQ(data[0], 0);
    CHECK(memcmp(data + 8, "HP      Virtual Disk    ", 24) == 0);
    CHECK_GOOD(COMMAND(&d, 0, 0, 8, 0x25, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    get_ram(f, IN_AT, data, 8);
    CHECK(memcmp(data, (const uint8_t[]){0, 0, 0x1f, 0xff, 0, 0, 2, 0}, 8) == 0);
    // Eight blocks at block 100: written, synchronised, found in the file, read back.
    for (unsigned n = 0; n < sizeof data; n++)
        data[n] = (uint8_t)(n * 7 + n / 512);
    put_ram(f, OUT_AT, data, sizeof data);
    CHECK_GOOD(COMMAND(&d, 0, 4096, 0, 0x2a, 0, 0, 0, 0, 100, 0, 0, 8, 0));
    CHECK_EQ(backing->stats.flushes, 0);
    CHECK_GOOD(COMMAND(&d, 0, 0, 0, 0x35, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    CHECK_EQ(backing->stats.flushes, 1);
    int fd = open(path, O_RDONLY);
    CHECK_EQ(pread(fd, back, sizeof back, 100 * 512), sizeof back);
    CHECK(memcmp(data, back, sizeof back) == 0);
    close(fd);
    r = COMMAND(&d, 0, 0, 4096, 0x28, 0, 0, 0, 0, 100, 0, 0, 8, 0);
    CHECK_GOOD(r);
    CHECK_EQ(r.used, 12 + SENSE + 4096);
    CHECK_EQ(r.residual, 0);
    get_ram(f, IN_AT, back, sizeof back);
    CHECK(memcmp(data, back, sizeof back) == 0);
    // A long transfer in several pieces: 4 MB.
    r = COMMAND(&d, 0, 0, DISK_SIZE, 0x88, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x20, 0, 0, 0);
    CHECK_GOOD(r);
    CHECK_EQ(r.used, 12 + SENSE + DISK_SIZE);
    get_ram(f, IN_AT + 100 * 512, back, sizeof back);
    CHECK(memcmp(data, back, sizeof back) == 0);
    // Behind the end, and buffers that are too small.
    CHECK_SENSE(COMMAND(&d, 0, 0, 4096, 0x28, 0, 0, 0, 0x1f, 0xff, 0, 0, 2, 0), 0x052100);
    r = COMMAND(&d, 0, 0, 512, 0x28, 0, 0, 0, 0, 0, 0, 0, 8, 0);
    CHECK_EQ(r.response, 1); // overrun
    CHECK_EQ(r.used, 12 + SENSE + 512);
    CHECK_EQ(COMMAND(&d, 0, 512, 0, 0x2a, 0, 0, 0, 0, 0, 0, 0, 8, 0).response, 1);
    r = COMMAND(&d, 0, 0, 8192, 0x28, 0, 0, 0, 0, 100, 0, 0, 8, 0);
    CHECK_EQ(r.residual, 4096);
    CHECK_SENSE(COMMAND(&d, 0, 0, 0, 0xff), 0x052000);
    fixture_free(f);
    // The adapter gave its reference back.
    CHECK_EQ(backing->references, 1);
    hpvm__backing_unref(backing);
    CHECK_EQ(hpvm__backing_open_file(&again, path, false, 512), HPVM_OK);
    hpvm__backing_unref(again);
    unlink(path);
}

static void targets_and_units(void)
{
    struct fixture *f = fixture_new();
    struct slow *slow = slow_new();
    struct device_address where;
    uint8_t data[64];
    CHECK_EQ(slow_add(f, slow, DEVICE_ANYWHERE, &where), HPVM_OK);
    CHECK_EQ(slow_add(f, slow, (struct device_address){0, 0, 5}, &where), HPVM_OK);
    struct driver d = start(f);
    COMMAND(&d, 5, 0, 0, 0);
    CHECK_GOOD(COMMAND(&d, 5, 0, 0, 0));
    CHECK_EQ(COMMAND(&d, 1, 0, 0, 0).response, 3); // bad target
    CHECK_EQ(COMMAND(&d, 200, 0, 0, 0).response, 3);
    // Other units of a target: none, but the target says so in its own words.
    const uint8_t inquiry[6] = {0x12, 0, 0, 0, 36}, ready[6] = {0}, luns[12] = {0xa0, [9] = 64};
    CHECK_GOOD(command(&d, 5, 3, inquiry, 6, 0, 36));
    get_ram(f, IN_AT, data, 1);
    CHECK_EQ(data[0], 0x7f);
    CHECK_SENSE(command(&d, 5, 3, ready, 6, 0, 0), 0x052500);
    CHECK_GOOD(command(&d, 5, 3, luns, 12, 0, 64));
    get_ram(f, IN_AT, data, 16);
    CHECK(memcmp(data, (const uint8_t[16]){0, 0, 0, 8}, 16) == 0);
    // Sizes that the driver chooses.
    reg_out(&d, d.device + 20, 4, 20);
    CHECK_EQ(reg_in(&d, d.device + 20, 4), 20);
    reg_out(&d, d.device + 24, 4, 0xffffffff);
    CHECK_EQ(reg_in(&d, d.device + 24, 4), 256);
    reg_out(&d, d.device + 0, 4, 77); // not writable
    CHECK_EQ(reg_in(&d, d.device + 0, 4), 1);
    fixture_free(f);
    free(slow);
}

static void placement(void)
{
    struct fixture *f = fixture_new();
    struct slow *slow = slow_new();
    struct device_address where;
    for (int n = 0; n < 128; n++) {
        CHECK_EQ(slow_add(f, slow, DEVICE_ANYWHERE, &where), HPVM_OK);
        if (where.bus != 0 || where.slot != 0 || where.target != n)
            CU_FAIL("wrong place");
    }
    CHECK_EQ(slow_add(f, slow, DEVICE_ANYWHERE, &where), HPVM_OK); // the next adapter
    CHECK_EQ(where.slot, 1);
    CHECK_EQ(where.target, 0);
    CHECK_EQ(slow_add(f, slow, (struct device_address){0, 1, 0}, NULL), HPVM_E_EXIST);
    CHECK_EQ(slow_add(f, slow, (struct device_address){0, 0, -1}, NULL), HPVM_E_EXIST);
    CHECK_EQ(slow_add(f, slow, (struct device_address){3, -1, 9}, &where), HPVM_OK);
    CHECK_EQ(where.bus * 1000 + where.slot * 100 + where.target, 3009);
    CHECK_EQ(slow_add(f, slow, (struct device_address){0, 1, 128}, NULL), HPVM_E_INVAL);
    CHECK_EQ(slow_add(f, slow, (struct device_address){8, 1, 0}, NULL), HPVM_E_INVAL);
    CHECK_EQ(hpvm__devices_add_entropy(f->devices, (struct device_address){0, 1, 0}, NULL), HPVM_E_EXIST);
    CHECK_EQ(hpvm__devices_add_entropy(f->devices, (struct device_address){7, 7, 0}, NULL), HPVM_OK);
    CHECK_EQ(slow_add(f, slow, (struct device_address){7, 7, 0}, NULL), HPVM_E_EXIST);
    CHECK_EQ(slow_add(f, slow, (struct device_address){-1, -1, 7}, &where), HPVM_OK);
    CHECK_EQ(where.slot * 100 + where.target, 107);
    CHECK_EQ(f->machine.unit_count, 131);
    CHECK_EQ(hpvm__devices_remove_disk(f->devices, (struct device_address){0, 0, 64}), HPVM_OK);
    CHECK_EQ(hpvm__devices_remove_disk(f->devices, (struct device_address){0, 0, 64}), HPVM_E_NOTFOUND);
    CHECK_EQ(f->machine.unit_count, 130);
    CHECK_EQ(f->machine.units[64].target, 65);
    CHECK_EQ(slow_add(f, slow, DEVICE_ANYWHERE, &where), HPVM_OK);
    CHECK_EQ(where.target, 64);
    hpvm__clock_start(&f->machine.clock);
    CHECK_EQ(slow_add(f, slow, (struct device_address){4, 4, 0}, NULL), HPVM_E_STATE);
    CHECK_EQ(slow_add(f, slow, (struct device_address){0, 1, 99}, NULL), HPVM_OK);
    hpvm__clock_stop(&f->machine.clock);
    struct disk_options none = {.address = DEVICE_ANYWHERE};
    CHECK_EQ(hpvm__devices_add_disk(f->devices, &none, NULL), HPVM_E_INVAL);
    fixture_free(f);
    free(slow);
}

// Adds a request without waiting for it; `n` tells the requests apart.
static void queue_write(struct driver *d, unsigned n, uint64_t tag)
{
    uint64_t at = DATA_BASE + 0x10000 + 0x1000 * n;
    const uint8_t cdb[10] = {0x2a, 0, 0, 0, 0, (uint8_t)n, 0, 0, 1, 0};
    put_request(d->f, at, 0, 0, cdb, sizeof cdb, tag);
    uint8_t poison[12 + SENSE];
    memset(poison, 0xee, sizeof poison);
    put_ram(d->f, at + 0x800, poison, sizeof poison);
    struct buffer buffers[] = {
        {at, 51, false}, {OUT_AT + 512 * n, 512, false}, {at + 0x800, 12 + SENSE, true}};
    add_chain(d, QUEUE_REQUEST, buffers, 3);
    kick(d, QUEUE_REQUEST);
}
static uint8_t queued_response(struct driver *d, unsigned n)
{
    pthread_mutex_lock(&d->f->machine.device_lock);
    uint8_t response = get_result(d->f, DATA_BASE + 0x10000 + 0x1000 * n + 0x800).response;
    pthread_mutex_unlock(&d->f->machine.device_lock);
    return response;
}

static void queue_management(struct driver *d, unsigned function, uint64_t tag)
{
    uint8_t request[24] = {0};
    store32(request + 4, function);
    request[8] = 1;
    request[10] = 0x40;
    store64(request + 16, tag);
    put_ram(d->f, DATA_BASE + 0x8000, request, sizeof request);
    put_ram(d->f, DATA_BASE + 0x9000, "\xee", 1);
    struct buffer buffers[] = {{DATA_BASE + 0x8000, 24, false}, {DATA_BASE + 0x9000, 1, true}};
    add_chain(d, QUEUE_CONTROL, buffers, 2);
    kick(d, QUEUE_CONTROL);
}
static uint8_t management_answer(struct driver *d)
{
    uint32_t id = 0, length = 0;
    uint8_t answer = 0xff;
    if (wait_used(d, QUEUE_CONTROL, &id, &length))
        get_ram(d->f, DATA_BASE + 0x9000, &answer, 1);
    return answer;
}

static void task_management(void)
{
    struct fixture *f = fixture_new();
    struct slow *slow = slow_new();
    slow_add(f, slow, DEVICE_ANYWHERE, NULL);
    struct driver d = start(f);
    COMMAND(&d, 0, 0, 0, 0);
    uint32_t id = 0, length = 0;
    slow_hold(slow, true);
    queue_write(&d, 1, 101);
    slow_wait(slow);
    queue_write(&d, 2, 102);
    queue_write(&d, 3, 103);
    queue_management(&d, 6, 103); // query
    CHECK_EQ(management_answer(&d), 10);
    queue_management(&d, 6, 999);
    CHECK_EQ(management_answer(&d), 0);
    queue_management(&d, 0, 102); // abort one that has not started: it ends at once
    CHECK(wait_used(&d, QUEUE_REQUEST, &id, &length));
    CHECK_EQ(queued_response(&d, 2), 2);
    slow_hold(slow, false);
    CHECK_EQ(management_answer(&d), 0);
    CHECK(wait_used(&d, QUEUE_REQUEST, &id, &length));
    CHECK_EQ(queued_response(&d, 1), 0);
    CHECK(wait_used(&d, QUEUE_REQUEST, &id, &length));
    CHECK_EQ(queued_response(&d, 3), 0);
    CHECK_STR(slow->log, "ww");
    // Unit reset with one running and one waiting: both gone before the answer, then unit attention.
    slow_hold(slow, true);
    queue_write(&d, 4, 104);
    slow_wait(slow);
    queue_write(&d, 5, 105);
    queue_management(&d, 5, 0);
    CHECK(wait_used(&d, QUEUE_REQUEST, &id, &length));
    slow_hold(slow, false);
    CHECK(wait_used(&d, QUEUE_REQUEST, &id, &length));
    CHECK_EQ(management_answer(&d), 0);
    CHECK_EQ(queued_response(&d, 4), 2);
    CHECK_EQ(queued_response(&d, 5), 2);
    CHECK_SENSE(COMMAND(&d, 0, 0, 0, 0), 0x062903);
    queue_management(&d, 2, 0);
    CHECK_EQ(management_answer(&d), 11); // rejected
    fixture_free(f);
    free(slow);
}

static void reset_under_load(void)
{
    struct fixture *f = fixture_new();
    struct slow *slow = slow_new();
    slow_add(f, slow, DEVICE_ANYWHERE, NULL);
    struct driver d = start(f);
    COMMAND(&d, 0, 0, 0, 0);
    slow_hold(slow, true);
    queue_write(&d, 1, 101);
    slow_wait(slow);
    queue_write(&d, 2, 102);
    reg_out(&d, d.common + 20, 1, 0); // does not wait for the host
    CHECK_EQ(device_status(&d), 0);
    slow_hold(slow, false);
    hpvm__devices_quiesce(f->devices);
    hpvm__devices_resume(f->devices);
    CHECK_STR(slow->log, "w"); // the waiting one never started
    // Nothing of the old life was written to the guest.
    CHECK_EQ(queued_response(&d, 1), 0xee);
    CHECK_EQ(queued_response(&d, 2), 0xee);
    CHECK_EQ(ram_word(f, d.queues[2].used + 2), 1);
    d = start(f);
    CHECK_SENSE(COMMAND(&d, 0, 0, 0, 0), 0x062900);
    CHECK_GOOD(COMMAND(&d, 0, 0, 512, 0x28, 0, 0, 0, 0, 0, 0, 0, 1, 0));
    fixture_free(f);
    free(slow);
}

static void order_and_errors(void)
{
    struct fixture *f = fixture_new();
    struct slow *slow = slow_new();
    slow_add(f, slow, DEVICE_ANYWHERE, NULL);
    struct driver d = start(f);
    COMMAND(&d, 0, 0, 0, 0);
    // A flush comes after every write before it, and ends only when the data is down.
    slow_hold(slow, true);
    queue_write(&d, 1, 1);
    queue_write(&d, 2, 2);
    put_request(f, REQUEST_AT, 0, 0, (const uint8_t[10]){0x35}, 10, 3);
    struct buffer flush[] = {{REQUEST_AT, 51, false}, {RESPONSE_AT, 12 + SENSE, true}};
    uint16_t head = add_chain(&d, QUEUE_REQUEST, flush, 2);
    kick(&d, QUEUE_REQUEST);
    slow_wait(slow);
    CHECK_EQ(ram_word(f, d.queues[2].used + 2), 1);
    slow_hold(slow, false);
    uint32_t id = 0, length = 0;
    for (unsigned n = 0; n < 3; n++)
        CHECK(wait_used(&d, QUEUE_REQUEST, &id, &length));
    CHECK_EQ(id, head);
    CHECK_STR(slow->log, "wwf");
    // Write with FUA; then without a write cache.
    CHECK_GOOD(COMMAND(&d, 0, 512, 0, 0x2a, 8, 0, 0, 0, 0, 0, 0, 1, 0));
    CHECK_STR(slow->log, "wwfwf");
    uint8_t list[4 + 20] = {0};
    list[4] = 8;
    list[5] = 18;
    put_ram(f, OUT_AT, list, sizeof list);
    CHECK_GOOD(COMMAND(&d, 0, sizeof list, 0, 0x15, 0x10, 0, 0, sizeof list, 0));
    CHECK_GOOD(COMMAND(&d, 0, 512, 0, 0x2a, 0, 0, 0, 0, 0, 0, 0, 1, 0));
    CHECK_STR(slow->log, "wwfwffwf");
    // WRITE AND VERIFY reads back.
    CHECK_GOOD(COMMAND(&d, 0, 512, 0, 0x2e, 0, 0, 0, 0, 0, 0, 0, 1, 0));
    CHECK_STR(slow->log, "wwfwffwfwfr");
    slow->fail = true;
    CHECK_SENSE(COMMAND(&d, 0, 0, 512, 0x28, 0, 0, 0, 0, 0, 0, 0, 1, 0), 0x031100);
    CHECK_SENSE(COMMAND(&d, 0, 512, 0, 0x2a, 0, 0, 0, 0, 0, 0, 0, 1, 0), 0x030c00);
    CHECK_SENSE(COMMAND(&d, 0, 0, 0, 0x35, 0, 0, 0, 0, 0, 0, 0, 0, 0), 0x030c00);
    fixture_free(f);
    free(slow);
}

static void hotplug(void)
{
    struct fixture *f = fixture_new();
    struct slow *slow = slow_new();
    slow_add(f, slow, DEVICE_ANYWHERE, NULL);
    struct driver d = start(f);
    uint32_t id = 0, length = 0;
    uint8_t event[16];
    struct buffer buffer = {DATA_BASE + 0xa000, 16, true};
    add_chain(&d, QUEUE_EVENT, &buffer, 1);
    kick(&d, QUEUE_EVENT);
    slow_add(f, slow, (struct device_address){0, 0, 9}, NULL);
    CHECK(wait_used(&d, QUEUE_EVENT, &id, &length));
    get_ram(f, buffer.address, event, 16);
    CHECK_EQ(length, 16);
    CHECK_EQ(load32(event), 1);
    CHECK(memcmp(event + 4, "\1\11\100\0", 4) == 0);
    CHECK_EQ(load32(event + 12), 1); // rescan
    COMMAND(&d, 9, 0, 0, 0);
    CHECK_GOOD(COMMAND(&d, 9, 0, 0, 0));
    // No buffer for the next one: told as missed when there is one again. Removal with a request under way.
    slow_hold(slow, true);
    put_request(f, REQUEST_AT, 9, 0, (const uint8_t[10]){0x35}, 10, 3);
    struct buffer flush[] = {{REQUEST_AT, 51, false}, {RESPONSE_AT, 12 + SENSE, true}};
    add_chain(&d, QUEUE_REQUEST, flush, 2);
    kick(&d, QUEUE_REQUEST);
    slow_wait(slow);
    CHECK_EQ(hpvm__devices_remove_disk(f->devices, (struct device_address){0, 0, 9}), HPVM_OK);
    slow_hold(slow, false);
    CHECK(wait_used(&d, QUEUE_REQUEST, &id, &length));
    CHECK_EQ(get_result(f, RESPONSE_AT).response, 3);
    CHECK_EQ(COMMAND(&d, 9, 0, 0, 0).response, 3);
    add_chain(&d, QUEUE_EVENT, &buffer, 1);
    kick(&d, QUEUE_EVENT);
    CHECK(wait_used(&d, QUEUE_EVENT, &id, &length));
    get_ram(f, buffer.address, event, 4);
    CHECK_EQ(load32(event), 0x80000000);
    fixture_free(f);
    free(slow);
}

static void hostile_requests(void)
{
    struct fixture *f = fixture_new();
    struct slow *slow = slow_new();
    slow_add(f, slow, DEVICE_ANYWHERE, NULL);
    struct driver d = start(f);
    struct buffer short_out[] = {{REQUEST_AT, 50, false}, {RESPONSE_AT, 12 + SENSE, true}};
    struct buffer short_in[] = {{REQUEST_AT, 51, false}, {RESPONSE_AT, 11 + SENSE, true}};
    struct buffer short_control[] = {{REQUEST_AT, 3, false}, {RESPONSE_AT, 1, true}};
    add_chain(&d, QUEUE_REQUEST, short_out, 2);
    kick(&d, QUEUE_REQUEST);
    CHECK(device_status(&d) & 0x40);
    d = start(f);
    add_chain(&d, QUEUE_REQUEST, short_in, 2);
    kick(&d, QUEUE_REQUEST);
    CHECK(device_status(&d) & 0x40);
    d = start(f);
    add_chain(&d, QUEUE_CONTROL, short_control, 2);
    kick(&d, QUEUE_CONTROL);
    CHECK(device_status(&d) & 0x40);
    // The same entry again and again while the host is slow: the device does not take more than the ring
    // holds, and goes on by itself when requests end.
    d = start(f);
    COMMAND(&d, 0, 0, 0, 0);
    slow_hold(slow, true);
    queue_write(&d, 1, 1);
    uint16_t head = (uint16_t)((d.queues[2].next_desc + 61) % 64);
    for (unsigned n = 0; n < 500; n++) {
        make_available(&d, QUEUE_REQUEST, head);
        kick(&d, QUEUE_REQUEST);
        if (device_status(&d) & 0x40)
            break; // the ring ran over: refused
    }
    CHECK(device_status(&d) & 0x40);
    slow_hold(slow, false);
    hpvm__devices_reset(f->devices);
    d = start(f);
    COMMAND(&d, 0, 0, 0, 0);
    CHECK_GOOD(COMMAND(&d, 0, 0, 0, 0));
    slow_hold(slow, true);
    queue_write(&d, 1, 1);
    head = (uint16_t)((d.queues[2].next_desc + 61) % 64);
    for (unsigned n = 1; n < 100; n++) {
        make_available(&d, QUEUE_REQUEST, head);
        kick(&d, QUEUE_REQUEST);
    }
    slow_hold(slow, false);
    uint32_t id = 0, length = 0;
    for (unsigned n = 0; n < 100; n++)
        CHECK(wait_used(&d, QUEUE_REQUEST, &id, &length));
    CHECK_EQ(device_status(&d), 15);
    fixture_free(f);
    free(slow);
}

static void deterministic(void)
{
    struct fixture *f = fixture_new();
    struct slow *slow = slow_new();
    atomic_store(&f->machine.clock.deterministic, true);
    slow_add(f, slow, DEVICE_ANYWHERE, NULL);
    struct driver d = start(f);
    for (unsigned n = 0; n < 5; n++) {
        queue_write(&d, n, n);
        CHECK_EQ(ram_word(f, d.queues[2].used + 2), n + 1); // over when the notification returns
    }
    fixture_free(f);
    free(slow);
}

CHECK_MAIN("virtio_scsi", CHECK_TEST(file_disk), CHECK_TEST(targets_and_units), CHECK_TEST(placement),
           CHECK_TEST(task_management), CHECK_TEST(reset_under_load), CHECK_TEST(order_and_errors),
           CHECK_TEST(hotplug), CHECK_TEST(hostile_requests), CHECK_TEST(deterministic))
