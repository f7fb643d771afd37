// State of EFI boot services and what its files share.
//
// struct efi is plain old data: fixed arrays and indexes, no pointers to host memory, so that a guest can be
// saved while it is still in the boot manager or in a loader. What guests dereference (tables, protocol
// interfaces, strings) lies in guest RAM; host code only remembers where.
#ifndef HPVM_IA64_FW_EFI_H
#define HPVM_IA64_FW_EFI_H

#include "ia64/cpu/rse.h"
#include "ia64/fw/block_reader.h"
#include "ia64/fw/efi_defs.h"
#include "ia64/fw/fw.h"

// ---- use of FW_BOOT_DATA -----------------------------------------------------------------------------
#define EFI_BOOT_TABLE          (FW_BOOT_DATA + 0x0000) // EFI_BOOT_SERVICES
#define EFI_BOOT_DESCRIPTOR(id) (FW_BOOT_DATA + 0x1000 + 16ull * (id))
#define EFI_LOADER_RBS          (FW_BOOT_DATA + 0x10000) // backing store of boot manager and images
#define EFI_LOADER_RBS_SIZE     0x40000ull
#define EFI_LOADER_STACK        (FW_BOOT_DATA + 0x50000)
#define EFI_LOADER_STACK_SIZE   0x80000ull
_Static_assert(EFI_LOADER_STACK + EFI_LOADER_STACK_SIZE <= FW_END, "boot data area");

#define EFI_MAX_RANGES     2048
#define EFI_MAX_POOL       16384
#define EFI_MAX_HANDLES    2048
#define EFI_MAX_INTERFACES 8192
#define EFI_MAX_OPENS      4096
#define EFI_MAX_EVENTS     1024
#define EFI_MAX_NOTIFIES   256
#define EFI_MAX_CALLS      32
#define EFI_MAX_IMAGES     64
#define EFI_MAX_VOLUMES    1024
#define EFI_MAX_FILES      256
#define EFI_MAX_PATH       1024 // bytes of a device path, or UCS-2 characters of a file name with its folders
#define EFI_MAX_FILE_SIZE  0x10000000ull // of an image that firmware loads

enum { TPL_APPLICATION = 4, TPL_CALLBACK = 8, TPL_NOTIFY = 16, TPL_HIGH = 31 };

// ---- memory (efi_memory.c) ---------------------------------------------------------------------------
struct efi_range { // sorted, never overlapping, neighbours of the same kind merged
    uint64_t start, pages, attribute;
    uint32_t type, unused;
};
struct efi_pool_block { // sorted by address; blocks of one chunk follow each other without gaps
    uint64_t address, size;
    uint32_t type;
    bool used, first; // first: start of a chunk of pages
};

// ---- handles and protocols (efi_handle.c) ------------------------------------------------------------
struct efi_handle {
    bool used;
    uint32_t generation;
};
struct efi_interface {
    bool used;
    uint32_t handle; // index
    uint64_t serial; // order of installation
    struct efi_guid protocol;
    uint64_t address; // in guest memory; may be 0
};
struct efi_open {
    bool used;
    uint32_t interface, attributes, count;
    uint64_t agent, controller; // guest handles
};
struct efi_notify { // RegisterProtocolNotify
    bool used;
    struct efi_guid protocol;
    uint64_t event, next_serial; // interfaces with a smaller serial were reported
};

// ---- events (efi_event.c) ----------------------------------------------------------------------------
enum {
    EVT_TIMER = 0x80000000u,
    EVT_RUNTIME = 0x40000000u,
    EVT_NOTIFY_WAIT = 0x100u,
    EVT_NOTIFY_SIGNAL = 0x200u,
    EVT_EXIT_BOOT_SERVICES = 0x201u,
    EVT_VIRTUAL_ADDRESS_CHANGE = 0x60000202u,
    EVT_KNOWN = 0xe0000303u // all bits of the above
};
enum efi_builtin { EVENT_OF_GUEST, EVENT_KEY };
struct efi_event {
    bool used, signaled, queued; // queued: its notification function has to be called
    bool polled;                 // CheckEvent: its NOTIFY_WAIT function was asked
    uint8_t builtin;             // enum efi_builtin
    uint32_t type, generation;
    uint64_t tpl, function, context, queue_order;
    uint64_t deadline_ns, period_ns; // guest clock; UINT64_MAX: timer off
};

