// The emitter against an independent disassembler: every function, all registers, all addressing forms.
#include "check.h"

#include <Zydis/Zydis.h>
#include <stdarg.h>
#include <stdlib.h>

#include "ia64/x64/asm.h"

static struct x64_asm a;
static uint8_t buffer[256];
static unsigned failures;
static const char *const names[4][16] = {{"al", "cl", "dl", "bl", "spl", "bpl", "sil", "dil", "r8b", "r9b",
                                          "r10b", "r11b", "r12b", "r13b", "r14b", "r15b"},
                                         {"ax", "cx", "dx", "bx", "sp", "bp", "si", "di", "r8w", "r9w",
                                          "r10w", "r11w", "r12w", "r13w", "r14w", "r15w"},
                                         {"eax", "ecx", "edx", "ebx", "esp", "ebp", "esi", "edi", "r8d",
                                          "r9d", "r10d", "r11d", "r12d", "r13d", "r14d", "r15d"},
                                         {"rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi", "r8", "r9",
                                          "r10", "r11", "r12", "r13", "r14", "r15"}};

static const char *name(unsigned size, unsigned reg)
{
    return names[size == 1 ? 0 : size == 2 ? 1 : size == 4 ? 2 : 3][reg];
}

static void begin(void)
{
    memset(buffer, 0xcc, sizeof buffer);
    hpvm__x64_begin(&a, buffer, sizeof buffer, 0x10000000);
}

// What was emitted since begin() is exactly this one instruction.
static void expect(const char *format, ...) __attribute__((format(printf, 1, 2)));
static void expect(const char *format, ...)
{
    char wanted[160], text[160] = "(not an instruction)";
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(wanted, sizeof wanted, format, arguments);
    va_end(arguments);
    ZydisDecoder decoder;
    ZydisDecoderInit(&decoder, ZYDIS_MACHINE_MODE_LONG_64, ZYDIS_STACK_WIDTH_64);
    ZydisFormatter formatter;
    ZydisFormatterInit(&formatter, ZYDIS_FORMATTER_STYLE_INTEL);
    ZydisFormatterSetProperty(&formatter, ZYDIS_FORMATTER_PROP_FORCE_SIZE, ZYAN_TRUE);
    ZydisFormatterSetProperty(&formatter, ZYDIS_FORMATTER_PROP_IMM_PADDING, ZYDIS_PADDING_DISABLED);
    ZydisFormatterSetProperty(&formatter, ZYDIS_FORMATTER_PROP_DISP_PADDING, ZYDIS_PADDING_DISABLED);
    ZydisFormatterSetProperty(&formatter, ZYDIS_FORMATTER_PROP_ADDR_PADDING_ABSOLUTE, ZYDIS_PADDING_DISABLED);
    ZydisFormatterSetProperty(&formatter, ZYDIS_FORMATTER_PROP_ADDR_PADDING_RELATIVE, ZYDIS_PADDING_DISABLED);
    ZydisFormatterSetProperty(&formatter, ZYDIS_FORMATTER_PROP_IMM_SIGNEDNESS, ZYDIS_SIGNEDNESS_UNSIGNED);
    ZydisFormatterSetProperty(&formatter, ZYDIS_FORMATTER_PROP_HEX_UPPERCASE, ZYAN_FALSE);
    ZydisDecodedInstruction instruction;
    ZydisDecodedOperand operands[ZYDIS_MAX_OPERAND_COUNT];
    size_t length = x64_offset(&a);
    bool good = ZYAN_SUCCESS(ZydisDecoderDecodeFull(&decoder, buffer, length, &instruction, operands));
    if (good) {
        ZydisFormatterFormatInstruction(&formatter, &instruction, operands, instruction.operand_count_visible,
                                        text, sizeof text, a.run, NULL);
        good = instruction.length == length && strcmp(text, wanted) == 0;
    }
    if (!good || a.overflow) // thousands of checks pass here: only failures are reported one by one
        failures++;
    if (!good && failures < 20)
        fprintf(stderr, "expected \"%s\", got \"%s\" (%u of %zu bytes)\n", wanted, text, instruction.length,
                length);
}

static void report(void)
{
    CHECK_EQ(failures, 0);
    failures = 0;
}

