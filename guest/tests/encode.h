// A small assembler: instructions of the manual's formats (volume 3, section 4) as numbers, one to a bundle.
#ifndef GUEST_TESTS_ENCODE_H
#define GUEST_TESTS_ENCODE_H

#include <stddef.h>
#include <stdint.h>
#include <sys/mman.h>

enum { MII = 1, MMI = 9, MFI = 13, MIB = 17 }; // templates, each with a stop at its end
enum { NOP_M = 1 << 27, NOP_F = 1 << 27, NOP_I = 1 << 27 };
#define NOP_B (2ull << 37)

struct bundle {
    uint64_t low, high;
};

static inline struct bundle make_bundle(unsigned template, uint64_t s0, uint64_t s1, uint64_t s2)
{
    return (struct bundle){template | s0 << 5 | s1 << 46, s1 >> 18 | s2 << 23};
}
static inline struct bundle bundle_m(uint64_t insn)
{
    return make_bundle(MMI, insn, NOP_M, NOP_I);
}
static inline struct bundle bundle_i(uint64_t insn)
{
    return make_bundle(MII, NOP_M, insn, NOP_I);
}
static inline struct bundle bundle_f(uint64_t insn)
{
    return make_bundle(MFI, NOP_M, insn, NOP_I);
}
static inline struct bundle bundle_b(uint64_t insn)
{
    return make_bundle(MIB, NOP_M, NOP_I, insn);
}

static inline uint64_t insn(unsigned op, unsigned qp, unsigned r1, unsigned r2, unsigned r3)
{
    return (uint64_t)op << 37 | (uint64_t)r3 << 20 | (uint64_t)r2 << 13 | r1 << 6 | qp;
}

// --- A ---
enum { ALU_ADD = 0, ALU_SUB = 5, ALU_AND = 12, ALU_ANDCM = 13, ALU_OR = 14, ALU_XOR = 15 }; // x4, x2b
static inline uint64_t a1(unsigned what, unsigned qp, unsigned r1, unsigned r2, unsigned r3)
{
    return insn(8, qp, r1, r2, r3) | (uint64_t)what << 27;
}
static inline uint64_t adds(unsigned qp, unsigned r1, int imm, unsigned r3)
{
    uint64_t i = (uint64_t)imm;
    return insn(8, qp, r1, i & 127, r3) | 2ull << 34 | (i >> 7 & 63) << 27 | (i >> 13 & 1) << 36;
}
static inline uint64_t addl(unsigned qp, unsigned r1, int imm, unsigned r3)
{
    uint64_t i = (uint64_t)imm;
    return insn(9, qp, r1, i & 127, r3) | (i >> 16 & 31) << 22 | (i >> 7 & 511) << 27 | (i >> 21 & 1) << 36;
}
enum { CMP_LT = 12, CMP_LTU = 13, CMP_EQ = 14 };
static inline uint64_t cmp(unsigned relation, bool unc, unsigned qp, unsigned p1, unsigned p2, unsigned r2,
                           unsigned r3)
{
    return insn(relation, qp, p1, r2, r3) | (uint64_t)p2 << 27 | (uint64_t)unc << 12;
}

// --- I ---
static inline uint64_t mov_pr(unsigned r2)
{
    return insn(0, 0, 127, r2, 0) | 3ull << 33 | 1ull << 36 | 255ull << 24;
}
static inline uint64_t mov_from_pr(unsigned r1)
{
    return insn(0, 0, r1, 0, 0) | 0x33ull << 27;
}
static inline uint64_t mov_ar_i(unsigned ar, unsigned r2)
{
    return insn(0, 0, 0, r2, ar) | 0x2aull << 27;
}
static inline uint64_t mov_from_ar_i(unsigned r1, unsigned ar)
{
    return insn(0, 0, r1, 0, ar) | 0x32ull << 27;
}

