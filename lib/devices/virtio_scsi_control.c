// Control and event queue of a virtio SCSI adapter: task management, and news about targets.
#include "devices/virtio_scsi.h"

#include <stdlib.h>

#define QUEUE_CONTROL 0
#define QUEUE_EVENT   1

enum { CONTROL_TASK_MANAGEMENT = 0, CONTROL_QUERY_EVENTS = 1, CONTROL_SUBSCRIBE = 2 };
enum {
    ABORT_TASK = 0,
    ABORT_TASK_SET = 1,
    CLEAR_ACA = 2,
    CLEAR_TASK_SET = 3,
    NEXUS_RESET = 4,
    UNIT_RESET = 5,
    QUERY_TASK = 6,
    QUERY_TASK_SET = 7
};

// A task management function that has to wait for the command which the target is working on: its answer is
// queued in the target's lane, behind that command.
struct answer {
    struct io_job job;
    struct scsi_target *target;
    struct virtio_chain *chain;
    uint8_t response;
};

static void push_answer(struct virtio_scsi *adapter, struct virtio_chain *chain, uint8_t response)
{
    hpvm__virtio_write(&adapter->virtio, chain, 0, &response, 1);
    hpvm__virtio_push(&adapter->virtio, chain, 1);
    hpvm__virtio_signal(&adapter->virtio, QUEUE_CONTROL);
}

static void run_answer(struct io_job *job)
{
    struct answer *answer = (struct answer *)job; // the first member
    struct virtio_scsi *adapter = answer->target->adapter;
    struct io_job lock = *job;
    hpvm__io_job_lock(&lock, adapter->virtio.machine);
    if (hpvm__virtio_is_current(&adapter->virtio, answer->chain))
        push_answer(adapter, answer->chain, answer->response);
    else
        free(answer->chain);
    hpvm__scsi_target_unref(answer->target);
    free(answer);
    hpvm__io_job_unlock(&lock, adapter->virtio.machine);
}

// Takes away the requests of a unit (all of them, or the one with `tag`). What waits in the lane ends at
// once, what runs ends when the host is done with it. Returns how many there were.
static unsigned abort_requests(struct scsi_target *target, unsigned lun, const uint64_t *tag)
{
    unsigned count = 0;
    target->references++;
    for (struct scsi_request *request = target->requests, *next; request; request = next) {
        next = request->next;
        if (request->lun != lun || (tag && request->tag != *tag))
            continue;
        count++;
        request->aborted = true;
        if (hpvm__io_withdraw(target->lane, &request->job))
            hpvm__virtio_scsi_finish(request, RESPONSE_ABORTED);
    }
    hpvm__scsi_target_unref(target);
    return count;
}

static bool has_request(const struct scsi_target *target, unsigned lun, const uint64_t *tag)
{
    for (const struct scsi_request *request = target->requests; request; request = request->next)
        if (request->lun == lun && (!tag || request->tag == *tag))
            return true;
    return false;
}

static void answer_later(struct scsi_target *target, struct virtio_chain *chain, uint8_t response)
{
    struct answer *answer = malloc(sizeof *answer);
    if (!answer) {
        push_answer(target->adapter, chain, RESPONSE_FAILURE);
        return;
    }
    *answer = (struct answer){.job.run = run_answer, .target = target, .chain = chain, .response = response};
    target->references++;
    hpvm__io_submit(target->lane, &answer->job);
}

