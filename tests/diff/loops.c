// Random loops of several blocks: interpreter, one slot at a time, against generated code with regions.
//
// usage: loops [--loops N] [--seed S] [--one T] [--passes-off BITS] [--no-regions] [--plant]
//   --plant   spoils the translation of regions in one way after the other; each must be found
//
// A loop is one to five pieces of random instructions in random places of one page. Each ends with a branch
// to the next, mostly under a condition, and something else follows in case that it is not taken; the last
// leads back. Some change their own code.
#include <sys/wait.h>
#include <unistd.h>

#include "diff.h"
#include "ia64/cache/native.h"
#include "ia64/cpu/rse.h"
#include "ia64/opt/opt.h"
#include "ia64/x64/emit.h"

#define PIECES_MAX 5
#define CHUNK      10 // bundles of a piece
#define BUDGET     2000
#define BEHIND     600 // slots behind an interruption
#define REGION_AT  2   // turns before a region is made

static struct snapshot *start, *expected, *actual;
static uint8_t page[256][16], page_expected[4096];
static uint64_t regions, with_region, interrupted, changed, compared, slots_total;
static int plant = -1;

// ---- the loop ----------------------------------------------------------------------------------------

static uint64_t branch(unsigned qp, int from, int to)
{
    uint64_t displacement = (uint64_t)(to - from); // in bundles
    return 4ull << 37 | (displacement >> 20 & 1) << 36 | (displacement & 0xfffff) << 13 | qp;
}

static uint64_t counted(int from, int to, bool rotates)
{
    return (branch(0, from, to) & ~mask_low(9)) | (rotates ? 7 : 5) << 6;
}

static void put(unsigned at, unsigned template, uint64_t s0, uint64_t s1, uint64_t s2)
{
    store64(page[at], template | s0 << 5 | s1 << 46);
    store64(page[at] + 8, s1 >> 18 | s2 << 23);
}

static unsigned predicate(struct rng *rng)
{
    static const uint8_t pool[] = {0, 0, 1, 6, 7, 8, 9, 16, 17, 63};
    return pool[rng_below(rng, sizeof pool)];
}

static void nop_at(unsigned at, unsigned slot)
{
    struct code one = {.bundles = 1};
    memcpy(one.bytes[0], page[at], 16);
    code_nop(&one, 0, slot);
    memcpy(page[at], one.bytes[0], 16);
}

// Random bundles without what leaves the loop for sure.
static unsigned body(struct rng *rng, unsigned at)
{
    struct code code;
    generate_code(rng, false, &code);
    unsigned wanted = rng_below(rng, 5), count = code.bundles < wanted ? code.bundles : wanted;
    for (unsigned n = 0; n < count; n++) {
        memcpy(page[at + n], code.bytes[n], 16);
        struct bundle bundle = hpvm__bundle_read(code.bytes[n]);
        const struct template_info *info = &hpvm__templates[bundle.template];
        for (unsigned slot = 0; slot < 3; slot++)
            if (info->unit[slot] == UNIT_B && rng_chance(rng, 90))
                nop_at(at + n, slot);
    }
    return count;
}

// One piece changes the first instruction of another, at some turn. (What is changed in the block that runs
// may be seen at once or later.)
#define COUNTER 24 // registers
#define PATCHED 25
#define PATCH   26
#define FLAG    10       // predicate
static unsigned patched; // bundle
static bool changes;
static uint64_t patch; // its new first half

static uint64_t adds(unsigned r, unsigned imm7)
{
    return 8ull << 37 | 2ull << 34 | (uint64_t)imm7 << 13 | (uint64_t)r << 20 | (uint64_t)r << 6;
}

// ld8 r27=[r28],8 or ld8 r27=[r28],r29: leaves the mapped pages at some turn. (A loop that knows by how much
// the pointer moves goes back to its blocks before.)
#define WALKER 28
#define STRIDE 29
static uint64_t load_next(bool by_register)
{
    if (by_register)
        return 4ull << 37 | 1ull << 36 | 3ull << 30 | (uint64_t)WALKER << 20 | STRIDE << 13 |
               (PATCH + 1) << 6;
    return 5ull << 37 | 3ull << 30 | (uint64_t)WALKER << 20 | 8 << 13 | (PATCH + 1) << 6;
}

