// The decoded instruction that decoder, disassembler and engines share, and the row identifiers.
//
// Rows live in insn_a.def, insn_i.def, insn_m.def, insn_b.def, insn_f.def and insn_lx.def, one per encoding:
//
//     INSN(id, format, "assembler text", "pattern", flags)
//
// id       C identifier, unique; the interpreter's function is hpvm__x_<id>.
// format   the manual's instruction format (volume 3, chapter 4): A1 .. A10, I1 .. I30, M1 .. M48,
//          B1 .. B9, F1 .. F16, X1 .. X5. It decides which fields are extracted into struct insn.
// pattern  opcode bits from bit 40 down to bit 0; '0' and '1' are fixed, '.' are fields, 'x' bits are
//          ignored by the processor, '_' and ' ' are for reading only. Bits 5:0 (qp) are written "......".
// flags    F_*, below.
// Two rows of one unit (A counts as part of I and of M) must not both match one bit pattern; the build fails.
// Reserved values of a field therefore get no row (or are written as '.', when the handler decides).
//
// The text uses these directives; everything else is literal. Operands print as GNU objdump does:
//     %r1 %r2 %r3        general registers          %f1 %f2 %f3 %f4   floating-point registers (r1 .. r4)
//     %p1 %p2            predicates                 %b1 %b2           branch registers (r1, r2)
//     %a                 application register (field ar3, by name)    %c  control register (cr3, by name)
//     %d                 imm, signed decimal        %x                imm, 0x hex (64 bits, unsigned)
//     %t                 branch target: ip + imm, hex                 %g  tag of brp, hex
//     %u %v              auxiliary immediates `aux` and `aux2` in decimal
//     %ux %vx            the same in 0x hex
//     %lh %sh %fh        completer from the load / store / line-prefetch hint field (".nt1", "", ...)
//     %sf                ".s0" .. ".s3"             %bw %ph %dh       branch hints (".sptk", ".few", ".clr")
//     %mh                hints of mov to br (".sptk", ".dptk.imp", ...)
//     %iw %ih            whether hint (".sptk", ".loop", ...) and importance hint ("", ".imp") of brp
//     %m1                byte permutation of mux1 ("@brcst", "@rev", ...)
//     %fr                frame of alloc: "sof,sol,sor" in decimal
// The leading "(pNN) " is printed by the disassembler.
//
// What the decoder puts where, per format ("imm x" = assembled, extended and, for displacements, in bytes).
// qp is always bits 5:0, also of F_NO_QP rows.
// Members that are not listed are 0.
//
//     A1            r1 r2 r3
//     A2            r1 r2 r3, aux = count (1..4)
//     A3            r1 r3, imm = imm8 signed
//     A4            r1 r3, imm = imm14 signed
//     A5            r1 r3 (0..3), imm = imm22 signed
//     A6            p1 p2 r2 r3
//     A7            p1 p2 r3                         (r2 = 0: compares r0 with r3)
//     A8            p1 p2 r3, imm = imm8 signed      (the cmp.ltu 1..128 reading is the handler's)
//     A9            r1 r2 r3
//     A10           r1 r2 r3, aux = count (1..4)
//     I1            r1 r2 r3, aux = count (0, 7, 15 or 16)
//     I2            r1 r2 r3
//     I3            r1 r2, aux = mbtype4 (raw 4 bits)
//     I4            r1 r2, aux = mhtype8
//     I5 I7         r1 r2 r3                         (I5 shifts r3 by r2, I7 shifts r2 by r3)
//     I6            r1 r3, aux = count5
//     I8            r1 r2, aux = count5 (already 31 - ccount5c)
//     I9            r1 r3
//     I10           r1 r2 r3, aux = count6
//     I11           r1 r3, aux = pos6, aux2 = len (1..64)
//     I12           r1 r2, aux = pos6 (already 63 - cpos6), aux2 = len (1..64)
//     I13           r1, imm = imm8 signed, aux = pos6, aux2 = len
//     I14           r1 r3, imm = 0 or -1, aux = pos6, aux2 = len
//     I15           r1 r2 r3, aux = pos6, aux2 = len (1..16)
//     I16           p1 p2 r3, aux = pos6
//     I17           p1 p2 r3
//     I18 I19       imm = imm21 unsigned
//     I20           r2, imm = displacement
//     I21           r1 (b1) r2, imm = displacement of the tag, hint = wh | ih << 2
//     I22           r1 r2 (b2)
//     I23           r2, imm = mask17 signed (bit 0 is 0)
//     I24           imm = imm44 signed (bits 15:0 are 0)
//     I25           r1
//     I26           r2 r3 (ar3)
//     I27           r3 (ar3), imm = imm8 signed
//     I28           r1 r3 (ar3)
//     I29           r1 r3
//     I30           p1 p2, aux = 32 + imm5
//     M1            r1 r3, hint                      (hint = bits 29:28 in M1 .. M17)
//     M2            r1 r2 r3, hint
//     M3            r1 r3, imm = imm9 signed, hint
//     M4            r2 r3, hint
//     M5            r2 r3, imm = imm9 signed, hint
//     M6            r1 (f1) r3, hint
//     M7            r1 (f1) r2 r3, hint
//     M8            r1 (f1) r3, imm = imm9 signed, hint
//     M9            r2 (f2) r3, hint
//     M10           r2 (f2) r3, imm = imm9 signed, hint
//     M11 M12       r1 (f1) r2 (f2) r3, hint         (M12: the increment, 8 or 16, is the row's)
//     M13           r3, hint
//     M14           r2 r3, hint
//     M15           r3, imm = imm9 signed, hint
//     M16           r1 r2 r3, hint
//     M17           r1 r3, imm = inc3 (-16 .. 16), hint
//     M18           r1 (f1) r2
//     M19           r1 r2 (f2)
//     M20           r2, imm = displacement
//     M21           r2 (f2), imm = displacement
//     M22           r1, imm = displacement
//     M23           r1 (f1), imm = displacement
//     M24 M25       nothing
//     M26           r1
//     M27           r1 (f1)
//     M28           r3
//     M29           r2 r3 (ar3)
//     M30           r3 (ar3), imm = imm8 signed
//     M31           r1 r3 (ar3)
//     M32           r2 r3 (cr3)
//     M33           r1 r3 (cr3)
//     M34           r1, p1 = sof, p2 = sol, aux = sor (raw: rotating registers / 8)
//     M35           r2
//     M36           r1
//     M37           imm = imm21 unsigned
//     M38           r1 r2 r3
//     M39           r1 r3, aux = imm2
//     M40           r3, aux = imm2
//     M41           r2
//     M42           r2 r3
//     M43           r1 r3
//     M44           imm = imm24 unsigned
//     M45           r2 r3
//     M46           r1 r3
//     M47           r3
//     M48           imm = imm21 unsigned
//     B1 B2         imm = displacement, hint = wh | ph << 4 | dh << 5
//     B3            r1 (b1), imm = displacement, hint as B1
//     B4            r2 (b2), hint as B1
//     B5            r1 (b1) r2 (b2), hint as B1
//     B6            imm = displacement, p1 = timm7a, p2 = t2e (tag = ip + sext9(p2 << 7 | p1) * 16),
//                   hint = wh | ih << 2
//     B7            r2 (b2), p1 p2 hint as B6
//     B8            nothing
//     B9            imm = imm21 unsigned
//     F1            r1 (f1) r2 (f2) r3 (f3) r4 (f4), aux = sf
//     F2 F3         r1 (f1) r2 (f2) r3 (f3) r4 (f4)
//     F4            p1 p2 r2 (f2) r3 (f3), aux = sf
//     F5            p1 p2 r2 (f2), imm = fclass9 (fclass7c << 2 | fc2)
//     F6            r1 (f1) p2 r2 (f2) r3 (f3), aux = sf
//     F7            r1 (f1) p2 r3 (f3), aux = sf
//     F8            r1 (f1) r2 (f2) r3 (f3), aux = sf
//     F9            r1 (f1) r2 (f2) r3 (f3)
//     F10           r1 (f1) r2 (f2), aux = sf
//     F11           r1 (f1) r2 (f2)
//     F12           imm = amask7, aux = sf, aux2 = omask7
//     F13           aux = sf
//     F14           imm = displacement, aux = sf
//     F15 F16       imm = imm21 unsigned
//     X1 X5         imm = imm62 unsigned
//     X2            r1, imm = imm64
//     X3            imm = displacement (imm60 * 16), hint as B1
//     X4            r1 (b1), imm = displacement (imm60 * 16), hint as B1
#ifndef HPVM_IA64_ISA_INSN_H
#define HPVM_IA64_ISA_INSN_H

