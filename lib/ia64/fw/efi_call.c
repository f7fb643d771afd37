// How EFI services run guest code: notification functions, images, and the way back through the return gate.
//
// A service never waits for guest code on the host stack. It pushes a struct efi_call, sends the vCPU into
// the guest function with b0 = the return gate, and goes on when that gate is reached (or when Exit unwinds).
#include "ia64/fw/efi.h"

static uint64_t r4_nat_bits(const struct cpu *cpu)
{
    uint64_t bits = 0;
    for (unsigned n = 0; n < 4; n++)
        bits |= (uint64_t)cpu->gr_nat[4 + n] << n;
    return bits;
}

// The state that Exit has to bring back (Itanium software conventions: preserved registers).
static void save_context(const struct cpu *cpu, struct efi_call *call)
{
    call->cfm = hpvm__cfm_get(cpu) & mask_low(14); // a gate's frame has no rotating part
    call->bsp = cpu->bsp;
    call->pfs = cpu->pfs;
    memcpy(call->b, cpu->br, sizeof call->b);
    memcpy(call->r4, cpu->gr + 4, sizeof call->r4);
    call->r4_nat = r4_nat_bits(cpu);
    call->r1 = cpu->gr[1];
    call->sp = cpu->gr[12];
    call->pr = cpu->pr;
    call->lc = cpu->lc;
    call->ec = cpu->ec;
    call->unat = cpu->unat;
    call->fpsr = cpu->fpsr;
    for (unsigned n = 0; n < ARRAY_LENGTH(call->f2); n++)
        call->f2[n] = *fr_get(cpu, 2 + n);
    for (unsigned n = 0; n < ARRAY_LENGTH(call->f16); n++)
        call->f16[n] = *fr_get(cpu, 16 + n);
}

uint64_t hpvm__efi_argument(struct firmware *fw, struct cpu *cpu, unsigned n)
{
    uint64_t value = 0;
    if (n < 8)
        return fw_argument(cpu, n);
    // The ninth argument is at sp + 16, above the scratch area.
    efi_read64(fw, cpu, cpu->gr[12] + 16 + 8ull * (n - 8), &value);
    return value;
}

uint64_t hpvm__efi_call(struct firmware *fw, struct cpu *cpu, const struct efi_call *record,
                        uint64_t descriptor, const uint64_t *arguments, unsigned count)
{
    struct efi *efi = fw->efi;
    uint64_t code[2]; // function descriptor: ip, gp
    if (efi->depth == EFI_MAX_CALLS)
        return EFI_OUT_OF_RESOURCES;
    if (!hpvm__fw_read(fw, cpu, descriptor, code, sizeof code) || code[0] & 15)
        return EFI_INVALID_PARAMETER;
    struct efi_call *call = &efi->call[efi->depth];
    *call = *record;
    save_context(cpu, call);
    unsigned locals = cpu->sof;
    if (locals + count > RSE_PHYSICAL_REGISTERS)
        return EFI_INVALID_PARAMETER;
    hpvm__rse_clrrrb(cpu, false);
    if (!hpvm__rse_alloc(cpu, locals + count, locals, 0)) {
        hpvm__log_guest(fw->machine, "efi", "register backing store at 0x%lx cannot be written",
                        (unsigned long)cpu->bspstore);
        return EFI_INVALID_PARAMETER;
    }
    for (unsigned n = 0; n < count; n++)
        gr_set(cpu, 32 + locals + n, arguments[n], 0);
    efi->depth++;
    hpvm__rse_call(cpu);
    cpu->br[0] = GATE_ADDRESS(GATE_efi_return);
    gr_set(cpu, 1, code[1], 0);
    gr_set(cpu, 12, (cpu->gr[12] - 16) & ~15ull, 0);
    cpu->ip = code[0];
    cpu->ri = 0;
    return SERVICE_REDIRECTED;
}

// After a plain return only what the callee may change has to be put back.
static void restore_scratch(struct cpu *cpu, const struct efi_call *call)
{
    cpu->br[0] = call->b[0];
    cpu->pfs = call->pfs;
    gr_set(cpu, 1, call->r1, 0);
    gr_set(cpu, 12, call->sp, 0);
}

static void set_frame(struct cpu *cpu, uint64_t cfm)
{
    unsigned sof = cfm & 0x7f, sol = cfm >> 7 & 0x7f;
    if (sof <= cpu->sof)
        hpvm__cfm_set(cpu, cfm);
    else
        hpvm__rse_alloc(cpu, sof, sol, 0); // only after a jump into the return gate from elsewhere
}

