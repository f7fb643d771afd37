// Errors planted in the making of host code. The linker leads calls of the emitter, of the register allocator
// and of parts of the back end here (--wrap, see CMakeLists.txt); one error at a time is active, and changes
// what it stands for wherever that is emitted.
#include "diff.h"

#include "ia64/fp/wide.h"
#include "ia64/x64/emit.h"

// PLANT(name, function): the error, and in whose calls it is.
#define PLANTS                                                                                               \
    PLANT(move_32_bits, mov)                                                                                 \
    PLANT(constant_plus_1, mov_imm)                                                                          \
    PLANT(constant_32_bits, mov_imm)                                                                         \
    PLANT(load_8_bytes_as_4, load)                                                                           \
    PLANT(load_2_bytes_as_1, load)                                                                           \
    PLANT(load_1_byte_as_2, load)                                                                            \
    PLANT(load_next_register, load)                                                                          \
    PLANT(store_8_bytes_as_4, store)                                                                         \
    PLANT(store_2_bytes_as_4, store)                                                                         \
    PLANT(store_1_byte_as_2, store)                                                                          \
    PLANT(store_next_register, store)                                                                        \
    PLANT(store_constant_plus_1, store_imm)                                                                  \
    PLANT(store_constant_4_bytes, store_imm)                                                                 \
    PLANT(zero_extension_becomes_sign, zx)                                                                   \
    PLANT(zero_extension_of_bytes_only, zx)                                                                  \
    PLANT(sign_extension_becomes_zero, sx)                                                                   \
    PLANT(lea_displacement, lea)                                                                             \
    PLANT(lea_scale, lea)                                                                                    \
    PLANT(add_becomes_sub, alu)                                                                              \
    PLANT(sub_32_bits, alu)                                                                                  \
    PLANT(and_becomes_or, alu)                                                                               \
    PLANT(or_becomes_xor, alu)                                                                               \
    PLANT(xor_becomes_or, alu)                                                                               \
    PLANT(compare_other_size, alu)                                                                           \
    PLANT(compare_swapped, alu)                                                                              \
    PLANT(add_constant_plus_1, alu_imm)                                                                      \
    PLANT(and_constant_32_bits, alu_imm)                                                                     \
    PLANT(compare_constant_plus_1, alu_imm)                                                                  \
    PLANT(compare_constant_other_size, alu_imm)                                                              \
    PLANT(tag_of_other_access, alu_load)                                                                     \
    PLANT(predicates_merge_becomes_xor, alu_store)                                                           \
    PLANT(loop_count_not_lowered, alu_store_imm)                                                             \
    PLANT(psr_bit_not_set, alu_store_imm)                                                                    \
    PLANT(nat_test_too_narrow, test_mem_imm)                                                                 \
    PLANT(multiply_signed_is_unsigned, unary)                                                                \
    PLANT(multiply_unsigned_is_signed, unary)                                                                \
    PLANT(multiply_low_32_bits, imul)                                                                        \
    PLANT(shift_count_plus_1, shift)                                                                         \
    PLANT(shift_arithmetic_is_logical, shift)                                                                \
    PLANT(rotate_is_shift, shift)                                                                            \
    PLANT(variable_shift_direction, shiftx)                                                                  \
    PLANT(variable_shift_arithmetic_is_logical, shiftx)                                                      \
    PLANT(bit_test_neighbour, bit_imm)                                                                       \
    PLANT(predicate_bit_neighbour, bit_mem_imm)                                                              \
    PLANT(byte_swap_32_bits, bswap)                                                                          \
    PLANT(setcc_inverse, setcc)                                                                              \
    PLANT(setcc_signed_is_unsigned, setcc)                                                                   \
    PLANT(cmov_inverse, cmov)                                                                                \
    PLANT(cmov_signed_is_unsigned, cmov)                                                                     \
    PLANT(popcnt_of_other, popcnt)                                                                           \
    PLANT(andn_operands, andn)                                                                               \
    PLANT(branch_inverse, jcc)                                                                               \
    PLANT(branch_signed_is_unsigned, jcc)                                                                    \
    PLANT(flags_not_saved, flags_save)                                                                       \
    PLANT(home_not_lost, home_lost)                                                                          \
    PLANT(homes_not_lost_at_calls, homes_lost)                                                               \
    PLANT(registers_kept_over_calls, before_call)                                                            \
    PLANT(pending_write_missing, pending)                                                                    \
    PLANT(account_one_slot_more, account)                                                                    \
    PLANT(account_last_bundle, account)                                                                      \
    PLANT(target_one_bundle_off, go_to)                                                                      \
    PLANT(guard_ignored, branch_if)                                                                          \
    PLANT(interpreter_one_instruction_late, interpret)                                                       \
    PLANT(alloc_frame_too_small, alloc)                                                                      \
    PLANT(call_link_register, frame_branch)                                                                  \
    PLANT(fp_add_becomes_sub, sse)                                                                           \
    PLANT(fp_sub_becomes_add, sse)                                                                           \
    PLANT(fp_mul_becomes_add, sse)                                                                           \
    PLANT(fp_div_becomes_mul, sse)                                                                           \
    PLANT(fp_min_becomes_max, sse)                                                                           \
    PLANT(fp_max_becomes_min, sse)                                                                           \
    PLANT(fp_single_in_double, sse)                                                                          \
    PLANT(fp_compare_swapped, sse)                                                                           \
    PLANT(fp_exact_sum_other_sign, sse_mem)                                                                  \
    PLANT(fp_exact_compare_other_term, sse_mem)                                                              \
    PLANT(fp_stored_as_double, sse_mem)                                                                      \
    PLANT(fp_register_next, sse_mem)                                                                         \
    PLANT(fp_fma_becomes_fms, fma)                                                                           \
    PLANT(fp_fms_becomes_fma, fma)                                                                           \
    PLANT(fp_fnma_becomes_fma, fma)                                                                          \
    PLANT(fp_pair_fma_becomes_fms, fma)                                                                      \
    PLANT(fp_pair_fms_becomes_fma, fma)                                                                      \
    PLANT(fp_pair_fnma_becomes_fma, fma)                                                                     \
    PLANT(fp_fma_other_precision, fma)                                                                       \
    PLANT(fp_to_integer_rounds, to_integer)                                                                  \
    PLANT(fp_to_integer_truncates, to_integer)                                                               \
    PLANT(fp_inexact_flag_not_set, alu_store_imm)                                                            \
    PLANT(fp_inexact_flag_not_looked_at, test_mem_imm)                                                       \
    PLANT(fp_tag_missing, store_imm)                                                                         \
    PLANT(fp_tag_not_looked_at, alu_store_imm)                                                               \
    PLANT(fp_wide_product_sign, store_imm)                                                                   \
    PLANT(fp_wide_other_status_field, store_imm)                                                             \
    PLANT(fp_wide_refusal_ignored, alu_imm)                                                                  \
    PLANT(fp_wide_operand_next, lea)                                                                         \
    PLANT(fp_constant_result, movq_from_xmm)                                                                 \
    PLANT(fp_values_kept_over_calls, rx_before_call)

