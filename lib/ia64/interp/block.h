// Decoded code: straight runs of instructions, found by physical address, private to one vCPU.
#ifndef HPVM_IA64_INTERP_BLOCK_H
#define HPVM_IA64_INTERP_BLOCK_H

#include "ia64/cpu/mmu.h"
#include "ia64/isa/insn.h"

// What a block that goes on into the next page (hpvm__block_extend) depends on besides: the contents of that
// page, and that it follows the first one for whoever runs the block.
struct block_span {
    const _Atomic uint32_t *page; // its code generation, and what that was
    uint32_t generation;
    uint64_t pa;      // where it is
    uint64_t va, key; // it was found there behind the page at `va`, with this fetch key
};

// Key: physical address of the first bundle and first slot. Nothing in a block depends on PSR: the
// instruction functions look at it. A block is valid while its page's code generation is `generation`.
struct block {
    uint64_t pa;
    struct block *next; // in the hash chain
    struct native *translation;
    insn_function first; // what insn[0].run is without a translation
    uint32_t heat;       // executions until it is translated (struct block_hooks)
    uint8_t first_slot;
    uint8_t count; // instructions in insn[], the terminator included
    uint8_t bundles;
    bool guarded; // a breakpoint may lie inside: begins with hpvm__x_guard, is never translated
    bool cut;     // only the end of the page ended it

    // From here on: what is looked at when the block is entered, and then the instructions.
    uintptr_t native;             // entry of its translation for other generated code; 0: none
    uint64_t va, key;             // where it was found last, and hpvm__fetch_key then
    const _Atomic uint32_t *page; // code generation of the page
    uint32_t generation;
    uint16_t slots;          // all slots, nops included
    bool ed;                 // PTE.ed of the translation by which it was found
    struct block_span *span; // NULL: all of it is in one page
    struct insn insn[];      // ends with an instruction that leaves the block
};

#define JUMP_ENTRIES 8192
// In generated code too. The region ID has a part in it, so that processes do not take each other's places.
#define JUMP_INDEX(c, va) ((((va) ^ (va) >> 9 ^ (c)->rr[(va) >> 61]) >> 4) % JUMP_ENTRIES)
// What generated code needs for a jump is in one line of the host's cache.
struct jump_entry {
    uint64_t va, key; // key: hpvm__fetch_key when the entry was made
    struct block *block;
    uintptr_t native;             // entry of its translation; 0: none, or not known here
    const _Atomic uint32_t *page; // code generation of the block's page,
    uint32_t generation;          // and what it was when the block was decoded
    bool ed;
} __attribute__((aligned(64)));

// What a translator hooks in.
struct block_hooks {
    uint32_t threshold; // executions of a block before `hot` is its first function
    insn_function hot;  // stands in front of every new block until it is translated; NULL: no translator
    void (*reset)(struct cpu *c);   // all blocks are about to go
    void (*release)(struct cpu *c); // and what they took of the host's memory, too
};

struct interp {
    void *mapping; // that all of this lies in
    size_t mapping_bytes;
    struct block_hooks hooks;
    uint8_t *arena;
    size_t arena_size, used;
    struct block **hash;
    struct jump_entry jump[JUMP_ENTRIES] __attribute__((aligned(2 * sizeof(struct jump_entry))));
    struct insn step[2];      // one instruction and a stop, for stepping
    uint64_t hard_limit;      // slots at which hpvm__interp_run returns
    uint64_t delivered_limit; // interruptions at which it returns: a guest may fault without executing a slot
    uint32_t debug_epoch;     // of the breakpoints that the blocks were made for
    uint64_t next_poll;       // slots at which the timer is looked at
};

// Two entries next to each other are for what either index says: hot code whose indices are the same stays in
// both.
static inline struct jump_entry *hpvm__jump_find(const struct cpu *c, uint64_t va, uint64_t key)
{
    unsigned index = JUMP_INDEX(c, va);
    struct jump_entry *jump = &c->interp->jump[index], *other = &c->interp->jump[index ^ 1];
    return jump->va == va && jump->key == key ? jump : other->va == va && other->key == key ? other : NULL;
}

static inline bool hpvm__block_valid(const struct block *block)
{
    const struct block_span *span = block->span;
    return atomic_load_explicit(block->page, memory_order_relaxed) == block->generation &&
           (LIKELY(!span) || atomic_load_explicit(span->page, memory_order_relaxed) == span->generation);
}

// And what it was made from is what `va` leads to now, as far as that is not in the first page.
static inline bool hpvm__block_usable(const struct cpu *c, const struct block *block, uint64_t va)
{
    const struct block_span *span = block->span;
    return hpvm__block_valid(block) &&
           (LIKELY(!span) || (span->va == (va & ~(uint64_t)0xfff) && span->key == hpvm__fetch_key(c, va)));
}

// The block was found there, by a translation with this PTE.ed: until the key changes it is found there
// again.
static inline void hpvm__block_found(struct block *block, uint64_t va, uint64_t key, bool ed)
{
    block->va = va;
    block->key = key;
    block->ed = ed;
}

// Block at (ip, slot) for the current mode; NULL: cpu->fault is set.
struct block *hpvm__block_find(struct cpu *c, uint64_t ip, unsigned slot);
// The block that runs at `ip` once more, but not ended by the end of its page; it is found first from now on.
// NULL: the next page is not at hand, or nothing is gained.
struct block *hpvm__block_extend(struct cpu *c, struct block *block, uint64_t ip);
// Decodes one slot without making a block, nops included; false: cpu->fault is set.
bool hpvm__block_decode_slot(struct cpu *c, uint64_t ip, unsigned slot, struct insn *out);

// Is there a breakpoint inside the block, entered at bundle `ip`?
static inline bool hpvm__block_breaks(struct cpu *c, const struct block *block, uint64_t ip)
{
    return block->guarded && c->cpus->breakpoint &&
           c->cpus->breakpoint_within(c, ip, ip + (block->bundles - 1u) * 16u, UINT64_MAX);
}

// First instruction of a guarded block (run.c).
const struct insn *hpvm__x_guard(struct cpu *c, const struct insn *i);
// Terminators (run.c).
const struct insn *hpvm__x_end_of_block(struct cpu *c, const struct insn *i);
const struct insn *hpvm__x_stop(struct cpu *c, const struct insn *i);
const struct insn *hpvm__x_reserved(struct cpu *c, const struct insn *i);

#endif