#include "core/bits.h"

struct cpu;
struct insn;

// Executes one instruction and returns the next one, or NULL when the block is left (see interp/exec.h).
typedef const struct insn *(*insn_function)(struct cpu *cpu, const struct insn *i);

// Two of them in a line of the host's caches: what runs rarely, as an idle guest's timer tick does, costs
// what it takes to fetch its decoded instructions. Members that no format has both of share a byte.
struct insn {
    insn_function run;
    int64_t imm; // assembled immediate, sign- or zero-extended as the format says; displacements in bytes
    uint8_t qp;
    uint8_t r1, r2, r3; // fields r1/f1/b1 (12:6), r2/f2/b2 (19:13), r3/f3 (26:20); ar3 and cr3 are in r3.
                        // Formats that place a field elsewhere (b1, b2) still use the manual's name.
    union {
        uint8_t p1; // fields of the manual; sof, sol, sor of alloc are in p1, p2, aux
        uint8_t r4; // f4 (33:27)
    };
    union {
        uint8_t p2;
        uint8_t aux2; // small fields: count2 + 1, mbt4, mht8, pos6, len, ct2, sf, fclass9 goes to imm
    };
    uint8_t aux;
    uint8_t hint : 6;   // raw hint field (ldhint, bwh | ph << 4 | d << 5, ...)
    uint8_t slot : 2;   // 0..2; an MLX instruction is slot 1
    uint16_t row;       // enum row
    uint8_t bundle : 7; // bundle index inside the block, 0..64
    uint8_t flags : 1;  // INSN_*
    uint8_t ordinal;    // slots of the block before this one, dropped nops included
    uint32_t link;      // for the engine: cached successor
};
_Static_assert(sizeof(struct insn) == 32, "decoded code is dense");

