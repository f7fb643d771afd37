// Running and stepping one vCPU on the caller's thread; counters.
#include <stdio.h>

#include "api/internal.h"
#include "ia64/decode/decode.h"
#include "ia64/cpu/mmu.h"
#include "ia64/interp/run.h"

static hpvm_status begin(hpvm_vcpu *vcpu, hpvm_vcpu_exit *exit_info)
{
    if (!vcpu || !exit_info)
        return API_FAIL(HPVM_E_INVAL, "vcpu and exit_info must not be NULL");
    if (exit_info->struct_size < sizeof *exit_info)
        return API_FAIL(HPVM_E_INVAL, "hpvm_vcpu_exit.struct_size is %zu", exit_info->struct_size);
    if (vcpu->vm->started)
        return API_FAIL(HPVM_E_STATE, "the VM runs its vCPUs itself (hpvm_vm_start was called)");
    if (!atomic_load(&vcpu->vm->machine.clock.running))
        hpvm__clock_start(&vcpu->vm->machine.clock);
    return HPVM_OK;
}

static uint32_t reason_of(hpvm_vcpu *vcpu, enum vcpu_exit exit)
{
    switch (exit) {
    case VCPU_BUDGET:
        return HPVM_EXIT_BUDGET;
    case VCPU_HALTED:
        return HPVM_EXIT_HALT;
    case VCPU_BREAKPOINT:
        return vcpu->cpu->watch.hit ? HPVM_EXIT_WATCHPOINT : HPVM_EXIT_BREAKPOINT;
    case VCPU_STOPPED:
    case VCPU_PREEMPTED: // only on threads of the library
        return HPVM_EXIT_KICK;
    case VCPU_REQUEST:
        break;
    }
    uint32_t requests = atomic_exchange(&vcpu->vm->machine.requests, 0);
    if (requests & REQUEST_CRASH)
        return HPVM_EXIT_FATAL;
    return requests & REQUEST_POWER_OFF ? HPVM_EXIT_SHUTDOWN : HPVM_EXIT_RESET;
}

static hpvm_status execute(hpvm_vcpu *vcpu, uint64_t budget, hpvm_vcpu_exit *exit_info)
{
    struct cpu *cpu = vcpu->cpu;
    uint64_t slots = cpu->slots, delivered = cpu->delivered;
    enum vcpu_exit exit = hpvm__interp_run(cpu, budget);
    *exit_info = (hpvm_vcpu_exit){.struct_size = exit_info->struct_size,
                                  .reason = reason_of(vcpu, exit),
                                  .slot = cpu->ri,
                                  .ip = cpu->ip,
                                  .slots = cpu->slots - slots,
                                  .interruptions = cpu->delivered - delivered};
    if (exit == VCPU_STOPPED)
        atomic_store(&cpu->stop_request, 0); // the kick has been seen
    return HPVM_OK;
}

hpvm_status hpvm_vcpu_run(hpvm_vcpu *vcpu, uint64_t budget, hpvm_vcpu_exit *exit_info)
{
    API_ENTER;
    hpvm_status status = begin(vcpu, exit_info);
    return status == HPVM_OK ? execute(vcpu, budget, exit_info) : status;
}

// Does an instruction group end after the slot at (ip, slot)?
static bool stop_follows(struct cpu *cpu, uint64_t ip, unsigned slot)
{
    struct code_page page;
    struct fault saved = cpu->fault;
    bool readable = hpvm__fetch(cpu, ip, &page) && page.host;
    cpu->fault = saved;
    if (!readable)
        return true;
    struct bundle bundle = hpvm__bundle_read(page.host + (ip & 0xff0));
    return hpvm__templates[bundle.template].stop[slot];
}

hpvm_status hpvm_vcpu_step(hpvm_vcpu *vcpu, hpvm_step_unit unit, hpvm_vcpu_exit *exit_info)
{
    API_ENTER;
    hpvm_status status = begin(vcpu, exit_info);
    if (status != HPVM_OK)
        return status;
    if (unit > HPVM_STEP_GROUP)
        return API_FAIL(HPVM_E_INVAL, "step unit %d; 0 to 2 are allowed", (int)unit);
    struct cpu *cpu = vcpu->cpu;
    uint64_t slots = 0, interruptions = 0;
    uint64_t start = cpu->ip;
    vcpu->vm->passing = cpu;
    for (;;) {
        uint64_t ip = cpu->ip;
        unsigned slot = cpu->ri;
        bool last = unit == HPVM_STEP_SLOT || (unit == HPVM_STEP_GROUP && stop_follows(cpu, ip, slot));
        execute(vcpu, 1, exit_info);
        vcpu->vm->passing = NULL;
        slots += exit_info->slots;
        interruptions += exit_info->interruptions;
        if (exit_info->reason != HPVM_EXIT_BUDGET)
            break;
        exit_info->reason = HPVM_EXIT_STEP;
        bool went_on = cpu->ip == ip ? cpu->ri > slot : cpu->ip == ip + 16 && cpu->ri == 0;
        if (last || exit_info->interruptions || (unit == HPVM_STEP_BUNDLE && cpu->ip != start) ||
            (unit == HPVM_STEP_GROUP && !went_on))
            break;
    }
    exit_info->slots = slots;
    exit_info->interruptions = interruptions;
    return HPVM_OK;
}

