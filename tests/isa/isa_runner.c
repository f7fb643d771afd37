// Executes the cases that tests/isa/run made from one assembler source: sets state, runs, compares all of
// the state afterwards. Every case runs twice, slot by slot and in whole blocks.
//
// usage: isa_runner IMAGE LOAD-ADDRESS SCRIPT [ROWS]
// SCRIPT lines:   case NAME START END        set ITEM VALUE...        mem SIZE ADDRESS VALUE
//                 expect ITEM VALUE...       expectmem SIZE ADDRESS VALUE      ignore ITEM
//                 tlb ITIR ADDRESS PTE
//                 fault VECTOR ISR IIP SLOT  stop ADDRESS    mode step|block    go
// Numbers are hexadecimal. What is not expected to change must stay. ROWS gets the names of the instruction
// rows that were executed.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "ia64/cpu/mmu.h"
#include "ia64/cpu/regs.h"
#include "ia64/decode/decode.h"
#include "ia64/interp/block.h"
#include "ia64/interp/run.h"

#define VECTORS      0x8000u // every vector spins
#define VECTORS_SIZE 0x8000u
#define DATA         0x2000000u // memory that must not change unless expected
#define DATA_SIZE    0x10000u
#define MAX_SLOTS    3000

struct item {
    char name[12];
    uint64_t value[3];
    bool ignore, wanted; // wanted: the case names it
};
#define MAX_ITEMS 1000
struct state {
    struct item item[MAX_ITEMS];
    size_t count;
};

static struct machine machine;
static struct cpu *cpu;
static bool row_seen[ROW_COUNT];
static unsigned failures, runs, failed_runs;

static void die(const char *what, const char *detail)
{
    fprintf(stderr, "isa_runner: %s %s\n", what, detail);
    exit(2);
}

// ---- the state as a list of named values ---------------------------------------------------------------
struct field {
    const char *name;
    size_t offset;
};
#define FIELD(name, member)                                                                                  \
    {                                                                                                        \
        name, offsetof(struct cpu, member)                                                                   \
    }
static const struct field fields[] = {
    FIELD("ccv", ccv),
    FIELD("unat", unat),
    FIELD("fpsr", fpsr),
    FIELD("pfs", pfs),
    FIELD("lc", lc),
    FIELD("ec", ec),
    FIELD("csd", csd),
    FIELD("ssd", ssd),
    FIELD("eflag", eflag),
    FIELD("cflg", cflg),
    FIELD("fsr", fsr),
    FIELD("fir", fir),
    FIELD("fdr", fdr),
    FIELD("fcr", fcr),
    FIELD("rsc", rsc),
    FIELD("bsp", bsp),
    FIELD("bspstore", bspstore),
    FIELD("rnat", rnat),
    FIELD("dcr", dcr),
    FIELD("itm", itm),
    FIELD("iva", iva),
    FIELD("pta", pta),
    FIELD("ipsr", ipsr),
    FIELD("isr", isr),
    FIELD("iip", iip),
    FIELD("ifa", ifa),
    FIELD("itir", itir),
    FIELD("iipa", iipa),
    FIELD("ifs", ifs),
    FIELD("iim", iim),
    FIELD("iha", iha),
    FIELD("lid", lid),
    FIELD("tpr", tpr),
    FIELD("itv", itv),
    FIELD("pmv", pmv),
    FIELD("cmcv", cmcv),
};
static const struct {
    const char *prefix;
    size_t offset;
    unsigned count;
} arrays[] = {
    {"b", offsetof(struct cpu, br), 8},     {"k", offsetof(struct cpu, kr), 8},
    {"rr", offsetof(struct cpu, rr), 8},    {"pkr", offsetof(struct cpu, pkr), 16},
    {"ibr", offsetof(struct cpu, ibr), 16}, {"dbr", offsetof(struct cpu, dbr), 16},
    {"irr", offsetof(struct cpu, irr), 4},  {"lrr", offsetof(struct cpu, lrr), 2},
};

static void add(struct state *s, uint64_t v0, uint64_t v1, uint64_t v2, const char *prefix, unsigned number,
                const char *suffix)
{
    struct item *item = &s->item[s->count++];
    *item = (struct item){.value = {v0, v1, v2}};
    if (number == ~0u)
        snprintf(item->name, sizeof item->name, "%s", prefix);
    else
        snprintf(item->name, sizeof item->name, "%s%u%s", prefix, number & 0xff, suffix);
}

