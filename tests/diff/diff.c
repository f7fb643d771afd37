// Random blocks: interpreter against intermediate representation and host code, in several modes.
//
// usage: diff [--blocks N] [--seed S] [--plant | --plant-code] [--one T] [--passes-off BITS] [--table FILE]
//   --blocks  how many random blocks (default 20000)
//   --plant   breaks the intermediate representation in one way after the other; each must be found
//   --plant-code   the same with the host code: its instructions, registers, displacements, constants
//   --one T   only block T of the seed, everything printed
//   --passes-off BITS   of the engine whose host code is compared
//   --mode NAME   only this way of running the block (see modes[])
//   --table FILE   writes how often each row of instructions, each mode and each fault was compared
#include "diff.h"
#include <sys/wait.h>
#include <unistd.h>

#include "ia64/cpu/rse.h"
#include "ia64/fp/fpreg.h"

// How a block is executed the second time.
enum kind {
    EVALUATED, // its intermediate representation, in C
    NATIVE,    // host code
    SLOTS,     // by the main loop, one slot at a time
    BUNDLES,   // host code of blocks of one bundle, through the main loop
    PIECES,    // host code through the main loop, stopped in the middle and continued
    MIGRATION, // the same, and the state moves to a fresh engine in between
    KINDS
};
struct mode {
    const char *name;
    enum kind kind;
    unsigned front, passes;
};
static const struct mode modes[] = {
    {"no pass", EVALUATED, 0, 0},
    {"all passes", EVALUATED, 0, OPT_ALL},
    {"all called", EVALUATED, FRONT_CALL_ALL, OPT_ALL},
    {"forward", EVALUATED, 0, OPT_FORWARD},
    {"fold", EVALUATED, 0, OPT_FOLD | OPT_DEAD},
    {"share", EVALUATED, 0, OPT_SHARE},
    {"sink", EVALUATED, 0, OPT_SINK},
    {"native", NATIVE, 0, OPT_ALL},
    {"one slot", SLOTS, 0, 0},
    {"one bundle", BUNDLES, 0, OPT_ALL},
    {"pieces", PIECES, 0, OPT_ALL},
    {"migration", MIGRATION, 0, OPT_ALL},
};

static struct ir ir;
static uint64_t rows_seen[ROW_COUNT], ops_seen[IR_OPCODES], translated, compared, faulted, native;
static uint64_t mode_compared[ARRAY_LENGTH(modes)], mode_rows[ARRAY_LENGTH(modes)][ROW_COUNT];
static uint64_t fault_seen[0x80][KINDS + 1], row_faults[ROW_COUNT]; // by vector / 0x100
static struct {
    unsigned count;
    uint16_t row[3 * 64], ordinal[3 * 64];
    bool physical;  // turns data translation off: its accesses may reach memory that no snapshot has
    bool undefined; // registers beyond the frame count, while the frame may be elsewhere (it rotates)
} block_rows;       // of the block at hand
static struct snapshot *start, *expected, *actual;
static bool warm;
static struct cpu other_state; // what the front end is told instead of the truth, when `misled`
static bool misled;
static const char *only;      // the mode that is asked for
static const char *differing; // mode of the last difference

// The planted error, -1: none.
static int plant = -1;

static void run(const struct insn *i)
{
    while (i)
        i = i->run(cpu, i);
}

// What the main loop does after a block: loads that the register stack still owes, rotated registers to their
// place.
static void settle(void)
{
    if (cpu->cfle && !hpvm__rse_fill(cpu))
        hpvm__deliver_fault(cpu);
    hpvm__rse_settle(cpu);
}

// Puts the software TLB into the same state for both engines: empty, or filled.
static void warm_up(void)
{
    if (warm)
        for (unsigned page = 0; page < 3; page++) {
            uint64_t value;
            if (hpvm__load(cpu, DATA + page * 0x1000, 8, 0, &value) && page < 2)
                hpvm__store(cpu, DATA + page * 0x1000, 8, 0, value);
        }
    cpu->fault = (struct fault){0};
}

static struct block *enter(void)
{
    snapshot_restore(start);
    warm_up();
    cpu->ip = CODE;
    cpu->ri = 0;
    struct block *block = hpvm__block_find(cpu, CODE, 0);
    if (!block) {
        fprintf(stderr, "diff: no block\n");
        exit(2);
    }
    cpu->slot_limit = cpu->slots + block->slots; // nothing after it
    cpu->block_va = CODE;
    cpu->block = block;
    return block;
}

