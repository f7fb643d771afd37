// Firmware on the host side: what its parts (PAL, SAL, tables, EFI) share.
//
// A guest reaches firmware through gates: bundles in the gate area that hold `break.m` in slot 0 and a
// return branch in slot 2. The engine sees the break at a physical address inside the gate area at privilege
// level 0 and calls hpvm__fw_gate. Gates work at every virtual alias, in physical and in virtual mode, and
// touch only what the called procedure's convention allows. No host stack frame lives while guest code runs:
// a service that runs guest code (StartImage, notification functions) saves what it needs in struct firmware
// or guest memory and redirects the vCPU; the guest function returns into another gate.
#ifndef HPVM_IA64_FW_FW_H
#define HPVM_IA64_FW_FW_H

#include "ia64/cpu/state.h"

// Guest-physical layout of the firmware area (PLATFORM_FW_BASE .. + PLATFORM_FW_SIZE).
#define FW_GATES (PLATFORM_FW_BASE + 0x000000) // 64 KB, EFI type PalCode, 16 bytes per gate
#define FW_IVT                                                                                               \
    (FW_GATES + 0x8000) // firmware's interruption vectors: a gate that ends in rfi at every 256 bytes
#define FW_RUNTIME (PLATFORM_FW_BASE + 0x010000) // 64 KB, RuntimeServicesData: EFI tables, descriptors
#define FW_ACPI    (PLATFORM_FW_BASE + 0x020000) // 64 KB, AcpiReclaim
#define FW_TABLES  (PLATFORM_FW_BASE + 0x030000) // 64 KB, RuntimeServicesData: SAL table, SMBIOS, HCDP
#define FW_CPU_STACKS                                                                                        \
    (PLATFORM_FW_BASE + 0x040000) // 32 x 16 KB: register stack, stack and min-state per vCPU
#define FW_CPU_BSP(n) (FW_CPU_STACKS + 0x4000ull * (n))          // register stack, grows up: 6 KB
#define FW_CPU_SP(n)  (FW_CPU_STACKS + 0x4000ull * (n) + 0x2ff0) // memory stack, grows down: 6 KB
#define FW_CPU_MIN_STATE(n)                                                                                  \
    (FW_CPU_STACKS + 0x4000ull * (n) + 0x3000)     // 4 KB, aligned as PAL_MC_REGISTER_MEM wants
#define FW_BOOT_DATA (PLATFORM_FW_BASE + 0x0c0000) // rest, BootServicesData: protocols, stack of the loader
#define FW_END       (PLATFORM_FW_BASE + PLATFORM_FW_SIZE)

enum gate_result {
    GATE_RETURN,   // go on with slot 2 of the gate: return to the caller
    GATE_REDIRECT, // the handler set cpu->ip, cpu->ri and whatever else; go on there
    GATE_WAIT      // nothing to do yet: halt the vCPU until an event (console input, timer), then run the
                   // gate again
};

// gates.def lists all gates: GATE(id, function, kind); kind is CALL (return by br.ret b0) or STATIC (PAL
// static procedures, return by br b0 without touching the register stack).
enum gate_id {
#define GATE(id, function, kind) GATE_##id,
#include "ia64/fw/gates.def"
#undef GATE
    GATE_COUNT
};
#define GATE_ADDRESS(id) (FW_GATES + 16ull * (id))

struct efi;       // boot services state, efi*.c
struct variables; // NVRAM, variables.c

struct direct_boot {
    const void *kernel, *initrd; // borrowed until hpvm__fw_boot returns
    size_t kernel_size, initrd_size;
    const char *command_line;
    const char *kernel_name, *initrd_name; // for messages, or NULL
};

// What firmware keeps per vCPU.
struct firmware_cpu {
    bool faulted;       // hpvm__fw_read/write met a translation fault: hpvm__fw_gate delivers it
    bool mc_expected;   // PAL_MC_EXPECTED
    uint64_t min_state; // where INIT saves the interrupted context (PAL_MC_REGISTER_MEM)
};

