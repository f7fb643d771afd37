// Mutation of the instruction tests: the semantics of one row at a time are altered, and some case that
// executes the row must notice. The interpreter is the ordinary one: this program links its own
// hpvm__block_decode_slot in front of the library's (linker option --wrap), through which every instruction
// of a run slot by slot passes, and there it changes what was decoded or puts a function of its own in front
// of the row's. So only cases that run slot by slot take part.
//
// The mutants of a row, by name:
//     as:ROW         it does what another row of the same format does
//     nop            it does nothing
//     qp, qp!        the qualifying predicate is not looked at, or is inverted
//     r1^1 ... p2^1  another register is used (fields that the row's text names)
//     r2<>r3 ...     two operands are exchanged
//     imm+, imm-, imm7   the immediate is one too large, is negated, loses all bits but the low 7
//     aux^1, aux2^1  the other small field is off by one
//     nat:rN         the NaT bit (NaTVal) of source N is taken for 0
//     low:rN, high:rN, word:rN    source N has bit 0 or 63 inverted, or only its low 32 bits
//     lose:N, wrong:N    the N-th register that it changes keeps its value, or gets a wrong one
//     memory, byte   what it writes to memory does not get there, or the first byte is wrong
//     fault:V/C, isr:V/C, vector:V/C    the interruption with vector V and ISR.code C is not raised (the
//                    instruction does nothing), has a wrong ISR.code, goes to a wrong vector
// Output, one line each: `cases ROW N`, `fault ROW V/C CASE`, `mutant ROW NAME killed CASE`,
// `mutant ROW NAME survived`.
#include "isa_case.h"

#include "ia64/interp/exec.h"

static const insn_function functions[ROW_COUNT] = {
#define INSN(id, format, text, pattern, flags) [ROW_##id] = hpvm__x_##id,
#include "ia64/isa/insn_a.def"
#include "ia64/isa/insn_i.def"
#include "ia64/isa/insn_m.def"
#include "ia64/isa/insn_b.def"
#include "ia64/isa/insn_f.def"
#include "ia64/isa/insn_lx.def"
#undef INSN
};

enum kind {
    SAME, // nothing is altered
    AS,
    NOP,
    QP_IGNORED,
    QP_INVERTED,
    FIELD_OFF,
    FIELDS_EXCHANGED,
    IMM_NEXT,
    IMM_NEGATED,
    IMM_NARROW,
    SOURCE_NAT,
    SOURCE_LOW,
    SOURCE_HIGH,
    SOURCE_WORD,
    LOSE,
    WRONG,
    MEMORY_LOST,
    MEMORY_WRONG,
    FAULT_MISSING,
    FAULT_CODE,
    FAULT_VECTOR
};
#define MAX_CHANGES 12

enum field { R1, R2, R3, R4, P1, P2, AUX, AUX2, FIELDS };
static const char *const field_names[FIELDS] = {"r1", "r2", "r3", "r4", "p1", "p2", "aux", "aux2"};

struct mutant {
    enum row row;
    enum kind kind;
    unsigned n, m;   // row, fields, which change: what the kind needs
    uint32_t reason; // vector << 16 | code of the interruption
    char name[32];
};

// Interruptions that a row was seen to raise.
struct reasons {
    uint32_t list[24];
    unsigned count;
};

// What the wrapped decoder and the functions that it plants work with; there is one processor and one thread.
static struct {
    struct runner *runner;
    struct mutant mutant;
    insn_function original;
    bool reached; // the mutant had something to alter
    uint64_t (*executed)[(ROW_COUNT + 63) / 64];
    size_t number; // of the case that runs
    struct reasons *reasons;
    FILE *output;
    const char *case_name;
} work;

static void execute(struct cpu *c, const struct insn *i)
{
    const struct insn *next = work.original(c, i);
    while (next) // builds without tail calls
        next = next->run(c, next);
}

static uint8_t *field_of(struct insn *i, enum field field)
{
    uint8_t *const all[FIELDS] = {&i->r1, &i->r2, &i->r3, &i->r4, &i->p1, &i->p2, &i->aux, &i->aux2};
    return all[field];
}