// --- M ---
enum {
    LD = 0,
    LD_S = 4,
    LD_A = 8,
    LD_SA = 12,
    LD_ACQ = 20,
    LD_C_CLR = 32,
    LD_C_NC = 36,
    ST = 48,
    ST_REL = 52
};
static inline uint64_t load(unsigned kind, unsigned log_size, unsigned qp, unsigned r1, unsigned r3)
{
    return insn(4, qp, r1, 0, r3) | (uint64_t)(kind + log_size) << 30;
}
static inline uint64_t store(unsigned kind, unsigned log_size, unsigned qp, unsigned r3, unsigned r2)
{
    return insn(4, qp, 0, r2, r3) | (uint64_t)(kind + log_size) << 30;
}
enum { FP_E = 0, FP_8 = 1, FP_S = 2, FP_D = 3 }; // what is in memory
static inline uint64_t load_fp(unsigned kind, unsigned format, unsigned qp, unsigned f1, unsigned r3)
{
    return insn(6, qp, f1, 0, r3) | (uint64_t)(kind + format) << 30;
}
static inline uint64_t store_fp(unsigned format, unsigned qp, unsigned r3, unsigned f2)
{
    return insn(6, qp, 0, f2, r3) | (uint64_t)(ST + format) << 30;
}
// With the address incremented by imm9.
static inline uint64_t load8_inc(unsigned r1, unsigned r3, int imm)
{
    uint64_t i = (uint64_t)imm;
    return insn(5, 0, r1, i & 127, r3) | (uint64_t)(LD + 3) << 30 | (i >> 7 & 1) << 27 | (i >> 8 & 1) << 36;
}
static inline uint64_t store8_inc(unsigned r3, unsigned r2, int imm)
{
    uint64_t i = (uint64_t)imm;
    return insn(5, 0, i & 127, r2, r3) | (uint64_t)(ST + 3) << 30 | (i >> 7 & 1) << 27 | (i >> 8 & 1) << 36;
}
static inline uint64_t load_fp_inc(unsigned x6, unsigned f1, unsigned r3, int imm)
{
    uint64_t i = (uint64_t)imm;
    return insn(7, 0, f1, i & 127, r3) | (uint64_t)x6 << 30 | (i >> 7 & 1) << 27 | (i >> 8 & 1) << 36;
}
static inline uint64_t store_fp_inc(unsigned x6, unsigned r3, unsigned f2, int imm)
{
    uint64_t i = (uint64_t)imm;
    return insn(7, 0, i & 127, f2, r3) | (uint64_t)x6 << 30 | (i >> 7 & 1) << 27 | (i >> 8 & 1) << 36;
}
static inline uint64_t setf_sig(unsigned qp, unsigned f1, unsigned r2)
{
    return insn(6, qp, f1, r2, 0) | 0x1cull << 30 | 1ull << 27;
}
static inline uint64_t getf_sig(unsigned qp, unsigned r1, unsigned f2)
{
    return insn(4, qp, r1, f2, 0) | 0x1cull << 30 | 1ull << 27;
}
static inline uint64_t alloc(unsigned r1, unsigned sof, unsigned sol, unsigned rotating_eighths)
{
    return insn(1, 0, r1, sof, sol) | 6ull << 33 | (uint64_t)rotating_eighths << 27;
}
enum { CHK_A_NC = 4, CHK_A_CLR = 5, CHK_A_NC_FP = 6, CHK_A_CLR_FP = 7 };
static inline uint64_t chk_a(unsigned kind, unsigned r1, int bundles)
{
    uint64_t i = (uint64_t)bundles;
    return insn(0, 0, r1, 0, 0) | (uint64_t)kind << 33 | (i & 0xfffff) << 13 | (i >> 20 & 1) << 36;
}
static inline uint64_t chk_s(bool fp, unsigned r2, int bundles)
{
    uint64_t i = (uint64_t)bundles;
    return insn(1, 0, i & 127, r2, 0) | (fp ? 3ull : 1ull) << 33 | (i >> 7 & 0x1fff) << 20 |
           (i >> 20 & 1) << 36;
}
static inline uint64_t invala_e(bool fp, unsigned r1)
{
    return insn(0, 0, r1, 0, 0) | 1ull << 31 | (fp ? 3ull : 2ull) << 27;
}
#define INVALA (1ull << 31)

// --- F ---
enum { XMA_L = 0, XMA_HU = 2, XMA_H = 3 };
static inline uint64_t xma(unsigned what, unsigned qp, unsigned f1, unsigned f3, unsigned f4, unsigned f2)
{
    return insn(14, qp, f1, f2, f3) | 1ull << 36 | (uint64_t)what << 34 | (uint64_t)f4 << 27;
}

// --- B ---
enum { BR_COND = 0, BR_WEXIT = 2, BR_WTOP = 3, BR_CLOOP = 5, BR_CEXIT = 6, BR_CTOP = 7 };
static inline uint64_t br(unsigned type, unsigned qp, int bundles)
{
    uint64_t i = (uint64_t)bundles;
    return insn(4, qp, type, i & 127, i >> 7 & 0x1fff) | (i >> 20 & 1) << 36;
}
static inline uint64_t br_ret(unsigned qp, unsigned b2)
{
    return insn(0, qp, 4, b2, 0) | 0x21ull << 27;
}
#define CLRRRB    (4ull << 27)
#define CLRRRB_PR (5ull << 27)

// --- a place for code ---
struct code {
    struct bundle *at;
    size_t count, capacity;
    uint64_t descriptor[2];
};

static inline bool code_new(struct code *code, size_t bundles)
{
    *code = (struct code){.capacity = bundles};
    code->at =
        mmap(NULL, bundles * 16, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return code->at != MAP_FAILED;
}
static inline void emit(struct code *code, struct bundle bundle)
{
    if (code->count == code->capacity)
        abort();
    code->at[code->count++] = bundle;
}
// Makes what was written visible to instruction fetch (manual volume 1, section 4.4.6.2).
static inline void code_flush(const void *at, size_t size)
{
    for (uintptr_t line = (uintptr_t)at & ~31ul; line < (uintptr_t)at + size; line += 32)
        asm volatile("fc.i %0" : : "r"(line) : "memory");
    asm volatile(";; sync.i ;; srlz.i ;;" : : : "memory");
}
typedef uint64_t code_function(uint64_t, uint64_t, uint64_t, uint64_t);
static inline code_function *code_entry(struct code *code)
{
    uint64_t gp;
    asm("mov %0 = gp" : "=r"(gp));
    code_flush(code->at, code->count * 16);
    code->descriptor[0] = (uint64_t)code->at;
    code->descriptor[1] = gp;
    return (code_function *)code->descriptor;
}

#endif