// ---- calls of guest code (efi_call.c) ----------------------------------------------------------------
enum efi_call_kind { CALL_NOTIFY, CALL_IMAGE, CALL_BOOT_OPTION, CALL_UNLOAD, CALL_CONNECT, CALL_DISCONNECT };
#define EFI_CONNECT_MAX 32
struct efi_connect { // what ConnectController or DisconnectController still has to do
    bool recursive, starting, started, connected, stopped, failed;
    uint32_t driver_count, controller_count, next_driver, at, passes;
    // DisconnectController as a part of UninstallProtocolInterface or ReinstallProtocolInterface.
    bool uninstalls, reinstalls;
    struct efi_guid protocol; // of what goes then
    uint64_t interface, new_interface;
    // ConnectController as the last part of these: what they return.
    bool answered;
    uint64_t answer;
    uint64_t remaining, buffer; // remaining: device path; DisconnectController: the only child
    uint64_t driver[EFI_CONNECT_MAX], agent[EFI_CONNECT_MAX], controller[EFI_CONNECT_MAX];
};
struct efi_call {
    uint8_t kind;
    bool rerun;                    // after the notification run the gate again instead of returning `result`
    uint32_t image;                // CALL_IMAGE, CALL_BOOT_OPTION
    uint64_t gate;                 // address of the gate that the guest called
    uint64_t result;               // of the interrupted service
    uint64_t tpl;                  // to be restored
    uint64_t exit_size, exit_data; // StartImage: where the caller wants them
    // What the calling convention preserves, for Exit, which may come from any depth.
    uint64_t cfm, bsp, pfs, b[6], r4[4], r4_nat, r1, sp, pr, lc, ec, unat, fpsr;
    struct fpreg f2[4], f16[16];
    struct efi_connect connect;
};

// ---- images (efi_image.c) ----------------------------------------------------------------------------
struct efi_image {
    bool used, started;
    uint8_t subsystem;
    uint64_t handle;
    uint64_t base, pages, entry; // entry: address of the function descriptor
    uint64_t interface;          // EFI_LOADED_IMAGE
    uint64_t path, code_type;
    uint32_t relocation_rva, relocation_size;
};

// ---- block devices and files (efi_block.c, efi_fs.c) -------------------------------------------------
enum efi_medium { MEDIUM_DISK, MEDIUM_PARTITION, MEDIUM_EL_TORITO };
struct efi_volume {
    uint8_t medium; // enum efi_medium
    bool fs_checked;
    bool is_dvd;
    struct machine *machine;
    uint32_t unit; // serial number of the machine's block unit
    uint32_t partition, block_size, parent;
    uint64_t handle;
    uint64_t start, size;                    // bytes on the backing
    uint64_t block_io, disk_io, file_system; // interface addresses; 0: not installed
    struct fs fs;
};
struct efi_file {
    bool used, stale; // stale: deleted through another handle
    bool writable;
    uint16_t volume;
    uint64_t address;  // EFI_FILE in guest memory
    uint64_t position; // byte, or index of the next folder entry
    struct fs_node node;
    uint16_t name[EFI_MAX_PATH / 2]; // as opened, from the root
};

// ---- console (efi_console.c) -------------------------------------------------------------------------
#define EFI_ESCAPE_NS 50000000ull // a lone ESC counts as a key after this time
struct efi_key {
    uint16_t scan, unicode;
};
struct efi_console {
    uint8_t pending[16]; // bytes of an unfinished escape sequence
    uint32_t pending_count;
    uint64_t pending_since_ns;
    bool have_key;
    struct efi_key key;
    uint32_t idle_polls;               // ReadKeyStroke calls without a key, in quick succession
    uint64_t last_poll_ns, nap_end_ns; // nap_end_ns 0: ReadKeyStroke does not sleep
    int32_t attribute, column, row, columns, rows;
    bool cursor;
    uint64_t mode; // SIMPLE_TEXT_OUTPUT_MODE in guest memory
};

