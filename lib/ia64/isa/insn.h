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
// The text uses these directives; everything else is literal. Operands print as GNU objdump does:
//     %r1 %r2 %r3        general registers          %f1 %f2 %f3 %f4   floating-point registers
//     %p1 %p2            predicates                 %b1 %b2           branch registers
//     %a                 application register (field ar3, by name)    %c  control register (cr3, by name)
//     %d                 imm, signed decimal        %x                imm, 0x hex
//     %t                 branch target: ip + imm, hex
//     %u %v              auxiliary immediates `aux` and `aux2` in decimal
//     %lh %sh %fh        completer from the load / store / line-prefetch hint field (".nt1", "", ...)
//     %sf                ".s0" .. ".s3"             %bw %ph %dh       branch hints (".sptk", ".few", ".clr")
//     %ih                importance/whether hints of mov to br and brp (".sptk", ".imp", ...)
// The leading "(qp) " is printed by the disassembler.
#ifndef HPVM_IA64_ISA_INSN_H
#define HPVM_IA64_ISA_INSN_H

#include "core/bits.h"

struct cpu;
struct insn;

// Executes one instruction and returns the next one, or NULL when the block is left (see interp/exec.h).
typedef const struct insn *(*insn_function)(struct cpu *cpu, const struct insn *i);

struct insn {
    insn_function run;
    int64_t imm;      // assembled immediate, sign- or zero-extended as the format says; displacements in bytes
    uint8_t qp;
    uint8_t r1, r2, r3; // fields r1/f1/b1 (12:6), r2/f2/b2 (19:13), r3/f3 (26:20); ar3 and cr3 are in r3.
                        // Formats that place a field elsewhere (B-unit b1, b2) still use the manual's name.
    uint8_t r4;       // f4 (33:27)
    uint8_t p1, p2;   // fields of the manual; sof, sol, sor of alloc are in p1, p2, aux
    uint8_t aux, aux2;// small fields: count2 + 1, mbt4, mht8, pos6, len, ct2, sf, fclass9 goes to imm, hints
    uint8_t hint;     // raw hint field (ldhint, bwh | ph << 4 | d << 5, ...)
    uint8_t slot;     // 0..2; an MLX instruction is slot 1
    uint8_t flags;    // engine flags
    uint16_t row;     // enum row
    uint16_t bundle;  // bundle index inside the block
    uint16_t ordinal; // slots of the block before this one, dropped nops included
    uint64_t link;    // for the engine: cached successor
};

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
