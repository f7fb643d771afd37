// Emitter of x86-64 machine code (encodings: AMD64 manual volume 3, Intel SDM volume 2).
#include "ia64/x64/asm.h"

void hpvm__x64_begin(struct x64_asm *a, uint8_t *write, size_t size, uintptr_t run)
{
    a->write = a->p = write;
    a->end = write + size;
    a->run = run;
    a->other_p = a->other_end = NULL;
    a->cold = false;
    a->overflow = false;
    a->labels = a->fixups = 0;
}

void hpvm__x64_begin_cold(struct x64_asm *a, uint8_t *write, size_t size)
{
    a->other_p = write;
    a->other_end = write + size;
}

bool hpvm__x64_enter_cold(struct x64_asm *a)
{
    if (a->cold || !a->other_p)
        return false;
    hpvm__x64_leave_cold(a, true);
    return true;
}

void hpvm__x64_leave_cold(struct x64_asm *a, bool entered)
{
    if (!entered)
        return;
    uint8_t *p = a->p, *end = a->end;
    a->p = a->other_p;
    a->end = a->other_end;
    a->other_p = p;
    a->other_end = end;
    a->cold = !a->cold;
}

// ---- bytes -------------------------------------------------------------------------------------------

static inline void byte(struct x64_asm *a, unsigned value)
{
    if (LIKELY(a->p < a->end))
        *a->p++ = (uint8_t)value;
    else
        a->overflow = true;
}

static void dword(struct x64_asm *a, uint32_t value)
{
    if (LIKELY(a->end - a->p >= 4)) {
        store32(a->p, value);
        a->p += 4;
    } else {
        a->overflow = true;
    }
}

static void qword(struct x64_asm *a, uint64_t value)
{
    dword(a, (uint32_t)value);
    dword(a, (uint32_t)(value >> 32));
}

static bool fits8(int64_t value)
{
    return value == (int8_t)value;
}

// ---- labels ------------------------------------------------------------------------------------------

unsigned hpvm__x64_label(struct x64_asm *a)
{
    if (a->labels == X64_LABELS) {
        a->overflow = true;
        return 0;
    }
    a->label[a->labels] = 0;
    return a->labels++;
}

void hpvm__x64_bind(struct x64_asm *a, unsigned label)
{
    a->label[label] = x64_offset(a) + 1;
}

static void displacement(struct x64_asm *a, unsigned label)
{
    if (a->label[label]) {
        dword(a, a->label[label] - 1 - (x64_offset(a) + 4));
        return;
    }
    if (a->fixups == X64_FIXUPS) {
        a->overflow = true;
        return;
    }
    a->fixup[a->fixups].at = x64_offset(a);
    a->fixup[a->fixups++].label = label;
    dword(a, 0);
}

bool hpvm__x64_finish(struct x64_asm *a)
{
    if (a->overflow)
        return false;
    for (unsigned n = 0; n < a->fixups; n++) {
        uint32_t target = a->label[a->fixup[n].label];
        if (!target)
            return false;
        store32(a->write + a->fixup[n].at, target - 1 - (a->fixup[n].at + 4));
    }
    return true;
}

// ---- prefixes, ModRM ---------------------------------------------------------------------------------

// REX for reg, index and base; `wide` sets W; `force` emits an empty one (byte registers spl .. dil).
static void rex(struct x64_asm *a, bool wide, unsigned reg, unsigned index, unsigned base, bool force)
{
    unsigned value = (wide ? 8u : 0) | (reg >> 3 & 1) << 2 | (index >> 3 & 1) << 1 | (base >> 3 & 1);
    if (value || force)
        byte(a, 0x40 | value);
}

static void modrm_reg(struct x64_asm *a, unsigned reg, unsigned rm)
{
    byte(a, 0xc0 | (reg & 7) << 3 | (rm & 7));
}

