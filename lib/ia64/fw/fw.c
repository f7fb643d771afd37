// Life of the firmware: gates and tables at every boot, dispatch of gate calls, waking of parked vCPUs.
#include "ia64/fw/fw.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/bits.h"
#include "ia64/cpu/intr.h"
#include "ia64/cpu/mmu.h"
#include "ia64/cpu/rse.h"
#include "ia64/fw/bundle.h"
#include "ia64/fw/variables.h"

// IIM of gate breaks, in case a debugger in the guest shows them.
#define GATE_BREAK 0x0f0000u

struct gate {
    gate_function *function;
    bool is_static;
    const char *name;
};

#define CALL   false
#define STATIC true
static const struct gate gates[GATE_COUNT] = {
#define GATE(id, function, kind) [GATE_##id] = {function, kind, #id},
#include "ia64/fw/gates.def"
#undef GATE
};
#undef CALL
#undef STATIC

_Static_assert(GATE_COUNT * 16 <= FW_IVT - FW_GATES, "gates end where the interruption vectors start");

hpvm_status hpvm__fw_create(struct firmware **out, struct cpus *cpus)
{
    struct firmware *fw = calloc(1, sizeof *fw);
    if (!fw)
        return hpvm__fail(HPVM_E_NOMEM, 0, "no memory for firmware");
    fw->machine = cpus->machine;
    fw->cpus = cpus;
    fw->wait_deadline_ns = UINT64_MAX;
    hpvm_status status = hpvm__variables_create(&fw->variables, fw->machine);
    if (status != HPVM_OK) {
        free(fw);
        return status;
    }
    pthread_mutex_init(&fw->lock, NULL);
    cpus->firmware = fw;
    cpus->gate = hpvm__fw_gate;
    cpus->wake = hpvm__fw_wake;
    cpus->event = hpvm__fw_event;
    cpus->init = hpvm__fw_init_event;
    *out = fw;
    return HPVM_OK;
}

void hpvm__fw_destroy(struct firmware *fw)
{
    if (!fw)
        return;
    fw->cpus->firmware = NULL;
    fw->cpus->gate = NULL;
    fw->cpus->wake = fw->cpus->event = NULL;
    fw->cpus->init = NULL;
    hpvm__efi_destroy(fw);
    hpvm__variables_destroy(fw->variables);
    pthread_mutex_destroy(&fw->lock);
    free(fw);
}

static void write_gates(struct firmware *fw)
{
    for (unsigned n = 0; n < GATE_COUNT; n++)
        bundle_store(fw_memory(fw, GATE_ADDRESS(n)), TEMPLATE_MIB_S, slot_break_m(GATE_BREAK + n), SLOT_NOP_I,
                     gates[n].is_static ? SLOT_BR_B0 : SLOT_BR_RET);
    for (uint64_t vector = 0; vector < FW_RUNTIME - FW_IVT; vector += 0x100)
        bundle_store(fw_memory(fw, FW_IVT + vector), TEMPLATE_MIB_S, slot_break_m(GATE_BREAK | 0x8000),
                     SLOT_NOP_I, SLOT_RFI);
}

// State in which firmware hands a vCPU on: physical mode, interruptions to firmware's vectors, own stacks.
static void start_state(struct cpu *cpu)
{
    cpu->iva = FW_IVT;
    // A legal page size in every region register: an operating system saves them here and writes them back
    // when it returns the processor.
    for (unsigned r = 0; r < 8; r++)
        hpvm__rr_write(cpu, r, 12 << 2);
    cpu->rsc = 0;
    hpvm__rse_write_bspstore(cpu, FW_CPU_BSP(cpu->index));
    cpu->gr[12] = FW_CPU_SP(cpu->index);
    cpu->gr_nat[12] = 0;
    hpvm__psr_write(cpu, PSR_IC | PSR_BN);
    cpu->br[0] = GATE_ADDRESS(GATE_ap_return);
    cpu->ri = 0;
    cpu->halted = cpu->gate_wait = cpu->parked = false;
}

// Takes part in no interrupt any more but waits for the wake-up vector, with everything acknowledged.
static void park(struct cpu *cpu)
{
    cpu->tpr = 0;
    memset(cpu->in_service, 0, sizeof cpu->in_service);
    cpu->parked = true;
}

hpvm_status hpvm__fw_boot(struct firmware *fw)
{
    const struct ram *ram = &fw->machine->ram;
    if (ram->low_size < FW_END)
        return hpvm__fail(HPVM_E_INVAL, 0,
                          "firmware needs RAM up to 0x%llx, the VM has 0x%llx bytes below 4 GB",
                          (unsigned long long)FW_END, (unsigned long long)ram->low_size);
    uint8_t *area = fw_memory(fw, PLATFORM_FW_BASE);
    memset(area, 0, PLATFORM_FW_SIZE);
    hpvm__ram_written(ram, area, PLATFORM_FW_SIZE);
    fw->boot_services_gone = fw->virtual_mode = false;
    fw->new_map.size = 0;
    fw->wait_deadline_ns = UINT64_MAX;
    fw->os_mca = fw->os_mca_gp = fw->os_rendezvous = fw->os_rendezvous_gp = 0;
    fw->mc_rendezvous_vector = fw->mc_wakeup_vector = 0;
    fw->init_monarch = 0;
    memset(fw->os_init, 0, sizeof fw->os_init);
    memset(fw->os_init_gp, 0, sizeof fw->os_init_gp);
    for (unsigned n = 0; n < PLATFORM_MAX_VCPUS; n++)
        fw->cpu[n] = (struct firmware_cpu){.min_state = FW_CPU_MIN_STATE(n)};
    fw->firmware_start_ns = hpvm__clock_now(&fw->machine->clock);
    hpvm__variables_power_on(fw->variables);
    hpvm__efi_clock_restore(fw);
    write_gates(fw);
    hpvm_status status = hpvm__fw_write_tables(fw);
    if (status == HPVM_OK)
        status = hpvm__efi_init(fw);
    if (status != HPVM_OK)
        return status;
    for (unsigned n = 0; n < fw->cpus->count; n++) {
        struct cpu *cpu = fw->cpus->cpu[n];
        start_state(cpu);
        cpu->ip = GATE_ADDRESS(n > 0 ? GATE_ap_return : GATE_boot_manager);
        if (n > 0)
            park(cpu);
    }
    return fw->direct.kernel ? hpvm__fw_direct_boot(fw) : HPVM_OK;
}