struct firmware {
    struct machine *machine;
    pthread_mutex_t lock; // held while a gate runs, PAL's excepted; taken before device_lock
    struct firmware_cpu cpu[PLATFORM_MAX_VCPUS];
    struct cpus *cpus;
    struct efi *efi;
    struct variables *variables;
    struct direct_boot direct;       // kernel == NULL: boot manager
    _Atomic bool boot_services_gone; // ExitBootServices, or a kernel started directly; read by any thread
    bool virtual_mode;               // SetVirtualAddressMap was called
    struct {
        uint64_t address, size, stride;
    } new_map;         // while SetVirtualAddressMap tells drivers about it; size 0: it does not
    int16_t time_zone; // as SetTime left them
    uint8_t daylight;
    // Set by a handler that returns GATE_WAIT: guest clock time at which the gate must run again even without
    // console input. UINT64_MAX: none.
    uint64_t wait_deadline_ns;
    // SAL: registered vectors (SET_VECTORS), physical addresses
    uint64_t os_mca, os_mca_gp, os_init[2], os_init_gp[2], os_rendezvous, os_rendezvous_gp;
    uint64_t mc_rendezvous_vector, mc_wakeup_vector; // MC_SET_PARAMS; 0: not set
    unsigned init_monarch;                           // vCPU number + 1 that handles an INIT; 0: none
    uint64_t firmware_start_ns;
};

typedef enum gate_result gate_function(struct firmware *fw, struct cpu *cpu);
#define GATE(id, function, kind) gate_function function;
#include "ia64/fw/gates.def"
#undef GATE

// ---- life cycle (fw.c) -------------------------------------------------------------------------------
hpvm_status hpvm__fw_create(struct firmware **out, struct cpus *cpus);
void hpvm__fw_destroy(struct firmware *fw);
// Called at power-on and after every reset with freshly reset vCPUs: writes gates and tables into guest RAM
// and points vCPU 0 at the kernel (direct boot) or at the boot manager's gate; parks the others.
hpvm_status hpvm__fw_boot(struct firmware *fw);
// cpus->gate: dispatches by address. False: not a gate.
bool hpvm__fw_gate(struct cpu *cpu, uint64_t gate_pa);
// cpus->wake: a parked application processor has an interrupt pending. The wake-up vector starts it at
// OS_BOOT_RENDEZ if that is registered (true); everything else is dropped, as SAL does.
bool hpvm__fw_wake(struct cpu *cpu);
// cpus->event: a vCPU is halted inside a gate (GATE_WAIT). True: console input or the gate's deadline has
// come.
bool hpvm__fw_event(struct cpu *cpu);
// cpus->init: enters OS_INIT with the interrupted context in the min-state area (the NMI button). Without a
// handler the machine is reset.
void hpvm__fw_init_event(struct cpu *cpu);

// ---- arguments and results of C-convention calls -----------------------------------------------------
static inline uint64_t fw_argument(const struct cpu *cpu, unsigned n) // in0 .. in7
{
    return n < cpu->sof ? cpu->frame[n] : 0;
}
static inline void fw_result(struct cpu *cpu, unsigned r, uint64_t value) // r8 .. r11
{
    cpu->gr[r] = value;
    cpu->gr_nat[r] = 0;
}

// ---- guest memory as the calling code addresses it (guest.c) -----------------------------------------
// Addresses that a guest passes are physical in physical mode and virtual (through the DTLB, at the caller's
// rights) in virtual mode. False: not mapped or not RAM; nothing was copied. Copy first, then check.
bool hpvm__fw_read(struct firmware *fw, struct cpu *cpu, uint64_t address, void *buffer, uint64_t length);
bool hpvm__fw_write(struct firmware *fw, struct cpu *cpu, uint64_t address, const void *data,
                    uint64_t length);
bool hpvm__fw_writable(struct firmware *fw, struct cpu *cpu, uint64_t address, uint64_t length);

// Host pointer into the firmware area, which is always RAM.
static inline uint8_t *fw_memory(struct firmware *fw, uint64_t pa)
{
    return fw->machine->ram.host + pa;
}

// ---- parts -------------------------------------------------------------------------------------------
hpvm_status
hpvm__fw_write_tables(struct firmware *fw);        // tables.c: everything that configuration tables point to
hpvm_status hpvm__acpi_write(struct firmware *fw); // acpi.c
hpvm_status hpvm__smbios_write(struct firmware *fw); // smbios.c
void hpvm__hcdp_write(struct firmware *fw);          // hcdp.c
void hpvm__sal_write(struct firmware *fw);           // sal.c: SAL system table
void hpvm__efi_clock_restore(
    struct firmware *fw);                    // efi_runtime.c: real-time clock as SetTime left it, from NVRAM