// ---- boot manager and shell (boot_manager.c, shell*.c) -----------------------------------------------
enum boot_phase { BOOT_START, BOOT_DRIVERS, BOOT_TIMEOUT, BOOT_NEXT, BOOT_ORDER, BOOT_REMOVABLE, BOOT_SHELL };
struct boot_manager {
    uint8_t phase;   // enum boot_phase
    bool dvds;       // disks come first
    uint32_t option; // next one of BootOrder or DriverOrder
    uint32_t volume; // next one to try
    uint64_t deadline_ns;
    char running[EFI_MAX_PATH]; // what was started last, for messages
};
#define SHELL_LINE 256
struct shell {
    bool shown, prompted;
    uint32_t length;
    int32_t volume; // current one; -1: none
    char line[SHELL_LINE], last[SHELL_LINE];
    uint16_t folder[EFI_MAX_PATH / 2]; // current one, normalized
};

struct efi {
    bool active; // false after ExitBootServices
    uint64_t tpl, next_serial, next_queue, monotonic;

    struct efi_range range[EFI_MAX_RANGES];
    uint32_t range_count;
    uint64_t map_key;
    struct efi_pool_block pool[EFI_MAX_POOL];
    uint32_t pool_count;

    struct efi_handle handle[EFI_MAX_HANDLES];
    struct efi_interface interface[EFI_MAX_INTERFACES];
    struct efi_open open[EFI_MAX_OPENS];
    struct efi_notify notify[EFI_MAX_NOTIFIES];
    uint32_t handle_count, interface_count; // ever used

    struct efi_event event[EFI_MAX_EVENTS];
    uint32_t event_count;
    uint64_t stall_deadline_ns; // 0: no Stall under way
    uint64_t poll_deadline_ns;  // WaitForEvent asks again; UINT64_MAX: no need
    uint64_t watchdog_ns;       // guest clock; UINT64_MAX: off

    struct efi_call call[EFI_MAX_CALLS];
    uint32_t depth;
    struct efi_image image[EFI_MAX_IMAGES];
    bool exiting;        // ExitBootServices: the notification functions were queued
    bool address_change; // SetVirtualAddressMap: they were queued

    struct efi_volume volume[EFI_MAX_VOLUMES];
    uint32_t volume_count;
    struct efi_file file[EFI_MAX_FILES];

    uint64_t console_handle, console_input, console_output, serial, key_event;
    struct efi_console console;
    struct boot_manager boot;
    struct shell shell;
};

// ---- protocols known to firmware (efi_handle.c) ------------------------------------------------------
enum efi_protocol {
    PROTOCOL_LOADED_IMAGE,
    PROTOCOL_DEVICE_PATH,
    PROTOCOL_BLOCK_IO,
    PROTOCOL_DISK_IO,
    PROTOCOL_FILE_SYSTEM,
    PROTOCOL_TEXT_INPUT,
    PROTOCOL_TEXT_OUTPUT,
    PROTOCOL_SERIAL_IO,
    PROTOCOL_COLLATION,
    PROTOCOL_COUNT
};
extern const struct efi_guid hpvm__efi_guid[PROTOCOL_COUNT];
static inline bool efi_guid_equal(const struct efi_guid *a, const struct efi_guid *b)
{
    return memcmp(a, b, sizeof *a) == 0;
}

// ---- services (efi_call.c) ---------------------------------------------------------------------------
// Bodies of services return an EFI status (or value) or one of these; no EFI value has bit 62 set.
#define SERVICE_REDIRECTED 0x4000000000000001ull // guest code was called, or the vCPU was sent elsewhere
#define SERVICE_WAIT       0x4000000000000002ull // run the gate again when something may have happened
#define SERVICE_RERUN      0x4000000000000003ull // run queued notification functions, then the gate again

