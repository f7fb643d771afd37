// Operand extraction, one case per instruction format (manual volume 3, chapter 4; the table in insn.h says
// which member each field lands in).
#include "ia64/decode/decode.h"

#define FIELD(low_bit, count) ((uint8_t)bits_get(bits, low_bit, count))
#define R1                    FIELD(6, 7)
#define R2                    FIELD(13, 7)
#define R3                    FIELD(20, 7)
#define P1                    FIELD(6, 6)
#define P2                    FIELD(27, 6)
#define SIGN                  bits_get(bits, 36, 1)

static int64_t imm8(uint64_t bits) // A3, A8, I13, I27, M30
{
    return sign_extend(SIGN << 7 | bits_get(bits, 13, 7), 8);
}

static int64_t imm9_load(uint64_t bits) // M3, M8, M15
{
    return sign_extend(SIGN << 8 | bits_get(bits, 27, 1) << 7 | bits_get(bits, 13, 7), 9);
}

static int64_t imm9_store(uint64_t bits) // M5, M10
{
    return sign_extend(SIGN << 8 | bits_get(bits, 27, 1) << 7 | bits_get(bits, 6, 7), 9);
}

static int64_t imm21(uint64_t bits) // break, nop and hint of I, M, B, F
{
    return (int64_t)(SIGN << 20 | bits_get(bits, 6, 20));
}

static int64_t target_branch(uint64_t bits) // B1, B2, B3, B6: imm20b
{
    return sign_extend(SIGN << 20 | bits_get(bits, 13, 20), 21) * 16;
}

static int64_t target_chk_r2(uint64_t bits) // I20, M20, M21: imm13c and imm7a
{
    return sign_extend(SIGN << 20 | bits_get(bits, 20, 13) << 7 | bits_get(bits, 6, 7), 21) * 16;
}

static int64_t target_long(uint64_t bits, uint64_t low) // X3, X4
{
    return (int64_t)((SIGN << 59 | bits_get(low, 2, 39) << 20 | bits_get(bits, 13, 20)) << 4);
}

static uint8_t branch_hint(uint64_t bits) // wh 34:33, ph 12, dh 35
{
    return (uint8_t)(bits_get(bits, 33, 2) | bits_get(bits, 12, 1) << 4 | bits_get(bits, 35, 1) << 5);
}

static void predict(uint64_t bits, struct insn *out) // B6, B7
{
    out->p1 = R1;
    out->p2 = FIELD(33, 2);
    out->hint = (uint8_t)(bits_get(bits, 3, 2) | bits_get(bits, 35, 1) << 2);
}

static int64_t increment3(uint64_t bits) // M17: fetchadd
{
    unsigned code = FIELD(13, 2);
    int64_t value = code == 3 ? 1 : 1 << (4 - code);
    return bits_get(bits, 15, 1) ? -value : value;
}

static void operands_a(enum format format, uint64_t bits, struct insn *out)
{
    switch (format) {
    case FORMAT_A2:
    case FORMAT_A10:
        out->aux = FIELD(27, 2) + 1;
        // fall through
    case FORMAT_A1:
    case FORMAT_A9:
        out->r1 = R1;
        out->r2 = R2;
        out->r3 = R3;
        break;
    case FORMAT_A3:
        out->r1 = R1;
        out->r3 = R3;
        out->imm = imm8(bits);
        break;
    case FORMAT_A4:
        out->r1 = R1;
        out->r3 = R3;
        out->imm = sign_extend(SIGN << 13 | bits_get(bits, 27, 6) << 7 | bits_get(bits, 13, 7), 14);
        break;
    case FORMAT_A5:
        out->r1 = R1;
        out->r3 = FIELD(20, 2);
        out->imm = sign_extend(SIGN << 21 | bits_get(bits, 22, 5) << 16 | bits_get(bits, 27, 9) << 7 |
                                   bits_get(bits, 13, 7),
                               22);
        break;
    case FORMAT_A6:
        out->p1 = P1;
        out->p2 = P2;
        out->r2 = R2;
        out->r3 = R3;
        break;
    case FORMAT_A8:
        out->imm = imm8(bits);
        // fall through
    case FORMAT_A7:
        out->p1 = P1;
        out->p2 = P2;
        out->r3 = R3;
        break;
    default:
        break;
    }
}

