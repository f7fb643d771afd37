// Software-pipelined loops against a model: random bodies on rotating general, floating-point and predicate
// registers, closed by br.ctop, br.cexit, br.wtop and br.wexit (manual volume 1, section 4.5.1).
//
// A program is generated as machine code and as a list that the model interprets; both get the same
// registers, and all registers are compared at the end. Every program runs often enough to become hot.
#include "torture.h"

#include "encode.h"

#define BODY_MAX  24
#define TRACE_MAX 4096
#define GUARD     120 // passes at most
#define DATA_SETS 4
#define REPEATS   25

enum kind { ALU, ADDS, COMPARE, XMA, SETF, GETF, TRACE, SKIP, CALL, CLEAR, CLEAR_PR, KINDS };
struct op {
    enum kind kind;
    unsigned qp, what, r1, r2, r3, r4;
    int imm;
};
struct program {
    unsigned sof, sor, count, branch, branch_qp; // sor: registers
    struct op op[BODY_MAX];
    struct code code;
    code_function *run;
};

// What goes in and what comes out, in the order of memory.
struct values {
    uint64_t gr[96];     // r32 and up: sof of them
    uint64_t scratch[8]; // r15 - r22
    uint64_t fr[96];     // f32 and up
    uint64_t low_fr[10]; // f6 - f15
    uint64_t pr, lc, ec, trace_end;
};
struct model {
    struct values v;
    unsigned rrb_gr, rrb_fr, rrb_pr;
    uint64_t *trace;
};

static struct values input, output;
static uint64_t trace[TRACE_MAX], model_trace[TRACE_MAX];
static uint64_t passes, programs_run;

// --- model ---

static uint64_t *gr(struct model *m, const struct program *p, unsigned number)
{
    if (number < 32)
        return &m->v.scratch[number - 15];
    number -= 32;
    return &m->v.gr[number < p->sor ? (number + m->rrb_gr) % p->sor : number];
}
static uint64_t *fr(struct model *m, unsigned number)
{
    return number < 32 ? &m->v.low_fr[number - 6] : &m->v.fr[(number - 32 + m->rrb_fr) % 96];
}
static unsigned pr_bit(const struct model *m, unsigned number)
{
    return number < 16 ? number : 16 + (number - 16 + m->rrb_pr) % 48;
}
static bool pr(const struct model *m, unsigned number)
{
    return m->v.pr >> pr_bit(m, number) & 1;
}
static void set_pr(struct model *m, unsigned number, bool value)
{
    uint64_t bit = 1ull << pr_bit(m, number);
    m->v.pr = value ? m->v.pr | bit : m->v.pr & ~bit;
}

static void rotate(struct model *m, const struct program *p)
{
    if (p->sor)
        m->rrb_gr = (m->rrb_gr + p->sor - 1) % p->sor;
    m->rrb_fr = (m->rrb_fr + 95) % 96;
    m->rrb_pr = (m->rrb_pr + 47) % 48;
}

// True: the loop goes on.
static bool loop_branch(struct model *m, const struct program *p)
{
    bool counted = p->branch == BR_CTOP || p->branch == BR_CEXIT, go_on;
    if (counted ? m->v.lc != 0 : pr(m, p->branch_qp)) {
        set_pr(m, 63, counted);
        m->v.lc -= counted;
        go_on = true;
    } else {
        set_pr(m, 63, false);
        if (m->v.ec == 0)
            return false; // nothing rotates
        go_on = m->v.ec > 1;
        m->v.ec--;
    }
    rotate(m, p);
    return go_on;
}

static uint64_t alu(unsigned what, uint64_t a, uint64_t b)
{
    switch (what) {
    case ALU_ADD:
        return a + b;
    case ALU_SUB:
        return a - b;
    case ALU_AND:
        return a & b;
    case ALU_ANDCM:
        return a & ~b;
    case ALU_OR:
        return a | b;
    default:
        return a ^ b;
    }
}

