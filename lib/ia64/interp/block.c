// Makes and finds blocks of decoded instructions.
#include "ia64/interp/block.h"

#include <errno.h>
#include <sys/mman.h>

#include "ia64/decode/decode.h"
#include "ia64/interp/exec.h"
#include "ia64/interp/run.h"

#define ARENA_BYTES (32u << 20) // of decoded code, and a small guest's share of its memory:
#define ARENA_PART  32
#define ARENA_LEAST (4u << 20)
#define HASH_BITS   15
#define LARGE_PAGE  (2u << 20)

#define BLOCK_ALIGNMENT 16
#define COMPACT_FROM    (1u << 20)
#define MAX_BUNDLES     64

static const insn_function functions[ROW_COUNT] = {
#define INSN(id, format, text, pattern, flags) [ROW_##id] = hpvm__x_##id,
#include "ia64/isa/insn_a.def"
#include "ia64/isa/insn_i.def"
#include "ia64/isa/insn_m.def"
#include "ia64/isa/insn_b.def"
#include "ia64/isa/insn_f.def"
#include "ia64/isa/insn_lx.def"
#undef INSN
};

// The interpreter's state, the hash table and behind them the decoded code of one vCPU.
struct storage {
    struct interp interp;
    struct block *hash[1u << HASH_BITS];
};

static size_t arena_bytes(const struct cpu *cpu)
{
    uint64_t size = cpu->machine->ram.size / ARENA_PART;
    return size > ARENA_BYTES ? ARENA_BYTES : size < ARENA_LEAST ? ARENA_LEAST : (size_t)size;
}

// All of it is one mapping, of large pages unless the guest is small: an idle guest's timer tick finds the
// host's TLB empty, and with small pages would walk the page tables for each few of the blocks that it runs
// through.
hpvm_status hpvm__interp_create(struct cpu *cpu)
{
    size_t head = align_up(sizeof(struct storage), 4096), arena = arena_bytes(cpu);
    size_t size = align_up(head + arena, LARGE_PAGE) + LARGE_PAGE;
    uint8_t *base =
        mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (base == MAP_FAILED)
        return hpvm__fail(HPVM_E_NOMEM, errno, "no memory for the decoded code of vCPU %u", cpu->index);
    uint8_t *aligned = (uint8_t *)align_up((uintptr_t)base, LARGE_PAGE);
    if (cpu->machine->ram.size >= RAM_LARGE_PAGES_FROM)
        (void)madvise(aligned, size - LARGE_PAGE, MADV_HUGEPAGE);
    struct storage *storage = (struct storage *)aligned;
    storage->interp.mapping = base;
    storage->interp.mapping_bytes = size;
    storage->interp.hash = storage->hash;
    storage->interp.arena = aligned + head;
    storage->interp.arena_size = arena;
    storage->interp.used = BLOCK_ALIGNMENT;
    cpu->interp = &storage->interp;
    return HPVM_OK;
}

void hpvm__interp_destroy(struct cpu *cpu)
{
    if (!cpu->interp)
        return;
    munmap(cpu->interp->mapping, cpu->interp->mapping_bytes);
    cpu->interp = NULL;
}

void hpvm__interp_reset(struct cpu *cpu)
{
    struct interp *interp = cpu->interp;
    if (interp->hooks.reset)
        interp->hooks.reset(cpu);
    interp->used = BLOCK_ALIGNMENT; // offset 0 is no block's (struct insn, link)
    memset(interp->hash, 0, sizeof interp->hash[0] << HASH_BITS);
    memset(interp->jump, 0, sizeof interp->jump);
    cpu->block = NULL;
}

// The code of an idle guest's clock tick lies scattered over all that was decoded since the guest started. It
// is decoded (and translated) anew now: in the order in which it runs, and the host has the memory of the
// rest.
void hpvm__interp_compact(struct cpu *cpu)
{
    struct interp *interp = cpu->interp;
    if (interp->used < COMPACT_FROM)
        return;
    size_t used = interp->used;
    hpvm__interp_reset(cpu);
    // The first large page stays: with the tables in front, and what a tick needs.
    uintptr_t first = align_up((uintptr_t)interp->arena, LARGE_PAGE);
    uintptr_t end = align_up((uintptr_t)interp->arena + used, LARGE_PAGE);
    if (first < end)
        (void)madvise((void *)first, end - first, MADV_DONTNEED);
    if (interp->hooks.release)
        interp->hooks.release(cpu);
}

static struct block **bucket(struct interp *interp, uint64_t pa, unsigned slot)
{
    uint64_t key = (pa >> 4) * 4 + slot;
    return &interp->hash[(key * 0x9e3779b97f4a7c15ull) >> (64 - HASH_BITS)];
}

