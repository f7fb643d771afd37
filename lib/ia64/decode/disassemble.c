// Text of one instruction, from its row's text and directives (insn.h). The spelling is GNU objdump's.
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

#include "ia64/decode/decode.h"

struct writer {
    char *text;
    size_t size, length; // length counts what did not fit too
};

static void put(struct writer *w, const char *piece, size_t length)
{
    for (size_t n = 0; n < length; n++, w->length++)
        if (w->length + 1 < w->size)
            w->text[w->length] = piece[n];
}

__attribute__((format(printf, 2, 3))) static void print(struct writer *w, const char *form, ...)
{
    char piece[64];
    va_list arguments;
    va_start(arguments, form);
    int length = vsnprintf(piece, sizeof piece, form, arguments);
    va_end(arguments);
    put(w, piece, (size_t)length);
}

// clang-format off
static const char *application_register(unsigned number)
{
    static const char *const names[128] = {
        [0] = "k0",    [1] = "k1",    [2] = "k2",   [3] = "k3",    [4] = "k4",   [5] = "k5",        [6] = "k6",
        [7] = "k7",    [16] = "rsc",  [17] = "bsp", [18] = "bspstore",           [19] = "rnat",     [21] = "fcr",
        [24] = "eflag", [25] = "csd", [26] = "ssd", [27] = "cflg", [28] = "fsr", [29] = "fir",      [30] = "fdr",
        [32] = "ccv",  [36] = "unat", [40] = "fpsr", [44] = "itc", [45] = "ruc", [64] = "pfs",      [65] = "lc",
        [66] = "ec",
    };
    return names[number & 127];
}

static const char *control_register(unsigned number)
{
    static const char *const names[128] = {
        [0] = "dcr",   [1] = "itm",   [2] = "iva",   [8] = "pta",   [16] = "ipsr", [17] = "isr",  [19] = "iip",
        [20] = "ifa",  [21] = "itir", [22] = "iipa", [23] = "ifs",  [24] = "iim",  [25] = "iha",  [26] = "iib0",
        [27] = "iib1", [64] = "lid",  [65] = "ivr",  [66] = "tpr",  [67] = "eoi",  [68] = "irr0", [69] = "irr1",
        [70] = "irr2", [71] = "irr3", [72] = "itv",  [73] = "pmv",  [74] = "cmcv", [80] = "lrr0", [81] = "lrr1",
    };
    return names[number & 127];
}

// clang-format on

static void put_register(struct writer *w, const char *prefix, const char *name, unsigned number)
{
    if (name)
        print(w, "%s.%s", prefix, name);
    else
        print(w, "%s%u", prefix, number);
}

static const char *completer(const struct insn *i, const char directive[2])
{
    static const char *const load[4] = {"", ".nt1", ".d2", ".nta"};
    static const char *const store[4] = {"", ".d1", ".d2", ".nta"};
    static const char *const prefetch[4] = {"", ".nt1", ".nt2", ".nta"};
    static const char *const status_field[4] = {".s0", ".s1", ".s2", ".s3"};
    static const char *const branch[4] = {".sptk", ".spnt", ".dptk", ".dpnt"};
    static const char *const move[8] = {".sptk", "", ".dptk", "", ".sptk.imp", ".imp", ".dptk.imp", ".imp"};
    static const char *const predict[4] = {".sptk", ".loop", ".dptk", ".exit"};
    static const char *const permutation[16] = {"@brcst", "0x1", "0x2",  "0x3",   "0x4",  "0x5",
                                                "0x6",    "0x7", "@mix", "@shuf", "@alt", "@rev",
                                                "0xc",    "0xd", "0xe",  "0xf"};
    switch (directive[0] << 8 | directive[1]) {
    case 'l' << 8 | 'h':
        return load[i->hint & 3];
    case 's' << 8 | 'h':
        return store[i->hint & 3];
    case 'f' << 8 | 'h':
        return prefetch[i->hint & 3];
    case 's' << 8 | 'f':
        return status_field[i->aux & 3];
    case 'b' << 8 | 'w':
        return branch[i->hint & 3];
    case 'p' << 8 | 'h':
        return i->hint & 0x10 ? ".many" : ".few";
    case 'd' << 8 | 'h':
        return i->hint & 0x20 ? ".clr" : "";
    case 'm' << 8 | 'h':
        return move[i->hint & 7];
    case 'i' << 8 | 'w':
        return predict[i->hint & 3];
    case 'i' << 8 | 'h':
        return i->hint & 4 ? ".imp" : "";
    case 'm' << 8 | '1':
        return permutation[i->aux & 15];
    default:
        return NULL;
    }
}

