// From the intermediate representation of one block to x86-64 code.
//
// Generated code holds the vCPU in rbx, the frame (r32) in rbp, and runs on a stack frame of NATIVE_FRAME
// bytes that the shared routine `enter` makes. Between blocks no guest register is in a host register, but
// some of the processor's state is kept in another form: r15 is slot_limit - slots, page_va and last_offset
// say what block_va and last_bundle are. `sync` brings the usual members up to date, before anything else can
// look.
//
// A block has four entries: the one that the interpreter calls (an insn_function), `checked` (from native
// code, everything is checked), `fast` (from native code that vouches for the conditions of entry) and
// `forward` (the same, from a block in front of it in its page: exit requests can wait until the way back).
#ifndef HPVM_IA64_X64_BACKEND_H
#define HPVM_IA64_X64_BACKEND_H

#include "ia64/fp/wide.h"
#include "ia64/ir/ir.h"
#include "ia64/x64/asm.h"
#include "ia64/x64/hostcpu.h"

struct native;

// One direct way out of a block. A link to another page holds while the fetch key and the code generation of
// that page are what they were.
struct native_link {
    uint64_t key;                 // the first four members are read by generated code
    const _Atomic uint32_t *page; // of the target
    uint32_t generation;
    bool ed;                   // of the target's page, see cpu.code_ed
    bool crosses, forward;     // goes to another page; in front of it in the page
    struct native *from, *to;  // to: NULL while not linked
    struct native_link *next;  // of those that lead to `to`
    struct native_link **back; // what points at this one
    uint32_t at;               // offset of the jump's displacement in the arena
    uint32_t unlinked;         // where the jump goes without a link, offset in the arena
    const struct insn *insn;   // that leads out, in its decoded block
    uint32_t heat;             // how often the way back was taken by way of `resolve`
    bool vouches;              // nothing in the block since its entry changed what entry conditions look at
};

struct native_next {
    const struct insn *insn;
    insn_function run;
};

// Addresses of the shared routines (stubs.c), as code sees them.
struct x64_stubs {
    uintptr_t enter;     // rax: a `checked` entry; makes the frame and goes there
    uintptr_t leave;     // returns NULL to whoever called the block; nothing is brought up to date
    uintptr_t stop;      // does that first; rdx: offset of the block in its page, which is next
    uintptr_t sync;      // does only that
    uintptr_t interpret; // does it and tail-calls rcx(c, rsi)
    uintptr_t go_on;     // tail-calls rax(c, rsi)
    uintptr_t row;       // counts and calls the row of the copy at rsi; comes back when the block goes on
    uintptr_t call;      // calls the row of the copy at rsi, and registers survive
    uintptr_t call_fp;   // the same, and xmm registers survive
    uintptr_t fp_value;  // rax: a struct fpreg. If it is a number of the double format, it is tagged now,
                         // rcx has its bits and eax is 1; else eax is 0. Changes rdx.
    // The functions of fp/wide.h. rax, rdx, rcx: f3, f4, f2; how is at rsp. To rax, rdx; changes rcx.
    // All that calls of C may change but xmm registers changes.
    uintptr_t fp_wide[FP_WIDE_FUNCTIONS];
    // The same for FP_WIDE_FMA (or _MUL), _FMA_D, _FMA_S by how, in status fields 0 and 1. Multiplications
    // have their sums' places: [FMA_NO_ADDEND] and [FMA_NO_ADDEND | FMA_NEGATE_PRODUCT].
    uintptr_t fp_fma[3][6][2];
    uintptr_t resolve; // by way of the function below; rdx: offset in the page, rsi: the link, or 1 + slot
    // To the block at the address in rdx, by a branch ([1]: br.ret) in that slot. rdi: last_offset.
    uintptr_t jump[2][3];
    uintptr_t frame_call, frame_return; // frames.c; may change rax, rcx, rdx, rsi, rdi and what calls change
    uintptr_t rotate;                   // edx: p63; the same
};

// What generated code needs to know about its surroundings.
struct x64_environment {
    struct cpu *cpu;
    struct host_features features;
    // Where native code goes on after an exit, to c->block_va. link: for indirect ones 1 + the slot of the
    // branch. When that is `go_on`, *next says with what.
    uintptr_t (*resolve)(struct cpu *c, struct native_link *link, struct native_next *next);
    const void *jump_table; // struct jump_entry[] of the vCPU
    struct x64_stubs stubs;
};

// Emits the shared routines and fills env->stubs; 0: no room.
size_t hpvm__x64_stubs(struct x64_environment *env, uint8_t *write, size_t size, uintptr_t run);

struct x64_request {
    const struct x64_environment *env;
    const struct ir *ir;
    const struct ir *loop;     // its further rounds (opt/rounds.c), or NULL
    const struct block *block; // of a region the first one
    uintptr_t base; // the `checked` entry of its own translation, which a region leaves the rest to
    struct native_link *links; // as many as ir has direct exits (hpvm__x64_count_links)
    uint32_t arena_offset;     // of the code
    uint8_t *write;
    size_t size;
    uintptr_t run;
    uint8_t *cold; // where what runs seldom goes, further up in the same mapping; NULL: it follows
    size_t cold_size;
};
struct x64_result {
    size_t size, cold_size;
    uint32_t entry, checked, fast, forward; // entries, offsets from the start; `entry` is the interpreter's
    unsigned links;
    bool loops; // a way leads back to the start
};

unsigned hpvm__x64_count_links(const struct ir *ir);
// False: the block cannot be translated, or there was no room (result->size is then SIZE_MAX).
struct x64_compiler;
struct x64_compiler *hpvm__x64_compiler_create(void);
void hpvm__x64_compiler_destroy(struct x64_compiler *compiler);
bool hpvm__x64_compile(struct x64_compiler *compiler, const struct x64_request *request,
                       struct x64_result *result);

#endif
