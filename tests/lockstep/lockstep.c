// Boots a kernel on two machines at once, one with each engine, and compares all of their state: at the end
// of every quantum of instruction slots, and at every interruption. Time is deterministic: it stands still
// within a quantum and then moves by its length, so both machines see the same clock at every slot.
//
// usage: lockstep --kernel FILE [--initrd FILE] [--append TEXT] [options]
//   --slots N         stop after N slots (default 0: when the guest switches itself off)
//   --quantum N       longest quantum (default 4000); the lengths are random
//   --seed N          of the lengths
//   --memory-every N  compare memory and TLBs every N slots (default 5000000)
//   --from N --fine Q from slot N on, look every Q slots (the clock does not notice)
//   --until TEXT      the console must have shown TEXT at the end
//   --disturb N       change a register of the second machine at slot N: a difference must be found
//   --passes-off BITS, --threshold N, --region N, --code-bytes N   of the translating machine
#include <getopt.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "devices/devices.h"
#include "ia64/cache/translator.h"
#include "ia64/cpu/tlb_state.h"
#include "ia64/fw/fw.h"
#include "ia64/interp/run.h"

#define RAM_BYTES ((uint64_t)256 << 20)
#define MAX_LOG   8192

// What was there right after an interruption was delivered.
struct event {
    uint64_t slots, ip, iip, isr, hash;
};

struct side {
    const char *name;
    struct machine machine;
    struct cpus *cpus;
    struct cpu *cpu;
    struct devices *devices;
    struct firmware *firmware;
    char console[1 << 17];
    size_t console_length;
    struct event log[MAX_LOG]; // of this quantum
    unsigned events;
};
static struct side sides[2] = {{.name = "interpreter"}, {.name = "translator"}};

static struct options {
    const char *kernel, *initrd, *append, *until;
    uint64_t slots, quantum, seed, memory_every, from, fine, disturb, passes_off, threshold, region,
        code_bytes;
} options = {.append = "", .quantum = 4000, .seed = 1, .memory_every = 5000000, .disturb = UINT64_MAX};

static void die(const char *what)
{
    fprintf(stderr, "lockstep: %s\n", what);
    exit(2);
}

// ---- state -------------------------------------------------------------------------------------------
struct member {
    const char *name;
    size_t offset, size;
};
#define MEMBER(m)                                                                                            \
    {                                                                                                        \
#m, offsetof(struct cpu, m), sizeof(((struct cpu *)0)->m)                                            \
    }
static const struct member members[] = {
    MEMBER(ip),
    MEMBER(ri),
    MEMBER(slots),
    MEMBER(delivered),
    MEMBER(psr),
    MEMBER(pr),
    MEMBER(gr),
    MEMBER(gr_nat),
    MEMBER(sof),
    MEMBER(sol),
    MEMBER(sor),
    MEMBER(rrb_gr),
    MEMBER(rrb_fr),
    MEMBER(rrb_pr),
    MEMBER(lc),
    MEMBER(ec),
    MEMBER(br),
    MEMBER(bof),
    MEMBER(dirty),
    MEMBER(cfle),
    MEMBER(bsp),
    MEMBER(bspstore),
    MEMBER(rnat),
    MEMBER(rsc),
    MEMBER(kr),
    MEMBER(ccv),
    MEMBER(unat),
    MEMBER(fpsr),
    MEMBER(pfs),
    MEMBER(csd),
    MEMBER(ssd),
    MEMBER(bank_gr),
    MEMBER(bank_nat),
    MEMBER(dcr),
    MEMBER(itm),
    MEMBER(iva),
    MEMBER(pta),
    MEMBER(ipsr),
    MEMBER(isr),
    MEMBER(iip),
    MEMBER(ifa),
    MEMBER(itir),
    MEMBER(iipa),
    MEMBER(ifs),
    MEMBER(iim),
    MEMBER(iha),
    MEMBER(lid),
    MEMBER(tpr),
    MEMBER(itv),
    MEMBER(pmv),
    MEMBER(cmcv),
    MEMBER(lrr),
    MEMBER(last_bundle),
    MEMBER(fault),
    MEMBER(irr),
    MEMBER(in_service),
    MEMBER(halted),
    MEMBER(parked),
    MEMBER(itc_offset),
    MEMBER(itm_deadline_ns),
    MEMBER(rr),
    MEMBER(pkr),
    MEMBER(itr),
    MEMBER(dtr),
    MEMBER(alat),
    MEMBER(alat_count),
    MEMBER(ibr),
    MEMBER(dbr),
    MEMBER(pmc),
    MEMBER(pmd),
    MEMBER(stats.interruptions),
};