#define EACH(r) for (enum x64_reg r = X64_RAX; r <= X64_R15; r++)
static const unsigned sizes[] = {1, 2, 4, 8};
#define EACH_SIZE(s) for (unsigned n_##s = 0, s; n_##s < 4 && (s = sizes[n_##s], true); n_##s++)
static const int32_t numbers[] = {1, 0x7f, 0x80, 0x12345678};
#define EACH_NUMBER(v)                                                                                       \
    for (unsigned n_##v = 0; n_##v < 4; n_##v++)                                                             \
        for (int32_t v = numbers[n_##v], once_ = 1; once_; once_ = 0)

static const char *mem_text(unsigned size, struct x64_mem m)
{
    static char text[96];
    int at = snprintf(text, sizeof text, "%s[",
                      size == 1   ? "byte ptr "
                      : size == 2 ? "word ptr "
                      : size == 4 ? "dword ptr "
                      : size == 8 ? "qword ptr "
                                  : "");
    if (m.base != X64_NONE)
        at += snprintf(text + at, sizeof text - (size_t)at, "%s", name(8, m.base));
    if (m.index != X64_NONE) {
        at += snprintf(text + at, sizeof text - (size_t)at, "%s%s", m.base != X64_NONE ? "+" : "",
                       name(8, m.index));
        at += snprintf(text + at, sizeof text - (size_t)at, "*%d", 1 << m.scale);
    }
    if (m.disp)
        at += snprintf(text + at, sizeof text - (size_t)at, "%c0x%x", m.disp < 0 ? '-' : '+', abs(m.disp));
    snprintf(text + at, sizeof text - (size_t)at, "]");
    return text;
}

// Calls `body` for every base, every index, and displacements of all sizes.
static void each_mem(void (*body)(struct x64_mem m))
{
    static const int32_t displacements[] = {0, 8, -128, 127, 128, -129, 0x12345678};
    EACH(base)
    {
        for (unsigned n = 0; n < ARRAY_LENGTH(displacements); n++) {
            body(x64_at(base, displacements[n]));
            EACH(index)
            if (index != X64_RSP)
                body(x64_at_index(base, index, (n + index) & 3, displacements[n]));
        }
    }
    body((struct x64_mem){X64_NONE, X64_RCX, 3, 0x1000});
}

static void moves(void)
{
    EACH(x)
    {
        EACH(y)
        {
            begin(), hpvm__x64_mov(&a, 8, x, y), expect("mov %s, %s", name(8, x), name(8, y));
            begin(), hpvm__x64_mov(&a, 4, x, y), expect("mov %s, %s", name(4, x), name(4, y));
            begin(), hpvm__x64_zx(&a, 1, x, y), expect("movzx %s, %s", name(4, x), name(1, y));
            begin(), hpvm__x64_zx(&a, 2, x, y), expect("movzx %s, %s", name(4, x), name(2, y));
            begin(), hpvm__x64_zx(&a, 4, x, y), expect("mov %s, %s", name(4, x), name(4, y));
            begin(), hpvm__x64_sx(&a, 1, x, y), expect("movsx %s, %s", name(8, x), name(1, y));
            begin(), hpvm__x64_sx(&a, 2, x, y), expect("movsx %s, %s", name(8, x), name(2, y));
            begin(), hpvm__x64_sx(&a, 4, x, y), expect("movsxd %s, %s", name(8, x), name(4, y));
            begin(), hpvm__x64_xchg(&a, x, y), expect("xchg %s, %s", name(8, y), name(8, x));
        }
        begin(), hpvm__x64_mov_imm(&a, x, 0x1234), expect("mov %s, 0x1234", name(4, x));
        begin(), hpvm__x64_mov_imm(&a, x, 0xfffffffff0000000ull),
            expect("mov %s, 0xfffffffff0000000", name(8, x));
        begin(), hpvm__x64_mov_imm(&a, x, 0xa000000100001230ull),
            expect("mov %s, 0xa000000100001230", name(8, x));
        begin(), hpvm__x64_push(&a, x), expect("push %s", name(8, x));
        begin(), hpvm__x64_pop(&a, x), expect("pop %s", name(8, x));
    }
    report();
}

static void memory_body(struct x64_mem m)
{
    enum x64_reg r = (m.base + 5) & 15;
    begin(), hpvm__x64_load(&a, 1, r, m), expect("movzx %s, %s", name(4, r), mem_text(1, m));
    begin(), hpvm__x64_load(&a, 2, r, m), expect("movzx %s, %s", name(4, r), mem_text(2, m));
    begin(), hpvm__x64_load(&a, 4, r, m), expect("mov %s, %s", name(4, r), mem_text(4, m));
    begin(), hpvm__x64_load(&a, 8, r, m), expect("mov %s, %s", name(8, r), mem_text(8, m));
    begin(), hpvm__x64_load_sx(&a, 1, r, m), expect("movsx %s, %s", name(8, r), mem_text(1, m));
    begin(), hpvm__x64_load_sx(&a, 2, r, m), expect("movsx %s, %s", name(8, r), mem_text(2, m));
    begin(), hpvm__x64_load_sx(&a, 4, r, m), expect("movsxd %s, %s", name(8, r), mem_text(4, m));
    EACH_SIZE(s)
    {
        begin(), hpvm__x64_store(&a, s, m, r), expect("mov %s, %s", mem_text(s, m), name(s, r));
        begin(), hpvm__x64_store_imm(&a, s, m, 0x12), expect("mov %s, 0x12", mem_text(s, m));
    }
    begin(), hpvm__x64_lea(&a, r, m);
    const char *address = strchr(mem_text(0, m), '[');
    expect("lea %s, %s", name(8, r), address);
    begin(), hpvm__x64_jmp_mem(&a, m), expect("jmp %s", mem_text(8, m));
    begin(), hpvm__x64_call_mem(&a, m), expect("call %s", mem_text(8, m));
    begin(), hpvm__x64_bit_mem_imm(&a, X64_BTS, 8, m, 33), expect("bts %s, 0x21", mem_text(8, m));
    begin(), hpvm__x64_ldmxcsr(&a, m), expect("ldmxcsr %s", mem_text(4, m));
    begin(), hpvm__x64_stmxcsr(&a, m), expect("stmxcsr %s", mem_text(4, m));
    EACH_SIZE(s)
    {
        begin(), hpvm__x64_test_mem_imm(&a, s, m, 0x11), expect("test %s, 0x11", mem_text(s, m));
        begin(), hpvm__x64_cmpxchg(&a, s, m, r), expect("lock cmpxchg %s, %s", mem_text(s, m), name(s, r));
        begin(), hpvm__x64_xadd(&a, s, m, r), expect("lock xadd %s, %s", mem_text(s, m), name(s, r));
        begin(), hpvm__x64_xchg_mem(&a, s, m, r), expect("xchg %s, %s", mem_text(s, m), name(s, r));
    }
    begin(), hpvm__x64_sse_mem(&a, 0xf2, 0x10, r, m), expect("movsd xmm%u, %s", r, mem_text(8, m));
}

static void memory(void)
{
    each_mem(memory_body);
    report();
}

static const char *const alu_names[] = {"add", "or", "adc", "sbb", "and", "sub", "xor", "cmp"};

static void alu_body(struct x64_mem m)
{
    enum x64_reg r = (m.base + 3) & 15;
    for (enum x64_alu op = X64_ADD; op <= X64_CMP; op++) {
        EACH_SIZE(s)
        {
            begin(), hpvm__x64_alu_load(&a, op, s, r, m);
            expect("%s %s, %s", alu_names[op], name(s, r), mem_text(s, m));
            begin(), hpvm__x64_alu_store(&a, op, s, m, r);
            expect("%s %s, %s", alu_names[op], mem_text(s, m), name(s, r));
            begin(), hpvm__x64_alu_store_imm(&a, op, s, m, 0x12);
            expect("%s %s, 0x12", alu_names[op], mem_text(s, m));
        }
        begin(), hpvm__x64_alu_store_imm(&a, op, 8, m, 0x1234);
        expect("%s %s, 0x1234", alu_names[op], mem_text(8, m));
        begin(), hpvm__x64_alu_store_imm(&a, op, 2, m, 0x1234);
        expect("%s %s, 0x1234", alu_names[op], mem_text(2, m));
    }
}

static void arithmetic(void)
{
    EACH(x)
    {
        EACH(y)
        {
            EACH_SIZE(s)
            {
                for (enum x64_alu op = X64_ADD; op <= X64_CMP; op++) {
                    begin(), hpvm__x64_alu(&a, op, s, x, y);
                    expect("%s %s, %s", alu_names[op], name(s, x), name(s, y));
                }
                begin(), hpvm__x64_test(&a, s, x, y), expect("test %s, %s", name(s, x), name(s, y));
            }
            begin(), hpvm__x64_imul(&a, 8, x, y), expect("imul %s, %s", name(8, x), name(8, y));
            begin(), hpvm__x64_popcnt(&a, x, y), expect("popcnt %s, %s", name(8, x), name(8, y));
            begin(), hpvm__x64_bsf(&a, x, y), expect("bsf %s, %s", name(8, x), name(8, y));
            begin(), hpvm__x64_bsr(&a, x, y), expect("bsr %s, %s", name(8, x), name(8, y));
            begin(), hpvm__x64_lzcnt(&a, x, y), expect("lzcnt %s, %s", name(8, x), name(8, y));
            begin(), hpvm__x64_shrd(&a, x, y, 9), expect("shrd %s, %s, 0x9", name(8, x), name(8, y));
            begin(), hpvm__x64_rorx(&a, x, y, 61), expect("rorx %s, %s, 0x3d", name(8, x), name(8, y));
            static const char *const conditions[] = {"o", "no", "b", "nb", "z", "nz", "be", "nbe",
                                                     "s", "ns", "p", "np", "l", "nl", "le", "nle"};
            for (enum x64_cond cond = X64_O; cond <= X64_G; cond++) {
                begin(), hpvm__x64_cmov(&a, cond, x, y);
                expect("cmov%s %s, %s", conditions[cond], name(8, x), name(8, y));
                begin(), hpvm__x64_setcc(&a, cond, x), expect("set%s %s", conditions[cond], name(1, x));
            }
            static const char *const bits[] = {"bt", "bts", "btr", "btc"};
            for (enum x64_bit op = X64_BT; op <= X64_BTC; op++) {
                begin(), hpvm__x64_bit(&a, op, x, y),
                    expect("%s %s, %s", bits[op - 4], name(8, x), name(8, y));
                begin(), hpvm__x64_bit_imm(&a, op, 8, x, 40), expect("%s %s, 0x28", bits[op - 4], name(8, x));
            }
            enum x64_reg z = (x + 2 * y + 1) & 15;
            begin(), hpvm__x64_shiftx(&a, X64_SHL, 8, x, y, z);
            expect("shlx %s, %s, %s", name(8, x), name(8, y), name(8, z));
            begin(), hpvm__x64_shiftx(&a, X64_SHR, 8, x, y, z);
            expect("shrx %s, %s, %s", name(8, x), name(8, y), name(8, z));
            begin(), hpvm__x64_shiftx(&a, X64_SAR, 4, x, y, z);
            expect("sarx %s, %s, %s", name(4, x), name(4, y), name(4, z));
            begin(), hpvm__x64_mulx(&a, x, y, z),
                expect("mulx %s, %s, %s", name(8, x), name(8, y), name(8, z));
            begin(), hpvm__x64_andn(&a, x, y, z),
                expect("andn %s, %s, %s", name(8, x), name(8, y), name(8, z));
        }
        EACH_SIZE(s)
        {
            EACH_NUMBER(v)
            {
                int32_t w = s == 1 ? v & 0x7f : s == 2 ? v & 0x7fff : v;
                for (enum x64_alu op = X64_ADD; op <= X64_CMP; op++) {
                    begin(), hpvm__x64_alu_imm(&a, op, s, x, w);
                    expect("%s %s, 0x%x", alu_names[op], name(s, x), w);
                }
                begin(), hpvm__x64_test_imm(&a, s, x, w), expect("test %s, 0x%x", name(s, x), w);
            }
            static const char *const shifts[] = {"rol", "ror", "", "", "shl", "shr", "", "sar"};
            static const enum x64_shift ops[] = {X64_ROL, X64_ROR, X64_SHL, X64_SHR, X64_SAR};
            for (unsigned n = 0; n < 5; n++) {
                begin(), hpvm__x64_shift(&a, ops[n], s, x, 5),
                    expect("%s %s, 0x5", shifts[ops[n]], name(s, x));
                begin(), hpvm__x64_shift_cl(&a, ops[n], s, x),
                    expect("%s %s, cl", shifts[ops[n]], name(s, x));
            }
            static const char *const unary[] = {"", "", "not", "neg", "mul", "imul", "div", "idiv"};
            for (enum x64_unary op = X64_NOT; op <= X64_IDIV; op++)
                begin(), hpvm__x64_unary(&a, op, s, x), expect("%s %s", unary[op], name(s, x));
        }
        begin(), hpvm__x64_bswap(&a, 8, x), expect("bswap %s", name(8, x));
        begin(), hpvm__x64_bswap(&a, 4, x), expect("bswap %s", name(4, x));
    }
    each_mem(alu_body);
    report();
}

static void vector(void)
{
    for (unsigned x = 0; x < 16; x++) {
        for (unsigned y = 0; y < 16; y++) {
            begin(), hpvm__x64_sse(&a, 0xf2, 0x58, x, y), expect("addsd xmm%u, xmm%u", x, y);
            begin(), hpvm__x64_sse(&a, 0, 0x28, x, y), expect("movaps xmm%u, xmm%u", x, y);
            begin(), hpvm__x64_sse(&a, 0x66, 0xfc, x, y), expect("paddb xmm%u, xmm%u", x, y);
            begin(), hpvm__x64_sse(&a, 0x66, 0x3800, x, y), expect("pshufb xmm%u, xmm%u", x, y);
            begin(), hpvm__x64_sse_imm(&a, 0x66, 0x70, x, y, 0x1b), expect("pshufd xmm%u, xmm%u, 0x1b", x, y);
            begin(), hpvm__x64_movq_to_xmm(&a, x, y), expect("movq xmm%u, %s", x, name(8, y));
            begin(), hpvm__x64_movq_from_xmm(&a, y, x), expect("movq %s, xmm%u", name(8, y), x);
            unsigned z = (x + y + 3) & 15;
            begin(), hpvm__x64_fma(&a, 0xb9, true, x, y, z);
            expect("vfmadd231sd xmm%u, xmm%u, xmm%u", x, y, z);
            begin(), hpvm__x64_fma(&a, 0xa9, false, x, y, z);
            expect("vfmadd213ss xmm%u, xmm%u, xmm%u", x, y, z);
        }
    }
    report();
}

static void control(void)
{
    EACH(x)
    {
        begin(), hpvm__x64_jmp_reg(&a, x), expect("jmp %s", name(8, x));
        begin(), hpvm__x64_call_reg(&a, x), expect("call %s", name(8, x));
    }
    begin(), hpvm__x64_jmp_to(&a, 0x10001000), expect("jmp 0x10001000");
    begin(), hpvm__x64_call_to(&a, 0xfff0000), expect("call 0xfff0000");
    begin(), hpvm__x64_jcc_to(&a, X64_NE, 0x10000010), expect("jnz 0x10000010");
    begin(), hpvm__x64_ret(&a), expect("ret");
    begin(), hpvm__x64_trap(&a), expect("ud2");
    begin(), hpvm__x64_mfence(&a), expect("mfence");
    begin();
    unsigned back = hpvm__x64_label(&a);
    hpvm__x64_bind(&a, back);
    hpvm__x64_jmp(&a, back);
    CHECK(hpvm__x64_finish(&a));
    expect("jmp 0x10000000");
    begin();
    unsigned ahead = hpvm__x64_label(&a);
    hpvm__x64_jcc(&a, X64_LE, ahead);
    uint8_t *here = a.p;
    a.p += 0x20;
    hpvm__x64_bind(&a, ahead);
    CHECK(hpvm__x64_finish(&a));
    a.p = here;
    expect("jle 0x10000026");
    begin();
    ahead = hpvm__x64_label(&a);
    hpvm__x64_lea_label(&a, X64_R9, ahead);
    here = a.p;
    a.p += 0x40;
    hpvm__x64_bind(&a, ahead);
    CHECK(hpvm__x64_finish(&a));
    a.p = here;
    expect("lea r9, [0x10000047]");
    report();
}

static void limits(void)
{
    // A label that nobody bound.
    begin();
    hpvm__x64_jmp(&a, hpvm__x64_label(&a));
    CHECK(!hpvm__x64_finish(&a));
    // A full buffer: nothing is written behind its end.
    memset(buffer, 0xcc, sizeof buffer);
    hpvm__x64_begin(&a, buffer, 16, 0x10000000);
    for (int n = 0; n < 20; n++)
        hpvm__x64_mov_imm(&a, X64_RAX, 0x1122334455667788);
    CHECK(a.overflow);
    CHECK(!hpvm__x64_finish(&a));
    for (unsigned n = 16; n < sizeof buffer; n++)
        CHECK(buffer[n] == 0xcc);
    // Too far.
    begin();
    hpvm__x64_jmp_to(&a, 0x200000000);
    CHECK(a.overflow);
    // Padding is made of instructions.
    for (unsigned n = 0; n < 16; n++) {
        begin();
        for (unsigned k = 0; k < n; k++)
            hpvm__x64_ret(&a);
        hpvm__x64_align(&a, 16);
        CHECK_EQ(x64_offset(&a), (n + 15) & ~15u);
    }
}

CHECK_MAIN("x64/asm", {"moves", moves}, {"memory", memory}, {"arithmetic", arithmetic}, {"vector", vector},
           {"control", control}, {"limits", limits})