// Writes the operand that starts at `directive` (after the '%') and returns how many characters named it;
// 0 when there is no such directive.
static size_t put_operand(struct writer *w, const struct insn *i, uint64_t ip, const char *directive)
{
    const uint8_t registers[] = {i->r1, i->r2, i->r3, i->r4};
    unsigned number = (unsigned)(directive[1] - '1');
    const char *name = directive[0] && directive[1] ? completer(i, directive) : NULL;
    if (name) {
        put(w, name, strlen(name));
        return 2;
    }
    switch (directive[0]) {
    case 'f':
        if (directive[1] == 'r') {
            print(w, "%u,%u,%u", i->p1, i->p2, i->aux * 8u);
            return 2;
        }
        // fall through
    case 'r':
    case 'b':
        if (number > 3)
            return 0;
        print(w, "%c%u", directive[0], registers[number]);
        return 2;
    case 'p':
        if (number > 1)
            return 0;
        print(w, "p%u", number ? i->p2 : i->p1);
        return 2;
    case 'a':
        put_register(w, "ar", application_register(i->r3), i->r3);
        return 1;
    case 'c':
        put_register(w, "cr", control_register(i->r3), i->r3);
        return 1;
    case 'd':
        print(w, "%" PRId64, i->imm);
        return 1;
    case 'x':
        print(w, "0x%" PRIx64, (uint64_t)i->imm);
        return 1;
    case 't':
        print(w, "0x%" PRIx64, ip + (uint64_t)i->imm);
        return 1;
    case 'g':
        print(w, "0x%" PRIx64, ip + (uint64_t)sign_extend((uint64_t)i->p2 << 7 | i->p1, 9) * 16);
        return 1;
    case 'u':
    case 'v':
        number = directive[0] == 'u' ? i->aux : i->aux2;
        print(w, directive[1] == 'x' ? "0x%x" : "%u", number);
        return directive[1] == 'x' ? 2 : 1;
    default:
        return 0;
    }
}

// Shorter spellings that assemblers have for special cases of some rows; the first that applies is printed.
enum condition {
    IMM_IS_0,
    R3_IS_0,
    R2_IS_0,
    R2_IS_R3,
    R4_IS_1,
    R4_IS_1_R2_IS_0,
    FIELD_TO_END, // the bit field reaches up to bit 63
    ALWAYS_SPTK,  // branch without predicate, hinted .sptk
    HINT_IS_1,
};

