// Random intermediate representation with many live values, as host code and by the evaluator: results,
// spills, flags.
#include "check.h"

#include <stdlib.h>

#include "ia64/cache/arena.h"
#include "ia64/cache/translator.h"
#include "ia64/interp/block.h"
#include "ia64/ir/vector.h"
#include "ia64/x64/backend.h"

#define BLOCKS 4000

static struct machine machine;
static struct cpus *cpus;
static struct cpu *cpu;
static struct code_arena arena;
static struct x64_environment environment;
static struct x64_compiler *compiler;
static struct block *block;
static struct ir ir;
static uint64_t seed = 1;

static uint64_t next_random(void)
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return seed;
}

static unsigned below(unsigned limit)
{
    return (unsigned)((next_random() >> 20) % limit);
}

static const struct insn *finish(struct cpu *c, const struct insn *i)
{
    (void)c, (void)i;
    return NULL;
}

static uintptr_t no_resolve(struct cpu *c, struct native_link *link, struct native_next *next)
{
    (void)c, (void)link, (void)next;
    return environment.stubs.leave;
}

static unsigned append(enum ir_opcode opcode, enum ir_type type, unsigned a, unsigned b, unsigned c,
                       int64_t imm)
{
    static const uint8_t sizes[] = {1, 2, 4};
    bool compare = opcode >= IR_CMP_EQ && opcode <= IR_CMP_GTU;
    uint8_t size = compare ? (below(2) ? 8 : 4) : sizes[below(3)];
    return hpvm__ir_append(&ir, (struct ir_op){.opcode = (uint8_t)opcode,
                                               .type = (uint8_t)type,
                                               .size = size,
                                               .a = (uint16_t)a,
                                               .b = (uint16_t)b,
                                               .c = (uint16_t)c,
                                               .guard = IR_NONE,
                                               .imm = imm});
}

static uint16_t values[2][IR_MAX_OPS]; // by type: integers, predicates
static unsigned count[2];

static unsigned pick(bool predicate)
{
    // Mostly recent ones, so that values die at different times.
    unsigned n = count[predicate], window = below(4) ? (n < 12 ? n : 12) : n;
    return values[predicate][n - 1 - below(window)];
}

static void add_value(unsigned value)
{
    bool predicate = ir.op[value].type == IR_PRED;
    values[predicate][count[predicate]++] = (uint16_t)value;
}

static uint64_t any_constant(void)
{
    switch (below(4)) {
    case 0:
        return below(70);
    case 1:
        return (uint64_t)(int64_t)(int32_t)next_random();
    case 2:
        return -(uint64_t)below(200);
    default:
        return next_random();
    }
}

static void random_op(void)
{
    static const uint8_t opcodes[] = {
        IR_CONST,      IR_ADD,     IR_SUB,     IR_AND,      IR_ANDN,       IR_OR,     IR_XOR,    IR_SHLADD,
        IR_MUL,        IR_MULHU,   IR_MULHS,   IR_SHL,      IR_SHR,        IR_SAR,    IR_ROR,    IR_ZEXT,
        IR_SEXT,       IR_BSWAP,   IR_POPCNT,  IR_VECTOR,   IR_VECTOR,     IR_SELECT, IR_SELECT, IR_FROM_PRED,
        IR_INSERT_BIT, IR_CMP_EQ,  IR_CMP_NE,  IR_CMP_LT,   IR_CMP_GE,     IR_CMP_LE, IR_CMP_GT, IR_CMP_LTU,
        IR_CMP_GEU,    IR_CMP_LEU, IR_CMP_GTU, IR_TEST_BIT, IR_TEST_CLEAR, IR_P_AND,  IR_P_ANDN, IR_P_OR,
        IR_P_XOR,      IR_P_NOT,   IR_P_NOT};
    enum ir_opcode opcode = opcodes[below(ARRAY_LENGTH(opcodes))];
    const struct ir_op_info *info = &hpvm__ir_ops[opcode];
    enum ir_type type = info->type == IR_ANY ? (below(3) ? IR_I64 : IR_PRED) : (enum ir_type)info->type;
    unsigned operand[3];
    for (unsigned k = 0; k < 3; k++) {
        char letter = info->operands[k];
        bool predicate = letter == 'p' || (letter == 't' && type == IR_PRED);
        operand[k] = letter == '-' ? IR_NONE : pick(predicate);
    }
    int64_t imm = opcode == IR_SHLADD ? 1 + below(4) : below(64);
    if (opcode == IR_VECTOR)
        imm = below(IR_VECTORS) | (int64_t)below(256) << 8;
    if (opcode == IR_CONST)
        imm = type == IR_PRED ? below(2) : (int64_t)any_constant();
    add_value(append(opcode, type, operand[0], operand[1], operand[2], imm));
}

static void set(unsigned reg, unsigned value)
{
    unsigned op = append(IR_SET, IR_VOID, value, IR_NONE, IR_NONE, 0);
    ir.op[op].reg = (uint16_t)reg;
}

static void get(unsigned reg)
{
    unsigned op = append(IR_GET, ir_reg_is_pred(reg) ? IR_PRED : IR_I64, IR_NONE, IR_NONE, IR_NONE, 0);
    ir.op[op].reg = (uint16_t)reg;
    add_value(op);
}

// Every now and then an exit that may be taken, with pending writes.
static void random_exit(bool last)
{
    unsigned guard = last ? IR_NONE : pick(true), first = ir.pending_count, registers = below(6);
    for (unsigned k = 0; k < registers; k++) // each register once
        hpvm__ir_append_pending(&ir, 8 + 4 * k + below(4), pick(false));
    for (unsigned k = 0; k < registers; k++)
        hpvm__ir_append_pending(&ir, IR_PR + 1 + 9 * k + below(9), pick(true));
    unsigned op = append(IR_EXIT_INTERP, IR_VOID, IR_NONE, IR_NONE, IR_NONE, 0);
    ir.op[op].insn = 1;
    ir.op[op].guard = (uint16_t)guard;
    ir.op[op].pending = first;
    ir.op[op].pending_count = (uint16_t)(ir.pending_count - first);
}