void hpvm_vcpu_kick(hpvm_vcpu *vcpu)
{
    if (!vcpu || vcpu->vm->started)
        return;
    atomic_store(&vcpu->cpu->stop_request, 1);
    hpvm__cpu_kick(vcpu->cpu);
}

uint32_t hpvm_vcpu_index(const hpvm_vcpu *vcpu)
{
    return vcpu->cpu->index;
}

// ---- counters ----------------------------------------------------------------------------------------

hpvm_status hpvm_vcpu_get_stats(const hpvm_vcpu *vcpu, hpvm_vcpu_stats *out)
{
    API_ENTER;
    if (!vcpu || !out || out->struct_size < sizeof *out)
        return API_FAIL(HPVM_E_INVAL, "vcpu and out must not be NULL, out->struct_size must be set");
    const struct cpu *cpu = vcpu->cpu;
    *out = (hpvm_vcpu_stats){.struct_size = out->struct_size,
                             .slots = cpu->slots,
                             .exits = cpu->stats.exits,
                             .interruptions = cpu->delivered,
                             .external_interrupts = cpu->stats.interruptions[VEC_EXTINT >> 8],
                             .blocks_decoded = cpu->stats.blocks_decoded,
                             .tlb_slow = cpu->stats.dtlb_slow,
                             .vhpt_walks = cpu->stats.vhpt_walks,
                             .mmio = cpu->stats.mmio,
                             .halts = cpu->stats.halts,
                             .purges = cpu->stats.purges,
                             .blocks_translated = cpu->stats.blocks_translated,
                             .blocks_refused = cpu->stats.blocks_refused,
                             .blocks_dropped = cpu->stats.code_dropped,
                             .code_bytes = cpu->stats.code_bytes};
    return HPVM_OK;
}

hpvm_status hpvm_vcpu_get_engine_stats(const hpvm_vcpu *vcpu, hpvm_engine_stats *out)
{
    API_ENTER;
    if (!vcpu || !out || out->struct_size < sizeof *out)
        return API_FAIL(HPVM_E_INVAL, "vcpu and out must not be NULL, out->struct_size must be set");
    const struct cpu *cpu = vcpu->cpu;
    *out = (hpvm_engine_stats){.struct_size = out->struct_size,
                               .stopped = cpu->engine.stopped,
                               .refused = cpu->engine.refused,
                               .resolved = cpu->engine.resolved,
                               .slow_memory = cpu->engine.slow_memory,
                               .translate_ns = cpu->engine.translate_ns,
                               .regions = cpu->engine.regions,
                               .region_left = cpu->engine.region_refused};
    return HPVM_OK;
}

hpvm_status hpvm_vcpu_get_instruction_stats(const hpvm_vcpu *vcpu, uint32_t index,
                                            hpvm_instruction_stats *out)
{
    API_ENTER;
    if (!vcpu || !out || out->struct_size < sizeof *out)
        return API_FAIL(HPVM_E_INVAL, "vcpu and out must not be NULL, out->struct_size must be set");
    if (index >= ROW_COUNT)
        return API_FAIL(HPVM_E_NOTFOUND, "%u: there are %u kinds of instructions", index, ROW_COUNT);
    *out = (hpvm_instruction_stats){.struct_size = out->struct_size,
                                    .name = hpvm__rows[index].id,
                                    .called = vcpu->cpu->engine.row_called[index],
                                    .left = vcpu->cpu->engine.row_left[index]};
    return HPVM_OK;
}

hpvm_status hpvm_vcpu_get_times(const hpvm_vcpu *vcpu, hpvm_vcpu_times *out)
{
    API_ENTER;
    if (!vcpu || !out || out->struct_size < sizeof *out)
        return API_FAIL(HPVM_E_INVAL, "vcpu and out must not be NULL, out->struct_size must be set");
    if (!vcpu->vm->started)
        return API_FAIL(HPVM_E_STATE, "the VM was never started");
    size_t size = out->struct_size;
    hpvm__runner_times(vcpu->vm->runner, vcpu->cpu->index, out);
    out->struct_size = size;
    return HPVM_OK;
}