static unsigned insn_count(const struct block *block)
{
    unsigned n = 0;
    while (block->insn[n].run != hpvm__x_end_of_block)
        n++;
    return n + 1;
}

// ---- planted errors ----------------------------------------------------------------------------------
// Error number n replaces the operation, or spoils a part of it. False: there is no such operation here.
#define PLANTS (IR_OPCODES + 8)
static bool spoil(struct ir *block, int number)
{
    bool done = false;
    for (unsigned n = 0; n < block->count; n++) {
        struct ir_op *op = &block->op[n];
        if (number < IR_OPCODES) {
            if (op->opcode != number)
                continue;
            switch (number) {
            case IR_CONST:
                op->imm ^= op->type == IR_PRED ? 1 : 4;
                break;
            case IR_GET:
                if (op->type == IR_I64 && op->reg < 126)
                    op->reg += 1;
                break;
            case IR_SET:
            case IR_STORE:
            case IR_FR_SET:
            case IR_PSR_OR:
            case IR_CALL_ROW:
            case IR_NAT_EXIT:
            case IR_EXIT_INTERP:
                if (op->opcode == IR_EXIT_INTERP && op->guard == IR_NONE)
                    continue;
                op->opcode = IR_NOP;
                break;
            case IR_EXIT_BRANCH:
                op->imm ^= 16;
                break;
            case IR_EXIT_NEXT:
                continue;
            case IR_EXIT_JUMP:
                op->opcode = IR_EXIT_BRANCH;
                break;
            case IR_LOAD:
                op->size = op->size == 8 ? 4 : 8;
                break;
            case IR_FR_SIG:
                op->opcode = IR_FR_EXP;
                break;
            case IR_FR_EXP: // what the register holds is not looked at
                *op = (struct ir_op){.opcode = IR_CONST,
                                     .type = IR_I64,
                                     .a = IR_NONE,
                                     .b = IR_NONE,
                                     .c = IR_NONE,
                                     .guard = IR_NONE,
                                     .imm = FP_EXPONENT_INTEGER};
                break;
            case IR_ZEXT:
                op->opcode = IR_SEXT;
                break;
            case IR_SEXT:
                op->opcode = IR_ZEXT;
                break;
            case IR_SELECT: {
                uint16_t b = op->b;
                op->b = op->c;
                op->c = b;
                break;
            }
            case IR_ADD ... IR_SHLADD - 1:
                op->opcode = op->opcode == IR_XOR ? IR_OR : op->opcode == IR_OR ? IR_XOR : op->opcode + 1;
                break;
            case IR_CMP_EQ ... IR_CMP_GTU: // < for <= and so on: the boundary only
                op->opcode = (uint8_t)((const uint8_t[]){IR_CMP_NE, IR_CMP_EQ, IR_CMP_LE, IR_CMP_GT,
                                                         IR_CMP_LT, IR_CMP_GE, IR_CMP_LEU, IR_CMP_GTU,
                                                         IR_CMP_LTU, IR_CMP_GEU})[op->opcode - IR_CMP_EQ];
                break;
            case IR_SHLADD:
                op->imm = (op->imm & 3) + 1;
                break;
            case IR_TEST_BIT:
            case IR_TEST_CLEAR:
            case IR_INSERT_BIT:
                op->imm ^= 1;
                break;
            case IR_P_AND:
                op->opcode = IR_P_OR;
                break;
            case IR_P_OR:
                op->opcode = IR_P_XOR;
                break;
            case IR_P_ANDN:
                op->opcode = IR_P_AND;
                break;
            case IR_MUL:
                op->opcode = IR_MULHU;
                break;
            case IR_MULHU:
                op->opcode = IR_MULHS;
                break;
            case IR_MULHS:
                op->opcode = IR_MULHU;
                break;
            case IR_SHL:
                op->opcode = IR_ROR;
                break;
            case IR_SHR:
                op->opcode = IR_SAR;
                break;
            case IR_SAR:
            case IR_ROR:
                op->opcode = IR_SHR;
                break;
            case IR_VECTOR: // the next operation of the table
                op->imm = op->imm & 0xff ? op->imm - 1 : op->imm + 1;
                break;
            case IR_BSWAP:
            case IR_POPCNT:
                op->opcode ^= IR_BSWAP ^ IR_POPCNT;
                break;
            default: // P_NOT, FROM_PRED, FENCE, ...
                return false;
            }
            done = true;
        } else if (number == IR_OPCODES && op->pending_count) {
            op->pending_count--; // a register is not written
            done = true;
        } else if (number == IR_OPCODES + 1 && op->guard != IR_NONE && op->opcode == IR_STORE) {
            op->guard = IR_NONE;
            done = true;
        } else if (number == IR_OPCODES + 2 && op->opcode >= IR_CMP_EQ && op->opcode <= IR_CMP_GTU) {
            op->size ^= 12;
            done = true;
        } else if (number == IR_OPCODES + 3 && op->opcode == IR_LOAD && (op->flags & OPI_NAT)) {
            op->flags = 0;
            done = true;
        } else if (number == IR_OPCODES + 4 && op->opcode == IR_STORE && (op->flags & OPI_ALAT)) {
            op->flags = 0;
            done = true;
        }
    }
    if (number == IR_OPCODES + 5 && (block->nat_clear[0] | block->nat_clear[1])) {
        block->nat_clear[0] = block->nat_clear[1] = 0;
        done = true;
    } else if (number == IR_OPCODES + 6 && block->sof_min) {
        block->sof_min = 0;
        done = true;
    } else if (number == IR_OPCODES + 7 && block->psr_clear) {
        block->psr_clear = 0;
        done = true;
    }
    return done;
}

