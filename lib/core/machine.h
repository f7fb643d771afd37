// One virtual machine as the siblings (processor, devices, scheduler) see it: RAM, physical address
// space, interrupt routing, clock, block units, console. Siblings meet only through this file.
//
// Locks: `device_lock` is held during every region read/write, every device timer and every call of a
// device function; it is recursive for nobody. Interrupt delivery to vCPUs (cpu_ops) never takes it.
#ifndef HPVM_CORE_MACHINE_H
#define HPVM_CORE_MACHINE_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <time.h>
#include <hpvm/status.h>

#include "core/backing.h"
#include "core/bits.h"
#include "core/log.h"
#include "core/platform.h"
#include "core/status.h"

struct machine;

// From this size of guest RAM on, large host pages are asked for; a smaller guest is one of many, whose
// memory is taken in small pieces.
#define RAM_LARGE_PAGES_FROM (512ull << 20)

// ---- guest RAM (ram.c) -------------------------------------------------------------------------------
struct ram {
    uint8_t *host;      // one mapping: low RAM first, high RAM directly behind it
    uint64_t size;      // bytes, a multiple of PLATFORM_RAM_UNIT
    uint64_t low_size;  // bytes at physical address 0
    uint64_t high_size; // bytes at PLATFORM_HIGH_RAM_BASE
    // Per 4 KB page of RAM (index = host offset >> 12): bumped when a page that holds decoded code is
    // written. Decoded code remembers the value it was made at. Bit 0 set: the page holds decoded code.
    _Atomic uint32_t *code_generation;
    // Called after a generation was bumped, on any thread: whoever executes code of that page looks again
    // before it enters the next block. NULL: nobody executes code.
    void (*code_changed)(void *opaque);
    void *code_changed_opaque;
};

hpvm_status hpvm__ram_create(struct ram *ram, uint64_t size);
void hpvm__ram_destroy(struct ram *ram);

// Host address of [pa, pa + length) if all of it is RAM, else NULL.
static inline uint8_t *hpvm__ram_pointer(const struct ram *ram, uint64_t pa, uint64_t length)
{
    if (pa < ram->low_size)
        return length <= ram->low_size - pa ? ram->host + pa : NULL;
    uint64_t offset = pa - PLATFORM_HIGH_RAM_BASE;
    if (pa >= PLATFORM_HIGH_RAM_BASE && offset < ram->high_size && length <= ram->high_size - offset)
        return ram->host + ram->low_size + offset;
    return NULL;
}

static inline _Atomic uint32_t *hpvm__ram_generation(const struct ram *ram, const uint8_t *host)
{
    return &ram->code_generation[(uint64_t)(host - ram->host) >> 12];
}

// To be called after writing RAM behind the vCPUs' backs (DMA, API, firmware, fc), and after every store that
// the software TLB does not let through: decoded code in the range is dropped.
void hpvm__ram_written(const struct ram *ram, const uint8_t *host, uint64_t length);

// Copies between guest physical memory and a buffer; false if any part is not RAM (nothing is copied).
// Writes drop decoded code. Devices use these for DMA.
bool hpvm__dma_read(struct machine *machine, uint64_t pa, void *buffer, uint64_t length);
bool hpvm__dma_write(struct machine *machine, uint64_t pa, const void *buffer, uint64_t length);

// ---- physical address space (aspace.c) ---------------------------------------------------------------
// size is 1, 2, 4 or 8; offset is from the start of the region. Called with device_lock held.
struct region_ops {
    uint64_t (*read)(void *opaque, uint64_t offset, unsigned size);
    void (*write)(void *opaque, uint64_t offset, unsigned size, uint64_t value);
    // Largest and smallest access that the model implements; others are split (little endian) or
    // widened. 0 means 1..8. Accesses never reach the model misaligned.
    uint8_t min_size, max_size;
    bool lockless; // called without device_lock (the processor interrupt block)
};

struct region {
    const char *name;
    uint64_t base, size;
    const struct region_ops *ops;
    void *opaque;
};

// Adds or removes a region of memory space (is_io = false) or port space (true). Overlaps are refused
// with HPVM_E_EXIST. `region` is copied. Callers hold device_lock or own the machine exclusively.
// A write narrower than min_size becomes a read, a merge and a write.
hpvm_status hpvm__region_add(struct machine *machine, bool is_io, const struct region *region);
void hpvm__region_remove(struct machine *machine, bool is_io, uint64_t base);
void hpvm__aspace_fini(struct machine *machine);