// `bank` is the bank of r16-r31 that the case ran with: interruptions switch to bank 0.
static void collect(struct state *s, unsigned bank)
{
    bool switched = ((cpu->psr & PSR_BN) != 0) != bank;
    s->count = 0;
    for (unsigned r = 1; r < 32u + cpu->sof; r++) {
        bool other = switched && r >= 16 && r < 32;
        add(s, other ? cpu->bank_gr[r - 16] : gr_get(cpu, r), 0, 0, "r", r, "");
        add(s, other ? cpu->bank_nat[r - 16] : gr_nat(cpu, r), 0, 0, "r", r, ".nat");
    }
    for (unsigned r = 16; r < 32; r++) {
        add(s, switched ? cpu->gr[r] : cpu->bank_gr[r - 16], 0, 0, "other", r, "");
        add(s, switched ? cpu->gr_nat[r] : cpu->bank_nat[r - 16], 0, 0, "other", r, ".nat");
    }
    for (unsigned f = 0; f < 128; f++) {
        const struct fpreg *fr = fr_get(cpu, f);
        add(s, fr->sign, fr->exponent, fr->significand, "f", f, "");
    }
    for (unsigned p = 0; p < 64; p++)
        add(s, pr_get(cpu, p), 0, 0, "p", p, "");
    for (size_t n = 0; n < ARRAY_LENGTH(fields); n++)
        add(s, *(uint64_t *)((char *)cpu + fields[n].offset), 0, 0, fields[n].name, ~0u, "");
    for (size_t n = 0; n < ARRAY_LENGTH(arrays); n++)
        for (unsigned k = 0; k < arrays[n].count; k++)
            add(s, ((uint64_t *)((char *)cpu + arrays[n].offset))[k], 0, 0, arrays[n].prefix, k, "");
    add(s, hpvm__cfm_get(cpu), 0, 0, "cfm", ~0u, "");
    add(s, cpu->psr, 0, 0, "psr", ~0u, "");
    add(s, cpu->ip, 0, 0, "ip", ~0u, "");
    add(s, cpu->ri, 0, 0, "ri", ~0u, "");
    add(s, cpu->halted, 0, 0, "halted", ~0u, "");
}

static struct item *find(struct state *s, const char *name)
{
    for (size_t n = 0; n < s->count; n++)
        if (strcmp(s->item[n].name, name) == 0)
            return &s->item[n];
    return NULL;
}

// Something in every register, so that wrong operands show. These depend on CFM.
static void fill_renamed(void)
{
    for (unsigned r = 1; r < 128; r++)
        gr_set(cpu, r, 0xdead000000000000ull + 0x010101 * r, 0);
    for (unsigned f = 2; f < 128; f++)
        *(struct fpreg *)fr_get(cpu, f) =
            (struct fpreg){.significand = BIT(63) | f, .exponent = 0xffff + f, .sign = f & 1};
}

static void set_register(const char *name, const uint64_t *v)
{
    unsigned n;
    int end = 0;
    if (sscanf(name, "r%u.nat%n", &n, &end) == 1 && end && !name[end]) {
        gr_set(cpu, n, gr_get(cpu, n), v[0] & 1);
    } else if (sscanf(name, "r%u%n", &n, &end) == 1 && !name[end]) {
        gr_set(cpu, n, v[0], gr_nat(cpu, n));
    } else if (sscanf(name, "other%u.nat%n", &n, &end) == 1 && end && !name[end]) {
        cpu->bank_nat[(n - 16) & 15] = v[0] & 1;
    } else if (sscanf(name, "other%u%n", &n, &end) == 1 && !name[end]) {
        cpu->bank_gr[(n - 16) & 15] = v[0];
    } else if (sscanf(name, "f%u%n", &n, &end) == 1 && !name[end] && n >= 2 && n < 128) {
        *(struct fpreg *)fr_get(cpu, n) =
            (struct fpreg){.sign = (uint32_t)v[0], .exponent = (uint32_t)v[1], .significand = v[2]};
    } else if (sscanf(name, "p%u%n", &n, &end) == 1 && !name[end] && n < 64) {
        pr_set(cpu, n, v[0] & 1);
    } else if (strcmp(name, "psr") == 0) {
        hpvm__psr_write(cpu, v[0]);
    } else if (strcmp(name, "cfm") == 0) {
        hpvm__cfm_set(cpu, v[0]);
        fill_renamed();
    } else if (strcmp(name, "ri") == 0) {
        cpu->ri = (uint32_t)v[0];
    } else if (strcmp(name, "alat") == 0) {
        cpu->alat_on = v[0] & 1;
    } else if (strcmp(name, "pta") == 0) {
        hpvm__pta_write(cpu, v[0]);
    } else if (sscanf(name, "rr%u%n", &n, &end) == 1 && !name[end]) {
        if (!hpvm__rr_write(cpu, n & 7, v[0]))
            die("reserved value for", name);
    } else if (sscanf(name, "pkr%u%n", &n, &end) == 1 && !name[end]) {
        hpvm__pkr_write(cpu, n & 15, v[0]);
    } else {
        for (size_t k = 0; k < ARRAY_LENGTH(fields); k++)
            if (strcmp(name, fields[k].name) == 0) {
                *(uint64_t *)((char *)cpu + fields[k].offset) = v[0];
                return;
            }
        for (size_t k = 0; k < ARRAY_LENGTH(arrays); k++) {
            size_t length = strlen(arrays[k].prefix);
            if (strncmp(name, arrays[k].prefix, length) == 0 &&
                sscanf(name + length, "%u%n", &n, &end) == 1 && !name[length + (size_t)end] &&
                n < arrays[k].count) {
                ((uint64_t *)((char *)cpu + arrays[k].offset))[n] = v[0];
                return;
            }
        }
        die("cannot set", name);
    }
}