// Decodes slot `slot` of a bundle. Reserved encodings become an instruction that faults.
static void decode(const uint8_t *memory, unsigned slot, struct insn *out)
{
    // Another vCPU may be writing there; what it has written in between counts as a change of code.
    uint8_t bytes[16];
    store64(bytes, __atomic_load_n((const uint64_t *)memory, __ATOMIC_RELAXED));
    store64(bytes + 8, __atomic_load_n((const uint64_t *)(memory + 8), __ATOMIC_RELAXED));
    struct bundle bundle = hpvm__bundle_read(bytes);
    const struct template_info *template = &hpvm__templates[bundle.template];
    enum unit unit = template->unit[slot];
    bool known = !template->reserved;
    if (known && unit == UNIT_LX)
        // An MLX bundle can only be entered at slot 0 or 1 (manual volume 1, section 3.3.2).
        known = slot == 1 && hpvm__decode(UNIT_LX, bundle.slot[2], bundle.slot[1], 1, out);
    else if (known)
        known = hpvm__decode(unit, bundle.slot[slot], 0, slot, out);
    if (known) {
        out->run = functions[out->row];
    } else {
        memset(out, 0, sizeof *out);
        out->row = ROW_ILLEGAL;
        // Reserved encodings fault only when their predicate is true, except in B slots and reserved
        // templates.
        out->qp = template->reserved || unit == UNIT_B || unit == UNIT_LX ? 0 : bundle.slot[slot] & 63;
        out->slot = (uint8_t)slot;
        out->run = hpvm__x_reserved;
    }
    out->link = 0;
}

// Instructions without any effect are dropped; hint @pause has one (hpvm__pause).
static bool no_effect(const struct insn *i)
{
    if (i->row == ROW_ILLEGAL || !(hpvm__rows[i->row].flags & F_NOP))
        return false;
    bool hint = i->row == ROW_hint_m || i->row == ROW_hint_i || i->row == ROW_hint_b ||
                i->row == ROW_hint_f || i->row == ROW_hint_x;
    return !hint || i->imm != 0;
}

static bool ends_block(const struct insn *i)
{
    if (i->row == ROW_ILLEGAL)
        return i->qp == 0;
    unsigned flags = hpvm__rows[i->row].flags;
    if (i->row == ROW_br_ctop || i->row == ROW_br_cexit || i->row == ROW_br_wtop || i->row == ROW_br_wexit)
        return true; // what comes behind a modulo-scheduled loop is another block, and hot by itself
    // The interpreter's, at each interruption and system call: what follows is another block likewise.
    if (i->row == ROW_cover || i->row == ROW_loadrs || i->row == ROW_flushrs)
        return true;
    bool check = hpvm__rows[i->row].unit != UNIT_B && hpvm__rows[i->row].unit != UNIT_LX; // chk, fchkf
    return (flags & F_END) || ((flags & F_BRANCH) && i->qp == 0 && !(flags & F_NO_QP) && !check);
}

static bool fetch_page(struct cpu *c, uint64_t ip, struct code_page *page)
{
    if (!hpvm__fetch(c, ip, page))
        return false;
    if (page->host)
        return true;
    // Nothing that could be executed answers outside RAM: like a fetch of a reserved bundle.
    return hpvm__fault_set(c, VEC_GENERAL, CODE_ILLEGAL, ip);
}

bool hpvm__block_decode_slot(struct cpu *c, uint64_t ip, unsigned slot, struct insn *out)
{
    struct code_page page;
    if (!fetch_page(c, ip, &page))
        return false;
    c->code_ed = page.ed;
    decode(page.host + (ip & 0xff0), slot, out);
    out->bundle = 0;
    out->ordinal = 0;
    return true;
}

// The code generation of a page that code is about to be made from: others' stores there change it from now
// on.
static _Atomic uint32_t *watch_page(struct cpu *c, const struct code_page *page, uint32_t *seen)
{
    _Atomic uint32_t *generation = hpvm__ram_generation(&c->machine->ram, page->host);
    *seen = atomic_load(generation);
    if (!(*seen & 1)) {
        atomic_compare_exchange_strong(generation, seen, *seen | 1);
        *seen |= 1;
        hpvm__mmu_protect_code(c, (uint8_t *)(uintptr_t)page->host);
    }
    return generation;
}

#define WORST_CASE                                                                                           \
    (sizeof(struct block) + (3 * MAX_BUNDLES + 2) * sizeof(struct insn) + sizeof(struct block_span))

static unsigned longest_block(const struct cpu *c)
{
    unsigned longest = c->machine->engine.block_bundles;
    return longest == 0 || longest > MAX_BUNDLES ? MAX_BUNDLES : longest;
}