static void modrm_mem(struct x64_asm *a, unsigned reg, struct x64_mem m)
{
    reg = (reg & 7) << 3;
    if (m.base == X64_NONE) { // [index * scale + disp32] or [disp32]
        byte(a, reg | 4);
        byte(a, (unsigned)m.scale << 6 | (m.index == X64_NONE ? 4u : m.index & 7u) << 3 | 5);
        dword(a, (uint32_t)m.disp);
        return;
    }
    unsigned mode = m.disp == 0 && (m.base & 7) != X64_RBP ? 0 : fits8(m.disp) ? 0x40 : 0x80;
    if (m.index != X64_NONE || (m.base & 7) == X64_RSP) {
        byte(a, mode | reg | 4);
        byte(a, (unsigned)m.scale << 6 | (m.index == X64_NONE ? 4u : m.index & 7u) << 3 | (m.base & 7));
    } else {
        byte(a, mode | reg | (m.base & 7));
    }
    if (mode == 0x40)
        byte(a, (uint8_t)m.disp);
    else if (mode == 0x80)
        dword(a, (uint32_t)m.disp);
}

static unsigned high_bit(unsigned reg)
{
    return reg == X64_NONE ? 0 : reg;
}

static void rex_mem(struct x64_asm *a, bool wide, unsigned reg, struct x64_mem m, bool force)
{
    rex(a, wide, reg, high_bit(m.index), high_bit(m.base), force);
}

// 0x66 for 16-bit operands, REX, then an opcode whose bit 0 says "not a byte", register operand form.
static void op_reg(struct x64_asm *a, unsigned size, unsigned opcode, unsigned reg, unsigned rm)
{
    if (size == 2)
        byte(a, 0x66);
    rex(a, size == 8, reg, 0, rm, size == 1 && (reg >= 4 || rm >= 4));
    if (opcode > 0xff)
        byte(a, opcode >> 8);
    byte(a, (opcode & 0xff) | (size != 1));
    modrm_reg(a, reg, rm);
}

static void op_mem(struct x64_asm *a, unsigned size, unsigned opcode, unsigned reg, struct x64_mem m)
{
    if (size == 2)
        byte(a, 0x66);
    rex_mem(a, size == 8, reg, m, size == 1 && reg >= 4);
    if (opcode > 0xff)
        byte(a, opcode >> 8);
    byte(a, (opcode & 0xff) | (size != 1));
    modrm_mem(a, reg, m);
}

// The same without the size bit in the opcode.
static void exact_reg(struct x64_asm *a, bool wide, unsigned opcode, unsigned reg, unsigned rm, bool force)
{
    rex(a, wide, reg, 0, rm, force);
    if (opcode > 0xff)
        byte(a, opcode >> 8);
    byte(a, opcode & 0xff);
    modrm_reg(a, reg, rm);
}

static void exact_mem(struct x64_asm *a, bool wide, unsigned opcode, unsigned reg, struct x64_mem m)
{
    rex_mem(a, wide, reg, m, false);
    if (opcode > 0xff)
        byte(a, opcode >> 8);
    byte(a, opcode & 0xff);
    modrm_mem(a, reg, m);
}

// ---- moves -------------------------------------------------------------------------------------------

void hpvm__x64_mov(struct x64_asm *a, unsigned size, enum x64_reg to, enum x64_reg from)
{
    exact_reg(a, size == 8, 0x8b, to, from, false);
}

void hpvm__x64_mov_imm(struct x64_asm *a, enum x64_reg to, uint64_t value)
{
    if (value <= 0xffffffffu) {
        rex(a, false, 0, 0, to, false);
        byte(a, 0xb8 | (to & 7));
        dword(a, (uint32_t)value);
    } else if ((int64_t)value == (int32_t)value) {
        exact_reg(a, true, 0xc7, 0, to, false);
        dword(a, (uint32_t)value);
    } else {
        rex(a, true, 0, 0, to, false);
        byte(a, 0xb8 | (to & 7));
        qword(a, value);
    }
}

void hpvm__x64_load(struct x64_asm *a, unsigned size, enum x64_reg to, struct x64_mem from)
{
    exact_mem(a, size == 8, size == 1 ? 0x0fb6 : size == 2 ? 0x0fb7 : 0x8b, to, from);
}

void hpvm__x64_load_sx(struct x64_asm *a, unsigned size, enum x64_reg to, struct x64_mem from)
{
    exact_mem(a, true, size == 1 ? 0x0fbe : size == 2 ? 0x0fbf : 0x63, to, from);
}

void hpvm__x64_store(struct x64_asm *a, unsigned size, struct x64_mem to, enum x64_reg from)
{
    op_mem(a, size, 0x88, from, to);
}