// ---- sources -------------------------------------------------------------------------------------------
static bool source_is_fp(const struct mutant *m)
{
    const char name[] = {'%', 'f', (char)('1' + m->n), 0};
    return strstr(hpvm__rows[m->row].text, name) != NULL;
}

// The value that the altered instruction takes its source for; false: nothing to alter.
static bool alter_gr(enum kind kind, uint64_t *value, unsigned *nat)
{
    uint64_t old = *value;
    unsigned old_nat = *nat;
    if (kind == SOURCE_NAT)
        *nat = 0;
    else if (kind == SOURCE_LOW)
        *value ^= 1;
    else if (kind == SOURCE_HIGH)
        *value ^= BIT(63);
    else
        *value &= mask_low(32);
    return *value != old || *nat != old_nat;
}

static bool alter_fr(enum kind kind, struct fpreg *value)
{
    struct fpreg old = *value;
    if (kind == SOURCE_NAT && value->exponent == 0x1fffe && value->significand == 0)
        *value = (struct fpreg){0};
    else if (kind == SOURCE_LOW)
        value->significand ^= 1;
    else if (kind == SOURCE_HIGH)
        value->sign ^= 1;
    else if (kind == SOURCE_WORD)
        value->exponent ^= 1;
    return memcmp(&old, value, sizeof old) != 0;
}

// Executes with an altered source register, which gets its value back unless the instruction wrote it.
static void execute_altered(struct cpu *c, const struct insn *i)
{
    const struct mutant *m = &work.mutant;
    unsigned number = *field_of((struct insn *)(uintptr_t)i, m->n);
    if (source_is_fp(m)) {
        struct fpreg *place = fr_place(c, number), old = *fr_get(c, number), altered = old;
        if (number < 2 || !alter_fr(m->kind, &altered)) {
            execute(c, i);
            return;
        }
        work.reached = true;
        *place = altered;
        execute(c, i);
        if (memcmp(place, &altered, sizeof altered) == 0)
            *place = old;
        return;
    }
    if (number == 0 || number >= 32u + c->sof) {
        execute(c, i);
        return;
    }
    uint64_t old = gr_get(c, number), altered = old;
    unsigned old_nat = gr_nat(c, number), altered_nat = old_nat;
    if (alter_gr(m->kind, &altered, &altered_nat)) {
        // By address: the frame may be another one afterwards.
        uint64_t *place = &c->gr_bank[number >> 5][number];
        uint8_t *place_nat = &c->nat_bank[number >> 5][number];
        work.reached = true;
        gr_set(c, number, altered, altered_nat);
        execute(c, i);
        if (*place == altered && *place_nat == altered_nat) {
            *place = old;
            *place_nat = (uint8_t)old_nat;
        }
    } else {
        execute(c, i);
    }
}

// ---- results -------------------------------------------------------------------------------------------
static const struct insn *execute_changed(struct cpu *c, const struct insn *i)
{
    static struct state before, after;
    const struct mutant *m = &work.mutant;
    uint64_t delivered = c->delivered;
    unsigned bank = (c->psr & PSR_BN) != 0;
    isa_state_collect(c, &before, bank);
    execute(c, i);
    if (c->delivered != delivered)
        return NULL;
    isa_state_collect(c, &after, (c->psr & PSR_BN) != 0);
    unsigned found = 0;
    for (size_t n = 0; n < after.count; n++) {
        const struct item *b = &before.item[n],
                          *a = &after.item[n]; // the same place if the frame is the same
        if (n >= before.count || strcmp(b->name, a->name) != 0)
            b = isa_state_find(&before, a->name);
        if (!b || memcmp(b->value, a->value, sizeof a->value) == 0 || strcmp(a->name, "ip") == 0 ||
            strcmp(a->name, "ri") == 0 || found++ != m->n)
            continue;
        uint64_t value[3] = {b->value[0], b->value[1], b->value[2]};
        if (m->kind == WRONG) {
            memcpy(value, a->value, sizeof value);
            value[a->name[0] == 'f' && value[2] ? 2 : 0] ^= 1;
        }
        unsigned region;
        if (sscanf(a->name, "rr%u", &region) == 1)
            c->rr[region & 7] = value[0]; // an unsupported page size stays in the register at least
        else
            isa_state_set(c, a->name, value);
        work.reached = true;
        break;
    }
    return NULL;
}