static uint64_t multiply_add(unsigned what, uint64_t a, uint64_t b, uint64_t c)
{
    if (what == XMA_L)
        return a * b + c;
    if (what == XMA_HU)
        return (uint64_t)(((unsigned __int128)a * b + c) >> 64);
    return (uint64_t)(((__int128)(int64_t)a * (int64_t)b + c) >> 64); // the addend is unsigned
}

static bool compare_values(unsigned relation, uint64_t a, uint64_t b)
{
    return relation == CMP_LT ? (int64_t)a < (int64_t)b : relation == CMP_LTU ? a < b : a == b;
}

static void model_op(struct model *m, const struct program *p, const struct op *op)
{
    bool on = pr(m, op->qp);
    if (op->kind == COMPARE && (op->what & 1) && !on) { // unc
        set_pr(m, op->r1, false);
        set_pr(m, op->r2, false);
    }
    if (!on && op->kind != CLEAR && op->kind != CLEAR_PR)
        return;
    switch (op->kind) {
    case ALU: {
        uint64_t value = alu(op->what, *gr(m, p, op->r2), *gr(m, p, op->r3));
        *gr(m, p, op->r1) = value;
        break;
    }
    case ADDS: {
        uint64_t value = *gr(m, p, op->r3) + (uint64_t)(int64_t)op->imm;
        *gr(m, p, op->r1) = value;
        break;
    }
    case COMPARE: {
        bool result = compare_values(op->what >> 1, *gr(m, p, op->r3), *gr(m, p, op->r4));
        set_pr(m, op->r1, result);
        set_pr(m, op->r2, !result);
        break;
    }
    case XMA: {
        uint64_t value = multiply_add(op->what, *fr(m, op->r3), *fr(m, op->r4), *fr(m, op->r2));
        *fr(m, op->r1) = value;
        break;
    }
    case SETF:
        *fr(m, op->r1) = *gr(m, p, op->r2);
        break;
    case GETF:
        *gr(m, p, op->r1) = *fr(m, op->r2);
        break;
    case TRACE:
        *m->trace++ = *gr(m, p, op->r2);
        break;
    case CLEAR:
        m->rrb_gr = m->rrb_fr = m->rrb_pr = 0;
        break;
    case CLEAR_PR:
        m->rrb_pr = 0;
        break;
    default: // a call changes nothing
        break;
    }
}

static void run_model(struct model *m, const struct program *p)
{
    for (unsigned guard = GUARD;; passes++) {
        for (unsigned n = 0; n < p->count; n++) {
            const struct op *op = &p->op[n];
            model_op(m, p, op);
            if (op->kind == SKIP && pr(m, op->qp))
                n++;
        }
        if (--guard == 0) {
            m->v.pr |= 1 << 5;
            return;
        }
        if (!loop_branch(m, p))
            return;
    }
}

// --- generation ---

static unsigned any_gr(uint64_t *random, const struct program *p)
{
    return random_below(random, 8) ? 32 + random_below(random, p->sof) : 15 + random_below(random, 8);
}
static unsigned any_fr(uint64_t *random)
{
    return random_below(random, 8) ? 32 + random_below(random, 96) : 6 + random_below(random, 10);
}
static unsigned any_pr(uint64_t *random)
{
    return random_below(random, 6) ? 16 + random_below(random, 48) : 6 + random_below(random, 10);
}