// Decodes from `ip` on, behind the end of the page in `next` when there is one.
static void decode_block(struct cpu *c, struct block *block, const struct code_page *page,
                         const struct code_page *next, uint64_t ip)
{
    unsigned offset = ip & 0xff0, bundles = 0, ordinal = 0, count = 0, slot = block->first_slot;
    unsigned longest = longest_block(c), end_offset = next ? 0x2000 : 0x1000;
    bool ended = false;
    if (UNLIKELY(c->cpus->breakpoint != NULL)) {
        // Blocks are found by physical address, breakpoints are virtual ones: the place within the page
        // decides here, the guard looks at the whole address. It costs nothing where there is no breakpoint.
        struct insn *guard = &block->insn[count++];
        memset(guard, 0, sizeof *guard);
        guard->run = hpvm__x_guard;
    }
    while (!ended && offset < end_offset && bundles < longest) {
        const uint8_t *bundle = offset < 0x1000 ? page->host + offset : next->host + (offset - 0x1000);
        for (; slot < 3; slot++) { // the whole bundle: what ends a block may be predicated off, or go on
            struct insn *i = &block->insn[count];
            decode(bundle, slot, i);
            i->bundle = (uint8_t)bundles;
            i->ordinal = (uint8_t)ordinal;
            unsigned width = i->flags & INSN_LONG ? 2 : 1;
            ordinal += width;
            slot += width - 1;
            if (no_effect(i))
                continue;
            count++;
            ended |= ends_block(i);
        }
        slot = 0;
        offset += 16;
        bundles++;
    }
    block->bundles = (uint8_t)bundles;
    block->cut = !ended && bundles < longest;
    if (UNLIKELY(c->cpus->breakpoint != NULL)) {
        block->guarded = c->cpus->breakpoint_within(c, ip & 0xff0, (ip & 0xff0) + (bundles - 1) * 16, 0xfff);
        if (!block->guarded) {
            memmove(&block->insn[0], &block->insn[1], (count - 1) * sizeof block->insn[0]);
            count--;
        }
    }
    struct insn *end = &block->insn[count++];
    memset(end, 0, sizeof *end);
    end->run = hpvm__x_end_of_block;
    end->bundle = (uint8_t)bundles;
    end->ordinal = (uint8_t)ordinal;
    block->slots = (uint16_t)ordinal;
    block->count = (uint8_t)count;
}

// The block is complete: it counts its executions, and is found.
static void enter_block(struct cpu *c, struct block *block, size_t bytes)
{
    struct interp *interp = c->interp;
    block->first = block->insn[0].run;
    if (interp->hooks.hot && !block->guarded) {
        block->heat = interp->hooks.threshold;
        block->insn[0].run = interp->hooks.hot;
    }
    interp->used = align_up(interp->used + bytes, BLOCK_ALIGNMENT);
    struct block **head = bucket(interp, block->pa, block->first_slot);
    block->next = *head;
    *head = block;
    c->stats.blocks_decoded++;
}

static struct block *make_block(struct cpu *c, const struct code_page *page, uint64_t ip, unsigned slot)
{
    struct interp *interp = c->interp;
    uint32_t seen;
    const _Atomic uint32_t *generation = watch_page(c, page, &seen);
    if (interp->used + WORST_CASE > interp->arena_size)
        hpvm__interp_reset(c);
    struct block *block = (struct block *)(interp->arena + interp->used);
    *block = (struct block){
        .pa = page->pa | (ip & 0xff0), .page = generation, .generation = seen, .first_slot = (uint8_t)slot};
    decode_block(c, block, page, NULL, ip);
    enter_block(c, block, sizeof *block + block->count * sizeof block->insn[0]);
    return block;
}

// ---- blocks of two pages -----------------------------------------------------------------------------

static bool next_page(struct cpu *c, uint64_t ip, struct code_page *next)
{
    uint64_t va = (ip | 0xfff) + 1;
    return va >> 61 == ip >> 61 && hpvm__fetch_peek(c, va, next) && next->host && next->ed == c->code_ed;
}

// Floating-point arithmetic: what the translator finds in it are sequences, which must not be torn.
static bool computes(const struct insn *i)
{
    if (i->row == ROW_ILLEGAL)
        return false;
    enum format format = (enum format)hpvm__rows[i->row].format;
    return (format >= FORMAT_F1 && format <= FORMAT_F11) || format == FORMAT_M18;
}