// ---- one case ------------------------------------------------------------------------------------------
struct command {
    enum { SET, MEM, TLB, EXPECT, EXPECTMEM, IGNORE } kind;
    char name[12];
    uint64_t v[3];
};
static struct {
    char name[200];
    uint64_t start, end, stop;
    bool is_fault, step, block;
    uint64_t vector, isr, iip, slot; // ~0: not checked
    struct command command[400];
    size_t count;
} test;

static uint8_t *ram_at(uint64_t address, uint64_t size)
{
    uint8_t *host = hpvm__ram_pointer(&machine.ram, address, size);
    if (!host)
        die("not RAM, in case", test.name);
    return host;
}

static void spin_at(uint64_t address)
{
    const uint64_t br = 4ull << 37, nop = 2ull << 37; // br.few . ; nop.b 0 ; nop.b 0
    uint8_t *p = ram_at(address, 16);
    store64(p, 0x16 | br << 5 | nop << 46);
    store64(p + 8, nop >> 18 | nop << 23);
}

static void fill_registers(void)
{
    hpvm__cpu_reset(cpu);
    cpu->alat_on = false;
    cpu->iva = VECTORS;
    hpvm__psr_write(cpu, PSR_IC | PSR_BN);
    hpvm__cfm_set(cpu, 96 | 96 << 7);
    cpu->bsp = cpu->bspstore = 0x2100000;
    cpu->pr = 1;
    fill_renamed();
    for (unsigned r = 0; r < 16; r++)
        cpu->bank_gr[r] = 0xbeef000000000000ull + 0x010101 * r;
    for (unsigned b = 0; b < 8; b++)
        cpu->br[b] = 0xb000000000000000ull + 0x1010 * b;
    cpu->lc = 0x1c1c1c;
    cpu->ec = 0x2c;
    cpu->ccv = 0xccc;
    cpu->unat = 0x5555555500000000ull;
    memset(ram_at(DATA, DATA_SIZE), 0, DATA_SIZE);
}

static void note_row(uint64_t ip, unsigned slot)
{
    const uint8_t *bytes = hpvm__ram_pointer(&machine.ram, ip & mask_low(61), 16);
    if (!bytes)
        return;
    struct bundle bundle = hpvm__bundle_read(bytes);
    const struct template_info *template = &hpvm__templates[bundle.template];
    struct insn insn;
    if (template->reserved)
        return;
    bool known = template->unit[slot] == UNIT_LX
                     ? hpvm__decode(UNIT_LX, bundle.slot[2], bundle.slot[1], 1, &insn)
                     : hpvm__decode(template->unit[slot], bundle.slot[slot], 0, slot, &insn);
    if (known)
        row_seen[insn.row] = true;
}