static unsigned put_change(unsigned at, unsigned turn)
{
    uint64_t nop = 1ull << 27;
    // cmp.eq p10,p0=turn,r24; (p10) st8 [r25]=r26
    uint64_t compare = 0xeull << 37 | 2ull << 34 | (uint64_t)COUNTER << 20 | (uint64_t)turn << 13 | FLAG << 6;
    uint64_t store = 4ull << 37 | 0x33ull << 30 | (uint64_t)PATCHED << 20 | (uint64_t)PATCH << 13 | FLAG;
    put(at, 0x03, nop, adds(COUNTER, 1), compare);
    put(at + 1, 0x01, store, nop, nop);
    return 2;
}

// A loop that computes with floating-point registers, in one piece; its kind (numbers.c), or NO_NUMBERS.
#define NO_NUMBERS 3
static unsigned numbers;

static unsigned compute(struct rng *rng, unsigned at)
{
    unsigned count = 1 + rng_below(rng, 5);
    for (unsigned n = 0; n < count; n++) {
        uint64_t slot[3];
        unsigned template = numbers_bundle(rng, numbers, slot);
        put(at + n, template, slot[0], slot[1], slot[2]);
    }
    return count;
}

static void generate(struct rng *rng)
{
    numbers = rng_chance(rng, 25) ? rng_below(rng, NO_NUMBERS) : NO_NUMBERS;
    uint64_t nop = 1ull << 27, nop_b = 2ull << 37;
    unsigned pieces = numbers != NO_NUMBERS ? 1 : 1 + rng_below(rng, PIECES_MAX), place[PIECES_MAX];
    for (unsigned n = 0; n < 256; n++) // where nothing is: branches to themselves
        put(n, 0x16, nop_b, nop_b, branch(0, 0, 0));
    for (unsigned n = 0; n < pieces; n++) {
        bool taken;
        do {
            place[n] = n ? rng_below(rng, 24) : 0;
            if (n == 0)
                place[0] = 1 + rng_below(rng, 22);
            taken = false;
            for (unsigned k = 0; k < n; k++)
                taken |= place[k] == place[n];
        } while (taken);
    }
    unsigned changer = rng_below(rng, pieces), target = 0;
    if (pieces > 1)
        target = (changer + 1 + rng_below(rng, pieces - 1)) % pieces;
    changes = pieces > 1 && rng_chance(rng, 20);
    bool runs_off = !changes && rng_chance(rng, 40);
    patched = place[target] * CHUNK;
    for (unsigned n = 0; n < pieces; n++) {
        unsigned at = place[n] * CHUNK, next = place[(n + 1) % pieces] * CHUNK;
        if (n == target) {
            put(at, 1, runs_off ? load_next(rng_chance(rng, 50)) : adds(PATCH + 1, 1), nop, nop);
            patch = load64(page[at]) ^ 2 << (13 + 5); // adds 3
            at++;
        }
        if (n == changer && changes)
            at += put_change(at, 2 + rng_below(rng, 30));
        at += numbers != NO_NUMBERS ? compute(rng, at) : body(rng, at);
        unsigned other = rng_chance(rng, 60)   ? next
                         : rng_chance(rng, 50) ? place[rng_below(rng, pieces)] * CHUNK
                                               : 25 * CHUNK;
        unsigned p = predicate(rng);
        int from = (int)at, to = (int)next;
        if (n + 1 == pieces && rng_chance(rng, 60))
            put(at, 0x10, nop, nop,
                counted(from, to, pieces == 1 && rng_chance(rng, numbers != NO_NUMBERS ? 10 : 40))); // MIB
        else if (rng_chance(rng, 20)) // MBB: another branch in the same bundle
            put(at, 0x12, nop, branch(p, from, to),
                rng_chance(rng, 50) ? counted(from, (int)other, false)
                                    : branch(predicate(rng), from, (int)other));
        else
            put(at, 0x10, nop, nop, branch(p, from, to));
        if (rng_chance(rng, 20)) // a long block behind it
            at += body(rng, at + 1) ? 1 : 0;
        if (at + 1 < (place[n] + 1) * CHUNK)
            put(at + 1, 0x10, nop, nop, branch(0, from + 1, (int)other));
    }
    put(0, 0x10, nop, nop, branch(0, 0, (int)(place[0] * CHUNK)));
}