static void immediate(struct x64_asm *a, unsigned size, int32_t value)
{
    if (size == 1) {
        byte(a, (uint8_t)value);
    } else if (size == 2) {
        byte(a, (uint8_t)value);
        byte(a, (uint8_t)(value >> 8));
    } else {
        dword(a, (uint32_t)value);
    }
}

void hpvm__x64_store_imm(struct x64_asm *a, unsigned size, struct x64_mem to, int32_t value)
{
    op_mem(a, size, 0xc6, 0, to);
    immediate(a, size, value);
}

void hpvm__x64_zx(struct x64_asm *a, unsigned size, enum x64_reg to, enum x64_reg from)
{
    if (size == 4)
        exact_reg(a, false, 0x8b, to, from, false);
    else
        exact_reg(a, false, size == 1 ? 0x0fb6 : 0x0fb7, to, from, size == 1 && from >= 4);
}

void hpvm__x64_sx(struct x64_asm *a, unsigned size, enum x64_reg to, enum x64_reg from)
{
    exact_reg(a, true, size == 1 ? 0x0fbe : size == 2 ? 0x0fbf : 0x63, to, from, false);
}

void hpvm__x64_lea(struct x64_asm *a, enum x64_reg to, struct x64_mem address)
{
    exact_mem(a, true, 0x8d, to, address);
}

void hpvm__x64_push(struct x64_asm *a, enum x64_reg reg)
{
    rex(a, false, 0, 0, reg, false);
    byte(a, 0x50 | (reg & 7));
}

void hpvm__x64_pop(struct x64_asm *a, enum x64_reg reg)
{
    rex(a, false, 0, 0, reg, false);
    byte(a, 0x58 | (reg & 7));
}

void hpvm__x64_xchg(struct x64_asm *a, enum x64_reg x, enum x64_reg y)
{
    exact_reg(a, true, 0x87, x, y, false);
}

// ---- integer arithmetic ------------------------------------------------------------------------------

void hpvm__x64_alu(struct x64_asm *a, enum x64_alu op, unsigned size, enum x64_reg to, enum x64_reg from)
{
    op_reg(a, size, (unsigned)op << 3 | 2, to, from);
}

void hpvm__x64_alu_imm(struct x64_asm *a, enum x64_alu op, unsigned size, enum x64_reg to, int32_t value)
{
    if (size == 1) {
        op_reg(a, 1, 0x80, op, to);
        byte(a, (uint8_t)value);
    } else if (fits8(value)) {
        if (size == 2)
            byte(a, 0x66);
        exact_reg(a, size == 8, 0x83, op, to, false);
        byte(a, (uint8_t)value);
    } else {
        op_reg(a, size, 0x80, op, to);
        immediate(a, size, value);
    }
}

void hpvm__x64_alu_load(struct x64_asm *a, enum x64_alu op, unsigned size, enum x64_reg to,
                        struct x64_mem from)
{
    op_mem(a, size, (unsigned)op << 3 | 2, to, from);
}

void hpvm__x64_alu_store(struct x64_asm *a, enum x64_alu op, unsigned size, struct x64_mem to,
                         enum x64_reg from)
{
    op_mem(a, size, (unsigned)op << 3, from, to);
}

void hpvm__x64_alu_store_imm(struct x64_asm *a, enum x64_alu op, unsigned size, struct x64_mem to,
                             int32_t value)
{
    if (size == 1) {
        op_mem(a, 1, 0x80, op, to);
        byte(a, (uint8_t)value);
    } else if (fits8(value)) {
        if (size == 2)
            byte(a, 0x66);
        exact_mem(a, size == 8, 0x83, op, to);
        byte(a, (uint8_t)value);
    } else {
        op_mem(a, size, 0x80, op, to);
        immediate(a, size, value);
    }
}

void hpvm__x64_test(struct x64_asm *a, unsigned size, enum x64_reg x, enum x64_reg y)
{
    op_reg(a, size, 0x84, y, x);
}

void hpvm__x64_test_imm(struct x64_asm *a, unsigned size, enum x64_reg x, int32_t value)
{
    op_reg(a, size, 0xf6, 0, x);
    immediate(a, size, value);
}

