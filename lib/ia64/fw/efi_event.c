// EFI events, timers and task priority levels (EFI 1.10, section 5.1).
//
// Timers are looked at whenever the guest enters a boot service; a waiting vCPU is woken at the next
// deadline.
#include "ia64/fw/efi.h"

#define NEVER   UINT64_MAX
#define POLL_NS 10000000ull // how often WaitForEvent asks a guest's own NOTIFY_WAIT function

static uint64_t event_value(const struct efi *efi, uint32_t index)
{
    return (uint64_t)efi->event[index].generation << 20 | (uint64_t)(index + 1) << 4;
}

int hpvm__efi_event_index(const struct efi *efi, uint64_t value)
{
    uint64_t index = (value >> 4 & 0xffff) - 1;
    if (value & 15 || index >= efi->event_count || !efi->event[index].used ||
        event_value(efi, (uint32_t)index) != value)
        return -1;
    return (int)index;
}

uint64_t hpvm__efi_event_create(struct efi *efi, uint32_t type, uint64_t tpl, uint64_t function,
                                uint64_t context, enum efi_builtin builtin)
{
    uint32_t n = 0;
    while (n < efi->event_count && efi->event[n].used)
        n++;
    if (n == EFI_MAX_EVENTS)
        return 0;
    if (n == efi->event_count)
        efi->event_count++;
    uint32_t generation = efi->event[n].generation + 1;
    efi->event[n] = (struct efi_event){.used = true,
                                       .builtin = (uint8_t)builtin,
                                       .type = type,
                                       .generation = generation,
                                       .tpl = tpl,
                                       .function = function,
                                       .context = context,
                                       .deadline_ns = NEVER};
    return event_value(efi, n);
}

static void queue(struct efi *efi, struct efi_event *event)
{
    if (!event->queued) {
        event->queued = true;
        event->queue_order = efi->next_queue++;
    }
}

void hpvm__efi_event_signal(struct efi *efi, struct efi_event *event)
{
    if (event->signaled)
        return;
    event->signaled = true;
    if (event->type & EVT_NOTIFY_SIGNAL)
        queue(efi, event);
}

void hpvm__efi_signal_type(struct efi *efi, uint32_t type)
{
    for (uint32_t n = 0; n < efi->event_count; n++)
        if (efi->event[n].used && efi->event[n].type == type)
            hpvm__efi_event_signal(efi, &efi->event[n]);
}

// Highest TPL first, then in the order of signalling.
int hpvm__efi_next_notification(const struct efi *efi, uint64_t tpl)
{
    int best = -1;
    for (uint32_t n = 0; n < efi->event_count; n++) {
        const struct efi_event *event = &efi->event[n];
        if (!event->used || !event->queued || event->tpl <= tpl)
            continue;
        if (best < 0 || event->tpl > efi->event[best].tpl ||
            (event->tpl == efi->event[best].tpl && event->queue_order < efi->event[best].queue_order))
            best = (int)n;
    }
    return best;
}

void hpvm__efi_poll_timers(struct firmware *fw)
{
    struct efi *efi = fw->efi;
    uint64_t now = hpvm__clock_now(&fw->machine->clock);
    for (uint32_t n = 0; n < efi->event_count; n++) {
        struct efi_event *event = &efi->event[n];
        if (!event->used || event->deadline_ns > now)
            continue;
        hpvm__efi_event_signal(efi, event);
        if (!event->period_ns)
            event->deadline_ns = NEVER;
        else // ticks that were missed are not made up for
            event->deadline_ns += ((now - event->deadline_ns) / event->period_ns + 1) * event->period_ns;
    }
    if (now >= efi->watchdog_ns) {
        efi->watchdog_ns = NEVER;
        hpvm__machine_request(fw->machine, REQUEST_RESET, "EFI watchdog timer ran out");
    }
}

uint64_t hpvm__efi_next_deadline(const struct efi *efi)
{
    uint64_t next = efi->watchdog_ns;
    for (uint32_t n = 0; n < efi->event_count; n++)
        if (efi->event[n].used && efi->event[n].deadline_ns < next)
            next = efi->event[n].deadline_ns;
    if (efi->stall_deadline_ns && efi->stall_deadline_ns < next)
        next = efi->stall_deadline_ns;
    if (efi->console.pending_count && efi->console.pending_since_ns + EFI_ESCAPE_NS < next)
        next = efi->console.pending_since_ns + EFI_ESCAPE_NS;
    if (efi->console.nap_end_ns && efi->console.nap_end_ns < next)
        next = efi->console.nap_end_ns;
    if (efi->poll_deadline_ns < next)
        next = efi->poll_deadline_ns;
    return next;
}

// ---- services ----------------------------------------------------------------------------------------

EFI_SERVICE(efi_raise_tpl)
{
    uint64_t old = efi->tpl, wanted = fw_argument(cpu, 0);
    if (wanted >= old && wanted <= TPL_HIGH)
        efi->tpl = wanted;
    return old;
}

