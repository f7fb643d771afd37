// SAL: system table and procedures (Itanium Processor Family System Abstraction Layer, revision 3.20).
#include "ia64/fw/fw.h"

#include "core/bits.h"

#define SAL_STANDARD 0x01000000u

enum sal_status {
    SAL_OK = 0,
    SAL_UNIMPLEMENTED = -1,
    SAL_INVALID_ARGUMENT = -2,
    SAL_ERROR = -3,
    SAL_NO_INFORMATION = -5
};

#define SAL_RECORD_SIZE  0x1000u // largest error record; none is ever made
#define SAL_RECORD_TYPES 4       // MCA, INIT, CMC, CPE

struct sal_call {
    struct firmware *fw;
    struct cpu *cpu;
    uint64_t argument[7]; // in1 .. in7
    int64_t status;       // SAL_INVALID_ARGUMENT when the procedure starts
    uint64_t value[3];    // r9 .. r11
    bool wait;
};

// ---- system table ------------------------------------------------------------------------------------
enum { SST_HEADER = 96, SST_ENTRY_POINT = 48, SST_FEATURES = 16, SST_WAKEUP = 16 };

void hpvm__sal_write(struct firmware *fw)
{
    uint8_t *table = fw_memory(fw, FW_SAL_SYSTAB);
    const uint32_t length = SST_HEADER + SST_ENTRY_POINT + SST_FEATURES + SST_WAKEUP;
    memset(table, 0, length);
    memcpy(table, "SST_", 4);
    store32(table + 4, length);
    store16(table + 8, 0x0320);  // SAL revision, BCD
    store16(table + 10, 3);      // entries
    store16(table + 20, 0x0100); // SAL_A
    store16(table + 22, 0x0100); // SAL_B
    memcpy(table + 24, "HP", 2);
    memcpy(table + 56, "Integrity Virtual Machine", 25);

    uint8_t *entry = table + SST_HEADER; // type 0: entry points
    store64(entry + 8, GATE_ADDRESS(GATE_pal_static));
    store64(entry + 16, GATE_ADDRESS(GATE_sal));
    store64(entry + 24, FW_TABLES); // gp: nothing is addressed through it
    entry += SST_ENTRY_POINT;
    entry[0] = 2; // platform features: none; above all, the ITCs do not drift
    entry += SST_FEATURES;
    entry[0] = 5; // application processors are woken
    entry[1] = 0; // by an external interrupt
    store64(entry + 8, PLATFORM_AP_WAKE_VECTOR);
    hpvm__fw_checksum(fw, FW_SAL_SYSTAB, length, FW_SAL_SYSTAB + 12);
}

// ---- procedures --------------------------------------------------------------------------------------
static uint64_t physical(uint64_t address)
{
    return address & ~BIT(63);
}

static void set_vectors(struct sal_call *call)
{
    struct firmware *fw = call->fw;
    uint64_t handler = physical(call->argument[1]), gp = physical(call->argument[2]);
    if (handler & 15)
        return;
    switch (call->argument[0]) {
    case 0:
        fw->os_mca = handler;
        fw->os_mca_gp = gp;
        break;
    case 1: // monarch, then slaves
        if (physical(call->argument[4]) & 15)
            return;
        fw->os_init[0] = handler;
        fw->os_init_gp[0] = gp;
        fw->os_init[1] = physical(call->argument[4]);
        fw->os_init_gp[1] = physical(call->argument[5]);
        break;
    case 2:
        fw->os_rendezvous = handler;
        fw->os_rendezvous_gp = gp;
        break;
    default:
        return;
    }
    call->status = SAL_OK;
}

static void get_state_info(struct sal_call *call)
{
    if (call->argument[0] < SAL_RECORD_TYPES)
        call->status = SAL_NO_INFORMATION; // nothing here fails in a way that is logged
}

static void get_state_info_size(struct sal_call *call)
{
    if (call->argument[0] >= SAL_RECORD_TYPES)
        return;
    call->value[0] = SAL_RECORD_SIZE;
    call->status = SAL_OK;
}

static void clear_state_info(struct sal_call *call)
{
    if (call->argument[0] < SAL_RECORD_TYPES)
        call->status = SAL_OK; // there is no record left
}

// The processor waits in SAL until the monarch sends the wake-up interrupt.
static void mc_rendezvous(struct sal_call *call)
{
    uint64_t vector = call->fw->mc_wakeup_vector;
    if (!vector) {
        call->status = SAL_ERROR; // MC_SET_PARAMS was not called: nothing could ever wake it
        return;
    }
    call->status = SAL_OK;
    call->wait = !(atomic_load(&call->cpu->irr[vector / 64]) >> (vector % 64) & 1);
}

static void mc_set_params(struct sal_call *call)
{
    uint64_t type = call->argument[0], mechanism = call->argument[1], value = call->argument[2];
    if (type < 1 || type > 3 || (mechanism != 1 && mechanism != 2))
        return;
    if (mechanism == 1 && (value < 16 || value > 255)) // an interrupt vector
        return;
    if (mechanism == 2 && type == 3)
        return;
    if (type == 1)
        call->fw->mc_rendezvous_vector = mechanism == 1 ? value : 0;
    else if (type == 2)
        call->fw->mc_wakeup_vector = mechanism == 1 ? value : 0;
    call->status = SAL_OK;
}

static void register_physical_address(struct sal_call *call)
{
    if (call->argument[0] == 0) // the only entity: PAL, which has no place of its own that could move
        call->status = SAL_OK;
}