static void operands_i(enum format format, uint64_t bits, struct insn *out)
{
    static const uint8_t count2[4] = {0, 7, 15, 16};
    switch (format) {
    case FORMAT_I1:
        out->aux = count2[FIELD(30, 2)];
        // fall through
    case FORMAT_I2:
    case FORMAT_I5:
    case FORMAT_I7:
        out->r1 = R1;
        out->r2 = R2;
        out->r3 = R3;
        break;
    case FORMAT_I3:
        out->r1 = R1;
        out->r2 = R2;
        out->aux = FIELD(20, 4);
        break;
    case FORMAT_I4:
        out->r1 = R1;
        out->r2 = R2;
        out->aux = FIELD(20, 8);
        break;
    case FORMAT_I6:
        out->r1 = R1;
        out->r3 = R3;
        out->aux = FIELD(14, 5);
        break;
    case FORMAT_I8:
        out->r1 = R1;
        out->r2 = R2;
        out->aux = 31 - FIELD(20, 5);
        break;
    case FORMAT_I9:
    case FORMAT_I28:
    case FORMAT_I29:
        out->r1 = R1;
        out->r3 = R3;
        break;
    case FORMAT_I10:
        out->r1 = R1;
        out->r2 = R2;
        out->r3 = R3;
        out->aux = FIELD(27, 6);
        break;
    case FORMAT_I11:
        out->r1 = R1;
        out->r3 = R3;
        out->aux = FIELD(14, 6);
        out->aux2 = FIELD(27, 6) + 1;
        break;
    case FORMAT_I12:
        out->r1 = R1;
        out->r2 = R2;
        out->aux = 63 - FIELD(20, 6);
        out->aux2 = FIELD(27, 6) + 1;
        break;
    case FORMAT_I13:
        out->r1 = R1;
        out->imm = imm8(bits);
        out->aux = 63 - FIELD(20, 6);
        out->aux2 = FIELD(27, 6) + 1;
        break;
    case FORMAT_I14:
        out->r1 = R1;
        out->r3 = R3;
        out->imm = -(int64_t)SIGN;
        out->aux = 63 - FIELD(14, 6);
        out->aux2 = FIELD(27, 6) + 1;
        break;
    case FORMAT_I15:
        out->r1 = R1;
        out->r2 = R2;
        out->r3 = R3;
        out->aux = 63 - FIELD(31, 6);
        out->aux2 = FIELD(27, 4) + 1;
        break;
    case FORMAT_I16:
        out->aux = FIELD(14, 6);
        // fall through
    case FORMAT_I17:
        out->p1 = P1;
        out->p2 = P2;
        out->r3 = R3;
        break;
    case FORMAT_I18:
    case FORMAT_I19:
        out->imm = imm21(bits);
        break;
    case FORMAT_I20:
        out->r2 = R2;
        out->imm = target_chk_r2(bits);
        break;
    case FORMAT_I21:
        out->r1 = FIELD(6, 3);
        out->r2 = R2;
        out->imm = sign_extend(bits_get(bits, 24, 9), 9) * 16;
        out->hint = (uint8_t)(bits_get(bits, 20, 2) | bits_get(bits, 23, 1) << 2);
        break;
    case FORMAT_I22:
        out->r1 = R1;
        out->r2 = FIELD(13, 3);
        break;
    case FORMAT_I23:
        out->r2 = R2;
        out->imm = sign_extend(SIGN << 16 | bits_get(bits, 24, 8) << 8 | bits_get(bits, 6, 7) << 1, 17);
        break;
    case FORMAT_I24:
        out->imm = sign_extend(SIGN << 27 | bits_get(bits, 6, 27), 28) * 65536;
        break;
    case FORMAT_I25:
        out->r1 = R1;
        break;
    case FORMAT_I26:
        out->r2 = R2;
        out->r3 = R3;
        break;
    case FORMAT_I27:
        out->r3 = R3;
        out->imm = imm8(bits);
        break;
    case FORMAT_I30:
        out->p1 = P1;
        out->p2 = P2;
        out->aux = 32 + FIELD(14, 5);
        break;
    default:
        break;
    }
}

