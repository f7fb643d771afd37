// Operations of IR_VECTOR on the elements of 64-bit values.
#ifndef HPVM_IA64_IR_VECTOR_H
#define HPVM_IA64_IR_VECTOR_H

#include <stdint.h>

enum ir_vector { // bits 7:0 of imm
#define ELEMENTS(name, opcode, width, kind, value) VECTOR_##name,
#define OTHER(name, opcode, form)                  VECTOR_##name,
#define MIX(name, opcode, dwords)                  VECTOR_##name,
#include "ia64/ir/vector.def"
#undef ELEMENTS
#undef OTHER
#undef MIX
    IR_VECTORS
};

uint64_t hpvm__ir_vector(uint64_t imm, uint64_t a, uint64_t b);

#endif
