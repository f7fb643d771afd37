// Decoder and disassembler: uniqueness of rows, operand extraction, the public function's contract.
#include <hpvm/disasm.h>

#include "check.h"
#include "ia64/decode/decode.h"

static uint64_t state = 88172645463325252u;

static uint64_t random64(void) // xorshift64
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

// Every pattern matches one row, which the index finds, or none, and then the decoder says so.
static void one_row_or_reserved(void)
{
    static const enum unit units[] = {UNIT_I, UNIT_M, UNIT_B, UNIT_F, UNIT_LX};
    unsigned wrong = 0, decoded = 0;
    for (unsigned n = 0; n < 200000; n++) {
        enum unit unit = units[n % ARRAY_LENGTH(units)];
        uint64_t bits = random64() >> 23;
        if (n & 8) // half of the major opcodes 0 and 1, where most rows are
            bits &= mask_low(38);
        unsigned matches = 0, found = ROW_ILLEGAL;
        for (unsigned row = 0; row < ROW_COUNT; row++) {
            enum unit owner = (enum unit)hpvm__rows[row].unit;
            bool candidate = owner == unit || (owner == UNIT_A && (unit == UNIT_I || unit == UNIT_M));
            if (candidate && (bits & hpvm__rows[row].mask) == hpvm__rows[row].match) {
                matches++;
                found = row;
            }
        }
        struct insn insn = {0};
        bool good = hpvm__decode(unit, bits, 0, 0, &insn);
        wrong += matches > 1 || good != (matches == 1) || insn.row != found;
        decoded += good;
    }
    CHECK_EQ(wrong, 0);
    CHECK(decoded > 10000);
}

// Every row's own pattern decodes to that row in the slots where the unit stands.
static void rows_decode_to_themselves(void)
{
    for (unsigned row = 0; row < ROW_COUNT; row++) {
        const struct row_info *info = &hpvm__rows[row];
        struct insn insn = {0};
        uint64_t bits = info->match | (random64() & ~info->mask & mask_low(41));
        if (info->unit == UNIT_A) {
            CHECK(hpvm__decode(UNIT_I, bits, 0, 1, &insn));
            CHECK_EQ(insn.row, row);
            CHECK(hpvm__decode(UNIT_M, bits, 0, 0, &insn));
        } else {
            CHECK(hpvm__decode((enum unit)info->unit, bits, 0, 1, &insn));
        }
        CHECK_EQ(insn.row, row);
        CHECK_EQ(insn.qp, bits & 63);
        CHECK_EQ(insn.flags, info->unit == UNIT_LX ? INSN_LONG : 0);
    }
}

static const struct insn *no_run(struct cpu *cpu, const struct insn *i)
{
    (void)cpu;
    return i;
}

static struct insn decoded(enum unit unit, uint64_t bits, uint64_t low)
{
    struct insn insn = {.run = no_run, .imm = -1, .p1 = 99, .link = 99};
    CHECK(hpvm__decode(unit, bits, low, 2, &insn));
    CHECK(insn.run == no_run);
    CHECK_EQ(insn.slot, 2);
    CHECK_EQ(insn.link, 0);
    return insn;
}