static const struct insn *execute_memory(struct cpu *c, const struct insn *i)
{
    static uint8_t before[DATA_SIZE];
    uint8_t *now = isa_ram_at(work.runner, DATA, DATA_SIZE);
    memcpy(before, now, DATA_SIZE);
    execute(c, i);
    if (memcmp(before, now, DATA_SIZE) == 0)
        return NULL;
    work.reached = true;
    if (work.mutant.kind == MEMORY_LOST) {
        memcpy(now, before, DATA_SIZE);
        return NULL;
    }
    unsigned offset = 0;
    while (before[offset] == now[offset])
        offset++;
    now[offset] ^= 0x81;
    return NULL;
}

// ---- interruptions -------------------------------------------------------------------------------------
static uint32_t reason_of(const struct cpu *c)
{
    return (uint32_t)(c->ip - c->iva) << 16 | (uint32_t)(c->isr & 0xffff);
}

static const struct insn *execute_fault(struct cpu *c, const struct insn *i)
{
    static struct cpu saved;
    memcpy((void *)&saved, (const void *)c, sizeof saved);
    execute(c, i);
    if (c->delivered == saved.delivered || reason_of(c) != work.mutant.reason)
        return NULL;
    work.reached = true;
    if (work.mutant.kind == FAULT_CODE) {
        c->isr ^= 0x11;
    } else if (work.mutant.kind == FAULT_VECTOR) {
        c->ip ^= 0x100;
    } else {
        memcpy((void *)c, (const void *)&saved, sizeof saved);
        hpvm__mmu_mode_changed(c);
        return hpvm__leave(c, i);
    }
    return NULL;
}

// Notes what a row raises.
static const struct insn *execute_noting(struct cpu *c, const struct insn *i)
{
    uint64_t delivered = c->delivered;
    unsigned row = i->row;
    execute(c, i);
    if (c->delivered == delivered)
        return NULL;
    struct reasons *reasons = &work.reasons[row];
    uint32_t reason = reason_of(c);
    for (unsigned n = 0; n < reasons->count; n++)
        if (reasons->list[n] == reason)
            return NULL;
    if (reasons->count < ARRAY_LENGTH(reasons->list)) {
        reasons->list[reasons->count++] = reason;
        fprintf(work.output, "fault %s %x/%x %s\n", hpvm__rows[row].id, reason >> 16, reason & 0xffff,
                work.case_name);
    }
    return NULL;
}

// ---- the altered instruction ---------------------------------------------------------------------------
static const struct insn *execute_other(struct cpu *c, const struct insn *i)
{
    const struct mutant *m = &work.mutant;
    switch (m->kind) {
    case NOP:
        work.reached = true;
        return hpvm__leave(c, i);
    case QP_IGNORED:
    case QP_INVERTED: {
        struct insn copy[2] = {i[0], i[1]};
        uint64_t predicate = c->pr & BIT(i->qp);
        work.reached |= i->qp != 0;
        if (m->kind == QP_IGNORED) {
            copy[0].qp = 0;
        } else if (predicate && i->qp) {
            return hpvm__leave(c, i);
        } else if (!predicate) {
            copy[0].qp = 0;
        }
        execute(c, copy);
        return NULL;
    }
    case SOURCE_NAT:
    case SOURCE_LOW:
    case SOURCE_HIGH:
    case SOURCE_WORD:
        execute_altered(c, i);
        return NULL;
    case LOSE:
    case WRONG:
        return execute_changed(c, i);
    case MEMORY_LOST:
    case MEMORY_WRONG:
        return execute_memory(c, i);
    case FAULT_MISSING:
    case FAULT_CODE:
    case FAULT_VECTOR:
        return execute_fault(c, i);
    default:
        return execute_noting(c, i);
    }
}