static void mismatch(const char *mode, const char *what, const uint64_t *actual, const uint64_t *expected,
                     bool wide)
{
    failures++;
    if (wide)
        printf("%s [%s]: %s is %" PRIx64 ":%05" PRIx64 ":%016" PRIx64 ", expected %" PRIx64 ":%05" PRIx64
               ":%016" PRIx64 "\n",
               test.name, mode, what, actual[0], actual[1], actual[2], expected[0], expected[1], expected[2]);
    else
        printf("%s [%s]: %s is 0x%" PRIx64 ", expected 0x%" PRIx64 "\n", test.name, mode, what, actual[0],
               expected[0]);
}

static void check(const char *mode, const char *what, uint64_t actual, uint64_t expected)
{
    if (actual != expected)
        mismatch(mode, what, &actual, &expected, false);
}

static uint64_t mem_get(uint64_t address, unsigned size)
{
    uint64_t value = 0;
    memcpy(&value, ram_at(address, size), size);
    return value;
}

// What the state must be afterwards.
static void apply_expectations(struct state *s, bool delivered)
{
    if (delivered) {
        static const char *const changed[] = {"psr", "ip", "ri", "ipsr", "isr", "iip", "iipa", "ifs"};
        uint64_t psr = find(s, "psr")->value[0];
        if (psr & PSR_IC)
            for (size_t n = 0; n < ARRAY_LENGTH(changed); n++)
                find(s, changed[n])->ignore = true;
        find(s, "psr")->ignore = find(s, "ip")->ignore = find(s, "ri")->ignore = true;
        find(s, "isr")->ignore = true; // all checked by themselves
    } else {
        find(s, "ip")->value[0] = test.stop;
        find(s, "ri")->value[0] = 0;
    }
    for (size_t n = 0; n < test.count; n++) {
        const struct command *command = &test.command[n];
        if (command->kind != EXPECT && command->kind != IGNORE)
            continue;
        struct item *item = find(s, command->name);
        if (!item) { // perhaps a register that the frame gains
            item = &s->item[s->count++];
            *item = (struct item){.wanted = true};
            snprintf(item->name, sizeof item->name, "%s", command->name);
        }
        if (command->kind == EXPECT) {
            memcpy(item->value, command->v, sizeof item->value);
            item->wanted = true;
        }
        item->ignore = command->kind == IGNORE;
    }
}

static void compare(const char *mode, struct state *expected, struct state *actual)
{
    for (size_t n = 0; n < expected->count; n++) {
        struct item *e = &expected->item[n], *a = &actual->item[n]; // the same place if the frame is the same
        if (n >= actual->count || strcmp(a->name, e->name) != 0)
            a = find(actual, e->name);
        if (!a && e->wanted)
            check(mode, e->name, 0, 1); // there is no such thing
        if (!a || e->ignore)
            continue; // beyond the frame now
        if (memcmp(a->value, e->value, sizeof a->value) != 0)
            mismatch(mode, e->name, a->value, e->value,
                     e->name[0] == 'f' && e->name[1] >= '0' && e->name[1] <= '9');
    }
    uint8_t *memory = malloc(DATA_SIZE);
    if (!memory)
        die("no memory", "");
    memset(memory, 0, DATA_SIZE);
    for (int pass = MEM; pass <= EXPECTMEM; pass += EXPECTMEM - MEM)
        for (size_t n = 0; n < test.count; n++) {
            const struct command *command = &test.command[n];
            if ((int)command->kind != pass)
                continue;
            unsigned size = (unsigned)command->v[0];
            uint64_t address = command->v[1], value = command->v[2];
            if (address >= DATA && address + size <= DATA + DATA_SIZE)
                memcpy(memory + (address - DATA), &value, size);
            else if (pass == EXPECTMEM)
                check(mode, "memory outside the data area", mem_get(address, size), value);
        }
    const uint8_t *now = ram_at(DATA, DATA_SIZE);
    if (memcmp(memory, now, DATA_SIZE) != 0)
        for (unsigned offset = 0; offset < DATA_SIZE; offset += 8)
            if (load64(memory + offset) != load64(now + offset)) {
                char what[40];
                snprintf(what, sizeof what, "mem8[data+0x%x]", offset);
                check(mode, what, load64(now + offset), load64(memory + offset));
            }
    free(memory);
}

// Translations of a case, for both sides; the region registers are set by now.
static void insert_translations(void)
{
    uint64_t ifa = cpu->ifa, itir = cpu->itir;
    for (size_t n = 0; n < test.count; n++) {
        const struct command *command = &test.command[n];
        if (command->kind != TLB)
            continue;
        cpu->itir = command->v[0];
        cpu->ifa = command->v[1];
        if (!hpvm__itc(cpu, false, command->v[2]) || !hpvm__itc(cpu, true, command->v[2]))
            die("reserved bits in a translation of", test.name);
    }
    cpu->ifa = ifa;
    cpu->itir = itir;
}