// An interruption while firmware's vectors are in force. External interrupts are acknowledged and dropped
// (EFI has no interrupt handlers of its own, it polls); anything else means that guest code went wrong before
// an operating system took over.
static enum gate_result firmware_interruption(struct firmware *fw, struct cpu *cpu, unsigned vector)
{
    if (vector == VEC_EXTINT) {
        while (hpvm__sapic_read_ivr(cpu) != 15)
            hpvm__sapic_eoi(cpu);
        return GATE_RETURN;
    }
    char reason[128];
    snprintf(reason, sizeof reason,
             "unexpected interruption 0x%04x at ip 0x%llx slot %u (isr 0x%llx, ifa 0x%llx)", vector,
             (unsigned long long)cpu->iip, (unsigned)((cpu->ipsr & PSR_RI) >> PSR_RI_SHIFT),
             (unsigned long long)cpu->isr, (unsigned long long)cpu->ifa);
    hpvm__log(fw->machine, LOG_ERROR, "fw", "vCPU %u: %s", cpu->index, reason);
    hpvm__machine_request(fw->machine, REQUEST_CRASH, reason);
    return GATE_WAIT;
}

bool hpvm__fw_gate(struct cpu *cpu, uint64_t gate_pa)
{
    struct firmware *fw = cpu->cpus->firmware;
    uint64_t number = (gate_pa - FW_GATES) / 16;
    bool is_vector = gate_pa >= FW_IVT && gate_pa < FW_RUNTIME && !(gate_pa & 0xff);
    if (!is_vector && (gate_pa < FW_GATES || number >= GATE_COUNT || (gate_pa & 15)))
        return false;

    struct firmware_cpu *local = &fw->cpu[cpu->index];
    local->faulted = false;
    cpu->gate_wait = false;
    uint64_t ip = cpu->ip, results[4];
    uint8_t nats[4];
    memcpy(results, &cpu->gr[8], sizeof results);
    memcpy(nats, &cpu->gr_nat[8], sizeof nats);

    enum gate_result result;
    if (is_vector) {
        result = firmware_interruption(fw, cpu, (unsigned)(gate_pa - FW_IVT));
    } else if (number == GATE_pal_static || number == GATE_pal_stacked) {
        result = gates[number].function(fw, cpu); // touches this vCPU only
    } else {
        pthread_mutex_lock(&fw->lock);
        result = gates[number].function(fw, cpu);
        pthread_mutex_unlock(&fw->lock);
    }

    if (local->faulted) {
        // The caller's buffer is not in the TLB (or may not be accessed): the guest handles the fault and the
        // whole call is made again. Handlers therefore change state only after their last failing access.
        memcpy(&cpu->gr[8], results, sizeof results);
        memcpy(&cpu->gr_nat[8], nats, sizeof nats);
        cpu->nats = 1; // perhaps
        cpu->ip = ip;
        cpu->ri = 0;
        hpvm__deliver_fault(cpu);
    } else if (result == GATE_WAIT) {
        cpu->ri = 0;
        if (!cpu->parked) {
            cpu->halted = cpu->gate_wait = true;
            cpu->gate_deadline_ns = fw->wait_deadline_ns;
        }
    }
    return true;
}

// ---- application processors --------------------------------------------------------------------------
bool hpvm__fw_wake(struct cpu *cpu)
{
    struct firmware *fw = cpu->cpus->firmware;
    bool wanted = false;
    for (unsigned n = 0; n < 4; n++) {
        uint64_t taken = atomic_exchange(&cpu->irr[n], 0);
        if (n == PLATFORM_AP_WAKE_VECTOR / 64)
            wanted = (taken >> (PLATFORM_AP_WAKE_VECTOR % 64)) & 1;
    }
    pthread_mutex_lock(&fw->lock);
    uint64_t entry = fw->os_rendezvous, gp = fw->os_rendezvous_gp;
    pthread_mutex_unlock(&fw->lock);
    if (!wanted || !entry)
        return false;
    start_state(cpu);
    fw_result(cpu, 1, gp);
    cpu->ip = entry;
    return true;
}

bool hpvm__fw_event(struct cpu *cpu)
{
    struct firmware *fw = cpu->cpus->firmware;
    return cpu->gate_wait &&
           (hpvm__console_ready(fw->machine) || hpvm__clock_now(&fw->machine->clock) >= fw->wait_deadline_ns);
}

// The operating system gave the processor back (CPU offline), or the boot processor's kernel returned.
enum gate_result hpvm__gate_ap_return(struct firmware *fw, struct cpu *cpu)
{
    if (cpu->index == 0)
        hpvm__log(fw->machine, LOG_WARNING, "fw", "the boot processor was returned to firmware");
    park(cpu);
    return GATE_WAIT;
}