void hpvm__fpswa_write(struct firmware *fw); // fpswa.c
#define FW_FPSWA (FW_RUNTIME + 0x3000)       // EFI_FPSWA interface structure
// Makes all 8-bit bytes of [pa, pa + length) sum to zero by setting the byte at `checksum`.
void hpvm__fw_checksum(struct firmware *fw, uint64_t pa, uint64_t length, uint64_t checksum);
// min_state.c: the context that INIT interrupted, in guest memory as PAL lays it out.
bool hpvm__min_state_save(struct firmware *fw, struct cpu *cpu, uint64_t pa);
bool hpvm__min_state_resume(struct firmware *fw, struct cpu *cpu, uint64_t pa);
#define FW_SAL_SYSTAB (FW_TABLES + 0x0000)
#define FW_HCDP       (FW_TABLES + 0x1000)
#define FW_SMBIOS     (FW_TABLES + 0x2000)
#define FW_RSDP       (FW_ACPI + 0x0000)
// efi.c: resets the EFI environment: memory map, system table, handles for all block units.
hpvm_status hpvm__efi_init(struct firmware *fw);
void hpvm__efi_destroy(struct firmware *fw); // frees fw->efi, which may be NULL
// What ExitBootServices leaves behind: no boot services, system table without them. Sets boot_services_gone.
void hpvm__efi_leave_boot_services(struct firmware *fw);
// Allocates pages during boot (type is an EFI memory type); used by direct boot as well. 0: no memory.
uint64_t hpvm__efi_allocate(struct firmware *fw, uint32_t type, uint64_t pages, uint64_t align, uint64_t max);
bool hpvm__efi_allocate_at(struct firmware *fw, uint32_t type, uint64_t address, uint64_t pages);
// Writes the memory map (48-byte descriptors) as GetMemoryMap would; returns the byte count.
uint64_t hpvm__efi_memory_map(struct firmware *fw, void *buffer, uint64_t capacity);
#define FW_EFI_SYSTAB         (FW_RUNTIME + 0x0000)
#define FW_EFI_RUNTIME_TABLE  (FW_RUNTIME + 0x0100) // EFI_RUNTIME_SERVICES
#define FW_EFI_CONFIG_TABLE   (FW_RUNTIME + 0x0200) // 24 bytes per entry
#define FW_EFI_CONFIG_ENTRIES 64
#define FW_EFI_VENDOR         (FW_RUNTIME + 0x0800) // UCS-2 string
// Function descriptors {ip, gp} of all gates. EFI runtime services are called through these;
// SetVirtualAddressMap rewrites them. Boot services use a copy of their own in FW_BOOT_DATA.
#define FW_RUNTIME_DESCRIPTOR(id) (FW_RUNTIME + 0x1000 + 16ull * (id))
// Fills in a configuration table entry (16 bytes of GUID; table 0 removes it) and the table's CRC.
bool hpvm__efi_set_table(struct firmware *fw, const void *guid, uint64_t table);
// Called by SetVirtualAddressMap: moves what boot services left in runtime memory (loaded runtime images).
// convert() gives the new address of a physical one, false if no range of the new map holds it.
void hpvm__efi_convert_images(struct firmware *fw, bool (*convert)(void *opaque, uint64_t *address),
                              void *opaque);
// Called by SetVirtualAddressMap before anything changes. True: the vCPU was sent into notification functions
// of EVT_SIGNAL_VIRTUAL_ADDRESS_CHANGE events, and the gate will run again after them.
bool hpvm__efi_address_change(struct firmware *fw, struct cpu *cpu);
// kernel_boot.c: loads an ELF kernel and initrd, sets vCPU 0 to its entry. Fails with one clear line.
hpvm_status hpvm__fw_direct_boot(struct firmware *fw);
// Says early whether hpvm__fw_direct_boot could use this kernel; `name` is for messages.
hpvm_status hpvm__fw_check_kernel(const void *kernel, size_t size, const char *name);

#endif