static void task_management(struct virtio_scsi *adapter, struct virtio_chain *chain)
{
    uint8_t request[24]; // type, subtype, unit number, tag
    if (hpvm__virtio_read(&adapter->virtio, chain, 0, request, sizeof request) != sizeof request) {
        push_answer(adapter, chain, RESPONSE_REJECTED);
        return;
    }
    unsigned lun;
    struct scsi_target *target = hpvm__virtio_scsi_find(adapter, request + 8, &lun);
    uint32_t function = load32(request + 4);
    uint64_t tag = load64(request + 16);
    if (!target) {
        push_answer(adapter, chain, RESPONSE_BAD_TARGET);
        return;
    }
    if (lun != 0 && function != NEXUS_RESET) {
        push_answer(adapter, chain, RESPONSE_INCORRECT_LUN);
        return;
    }
    switch (function) {
    case ABORT_TASK:
        abort_requests(target, lun, &tag);
        answer_later(target, chain, RESPONSE_OK);
        break;
    case ABORT_TASK_SET:
    case CLEAR_TASK_SET:
        abort_requests(target, lun, NULL);
        answer_later(target, chain, RESPONSE_OK);
        break;
    case NEXUS_RESET:
    case UNIT_RESET:
        abort_requests(target, 0, NULL);
        hpvm__scsi_unit_reset(&target->unit, SENSE_DEVICE_RESET);
        answer_later(target, chain, RESPONSE_OK);
        break;
    case QUERY_TASK:
        push_answer(adapter, chain, has_request(target, lun, &tag) ? RESPONSE_SUCCEEDED : RESPONSE_OK);
        break;
    case QUERY_TASK_SET:
        push_answer(adapter, chain, has_request(target, lun, NULL) ? RESPONSE_SUCCEEDED : RESPONSE_OK);
        break;
    case CLEAR_ACA: // there is no such condition: NORMACA is 0
    default:
        push_answer(adapter, chain, RESPONSE_REJECTED);
        break;
    }
}

void hpvm__virtio_scsi_control(struct virtio_scsi *adapter)
{
    struct virtio_chain *chain;
    while ((chain = hpvm__virtio_pop(&adapter->virtio, QUEUE_CONTROL))) {
        uint8_t type[4];
        if (hpvm__virtio_read(&adapter->virtio, chain, 0, type, 4) != 4 || chain->in_length == 0) {
            hpvm__virtio_broken(&adapter->virtio, "a control request is too short");
            free(chain);
            return;
        }
        switch (load32(type)) {
        case CONTROL_TASK_MANAGEMENT:
            task_management(adapter, chain);
            break;
        case CONTROL_QUERY_EVENTS:
        case CONTROL_SUBSCRIBE: {
            // Asynchronous notifications by subscription: none are on offer.
            uint8_t answer[5] = {0, 0, 0, 0, RESPONSE_OK};
            hpvm__virtio_write(&adapter->virtio, chain, 0, answer, sizeof answer);
            hpvm__virtio_push(&adapter->virtio, chain, sizeof answer);
            hpvm__virtio_signal(&adapter->virtio, QUEUE_CONTROL);
            break;
        }
        default:
            push_answer(adapter, chain, RESPONSE_REJECTED);
            break;
        }
    }
}

// ---- events ------------------------------------------------------------------------------------------

void hpvm__virtio_scsi_event(struct virtio_scsi *adapter, unsigned target, uint32_t event, uint32_t reason)
{
    if (!hpvm__virtio_is_live(&adapter->virtio))
        return; // a driver that starts later looks at all targets anyway
    struct virtio_chain *chain = hpvm__virtio_pop(&adapter->virtio, QUEUE_EVENT);
    if (!chain) {
        adapter->events_missed = true;
        return;
    }
    uint8_t data[16] = {0};
    store32(data, event | (adapter->events_missed ? (uint32_t)EVENT_MISSED : 0));
    data[4] = 1;
    data[5] = (uint8_t)target;
    data[6] = 0x40;
    store32(data + 12, reason);
    adapter->events_missed = false;
    uint64_t written = hpvm__virtio_write(&adapter->virtio, chain, 0, data, sizeof data);
    hpvm__virtio_push(&adapter->virtio, chain, (uint32_t)written);
    hpvm__virtio_signal(&adapter->virtio, QUEUE_EVENT);
}

void hpvm__virtio_scsi_event_buffers(struct virtio_scsi *adapter)
{
    if (adapter->events_missed)
        hpvm__virtio_scsi_event(adapter, 0, EVENT_NONE, 0);
}