typedef uint64_t efi_service(struct firmware *fw, struct efi *efi, struct cpu *cpu);
enum gate_result hpvm__efi_serve(struct firmware *fw, struct cpu *cpu, enum gate_id id, efi_service *body);

// Defines the gate handler `id` around a static body.
#define EFI_SERVICE(id)                                                                                      \
    static efi_service id##_body;                                                                            \
    enum gate_result hpvm__gate_##id(struct firmware *fw, struct cpu *cpu)                                   \
    {                                                                                                        \
        return hpvm__efi_serve(fw, cpu, GATE_##id, id##_body);                                               \
    }                                                                                                        \
    static uint64_t id##_body(struct firmware *fw __attribute__((unused)),                                   \
                              struct efi *efi __attribute__((unused)),                                       \
                              struct cpu *cpu __attribute__((unused)))

// Argument n of a C call; beyond in7 from the memory stack.
uint64_t hpvm__efi_argument(struct firmware *fw, struct cpu *cpu, unsigned n);
// Redirects the vCPU into the function at `descriptor`; *record says what to do afterwards and is completed.
uint64_t hpvm__efi_call(struct firmware *fw, struct cpu *cpu, const struct efi_call *record,
                        uint64_t descriptor, const uint64_t *arguments, unsigned count);
// Puts the vCPU back to where the call at `depth` was made, whatever runs above it; the record is popped.
void hpvm__efi_unwind(struct firmware *fw, struct cpu *cpu, unsigned depth);
// A call of another kind than CALL_NOTIFY is over: returns what its gate returns, or SERVICE_REDIRECTED.
uint64_t hpvm__efi_call_finished(struct firmware *fw, struct cpu *cpu, const struct efi_call *call,
                                 uint64_t status);

// efi_connect.c: a driver's function has returned; the rest as hpvm__efi_call_finished.
uint64_t hpvm__efi_connect_returned(struct firmware *fw, struct cpu *cpu, const struct efi_call *call,
                                    uint64_t status);

// ---- memory ------------------------------------------------------------------------------------------
void hpvm__efi_memory_init(struct firmware *fw);
bool hpvm__efi_free(struct firmware *fw, uint64_t address, uint64_t pages);
uint64_t hpvm__efi_pool_allocate(struct firmware *fw, uint32_t type, uint64_t size); // 0: no memory
bool hpvm__efi_pool_free(struct firmware *fw, uint64_t address);
// Copies `length` bytes into new BootServicesData pool memory.
uint64_t hpvm__efi_pool_copy(struct firmware *fw, const void *data, uint64_t length);

// ---- guest memory helpers ----------------------------------------------------------------------------
// Physical, for structures that firmware placed itself.
static inline void efi_put(struct firmware *fw, uint64_t address, const void *data, uint64_t length)
{
    hpvm__dma_write(fw->machine, address, data, length);
}
static inline void efi_put64(struct firmware *fw, uint64_t address, uint64_t value)
{
    efi_put(fw, address, &value, sizeof value);
}
// As the caller addresses it. False: bad pointer. NULL is one, although there is RAM at 0: EFI code runs with
// physical addresses, and a result that was forgotten must not be stored there.
static inline bool efi_read64(struct firmware *fw, struct cpu *cpu, uint64_t address, uint64_t *value)
{
    return address != 0 && hpvm__fw_read(fw, cpu, address, value, sizeof *value);
}
static inline bool efi_write64(struct firmware *fw, struct cpu *cpu, uint64_t address, uint64_t value)
{
    return address != 0 && hpvm__fw_write(fw, cpu, address, &value, sizeof value);
}
// Reads a NUL-terminated UCS-2 string of at most capacity - 1 characters; the length, or -1.
int64_t hpvm__efi_read_string(struct firmware *fw, struct cpu *cpu, uint64_t address, uint16_t *out,
                              unsigned capacity);