void hpvm__efi_unwind(struct firmware *fw, struct cpu *cpu, unsigned depth)
{
    struct efi *efi = fw->efi;
    const struct efi_call *call = &efi->call[depth];
    unsigned sof = call->cfm & 0x7f;
    if (!hpvm__rse_flush(cpu)) {
        hpvm__machine_request(fw->machine, REQUEST_CRASH,
                              "EFI Exit: the register backing store is not memory");
        return;
    }
    // Everything is in memory now. Step down to just above the caller's frame and return into it. NaT bits of
    // the registers below are in RNAT, unless their collection was already stored (manual volume 2,
    // section 6.3).
    uint64_t top = hpvm__rse_skip(call->bsp, sof), collection = top | 0x1f8, rnat = cpu->rnat;
    if (collection < cpu->bspstore && cpu->bspstore - collection < 0x1000000)
        efi_read64(fw, cpu, collection, &rnat);
    hpvm__rse_write_bspstore(cpu, top);
    cpu->rnat = rnat & mask_low(63);
    hpvm__rse_return(cpu, sof | (uint64_t)sof << 7);
    if (!hpvm__rse_fill(cpu)) {
        hpvm__machine_request(fw->machine, REQUEST_CRASH,
                              "EFI Exit: the register backing store is not memory");
        return;
    }
    hpvm__cfm_set(cpu, call->cfm);
    restore_scratch(cpu, call);
    memcpy(cpu->br, call->b, sizeof call->b);
    for (unsigned n = 0; n < 4; n++)
        gr_set(cpu, 4 + n, call->r4[n], call->r4_nat >> n & 1);
    cpu->pr = call->pr;
    cpu->lc = call->lc;
    cpu->ec = call->ec;
    cpu->unat = call->unat;
    cpu->fpsr = call->fpsr;
    memcpy(cpu->fr + 2, call->f2, sizeof call->f2);
    memcpy(cpu->fr + 16, call->f16, sizeof call->f16);
    efi->depth = depth;
}

// Starts the next notification above TPL `tpl`, if there is one. `result` is what the interrupted service
// will return; with `rerun` its gate runs again instead.
static bool start_notification(struct firmware *fw, struct cpu *cpu, const struct efi_call *record)
{
    struct efi *efi = fw->efi;
    for (;;) {
        int index = hpvm__efi_next_notification(efi, record->tpl);
        if (index < 0)
            return false;
        struct efi_event *event = &efi->event[index];
        event->queued = false;
        if (event->type & EVT_NOTIFY_SIGNAL)
            event->signaled = false;
        uint64_t arguments[2] = {(uint64_t)event->generation << 20 | (uint64_t)(index + 1) << 4,
                                 event->context};
        if (hpvm__efi_call(fw, cpu, record, event->function, arguments, 2) == SERVICE_REDIRECTED) {
            efi->tpl = event->tpl;
            return true;
        }
        hpvm__log_guest(fw->machine, "efi", "notification function at 0x%lx cannot be called",
                        (unsigned long)event->function);
    }
}

enum gate_result hpvm__efi_serve(struct firmware *fw, struct cpu *cpu, enum gate_id id, efi_service *body)
{
    struct efi *efi = fw->efi;
    // Boot services belong to the boot processor, and end with ExitBootServices.
    if (!efi || !efi->active || cpu->index != 0) {
        fw_result(cpu, 8, EFI_UNSUPPORTED);
        return GATE_RETURN;
    }
    hpvm__efi_poll_timers(fw);
    for (unsigned run = 0;; run++) {
        uint64_t status = body(fw, efi, cpu);
        if (status == SERVICE_REDIRECTED)
            return GATE_REDIRECT;
        struct efi_call record = {.kind = CALL_NOTIFY,
                                  .gate = FW_GATES + 16ull * id,
                                  .result = status,
                                  .tpl = efi->tpl,
                                  .rerun = status == SERVICE_WAIT || status == SERVICE_RERUN};
        if (efi->active && start_notification(fw, cpu, &record))
            return GATE_REDIRECT;
        if (status == SERVICE_RERUN && run == 0)
            continue;
        if (record.rerun) {
            fw->wait_deadline_ns = hpvm__efi_next_deadline(efi);
            return GATE_WAIT;
        }
        fw_result(cpu, 8, status);
        return GATE_RETURN;
    }
}

bool hpvm__efi_address_change(struct firmware *fw, struct cpu *cpu)
{
    struct efi *efi = fw->efi;
    if (!efi || cpu->index != 0)
        return false;
    if (!efi->address_change) {
        efi->address_change = true;
        efi->depth = 0;
        hpvm__efi_signal_type(efi, EVT_VIRTUAL_ADDRESS_CHANGE);
    }
    struct efi_call record = {.kind = CALL_NOTIFY,
                              .rerun = true,
                              .tpl = TPL_APPLICATION,
                              .gate = GATE_ADDRESS(GATE_efi_set_virtual_address_map)};
    if (start_notification(fw, cpu, &record))
        return true;
    efi->address_change = false;
    return false;
}

// Every guest function that firmware called comes back here.
enum gate_result hpvm__gate_efi_return(struct firmware *fw, struct cpu *cpu)
{
    struct efi *efi = fw->efi;
    if (!efi || cpu->index != 0 || efi->depth == 0) {
        hpvm__log_guest(fw->machine, "efi", "jump to the return gate without a call");
        fw_result(cpu, 8, EFI_UNSUPPORTED);
        return GATE_RETURN;
    }
    uint64_t status = cpu->gr[8];
    struct efi_call call = efi->call[--efi->depth];
    restore_scratch(cpu, &call);
    if (call.kind != CALL_NOTIFY) {
        efi->tpl = call.tpl;
        set_frame(cpu, call.cfm);
        status = hpvm__efi_call_finished(fw, cpu, &call, status);
        if (status == SERVICE_REDIRECTED)
            return GATE_REDIRECT;
        fw_result(cpu, 8, status);
        return GATE_RETURN;
    }
    efi->tpl = call.tpl;
    set_frame(cpu, call.cfm);
    if ((efi->active || efi->address_change) && start_notification(fw, cpu, &call))
        return GATE_REDIRECT;
    if (call.rerun) {
        cpu->ip = call.gate;
        cpu->ri = 0;
        return GATE_REDIRECT;
    }
    fw_result(cpu, 8, call.result);
    return GATE_RETURN;
}