// ---- one block ---------------------------------------------------------------------------------------

static void explain(const char *what, const struct code *code)
{
    static char text[1 << 18];
    printf("%s\n", what);
    print_code(code, stdout);
    hpvm__ir_dump(&ir, text, sizeof text);
    printf("%s", text);
    snapshot_same(expected, actual, stdout);
}

// Executes what the interpreter did by way of the main loop: so many slots, and the interruption after them.
static void run_loop(uint64_t slots, uint64_t delivered)
{
    if (cpu->slots < slots)
        hpvm__interp_run(cpu, slots - cpu->slots);
    if (cpu->slots == slots && cpu->delivered < delivered)
        hpvm__interp_run(cpu, 1);
}

static void run_in_loop(enum kind kind)
{
    static struct snapshot *moved;
    const struct cpu *end = snapshot_cpu(expected);
    uint64_t middle = cpu->slots + (end->slots - cpu->slots) * (cpu->slots % 7 + 1) / 9;
    switch (kind) {
    case SLOTS:
        while (cpu->slots < end->slots && cpu->delivered == snapshot_cpu(start)->delivered)
            hpvm__interp_run(cpu, 1);
        break;
    case PIECES:
        run_loop(middle, cpu->delivered);
        break;
    case MIGRATION:
        run_loop(middle, cpu->delivered);
        moved = moved ? moved : snapshot_new();
        snapshot_take(moved);
        hpvm__interp_reset(cpu);
        snapshot_restore(start);
        snapshot_restore(moved);
        break;
    default:
        break;
    }
    run_loop(end->slots, end->delivered);
}

// Prepares the intermediate representation. False: nothing to compare; *bad: what is wrong with it.
static bool translate(const struct block *block, const struct mode *mode, const char **bad)
{
    static char why[128];
    hpvm__ir_init(&ir, block->insn, insn_count(block), block->first);
    // Of some states only: knowing them decides what is inlined. Knowing another one is no error.
    ir.likely = misled ? &other_state : cpu->slots & 64 ? cpu : NULL;
    if (!hpvm__front_translate(&ir, mode->front | (cpu->alat_on ? FRONT_ALAT : 0)))
        return false;
    *bad = hpvm__ir_verify(&ir, why, sizeof why);
    if (!*bad) {
        hpvm__opt_run(&ir, mode->passes);
        *bad = hpvm__ir_verify(&ir, why, sizeof why);
    }
    if (*bad)
        return false;
    if (plant >= 0 && !spoil(&ir, plant))
        return false;
    for (unsigned n = 0; n < ir.count; n++)
        ops_seen[ir.op[n].opcode]++;
    return true;
}

static void count(const struct mode *mode)
{
    unsigned number = (unsigned)(mode - modes);
    mode_compared[number]++;
    compared++;
    for (unsigned n = 0; n < block_rows.count; n++)
        mode_rows[number][block_rows.row[n]]++;
    if (snapshot_cpu(expected)->delivered != snapshot_cpu(start)->delivered)
        fault_seen[(snapshot_cpu(expected)->ip - cpu->iva) >> 8 & 0x7f][mode->kind]++;
}

