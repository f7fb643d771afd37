// Direct jumps between generated blocks, and the slow way of every other exit.
#include "ia64/cache/native.h"
#include "ia64/cpu/rse.h"

static void patch(struct translator *t, const struct native_link *link, uint32_t target)
{
    // Nobody executes this code now: the vCPU's own thread is here.
    store32(t->arena.write + link->at, target - (link->at + 4));
}

static void attach(struct translator *t, struct native_link *link, struct native *to)
{
    bool implied =
        link->vouches && !(to->psr_clear & ~link->from->psr_clear) && to->sof_min <= link->from->sof_min;
    link->to = to;
    link->next = to->incoming;
    link->back = &to->incoming;
    if (link->next)
        link->next->back = &link->next;
    to->incoming = link;
    patch(t, link, !implied ? to->checked : link->forward ? to->forward : to->fast);
}

static void detach(struct native_link *link)
{
    *link->back = link->next;
    if (link->next)
        link->next->back = link->back;
    link->to = NULL;
}

void hpvm__native_unlink_ways_in(struct translator *t, struct native *native)
{
    while (native->incoming) {
        struct native_link *link = native->incoming;
        detach(link);
        patch(t, link, link->unlinked);
    }
}

// The code is not executed again: its jumps stay as they are.
void hpvm__native_unlink(struct translator *t, struct native *native)
{
    hpvm__native_unlink_ways_in(t, native);
    for (unsigned n = 0; n < native->link_count; n++)
        if (native->links[n].to)
            detach(&native->links[n]);
}

void hpvm__native_unlink_ways_out(struct translator *t, struct native *native)
{
    for (unsigned n = 0; n < native->link_count; n++)
        if (native->links[n].to) {
            detach(&native->links[n]);
            patch(t, &native->links[n], native->links[n].unlinked);
        }
}

uintptr_t hpvm__native_resolve(struct cpu *c, struct native_link *link, struct native_next *next)
{
    struct translator *t = c->translator;
    uint64_t target = c->block_va;
    c->ip = target;
    c->ri = 0;
    c->engine.resolved++;
    unsigned slot;
    if ((uintptr_t)link <= 3) { // an indirect branch
        slot = (unsigned)(uintptr_t)link - 1;
        link = NULL;
    } else {
        slot = link->insn->slot;
    }
    if (UNLIKELY(!(c->psr & PSR_IT)) && hpvm__branch_traps(c, slot, target, 0))
        return t->env.stubs.leave;
    // A fault of the register stack engine is found again, and delivered, by the main loop.
    if (atomic_load_explicit(&c->exit_request, memory_order_relaxed) || (c->cfle && !hpvm__rse_fill(c)))
        return t->env.stubs.leave;
    struct jump_entry *jump = hpvm__jump_find(c, target, hpvm__fetch_key(c, target));
    struct block *block = jump ? jump->block : NULL;
    if (!block || !hpvm__block_usable(c, block, target) || c->slots + block->slots > c->slot_limit)
        return t->env.stubs.leave;
    c->code_ed = jump->ed;
    if (t->region_threshold) {
        uint64_t dropped = c->stats.code_dropped;
        hpvm__region_follow(c, link, block);
        if (c->stats.code_dropped != dropped)
            link = NULL; // may be gone
    }
    if (!block->native) {
        c->block = block;
        *next = (struct native_next){block->insn, block->insn[0].run};
        return t->env.stubs.go_on;
    }
    if (link && link->crosses) {
        if (link->to && link->to != block->translation) { // else only the key is new: another process runs it
            detach(link);
            patch(t, link, link->unlinked);
        }
        link->key = jump->key;
        link->page = block->page;
        link->generation = block->generation;
        link->ed = jump->ed;
    }
    if (link && !link->to && hpvm__region_may_link(t, link, block->translation))
        attach(t, link, block->translation);
    return jump->native = block->native;
}