static void random_op(uint64_t *random, const struct program *p, struct op *op)
{
    static const uint8_t alus[] = {ALU_ADD, ALU_SUB, ALU_AND, ALU_ANDCM, ALU_OR, ALU_XOR};
    static const uint8_t xmas[] = {XMA_L, XMA_HU, XMA_H};
    static const uint8_t relations[] = {CMP_LT, CMP_LTU, CMP_EQ};
    static const uint8_t weights[KINDS] = {8, 4, 6, 4, 3, 3, 3, 2, 1, 1, 1};
    unsigned sum = 0, at;
    for (unsigned n = 0; n < KINDS; n++)
        sum += weights[n];
    at = random_below(random, sum);
    *op = (struct op){.kind = ALU};
    while (at >= weights[op->kind])
        at -= weights[op->kind++];
    if (op->kind >= CLEAR && random_below(random, 4))
        op->kind = ALU;
    op->qp = random_below(random, 3) ? any_pr(random) : 0;
    op->imm = (int)random_below(random, 16384) - 8192;
    bool fp1 = op->kind == XMA || op->kind == SETF, fp2 = op->kind == XMA || op->kind == GETF;
    op->r1 = fp1 ? any_fr(random) : any_gr(random, p);
    op->r2 = fp2 ? any_fr(random) : any_gr(random, p);
    op->r3 = op->kind == XMA ? any_fr(random) : any_gr(random, p);
    op->r4 = op->kind == XMA ? any_fr(random) : any_gr(random, p);
    if (op->kind == ALU)
        op->what = alus[random_below(random, 6)];
    if (op->kind == XMA)
        op->what = xmas[random_below(random, 3)];
    if (op->kind == COMPARE) {
        op->what = (unsigned)relations[random_below(random, 3)] << 1 | random_below(random, 2);
        op->r1 = any_pr(random);
        do
            op->r2 = any_pr(random);
        while (op->r2 == op->r1);
    }
}

static struct bundle encode_op(const struct op *op, int to_leaf)
{
    switch (op->kind) {
    case ALU:
        return op->imm & 1 ? bundle_m(a1(op->what, op->qp, op->r1, op->r2, op->r3))
                           : bundle_i(a1(op->what, op->qp, op->r1, op->r2, op->r3));
    case ADDS:
        return bundle_m(adds(op->qp, op->r1, op->imm, op->r3));
    case COMPARE:
        return bundle_i(cmp(op->what >> 1, op->what & 1, op->qp, op->r1, op->r2, op->r3, op->r4));
    case XMA:
        return bundle_f(xma(op->what, op->qp, op->r1, op->r3, op->r4, op->r2));
    case SETF:
        return bundle_m(setf_sig(op->qp, op->r1, op->r2));
    case GETF:
        return bundle_m(getf_sig(op->qp, op->r1, op->r2));
    case TRACE:
        return bundle_m(store8_inc(3, op->r2, 8) | op->qp);
    case SKIP:
        return bundle_b(br(BR_COND, op->qp, 2));
    case CALL: // br.call b6
        return bundle_b((br(BR_COND, op->qp, to_leaf) | 6 << 6) + (1ull << 37));
    case CLEAR:
        return bundle_b(CLRRRB);
    default:
        return bundle_b(CLRRRB_PR);
    }
}