static bool report(const char *name, const void *left, const void *right, size_t size)
{
    if (memcmp(left, right, size) == 0)
        return true;
    for (size_t n = 0, shown = 0; n < size && shown < 8; n++)
        if (((const uint8_t *)left)[n] != ((const uint8_t *)right)[n]) {
            size_t cell = n & ~(size_t)7, length = size - cell < 8 ? size - cell : 8;
            uint64_t a = 0, b = 0;
            memcpy(&a, (const uint8_t *)left + cell, length);
            memcpy(&b, (const uint8_t *)right + cell, length);
            printf("  %s + 0x%zx: %s %016" PRIx64 ", %s %016" PRIx64 "\n", name, cell, sides[0].name, a,
                   sides[1].name, b);
            n = cell + 7;
            shown++;
        }
    return false;
}

// Floating-point registers; translated code may keep them in another form.
static void floating(const struct cpu *cpu, struct fpreg out[128])
{
    for (unsigned f = 0; f < 128; f++)
        out[f] = *fr_get(cpu, f);
}

static bool registers_same(void)
{
    const struct cpu *a = sides[0].cpu, *b = sides[1].cpu;
    bool same = true;
    for (size_t n = 0; n < ARRAY_LENGTH(members); n++)
        same &= report(members[n].name, (const char *)a + members[n].offset,
                       (const char *)b + members[n].offset, members[n].size);
    same &= report("gr_ring", a->gr_ring, b->gr_ring, GR_RING_CELLS * sizeof a->gr_ring[0]);
    same &= report("nat_ring", a->nat_ring, b->nat_ring, GR_RING_CELLS);
    struct fpreg x[128], y[128];
    floating(a, x);
    floating(b, y);
    same &= report("fr", x, y, sizeof x);
    return same;
}

static bool memory_same(void)
{
    bool same = true;
    const struct ram *ram = &sides[0].machine.ram;
    for (uint64_t page = 0; page < ram->size && same; page += 1u << 16)
        if (memcmp(ram->host + page, sides[1].machine.ram.host + page, 1u << 16) != 0) {
            char name[40];
            snprintf(name, sizeof name, "memory at 0x%" PRIx64, page);
            same = report(name, ram->host + page, sides[1].machine.ram.host + page, 1u << 16);
        }
    for (unsigned n = 0; n < 2; n++)
        same &= report(n ? "instruction TC" : "data TC", sides[0].cpu->tlb->tc[n].entry,
                       sides[1].cpu->tlb->tc[n].entry, sizeof sides[0].cpu->tlb->tc[n].entry);
    if (sides[0].console_length != sides[1].console_length ||
        memcmp(sides[0].console, sides[1].console, sides[0].console_length) != 0) {
        printf("  the consoles differ\n");
        same = false;
    }
    return same;
}

static uint64_t mix(uint64_t hash, const void *data, size_t size)
{
    for (size_t n = 0; n < size; n += 8) {
        uint64_t word = 0;
        memcpy(&word, (const char *)data + n, size - n < 8 ? size - n : 8);
        hash = (hash ^ word) * 0x9e3779b97f4a7c15ull;
        hash ^= hash >> 29;
    }
    return hash;
}

static void interrupted(struct cpu *cpu)
{
    struct side *side = cpu->cpus == sides[0].cpus ? &sides[0] : &sides[1];
    if (side->events == MAX_LOG)
        die("too many interruptions in a quantum");
    uint64_t hash = mix(1, &cpu->pr, 8);
    hash = mix(hash, cpu->gr, sizeof cpu->gr);
    hash = mix(hash, cpu->gr_nat, sizeof cpu->gr_nat);
    hash = mix(hash, cpu->frame, 96 * 8);
    hash = mix(hash, cpu->frame_nat, 96);
    hash = mix(hash, cpu->br, sizeof cpu->br);
    struct fpreg fr[128];
    floating(cpu, fr);
    hash = mix(hash, fr, sizeof fr);
    const uint64_t rest[] = {cpu->psr,  cpu->ipsr, cpu->ifs,    cpu->ifa,  cpu->itir, cpu->iim,
                             cpu->iha,  cpu->iipa, cpu->lc,     cpu->ec,   cpu->bsp,  cpu->bspstore,
                             cpu->rnat, cpu->rsc,  cpu->fpsr,   cpu->unat, cpu->pfs,  cpu->ccv,
                             cpu->csd,  cpu->bof,  cpu->rrb_gr, cpu->sof,  cpu->sol,  (uint64_t)cpu->dirty};
    hash = mix(hash, rest, sizeof rest);
    side->log[side->events++] = (struct event){cpu->slots, cpu->ip, cpu->iip, cpu->isr, hash};
}

