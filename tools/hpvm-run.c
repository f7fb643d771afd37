// hpvm-run: one virtual machine in the foreground, its console on the terminal.
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <hpvm/hpvm.h>
#include <libgen.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli_common.h"
#include "device_common.h"
#include "resource_common.h"
#include "terminal_common.h"

#define PROGRAM "hpvm-run"

enum { EXIT_POWERED_OFF = 0, EXIT_CANNOT_START = 1, EXIT_CRASHED = 2, EXIT_USER_LEFT = 3 };

#define MAX_RESOURCES 256
#define PREFIX        0x02 // Ctrl-B, as in hpvmconsole

struct options {
    uint64_t vcpus, ram;
    const char *kernel, *initrd, *append, *nvram, *engine, *core;
    const char *resources[MAX_RESOURCES];
    unsigned resource_count;
    bool alat, perf_map, verbose, stats, gdb, gdb_wait;
    uint64_t gdb_port;
};

static void usage(FILE *to)
{
    fputs(
        "Usage: hpvm-run [options]\n"
        "Runs one virtual machine in the foreground; its console is the terminal.\n\n"
        "  -c VCPUS            number of virtual processors, 1 to 32 (default 1)\n"
        "  -r MEMORY           memory: 512M, 4G, ... (default 1G; a plain number is in megabytes)\n"
        "  -a RESOURCE         attach a device; may be given up to 256 times:\n"
        "                        disk:avio_stor:[bus,slot,target]:file:PATH    (or :disk:DEVICE)\n"
        "                        dvd:avio_stor:[bus,slot,target]:file:PATH     (or :null:)\n"
        "                        network:avio_lan:[bus,slot,mac]:user:         (host at 10.0.2.2, DHCP)\n"
        "  --kernel FILE       boot this ELF kernel (plain or gzip) instead of a disk\n"
        "  --initrd FILE       with this initial RAM disk\n"
        "  --append ARGUMENTS  and these kernel arguments\n"
        "  --nvram FILE        keep the EFI variables in FILE\n"
        "  --engine ENGINE     block: hot code is translated (default); region: and loops of several blocks\n"
        "                      as one; interp: the interpreter\n"
        "  --perf-map          name translated code in /tmp/perf-PID.map\n"
        "  --alat              data speculation keeps real entries\n"
        "  --gdb PORT          let gdb connect to this TCP port of this host (0: a free one, printed)\n"
        "  --gdb-wait          and do not start the guest before it says so\n"
        "  --core FILE         where a core file of the guest goes: when it crashes, and by Ctrl-B c\n"
        "  --stats             print counters at the end\n"
        "  -v, --verbose       print messages of the virtual machine\n"
        "  --version           print the version\n"
        "  -h, --help          print this\n\n"
        "Keys: Ctrl-B q leaves, Ctrl-B p presses the power button, Ctrl-B r resets, Ctrl-B i sends INIT,\n"
        "      Ctrl-B c writes a core file, Ctrl-B Ctrl-B sends a Ctrl-B.\n"
        "Exit status: 0 the guest powered itself off, 1 it could not start, 2 it crashed, 3 you left.\n",
        to);
}