// True: same state. Translation that fails is no difference.
static bool compare(const struct code *code, const struct mode *mode, bool verbose)
{
    // Errors are looked for where they were planted.
    bool usable = cpu->translator || mode->kind == EVALUATED || mode->kind == SLOTS;
    if (only && strcmp(only, mode->name) != 0)
        return true;
    if (!usable || (plant >= 0 && mode->kind != EVALUATED) || (code_plant >= 0 && mode->kind != NATIVE))
        return true;
    if (block_rows.undefined && mode->kind > NATIVE)
        return true;
    machine.engine.block_bundles = mode->kind == BUNDLES;
    if (mode->kind == BUNDLES)
        hpvm__interp_reset(cpu);
    struct block *block = enter();
    const char *bad = NULL;
    ir.count = 0;
    if (!translate(block, mode, &bad) && !bad && (mode->kind == EVALUATED || mode->kind == NATIVE))
        return true;
    if (bad) {
        printf("verifier: %s\n", bad);
        if (verbose)
            explain(mode->name, code);
        return false;
    }
    translated++;
    if (mode->kind == NATIVE) {
        run(block->insn); // translated when it runs for the first time
        native += block->native != 0;
    } else if (mode->kind == EVALUATED) {
        run(hpvm__ir_eval(&ir, cpu));
    } else {
        run_in_loop(mode->kind);
    }
    settle();
    machine.engine.block_bundles = 0;
    snapshot_take(actual);
    count(mode);
    if (mode->kind == BUNDLES)
        hpvm__interp_reset(cpu);
    bool same = snapshot_same(expected, actual, NULL);
    if (!same)
        differing = mode->name;
    if (!same && verbose)
        explain(mode->name, code);
    return same;
}

// Runs the block by the interpreter. False: it ended with an interruption, `done` slots after its start.
static bool interpret(uint64_t *done)
{
    struct block *block = enter();
    uint64_t delivered = cpu->delivered, slots = cpu->slots;
    run(block->first(cpu, block->insn));
    settle();
    *done = cpu->slots - slots;
    block_rows.count = 0;
    unsigned highest = 0, sof = snapshot_cpu(start)->sof;
    bool rotates = false, allocates = false;
    block_rows.physical = false;
    for (unsigned n = 0; n < insn_count(block) - 1; n++) {
        const struct insn *i = &block->insn[n];
        unsigned high = i->r1 > i->r2 ? i->r1 : i->r2;
        high = i->r3 > high ? i->r3 : high;
        highest = high > highest ? high : highest;
        sof = i->row == ROW_alloc && i->p1 < sof ? i->p1 : sof;
        allocates |= i->row == ROW_alloc;
        block_rows.physical |= i->row == ROW_rsm && ((uint64_t)i->imm & PSR_DT);
        rotates |= i->row == ROW_br_ctop || i->row == ROW_br_cexit || i->row == ROW_br_wtop ||
                   i->row == ROW_br_wexit;
        if (i->row < ROW_COUNT) {
            block_rows.ordinal[block_rows.count] = block->insn[n].ordinal;
            block_rows.row[block_rows.count++] = block->insn[n].row;
        }
    }
    block_rows.undefined = rotates && (highest >= 32 + sof || allocates);
    return cpu->delivered == delivered;
}

static bool all_modes_same(const struct code *code, bool verbose)
{
    uint64_t done;
    code_load(code);
    if (!interpret(&done)) {
        faulted++;
        fault_seen[(cpu->ip - cpu->iva) >> 8 & 0x7f][KINDS]++;
        for (unsigned n = 0; n < block_rows.count; n++)
            row_faults[block_rows.row[n]] += block_rows.ordinal[n] == done;
    }
    snapshot_take(expected);
    for (unsigned n = 0; n < block_rows.count; n++)
        rows_seen[block_rows.row[n]]++;
    bool same = true;
    for (size_t n = 0; n < ARRAY_LENGTH(modes) && same && !block_rows.physical; n++)
        same = compare(code, &modes[n], verbose);
    return same;
}

// Replaces what faults, so that the rest of the block is executed, too.
static void calm(struct code *code)
{
    uint64_t done;
    for (unsigned tries = 0; tries < 40; tries++) {
        code_load(code);
        if (interpret(&done) || done >= 3 * code->bundles)
            return;
        code_nop(code, (unsigned)done / 3, (unsigned)done % 3);
    }
}