static void alter(struct insn *i)
{
    const struct mutant *m = &work.mutant;
    const struct insn old = *i;
    bool branch = strstr(hpvm__rows[m->row].text, "%t") || strstr(hpvm__rows[m->row].text, "%g");
    uint8_t exchanged;
    switch (m->kind) {
    case AS:
        i->row = (uint16_t)m->n;
        i->run = functions[m->n];
        work.reached = true;
        return;
    case FIELD_OFF:
        *field_of(i, m->n) ^= 1;
        break;
    case FIELDS_EXCHANGED:
        exchanged = *field_of(i, m->n);
        *field_of(i, m->n) = *field_of(i, m->m);
        *field_of(i, m->m) = exchanged;
        break;
    case IMM_NEXT:
        i->imm += branch ? 16 : 1;
        break;
    case IMM_NEGATED:
        i->imm = -i->imm;
        break;
    case IMM_NARROW:
        i->imm &= branch ? 0x7ff : 0x7f;
        break;
    default:
        work.original = i->run;
        i->run = execute_other;
        return;
    }
    work.reached |= memcmp(&old, i, sizeof old) != 0;
}

bool __real_hpvm__block_decode_slot(struct cpu *c, uint64_t ip, unsigned slot, struct insn *out);
bool __wrap_hpvm__block_decode_slot(struct cpu *c, uint64_t ip, unsigned slot, struct insn *out);

bool __wrap_hpvm__block_decode_slot(struct cpu *c, uint64_t ip, unsigned slot, struct insn *out)
{
    if (!__real_hpvm__block_decode_slot(c, ip, slot, out))
        return false;
    if (work.executed && out->row < ROW_COUNT) {
        work.executed[work.number][out->row / 64] |= BIT(out->row % 64);
        alter(out);
    } else if (work.mutant.name[0] && out->row == work.mutant.row) {
        alter(out);
    }
    return true;
}

// A block of one slot would run as it is: this one is too long for any limit, so that each slot is stepped.
struct block *__real_hpvm__block_find(struct cpu *c, uint64_t ip, unsigned slot);
struct block *__wrap_hpvm__block_find(struct cpu *c, uint64_t ip, unsigned slot);

struct block *__wrap_hpvm__block_find(struct cpu *c, uint64_t ip, unsigned slot)
{
    static struct block too_long = {.slots = UINT16_MAX};
    struct block *block = __real_hpvm__block_find(c, ip, slot);
    return block && work.runner ? &too_long : block;
}

// Decoded blocks are not used here, and dropping them before every case takes most of the time.
void __real_hpvm__interp_reset(struct cpu *c);
void __wrap_hpvm__interp_reset(struct cpu *c);

void __wrap_hpvm__interp_reset(struct cpu *c)
{
    if (!work.runner)
        __real_hpvm__interp_reset(c);
}

// ---- the list of mutants -------------------------------------------------------------------------------
struct mutants {
    struct mutant *list;
    size_t count, room;
};

static struct mutant *add(struct mutants *all, enum row row, enum kind kind, const char *name)
{
    if (all->count == all->room) {
        all->room = all->room ? 2 * all->room : 64;
        all->list = realloc(all->list, all->room * sizeof all->list[0]);
        if (!all->list)
            isa_die("no memory", "");
    }
    struct mutant *m = &all->list[all->count++];
    *m = (struct mutant){.row = row, .kind = kind};
    snprintf(m->name, sizeof m->name, "%s", name);
    return m;
}

// What the text of a row names. General registers and floating-point ones share fields, as do b registers.
static bool names(const char *text, enum field field)
{
    static const char *const words[FIELDS][5] = {
        {"%r1", "%f1", "%b1"}, {"%r2", "%f2", "%b2"}, {"%r3", "%f3", "%a", "%c"},  {"%f4"},
        {"%p1", "%fr"},        {"%p2", "%fr"},        {"%u", "%sf", "%m1", "%fr"}, {"%v"},
    };
    for (unsigned n = 0; n < 5 && words[field][n]; n++)
        if (strstr(text, words[field][n]))
            return true;
    return false;
}