// How a case is run: slot by slot, in whole blocks, in translated blocks.
enum run_mode { BY_STEP, BY_BLOCK, TRANSLATED };
static struct block_hooks translator;

static void run_once(enum run_mode run_mode)
{
    static struct state expected, actual;
    bool by_step = run_mode == BY_STEP;
    const char *mode = by_step ? "step" : run_mode == BY_BLOCK ? "block" : "translated";
    if (!by_step && translator.hot && (cpu->interp->hooks.hot != NULL) != (run_mode == TRANSLATED)) {
        hpvm__interp_reset(cpu);
        cpu->interp->hooks.hot = run_mode == TRANSLATED ? translator.hot : NULL;
    }
    runs++;
    fill_registers();
    for (size_t n = 0; n < test.count; n++) {
        const struct command *command = &test.command[n];
        if (command->kind == SET)
            set_register(command->name, command->v);
        else if (command->kind == MEM)
            memcpy(ram_at(command->v[1], command->v[0]), &command->v[2], command->v[0]);
    }
    insert_translations();
    cpu->ip = test.start;
    uint64_t psr = cpu->psr, delivered = cpu->delivered;
    unsigned bank = (psr & PSR_BN) != 0;
    collect(&expected, bank);
    if (by_step) {
        unsigned n = 0;
        while ((cpu->ip != test.stop || cpu->ri != 0) && cpu->delivered == delivered && n++ < MAX_SLOTS) {
            note_row(cpu->ip, cpu->ri);
            hpvm__interp_run(cpu, 1);
        }
    } else {
        hpvm__interp_run(cpu, MAX_SLOTS);
    }
    bool faulted = cpu->delivered != delivered;
    if (faulted != test.is_fault) {
        failures++;
        printf("%s [%s]: %s, vector 0x%" PRIx64 " isr 0x%" PRIx64 " iip 0x%" PRIx64 " ip 0x%" PRIx64 "\n",
               test.name, mode, faulted ? "unexpected interruption" : "no interruption", cpu->ip - cpu->iva,
               cpu->isr, cpu->iip, cpu->ip);
        return;
    }
    apply_expectations(&expected, faulted);
    collect(&actual, bank);
    compare(mode, &expected, &actual);
    if (!faulted)
        return;
    check(mode, "interruptions", cpu->delivered - delivered, 1);
    check(mode, "vector", cpu->ip - cpu->iva, test.vector);
    uint64_t ei = cpu->isr >> ISR_EI_SHIFT & 3;
    if (psr & PSR_IC) {
        if (find(&expected, "ipsr")->ignore) // else the case gave it
            check(mode, "ipsr but ri", cpu->ipsr & ~PSR_RI, psr);
        check(mode, "ifs.v", cpu->ifs >> 63, 0);
    }
    uint64_t wanted = test.isr | ei << ISR_EI_SHIFT | (psr & PSR_IC ? 0 : ISR_NI);
    if (test.isr != ~(uint64_t)0)
        check(mode, "isr", cpu->isr, wanted);
    if (test.iip != ~(uint64_t)0 && (psr & PSR_IC))
        check(mode, "iip", cpu->iip, test.iip);
    if (test.slot != ~(uint64_t)0) {
        check(mode, "isr.ei", ei, test.slot);
        if (psr & PSR_IC && test.vector < VEC_FP_TRAP)
            check(mode, "ipsr.ri", cpu->ipsr >> PSR_RI_SHIFT & 3, test.slot);
    }
}

static void run_case(enum run_mode mode)
{
    unsigned before = failures;
    run_once(mode);
    failed_runs += failures != before;
}

// ---- the script ----------------------------------------------------------------------------------------
static void command_add(int kind, const char *name, const uint64_t v[3])
{
    if (test.count == ARRAY_LENGTH(test.command))
        die("too many commands in", test.name);
    struct command *command = &test.command[test.count++];
    command->kind = kind;
    snprintf(command->name, sizeof command->name, "%s", name);
    memcpy(command->v, v, sizeof command->v);
}