static void load(void)
{
    uint8_t *memory = hpvm__ram_pointer(&machine.ram, CODE, 4096);
    memcpy(memory, page, 4096);
    hpvm__ram_written(&machine.ram, memory, 4096);
    atomic_store(&cpu->exit_request, 0);
}

static void print_page(void)
{
    for (unsigned n = 0; n < 256; n++) {
        struct code one = {.bundles = 1};
        memcpy(one.bytes[0], page[n], 16);
        if (load64(page[n] + 8) == load64(page[255] + 8) && load64(page[n]) == load64(page[255]))
            continue;
        printf("+%03x ", n * 16);
        print_code(&one, stdout);
    }
}

// ---- runs --------------------------------------------------------------------------------------------

static void begin(void)
{
    load(); // older translations are stale now
    snapshot_restore(start);
    cpu->ip = CODE;
    cpu->ri = 0;
    cpu->last_bundle = CODE - 16;
}

// One slot at a time, up to the first interruption, and some behind it: a region is not entered when its run
// might end within it, so that it would never meet the interruption.
static void reference(void)
{
    uint64_t end = cpu->slots + BUDGET, delivered = cpu->delivered;
    while (cpu->slots < end && cpu->delivered == delivered)
        hpvm__interp_run(cpu, 1);
    if (cpu->delivered != delivered)
        for (end = cpu->slots + BEHIND; cpu->slots < end;)
            hpvm__interp_run(cpu, 1);
}

static void translated(struct rng *rng)
{
    const struct cpu *end = snapshot_cpu(expected);
    if (rng_chance(rng, 30) && end->slots > cpu->slots)
        hpvm__interp_run(cpu, 1 + rng_below(rng, (unsigned)(end->slots - cpu->slots)));
    if (cpu->slots < end->slots)
        hpvm__interp_run(cpu, end->slots - cpu->slots);
    if (cpu->slots == end->slots && cpu->delivered < end->delivered)
        hpvm__interp_run(cpu, 1);
}

static bool same_everywhere(struct rng rng, FILE *file)
{
    const uint8_t *memory = hpvm__ram_pointer(&machine.ram, CODE, 4096);
    begin();
    reference();
    snapshot_take(expected);
    memcpy(page_expected, memory, 4096);
    begin();
    uint64_t before = cpu->engine.regions;
    translated(&rng);
    regions += cpu->engine.regions - before;
    with_region += cpu->engine.regions != before;
    snapshot_take(actual);
    bool same = snapshot_same(expected, actual, file);
    if (memcmp(page_expected, memory, 4096) != 0) {
        same = false;
        if (file)
            fprintf(file, "  the code page differs\n");
    }
    return same;
}

// Nothing but put_change() changed the code. A random store into the bundle that runs is seen at once by a
// run that goes slot by slot, and may be seen later by others.
static bool changed_as_planned(void)
{
    for (unsigned n = 0; n < 256; n++) {
        const uint8_t *now = &page_expected[16 * n];
        bool planned =
            changes && n == patched && load64(now) == patch && load64(now + 8) == load64(page[n] + 8);
        if (!planned && memcmp(now, page[n], 16) != 0)
            return false;
    }
    return true;
}