static void random_block(void)
{
    hpvm__ir_init(&ir, block->insn, 2, finish);
    count[0] = count[1] = 0;
    for (unsigned reg = 8; reg < 40; reg++)
        get(reg);
    for (unsigned p = 1; p < 8; p++)
        get(IR_PR + p);
    unsigned length = 20 + below(200);
    for (unsigned n = 0; n < length; n++) {
        if (below(12) == 0)
            set(below(4) ? 8 + below(32) : (unsigned)IR_BR + below(8), pick(false));
        else if (below(20) == 0)
            set(IR_PR + 1 + below(63), pick(true));
        else if (below(40) == 0)
            random_exit(false);
        else
            random_op();
    }
    for (unsigned n = 0; n < 24; n++) // many values live at the end
        set(8 + n, values[0][below(count[0])]);
    random_exit(true);
}

struct result {
    uint64_t gr[32], frame[96], br[8], pr;
};

static void fill(void)
{
    for (unsigned r = 1; r < 32; r++)
        cpu->gr[r] = any_constant();
    for (unsigned r = 0; r < 96; r++)
        cpu->frame[r] = any_constant();
    for (unsigned b = 0; b < 8; b++)
        cpu->br[b] = any_constant();
    cpu->pr = next_random() | 1;
}

static struct result collect(void)
{
    struct result result = {.pr = cpu->pr};
    memcpy(result.gr, cpu->gr, sizeof result.gr);
    memcpy(result.frame, cpu->frame, sizeof result.frame);
    memcpy(result.br, cpu->br, sizeof result.br);
    return result;
}

static void restore(const struct result *result)
{
    memcpy(cpu->gr, result->gr, sizeof result->gr);
    memcpy(cpu->frame, result->frame, sizeof result->frame);
    memcpy(cpu->br, result->br, sizeof result->br);
    cpu->pr = result->pr;
}

static bool one_block(void)
{
    random_block();
    struct x64_result compiled;
    struct x64_request request = {.env = &environment,
                                  .ir = &ir,
                                  .block = block,
                                  .links = NULL,
                                  .arena_offset = (uint32_t)arena.permanent,
                                  .write = arena.write + arena.permanent,
                                  .size = arena.size - arena.permanent,
                                  .run = (uintptr_t)arena.execute + arena.permanent};
    if (ir.failed || !hpvm__x64_compile(compiler, &request, &compiled))
        return false;
    insn_function function = (insn_function)(request.run + compiled.entry);
    for (unsigned k = 0; k < 4; k++) {
        fill();
        struct result start = collect();
        hpvm__ir_eval(&ir, cpu);
        struct result expected = collect();
        restore(&start);
        function(cpu, block->insn);
        struct result actual = collect();
        if (memcmp(&expected, &actual, sizeof actual) != 0) {
            for (unsigned r = 0; r < 32; r++)
                if (expected.gr[r] != actual.gr[r])
                    fprintf(stderr, "r%u is %" PRIx64 ", expected %" PRIx64 "\n", r, actual.gr[r],
                            expected.gr[r]);
            if (expected.pr != actual.pr)
                fprintf(stderr, "pr is %" PRIx64 ", expected %" PRIx64 "\n", actual.pr, expected.pr);
            return false;
        }
    }
    return true;
}

static void set_up(void)
{
    CHECK_EQ(hpvm__machine_init(&machine, PLATFORM_RAM_MIN, 1), HPVM_OK);
    CHECK_EQ(hpvm__cpus_create(&cpus, &machine), HPVM_OK);
    cpu = cpus->cpu[0];
    hpvm__cfm_set(cpu, 96);
    cpu->slot_limit = UINT64_MAX;
    block = calloc(1, sizeof *block + 2 * sizeof block->insn[0]);
    block->insn[0].run = block->insn[1].run = finish;
    CHECK_EQ(hpvm__code_arena_create(&arena, 1 << 20, false), HPVM_OK);
    environment =
        (struct x64_environment){.cpu = cpu, .resolve = no_resolve, .features = hpvm__host_features()};
    size_t stubs = hpvm__x64_stubs(&environment, arena.write, arena.size, (uintptr_t)arena.execute);
    CHECK(stubs != 0);
    hpvm__code_arena_begin(&arena, stubs);
    compiler = hpvm__x64_compiler_create();
}

static void random_blocks(bool baseline)
{
    if (!hpvm__host_features().usable)
        return; // nothing to run on
    set_up();
    if (baseline)
        environment.features = (struct host_features){.usable = true};
    unsigned failed = 0;
    for (unsigned n = 0; n < BLOCKS && failed < 3; n++) {
        seed = 0x9e3779b97f4a7c15ull * (n + 1);
        if (!one_block()) {
            fprintf(stderr, "block %u differs\n", n);
            failed++;
        }
    }
    CHECK_EQ(failed, 0);
    hpvm__x64_compiler_destroy(compiler);
    hpvm__code_arena_destroy(&arena);
    hpvm__ir_free(&ir);
    free(block);
    hpvm__cpus_destroy(cpus);
    hpvm__machine_fini(&machine);
}

static void best(void)
{
    random_blocks(false);
}

static void baseline(void)
{
    random_blocks(true);
}

CHECK_MAIN("x64/compile", {"what this host has", best}, {"x86-64-v2", baseline})