// Before the "=" are targets, but for addresses: "st8 [%r3]=%r2".
static bool is_source(const char *text, enum field field)
{
    const char gr[] = {'%', 'r', (char)('1' + field), 0}, fr[] = {'%', 'f', (char)('1' + field), 0};
    const char *place = field >= R2 && field <= R4 ? strstr(text, gr) : NULL;
    if (field >= R2 && field <= R4 && !place)
        place = strstr(text, fr);
    if (!place)
        return false;
    return !strchr(place, '=') || place[-1] == '[';
}

static void add_fields(struct mutants *all, enum row row)
{
    const char *text = hpvm__rows[row].text;
    static const uint8_t exchanges[][2] = {{R2, R3}, {R1, R2}, {R1, R3}, {R3, R4}, {R2, R4}, {P1, P2}};
    char name[32];
    for (enum field f = R1; f < FIELDS; f++) {
        if (!names(text, f))
            continue;
        snprintf(name, sizeof name, "%s^1", field_names[f]);
        add(all, row, FIELD_OFF, name)->n = f;
    }
    for (size_t n = 0; n < ARRAY_LENGTH(exchanges); n++) {
        enum field a = exchanges[n][0], b = exchanges[n][1];
        if (!names(text, a) || !names(text, b) || strstr(text, "%b") || strstr(text, "%a") ||
            strstr(text, "%c"))
            continue;
        snprintf(name, sizeof name, "%s<>%s", field_names[a], field_names[b]);
        struct mutant *m = add(all, row, FIELDS_EXCHANGED, name);
        m->n = a;
        m->m = b;
    }
    const char *decimal = strstr(text, "%d"); // or "%dh", a hint
    if ((decimal && decimal[2] != 'h') || strstr(text, "%x") || strstr(text, "%t")) {
        add(all, row, IMM_NEXT, "imm+");
        add(all, row, IMM_NEGATED, "imm-");
        add(all, row, IMM_NARROW, "imm7");
    }
    static const char *const alterations[] = {"nat", "low", "high", "word"};
    for (enum field f = R2; f <= R4; f++)
        for (unsigned n = 0; n < 4 && is_source(text, f); n++) {
            snprintf(name, sizeof name, "%s:%s", alterations[n], field_names[f]);
            add(all, row, (enum kind)(SOURCE_NAT + n), name)->n = f;
        }
}

static void mutants_of(struct mutants *all, enum row row)
{
    char name[32];
    all->count = 0;
    for (unsigned other = 0; other < ROW_COUNT; other++)
        if (other != row && hpvm__rows[other].format == hpvm__rows[row].format) {
            snprintf(name, sizeof name, "as:%s", hpvm__rows[other].id);
            add(all, row, AS, name)->n = other;
        }
    add(all, row, NOP, "nop");
    if (!(hpvm__rows[row].flags & F_NO_QP)) {
        add(all, row, QP_IGNORED, "qp");
        add(all, row, QP_INVERTED, "qp!");
    }
    add_fields(all, row);
    for (unsigned n = 0; n < MAX_CHANGES; n++) {
        snprintf(name, sizeof name, "lose:%u", n);
        add(all, row, LOSE, name)->n = n;
        snprintf(name, sizeof name, "wrong:%u", n);
        add(all, row, WRONG, name)->n = n;
    }
    add(all, row, MEMORY_LOST, "memory");
    add(all, row, MEMORY_WRONG, "byte");
    static const char *const kinds[] = {"fault", "isr", "vector"};
    const struct reasons *reasons = &work.reasons[row];
    for (unsigned n = 0; n < reasons->count; n++)
        for (unsigned kind = 0; kind < 3; kind++) {
            snprintf(name, sizeof name, "%s:%x/%x", kinds[kind], reasons->list[n] >> 16,
                     reasons->list[n] & 0xffff);
            add(all, row, (enum kind)(FAULT_MISSING + kind), name)->reason = reasons->list[n];
        }
}

// ---- running them --------------------------------------------------------------------------------------