// Registers beyond the frame hold anything: nobody reads them.
static void within_frame(void)
{
    for (unsigned n = 0; n < 256; n++)
        for (unsigned slot = 0; slot < 3; slot++) {
            struct bundle bundle = hpvm__bundle_read(page[n]);
            const struct template_info *info = &hpvm__templates[bundle.template];
            struct insn i;
            if (info->unit[slot] != UNIT_LX && info->unit[slot] != UNIT_B &&
                hpvm__decode(info->unit[slot], bundle.slot[slot], 0, slot, &i) &&
                (i.r2 >= 32u + cpu->sof || i.r3 >= 32u + cpu->sof))
                nop_at(n, slot);
        }
}

// What faults becomes nothing, so that the loop goes round.
static void calm(void)
{
    for (unsigned tries = 0; tries < 80; tries++) {
        begin();
        uint64_t delivered = cpu->delivered;
        uint64_t end = cpu->slots + 300;
        uint64_t ip = CODE;
        unsigned slot = 0;
        while (cpu->slots < end && cpu->delivered == delivered) {
            ip = cpu->ip;
            slot = cpu->ri;
            hpvm__interp_run(cpu, 1);
        }
        if (cpu->delivered == delivered || ip - CODE >= 4096 || ip == CODE + 16 * patched)
            return;
        // Without the branches between them the changer and what it changes would be one block.
        unsigned template = page[(ip - CODE) / 16][0] & 31;
        if (changes && hpvm__templates[template].unit[slot] == UNIT_B)
            return;
        nop_at((unsigned)(ip - CODE) / 16, slot);
    }
}

static bool trial(uint64_t seed, uint64_t number, bool verbose)
{
    struct rng rng = {seed * 0x100000001b3ull + number};
    generate(&rng);
    state_random(&rng, false);
    if (numbers != NO_NUMBERS)
        numbers_state(&rng, numbers);
    cpu->lc = rng_chance(&rng, 80) ? 5 + rng_below(&rng, 60) : rng_below(&rng, 4);
    within_frame();
    gr_set(cpu, COUNTER, 0, 0);
    gr_set(cpu, PATCHED, CODE + 16 * patched, 0);
    gr_set(cpu, PATCH, patch, 0);
    gr_set(cpu, PATCH + 1, 5, 0);
    gr_set(cpu, STRIDE, 8, 0);
    gr_set(cpu, WALKER, DATA + 0x3000 - 8 * (1 + rng_below(&rng, 40)), 0);
    snapshot_take(start);
    if (rng_chance(&rng, 85))
        calm();
    bool same = same_everywhere(rng, verbose ? stdout : NULL) || !changed_as_planned();
    compared++;
    interrupted += snapshot_cpu(expected)->delivered != snapshot_cpu(start)->delivered;
    changed += memcmp(page_expected, page, 4096) != 0;
    slots_total += snapshot_cpu(expected)->slots - snapshot_cpu(start)->slots;
    if (verbose)
        print_page();
    return same;
}