// Reads a whole device path with its end node into `out`; length, or 0 if it is bad or too long.
unsigned hpvm__efi_read_path(struct firmware *fw, struct cpu *cpu, uint64_t address,
                             uint8_t out[EFI_MAX_PATH]);

// ---- handles -----------------------------------------------------------------------------------------
uint64_t hpvm__efi_handle_value(const struct efi *efi, uint32_t index);
int hpvm__efi_handle_index(const struct efi *efi, uint64_t value); // -1: no such handle
int hpvm__efi_interface_find(const struct efi *efi, uint32_t handle, const struct efi_guid *protocol);
// Installs; *handle 0 makes a new one. Returns an EFI status.
uint64_t hpvm__efi_install(struct firmware *fw, uint64_t *handle, const struct efi_guid *protocol,
                           uint64_t interface);
bool hpvm__efi_read_guid(struct firmware *fw, struct cpu *cpu, uint64_t address, struct efi_guid *guid);
uint64_t hpvm__efi_reinstall(struct firmware *fw, uint64_t handle, const struct efi_guid *protocol,
                             uint64_t interface, uint64_t new_interface);
uint64_t hpvm__efi_uninstall(struct firmware *fw, uint64_t handle, const struct efi_guid *protocol,
                             uint64_t interface);
uint64_t hpvm__efi_interface(const struct efi *efi, uint64_t handle, enum efi_protocol protocol); // 0: none

// ---- events ------------------------------------------------------------------------------------------
uint64_t hpvm__efi_event_create(struct efi *efi, uint32_t type, uint64_t tpl, uint64_t function,
                                uint64_t context,
                                enum efi_builtin builtin); // 0: no room
int hpvm__efi_event_index(const struct efi *efi, uint64_t value);
void hpvm__efi_event_signal(struct efi *efi, struct efi_event *event);
void hpvm__efi_signal_type(struct efi *efi, uint32_t type);
void hpvm__efi_poll_timers(struct firmware *fw);
uint64_t hpvm__efi_next_deadline(const struct efi *efi);
// Index of the queued notification to run next at a TPL above `tpl`, or -1.
int hpvm__efi_next_notification(const struct efi *efi, uint64_t tpl);

// ---- device paths (efi_device_path.c) ----------------------------------------------------------------
unsigned hpvm__path_end(uint8_t *out); // each returns the bytes written
unsigned hpvm__path_unit(uint8_t *out, const struct block_unit *unit);
unsigned hpvm__path_partition(uint8_t *out, const struct partition *partition, unsigned block_size);
unsigned hpvm__path_el_torito(uint8_t *out, uint32_t entry, uint64_t start, uint64_t size,
                              unsigned block_size);
unsigned hpvm__path_console(uint8_t *out);
unsigned hpvm__path_file(uint8_t *out, unsigned capacity, const uint16_t *name); // 0: too long
unsigned hpvm__path_length(const uint8_t *path, unsigned capacity); // without the end node; -1u: bad
void hpvm__path_text(const uint8_t *path, unsigned capacity, char *out, size_t size);

// ---- files as firmware itself uses them (efi_fs.c) ---------------------------------------------------
struct block_reader hpvm__efi_reader(struct firmware *fw, const struct efi_volume *volume);
bool hpvm__efi_has_medium(const struct efi_volume *volume); // the one that was there at the start
uint64_t hpvm__efi_flush(const struct efi_volume *volume);
// Prints why nothing can be booted from the disks and DVDs that are there (efi_media.c).
void hpvm__efi_explain_media(struct firmware *fw, struct cpu *cpu);
// The mounted file system of a volume, or NULL.
struct fs *hpvm__efi_mount(struct firmware *fw, struct efi_volume *volume);
// Finds `path` (UCS-2, backslashes, from the root).
uint64_t hpvm__efi_file_lookup(struct firmware *fw, struct efi_volume *volume, const uint16_t *path,
                               struct fs_node *node);