EFI_SERVICE(efi_restore_tpl)
{
    uint64_t wanted = fw_argument(cpu, 0);
    if (wanted <= efi->tpl && wanted >= TPL_APPLICATION)
        efi->tpl = wanted;
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_create_event)
{
    uint32_t type = (uint32_t)fw_argument(cpu, 0);
    uint64_t tpl = fw_argument(cpu, 1), function = fw_argument(cpu, 2), context = fw_argument(cpu, 3);
    uint64_t where = fw_argument(cpu, 4);
    bool notifies = type & (EVT_NOTIFY_WAIT | EVT_NOTIFY_SIGNAL);
    if ((type & ~EVT_KNOWN) ||
        (type & (EVT_NOTIFY_WAIT | EVT_NOTIFY_SIGNAL)) == (EVT_NOTIFY_WAIT | EVT_NOTIFY_SIGNAL) ||
        where == 0 || (notifies && (function == 0 || tpl <= TPL_APPLICATION || tpl >= TPL_HIGH)))
        return EFI_INVALID_PARAMETER;
    uint64_t event = hpvm__efi_event_create(efi, type, notifies ? tpl : 0, notifies ? function : 0, context,
                                            EVENT_OF_GUEST);
    if (!event)
        return EFI_OUT_OF_RESOURCES;
    return efi_write64(fw, cpu, where, event) ? EFI_SUCCESS : EFI_INVALID_PARAMETER;
}

EFI_SERVICE(efi_set_timer)
{
    enum { CANCEL, PERIODIC, RELATIVE };
    int index = hpvm__efi_event_index(efi, fw_argument(cpu, 0));
    uint64_t how = (uint32_t)fw_argument(cpu, 1), ticks = fw_argument(cpu, 2); // of 100 ns
    if (index < 0 || how > RELATIVE || !(efi->event[index].type & EVT_TIMER))
        return EFI_INVALID_PARAMETER;
    struct efi_event *event = &efi->event[index];
    uint64_t now = hpvm__clock_now(&fw->machine->clock);
    uint64_t ns = ticks < UINT64_MAX / 200 ? ticks * 100 : UINT64_MAX / 2;
    if (how == PERIODIC && ns < 1000000)
        ns = 1000000; // "every timer tick"; ours is one millisecond
    event->deadline_ns = how == CANCEL ? NEVER : now + ns;
    event->period_ns = how == PERIODIC ? ns : 0;
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_signal_event)
{
    int index = hpvm__efi_event_index(efi, fw_argument(cpu, 0));
    if (index < 0)
        return EFI_INVALID_PARAMETER;
    hpvm__efi_event_signal(efi, &efi->event[index]);
    return EFI_SUCCESS;
}

EFI_SERVICE(efi_close_event)
{
    uint64_t value = fw_argument(cpu, 0);
    int index = hpvm__efi_event_index(efi, value);
    if (index < 0 || efi->event[index].builtin != EVENT_OF_GUEST)
        return EFI_INVALID_PARAMETER;
    efi->event[index].used = efi->event[index].queued = false;
    for (unsigned n = 0; n < EFI_MAX_NOTIFIES; n++)
        if (efi->notify[n].used && efi->notify[n].event == value)
            efi->notify[n].used = false;
    return EFI_SUCCESS;
}

// Is the event signalled? A guest's NOTIFY_WAIT function is queued once per look; it may signal the event.
static uint64_t check(struct firmware *fw, struct efi_event *event)
{
    if (event->builtin == EVENT_KEY)
        return hpvm__efi_key_ready(fw) ? EFI_SUCCESS : EFI_NOT_READY;
    if (event->signaled) {
        event->signaled = event->polled = false;
        return EFI_SUCCESS;
    }
    if (event->type & EVT_NOTIFY_WAIT && !event->polled) {
        event->polled = true;
        queue(fw->efi, event);
        return SERVICE_RERUN;
    }
    return EFI_NOT_READY;
}

EFI_SERVICE(efi_check_event)
{
    int index = hpvm__efi_event_index(efi, fw_argument(cpu, 0));
    if (index < 0 || efi->event[index].type & EVT_NOTIFY_SIGNAL)
        return EFI_INVALID_PARAMETER;
    uint64_t status = check(fw, &efi->event[index]);
    if (status != SERVICE_RERUN)
        efi->event[index].polled = false;
    return status;
}

EFI_SERVICE(efi_wait_for_event)
{
    uint64_t count = fw_argument(cpu, 0), list = fw_argument(cpu, 1), index_at = fw_argument(cpu, 2);
    if (efi->tpl != TPL_APPLICATION)
        return EFI_UNSUPPORTED;
    if (count == 0 || count > EFI_MAX_EVENTS)
        return EFI_INVALID_PARAMETER;
    uint64_t events[EFI_MAX_EVENTS];
    if (!hpvm__fw_read(fw, cpu, list, events, count * sizeof events[0]))
        return EFI_INVALID_PARAMETER;
    bool asked = false, polls = false;
    for (uint64_t n = 0; n < count; n++) {
        int index = hpvm__efi_event_index(efi, events[n]);
        uint64_t status = index < 0 || efi->event[index].type & EVT_NOTIFY_SIGNAL
                              ? EFI_INVALID_PARAMETER
                              : check(fw, &efi->event[index]);
        if (status == EFI_SUCCESS || status == EFI_INVALID_PARAMETER) {
            efi->poll_deadline_ns = NEVER;
            return efi_write64(fw, cpu, index_at, n) ? status : EFI_INVALID_PARAMETER;
        }
        asked |= status == SERVICE_RERUN;
        polls |= efi->event[index].builtin == EVENT_OF_GUEST && efi->event[index].type & EVT_NOTIFY_WAIT;
    }
    if (asked)
        return SERVICE_RERUN;
    // Nothing yet. Ask the guest's functions again after a while.
    for (uint64_t n = 0; n < count; n++)
        efi->event[hpvm__efi_event_index(efi, events[n])].polled = false;
    efi->poll_deadline_ns = polls ? hpvm__clock_now(&fw->machine->clock) + POLL_NS : NEVER;
    return SERVICE_WAIT;
}