// Encodings put together by hand from the format figures (manual volume 3, chapter 4).
static void operands(void)
{
    // M34 alloc r32 = ar.pfs: sof 10 (19:13), sol 7 (26:20), sor 1 (30:27)
    struct insn i = decoded(UNIT_M, BIT(37) | 6ull << 33 | 1ull << 27 | 7 << 20 | 10 << 13 | 32 << 6, 0);
    CHECK_EQ(i.row, ROW_alloc);
    CHECK_EQ(i.r1, 32);
    CHECK_EQ(i.p1, 10);
    CHECK_EQ(i.p2, 7);
    CHECK_EQ(i.aux, 1);

    // A5 addl r8 = -2097152, r3: only the sign bit set
    i = decoded(UNIT_I, 9ull << 37 | BIT(36) | 3 << 20 | 8 << 6 | 5, 0);
    CHECK_EQ(i.row, ROW_addl);
    CHECK_EQ(i.imm, (uint64_t)-2097152);
    CHECK_EQ(i.r3, 3);
    CHECK_EQ(i.qp, 5);
    CHECK_EQ(i.p1, 0);

    // M17 fetchadd8.acq r5 = [r6], -8: sign at bit 15, code 1
    i = decoded(UNIT_M, 4ull << 37 | 0x13ull << 30 | BIT(27) | 6 << 20 | 1 << 15 | 1 << 13 | 5 << 6, 0);
    CHECK_EQ(i.imm, (uint64_t)-8);

    // I15 dep r1 = r2, r3, 60, 4
    i = decoded(UNIT_I, 4ull << 37 | (63ull - 60) << 31 | 3ull << 27 | 3 << 20 | 2 << 13 | 1 << 6, 0);
    CHECK_EQ(i.row, ROW_dep);
    CHECK_EQ(i.aux, 60);
    CHECK_EQ(i.aux2, 4);

    // B1 br.cond.dpnt.many.clr -16
    i = decoded(UNIT_B, 4ull << 37 | BIT(36) | BIT(35) | 3ull << 33 | 0xfffffull << 13 | 1 << 12, 0);
    CHECK_EQ(i.row, ROW_br_cond);
    CHECK_EQ(i.imm, (uint64_t)-16);
    CHECK_EQ(i.hint, 3 | 1 << 4 | 1 << 5);

    // X2 movl r9 = 0x8000000000000001: i and the lowest bit of imm7b
    i = decoded(UNIT_LX, 6ull << 37 | BIT(36) | 1 << 13 | 9 << 6, 0);
    CHECK_EQ(i.row, ROW_movl);
    CHECK_EQ(i.imm, 0x8000000000000001u);
    i = decoded(UNIT_LX, 6ull << 37 | 9 << 6, mask_low(41));
    CHECK_EQ(i.imm, 0x7fffffffffc00000u);

    // X3 brl.cond to the lowest displacement, and with all bits of imm39
    i = decoded(UNIT_LX, 12ull << 37 | BIT(36), 0);
    CHECK_EQ(i.imm, 0x8000000000000000u);
    i = decoded(UNIT_LX, 12ull << 37, mask_low(41));
    CHECK_EQ(i.imm, 0x7fffffffff000000u);

    // B7 brp.ret: tag bits are kept raw
    i = decoded(UNIT_B, 2ull << 37 | BIT(35) | 2ull << 33 | 17ull << 27 | 6 << 13 | 5 << 6 | 2 << 3, 0);
    CHECK_EQ(i.row, ROW_brp_ret);
    CHECK_EQ(i.r2, 6);
    CHECK_EQ(i.p1, 5);
    CHECK_EQ(i.p2, 2);
    CHECK_EQ(i.hint, 2 | 1 << 2);

    // I24 mov pr.rot = sign bit only
    i = decoded(UNIT_I, 2ull << 33 | BIT(36), 0);
    CHECK_EQ(i.imm, 0xfffff80000000000u);
}

static void reserved_encoding(void)
{
    struct insn insn = {.run = no_run, .imm = 5};
    uint64_t bits = 0xfull << 37 | 0x2a;
    CHECK(!hpvm__decode(UNIT_B, bits | BIT(41), 0, 1, &insn));
    CHECK_EQ(insn.row, ROW_ILLEGAL);
    CHECK_EQ(insn.imm, bits);
    CHECK_EQ(insn.qp, 0x2a);
    CHECK_EQ(insn.slot, 1);
    CHECK(insn.run == no_run);
}

static void bundle_split(void)
{
    uint8_t bytes[16];
    uint64_t slots[3] = {random64() >> 23, random64() >> 23, random64() >> 23};
    store64(bytes, 0x1d | slots[0] << 5 | slots[1] << 46);
    store64(bytes + 8, slots[1] >> 18 | slots[2] << 23);
    struct bundle bundle = hpvm__bundle_read(bytes);
    CHECK_EQ(bundle.template, 0x1d);
    for (unsigned n = 0; n < 3; n++)
        CHECK_EQ(bundle.slot[n], slots[n]);
    CHECK_STR(hpvm__templates[0x1d].name, "MFB");
    unsigned reserved = 0;
    for (unsigned n = 0; n < 32; n++)
        reserved += hpvm__templates[n].reserved;
    CHECK_EQ(reserved, 8);
}

