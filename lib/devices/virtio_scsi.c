// avio_stor: requests of a virtio SCSI adapter (Virtio 1.1, section 5.6). vCPUs only take requests out of
// the rings; targets work on them in lanes of the I/O loop.
#include "devices/virtio_scsi.h"

#include <errno.h>
#include <stdlib.h>

#define VIRTIO_ID_SCSI   8
#define CLASS_SCSI       0x010000
#define F_HOTPLUG        BIT(1)
#define F_CHANGE         BIT(2)
#define QUEUE_CONTROL    0
#define QUEUE_EVENT      1
#define REQUEST_FIXED    19u // unit number, tag, attribute, priority, reference number
#define RESPONSE_FIXED   12u
#define DEFAULT_CDB_SIZE 32u
#define DEFAULT_SENSE    96u
#define MAX_NEGOTIATED   256u // CDB and sense sizes that a driver may ask for

// struct virtio_scsi_config
enum {
    CONFIG_QUEUES = 0,
    CONFIG_SEGMENTS = 4,
    CONFIG_SECTORS = 8,
    CONFIG_PER_LUN = 12,
    CONFIG_EVENT_SIZE = 16,
    CONFIG_SENSE_SIZE = 20,
    CONFIG_CDB_SIZE = 24,
    CONFIG_CHANNEL = 28,
    CONFIG_TARGET = 30,
    CONFIG_LUN = 32,
    CONFIG_SIZE = 36
};

static struct virtio_scsi *from_virtio(struct virtio_device *device)
{
    return (struct virtio_scsi *)device; // the first member
}

static uint32_t negotiated(const struct virtio_scsi *adapter, unsigned reg)
{
    return load32(adapter->virtio.config + reg);
}

// The driver reads back what it really gets.
static void config_written(struct virtio_device *device)
{
    for (unsigned reg = CONFIG_SENSE_SIZE; reg <= CONFIG_CDB_SIZE; reg += 4)
        if (load32(device->config + reg) > MAX_NEGOTIATED)
            store32(device->config + reg, MAX_NEGOTIATED);
}

struct scsi_target *hpvm__virtio_scsi_find(struct virtio_scsi *adapter, const uint8_t lun[8], unsigned *unit)
{
    *unit = (lun[2] & 0x3fu) << 8 | lun[3]; // flat or peripheral addressing
    if (lun[0] != 1 || lun[1] >= VIRTIO_SCSI_TARGETS)
        return NULL;
    return adapter->targets[lun[1]];
}

void hpvm__scsi_target_unref(struct scsi_target *target)
{
    if (--target->references)
        return;
    hpvm__scsi_unit_fini(&target->unit);
    hpvm__io_lane_release(target->lane);
    free(target);
}

// ---- completion --------------------------------------------------------------------------------------

static void push_response(struct virtio_scsi *adapter, struct virtio_chain *chain,
                          const struct scsi_command *command, uint32_t sense_size,
                          enum virtio_scsi_response response)
{
    uint8_t header[RESPONSE_FIXED + MAX_NEGOTIATED] = {0};
    uint64_t capacity =
        command->out_capacity > command->in_capacity ? command->out_capacity : command->in_capacity;
    uint64_t moved = command->fetched > command->stored ? command->fetched : command->stored;
    if (command->has_sense && response == RESPONSE_OK) {
        uint32_t length = sense_size < SCSI_SENSE_SIZE ? sense_size : SCSI_SENSE_SIZE;
        store32(header, length);
        memcpy(header + RESPONSE_FIXED, command->sense, length);
    }
    store32(header + 4, (uint32_t)(capacity - moved));
    header[10] = response == RESPONSE_OK ? command->status : 0;
    header[11] = (uint8_t)response;
    uint32_t length = RESPONSE_FIXED + sense_size;
    unsigned queue = chain->queue;
    hpvm__virtio_write(&adapter->virtio, chain, 0, header, length);
    hpvm__virtio_push(&adapter->virtio, chain, length + (uint32_t)command->stored);
    hpvm__virtio_signal(&adapter->virtio, queue);
}

static void process_requests(struct virtio_scsi *adapter, unsigned queue);

// The request is over: answers it unless the adapter was reset meanwhile, and frees it.
void hpvm__virtio_scsi_finish(struct scsi_request *request, enum virtio_scsi_response response)
{
    struct scsi_target *target = request->target;
    struct virtio_scsi *adapter = target->adapter;
    struct scsi_request **link = &target->requests;
    while (*link != request)
        link = &(*link)->next;
    *link = request->next;
    if (target->removed)
        response = RESPONSE_BAD_TARGET;
    else if (request->aborted)
        response = RESPONSE_ABORTED;
    unsigned queue = request->chain->queue;
    if (hpvm__virtio_is_current(&adapter->virtio, request->chain))
        push_response(adapter, request->chain, &request->command, request->sense_size, response);
    else
        free(request->chain);
    free(request);
    hpvm__scsi_target_unref(target);
    if (adapter->virtio.queues[queue].stalled) {
        adapter->virtio.queues[queue].stalled = false;
        process_requests(adapter, queue);
    }
}