static void cache_flush(struct sal_call *call)
{
    if (call->argument[0] < 1 || call->argument[0] > 4)
        return;
    const struct ram *ram = &call->fw->machine->ram; // stale decoded instructions are all there is to flush
    hpvm__ram_written(ram, ram->host, ram->size);
    call->status = SAL_OK;
}

static void cache_init(struct sal_call *call)
{
    call->status = SAL_OK;
}

struct pci_address {
    uint64_t segment;
    unsigned bus, device, function, reg;
};

static bool pci_decode(uint64_t address, uint64_t size, uint64_t type, struct pci_address *out)
{
    if (size != 1 && size != 2 && size != 4)
        return false;
    switch (type) {
    case 0:
        *out = (struct pci_address){address >> 24, (unsigned)bits_get(address, 16, 8),
                                    (unsigned)bits_get(address, 11, 5), (unsigned)bits_get(address, 8, 3),
                                    (unsigned)bits_get(address, 0, 8)};
        break;
    case 1:
        *out = (struct pci_address){address >> 28, (unsigned)bits_get(address, 20, 8),
                                    (unsigned)bits_get(address, 15, 5), (unsigned)bits_get(address, 12, 3),
                                    (unsigned)bits_get(address, 0, 12)};
        break;
    default:
        return false;
    }
    return out->reg % size == 0;
}

// Conventional PCI: 256 bytes per function, one segment.
static bool pci_reachable(const struct machine *machine, const struct pci_address *at)
{
    return machine->pci_ops && at->segment == 0 && at->reg < 256;
}

static void pci_config_read(struct sal_call *call)
{
    struct machine *machine = call->fw->machine;
    uint64_t size = call->argument[1];
    struct pci_address at;
    if (!pci_decode(call->argument[0], size, call->argument[2], &at))
        return;
    uint32_t value = ~0u; // as a master abort reads; a failure status would stop some operating systems
    if (pci_reachable(machine, &at)) {
        pthread_mutex_lock(&machine->device_lock);
        value = machine->pci_ops->read(machine->pci_opaque, at.bus, at.device, at.function, at.reg,
                                       (unsigned)size);
        pthread_mutex_unlock(&machine->device_lock);
    }
    call->value[0] = value & mask_low((unsigned)size * 8);
    call->status = SAL_OK;
}

static void pci_config_write(struct sal_call *call)
{
    struct machine *machine = call->fw->machine;
    uint64_t size = call->argument[1];
    struct pci_address at;
    if (!pci_decode(call->argument[0], size, call->argument[3], &at))
        return;
    if (pci_reachable(machine, &at)) {
        pthread_mutex_lock(&machine->device_lock);
        machine->pci_ops->write(machine->pci_opaque, at.bus, at.device, at.function, at.reg, (unsigned)size,
                                (uint32_t)(call->argument[2] & mask_low((unsigned)size * 8)));
        pthread_mutex_unlock(&machine->device_lock);
    }
    call->status = SAL_OK;
}

static void freq_base(struct sal_call *call)
{
    switch (call->argument[0]) {
    case 0:
        call->value[0] = PLATFORM_BASE_HZ;
        break;
    case 1:
        call->value[0] = PLATFORM_ITC_HZ;
        break;
    case 2: // the real-time clock has no input clock that software could see
        call->status = SAL_UNIMPLEMENTED;
        return;
    default:
        return;
    }
    call->value[1] = ~(uint64_t)0; // drift unknown
    call->status = SAL_OK;
}

static void physical_id_info(struct sal_call *call)
{
    call->value[0] = call->cpu->index; // one socket per processor
    call->status = SAL_OK;
}

static const struct sal_procedure {
    uint32_t id;
    void (*run)(struct sal_call *call);
} procedures[] = {
    {SAL_STANDARD + 0x00, set_vectors},
    {SAL_STANDARD + 0x01, get_state_info},
    {SAL_STANDARD + 0x02, get_state_info_size},
    {SAL_STANDARD + 0x03, clear_state_info},
    {SAL_STANDARD + 0x04, mc_rendezvous},
    {SAL_STANDARD + 0x05, mc_set_params},
    {SAL_STANDARD + 0x06, register_physical_address},
    {SAL_STANDARD + 0x08, cache_flush},
    {SAL_STANDARD + 0x09, cache_init},
    {SAL_STANDARD + 0x10, pci_config_read},
    {SAL_STANDARD + 0x11, pci_config_write},
    {SAL_STANDARD + 0x12, freq_base},
    {SAL_STANDARD + 0x13, physical_id_info},
};

enum gate_result hpvm__gate_sal(struct firmware *fw, struct cpu *cpu)
{
    struct sal_call call = {.fw = fw, .cpu = cpu, .status = SAL_UNIMPLEMENTED};
    for (unsigned n = 0; n < ARRAY_LENGTH(call.argument); n++)
        call.argument[n] = fw_argument(cpu, n + 1);
    uint64_t id = fw_argument(cpu, 0);
    for (unsigned n = 0; n < ARRAY_LENGTH(procedures); n++) {
        if (procedures[n].id != id)
            continue;
        call.status = SAL_INVALID_ARGUMENT; // unless the procedure says otherwise
        procedures[n].run(&call);
        break;
    }
    if (call.status == SAL_UNIMPLEMENTED)
        hpvm__log(fw->machine, LOG_DEBUG, "sal", "call 0x%llx is not implemented", (unsigned long long)id);
    if (call.wait)
        return GATE_WAIT;
    fw_result(cpu, 8, (uint64_t)call.status);
    for (unsigned n = 0; n < 3; n++)
        fw_result(cpu, 9 + n, call.status == SAL_OK ? call.value[n] : 0);
    return GATE_RETURN;
}
