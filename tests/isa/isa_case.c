// One case: sets state, runs, compares all of the state afterwards.
#include "isa_case.h"

uint8_t *isa_ram_at(struct runner *r, uint64_t address, uint64_t size)
{
    uint8_t *host = hpvm__ram_pointer(&r->machine.ram, address, size);
    if (!host)
        isa_die("a case uses memory that is not RAM", "");
    return host;
}

void isa_spin_at(struct runner *r, uint64_t address)
{
    const uint64_t br = 4ull << 37, nop = 2ull << 37; // br.few . ; nop.b 0 ; nop.b 0
    uint8_t *p = isa_ram_at(r, address, 16);
    store64(p, 0x16 | br << 5 | nop << 46);
    store64(p + 8, nop >> 18 | nop << 23);
}

static void fill_registers(struct runner *r)
{
    struct cpu *cpu = r->cpu;
    hpvm__cpu_reset(cpu);
    cpu->alat_on = false;
    cpu->iva = VECTORS;
    hpvm__psr_write(cpu, PSR_IC | PSR_BN);
    hpvm__cfm_set(cpu, 96 | 96 << 7);
    cpu->bsp = cpu->bspstore = 0x2100000;
    cpu->pr = 1;
    isa_state_fill_renamed(cpu);
    for (unsigned n = 0; n < 16; n++)
        cpu->bank_gr[n] = 0xbeef000000000000ull + 0x010101 * n;
    for (unsigned b = 0; b < 8; b++)
        cpu->br[b] = 0xb000000000000000ull + 0x1010 * b;
    cpu->lc = 0x1c1c1c;
    cpu->ec = 0x2c;
    cpu->ccv = 0xccc;
    cpu->unat = 0x5555555500000000ull;
    memset(isa_ram_at(r, DATA, DATA_SIZE), 0, DATA_SIZE);
}

static void note_row(struct runner *r, uint64_t ip, unsigned slot)
{
    const uint8_t *bytes = hpvm__ram_pointer(&r->machine.ram, ip & mask_low(61), 16);
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
        r->row_seen[insn.row] = true;
}

// ---- what differs --------------------------------------------------------------------------------------
// The case that runs, and where its mismatches go.
struct run {
    struct runner *runner;
    const struct test_case *test;
    const char *mode;
};

static void mismatch(const struct run *run, const char *what, const uint64_t *actual,
                     const uint64_t *expected, bool wide)
{
    run->runner->failures++;
    if (run->runner->quiet)
        return;
    if (wide)
        printf("%s [%s]: %s is %" PRIx64 ":%05" PRIx64 ":%016" PRIx64 ", expected %" PRIx64 ":%05" PRIx64
               ":%016" PRIx64 "\n",
               run->test->name, run->mode, what, actual[0], actual[1], actual[2], expected[0], expected[1],
               expected[2]);
    else
        printf("%s [%s]: %s is 0x%" PRIx64 ", expected 0x%" PRIx64 "\n", run->test->name, run->mode, what,
               actual[0], expected[0]);
}

static void check(const struct run *run, const char *what, uint64_t actual, uint64_t expected)
{
    if (actual != expected)
        mismatch(run, what, &actual, &expected, false);
}

static uint64_t mem_get(struct runner *r, uint64_t address, unsigned size)
{
    uint64_t value = 0;
    memcpy(&value, isa_ram_at(r, address, size), size);
    return value;
}