static void text_is_cut(void)
{
    struct insn insn = decoded(UNIT_I, 9ull << 37 | 3 << 20 | 8 << 6 | 5, 0);
    char text[32] = "unchanged";
    CHECK_EQ(hpvm__disassemble(&insn, 0, text, 0), 18);
    CHECK_STR(text, "unchanged");
    CHECK_EQ(hpvm__disassemble(&insn, 0, text, 8), 18);
    CHECK_STR(text, "(p05) a");
    CHECK_EQ(hpvm__disassemble(&insn, 0, text, sizeof text), 18);
    CHECK_STR(text, "(p05) addl r8=0,r3");
}

static void every_text_fits(void)
{
    size_t longest = 0;
    for (unsigned n = 0; n < 200000; n++) {
        struct insn insn = {0};
        const struct row_info *info = &hpvm__rows[n % ROW_COUNT];
        uint64_t bits = info->match | (random64() & ~info->mask & mask_low(41));
        enum unit unit = info->unit == UNIT_A ? UNIT_I : (enum unit)info->unit;
        if (!hpvm__decode(unit, bits, random64(), 0, &insn)) {
            CHECK_STR(info->id, "a row that decodes");
            break;
        }
        size_t length = hpvm__disassemble(&insn, (uint64_t)-16 - (random64() & 0xfffff0), NULL, 0);
        longest = length > longest ? length : longest;
    }
    CHECK(longest > 40);
    CHECK(longest < HPVM_DISASM_TEXT);
}

static void public_function(void)
{
    // MLX with a stop: nop.m 0; movl r1 = 0x123456789
    uint8_t bytes[17] = {0};
    uint64_t movl = 6ull << 37 | (0x123456789ull & 127) << 13 | (0x123456789ull >> 7 & 511) << 27 |
                    (0x123456789ull >> 16 & 31) << 22 | (0x123456789ull >> 21 & 1) << 21 | 1 << 6;
    uint64_t low = 0x123456789ull >> 22;
    store64(bytes + 1, 5 | BIT(27) << 5 | low << 46);
    store64(bytes + 9, low >> 18 | movl << 23);
    hpvm_disassembly text = HPVM_DISASSEMBLY_INIT;
    CHECK_EQ(hpvm_disassemble_bundle(&text, bytes + 1, 16, 0x4000), HPVM_OK);
    CHECK_STR(text.template_name, "MLX");
    CHECK_STR(text.text[0], "nop.m 0x0");
    CHECK_STR(text.text[1], "movl r1=0x123456789");
    CHECK_STR(text.text[2], "");
    CHECK_EQ(text.stops, 2);
    CHECK_EQ(text.reserved, 0);

    bytes[1] = 6; // reserved template
    CHECK_EQ(hpvm_disassemble_bundle(&text, bytes + 1, 100, 0), HPVM_OK);
    CHECK_STR(text.template_name, "---");
    CHECK_EQ(text.reserved, 7);
    CHECK_EQ(text.stops, 0);
    CHECK_STR(text.text[0], "data8 0x8000000");

    hpvm_disassembly before = text;
    CHECK_EQ(hpvm_disassemble_bundle(&text, bytes, 15, 0), HPVM_E_INVAL);
    CHECK_EQ(hpvm_last_error()->status, HPVM_E_INVAL);
    CHECK_STR(hpvm_last_error()->function, "hpvm_disassemble_bundle");
    CHECK_EQ(hpvm_disassemble_bundle(&text, bytes, 16, 8), HPVM_E_INVAL);
    CHECK_EQ(hpvm_disassemble_bundle(&text, NULL, 16, 0), HPVM_E_INVAL);
    CHECK_EQ(hpvm_disassemble_bundle(NULL, bytes, 16, 0), HPVM_E_INVAL);
    CHECK(memcmp(&before, &text, sizeof text) == 0);
    text.struct_size = 8;
    CHECK_EQ(hpvm_disassemble_bundle(&text, bytes, 16, 0), HPVM_E_INVAL);
}

CHECK_MAIN("decode", CHECK_TEST(one_row_or_reserved), CHECK_TEST(rows_decode_to_themselves),
           CHECK_TEST(operands), CHECK_TEST(reserved_encoding), CHECK_TEST(bundle_split),
           CHECK_TEST(text_is_cut), CHECK_TEST(every_text_fits), CHECK_TEST(public_function))