static void script_line(char *line)
{
    char word[16] = "", name[200] = "";
    uint64_t v[4] = {0};
    sscanf(line, "%15s", word);
    if (strcmp(word, "case") == 0) {
        memset(&test, 0, sizeof test);
        test.step = test.block = true;
        if (sscanf(line, "case %199s %" SCNx64 " %" SCNx64, test.name, &test.start, &test.end) != 3)
            die("bad line:", line);
        test.stop = test.end;
    } else if (strcmp(word, "set") == 0 || strcmp(word, "expect") == 0) {
        if (sscanf(line, "%*s %199s %" SCNx64 " %" SCNx64 " %" SCNx64, name, &v[0], &v[1], &v[2]) < 2)
            die("bad line:", line);
        command_add(word[0] == 's' ? SET : EXPECT, name, v);
    } else if (strcmp(word, "mem") == 0 || strcmp(word, "expectmem") == 0) {
        if (sscanf(line, "%*s %" SCNx64 " %" SCNx64 " %" SCNx64, &v[0], &v[1], &v[2]) != 3 || v[0] > 8)
            die("bad line:", line);
        command_add(word[0] == 'm' ? MEM : EXPECTMEM, "", v);
    } else if (strcmp(word, "tlb") == 0) {
        if (sscanf(line, "tlb %" SCNx64 " %" SCNx64 " %" SCNx64, &v[0], &v[1], &v[2]) != 3)
            die("bad line:", line);
        command_add(TLB, "", v);
    } else if (strcmp(word, "ignore") == 0) {
        if (sscanf(line, "ignore %199s", name) != 1)
            die("bad line:", line);
        command_add(IGNORE, name, v);
    } else if (strcmp(word, "fault") == 0) {
        test.is_fault = true;
        if (sscanf(line, "fault %" SCNx64 " %" SCNx64 " %" SCNx64 " %" SCNx64, &test.vector, &test.isr,
                   &test.iip, &test.slot) != 4)
            die("bad line:", line);
    } else if (strcmp(word, "stop") == 0) {
        if (sscanf(line, "stop %" SCNx64, &test.stop) != 1)
            die("bad line:", line);
        spin_at(test.stop);
    } else if (strcmp(word, "mode") == 0) {
        test.step = strstr(line, "step") != NULL;
        test.block = strstr(line, "block") != NULL;
    } else if (strcmp(word, "go") == 0) {
        if (test.step)
            run_case(BY_STEP);
        if (test.block)
            run_case(BY_BLOCK);
        if (test.block && translator.hot)
            run_case(TRANSLATED);
    } else if (word[0]) {
        die("unknown line:", line);
    }
}

int main(int argc, char **argv)
{
    if (argc < 4)
        die("usage:", "isa_runner IMAGE LOAD-ADDRESS SCRIPT [ROWS]");
    struct cpus *cpus = NULL;
    if (hpvm__machine_init(&machine, PLATFORM_RAM_MIN, 1) != HPVM_OK)
        die("cannot create the machine", "");
    machine.engine = (struct engine_config){.translate = true, .threshold = 1, .code_bytes = 1 << 20};
    if (hpvm__cpus_create(&cpus, &machine) != HPVM_OK)
        die("cannot create the processor", "");
    cpu = cpus->cpu[0];
    translator = cpu->interp->hooks; // nothing in builds without one
    FILE *image = fopen(argv[1], "rb");
    uint64_t load = strtoull(argv[2], NULL, 16);
    if (!image || load >= machine.ram.low_size)
        die("cannot read", argv[1]);
    size_t got = fread(ram_at(load, 0x80000), 1, 0x80000, image);
    if (got == 0 || got == 0x80000)
        die("image is empty or too large:", argv[1]);
    fclose(image);
    for (uint64_t address = VECTORS; address < VECTORS + VECTORS_SIZE; address += 16)
        spin_at(address);
    FILE *script = fopen(argv[3], "r");
    if (!script)
        die("cannot read", argv[3]);
    char line[400];
    while (fgets(line, sizeof line, script))
        script_line(line);
    fclose(script);
    if (argc > 4) {
        FILE *rows = fopen(argv[4], "w");
        if (!rows)
            die("cannot write", argv[4]);
        for (unsigned n = 0; n < ROW_COUNT; n++)
            if (row_seen[n])
                fprintf(rows, "%s\n", hpvm__rows[n].id);
        fclose(rows);
    }
    hpvm__cpus_destroy(cpus);
    hpvm__machine_fini(&machine);
    printf("%u runs, %u failed\n", runs, failed_runs);
    return failed_runs != 0 || runs == 0;
}