#define INSN_LONG 1 // MLX: occupies slots 1 and 2; set by the decoder

enum unit { UNIT_A, UNIT_I, UNIT_M, UNIT_B, UNIT_F, UNIT_LX };

enum row_flags {
    F_NONE = 0,
    F_NO_QP = 1,       // executes whatever qp says, or qp != 0 is illegal (the handler decides)
    F_FIRST = 2,       // must be first in its group
    F_LAST = 4,        // must be last in its group
    F_END = 8,         // ends a block: changes control flow or the mode for sure (rfi, br.ret, ssm, bsw, ...)
    F_BRANCH = 16,     // may branch
    F_PRIVILEGED = 32, // Privileged Operation fault when cpl != 0 (the engine checks before the handler)
    F_NOP = 64,        // no effect: engines may drop it
    F_SLOT2 = 128      // legal in slot 2 only
};

// Rows are numbered in this order.
enum row {
#define INSN(id, format, text, pattern, flags) ROW_##id,
#include "ia64/isa/insn_a.def"
#include "ia64/isa/insn_i.def"
#include "ia64/isa/insn_m.def"
#include "ia64/isa/insn_b.def"
#include "ia64/isa/insn_f.def"
#include "ia64/isa/insn_lx.def"
#undef INSN
    ROW_COUNT,
    ROW_ILLEGAL = 0xffff // reserved encoding
};

#endif