static bool parse_options(int argc, char **argv, struct options *o)
{
    enum { KERNEL = 256, INITRD, APPEND, NVRAM, ENGINE, PERF_MAP, ALAT, GDB, GDB_WAIT, CORE, STATS, VERSION };
    static const struct option names[] = {{"kernel", required_argument, NULL, KERNEL},
                                          {"initrd", required_argument, NULL, INITRD},
                                          {"append", required_argument, NULL, APPEND},
                                          {"nvram", required_argument, NULL, NVRAM},
                                          {"engine", required_argument, NULL, ENGINE},
                                          {"perf-map", no_argument, NULL, PERF_MAP},
                                          {"alat", no_argument, NULL, ALAT},
                                          {"gdb", required_argument, NULL, GDB},
                                          {"gdb-wait", no_argument, NULL, GDB_WAIT},
                                          {"core", required_argument, NULL, CORE},
                                          {"stats", no_argument, NULL, STATS},
                                          {"verbose", no_argument, NULL, 'v'},
                                          {"version", no_argument, NULL, VERSION},
                                          {"help", no_argument, NULL, 'h'},
                                          {NULL, 0, NULL, 0}};
    *o = (struct options){.vcpus = 1, .ram = 1ull << 30};
    int option;
    opterr = 0; // one line of our own says what is wrong
    while ((option = getopt_long(argc, argv, ":c:r:a:vh", names, NULL)) != -1) {
        switch (option) {
        case 'c':
            if (!cli_parse_number(optarg, 1, HPVM_MAX_VCPUS, &o->vcpus)) {
                cli_error(PROGRAM, "-c %s: 1 to %d vCPUs are allowed", optarg, HPVM_MAX_VCPUS);
                return false;
            }
            break;
        case 'r':
            if (!cli_parse_size(optarg, &o->ram)) {
                cli_error(PROGRAM, "-r %s: not a memory size; write 512M or 4G", optarg);
                return false;
            }
            break;
        case 'a':
            if (o->resource_count == MAX_RESOURCES) {
                cli_error(PROGRAM, "-a %s: more than %d resources", optarg, MAX_RESOURCES);
                return false;
            }
            o->resources[o->resource_count++] = optarg;
            break;
        case KERNEL:
            o->kernel = optarg;
            break;
        case INITRD:
            o->initrd = optarg;
            break;
        case APPEND:
            o->append = optarg;
            break;
        case NVRAM:
            o->nvram = optarg;
            break;
        case ENGINE:
            o->engine = optarg;
            break;
        case PERF_MAP:
            o->perf_map = true;
            break;
        case ALAT:
            o->alat = true;
            break;
        case GDB:
            if (!cli_parse_number(optarg, 0, 65535, &o->gdb_port)) {
                cli_error(PROGRAM, "--gdb %s: not a TCP port", optarg);
                return false;
            }
            o->gdb = true;
            break;
        case GDB_WAIT:
            o->gdb_wait = true;
            break;
        case CORE:
            o->core = optarg;
            break;
        case STATS:
            o->stats = true;
            break;
        case 'v':
            o->verbose = true;
            break;
        case VERSION:
            printf("hpvm-run %d.%d.%d\n", HPVM_VERSION_MAJOR, HPVM_VERSION_MINOR, HPVM_VERSION_PATCH);
            exit(0);
        case 'h':
            usage(stdout);
            exit(0);
        case ':':
            cli_error(PROGRAM, "'%s' needs a value; see hpvm-run --help", argv[optind - 1]);
            return false;
        default:
            if (optopt && optopt < KERNEL)
                cli_error(PROGRAM, "'-%c' is not an option; see hpvm-run --help", optopt);
            else
                cli_error(PROGRAM, "'%s' is not an option%s; see hpvm-run --help", argv[optind - 1],
                          optopt ? " with a value" : "");
            return false;
        }
    }
    if (optind < argc) {
        cli_error(PROGRAM, "'%s' is not an option; see hpvm-run --help", argv[optind]);
        return false;
    }
    if (!o->kernel && (o->initrd || o->append)) {
        cli_error(PROGRAM, "--initrd and --append need --kernel");
        return false;
    }
    if (o->gdb_wait && !o->gdb) {
        cli_error(PROGRAM, "--gdb-wait needs --gdb");
        return false;
    }
    return true;
}

// ---- devices -----------------------------------------------------------------------------------------

// Attaches resource `n` of all.
static bool attach(hpvm_vm *vm, const char *const *texts, unsigned n)
{
    struct resource resource, other;
    char message[512];
    bool good = resource_parse(texts[n], &resource, message, sizeof message);
    for (unsigned earlier = 0; earlier < n && good; earlier++)
        if (resource_parse(texts[earlier], &other, message, sizeof message) &&
            resource_conflict(&resource, &other)) {
            snprintf(message, sizeof message, "%.400s: is given twice; a disk can be attached once",
                     resource.location);
            good = false;
        }
    good = good && device_attach(vm, &resource, NULL, message, sizeof message);
    if (!good)
        cli_error(PROGRAM, "%s", message);
    return good;
}