// ---- planted errors: the linker leads calls of these functions here -----------------------------------
#define WRAP(result, name, parameters)                                                                       \
    extern __typeof__(hpvm__##name) __real_hpvm__##name, __wrap_hpvm__##name;                                \
    result __wrap_hpvm__##name parameters

enum {
    NO_ENTER,
    NO_LEAVE,
    OFFSET,
    ORIGINAL,
    NO_EXIT,
    OPPOSITE,
    SLOTS,
    LAST,
    FALL_ORDINAL,
    FALL_BUNDLE,
    NOT_CARRIED,
    NOT_PENDING,
    NOT_CHECKED,
    NOT_WRITTEN,
    NOT_STOPPED,
    PLANTS
};
static const char *const plants[PLANTS] = {"slots and last bundle of a block within a region",
                                           "slots after a call",
                                           "place of a block",
                                           "instruction for the interpreter",
                                           "exit where the path is left",
                                           "condition of the exit",
                                           "slots before a block",
                                           "last bundle before a block",
                                           "slots behind a branch",
                                           "bundle behind a branch",
                                           "what a round leaves to the next",
                                           "a register that the loop carries, at an exit",
                                           "a check in front of further rounds",
                                           "a register that was carried, behind the loop",
                                           "what is carried, when the loop has to stop"};
static uint64_t plant_uses;

static bool planted(int number)
{
    plant_uses += plant == number;
    return plant == number;
}

WRAP(void, emit_enter_segment, (struct x64_compiler * e, unsigned n))
{
    if (!planted(NO_ENTER))
        __real_hpvm__emit_enter_segment(e, n);
}

WRAP(void, emit_leave_segment, (struct x64_compiler * e, unsigned n))
{
    if (!planted(NO_LEAVE))
        __real_hpvm__emit_leave_segment(e, n);
}

WRAP(int32_t, emit_offset, (const struct x64_compiler *e, unsigned n))
{
    return __real_hpvm__emit_offset(e, e->ir->segments && planted(OFFSET) ? 0 : n);
}

WRAP(const struct insn *, emit_original, (const struct x64_compiler *e, unsigned n))
{
    return __real_hpvm__emit_original(e, n) + (e->ir->segments && planted(ORIGINAL));
}

// The exit where the path is left behind a segment.
static void spoil_exit(struct ir *ir, const struct ir_segment *segment)
{
    for (unsigned n = 0; n < ir->count; n++) {
        struct ir_op *op = &ir->op[n];
        if ((op->opcode != IR_EXIT_NEXT && op->opcode != IR_EXIT_INTERP) || op->guard == IR_NONE ||
            op->insn != segment->exit + segment->rest + 1)
            continue;
        if (planted(NO_EXIT))
            *op =
                (struct ir_op){.opcode = IR_NOP, .a = IR_NONE, .b = IR_NONE, .c = IR_NONE, .guard = IR_NONE};
        else if (planted(OPPOSITE))
            op->guard = ir->op[op->guard].a;
    }
}

WRAP(bool, path_translate,
     (struct ir * ir, struct path *path, const struct path_step *step, unsigned steps,
      const struct cpu *likely, unsigned flags))
{
    bool good = __real_hpvm__path_translate(ir, path, step, steps, likely, flags);
    for (unsigned n = 0; good && n < steps; n++) {
        struct ir_segment *segment = &path->segment[n];
        spoil_exit(ir, segment);
        struct insn *behind = &path->insn[segment->exit + segment->rest + 1];
        if (n && planted(SLOTS))
            segment->slots = (uint16_t)(segment->slots + 3);
        else if (n && planted(LAST))
            segment->last += 16;
        else if (planted(FALL_ORDINAL))
            behind->ordinal++;
        else if (planted(FALL_BUNDLE))
            behind->bundle++;
    }
    return good;
}

static bool is_carried(const struct ir *ir, unsigned reg)
{
    for (unsigned n = 0; n < ir->count; n++)
        if (ir->op[n].opcode == IR_CARRY && ir->op[n].reg == reg && ir->op[n].type != IR_PRED)
            return true;
    return false;
}

// The further rounds of a loop; which of the operations is spoiled depends on how many there are.
WRAP(bool, opt_rounds, (const struct ir *from, struct ir *to))
{
    bool good = __real_hpvm__opt_rounds(from, to), inside = false;
    for (unsigned n = 0; good && n < to->count; n++) {
        struct ir_op *op = &to->op[n];
        struct ir_pending *list = &to->pending[op->pending];
        inside |= op->opcode == IR_LOOP;
        unsigned last = op->pending_count - 1u;
        if (op->opcode == IR_AGAIN && planted(NOT_CARRIED)) {
            for (unsigned k = 0; k < to->count; k++)
                if (to->op[k].opcode == IR_CARRY && to->op[k].reg == list[last].reg)
                    list[last].value = (uint16_t)k;
        } else if (op->opcode == IR_AGAIN) {
            inside = false;
        } else if (inside && op->pending_count && is_carried(to, list[last].reg) && planted(NOT_PENDING)) {
            op->pending_count--;
        } else if (op->opcode == IR_EXIT_BASE && planted(NOT_CHECKED)) {
            op->guard = op->a = op->b = op->c = IR_NONE;
            op->opcode = IR_NOP;
        } else if ((op->opcode == IR_SET || op->opcode == IR_FP_SET) && !inside && is_carried(to, op->reg) &&
                   planted(NOT_WRITTEN)) {
            op->a = IR_NONE;
            op->opcode = IR_NOP;
        }
    }
    return good;
}

WRAP(void, emit_again_cold, (struct x64_compiler * e, const struct cold *cold))
{
    struct cold spoiled = *cold;
    if (planted(NOT_STOPPED))
        spoiled.count = 0;
    __real_hpvm__emit_again_cold(e, &spoiled);
}

static bool plants_found(uint64_t seed, uint64_t loops)
{
    enum { MISSED = 100, NO_PLACE };
    unsigned found = 0;
    for (int number = 0; number < PLANTS; number++) {
        fflush(stdout);
        pid_t child = fork();
        if (child == 0) { // it may crash, or never end
            freopen("/dev/null", "w", stderr);
            alarm(600);
            plant = number;
            bool same = true;
            for (uint64_t n = 0; n < loops && same; n++)
                same = trial(seed, n, false);
            _exit(!same ? 0 : plant_uses ? MISSED : NO_PLACE);
        }
        int status = 0;
        if (child < 0 || waitpid(child, &status, 0) != child) {
            perror("loops");
            return false;
        }
        bool missed = WIFEXITED(status) && WEXITSTATUS(status) >= MISSED; // a sanitizer's own status is lower
        if (missed)
            printf("planted error '%s' %s\n", plants[number],
                   WEXITSTATUS(status) == MISSED ? "was not found" : "had no place");
        found += !missed;
    }
    printf("planted errors in loops: %u of %u found\n", found, (unsigned)PLANTS);
    return found == PLANTS;
}

// ---- program -----------------------------------------------------------------------------------------

int main(int argc, char **argv)
{
    uint64_t loops = 20000, seed = 1, one = UINT64_MAX, differences = 0;
    unsigned passes_off = 0;
    bool plant_them = false, without_regions = false;
    for (int n = 1; n < argc; n++)
        if (strcmp(argv[n], "--plant") == 0)
            plant_them = true;
        else if (strcmp(argv[n], "--no-regions") == 0)
            without_regions = true;
        else if (n + 1 < argc && strcmp(argv[n], "--loops") == 0)
            loops = strtoull(argv[++n], NULL, 0);
        else if (n + 1 < argc && strcmp(argv[n], "--seed") == 0)
            seed = strtoull(argv[++n], NULL, 0);
        else if (n + 1 < argc && strcmp(argv[n], "--one") == 0)
            one = strtoull(argv[++n], NULL, 0);
        else if (n + 1 < argc && strcmp(argv[n], "--passes-off") == 0)
            passes_off = (unsigned)strtoul(argv[++n], NULL, 0);
    state_create(passes_off);
    start = snapshot_new();
    expected = snapshot_new();
    actual = snapshot_new();
    if (!cpu->translator) {
        printf("no generated code in this build: nothing to compare\n");
        return 77;
    }
    cpu->translator->region_threshold = without_regions ? 0 : REGION_AT;
    state_map_code();
    state_map_vectors();
    if (plant_them)
        return !plants_found(seed, loops);
    if (one != UINT64_MAX)
        return !trial(seed, one, true);
    for (uint64_t n = 0; n < loops && differences < 5; n++)
        if (!trial(seed, n, false)) {
            printf("difference: --seed %llu --one %llu\n", (unsigned long long)seed, (unsigned long long)n);
            snapshot_same(expected, actual, stdout);
            differences++;
        }
    printf("seed %llu: %llu loops, %llu of them with regions (%llu), %llu ended with an interruption, %llu "
           "changed "
           "their code, %llu slots\n",
           (unsigned long long)seed, (unsigned long long)compared, (unsigned long long)with_region,
           (unsigned long long)regions, (unsigned long long)interrupted, (unsigned long long)changed,
           (unsigned long long)slots_total);
    return differences != 0 || (!without_regions && with_region < compared / 10);
}