// ---- work in a lane ----------------------------------------------------------------------------------

static struct scsi_request *from_command(struct scsi_command *command)
{
    return (struct scsi_request *)((char *)command - offsetof(struct scsi_request, command));
}

// Nothing may touch the guest on behalf of a request from before a reset.
static bool still_wanted(const struct scsi_request *request)
{
    return hpvm__virtio_is_current(&request->target->adapter->virtio, request->chain) && !request->aborted &&
           !request->target->removed;
}

static bool fetch(struct scsi_command *command, uint64_t offset, void *buffer, size_t length)
{
    struct scsi_request *request = from_command(command);
    struct virtio_device *device = &request->target->adapter->virtio;
    hpvm__io_job_lock(&request->job, device->machine);
    bool done =
        still_wanted(request) &&
        hpvm__virtio_read(device, request->chain, request->header_length + offset, buffer, length) == length;
    hpvm__io_job_unlock(&request->job, device->machine);
    return done;
}

static bool store(struct scsi_command *command, uint64_t offset, const void *buffer, size_t length)
{
    struct scsi_request *request = from_command(command);
    struct virtio_device *device = &request->target->adapter->virtio;
    hpvm__io_job_lock(&request->job, device->machine);
    bool done = still_wanted(request) &&
                hpvm__virtio_write(device, request->chain, RESPONSE_FIXED + request->sense_size + offset,
                                   buffer, length) == length;
    hpvm__io_job_unlock(&request->job, device->machine);
    return done;
}

static void run_request(struct io_job *job)
{
    struct scsi_request *request = (struct scsi_request *)job; // the first member
    struct machine *machine = request->target->adapter->virtio.machine;
    struct io_job lock = *job; // the request is gone at the end
    hpvm__io_job_lock(&lock, machine);
    bool wanted = still_wanted(request);
    hpvm__io_job_unlock(&lock, machine);
    if (wanted)
        hpvm__scsi_execute(&request->target->unit, request->lun, &request->command);
    hpvm__io_job_lock(&lock, machine);
    hpvm__virtio_scsi_finish(request, request->command.overrun ? RESPONSE_OVERRUN : RESPONSE_OK);
    hpvm__io_job_unlock(&lock, machine);
}

// ---- taking requests ---------------------------------------------------------------------------------

static void start_request(struct virtio_scsi *adapter, struct virtio_chain *chain)
{
    struct virtio_device *device = &adapter->virtio;
    uint32_t cdb_size = negotiated(adapter, CONFIG_CDB_SIZE),
             sense_size = negotiated(adapter, CONFIG_SENSE_SIZE);
    uint8_t header[REQUEST_FIXED + MAX_NEGOTIATED];
    if (hpvm__virtio_read(device, chain, 0, header, REQUEST_FIXED + cdb_size) != REQUEST_FIXED + cdb_size ||
        chain->in_length < RESPONSE_FIXED + sense_size) {
        hpvm__virtio_broken(device, "a request is shorter than its header");
        free(chain);
        return;
    }
    struct scsi_command command = {.fetch = fetch,
                                   .store = store,
                                   .out_capacity = chain->out_length - REQUEST_FIXED - cdb_size,
                                   .in_capacity = chain->in_length - RESPONSE_FIXED - sense_size};
    memcpy(command.cdb, header + REQUEST_FIXED, cdb_size < SCSI_CDB_MAX ? cdb_size : SCSI_CDB_MAX);
    unsigned lun;
    struct scsi_target *target = hpvm__virtio_scsi_find(adapter, header, &lun);
    if (!target) {
        push_response(adapter, chain, &command, sense_size, RESPONSE_BAD_TARGET);
        return;
    }
    struct scsi_request *request = malloc(sizeof *request);
    if (!request) {
        push_response(adapter, chain, &command, sense_size, RESPONSE_FAILURE);
        return;
    }
    *request = (struct scsi_request){.job.run = run_request,
                                     .target = target,
                                     .chain = chain,
                                     .next = target->requests,
                                     .tag = load64(header + 8),
                                     .lun = lun,
                                     .sense_size = sense_size,
                                     .header_length = REQUEST_FIXED + cdb_size,
                                     .command = command};
    target->requests = request;
    target->references++;
    hpvm__io_submit(target->lane, &request->job);
}

static void process_requests(struct virtio_scsi *adapter, unsigned queue)
{
    struct virtio_chain *chain;
    while ((chain = hpvm__virtio_pop(&adapter->virtio, queue)))
        start_request(adapter, chain);
}

static void notify(struct virtio_device *device, unsigned queue)
{
    struct virtio_scsi *adapter = from_virtio(device);
    if (queue == QUEUE_CONTROL)
        hpvm__virtio_scsi_control(adapter);
    else if (queue == QUEUE_EVENT)
        hpvm__virtio_scsi_event_buffers(adapter);
    else
        process_requests(adapter, queue);
}

