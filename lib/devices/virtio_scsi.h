// avio_stor: a virtio SCSI host bus adapter with up to 128 targets, one logical unit each.
#ifndef HPVM_DEVICES_VIRTIO_SCSI_H
#define HPVM_DEVICES_VIRTIO_SCSI_H

#include "devices/ioloop.h"
#include "devices/scsi.h"
#include "devices/virtio.h"

#define VIRTIO_SCSI_TARGETS            128
#define VIRTIO_SCSI_QUEUE_SIZE         128
#define VIRTIO_SCSI_FIRST_REQUEST      2 // behind control and event queue
#define VIRTIO_SCSI_MAX_REQUEST_QUEUES 8

struct scsi_request;
struct virtio_scsi;

struct scsi_target {
    struct virtio_scsi *adapter;
    unsigned number;
    unsigned references; // the adapter's and one per request
    bool removed;
    struct scsi_unit unit;
    struct io_lane *lane;
    struct scsi_request *requests; // not yet completed, newest first
};

struct virtio_scsi {
    struct virtio_device virtio;
    struct ioloop *loop;
    struct scsi_target *targets[VIRTIO_SCSI_TARGETS];
    unsigned target_count;
    bool events_missed;
};

hpvm_status hpvm__virtio_scsi_create(struct virtio_scsi **out, struct machine *machine, struct ioloop *loop,
                                     unsigned request_queues);
// All requests are over (the loop was destroyed or is quiet). With device_lock held.
void hpvm__virtio_scsi_destroy(struct virtio_scsi *adapter);
// With device_lock held. Tells a running guest about the new target.
hpvm_status hpvm__virtio_scsi_add(struct virtio_scsi *adapter, unsigned target, bool is_dvd, bool read_only,
                                  struct backing *backing, const char *serial, uint64_t wwn);
hpvm_status hpvm__virtio_scsi_remove(struct virtio_scsi *adapter, unsigned target);

// ---- between virtio_scsi.c and virtio_scsi_control.c -------------------------------------------------
struct scsi_request {
    struct io_job job;
    struct scsi_target *target;
    struct virtio_chain *chain;
    struct scsi_request *next; // of the target
    uint64_t tag;
    unsigned lun;
    uint32_t sense_size;
    unsigned header_length;
    bool aborted; // a task management function wants it gone
    struct scsi_command command;
};

enum virtio_scsi_response {
    RESPONSE_OK = 0,
    RESPONSE_OVERRUN = 1,
    RESPONSE_ABORTED = 2,
    RESPONSE_BAD_TARGET = 3,
    RESPONSE_RESET = 4,
    RESPONSE_FAILURE = 9,
    RESPONSE_SUCCEEDED = 10,
    RESPONSE_REJECTED = 11,
    RESPONSE_INCORRECT_LUN = 12
};
enum virtio_scsi_event {
    EVENT_NONE = 0,
    EVENT_TRANSPORT_RESET = 1,
    EVENT_PARAMETER_CHANGE = 3,
    EVENT_MISSED = (int)0x80000000
};

void hpvm__virtio_scsi_control(struct virtio_scsi *adapter);
void hpvm__virtio_scsi_event(struct virtio_scsi *adapter, unsigned target, uint32_t event, uint32_t reason);
void hpvm__virtio_scsi_event_buffers(struct virtio_scsi *adapter);
// The target that an 8-byte unit number names, NULL: there is none.
struct scsi_target *hpvm__virtio_scsi_find(struct virtio_scsi *adapter, const uint8_t lun[8], unsigned *unit);
void hpvm__virtio_scsi_finish(struct scsi_request *request, enum virtio_scsi_response response);
void hpvm__scsi_target_unref(struct scsi_target *target);

#endif
