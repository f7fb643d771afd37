// A booted firmware for tests of EFI services. Guest code is played by C functions at made-up addresses: the
// fixture makes calls and returns as the processor would, register stack included, and runs gate handlers.
#ifndef HPVM_TESTS_FW_EFI_FIXTURE_H
#define HPVM_TESTS_FW_EFI_FIXTURE_H

#include "ia64/cpu/rse.h"
#include "ia64/fw/efi.h"
#include "ia64/fw/variables.h"

#include "media.h"

#define RAM_SIZE     (256ull << 20)
#define SCRATCH      0x5000000ull // guest memory for arguments: 16 MB that were taken from the map
#define SCRATCH_SIZE 0x1000000ull
#define CODE(n)      (SCRATCH + 0x800000 + 16ull * (n)) // addresses of guest functions
#define MARKER(n)    (SCRATCH + 0x900000 + 16ull * (n)) // return addresses of calls made by the test

struct guest;
typedef bool guest_function(struct guest *g); // true: return to the caller now

struct guest {
    struct machine machine;
    struct cpus *cpus;
    struct firmware *fw;
    struct cpu *cpu;
    struct efi *efi;
    unsigned depth;
    guest_function *function[16];
    uint64_t waits;
    char output[1 << 17];
    size_t output_size;
    uint64_t scratch; // next free byte
};

static gate_function *const gate_functions[GATE_COUNT] = {
#define GATE(id, function, kind) [GATE_##id] = function,
#include "ia64/fw/gates.def"
#undef GATE
};

static void guest_output(void *user, const void *data, size_t length)
{
    struct guest *g = user;
    if (length > sizeof g->output - 1 - g->output_size)
        length = sizeof g->output - 1 - g->output_size;
    memcpy(g->output + g->output_size, data, length);
    g->output_size += length;
    g->output[g->output_size] = 0;
}

// ---- life --------------------------------------------------------------------------------------------

static void guest_boot(struct guest *g)
{
    hpvm__cpu_reset(g->cpu);
    if (hpvm__fw_boot(g->fw) != HPVM_OK) {
        fprintf(stderr, "boot: %s\n", hpvm_last_error()->message);
        abort();
    }
    g->efi = g->fw->efi;
    g->depth = 0;
    g->output_size = 0;
    g->output[0] = 0;
    g->scratch = SCRATCH;
    CHECK(hpvm__efi_allocate_at(g->fw, EFI_LOADER_DATA, SCRATCH, SCRATCH_SIZE >> 12));
}

__attribute__((unused)) static struct guest *guest_new_unbooted(void)
{
    struct guest *g = calloc(1, sizeof *g);
    if (hpvm__machine_init(&g->machine, RAM_SIZE, 1) != HPVM_OK ||
        hpvm__cpus_create(&g->cpus, &g->machine) != HPVM_OK || hpvm__fw_create(&g->fw, g->cpus) != HPVM_OK)
        abort();
    g->cpu = g->cpus->cpu[0];
    g->machine.console.write = guest_output;
    g->machine.console.user = g;
    atomic_store(&g->machine.clock.deterministic, true);
    hpvm__clock_start(&g->machine.clock);
    return g;
}

__attribute__((unused)) static struct guest *guest_new(void)
{
    struct guest *g = guest_new_unbooted();
    guest_boot(g);
    return g;
}

static void guest_free(struct guest *g)
{
    for (unsigned n = 0; n < g->machine.unit_count; n++)
        hpvm__backing_unref(g->machine.units[n].backing);
    hpvm__fw_destroy(g->fw);
    hpvm__cpus_destroy(g->cpus);
    hpvm__machine_fini(&g->machine);
    free(g);
}

static hpvm_status unit_read(void *opaque, void *buffer, size_t length, uint64_t offset)
{
    struct medium *m = opaque;
    memcpy(buffer, m->data + offset, length);
    return HPVM_OK;
}
static hpvm_status unit_write(void *opaque, const void *buffer, size_t length, uint64_t offset)
{
    struct medium *m = opaque;
    memcpy(m->data + offset, buffer, length);
    return HPVM_OK;
}
static hpvm_status unit_flush(void *opaque)
{
    (void)opaque;
    return HPVM_OK;
}
static void unit_close(void *opaque)
{
    (void)opaque;
}