void hpvm__x64_test_mem_imm(struct x64_asm *a, unsigned size, struct x64_mem x, int32_t value)
{
    op_mem(a, size, 0xf6, 0, x);
    immediate(a, size, value);
}

void hpvm__x64_unary(struct x64_asm *a, enum x64_unary op, unsigned size, enum x64_reg reg)
{
    op_reg(a, size, 0xf6, op, reg);
}

void hpvm__x64_imul(struct x64_asm *a, unsigned size, enum x64_reg to, enum x64_reg from)
{
    exact_reg(a, size == 8, 0x0faf, to, from, false);
}

void hpvm__x64_shift(struct x64_asm *a, enum x64_shift op, unsigned size, enum x64_reg reg, unsigned count)
{
    op_reg(a, size, 0xc0, op, reg);
    byte(a, count);
}

void hpvm__x64_shift_cl(struct x64_asm *a, enum x64_shift op, unsigned size, enum x64_reg reg)
{
    op_reg(a, size, 0xd2, op, reg);
}

void hpvm__x64_shrd(struct x64_asm *a, enum x64_reg to, enum x64_reg from, unsigned count)
{
    exact_reg(a, true, 0x0fac, from, to, false);
    byte(a, count);
}

void hpvm__x64_bit_imm(struct x64_asm *a, enum x64_bit op, unsigned size, enum x64_reg reg, unsigned bit)
{
    exact_reg(a, size == 8, 0x0fba, op, reg, false);
    byte(a, bit);
}

void hpvm__x64_bit_mem_imm(struct x64_asm *a, enum x64_bit op, unsigned size, struct x64_mem to, unsigned bit)
{
    exact_mem(a, size == 8, 0x0fba, op, to);
    byte(a, bit);
}

void hpvm__x64_bit(struct x64_asm *a, enum x64_bit op, enum x64_reg to, enum x64_reg bit)
{
    exact_reg(a, true, 0x0f83 | (unsigned)op << 3, bit, to, false);
}

void hpvm__x64_bswap(struct x64_asm *a, unsigned size, enum x64_reg reg)
{
    rex(a, size == 8, 0, 0, reg, false);
    byte(a, 0x0f);
    byte(a, 0xc8 | (reg & 7));
}

void hpvm__x64_setcc(struct x64_asm *a, enum x64_cond cond, enum x64_reg to)
{
    exact_reg(a, false, 0x0f90 | cond, 0, to, to >= 4);
}

void hpvm__x64_cmov(struct x64_asm *a, enum x64_cond cond, enum x64_reg to, enum x64_reg from)
{
    exact_reg(a, true, 0x0f40 | cond, to, from, false);
}

static void prefixed(struct x64_asm *a, unsigned prefix, unsigned opcode, unsigned reg, unsigned rm)
{
    byte(a, prefix);
    exact_reg(a, true, opcode, reg, rm, false);
}

void hpvm__x64_popcnt(struct x64_asm *a, enum x64_reg to, enum x64_reg from)
{
    prefixed(a, 0xf3, 0x0fb8, to, from);
}

void hpvm__x64_bsf(struct x64_asm *a, enum x64_reg to, enum x64_reg from)
{
    exact_reg(a, true, 0x0fbc, to, from, false);
}

void hpvm__x64_lzcnt(struct x64_asm *a, enum x64_reg to, enum x64_reg from)
{
    prefixed(a, 0xf3, 0x0fbd, to, from);
}

void hpvm__x64_bsr(struct x64_asm *a, enum x64_reg to, enum x64_reg from)
{
    exact_reg(a, true, 0x0fbd, to, from, false);
}

// Three-byte VEX prefix. map: 1 = 0f, 2 = 0f 38, 3 = 0f 3a; pp: 0 none, 1 66, 2 f3, 3 f2; v: second source.
static void vex(struct x64_asm *a, unsigned map, unsigned pp, bool wide, unsigned reg, unsigned v,
                unsigned rm)
{
    byte(a, 0xc4);
    byte(a, (~reg >> 3 & 1) << 7 | 1u << 6 | (~rm >> 3 & 1) << 5 | map);
    byte(a, (wide ? 0x80u : 0) | (~v & 15) << 3 | pp);
}