// MMIO access by a vCPU at a physical address that is not RAM. Nobody there: reads give all ones, writes
// are dropped. Handles the sparse port window. Takes device_lock.
uint64_t hpvm__mmio_read(struct machine *machine, uint64_t pa, unsigned size);
void hpvm__mmio_write(struct machine *machine, uint64_t pa, unsigned size, uint64_t value);

// ---- interrupts --------------------------------------------------------------------------------------
enum delivery_mode {
    DELIVER_INT = 0,
    DELIVER_PMI = 2,
    DELIVER_NMI = 4,
    DELIVER_INIT = 5,
    DELIVER_EXTINT = 7
};

// Sets the level of a global system interrupt line (IOSAPIC pin): true means that the device asserts it.
// All lines are wired active low. Several sources of one line must be combined by their owner. Callers hold
// device_lock.
void hpvm__gsi_set(struct machine *machine, unsigned gsi, bool level);
// A message-signalled interrupt: a 4-byte store by a device to `address`. Ignored unless inside the PIB.
void hpvm__msi_send(struct machine *machine, uint64_t address, uint32_t data);
// Sends to the vCPU with this (id, eid); ignored if there is none. Any thread, no lock needed.
void hpvm__interrupt_send(struct machine *machine, uint8_t id, uint8_t eid, enum delivery_mode mode,
                          uint8_t vector);

enum vcpu_exit {
    VCPU_BUDGET,     // the slot limit was reached
    VCPU_HALTED,     // halted or parked, and nothing is pending
    VCPU_STOPPED,    // the owner asked for it
    VCPU_REQUEST,    // machine->requests is not 0
    VCPU_BREAKPOINT, // nothing of the slot was executed
    VCPU_PREEMPTED   // yield_ops->poll said so
};

// What lib/ia64 provides.
struct cpu_ops {
    void (*interrupt)(void *cpus, uint8_t id, uint8_t eid, enum delivery_mode mode, uint8_t vector);
    void (*kick_all)(void *cpus); // every vCPU leaves guest code soon and looks at machine->requests
    // For whoever runs the vCPUs (lib/sched); `run` and `sleep` only on the vCPU's own thread.
    enum vcpu_exit (*run)(void *cpus, unsigned index, uint64_t max_slots); // 0: no limit
    void (*sleep)(void *cpus, unsigned index);           // until an interrupt, the vCPU's timer or a kick
    void (*stop)(void *cpus, unsigned index, bool stop); // run returns VCPU_STOPPED until revoked
};

// What whoever runs the vCPUs (lib/sched) wants to be asked on a vCPU's thread while it executes guest code.
struct yield_ops {
    bool (*poll)(void *opaque, unsigned index); // now and then; true: leave guest code with VCPU_PREEMPTED
    // The guest waits in a loop (hint @pause) for another vCPU; true: poll has something to say.
    bool (*spinning)(void *opaque, unsigned index);
};

// ---- requests to whoever runs the machine ------------------------------------------------------------
enum machine_request {
    REQUEST_POWER_OFF = 1, // the guest switched itself off (ACPI S5, EFI ResetSystem shutdown)
    REQUEST_RESET = 2,     // the guest asked for a reset, cold or warm
    REQUEST_CRASH = 4,     // the guest cannot go on (firmware found no way, triple trouble)
};
// Sets the bit, remembers the first `reason`, kicks the vCPUs. Any thread.
void hpvm__machine_request(struct machine *machine, enum machine_request request, const char *reason);

// ---- time (clock.c) ----------------------------------------------------------------------------------
// One guest clock per VM: nanoseconds since the machine first started, stopped while the VM is paused.
// In deterministic mode it is driven by hpvm__clock_advance instead of the host.
struct clock {
    _Atomic uint64_t base_ns; // guest time when it was last stopped
    _Atomic uint64_t host_start_ns;
    _Atomic bool running, deterministic;
    _Atomic uint32_t sequence; // odd while the values above change
};
uint64_t hpvm__clock_now(const struct clock *clock);
void hpvm__clock_start(struct clock *clock);
void hpvm__clock_stop(struct clock *clock);
void hpvm__clock_advance(struct clock *clock, uint64_t ns); // deterministic mode only
uint64_t hpvm__host_ns(void);                               // CLOCK_MONOTONIC
// What a real time clock shows: the host's time; in deterministic mode the guest clock, from a fixed day on.
struct timespec hpvm__clock_realtime(const struct clock *clock);
uint64_t hpvm__thread_ns(pthread_t thread); // processor time that a thread of this process has used