enum code_plant_number {
#define PLANT(name, function) name,
    PLANTS
#undef PLANT
        CODE_PLANTS
};
const unsigned code_plants = CODE_PLANTS;
int code_plant = -1;
uint64_t code_plant_uses;

const char *code_plant_name(unsigned number)
{
    static const char *const names[] = {
#define PLANT(name, function) #name " (" #function ")",
        PLANTS
#undef PLANT
    };
    return names[number];
}

static bool on(enum code_plant_number number)
{
    return code_plant == (int)number;
}

// The error is used when the condition holds.
static bool planted(enum code_plant_number number, bool condition)
{
    if (!on(number) || !condition)
        return false;
    code_plant_uses++;
    return true;
}

#define WRAP(result, name, ...)                                                                              \
    extern __typeof__(hpvm__##name) __real_hpvm__##name, __wrap_hpvm__##name;                                \
    result __wrap_hpvm__##name(__VA_ARGS__)

static bool in_cpu(struct x64_mem m, size_t offset)
{
    return m.base == CPU && m.index == X64_NONE && m.disp == x64_at_cpu(offset).disp;
}

// A general register of the guest in memory.
static bool guest_register(struct x64_mem m)
{
    int32_t first = C_FIELD(gr).disp;
    return m.index == X64_NONE &&
           ((m.base == CPU && m.disp >= first && m.disp < first + 256) || (m.base == FRAME && m.disp >= 0));
}

static bool guest_memory(struct x64_mem m)
{
    return m.index == X64_RAX && m.scale == 0;
}

static enum x64_cond as_unsigned(enum x64_cond cond)
{
    return cond == X64_L ? X64_B : cond == X64_GE ? X64_AE : cond == X64_LE ? X64_BE : X64_A;
}
static bool is_signed(enum x64_cond cond)
{
    return cond >= X64_L && cond <= X64_G;
}

// ---- moves -------------------------------------------------------------------------------------------
WRAP(void, x64_mov, struct x64_asm *a, unsigned size, enum x64_reg to, enum x64_reg from)
{
    if (planted(move_32_bits, size == 8 && to != X64_RDI && from != CPU))
        size = 4;
    __real_hpvm__x64_mov(a, size, to, from);
}
WRAP(void, x64_mov_imm, struct x64_asm *a, enum x64_reg to, uint64_t value)
{
    bool pointer = value >> 40 == (uintptr_t)cpu >> 40 || value >> 40 == (uintptr_t)a->run >> 40;
    if (planted(constant_plus_1, !pointer))
        value++;
    if (planted(constant_32_bits, !pointer && value >> 32))
        value = (uint32_t)value;
    __real_hpvm__x64_mov_imm(a, to, value);
}
WRAP(void, x64_load, struct x64_asm *a, unsigned size, enum x64_reg to, struct x64_mem from)
{
    if (planted(load_8_bytes_as_4, size == 8 && guest_memory(from)))
        size = 4;
    else if (planted(load_2_bytes_as_1, size == 2))
        size = 1;
    else if (planted(load_1_byte_as_2, size == 1 && guest_memory(from)))
        size = 2;
    if (planted(load_next_register, guest_register(from)))
        from.disp += 8;
    __real_hpvm__x64_load(a, size, to, from);
}
WRAP(void, x64_store, struct x64_asm *a, unsigned size, struct x64_mem to, enum x64_reg from)
{
    if (planted(store_8_bytes_as_4, size == 8 && guest_memory(to)))
        size = 4;
    else if (planted(store_2_bytes_as_4, size == 2))
        size = 4;
    else if (planted(store_1_byte_as_2, size == 1 && guest_memory(to)))
        size = 2;
    if (planted(store_next_register, guest_register(to)))
        to.disp += 8;
    __real_hpvm__x64_store(a, size, to, from);
}
WRAP(void, x64_store_imm, struct x64_asm *a, unsigned size, struct x64_mem to, int32_t value)
{
    if (planted(store_constant_plus_1, guest_register(to)))
        value++;
    if (planted(store_constant_4_bytes, size == 8))
        size = 4;
    if (planted(fp_tag_missing, size == 8 && value == FP_TAG))
        value = FP_EXPONENT_BIAS;
    bool how = size == 4 && to.base == X64_RSP && to.disp == 0 && (value >> FP_WIDE_SHIFT_SHIFT) % 13 == 6;
    if (planted(fp_wide_product_sign, how))
        value ^= FMA_NEGATE_PRODUCT;
    if (planted(fp_wide_other_status_field, how))
        value = value >= 32 << FP_WIDE_SHIFT_SHIFT ? value - (26 << FP_WIDE_SHIFT_SHIFT)
                                                   : value + (13 << FP_WIDE_SHIFT_SHIFT);
    __real_hpvm__x64_store_imm(a, size, to, value);
}
void __real_hpvm__x64_sx(struct x64_asm *a, unsigned size, enum x64_reg to, enum x64_reg from);
WRAP(void, x64_zx, struct x64_asm *a, unsigned size, enum x64_reg to, enum x64_reg from)
{
    if (planted(zero_extension_becomes_sign, size > 1)) {
        __real_hpvm__x64_sx(a, size, to, from);
        return;
    }
    if (planted(zero_extension_of_bytes_only, size > 1))
        size = 1;
    __real_hpvm__x64_zx(a, size, to, from);
}
WRAP(void, x64_sx, struct x64_asm *a, unsigned size, enum x64_reg to, enum x64_reg from)
{
    if (planted(sign_extension_becomes_zero, true)) {
        __real_hpvm__x64_zx(a, size, to, from);
        return;
    }
    __real_hpvm__x64_sx(a, size, to, from);
}
WRAP(void, x64_lea, struct x64_asm *a, enum x64_reg to, struct x64_mem address)
{
    if (planted(lea_displacement, to != X64_RDX && to != X64_RCX))
        address.disp ^= 1;
    if (planted(lea_scale, address.index != X64_NONE && address.scale < 3))
        address.scale++;
    if (planted(fp_wide_operand_next, to == X64_RCX && address.base == CPU && address.index == X64_NONE))
        address.disp += (int32_t)sizeof(struct fpreg);
    __real_hpvm__x64_lea(a, to, address);
}

// ---- arithmetic --------------------------------------------------------------------------------------
WRAP(void, x64_alu, struct x64_asm *a, enum x64_alu op, unsigned size, enum x64_reg to, enum x64_reg from)
{
    if (planted(add_becomes_sub, op == X64_ADD))
        op = X64_SUB;
    else if (planted(and_becomes_or, op == X64_AND))
        op = X64_OR;
    else if (planted(or_becomes_xor, op == X64_OR))
        op = X64_XOR;
    else if (planted(xor_becomes_or, op == X64_XOR && to != from))
        op = X64_OR;
    if (planted(sub_32_bits, op == X64_SUB && size == 8) || planted(compare_other_size, op == X64_CMP))
        size ^= 12;
    if (planted(compare_swapped, op == X64_CMP)) {
        enum x64_reg other = to;
        to = from;
        from = other;
    }
    __real_hpvm__x64_alu(a, op, size, to, from);
}
WRAP(void, x64_alu_imm, struct x64_asm *a, enum x64_alu op, unsigned size, enum x64_reg to, int32_t value)
{
    if (planted(add_constant_plus_1, op == X64_ADD && to != X64_RSP) ||
        planted(compare_constant_plus_1, op == X64_CMP))
        value++;
    if (planted(and_constant_32_bits, op == X64_AND && size == 8 && to != X64_RDX) ||
        planted(compare_constant_other_size, op == X64_CMP))
        size ^= 12;
    if (planted(fp_wide_refusal_ignored, op == X64_CMP && to == X64_RDX && value == FP_WIDE_REFUSED))
        value = 0x7fffffff;
    __real_hpvm__x64_alu_imm(a, op, size, to, value);
}
WRAP(void, x64_alu_load, struct x64_asm *a, enum x64_alu op, unsigned size, enum x64_reg to,
     struct x64_mem from)
{
    if (planted(tag_of_other_access, op == X64_CMP &&
                                         from.disp == (int32_t)offsetof(struct dtlb_entry, tag_write) &&
                                         from.base == X64_RCX))
        from.disp = (int32_t)offsetof(struct dtlb_entry, tag_read);
    __real_hpvm__x64_alu_load(a, op, size, to, from);
}
WRAP(void, x64_alu_store, struct x64_asm *a, enum x64_alu op, unsigned size, struct x64_mem to,
     enum x64_reg from)
{
    if (planted(predicates_merge_becomes_xor, op == X64_OR && in_cpu(to, offsetof(struct cpu, pr))))
        op = X64_AND;
    __real_hpvm__x64_alu_store(a, op, size, to, from);
}
WRAP(void, x64_alu_store_imm, struct x64_asm *a, enum x64_alu op, unsigned size, struct x64_mem to,
     int32_t value)
{
    if (planted(loop_count_not_lowered, op == X64_SUB && in_cpu(to, offsetof(struct cpu, lc))))
        value = 0;
    if (planted(psr_bit_not_set, op == X64_OR && in_cpu(to, offsetof(struct cpu, psr))))
        value = 0;
    bool flags = to.base == CPU && to.disp > C_FIELD(fpsr).disp && to.disp < C_FIELD(fpsr).disp + 8;
    if (planted(fp_inexact_flag_not_set, op == X64_OR && size == 1 && flags))
        value = 0;
    if (planted(fp_tag_not_looked_at, op == X64_CMP && size == 8 && value == FP_TAG)) {
        __real_hpvm__x64_alu(a, X64_CMP, 8, X64_RAX, X64_RAX);
        return;
    }
    __real_hpvm__x64_alu_store_imm(a, op, size, to, value);
}
WRAP(void, x64_test_mem_imm, struct x64_asm *a, unsigned size, struct x64_mem x, int32_t value)
{
    if (planted(nat_test_too_narrow,
                size == 4 && (value & 1) && value != 1 && !in_cpu(x, offsetof(struct cpu, psr))))
        value = 1;
    bool flags = size == 1 && x.base == CPU && x.disp > C_FIELD(fpsr).disp && x.disp < C_FIELD(fpsr).disp + 8;
    if (planted(fp_inexact_flag_not_looked_at, flags)) { // as if it were set
        x = C_FIELD(pr);
        value = 1;
    }
    __real_hpvm__x64_test_mem_imm(a, size, x, value);
}
WRAP(void, x64_unary, struct x64_asm *a, enum x64_unary op, unsigned size, enum x64_reg reg)
{
    if (planted(multiply_signed_is_unsigned, op == X64_IMUL))
        op = X64_MUL;
    else if (planted(multiply_unsigned_is_signed, op == X64_MUL))
        op = X64_IMUL;
    __real_hpvm__x64_unary(a, op, size, reg);
}
WRAP(void, x64_imul, struct x64_asm *a, unsigned size, enum x64_reg to, enum x64_reg from)
{
    if (planted(multiply_low_32_bits, true))
        size = 4;
    __real_hpvm__x64_imul(a, size, to, from);
}
WRAP(void, x64_shift, struct x64_asm *a, enum x64_shift op, unsigned size, enum x64_reg reg, unsigned number)
{
    bool scratch = reg == X64_RAX || reg == X64_RCX || reg == X64_RDX;
    if (planted(shift_count_plus_1, !scratch))
        number = (number + 1) & 63;
    if (planted(shift_arithmetic_is_logical, op == X64_SAR))
        op = X64_SHR;
    if (planted(rotate_is_shift, op == X64_ROR))
        op = X64_SHR;
    __real_hpvm__x64_shift(a, op, size, reg, number);
}
WRAP(void, x64_shiftx, struct x64_asm *a, enum x64_shift op, unsigned size, enum x64_reg to,
     enum x64_reg from, enum x64_reg number)
{
    if (planted(variable_shift_direction, op != X64_SAR))
        op = op == X64_SHL ? X64_SHR : X64_SHL;
    if (planted(variable_shift_arithmetic_is_logical, op == X64_SAR))
        op = X64_SHR;
    __real_hpvm__x64_shiftx(a, op, size, to, from, number);
}
WRAP(void, x64_bit_imm, struct x64_asm *a, enum x64_bit op, unsigned size, enum x64_reg reg, unsigned bit)
{
    if (planted(bit_test_neighbour, true))
        bit ^= 1;
    __real_hpvm__x64_bit_imm(a, op, size, reg, bit);
}
WRAP(void, x64_bit_mem_imm, struct x64_asm *a, enum x64_bit op, unsigned size, struct x64_mem to,
     unsigned bit)
{
    if (planted(predicate_bit_neighbour, true))
        bit ^= 1;
    __real_hpvm__x64_bit_mem_imm(a, op, size, to, bit);
}
WRAP(void, x64_bswap, struct x64_asm *a, unsigned size, enum x64_reg reg)
{
    if (planted(byte_swap_32_bits, size == 8))
        size = 4;
    __real_hpvm__x64_bswap(a, size, reg);
}
WRAP(void, x64_setcc, struct x64_asm *a, enum x64_cond cond, enum x64_reg to)
{
    if (planted(setcc_inverse, true))
        cond ^= 1;
    if (planted(setcc_signed_is_unsigned, is_signed(cond)))
        cond = as_unsigned(cond);
    __real_hpvm__x64_setcc(a, cond, to);
}
WRAP(void, x64_cmov, struct x64_asm *a, enum x64_cond cond, enum x64_reg to, enum x64_reg from)
{
    if (planted(cmov_inverse, true))
        cond ^= 1;
    if (planted(cmov_signed_is_unsigned, is_signed(cond)))
        cond = as_unsigned(cond);
    __real_hpvm__x64_cmov(a, cond, to, from);
}
WRAP(void, x64_popcnt, struct x64_asm *a, enum x64_reg to, enum x64_reg from)
{
    if (planted(popcnt_of_other, true))
        from = X64_RBX;
    __real_hpvm__x64_popcnt(a, to, from);
}
WRAP(void, x64_andn, struct x64_asm *a, enum x64_reg to, enum x64_reg inverted, enum x64_reg other)
{
    if (planted(andn_operands, inverted != other)) {
        __real_hpvm__x64_andn(a, to, other, inverted);
        return;
    }
    __real_hpvm__x64_andn(a, to, inverted, other);
}
WRAP(void, x64_jcc, struct x64_asm *a, enum x64_cond cond, unsigned label)
{
    if (planted(branch_inverse, true))
        cond ^= 1;
    if (planted(branch_signed_is_unsigned, is_signed(cond)))
        cond = as_unsigned(cond);
    __real_hpvm__x64_jcc(a, cond, label);
}

// ---- floating point ----------------------------------------------------------------------------------
WRAP(void, x64_sse, struct x64_asm *a, unsigned prefix, unsigned opcode, unsigned to, unsigned from)
{
    bool arithmetic = opcode >= 0x58 && opcode <= 0x5f && opcode != 0x5a && opcode != 0x5b;
    if (planted(fp_single_in_double, arithmetic && prefix == 0xf3))
        prefix = 0xf2;
    if (planted(fp_add_becomes_sub, prefix > 0x66 && opcode == 0x58) ||
        planted(fp_mul_becomes_add, prefix > 0x66 && opcode == 0x59))
        opcode = opcode == 0x58 ? 0x5c : 0x58;
    else if (planted(fp_sub_becomes_add, prefix > 0x66 && opcode == 0x5c))
        opcode = 0x58;
    else if (planted(fp_div_becomes_mul, opcode == 0x5e))
        opcode = 0x59;
    else if (planted(fp_min_becomes_max, opcode == 0x5d))
        opcode = 0x5f;
    else if (planted(fp_max_becomes_min, opcode == 0x5f))
        opcode = 0x5d;
    if (planted(fp_compare_swapped, opcode == 0x2e)) {
        unsigned other = to;
        to = from;
        from = other;
    }
    __real_hpvm__x64_sse(a, prefix, opcode, to, from);
}
WRAP(void, x64_sse_mem, struct x64_asm *a, unsigned prefix, unsigned opcode, unsigned reg, struct x64_mem mem)
{
    bool term = mem.base == X64_RSP && mem.index == X64_NONE && mem.disp <= 32;
    if (planted(fp_exact_sum_other_sign, term && (opcode == 0x58 || opcode == 0x5c)))
        opcode ^= 0x58 ^ 0x5c;
    if (planted(fp_exact_compare_other_term, term && opcode == 0x2e))
        mem.disp ^= 8 ^ 16;
    if (planted(fp_stored_as_double, prefix == 0xf3 && opcode == 0x11))
        prefix = 0xf2;
    if (planted(fp_register_next, prefix == 0x66 && opcode == 0xd6 && mem.base == CPU))
        mem.disp += (int32_t)sizeof(struct fpreg);
    __real_hpvm__x64_sse_mem(a, prefix, opcode, reg, mem);
}
WRAP(void, x64_fma, struct x64_asm *a, unsigned opcode, bool is_double, unsigned to, unsigned x, unsigned y)
{
    if (planted(fp_fma_becomes_fms, opcode == 0xb9) || planted(fp_pair_fma_becomes_fms, opcode == 0xb8))
        opcode += 2;
    else if (planted(fp_fms_becomes_fma, opcode == 0xbb) || planted(fp_pair_fms_becomes_fma, opcode == 0xba))
        opcode -= 2;
    else if (planted(fp_fnma_becomes_fma, opcode == 0xbd) ||
             planted(fp_pair_fnma_becomes_fma, opcode == 0xbc))
        opcode -= 4;
    if (planted(fp_fma_other_precision, true))
        is_double = !is_double;
    __real_hpvm__x64_fma(a, opcode, is_double, to, x, y);
}
WRAP(void, x64_to_integer, struct x64_asm *a, bool truncates, enum x64_reg to, unsigned xmm)
{
    if (planted(fp_to_integer_rounds, truncates && to != X64_RAX))
        truncates = false;
    else if (planted(fp_to_integer_truncates, !truncates))
        truncates = true;
    __real_hpvm__x64_to_integer(a, truncates, to, xmm);
}
WRAP(void, x64_movq_from_xmm, struct x64_asm *a, enum x64_reg to, unsigned xmm)
{
    if (planted(fp_constant_result, to == X64_RAX)) { // results and operands are never looked at
        __real_hpvm__x64_mov_imm(a, to, 0x3ff0000000000000);
        return;
    }
    __real_hpvm__x64_movq_from_xmm(a, to, xmm);
}
WRAP(void, rx_before_call, struct x64_compiler *e)
{
    if (planted(fp_values_kept_over_calls, true))
        return;
    __real_hpvm__rx_before_call(e);
}

// ---- registers, exits --------------------------------------------------------------------------------
WRAP(void, ra_flags_save, struct x64_compiler *e)
{
    if (planted(flags_not_saved, e->aliases != 0))
        return;
    __real_hpvm__ra_flags_save(e);
}
WRAP(void, ra_home_lost, struct x64_compiler *e, unsigned reg)
{
    if (planted(home_not_lost, reg < IR_REGS && e->home_of[reg] != IR_NONE))
        return;
    __real_hpvm__ra_home_lost(e, reg);
}
WRAP(void, ra_homes_lost, struct x64_compiler *e)
{
    if (planted(homes_not_lost_at_calls, true))
        return;
    __real_hpvm__ra_homes_lost(e);
}
WRAP(void, ra_before_call, struct x64_compiler *e)
{
    if (planted(registers_kept_over_calls, true))
        return;
    __real_hpvm__ra_before_call(e);
}
WRAP(void, emit_pending, struct x64_compiler *e, uint32_t first, uint32_t length)
{
    if (planted(pending_write_missing, length != 0))
        length--;
    __real_hpvm__emit_pending(e, first, length);
}
WRAP(void, emit_account, struct x64_compiler *e, const struct insn *i, unsigned slots, int32_t last_bundle)
{
    if (planted(account_one_slot_more, true))
        slots++;
    if (planted(account_last_bundle, true))
        last_bundle += 16;
    __real_hpvm__emit_account(e, i, slots, last_bundle);
}
WRAP(void, emit_go_to, struct x64_compiler *e, const struct insn *i, int64_t distance)
{
    if (planted(target_one_bundle_off, true))
        distance += 16;
    __real_hpvm__emit_go_to(e, i, distance);
}
WRAP(void, emit_branch_if, struct x64_compiler *e, unsigned guard, bool wanted, unsigned label)
{
    if (planted(guard_ignored, !wanted))
        return;
    __real_hpvm__emit_branch_if(e, guard, wanted, label);
}
WRAP(void, emit_interpret, struct x64_compiler *e, unsigned n)
{
    if (planted(interpreter_one_instruction_late, n + 1 < e->ir->insn_count))
        n++;
    __real_hpvm__emit_interpret(e, n);
}
WRAP(bool, emit_alloc, struct x64_compiler *e, const struct insn *i, unsigned slow)
{
    struct insn changed = *i;
    if (planted(alloc_frame_too_small, changed.p1 > changed.p2))
        changed.p1--;
    return __real_hpvm__emit_alloc(e, &changed, slow);
}
WRAP(bool, emit_branch, struct x64_compiler *e, unsigned n)
{
    struct insn *i = (struct insn *)(uintptr_t)&e->ir->insn[n], kept = *i;
    if (planted(call_link_register, i->row == ROW_br_call))
        i->r1 = (i->r1 + 1) & 7;
    bool done = __real_hpvm__emit_branch(e, n);
    *i = kept;
    return done;
}