void hpvm__x64_shiftx(struct x64_asm *a, enum x64_shift op, unsigned size, enum x64_reg to, enum x64_reg from,
                      enum x64_reg count)
{
    vex(a, 2, op == X64_SHL ? 1 : op == X64_SHR ? 3 : 2, size == 8, to, count, from);
    byte(a, 0xf7);
    modrm_reg(a, to, from);
}

void hpvm__x64_rorx(struct x64_asm *a, enum x64_reg to, enum x64_reg from, unsigned count)
{
    vex(a, 3, 3, true, to, 0, from);
    byte(a, 0xf0);
    modrm_reg(a, to, from);
    byte(a, count);
}

void hpvm__x64_mulx(struct x64_asm *a, enum x64_reg high, enum x64_reg low, enum x64_reg by)
{
    vex(a, 2, 3, true, high, low, by);
    byte(a, 0xf6);
    modrm_reg(a, high, by);
}

void hpvm__x64_andn(struct x64_asm *a, enum x64_reg to, enum x64_reg inverted, enum x64_reg other)
{
    vex(a, 2, 0, true, to, inverted, other);
    byte(a, 0xf2);
    modrm_reg(a, to, other);
}

// ---- control -----------------------------------------------------------------------------------------

uint32_t hpvm__x64_jmp(struct x64_asm *a, unsigned label)
{
    byte(a, 0xe9);
    uint32_t at = x64_offset(a);
    displacement(a, label);
    return at;
}

void hpvm__x64_jcc(struct x64_asm *a, enum x64_cond cond, unsigned label)
{
    byte(a, 0x0f);
    byte(a, 0x80 | cond);
    displacement(a, label);
}

void hpvm__x64_call(struct x64_asm *a, unsigned label)
{
    byte(a, 0xe8);
    displacement(a, label);
}

void hpvm__x64_jmp_reg(struct x64_asm *a, enum x64_reg reg)
{
    exact_reg(a, false, 0xff, 4, reg, false);
}

void hpvm__x64_jmp_mem(struct x64_asm *a, struct x64_mem at)
{
    exact_mem(a, false, 0xff, 4, at);
}

void hpvm__x64_call_reg(struct x64_asm *a, enum x64_reg reg)
{
    exact_reg(a, false, 0xff, 2, reg, false);
}

void hpvm__x64_call_mem(struct x64_asm *a, struct x64_mem at)
{
    exact_mem(a, false, 0xff, 2, at);
}

static uint32_t relative(struct x64_asm *a, uintptr_t target)
{
    uint32_t at = x64_offset(a);
    int64_t distance = (int64_t)(target - (x64_address(a) + 4));
    if (distance != (int32_t)distance)
        a->overflow = true;
    dword(a, (uint32_t)distance);
    return at;
}

uint32_t hpvm__x64_jmp_to(struct x64_asm *a, uintptr_t target)
{
    byte(a, 0xe9);
    return relative(a, target);
}

uint32_t hpvm__x64_jcc_to(struct x64_asm *a, enum x64_cond cond, uintptr_t target)
{
    byte(a, 0x0f);
    byte(a, 0x80 | cond);
    return relative(a, target);
}

void hpvm__x64_call_to(struct x64_asm *a, uintptr_t target)
{
    byte(a, 0xe8);
    relative(a, target);
}

void hpvm__x64_ret(struct x64_asm *a)
{
    byte(a, 0xc3);
}

void hpvm__x64_trap(struct x64_asm *a)
{
    byte(a, 0x0f);
    byte(a, 0x0b);
}

void hpvm__x64_align(struct x64_asm *a, unsigned power)
{
    static const uint8_t nops[9][8] = {{0},
                                       {0x90},
                                       {0x66, 0x90},
                                       {0x0f, 0x1f, 0},
                                       {0x0f, 0x1f, 0x40, 0},
                                       {0x0f, 0x1f, 0x44, 0, 0},
                                       {0x66, 0x0f, 0x1f, 0x44, 0, 0},
                                       {0x0f, 0x1f, 0x80, 0, 0, 0, 0},
                                       {0x0f, 0x1f, 0x84, 0, 0, 0, 0, 0}};
    size_t missing = -x64_address(a) & (power - 1);
    while (missing) {
        size_t length = missing < 8 ? missing : 8;
        for (size_t n = 0; n < length; n++)
            byte(a, nops[length][n]);
        missing -= length;
    }
}