// r2 input, r3 trace, r14 output, r23 the guard's count, r24-r26 the leaf's, r28-r31 what is preserved.
static void generate(uint64_t *random, struct program *p)
{
    struct code *code = &p->code;
    code->count = 0;
    p->sof = 8 + random_below(random, 89);
    p->sor = random_below(random, p->sof / 8 + 1) * 8;
    p->count = 1 + random_below(random, BODY_MAX);
    p->branch = (unsigned[]){BR_CTOP, BR_CEXIT, BR_WTOP, BR_WEXIT}[random_below(random, 4)];
    p->branch_qp = p->branch == BR_CTOP || p->branch == BR_CEXIT ? 0 : any_pr(random);
    for (unsigned n = 0; n < p->count; n++)
        random_op(random, p, &p->op[n]);
    if (p->op[p->count - 1].kind == SKIP)
        p->op[p->count - 1].kind = ADDS;

    emit(code, bundle_m(alloc(31, p->sof, p->sof, p->sor / 8)));
    emit(code, make_bundle(MMI, adds(0, 2, 0, 32), adds(0, 14, 0, 33), mov_from_pr(30)));
    emit(code, make_bundle(MMI, adds(0, 3, 0, 34), adds(0, 23, GUARD, 0), mov_from_ar_i(28, 65)));
    for (unsigned n = 0; n < p->sof; n++)
        emit(code, bundle_m(load8_inc(32 + n, 2, n + 1 < p->sof ? 8 : 0)));
    emit(code, bundle_m(adds(0, 2, (int)(97 - p->sof) * 8, 2)));
    for (unsigned n = 0; n < 8; n++)
        emit(code, bundle_m(load8_inc(15 + n, 2, 8)));
    for (unsigned n = 0; n < 96; n++)
        emit(code, bundle_m(load_fp_inc(LD + FP_8, 32 + n, 2, 8)));
    for (unsigned n = 0; n < 10; n++)
        emit(code, bundle_m(load_fp_inc(LD + FP_8, 6 + n, 2, 8)));
    emit(code, bundle_m(load8_inc(24, 2, 8)));
    emit(code, bundle_i(mov_pr(24)));
    emit(code, bundle_m(load8_inc(24, 2, 8)));
    emit(code, bundle_i(mov_ar_i(65, 24)));
    emit(code, bundle_m(load8_inc(24, 2, 8)));
    emit(code, bundle_i(mov_ar_i(66, 24)));

    int start = (int)code->count, leaf = start + (int)p->count + 5;
    for (unsigned n = 0; n < p->count; n++)
        emit(code, encode_op(&p->op[n], leaf - (int)code->count));
    emit(code, bundle_m(adds(0, 23, -1, 23)));
    emit(code, bundle_m(cmp(CMP_EQ, false, 0, 5, 0, 23, 0)));
    int leaf_end = leaf + 6;
    emit(code, bundle_b(br(BR_COND, 5, leaf_end - (int)code->count)));
    if (p->branch == BR_CTOP || p->branch == BR_WTOP) {
        emit(code, bundle_b(br(p->branch, p->branch_qp, start - (int)code->count)));
        emit(code, bundle_b(br(BR_COND, 0, leaf_end - (int)code->count)));
    } else {
        emit(code, bundle_b(br(p->branch, p->branch_qp, leaf_end - (int)code->count)));
        emit(code, bundle_b(br(BR_COND, 0, start - (int)code->count)));
    }
    // The leaf has rotating registers and an epilog count of its own.
    emit(code, bundle_m(alloc(26, 24, 24, 2)));
    emit(code, bundle_m(adds(0, 25, 3, 0)));
    emit(code, bundle_i(mov_ar_i(66, 25)));
    emit(code, bundle_m(adds(0, 39, 77, 25)));
    emit(code, bundle_i(mov_ar_i(64, 26)));
    emit(code, bundle_b(br_ret(0, 6)));

    for (unsigned n = 0; n < p->sof; n++)
        emit(code, bundle_m(store8_inc(14, 32 + n, n + 1 < p->sof ? 8 : 0)));
    emit(code, bundle_m(adds(0, 14, (int)(97 - p->sof) * 8, 14)));
    for (unsigned n = 0; n < 8; n++)
        emit(code, bundle_m(store8_inc(14, 15 + n, 8)));
    for (unsigned n = 0; n < 96; n++)
        emit(code, bundle_m(store_fp_inc(ST + FP_8, 14, 32 + n, 8)));
    for (unsigned n = 0; n < 10; n++)
        emit(code, bundle_m(store_fp_inc(ST + FP_8, 14, 6 + n, 8)));
    emit(code, bundle_i(mov_from_pr(24)));
    emit(code, bundle_m(store8_inc(14, 24, 8)));
    emit(code, bundle_i(mov_from_ar_i(24, 65)));
    emit(code, bundle_m(store8_inc(14, 24, 8)));
    emit(code, bundle_i(mov_from_ar_i(24, 66)));
    emit(code, bundle_m(store8_inc(14, 24, 8)));
    emit(code, bundle_m(store8_inc(14, 3, 8)));
    emit(code, bundle_i(mov_pr(30)));
    emit(code, bundle_i(mov_ar_i(65, 28)));
    emit(code, bundle_i(mov_ar_i(64, 31)));
    emit(code, bundle_b(br_ret(0, 0)));
    p->run = code_entry(code);
}