// ---- console -----------------------------------------------------------------------------------------
// The host half of the 16550 and of the firmware console. Output is given to `write` at once, on the
// vCPU's thread; input is pushed by the owner with hpvm__console_input and kept in a ring.
struct console {
    void (*write)(void *user, const void *data, size_t length); // may be NULL
    void *user;
    pthread_mutex_t lock;
    uint8_t ring[4096];
    uint32_t head, tail;
    void (*notify)(void *opaque); // set by the UART: input arrived. Called without locks.
    void *notify_opaque;
};
void hpvm__console_output(struct machine *machine, const void *data, size_t length);
// Returns how many bytes were taken (the ring may be full).
size_t hpvm__console_input(struct machine *machine, const void *data, size_t length);
int hpvm__console_getc(struct machine *machine); // -1: nothing there
bool hpvm__console_ready(struct machine *machine);

// ---- block units: what firmware can boot from --------------------------------------------------------
struct block_unit {
    bool is_dvd, read_only, removable;
    uint8_t bus, slot; // of the adapter
    uint16_t target;
    uint32_t serial;         // never used again: tells this unit with this medium from later ones
    struct backing *backing; // NULL: no medium
};
#define MACHINE_MAX_UNITS 256
// Units come and go while the guest runs. Copies the one with this serial number; its backing gets a
// reference that the caller gives up. False: it is gone, or has another medium. Takes device_lock.
bool hpvm__unit_get(struct machine *machine, uint32_t serial, struct block_unit *out);

// ---- PCI configuration space (lib/devices/pci.c implements, SAL calls) -------------------------------
// Called with device_lock held. Nobody there, or an access that is not size-aligned: reads give all ones,
// writes are dropped.
struct pci_config_ops {
    uint32_t (*read)(void *opaque, unsigned bus, unsigned device, unsigned function, unsigned reg,
                     unsigned size);
    void (*write)(void *opaque, unsigned bus, unsigned device, unsigned function, unsigned reg, unsigned size,
                  uint32_t value);
};

struct irq_ops {
    void (*set)(void *opaque, unsigned gsi, bool level);
};

struct address_space {
    struct region *regions; // sorted by base
    unsigned count, capacity;
};

// How guest code is executed. Zeros mean defaults.
#define ENGINE_REGION_THRESHOLD 60
struct engine_config {
    bool translate;            // to host code, where build and host allow it; else only by the interpreter
    bool perf_map;             // name generated code for perf
    uint32_t threshold;        // executions before a block is translated
    uint32_t region_threshold; // times a loop goes round before a region is made of it; 0: none are
    uint32_t passes_off;       // enum opt_flags (ia64/opt/opt.h): passes that are left out
    uint64_t code_bytes;       // of generated code, all vCPUs together
    uint32_t block_bundles;    // longest block, for tests
};

struct machine {
    struct ram ram;
    struct clock clock;
    struct console console;
    pthread_mutex_t device_lock;
    pthread_rwlock_t aspace_lock; // guards memory and io against hot add and remove
    struct address_space memory, io;

    const struct cpu_ops *cpu_ops;
    void *cpus;
    const struct yield_ops *yield_ops; // NULL: nobody asks; changed while no vCPU executes
    void *yield_opaque;
    // Processor time of the devices' threads so far; NULL: there are none.
    uint64_t (*helper_time)(void *opaque);
    void *helper_opaque;
    const struct irq_ops *irq_ops;
    void *irq_opaque;
    const struct pci_config_ops *pci_ops;
    void *pci_opaque;

    struct block_unit units[MACHINE_MAX_UNITS]; // changed with device_lock held
    unsigned unit_count;
    uint32_t unit_serial; // of the newest one

    // Identity and configuration; set before the machine is built and never changed afterwards.
    struct engine_config engine;
    unsigned vcpu_count;
    uint8_t uuid[16];
    char serial[32];
    uint64_t seed;                   // of everything random that the guest sees
    int64_t rtc_offset_s;            // EFI SetTime: guest RTC minus host time, in seconds
    _Atomic uint64_t timer_slack_ns; // an idle vCPU's timer may interrupt this much late; any time

    pthread_mutex_t request_lock; // held while a request and its reason are written
    _Atomic uint32_t requests;    // enum machine_request bits
    char request_reason[128];

    void (*log_emit)(void *user, enum log_level level, const char *module, const char *text);
    void *log_user;
    enum log_level log_level;
};

// Everything zero but RAM, locks and sizes. The units' backings belong to whoever entered them.
hpvm_status hpvm__machine_init(struct machine *machine, uint64_t ram_size, unsigned vcpu_count);
void hpvm__machine_fini(struct machine *machine);

// True for an error-free check of guest-given ranges: a + b does not wrap and stays within limit.
static inline bool range_inside(uint64_t start, uint64_t length, uint64_t limit)
{
    return start <= limit && length <= limit - start;
}

#endif