// Takes out every instruction that the difference does not need.
static void minimise(struct code *code)
{
    while (code->bundles > 1) {
        code->bundles--;
        if (all_modes_same(code, false)) {
            code->bundles++;
            break;
        }
    }
    for (unsigned n = 0; n < code->bundles; n++)
        for (unsigned slot = 0; slot < 3; slot++) {
            struct code less = *code;
            code_nop(&less, n, slot);
            if (!all_modes_same(&less, false))
                *code = less;
        }
}

static bool trial(uint64_t seed, uint64_t number, bool verbose)
{
    struct rng rng = {seed * 0x100000001b3ull + number};
    bool privileged = rng_chance(&rng, 50);
    struct code code;
    generate_code(&rng, privileged, &code);
    misled = rng_chance(&rng, 25);
    if (misled) {
        state_random(&rng, privileged);
        other_state = *cpu;
    }
    state_random(&rng, privileged);
    warm = rng_chance(&rng, 70);
    bool quiet = rng_chance(&rng, 60);
    snapshot_take(start);
    if (quiet)
        calm(&code);
    if (verbose)
        print_code(&code, stdout);
    if (all_modes_same(&code, false))
        return true;
    if (plant >= 0 || code_plant >= 0)
        return false;
    printf("difference in mode '%s': --seed %llu --one %llu\n", differing, (unsigned long long)seed,
           (unsigned long long)number);
    snapshot_same(expected, actual, stdout);
    minimise(&code);
    printf("what is needed:\n");
    all_modes_same(&code, true);
    return false;
}

// ---- program -----------------------------------------------------------------------------------------

static bool plants_found(uint64_t seed, uint64_t blocks)
{
    unsigned found = 0, missed = 0;
    for (plant = 0; plant < PLANTS; plant++) {
        uint64_t before = translated, n = 0;
        bool same = true;
        for (; n < blocks && same; n++)
            same = trial(seed, n, false);
        const char *name = plant < IR_OPCODES ? hpvm__ir_ops[plant].name : "other";
        if (!same) {
            found++;
        } else if (translated != before) {
            printf("planted error %d (%s) was not found in %llu blocks\n", plant, name,
                   (unsigned long long)blocks);
            missed++;
        }
    }
    printf("planted errors: %u found, %u not\n", found, missed);
    return missed == 0 && found >= 50;
}

// Each error in host code has a process of its own: it may crash, or never end.
static bool code_plants_found(uint64_t seed, uint64_t blocks)
{
    enum { FOUND, MISSED, NO_PLACE, OWN_STATUS = 100 };
    unsigned count[3] = {0};
    if (!cpu->translator)
        return true;
    for (unsigned number = 0; number < code_plants; number++) {
        fflush(stdout);
        pid_t child = fork();
        if (child == 0) {
            freopen("/dev/null", "w", stderr);
            alarm(300);
            code_plant = (int)number;
            bool same = true;
            for (uint64_t n = 0; n < blocks && same; n++)
                same = trial(seed, n, false);
            _exit(OWN_STATUS + (!same ? FOUND : code_plant_uses ? MISSED : NO_PLACE));
        }
        int status = 0;
        if (child < 0 || waitpid(child, &status, 0) != child) {
            perror("diff");
            return false;
        }
        // A sanitizer ends what crashes with a status of its own.
        bool own = WIFEXITED(status) && WEXITSTATUS(status) >= OWN_STATUS;
        unsigned result = own ? (unsigned)WEXITSTATUS(status) - OWN_STATUS : FOUND;
        count[result]++;
        if (result != FOUND)
            printf("planted error %s %s in %llu blocks\n", code_plant_name(number),
                   result == MISSED ? "was not found" : "had no place", (unsigned long long)blocks);
    }
    printf("planted errors in host code: %u found, %u not, %u without a place\n", count[FOUND], count[MISSED],
           count[NO_PLACE]);
    return count[MISSED] == 0 && count[FOUND] >= 50;
}