// Adds a disk before boot; the medium stays the test's. NULL: a drive without medium.
__attribute__((unused)) static void guest_add_unit(struct guest *g, struct medium *m, bool is_dvd)
{
    static const struct backing_impl impl = {unit_read, unit_write, unit_flush, NULL, unit_close};
    struct block_unit *unit = &g->machine.units[g->machine.unit_count];
    *unit = (struct block_unit){.is_dvd = is_dvd,
                                .read_only = is_dvd,
                                .removable = is_dvd,
                                .slot = 2,
                                .target = (uint16_t)g->machine.unit_count,
                                .serial = ++g->machine.unit_serial};
    if (m && hpvm__backing_new(&unit->backing, &impl, m, m->size, is_dvd, "medium") != HPVM_OK)
        abort();
    g->machine.unit_count++;
}

// ---- guest memory ------------------------------------------------------------------------------------

static uint64_t guest_room(struct guest *g, uint64_t size)
{
    uint64_t at = g->scratch;
    g->scratch = align_up(at + size, 16);
    if (g->scratch > SCRATCH + 0x800000)
        abort();
    return at;
}

__attribute__((unused)) static void *guest_pointer(struct guest *g, uint64_t address)
{
    return g->machine.ram.host + address;
}

static uint64_t guest_get(struct guest *g, uint64_t address)
{
    uint64_t value = 0xdeadbeef;
    hpvm__dma_read(&g->machine, address, &value, 8);
    return value;
}

static uint64_t guest_put(struct guest *g, const void *data, uint64_t size)
{
    uint64_t at = guest_room(g, size);
    hpvm__dma_write(&g->machine, at, data, size);
    return at;
}

__attribute__((unused)) static uint64_t guest_put64(struct guest *g, uint64_t value)
{
    return guest_put(g, &value, 8);
}

__attribute__((unused)) static uint64_t guest_string(struct guest *g, const uint16_t *text)
{
    return guest_put(g, text, 2 * (wide_length(text) + 1));
}

// Makes function n of the guest and returns the address of its descriptor.
__attribute__((unused)) static uint64_t guest_define(struct guest *g, unsigned n, guest_function *function)
{
    const uint64_t descriptor[2] = {CODE(n), 0x1234500 + n};
    g->function[n] = function;
    return guest_put(g, descriptor, sizeof descriptor);
}

// ---- running -----------------------------------------------------------------------------------------

static void guest_return(struct guest *g)
{
    struct cpu *cpu = g->cpu;
    cpu->ip = cpu->br[0] & ~15ull;
    hpvm__rse_return(cpu, cpu->pfs);
    cpu->ec = cpu->pfs >> 52 & 63;
    if (!hpvm__rse_fill(cpu))
        abort();
}

// Plays function n: allocates a frame, fills it and the scratch registers with rubbish, returns.
static void guest_play(struct guest *g, guest_function *function)
{
    struct cpu *cpu = g->cpu;
    uint64_t b0 = cpu->br[0], pfs = cpu->pfs, sp = cpu->gr[12];
    unsigned inputs = cpu->sof;
    if (!hpvm__rse_alloc(cpu, inputs + 20, inputs + 20, 0))
        abort();
    for (unsigned r = inputs; r < inputs + 20; r++)
        gr_set(cpu, 32 + r, 0xbad0000 + r, r & 1);
    for (unsigned r = 14; r < 32; r++)
        gr_set(cpu, r, 0xbad, 0);
    if (!function(g))
        return;
    cpu->br[0] = b0;
    cpu->pfs = pfs;
    gr_set(cpu, 12, sp, 0);
    guest_return(g);
}

enum { RUN_RETURNED, RUN_WAITS };