// What the state must be afterwards.
static void apply_expectations(const struct test_case *test, struct state *s, bool delivered)
{
    if (delivered) {
        static const char *const changed[] = {"psr", "ip", "ri", "ipsr", "isr", "iip", "iipa", "ifs"};
        static const char *const always[] = {"psr", "ip", "ri", "isr"}; // all checked by themselves
        if (isa_state_find(s, "psr")->value[0] & PSR_IC)
            for (size_t n = 0; n < ARRAY_LENGTH(changed); n++)
                isa_state_find(s, changed[n])->ignore = true;
        for (size_t n = 0; n < ARRAY_LENGTH(always); n++)
            isa_state_find(s, always[n])->ignore = true;
    } else {
        isa_state_find(s, "ip")->value[0] = test->stop;
        isa_state_find(s, "ri")->value[0] = 0;
    }
    for (size_t n = 0; n < test->count; n++) {
        const struct command *command = &test->command[n];
        if (command->kind != EXPECT && command->kind != IGNORE)
            continue;
        struct item *item = isa_state_find(s, command->name);
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

static void compare_registers(const struct run *run, struct state *expected, struct state *actual)
{
    for (size_t n = 0; n < expected->count; n++) {
        struct item *e = &expected->item[n], *a = &actual->item[n]; // the same place if the frame is the same
        if (n >= actual->count || strcmp(a->name, e->name) != 0)
            a = isa_state_find(actual, e->name);
        if (!a && e->wanted)
            check(run, e->name, 0, 1); // there is no such thing
        if (!a || e->ignore)
            continue; // beyond the frame now
        if (memcmp(a->value, e->value, sizeof a->value) != 0)
            mismatch(run, e->name, a->value, e->value,
                     e->name[0] == 'f' && e->name[1] >= '0' && e->name[1] <= '9');
    }
}

static void compare_memory(const struct run *run)
{
    struct runner *r = run->runner;
    uint8_t *memory = calloc(1, DATA_SIZE);
    if (!memory)
        isa_die("no memory", "");
    for (int pass = MEM; pass <= EXPECTMEM; pass += EXPECTMEM - MEM)
        for (size_t n = 0; n < run->test->count; n++) {
            const struct command *command = &run->test->command[n];
            if ((int)command->kind != pass)
                continue;
            unsigned size = (unsigned)command->v[0];
            uint64_t address = command->v[1], value = command->v[2];
            if (address >= DATA && address + size <= DATA + DATA_SIZE)
                memcpy(memory + (address - DATA), &value, size);
            else if (pass == EXPECTMEM)
                check(run, "memory outside the data area", mem_get(r, address, size), value);
        }
    const uint8_t *now = isa_ram_at(r, DATA, DATA_SIZE);
    if (memcmp(memory, now, DATA_SIZE) != 0)
        for (unsigned offset = 0; offset < DATA_SIZE; offset += 8)
            if (load64(memory + offset) != load64(now + offset)) {
                char what[40];
                snprintf(what, sizeof what, "mem8[data+0x%x]", offset);
                check(run, what, load64(now + offset), load64(memory + offset));
            }
    free(memory);
}

// What an interruption leaves in control registers; `psr` is the one in front of it.
static void compare_interruption(const struct run *run, struct state *expected, uint64_t psr,
                                 uint64_t delivered)
{
    const struct test_case *test = run->test;
    const struct cpu *cpu = run->runner->cpu;
    check(run, "interruptions", delivered, 1);
    check(run, "vector", cpu->ip - cpu->iva, test->vector);
    uint64_t ei = cpu->isr >> ISR_EI_SHIFT & 3;
    if (psr & PSR_IC) {
        if (isa_state_find(expected, "ipsr")->ignore) // else the case gave it
            check(run, "ipsr but ri", cpu->ipsr & ~PSR_RI, psr);
        check(run, "ifs.v", cpu->ifs >> 63, 0);
    }
    uint64_t wanted = test->isr | ei << ISR_EI_SHIFT | (psr & PSR_IC ? 0 : ISR_NI);
    if (test->isr != ~(uint64_t)0)
        check(run, "isr", cpu->isr, wanted);
    if (test->iip != ~(uint64_t)0 && (psr & PSR_IC))
        check(run, "iip", cpu->iip, test->iip);
    if (test->slot != ~(uint64_t)0) {
        check(run, "isr.ei", ei, test->slot);
        if (psr & PSR_IC && test->vector < VEC_FP_TRAP)
            check(run, "ipsr.ri", cpu->ipsr >> PSR_RI_SHIFT & 3, test->slot);
    }
}

// ---- running -------------------------------------------------------------------------------------------

// Translations of a case, for both sides; the region registers are set by now.
static void insert_translations(struct runner *r, const struct test_case *test)
{
    struct cpu *cpu = r->cpu;
    uint64_t ifa = cpu->ifa, itir = cpu->itir;
    for (size_t n = 0; n < test->count; n++) {
        const struct command *command = &test->command[n];
        if (command->kind != TLB)
            continue;
        cpu->itir = command->v[0];
        cpu->ifa = command->v[1];
        if (!hpvm__itc(cpu, false, command->v[2]) || !hpvm__itc(cpu, true, command->v[2]))
            isa_die("reserved bits in a translation of", test->name);
    }
    cpu->ifa = ifa;
    cpu->itir = itir;
}

static void set_up(struct runner *r, const struct test_case *test)
{
    fill_registers(r);
    for (size_t n = 0; n < test->count; n++) {
        const struct command *command = &test->command[n];
        if (command->kind == SET)
            isa_state_set(r->cpu, command->name, command->v);
        else if (command->kind == MEM)
            memcpy(isa_ram_at(r, command->v[1], command->v[0]), &command->v[2], command->v[0]);
    }
    insert_translations(r, test);
    r->cpu->ip = test->start;
}

void isa_case_run(struct runner *r, const struct test_case *test, enum run_mode mode)
{
    static const char *const names[] = {"step", "block", "translated"};
    static struct state expected, actual;
    struct cpu *cpu = r->cpu;
    const struct run run = {r, test, names[mode]};
    if (mode != BY_STEP && r->translator.hot && (cpu->interp->hooks.hot != NULL) != (mode == TRANSLATED)) {
        hpvm__interp_reset(cpu);
        cpu->interp->hooks.hot = mode == TRANSLATED ? r->translator.hot : NULL;
    }
    set_up(r, test);
    uint64_t psr = cpu->psr, delivered = cpu->delivered;
    unsigned bank = (psr & PSR_BN) != 0;
    isa_state_collect(cpu, &expected, bank);
    if (mode == BY_STEP) {
        unsigned n = 0;
        while ((cpu->ip != test->stop || cpu->ri != 0) && cpu->delivered == delivered && n++ < r->max_slots) {
            if (r->row_seen)
                note_row(r, cpu->ip, cpu->ri);
            hpvm__interp_run(cpu, 1);
        }
    } else {
        hpvm__interp_run(cpu, r->max_slots);
    }
    bool faulted = cpu->delivered != delivered;
    if (faulted != test->is_fault) {
        r->failures++;
        if (!r->quiet)
            printf("%s [%s]: %s, vector 0x%" PRIx64 " isr 0x%" PRIx64 " iip 0x%" PRIx64 " ip 0x%" PRIx64 "\n",
                   test->name, run.mode, faulted ? "unexpected interruption" : "no interruption",
                   cpu->ip - cpu->iva, cpu->isr, cpu->iip, cpu->ip);
        return;
    }
    apply_expectations(test, &expected, faulted);
    isa_state_collect(cpu, &actual, bank);
    compare_registers(&run, &expected, &actual);
    compare_memory(&run);
    if (faulted)
        compare_interruption(&run, &expected, psr, cpu->delivered - delivered);
}