static void reset(struct virtio_device *device)
{
    struct virtio_scsi *adapter = from_virtio(device);
    store32(device->config + CONFIG_SENSE_SIZE, DEFAULT_SENSE);
    store32(device->config + CONFIG_CDB_SIZE, DEFAULT_CDB_SIZE);
    adapter->events_missed = false;
    for (unsigned n = 0; n < VIRTIO_SCSI_TARGETS; n++)
        if (adapter->targets[n])
            hpvm__scsi_unit_reset(&adapter->targets[n]->unit, SENSE_POWER_ON);
}

static const struct virtio_ops ops = {.notify = notify, .reset = reset, .config_written = config_written};

// ---- targets -----------------------------------------------------------------------------------------

hpvm_status hpvm__virtio_scsi_add(struct virtio_scsi *adapter, unsigned number, bool is_dvd, bool read_only,
                                  struct backing *backing, const char *serial, uint64_t wwn)
{
    if (number >= VIRTIO_SCSI_TARGETS)
        return hpvm__fail(HPVM_E_INVAL, 0, "target %u: an adapter has targets 0 to %d", number,
                          VIRTIO_SCSI_TARGETS - 1);
    if (adapter->targets[number])
        return hpvm__fail(HPVM_E_EXIST, 0, "bus %u, slot %u, target %u is taken", adapter->virtio.pci.bus,
                          adapter->virtio.pci.slot, number);
    struct scsi_target *target = calloc(1, sizeof *target);
    if (target)
        target->lane = hpvm__io_lane_new(adapter->loop);
    if (!target || !target->lane) {
        free(target);
        return hpvm__fail(HPVM_E_NOMEM, errno, "no memory for a disk");
    }
    target->adapter = adapter;
    target->number = number;
    target->references = 1;
    hpvm__scsi_unit_init(&target->unit, is_dvd, read_only, backing, serial, wwn);
    adapter->targets[number] = target;
    adapter->target_count++;
    hpvm__virtio_scsi_event(adapter, number, EVENT_TRANSPORT_RESET, 1); // rescan
    return HPVM_OK;
}

hpvm_status hpvm__virtio_scsi_remove(struct virtio_scsi *adapter, unsigned number)
{
    if (number >= VIRTIO_SCSI_TARGETS || !adapter->targets[number])
        return hpvm__fail(HPVM_E_NOTFOUND, 0, "bus %u, slot %u has no target %u", adapter->virtio.pci.bus,
                          adapter->virtio.pci.slot, number);
    struct scsi_target *target = adapter->targets[number];
    target->removed = true; // requests under way end with an error
    adapter->targets[number] = NULL;
    adapter->target_count--;
    hpvm__virtio_scsi_event(adapter, number, EVENT_TRANSPORT_RESET, 2); // removed
    hpvm__scsi_target_unref(target);
    return HPVM_OK;
}

// ---- life cycle --------------------------------------------------------------------------------------

hpvm_status hpvm__virtio_scsi_create(struct virtio_scsi **out, struct machine *machine, struct ioloop *loop,
                                     unsigned request_queues)
{
    struct virtio_scsi *adapter = calloc(1, sizeof *adapter);
    if (!adapter)
        return hpvm__fail(HPVM_E_NOMEM, errno, "no memory for a storage adapter");
    if (request_queues < 1)
        request_queues = 1;
    if (request_queues > VIRTIO_SCSI_MAX_REQUEST_QUEUES)
        request_queues = VIRTIO_SCSI_MAX_REQUEST_QUEUES;
    struct virtio_device *device = &adapter->virtio;
    unsigned queues = VIRTIO_SCSI_FIRST_REQUEST + request_queues;
    hpvm__virtio_init(device, machine, &ops, "avio_stor", VIRTIO_ID_SCSI, CLASS_SCSI, F_HOTPLUG | F_CHANGE,
                      queues + 1);
    for (unsigned n = 0; n < queues; n++)
        hpvm__virtio_add_queue(device, VIRTIO_SCSI_QUEUE_SIZE);
    adapter->loop = loop;
    device->config_size = CONFIG_SIZE;
    store32(device->config + CONFIG_QUEUES, request_queues);
    store32(device->config + CONFIG_SEGMENTS, VIRTIO_SCSI_QUEUE_SIZE - 2);
    store32(device->config + CONFIG_SECTORS, 0xffff);
    store32(device->config + CONFIG_PER_LUN, VIRTIO_SCSI_QUEUE_SIZE);
    store32(device->config + CONFIG_EVENT_SIZE, 16);
    store32(device->config + CONFIG_SENSE_SIZE, DEFAULT_SENSE);
    store32(device->config + CONFIG_CDB_SIZE, DEFAULT_CDB_SIZE);
    store16(device->config + CONFIG_TARGET, VIRTIO_SCSI_TARGETS - 1);
    store32(device->config + CONFIG_LUN, 0);
    memset(device->config_writable + CONFIG_SENSE_SIZE, 0xff, 8); // sense and CDB size
    *out = adapter;
    return HPVM_OK;
}

void hpvm__virtio_scsi_destroy(struct virtio_scsi *adapter)
{
    hpvm__pci_detach(&adapter->virtio.pci);
    for (unsigned n = 0; n < VIRTIO_SCSI_TARGETS; n++)
        if (adapter->targets[n])
            hpvm__scsi_target_unref(adapter->targets[n]);
    free(adapter);
}