static void operands_m_access(enum format format, uint64_t bits, struct insn *out) // M1 .. M17
{
    out->hint = FIELD(28, 2);
    out->r3 = R3;
    switch (format) {
    case FORMAT_M1:
    case FORMAT_M6:
        out->r1 = R1;
        break;
    case FORMAT_M2:
    case FORMAT_M7:
    case FORMAT_M11:
    case FORMAT_M12:
    case FORMAT_M16:
        out->r1 = R1;
        out->r2 = R2;
        break;
    case FORMAT_M3:
    case FORMAT_M8:
        out->r1 = R1;
        out->imm = imm9_load(bits);
        break;
    case FORMAT_M4:
    case FORMAT_M9:
    case FORMAT_M14:
        out->r2 = R2;
        break;
    case FORMAT_M5:
    case FORMAT_M10:
        out->r2 = R2;
        out->imm = imm9_store(bits);
        break;
    case FORMAT_M15:
        out->imm = imm9_load(bits);
        break;
    case FORMAT_M17:
        out->r1 = R1;
        out->imm = increment3(bits);
        break;
    default: // M13
        break;
    }
}

static void operands_m(enum format format, uint64_t bits, struct insn *out) // M18 .. M48
{
    switch (format) {
    case FORMAT_M18:
    case FORMAT_M19:
        out->r1 = R1;
        out->r2 = R2;
        break;
    case FORMAT_M20:
    case FORMAT_M21:
        out->r2 = R2;
        out->imm = target_chk_r2(bits);
        break;
    case FORMAT_M22:
    case FORMAT_M23:
        out->r1 = R1;
        out->imm = target_branch(bits);
        break;
    case FORMAT_M26:
    case FORMAT_M27:
    case FORMAT_M36:
        out->r1 = R1;
        break;
    case FORMAT_M28:
    case FORMAT_M47:
        out->r3 = R3;
        break;
    case FORMAT_M29:
    case FORMAT_M32:
    case FORMAT_M42:
    case FORMAT_M45:
        out->r2 = R2;
        out->r3 = R3;
        break;
    case FORMAT_M30:
        out->r3 = R3;
        out->imm = imm8(bits);
        break;
    case FORMAT_M31:
    case FORMAT_M33:
    case FORMAT_M43:
    case FORMAT_M46:
        out->r1 = R1;
        out->r3 = R3;
        break;
    case FORMAT_M34:
        out->r1 = R1;
        out->p1 = FIELD(13, 7);
        out->p2 = FIELD(20, 7);
        out->aux = FIELD(27, 4);
        break;
    case FORMAT_M35:
    case FORMAT_M41:
        out->r2 = R2;
        break;
    case FORMAT_M37:
    case FORMAT_M48:
        out->imm = imm21(bits);
        break;
    case FORMAT_M38:
        out->r1 = R1;
        out->r2 = R2;
        out->r3 = R3;
        break;
    case FORMAT_M39:
        out->r1 = R1;
        // fall through
    case FORMAT_M40:
        out->r3 = R3;
        out->aux = FIELD(13, 2);
        break;
    case FORMAT_M44:
        out->imm = (int64_t)(SIGN << 23 | bits_get(bits, 31, 2) << 21 | bits_get(bits, 6, 21));
        break;
    default: // M24, M25
        break;
    }
}