// The rest of the block is taken from the page that follows now, without a fault or a walk. Whether it still
// does is asked at each entry (hpvm__block_usable, and generated code by itself).
struct block *hpvm__block_extend(struct cpu *c, struct block *block, uint64_t ip)
{
    struct interp *interp = c->interp;
    struct code_page page, next;
    bool gains = false;
    for (unsigned n = 0; n + 1u < block->count; n++)
        gains |= computes(&block->insn[n]);
    if (!block->cut || !gains || c->cpus->breakpoint)
        return NULL;
    if (interp->used + WORST_CASE > interp->arena_size || !next_page(c, ip, &next) ||
        !hpvm__fetch_peek(c, ip, &page) || !page.host || (page.pa | (ip & 0xff0)) != block->pa)
        return NULL;
    for (struct block *other = *bucket(interp, block->pa, block->first_slot); other; other = other->next)
        if (other->pa == block->pa && other->first_slot == block->first_slot && other->span &&
            hpvm__block_usable(c, other, ip))
            return NULL; // somebody has a link to the short one
    uint32_t seen, seen_next;
    const _Atomic uint32_t *generation = watch_page(c, &page, &seen);
    const _Atomic uint32_t *generation_next = watch_page(c, &next, &seen_next);
    struct block *longer = (struct block *)(interp->arena + interp->used);
    *longer = (struct block){
        .pa = block->pa, .page = generation, .generation = seen, .first_slot = block->first_slot};
    decode_block(c, longer, &page, &next, ip);
    longer->cut = false;
    size_t bytes = sizeof *longer + longer->count * sizeof longer->insn[0];
    longer->span = (struct block_span *)(interp->arena + align_up(interp->used + bytes, 8));
    *longer->span = (struct block_span){.page = generation_next,
                                        .generation = seen_next,
                                        .pa = next.pa,
                                        .va = ip & ~(uint64_t)0xfff,
                                        .key = hpvm__fetch_key(c, ip)};
    enter_block(c, longer, align_up(bytes, 8) + sizeof *longer->span);
    struct jump_entry *jump = hpvm__jump_find(c, ip, hpvm__fetch_key(c, ip));
    if (jump && jump->block == block) {
        jump->block = longer;
        jump->native = 0;
    }
    block->key = UINT64_MAX; // links to it do not hold any more (go() in run.c)
    return longer;
}

// A block of two pages, found by where the first one is: the second one is behind it, too.
static bool spans(struct cpu *c, const struct block *block, uint64_t ip)
{
    struct code_page next;
    if (!block->span || hpvm__block_usable(c, block, ip))
        return true;
    if (!next_page(c, ip, &next) || next.pa != block->span->pa)
        return false;
    block->span->va = ip & ~(uint64_t)0xfff;
    block->span->key = hpvm__fetch_key(c, ip);
    return true;
}

// The entry for an address in the table: what was there goes to its neighbour, unless it does not hold now.
static struct jump_entry *make_room(struct cpu *c, uint64_t va, uint64_t key)
{
    unsigned index = JUMP_INDEX(c, va);
    struct jump_entry *jump = &c->interp->jump[index];
    bool same = jump->va == va && jump->key == key;
    if (jump->block && !same && jump->key == hpvm__fetch_key(c, jump->va))
        c->interp->jump[index ^ 1] = *jump;
    return jump;
}

struct block *hpvm__block_find(struct cpu *c, uint64_t ip, unsigned slot)
{
    struct interp *interp = c->interp;
    c->fetch_key = hpvm__fetch_mode(c);
    uint64_t key = hpvm__fetch_key(c, ip);
    const struct jump_entry *jump = hpvm__jump_find(c, ip, key);
    if (slot == 0 && jump && jump->block && hpvm__block_usable(c, jump->block, ip)) {
        c->code_ed = jump->ed;
        hpvm__block_found(jump->block, ip, key, jump->ed);
        return jump->block;
    }
    struct code_page page;
    if (!fetch_page(c, ip, &page))
        return NULL;
    c->code_ed = page.ed;
    uint64_t pa = page.pa | (ip & 0xff0);
    struct block *found = NULL;
    for (struct block **link = bucket(interp, pa, slot); *link && !found;) {
        if ((*link)->pa != pa || (*link)->first_slot != slot) {
            link = &(*link)->next;
        } else if (!hpvm__block_valid(*link)) {
            *link = (*link)->next; // stale; its memory is reclaimed with the arena
        } else {
            if (spans(c, *link, ip))
                found = *link;
            link = &(*link)->next;
        }
    }
    if (!found)
        found = make_block(c, &page, ip, slot);
    if (slot == 0) {
        *make_room(c, ip, key) = (struct jump_entry){.va = ip,
                                                     .key = key,
                                                     .block = found,
                                                     .native = found->native,
                                                     .page = found->page,
                                                     .generation = found->generation,
                                                     .ed = page.ed};
        hpvm__block_found(found, ip, key, page.ed);
    }
    return found;
}