static uint64_t any_value(uint64_t *random)
{
    uint64_t value = next_random(random);
    return random_below(random, 4) ? value : value >> 61;
}

static void random_values(uint64_t *random, struct values *v)
{
    for (unsigned n = 0; n < sizeof *v / 8; n++)
        ((uint64_t *)v)[n] = any_value(random);
    v->pr = (next_random(random) & ~0x20ull) | 1;
    v->lc = random_below(random, 30);
    v->ec = random_below(random, 8);
}

// Logical registers, as the code at the end sees them, to the physical ones of the model.
static void check(const struct program *p, struct model *m, unsigned number)
{
    for (unsigned n = 0; n < p->sof; n++)
        if (output.gr[n] != *gr(m, p, 32 + n))
            wrong("program %u: r%u is %llx, not %llx", number, 32 + n, (ull)output.gr[n],
                  (ull)*gr(m, p, 32 + n));
    for (unsigned n = 0; n < 8; n++)
        if (output.scratch[n] != m->v.scratch[n])
            wrong("program %u: r%u is %llx, not %llx", number, 15 + n, (ull)output.scratch[n],
                  (ull)m->v.scratch[n]);
    for (unsigned n = 0; n < 96; n++)
        if (output.fr[n] != *fr(m, 32 + n))
            wrong("program %u: f%u is %llx, not %llx", number, 32 + n, (ull)output.fr[n],
                  (ull)*fr(m, 32 + n));
    for (unsigned n = 0; n < 10; n++)
        if (output.low_fr[n] != m->v.low_fr[n])
            wrong("program %u: f%u is %llx, not %llx", number, 6 + n, (ull)output.low_fr[n],
                  (ull)m->v.low_fr[n]);
    if (output.pr != m->v.pr || output.lc != m->v.lc || output.ec != m->v.ec)
        wrong("program %u: pr %llx lc %llx ec %llx, not %llx %llx %llx", number, (ull)output.pr,
              (ull)output.lc, (ull)output.ec, (ull)m->v.pr, (ull)m->v.lc, (ull)m->v.ec);
    size_t traced = (size_t)(m->trace - model_trace);
    if (output.trace_end != (uint64_t)(trace + traced) || memcmp(trace, model_trace, traced * 8) != 0)
        wrong("program %u: other values were traced", number);
}

int main(int argc, char **argv)
{
    torture_begin("LOOP-TORTURE", argc, argv, 300);
    static struct program program;
    static struct model model;
    if (!code_new(&program.code, 1024))
        stop("mmap");
    for (unsigned number = 0; number < torture_rounds && !torture_failures; number++) {
        uint64_t random = torture_seed * 1000003 + number;
        generate(&random, &program);
        for (unsigned set = 0; set < DATA_SETS; set++) {
            random_values(&random, &input);
            model = (struct model){.v = input, .trace = model_trace};
            run_model(&model, &program);
            for (unsigned repeat = 0; repeat < REPEATS; repeat++, programs_run++) {
                program.run((uint64_t)&input, (uint64_t)&output, (uint64_t)trace, 0);
                check(&program, &model, number);
            }
        }
        if (torture_failures)
            printf("program %u: sof %u sor %u branch %u qp %u, %u instructions\n", number, program.sof,
                   program.sor, program.branch, program.branch_qp, program.count);
    }
    return torture_end("%u programs, %llu runs, %llu passes in the model", torture_rounds, (ull)programs_run,
                       (ull)passes);
}