static const struct {
    uint16_t row;
    uint8_t condition; // enum condition
    const char *text;
} spellings[] = {
    {ROW_adds, IMM_IS_0, "mov %r1=%r3"},
    {ROW_addl, R3_IS_0, "mov %r1=%d"},
    {ROW_extr, FIELD_TO_END, "shr %r1=%r3,%u"},
    {ROW_extr_u, FIELD_TO_END, "shr.u %r1=%r3,%u"},
    {ROW_dep_z, FIELD_TO_END, "shl %r1=%r2,%u"},
    {ROW_mov_to_br, HINT_IS_1, "mov %b1=%r2"},
    {ROW_br_cond, ALWAYS_SPTK, "br%ph%dh %t"},
    {ROW_br_ind, ALWAYS_SPTK, "br%ph%dh %b2"},
    {ROW_brl_cond, ALWAYS_SPTK, "brl%ph%dh %t"},
    {ROW_fma, R4_IS_1_R2_IS_0, "fnorm%sf %f1=%f3"},
    {ROW_fma_s, R4_IS_1_R2_IS_0, "fnorm.s%sf %f1=%f3"},
    {ROW_fma_d, R4_IS_1_R2_IS_0, "fnorm.d%sf %f1=%f3"},
    {ROW_fma, R4_IS_1, "fadd%sf %f1=%f3,%f2"},
    {ROW_fma_s, R4_IS_1, "fadd.s%sf %f1=%f3,%f2"},
    {ROW_fma_d, R4_IS_1, "fadd.d%sf %f1=%f3,%f2"},
    {ROW_fma, R2_IS_0, "fmpy%sf %f1=%f3,%f4"},
    {ROW_fma_s, R2_IS_0, "fmpy.s%sf %f1=%f3,%f4"},
    {ROW_fma_d, R2_IS_0, "fmpy.d%sf %f1=%f3,%f4"},
    {ROW_fms, R4_IS_1, "fsub%sf %f1=%f3,%f2"},
    {ROW_fms_s, R4_IS_1, "fsub.s%sf %f1=%f3,%f2"},
    {ROW_fms_d, R4_IS_1, "fsub.d%sf %f1=%f3,%f2"},
    {ROW_fnma, R2_IS_0, "fnmpy%sf %f1=%f3,%f4"},
    {ROW_fnma_s, R2_IS_0, "fnmpy.s%sf %f1=%f3,%f4"},
    {ROW_fnma_d, R2_IS_0, "fnmpy.d%sf %f1=%f3,%f4"},
    {ROW_fpma, R2_IS_0, "fpmpy%sf %f1=%f3,%f4"},
    {ROW_fpnma, R2_IS_0, "fpnmpy%sf %f1=%f3,%f4"},
    {ROW_xma_l, R2_IS_0, "xmpy.l %f1=%f3,%f4"},
    {ROW_xma_h, R2_IS_0, "xmpy.h %f1=%f3,%f4"},
    {ROW_xma_hu, R2_IS_0, "xmpy.hu %f1=%f3,%f4"},
    {ROW_fmerge_s, R2_IS_R3, "mov %f1=%f3"},
    {ROW_fmerge_s, R2_IS_0, "fabs %f1=%f3"},
    {ROW_fmerge_ns, R2_IS_R3, "fneg %f1=%f3"},
    {ROW_fmerge_ns, R2_IS_0, "fnegabs %f1=%f3"},
    {ROW_fpmerge_s, R2_IS_0, "fpabs %f1=%f3"},
    {ROW_fpmerge_ns, R2_IS_R3, "fpneg %f1=%f3"},
    {ROW_fpmerge_ns, R2_IS_0, "fpnegabs %f1=%f3"},
};

static bool condition_holds(enum condition condition, const struct insn *i)
{
    switch (condition) {
    case IMM_IS_0:
        return i->imm == 0;
    case R3_IS_0:
        return i->r3 == 0;
    case R2_IS_0:
        return i->r2 == 0;
    case R2_IS_R3:
        return i->r2 == i->r3;
    case R4_IS_1:
        return i->r4 == 1;
    case R4_IS_1_R2_IS_0:
        return i->r4 == 1 && i->r2 == 0;
    case FIELD_TO_END:
        return i->aux + i->aux2 == 64;
    case ALWAYS_SPTK:
        return i->qp == 0 && (i->hint & 3) == 0;
    case HINT_IS_1:
        return i->hint == 1;
    }
    return false;
}

static const char *spelling(const struct insn *i)
{
    for (size_t n = 0; n < ARRAY_LENGTH(spellings); n++)
        if (spellings[n].row == i->row && condition_holds((enum condition)spellings[n].condition, i))
            return spellings[n].text;
    return hpvm__rows[i->row].text;
}

size_t hpvm__disassemble(const struct insn *i, uint64_t ip, char *text, size_t size)
{
    struct writer w = {text, size, 0};
    if (i->row >= ROW_COUNT) {
        print(&w, "data8 0x%" PRIx64, (uint64_t)i->imm);
    } else {
        const struct row_info *row = &hpvm__rows[i->row];
        if (i->qp && (!(row->flags & F_NO_QP) || row->format == FORMAT_B4))
            print(&w, "(p%02u) ", i->qp);
        for (const char *c = spelling(i); *c; c++) {
            size_t used = *c == '%' ? put_operand(&w, i, ip, c + 1) : 0;
            if (used)
                c += used;
            else
                put(&w, c, 1);
        }
    }
    if (size)
        text[w.length < size ? w.length : size - 1] = 0;
    return w.length;
}