// Runs until the vCPU is at `stop`, or a gate waits.
static int guest_run(struct guest *g, uint64_t stop)
{
    struct cpu *cpu = g->cpu;
    for (unsigned n = 0; n < 100000; n++) {
        if (cpu->ip == stop)
            return RUN_RETURNED;
        if (cpu->ip >= FW_GATES && cpu->ip < GATE_ADDRESS(GATE_COUNT)) {
            enum gate_result result = gate_functions[(cpu->ip - FW_GATES) / 16](g->fw, cpu);
            if (result == GATE_WAIT) {
                g->waits++;
                return RUN_WAITS;
            }
            if (result == GATE_RETURN)
                guest_return(g);
            continue;
        }
        uint64_t index = (cpu->ip - CODE(0)) / 16;
        if (cpu->ip < CODE(0) || index >= 16 || !g->function[index]) {
            fprintf(stderr, "guest went to 0x%lx\n", (unsigned long)cpu->ip);
            abort();
        }
        guest_play(g, g->function[index]);
    }
    fprintf(stderr, "guest runs for ever at 0x%lx\n", (unsigned long)g->cpu->ip);
    abort();
}

// A frame with eight locals that must survive.
__attribute__((unused)) static void guest_frame(struct guest *g)
{
    if (!hpvm__rse_alloc(g->cpu, 8, 8, 0))
        abort();
    for (unsigned n = 0; n < 8; n++)
        gr_set(g->cpu, 32 + n, 0x1000 + n, n == 3);
}

__attribute__((unused)) static bool guest_frame_intact(const struct guest *g)
{
    bool good = g->cpu->sof >= 8;
    for (unsigned n = 0; good && n < 8; n++)
        good = gr_get(g->cpu, 32 + n) == 0x1000 + n && gr_nat(g->cpu, 32 + n) == (n == 3);
    return good;
}

// Starts a call with the current frame as locals; guest_run(g, MARKER(g->depth - 1)) carries it out.
static void guest_begin(struct guest *g, uint64_t ip, unsigned count, const uint64_t *arguments)
{
    struct cpu *cpu = g->cpu;
    unsigned locals = cpu->sof > 64 ? 64 : cpu->sof, registers = count < 8 ? count : 8;
    if (!hpvm__rse_alloc(cpu, locals + registers, locals, 0))
        abort();
    for (unsigned n = 0; n < registers; n++)
        gr_set(cpu, 32 + locals + n, arguments[n], 0);
    for (unsigned n = 8; n < count; n++) // the memory stack, above the scratch area
        efi_put64(g->fw, cpu->gr[12] + 16 + 8 * (n - 8), arguments[n]);
    hpvm__rse_call(cpu);
    cpu->br[0] = MARKER(g->depth++);
    cpu->ip = ip;
}

__attribute__((unused)) static uint64_t guest_call(struct guest *g, enum gate_id gate, unsigned count,
                                                   const uint64_t *arguments)
{
    struct cpu *cpu = g->cpu;
    uint64_t b0 = cpu->br[0], pfs = cpu->pfs;
    unsigned depth = g->depth, sof = cpu->sof;
    guest_begin(g, FW_GATES + 16ull * gate, count, arguments);
    int result = guest_run(g, MARKER(depth));
    g->depth = depth;
    if (result == RUN_WAITS)
        return UINT64_MAX; // the test goes on with guest_resume
    hpvm__cfm_set(cpu, sof | (uint64_t)sof << 7);
    cpu->br[0] = b0;
    cpu->pfs = pfs;
    return cpu->gr[8];
}
#define WAITS UINT64_MAX
#define CALL(g, gate, ...)                                                                                   \
    guest_call(g, GATE_##gate, sizeof((uint64_t[]){0, ##__VA_ARGS__}) / 8 - 1,                               \
               (const uint64_t[]){0, ##__VA_ARGS__} + 1)

// Lets time pass and runs a gate that waited again.
__attribute__((unused)) static uint64_t guest_resume(struct guest *g, uint64_t ns)
{
    hpvm__clock_advance(&g->machine.clock, ns);
    if (guest_run(g, MARKER(g->depth)) == RUN_WAITS)
        return WAITS;
    return g->cpu->gr[8];
}

__attribute__((unused)) static bool guest_said(const struct guest *g, const char *text)
{
    bool found = strstr(g->output, text) != NULL;
    if (!found)
        fprintf(stderr, "\"%s\" is not in the console output:\n%s\n", text, g->output);
    return found;
}

#endif