static bool events_same(void)
{
    for (unsigned n = 0; n < sides[0].events || n < sides[1].events; n++) {
        struct event e[2] = {{0}};
        for (unsigned k = 0; k < 2; k++)
            if (n < sides[k].events)
                e[k] = sides[k].log[n];
        if (memcmp(&e[0], &e[1], sizeof e[0]) == 0)
            continue;
        printf("interruption %u of the quantum differs\n", n);
        for (unsigned k = 0; k < 2; k++)
            printf("  %s: slot %" PRIu64 ", handler %" PRIx64 ", IIP %" PRIx64 ", ISR %" PRIx64
                   ", state %016" PRIx64 "\n",
                   sides[k].name, e[k].slots, e[k].ip, e[k].iip, e[k].isr, e[k].hash);
        return false;
    }
    return true;
}

// ---- machines ----------------------------------------------------------------------------------------
static void *read_file(const char *path, size_t *size)
{
    struct stat info;
    FILE *file = fopen(path, "rb");
    if (!file || fstat(fileno(file), &info) != 0)
        die(path);
    void *data = malloc((size_t)info.st_size);
    *size = (size_t)info.st_size;
    if (!data || fread(data, 1, *size, file) != *size)
        die(path);
    fclose(file);
    return data;
}

static void console_write(void *user, const void *data, size_t length)
{
    struct side *side = user;
    if (length > sizeof side->console - 1 - side->console_length)
        length = sizeof side->console - 1 - side->console_length;
    memcpy(side->console + side->console_length, data, length);
    side->console_length += length;
}

static void create(struct side *side, bool translate)
{
    struct machine *machine = &side->machine;
    if (hpvm__machine_init(machine, RAM_BYTES, 1) != HPVM_OK)
        die("no machine");
    atomic_store(&machine->clock.deterministic, true);
    machine->seed = 42;
    machine->console.write = console_write;
    machine->console.user = side;
    snprintf(machine->serial, sizeof machine->serial, "LOCKSTEP");
    machine->engine = (struct engine_config){.translate = translate,
                                             .threshold = (uint32_t)options.threshold,
                                             .region_threshold = (uint32_t)options.region,
                                             .passes_off = (uint32_t)options.passes_off,
                                             .code_bytes = options.code_bytes};
    if (hpvm__cpus_create(&side->cpus, machine) != HPVM_OK ||
        hpvm__devices_create(&side->devices, machine) != HPVM_OK ||
        hpvm__fw_create(&side->firmware, side->cpus) != HPVM_OK)
        die("no machine");
    side->cpu = side->cpus->cpu[0];
    side->cpus->interrupted = interrupted;
    struct direct_boot *direct = &side->firmware->direct;
    direct->kernel = read_file(options.kernel, &direct->kernel_size);
    if (options.initrd)
        direct->initrd = read_file(options.initrd, &direct->initrd_size);
    direct->command_line = options.append;
    hpvm__devices_reset(side->devices);
    hpvm__cpu_reset(side->cpu);
    if (hpvm__fw_boot(side->firmware) != HPVM_OK)
        die("the firmware does not start the kernel");
}

static void destroy(struct side *side)
{
    free((void *)(uintptr_t)side->firmware->direct.kernel);
    free((void *)(uintptr_t)side->firmware->direct.initrd);
    hpvm__fw_destroy(side->firmware);
    hpvm__devices_destroy(side->devices);
    hpvm__cpus_destroy(side->cpus);
    hpvm__machine_fini(&side->machine);
}

// ---- the run -----------------------------------------------------------------------------------------
static uint64_t random_state;
static uint64_t next_random(void)
{
    random_state ^= random_state << 13;
    random_state ^= random_state >> 7;
    random_state ^= random_state << 17;
    return random_state >> 11;
}

// Both machines execute so many slots; false: they differ.
static bool advance(uint64_t slots, enum vcpu_exit *reason)
{
    enum vcpu_exit reasons[2];
    uint64_t start = sides[0].cpu->slots;
    for (unsigned n = 0; n < 2; n++) {
        sides[n].events = 0;
        reasons[n] = hpvm__interp_run(sides[n].cpu, slots);
    }
    *reason = reasons[0];
    bool same = events_same();
    if (reasons[0] != reasons[1])
        printf("the run ended for reason %d and %d\n", reasons[0], reasons[1]);
    same &= reasons[0] == reasons[1];
    same &= registers_same();
    if (!same)
        printf("difference between slot %" PRIu64 " and slot %" PRIu64 "\n", start, start + slots);
    return same;
}

// A halted machine goes on when its timer is due.
static void sleep_until_due(void)
{
    const struct cpu *cpu = sides[0].cpu;
    uint64_t now = hpvm__clock_now(&sides[0].machine.clock), due = cpu->itm_deadline_ns;
    if (cpu->gate_wait && cpu->gate_deadline_ns < due)
        due = cpu->gate_deadline_ns;
    if (due == UINT64_MAX)
        die("the guest halted for ever");
    for (unsigned n = 0; n < 2; n++) {
        if (due > now)
            hpvm__clock_advance(&sides[n].machine.clock, due - now);
        hpvm__run_control_sleep(sides[n].cpu, 0);
    }
}