// A mutant may have written over the code and the vectors.
struct pristine {
    uint8_t *copy, *place;
    size_t size;
};

static struct pristine pristine_take(struct runner *r, uint64_t address, size_t size)
{
    struct pristine p = {malloc(size), isa_ram_at(r, address, size), size};
    if (!p.copy)
        isa_die("no memory", "");
    memcpy(p.copy, p.place, size);
    return p;
}

static void pristine_restore(const struct pristine *p)
{
    if (memcmp(p->copy, p->place, p->size) != 0)
        memcpy(p->place, p->copy, p->size);
}

static size_t code_size(struct test_case *const *cases, size_t count)
{
    uint64_t end = CODE;
    for (size_t n = 0; n < count; n++)
        if (cases[n]->end > end)
            end = cases[n]->end;
    return end + 16 - CODE;
}

static bool run_fails(struct runner *r, const struct test_case *test)
{
    unsigned before = r->failures;
    isa_case_run(r, test, BY_STEP);
    return r->failures != before;
}

int isa_mutate(struct runner *r, struct test_case *const *cases, size_t count,
               const struct mutate_options *options)
{
    struct pristine code = pristine_take(r, CODE, code_size(cases, count)),
                    vectors = pristine_take(r, VECTORS, VECTORS_SIZE);
    unsigned mutants = 0, survivors = 0, broken = 0;
    struct mutants all = {0};
    work.runner = r;
    work.executed = calloc(count, sizeof work.executed[0]);
    work.reasons = calloc(ROW_COUNT, sizeof work.reasons[0]);
    work.output = fopen(options->output, "w");
    if (!work.executed || !work.reasons || !work.output)
        isa_die("cannot write", options->output);
    for (work.number = 0; work.number < count; work.number++) {
        work.case_name = cases[work.number]->name;
        broken += cases[work.number]->step && run_fails(r, cases[work.number]);
    }
    if (broken)
        isa_die("cases fail without a mutant", "");
    uint64_t(*executed)[(ROW_COUNT + 63) / 64] = work.executed;
    work.executed = NULL;
    r->quiet = true;
    r->row_seen = NULL;
    for (unsigned row = 0; row < ROW_COUNT; row++) {
        if (options->row ? strcmp(options->row, hpvm__rows[row].id) != 0
                         : row % options->parts != options->part)
            continue;
        unsigned own = 0;
        for (size_t n = 0; n < count; n++)
            own += cases[n]->step && (executed[n][row / 64] >> row % 64 & 1);
        if (own == 0)
            continue;
        fprintf(work.output, "cases %s %u\n", hpvm__rows[row].id, own);
        mutants_of(&all, row);
        unsigned changes = MAX_CHANGES; // registers that it changes at once, as far as is known
        for (size_t k = 0; k < all.count; k++) {
            const struct test_case *killer = NULL;
            enum kind kind = all.list[k].kind;
            if ((kind == LOSE || kind == WRONG) && all.list[k].n >= changes)
                continue;
            work.mutant = all.list[k];
            work.reached = false;
            for (size_t n = 0; n < count && !killer; n++)
                if (cases[n]->step && (executed[n][row / 64] >> row % 64 & 1)) {
                    if (run_fails(r, cases[n]))
                        killer = cases[n];
                    pristine_restore(&code);
                    pristine_restore(&vectors);
                }
            if (!work.reached &&
                (kind == LOSE || kind == WRONG || kind == MEMORY_LOST || kind == MEMORY_WRONG))
                continue; // it does not change that much
            mutants++;
            survivors += !killer;
            fprintf(work.output, "mutant %s %s %s %s\n", hpvm__rows[row].id, work.mutant.name,
                    killer ? "killed" : "survived", killer ? killer->name : "");
        }
        work.mutant.name[0] = 0;
    }
    bool written = fclose(work.output) == 0;
    free(all.list);
    free(executed);
    free(work.reasons);
    free(code.copy);
    free(vectors.copy);
    printf("%u mutants, %u survived\n", mutants, survivors);
    return !written;
}