// Reads a whole file into malloc'ed memory.
uint64_t hpvm__efi_file_load(struct firmware *fw, struct efi_volume *volume, const uint16_t *path,
                             uint8_t **data, uint64_t *size);

// ---- images ------------------------------------------------------------------------------------------
// Loads a PE image; `path` is its whole device path (may be empty). Returns an EFI status; on failure *why
// says in one line what is wrong.
uint64_t hpvm__efi_image_load(struct firmware *fw, const uint8_t *file, uint64_t size, uint64_t parent,
                              uint64_t device, const uint8_t *file_path, unsigned file_path_length,
                              uint64_t *handle, const char **why);
// Finds the device and the file in a full device path or one that starts with HD(...) and loads it.
uint64_t hpvm__efi_image_load_path(struct firmware *fw, const uint8_t *path, unsigned length, uint64_t parent,
                                   uint64_t *handle, const char **why);
struct efi_image *hpvm__efi_image_of(struct efi *efi, uint64_t handle);
uint64_t hpvm__efi_image_start(struct firmware *fw, struct cpu *cpu, struct efi_image *image,
                               struct efi_call *record);
void hpvm__efi_image_unload(struct firmware *fw, struct efi_image *image);
void hpvm__efi_image_options(struct firmware *fw, struct efi_image *image, uint64_t options, uint32_t size);

// ---- console -----------------------------------------------------------------------------------------
hpvm_status hpvm__efi_console_init(struct firmware *fw);
uint64_t hpvm__efi_serial_interface(struct firmware *fw); // efi_serial.c; 0: no memory
bool hpvm__efi_key_ready(struct firmware *fw);
bool hpvm__efi_key_get(struct firmware *fw, struct efi_key *key);
void hpvm__efi_print(struct firmware *fw, const char *format, ...) __attribute__((format(printf, 2, 3)));

// ---- set-up of the parts (each at hpvm__efi_init) ----------------------------------------------------
hpvm_status hpvm__efi_block_init(struct firmware *fw);
hpvm_status hpvm__efi_misc_init(struct firmware *fw);
void hpvm__efi_update_crc(struct firmware *fw, uint64_t table); // of the table header at `table`
// Text of an EFI status.
const char *hpvm__efi_status_text(uint64_t status);

// ---- boot manager and shell --------------------------------------------------------------------------
// Starts an image on behalf of boot manager or shell; SERVICE_REDIRECTED when it runs now. `name` is for
// messages.
uint64_t hpvm__boot_start(struct firmware *fw, struct cpu *cpu, uint64_t image, const char *name);
// An image that was started so has ended; runs the boot manager's gate again.
uint64_t hpvm__boot_returned(struct firmware *fw, struct cpu *cpu, const struct efi_call *call,
                             uint64_t status);
enum shell_result { SHELL_WAIT, SHELL_STARTED, SHELL_EXIT };
enum shell_result hpvm__shell_step(struct firmware *fw, struct cpu *cpu);
#define SHELL_ARGUMENTS 16
// shell_commands.c: runs a built-in command. False: there is none of that name.
bool hpvm__shell_command(struct firmware *fw, int count, char *const *arguments);
// Volume and normalized path that a shell argument ("fs1:\\dir", "dir") means; NULL after saying why not.
struct efi_volume *hpvm__shell_path(struct firmware *fw, const char *argument,
                                    uint16_t path[EFI_MAX_PATH / 2]);
int hpvm__shell_volume(const struct efi *efi, const char *name); // "fs0", "fs0:..."; -1: none
// Full device path of a file on a volume; 0: too long.
unsigned hpvm__shell_file_path(struct firmware *fw, const struct efi_volume *volume, const uint16_t *file,
                               uint8_t path[EFI_MAX_PATH]);
// Text in 7-bit characters; everything else becomes '?'.
void hpvm__shell_narrow(const uint16_t *text, char *out, size_t size);

#endif
