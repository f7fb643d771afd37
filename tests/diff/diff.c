// Random blocks: interpreter against intermediate representation, with several sets of passes.
//
// usage: diff [--blocks N] [--seed S] [--plant] [--one T] [--passes-off BITS]
//   --blocks  how many random blocks (default 20000)
//   --plant   breaks the intermediate representation in one way after the other; each must be found
//   --one T   only block T of the seed, everything printed
//   --passes-off BITS   of the engine whose host code is compared
#include "diff.h"

struct mode {
    const char *name;
    unsigned front, passes;
};
#define NATIVE BIT(30) // the host code of the whole engine
static const struct mode modes[] = {
    {"no pass", 0, 0},           {"all passes", 0, OPT_ALL},       {"all called", FRONT_CALL_ALL, OPT_ALL},
    {"forward", 0, OPT_FORWARD}, {"fold", 0, OPT_FOLD | OPT_DEAD}, {"sink", 0, OPT_SINK},
    {"native", NATIVE, OPT_ALL},
};

static struct ir ir;
static uint64_t rows_seen[ROW_COUNT], ops_seen[IR_OPCODES], translated, compared, faulted, native;
static struct snapshot *start, *expected, *actual;
static bool warm;

// The planted error, -1: none.
static int plant = -1;

static void run(const struct insn *i)
{
    while (i)
        i = i->run(cpu, i);
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
            case IR_FR_EXP:
                op->opcode ^= IR_FR_SIG ^ IR_FR_EXP;
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

// True: same state. Translation that fails is no difference.
static bool compare(const struct code *code, const struct mode *mode, bool verbose)
{
    struct block *block = enter();
    hpvm__ir_init(&ir, block->insn, insn_count(block), block->first);
    unsigned flags = (mode->front & ~NATIVE) | (cpu->alat_on ? FRONT_ALAT : 0);
    if (((mode->front & NATIVE) && (!cpu->translator || plant >= 0)) || !hpvm__front_translate(&ir, flags))
        return true;
    char why[128];
    const char *bad = hpvm__ir_verify(&ir, why, sizeof why);
    if (!bad) {
        hpvm__opt_run(&ir, mode->passes);
        bad = hpvm__ir_verify(&ir, why, sizeof why);
    }
    if (bad) {
        printf("verifier: %s\n", bad);
        if (verbose)
            explain(mode->name, code);
        return false;
    }
    if (plant >= 0 && !spoil(&ir, plant))
        return true;
    translated++;
    for (unsigned n = 0; n < ir.count; n++)
        ops_seen[ir.op[n].opcode]++;
    if (mode->front & NATIVE) {
        run(block->insn); // translated when it runs for the first time
        native += block->native != 0;
    } else {
        run(hpvm__ir_eval(&ir, cpu));
    }
    snapshot_take(actual);
    compared++;
    bool same = snapshot_same(expected, actual, NULL);
    if (!same && verbose)
        explain(mode->name, code);
    return same;
}

static bool all_modes_same(const struct code *code, bool verbose)
{
    code_load(code);
    struct block *block = enter();
    uint64_t delivered = cpu->delivered;
    run(block->first(cpu, block->insn));
    faulted += cpu->delivered != delivered;
    snapshot_take(expected);
    for (unsigned n = 0; n < insn_count(block) - 1; n++)
        if (block->insn[n].row != ROW_ILLEGAL)
            rows_seen[block->insn[n].row]++;
    bool same = true;
    for (size_t n = 0; n < ARRAY_LENGTH(modes) && same; n++)
        same = compare(code, &modes[n], verbose);
    return same;
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
    state_random(&rng, privileged);
    warm = rng_chance(&rng, 70);
    snapshot_take(start);
    if (verbose)
        print_code(&code, stdout);
    if (all_modes_same(&code, false))
        return true;
    if (plant >= 0)
        return false;
    minimise(&code);
    printf("difference: --seed %llu --one %llu\n", (unsigned long long)seed, (unsigned long long)number);
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
    bool planted = false;
    unsigned passes_off = 0;
    const char *asked = getenv("HPVM_DIFF_BLOCKS");
    if (asked)
        blocks = strtoull(asked, NULL, 0);
    for (int n = 1; n < argc; n++)
        if (strcmp(argv[n], "--plant") == 0)
            planted = true;
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
    if (one != UINT64_MAX)
        return !trial(seed, one, true);
    for (uint64_t n = 0; n < blocks && differences < 5; n++)
        differences += !trial(seed, n, false);
    printf("seed %llu: ", (unsigned long long)seed);
    return !report() || differences != 0;
}