// ---- console -----------------------------------------------------------------------------------------

static void console_write(void *user, const void *data, size_t length)
{
    (void)user;
    terminal_write(data, length);
}

static void log_line(void *user, uint32_t level, const char *module, const char *text)
{
    static const char *const names[] = {"error", "warning", "info", "debug"};
    (void)user;
    fprintf(stderr, "hpvm-run: %s: %s: %s\r\n", names[level < 4 ? level : 3], module, text);
}

// A guest that runs stands still meanwhile; one that a debugger stopped stays so.
static void write_core(hpvm_vm *vm, const char *path)
{
    if (!path) {
        fprintf(stderr, "\r\nhpvm-run: no core file without --core FILE\r\n");
        return;
    }
    hpvm_status status = hpvm_vm_write_core(vm, path);
    if (status == HPVM_E_STATE) {
        hpvm_vm_pause(vm);
        status = hpvm_vm_write_core(vm, path);
        if (hpvm_vm_start(vm) != HPVM_OK)
            cli_library_error(PROGRAM);
    }
    if (status == HPVM_OK)
        fprintf(stderr, "\r\nhpvm-run: core file %s\r\n", path);
    else
        cli_library_error(PROGRAM);
}

// One key after Ctrl-B. True: the user leaves.
static bool command_key(hpvm_vm *vm, char key, const char *core)
{
    switch (key) {
    case 'q':
    case 'Q':
        return true;
    case 'p':
        hpvm_vm_power_button(vm);
        break;
    case 'r':
        hpvm_vm_reset(vm);
        break;
    case 'i':
        hpvm_vm_send_init(vm);
        break;
    case 'c':
        write_core(vm, core);
        break;
    case PREFIX:
        hpvm_vm_console_input(vm, &key, 1, NULL);
        break;
    default:
        fprintf(stderr,
                "\r\nCtrl-B: q leave, p power button, r reset, i INIT, c core file, Ctrl-B send Ctrl-B\r\n");
        break;
    }
    return false;
}

struct input {
    char waiting[1024]; // typed, not taken by the guest yet
    size_t count;
    bool prefix, ended;
};

// True: the user leaves.
static bool take_input(hpvm_vm *vm, struct input *input, const char *core)
{
    char buffer[256];
    size_t room = sizeof input->waiting - input->count;
    ssize_t got = read(STDIN_FILENO, buffer, room < sizeof buffer ? room : sizeof buffer);
    if (got < 0 && (errno == EINTR || errno == EAGAIN))
        return false;
    if (got <= 0) {
        input->ended = true;
        return false;
    }
    for (ssize_t n = 0; n < got; n++) {
        if (input->prefix) {
            input->prefix = false;
            if (command_key(vm, buffer[n], core))
                return true;
        } else if (buffer[n] == PREFIX) {
            input->prefix = true;
        } else {
            input->waiting[input->count++] = buffer[n];
        }
    }
    return false;
}

// Comes on a thread of the VM: wakes the console's loop when the guest has stopped for good. A debugger
// pauses it and lets it go on.
static void wake_console(void *user, const hpvm_event *event)
{
    const int *wake = user;
    uint64_t one = 1;
    if ((event->type == HPVM_EVENT_POWERED_OFF || event->type == HPVM_EVENT_PANICKED) &&
        write(*wake, &one, sizeof one) < 0)
        abort(); // cannot happen: the counter does not overflow
}