void hpvm__x64_bytes(struct x64_asm *a, const void *data, size_t length)
{
    for (size_t n = 0; n < length; n++)
        byte(a, ((const uint8_t *)data)[n]);
}

void hpvm__x64_lea_label(struct x64_asm *a, enum x64_reg to, unsigned label)
{
    rex(a, true, to, 0, 0, false);
    byte(a, 0x8d);
    byte(a, (to & 7) << 3 | 5);
    displacement(a, label);
}

// ---- atomic ------------------------------------------------------------------------------------------

void hpvm__x64_cmpxchg(struct x64_asm *a, unsigned size, struct x64_mem at, enum x64_reg value)
{
    byte(a, 0xf0);
    op_mem(a, size, 0x0fb0, value, at);
}

void hpvm__x64_xadd(struct x64_asm *a, unsigned size, struct x64_mem at, enum x64_reg value)
{
    byte(a, 0xf0);
    op_mem(a, size, 0x0fc0, value, at);
}

void hpvm__x64_xchg_mem(struct x64_asm *a, unsigned size, struct x64_mem at, enum x64_reg value)
{
    op_mem(a, size, 0x86, value, at); // implies lock
}

void hpvm__x64_mfence(struct x64_asm *a)
{
    byte(a, 0x0f);
    byte(a, 0xae);
    byte(a, 0xf0);
}

// ---- vector registers ---------------------------------------------------------------------------------

static void sse_opcode(struct x64_asm *a, unsigned opcode)
{
    byte(a, 0x0f);
    if (opcode > 0xff)
        byte(a, opcode >> 8);
    byte(a, opcode & 0xff);
}

void hpvm__x64_sse(struct x64_asm *a, unsigned prefix, unsigned opcode, unsigned to, unsigned from)
{
    if (prefix)
        byte(a, prefix);
    rex(a, false, to, 0, from, false);
    sse_opcode(a, opcode);
    modrm_reg(a, to, from);
}

void hpvm__x64_sse_mem(struct x64_asm *a, unsigned prefix, unsigned opcode, unsigned reg, struct x64_mem mem)
{
    if (prefix)
        byte(a, prefix);
    rex_mem(a, false, reg, mem, false);
    sse_opcode(a, opcode);
    modrm_mem(a, reg, mem);
}

void hpvm__x64_sse_imm(struct x64_asm *a, unsigned prefix, unsigned opcode, unsigned to, unsigned from,
                       unsigned value)
{
    hpvm__x64_sse(a, prefix, opcode, to, from);
    byte(a, value);
}

void hpvm__x64_movq_to_xmm(struct x64_asm *a, unsigned xmm, enum x64_reg from)
{
    byte(a, 0x66);
    exact_reg(a, true, 0x0f6e, xmm, from, false);
}

void hpvm__x64_movq_from_xmm(struct x64_asm *a, enum x64_reg to, unsigned xmm)
{
    byte(a, 0x66);
    exact_reg(a, true, 0x0f7e, xmm, to, false);
}

void hpvm__x64_to_integer(struct x64_asm *a, bool truncates, enum x64_reg to, unsigned xmm)
{
    byte(a, 0xf2);
    exact_reg(a, true, truncates ? 0x0f2c : 0x0f2d, to, xmm, false);
}

void hpvm__x64_from_integer(struct x64_asm *a, unsigned xmm, enum x64_reg from)
{
    hpvm__x64_sse(a, 0x66, 0xef, xmm, xmm); // pxor: the rest of the register does not matter
    byte(a, 0xf2);
    exact_reg(a, true, 0x0f2a, xmm, from, false);
}

void hpvm__x64_fma(struct x64_asm *a, unsigned opcode, bool is_double, unsigned to, unsigned x, unsigned y)
{
    vex(a, 2, 1, is_double, to, x, y);
    byte(a, opcode);
    modrm_reg(a, to, y);
}

void hpvm__x64_ldmxcsr(struct x64_asm *a, struct x64_mem from)
{
    exact_mem(a, false, 0x0fae, 2, from);
}

void hpvm__x64_stmxcsr(struct x64_asm *a, struct x64_mem to)
{
    exact_mem(a, false, 0x0fae, 3, to);
}