static void operands_b(enum format format, uint64_t bits, struct insn *out)
{
    switch (format) {
    case FORMAT_B3:
        out->r1 = FIELD(6, 3);
        // fall through
    case FORMAT_B1:
    case FORMAT_B2:
        out->imm = target_branch(bits);
        out->hint = branch_hint(bits);
        break;
    case FORMAT_B5:
        out->r1 = FIELD(6, 3);
        // fall through
    case FORMAT_B4:
        out->r2 = FIELD(13, 3);
        out->hint = branch_hint(bits);
        break;
    case FORMAT_B6:
        out->imm = target_branch(bits);
        predict(bits, out);
        break;
    case FORMAT_B7:
        out->r2 = FIELD(13, 3);
        predict(bits, out);
        break;
    case FORMAT_B9:
        out->imm = imm21(bits);
        break;
    default: // B8
        break;
    }
}

static void operands_f(enum format format, uint64_t bits, struct insn *out)
{
    switch (format) {
    case FORMAT_F1:
        out->aux = FIELD(34, 2);
        // fall through
    case FORMAT_F2:
    case FORMAT_F3:
        out->r1 = R1;
        out->r2 = R2;
        out->r3 = R3;
        out->r4 = FIELD(27, 7);
        break;
    case FORMAT_F4:
        out->p1 = P1;
        out->p2 = P2;
        out->r2 = R2;
        out->r3 = R3;
        out->aux = FIELD(34, 2);
        break;
    case FORMAT_F5:
        out->p1 = P1;
        out->p2 = P2;
        out->r2 = R2;
        out->imm = (int64_t)(bits_get(bits, 20, 7) << 2 | bits_get(bits, 33, 2));
        break;
    case FORMAT_F6:
        out->r2 = R2;
        // fall through
    case FORMAT_F7:
        out->r1 = R1;
        out->p2 = P2;
        out->r3 = R3;
        out->aux = FIELD(34, 2);
        break;
    case FORMAT_F8:
        out->aux = FIELD(34, 2);
        // fall through
    case FORMAT_F9:
        out->r1 = R1;
        out->r2 = R2;
        out->r3 = R3;
        break;
    case FORMAT_F10:
        out->aux = FIELD(34, 2);
        // fall through
    case FORMAT_F11:
        out->r1 = R1;
        out->r2 = R2;
        break;
    case FORMAT_F12:
        out->imm = R2;
        out->aux2 = R3;
        // fall through
    case FORMAT_F13:
        out->aux = FIELD(34, 2);
        break;
    case FORMAT_F14:
        out->aux = FIELD(34, 2);
        out->imm = sign_extend(SIGN << 20 | bits_get(bits, 6, 20), 21) * 16;
        break;
    case FORMAT_F15:
    case FORMAT_F16:
        out->imm = imm21(bits);
        break;
    default:
        break;
    }
}

static void operands_x(enum format format, uint64_t bits, uint64_t low, struct insn *out)
{
    switch (format) {
    case FORMAT_X1:
    case FORMAT_X5:
        out->imm = (int64_t)(low << 21) | imm21(bits);
        break;
    case FORMAT_X2:
        out->r1 = R1;
        out->imm =
            (int64_t)(SIGN << 63 | low << 22 | bits_get(bits, 21, 1) << 21 | bits_get(bits, 22, 5) << 16 |
                      bits_get(bits, 27, 9) << 7 | bits_get(bits, 13, 7));
        break;
    case FORMAT_X4:
        out->r1 = FIELD(6, 3);
        // fall through
    case FORMAT_X3:
        out->imm = target_long(bits, low);
        out->hint = branch_hint(bits);
        break;
    default:
        break;
    }
}

void hpvm__decode_operands(enum format format, uint64_t bits, uint64_t low, struct insn *out)
{
    insn_function run = out->run;
    *out = (struct insn){.run = run, .row = out->row, .slot = out->slot, .qp = bits & 63};
    low = bits_get(low, 0, 41);
    if (format <= FORMAT_A10)
        operands_a(format, bits, out);
    else if (format <= FORMAT_I30)
        operands_i(format, bits, out);
    else if (format <= FORMAT_M17)
        operands_m_access(format, bits, out);
    else if (format <= FORMAT_M48)
        operands_m(format, bits, out);
    else if (format <= FORMAT_B9)
        operands_b(format, bits, out);
    else if (format <= FORMAT_F16)
        operands_f(format, bits, out);
    else
        operands_x(format, bits, low, out);
}