// Until the guest stops or the user leaves. An idle guest leaves this thread asleep.
static int console_loop(hpvm_vm *vm, int wake, const struct options *o)
{
    struct input input = {.count = 0};
    for (;;) {
        size_t taken = 0;
        if (input.count && hpvm_vm_console_input(vm, input.waiting, input.count, &taken) == HPVM_OK &&
            taken) {
            memmove(input.waiting, input.waiting + taken, input.count - taken);
            input.count -= taken;
        }
        bool full = input.count == sizeof input.waiting;
        struct pollfd ready[] = {{.fd = wake, .events = POLLIN},
                                 {.fd = input.ended || full ? -1 : STDIN_FILENO, .events = POLLIN}};
        if (poll(ready, 2, input.count ? 5 : -1) < 0)
            continue;
        if (ready[1].revents && take_input(vm, &input, o->core))
            return EXIT_USER_LEFT;
        hpvm_event event = {.struct_size = sizeof event};
        if (!ready[0].revents || hpvm_vm_wait(vm, UINT32_MAX, &event) != HPVM_OK)
            continue;
        if (event.type == HPVM_EVENT_POWERED_OFF)
            return EXIT_POWERED_OFF;
        fprintf(stderr, "\r\nhpvm-run: the guest stopped: %s\r\n", event.reason);
        if (o->core)
            write_core(vm, o->core);
        if (!o->gdb)
            return EXIT_CRASHED;
        uint64_t count; // the debugger may look at it; Ctrl-B q or its kill ends this
        if (read(wake, &count, sizeof count) < 0)
            return EXIT_CRASHED;
    }
}

// The instructions for which translated code is left most often.
static void print_instruction_stats(const hpvm_vcpu *vcpu)
{
    enum { SHOWN = 12 };
    hpvm_instruction_stats top[SHOWN] = {{0}}, s = HPVM_INSTRUCTION_STATS_INIT;
    for (uint32_t n = 0; hpvm_vcpu_get_instruction_stats(vcpu, n, &s) == HPVM_OK; n++) {
        unsigned place = SHOWN;
        while (place > 0 && s.called + s.left > top[place - 1].called + top[place - 1].left)
            place--;
        if (place == SHOWN)
            continue;
        memmove(&top[place + 1], &top[place], (SHOWN - 1 - place) * sizeof top[0]);
        top[place] = s;
    }
    for (unsigned n = 0; n < SHOWN && top[n].name; n++)
        fprintf(stderr, "  %-20s called %llu left %llu\n", top[n].name, (unsigned long long)top[n].called,
                (unsigned long long)top[n].left);
}

static void print_engine_stats(const hpvm_vcpu *vcpu)
{
    hpvm_engine_stats s = HPVM_ENGINE_STATS_INIT;
    if (hpvm_vcpu_get_engine_stats(vcpu, &s) != HPVM_OK || s.translate_ns == 0)
        return;
    fprintf(stderr,
            "  stopped %llu refused %llu resolved %llu slow-memory %llu translated in %llu us "
            "regions %llu region-left %llu\n",
            (unsigned long long)s.stopped, (unsigned long long)s.refused, (unsigned long long)s.resolved,
            (unsigned long long)s.slow_memory, (unsigned long long)s.translate_ns / 1000,
            (unsigned long long)s.regions, (unsigned long long)s.region_left);
    print_instruction_stats(vcpu);
}

static void print_stats(hpvm_vm *vm)
{
    for (uint32_t n = 0; n < hpvm_vm_vcpu_count(vm); n++) {
        hpvm_vcpu_stats s = HPVM_VCPU_STATS_INIT;
        if (hpvm_vcpu_get_stats(hpvm_vm_vcpu(vm, n), &s) == HPVM_OK)
            fprintf(stderr,
                    "vcpu %u: slots %llu interruptions %llu external %llu blocks %llu tlb-slow %llu walks "
                    "%llu mmio %llu "
                    "halts %llu purges %llu translated %llu refused %llu dropped %llu code-bytes %llu\n",
                    n, (unsigned long long)s.slots, (unsigned long long)s.interruptions,
                    (unsigned long long)s.external_interrupts, (unsigned long long)s.blocks_decoded,
                    (unsigned long long)s.tlb_slow, (unsigned long long)s.vhpt_walks,
                    (unsigned long long)s.mmio, (unsigned long long)s.halts, (unsigned long long)s.purges,
                    (unsigned long long)s.blocks_translated, (unsigned long long)s.blocks_refused,
                    (unsigned long long)s.blocks_dropped, (unsigned long long)s.code_bytes);
        print_engine_stats(hpvm_vm_vcpu(vm, n));
    }
}