// How often what was compared, for the record.
static void write_table(const char *path, uint64_t seed, uint64_t blocks)
{
    FILE *file = fopen(path, "w");
    if (!file) {
        perror(path);
        exit(2);
    }
    fprintf(file, "# seed %llu, %llu blocks; comparisons by mode\n", (unsigned long long)seed,
            (unsigned long long)blocks);
    for (size_t m = 0; m < ARRAY_LENGTH(modes); m++)
        fprintf(file, "mode %-12s %llu\n", modes[m].name, (unsigned long long)mode_compared[m]);
    fprintf(
        file,
        "# faults: vector, blocks of the interpreter with it, comparisons by kind of execution (evaluated, "
        "native, slots, bundles, pieces, migration)\n");
    for (unsigned v = 0; v < ARRAY_LENGTH(fault_seen); v++) {
        if (!fault_seen[v][KINDS])
            continue;
        fprintf(file, "fault 0x%04x %10llu ", v << 8, (unsigned long long)fault_seen[v][KINDS]);
        for (unsigned k = 0; k < KINDS; k++)
            fprintf(file, " %10llu", (unsigned long long)fault_seen[v][k]);
        fprintf(file, "\n");
    }
    fprintf(file, "# rows: name, in blocks, of these as the one that faulted, comparisons by mode\n");
    for (unsigned row = 0; row < ROW_COUNT; row++) {
        fprintf(file, "row %-18s %9llu %8llu ", hpvm__rows[row].id, (unsigned long long)rows_seen[row],
                (unsigned long long)row_faults[row]);
        for (size_t m = 0; m < ARRAY_LENGTH(modes); m++)
            fprintf(file, " %9llu", (unsigned long long)mode_rows[m][row]);
        fprintf(file, "\n");
    }
    if (fclose(file) != 0) {
        perror(path);
        exit(2);
    }
}

static bool report(void)
{
    unsigned rows = 0, operations = 0;
    for (unsigned n = 0; n < ROW_COUNT; n++)
        rows += rows_seen[n] != 0;
    for (unsigned n = 0; n < IR_OPCODES; n++)
        operations += ops_seen[n] != 0;
    printf("%llu comparisons, %llu of them with host code, %llu blocks with an interruption, %u of %u rows, "
           "%u of %u operations\n",
           (unsigned long long)compared, (unsigned long long)native, (unsigned long long)faulted, rows,
           ROW_COUNT, operations, IR_OPCODES);
    for (unsigned n = 1; n < IR_OPCODES; n++)
        if (!ops_seen[n])
            printf("operation never made: %s\n", hpvm__ir_ops[n].name);
    return compared != 0 && (!cpu->translator || native != 0);
}

int main(int argc, char **argv)
{
    uint64_t blocks = 20000, seed = 1, one = UINT64_MAX, differences = 0;
    bool planted = false, planted_code = false;
    const char *table = NULL;
    unsigned passes_off = 0;
    const char *asked = getenv("HPVM_DIFF_BLOCKS");
    if (asked)
        blocks = strtoull(asked, NULL, 0);
    for (int n = 1; n < argc; n++)
        if (strcmp(argv[n], "--plant") == 0)
            planted = true;
        else if (strcmp(argv[n], "--plant-code") == 0)
            planted_code = true;
        else if (n + 1 < argc && strcmp(argv[n], "--table") == 0)
            table = argv[++n];
        else if (n + 1 < argc && strcmp(argv[n], "--mode") == 0)
            only = argv[++n];
        else if (n + 1 < argc && strcmp(argv[n], "--blocks") == 0)
            blocks = strtoull(argv[++n], NULL, 0);
        else if (n + 1 < argc && strcmp(argv[n], "--seed") == 0)
            seed = strtoull(argv[++n], NULL, 0);
        else if (n + 1 < argc && strcmp(argv[n], "--passes-off") == 0)
            passes_off = (unsigned)strtoul(argv[++n], NULL, 0);
        else if (n + 1 < argc && strcmp(argv[n], "--one") == 0)
            one = strtoull(argv[++n], NULL, 0);
    state_create(passes_off);
    start = snapshot_new();
    expected = snapshot_new();
    actual = snapshot_new();
    if (planted)
        return !plants_found(seed, blocks);
    if (planted_code && !cpu->translator)
        return 77;
    if (planted_code)
        return !code_plants_found(seed, blocks);
    if (one != UINT64_MAX)
        return !trial(seed, one, true);
    for (uint64_t n = 0; n < blocks && differences < 5; n++)
        differences += !trial(seed, n, false);
    if (table)
        write_table(table, seed, blocks);
    printf("seed %llu: ", (unsigned long long)seed);
    return !report() || differences != 0;
}