static bool run(uint64_t *interruptions, uint64_t *comparisons)
{
    uint64_t next_memory = options.memory_every;
    random_state = options.seed * 0x9e3779b97f4a7c15ull + 1;
    enum vcpu_exit reason = VCPU_BUDGET;
    while (reason != VCPU_REQUEST && (!options.slots || sides[0].cpu->slots < options.slots)) {
        uint64_t quantum = 1 + next_random() % options.quantum, end = sides[0].cpu->slots + quantum;
        do {
            uint64_t left = end - sides[0].cpu->slots;
            if (options.fine && sides[0].cpu->slots >= options.from && left > options.fine)
                left = options.fine;
            if (!advance(left, &reason))
                return false;
            *interruptions += sides[0].events;
            ++*comparisons;
        } while (reason == VCPU_BUDGET && sides[0].cpu->slots < end);
        for (unsigned n = 0; n < 2; n++)
            hpvm__clock_advance(&sides[n].machine.clock, quantum * 2);
        if (reason == VCPU_HALTED)
            sleep_until_due();
        if (sides[0].cpu->slots >= next_memory) {
            next_memory += options.memory_every;
            if (!memory_same())
                return false;
        }
        if (sides[1].cpu->slots >= options.disturb) {
            sides[1].cpu->br[1] ^= 16;
            options.disturb = UINT64_MAX;
        }
    }
    return memory_same();
}

static const struct option known[] = {
    {"kernel", 1, 0, 'k'},    {"initrd", 1, 0, 'i'},  {"append", 1, 0, 'a'},       {"slots", 1, 0, 's'},
    {"until", 1, 0, 'u'},     {"quantum", 1, 0, 'q'}, {"memory-every", 1, 0, 'm'}, {"from", 1, 0, 'f'},
    {"fine", 1, 0, 'F'},      {"seed", 1, 0, 'S'},    {"disturb", 1, 0, 'd'},      {"passes-off", 1, 0, 'p'},
    {"threshold", 1, 0, 't'}, {"region", 1, 0, 'g'},  {"code-bytes", 1, 0, 'c'},   {0}};

static void parse(int argc, char **argv)
{
    for (int c; (c = getopt_long(argc, argv, "", known, NULL)) != -1;) {
        uint64_t number = optarg ? strtoull(optarg, NULL, 0) : 0;
        switch (c) {
        case 'k':
            options.kernel = optarg;
            break;
        case 'i':
            options.initrd = optarg;
            break;
        case 'a':
            options.append = optarg;
            break;
        case 'u':
            options.until = optarg;
            break;
        case 's':
            options.slots = number;
            break;
        case 'q':
            options.quantum = number ? number : 1;
            break;
        case 'S':
            options.seed = number;
            break;
        case 'm':
            options.memory_every = number ? number : 1;
            break;
        case 'f':
            options.from = number;
            break;
        case 'F':
            options.fine = number;
            break;
        case 'd':
            options.disturb = number;
            break;
        case 'p':
            options.passes_off = number;
            break;
        case 't':
            options.threshold = number;
            break;
        case 'g':
            options.region = number;
            break;
        case 'c':
            options.code_bytes = number;
            break;
        default:
            exit(2);
        }
    }
    if (!options.kernel || optind != argc)
        die("usage: lockstep --kernel FILE [--initrd FILE] [--append TEXT] [options], see lockstep.c");
}

int main(int argc, char **argv)
{
    parse(argc, argv);
    if (!hpvm__translator_usable()) {
        printf("no generated code in this build: nothing to compare\n");
        return 77;
    }
    uint64_t interruptions = 0, comparisons = 0;
    for (unsigned n = 0; n < 2; n++)
        create(&sides[n], n == 1);
    bool same = run(&interruptions, &comparisons);
    const struct cpu *cpu = sides[1].cpu;
    sides[1].console[sides[1].console_length] = 0;
    printf("%s: %" PRIu64 " slots, %" PRIu64 " comparisons, %" PRIu64 " interruptions, %" PRIu64
           " blocks translated\n",
           same ? "no difference" : "DIFFERENCE", cpu->slots, comparisons, interruptions,
           cpu->stats.blocks_translated);
    bool complete = !options.until || strstr(sides[1].console, options.until);
    if (!same || !complete)
        printf("console:\n%s\n", sides[1].console);
    if (!complete)
        printf("'%s' did not appear on the console\n", options.until);
    for (unsigned n = 0; n < 2; n++)
        destroy(&sides[n]);
    return !same || !complete;
}