// HP refused more vCPUs than processors; here they share, and the user should know.
static void warn_about_vcpus(uint64_t vcpus)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    if (processors > 0 && vcpus > (uint64_t)processors)
        cli_error(PROGRAM, "warning: %llu vCPUs share %ld host processor%s", (unsigned long long)vcpus,
                  processors, processors == 1 ? "" : "s");
}

static bool start_debugger(hpvm_vm *vm, const struct options *o, hpvm_gdb **gdb)
{
    if (!o->gdb)
        return true;
    hpvm_gdb_config config = HPVM_GDB_CONFIG_INIT;
    config.port = (uint16_t)o->gdb_port;
    if (hpvm_gdb_create(gdb, vm, &config) != HPVM_OK) {
        cli_library_error(PROGRAM);
        return false;
    }
    fprintf(stderr, "hpvm-run: gdb: target remote localhost:%u\r\n", hpvm_gdb_port(*gdb));
    return true;
}

static int run(const struct options *o)
{
    warn_about_vcpus(o->vcpus);
    hpvm_logger logger = HPVM_LOGGER_INIT;
    logger.emit = log_line;
    logger.max_level = o->verbose ? HPVM_LOG_INFO : HPVM_LOG_ERROR;
    hpvm_vm_config config = HPVM_VM_CONFIG_INIT;
    config.ram_bytes = o->ram;
    config.vcpu_count = (uint32_t)o->vcpus;
    config.flags = (o->alat ? HPVM_VM_ALAT : 0) | (o->perf_map ? HPVM_VM_PERF_MAP : 0);
    config.nvram_path = o->nvram;
    config.engine = o->engine;
    config.logger = &logger;
    hpvm_vm *vm;
    if (hpvm_vm_create(&vm, &config) != HPVM_OK) {
        cli_library_error(PROGRAM);
        return EXIT_CANNOT_START;
    }
    int status = EXIT_CANNOT_START;
    int wake = eventfd(0, EFD_CLOEXEC);
    bool good = wake >= 0;
    if (!good)
        cli_error(PROGRAM, "cannot create an event descriptor: %s", strerror(errno));
    for (unsigned n = 0; n < o->resource_count && good; n++)
        good = attach(vm, o->resources, n);
    if (good && (hpvm_vm_set_console(vm, console_write, NULL) != HPVM_OK ||
                 hpvm_vm_set_event_callback(vm, wake_console, &wake) != HPVM_OK ||
                 (o->kernel && hpvm_vm_set_kernel(vm, o->kernel, o->initrd, o->append) != HPVM_OK) ||
                 hpvm_vm_power_on(vm) != HPVM_OK)) {
        cli_library_error(PROGRAM);
        good = false;
    }
    struct terminal terminal = {.raw = false};
    hpvm_gdb *gdb = NULL;
    if (good && start_debugger(vm, o, &gdb)) {
        if (terminal_raw(&terminal))
            fprintf(stderr, "hpvm-run: Ctrl-B q leaves, Ctrl-B h shows the keys\r\n");
        if (o->gdb_wait || hpvm_vm_start(vm) == HPVM_OK)
            status = console_loop(vm, wake, o);
        else
            cli_library_error(PROGRAM);
        hpvm_gdb_destroy(gdb);
        hpvm_vm_pause(vm);
        terminal_restore(&terminal);
        if (o->stats)
            print_stats(vm);
    }
    hpvm_vm_destroy(vm);
    if (wake >= 0)
        close(wake);
    return status;
}

int main(int argc, char **argv)
{
    struct options options;
    signal(SIGPIPE, SIG_IGN);
    if (!parse_options(argc, argv, &options))
        return EXIT_CANNOT_START;
    return run(&options);
}
