// Firmware on the host side: what its parts (PAL, SAL, tables, EFI) share.
//
// A guest reaches firmware through gates: bundles in the gate area that hold `break.m` in slot 0 and a
// return branch in slot 2. The engine sees the break at a physical address inside the gate area at privilege level
// 0 and calls hpvm__fw_gate. Gates work at every virtual alias, in physical and in virtual mode, and touch
// only what the called procedure's convention allows. No host stack frame lives while guest code runs: a
// service that runs guest code (StartImage, notification functions) saves what it needs in struct firmware
// or guest memory and redirects the vCPU; the guest function returns into another gate.
#ifndef HPVM_IA64_FW_FW_H
#define HPVM_IA64_FW_FW_H

#include "ia64/cpu/state.h"

// Guest-physical layout of the firmware area (PLATFORM_FW_BASE .. + PLATFORM_FW_SIZE).
#define FW_GATES      (PLATFORM_FW_BASE + 0x000000) // 64 KB, EFI type PalCode, 16 bytes per gate
#define FW_RUNTIME    (PLATFORM_FW_BASE + 0x010000) // 64 KB, RuntimeServicesData: EFI tables, descriptors
#define FW_ACPI       (PLATFORM_FW_BASE + 0x020000) // 64 KB, AcpiReclaim
#define FW_TABLES     (PLATFORM_FW_BASE + 0x030000) // 64 KB, RuntimeServicesData: SAL table, SMBIOS, HCDP
#define FW_CPU_STACKS (PLATFORM_FW_BASE + 0x040000) // 32 x 16 KB: register stack and min-state per vCPU
#define FW_BOOT_DATA  (PLATFORM_FW_BASE + 0x0c0000) // rest, BootServicesData: protocols, stack of the loader
#define FW_END        (PLATFORM_FW_BASE + PLATFORM_FW_SIZE)

enum gate_result {
    GATE_RETURN,   // go on with slot 2 of the gate: return to the caller
    GATE_REDIRECT, // the handler set cpu->ip, cpu->ri and whatever else; go on there
    GATE_WAIT      // nothing to do yet: halt the vCPU until an event (console input, timer), then run the
                   // gate again
};

// gates.def lists all gates: GATE(id, function, kind); kind is CALL (return by br.ret b0) or STATIC (PAL static
// procedures, return by br b0 without touching the register stack).
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
};

struct firmware {
    struct machine *machine;
    struct cpus *cpus;
    struct efi *efi;
    struct variables *variables;
    struct direct_boot direct; // kernel == NULL: boot manager
    bool virtual_mode;         // SetVirtualAddressMap was called
    // Set by a handler that returns GATE_WAIT: guest clock time at which the gate must run again even without
    // console input. UINT64_MAX: none.
    uint64_t wait_deadline_ns;
    // SAL: registered vectors (SET_VECTORS), physical addresses
    uint64_t os_mca, os_mca_gp, os_init[2], os_init_gp[2], os_rendezvous, os_rendezvous_gp;
    uint64_t firmware_start_ns;
};

typedef enum gate_result gate_function(struct firmware *fw, struct cpu *cpu);
#define GATE(id, function, kind) gate_function function;
#include "ia64/fw/gates.def"
#undef GATE

// ---- life cycle (fw.c) -------------------------------------------------------------------------------
hpvm_status hpvm__fw_create(struct firmware **out, struct cpus *cpus);
void hpvm__fw_destroy(struct firmware *fw);
// Called at power-on and after every reset with freshly reset vCPUs: writes gates and tables into guest RAM and
// points vCPU 0 at the kernel (direct boot) or at the boot manager's gate; parks the others.
hpvm_status hpvm__fw_boot(struct firmware *fw);
// cpus->gate: dispatches by address. False: not a gate.
bool hpvm__fw_gate(struct cpu *cpu, uint64_t gate_pa);
// A parked application processor got its wake-up vector.
void hpvm__fw_wake(struct cpu *cpu);

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
bool hpvm__fw_write(struct firmware *fw, struct cpu *cpu, uint64_t address, const void *data, uint64_t length);

// ---- parts -------------------------------------------------------------------------------------------
// tables.c, acpi.c, smbios.c, sal.c, pal.c: write their tables at boot.
hpvm_status hpvm__fw_write_tables(struct firmware *fw); // everything that configuration tables point to
#define FW_SAL_SYSTAB (FW_TABLES + 0x0000)
#define FW_HCDP       (FW_TABLES + 0x1000)
#define FW_SMBIOS     (FW_TABLES + 0x2000)
#define FW_RSDP       (FW_ACPI + 0x0000)
// efi.c: resets the EFI environment: memory map, system table, handles for all block units.
hpvm_status hpvm__efi_init(struct firmware *fw);
// Allocates pages during boot (type is an EFI memory type); used by direct boot as well. 0: no memory.
uint64_t hpvm__efi_allocate(struct firmware *fw, uint32_t type, uint64_t pages, uint64_t align, uint64_t max);
bool hpvm__efi_allocate_at(struct firmware *fw, uint32_t type, uint64_t address, uint64_t pages);
// Writes the memory map (48-byte descriptors) as GetMemoryMap would; returns the byte count.
uint64_t hpvm__efi_memory_map(struct firmware *fw, void *buffer, uint64_t capacity);
#define FW_EFI_SYSTAB          (FW_RUNTIME + 0x0000)
#define FW_EFI_RUNTIME_TABLE   (FW_RUNTIME + 0x0100) // EFI_RUNTIME_SERVICES
#define FW_EFI_CONFIG_TABLE    (FW_RUNTIME + 0x0200) // 24 bytes per entry
#define FW_EFI_CONFIG_ENTRIES  64
#define FW_EFI_VENDOR          (FW_RUNTIME + 0x0800) // UCS-2 string
// Function descriptors {ip, gp} of all gates. EFI runtime services are called through these;
// SetVirtualAddressMap rewrites them. Boot services use a copy of their own in FW_BOOT_DATA.
#define FW_RUNTIME_DESCRIPTOR(id) (FW_RUNTIME + 0x1000 + 16ull * (id))
// Fills in a configuration table entry (16 bytes of GUID; table 0 removes it) and the table's CRC.
bool hpvm__efi_set_table(struct firmware *fw, const void *guid, uint64_t table);
// CRC-32 as EFI tables and GPT use it.
uint32_t hpvm__efi_crc32(const void *data, size_t length);
// Called by SetVirtualAddressMap: moves what boot services left in runtime memory (loaded runtime images).
// convert() gives the new address of a physical one, false if no range of the new map holds it.
void hpvm__efi_convert_images(struct firmware *fw, bool (*convert)(void *opaque, uint64_t *address), void *opaque);
// kernel_boot.c: loads an ELF kernel and initrd, sets vCPU 0 to its entry. Fails with one clear line.
hpvm_status hpvm__fw_direct_boot(struct firmware *fw);

#endif
